prelude
import Core.List.Index
import Core.List.Tests
import Core.Nat.MinMax

/-! `take` and `drop`, `takeWhile` and `dropWhile`, and indices into what follows another list. -/

universe u v w

namespace List

variable {α : Type u} {β : Type v} {a b : α} {l l₁ l₂ : List α} {i j : Nat} {p : α → Bool}

/-! ## `take` and `drop` -/

@[simp] theorem take_zero {l : List α} : l.take 0 = [] := rfl
@[simp] theorem take_nil {i : Nat} : ([] : List α).take i = [] := by cases i <;> rfl
@[simp] theorem take_succ_cons {a : α} {as : List α} {i : Nat} : (a :: as).take (i + 1) = a :: as.take i := rfl
@[simp] theorem drop_zero {l : List α} : l.drop 0 = l := rfl
@[simp] theorem drop_nil {i : Nat} : ([] : List α).drop i = [] := by cases i <;> rfl
@[simp] theorem drop_succ_cons {a : α} {l : List α} {i : Nat} : (a :: l).drop (i + 1) = l.drop i := rfl
@[simp] theorem drop_one : {l : List α} → l.drop 1 = l.tail
  | [] => rfl
  | _ :: _ => rfl

theorem take_cons (h : 0 < i) : (a :: l).take i = a :: l.take (i - 1) := by
  cases i with
  | zero => exact absurd h (Nat.lt_irrefl 0)
  | succ i => rfl

@[simp] theorem take_append_drop : (i : Nat) → (l : List α) → l.take i ++ l.drop i = l
  | 0, _ => rfl
  | _ + 1, [] => rfl
  | i + 1, a :: l => congrArg (cons a) (take_append_drop i l)

@[simp] theorem length_drop : {i : Nat} → {l : List α} → (l.drop i).length = l.length - i
  | 0, _ => rfl
  | i + 1, [] => (Nat.zero_sub (i + 1)).symm
  | i + 1, a :: l => by rw [drop_succ_cons, length_drop, length_cons, Nat.add_sub_add_right]

@[simp] theorem length_take : {i : Nat} → {l : List α} → (l.take i).length = min i l.length
  | 0, _ => (Nat.zero_min _).symm
  | i + 1, [] => (Nat.min_zero (i + 1)).symm
  | i + 1, a :: l => by rw [take_succ_cons, length_cons, length_take, length_cons, Nat.add_min_add_right]

theorem length_take_le (i : Nat) (l : List α) : (l.take i).length ≤ i := length_take ▸ Nat.min_le_left i l.length

theorem length_take_le' (i : Nat) (l : List α) : (l.take i).length ≤ l.length :=
  length_take ▸ Nat.min_le_right i l.length

theorem length_take_of_le (h : i ≤ l.length) : (l.take i).length = i := by rw [length_take, Nat.min_eq_left h]

theorem take_of_length_le : {i : Nat} → {l : List α} → l.length ≤ i → l.take i = l
  | _, [], _ => take_nil
  | i + 1, a :: _, h => congrArg (cons a) (take_of_length_le (i := i) (Nat.le_of_succ_le_succ h))

@[simp] theorem take_length {l : List α} : l.take l.length = l := take_of_length_le (Nat.le_refl l.length)

theorem drop_of_length_le : {i : Nat} → {l : List α} → l.length ≤ i → l.drop i = []
  | _, [], _ => drop_nil
  | i + 1, _ :: l, h => drop_of_length_le (i := i) (l := l) (Nat.le_of_succ_le_succ h)

@[simp] theorem drop_length {l : List α} : l.drop l.length = [] := drop_of_length_le (Nat.le_refl l.length)

@[simp] theorem drop_eq_nil_iff : l.drop i = [] ↔ l.length ≤ i := by
  rw [← length_eq_zero_iff, length_drop, Nat.sub_eq_zero_iff_le]

@[simp] theorem take_eq_nil_iff : l.take i = [] ↔ i = 0 ∨ l = [] := by
  cases i with
  | zero => simp
  | succ i => cases l <;> simp

@[simp] theorem drop_drop : {i j : Nat} → {l : List α} → (l.drop j).drop i = l.drop (j + i)
  | i, 0, _ => by rw [Nat.zero_add]; rfl
  | _, _ + 1, [] => by rw [drop_nil, drop_nil, drop_nil]
  | i, j + 1, _ :: l => by rw [drop_succ_cons, drop_drop, Nat.add_right_comm, drop_succ_cons]

theorem take_take : {i j : Nat} → {l : List α} → (l.take j).take i = l.take (min i j)
  | 0, _, _ => by rw [Nat.zero_min, take_zero, take_zero]
  | i + 1, 0, _ => by rw [Nat.min_zero, take_zero, take_nil]
  | _ + 1, _ + 1, [] => by rw [take_nil, take_nil, take_nil]
  | i + 1, j + 1, a :: l => by
    rw [take_succ_cons, take_succ_cons, take_take, Nat.add_min_add_right, take_succ_cons]

