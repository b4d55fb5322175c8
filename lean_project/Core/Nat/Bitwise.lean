prelude
import Core.Nat.Dvd
import Core.Data.Bool

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

/-! ## Bitwise operations, each determined by the binary digits of its result -/

namespace Nat

/-- Bit `n` of `m`, counted from the least significant. -/
def testBit (m n : Nat) : Bool := 1 &&& (m >>> n) != 0

/-! ## Equations: fuel beyond the sum of the arguments changes nothing -/

private theorem half_add_lt {n m : Nat} (hn : ¬n = 0) (hm : ¬m = 0) : n / 2 + m / 2 < n + m :=
  Nat.add_lt_add (div_lt_self (Nat.pos_of_ne_zero hn) Nat.one_lt_two)
    (div_lt_self (Nat.pos_of_ne_zero hm) Nat.one_lt_two)

private theorem bitwiseFuel_eq (f : Bool → Bool → Bool) (a b n m : Nat) (ha : n + m < a) (hb : n + m < b) :
    bitwiseFuel f a n m = bitwiseFuel f b n m := by
  induction a generalizing b n m with
  | zero => exact absurd ha (Nat.not_lt_zero _)
  | succ a ih =>
    cases b with
    | zero => exact absurd hb (Nat.not_lt_zero _)
    | succ b =>
      by_cases hn : n = 0
      · simp only [bitwiseFuel, if_pos hn]
      · by_cases hm : m = 0
        · simp only [bitwiseFuel, if_neg hn, if_pos hm]
        · have lt := half_add_lt hn hm
          simp only [bitwiseFuel, if_neg hn, if_neg hm]
          rw [ih b (n / 2) (m / 2) (Nat.lt_of_lt_of_le lt (le_of_lt_succ ha))
            (Nat.lt_of_lt_of_le lt (le_of_lt_succ hb))]

variable {f : Bool → Bool → Bool}

theorem bitwise_zero_left (m : Nat) : bitwise f 0 m = if f false true then m else 0 := rfl

theorem bitwise_zero_right (n : Nat) : bitwise f n 0 = if f true false then n else 0 := by
  cases n with
  | zero => rw [bitwise_zero_left, ite_self, ite_self]
  | succ n => rfl

theorem bitwise_of_ne_zero {n m : Nat} (hn : n ≠ 0) (hm : m ≠ 0) :
    bitwise f n m = if f (decide (n % 2 = 1)) (decide (m % 2 = 1))
      then bitwise f (n / 2) (m / 2) + bitwise f (n / 2) (m / 2) + 1
      else bitwise f (n / 2) (m / 2) + bitwise f (n / 2) (m / 2) := by
  have e : bitwise f (n / 2) (m / 2) = bitwiseFuel f (n + m) (n / 2) (m / 2) :=
    bitwiseFuel_eq f _ _ _ _ (Nat.lt_add_one _) (half_add_lt hn hm)
  rw [e]
  exact (if_neg hn).trans (if_neg hm)

theorem land_def (n m : Nat) : n &&& m = bitwise and n m := rfl
theorem lor_def (n m : Nat) : n ||| m = bitwise or n m := rfl
theorem xor_def (n m : Nat) : n ^^^ m = bitwise bne n m := rfl

/-! ## Testing a bit -/

@[simp] theorem one_and_eq_mod_two (n : Nat) : 1 &&& n = n % 2 := by
  by_cases h : n = 0
  · rw [h]; rfl
  · rw [land_def, bitwise_of_ne_zero Nat.one_ne_zero h]
    cases mod_two_eq_zero_or_one n with
    | inl e => rw [e]; rfl
    | inr e => rw [e]; rfl

@[simp] theorem testBit_zero (x : Nat) : testBit x 0 = decide (x % 2 = 1) := by
  unfold testBit
  rw [one_and_eq_mod_two, shiftRight_zero]
  cases mod_two_eq_zero_or_one x with
  | inl e => rw [e]; rfl
  | inr e => rw [e]; rfl

theorem testBit_succ (x n : Nat) : testBit x (succ n) = testBit (x / 2) n := by
  unfold testBit
  rw [succ_eq_add_one, shiftRight_succ_inside]

theorem testBit_add_one (x i : Nat) : testBit x (i + 1) = testBit (x / 2) i := testBit_succ x i

