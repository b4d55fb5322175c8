prelude
import Core.Data.Option

/-! `xs[i]`, `xs[i]?` and `xs[i]!`: access by index, with a proof, an option or a default. -/

universe u v w

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
