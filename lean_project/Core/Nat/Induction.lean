prelude
import Core.Bindings.Unexpanders

/-! Induction and case analysis on `Nat` that speak of `0` and `n + 1` instead of the constructors. -/

universe u

namespace Nat

@[elab_as_elim, induction_eliminator]
protected noncomputable abbrev recAux {motive : Nat → Sort u} (zero : motive 0)
    (succ : ∀ n, motive n → motive (n + 1)) (t : Nat) : motive t :=
  Nat.rec zero succ t

@[elab_as_elim, cases_eliminator]
protected abbrev casesAuxOn {motive : Nat → Sort u} (t : Nat) (zero : motive 0)
    (succ : ∀ n, motive (n + 1)) : motive t :=
  Nat.casesOn t zero succ

@[simp] theorem rec_zero {motive : Nat → Sort u} (h0 : motive 0) (h : ∀ n, motive n → motive (n + 1)) :
    Nat.rec (motive := motive) h0 h 0 = h0 := rfl
@[simp] theorem rec_add_one {motive : Nat → Sort u} (h0 : motive 0) (h : ∀ n, motive n → motive (n + 1))
    (n : Nat) : Nat.rec (motive := motive) h0 h (n + 1) = h n (Nat.rec (motive := motive) h0 h n) := rfl

@[simp] theorem zero_eq : Nat.zero = 0 := rfl
@[simp] theorem add_eq {x y : Nat} : Nat.add x y = x + y := rfl
@[simp] theorem mul_eq {x y : Nat} : Nat.mul x y = x * y := rfl
@[simp] theorem sub_eq {x y : Nat} : Nat.sub x y = x - y := rfl
@[simp] theorem lt_eq {m n : Nat} : Nat.lt m n = (m < n) := rfl
@[simp] theorem le_eq {m n : Nat} : Nat.le m n = (m ≤ n) := rfl
@[simp] theorem succ_eq_add_one (n : Nat) : succ n = n + 1 := rfl
@[simp] theorem pow_eq {m n : Nat} : Nat.pow m n = m ^ n := rfl

theorem succ_eq_one_add (n : Nat) : succ n = 1 + n := by
  induction n with
  | zero => rfl
  | succ n ih => exact congrArg succ ih

theorem one_eq_succ_zero : 1 = succ 0 := rfl

end Nat
