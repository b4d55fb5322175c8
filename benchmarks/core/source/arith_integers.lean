-- test integers 1
/-- The difference of two cubes is a product. -/
theorem cubes_differ_by_product (a b : Int) :
    (a - b) * (a ^ 2 + a * b + b ^ 2) = a ^ 3 - b ^ 3 := by
  grind

-- train integers 1
/-- Three integers from the sums of each two. -/
theorem three_unknowns (x y z : Int) (h₁ : x + y = 5) (h₂ : y + z = 7) (h₃ : z + x = 6) :
    x = 2 ∧ y = 3 ∧ z = 4 := by
  omega

-- valid integers 1
/-- After the largest remainder comes zero. -/
theorem remainder_wraps (a : Int) (h : a % 7 = 6) : (a + 1) % 7 = 0 := by
  omega

-- train integers 3
/-- The remainders of squares when divided by 5. -/
theorem int_square_mod_five (a : Int) : a * a % 5 = 0 ∨ a * a % 5 = 1 ∨ a * a % 5 = 4 := by
  have h : a % 5 = 0 ∨ a % 5 = 1 ∨ a % 5 = 2 ∨ a % 5 = 3 ∨ a % 5 = 4 := by omega
  rcases h with h | h | h | h | h <;> simp [Int.mul_emod, h]

-- train integers 3
/-- The square of an odd integer leaves the remainder 1 when divided by 8. -/
theorem odd_square_mod_eight (a : Int) (odd : a % 2 = 1) : a * a % 8 = 1 := by
  have h : a % 8 = 1 ∨ a % 8 = 3 ∨ a % 8 = 5 ∨ a % 8 = 7 := by omega
  rcases h with h | h | h | h <;> simp [Int.mul_emod, h]

-- train integers 3
/-- A product is zero only if a factor is. -/
theorem roots_of_product (x : Int) (h : (x - 2) * (x + 3) = 0) : x = 2 ∨ x = -3 := by
  rcases Int.mul_eq_zero.mp h with h | h
  · left; omega
  · right; omega

-- test integers 3
/-- A quadratic equation has the solutions 2 and 3. -/
theorem quadratic_equation (x : Int) (h : x * x = 5 * x - 6) : x = 2 ∨ x = 3 := by
  have e : (x - 2) * (x - 3) = 0 := by grind
  rcases Int.mul_eq_zero.mp e with h | h
  · left; omega
  · right; omega

-- test integers 4
/-- The difference between a cube and its root is a multiple of 6. -/
theorem cube_minus_root (a : Int) : (a * a * a - a) % 6 = 0 := by
  have h : a % 6 = 0 ∨ a % 6 = 1 ∨ a % 6 = 2 ∨ a % 6 = 3 ∨ a % 6 = 4 ∨ a % 6 = 5 := by omega
  rcases h with h | h | h | h | h | h <;> simp [Int.sub_emod, Int.mul_emod, h]

-- train integers 1
/-- Sophie Germain's identity. -/
theorem sophie_germain (a b : Int) :
    a ^ 4 + 4 * b ^ 4 = (a ^ 2 + 2 * b ^ 2 + 2 * a * b) * (a ^ 2 + 2 * b ^ 2 - 2 * a * b) := by
  grind

-- train integers 3
/-- A factor of the sum of three cubes. -/
theorem sum_of_three_cubes (a b c : Int) :
    a + b + c ∣ a ^ 3 + b ^ 3 + c ^ 3 - 3 * a * b * c := by
  exact ⟨a ^ 2 + b ^ 2 + c ^ 2 - a * b - b * c - c * a, by grind⟩

-- train integers 4
/-- A sum of two squares does not leave the remainder 3 when divided by 4. -/
theorem sum_of_two_squares_mod_four (a b : Int) : (a * a + b * b) % 4 ≠ 3 := by
  have h : ∀ c : Int, c * c % 4 = 0 ∨ c * c % 4 = 1 := by
    intro c
    have h : c % 4 = 0 ∨ c % 4 = 1 ∨ c % 4 = 2 ∨ c % 4 = 3 := by omega
    rcases h with h | h | h | h <;> simp [Int.mul_emod, h]
  have ha := h a
  have hb := h b
  omega

-- valid integers 4
/-- The remainders of cubes when divided by 9. -/
theorem cube_mod_nine (a : Int) :
    a * a * a % 9 = 0 ∨ a * a * a % 9 = 1 ∨ a * a * a % 9 = 8 := by
  have h : a % 9 = 0 ∨ a % 9 = 1 ∨ a % 9 = 2 ∨ a % 9 = 3 ∨ a % 9 = 4 ∨ a % 9 = 5 ∨ a % 9 = 6 ∨
      a % 9 = 7 ∨ a % 9 = 8 := by omega
  rcases h with h | h | h | h | h | h | h | h | h <;> simp [Int.mul_emod, h]

