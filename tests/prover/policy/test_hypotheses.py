"""What the hypotheses offer: equations that may be put in, and those that had better not be."""

import pytest

from prover.policy.definitions import definitions
from prover.policy.goals import read_goal
from prover.policy.hypotheses import costly_substitution, substitution
from prover.policy.scene import Scene


def offered(*lines: str) -> tuple[list[str], list[str]]:
    scene = Scene(read_goal("\n".join(lines), definitions("")), definitions(""))
    return [text for text, _ in substitution(scene)], [t for t, _ in costly_substitution(scene)]


@pytest.mark.parametrize("equation", ["n = m + 1", "n = m ^ 2", "2 * m = n", "n = 7"])
def test_what_a_variable_is_can_be_put_in(equation: str) -> None:
    assert offered("n m : Nat", f"h : {equation}", "⊢ n * m = 3") == (["h"], [])


@pytest.mark.parametrize(
    "equation", ["n = 2007 ^ 3 + 2 ^ 2009", "(Finset.sum (Finset.range 99) fun k => k) = n"]
)
def test_a_large_number_keeps_its_name_at_first(equation: str) -> None:
    assert offered("n m : Nat", f"h : {equation}", "⊢ n % 10 = m") == ([], ["h"])


@pytest.mark.parametrize("equation", ["n = n + m", "n + m = 3", "f n = 2"])
def test_what_is_no_value_of_a_variable_is_not_put_in(equation: str) -> None:
    assert offered("n m : Nat", "f : Nat → Nat", f"h : {equation}", "⊢ n = m") == ([], [])
