/-- The sum of the first values of a sequence of integers. -/
def total (f : Nat → Int) : Nat → Int
  | 0 => 0
  | n + 1 => total f n + f n

-- valid inequalities 1
/-- The integers from -3 to 3 add up to 0. -/
theorem total_around_zero : total (fun i => i - 3) 7 = 0 := by
  decide

-- valid inequalities 2
/-- The sum of the first three values. -/
theorem total_of_three (f : Nat → Int) : total f 3 = f 2 + f 1 + f 0 := by
  simp [total]
  omega

-- train inequalities 2
/-- A value that is not negative does not make the sum less. -/
theorem total_step (f : Nat → Int) (n : Nat) (h : 0 ≤ f n) : total f n ≤ total f (n + 1) := by
  simp only [total]
  omega

-- train inequalities 3
/-- A sum of squares is not negative. -/
theorem total_of_squares_nonneg (f : Nat → Int) (n : Nat) : 0 ≤ total (fun i => f i * f i) n := by
  induction n with
  | zero => exact Int.le_refl 0
  | succ n ih =>
    have h := Int.mul_self_nonneg (f n)
    simp only [total]
    omega

-- valid inequalities 3
/-- The sum of the larger values is not smaller. -/
theorem totals_in_order (f g : Nat → Int) (h : ∀ i, f i ≤ g i) (n : Nat) :
    total f n ≤ total g n := by
  induction n with
  | zero => exact Int.le_refl 0
  | succ n ih =>
    have s := h n
    simp only [total]
    omega

-- train inequalities 3
/-- The sum of the opposites is the opposite of the sum. -/
theorem total_of_opposites (f : Nat → Int) (n : Nat) : total (fun i => -f i) n = -total f n := by
  induction n with
  | zero => rfl
  | succ n ih =>
    simp only [total]
    omega

-- train inequalities 4
/-- A bound for the values gives one for the sum. -/
theorem total_below_bound (f : Nat → Int) (c : Int) (h : ∀ i, f i ≤ c) (n : Nat) :
    total f n ≤ n * c := by
  induction n with
  | zero => simp [total]
  | succ n ih =>
    have s := h n
    have e : ((n + 1 : Nat) : Int) * c = n * c + c := by
      rw [Int.natCast_add, Int.natCast_one, Int.add_mul, Int.one_mul]
    simp only [total]
    omega

-- valid inequalities 4
/-- The absolute value of a sum is at most the sum of the absolute values. -/
theorem total_of_absolute_values (f : Nat → Int) (n : Nat) :
    (total f n).natAbs ≤ total (fun i => (f i).natAbs) n := by
  induction n with
  | zero => exact Int.le_refl 0
  | succ n ih =>
    simp only [total]
    omega

-- train inequalities 4
/-- The sum of the distances from one value to the next is at least that of the ends. -/
theorem total_of_distances (f : Nat → Int) (n : Nat) :
    (f n - f 0).natAbs ≤ total (fun i => (f (i + 1) - f i).natAbs) n := by
  induction n with
  | zero => simp [total]
  | succ n ih =>
    simp only [total]
    omega

-- train inequalities 5
/-- A value is at most the sum if none is negative. -/
theorem value_le_total (f : Nat → Int) (h : ∀ i, 0 ≤ f i) (n i : Nat) (lt : i < n) :
    f i ≤ total f n := by
  have nonneg : ∀ n, 0 ≤ total f n := by
    intro n
    induction n with
    | zero => exact Int.le_refl 0
    | succ n ih =>
      have s := h n
      simp only [total]
      omega
  induction n with
  | zero => omega
  | succ n ih =>
    have s := h n
    have t := nonneg n
    simp only [total]
    by_cases e : i = n
    · subst e
      omega
    · have g := ih (by omega)
      omega

-- test inequalities 5
/-- If a sum is more than the bound times the number of values, one is over the bound. -/
theorem one_over_the_mean (f : Nat → Int) (c : Int) (n : Nat) (h : n * c < total f n) :
    ∃ i < n, c < f i := by
  induction n with
  | zero => simp [total] at h
  | succ n ih =>
    by_cases s : c < f n
    · exact ⟨n, Nat.lt_succ_self n, s⟩
    · have e : ((n + 1 : Nat) : Int) * c = n * c + c := by
        rw [Int.natCast_add, Int.natCast_one, Int.add_mul, Int.one_mul]
      simp only [total] at h
      obtain ⟨i, lt, hi⟩ := ih (by omega)
      exact ⟨i, by omega, hi⟩

-- train inequalities 5
/-- If squares add up to zero, all are squares of zero. -/
theorem squares_adding_up_to_zero (f : Nat → Int) (n : Nat)
    (h : total (fun i => f i * f i) n = 0) : ∀ i < n, f i = 0 := by
  have nonneg : ∀ n, 0 ≤ total (fun i => f i * f i) n := by
    intro n
    induction n with
    | zero => exact Int.le_refl 0
    | succ n ih =>
      have s := Int.mul_self_nonneg (f n)
      simp only [total]
      omega
  induction n with
  | zero => intro i lt; omega
  | succ n ih =>
    have s := Int.mul_self_nonneg (f n)
    have t := nonneg n
    simp only [total] at h
    intro i lt
    by_cases e : i = n
    · rw [e]
      exact (Int.mul_eq_zero.mp (show f n * f n = 0 by omega)).elim id id
    · exact ih (by omega) i (by omega)

-- valid inequalities 5
/-- The square of a sum is at most the number of terms times the sum of the squares. -/
theorem square_of_total (f : Nat → Int) (n : Nat) :
    total f n * total f n ≤ n * total (fun i => f i * f i) n := by
  have shifted : ∀ (t : Int) (n : Nat),
      0 ≤ total (fun i => f i * f i) n - 2 * (t * total f n) + n * (t * t) := by
    intro t n
    induction n with
    | zero => simp [total]
    | succ n ih =>
      have s := Int.mul_self_nonneg (f n - t)
      have e₁ : (f n - t) * (f n - t) = f n * f n - 2 * (t * f n) + t * t := by grind
      have e₂ : ((n + 1 : Nat) : Int) * (t * t) = n * (t * t) + t * t := by
        rw [Int.natCast_add, Int.natCast_one, Int.add_mul, Int.one_mul]
      have e₃ : t * (total f n + f n) = t * total f n + t * f n := by grind
      simp only [total]
      omega
  induction n with
  | zero => simp [total]
  | succ n ih =>
    have s := shifted (f n) n
    simp only [total]
    have e₁ : (total f n + f n) * (total f n + f n) =
        total f n * total f n + 2 * (f n * total f n) + f n * f n := by grind
    have e₂ : ((n + 1 : Nat) : Int) * (total (fun i => f i * f i) n + f n * f n) =
        n * total (fun i => f i * f i) n + total (fun i => f i * f i) n + n * (f n * f n) +
        f n * f n := by rw [Int.natCast_add, Int.natCast_one]; grind
    omega
