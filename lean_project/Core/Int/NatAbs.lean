prelude
import Core.Int.Order

/-! Absolute value, sign, and truncation to a natural number. -/

namespace Int

/-! ## `natAbs` -/

@[simp] theorem natAbs_natCast (n : Nat) : natAbs (n : Int) = n := rfl
theorem natAbs_ofNat (n : Nat) : natAbs (n : Int) = n := rfl
@[simp] theorem natAbs_negSucc (n : Nat) : natAbs (negSucc n) = Nat.succ n := rfl
@[simp] theorem natAbs_zero : natAbs (0 : Int) = 0 := rfl
@[simp] theorem natAbs_one : natAbs (1 : Int) = 1 := rfl

@[simp] theorem natAbs_neg (a : Int) : natAbs (-a) = natAbs a := by
  cases a with
  | ofNat n =>
    cases n with
    | zero => rfl
    | succ n => rfl
  | negSucc n => rfl

@[simp] theorem natAbs_eq_zero {a : Int} : natAbs a = 0 ↔ a = 0 := by
  cases a with
  | ofNat n => exact natCast_eq_zero.symm
  | negSucc n => exact iff_of_false (Nat.succ_ne_zero n) (negSucc_ne_zero n)
theorem natAbs_ne_zero {a : Int} : natAbs a ≠ 0 ↔ a ≠ 0 := not_congr natAbs_eq_zero
theorem natAbs_pos {a : Int} : 0 < natAbs a ↔ a ≠ 0 := Nat.pos_iff_ne_zero.trans natAbs_ne_zero

theorem natAbs_eq (a : Int) : a = (natAbs a : Int) ∨ a = -(natAbs a : Int) := by
  cases a with
  | ofNat n => exact Or.inl rfl
  | negSucc n => exact Or.inr rfl

theorem natAbs_of_nonneg {a : Int} (h : 0 ≤ a) : (natAbs a : Int) = a := by
  obtain ⟨n, rfl⟩ := eq_ofNat_of_zero_le h
  rfl
theorem natAbs_of_nonpos {a : Int} (h : a ≤ 0) : (natAbs a : Int) = -a := by
  rw [← natAbs_neg, natAbs_of_nonneg (Int.neg_nonneg.mpr h)]
theorem ofNat_natAbs_of_nonneg {a : Int} (h : 0 ≤ a) : (natAbs a : Int) = a := natAbs_of_nonneg h
theorem ofNat_natAbs_of_nonpos {a : Int} (h : a ≤ 0) : (natAbs a : Int) = -a := natAbs_of_nonpos h
theorem eq_natAbs_of_nonneg {a : Int} (h : 0 ≤ a) : a = natAbs a := (natAbs_of_nonneg h).symm

theorem le_natAbs {a : Int} : a ≤ natAbs a := by
  cases Int.le_total 0 a with
  | inl h => exact Int.ge_of_eq (natAbs_of_nonneg h)
  | inr h => exact Int.le_trans h (natCast_nonneg _)
theorem neg_le_natAbs {a : Int} : -a ≤ natAbs a := by
  rw [← natAbs_neg]
  exact le_natAbs

theorem natAbs_mul (a b : Int) : natAbs (a * b) = natAbs a * natAbs b := by
  cases a with
  | ofNat m =>
    cases b with
    | ofNat n => rfl
    | negSucc n => exact natAbs_neg (ofNat (m * (n + 1)))
  | negSucc m =>
    cases b with
    | ofNat n => exact natAbs_neg (ofNat ((m + 1) * n))
    | negSucc n => rfl
attribute [simp] natAbs_mul
theorem natAbs_mul_natAbs_eq {a b : Int} {c : Nat} (h : a * b = (c : Int)) : natAbs a * natAbs b = c := by
  rw [← natAbs_mul, h, natAbs_natCast]
