prelude
import Core.Nat.Monotone

/-! Truncated subtraction and predecessor. -/

universe u

namespace Nat

/-! ## Equations -/

@[simp] protected theorem sub_zero (n : Nat) : n - 0 = n := rfl
theorem sub_succ (n m : Nat) : n - succ m = pred (n - m) := rfl
theorem sub_add_one (n m : Nat) : n - (m + 1) = n - m - 1 := rfl
protected theorem sub_one (n : Nat) : n - 1 = pred n := rfl
theorem sub_one_eq_self {n : Nat} : n - 1 = n ↔ n = 0 := by
  cases n with
  | zero => simp
  | succ n => exact ⟨fun h => absurd h.symm (succ_ne_self n), fun h => absurd h (succ_ne_zero n)⟩

theorem succ_sub_succ_eq_sub (n m : Nat) : succ n - succ m = n - m := by
  induction m with
  | zero => rfl
  | succ m ih => exact congrArg pred ih

theorem succ_sub_succ (n m : Nat) : succ n - succ m = n - m := succ_sub_succ_eq_sub n m
protected theorem add_sub_add_right (n k m : Nat) : (n + k) - (m + k) = n - m := by
  induction k with
  | zero => rfl
  | succ k ih => exact (succ_sub_succ _ _).trans ih
attribute [simp] Nat.add_sub_add_right

@[simp] protected theorem add_sub_add_left (k n m : Nat) : (k + n) - (k + m) = n - m := by
  rw [Nat.add_comm k, Nat.add_comm k, Nat.add_sub_add_right]

@[simp] protected theorem sub_self (n : Nat) : n - n = 0 := by
  induction n with
  | zero => rfl
  | succ n ih => exact (succ_sub_succ n n).trans ih

@[simp] protected theorem zero_sub (n : Nat) : 0 - n = 0 := by
  induction n with
  | zero => rfl
  | succ n ih => exact congrArg pred ih

@[simp] protected theorem add_sub_cancel (n m : Nat) : n + m - m = n := by
  have h : (n + m) - (0 + m) = n - 0 := Nat.add_sub_add_right n m 0
  rwa [Nat.zero_add] at h

@[simp] protected theorem add_sub_cancel_left (n m : Nat) : n + m - n = m := by
  rw [Nat.add_comm, Nat.add_sub_cancel]

protected theorem sub_sub (n m k : Nat) : n - m - k = n - (m + k) := by
  induction k with
  | zero => rfl
  | succ k ih => exact congrArg pred ih

theorem sub_add_eq (a b c : Nat) : a - (b + c) = a - b - c := (Nat.sub_sub a b c).symm
protected theorem sub_right_comm (m n k : Nat) : m - n - k = m - k - n := by
  rw [Nat.sub_sub, Nat.sub_sub, Nat.add_comm]
@[simp] theorem add_one_sub_one (n : Nat) : n + 1 - 1 = n := rfl
theorem succ_sub_one (n : Nat) : succ n - 1 = n := rfl
theorem add_succ_sub_one (n m : Nat) : n + succ m - 1 = n + m := rfl
theorem succ_add_sub_one (n m : Nat) : succ m + n - 1 = m + n := by rw [succ_add]; rfl
protected theorem one_add_sub_one (n : Nat) : 1 + n - 1 = n := Nat.add_sub_cancel_left 1 n
protected theorem sub_one_sub_one (n : Nat) : n - 1 - 1 = n - 2 := rfl

theorem sub_one_add_one {a : Nat} (h : a ≠ 0) : a - 1 + 1 = a := succ_pred h
theorem sub_one_add_one_eq_of_pos {n : Nat} (h : 0 < n) : n - 1 + 1 = n := succ_pred (Nat.ne_of_gt h)
theorem pred_inj {a b : Nat} (ha : 0 < a) (hb : 0 < b) (h : pred a = pred b) : a = b :=
  (succ_pred (Nat.ne_of_gt ha)).symm.trans ((congrArg succ h).trans (succ_pred (Nat.ne_of_gt hb)))
