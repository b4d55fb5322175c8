inductive Perm {α : Type} : List α → List α → Prop where
  | nil : Perm [] []
  | cons (x : α) {xs ys : List α} (h : Perm xs ys) : Perm (x :: xs) (x :: ys)
  | swap (x y : α) (xs : List α) : Perm (y :: x :: xs) (x :: y :: xs)
  | trans {xs ys zs : List α} (h₁ : Perm xs ys) (h₂ : Perm ys zs) : Perm xs zs

-- train lists 2
/-- Reversing a list of three is a permutation. -/
theorem perm_of_three (α : Type) (x y z : α) : Perm [x, y, z] [z, y, x] := by
  have h₁ : Perm [x, y, z] [x, z, y] := .cons x (.swap z y [])
  have h₂ : Perm [x, z, y] [z, x, y] := .swap z x [y]
  exact .trans h₁ (.trans h₂ (.cons z (.swap y x [])))

-- train lists 3
/-- Being a permutation is symmetric. -/
theorem perm_symmetric (α : Type) (xs ys : List α) (h : Perm xs ys) : Perm ys xs := by
  induction h with
  | nil => exact .nil
  | cons x _ ih => exact .cons x ih
  | swap x y xs => exact .swap y x xs
  | trans _ _ ih₁ ih₂ => exact .trans ih₂ ih₁

-- test lists 3
/-- Permutations have equal length. -/
theorem perm_length (α : Type) (xs ys : List α) (h : Perm xs ys) : xs.length = ys.length := by
  induction h with
  | nil => rfl
  | cons _ _ ih => exact congrArg (· + 1) ih
  | swap => rfl
  | trans _ _ ih₁ ih₂ => exact ih₁.trans ih₂

-- train lists 3
/-- Mapping a function over a permutation gives a permutation. -/
theorem perm_map (α β : Type) (f : α → β) (xs ys : List α) (h : Perm xs ys) :
    Perm (xs.map f) (ys.map f) := by
  induction h with
  | nil => exact .nil
  | cons x _ ih => exact .cons (f x) ih
  | swap x y xs => exact .swap (f x) (f y) (xs.map f)
  | trans _ _ ih₁ ih₂ => exact .trans ih₁ ih₂

-- train lists 4
/-- Moving the first element to the end is a permutation. -/
theorem perm_rotate (α : Type) (x : α) (xs : List α) : Perm (x :: xs) (xs ++ [x]) := by
  induction xs with
  | nil => exact .cons x .nil
  | cons y ys ih => exact .trans (.swap y x ys) (.cons y ih)

-- test lists 4
/-- Adding up a permutation of a list of numbers gives the same sum. -/
theorem perm_sum (xs ys : List Nat) (h : Perm xs ys) :
    xs.foldr (· + ·) 0 = ys.foldr (· + ·) 0 := by
  induction h with
  | nil => rfl
  | cons x _ ih => exact congrArg (x + ·) ih
  | swap x y xs => exact Nat.add_left_comm _ _ _
  | trans _ _ ih₁ ih₂ => exact ih₁.trans ih₂

-- train lists 5
/-- The reverse of a list is a permutation of it. -/
theorem perm_reverse (α : Type) (xs : List α) : Perm xs.reverse xs := by
  have refl : ∀ ys : List α, Perm ys ys := by
    intro ys
    induction ys with
    | nil => exact .nil
    | cons y ys ih => exact .cons y ih
  have move : ∀ (x : α) ys, Perm (ys ++ [x]) (x :: ys) := by
    intro x ys
    induction ys with
    | nil => exact refl _
    | cons y ys ih => exact .trans (.cons y ih) (.swap x y ys)
  induction xs with
  | nil => exact .nil
  | cons x xs ih =>
    rw [List.reverse_cons]
    exact .trans (move x _) (.cons x ih)

-- test lists 5
/-- Appending in the other order is a permutation. -/
theorem perm_append_swap (α : Type) (xs ys : List α) : Perm (xs ++ ys) (ys ++ xs) := by
  have refl : ∀ zs : List α, Perm zs zs := by
    intro zs
    induction zs with
    | nil => exact .nil
    | cons z zs ih => exact .cons z ih
  have move : ∀ (x : α) ys zs, Perm (x :: (ys ++ zs)) (ys ++ x :: zs) := by
    intro x ys zs
    induction ys with
    | nil => exact refl _
    | cons y ys ih => exact .trans (.swap y x _) (.cons y ih)
  induction xs with
  | nil => rw [List.append_nil]; exact refl ys
  | cons x xs ih => exact .trans (.cons x ih) (move x ys xs)
