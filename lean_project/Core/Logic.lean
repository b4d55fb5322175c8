prelude
import Core.Bindings.Terms

/-!
Propositional logic, equality, quantifiers and conditionals: what `simp`, `rw`, `cases`, `split`
and `contradiction` build their proofs from, and what people name in theirs.
-/

universe u v w

variable {α : Sort u} {β : Sort v} {a b c d p q r : Prop}

/-! ## Connectives -/

theorem trivial : True := True.intro

theorem not_false : ¬False := fun h => h

theorem mt (h : a → b) (hb : ¬b) : ¬a := fun ha => hb (h ha)

theorem not_not_intro (h : p) : ¬¬p := fun hn => hn h

theorem And.symm (h : a ∧ b) : b ∧ a := ⟨h.right, h.left⟩

theorem And.elim (f : a → b → c) (h : a ∧ b) : c := f h.left h.right

theorem And.imp (f : a → c) (g : b → d) (h : a ∧ b) : c ∧ d := ⟨f h.left, g h.right⟩

theorem And.imp_left (f : a → b) (h : a ∧ c) : b ∧ c := ⟨f h.left, h.right⟩

theorem And.imp_right (f : a → b) (h : c ∧ a) : c ∧ b := ⟨h.left, f h.right⟩

theorem Or.symm (h : a ∨ b) : b ∨ a := h.elim Or.inr Or.inl

theorem Or.imp (f : a → c) (g : b → d) (h : a ∨ b) : c ∨ d :=
  h.elim (fun ha => Or.inl (f ha)) (fun hb => Or.inr (g hb))

theorem Or.imp_left (f : a → b) (h : a ∨ c) : b ∨ c := h.imp f id

theorem Or.imp_right (f : b → c) (h : a ∨ b) : a ∨ c := h.imp id f

theorem Or.resolve_left (h : a ∨ b) (na : ¬a) : b := h.elim (fun ha => absurd ha na) id

theorem Or.resolve_right (h : a ∨ b) (nb : ¬b) : a := h.elim id (fun hb => absurd hb nb)

theorem Or.neg_resolve_left (h : ¬a ∨ b) (ha : a) : b := h.elim (fun na => absurd ha na) id

theorem Or.neg_resolve_right (h : a ∨ ¬b) (hb : b) : a := h.elim id (fun nb => absurd hb nb)

@[refl] theorem Iff.refl (a : Prop) : a ↔ a := ⟨id, id⟩

protected theorem Iff.rfl : a ↔ a := Iff.refl a

theorem Iff.of_eq (h : a = b) : a ↔ b := Eq.subst (motive := fun x => a ↔ x) h Iff.rfl

theorem iff_of_eq (h : a = b) : a ↔ b := Iff.of_eq h

@[symm] theorem Iff.symm (h : a ↔ b) : b ↔ a := ⟨h.mpr, h.mp⟩

theorem Iff.trans (h₁ : a ↔ b) (h₂ : b ↔ c) : a ↔ c :=
  ⟨fun ha => h₂.mp (h₁.mp ha), fun hc => h₁.mpr (h₂.mpr hc)⟩

theorem Iff.comm : (a ↔ b) ↔ (b ↔ a) := ⟨Iff.symm, Iff.symm⟩

theorem iff_comm : (a ↔ b) ↔ (b ↔ a) := Iff.comm

theorem iff_of_true (ha : a) (hb : b) : a ↔ b := ⟨fun _ => hb, fun _ => ha⟩

theorem iff_of_false (ha : ¬a) (hb : ¬b) : a ↔ b := ⟨fun h => absurd h ha, fun h => absurd h hb⟩

theorem And.comm : a ∧ b ↔ b ∧ a := ⟨And.symm, And.symm⟩

theorem and_comm : a ∧ b ↔ b ∧ a := And.comm

theorem Or.comm : a ∨ b ↔ b ∨ a := ⟨Or.symm, Or.symm⟩

theorem or_comm : a ∨ b ↔ b ∨ a := Or.comm

theorem iff_not_self : ¬(a ↔ ¬a) := fun h =>
  have na : ¬a := fun ha => h.mp ha ha
  na (h.mpr na)

/-! ## Equality -/

theorem Eq.propIntro (h₁ : a → b) (h₂ : b → a) : a = b := propext ⟨h₁, h₂⟩

@[macro_inline] def Eq.mp {α β : Sort u} (h : α = β) (a : α) : β := cast h a

