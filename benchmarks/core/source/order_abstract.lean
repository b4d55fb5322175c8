-- test order 1
/-- Under a reflexive relation equal things are related. -/
theorem related_of_equal (α : Type) (le : α → α → Prop) (refl : ∀ x, le x x) (x y : α)
    (h : x = y) : le x y := by
  exact h ▸ refl x

-- test order 1
/-- A chain of three comparisons in a transitive relation. -/
theorem chain_of_three (α : Type) (le : α → α → Prop) (trans : ∀ x y z, le x y → le y z → le x z)
    (a b c d : α) (h₁ : le a b) (h₂ : le b c) (h₃ : le c d) : le a d := by
  exact trans a b d h₁ (trans b c d h₂ h₃)

-- valid order 2
/-- Two least elements of a partial order are equal. -/
theorem least_unique (α : Type) (le : α → α → Prop) (antisymm : ∀ x y, le x y → le y x → x = y)
    (a b : α) (ha : ∀ x, le a x) (hb : ∀ x, le b x) : a = b := by
  apply antisymm
  · exact ha b
  · exact hb a

-- train order 2
/-- An irreflexive and transitive relation is asymmetric. -/
theorem asymmetric_of_strict (α : Type) (lt : α → α → Prop) (irrefl : ∀ x, ¬lt x x)
    (trans : ∀ x y z, lt x y → lt y z → lt x z) (x y : α) (h : lt x y) : ¬lt y x := by
  intro h'
  exact irrefl x (trans x y x h h')

-- test order 3
/-- In a cycle of three comparisons of a partial order all are equal. -/
theorem cycle_collapses (α : Type) (le : α → α → Prop) (trans : ∀ x y z, le x y → le y z → le x z)
    (antisymm : ∀ x y, le x y → le y x → x = y) (a b c : α) (h₁ : le a b) (h₂ : le b c)
    (h₃ : le c a) : a = b ∧ b = c := by
  constructor
  · exact antisymm a b h₁ (trans b c a h₂ h₃)
  · exact antisymm b c h₂ (trans c a b h₃ h₁)

-- train order 3
/-- The strict part of a preorder is transitive. -/
theorem strict_part_transitive (α : Type) (le : α → α → Prop)
    (trans : ∀ x y z, le x y → le y z → le x z) (x y z : α) (h₁ : le x y ∧ ¬le y x)
    (h₂ : le y z ∧ ¬le z y) : le x z ∧ ¬le z x := by
  constructor
  · exact trans x y z h₁.1 h₂.1
  · intro h
    exact h₁.2 (trans y z x h₂.1 h)

-- train order 3
/-- A set has at most one supremum. -/
theorem supremum_unique (α : Type) (le : α → α → Prop) (antisymm : ∀ x y, le x y → le y x → x = y)
    (s : α → Prop) (a b : α) (ha : ∀ x, (∀ y, s y → le y x) ↔ le a x)
    (hb : ∀ x, (∀ y, s y → le y x) ↔ le b x) (refl : ∀ x, le x x) : a = b := by
  apply antisymm
  · exact (ha b).mp ((hb b).mpr (refl b))
  · exact (hb a).mp ((ha a).mpr (refl a))

-- test order 3
/-- In a dense strict order there are two different things between any two. -/
theorem two_between (α : Type) (lt : α → α → Prop) (dense : ∀ x y, lt x y → ∃ z, lt x z ∧ lt z y)
    (irrefl : ∀ x, ¬lt x x) (x y : α) (h : lt x y) :
    ∃ z w, z ≠ w ∧ lt x z ∧ lt z w ∧ lt w y := by
  obtain ⟨w, hxw, hwy⟩ := dense x y h
  obtain ⟨z, hxz, hzw⟩ := dense x w hxw
  exact ⟨z, w, fun e => irrefl w (e ▸ hzw), hxz, hzw, hwy⟩

-- test order 3
/-- The lower half of a Galois connection is monotone. -/
theorem galois_monotone (α β : Type) (le : α → α → Prop) (le' : β → β → Prop)
    (refl' : ∀ y, le' y y) (trans : ∀ x y z, le x y → le y z → le x z) (f : α → β) (g : β → α)
    (galois : ∀ x y, le' (f x) y ↔ le x (g y)) (x y : α) (h : le x y) : le' (f x) (f y) := by
  apply (galois _ _).mpr
  exact trans _ _ _ h ((galois y (f y)).mp (refl' _))

-- train order 4
/-- In a Galois connection, going up, down and up again is going up. -/
theorem galois_thrice (α β : Type) (le : α → α → Prop) (le' : β → β → Prop)
    (refl : ∀ x, le x x) (refl' : ∀ y, le' y y)
    (trans : ∀ x y z, le x y → le y z → le x z)
    (antisymm' : ∀ x y, le' x y → le' y x → x = y) (f : α → β) (g : β → α)
    (galois : ∀ x y, le' (f x) y ↔ le x (g y)) (x : α) : f (g (f x)) = f x := by
  apply antisymm'
  · exact (galois _ _).mpr (refl _)
  · apply (galois _ _).mpr
    exact trans _ _ _ ((galois _ _).mp (refl' _)) ((galois _ _).mp (refl' _))

-- train order 4
/-- A join given by its universal property is associative. -/
theorem join_associative (α : Type) (le : α → α → Prop) (refl : ∀ x, le x x)
    (antisymm : ∀ x y, le x y → le y x → x = y) (join : α → α → α)
    (h : ∀ x y z, le (join x y) z ↔ le x z ∧ le y z) (x y z : α) :
    join (join x y) z = join x (join y z) := by
  have same : ∀ w, le (join (join x y) z) w ↔ le (join x (join y z)) w := by
    intro w
    rw [h, h, h, h, and_assoc]
  apply antisymm
  · exact (same _).mpr (refl _)
  · exact (same _).mp (refl _)

-- test order 4
/-- The lexicographic order of pairs is total if both orders are. -/
theorem lexicographic_total (α β : Type) (lt : α → α → Prop) (le : β → β → Prop)
    (h₁ : ∀ x y, lt x y ∨ x = y ∨ lt y x) (h₂ : ∀ x y, le x y ∨ le y x) (p q : α × β) :
    (lt p.1 q.1 ∨ p.1 = q.1 ∧ le p.2 q.2) ∨ (lt q.1 p.1 ∨ q.1 = p.1 ∧ le q.2 p.2) := by
  rcases h₁ p.1 q.1 with h | h | h
  · exact Or.inl (Or.inl h)
  · rcases h₂ p.2 q.2 with h' | h'
    · exact Or.inl (Or.inr ⟨h, h'⟩)
    · exact Or.inr (Or.inr ⟨h.symm, h'⟩)
  · exact Or.inr (Or.inl h)

-- test order 4
/-- A well-founded relation has no cycle of length two. -/
theorem no_cycle_of_two (α : Type) (lt : α → α → Prop) (wf : ∀ x, Acc lt x) (x y : α)
    (h₁ : lt x y) : ¬lt y x := by
  induction wf x generalizing y with
  | intro x _ ih =>
    intro h₂
    exact ih y h₂ x h₂ h₁

-- test order 5
/-- For a well-founded relation every inhabited set has a minimal member. -/
theorem minimal_member (α : Type) (lt : α → α → Prop) (wf : ∀ x, Acc lt x) (s : α → Prop)
    (h : ∃ x, s x) : ∃ x, s x ∧ ∀ y, lt y x → ¬s y := by
  obtain ⟨x, hx⟩ := h
  induction wf x with
  | intro x _ ih =>
    by_cases hy : ∃ y, lt y x ∧ s y
    · obtain ⟨y, hlt, hs⟩ := hy
      exact ih y hlt hs
    · exact ⟨x, hx, fun y hlt hs => hy ⟨y, hlt, hs⟩⟩

-- valid order 5
/-- In a complete order (every set has a supremum) every set has an infimum too. -/
theorem infimum_from_suprema (α : Type) (le : α → α → Prop) (sup : (α → Prop) → α)
    (h : ∀ s x, le (sup s) x ↔ ∀ y, s y → le y x) (refl : ∀ x, le x x) (s : α → Prop) :
    ∃ m, (∀ y, s y → le m y) ∧ ∀ x, (∀ y, s y → le x y) → le x m := by
  refine ⟨sup (fun x => ∀ y, s y → le x y), ?_, ?_⟩
  · intro y hy
    exact (h _ y).mpr (fun x hx => hx y hy)
  · intro x hx
    exact (h _ _).mp (refl _) x hx
