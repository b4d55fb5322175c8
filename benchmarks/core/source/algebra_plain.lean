-- valid algebra 1
/-- A power, a product and a remainder, computed. -/
theorem numbers_computed : 2 ^ 10 % 7 + 12 * 12 = 146 := by
  rfl

-- valid algebra 1
/-- Zeros and ones disappear from an expression. -/
theorem zeros_and_ones (n : Nat) : 0 * n + 1 * n + 0 = n := by
  simp

-- test algebra 1
/-- The greatest common divisor of 36 and 84. -/
theorem gcd_computed : Nat.gcd 36 84 = 12 := by
  rfl

-- train algebra 1
/-- The summands inside a product may be swapped. -/
theorem add_swap_inside (a b c : Nat) : (a + b) * c = (b + a) * c := by
  rw [Nat.add_comm a b]

-- train algebra 2
/-- A sum of three read backwards. -/
theorem add_three_backwards (a b c : Nat) : a + b + c = c + b + a := by
  rw [Nat.add_comm a b, Nat.add_comm (b + a) c, Nat.add_assoc]

-- valid algebra 2
/-- A product of two sums, multiplied out. -/
theorem product_of_sums (a b c d : Nat) :
    (a + b) * (c + d) = a * c + a * d + (b * c + b * d) := by
  rw [Nat.add_mul, Nat.mul_add, Nat.mul_add]

-- valid algebra 2
/-- A common summand can be cancelled although it stands in different places. -/
theorem cancel_across (a b c : Nat) (h : a + b = c + a) : b = c := by
  rw [Nat.add_comm c a] at h
  exact Nat.add_left_cancel h

-- test algebra 2
/-- Two equal powers of two and the next one add up to the next but one. -/
theorem three_powers_of_two (n : Nat) : 2 ^ n + 2 ^ n + 2 ^ (n + 1) = 2 ^ (n + 2) := by
  rw [← Nat.mul_two, ← Nat.pow_succ, ← Nat.mul_two, ← Nat.pow_succ]

-- test algebra 2
/-- A number that divides two others divides any sum of multiples of them. -/
theorem divides_combination (d a b x y : Nat) (ha : d ∣ a) (hb : d ∣ b) : d ∣ a * x + b * y := by
  obtain ⟨m, rfl⟩ := ha
  obtain ⟨n, rfl⟩ := hb
  exact ⟨m * x + n * y, by rw [Nat.mul_add, Nat.mul_assoc, Nat.mul_assoc]⟩

-- train algebra 2
/-- Multiples of six are multiples of three. -/
theorem three_divides_of_six (n : Nat) (h : 6 ∣ n) : 3 ∣ n := by
  obtain ⟨k, rfl⟩ := h
  exact ⟨2 * k, by rw [← Nat.mul_assoc]⟩

-- train algebra 2
/-- The only solution of 3 + x = 8. -/
theorem linear_equation (x : Nat) : 3 + x = 8 ↔ x = 5 := by
  constructor
  · intro h
    exact Nat.add_left_cancel (h : 3 + x = 3 + 5)
  · intro h
    rw [h]

-- train algebra 3
/-- The binomial formula for squares. -/
theorem binomial_square (a b : Nat) : (a + b) * (a + b) = a * a + 2 * (a * b) + b * b := by
  rw [Nat.add_mul, Nat.mul_add, Nat.mul_add, Nat.mul_comm b a, Nat.two_mul]
  simp only [Nat.add_assoc]

-- train algebra 3
/-- The square of the next number. -/
theorem next_square (n : Nat) : (n + 1) * (n + 1) = n * n + 2 * n + 1 := by
  rw [Nat.add_mul, Nat.mul_add, Nat.mul_one, Nat.one_mul, Nat.two_mul]
  simp only [Nat.add_assoc]

-- train algebra 3
/-- A difference of squares, written without subtraction. -/
theorem difference_of_squares (b d : Nat) : (b + d) * (b + d) = b * b + d * (2 * b + d) := by
  rw [Nat.add_mul, Nat.mul_add, Nat.mul_add, Nat.mul_add, Nat.two_mul, Nat.mul_add,
    Nat.mul_comm b d]
  simp only [Nat.add_assoc]

-- train algebra 3
/-- A power of four is a square of a power of two. -/
theorem four_pow_is_square (n : Nat) : 4 ^ n = 2 ^ n * 2 ^ n := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [Nat.pow_succ, Nat.pow_succ, ih, Nat.mul_mul_mul_comm]

