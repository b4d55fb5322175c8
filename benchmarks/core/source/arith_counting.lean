-- train counting 1
/-- No square below 10,000 ends in 2. -/
theorem no_square_ends_in_two : ∀ n < 100, n * n % 10 ≠ 2 := by
  decide

-- test counting 1
/-- A right triangle with the longest side 13. -/
theorem right_triangle_thirteen : ∃ a < 13, ∃ b < 13, 0 < a ∧ a < b ∧ a * a + b * b = 13 * 13 := by
  decide

-- train counting 1
/-- A number that is the sum of two cubes in a second way. -/
theorem second_sum_of_cubes : ∃ a < 11, ∃ b < 11, 1 < a ∧ a * a * a + b * b * b = 1729 := by
  decide

-- valid counting 1
/-- 41 has no divisor but 1 and itself. -/
theorem forty_one_undivided : ∀ d < 41, 1 < d → ¬d ∣ 41 := by
  decide

-- test counting 1
/-- Two digits with the product 24 add up to 10 or to 11. -/
theorem digits_with_product : ∀ a < 10, ∀ b < 10, a * b = 24 → a + b = 10 ∨ a + b = 11 := by
  decide

-- test counting 2
/-- Two digits with the product 63 add up to 16. -/
theorem digits_of_sixty_three (a b : Nat) (ha : a < 10) (hb : b < 10) (h : a * b = 63) :
    a + b = 16 := by
  have table : ∀ a < 10, ∀ b < 10, a * b = 63 → a + b = 16 := by decide
  exact table a ha b hb h

-- train counting 2
/-- The numbers of two digits that are three times the product of their digits. -/
theorem thrice_product_of_digits (a b : Nat) (pos : 0 < a) (ha : a < 10) (hb : b < 10)
    (h : 10 * a + b = 3 * (a * b)) : a = 1 ∧ b = 5 ∨ a = 2 ∧ b = 4 := by
  have table : ∀ a < 10, ∀ b < 10, 0 < a → 10 * a + b = 3 * (a * b) →
      a = 1 ∧ b = 5 ∨ a = 2 ∧ b = 4 := by decide
  exact table a ha b hb pos h

-- train counting 3
/-- Numbers below 100 whose square ends in the number itself. -/
theorem square_ends_in_itself (n : Nat) (small : n < 100) (h : n * n % 100 = n) :
    n = 0 ∨ n = 1 ∨ n = 25 ∨ n = 76 := by
  have table : ∀ n < 100, n * n % 100 = n → n = 0 ∨ n = 1 ∨ n = 25 ∨ n = 76 := by decide
  exact table n small h

-- test counting 3
/-- If two squares add up to 25, the roots are at most 5. -/
theorem roots_at_most_five (x y : Nat) (h : x * x + y * y = 25) : x ≤ 5 ∧ y ≤ 5 := by
  constructor
  · apply Nat.le_of_not_lt
    intro c
    have m := Nat.mul_le_mul c c
    omega
  · apply Nat.le_of_not_lt
    intro c
    have m := Nat.mul_le_mul c c
    omega

-- train counting 1
/-- Of three numbers below 2 two are the same. -/
theorem three_in_two_holes (a b c : Nat) (ha : a < 2) (hb : b < 2) (hc : c < 2) :
    a = b ∨ b = c ∨ a = c := by
  omega

-- valid counting 1
/-- Of three numbers two have an even sum. -/
theorem two_with_even_sum (a b c : Nat) :
    (a + b) % 2 = 0 ∨ (b + c) % 2 = 0 ∨ (a + c) % 2 = 0 := by
  omega

-- train counting 1
/-- Of four numbers two leave the same remainder when divided by 3. -/
theorem four_in_three_classes (a b c d : Nat) : a % 3 = b % 3 ∨ a % 3 = c % 3 ∨ a % 3 = d % 3 ∨
    b % 3 = c % 3 ∨ b % 3 = d % 3 ∨ c % 3 = d % 3 := by
  omega