theorem succ_pred_eq_of_pos {n : Nat} (h : 0 < n) : succ (pred n) = n := succ_pred (Nat.ne_of_gt h)
theorem succ_pred_eq_of_ne_zero {n : Nat} (h : n ≠ 0) : succ (pred n) = n := succ_pred h
theorem eq_succ_of_zero_lt {n : Nat} (h : 0 < n) : ∃ k, n = succ k := exists_eq_succ_of_ne_zero (Nat.ne_of_gt h)
theorem exists_eq_succ_of_pos {n : Nat} (h : 0 < n) : ∃ k, n = succ k := eq_succ_of_zero_lt h

/-! ## Cancellation under an inequality -/

protected theorem add_sub_of_le {a b : Nat} (h : a ≤ b) : a + (b - a) = b := by
  cases le.dest h with
  | intro k e => rw [← e, Nat.add_sub_cancel_left]

@[simp] protected theorem sub_add_cancel {n m : Nat} (h : m ≤ n) : n - m + m = n := by
  rw [Nat.add_comm, Nat.add_sub_of_le h]

@[simp] protected theorem sub_eq_zero_of_le {n m : Nat} (h : n ≤ m) : n - m = 0 := by
  cases le.dest h with
  | intro k e => rw [← e, ← Nat.sub_sub, Nat.sub_self, Nat.zero_sub]

protected theorem le_of_sub_eq_zero {n m : Nat} (h : n - m = 0) : n ≤ m := by
  cases Nat.le_total n m with
  | inl h => exact h
  | inr h' => rw [← Nat.sub_add_cancel h', h, Nat.zero_add]

protected theorem sub_eq_zero_iff_le {n m : Nat} : n - m = 0 ↔ n ≤ m :=
  ⟨Nat.le_of_sub_eq_zero, Nat.sub_eq_zero_of_le⟩
protected theorem sub_ne_zero_iff_lt {n m : Nat} : n - m ≠ 0 ↔ m < n :=
  (not_congr Nat.sub_eq_zero_iff_le).trans Nat.not_le
theorem sub_ne_zero_of_lt {a b : Nat} (h : a < b) : b - a ≠ 0 := Nat.sub_ne_zero_iff_lt.mpr h
@[simp] protected theorem sub_pos_iff_lt {n m : Nat} : 0 < n - m ↔ m < n :=
  Nat.pos_iff_ne_zero.trans Nat.sub_ne_zero_iff_lt
protected theorem sub_pos_of_lt {m n : Nat} (h : m < n) : 0 < n - m := Nat.sub_pos_iff_lt.mpr h
protected theorem lt_of_sub_pos {m n : Nat} (h : 0 < n - m) : m < n := Nat.sub_pos_iff_lt.mp h
protected theorem lt_of_sub_ne_zero {n m : Nat} (h : n - m ≠ 0) : m < n := Nat.sub_ne_zero_iff_lt.mp h

protected theorem add_sub_assoc {m k : Nat} (h : k ≤ m) (n : Nat) : n + m - k = n + (m - k) := by
  cases le.dest h with
  | intro l e => rw [← e, Nat.add_sub_cancel_left, Nat.add_left_comm, Nat.add_sub_cancel_left]

protected theorem sub_add_comm {n m k : Nat} (h : k ≤ n) : n + m - k = n - k + m := by
  rw [Nat.add_comm, Nat.add_sub_assoc h, Nat.add_comm]

theorem succ_sub {m n : Nat} (h : n ≤ m) : succ m - n = succ (m - n) := Nat.sub_add_comm (m := 1) h

protected theorem eq_add_of_sub_eq {a b c : Nat} (hle : b ≤ a) (h : a - b = c) : a = c + b := by
  rw [← h, Nat.sub_add_cancel hle]
protected theorem sub_eq_of_eq_add {a b c : Nat} (h : a = c + b) : a - b = c := by
  rw [h, Nat.add_sub_cancel]
