prelude
import Core.List.Ends
import Core.Nat.Order

/-! Access by index: `l[i]`, `l[i]?`, and replacing a member. -/

universe u v w

namespace List

variable {α : Type u} {β : Type v} {a b : α} {l l₁ l₂ : List α} {i j : Nat}

/-! ## `l[i]` and `l[i]?` -/

@[simp] theorem getElem_cons_zero {a : α} {as : List α} (h : 0 < (a :: as).length) : (a :: as)[0] = a := rfl

@[simp] theorem getElem_cons_succ {a : α} {as : List α} {i : Nat} (h : i + 1 < (a :: as).length) :
    (a :: as)[i + 1] = as[i]'(Nat.lt_of_succ_lt_succ h) := rfl

@[simp] theorem getElem?_nil {i : Nat} : ([] : List α)[i]? = none := rfl
@[simp] theorem getElem?_cons_zero : (a :: l)[0]? = some a := rfl
@[simp] theorem getElem?_cons_succ : (a :: l)[i + 1]? = l[i]? := rfl

@[simp] theorem getElem?_eq_getElem : {l : List α} → {i : Nat} → (h : i < l.length) → l[i]? = some l[i]
  | _ :: _, 0, _ => rfl
  | _ :: l, i + 1, h => getElem?_eq_getElem (l := l) (i := i) (Nat.lt_of_succ_lt_succ h)

theorem getElem?_eq_none : {l : List α} → {i : Nat} → length l ≤ i → l[i]? = none
  | [], _, _ => rfl
  | _ :: l, i + 1, h => getElem?_eq_none (l := l) (i := i) (Nat.le_of_succ_le_succ h)

instance : LawfulGetElem (List α) Nat α fun as i => i < as.length where
  getElem?_def as i _ := by
    by_cases h : i < as.length
    · rw [dif_pos h, getElem?_eq_getElem h]
    · rw [dif_neg h, getElem?_eq_none (Nat.le_of_not_lt h)]
  getElem!_def as i := by
    induction as generalizing i with
    | nil => rfl
    | cons a as ih =>
      cases i with
      | zero => rfl
      | succ i => exact ih i

@[simp] theorem getElem?_eq_none_iff : l[i]? = none ↔ length l ≤ i := by
  by_cases h : i < l.length
  · rw [getElem?_eq_getElem h]
    exact iff_of_false nofun (Nat.not_le_of_lt h)
  · exact iff_of_true (getElem?_eq_none (Nat.le_of_not_lt h)) (Nat.le_of_not_lt h)

@[simp] theorem none_eq_getElem?_iff : none = l[i]? ↔ length l ≤ i := by rw [eq_comm, getElem?_eq_none_iff]

theorem getElem?_eq_some_iff : l[i]? = some a ↔ ∃ h : i < l.length, l[i] = a := by
  by_cases h : i < l.length
  · rw [getElem?_eq_getElem h, Option.some_inj]
    exact ⟨fun e => ⟨h, e⟩, fun ⟨_, e⟩ => e⟩
  · rw [getElem?_eq_none (Nat.le_of_not_lt h)]
    exact ⟨nofun, fun ⟨h', _⟩ => absurd h' h⟩

theorem some_eq_getElem?_iff : some a = l[i]? ↔ ∃ h : i < l.length, l[i] = a := by rw [eq_comm, getElem?_eq_some_iff]

theorem getElem_of_getElem? (h : l[i]? = some a) : ∃ h : i < l.length, l[i] = a := getElem?_eq_some_iff.mp h

theorem getElem_eq_iff {h : i < l.length} : l[i] = a ↔ l[i]? = some a := by rw [getElem?_eq_getElem h, Option.some_inj]

@[simp] theorem some_getElem_eq_getElem?_iff (h : i < l.length) : some l[i] = l[i]? ↔ True := by
  rw [getElem?_eq_getElem h]
  exact iff_of_true rfl trivial

@[simp] theorem getElem?_eq_some_getElem_iff (h : i < l.length) : l[i]? = some l[i] ↔ True := by
  rw [getElem?_eq_getElem h]
  exact iff_of_true rfl trivial

theorem isSome_getElem? : l[i]?.isSome ↔ i < l.length := by
  rw [Option.isSome_iff_ne_none, ne_eq, getElem?_eq_none_iff, Nat.not_le]

theorem getElem?_cons : (a :: l)[i]? = if i = 0 then some a else l[i - 1]? := by cases i <;> rfl

theorem getElem_singleton (h : i < 1) : [a][i]'h = a := by
  cases i with
  | zero => rfl
  | succ i => exact absurd h (Nat.not_lt_of_le (Nat.succ_le_succ (Nat.zero_le i)))