theorem natAbs_pow (n : Int) (k : Nat) : natAbs (n ^ k) = natAbs n ^ k := by
  induction k with
  | zero => rfl
  | succ k ih => rw [Int.pow_succ, natAbs_mul, ih, Nat.pow_succ]
theorem natAbs_mul_self' (a : Int) : (natAbs a * natAbs a : Int) = a * a := by
  rcases natAbs_eq a with h | h
  · rw [← h]
  · rw [← Int.neg_mul_neg, ← h]
@[simp] theorem natAbs_mul_self {a : Int} : ((natAbs a * natAbs a : Nat) : Int) = a * a := natAbs_mul_self' a

theorem natAbs_add_le (a b : Int) : natAbs (a + b) ≤ natAbs a + natAbs b := by
  have key : ∀ x : Int, x ≤ (natAbs a + natAbs b : Nat) → -x ≤ (natAbs a + natAbs b : Nat) →
      natAbs x ≤ natAbs a + natAbs b := fun x h h' => by
    rw [← ofNat_le]
    cases Int.le_total 0 x with
    | inl n => rwa [natAbs_of_nonneg n]
    | inr n => rwa [natAbs_of_nonpos n]
  refine key (a + b) (Int.add_le_add le_natAbs le_natAbs) ?_
  rw [Int.neg_add]
  exact Int.add_le_add neg_le_natAbs neg_le_natAbs
theorem natAbs_sub_le (a b : Int) : natAbs (a - b) ≤ natAbs a + natAbs b := by
  rw [← natAbs_neg b]
  exact natAbs_add_le a (-b)

theorem natAbs_eq_natAbs_iff {a b : Int} : a.natAbs = b.natAbs ↔ a = b ∨ a = -b := by
  constructor
  · intro h
    rcases natAbs_eq a with ha | ha <;> rcases natAbs_eq b with hb | hb <;> rw [ha, hb, h]
    · exact Or.inl rfl
    · exact Or.inr (Int.neg_neg _).symm
    · exact Or.inr rfl
    · exact Or.inl rfl
  · exact fun h => h.elim (fun e => e ▸ rfl) (fun e => by rw [e, natAbs_neg])
theorem natAbs_eq_iff {a : Int} {n : Nat} : a.natAbs = n ↔ a = n ∨ a = -(n : Int) :=
  natAbs_eq_natAbs_iff (b := n)
theorem natAbs_lt_natAbs_of_nonneg_of_lt {a b : Int} (w₁ : 0 ≤ a) (w₂ : a < b) : a.natAbs < b.natAbs := by
  rw [← ofNat_lt, natAbs_of_nonneg w₁, natAbs_of_nonneg (Int.le_of_lt (Int.lt_of_le_of_lt w₁ w₂))]
  exact w₂
