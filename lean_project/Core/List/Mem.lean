prelude
import Core.List.Map

/-! Membership in lists, and deciding statements about all or some members. -/

universe u v w

namespace List

variable {α : Type u} {β : Type v} {γ : Type w} {a b : α} {l l₁ l₂ as bs : List α}

/-! ## Membership, function by function -/

@[simp] theorem not_mem_nil {a : α} : ¬a ∈ ([] : List α) := nofun

@[simp] theorem mem_cons {a b : α} {l : List α} : a ∈ b :: l ↔ a = b ∨ a ∈ l := by
  constructor
  · intro h
    cases h with
    | head => exact Or.inl rfl
    | tail _ h => exact Or.inr h
  · intro h
    cases h with
    | inl h => exact h ▸ Mem.head l
    | inr h => exact Mem.tail b h

theorem mem_cons_self {a : α} {l : List α} : a ∈ a :: l := Mem.head l

theorem mem_cons_of_mem (y : α) {a : α} {l : List α} : a ∈ l → a ∈ y :: l := Mem.tail y

theorem eq_or_mem_of_mem_cons {a b : α} {l : List α} : a ∈ b :: l → a = b ∨ a ∈ l := mem_cons.mp

theorem mem_of_ne_of_mem {a y : α} {l : List α} (h₁ : a ≠ y) (h₂ : a ∈ y :: l) : a ∈ l :=
  (mem_cons.mp h₂).resolve_left h₁

theorem ne_of_not_mem_cons {a b : α} {l : List α} (h : a ∉ b :: l) : a ≠ b := fun e => h (mem_cons.mpr (Or.inl e))

theorem not_mem_of_not_mem_cons {a b : α} {l : List α} (h : a ∉ b :: l) : a ∉ l := fun m => h (mem_cons_of_mem b m)

theorem not_mem_cons_of_ne_of_not_mem {a y : α} {l : List α} (h : a ≠ y) (hl : a ∉ l) : a ∉ y :: l :=
  fun m => (mem_cons.mp m).elim h hl

theorem mem_singleton {a b : α} : a ∈ [b] ↔ a = b := by simp

theorem mem_singleton_self (a : α) : a ∈ [a] := mem_cons_self

theorem eq_of_mem_singleton : a ∈ [b] → a = b := mem_singleton.mp

theorem ne_nil_of_mem {a : α} {l : List α} (h : a ∈ l) : l ≠ [] := fun e => not_mem_nil (e ▸ h)

theorem eq_nil_iff_forall_not_mem {l : List α} : l = [] ↔ ∀ a, a ∉ l := by
  cases l with
  | nil => exact iff_of_true rfl (fun _ => not_mem_nil)
  | cons b l => exact iff_of_false (cons_ne_nil b l) (fun h => h b mem_cons_self)

theorem exists_mem_of_ne_nil (l : List α) (h : l ≠ []) : ∃ x, x ∈ l := by
  cases l with
  | nil => exact absurd rfl h
  | cons b l => exact ⟨b, mem_cons_self⟩

theorem length_pos_of_mem {a : α} {l : List α} (h : a ∈ l) : 0 < length l := length_pos_of_ne_nil (ne_nil_of_mem h)

theorem exists_mem_of_length_pos {l : List α} (h : 0 < length l) : ∃ a, a ∈ l :=
  exists_mem_of_ne_nil l (ne_nil_of_length_pos h)

@[simp] theorem mem_append {a : α} {s t : List α} : a ∈ s ++ t ↔ a ∈ s ∨ a ∈ t := by
  induction s with
  | nil => simp
  | cons b s ih => simp [ih, or_assoc]

theorem mem_append_left {a : α} {as : List α} (bs : List α) (h : a ∈ as) : a ∈ as ++ bs := mem_append.mpr (Or.inl h)

theorem mem_append_right {b : α} (as : List α) {bs : List α} (h : b ∈ bs) : b ∈ as ++ bs :=
  mem_append.mpr (Or.inr h)

theorem not_mem_append {a : α} {s t : List α} (h₁ : a ∉ s) (h₂ : a ∉ t) : a ∉ s ++ t :=
  fun h => (mem_append.mp h).elim h₁ h₂

theorem append_of_mem {a : α} {l : List α} (h : a ∈ l) : ∃ s t : List α, l = s ++ a :: t := by
  induction h with
  | head as => exact ⟨[], as, rfl⟩
  | tail b _ ih => exact ih.elim (fun s ⟨t, e⟩ => ⟨b :: s, t, by rw [e]; rfl⟩)

theorem mem_iff_append {a : α} {l : List α} : a ∈ l ↔ ∃ s t : List α, l = s ++ a :: t :=
  ⟨append_of_mem, fun ⟨_, _, e⟩ => e ▸ mem_append_right _ mem_cons_self⟩

