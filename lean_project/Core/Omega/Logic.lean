prelude
import Core.Data.Conditional
import Core.Data.Prod
import Core.Recursion

/-! How `omega` takes hypotheses apart: negated connectives, implications, conditionals, pairs. -/

universe u v

theorem le_of_le_of_eq {α : Type u} {a b c : α} [LE α] (h₁ : a ≤ b) (h₂ : b = c) : a ≤ c := h₂ ▸ h₁

theorem le_of_eq_of_le {α : Type u} {a b c : α} [LE α] (h₁ : a = b) (h₂ : b ≤ c) : a ≤ c := h₁ ▸ h₂

namespace Lean.Omega

variable {p q : Prop}

theorem and_not_not_of_not_or (h : ¬(p ∨ q)) : ¬p ∧ ¬q := not_or.mp h

theorem Decidable.or_not_not_of_not_and [Decidable p] [Decidable q] (h : ¬(p ∧ q)) : ¬p ∨ ¬q :=
  _root_.Decidable.not_and_iff_or_not_not.mp h

theorem Decidable.and_not_of_not_imp [Decidable p] (h : ¬(p → q)) : p ∧ ¬q :=
  _root_.Decidable.not_imp_iff_and_not.mp h

theorem Decidable.and_or_not_and_not_of_iff [Decidable q] (h : p ↔ q) : p ∧ q ∨ ¬p ∧ ¬q :=
  (_root_.Decidable.em q).imp (fun hq => ⟨h.mpr hq, hq⟩) (fun nq => ⟨fun hp => nq (h.mp hp), nq⟩)

theorem Decidable.and_not_or_not_and_of_not_iff [Decidable p] [Decidable q] (h : ¬(p ↔ q)) : p ∧ ¬q ∨ ¬p ∧ q :=
  (_root_.Decidable.em p).imp (fun hp => ⟨hp, fun hq => h (iff_of_true hp hq)⟩)
    (fun np => ⟨np, _root_.Decidable.of_not_not (fun nq => h (iff_of_false np nq))⟩)

theorem ite_disjunction {α : Type u} {P : Prop} [Decidable P] {a b : α} :
    P ∧ (if P then a else b) = a ∨ ¬P ∧ (if P then a else b) = b :=
  (_root_.Decidable.em P).imp (fun h => ⟨h, if_pos h⟩) (fun h => ⟨h, if_neg h⟩)

namespace Prod

theorem fst_mk {α : Type u} {β : Type v} {x : α} {y : β} : (x, y).fst = x := rfl
theorem snd_mk {α : Type u} {β : Type v} {x : α} {y : β} : (x, y).snd = y := rfl

variable {α : Type u} {β : Type v} {r : α → α → Prop} {s : β → β → Prop} {p q : α × β}

theorem of_lex (w : Prod.Lex r s p q) : r p.fst q.fst ∨ p.fst = q.fst ∧ s p.snd q.snd := by
  cases w with
  | left _ _ h => exact Or.inl h
  | right _ h => exact Or.inr ⟨rfl, h⟩

theorem of_not_lex [DecidableEq α] (w : ¬Prod.Lex r s p q) : ¬r p.fst q.fst ∧ (p.fst ≠ q.fst ∨ ¬s p.snd q.snd) := by
  obtain ⟨a, b⟩ := p
  obtain ⟨c, d⟩ := q
  refine ⟨fun h => w (.left b d h), ?_⟩
  by_cases e : a = c
  · cases e
    exact Or.inr (fun h => w (.right a h))
  · exact Or.inl e

end Prod

end Lean.Omega
