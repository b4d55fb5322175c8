prelude
import Core.Nat.Sub

/-! Powers. -/

namespace Nat

@[simp] protected theorem pow_zero (b : Nat) : b ^ 0 = 1 := rfl
protected theorem pow_succ {b n : Nat} : b ^ (n + 1) = b ^ n * b := rfl
protected theorem pow_add_one {b n : Nat} : b ^ (n + 1) = b ^ n * b := rfl
protected theorem pow_succ' {m n : Nat} : m ^ succ n = m * m ^ n := Nat.mul_comm _ _
protected theorem pow_add_one' {m n : Nat} : m ^ (n + 1) = m * m ^ n := Nat.mul_comm _ _
@[simp] protected theorem pow_one (a : Nat) : a ^ 1 = a := Nat.one_mul a
protected theorem pow_two (b : Nat) : b ^ 2 = b * b := by rw [Nat.pow_succ, Nat.pow_one]

@[simp] protected theorem one_pow (n : Nat) : 1 ^ n = 1 := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Nat.pow_succ, ih]

protected theorem zero_pow {n : Nat} (H : 0 < n) : 0 ^ n = 0 := by
  cases n with
  | zero => exact absurd H (Nat.lt_irrefl 0)
  | succ n => rfl

protected theorem zero_pow_of_pos (n : Nat) (h : 0 < n) : 0 ^ n = 0 := Nat.zero_pow h
@[simp] theorem zero_pow_succ {n : Nat} : 0 ^ (n + 1) = 0 := rfl

protected theorem pow_add (a m n : Nat) : a ^ (m + n) = a ^ m * a ^ n := by
  induction n with
  | zero => rw [Nat.pow_zero, Nat.mul_one, Nat.add_zero]
  | succ n ih => rw [add_add_one, Nat.pow_succ, ih, Nat.pow_succ, Nat.mul_assoc]

protected theorem pow_add' (a m n : Nat) : a ^ (m + n) = a ^ n * a ^ m := by
  rw [Nat.pow_add, Nat.mul_comm]

protected theorem pow_mul (a m n : Nat) : a ^ (m * n) = (a ^ m) ^ n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [mul_add_one, Nat.pow_add, ih, Nat.pow_succ]

protected theorem pow_mul' (a m n : Nat) : a ^ (m * n) = (a ^ n) ^ m := by rw [Nat.mul_comm, Nat.pow_mul]
protected theorem pow_right_comm (a m n : Nat) : (a ^ m) ^ n = (a ^ n) ^ m := by
  rw [← Nat.pow_mul, Nat.pow_mul']

protected theorem mul_pow (a b n : Nat) : (a * b) ^ n = a ^ n * b ^ n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Nat.pow_succ, ih, Nat.pow_succ, Nat.pow_succ, Nat.mul_mul_mul_comm]

protected theorem two_pow_succ (n : Nat) : 2 ^ (n + 1) = 2 ^ n + 2 ^ n := by
  rw [Nat.pow_succ, Nat.mul_two]

/-! ## Order -/

protected theorem pow_pos {p n : Nat} (hp : 0 < p) : 0 < p ^ n := by
  induction n with
  | zero => exact Nat.zero_lt_one
  | succ n ih => exact Nat.mul_pos ih hp

protected theorem pos_pow_of_pos {b : Nat} (n : Nat) (h : 0 < b) : 0 < b ^ n := Nat.pow_pos h
@[simp] protected theorem two_pow_pos (w : Nat) : 0 < 2 ^ w := Nat.pow_pos Nat.zero_lt_two
protected theorem one_le_pow (n m : Nat) (h : 0 < m) : 1 ≤ m ^ n := Nat.pow_pos h
theorem one_le_two_pow {n : Nat} : 1 ≤ 2 ^ n := Nat.two_pow_pos n

@[simp high] protected theorem pow_eq_zero {a n : Nat} : a ^ n = 0 ↔ a = 0 ∧ n ≠ 0 := by
  induction n with
  | zero => simp
  | succ n ih =>
    rw [Nat.pow_succ, Nat.mul_eq_zero, ih]
    exact ⟨fun h => ⟨h.elim And.left id, succ_ne_zero n⟩, fun h => Or.inr h.left⟩

protected theorem pow_ne_zero {a : Nat} (n : Nat) (h : a ≠ 0) : a ^ n ≠ 0 :=
  fun e => h (Nat.pow_eq_zero.mp e).left

protected theorem pow_le_pow_left {m n : Nat} (h : m ≤ n) (i : Nat) : m ^ i ≤ n ^ i := by
  induction i with
  | zero => exact Nat.le.refl
  | succ i ih => exact Nat.mul_le_mul ih h