protected theorem sub_eq_of_eq_add' {a b c : Nat} (h : a = b + c) : a - b = c := by
  rw [h, Nat.add_sub_cancel_left]
protected theorem eq_sub_of_add_eq {a b c : Nat} (h : a + b = c) : a = c - b :=
  (Nat.sub_eq_of_eq_add h.symm).symm
protected theorem eq_sub_of_add_eq' {a b c : Nat} (h : b + a = c) : a = c - b :=
  (Nat.sub_eq_of_eq_add' h.symm).symm
protected theorem sub_eq_iff_eq_add {a b c : Nat} (h : b ≤ a) : a - b = c ↔ a = c + b :=
  ⟨Nat.eq_add_of_sub_eq h, Nat.sub_eq_of_eq_add⟩
protected theorem sub_eq_iff_eq_add' {a b c : Nat} (h : b ≤ a) : a - b = c ↔ a = b + c := by
  rw [Nat.add_comm, Nat.sub_eq_iff_eq_add h]
protected theorem add_sub_cancel' {n m : Nat} (h : m ≤ n) : m + (n - m) = n := Nat.add_sub_of_le h

protected theorem sub_sub_self {n m : Nat} (h : m ≤ n) : n - (n - m) = m :=
  Nat.sub_eq_of_eq_add (Nat.add_sub_of_le h).symm
protected theorem sub_add_sub_cancel {a b c : Nat} (hab : b ≤ a) (hcb : c ≤ b) : a - b + (b - c) = a - c := by
  rw [← Nat.add_sub_assoc hcb, Nat.sub_add_cancel hab]
protected theorem add_sub_sub_cancel {m n k : Nat} (h : k ≤ m) : m + n - (m - k) = n + k := by
  refine Nat.sub_eq_of_eq_add ?_
  rw [Nat.add_assoc, Nat.add_sub_of_le h, Nat.add_comm]
protected theorem sub_sub_sub_cancel_right {a b c : Nat} (h : c ≤ b) : a - c - (b - c) = a - b := by
  rw [Nat.sub_sub, Nat.add_sub_of_le h]
protected theorem sub_left_inj {a b c : Nat} (hb : c ≤ a) (hc : c ≤ b) : a - c = b - c ↔ a = b :=
  ⟨fun h => by rw [← Nat.sub_add_cancel hb, h, Nat.sub_add_cancel hc], fun h => h ▸ rfl⟩

/-! ## Order -/

@[simp] theorem sub_le (n m : Nat) : n - m ≤ n := by
  cases Nat.le_total n m with
  | inl h => rw [Nat.sub_eq_zero_of_le h]; exact zero_le n
  | inr h => exact Nat.le_trans (le_add_right _ m) (Nat.le_of_eq (Nat.sub_add_cancel h))

@[simp] theorem pred_le (n : Nat) : pred n ≤ n := sub_le n 1
theorem sub_one_le (n : Nat) : n - 1 ≤ n := sub_le n 1
protected theorem sub_le_of_le {n m k : Nat} (h : n ≤ m) : n - k ≤ m := Nat.le_trans (sub_le n k) h

protected theorem sub_lt_self {a b : Nat} (h₀ : 0 < a) (h₁ : a ≤ b) : b - a < b :=
  Nat.lt_of_lt_of_le (Nat.lt_add_of_pos_right h₀) (Nat.le_of_eq (Nat.sub_add_cancel h₁))

protected theorem sub_lt {n m : Nat} (hn : 0 < n) (hm : 0 < m) : n - m < n := by
  cases Nat.le_total n m with
  | inl h => rw [Nat.sub_eq_zero_of_le h]; exact hn
  | inr h => exact Nat.sub_lt_self hm h

theorem pred_lt {n : Nat} (h : n ≠ 0) : pred n < n := Nat.sub_lt (Nat.pos_of_ne_zero h) Nat.zero_lt_one
theorem sub_one_lt {n : Nat} (h : n ≠ 0) : n - 1 < n := pred_lt h
theorem pred_lt_of_lt {n m : Nat} (h : m < n) : pred n < n := pred_lt (ne_zero_of_lt h)
theorem sub_one_lt_of_lt {n m : Nat} (h : m < n) : n - 1 < n := pred_lt_of_lt h
theorem sub_one_lt_of_le {n m : Nat} (h₀ : 0 < n) (h₁ : n ≤ m) : n - 1 < m :=
  Nat.lt_of_lt_of_le (sub_one_lt (Nat.ne_of_gt h₀)) h₁
@[simp] theorem sub_one_lt_iff {n : Nat} : n - 1 < n ↔ 0 < n :=
  ⟨zero_lt_of_lt, fun h => sub_one_lt (Nat.ne_of_gt h)⟩
theorem pred_lt' {n m : Nat} (h : m < n) : pred n < n := pred_lt_of_lt h
protected theorem sub_lt_of_lt {a b c : Nat} (h : a < c) : a - b < c := Nat.lt_of_le_of_lt (sub_le a b) h

theorem sub_succ_lt_self {a i : Nat} (h : i < a) : a - (i + 1) < a - i :=
  sub_one_lt (sub_ne_zero_of_lt h)

@[simp] protected theorem sub_le_iff_le_add {a b c : Nat} : a - b ≤ c ↔ a ≤ c + b := by
  cases Nat.le_total a b with
  | inl h =>
    rw [Nat.sub_eq_zero_of_le h]
    exact iff_of_true (zero_le c) (le_add_left_of_le h)
  | inr h =>
    rw [← Nat.add_le_add_iff_right (n := b), Nat.sub_add_cancel h]

protected theorem sub_le_iff_le_add' {a b c : Nat} : a - b ≤ c ↔ a ≤ b + c := by
  rw [Nat.add_comm, Nat.sub_le_iff_le_add]
protected theorem lt_sub_iff_add_lt {a b c : Nat} : a < c - b ↔ a + b < c := by
  rw [← Nat.not_le, ← Nat.not_le, Nat.sub_le_iff_le_add]
protected theorem lt_sub_iff_add_lt' {a b c : Nat} : a < c - b ↔ b + a < c := by
  rw [Nat.add_comm, Nat.lt_sub_iff_add_lt]
protected theorem le_sub_iff_add_le {n k m : Nat} (h : k ≤ m) : n ≤ m - k ↔ n + k ≤ m := by
  rw [← Nat.add_le_add_iff_right (n := k), Nat.sub_add_cancel h]
protected theorem le_sub_iff_add_le' {n k m : Nat} (h : k ≤ m) : n ≤ m - k ↔ k + n ≤ m := by
  rw [Nat.add_comm, Nat.le_sub_iff_add_le h]
protected theorem sub_lt_iff_lt_add {a b c : Nat} (hba : b ≤ a) : a - b < c ↔ a < c + b := by
  rw [← Nat.not_le, Nat.le_sub_iff_add_le hba, Nat.not_le]
protected theorem sub_lt_iff_lt_add' {a b c : Nat} (hba : b ≤ a) : a - b < c ↔ a < b + c := by
  rw [Nat.add_comm, Nat.sub_lt_iff_lt_add hba]
protected theorem sub_le_of_le_add {a b c : Nat} (h : a ≤ c + b) : a - b ≤ c := Nat.sub_le_iff_le_add.mpr h
protected theorem le_add_of_sub_le {a b c : Nat} (h : a - b ≤ c) : a ≤ c + b := Nat.sub_le_iff_le_add.mp h
protected theorem lt_sub_of_add_lt {a b c : Nat} (h : a + b < c) : a < c - b := Nat.lt_sub_iff_add_lt.mpr h
protected theorem add_lt_of_lt_sub {a b c : Nat} (h : a < c - b) : a + b < c := Nat.lt_sub_iff_add_lt.mp h
protected theorem le_sub_of_add_le {a b c : Nat} (h : a + b ≤ c) : a ≤ c - b :=
  (Nat.le_sub_iff_add_le (le_of_add_left_le h)).mpr h
protected theorem le_sub_of_add_le' {a b c : Nat} (h : a + b ≤ c) : b ≤ c - a :=
  Nat.le_sub_of_add_le (Nat.add_comm a b ▸ h)
protected theorem add_le_of_le_sub {a b c : Nat} (hle : b ≤ c) (h : a ≤ c - b) : a + b ≤ c :=
  (Nat.le_sub_iff_add_le hle).mp h
protected theorem lt_add_of_sub_lt {a b c : Nat} (h : a - b < c) : a < c + b := by
  refine Nat.lt_of_not_le (fun h' => Nat.not_le_of_lt h (Nat.le_sub_of_add_le h'))
