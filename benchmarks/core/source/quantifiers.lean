-- valid quantifiers 1
/-- What holds of everything holds of something, once there is anything at all. -/
theorem exists_of_forall_inhabited (α : Type) (p : α → Prop) (a : α) (h : ∀ x, p x) : ∃ x, p x := by
  exact ⟨a, h a⟩

-- train quantifiers 1
/-- All men are mortal; Socrates is a man; so Socrates is mortal. -/
theorem socrates_is_mortal (α : Type) (man mortal : α → Prop) (socrates : α)
    (h : ∀ x, man x → mortal x) (hs : man socrates) : mortal socrates := by
  exact h socrates hs

-- test quantifiers 1
/-- Two universal quantifiers may change places. -/
theorem forall_exchange (α β : Type) (r : α → β → Prop) :
    (∀ x y, r x y) → ∀ y x, r x y := by
  exact fun h y x => h x y

-- valid quantifiers 1
/-- Some number is its own square and not zero. -/
theorem nonzero_idempotent : ∃ n : Nat, n * n = n ∧ n ≠ 0 := by
  exact ⟨1, by decide⟩

-- train quantifiers 1
/-- Syllogism Barbara. -/
theorem syllogism_barbara (α : Type) (s m p : α → Prop) (h₁ : ∀ x, m x → p x)
    (h₂ : ∀ x, s x → m x) : ∀ x, s x → p x := by
  exact fun x hs => h₁ x (h₂ x hs)

-- test quantifiers 1
/-- There is a function that doubles. -/
theorem doubling_exists : ∃ f : Nat → Nat, ∀ n, f n = n + n := by
  exact ⟨fun n => n + n, fun _ => rfl⟩

-- train quantifiers 2
/-- Two different numbers can be powers of each other in both ways: 2 ^ 4 = 4 ^ 2. -/
theorem powers_commute_somewhere : ∃ m n : Nat, m ≠ n ∧ m ^ n = n ^ m := by
  exact ⟨2, 4, by decide, by decide⟩

-- valid quantifiers 2
/-- Two existential quantifiers may change places. -/
theorem exists_exchange (α β : Type) (r : α → β → Prop) : (∃ x y, r x y) → ∃ y x, r x y := by
  intro ⟨x, y, h⟩
  exact ⟨y, x, h⟩

-- valid quantifiers 2
/-- One witness for all serves each. -/
theorem exists_forall_weaken (α β : Type) (r : α → β → Prop) :
    (∃ x, ∀ y, r x y) → ∀ y, ∃ x, r x y := by
  intro ⟨x, h⟩ y
  exact ⟨x, h y⟩

-- test quantifiers 2
/-- Syllogism Celarent: no M is P, every S is M, so no S is P. -/
theorem syllogism_celarent (α : Type) (s m p : α → Prop) (h₁ : ¬∃ x, m x ∧ p x)
    (h₂ : ∀ x, s x → m x) : ¬∃ x, s x ∧ p x := by
  intro ⟨x, hs, hp⟩
  exact h₁ ⟨x, h₂ x hs, hp⟩

-- test quantifiers 2
/-- Syllogism Bocardo: some M is not P, every M is S, so some S is not P. -/
theorem syllogism_bocardo (α : Type) (s m p : α → Prop) (h₁ : ∃ x, m x ∧ ¬p x)
    (h₂ : ∀ x, m x → s x) : ∃ x, s x ∧ ¬p x := by
  obtain ⟨x, hm, hp⟩ := h₁
  exact ⟨x, h₂ x hm, hp⟩

-- valid quantifiers 2
/-- A disjunction with a universal statement gives a universal disjunction. -/
theorem forall_or_weaken (α : Type) (p q : α → Prop) :
    (∀ x, p x) ∨ (∀ x, q x) → ∀ x, p x ∨ q x := by
  intro h x
  exact h.imp (fun f => f x) (fun f => f x)

-- test quantifiers 2
/-- An existential implication whose premise holds everywhere yields a witness. -/
theorem exists_imp_apply (α : Type) (p q : α → Prop) :
    (∃ x, p x → q x) → (∀ x, p x) → ∃ x, q x := by
  intro ⟨x, h⟩ hp
  exact ⟨x, h (hp x)⟩

