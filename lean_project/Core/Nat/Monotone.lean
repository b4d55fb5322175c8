prelude
import Core.Nat.Order

/-! How addition and multiplication on `Nat` respect the order. -/

namespace Nat

/-! ## Addition -/

@[simp] theorem le_add_right (n k : Nat) : n ≤ n + k := by
  induction k with
  | zero => exact Nat.le.refl
  | succ k ih => exact Nat.le.step ih

@[simp] theorem le_add_left (n m : Nat) : n ≤ m + n := Nat.add_comm n m ▸ le_add_right n m

theorem le.intro {n m k : Nat} (h : n + k = m) : n ≤ m := h ▸ le_add_right n k

theorem le.dest {n m : Nat} (h : n ≤ m) : ∃ k, n + k = m := by
  induction h with
  | refl => exact ⟨0, rfl⟩
  | step _ ih =>
    cases ih with
    | intro k e => exact ⟨k + 1, congrArg succ e⟩

protected theorem le_iff_exists_add {m n : Nat} : m ≤ n ↔ ∃ k, n = m + k :=
  ⟨fun h => (le.dest h).imp (fun _ => Eq.symm), fun ⟨_, e⟩ => le.intro e.symm⟩
theorem exists_eq_add_of_le {m n : Nat} (h : m ≤ n) : ∃ k : Nat, n = m + k := Nat.le_iff_exists_add.mp h
theorem exists_eq_add_of_le' {m n : Nat} (h : m ≤ n) : ∃ k : Nat, n = k + m :=
  (exists_eq_add_of_le h).imp (fun k e => e.trans (Nat.add_comm m k))
theorem exists_eq_add_of_lt {m n : Nat} (h : m < n) : ∃ k : Nat, n = m + k + 1 :=
  (exists_eq_add_of_le h).imp (fun k e => e.trans (succ_add m k))

theorem le_add_right_of_le {n m k : Nat} (h : n ≤ m) : n ≤ m + k := Nat.le_trans h (le_add_right m k)
theorem le_add_left_of_le {n m k : Nat} (h : n ≤ m) : n ≤ k + m := Nat.le_trans h (le_add_left m k)
theorem lt_add_right {a b : Nat} (c : Nat) (h : a < b) : a < b + c := le_add_right_of_le h
theorem lt_add_left {a b : Nat} (c : Nat) (h : a < b) : a < c + b := le_add_left_of_le h
theorem le_of_add_right_le {n m k : Nat} (h : n + k ≤ m) : n ≤ m := Nat.le_trans (le_add_right n k) h
theorem le_of_add_left_le {n m k : Nat} (h : n + k ≤ m) : k ≤ m := Nat.le_trans (le_add_left k n) h
theorem lt_of_add_right_lt {n m k : Nat} (h : n + k < m) : n < m :=
  Nat.lt_of_le_of_lt (le_add_right n k) h
theorem lt_of_add_left_lt {n m k : Nat} (h : n + k < m) : k < m := Nat.lt_of_le_of_lt (le_add_left k n) h

protected theorem add_le_add_left {n m : Nat} (h : n ≤ m) (k : Nat) : k + n ≤ k + m := by
  induction h with
  | refl => exact Nat.le.refl
  | step _ ih => exact Nat.le.step ih

protected theorem add_le_add_right {n m : Nat} (h : n ≤ m) (k : Nat) : n + k ≤ m + k := by
  rw [Nat.add_comm n, Nat.add_comm m]
  exact Nat.add_le_add_left h k

protected theorem add_lt_add_left {n m : Nat} (h : n < m) (k : Nat) : k + n < k + m :=
  Nat.add_le_add_left (n := n + 1) h k

protected theorem add_lt_add_right {n m : Nat} (h : n < m) (k : Nat) : n + k < m + k := by
  rw [Nat.add_comm n, Nat.add_comm m]
  exact Nat.add_lt_add_left h k

protected theorem add_le_add {a b c d : Nat} (h₁ : a ≤ b) (h₂ : c ≤ d) : a + c ≤ b + d :=
  Nat.le_trans (Nat.add_le_add_right h₁ c) (Nat.add_le_add_left h₂ b)
