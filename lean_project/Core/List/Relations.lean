prelude
import Core.List.Equality
import Core.Nat.Monotone

/-! Lists within lists: subsets, sublists, prefixes, suffixes; pairwise relations; no duplicates. -/

universe u v w

namespace List

variable {α : Type u} {β : Type v} {a b : α} {l l' l₁ l₂ l₃ : List α}

theorem sizeOf_lt_of_mem [SizeOf α] {as : List α} (h : a ∈ as) : sizeOf a < sizeOf as := by
  induction h with
  | head as =>
    show sizeOf a < 1 + sizeOf a + sizeOf as
    exact Nat.lt_add_right _ (Nat.lt_add_of_pos_left Nat.one_pos)
  | tail b _ ih => exact Nat.lt_add_left _ ih

/-! ## Subsets -/

theorem subset_def {l₁ l₂ : List α} : l₁ ⊆ l₂ ↔ ∀ {a : α}, a ∈ l₁ → a ∈ l₂ := ⟨fun h a => @h a, fun h _ => h⟩

@[simp] theorem nil_subset (l : List α) : [] ⊆ l := fun _ h => absurd h not_mem_nil

@[simp] theorem Subset.refl (l : List α) : l ⊆ l := fun _ h => h

theorem Subset.trans {l₁ l₂ l₃ : List α} (h₁ : l₁ ⊆ l₂) (h₂ : l₂ ⊆ l₃) : l₁ ⊆ l₃ := fun _ h => h₂ (h₁ h)

instance : Trans (α := List α) (· ⊆ ·) (· ⊆ ·) (· ⊆ ·) := ⟨Subset.trans⟩

theorem subset_cons_self (a : α) (l : List α) : l ⊆ a :: l := fun _ => mem_cons_of_mem a

theorem subset_cons_of_subset (a : α) {l₁ l₂ : List α} (h : l₁ ⊆ l₂) : l₁ ⊆ a :: l₂ := fun _ m => mem_cons_of_mem a (h m)

theorem cons_subset_cons {l₁ l₂ : List α} (a : α) (h : l₁ ⊆ l₂) : a :: l₁ ⊆ a :: l₂ :=
  fun _ m => mem_cons.mpr ((mem_cons.mp m).imp_right (@h _))

@[simp] theorem cons_subset {a : α} {l m : List α} : a :: l ⊆ m ↔ a ∈ m ∧ l ⊆ m :=
  ⟨fun h => ⟨h mem_cons_self, fun _ hx => h (mem_cons_of_mem a hx)⟩,
   fun ⟨ha, h⟩ _ m => (mem_cons.mp m).elim (fun e => e ▸ ha) (@h _)⟩

@[simp] theorem subset_nil {l : List α} : l ⊆ [] ↔ l = [] :=
  ⟨fun h => eq_nil_iff_forall_not_mem.mpr fun _ m => not_mem_nil (h m), fun h => h ▸ Subset.refl []⟩

@[simp] theorem subset_append_left (l₁ l₂ : List α) : l₁ ⊆ l₁ ++ l₂ := fun _ => mem_append_left l₂

@[simp] theorem subset_append_right (l₁ l₂ : List α) : l₂ ⊆ l₁ ++ l₂ := fun _ => mem_append_right l₁

@[simp] theorem append_subset {l₁ l₂ l : List α} : l₁ ++ l₂ ⊆ l ↔ l₁ ⊆ l ∧ l₂ ⊆ l :=
  ⟨fun h => ⟨fun _ m => h (mem_append_left l₂ m), fun _ m => h (mem_append_right l₁ m)⟩,
   fun h _ m => (mem_append.mp m).elim (@h.left _) (@h.right _)⟩

theorem map_subset {l₁ l₂ : List α} (f : α → β) (h : l₁ ⊆ l₂) : map f l₁ ⊆ map f l₂ := fun _ m => by
  have ⟨a, ha, e⟩ := mem_map.mp m
  exact e ▸ mem_map_of_mem (h ha)

theorem filter_subset {l₁ l₂ : List α} (p : α → Bool) (H : l₁ ⊆ l₂) : filter p l₁ ⊆ filter p l₂ :=
  fun _ m => mem_filter.mpr ((mem_filter.mp m).imp_left (@H _))

theorem filter_subset' {p : α → Bool} (l : List α) : filter p l ⊆ l := fun _ => mem_of_mem_filter

/-! ## Sublists -/

@[simp] theorem nil_sublist : (l : List α) → [] <+ l
  | [] => .slnil
  | a :: l => (nil_sublist l).cons a

@[simp] theorem Sublist.refl : (l : List α) → l <+ l
  | [] => .slnil
  | a :: l => (Sublist.refl l).cons₂ a

theorem Sublist.trans {l₁ l₂ l₃ : List α} (h₁ : l₁ <+ l₂) (h₂ : l₂ <+ l₃) : l₁ <+ l₃ := by
  induction h₂ generalizing l₁ with
  | slnil => exact h₁
  | cons a _ ih => exact (ih h₁).cons a
  | cons₂ a _ ih =>
    cases h₁ with
    | cons _ h => exact (ih h).cons a
    | cons₂ _ h => exact (ih h).cons₂ a

theorem sublist_cons_self (a : α) (l : List α) : l <+ a :: l := (Sublist.refl l).cons a

theorem Sublist.length_le {l₁ l₂ : List α} (h : l₁ <+ l₂) : length l₁ ≤ length l₂ := by
  induction h with
  | slnil => exact Nat.le_refl 0
  | cons a _ ih => exact Nat.le_succ_of_le ih
  | cons₂ a _ ih => exact Nat.succ_le_succ ih

theorem Sublist.subset {l₁ l₂ : List α} (h : l₁ <+ l₂) : l₁ ⊆ l₂ := by
  induction h with
  | slnil => exact Subset.refl []
  | cons a _ ih => exact subset_cons_of_subset a ih
  | cons₂ a _ ih => exact cons_subset_cons a ih

theorem Sublist.mem {l₁ l₂ : List α} (hx : a ∈ l₁) (hl : l₁ <+ l₂) : a ∈ l₂ := hl.subset hx

@[simp] theorem sublist_nil {l : List α} : l <+ [] ↔ l = [] :=
  ⟨fun h => subset_nil.mp h.subset, fun h => h ▸ Sublist.refl []⟩

@[simp] theorem sublist_append_left : (l₁ l₂ : List α) → l₁ <+ l₁ ++ l₂
  | [], l₂ => nil_sublist l₂
  | a :: l₁, l₂ => (sublist_append_left l₁ l₂).cons₂ a

@[simp] theorem sublist_append_right : (l₁ l₂ : List α) → l₂ <+ l₁ ++ l₂
  | [], l₂ => Sublist.refl l₂
  | a :: l₁, l₂ => (sublist_append_right l₁ l₂).cons a

@[simp] theorem filter_sublist {p : α → Bool} : {l : List α} → filter p l <+ l
  | [] => .slnil
  | a :: l => by
    by_cases h : p a
    · rw [filter_cons_of_pos h]
      exact filter_sublist.cons₂ a
    · rw [filter_cons_of_neg h]
      exact filter_sublist.cons a

theorem Sublist.map (f : α → β) {l₁ l₂ : List α} (h : l₁ <+ l₂) : map f l₁ <+ map f l₂ := by
  induction h with
  | slnil => exact .slnil
  | cons a _ ih => exact ih.cons (f a)
  | cons₂ a _ ih => exact ih.cons₂ (f a)

theorem Sublist.eq_of_length {l₁ l₂ : List α} (h : l₁ <+ l₂) : length l₁ = length l₂ → l₁ = l₂ := by
  induction h with
  | slnil => exact fun _ => rfl
  | cons a h _ => exact fun e => absurd h.length_le (by rw [e]; exact Nat.not_succ_le_self _)
  | cons₂ a _ ih => exact fun e => congrArg _ (ih (Nat.succ.inj e))

/-! ## Prefixes, suffixes, infixes -/

@[simp] theorem prefix_append (l₁ l₂ : List α) : l₁ <+: l₁ ++ l₂ := ⟨l₂, rfl⟩
@[simp] theorem suffix_append (l₁ l₂ : List α) : l₂ <:+ l₁ ++ l₂ := ⟨l₁, rfl⟩
@[simp] theorem prefix_rfl {l : List α} : l <+: l := ⟨[], append_nil l⟩
@[simp] theorem suffix_rfl {l : List α} : l <:+ l := ⟨[], rfl⟩
@[simp] theorem nil_prefix {l : List α} : [] <+: l := ⟨l, rfl⟩
@[simp] theorem nil_suffix {l : List α} : [] <:+ l := ⟨l, append_nil l⟩
theorem IsPrefix.isInfix : l₁ <+: l₂ → l₁ <:+: l₂ := fun ⟨t, h⟩ => ⟨[], t, h⟩
theorem IsSuffix.isInfix : l₁ <:+ l₂ → l₁ <:+: l₂ := fun ⟨t, h⟩ => ⟨t, [], (append_nil _).trans h⟩

theorem IsPrefix.trans {l₁ l₂ l₃ : List α} : l₁ <+: l₂ → l₂ <+: l₃ → l₁ <+: l₃
  | ⟨s, h₁⟩, ⟨t, h₂⟩ => ⟨s ++ t, by rw [← append_assoc, h₁, h₂]⟩

theorem IsSuffix.trans {l₁ l₂ l₃ : List α} : l₁ <:+ l₂ → l₂ <:+ l₃ → l₁ <:+ l₃
  | ⟨s, h₁⟩, ⟨t, h₂⟩ => ⟨t ++ s, by rw [append_assoc, h₁, h₂]⟩

theorem IsInfix.sublist : l₁ <:+: l₂ → l₁ <+ l₂
  | ⟨s, t, h⟩ => h ▸ (sublist_append_right s l₁).trans (sublist_append_left (s ++ l₁) t)

theorem IsPrefix.sublist (h : l₁ <+: l₂) : l₁ <+ l₂ := h.isInfix.sublist
theorem IsSuffix.sublist (h : l₁ <:+ l₂) : l₁ <+ l₂ := h.isInfix.sublist
theorem IsPrefix.subset (h : l₁ <+: l₂) : l₁ ⊆ l₂ := h.sublist.subset
theorem IsSuffix.subset (h : l₁ <:+ l₂) : l₁ ⊆ l₂ := h.sublist.subset
theorem IsPrefix.length_le (h : l₁ <+: l₂) : l₁.length ≤ l₂.length := h.sublist.length_le
theorem IsSuffix.length_le (h : l₁ <:+ l₂) : l₁.length ≤ l₂.length := h.sublist.length_le

@[simp] theorem prefix_nil : l <+: [] ↔ l = [] :=
  ⟨fun ⟨_, h⟩ => (append_eq_nil_iff.mp h).left, fun h => h ▸ nil_prefix⟩

@[simp] theorem suffix_nil : l <:+ [] ↔ l = [] :=
  ⟨fun ⟨_, h⟩ => (append_eq_nil_iff.mp h).right, fun h => h ▸ nil_suffix⟩

@[simp] theorem cons_prefix_cons : a :: l₁ <+: b :: l₂ ↔ a = b ∧ l₁ <+: l₂ :=
  ⟨fun ⟨t, h⟩ => ⟨(cons.inj h).left, t, (cons.inj h).right⟩, fun ⟨e, t, h⟩ => ⟨t, by rw [e, cons_append, h]⟩⟩

@[simp] theorem reverse_prefix : reverse l₁ <+: reverse l₂ ↔ l₁ <:+ l₂ :=
  ⟨fun ⟨t, h⟩ => ⟨t.reverse, by rw [← reverse_inj, reverse_append, reverse_reverse, h]⟩,
   fun ⟨t, h⟩ => ⟨t.reverse, by rw [← reverse_append, h]⟩⟩

@[simp] theorem prefix_append_right_inj (l : List α) : l ++ l₁ <+: l ++ l₂ ↔ l₁ <+: l₂ := by
  induction l with
  | nil => exact Iff.rfl
  | cons a l ih => simp [ih]

instance instDecidableIsPrefix [DecidableEq α] : (l₁ l₂ : List α) → Decidable (l₁ <+: l₂)
  | [], _ => isTrue nil_prefix
  | _ :: _, [] => isFalse (fun h => cons_ne_nil _ _ (prefix_nil.mp h))
  | a :: l₁, b :: l₂ =>
    have : Decidable (l₁ <+: l₂) := instDecidableIsPrefix l₁ l₂
    decidable_of_iff (a = b ∧ l₁ <+: l₂) cons_prefix_cons.symm

instance instDecidableIsSuffix [DecidableEq α] (l₁ l₂ : List α) : Decidable (l₁ <:+ l₂) :=
  decidable_of_iff (l₁.reverse <+: l₂.reverse) reverse_prefix

instance instDecidableSubset [DecidableEq α] (l₁ l₂ : List α) : Decidable (l₁ ⊆ l₂) :=
  decidable_of_iff (∀ x ∈ l₁, x ∈ l₂) Iff.rfl

/-! ## Pairwise relations, no duplicates -/

section
variable {R S : α → α → Prop}

@[simp] theorem Pairwise.nil_iff : Pairwise R [] ↔ True := iff_of_true .nil trivial

@[simp] theorem pairwise_cons : Pairwise R (a :: l) ↔ (∀ a' ∈ l, R a a') ∧ Pairwise R l :=
  ⟨fun h => by cases h with | cons h₁ h₂ => exact ⟨h₁, h₂⟩, fun h => .cons h.left h.right⟩

theorem Pairwise.of_cons (h : Pairwise R (a :: l)) : Pairwise R l := (pairwise_cons.mp h).right

theorem rel_of_pairwise_cons (h : Pairwise R (a :: l)) : ∀ a' ∈ l, R a a' := (pairwise_cons.mp h).left

theorem Pairwise.imp (H : ∀ {a b}, R a b → S a b) {l : List α} (h : Pairwise R l) : Pairwise S l := by
  induction h with
  | nil => exact .nil
  | cons h _ ih => exact .cons (fun b hb => H (h b hb)) ih

@[simp] theorem pairwise_append {l₁ l₂ : List α} :
    Pairwise R (l₁ ++ l₂) ↔ Pairwise R l₁ ∧ Pairwise R l₂ ∧ ∀ a ∈ l₁, ∀ b ∈ l₂, R a b := by
  induction l₁ with
  | nil => simp
  | cons a l ih =>
    simp only [cons_append, pairwise_cons, ih, forall_mem_append, forall_mem_cons]
    exact ⟨fun ⟨⟨h₁, h₂⟩, h₃, h₄, h₅⟩ => ⟨⟨h₁, h₃⟩, h₄, h₂, h₅⟩, fun ⟨⟨h₁, h₃⟩, h₄, h₂, h₅⟩ => ⟨⟨h₁, h₂⟩, h₃, h₄, h₅⟩⟩

theorem pairwise_map {f : β → α} {l : List β} : (l.map f).Pairwise R ↔ l.Pairwise fun a b => R (f a) (f b) := by
  induction l with
  | nil => simp
  | cons a l ih => simp only [map_cons, pairwise_cons, ih, forall_mem_map]

theorem Pairwise.sublist {l₁ l₂ : List α} (h : l₁ <+ l₂) : l₂.Pairwise R → l₁.Pairwise R := by
  induction h with
  | slnil => exact id
  | cons a _ ih => exact fun hp => ih hp.of_cons
  | cons₂ a h ih =>
    exact fun hp => .cons (fun b hb => rel_of_pairwise_cons hp b (h.subset hb)) (ih hp.of_cons)

theorem Pairwise.filter (p : α → Bool) {l : List α} : Pairwise R l → Pairwise R (filter p l) :=
  Pairwise.sublist filter_sublist

instance instDecidablePairwise [DecidableRel R] : (l : List α) → Decidable (Pairwise R l)
  | [] => isTrue .nil
  | a :: l =>
    have : Decidable (Pairwise R l) := instDecidablePairwise l
    decidable_of_iff ((∀ b ∈ l, R a b) ∧ Pairwise R l) pairwise_cons.symm
end

@[simp] theorem nodup_nil : @Nodup α [] := .nil

@[simp] theorem nodup_cons : (a :: l).Nodup ↔ a ∉ l ∧ l.Nodup := by
  show Pairwise _ _ ↔ _
  rw [pairwise_cons]
  exact and_congr_left' ⟨fun h m => h a m rfl, fun h b hb e => h (e ▸ hb)⟩

theorem Nodup.sublist {l₁ l₂ : List α} (h : l₁ <+ l₂) : l₂.Nodup → l₁.Nodup := Pairwise.sublist h

theorem Nodup.filter (p : α → Bool) {l : List α} : Nodup l → Nodup (filter p l) := Pairwise.filter p

theorem nodup_append {l₁ l₂ : List α} :
    (l₁ ++ l₂).Nodup ↔ l₁.Nodup ∧ l₂.Nodup ∧ ∀ a ∈ l₁, ∀ b ∈ l₂, a ≠ b := pairwise_append

instance nodupDecidable [DecidableEq α] (l : List α) : Decidable l.Nodup := instDecidablePairwise l

end List
