prelude
import Core.Int.Defs
import Core.Nat.Pow
import Core.Data.AC

/-!
Integers as a commutative ring. Every integer is a difference `subNatNat m n` of naturals; sums,
products and opposites of differences are differences, and so each law is one of `Nat`.
-/

namespace Int

/-! ## Constructors and casts -/

@[simp] theorem ofNat_eq_coe {n : Nat} : ofNat n = (n : Int) := rfl
theorem ofNat_eq_natCast (n : Nat) : ofNat n = (n : Int) := rfl
theorem natCast_zero : ((0 : Nat) : Int) = 0 := rfl
theorem natCast_one : ((1 : Nat) : Int) = 1 := rfl
@[simp, norm_cast] theorem cast_ofNat_Int {n : Nat} : (Nat.cast (OfNat.ofNat n) : Int) = OfNat.ofNat n := rfl
theorem ofNat_zero : ((0 : Nat) : Int) = 0 := rfl
theorem ofNat_one : ((1 : Nat) : Int) = 1 := rfl
theorem ofNat_two : ((2 : Nat) : Int) = 2 := rfl
@[simp] theorem default_eq_zero : (default : Int) = 0 := rfl
@[simp] theorem ofNat_zero_eq_zero : ofNat 0 = 0 := rfl

@[simp] theorem add_def {a b : Int} : Int.add a b = a + b := rfl
@[simp] theorem mul_def {a b : Int} : Int.mul a b = a * b := rfl
theorem neg_def {a : Int} : Int.neg a = -a := rfl

@[simp, norm_cast] theorem natCast_add (n m : Nat) : ((n + m : Nat) : Int) = n + m := rfl
@[simp, norm_cast] theorem natCast_mul (n m : Nat) : ((n * m : Nat) : Int) = n * m := rfl
theorem ofNat_add (n m : Nat) : ((n + m : Nat) : Int) = n + m := rfl
theorem ofNat_mul (n m : Nat) : ((n * m : Nat) : Int) = n * m := rfl
theorem natCast_succ (n : Nat) : (Nat.succ n : Int) = n + 1 := rfl
theorem ofNat_succ (n : Nat) : (Nat.succ n : Int) = n + 1 := rfl
theorem natCast_add_one (n : Nat) : ((n + 1 : Nat) : Int) = n + 1 := rfl

theorem ofNat.inj' {m n : Nat} (h : (m : Int) = n) : m = n := Int.ofNat.inj h
@[norm_cast] theorem ofNat_inj {m n : Nat} : ((m : Nat) : Int) = n ↔ m = n := ⟨Int.ofNat.inj, congrArg _⟩
theorem natCast_inj {m n : Nat} : (m : Int) = n ↔ m = n := ofNat_inj
@[simp] theorem natCast_eq_zero {n : Nat} : (n : Int) = 0 ↔ n = 0 := ofNat_inj
theorem natCast_ne_zero {n : Nat} : (n : Int) ≠ 0 ↔ n ≠ 0 := not_congr natCast_eq_zero
theorem ofNat_eq_zero {n : Nat} : (n : Int) = 0 ↔ n = 0 := ofNat_inj
theorem ofNat_ne_zero {n : Nat} : (n : Int) ≠ 0 ↔ n ≠ 0 := natCast_ne_zero
theorem natCast_eq_one {n : Nat} : (n : Int) = 1 ↔ n = 1 := ofNat_inj

theorem negSucc_inj {m n : Nat} : negSucc m = negSucc n ↔ m = n := ⟨Int.negSucc.inj, congrArg _⟩
theorem negSucc_eq (n : Nat) : negSucc n = -((n : Int) + 1) := rfl
theorem negSucc_coe (n : Nat) : negSucc n = -((n + 1 : Nat) : Int) := rfl
@[simp] theorem negSucc_ne_zero (n : Nat) : negSucc n ≠ 0 := nofun
@[simp] theorem zero_ne_negSucc (n : Nat) : 0 ≠ negSucc n := nofun
theorem neg_negSucc (n : Nat) : -negSucc n = ((n + 1 : Nat) : Int) := rfl
theorem neg_ofNat_succ (n : Nat) : -((Nat.succ n : Nat) : Int) = negSucc n := rfl
theorem neg_ofNat_zero : -((0 : Nat) : Int) = 0 := rfl
@[simp] theorem negSucc_ne_natCast (n m : Nat) : negSucc n ≠ (m : Int) := nofun
theorem zero_ne_one : (0 : Int) ≠ 1 := nofun
theorem one_ne_zero : (1 : Int) ≠ 0 := nofun

/-! ## Differences of naturals -/

