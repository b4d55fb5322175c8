"""A shortened proof is still a proof, and says only what is needed."""

import asyncio
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prover.attempt import Outcome, Status, Step
from prover.state import TacticState
from search.shorten import alternatives, inline, shorten, shorter

DONE = TacticState(())


def lines(text: str) -> tuple[Step, ...]:
    return tuple(Step(f"\n{line}", DONE) for line in text.split("\n")[1:])


def run(proof: str, holds: Callable[[str], bool], checks: int = 200) -> tuple[str, int]:
    """Shorten with a Lean that takes each line for a step and each text that ``holds``."""
    asked = 0

    async def check(text: str) -> Outcome:
        nonlocal asked
        asked += 1
        return Outcome(Status.COMPLETE if holds(text) else Status.ERROR, lines(text))

    return asyncio.run(shorten(proof, check, checks=checks)), asked


def test_steps_that_are_not_needed_go() -> None:
    proof = "\n  a\n  b\n  c\n  d\n  e"
    assert run(proof, lambda text: "b" in text and "e" in text)[0] == "\n  b\n  e"


def test_of_several_alternatives_the_one_that_works_stays() -> None:
    proof = "\n  all_goals try first | rfl | assumption | (simp_all; done)"
    assert run(proof, lambda text: "simp_all" in text)[0] == "\n  simp_all"


def test_a_proof_that_is_all_needed_stays_as_it_is() -> None:
    proof = "\n  a\n  b"
    assert run(proof, lambda text: text == proof)[0] == proof


def test_no_more_is_tried_than_allowed() -> None:
    proof = "".join(f"\n  t{i}" for i in range(50))
    shortened, asked = run(proof, lambda text: text == proof, checks=7)
    assert shortened == proof
    assert asked <= 8


def test_a_text_whose_steps_are_not_all_of_it_is_left_alone() -> None:
    async def check(text: str) -> Outcome:
        return Outcome(Status.COMPLETE, (Step("\n  a", DONE),))

    assert asyncio.run(shorten("\n  a -- end", check, checks=9)) == "\n  a -- end"


@pytest.mark.parametrize(
    ("step", "found"),
    [
        ("\n  first | rfl | simp", ["\n  rfl", "\n  simp"]),
        ("\n  all_goals first | (simp [h | x]; done) | rfl", ["\n  simp [h | x]", "\n  rfl"]),
        ("\n  (first | rfl | exact ⟨a, b⟩)", ["\n  rfl", "\n  exact ⟨a, b⟩"]),
        ("\n  simp", []),
        ("\n  cases h with | inl a => rfl | inr b => rfl", []),
    ],
)
def test_alternatives_are_read_with_their_brackets(step: str, found: list[str]) -> None:
    assert alternatives(step) == found


@given(st.lists(st.sampled_from(["\n  a", "\n  b", "\n  first | c | d"]), max_size=8))
def test_every_candidate_is_shorter(steps: list[str]) -> None:
    for candidate in shorter(steps):
        assert len("".join(candidate)) < len("".join(steps))


def goals(text: str, left: int) -> Step:
    return Step(text, TacticState(("⊢ p",) * left))


INDUCTION = goals("\n  induction n with\n  | zero => ?_\n  | succ n ih => ?_", 2)


def test_each_goal_gets_the_plain_tactic_that_closes_it() -> None:
    """The first goal wants ``rfl``, the second ``simp``; the composite does for both."""
    last = "\n  all_goals try first | rfl | simp"
    closes = {"\n  rfl": 1, "\n  simp": 2, last: 2}

    async def check(text: str) -> Outcome:
        rest = text.removeprefix("\n  split")
        done, steps = 0, [goals("\n  split", 2)]
        for line in rest.split("\n")[1:]:
            tactic = f"\n{line}"
            wanted = done + 1
            if tactic != last and closes.get(tactic) != wanted:
                return Outcome(Status.ERROR, tuple(steps))
            done = 2 if tactic == last else wanted
            steps.append(goals(tactic, 2 - done))
        return Outcome(Status.COMPLETE if done == 2 else Status.INCOMPLETE, tuple(steps))

    shortened = asyncio.run(shorten(f"\n  split{last}", check, checks=50))
    assert shortened == "\n  split\n  rfl\n  simp"


def test_open_cases_are_closed_where_they_stand() -> None:
    steps = [INDUCTION, goals("\n  rfl", 1), goals("\n  simp [ih]", 0)]
    assert inline(steps, 0) == ["\n  induction n with\n  | zero => rfl\n  | succ n ih => simp [ih]"]


def test_a_case_that_takes_several_steps_stays_open() -> None:
    steps = [INDUCTION, goals("\n  rfl", 1), goals("\n  rw [ih]", 1), goals("\n  rfl", 0)]
    assert inline(steps, 0) is None
    assert inline(steps, 1) is None
