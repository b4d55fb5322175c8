prelude
import Core.List.Mem
import Core.Nat.Order

/-! The first and the last member of a list, and what remains without them. -/

universe u v w

namespace List

variable {α : Type u} {β : Type v} {a b : α} {l l₁ l₂ xs ys : List α}

/-! ## `head`, `head?` and `tail` -/

@[simp] theorem head?_nil : ([] : List α).head? = none := rfl
@[simp] theorem head?_cons : (a :: l).head? = some a := rfl
@[simp] theorem head_cons {h : a :: l ≠ []} : (a :: l).head h = a := rfl
@[simp] theorem headD_nil {d : α} : [].headD d = d := rfl
@[simp] theorem headD_cons {d : α} : (a :: l).headD d = a := rfl
@[simp] theorem tail_nil : ([] : List α).tail = [] := rfl
@[simp] theorem tail_cons {a : α} {as : List α} : (a :: as).tail = as := rfl
@[simp] theorem tail?_nil : ([] : List α).tail? = none := rfl
@[simp] theorem tail?_cons : (a :: l).tail? = some l := rfl

@[simp] theorem length_tail {l : List α} : l.tail.length = l.length - 1 := by cases l <;> rfl

@[simp] theorem head?_eq_none_iff : l.head? = none ↔ l = [] := by cases l <;> simp

theorem head?_eq_some_iff {xs : List α} {a : α} : xs.head? = some a ↔ ∃ ys, xs = a :: ys := by
  cases xs with
  | nil => exact ⟨nofun, nofun⟩
  | cons x xs => exact ⟨fun h => ⟨xs, Option.some_inj.mp h ▸ rfl⟩, fun ⟨_, e⟩ => congrArg some (cons.inj e).left⟩

@[simp] theorem isSome_head? : l.head?.isSome ↔ l ≠ [] := by cases l <;> simp

theorem head?_eq_some_head {l : List α} (h : l ≠ []) : l.head? = some (head l h) := by
  cases l with
  | nil => exact absurd rfl h
  | cons _ _ => rfl

theorem head_eq_iff_head?_eq_some {xs : List α} (h : xs ≠ []) : xs.head h = a ↔ xs.head? = some a := by
  rw [head?_eq_some_head h, Option.some_inj]

theorem mem_of_head? {l : List α} (h : l.head? = some a) : a ∈ l := by
  have ⟨ys, e⟩ := head?_eq_some_iff.mp h
  exact e ▸ mem_cons_self

@[simp] theorem head_mem : {l : List α} → (h : l ≠ []) → l.head h ∈ l
  | [], h => absurd rfl h
  | _ :: _, _ => mem_cons_self

theorem mem_of_mem_tail {l : List α} (h : a ∈ tail l) : a ∈ l := by
  cases l with
  | nil => exact h
  | cons b l => exact mem_cons_of_mem b h

@[simp] theorem head_cons_tail : (xs : List α) → (h : xs ≠ []) → xs.head h :: xs.tail = xs
  | [], h => absurd rfl h
  | _ :: _, _ => rfl

@[simp] theorem head?_append {l l' : List α} : (l ++ l').head? = l.head?.or l'.head? := by cases l <;> rfl

