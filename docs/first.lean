/-! Two theorems without proofs: `rmax prove docs/first.lean`. -/

theorem and_swap' (p q : Prop) : p ∧ q → q ∧ p := by sorry

inductive Tree where
  | leaf
  | node (left right : Tree)

def Tree.mirror : Tree → Tree
  | leaf => leaf
  | node left right => node right.mirror left.mirror

theorem Tree.mirror_mirror (t : Tree) : t.mirror.mirror = t := by sorry
