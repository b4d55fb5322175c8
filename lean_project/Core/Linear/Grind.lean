prelude
import Core.Int.Defs
import Core.Data.Conditional
import Core.Data.Decide
import Core.Int.Order
import Core.Nat.Bitwise
import Core.Nat.MinMax

/-! The outcome of a comparison, which `grind` looks for when it meets a maximum or minimum. -/

universe u v w

inductive Ordering where
  | lt
  | eq
  | gt
  deriving DecidableEq

@[macro_inline] def Ordering.then : Ordering → Ordering → Ordering
  | .eq, o => o
  | o, _ => o

class Ord (α : Type u) where
  compare : α → α → Ordering

export Ord (compare)

@[inline] def compareOfLessAndEq {α : Type u} (x y : α) [LT α] [Decidable (x < y)] [DecidableEq α] : Ordering :=
  if x < y then .lt else if x = y then .eq else .gt

instance : Ord Nat where
  compare m n := compareOfLessAndEq m n
instance : Ord Int where
  compare m n := compareOfLessAndEq m n

/-!
What `grind` builds its proofs from, arithmetic aside: how truth values pass through connectives,
and congruence. Each theorem is one step of its propagation.
-/

namespace Lean.Grind

variable {a b c p q : Prop}

/-! ## Marks that stand in terms and change nothing -/

def nestedProof (p : Prop) {h : p} : p := h
@[instance_reducible] def nestedDecidable {p : Prop} (h : Decidable p) : Decidable p := h
def simpMatchDiscrsOnly {α : Sort u} (a : α) : α := a
def MatchCond (p : Prop) : Prop := p
def PreMatchCond (p : Prop) : Prop := p
def EqMatch {α : Sort u} (a b : α) {_origin : α} : Prop := a = b
def alreadyNorm (p : Prop) : Prop := p
def offset (n k : Nat) : Nat := n + k
def genPattern {α : Sort u} (_h : Prop) (x : α) (_val : α) : α := x
def genHEqPattern {α : Sort u} {β : Sort v} (_h : Prop) (x : α) (_val : β) : α := x
def eqBwdPattern {α : Sort u} (_a _b : α) : Prop := True
def abstractFn {α : Sort u} (a : α) : α := a

theorem nestedProof_congr (p q : Prop) (h : p = q) (hp : p) (hq : q) : HEq (@nestedProof p hp) (@nestedProof q hq) := by
  cases h
  exact HEq.refl _

theorem nestedDecidable_congr (p q : Prop) (h : p = q) (hp : Decidable p) (hq : Decidable q) :
    HEq (@nestedDecidable p hp) (@nestedDecidable q hq) := by
  cases h
  exact heq_of_eq (Subsingleton.elim hp hq)

/-! ## Introduction of hypotheses -/

def intro_with_eq (p p' : Prop) (q : Sort u) (he : p = p') (h : p' → q) : p → q := fun hp => h (he.mp hp)

def intro_with_eq' (p p' : Prop) (q : p → Sort u) (he : p = p') (h : (h : p') → q (he.mpr_prop h)) : (h : p) → q h :=
  fun hp => h (he.mp hp)

theorem em (p : Prop) : alreadyNorm p ∨ alreadyNorm (¬p) := Classical.em p

theorem of_lookahead (p : Prop) (h : ¬p → False) : p = True := eq_true (Classical.byContradiction h)

theorem of_eq_eq_true {a b : Prop} (h : (a = b) = True) : (¬a ∨ b) ∧ (¬b ∨ a) := by
  have h := of_eq_true h
  cases h
  exact ⟨(Classical.em a).symm, (Classical.em a).symm⟩

theorem of_eq_eq_false {a b : Prop} (h : (a = b) = False) : (¬a ∨ ¬b) ∧ (b ∨ a) := by
  have h := of_eq_false h
  cases Classical.em a with
  | inl ha => exact ⟨Or.inr (fun hb => h (Eq.propIntro (fun _ => hb) (fun _ => ha))), Or.inr ha⟩
  | inr na =>
    exact ⟨Or.inl na, Or.inl (Classical.byContradiction (fun nb =>
      h (Eq.propIntro (fun ha => absurd ha na) (fun hb => absurd hb nb))))⟩

