-- test inequalities 1
/-- Small powers, compared. -/
theorem small_powers_compared : 10 ^ 3 < 2 ^ 10 ∧ 3 ^ 5 < 2 ^ 8 := by
  decide

-- valid inequalities 1
/-- The only integer whose double lies between 3 and 5. -/
theorem only_double_between (x : Int) (h₁ : 3 < 2 * x) (h₂ : 2 * x < 5) : x = 2 := by
  omega

-- test inequalities 1
/-- Large powers, compared. -/
theorem large_powers_compared : 2 ^ 300 < 3 ^ 200 := by
  decide +kernel

-- train inequalities 1
/-- A power of 2 between powers of 10. -/
theorem power_between_powers : 10 ^ 301 < 2 ^ 1000 ∧ 2 ^ 1000 < 10 ^ 302 := by
  decide +kernel

-- valid inequalities 1
/-- The distance of two integers is at most the sum of their distances from a third. -/
theorem distance_by_third (a b c : Int) : (a - b).natAbs ≤ (a - c).natAbs + (c - b).natAbs := by
  omega

-- train inequalities 1
/-- The distance of two integers is the larger less the smaller. -/
theorem distance_as_difference (a b : Int) : ((a - b).natAbs : Int) = max a b - min a b := by
  omega

-- test inequalities 1
/-- Dividing by 3 and multiplying again loses less than 3. -/
theorem lost_by_dividing (n : Nat) : n / 3 * 3 ≤ n ∧ n < n / 3 * 3 + 3 := by
  omega

-- train inequalities 1
/-- The two halves of a number, one rounded up and one rounded down. -/
theorem two_halves (n : Nat) : n / 2 ≤ (n + 1) / 2 ∧ (n + 1) / 2 + n / 2 = n := by
  omega

-- train inequalities 3
/-- The least value of a quadratic expression. -/
theorem least_quadratic_value (x : Int) : 1 ≤ x * x - 6 * x + 10 := by
  have h := Int.mul_self_nonneg (x - 3)
  have e : (x - 3) * (x - 3) = x * x - 6 * x + 9 := by grind
  omega

-- test inequalities 3
/-- Integers whose square is less than 10. -/
theorem small_square (x : Int) (h : x * x < 10) : -3 ≤ x ∧ x ≤ 3 := by
  constructor
  · apply Int.not_lt.mp
    intro c
    have m := Int.mul_le_mul (show (4 : Int) ≤ -x by omega) (show (4 : Int) ≤ -x by omega)
      (by omega) (by omega)
    rw [Int.neg_mul_neg] at m
    omega
  · apply Int.not_lt.mp
    intro c
    have m := Int.mul_le_mul (show (4 : Int) ≤ x by omega) (show (4 : Int) ≤ x by omega)
      (by omega) (by omega)
    omega

-- train inequalities 4
/-- The sum of two positive integers exceeds the product by one at most. -/
theorem sum_le_product_succ (x y : Int) (hx : 1 ≤ x) (hy : 1 ≤ y) : x + y ≤ x * y + 1 := by
  have h := Int.mul_nonneg (show 0 ≤ x - 1 by omega) (show 0 ≤ y - 1 by omega)
  have e : (x - 1) * (y - 1) = x * y - x - y + 1 := by grind
  omega

-- train inequalities 3
/-- An integer from 0 to 1 is its own square. -/
theorem own_square (a : Int) (h₀ : 0 ≤ a) (h₁ : a ≤ 1) : a * a = a := by
  have c : a = 0 ∨ a = 1 := by omega
  rcases c with rfl | rfl <;> rfl

-- test inequalities 4
/-- The products of each two of three integers are at most the squares, in sum. -/
theorem three_products_le_squares (a b c : Int) :
    a * b + b * c + c * a ≤ a * a + b * b + c * c := by
  have h₁ := Int.mul_self_nonneg (a - b)
  have h₂ := Int.mul_self_nonneg (b - c)
  have h₃ := Int.mul_self_nonneg (c - a)
  have e : (a - b) * (a - b) + (b - c) * (b - c) + (c - a) * (c - a) =
      2 * (a * a + b * b + c * c - (a * b + b * c + c * a)) := by grind
  omega

