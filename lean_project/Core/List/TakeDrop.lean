prelude
import Core.List.Index
import Core.List.Equality
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

/-! ## Zipping lists, numbering their members, ranges of numbers -/

namespace List

variable {α : Type u} {β : Type v} {γ : Type w} {a b : α}

/-! ## `zip` and `zipWith` -/

@[simp] theorem zipWith_nil_left {f : α → β → γ} {l : List β} : zipWith f [] l = [] := rfl
@[simp] theorem zipWith_nil_right {f : α → β → γ} : {l : List α} → zipWith f l [] = []
  | [] => rfl
  | _ :: _ => rfl
@[simp] theorem zipWith_cons_cons {f : α → β → γ} {a : α} {as : List α} {b : β} {bs : List β} :
    zipWith f (a :: as) (b :: bs) = f a b :: zipWith f as bs := rfl

@[simp] theorem zip_nil_left {l : List β} : zip ([] : List α) l = [] := rfl
@[simp] theorem zip_nil_right {l : List α} : zip l ([] : List β) = [] := zipWith_nil_right
@[simp] theorem zip_cons_cons {a : α} {as : List α} {b : β} {bs : List β} :
    zip (a :: as) (b :: bs) = (a, b) :: zip as bs := rfl

@[simp] theorem length_zipWith {f : α → β → γ} : {l₁ : List α} → {l₂ : List β} →
    length (zipWith f l₁ l₂) = min (length l₁) (length l₂)
  | [], _ => (Nat.zero_min _).symm
  | _ :: _, [] => (Nat.min_zero _).symm
  | _ :: l₁, _ :: l₂ => by
    rw [zipWith_cons_cons, length_cons, length_zipWith, length_cons, length_cons, Nat.add_min_add_right]

@[simp] theorem length_zip {l₁ : List α} {l₂ : List β} : length (zip l₁ l₂) = min (length l₁) (length l₂) := length_zipWith

theorem zip_map (f : α → γ) (g : β → γ) : {l₁ : List α} → {l₂ : List β} →
    zip (l₁.map f) (l₂.map g) = (zip l₁ l₂).map (Prod.map f g)
  | [], _ => rfl
  | _ :: _, [] => rfl
  | a :: l₁, b :: l₂ => congrArg (cons (f a, g b)) (zip_map f g (l₁ := l₁) (l₂ := l₂))

