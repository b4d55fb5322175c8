prelude
import Core.Data.Prod

/-! Optional values. -/

universe u v w

deriving instance DecidableEq, BEq for Option

namespace Option

variable {α : Type u} {β : Type v} {γ : Type w}

/-! ## Functions -/

@[inline] protected def map (f : α → β) : Option α → Option β
  | some x => some (f x)
  | none => none

@[inline] protected def bind : Option α → (α → Option β) → Option β
  | none, _ => none
  | some a, f => f a

@[inline] def getD (opt : Option α) (dflt : α) : α :=
  match opt with
  | some x => x
  | none => dflt

@[inline] def isSome : Option α → Bool
  | some _ => true
  | none => false

@[inline] def isNone : Option α → Bool
  | some _ => false
  | none => true

@[inline] def get : (o : Option α) → isSome o → α
  | some x, _ => x

@[inline] protected def elim {β : Sort v} : Option α → β → (α → β) → β
  | some x, _, f => f x
  | none, y, _ => y

@[inline] protected def filter (p : α → Bool) : Option α → Option α
  | some a => if p a then some a else none
  | none => none

@[inline] protected def all (p : α → Bool) : Option α → Bool
  | some a => p a
  | none => true

@[inline] protected def any (p : α → Bool) : Option α → Bool
  | some a => p a
  | none => false

@[macro_inline] protected def orElse : Option α → (Unit → Option α) → Option α
  | some a, _ => some a
  | none, b => b ()

@[macro_inline] protected def or : Option α → Option α → Option α
  | o@(some _), _ => o
  | none, o => o

@[inline] def join (x : Option (Option α)) : Option α := x.bind id

@[inline] def guard (p : α → Bool) (a : α) : Option α := if p a then some a else none

def merge (fn : α → α → α) : Option α → Option α → Option α
  | none, none => none
  | some x, none => some x
  | none, some y => some y
  | some x, some y => some (fn x y)

instance : OrElse (Option α) := ⟨Option.orElse⟩

instance : Membership α (Option α) := ⟨fun b a => b = some a⟩

instance [DecidableEq α] (j : α) (o : Option α) : Decidable (j ∈ o) := inferInstanceAs (Decidable (o = some j))

/-! ## Membership and cases -/

theorem some_ne_none (x : α) : some x ≠ none := nofun

theorem some_inj {a b : α} : some a = some b ↔ a = b := by simp

theorem some_injective : Function.Injective (@some α) := fun _ _ h => some_inj.mp h

@[simp] theorem mem_def {a : α} {b : Option α} : a ∈ b ↔ b = some a := Iff.rfl

@[simp] theorem not_mem_none (a : α) : ¬a ∈ (none : Option α) := nofun

theorem mem_some {a b : α} : a ∈ some b ↔ b = a := some_inj

theorem mem_some_self (a : α) : a ∈ some a := rfl

theorem mem_unique {o : Option α} {a b : α} (ha : a ∈ o) (hb : b ∈ o) : a = b := some_inj.mp (ha.symm.trans hb)

@[ext] theorem ext : {o₁ o₂ : Option α} → (∀ a, o₁ = some a ↔ o₂ = some a) → o₁ = o₂
  | none, none, _ => rfl
  | none, some b, h => nomatch (h b).mpr rfl
  | some a, o₂, h => ((h a).mp rfl).symm

@[simp] protected theorem «forall» {p : Option α → Prop} : (∀ x, p x) ↔ p none ∧ ∀ x, p (some x) :=
  ⟨fun h => ⟨h none, fun x => h (some x)⟩, fun h o => by cases o; exact h.left; exact h.right _⟩

@[simp] protected theorem «exists» {p : Option α → Prop} : (∃ x, p x) ↔ p none ∨ ∃ x, p (some x) := by
  constructor
  · intro ⟨o, h⟩
    cases o with
    | none => exact Or.inl h
    | some x => exact Or.inr ⟨x, h⟩
  · intro h
    exact h.elim (fun h => ⟨none, h⟩) (fun ⟨x, h⟩ => ⟨some x, h⟩)

theorem eq_none_or_eq_some (a : Option α) : a = none ∨ ∃ x, a = some x := by
  cases a with
  | none => exact Or.inl rfl
  | some x => exact Or.inr ⟨x, rfl⟩