-- train quantifiers 3
/-- A pair of independent witnesses is a witness for each. -/
theorem exists_pair (α β : Type) (p : α → Prop) (q : β → Prop) :
    (∃ z : α × β, p z.1 ∧ q z.2) ↔ (∃ a, p a) ∧ ∃ b, q b := by
  constructor
  · intro ⟨z, hp, hq⟩
    exact ⟨⟨z.1, hp⟩, ⟨z.2, hq⟩⟩
  · intro ⟨⟨a, hp⟩, ⟨b, hq⟩⟩
    exact ⟨(a, b), hp, hq⟩

-- test quantifiers 2
/-- Everybody loves my baby, but my baby loves nobody but me: so I am my baby. -/
theorem my_baby (α : Type) (loves : α → α → Prop) (baby me : α) (h₁ : ∀ x, loves x baby)
    (h₂ : ∀ y, loves baby y → y = me) : baby = me := by
  apply h₂
  exact h₁ baby

-- valid quantifiers 2
/-- Lewis Carroll: babies are illogical; nobody is despised who can manage a crocodile; illogical
persons are despised. So babies cannot manage crocodiles. -/
theorem carroll_crocodiles (α : Type) (baby logical despised manages : α → Prop)
    (h₁ : ∀ x, baby x → ¬logical x) (h₂ : ∀ x, manages x → ¬despised x)
    (h₃ : ∀ x, ¬logical x → despised x) : ∀ x, baby x → ¬manages x := by
  intro x hb hm
  exact h₂ x hm (h₃ x (h₁ x hb))

-- train quantifiers 2
/-- A relation in which any two things are related one way or the other is reflexive. -/
theorem refl_of_total_relation (α : Type) (r : α → α → Prop) (h : ∀ x y, r x y ∨ r y x) :
    ∀ x, r x x := by
  intro x
  exact (h x x).elim id id

-- train quantifiers 2
/-- Things that share all properties are equal: Leibniz's law. -/
theorem leibniz_identity (α : Type) (x y : α) (h : ∀ p : α → Prop, p x → p y) : x = y := by
  exact h (fun z => x = z) rfl

-- valid quantifiers 3
/-- No barber shaves exactly those who do not shave themselves. -/
theorem no_such_barber (α : Type) (shaves : α → α → Prop) :
    ¬∃ b, ∀ x, shaves b x ↔ ¬shaves x x := by
  intro ⟨b, h⟩
  have hn : ¬shaves b b := fun hb => (h b).mp hb hb
  exact hn ((h b).mpr hn)

-- train quantifiers 3
/-- If each thing has one of two properties, then all have the first or some has the second. -/
theorem forall_or_exists (α : Type) (p q : α → Prop) :
    (∀ x, p x ∨ q x) → (∀ x, p x) ∨ ∃ x, q x := by
  intro h
  by_cases hq : ∃ x, q x
  · exact Or.inr hq
  · exact Or.inl (fun x => (h x).resolve_right (fun hx => hq ⟨x, hx⟩))

-- test quantifiers 3
/-- A constant disjunct may be moved out of a universal quantifier. -/
theorem forall_or_constant (α : Type) (p : α → Prop) (b : Prop) :
    (∀ x, p x ∨ b) ↔ (∀ x, p x) ∨ b := by
  constructor
  · intro h
    by_cases hb : b
    · exact Or.inr hb
    · exact Or.inl (fun x => (h x).resolve_right hb)
  · exact fun h x => h.imp (fun f => f x) id

-- valid quantifiers 3
/-- A symmetric and transitive relation is reflexive where everything is related to something. -/
theorem refl_of_symm_trans_serial (α : Type) (r : α → α → Prop) (symm : ∀ x y, r x y → r y x)
    (trans : ∀ x y z, r x y → r y z → r x z) (serial : ∀ x, ∃ y, r x y) : ∀ x, r x x := by
  intro x
  obtain ⟨y, h⟩ := serial x
  exact trans x y x h (symm x y h)

-- test quantifiers 3
/-- A reflexive relation that is Euclidean is transitive. -/
theorem trans_of_refl_euclidean (α : Type) (r : α → α → Prop) (refl : ∀ x, r x x)
    (euclidean : ∀ x y z, r x y → r x z → r y z) : ∀ x y z, r x y → r y z → r x z := by
  intro x y z hxy hyz
  have hyx : r y x := euclidean x y x hxy (refl x)
  exact euclidean y x z hyx hyz

-- train quantifiers 3
/-- "Exactly one" means "at least one" and "at most one". -/
theorem exactly_one_iff (α : Type) (p : α → Prop) :
    (∃ x, p x ∧ ∀ y, p y → y = x) ↔ (∃ x, p x) ∧ ∀ x y, p x → p y → x = y := by
  constructor
  · intro ⟨x, hx, h⟩
    exact ⟨⟨x, hx⟩, fun y z hy hz => (h y hy).trans (h z hz).symm⟩
  · intro ⟨⟨x, hx⟩, h⟩
    exact ⟨x, hx, fun y hy => h y x hy hx⟩

