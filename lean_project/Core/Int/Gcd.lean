prelude
import Core.Int.Div
import Core.Nat.Gcd

/-! Greatest common divisor and least common multiple of integers; the other two kinds of division. -/

namespace Int

/-! ## Greatest common divisors -/

@[simp, norm_cast] theorem gcd_natCast_natCast (m n : Nat) : gcd (m : Int) n = Nat.gcd m n := rfl
theorem gcd_eq_natAbs_gcd_natAbs (a b : Int) : gcd a b = Nat.gcd a.natAbs b.natAbs := rfl
theorem gcd_dvd_left (a b : Int) : (gcd a b : Int) ∣ a := natCast_dvd.mpr (Nat.gcd_dvd_left _ _)
theorem gcd_dvd_right (a b : Int) : (gcd a b : Int) ∣ b := natCast_dvd.mpr (Nat.gcd_dvd_right _ _)
theorem dvd_coe_gcd {a b c : Int} (ha : c ∣ a) (hb : c ∣ b) : c ∣ (gcd a b : Int) :=
  dvd_natCast.mpr (Nat.dvd_gcd (natAbs_dvd_natAbs.mpr ha) (natAbs_dvd_natAbs.mpr hb))
theorem dvd_coe_gcd_iff {a b c : Int} : c ∣ (gcd a b : Int) ↔ c ∣ a ∧ c ∣ b :=
  ⟨fun h => ⟨Int.dvd_trans h (gcd_dvd_left a b), Int.dvd_trans h (gcd_dvd_right a b)⟩,
   fun h => dvd_coe_gcd h.left h.right⟩
theorem gcd_comm (a b : Int) : gcd a b = gcd b a := Nat.gcd_comm _ _
theorem gcd_assoc (a b c : Int) : gcd (gcd a b) c = gcd a (gcd b c) := Nat.gcd_assoc _ _ _
@[simp] theorem gcd_zero_left (a : Int) : gcd 0 a = natAbs a := Nat.gcd_zero_left _
@[simp] theorem gcd_zero_right (a : Int) : gcd a 0 = natAbs a := Nat.gcd_zero_right _
@[simp] theorem gcd_one_left (a : Int) : gcd 1 a = 1 := Nat.gcd_one_left _
@[simp] theorem gcd_one_right (a : Int) : gcd a 1 = 1 := Nat.gcd_one_right _
theorem gcd_self {a : Int} : gcd a a = natAbs a := Nat.gcd_self _
@[simp] theorem neg_gcd {a b : Int} : gcd (-a) b = gcd a b := congrArg (Nat.gcd · b.natAbs) (natAbs_neg a)
@[simp] theorem gcd_neg {a b : Int} : gcd a (-b) = gcd a b := congrArg (Nat.gcd a.natAbs) (natAbs_neg b)
theorem gcd_eq_zero_iff {a b : Int} : gcd a b = 0 ↔ a = 0 ∧ b = 0 :=
  Nat.gcd_eq_zero_iff.trans (and_congr natAbs_eq_zero natAbs_eq_zero)
theorem gcd_pos_of_ne_zero_left {a : Int} (b : Int) (h : a ≠ 0) : 0 < gcd a b :=
  Nat.gcd_pos_of_pos_left _ (natAbs_pos.mpr h)
theorem gcd_pos_of_ne_zero_right {b : Int} (a : Int) (h : b ≠ 0) : 0 < gcd a b :=
  Nat.gcd_pos_of_pos_right _ (natAbs_pos.mpr h)
theorem gcd_mul_left (m n k : Int) : gcd (m * n) (m * k) = natAbs m * gcd n k := by
  rw [gcd, natAbs_mul, natAbs_mul, Nat.gcd_mul_left, gcd]
theorem gcd_mul_right (m n k : Int) : gcd (m * n) (k * n) = gcd m k * natAbs n := by
  rw [gcd, natAbs_mul, natAbs_mul, Nat.gcd_mul_right, gcd]
