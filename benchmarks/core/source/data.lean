-- train data 1
/-- A boolean expression, evaluated. -/
theorem bool_evaluate : ((true && false) || !(false || false)) = true := by
  rfl

-- test data 1
/-- The components of a pair of pairs can be reached by projections. -/
theorem nested_projections (α β γ : Type) (a : α) (b : β) (c : γ) :
    (((a, b), c).1.2, ((a, b), c).2) = (b, c) := by
  rfl

-- valid data 1
/-- The two injections into a disjoint union have different values. -/
theorem injections_disjoint (α β : Type) (a : α) (b : β) : (Sum.inl a : α ⊕ β) ≠ Sum.inr b := by
  nofun

-- train data 1
/-- Mapping over a present value and reading it with a default gives the image. -/
theorem option_map_default (f : Nat → Nat) (n : Nat) : ((some n).map f).getD 7 = f n := by
  rfl

-- valid data 1
/-- There is no number below zero, so from such a number anything follows. -/
theorem fin_zero_elim (p : Prop) (i : Fin 0) : p := by
  exact i.elim0

-- train data 2
/-- All functions into the type with one element are equal. -/
theorem functions_into_unit (α : Type) (f g : α → Unit) : f = g := by
  funext x
  rfl

-- train data 2
/-- A disjunction with a truth value and one with its negation together force the other part. -/
theorem bool_or_and_or_not (a b : Bool) : ((a || b) && (a || !b)) = a := by
  cases a <;> cases b <;> rfl

-- test data 2
/-- A conjunction with an implication from its first part gives the second part. -/
theorem bool_and_imp (a b : Bool) : (a && (!a || b)) = (a && b) := by
  cases a <;> rfl

-- train data 2
/-- Of three truth values two are equal. -/
theorem bool_three_values (a b c : Bool) : a = b ∨ b = c ∨ a = c := by
  cases a <;> cases b <;> cases c <;> simp

-- test data 1
/-- Exclusive or, three times with the same value, is exclusive or once. -/
theorem bool_xor_thrice (a b : Bool) : (((a != b) != b) != b) = (a != b) := by
  cases a <;> cases b <;> rfl

-- train data 2
/-- A nested conditional with a common alternative is a conditional on a conjunction. -/
theorem bool_nested_if (α : Type) (a b : Bool) (x y : α) :
    (if a then (if b then x else y) else y) = if a && b then x else y := by
  cases a <;> cases b <;> rfl

-- train data 2
/-- Rotating a triple three times gives it back. -/
theorem rotate_triple (α : Type) (rot : α × α × α → α × α × α)
    (h : ∀ x y z, rot (x, y, z) = (y, z, x)) (t : α × α × α) : rot (rot (rot t)) = t := by
  obtain ⟨x, y, z⟩ := t
  rw [h, h, h]

-- valid data 2
/-- Pairs with equal sums of components need not be equal. -/
theorem pairs_with_equal_sums : ∃ p q : Nat × Nat, p.1 + p.2 = q.1 + q.2 ∧ p ≠ q := by
  refine ⟨(0, 1), (1, 0), rfl, ?_⟩
  intro h
  cases h

-- valid data 2
/-- Every element of a disjoint union comes from the left or from the right. -/
theorem sum_cases (α β : Type) (s : α ⊕ β) : (∃ a, s = .inl a) ∨ ∃ b, s = .inr b := by
  cases s with
  | inl a => exact Or.inl ⟨a, rfl⟩
  | inr b => exact Or.inr ⟨b, rfl⟩

