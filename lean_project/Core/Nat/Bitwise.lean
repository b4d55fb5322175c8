prelude
import Core.Data.Bool
import Core.Nat.Shift

/-! Bitwise operations, each determined by the binary digits of its result. -/

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
