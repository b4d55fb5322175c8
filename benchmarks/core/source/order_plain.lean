-- valid order 1
/-- Comparisons of small numbers, decided. -/
theorem small_comparisons : 3 ≤ 5 ∧ ¬7 < 7 ∧ min 4 9 = 4 := by
  decide

-- train order 1
/-- A number is not at most as large as a smaller one. -/
theorem larger_not_le (m n : Nat) (h : m < n) : ¬n ≤ m := by
  exact Nat.not_le_of_lt h

-- train order 1
/-- A number is at most itself plus two others. -/
theorem le_add_two_others (a b c : Nat) : a ≤ a + b + c := by
  exact Nat.le_trans (Nat.le_add_right a b) (Nat.le_add_right (a + b) c)

-- valid order 1
/-- A sum with one added is positive. -/
theorem sum_succ_positive (m n : Nat) : 0 < m + n + 1 := by
  exact Nat.succ_pos (m + n)

-- test order 2
/-- Inequalities can be added crosswise. -/
theorem add_crosswise (a b c d : Nat) (h₁ : a ≤ b) (h₂ : c ≤ d) : a + c ≤ d + b := by
  rw [Nat.add_comm d b]
  exact Nat.add_le_add h₁ h₂

-- train order 2
/-- Between a number and the next but one there is only the next one. -/
theorem squeezed (a b : Nat) (h₁ : a < b) (h₂ : b < a + 2) : b = a + 1 := by
  apply Nat.le_antisymm
  · exact Nat.le_of_lt_succ h₂
  · exact h₁

-- train order 2
/-- A chain of four comparisons. -/
theorem chain_of_four (a b c d e : Nat) (h₁ : a ≤ b) (h₂ : b < c) (h₃ : c ≤ d) (h₄ : d = e) :
    a < e := by
  rw [← h₄]
  exact Nat.lt_of_le_of_lt h₁ (Nat.lt_of_lt_of_le h₂ h₃)

-- train order 2
/-- There is no number strictly between a number and the next one. -/
theorem nothing_between (n : Nat) : ¬∃ m, n < m ∧ m < n + 1 := by
  intro ⟨m, h₁, h₂⟩
  exact Nat.not_le_of_lt h₂ h₁

-- test order 2
/-- Squares grow beyond any bound. -/
theorem squares_unbounded (b : Nat) : ∃ n, b < n * n := by
  refine ⟨b + 1, ?_⟩
  exact Nat.le_mul_of_pos_right (b + 1) (Nat.succ_pos b)

-- valid order 2
/-- A smaller number can be raised to a larger one by adding something that is not zero. -/
theorem positive_difference (m n : Nat) (h : m < n) : ∃ k, k ≠ 0 ∧ m + k = n := by
  obtain ⟨k, e⟩ := Nat.le.dest h
  exact ⟨1 + k, by rw [Nat.add_comm]; exact Nat.succ_ne_zero k, by rw [← e, Nat.add_assoc]⟩

-- valid order 4
/-- Twice an exponent is at most the power of two. -/
theorem twice_exponent_le_two_pow (n : Nat) : 2 * n ≤ 2 ^ n := by
  match n with
  | 0 => decide
  | n + 1 =>
    induction n with
    | zero => decide
    | succ n ih =>
      rw [Nat.pow_succ, Nat.mul_two, Nat.mul_add 2 (n + 1)]
      exact Nat.add_le_add ih (Nat.le_trans (Nat.le_mul_of_pos_right 2 (Nat.succ_pos n)) ih)

-- valid order 3
/-- If one sum is less than another, one of its summands is less than its counterpart. -/
theorem smaller_summand (a b c d : Nat) (h : a + b < c + d) : a < c ∨ b < d := by
  rcases Nat.lt_or_ge a c with h₁ | h₁
  · exact Or.inl h₁
  · rcases Nat.lt_or_ge b d with h₂ | h₂
    · exact Or.inr h₂
    · exact absurd (Nat.add_le_add h₁ h₂) (Nat.not_le_of_lt h)

-- valid order 3
/-- Squaring reflects the order. -/
theorem le_of_squares (a b : Nat) (h : a * a ≤ b * b) : a ≤ b := by
  rcases Nat.lt_or_ge b a with hb | hb
  · exact absurd h (Nat.not_le_of_lt (Nat.mul_self_lt_mul_self hb))
  · exact hb

