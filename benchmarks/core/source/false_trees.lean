inductive Tree (α : Type) where
  | leaf : Tree α
  | node (l : Tree α) (x : α) (r : Tree α) : Tree α

namespace Tree

variable {α : Type}

def mirror : Tree α → Tree α
  | leaf => leaf
  | node l x r => node (mirror r) x (mirror l)

def size : Tree α → Nat
  | leaf => 0
  | node l _ r => size l + size r + 1

def height : Tree α → Nat
  | leaf => 0
  | node l _ r => max (height l) (height r) + 1

end Tree

-- false induction 2
/-- Every tree is its own mirror image. -/
theorem mirror_is_identity (t : Tree Nat) : t.mirror = t := by
  sorry

theorem mirror_is_identity_is_false : ¬type_of% @mirror_is_identity := by
  intro h
  exact absurd (h (.node (.node .leaf 0 .leaf) 1 .leaf)) nofun

-- false induction 3
/-- Trees of equal size have equal height. -/
theorem height_by_size (s t : Tree Nat) (h : s.size = t.size) : s.height = t.height := by
  sorry

theorem height_by_size_is_false : ¬type_of% @height_by_size := by
  intro h
  let a : Tree Nat := .node .leaf 0 .leaf
  have e := h (.node a 1 a) (.node (.node a 1 .leaf) 2 .leaf) rfl
  exact absurd e (fun e : 2 = 3 => nomatch e)