@[macro_inline] def Eq.mpr {α β : Sort u} (h : α = β) (b : β) : α := cast h.symm b

theorem Eq.mpr_prop {p q : Prop} (h₁ : p = q) (h₂ : q) : p := Eq.mpr h₁ h₂

theorem Eq.mpr_not {p q : Prop} (h₁ : p = q) (h₂ : ¬q) : ¬p := fun hp => h₂ (Eq.mp h₁ hp)

@[reducible] def Eq.ndrecOn.{u1, u2} {α : Sort u2} {a : α} {motive : α → Sort u1} {b : α} (h : a = b)
    (m : motive a) : motive b := Eq.ndrec m h

@[reducible] def Eq.ndrec_symm.{u1, u2} {α : Sort u2} {a : α} {motive : α → Sort u1} (m : motive a)
    {b : α} (h : b = a) : motive b := Eq.ndrec m h.symm

theorem Eq.substr {α : Sort u} {p : α → Prop} {a b : α} (h₁ : b = a) (h₂ : p a) : p b :=
  Eq.subst h₁.symm h₂

theorem Eq.comm {a b : α} : a = b ↔ b = a := ⟨Eq.symm, Eq.symm⟩

theorem eq_comm {a b : α} : a = b ↔ b = a := Eq.comm

theorem Eq.to_iff (h : a = b) : a ↔ b := Iff.of_eq h

theorem Eq.congr {x₁ y₁ x₂ y₂ : α} (h₁ : x₁ = y₁) (h₂ : x₂ = y₂) : (x₁ = x₂) = (y₁ = y₂) :=
  h₁.rec (h₂.rec rfl)

theorem congr_arg {a₁ a₂ : α} (f : α → β) (h : a₁ = a₂) : f a₁ = f a₂ := congrArg f h

attribute [symm] Eq.symm

theorem Ne.elim {a b : α} (h : a ≠ b) : a = b → False := h

theorem Ne.irrefl {a : α} (h : a ≠ a) : False := h rfl

@[symm] theorem Ne.symm {a b : α} (h : a ≠ b) : b ≠ a := fun e => h e.symm

theorem ne_comm {a b : α} : a ≠ b ↔ b ≠ a := ⟨Ne.symm, Ne.symm⟩

theorem ne_of_eq_of_ne {a b c : α} (h₁ : a = b) (h₂ : b ≠ c) : a ≠ c := fun e => h₂ (h₁.symm.trans e)

theorem ne_of_ne_of_eq {a b c : α} (h₁ : a ≠ b) (h₂ : b = c) : a ≠ c := fun e => h₁ (e.trans h₂.symm)

theorem false_of_ne {a : α} (h : a ≠ a) : False := h rfl

theorem ne_false_of_self (h : p) : p ≠ False := fun e => Eq.mp e h

theorem ne_true_of_not (h : ¬p) : p ≠ True := fun e => h (Eq.mpr e trivial)

