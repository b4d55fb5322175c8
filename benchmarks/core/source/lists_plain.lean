-- valid lists 1
/-- A small computation with lists: square, reverse, append. -/
theorem list_computation : ([1, 2, 3].map (fun n => n * n)).reverse ++ [0] = [9, 4, 1, 0] := by
  rfl

-- train lists 1
/-- A list with a first element does not have length zero. -/
theorem length_cons_positive (α : Type) (x : α) (xs ys : List α) :
    (x :: (xs ++ ys)).length ≠ 0 := by
  nofun

-- train lists 1
/-- Three is a member of the list of the first four numbers. -/
theorem three_is_member : 3 ∈ [1, 2, 3, 4] := by
  simp

-- train lists 1
/-- Mapping over a reversed list does not change the length. -/
theorem length_map_reversed (α β : Type) (f : α → β) (xs : List α) :
    (xs.reverse.map f).length = xs.length := by
  simp

-- valid lists 1
/-- The even numbers among the first six, added up. -/
theorem sum_of_small_evens :
    ([1, 2, 3, 4, 5, 6].filter (fun n => n % 2 == 0)).foldr (· + ·) 0 = 12 := by
  rfl

-- train lists 2
/-- The order in which two lists are appended does not affect the length. -/
theorem length_append_swap (α : Type) (xs ys : List α) :
    (xs ++ ys).length = (ys ++ xs).length := by
  rw [List.length_append, List.length_append, Nat.add_comm]

-- valid lists 2
/-- A list of at least two elements has a first and a second one. -/
theorem two_elements_of_length (α : Type) (xs : List α) (h : 2 ≤ xs.length) :
    ∃ y z zs, xs = y :: z :: zs := by
  match xs, h with
  | y :: z :: zs, _ => exact ⟨y, z, zs, rfl⟩

-- train lists 1
/-- Appending a singleton to a list never gives the empty list. -/
theorem snoc_ne_nil (α : Type) (x : α) (xs : List α) : xs ++ [x] ≠ [] := by
  cases xs <;> nofun

-- valid lists 2
/-- A member of the middle one of three lists is a member of all of them together. -/
theorem mem_middle (α : Type) (x : α) (xs ys zs : List α) (h : x ∈ ys) : x ∈ xs ++ ys ++ zs := by
  apply List.mem_append_left
  exact List.mem_append_right xs h

-- train lists 1
/-- Mapping three functions one after the other is mapping their composite. -/
theorem map_three (α : Type) (f g h : α → α) (xs : List α) :
    ((xs.map f).map g).map h = xs.map (h ∘ g ∘ f) := by
  rw [List.map_map, List.map_map]
  rfl

-- train lists 2
/-- The last element of the reverse is the first element of the list. -/
theorem first_of_reverse (α : Type) (x : α) (xs ys : List α) (h : xs.reverse = ys ++ [x]) :
    xs = x :: ys.reverse := by
  rw [← List.reverse_reverse xs, h, List.reverse_append]
  rfl

-- train lists 1
/-- A list followed by its reverse is a palindrome. -/
theorem palindrome_append_reverse (α : Type) (xs : List α) :
    (xs ++ xs.reverse).reverse = xs ++ xs.reverse := by
  rw [List.reverse_append, List.reverse_reverse]

-- test lists 4
/-- Mapping as a fold onto the mapped list gives the mapped list twice. -/
theorem map_fold_onto_map (α β : Type) (f : α → β) (xs : List α) :
    xs.foldr (fun x ys => f x :: ys) (xs.map f) = xs.map f ++ xs.map f := by
  have general : ∀ (zs : List β) (xs : List α),
      xs.foldr (fun x ys => f x :: ys) zs = xs.map f ++ zs := by
    intro zs xs
    induction xs with
    | nil => rfl
    | cons x xs ih => exact congrArg (f x :: ·) ih
  exact general _ xs

