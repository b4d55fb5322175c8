inductive Form where
  | atom (i : Nat)
  | neg (a : Form)
  | conj (a b : Form)
  | disj (a b : Form)

namespace Form

def Holds (v : Nat → Prop) : Form → Prop
  | atom i => v i
  | neg a => ¬Holds v a
  | conj a b => Holds v a ∧ Holds v b
  | disj a b => Holds v a ∨ Holds v b

def dual : Form → Form
  | atom i => atom i
  | neg a => neg (dual a)
  | conj a b => disj (dual a) (dual b)
  | disj a b => conj (dual a) (dual b)

def nnf : Bool → Form → Form
  | true, atom i => atom i
  | false, atom i => neg (atom i)
  | s, neg a => nnf (!s) a
  | true, conj a b => conj (nnf true a) (nnf true b)
  | false, conj a b => disj (nnf false a) (nnf false b)
  | true, disj a b => disj (nnf true a) (nnf true b)
  | false, disj a b => conj (nnf false a) (nnf false b)

end Form

-- valid induction 2
/-- The law of non-contradiction holds under every valuation. -/
theorem no_contradiction_holds (v : Nat → Prop) (a : Form) :
    ¬(Form.conj a (.neg a)).Holds v := by
  intro h
  exact h.2 h.1

-- train induction 3
/-- Dualising twice gives the formula back. -/
theorem dual_twice (a : Form) : a.dual.dual = a := by
  induction a with
  | atom i => rfl
  | neg a ih => simp only [Form.dual, ih]
  | conj a b iha ihb => simp only [Form.dual, iha, ihb]
  | disj a b iha ihb => simp only [Form.dual, iha, ihb]

-- train induction 3
/-- Equivalent valuations make the same formulas true. -/
theorem holds_congr (v w : Nat → Prop) (h : ∀ i, v i ↔ w i) (a : Form) :
    a.Holds v ↔ a.Holds w := by
  induction a with
  | atom i => exact h i
  | neg a ih => exact not_congr ih
  | conj a b iha ihb => exact and_congr iha ihb
  | disj a b iha ihb => exact or_congr iha ihb

-- test induction 4
/-- The dual formula fails under the complementary valuation exactly when the formula holds. -/
theorem dual_holds_iff (v : Nat → Prop) (a : Form) :
    a.dual.Holds (fun i => ¬v i) ↔ ¬a.Holds v := by
  induction a with
  | atom i => exact Iff.rfl
  | neg a ih => exact not_congr ih
  | conj a b iha ihb =>
    refine (or_congr iha ihb).trans ⟨fun h x => h.elim (· x.1) (· x.2), fun h => ?_⟩
    by_cases ha : a.Holds v
    · exact Or.inr (fun hb => h ⟨ha, hb⟩)
    · exact Or.inl ha
  | disj a b iha ihb =>
    refine (and_congr iha ihb).trans ⟨fun h x => x.elim h.1 h.2, fun h => ?_⟩
    exact ⟨fun x => h (Or.inl x), fun x => h (Or.inr x)⟩

-- train induction 5
/-- Negation normal form preserves meaning. -/
theorem nnf_correct (v : Nat → Prop) (a : Form) : (a.nnf true).Holds v ↔ a.Holds v := by
  have general : ∀ a : Form, ((a.nnf true).Holds v ↔ a.Holds v) ∧
      ((a.nnf false).Holds v ↔ ¬a.Holds v) := by
    intro a
    induction a with
    | atom i => exact ⟨Iff.rfl, Iff.rfl⟩
    | neg a ih =>
      exact ⟨ih.2, ih.1.trans ⟨fun h n => n h, fun h => Classical.byContradiction h⟩⟩
    | conj a b iha ihb =>
      refine ⟨and_congr iha.1 ihb.1, (or_congr iha.2 ihb.2).trans ?_⟩
      refine ⟨fun h x => h.elim (· x.1) (· x.2), fun h => ?_⟩
      by_cases ha : a.Holds v
      · exact Or.inr (fun hb => h ⟨ha, hb⟩)
      · exact Or.inl ha
    | disj a b iha ihb =>
      refine ⟨or_congr iha.1 ihb.1, (and_congr iha.2 ihb.2).trans ?_⟩
      exact ⟨fun h x => x.elim h.1 h.2, fun h => ⟨fun x => h (Or.inl x), fun x => h (Or.inr x)⟩⟩
  exact (general a).1