-- test quantifiers 3
/-- "Exactly one" in Russell's short form. -/
theorem exactly_one_short (α : Type) (p : α → Prop) :
    (∃ x, ∀ y, p y ↔ y = x) ↔ ∃ x, p x ∧ ∀ y, p y → y = x := by
  constructor
  · intro ⟨x, h⟩
    exact ⟨x, (h x).mpr rfl, fun y => (h y).mp⟩
  · intro ⟨x, hx, h⟩
    exact ⟨x, fun y => ⟨h y, fun e => e ▸ hx⟩⟩

-- train quantifiers 3
/-- Everyone loves a lover; someone loves someone; so everyone loves everyone. -/
theorem everyone_loves_a_lover (α : Type) (loves : α → α → Prop)
    (h : ∀ x y z, loves y z → loves x y) : (∃ x y, loves x y) → ∀ x y, loves x y := by
  intro ⟨a, b, hab⟩ x y
  have hya : loves y a := h y a b hab
  exact h x y a hya

-- valid quantifiers 3
/-- Sharing all properties in one direction is a symmetric relation. -/
theorem leibniz_symmetric (α : Type) (x y : α) (h : ∀ p : α → Prop, p x → p y) :
    ∀ p : α → Prop, p y → p x := by
  intro p hy
  have e : x = y := h (fun z => x = z) rfl
  exact e.symm ▸ hy

-- valid quantifiers 3
/-- Conjunction defined by a quantifier over propositions. -/
theorem and_second_order (p q : Prop) : p ∧ q ↔ ∀ r : Prop, (p → q → r) → r := by
  constructor
  · intro ⟨hp, hq⟩ r h
    exact h hp hq
  · intro h
    exact h (p ∧ q) And.intro

-- train quantifiers 3
/-- Existence defined by a quantifier over propositions. -/
theorem exists_second_order (α : Type) (p : α → Prop) :
    (∃ x, p x) ↔ ∀ r : Prop, (∀ x, p x → r) → r := by
  constructor
  · intro ⟨x, hx⟩ r h
    exact h x hx
  · intro h
    exact h _ (fun x hx => ⟨x, hx⟩)

-- train quantifiers 3
/-- Composition of relations is associative. -/
theorem relation_composition_assoc (α : Type) (r s t : α → α → Prop) (x w : α) :
    (∃ y, r x y ∧ ∃ z, s y z ∧ t z w) ↔ ∃ z, (∃ y, r x y ∧ s y z) ∧ t z w := by
  constructor
  · intro ⟨y, hr, z, hs, ht⟩
    exact ⟨z, ⟨y, hr, hs⟩, ht⟩
  · intro ⟨z, ⟨y, hr, hs⟩, ht⟩
    exact ⟨y, hr, z, hs, ht⟩

-- train quantifiers 4
/-- The drinker paradox: there is someone such that, if he drinks, everybody drinks. -/
theorem drinker_paradox (α : Type) (a : α) (drinks : α → Prop) :
    ∃ x, drinks x → ∀ y, drinks y := by
  by_cases h : ∃ x, ¬drinks x
  · obtain ⟨x, hx⟩ := h
    exact ⟨x, fun hd => absurd hd hx⟩
  · refine ⟨a, fun _ y => ?_⟩
    apply Classical.byContradiction
    exact fun hy => h ⟨y, hy⟩

-- train quantifiers 4
/-- A conclusion drawn from a universal premise needs only one instance of it, classically. -/
theorem premise_instance (α : Type) (a : α) (p : α → Prop) (b : Prop) :
    ((∀ x, p x) → b) → ∃ x, p x → b := by
  intro h
  apply Classical.byContradiction
  intro hn
  have hp : ∀ x, p x := fun x =>
    Classical.byContradiction (fun hx => hn ⟨x, fun y => absurd y hx⟩)
  exact hn ⟨a, fun _ => h hp⟩

-- test quantifiers 4
/-- Choosing a value for every two arguments gives a function of both. -/
theorem skolem_function_two (α β γ : Type) (r : α → β → γ → Prop) (h : ∀ x y, ∃ z, r x y z) :
    ∃ f : α → β → γ, ∀ x y, r x y (f x y) := by
  exact ⟨fun x y => Classical.choose (h x y), fun x y => Classical.choose_spec (h x y)⟩

