-- valid propositional 1
/-- Implication is transitive. -/
theorem imp_chain (p q r : Prop) (hpq : p → q) (hqr : q → r) : p → r := by
  exact fun hp => hqr (hpq hp)

-- train propositional 1
/-- From a contradiction anything follows. -/
theorem explosion (p q : Prop) : p ∧ ¬p → q := by
  exact fun h => absurd h.1 h.2

-- train propositional 1
/-- A disjunction of three holds if the middle one does. -/
theorem or_middle (p q r : Prop) (hq : q) : p ∨ q ∨ r := by
  exact Or.inr (Or.inl hq)

-- train propositional 1
/-- The third of four conjuncts can be extracted. -/
theorem and_third (p q r s : Prop) (h : p ∧ q ∧ r ∧ s) : r := by
  exact h.2.2.1

-- valid propositional 1
/-- A chain of two equivalences carries a proof from its last member to its first. -/
theorem iff_chain_back (p q r : Prop) (h₁ : p ↔ q) (h₂ : q ↔ r) (hr : r) : p := by
  exact h₁.mpr (h₂.mpr hr)

-- test propositional 1
/-- What follows from truth holds, and conversely. -/
theorem units_collapse (p : Prop) : (True → p) ∧ (p ∨ False) ↔ p := by
  simp

-- train propositional 2
/-- The S combinator, read as a tautology: implication distributes over itself. -/
theorem s_combinator (p q r : Prop) : (p → q → r) → (p → q) → p → r := by
  intro f g hp
  exact f hp (g hp)

-- train propositional 2
/-- If two facts together imply a third, then the first without the third excludes the second. -/
theorem antilogism (p q r : Prop) : (p ∧ q → r) → p ∧ ¬r → ¬q := by
  intro h hp hq
  exact hp.2 (h ⟨hp.1, hq⟩)

-- train propositional 2
/-- Three premises can be taken in the opposite order. -/
theorem premises_reversed (p q r s : Prop) : (p → q → r → s) ↔ (r → q → p → s) := by
  constructor
  · exact fun h hr hq hp => h hp hq hr
  · exact fun h hp hq hr => h hr hq hp

-- test propositional 2
/-- Destructive dilemma: if one of two consequences fails, so does one of their causes. -/
theorem destructive_dilemma (p q r s : Prop) (h₁ : p → r) (h₂ : q → s) : ¬r ∨ ¬s → ¬p ∨ ¬q := by
  intro h
  cases h with
  | inl hr => exact Or.inl (fun hp => hr (h₁ hp))
  | inr hs => exact Or.inr (fun hq => hs (h₂ hq))

-- test propositional 2
/-- Three conjuncts may be rotated. -/
theorem and_rotate_three (p q r : Prop) : p ∧ q ∧ r ↔ r ∧ p ∧ q := by
  constructor
  · intro ⟨hp, hq, hr⟩
    exact ⟨hr, hp, hq⟩
  · intro ⟨hr, hp, hq⟩
    exact ⟨hp, hq, hr⟩

-- test propositional 1
/-- Three premises may be bundled into one conjunction. -/
theorem curry_three (p q r s : Prop) : (p ∧ q ∧ r → s) ↔ (p → q → r → s) := by
  constructor
  · intro h hp hq hr
    exact h ⟨hp, hq, hr⟩
  · intro h ⟨hp, hq, hr⟩
    exact h hp hq hr

-- train propositional 2
/-- Absorption: a conjunction with a weaker disjunction changes nothing. -/
theorem absorb_and_or (p q : Prop) : p ∧ (p ∨ q) ↔ p := by
  constructor
  · exact fun h => h.1
  · exact fun hp => ⟨hp, Or.inl hp⟩

-- test propositional 2
/-- Propositions that are not equivalent do not both hold. -/
theorem not_both_of_not_iff (p q : Prop) : ¬(p ↔ q) → ¬(p ∧ q) := by
  intro h hpq
  exact h ⟨fun _ => hpq.2, fun _ => hpq.1⟩