-- train integers 4
/-- An equation without solutions in integers. -/
theorem pell_without_solution (x y : Int) : x * x - 3 * (y * y) ≠ 2 := by
  intro e
  have m : x * x % 3 = 2 := by omega
  have h : x % 3 = 0 ∨ x % 3 = 1 ∨ x % 3 = 2 := by omega
  rcases h with h | h | h <;> simp [Int.mul_emod, h] at m

-- train integers 4
/-- A function on the integers that grows by 2 with each step. -/
theorem steps_of_two (f : Int → Int) (h₀ : f 0 = 1) (step : ∀ x, f (x + 1) = f x + 2) (n : Nat) :
    f n = 2 * n + 1 := by
  induction n with
  | zero => simpa using h₀
  | succ n ih =>
    have e := step n
    simp only [Int.natCast_add, Int.natCast_one]
    omega

-- test integers 4
/-- An additive function on the integers, at a natural number. -/
theorem additive_at_natural (f : Int → Int) (add : ∀ x y, f (x + y) = f x + f y) (n : Nat) :
    f n = n * f 1 := by
  induction n with
  | zero =>
    have e := add 0 0
    simp at e ⊢
    omega
  | succ n ih =>
    have e := add n 1
    simp only [Int.natCast_add, Int.natCast_one]
    rw [e, ih]
    grind

-- train integers 5
/-- Powers of 6 and of minus one differ by a multiple of 7. -/
theorem seven_divides_six_pow (n : Nat) : (7 : Int) ∣ 6 ^ n - (-1) ^ n := by
  induction n with
  | zero => exact ⟨0, rfl⟩
  | succ n ih =>
    obtain ⟨k, h⟩ := ih
    rw [Int.pow_succ, Int.pow_succ]
    exact ⟨6 * k + (-1) ^ n, by grind⟩

-- train integers 5
/-- If 7 divides a sum of two squares, it divides both. -/
theorem seven_divides_two_squares (x y : Int) (e : (x * x + y * y) % 7 = 0) :
    x % 7 = 0 ∧ y % 7 = 0 := by
  have h : ∀ c : Int,
      c % 7 = 0 ∧ c * c % 7 = 0 ∨ c * c % 7 = 1 ∨ c * c % 7 = 2 ∨ c * c % 7 = 4 := by
    intro c
    have h : c % 7 = 0 ∨ c % 7 = 1 ∨ c % 7 = 2 ∨ c % 7 = 3 ∨ c % 7 = 4 ∨ c % 7 = 5 ∨
        c % 7 = 6 := by omega
    rcases h with h | h | h | h | h | h | h <;> simp [Int.mul_emod, h]
  have hx := h x
  have hy := h y
  omega

-- train integers 4
/-- If 3 divides a sum of two squares, it divides both. -/
theorem three_divides_two_squares (x y : Int) (e : (x * x + y * y) % 3 = 0) :
    x % 3 = 0 ∧ y % 3 = 0 := by
  have h : ∀ c : Int, c % 3 = 0 ∧ c * c % 3 = 0 ∨ c * c % 3 = 1 := by
    intro c
    have h : c % 3 = 0 ∨ c % 3 = 1 ∨ c % 3 = 2 := by omega
    rcases h with h | h | h <;> simp [Int.mul_emod, h]
  have hx := h x
  have hy := h y
  omega

-- test integers 5
/-- An additive function on the integers is a multiplication. -/
theorem additive_is_linear (f : Int → Int) (add : ∀ x y, f (x + y) = f x + f y) (x : Int) :
    f x = x * f 1 := by
  have zero : f 0 = 0 := by
    have e := add 0 0
    simp at e
    omega
  have natural : ∀ n : Nat, f n = n * f 1 := by
    intro n
    induction n with
    | zero => simpa using zero
    | succ n ih =>
      simp only [Int.natCast_add, Int.natCast_one]
      rw [add n 1, ih]
      grind
  rcases Int.le_total 0 x with h | h
  · obtain ⟨n, rfl⟩ := Int.eq_ofNat_of_zero_le h
    exact natural n
  · obtain ⟨n, e⟩ := Int.eq_ofNat_of_zero_le (show 0 ≤ -x by omega)
    have s := add x (-x)
    rw [e, natural n, ← e, Int.add_right_neg, zero] at s
    grind

-- train integers 5
/-- A function that grows with each step grows from any integer to a larger one. -/
theorem grows_with_each_step (f : Int → Int) (step : ∀ x, f x < f (x + 1)) (m n : Int)
    (h : m < n) : f m < f n := by
  obtain ⟨k, e⟩ := Int.eq_ofNat_of_zero_le (show 0 ≤ n - m - 1 by omega)
  have far : ∀ k : Nat, f m < f (m + 1 + k) := by
    intro k
    induction k with
    | zero => simpa using step m
    | succ k ih =>
      have s := step (m + 1 + k)
      have e : m + 1 + ((k + 1 : Nat) : Int) = m + 1 + k + 1 := by omega
      rw [e]
      omega
  have e : n = m + 1 + k := by omega
  rw [e]
  exact far k