theorem dvd_of_dvd_mul_right_of_gcd_one {a b c : Int} (h : a ∣ b * c) (h' : gcd a b = 1) : a ∣ c := by
  rw [← natAbs_dvd_natAbs] at h ⊢
  rw [natAbs_mul] at h
  exact Nat.Coprime.dvd_of_dvd_mul_left h' h
theorem dvd_of_dvd_mul_left_of_gcd_one {a b c : Int} (h : a ∣ b * c) (h' : gcd a c = 1) : a ∣ b :=
  dvd_of_dvd_mul_right_of_gcd_one (Int.mul_comm b c ▸ h) h'
theorem gcd_add_mul_left_right (m n k : Int) : gcd m (n + m * k) = gcd m n := by
  refine Nat.dvd_antisymm ?_ ?_
  · rw [← natCast_dvd_natCast]
    refine dvd_coe_gcd (gcd_dvd_left _ _) ?_
    exact (Int.dvd_add_left (Int.dvd_mul_right_of_dvd (gcd_dvd_left m (n + m * k)) k)).mp (gcd_dvd_right _ _)
  · rw [← natCast_dvd_natCast]
    refine dvd_coe_gcd (gcd_dvd_left _ _) ?_
    exact Int.dvd_add (gcd_dvd_right m n) (Int.dvd_mul_right_of_dvd (gcd_dvd_left m n) k)
theorem gcd_emod (m n : Int) : gcd m (n % m) = gcd m n := by
  rw [← gcd_add_mul_left_right m (n % m) (n / m), emod_add_mul_ediv]

/-! ## Least common multiples -/

theorem lcm_comm (a b : Int) : lcm a b = lcm b a := Nat.lcm_comm _ _
theorem dvd_lcm_left (a b : Int) : a ∣ lcm a b := dvd_natCast.mpr (Nat.dvd_lcm_left _ _)
theorem dvd_lcm_right (a b : Int) : b ∣ lcm a b := dvd_natCast.mpr (Nat.dvd_lcm_right _ _)
theorem coe_lcm_dvd {a b c : Int} (ha : a ∣ c) (hb : b ∣ c) : (lcm a b : Int) ∣ c :=
  natCast_dvd.mpr (Nat.lcm_dvd (natAbs_dvd_natAbs.mpr ha) (natAbs_dvd_natAbs.mpr hb))
theorem gcd_mul_lcm (a b : Int) : gcd a b * lcm a b = natAbs (a * b) := by
  rw [natAbs_mul]
  exact Nat.gcd_mul_lcm _ _

/-! ## Division towards zero -/

@[simp] theorem tdiv_zero (a : Int) : tdiv a 0 = 0 := by
  cases a with
  | ofNat m => exact congrArg ofNat (Nat.div_zero m)
  | negSucc m => exact congrArg (fun k => -ofNat k) (Nat.div_zero (m + 1))
@[simp] theorem tmod_zero (a : Int) : tmod a 0 = a := by
  cases a with
  | ofNat m => exact congrArg ofNat (Nat.mod_zero m)
  | negSucc m => exact congrArg (fun k => -ofNat k) (Nat.mod_zero (m + 1))
theorem tdiv_eq_ediv_of_nonneg {a : Int} (b : Int) (h : 0 ≤ a) : tdiv a b = a / b := by
  obtain ⟨m, rfl⟩ := eq_ofNat_of_zero_le h
  cases b with
  | ofNat n => rfl
  | negSucc n => rfl
theorem tmod_eq_emod_of_nonneg {a : Int} (b : Int) (h : 0 ≤ a) : tmod a b = a % b := by
  obtain ⟨m, rfl⟩ := eq_ofNat_of_zero_le h
  cases b with
  | ofNat n => rfl
  | negSucc n => rfl
@[simp] protected theorem neg_tdiv (a b : Int) : tdiv (-a) b = -tdiv a b := by
  cases a with
  | ofNat m =>
    cases m with
    | zero =>
      cases b with
      | ofNat n => exact ((congrArg ofNat (Nat.zero_div n)).trans (congrArg (fun k => -ofNat k) (Nat.zero_div n)).symm)
      | negSucc n =>
        refine (congrArg (fun k => -ofNat k) (Nat.zero_div (n + 1))).trans ?_
        exact (congrArg (fun k => - -ofNat k) (Nat.zero_div (n + 1))).symm
    | succ m =>
      cases b with
      | ofNat n => rfl
      | negSucc n => exact (Int.neg_neg _).symm
  | negSucc m =>
    cases b with
    | ofNat n => exact (Int.neg_neg _).symm
    | negSucc n => rfl
theorem tmod_add_mul_tdiv (a b : Int) : tmod a b + b * tdiv a b = a := by
  cases a with
  | ofNat m =>
    rw [ofNat_eq_coe, tmod_eq_emod_of_nonneg b (ofNat_zero_le m), tdiv_eq_ediv_of_nonneg b (ofNat_zero_le m)]
    exact emod_add_mul_ediv (ofNat m) b
  | negSucc m =>
    have key := congrArg Int.neg (emod_add_mul_ediv ((m + 1 : Nat) : Int) b)
    refine Eq.trans ?_ key
    show _ = -(_ + _)
    rw [Int.neg_add, ← Int.mul_neg]
    cases b with
    | ofNat n => rfl
    | negSucc n =>
      exact congrArg (fun k => -ofNat ((m + 1) % (n + 1)) + negSucc n * k)
        (Int.neg_neg (ofNat ((m + 1) / (n + 1)))).symm
theorem mul_tdiv_add_tmod (a b : Int) : b * tdiv a b + tmod a b = a := by
  rw [Int.add_comm, tmod_add_mul_tdiv]

/-! ## Division downwards -/

theorem fdiv_eq_ediv_of_nonneg (a : Int) {b : Int} (h : 0 ≤ b) : fdiv a b = a / b := by
  obtain ⟨n, rfl⟩ := eq_ofNat_of_zero_le h
  cases a with
  | ofNat m =>
    cases m with
    | zero => exact (zero_ediv n).symm
    | succ m => rfl
  | negSucc m =>
    cases n with
    | zero => rfl
    | succ n => rfl
theorem fmod_eq_emod_of_nonneg (a : Int) {b : Int} (h : 0 ≤ b) : fmod a b = a % b := by
  obtain ⟨n, rfl⟩ := eq_ofNat_of_zero_le h
  cases a with
  | ofNat m =>
    cases m with
    | zero => exact (zero_emod n).symm
    | succ m => rfl
  | negSucc m => rfl

end Int
