prelude
import Core.Recursion

/-! Induction and case analysis on `Nat` that speak of `0` and `n + 1` instead of the constructors. -/

universe u

namespace Nat

@[elab_as_elim, induction_eliminator]
protected noncomputable abbrev recAux {motive : Nat → Sort u} (zero : motive 0)
    (succ : ∀ n, motive n → motive (n + 1)) (t : Nat) : motive t :=
  Nat.rec zero succ t

@[elab_as_elim, cases_eliminator]
protected abbrev casesAuxOn {motive : Nat → Sort u} (t : Nat) (zero : motive 0)
    (succ : ∀ n, motive (n + 1)) : motive t :=
  Nat.casesOn t zero succ

@[simp] theorem rec_zero {motive : Nat → Sort u} (h0 : motive 0) (h : ∀ n, motive n → motive (n + 1)) :
    Nat.rec (motive := motive) h0 h 0 = h0 := rfl
@[simp] theorem rec_add_one {motive : Nat → Sort u} (h0 : motive 0) (h : ∀ n, motive n → motive (n + 1))
    (n : Nat) : Nat.rec (motive := motive) h0 h (n + 1) = h n (Nat.rec (motive := motive) h0 h n) := rfl

@[simp] theorem zero_eq : Nat.zero = 0 := rfl
@[simp] theorem add_eq {x y : Nat} : Nat.add x y = x + y := rfl
@[simp] theorem mul_eq {x y : Nat} : Nat.mul x y = x * y := rfl
@[simp] theorem sub_eq {x y : Nat} : Nat.sub x y = x - y := rfl
@[simp] theorem lt_eq {m n : Nat} : Nat.lt m n = (m < n) := rfl
@[simp] theorem le_eq {m n : Nat} : Nat.le m n = (m ≤ n) := rfl
@[simp] theorem succ_eq_add_one (n : Nat) : succ n = n + 1 := rfl
@[simp] theorem pow_eq {m n : Nat} : Nat.pow m n = m ^ n := rfl

theorem succ_eq_one_add (n : Nat) : succ n = 1 + n := by
  induction n with
  | zero => rfl
  | succ n ih => exact congrArg succ ih

theorem one_eq_succ_zero : 1 = succ 0 := rfl

end Nat

/-! `Nat` as a commutative semiring: successor, predecessor, addition, multiplication. -/

namespace Nat

/-! ## Successor and predecessor -/

attribute [simp] Nat.succ_ne_zero

protected theorem succ_inj {a b : Nat} : succ a = succ b ↔ a = b := ⟨Nat.succ.inj, congrArg succ⟩
@[simp] theorem add_one_ne_zero (n : Nat) : n + 1 ≠ 0 := succ_ne_zero n
@[simp] theorem zero_ne_add_one (n : Nat) : 0 ≠ n + 1 := fun h => succ_ne_zero n h.symm
theorem zero_ne_succ (n : Nat) : 0 ≠ succ n := zero_ne_add_one n
theorem add_one_inj {a b : Nat} : a + 1 = b + 1 ↔ a = b := Nat.succ_inj
theorem succ_ne_succ_iff {a b : Nat} : succ a ≠ succ b ↔ a ≠ b := not_congr Nat.succ_inj
theorem add_one_ne_add_one_iff {a b : Nat} : a + 1 ≠ b + 1 ↔ a ≠ b := succ_ne_succ_iff

theorem succ_ne_self (n : Nat) : succ n ≠ n := by
  induction n with
  | zero => exact succ_ne_zero 0
  | succ n ih => exact fun h => ih (Nat.succ.inj h)

@[simp] theorem add_one_ne_self (n : Nat) : n + 1 ≠ n := succ_ne_self n

@[simp] theorem pred_zero : pred 0 = 0 := rfl
@[simp] theorem pred_succ (n : Nat) : pred (succ n) = n := rfl
@[simp] theorem pred_add_one (n : Nat) : pred (n + 1) = n := rfl
theorem pred_eq_sub_one {n : Nat} : pred n = n - 1 := rfl

theorem succ_pred {a : Nat} (h : a ≠ 0) : a.pred.succ = a := by
  cases a with
  | zero => exact absurd rfl h
  | succ _ => rfl

theorem exists_eq_succ_of_ne_zero {n : Nat} (h : n ≠ 0) : ∃ k, n = succ k := ⟨pred n, (succ_pred h).symm⟩
theorem exists_eq_add_one_of_ne_zero {n : Nat} (h : n ≠ 0) : ∃ k, n = k + 1 := exists_eq_succ_of_ne_zero h

theorem eq_zero_or_eq_succ_pred (n : Nat) : n = 0 ∨ n = succ (pred n) := by
  cases n with
  | zero => exact Or.inl rfl
  | succ _ => exact Or.inr rfl

