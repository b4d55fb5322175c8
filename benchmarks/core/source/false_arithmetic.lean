-- false integers 1
/-- Dividing and multiplying again gives back an integer. -/
theorem divide_and_multiply (a b : Int) : a / b * b = a := by
  sorry

theorem divide_and_multiply_is_false : ¬type_of% @divide_and_multiply := by
  intro h
  exact absurd (h 1 2) (by decide)

-- false integers 2
/-- The larger of two integers has the larger square. -/
theorem larger_integer_larger_square (a b : Int) (h : a < b) : a * a < b * b := by
  sorry

theorem larger_integer_larger_square_is_false : ¬type_of% @larger_integer_larger_square := by
  intro h
  exact absurd (h (-2) 1 (by decide)) (by decide)

-- false integers 3
/-- Squares leave the remainder 0 or 1 when divided by 8. -/
theorem squares_mod_eight (a : Int) : a * a % 8 = 0 ∨ a * a % 8 = 1 := by
  sorry

theorem squares_mod_eight_is_false : ¬type_of% @squares_mod_eight := by
  intro h
  exact absurd (h 2) (by decide)

-- false integers 2
/-- If 6 divides a product, it divides a factor. -/
theorem six_divides_factor (a b : Nat) (h : 6 ∣ a * b) : 6 ∣ a ∨ 6 ∣ b := by
  sorry

theorem six_divides_factor_is_false : ¬type_of% @six_divides_factor := by
  intro h
  exact absurd (h 2 3 (by decide)) (by decide)

-- false integers 3
/-- If 4 divides a square, it divides its root. -/
theorem four_divides_root (n : Nat) (h : 4 ∣ n * n) : 4 ∣ n := by
  sorry

theorem four_divides_root_is_false : ¬type_of% @four_divides_root := by
  intro h
  exact absurd (h 2 (by decide)) (by decide)

-- false integers 4
/-- Every fourth power is one more than a multiple of 5. -/
theorem fourth_power_mod_five (n : Nat) (pos : 0 < n) : 5 ∣ n ^ 4 - 1 := by
  sorry

theorem fourth_power_mod_five_is_false : ¬type_of% @fourth_power_mod_five := by
  intro h
  exact absurd (h 5 (by decide)) (by decide)

-- false inequalities 1
/-- An inequality may be multiplied by any integer. -/
theorem inequality_times_any (a b c : Int) (h : a ≤ b) : a * c ≤ b * c := by
  sorry

theorem inequality_times_any_is_false : ¬type_of% @inequality_times_any := by
  intro h
  exact absurd (h 0 1 (-1) (by decide)) (by decide)

-- false counting 2
/-- Two digits with the product 24 add up to 10. -/
theorem digits_add_up_to_ten (a b : Nat) (ha : a < 10) (hb : b < 10) (h : a * b = 24) :
    a + b = 10 := by
  sorry

theorem digits_add_up_to_ten_is_false : ¬type_of% @digits_add_up_to_ten := by
  intro h
  exact absurd (h 3 8 (by decide) (by decide) (by decide)) (by decide)

-- false counting 3
/-- Of three numbers two leave the same remainder when divided by 3. -/
theorem three_in_three_classes (a b c : Nat) : a % 3 = b % 3 ∨ b % 3 = c % 3 ∨ a % 3 = c % 3 := by
  sorry

theorem three_in_three_classes_is_false : ¬type_of% @three_in_three_classes := by
  intro h
  exact absurd (h 0 1 2) (by decide)

-- false counting 4
/-- A polynomial of Euler's has prime values only. -/
theorem euler_polynomial_prime (n d : Nat) (h₁ : 1 < d) (h₂ : d < n * n + n + 11) :
    ¬d ∣ n * n + n + 11 := by
  sorry

theorem euler_polynomial_prime_is_false : ¬type_of% @euler_polynomial_prime := by
  intro h
  exact absurd ⟨11, rfl⟩ (h 10 11 (by decide) (by decide))

-- false inequalities 2
/-- What is subtracted less is added again. -/
theorem subtracted_less (a b c : Nat) : a - (b - c) = a - b + c := by
  sorry

theorem subtracted_less_is_false : ¬type_of% @subtracted_less := by
  intro h
  exact absurd (h 0 0 1) (by decide)

-- false inequalities 4
/-- A cube exceeds the power of 2 by at most 100. -/
theorem cube_near_power (n : Nat) : n ^ 3 ≤ 2 ^ n + 100 := by
  sorry

theorem cube_near_power_is_false : ¬type_of% @cube_near_power := by
  intro h
  exact absurd (h 9) (by decide)