-- train inequalities 4
/-- Cauchy's inequality for two pairs. -/
theorem cauchy_inequality (a b c d : Int) :
    (a * c + b * d) ^ 2 ≤ (a ^ 2 + b ^ 2) * (c ^ 2 + d ^ 2) := by
  have h := Int.mul_self_nonneg (a * d - b * c)
  have e : (a ^ 2 + b ^ 2) * (c ^ 2 + d ^ 2) =
      (a * c + b * d) ^ 2 + (a * d - b * c) * (a * d - b * c) := by grind
  omega

-- valid inequalities 4
/-- The square of a sum of three is at most three times the sum of the squares. -/
theorem square_of_three_terms (a b c : Int) :
    (a + b + c) ^ 2 ≤ 3 * (a ^ 2 + b ^ 2 + c ^ 2) := by
  have h₁ := Int.mul_self_nonneg (a - b)
  have h₂ := Int.mul_self_nonneg (b - c)
  have h₃ := Int.mul_self_nonneg (c - a)
  have e : 3 * (a ^ 2 + b ^ 2 + c ^ 2) = (a + b + c) ^ 2 +
      ((a - b) * (a - b) + (b - c) * (b - c) + (c - a) * (c - a)) := by grind
  omega

-- valid inequalities 3
/-- A power of 3 is more than twice the exponent. -/
theorem double_exponent_lt_power (n : Nat) : 2 * n + 1 ≤ 3 ^ n := by
  induction n with
  | zero => decide
  | succ n ih =>
    rw [Nat.pow_succ]
    omega

-- train inequalities 4
/-- A power of 2 against a linear expression. -/
theorem linear_le_power (n : Nat) : 4 * n + 8 ≤ 2 ^ (n + 3) := by
  induction n with
  | zero => decide
  | succ n ih =>
    rw [show n + 1 + 3 = n + 3 + 1 by omega, Nat.pow_succ]
    omega

-- test inequalities 4
/-- The largest product of two numbers with the sum 20. -/
theorem largest_product (x y : Nat) (h : x + y = 20) : x * y ≤ 100 := by
  have c : x ≤ 20 := by omega
  have e : y = 20 - x := by omega
  rw [e]
  have table : ∀ x < 21, x * (20 - x) ≤ 100 := by decide
  exact table x (by omega)

-- train inequalities 4
/-- The largest value of a quadratic expression on the integers. -/
theorem largest_quadratic_value (x : Int) : x * (10 - x) ≤ 25 := by
  have h := Int.mul_self_nonneg (x - 5)
  have e : (x - 5) * (x - 5) = 25 - x * (10 - x) := by grind
  omega

-- test inequalities 5
/-- Mixed products of the third degree are at most the cubes, in sum. -/
theorem mixed_products_le_cubes (a b : Int) (ha : 0 ≤ a) (hb : 0 ≤ b) :
    a * a * b + a * b * b ≤ a * a * a + b * b * b := by
  have h := Int.mul_nonneg (Int.mul_self_nonneg (a - b)) (show 0 ≤ a + b by omega)
  have e : (a - b) * (a - b) * (a + b) =
      a * a * a + b * b * b - (a * a * b + a * b * b) := by grind
  omega

-- train inequalities 5
/-- Eight times a product is at most the product of the sums of each two. -/
theorem product_of_three_sums (a b c : Int) (ha : 0 ≤ a) (hb : 0 ≤ b) (hc : 0 ≤ c) :
    8 * (a * b * c) ≤ (a + b) * (b + c) * (c + a) := by
  have h₁ := Int.mul_nonneg ha (Int.mul_self_nonneg (b - c))
  have h₂ := Int.mul_nonneg hb (Int.mul_self_nonneg (c - a))
  have h₃ := Int.mul_nonneg hc (Int.mul_self_nonneg (a - b))
  have e : (a + b) * (b + c) * (c + a) = 8 * (a * b * c) +
      (a * ((b - c) * (b - c)) + b * ((c - a) * (c - a)) + c * ((a - b) * (a - b))) := by grind
  omega