protected theorem add_lt_add_of_le_of_lt {a b c d : Nat} (hle : a ≤ b) (hlt : c < d) : a + c < b + d :=
  Nat.lt_of_le_of_lt (Nat.add_le_add_right hle c) (Nat.add_lt_add_left hlt b)
protected theorem add_lt_add_of_lt_of_le {a b c d : Nat} (hlt : a < b) (hle : c ≤ d) : a + c < b + d :=
  Nat.lt_of_lt_of_le (Nat.add_lt_add_right hlt c) (Nat.add_le_add_left hle b)
protected theorem add_lt_add {a b c d : Nat} (h₁ : a < b) (h₂ : c < d) : a + c < b + d :=
  Nat.add_lt_add_of_lt_of_le h₁ (Nat.le_of_lt h₂)

protected theorem le_of_add_le_add_left {a b c : Nat} (h : a + b ≤ a + c) : b ≤ c :=
  Nat.le_of_not_lt (fun h' => Nat.not_le_of_lt (Nat.add_lt_add_left h' a) h)

protected theorem le_of_add_le_add_right {a b c : Nat} (h : a + b ≤ c + b) : a ≤ c :=
  Nat.le_of_not_lt (fun h' => Nat.not_le_of_lt (Nat.add_lt_add_right h' b) h)

protected theorem lt_of_add_lt_add_left {k n m : Nat} (h : k + n < k + m) : n < m :=
  Nat.le_of_add_le_add_left (b := n + 1) h

protected theorem lt_of_add_lt_add_right {k n m : Nat} (h : n + k < m + k) : n < m :=
  Nat.lt_of_not_le (fun h' => Nat.not_le_of_lt h (Nat.add_le_add_right h' k))

@[simp] protected theorem add_le_add_iff_left {m k n : Nat} : n + m ≤ n + k ↔ m ≤ k :=
  ⟨Nat.le_of_add_le_add_left, fun h => Nat.add_le_add_left h n⟩
@[simp] protected theorem add_le_add_iff_right {m k n : Nat} : m + n ≤ k + n ↔ m ≤ k :=
  ⟨Nat.le_of_add_le_add_right, fun h => Nat.add_le_add_right h n⟩
@[simp] protected theorem add_lt_add_iff_left {k n m : Nat} : k + n < k + m ↔ n < m :=
  ⟨Nat.lt_of_add_lt_add_left, fun h => Nat.add_lt_add_left h k⟩
@[simp] protected theorem add_lt_add_iff_right {k n m : Nat} : n + k < m + k ↔ n < m :=
  ⟨Nat.lt_of_add_lt_add_right, fun h => Nat.add_lt_add_right h k⟩

protected theorem lt_add_of_pos_right {n k : Nat} (h : 0 < k) : n < n + k := Nat.add_lt_add_left h n
protected theorem lt_add_of_pos_left {n k : Nat} (h : 0 < k) : n < k + n :=
  Nat.add_comm n k ▸ Nat.lt_add_of_pos_right h
protected theorem pos_of_lt_add_right {n k : Nat} (h : n < n + k) : 0 < k := Nat.lt_of_add_lt_add_left h
protected theorem pos_of_lt_add_left {n k : Nat} (h : n < k + n) : 0 < k :=
  Nat.pos_of_lt_add_right (n := n) (Nat.add_comm k n ▸ h)
@[simp] protected theorem lt_add_right_iff_pos {n k : Nat} : n < n + k ↔ 0 < k :=
  ⟨Nat.pos_of_lt_add_right, Nat.lt_add_of_pos_right⟩
@[simp] protected theorem lt_add_left_iff_pos {n k : Nat} : n < k + n ↔ 0 < k :=
  ⟨Nat.pos_of_lt_add_left, Nat.lt_add_of_pos_left⟩
@[simp] protected theorem add_lt_iff_neg_left {a b : Nat} : a + b < a ↔ b < 0 :=
  iff_of_false (Nat.not_lt_of_le (le_add_right a b)) (Nat.not_lt_zero b)