-- train counting 3
/-- The only way to write 7 as a product. -/
theorem factors_of_seven (x y : Nat) (h : x * y = 7) : x + y = 8 := by
  have hx : x ≤ 7 := Nat.le_of_dvd (by decide) ⟨y, h.symm⟩
  have hy : y ≤ 7 := Nat.le_of_dvd (by decide) ⟨x, by rw [Nat.mul_comm]; exact h.symm⟩
  have table : ∀ x < 8, ∀ y < 8, x * y = 7 → x + y = 8 := by decide
  exact table x (by omega) y (by omega) h

-- train counting 4
/-- The two ways to write 15 as a product, smaller factor first. -/
theorem factors_of_fifteen (x y : Nat) (h : x * y = 15) (lt : x < y) :
    x = 1 ∧ y = 15 ∨ x = 3 ∧ y = 5 := by
  have hx : x ≤ 15 := Nat.le_of_dvd (by decide) ⟨y, h.symm⟩
  have hy : y ≤ 15 := Nat.le_of_dvd (by decide) ⟨x, by rw [Nat.mul_comm]; exact h.symm⟩
  have table : ∀ x < 16, ∀ y < 16, x * y = 15 → x < y → x = 1 ∧ y = 15 ∨ x = 3 ∧ y = 5 := by
    decide
  exact table x (by omega) y (by omega) h lt

-- test counting 4
/-- A function from three things to two takes a value twice. -/
theorem value_taken_twice (f : Fin 3 → Fin 2) : ∃ i j, i ≠ j ∧ f i = f j := by
  have h : ∀ a b c : Fin 2, a = b ∨ b = c ∨ a = c := by decide
  rcases h (f 0) (f 1) (f 2) with h | h | h
  · exact ⟨0, 1, by decide, h⟩
  · exact ⟨1, 2, by decide, h⟩
  · exact ⟨0, 2, by decide, h⟩

-- valid counting 3
/-- Of three truth values two are the same. -/
theorem two_equal_truth_values (f : Nat → Bool) : f 0 = f 1 ∨ f 1 = f 2 ∨ f 0 = f 2 := by
  cases f 0 <;> cases f 1 <;> cases f 2 <;> decide

-- train counting 4
/-- Of four values below 3 two are the same. -/
theorem two_equal_of_four (f : Nat → Nat) (small : ∀ i, f i < 3) :
    ∃ i < 4, ∃ j < 4, i ≠ j ∧ f i = f j := by
  have h : f 0 = f 1 ∨ f 0 = f 2 ∨ f 0 = f 3 ∨ f 1 = f 2 ∨ f 1 = f 3 ∨ f 2 = f 3 := by
    have h₀ := small 0
    have h₁ := small 1
    have h₂ := small 2
    have h₃ := small 3
    omega
  rcases h with h | h | h | h | h | h
  · exact ⟨0, by decide, 1, by decide, by decide, h⟩
  · exact ⟨0, by decide, 2, by decide, by decide, h⟩
  · exact ⟨0, by decide, 3, by decide, by decide, h⟩
  · exact ⟨1, by decide, 2, by decide, by decide, h⟩
  · exact ⟨1, by decide, 3, by decide, by decide, h⟩
  · exact ⟨2, by decide, 3, by decide, by decide, h⟩

-- test counting 1
/-- Every number from 18 to 29 is paid with fours and sevens. -/
theorem paid_with_fours_and_sevens : ∀ n < 30, 18 ≤ n → ∃ a < 8, ∃ b < 5, n = 4 * a + 7 * b := by
  decide

-- train counting 5
/-- Every number from 18 on is paid with fours and sevens. -/
theorem coins_four_and_seven (n : Nat) : ∃ a b, n + 18 = 4 * a + 7 * b := by
  induction n with
  | zero => exact ⟨1, 2, rfl⟩
  | succ n ih =>
    obtain ⟨a, b, h⟩ := ih
    by_cases c : b = 0
    · subst c
      exact ⟨a - 5, 3, by omega⟩
    · exact ⟨a + 2, b - 1, by omega⟩

-- train counting 1
/-- Seventeen cannot be paid with fours and sevens. -/
theorem seventeen_not_paid (a b : Nat) : 4 * a + 7 * b ≠ 17 := by
  omega
