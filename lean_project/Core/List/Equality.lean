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

/-! ## Functions on lists that compare members with `==` -/

namespace List

variable {α : Type u} {β : Type v} [BEq α] {a b : α} {l l₁ l₂ : List α}

/-! ## `==` -/

@[simp] theorem nil_beq_nil : ([] == ([] : List α)) = true := rfl
@[simp] theorem nil_beq_cons : ([] == a :: l) = false := rfl
@[simp] theorem cons_beq_nil : (a :: l == []) = false := rfl
@[simp] theorem cons_beq_cons : (a :: l₁ == b :: l₂) = (a == b && l₁ == l₂) := rfl

instance [LawfulBEq α] : LawfulBEq (List α) where
  eq_of_beq {as bs} h := by
    induction as generalizing bs with
    | nil =>
      cases bs with
      | nil => rfl
      | cons b bs => exact nomatch h
    | cons a as ih =>
      cases bs with
      | nil => exact nomatch h
      | cons b bs =>
        have ⟨h₁, h₂⟩ := Bool.and_eq_true_iff.mp h
        rw [eq_of_beq h₁, ih h₂]
  rfl {as} := by
    induction as with
    | nil => rfl
    | cons a as ih => exact Bool.and_eq_true_iff.mpr ⟨beq_self_eq_true a, ih⟩

/-! ## `elem` and `contains` -/

@[simp] theorem elem_nil : elem a ([] : List α) = false := rfl

theorem elem_cons : elem a (b :: l) =
    match a == b with
    | true => true
    | false => elem a l := rfl

@[simp] theorem elem_cons_self [LawfulBEq α] : elem a (a :: l) = true := by
  rw [elem_cons, beq_self_eq_true]

@[simp] theorem contains_nil : ([] : List α).contains a = false := rfl

@[simp] theorem contains_cons : (b :: l).contains a = (a == b || l.contains a) := by
  show elem a (b :: l) = _
  rw [elem_cons]
  cases a == b <;> rfl

theorem elem_iff [LawfulBEq α] : elem a l = true ↔ a ∈ l := by
  induction l with
  | nil => simp
  | cons b l ih =>
    show contains (b :: l) a = true ↔ _
    rw [contains_cons, Bool.or_eq_true, beq_iff_eq, mem_cons, ← ih]

theorem elem_eq_true_of_mem [LawfulBEq α] (h : a ∈ l) : elem a l = true := elem_iff.mpr h

theorem mem_of_elem_eq_true [LawfulBEq α] (h : elem a l = true) : a ∈ l := elem_iff.mp h

instance instDecidableMemOfLawfulBEq [LawfulBEq α] (a : α) (as : List α) : Decidable (a ∈ as) :=
  decidable_of_decidable_of_iff elem_iff

@[simp] theorem elem_eq_mem [LawfulBEq α] (a : α) (as : List α) : elem a as = decide (a ∈ as) := by
  rw [Bool.eq_iff_iff, decide_eq_true_iff, elem_iff]

@[simp] theorem contains_eq_mem [LawfulBEq α] (a : α) (as : List α) : as.contains a = decide (a ∈ as) := elem_eq_mem a as

theorem contains_iff_mem [LawfulBEq α] : l.contains a ↔ a ∈ l := elem_iff

/-! ## `insert` -/

@[simp] theorem insert_nil (a : α) : [].insert a = [a] := rfl

@[simp] theorem insert_of_mem [LawfulBEq α] (h : a ∈ l) : l.insert a = l := if_pos (elem_iff.mpr h)

@[simp] theorem insert_of_not_mem [LawfulBEq α] (h : a ∉ l) : l.insert a = a :: l := if_neg (mt elem_iff.mp h)

@[simp] theorem mem_insert_iff [LawfulBEq α] : a ∈ l.insert b ↔ a = b ∨ a ∈ l := by
  by_cases h : b ∈ l
  · rw [insert_of_mem h]
    exact (or_iff_right_of_imp (fun e => e ▸ h)).symm
  · rw [insert_of_not_mem h, mem_cons]

theorem mem_insert_self [LawfulBEq α] : a ∈ l.insert a := mem_insert_iff.mpr (Or.inl rfl)

/-! ## `erase` -/

@[simp] theorem erase_nil (a : α) : [].erase a = [] := rfl

theorem erase_cons {a b : α} {l : List α} : (b :: l).erase a = if b == a then l else b :: l.erase a := by
  show (match b == a with | true => l | false => b :: l.erase a) = _
  cases b == a <;> rfl

@[simp] theorem erase_cons_head [LawfulBEq α] {a : α} {l : List α} : (a :: l).erase a = l := by simp [erase_cons]

@[simp] theorem erase_cons_tail (h : ¬b == a) : (b :: l).erase a = b :: l.erase a := by simp [erase_cons, h]