theorem testBit_eq_decide_div_mod_eq {x i : Nat} : testBit x i = decide (x / 2 ^ i % 2 = 1) := by
  induction i generalizing x with
  | zero => rw [testBit_zero, Nat.pow_zero, Nat.div_one]
  | succ i ih => rw [testBit_add_one, ih, Nat.div_div_eq_div_mul, Nat.pow_succ']

@[simp] theorem zero_testBit (i : Nat) : testBit 0 i = false := by
  rw [testBit_eq_decide_div_mod_eq, Nat.zero_div]; rfl

theorem eq_of_testBit_eq {x y : Nat} (pred : ∀ i, testBit x i = testBit y i) : x = y := by
  induction x using Nat.strongRecOn generalizing y with
  | ind x ih =>
    have low : x % 2 = y % 2 := by
      have h := pred 0
      rw [testBit_zero, testBit_zero] at h
      cases mod_two_eq_zero_or_one x with
      | inl e =>
        cases mod_two_eq_zero_or_one y with
        | inl e' => rw [e, e']
        | inr e' => rw [e, e'] at h; exact absurd h (by decide)
      | inr e =>
        cases mod_two_eq_zero_or_one y with
        | inl e' => rw [e, e'] at h; exact absurd h (by decide)
        | inr e' => rw [e, e']
    have high : ∀ i, testBit (x / 2) i = testBit (y / 2) i := fun i => by
      rw [← testBit_add_one, ← testBit_add_one]; exact pred (i + 1)
    cases Nat.eq_zero_or_pos x with
    | inr h =>
      rw [← div_add_mod x 2, ← div_add_mod y 2, low, ih (x / 2) (div_lt_self h Nat.one_lt_two) high]
    | inl e =>
      subst e
      induction y using Nat.strongRecOn with
      | ind y ihy =>
        cases Nat.eq_zero_or_pos y with
        | inl e => exact e.symm
        | inr h =>
          have zero : ∀ i, testBit 0 i = testBit (y / 2) i := fun i => by
            rw [zero_testBit, ← testBit_add_one, ← pred, zero_testBit]
          have half : 0 = y / 2 := by
            refine ihy (y / 2) (div_lt_self h Nat.one_lt_two) zero ?_ ?_
            · have h0 := zero 0
              rw [testBit_zero, testBit_zero] at h0
              cases mod_two_eq_zero_or_one (y / 2) with
              | inl e => rw [e]
              | inr e => rw [e] at h0; exact absurd h0 (by decide)
            · intro i
              rw [Nat.zero_div, ← testBit_add_one, ← zero, zero_testBit, zero_testBit]
          rw [← div_add_mod y 2, ← half, ← low]

theorem testBit_bitwise (of_false_false : f false false = false) (x y i : Nat) :
    testBit (bitwise f x y) i = f (testBit x i) (testBit y i) := by
  induction i generalizing x y with
  | zero =>
    by_cases hx : x = 0
    · rw [hx, bitwise_zero_left, zero_testBit]
      cases hf : f false true <;> cases hy : testBit y 0 <;> simp [hf, hy, of_false_false]
    · by_cases hy : y = 0
      · rw [hy, bitwise_zero_right, zero_testBit]
        cases hf : f true false <;> cases hx : testBit x 0 <;> simp [hf, hx, of_false_false]
      · rw [bitwise_of_ne_zero hx hy, ← testBit_zero, ← testBit_zero]
        cases f (testBit x 0) (testBit y 0) with
        | true => rw [if_pos rfl, testBit_zero, ← Nat.two_mul, mul_add_mod]; rfl
        | false => rw [if_neg Bool.false_ne_true, testBit_zero, ← Nat.two_mul, mul_mod_right]; rfl
  | succ i ih =>
    by_cases hx : x = 0
    · rw [hx, bitwise_zero_left, zero_testBit]
      cases hf : f false true <;> cases hy : testBit y (i + 1) <;> simp [hf, hy, of_false_false]
    · by_cases hy : y = 0
      · rw [hy, bitwise_zero_right, zero_testBit]
        cases hf : f true false <;> cases hx : testBit x (i + 1) <;> simp [hf, hx, of_false_false]
      · rw [testBit_add_one, testBit_add_one, testBit_add_one, ← ih, bitwise_of_ne_zero hx hy]
        split
        · rw [← Nat.two_mul, Nat.add_comm, add_mul_div_left _ _ Nat.zero_lt_two]; simp
        · rw [← Nat.two_mul, mul_div_right _ Nat.zero_lt_two]