/-! ## Addition -/

@[simp] protected theorem add_zero (n : Nat) : n + 0 = n := rfl

theorem add_succ (n m : Nat) : n + succ m = succ (n + m) := rfl

theorem add_one (n : Nat) : n + 1 = succ n := rfl

@[simp] protected theorem zero_add (n : Nat) : 0 + n = n := by
  induction n with
  | zero => rfl
  | succ n ih => exact congrArg succ ih

theorem succ_add (n m : Nat) : succ n + m = succ (n + m) := by
  induction m with
  | zero => rfl
  | succ m ih => exact congrArg succ ih

theorem succ_add_eq_add_succ (a b : Nat) : succ a + b = a + succ b := succ_add a b

theorem add_add_one (n m : Nat) : n + (m + 1) = n + m + 1 := rfl

theorem one_add (n : Nat) : 1 + n = succ n := (succ_eq_one_add n).symm

protected theorem add_comm (n m : Nat) : n + m = m + n := by
  induction m with
  | zero => exact (Nat.zero_add n).symm
  | succ m ih => exact (congrArg succ ih).trans (succ_add m n).symm

protected theorem add_assoc (n m k : Nat) : n + m + k = n + (m + k) := by
  induction k with
  | zero => rfl
  | succ k ih => exact congrArg succ ih

protected theorem add_left_comm (n m k : Nat) : n + (m + k) = m + (n + k) := by
  rw [← Nat.add_assoc, Nat.add_comm n, Nat.add_assoc]

protected theorem add_right_comm (n m k : Nat) : n + m + k = n + k + m := by
  rw [Nat.add_assoc, Nat.add_comm m, Nat.add_assoc]

protected theorem add_add_add_comm (a b c d : Nat) : (a + b) + (c + d) = (a + c) + (b + d) := by
  simp only [Nat.add_assoc, Nat.add_left_comm b]

protected theorem add_left_cancel {n m k : Nat} : n + m = n + k → m = k := by
  induction n with
  | zero => rw [Nat.zero_add, Nat.zero_add]; exact id
  | succ n ih => rw [Nat.add_right_comm n 1 m, Nat.add_right_comm n 1 k]; exact fun h => ih (Nat.succ.inj h)

protected theorem add_right_cancel {n m k : Nat} (h : n + m = k + m) : n = k := by
  rw [Nat.add_comm n, Nat.add_comm k] at h
  exact Nat.add_left_cancel h

@[simp] protected theorem add_left_cancel_iff {m k n : Nat} : n + m = n + k ↔ m = k :=
  ⟨Nat.add_left_cancel, congrArg (n + ·)⟩

@[simp] protected theorem add_right_cancel_iff {m k n : Nat} : m + n = k + n ↔ m = k :=
  ⟨Nat.add_right_cancel, congrArg (· + n)⟩

protected theorem add_left_inj {m k n : Nat} : m + n = k + n ↔ m = k := Nat.add_right_cancel_iff

protected theorem add_right_inj {m k n : Nat} : n + m = n + k ↔ m = k := Nat.add_left_cancel_iff

protected theorem eq_zero_of_add_eq_zero_right {n m : Nat} (h : n + m = 0) : n = 0 := by
  cases m with
  | zero => exact h
  | succ m => exact absurd h (succ_ne_zero _)

protected theorem eq_zero_of_add_eq_zero_left {n m : Nat} (h : n + m = 0) : m = 0 :=
  Nat.eq_zero_of_add_eq_zero_right (n := m) (m := n) (Nat.add_comm n m ▸ h)

theorem eq_zero_of_add_eq_zero {n m : Nat} (h : n + m = 0) : n = 0 ∧ m = 0 :=
  ⟨Nat.eq_zero_of_add_eq_zero_right h, Nat.eq_zero_of_add_eq_zero_left h⟩

@[simp] protected theorem add_eq_zero_iff {n m : Nat} : n + m = 0 ↔ n = 0 ∧ m = 0 :=
  ⟨eq_zero_of_add_eq_zero, fun ⟨h₁, h₂⟩ => by rw [h₁, h₂]⟩

@[simp] protected theorem add_eq_left {a b : Nat} : a + b = a ↔ b = 0 :=
  ⟨fun h => Nat.add_left_cancel (n := a) h, fun h => by rw [h, Nat.add_zero]⟩

@[simp] protected theorem add_eq_right {a b : Nat} : a + b = b ↔ a = 0 := by
  rw [Nat.add_comm, Nat.add_eq_left]

@[simp] protected theorem left_eq_add {a b : Nat} : a = a + b ↔ b = 0 := eq_comm.trans Nat.add_eq_left

@[simp] protected theorem right_eq_add {a b : Nat} : b = a + b ↔ a = 0 := eq_comm.trans Nat.add_eq_right

