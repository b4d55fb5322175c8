-- train functions 1
/-- A function of two arguments respects equality in both. -/
theorem congruence_two (α β γ : Type) (f : α → β → γ) (a a' : α) (b b' : β) (h₁ : a = a')
    (h₂ : b = b') : f a b = f a' b' := by
  rw [h₁, h₂]

-- valid functions 1
/-- Composing with the identity on both sides changes nothing. -/
theorem id_comp_id (α β : Type) (f : α → β) : id ∘ f ∘ id = f := by
  rfl

-- train functions 1
/-- Squaring twice takes 3 to 81. -/
theorem square_twice : (fun g : Nat → Nat => g (g 3)) (fun n => n * n) = 81 := by
  rfl

-- test functions 1
/-- Two things equal to a third are equal to each other. -/
theorem equal_to_a_third (α : Type) (a b c : α) (h₁ : a = b) (h₂ : c = b) : a = c := by
  rw [h₁, h₂]

-- train functions 1
/-- A function that tells two values apart tells their arguments apart. -/
theorem values_differ (α β : Type) (f : α → β) (x y : α) (h : x = y) (hf : f x ≠ f y) : False := by
  exact hf (congrArg f h)

-- test functions 1
/-- What a function makes of a proof does not depend on the proof. -/
theorem proofs_are_equal_arguments (α : Type) (p : Prop) (f : p → α) (h₁ h₂ : p) : f h₁ = f h₂ := by
  rfl

-- train functions 2
/-- Going once around a cycle of three leads back. -/
theorem cycle_of_three (α : Type) (f : α → α) (a b c : α) (h₁ : f a = b) (h₂ : f b = c)
    (h₃ : f c = a) : f (f (f b)) = b := by
  rw [h₂, h₃, h₁]

-- valid functions 2
/-- Functions of two arguments that agree everywhere are equal. -/
theorem funext_two (α β γ : Type) (f g : α → β → γ) (h : ∀ x y, f x y = g x y) : f = g := by
  funext x y
  exact h x y

-- train functions 2
/-- A left unit and a right unit of an operation are equal. -/
theorem units_agree (α : Type) (op : α → α → α) (e e' : α) (left : ∀ x, op e x = x)
    (right : ∀ x, op x e' = x) : e = e' := by
  rw [← right e, left e']

-- test functions 2
/-- A function that is its own inverse is injective. -/
theorem involution_cancel (α : Type) (f : α → α) (h : ∀ x, f (f x) = x) (x y : α)
    (hxy : f x = f y) : x = y := by
  rw [← h x, hxy, h y]

-- train functions 2
/-- Casting twice is casting once. -/
theorem cast_twice (α β γ : Type) (h₁ : α = β) (h₂ : β = γ) (a : α) :
    cast h₂ (cast h₁ a) = cast (h₁.trans h₂) a := by
  subst h₁ h₂
  rfl

-- valid functions 2
/-- Transport along an equality carries the value of a dependent function to its value. -/
theorem transport_value (α : Type) (P : α → Type) (f : ∀ x, P x) (x y : α) (h : x = y) :
    h ▸ f x = f y := by
  subst h
  rfl

-- train functions 2
/-- If two elements each absorb the other, in the sense of a commutative meet, they are equal. -/
theorem meet_antisymm (α : Type) (meet : α → α → α) (comm : ∀ x y, meet x y = meet y x) (x y : α)
    (h₁ : meet x y = x) (h₂ : meet y x = y) : x = y := by
  rw [← h₁, comm, h₂]

-- train functions 3
/-- A left inverse and a right inverse of a function are equal. -/
theorem inverses_agree (α β : Type) (f : α → β) (g h : β → α) (left : ∀ x, g (f x) = x)
    (right : ∀ y, f (h y) = y) : g = h := by
  funext y
  rw [← right y, left, right]

-- valid functions 2
/-- For commuting idempotent functions the composite is idempotent. -/
theorem commuting_idempotents (α : Type) (f g : α → α) (hf : ∀ x, f (f x) = f x)
    (hg : ∀ x, g (g x) = g x) (h : ∀ x, f (g x) = g (f x)) : ∀ x, f (g (f (g x))) = f (g x) := by
  intro x
  rw [← h (g x), hg, hf]

-- valid functions 3
/-- The two absorption laws of a lattice make meet idempotent. -/
theorem meet_idempotent_of_absorption (α : Type) (meet join : α → α → α)
    (h₁ : ∀ x y, meet x (join x y) = x) (h₂ : ∀ x y, join x (meet x y) = x) (x : α) :
    meet x x = x := by
  have h := h₁ x (meet x x)
  rw [h₂] at h
  exact h

-- valid functions 3
/-- No family of truth-valued functions that is indexed by their arguments contains all of them. -/
theorem diagonal_function (α : Type) (f : α → α → Bool) : ∃ g : α → Bool, ∀ a, f a ≠ g := by
  refine ⟨fun a => !f a a, fun a h => ?_⟩
  have e : f a a = !f a a := congrFun h a
  cases hb : f a a with
  | true => rw [hb] at e; cases e
  | false => rw [hb] at e; cases e

-- train functions 3
/-- A function that commutes with every constant function is the identity. -/
theorem identity_of_commuting (α : Type) (f : α → α) (h : ∀ g : α → α, ∀ x, f (g x) = g (f x)) :
    f = id := by
  funext x
  exact h (fun _ => x) x

-- train functions 3
/-- A function into functions is determined by what its uncurried form does to pairs. -/
theorem uncurry_determines (α β γ : Type) (f g : α → β → γ)
    (h : (fun z : α × β => f z.1 z.2) = fun z => g z.1 z.2) : f = g := by
  funext x y
  exact congrFun h (x, y)

-- train functions 3
/-- Equal arguments have heterogeneously equal images under a dependent function. -/
theorem heq_image (α : Type) (P : α → Type) (f : ∀ x, P x) (x y : α) (h : x = y) :
    HEq (f x) (f y) := by
  cases h
  rfl

-- train functions 3
/-- In a semigroup, an element with xyx = x yields the idempotent xy. -/
theorem regular_gives_idempotent (α : Type) (op : α → α → α)
    (assoc : ∀ x y z, op (op x y) z = op x (op y z)) (x y : α) (h : op x (op y x) = x) :
    op (op x y) (op x y) = op x y := by
  rw [← assoc, assoc x y x, h]

-- test functions 3
/-- If three applications of f fix a point and so do five, then one does. -/
theorem fixed_by_three_and_five (α : Type) (f : α → α) (a : α) (h₃ : f (f (f a)) = a)
    (h₅ : f (f (f (f (f a)))) = a) : f a = a := by
  rw [h₃] at h₅
  have h₁ : f (f (f a)) = f a := congrArg f h₅
  rw [← h₁, h₃]

-- test functions 4
/-- In a group given by left laws only, elements can be cancelled on the left. -/
theorem group_left_cancel (G : Type) (mul : G → G → G) (one : G) (inv : G → G)
    (assoc : ∀ x y z, mul (mul x y) z = mul x (mul y z)) (one_mul : ∀ x, mul one x = x)
    (inv_mul : ∀ x, mul (inv x) x = one) (x y z : G) (h : mul x y = mul x z) : y = z := by
  have e : mul (inv x) (mul x y) = mul (inv x) (mul x z) := congrArg _ h
  rw [← assoc, ← assoc, inv_mul, one_mul, one_mul] at e
  exact e

-- train functions 4
/-- In a quasigroup with (xy)x = y, also x(yx) = y. -/
theorem semisymmetric_law (α : Type) (op : α → α → α) (h : ∀ x y, op (op x y) x = y) (x y : α) :
    op x (op y x) = y := by
  have e := h (op y x) y
  rw [h y x] at e
  exact e

-- valid functions 3
/-- A function with f ∘ f ∘ f = f, applied an odd number of times, is f: five applications are
one. -/
theorem odd_powers_collapse (α : Type) (f : α → α) (h : f ∘ f ∘ f = f) : f ∘ f ∘ f ∘ f ∘ f = f := by
  have e : f ∘ f ∘ (f ∘ f ∘ f) = f ∘ f ∘ f := congrArg (fun g => f ∘ f ∘ g) h
  exact e.trans h

-- train functions 3
/-- If a commutative operation always returns its left argument, there is at most one element. -/
theorem left_zero_commutative (α : Type) (op : α → α → α) (left : ∀ x y, op x y = x)
    (comm : ∀ x y, op x y = op y x) (x y : α) : x = y := by
  have h : op x y = op y x := comm x y
  rw [left, left] at h
  exact h

-- train functions 5
/-- In a group given by left laws only, a left inverse is a right inverse. -/
theorem group_right_inverse (G : Type) (mul : G → G → G) (one : G) (inv : G → G)
    (assoc : ∀ x y z, mul (mul x y) z = mul x (mul y z)) (one_mul : ∀ x, mul one x = x)
    (inv_mul : ∀ x, mul (inv x) x = one) (x : G) : mul x (inv x) = one := by
  have idem : mul (mul x (inv x)) (mul x (inv x)) = mul x (inv x) := by
    rw [assoc, ← assoc (inv x), inv_mul, one_mul]
  have e : mul (inv (mul x (inv x))) (mul (mul x (inv x)) (mul x (inv x))) = one := by
    rw [idem, inv_mul]
  rw [← assoc, inv_mul, one_mul] at e
  exact e

-- test functions 5
/-- A group in which every element is its own inverse is commutative. -/
theorem exponent_two_commutes (G : Type) (mul : G → G → G) (one : G)
    (assoc : ∀ x y z, mul (mul x y) z = mul x (mul y z)) (one_mul : ∀ x, mul one x = x)
    (mul_one : ∀ x, mul x one = x) (square : ∀ x, mul x x = one) (x y : G) :
    mul x y = mul y x := by
  calc mul x y = mul x (mul (mul (mul x y) (mul x y)) y) := by rw [square, one_mul]
    _ = mul (mul x x) (mul (mul y x) (mul y y)) := by simp only [assoc]
    _ = mul y x := by rw [square, square, one_mul, mul_one]

-- train functions 5
/-- Eckmann and Hilton: two operations that share a unit and satisfy the interchange law are equal
and commutative. -/
theorem eckmann_hilton (α : Type) (op op' : α → α → α) (e : α) (h₁ : ∀ x, op e x = x)
    (h₂ : ∀ x, op x e = x) (h₃ : ∀ x, op' e x = x) (h₄ : ∀ x, op' x e = x)
    (interchange : ∀ w x y z, op (op' w x) (op' y z) = op' (op w y) (op x z)) (x y : α) :
    op x y = op' x y ∧ op x y = op y x := by
  have same : ∀ x y, op x y = op' x y := by
    intro x y
    have h := interchange x e e y
    rw [h₃, h₄, h₁, h₂] at h
    exact h
  have h := interchange e x y e
  rw [h₃, h₄, h₁, h₂, ← same] at h
  exact ⟨same x y, h⟩

-- test functions 5
/-- In a distributive lattice complements are unique. -/
theorem unique_complement (α : Type) (meet join : α → α → α) (bot top : α)
    (meet_comm : ∀ x y, meet x y = meet y x) (join_comm : ∀ x y, join x y = join y x)
    (distrib : ∀ x y z, meet x (join y z) = join (meet x y) (meet x z))
    (meet_top : ∀ x, meet x top = x) (join_bot : ∀ x, join x bot = x) (x y z : α)
    (hy : meet x y = bot ∧ join x y = top) (hz : meet x z = bot ∧ join x z = top) : y = z := by
  have e : ∀ y z, meet x y = bot → join x z = top → y = meet y z := by
    intro y z h₁ h₂
    calc y = meet y (join x z) := by rw [h₂, meet_top]
      _ = join (meet y z) (meet x y) := by rw [distrib, join_comm, meet_comm y x]
      _ = meet y z := by rw [h₁, join_bot]
  rw [e y z hy.1 hz.2, meet_comm, ← e z y hz.1 hy.2]

-- train functions 4
/-- Lawvere: if every function on α is named by an element of α, then every operation on values has
a fixed point. -/
theorem lawvere_fixed_point (α β : Type) (name : α → α → β) (h : ∀ g : α → β, ∃ a, name a = g)
    (t : β → β) : ∃ b, t b = b := by
  obtain ⟨a, ha⟩ := h (fun x => t (name x x))
  refine ⟨name a a, ?_⟩
  exact (congrFun ha a).symm

-- train functions 5
/-- No function from predicates to elements is injective. -/
theorem no_naming_of_predicates (α : Type) (name : (α → Prop) → α)
    (inj : ∀ s t, name s = name t → s = t) : False := by
  have key : ∀ s : α → Prop, (∀ x, s x ↔ ∃ t, name t = x ∧ ¬t x) → False := by
    intro s h
    have hn : ¬s (name s) := by
      intro hs
      obtain ⟨t, e, ht⟩ := (h _).mp hs
      exact ht (inj t s e ▸ hs)
    exact hn ((h _).mpr ⟨s, rfl, hn⟩)
  exact key (fun x => ∃ t, name t = x ∧ ¬t x) (fun _ => Iff.rfl)
