-- false propositional 1
/-- A disjunction implies its first member. -/
theorem or_gives_left (p q : Prop) : p ∨ q → p := by
  sorry

theorem or_gives_left_is_false : ¬type_of% @or_gives_left := by
  intro h
  exact h False True (Or.inr trivial)

-- false propositional 1
/-- Affirming the consequent. -/
theorem affirming_the_consequent (p q : Prop) (h : p → q) (hq : q) : p := by
  sorry

theorem affirming_the_consequent_is_false : ¬type_of% @affirming_the_consequent := by
  intro h
  exact h False True (fun _ => trivial) trivial

-- false propositional 2
/-- Conjunction distributes over disjunction, with a connective confused. -/
theorem wrong_distribution (p q r : Prop) : p ∧ (q ∨ r) ↔ (p ∧ q) ∧ (p ∨ r) := by
  sorry

theorem wrong_distribution_is_false : ¬type_of% @wrong_distribution := by
  intro h
  exact ((h True False True).mp ⟨trivial, Or.inr trivial⟩).1.2

-- false propositional 2
/-- The negation of a conjunction is the conjunction of the negations. -/
theorem wrong_de_morgan (p q : Prop) : ¬(p ∧ q) ↔ ¬p ∧ ¬q := by
  sorry

theorem wrong_de_morgan_is_false : ¬type_of% @wrong_de_morgan := by
  intro h
  exact ((h True False).mp (fun x => x.2)).1 trivial

-- false propositional 2
/-- Implication is associative. -/
theorem imp_associative (p q r : Prop) : ((p → q) → r) ↔ (p → q → r) := by
  sorry

theorem imp_associative_is_false : ¬type_of% @imp_associative := by
  intro h
  exact (h False True False).mpr (fun f => f.elim) (fun _ => trivial)

-- false propositional 3
/-- If two propositions together give a third, one of them alone does, and so do both. -/
theorem one_premise_suffices (p q r : Prop) (h : p ∧ q → r) : (p → r) ∧ (q → r) := by
  sorry

theorem one_premise_suffices_is_false : ¬type_of% @one_premise_suffices := by
  intro h
  exact (h True False False (fun x => x.2)).1 trivial

-- false quantifiers 1
/-- What holds of something holds of everything. -/
theorem some_to_all (p : Nat → Prop) : (∃ n, p n) → ∀ n, p n := by
  sorry

theorem some_to_all_is_false : ¬type_of% @some_to_all := by
  intro h
  exact absurd (h (fun n => n = 0) ⟨0, rfl⟩ 1) (Nat.succ_ne_zero 0)

-- false quantifiers 2
/-- A witness for each is a witness for all. -/
theorem uniform_witness (r : Nat → Nat → Prop) : (∀ x, ∃ y, r x y) → ∃ y, ∀ x, r x y := by
  sorry

theorem uniform_witness_is_false : ¬type_of% @uniform_witness := by
  intro h
  obtain ⟨y, hy⟩ := h (fun x y => x = y) (fun x => ⟨x, rfl⟩)
  exact Nat.succ_ne_self y (hy (y + 1))

-- false quantifiers 2
/-- Two existence statements have a common witness. -/
theorem common_witness (p q : Nat → Prop) : (∃ x, p x) → (∃ x, q x) → ∃ x, p x ∧ q x := by
  sorry

theorem common_witness_is_false : ¬type_of% @common_witness := by
  intro h
  obtain ⟨x, h₀, h₁⟩ := h (· = 0) (· = 1) ⟨0, rfl⟩ ⟨1, rfl⟩
  rw [h₀] at h₁
  cases h₁

-- false quantifiers 2
/-- A universal disjunction splits into two universal statements. -/
theorem forall_or_split (p q : Nat → Prop) : (∀ x, p x ∨ q x) → (∀ x, p x) ∨ ∀ x, q x := by
  sorry

