prelude
import Core.Notation
import Core.Omega.Constraint

/-!
Absolute values, as Mathlib has them: `|a|` is the larger of `a` and `-a`. Files that define their own
`abs` are many, and `|` begins alternatives too, so a file gets these only with `import Core.Absolute`.
The notation wants no space inside its bars, and a nested one parentheses: `|(|a|)|`.
-/

universe u

def abs {α : Type u} [Max α] [Neg α] (a : α) : α := max a (-a)

syntax:max (name := absoluteValue) atomic("|" noWs term noWs "|") : term
macro_rules
  | `(absoluteValue| |$a|) => `(abs $a)

variable {a b c : Int}

/-! ## With a known sign -/

theorem abs_of_nonneg (h : 0 ≤ a) : |a| = a := Int.max_eq_left (Int.le_trans (Int.neg_nonpos_of_nonneg h) h)
theorem abs_of_pos (h : 0 < a) : |a| = a := abs_of_nonneg (Int.le_of_lt h)
theorem abs_of_nonpos (h : a ≤ 0) : |a| = -a := Int.max_eq_right (Int.le_trans h (Int.neg_nonneg_of_nonpos h))
theorem abs_of_neg (h : a < 0) : |a| = -a := abs_of_nonpos (Int.le_of_lt h)
theorem abs_choice (a : Int) : |a| = a ∨ |a| = -a := (Int.le_total 0 a).imp abs_of_nonneg abs_of_nonpos
theorem abs_cases (a : Int) : |a| = a ∧ 0 ≤ a ∨ |a| = -a ∧ a < 0 := by unfold abs; omega

theorem Int.abs_eq_natAbs (a : Int) : |a| = (a.natAbs : Int) := by unfold abs; omega
@[simp] theorem Int.natCast_natAbs (a : Int) : (a.natAbs : Int) = |a| := (Int.abs_eq_natAbs a).symm
@[simp] theorem Int.natAbs_abs (a : Int) : (|a|).natAbs = a.natAbs := by unfold abs; omega

@[simp] theorem abs_zero : |(0 : Int)| = 0 := rfl
@[simp] theorem abs_one : |(1 : Int)| = 1 := rfl
@[simp] theorem Nat.abs_cast (n : Nat) : |(n : Int)| = n := abs_of_nonneg (Int.natCast_nonneg n)
@[simp] theorem Nat.abs_ofNat (n : Nat) : |(OfNat.ofNat n : Int)| = OfNat.ofNat n := Nat.abs_cast n
@[simp] theorem abs_neg (a : Int) : |-a| = |a| := by rw [abs, Int.neg_neg, Int.max_comm, abs]
@[simp] theorem abs_abs (a : Int) : |(|a|)| = |a| := by
  rcases abs_choice a with h | h <;> rw [h]
  · exact h
  · rw [abs_neg, h]
theorem abs_sub_comm (a b : Int) : |a - b| = |b - a| := by rw [← abs_neg, Int.neg_sub]

/-! ## Order -/

