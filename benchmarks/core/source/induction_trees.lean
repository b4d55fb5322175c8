inductive Tree (α : Type) where
  | leaf : Tree α
  | node (l : Tree α) (x : α) (r : Tree α) : Tree α

namespace Tree

variable {α β : Type}

def mirror : Tree α → Tree α
  | leaf => leaf
  | node l x r => node (mirror r) x (mirror l)

def map (f : α → β) : Tree α → Tree β
  | leaf => leaf
  | node l x r => node (map f l) (f x) (map f r)

def size : Tree α → Nat
  | leaf => 0
  | node l _ r => size l + size r + 1

def leaves : Tree α → Nat
  | leaf => 1
  | node l _ r => leaves l + leaves r

def height : Tree α → Nat
  | leaf => 0
  | node l _ r => max (height l) (height r) + 1

def toList : Tree α → List α
  | leaf => []
  | node l x r => toList l ++ x :: toList r

def toListOnto : Tree α → List α → List α
  | leaf, xs => xs
  | node l x r, xs => toListOnto l (x :: toListOnto r xs)

end Tree

inductive Occurs {α : Type} (x : α) : Tree α → Prop where
  | here (l r : Tree α) : Occurs x (.node l x r)
  | left {l : Tree α} (y : α) (r : Tree α) (h : Occurs x l) : Occurs x (.node l y r)
  | right (l : Tree α) (y : α) {r : Tree α} (h : Occurs x r) : Occurs x (.node l y r)

-- valid induction 1
/-- A tree with one node has size one. -/
theorem size_single (α : Type) (x : α) : (Tree.node .leaf x .leaf).size = 1 := by
  rfl

-- train induction 2
/-- Only the empty tree has size zero. -/
theorem leaf_of_size_zero (α : Type) (t : Tree α) (h : t.size = 0) : t = .leaf := by
  cases t with
  | leaf => rfl
  | node l x r => cases h

-- train induction 3
/-- Mirroring a tree twice gives it back. -/
theorem mirror_twice (α : Type) (t : Tree α) : t.mirror.mirror = t := by
  induction t with
  | leaf => rfl
  | node l x r ihl ihr => simp only [Tree.mirror, ihl, ihr]

-- train induction 3
/-- Mirroring does not change the size. -/
theorem size_of_mirror (α : Type) (t : Tree α) : t.mirror.size = t.size := by
  induction t with
  | leaf => rfl
  | node l x r ihl ihr => simp only [Tree.mirror, Tree.size, ihl, ihr, Nat.add_comm]

-- train induction 3
/-- Mapping a composite over a tree is mapping twice. -/
theorem tree_map_composite (α β γ : Type) (f : α → β) (g : β → γ) (t : Tree α) :
    t.map (g ∘ f) = (t.map f).map g := by
  induction t with
  | leaf => rfl
  | node l x r ihl ihr => simp only [Tree.map, ihl, ihr, Function.comp]

-- train induction 3
/-- Mapping commutes with mirroring. -/
theorem map_of_mirror (α β : Type) (f : α → β) (t : Tree α) :
    t.mirror.map f = (t.map f).mirror := by
  induction t with
  | leaf => rfl
  | node l x r ihl ihr => simp only [Tree.mirror, Tree.map, ihl, ihr]

-- test induction 3
/-- A binary tree has one leaf more than it has nodes. -/
theorem leaves_eq_size_succ (α : Type) (t : Tree α) : t.leaves = t.size + 1 := by
  induction t with
  | leaf => rfl
  | node l x r ihl ihr =>
    simp only [Tree.leaves, Tree.size, ihl, ihr, Nat.add_assoc, Nat.add_comm 1]

-- train induction 4
/-- A tree is at most as high as it is large. -/
theorem height_le_size (α : Type) (t : Tree α) : t.height ≤ t.size := by
  induction t with
  | leaf => exact Nat.le_refl 0
  | node l x r ihl ihr =>
    apply Nat.succ_le_succ
    apply Nat.max_le.mpr
    exact ⟨Nat.le_trans ihl (Nat.le_add_right _ _), Nat.le_trans ihr (Nat.le_add_left _ _)⟩

-- valid induction 5
/-- A tree of height h has fewer than 2 ^ h nodes. -/
theorem size_lt_two_pow_height (α : Type) (t : Tree α) : t.size + 1 ≤ 2 ^ t.height := by
  induction t with
  | leaf => exact Nat.le_refl 1
  | node l x r ihl ihr =>
    have two : ∀ n, 2 ^ (n + 1) = 2 ^ n + 2 ^ n := fun n => by rw [Nat.pow_succ, Nat.mul_two]
    have hl := Nat.pow_le_pow_right (n := 2) (by decide) (Nat.le_max_left l.height r.height)
    have hr := Nat.pow_le_pow_right (n := 2) (by decide) (Nat.le_max_right l.height r.height)
    have h := Nat.add_le_add (Nat.le_trans ihl hl) (Nat.le_trans ihr hr)
    rw [Tree.size, Tree.height, two]
    have e : l.size + r.size + 1 + 1 = l.size + 1 + (r.size + 1) := by
      simp only [Nat.add_assoc, Nat.add_comm 1]
    rw [e]
    exact h

-- train induction 4
/-- Collecting the labels with an accumulator is collecting and appending. -/
theorem toListOnto_eq (α : Type) (t : Tree α) (xs : List α) :
    t.toListOnto xs = t.toList ++ xs := by
  induction t generalizing xs with
  | leaf => rfl
  | node l x r ihl ihr => simp only [Tree.toListOnto, Tree.toList, ihl, ihr, List.append_assoc,
      List.cons_append]

-- train induction 4
/-- The labels of the mirrored tree are the labels in reverse. -/
theorem toList_of_mirror (α : Type) (t : Tree α) : t.mirror.toList = t.toList.reverse := by
  induction t with
  | leaf => rfl
  | node l x r ihl ihr =>
    simp only [Tree.mirror, Tree.toList, ihl, ihr, List.reverse_append, List.reverse_cons,
      List.append_assoc, List.cons_append, List.nil_append]

-- train induction 3
/-- What occurs in a tree occurs in its mirror image. -/
theorem occurs_in_mirror (α : Type) (x : α) (t : Tree α) (h : Occurs x t) : Occurs x t.mirror := by
  induction h with
  | here l r => exact .here _ _
  | left y r _ ih => exact .right _ _ ih
  | right l y _ ih => exact .left _ _ ih

-- train induction 4
/-- What occurs in a mapped tree is the image of something that occurs in the tree. -/
theorem occurs_in_map (α β : Type) (f : α → β) (y : β) (t : Tree α) (h : Occurs y (t.map f)) :
    ∃ x, Occurs x t ∧ f x = y := by
  induction t with
  | leaf => cases h
  | node l x r ihl ihr =>
    cases h with
    | here => exact ⟨x, .here _ _, rfl⟩
    | left _ _ h =>
      obtain ⟨z, hz, e⟩ := ihl h
      exact ⟨z, .left _ _ hz, e⟩
    | right _ _ h =>
      obtain ⟨z, hz, e⟩ := ihr h
      exact ⟨z, .right _ _ hz, e⟩