-- valid data 2
/-- A subtype of things that are all equal has at most one element. -/
theorem subtype_unique (α : Type) (p : α → Prop) (h : ∀ x y, p x → p y → x = y)
    (a b : { x : α // p x }) : a = b := by
  apply Subtype.eq
  exact h a.val b.val a.property b.property

-- test data 2
/-- Numbers below one are equal. -/
theorem fin_one_unique (i j : Fin 1) : i = j := by
  match i, j with
  | ⟨0, _⟩, ⟨0, _⟩ => rfl

-- test data 2
/-- Truth values that make the same conjunctions are equal. -/
theorem bool_eq_of_conjunctions (a b : Bool) (h : ∀ c, (a && c) = (b && c)) : a = b := by
  have e := h true
  rw [Bool.and_true, Bool.and_true] at e
  exact e

-- valid data 3
/-- Shannon's expansion of a function of a truth value. -/
theorem shannon_expansion (f : Bool → Bool) (b : Bool) :
    f b = ((b && f true) || (!b && f false)) := by
  cases b with
  | false => simp
  | true => simp

-- train data 3
/-- A function of a truth value is determined by its two values. -/
theorem function_of_bool (α : Type) (f g : Bool → α) (h₁ : f true = g true)
    (h₂ : f false = g false) : f = g := by
  funext b
  cases b with
  | false => exact h₂
  | true => exact h₁

-- train data 3
/-- A nested conditional whose outer alternative repeats its inner one. -/
theorem nested_if (α : Type) (p q : Prop) [Decidable p] [Decidable q] (x y : α) :
    (if p then (if q then x else y) else x) = if p ∧ ¬q then y else x := by
  by_cases hp : p <;> by_cases hq : q <;> simp [hp, hq]

-- train data 3
/-- The order of two tests does not matter. -/
theorem if_tests_swap (α : Type) (p q : Prop) [Decidable p] [Decidable q] (a b c d : α) :
    (if p then (if q then a else b) else (if q then c else d)) =
      if q then (if p then a else c) else (if p then b else d) := by
  by_cases hp : p <;> by_cases hq : q <;> simp [hp, hq]

-- test data 3
/-- The function into a product is determined by its components. -/
theorem pairing_unique (α β γ : Type) (f : γ → α) (g : γ → β) (k : γ → α × β)
    (hf : ∀ z, (k z).1 = f z) (hg : ∀ z, (k z).2 = g z) : k = fun z => (f z, g z) := by
  funext z
  rw [← hf, ← hg]

-- test data 3
/-- The function out of a disjoint union is determined by its restrictions. -/
theorem copairing_unique (α β γ : Type) (h k : α ⊕ β → γ) (hl : h ∘ Sum.inl = k ∘ Sum.inl)
    (hr : h ∘ Sum.inr = k ∘ Sum.inr) : h = k := by
  funext s
  cases s with
  | inl a => exact congrFun hl a
  | inr b => exact congrFun hr b

-- train data 3
/-- If two partial functions in a row succeed on an optional value, there are values on the way. -/
theorem bind_bind_present (α β γ : Type) (o : Option α) (f : α → Option β) (g : β → Option γ)
    (c : γ) (h : (o.bind f).bind g = some c) :
    ∃ a b, o = some a ∧ f a = some b ∧ g b = some c := by
  cases o with
  | none => cases h
  | some a =>
    have h' : (f a).bind g = some c := h
    cases hf : f a with
    | none => rw [hf] at h'; cases h'
    | some b => rw [hf] at h'; exact ⟨a, b, rfl, hf, h'⟩

-- valid data 3
/-- A pair of optional values can be read in either order. -/
theorem option_pair_order (α β : Type) (a : Option α) (b : Option β) :
    (a.bind fun x => b.map fun y => (x, y)) = b.bind fun y => a.map fun x => (x, y) := by
  cases a <;> cases b <;> rfl

-- valid data 3
/-- Composition of partial functions is associative. -/
theorem kleisli_assoc (α β γ δ : Type) (f : α → Option β) (g : β → Option γ) (h : γ → Option δ) :
    (fun x => ((f x).bind g).bind h) = fun x => (f x).bind fun y => (g y).bind h := by
  funext x
  cases f x with
  | none => rfl
  | some y => rfl

-- valid data 3
/-- A predicate on numbers below two holds everywhere if it holds at zero and one. -/
theorem fin_two_cases (p : Fin 2 → Prop) (h₀ : p 0) (h₁ : p 1) (i : Fin 2) : p i := by
  match i with
  | ⟨0, _⟩ => exact h₀
  | ⟨1, _⟩ => exact h₁

-- test data 3
/-- Two injective functions act injectively on pairs. -/
theorem pairs_injective (α β γ δ : Type) (f : α → γ) (g : β → δ)
    (hf : ∀ x y, f x = f y → x = y) (hg : ∀ x y, g x = g y → x = y) (p q : α × β)
    (h : (f p.1, g p.2) = (f q.1, g q.2)) : p = q := by
  obtain ⟨a, b⟩ := p
  obtain ⟨c, d⟩ := q
  obtain ⟨h₁, h₂⟩ := Prod.mk.inj h
  rw [hf a c h₁, hg b d h₂]

-- train data 4
/-- Applying a truth function three times is applying it once. -/
theorem bool_function_thrice (f : Bool → Bool) (b : Bool) : f (f (f b)) = f b := by
  cases ht : f true <;> cases hf : f false <;> cases b <;> simp [ht, hf]

-- test data 4
/-- A function of a truth value is the identity, negation or constant. -/
theorem bool_functions (f : Bool → Bool) :
    f = id ∨ f = not ∨ f = (fun _ => true) ∨ f = fun _ => false := by
  have ext : ∀ g : Bool → Bool, f true = g true → f false = g false → f = g := by
    intro g h₁ h₂
    funext b
    cases b with
    | false => exact h₂
    | true => exact h₁
  cases ht : f true <;> cases hf : f false
  · exact Or.inr (Or.inr (Or.inr (ext _ ht hf)))
  · exact Or.inr (Or.inl (ext _ ht hf))
  · exact Or.inl (ext _ ht hf)
  · exact Or.inr (Or.inr (Or.inl (ext _ ht hf)))

-- test data 4
/-- An injective truth function is onto. -/
theorem bool_injective_onto (f : Bool → Bool) (h : ∀ a b, f a = f b → a = b) (c : Bool) :
    ∃ b, f b = c := by
  cases ht : f true with
  | true =>
    cases c with
    | true => exact ⟨true, ht⟩
    | false =>
      cases hf : f false with
      | false => exact ⟨false, hf⟩
      | true => exact absurd (h _ _ (ht.trans hf.symm)) nofun
  | false =>
    cases c with
    | false => exact ⟨true, ht⟩
    | true =>
      cases hf : f false with
      | true => exact ⟨false, hf⟩
      | false => exact absurd (h _ _ (ht.trans hf.symm)) nofun

-- valid data 4
/-- Four truth values are determined by the first one and by which neighbours are equal. -/
theorem bool_differences (a b c d a' b' c' d' : Bool) (h₀ : a = a') (h₁ : (a == b) = (a' == b'))
    (h₂ : (b == c) = (b' == c')) (h₃ : (c == d) = (c' == d')) :
    [a, b, c, d] = [a', b', c', d'] := by
  have key : ∀ x y y' : Bool, (x == y) = (x == y') → y = y' := by
    intro x y y' h
    cases x <;> cases y <;> cases y' <;> first | rfl | cases h
  subst h₀
  have hb := key _ _ _ h₁
  subst hb
  have hc := key _ _ _ h₂
  subst hc
  have hd := key _ _ _ h₃
  rw [hd]

-- test data 3
/-- A function that can be undone by a partial function is injective. -/
theorem partial_inverse_injective (α β : Type) (f : α → β) (g : β → Option α)
    (h : ∀ a, g (f a) = some a) (x y : α) (e : f x = f y) : x = y := by
  have hx := h x
  rw [e, h y] at hx
  exact (Option.some.inj hx).symm

-- valid data 4
/-- Mapping two functions over an optional value gives equal results only if the functions agree
on the value. -/
theorem option_map_agree (α β : Type) (f g : α → β) (o : Option α) :
    o.map f = o.map g ↔ ∀ a, o = some a → f a = g a := by
  cases o with
  | none => exact ⟨fun _ a h => absurd h nofun, fun _ => rfl⟩
  | some a =>
    constructor
    · intro h b e
      cases e
      exact Option.some.inj h
    · intro h
      exact congrArg some (h a rfl)

-- train data 4
/-- A product distributes over a disjoint union. -/
theorem product_over_sum (α β γ : Type) :
    ∃ (f : α × (β ⊕ γ) → α × β ⊕ α × γ) (g : α × β ⊕ α × γ → α × (β ⊕ γ)),
      (∀ x, g (f x) = x) ∧ ∀ y, f (g y) = y := by
  refine ⟨fun x => match x with | (a, .inl b) => .inl (a, b) | (a, .inr c) => .inr (a, c),
    fun y => match y with | .inl (a, b) => (a, .inl b) | .inr (a, c) => (a, .inr c), ?_, ?_⟩
  · intro ⟨a, s⟩
    cases s <;> rfl
  · intro y
    cases y <;> rfl

-- train data 3
/-- A property of optional values that a function preserves survives mapping the function twice. -/
theorem option_induction_map (α : Type) (f : α → α) (p : Option α → Prop) (h₀ : p none)
    (h : ∀ a, p (some a) → p (some (f a))) (o : Option α) (ho : p o) : p ((o.map f).map f) := by
  cases o with
  | none => exact h₀
  | some a => exact h _ (h _ ho)

-- valid data 4
/-- A commutative and idempotent operation on truth values is conjunction or disjunction. -/
theorem bool_semilattices (op : Bool → Bool → Bool) (comm : ∀ a b, op a b = op b a)
    (idem : ∀ a, op a a = a) : (∀ a b, op a b = (a && b)) ∨ ∀ a b, op a b = (a || b) := by
  cases h : op true false with
  | false =>
    left
    intro a b
    cases a <;> cases b
    · exact idem _
    · exact (comm _ _).trans h
    · exact h
    · exact idem _
  | true =>
    right
    intro a b
    cases a <;> cases b
    · exact idem _
    · exact (comm _ _).trans h
    · exact h
    · exact idem _

-- test data 5
/-- A truth function of two arguments that respects exclusive or in each of them is constantly
false or conjunction. -/
theorem bool_bilinear (f : Bool → Bool → Bool)
    (left : ∀ a b c, f (a != b) c = (f a c != f b c))
    (right : ∀ a b c, f a (b != c) = (f a b != f a c)) :
    (∀ a b, f a b = false) ∨ ∀ a b, f a b = (a && b) := by
  have self : ∀ b : Bool, (b != b) = false := by
    intro b
    cases b <;> rfl
  have zero_left : ∀ b, f false b = false := fun b => (left true true b).trans (self _)
  have zero_right : ∀ a, f a false = false := fun a => (right a true true).trans (self _)
  cases h : f true true with
  | false =>
    left
    intro a b
    cases a
    · exact zero_left b
    · cases b
      · exact zero_right _
      · exact h
  | true =>
    right
    intro a b
    cases a
    · exact zero_left b
    · cases b
      · exact zero_right _
      · exact h

-- train data 5
/-- A bijection between two types with one point added to each, which sends the added point to the
added point, restricts to a bijection. -/
theorem option_bijection_restricts (α β : Type) (f : Option α → Option β) (g : Option β → Option α)
    (gf : ∀ x, g (f x) = x) (fg : ∀ y, f (g y) = y) (h : f none = none) :
    ∃ (f' : α → β) (g' : β → α), (∀ a, g' (f' a) = a) ∧ ∀ b, f' (g' b) = b := by
  have hg : g none = none := by rw [← h, gf]
  have hf : ∀ a, ∃ b, f (some a) = some b := by
    intro a
    cases e : f (some a) with
    | none => rw [← h] at e; have := gf (some a); rw [e, gf] at this; cases this
    | some b => exact ⟨b, rfl⟩
  have hg' : ∀ b, ∃ a, g (some b) = some a := by
    intro b
    cases e : g (some b) with
    | none => rw [← hg] at e; have := fg (some b); rw [e, fg] at this; cases this
    | some a => exact ⟨a, rfl⟩
  refine ⟨fun a => Classical.choose (hf a), fun b => Classical.choose (hg' b), fun a => ?_,
    fun b => ?_⟩
  · apply Option.some.inj
    rw [← Classical.choose_spec (hg' _), ← Classical.choose_spec (hf a), gf]
  · apply Option.some.inj
    rw [← Classical.choose_spec (hf _), ← Classical.choose_spec (hg' b), fg]

-- valid data 5
/-- A commutative operation on truth values that has a unit and lets every value be cancelled is
exclusive or or equivalence. -/
theorem bool_groups (op : Bool → Bool → Bool) (e : Bool) (unit : ∀ b, op e b = b)
    (comm : ∀ a b, op a b = op b a) (cancel : ∀ a b c, op a b = op a c → b = c) :
    (∀ a b, op a b = (a != b)) ∨ ∀ a b, op a b = (a == b) := by
  have square : ∀ x, op x x = x → op x e = x → x = e := fun x h₁ h₂ =>
    cancel x x e (h₁.trans h₂.symm)
  have right : ∀ a, op a e = a := fun a => (comm a e).trans (unit a)
  cases e with
  | false =>
    left
    intro a b
    cases a <;> cases b
    · exact unit _
    · exact unit _
    · exact right _
    · cases k : op true true with
      | false => rfl
      | true => exact absurd (square _ k (right _)) nofun
  | true =>
    right
    intro a b
    cases a <;> cases b
    · cases k : op false false with
      | true => rfl
      | false => exact absurd (square _ k (right _)) nofun
    · exact right _
    · exact unit _
    · exact unit _

-- test data 4
/-- A type that can be encoded in truth values and decoded again has at most two elements. -/
theorem at_most_two_elements (α : Type) (f : α → Bool) (g : Bool → α) (h : ∀ a, g (f a) = a)
    (x y z : α) : x = y ∨ y = z ∨ x = z := by
  have key : ∀ a b, f a = f b → a = b := fun a b e => by rw [← h a, e, h]
  cases hx : f x <;> cases hy : f y <;> cases hz : f z
  · exact Or.inl (key _ _ (hx.trans hy.symm))
  · exact Or.inl (key _ _ (hx.trans hy.symm))
  · exact Or.inr (Or.inr (key _ _ (hx.trans hz.symm)))
  · exact Or.inr (Or.inl (key _ _ (hy.trans hz.symm)))
  · exact Or.inr (Or.inl (key _ _ (hy.trans hz.symm)))
  · exact Or.inr (Or.inr (key _ _ (hx.trans hz.symm)))
  · exact Or.inl (key _ _ (hx.trans hy.symm))
  · exact Or.inl (key _ _ (hx.trans hy.symm))
