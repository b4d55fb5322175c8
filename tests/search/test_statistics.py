"""The running totals of a search, from scripted events."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prover.attempt import Outcome, Status
from prover.policy.base import Completion
from search.budget import Budget, Spent
from search.engine import Engine
from search.events import Event, NewBest, Opened, Progress, RolloutFinished, SearchResult
from search.rmaxts import RMaxTS
from search.sampling import Sampling
from search.statistics import BIN, BINS, RECENT_ROLLOUTS, RECENT_SECONDS, Shares, Statistics, Times
from search.strategy import Rollout
from tests.search.scripted import THEOREM, CountdownPool, Judge, ListPolicy, state, step

ROLLOUT = Rollout(0, (0,), "", state("3"), 2, 0, 0)
FINISHED = RolloutFinished(
    rollout=ROLLOUT,
    completion=Completion("\n  dec"),
    outcome=Outcome(Status.ERROR),
    reward=0.0,
    policy_seconds=0.0,
    search_seconds=0.0,
    seconds=0.0,
    rollouts=1,
    nodes=1,
    depth=0,
)


def opened(strategy: RMaxTS | None = None, spent: Spent | None = None) -> Statistics:
    """Statistics of a search that has just begun, or goes on."""
    seen = Statistics()
    seen.add(Opened(THEOREM, state("3"), strategy or RMaxTS(state("3"), 2), spent or Spent()))
    return seen


def search(
    strategy: type[RMaxTS] | type[Sampling], start: int, notify: Callable[[Event], None]
) -> SearchResult:
    engine = Engine(
        pool=CountdownPool(start, workers=2),
        policy=ListPolicy("\n  bad", "\n  dec", "\n  inc\n  dec\n  dec", "\n  inc"),
        strategy=partial(strategy, seed=4),
        accept=Judge(),
        budget=Budget(rollouts=150),
        notify=notify,
    )
    return asyncio.run(engine.prove(THEOREM))


@pytest.mark.parametrize("strategy", [RMaxTS, Sampling])
@pytest.mark.parametrize("start", [3, 100])
def test_totals_agree_with_each_other_after_every_event(
    strategy: type[RMaxTS] | type[Sampling], start: int
) -> None:
    seen = Statistics()

    def agree(event: Event) -> None:
        seen.add(event)
        assert sum(seen.depths) == seen.nodes
        assert len(seen.depths) == seen.depth + 1
        assert all(seen.depths)
        assert sum(seen.statuses.values()) == seen.rollouts
        assert 0 <= seen.reused <= seen.tactics
        assert seen.new_share is None or 0 <= seen.new_share <= 1
        assert all(0 <= share <= 1 for share in seen.new.series)
        assert len(seen.new.hits) < BINS
        assert min(seen.times) >= 0

    search(strategy, start, agree)
    assert seen.rollouts > 1


def test_totals_agree_with_the_result() -> None:
    seen = Statistics()
    result = search(RMaxTS, 3, seen.add)
    assert result.accepted
    assert seen.result == result
    assert (seen.rollouts, seen.nodes, seen.depth) == (result.rollouts, result.nodes, result.depth)
    assert (seen.seconds, seen.best) == (result.seconds, result.best)
    assert seen.statuses[Status.ACCEPTED] == 1


def test_before_the_search_there_is_nothing() -> None:
    seen = Statistics()
    assert (seen.rollouts, seen.nodes, seen.depths, seen.best) == (0, 0, [], None)
    assert (seen.rate(), seen.rate(5.0), seen.new_share, seen.reuse) == (0.0, 0.0, None, None)
    assert seen.times == Times(0.0, 0.0, 0.0)


def test_the_start_is_the_best_at_first() -> None:
    seen = opened()
    assert seen.best == Progress("", state("3"))
    better = Progress("\n  dec", state("2"))
    seen.add(NewBest(better))
    assert seen.best == better


def test_a_search_that_goes_on_starts_from_what_was_spent_and_found() -> None:
    strategy = RMaxTS(state("3", "4"), 2)
    strategy.tree.grow(strategy.tree.root, 0, "\n  dec", [step("\n  dec", "2")])
    spent = Spent(60.0, asked=8, finished=7, tokens=90, lean_seconds=30.0, policy_seconds=20.0)
    seen = opened(strategy, spent)
    assert (seen.seconds, seen.rollouts, seen.tokens) == (60.0, 7, 90)
    assert seen.times == Times(20.0, 30.0, 0.0)
    assert (seen.nodes, seen.depth, seen.depths) == (2, 1, [1, 1])
    assert seen.best == Progress("\n  dec", state("2"))
    assert seen.rate(61.0) == 0.0
    seen.add(replace(FINISHED, seconds=60.5, rollouts=8, nodes=2, depth=1))
    assert seen.rate(61.0) == 1.0
    assert seen.new_share == 0.0


def test_the_rate_is_that_of_late() -> None:
    seen = opened()
    for number in range(1, 41):
        seen.add(replace(FINISHED, seconds=number / 2, rollouts=number))
    assert seen.rate() == 2.0
    assert seen.rate(20.0 + RECENT_SECONDS / 2) == 1.0
    assert seen.rate(20.0 + RECENT_SECONDS) == 0.0


def test_the_rate_of_a_young_search_is_over_its_age() -> None:
    seen = opened()
    seen.add(replace(FINISHED, seconds=0.5))
    assert seen.rate(2.0) == 0.5


def test_times_and_tokens_and_reuse_add_up() -> None:
    seen = opened()
    for number in (1, 2):
        seen.add(
            replace(
                FINISHED,
                completion=Completion("\n  dec", tokens=12),
                outcome=Outcome(Status.TIMEOUT, seconds=1.5, tactics=4, reused=3),
                policy_seconds=0.5,
                search_seconds=0.1 * number,
                seconds=5.0,
                rollouts=number,
            )
        )
    assert seen.times == Times(policy=1.0, lean=3.0, search=0.2)
    assert (seen.tokens, seen.reuse) == (24, 0.75)
    assert seen.statuses == {Status.TIMEOUT: 2}


def test_news_is_a_grown_tree_whatever_the_reward() -> None:
    seen = opened()
    seen.add(replace(FINISHED, reward=1.0, nodes=1))
    seen.add(replace(FINISHED, reward=0.0, nodes=2, depth=1, rollouts=2))
    assert seen.new_share == 0.5


def test_the_share_of_new_is_that_of_the_last_rollouts() -> None:
    seen = opened()
    for number in range(1, 2 * RECENT_ROLLOUTS + 1):
        nodes = 1 + min(number, RECENT_ROLLOUTS + RECENT_ROLLOUTS // 4)
        seen.add(replace(FINISHED, nodes=nodes, rollouts=number))
    assert seen.new_share == 0.25


@given(st.lists(st.booleans(), max_size=40 * BIN * BINS // 10))
def test_bins_hold_every_trial_but_the_last_few(trials: list[bool]) -> None:
    shares = Shares()
    sizes = [shares.size]
    for trial in trials:
        shares.add(trial)
        sizes.append(shares.size)
    counted = len(shares.hits) * shares.size
    assert len(shares.hits) < BINS
    assert counted <= len(trials) < counted + shares.size
    assert sum(shares.hits) == sum(trials[:counted])
    assert all(after in (before, 2 * before) for before, after in pairwise(sizes))


def test_joined_bins_keep_their_order() -> None:
    shares = Shares()
    for trial in [True] * (BIN * BINS // 2) + [False] * (BIN * BINS // 2):
        shares.add(trial)
    assert shares.series == [1.0] * (BINS // 4) + [0.0] * (BINS // 4)
