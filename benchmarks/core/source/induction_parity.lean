inductive Even : Nat → Prop where
  | zero : Even 0
  | step {n : Nat} (h : Even n) : Even (n + 2)

inductive Odd : Nat → Prop where
  | one : Odd 1
  | step {n : Nat} (h : Odd n) : Odd (n + 2)

inductive Reach : Nat → Prop where
  | start : Reach 1
  | double {n : Nat} (h : Reach n) : Reach (n + n)
  | less {n : Nat} (h : Reach (n + 3)) : Reach n

-- train induction 1
/-- Four is even. -/
theorem even_four : Even 4 := by
  exact .step (.step .zero)

-- train induction 2
/-- Three is not even. -/
theorem not_even_three : ¬Even 3 := by
  intro h
  cases h with
  | step h => cases h

-- train induction 2
/-- Two less than an even number is even. -/
theorem even_sub_two (n : Nat) (h : Even (n + 2)) : Even n := by
  cases h with
  | step h => exact h

-- train induction 3
/-- The sum of even numbers is even. -/
theorem even_sum (m n : Nat) (hm : Even m) (hn : Even n) : Even (m + n) := by
  induction hn with
  | zero => exact hm
  | step _ ih => exact .step ih

-- valid induction 3
/-- The successor of an odd number is even. -/
theorem even_after_odd (n : Nat) (h : Odd n) : Even (n + 1) := by
  induction h with
  | one => exact .step .zero
  | step _ ih => exact .step ih

-- test induction 3
/-- The sum of two odd numbers is even. -/
theorem odd_sum (m n : Nat) (hm : Odd m) (hn : Odd n) : Even (m + n) := by
  induction hn with
  | one =>
    induction hm with
    | one => exact .step .zero
    | step _ ih => exact .step ih
  | step _ ih => exact .step ih

-- train induction 4
/-- Every number is even or odd. -/
theorem even_or_odd (n : Nat) : Even n ∨ Odd n := by
  have both : ∀ n, (Even n ∨ Odd n) ∧ (Even (n + 1) ∨ Odd (n + 1)) := by
    intro n
    induction n with
    | zero => exact ⟨Or.inl .zero, Or.inr .one⟩
    | succ n ih => exact ⟨ih.2, ih.1.imp .step .step⟩
  exact (both n).1

-- train induction 3
/-- No number is both even and odd. -/
theorem not_even_and_odd (n : Nat) (h : Even n) : ¬Odd n := by
  induction h with
  | zero => intro h; cases h
  | step _ ih =>
    intro h
    cases h with
    | step h => exact ih h

-- train induction 4
/-- A number is even just when it is the double of one. -/
theorem even_iff_double (n : Nat) : Even n ↔ ∃ k, n = k + k := by
  constructor
  · intro h
    induction h with
    | zero => exact ⟨0, rfl⟩
    | step _ ih =>
      obtain ⟨k, e⟩ := ih
      exact ⟨k + 1, by rw [e]; simp only [Nat.add_assoc, Nat.add_comm 1]⟩
  · intro ⟨k, e⟩
    rw [e]
    clear e
    induction k with
    | zero => exact .zero
    | succ k ih =>
      have e : k + 1 + (k + 1) = k + k + 2 := by simp only [Nat.add_assoc, Nat.add_comm 1]
      rw [e]
      exact .step ih

-- train induction 4
/-- Any multiple of an even number is even. -/
theorem even_multiple (m n : Nat) (h : Even n) : Even (m * n) := by
  have sum : ∀ a b, Even a → Even b → Even (a + b) := by
    intro a b ha hb
    induction hb with
    | zero => exact ha
    | step _ ih => exact .step ih
  induction m with
  | zero => rw [Nat.zero_mul]; exact .zero
  | succ m ih => rw [Nat.succ_mul]; exact sum _ _ ih h

-- train induction 5
/-- A product of consecutive numbers is even. -/
theorem even_consecutive_product (n : Nat) : Even (n * (n + 1)) := by
  have sum : ∀ a b, Even a → Even b → Even (a + b) := by
    intro a b ha hb
    induction hb with
    | zero => exact ha
    | step _ ih => exact .step ih
  have twice : ∀ a, Even (a + a) := by
    intro a
    induction a with
    | zero => exact .zero
    | succ a ih =>
      have e : a + 1 + (a + 1) = a + a + 2 := by simp only [Nat.add_assoc, Nat.add_comm 1]
      rw [e]
      exact .step ih
  induction n with
  | zero => exact .zero
  | succ n ih =>
    have e : (n + 1) * (n + 1 + 1) = n * (n + 1) + (n + 1 + (n + 1)) := by
      rw [Nat.mul_succ, Nat.succ_mul, Nat.add_assoc]
    rw [e]
    exact sum _ _ ih (twice _)

-- train induction 5
/-- Starting from one, by doubling and subtracting three, zero is never reached. -/
theorem zero_is_unreachable : ¬Reach 0 := by
  have key : ∀ n, Reach n → n % 3 = 1 ∨ n % 3 = 2 := by
    intro n h
    induction h with
    | start => exact Or.inl rfl
    | double _ ih =>
      rw [Nat.add_mod]
      rcases ih with e | e
      · rw [e]; exact Or.inr rfl
      · rw [e]; exact Or.inl rfl
    | less _ ih =>
      rw [Nat.add_mod_right] at ih
      exact ih
  intro h
  rcases key 0 h with e | e
  · cases e
  · cases e
