prelude
import Core.List.Tests

/-! Functions on lists that compare members with `==`. -/

universe u v w

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