theorem map_zipWith {δ : Type w} {f : γ → δ} {g : α → β → γ} : {l : List α} → {l' : List β} →
    map f (zipWith g l l') = zipWith (fun x y => f (g x y)) l l'
  | [], _ => rfl
  | _ :: _, [] => rfl
  | a :: l, b :: l' => congrArg (cons (f (g a b))) (map_zipWith (l := l) (l' := l'))

theorem zipWith_comm (f : α → β → γ) : (as : List α) → (bs : List β) → zipWith f as bs = zipWith (fun b a => f a b) bs as
  | [], [] => rfl
  | [], _ :: _ => rfl
  | _ :: _, [] => rfl
  | a :: as, b :: bs => congrArg (cons (f a b)) (zipWith_comm f as bs)

theorem zip_eq_zipWith : (l : List α) → (l' : List β) → zip l l' = zipWith Prod.mk l l' := fun _ _ => rfl

theorem map_fst_zip : {l₁ : List α} → {l₂ : List β} → l₁.length ≤ l₂.length → map Prod.fst (zip l₁ l₂) = l₁
  | [], _, _ => rfl
  | a :: _, _ :: l₂, h => congrArg (cons a) (map_fst_zip (l₂ := l₂) (Nat.le_of_succ_le_succ h))

theorem map_snd_zip : {l₁ : List α} → {l₂ : List β} → l₂.length ≤ l₁.length → map Prod.snd (zip l₁ l₂) = l₂
  | l₁, [], _ => congrArg (map Prod.snd) (zip_nil_right (l := l₁))
  | _ :: l₁, b :: _, h => congrArg (cons b) (map_snd_zip (l₁ := l₁) (Nat.le_of_succ_le_succ h))

theorem getElem?_zipWith {f : α → β → γ} : {as : List α} → {bs : List β} → {i : Nat} →
    (zipWith f as bs)[i]? = match as[i]?, bs[i]? with
      | some a, some b => some (f a b)
      | _, _ => none
  | [], _, _ => rfl
  | a :: as, [], i => by
    rw [zipWith_nil_right, getElem?_nil, getElem?_nil]
    cases (a :: as)[i]? <;> rfl
  | _ :: _, _ :: _, 0 => rfl
  | _ :: as, _ :: bs, i + 1 => getElem?_zipWith (as := as) (bs := bs) (i := i)

theorem of_mem_zip {a : α} {b : β} : {l₁ : List α} → {l₂ : List β} → (a, b) ∈ zip l₁ l₂ → a ∈ l₁ ∧ b ∈ l₂
  | x :: l₁, y :: l₂, h => by
    cases h with
    | head => exact ⟨mem_cons_self, mem_cons_self⟩
    | tail _ h => exact (of_mem_zip h).imp (mem_cons_of_mem x) (mem_cons_of_mem y)

/-! ## `unzip` -/

@[simp] theorem unzip_nil : unzip ([] : List (α × β)) = ([], []) := rfl
@[simp] theorem unzip_cons {h : α × β} {t : List (α × β)} :
    (h :: t).unzip = (h.1 :: t.unzip.1, h.2 :: t.unzip.2) := rfl

theorem unzip_eq_map : {l : List (α × β)} → unzip l = (l.map Prod.fst, l.map Prod.snd)
  | [] => rfl
  | (a, b) :: l => by rw [unzip_cons, unzip_eq_map]; rfl

theorem unzip_zip {l₁ : List α} {l₂ : List β} (h : length l₁ = length l₂) : unzip (zip l₁ l₂) = (l₁, l₂) := by
  rw [unzip_eq_map, map_fst_zip (Nat.le_of_eq h), map_snd_zip (Nat.le_of_eq h.symm)]

/-! ## Numbered members -/

@[simp] theorem zipIdx_nil {n : Nat} : ([] : List α).zipIdx n = [] := rfl
@[simp] theorem zipIdx_cons {l : List α} {n : Nat} : (a :: l).zipIdx n = (a, n) :: l.zipIdx (n + 1) := rfl

@[simp] theorem length_zipIdx : {l : List α} → {n : Nat} → (zipIdx l n).length = l.length
  | [], _ => rfl
  | _ :: l, n => congrArg (· + 1) (length_zipIdx (l := l) (n := n + 1))

@[simp] theorem zipIdx_map_fst : (l : List α) → (n : Nat) → map Prod.fst (zipIdx l n) = l
  | [], _ => rfl
  | a :: l, n => congrArg (cons a) (zipIdx_map_fst l (n + 1))

/-! ## Ranges -/

theorem range'_succ {s n step : Nat} : range' s (n + 1) step = s :: range' (s + step) n step := rfl

@[simp] theorem length_range' {s n step : Nat} : length (range' s n step) = n := by
  induction n generalizing s with
  | zero => rfl
  | succ n ih => exact congrArg (· + 1) ih

@[simp] theorem range'_append_1 {s m n : Nat} : range' s m ++ range' (s + m) n = range' s (m + n) := by
  induction m generalizing s with
  | zero => rw [Nat.zero_add]; rfl
  | succ m ih =>
    rw [range'_succ, cons_append, Nat.succ_add, range'_succ, ← ih, Nat.add_right_comm]
    rfl

@[simp] theorem mem_range'_1 {m s n : Nat} : m ∈ range' s n ↔ s ≤ m ∧ m < s + n := by
  induction n generalizing s with
  | zero => exact iff_of_false not_mem_nil (fun ⟨h₁, h₂⟩ => Nat.lt_irrefl _ (Nat.lt_of_le_of_lt h₁ h₂))
  | succ n ih =>
    rw [range'_succ, mem_cons, ih, Nat.add_right_comm, Nat.add_assoc]
    constructor
    · rintro (e | ⟨h₁, h₂⟩)
      · exact e ▸ ⟨Nat.le_refl m, Nat.lt_add_of_pos_right (Nat.succ_pos n)⟩
      · exact ⟨Nat.le_of_lt h₁, h₂⟩
    · intro ⟨h₁, h₂⟩
      exact (Nat.eq_or_lt_of_le h₁).imp Eq.symm (fun h => ⟨h, h₂⟩)

theorem range_loop_eq (n s : Nat) : range.loop s (range' s n) = range' 0 (n + s) := by
  induction s generalizing n with
  | zero => rfl
  | succ s ih => exact (ih (n + 1)).trans (congrArg (range' 0) (Nat.succ_add_eq_add_succ n s))

theorem range_eq_range' {n : Nat} : range n = range' 0 n := (range_loop_eq 0 n).trans (congrArg (range' 0) (Nat.zero_add n))

@[simp] theorem range_zero : range 0 = [] := rfl

theorem range_succ {n : Nat} : range (n + 1) = range n ++ [n] := by
  rw [range_eq_range', range_eq_range', ← range'_append_1, Nat.zero_add]
  rfl

@[simp] theorem length_range {n : Nat} : (range n).length = n := by rw [range_eq_range', length_range']

@[simp] theorem mem_range {m n : Nat} : m ∈ range n ↔ m < n := by
  rw [range_eq_range', mem_range'_1, Nat.zero_add]
  exact and_iff_right (Nat.zero_le m)

@[simp] theorem range_eq_nil {n : Nat} : range n = [] ↔ n = 0 := by rw [← length_eq_zero_iff, length_range]

theorem getElem?_range' {s n i : Nat} (h : i < n) : (range' s n)[i]? = some (s + i) := by
  induction i generalizing s n with
  | zero =>
    cases n with
    | zero => exact absurd h (Nat.lt_irrefl 0)
    | succ n => rfl
  | succ i ih =>
    cases n with
    | zero => exact absurd h (Nat.not_lt_zero _)
    | succ n => rw [range'_succ, getElem?_cons_succ, ih (Nat.lt_of_succ_lt_succ h), Nat.add_right_comm, Nat.add_assoc]

@[simp] theorem getElem?_range {n i : Nat} (h : i < n) : (range n)[i]? = some i := by
  rw [range_eq_range', getElem?_range' h, Nat.zero_add]

@[simp] theorem getElem_range {n i : Nat} (h : i < (range n).length) : (range n)[i] = i := by
  rw [getElem_eq_iff, getElem?_range (length_range (n := n) ▸ h)]

end List