-- train lists 3
/-- The length is a fold. -/
theorem length_is_fold (α : Type) (xs : List α) : xs.foldr (fun _ n => n + 1) 0 = xs.length := by
  induction xs with
  | nil => rfl
  | cons x xs ih => exact congrArg (· + 1) ih

-- train lists 3
/-- The fusion law for folds. -/
theorem fold_fusion (α β γ : Type) (f : β → γ) (g : α → β → β) (g' : α → γ → γ) (b : β)
    (h : ∀ x y, f (g x y) = g' x (f y)) (xs : List α) :
    f (xs.foldr g b) = xs.foldr g' (f b) := by
  induction xs with
  | nil => rfl
  | cons x xs ih => exact (h _ _).trans (congrArg (g' x) ih)

-- train lists 3
/-- A function that leaves a list unchanged when mapped over it fixes each of its members. -/
theorem members_fixed (α : Type) (f : α → α) (xs : List α) (h : xs.map f = xs) :
    ∀ x, x ∈ xs → f x = x := by
  induction xs with
  | nil => exact fun x hx => nomatch hx
  | cons y ys ih =>
    obtain ⟨h₁, h₂⟩ := List.cons.inj h
    intro x hx
    cases hx with
    | head => exact h₁
    | tail _ hx => exact ih h₂ x hx

-- test lists 2
/-- If appending two lists to a third one changes nothing, the two are equal. -/
theorem nothing_appended_twice (α : Type) (xs ys zs : List α) (h : xs ++ ys ++ zs = xs) :
    zs = ys := by
  rw [List.append_assoc] at h
  simp_all

-- train lists 3
/-- Two filters can be applied in either order. -/
theorem filters_commute (α : Type) (p q : α → Bool) (xs : List α) :
    (xs.filter p).filter q = (xs.filter q).filter p := by
  induction xs with
  | nil => rfl
  | cons x xs ih => cases hp : p x <;> cases hq : q x <;> simp [List.filter, hp, hq, ih]

-- valid lists 3
/-- The elements that pass a test and those that fail it make up the whole length. -/
theorem filter_partition_length (α : Type) (p : α → Bool) (xs : List α) :
    (xs.filter p).length + (xs.filter fun x => !p x).length = xs.length := by
  induction xs with
  | nil => rfl
  | cons x xs ih =>
    cases hp : p x
    · simp only [List.filter, hp, List.length_cons, Bool.not_false, ← ih, Nat.add_assoc]
    · simp only [List.filter, hp, List.length_cons, Bool.not_true, ← ih, Nat.add_right_comm]

-- test lists 3
/-- A palindrome stays one when a function is mapped over it. -/
theorem palindrome_map (α β : Type) (f : α → β) (xs : List α) (h : xs.reverse = xs) :
    (xs.map f).reverse = xs.map f := by
  have e : ∀ ys : List α, (ys.map f).reverse = ys.reverse.map f := by
    intro ys
    induction ys with
    | nil => rfl
    | cons y ys ih => rw [List.map_cons, List.reverse_cons, ih, List.reverse_cons, List.map_append]; rfl
  rw [e, h]

-- train lists 3
/-- A list of length two consists of two elements, and its reverse of the same in the other
order. -/
theorem reverse_of_two (α : Type) (xs : List α) (h : xs.length = 2) :
    ∃ x y, xs = [x, y] ∧ xs.reverse = [y, x] := by
  match xs, h with
  | [x, y], _ => exact ⟨x, y, rfl, rfl⟩

-- train lists 4
/-- Collecting images from the left in front of an accumulator gives the mapped list in reverse. -/
theorem reverse_map_is_left_fold (α β : Type) (f : α → β) (xs : List α) :
    xs.foldl (fun ys x => f x :: ys) [] = (xs.map f).reverse := by
  have general : ∀ (xs : List α) (ys : List β),
      xs.foldl (fun ys x => f x :: ys) ys = (xs.map f).reverse ++ ys := by
    intro xs
    induction xs with
    | nil => exact fun _ => rfl
    | cons x xs ih =>
      intro ys
      rw [List.foldl_cons, ih, List.map_cons, List.reverse_cons, List.append_assoc]
      rfl
  rw [general, List.append_nil]

-- train lists 4
/-- Adding up a list from the left is adding it up from the right. -/
theorem sum_from_both_ends (xs : List Nat) : xs.foldl (· + ·) 0 = xs.foldr (· + ·) 0 := by
  have general : ∀ (xs : List Nat) n, xs.foldl (· + ·) n = n + xs.foldr (· + ·) 0 := by
    intro xs
    induction xs with
    | nil => exact fun _ => rfl
    | cons x xs ih =>
      intro n
      rw [List.foldl_cons, ih, List.foldr_cons, Nat.add_assoc]
  rw [general, Nat.zero_add]

-- valid lists 4
/-- A left fold is a right fold that builds a function. -/
theorem left_fold_by_right_fold (α β : Type) (f : β → α → β) (xs : List α) (b : β) :
    xs.foldl f b = xs.foldr (fun x k => fun b => k (f b x)) id b := by
  induction xs generalizing b with
  | nil => rfl
  | cons x xs ih => exact ih (f b x)

-- train lists 4
/-- A list can be split at the first occurrence of any of its members. -/
theorem split_at_first_occurrence (α : Type) (x : α) (xs : List α) (h : x ∈ xs) :
    ∃ ys zs, xs = ys ++ x :: zs ∧ ¬x ∈ ys := by
  induction xs with
  | nil => cases h
  | cons y xs ih =>
    by_cases e : y = x
    · exact ⟨[], xs, by rw [e]; rfl, fun h => nomatch h⟩
    · have hx : x ∈ xs := by
        cases h with
        | head => exact absurd rfl e
        | tail _ h => exact h
      obtain ⟨ys, zs, e', hn⟩ := ih hx
      refine ⟨y :: ys, zs, by rw [e']; rfl, fun h => ?_⟩
      cases h with
      | head => exact e rfl
      | tail _ h => exact hn h

-- train lists 4
/-- A list that is not empty has a last element. -/
theorem last_of_ne_nil (α : Type) (xs : List α) (h : xs ≠ []) : ∃ ys y, xs = ys ++ [y] := by
  induction xs with
  | nil => exact absurd rfl h
  | cons x xs ih =>
    cases xs with
    | nil => exact ⟨[], x, rfl⟩
    | cons z zs =>
      obtain ⟨ys, y, e⟩ := ih nofun
      exact ⟨x :: ys, y, by rw [e]; rfl⟩

-- train lists 3
/-- Mapping a left inverse undoes mapping a function. -/
theorem map_undone (α β : Type) (f : α → β) (g : β → α) (h : ∀ x, g (f x) = x) (xs : List α) :
    (xs.map f).map g = xs := by
  induction xs with
  | nil => rfl
  | cons x xs ih => rw [List.map_cons, List.map_cons, h, ih]

-- train lists 4
/-- A list is determined by the list that repeats it. -/
theorem repeated_list_determines (α : Type) (xs ys : List α) (h : xs ++ xs = ys ++ ys) :
    xs = ys := by
  have hl := congrArg List.length h
  rw [List.length_append, List.length_append, ← Nat.two_mul, ← Nat.two_mul] at hl
  exact (List.append_inj h (Nat.eq_of_mul_eq_mul_left (by decide) hl)).1

-- train lists 4
/-- A list that is the same with an element put at its front or at its end has no other element. -/
theorem all_equal_of_rotation (α : Type) (a : α) (xs : List α) (h : xs ++ [a] = a :: xs) :
    ∀ x, x ∈ xs → x = a := by
  induction xs with
  | nil => exact fun x hx => nomatch hx
  | cons y ys ih =>
    obtain ⟨h₁, h₂⟩ := List.cons.inj h
    subst h₁
    intro x hx
    cases hx with
    | head => rfl
    | tail _ hx => exact ih h₂ x hx

-- valid lists 4
/-- As many images pass a test as there are elements whose image passes it. -/
theorem count_images (α β : Type) (f : α → β) (p : β → Bool) (xs : List α) :
    ((xs.map f).filter p).length = (xs.filter fun x => p (f x)).length := by
  induction xs with
  | nil => rfl
  | cons x xs ih =>
    rw [List.map_cons]
    cases hp : p (f x) <;> simp only [List.filter, hp, List.length_cons, ih]

-- test lists 5
/-- An induction principle for lists that adds elements at both ends. -/
theorem two_ended_induction (α : Type) (p : List α → Prop) (h₀ : p []) (h₁ : ∀ x, p [x])
    (h₂ : ∀ x xs y, p xs → p (x :: (xs ++ [y]))) (xs : List α) : p xs := by
  have general : ∀ n (xs : List α), xs.length ≤ n → p xs := by
    intro n
    induction n with
    | zero => exact fun xs h => List.eq_nil_of_length_eq_zero (Nat.le_zero.mp h) ▸ h₀
    | succ n ih =>
      intro xs h
      cases xs with
      | nil => exact h₀
      | cons x xs =>
        have e := List.reverse_reverse xs
        cases hr : xs.reverse with
        | nil => rw [hr] at e; exact e ▸ h₁ x
        | cons y zs =>
          rw [hr, List.reverse_cons] at e
          rw [← e]
          rw [← e, List.length_cons, List.length_append] at h
          exact h₂ x _ y (ih _ (Nat.le_trans (Nat.le_add_right _ 1) (Nat.le_of_succ_le_succ h)))
  exact general _ xs (Nat.le_refl _)

-- train lists 5
/-- The first duality theorem: for an associative operation with a unit the two folds agree. -/
theorem first_duality (α : Type) (op : α → α → α) (e : α)
    (assoc : ∀ x y z, op (op x y) z = op x (op y z)) (left : ∀ x, op e x = x)
    (right : ∀ x, op x e = x) (xs : List α) : xs.foldr op e = xs.foldl op e := by
  have general : ∀ (xs : List α) (a : α), xs.foldl op a = op a (xs.foldr op e) := by
    intro xs
    induction xs with
    | nil => exact fun a => (right a).symm
    | cons x xs ih =>
      intro a
      rw [List.foldl_cons, ih, List.foldr_cons, assoc]
  rw [general, left]

-- train lists 5
/-- If two lists are beginnings of the same list, one is a beginning of the other. -/
theorem beginnings_comparable (α : Type) (xs ys : List α)
    (h : ∃ us vs, xs ++ us = ys ++ vs) : (∃ us, xs ++ us = ys) ∨ ∃ us, ys ++ us = xs := by
  obtain ⟨us, vs, h⟩ := h
  induction xs generalizing ys with
  | nil => exact Or.inl ⟨ys, rfl⟩
  | cons x xs ih =>
    cases ys with
    | nil => exact Or.inr ⟨x :: xs, rfl⟩
    | cons y ys =>
      obtain ⟨h₁, h₂⟩ := List.cons.inj h
      subst h₁
      rcases ih ys h₂ with ⟨ws, e⟩ | ⟨ws, e⟩
      · exact Or.inl ⟨ws, congrArg (x :: ·) e⟩
      · exact Or.inr ⟨ws, congrArg (x :: ·) e⟩

-- train lists 5
/-- A list that is the same with something put around it has had nothing put around it. -/
theorem nothing_put_around (α : Type) (xs ys zs : List α) (h : ys ++ xs ++ zs = xs) :
    ys = [] ∧ zs = [] := by
  have hl := congrArg List.length h
  rw [List.length_append, List.length_append, Nat.add_right_comm] at hl
  have h₀ : ys.length + zs.length = 0 := by
    apply Nat.add_right_cancel (m := xs.length)
    rw [hl, Nat.zero_add]
  obtain ⟨h₁, h₂⟩ := Nat.eq_zero_of_add_eq_zero h₀
  exact ⟨List.eq_nil_of_length_eq_zero h₁, List.eq_nil_of_length_eq_zero h₂⟩
