prelude
import Core.Quantifiers

/-! Decidable propositions, conditionals, classical choice and Boolean equality. -/

universe u v w

variable {a b c d p q : Prop}

/-! ## Decidability -/

theorem decide_eq_true [inst : Decidable p] (h : p) : decide p = true := by
  cases inst with
  | isTrue _ => rfl
  | isFalse hn => exact absurd h hn

theorem decide_eq_false [inst : Decidable p] (h : ¬p) : decide p = false := by
  cases inst with
  | isTrue hp => exact absurd hp h
  | isFalse _ => rfl

theorem of_decide_eq_true [inst : Decidable p] (h : decide p = true) : p := by
  cases inst with
  | isTrue hp => exact hp
  | isFalse _ => exact (Bool.false_ne_true h).elim

theorem of_decide_eq_false [inst : Decidable p] (h : decide p = false) : ¬p := by
  cases inst with
  | isTrue _ => exact (Bool.false_ne_true h.symm).elim
  | isFalse hn => exact hn

theorem of_decide_eq_self_eq_true {α : Type u} [inst : DecidableEq α] (a : α) : decide (a = a) = true :=
  decide_eq_true rfl

theorem eq_true_of_decide [Decidable p] (h : decide p = true) : p = True := eq_true (of_decide_eq_true h)

theorem eq_false_of_decide {_ : Decidable p} (h : decide p = false) : p = False :=
  eq_false (of_decide_eq_false h)

@[simp] theorem decide_eq_true_eq [Decidable p] : (decide p = true) = p :=
  Eq.propIntro of_decide_eq_true decide_eq_true

@[simp] theorem decide_eq_false_iff_not {_ : Decidable p} : (decide p = false) ↔ ¬p :=
  ⟨of_decide_eq_false, decide_eq_false⟩

theorem decide_eq_true_iff [Decidable p] : decide p = true ↔ p := ⟨of_decide_eq_true, decide_eq_true⟩

instance instDecidableTrue : Decidable True := isTrue trivial

instance instDecidableFalse : Decidable False := isFalse not_false

@[simp] theorem decide_true {h : Decidable True} : decide True = true := decide_eq_true trivial
@[simp] theorem decide_false {h : Decidable False} : decide False = false := decide_eq_false not_false

instance {p q : Prop} [dp : Decidable p] [dq : Decidable q] : Decidable (p → q) :=
  match dp with
  | isFalse hp => isTrue (fun h => absurd h hp)
  | isTrue hp =>
    match dq with
    | isTrue hq => isTrue (fun _ => hq)
    | isFalse hq => isFalse (fun f => hq (f hp))

instance {p q : Prop} [dp : Decidable p] [dq : Decidable q] : Decidable (p ↔ q) :=
  match dp, dq with
  | isTrue hp, isTrue hq => isTrue (iff_of_true hp hq)
  | isTrue hp, isFalse hq => isFalse (fun h => hq (h.mp hp))
  | isFalse hp, isTrue hq => isFalse (fun h => hp (h.mpr hq))
  | isFalse hp, isFalse hq => isTrue (iff_of_false hp hq)

instance instDecidableEqOfIff {p q : Prop} [d : Decidable (p ↔ q)] : Decidable (p = q) :=
  match d with
  | isTrue h => isTrue (propext h)
  | isFalse h => isFalse (fun e => h (Iff.of_eq e))

instance {α : Sort u} [DecidableEq α] (a b : α) : Decidable (a ≠ b) := instDecidableNot

@[inline] def decidable_of_decidable_of_iff [dp : Decidable p] (h : p ↔ q) : Decidable q :=
  match dp with
  | isTrue hp => isTrue (h.mp hp)
  | isFalse hp => isFalse (fun hq => hp (h.mpr hq))

@[inline] def decidable_of_decidable_of_eq [Decidable p] (h : p = q) : Decidable q :=
  decidable_of_decidable_of_iff (Iff.of_eq h)

@[inline] def decidable_of_iff (a : Prop) (h : a ↔ b) [Decidable a] : Decidable b :=
  decidable_of_decidable_of_iff h

namespace Decidable

theorem em (p : Prop) [d : Decidable p] : p ∨ ¬p := by
  cases d with
  | isTrue h => exact Or.inl h
  | isFalse h => exact Or.inr h

@[macro_inline] protected def byCases {q : Sort u} [dec : Decidable p] (h₁ : p → q) (h₂ : ¬p → q) : q :=
  match dec with
  | isTrue h => h₁ h
  | isFalse h => h₂ h

protected theorem byContradiction [Decidable p] (h : ¬p → False) : p := (em p).elim id (fun n => (h n).elim)