-- valid propositional 2
/-- A proposition that follows from its own negation is true. -/
theorem consequentia_mirabilis (p : Prop) : (¬p → p) → p := by
  intro h
  by_cases hp : p
  · exact hp
  · exact h hp

-- test propositional 2
/-- A conjunction fails, or its second member is not refuted. -/
theorem refuted_or_not (p q : Prop) : ¬(p ∧ q) ∨ ¬¬q := by
  by_cases hq : q
  · exact Or.inr (fun h => h hq)
  · exact Or.inl (fun h => hq h.2)

-- train propositional 2
/-- Excluded middle cannot be refuted, even without classical logic. -/
theorem excluded_middle_irrefutable (p : Prop) : ¬¬(p ∨ ¬p) := by
  intro h
  apply h
  right
  intro hp
  exact h (Or.inl hp)

-- valid propositional 2
/-- Double negation is a functor: it maps implications to implications. -/
theorem double_negation_map (p q : Prop) : ¬¬(p → q) → ¬¬p → ¬¬q := by
  intro hpq hp hq
  apply hpq
  intro f
  apply hp
  intro h
  exact hq (f h)

-- valid propositional 2
/-- Double negation commutes with conjunction. -/
theorem double_negation_and (p q : Prop) : ¬¬(p ∧ q) ↔ ¬¬p ∧ ¬¬q := by
  constructor
  · intro h
    exact ⟨fun hp => h (fun x => hp x.1), fun hq => h (fun x => hq x.2)⟩
  · intro ⟨hp, hq⟩ h
    exact hp (fun x => hq (fun y => h ⟨x, y⟩))

-- train propositional 3
/-- The resolution rule on clauses of two literals. -/
theorem resolution_rule (p q r : Prop) : (p ∨ q) → (¬p ∨ r) → q ∨ r := by
  intro h₁ h₂
  cases h₁ with
  | inl hp => exact Or.inr (h₂.elim (fun hn => absurd hp hn) id)
  | inr hq => exact Or.inl hq

-- train propositional 3
/-- Peirce's law. -/
theorem peirce_law (p q : Prop) : ((p → q) → p) → p := by
  intro h
  by_cases hp : p
  · exact hp
  · exact h (fun x => absurd x hp)

-- test propositional 3
/-- Curry's paradox: a sentence that says "if I am true, then q" proves q. -/
theorem curry_paradox (p q : Prop) : (p ↔ (p → q)) → q := by
  intro h
  have hpq : p → q := fun hp => h.mp hp hp
  exact hpq (h.mpr hpq)

-- valid propositional 3
/-- Dummett's law: of any two propositions one implies the other. -/
theorem dummett_law (p q : Prop) : (p → q) ∨ (q → p) := by
  by_cases hq : q
  · exact Or.inl (fun _ => hq)
  · exact Or.inr (fun h => absurd h hq)

-- train propositional 3
/-- A conclusion that holds in each of three exhaustive cases holds. -/
theorem three_cases (p q r : Prop) : (p → q → r) → (p → ¬q → r) → (¬p → r) → r := by
  intro h₁ h₂ h₃
  by_cases hp : p
  · by_cases hq : q
    · exact h₁ hp hq
    · exact h₂ hp hq
  · exact h₃ hp

-- valid propositional 3
/-- A proposition holds just when a second one is equivalent to the equivalence of both. -/
theorem iff_cycle (p q : Prop) : p ↔ (q ↔ (p ↔ q)) := by
  by_cases hp : p <;> by_cases hq : q <;> simp [hp, hq]

-- test propositional 3
/-- Exclusive or is the negation of equivalence. -/
theorem xor_iff_not_iff (p q : Prop) : (p ∧ ¬q) ∨ (¬p ∧ q) ↔ ¬(p ↔ q) := by
  by_cases hp : p <;> by_cases hq : q <;> simp [hp, hq]

-- train propositional 3
/-- A conditional expression can be written with implications or with a disjunction. -/
theorem conditional_forms (c p q : Prop) : ((c → p) ∧ (¬c → q)) ↔ ((c ∧ p) ∨ (¬c ∧ q)) := by
  by_cases hc : c <;> simp [hc]

