prelude
import Core.Macro
import Core.Int.Gcd

/-!
Words that Mathlib has and this library does not need itself: `ℕ`, `ℤ`, congruence, and a `norm_num`
that computes. What they prove here, they prove there.
-/

/-! Names for the types; goals go on to print `Nat` and `Int`. -/

macro "ℕ" : term => `(Nat)
macro "ℤ" : term => `(Int)

example (n : ℕ) (z : ℤ) : ((n : ℤ) + z : Int) = (n : Int) + z := rfl

/-! ## Computing -/

syntax (name := Mathlib.Tactic.normNum) "norm_num" (Lean.Parser.Tactic.simpArgs)? (Lean.Parser.Tactic.location)? : tactic

namespace Lean.Macro

private def list (done : Array Syntax) : List Syntax → Array Syntax
  | .nil => done
  | .cons a rest => list (done.push a) rest
private def tree (kind : Name) (arguments : List Syntax) : Syntax := .node .none kind (list (.mkEmpty 8) arguments)

@[macro Mathlib.Tactic.normNum] def normNum : Macro := fun x =>
  let simp : TSyntax `tactic := ⟨tree `Lean.Parser.Tactic.simp [.atom .none "simp",
    tree `Lean.Parser.Tactic.optConfig [tree `null []], tree `null [], tree `null [],
    .node .none `null ((x.getArg 1).getArg 0).getArgs, x.getArg 2]⟩
  bind (m := MacroM) (α := TSyntax `tactic) `(tactic| first | decide +kernel | $simp:tactic) (fun t => pure t.raw)

end Lean.Macro

example : 2 ^ 2010 % 10 = 4 := by norm_num
example (a b : Nat) (h : a + 0 = b) : b = a := by norm_num at h; exact h.symm
example (a b : Nat) (h : a = b) : b + 0 = a := by norm_num [h]

/-! ## Congruence -/

def Nat.ModEq (n a b : Nat) : Prop := a % n = b % n
def Int.ModEq (n a b : Int) : Prop := a % n = b % n

notation:50 a " ≡ " b " [MOD " n "]" => Nat.ModEq n a b
notation:50 a " ≡ " b " [ZMOD " n "]" => Int.ModEq n a b

instance Nat.ModEq.instDecidable (n a b : Nat) : Decidable (a ≡ b [MOD n]) := decEq (a % n) (b % n)
instance Int.ModEq.instDecidable (n a b : Int) : Decidable (a ≡ b [ZMOD n]) := decEq (a % n) (b % n)

namespace Nat.ModEq

variable {n a b c d : Nat}

@[refl] protected theorem refl (a : Nat) : a ≡ a [MOD n] := rfl
@[symm] protected theorem symm (h : a ≡ b [MOD n]) : b ≡ a [MOD n] := Eq.symm h
protected theorem trans (h : a ≡ b [MOD n]) (h' : b ≡ c [MOD n]) : a ≡ c [MOD n] := Eq.trans h h'
protected theorem add (h : a ≡ b [MOD n]) (h' : c ≡ d [MOD n]) : a + c ≡ b + d [MOD n] := by
  show _ % _ = _ % _
  rw [Nat.add_mod, h, h', ← Nat.add_mod]
protected theorem mul (h : a ≡ b [MOD n]) (h' : c ≡ d [MOD n]) : a * c ≡ b * d [MOD n] := by
  show _ % _ = _ % _
  rw [Nat.mul_mod, h, h', ← Nat.mul_mod]
protected theorem pow (m : Nat) (h : a ≡ b [MOD n]) : a ^ m ≡ b ^ m [MOD n] := by
  show _ % _ = _ % _
  rw [Nat.pow_mod, h, ← Nat.pow_mod]

end Nat.ModEq

namespace Int.ModEq

variable {n a b c d : Int}

@[refl] protected theorem refl (a : Int) : a ≡ a [ZMOD n] := rfl
@[symm] protected theorem symm (h : a ≡ b [ZMOD n]) : b ≡ a [ZMOD n] := Eq.symm h
protected theorem trans (h : a ≡ b [ZMOD n]) (h' : b ≡ c [ZMOD n]) : a ≡ c [ZMOD n] := Eq.trans h h'
protected theorem add (h : a ≡ b [ZMOD n]) (h' : c ≡ d [ZMOD n]) : a + c ≡ b + d [ZMOD n] := by
  show _ % _ = _ % _
  rw [Int.add_emod, h, h', ← Int.add_emod]
protected theorem sub (h : a ≡ b [ZMOD n]) (h' : c ≡ d [ZMOD n]) : a - c ≡ b - d [ZMOD n] := by
  show _ % _ = _ % _
  rw [Int.sub_emod, h, h', ← Int.sub_emod]
protected theorem mul (h : a ≡ b [ZMOD n]) (h' : c ≡ d [ZMOD n]) : a * c ≡ b * d [ZMOD n] := by
  show _ % _ = _ % _
  rw [Int.mul_emod, h, h', ← Int.mul_emod]
protected theorem pow (m : Nat) (h : a ≡ b [ZMOD n]) : a ^ m ≡ b ^ m [ZMOD n] := by
  show _ % _ = _ % _
  rw [Int.pow_emod, h, ← Int.pow_emod]

end Int.ModEq

theorem Nat.modEq_iff_dvd {n a b : Nat} : a ≡ b [MOD n] ↔ (n : Int) ∣ b - a := by
  rw [← Int.emod_eq_emod_iff_dvd_sub]
  exact ⟨fun h => congrArg Int.ofNat (Eq.symm h), fun h => Eq.symm (Int.ofNat.inj h)⟩
theorem Int.modEq_iff_dvd {n a b : Int} : a ≡ b [ZMOD n] ↔ n ∣ b - a := by
  rw [← Int.emod_eq_emod_iff_dvd_sub]
  exact eq_comm
theorem Nat.modEq_zero_iff_dvd {n a : Nat} : a ≡ 0 [MOD n] ↔ n ∣ a := by
  show a % n = 0 % n ↔ n ∣ a
  rw [Nat.zero_mod, Nat.mod_eq_zero_iff_dvd]
