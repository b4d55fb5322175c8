"""What a search may spend, and where it stops."""

import asyncio
from dataclasses import fields, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prover.attempt import Outcome
from prover.policy.base import Completion
from prover.state import TacticState
from prover.theorem import Theorem
from search.budget import Budget, Spent
from search.engine import Earlier, Engine
from search.events import RolloutFinished, SearchResult
from search.sampling import Sampling
from tests.search.scripted import THEOREM, CountdownPool, Judge, ListPolicy, state

LIMITS = [limit.name for limit in fields(Budget)]


@pytest.mark.parametrize("limit", LIMITS)
def test_limits_are_positive_or_none(limit: str) -> None:
    assert Budget(**{limit: 1}) == Budget(**{limit: 1})
    assert getattr(Budget(**{limit: None}), limit) is None
    for wrong in (0, -1):
        with pytest.raises(ValueError, match=f"a budget's {limit} must be positive, not {wrong}"):
            Budget(**{limit: wrong})


def test_no_limit_is_never_reached() -> None:
    assert Spent(*[10**9] * 7).exhausts(Budget()) == ""
    endless = Budget(float("inf"), 10**99, 10**99, float("inf"))
    assert Spent(*[10**9] * 7).exhausts(endless) == ""


@pytest.mark.parametrize(
    ("budget", "spent", "reason"),
    [
        (Budget(rollouts=7), Spent(asked=7), "no proof within 7 rollouts"),
        (Budget(rollouts=7), Spent(asked=9), "no proof within 7 rollouts"),
        (Budget(rollouts=7), Spent(asked=6, finished=6), ""),
        (Budget(tokens=100), Spent(tokens=100), "no proof within 100 tokens of the policy"),
        (Budget(tokens=100), Spent(tokens=99), ""),
        (Budget(lean_seconds=2.5), Spent(lean_seconds=2.5), "no proof within 2.5 s of Lean"),
        (Budget(lean_seconds=2.5), Spent(lean_seconds=2.4), ""),
        # The engine's own clock watches the wall time.
        (Budget(seconds=1), Spent(seconds=5), ""),
        (Budget(rollouts=1, tokens=1), Spent(asked=1, tokens=1), "no proof within 1 rollouts"),
    ],
)
def test_limit_that_is_reached_is_named(budget: Budget, spent: Spent, reason: str) -> None:
    assert spent.exhausts(budget) == reason


@given(st.integers(1, 99), st.integers(0, 99))
def test_once_reached_a_limit_stays_reached(limit: int, spent: int) -> None:
    for name, what in (("rollouts", "asked"), ("tokens", "tokens"), ("lean_seconds",) * 2):
        budget, now = Budget(**{name: limit}), Spent(**{what: spent})
        assert bool(now.exhausts(budget)) == (spent >= limit)
        more = replace(now, **{what: spent + 1})
        assert not now.exhausts(budget) or more.exhausts(budget)


class Costly(ListPolicy):
    """Each completion has so many tokens."""

    async def complete(self, requests: Any) -> list[Completion]:
        return [replace(each, tokens=10) for each in await super().complete(requests)]


class Slow(CountdownPool):
    """Each attempt takes half a second, it says."""

    async def check(self, theorem: Theorem, prefix: str, completion: str) -> Outcome:
        return replace(await super().check(theorem, prefix, completion), seconds=0.5)


def prove(
    budget: Budget, earlier: Earlier | None = None, workers: int = 1, *texts: str
) -> tuple[SearchResult, list[RolloutFinished]]:
    finished: list[RolloutFinished] = []
    engine = Engine(
        pool=Slow(100, workers=workers),
        policy=Costly(*texts or ("\n  dec",)),
        strategy=Sampling,
        accept=Judge(),
        budget=budget,
        notify=lambda event: finished.append(event) if isinstance(event, RolloutFinished) else None,
    )
    return asyncio.run(engine.prove(THEOREM, earlier)), finished


def test_engine_stops_at_the_tokens() -> None:
    result, finished = prove(Budget(tokens=45))
    assert result.rollouts == 5
    assert sum(event.completion.tokens for event in finished) == 50
    assert result.reason == "no proof within 45 tokens of the policy"


def test_engine_stops_at_the_time_in_lean() -> None:
    result, finished = prove(Budget(lean_seconds=1.9))
    assert result.rollouts == 4
    assert sum(event.outcome.seconds for event in finished) == 2.0
    assert result.reason == "no proof within 1.9 s of Lean"


def test_text_that_is_not_run_again_takes_no_time_in_lean() -> None:
    result, finished = prove(Budget(lean_seconds=0.6, rollouts=9), None, 1, "\n  bad")
    assert [event.outcome.seconds for event in finished] == [0.5] + [0.0] * 8
    assert result.reason == "no proof within 9 rollouts"


@pytest.mark.parametrize("workers", [1, 2, 4])
@pytest.mark.parametrize("budget", [Budget(tokens=100), Budget(lean_seconds=5)])
def test_only_what_is_under_way_is_let_finish(budget: Budget, workers: int) -> None:
    result, _ = prove(budget, None, workers)
    assert 10 <= result.rollouts < 10 + 2 * workers


def earlier(spent: Spent) -> Earlier:
    return Earlier(state("100"), Sampling(state("100"), 2), (), spent, {})


@pytest.mark.parametrize(
    ("budget", "spent", "rollouts"),
    [
        (Budget(rollouts=9), Spent(asked=5, finished=5), 9),
        (Budget(tokens=45), Spent(asked=2, finished=2, tokens=20), 5),
        (Budget(lean_seconds=1.9), Spent(asked=2, finished=2, lean_seconds=1.0), 4),
        (Budget(rollouts=9), Spent(asked=9, finished=9), 9),
        (Budget(tokens=45), Spent(asked=2, finished=2, tokens=50), 2),
        (Budget(seconds=5.0), Spent(seconds=5.0, asked=2, finished=2), 2),
    ],
)
def test_earlier_sessions_count(budget: Budget, spent: Spent, rollouts: int) -> None:
    before = replace(spent)
    result, _ = prove(budget, earlier(spent))
    assert result.rollouts == rollouts
    assert result.seconds >= spent.seconds
    assert spent == before


def test_earlier_search_with_other_goals_is_refused() -> None:
    other = replace(earlier(Spent()), state=TacticState(("⊢ other",)))
    with pytest.raises(Exception, match="Lean shows other goals at the hole"):
        prove(Budget(), other)
