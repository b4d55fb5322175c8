prelude
import Core.List.Mem

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
