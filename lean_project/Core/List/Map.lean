prelude
import Core.List.Append

/-! Mapping over lists, selecting from them, and their reversal. -/

universe u v w

namespace List

variable {α : Type u} {β : Type v} {γ : Type w} {a b : α} {l l₁ l₂ : List α}

/-! ## `map` -/

@[simp] theorem map_nil {f : α → β} : map f [] = [] := rfl

@[simp] theorem map_cons {f : α → β} {a : α} {l : List α} : map f (a :: l) = f a :: map f l := rfl

theorem map_singleton {f : α → β} {a : α} : map f [a] = [f a] := rfl

@[simp] theorem length_map {as : List α} (f : α → β) : (as.map f).length = as.length := by
  induction as with
  | nil => rfl
  | cons a as ih => simp [ih]

@[simp] theorem map_append {f : α → β} {l₁ l₂ : List α} : map f (l₁ ++ l₂) = map f l₁ ++ map f l₂ := by
  induction l₁ with
  | nil => rfl
  | cons a l ih => simp [ih]

@[simp] theorem map_map {g : β → γ} {f : α → β} {l : List α} : map g (map f l) = map (g ∘ f) l := by
  induction l with
  | nil => rfl
  | cons a l ih => simp [ih]

@[simp] theorem map_id_fun : map (id : α → α) = id := by
  funext l
  induction l with
  | nil => rfl
  | cons a l ih => rw [map_cons, ih]; rfl

@[simp] theorem map_id_fun' : map (fun a : α => a) = id := map_id_fun

theorem map_id (l : List α) : map (id : α → α) l = l := congrFun map_id_fun l

theorem map_id' (l : List α) : map (fun a : α => a) l = l := map_id l

theorem map_id'' {f : α → α} (h : ∀ x, f x = x) (l : List α) : map f l = l := by
  rw [funext h]
  exact map_id l

@[simp] theorem map_eq_nil_iff {f : α → β} {l : List α} : map f l = [] ↔ l = [] := by cases l <;> simp

theorem eq_nil_of_map_eq_nil {f : α → β} {l : List α} (h : map f l = []) : l = [] := map_eq_nil_iff.mp h

theorem map_eq_cons_iff {f : α → β} {l : List α} {b : β} {l₂ : List β} :
    map f l = b :: l₂ ↔ ∃ a l₁, l = a :: l₁ ∧ f a = b ∧ map f l₁ = l₂ := by
  cases l with
  | nil => exact ⟨nofun, nofun⟩
  | cons a l =>
    constructor
    · intro h
      exact ⟨a, l, rfl, (cons.inj h).left, (cons.inj h).right⟩
    · intro ⟨_, _, e, h₁, h₂⟩
      cases e
      rw [map_cons, h₁, h₂]

@[simp] theorem map_const_fun {b : β} : map (Function.const α b) = fun l => replicate l.length b := by
  funext l
  induction l with
  | nil => rfl
  | cons a l ih => simp only [map_cons, ih]; rfl

@[simp] theorem map_const {l : List α} {b : β} : map (Function.const α b) l = replicate l.length b :=
  congrFun map_const_fun l

theorem map_const' {l : List α} {b : β} : map (fun _ => b) l = replicate l.length b := map_const

@[simp] theorem map_replicate {n : Nat} {a : α} {f : α → β} : (replicate n a).map f = replicate n (f a) := by
  induction n with
  | zero => rfl
  | succ n ih => rw [replicate_succ, map_cons, ih]; rfl

theorem map_eq_foldr {f : α → β} {l : List α} : map f l = foldr (fun a bs => f a :: bs) [] l := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [map_cons, ih]; rfl