protected theorem add_eq_one_iff {m n : Nat} : m + n = 1 ↔ m = 0 ∧ n = 1 ∨ m = 1 ∧ n = 0 := by
  cases n with
  | zero => simp
  | succ n =>
    rw [add_add_one]
    simp only [add_one_inj (b := 0), Nat.add_eq_zero_iff, add_one_ne_zero, and_false, or_false]

/-! ## Multiplication -/

@[simp] protected theorem mul_zero (n : Nat) : n * 0 = 0 := rfl

theorem mul_succ (n m : Nat) : n * succ m = n * m + n := rfl

theorem mul_add_one (n m : Nat) : n * (m + 1) = n * m + n := rfl

@[simp] protected theorem zero_mul (n : Nat) : 0 * n = 0 := by
  induction n with
  | zero => rfl
  | succ n ih => exact ih

theorem succ_mul (n m : Nat) : succ n * m = n * m + m := by
  induction m with
  | zero => rfl
  | succ m ih => rw [mul_add_one, mul_add_one, ih, add_succ, Nat.add_right_comm]; rfl

theorem add_one_mul (n m : Nat) : (n + 1) * m = n * m + m := succ_mul n m

protected theorem mul_comm (n m : Nat) : n * m = m * n := by
  induction m with
  | zero => exact (Nat.zero_mul n).symm
  | succ m ih => rw [mul_add_one, add_one_mul, ih]

@[simp] protected theorem mul_one (n : Nat) : n * 1 = n := Nat.zero_add n

@[simp] protected theorem one_mul (n : Nat) : 1 * n = n := by rw [Nat.mul_comm, Nat.mul_one]

protected theorem left_distrib (n m k : Nat) : n * (m + k) = n * m + n * k := by
  induction k with
  | zero => rfl
  | succ k ih => rw [add_add_one, mul_add_one, ih, mul_add_one, Nat.add_assoc]

protected theorem mul_add (k m n : Nat) : k * (m + n) = k * m + k * n := Nat.left_distrib k m n

protected theorem right_distrib (n m k : Nat) : (n + m) * k = n * k + m * k := by
  rw [Nat.mul_comm, Nat.mul_add, Nat.mul_comm k, Nat.mul_comm k]

protected theorem add_mul (n m k : Nat) : (n + m) * k = n * k + m * k := Nat.right_distrib n m k

protected theorem mul_assoc (n m k : Nat) : n * m * k = n * (m * k) := by
  induction k with
  | zero => rfl
  | succ k ih => rw [mul_add_one, mul_add_one, ih, Nat.mul_add]

protected theorem mul_left_comm (n m k : Nat) : n * (m * k) = m * (n * k) := by
  rw [← Nat.mul_assoc, Nat.mul_comm n, Nat.mul_assoc]

protected theorem mul_right_comm (n m k : Nat) : n * m * k = n * k * m := by
  rw [Nat.mul_assoc, Nat.mul_comm m, Nat.mul_assoc]

protected theorem mul_mul_mul_comm (a b c d : Nat) : (a * b) * (c * d) = (a * c) * (b * d) := by
  simp only [Nat.mul_assoc, Nat.mul_left_comm b]

protected theorem mul_two (n : Nat) : n * 2 = n + n := by rw [mul_add_one, Nat.mul_one]

protected theorem two_mul (n : Nat) : 2 * n = n + n := by rw [Nat.mul_comm, Nat.mul_two]

theorem one_add_mul (a b : Nat) : (1 + a) * b = b + a * b := by rw [Nat.add_mul, Nat.one_mul]

theorem mul_one_add (a b : Nat) : a * (1 + b) = a + a * b := by rw [Nat.mul_add, Nat.mul_one]

protected theorem eq_zero_of_mul_eq_zero {n m : Nat} (h : n * m = 0) : n = 0 ∨ m = 0 := by
  cases m with
  | zero => exact Or.inr rfl
  | succ m => exact Or.inl (Nat.eq_zero_of_add_eq_zero_left h)

@[simp] protected theorem mul_eq_zero {m n : Nat} : n * m = 0 ↔ n = 0 ∨ m = 0 := by
  constructor
  · exact Nat.eq_zero_of_mul_eq_zero
  · intro h
    cases h with
    | inl h => rw [h, Nat.zero_mul]
    | inr h => rw [h, Nat.mul_zero]

protected theorem mul_ne_zero_iff {m n : Nat} : n * m ≠ 0 ↔ n ≠ 0 ∧ m ≠ 0 :=
  (not_congr Nat.mul_eq_zero).trans not_or

protected theorem mul_ne_zero {m n : Nat} (hn : n ≠ 0) (hm : m ≠ 0) : n * m ≠ 0 :=
  Nat.mul_ne_zero_iff.mpr ⟨hn, hm⟩

end Nat
