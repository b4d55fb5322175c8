prelude
import Core.Logic
import Core.Bindings.Tactics

/-! Quantifiers. -/

universe u v w

attribute [ext] funext

/-! ## Quantifiers -/

section
variable {α : Sort u} {p q : α → Prop} {a b c : Prop}

theorem Exists.elim {b : Prop} (h : ∃ x, p x) (f : ∀ a, p a → b) : b := by
  cases h with
  | intro x hx => exact f x hx

theorem Exists.imp (h : ∀ a, p a → q a) (e : ∃ a, p a) : ∃ a, q a := e.elim (fun a ha => ⟨a, h a ha⟩)

theorem exists_imp : ((∃ x, p x) → b) ↔ ∀ x, p x → b :=
  ⟨fun h x hx => h ⟨x, hx⟩, fun h e => e.elim h⟩

@[simp] theorem not_exists : (¬∃ x, p x) ↔ ∀ x, ¬p x := exists_imp

theorem forall_not_of_not_exists (h : ¬∃ x, p x) : ∀ x, ¬p x := fun x hx => h ⟨x, hx⟩

theorem not_forall_of_exists_not (h : ∃ x, ¬p x) : ¬∀ x, p x := fun f => h.elim (fun x hx => hx (f x))

theorem forall_congr' (h : ∀ a, p a ↔ q a) : (∀ a, p a) ↔ ∀ a, q a :=
  ⟨fun f a => (h a).mp (f a), fun f a => (h a).mpr (f a)⟩

theorem exists_congr (h : ∀ a, p a ↔ q a) : (∃ a, p a) ↔ ∃ a, q a :=
  ⟨Exists.imp (fun a => (h a).mp), Exists.imp (fun a => (h a).mpr)⟩

theorem forall_and : (∀ x, p x ∧ q x) ↔ (∀ x, p x) ∧ ∀ x, q x :=
  ⟨fun h => ⟨fun x => (h x).left, fun x => (h x).right⟩, fun h x => ⟨h.left x, h.right x⟩⟩

theorem exists_or : (∃ x, p x ∨ q x) ↔ (∃ x, p x) ∨ ∃ x, q x := by
  constructor
  · intro ⟨x, h⟩
    exact h.imp (Exists.intro x) (Exists.intro x)
  · intro h
    cases h with
    | inl h => exact h.imp (fun _ => Or.inl)
    | inr h => exact h.imp (fun _ => Or.inr)

@[simp] theorem exists_false : (¬∃ _a : α, False) := fun h => h.elim (fun _ f => f)

@[simp] theorem exists_and_left : (∃ x, b ∧ p x) ↔ b ∧ ∃ x, p x :=
  ⟨fun ⟨x, hb, hx⟩ => ⟨hb, x, hx⟩, fun ⟨hb, x, hx⟩ => ⟨x, hb, hx⟩⟩

@[simp] theorem exists_and_right : (∃ x, p x ∧ b) ↔ (∃ x, p x) ∧ b :=
  ⟨fun ⟨x, hx, hb⟩ => ⟨⟨x, hx⟩, hb⟩, fun ⟨⟨x, hx⟩, hb⟩ => ⟨x, hx, hb⟩⟩

@[simp] theorem forall_eq {a : α} : (∀ x, x = a → p x) ↔ p a :=
  ⟨fun h => h a rfl, fun h x e => by cases e; exact h⟩

@[simp] theorem forall_eq' {a : α} : (∀ x, a = x → p x) ↔ p a :=
  ⟨fun h => h a rfl, fun h x e => by cases e; exact h⟩

@[simp] theorem exists_eq {a : α} : ∃ x, x = a := ⟨a, rfl⟩

@[simp] theorem exists_eq' {a : α} : ∃ x, a = x := ⟨a, rfl⟩

@[simp] theorem exists_eq_left {a : α} : (∃ x, x = a ∧ p x) ↔ p a :=
  ⟨fun ⟨x, e, h⟩ => by cases e; exact h, fun h => ⟨a, rfl, h⟩⟩

@[simp] theorem exists_eq_right {a : α} : (∃ x, p x ∧ x = a) ↔ p a :=
  ⟨fun ⟨x, h, e⟩ => by cases e; exact h, fun h => ⟨a, h, rfl⟩⟩

@[simp] theorem exists_eq_left' {a : α} : (∃ x, a = x ∧ p x) ↔ p a :=
  ⟨fun ⟨x, e, h⟩ => by cases e; exact h, fun h => ⟨a, rfl, h⟩⟩

@[simp] theorem exists_eq_right' {a : α} : (∃ x, p x ∧ a = x) ↔ p a :=
  ⟨fun ⟨x, h, e⟩ => by cases e; exact h, fun h => ⟨a, h, rfl⟩⟩

@[simp] theorem forall_eq_or_imp {a : α} : (∀ x, x = a ∨ q x → p x) ↔ p a ∧ ∀ x, q x → p x :=
  ⟨fun h => ⟨h a (Or.inl rfl), fun x hx => h x (Or.inr hx)⟩,
   fun h x hx => hx.elim (fun e => by cases e; exact h.left) (h.right x)⟩

