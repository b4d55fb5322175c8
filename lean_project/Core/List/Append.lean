prelude
import Core.List.Basic
import Core.Nat.Basic

/-! Lists are empty or not; their length; appending, repeating, flattening. -/

universe u v w

namespace List

variable {α : Type u} {β : Type v} {γ : Type w} {a b : α} {l l₁ l₂ l₃ as bs cs : List α}

/-! ## Empty or not -/

@[simp] theorem cons_ne_nil (a : α) (l : List α) : a :: l ≠ [] := nofun

@[simp] theorem nil_ne_cons (a : α) (l : List α) : [] ≠ a :: l := nofun

@[simp] theorem cons_ne_self (a : α) (l : List α) : a :: l ≠ l := fun h =>
  Nat.succ_ne_self _ (congrArg length h)

@[simp] theorem ne_cons_self : l ≠ a :: l := fun h => cons_ne_self a l h.symm

theorem head_eq_of_cons_eq {h₁ h₂ : α} {t₁ t₂ : List α} (H : h₁ :: t₁ = h₂ :: t₂) : h₁ = h₂ := (cons.inj H).left

theorem tail_eq_of_cons_eq {h₁ h₂ : α} {t₁ t₂ : List α} (H : h₁ :: t₁ = h₂ :: t₂) : t₁ = t₂ := (cons.inj H).right