theorem of_not_not [Decidable p] (h : ¬¬p) : p := Decidable.byContradiction h

theorem not_not [Decidable p] : ¬¬p ↔ p := ⟨of_not_not, not_not_intro⟩

theorem not_imp_not [Decidable a] : (¬a → ¬b) ↔ (b → a) :=
  ⟨fun h hb => Decidable.byContradiction (fun na => h na hb), mt⟩

theorem not_and_iff_or_not_not [Decidable a] : ¬(a ∧ b) ↔ ¬a ∨ ¬b :=
  ⟨fun h => (em a).elim (fun ha => Or.inr (fun hb => h ⟨ha, hb⟩)) Or.inl, not_and_of_not_or_not⟩

theorem not_or_of_imp [Decidable a] (h : a → b) : ¬a ∨ b := (em a).elim (fun ha => Or.inr (h ha)) Or.inl

theorem imp_iff_not_or [Decidable a] : (a → b) ↔ ¬a ∨ b := ⟨not_or_of_imp, Or.neg_resolve_left⟩

theorem not_iff_not [Decidable a] [Decidable b] : (¬a ↔ ¬b) ↔ (a ↔ b) :=
  ⟨fun h => ⟨fun ha => of_not_not (fun nb => h.mpr nb ha), fun hb => of_not_not (fun na => h.mp na hb)⟩,
   not_congr⟩

theorem or_iff_not_imp_left [Decidable a] : a ∨ b ↔ (¬a → b) :=
  ⟨Or.resolve_left, fun h => (em a).elim Or.inl (fun n => Or.inr (h n))⟩

theorem not_imp_iff_and_not [Decidable a] : ¬(a → b) ↔ a ∧ ¬b :=
  ⟨fun h => ⟨of_not_not (fun na => h (fun ha => absurd ha na)), fun hb => h (fun _ => hb)⟩,
   not_imp_of_and_not⟩

theorem not_forall_not {α : Sort u} {p : α → Prop} [Decidable (∃ x, p x)] : (¬∀ x, ¬p x) ↔ ∃ x, p x :=
  ⟨fun h => of_not_not (fun n => h (fun x hx => n ⟨x, hx⟩)), fun ⟨x, hx⟩ h => h x hx⟩

end Decidable

/-! ## Conditionals -/

section
variable {α : Sort u}

theorem if_pos {c : Prop} {h : Decidable c} (hc : c) {t e : α} : ite c t e = t := by
  cases h with
  | isTrue _ => rfl
  | isFalse hn => exact absurd hc hn

theorem if_neg {c : Prop} {h : Decidable c} (hnc : ¬c) {t e : α} : ite c t e = e := by
  cases h with
  | isTrue hc => exact absurd hc hnc
  | isFalse _ => rfl

theorem dif_pos {c : Prop} {h : Decidable c} (hc : c) {t : c → α} {e : ¬c → α} : dite c t e = t hc := by
  cases h with
  | isTrue _ => rfl
  | isFalse hn => exact absurd hc hn

theorem dif_neg {c : Prop} {h : Decidable c} (hnc : ¬c) {t : c → α} {e : ¬c → α} :
    dite c t e = e hnc := by
  cases h with
  | isTrue hc => exact absurd hc hnc
  | isFalse _ => rfl

theorem ite_eq_left {c : Prop} {h : Decidable c} (hc : c) {t e : α} : ite c t e = t := if_pos hc
theorem ite_eq_right {c : Prop} {h : Decidable c} (hnc : ¬c) {t e : α} : ite c t e = e := if_neg hnc
theorem dite_eq_left {c : Prop} {h : Decidable c} (hc : c) {t : c → α} {e : ¬c → α} :
    dite c t e = t hc := dif_pos hc
theorem dite_eq_right {c : Prop} {h : Decidable c} (hnc : ¬c) {t : c → α} {e : ¬c → α} :
    dite c t e = e hnc := dif_neg hnc

theorem ite_eq_left_of_eq_true {c : Prop} {_ : Decidable c} (a b : α) (h : c = True) :
    (if c then a else b) = a := if_pos (of_eq_true h)

theorem ite_eq_right_of_eq_false {c : Prop} {_ : Decidable c} (a b : α) (h : c = False) :
    (if c then a else b) = b := if_neg (of_eq_false h)

theorem dite_eq_left_of_eq_true {c : Prop} {_ : Decidable c} {t : c → α} {e : ¬c → α} (h : c = True) :
    dite c t e = t (of_eq_true h) := dif_pos _

theorem dite_eq_right_of_eq_false {c : Prop} {_ : Decidable c} {t : c → α} {e : ¬c → α} (h : c = False) :
    dite c t e = e (of_eq_false h) := dif_neg _

