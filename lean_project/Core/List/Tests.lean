prelude
import Core.List.Mem

/-! Boolean tests on lists: `all`, `any`, `==`, `contains`, `find?`; counting, erasing, inserting. -/

universe u v w

namespace List

variable {α : Type u} {β : Type v} {a b : α} {l l₁ l₂ : List α} {p q : α → Bool}

/-! ## `any` and `all` -/

@[simp] theorem any_nil : [].any p = false := rfl
@[simp] theorem any_cons : (a :: l).any p = (p a || l.any p) := rfl
@[simp] theorem all_nil : [].all p = true := rfl
@[simp] theorem all_cons : (a :: l).all p = (p a && l.all p) := rfl

@[simp] theorem any_eq_true {l : List α} : l.any p = true ↔ ∃ x, x ∈ l ∧ p x := by
  induction l with
  | nil => simp
  | cons a l ih => rw [any_cons, Bool.or_eq_true, ih, exists_mem_cons]

@[simp] theorem all_eq_true {l : List α} : l.all p = true ↔ ∀ x, x ∈ l → p x := by
  induction l with
  | nil => simp
  | cons a l ih => rw [all_cons, Bool.and_eq_true, ih, forall_mem_cons]

@[simp] theorem any_eq_false {l : List α} : l.any p = false ↔ ∀ x, x ∈ l → ¬p x := by
  rw [← Bool.not_eq_true, any_eq_true, not_exists]
  exact forall_congr' (fun _ => not_and)

@[simp] theorem all_eq_false {l : List α} : l.all p = false ↔ ∃ x, x ∈ l ∧ ¬p x := by
  rw [← Bool.not_eq_true, all_eq_true]
  simp

theorem any_eq {l : List α} : l.any p = decide (∃ x, x ∈ l ∧ p x) := by
  rw [Bool.eq_iff_iff, decide_eq_true_iff, any_eq_true]

theorem all_eq {l : List α} : l.all p = decide (∀ x, x ∈ l → p x) := by
  rw [Bool.eq_iff_iff, decide_eq_true_iff, all_eq_true]

@[simp] theorem any_append {x y : List α} : (x ++ y).any p = (x.any p || y.any p) := by
  induction x with
  | nil => rfl
  | cons a x ih => simp only [cons_append, any_cons, ih, Bool.or_assoc]

@[simp] theorem all_append {x y : List α} : (x ++ y).all p = (x.all p && y.all p) := by
  induction x with
  | nil => rfl
  | cons a x ih => simp only [cons_append, all_cons, ih, Bool.and_assoc]

@[simp] theorem any_map {f : β → α} {l : List β} : (l.map f).any p = l.any (p ∘ f) := by
  induction l with
  | nil => rfl
  | cons a l ih => simp only [map_cons, any_cons, ih, Function.comp_apply]

@[simp] theorem all_map {f : β → α} {l : List β} : (l.map f).all p = l.all (p ∘ f) := by
  induction l with
  | nil => rfl
  | cons a l ih => simp only [map_cons, all_cons, ih, Function.comp_apply]

@[simp] theorem any_filter : (filter p l).any q = l.any fun a => p a && q a := by
  induction l with
  | nil => rfl
  | cons a l ih => by_cases h : p a <;> simp [h, ih]

@[simp] theorem all_filter : (filter p l).all q = l.all fun a => !p a || q a := by
  induction l with
  | nil => rfl
  | cons a l ih => by_cases h : p a <;> simp [h, ih]

@[simp] theorem any_reverse : l.reverse.any p = l.any p := by
  rw [Bool.eq_iff_iff, any_eq_true, any_eq_true]
  simp

@[simp] theorem all_reverse : l.reverse.all p = l.all p := by
  rw [Bool.eq_iff_iff, all_eq_true, all_eq_true]
  simp

theorem not_any_eq_all_not (l : List α) (p : α → Bool) : (!l.any p) = l.all fun a => !p a := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [any_cons, Bool.not_or, ih, all_cons]

theorem not_all_eq_any_not (l : List α) (p : α → Bool) : (!l.all p) = l.any fun a => !p a := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [all_cons, Bool.not_and, ih, any_cons]

