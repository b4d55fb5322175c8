prelude
import Core.Int.NatAbs
import Core.Nat.Dvd

/-! Division with a remainder that is never negative: `/` and `%`. -/

namespace Int

/-! ## Defining equations -/

@[simp] theorem ediv_zero (a : Int) : a / 0 = 0 := by
  cases a with
  | ofNat m => exact congrArg ofNat (Nat.div_zero m)
  | negSucc m => rfl

@[simp] theorem emod_zero (a : Int) : a % 0 = a := by
  cases a with
  | ofNat m => exact congrArg ofNat (Nat.mod_zero m)
  | negSucc m =>
    show subNatNat 0 (Nat.succ (m % 0)) = negSucc m
    rw [Nat.mod_zero]
    rfl

@[simp, norm_cast] theorem natCast_ediv (m n : Nat) : ((m / n : Nat) : Int) = (m : Int) / n := rfl
@[simp, norm_cast] theorem natCast_emod (m n : Nat) : ((m % n : Nat) : Int) = (m : Int) % n := rfl
theorem ofNat_ediv (m n : Nat) : ((m / n : Nat) : Int) = (m : Int) / n := rfl
theorem ofNat_emod (m n : Nat) : ((m % n : Nat) : Int) = (m : Int) % n := rfl
theorem ofNat_ediv_ofNat {a b : Nat} : ((a : Int) / b : Int) = (a / b : Nat) := rfl
theorem ofNat_mod_ofNat (m n : Nat) : (m % n : Int) = ((m % n : Nat) : Int) := rfl

@[simp] theorem zero_ediv (b : Int) : 0 / b = 0 := by
  cases b with
  | ofNat n => exact congrArg ofNat (Nat.zero_div n)
  | negSucc n => exact congrArg (fun k => -ofNat k) (Nat.zero_div (Nat.succ n))
@[simp] theorem zero_emod (b : Int) : 0 % b = 0 := congrArg ofNat (Nat.zero_mod b.natAbs)

@[simp] protected theorem ediv_neg (a b : Int) : a / -b = -(a / b) := by
  cases a with
  | ofNat m =>
    cases b with
    | ofNat n =>
      cases n with
      | zero => exact (ediv_zero (ofNat m)).trans (congrArg Int.neg (ediv_zero (ofNat m))).symm
      | succ n => rfl
    | negSucc n => exact (Int.neg_neg (ofNat (m / Nat.succ n))).symm
  | negSucc m =>
    cases b with
    | ofNat n =>
      cases n with
      | zero => rfl
      | succ n => rfl
    | negSucc n => rfl

@[simp] theorem emod_neg (a b : Int) : a % -b = a % b := by
  cases a with
  | ofNat m => exact congrArg (fun n => ofNat (m % n)) (natAbs_neg b)
  | negSucc m => exact congrArg (fun n => subNatNat n (Nat.succ (m % n))) (natAbs_neg b)

private theorem step (n r q : Int) : n - (r + 1) + n * -(q + 1) = -(r + n * q + 1) := by
  simp only [Int.sub_eq_add_neg, Int.mul_neg, Int.mul_add, Int.mul_one, Int.neg_add]
  rw [Int.add_comm n, Int.add_assoc, Int.add_comm n, Int.neg_add_cancel_right, Int.add_right_comm]

theorem emod_add_mul_ediv (a b : Int) : a % b + b * (a / b) = a := by
  have negative : ∀ m n : Nat,
      subNatNat (n + 1) (m % (n + 1) + 1) + ((n + 1 : Nat) : Int) * negSucc (m / (n + 1)) = negSucc m := by
    intro m n
    rw [subNatNat_eq_coe, natCast_add_one (m % (n + 1)), negSucc_eq, step, negSucc_eq]
    exact congrArg (fun k : Nat => -((k : Int) + 1)) (Nat.mod_add_div m (n + 1))
  have positive : ∀ (m : Nat) (b : Int), 0 ≤ b → ofNat m % b + b * (ofNat m / b) = ofNat m := by
    intro m b h
    obtain ⟨n, rfl⟩ := eq_ofNat_of_zero_le h
    exact congrArg ofNat (Nat.mod_add_div m n)
  have flip : ∀ c : Int, a % c + c * (a / c) = a → a % -c + -c * (a / -c) = a := by
    intro c h
    rwa [emod_neg, Int.ediv_neg, Int.neg_mul_neg]
  cases b with
  | negSucc n =>
    refine flip ((n + 1 : Nat) : Int) ?_
    cases a with
    | ofNat m => exact positive m _ (natCast_nonneg _)
    | negSucc m => exact negative m n
  | ofNat n =>
    cases a with
    | ofNat m => exact positive m _ (natCast_nonneg _)
    | negSucc m =>
      cases n with
      | zero => rw [ofNat_zero_eq_zero, emod_zero, Int.zero_mul, Int.add_zero]
      | succ n => exact negative m n

theorem mul_ediv_add_emod (a b : Int) : b * (a / b) + a % b = a := by rw [Int.add_comm, emod_add_mul_ediv]
theorem emod_add_ediv (a b : Int) : a % b + b * (a / b) = a := emod_add_mul_ediv a b
theorem ediv_add_emod (a b : Int) : b * (a / b) + a % b = a := mul_ediv_add_emod a b
theorem emod_add_ediv_mul (a b : Int) : a % b + a / b * b = a := by rw [Int.mul_comm, emod_add_mul_ediv]
theorem ediv_mul_add_emod (a b : Int) : a / b * b + a % b = a := by rw [Int.mul_comm, mul_ediv_add_emod]
theorem emod_add_ediv' (a b : Int) : a % b + a / b * b = a := emod_add_ediv_mul a b
theorem ediv_add_emod' (a b : Int) : a / b * b + a % b = a := ediv_mul_add_emod a b
theorem emod_def (a b : Int) : a % b = a - b * (a / b) :=
  Int.eq_sub_of_add_eq (emod_add_mul_ediv a b)
