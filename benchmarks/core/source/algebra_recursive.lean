def fact : Nat → Nat
  | 0 => 1
  | n + 1 => (n + 1) * fact n

def factOnto : Nat → Nat → Nat
  | 0, a => a
  | n + 1, a => factOnto n ((n + 1) * a)

def fib : Nat → Nat
  | 0 => 0
  | 1 => 1
  | n + 2 => fib n + fib (n + 1)

def fibSum : Nat → Nat
  | 0 => 0
  | n + 1 => fibSum n + fib (n + 1)

def choose : Nat → Nat → Nat
  | _, 0 => 1
  | 0, _ + 1 => 0
  | n + 1, k + 1 => choose n k + choose n (k + 1)

-- train algebra 1
/-- The tenth Fibonacci number. -/
theorem fib_ten : fib 10 = 55 := by
  rfl

-- train algebra 2
/-- A factorial, two steps unfolded. -/
theorem fact_two_steps (n : Nat) : fact (n + 2) = (n + 2) * (n + 1) * fact n := by
  show (n + 2) * ((n + 1) * fact n) = _
  rw [Nat.mul_assoc]

-- valid algebra 3
/-- Factorials are not zero. -/
theorem fact_ne_zero (n : Nat) : fact n ≠ 0 := by
  induction n with
  | zero => nofun
  | succ n ih => exact Nat.mul_ne_zero (Nat.succ_ne_zero n) ih

-- valid algebra 3
/-- The first Fibonacci numbers add up to one less than a Fibonacci number. -/
theorem sum_of_fibonacci (n : Nat) : fibSum n + 1 = fib (n + 2) := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [fibSum, Nat.add_right_comm, ih, Nat.add_comm]
    rfl

-- valid algebra 3
/-- One element can be chosen in n ways. -/
theorem choose_one (n : Nat) : choose n 1 = n := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [choose, ih, choose, Nat.add_comm]

-- valid algebra 4
/-- More elements than there are cannot be chosen. -/
theorem choose_too_many (n k : Nat) : choose n (n + k + 1) = 0 := by
  induction n generalizing k with
  | zero => rw [Nat.zero_add]; rfl
  | succ n ih =>
    have e : n + 1 + k + 1 = (n + k + 1) + 1 := by rw [Nat.add_right_comm n 1 k]
    rw [e, choose, ih k]
    exact (Nat.zero_add _).trans (ih (k + 1))

-- train algebra 4
/-- The factorial computed with an accumulator. -/
theorem fact_by_accumulator (n : Nat) : factOnto n 1 = fact n := by
  have general : ∀ n a, factOnto n a = fact n * a := by
    intro n
    induction n with
    | zero => exact fun a => (Nat.one_mul a).symm
    | succ n ih =>
      intro a
      rw [factOnto, ih, fact, Nat.mul_left_comm, ← Nat.mul_assoc]
  rw [general, Nat.mul_one]

-- train algebra 4
/-- Every third Fibonacci number is even. -/
theorem fib_third_even (n : Nat) : ∃ k, fib (3 * n) = 2 * k := by
  induction n with
  | zero => exact ⟨0, rfl⟩
  | succ n ih =>
    obtain ⟨k, h⟩ := ih
    refine ⟨k + fib (3 * n + 1), ?_⟩
    show fib (3 * n + 1) + (fib (3 * n) + fib (3 * n + 1)) = _
    rw [h, Nat.mul_add, Nat.two_mul (fib _), Nat.add_left_comm]

-- train algebra 5
/-- The addition formula for Fibonacci numbers. -/
theorem fib_addition (m n : Nat) :
    fib (m + n + 1) = fib m * fib n + fib (m + 1) * fib (n + 1) := by
  induction n generalizing m with
  | zero => rw [show fib 0 = 0 from rfl, show fib (0 + 1) = 1 from rfl, Nat.mul_zero, Nat.zero_add,
      Nat.mul_one, Nat.add_zero]
  | succ n ih =>
    have e : m + (n + 1) + 1 = m + 1 + n + 1 := by rw [Nat.add_right_comm m 1 n]; rfl
    rw [e, ih (m + 1), show fib (m + 1 + 1) = fib m + fib (m + 1) from rfl,
      show fib (n + 1 + 1) = fib n + fib (n + 1) from rfl, Nat.add_mul, Nat.mul_add]
    rw [Nat.add_left_comm]

-- train algebra 5
/-- Cassini's identity at even indices. -/
theorem cassini_identity (n : Nat) :
    fib (2 * n) * fib (2 * n + 2) + 1 = fib (2 * n + 1) * fib (2 * n + 1) := by
  induction n with
  | zero => rfl
  | succ n ih =>
    show fib (2 * n + 2) * (fib (2 * n + 2) + fib (2 * n + 3)) + 1 =
      (fib (2 * n + 1) + fib (2 * n + 2)) * fib (2 * n + 3)
    rw [Nat.mul_add, Nat.add_mul, Nat.add_right_comm]
    have e : fib (2 * n + 2) * fib (2 * n + 2) + 1 = fib (2 * n + 1) * fib (2 * n + 3) := by
      show fib (2 * n + 2) * fib (2 * n + 2) + 1 =
        fib (2 * n + 1) * (fib (2 * n + 1) + fib (2 * n + 2))
      rw [Nat.mul_add, ← ih, Nat.add_right_comm, ← Nat.add_mul]
      rfl
    rw [e]
