prelude
import Core.Types

/-! Composition of functions; injective, surjective and bijective functions and their inverses. -/

universe u v w x

namespace Function

variable {α : Sort u} {β : Sort v} {γ : Sort w} {δ : Sort x}

/-! ## Composition -/

@[simp] theorem comp_apply {f : β → γ} {g : α → β} {x : α} : comp f g x = f (g x) := rfl

theorem comp_def (f : β → γ) (g : α → β) : f ∘ g = fun x => f (g x) := rfl

@[simp] theorem const_apply {y : β} {x : α} : const α y x = y := rfl

@[simp] theorem comp_const {f : β → γ} {b : β} : f ∘ const α b = const α (f b) := rfl

@[simp] theorem const_comp {f : α → β} {c : γ} : const β c ∘ f = const α c := rfl

@[simp] theorem id_comp (f : α → β) : id ∘ f = f := rfl

@[simp] theorem comp_id (f : α → β) : f ∘ id = f := rfl

theorem comp_assoc (f : γ → δ) (g : β → γ) (h : α → β) : (f ∘ g) ∘ h = f ∘ g ∘ h := rfl

theorem comp.assoc (f : γ → δ) (g : β → γ) (h : α → β) : (f ∘ g) ∘ h = f ∘ g ∘ h := rfl

@[inline] def curry {α : Type u} {β : Type v} {γ : Type w} (f : α × β → γ) : α → β → γ := fun a b => f (a, b)

@[inline] def uncurry {α : Type u} {β : Type v} {γ : Type w} (f : α → β → γ) : α × β → γ := fun p => f p.1 p.2

@[simp] theorem curry_uncurry {α : Type u} {β : Type v} {γ : Type w} (f : α → β → γ) : curry (uncurry f) = f := rfl

@[simp] theorem uncurry_curry {α : Type u} {β : Type v} {γ : Type w} (f : α × β → γ) : uncurry (curry f) = f := rfl

@[simp] theorem uncurry_apply_pair {α : Type u} {β : Type v} {γ : Type w} (f : α → β → γ) (x : α) (y : β) :
    uncurry f (x, y) = f x y := rfl

@[reducible] def onFun (f : β → β → γ) (g : α → β) : α → α → γ := fun x y => f (g x) (g y)

/-! ## Injective, surjective, bijective -/

def Injective (f : α → β) : Prop := ∀ ⦃a₁ a₂⦄, f a₁ = f a₂ → a₁ = a₂

def Surjective (f : α → β) : Prop := ∀ b, ∃ a, f a = b

def Bijective (f : α → β) : Prop := Injective f ∧ Surjective f

def LeftInverse (g : β → α) (f : α → β) : Prop := ∀ x, g (f x) = x

def RightInverse (g : β → α) (f : α → β) : Prop := LeftInverse f g

def HasLeftInverse (f : α → β) : Prop := ∃ finv : β → α, LeftInverse finv f

def HasRightInverse (f : α → β) : Prop := ∃ finv : β → α, RightInverse finv f

theorem injective_id : Injective (@id α) := fun _ _ h => h

theorem surjective_id : Surjective (@id α) := fun a => ⟨a, rfl⟩

theorem bijective_id : Bijective (@id α) := ⟨injective_id, surjective_id⟩

theorem Injective.eq_iff {f : α → β} (I : Injective f) {a b : α} : f a = f b ↔ a = b :=
  ⟨@I _ _, congrArg f⟩

theorem Injective.ne {f : α → β} (hf : Injective f) {a₁ a₂ : α} : a₁ ≠ a₂ → f a₁ ≠ f a₂ := mt (@hf _ _)

theorem Injective.ne_iff {f : α → β} (hf : Injective f) {x y : α} : f x ≠ f y ↔ x ≠ y := not_congr hf.eq_iff

theorem Injective.comp {g : β → γ} {f : α → β} (hg : Injective g) (hf : Injective f) : Injective (g ∘ f) :=
  fun _ _ h => hf (hg h)