attribute [simp] take_take

@[simp] theorem getElem?_drop : {i j : Nat} → {xs : List α} → (xs.drop i)[j]? = xs[i + j]?
  | 0, _, _ => by rw [Nat.zero_add]; rfl
  | _ + 1, _, [] => by rw [drop_nil, getElem?_nil, getElem?_nil]
  | i + 1, j, _ :: l => by rw [drop_succ_cons, getElem?_drop, Nat.add_right_comm, getElem?_cons_succ]

theorem getElem?_take_of_lt : {i j : Nat} → {l : List α} → i < j → (l.take j)[i]? = l[i]?
  | _, 0, _, h => absurd h (Nat.not_lt_zero _)
  | _, _ + 1, [], _ => rfl
  | 0, _ + 1, _ :: _, _ => rfl
  | i + 1, j + 1, _ :: l, h => getElem?_take_of_lt (i := i) (j := j) (l := l) (Nat.lt_of_succ_lt_succ h)

theorem getElem?_take_eq_none (h : i ≤ j) : (l.take i)[j]? = none :=
  getElem?_eq_none (Nat.le_trans (length_take_le i l) h)

theorem getElem?_take : (l.take i)[j]? = if j < i then l[j]? else none := by
  by_cases h : j < i
  · rw [if_pos h, getElem?_take_of_lt h]
  · rw [if_neg h, getElem?_take_eq_none (Nat.le_of_not_lt h)]

@[simp] theorem map_take {f : α → β} : {l : List α} → {i : Nat} → (l.take i).map f = (l.map f).take i
  | _, 0 => rfl
  | [], i + 1 => rfl
  | a :: l, i + 1 => congrArg (cons (f a)) (map_take (l := l) (i := i))

@[simp] theorem map_drop {f : α → β} : {l : List α} → {i : Nat} → (l.drop i).map f = (l.map f).drop i
  | _, 0 => rfl
  | [], i + 1 => rfl
  | _ :: l, i + 1 => map_drop (l := l) (i := i)

@[simp] theorem take_length_add_append : {l₁ l₂ : List α} → (i : Nat) →
    (l₁ ++ l₂).take (l₁.length + i) = l₁ ++ l₂.take i
  | [], _, _ => by rw [length_nil, Nat.zero_add]; rfl
  | a :: l₁, l₂, i => by
    rw [length_cons, Nat.add_right_comm, cons_append, take_succ_cons, take_length_add_append, cons_append]

@[simp] theorem take_left {l₁ l₂ : List α} : (l₁ ++ l₂).take l₁.length = l₁ :=
  (take_length_add_append 0).trans (append_nil l₁)

theorem take_left' (h : l₁.length = i) : (l₁ ++ l₂).take i = l₁ := h ▸ take_left

@[simp] theorem drop_length_add_append : {l₁ l₂ : List α} → (i : Nat) → (l₁ ++ l₂).drop (l₁.length + i) = l₂.drop i
  | [], _, _ => by rw [length_nil, Nat.zero_add]; rfl
  | a :: l₁, l₂, i => by
    rw [length_cons, Nat.add_right_comm, cons_append, drop_succ_cons, drop_length_add_append]

@[simp] theorem drop_left {l₁ l₂ : List α} : (l₁ ++ l₂).drop l₁.length = l₂ := drop_length_add_append 0

theorem drop_left' (h : l₁.length = i) : (l₁ ++ l₂).drop i = l₂ := h ▸ drop_left

theorem take_append_of_le_length (h : i ≤ l₁.length) : (l₁ ++ l₂).take i = l₁.take i := by
  induction l₁ generalizing i with
  | nil => rw [Nat.eq_zero_of_le_zero h]; rfl
  | cons a l ih =>
    cases i with
    | zero => rfl
    | succ i => exact congrArg (cons a) (ih (Nat.le_of_succ_le_succ h))

theorem drop_append_of_le_length (h : i ≤ l₁.length) : (l₁ ++ l₂).drop i = l₁.drop i ++ l₂ := by
  induction l₁ generalizing i with
  | nil => rw [Nat.eq_zero_of_le_zero h]; rfl
  | cons a l ih =>
    cases i with
    | zero => rfl
    | succ i => exact ih (Nat.le_of_succ_le_succ h)

theorem mem_of_mem_take (h : a ∈ l.take i) : a ∈ l := take_append_drop i l ▸ mem_append_left (l.drop i) h

theorem mem_of_mem_drop (h : a ∈ l.drop i) : a ∈ l := take_append_drop i l ▸ mem_append_right (l.take i) h

theorem drop_eq_getElem_cons : {i : Nat} → {l : List α} → (h : i < l.length) → l.drop i = l[i] :: l.drop (i + 1)
  | 0, _ :: _, _ => rfl
  | i + 1, _ :: l, h => drop_eq_getElem_cons (i := i) (l := l) (Nat.lt_of_succ_lt_succ h)