-- test order 3
/-- The greater and the smaller of two numbers add up to their sum. -/
theorem max_plus_min (a b : Nat) : max a b + min a b = a + b := by
  rcases Nat.le_total a b with h | h
  · rw [Nat.max_eq_right h, Nat.min_eq_left h, Nat.add_comm]
  · rw [Nat.max_eq_left h, Nat.min_eq_right h]

-- valid order 3
/-- A sequence that never falls is monotone. -/
theorem monotone_of_steps (f : Nat → Nat) (step : ∀ n, f n ≤ f (n + 1)) (m n : Nat) (h : m ≤ n) :
    f m ≤ f n := by
  induction h with
  | refl => exact Nat.le_refl _
  | step _ ih => exact Nat.le_trans ih (step _)

-- train order 3
/-- A strictly increasing sequence is at least as large as its index. -/
theorem index_le_of_strict (f : Nat → Nat) (step : ∀ n, f n < f (n + 1)) (n : Nat) : n ≤ f n := by
  induction n with
  | zero => exact Nat.zero_le _
  | succ n ih => exact Nat.lt_of_le_of_lt ih (step n)

-- valid order 3
/-- A one-digit number has a square of at most two digits. -/
theorem square_of_digit (n : Nat) (h : n < 10) : n * n < 100 := by
  have h' : n ≤ 9 := Nat.le_of_lt_succ h
  exact Nat.lt_of_le_of_lt (Nat.mul_le_mul h' h') (by decide)

-- train order 3
/-- A comparison hidden in a minimum. -/
theorem below_minimum (a b c : Nat) : a + c ≤ min (b + c) (a + c + b) ↔ a ≤ b := by
  constructor
  · intro h
    exact Nat.le_of_add_le_add_right (Nat.le_trans h (Nat.min_le_left _ _))
  · intro h
    exact Nat.le_min.mpr ⟨Nat.add_le_add_right h c, Nat.le_add_right _ _⟩

-- train order 4
/-- A strictly increasing sequence takes each value at most once. -/
theorem strict_is_injective (f : Nat → Nat) (strict : ∀ m n, m < n → f m < f n) (m n : Nat)
    (h : f m = f n) : m = n := by
  rcases Nat.lt_trichotomy m n with hlt | he | hgt
  · exact absurd h (Nat.ne_of_lt (strict m n hlt))
  · exact he
  · exact absurd h.symm (Nat.ne_of_lt (strict n m hgt))

-- valid order 4
/-- No sequence of numbers decreases for ever. -/
theorem no_infinite_descent (f : Nat → Nat) : ¬∀ n, f (n + 1) < f n := by
  intro h
  have bound : ∀ n, f n + n ≤ f 0 := by
    intro n
    induction n with
    | zero => exact Nat.le_refl _
    | succ n ih =>
      have e : f (n + 1) + (n + 1) = f (n + 1) + 1 + n := by rw [← Nat.add_assoc, Nat.add_right_comm]
      rw [e]
      exact Nat.le_trans (Nat.add_le_add_right (h n) n) ih
  have hb := bound (f 0 + 1)
  have hl := Nat.le_trans (Nat.le_add_left _ _) hb
  exact Nat.not_le_of_lt (Nat.lt_succ_self _) hl

-- valid order 4
/-- Induction that takes two steps at a time. -/
theorem two_step_induction (p : Nat → Prop) (h₀ : p 0) (h₁ : p 1)
    (h : ∀ n, p n → p (n + 1) → p (n + 2)) (n : Nat) : p n := by
  have both : ∀ n, p n ∧ p (n + 1) := by
    intro n
    induction n with
    | zero => exact ⟨h₀, h₁⟩
    | succ n ih => exact ⟨ih.2, h n ih.1 ih.2⟩
  exact (both n).1

-- train order 5
/-- Induction along binary digits. -/
theorem binary_induction (p : Nat → Prop) (h₀ : p 0) (even : ∀ n, p n → p (2 * n))
    (odd : ∀ n, p n → p (2 * n + 1)) (n : Nat) : p n := by
  induction n using Nat.strongRecOn with
  | ind n ih =>
    by_cases hn : n = 0
    · exact hn ▸ h₀
    · have hp : p (n / 2) := ih _ (Nat.div_lt_self (Nat.pos_of_ne_zero hn) (by decide))
      have e := Nat.div_add_mod n 2
      rcases Nat.mod_two_eq_zero_or_one n with h | h
      · rw [h] at e
        exact e ▸ even _ hp
      · rw [h] at e
        exact e ▸ odd _ hp