-- valid propositional 2
/-- Negated hypotheses of equivalent propositions may be exchanged inside a disjunction. -/
theorem or_not_exchange (p q r s : Prop) (h₁ : p ↔ q) (h₂ : r ↔ s) : (p ∨ ¬r) ↔ (q ∨ ¬s) := by
  constructor
  · intro h
    exact h.elim (fun hp => Or.inl (h₁.mp hp)) (fun hr => Or.inr (fun hs => hr (h₂.mpr hs)))
  · intro h
    exact h.elim (fun hq => Or.inl (h₁.mpr hq)) (fun hs => Or.inr (fun hr => hs (h₂.mp hr)))

-- train propositional 4
/-- The majority function is self-dual: two of three by conjunctions or by disjunctions. -/
theorem majority_self_dual (p q r : Prop) :
    (p ∧ q) ∨ (q ∧ r) ∨ (r ∧ p) ↔ (p ∨ q) ∧ (q ∨ r) ∧ (r ∨ p) := by
  constructor
  · intro h
    rcases h with ⟨a, b⟩ | ⟨a, b⟩ | ⟨a, b⟩
    · exact ⟨Or.inl a, Or.inl b, Or.inr a⟩
    · exact ⟨Or.inr a, Or.inl a, Or.inl b⟩
    · exact ⟨Or.inl b, Or.inr a, Or.inl a⟩
  · intro ⟨h₁, h₂, h₃⟩
    by_cases hp : p
    · exact h₂.elim (fun hq => Or.inl ⟨hp, hq⟩) (fun hr => Or.inr (Or.inr ⟨hr, hp⟩))
    · exact Or.inr (Or.inl ⟨h₁.resolve_left hp, h₃.resolve_right hp⟩)

-- test propositional 4
/-- Equivalence of propositions is associative. -/
theorem iff_is_associative (p q r : Prop) : ((p ↔ q) ↔ r) ↔ (p ↔ (q ↔ r)) := by
  by_cases hp : p <;> by_cases hq : q <;> by_cases hr : r <;> simp [hp, hq, hr]

-- valid propositional 4
/-- Implication distributes over a disjunction on its right, classically. -/
theorem imp_or_split (p q r : Prop) : (p → q ∨ r) ↔ (p → q) ∨ (p → r) := by
  constructor
  · intro h
    by_cases hq : q
    · exact Or.inl (fun _ => hq)
    · exact Or.inr (fun hp => (h hp).resolve_left hq)
  · intro h hp
    exact h.elim (fun f => Or.inl (f hp)) (fun f => Or.inr (f hp))

-- valid propositional 4
/-- A knight always tells the truth, a knave never. A says "B is a knave"; B says "A and I are of
the same kind". Then A is a knight and B a knave. -/
theorem knight_and_knave (a b : Prop) (ha : a ↔ ¬b) (hb : b ↔ (a ↔ b)) : a ∧ ¬b := by
  have hnb : ¬b := by
    intro h
    have : a := (hb.mp h).mpr h
    exact ha.mp this h
  exact ⟨ha.mpr hnb, hnb⟩

-- train propositional 4
/-- Disjunction written with the Sheffer stroke alone. -/
theorem sheffer_or (p q : Prop) : ¬(¬(p ∧ p) ∧ ¬(q ∧ q)) ↔ p ∨ q := by
  constructor
  · intro h
    by_cases hp : p
    · exact Or.inl hp
    · by_cases hq : q
      · exact Or.inr hq
      · exact absurd ⟨fun x => hp x.1, fun x => hq x.1⟩ h
  · intro h hn
    exact h.elim (fun hp => hn.1 ⟨hp, hp⟩) (fun hq => hn.2 ⟨hq, hq⟩)