/-! ## Connectives -/

theorem and_eq_of_eq_true_left (h : a = True) : (a ∧ b) = b := by rw [h, true_and]
theorem and_eq_of_eq_true_right (h : b = True) : (a ∧ b) = a := by rw [h, and_true]
theorem and_eq_of_eq_false_left (h : a = False) : (a ∧ b) = False := by rw [h, false_and]
theorem and_eq_of_eq_false_right (h : b = False) : (a ∧ b) = False := by rw [h, and_false]
theorem eq_true_of_and_eq_true_left (h : (a ∧ b) = True) : a = True := eq_true (of_eq_true h).left
theorem eq_true_of_and_eq_true_right (h : (a ∧ b) = True) : b = True := eq_true (of_eq_true h).right
theorem or_of_and_eq_false (h : (a ∧ b) = False) : ¬a ∨ ¬b := Classical.not_and_iff_not_or_not.mp (of_eq_false h)

theorem or_eq_of_eq_true_left (h : a = True) : (a ∨ b) = True := by rw [h, true_or]
theorem or_eq_of_eq_true_right (h : b = True) : (a ∨ b) = True := by rw [h, or_true]
theorem or_eq_of_eq_false_left (h : a = False) : (a ∨ b) = b := by rw [h, false_or]
theorem or_eq_of_eq_false_right (h : b = False) : (a ∨ b) = a := by rw [h, or_false]
theorem eq_false_of_or_eq_false_left (h : (a ∨ b) = False) : a = False := eq_false (fun ha => of_eq_false h (Or.inl ha))
theorem eq_false_of_or_eq_false_right (h : (a ∨ b) = False) : b = False := eq_false (fun hb => of_eq_false h (Or.inr hb))

theorem imp_eq_of_eq_false_left (h : a = False) : (a → b) = True := by rw [h, false_implies]
theorem imp_eq_of_eq_true_right (h : b = True) : (a → b) = True := eq_true (fun _ => of_eq_true h)
theorem imp_eq_of_eq_true_left (h : a = True) : (a → b) = b := by rw [h, true_implies]
theorem eq_true_of_imp_eq_false (h : (a → b) = False) : a = True :=
  eq_true (Classical.byContradiction (fun na => of_eq_false h (fun ha => absurd ha na)))
theorem eq_false_of_imp_eq_false (h : (a → b) = False) : b = False := eq_false (fun hb => of_eq_false h (fun _ => hb))
theorem eq_false_of_imp_eq_true (h₁ : (a → b) = True) (h₂ : b = False) : a = False :=
  eq_false (fun ha => of_eq_false h₂ (of_eq_true h₁ ha))

theorem not_eq_of_eq_true (h : a = True) : (¬a) = False := by rw [h, not_true_eq_false]
theorem not_eq_of_eq_false (h : a = False) : (¬a) = True := by rw [h, not_false_eq_true]
theorem eq_false_of_not_eq_true (h : (¬a) = True) : a = False := eq_false (of_eq_true h)
theorem eq_true_of_not_eq_false (h : (¬a) = False) : a = True := eq_true (Classical.not_not.mp (of_eq_false h))
theorem false_of_not_eq_self (h : (¬a) = a) : False := not_iff_self (Iff.of_eq h)

theorem eq_eq_of_eq_true_left (h : a = True) : (a = b) = b := by
  rw [h]
  exact Eq.propIntro (fun e => of_eq_true e.symm) (fun hb => (eq_true hb).symm)
theorem eq_eq_of_eq_true_right (h : b = True) : (a = b) = a := by
  rw [h]
  exact Eq.propIntro of_eq_true eq_true

/-! ## Equality -/

