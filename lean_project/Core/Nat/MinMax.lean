prelude
import Core.Nat.Sub
import Core.Nat.Functions

/-! Minimum and maximum. -/

namespace Nat

protected theorem min_def {n m : Nat} : min n m = if n ≤ m then n else m := rfl
protected theorem max_def {n m : Nat} : max n m = if n ≤ m then m else n := rfl

protected theorem min_eq_left {a b : Nat} (h : a ≤ b) : min a b = a := if_pos h

protected theorem min_eq_right {a b : Nat} (h : b ≤ a) : min a b = b := by
  cases Nat.eq_or_lt_of_le h with
  | inl e => rw [e]; exact Nat.min_eq_left Nat.le.refl
  | inr h => exact if_neg (Nat.not_le_of_lt h)

protected theorem max_eq_right {a b : Nat} (h : a ≤ b) : max a b = b := if_pos h

protected theorem max_eq_left {a b : Nat} (h : b ≤ a) : max a b = a := by
  cases Nat.eq_or_lt_of_le h with
  | inl e => rw [e]; exact Nat.max_eq_right Nat.le.refl
  | inr h => exact if_neg (Nat.not_le_of_lt h)

protected theorem min_comm (a b : Nat) : min a b = min b a := by
  cases Nat.le_total a b with
  | inl h => rw [Nat.min_eq_left h, Nat.min_eq_right h]
  | inr h => rw [Nat.min_eq_right h, Nat.min_eq_left h]

protected theorem max_comm (a b : Nat) : max a b = max b a := by
  cases Nat.le_total a b with
  | inl h => rw [Nat.max_eq_right h, Nat.max_eq_left h]
  | inr h => rw [Nat.max_eq_left h, Nat.max_eq_right h]

protected theorem min_le_left (a b : Nat) : min a b ≤ a := by
  cases Nat.le_total a b with
  | inl h => exact Nat.le_of_eq (Nat.min_eq_left h)
  | inr h => rw [Nat.min_eq_right h]; exact h

protected theorem min_le_right (a b : Nat) : min a b ≤ b := Nat.min_comm b a ▸ Nat.min_le_left b a

protected theorem le_max_left (a b : Nat) : a ≤ max a b := by
  cases Nat.le_total a b with
  | inl h => rw [Nat.max_eq_right h]; exact h
  | inr h => exact Nat.ge_of_eq (Nat.max_eq_left h)

protected theorem le_max_right (a b : Nat) : b ≤ max a b := Nat.max_comm b a ▸ Nat.le_max_left b a

protected theorem le_min_of_le_of_le {a b c : Nat} (h₁ : a ≤ b) (h₂ : a ≤ c) : a ≤ min b c := by
  cases Nat.le_total b c with
  | inl h => rw [Nat.min_eq_left h]; exact h₁
  | inr h => rw [Nat.min_eq_right h]; exact h₂

protected theorem max_le_of_le_of_le {a b c : Nat} (h₁ : a ≤ c) (h₂ : b ≤ c) : max a b ≤ c := by
  cases Nat.le_total a b with
  | inl h => rw [Nat.max_eq_right h]; exact h₂
  | inr h => rw [Nat.max_eq_left h]; exact h₁

protected theorem le_min {a b c : Nat} : a ≤ min b c ↔ a ≤ b ∧ a ≤ c :=
  ⟨fun h => ⟨Nat.le_trans h (Nat.min_le_left b c), Nat.le_trans h (Nat.min_le_right b c)⟩,
   fun h => Nat.le_min_of_le_of_le h.left h.right⟩
protected theorem max_le {a b c : Nat} : max a b ≤ c ↔ a ≤ c ∧ b ≤ c :=
  ⟨fun h => ⟨Nat.le_trans (Nat.le_max_left a b) h, Nat.le_trans (Nat.le_max_right a b) h⟩,
   fun h => Nat.max_le_of_le_of_le h.left h.right⟩
protected theorem lt_min {a b c : Nat} : a < min b c ↔ a < b ∧ a < c := Nat.le_min (a := a + 1)

protected theorem max_lt {a b c : Nat} : max a b < c ↔ a < c ∧ b < c := by
  cases Nat.le_total a b with
  | inl h => rw [Nat.max_eq_right h]; exact ⟨fun h' => ⟨Nat.lt_of_le_of_lt h h', h'⟩, And.right⟩
  | inr h => rw [Nat.max_eq_left h]; exact ⟨fun h' => ⟨h', Nat.lt_of_le_of_lt h h'⟩, And.left⟩

protected theorem lt_max {a b c : Nat} : a < max b c ↔ a < b ∨ a < c := by
  cases Nat.le_total b c with
  | inl h =>
    rw [Nat.max_eq_right h]
    exact ⟨Or.inr, fun h' => h'.elim (fun lt => Nat.lt_of_lt_of_le lt h) id⟩
  | inr h =>
    rw [Nat.max_eq_left h]
    exact ⟨Or.inl, fun h' => h'.elim id (fun lt => Nat.lt_of_lt_of_le lt h)⟩

