"""Squares, products, roots and common divisors: what is written for which goal."""

from prover.policy import nonlinear
from prover.policy.definitions import definitions
from prover.policy.goals import read_goal
from prover.policy.scene import Scene


def texts(hole: str, goal: str, about: str = "") -> list[str]:
    read = read_goal(goal, definitions(""))
    scene = Scene(read, definitions(""), read.named.get(about))
    return [text for text, _ in nonlinear.HOLES[hole](scene)]


def test_squares_are_of_variables_and_differences() -> None:
    (text,) = texts("squares", "a b : Int\n⊢ 2 * (a * b) ≤ a ^ 2 + b ^ 2")
    assert text.splitlines() == [
        "have h := Int.mul_self_nonneg a",
        "have h1 := Int.mul_self_nonneg b",
        "have h2 := Int.mul_self_nonneg (a - b)",
        "grind",
    ]


def test_the_negated_target_is_multiplied_with_the_hypotheses() -> None:
    (text,) = texts("products", "a b : Int\nh : a < b\n⊢ a * a ≤ b * b")
    lines = text.splitlines()
    assert lines[0] == "refine Classical.byContradiction fun h1 => ?_"
    assert "0 ≤ (a * a - (b * b) - 1) * (b - a - 1)" in lines[2]
    assert lines[-1] == "grind"


def test_linear_goals_and_goals_without_integers_are_left_alone() -> None:
    for hole in ("squares", "products"):
        assert not texts(hole, "a b : Int\nh : a < b\n⊢ 2 * a ≤ 2 * b")
        assert not texts(hole, "a b : Nat\nh : a < b\n⊢ a * a ≤ b * b")
    assert not texts("identity", "a b : Int\nh : a < b\n⊢ 2 * a ≤ 2 * b")
    assert texts("identity", "a b : Nat\n⊢ a * b = b * a")


def test_an_equation_is_factored_by_its_roots() -> None:
    (text,) = texts("factors", "a : Int\nh : a ^ 2 + 6 = 5 * a\n⊢ a ≤ 3", "h")
    assert "have h1 : (a - (2)) * (a - (3)) = 0 := by grind" in text
    assert "rcases h1 with rfl | rfl" in text
    assert not texts("factors", "a : Int\nh : a ^ 2 = 2\n⊢ False", "h")


def test_an_equation_without_roots_is_refuted() -> None:
    (text,) = texts("factors", "a : Int\nh : a ^ 2 + a + 1 = 0\n⊢ a = 7", "h")
    assert text.endswith("exfalso; grind")


def test_a_gcd_divides_what_the_variables_cancel_in() -> None:
    first, *_ = texts("gcd", "n : Nat\n⊢ (n + 7).gcd (2 * n + 1) ≤ 13")
    assert "2 * (n + 7) - 1 * (2 * n + 1) = 13" in first
    assert not texts("gcd", "n m : Nat\n⊢ n.gcd m ≤ 13")