protected theorem pow_le_pow_right {n m i : Nat} (h : n > 0) (h' : i ≤ m) : n ^ i ≤ n ^ m := by
  cases le.dest h' with
  | intro k e => rw [← e, Nat.pow_add]; exact Nat.le_mul_of_pos_right _ (Nat.pow_pos h)

protected theorem pow_lt_pow_left {a b n : Nat} (h : a < b) (hn : n ≠ 0) : a ^ n < b ^ n := by
  cases n with
  | zero => exact absurd rfl hn
  | succ n =>
    exact Nat.mul_lt_mul_of_le_of_lt (Nat.pow_le_pow_left (Nat.le_of_lt h) n) h
      (Nat.pow_pos (Nat.zero_lt_of_lt h))

protected theorem pow_lt_pow_succ {a n : Nat} (h : 1 < a) : a ^ n < a ^ (n + 1) := by
  rw [Nat.pow_succ]
  exact Nat.lt_of_le_of_lt (Nat.le_of_eq (Nat.mul_one _).symm)
    (Nat.mul_lt_mul_of_pos_left h (Nat.pow_pos (Nat.zero_lt_of_lt h)))

protected theorem pow_lt_pow_right {a m n : Nat} (ha : 1 < a) (h : m < n) : a ^ m < a ^ n :=
  Nat.lt_of_lt_of_le (Nat.pow_lt_pow_succ ha) (Nat.pow_le_pow_right (Nat.zero_lt_of_lt ha) h)

protected theorem pow_le_pow_iff_right {a n m : Nat} (h : 1 < a) : a ^ n ≤ a ^ m ↔ n ≤ m :=
  ⟨fun h' => Nat.le_of_not_lt (fun lt => Nat.not_le_of_lt (Nat.pow_lt_pow_right h lt) h'),
   Nat.pow_le_pow_right (Nat.zero_lt_of_lt h)⟩

protected theorem pow_lt_pow_iff_right {a n m : Nat} (h : 1 < a) : a ^ n < a ^ m ↔ n < m := by
  rw [← Nat.not_le, Nat.pow_le_pow_iff_right h, Nat.not_le]

protected theorem pow_le_pow_iff_left {a b n : Nat} (hn : n ≠ 0) : a ^ n ≤ b ^ n ↔ a ≤ b :=
  ⟨fun h => Nat.le_of_not_lt (fun lt => Nat.not_le_of_lt (Nat.pow_lt_pow_left lt hn) h),
   fun h => Nat.pow_le_pow_left h n⟩

protected theorem pow_lt_pow_iff_left {a b n : Nat} (hn : n ≠ 0) : a ^ n < b ^ n ↔ a < b := by
  rw [← Nat.not_le, Nat.pow_le_pow_iff_left hn, Nat.not_le]

protected theorem pow_left_inj {a b n : Nat} (hn : n ≠ 0) : a ^ n = b ^ n ↔ a = b := by
  rw [Nat.le_antisymm_iff, Nat.pow_le_pow_iff_left hn, Nat.pow_le_pow_iff_left hn, Nat.le_antisymm_iff]

protected theorem pow_right_inj {a m n : Nat} (ha : 1 < a) : a ^ m = a ^ n ↔ m = n := by
  rw [Nat.le_antisymm_iff, Nat.pow_le_pow_iff_right ha, Nat.pow_le_pow_iff_right ha, Nat.le_antisymm_iff]

protected theorem one_lt_pow {m n : Nat} (hn : n ≠ 0) (hm : 1 < m) : 1 < m ^ n :=
  Nat.lt_of_le_of_lt (Nat.le_of_eq (Nat.one_pow n).symm) (Nat.pow_lt_pow_left hm hn)
protected theorem one_lt_two_pow {n : Nat} (hn : n ≠ 0) : 1 < 2 ^ n := Nat.one_lt_pow hn Nat.one_lt_two

protected theorem lt_pow_self {n b : Nat} (hb : 1 < b) : n < b ^ n := by
  induction n with
  | zero => exact Nat.zero_lt_one
  | succ n ih => exact Nat.lt_of_le_of_lt ih (Nat.pow_lt_pow_succ hb)

@[simp] protected theorem lt_two_pow_self {n : Nat} : n < 2 ^ n := Nat.lt_pow_self Nat.one_lt_two

protected theorem le_self_pow {n : Nat} (hn : n ≠ 0) (m : Nat) : m ≤ m ^ n := by
  cases Nat.eq_zero_or_pos m with
  | inl e => rw [e]; exact zero_le _
  | inr h =>
    exact Nat.le_trans (Nat.le_of_eq (Nat.pow_one m).symm) (Nat.pow_le_pow_right h (Nat.pos_of_ne_zero hn))

protected theorem pow_sub_mul_pow (a : Nat) {m n : Nat} (h : m ≤ n) : a ^ (n - m) * a ^ m = a ^ n := by
  rw [← Nat.pow_add, Nat.sub_add_cancel h]

end Nat