-- valid inequalities 4
/-- Chebyshev's inequality for two pairs. -/
theorem chebyshev_of_two (a b x y : Int) (h₁ : a ≤ b) (h₂ : x ≤ y) :
    (a + b) * (x + y) ≤ 2 * (a * x + b * y) := by
  have h := Int.mul_nonneg (show 0 ≤ b - a by omega) (show 0 ≤ y - x by omega)
  have e : 2 * (a * x + b * y) = (a + b) * (x + y) + (b - a) * (y - x) := by grind
  omega

-- valid inequalities 5
/-- From 3 on a cube is at most the power of 3. -/
theorem cube_le_power_of_three (n : Nat) : (n + 3) ^ 3 ≤ 3 ^ (n + 3) := by
  induction n with
  | zero => decide
  | succ n ih =>
    have p : 3 ^ (n + 3 + 1) = 3 ^ (n + 3) * 3 := Nat.pow_succ
    rw [show n + 1 + 3 = n + 3 + 1 by omega, p]
    have e₁ : (n + 3 + 1) ^ 3 = n * n * n + 12 * (n * n) + 48 * n + 64 := by grind
    have e₂ : (n + 3) ^ 3 = n * n * n + 9 * (n * n) + 27 * n + 27 := by grind
    omega

-- train inequalities 5
/-- Every number has a square root, rounded down. -/
theorem root_rounded_down (n : Nat) : ∃ k, k * k ≤ n ∧ n < (k + 1) * (k + 1) := by
  induction n with
  | zero => exact ⟨0, by decide⟩
  | succ n ih =>
    obtain ⟨k, h₁, h₂⟩ := ih
    by_cases h : n + 1 < (k + 1) * (k + 1)
    · exact ⟨k, by omega, h⟩
    · refine ⟨k + 1, by omega, ?_⟩
      have e : (k + 1 + 1) * (k + 1 + 1) = (k + 1) * (k + 1) + 2 * k + 3 := by grind
      omega

-- test inequalities 5
/-- Integers that shrink with each step become negative. -/
theorem shrinking_becomes_negative (f : Nat → Int) (step : ∀ n, f (n + 1) < f n) :
    ∃ n, f n < 0 := by
  have far : ∀ n : Nat, f n ≤ f 0 - n := by
    intro n
    induction n with
    | zero => simp
    | succ n ih =>
      have s := step n
      omega
  have h := far ((f 0).toNat + 1)
  exact ⟨(f 0).toNat + 1, by omega⟩

-- train inequalities 3
/-- Six times a product is at most a square and nine times a square. -/
theorem six_products_le_squares (a b : Int) : 6 * (a * b) ≤ a * a + 9 * (b * b) := by
  have h := Int.mul_self_nonneg (a - 3 * b)
  have e : (a - 3 * b) * (a - 3 * b) = a * a + 9 * (b * b) - 6 * (a * b) := by grind
  omega

-- test inequalities 3
/-- Twelve times a product is at most the square of a weighted sum. -/
theorem twelve_products_le_square (a b : Int) : 12 * (a * b) ≤ (a + 3 * b) * (a + 3 * b) := by
  have h := Int.mul_self_nonneg (a - 3 * b)
  have e : (a + 3 * b) * (a + 3 * b) = (a - 3 * b) * (a - 3 * b) + 12 * (a * b) := by grind
  omega

-- train inequalities 4
/-- From 3 on the square of an integer exceeds the double by three. -/
theorem square_far_over_double (x : Int) (h : 2 < x) : 2 * x + 3 ≤ x * x := by
  have m := Int.mul_nonneg (show 0 ≤ x - 3 by omega) (show 0 ≤ x + 1 by omega)
  have e : (x - 3) * (x + 1) = x * x - 2 * x - 3 := by grind
  omega