protected theorem sub_lt_left_of_lt_add {n k m : Nat} (H : n ≤ k) (h : k < n + m) : k - n < m :=
  (Nat.sub_lt_iff_lt_add' H).mpr h
protected theorem sub_lt_right_of_lt_add {n k m : Nat} (H : n ≤ k) (h : k < m + n) : k - n < m :=
  (Nat.sub_lt_iff_lt_add H).mpr h
protected theorem le_add_sub (m n : Nat) : m ≤ n + (m - n) := Nat.sub_le_iff_le_add'.mp Nat.le.refl
theorem le_sub_one_of_lt {a b : Nat} (h : a < b) : a ≤ b - 1 := Nat.le_sub_of_add_le h
theorem le_pred_of_lt {m n : Nat} (h : m < n) : m ≤ n - 1 := le_sub_one_of_lt h
theorem lt_of_le_sub_one {n m : Nat} (h : 0 < m) (h' : n ≤ m - 1) : n < m := Nat.add_le_of_le_sub h h'
theorem le_sub_one_iff_lt {m n : Nat} (h : 0 < n) : m ≤ n - 1 ↔ m < n := Nat.le_sub_iff_add_le h
theorem lt_of_lt_pred {m n : Nat} (h : m < n - 1) : m < n := Nat.lt_of_lt_of_le h (sub_one_le n)

protected theorem sub_le_sub_right {n m : Nat} (h : n ≤ m) (k : Nat) : n - k ≤ m - k :=
  Nat.sub_le_iff_le_add'.mpr (Nat.le_trans h (Nat.le_add_sub m k))
protected theorem sub_le_sub_left {n m : Nat} (h : n ≤ m) (k : Nat) : k - m ≤ k - n :=
  Nat.sub_le_iff_le_add'.mpr (Nat.le_trans (Nat.le_add_sub k n) (Nat.add_le_add_right h _))
protected theorem sub_le_sub {a b c d : Nat} (h₁ : a ≤ b) (h₂ : c ≤ d) : a - d ≤ b - c :=
  Nat.le_trans (Nat.sub_le_sub_right h₁ d) (Nat.sub_le_sub_left h₂ b)
protected theorem sub_lt_sub_right {a b c : Nat} (h : c ≤ a) (h' : a < b) : a - c < b - c :=
  Nat.lt_sub_of_add_lt (Nat.lt_of_le_of_lt (Nat.le_of_eq (Nat.sub_add_cancel h)) h')
protected theorem sub_lt_sub_left {k m n : Nat} (h₁ : k < m) (h₂ : k < n) : m - n < m - k := by
  cases Nat.le_total m n with
  | inl h => rw [Nat.sub_eq_zero_of_le h]; exact Nat.sub_pos_of_lt h₁
  | inr h =>
    refine Nat.lt_sub_of_add_lt ?_
    exact Nat.lt_of_lt_of_le (Nat.add_lt_add_left h₂ _) (Nat.le_of_eq (Nat.sub_add_cancel h))
protected theorem sub_le_sub_iff_right {n m k : Nat} (h : k ≤ m) : n - k ≤ m - k ↔ n ≤ m := by
  rw [Nat.sub_le_iff_le_add, Nat.sub_add_cancel h]
protected theorem sub_le_add_right_sub (a i j : Nat) : a - i ≤ a + j - i :=
  Nat.sub_le_sub_right (le_add_right a j) i
theorem pred_le_iff {n m : Nat} : pred n ≤ m ↔ n ≤ succ m := Nat.sub_le_iff_le_add (b := 1)
theorem pred_lt_pred {n m : Nat} (h : n ≠ 0) (h' : n < m) : pred n < pred m :=
  Nat.sub_lt_sub_right (Nat.pos_of_ne_zero h) h'
theorem pred_le_pred_iff' {n m : Nat} (h : 0 < m) : pred n ≤ pred m ↔ n ≤ m := Nat.sub_le_sub_iff_right h
theorem sub_le_succ_sub (a i : Nat) : a - i ≤ succ a - i := Nat.sub_le_sub_right (le_succ a) i

/-! ## Multiplication -/

protected theorem mul_sub (k m n : Nat) : k * (m - n) = k * m - k * n := by
  cases Nat.le_total m n with
  | inl h => rw [Nat.sub_eq_zero_of_le h, Nat.sub_eq_zero_of_le (Nat.mul_le_mul_left k h), Nat.mul_zero]
  | inr h => exact Nat.eq_sub_of_add_eq (by rw [← Nat.mul_add, Nat.sub_add_cancel h])

protected theorem sub_mul (n m k : Nat) : (n - m) * k = n * k - m * k := by
  rw [Nat.mul_comm, Nat.mul_sub, Nat.mul_comm k, Nat.mul_comm k]
protected theorem mul_sub_one (n m : Nat) : n * (m - 1) = n * m - n := by rw [Nat.mul_sub, Nat.mul_one]
protected theorem sub_one_mul (n m : Nat) : (n - 1) * m = n * m - m := by rw [Nat.sub_mul, Nat.one_mul]
theorem mul_pred (n m : Nat) : n * pred m = n * m - n := Nat.mul_sub_one n m
theorem pred_mul (n m : Nat) : pred n * m = n * m - m := Nat.sub_one_mul n m
protected theorem mul_self_sub_mul_self_eq (a b : Nat) : a * a - b * b = (a + b) * (a - b) := by
  rw [Nat.mul_sub, Nat.add_mul, Nat.add_mul, Nat.mul_comm b a, Nat.add_comm (a * a), Nat.add_sub_add_left]

end Nat

/-! What the simplification procedures for literals and offsets, `x + 3 = 5` say, build proofs from. -/

namespace Nat

def Internal.elimOffset {α : Sort u} (a b k : Nat) (h₁ : a + k = b + k) (h₂ : a = b → α) : α :=
  h₂ (Nat.add_right_cancel h₁)

namespace Simproc

theorem sub_add_eq_comm (a b c : Nat) : a - (b + c) = a - c - b := by rw [Nat.add_comm, sub_add_eq]

theorem add_sub_add_le (a c : Nat) {b d : Nat} (h : b ≤ d) : a + b - (c + d) = a - (c + (d - b)) := by
  obtain ⟨k, rfl⟩ := exists_eq_add_of_le' h
  rw [Nat.add_sub_cancel, ← Nat.add_assoc, Nat.add_sub_add_right]

theorem add_sub_add_ge (a c : Nat) {b d : Nat} (h : b ≥ d) : a + b - (c + d) = a + (b - d) - c := by
  obtain ⟨k, rfl⟩ := exists_eq_add_of_le' h
  rw [Nat.add_sub_cancel, ← Nat.add_assoc, Nat.add_sub_add_right]

theorem add_sub_le (a : Nat) {b c : Nat} (h : b ≤ c) : a + b - c = a - (c - b) := by
  obtain ⟨k, rfl⟩ := exists_eq_add_of_le' h
  rw [Nat.add_sub_cancel, Nat.add_sub_add_right]

theorem add_eq_gt (a : Nat) {b c : Nat} (h : b > c) : (a + b = c) = False :=
  eq_false (Nat.ne_of_gt (lt_add_left a h))

theorem eq_add_gt (a : Nat) {b c : Nat} (h : c > a) : (a = b + c) = False :=
  eq_false (Nat.ne_of_lt (lt_add_left b h))

theorem add_eq_add_le (a c : Nat) {b d : Nat} (h : b ≤ d) : (a + b = c + d) = (a = c + (d - b)) := by
  obtain ⟨k, rfl⟩ := exists_eq_add_of_le' h
  rw [Nat.add_sub_cancel, ← Nat.add_assoc, Nat.add_right_cancel_iff]

theorem add_eq_add_ge (a c : Nat) {b d : Nat} (h : b ≥ d) : (a + b = c + d) = (a + (b - d) = c) := by
  obtain ⟨k, rfl⟩ := exists_eq_add_of_le' h
  rw [Nat.add_sub_cancel, ← Nat.add_assoc, Nat.add_right_cancel_iff]

theorem add_eq_le (a : Nat) {b c : Nat} (h : b ≤ c) : (a + b = c) = (a = c - b) := by
  obtain ⟨k, rfl⟩ := exists_eq_add_of_le' h
  rw [Nat.add_sub_cancel, Nat.add_right_cancel_iff]

theorem eq_add_le {a : Nat} (b : Nat) {c : Nat} (h : c ≤ a) : (a = b + c) = (b = a - c) := by
  obtain ⟨k, rfl⟩ := exists_eq_add_of_le' h
  rw [Nat.add_sub_cancel, Nat.add_right_cancel_iff]
  exact propext eq_comm

theorem add_le_add_le (a c : Nat) {b d : Nat} (h : b ≤ d) : (a + b ≤ c + d) = (a ≤ c + (d - b)) := by
  obtain ⟨k, rfl⟩ := exists_eq_add_of_le' h
  rw [Nat.add_sub_cancel, ← Nat.add_assoc, Nat.add_le_add_iff_right]

theorem add_le_add_ge (a c : Nat) {b d : Nat} (h : b ≥ d) : (a + b ≤ c + d) = (a + (b - d) ≤ c) := by
  obtain ⟨k, rfl⟩ := exists_eq_add_of_le' h
  rw [Nat.add_sub_cancel, ← Nat.add_assoc, Nat.add_le_add_iff_right]

theorem add_le_le (a : Nat) {b c : Nat} (h : b ≤ c) : (a + b ≤ c) = (a ≤ c - b) := by
  obtain ⟨k, rfl⟩ := exists_eq_add_of_le' h
  rw [Nat.add_sub_cancel, Nat.add_le_add_iff_right]

theorem add_le_gt (a : Nat) {b c : Nat} (h : b > c) : (a + b ≤ c) = False :=
  eq_false (Nat.not_le_of_lt (lt_add_left a h))

theorem le_add_le (a : Nat) {b c : Nat} (h : a ≤ c) : (a ≤ b + c) = True := eq_true (le_add_left_of_le h)

theorem le_add_ge (a : Nat) {b c : Nat} (h : a ≥ c) : (a ≤ b + c) = (a - c ≤ b) :=
  propext Nat.sub_le_iff_le_add.symm

/-! Boolean equality follows equality. -/

theorem beqEqOfEqEq {a b c d : Nat} (h : (a = b) = (c = d)) : (a == b) = (c == d) := by
  simp only [beq_eq_decide, h]

theorem beqFalseOfEqFalse {a b : Nat} (h : (a = b) = False) : (a == b) = false :=
  decide_eq_false (of_eq_false h)

theorem bneEqOfEqEq {a b c d : Nat} (h : (a = b) = (c = d)) : (a != b) = (c != d) :=
  congrArg not (beqEqOfEqEq h)

theorem bneTrueOfEqFalse {a b : Nat} (h : (a = b) = False) : (a != b) = true :=
  congrArg not (beqFalseOfEqFalse h)

end Simproc

end Nat
