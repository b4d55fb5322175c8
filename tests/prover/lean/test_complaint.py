"""What is said of a text that Lean does not take. Real Lean throughout."""

import asyncio

import pytest

from prover.lean.acceptance import accept
from prover.lean.complaint import ABSENT, first_error, said
from prover.lean.errors import StatementError
from prover.lean.statement import proved
from prover.lean.toolchain import embedded


def reason(text: str) -> str:
    """Why the last theorem of a text is rejected."""
    return asyncio.run(accept(*proved(text), embedded())).reason


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("theorem t (a b : ℤ) : (a+b)^2 = a^2+2*a*b+b^2 := by ring", "'ring' (line 1, column 53)"),
        ("theorem t (a : ℤ) : 0 ≤ a * a := by\n  nlinarith [sq_nonneg a]", "'nlinarith' (line 2,"),
        ("theorem t : ∃ n : ℕ, n = 8 := by\n  use 8", "'use' (line 2, column 3)"),
        ("theorem t : 1 = 1 ∧ True := by\n  constructor\n  rlf\n  trivial", "'rlf' (line 3, col"),
        ("theorem t : 1 = 1 ∧ True := by\n  constructor\n  · rfl\n  · use 1", "'use' (line 4, col"),
    ],
)
def test_an_unknown_tactic_is_named_with_its_place_and_not_the_goals_that_it_leaves(
    text: str, place: str
) -> None:
    assert reason(text).startswith(f"Lean: unknown tactic {place}")


def test_tactics_of_mathlib_come_with_advice_and_others_do_not() -> None:
    assert "`grind`" in reason("theorem t (a : ℤ) : a + 0 = a := by ring_nf")
    assert "docs/mathlib.md" in reason("theorem t (a : ℤ) : a + 0 = a := by positivity")
    assert "embedded" not in reason("theorem t (a : ℤ) : a + 0 = a := by rnig")
    error = {"data": "unknown tactic", "pos": {"line": 1, "column": 1}}
    assert "embedded" not in said(error, "ring", embedded=False)


@pytest.mark.parametrize("name", ABSENT)
def test_the_embedded_lean_lacks_the_tactics_that_are_said_to_be_lacking(name: str) -> None:
    assert f"unknown tactic '{name}'" in reason(f"theorem t : 1 = 1 := by {name}")


def test_an_unknown_tactic_before_the_theorem_is_named_too() -> None:
    with pytest.raises(StatementError, match="unknown tactic 'ring'"):
        reason("theorem s : 1 = 1 := by ring\ntheorem t : 1 = 1 := by rfl")


def test_goals_that_are_left_are_said_to_be_left() -> None:
    assert reason("theorem t : 1 = 1 ∧ True := by constructor").startswith("Lean: unsolved goals")


def test_an_output_without_errors_has_no_first_one() -> None:
    assert first_error("no message\n") is None
