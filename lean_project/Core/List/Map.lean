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

/-! ## Reversing and folding lists; sums -/

namespace List

variable {α : Type u} {β : Type v} {γ : Type w} {l l₁ l₂ as bs : List α}

/-! ## `reverse` -/

theorem reverseAux_eq {as bs : List α} : reverseAux as bs = reverse as ++ bs := by
  have key : ∀ as bs cs : List α, reverseAux as (bs ++ cs) = reverseAux as bs ++ cs := by
    intro as
    induction as with
    | nil => intros; rfl
    | cons a as ih => intro bs cs; exact ih (a :: bs) cs
  exact key as [] bs

@[simp] theorem reverse_nil : reverse ([] : List α) = [] := rfl

@[simp] theorem reverse_cons {a : α} {as : List α} : reverse (a :: as) = reverse as ++ [a] :=
  reverseAux_eq (as := as)

theorem reverse_singleton {a : α} : reverse [a] = [a] := rfl

@[simp] theorem length_reverse {as : List α} : (as.reverse).length = as.length := by
  induction as with
  | nil => rfl
  | cons a as ih => simp [ih]

@[simp] theorem reverse_append {as bs : List α} : (as ++ bs).reverse = bs.reverse ++ as.reverse := by
  induction as with
  | nil => simp
  | cons a as ih => simp [ih]

@[simp] theorem reverse_reverse (as : List α) : as.reverse.reverse = as := by
  induction as with
  | nil => rfl
  | cons a as ih => simp [ih]

theorem reverse_concat {l : List α} {a : α} : (l ++ [a]).reverse = a :: l.reverse := by simp

theorem reverse_eq_iff {as bs : List α} : as.reverse = bs ↔ as = bs.reverse :=
  ⟨fun h => h ▸ (reverse_reverse as).symm, fun h => h ▸ reverse_reverse bs⟩

@[simp] theorem reverse_inj {xs ys : List α} : xs.reverse = ys.reverse ↔ xs = ys := by
  rw [reverse_eq_iff, reverse_reverse]

@[simp] theorem reverse_eq_nil_iff {xs : List α} : xs.reverse = [] ↔ xs = [] := by
  rw [reverse_eq_iff, reverse_nil]

theorem reverse_ne_nil_iff {xs : List α} : xs.reverse ≠ [] ↔ xs ≠ [] := not_congr reverse_eq_nil_iff

@[simp] theorem reverse_eq_cons_iff {xs : List α} {a : α} {ys : List α} :
    xs.reverse = a :: ys ↔ xs = ys.reverse ++ [a] := by
  rw [reverse_eq_iff, reverse_cons]

@[simp] theorem isEmpty_reverse {xs : List α} : xs.reverse.isEmpty = xs.isEmpty := by
  rw [Bool.eq_iff_iff, isEmpty_iff, isEmpty_iff, reverse_eq_nil_iff]

@[simp] theorem map_reverse {f : α → β} {l : List α} : l.reverse.map f = (l.map f).reverse := by
  induction l with
  | nil => rfl
  | cons a l ih => simp [ih]

@[simp] theorem filter_reverse {p : α → Bool} {l : List α} : l.reverse.filter p = (l.filter p).reverse := by
  induction l with
  | nil => rfl
  | cons a l ih => by_cases h : p a <;> simp [h, ih]