@[simp] theorem head_append_of_ne_nil {l l' : List α} {w₁ : l ++ l' ≠ []} (w₂ : l ≠ []) :
    head (l ++ l') w₁ = head l w₂ := by
  cases l with
  | nil => exact absurd rfl w₂
  | cons _ _ => rfl

@[simp] theorem tail_append_of_ne_nil {xs ys : List α} (h : xs ≠ []) : (xs ++ ys).tail = xs.tail ++ ys := by
  cases xs with
  | nil => exact absurd rfl h
  | cons _ _ => rfl

@[simp] theorem head?_map {f : α → β} {l : List α} : (map f l).head? = l.head?.map f := by cases l <;> rfl

@[simp] theorem head_map {f : α → β} {l : List α} (w : map f l ≠ []) :
    (map f l).head w = f (l.head (fun h => w (map_eq_nil_iff.mpr h))) := by
  cases l with
  | nil => exact absurd rfl w
  | cons _ _ => rfl

@[simp] theorem map_tail {f : α → β} {l : List α} : l.tail.map f = (l.map f).tail := by cases l <;> rfl

theorem head?_replicate {a : α} {n : Nat} : (replicate n a).head? = if n = 0 then none else some a := by cases n <;> rfl

/-! ## `getLast`, `getLast?` and `dropLast` -/

@[simp] theorem getLast_singleton {h : [a] ≠ []} : getLast [a] h = a := rfl

theorem getLast_cons_cons {h : a :: b :: l ≠ []} : getLast (a :: b :: l) h = getLast (b :: l) (cons_ne_nil b l) := rfl

@[simp] theorem getLast_cons {as : List α} (h : as ≠ []) : getLast (a :: as) (cons_ne_nil a as) = getLast as h := by
  cases as with
  | nil => exact absurd rfl h
  | cons _ _ => rfl

@[simp] theorem getLast_append_singleton {l : List α} {h : l ++ [a] ≠ []} : getLast (l ++ [a]) h = a := by
  induction l with
  | nil => rfl
  | cons b l ih => exact (getLast_cons (append_ne_nil_of_right_ne_nil l (cons_ne_nil a []))).trans ih

theorem getLast_concat {l : List α} {h : l ++ [a] ≠ []} : getLast (l ++ [a]) h = a := getLast_append_singleton

@[simp] theorem getLast?_nil : ([] : List α).getLast? = none := rfl
@[simp] theorem getLast?_singleton : [a].getLast? = some a := rfl
@[simp] theorem getLast?_cons_cons : getLast? (a :: b :: l) = getLast? (b :: l) := rfl

theorem getLast?_eq_some_getLast : {l : List α} → (h : l ≠ []) → l.getLast? = some (l.getLast h)
  | [], h => absurd rfl h
  | _ :: _, _ => rfl

@[simp] theorem getLast?_concat {l : List α} : (l ++ [a]).getLast? = some a := by
  rw [getLast?_eq_some_getLast (append_ne_nil_of_right_ne_nil l (cons_ne_nil a [])), getLast_append_singleton]

@[simp] theorem getLast?_eq_none_iff : l.getLast? = none ↔ l = [] := by cases l <;> simp [getLast?]

@[simp] theorem head?_reverse {l : List α} : l.reverse.head? = l.getLast? := by
  induction l using reverseRecOn with
  | nil => rfl
  | append_singleton l a _ => rw [reverse_concat, getLast?_concat, head?_cons]

@[simp] theorem getLast?_reverse {l : List α} : l.reverse.getLast? = l.head? := by
  rw [← head?_reverse, reverse_reverse]

theorem getLast?_eq_some_iff {xs : List α} {a : α} : xs.getLast? = some a ↔ ∃ ys, xs = ys ++ [a] := by
  rw [← head?_reverse, head?_eq_some_iff]
  constructor
  · intro ⟨ys, e⟩
    exact ⟨ys.reverse, by rw [← reverse_cons, ← e, reverse_reverse]⟩
  · intro ⟨ys, e⟩
    exact ⟨ys.reverse, by rw [e, reverse_concat]⟩

@[simp] theorem getLast?_append {l l' : List α} : (l ++ l').getLast? = l'.getLast?.or l.getLast? := by
  rw [← head?_reverse, reverse_append, head?_append, head?_reverse, head?_reverse]

@[simp] theorem getLast?_map {f : α → β} {l : List α} : (map f l).getLast? = l.getLast?.map f := by
  rw [← head?_reverse, ← map_reverse, head?_map, head?_reverse]

theorem mem_of_getLast? {l : List α} (h : l.getLast? = some a) : a ∈ l := by
  have ⟨ys, e⟩ := getLast?_eq_some_iff.mp h
  exact e ▸ mem_append_right ys mem_cons_self

@[simp] theorem getLast_mem {l : List α} (h : l ≠ []) : l.getLast h ∈ l :=
  mem_of_getLast? (getLast?_eq_some_getLast h)

@[simp] theorem dropLast_nil : ([] : List α).dropLast = [] := rfl
@[simp] theorem dropLast_singleton : [a].dropLast = [] := rfl
@[simp] theorem dropLast_cons₂ : (a :: b :: l).dropLast = a :: (b :: l).dropLast := rfl

theorem dropLast_cons_of_ne_nil {a : α} {l : List α} (h : l ≠ []) : (a :: l).dropLast = a :: l.dropLast := by
  cases l with
  | nil => exact absurd rfl h
  | cons _ _ => rfl

@[simp] theorem dropLast_concat {l : List α} : dropLast (l ++ [b]) = l := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [cons_append, dropLast_cons_of_ne_nil (append_ne_nil_of_right_ne_nil l (cons_ne_nil b [])), ih]

theorem dropLast_concat_getLast {l : List α} (h : l ≠ []) : dropLast l ++ [getLast l h] = l := by
  have ⟨ys, e⟩ := getLast?_eq_some_iff.mp (getLast?_eq_some_getLast h)
  have e' : dropLast l = ys := (congrArg dropLast e).trans dropLast_concat
  rw [e', ← e]

@[simp] theorem length_dropLast {xs : List α} : xs.dropLast.length = xs.length - 1 := by
  induction xs using reverseRecOn with
  | nil => rfl
  | append_singleton l a _ => rw [dropLast_concat, length_append]; rfl

@[simp] theorem tail_reverse {l : List α} : l.reverse.tail = l.dropLast.reverse := by
  induction l using reverseRecOn with
  | nil => rfl
  | append_singleton l a _ => rw [reverse_concat, dropLast_concat, tail_cons]

@[simp] theorem map_dropLast {f : α → β} {l : List α} : l.dropLast.map f = (l.map f).dropLast := by
  induction l using reverseRecOn with
  | nil => rfl
  | append_singleton l a _ => rw [dropLast_concat, map_append, map_singleton, dropLast_concat]

theorem mem_of_mem_dropLast {l : List α} (h : a ∈ l.dropLast) : a ∈ l := by
  induction l using reverseRecOn with
  | nil => exact h
  | append_singleton l b _ =>
    rw [dropLast_concat] at h
    exact mem_append_left [b] h

end List

/-! Access by index: `l[i]`, `l[i]?`, and replacing a member. -/

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
