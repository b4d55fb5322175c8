prelude
import Core.Nat.Gcd

/-! More on greatest common divisors, least common multiples, coprimality, quotients and remainders. -/

namespace Nat

/-! ## Least common multiples -/

theorem lcm_dvd_iff {m n k : Nat} : lcm m n ∣ k ↔ m ∣ k ∧ n ∣ k :=
  ⟨fun h => ⟨Nat.dvd_trans (dvd_lcm_left m n) h, Nat.dvd_trans (dvd_lcm_right m n) h⟩,
   fun h => lcm_dvd h.left h.right⟩

theorem lcm_assoc (m n k : Nat) : lcm (lcm m n) k = lcm m (lcm n k) := by
  refine Nat.dvd_antisymm ?_ ?_
  · have h := lcm_dvd_iff.mp (Nat.dvd_refl (lcm m (lcm n k)))
    have h' := lcm_dvd_iff.mp h.right
    exact lcm_dvd (lcm_dvd h.left h'.left) h'.right
  · have h := lcm_dvd_iff.mp (Nat.dvd_refl (lcm (lcm m n) k))
    have h' := lcm_dvd_iff.mp h.left
    exact lcm_dvd h'.left (lcm_dvd h'.right h.right)

theorem lcm_ne_zero {m n : Nat} (hm : m ≠ 0) (hn : n ≠ 0) : lcm m n ≠ 0 := fun h => by
  have e := gcd_mul_lcm m n
  rw [h, Nat.mul_zero, eq_comm] at e
  exact (Nat.mul_ne_zero hm hn) e
theorem lcm_pos {m n : Nat} (hm : 0 < m) (hn : 0 < n) : 0 < lcm m n :=
  Nat.pos_of_ne_zero (lcm_ne_zero (Nat.ne_of_gt hm) (Nat.ne_of_gt hn))
theorem lcm_eq_right {m n : Nat} (h : m ∣ n) : lcm m n = n :=
  Nat.dvd_antisymm (lcm_dvd h (Nat.dvd_refl n)) (dvd_lcm_right m n)
theorem lcm_eq_left {m n : Nat} (h : n ∣ m) : lcm m n = m := by rw [lcm_comm, lcm_eq_right h]

/-! ## Coprimality -/

instance instDecidableCoprime (m n : Nat) : Decidable (Coprime m n) := decEq (gcd m n) 1

theorem Coprime.eq_one_of_dvd {k n : Nat} (H : Coprime k n) (d : k ∣ n) : k = 1 := by
  rw [← gcd_eq_left d, H]
@[simp] theorem coprime_zero_left (n : Nat) : Coprime 0 n ↔ n = 1 := by
  show gcd 0 n = 1 ↔ n = 1
  rw [gcd_zero_left]
@[simp] theorem coprime_zero_right (n : Nat) : Coprime n 0 ↔ n = 1 := by
  rw [coprime_comm, coprime_zero_left]
theorem coprime_self (n : Nat) : Coprime n n ↔ n = 1 := by
  show gcd n n = 1 ↔ n = 1
  rw [gcd_self]
theorem Coprime.coprime_dvd_left {m k n : Nat} (H1 : m ∣ k) (H2 : Coprime k n) : Coprime m n :=
  eq_one_of_dvd_one (H2 ▸ gcd_dvd_gcd_of_dvd_left n H1)
theorem Coprime.coprime_dvd_right {n m k : Nat} (H1 : n ∣ m) (H2 : Coprime k m) : Coprime k n :=
  (H2.symm.coprime_dvd_left H1).symm

theorem Coprime.gcd_mul_left_cancel {k n : Nat} (m : Nat) (H : Coprime k n) : gcd (k * m) n = gcd m n := by
  refine Nat.dvd_antisymm ?_ (gcd_dvd_gcd_of_dvd_left n (Nat.dvd_mul_left m k))
  refine dvd_gcd (Coprime.dvd_of_dvd_mul_left (m := k) ?_ (gcd_dvd_left _ _)) (gcd_dvd_right _ _)
  exact (H.coprime_dvd_right (gcd_dvd_right (k * m) n)).symm
theorem Coprime.gcd_mul_right_cancel {k n : Nat} (m : Nat) (H : Coprime k n) : gcd (m * k) n = gcd m n := by
  rw [Nat.mul_comm, H.gcd_mul_left_cancel]
theorem Coprime.gcd_mul_left_cancel_right {k m : Nat} (n : Nat) (H : Coprime k m) : gcd m (k * n) = gcd m n := by
  rw [gcd_comm, H.gcd_mul_left_cancel, gcd_comm]
theorem Coprime.gcd_mul_right_cancel_right {k m : Nat} (n : Nat) (H : Coprime k m) : gcd m (n * k) = gcd m n := by
  rw [Nat.mul_comm, H.gcd_mul_left_cancel_right]