theorem ne_of_mem_of_not_mem' {α : Type u} {β : Type v} [Membership α β] {a : α} {s t : β} (h : a ∈ s)
    (h' : ¬a ∈ t) : s ≠ t := fun e => h' (Eq.subst (motive := fun x => a ∈ x) e h)

theorem of_eq_true (h : p = True) : p := Eq.mpr h trivial

theorem of_eq_false (h : p = False) : ¬p := fun hp => Eq.mp h hp

theorem eq_true (h : p) : p = True := Eq.propIntro (fun _ => trivial) (fun _ => h)

theorem eq_false (h : ¬p) : p = False := Eq.propIntro h (fun f => f.elim)

theorem eq_false' (h : p → False) : p = False := eq_false h

theorem true_ne_false : ¬True = False := fun h => Eq.mp h trivial

@[simp] theorem eq_self {α : Sort u} (a : α) : (a = a) = True := eq_true rfl

@[simp] theorem ne_eq {α : Sort u} (a b : α) : (a ≠ b) = ¬(a = b) := rfl

theorem proof_irrel (h₁ h₂ : p) : h₁ = h₂ := rfl

/-! Heterogeneous equality -/

@[symm] theorem HEq.symm {a : α} {β : Sort u} {b : β} (h : HEq a b) : HEq b a := h.rec (HEq.refl a)

theorem HEq.trans {α β γ : Sort u} {a : α} {b : β} {c : γ} (h₁ : HEq a b) (h₂ : HEq b c) : HEq a c :=
  h₂.rec h₁

theorem heq_of_heq_of_eq {α β : Sort u} {a : α} {b b' : β} (h₁ : HEq a b) (h₂ : b = b') : HEq a b' :=
  h₁.trans (heq_of_eq h₂)

theorem heq_of_eq_of_heq {α β : Sort u} {a a' : α} {b : β} (h₁ : a = a') (h₂ : HEq a' b) : HEq a b :=
  (heq_of_eq h₁).trans h₂

theorem type_eq_of_heq {α β : Sort u} {a : α} {b : β} (h : HEq a b) : α = β := h.rec rfl

@[simp] theorem heq_eq_eq (a b : α) : HEq a b = (a = b) := Eq.propIntro eq_of_heq heq_of_eq

@[simp] theorem cast_eq {α : Sort u} (h : α = α) (a : α) : cast h a = a := rfl

theorem cast_heq {α β : Sort u} (h : α = β) (a : α) : HEq (cast h a) a :=
  match h with
  | rfl => HEq.refl a

theorem eqRec_heq {α : Sort u} {φ : α → Sort v} {a a' : α} (h : a = a') (x : φ a) :
    HEq (Eq.recOn (motive := fun y _ => φ y) h x) x :=
  match h with
  | rfl => HEq.refl x

theorem proof_irrel_heq {p q : Prop} (hp : p) (hq : q) : HEq hp hq :=
  (Eq.propIntro (fun _ => hq) (fun _ => hp)).rec (motive := fun q _ => ∀ hq : q, HEq hp hq) (fun _ => HEq.refl _) hq

@[reducible] def HEq.homo_ndrec.{u1, u2} {α : Sort u2} {a : α} {motive : α → Sort u1} (m : motive a)
    {b : α} (h : HEq a b) : motive b := (eq_of_heq h).ndrec m

@[reducible] def HEq.homo_ndrec_symm.{u1, u2} {α : Sort u2} {a : α} {motive : α → Sort u1}
    (m : motive a) {b : α} (h : HEq b a) : motive b := (eq_of_heq h.symm).ndrec m

@[reducible] def HEq.ndrec.{u1, u2} {α : Sort u2} {a : α} {motive : {β : Sort u2} → β → Sort u1}
    (m : motive a) {β : Sort u2} {b : β} (h : HEq a b) : motive b := h.rec m

/-! ## Functional extensionality and quotients -/

axiom Quot.sound {α : Sort u} {r : α → α → Prop} {a b : α} : r a b → Quot.mk r a = Quot.mk r b

theorem funext {α : Sort u} {β : α → Sort v} {f g : (x : α) → β x} (h : ∀ x, f x = g x) : f = g :=
  congrArg (fun (F : Quot (fun f g : (x : α) → β x => ∀ x, f x = g x)) (x : α) =>
    Quot.lift (fun f : (x : α) → β x => f x) (fun _ _ h => h x) F) (Quot.sound h)

/-! ## Simplification of connectives

Each of these is a rule that `simp` uses; most say how a connective treats `True` and `False`.
-/

attribute [simp] not_false

@[simp] theorem not_true_eq_false : (¬True) = False := eq_false (fun h => h trivial)
@[simp] theorem not_false_eq_true : (¬False) = True := eq_true not_false
theorem not_true : ¬True ↔ False := ⟨fun h => h trivial, False.elim⟩
theorem not_false_iff : ¬False ↔ True := ⟨fun _ => trivial, fun _ => id⟩

@[simp] theorem and_true (p : Prop) : (p ∧ True) = p := Eq.propIntro And.left (fun h => ⟨h, trivial⟩)
@[simp] theorem true_and (p : Prop) : (True ∧ p) = p := Eq.propIntro And.right (fun h => ⟨trivial, h⟩)
@[simp] theorem and_false (p : Prop) : (p ∧ False) = False := eq_false And.right
@[simp] theorem false_and (p : Prop) : (False ∧ p) = False := eq_false And.left
@[simp] theorem and_self (p : Prop) : (p ∧ p) = p := Eq.propIntro And.left (fun h => ⟨h, h⟩)
@[simp] theorem and_not_self : ¬(a ∧ ¬a) := fun h => h.right h.left
@[simp] theorem not_and_self : ¬(¬a ∧ a) := fun h => h.left h.right
@[simp] theorem or_true (p : Prop) : (p ∨ True) = True := eq_true (Or.inr trivial)
@[simp] theorem true_or (p : Prop) : (True ∨ p) = True := eq_true (Or.inl trivial)
@[simp] theorem or_false (p : Prop) : (p ∨ False) = p :=
  Eq.propIntro (fun h => h.resolve_right not_false) Or.inl
@[simp] theorem false_or (p : Prop) : (False ∨ p) = p :=
  Eq.propIntro (fun h => h.resolve_left not_false) Or.inr
@[simp] theorem or_self (p : Prop) : (p ∨ p) = p := Eq.propIntro (fun h => h.elim id id) Or.inl
@[simp] theorem iff_self (p : Prop) : (p ↔ p) = True := eq_true Iff.rfl
@[simp] theorem iff_true (p : Prop) : (p ↔ True) = p :=
  Eq.propIntro (fun h => h.mpr trivial) (fun h => iff_of_true h trivial)
@[simp] theorem true_iff (p : Prop) : (True ↔ p) = p :=
  Eq.propIntro (fun h => h.mp trivial) (fun h => iff_of_true trivial h)
@[simp] theorem iff_false (p : Prop) : (p ↔ False) = ¬p :=
  Eq.propIntro Iff.mp (fun h => iff_of_false h not_false)
@[simp] theorem false_iff (p : Prop) : (False ↔ p) = ¬p :=
  Eq.propIntro Iff.mpr (fun h => iff_of_false not_false h)
@[simp] theorem false_implies (p : Prop) : (False → p) = True := eq_true False.elim
@[simp] theorem implies_true (α : Sort u) : (α → True) = True := eq_true (fun _ => trivial)
@[simp] theorem true_implies (p : Prop) : (True → p) = p := Eq.propIntro (fun h => h trivial) (fun h _ => h)
@[simp] theorem forall_false (p : False → Prop) : (∀ h : False, p h) = True := eq_true (fun h => h.elim)
@[simp] theorem imp_false : (a → False) ↔ ¬a := Iff.rfl
@[simp] theorem imp_self : (a → a) ↔ True := iff_of_true id trivial
@[simp] theorem not_iff_self : ¬(¬a ↔ a) := fun h => iff_not_self h.symm
attribute [simp] iff_not_self

theorem imp_intro (h : a) : b → a := fun _ => h

theorem imp_congr (h₁ : a ↔ c) (h₂ : b ↔ d) : (a → b) ↔ (c → d) :=
  ⟨fun f hc => h₂.mp (f (h₁.mpr hc)), fun f ha => h₂.mpr (f (h₁.mp ha))⟩

theorem imp_iff_right {a : Prop} (ha : a) : (a → b) ↔ b := ⟨fun h => h ha, fun hb _ => hb⟩

theorem imp_not_comm : (a → ¬b) ↔ (b → ¬a) := ⟨fun h hb ha => h ha hb, fun h ha hb => h hb ha⟩

theorem not_imp_of_and_not (h : a ∧ ¬b) : ¬(a → b) := fun f => h.right (f h.left)

theorem not_congr (h : a ↔ b) : ¬a ↔ ¬b := ⟨mt h.mpr, mt h.mp⟩

theorem and_congr (h₁ : a ↔ c) (h₂ : b ↔ d) : a ∧ b ↔ c ∧ d :=
  ⟨And.imp h₁.mp h₂.mp, And.imp h₁.mpr h₂.mpr⟩

theorem or_congr (h₁ : a ↔ c) (h₂ : b ↔ d) : a ∨ b ↔ c ∨ d :=
  ⟨Or.imp h₁.mp h₂.mp, Or.imp h₁.mpr h₂.mpr⟩

theorem iff_congr (h₁ : a ↔ c) (h₂ : b ↔ d) : (a ↔ b) ↔ (c ↔ d) :=
  ⟨fun h => h₁.symm.trans (h.trans h₂), fun h => h₁.trans (h.trans h₂.symm)⟩

theorem and_congr_right (h : a → (b ↔ c)) : a ∧ b ↔ a ∧ c :=
  ⟨fun x => ⟨x.left, (h x.left).mp x.right⟩, fun x => ⟨x.left, (h x.left).mpr x.right⟩⟩

theorem and_congr_left (h : c → (a ↔ b)) : a ∧ c ↔ b ∧ c :=
  ⟨fun x => ⟨(h x.right).mp x.left, x.right⟩, fun x => ⟨(h x.right).mpr x.left, x.right⟩⟩

theorem and_congr_right' (h : b ↔ c) : a ∧ b ↔ a ∧ c := and_congr Iff.rfl h
theorem and_congr_left' (h : a ↔ b) : a ∧ c ↔ b ∧ c := and_congr h Iff.rfl
theorem or_congr_left (h : a ↔ b) : a ∨ c ↔ b ∨ c := or_congr h Iff.rfl
theorem or_congr_right (h : b ↔ c) : a ∨ b ↔ a ∨ c := or_congr Iff.rfl h

theorem and_assoc : (a ∧ b) ∧ c ↔ a ∧ b ∧ c :=
  ⟨fun h => ⟨h.left.left, h.left.right, h.right⟩, fun h => ⟨⟨h.left, h.right.left⟩, h.right.right⟩⟩

theorem or_assoc : (a ∨ b) ∨ c ↔ a ∨ b ∨ c :=
  ⟨fun h => h.elim (Or.imp_right Or.inl) (fun hc => Or.inr (Or.inr hc)),
   fun h => h.elim (fun ha => Or.inl (Or.inl ha)) (Or.imp_left Or.inr)⟩

theorem and_left_comm : a ∧ b ∧ c ↔ b ∧ a ∧ c :=
  ⟨fun h => ⟨h.right.left, h.left, h.right.right⟩, fun h => ⟨h.right.left, h.left, h.right.right⟩⟩

theorem or_left_comm : a ∨ b ∨ c ↔ b ∨ a ∨ c :=
  or_assoc.symm.trans ((or_congr_left or_comm).trans or_assoc)

theorem and_right_comm : (a ∧ b) ∧ c ↔ (a ∧ c) ∧ b :=
  and_assoc.trans ((and_congr_right' and_comm).trans and_assoc.symm)

theorem and_or_left : a ∧ (b ∨ c) ↔ a ∧ b ∨ a ∧ c :=
  ⟨fun h => h.right.imp (And.intro h.left) (And.intro h.left),
   fun h => h.elim (And.imp_right Or.inl) (And.imp_right Or.inr)⟩

theorem or_and_right : (a ∨ b) ∧ c ↔ a ∧ c ∨ b ∧ c :=
  and_comm.trans (and_or_left.trans (or_congr and_comm and_comm))

theorem or_and_left : a ∨ b ∧ c ↔ (a ∨ b) ∧ (a ∨ c) :=
  ⟨fun h => ⟨h.imp_right And.left, h.imp_right And.right⟩,
   fun h => h.left.elim Or.inl (fun hb => h.right.imp_right (And.intro hb))⟩

theorem and_or_right : a ∧ b ∨ c ↔ (a ∨ c) ∧ (b ∨ c) :=
  or_comm.trans (or_and_left.trans (and_congr or_comm or_comm))

@[simp] theorem and_imp : (a ∧ b → c) ↔ (a → b → c) :=
  ⟨fun h ha hb => h ⟨ha, hb⟩, fun h x => h x.left x.right⟩

@[simp] theorem not_and : ¬(a ∧ b) ↔ (a → ¬b) := and_imp

theorem not_and' : ¬(a ∧ b) ↔ b → ¬a := not_and.trans imp_not_comm

@[simp] theorem not_or : ¬(a ∨ b) ↔ ¬a ∧ ¬b :=
  ⟨fun h => ⟨fun ha => h (Or.inl ha), fun hb => h (Or.inr hb)⟩, fun h x => x.elim h.left h.right⟩

theorem not_and_of_not_or_not (h : ¬a ∨ ¬b) : ¬(a ∧ b) := fun x => h.elim (· x.left) (· x.right)

theorem or_imp : (a ∨ b → c) ↔ (a → c) ∧ (b → c) :=
  ⟨fun h => ⟨fun ha => h (Or.inl ha), fun hb => h (Or.inr hb)⟩, fun h x => x.elim h.left h.right⟩

theorem imp_and : (a → b ∧ c) ↔ (a → b) ∧ (a → c) :=
  ⟨fun h => ⟨fun ha => (h ha).left, fun ha => (h ha).right⟩, fun h ha => ⟨h.left ha, h.right ha⟩⟩

@[simp] theorem and_self_left : a ∧ a ∧ b ↔ a ∧ b :=
  ⟨And.right, fun h => ⟨h.left, h⟩⟩
@[simp] theorem and_self_right : (a ∧ b) ∧ b ↔ a ∧ b := ⟨And.left, fun h => ⟨h, h.right⟩⟩
@[simp] theorem or_self_left : a ∨ a ∨ b ↔ a ∨ b := ⟨fun h => h.elim Or.inl id, Or.inr⟩
@[simp] theorem or_self_right : (a ∨ b) ∨ b ↔ a ∨ b := ⟨fun h => h.elim id Or.inr, Or.inl⟩

theorem and_iff_left (hb : b) : a ∧ b ↔ a := ⟨And.left, fun ha => ⟨ha, hb⟩⟩
theorem and_iff_right (ha : a) : a ∧ b ↔ b := ⟨And.right, fun hb => ⟨ha, hb⟩⟩
theorem and_iff_left_of_imp (h : a → b) : a ∧ b ↔ a := ⟨And.left, fun ha => ⟨ha, h ha⟩⟩
theorem and_iff_right_of_imp (h : b → a) : a ∧ b ↔ b := ⟨And.right, fun hb => ⟨h hb, hb⟩⟩
theorem or_iff_left_of_imp (h : b → a) : a ∨ b ↔ a := ⟨fun x => x.elim id h, Or.inl⟩
theorem or_iff_right_of_imp (h : a → b) : a ∨ b ↔ b := ⟨fun x => x.elim h id, Or.inr⟩
theorem or_iff_left (hb : ¬b) : a ∨ b ↔ a := or_iff_left_of_imp (fun h => absurd h hb)
theorem or_iff_right (ha : ¬a) : a ∨ b ↔ b := or_iff_right_of_imp (fun h => absurd h ha)

@[simp] theorem and_iff_left_iff_imp : (a ∧ b ↔ a) ↔ (a → b) :=
  ⟨fun h ha => (h.mpr ha).right, and_iff_left_of_imp⟩
@[simp] theorem and_iff_right_iff_imp : (a ∧ b ↔ b) ↔ (b → a) :=
  ⟨fun h hb => (h.mpr hb).left, and_iff_right_of_imp⟩
@[simp] theorem or_iff_left_iff_imp : (a ∨ b ↔ a) ↔ (b → a) :=
  ⟨fun h hb => h.mp (Or.inr hb), or_iff_left_of_imp⟩
@[simp] theorem or_iff_right_iff_imp : (a ∨ b ↔ b) ↔ (a → b) :=
  ⟨fun h ha => h.mp (Or.inl ha), or_iff_right_of_imp⟩
@[simp] theorem and_congr_right_iff : (a ∧ b ↔ a ∧ c) ↔ (a → (b ↔ c)) :=
  ⟨fun h ha => ⟨fun hb => (h.mp ⟨ha, hb⟩).right, fun hc => (h.mpr ⟨ha, hc⟩).right⟩, and_congr_right⟩
@[simp] theorem and_congr_left_iff : (a ∧ c ↔ b ∧ c) ↔ (c → (a ↔ b)) :=
  ⟨fun h hc => ⟨fun ha => (h.mp ⟨ha, hc⟩).left, fun hb => (h.mpr ⟨hb, hc⟩).left⟩, and_congr_left⟩

theorem not_not_not : ¬¬¬a ↔ ¬a := ⟨fun h ha => h (not_not_intro ha), not_not_intro⟩

theorem iff_iff_implies_and_implies : (a ↔ b) ↔ (a → b) ∧ (b → a) :=
  ⟨fun h => ⟨h.mp, h.mpr⟩, fun h => ⟨h.left, h.right⟩⟩

theorem iff_def : (a ↔ b) ↔ (a → b) ∧ (b → a) := iff_iff_implies_and_implies

/-! ## Congruence lemmas that `simp` and `conv` build proofs from -/

theorem implies_congr {p₁ p₂ : Sort u} {q₁ q₂ : Sort v} (h₁ : p₁ = p₂) (h₂ : q₁ = q₂) :
    (p₁ → q₁) = (p₂ → q₂) :=
  congr (congrArg (fun (p : Sort u) (q : Sort v) => p → q) h₁) h₂

theorem implies_congr_left {p₁ p₂ : Sort u} {q : Sort v} (h : p₁ = p₂) : (p₁ → q) = (p₂ → q) :=
  implies_congr h rfl

theorem implies_congr_right {p : Sort u} {q₁ q₂ : Sort v} (h : q₁ = q₂) : (p → q₁) = (p → q₂) :=
  implies_congr rfl h

theorem implies_dep_congr_ctx {p₁ p₂ q₁ : Prop} (h₁ : p₁ = p₂) {q₂ : p₂ → Prop}
    (h₂ : (h : p₂) → q₁ = q₂ h) : (p₁ → q₁) = ((h : p₂) → q₂ h) :=
  Eq.propIntro (fun f h => Eq.mp (h₂ h) (f (Eq.mpr h₁ h))) (fun f h => Eq.mpr (h₂ (Eq.mp h₁ h)) (f (Eq.mp h₁ h)))

theorem implies_congr_ctx {p₁ p₂ q₁ q₂ : Prop} (h₁ : p₁ = p₂) (h₂ : p₂ → q₁ = q₂) :
    (p₁ → q₁) = (p₂ → q₂) :=
  implies_dep_congr_ctx h₁ h₂

theorem forall_congr {α : Sort u} {p q : α → Prop} (h : ∀ a, p a = q a) : (∀ a, p a) = (∀ a, q a) :=
  congrArg (fun f : α → Prop => ∀ a, f a) (funext h)

theorem forall_prop_domain_congr {p₁ p₂ : Prop} {q₁ : p₁ → Prop} {q₂ : p₂ → Prop} (h₁ : p₁ = p₂)
    (h₂ : ∀ a : p₂, q₁ (h₁.substr (p := fun x => x) a) = q₂ a) : (∀ a : p₁, q₁ a) = (∀ a : p₂, q₂ a) :=
  Eq.propIntro (fun f a => Eq.mp (h₂ a) (f (Eq.mpr h₁ a))) (fun f a => Eq.mpr (h₂ (Eq.mp h₁ a)) (f (Eq.mp h₁ a)))

theorem forall_prop_congr_dom {p₁ p₂ : Prop} (h : p₁ = p₂) (q : p₁ → Prop) :
    (∀ a : p₁, q a) = (∀ a : p₂, q (h.substr (p := fun x => x) a)) :=
  forall_prop_domain_congr h (fun _ => rfl)

theorem pi_congr {α : Sort u} {β β' : α → Sort v} (h : ∀ a, β a = β' a) : (∀ a, β a) = ∀ a, β' a :=
  congrArg (fun f : α → Sort v => ∀ a, f a) (funext h)

theorem let_congr {α : Sort u} {β : Sort v} {a a' : α} {b b' : α → β} (h₁ : a = a')
    (h₂ : ∀ x, b x = b' x) : (let x := a; b x) = (let x := a'; b' x) :=
  match h₁ with
  | rfl => h₂ a

theorem let_val_congr {α : Sort u} {β : Sort v} {a a' : α} (b : α → β) (h : a = a') :
    (let x := a; b x) = (let x := a'; b x) := congrArg b h

theorem let_body_congr {α : Sort u} {β : α → Sort v} {b b' : (a : α) → β a} (a : α)
    (h : ∀ x, b x = b' x) : (let x := a; b x) = (let x := a; b' x) := h a

theorem have_unused' {α : Sort u} {β : Sort v} (a : α) {b b' : β} (h : b = b') : (have _ := a; b) = b' := h

theorem have_unused_dep' {α : Sort u} {β : Sort v} (a : α) {b : α → β} {b' : β} (h : ∀ x, b x = b') :
    (have x := a; b x) = b' := h a

theorem have_congr' {α : Sort u} {β : Sort v} {a a' : α} {f f' : α → β} (h₁ : a = a')
    (h₂ : ∀ x, f x = f' x) : (have x := a; f x) = (have x := a'; f' x) := let_congr h₁ h₂

theorem have_val_congr' {α : Sort u} {β : Sort v} {a a' : α} {f : α → β} (h : a = a') :
    (have x := a; f x) = (have x := a'; f x) := congrArg f h

theorem have_body_congr_dep' {α : Sort u} {β : α → Sort v} (a : α) {f f' : (x : α) → β x}
    (h : ∀ x, f x = f' x) : (have x := a; f x) = (have x := a; f' x) := h a

theorem have_body_congr' {α : Sort u} {β : Sort v} (a : α) {f f' : α → β} (h : ∀ x, f x = f' x) :
    (have x := a; f x) = (have x := a; f' x) := h a