@[simp] theorem get_eq_getElem (l : List α) (i : Fin l.length) : l.get i = l[i.val]'i.isLt := rfl

theorem head?_eq_getElem? : {l : List α} → l.head? = l[0]?
  | [] => rfl
  | _ :: _ => rfl

@[ext] theorem ext_getElem? : {l₁ l₂ : List α} → (∀ i : Nat, l₁[i]? = l₂[i]?) → l₁ = l₂
  | [], [], _ => rfl
  | _ :: _, [], h => nomatch h 0
  | [], _ :: _, h => nomatch h 0
  | a :: l₁, b :: l₂, h => by
    rw [Option.some_inj.mp (h 0), ext_getElem? (l₁ := l₁) (l₂ := l₂) fun i => h (i + 1)]

theorem ext_getElem (hl : length l₁ = length l₂)
    (h : ∀ (i : Nat) (h₁ : i < length l₁) (h₂ : i < length l₂), l₁[i] = l₂[i]) : l₁ = l₂ :=
  ext_getElem? fun i => by
    by_cases h₁ : i < l₁.length
    · rw [getElem?_eq_getElem h₁, getElem?_eq_getElem (hl ▸ h₁), h i h₁ (hl ▸ h₁)]
    · have h₂ : ¬i < l₂.length := hl ▸ h₁
      rw [getElem?_eq_none (Nat.le_of_not_lt h₁), getElem?_eq_none (Nat.le_of_not_lt h₂)]

/-! ## Members are what indices reach -/

@[simp] theorem getElem_mem : {l : List α} → {i : Nat} → (h : i < l.length) → l[i] ∈ l
  | _ :: _, 0, _ => mem_cons_self
  | b :: l, i + 1, h => mem_cons_of_mem b (getElem_mem (l := l) (i := i) (Nat.lt_of_succ_lt_succ h))

theorem getElem_of_mem {l : List α} (h : a ∈ l) : ∃ (i : Nat) (h : i < l.length), l[i] = a := by
  induction h with
  | head as => exact ⟨0, Nat.succ_pos as.length, rfl⟩
  | tail b _ ih => exact ih.elim (fun i ⟨h, e⟩ => ⟨i + 1, Nat.succ_lt_succ h, e⟩)

theorem mem_iff_getElem : a ∈ l ↔ ∃ (i : Nat) (h : i < l.length), l[i] = a :=
  ⟨getElem_of_mem, fun ⟨_, h, e⟩ => e ▸ getElem_mem h⟩

theorem mem_iff_getElem? : a ∈ l ↔ ∃ i : Nat, l[i]? = some a := by
  rw [mem_iff_getElem]
  exact exists_congr (fun _ => getElem?_eq_some_iff.symm)

theorem mem_of_getElem? (e : l[i]? = some a) : a ∈ l := mem_iff_getElem?.mpr ⟨i, e⟩

theorem getElem?_of_mem (h : a ∈ l) : ∃ i : Nat, l[i]? = some a := mem_iff_getElem?.mp h

theorem forall_getElem {p : α → Prop} :
    (∀ (i : Nat) (h : i < l.length), p l[i]) ↔ ∀ a, a ∈ l → p a :=
  ⟨fun h a ha => by
    have ⟨i, hi, e⟩ := getElem_of_mem ha
    exact e ▸ h i hi,
   fun h _ hi => h _ (getElem_mem hi)⟩

/-! ## Index into other functions' results -/

@[simp] theorem getElem?_map {f : α → β} : {l : List α} → {i : Nat} → (map f l)[i]? = l[i]?.map f
  | [], _ => rfl
  | _ :: _, 0 => rfl
  | _ :: l, i + 1 => getElem?_map (l := l) (i := i)