theorem natAbs_le {a : Int} {n : Nat} (h : -(n : Int) ≤ a) (h' : a ≤ n) : a.natAbs ≤ n := by
  rw [← ofNat_le]
  cases Int.le_total 0 a with
  | inl p => rwa [natAbs_of_nonneg p]
  | inr p => rw [natAbs_of_nonpos p]; exact Int.neg_le_iff_neg_le.mp h
theorem natAbs_sq (x : Int) : (x.natAbs : Int) ^ 2 = x ^ 2 := by
  rw [Int.pow_two, Int.pow_two, natAbs_mul_self']

/-! ## `toNat` -/

@[simp] theorem toNat_natCast (n : Nat) : toNat (n : Int) = n := rfl
theorem toNat_ofNat (n : Nat) : toNat (n : Int) = n := rfl
@[simp] theorem toNat_negSucc (n : Nat) : (negSucc n).toNat = 0 := rfl
@[simp] theorem toNat_zero : (0 : Int).toNat = 0 := rfl
@[simp] theorem toNat_one : (1 : Int).toNat = 1 := rfl
@[simp] theorem toNat_natCast_add_one {n : Nat} : ((n : Int) + 1).toNat = n + 1 := rfl
@[simp] theorem toNat_of_nonneg {a : Int} (h : 0 ≤ a) : (toNat a : Int) = a := by
  obtain ⟨n, rfl⟩ := eq_ofNat_of_zero_le h
  rfl
theorem toNat_of_nonpos {a : Int} (h : a ≤ 0) : toNat a = 0 := by
  cases a with
  | ofNat n => exact Nat.eq_zero_of_le_zero (ofNat_le.mp h)
  | negSucc n => rfl
theorem toNat_eq_zero {n : Int} : n.toNat = 0 ↔ n ≤ 0 := by
  refine ⟨fun h => ?_, toNat_of_nonpos⟩
  cases n with
  | ofNat n => exact Int.le_of_eq (congrArg ofNat h)
  | negSucc n => exact negSucc_le_zero n
theorem toNat_eq_max (a : Int) : (toNat a : Int) = max a 0 := by
  cases Int.le_total 0 a with
  | inl h => rw [Int.max_eq_left h, toNat_of_nonneg h]
  | inr h => rw [Int.max_eq_right h, toNat_of_nonpos h]; rfl
theorem self_le_toNat (a : Int) : a ≤ toNat a := by
  rw [toNat_eq_max]
  exact Int.le_max_left a 0
@[simp] theorem toNat_le {m : Int} {n : Nat} : toNat m ≤ n ↔ m ≤ n := by
  rw [← ofNat_le, toNat_eq_max, Int.max_le]
  exact ⟨And.left, fun h => ⟨h, natCast_nonneg n⟩⟩
@[simp] theorem lt_toNat {m : Nat} {n : Int} : m < toNat n ↔ (m : Int) < n := by
  rw [← Nat.not_le, toNat_le, Int.not_le]
theorem le_toNat {n : Nat} {z : Int} (h : 0 ≤ z) : n ≤ z.toNat ↔ (n : Int) ≤ z := by
  rw [← ofNat_le, toNat_of_nonneg h]
theorem toNat_lt {n : Nat} {z : Int} (h : 0 ≤ z) : z.toNat < n ↔ z < (n : Int) := by
  rw [← Int.not_le, ← le_toNat h, Nat.not_le]
theorem pos_iff_toNat_pos {n : Int} : 0 < n ↔ 0 < n.toNat := (lt_toNat (m := 0)).symm
theorem toNat_add {a b : Int} (ha : 0 ≤ a) (hb : 0 ≤ b) : (a + b).toNat = a.toNat + b.toNat := by
  obtain ⟨m, rfl⟩ := eq_ofNat_of_zero_le ha
  obtain ⟨n, rfl⟩ := eq_ofNat_of_zero_le hb
  rfl
theorem toNat_mul {a b : Int} (ha : 0 ≤ a) (hb : 0 ≤ b) : (a * b).toNat = a.toNat * b.toNat := by
  obtain ⟨m, rfl⟩ := eq_ofNat_of_zero_le ha
  obtain ⟨n, rfl⟩ := eq_ofNat_of_zero_le hb
  rfl
theorem toNat_add_nat {a : Int} (ha : 0 ≤ a) (n : Nat) : (a + n).toNat = a.toNat + n :=
  toNat_add ha (natCast_nonneg n)
@[simp] theorem toNat_sub (m n : Nat) : toNat (m - n : Int) = m - n := by
  rw [← subNatNat_eq_coe]
  refine subNatNat_elim m n (fun m n i => toNat i = m - n) (fun i n => ?_) (fun i m => ?_)
  · rw [Nat.add_sub_cancel_left]; rfl
  · rw [Nat.add_assoc, Nat.sub_eq_zero_of_le (Nat.le_add_right m (i + 1))]; rfl
@[simp] theorem pred_toNat (i : Int) : (i - 1).toNat = i.toNat - 1 := by
  cases i with
  | ofNat n => exact toNat_sub n 1
  | negSucc n => rfl
theorem toNat_sub_toNat_neg (n : Int) : (n.toNat : Int) - (-n).toNat = n := by
  cases n with
  | ofNat n =>
    cases n with
    | zero => rfl
    | succ n => exact Int.sub_zero _
  | negSucc n => exact Int.zero_sub _
@[simp] theorem toNat_add_toNat_neg_eq_natAbs (n : Int) : n.toNat + (-n).toNat = n.natAbs := by
  cases n with
  | ofNat n =>
    cases n with
    | zero => rfl
    | succ n => rfl
  | negSucc n => exact Nat.zero_add _

/-! ## `sign` -/

@[simp] theorem sign_zero : sign 0 = 0 := rfl
@[simp] theorem sign_one : sign 1 = 1 := rfl
theorem sign_neg_one : sign (-1) = -1 := rfl
@[simp] theorem sign_of_add_one (x : Nat) : sign (x + 1) = 1 := rfl
@[simp] theorem sign_negSucc (x : Nat) : sign (negSucc x) = -1 := rfl
theorem sign_eq_one_of_pos {a : Int} (h : 0 < a) : sign a = 1 := by
  obtain ⟨n, rfl⟩ := eq_succ_of_zero_lt h
  rfl
theorem sign_eq_neg_one_of_neg {a : Int} (h : a < 0) : sign a = -1 := by
  obtain ⟨n, rfl⟩ := eq_negSucc_of_lt_zero h
  rfl
@[simp] theorem sign_neg (z : Int) : sign (-z) = -sign z := by
  cases z with
  | ofNat n =>
    cases n with
    | zero => rfl
    | succ n => rfl
  | negSucc n => rfl
theorem natAbs_sign (z : Int) : z.sign.natAbs = if z = 0 then 0 else 1 := by
  cases z with
  | ofNat n =>
    cases n with
    | zero => rfl
    | succ n => rfl
  | negSucc n => rfl
theorem sign_mul_natAbs (a : Int) : sign a * natAbs a = a := by
  cases a with
  | ofNat n =>
    cases n with
    | zero => rfl
    | succ n => exact Int.one_mul _
  | negSucc n => exact Int.neg_one_mul _
theorem natAbs_mul_sign (a : Int) : natAbs a * sign a = a := by rw [Int.mul_comm, sign_mul_natAbs]
theorem eq_zero_of_sign_eq_zero {a : Int} (h : sign a = 0) : a = 0 := by
  rw [← sign_mul_natAbs a, h, Int.zero_mul]
theorem sign_eq_zero_iff_zero {a : Int} : sign a = 0 ↔ a = 0 :=
  ⟨eq_zero_of_sign_eq_zero, fun e => by rw [e]; rfl⟩
theorem pos_of_sign_eq_one {a : Int} (h : sign a = 1) : 0 < a := by
  cases a with
  | ofNat n =>
    cases n with
    | zero => exact absurd h zero_ne_one
    | succ n => exact natCast_succ_pos n
  | negSucc n => exact nomatch h
theorem neg_of_sign_eq_neg_one {a : Int} (h : sign a = -1) : a < 0 := by
  rw [← Int.neg_pos]
  exact pos_of_sign_eq_one (by rw [sign_neg, h]; rfl)
theorem sign_eq_one_iff_pos {a : Int} : sign a = 1 ↔ 0 < a := ⟨pos_of_sign_eq_one, sign_eq_one_of_pos⟩
theorem sign_eq_neg_one_iff_neg {a : Int} : sign a = -1 ↔ a < 0 :=
  ⟨neg_of_sign_eq_neg_one, sign_eq_neg_one_of_neg⟩
theorem mul_sign_self (a : Int) : a * sign a = natAbs a := by
  cases a with
  | ofNat n =>
    cases n with
    | zero => rfl
    | succ n => exact Int.mul_one _
  | negSucc n => exact Int.mul_neg_one _

end Int
