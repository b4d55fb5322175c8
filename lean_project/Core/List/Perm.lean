prelude
import Core.List.Relations

/-! Permutations of lists. -/

universe u v w

namespace List

variable {α : Type u} {β : Type v} {a b : α} {l l₁ l₂ : List α}

namespace Perm

@[simp, refl] protected theorem refl : (l : List α) → Perm l l
  | [] => .nil
  | a :: l => (Perm.refl l).cons a

protected theorem rfl {l : List α} : Perm l l := Perm.refl l

theorem of_eq (h : l₁ = l₂) : Perm l₁ l₂ := h ▸ Perm.rfl

@[symm] protected theorem symm {l₁ l₂ : List α} (h : Perm l₁ l₂) : Perm l₂ l₁ := by
  induction h with
  | nil => exact .nil
  | cons a _ ih => exact ih.cons a
  | swap a b l => exact .swap b a l
  | trans _ _ ih₁ ih₂ => exact ih₂.trans ih₁

theorem mem_iff {a : α} {l₁ l₂ : List α} (p : Perm l₁ l₂) : a ∈ l₁ ↔ a ∈ l₂ := by
  induction p with
  | nil => exact Iff.rfl
  | cons b _ ih => rw [mem_cons, mem_cons, ih]
  | swap b c l => simp only [mem_cons, or_left_comm]
  | trans _ _ ih₁ ih₂ => exact ih₁.trans ih₂

theorem subset (p : Perm l₁ l₂) : l₁ ⊆ l₂ := fun _ => p.mem_iff.mp

theorem length_eq {l₁ l₂ : List α} (p : Perm l₁ l₂) : length l₁ = length l₂ := by
  induction p with
  | nil => rfl
  | cons _ _ ih => exact congrArg (· + 1) ih
  | swap _ _ _ => rfl
  | trans _ _ ih₁ ih₂ => exact ih₁.trans ih₂

theorem append_right {l₁ l₂ : List α} (t₁ : List α) (p : Perm l₁ l₂) : Perm (l₁ ++ t₁) (l₂ ++ t₁) := by
  induction p with
  | nil => exact Perm.rfl
  | cons a _ ih => exact ih.cons a
  | swap a b l => exact .swap a b (l ++ t₁)
  | trans _ _ ih₁ ih₂ => exact ih₁.trans ih₂

theorem append_left {t₁ t₂ : List α} : (l : List α) → Perm t₁ t₂ → Perm (l ++ t₁) (l ++ t₂)
  | [], p => p
  | a :: l, p => (append_left l p).cons a

theorem append {l₁ l₂ t₁ t₂ : List α} (p₁ : Perm l₁ l₂) (p₂ : Perm t₁ t₂) : Perm (l₁ ++ t₁) (l₂ ++ t₂) :=
  (p₁.append_right t₁).trans (p₂.append_left l₂)

theorem map (f : α → β) {l₁ l₂ : List α} (p : Perm l₁ l₂) : Perm (map f l₁) (map f l₂) := by
  induction p with
  | nil => exact .nil
  | cons a _ ih => exact ih.cons (f a)
  | swap a b l => exact .swap (f a) (f b) (l.map f)
  | trans _ _ ih₁ ih₂ => exact ih₁.trans ih₂

theorem eq_nil (p : Perm l []) : l = [] := eq_nil_of_length_eq_zero p.length_eq

theorem countP_eq (p : α → Bool) {l₁ l₂ : List α} (s : Perm l₁ l₂) : countP p l₁ = countP p l₂ := by
  induction s with
  | nil => rfl
  | cons a _ ih => rw [countP_cons, countP_cons, ih]
  | swap a b l => simp only [countP_cons, Nat.add_right_comm]
  | trans _ _ ih₁ ih₂ => exact ih₁.trans ih₂

theorem count_eq [BEq α] {l₁ l₂ : List α} (p : Perm l₁ l₂) (a : α) : count a l₁ = count a l₂ := p.countP_eq _

theorem sum_nat {l₁ l₂ : List Nat} (h : Perm l₁ l₂) : l₁.sum = l₂.sum := by
  induction h with
  | nil => rfl
  | cons _ _ ih => rw [sum_cons, sum_cons, ih]
  | swap a b l => simp only [sum_cons, Nat.add_left_comm]
  | trans _ _ ih₁ ih₂ => exact ih₁.trans ih₂

end Perm

theorem perm_comm {l₁ l₂ : List α} : Perm l₁ l₂ ↔ Perm l₂ l₁ := ⟨Perm.symm, Perm.symm⟩

@[simp] theorem perm_nil {l₁ : List α} : Perm l₁ [] ↔ l₁ = [] := ⟨Perm.eq_nil, Perm.of_eq⟩

@[simp] theorem nil_perm {l₁ : List α} : Perm [] l₁ ↔ l₁ = [] := perm_comm.trans perm_nil

@[simp] theorem perm_middle {a : α} : {l₁ l₂ : List α} → Perm (l₁ ++ a :: l₂) (a :: (l₁ ++ l₂))
  | [], _ => Perm.rfl
  | b :: _, _ => (perm_middle.cons b).trans (.swap a b _)

@[simp] theorem perm_append_singleton (a : α) (l : List α) : Perm (l ++ [a]) (a :: l) := by
  have h : Perm (l ++ [a]) (a :: (l ++ [])) := perm_middle
  rwa [append_nil] at h

theorem perm_append_comm : {l₁ l₂ : List α} → Perm (l₁ ++ l₂) (l₂ ++ l₁)
  | [], l₂ => Perm.of_eq (append_nil l₂).symm
  | a :: _, _ => (perm_append_comm.cons a).trans perm_middle.symm

@[simp] theorem reverse_perm : (l : List α) → Perm (reverse l) l
  | [] => .nil
  | a :: l => by
    rw [reverse_cons]
    exact (perm_append_singleton a _).trans ((reverse_perm l).cons a)

theorem perm_cons_erase [BEq α] [LawfulBEq α] {a : α} {l : List α} (h : a ∈ l) : Perm l (a :: l.erase a) := by
  induction l with
  | nil => exact absurd h not_mem_nil
  | cons b l ih =>
    by_cases e : b == a
    · rw [eq_of_beq e, erase_cons_head]
    · rw [erase_cons_tail e]
      exact ((ih (mem_of_ne_of_mem (fun e' => e (beq_of_eq e'.symm)) h)).cons b).trans (.swap a b _)

theorem filter_append_perm (p : α → Bool) (l : List α) : Perm (filter p l ++ filter (fun x => !p x) l) l := by
  induction l with
  | nil => exact .nil
  | cons a l ih =>
    by_cases h : p a
    · rw [filter_cons_of_pos h, filter_cons_of_neg (by simp [h])]
      exact ih.cons a
    · rw [filter_cons_of_neg h, filter_cons_of_pos (by simp [h])]
      exact perm_middle.trans (ih.cons a)

end List