-- train quantifiers 2
/-- A relation fails to be serial just when something is related to nothing. -/
theorem not_serial_iff (α β : Type) (r : α → β → Prop) :
    ¬(∀ x, ∃ y, r x y) ↔ ∃ x, ∀ y, ¬r x y := by
  constructor
  · intro h
    apply Classical.byContradiction
    intro hn
    apply h
    intro x
    apply Classical.byContradiction
    intro hx
    exact hn ⟨x, fun y hy => hx ⟨y, hy⟩⟩
  · intro ⟨x, hx⟩ h
    obtain ⟨y, hy⟩ := h x
    exact hx y hy

-- test quantifiers 4
/-- Independence of premise holds classically. -/
theorem independence_of_premise (α : Type) (a : α) (b : Prop) (p : α → Prop) :
    (b → ∃ x, p x) ↔ ∃ x, b → p x := by
  constructor
  · intro h
    by_cases hb : b
    · obtain ⟨x, hx⟩ := h hb
      exact ⟨x, fun _ => hx⟩
    · exact ⟨a, fun y => absurd y hb⟩
  · intro ⟨x, hx⟩ hb
    exact ⟨x, hx hb⟩

-- train quantifiers 4
/-- A property that the next value has in any case holds of some two values in a row. -/
theorem two_in_a_row (α : Type) (a : α) (f : α → α) (p : α → Prop)
    (h₁ : ∀ x, p x → p (f x)) (h₂ : ∀ x, ¬p x → p (f x)) : ∃ x, p x ∧ p (f x) := by
  by_cases h : p a
  · exact ⟨a, h, h₁ a h⟩
  · exact ⟨f a, h₂ a h, h₁ (f a) (h₂ a h)⟩