-- test order 4
/-- Every inhabited set of numbers has a least member. -/
theorem least_member (p : Nat → Prop) (h : ∃ n, p n) : ∃ n, p n ∧ ∀ m, p m → n ≤ m := by
  obtain ⟨n, hn⟩ := h
  induction n using Nat.strongRecOn with
  | ind n ih =>
    by_cases hm : ∃ m, m < n ∧ p m
    · obtain ⟨m, hlt, hp⟩ := hm
      exact ih m hlt hp
    · exact ⟨n, hn, fun m hp => Nat.le_of_not_lt (fun hlt => hm ⟨m, hlt, hp⟩)⟩

-- train order 4
/-- Bernoulli's inequality. -/
theorem bernoulli_inequality (x n : Nat) : 1 + n * x ≤ (1 + x) ^ n := by
  induction n with
  | zero => rw [Nat.zero_mul]; exact Nat.le_refl 1
  | succ n ih =>
    rw [Nat.pow_succ, Nat.add_mul n 1 x, Nat.one_mul, Nat.mul_add, Nat.mul_one, ← Nat.add_assoc]
    have h : x ≤ (1 + x) ^ n * x :=
      Nat.le_mul_of_pos_left x (Nat.le_trans (Nat.le_add_right 1 _) ih)
    exact Nat.add_le_add ih h

-- train order 4
/-- Maximum distributes over minimum. -/
theorem max_over_min (a b c : Nat) : max a (min b c) = min (max a b) (max a c) := by
  rcases Nat.le_total b c with h | h
  · rw [Nat.min_eq_left h, Nat.min_eq_left]
    exact Nat.max_le.mpr ⟨Nat.le_max_left a c, Nat.le_trans h (Nat.le_max_right a c)⟩
  · rw [Nat.min_eq_right h, Nat.min_eq_right]
    exact Nat.max_le.mpr ⟨Nat.le_max_left a b, Nat.le_trans h (Nat.le_max_right a b)⟩

-- train order 4
/-- There is a power of two between a number and its double plus one. -/
theorem power_of_two_above (b : Nat) : ∃ n, b ≤ 2 ^ n ∧ 2 ^ n ≤ 2 * b + 1 := by
  induction b with
  | zero => exact ⟨0, Nat.zero_le _, Nat.le_refl 1⟩
  | succ b ih =>
    obtain ⟨n, h₁, h₂⟩ := ih
    rcases Nat.eq_or_lt_of_le h₁ with e | h
    · refine ⟨n + 1, ?_, ?_⟩
      · rw [Nat.pow_succ, ← e, Nat.mul_two, e]
        exact Nat.add_le_add_left (Nat.pos_pow_of_pos n (by decide)) _
      · rw [Nat.pow_succ, ← e, Nat.mul_comm]
        exact Nat.le_trans (Nat.mul_le_mul_left 2 (Nat.le_succ b)) (Nat.le_succ _)
    · exact ⟨n, h, Nat.le_trans h₂ (Nat.succ_le_succ (Nat.mul_le_mul_left 2 (Nat.le_succ b)))⟩

-- test order 5
/-- The inequality between the arithmetic and the geometric mean. -/
theorem arithmetic_geometric_mean (a b : Nat) : 2 * (a * b) ≤ a * a + b * b := by
  have key : ∀ a d : Nat, 2 * (a * (a + d)) ≤ a * a + (a + d) * (a + d) := by
    intro a d
    have e : a * a + (a + d) * (a + d) = 2 * (a * (a + d)) + d * d := by
      rw [Nat.two_mul, Nat.add_mul a d, Nat.mul_add d, Nat.mul_comm d a, Nat.mul_add a]
      simp only [Nat.add_assoc, Nat.add_left_comm]
    rw [e]
    exact Nat.le_add_right _ _
  rcases Nat.le_total a b with h | h
  · obtain ⟨d, rfl⟩ := Nat.le.dest h
    exact key a d
  · obtain ⟨d, rfl⟩ := Nat.le.dest h
    rw [Nat.mul_comm, Nat.mul_comm (b + d) b, Nat.mul_comm _ 2, Nat.add_comm (_ * _)]
    exact key b d

