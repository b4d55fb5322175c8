prelude
import Core.Data.Fin
import Core.Int.Div
import Core.Int.NatAbs
import Core.Nat.Bitwise
import Core.Omega.Logic

/-! How `omega` turns statements about natural numbers, integers and `Fin` into facts about integers. -/

universe u v

namespace Lean.Omega

namespace Int

variable {a b c d : Int}

/-! ## Equalities pass through operations -/

theorem add_congr (h₁ : a = b) (h₂ : c = d) : a + c = b + d := h₁ ▸ h₂ ▸ rfl
theorem sub_congr (h₁ : a = b) (h₂ : c = d) : a - c = b - d := h₁ ▸ h₂ ▸ rfl
theorem mul_congr (h₁ : a = b) (h₂ : c = d) : a * c = b * d := h₁ ▸ h₂ ▸ rfl
theorem neg_congr (h : a = b) : -a = -b := congrArg _ h

/-! ## Order -/

theorem lt_of_not_le (h : ¬a ≤ b) : b < a := _root_.Int.not_le.mp h
theorem le_of_not_lt (h : ¬a < b) : b ≤ a := _root_.Int.not_lt.mp h
theorem lt_of_gt (h : a > b) : b < a := h
theorem le_of_ge (h : a ≥ b) : b ≤ a := h

theorem pos_pow_of_pos (a : Int) (b : Nat) (h : 0 < a) : 0 < a ^ b := _root_.Int.pow_pos h

/-! ## Casts of natural numbers -/

variable {x y z : Nat}

theorem natCast_ofNat {n : Nat} : @Nat.cast Int instNatCastInt (no_index (OfNat.ofNat n)) = OfNat.ofNat n := rfl

theorem ofNat_congr (h : x = y) : (x : Int) = (y : Int) := congrArg _ h
theorem ofNat_lt_of_lt (h : x < y) : (x : Int) < (y : Int) := _root_.Int.ofNat_lt.mpr h
theorem ofNat_le_of_le (h : x ≤ y) : (x : Int) ≤ (y : Int) := _root_.Int.ofNat_le.mpr h
theorem ofNat_pos_of_pos (h : 0 < x) : 0 < (x : Int) := _root_.Int.ofNat_pos.mpr h

theorem ofNat_pow (x y : Nat) : ((x ^ y : Nat) : Int) = (x : Int) ^ y := _root_.Int.natCast_pow x y

theorem ofNat_mul_nonneg : 0 ≤ (x : Int) * (y : Int) := _root_.Int.ofNat_zero_le (x * y)

theorem ofNat_shiftLeft_eq : ((x <<< y : Nat) : Int) = (x : Int) * ((2 ^ y : Nat) : Int) :=
  congrArg _ (Nat.shiftLeft_eq x y)
theorem ofNat_shiftRight_eq_div_pow : ((x >>> y : Nat) : Int) = (x : Int) / ((2 ^ y : Nat) : Int) :=
  congrArg _ (Nat.shiftRight_eq_div_pow x y)

theorem emod_ofNat_nonneg {x : Nat} {y : Int} : 0 ≤ (x : Int) % y := _root_.Int.ofNat_zero_le (x % y.natAbs)

theorem ofNat_max (x y : Nat) : ((max x y : Nat) : Int) = max (x : Int) (y : Int) := _root_.Int.natCast_max x y
theorem ofNat_min (x y : Nat) : ((min x y : Nat) : Int) = min (x : Int) (y : Int) := _root_.Int.natCast_min x y

theorem ofNat_natAbs (a : Int) : (a.natAbs : Int) = if 0 ≤ a then a else -a := by
  by_cases h : 0 ≤ a
  · rw [if_pos h, _root_.Int.natAbs_of_nonneg h]
  · rw [if_neg h, _root_.Int.ofNat_natAbs_of_nonpos (_root_.Int.le_of_not_le h)]

theorem neg_le_natAbs {a : Int} : -a ≤ (a.natAbs : Int) := _root_.Int.neg_le_natAbs

theorem ofNat_sub_sub : ((x - y - z : Nat) : Int) = ((x - (y + z) : Nat) : Int) := congrArg _ (Nat.sub_sub x y z)

theorem ofNat_sub_dichotomy : y ≤ x ∧ ((x - y : Nat) : Int) = (x : Int) - (y : Int) ∨ x < y ∧ ((x - y : Nat) : Int) = 0 := by
  cases Nat.lt_or_ge x y with
  | inl h => exact Or.inr ⟨h, congrArg _ (Nat.sub_eq_zero_of_le (Nat.le_of_lt h))⟩
  | inr h => exact Or.inl ⟨h, _root_.Int.ofNat_sub h⟩

theorem ofNat_fst_mk {β : Type v} {x : Nat} {y : β} : ((x, y).fst : Int) = x := rfl
theorem ofNat_snd_mk {α : Type u} {x : α} {y : Nat} : ((x, y).snd : Int) = y := rfl

end Int

namespace Nat

theorem lt_of_gt {x y : Nat} (h : x > y) : y < x := h
theorem le_of_ge {x y : Nat} (h : x ≥ y) : y ≤ x := h

end Nat

namespace Fin

variable {n : Nat} {i j : Fin n}

theorem lt_or_gt_of_ne (h : i ≠ j) : i < j ∨ i > j := _root_.Nat.lt_or_gt_of_ne (_root_.Fin.val_ne_of_ne h)
theorem le_of_not_lt (h : ¬i < j) : j ≤ i := _root_.Fin.not_lt.mp h
theorem lt_of_not_le (h : ¬i ≤ j) : j < i := _root_.Fin.not_le.mp h

theorem ofNat_val_add : (((i + j : Fin n).val : Nat) : Int) = ((i.val : Int) + (j.val : Int)) % (n : Int) := rfl

theorem ofNat_val_sub : (((i - j : Fin n).val : Nat) : Int) = (((n - j.val : Nat) : Int) + (i.val : Int)) % (n : Int) := rfl

theorem ofNat_val_mul : (((i * j : Fin n).val : Nat) : Int) = ((i.val : Int) * (j.val : Int)) % (n : Int) := rfl

theorem ofNat_val_natCast {n x y : Nat} (h : y = x % (n + 1)) :
    @Nat.cast Int instNatCastInt (@Fin.val (n + 1) (OfNat.ofNat x)) = OfNat.ofNat y := h ▸ rfl

end Fin

end Lean.Omega