@[simp] theorem testBit_and (x y i : Nat) : testBit (x &&& y) i = (testBit x i && testBit y i) :=
  testBit_bitwise rfl x y i
@[simp] theorem testBit_or (x y i : Nat) : testBit (x ||| y) i = (testBit x i || testBit y i) :=
  testBit_bitwise rfl x y i
@[simp] theorem testBit_xor (x y i : Nat) : testBit (x ^^^ y) i = (testBit x i ^^ testBit y i) :=
  testBit_bitwise rfl x y i

/-! ## Algebra -/

protected theorem and_comm (x y : Nat) : x &&& y = y &&& x :=
  eq_of_testBit_eq (fun i => by rw [testBit_and, testBit_and, Bool.and_comm])
protected theorem or_comm (x y : Nat) : x ||| y = y ||| x :=
  eq_of_testBit_eq (fun i => by rw [testBit_or, testBit_or, Bool.or_comm])
protected theorem xor_comm (x y : Nat) : x ^^^ y = y ^^^ x :=
  eq_of_testBit_eq (fun i => by rw [testBit_xor, testBit_xor, Bool.xor_comm])
protected theorem and_assoc (x y z : Nat) : (x &&& y) &&& z = x &&& (y &&& z) :=
  eq_of_testBit_eq (fun i => by simp only [testBit_and, Bool.and_assoc])
protected theorem or_assoc (x y z : Nat) : (x ||| y) ||| z = x ||| (y ||| z) :=
  eq_of_testBit_eq (fun i => by simp only [testBit_or, Bool.or_assoc])
protected theorem xor_assoc (x y z : Nat) : (x ^^^ y) ^^^ z = x ^^^ (y ^^^ z) :=
  eq_of_testBit_eq (fun i => by simp only [testBit_xor, Bool.xor_assoc])
@[simp] protected theorem and_self (x : Nat) : x &&& x = x :=
  eq_of_testBit_eq (fun i => by rw [testBit_and, Bool.and_self])
@[simp] protected theorem or_self (x : Nat) : x ||| x = x :=
  eq_of_testBit_eq (fun i => by rw [testBit_or, Bool.or_self])
@[simp] protected theorem xor_self (x : Nat) : x ^^^ x = 0 :=
  eq_of_testBit_eq (fun i => by rw [testBit_xor, Bool.xor_self, zero_testBit])
@[simp] protected theorem zero_and (x : Nat) : 0 &&& x = 0 :=
  eq_of_testBit_eq (fun i => by rw [testBit_and, zero_testBit, Bool.false_and])
@[simp] protected theorem and_zero (x : Nat) : x &&& 0 = 0 := by rw [Nat.and_comm, Nat.zero_and]
@[simp] protected theorem zero_or (x : Nat) : 0 ||| x = x :=
  eq_of_testBit_eq (fun i => by rw [testBit_or, zero_testBit, Bool.false_or])
@[simp] protected theorem or_zero (x : Nat) : x ||| 0 = x := by rw [Nat.or_comm, Nat.zero_or]
@[simp] protected theorem zero_xor (x : Nat) : 0 ^^^ x = x :=
  eq_of_testBit_eq (fun i => by rw [testBit_xor, zero_testBit, Bool.false_xor])
@[simp] protected theorem xor_zero (x : Nat) : x ^^^ 0 = x := by rw [Nat.xor_comm, Nat.zero_xor]
@[simp] theorem and_one_is_mod (x : Nat) : x &&& 1 = x % 2 := by rw [Nat.and_comm, one_and_eq_mod_two]
protected theorem and_or_distrib_left (x y z : Nat) : x &&& (y ||| z) = (x &&& y) ||| (x &&& z) :=
  eq_of_testBit_eq (fun i => by simp only [testBit_and, testBit_or, Bool.and_or_distrib_left])
protected theorem and_or_distrib_right (x y z : Nat) : (x ||| y) &&& z = (x &&& z) ||| (y &&& z) :=
  eq_of_testBit_eq (fun i => by simp only [testBit_and, testBit_or, Bool.and_or_distrib_right])

end Nat