@[simp] protected theorem min_self (a : Nat) : min a a = a := Nat.min_eq_left Nat.le.refl
@[simp] protected theorem max_self (a : Nat) : max a a = a := Nat.max_eq_right Nat.le.refl
@[simp] protected theorem zero_min (a : Nat) : min 0 a = 0 := Nat.min_eq_left (zero_le a)
@[simp] protected theorem min_zero (a : Nat) : min a 0 = 0 := Nat.min_eq_right (zero_le a)
@[simp] protected theorem zero_max (a : Nat) : max 0 a = a := Nat.max_eq_right (zero_le a)
@[simp] protected theorem max_zero (a : Nat) : max a 0 = a := Nat.max_eq_left (zero_le a)

protected theorem min_assoc (a b c : Nat) : min (min a b) c = min a (min b c) := by
  refine Nat.le_antisymm ?_ ?_
  · simp only [Nat.le_min]
    exact ⟨Nat.le_trans (Nat.min_le_left _ _) (Nat.min_le_left _ _),
      Nat.le_trans (Nat.min_le_left _ _) (Nat.min_le_right _ _), Nat.min_le_right _ _⟩
  · simp only [Nat.le_min]
    exact ⟨⟨Nat.min_le_left _ _, Nat.le_trans (Nat.min_le_right _ _) (Nat.min_le_left _ _)⟩,
      Nat.le_trans (Nat.min_le_right _ _) (Nat.min_le_right _ _)⟩

protected theorem max_assoc (a b c : Nat) : max (max a b) c = max a (max b c) := by
  refine Nat.le_antisymm ?_ ?_
  · simp only [Nat.max_le]
    exact ⟨⟨Nat.le_max_left _ _, Nat.le_trans (Nat.le_max_left _ _) (Nat.le_max_right _ _)⟩,
      Nat.le_trans (Nat.le_max_right _ _) (Nat.le_max_right _ _)⟩
  · simp only [Nat.max_le]
    exact ⟨Nat.le_trans (Nat.le_max_left _ _) (Nat.le_max_left _ _),
      Nat.le_trans (Nat.le_max_right _ _) (Nat.le_max_left _ _), Nat.le_max_right _ _⟩

/-! ## Together with addition and subtraction -/

protected theorem add_min_add_right (a b c : Nat) : min (a + c) (b + c) = min a b + c := by
  cases Nat.le_total a b with
  | inl h => rw [Nat.min_eq_left h, Nat.min_eq_left (Nat.add_le_add_right h c)]
  | inr h => rw [Nat.min_eq_right h, Nat.min_eq_right (Nat.add_le_add_right h c)]

protected theorem add_max_add_right (a b c : Nat) : max (a + c) (b + c) = max a b + c := by
  cases Nat.le_total a b with
  | inl h => rw [Nat.max_eq_right h, Nat.max_eq_right (Nat.add_le_add_right h c)]
  | inr h => rw [Nat.max_eq_left h, Nat.max_eq_left (Nat.add_le_add_right h c)]

protected theorem add_min_add_left (a b c : Nat) : min (a + b) (a + c) = a + min b c := by
  rw [Nat.add_comm a, Nat.add_comm a, Nat.add_min_add_right, Nat.add_comm]
protected theorem add_max_add_left (a b c : Nat) : max (a + b) (a + c) = a + max b c := by
  rw [Nat.add_comm a, Nat.add_comm a, Nat.add_max_add_right, Nat.add_comm]
protected theorem min_succ_succ (x y : Nat) : min (succ x) (succ y) = succ (min x y) :=
  Nat.add_min_add_right x y 1
protected theorem max_succ_succ (x y : Nat) : max (succ x) (succ y) = succ (max x y) :=
  Nat.add_max_add_right x y 1
protected theorem min_add_max (a b : Nat) : min a b + max a b = a + b := by
  cases Nat.le_total a b with
  | inl h => rw [Nat.min_eq_left h, Nat.max_eq_right h]
  | inr h => rw [Nat.min_eq_right h, Nat.max_eq_left h, Nat.add_comm]

protected theorem sub_add_eq_max (a b : Nat) : a - b + b = max a b := by
  cases Nat.le_total a b with
  | inl h => rw [Nat.max_eq_right h, Nat.sub_eq_zero_of_le h, Nat.zero_add]
  | inr h => rw [Nat.max_eq_left h, Nat.sub_add_cancel h]
protected theorem sub_eq_sub_min (n m : Nat) : n - m = n - min n m := by
  cases Nat.le_total n m with
  | inl h => rw [Nat.min_eq_left h, Nat.sub_eq_zero_of_le h, Nat.sub_self]
  | inr h => rw [Nat.min_eq_right h]
@[simp] protected theorem sub_add_min_cancel (n m : Nat) : n - m + min n m = n := by
  rw [Nat.sub_eq_sub_min, Nat.sub_add_cancel (Nat.min_le_left n m)]
protected theorem sub_sub_eq_min (a b : Nat) : a - (a - b) = min a b := by
  cases Nat.le_total a b with
  | inl h => rw [Nat.min_eq_left h, Nat.sub_eq_zero_of_le h, Nat.sub_zero]
  | inr h => rw [Nat.min_eq_right h, Nat.sub_sub_self h]

end Nat
