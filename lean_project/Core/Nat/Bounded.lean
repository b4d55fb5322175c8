prelude
import Core.Nat.Order

/-! Quantifiers over an initial segment of `Nat` are decidable. -/

namespace Nat

private theorem forall_lt_succ {n : Nat} {P : ∀ k, k < n + 1 → Prop} :
    (∀ k h, P k h) ↔ (∀ k (h : k < n), P k (Nat.lt_succ_of_lt h)) ∧ P n (Nat.lt_add_one n) := by
  constructor
  · exact fun H => ⟨fun k h => H k _, H n _⟩
  · intro ⟨H, Hn⟩ k h
    cases Nat.lt_or_eq_of_le (le_of_lt_succ h) with
    | inl lt => exact H k lt
    | inr e => cases e; exact Hn

instance decidableBallLT : ∀ (n : Nat) (P : ∀ k, k < n → Prop) [∀ n h, Decidable (P n h)],
    Decidable (∀ n h, P n h)
  | 0, _, _ => isTrue (fun k h => absurd h (Nat.not_lt_zero k))
  | n + 1, P, inst =>
    match decidableBallLT n (fun k h => P k (Nat.lt_succ_of_lt h)), inst n (Nat.lt_add_one n) with
    | isTrue H, isTrue Hn => isTrue (forall_lt_succ.mpr ⟨H, Hn⟩)
    | isFalse H, _ => isFalse (fun h => H (forall_lt_succ.mp h).left)
    | _, isFalse Hn => isFalse (fun h => Hn (forall_lt_succ.mp h).right)

instance decidableForallFin {n : Nat} (P : Fin n → Prop) [DecidablePred P] : Decidable (∀ i, P i) :=
  decidable_of_iff (∀ k h, P ⟨k, h⟩) ⟨fun H i => H i.val i.isLt, fun H k h => H ⟨k, h⟩⟩

instance decidableBallLE (n : Nat) (P : ∀ k, k ≤ n → Prop) [∀ n h, Decidable (P n h)] :
    Decidable (∀ n h, P n h) :=
  decidable_of_iff (∀ k (h : k < n + 1), P k (le_of_lt_succ h))
    ⟨fun H k h => H k (lt_succ_of_le h), fun H k h => H k _⟩

instance decidableExistsLT' {n : Nat} {p : (m : Nat) → m < n → Prop} [∀ m h, Decidable (p m h)] :
    Decidable (∃ m : Nat, ∃ h : m < n, p m h) :=
  decidable_of_iff (¬∀ m h, ¬p m h)
    ⟨fun H => Classical.byContradiction (fun N => H (fun m h hp => N ⟨m, h, hp⟩)),
     fun ⟨m, h, hp⟩ H => H m h hp⟩

instance decidableExistsLE' {n : Nat} {p : (m : Nat) → m ≤ n → Prop} [∀ m h, Decidable (p m h)] :
    Decidable (∃ m : Nat, ∃ h : m ≤ n, p m h) :=
  decidable_of_iff (∃ m, ∃ h : m < n + 1, p m (le_of_lt_succ h))
    ⟨fun ⟨m, h, hp⟩ => ⟨m, le_of_lt_succ h, hp⟩, fun ⟨m, h, hp⟩ => ⟨m, lt_succ_of_le h, hp⟩⟩

instance decidableExistsLT {p : Nat → Prop} [DecidablePred p] :
    DecidablePred (fun n => ∃ m : Nat, m < n ∧ p m) := fun n =>
  decidable_of_iff (∃ m, ∃ _ : m < n, p m) (exists_congr (fun _ => exists_prop))

instance decidableExistsLE {p : Nat → Prop} [DecidablePred p] :
    DecidablePred (fun n => ∃ m : Nat, m ≤ n ∧ p m) := fun n =>
  decidable_of_iff (∃ m, ∃ _ : m ≤ n, p m) (exists_congr (fun _ => exists_prop))

instance decidableExistsFin {n : Nat} (P : Fin n → Prop) [DecidablePred P] : Decidable (∃ i, P i) :=
  decidable_of_iff (∃ k, ∃ h : k < n, P ⟨k, h⟩)
    ⟨fun ⟨k, h, hp⟩ => ⟨⟨k, h⟩, hp⟩, fun ⟨i, hp⟩ => ⟨i.val, i.isLt, hp⟩⟩

end Nat