@[simp] theorem exists_eq_or_imp {a : α} : (∃ x, (x = a ∨ q x) ∧ p x) ↔ p a ∨ ∃ x, q x ∧ p x := by
  constructor
  · intro ⟨x, h, hx⟩
    cases h with
    | inl e => cases e; exact Or.inl hx
    | inr h => exact Or.inr ⟨x, h, hx⟩
  · intro h
    cases h with
    | inl h => exact ⟨a, Or.inl rfl, h⟩
    | inr h => exact h.elim (fun x ⟨hq, hp⟩ => ⟨x, Or.inr hq, hp⟩)

@[simp] theorem exists_eq_right_right {a : α} : (∃ x, p x ∧ q x ∧ x = a) ↔ p a ∧ q a :=
  ⟨fun ⟨x, h₁, h₂, e⟩ => by cases e; exact ⟨h₁, h₂⟩, fun h => ⟨a, h.left, h.right, rfl⟩⟩

@[simp] theorem exists_eq_right_right' {a : α} : (∃ x, p x ∧ q x ∧ a = x) ↔ p a ∧ q a :=
  ⟨fun ⟨x, h₁, h₂, e⟩ => by cases e; exact ⟨h₁, h₂⟩, fun h => ⟨a, h.left, h.right, rfl⟩⟩

@[simp] theorem exists_or_eq_left (y : α) : ∃ x, x = y ∨ p x := ⟨y, Or.inl rfl⟩
@[simp] theorem exists_or_eq_right (y : α) : ∃ x, p x ∨ x = y := ⟨y, Or.inr rfl⟩
@[simp] theorem exists_or_eq_left' (y : α) : ∃ x, y = x ∨ p x := ⟨y, Or.inl rfl⟩
@[simp] theorem exists_or_eq_right' (y : α) : ∃ x, p x ∨ y = x := ⟨y, Or.inr rfl⟩

@[simp] theorem forall_exists_index {q : (∃ x, p x) → Prop} : (∀ h, q h) ↔ ∀ x (h : p x), q ⟨x, h⟩ :=
  ⟨fun h x hx => h ⟨x, hx⟩, fun h ⟨x, hx⟩ => h x hx⟩

theorem exists_prop_of_true {p : Prop} {q : p → Prop} (h : p) : (∃ h' : p, q h') ↔ q h :=
  ⟨fun ⟨_, h⟩ => h, fun hq => ⟨h, hq⟩⟩

theorem forall_prop_of_true {p : Prop} {q : p → Prop} (h : p) : (∀ h' : p, q h') ↔ q h :=
  ⟨fun f => f h, fun hq _ => hq⟩

theorem forall_prop_of_false {p : Prop} {q : p → Prop} (hn : ¬p) : (∀ h' : p, q h') ↔ True :=
  iff_of_true (fun h => absurd h hn) trivial

@[simp] theorem exists_prop {a b : Prop} : (∃ _h : a, b) ↔ a ∧ b :=
  ⟨fun ⟨ha, hb⟩ => ⟨ha, hb⟩, fun ⟨ha, hb⟩ => ⟨ha, hb⟩⟩

protected theorem Nonempty.elim (i : Nonempty α) (h : α → b) : b := by
  cases i with
  | intro x => exact h x

@[simp] theorem exists_const (α : Sort u) [i : Nonempty α] : (∃ _ : α, b) ↔ b :=
  ⟨fun ⟨_, h⟩ => h, fun h => i.elim (fun x => ⟨x, h⟩)⟩

@[simp] theorem forall_const (α : Sort u) [i : Nonempty α] : (α → b) ↔ b :=
  ⟨fun h => i.elim h, fun h _ => h⟩
end

section
variable {α : Sort u} {β : Sort v} {p : α → β → Prop}

theorem forall_comm : (∀ a b, p a b) ↔ ∀ b a, p a b := ⟨fun h b a => h a b, fun h a b => h b a⟩

theorem exists_comm : (∃ a b, p a b) ↔ ∃ b a, p a b :=
  ⟨fun ⟨a, b, h⟩ => ⟨b, a, h⟩, fun ⟨b, a, h⟩ => ⟨a, b, h⟩⟩

@[simp] theorem forall_apply_eq_imp_iff {f : α → β} {p : β → Prop} : (∀ b a, f a = b → p b) ↔ ∀ a, p (f a) :=
  ⟨fun h a => h (f a) a rfl, fun h _ a e => Eq.subst (motive := p) e (h a)⟩

@[simp] theorem forall_eq_apply_imp_iff {f : α → β} {p : β → Prop} : (∀ b a, b = f a → p b) ↔ ∀ a, p (f a) :=
  ⟨fun h a => h (f a) a rfl, fun h _ a e => Eq.subst (motive := p) e.symm (h a)⟩

@[simp] theorem forall_apply_eq_imp_iff₂ {f : α → β} {P : α → Prop} {Q : β → Prop} :
    (∀ b a, P a → f a = b → Q b) ↔ ∀ a, P a → Q (f a) :=
  ⟨fun h a ha => h (f a) a ha rfl, fun h _ a ha e => Eq.subst (motive := Q) e (h a ha)⟩

@[simp] theorem exists_apply_eq_apply (f : α → β) (a' : α) : ∃ a, f a = f a' := ⟨a', rfl⟩

@[simp] theorem exists_apply_eq_apply' (f : α → β) (a' : α) : ∃ a, f a' = f a := ⟨a', rfl⟩
end
