"""Lean work that prefix routing saves: tactics elaborated for each that has to be.

    python benchmarks/lean_work.py [--rollouts 40]

The engine searches eight theorems of whose proofs each tactic takes Lean some 20 to 100 ms, four
theorems at a time, on one pool of two workers. The policy goes through the theorem's own list of
tactics, one a completion, in an order of the state's own; some fail, and none finishes a proof. So
prefixes, branches and their order are the search's own, and the attempts of all rollouts that are
under way wait together. Two pools do the same: *routed*, as it is; *in turn*, whose queue gives the
job that waits longest to the worker that does so.

A tactic is needed once for each distinct text of a theorem up to its end; what was elaborated is
what outcomes say: ``tactics - reused``. The project's limit: with routing at most 1.2 tactics are
elaborated for each that is needed, in best-first search, which expands one node after the other,
and in RMaxTS with the paper's 32 rollouts under way. With few under way there is no choice to make
between them, and RMaxTS goes from branch to branch: that is shown, without a limit. Exits with 1 if
the limit is broken.
"""

import argparse
import asyncio
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random
from typing import NoReturn

from prover.attempt import Outcome
from prover.lean.pool import LeanPool
from prover.lean.reading import Attempt
from prover.lean.routing import J, Queue, W
from prover.lean.toolchain import embedded
from prover.policy.base import Completion, Request
from prover.state import TacticState
from prover.theorem import Theorem
from search.budget import Budget
from search.engine import Engine
from search.frontier import Frontier
from search.rmaxts import RMaxTS
from search.strategy import Strategy

LIMIT = 1.2
WORKERS = 2
TOGETHER = 4
"""Theorems that are searched at the same time."""

HEADER = """def slow : Nat → Nat → Nat
  | 0, _ => 0
  | n + 1, m => slow n (m + 1) + slow n (m + 2)

def even : Nat → Bool
  | 0 => true
  | n + 1 => !even n

"""
GOALS = {
    "slow_and": "slow 9 1 = 0 ∧ slow 9 2 = 0 ∧ slow 9 3 = 0 ∧ p",
    "slow_or": "(slow 9 4 = 0 ∨ q) ∧ (slow 9 5 = 0 ∨ q) ∧ q",
    "slow_imp": "(q → slow 9 6 = 0) ∧ (p → slow 9 7 = 0) ∧ p",
    "even_two": "(∀ x : Fin 30, even (x.val + 2) = even x.val) ∧ slow 9 1 = 0 ∧ q",
    "even_not": "(∀ x : Fin 30, even x.val = !even (x.val + 1)) ∧ slow 9 2 = 0 ∧ p",
    "fin_add": "(∀ x : Fin 50, 0 + x.val = x.val) ∧ (∀ x : Fin 51, x.val < 51) ∧ q",
    "fin_mul": "(∀ x : Fin 50, 1 * x.val = x.val) ∧ (∀ x : Fin 52, x.val < 52) ∧ p",
    "mixed": "slow 9 8 = 0 ∧ (∀ x : Fin 53, x.val < 53) ∧ (p → slow 9 9 = 0) ∧ q",
}
THEOREMS = [
    Theorem(name, f"theorem {name} (p q : Prop) (hp : p) (hq : q) : {goal} := by", HEADER)
    for name, goal in GOALS.items()
]
STEPS = [
    "refine ⟨by first | decide | (intro h; decide) | (left; decide), ?_⟩",
    "have a : slow 9 {n} = 0 := by decide",
    "have b : ∀ x : Fin (30 + {n}), even (x.val + 2) = even x.val := by decide",
    "have c : ∀ x : Fin (60 + {n}), x.val + {n} = {n} + x.val := by decide",
    "have d : slow 8 {n} + slow 8 0 = 0 ∧ True := by decide",
    "have e : slow 9 {n} = 1 := by decide",
    "obtain ⟨f, _⟩ : slow 9 {n} = 0 ∧ True := by decide",
]


class Steps:
    """A policy: the tactics of a theorem, for each state in an order of its own."""

    name = "steps"

    async def complete(self, requests: Sequence[Request]) -> list[Completion]:
        return [self._complete(request) for request in requests]

    def _complete(self, request: Request) -> Completion:
        number = list(GOALS).index(request.theorem.name)
        steps = [step.format(n=number) for step in STEPS]
        Random(request.seed).shuffle(steps)
        if request.index >= len(steps):
            return Completion("", exhausted=True)
        return Completion(
            f"\n{' ' * request.indent}{steps[request.index]}", logprob=-1 - request.index
        )

    async def close(self) -> None:
        """Nothing is held."""


