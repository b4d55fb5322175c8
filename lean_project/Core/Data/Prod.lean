prelude
import Core.Data.Decide
import Core.Data.Function
import Core.Recursion

/-! Pairs, dependent pairs and subtypes. -/

universe u v w x

/-! ## Pairs -/

namespace Prod

variable {α : Type u} {β : Type v} {γ : Type w} {δ : Type x}

@[ext] protected theorem ext : {p q : α × β} → p.fst = q.fst → p.snd = q.snd → p = q
  | (_, _), (_, _), rfl, rfl => rfl

theorem eta (p : α × β) : (p.fst, p.snd) = p := rfl

@[simp] protected theorem mk.eta : {p : α × β} → (p.1, p.2) = p := rfl

theorem mk_inj {a₁ a₂ : α} {b₁ b₂ : β} : (a₁, b₁) = (a₂, b₂) ↔ a₁ = a₂ ∧ b₁ = b₂ := by simp

@[simp] theorem «forall» {p : α × β → Prop} : (∀ x, p x) ↔ ∀ a b, p (a, b) :=
  ⟨fun h a b => h (a, b), fun h x => h x.1 x.2⟩

@[simp] theorem «exists» {p : α × β → Prop} : (∃ x, p x) ↔ ∃ a b, p (a, b) :=
  ⟨fun ⟨x, h⟩ => ⟨x.1, x.2, h⟩, fun ⟨a, b, h⟩ => ⟨(a, b), h⟩⟩

def map (f : α → γ) (g : β → δ) (p : α × β) : γ × δ := (f p.1, g p.2)

@[simp] theorem map_apply (f : α → γ) (g : β → δ) (x : α) (y : β) : map f g (x, y) = (f x, g y) := rfl
@[simp] theorem map_fst (f : α → γ) (g : β → δ) (p : α × β) : (map f g p).1 = f p.1 := rfl
@[simp] theorem map_snd (f : α → γ) (g : β → δ) (p : α × β) : (map f g p).2 = g p.2 := rfl
@[simp] theorem map_id : map (@id α) (@id β) = id := rfl
@[simp] theorem map_id' : map (fun a : α => a) (fun b : β => b) = fun x => x := rfl

theorem map_comp_map {α' : Type u} {β' : Type v} (f : α → α') (g : β → β') (f' : α' → γ) (g' : β' → δ) :
    map f' g' ∘ map f g = map (f' ∘ f) (g' ∘ g) := rfl

theorem map_map {α' : Type u} {β' : Type v} (f : α → α') (g : β → β') (f' : α' → γ) (g' : β' → δ) (x : α × β) :
    map f' g' (map f g x) = map (f' ∘ f) (g' ∘ g) x := rfl

def swap (p : α × β) : β × α := (p.2, p.1)

@[simp] theorem swap_swap : (x : α × β) → swap (swap x) = x := fun _ => rfl
@[simp] theorem fst_swap {p : α × β} : (swap p).1 = p.2 := rfl
@[simp] theorem snd_swap {p : α × β} : (swap p).2 = p.1 := rfl
@[simp] theorem swap_prod_mk {a : α} {b : β} : swap (a, b) = (b, a) := rfl
@[simp] theorem swap_swap_eq : swap ∘ swap = @id (α × β) := rfl

@[simp] theorem swap_inj {p q : α × β} : swap p = swap q ↔ p = q :=
  ⟨fun h => congrArg swap h, fun h => congrArg swap h⟩

theorem fst_eq_iff : {p : α × β} → {x : α} → p.1 = x ↔ p = (x, p.2) :=
  ⟨fun h => Prod.ext h rfl, fun h => congrArg Prod.fst h⟩

theorem snd_eq_iff : {p : α × β} → {x : β} → p.2 = x ↔ p = (p.1, x) :=
  ⟨fun h => Prod.ext rfl h, fun h => congrArg Prod.snd h⟩

end Prod

section
variable {α : Type u} {β : Type v}

deriving instance DecidableEq for Prod

instance [BEq α] [BEq β] : BEq (α × β) where
  beq p q := p.1 == q.1 && p.2 == q.2

instance [BEq α] [BEq β] [LawfulBEq α] [LawfulBEq β] : LawfulBEq (α × β) where
  eq_of_beq {p q} h := by
    have h : p.1 == q.1 ∧ p.2 == q.2 := Bool.and_eq_true_iff.mp h
    exact Prod.ext (eq_of_beq h.left) (eq_of_beq h.right)
  rfl {p} := Bool.and_eq_true_iff.mpr ⟨beq_self_eq_true p.1, beq_self_eq_true p.2⟩