-- valid propositional 3
/-- Łukasiewicz's shortest single axiom for implication. -/
theorem lukasiewicz_axiom (p q r s : Prop) : ((p → q) → r) → (r → p) → s → p := by
  intro h₁ h₂ _
  by_cases hp : p
  · exact hp
  · exact h₂ (h₁ (fun x => absurd x hp))

-- test propositional 3
/-- A triangle cannot be coloured with two colours. -/
theorem triangle_not_bipartite (a b c : Prop) : ¬((a ↔ ¬b) ∧ (b ↔ ¬c) ∧ (c ↔ ¬a)) := by
  intro ⟨h₁, h₂, h₃⟩
  by_cases ha : a
  · have hb : ¬b := h₁.mp ha
    have hc : ¬c := fun hc => h₃.mp hc ha
    exact hb (h₂.mpr hc)
  · have hc : c := h₃.mpr ha
    have hb : ¬b := fun hb => h₂.mp hb hc
    exact ha (h₁.mpr hb)

-- train propositional 4
/-- The consensus theorem of switching algebra: the third term is redundant. -/
theorem consensus_theorem (p q r : Prop) :
    (p ∧ q) ∨ (¬p ∧ r) ∨ (q ∧ r) ↔ (p ∧ q) ∨ (¬p ∧ r) := by
  constructor
  · rintro (h | h | ⟨hq, hr⟩)
    · exact Or.inl h
    · exact Or.inr h
    · by_cases hp : p
      · exact Or.inl ⟨hp, hq⟩
      · exact Or.inr ⟨hp, hr⟩
  · rintro (h | h)
    · exact Or.inl h
    · exact Or.inr (Or.inl h)

-- train propositional 3
/-- Peirce's law cannot be refuted, even without classical logic. -/
theorem peirce_irrefutable (p q : Prop) : ¬¬(((p → q) → p) → p) := by
  intro h
  apply h
  intro f
  apply f
  intro hp
  exact absurd (fun _ => hp) h

-- train propositional 4
/-- The carry of a full adder may be computed with inclusive instead of exclusive or. -/
theorem full_adder_carry (p q r : Prop) :
    (p ∧ q) ∨ (r ∧ ((p ∧ ¬q) ∨ (¬p ∧ q))) ↔ (p ∧ q) ∨ (r ∧ (p ∨ q)) := by
  constructor
  · rintro (h | ⟨hr, ⟨hp, _⟩ | ⟨_, hq⟩⟩)
    · exact Or.inl h
    · exact Or.inr ⟨hr, Or.inl hp⟩
    · exact Or.inr ⟨hr, Or.inr hq⟩
  · rintro (h | ⟨hr, h⟩)
    · exact Or.inl h
    · by_cases hp : p <;> by_cases hq : q <;> simp_all

-- valid propositional 4
/-- Kreisel and Putnam's axiom holds classically. -/
theorem kreisel_putnam (p q r : Prop) :
    (¬p → q ∨ r) → (¬p → q) ∨ (¬p → r) := by
  intro h
  by_cases hp : p
  · exact Or.inl (fun hn => absurd hp hn)
  · rcases h hp with hq | hr
    · exact Or.inl (fun _ => hq)
    · exact Or.inr (fun _ => hr)

-- train propositional 5
/-- Smullyan's island of knights and knaves: A says "we are all knaves", B says "exactly one of us
is a knight". Then A is a knave, B a knight and C a knave. -/
theorem three_islanders (a b c : Prop) (ha : a ↔ (¬a ∧ ¬b ∧ ¬c))
    (hb : b ↔ ((a ∧ ¬b ∧ ¬c) ∨ (¬a ∧ b ∧ ¬c) ∨ (¬a ∧ ¬b ∧ c))) : ¬a ∧ b ∧ ¬c := by
  have hna : ¬a := fun h => (ha.mp h).1 h
  have hbt : b := by
    apply Classical.byContradiction
    intro hnb
    by_cases hc : c
    · exact hnb (hb.mpr (Or.inr (Or.inr ⟨hna, hnb, hc⟩)))
    · exact hna (ha.mpr ⟨hna, hnb, hc⟩)
  rcases hb.mp hbt with ⟨x, _⟩ | ⟨_, _, x⟩ | ⟨_, x, _⟩
  · exact absurd x hna
  · exact ⟨hna, hbt, x⟩
  · exact absurd hbt x

