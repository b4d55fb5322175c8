prelude
import Core.Int.Basic

/-! The linear order on integers, and how it goes with the ring operations. -/

namespace Int

/-! ## Differences that are natural numbers -/

theorem nonneg_def {a : Int} : 0 ≤ a ↔ NonNeg a :=
  ⟨fun h => by have h : NonNeg (a - 0) := h; rwa [Int.sub_zero] at h,
   fun h => by show NonNeg (a - 0); rwa [Int.sub_zero]⟩

protected theorem le_def {a b : Int} : a ≤ b ↔ NonNeg (b - a) := Iff.rfl
protected theorem lt_iff_add_one_le {a b : Int} : a < b ↔ a + 1 ≤ b := Iff.rfl

theorem le.intro_sub {a b : Int} (n : Nat) (h : b - a = n) : a ≤ b := by
  show NonNeg (b - a)
  rw [h]
  exact NonNeg.mk n

theorem le.intro {a b : Int} (n : Nat) (h : a + n = b) : a ≤ b :=
  le.intro_sub n (by rw [← h, Int.add_sub_cancel_left])

theorem le.dest_sub {a b : Int} (h : a ≤ b) : ∃ n : Nat, b - a = n := by
  have key : ∀ {x : Int}, NonNeg x → ∃ n : Nat, x = n := fun h => match h with | ⟨n⟩ => ⟨n, rfl⟩
  exact key h

theorem le.dest {a b : Int} (h : a ≤ b) : ∃ n : Nat, a + n = b := by
  obtain ⟨n, e⟩ := le.dest_sub h
  exact ⟨n, by rw [← e, Int.add_comm, Int.sub_add_cancel]⟩

@[simp] theorem sub_nonneg {a b : Int} : 0 ≤ a - b ↔ b ≤ a := nonneg_def
theorem sub_nonneg_of_le {a b : Int} (h : b ≤ a) : 0 ≤ a - b := sub_nonneg.mpr h
theorem le_of_sub_nonneg {a b : Int} (h : 0 ≤ a - b) : b ≤ a := sub_nonneg.mp h

@[simp] theorem ofNat_zero_le (n : Nat) : 0 ≤ (n : Int) := nonneg_def.mpr (NonNeg.mk n)
theorem natCast_nonneg (n : Nat) : 0 ≤ (n : Int) := ofNat_zero_le n
theorem ofNat_nonneg (n : Nat) : 0 ≤ ofNat n := ofNat_zero_le n

theorem eq_ofNat_of_zero_le {a : Int} (h : 0 ≤ a) : ∃ n : Nat, a = n := by
  obtain ⟨n, e⟩ := le.dest_sub h
  exact ⟨n, by rw [← e, Int.sub_zero]⟩

@[simp, norm_cast] theorem ofNat_le {m n : Nat} : (m : Int) ≤ n ↔ m ≤ n := by
  constructor
  · intro h
    obtain ⟨k, e⟩ := le.dest h
    exact Nat.le.intro (ofNat_inj.mp e)
  · intro h
    obtain ⟨k, rfl⟩ := Nat.exists_eq_add_of_le h
    exact le.intro k rfl

theorem natCast_le {m n : Nat} : (m : Int) ≤ n ↔ m ≤ n := ofNat_le

@[simp, norm_cast] theorem ofNat_lt {m n : Nat} : (m : Int) < n ↔ m < n := ofNat_le (m := m + 1)
theorem natCast_lt {m n : Nat} : (m : Int) < n ↔ m < n := ofNat_lt
@[simp] theorem natCast_pos {n : Nat} : 0 < (n : Int) ↔ 0 < n := ofNat_lt (m := 0)
theorem ofNat_pos {n : Nat} : 0 < (n : Int) ↔ 0 < n := natCast_pos
theorem natCast_succ_pos (n : Nat) : 0 < (Nat.succ n : Int) := ofNat_pos.mpr (Nat.succ_pos n)
theorem ofNat_succ_pos (n : Nat) : 0 < (Nat.succ n : Int) := natCast_succ_pos n
theorem ofNat_le_ofNat_of_le {n m : Nat} (h : n ≤ m) : (n : Int) ≤ m := ofNat_le.mpr h

/-! ## A linear order -/

@[simp, refl] protected theorem le_refl (a : Int) : a ≤ a := le.intro 0 (Int.add_zero a)
protected theorem le_rfl {a : Int} : a ≤ a := Int.le_refl a
protected theorem le_of_eq {a b : Int} (h : a = b) : a ≤ b := h ▸ Int.le_refl a
protected theorem ge_of_eq {a b : Int} (h : a = b) : b ≤ a := h ▸ Int.le_refl a

protected theorem le_trans {a b c : Int} (h₁ : a ≤ b) (h₂ : b ≤ c) : a ≤ c := by
  obtain ⟨n, rfl⟩ := le.dest h₁
  obtain ⟨m, rfl⟩ := le.dest h₂
  exact le.intro (n + m) (by rw [natCast_add, Int.add_assoc])

protected theorem le_antisymm {a b : Int} (h₁ : a ≤ b) (h₂ : b ≤ a) : a = b := by
  obtain ⟨n, rfl⟩ := le.dest h₁
  obtain ⟨m, e⟩ := le.dest h₂
  rw [Int.add_assoc, Int.add_eq_left, ← natCast_add, natCast_eq_zero] at e
  rw [(Nat.eq_zero_of_add_eq_zero e).left, natCast_zero, Int.add_zero]

protected theorem le_total (a b : Int) : a ≤ b ∨ b ≤ a := by
  have key : ∀ x : Int, NonNeg x ∨ NonNeg (-x) := fun x => by
    cases x with
    | ofNat n => exact Or.inl (NonNeg.mk n)
    | negSucc n => exact Or.inr (NonNeg.mk (n + 1))
  refine (key (b - a)).imp id (fun h => ?_)
  rwa [Int.neg_sub] at h

theorem lt_add_succ (a : Int) (n : Nat) : a < a + Nat.succ n :=
  le.intro n (by rw [natCast_succ, Int.add_assoc, Int.add_comm 1])

theorem lt.intro {a b : Int} {n : Nat} (h : a + Nat.succ n = b) : a < b := h ▸ lt_add_succ a n

theorem lt.dest {a b : Int} (h : a < b) : ∃ n : Nat, a + Nat.succ n = b := by
  obtain ⟨n, e⟩ := le.dest h
  exact ⟨n, by rw [← e, natCast_succ, Int.add_assoc, Int.add_comm 1]⟩