@[simp] theorem ite_true (a b : α) : (if True then a else b) = a := rfl
@[simp] theorem ite_false (a b : α) : (if False then a else b) = b := rfl
@[simp] theorem dite_true {t : True → α} {e : ¬True → α} : dite True t e = t True.intro := rfl
@[simp] theorem dite_false {t : False → α} {e : ¬False → α} : dite False t e = e not_false := rfl

@[simp] theorem ite_self {c : Prop} {d : Decidable c} (a : α) : ite c a a = a := by
  cases d with
  | isTrue _ => rfl
  | isFalse _ => rfl

@[simp] theorem dite_eq_ite [Decidable c] {t e : α} : (dite c (fun _ => t) (fun _ => e)) = ite c t e := rfl

@[congr] theorem ite_congr {x y u v : α} {s : Decidable b} [Decidable c] (h₁ : b = c) (h₂ : c → x = u)
    (h₃ : ¬c → y = v) : ite b x y = ite c u v := by
  cases h₁
  cases Decidable.em b with
  | inl h => rw [if_pos h, if_pos h]; exact h₂ h
  | inr h => rw [if_neg h, if_neg h]; exact h₃ h

@[congr] theorem dite_congr {_ : Decidable b} [Decidable c] {x : b → α} {u : c → α} {y : ¬b → α}
    {v : ¬c → α} (h₁ : b = c) (h₂ : (h : c) → x (h₁.mpr_prop h) = u h)
    (h₃ : (h : ¬c) → y (h₁.mpr_not h) = v h) : dite b x y = dite c u v := by
  cases h₁
  cases Decidable.em b with
  | inl h => rw [dif_pos h, dif_pos h]; exact h₂ h
  | inr h => rw [dif_neg h, dif_neg h]; exact h₃ h

@[simp] theorem cond_true (a b : α) : cond true a b = a := rfl
@[simp] theorem cond_false (a b : α) : cond false a b = b := rfl
end

instance {c t e : Prop} [dc : Decidable c] [dt : Decidable t] [de : Decidable e] :
    Decidable (if c then t else e) :=
  match dc with
  | isTrue _ => dt
  | isFalse _ => de

/-! ## Classical reasoning -/

class Subsingleton (α : Sort u) : Prop where
  intro ::
  allEq : (a b : α) → a = b

protected theorem Subsingleton.elim {α : Sort u} [h : Subsingleton α] (a b : α) : a = b := h.allEq a b

protected theorem Subsingleton.helim {α β : Sort u} [h₁ : Subsingleton α] (h₂ : α = β) (a : α) (b : β) :
    HEq a b := by
  cases h₂
  exact heq_of_eq (h₁.allEq a b)

instance (p : Prop) : Subsingleton p := ⟨fun _ _ => rfl⟩

instance instSubsingletonDecidable (p : Prop) : Subsingleton (Decidable p) := by
  constructor
  intro a b
  cases a with
  | isTrue h =>
    cases b with
    | isTrue _ => rfl
    | isFalse n => exact absurd h n
  | isFalse n =>
    cases b with
    | isTrue h => exact absurd h n
    | isFalse _ => rfl

namespace Classical