theorem subNatNat_of_sub_eq_zero {m n : Nat} (h : n - m = 0) : subNatNat m n = ((m - n : Nat) : Int) := by
  rw [subNatNat, h]
  rfl

theorem subNatNat_of_sub_eq_succ {m n k : Nat} (h : n - m = Nat.succ k) : subNatNat m n = negSucc k := by
  rw [subNatNat, h]

theorem subNatNat_add_add (m n k : Nat) : subNatNat (m + k) (n + k) = subNatNat m n := by
  rw [subNatNat, subNatNat, Nat.add_sub_add_right, Nat.add_sub_add_right]

theorem subNatNat_add_left {m n : Nat} : subNatNat (m + n) m = (n : Int) := by
  rw [subNatNat_of_sub_eq_zero (Nat.sub_eq_zero_of_le (Nat.le_add_right m n)), Nat.add_sub_cancel_left]

theorem subNatNat_add_right {m n : Nat} : subNatNat m (m + n + 1) = negSucc n :=
  subNatNat_of_sub_eq_succ (by rw [Nat.add_assoc, Nat.add_sub_cancel_left])

theorem subNatNat_of_le {m n : Nat} (h : n ≤ m) : subNatNat m n = ((m - n : Nat) : Int) :=
  subNatNat_of_sub_eq_zero (Nat.sub_eq_zero_of_le h)

theorem subNatNat_of_lt {m n : Nat} (h : m < n) : subNatNat m n = negSucc (Nat.pred (n - m)) :=
  subNatNat_of_sub_eq_succ (Nat.succ_pred_eq_of_pos (Nat.sub_pos_of_lt h)).symm

@[simp] theorem subNatNat_self (n : Nat) : subNatNat n n = 0 := subNatNat_add_left (n := 0)

theorem subNatNat_zero (n : Nat) : subNatNat n 0 = (n : Int) := subNatNat_of_le (Nat.zero_le n)

theorem zero_subNatNat (n : Nat) : subNatNat 0 n = negOfNat n := by
  cases n with
  | zero => rfl
  | succ n => rfl

private theorem subNatNat_cases (m n : Nat) :
    (∃ k, m = n + k ∧ subNatNat m n = ofNat k) ∨ (∃ k, n = m + (k + 1) ∧ subNatNat m n = negSucc k) := by
  cases Nat.lt_or_ge m n with
  | inl h =>
    obtain ⟨k, rfl⟩ := Nat.exists_eq_add_of_le h
    rw [Nat.add_right_comm]
    exact Or.inr ⟨k, Nat.add_assoc m k 1, subNatNat_add_right⟩
  | inr h =>
    obtain ⟨k, rfl⟩ := Nat.exists_eq_add_of_le h
    exact Or.inl ⟨k, rfl, subNatNat_add_left⟩

theorem subNatNat_elim (m n : Nat) (motive : Nat → Nat → Int → Prop) (hp : ∀ i n, motive (n + i) n i)
    (hn : ∀ i m, motive m (m + i + 1) (negSucc i)) : motive m n (subNatNat m n) := by
  rcases subNatNat_cases m n with ⟨k, rfl, e⟩ | ⟨k, rfl, e⟩
  · rw [e]; exact hp k n
  · rw [e]; exact hn k m

private theorem exists_subNatNat (a : Int) : ∃ m n, a = subNatNat m n := by
  cases a with
  | ofNat n => exact ⟨n, 0, (subNatNat_zero n).symm⟩
  | negSucc n => exact ⟨0, n + 1, rfl⟩

private theorem subNatNat_congr {a b c d : Nat} (h : a + d = c + b) : subNatNat a b = subNatNat c d := by
  rw [← subNatNat_add_add a b d, h, Nat.add_comm b, subNatNat_add_add]

private theorem subNatNat_neg (m n : Nat) : -subNatNat m n = subNatNat n m := by
  rcases subNatNat_cases m n with ⟨k, rfl, e⟩ | ⟨k, rfl, e⟩
  · rw [e]
    cases k with
    | zero => exact (subNatNat_self n).symm
    | succ k => exact subNatNat_add_right.symm
  · rw [e]
    exact subNatNat_add_left.symm