theorem lt_succ (a : Int) : a < a + 1 := Int.le_refl _
@[simp] protected theorem lt_add_one (a : Int) : a < a + 1 := Int.le_refl _
protected theorem le_of_lt {a b : Int} (h : a < b) : a ≤ b := Int.le_trans (le.intro 1 rfl) h

@[simp] protected theorem lt_irrefl (a : Int) : ¬a < a := fun h => by
  obtain ⟨n, e⟩ := lt.dest h
  rw [Int.add_eq_left, natCast_eq_zero] at e
  exact Nat.succ_ne_zero n e

protected theorem lt_of_lt_of_le {a b c : Int} (h₁ : a < b) (h₂ : b ≤ c) : a < c := Int.le_trans h₁ h₂
protected theorem ne_of_lt {a b : Int} (h : a < b) : a ≠ b := fun e => Int.lt_irrefl b (e ▸ h)
protected theorem ne_of_gt {a b : Int} (h : b < a) : a ≠ b := (Int.ne_of_lt h).symm
protected theorem not_le_of_gt {a b : Int} (h : b < a) : ¬a ≤ b := fun h' =>
  Int.lt_irrefl b (Int.lt_of_lt_of_le h h')
protected theorem not_le_of_lt {a b : Int} (h : a < b) : ¬b ≤ a := Int.not_le_of_gt h

protected theorem lt_or_eq_of_le {a b : Int} (h : a ≤ b) : a < b ∨ a = b := by
  obtain ⟨n, rfl⟩ := le.dest h
  cases n with
  | zero => exact Or.inr (Int.add_zero a).symm
  | succ n => exact Or.inl (lt_add_succ a n)

protected theorem lt_iff_le_and_ne {a b : Int} : a < b ↔ a ≤ b ∧ a ≠ b :=
  ⟨fun h => ⟨Int.le_of_lt h, Int.ne_of_lt h⟩, fun h => (Int.lt_or_eq_of_le h.left).resolve_right h.right⟩
protected theorem lt_of_le_of_ne {a b : Int} (h₁ : a ≤ b) (h₂ : a ≠ b) : a < b :=
  Int.lt_iff_le_and_ne.mpr ⟨h₁, h₂⟩
protected theorem le_iff_lt_or_eq {a b : Int} : a ≤ b ↔ a < b ∨ a = b :=
  ⟨Int.lt_or_eq_of_le, fun h => h.elim Int.le_of_lt Int.le_of_eq⟩

protected theorem lt_or_ge (a b : Int) : a < b ∨ b ≤ a := by
  cases Int.le_total a b with
  | inl h => exact (Int.lt_or_eq_of_le h).imp id Int.ge_of_eq
  | inr h => exact Or.inr h
protected theorem lt_or_le (a b : Int) : a < b ∨ b ≤ a := Int.lt_or_ge a b
protected theorem le_or_lt (a b : Int) : a ≤ b ∨ b < a := (Int.lt_or_ge b a).symm

@[simp] protected theorem not_le {a b : Int} : ¬a ≤ b ↔ b < a :=
  ⟨fun h => (Int.lt_or_ge b a).resolve_right h, Int.not_le_of_gt⟩
@[simp] protected theorem not_lt {a b : Int} : ¬a < b ↔ b ≤ a :=
  ⟨fun h => (Int.lt_or_ge a b).resolve_left h, fun h h' => Int.not_le_of_gt h' h⟩
protected theorem lt_of_not_ge {a b : Int} (h : ¬b ≤ a) : a < b := Int.not_le.mp h
protected theorem lt_of_not_le {a b : Int} (h : ¬b ≤ a) : a < b := Int.not_le.mp h
protected theorem le_of_not_gt {a b : Int} (h : ¬b < a) : a ≤ b := Int.not_lt.mp h
protected theorem le_of_not_lt {a b : Int} (h : ¬b < a) : a ≤ b := Int.not_lt.mp h
protected theorem not_lt_of_ge {a b : Int} (h : b ≤ a) : ¬a < b := Int.not_lt.mpr h
protected theorem not_lt_of_le {a b : Int} (h : b ≤ a) : ¬a < b := Int.not_lt.mpr h
protected theorem le_of_not_le {a b : Int} (h : ¬a ≤ b) : b ≤ a := (Int.le_total a b).resolve_left h

protected theorem lt_iff_le_not_le {a b : Int} : a < b ↔ a ≤ b ∧ ¬b ≤ a :=
  ⟨fun h => ⟨Int.le_of_lt h, Int.not_le_of_gt h⟩, fun h => Int.not_le.mp h.right⟩
protected theorem lt_of_le_of_lt {a b c : Int} (h₁ : a ≤ b) (h₂ : b < c) : a < c :=
  Int.not_le.mp (fun h => Int.not_le_of_gt h₂ (Int.le_trans h h₁))
protected theorem lt_trans {a b c : Int} (h₁ : a < b) (h₂ : b < c) : a < c :=
  Int.lt_of_le_of_lt (Int.le_of_lt h₁) h₂
protected theorem lt_asymm {a b : Int} (h : a < b) : ¬b < a := Int.not_lt.mpr (Int.le_of_lt h)
protected theorem not_lt_of_gt {a b : Int} (h : b < a) : ¬a < b := Int.lt_asymm h

protected theorem lt_trichotomy (a b : Int) : a < b ∨ a = b ∨ b < a :=
  (Int.lt_or_ge a b).imp_right (fun h => (Int.lt_or_eq_of_le h).symm.imp_left Eq.symm)
protected theorem lt_or_gt_of_ne {a b : Int} (h : a ≠ b) : a < b ∨ b < a :=
  (Int.lt_trichotomy a b).imp_right (fun h' => h'.resolve_left h)
protected theorem lt_or_lt_of_ne {a b : Int} (h : a ≠ b) : a < b ∨ b < a := Int.lt_or_gt_of_ne h
protected theorem ne_iff_lt_or_gt {a b : Int} : a ≠ b ↔ a < b ∨ b < a :=
  ⟨Int.lt_or_gt_of_ne, fun h => h.elim Int.ne_of_lt Int.ne_of_gt⟩
protected theorem eq_iff_le_and_ge {x y : Int} : x = y ↔ x ≤ y ∧ y ≤ x :=
  ⟨fun h => ⟨Int.le_of_eq h, Int.ge_of_eq h⟩, fun h => Int.le_antisymm h.left h.right⟩
protected theorem le_antisymm_iff {a b : Int} : a = b ↔ a ≤ b ∧ b ≤ a := Int.eq_iff_le_and_ge

instance instTransLe : Trans (α := Int) (· ≤ ·) (· ≤ ·) (· ≤ ·) where
  trans := Int.le_trans
instance instTransLt : Trans (α := Int) (· < ·) (· < ·) (· < ·) where
  trans := Int.lt_trans
instance instTransLeLt : Trans (α := Int) (· ≤ ·) (· < ·) (· < ·) where
  trans := Int.lt_of_le_of_lt
instance instTransLtLe : Trans (α := Int) (· < ·) (· ≤ ·) (· < ·) where
  trans := Int.lt_of_lt_of_le
instance : Trans (α := Int) (· ≥ ·) (· ≥ ·) (· ≥ ·) where
  trans h₁ h₂ := Int.le_trans h₂ h₁
instance : Trans (α := Int) (· > ·) (· > ·) (· > ·) where
  trans h₁ h₂ := Int.lt_trans h₂ h₁
instance : Trans (α := Int) (· ≥ ·) (· > ·) (· > ·) where
  trans h₁ h₂ := Int.lt_of_lt_of_le h₂ h₁
instance : Trans (α := Int) (· > ·) (· ≥ ·) (· > ·) where
  trans h₁ h₂ := Int.lt_of_le_of_lt h₂ h₁

/-! ## Discreteness -/

theorem add_one_le_of_lt {a b : Int} (h : a < b) : a + 1 ≤ b := h
theorem lt_of_add_one_le {a b : Int} (h : a + 1 ≤ b) : a < b := h
theorem add_one_le_iff {a b : Int} : a + 1 ≤ b ↔ a < b := Iff.rfl
theorem not_le_eq (a b : Int) : (¬a ≤ b) = (b + 1 ≤ a) := propext Int.not_le
theorem not_ge_eq (a b : Int) : (¬a ≥ b) = (a + 1 ≤ b) := propext Int.not_le
theorem not_lt_eq (a b : Int) : (¬a < b) = (b ≤ a) := propext Int.not_lt
theorem not_gt_eq (a b : Int) : (¬a > b) = (a ≤ b) := propext Int.not_lt
protected theorem zero_lt_one : (0 : Int) < 1 := Int.le_refl 1
protected theorem one_pos : (0 : Int) < 1 := Int.le_refl 1
protected theorem one_nonneg : (0 : Int) ≤ 1 := Int.le_of_lt Int.zero_lt_one

theorem eq_succ_of_zero_lt {a : Int} (h : 0 < a) : ∃ n : Nat, a = Nat.succ n := by
  obtain ⟨n, e⟩ := lt.dest h
  exact ⟨n, by rw [← e, Int.zero_add]⟩

@[simp] theorem negSucc_lt_zero (n : Nat) : negSucc n < 0 :=
  lt.intro (n := n) (Int.add_left_neg ((n + 1 : Nat) : Int))
theorem negSucc_not_nonneg (n : Nat) : 0 ≤ negSucc n ↔ False :=
  ⟨fun h => Int.not_le_of_gt (negSucc_lt_zero n) h, False.elim⟩
theorem negSucc_not_pos (n : Nat) : 0 < negSucc n ↔ False :=
  ⟨fun h => Int.lt_asymm (negSucc_lt_zero n) h, False.elim⟩
theorem negSucc_le_zero (n : Nat) : negSucc n ≤ 0 := Int.le_of_lt (negSucc_lt_zero n)

theorem eq_negSucc_of_lt_zero {a : Int} (h : a < 0) : ∃ n : Nat, a = negSucc n := by
  cases a with
  | ofNat n => exact absurd h (Int.not_lt.mpr (ofNat_zero_le n))
  | negSucc n => exact ⟨n, rfl⟩

/-! ## Sums -/

protected theorem add_le_add_left {a b : Int} (h : a ≤ b) (c : Int) : c + a ≤ c + b := by
  rwa [Int.le_def, Int.add_sub_add_left]
protected theorem add_le_add_right {a b : Int} (h : a ≤ b) (c : Int) : a + c ≤ b + c := by
  rwa [Int.le_def, Int.add_sub_add_right]
protected theorem le_of_add_le_add_left {a b c : Int} (h : a + b ≤ a + c) : b ≤ c := by
  rwa [Int.le_def, Int.add_sub_add_left] at h
protected theorem le_of_add_le_add_right {a b c : Int} (h : a + b ≤ c + b) : a ≤ c := by
  rwa [Int.le_def, Int.add_sub_add_right] at h
@[simp] protected theorem add_le_add_iff_left {b c : Int} (a : Int) : a + b ≤ a + c ↔ b ≤ c :=
  ⟨Int.le_of_add_le_add_left, fun h => Int.add_le_add_left h a⟩
@[simp] protected theorem add_le_add_iff_right {a b : Int} (c : Int) : a + c ≤ b + c ↔ a ≤ b :=
  ⟨Int.le_of_add_le_add_right, fun h => Int.add_le_add_right h c⟩
@[simp] protected theorem add_lt_add_iff_right {a b : Int} (c : Int) : a + c < b + c ↔ a < b := by
  rw [← Int.not_le, Int.add_le_add_iff_right, Int.not_le]
@[simp] protected theorem add_lt_add_iff_left {b c : Int} (a : Int) : a + b < a + c ↔ b < c := by
  rw [← Int.not_le, Int.add_le_add_iff_left, Int.not_le]
protected theorem add_lt_add_left {a b : Int} (h : a < b) (c : Int) : c + a < c + b :=
  (Int.add_lt_add_iff_left c).mpr h
protected theorem add_lt_add_right {a b : Int} (h : a < b) (c : Int) : a + c < b + c :=
  (Int.add_lt_add_iff_right c).mpr h
protected theorem lt_of_add_lt_add_left {a b c : Int} (h : a + b < a + c) : b < c :=
  (Int.add_lt_add_iff_left a).mp h
protected theorem lt_of_add_lt_add_right {a b c : Int} (h : a + b < c + b) : a < c :=
  (Int.add_lt_add_iff_right b).mp h
protected theorem add_le_add {a b c d : Int} (h₁ : a ≤ b) (h₂ : c ≤ d) : a + c ≤ b + d :=
  Int.le_trans (Int.add_le_add_right h₁ c) (Int.add_le_add_left h₂ b)
protected theorem add_lt_add_of_le_of_lt {a b c d : Int} (h₁ : a ≤ b) (h₂ : c < d) : a + c < b + d :=
  Int.lt_of_le_of_lt (Int.add_le_add_right h₁ c) (Int.add_lt_add_left h₂ b)
protected theorem add_lt_add_of_lt_of_le {a b c d : Int} (h₁ : a < b) (h₂ : c ≤ d) : a + c < b + d :=
  Int.lt_of_lt_of_le (Int.add_lt_add_right h₁ c) (Int.add_le_add_left h₂ b)
protected theorem add_lt_add {a b c d : Int} (h₁ : a < b) (h₂ : c < d) : a + c < b + d :=
  Int.add_lt_add_of_lt_of_le h₁ (Int.le_of_lt h₂)
protected theorem add_nonneg {a b : Int} (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a + b := Int.add_le_add ha hb
protected theorem add_pos {a b : Int} (ha : 0 < a) (hb : 0 < b) : 0 < a + b := by
  rw [← Int.add_zero 0]
  exact Int.add_lt_add ha hb
protected theorem add_pos_of_pos_of_nonneg {a b : Int} (ha : 0 < a) (hb : 0 ≤ b) : 0 < a + b := by
  rw [← Int.add_zero 0]
  exact Int.add_lt_add_of_lt_of_le ha hb
protected theorem add_pos_of_nonneg_of_pos {a b : Int} (ha : 0 ≤ a) (hb : 0 < b) : 0 < a + b := by
  rw [← Int.add_zero 0]
  exact Int.add_lt_add_of_le_of_lt ha hb
protected theorem add_nonpos {a b : Int} (ha : a ≤ 0) (hb : b ≤ 0) : a + b ≤ 0 := Int.add_le_add ha hb

@[simp] protected theorem le_add_iff_nonneg_right (a : Int) {b : Int} : a ≤ a + b ↔ 0 ≤ b := by
  rw [Int.le_def, Int.add_sub_cancel_left, nonneg_def]
@[simp] protected theorem le_add_iff_nonneg_left (a : Int) {b : Int} : a ≤ b + a ↔ 0 ≤ b := by
  rw [Int.add_comm, Int.le_add_iff_nonneg_right]
@[simp] protected theorem lt_add_iff_pos_right (a : Int) {b : Int} : a < a + b ↔ 0 < b := by
  rw [← Int.add_lt_add_iff_left (b := 0) a, Int.add_zero]
@[simp] protected theorem lt_add_iff_pos_left (a : Int) {b : Int} : a < b + a ↔ 0 < b := by
  rw [Int.add_comm, Int.lt_add_iff_pos_right]
protected theorem le_add_of_nonneg_right {a b : Int} (h : 0 ≤ b) : a ≤ a + b :=
  (Int.le_add_iff_nonneg_right a).mpr h
protected theorem le_add_of_nonneg_left {a b : Int} (h : 0 ≤ b) : a ≤ b + a :=
  (Int.le_add_iff_nonneg_left a).mpr h
protected theorem lt_add_of_pos_right (a : Int) {b : Int} (h : 0 < b) : a < a + b :=
  (Int.lt_add_iff_pos_right a).mpr h
protected theorem lt_add_of_pos_left (a : Int) {b : Int} (h : 0 < b) : a < b + a :=
  (Int.lt_add_iff_pos_left a).mpr h

theorem lt_add_one_of_le {a b : Int} (h : a ≤ b) : a < b + 1 := Int.add_le_add_right h 1
theorem le_of_lt_add_one {a b : Int} (h : a < b + 1) : a ≤ b := Int.le_of_add_le_add_right h
theorem lt_add_one_iff {a b : Int} : a < b + 1 ↔ a ≤ b := ⟨le_of_lt_add_one, lt_add_one_of_le⟩
theorem le_add_one {a b : Int} (h : a ≤ b) : a ≤ b + 1 := Int.le_of_lt (lt_add_one_of_le h)

/-! ## Opposites and differences -/

protected theorem neg_le_neg {a b : Int} (h : a ≤ b) : -b ≤ -a := by
  rwa [Int.le_def, Int.neg_sub_neg]
@[simp] protected theorem neg_le_neg_iff {a b : Int} : -a ≤ -b ↔ b ≤ a := by
  rw [Int.le_def, Int.neg_sub_neg, Int.le_def]
@[simp] protected theorem neg_lt_neg_iff {a b : Int} : -a < -b ↔ b < a := by
  rw [← Int.not_le, Int.neg_le_neg_iff, Int.not_le]
protected theorem le_of_neg_le_neg {a b : Int} (h : -b ≤ -a) : a ≤ b := Int.neg_le_neg_iff.mp h
protected theorem neg_lt_neg {a b : Int} (h : a < b) : -b < -a := Int.neg_lt_neg_iff.mpr h
protected theorem lt_of_neg_lt_neg {a b : Int} (h : -b < -a) : a < b := Int.neg_lt_neg_iff.mp h
@[simp] protected theorem neg_nonneg {a : Int} : 0 ≤ -a ↔ a ≤ 0 := Int.neg_le_neg_iff (a := 0)
@[simp] protected theorem neg_nonpos {a : Int} : -a ≤ 0 ↔ 0 ≤ a := Int.neg_le_neg_iff (b := 0)
@[simp] protected theorem neg_pos {a : Int} : 0 < -a ↔ a < 0 := Int.neg_lt_neg_iff (a := 0)
@[simp] protected theorem neg_lt_zero {a : Int} : -a < 0 ↔ 0 < a := Int.neg_lt_neg_iff (b := 0)
protected theorem neg_nonpos_of_nonneg {a : Int} (h : 0 ≤ a) : -a ≤ 0 := Int.neg_nonpos.mpr h
protected theorem nonneg_of_neg_nonpos {a : Int} (h : -a ≤ 0) : 0 ≤ a := Int.neg_nonpos.mp h
protected theorem neg_nonneg_of_nonpos {a : Int} (h : a ≤ 0) : 0 ≤ -a := Int.neg_nonneg.mpr h
protected theorem nonpos_of_neg_nonneg {a : Int} (h : 0 ≤ -a) : a ≤ 0 := Int.neg_nonneg.mp h
protected theorem neg_neg_of_pos {a : Int} (h : 0 < a) : -a < 0 := Int.neg_lt_zero.mpr h
protected theorem pos_of_neg_neg {a : Int} (h : -a < 0) : 0 < a := Int.neg_lt_zero.mp h
protected theorem neg_pos_of_neg {a : Int} (h : a < 0) : 0 < -a := Int.neg_pos.mpr h
protected theorem neg_of_neg_pos {a : Int} (h : 0 < -a) : a < 0 := Int.neg_pos.mp h
protected theorem neg_le_iff_neg_le {a b : Int} : -a ≤ b ↔ -b ≤ a := by
  rw [← Int.neg_le_neg_iff, Int.neg_neg]
protected theorem le_neg_iff_le_neg {a b : Int} : a ≤ -b ↔ b ≤ -a := by
  rw [← Int.neg_le_neg_iff, Int.neg_neg]
protected theorem neg_lt_iff_neg_lt {a b : Int} : -a < b ↔ -b < a := by
  rw [← Int.neg_lt_neg_iff, Int.neg_neg]
protected theorem lt_neg_iff_lt_neg {a b : Int} : a < -b ↔ b < -a := by
  rw [← Int.neg_lt_neg_iff, Int.neg_neg]
protected theorem le_neg_of_le_neg {a b : Int} (h : a ≤ -b) : b ≤ -a := Int.le_neg_iff_le_neg.mp h
protected theorem neg_le_of_neg_le {a b : Int} (h : -a ≤ b) : -b ≤ a := Int.neg_le_iff_neg_le.mp h
protected theorem lt_neg_of_lt_neg {a b : Int} (h : a < -b) : b < -a := Int.lt_neg_iff_lt_neg.mp h
protected theorem neg_lt_of_neg_lt {a b : Int} (h : -a < b) : -b < a := Int.neg_lt_iff_neg_lt.mp h

@[simp] protected theorem sub_pos {a b : Int} : 0 < a - b ↔ b < a := by
  rw [← Int.add_lt_add_iff_right b, Int.zero_add, Int.sub_add_cancel]
protected theorem sub_pos_of_lt {a b : Int} (h : b < a) : 0 < a - b := Int.sub_pos.mpr h
protected theorem lt_of_sub_pos {a b : Int} (h : 0 < a - b) : b < a := Int.sub_pos.mp h
protected theorem sub_nonpos {a b : Int} : a - b ≤ 0 ↔ a ≤ b := by
  rw [← Int.add_le_add_iff_right b, Int.zero_add, Int.sub_add_cancel]
protected theorem sub_nonpos_of_le {a b : Int} (h : a ≤ b) : a - b ≤ 0 := Int.sub_nonpos.mpr h
protected theorem le_of_sub_nonpos {a b : Int} (h : a - b ≤ 0) : a ≤ b := Int.sub_nonpos.mp h
protected theorem sub_neg_of_lt {a b : Int} (h : a < b) : a - b < 0 := by
  rwa [← Int.add_lt_add_iff_right b, Int.zero_add, Int.sub_add_cancel]
protected theorem lt_of_sub_neg {a b : Int} (h : a - b < 0) : a < b := by
  rwa [← Int.add_lt_add_iff_right b, Int.zero_add, Int.sub_add_cancel] at h
protected theorem sub_left_le_of_le_add {a b c : Int} (h : a ≤ b + c) : a - b ≤ c := by
  rwa [← Int.add_le_add_iff_right b, Int.sub_add_cancel, Int.add_comm]
protected theorem sub_le_iff_le_add {a b c : Int} : a - c ≤ b ↔ a ≤ b + c := by
  rw [← Int.add_le_add_iff_right c, Int.sub_add_cancel]
protected theorem sub_right_le_iff_le_add {a b c : Int} : a - c ≤ b ↔ a ≤ b + c := Int.sub_le_iff_le_add
protected theorem sub_le_iff_le_add' {a b c : Int} : a - b ≤ c ↔ a ≤ b + c := by
  rw [Int.sub_le_iff_le_add, Int.add_comm]
protected theorem le_sub_iff_add_le {a b c : Int} : a ≤ b - c ↔ a + c ≤ b := by
  rw [← Int.add_le_add_iff_right c, Int.sub_add_cancel]
protected theorem sub_lt_iff_lt_add {a b c : Int} : a - c < b ↔ a < b + c := by
  rw [← Int.add_lt_add_iff_right c, Int.sub_add_cancel]
protected theorem sub_lt_iff {a b c : Int} : a - b < c ↔ a < c + b := Int.sub_lt_iff_lt_add
protected theorem lt_sub_iff_add_lt {a b c : Int} : a < b - c ↔ a + c < b := by
  rw [← Int.add_lt_add_iff_right c, Int.sub_add_cancel]
protected theorem lt_sub_iff {a b c : Int} : a < b - c ↔ a + c < b := Int.lt_sub_iff_add_lt
protected theorem sub_le_self (a : Int) {b : Int} (h : 0 ≤ b) : a - b ≤ a :=
  Int.sub_le_iff_le_add.mpr (Int.le_add_of_nonneg_right h)
protected theorem sub_lt_self (a : Int) {b : Int} (h : 0 < b) : a - b < a :=
  Int.sub_lt_iff_lt_add.mpr (Int.lt_add_of_pos_right a h)
protected theorem le_add_of_sub_left_le {a b c : Int} (h : a - b ≤ c) : a ≤ b + c :=
  Int.sub_le_iff_le_add'.mp h
protected theorem sub_right_le_of_le_add {a b c : Int} (h : a ≤ b + c) : a - c ≤ b :=
  Int.sub_le_iff_le_add.mpr h
protected theorem le_add_of_sub_right_le {a b c : Int} (h : a - c ≤ b) : a ≤ b + c :=
  Int.sub_le_iff_le_add.mp h
protected theorem le_sub_right_of_add_le {a b c : Int} (h : a + b ≤ c) : a ≤ c - b :=
  Int.le_sub_iff_add_le.mpr h
protected theorem add_le_of_le_sub_right {a b c : Int} (h : a ≤ c - b) : a + b ≤ c :=
  Int.le_sub_iff_add_le.mp h
protected theorem lt_sub_right_of_add_lt {a b c : Int} (h : a + b < c) : a < c - b :=
  Int.lt_sub_iff_add_lt.mpr h
protected theorem add_lt_of_lt_sub_right {a b c : Int} (h : a < c - b) : a + b < c :=
  Int.lt_sub_iff_add_lt.mp h
protected theorem sub_right_lt_of_lt_add {a b c : Int} (h : a < b + c) : a - c < b :=
  Int.sub_lt_iff_lt_add.mpr h
protected theorem lt_add_of_sub_right_lt {a b c : Int} (h : a - c < b) : a < b + c :=
  Int.sub_lt_iff_lt_add.mp h
protected theorem sub_le_sub {a b c d : Int} (h₁ : a ≤ b) (h₂ : c ≤ d) : a - d ≤ b - c :=
  Int.add_le_add h₁ (Int.neg_le_neg h₂)
protected theorem sub_le_sub_left {a b : Int} (h : a ≤ b) (c : Int) : c - b ≤ c - a :=
  Int.sub_le_sub (Int.le_refl c) h
protected theorem sub_le_sub_right {a b : Int} (h : a ≤ b) (c : Int) : a - c ≤ b - c :=
  Int.add_le_add_right h (-c)
@[simp] protected theorem sub_le_sub_right_iff {a b c : Int} : a - c ≤ b - c ↔ a ≤ b :=
  Int.add_le_add_iff_right (-c)
@[simp] protected theorem sub_le_sub_left_iff {a b c : Int} : c - a ≤ c - b ↔ b ≤ a := by
  rw [Int.le_def, Int.le_def, Int.sub_eq_add_neg, Int.neg_sub, Int.add_comm, Int.sub_add_sub_cancel]
@[simp] protected theorem sub_lt_sub_right_iff {a b c : Int} : a - c < b - c ↔ a < b :=
  Int.add_lt_add_iff_right (-c)
@[simp] protected theorem sub_lt_sub_left_iff {a b c : Int} : c - a < c - b ↔ b < a := by
  rw [← Int.not_le, Int.sub_le_sub_left_iff, Int.not_le]
protected theorem sub_lt_sub_left {a b : Int} (h : a < b) (c : Int) : c - b < c - a :=
  Int.sub_lt_sub_left_iff.mpr h
protected theorem sub_lt_sub_right {a b : Int} (h : a < b) (c : Int) : a - c < b - c :=
  Int.sub_lt_sub_right_iff.mpr h

theorem le_sub_one_of_lt {a b : Int} (h : a < b) : a ≤ b - 1 := Int.le_sub_iff_add_le.mpr h
theorem lt_of_le_sub_one {a b : Int} (h : a ≤ b - 1) : a < b := Int.le_sub_iff_add_le.mp h
theorem le_sub_one_iff {a b : Int} : a ≤ b - 1 ↔ a < b := Int.le_sub_iff_add_le
theorem sub_one_lt_of_le {a b : Int} (h : a ≤ b) : a - 1 < b := Int.sub_lt_iff_lt_add.mpr (lt_add_one_of_le h)
theorem le_of_sub_one_lt {a b : Int} (h : a - 1 < b) : a ≤ b := le_of_lt_add_one (Int.sub_lt_iff_lt_add.mp h)
theorem sub_one_lt_iff {a b : Int} : a - 1 < b ↔ a ≤ b := ⟨le_of_sub_one_lt, sub_one_lt_of_le⟩
@[simp] theorem sub_one_lt (a : Int) : a - 1 < a := sub_one_lt_of_le (Int.le_refl a)

/-! ## Products -/

protected theorem mul_nonneg {a b : Int} (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a * b := by
  obtain ⟨m, rfl⟩ := eq_ofNat_of_zero_le ha
  obtain ⟨n, rfl⟩ := eq_ofNat_of_zero_le hb
  exact ofNat_zero_le (m * n)

protected theorem mul_pos {a b : Int} (ha : 0 < a) (hb : 0 < b) : 0 < a * b := by
  obtain ⟨m, rfl⟩ := eq_succ_of_zero_lt ha
  obtain ⟨n, rfl⟩ := eq_succ_of_zero_lt hb
  exact ofNat_pos.mpr (Nat.mul_pos (Nat.succ_pos m) (Nat.succ_pos n))

protected theorem mul_le_mul_of_nonneg_left {a b c : Int} (h₁ : a ≤ b) (h₂ : 0 ≤ c) : c * a ≤ c * b := by
  rw [← sub_nonneg, ← Int.mul_sub]
  exact Int.mul_nonneg h₂ (sub_nonneg.mpr h₁)
protected theorem mul_le_mul_of_nonneg_right {a b c : Int} (h₁ : a ≤ b) (h₂ : 0 ≤ c) : a * c ≤ b * c := by
  rw [Int.mul_comm a, Int.mul_comm b]
  exact Int.mul_le_mul_of_nonneg_left h₁ h₂
protected theorem mul_lt_mul_of_pos_left {a b c : Int} (h₁ : a < b) (h₂ : 0 < c) : c * a < c * b := by
  rw [← Int.sub_pos, ← Int.mul_sub]
  exact Int.mul_pos h₂ (Int.sub_pos.mpr h₁)
protected theorem mul_lt_mul_of_pos_right {a b c : Int} (h₁ : a < b) (h₂ : 0 < c) : a * c < b * c := by
  rw [Int.mul_comm a, Int.mul_comm b]
  exact Int.mul_lt_mul_of_pos_left h₁ h₂
protected theorem mul_le_mul {a b c d : Int} (hac : a ≤ c) (hbd : b ≤ d) (nn_b : 0 ≤ b) (nn_c : 0 ≤ c) :
    a * b ≤ c * d :=
  Int.le_trans (Int.mul_le_mul_of_nonneg_right hac nn_b) (Int.mul_le_mul_of_nonneg_left hbd nn_c)

protected theorem mul_nonpos_of_nonneg_of_nonpos {a b : Int} (ha : 0 ≤ a) (hb : b ≤ 0) : a * b ≤ 0 := by
  have h := Int.mul_nonneg ha (Int.neg_nonneg.mpr hb)
  rwa [Int.mul_neg, Int.neg_nonneg] at h
protected theorem mul_nonpos_of_nonpos_of_nonneg {a b : Int} (ha : a ≤ 0) (hb : 0 ≤ b) : a * b ≤ 0 := by
  rw [Int.mul_comm]; exact Int.mul_nonpos_of_nonneg_of_nonpos hb ha
protected theorem mul_neg_of_pos_of_neg {a b : Int} (ha : 0 < a) (hb : b < 0) : a * b < 0 := by
  have h := Int.mul_pos ha (Int.neg_pos.mpr hb)
  rwa [Int.mul_neg, Int.neg_pos] at h
protected theorem mul_neg_of_neg_of_pos {a b : Int} (ha : a < 0) (hb : 0 < b) : a * b < 0 := by
  rw [Int.mul_comm]; exact Int.mul_neg_of_pos_of_neg hb ha
protected theorem mul_nonneg_of_nonpos_of_nonpos {a b : Int} (ha : a ≤ 0) (hb : b ≤ 0) : 0 ≤ a * b := by
  rw [← Int.neg_mul_neg]
  exact Int.mul_nonneg (Int.neg_nonneg.mpr ha) (Int.neg_nonneg.mpr hb)
protected theorem mul_pos_of_neg_of_neg {a b : Int} (ha : a < 0) (hb : b < 0) : 0 < a * b := by
  rw [← Int.neg_mul_neg]
  exact Int.mul_pos (Int.neg_pos.mpr ha) (Int.neg_pos.mpr hb)
protected theorem mul_le_mul_of_nonpos_left {a b c : Int} (ha : a ≤ 0) (h : c ≤ b) : a * b ≤ a * c := by
  rw [← Int.neg_le_neg_iff, ← Int.neg_mul, ← Int.neg_mul]
  exact Int.mul_le_mul_of_nonneg_left h (Int.neg_nonneg.mpr ha)
protected theorem mul_le_mul_of_nonpos_right {a b c : Int} (h : b ≤ a) (hc : c ≤ 0) : a * c ≤ b * c := by
  rw [Int.mul_comm a, Int.mul_comm b]
  exact Int.mul_le_mul_of_nonpos_left hc h
protected theorem mul_lt_mul_of_neg_left {a b c : Int} (h : b < a) (hc : c < 0) : c * a < c * b := by
  rw [← Int.neg_lt_neg_iff, ← Int.neg_mul, ← Int.neg_mul]
  exact Int.mul_lt_mul_of_pos_left h (Int.neg_pos.mpr hc)
protected theorem mul_lt_mul_of_neg_right {a b c : Int} (h : b < a) (hc : c < 0) : a * c < b * c := by
  rw [Int.mul_comm a, Int.mul_comm b]
  exact Int.mul_lt_mul_of_neg_left h hc

protected theorem le_of_mul_le_mul_left {a b c : Int} (h : c * a ≤ c * b) (hc : 0 < c) : a ≤ b :=
  Int.not_lt.mp (fun lt => Int.not_le_of_gt (Int.mul_lt_mul_of_pos_left lt hc) h)
protected theorem le_of_mul_le_mul_right {a b c : Int} (h : a * c ≤ b * c) (hc : 0 < c) : a ≤ b :=
  Int.not_lt.mp (fun lt => Int.not_le_of_gt (Int.mul_lt_mul_of_pos_right lt hc) h)
protected theorem lt_of_mul_lt_mul_left {a b c : Int} (h : c * a < c * b) (hc : 0 ≤ c) : a < b :=
  Int.not_le.mp (fun le => Int.not_lt.mpr (Int.mul_le_mul_of_nonneg_left le hc) h)
protected theorem lt_of_mul_lt_mul_right {a b c : Int} (h : a * c < b * c) (hc : 0 ≤ c) : a < b :=
  Int.not_le.mp (fun le => Int.not_lt.mpr (Int.mul_le_mul_of_nonneg_right le hc) h)
protected theorem mul_le_mul_left {a b c : Int} (hc : 0 < c) : c * a ≤ c * b ↔ a ≤ b :=
  ⟨fun h => Int.le_of_mul_le_mul_left h hc, fun h => Int.mul_le_mul_of_nonneg_left h (Int.le_of_lt hc)⟩
protected theorem mul_le_mul_right {a b c : Int} (hc : 0 < c) : a * c ≤ b * c ↔ a ≤ b :=
  ⟨fun h => Int.le_of_mul_le_mul_right h hc, fun h => Int.mul_le_mul_of_nonneg_right h (Int.le_of_lt hc)⟩
protected theorem mul_lt_mul_left {a b c : Int} (hc : 0 < c) : c * a < c * b ↔ a < b := by
  rw [← Int.not_le, Int.mul_le_mul_left hc, Int.not_le]
protected theorem mul_lt_mul_right {a b c : Int} (hc : 0 < c) : a * c < b * c ↔ a < b := by
  rw [← Int.not_le, Int.mul_le_mul_right hc, Int.not_le]

protected theorem mul_self_nonneg (a : Int) : 0 ≤ a * a := by
  cases Int.le_total 0 a with
  | inl h => exact Int.mul_nonneg h h
  | inr h => exact Int.mul_nonneg_of_nonpos_of_nonpos h h
protected theorem mul_self_le_mul_self {a b : Int} (h1 : 0 ≤ a) (h2 : a ≤ b) : a * a ≤ b * b :=
  Int.mul_le_mul h2 h2 h1 (Int.le_trans h1 h2)
protected theorem mul_self_lt_mul_self {a b : Int} (h1 : 0 ≤ a) (h2 : a < b) : a * a < b * b :=
  Int.lt_of_le_of_lt (Int.mul_le_mul_of_nonneg_left (Int.le_of_lt h2) h1)
    (Int.mul_lt_mul_of_pos_right h2 (Int.lt_of_le_of_lt h1 h2))

protected theorem pos_of_mul_pos {a b : Int} (h : 0 < a * b) (ha : 0 < a) : 0 < b :=
  Int.lt_of_mul_lt_mul_left (c := a) (by rwa [Int.mul_zero]) (Int.le_of_lt ha)

protected theorem pow_nonneg {n : Int} {m : Nat} (h : 0 ≤ n) : 0 ≤ n ^ m := by
  induction m with
  | zero => exact Int.one_nonneg
  | succ m ih => exact Int.mul_nonneg ih h
protected theorem pow_pos {n : Int} {m : Nat} (h : 0 < n) : 0 < n ^ m := by
  induction m with
  | zero => exact Int.zero_lt_one
  | succ m ih => exact Int.mul_pos ih h

theorem pos_iff_one_le {a : Int} : 0 < a ↔ 1 ≤ a := Iff.rfl

/-! ## Minimum and maximum -/

protected theorem min_def (n m : Int) : min n m = if n ≤ m then n else m := rfl
protected theorem max_def (n m : Int) : max n m = if n ≤ m then m else n := rfl
protected theorem min_eq_left {a b : Int} (h : a ≤ b) : min a b = a := if_pos h
protected theorem max_eq_right {a b : Int} (h : a ≤ b) : max a b = b := if_pos h
protected theorem min_eq_right {a b : Int} (h : b ≤ a) : min a b = b := by
  by_cases h' : a ≤ b
  · rw [Int.le_antisymm h h', Int.min_eq_left (Int.le_refl a)]
  · exact if_neg h'
protected theorem max_eq_left {a b : Int} (h : b ≤ a) : max a b = a := by
  by_cases h' : a ≤ b
  · rw [Int.le_antisymm h h', Int.max_eq_right (Int.le_refl a)]
  · exact if_neg h'
@[simp] protected theorem min_self (a : Int) : min a a = a := Int.min_eq_left (Int.le_refl a)
@[simp] protected theorem max_self (a : Int) : max a a = a := Int.max_eq_right (Int.le_refl a)
protected theorem min_comm (a b : Int) : min a b = min b a := by
  cases Int.le_total a b with
  | inl h => rw [Int.min_eq_left h, Int.min_eq_right h]
  | inr h => rw [Int.min_eq_right h, Int.min_eq_left h]
protected theorem max_comm (a b : Int) : max a b = max b a := by
  cases Int.le_total a b with
  | inl h => rw [Int.max_eq_right h, Int.max_eq_left h]
  | inr h => rw [Int.max_eq_left h, Int.max_eq_right h]
protected theorem min_le_left (a b : Int) : min a b ≤ a := by
  cases Int.le_total a b with
  | inl h => exact Int.le_of_eq (Int.min_eq_left h)
  | inr h => rw [Int.min_eq_right h]; exact h
protected theorem min_le_right (a b : Int) : min a b ≤ b := Int.min_comm b a ▸ Int.min_le_left b a
protected theorem le_max_left (a b : Int) : a ≤ max a b := by
  cases Int.le_total a b with
  | inl h => rw [Int.max_eq_right h]; exact h
  | inr h => exact Int.ge_of_eq (Int.max_eq_left h)
protected theorem le_max_right (a b : Int) : b ≤ max a b := Int.max_comm b a ▸ Int.le_max_left b a
protected theorem le_min {a b c : Int} : a ≤ min b c ↔ a ≤ b ∧ a ≤ c := by
  refine ⟨fun h => ⟨Int.le_trans h (Int.min_le_left b c), Int.le_trans h (Int.min_le_right b c)⟩, fun h => ?_⟩
  cases Int.le_total b c with
  | inl h' => rw [Int.min_eq_left h']; exact h.left
  | inr h' => rw [Int.min_eq_right h']; exact h.right
protected theorem max_le {a b c : Int} : max a b ≤ c ↔ a ≤ c ∧ b ≤ c := by
  refine ⟨fun h => ⟨Int.le_trans (Int.le_max_left a b) h, Int.le_trans (Int.le_max_right a b) h⟩, fun h => ?_⟩
  cases Int.le_total a b with
  | inl h' => rw [Int.max_eq_right h']; exact h.right
  | inr h' => rw [Int.max_eq_left h']; exact h.left
protected theorem lt_min {a b c : Int} : a < min b c ↔ a < b ∧ a < c := Int.le_min
protected theorem max_lt {a b c : Int} : max a b < c ↔ a < c ∧ b < c := by
  refine ⟨fun h => ⟨Int.lt_of_le_of_lt (Int.le_max_left a b) h, Int.lt_of_le_of_lt (Int.le_max_right a b) h⟩,
    fun h => ?_⟩
  cases Int.le_total a b with
  | inl h' => rw [Int.max_eq_right h']; exact h.right
  | inr h' => rw [Int.max_eq_left h']; exact h.left