theorem forall_or_split_is_false : ¬type_of% @forall_or_split := by
  intro h
  have split : ∀ n, n = 0 ∨ n ≠ 0 := by
    intro n
    cases n with
    | zero => exact Or.inl rfl
    | succ n => exact Or.inr (Nat.succ_ne_zero n)
  rcases h (· = 0) (· ≠ 0) split with h | h
  · exact Nat.succ_ne_zero 0 (h 1)
  · exact h 0 rfl

-- false quantifiers 3
/-- A symmetric and transitive relation is reflexive. -/
theorem refl_of_symm_trans (r : Nat → Nat → Prop) (symm : ∀ x y, r x y → r y x)
    (trans : ∀ x y z, r x y → r y z → r x z) : ∀ x, r x x := by
  sorry

theorem refl_of_symm_trans_is_false : ¬type_of% @refl_of_symm_trans := by
  intro h
  exact h (fun _ _ => False) (fun _ _ => id) (fun _ _ _ => fun f _ => f) 0

-- false functions 2
/-- Every function on numbers is injective. -/
theorem every_function_injective (f : Nat → Nat) (x y : Nat) (h : f x = f y) : x = y := by
  sorry

theorem every_function_injective_is_false : ¬type_of% @every_function_injective := by
  intro h
  exact absurd (h (fun _ => 0) 0 1 rfl) nofun

-- false functions 2
/-- Composition of functions is commutative. -/
theorem composition_commutes (f g : Nat → Nat) : f ∘ g = g ∘ f := by
  sorry

theorem composition_commutes_is_false : ¬type_of% @composition_commutes := by
  intro h
  exact absurd (congrFun (h (fun _ => 0) (fun _ => 1)) 0) nofun

-- false functions 3
/-- A function with a left inverse has a right inverse: it is surjective. -/
theorem surjective_of_left_inverse (f g : Nat → Nat) (h : ∀ x, g (f x) = x) :
    ∀ y, ∃ x, f x = y := by
  sorry

theorem surjective_of_left_inverse_is_false : ¬type_of% @surjective_of_left_inverse := by
  intro h
  obtain ⟨x, hx⟩ := h Nat.succ Nat.pred (fun _ => rfl) 0
  exact Nat.succ_ne_zero x hx

-- false algebra 1
/-- A wrong product. -/
theorem wrong_product : 7 * 8 = 54 := by
  sorry

theorem wrong_product_is_false : ¬type_of% @wrong_product := by
  decide

-- false algebra 2
/-- Subtracting and adding the same number changes nothing. -/
theorem sub_add_same (m n : Nat) : m - n + n = m := by
  sorry

theorem sub_add_same_is_false : ¬type_of% @sub_add_same := by
  intro h
  exact absurd (h 0 1) (by decide)

-- false algebra 2
/-- The square of a sum is the sum of the squares. -/
theorem square_of_sum (a b : Nat) : (a + b) * (a + b) = a * a + b * b := by
  sorry

theorem square_of_sum_is_false : ¬type_of% @square_of_sum := by
  intro h
  exact absurd (h 1 1) (by decide)

-- false algebra 2
/-- Powers may be exchanged with their exponents. -/
theorem pow_symmetric (a b : Nat) : a ^ b = b ^ a := by
  sorry

theorem pow_symmetric_is_false : ¬type_of% @pow_symmetric := by
  intro h
  exact absurd (h 1 2) (by decide)

-- false algebra 3
/-- Factors can be cancelled. -/
theorem cancel_any_factor (a b c : Nat) (h : a * b = a * c) : b = c := by
  sorry

theorem cancel_any_factor_is_false : ¬type_of% @cancel_any_factor := by
  intro h
  exact absurd (h 0 0 1 rfl) (by decide)

-- false algebra 4
/-- Euler's polynomial never takes a square as its value. -/
theorem euler_polynomial_no_square (n k : Nat) : n * n + n + 41 ≠ k * k := by
  sorry

theorem euler_polynomial_no_square_is_false : ¬type_of% @euler_polynomial_no_square := by
  intro h
  exact h 40 41 rfl