-- test algebra 3
/-- Consecutive numbers have no common divisor but one. -/
theorem divisor_of_consecutive (d n : Nat) (h₁ : d ∣ n) (h₂ : d ∣ n + 1) : d = 1 := by
  obtain ⟨a, rfl⟩ := h₁
  obtain ⟨b, hb⟩ := h₂
  have h : d * (b - a) = 1 := by
    rw [Nat.mul_sub, ← hb, Nat.add_sub_cancel_left]
  exact Nat.eq_one_of_mul_eq_one_right h

-- train algebra 3
/-- If the product of two numbers is the first of them, and that is not zero, the second is one. -/
theorem second_factor_is_one (a b : Nat) (ha : a ≠ 0) (h : a * b = a) : b = 1 := by
  have e : a * b = a * 1 := by rw [Nat.mul_one, h]
  exact Nat.eq_of_mul_eq_mul_left (Nat.pos_of_ne_zero ha) e

-- train algebra 3
/-- Two numbers with the same sum and the same difference are the same. -/
theorem sum_and_difference (a b c d : Nat) (h₁ : a + b = c + d) (h₂ : a + d = c + b) : a = c := by
  have h : a + a + (b + d) = c + c + (b + d) := by
    rw [Nat.add_add_add_comm, h₁, h₂, Nat.add_comm b d, Nat.add_add_add_comm c c]
  have e : a + a = c + c := Nat.add_right_cancel h
  rw [← Nat.two_mul, ← Nat.two_mul] at e
  exact Nat.eq_of_mul_eq_mul_left (by decide) e

-- train algebra 4
/-- An even number is never odd. -/
theorem double_ne_double_succ (a b : Nat) : a + a ≠ b + b + 1 := by
  have two_more : ∀ n, n + 1 + (n + 1) = n + n + 2 := fun n => Nat.add_add_add_comm n 1 n 1
  induction a generalizing b with
  | zero => nofun
  | succ a ih =>
    intro h
    rw [two_more] at h
    cases b with
    | zero => exact Nat.succ_ne_zero _ (Nat.succ.inj h)
    | succ b =>
      rw [two_more] at h
      exact ih b (Nat.add_right_cancel (h : a + a + 2 = b + b + 1 + 2))

-- valid algebra 4
/-- Powers of ten leave the remainder one when divided by nine. -/
theorem ten_pow_mod_nine (n : Nat) : 10 ^ n % 9 = 1 := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Nat.pow_succ, Nat.mul_mod, ih]

-- train algebra 4
/-- A three-digit number and the sum of its digits leave the same remainder by nine. -/
theorem digit_sum_three (a b c : Nat) : (100 * a + 10 * b + c) % 9 = (a + b + c) % 9 := by
  have e : 100 * a + 10 * b + c = a + b + c + 9 * (11 * a + b) := by
    have ha : 100 * a = 99 * a + a := Nat.succ_mul 99 a
    have hb : 10 * b = 9 * b + b := Nat.succ_mul 9 b
    rw [ha, hb, Nat.mul_add, ← Nat.mul_assoc]
    show 99 * a + a + (9 * b + b) + c = a + b + c + (99 * a + 9 * b)
    simp only [Nat.add_assoc, Nat.add_comm, Nat.add_left_comm]
  rw [e, Nat.add_mul_mod_self_left]

-- test algebra 4
/-- A power of four leaves the remainder one when divided by three. -/
theorem three_divides_four_pow (n : Nat) : ∃ k, 4 ^ n = 3 * k + 1 := by
  induction n with
  | zero => exact ⟨0, rfl⟩
  | succ n ih =>
    obtain ⟨k, h⟩ := ih
    refine ⟨4 * k + 1, ?_⟩
    rw [Nat.pow_succ, h, Nat.add_mul, Nat.mul_add, Nat.mul_assoc, Nat.mul_comm k 4]

-- train algebra 4
/-- A product of two consecutive numbers is even. -/
theorem consecutive_product_even (n : Nat) : n * (n + 1) % 2 = 0 := by
  induction n with
  | zero => rfl
  | succ n ih =>
    have e : (n + 1) * (n + 1 + 1) = n * (n + 1) + 2 * (n + 1) := by
      rw [← Nat.add_mul, Nat.mul_comm]
    rw [e, Nat.add_mul_mod_self_left, ih]