theorem take_concat_get' : (l : List α) → (i : Nat) → (h : i < l.length) → l.take i ++ [l[i]] = l.take (i + 1)
  | _ :: _, 0, _ => rfl
  | a :: l, i + 1, h => congrArg (cons a) (take_concat_get' l i (Nat.lt_of_succ_lt_succ h))

theorem dropLast_eq_take {l : List α} : l.dropLast = l.take (l.length - 1) := by
  induction l using reverseRecOn with
  | nil => rfl
  | append_singleton l a _ =>
    rw [dropLast_concat, length_append, length_singleton, Nat.add_sub_cancel, take_left]

/-! ## Indices past the first list, and from the end -/

theorem getElem?_append_right (h : l₁.length ≤ i) : (l₁ ++ l₂)[i]? = l₂[i - l₁.length]? := by
  rw [← Nat.add_sub_of_le h, getElem?_append_length_add, Nat.add_sub_cancel_left]

theorem getElem?_append : (l₁ ++ l₂)[i]? = if i < l₁.length then l₁[i]? else l₂[i - l₁.length]? := by
  by_cases h : i < l₁.length
  · rw [if_pos h, getElem?_append_left h]
  · rw [if_neg h, getElem?_append_right (Nat.le_of_not_lt h)]

theorem getElem_append_right (h₁ : l₁.length ≤ i) {h₂ : i < (l₁ ++ l₂).length} :
    (l₁ ++ l₂)[i] = l₂[i - l₁.length]'(Nat.sub_lt_left_of_lt_add h₁ (length_append ▸ h₂)) := by
  rw [getElem_eq_iff, getElem?_append_right h₁, getElem?_eq_getElem]

theorem getElem?_reverse {l : List α} (h : i < l.length) : l.reverse[i]? = l[l.length - 1 - i]? := by
  induction l generalizing i with
  | nil => exact absurd h (Nat.not_lt_zero i)
  | cons a l ih =>
    rw [reverse_cons, length_cons, Nat.add_sub_cancel]
    by_cases h' : i < l.length
    · rw [getElem?_append_left (length_reverse (as := l) ▸ h'), ih h', Nat.sub_right_comm,
        ← getElem?_cons_succ (a := a), Nat.sub_one_add_one (Nat.sub_ne_zero_of_lt h')]
    · have e : i = l.length := Nat.le_antisymm (Nat.le_of_lt_succ h) (Nat.le_of_not_lt h')
      rw [e, Nat.sub_self, getElem?_append_right (Nat.le_of_eq length_reverse), length_reverse, Nat.sub_self]
      rfl

theorem getLast?_eq_getElem? {l : List α} : l.getLast? = l[l.length - 1]? := by
  induction l using reverseRecOn with
  | nil => rfl
  | append_singleton l a _ => rw [getLast?_concat, length_append, length_singleton, Nat.add_sub_cancel,
      getElem?_concat_length]

/-! ## `takeWhile` and `dropWhile` -/

@[simp] theorem takeWhile_nil : takeWhile p [] = [] := rfl
@[simp] theorem dropWhile_nil : dropWhile p [] = [] := rfl

theorem takeWhile_cons : (a :: l).takeWhile p = if p a then a :: l.takeWhile p else [] := by
  show (match p a with | true => a :: l.takeWhile p | false => []) = _
  cases p a <;> rfl

theorem dropWhile_cons : (a :: l).dropWhile p = if p a then l.dropWhile p else a :: l := by
  show (match p a with | true => l.dropWhile p | false => a :: l) = _
  cases p a <;> rfl

@[simp] theorem takeWhile_cons_of_pos (h : p a) : (a :: l).takeWhile p = a :: l.takeWhile p := takeWhile_cons.trans (if_pos h)
@[simp] theorem takeWhile_cons_of_neg (h : ¬p a) : (a :: l).takeWhile p = [] := takeWhile_cons.trans (if_neg h)
@[simp] theorem dropWhile_cons_of_pos (h : p a) : (a :: l).dropWhile p = l.dropWhile p := dropWhile_cons.trans (if_pos h)
@[simp] theorem dropWhile_cons_of_neg (h : ¬p a) : (a :: l).dropWhile p = a :: l := dropWhile_cons.trans (if_neg h)

@[simp] theorem takeWhile_append_dropWhile {l : List α} : takeWhile p l ++ dropWhile p l = l := by
  induction l with
  | nil => rfl
  | cons a l ih => by_cases h : p a <;> simp [h, ih]

@[simp] theorem all_takeWhile {l : List α} : (l.takeWhile p).all p = true := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    by_cases h : p a
    · rw [takeWhile_cons_of_pos h, all_cons, h, ih]; rfl
    · rw [takeWhile_cons_of_neg h]; rfl

end List
