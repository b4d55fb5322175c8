prelude
import Core.Notation
import Core.Omega.Constraint

/-!
Sums and products over intervals of natural numbers, under Mathlib's names and in its notation, both
`∑ i ∈ s, f i` and `∑ i in s, f i`. There is no `Finset` here: the sets one can sum over are the five
below, and nothing else can be said of them. A file gets this only with `import Core.Sum`.
-/

universe u

namespace Finset

/-- The numbers from `low` on, as many as `count`. -/
structure Interval where
  low : Nat
  count : Nat

def range (n : Nat) : Interval := ⟨0, n⟩
def Icc (a b : Nat) : Interval := ⟨a, b + 1 - a⟩
def Ico (a b : Nat) : Interval := ⟨a, b - a⟩
def Ioc (a b : Nat) : Interval := ⟨a + 1, b - a⟩
def Ioo (a b : Nat) : Interval := ⟨a + 1, b - a - 1⟩

variable {α : Type u}

/-- Values at `low`, `low + 1` and so on, joined from the left. -/
def fold (op : α → α → α) (start : α) (low : Nat) (f : Nat → α) : Nat → α
  | 0 => start
  | k + 1 => op (fold op start low f k) (f (low + k))

def sum [Add α] [OfNat α 0] (s : Interval) (f : Nat → α) : α := fold (· + ·) 0 s.low f s.count
def prod [Mul α] [OfNat α 1] (s : Interval) (f : Nat → α) : α := fold (· * ·) 1 s.low f s.count

end Finset

syntax (name := sumOver) "∑ " ident (" ∈ " <|> " in ") term:51 ", " term:67 : term
syntax (name := prodOver) "∏ " ident (" ∈ " <|> " in ") term:51 ", " term:67 : term
macro_rules
  | `(sumOver| ∑ $x:ident ∈ $s, $f) => `(Finset.sum $s (fun $x:ident => $f))
  | `(sumOver| ∑ $x:ident in $s, $f) => `(Finset.sum $s (fun $x:ident => $f))
macro_rules
  | `(prodOver| ∏ $x:ident ∈ $s, $f) => `(Finset.prod $s (fun $x:ident => $f))
  | `(prodOver| ∏ $x:ident in $s, $f) => `(Finset.prod $s (fun $x:ident => $f))

namespace Finset

section
variable {α : Type u} [Add α] [OfNat α 0] (f : Nat → α)

@[simp] theorem sum_range_zero : ∑ k ∈ range 0, f k = 0 := rfl
theorem sum_range_succ (n : Nat) : ∑ k ∈ range (n + 1), f k = ∑ k ∈ range n, f k + f n :=
  congrArg (fun m => ∑ k ∈ range n, f k + f m) (Nat.zero_add n)

theorem sum_Icc_succ_top {a b : Nat} (h : a ≤ b + 1) :
    ∑ k ∈ Icc a (b + 1), f k = ∑ k ∈ Icc a b, f k + f (b + 1) := by
  unfold Icc
  rw [Nat.succ_sub h]
  exact congrArg (fun m => ∑ k ∈ ⟨a, b + 1 - a⟩, f k + f m) (Nat.add_sub_cancel' h)
end

section
variable {α : Type u} [Mul α] [OfNat α 1] (f : Nat → α)

@[simp] theorem prod_range_zero : ∏ k ∈ range 0, f k = 1 := rfl
theorem prod_range_succ (n : Nat) : ∏ k ∈ range (n + 1), f k = (∏ k ∈ range n, f k) * f n :=
  congrArg (fun m => (∏ k ∈ range n, f k) * f m) (Nat.zero_add n)

theorem prod_Icc_succ_top {a b : Nat} (h : a ≤ b + 1) :
    ∏ k ∈ Icc a (b + 1), f k = (∏ k ∈ Icc a b, f k) * f (b + 1) := by
  unfold Icc
  rw [Nat.succ_sub h]
  exact congrArg (fun m => (∏ k ∈ ⟨a, b + 1 - a⟩, f k) * f m) (Nat.add_sub_cancel' h)
end

end Finset