@[simp] theorem getElem_map (f : α → β) {l : List α} {i : Nat} {h : i < (map f l).length} :
    (map f l)[i] = f (l[i]'(length_map f ▸ h)) := by
  rw [getElem_eq_iff, getElem?_map, getElem?_eq_getElem (length_map f ▸ h)]
  rfl

theorem getElem?_append_left {l₁ l₂ : List α} {i : Nat} (hn : i < l₁.length) : (l₁ ++ l₂)[i]? = l₁[i]? := by
  induction l₁ generalizing i with
  | nil => exact absurd hn (Nat.not_lt_zero i)
  | cons a l ih =>
    cases i with
    | zero => rfl
    | succ i => exact ih (Nat.lt_of_succ_lt_succ hn)

theorem getElem_append_left {as bs : List α} (h : i < as.length) {h' : i < (as ++ bs).length} :
    (as ++ bs)[i] = as[i] := by
  rw [getElem_eq_iff, getElem?_append_left h, getElem?_eq_getElem h]

theorem getElem?_append_length_add {l₁ l₂ : List α} {i : Nat} : (l₁ ++ l₂)[l₁.length + i]? = l₂[i]? := by
  induction l₁ with
  | nil => rw [length_nil, Nat.zero_add, nil_append]
  | cons a l ih =>
    rw [length_cons, Nat.add_right_comm, cons_append, getElem?_cons_succ, ih]

@[simp] theorem getElem?_concat_length {l : List α} : (l ++ [a])[l.length]? = some a :=
  getElem?_append_length_add (i := 0)

@[simp] theorem getElem?_replicate {n : Nat} : (replicate n a)[i]? = if i < n then some a else none := by
  induction n generalizing i with
  | zero => rfl
  | succ n ih =>
    cases i with
    | zero => rfl
    | succ i => simp [replicate_succ, ih, Nat.succ_lt_succ_iff]

@[simp] theorem getElem_replicate {n : Nat} {h : i < (replicate n a).length} : (replicate n a)[i] = a :=
  eq_of_mem_replicate (getElem_mem h)

/-! ## `getD` -/

@[simp] theorem getD_eq_getElem?_getD {l : List α} : getD l i a = l[i]?.getD a := rfl
theorem getD_nil : getD [] i a = a := rfl
theorem getD_cons_zero {d : α} : getD (a :: l) 0 d = a := rfl
theorem getD_cons_succ {d : α} : getD (a :: l) (i + 1) d = getD l i d := rfl
theorem getD_eq_getElem {l : List α} (d : α) (h : i < l.length) : getD l i d = l[i] := by
  rw [getD_eq_getElem?_getD, getElem?_eq_getElem h, Option.getD_some]

/-! ## `set` -/

@[simp] theorem set_nil : [].set i a = [] := rfl
@[simp] theorem set_cons_zero : (a :: l).set 0 b = b :: l := rfl
@[simp] theorem set_cons_succ : (a :: l).set (i + 1) b = a :: l.set i b := rfl

@[simp] theorem length_set : {l : List α} → {i : Nat} → (l.set i a).length = l.length
  | [], _ => rfl
  | _ :: _, 0 => rfl
  | _ :: l, i + 1 => congrArg (· + 1) (length_set (l := l) (i := i))

@[simp] theorem getElem?_set_self : {l : List α} → {i : Nat} → i < l.length → (l.set i a)[i]? = some a
  | _ :: _, 0, _ => rfl
  | _ :: l, i + 1, h => getElem?_set_self (l := l) (i := i) (Nat.lt_of_succ_lt_succ h)

@[simp] theorem getElem_set_self {h : i < (l.set i a).length} : (l.set i a)[i] = a := by
  rw [getElem_eq_iff, getElem?_set_self (length_set (l := l) ▸ h)]

@[simp] theorem getElem?_set_ne : {l : List α} → {i j : Nat} → i ≠ j → (l.set i a)[j]? = l[j]?
  | [], _, _, _ => rfl
  | _ :: _, 0, 0, h => absurd rfl h
  | _ :: _, 0, _ + 1, _ => rfl
  | _ :: _, _ + 1, 0, _ => rfl
  | _ :: l, i + 1, j + 1, h => getElem?_set_ne (l := l) (i := i) (j := j) (fun e => h (congrArg _ e))

@[simp] theorem getElem_set_ne (h : i ≠ j) {hj : j < (l.set i a).length} :
    (l.set i a)[j] = l[j]'(length_set (l := l) ▸ hj) := by
  rw [getElem_eq_iff, getElem?_set_ne h, getElem?_eq_getElem]

theorem getElem?_set : (l.set i a)[j]? = if i = j then if i < l.length then some a else none else l[j]? := by
  by_cases h : i = j
  · cases h
    rw [if_pos rfl]
    by_cases h : i < l.length
    · rw [if_pos h, getElem?_set_self h]
    · rw [if_neg h, getElem?_eq_none (length_set (l := l) (a := a) ▸ Nat.le_of_not_lt h)]
  · rw [if_neg h, getElem?_set_ne h]

theorem set_set (a : α) : {l : List α} → {i : Nat} → (l.set i a).set i b = l.set i b
  | [], _ => rfl
  | _ :: _, 0 => rfl
  | c :: l, i + 1 => congrArg (cons c) (set_set a (l := l) (i := i))

theorem mem_or_eq_of_mem_set : {l : List α} → {i : Nat} → a ∈ l.set i b → a ∈ l ∨ a = b
  | _ :: l, 0, h => (mem_cons.mp h).symm.imp_left (mem_cons_of_mem _)
  | c :: l, i + 1, h => (mem_cons.mp h).elim (fun e => Or.inl (e ▸ mem_cons_self))
    (fun h => (mem_or_eq_of_mem_set (l := l) (i := i) h).imp_left (mem_cons_of_mem c))

end List