@[simp] theorem abs_nonneg (a : Int) : 0 ≤ |a| := by unfold abs; omega
theorem le_abs_self (a : Int) : a ≤ |a| := Int.le_max_left a (-a)
theorem neg_le_abs (a : Int) : -a ≤ |a| := Int.le_max_right a (-a)
theorem neg_abs_le (a : Int) : -|a| ≤ a := by unfold abs; omega
@[simp] theorem abs_eq_zero : |a| = 0 ↔ a = 0 := by unfold abs; omega
@[simp] theorem abs_pos : 0 < |a| ↔ a ≠ 0 := by unfold abs; omega
@[simp] theorem abs_nonpos_iff : |a| ≤ 0 ↔ a = 0 := by unfold abs; omega
@[simp] theorem abs_eq_self : |a| = a ↔ 0 ≤ a := by unfold abs; omega
@[simp] theorem abs_eq_neg_self : |a| = -a ↔ a ≤ 0 := by unfold abs; omega
theorem abs_le' : |a| ≤ b ↔ a ≤ b ∧ -a ≤ b := Int.max_le
theorem abs_le : |a| ≤ b ↔ -b ≤ a ∧ a ≤ b := by rw [abs_le']; omega
private theorem abs_lt' : |a| < b ↔ a < b ∧ -a < b := by unfold abs; omega
theorem abs_lt : |a| < b ↔ -b < a ∧ a < b := by rw [abs_lt']; omega
theorem le_abs : a ≤ |b| ↔ a ≤ b ∨ a ≤ -b := by unfold abs; omega
theorem lt_abs : a < |b| ↔ a < b ∨ a < -b := by unfold abs; omega
theorem abs_eq_abs : |a| = |b| ↔ a = b ∨ a = -b := by
  rw [Int.abs_eq_natAbs, Int.abs_eq_natAbs, Int.natCast_inj]
  exact Int.natAbs_eq_natAbs_iff
theorem abs_eq (hb : 0 ≤ b) : |a| = b ↔ a = b ∨ a = -b := by rw [← abs_eq_abs, abs_of_nonneg hb]
theorem eq_or_eq_neg_of_abs_eq (h : |a| = b) : a = b ∨ a = -b := (abs_eq (h ▸ abs_nonneg a)).mp h
theorem Int.abs_lt_one_iff : |a| < 1 ↔ a = 0 := Int.lt_add_one_iff.trans abs_nonpos_iff
theorem Int.one_le_abs (h : a ≠ 0) : 1 ≤ |a| := abs_pos.mpr h

/-! ## Sums and differences -/

theorem abs_add_le (a b : Int) : |a + b| ≤ |a| + |b| :=
  abs_le'.mpr ⟨Int.add_le_add (le_abs_self a) (le_abs_self b), by
    rw [Int.neg_add]
    exact Int.add_le_add (neg_le_abs a) (neg_le_abs b)⟩
theorem abs_sub (a b : Int) : |a - b| ≤ |a| + |b| := by
  rw [← abs_neg b, Int.sub_eq_add_neg]
  exact abs_add_le a (-b)
theorem abs_sub_le (a b c : Int) : |a - c| ≤ |a - b| + |b - c| := by
  have h := abs_add_le (a - b) (b - c)
  rwa [show a - b + (b - c) = a - c by omega] at h
theorem abs_sub_abs_le_abs_sub (a b : Int) : |a| - |b| ≤ |a - b| := by
  have h := abs_add_le (a - b) b
  rw [Int.sub_add_cancel] at h
  exact Int.sub_right_le_of_le_add h
theorem abs_abs_sub_abs_le_abs_sub (a b : Int) : |(|a| - |b|)| ≤ |a - b| :=
  abs_le'.mpr ⟨abs_sub_abs_le_abs_sub a b, by
    rw [Int.neg_sub, abs_sub_comm]
    exact abs_sub_abs_le_abs_sub b a⟩
theorem abs_sub_lt_iff : |a - b| < c ↔ a - b < c ∧ b - a < c := by rw [abs_lt', Int.neg_sub]
theorem abs_sub_le_iff : |a - b| ≤ c ↔ a - b ≤ c ∧ b - a ≤ c := by rw [abs_le', Int.neg_sub]

/-! ## Products, powers, divisibility -/

@[simp] theorem abs_mul (a b : Int) : |a * b| = |a| * |b| := by
  rw [Int.abs_eq_natAbs, Int.abs_eq_natAbs, Int.abs_eq_natAbs, Int.natAbs_mul, Int.natCast_mul]
@[simp] theorem abs_pow (a : Int) (n : Nat) : |a ^ n| = |a| ^ n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Int.pow_succ, abs_mul, ih, Int.pow_succ]
@[simp] theorem abs_mul_abs_self (a : Int) : |a| * |a| = a * a := by
  rw [Int.abs_eq_natAbs]
  exact Int.natAbs_mul_self' a
theorem abs_mul_self (a : Int) : |a * a| = a * a := by rw [abs_mul, abs_mul_abs_self]
@[simp] theorem sq_abs (a : Int) : |a| ^ 2 = a ^ 2 := by rw [Int.pow_two, Int.pow_two, abs_mul_abs_self]
@[simp] theorem abs_dvd (a b : Int) : |a| ∣ b ↔ a ∣ b := by
  rcases abs_choice a with h | h <;> rw [h]
  exact Int.neg_dvd
@[simp] theorem dvd_abs (a b : Int) : a ∣ |b| ↔ a ∣ b := by
  rcases abs_choice b with h | h <;> rw [h]
  exact Int.dvd_neg