theorem eq_none_iff_forall_ne_some {o : Option α} : o = none ↔ ∀ a, o ≠ some a := by
  cases o with
  | none => exact iff_of_true rfl (fun _ => nofun)
  | some x => exact iff_of_false nofun (fun h => h x rfl)

theorem eq_none_iff_forall_some_ne {o : Option α} : o = none ↔ ∀ a, some a ≠ o := by
  rw [eq_none_iff_forall_ne_some]
  exact forall_congr' (fun _ => ne_comm)

theorem ne_none_iff_exists {o : Option α} : o ≠ none ↔ ∃ x, some x = o := by cases o <;> simp

theorem ne_none_iff_exists' {o : Option α} : o ≠ none ↔ ∃ x, o = some x := by cases o <;> simp

/-! ## `isSome`, `isNone`, `get`, `getD` -/

@[simp] theorem isSome_none : (@none α).isSome = false := rfl
@[simp] theorem isSome_some {a : α} : (some a).isSome = true := rfl
@[simp] theorem isNone_none : (@none α).isNone = true := rfl
@[simp] theorem isNone_some {a : α} : (some a).isNone = false := rfl

@[simp] theorem isNone_iff_eq_none {o : Option α} : o.isNone ↔ o = none := by cases o <;> simp

theorem isSome_iff_exists {o : Option α} : o.isSome ↔ ∃ a, o = some a := by cases o <;> simp

theorem isSome_iff_ne_none {o : Option α} : o.isSome ↔ o ≠ none := by cases o <;> simp

@[simp] theorem isSome_eq_false_iff {o : Option α} : o.isSome = false ↔ o.isNone = true := by cases o <;> simp

@[simp] theorem isNone_eq_false_iff {o : Option α} : o.isNone = false ↔ o.isSome = true := by cases o <;> simp

@[simp] theorem not_isSome (a : Option α) : (!a.isSome) = a.isNone := by cases a <;> rfl

@[simp] theorem not_isNone (a : Option α) : (!a.isNone) = a.isSome := by cases a <;> rfl

@[simp] theorem not_isSome_iff_eq_none {o : Option α} : ¬o.isSome ↔ o = none := by cases o <;> simp

theorem eq_none_of_isNone {o : Option α} (h : o.isNone) : o = none := isNone_iff_eq_none.mp h

theorem isSome_of_mem {x : Option α} {y : α} (h : y ∈ x) : x.isSome := isSome_iff_exists.mpr ⟨y, h⟩

theorem isSome_of_eq_some {x : Option α} {y : α} (h : x = some y) : x.isSome := isSome_of_mem h

@[simp] theorem get_some (x : α) (h : (some x).isSome) : (some x).get h = x := rfl

@[simp] theorem some_get : {x : Option α} → (h : isSome x) → some (x.get h) = x
  | some _, _ => rfl

theorem get_mem : {o : Option α} → (h : isSome o) → o.get h ∈ o
  | some _, _ => rfl

theorem get_of_mem {a : α} : {o : Option α} → (h : isSome o) → a ∈ o → o.get h = a
  | some _, _, h => some_inj.mp h

@[simp] theorem getD_none {a : α} : getD none a = a := rfl
@[simp] theorem getD_some {a b : α} : getD (some a) b = a := rfl

theorem getD_of_ne_none {x : Option α} (hx : x ≠ none) (y : α) : some (x.getD y) = x := by
  cases x with
  | none => exact absurd rfl hx
  | some _ => rfl

theorem get_eq_getD {fallback : α} : (o : Option α) → {h : o.isSome} → o.get h = o.getD fallback
  | some _, _ => rfl

/-! ## `map` and `bind` -/

@[simp] theorem map_none (f : α → β) : none.map f = none := rfl
@[simp] theorem map_some (a : α) (f : α → β) : (some a).map f = some (f a) := rfl

@[simp] theorem map_eq_none_iff {o : Option α} {f : α → β} : o.map f = none ↔ o = none := by cases o <;> simp

@[simp] theorem map_eq_some_iff {b : β} {x : Option α} {f : α → β} : x.map f = some b ↔ ∃ a, x = some a ∧ f a = b := by
  cases x <;> simp

@[simp] theorem isSome_map (x : Option α) (f : α → β) : (x.map f).isSome = x.isSome := by cases x <;> rfl
@[simp] theorem isNone_map (x : Option α) (f : α → β) : (x.map f).isNone = x.isNone := by cases x <;> rfl