theorem mul_ediv_self (a b : Int) : b * (a / b) = a - a % b :=
  Int.eq_sub_of_add_eq (mul_ediv_add_emod a b)
theorem ediv_mul_self (a b : Int) : a / b * b = a - a % b :=
  Int.eq_sub_of_add_eq (ediv_mul_add_emod a b)
theorem self_sub_emod (a b : Int) : a - a % b = b * (a / b) := (mul_ediv_self a b).symm

theorem emod_nonneg (a : Int) {b : Int} (h : b ≠ 0) : 0 ≤ a % b := by
  cases a with
  | ofNat m => exact natCast_nonneg _
  | negSucc m =>
    show 0 ≤ subNatNat (natAbs b) (Nat.succ (m % natAbs b))
    rw [subNatNat_of_le (Nat.mod_lt m (natAbs_pos.mpr h))]
    exact natCast_nonneg _

theorem emod_lt_of_pos (a : Int) {b : Int} (H : 0 < b) : a % b < b := by
  obtain ⟨n, rfl⟩ := eq_succ_of_zero_lt H
  cases a with
  | ofNat m => exact ofNat_lt.mpr (Nat.mod_lt m (Nat.succ_pos n))
  | negSucc m =>
    show subNatNat (Nat.succ n) (Nat.succ (m % Nat.succ n)) < _
    rw [subNatNat_of_le (Nat.mod_lt m (Nat.succ_pos n)), ofNat_lt]
    exact Nat.sub_lt (Nat.succ_pos n) (Nat.succ_pos _)

