prelude
import Core.Types

/-! Well-founded recursion and the relations that termination proofs are built from. -/

universe u v w

inductive Acc {α : Sort u} (r : α → α → Prop) : α → Prop where
  | intro (x : α) (h : (y : α) → r y x → Acc r y) : Acc r x

theorem Acc.inv {α : Sort u} {r : α → α → Prop} {x y : α} (h₁ : Acc r x) (h₂ : r y x) : Acc r y := by
  cases h₁ with
  | intro _ h => exact h y h₂

inductive WellFounded {α : Sort u} (r : α → α → Prop) : Prop where
  | intro (h : ∀ a, Acc r a) : WellFounded r

class WellFoundedRelation (α : Sort u) where
  rel : α → α → Prop
  wf : WellFounded rel

namespace WellFounded

theorem apply {α : Sort u} {r : α → α → Prop} (wf : WellFounded r) (a : α) : Acc r a := by
  cases wf with
  | intro h => exact h a

theorem induction {α : Sort u} {r : α → α → Prop} (hwf : WellFounded r) {C : α → Prop} (a : α)
    (h : ∀ x, (∀ y, r y x → C y) → C x) : C a := by
  induction hwf.apply a with
  | intro x _ ih => exact h x ih

variable {α : Sort u} {C : α → Sort v} {r : α → α → Prop}

noncomputable def fixF (F : (x : α) → ((y : α) → r y x → C y) → C x) (x : α) (a : Acc r x) : C x :=
  Acc.rec (motive := fun x _ => C x) (fun x _ ih => F x ih) a

theorem fixF_eq (F : (x : α) → ((y : α) → r y x → C y) → C x) (x : α) (acx : Acc r x) :
    fixF F x acx = F x (fun (y : α) (p : r y x) => fixF F y (Acc.inv acx p)) := by
  cases acx with
  | intro _ _ => rfl

noncomputable def fix (hwf : WellFounded r) (F : (x : α) → ((y : α) → r y x → C y) → C x) (x : α) : C x :=
  fixF F x (apply hwf x)

theorem fix_eq (hwf : WellFounded r) (F : (x : α) → ((y : α) → r y x → C y) → C x) (x : α) :
    fix hwf F x = F x (fun y _ => fix hwf F y) := fixF_eq F x (apply hwf x)

end WellFounded

abbrev invImage {α : Sort u} {β : Sort v} (f : α → β) (h : WellFoundedRelation β) : WellFoundedRelation α where
  rel x y := h.rel (f x) (f y)
  wf := by
    constructor
    intro a
    have key : ∀ b, Acc h.rel b → ∀ a, f a = b → Acc (fun x y => h.rel (f x) (f y)) a := by
      intro b hb
      induction hb with
      | intro b _ ih =>
        intro a e
        cases e
        exact Acc.intro a (fun y hy => ih (f y) hy y rfl)
    exact key (f a) (h.wf.apply (f a)) a rfl

def InvImage {α : Sort u} {β : Sort v} (r : β → β → Prop) (f : α → β) : α → α → Prop :=
  fun x y => r (f x) (f y)

protected theorem Nat.le_trans {n m k : Nat} (h₁ : n ≤ m) (h₂ : m ≤ k) : n ≤ k := by
  induction h₂ with
  | refl => exact h₁
  | step _ ih => exact Nat.le.step ih

theorem Nat.lt_acc (n : Nat) : Acc (fun a b : Nat => a < b) n := by
  have key : ∀ n m : Nat, m < n → Acc (fun a b : Nat => a < b) m := by
    intro n
    induction n with
    | zero => intro m h; exact absurd h (Nat.not_lt_zero m)
    | succ n ih =>
      intro m h
      refine Acc.intro m (fun k hk => ih k ?_)
      exact Nat.le_of_succ_le_succ (Nat.le_trans (Nat.succ_le_succ hk) h)
  exact key (n + 1) n Nat.le.refl

theorem Nat.lt_wfRel_wf : WellFounded (fun a b : Nat => a < b) := ⟨Nat.lt_acc⟩

@[instance_reducible] protected def Nat.lt_wfRel : WellFoundedRelation Nat where
  rel a b := a < b
  wf := Nat.lt_wfRel_wf

instance Nat.instWellFoundedRelation : WellFoundedRelation Nat := Nat.lt_wfRel

abbrev measure {α : Sort u} (f : α → Nat) : WellFoundedRelation α := invImage f Nat.lt_wfRel

abbrev sizeOfWFRel {α : Sort u} [SizeOf α] : WellFoundedRelation α := measure sizeOf

instance (priority := low) instWellFoundedRelationOfSizeOf {α : Sort u} [SizeOf α] : WellFoundedRelation α :=
  sizeOfWFRel

@[implicit_reducible] def wfParam {α : Sort u} (a : α) : α := a

section
variable {α : Type u} {β : Type v}

inductive Prod.Lex (ra : α → α → Prop) (rb : β → β → Prop) : α × β → α × β → Prop where
  | left {a₁ : α} (b₁ : β) {a₂ : α} (b₂ : β) (h : ra a₁ a₂) : Prod.Lex ra rb (a₁, b₁) (a₂, b₂)
  | right (a : α) {b₁ b₂ : β} (h : rb b₁ b₂) : Prod.Lex ra rb (a, b₁) (a, b₂)