@[simp] protected theorem add_lt_iff_neg_right {a b : Nat} : a + b < b ↔ a < 0 :=
  iff_of_false (Nat.not_lt_of_le (le_add_left b a)) (Nat.not_lt_zero a)
@[simp] protected theorem add_le_iff_nonpos_right {a b : Nat} : a + b ≤ a ↔ b ≤ 0 :=
  Nat.add_le_add_iff_left (k := 0)
@[simp] protected theorem add_le_iff_nonpos_left {a b : Nat} : a + b ≤ b ↔ a ≤ 0 := by
  rw [Nat.add_comm, Nat.add_le_iff_nonpos_right]
protected theorem add_pos_left {m : Nat} (h : 0 < m) (n : Nat) : 0 < m + n := lt_add_right n h
protected theorem add_pos_right {n : Nat} (m : Nat) (h : 0 < n) : 0 < m + n := lt_add_left m h
protected theorem add_pos_iff_pos_or_pos {m n : Nat} : 0 < m + n ↔ 0 < m ∨ 0 < n := by
  constructor
  · intro h
    cases Nat.eq_zero_or_pos m with
    | inl e => exact Or.inr (by rwa [e, Nat.zero_add] at h)
    | inr h => exact Or.inl h
  · intro h
    cases h with
    | inl h => exact Nat.add_pos_left h n
    | inr h => exact Nat.add_pos_right m h

/-! ## Multiplication -/

protected theorem mul_le_mul {p q m n : Nat} (h₁ : p ≤ m) (h₂ : q ≤ n) : p * q ≤ m * n := by
  cases le.dest h₁ with
  | intro a e =>
    cases le.dest h₂ with
    | intro b e' =>
      rw [← e, ← e', Nat.mul_add, Nat.add_mul, Nat.add_assoc]
      exact le_add_right _ _

protected theorem mul_le_mul_left {m n : Nat} (k : Nat) (h : m ≤ n) : k * m ≤ k * n := Nat.mul_le_mul (Nat.le_refl k) h
protected theorem mul_le_mul_right {m n : Nat} (k : Nat) (h : m ≤ n) : m * k ≤ n * k := Nat.mul_le_mul h (Nat.le_refl k)
protected theorem mul_le_mul_of_nonneg_left {a b c : Nat} (h : a ≤ b) : c * a ≤ c * b := Nat.mul_le_mul_left c h
protected theorem mul_le_mul_of_nonneg_right {a b c : Nat} (h : a ≤ b) : a * c ≤ b * c :=
  Nat.mul_le_mul_right c h

protected theorem mul_lt_mul_of_pos_left {n m k : Nat} (h : n < m) (hk : k > 0) : k * n < k * m :=
  Nat.lt_of_lt_of_le (Nat.lt_add_of_pos_right hk) (Nat.mul_le_mul_left k (m := n + 1) h)

protected theorem mul_lt_mul_of_pos_right {n m k : Nat} (h : n < m) (hk : k > 0) : n * k < m * k := by
  rw [Nat.mul_comm n, Nat.mul_comm m]
  exact Nat.mul_lt_mul_of_pos_left h hk

protected theorem mul_lt_mul_of_lt_of_le {a b c d : Nat} (hac : a < c) (hbd : b ≤ d) (hd : 0 < d) :
    a * b < c * d :=
  Nat.lt_of_le_of_lt (Nat.mul_le_mul_left a hbd) (Nat.mul_lt_mul_of_pos_right hac hd)
protected theorem mul_lt_mul_of_le_of_lt {a b c d : Nat} (hac : a ≤ c) (hbd : b < d) (hc : 0 < c) :
    a * b < c * d :=
  Nat.lt_of_le_of_lt (Nat.mul_le_mul_right b hac) (Nat.mul_lt_mul_of_pos_left hbd hc)
protected theorem mul_lt_mul_of_lt_of_lt {a b c d : Nat} (hac : a < c) (hbd : b < d) : a * b < c * d :=
  Nat.mul_lt_mul_of_le_of_lt (Nat.le_of_lt hac) hbd (Nat.zero_lt_of_lt hac)
protected theorem mul_self_le_mul_self {m n : Nat} (h : m ≤ n) : m * m ≤ n * n := Nat.mul_le_mul h h
protected theorem mul_self_lt_mul_self {m n : Nat} (h : m < n) : m * m < n * n :=
  Nat.mul_lt_mul_of_lt_of_lt h h

protected theorem le_of_mul_le_mul_left {a b c : Nat} (h : c * a ≤ c * b) (hc : 0 < c) : a ≤ b :=
  Nat.le_of_not_lt (fun h' => Nat.not_le_of_lt (Nat.mul_lt_mul_of_pos_left h' hc) h)
