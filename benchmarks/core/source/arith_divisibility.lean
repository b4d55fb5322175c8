-- test integers 1
/-- The remainder of a large power of two. -/
theorem power_mod_seven : 2 ^ 100 % 7 = 2 := by
  decide +kernel

-- train integers 1
/-- A least common multiple and a greatest common divisor, computed. -/
theorem lcm_and_gcd_computed : Nat.lcm 12 18 = 36 ∧ Nat.gcd 12 18 = 6 := by
  decide

-- valid integers 1
/-- An even multiple of 3 is a multiple of 6. -/
theorem even_and_threefold (n : Nat) (h₂ : n % 2 = 0) (h₃ : n % 3 = 0) : n % 6 = 0 := by
  omega

-- test integers 1
/-- Two remainders determine that by the product. -/
theorem two_remainders (n : Nat) (h₃ : n % 3 = 2) (h₅ : n % 5 = 3) : n % 15 = 8 := by
  omega

-- test integers 2
/-- The greatest common divisor divides a combination. -/
theorem gcd_divides_combination (a b : Nat) : Nat.gcd a b ∣ 3 * a + 5 * b := by
  apply Nat.dvd_add
  · exact Nat.dvd_mul_left_of_dvd (Nat.gcd_dvd_left a b) 3
  · exact Nat.dvd_mul_left_of_dvd (Nat.gcd_dvd_right a b) 5

-- train integers 4
/-- The product of three consecutive numbers is a multiple of 6. -/
theorem three_consecutive (n : Nat) : 6 ∣ n * (n + 1) * (n + 2) := by
  have h : n % 6 = 0 ∨ n % 6 = 1 ∨ n % 6 = 2 ∨ n % 6 = 3 ∨ n % 6 = 4 ∨ n % 6 = 5 := by omega
  apply Nat.dvd_of_mod_eq_zero
  rcases h with h | h | h | h | h | h <;> simp [Nat.mul_mod, Nat.add_mod, h]

-- train integers 3
/-- The product that is six times the sum of the first squares is a multiple of 3. -/
theorem pyramid_threefold (n : Nat) : 3 ∣ n * (n + 1) * (2 * n + 1) := by
  have h : n % 3 = 0 ∨ n % 3 = 1 ∨ n % 3 = 2 := by omega
  apply Nat.dvd_of_mod_eq_zero
  rcases h with h | h | h <;> simp [Nat.mul_mod, Nat.add_mod, h]

-- test integers 3
/-- Powers of 6 exceed a multiple of 5 by one. -/
theorem five_divides_six_pow (n : Nat) : 5 ∣ 6 ^ n - 1 := by
  induction n with
  | zero => exact ⟨0, rfl⟩
  | succ n ih =>
    have p : 0 < 6 ^ n := Nat.pow_pos (by decide)
    rw [Nat.pow_succ]
    omega

-- train integers 3
/-- Powers of 8 leave the remainder 1 when divided by 7. -/
theorem eight_pow_mod_seven (n : Nat) : 8 ^ n % 7 = 1 := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [Nat.pow_succ]
    omega

-- train integers 3
/-- A power of 4 and 2 add up to a multiple of 3. -/
theorem four_pow_and_two (n : Nat) : 3 ∣ 4 ^ n + 2 := by
  induction n with
  | zero => exact ⟨1, rfl⟩
  | succ n ih =>
    rw [Nat.pow_succ]
    omega

-- train integers 1
/-- A number of three digits is a multiple of 9 if the sum of its digits is. -/
theorem nine_by_digits (a b c : Nat) : 9 ∣ 100 * a + 10 * b + c ↔ 9 ∣ a + b + c := by
  omega

-- valid integers 1
/-- A number of four digits that reads the same backwards is a multiple of 11. -/
theorem four_digit_palindrome (a b : Nat) : 11 ∣ 1000 * a + 100 * b + 10 * b + a := by
  omega

-- test integers 4
/-- Fermat's theorem for 5. -/
theorem fermat_five (n : Nat) : 5 ∣ n ^ 5 + 4 * n := by
  have h : n % 5 = 0 ∨ n % 5 = 1 ∨ n % 5 = 2 ∨ n % 5 = 3 ∨ n % 5 = 4 := by omega
  apply Nat.dvd_of_mod_eq_zero
  rcases h with h | h | h | h | h <;> simp [Nat.add_mod, Nat.pow_mod, Nat.mul_mod, h]