@[simp] theorem map_id_fun : Option.map (id : α → α) = id := by
  funext o
  cases o <;> rfl

@[simp] theorem map_id_apply {x : Option α} : Option.map (id : α → α) x = x := congrFun map_id_fun x

theorem map_id' {x : Option α} : (x.map fun a => a) = x := map_id_apply

@[simp] theorem map_id_fun' : Option.map (fun a : α => a) = id := map_id_fun

@[simp] theorem map_map (h : β → γ) (g : α → β) (x : Option α) : (x.map g).map h = x.map (h ∘ g) := by
  cases x <;> rfl

theorem comp_map (h : β → γ) (g : α → β) (x : Option α) : x.map (h ∘ g) = (x.map g).map h := (map_map h g x).symm

@[simp] theorem map_comp_map (f : α → β) (g : β → γ) : Option.map g ∘ Option.map f = Option.map (g ∘ f) :=
  funext (map_map g f)

theorem map_congr {f g : α → β} {x : Option α} (h : ∀ a, x = some a → f a = g a) : x.map f = x.map g := by
  cases x with
  | none => rfl
  | some a => exact congrArg some (h a rfl)

theorem mem_map_of_mem {a : α} {x : Option α} (g : α → β) (h : a ∈ x) : g a ∈ x.map g := by
  cases h
  rfl