protected theorem le_of_mul_le_mul_right {a b c : Nat} (h : a * c ≤ b * c) (hc : 0 < c) : a ≤ b :=
  Nat.le_of_not_lt (fun h' => Nat.not_le_of_lt (Nat.mul_lt_mul_of_pos_right h' hc) h)
protected theorem lt_of_mul_lt_mul_left {a b c : Nat} (h : a * b < a * c) : b < c :=
  Nat.lt_of_not_le (fun h' => Nat.not_le_of_lt h (Nat.mul_le_mul_left a h'))
protected theorem lt_of_mul_lt_mul_right {a b c : Nat} (h : b * a < c * a) : b < c :=
  Nat.lt_of_not_le (fun h' => Nat.not_le_of_lt h (Nat.mul_le_mul_right a h'))
@[simp] protected theorem mul_le_mul_left_iff {m n k : Nat} (w : 0 < k) : k * m ≤ k * n ↔ m ≤ n :=
  ⟨fun h => Nat.le_of_mul_le_mul_left h w, fun h => Nat.mul_le_mul_left k h⟩
@[simp] protected theorem mul_le_mul_right_iff {m n k : Nat} (w : 0 < k) : m * k ≤ n * k ↔ m ≤ n :=
  ⟨fun h => Nat.le_of_mul_le_mul_right h w, fun h => Nat.mul_le_mul_right k h⟩
@[simp] protected theorem mul_lt_mul_left {a b c : Nat} (a0 : 0 < a) : a * b < a * c ↔ b < c :=
  ⟨Nat.lt_of_mul_lt_mul_left, fun h => Nat.mul_lt_mul_of_pos_left h a0⟩
@[simp] protected theorem mul_lt_mul_right {a b c : Nat} (a0 : 0 < a) : b * a < c * a ↔ b < c :=
  ⟨Nat.lt_of_mul_lt_mul_right, fun h => Nat.mul_lt_mul_of_pos_right h a0⟩

protected theorem eq_of_mul_eq_mul_left {m k n : Nat} (hn : 0 < n) (h : n * m = n * k) : m = k :=
  Nat.le_antisymm (Nat.le_of_mul_le_mul_left (Nat.le_of_eq h) hn)
    (Nat.le_of_mul_le_mul_left (Nat.ge_of_eq h) hn)
protected theorem eq_of_mul_eq_mul_right {n m k : Nat} (hm : 0 < m) (h : n * m = k * m) : n = k :=
  Nat.eq_of_mul_eq_mul_left hm (by rw [Nat.mul_comm m, h, Nat.mul_comm])
@[simp] protected theorem mul_eq_mul_left_iff {m k n : Nat} : k * m = k * n ↔ m = n ∨ k = 0 := by
  constructor
  · intro h
    exact (Nat.eq_zero_or_pos k).symm.imp_left (fun hk => Nat.eq_of_mul_eq_mul_left hk h)
  · exact fun h => h.elim (fun e => e ▸ rfl) (fun e => by rw [e, Nat.zero_mul, Nat.zero_mul])
@[simp] protected theorem mul_eq_mul_right_iff {m k n : Nat} : m * k = n * k ↔ m = n ∨ k = 0 := by
  rw [Nat.mul_comm m, Nat.mul_comm n, Nat.mul_eq_mul_left_iff]
protected theorem mul_left_cancel {n m k : Nat} (np : 0 < n) (h : n * m = n * k) : m = k :=
  Nat.eq_of_mul_eq_mul_left np h