protected theorem min_assoc (a b c : Int) : min (min a b) c = min a (min b c) := by
  refine Int.le_antisymm ?_ ?_
  · simp only [Int.le_min]
    exact ⟨Int.le_trans (Int.min_le_left _ _) (Int.min_le_left _ _),
      Int.le_trans (Int.min_le_left _ _) (Int.min_le_right _ _), Int.min_le_right _ _⟩
  · simp only [Int.le_min]
    exact ⟨⟨Int.min_le_left _ _, Int.le_trans (Int.min_le_right _ _) (Int.min_le_left _ _)⟩,
      Int.le_trans (Int.min_le_right _ _) (Int.min_le_right _ _)⟩
protected theorem max_assoc (a b c : Int) : max (max a b) c = max a (max b c) := by
  refine Int.le_antisymm ?_ ?_
  · simp only [Int.max_le]
    exact ⟨⟨Int.le_max_left _ _, Int.le_trans (Int.le_max_left _ _) (Int.le_max_right _ _)⟩,
      Int.le_trans (Int.le_max_right _ _) (Int.le_max_right _ _)⟩
  · simp only [Int.max_le]
    exact ⟨Int.le_trans (Int.le_max_left _ _) (Int.le_max_left _ _),
      Int.le_trans (Int.le_max_right _ _) (Int.le_max_left _ _), Int.le_max_right _ _⟩
