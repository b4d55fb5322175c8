"""Absolute values and sums: Mathlib's notation, which a file has to import."""

from pathlib import Path

from tests.prover.lean.test_core_nat import failures

ABSOLUTE = {
    "import": "import Core.Absolute",
    "meaning": "example (a : ℤ) : |a| = max a (-a) := rfl",
    "computing": "example : |(-3 : ℤ)| = 3 ∧ |5 - 7| + |(0 : ℤ)| = 2 := by decide",
    "as an argument": "example (f : ℤ → ℤ) (a : ℤ) : f |a| = f (abs a) := rfl",
    "nested": "example (a : ℤ) : |(|a|)| = |a| := by simp",
    "linear": "example (a b : ℤ) (h : |a - b| < 3) : a < b + 3 := by unfold abs at h; omega",
    "triangle": "example (a b c : ℤ) : |a - c| ≤ |a - b| + |b - c| := abs_sub_le a b c",
    "bounds": "example (a : ℤ) (h : |a| ≤ 2) : -2 ≤ a ∧ a ≤ 2 := abs_le.mp h",
    "cases": "example (a b : ℤ) : |a| = |b| ↔ a = b ∨ a = -b := abs_eq_abs",
    "sign": "example (a : ℤ) (h : a < 0) : |a| + a = 0 := by rw [abs_of_neg h]; omega",
    "products": "example (a b : ℤ) : |a * -b| = |a| * |b| := by simp",
    "squares": "example (a : ℤ) : |a| ^ 2 = a ^ 2 := by simp",
    "powers": "example (a : ℤ) : |a ^ 3| = |a| ^ 3 := abs_pow a 3",
    "divisibility": "example (a b : ℤ) (h : a ∣ b) : |a| ∣ |b| := by simpa using h",
    "natAbs": "example (a : ℤ) : (a.natAbs : ℤ) = |a| := by simp",
}

BARS = {
    "import": "import Core.Absolute",
    "alternatives": "def f : ℕ → ℕ\n  | 0 => 1\n  | n + 1 => n",
    "alternatives without a space": "def g : ℕ → ℕ\n  |0 => 1\n  |n+1 => n",
    "functions by cases": "def h : ℕ → ℕ := fun | 0 => 1 | n + 1 => n",
    "match in a line": "def k (n : ℕ) : ℕ := match n with | 0 => 1 | n + 1 => n",
    "cases": "example (p q : Prop) (h : p ∨ q) : q ∨ p := by\n  cases h with\n"
    "  | inl h => exact .inr h\n  | inr h => exact .inl h",
    "rcases": "example (p q : Prop) (h : p ∨ q) : q ∨ p := by\n"
    "  rcases h with h|h\n  · exact .inr h\n  · exact .inl h",
    "first": "example : 1 = 1 := by first | omega | rfl",
    "divisibility": "example (a b : ℤ) (h : a∣b) : |a|∣b := by simpa using h",
    "bits": "example : 1 ||| 2 = 3 ∧ (true || false) = true := by decide",
}

SUMS = {
    "import": "import Core.Sum",
    "in": "example : ∑ i in Finset.range 10, i = 45 := by decide",
    "∈": "example : ∑ i ∈ Finset.range 10, i = 45 := by rfl",
    "unfolding": "example : ∑ i ∈ Finset.range 5, i = 10 := by simp [Finset.sum_range_succ]",
    "integers": "example : ∑ i ∈ Finset.range 101, (i : ℤ) ^ 2 = 338350 := by decide +kernel",
    "remainders": "example : (∑ i in Finset.Icc 1 100, i) % 7 = 3 := by decide +kernel",
    "nested": "example : ∑ i in Finset.range 3, ∑ j in Finset.range 3, i * j = 9 := by decide",
    "intervals": "example : ∑ k ∈ Finset.Ioo 2 5, k = 7 ∧ ∑ k ∈ Finset.Ico 2 5, k = 9 ∧ "
    "∑ k ∈ Finset.Ioc 2 5, k = 12 ∧ ∑ k ∈ Finset.Icc 3 2, k = 0 := by decide",
    "products": "example : ∏ i in Finset.Icc 1 5, i = 120 := by decide",
    "induction": "example (n : ℕ) : 2 * ∑ i in Finset.range (n + 1), i = n * (n + 1) := by\n"
    "  induction n with\n  | zero => rfl\n"
    "  | succ n ih => rw [Finset.sum_range_succ, Nat.mul_add, ih]; grind",
    "induction from one": "example (n : ℕ) : 2 * ∑ i in Finset.Icc 1 n, i = n * (n + 1) := by\n"
    "  induction n with\n  | zero => rfl\n"
    "  | succ n ih => rw [Finset.sum_Icc_succ_top _ (by omega), Nat.mul_add, ih]; grind",
    "membership": "example (a : ℕ) (h : a ∈ [1, 2]) : a = 1 ∨ a = 2 := by simpa using h",
}


def test_absolute_values_are_written_as_in_mathlib(tmp_path: Path) -> None:
    assert failures(ABSOLUTE, tmp_path) == {}


def test_bars_go_on_to_begin_alternatives(tmp_path: Path) -> None:
    assert failures(BARS, tmp_path) == {}


def test_sums_and_products_over_intervals_are_written_as_in_mathlib(tmp_path: Path) -> None:
    assert failures(SUMS, tmp_path) == {}


def test_a_file_that_imports_neither_may_define_both(tmp_path: Path) -> None:
    own = {
        "abs": "def abs (a : ℤ) : ℤ := max a (-a)\nexample : abs (-3) = 3 := by decide",
        "sum": "def Finset.sum (n : ℕ) : ℕ := n\nexample : Finset.sum 3 = 3 := rfl",
    }
    assert failures(own, tmp_path) == {}