theorem map_inj_right {f : α → β} (w : ∀ x y, f x = f y → x = y) {l l' : List α} : map f l = map f l' ↔ l = l' := by
  refine ⟨fun h => ?_, congrArg _⟩
  induction l generalizing l' with
  | nil => exact (map_eq_nil_iff.mp h.symm).symm
  | cons a l ih =>
    have ⟨a', l'', e, h₁, h₂⟩ := map_eq_cons_iff.mp h.symm
    rw [e, w _ _ h₁, ih h₂.symm]

theorem map_flatten {f : α → β} {L : List (List α)} : (flatten L).map f = (L.map (map f)).flatten := by
  induction L with
  | nil => rfl
  | cons l L ih => simp [ih]

@[simp] theorem isEmpty_map {f : α → β} : (l.map f).isEmpty = l.isEmpty := by cases l <;> rfl

/-! ## `filter` -/

@[simp] theorem filter_nil {p : α → Bool} : filter p [] = [] := rfl

theorem filter_cons {x : α} {xs : List α} {p : α → Bool} :
    (x :: xs).filter p = if p x then x :: (xs.filter p) else xs.filter p := by
  show (match p x with | true => x :: filter p xs | false => filter p xs) = _
  cases p x <;> rfl

@[simp] theorem filter_cons_of_pos {p : α → Bool} {a : α} {l : List α} (pa : p a) :
    filter p (a :: l) = a :: filter p l := filter_cons.trans (if_pos pa)

@[simp] theorem filter_cons_of_neg {p : α → Bool} {a : α} {l : List α} (pa : ¬p a) :
    filter p (a :: l) = filter p l := filter_cons.trans (if_neg pa)

@[simp] theorem filter_append {p : α → Bool} (l₁ l₂ : List α) : filter p (l₁ ++ l₂) = filter p l₁ ++ filter p l₂ := by
  induction l₁ with
  | nil => rfl
  | cons a l ih => by_cases h : p a <;> simp [h, ih]

@[simp] theorem filter_filter {p q : α → Bool} {l : List α} :
    filter p (filter q l) = filter (fun a => p a && q a) l := by
  induction l with
  | nil => rfl
  | cons a l ih => by_cases hp : p a <;> by_cases hq : q a <;> simp [hp, hq, ih]

@[simp] theorem filter_true (l : List α) : filter (fun _ => true) l = l := by
  induction l with
  | nil => rfl
  | cons a l ih => simp [ih]

@[simp] theorem filter_false (l : List α) : filter (fun _ => false) l = [] := by
  induction l with
  | nil => rfl
  | cons a l ih => simp [ih]

theorem filter_map {f : β → α} {p : α → Bool} {l : List β} : filter p (map f l) = map f (filter (p ∘ f) l) := by
  induction l with
  | nil => rfl
  | cons b l ih => by_cases h : p (f b) <;> simp [h, ih]

theorem length_filter_le (p : α → Bool) (l : List α) : (filter p l).length ≤ l.length := by
  induction l with
  | nil => exact Nat.le.refl
  | cons a l ih =>
    by_cases h : p a
    · rw [filter_cons_of_pos h]
      exact Nat.succ_le_succ ih
    · rw [filter_cons_of_neg h]
      exact Nat.le.step ih

theorem filter_flatten {p : α → Bool} {L : List (List α)} : (flatten L).filter p = (L.map (filter p)).flatten := by
  induction L with
  | nil => rfl
  | cons l L ih => simp [ih]

/-! ## `filterMap` -/

@[simp] theorem filterMap_nil {f : α → Option β} : filterMap f [] = [] := rfl

theorem filterMap_cons {f : α → Option β} {a : α} {l : List α} : filterMap f (a :: l) =
    match f a with
    | none => filterMap f l
    | some b => b :: filterMap f l := rfl

@[simp] theorem filterMap_cons_none {f : α → Option β} {a : α} {l : List α} (h : f a = none) :
    filterMap f (a :: l) = filterMap f l := by
  rw [filterMap_cons, h]

@[simp] theorem filterMap_cons_some {f : α → Option β} {a : α} {l : List α} {b : β} (h : f a = some b) :
    filterMap f (a :: l) = b :: filterMap f l := by
  rw [filterMap_cons, h]

@[simp] theorem filterMap_append {f : α → Option β} {l l' : List α} :
    filterMap f (l ++ l') = filterMap f l ++ filterMap f l' := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    cases h : f a with
    | none => simp [h, ih]
    | some b => simp [h, ih]

@[simp] theorem filterMap_some_fun : filterMap (some : α → Option α) = id := by
  funext l
  induction l with
  | nil => rfl
  | cons a l ih => rw [filterMap_cons_some rfl, ih]; rfl

theorem filterMap_some {l : List α} : filterMap some l = l := congrFun filterMap_some_fun l

theorem filterMap_eq_map {f : α → β} : filterMap (some ∘ f) = map f := by
  funext l
  induction l with
  | nil => rfl
  | cons a l ih => rw [filterMap_cons, map_cons, ih]; rfl

theorem map_filterMap {f : α → Option β} {g : β → γ} {l : List α} :
    map g (filterMap f l) = filterMap (fun x => (f x).map g) l := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    cases h : f a with
    | none => simp [h, ih]
    | some b => simp [h, ih]

theorem filterMap_eq_filter {p : α → Bool} : filterMap (Option.guard p) = filter p := by
  funext l
  induction l with
  | nil => rfl
  | cons a l ih => by_cases h : p a <;> simp [filterMap_cons, Option.guard, h, ih]

/-! ## `flatMap` -/

@[simp] theorem flatMap_nil {f : α → List β} : flatMap f [] = [] := rfl

@[simp] theorem flatMap_cons {x : α} {xs : List α} {f : α → List β} : flatMap f (x :: xs) = f x ++ flatMap f xs := rfl

@[simp] theorem flatMap_append {xs ys : List α} {f : α → List β} :
    flatMap f (xs ++ ys) = flatMap f xs ++ flatMap f ys := by
  simp [flatMap]

theorem flatMap_def {l : List α} {f : α → List β} : l.flatMap f = flatten (map f l) := rfl

@[simp] theorem flatMap_id {L : List (List α)} : L.flatMap id = L.flatten := congrArg flatten (map_id L)

theorem flatMap_singleton (f : α → List β) (x : α) : [x].flatMap f = f x := append_nil _

@[simp] theorem flatMap_singleton' (l : List α) : (l.flatMap fun x => [x]) = l := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [flatMap_cons, ih]; rfl

theorem map_flatMap {f : β → γ} {g : α → List β} {l : List α} :
    (l.flatMap g).map f = l.flatMap fun a => (g a).map f := by
  induction l with
  | nil => rfl
  | cons a l ih => simp [ih]

theorem flatMap_map (f : α → β) (g : β → List γ) (l : List α) : (map f l).flatMap g = l.flatMap fun a => g (f a) := by
  induction l with
  | nil => rfl
  | cons a l ih => simp [ih]

theorem map_eq_flatMap {f : α → β} {l : List α} : map f l = l.flatMap fun x => [f x] := by
  induction l with
  | nil => rfl
  | cons a l ih => simp [ih]

theorem flatMap_assoc {l : List α} {f : α → List β} {g : β → List γ} :
    (l.flatMap f).flatMap g = l.flatMap fun x => (f x).flatMap g := by
  induction l with
  | nil => rfl
  | cons a l ih => simp [ih]

end List
