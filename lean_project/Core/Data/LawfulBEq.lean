prelude
import Core.Data.Option

/-! Laws of `==` beyond reflexivity; what `deriving ReflBEq, LawfulBEq` proves its cases with. -/

universe u v

variable {α : Type u} [BEq α]

theorem BEq.refl [ReflBEq α] (a : α) : a == a := ReflBEq.rfl

theorem BEq.rfl [ReflBEq α] {a : α} : a == a := ReflBEq.rfl

class PartialEquivBEq (α : Type u) [BEq α] : Prop where
  symm : {a b : α} → a == b → b == a
  trans : {a b c : α} → a == b → b == c → a == c

class EquivBEq (α : Type u) [BEq α] : Prop extends PartialEquivBEq α, ReflBEq α

theorem BEq.symm [PartialEquivBEq α] {a b : α} : a == b → b == a := PartialEquivBEq.symm

theorem BEq.trans [PartialEquivBEq α] {a b c : α} : a == b → b == c → a == c := PartialEquivBEq.trans

theorem BEq.symm_false [PartialEquivBEq α] {a b : α} (h : (a == b) = false) : (b == a) = false :=
  Bool.eq_false_iff.mpr fun h' => Bool.eq_false_iff.mp h (BEq.symm h')

instance [LawfulBEq α] : EquivBEq α where
  symm h := beq_of_eq (eq_of_beq h).symm
  trans h₁ h₂ := beq_of_eq ((eq_of_beq h₁).trans (eq_of_beq h₂))
  rfl := ReflBEq.rfl

namespace DerivingHelpers

theorem and_true_curry {a b : Bool} {P : Prop} (h : a → b → P) : (a && b) → P := fun hab =>
  h (Bool.and_eq_true_iff.mp hab).left (Bool.and_eq_true_iff.mp hab).right

theorem deriving_lawful_beq_helper_dep {x y : α} [ReflBEq α] {t : (x == y) = true → Bool} {P : Prop}
    (inst : (x == y) = true → x = y) (k : (h : x = y) → t (h ▸ ReflBEq.rfl) = true → P) :
    (if h : (x == y) then t h else false) = true → P := fun e => by
  by_cases h : (x == y) = true
  · rw [dif_pos h] at e
    exact k (inst h) e
  · rw [dif_neg h] at e
    exact nomatch e

theorem deriving_lawful_beq_helper_nd {x y : α} [ReflBEq α] {P : Prop} (inst : (x == y) = true → x = y)
    (k : x = y → P) : (x == y) = true → P := fun h => k (inst h)

end DerivingHelpers

/-! By hand, because `deriving` takes several times as long. -/

instance [ReflBEq α] : ReflBEq (Option α) where
  rfl {a} := match a with
    | none => rfl
    | some a => BEq.refl a

instance [LawfulBEq α] : LawfulBEq (Option α) where
  eq_of_beq {a b} h := match a, b, h with
    | none, none, _ => rfl
    | some _, some _, h => congrArg some (LawfulBEq.eq_of_beq (α := α) h)

instance {β : Type v} [BEq β] [ReflBEq α] [ReflBEq β] : ReflBEq (Sum α β) where
  rfl {a} := match a with
    | .inl a => BEq.refl a
    | .inr b => BEq.refl b

instance {β : Type v} [BEq β] [LawfulBEq α] [LawfulBEq β] : LawfulBEq (Sum α β) where
  eq_of_beq {a b} h := match a, b, h with
    | .inl _, .inl _, h => congrArg Sum.inl (LawfulBEq.eq_of_beq (α := α) h)
    | .inr _, .inr _, h => congrArg Sum.inr (LawfulBEq.eq_of_beq (α := β) h)