@[norm_cast] theorem natCast_min (m n : Nat) : ((min m n : Nat) : Int) = min (m : Int) n := by
  cases Nat.le_total m n with
  | inl h => rw [Nat.min_eq_left h, Int.min_eq_left (ofNat_le.mpr h)]
  | inr h => rw [Nat.min_eq_right h, Int.min_eq_right (ofNat_le.mpr h)]
@[norm_cast] theorem natCast_max (m n : Nat) : ((max m n : Nat) : Int) = max (m : Int) n := by
  cases Nat.le_total m n with
  | inl h => rw [Nat.max_eq_right h, Int.max_eq_right (ofNat_le.mpr h)]
  | inr h => rw [Nat.max_eq_left h, Int.max_eq_left (ofNat_le.mpr h)]

end Int

instance : Std.Associative (α := Int) min := ⟨Int.min_assoc⟩
instance : Std.Commutative (α := Int) min := ⟨Int.min_comm⟩
instance : Std.IdempotentOp (α := Int) min := ⟨Int.min_self⟩
instance : Std.Associative (α := Int) max := ⟨Int.max_assoc⟩
instance : Std.Commutative (α := Int) max := ⟨Int.max_comm⟩
instance : Std.IdempotentOp (α := Int) max := ⟨Int.max_self⟩