theorem emod_lt (a : Int) {b : Int} (h : b ≠ 0) : a % b < natAbs b := by
  rcases natAbs_eq b with e | e
  · rw [← e]
    refine emod_lt_of_pos a ?_
    rw [e]
    exact natCast_pos.mpr (natAbs_pos.mpr h)
  · have e' : (natAbs b : Int) = -b := Int.eq_neg_of_eq_neg e
    rw [e', ← emod_neg]
    refine emod_lt_of_pos a ?_
    rw [← e']
    exact natCast_pos.mpr (natAbs_pos.mpr h)
theorem emod_lt_of_neg (a : Int) {b : Int} (h : b < 0) : a % b < -b := by
  rw [← emod_neg]
  exact emod_lt_of_pos a (Int.neg_pos.mpr h)

/-! ## Quotient and remainder are the only ones -/

private theorem quotient_le {b q q' r r' : Int} (hb : 0 < b) (e : r + b * q = r' + b * q') (h : 0 ≤ r)
    (h' : r' < b) : q ≤ q' := by
  refine Int.not_lt.mp (fun lt => ?_)
  have h₁ : b * (q' + 1) ≤ b * q := Int.mul_le_mul_of_nonneg_left lt (Int.le_of_lt hb)
  rw [Int.mul_add, Int.mul_one] at h₁
  have h₂ : r' + b * q' < b + b * q' := Int.add_lt_add_right h' _
  rw [← e, Int.add_comm b] at h₂
  exact Int.lt_irrefl _ (Int.lt_of_le_of_lt (Int.le_add_of_nonneg_left h) (Int.lt_of_lt_of_le h₂ h₁))

theorem ediv_emod_unique {a b r q : Int} (h : 0 < b) : a / b = q ∧ a % b = r ↔ r + b * q = a ∧ 0 ≤ r ∧ r < b := by
  have h0 : b ≠ 0 := Int.ne_of_gt h
  constructor
  · intro ⟨e, e'⟩
    rw [← e, ← e']
    exact ⟨emod_add_mul_ediv a b, emod_nonneg a h0, emod_lt_of_pos a h⟩
  · intro ⟨e, nonneg, lt⟩
    have e' := (emod_add_mul_ediv a b).trans e.symm
    have q_eq : a / b = q := Int.le_antisymm
      (quotient_le h e' (emod_nonneg a h0) lt) (quotient_le h e'.symm nonneg (emod_lt_of_pos a h))
    refine ⟨q_eq, ?_⟩
    rw [q_eq] at e'
    exact Int.add_right_cancel e'

theorem emod_eq_of_lt {a b : Int} (H1 : 0 ≤ a) (H2 : a < b) : a % b = a :=
  ((ediv_emod_unique (q := 0) (Int.lt_of_le_of_lt H1 H2)).mpr
    ⟨by rw [Int.mul_zero, Int.add_zero], H1, H2⟩).right
theorem ediv_eq_zero_of_lt {a b : Int} (H1 : 0 ≤ a) (H2 : a < b) : a / b = 0 :=
  ((ediv_emod_unique (r := a) (Int.lt_of_le_of_lt H1 H2)).mpr
    ⟨by rw [Int.mul_zero, Int.add_zero], H1, H2⟩).left

/-! ## Adding multiples -/

private theorem add_mul_pos (a q : Int) {b : Int} (h : 0 < b) :
    (a + b * q) / b = a / b + q ∧ (a + b * q) % b = a % b :=
  (ediv_emod_unique h).mpr ⟨by rw [Int.mul_add, ← Int.add_assoc, emod_add_mul_ediv],
    emod_nonneg a (Int.ne_of_gt h), emod_lt_of_pos a h⟩

theorem add_mul_ediv_left (a : Int) {b : Int} (c : Int) (H : b ≠ 0) : (a + b * c) / b = a / b + c := by
  cases Int.lt_or_gt_of_ne H with
  | inr pos => exact (add_mul_pos a c pos).left
  | inl neg =>
    have h := (add_mul_pos a (-c) (Int.neg_pos.mpr neg)).left
    rw [Int.neg_mul_neg, Int.ediv_neg, Int.ediv_neg, ← Int.neg_add, Int.neg_inj] at h
    exact h
theorem add_mul_ediv_right (a b : Int) {c : Int} (H : c ≠ 0) : (a + b * c) / c = a / c + b := by
  rw [Int.mul_comm, add_mul_ediv_left a b H]
theorem mul_add_ediv_left (b : Int) {a : Int} (c : Int) (h : a ≠ 0) : (a * b + c) / a = b + c / a := by
  rw [Int.add_comm, add_mul_ediv_left c b h, Int.add_comm]
theorem mul_add_ediv_right (a c : Int) {b : Int} (h : b ≠ 0) : (a * b + c) / b = a + c / b := by
  rw [Int.mul_comm, mul_add_ediv_left a c h]

@[simp] theorem add_mul_emod_self_left (a b c : Int) : (a + b * c) % b = a % b := by
  cases Int.lt_trichotomy 0 b with
  | inl pos => exact (add_mul_pos a c pos).right
  | inr h =>
    cases h with
    | inl e => rw [← e, Int.zero_mul, Int.add_zero]
    | inr neg =>
      have h := (add_mul_pos a (-c) (Int.neg_pos.mpr neg)).right
      rwa [Int.neg_mul_neg, emod_neg, emod_neg] at h
@[simp] theorem add_mul_emod_self_right (a b c : Int) : (a + b * c) % c = a % c := by
  rw [Int.mul_comm, add_mul_emod_self_left]
theorem add_mul_emod_self {a b c : Int} : (a + b * c) % c = a % c := add_mul_emod_self_right a b c
@[simp] theorem mul_add_emod_self_left (a b c : Int) : (a * b + c) % a = c % a := by
  rw [Int.add_comm, add_mul_emod_self_left]
@[simp] theorem mul_add_emod_self_right (a b c : Int) : (a * b + c) % b = c % b := by
  rw [Int.add_comm, add_mul_emod_self_right]
@[simp] theorem sub_mul_emod_self_left (a b c : Int) : (a - b * c) % b = a % b := by
  rw [Int.sub_eq_add_neg, ← Int.mul_neg, add_mul_emod_self_left]
@[simp] theorem sub_mul_emod_self_right (a b c : Int) : (a - b * c) % c = a % c := by
  rw [Int.mul_comm, sub_mul_emod_self_left]
@[simp] theorem add_emod_right (a b : Int) : (a + b) % b = a % b := by
  have h := add_mul_emod_self_left a b 1
  rwa [Int.mul_one] at h
@[simp] theorem add_emod_left (a b : Int) : (a + b) % a = b % a := by rw [Int.add_comm, add_emod_right]
@[simp] theorem sub_emod_right (a b : Int) : (a - b) % b = a % b := by
  have h := sub_mul_emod_self_left a b 1
  rwa [Int.mul_one] at h
theorem add_emod_self {a b : Int} : (a + b) % b = a % b := add_emod_right a b
theorem add_emod_self_left {a b : Int} : (a + b) % a = b % a := add_emod_left a b

@[simp] theorem mul_emod_right (a b : Int) : a * b % a = 0 := by
  have h := add_mul_emod_self_left 0 a b
  rwa [Int.zero_add, zero_emod] at h
@[simp] theorem mul_emod_left (a b : Int) : a * b % b = 0 := by rw [Int.mul_comm, mul_emod_right]
@[simp] theorem emod_self {a : Int} : a % a = 0 := by
  have h := mul_emod_right a 1
  rwa [Int.mul_one] at h
@[simp] theorem emod_one (a : Int) : a % 1 = 0 := by
  have h := mul_emod_right 1 a
  rwa [Int.one_mul] at h
theorem emod_minus_one (a : Int) : a % -1 = 0 := by rw [emod_neg, emod_one]

@[simp] theorem mul_ediv_cancel_left (b : Int) {a : Int} (H : a ≠ 0) : a * b / a = b := by
  have h := add_mul_ediv_left 0 b H
  rwa [Int.zero_add, zero_ediv, Int.zero_add] at h
@[simp] theorem mul_ediv_cancel (a : Int) {b : Int} (H : b ≠ 0) : a * b / b = a := by
  rw [Int.mul_comm, mul_ediv_cancel_left a H]
@[simp] protected theorem ediv_self {a : Int} (H : a ≠ 0) : a / a = 1 := by
  have h := mul_ediv_cancel_left 1 H
  rwa [Int.mul_one] at h
@[simp] theorem ediv_one (a : Int) : a / 1 = a := by
  have h := mul_ediv_cancel_left a one_ne_zero
  rwa [Int.one_mul] at h
theorem ediv_minus_one (a : Int) : a / -1 = -a := by rw [Int.ediv_neg, ediv_one]
theorem add_ediv_of_pos_self (a : Int) {b : Int} (h : b ≠ 0) : (a + b) / b = a / b + 1 := by
  have h' := add_mul_ediv_left a 1 h
  rwa [Int.mul_one] at h'

/-! ## Remainders of sums, products and powers -/

@[simp] theorem emod_emod (a b : Int) : a % b % b = a % b := by
  have h := sub_mul_emod_self_left a b (a / b)
  rwa [← emod_def] at h
@[simp] theorem emod_add_emod (m n k : Int) : (m % n + k) % n = (m + k) % n := by
  have h := add_mul_emod_self_left (m % n + k) n (m / n)
  rwa [Int.add_right_comm, emod_add_mul_ediv, eq_comm] at h
@[simp] theorem add_emod_emod (m n k : Int) : (m + n % k) % k = (m + n) % k := by
  rw [Int.add_comm, emod_add_emod, Int.add_comm]
theorem add_emod (a b n : Int) : (a + b) % n = (a % n + b % n) % n := by rw [add_emod_emod, emod_add_emod]
theorem add_emod_eq_add_emod_right {m n k : Int} (i : Int) (H : m % n = k % n) : (m + i) % n = (k + i) % n := by
  rw [← emod_add_emod, H, emod_add_emod]
theorem emod_add_cancel_right {m n k : Int} (i : Int) : (m + i) % n = (k + i) % n ↔ m % n = k % n := by
  refine ⟨fun h => ?_, add_emod_eq_add_emod_right i⟩
  have h' := add_emod_eq_add_emod_right (-i) h
  rwa [Int.add_neg_cancel_right, Int.add_neg_cancel_right] at h'
@[simp] theorem emod_mul_emod (a b c : Int) : a % c * b % c = a * b % c := by
  have h := add_mul_emod_self_left (a % c * b) c (a / c * b)
  rwa [← Int.mul_assoc, ← Int.add_mul, emod_add_mul_ediv, eq_comm] at h
@[simp] theorem mul_emod_emod (a b c : Int) : a * (b % c) % c = a * b % c := by
  rw [Int.mul_comm, emod_mul_emod, Int.mul_comm]
theorem mul_emod (a b n : Int) : a * b % n = a % n * (b % n) % n := by rw [mul_emod_emod, emod_mul_emod]
@[simp] theorem emod_sub_emod (m n k : Int) : (m % n - k) % n = (m - k) % n := emod_add_emod m n (-k)
@[simp] theorem sub_emod_emod (m n k : Int) : (m - n % k) % k = (m - n) % k := by
  rw [emod_def n k, Int.sub_sub_eq, add_mul_emod_self_left]
theorem sub_emod (a b n : Int) : (a - b) % n = (a % n - b % n) % n := by rw [sub_emod_emod, emod_sub_emod]
theorem neg_emod_emod (a b : Int) : -(a % b) % b = -a % b := by
  have h := sub_emod_emod 0 a b
  rwa [Int.zero_sub, Int.zero_sub] at h
theorem pow_emod (a : Int) (k : Nat) (n : Int) : a ^ k % n = (a % n) ^ k % n := by
  induction k with
  | zero => rfl
  | succ k ih => rw [Int.pow_succ, Int.pow_succ, ← emod_mul_emod, ih, emod_mul_emod, mul_emod_emod]

/-! ## Divisibility -/

protected theorem dvd_def (a b : Int) : (a ∣ b) = ∃ c, b = a * c := rfl
@[simp] protected theorem dvd_zero (n : Int) : n ∣ 0 := ⟨0, (Int.mul_zero n).symm⟩
@[simp, refl] protected theorem dvd_refl (n : Int) : n ∣ n := ⟨1, (Int.mul_one n).symm⟩
protected theorem dvd_rfl {n : Int} : n ∣ n := Int.dvd_refl n
@[simp] protected theorem one_dvd (n : Int) : 1 ∣ n := ⟨n, (Int.one_mul n).symm⟩
@[simp] protected theorem dvd_mul_right (a b : Int) : a ∣ a * b := ⟨b, rfl⟩
@[simp] protected theorem dvd_mul_left (a b : Int) : b ∣ a * b := ⟨a, Int.mul_comm a b⟩
@[simp] protected theorem zero_dvd {n : Int} : 0 ∣ n ↔ n = 0 :=
  ⟨fun ⟨c, e⟩ => e.trans (Int.zero_mul c), fun e => e ▸ Int.dvd_zero 0⟩

protected theorem dvd_trans {a b c : Int} (h₁ : a ∣ b) (h₂ : b ∣ c) : a ∣ c := by
  obtain ⟨k, rfl⟩ := h₁
  obtain ⟨l, rfl⟩ := h₂
  exact ⟨k * l, Int.mul_assoc a k l⟩
instance : Trans (α := Int) (· ∣ ·) (· ∣ ·) (· ∣ ·) where
  trans := Int.dvd_trans

@[simp] protected theorem neg_dvd {a b : Int} : -a ∣ b ↔ a ∣ b := by
  constructor
  · exact fun ⟨k, e⟩ => ⟨-k, by rw [e, Int.neg_mul_comm]⟩
  · exact fun ⟨k, e⟩ => ⟨-k, by rw [e, Int.neg_mul_neg]⟩
@[simp] protected theorem dvd_neg {a b : Int} : a ∣ -b ↔ a ∣ b := by
  constructor
  · exact fun ⟨k, e⟩ => ⟨-k, by rw [Int.mul_neg, ← e, Int.neg_neg]⟩
  · exact fun ⟨k, e⟩ => ⟨-k, by rw [e, Int.mul_neg]⟩

protected theorem dvd_add {a b c : Int} (h₁ : a ∣ b) (h₂ : a ∣ c) : a ∣ b + c := by
  obtain ⟨k, rfl⟩ := h₁
  obtain ⟨l, rfl⟩ := h₂
  exact ⟨k + l, (Int.mul_add a k l).symm⟩
protected theorem dvd_sub {a b c : Int} (h₁ : a ∣ b) (h₂ : a ∣ c) : a ∣ b - c :=
  Int.dvd_add h₁ (Int.dvd_neg.mpr h₂)
protected theorem dvd_add_right {a b c : Int} (H : a ∣ b) : a ∣ b + c ↔ a ∣ c :=
  ⟨fun h => by have h' := Int.dvd_sub h H; rwa [Int.add_sub_cancel_left] at h', Int.dvd_add H⟩
protected theorem dvd_add_left {a b c : Int} (H : a ∣ c) : a ∣ b + c ↔ a ∣ b := by
  rw [Int.add_comm, Int.dvd_add_right H]
protected theorem dvd_sub_right {a b c : Int} (H : a ∣ b) : a ∣ b - c ↔ a ∣ c := by
  rw [Int.sub_eq_add_neg, Int.dvd_add_right H, Int.dvd_neg]
protected theorem dvd_sub_left {a b c : Int} (H : a ∣ c) : a ∣ b - c ↔ a ∣ b :=
  Int.dvd_add_left (Int.dvd_neg.mpr H)
protected theorem dvd_mul_right_of_dvd {a b : Int} (h : a ∣ b) (c : Int) : a ∣ b * c :=
  Int.dvd_trans h (Int.dvd_mul_right b c)
protected theorem dvd_mul_left_of_dvd {a b : Int} (h : a ∣ b) (c : Int) : a ∣ c * b :=
  Int.dvd_trans h (Int.dvd_mul_left c b)
protected theorem dvd_mul_of_dvd_left {a b : Int} (h : a ∣ b) (c : Int) : a ∣ b * c := Int.dvd_mul_right_of_dvd h c
protected theorem mul_dvd_mul {a b c d : Int} (h₁ : a ∣ b) (h₂ : c ∣ d) : a * c ∣ b * d := by
  obtain ⟨k, rfl⟩ := h₁
  obtain ⟨l, rfl⟩ := h₂
  exact ⟨k * l, Int.mul_mul_mul_comm a k c l⟩
protected theorem mul_dvd_mul_left (a : Int) {b c : Int} (h : b ∣ c) : a * b ∣ a * c :=
  Int.mul_dvd_mul (Int.dvd_refl a) h
protected theorem mul_dvd_mul_right {a b : Int} (h : a ∣ b) (c : Int) : a * c ∣ b * c :=
  Int.mul_dvd_mul h (Int.dvd_refl c)
protected theorem dvd_of_mul_right_dvd {a b c : Int} (h : a * b ∣ c) : a ∣ c :=
  Int.dvd_trans (Int.dvd_mul_right a b) h
protected theorem dvd_of_mul_left_dvd {a b c : Int} (h : a * b ∣ c) : b ∣ c :=
  Int.dvd_trans (Int.dvd_mul_left a b) h
protected theorem dvd_of_mul_dvd_mul_left {a m n : Int} (ha : a ≠ 0) (h : a * m ∣ a * n) : m ∣ n := by
  obtain ⟨k, e⟩ := h
  rw [Int.mul_assoc] at e
  exact ⟨k, eq_of_mul_eq_mul_left ha e⟩
protected theorem dvd_of_mul_dvd_mul_right {a m n : Int} (ha : a ≠ 0) (h : m * a ∣ n * a) : m ∣ n := by
  rw [Int.mul_comm m, Int.mul_comm n] at h
  exact Int.dvd_of_mul_dvd_mul_left ha h
protected theorem pow_dvd_pow {m n : Nat} (a : Int) (h : m ≤ n) : a ^ m ∣ a ^ n := by
  obtain ⟨k, rfl⟩ := Nat.exists_eq_add_of_le h
  exact ⟨a ^ k, Int.pow_add a m k⟩

@[norm_cast] theorem natCast_dvd_natCast {m n : Nat} : (m : Int) ∣ n ↔ m ∣ n := by
  constructor
  · intro ⟨k, e⟩
    refine ⟨natAbs k, ?_⟩
    have e' := congrArg natAbs e
    rwa [natAbs_mul, natAbs_natCast, natAbs_natCast] at e'
  · exact fun ⟨k, e⟩ => ⟨k, by rw [e, natCast_mul]⟩
theorem ofNat_dvd {m n : Nat} : (m : Int) ∣ n ↔ m ∣ n := natCast_dvd_natCast
@[simp] theorem natAbs_dvd_natAbs {a b : Int} : natAbs a ∣ natAbs b ↔ a ∣ b := by
  rw [← natCast_dvd_natCast]
  rcases natAbs_eq a with ha | ha <;> rcases natAbs_eq b with hb | hb
  · rw [← ha, ← hb]
  · rw [← ha, ← Int.dvd_neg, ← hb]
  · rw [← Int.neg_dvd, ← ha, ← hb]
  · rw [← Int.neg_dvd, ← ha, ← Int.dvd_neg, ← hb]
theorem natCast_dvd {m : Nat} {z : Int} : (m : Int) ∣ z ↔ m ∣ z.natAbs := natAbs_dvd_natAbs (a := m).symm
theorem dvd_natCast {m : Nat} {z : Int} : z ∣ m ↔ z.natAbs ∣ m := natAbs_dvd_natAbs (b := m).symm
theorem ofNat_dvd_left {n : Nat} {z : Int} : (n : Int) ∣ z ↔ n ∣ z.natAbs := natCast_dvd
theorem ofNat_dvd_right {n : Nat} {z : Int} : z ∣ (n : Int) ↔ z.natAbs ∣ n := dvd_natCast
@[simp] theorem natAbs_dvd {a b : Int} : (a.natAbs : Int) ∣ b ↔ a ∣ b := by
  rw [natCast_dvd, natAbs_dvd_natAbs]
@[simp] theorem dvd_natAbs {a b : Int} : a ∣ b.natAbs ↔ a ∣ b := by rw [dvd_natCast, natAbs_dvd_natAbs]

theorem le_of_dvd {a b : Int} (bpos : 0 < b) (H : a ∣ b) : a ≤ b := by
  obtain ⟨n, rfl⟩ := eq_succ_of_zero_lt bpos
  refine Int.le_trans le_natAbs (ofNat_le.mpr ?_)
  obtain ⟨k, e⟩ := natAbs_dvd_natAbs.mpr H
  rw [natAbs_natCast] at e
  rw [e]
  refine Nat.le_mul_of_pos_right _ (Nat.pos_of_ne_zero (fun k0 => ?_))
  rw [k0] at e
  exact Nat.succ_ne_zero n e
theorem natAbs_le_of_dvd {a b : Int} (H : a ∣ b) (h : b ≠ 0) : a.natAbs ≤ b.natAbs := by
  obtain ⟨k, e⟩ := natAbs_dvd_natAbs.mpr H
  rw [e]
  refine Nat.le_mul_of_pos_right _ (Nat.pos_of_ne_zero (fun k0 => h ?_))
  rw [k0] at e
  exact natAbs_eq_zero.mp e
theorem eq_one_of_dvd_one {a : Int} (H : 0 ≤ a) (H' : a ∣ 1) : a = 1 := by
  obtain ⟨n, rfl⟩ := eq_ofNat_of_zero_le H
  obtain ⟨k, e⟩ := natCast_dvd.mp H'
  exact congrArg ofNat (Nat.mul_eq_one_iff.mp e.symm).left
theorem eq_one_of_mul_eq_one_right {a b : Int} (H : 0 ≤ a) (H' : a * b = 1) : a = 1 :=
  eq_one_of_dvd_one H ⟨b, H'.symm⟩
theorem eq_one_of_mul_eq_one_left {a b : Int} (H : 0 ≤ b) (H' : a * b = 1) : b = 1 :=
  eq_one_of_mul_eq_one_right H (by rw [Int.mul_comm, H'])

theorem dvd_of_emod_eq_zero {a b : Int} (H : b % a = 0) : a ∣ b := by
  have h := mul_ediv_add_emod b a
  rw [H, Int.add_zero] at h
  exact ⟨b / a, h.symm⟩
theorem emod_eq_zero_of_dvd {a b : Int} (H : a ∣ b) : b % a = 0 := by
  obtain ⟨k, rfl⟩ := H
  exact mul_emod_right a k
theorem dvd_iff_emod_eq_zero {a b : Int} : a ∣ b ↔ b % a = 0 := ⟨emod_eq_zero_of_dvd, dvd_of_emod_eq_zero⟩
theorem emod_pos_of_not_dvd {a b : Int} (h : ¬a ∣ b) : a = 0 ∨ 0 < b % a := by
  by_cases e : a = 0
  · exact Or.inl e
  · exact Or.inr (Int.lt_of_le_of_ne (emod_nonneg b e) (fun z => h (dvd_of_emod_eq_zero z.symm)))

instance decidableDvd : DecidableRel (α := Int) (· ∣ ·) := fun _ _ =>
  decidable_of_decidable_of_iff dvd_iff_emod_eq_zero.symm

theorem dvd_eq_true_of_mod_eq_zero {m n : Int} (h : n % m == 0) : (m ∣ n) = True :=
  eq_true (dvd_of_emod_eq_zero (eq_of_beq h))
theorem dvd_eq_false_of_mod_ne_zero {m n : Int} (h : n % m != 0) : (m ∣ n) = False := by
  refine eq_false (fun h' => ?_)
  rw [emod_eq_zero_of_dvd h'] at h
  exact absurd h (by decide)

theorem dvd_sub_self_of_emod_eq {a b c : Int} (h : a % b = c) : b ∣ c - a := by
  rw [← h, ← Int.neg_sub, self_sub_emod, Int.dvd_neg]
  exact Int.dvd_mul_right _ _
theorem dvd_self_sub_of_emod_eq {a b c : Int} (h : a % b = c) : b ∣ a - c := by
  rw [← h, self_sub_emod]
  exact Int.dvd_mul_right _ _
theorem dvd_self_sub_emod {x : Int} {m : Int} : m ∣ x - x % m := dvd_self_sub_of_emod_eq rfl
theorem dvd_emod_sub_self {x : Int} {m : Int} : m ∣ x % m - x := dvd_sub_self_of_emod_eq rfl
theorem emod_eq_emod_iff_emod_sub_eq_zero {m n k : Int} : m % n = k % n ↔ (m - k) % n = 0 := by
  constructor
  · intro h
    rw [sub_emod, h, Int.sub_self, zero_emod]
  · intro h
    have h' := emod_add_emod (m - k) n k
    rwa [h, Int.zero_add, Int.sub_add_cancel, eq_comm] at h'
theorem emod_eq_emod_iff_dvd_sub {m n k : Int} : m % n = k % n ↔ n ∣ m - k := by
  rw [emod_eq_emod_iff_emod_sub_eq_zero, dvd_iff_emod_eq_zero]
theorem emod_emod_of_dvd (n : Int) {m k : Int} (h : m ∣ k) : n % k % m = n % m := by
  rw [emod_eq_emod_iff_dvd_sub]
  exact Int.dvd_trans h dvd_emod_sub_self
theorem dvd_emod_iff {k m n : Int} (h : k ∣ n) : k ∣ m % n ↔ k ∣ m := by
  rw [dvd_iff_emod_eq_zero, emod_emod_of_dvd m h, dvd_iff_emod_eq_zero]

@[simp] theorem mul_emod_mul_of_pos {a : Int} (b c : Int) (H : 0 < a) : a * b % (a * c) = a * (b % c) := by
  have key : ∀ d : Int, 0 < d → a * b % (a * d) = a * (b % d) := fun d hd =>
    ((ediv_emod_unique (q := b / d) (Int.mul_pos H hd)).mpr
      ⟨by rw [Int.mul_assoc, ← Int.mul_add, emod_add_mul_ediv],
        Int.mul_nonneg (Int.le_of_lt H) (emod_nonneg b (Int.ne_of_gt hd)),
        Int.mul_lt_mul_of_pos_left (emod_lt_of_pos b hd) H⟩).right
  rcases Int.lt_trichotomy 0 c with h | h | h
  · exact key c h
  · rw [← h, Int.mul_zero, emod_zero, emod_zero]
  · have e := key (-c) (Int.neg_pos.mpr h)
    rwa [Int.mul_neg, emod_neg, emod_neg] at e

@[simp] theorem mul_ediv_mul_of_pos {a : Int} (b c : Int) (H : 0 < a) : a * b / (a * c) = b / c := by
  have key : ∀ d : Int, 0 < d → a * b / (a * d) = b / d := fun d hd =>
    ((ediv_emod_unique (r := a * (b % d)) (Int.mul_pos H hd)).mpr
      ⟨by rw [Int.mul_assoc, ← Int.mul_add, emod_add_mul_ediv],
        Int.mul_nonneg (Int.le_of_lt H) (emod_nonneg b (Int.ne_of_gt hd)),
        Int.mul_lt_mul_of_pos_left (emod_lt_of_pos b hd) H⟩).left
  rcases Int.lt_trichotomy 0 c with h | h | h
  · exact key c h
  · rw [← h, Int.mul_zero, ediv_zero, ediv_zero]
  · have e := key (-c) (Int.neg_pos.mpr h)
    rwa [Int.mul_neg, Int.ediv_neg, Int.ediv_neg, Int.neg_inj] at e
@[simp] theorem mul_ediv_mul_of_pos_left (a : Int) {b : Int} (c : Int) (H : 0 < b) : a * b / (c * b) = a / c := by
  rw [Int.mul_comm, Int.mul_comm c, mul_ediv_mul_of_pos a c H]

/-! ## Exact quotients -/

protected theorem mul_ediv_cancel' {a b : Int} (H : a ∣ b) : a * (b / a) = b := by
  rw [mul_ediv_self, emod_eq_zero_of_dvd H, Int.sub_zero]
protected theorem ediv_mul_cancel {a b : Int} (H : b ∣ a) : a / b * b = a := by
  rw [Int.mul_comm, Int.mul_ediv_cancel' H]
protected theorem mul_ediv_assoc (a : Int) {b c : Int} (h : c ∣ b) : a * b / c = a * (b / c) := by
  by_cases e : c = 0
  · rw [e, ediv_zero, ediv_zero, Int.mul_zero]
  · obtain ⟨k, rfl⟩ := h
    rw [Int.mul_left_comm, mul_ediv_cancel_left _ e, mul_ediv_cancel_left _ e]
protected theorem ediv_eq_of_eq_mul_right {a b c : Int} (H1 : b ≠ 0) (H2 : a = b * c) : a / b = c := by
  rw [H2, mul_ediv_cancel_left c H1]
protected theorem ediv_eq_of_eq_mul_left {a b c : Int} (H1 : b ≠ 0) (H2 : a = c * b) : a / b = c := by
  rw [H2, mul_ediv_cancel c H1]
protected theorem eq_mul_of_ediv_eq_right {a b c : Int} (H1 : b ∣ a) (H2 : a / b = c) : a = b * c := by
  rw [← H2, Int.mul_ediv_cancel' H1]
protected theorem ediv_eq_iff_eq_mul_right {a b c : Int} (H : b ≠ 0) (H' : b ∣ a) : a / b = c ↔ a = b * c :=
  ⟨Int.eq_mul_of_ediv_eq_right H', Int.ediv_eq_of_eq_mul_right H⟩
protected theorem ediv_eq_iff_eq_mul_left {a b c : Int} (H : b ≠ 0) (H' : b ∣ a) : a / b = c ↔ a = c * b := by
  rw [Int.mul_comm, Int.ediv_eq_iff_eq_mul_right H H']
theorem neg_ediv_of_dvd {a b : Int} (h : b ∣ a) : -a / b = -(a / b) := by
  by_cases e : b = 0
  · rw [e, ediv_zero, ediv_zero]; rfl
  · obtain ⟨k, rfl⟩ := h
    rw [← Int.mul_neg, mul_ediv_cancel_left _ e, mul_ediv_cancel_left _ e]
theorem add_ediv_of_dvd_right {a b c : Int} (H : c ∣ b) : (a + b) / c = a / c + b / c := by
  by_cases e : c = 0
  · rw [e, ediv_zero, ediv_zero, ediv_zero]; rfl
  · obtain ⟨k, rfl⟩ := H
    rw [add_mul_ediv_left a k e, mul_ediv_cancel_left k e]
theorem add_ediv_of_dvd_left {a b c : Int} (H : c ∣ a) : (a + b) / c = a / c + b / c := by
  rw [Int.add_comm, add_ediv_of_dvd_right H, Int.add_comm]
theorem sub_ediv_of_dvd (a : Int) {b c : Int} (hcb : c ∣ b) : (a - b) / c = a / c - b / c := by
  rw [Int.sub_eq_add_neg, add_ediv_of_dvd_right (Int.dvd_neg.mpr hcb), neg_ediv_of_dvd hcb]
  rfl

/-! ## Division and order -/

protected theorem ediv_nonneg {a b : Int} (Ha : 0 ≤ a) (Hb : 0 ≤ b) : 0 ≤ a / b := by
  obtain ⟨m, rfl⟩ := eq_ofNat_of_zero_le Ha
  obtain ⟨n, rfl⟩ := eq_ofNat_of_zero_le Hb
  exact natCast_nonneg (m / n)
theorem mul_ediv_self_le {x k : Int} (h : k ≠ 0) : k * (x / k) ≤ x := by
  rw [mul_ediv_self]
  exact Int.sub_le_self x (emod_nonneg x h)
theorem ediv_mul_le (a : Int) {b : Int} (H : b ≠ 0) : a / b * b ≤ a := by
  rw [Int.mul_comm]
  exact mul_ediv_self_le H
theorem lt_mul_ediv_self_add {x k : Int} (h : 0 < k) : x < k * (x / k) + k := by
  rw [mul_ediv_self, ← Int.sub_add_comm, Int.add_sub_assoc]
  exact Int.lt_add_of_pos_right x (Int.sub_pos.mpr (emod_lt_of_pos x h))
theorem le_ediv_iff_mul_le {a b c : Int} (H : 0 < c) : a ≤ b / c ↔ a * c ≤ b := by
  constructor
  · intro h
    exact Int.le_trans (Int.mul_le_mul_of_nonneg_right h (Int.le_of_lt H)) (ediv_mul_le b (Int.ne_of_gt H))
  · intro h
    refine le_of_lt_add_one (Int.lt_of_mul_lt_mul_left (c := c) ?_ (Int.le_of_lt H))
    rw [Int.mul_comm, Int.mul_add, Int.mul_one]
    exact Int.lt_of_le_of_lt h (lt_mul_ediv_self_add H)
theorem ediv_lt_iff_lt_mul {a b c : Int} (H : 0 < c) : a / c < b ↔ a < b * c := by
  rw [← Int.not_le, le_ediv_iff_mul_le H, Int.not_le]
theorem ediv_lt_of_lt_mul {a b c : Int} (H : 0 < c) (H' : a < b * c) : a / c < b := (ediv_lt_iff_lt_mul H).mpr H'
theorem le_ediv_of_mul_le {a b c : Int} (H1 : 0 < c) (H2 : a * c ≤ b) : a ≤ b / c := (le_ediv_iff_mul_le H1).mpr H2
theorem mul_le_of_le_ediv {a b c : Int} (H1 : 0 < c) (H2 : a ≤ b / c) : a * c ≤ b := (le_ediv_iff_mul_le H1).mp H2
theorem lt_mul_of_ediv_lt {a b c : Int} (H : 0 < c) (H' : a / c < b) : a < b * c := (ediv_lt_iff_lt_mul H).mp H'
protected theorem ediv_le_ediv {a b c : Int} (H : 0 < c) (H' : a ≤ b) : a / c ≤ b / c :=
  le_ediv_of_mul_le H (Int.le_trans (ediv_mul_le a (Int.ne_of_gt H)) H')
theorem ediv_nonneg_iff_of_pos {a b : Int} (h : 0 < b) : 0 ≤ a / b ↔ 0 ≤ a := by
  rw [le_ediv_iff_mul_le h, Int.zero_mul]
theorem ediv_neg_of_neg_of_pos {a b : Int} (Ha : a < 0) (Hb : 0 < b) : a / b < 0 := by
  rw [ediv_lt_iff_lt_mul Hb, Int.zero_mul]
  exact Ha
theorem ediv_le_self {a : Int} (b : Int) (Ha : 0 ≤ a) : a / b ≤ a := by
  obtain ⟨m, rfl⟩ := eq_ofNat_of_zero_le Ha
  cases b with
  | ofNat n => exact ofNat_le.mpr (Nat.div_le_self m n)
  | negSucc n => exact Int.le_trans (Int.neg_nonpos.mpr (natCast_nonneg (m / (n + 1)))) (natCast_nonneg m)
theorem ediv_pos_of_pos_of_dvd {a b : Int} (H1 : 0 < a) (H2 : 0 ≤ b) (H3 : b ∣ a) : 0 < a / b := by
  refine Int.lt_of_le_of_ne (Int.ediv_nonneg (Int.le_of_lt H1) H2) (fun e => ?_)
  have h := Int.mul_ediv_cancel' H3
  rw [← e, Int.mul_zero] at h
  exact Int.ne_of_lt H1 h

theorem ediv_ediv {x y z : Int} (hy : 0 ≤ y) : x / y / z = x / (y * z) := by
  by_cases y0 : y = 0
  · rw [y0, ediv_zero, Int.zero_mul, ediv_zero, zero_ediv]
  have hy : 0 < y := Int.lt_of_le_of_ne hy (fun e => y0 e.symm)
  have key : ∀ c : Int, 0 < c → x / y / c = x / (y * c) := fun c hc => by
    refine Int.le_antisymm ?_ ?_
    · rw [le_ediv_iff_mul_le (Int.mul_pos hy hc), Int.mul_comm y, ← Int.mul_assoc]
      exact mul_le_of_le_ediv hy (mul_le_of_le_ediv hc (Int.le_refl _))
    · rw [le_ediv_iff_mul_le hc, le_ediv_iff_mul_le hy, Int.mul_assoc, Int.mul_comm c]
      exact ediv_mul_le x (Int.ne_of_gt (Int.mul_pos hy hc))
  rcases Int.lt_trichotomy 0 z with h | h | h
  · exact key z h
  · rw [← h, ediv_zero, Int.mul_zero, ediv_zero]
  · have e := key (-z) (Int.neg_pos.mpr h)
    rwa [Int.mul_neg, Int.ediv_neg, Int.ediv_neg, Int.neg_inj] at e

/-! ## Parity -/

theorem emod_two_eq (x : Int) : x % 2 = 0 ∨ x % 2 = 1 := by
  obtain ⟨n, e⟩ := eq_ofNat_of_zero_le (emod_nonneg x (b := 2) nofun)
  have h : x % 2 < 2 := emod_lt_of_pos x (natCast_succ_pos 1)
  rw [e] at h ⊢
  exact (Nat.le_one_iff_eq_zero_or_eq_one.mp (Nat.le_of_lt_succ (ofNat_lt.mp h))).imp
    (congrArg ofNat) (congrArg ofNat)
theorem emod_two_eq_zero_or_one (x : Int) : x % 2 = 0 ∨ x % 2 = 1 := emod_two_eq x

end Int
