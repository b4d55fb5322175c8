def twice {α : Type} : List α → List α
  | [] => []
  | x :: xs => x :: x :: twice xs

def evens {α : Type} : List α → List α
  | [] => []
  | [x] => [x]
  | x :: _ :: xs => x :: evens xs

def flatten {α : Type} : List (List α) → List α
  | [] => []
  | xs :: xss => xs ++ flatten xss

def total : List Nat → Nat
  | [] => 0
  | n :: ns => n + total ns

def subsequences {α : Type} : List α → List (List α)
  | [] => [[]]
  | x :: xs => (subsequences xs).map (x :: ·) ++ subsequences xs

-- test lists 1
/-- Doubling each element of a list of two. -/
theorem twice_of_two (α : Type) (x y : α) : twice [x, y] = [x, x, y, y] := by
  rfl

-- train lists 2
/-- Flattening a list of one list gives that list. -/
theorem flatten_single (α : Type) (xs : List α) : flatten [xs] = xs := by
  show xs ++ [] = xs
  exact List.append_nil xs

-- valid lists 3
/-- Taking every other element undoes doubling each element. -/
theorem evens_of_twice (α : Type) (xs : List α) : evens (twice xs) = xs := by
  induction xs with
  | nil => rfl
  | cons x xs ih => exact congrArg (x :: ·) ih

-- train lists 3
/-- Flattening a list of singletons gives the list of their elements. -/
theorem flatten_singletons (α : Type) (xs : List α) : flatten (xs.map fun x => [x]) = xs := by
  induction xs with
  | nil => rfl
  | cons x xs ih => exact congrArg (x :: ·) ih

-- train lists 3
/-- The total of two lists put together is the sum of their totals. -/
theorem total_of_append (xs ys : List Nat) : total (xs ++ ys) = total xs + total ys := by
  induction xs with
  | nil => exact (Nat.zero_add _).symm
  | cons x xs ih =>
    rw [List.cons_append, total, ih, total, Nat.add_assoc]

-- valid lists 3
/-- The total of the multiples is the multiple of the total. -/
theorem total_of_multiples (k : Nat) (xs : List Nat) : total (xs.map (k * ·)) = k * total xs := by
  induction xs with
  | nil => rfl
  | cons x xs ih => rw [List.map_cons, total, ih, total, Nat.mul_add]

-- train lists 4
/-- Doubling each element commutes with reversal. -/
theorem twice_of_reverse (α : Type) (xs : List α) : twice xs.reverse = (twice xs).reverse := by
  have append : ∀ xs ys : List α, twice (xs ++ ys) = twice xs ++ twice ys := by
    intro xs ys
    induction xs with
    | nil => rfl
    | cons x xs ih => exact congrArg (x :: x :: ·) ih
  induction xs with
  | nil => rfl
  | cons x xs ih =>
    rw [List.reverse_cons, append, ih]
    show _ = (x :: x :: twice xs).reverse
    rw [List.reverse_cons, List.reverse_cons, List.append_assoc]
    rfl

-- train lists 4
/-- A list of lists of lists can be flattened from the outside or from the inside. -/
theorem flatten_flatten (α : Type) (xsss : List (List (List α))) :
    flatten (flatten xsss) = flatten (xsss.map flatten) := by
  have append : ∀ xss yss : List (List α), flatten (xss ++ yss) = flatten xss ++ flatten yss := by
    intro xss yss
    induction xss with
    | nil => rfl
    | cons xs xss ih => rw [List.cons_append, flatten, ih, flatten, List.append_assoc]
  induction xsss with
  | nil => rfl
  | cons xss xsss ih => rw [flatten, append, ih, List.map_cons, flatten]

-- train lists 4
/-- A list of n elements has 2 ^ n subsequences. -/
theorem subsequences_length (α : Type) (xs : List α) :
    (subsequences xs).length = 2 ^ xs.length := by
  induction xs with
  | nil => rfl
  | cons x xs ih =>
    rw [subsequences, List.length_append, List.length_map, ih, List.length_cons, Nat.pow_succ,
      Nat.mul_two]

-- train lists 4
/-- The total does not depend on the order of the list. -/
theorem total_of_reverse (xs : List Nat) : total xs.reverse = total xs := by
  have append : ∀ xs ys : List Nat, total (xs ++ ys) = total xs + total ys := by
    intro xs ys
    induction xs with
    | nil => exact (Nat.zero_add _).symm
    | cons x xs ih => rw [List.cons_append, total, ih, total, Nat.add_assoc]
  induction xs with
  | nil => rfl
  | cons x xs ih =>
    rw [List.reverse_cons, append, ih, Nat.add_comm]
    rfl

-- valid lists 5
/-- Every subsequence of a list is at most as long as the list. -/
theorem subsequences_bounded (α : Type) (xs ys : List α) (h : ys ∈ subsequences xs) :
    ys.length ≤ xs.length := by
  induction xs generalizing ys with
  | nil =>
    cases h with
    | head => exact Nat.le_refl 0
    | tail _ h => cases h
  | cons x xs ih =>
    rcases List.mem_append.mp h with h | h
    · obtain ⟨zs, hz, e⟩ := List.mem_map.mp h
      rw [← e]
      exact Nat.succ_le_succ (ih zs hz)
    · exact Nat.le_succ_of_le (ih ys h)

-- test lists 4
/-- The total of a flattened list of lists is the total of the totals. -/
theorem total_of_flatten (xss : List (List Nat)) :
    total (flatten xss) = total (xss.map total) := by
  have append : ∀ xs ys : List Nat, total (xs ++ ys) = total xs + total ys := by
    intro xs ys
    induction xs with
    | nil => exact (Nat.zero_add _).symm
    | cons x xs ih => rw [List.cons_append, total, ih, total, Nat.add_assoc]
  induction xss with
  | nil => rfl
  | cons xs xss ih => rw [flatten, append, ih, List.map_cons, total]