-- valid quantifiers 4
/-- If b implies some instance and some instance implies b, then some instance is equivalent
to b (Pelletier's problem 21). -/
theorem pelletier_twenty_one (α : Type) (b : Prop) (p : α → Prop)
    (h₁ : ∃ x, b → p x) (h₂ : ∃ x, p x → b) : ∃ x, b ↔ p x := by
  obtain ⟨x, hx⟩ := h₁
  obtain ⟨y, hy⟩ := h₂
  by_cases hb : b
  · exact ⟨x, hx, fun _ => hb⟩
  · exact ⟨y, fun h => absurd h hb, hy⟩

-- test quantifiers 3
/-- Equality of sets, defined by their elements, is symmetric (Pelletier's problem 43). -/
theorem pelletier_forty_three (α : Type) (mem eq : α → α → Prop)
    (h : ∀ x y, eq x y ↔ ∀ z, mem z x ↔ mem z y) : ∀ x y, eq x y ↔ eq y x := by
  intro x y
  constructor
  · intro e
    exact (h y x).mpr (fun z => ((h x y).mp e z).symm)
  · intro e
    exact (h x y).mpr (fun z => ((h y x).mp e z).symm)

-- train quantifiers 4
/-- Some thing satisfies the implication from P to Q if any P to any Q does (Pelletier's problem
19). -/
theorem pelletier_nineteen (α : Type) (a : α) (p q : α → Prop) :
    ∃ x, ∀ y z, (p y → q z) → p x → q x := by
  by_cases h : ∃ x, p x → q x
  · obtain ⟨x, hx⟩ := h
    exact ⟨x, fun _ _ _ => hx⟩
  · refine ⟨a, fun y z f ha => ?_⟩
    have hz : ¬(p z → q z) := fun g => h ⟨z, g⟩
    have hy : p y := Classical.byContradiction (fun n => h ⟨y, fun t => absurd t n⟩)
    exact absurd (fun _ => f hy) hz

-- valid quantifiers 5
/-- There is no set of all sets that are on no cycle of length two (Pelletier's problem 42). -/
theorem no_set_of_noncircular_sets (α : Type) (mem : α → α → Prop) :
    ¬∃ y, ∀ x, mem x y ↔ ¬∃ z, mem x z ∧ mem z x := by
  intro ⟨y, h⟩
  have hy : ¬mem y y := fun m => (h y).mp m ⟨y, m, m⟩
  apply hy
  apply (h y).mpr
  intro ⟨z, hyz, hzy⟩
  exact (h z).mp hzy ⟨y, hzy, hyz⟩

-- test quantifiers 5
/-- Knaster and Tarski: a monotone operator on predicates has a fixed point. -/
theorem knaster_tarski (α : Type) (F : (α → Prop) → α → Prop)
    (mono : ∀ s t : α → Prop, (∀ x, s x → t x) → ∀ x, F s x → F t x) :
    ∃ s : α → Prop, ∀ x, F s x ↔ s x := by
  have into : ∀ x, F (fun x => ∀ t : α → Prop, (∀ y, F t y → t y) → t x) x →
      ∀ t : α → Prop, (∀ y, F t y → t y) → t x := by
    intro x hx t ht
    apply ht
    exact mono _ t (fun y hy => hy t ht) x hx
  refine ⟨_, fun x => ⟨into x, fun hx => ?_⟩⟩
  apply hx
  intro y hy
  exact mono _ _ into y hy

-- train quantifiers 5
/-- Who killed Aunt Agatha (Pelletier's problem 55)? Someone in Dreadbury Mansion did: Agatha, the
butler or Charles. A killer hates his victim and is not richer. Charles hates no one Agatha hates.
Agatha hates everyone but the butler. The butler hates everyone not richer than Agatha, and
everyone Agatha hates. No one hates everyone. So Agatha killed herself. -/
theorem dreadbury_mansion (α : Type) (agatha butler charles : α) (killed hates richer : α → α → Prop)
    (someone : killed agatha agatha ∨ killed butler agatha ∨ killed charles agatha)
    (h₁ : ∀ x y, killed x y → hates x y ∧ ¬richer x y)
    (h₂ : ∀ x, hates agatha x → ¬hates charles x)
    (h₃ : ∀ x, hates agatha x ↔ x ≠ butler)
    (h₄ : ∀ x, ¬richer x agatha → hates butler x)
    (h₅ : ∀ x, hates agatha x → hates butler x)
    (h₆ : ∀ x, ∃ y, ¬hates x y) (h₇ : agatha ≠ butler) : killed agatha agatha := by
  rcases someone with h | h | h
  · exact h
  · obtain ⟨y, hy⟩ := h₆ butler
    by_cases e : y = butler
    · subst e
      exact absurd (h₄ y (h₁ y agatha h).2) hy
    · exact absurd (h₅ y ((h₃ y).mpr e)) hy
  · exact absurd (h₁ charles agatha h).1 (h₂ agatha ((h₃ agatha).mpr h₇))

-- valid quantifiers 4
/-- A relation that relates everything to something contains a function, and following the function
gives chains of three steps from anywhere. -/
theorem serial_gives_chains (α : Type) (r : α → α → Prop) (h : ∀ x, ∃ y, r x y) :
    ∃ f : α → α, ∀ x, r x (f x) ∧ r (f x) (f (f x)) ∧ r (f (f x)) (f (f (f x))) := by
  have hf : ∀ x, r x (Classical.choose (h x)) := fun x => Classical.choose_spec (h x)
  exact ⟨fun x => Classical.choose (h x), fun x => ⟨hf _, hf _, hf _⟩⟩

-- train quantifiers 3
/-- A symmetric relation that relates one thing to two unrelated ones is not transitive. -/
theorem not_transitive_of_fork (α : Type) (r : α → α → Prop) (symm : ∀ x y, r x y → r y x)
    (fork : ∃ x y z, r x y ∧ r x z ∧ ¬r y z) : ¬∀ x y z, r x y → r y z → r x z := by
  intro trans
  obtain ⟨x, y, z, hxy, hxz, hn⟩ := fork
  exact hn (trans y x z (symm x y hxy) hxz)

-- train quantifiers 5
/-- An antisymmetric relation for which every inhabited set has a least member is transitive. -/
theorem trans_of_least_members (α : Type) (r : α → α → Prop)
    (antisymm : ∀ x y, r x y → r y x → x = y)
    (least : ∀ s : α → Prop, (∃ x, s x) → ∃ x, s x ∧ ∀ y, s y → r x y) :
    ∀ x y z, r x y → r y z → r x z := by
  intro x y z hxy hyz
  obtain ⟨m, hm, h⟩ := least (fun w => w = x ∨ w = y ∨ w = z) ⟨x, Or.inl rfl⟩
  have hx := h x (Or.inl rfl)
  have hy := h y (Or.inr (Or.inl rfl))
  have hz := h z (Or.inr (Or.inr rfl))
  rcases hm with e | e | e
  · exact e ▸ hz
  · subst e
    exact antisymm x m hxy hx ▸ hyz
  · subst e
    exact antisymm m y hy hyz ▸ hxy