-- train integers 3
/-- A quadratic expression that never leaves the remainder 2 when divided by 3. -/
theorem quadratic_mod_three (a : Int) : (a * a + a + 1) % 3 ≠ 2 := by
  have h : a % 3 = 0 ∨ a % 3 = 1 ∨ a % 3 = 2 := by omega
  rcases h with h | h | h <;> simp [Int.add_emod, Int.mul_emod, h]

-- valid integers 3
/-- A power of minus one times the next one. -/
theorem signs_in_turn (n : Nat) : (-1 : Int) ^ n * (-1) ^ (n + 1) = -1 := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [Int.pow_succ, Int.pow_succ] at *
    grind

-- test integers 2
/-- Two integers by which multiples of 17 and 29 add up to 1. -/
theorem bezout_seventeen : ∃ a b : Int, 17 * a + 29 * b = 1 := by
  exact ⟨12, -7, by decide⟩

-- valid integers 2
/-- When divided by 13, minus one is a square. -/
theorem minus_one_is_square : ∃ x : Int, 13 ∣ x * x + 1 := by
  exact ⟨5, by decide⟩

-- valid integers 4
/-- Every power of minus one is odd. -/
theorem power_of_minus_one_odd (n : Nat) : (-1 : Int) ^ n % 2 = 1 := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [Int.pow_succ]
    omega

-- train integers 3
/-- Numbers that are a square and three times a square have a product of the same form. -/
theorem square_and_three_squares (a b c d : Int) :
    ∃ x y, (a ^ 2 + 3 * b ^ 2) * (c ^ 2 + 3 * d ^ 2) = x ^ 2 + 3 * y ^ 2 := by
  exact ⟨a * c - 3 * b * d, a * d + b * c, by grind⟩

-- valid integers 5
/-- An equation whose double, with one added, is a product of two factors. -/
theorem equation_as_product (x y : Int) (hx : 0 < x) (hy : x < y) (h : 2 * (x * y) + x + y = 22) :
    x = 1 ∧ y = 7 ∨ x = 2 ∧ y = 4 := by
  have bound : x < 3 := by
    apply Int.not_le.mp
    intro c
    have m := Int.mul_le_mul c (show (4 : Int) ≤ y by omega) (by omega) (by omega)
    omega
  have c : x = 1 ∨ x = 2 := by omega
  rcases c with rfl | rfl <;> omega

-- train integers 5
/-- The only two squares that differ by 7. -/
theorem squares_seven_apart (x y : Int) (hx : 0 ≤ x) (hy : 0 ≤ y) (h : x * x = y * y + 7) :
    x = 4 ∧ y = 3 := by
  have lt : y < x := by
    apply Int.not_le.mp
    intro c
    have m := Int.mul_le_mul c c hx hy
    omega
  have bound : y ≤ 3 := by
    have m := Int.mul_le_mul (show y + 1 ≤ x by omega) (show y + 1 ≤ x by omega) (by omega) hx
    have e : (y + 1) * (y + 1) = y * y + 2 * y + 1 := by grind
    omega
  have top : x ≤ 7 := by
    apply Int.not_lt.mp
    intro c
    have m := Int.mul_le_mul (show (8 : Int) ≤ x by omega) (show (8 : Int) ≤ x by omega)
      (by omega) hx
    have n := Int.mul_le_mul bound bound hy (by decide)
    omega
  have c : y = 0 ∨ y = 1 ∨ y = 2 ∨ y = 3 := by omega
  have d : x = 1 ∨ x = 2 ∨ x = 3 ∨ x = 4 ∨ x = 5 ∨ x = 6 ∨ x = 7 := by omega
  rcases c with rfl | rfl | rfl | rfl <;> rcases d with rfl | rfl | rfl | rfl | rfl | rfl | rfl <;>
    omega

-- train integers 4
/-- A quadratic polynomial with an odd value at 0 and at 1 has no root that is an integer. -/
theorem no_integer_root (b c x : Int) (h₀ : c % 2 = 1) (h₁ : (1 + b + c) % 2 = 1) :
    x * x + b * x + c ≠ 0 := by
  intro e
  have m : (x * x + b * x + c) % 2 = 0 := by rw [e]; rfl
  have hb : b % 2 = 1 := by omega
  have hx : x % 2 = 0 ∨ x % 2 = 1 := by omega
  rcases hx with hx | hx <;> simp [Int.add_emod, Int.mul_emod, hx, hb, h₀] at m
