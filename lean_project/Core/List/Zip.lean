prelude
import Core.List.TakeDrop

/-! Zipping lists, numbering their members, ranges of numbers. -/

universe u v w

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