-- train order 5
/-- The exponential overtakes the square from four on. -/
theorem square_le_two_pow (n : Nat) : (n + 4) * (n + 4) ≤ 2 ^ (n + 4) := by
  induction n with
  | zero => decide
  | succ n ih =>
    have e : n + 1 + 4 = n + 4 + 1 := Nat.add_right_comm n 1 4
    rw [e, Nat.pow_succ, Nat.mul_two]
    have small : (n + 4) + (n + 4) + 1 ≤ (n + 4) * (n + 4) := by
      rw [Nat.mul_add (n + 4) n 4]
      have h : (n + 4) + (n + 4) + 1 ≤ (n + 4) * 4 := by
        have f : (n + 4) * 4 = (n + 4) + (n + 4) + ((n + 4) + (n + 4)) := by
          rw [← Nat.mul_two (n + 4), ← Nat.mul_add (n + 4) 2 2]
        rw [f]
        exact Nat.add_le_add_left (Nat.le_add_left 1 _) _
      exact Nat.le_trans h (Nat.le_add_left _ _)
    have s : (n + 4 + 1) * (n + 4 + 1) = (n + 4) * (n + 4) + ((n + 4) + (n + 4) + 1) := by
      rw [Nat.mul_add (n + 4 + 1), Nat.add_mul (n + 4) 1, Nat.mul_one, Nat.one_mul]
      simp only [Nat.add_assoc]
    rw [s]
    exact Nat.add_le_add ih (Nat.le_trans small ih)

-- train order 5
/-- A bounded set of numbers with a member has a greatest one. -/
theorem greatest_member (p : Nat → Prop) (b : Nat) (bound : ∀ n, p n → n ≤ b) (h : ∃ n, p n) :
    ∃ n, p n ∧ ∀ m, p m → m ≤ n := by
  induction b with
  | zero =>
    obtain ⟨n, hn⟩ := h
    exact ⟨n, hn, fun m hm => Nat.le_trans (bound m hm) (Nat.zero_le n)⟩
  | succ b ih =>
    by_cases hb : p (b + 1)
    · exact ⟨b + 1, hb, bound⟩
    · apply ih
      intro n hn
      rcases Nat.eq_or_lt_of_le (bound n hn) with e | hlt
      · exact absurd (e ▸ hn) hb
      · exact Nat.le_of_lt_succ hlt

-- valid order 5
/-- A sequence that starts at zero and climbs by at most one a step skips no value. -/
theorem no_value_skipped (f : Nat → Nat) (h₀ : f 0 = 0) (step : ∀ n, f (n + 1) ≤ f n + 1)
    (m k : Nat) (h : k ≤ f m) : ∃ n, f n = k := by
  induction m with
  | zero => exact ⟨0, by rw [h₀] at h ⊢; exact (Nat.le_zero.mp h).symm⟩
  | succ m ih =>
    rcases Nat.lt_or_ge (f m) k with hlt | hge
    · exact ⟨m + 1, Nat.le_antisymm (Nat.le_trans (step m) hlt) h⟩
    · exact ih hge

-- train order 5
/-- International Mathematical Olympiad 1977: if f (f n) < f (n + 1) for all n, then f is the
identity. -/
theorem olympiad_1977 (f : Nat → Nat) (h : ∀ n, f (f n) < f (n + 1)) (n : Nat) : f n = n := by
  have low : ∀ k n, k ≤ n → k ≤ f n := by
    intro k
    induction k with
    | zero => exact fun n _ => Nat.zero_le _
    | succ k ih =>
      intro n hn
      cases n with
      | zero => exact absurd hn (Nat.not_succ_le_zero k)
      | succ n =>
        have h₁ : k ≤ f n := ih n (Nat.le_of_succ_le_succ hn)
        exact Nat.lt_of_le_of_lt (ih (f n) h₁) (h n)
  have step : ∀ n, f n < f (n + 1) := fun n => Nat.lt_of_le_of_lt (low _ _ (Nat.le_refl _)) (h n)
  have mono : ∀ a b, a ≤ b → f a ≤ f b := by
    intro a b hab
    induction hab with
    | refl => exact Nat.le_refl _
    | step _ ih => exact Nat.le_trans ih (Nat.le_of_lt (step _))
  apply Nat.le_antisymm _ (low n n (Nat.le_refl n))
  apply Nat.le_of_not_lt
  intro hlt
  exact absurd (mono (n + 1) (f n) hlt) (Nat.not_le_of_lt (h n))
