import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

import pytest

from prover.attempt import Outcome, Status
from prover.policy.base import Completion, Request
from prover.state import TacticState
from prover.theorem import Theorem
from search.budget import Budget
from search.engine import Engine
from search.events import Event, Finished, NewBest, Progress, RolloutFinished, SearchResult
from search.rmaxts import RMaxTS
from search.sampling import Sampling
from search.strategy import Strategy
from tests.search.scripted import THEOREM, CountdownPool, Judge, ListPolicy, Ruling, state

STRATEGIES: list[Callable[[TacticState, int], Strategy]] = [RMaxTS, Sampling]


def engine(**parts: Any) -> Engine:
    """An engine that can prove the countdown; each part may be replaced."""
    defaults: dict[str, Any] = {
        "pool": CountdownPool(),
        "policy": ListPolicy("\n  bad", "\n  dec", "\n  inc"),
        "strategy": RMaxTS,
        "accept": Judge(),
        "budget": Budget(rollouts=1000),
    }
    return Engine(**(defaults | parts))


def prove(**parts: Any) -> SearchResult:
    return asyncio.run(engine(**parts).prove(THEOREM))


def timeless(result: SearchResult) -> SearchResult:
    return replace(result, seconds=0.0)


def test_proof_is_found_and_accepted() -> None:
    judge = Judge()
    result = prove(accept=judge)
    assert result.accepted
    assert result.proof == "\n  dec\n  dec\n  dec"
    assert judge.judged == [result.proof]
    assert result.axioms == ("propext",)
    assert result.reason == ""


def test_proof_is_shortened_and_then_judged() -> None:
    judge = Judge()
    policy = ListPolicy("\n  inc\n  dec\n  dec\n  dec\n  dec")
    result = prove(policy=policy, accept=judge, shortening=50)
    assert result.proof == "\n  dec\n  dec\n  dec"
    assert judge.judged == [result.proof]


def test_shortened_proof_that_is_refused_is_not_the_result() -> None:
    long = "\n  inc\n  dec\n  dec\n  dec\n  dec"
    result = prove(policy=ListPolicy(long), accept=Judge("\n  dec\n  dec\n  dec"), shortening=50)
    assert (result.accepted, result.proof) == (True, long)


def test_sampling_finds_it_too() -> None:
    result = prove(strategy=Sampling, policy=ListPolicy("\n  dec"))
    assert result.proof == "\n  dec\n  dec\n  dec"
    assert result.rollouts == 3


def test_same_seed_and_one_worker_give_the_same_result() -> None:
    first, second = (
        timeless(prove(strategy=partial(RMaxTS, seed=3), pool=CountdownPool(5))) for _ in range(2)
    )
    assert first == second
    assert first.accepted


def test_policy_is_told_all_that_the_strategy_asks() -> None:
    policy = ListPolicy("\n  dec")
    prove(policy=policy, strategy=Sampling)
    assert [(each.prefix, each.state) for each in policy.requests] == [
        ("", state("3")),
        ("\n  dec", state("2")),
        ("\n  dec\n  dec", state("1")),
    ]
    assert len({each.seed for each in policy.requests}) == 3
    assert {each.theorem for each in policy.requests} == {THEOREM}


def test_rollout_budget_is_kept_exactly() -> None:
    policy = ListPolicy("\n  bad", "\n  dec", "\n  inc")
    result = prove(pool=CountdownPool(100, workers=2), policy=policy, budget=Budget(rollouts=7))
    assert len(policy.requests) == result.rollouts == 7
    assert not result.accepted
    assert result.reason == "no proof within 7 rollouts"


@pytest.mark.parametrize("strategy", STRATEGIES)
def test_time_budget_holds_in_the_middle_of_a_rollout(
    strategy: Callable[[TacticState, int], Strategy],
) -> None:
    pool = CountdownPool(workers=2)
    result = prove(
        pool=pool,
        policy=ListPolicy("\n  hang"),
        strategy=strategy,
        budget=Budget(seconds=0.05),
    )
    assert result.reason == "no proof within 0.05 s"
    assert pool.most_running > 0
    assert pool.running == 0


