prelude
import Core.Data.Decide

/-! What `if` is equal to, and when. -/

universe u v

section
variable {α : Sort u} {β : Sort v} {p q : Prop} [Decidable p] {a b c : α}

theorem apply_ite (f : α → β) (p : Prop) [Decidable p] (x y : α) : f (ite p x y) = ite p (f x) (f y) := by
  by_cases h : p
  · rw [if_pos h, if_pos h]
  · rw [if_neg h, if_neg h]

theorem apply_dite (f : α → β) (p : Prop) [Decidable p] (x : p → α) (y : ¬p → α) :
    f (dite p x y) = dite p (fun h => f (x h)) (fun h => f (y h)) := by
  by_cases h : p
  · rw [dif_pos h, dif_pos h]
  · rw [dif_neg h, dif_neg h]

@[simp] theorem ite_eq_left_iff : ite p a b = a ↔ ¬p → b = a := by
  by_cases h : p
  · rw [if_pos h]
    exact iff_of_true rfl (fun n => absurd h n)
  · rw [if_neg h]
    exact ⟨fun e _ => e, fun f => f h⟩

@[simp] theorem ite_eq_right_iff : ite p a b = b ↔ p → a = b := by
  by_cases h : p
  · rw [if_pos h]
    exact ⟨fun e _ => e, fun f => f h⟩
  · rw [if_neg h]
    exact iff_of_true rfl (fun n => absurd n h)

@[simp] theorem left_eq_ite_iff : a = ite p a b ↔ ¬p → a = b := by
  rw [eq_comm, ite_eq_left_iff]
  exact forall_congr' (fun _ => eq_comm)

@[simp] theorem right_eq_ite_iff : b = ite p a b ↔ p → b = a := by
  rw [eq_comm, ite_eq_right_iff]
  exact forall_congr' (fun _ => eq_comm)

theorem ite_eq_iff : ite p a b = c ↔ p ∧ a = c ∨ ¬p ∧ b = c := by by_cases h : p <;> simp [h]

theorem ite_eq_iff' : ite p a b = c ↔ (p → a = c) ∧ (¬p → b = c) := by by_cases h : p <;> simp [h]

theorem ite_eq_or_eq (p : Prop) [Decidable p] (a b : α) : ite p a b = a ∨ ite p a b = b := by
  by_cases h : p
  · exact Or.inl (if_pos h)
  · exact Or.inr (if_neg h)

theorem ite_apply {β : α → Sort v} (P : Prop) [Decidable P] (f g : ∀ a, β a) (a : α) :
    (ite P f g) a = ite P (f a) (g a) := by
  by_cases h : P
  · rw [if_pos h, if_pos h]
  · rw [if_neg h, if_neg h]

@[simp] theorem ite_not (p : Prop) [Decidable p] [Decidable (¬p)] (x y : α) : ite (¬p) x y = ite p y x := by
  by_cases h : p
  · rw [if_neg (not_not_intro h), if_pos h]
  · rw [if_pos h, if_neg h]

@[simp] theorem dite_not [hn : Decidable (¬p)] [h : Decidable p] (x : ¬p → α) (y : ¬¬p → α) :
    dite (¬p) x y = dite p (fun h => y (not_not_intro h)) x := by
  by_cases h : p
  · rw [dif_neg (not_not_intro h), dif_pos h]
  · rw [dif_pos h, dif_neg h]

@[simp] theorem ite_then_self : (if p then p else q) ↔ (¬p → q) := by by_cases h : p <;> simp [h]

theorem ite_and [Decidable q] : ite (p ∧ q) a b = ite p (ite q a b) b := by
  by_cases hp : p <;> by_cases hq : q <;> simp [hp, hq]

@[simp] theorem ite_then_ite_self (p : Prop) [Decidable p] (a b c : α) :
    (if p then (if p then a else b) else c) = if p then a else c := by
  by_cases h : p <;> simp [h]

@[simp] theorem ite_else_ite_self (p : Prop) [Decidable p] (a b c : α) :
    (if p then a else (if p then b else c)) = if p then a else c := by
  by_cases h : p <;> simp [h]

@[simp] theorem dite_eq_left_iff {p : Prop} [Decidable p] {x : α} {y : ¬p → α} :
    (if h : p then x else y h) = x ↔ ∀ h : ¬p, y h = x := by
  by_cases h : p
  · rw [dif_pos h]
    exact iff_of_true rfl (fun n => absurd h n)
  · rw [dif_neg h]
    exact ⟨fun e _ => e, fun f => f h⟩

@[simp] theorem dite_eq_right_iff {p : Prop} [Decidable p] {x : p → α} {y : α} :
    (if h : p then x h else y) = y ↔ ∀ h : p, x h = y := by
  by_cases h : p
  · rw [dif_pos h]
    exact ⟨fun e _ => e, fun f => f h⟩
  · rw [dif_neg h]
    exact iff_of_true rfl (fun n => absurd n h)
end

/-! ## `if` between propositions -/

section
variable {p : Prop} [Decidable p] {q : Prop}

@[simp] theorem if_true_left : (if p then True else q) ↔ (¬p → q) := by by_cases h : p <;> simp [h]
@[simp] theorem if_false_left : (if p then False else q) ↔ ¬p ∧ q := by by_cases h : p <;> simp [h]
@[simp] theorem if_true_right : (if p then q else True) ↔ (p → q) := by by_cases h : p <;> simp [h]
@[simp] theorem if_false_right : (if p then q else False) ↔ p ∧ q := by by_cases h : p <;> simp [h]

theorem ite_prop_iff_or {r : Prop} : (if p then q else r) ↔ p ∧ q ∨ ¬p ∧ r := by by_cases h : p <;> simp [h]
theorem ite_prop_iff_and {r : Prop} : (if p then q else r) ↔ (p → q) ∧ (¬p → r) := by by_cases h : p <;> simp [h]
end

/-! ## `if` between options -/

section
variable {α : Type u} {p : Prop} [Decidable p] {a b : α}

@[simp] theorem ite_none_right_eq_some {x : Option α} : (if p then x else none) = some a ↔ p ∧ x = some a := by
  by_cases h : p <;> simp [h]

@[simp] theorem ite_none_left_eq_some {x : Option α} : (if p then none else x) = some a ↔ ¬p ∧ x = some a := by
  by_cases h : p <;> simp [h]

@[simp] theorem ite_some_none_eq_none : (if p then some a else none) = none ↔ ¬p := by by_cases h : p <;> simp [h]

@[simp] theorem ite_some_none_eq_some : (if p then some a else none) = some b ↔ p ∧ a = b := by
  by_cases h : p <;> simp [h]
end
