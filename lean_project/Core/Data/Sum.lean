prelude
import Core.Data.Prod

/-! Disjoint unions. -/

universe u v w x

deriving instance DecidableEq, BEq for Sum

namespace Sum

variable {α : Type u} {β : Type v} {γ : Type w} {δ : Type x}

instance inhabitedLeft [Inhabited α] : Inhabited (α ⊕ β) := ⟨inl default⟩
instance inhabitedRight [Inhabited β] : Inhabited (α ⊕ β) := ⟨inr default⟩

theorem inl_injective : Function.Injective (inl : α → α ⊕ β) := fun _ _ h => by cases h; rfl
theorem inr_injective : Function.Injective (inr : β → α ⊕ β) := fun _ _ h => by cases h; rfl
theorem inl_ne_inr {a : α} {b : β} : inl a ≠ inr b := nofun
theorem inr_ne_inl {a : α} {b : β} : inr b ≠ inl a := nofun

@[simp] protected theorem «forall» {p : α ⊕ β → Prop} : (∀ x, p x) ↔ (∀ a, p (inl a)) ∧ ∀ b, p (inr b) :=
  ⟨fun h => ⟨fun a => h (inl a), fun b => h (inr b)⟩,
   fun h x => by cases x with | inl a => exact h.left a | inr b => exact h.right b⟩

@[simp] protected theorem «exists» {p : α ⊕ β → Prop} : (∃ x, p x) ↔ (∃ a, p (inl a)) ∨ ∃ b, p (inr b) := by
  constructor
  · intro ⟨x, h⟩
    cases x with
    | inl a => exact Or.inl ⟨a, h⟩
    | inr b => exact Or.inr ⟨b, h⟩
  · intro h
    cases h with
    | inl h => exact h.elim (fun a ha => ⟨inl a, ha⟩)
    | inr h => exact h.elim (fun b hb => ⟨inr b, hb⟩)

protected def elim {γ : Sort w} (f : α → γ) (g : β → γ) : α ⊕ β → γ := fun x => Sum.casesOn x f g

@[simp] theorem elim_inl {γ : Sort w} (f : α → γ) (g : β → γ) (x : α) : Sum.elim f g (inl x) = f x := rfl
@[simp] theorem elim_inr {γ : Sort w} (f : α → γ) (g : β → γ) (x : β) : Sum.elim f g (inr x) = g x := rfl
@[simp] theorem elim_comp_inl {γ : Sort w} (f : α → γ) (g : β → γ) : Sum.elim f g ∘ inl = f := rfl
@[simp] theorem elim_comp_inr {γ : Sort w} (f : α → γ) (g : β → γ) : Sum.elim f g ∘ inr = g := rfl

@[simp] theorem elim_inl_inr : @Sum.elim α β _ inl inr = id := by
  funext x
  cases x <;> rfl

theorem comp_elim {γ : Sort w} {δ : Sort x} (f : γ → δ) (g : α → γ) (h : β → γ) :
    f ∘ Sum.elim g h = Sum.elim (f ∘ g) (f ∘ h) := by
  funext x
  cases x <;> rfl

protected def map (f : α → γ) (g : β → δ) : α ⊕ β → γ ⊕ δ := Sum.elim (inl ∘ f) (inr ∘ g)

@[simp] theorem map_inl (f : α → γ) (g : β → δ) (x : α) : (inl x).map f g = inl (f x) := rfl
@[simp] theorem map_inr (f : α → γ) (g : β → δ) (x : β) : (inr x).map f g = inr (g x) := rfl
@[simp] theorem map_id_id : Sum.map (@id α) (@id β) = id := elim_inl_inr

@[simp] theorem map_map {α' : Type w} {β' : Type x} {α'' : Type u} {β'' : Type v} (f' : α' → α'')
    (g' : β' → β'') (f : α → α') (g : β → β') (x : α ⊕ β) :
    (x.map f g).map f' g' = x.map (f' ∘ f) (g' ∘ g) := by
  cases x <;> rfl

def swap : α ⊕ β → β ⊕ α := Sum.elim inr inl

@[simp] theorem swap_inl {x : α} : swap (inl x : α ⊕ β) = inr x := rfl
@[simp] theorem swap_inr {x : β} : swap (inr x : α ⊕ β) = inl x := rfl
@[simp] theorem swap_swap (x : α ⊕ β) : swap (swap x) = x := by cases x <;> rfl

def isLeft : α ⊕ β → Bool
  | inl _ => true
  | inr _ => false

def isRight : α ⊕ β → Bool
  | inl _ => false
  | inr _ => true

@[simp] theorem isLeft_inl {x : α} : (inl x : α ⊕ β).isLeft = true := rfl
@[simp] theorem isLeft_inr {x : β} : (inr x : α ⊕ β).isLeft = false := rfl
@[simp] theorem isRight_inl {x : α} : (inl x : α ⊕ β).isRight = false := rfl
@[simp] theorem isRight_inr {x : β} : (inr x : α ⊕ β).isRight = true := rfl
@[simp] theorem not_isLeft (x : α ⊕ β) : (!x.isLeft) = x.isRight := by cases x <;> rfl
@[simp] theorem not_isRight (x : α ⊕ β) : (!x.isRight) = x.isLeft := by cases x <;> rfl

def getLeft? : α ⊕ β → Option α
  | inl a => some a
  | inr _ => none

def getRight? : α ⊕ β → Option β
  | inl _ => none
  | inr b => some b

@[simp] theorem getLeft?_inl {x : α} : (inl x : α ⊕ β).getLeft? = some x := rfl
@[simp] theorem getLeft?_inr {x : β} : (inr x : α ⊕ β).getLeft? = none := rfl
@[simp] theorem getRight?_inl {x : α} : (inl x : α ⊕ β).getRight? = none := rfl
@[simp] theorem getRight?_inr {x : β} : (inr x : α ⊕ β).getRight? = some x := rfl

end Sum