theorem cons_inj_right (a : α) {l l' : List α} : a :: l = a :: l' ↔ l = l' := by simp

theorem cons_inj_left (l : List α) {a b : α} : a :: l = b :: l ↔ a = b := by simp

theorem cons_eq_cons {l l' : List α} : a :: l = b :: l' ↔ a = b ∧ l = l' := by simp

theorem exists_cons_of_ne_nil : {l : List α} → l ≠ [] → ∃ b L, l = b :: L
  | [], h => absurd rfl h
  | b :: L, _ => ⟨b, L, rfl⟩

theorem ne_nil_iff_exists_cons {l : List α} : l ≠ [] ↔ ∃ b L, l = b :: L :=
  ⟨exists_cons_of_ne_nil, fun ⟨_, _, e⟩ => e ▸ cons_ne_nil _ _⟩

@[simp] theorem isEmpty_nil : ([] : List α).isEmpty = true := rfl
@[simp] theorem isEmpty_cons : (a :: l).isEmpty = false := rfl
@[simp] theorem isEmpty_iff : l.isEmpty ↔ l = [] := by cases l <;> simp
theorem isEmpty_eq_true : l.isEmpty = true ↔ l = [] := isEmpty_iff
theorem isEmpty_eq_false_iff : l.isEmpty = false ↔ l ≠ [] := by cases l <;> simp

instance instDecidableNilEq (as : List α) : Decidable ([] = as) :=
  match as with
  | [] => isTrue rfl
  | _ :: _ => isFalse nofun

instance instDecidableEqNil (as : List α) : Decidable (as = []) :=
  match as with
  | [] => isTrue rfl
  | _ :: _ => isFalse nofun

/-! ## Length -/

@[simp] theorem length_nil : length ([] : List α) = 0 := rfl

@[simp] theorem length_cons {a : α} {as : List α} : (a :: as).length = as.length + 1 := rfl

theorem length_singleton {a : α} : length [a] = 1 := rfl

theorem eq_nil_of_length_eq_zero (h : length l = 0) : l = [] := by
  cases l with
  | nil => rfl
  | cons _ _ => exact nomatch h

@[simp] theorem length_eq_zero_iff : length l = 0 ↔ l = [] := ⟨eq_nil_of_length_eq_zero, fun h => h ▸ rfl⟩

theorem ne_nil_of_length_eq_add_one {n : Nat} (h : length l = n + 1) : l ≠ [] := fun e => by
  cases e
  exact nomatch h

theorem exists_cons_of_length_eq_add_one {n : Nat} : {l : List α} → l.length = n + 1 → ∃ h t, l = h :: t
  | h :: t, _ => ⟨h, t, rfl⟩

theorem length_pos_iff_ne_nil : 0 < length l ↔ l ≠ [] := by
  cases l with
  | nil => exact iff_of_false (Nat.not_lt_zero 0) (fun h => h rfl)
  | cons a l => exact iff_of_true (Nat.succ_le_succ (Nat.zero_le _)) (cons_ne_nil a l)

theorem length_pos_iff : 0 < length l ↔ l ≠ [] := length_pos_iff_ne_nil

theorem length_pos_of_ne_nil : l ≠ [] → 0 < length l := length_pos_iff.mpr

theorem ne_nil_of_length_pos : 0 < length l → l ≠ [] := length_pos_iff.mp

theorem length_pos_iff_exists_cons : 0 < l.length ↔ ∃ h t, l = h :: t :=
  length_pos_iff.trans ne_nil_iff_exists_cons

theorem length_eq_one_iff : length l = 1 ↔ ∃ a, l = [a] := by
  constructor
  · intro h
    cases l with
    | nil => exact nomatch h
    | cons a l => exact ⟨a, congrArg _ (eq_nil_of_length_eq_zero (Nat.succ.inj h))⟩
  · intro ⟨a, e⟩
    cases e
    rfl

/-! ## Appending -/

@[simp] theorem nil_append (as : List α) : [] ++ as = as := rfl

@[simp] theorem cons_append {a : α} {as bs : List α} : (a :: as) ++ bs = a :: (as ++ bs) := rfl

@[simp] theorem append_nil (as : List α) : as ++ [] = as := by
  induction as with
  | nil => rfl
  | cons a as ih => rw [cons_append, ih]

@[simp] theorem append_assoc (as bs cs : List α) : as ++ bs ++ cs = as ++ (bs ++ cs) := by
  induction as with
  | nil => rfl
  | cons a as ih => simp only [cons_append, ih]

instance : Std.LawfulIdentity (α := List α) (· ++ ·) [] where
  left_id := nil_append
  right_id := append_nil

instance : Std.Associative (α := List α) (· ++ ·) := ⟨append_assoc⟩

theorem append_eq (as bs : List α) : List.append as bs = as ++ bs := rfl

@[simp] theorem length_append {as bs : List α} : (as ++ bs).length = as.length + bs.length := by
  induction as with
  | nil => simp
  | cons a as ih => simp [ih, Nat.succ_add, Nat.add_right_comm]

theorem singleton_append : [a] ++ l = a :: l := rfl

theorem append_cons (as : List α) (b : α) (bs : List α) : as ++ b :: bs = as ++ [b] ++ bs := by simp

theorem concat_eq_append {as : List α} {a : α} : as.concat a = as ++ [a] := by
  induction as with
  | nil => rfl
  | cons b as ih => exact congrArg (cons b) ih

@[simp] theorem length_concat {as : List α} {a : α} : (concat as a).length = as.length + 1 := by
  rw [concat_eq_append, length_append]
  rfl

@[simp] theorem append_eq_nil_iff {p q : List α} : p ++ q = [] ↔ p = [] ∧ q = [] := by
  cases p <;> simp

@[simp] theorem nil_eq_append_iff {a b : List α} : [] = a ++ b ↔ a = [] ∧ b = [] := by
  rw [eq_comm, append_eq_nil_iff]

theorem append_ne_nil_of_left_ne_nil {s : List α} (h : s ≠ []) (t : List α) : s ++ t ≠ [] :=
  fun e => h (append_eq_nil_iff.mp e).left

theorem append_ne_nil_of_right_ne_nil {t : List α} (s : List α) (h : t ≠ []) : s ++ t ≠ [] :=
  fun e => h (append_eq_nil_iff.mp e).right

theorem append_cancel_left (h : as ++ bs = as ++ cs) : bs = cs := by
  induction as with
  | nil => exact h
  | cons a as ih => exact ih (cons.inj h).right

theorem append_inj : {s₁ s₂ t₁ t₂ : List α} → s₁ ++ t₁ = s₂ ++ t₂ → length s₁ = length s₂ → s₁ = s₂ ∧ t₁ = t₂
  | [], [], _, _, h, _ => ⟨rfl, h⟩
  | a :: s₁, b :: s₂, _, _, h, hl => by
    have ⟨e, h⟩ := cons.inj h
    have ⟨e₁, e₂⟩ := append_inj h (Nat.succ.inj hl)
    exact ⟨e ▸ e₁ ▸ rfl, e₂⟩

theorem append_inj_right {s₁ s₂ t₁ t₂ : List α} (h : s₁ ++ t₁ = s₂ ++ t₂) (hl : length s₁ = length s₂) : t₁ = t₂ :=
  (append_inj h hl).right

theorem append_inj_left {s₁ s₂ t₁ t₂ : List α} (h : s₁ ++ t₁ = s₂ ++ t₂) (hl : length s₁ = length s₂) : s₁ = s₂ :=
  (append_inj h hl).left

theorem append_inj' {s₁ s₂ t₁ t₂ : List α} (h : s₁ ++ t₁ = s₂ ++ t₂) (hl : length t₁ = length t₂) :
    s₁ = s₂ ∧ t₁ = t₂ := by
  have e := congrArg length h
  rw [length_append, length_append, hl] at e
  exact append_inj h (Nat.add_right_cancel e)

theorem append_inj_left' {s₁ s₂ t₁ t₂ : List α} (h : s₁ ++ t₁ = s₂ ++ t₂) (hl : length t₁ = length t₂) : s₁ = s₂ :=
  (append_inj' h hl).left

theorem append_inj_right' {s₁ s₂ t₁ t₂ : List α} (h : s₁ ++ t₁ = s₂ ++ t₂) (hl : length t₁ = length t₂) : t₁ = t₂ :=
  (append_inj' h hl).right

theorem append_cancel_right (h : as ++ bs = cs ++ bs) : as = cs := append_inj_left' h rfl

theorem append_right_inj {t₁ t₂ : List α} (s : List α) : s ++ t₁ = s ++ t₂ ↔ t₁ = t₂ :=
  ⟨append_cancel_left, congrArg _⟩

theorem append_left_inj {s₁ s₂ : List α} (t : List α) : s₁ ++ t = s₂ ++ t ↔ s₁ = s₂ :=
  ⟨append_cancel_right, fun h => h ▸ rfl⟩

attribute [simp] append_right_inj append_left_inj

@[simp] theorem append_left_eq_self {xs ys : List α} : xs ++ ys = ys ↔ xs = [] := by
  rw [← append_left_inj (s₁ := xs) (s₂ := []) ys, nil_append]

@[simp] theorem self_eq_append_left {xs ys : List α} : ys = xs ++ ys ↔ xs = [] := by
  rw [eq_comm, append_left_eq_self]

@[simp] theorem append_right_eq_self {xs ys : List α} : xs ++ ys = xs ↔ ys = [] := by
  rw [← append_right_inj (t₁ := ys) (t₂ := []) xs, append_nil]

@[simp] theorem self_eq_append_right {xs ys : List α} : xs = xs ++ ys ↔ ys = [] := by
  rw [eq_comm, append_right_eq_self]

theorem append_eq_cons_iff {x : α} {c : List α} :
    as ++ bs = x :: c ↔ (as = [] ∧ bs = x :: c) ∨ ∃ as', as = x :: as' ∧ c = as' ++ bs := by
  cases as with
  | nil => simp
  | cons a as =>
    rw [cons_append, cons_eq_cons]
    constructor
    · intro ⟨e, h⟩
      exact Or.inr ⟨as, by rw [e], h.symm⟩
    · intro h
      rcases h with ⟨h, _⟩ | ⟨as', h₁, h₂⟩
      · exact absurd h (cons_ne_nil a as)
      · have ⟨e₁, e₂⟩ := cons.inj h₁
        exact ⟨e₁, by rw [e₂, h₂]⟩

theorem append_eq_append_iff {ws xs ys zs : List α} : ws ++ xs = ys ++ zs ↔
    (∃ as, ys = ws ++ as ∧ xs = as ++ zs) ∨ ∃ bs, ws = ys ++ bs ∧ zs = bs ++ xs := by
  induction ws generalizing ys with
  | nil =>
    constructor
    · intro h
      exact Or.inl ⟨ys, rfl, h⟩
    · intro h
      rcases h with ⟨as, h₁, h₂⟩ | ⟨bs, h₁, h₂⟩
      · simp [h₁, h₂]
      · have ⟨e₁, e₂⟩ := nil_eq_append_iff.mp h₁
        simp [e₁, e₂, h₂]
  | cons w ws ih =>
    cases ys with
    | nil => exact ⟨fun h => Or.inr ⟨w :: ws, rfl, h.symm⟩, fun h => by
        rcases h with ⟨as, h₁, _⟩ | ⟨bs, h₁, h₂⟩
        · exact absurd h₁ (nil_ne_cons _ _)
        · rw [h₂, h₁]
          rfl⟩
    | cons y ys =>
      simp only [cons_append, cons_eq_cons, ih, and_or_left]
      constructor
      · rintro (⟨e, as, h₁, h₂⟩ | ⟨e, bs, h₁, h₂⟩)
        · exact Or.inl ⟨as, ⟨e.symm, h₁⟩, h₂⟩
        · exact Or.inr ⟨bs, ⟨e, h₁⟩, h₂⟩
      · rintro (⟨as, ⟨e, h₁⟩, h₂⟩ | ⟨bs, ⟨e, h₁⟩, h₂⟩)
        · exact Or.inl ⟨e.symm, as, h₁, h₂⟩
        · exact Or.inr ⟨e, bs, h₁, h₂⟩

@[simp] theorem isEmpty_append : (as ++ bs).isEmpty = (as.isEmpty && bs.isEmpty) := by cases as <;> rfl

theorem eq_nil_or_concat : (l : List α) → l = [] ∨ ∃ L b, l = L ++ [b]
  | [] => Or.inl rfl
  | a :: l => Or.inr (match eq_nil_or_concat l with
    | Or.inl h => ⟨[], a, by rw [h]; rfl⟩
    | Or.inr ⟨L, b, h⟩ => ⟨a :: L, b, by rw [h]; rfl⟩)

/-! ## Repeating -/

@[simp] theorem replicate_zero : replicate 0 a = [] := rfl

theorem replicate_succ {a : α} {n : Nat} : replicate (n + 1) a = a :: replicate n a := rfl

@[simp] theorem replicate_one : replicate 1 a = [a] := rfl

@[simp] theorem length_replicate {n : Nat} {a : α} : (replicate n a).length = n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [replicate_succ, length_cons, ih]

@[simp] theorem replicate_eq_nil_iff {n : Nat} (a : α) : replicate n a = [] ↔ n = 0 := by cases n <;> simp [replicate_succ]

@[simp] theorem append_replicate_replicate {n m : Nat} {a : α} :
    replicate n a ++ replicate m a = replicate (n + m) a := by
  induction n with
  | zero => simp
  | succ n ih => rw [Nat.succ_add, replicate_succ, replicate_succ, cons_append, ih]

theorem replicate_succ' {n : Nat} {a : α} : replicate (n + 1) a = replicate n a ++ [a] := append_replicate_replicate.symm

/-! ## Flattening -/

@[simp] theorem flatten_nil : ([] : List (List α)).flatten = [] := rfl

@[simp] theorem flatten_cons {L : List (List α)} : (l :: L).flatten = l ++ L.flatten := rfl

theorem flatten_singleton {l : List α} : [l].flatten = l := append_nil l

@[simp] theorem flatten_append {L₁ L₂ : List (List α)} : (L₁ ++ L₂).flatten = L₁.flatten ++ L₂.flatten := by
  induction L₁ with
  | nil => rfl
  | cons l L ih => simp [ih]

theorem flatten_concat {L : List (List α)} {l : List α} : (L ++ [l]).flatten = L.flatten ++ l := by simp

theorem flatten_flatten {L : List (List (List α))} : L.flatten.flatten = (L.map flatten).flatten := by
  induction L with
  | nil => rfl
  | cons l L ih => simp [map, ih]

end List