@[simp] theorem mem_reverse {x : α} {as : List α} : x ∈ reverse as ↔ x ∈ as := by
  induction as with
  | nil => simp
  | cons a as ih => simp [ih, or_comm]

@[simp] theorem mem_map {b : β} {f : α → β} {l : List α} : b ∈ l.map f ↔ ∃ a ∈ l, f a = b := by
  induction l with
  | nil => simp
  | cons a l ih =>
    simp only [map_cons, mem_cons, ih]
    constructor
    · rintro (h | ⟨x, hx, e⟩)
      · exact ⟨a, Or.inl rfl, h.symm⟩
      · exact ⟨x, Or.inr hx, e⟩
    · rintro ⟨x, hx | hx, e⟩
      · exact Or.inl (hx ▸ e.symm)
      · exact Or.inr ⟨x, hx, e⟩

theorem mem_map_of_mem {f : α → β} (h : a ∈ l) : f a ∈ map f l := mem_map.mpr ⟨a, h, rfl⟩

theorem exists_of_mem_map {f : α → β} {b : β} (h : b ∈ map f l) : ∃ a ∈ l, f a = b := mem_map.mp h

theorem forall_mem_map {f : α → β} {l : List α} {P : β → Prop} : (∀ i, i ∈ l.map f → P i) ↔ ∀ j ∈ l, P (f j) :=
  ⟨fun h j hj => h (f j) (mem_map_of_mem hj), fun h i hi => by
    have ⟨j, hj, e⟩ := mem_map.mp hi
    exact e ▸ h j hj⟩

theorem map_congr_left {f g : α → β} (h : ∀ a ∈ l, f a = g a) : map f l = map g l := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [map_cons, map_cons, h a mem_cons_self, ih (fun b hb => h b (mem_cons_of_mem a hb))]

theorem map_inj_left {f g : α → β} : map f l = map g l ↔ ∀ a ∈ l, f a = g a := by
  refine ⟨fun h => ?_, map_congr_left⟩
  induction l with
  | nil => exact fun _ h => absurd h not_mem_nil
  | cons b l ih =>
    intro a ha
    have ⟨h₁, h₂⟩ := cons.inj h
    exact (mem_cons.mp ha).elim (fun e => e ▸ h₁) (ih h₂ a)

@[simp] theorem mem_filter {p : α → Bool} {as : List α} {x : α} : x ∈ filter p as ↔ x ∈ as ∧ p x := by
  induction as with
  | nil => simp
  | cons a as ih =>
    by_cases h : p a
    · rw [filter_cons_of_pos h, mem_cons, mem_cons, ih, or_and_right]
      exact or_congr_left ⟨fun e => ⟨e, e ▸ h⟩, And.left⟩
    · rw [filter_cons_of_neg h, mem_cons, ih, or_and_right]
      exact (or_iff_right (fun ⟨e, hx⟩ => h (e ▸ hx))).symm

theorem mem_filter_of_mem {p : α → Bool} (h₁ : a ∈ l) (h₂ : p a) : a ∈ filter p l := mem_filter.mpr ⟨h₁, h₂⟩

theorem mem_of_mem_filter {p : α → Bool} (h : a ∈ filter p l) : a ∈ l := (mem_filter.mp h).left

theorem of_mem_filter {p : α → Bool} (h : a ∈ filter p l) : p a := (mem_filter.mp h).right

theorem filter_eq_nil_iff {p : α → Bool} : filter p l = [] ↔ ∀ a ∈ l, ¬p a := by
  simp only [eq_nil_iff_forall_not_mem, mem_filter, not_and]

@[simp] theorem filter_eq_self {p : α → Bool} : filter p l = l ↔ ∀ a ∈ l, p a := by
  constructor
  · intro h a ha
    exact of_mem_filter (h.symm ▸ ha)
  · intro h
    induction l with
    | nil => rfl
    | cons a l ih =>
      rw [filter_cons_of_pos (h a mem_cons_self), ih (fun b hb => h b (mem_cons_of_mem a hb))]

theorem filter_congr {p q : α → Bool} (h : ∀ x ∈ l, p x = q x) : filter p l = filter q l := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [filter_cons, filter_cons, h a mem_cons_self, ih (fun b hb => h b (mem_cons_of_mem a hb))]

@[simp] theorem mem_filterMap {f : α → Option β} {l : List α} {b : β} :
    b ∈ filterMap f l ↔ ∃ a ∈ l, f a = some b := by
  induction l with
  | nil => simp
  | cons a l ih =>
    have step : b ∈ filterMap f (a :: l) ↔ f a = some b ∨ b ∈ filterMap f l := by
      cases h : f a with
      | none => simp [filterMap_cons_none h]
      | some c => simp [filterMap_cons_some h, eq_comm]
    rw [step, ih]
    constructor
    · rintro (h | ⟨x, hx, e⟩)
      · exact ⟨a, mem_cons_self, h⟩
      · exact ⟨x, mem_cons_of_mem a hx, e⟩
    · rintro ⟨x, hx, e⟩
      cases hx with
      | head => exact Or.inl e
      | tail _ h => exact Or.inr ⟨x, h, e⟩

