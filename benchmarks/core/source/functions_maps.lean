def Injective {α β : Type} (f : α → β) : Prop := ∀ x y, f x = f y → x = y

def Surjective {α β : Type} (f : α → β) : Prop := ∀ y, ∃ x, f x = y

def image {α β : Type} (f : α → β) (s : α → Prop) : β → Prop := fun y => ∃ x, s x ∧ f x = y

def iterate {α : Type} (f : α → α) : Nat → α → α
  | 0, x => x
  | n + 1, x => f (iterate f n x)

-- valid functions 1
/-- The identity is injective. -/
theorem injective_identity (α : Type) : Injective (fun x : α => x) := by
  exact fun _ _ h => h

-- test functions 2
/-- The composite of injective functions is injective. -/
theorem injective_composite (α β γ : Type) (f : α → β) (g : β → γ) (hf : Injective f)
    (hg : Injective g) : Injective (g ∘ f) := by
  intro x y h
  exact hf x y (hg _ _ h)

-- test functions 2
/-- If a composite is surjective, so is the function applied last. -/
theorem surjective_last (α β γ : Type) (f : α → β) (g : β → γ) (h : Surjective (g ∘ f)) :
    Surjective g := by
  intro z
  obtain ⟨x, hx⟩ := h z
  exact ⟨f x, hx⟩

-- test functions 3
/-- The composite of surjective functions is surjective. -/
theorem surjective_composite (α β γ : Type) (f : α → β) (g : β → γ) (hf : Surjective f)
    (hg : Surjective g) : Surjective (g ∘ f) := by
  intro z
  obtain ⟨y, hy⟩ := hg z
  obtain ⟨x, hx⟩ := hf y
  exact ⟨x, (congrArg g hx).trans hy⟩

-- valid functions 3
/-- An injective function that is idempotent is the identity. -/
theorem injective_idempotent (α : Type) (f : α → α) (inj : Injective f)
    (idem : ∀ x, f (f x) = f x) : f = id := by
  funext x
  exact inj _ _ (idem x)

-- test functions 3
/-- A surjective function that is idempotent is the identity. -/
theorem surjective_idempotent (α : Type) (f : α → α) (surj : Surjective f)
    (idem : ∀ x, f (f x) = f x) : f = id := by
  funext y
  obtain ⟨x, hx⟩ := surj y
  rw [← hx, idem]
  rfl

-- train functions 3
/-- Images are left adjoint to preimages. -/
theorem image_subset_iff_preimage (α β : Type) (f : α → β) (s : α → Prop) (t : β → Prop) :
    (∀ y, image f s y → t y) ↔ ∀ x, s x → t (f x) := by
  constructor
  · exact fun h x hs => h (f x) ⟨x, hs, rfl⟩
  · intro h y ⟨x, hs, e⟩
    exact e ▸ h x hs

-- train functions 3
/-- The image under a composite is the image of the image. -/
theorem image_of_composite (α β γ : Type) (f : α → β) (g : β → γ) (s : α → Prop) :
    image (g ∘ f) s = image g (image f s) := by
  funext z
  apply propext
  constructor
  · intro ⟨x, hs, e⟩
    exact ⟨f x, ⟨x, hs, rfl⟩, e⟩
  · intro ⟨y, ⟨x, hs, e⟩, e'⟩
    exact ⟨x, hs, (congrArg g e).trans e'⟩

-- test functions 3
/-- Every iterate of an injective function is injective. -/
theorem iterate_injective (α : Type) (f : α → α) (hf : Injective f) (n : Nat) :
    Injective (iterate f n) := by
  induction n with
  | zero => exact fun _ _ h => h
  | succ n ih => exact fun x y h => ih x y (hf _ _ h)

-- train functions 3
/-- One more application may as well come first. -/
theorem iterate_inside (α : Type) (f : α → α) (n : Nat) (x : α) :
    f (iterate f n x) = iterate f n (f x) := by
  induction n with
  | zero => rfl
  | succ n ih => exact congrArg f ih

