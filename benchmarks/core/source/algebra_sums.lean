def sum (f : Nat → Nat) : Nat → Nat
  | 0 => 0
  | n + 1 => sum f n + f n

-- test algebra 1
/-- The sum of the first four squares, 0 · 0 included. -/
theorem sum_of_four_squares : sum (fun i => i * i) 4 = 14 := by
  rfl

-- train algebra 2
/-- A sum of two terms, unfolded. -/
theorem sum_of_two_terms (f : Nat → Nat) : sum f 2 = f 0 + f 1 := by
  show 0 + f 0 + f 1 = f 0 + f 1
  rw [Nat.zero_add]

-- test algebra 3
/-- A sum of equal terms is a product. -/
theorem sum_of_constant (c n : Nat) : sum (fun _ => c) n = n * c := by
  induction n with
  | zero => exact (Nat.zero_mul c).symm
  | succ n ih => rw [sum, ih, Nat.succ_mul]

-- test algebra 3
/-- The sum of the sums is the sum of the termwise sums. -/
theorem sum_of_termwise_sums (f g : Nat → Nat) (n : Nat) :
    sum (fun i => f i + g i) n = sum f n + sum g n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [sum, sum, sum, ih, Nat.add_add_add_comm]

-- train algebra 3
/-- The first n odd numbers add up to n squared. -/
theorem sum_of_odd_numbers (n : Nat) : sum (fun i => 2 * i + 1) n = n * n := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [sum, ih, Nat.mul_add, Nat.add_mul n 1, Nat.mul_one, Nat.one_mul, Nat.two_mul]
    simp only [Nat.add_assoc]

-- test algebra 3
/-- The powers of two up to 2 ^ n add up to one less than the next power. -/
theorem sum_of_powers_of_two (n : Nat) : sum (fun i => 2 ^ i) n + 1 = 2 ^ n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [sum, Nat.add_right_comm, ih, Nat.pow_succ, Nat.mul_two]

-- valid algebra 3
/-- A sum can be split into a first and a second part. -/
theorem sum_split (f : Nat → Nat) (m n : Nat) :
    sum f (m + n) = sum f m + sum (fun i => f (m + i)) n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [← Nat.add_assoc, sum, ih, sum, Nat.add_assoc]

-- train algebra 4
/-- Gauss's formula for the sum of the first n numbers. -/
theorem gauss_sum (n : Nat) : 2 * sum (fun i => i) (n + 1) = n * (n + 1) := by
  induction n with
  | zero => rfl
  | succ n ih => rw [sum, Nat.mul_add, ih, ← Nat.add_mul, Nat.mul_comm]

-- test algebra 4
/-- A geometric sum with the ratio three. -/
theorem sum_of_powers_of_three (n : Nat) : 2 * sum (fun i => 3 ^ i) n + 1 = 3 ^ n := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [sum, Nat.mul_add, Nat.add_right_comm, ih, Nat.pow_succ, Nat.mul_comm (3 ^ n),
      Nat.succ_mul 2, Nat.add_comm]

-- test algebra 4
/-- The steps of an increasing sequence add up to its last value less its first. -/
theorem telescoping_sum (f : Nat → Nat) (mono : ∀ n, f n ≤ f (n + 1)) (n : Nat) :
    sum (fun i => f (i + 1) - f i) n + f 0 = f n := by
  induction n with
  | zero => exact Nat.zero_add _
  | succ n ih => rw [sum, Nat.add_right_comm, ih, Nat.add_sub_of_le (mono n)]

-- valid algebra 4
/-- The order of a double summation can be exchanged. -/
theorem sum_exchange (r : Nat → Nat → Nat) (m n : Nat) :
    sum (fun i => sum (fun j => r i j) n) m = sum (fun j => sum (fun i => r i j) m) n := by
  have zero : ∀ n, sum (fun _ => 0) n = 0 := by
    intro n
    induction n with
    | zero => rfl
    | succ n ih => exact ih
  have add : ∀ (f g : Nat → Nat) n, sum (fun i => f i + g i) n = sum f n + sum g n := by
    intro f g n
    induction n with
    | zero => rfl
    | succ n ih => rw [sum, sum, sum, ih, Nat.add_add_add_comm]
  induction m with
  | zero => exact (zero n).symm
  | succ m ih =>
    rw [sum, ih, ← add]
    rfl

-- valid algebra 5
/-- The sum of the first squares. -/
theorem sum_of_squares (n : Nat) :
    6 * sum (fun i => i * i) (n + 1) = n * (n + 1) * (2 * n + 1) := by
  induction n with
  | zero => rfl
  | succ n ih =>
    have inner : (n + 2) * (2 * n + 3) = n * (2 * n + 1) + 6 * (n + 1) := by
      calc (n + 2) * (2 * n + 3) = n * (2 * n + 1) + n * 2 + (2 * (2 * n) + 6) := by
            rw [Nat.add_mul, Nat.mul_add 2, ← Nat.mul_add n]
        _ = n * (2 * n + 1) + (2 * n + 4 * n + 6) := by
            rw [Nat.mul_comm n 2, ← Nat.mul_assoc 2 2 n, Nat.add_assoc, Nat.add_assoc]
        _ = n * (2 * n + 1) + 6 * (n + 1) := by rw [← Nat.add_mul, Nat.mul_add 6]
    show 6 * (sum _ (n + 1) + (n + 1) * (n + 1)) = (n + 1) * (n + 2) * (2 * n + 3)
    rw [Nat.mul_add, ih, Nat.mul_assoc (n + 1), inner, Nat.mul_add (n + 1) (n * _),
      Nat.mul_comm n (n + 1), Nat.mul_assoc (n + 1) n, Nat.mul_left_comm (n + 1) 6]

-- valid algebra 5
/-- The sum of the first cubes is the square of the sum of the first numbers. -/
theorem sum_of_cubes (n : Nat) :
    sum (fun i => i * i * i) n = sum (fun i => i) n * sum (fun i => i) n := by
  have gauss : ∀ n, 2 * sum (fun i => i) n + n = n * n := by
    intro n
    induction n with
    | zero => rfl
    | succ n ih =>
      rw [sum, Nat.mul_add, Nat.mul_add, Nat.add_mul, Nat.mul_one, Nat.one_mul, ← ih, Nat.two_mul n]
      simp only [Nat.add_assoc, Nat.add_left_comm]
  induction n with
  | zero => rfl
  | succ n ih =>
    have e : n * n * n = 2 * (sum (fun i => i) n * n) + n * n := by
      rw [← gauss n, Nat.add_mul, gauss n, Nat.mul_assoc]
    rw [sum, sum, ih, Nat.add_mul, Nat.mul_add, Nat.mul_add, e, Nat.two_mul,
      Nat.mul_comm n (sum _ n)]
    simp only [Nat.add_assoc]

-- test algebra 5
/-- A sum read backwards. -/
theorem sum_backwards (f : Nat → Nat) (n : Nat) : sum (fun i => f (n - 1 - i)) n = sum f n := by
  have front : ∀ (g : Nat → Nat) n, sum g (n + 1) = g 0 + sum (fun i => g (i + 1)) n := by
    intro g n
    induction n with
    | zero => exact Nat.add_comm _ _
    | succ n ih => rw [sum, ih, sum, Nat.add_assoc]
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [front, sum, ← ih, Nat.add_comm]
    have e : ∀ i, n + 1 - 1 - (i + 1) = n - 1 - i := by
      intro i
      rw [Nat.add_sub_cancel, Nat.add_comm i 1, Nat.sub_sub]
    simp only [e]
    rfl
