prelude
import Core.Nat.Sub

/-! What the simplification procedures for literals and offsets, `x + 3 = 5` say, build proofs from. -/

universe u

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