-- train functions 4
/-- An injective function preserves intersections. -/
theorem image_intersection (α β : Type) (f : α → β) (hf : Injective f) (s t : α → Prop) :
    image f (fun x => s x ∧ t x) = fun y => image f s y ∧ image f t y := by
  funext y
  apply propext
  constructor
  · intro ⟨x, ⟨hs, ht⟩, e⟩
    exact ⟨⟨x, hs, e⟩, ⟨x, ht, e⟩⟩
  · intro ⟨⟨x, hs, e⟩, ⟨x', ht, e'⟩⟩
    have h : x' = x := hf x' x (e'.trans e.symm)
    exact ⟨x, ⟨hs, h ▸ ht⟩, e⟩

-- valid functions 4
/-- A function is injective if it can be cancelled on the left of every composition. -/
theorem injective_of_left_cancel (α β : Type) (f : α → β)
    (h : ∀ g k : Unit → α, f ∘ g = f ∘ k → g = k) : Injective f := by
  intro x y e
  have hg : (fun _ : Unit => x) = fun _ => y := by
    apply h
    funext _
    exact e
  exact congrFun hg ()

-- test functions 4
/-- Every surjective function has a right inverse. -/
theorem right_inverse_of_surjective (α β : Type) (f : α → β) (hf : Surjective f) :
    ∃ g : β → α, f ∘ g = id := by
  refine ⟨fun y => Classical.choose (hf y), ?_⟩
  funext y
  exact Classical.choose_spec (hf y)

-- train functions 4
/-- A bijection has a two-sided inverse. -/
theorem bijection_has_inverse (α β : Type) (f : α → β) (inj : Injective f) (surj : Surjective f) :
    ∃ g : β → α, (∀ x, g (f x) = x) ∧ ∀ y, f (g y) = y := by
  have h : ∀ y, f (Classical.choose (surj y)) = y := fun y => Classical.choose_spec (surj y)
  exact ⟨fun y => Classical.choose (surj y), fun x => inj _ _ (h (f x)), h⟩

-- train functions 4
/-- If f ∘ f has exactly one fixed point, then f fixes it. -/
theorem fixed_point_of_square (α : Type) (f : α → α) (a : α) (h : iterate f 2 a = a)
    (unique : ∀ x, iterate f 2 x = x → x = a) : f a = a := by
  apply unique
  exact congrArg f h

-- valid functions 4
/-- Iterating m times after n times is iterating n times after m times. -/
theorem iterates_commute (α : Type) (f : α → α) (m n : Nat) (x : α) :
    iterate f m (iterate f n x) = iterate f n (iterate f m x) := by
  have inside : ∀ y, f (iterate f n y) = iterate f n (f y) := by
    intro y
    clear x
    induction n generalizing y with
    | zero => rfl
    | succ n ih => exact congrArg f (ih y)
  induction m with
  | zero => rfl
  | succ m ih => exact (congrArg f ih).trans (inside _)

-- valid functions 5
/-- An injective function out of an inhabited type has a left inverse, classically. -/
theorem left_inverse_of_injective (α β : Type) (a : α) (f : α → β) (hf : Injective f) :
    ∃ g : β → α, ∀ x, g (f x) = x := by
  have h : ∀ y, ∃ x, ∀ x', f x' = y → x' = x := by
    intro y
    by_cases hy : ∃ x, f x = y
    · obtain ⟨x, hx⟩ := hy
      exact ⟨x, fun x' e => hf _ _ (e.trans hx.symm)⟩
    · exact ⟨a, fun x' e => absurd ⟨x', e⟩ hy⟩
  refine ⟨fun y => Classical.choose (h y), fun x => ?_⟩
  exact (Classical.choose_spec (h (f x)) x rfl).symm

-- valid functions 5
/-- A function is surjective if it can be cancelled on the right of every predicate. -/
theorem surjective_of_right_cancel (α β : Type) (f : α → β)
    (h : ∀ p q : β → Prop, p ∘ f = q ∘ f → p = q) : Surjective f := by
  intro y
  have e : (fun z => ∃ x, f x = z) = fun _ => True := by
    apply h
    funext x
    exact propext ⟨fun _ => trivial, fun _ => ⟨x, rfl⟩⟩
  have t : (∃ x, f x = y) = True := congrFun e y
  rw [t]
  trivial
