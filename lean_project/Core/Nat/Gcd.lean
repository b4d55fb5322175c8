prelude
import Core.Nat.Dvd

/-! Greatest common divisor, least common multiple, coprimality. -/

namespace Nat

/-! ## Equations: fuel beyond the first argument changes nothing -/

private theorem gcdFuel_eq (f g m n : Nat) (hf : m < f) (hg : m < g) : gcdFuel f m n = gcdFuel g m n := by
  induction f generalizing g m n with
  | zero => exact absurd hf (Nat.not_lt_zero m)
  | succ f ih =>
    cases g with
    | zero => exact absurd hg (Nat.not_lt_zero m)
    | succ g =>
      by_cases h : m = 0
      · simp only [gcdFuel, if_pos h]
      · have lt : n % m < m := mod_lt n (Nat.pos_of_ne_zero h)
        simp only [gcdFuel, if_neg h]
        exact ih g (n % m) m (Nat.lt_of_lt_of_le lt (le_of_lt_succ hf)) (Nat.lt_of_lt_of_le lt (le_of_lt_succ hg))

@[simp] theorem gcd_zero_left (y : Nat) : gcd 0 y = y := rfl

theorem gcd_rec (m n : Nat) : gcd m n = gcd (n % m) m := by
  by_cases h : m = 0
  · rw [h, mod_zero]
    by_cases h' : n = 0
    · rw [h']
    · have key : gcdFuel (n + 1) n 0 = n := by
        simp only [gcdFuel, if_neg h', zero_mod]
        cases n with
        | zero => exact absurd rfl h'
        | succ n => rfl
      exact key.symm
  · exact (if_neg h).trans
      (gcdFuel_eq m (n % m + 1) (n % m) m (mod_lt n (Nat.pos_of_ne_zero h)) Nat.le.refl)

@[simp] theorem gcd_zero_right (n : Nat) : gcd n 0 = n := by rw [gcd_rec, zero_mod, gcd_zero_left]
theorem gcd_succ (x y : Nat) : gcd (succ x) y = gcd (y % succ x) (succ x) := gcd_rec _ y
theorem gcd_add_one (x y : Nat) : gcd (x + 1) y = gcd (y % (x + 1)) (x + 1) := gcd_rec _ y
theorem gcd_def (x y : Nat) : gcd x y = if x = 0 then y else gcd (y % x) x := by
  by_cases h : x = 0
  · rw [if_pos h, h, gcd_zero_left]
  · rw [if_neg h, ← gcd_rec]

@[elab_as_elim] theorem gcd.induction {P : Nat → Nat → Prop} (m n : Nat) (H0 : ∀ n, P 0 n)
    (H1 : ∀ m n, 0 < m → P (n % m) m → P m n) : P m n := by
  induction m using Nat.strongRecOn generalizing n with
  | ind m ih =>
    cases Nat.eq_zero_or_pos m with
    | inl e => rw [e]; exact H0 n
    | inr h => exact H1 m n h (ih (n % m) (mod_lt n h) m)

/-! ## The greatest common divisor -/

theorem gcd_dvd (m n : Nat) : gcd m n ∣ m ∧ gcd m n ∣ n := by
  induction m, n using gcd.induction with
  | H0 n => rw [gcd_zero_left]; exact ⟨Nat.dvd_zero n, Nat.dvd_refl n⟩
  | H1 m n _ ih => rw [← gcd_rec] at ih; exact ⟨ih.right, (dvd_mod_iff ih.right).mp ih.left⟩

theorem gcd_dvd_left (m n : Nat) : gcd m n ∣ m := (gcd_dvd m n).left
theorem gcd_dvd_right (m n : Nat) : gcd m n ∣ n := (gcd_dvd m n).right

theorem dvd_gcd {k m n : Nat} (h₁ : k ∣ m) (h₂ : k ∣ n) : k ∣ gcd m n := by
  induction m, n using gcd.induction with
  | H0 n => rw [gcd_zero_left]; exact h₂
  | H1 m n _ ih => rw [gcd_rec]; exact ih ((dvd_mod_iff h₁).mpr h₂) h₁

theorem dvd_gcd_iff {k m n : Nat} : k ∣ gcd m n ↔ k ∣ m ∧ k ∣ n :=
  ⟨fun h => ⟨Nat.dvd_trans h (gcd_dvd_left m n), Nat.dvd_trans h (gcd_dvd_right m n)⟩,
   fun h => dvd_gcd h.left h.right⟩

theorem gcd_comm (m n : Nat) : gcd m n = gcd n m :=
  Nat.dvd_antisymm (dvd_gcd (gcd_dvd_right m n) (gcd_dvd_left m n))
    (dvd_gcd (gcd_dvd_right n m) (gcd_dvd_left n m))

theorem gcd_assoc (m n k : Nat) : gcd (gcd m n) k = gcd m (gcd n k) := by
  refine Nat.dvd_antisymm ?_ ?_
  · have h := dvd_gcd_iff.mp (Nat.dvd_refl (gcd (gcd m n) k))
    have h' := dvd_gcd_iff.mp h.left
    exact dvd_gcd h'.left (dvd_gcd h'.right h.right)
  · have h := dvd_gcd_iff.mp (Nat.dvd_refl (gcd m (gcd n k)))
    have h' := dvd_gcd_iff.mp h.right
    exact dvd_gcd (dvd_gcd h.left h'.left) h'.right

@[simp] theorem gcd_self (n : Nat) : gcd n n = n := by rw [gcd_rec, mod_self, gcd_zero_left]
@[simp] theorem gcd_one_left (n : Nat) : gcd 1 n = 1 := eq_one_of_dvd_one (gcd_dvd_left 1 n)
@[simp] theorem gcd_one_right (n : Nat) : gcd n 1 = 1 := eq_one_of_dvd_one (gcd_dvd_right n 1)
theorem gcd_eq_left {m n : Nat} (h : m ∣ n) : gcd m n = m :=
  Nat.dvd_antisymm (gcd_dvd_left m n) (dvd_gcd (Nat.dvd_refl m) h)
theorem gcd_eq_right {m n : Nat} (h : n ∣ m) : gcd m n = n := by rw [gcd_comm, gcd_eq_left h]
theorem gcd_eq_left_iff_dvd {m n : Nat} : gcd m n = m ↔ m ∣ n :=
  ⟨fun e => e ▸ gcd_dvd_right m n, gcd_eq_left⟩
theorem gcd_eq_right_iff_dvd {m n : Nat} : gcd n m = m ↔ m ∣ n := by rw [gcd_comm, gcd_eq_left_iff_dvd]

theorem gcd_eq_zero_iff {i j : Nat} : gcd i j = 0 ↔ i = 0 ∧ j = 0 := by
  constructor
  · intro h
    have h' := gcd_dvd i j
    rw [h, Nat.zero_dvd, Nat.zero_dvd] at h'
    exact h'
  · exact fun ⟨e, e'⟩ => by rw [e, e', gcd_zero_left]

theorem gcd_pos_of_pos_left {m : Nat} (n : Nat) (mpos : 0 < m) : 0 < gcd m n :=
  pos_of_dvd_of_pos (gcd_dvd_left m n) mpos
theorem gcd_pos_of_pos_right (m : Nat) {n : Nat} (npos : 0 < n) : 0 < gcd m n :=
  pos_of_dvd_of_pos (gcd_dvd_right m n) npos
theorem gcd_le_left {m : Nat} (n : Nat) (h : 0 < m) : gcd m n ≤ m := le_of_dvd h (gcd_dvd_left m n)
theorem gcd_le_right {m : Nat} (n : Nat) (h : 0 < n) : gcd m n ≤ n := le_of_dvd h (gcd_dvd_right m n)

theorem gcd_mul_left (m n k : Nat) : gcd (m * n) (m * k) = m * gcd n k := by
  induction n, k using gcd.induction with
  | H0 k => rw [Nat.mul_zero, gcd_zero_left, gcd_zero_left]
  | H1 n k _ ih => rw [gcd_rec, mul_mod_mul_left, ih, ← gcd_rec]

theorem gcd_mul_right (m n k : Nat) : gcd (m * n) (k * n) = gcd m k * n := by
  rw [Nat.mul_comm m, Nat.mul_comm k, gcd_mul_left, Nat.mul_comm]

@[simp] theorem gcd_mul_left_left (m n : Nat) : gcd (m * n) n = n := gcd_eq_right (Nat.dvd_mul_left n m)
@[simp] theorem gcd_mul_left_right (m n : Nat) : gcd n (m * n) = n := gcd_eq_left (Nat.dvd_mul_left n m)
@[simp] theorem gcd_mul_right_left (m n : Nat) : gcd (n * m) n = n := gcd_eq_right (Nat.dvd_mul_right n m)
@[simp] theorem gcd_mul_right_right (m n : Nat) : gcd n (n * m) = n := gcd_eq_left (Nat.dvd_mul_right n m)

@[simp] theorem gcd_add_self_right (m n : Nat) : gcd m (n + m) = gcd m n := by
  rw [gcd_rec, add_mod_right, ← gcd_rec]
@[simp] theorem gcd_self_add_right (m n : Nat) : gcd m (m + n) = gcd m n := by
  rw [Nat.add_comm, gcd_add_self_right]
@[simp] theorem gcd_add_self_left (m n : Nat) : gcd (m + n) n = gcd m n := by
  rw [gcd_comm, gcd_add_self_right, gcd_comm]
@[simp] theorem gcd_self_add_left (m n : Nat) : gcd (m + n) m = gcd n m := by
  rw [Nat.add_comm, gcd_add_self_left]
theorem gcd_dvd_gcd_of_dvd_left {m k : Nat} (n : Nat) (H : m ∣ k) : gcd m n ∣ gcd k n :=
  dvd_gcd (Nat.dvd_trans (gcd_dvd_left m n) H) (gcd_dvd_right m n)
theorem gcd_dvd_gcd_of_dvd_right {m k : Nat} (n : Nat) (H : m ∣ k) : gcd n m ∣ gcd n k :=
  dvd_gcd (gcd_dvd_left n m) (Nat.dvd_trans (gcd_dvd_right n m) H)

/-! ## The least common multiple -/

theorem gcd_mul_lcm (m n : Nat) : gcd m n * lcm m n = m * n :=
  Nat.mul_div_cancel' (Nat.dvd_mul_right_of_dvd (gcd_dvd_left m n) n)
theorem lcm_comm (m n : Nat) : lcm m n = lcm n m := by unfold lcm; rw [Nat.mul_comm, gcd_comm]
@[simp] theorem lcm_zero_left (m : Nat) : lcm 0 m = 0 := by unfold lcm; rw [Nat.zero_mul, Nat.zero_div]
@[simp] theorem lcm_zero_right (m : Nat) : lcm m 0 = 0 := by rw [lcm_comm, lcm_zero_left]
@[simp] theorem lcm_one_left (m : Nat) : lcm 1 m = m := by
  unfold lcm; rw [gcd_one_left, Nat.div_one, Nat.one_mul]
@[simp] theorem lcm_one_right (m : Nat) : lcm m 1 = m := by rw [lcm_comm, lcm_one_left]
theorem dvd_lcm_left (m n : Nat) : m ∣ lcm m n := by
  unfold lcm; rw [Nat.mul_div_assoc m (gcd_dvd_right m n)]; exact Nat.dvd_mul_right _ _
theorem dvd_lcm_right (m n : Nat) : n ∣ lcm m n := lcm_comm n m ▸ dvd_lcm_left n m

@[simp] theorem lcm_self (m : Nat) : lcm m m = m := by
  cases Nat.eq_zero_or_pos m with
  | inl e => rw [e, lcm_zero_left]
  | inr h => unfold lcm; rw [gcd_self, mul_div_right m h]

theorem lcm_dvd {m n k : Nat} (H1 : m ∣ k) (H2 : n ∣ k) : lcm m n ∣ k := by
  cases Nat.eq_zero_or_pos (gcd m n) with
  | inl e => rw [(gcd_eq_zero_iff.mp e).left] at H1 ⊢; rw [lcm_zero_left]; exact H1
  | inr h =>
    refine Nat.dvd_of_mul_dvd_mul_left h ?_
    rw [gcd_mul_lcm, ← gcd_mul_right]
    refine dvd_gcd (Nat.mul_dvd_mul_left m H2) ?_
    rw [Nat.mul_comm m]
    exact Nat.mul_dvd_mul_left n H1

/-! ## Coprimality -/

@[reducible] def Coprime (m n : Nat) : Prop := gcd m n = 1

theorem coprime_iff_gcd_eq_one {m n : Nat} : gcd m n = 1 ↔ Coprime m n := Iff.rfl
theorem Coprime.gcd_eq_one {m n : Nat} (h : Coprime m n) : gcd m n = 1 := h
theorem Coprime.symm {m n : Nat} (h : Coprime n m) : Coprime m n := (gcd_comm m n).trans h
theorem coprime_comm {m n : Nat} : Coprime n m ↔ Coprime m n := ⟨Coprime.symm, Coprime.symm⟩
theorem coprime_one_left (n : Nat) : Coprime 1 n := gcd_one_left n
theorem coprime_one_right (n : Nat) : Coprime n 1 := gcd_one_right n

theorem Coprime.dvd_of_dvd_mul_left {k m n : Nat} (H1 : Coprime k m) (H2 : k ∣ m * n) : k ∣ n := by
  have h : k ∣ gcd (k * n) (m * n) := dvd_gcd (Nat.dvd_mul_right k n) H2
  rwa [gcd_mul_right, H1, Nat.one_mul] at h

theorem Coprime.dvd_of_dvd_mul_right {k n m : Nat} (H1 : Coprime k n) (H2 : k ∣ m * n) : k ∣ m :=
  H1.dvd_of_dvd_mul_left (Nat.mul_comm m n ▸ H2)

theorem Coprime.mul_dvd_of_dvd_of_dvd {m n a : Nat} (h : Coprime m n) (hm : m ∣ a) (hn : n ∣ a) : m * n ∣ a := by
  obtain ⟨k, rfl⟩ := hm
  exact Nat.mul_dvd_mul_left m (h.symm.dvd_of_dvd_mul_left hn)

end Nat

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