def test_time_budget_holds_with_parts_that_answer_at_once() -> None:
    class Instant(CountdownPool):
        async def check(self, theorem: Theorem, prefix: str, completion: str) -> Outcome:
            return Outcome(Status.ERROR)

    result = prove(pool=Instant(), strategy=Sampling, budget=Budget(seconds=0.05))
    assert result.reason == "no proof within 0.05 s"
    assert result.rollouts > 0


def test_acceptance_is_not_cut_short_by_the_budget() -> None:
    async def deliberate(theorem: Theorem, proof: str) -> Ruling:
        await asyncio.sleep(0.15)
        return Ruling(True)

    result = prove(policy=ListPolicy("\n  dec"), accept=deliberate, budget=Budget(seconds=0.1))
    assert result.accepted


def test_late_refusal_ends_the_search() -> None:
    async def deliberate(theorem: Theorem, proof: str) -> Ruling:
        await asyncio.sleep(0.15)
        return Ruling(False, "no")

    result = prove(policy=ListPolicy("\n  dec"), accept=deliberate, budget=Budget(seconds=0.1))
    assert result.reason == "no proof within 0.1 s; a complete proof was not accepted: no"


def test_search_goes_on_after_a_refusal_and_does_not_ask_again() -> None:
    judge = Judge("\n  dec\n  dec\n  dec")
    result = prove(accept=judge, policy=ListPolicy("\n  dec", "\n   dec"))
    assert result.accepted
    assert result.proof not in judge.refused
    assert len(judge.judged) == len(set(judge.judged)) == 2


def test_refusal_is_told_as_the_reason() -> None:
    judge = Judge("\n  dec\n  dec\n  dec")
    result = prove(accept=judge, policy=ListPolicy("\n  dec"))
    assert not result.accepted
    assert result.proof == ""
    assert result.reason == (
        "nothing is left to try; a complete proof was not accepted: refused by the judge"
    )


def test_text_after_the_last_goal_is_cut_off() -> None:
    result = prove(policy=ListPolicy("\n  dec\n  dec\n  dec\n  dec"))
    assert result.proof == "\n  dec\n  dec\n  dec"


def test_proof_refused_for_one_completion_is_not_judged_for_another() -> None:
    judge = Judge("\n  dec\n  dec\n  dec")
    proof = "\n  dec\n  dec\n  dec"
    prove(accept=judge, policy=ListPolicy(proof + "\n  bad", proof + "\n  dec"))
    assert judge.judged == [proof]


@pytest.mark.parametrize("workers", [1, 2])
def test_search_ends_when_nothing_is_left_to_try(workers: int) -> None:
    result = prove(
        pool=CountdownPool(workers=workers), policy=ListPolicy("\n  bad"), budget=Budget()
    )
    assert result.reason == "nothing is left to try"
    assert result.rollouts >= 2


@pytest.mark.parametrize("strategy", STRATEGIES)
def test_an_answer_without_proof_text_is_a_rollout_that_failed_and_the_search_goes_on(
    strategy: Callable[[TacticState, int], Strategy],
) -> None:
    pool = CountdownPool(1)

    class Wordy(ListPolicy):
        async def complete(self, requests: Sequence[Request]) -> list[Completion]:
            self.requests += requests
            return [Completion("\n  dec" if len(self.requests) == 9 else "")]

    result = prove(pool=pool, policy=Wordy(), strategy=strategy)
    assert (result.accepted, result.rollouts) == (True, 9)
    assert all(completion for _, completion in pool.checked)


def test_idle_slots_wake_when_a_running_rollout_brings_work() -> None:
    class Slow(CountdownPool):
        async def check(self, theorem: Theorem, prefix: str, completion: str) -> Outcome:
            await asyncio.sleep(0.01)  # by then the other slots have found the root exhausted
            return await super().check(theorem, prefix, completion)

    pool = Slow(workers=2)
    result = prove(pool=pool, policy=ListPolicy("\n  dec"), budget=Budget())
    assert result.accepted


def test_known_text_counts_but_is_not_run_again() -> None:
    pool = CountdownPool(100)
    result = prove(
        pool=pool,
        policy=ListPolicy("\n  bad"),
        strategy=Sampling,
        budget=Budget(rollouts=20),
    )
    assert result.rollouts == 20
    assert pool.checked == [("", "\n  bad")]