-- train algebra 5
/-- Every amount from eight on can be paid with coins of three and five. -/
theorem coins_three_and_five (n : Nat) : ∃ a b, n + 8 = 3 * a + 5 * b := by
  have three : ∀ n, (∃ a b, n + 8 = 3 * a + 5 * b) ∧ (∃ a b, n + 9 = 3 * a + 5 * b) ∧
      ∃ a b, n + 10 = 3 * a + 5 * b := by
    intro n
    induction n with
    | zero => exact ⟨⟨1, 1, rfl⟩, ⟨3, 0, rfl⟩, ⟨0, 2, rfl⟩⟩
    | succ n ih =>
      obtain ⟨⟨a, b, h₁⟩, ⟨c, d, h₂⟩, ⟨e, f, h₃⟩⟩ := ih
      refine ⟨⟨c, d, ?_⟩, ⟨e, f, ?_⟩, ⟨a + 1, b, ?_⟩⟩
      · rw [← h₂, Nat.add_right_comm]
      · rw [← h₃, Nat.add_right_comm]
      · rw [Nat.mul_add, Nat.add_right_comm (3 * a), ← h₁, Nat.add_right_comm]
  exact (three n).1

-- train algebra 5
/-- The square root of two is irrational: twice a square is no square, zero aside. -/
theorem sqrt_two_irrational (a b : Nat) (h : a * a = 2 * (b * b)) : b = 0 := by
  induction a using Nat.strongRecOn generalizing b with
  | ind a ih =>
    obtain ⟨c, rfl⟩ : ∃ c, a = 2 * c := by
      refine ⟨a / 2, ?_⟩
      have hm : a * a % 2 = 0 := by rw [h, Nat.mul_mod_right]
      rcases Nat.mod_two_eq_zero_or_one a with e | e
      · have d := Nat.div_add_mod a 2
        rw [e] at d
        exact d.symm
      · rw [Nat.mul_mod, e] at hm
        cases hm
    rw [Nat.mul_assoc] at h
    have h₁ : c * (2 * c) = b * b := Nat.eq_of_mul_eq_mul_left (by decide) h
    rw [Nat.mul_left_comm] at h₁
    by_cases hb : b < 2 * c
    · have hc : c = 0 := ih b hb c h₁.symm
      rw [hc] at hb
      exact absurd hb (Nat.not_lt_zero b)
    · have hle := Nat.mul_le_mul (Nat.le_of_not_lt hb) (Nat.le_of_not_lt hb)
      rw [← h₁, Nat.mul_assoc, Nat.mul_left_comm c 2 c] at hle
      have h₂ := Nat.le_of_mul_le_mul_left hle (by decide)
      rw [Nat.two_mul] at h₂
      have h₃ : c * c = 0 := Nat.le_zero.mp (Nat.le_of_add_le_add_left (h₂ : _ ≤ c * c + 0))
      rw [h₃] at h₁
      exact (Nat.mul_eq_zero.mp h₁.symm).elim id id

-- train algebra 5
/-- The sum of a number's cube and twice the number is a multiple of three. -/
theorem cube_plus_double (n : Nat) : ∃ k, n * n * n + 2 * n = 3 * k := by
  induction n with
  | zero => exact ⟨0, rfl⟩
  | succ n ih =>
    obtain ⟨k, h⟩ := ih
    refine ⟨k + (n * n + n + 1), ?_⟩
    have e : (n + 1) * (n + 1) * (n + 1) + 2 * (n + 1) =
        n * n * n + 2 * n + 3 * (n * n + n + 1) := by
      simp only [Nat.add_mul, Nat.mul_add, Nat.one_mul, Nat.mul_one, Nat.succ_mul, Nat.zero_mul,
        Nat.zero_add, Nat.add_assoc, Nat.add_comm, Nat.add_left_comm]
    rw [e, h, Nat.mul_add 3 k]

-- test algebra 4
/-- The square of a number never leaves the remainder two when divided by three. -/
theorem square_mod_three (n : Nat) : n * n % 3 ≠ 2 := by
  have lt : n % 3 < 3 := Nat.mod_lt n (by decide)
  rw [Nat.mul_mod]
  match n % 3, lt with
  | 0, _ => decide
  | 1, _ => decide
  | 2, _ => decide