theorem Injective.of_comp {g : γ → α} {f : α → β} (I : Injective (f ∘ g)) : Injective g :=
  fun _ _ h => I (congrArg f h)

theorem Surjective.comp {g : β → γ} {f : α → β} (hg : Surjective g) (hf : Surjective f) :
    Surjective (g ∘ f) := fun c => by
  cases hg c with
  | intro b hb =>
    cases hf b with
    | intro a ha => exact ⟨a, (congrArg g ha).trans hb⟩

theorem Surjective.of_comp {g : γ → α} {f : α → β} (S : Surjective (f ∘ g)) : Surjective f :=
  fun b => (S b).elim (fun c h => ⟨g c, h⟩)

theorem Surjective.forall {f : α → β} (hf : Surjective f) {p : β → Prop} : (∀ y, p y) ↔ ∀ x, p (f x) :=
  ⟨fun h x => h (f x), fun h y => (hf y).elim (fun x e => e ▸ h x)⟩

theorem Surjective.exists {f : α → β} (hf : Surjective f) {p : β → Prop} : (∃ y, p y) ↔ ∃ x, p (f x) :=
  ⟨fun ⟨y, hy⟩ => (hf y).elim (fun x e => ⟨x, e.symm ▸ hy⟩), fun ⟨x, h⟩ => ⟨f x, h⟩⟩

theorem Bijective.injective {f : α → β} (hf : Bijective f) : Injective f := hf.left

theorem Bijective.surjective {f : α → β} (hf : Bijective f) : Surjective f := hf.right

theorem Bijective.comp {g : β → γ} {f : α → β} (hg : Bijective g) (hf : Bijective f) : Bijective (g ∘ f) :=
  ⟨hg.left.comp hf.left, hg.right.comp hf.right⟩

/-! ## Inverses -/

theorem LeftInverse.injective {g : β → α} {f : α → β} (h : LeftInverse g f) : Injective f :=
  fun a b e => (h a).symm.trans ((congrArg g e).trans (h b))

theorem LeftInverse.comp_eq_id {g : β → α} {f : α → β} (h : LeftInverse g f) : g ∘ f = id := funext h

theorem leftInverse_iff_comp {g : β → α} {f : α → β} : LeftInverse g f ↔ g ∘ f = id :=
  ⟨LeftInverse.comp_eq_id, congrFun⟩

theorem RightInverse.surjective {g : β → α} {f : α → β} (h : RightInverse g f) : Surjective f :=
  fun b => ⟨g b, h b⟩

theorem RightInverse.leftInverse {g : β → α} {f : α → β} (h : RightInverse g f) : LeftInverse f g := h

theorem LeftInverse.rightInverse {g : β → α} {f : α → β} (h : LeftInverse g f) : RightInverse f g := h

theorem RightInverse.comp_eq_id {g : β → α} {f : α → β} (h : RightInverse g f) : f ∘ g = id := funext h

theorem LeftInverse.surjective {g : β → α} {f : α → β} (h : LeftInverse g f) : Surjective g :=
  h.rightInverse.surjective

theorem RightInverse.injective {g : β → α} {f : α → β} (h : RightInverse g f) : Injective g :=
  h.leftInverse.injective

theorem HasLeftInverse.injective {f : α → β} (h : HasLeftInverse f) : Injective f :=
  h.elim (fun _ hg => hg.injective)

theorem HasRightInverse.surjective {f : α → β} (h : HasRightInverse f) : Surjective f :=
  h.elim (fun _ hg => hg.surjective)

theorem Surjective.hasRightInverse {f : α → β} (hf : Surjective f) : HasRightInverse f :=
  ⟨fun b => Classical.choose (hf b), fun b => Classical.choose_spec (hf b)⟩

theorem bijective_iff_has_inverse {f : α → β} :
    Bijective f ↔ ∃ g, LeftInverse g f ∧ RightInverse g f :=
  ⟨fun h => h.right.hasRightInverse.elim (fun g hg => ⟨g, fun a => h.left (hg (f a)), hg⟩),
   fun ⟨_, hl, hr⟩ => ⟨hl.injective, hr.surjective⟩⟩

end Function