private theorem subNatNat_plus (a b c d : Nat) :
    subNatNat a b + subNatNat c d = subNatNat (a + c) (b + d) := by
  rcases subNatNat_cases a b with ⟨i, rfl, e⟩ | ⟨i, rfl, e⟩ <;>
    rcases subNatNat_cases c d with ⟨j, rfl, e'⟩ | ⟨j, rfl, e'⟩ <;> rw [e, e']
  · rw [Nat.add_add_add_comm, subNatNat_add_left]; rfl
  · exact subNatNat_congr (a := i) (b := j + 1) (by rw [Nat.add_left_comm, ← Nat.add_assoc, ← Nat.add_assoc])
  · exact subNatNat_congr (a := j) (b := i + 1)
      (by rw [Nat.add_right_comm a, ← Nat.add_assoc a, Nat.add_comm j, Nat.add_right_comm (a + d)])
  · have h : a + (i + 1) + (c + (j + 1)) = a + c + (i + j + 1) + 1 := by
      rw [Nat.add_add_add_comm, Nat.add_right_comm i j]
      rfl
    rw [h, subNatNat_add_right]
    rfl

/-- The product of two sums, as far as `subNatNat_times` needs it. -/
private theorem add_mul_add (b i d j : Nat) : (b + i) * (d + j) + b * d = i * j + ((b + i) * d + b * (d + j)) := by
  rw [Nat.add_mul b i (d + j), Nat.mul_add i, Nat.add_mul b i d, Nat.add_comm (i * d), Nat.add_left_comm, Nat.add_assoc,
    Nat.add_comm (b * d + i * d), Nat.add_comm (b * d), ← Nat.add_assoc (b * (d + j))]

private theorem subNatNat_times (a b c d : Nat) :
    subNatNat a b * subNatNat c d = subNatNat (a * c + b * d) (a * d + b * c) := by
  rcases subNatNat_cases a b with ⟨i, rfl, e⟩ | ⟨i, rfl, e⟩ <;>
    rcases subNatNat_cases c d with ⟨j, rfl, e'⟩ | ⟨j, rfl, e'⟩ <;> rw [e, e']
  · rw [add_mul_add, Nat.add_comm (i * j), subNatNat_add_left]
    rfl
  · refine (zero_subNatNat (i * (j + 1))).symm.trans (subNatNat_congr ?_)
    rw [Nat.zero_add, add_mul_add, Nat.add_comm]
  · refine (zero_subNatNat ((i + 1) * j)).symm.trans (subNatNat_congr ?_)
    rw [Nat.zero_add, Nat.add_comm (a * _), add_mul_add, Nat.add_comm, Nat.add_comm (a * _)]
  · refine (subNatNat_zero ((i + 1) * (j + 1))).symm.trans (subNatNat_congr ?_)
    rw [Nat.add_comm (a * c), add_mul_add, Nat.add_comm (a * _)]
    rfl

/-! ## Addition and opposites -/

@[simp] protected theorem neg_zero : -(0 : Int) = 0 := rfl

@[simp] protected theorem neg_neg (a : Int) : - -a = a := by
  obtain ⟨m, n, rfl⟩ := exists_subNatNat a
  rw [subNatNat_neg, subNatNat_neg]

protected theorem neg_inj {a b : Int} : -a = -b ↔ a = b :=
  ⟨fun h => by rw [← Int.neg_neg a, h, Int.neg_neg], congrArg _⟩
attribute [simp] Int.neg_inj

@[simp] protected theorem neg_eq_zero {a : Int} : -a = 0 ↔ a = 0 := Int.neg_inj (b := 0)
protected theorem neg_ne_zero {a : Int} : -a ≠ 0 ↔ a ≠ 0 := not_congr Int.neg_eq_zero

protected theorem sub_eq_add_neg {a b : Int} : a - b = a + -b := rfl

protected theorem add_comm (a b : Int) : a + b = b + a := by
  obtain ⟨m, n, rfl⟩ := exists_subNatNat a
  obtain ⟨k, l, rfl⟩ := exists_subNatNat b
  rw [subNatNat_plus, subNatNat_plus, Nat.add_comm m, Nat.add_comm n]

protected theorem add_assoc (a b c : Int) : a + b + c = a + (b + c) := by
  obtain ⟨m, n, rfl⟩ := exists_subNatNat a
  obtain ⟨k, l, rfl⟩ := exists_subNatNat b
  obtain ⟨i, j, rfl⟩ := exists_subNatNat c
  simp only [subNatNat_plus, Nat.add_assoc]

@[simp] protected theorem add_zero (a : Int) : a + 0 = a := by
  cases a with
  | ofNat n => rfl
  | negSucc n => rfl

@[simp] protected theorem zero_add (a : Int) : 0 + a = a := by rw [Int.add_comm, Int.add_zero]

protected theorem add_left_comm (a b c : Int) : a + (b + c) = b + (a + c) := by
  rw [← Int.add_assoc, Int.add_comm a, Int.add_assoc]
protected theorem add_right_comm (a b c : Int) : a + b + c = a + c + b := by
  rw [Int.add_assoc, Int.add_comm b, Int.add_assoc]
protected theorem add_add_add_comm (a b c d : Int) : a + b + (c + d) = a + c + (b + d) := by
  rw [Int.add_assoc, Int.add_left_comm b, Int.add_assoc]

@[simp] protected theorem add_right_neg (a : Int) : a + -a = 0 := by
  obtain ⟨m, n, rfl⟩ := exists_subNatNat a
  rw [subNatNat_neg, subNatNat_plus, Nat.add_comm m, subNatNat_self]

@[simp] protected theorem add_left_neg (a : Int) : -a + a = 0 := by rw [Int.add_comm, Int.add_right_neg]

@[simp] protected theorem neg_add_cancel_left (a b : Int) : -a + (a + b) = b := by
  rw [← Int.add_assoc, Int.add_left_neg, Int.zero_add]
@[simp] protected theorem add_neg_cancel_left (a b : Int) : a + (-a + b) = b := by
  rw [← Int.add_assoc, Int.add_right_neg, Int.zero_add]
@[simp] protected theorem add_neg_cancel_right (a b : Int) : a + b + -b = a := by
  rw [Int.add_assoc, Int.add_right_neg, Int.add_zero]
@[simp] protected theorem neg_add_cancel_right (a b : Int) : a + -b + b = a := by
  rw [Int.add_assoc, Int.add_left_neg, Int.add_zero]

protected theorem add_left_cancel {a b c : Int} (h : a + b = a + c) : b = c := by
  rw [← Int.neg_add_cancel_left a b, h, Int.neg_add_cancel_left]
protected theorem add_right_cancel {a b c : Int} (h : a + b = c + b) : a = c := by
  rw [← Int.add_neg_cancel_right a b, h, Int.add_neg_cancel_right]
@[simp] protected theorem add_right_inj {i j : Int} (k : Int) : (k + i = k + j) ↔ i = j :=
  ⟨Int.add_left_cancel, congrArg _⟩
@[simp] protected theorem add_left_inj {i j : Int} (k : Int) : (i + k = j + k) ↔ i = j :=
  ⟨Int.add_right_cancel, congrArg (· + k)⟩
protected theorem add_left_cancel_iff {a b c : Int} : a + b = a + c ↔ b = c := Int.add_right_inj a
protected theorem add_right_cancel_iff {a b c : Int} : a + b = c + b ↔ a = c := Int.add_left_inj b
@[simp] protected theorem add_eq_left {a b : Int} : a + b = a ↔ b = 0 :=
  ⟨fun h => Int.add_left_cancel (h.trans (Int.add_zero a).symm), fun h => by rw [h, Int.add_zero]⟩
@[simp] protected theorem add_eq_right {a b : Int} : a + b = b ↔ a = 0 := by
  rw [Int.add_comm, Int.add_eq_left]
@[simp] protected theorem left_eq_add {a b : Int} : a = a + b ↔ b = 0 := eq_comm.trans Int.add_eq_left
@[simp] protected theorem right_eq_add {a b : Int} : b = a + b ↔ a = 0 := eq_comm.trans Int.add_eq_right

protected theorem neg_eq_of_add_eq_zero {a b : Int} (h : a + b = 0) : -a = b := by
  rw [← Int.neg_add_cancel_left a b, h, Int.add_zero]
protected theorem eq_neg_of_add_eq_zero_left {a b : Int} (h : a + b = 0) : a = -b := by
  rw [← Int.neg_eq_of_add_eq_zero h, Int.neg_neg]
protected theorem eq_neg_of_eq_neg {a b : Int} (h : a = -b) : b = -a := by rw [h, Int.neg_neg]
protected theorem eq_neg_comm {a b : Int} : a = -b ↔ b = -a := ⟨Int.eq_neg_of_eq_neg, Int.eq_neg_of_eq_neg⟩
protected theorem neg_eq_comm {a b : Int} : -a = b ↔ -b = a := by
  rw [eq_comm, Int.eq_neg_comm, eq_comm]
protected theorem neg_eq_neg {a b : Int} (h : -a = -b) : a = b := Int.neg_inj.mp h

protected theorem neg_add {a b : Int} : -(a + b) = -a + -b := by
  obtain ⟨m, n, rfl⟩ := exists_subNatNat a
  obtain ⟨k, l, rfl⟩ := exists_subNatNat b
  simp only [subNatNat_plus, subNatNat_neg]

/-! ## Subtraction -/

@[simp] protected theorem sub_self (a : Int) : a - a = 0 := Int.add_right_neg a
@[simp] protected theorem sub_zero (a : Int) : a - 0 = a := Int.add_zero a
@[simp] protected theorem zero_sub (a : Int) : 0 - a = -a := Int.zero_add (-a)
theorem sub_eq_zero_of_eq {a b : Int} (h : a = b) : a - b = 0 := by rw [h, Int.sub_self]

@[simp] protected theorem sub_neg (a b : Int) : a - -b = a + b := by
  rw [Int.sub_eq_add_neg, Int.neg_neg]
@[simp] protected theorem sub_add_cancel (a b : Int) : a - b + b = a := Int.neg_add_cancel_right a b
@[simp] protected theorem add_sub_cancel (a b : Int) : a + b - b = a := Int.add_neg_cancel_right a b
protected theorem add_sub_cancel_left (a b : Int) : a + b - a = b := by
  rw [Int.add_comm, Int.add_sub_cancel]
attribute [simp] Int.add_sub_cancel_left
protected theorem add_sub_cancel_right (a b : Int) : a + b - b = a := Int.add_sub_cancel a b
protected theorem add_sub_assoc (a b c : Int) : a + b - c = a + (b - c) := Int.add_assoc a b (-c)
protected theorem sub_add_comm {a b c : Int} : a + b - c = a - c + b := Int.add_right_comm a b (-c)
protected theorem add_sub_right_comm {a b c : Int} : a + b - c = a - c + b := Int.sub_add_comm

theorem eq_of_sub_eq_zero {a b : Int} (h : a - b = 0) : a = b := by
  rw [← Int.sub_add_cancel a b, h, Int.zero_add]
protected theorem sub_eq_zero {a b : Int} : a - b = 0 ↔ a = b := ⟨eq_of_sub_eq_zero, sub_eq_zero_of_eq⟩
protected theorem sub_ne_zero {a b : Int} : a - b ≠ 0 ↔ a ≠ b := not_congr Int.sub_eq_zero

@[simp] protected theorem neg_sub (a b : Int) : -(a - b) = b - a := by
  rw [Int.sub_eq_add_neg, Int.neg_add, Int.neg_neg, Int.add_comm]
  rfl
protected theorem sub_sub (a b c : Int) : a - b - c = a - (b + c) := by
  simp only [Int.sub_eq_add_neg, Int.neg_add, Int.add_assoc]
protected theorem sub_sub_self (a b : Int) : a - (a - b) = b := by
  rw [Int.sub_eq_add_neg, Int.neg_sub, Int.add_comm, Int.sub_add_cancel]
attribute [simp] Int.sub_sub_self
protected theorem sub_sub_eq (a b c : Int) : a - (b - c) = a - b + c := by
  rw [Int.sub_eq_add_neg, Int.neg_sub, Int.sub_eq_add_neg, Int.add_comm c, ← Int.add_assoc]
  rfl
protected theorem sub_right_comm (a b c : Int) : a - b - c = a - c - b := by
  rw [Int.sub_sub, Int.add_comm, ← Int.sub_sub]
protected theorem add_sub_add_right (n k m : Int) : (n + k) - (m + k) = n - m := by
  rw [Int.add_comm m, ← Int.sub_sub, Int.add_sub_cancel]
protected theorem add_sub_add_left (k n m : Int) : (k + n) - (k + m) = n - m := by
  rw [Int.add_comm k, Int.add_comm k, Int.add_sub_add_right]
attribute [simp] Int.add_sub_add_right Int.add_sub_add_left
protected theorem sub_sub_sub_cancel_right (a b c : Int) : a - c - (b - c) = a - b :=
  Int.add_sub_add_right a (-c) b
protected theorem sub_add_sub_cancel (a b c : Int) : a - b + (b - c) = a - c := by
  rw [← Int.add_sub_assoc, Int.sub_add_cancel]
protected theorem neg_add_eq_sub {a b : Int} : -a + b = b - a := Int.add_comm _ _
protected theorem neg_sub_neg (a b : Int) : -a - -b = b - a := by rw [Int.sub_neg, Int.neg_add_eq_sub]
protected theorem add_neg_eq_sub {a b : Int} : a + -b = a - b := rfl
protected theorem sub_eq_iff_eq_add {b a c : Int} : a - b = c ↔ a = c + b :=
  ⟨fun h => by rw [← h, Int.sub_add_cancel], fun h => by rw [h, Int.add_sub_cancel]⟩
protected theorem sub_eq_iff_eq_add' {b a c : Int} : a - b = c ↔ a = b + c := by
  rw [Int.sub_eq_iff_eq_add, Int.add_comm]
protected theorem eq_sub_iff_add_eq {a b c : Int} : a = b - c ↔ a + c = b := by
  rw [eq_comm, Int.sub_eq_iff_eq_add, eq_comm]
protected theorem eq_add_of_sub_eq {a b c : Int} (h : a - b = c) : a = c + b := Int.sub_eq_iff_eq_add.mp h
protected theorem sub_eq_of_eq_add {a b c : Int} (h : a = c + b) : a - b = c := Int.sub_eq_iff_eq_add.mpr h
protected theorem eq_sub_of_add_eq {a b c : Int} (h : a + c = b) : a = b - c := Int.eq_sub_iff_add_eq.mpr h
protected theorem add_eq_of_eq_sub {a b c : Int} (h : a = b - c) : a + c = b := Int.eq_sub_iff_add_eq.mp h
@[simp] protected theorem sub_left_inj {i j : Int} (k : Int) : (i - k = j - k) ↔ i = j := Int.add_left_inj (-k)
@[simp] protected theorem sub_right_inj {i j : Int} (k : Int) : (k - i = k - j) ↔ i = j := by
  simp only [Int.sub_eq_add_neg, Int.add_right_inj, Int.neg_inj]
protected theorem sub_eq_self {a b : Int} : a - b = a ↔ b = 0 := by
  rw [Int.sub_eq_add_neg, Int.add_eq_left, Int.neg_eq_zero]

@[norm_cast] theorem natCast_sub {n m : Nat} (h : m ≤ n) : ((n - m : Nat) : Int) = n - m := by
  obtain ⟨k, rfl⟩ := Nat.exists_eq_add_of_le h
  rw [Nat.add_sub_cancel_left, natCast_add, Int.add_sub_cancel_left]
theorem ofNat_sub {n m : Nat} (h : m ≤ n) : ((n - m : Nat) : Int) = n - m := natCast_sub h
theorem subNatNat_eq_coe {m n : Nat} : subNatNat m n = (m : Int) - n := by
  rcases subNatNat_cases m n with ⟨k, rfl, e⟩ | ⟨k, rfl, e⟩
  · rw [e, natCast_add, Int.add_sub_cancel_left]; rfl
  · rw [e, natCast_add, ← Int.sub_sub, Int.sub_self, Int.zero_sub]; rfl
theorem natCast_pred_of_pos {n : Nat} (h : 0 < n) : ((n - 1 : Nat) : Int) = n - 1 := natCast_sub h

/-! ## Multiplication -/

protected theorem mul_comm (a b : Int) : a * b = b * a := by
  obtain ⟨m, n, rfl⟩ := exists_subNatNat a
  obtain ⟨k, l, rfl⟩ := exists_subNatNat b
  rw [subNatNat_times, subNatNat_times, Nat.mul_comm m, Nat.mul_comm n, Nat.mul_comm m, Nat.mul_comm n,
    Nat.add_comm (l * m)]

protected theorem mul_assoc (a b c : Int) : a * b * c = a * (b * c) := by
  obtain ⟨m, n, rfl⟩ := exists_subNatNat a
  obtain ⟨k, l, rfl⟩ := exists_subNatNat b
  obtain ⟨i, j, rfl⟩ := exists_subNatNat c
  simp only [subNatNat_times, Nat.mul_add, Nat.add_mul, Nat.mul_assoc]
  rw [Nat.add_add_add_comm (m * (k * i)), Nat.add_comm (n * (l * i)), Nat.add_add_add_comm (m * (k * j)),
    Nat.add_comm (n * (l * j))]

protected theorem mul_add (a b c : Int) : a * (b + c) = a * b + a * c := by
  obtain ⟨m, n, rfl⟩ := exists_subNatNat a
  obtain ⟨k, l, rfl⟩ := exists_subNatNat b
  obtain ⟨i, j, rfl⟩ := exists_subNatNat c
  simp only [subNatNat_times, subNatNat_plus, Nat.mul_add, Nat.add_assoc, Nat.add_left_comm]

protected theorem add_mul (a b c : Int) : (a + b) * c = a * c + b * c := by
  rw [Int.mul_comm, Int.mul_add, Int.mul_comm c, Int.mul_comm c]

protected theorem mul_left_comm (a b c : Int) : a * (b * c) = b * (a * c) := by
  rw [← Int.mul_assoc, Int.mul_comm a, Int.mul_assoc]
protected theorem mul_right_comm (a b c : Int) : a * b * c = a * c * b := by
  rw [Int.mul_assoc, Int.mul_comm b, Int.mul_assoc]
protected theorem mul_mul_mul_comm (a b c d : Int) : a * b * (c * d) = a * c * (b * d) := by
  rw [Int.mul_assoc, Int.mul_left_comm b, Int.mul_assoc]

@[simp] protected theorem mul_zero (a : Int) : a * 0 = 0 := by
  cases a with
  | ofNat n => rfl
  | negSucc n => rfl
@[simp] protected theorem zero_mul (a : Int) : 0 * a = 0 := by rw [Int.mul_comm, Int.mul_zero]

@[simp] protected theorem mul_one (a : Int) : a * 1 = a := by
  obtain ⟨m, n, rfl⟩ := exists_subNatNat a
  refine (subNatNat_times m n 1 0).trans ?_
  simp only [Nat.mul_one, Nat.mul_zero, Nat.add_zero, Nat.zero_add]
@[simp] protected theorem one_mul (a : Int) : 1 * a = a := by rw [Int.mul_comm, Int.mul_one]

@[simp] protected theorem neg_mul (a b : Int) : -a * b = -(a * b) := by
  refine (Int.neg_eq_of_add_eq_zero ?_).symm
  rw [← Int.add_mul, Int.add_right_neg, Int.zero_mul]
@[simp] protected theorem mul_neg (a b : Int) : a * -b = -(a * b) := by
  rw [Int.mul_comm, Int.neg_mul, Int.mul_comm]
protected theorem neg_mul_neg (a b : Int) : -a * -b = a * b := by
  rw [Int.neg_mul, Int.mul_neg, Int.neg_neg]
protected theorem neg_mul_comm (a b : Int) : -a * b = a * -b := by rw [Int.neg_mul, Int.mul_neg]
protected theorem neg_mul_eq_neg_mul (a b : Int) : -(a * b) = -a * b := (Int.neg_mul a b).symm
protected theorem neg_mul_eq_mul_neg (a b : Int) : -(a * b) = a * -b := (Int.mul_neg a b).symm
protected theorem mul_sub (a b c : Int) : a * (b - c) = a * b - a * c := by
  simp only [Int.sub_eq_add_neg, Int.mul_add, Int.mul_neg]
protected theorem sub_mul (a b c : Int) : (a - b) * c = a * c - b * c := by
  simp only [Int.sub_eq_add_neg, Int.add_mul, Int.neg_mul]
protected theorem mul_neg_one (a : Int) : a * -1 = -a := by rw [Int.mul_neg, Int.mul_one]
protected theorem neg_one_mul (a : Int) : -1 * a = -a := by rw [Int.neg_mul, Int.one_mul]
protected theorem neg_eq_neg_one_mul (a : Int) : -a = -1 * a := (Int.neg_one_mul a).symm
protected theorem two_mul (n : Int) : 2 * n = n + n := by
  rw [show (2 : Int) = 1 + 1 from rfl, Int.add_mul, Int.one_mul]
protected theorem mul_two (n : Int) : n * 2 = n + n := by rw [Int.mul_comm, Int.two_mul]

protected theorem mul_eq_zero {a b : Int} : a * b = 0 ↔ a = 0 ∨ b = 0 := by
  constructor
  · intro h
    cases a with
    | ofNat m =>
      cases b with
      | ofNat n =>
        exact (Nat.mul_eq_zero.mp (Int.ofNat.inj h)).imp (congrArg ofNat) (congrArg ofNat)
      | negSucc n =>
        have h' : m * (n + 1) = 0 := Int.ofNat.inj ((Int.neg_eq_zero (a := ofNat (m * (n + 1)))).mp h)
        exact Or.inl (congrArg ofNat ((Nat.mul_eq_zero.mp h').resolve_right (Nat.succ_ne_zero n)))
    | negSucc m =>
      cases b with
      | ofNat n =>
        have h' : (m + 1) * n = 0 := Int.ofNat.inj ((Int.neg_eq_zero (a := ofNat ((m + 1) * n))).mp h)
        exact Or.inr (congrArg ofNat ((Nat.mul_eq_zero.mp h').resolve_left (Nat.succ_ne_zero m)))
      | negSucc n => exact absurd (Int.ofNat.inj h) (Nat.succ_ne_zero _)
  · exact fun h => h.elim (fun e => by rw [e, Int.zero_mul]) (fun e => by rw [e, Int.mul_zero])
attribute [simp] Int.mul_eq_zero

protected theorem mul_ne_zero {a b : Int} (a0 : a ≠ 0) (b0 : b ≠ 0) : a * b ≠ 0 :=
  fun h => (Int.mul_eq_zero.mp h).elim a0 b0
protected theorem mul_ne_zero_iff {a b : Int} : a * b ≠ 0 ↔ a ≠ 0 ∧ b ≠ 0 :=
  (not_congr Int.mul_eq_zero).trans not_or

theorem eq_of_mul_eq_mul_right {a b c : Int} (ha : a ≠ 0) (h : b * a = c * a) : b = c := by
  have h' : (b - c) * a = 0 := by rw [Int.sub_mul, h, Int.sub_self]
  exact eq_of_sub_eq_zero ((Int.mul_eq_zero.mp h').resolve_right ha)
theorem eq_of_mul_eq_mul_left {a b c : Int} (ha : a ≠ 0) (h : a * b = a * c) : b = c :=
  eq_of_mul_eq_mul_right ha (by rw [Int.mul_comm b, h, Int.mul_comm])
theorem mul_eq_mul_left_iff {a b c : Int} (h : c ≠ 0) : c * a = c * b ↔ a = b :=
  ⟨eq_of_mul_eq_mul_left h, congrArg _⟩
theorem mul_eq_mul_right_iff {a b c : Int} (h : c ≠ 0) : a * c = b * c ↔ a = b :=
  ⟨eq_of_mul_eq_mul_right h, congrArg (· * c)⟩
theorem eq_one_of_mul_eq_self_left {a b : Int} (Hpos : a ≠ 0) (H : b * a = a) : b = 1 :=
  eq_of_mul_eq_mul_right Hpos (by rw [Int.one_mul, H])
theorem eq_one_of_mul_eq_self_right {a b : Int} (Hpos : b ≠ 0) (H : b * a = b) : a = 1 :=
  eq_of_mul_eq_mul_left Hpos (by rw [Int.mul_one, H])

/-! ## Powers -/

@[simp] protected theorem pow_zero (m : Int) : m ^ 0 = 1 := rfl
protected theorem pow_succ (m : Int) (n : Nat) : m ^ (n + 1) = m ^ n * m := rfl
protected theorem pow_succ' (m : Int) (n : Nat) : m ^ (n + 1) = m * m ^ n := Int.mul_comm _ _
@[simp] protected theorem pow_one (m : Int) : m ^ 1 = m := Int.one_mul m
protected theorem pow_two (m : Int) : m ^ 2 = m * m := by rw [Int.pow_succ, Int.pow_one]
protected theorem pow_add (a : Int) (m n : Nat) : a ^ (m + n) = a ^ m * a ^ n := by
  induction n with
  | zero => rw [Int.pow_zero, Int.mul_one, Nat.add_zero]
  | succ n ih => rw [Nat.add_add_one, Int.pow_succ, ih, Int.pow_succ, Int.mul_assoc]
@[simp] protected theorem one_pow {n : Nat} : (1 : Int) ^ n = 1 := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Int.pow_succ, ih, Int.mul_one]
protected theorem zero_pow {n : Nat} (h : n ≠ 0) : (0 : Int) ^ n = 0 := by
  cases n with
  | zero => exact absurd rfl h
  | succ n => rw [Int.pow_succ, Int.mul_zero]
protected theorem mul_pow (a b : Int) (n : Nat) : (a * b) ^ n = a ^ n * b ^ n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Int.pow_succ, ih, Int.pow_succ, Int.pow_succ, Int.mul_mul_mul_comm]
protected theorem pow_mul (a : Int) (m n : Nat) : a ^ (m * n) = (a ^ m) ^ n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Nat.mul_add_one, Int.pow_add, ih, Int.pow_succ]
@[simp, norm_cast] theorem natCast_pow (b n : Nat) : ((b ^ n : Nat) : Int) = (b : Int) ^ n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Nat.pow_succ, natCast_mul, ih, Int.pow_succ]
theorem pow_eq_zero_iff {a : Int} {n : Nat} (h : n ≠ 0) : a ^ n = 0 ↔ a = 0 := by
  constructor
  · intro e
    induction n with
    | zero => exact absurd rfl h
    | succ n ih =>
      cases Int.mul_eq_zero.mp e with
      | inr e => exact e
      | inl e =>
        cases n with
        | zero => exact absurd e one_ne_zero
        | succ n => exact ih (Nat.succ_ne_zero n) e
  · exact fun e => by rw [e, Int.zero_pow h]

end Int

/-! ## For `ac_rfl` -/

instance : Std.Associative (α := Int) (· + ·) := ⟨Int.add_assoc⟩
instance : Std.Commutative (α := Int) (· + ·) := ⟨Int.add_comm⟩
instance : Std.LawfulIdentity (α := Int) (· + ·) 0 where
  left_id := Int.zero_add
  right_id := Int.add_zero
instance : Std.Associative (α := Int) (· * ·) := ⟨Int.mul_assoc⟩
instance : Std.Commutative (α := Int) (· * ·) := ⟨Int.mul_comm⟩
instance : Std.LawfulIdentity (α := Int) (· * ·) 1 where
  left_id := Int.one_mul
  right_id := Int.mul_one
