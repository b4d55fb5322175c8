prelude
import Core.Nat.Dvd

/-! Shifts and the binary logarithm. -/

namespace Nat

@[simp] theorem shiftLeft_zero {n : Nat} : n <<< 0 = n := rfl
@[simp] theorem shiftRight_zero {n : Nat} : n >>> 0 = n := rfl
theorem shiftRight_succ (m n : Nat) : m >>> (n + 1) = m >>> n / 2 := rfl

theorem shiftLeft_succ_inside (m n : Nat) : m <<< (n + 1) = (2 * m) <<< n := rfl

theorem shiftLeft_succ (m n : Nat) : m <<< (n + 1) = 2 * m <<< n := by
  induction n generalizing m with
  | zero => rfl
  | succ n ih => exact ih (2 * m)

theorem shiftLeft_eq (a b : Nat) : a <<< b = a * 2 ^ b := by
  induction b with
  | zero => exact (Nat.mul_one a).symm
  | succ b ih => rw [shiftLeft_succ, ih, Nat.pow_succ', Nat.mul_left_comm]

theorem shiftLeft_eq' (a b : Nat) : Nat.shiftLeft a b = a * 2 ^ b := shiftLeft_eq a b

theorem shiftRight_eq_div_pow (m n : Nat) : m >>> n = m / 2 ^ n := by
  induction n with
  | zero => exact (Nat.div_one m).symm
  | succ n ih => rw [shiftRight_succ, ih, Nat.div_div_eq_div_mul, Nat.pow_succ]

@[simp] theorem zero_shiftLeft (n : Nat) : 0 <<< n = 0 := by rw [shiftLeft_eq, Nat.zero_mul]
@[simp] theorem zero_shiftRight (n : Nat) : 0 >>> n = 0 := by rw [shiftRight_eq_div_pow, Nat.zero_div]
theorem one_shiftLeft (n : Nat) : 1 <<< n = 2 ^ n := by rw [shiftLeft_eq, Nat.one_mul]

theorem shiftLeft_add (m n k : Nat) : m <<< (n + k) = m <<< n <<< k := by
  rw [shiftLeft_eq, shiftLeft_eq, shiftLeft_eq, Nat.pow_add, Nat.mul_assoc]

theorem shiftRight_add (m n k : Nat) : m >>> (n + k) = m >>> n >>> k := by
  rw [shiftRight_eq_div_pow, shiftRight_eq_div_pow, shiftRight_eq_div_pow, Nat.div_div_eq_div_mul, Nat.pow_add]

theorem shiftRight_succ_inside (m n : Nat) : m >>> (n + 1) = (m / 2) >>> n := by
  rw [Nat.add_comm, shiftRight_add]; rfl

theorem shiftLeft_shiftRight (x n : Nat) : x <<< n >>> n = x := by
  rw [shiftLeft_eq, shiftRight_eq_div_pow, Nat.mul_div_cancel x (Nat.two_pow_pos n)]

theorem shiftRight_le (m n : Nat) : m >>> n ≤ m := by rw [shiftRight_eq_div_pow]; exact div_le_self m _

/-! ## The binary logarithm -/

private theorem log2Fuel_eq (f g n : Nat) (hf : n ≤ f) (hg : n ≤ g) : log2Fuel f n = log2Fuel g n := by
  induction f generalizing g n with
  | zero =>
    cases g with
    | zero => rfl
    | succ g =>
      rw [Nat.eq_zero_of_le_zero hf]
      rfl
  | succ f ih =>
    cases g with
    | zero => rw [Nat.eq_zero_of_le_zero hg]; rfl
    | succ g =>
      by_cases h : 2 ≤ n
      · have lt : n / 2 < n := div_lt_self (Nat.zero_lt_of_lt h) Nat.one_lt_two
        simp only [log2Fuel, if_pos h]
        rw [ih g (n / 2) (le_of_lt_succ (Nat.lt_of_lt_of_le lt hf)) (le_of_lt_succ (Nat.lt_of_lt_of_le lt hg))]
      · simp only [log2Fuel, if_neg h]

theorem log2_def (n : Nat) : log2 n = if 2 ≤ n then log2 (n / 2) + 1 else 0 := by
  by_cases h : 2 ≤ n
  · rw [if_pos h]
    cases n with
    | zero => exact absurd h (Nat.not_le_of_lt Nat.zero_lt_two)
    | succ n =>
      have lt : (n + 1) / 2 < n + 1 := div_lt_self (zero_lt_succ n) Nat.one_lt_two
      exact (if_pos h).trans (congrArg succ (log2Fuel_eq n _ _ (le_of_lt_succ lt) Nat.le.refl))
  · rw [if_neg h]
    cases n with
    | zero => rfl
    | succ n => exact if_neg h

@[simp] theorem log2_zero : log2 0 = 0 := rfl
@[simp] theorem log2_one : log2 1 = 0 := rfl

theorem log2_of_lt_two {n : Nat} (h : n < 2) : log2 n = 0 := by rw [log2_def, if_neg (Nat.not_le_of_lt h)]
theorem log2_of_two_le {n : Nat} (h : 2 ≤ n) : log2 n = log2 (n / 2) + 1 := by rw [log2_def n, if_pos h]

theorem le_log2 {n k : Nat} (h : n ≠ 0) : k ≤ log2 n ↔ 2 ^ k ≤ n := by
  induction n using Nat.strongRecOn generalizing k with
  | ind n ih =>
    cases Nat.lt_or_ge n 2 with
    | inl lt =>
      have e : n = 1 := Nat.le_antisymm (le_of_lt_succ lt) (Nat.pos_of_ne_zero h)
      rw [e, log2_one]
      cases k with
      | zero => exact iff_of_true Nat.le.refl Nat.le.refl
      | succ k => exact iff_of_false (Nat.not_succ_le_zero k) (Nat.not_le_of_lt (Nat.one_lt_two_pow (succ_ne_zero k)))
    | inr ge =>
      rw [log2_of_two_le ge]
      cases k with
      | zero => exact iff_of_true (zero_le _) (Nat.pos_of_ne_zero h)
      | succ k =>
        have pos : n / 2 ≠ 0 := Nat.ne_of_gt (div_pos ge Nat.zero_lt_two)
        rw [Nat.add_le_add_iff_right, ih (n / 2) (div_lt_self (Nat.pos_of_ne_zero h) Nat.one_lt_two) pos,
          le_div_iff_mul_le Nat.zero_lt_two, Nat.pow_succ]

theorem log2_lt {n k : Nat} (h : n ≠ 0) : log2 n < k ↔ n < 2 ^ k := by
  rw [← Nat.not_le, le_log2 h, Nat.not_le]

theorem log2_self_le {n : Nat} (h : n ≠ 0) : 2 ^ log2 n ≤ n := (le_log2 h).mp Nat.le.refl

theorem lt_log2_self {n : Nat} : n < 2 ^ (log2 n + 1) := by
  cases Nat.eq_zero_or_pos n with
  | inl e => rw [e]; exact Nat.two_pow_pos _
  | inr h => exact (log2_lt (Nat.ne_of_gt h)).mp (Nat.lt_add_one _)

theorem log2_two_pow {n : Nat} : log2 (2 ^ n) = n := by
  have h : 2 ^ n ≠ 0 := Nat.ne_of_gt (Nat.two_pow_pos n)
  refine Nat.le_antisymm ?_ ((le_log2 h).mpr Nat.le.refl)
  exact le_of_lt_succ ((log2_lt h).mpr (Nat.pow_lt_pow_succ Nat.one_lt_two))

end Nat