theorem map_inj_right {f : α → β} {o o' : Option α} (w : ∀ x y, f x = f y → x = y) : o.map f = o'.map f ↔ o = o' := by
  refine ⟨fun h => ?_, fun h => congrArg _ h⟩
  cases o with
  | none => exact (map_eq_none_iff.mp h.symm).symm
  | some a =>
    have ⟨a', e, h⟩ := map_eq_some_iff.mp h.symm
    rw [e, w _ _ h]

theorem map_injective {f : α → β} (h : Function.Injective f) : Function.Injective (Option.map f) :=
  fun _ _ e => (map_inj_right h).mp e

theorem getD_map (f : α → β) (x : α) (o : Option α) : (o.map f).getD (f x) = f (o.getD x) := by cases o <;> rfl

@[simp] theorem bind_none (f : α → Option β) : none.bind f = none := rfl
@[simp] theorem bind_some (a : α) (f : α → Option β) : (some a).bind f = f a := rfl
@[simp] theorem bind_fun_some (x : Option α) : x.bind some = x := by cases x <;> rfl
@[simp] theorem bind_fun_none (x : Option α) : x.bind (fun _ => none (α := β)) = none := by cases x <;> rfl

@[simp] theorem bind_eq_none_iff {o : Option α} {f : α → Option β} :
    o.bind f = none ↔ ∀ a, o = some a → f a = none := by
  cases o <;> simp

@[simp] theorem bind_eq_some_iff {b : β} {x : Option α} {f : α → Option β} :
    x.bind f = some b ↔ ∃ a, x = some a ∧ f a = some b := by
  cases x <;> simp

theorem bind_assoc (x : Option α) (f : α → Option β) (g : β → Option γ) :
    (x.bind f).bind g = x.bind fun y => (f y).bind g := by
  cases x <;> rfl

theorem bind_comm {f : α → β → Option γ} (a : Option α) (b : Option β) :
    (a.bind fun x => b.bind (f x)) = b.bind fun y => a.bind fun x => f x y := by
  cases a <;> cases b <;> rfl

theorem map_eq_bind {f : α → β} {x : Option α} : x.map f = x.bind (some ∘ f) := by cases x <;> rfl

theorem map_bind {f : β → γ} {x : Option α} {g : α → Option β} : (x.bind g).map f = x.bind (Option.map f ∘ g) := by
  cases x <;> rfl

@[simp] theorem bind_map {f : α → β} {g : β → Option γ} {x : Option α} : (x.map f).bind g = x.bind (g ∘ f) := by
  cases x <;> rfl

@[simp] theorem join_none : join (none : Option (Option α)) = none := rfl
@[simp] theorem join_some (x : Option α) : join (some x) = x := rfl
@[simp] theorem join_eq_some_iff {a : α} {x : Option (Option α)} : x.join = some a ↔ x = some (some a) := by
  cases x <;> simp

/-! ## `or`, `filter`, `all`, `any`, `elim` -/

@[simp] theorem some_or {a : α} {o : Option α} : (some a).or o = some a := rfl
@[simp] theorem none_or {o : Option α} : none.or o = o := rfl
@[simp] theorem or_none {o : Option α} : o.or none = o := by cases o <;> rfl
@[simp] theorem or_self {o : Option α} : o.or o = o := by cases o <;> rfl
theorem or_assoc {o₁ o₂ o₃ : Option α} : (o₁.or o₂).or o₃ = o₁.or (o₂.or o₃) := by cases o₁ <;> rfl
@[simp] theorem or_eq_none_iff {o o' : Option α} : o.or o' = none ↔ o = none ∧ o' = none := by cases o <;> simp
@[simp] theorem or_eq_some_iff {o o' : Option α} {a : α} :
    o.or o' = some a ↔ o = some a ∨ o = none ∧ o' = some a := by
  cases o <;> simp
@[simp] theorem isSome_or {o o' : Option α} : (o.or o').isSome = (o.isSome || o'.isSome) := by cases o <;> simp
@[simp] theorem isNone_or {o o' : Option α} : (o.or o').isNone = (o.isNone && o'.isNone) := by cases o <;> simp

@[simp] theorem some_orElse (a : α) (f : Unit → Option α) : (some a).orElse f = some a := rfl
@[simp] theorem none_orElse (f : Unit → Option α) : none.orElse f = f () := rfl
@[simp] theorem orElse_eq_or {o : Option α} {f : Unit → Option α} : o.orElse f = o.or (f ()) := by cases o <;> rfl
@[simp] theorem orElse_eq_orElse : HOrElse.hOrElse = @Option.orElse α := rfl

@[simp] theorem filter_none (p : α → Bool) : none.filter p = none := rfl
theorem filter_some {a : α} {p : α → Bool} : (some a).filter p = if p a then some a else none := rfl
@[simp] theorem filter_some_pos {a : α} {p : α → Bool} (h : p a) : (some a).filter p = some a := if_pos h
@[simp] theorem filter_some_neg {a : α} {p : α → Bool} (h : ¬p a) : (some a).filter p = none := if_neg h
@[simp] theorem filter_eq_some_iff {o : Option α} {p : α → Bool} {a : α} :
    o.filter p = some a ↔ o = some a ∧ p a := by
  cases o with
  | none => simp
  | some b =>
    by_cases h : p b
    · simp only [filter_some_pos h, some.injEq]
      exact ⟨fun e => ⟨e, e ▸ h⟩, And.left⟩
    · simp only [filter_some_neg h, some.injEq]
      exact ⟨nofun, fun ⟨e, ha⟩ => absurd (e ▸ ha) h⟩

@[simp] theorem all_none (p : α → Bool) : none.all p = true := rfl
@[simp] theorem all_some (p : α → Bool) (x : α) : (some x).all p = p x := rfl
@[simp] theorem any_none (p : α → Bool) : none.any p = false := rfl
@[simp] theorem any_some (p : α → Bool) (x : α) : (some x).any p = p x := rfl
@[simp] theorem elim_none {β : Sort v} (x : β) (f : α → β) : Option.elim none x f = x := rfl
@[simp] theorem elim_some {β : Sort v} (x : β) (f : α → β) (a : α) : (some a).elim x f = f a := rfl

@[simp] theorem guard_eq_some_iff {p : α → Bool} {a b : α} : guard p a = some b ↔ a = b ∧ p a := by
  unfold guard
  by_cases h : p a <;> simp [h]

instance decidableForallMem {p : α → Prop} [DecidablePred p] : (o : Option α) → Decidable (∀ a, a ∈ o → p a)
  | none => isTrue nofun
  | some a => decidable_of_iff (p a) ⟨fun h _ e => some_inj.mp e ▸ h, fun h => h a rfl⟩

instance decidableExistsMem {p : α → Prop} [DecidablePred p] : (o : Option α) → Decidable (∃ a, a ∈ o ∧ p a)
  | none => isFalse nofun
  | some a => decidable_of_iff (p a) ⟨fun h => ⟨a, rfl, h⟩, fun ⟨_, e, h⟩ => some_inj.mp e ▸ h⟩

end Option

/-! `xs[i]`, `xs[i]?` and `xs[i]!`: access by index, with a proof, an option or a default. -/

class GetElem (coll : Type u) (idx : Type v) (elem : outParam (Type w))
    (valid : outParam (coll → idx → Prop)) where
  getElem (xs : coll) (i : idx) (h : valid xs i) : elem

export GetElem (getElem)

@[never_extract] def outOfBounds {α : Type u} [Inhabited α] : α := default

theorem outOfBounds_eq_default {α : Type u} [Inhabited α] : (outOfBounds : α) = default := rfl

class GetElem? (coll : Type u) (idx : Type v) (elem : outParam (Type w))
    (valid : outParam (coll → idx → Prop)) extends GetElem coll idx elem valid where
  getElem? : coll → idx → Option elem
  getElem! [Inhabited elem] (xs : coll) (i : idx) : elem :=
    match getElem? xs i with
    | some e => e
    | none => outOfBounds

export GetElem? (getElem? getElem!)

@[inline] abbrev decidableGetElem? {coll : Type u} {idx : Type v} {elem : Type w} {valid : coll → idx → Prop}
    [GetElem coll idx elem valid] (xs : coll) (i : idx) [Decidable (valid xs i)] : Option elem :=
  if h : valid xs i then some xs[i] else none

class LawfulGetElem (cont : Type u) (idx : Type v) (elem : outParam (Type w))
    (dom : outParam (cont → idx → Prop)) [ge : GetElem? cont idx elem dom] : Prop where
  getElem?_def (c : cont) (i : idx) [Decidable (dom c i)] : c[i]? = if h : dom c i then some (c[i]'h) else none
  getElem!_def [Inhabited elem] (c : cont) (i : idx) :
    c[i]! = match c[i]? with
      | some e => e
      | none => default

export LawfulGetElem (getElem?_def getElem!_def)

section
variable {cont : Type u} {idx : Type v} {elem : Type w} {dom : cont → idx → Prop} [GetElem? cont idx elem dom]
  [LawfulGetElem cont idx elem dom]

theorem getElem?_pos (c : cont) (i : idx) (h : dom c i) : c[i]? = some (c[i]'h) := by
  have : Decidable (dom c i) := .isTrue h
  rw [getElem?_def]
  exact dif_pos h

theorem getElem?_neg (c : cont) (i : idx) (h : ¬dom c i) : c[i]? = none := by
  have : Decidable (dom c i) := .isFalse h
  rw [getElem?_def]
  exact dif_neg h

theorem getElem!_pos [Inhabited elem] (c : cont) (i : idx) (h : dom c i) : c[i]! = c[i]'h := by
  rw [getElem!_def, getElem?_pos c i h]

theorem getElem!_neg [Inhabited elem] (c : cont) (i : idx) (h : ¬dom c i) : c[i]! = default := by
  rw [getElem!_def, getElem?_neg c i h]
end

/-! ## Indices below a bound -/

namespace Fin

variable {cont : Type u} {elem : Type v} {dom : cont → Nat → Prop} {n : Nat}

instance instGetElemFinVal [GetElem cont Nat elem dom] : GetElem cont (Fin n) elem fun xs i => dom xs i.val where
  getElem xs i h := getElem xs i.val h

instance instGetElem?FinVal [GetElem? cont Nat elem dom] : GetElem? cont (Fin n) elem fun xs i => dom xs i.val where
  getElem? xs i := getElem? xs i.val
  getElem! xs i := getElem! xs i.val

instance [GetElem? cont Nat elem dom] [LawfulGetElem cont Nat elem dom] :
    LawfulGetElem cont (Fin n) elem fun xs i => dom xs i.val where
  getElem?_def xs i _ := getElem?_def xs i.val
  getElem!_def xs i := getElem!_def xs i.val

@[simp] theorem getElem_fin [GetElem cont Nat elem dom] (a : cont) (i : Fin n) (h : dom a i.val) :
    a[i] = a[i.val] := rfl

@[simp] theorem getElem?_fin [GetElem? cont Nat elem dom] (a : cont) (i : Fin n) : a[i]? = a[i.val]? := rfl

@[simp] theorem getElem!_fin [GetElem? cont Nat elem dom] (a : cont) (i : Fin n) [Inhabited elem] :
    a[i]! = a[i.val]! := rfl

end Fin