theorem any_congr (w : l₁ = l₂) (h : ∀ a, p a = q a) : l₁.any p = l₂.any q := by
  rw [w, funext h]

theorem all_congr (w : l₁ = l₂) (h : ∀ a, p a = q a) : l₁.all p = l₂.all q := by
  rw [w, funext h]

/-! ## `find?` -/

@[simp] theorem find?_nil : ([] : List α).find? p = none := rfl

theorem find?_cons : (a :: l).find? p =
    match p a with
    | true => some a
    | false => l.find? p := rfl

@[simp] theorem find?_cons_of_pos (h : p a) : find? p (a :: l) = some a := by
  rw [find?_cons, h]

@[simp] theorem find?_cons_of_neg (h : ¬p a) : find? p (a :: l) = find? p l := by
  rw [find?_cons, Bool.of_not_eq_true h]

theorem find?_some {l : List α} (h : find? p l = some a) : p a := by
  induction l with
  | nil => exact nomatch h
  | cons b l ih =>
    by_cases hb : p b
    · rw [find?_cons_of_pos hb] at h
      exact Option.some_inj.mp h ▸ hb
    · rw [find?_cons_of_neg hb] at h
      exact ih h

theorem mem_of_find?_eq_some {l : List α} (h : find? p l = some a) : a ∈ l := by
  induction l with
  | nil => exact nomatch h
  | cons b l ih =>
    by_cases hb : p b
    · rw [find?_cons_of_pos hb] at h
      exact Option.some_inj.mp h ▸ mem_cons_self
    · rw [find?_cons_of_neg hb] at h
      exact mem_cons_of_mem b (ih h)

@[simp] theorem find?_eq_none {l : List α} : find? p l = none ↔ ∀ x, x ∈ l → ¬p x := by
  induction l with
  | nil => simp
  | cons b l ih => by_cases hb : p b <;> simp [hb, ih]

@[simp] theorem find?_isSome {l : List α} : (find? p l).isSome ↔ ∃ x, x ∈ l ∧ p x := by
  rw [Option.isSome_iff_ne_none, ne_eq, find?_eq_none]
  simp

/-! ## `countP` -/

theorem countP_go_eq_add (l : List α) (n : Nat) : countP.go p l n = n + countP.go p l 0 := by
  induction l generalizing n with
  | nil => rfl
  | cons a l ih =>
    cases h : p a with
    | true =>
      simp only [countP.go, h, cond_true]
      rw [ih (n + 1), ih (0 + 1), Nat.zero_add, Nat.add_assoc]
    | false =>
      simp only [countP.go, h, cond_false]
      exact ih n

@[simp] theorem countP_nil : countP p [] = 0 := rfl

theorem countP_cons {a : α} {l : List α} : countP p (a :: l) = countP p l + if p a then 1 else 0 := by
  by_cases h : p a
  · rw [if_pos h]
    simp only [countP, countP.go, h, cond_true]
    rw [countP_go_eq_add, Nat.zero_add, Nat.add_comm]
  · simp [countP, countP.go, h]

@[simp] theorem countP_cons_of_pos {l : List α} (pa : p a) : countP p (a :: l) = countP p l + 1 := by
  rw [countP_cons, if_pos pa]

@[simp] theorem countP_cons_of_neg {l : List α} (pa : ¬p a) : countP p (a :: l) = countP p l := by
  rw [countP_cons, if_neg pa, Nat.add_zero]

theorem countP_eq_length_filter {l : List α} : countP p l = (filter p l).length := by
  induction l with
  | nil => rfl
  | cons a l ih => by_cases h : p a <;> simp [h, ih]

theorem countP_le_length : countP p l ≤ l.length := countP_eq_length_filter ▸ length_filter_le p l

@[simp] theorem countP_append {l₁ l₂ : List α} : countP p (l₁ ++ l₂) = countP p l₁ + countP p l₂ := by
  simp [countP_eq_length_filter]

@[simp] theorem countP_reverse {l : List α} : countP p l.reverse = countP p l := by
  simp [countP_eq_length_filter]

@[simp] theorem countP_eq_zero {l : List α} : countP p l = 0 ↔ ∀ a ∈ l, ¬p a := by
  rw [countP_eq_length_filter, length_eq_zero_iff, filter_eq_nil_iff]

end List
