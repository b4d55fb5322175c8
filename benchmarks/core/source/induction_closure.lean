inductive Star {α : Type} (r : α → α → Prop) : α → α → Prop where
  | refl (x : α) : Star r x x
  | step {x y z : α} (h : r x y) (rest : Star r y z) : Star r x z

def Confluent {α : Type} (r : α → α → Prop) : Prop :=
  ∀ x y z, Star r x y → Star r x z → ∃ w, Star r y w ∧ Star r z w

-- train induction 1
/-- One step is a way of reaching. -/
theorem star_single (α : Type) (r : α → α → Prop) (x y : α) (h : r x y) : Star r x y := by
  exact .step h (.refl y)

-- train induction 3
/-- Reachability is transitive. -/
theorem star_trans (α : Type) (r : α → α → Prop) (x y z : α) (h₁ : Star r x y)
    (h₂ : Star r y z) : Star r x z := by
  induction h₁ with
  | refl => exact h₂
  | step h _ ih => exact .step h (ih h₂)

-- train induction 3
/-- What every step preserves, reachability preserves. -/
theorem star_invariant (α : Type) (r : α → α → Prop) (p : α → Prop)
    (h : ∀ x y, r x y → p x → p y) (x y : α) (hxy : Star r x y) : p x → p y := by
  induction hxy with
  | refl => exact id
  | step s _ ih => exact fun hp => ih (h _ _ s hp)

-- train induction 3
/-- A function that maps steps to steps maps reachable points to reachable points. -/
theorem star_map (α β : Type) (r : α → α → Prop) (s : β → β → Prop) (f : α → β)
    (h : ∀ x y, r x y → s (f x) (f y)) (x y : α) (hxy : Star r x y) : Star s (f x) (f y) := by
  induction hxy with
  | refl => exact .refl _
  | step hr _ ih => exact .step (h _ _ hr) ih

-- train induction 4
/-- Reachability by a symmetric relation is symmetric. -/
theorem star_symmetric (α : Type) (r : α → α → Prop) (symm : ∀ x y, r x y → r y x) (x y : α)
    (h : Star r x y) : Star r y x := by
  have snoc : ∀ a b c, Star r a b → r b c → Star r a c := by
    intro a b c hab hbc
    induction hab with
    | refl => exact .step hbc (.refl c)
    | step s _ ih => exact .step s (ih hbc)
  induction h with
  | refl => exact .refl _
  | step s _ ih => exact snoc _ _ _ ih (symm _ _ s)

-- train induction 4
/-- Closing a relation twice reaches nothing new. -/
theorem star_idempotent (α : Type) (r : α → α → Prop) (x y : α) (h : Star (Star r) x y) :
    Star r x y := by
  have trans : ∀ a b c, Star r a b → Star r b c → Star r a c := by
    intro a b c hab hbc
    induction hab with
    | refl => exact hbc
    | step s _ ih => exact .step s (ih hbc)
  induction h with
  | refl => exact .refl _
  | step s _ ih => exact trans _ _ _ s ih

-- test induction 2
/-- A path that goes somewhere else starts with a step. -/
theorem star_first_step (α : Type) (r : α → α → Prop) (x y : α) (h : Star r x y) :
    x = y ∨ ∃ z, r x z ∧ Star r z y := by
  cases h with
  | refl => exact Or.inl rfl
  | step s rest => exact Or.inr ⟨_, s, rest⟩

-- train induction 4
/-- Under a confluent relation a point reaches at most one normal form. -/
theorem normal_form_unique (α : Type) (r : α → α → Prop) (hr : Confluent r) (x y z : α)
    (hy : Star r x y) (hz : Star r x z) (ny : ∀ w, ¬r y w) (nz : ∀ w, ¬r z w) : y = z := by
  obtain ⟨w, h₁, h₂⟩ := hr x y z hy hz
  cases h₁ with
  | refl =>
    cases h₂ with
    | refl => rfl
    | step s _ => exact absurd s (nz _)
  | step s _ => exact absurd s (ny _)

-- train induction 5
/-- The diamond property implies confluence. -/
theorem confluent_of_diamond (α : Type) (r : α → α → Prop)
    (diamond : ∀ x y z, r x y → r x z → ∃ w, r y w ∧ r z w) : Confluent r := by
  have strip : ∀ x z, Star r x z → ∀ y, r x y → ∃ w, Star r y w ∧ r z w := by
    intro x z h
    induction h with
    | refl => exact fun y hy => ⟨y, .refl y, hy⟩
    | step s _ ih =>
      intro y hy
      obtain ⟨v, h₁, h₂⟩ := diamond _ _ _ hy s
      obtain ⟨w, h₃, h₄⟩ := ih v h₂
      exact ⟨w, .step h₁ h₃, h₄⟩
  intro x y z h
  induction h generalizing z with
  | refl => exact fun hz => ⟨z, hz, .refl z⟩
  | step s _ ih =>
    intro hz
    obtain ⟨v, h₁, h₂⟩ := strip _ _ hz _ s
    obtain ⟨w, h₃, h₄⟩ := ih v h₁
    exact ⟨w, h₃, .step h₂ h₄⟩

-- train induction 5
/-- Newman's lemma: a terminating and locally confluent relation is confluent. -/
theorem newman_lemma (α : Type) (r : α → α → Prop) (terminating : ∀ x, Acc (fun y x => r x y) x)
    (locally : ∀ x y z, r x y → r x z → ∃ w, Star r y w ∧ Star r z w) : Confluent r := by
  have trans : ∀ a b c, Star r a b → Star r b c → Star r a c := by
    intro a b c hab hbc
    induction hab with
    | refl => exact hbc
    | step s _ ih => exact .step s (ih hbc)
  intro x
  induction terminating x with
  | intro x _ ih =>
    intro y z hy hz
    cases hy with
    | refl => exact ⟨z, hz, .refl z⟩
    | step s₁ t₁ =>
      cases hz with
      | refl => exact ⟨y, .refl y, .step s₁ t₁⟩
      | step s₂ t₂ =>
        obtain ⟨u, hu₁, hu₂⟩ := locally _ _ _ s₁ s₂
        obtain ⟨v, hv₁, hv₂⟩ := ih _ s₁ _ _ t₁ hu₁
        obtain ⟨w, hw₁, hw₂⟩ := ih _ s₂ _ _ t₂ (trans _ _ _ hu₂ hv₂)
        exact ⟨w, trans _ _ _ hv₁ hw₂, hw₁⟩