@[simp] theorem reverse_replicate {n : Nat} {a : α} : (replicate n a).reverse = replicate n a := by
  induction n with
  | zero => rfl
  | succ n ih => rw [replicate_succ, reverse_cons, ih, ← replicate_succ', replicate_succ]

theorem reverse_flatten {L : List (List α)} : L.flatten.reverse = (L.map reverse).reverse.flatten := by
  induction L with
  | nil => rfl
  | cons l L ih => simp [ih]

@[elab_as_elim] theorem reverseRecOn {motive : List α → Prop} (l : List α) (nil : motive [])
    (append_singleton : ∀ (l : List α) (a : α), motive l → motive (l ++ [a])) : motive l := by
  have key : ∀ l : List α, motive l.reverse := by
    intro l
    induction l with
    | nil => exact nil
    | cons a l ih => exact reverse_cons ▸ append_singleton _ a ih
  exact reverse_reverse l ▸ key l.reverse

/-! ## `foldl` and `foldr` -/

@[simp] theorem foldl_nil {f : β → α → β} {b : β} : [].foldl f b = b := rfl

@[simp] theorem foldl_cons {a : α} {l : List α} {f : β → α → β} {b : β} : (a :: l).foldl f b = l.foldl f (f b a) := rfl

@[simp] theorem foldr_nil {f : α → β → β} {b : β} : [].foldr f b = b := rfl

@[simp] theorem foldr_cons {a : α} {l : List α} {f : α → β → β} {b : β} : (a :: l).foldr f b = f a (l.foldr f b) := rfl

@[simp] theorem foldl_append {f : β → α → β} {b : β} {l l' : List α} :
    (l ++ l').foldl f b = l'.foldl f (l.foldl f b) := by
  induction l generalizing b with
  | nil => rfl
  | cons a l ih => simp [ih]

@[simp] theorem foldr_append {f : α → β → β} {b : β} {l l' : List α} :
    (l ++ l').foldr f b = l.foldr f (l'.foldr f b) := by
  induction l with
  | nil => rfl
  | cons a l ih => simp [ih]

@[simp] theorem foldl_map {f : α → β} {g : γ → β → γ} {l : List α} {init : γ} :
    (l.map f).foldl g init = l.foldl (fun x y => g x (f y)) init := by
  induction l generalizing init with
  | nil => rfl
  | cons a l ih => simp [ih]

@[simp] theorem foldr_map {f : α → β} {g : β → γ → γ} {l : List α} {init : γ} :
    (l.map f).foldr g init = l.foldr (fun x y => g (f x) y) init := by
  induction l with
  | nil => rfl
  | cons a l ih => simp [ih]

@[simp] theorem foldl_reverse {l : List α} {f : β → α → β} {b : β} :
    l.reverse.foldl f b = l.foldr (fun x y => f y x) b := by
  induction l with
  | nil => rfl
  | cons a l ih => simp [ih]

@[simp] theorem foldr_reverse {l : List α} {f : α → β → β} {b : β} :
    l.reverse.foldr f b = l.foldl (fun x y => f y x) b := by
  induction l generalizing b with
  | nil => rfl
  | cons a l ih => simp [ih]

theorem foldl_eq_foldr_reverse {l : List α} {f : β → α → β} {b : β} :
    l.foldl f b = l.reverse.foldr (fun x y => f y x) b := by simp

theorem foldr_eq_foldl_reverse {l : List α} {f : α → β → β} {b : β} :
    l.foldr f b = l.reverse.foldl (fun x y => f y x) b := by simp

@[simp] theorem foldr_cons_eq_append {l : List α} {f : α → β} {l' : List β} :
    l.foldr (fun x ys => f x :: ys) l' = l.map f ++ l' := by
  induction l with
  | nil => rfl
  | cons a l ih => simp [ih]

@[simp] theorem foldr_cons_eq_append' {l l' : List α} : l.foldr cons l' = l ++ l' := by
  induction l with
  | nil => rfl
  | cons a l ih => simp [ih]

theorem foldr_cons_nil {l : List α} : l.foldr cons [] = l := by simp

@[simp] theorem foldl_flip_cons_eq_append {l : List α} {f : α → β} {l' : List β} :
    l.foldl (fun xs y => f y :: xs) l' = (l.map f).reverse ++ l' := by
  induction l generalizing l' with
  | nil => rfl
  | cons a l ih => simp [ih]

theorem foldl_hom (f : α → β) {g₁ : α → γ → α} {g₂ : β → γ → β} {l : List γ} {init : α}
    (H : ∀ x y, g₂ (f x) y = f (g₁ x y)) : l.foldl g₂ (f init) = f (l.foldl g₁ init) := by
  induction l generalizing init with
  | nil => rfl
  | cons a l ih => rw [foldl_cons, H, ih]; rfl

theorem foldr_hom (f : β → γ) {g₁ : α → β → β} {g₂ : α → γ → γ} {l : List α} {init : β}
    (H : ∀ x y, g₂ x (f y) = f (g₁ x y)) : l.foldr g₂ (f init) = f (l.foldr g₁ init) := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [foldr_cons, ih, H]; rfl

theorem foldl_assoc {op : α → α → α} [ha : Std.Associative op] {l : List α} {a₁ a₂ : α} :
    l.foldl op (op a₁ a₂) = op a₁ (l.foldl op a₂) := by
  induction l generalizing a₂ with
  | nil => rfl
  | cons a l ih => rw [foldl_cons, ha.assoc, ih]; rfl

/-! ## Sums and products -/

@[simp] theorem sum_nil [Add α] [Zero α] : ([] : List α).sum = 0 := rfl

@[simp] theorem sum_cons [Add α] [Zero α] {a : α} {l : List α} : (a :: l).sum = a + l.sum := rfl

@[simp] theorem prod_nil [Mul α] [One α] : ([] : List α).prod = 1 := rfl

@[simp] theorem prod_cons [Mul α] [One α] {a : α} {l : List α} : (a :: l).prod = a * l.prod := rfl

@[simp] theorem sum_append_nat {l₁ l₂ : List Nat} : (l₁ ++ l₂).sum = l₁.sum + l₂.sum := by
  induction l₁ with
  | nil => simp
  | cons a l ih => simp [ih, Nat.add_assoc]

theorem sum_reverse_nat (l : List Nat) : l.reverse.sum = l.sum := by
  induction l with
  | nil => rfl
  | cons a l ih => simp [ih, Nat.add_comm]

theorem sum_replicate_nat {n a : Nat} : (replicate n a).sum = n * a := by
  induction n with
  | zero => simp
  | succ n ih => rw [replicate_succ, sum_cons, ih, Nat.succ_mul, Nat.add_comm]

theorem length_flatten {L : List (List α)} : L.flatten.length = (L.map length).sum := by
  induction L with
  | nil => rfl
  | cons l L ih => simp [ih]

theorem length_flatMap {l : List α} {f : α → List β} : (l.flatMap f).length = (l.map fun a => (f a).length).sum := by
  rw [flatMap_def, length_flatten, map_map]
  rfl

end List