theorem eq_congr {α : Sort u} {a₁ b₁ a₂ b₂ : α} (h₁ : a₁ = a₂) (h₂ : b₁ = b₂) : (a₁ = b₁) = (a₂ = b₂) := by rw [h₁, h₂]
theorem eq_congr' {α : Sort u} {a₁ b₁ a₂ b₂ : α} (h₁ : a₁ = b₂) (h₂ : b₁ = a₂) : (a₁ = b₁) = (a₂ = b₂) := by
  rw [h₁, h₂]
  exact propext eq_comm

theorem heq_congr {α : Sort u} {β : Sort u} {α' : Sort u} {β' : Sort u} {a : α} {b : β} {a' : α'} {b' : β'}
    (h₁ : HEq a a') (h₂ : HEq b b') : HEq a b = HEq a' b' := by
  cases h₁
  cases h₂
  rfl
theorem heq_congr' {α : Sort u} {β : Sort u} {α' : Sort u} {β' : Sort u} {a : α} {b : β} {a' : α'} {b' : β'}
    (h₁ : HEq a b') (h₂ : HEq b a') : HEq a b = HEq a' b' := by
  cases h₁
  cases h₂
  exact Eq.propIntro HEq.symm HEq.symm

theorem ne_of_ne_of_eq_left {α : Sort u} {a b c : α} (h₁ : a = b) (h₂ : b ≠ c) : a ≠ c := h₁ ▸ h₂
theorem ne_of_ne_of_eq_right {α : Sort u} {a b c : α} (h₁ : a = c) (h₂ : b ≠ c) : b ≠ a := h₁ ▸ h₂

theorem eqRec_heq.{u_1, u_2} {α : Sort u_2} {a : α} {motive : (x : α) → a = x → Sort u_1} (v : motive a rfl) {b : α}
    (h : a = b) : HEq (Eq.rec (motive := motive) v h) v := by
  cases h
  exact HEq.refl v
theorem eqRecOn_heq.{u_1, u_2} {α : Sort u_2} {a : α} {motive : (x : α) → a = x → Sort u_1} {b : α} (h : a = b)
    (v : motive a rfl) : HEq (@Eq.recOn α a motive b h v) v := by
  cases h
  exact HEq.refl v
theorem eqNDRec_heq.{u_1, u_2} {α : Sort u_2} {a : α} {motive : α → Sort u_1} (v : motive a) {b : α} (h : a = b) :
    HEq (@Eq.ndrec α a motive v b h) v := by
  cases h
  exact HEq.refl v

/-! ## Boolean equality and decisions -/

section
variable {α : Type u}

theorem beq_eq_true_of_eq {_ : BEq α} {_ : LawfulBEq α} {a b : α} (h : a = b) : (a == b) = true := beq_of_eq h
theorem beq_eq_false_of_diseq {_ : BEq α} {_ : LawfulBEq α} {a b : α} (h : ¬a = b) : (a == b) = false :=
  Bool.of_not_eq_true (fun e => h (eq_of_beq e))
theorem eq_of_beq_eq_true {_ : BEq α} {_ : LawfulBEq α} {a b : α} (h : (a == b) = true) : a = b := eq_of_beq h
theorem ne_of_beq_eq_false {_ : BEq α} {_ : LawfulBEq α} {a b : α} (h : (a == b) = false) : (a = b) = False :=
  eq_false (fun e => Bool.false_ne_true (h.symm.trans (beq_of_eq e)))
end

theorem of_decide_eq_true {_ : Decidable p} (h : decide p = true) : p = True := eq_true (_root_.of_decide_eq_true h)
theorem of_decide_eq_false {_ : Decidable p} (h : decide p = false) : p = False := eq_false (_root_.of_decide_eq_false h)
theorem decide_eq_true {_ : Decidable p} (h : p = True) : decide p = true := _root_.decide_eq_true (of_eq_true h)
theorem decide_eq_false {_ : Decidable p} (h : p = False) : decide p = false := _root_.decide_eq_false (of_eq_false h)

theorem dite_cond_eq_true' {α : Sort u} {c : Prop} {_ : Decidable c} {a : c → α} {b : ¬c → α} {r : α} (h₁ : c = True)
    (h₂ : a (of_eq_true h₁) = r) : dite c a b = r := (dif_pos (of_eq_true h₁)).trans h₂
theorem dite_cond_eq_false' {α : Sort u} {c : Prop} {_ : Decidable c} {a : c → α} {b : ¬c → α} {r : α} (h₁ : c = False)
    (h₂ : b (of_eq_false h₁) = r) : dite c a b = r := (dif_neg (of_eq_false h₁)).trans h₂

namespace Bool

variable {a b : Bool}

theorem and_eq_of_eq_true_left (h : a = true) : (a && b) = b := by rw [h]; rfl
theorem and_eq_of_eq_true_right (h : b = true) : (a && b) = a := by rw [h]; cases a <;> rfl
theorem and_eq_of_eq_false_left (h : a = false) : (a && b) = false := by rw [h]; rfl
theorem and_eq_of_eq_false_right (h : b = false) : (a && b) = false := by rw [h]; cases a <;> rfl
theorem eq_true_of_and_eq_true_left (h : (a && b) = true) : a = true := ((_root_.Bool.and_eq_true _ _).mp h).left
theorem eq_true_of_and_eq_true_right (h : (a && b) = true) : b = true := ((_root_.Bool.and_eq_true _ _).mp h).right
theorem or_eq_of_eq_true_left (h : a = true) : (a || b) = true := by rw [h]; rfl
theorem or_eq_of_eq_true_right (h : b = true) : (a || b) = true := by rw [h]; cases a <;> rfl
theorem or_eq_of_eq_false_left (h : a = false) : (a || b) = b := by rw [h]; rfl
theorem or_eq_of_eq_false_right (h : b = false) : (a || b) = a := by rw [h]; cases a <;> rfl
theorem eq_false_of_or_eq_false_left (h : (a || b) = false) : a = false := by
  cases a with
  | false => rfl
  | true => exact h
theorem eq_false_of_or_eq_false_right (h : (a || b) = false) : b = false := by
  cases a with
  | false => exact h
  | true => exact absurd h.symm Bool.false_ne_true
theorem not_eq_of_eq_true (h : a = true) : (!a) = false := by rw [h]; rfl
theorem not_eq_of_eq_false (h : a = false) : (!a) = true := by rw [h]; rfl
theorem eq_false_of_not_eq_true (h : (!a) = true) : a = false := by
  cases a with
  | false => rfl
  | true => exact h.symm
theorem eq_true_of_not_eq_false (h : (!a) = false) : a = true := by
  cases a with
  | false => exact h.symm
  | true => rfl
theorem eq_false_of_not_eq_true' (h : ¬a = true) : a = false := Bool.of_not_eq_true h
theorem eq_true_of_not_eq_false' (h : ¬a = false) : a = true := by
  cases a with
  | false => exact absurd rfl h
  | true => rfl
theorem false_of_not_eq_self (h : (!a) = a) : False := by
  cases a with
  | false => exact Bool.false_ne_true h.symm
  | true => exact Bool.false_ne_true h
theorem ne_of_eq_true_of_eq_false (h₁ : a = true) (h₂ : b = false) : (a = b) = False :=
  eq_false (fun e => Bool.false_ne_true (h₂.symm.trans (e.symm.trans h₁)))

theorem ne_of_eq_false_of_eq_true (h₁ : a = false) (h₂ : b = true) : (a = b) = False :=
  eq_false (fun e => Bool.false_ne_true (h₁.symm.trans (e.trans h₂)))

end Bool

/-! ## Bits of numbers -/

namespace Nat

section
variable (a b k₁ k₂ k : Nat) (h₁ : a = k₁) (h₂ : b = k₂)
include h₁ h₂

theorem and_congr (h : Nat.beq (k₁ &&& k₂) k = true) : a &&& b = k := by rw [h₁, h₂, _root_.Nat.eq_of_beq_eq_true h]
theorem or_congr (h : Nat.beq (k₁ ||| k₂) k = true) : a ||| b = k := by rw [h₁, h₂, _root_.Nat.eq_of_beq_eq_true h]
theorem xor_congr (h : Nat.beq (k₁ ^^^ k₂) k = true) : a ^^^ b = k := by rw [h₁, h₂, _root_.Nat.eq_of_beq_eq_true h]
theorem shiftLeft_congr (h : Nat.beq (k₁ <<< k₂) k = true) : a <<< b = k := by
  rw [h₁, h₂, _root_.Nat.eq_of_beq_eq_true h]
theorem shiftRight_congr (h : Nat.beq (k₁ >>> k₂) k = true) : a >>> b = k := by
  rw [h₁, h₂, _root_.Nat.eq_of_beq_eq_true h]
end

end Nat

/-! ## Quantifiers -/

theorem forall_propagator (p : Prop) (q : p → Prop) (q' : Prop) (h₁ : p = True) (h₂ : q (of_eq_true h₁) = q') :
    (∀ hp : p, q hp) = q' :=
  (Eq.propIntro (fun h => h (of_eq_true h₁)) (fun h _ => h)).trans h₂

theorem of_forall_eq_false (α : Sort u) (p : α → Prop) (h : (∀ x, p x) = False) : ∃ x, ¬p x :=
  Classical.not_forall.mp (of_eq_false h)

section
variable {α : Sort u} {β : α → Sort v}

theorem forall_true (α : Sort u) : (∀ _ : α, True) = True := eq_true (fun _ => True.intro)
theorem forall_and {p q : α → Prop} : (∀ x, p x ∧ q x) = ((∀ x, p x) ∧ ∀ x, q x) :=
  Eq.propIntro (fun h => ⟨fun x => (h x).left, fun x => (h x).right⟩) (fun h x => ⟨h.left x, h.right x⟩)
theorem forall_or_forall {α : Sort u} {β : α → Sort v} (p : α → Prop) (q : (a : α) → β a → Prop) :
    (∀ a : α, p a ∨ ∀ b : β a, q a b) = (∀ (a : α) (b : β a), p a ∨ q a b) :=
  Eq.propIntro (fun h a b => (h a).imp_right (· b)) (fun h a => (Classical.em (p a)).imp_right (fun n b => (h a b).resolve_left n))
theorem forall_forall_or {α : Sort u} {β : α → Sort v} (p : α → Prop) (q : (a : α) → β a → Prop) :
    (∀ a : α, (∀ b : β a, q a b) ∨ p a) = (∀ (a : α) (b : β a), q a b ∨ p a) :=
  Eq.propIntro (fun h a b => (h a).imp_left (· b))
    (fun h a => ((Classical.em (p a)).imp_right (fun n b => (h a b).resolve_right n)).symm)
theorem forall_imp_eq_or {α : Sort u} (p : α → Prop) (q : Prop) : ((∀ a, p a) → q) = ((∃ a, ¬p a) ∨ q) :=
  Eq.propIntro
    (fun h => (Classical.em (∀ a, p a)).elim (fun all => Or.inr (h all)) (fun n => Or.inl (Classical.not_forall.mp n)))
    (fun h all => h.elim (fun ⟨a, n⟩ => absurd (all a) n) id)
theorem exists_const (α : Sort u) [i : Nonempty α] {b : Prop} : (∃ _ : α, b) = b :=
  Eq.propIntro (fun ⟨_, h⟩ => h) (fun h => i.elim (fun a => ⟨a, h⟩))
theorem exists_prop {b a : Prop} : (∃ _h : a, b) = (a ∧ b) := Eq.propIntro (fun ⟨ha, hb⟩ => ⟨ha, hb⟩) (fun h => ⟨h.left, h.right⟩)
theorem exists_or {p q : α → Prop} : (∃ x, p x ∨ q x) = ((∃ x, p x) ∨ ∃ x, q x) :=
  Eq.propIntro (fun ⟨x, h⟩ => h.imp (fun h => ⟨x, h⟩) (fun h => ⟨x, h⟩))
    (fun h => h.elim (fun ⟨x, h⟩ => ⟨x, Or.inl h⟩) (fun ⟨x, h⟩ => ⟨x, Or.inr h⟩))
theorem exists_and_left {p : α → Prop} {b : Prop} : (∃ x, b ∧ p x) = (b ∧ ∃ x, p x) :=
  Eq.propIntro (fun ⟨x, hb, h⟩ => ⟨hb, x, h⟩) (fun ⟨hb, x, h⟩ => ⟨x, hb, h⟩)
theorem exists_and_right {p : α → Prop} {b : Prop} : (∃ x, p x ∧ b) = ((∃ x, p x) ∧ b) :=
  Eq.propIntro (fun ⟨x, h, hb⟩ => ⟨⟨x, h⟩, hb⟩) (fun ⟨⟨x, h⟩, hb⟩ => ⟨x, h, hb⟩)
end

/-! ## Normal forms of propositions -/

theorem not_true : (¬True) = False := not_true_eq_false
theorem not_false : (¬False) = True := not_false_eq_true
theorem not_not (p : Prop) : (¬¬p) = p := propext Classical.not_not
theorem not_and (p q : Prop) : (¬(p ∧ q)) = (¬p ∨ ¬q) := propext Classical.not_and_iff_not_or_not
theorem not_or (p q : Prop) : (¬(p ∨ q)) = (¬p ∧ ¬q) := propext _root_.not_or
theorem not_implies (p q : Prop) : (¬(p → q)) = (p ∧ ¬q) := propext Classical.not_imp
theorem not_forall {α : Sort u} (p : α → Prop) : (¬∀ x, p x) = ∃ x, ¬p x := propext Classical.not_forall
theorem not_exists {α : Sort u} (p : α → Prop) : (¬∃ x, p x) = ∀ x, ¬p x := propext _root_.not_exists
theorem not_ite {_ : Decidable p} (q r : Prop) : (¬ite p q r) = ite p (¬q) (¬r) := by
  by_cases h : p
  · rw [if_pos h, if_pos h]
  · rw [if_neg h, if_neg h]
theorem eq_true_eq (p : Prop) : (p = True) = p := Eq.propIntro of_eq_true eq_true
theorem eq_false_eq (p : Prop) : (p = False) = ¬p := Eq.propIntro of_eq_false eq_false
theorem not_eq_prop (p q : Prop) : (¬(p = q)) = (p = ¬q) := by
  cases Classical.propComplete q with
  | inl h => rw [h, eq_true_eq, not_true, eq_false_eq]
  | inr h => rw [h, eq_false_eq, not_false, eq_true_eq, not_not]
theorem flip_bool_eq (a b : Bool) : (a = b) = (b = a) := propext eq_comm
theorem bool_eq_to_prop (a b : Bool) : (a = b) = ((a = true) = (b = true)) :=
  Eq.propIntro (fun h => h ▸ rfl) (fun h => Bool.eq_iff_iff.mpr (Iff.of_eq h))
theorem true_imp_eq (p : Prop) : (True → p) = p := true_implies p
theorem false_imp_eq (p : Prop) : (False → p) = True := false_implies p
theorem imp_true_eq (p : Prop) : (p → True) = True := implies_true p
theorem imp_false_eq (p : Prop) : (p → False) = ¬p := rfl
theorem imp_self_eq (p : Prop) : (p → p) = True := eq_true id
theorem or_assoc (p q r : Prop) : ((p ∨ q) ∨ r) = (p ∨ (q ∨ r)) := propext _root_.or_assoc
theorem or_swap12 (p q r : Prop) : (p ∨ q ∨ r) = (q ∨ p ∨ r) := propext or_left_comm
theorem or_swap13 (p q r : Prop) : (p ∨ q ∨ r) = (r ∨ q ∨ p) := by
  rw [← or_assoc, ← or_assoc]
  exact propext (or_comm.trans ((or_congr Iff.rfl or_comm).trans _root_.or_assoc.symm))

theorem iff_eq (p q : Prop) : (p ↔ q) = (p = q) := Eq.propIntro propext Iff.of_eq
theorem ne_eq {α : Sort u} (a b : α) : (a ≠ b) = ¬a = b := rfl
theorem ge_eq {α : Type u} [LE α] (a b : α) : (a ≥ b) = (b ≤ a) := rfl
theorem gt_eq {α : Type u} [LT α] (a b : α) : (a > b) = (b < a) := rfl
theorem natLt_eq (a b : Nat) : (a < b) = (a + 1 ≤ b) := rfl
theorem intLt_eq (a b : Int) : (a < b) = (a + 1 ≤ b) := rfl

/-! ## Functions with an inverse -/

noncomputable def leftInv {α : Sort u} {β : Sort v} (f : α → β) (_hf : ∀ x y, f x = f y → x = y) [Nonempty α] (b : β) : α :=
  open Classical in if h : ∃ x, f x = b then h.choose else Classical.ofNonempty

theorem leftInv_eq {α : Sort u} {β : Sort v} (f : α → β) (hf : ∀ x y, f x = f y → x = y) [Nonempty α] (a : α) :
    leftInv f hf (f a) = a := by
  unfold leftInv
  rw [dif_pos ⟨a, rfl⟩]
  exact hf _ _ (Exists.choose_spec (⟨a, rfl⟩ : ∃ x, f x = f a))

end Lean.Grind

open Lean

/-! ## What `grind` takes apart, and what it knows -/

attribute [grind_mod_parser] Lean.Parser.Attr.grindBwd Lean.Parser.Attr.grindCases Lean.Parser.Attr.grindCasesEager
  Lean.Parser.Attr.grindDef Lean.Parser.Attr.grindEq Lean.Parser.Attr.grindEqBoth Lean.Parser.Attr.grindEqBwd
  Lean.Parser.Attr.grindEqRhs Lean.Parser.Attr.grindExt Lean.Parser.Attr.grindFunCC Lean.Parser.Attr.grindFwd
  Lean.Parser.Attr.grindHom Lean.Parser.Attr.grindHomPred Lean.Parser.Attr.grindInj Lean.Parser.Attr.grindIntro
  Lean.Parser.Attr.grindLR Lean.Parser.Attr.grindNorm Lean.Parser.Attr.grindRL Lean.Parser.Attr.grindSym
  Lean.Parser.Attr.grindUnfold Lean.Parser.Attr.grindUsr

/-! Before and after its arguments, a proposition is simplified with these. -/

init_grind_norm
  Grind.not_and Grind.not_or Grind.not_exists Grind.not_forall Grind.not_ite Nat.not_ge_eq Nat.not_le_eq
  |
  Grind.not_not Grind.iff_eq Grind.ne_eq eq_self heq_eq_eq Grind.eq_true_eq Grind.eq_false_eq Grind.not_eq_prop
  Grind.not_true Grind.not_false Grind.true_imp_eq Grind.false_imp_eq Grind.imp_true_eq Grind.imp_false_eq Grind.imp_self_eq
  and_true true_and false_and and_false or_true true_or or_false false_or ite_true ite_false dite_eq_ite
  Grind.forall_and Grind.forall_true Grind.exists_const Grind.exists_or Grind.exists_prop Grind.exists_and_left
  Grind.exists_and_right
  Bool.cond_eq_ite beq_iff_eq bne_iff_ne decide_eq_true_eq decide_not Bool.not_eq_true Bool.not_eq_false
  Grind.ge_eq Grind.gt_eq Grind.natLt_eq Grind.intLt_eq Int.neg_zero

attribute [grind cases eager] And False Empty True PUnit Exists Subtype
attribute [grind cases] Or
attribute [grind ext] funext
attribute [grind =] Nat.min_def Nat.max_def Int.min_def Int.max_def
