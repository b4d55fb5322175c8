"""Holes for sums: what is taken out, unrolled and rewritten is what stands in the goal."""

import pytest

from prover.policy.definitions import definitions
from prover.policy.goals import read_goal
from prover.policy.scene import Scene
from prover.policy.sums import last_term, terms_of_sums, values

RANGE = "(Finset.sum (Finset.range (n + 1)) fun k => u k) = n"
ICC = "(Finset.prod (Finset.Icc 1 (n + 1)) fun k => u k) = n"


def scene(*lines: str) -> Scene:
    return Scene(read_goal("\n".join(lines), definitions("")), definitions(""))


@pytest.mark.parametrize(
    ("target", "lemmas"),
    [
        (RANGE, ["Finset.sum_range_succ"]),
        (ICC, ["Finset.prod_Icc_succ_top (by omega)"]),
        ("n + 1 = n", []),
    ],
)
def test_the_last_term_is_taken_out_of_what_stands_in_the_target(
    target: str, lemmas: list[str]
) -> None:
    assert [text for text, _ in last_term(scene("n : Nat", f"⊢ {target}"))] == lemmas


def test_sums_of_hypotheses_are_unrolled_too() -> None:
    found = terms_of_sums(scene("n : Nat", f"h : {ICC}", "⊢ n = 1"))
    assert [text.split(", ")[0] for text, _ in found] == ["Finset.prod"]
    assert not list(terms_of_sums(scene("n : Nat", "⊢ n = 1")))


def test_only_hypotheses_on_functions_of_the_target_are_values() -> None:
    context = ("h : ∀ (n : Nat), u n = 2 * n", "k : ∀ (n : Nat), w n = 1", "l : n = 3")
    assert [text for text, _ in values(scene(*context, f"⊢ {RANGE}"))] == ["h"]
    assert not list(values(scene(*context, "⊢ u n = 3")))