-- false order 2
/-- A product is at least as large as its first factor. -/
theorem le_product (a b : Nat) : a ≤ a * b := by
  sorry

theorem le_product_is_false : ¬type_of% @le_product := by
  intro h
  exact absurd (h 1 0) (by decide)

-- false order 2
/-- Subtraction keeps strict inequalities. -/
theorem sub_keeps_lt (a b c : Nat) (h : a < b) : a - c < b - c := by
  sorry

theorem sub_keeps_lt_is_false : ¬type_of% @sub_keeps_lt := by
  intro h
  exact absurd (h 0 1 1 (by decide)) (by decide)

-- false order 3
/-- Squares are at most powers of two. -/
theorem square_le_pow (n : Nat) : n * n ≤ 2 ^ n := by
  sorry

theorem square_le_pow_is_false : ¬type_of% @square_le_pow := by
  intro h
  exact absurd (h 3) (by decide)

-- false order 3
/-- Every inhabited set of numbers has a greatest member. -/
theorem greatest_always (p : Nat → Prop) (h : ∃ n, p n) : ∃ n, p n ∧ ∀ m, p m → m ≤ n := by
  sorry

theorem greatest_always_is_false : ¬type_of% @greatest_always := by
  intro h
  obtain ⟨n, _, hn⟩ := h (fun _ => True) ⟨0, trivial⟩
  exact Nat.not_succ_le_self n (hn (n + 1) trivial)

-- false lists 1
/-- Appending is commutative. -/
theorem append_commutes (xs ys : List Nat) : xs ++ ys = ys ++ xs := by
  sorry

theorem append_commutes_is_false : ¬type_of% @append_commutes := by
  intro h
  exact absurd (h [0] [1]) nofun

-- false lists 2
/-- Reversal keeps the order of two appended lists. -/
theorem reverse_append_in_order (xs ys : List Nat) :
    (xs ++ ys).reverse = xs.reverse ++ ys.reverse := by
  sorry

theorem reverse_append_in_order_is_false : ¬type_of% @reverse_append_in_order := by
  intro h
  exact absurd (h [0] [1]) (fun e : [1, 0] = [0, 1] => nomatch e)

-- false lists 2
/-- Filtering does not change the length. -/
theorem length_after_filter (p : Nat → Bool) (xs : List Nat) :
    (xs.filter p).length = xs.length := by
  sorry

theorem length_after_filter_is_false : ¬type_of% @length_after_filter := by
  intro h
  exact absurd (h (fun _ => false) [0]) (fun e : 0 = 1 => nomatch e)

-- false lists 3
/-- Left and right folds agree for every operation. -/
theorem folds_agree (f : Nat → Nat → Nat) (n : Nat) (xs : List Nat) :
    xs.foldl f n = xs.foldr f n := by
  sorry

theorem folds_agree_is_false : ¬type_of% @folds_agree := by
  intro h
  exact absurd (h (fun m n => m - n) 1 [1, 1]) (fun e : 0 = 1 => nomatch e)

-- false data 2
/-- Exclusive or is conjunction with something negated. -/
theorem xor_is_and_not (a b : Bool) : (a != b) = (a && !b) := by
  sorry

theorem xor_is_and_not_is_false : ¬type_of% @xor_is_and_not := by
  intro h
  exact absurd (h false true) nofun

-- false data 2
/-- Optional values with the same image under a function are equal. -/
theorem option_map_cancel (f : Nat → Nat) (a b : Option Nat) (h : a.map f = b.map f) : a = b := by
  sorry

theorem option_map_cancel_is_false : ¬type_of% @option_map_cancel := by
  intro h
  exact absurd (h (fun _ => 0) (some 0) (some 1) rfl) nofun

-- false data 3
/-- Every truth function of two arguments is symmetric. -/
theorem truth_functions_symmetric (f : Bool → Bool → Bool) (a b : Bool) : f a b = f b a := by
  sorry

theorem truth_functions_symmetric_is_false : ¬type_of% @truth_functions_symmetric := by
  intro h
  exact absurd (h (fun a _ => a) true false) nofun
