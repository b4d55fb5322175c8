prelude
import Core.Types

/-! The types with at most one member. -/

universe u v

@[macro_inline] protected abbrev Empty.elim {C : Sort u} : Empty → C := Empty.rec (motive := fun _ => C)

protected abbrev PEmpty.elim {C : Sort v} : PEmpty.{u} → C := fun e => nomatch e

instance : DecidableEq Empty := fun e => e.elim
instance : DecidableEq PEmpty := fun e => e.elim
instance : DecidableEq PUnit := fun _ _ => isTrue rfl

instance : Subsingleton Empty := ⟨fun e => e.elim⟩
instance : Subsingleton PEmpty := ⟨fun e => e.elim⟩

theorem PUnit.ext : (a b : PUnit) → a = b := fun _ _ => rfl
