inductive Bin where
  | empty
  | even (b : Bin)
  | odd (b : Bin)

namespace Bin

def value : Bin → Nat
  | empty => 0
  | even b => 2 * value b
  | odd b => 2 * value b + 1

def inc : Bin → Bin
  | empty => odd empty
  | even b => odd b
  | odd b => even (inc b)

def ofNat : Nat → Bin
  | 0 => empty
  | n + 1 => inc (ofNat n)

def add : Bin → Bin → Bin
  | empty, b => b
  | a, empty => a
  | even a, even b => even (add a b)
  | even a, odd b => odd (add a b)
  | odd a, even b => odd (add a b)
  | odd a, odd b => even (inc (add a b))

end Bin

-- train induction 1
/-- The binary number with digits 110, lowest first 0, has the value six. -/
theorem value_six : (Bin.even (.odd (.odd .empty))).value = 6 := by
  rfl

-- train induction 1
/-- Incrementing an even number sets its lowest digit. -/
theorem inc_even_value (b : Bin) : (Bin.even b).inc.value = (Bin.even b).value + 1 := by
  rfl

-- valid induction 3
/-- Incrementing adds one to the value. -/
theorem value_inc (b : Bin) : b.inc.value = b.value + 1 := by
  induction b with
  | empty => rfl
  | even b _ => rfl
  | odd b ih => simp only [Bin.inc, Bin.value, ih, Nat.mul_add]

-- train induction 4
/-- Converting a number to binary and back gives it back. -/
theorem value_ofNat (n : Nat) : (Bin.ofNat n).value = n := by
  have inc_adds_one : ∀ b : Bin, b.inc.value = b.value + 1 := by
    intro b
    induction b with
    | empty => rfl
    | even b _ => rfl
    | odd b ih => simp only [Bin.inc, Bin.value, ih, Nat.mul_add]
  induction n with
  | zero => rfl
  | succ n ih => rw [Bin.ofNat, inc_adds_one, ih]

-- valid induction 3
/-- An incremented number is never zero. -/
theorem value_inc_ne_zero (b : Bin) : b.inc.value ≠ 0 := by
  induction b with
  | empty => exact Nat.succ_ne_zero 0
  | even b _ => exact Nat.succ_ne_zero _
  | odd b ih =>
    intro h
    rcases Nat.mul_eq_zero.mp h with e | e
    · cases e
    · exact ih e

-- train induction 5
/-- Binary addition with carries is correct. -/
theorem value_add (a b : Bin) : (a.add b).value = a.value + b.value := by
  have inc_adds_one : ∀ b : Bin, b.inc.value = b.value + 1 := by
    intro b
    induction b with
    | empty => rfl
    | even b _ => rfl
    | odd b ih => simp only [Bin.inc, Bin.value, ih, Nat.mul_add]
  induction a generalizing b with
  | empty => simp only [Bin.add, Bin.value, Nat.zero_add]
  | even a ih =>
    cases b with
    | empty => rfl
    | even b => simp only [Bin.add, Bin.value, ih, Nat.mul_add]
    | odd b => simp only [Bin.add, Bin.value, ih, Nat.mul_add, Nat.add_assoc]
  | odd a ih =>
    cases b with
    | empty => rfl
    | even b => simp only [Bin.add, Bin.value, ih, Nat.mul_add, Nat.add_assoc, Nat.add_comm 1]
    | odd b =>
      simp only [Bin.add, Bin.value, inc_adds_one, ih, Nat.mul_add, Nat.add_assoc, Nat.add_comm 1]