@[simp] theorem Prod.mk_beq_mk [BEq α] [BEq β] (a a' : α) (b b' : β) :
    ((a, b) == (a', b')) = (a == a' && b == b') := rfl

instance [LT α] [LT β] : LT (α × β) where
  lt := Prod.Lex (· < ·) (· < ·)
end

/-! ## Dependent pairs -/

theorem Sigma.ext {α : Type u} {β : α → Type v} : {p q : Sigma β} → p.fst = q.fst → HEq p.snd q.snd → p = q
  | ⟨_, _⟩, ⟨_, _⟩, rfl, .refl _ => rfl

theorem PSigma.ext {α : Sort u} {β : α → Sort v} : {p q : PSigma β} → p.fst = q.fst → HEq p.snd q.snd → p = q
  | ⟨_, _⟩, ⟨_, _⟩, rfl, .refl _ => rfl

attribute [ext] Sigma.ext PSigma.ext

theorem PSigma.eta {α : Sort u} {β : α → Sort v} {a₁ a₂ : α} {b₁ : β a₁} {b₂ : β a₂} (h₁ : a₁ = a₂)
    (h₂ : Eq.ndrec b₁ h₁ = b₂) : PSigma.mk a₁ b₁ = PSigma.mk a₂ b₂ := by
  cases h₁
  exact congrArg _ h₂

instance Sigma.instDecidableEqSigma {α : Type u} {β : α → Type v} [h₁ : DecidableEq α] [h₂ : ∀ a, DecidableEq (β a)] :
    DecidableEq (Sigma β)
  | ⟨a, b⟩, ⟨a', b'⟩ =>
    match h₁ a a' with
    | isFalse n => isFalse (fun e => n (congrArg Sigma.fst e))
    | isTrue e =>
      match a', e, b' with
      | _, rfl, b' =>
        match h₂ a b b' with
        | isTrue e => isTrue (e ▸ rfl)
        | isFalse n => isFalse (fun e => n (eq_of_heq (Sigma.mk.inj e).right))

theorem exists_of_sigma {α : Type u} {p : α → Prop} : (Σ' x, p x) → ∃ x, p x
  | ⟨x, h⟩ => ⟨x, h⟩

/-! ## Subtypes -/

namespace Subtype

variable {α : Sort u} {p : α → Prop}

@[ext] protected theorem ext : {a₁ a₂ : {x // p x}} → a₁.val = a₂.val → a₁ = a₂
  | ⟨_, _⟩, ⟨_, _⟩, rfl => rfl

protected theorem eq : {a₁ a₂ : {x // p x}} → a₁.val = a₂.val → a₁ = a₂ := Subtype.ext

@[simp] theorem eta (a : {x // p x}) (h : p a.val) : mk a.val h = a := rfl

theorem val_inj {a b : Subtype p} : a.val = b.val ↔ a = b := ⟨Subtype.ext, congrArg val⟩

theorem val_injective : Function.Injective (@val α p) := fun _ _ => Subtype.ext

@[simp] theorem mk_eq_mk {a b : α} {ha : p a} {hb : p b} : mk a ha = mk b hb ↔ a = b :=
  ⟨congrArg val, fun e => Subtype.ext e⟩

theorem exists_of_subtype {p : α → Prop} : {x // p x} → ∃ x, p x
  | ⟨x, h⟩ => ⟨x, h⟩

protected theorem prop (x : Subtype p) : p x.val := x.property

@[simp] protected theorem «forall» {q : {a // p a} → Prop} : (∀ x, q x) ↔ ∀ a b, q ⟨a, b⟩ :=
  ⟨fun h a b => h ⟨a, b⟩, fun h x => h x.val x.property⟩

@[simp] protected theorem «exists» {q : {a // p a} → Prop} : (∃ x, q x) ↔ ∃ a, ∃ b, q ⟨a, b⟩ :=
  ⟨fun ⟨x, h⟩ => ⟨x.val, x.property, h⟩, fun ⟨a, b, h⟩ => ⟨⟨a, b⟩, h⟩⟩

end Subtype

instance {α : Type u} {p : α → Prop} [DecidableEq α] : DecidableEq {x // p x} := fun a b =>
  decidable_of_iff (a.val = b.val) Subtype.val_inj

instance {α : Sort u} {p : α → Prop} [Subsingleton α] : Subsingleton {x // p x} :=
  ⟨fun a b => Subtype.ext (Subsingleton.elim a.val b.val)⟩

instance {α : Type u} {β : Type v} [Subsingleton α] [Subsingleton β] : Subsingleton (α × β) :=
  ⟨fun _ _ => Prod.ext (Subsingleton.elim _ _) (Subsingleton.elim _ _)⟩

/-! ## Disjoint unions -/

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
