"""What a rollout costs outside Lean and the policy, and what a node weighs beside its texts.

    python benchmarks/engine_overhead.py [--nodes 10000]

The engine runs RMaxTS with a policy and a pool that answer at once from a script: of each state's
40 proposals some fail, some lead to a state that is known, some to a new one. Their own time is
measured and taken off. The limits are those of the project: 1 ms a rollout at 10,000 nodes, 2 KiB
a node. Exits with 1 if one is broken.
"""

import argparse
import asyncio
import gc
import sys
import time
import tracemalloc
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import NoReturn

from prover.attempt import Outcome, Status, Step
from prover.policy.base import Completion, Request
from prover.state import TacticState
from prover.theorem import Theorem
from search.budget import Budget
from search.engine import Engine
from search.events import Event, RolloutFinished
from search.rmaxts import RMaxTS
from search.tree import Tree

LIMIT_SECONDS = 1e-3
LIMIT_BYTES = 2048
PROPOSALS = 40
THEOREM = Theorem(name="t", statement="theorem t (xs ys : List Nat) : p xs ys := by")


class Stopwatch:
    """Adds up the time spent in ``with`` blocks, in seconds."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __enter__(self) -> None:
        self._started = time.perf_counter()

    def __exit__(self, *failure: object) -> None:
        self.seconds += time.perf_counter() - self._started


def state(number: int) -> TacticState:
    return TacticState(
        (
            f"xs ys : List Nat\nn : Nat\nih : ∀ m, m < n → length (take m xs) = m\n"
            f"h : length xs = n + {number}\n⊢ length (xs ++ ys) = length ys + (n + {number})",
        )
    )


class ScriptedPolicy:
    """Answers the index-th of its proposals at once, with as many steps as asked for."""

    name = "scripted"

    def __init__(self, watch: Stopwatch, steps: int) -> None:
        self.watch = watch
        self.steps = steps

    async def complete(self, requests: Sequence[Request]) -> list[Completion]:
        with self.watch:
            return [Completion(self.proposal(request)) for request in requests]

    def proposal(self, request: Request) -> str:
        if request.index >= PROPOSALS:
            return ""
        return "".join(
            f"\n  rw [lemma_{request.index}_{number}, Nat.add_comm]" for number in range(self.steps)
        )

    async def close(self) -> None:
        pass


class ScriptedPool:
    """Of the steps, half lead on; of the states, one in five is one of a few that come again."""

    workers = 2

    def __init__(self, watch: Stopwatch) -> None:
        self.watch = watch

    async def open(self, theorem: Theorem) -> TacticState:
        return state(0)

    async def check(self, theorem: Theorem, prefix: str, completion: str) -> Outcome:
        with self.watch:
            dice = Random(prefix + completion)
            steps: list[Step] = []
            for line in completion.split("\n")[1:]:
                if dice.random() < 0.5:
                    return Outcome(Status.ERROR, tuple(steps), error="no progress")
                number = dice.randrange(20) if dice.random() < 0.2 else dice.getrandbits(48)
                steps.append(Step("\n" + line, state(number)))
            return Outcome(Status.INCOMPLETE, tuple(steps))


@dataclass(frozen=True)
class Measurement:
    """Costs at a size of the tree: seconds a rollout over the last tenth of the nodes."""

    nodes: int
    rollouts: int
    depth: int
    seconds: float


class Full(Exception):
    """The tree has the nodes it should have."""


def grow(nodes: int, steps: int) -> tuple[list[Measurement], Tree]:
    """Search until the tree has ``nodes`` nodes; a measurement for each tenth of them."""
    outside = Stopwatch()
    trees: list[Tree] = []
    measurements: list[Measurement] = []
    mark = (0, time.perf_counter())

    def make(root: TacticState, indent: int) -> RMaxTS:
        strategy = RMaxTS(root, indent)
        trees.append(strategy.tree)
        return strategy

    def listen(event: Event) -> None:
        nonlocal mark
        if not isinstance(event, RolloutFinished):
            return
        if event.nodes < (len(measurements) + 1) * nodes / 10:
            return
        rollouts, started = mark
        spent = time.perf_counter() - started - outside.seconds
        measurements.append(
            Measurement(
                event.nodes, event.rollouts, event.depth, spent / (event.rollouts - rollouts)
            )
        )
        if event.nodes >= nodes:
            raise Full
        outside.seconds = 0.0
        mark = (event.rollouts, time.perf_counter())

    async def accept(theorem: Theorem, proof: str) -> NoReturn:
        raise AssertionError("the script has no proof")

    engine = Engine(
        pool=ScriptedPool(outside),
        policy=ScriptedPolicy(outside, steps),
        strategy=make,
        accept=accept,
        budget=Budget(),
        notify=listen,
    )
    try:
        asyncio.run(engine.prove(THEOREM))
    except Full:
        return measurements, trees[0]
    raise AssertionError("the script ended before the tree was full")


def bytes_per_node(nodes: int, steps: int) -> float:
    """Memory that a tree holds for each of its nodes, beside the texts, in bytes."""
    gc.collect()
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    _, tree = grow(nodes, steps)
    gc.collect()
    held = tracemalloc.get_traced_memory()[0] - before
    tracemalloc.stop()
    texts = {
        id(text): sys.getsizeof(text)
        for node in tree.nodes
        for text in (
            *node.state.goals,
            *(key for key, _ in node.children),
            *(route.text for route in node.routes),
        )
    }
    return (held - sum(texts.values())) / len(tree.nodes)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--nodes", type=int, default=10_000, help="size of the tree")
    nodes = parser.parse_args().nodes
    kept = True
    print(f"{'steps':>5} {'nodes':>7} {'rollouts':>9} {'depth':>6} {'µs/rollout':>11}")
    for steps in (1, 6):
        measurements, _ = grow(nodes, steps)
        for each in (measurements[0], measurements[4], measurements[9]):
            print(
                f"{steps:>5} {each.nodes:>7} {each.rollouts:>9} {each.depth:>6}"
                f" {each.seconds * 1e6:>11.0f}"
            )
        weight = bytes_per_node(nodes, steps)
        print(f"{steps:>5} {weight:>7.0f} bytes a node beside its texts")
        kept = kept and measurements[-1].seconds < LIMIT_SECONDS and weight < LIMIT_BYTES
    print(
        f"limits: {LIMIT_SECONDS * 1e6:.0f} µs, {LIMIT_BYTES} bytes: {'kept' if kept else 'BROKEN'}"
    )
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