-- test inequalities 4
/-- A quadratic form that is zero only where both integers are. -/
theorem form_zero_at_zero (a b : Int) (h : a * a + 2 * (b * b) = 2 * (a * b)) : a = 0 ∧ b = 0 := by
  have h₁ := Int.mul_self_nonneg (a - b)
  have h₂ := Int.mul_self_nonneg b
  have e : (a - b) * (a - b) = a * a + 2 * (b * b) - 2 * (a * b) - b * b := by grind
  have hb : b = 0 := (Int.mul_eq_zero.mp (show b * b = 0 by omega)).elim id id
  subst hb
  have ha : a = 0 := (Int.mul_eq_zero.mp (show a * a = 0 by omega)).elim id id
  exact ⟨ha, rfl⟩

-- train inequalities 4
/-- A power of 3 is more than the square of the exponent. -/
theorem square_lt_power_of_three (n : Nat) : n * n + 1 ≤ 3 ^ n := by
  induction n with
  | zero => decide
  | succ n ih =>
    rw [Nat.pow_succ]
    have e : (n + 1) * (n + 1) = n * n + 2 * n + 1 := by grind
    have m : n ≤ n * n := Nat.le_mul_self n
    omega

-- valid inequalities 5
/-- Three products are largest when both sequences are in the same order. -/
theorem rearrangement_of_three (a b c x y z : Int) (h₁ : a ≤ b) (h₂ : b ≤ c) (h₃ : x ≤ y)
    (h₄ : y ≤ z) : a * y + b * z + c * x ≤ a * x + b * y + c * z := by
  have m₁ := Int.mul_nonneg (show 0 ≤ c - b by omega) (show 0 ≤ z - y by omega)
  have m₂ := Int.mul_nonneg (show 0 ≤ c - a by omega) (show 0 ≤ y - x by omega)
  have e : (c - b) * (z - y) + (c - a) * (y - x) =
      a * x + b * y + c * z - (a * y + b * z + c * x) := by grind
  omega

-- train inequalities 2
/-- A negative integer whose square is more than 100. -/
theorem negative_with_large_square : ∃ x : Int, x < 0 ∧ 100 < x * x := by
  exact ⟨-11, by decide⟩

-- test inequalities 2
/-- Two equal numbers with a given sum have a large product. -/
theorem large_product_of_equal (b : Nat) : ∃ x y, x + y = 2 * b + 2 ∧ b * b < x * y := by
  exact ⟨b + 1, b + 1, by omega, by grind⟩

-- train inequalities 2
/-- Some number lies as far above one number as below another. -/
theorem equally_far (a d : Int) (h : 0 < d) :
    ∃ m, a < m ∧ m < a + 2 * d ∧ m - a = a + 2 * d - m := by
  exact ⟨a + d, by omega⟩

-- valid inequalities 4
/-- The squares of two integers differ by the larger one at least. -/
theorem gap_of_squares (a b : Int) (h₀ : 0 ≤ a) (h : a < b) : a * a + b ≤ b * b := by
  have m₁ := Int.mul_nonneg (show 0 ≤ b by omega) (show 0 ≤ b - a - 1 by omega)
  have m₂ := Int.mul_nonneg h₀ (show 0 ≤ b - a by omega)
  have e : b * (b - a - 1) + a * (b - a) = b * b - a * a - b := by grind
  omega

-- train inequalities 4
/-- Two integers that are at least 3 have a product of at least their sum and 3. -/
theorem product_far_over_sum (a b : Int) (ha : 3 ≤ a) (hb : 3 ≤ b) : a + b + 3 ≤ a * b := by
  have m := Int.mul_nonneg (show 0 ≤ a - 3 by omega) (show 0 ≤ b - 3 by omega)
  have e : (a - 3) * (b - 3) = a * b - 3 * a - 3 * b + 9 := by grind
  omega

-- test inequalities 4
/-- Of two numbers with a product over 100 one is over 10. -/
theorem factor_over_ten (a b : Nat) (h : 100 < a * b) : 10 < a ∨ 10 < b := by
  by_cases ha : 10 < a
  · exact Or.inl ha
  · right
    apply Nat.lt_of_not_le
    intro hb
    have m := Nat.mul_le_mul (Nat.le_of_not_lt ha) hb
    omega