theorem Prod.lexAccessible {ra : α → α → Prop} {rb : β → β → Prop} {a : α} (aca : Acc ra a)
    (acb : (b : β) → Acc rb b) (b : β) : Acc (Prod.Lex ra rb) (a, b) := by
  induction aca generalizing b with
  | intro a _ iha =>
    induction acb b with
    | intro b _ ihb =>
      refine Acc.intro (a, b) (fun p lt => ?_)
      cases lt with
      | left b₁ _ h => exact iha _ h b₁
      | right _ h => exact ihb _ h

abbrev Prod.lex (ha : WellFoundedRelation α) (hb : WellFoundedRelation β) : WellFoundedRelation (α × β) where
  rel := Prod.Lex ha.rel hb.rel
  wf := ⟨fun (a, b) => Prod.lexAccessible (ha.wf.apply a) hb.wf.apply b⟩

instance [ha : WellFoundedRelation α] [hb : WellFoundedRelation β] : WellFoundedRelation (α × β) :=
  Prod.lex ha hb

theorem Prod.Lex.right' {rb : β → β → Prop} {a₁ a₂ : Nat} {b₁ b₂ : β} (h₁ : a₁ ≤ a₂) (h₂ : rb b₁ b₂) :
    Prod.Lex (fun a b : Nat => a < b) rb (a₁, b₁) (a₂, b₂) := by
  cases h₁ with
  | refl => exact Prod.Lex.right _ h₂
  | step h => exact Prod.Lex.left _ _ (Nat.succ_le_succ h)
end

section
variable {α : Sort u} {β : α → Sort v}

inductive PSigma.Lex (r : α → α → Prop) (s : ∀ a, β a → β a → Prop) : PSigma β → PSigma β → Prop where
  | left : {a₁ : α} → (b₁ : β a₁) → {a₂ : α} → (b₂ : β a₂) → r a₁ a₂ → PSigma.Lex r s ⟨a₁, b₁⟩ ⟨a₂, b₂⟩
  | right : (a : α) → {b₁ b₂ : β a} → s a b₁ b₂ → PSigma.Lex r s ⟨a, b₁⟩ ⟨a, b₂⟩

theorem PSigma.lexAccessible {r : α → α → Prop} {s : (a : α) → β a → β a → Prop} {a : α} (aca : Acc r a)
    (acb : (a : α) → WellFounded (s a)) (b : β a) : Acc (PSigma.Lex r s) ⟨a, b⟩ := by
  induction aca with
  | intro a _ iha =>
    induction (acb a).apply b with
    | intro b _ ihb =>
      refine Acc.intro (PSigma.mk a b) (fun p lt => ?_)
      cases lt with
      | left b₁ _ h => exact iha _ h b₁
      | right _ h => exact ihb _ h

theorem PSigma.lex_wf {r : α → α → Prop} {s : (a : α) → β a → β a → Prop} (ha : WellFounded r)
    (hb : (a : α) → WellFounded (s a)) : WellFounded (PSigma.Lex r s) :=
  ⟨fun p => PSigma.lexAccessible (ha.apply p.fst) hb p.snd⟩

@[reducible] def PSigma.lex (ha : WellFoundedRelation α) (hb : (a : α) → WellFoundedRelation (β a)) :
    WellFoundedRelation (PSigma β) where
  rel := PSigma.Lex ha.rel (fun a => (hb a).rel)
  wf := PSigma.lex_wf ha.wf (fun a => (hb a).wf)

instance [ha : WellFoundedRelation α] [hb : (a : α) → WellFoundedRelation (β a)] :
    WellFoundedRelation (PSigma β) := PSigma.lex ha hb
end

/-!
Recursion on a measure into `Nat`. Unlike `WellFounded.fix` it computes on closed arguments: it
recurses on the measure as fuel.
-/

namespace WellFounded.Nat

variable {α : Sort u} {motive : α → Sort v} (h : α → Nat)
  (F : (x : α) → ((y : α) → InvImage (fun a b : Nat => a < b) h y x → motive y) → motive x)

def fixFuel : (fuel : Nat) → (x : α) → h x < fuel → motive x
  | 0, _, hx => absurd hx (Nat.not_lt_zero _)
  | fuel + 1, x, hx => F x (fun y hy => fixFuel fuel y (Nat.le_of_succ_le_succ
      (Nat.le_trans (Nat.succ_le_succ hy) hx)))

theorem fixFuel_eq : ∀ (m n : Nat) (x : α) (hm : h x < m) (hn : h x < n),
    fixFuel h F m x hm = fixFuel h F n x hn := by
  intro m
  induction m with
  | zero => intro n x hm _; exact absurd hm (Nat.not_lt_zero _)
  | succ m ih =>
    intro n x hm hn
    cases n with
    | zero => exact absurd hn (Nat.not_lt_zero _)
    | succ n =>
      unfold fixFuel
      exact congrArg (F x) (funext (fun y => funext (fun hy => ih n y _ _)))

def fix (x : α) : motive x := fixFuel h F (Nat.succ (h x)) x Nat.le.refl

theorem fix_eq (x : α) : fix h F x = F x (fun y _ => fix h F y) := by
  exact congrArg (F x) (funext (fun y => funext (fun _ => fixFuel_eq h F _ _ y _ _)))

end WellFounded.Nat