protected theorem mul_right_cancel {n m k : Nat} (mp : 0 < m) (h : n * m = k * m) : n = k :=
  Nat.eq_of_mul_eq_mul_right mp h
protected theorem mul_left_cancel_iff {n : Nat} (p : 0 < n) {m k : Nat} : n * m = n * k ↔ m = k :=
  ⟨Nat.mul_left_cancel p, congrArg (n * ·)⟩
protected theorem mul_right_cancel_iff {n : Nat} (p : 0 < n) {m k : Nat} : m * n = k * n ↔ m = k :=
  ⟨Nat.mul_right_cancel p, congrArg (· * n)⟩

protected theorem mul_pos {n m : Nat} (hn : n > 0) (hm : m > 0) : n * m > 0 :=
  Nat.pos_of_ne_zero (Nat.mul_ne_zero (Nat.ne_of_gt hn) (Nat.ne_of_gt hm))
private theorem pos_of_mul_pos {n m : Nat} (h : 0 < n * m) : 0 < n ∧ 0 < m := by
  simp only [Nat.pos_iff_ne_zero] at *
  exact Nat.mul_ne_zero_iff.mp h
@[simp] protected theorem mul_pos_iff_of_pos_left {a b : Nat} (h : 0 < a) : 0 < a * b ↔ 0 < b :=
  ⟨fun h' => (pos_of_mul_pos h').right, Nat.mul_pos h⟩
@[simp] protected theorem mul_pos_iff_of_pos_right {a b : Nat} (h : 0 < b) : 0 < a * b ↔ 0 < a :=
  ⟨fun h' => (pos_of_mul_pos h').left, fun h' => Nat.mul_pos h' h⟩
theorem pos_of_mul_pos_right {a b : Nat} (h : 0 < a * b) : 0 < a := (pos_of_mul_pos h).left
theorem pos_of_mul_pos_left {a b : Nat} (h : 0 < a * b) : 0 < b := (pos_of_mul_pos h).right

protected theorem le_mul_of_pos_left {n : Nat} (m : Nat) (h : 0 < n) : m ≤ n * m :=
  Nat.le_trans (Nat.le_of_eq (Nat.one_mul m).symm) (Nat.mul_le_mul_right m h)
protected theorem le_mul_of_pos_right {n : Nat} (m : Nat) (h : 0 < n) : m ≤ m * n :=
  Nat.mul_comm n m ▸ Nat.le_mul_of_pos_left m h
theorem le_mul_self (n : Nat) : n ≤ n * n := by
  cases n with
  | zero => exact Nat.le.refl
  | succ n => exact Nat.le_mul_of_pos_left _ (zero_lt_succ n)

protected theorem mul_eq_one_iff {m n : Nat} : m * n = 1 ↔ m = 1 ∧ n = 1 := by
  constructor
  · intro h
    have pos : 0 < m ∧ 0 < n := pos_of_mul_pos (h.symm ▸ Nat.zero_lt_one)
    exact ⟨Nat.le_antisymm (h ▸ Nat.le_mul_of_pos_right m pos.right) pos.left,
      Nat.le_antisymm (h ▸ Nat.le_mul_of_pos_left n pos.left) pos.right⟩
  · exact fun ⟨e, e'⟩ => by rw [e, e']
theorem eq_one_of_mul_eq_one_right {m n : Nat} (h : m * n = 1) : m = 1 := (Nat.mul_eq_one_iff.mp h).left
theorem eq_one_of_mul_eq_one_left {m n : Nat} (h : m * n = 1) : n = 1 := (Nat.mul_eq_one_iff.mp h).right

protected theorem mul_self_inj {m n : Nat} : m * m = n * n ↔ m = n := by
  constructor
  · intro h
    refine Nat.le_antisymm ?_ ?_
    · exact Nat.le_of_not_lt (fun lt => Nat.ne_of_gt (Nat.mul_self_lt_mul_self lt) h)
    · exact Nat.le_of_not_lt (fun lt => Nat.ne_of_lt (Nat.mul_self_lt_mul_self lt) h)
  · exact fun e => e ▸ rfl

end Nat
