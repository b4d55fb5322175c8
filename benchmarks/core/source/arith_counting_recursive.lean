/-- How often hands are shaken if each of so many people meets each other once. -/
def handshakes : Nat → Nat
  | 0 => 0
  | n + 1 => handshakes n + n

/-- Into how many parts so many straight cuts divide a plane at most. -/
def regions : Nat → Nat
  | 0 => 1
  | n + 1 => regions n + n + 1

/-- How many moves a tower of so many discs takes in Hanoi. -/
def hanoi : Nat → Nat
  | 0 => 0
  | n + 1 => 2 * hanoi n + 1

-- valid counting 1
/-- Ten people shake hands 45 times; seven cuts give 29 parts. -/
theorem handshakes_and_regions_computed : handshakes 10 = 45 ∧ regions 7 = 29 := by
  decide

-- test counting 2
/-- Two more people. -/
theorem handshakes_two_more (n : Nat) : handshakes (n + 2) = handshakes n + 2 * n + 1 := by
  simp only [handshakes]
  omega

-- train counting 2
/-- Two more discs. -/
theorem hanoi_two_more (n : Nat) : hanoi (n + 2) = 4 * hanoi n + 3 := by
  simp only [hanoi]
  omega

-- valid counting 2
/-- If there is a disc, the number of moves is odd. -/
theorem hanoi_odd (n : Nat) (h : 0 < n) : hanoi n % 2 = 1 := by
  cases n with
  | zero => omega
  | succ n => simp only [hanoi]; omega

-- train counting 3
/-- Twice the handshakes and each with himself. -/
theorem handshakes_twice (n : Nat) : 2 * handshakes n + n = n * n := by
  induction n with
  | zero => rfl
  | succ n ih =>
    simp only [handshakes]
    grind

-- valid counting 3
/-- The parts of a plane by handshakes of the cuts. -/
theorem regions_by_handshakes (n : Nat) : regions n = handshakes n + n + 1 := by
  induction n with
  | zero => rfl
  | succ n ih =>
    simp only [regions, handshakes]
    omega

-- train counting 3
/-- The moves of a tower and one are a power of two. -/
theorem hanoi_power (n : Nat) : hanoi n + 1 = 2 ^ n := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [Nat.pow_succ]
    simp only [hanoi]
    omega

-- test counting 4
/-- Two groups: handshakes in each, and between them. -/
theorem handshakes_of_two_groups (m n : Nat) :
    handshakes (m + n) = handshakes m + handshakes n + m * n := by
  induction n with
  | zero => simp [handshakes]
  | succ n ih =>
    rw [← Nat.add_assoc]
    simp only [handshakes]
    rw [ih, Nat.mul_succ]
    omega

-- train counting 4
/-- A number of people that is a multiple of 3 shakes hands a multiple of 3 times. -/
theorem handshakes_threefold (n : Nat) : 3 ∣ handshakes (3 * n) := by
  induction n with
  | zero => exact ⟨0, rfl⟩
  | succ n ih =>
    rw [Nat.mul_succ]
    simp only [handshakes]
    omega

-- valid counting 4
/-- An even number of discs takes a multiple of 3 moves. -/
theorem hanoi_of_even (n : Nat) : 3 ∣ hanoi (2 * n) := by
  induction n with
  | zero => exact ⟨0, rfl⟩
  | succ n ih =>
    rw [Nat.mul_succ]
    simp only [hanoi]
    omega

-- train counting 4
/-- The moves of a tower on top of another. -/
theorem hanoi_of_sum (m n : Nat) : hanoi (m + n) = hanoi m * 2 ^ n + hanoi n := by
  induction n with
  | zero => simp [hanoi]
  | succ n ih =>
    rw [← Nat.add_assoc, Nat.pow_succ]
    simp only [hanoi]
    grind

-- test counting 5
/-- The moves of a tower divide those of a tower several times as high. -/
theorem hanoi_divides (m n : Nat) : hanoi m ∣ hanoi (m * n) := by
  have sum : ∀ k, hanoi (k + m) = hanoi k + hanoi m * (hanoi k + 1) := by
    intro k
    induction m with
    | zero => simp [hanoi]
    | succ m ih =>
      rw [← Nat.add_assoc]
      simp only [hanoi]
      grind
  induction n with
  | zero => exact ⟨0, rfl⟩
  | succ n ih =>
    rw [Nat.mul_succ, sum]
    exact Nat.dvd_add ih ⟨_, rfl⟩

-- train counting 5
/-- Every number lies between two neighbouring numbers of handshakes. -/
theorem between_handshakes (n : Nat) : ∃ k, handshakes k ≤ n ∧ n < handshakes (k + 1) := by
  induction n with
  | zero => exact ⟨1, by decide⟩
  | succ n ih =>
    obtain ⟨k, h₁, h₂⟩ := ih
    by_cases h : n + 1 < handshakes (k + 1)
    · exact ⟨k, by omega, h⟩
    · refine ⟨k + 1, by omega, ?_⟩
      simp only [handshakes] at h₁ h₂ h ⊢
      cases k with
      | zero => simp only [handshakes] at h₁ h₂; omega
      | succ k => omega

-- valid counting 5
/-- More people, more handshakes, if there is someone to begin with. -/
theorem handshakes_grow (m n : Nat) (pos : 0 < m) (h : m < n) : handshakes m < handshakes n := by
  induction n with
  | zero => omega
  | succ n ih =>
    simp only [handshakes]
    by_cases e : m = n
    · subst e
      omega
    · have g := ih (by omega)
      omega