noncomputable def indefiniteDescription {α : Sort u} (p : α → Prop) (h : ∃ x, p x) : {x // p x} :=
  choice (h.elim (fun x hx => ⟨⟨x, hx⟩⟩))

noncomputable def choose {α : Sort u} {p : α → Prop} (h : ∃ x, p x) : α :=
  (indefiniteDescription p h).val

theorem choose_spec {α : Sort u} {p : α → Prop} (h : ∃ x, p x) : p (choose h) :=
  (indefiniteDescription p h).property

/-- Diaconescu: pick one member from each of two inhabited sets that agree exactly when `p` holds. -/
theorem em (p : Prop) : p ∨ ¬p := by
  have left : ∃ x : Bool, x = true ∨ p := ⟨true, Or.inl rfl⟩
  have right : ∃ x : Bool, x = false ∨ p := ⟨false, Or.inl rfl⟩
  cases choose_spec left with
  | inr hp => exact Or.inl hp
  | inl hl =>
    cases choose_spec right with
    | inr hp => exact Or.inl hp
    | inl hr =>
      refine Or.inr (fun hp => ?_)
      have same : (fun x : Bool => x = true ∨ p) = (fun x => x = false ∨ p) :=
        funext (fun _ => Eq.propIntro (fun _ => Or.inr hp) (fun _ => Or.inr hp))
      have chosen : ∀ (f g : Bool → Prop), f = g → ∀ (hf : ∃ x, f x) (hg : ∃ x, g x), choose hf = choose hg := by
        intro f g e hf hg
        cases e
        rfl
      exact Bool.false_ne_true (hr.symm.trans ((chosen _ _ same left right).symm.trans hl))

noncomputable scoped instance (priority := low) propDecidable (a : Prop) : Decidable a :=
  choice ((em a).elim (fun h => ⟨isTrue h⟩) (fun h => ⟨isFalse h⟩))

noncomputable def ofNonempty {α : Sort u} [Nonempty α] : α := choice inferInstance

theorem byCases {p q : Prop} (hpq : p → q) (hnpq : ¬p → q) : q := (em p).elim hpq hnpq

theorem byContradiction {p : Prop} (h : ¬p → False) : p := (em p).elim id (fun n => (h n).elim)

@[simp] theorem not_not : ¬¬a ↔ a := ⟨byContradiction, not_not_intro⟩

theorem of_not_not (h : ¬¬a) : a := byContradiction h

@[simp] theorem not_imp : ¬(a → b) ↔ a ∧ ¬b :=
  ⟨fun h => ⟨of_not_not (fun na => h (fun ha => absurd ha na)), fun hb => h (fun _ => hb)⟩,
   not_imp_of_and_not⟩

theorem not_and_iff_not_or_not : ¬(a ∧ b) ↔ ¬a ∨ ¬b :=
  ⟨fun h => (em a).elim (fun ha => Or.inr (fun hb => h ⟨ha, hb⟩)) Or.inl, not_and_of_not_or_not⟩

theorem or_iff_not_imp_left : a ∨ b ↔ (¬a → b) :=
  ⟨Or.resolve_left, fun h => (em a).elim Or.inl (fun n => Or.inr (h n))⟩

theorem or_iff_not_imp_right : a ∨ b ↔ (¬b → a) := or_comm.trans or_iff_not_imp_left

theorem imp_iff_not_or : (a → b) ↔ ¬a ∨ b :=
  ⟨fun h => (em a).elim (fun ha => Or.inr (h ha)) Or.inl, Or.neg_resolve_left⟩

theorem not_iff : ¬(a ↔ b) ↔ (¬a ↔ b) := by
  cases em a with
  | inl ha =>
    cases em b with
    | inl hb => exact ⟨fun h => absurd (iff_of_true ha hb) h, fun h _ => h.mpr hb ha⟩
    | inr hb => exact ⟨fun _ => iff_of_false (not_not_intro ha) hb, fun _ h => hb (h.mp ha)⟩
  | inr ha =>
    cases em b with
    | inl hb => exact ⟨fun _ => iff_of_true ha hb, fun _ h => ha (h.mpr hb)⟩
    | inr hb => exact ⟨fun h => absurd (iff_of_false ha hb) h, fun h _ => hb (h.mp ha)⟩

@[simp] theorem not_forall {α : Sort u} {p : α → Prop} : (¬∀ x, p x) ↔ ∃ x, ¬p x :=
  ⟨fun h => byContradiction (fun n => h (fun x => byContradiction (fun hx => n ⟨x, hx⟩))),
   not_forall_of_exists_not⟩

theorem not_forall_not {α : Sort u} {p : α → Prop} : (¬∀ x, ¬p x) ↔ ∃ x, p x :=
  ⟨fun h => byContradiction (fun n => h (fun x hx => n ⟨x, hx⟩)), fun ⟨x, hx⟩ h => h x hx⟩

theorem not_exists_not {α : Sort u} {p : α → Prop} : (¬∃ x, ¬p x) ↔ ∀ x, p x :=
  ⟨fun h x => byContradiction (fun hx => h ⟨x, hx⟩), fun h ⟨x, hx⟩ => hx (h x)⟩

theorem propComplete (a : Prop) : a = True ∨ a = False := (em a).imp eq_true eq_false

end Classical

theorem Exists.choose_spec {α : Sort u} {p : α → Prop} (h : ∃ x, p x) : p (Classical.choose h) :=
  Classical.choose_spec h

noncomputable abbrev Exists.choose {α : Sort u} {p : α → Prop} (h : ∃ x, p x) : α := Classical.choose h

theorem Classical.skolem {α : Sort u} {β : α → Sort v} {p : (x : α) → β x → Prop} :
    (∀ x, ∃ y, p x y) ↔ ∃ f : (x : α) → β x, ∀ x, p x (f x) :=
  ⟨fun h => ⟨fun x => Classical.choose (h x), fun x => Classical.choose_spec (h x)⟩,
   fun ⟨f, h⟩ x => ⟨f x, h x⟩⟩