-- train propositional 5
/-- Meredith's single axiom for implication and negation. -/
theorem meredith_axiom (p q r s t : Prop) :
    ((((p → q) → (¬r → ¬s)) → r) → t) → (t → p) → s → p := by
  intro h₁ h₂ hs
  apply Classical.byContradiction
  intro hp
  apply hp
  apply h₂
  apply h₁
  intro f
  apply Classical.byContradiction
  intro hr
  exact f (fun x => absurd x hp) hr hs

-- test propositional 4
/-- De Bruijn's tautology for three propositions: if each equivalence in a cycle of three would
make all of them true, then they are all true. -/
theorem de_bruijn_three (p q r : Prop)
    (h₁ : (p ↔ q) → p ∧ q ∧ r) (h₂ : (q ↔ r) → p ∧ q ∧ r) (h₃ : (r ↔ p) → p ∧ q ∧ r) :
    p ∧ q ∧ r := by
  by_cases hp : p <;> by_cases hq : q <;> by_cases hr : r <;> simp_all

-- test propositional 5
/-- Three pigeons in two holes: two of them share a hole. -/
theorem three_pigeons (a₁ a₂ b₁ b₂ c₁ c₂ : Prop)
    (ha : a₁ ∨ a₂) (hb : b₁ ∨ b₂) (hc : c₁ ∨ c₂) :
    (a₁ ∧ b₁) ∨ (a₁ ∧ c₁) ∨ (b₁ ∧ c₁) ∨ (a₂ ∧ b₂) ∨ (a₂ ∧ c₂) ∨ (b₂ ∧ c₂) := by
  rcases ha with ha | ha <;> rcases hb with hb | hb <;> rcases hc with hc | hc <;> simp [ha, hb, hc]

-- train propositional 3
/-- Portia's caskets. Gold says "the portrait is in me", silver "it is not in me", lead "it is not
in gold"; at most one of the three tells the truth. So the portrait is in the silver casket. -/
theorem portia_caskets (gold silver : Prop) (h₁ : ¬(gold ∧ ¬silver)) (h₂ : ¬(¬silver ∧ ¬gold)) :
    silver := by
  by_cases hs : silver
  · exact hs
  · by_cases hg : gold
    · exact absurd ⟨hg, hs⟩ h₁
    · exact absurd ⟨hs, hg⟩ h₂

-- test propositional 4
/-- Four propositions agree in pairs or disagree in pairs: how they are paired does not matter. -/
theorem iff_pairs_exchange (p q r s : Prop) : ((p ↔ q) ↔ (r ↔ s)) ↔ ((p ↔ r) ↔ (q ↔ s)) := by
  by_cases hp : p <;> by_cases hq : q <;> by_cases hr : r <;> by_cases hs : s <;>
    simp [hp, hq, hr, hs]

-- valid propositional 5
/-- Five friends and an invitation. If Ann comes, so does Bob; Dan or Eve comes; exactly one of Bob
and Cy comes; Cy and Dan come together or not at all; if Eve comes, Ann and Dan come too. Then just
Cy and Dan come. -/
theorem five_invitations (a b c d e : Prop) (h₁ : a → b) (h₂ : d ∨ e)
    (h₃ : (b ∧ ¬c) ∨ (¬b ∧ c)) (h₄ : c ↔ d) (h₅ : e → a ∧ d) : ¬a ∧ ¬b ∧ c ∧ d ∧ ¬e := by
  have hd : d := h₂.elim id (fun he => (h₅ he).2)
  have hc : c := h₄.mpr hd
  have hb : ¬b := h₃.elim (fun h => absurd hc h.2) (fun h => h.1)
  have ha : ¬a := fun x => hb (h₁ x)
  exact ⟨ha, hb, hc, hd, fun he => ha (h₅ he).1⟩
