/-- How many numbers below the given one have the property. -/
def count (p : Nat → Bool) : Nat → Nat
  | 0 => 0
  | n + 1 => count p n + (if p n then 1 else 0)

-- valid counting 1
/-- The multiples of 3 below 30. -/
theorem multiples_below_thirty : count (fun i => i % 3 == 0) 30 = 10 := by
  decide

-- test counting 1
/-- The multiples of 7 below 100. -/
theorem multiples_below_hundred : count (fun i => i % 7 == 0) 100 = 15 := by
  decide

-- valid counting 2
/-- Among the numbers below 1 at most one is counted. -/
theorem count_below_one (p : Nat → Bool) : count p 1 ≤ 1 := by
  simp only [count]
  split <;> decide

-- train counting 3
/-- What all have, all are counted for. -/
theorem count_all (n : Nat) : count (fun _ => true) n = n := by
  induction n with
  | zero => rfl
  | succ n ih => simp [count, ih]

-- train counting 3
/-- What none has, none is counted for. -/
theorem count_none (n : Nat) : count (fun _ => false) n = 0 := by
  induction n with
  | zero => rfl
  | succ n ih => simp [count, ih]

-- test counting 3
/-- No more are counted than there are. -/
theorem count_at_most (p : Nat → Bool) (n : Nat) : count p n ≤ n := by
  induction n with
  | zero => exact Nat.le_refl 0
  | succ n ih =>
    simp only [count]
    split <;> omega

-- valid counting 4
/-- A property and its opposite share out all numbers. -/
theorem count_complement (p : Nat → Bool) (n : Nat) :
    count p n + count (fun i => !p i) n = n := by
  induction n with
  | zero => rfl
  | succ n ih =>
    simp only [count]
    by_cases hp : p n = true <;> simp [hp] <;> omega

-- train counting 4
/-- One property or the other is counted at most as often as both counts together. -/
theorem count_or_le (p q : Nat → Bool) (n : Nat) :
    count (fun i => p i || q i) n ≤ count p n + count q n := by
  induction n with
  | zero => exact Nat.le_refl 0
  | succ n ih =>
    simp only [count]
    by_cases hp : p n = true <;> by_cases hq : q n = true <;> simp [hp, hq] <;> omega

-- test counting 4
/-- A weaker property is counted at least as often. -/
theorem count_of_weaker (p q : Nat → Bool) (h : ∀ i, p i = true → q i = true) (n : Nat) :
    count p n ≤ count q n := by
  induction n with
  | zero => exact Nat.le_refl 0
  | succ n ih =>
    simp only [count]
    have hn := h n
    cases hp : p n <;> cases hq : q n <;> simp_all <;> omega

-- train counting 4
/-- Every second number is even. -/
theorem count_even (n : Nat) : count (fun i => i % 2 == 0) (2 * n) = n := by
  induction n with
  | zero => rfl
  | succ n ih =>
    have h₁ : (2 * n + 1) % 2 = 1 := by omega
    simp [Nat.mul_add, count, ih, h₁]

-- train counting 4
/-- Every third number is a multiple of 3. -/
theorem count_threefold (n : Nat) : count (fun i => i % 3 == 0) (3 * n) = n := by
  induction n with
  | zero => rfl
  | succ n ih =>
    have h₁ : (3 * n + 1) % 3 = 1 := by omega
    have h₂ : (3 * n + 2) % 3 = 2 := by omega
    simp [Nat.mul_add, count, ih, h₁, h₂]

-- test counting 5
/-- If any are counted, there is one. -/
theorem one_is_counted (p : Nat → Bool) (n : Nat) (h : 0 < count p n) : ∃ i < n, p i = true := by
  induction n with
  | zero => simp [count] at h
  | succ n ih =>
    by_cases c : p n = true
    · exact ⟨n, Nat.lt_succ_self n, c⟩
    · simp only [count, c] at h
      obtain ⟨i, lt, hi⟩ := ih (by simpa using h)
      exact ⟨i, by omega, hi⟩

-- train counting 5
/-- Inclusion and exclusion for two properties. -/
theorem count_or_and (p q : Nat → Bool) (n : Nat) :
    count (fun i => p i || q i) n + count (fun i => p i && q i) n = count p n + count q n := by
  induction n with
  | zero => rfl
  | succ n ih =>
    simp only [count]
    by_cases hp : p n = true <;> by_cases hq : q n = true <;> simp [hp, hq] <;> omega

-- valid counting 5
/-- If two properties together are counted more often than there are numbers, one has both. -/
theorem one_has_both (p q : Nat → Bool) (n : Nat) (h : n < count p n + count q n) :
    ∃ i < n, p i = true ∧ q i = true := by
  induction n with
  | zero => simp [count] at h
  | succ n ih =>
    by_cases c : p n = true ∧ q n = true
    · exact ⟨n, Nat.lt_succ_self n, c⟩
    · simp only [count] at h
      obtain ⟨i, lt, hi⟩ := ih (by cases hp : p n <;> cases hq : q n <;> simp_all <;> omega)
      exact ⟨i, by omega, hi⟩

-- valid counting 4
/-- Counting a stretch of numbers in two parts. -/
theorem count_in_two_parts (p : Nat → Bool) (m n : Nat) :
    count p (m + n) = count p m + count (fun i => p (m + i)) n := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [← Nat.add_assoc]
    simp only [count]
    omega

-- train counting 5
/-- If as many are counted as there are, all have the property. -/
theorem all_are_counted (p : Nat → Bool) (n : Nat) (h : count p n = n) :
    ∀ i < n, p i = true := by
  have most : ∀ n, count p n ≤ n := by
    intro n
    induction n with
    | zero => exact Nat.le_refl 0
    | succ n ih =>
      simp only [count]
      split <;> omega
  induction n with
  | zero => intro i lt; omega
  | succ n ih =>
    have m := most n
    cases c : p n with
    | false =>
      simp [count, c] at h
      omega
    | true =>
      simp [count, c] at h
      intro i lt
      by_cases e : i = n
      · rw [e]; exact c
      · exact ih h i (by omega)

-- train counting 4
/-- Further numbers add at most one each. -/
theorem count_further (p : Nat → Bool) (m n : Nat) : count p (m + n) ≤ count p m + n := by
  induction n with
  | zero => exact Nat.le_refl _
  | succ n ih =>
    rw [← Nat.add_assoc]
    simp only [count]
    split <;> omega