class InTurn(Queue[J, W]):
    """Whoever waits longest is next, job or worker."""

    def __init__(self) -> None:
        super().__init__()
        self._line: list[J] = []

    def add(self, job: J) -> None:
        super().add(job)
        self._line.append(job)

    def remove(self, job: J) -> None:
        super().remove(job)
        self._line.remove(job)

    def choose(self, free: Sequence[W], now: float) -> tuple[W, J]:
        return free[0], self._line[0]


@dataclass
class Work:
    """What a pool did.

    Attributes:
        attempts: how many it ran.
        tactics: how many these consist of, up to the first error.
        elaborated: how many of those it had to elaborate.
        needed: how many texts up to the end of one there are.
        seconds: wall time of all searches.
    """

    attempts: int
    tactics: int
    elaborated: int
    needed: int
    seconds: float

    @property
    def ratio(self) -> float:
        return self.elaborated / self.needed


class RecordingPool(LeanPool):
    """A pool that keeps what it was asked and what came of it."""

    def __init__(self, *, routed: bool) -> None:
        super().__init__(embedded(), workers=WORKERS)
        if not routed:
            self._waiting = InTurn()
        self.record: list[tuple[Attempt, Outcome]] = []

    async def check(self, theorem: Theorem, prefix: str, completion: str) -> Outcome:
        outcome = await super().check(theorem, prefix, completion)
        self.record.append((Attempt(theorem, prefix, completion), outcome))
        return outcome

    def work(self, seconds: float) -> Work:
        starts = {
            (attempt.theorem, attempt.proof[: piece.end])
            for attempt, outcome in self.record
            for piece in attempt.layout.pieces[: outcome.tactics]
        }
        tactics = sum(outcome.tactics for _, outcome in self.record)
        reused = sum(outcome.reused for _, outcome in self.record)
        return Work(len(self.record), tactics, tactics - reused, len(starts), seconds)


async def accept(theorem: Theorem, proof: str) -> NoReturn:
    raise AssertionError(f"no list has a proof, but of {theorem.name} there is one:{proof}")


@dataclass(frozen=True)
class Search:
    """A way to search.

    Attributes:
        strategy: as the engine takes it.
        parallel: rollouts of a search that are under way at the same time.
        limit: the most tactics to be elaborated for each that is needed, with routing.
    """

    strategy: Callable[[TacticState, int], Strategy]
    parallel: int
    limit: float | None


SEARCHES = {
    "best first": Search(Frontier, 2 * WORKERS, LIMIT),
    "RMaxTS": Search(RMaxTS, 32, LIMIT),
    "RMaxTS, few at a time": Search(RMaxTS, 2 * WORKERS, None),
}


async def run(search: Search, rollouts: int, *, routed: bool) -> Work:
    """Search all theorems."""
    pool = RecordingPool(routed=routed)
    async with pool:
        await asyncio.gather(*(pool.open(THEOREMS[0]) for _ in range(WORKERS)))
        engine = Engine(
            pool=pool,
            policy=Steps(),
            strategy=search.strategy,
            accept=accept,
            budget=Budget(rollouts=rollouts),
            parallel=search.parallel,
        )
        left = iter(THEOREMS)

        async def prove() -> None:
            for theorem in left:
                await engine.prove(theorem)

        began = time.perf_counter()
        await asyncio.gather(*(prove() for _ in range(TOGETHER)))
        return pool.work(time.perf_counter() - began)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--rollouts", type=int, default=48, help="of each search")
    rollouts = parser.parse_args().rollouts
    print(f"{len(THEOREMS)} theorems, {rollouts} rollouts each, {WORKERS} workers\n")
    heads = [
        *("search", "parallel", "queue", "attempts", "tactics", "elaborated", "needed"),
        *("elaborated ÷ needed", "at most", "seconds", "seconds ÷ routed"),
    ]
    print(f"| {' | '.join(heads)} |\n{'|---' * len(heads)}|")
    fine = True
    for name, search in SEARCHES.items():
        routed, in_turn = (
            asyncio.run(run(search, rollouts, routed=routed)) for routed in (True, False)
        )
        for queue, work, limit in (("routed", routed, search.limit), ("in turn", in_turn, None)):
            print(
                f"| {name} | {search.parallel} | {queue} | {work.attempts} | {work.tactics}"
                f" | {work.elaborated} | {work.needed} | {work.ratio:.2f} | {limit or ''}"
                f" | {work.seconds:.1f} | {work.seconds / routed.seconds:.2f} |",
                flush=True,
            )
            fine = fine and (limit is None or work.ratio <= limit)
    return 0 if fine else 1


if __name__ == "__main__":
    sys.exit(main())
