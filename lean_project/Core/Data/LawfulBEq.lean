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

deriving instance ReflBEq, LawfulBEq for Option
deriving instance ReflBEq, LawfulBEq for Sum