-- train integers 4
/-- Fermat's theorem for 7. -/
theorem fermat_seven (n : Nat) : 7 ∣ n ^ 7 + 6 * n := by
  have h : n % 7 = 0 ∨ n % 7 = 1 ∨ n % 7 = 2 ∨ n % 7 = 3 ∨ n % 7 = 4 ∨ n % 7 = 5 ∨ n % 7 = 6 := by
    omega
  apply Nat.dvd_of_mod_eq_zero
  rcases h with h | h | h | h | h | h | h <;> simp [Nat.add_mod, Nat.pow_mod, Nat.mul_mod, h]

-- valid integers 4
/-- A cube and five times its root add up to a multiple of 6. -/
theorem cube_and_five_roots (n : Nat) : 6 ∣ n ^ 3 + 5 * n := by
  have h : n % 6 = 0 ∨ n % 6 = 1 ∨ n % 6 = 2 ∨ n % 6 = 3 ∨ n % 6 = 4 ∨ n % 6 = 5 := by omega
  apply Nat.dvd_of_mod_eq_zero
  rcases h with h | h | h | h | h | h <;> simp [Nat.add_mod, Nat.pow_mod, Nat.mul_mod, h]

-- train integers 4
/-- Every fourth power of 3 and 4 add up to a multiple of 5. -/
theorem fourth_powers_of_three (n : Nat) : 5 ∣ 3 ^ (4 * n) + 4 := by
  induction n with
  | zero => exact ⟨1, rfl⟩
  | succ n ih =>
    rw [Nat.mul_add, Nat.pow_add]
    omega

-- train integers 4
/-- A sum of two powers is a multiple of 7. -/
theorem seven_divides_two_powers (n : Nat) : 7 ∣ 3 ^ (2 * n + 1) + 2 ^ (n + 2) := by
  induction n with
  | zero => exact ⟨1, rfl⟩
  | succ n ih =>
    have e₃ : 3 ^ (2 * (n + 1) + 1) = 9 * 3 ^ (2 * n + 1) := by
      rw [show 2 * (n + 1) + 1 = 2 * n + 1 + 2 by omega, Nat.pow_add, Nat.mul_comm]
    have e₂ : 2 ^ (n + 1 + 2) = 2 * 2 ^ (n + 2) := by
      rw [show n + 1 + 2 = n + 2 + 1 by omega, Nat.pow_succ, Nat.mul_comm]
    omega

-- test integers 4
/-- Every second power of 3 and 7 add up to a multiple of 8. -/
theorem second_powers_of_three (n : Nat) : 8 ∣ 3 ^ (2 * n) + 7 := by
  induction n with
  | zero => exact ⟨1, rfl⟩
  | succ n ih =>
    rw [Nat.mul_add, Nat.pow_add]
    omega

-- train integers 4
/-- A common divisor of two linear expressions is 1. -/
theorem common_divisor_is_one (d n : Nat) (h₁ : d ∣ 2 * n + 1) (h₂ : d ∣ 3 * n + 2) : d = 1 := by
  have h₃ : d ∣ 3 * (2 * n + 1) := Nat.dvd_mul_left_of_dvd h₁ 3
  have h₄ : d ∣ 2 * (3 * n + 2) := Nat.dvd_mul_left_of_dvd h₂ 2
  have e : 2 * (3 * n + 2) = 3 * (2 * n + 1) + 1 := by omega
  rw [e] at h₄
  exact Nat.dvd_one.mp ((Nat.dvd_add_right h₃).mp h₄)

-- valid integers 4
/-- Two linear expressions without common divisor. -/
theorem linear_expressions_coprime (n : Nat) : Nat.gcd (5 * n + 2) (7 * n + 3) = 1 := by
  have h₁ := Nat.dvd_mul_left_of_dvd (Nat.gcd_dvd_left (5 * n + 2) (7 * n + 3)) 7
  have h₂ := Nat.dvd_mul_left_of_dvd (Nat.gcd_dvd_right (5 * n + 2) (7 * n + 3)) 5
  have e : 5 * (7 * n + 3) = 7 * (5 * n + 2) + 1 := by omega
  rw [e] at h₂
  exact Nat.dvd_one.mp ((Nat.dvd_add_right h₁).mp h₂)

