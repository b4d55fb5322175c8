prelude
import Core.Nat.Div
import Core.Nat.Pow

/-! Remainders of sums, products and powers; even and odd. -/

namespace Nat

@[simp] theorem add_mod_right (x z : Nat) : (x + z) % z = x % z := by
  rw [mod_eq_sub_mod (le_add_left z x), Nat.add_sub_cancel]

@[simp] theorem add_mod_left (x z : Nat) : (x + z) % x = z % x := by rw [Nat.add_comm, add_mod_right]

@[simp] theorem add_mul_mod_self_left (x y z : Nat) : (x + y * z) % y = x % y := by
  induction z with
  | zero => rfl
  | succ z ih => rw [mul_add_one, ← Nat.add_assoc, add_mod_right, ih]

@[simp] theorem add_mul_mod_self_right (x y z : Nat) : (x + y * z) % z = x % z := by
  rw [Nat.mul_comm, add_mul_mod_self_left]

@[simp] theorem mul_mod_right (m n : Nat) : m * n % m = 0 := by
  have h := add_mul_mod_self_left 0 m n
  rwa [Nat.zero_add, zero_mod] at h

@[simp] theorem mul_mod_left (m n : Nat) : m * n % n = 0 := by rw [Nat.mul_comm, mul_mod_right]

@[simp] theorem mod_mod (a n : Nat) : a % n % n = a % n := by
  cases Nat.eq_zero_or_pos n with
  | inl e => rw [e, mod_zero]
  | inr h => exact mod_eq_of_lt (mod_lt a h)

@[simp] theorem mod_add_mod (m n k : Nat) : (m % n + k) % n = (m + k) % n := by
  have h := add_mul_mod_self_left (m % n + k) n (m / n)
  rwa [Nat.add_right_comm, mod_add_div, eq_comm] at h

@[simp] theorem add_mod_mod (m n k : Nat) : (m + n % k) % k = (m + n) % k := by
  rw [Nat.add_comm, mod_add_mod, Nat.add_comm]

theorem add_mod (a b n : Nat) : (a + b) % n = (a % n + b % n) % n := by rw [add_mod_mod, mod_add_mod]

@[simp] theorem mod_mul_mod (a b c : Nat) : a % c * b % c = a * b % c := by
  have h := add_mul_mod_self_left (a % c * b) c (a / c * b)
  rwa [← Nat.mul_assoc, ← Nat.add_mul, mod_add_div, eq_comm] at h

@[simp] theorem mul_mod_mod (a b c : Nat) : a * (b % c) % c = a * b % c := by
  rw [Nat.mul_comm, mod_mul_mod, Nat.mul_comm]

theorem mul_mod (a b n : Nat) : a * b % n = a % n * (b % n) % n := by rw [mul_mod_mod, mod_mul_mod]

theorem pow_mod (a b n : Nat) : a ^ b % n = (a % n) ^ b % n := by
  induction b with
  | zero => rfl
  | succ b ih => rw [Nat.pow_succ, Nat.pow_succ, ← mod_mul_mod, ih, mod_mul_mod, mul_mod_mod]

theorem mul_mod_mul_left (z x y : Nat) : z * x % (z * y) = z * (x % y) := by
  cases Nat.eq_zero_or_pos z with
  | inl e => rw [e, Nat.zero_mul, Nat.zero_mul, Nat.zero_mul, zero_mod]
  | inr h => rw [mod_def, Nat.mul_div_mul_left x y h, mod_def, Nat.mul_sub, Nat.mul_assoc]

theorem mul_mod_mul_right (z x y : Nat) : x * z % (y * z) = x % y * z := by
  rw [Nat.mul_comm, Nat.mul_comm y, mul_mod_mul_left, Nat.mul_comm]

@[simp] theorem mul_add_mod_self_left (a b c : Nat) : (a * b + c) % a = c % a := by
  rw [Nat.add_comm, add_mul_mod_self_left]
@[simp] theorem mul_add_mod_self_right (a b c : Nat) : (a * b + c) % b = c % b := by
  rw [Nat.add_comm, add_mul_mod_self_right]
theorem mul_add_mod (a b c : Nat) : (a * b + c) % a = c % a := mul_add_mod_self_left a b c
theorem mul_add_mod' (a b c : Nat) : (a * b + c) % b = c % b := mul_add_mod_self_right a b c
theorem mul_add_div {m : Nat} (m_pos : 0 < m) (x y : Nat) : (m * x + y) / m = x + y / m := by
  rw [Nat.add_comm, add_mul_div_left y x m_pos, Nat.add_comm]

theorem mod_mul_left_mod (a b c : Nat) : a % (b * c) % c = a % c := by
  have h := add_mul_mod_self_right (a % (b * c)) (b * (a / (b * c))) c
  rwa [Nat.mul_right_comm, mod_add_div, eq_comm] at h

theorem mod_mul_right_mod (a b c : Nat) : a % (b * c) % b = a % b := by rw [Nat.mul_comm, mod_mul_left_mod]

theorem one_mod (n : Nat) : 1 % (n + 2) = 1 := mod_eq_of_lt (one_lt_succ_succ n)

/-! ## Parity -/

theorem succ_mod_two_eq_zero_iff {m : Nat} : (m + 1) % 2 = 0 ↔ m % 2 = 1 := by
  rw [add_mod]
  cases mod_two_eq_zero_or_one m with
  | inl h => rw [h]; decide
  | inr h => rw [h]; decide

theorem succ_mod_two_eq_one_iff {m : Nat} : (m + 1) % 2 = 1 ↔ m % 2 = 0 := by
  rw [add_mod]
  cases mod_two_eq_zero_or_one m with
  | inl h => rw [h]; decide
  | inr h => rw [h]; decide

end Nat
