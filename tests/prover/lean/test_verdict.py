"""What a verdict says, and what it takes to be accepted."""

import pytest

from prover.lean.verdict import LEVELS, Assurance, Verdict, inconclusive, weigh


def test_the_standard_axioms_are_accepted() -> None:
    verdict = weigh(["propext", "Quot.sound", "Classical.choice"], "compared")
    assert (verdict.accepted, verdict.word) == (True, "accepted")
    assert verdict.axioms == ("Classical.choice", "Quot.sound", "propext")


@pytest.mark.parametrize(
    "axiom",
    ["propext'", "Propext", "Classical.choice2", "My.propext", "«propext »", "рropext", "cheat"],
)
def test_an_axiom_of_a_similar_name_is_another_axiom(axiom: str) -> None:
    verdict = weigh(["propext", axiom], "compared")
    assert (verdict.accepted, verdict.word) == (False, "rejected")
    assert axiom in verdict.reason


def test_sorry_is_named_as_such() -> None:
    assert weigh(["sorryAx", "propext"], "compared").reason == "the proof rests on `sorry`"


@pytest.mark.parametrize("reached", LEVELS)
@pytest.mark.parametrize("least", LEVELS)
def test_less_assurance_than_asked_for_is_inconclusive_and_never_accepted(
    reached: Assurance, least: Assurance
) -> None:
    verdict = Verdict(True, assurance=reached).demanding(least)
    enough = LEVELS.index(reached) >= LEVELS.index(least)
    assert (verdict.accepted, verdict.inconclusive) == (enough, not enough)
    assert enough or f"`{least}`" in verdict.reason


def test_what_is_not_accepted_stays_what_it_is_whatever_is_asked_for() -> None:
    for verdict in (Verdict(False, "no"), inconclusive("a limit")):
        assert verdict.demanding("compared") == verdict
    assert inconclusive("a limit").word == "inconclusive"