-- train integers 4
/-- If 3 divides a square, it divides its root. -/
theorem three_divides_root (n : Nat) (h : 3 ∣ n * n) : 3 ∣ n := by
  have m : n * n % 3 = 0 := Nat.mod_eq_zero_of_dvd h
  have c : n % 3 = 0 ∨ n % 3 = 1 ∨ n % 3 = 2 := by omega
  rcases c with c | c | c
  · exact Nat.dvd_of_mod_eq_zero c
  · simp [Nat.mul_mod, c] at m
  · simp [Nat.mul_mod, c] at m

-- train integers 5
/-- A power and a multiple add up to a multiple of 9. -/
theorem nine_divides_power_and_multiple (n : Nat) : 9 ∣ 4 ^ n + 15 * n + 8 := by
  have three : ∀ n, 4 ^ n % 3 = 1 := by
    intro n
    induction n with
    | zero => rfl
    | succ n ih => rw [Nat.pow_succ]; omega
  induction n with
  | zero => exact ⟨1, rfl⟩
  | succ n ih =>
    have t := three n
    rw [Nat.pow_succ]
    omega

-- test integers 5
/-- Powers of 5, but for a linear part, are multiples of 16. -/
theorem five_pow_linear (n : Nat) : ∃ k, 5 ^ n = 4 * n + 1 + 16 * k := by
  induction n with
  | zero => exact ⟨0, rfl⟩
  | succ n ih =>
    obtain ⟨k, h⟩ := ih
    exact ⟨n + 5 * k, by rw [Nat.pow_succ, h]; omega⟩

-- train integers 5
/-- Powers of 9, but for a linear part, are multiples of 64. -/
theorem nine_pow_linear (n : Nat) : ∃ k, 9 ^ n = 8 * n + 1 + 64 * k := by
  induction n with
  | zero => exact ⟨0, rfl⟩
  | succ n ih =>
    obtain ⟨k, h⟩ := ih
    exact ⟨n + 9 * k, by rw [Nat.pow_succ, h]; omega⟩

-- valid integers 5
/-- If 7 divides a product, it divides a factor. -/
theorem seven_divides_factor (a b : Nat) (h : 7 ∣ a * b) : 7 ∣ a ∨ 7 ∣ b := by
  have m : a % 7 * (b % 7) % 7 = 0 := by
    rw [← Nat.mul_mod]
    exact Nat.mod_eq_zero_of_dvd h
  have table : ∀ x < 7, ∀ y < 7, x * y % 7 = 0 → x = 0 ∨ y = 0 := by decide
  rcases table _ (Nat.mod_lt a (by decide)) _ (Nat.mod_lt b (by decide)) m with c | c
  · left; exact Nat.dvd_of_mod_eq_zero c
  · right; exact Nat.dvd_of_mod_eq_zero c

-- valid integers 2
/-- There are numbers as large as one likes with two given remainders. -/
theorem large_with_remainders (n : Nat) : ∃ m, n < m ∧ m % 4 = 3 ∧ m % 9 = 2 := by
  exact ⟨36 * n + 11, by omega⟩

-- train integers 2
/-- The square of a divisor divides a sum of two products. -/
theorem square_of_divisor_divides (a b : Nat) (h : a ∣ b) : a * a ∣ b * b + a * b := by
  obtain ⟨k, rfl⟩ := h
  exact ⟨k * k + k, by grind⟩

-- train integers 4
/-- A chain of three divisors that ends where it began is one number. -/
theorem divisors_in_a_circle (a b c : Nat) (h₁ : a ∣ b) (h₂ : b ∣ c) (h₃ : c ∣ a) :
    a + b = 2 * c := by
  have e₁ := Nat.dvd_antisymm (Nat.dvd_trans h₁ h₂) h₃
  have e₂ := Nat.dvd_antisymm h₂ (Nat.dvd_trans h₃ h₁)
  omega

-- valid integers 3
/-- A common divisor of two numbers with an odd sum is odd. -/
theorem common_divisor_odd (a b d : Nat) (ha : d ∣ a) (hb : d ∣ b) (odd : (a + b) % 2 = 1) :
    d % 2 = 1 := by
  obtain ⟨k, e⟩ := Nat.dvd_add ha hb
  have h : d % 2 = 0 ∨ d % 2 = 1 := by omega
  rcases h with h | h
  · rw [e, Nat.mul_mod, h] at odd
    simp at odd
  · exact h