def test_only_the_latest_texts_are_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("search.running.REMEMBERED_OUTCOMES", 2)
    pool = CountdownPool(100)

    class Cycle(ListPolicy):
        async def complete(self, requests: Sequence[Request]) -> list[Completion]:
            self.requests += requests
            return [Completion(f"\n  {'ababcac'[len(self.requests) - 1]}")]

    prove(pool=pool, policy=Cycle(), strategy=Sampling, budget=Budget(rollouts=7))
    assert [text for _, text in pool.checked] == ["\n  a", "\n  b", "\n  c", "\n  a"]


@pytest.mark.parametrize(("workers", "parallel"), [(1, 1), (2, 4), (3, 6)])
def test_two_rollouts_for_each_worker_but_one_for_a_single_worker(
    workers: int, parallel: int
) -> None:
    pool = CountdownPool(100, workers=workers)
    prove(pool=pool, budget=Budget(rollouts=50))
    assert pool.most_running == parallel


def test_parallel_is_positive() -> None:
    with pytest.raises(ValueError, match="parallel must be positive, not 0"):
        engine(parallel=0)


class FullPool(CountdownPool):
    """Says when twice its workers are at work."""

    def __init__(self, workers: int) -> None:
        super().__init__(workers=workers)
        self.full = asyncio.Event()

    async def check(self, theorem: Theorem, prefix: str, completion: str) -> Outcome:
        if self.running + 1 == 2 * self.workers:
            self.full.set()
        return await super().check(theorem, prefix, completion)


def test_cancelling_leaves_nothing_running() -> None:
    async def scenario() -> tuple[CountdownPool, int]:
        pool = FullPool(workers=4)
        search = asyncio.create_task(
            engine(pool=pool, policy=ListPolicy(*["\n  hang"] * 9)).prove(THEOREM)
        )
        await pool.full.wait()
        search.cancel()
        with pytest.raises(asyncio.CancelledError):
            await search
        return pool, len(asyncio.all_tasks())

    pool, tasks = asyncio.run(scenario())
    assert pool.running == 0
    assert tasks == 1


def test_cancelling_gets_through_to_parts_that_answer_at_once() -> None:
    class Instant(CountdownPool):
        async def check(self, theorem: Theorem, prefix: str, completion: str) -> Outcome:
            return Outcome(Status.ERROR)

    async def scenario() -> None:
        search = asyncio.create_task(
            engine(pool=Instant(), strategy=Sampling, budget=Budget(rollouts=100_000)).prove(
                THEOREM
            )
        )
        await asyncio.sleep(0.01)
        search.cancel()
        with pytest.raises(asyncio.CancelledError):
            await search

    asyncio.run(scenario())


def test_accepted_proof_stops_the_other_rollouts() -> None:
    pool = CountdownPool(workers=2)
    result = prove(pool=pool, policy=ListPolicy("\n  hang", "\n  dec\n  dec\n  dec"))
    assert result.accepted
    assert pool.running == 0


def test_first_of_two_proofs_at_once_is_the_result() -> None:
    result = prove(pool=CountdownPool(workers=2), policy=ListPolicy(*["\n  dec\n  dec\n  dec"] * 4))
    assert result.accepted
    assert result.proof == "\n  dec\n  dec\n  dec"


class Broken(Exception):
    pass


def test_failure_of_the_pool_comes_out_as_it_is() -> None:
    class BrokenPool(CountdownPool):
        async def check(self, theorem: Theorem, prefix: str, completion: str) -> Outcome:
            raise Broken("no Lean")

    with pytest.raises(Broken, match="no Lean"):
        prove(pool=BrokenPool(workers=2))


def test_failure_to_open_the_theorem_comes_out_as_it_is() -> None:
    class BrokenPool(CountdownPool):
        async def open(self, theorem: Theorem) -> TacticState:
            raise Broken("ill-typed")

    with pytest.raises(Broken, match="ill-typed"):
        prove(pool=BrokenPool())


def test_time_out_inside_the_policy_is_a_failure_not_the_end_of_the_budget() -> None:
    class SlowPolicy(ListPolicy):
        async def complete(self, requests: Sequence[Request]) -> list[Completion]:
            raise TimeoutError("the server does not answer")

    with pytest.raises(TimeoutError, match="the server does not answer"):
        prove(policy=SlowPolicy(), budget=Budget(seconds=60))


