/-! Three theorems to prove: `rmax prove docs/first.lean`. -/

inductive Tree where
  | leaf
  | node (left right : Tree)

def Tree.mirror : Tree → Tree
  | leaf => leaf
  | node left right => node right.mirror left.mirror

theorem Tree.mirror_mirror (t : Tree) : t.mirror.mirror = t := by
  sorry

theorem map_append {α β : Type} (f : α → β) (xs ys : List α) :
    (xs ++ ys).map f = xs.map f ++ ys.map f := by
  sorry

example (p q r : Prop) : (p ∧ q → r) ↔ (p → q → r) := by sorry