theorem Coprime.mul_left {m n k : Nat} (H1 : Coprime m k) (H2 : Coprime n k) : Coprime (m * n) k :=
  (H1.gcd_mul_left_cancel n).trans H2
theorem Coprime.mul_right {k m n : Nat} (H1 : Coprime k m) (H2 : Coprime k n) : Coprime k (m * n) :=
  (Coprime.mul_left H1.symm H2.symm).symm
theorem Coprime.pow_left {m k : Nat} (n : Nat) (H1 : Coprime m k) : Coprime (m ^ n) k := by
  induction n with
  | zero => exact coprime_one_left k
  | succ n ih => rw [Nat.pow_succ]; exact ih.mul_left H1
theorem Coprime.pow_right {k m : Nat} (n : Nat) (H1 : Coprime k m) : Coprime k (m ^ n) := (H1.symm.pow_left n).symm
theorem Coprime.pow {k l : Nat} (m n : Nat) (H1 : Coprime k l) : Coprime (k ^ m) (l ^ n) :=
  (H1.pow_left m).pow_right n
theorem Coprime.lcm_eq_mul {m n : Nat} (h : Coprime m n) : lcm m n = m * n := by
  rw [← gcd_mul_lcm, h, Nat.one_mul]
theorem Coprime.dvd_mul_right {k n m : Nat} (H : Coprime k n) : k ∣ m * n ↔ k ∣ m :=
  ⟨H.dvd_of_dvd_mul_right, fun h => Nat.dvd_mul_right_of_dvd h n⟩
theorem Coprime.dvd_mul_left {k m n : Nat} (H : Coprime k m) : k ∣ m * n ↔ k ∣ n :=
  ⟨H.dvd_of_dvd_mul_left, fun h => Nat.dvd_mul_left_of_dvd h m⟩

theorem coprime_div_gcd_div_gcd {m n : Nat} (H : 0 < gcd m n) : Coprime (m / gcd m n) (n / gcd m n) := by
  have h := gcd_mul_left (gcd m n) (m / gcd m n) (n / gcd m n)
  rw [Nat.mul_div_cancel' (gcd_dvd_left m n), Nat.mul_div_cancel' (gcd_dvd_right m n)] at h
  exact Nat.eq_of_mul_eq_mul_left H (h.symm.trans (Nat.mul_one _).symm)

/-! ## Remainders and differences -/

private theorem mul_quotient_sub {m n k : Nat} (h : m % k = n % k) : m - n = k * (m / k) - k * (n / k) := by
  have hm := div_add_mod m k
  have hn := div_add_mod n k
  rw [← h] at hn
  exact (congrArg (· - n) hm.symm).trans ((congrArg (k * (m / k) + m % k - ·) hn.symm).trans
    (Nat.add_sub_add_right _ _ _))

theorem sub_mod_eq_zero_of_mod_eq {m n k : Nat} (h : m % k = n % k) : (m - n) % k = 0 := by
  rw [mul_quotient_sub h, ← Nat.mul_sub, mul_mod_right]

theorem mod_eq_iff_dvd_sub {m n k : Nat} (h : n ≤ m) : m % k = n % k ↔ k ∣ m - n := by
  refine ⟨fun e => dvd_of_mod_eq_zero (sub_mod_eq_zero_of_mod_eq e), fun ⟨c, e⟩ => ?_⟩
  rw [Nat.eq_add_of_sub_eq h e, mul_add_mod_self_left]

theorem mod_mul {a b x : Nat} : x % (a * b) = x % a + a * (x / a % b) := by
  rw [mod_def, ← Nat.div_div_eq_div_mul, mod_def, mod_def (x / a), Nat.mul_sub, Nat.mul_assoc,
    ← Nat.add_sub_assoc (Nat.mul_le_mul_left a (mul_div_le (x / a) b)), Nat.sub_add_cancel (mul_div_le x a)]

theorem add_div {a b c : Nat} (hc0 : 0 < c) : (a + b) / c = a / c + b / c + if c ≤ a % c + b % c then 1 else 0 := by
  have e : a + b = c * (a / c + b / c) + (a % c + b % c) := by
    rw [Nat.mul_add, Nat.add_add_add_comm, div_add_mod, div_add_mod]
  have lt : a % c + b % c < 2 * c := by
    rw [Nat.two_mul]
    exact Nat.add_lt_add (mod_lt a hc0) (mod_lt b hc0)
  have q : (a % c + b % c) / c = if c ≤ a % c + b % c then 1 else 0 := by
    by_cases h : c ≤ a % c + b % c
    · rw [if_pos h]
      exact div_eq_of_lt_le (by rwa [Nat.one_mul]) lt
    · rw [if_neg h]
      exact div_eq_of_lt (Nat.lt_of_not_le h)
  rw [← q]
  exact (congrArg (· / c) e).trans (mul_add_div hc0 _ _)

end Nat