def test_failure_of_a_listener_ends_the_search() -> None:
    def listen(event: Event) -> None:
        raise Broken("broken pipe")

    pool = CountdownPool(workers=2)
    with pytest.raises(Broken, match="broken pipe"):
        prove(pool=pool, notify=listen)
    assert pool.running == 0


def test_events_tell_the_story_in_order() -> None:
    events: list[Event] = []
    result = prove(notify=events.append)
    finished = [event for event in events if isinstance(event, RolloutFinished)]
    assert [event.rollout.id for event in finished] == list(range(result.rollouts))
    assert [event.rollouts for event in finished] == list(range(1, result.rollouts + 1))
    assert finished[-1].outcome.status is Status.ACCEPTED
    assert (finished[-1].nodes, finished[-1].depth) == (result.nodes, result.depth)
    seconds = [event.seconds for event in finished]
    assert seconds == sorted(seconds)
    assert [event for event in events if isinstance(event, Finished)] == [Finished(result)]
    assert events[-1] == Finished(result)


def test_best_state_comes_with_the_proof_that_reaches_it() -> None:
    events: list[Event] = []
    result = prove(
        pool=CountdownPool(11),
        policy=ListPolicy("\n  dec"),
        budget=Budget(rollouts=4),
        notify=events.append,
    )
    best = Progress("\n  dec\n  dec", state("9"))
    assert result.best == best
    assert [event for event in events if isinstance(event, NewBest)] == [NewBest(best)]


def test_start_is_the_best_when_nothing_was_reached() -> None:
    result = prove(policy=ListPolicy("\n  bad"))
    assert result.best == Progress("", state("3"))


def test_one_engine_proves_several_theorems_at_once() -> None:
    async def scenario() -> list[SearchResult]:
        shared = engine(pool=CountdownPool(workers=2))
        return await asyncio.gather(*(shared.prove(THEOREM) for _ in range(3)))

    assert [result.accepted for result in asyncio.run(scenario())] == [True] * 3


async def _slow_judge(judged: list[str], pool: CountdownPool) -> None:
    """Let everything else go on for a while, and note what was run meanwhile."""
    before = len(pool.checked)
    for _ in range(200):
        await asyncio.sleep(0)
    judged.append(f"{len(pool.checked) - before} meanwhile")


def test_nothing_is_begun_while_a_complete_proof_is_judged() -> None:
    pool = CountdownPool(start=1, workers=2)
    judged: list[str] = []

    async def accept(theorem: Theorem, proof: str) -> Ruling:
        await _slow_judge(judged, pool)
        return Ruling(proof.count("dec") > 1)

    policy = ListPolicy("\n  dec", "\n  inc", "\n  inc\n  dec\n  dec", "\n  skip", "\n  foo")
    engine = Engine(
        pool=pool,
        policy=policy,
        strategy=lambda state, indent: RMaxTS(state, indent),
        accept=accept,
        budget=Budget(rollouts=50),
        parallel=3,
    )
    result = asyncio.run(engine.prove(THEOREM))
    assert result.accepted
    assert judged == ["0 meanwhile", "0 meanwhile"]


def test_two_proofs_may_be_judged_at_a_time() -> None:
    """Found by chance: after the first verdict a slot that waits must go on waiting."""
    calls: list[str] = []

    async def accept(theorem: Theorem, proof: str) -> Ruling:
        calls.append(proof)
        for _ in range(10 * len(calls)):
            await asyncio.sleep(0)
        return Ruling(len(calls) > 3)

    engine = Engine(
        pool=CountdownPool(start=1, workers=4),
        policy=ListPolicy(
            "\n  dec", "\n  skip\n  dec", "\n  inc\n  dec\n  dec", "\n  inc", "\n  foo"
        ),
        strategy=lambda state, indent: RMaxTS(state, indent),
        accept=accept,
        budget=Budget(rollouts=60),
        parallel=4,
    )
    result = asyncio.run(asyncio.wait_for(engine.prove(THEOREM), 20))
    assert result.rollouts > 0
    assert len(calls) >= 2