theorem erase_of_not_mem [LawfulBEq α] {l : List α} (h : a ∉ l) : l.erase a = l := by
  induction l with
  | nil => rfl
  | cons b l ih =>
    have hb : ¬b == a := fun e => ne_of_not_mem_cons h (eq_of_beq e).symm
    rw [erase_cons_tail hb, ih (not_mem_of_not_mem_cons h)]

theorem mem_of_mem_erase {l : List α} (h : a ∈ l.erase b) : a ∈ l := by
  induction l with
  | nil => exact h
  | cons c l ih =>
    rw [erase_cons] at h
    by_cases hc : c == b
    · rw [if_pos hc] at h
      exact mem_cons_of_mem c h
    · rw [if_neg hc, mem_cons] at h
      exact mem_cons.mpr (h.imp_right ih)

@[simp] theorem mem_erase_of_ne [LawfulBEq α] {l : List α} (h : a ≠ b) : a ∈ l.erase b ↔ a ∈ l := by
  induction l with
  | nil => rfl
  | cons c l ih =>
    by_cases hc : c == b
    · rw [eq_of_beq hc, erase_cons_head, mem_cons]
      exact (or_iff_right h).symm
    · rw [erase_cons_tail hc, mem_cons, mem_cons, ih]

theorem length_erase_add_one [LawfulBEq α] {l : List α} (h : a ∈ l) : (l.erase a).length + 1 = l.length := by
  induction l with
  | nil => exact absurd h not_mem_nil
  | cons c l ih =>
    by_cases hc : c == a
    · rw [eq_of_beq hc, erase_cons_head]
      rfl
    · have h : a ∈ l := mem_of_ne_of_mem (fun e => hc (beq_of_eq e.symm)) h
      rw [erase_cons_tail hc, length_cons, length_cons, ih h]

@[simp] theorem length_erase_of_mem [LawfulBEq α] {l : List α} (h : a ∈ l) : (l.erase a).length = l.length - 1 := by
  rw [← length_erase_add_one h]
  rfl

/-! ## `count` -/

@[simp] theorem count_nil {a : α} : count a [] = 0 := rfl

theorem count_cons {a b : α} {l : List α} : count a (b :: l) = count a l + if b == a then 1 else 0 := countP_cons

@[simp] theorem count_cons_self [LawfulBEq α] {a : α} {l : List α} : count a (a :: l) = count a l + 1 := by
  rw [count_cons, beq_self_eq_true]
  rfl

@[simp] theorem count_cons_of_ne [LawfulBEq α] (h : b ≠ a) {l : List α} : count a (b :: l) = count a l := by
  rw [count_cons, beq_false_of_ne h]
  rfl

@[simp] theorem count_append {a : α} {l₁ l₂ : List α} : count a (l₁ ++ l₂) = count a l₁ + count a l₂ := countP_append

@[simp] theorem count_reverse {a : α} {l : List α} : count a l.reverse = count a l := countP_reverse

theorem count_le_length {a : α} {l : List α} : count a l ≤ l.length := countP_le_length

theorem count_eq_zero [LawfulBEq α] {l : List α} : count a l = 0 ↔ a ∉ l := by
  show countP _ l = 0 ↔ _
  simp only [countP_eq_zero, beq_iff_eq]
  exact ⟨fun h m => h a m rfl, fun h _ m e => h (e ▸ m)⟩

theorem count_eq_zero_of_not_mem [LawfulBEq α] {l : List α} (h : a ∉ l) : count a l = 0 := count_eq_zero.mpr h

theorem count_pos_iff [LawfulBEq α] {l : List α} : 0 < count a l ↔ a ∈ l := by
  constructor
  · intro h
    exact Decidable.byContradiction (fun n => Nat.not_lt_zero 0 (count_eq_zero.mpr n ▸ h))
  · intro h
    cases e : count a l with
    | zero => exact absurd h (count_eq_zero.mp e)
    | succ n => exact Nat.succ_le_succ (Nat.zero_le n)

@[simp] theorem count_replicate_self [LawfulBEq α] {a : α} {n : Nat} : count a (replicate n a) = n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [replicate_succ, count_cons_self, ih]

theorem count_eq_length_filter {a : α} {l : List α} : count a l = (filter (· == a) l).length := countP_eq_length_filter

/-! ## `lookup` -/

@[simp] theorem lookup_nil : ([] : List (α × β)).lookup a = none := rfl

theorem lookup_cons {k : α} {v : β} {es : List (α × β)} :
    ((k, v) :: es).lookup a =
      match a == k with
      | true => some v
      | false => es.lookup a := rfl

@[simp] theorem lookup_cons_self [LawfulBEq α] {v : β} {es : List (α × β)} : ((a, v) :: es).lookup a = some v := by
  rw [lookup_cons, beq_self_eq_true]

end List