@[simp] theorem mem_flatten {L : List (List α)} : a ∈ L.flatten ↔ ∃ l ∈ L, a ∈ l := by
  induction L with
  | nil => simp
  | cons l L ih =>
    rw [flatten_cons, mem_append, ih]
    constructor
    · rintro (h | ⟨x, hx, e⟩)
      · exact ⟨l, mem_cons_self, h⟩
      · exact ⟨x, mem_cons_of_mem l hx, e⟩
    · rintro ⟨x, hx, e⟩
      cases hx with
      | head => exact Or.inl e
      | tail _ h => exact Or.inr ⟨x, h, e⟩

theorem mem_flatten_of_mem {L : List (List α)} (lL : l ∈ L) (al : a ∈ l) : a ∈ L.flatten :=
  mem_flatten.mpr ⟨l, lL, al⟩

@[simp] theorem mem_flatMap {f : α → List β} {b : β} {l : List α} : b ∈ l.flatMap f ↔ ∃ a ∈ l, b ∈ f a := by
  simp only [flatMap_def, mem_flatten, mem_map]
  exact ⟨fun ⟨_, ⟨a, ha, e⟩, hb⟩ => ⟨a, ha, e ▸ hb⟩, fun ⟨a, ha, hb⟩ => ⟨f a, ⟨a, ha, rfl⟩, hb⟩⟩

@[simp] theorem mem_replicate {n : Nat} : b ∈ replicate n a ↔ n ≠ 0 ∧ b = a := by
  induction n with
  | zero => simp
  | succ n ih =>
    simp only [replicate_succ, mem_cons, ih]
    exact ⟨fun h => ⟨Nat.succ_ne_zero n, h.elim id And.right⟩, fun h => Or.inl h.right⟩

theorem eq_of_mem_replicate {n : Nat} (h : b ∈ replicate n a) : b = a := (mem_replicate.mp h).right

theorem eq_replicate_of_mem (h : ∀ b ∈ l, b = a) : l = replicate l.length a := by
  induction l with
  | nil => rfl
  | cons b l ih =>
    rw [length_cons, replicate_succ, ← ih (fun c hc => h c (mem_cons_of_mem b hc)), h b mem_cons_self]

theorem eq_replicate_iff {n : Nat} : l = replicate n a ↔ length l = n ∧ ∀ b ∈ l, b = a :=
  ⟨fun h => h ▸ ⟨length_replicate, fun _ => eq_of_mem_replicate⟩, fun ⟨h₁, h₂⟩ => h₁ ▸ eq_replicate_of_mem h₂⟩

/-! ## All and some members -/

theorem forall_mem_nil (p : α → Prop) : ∀ x ∈ ([] : List α), p x := fun _ h => absurd h not_mem_nil

theorem forall_mem_cons {p : α → Prop} : (∀ x ∈ a :: l, p x) ↔ p a ∧ ∀ x ∈ l, p x := by
  simp [or_imp, forall_and]

theorem forall_mem_singleton {p : α → Prop} : (∀ x ∈ [a], p x) ↔ p a := by simp

theorem forall_mem_append {p : α → Prop} :
    (∀ x ∈ l₁ ++ l₂, p x) ↔ (∀ x ∈ l₁, p x) ∧ ∀ x ∈ l₂, p x := by
  simp [or_imp, forall_and]

theorem exists_mem_cons {p : α → Prop} : (∃ x ∈ a :: l, p x) ↔ p a ∨ ∃ x ∈ l, p x := by
  simp [or_and_right, exists_or]

instance decidableBAll (p : α → Prop) [DecidablePred p] : (l : List α) → Decidable (∀ x ∈ l, p x)
  | [] => isTrue (forall_mem_nil p)
  | x :: xs =>
    match ‹DecidablePred p› x with
    | isFalse h => isFalse (fun f => h (f x mem_cons_self))
    | isTrue h =>
      match decidableBAll p xs with
      | isFalse hs => isFalse (fun f => hs (fun y hy => f y (mem_cons_of_mem x hy)))
      | isTrue hs => isTrue (forall_mem_cons.mpr ⟨h, hs⟩)

instance decidableBEx (p : α → Prop) [DecidablePred p] : (l : List α) → Decidable (∃ x ∈ l, p x)
  | [] => isFalse nofun
  | x :: xs =>
    match ‹DecidablePred p› x with
    | isTrue h => isTrue ⟨x, mem_cons_self, h⟩
    | isFalse h =>
      match decidableBEx p xs with
      | isTrue hs => isTrue (hs.imp fun _ hy => ⟨mem_cons_of_mem x hy.left, hy.right⟩)
      | isFalse hs => isFalse (fun e => (exists_mem_cons.mp e).elim h hs)

end List
