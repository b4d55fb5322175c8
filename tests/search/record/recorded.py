"""Searches by script that are kept: numbers to be counted down, by parts, by several hands."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from random import Random

import msgspec

from prover.attempt import Outcome, Status, Step
from prover.policy.base import Completion, Request
from prover.state import TacticState
from prover.theorem import Theorem
from search.budget import Budget
from search.engine import Engine
from search.events import Event, NewBest, Opened, SearchResult
from search.frontier import BestFirstConfig, BreadthFirstConfig, Frontier
from search.frozen import Frozen
from search.record import folder
from search.record.entries import Asked, Begun, Ended, Line, Told
from search.record.log import read
from search.record.recorder import Description, Recorder
from search.record.replay import Replay, replay
from search.rmaxts import RMaxTS, RMaxTSConfig
from search.sampling import Sampling, SamplingConfig
from search.strategy import Strategy
from tests.search.scripted import THEOREM, Ruling, state

EVERYTHING = RMaxTSConfig(
    canonical=True, apart=True, transpositions=True, priors=1.0, progress=0.5, widening=2.0
)
Factory = Callable[[TacticState, int], Strategy]
KINDS: dict[str, Factory] = {
    "paper": partial(RMaxTS, seed=1),
    "apart": partial(RMaxTS, config=RMaxTSConfig(apart=True), seed=2),
    "transpositions": partial(RMaxTS, config=RMaxTSConfig(transpositions=True), seed=3),
    "apart, transpositions": partial(
        RMaxTS, config=RMaxTSConfig(apart=True, transpositions=True, canonical=True), seed=4
    ),
    "everything": partial(RMaxTS, config=EVERYTHING, seed=5),
    "sampling": partial(Sampling, config=SamplingConfig(calls=4), seed=6),
    "best first": partial(Frontier, config=BestFirstConfig(width=3), seed=7),
    "breadth first": partial(Frontier, config=BreadthFirstConfig(width=2), seed=8),
}
TACTICS = ("dec", "inc", "fork", "bad", "rotate_left 1", "dec+dec", "·+dec", "skip")


class NumbersPool:
    """Goals are numbers: ``dec`` and ``inc`` change the first, ``fork`` makes two of it, each one
    less. ``·`` opens a block on the first goal, and 0 closes a goal."""

    def __init__(self, start: int = 3, workers: int = 1) -> None:
        self.start = start
        self.workers = workers
        self.checked: list[tuple[str, str]] = []

    async def open(self, theorem: Theorem) -> TacticState:
        return state(str(self.start))

    async def check(self, theorem: Theorem, prefix: str, completion: str) -> Outcome:
        self.checked.append((prefix, completion))
        for _ in range(sum(completion.encode()) % 7):  # not in the order of asking
            await asyncio.sleep(0)
        return self.run(prefix, completion)

    def run(self, prefix: str, completion: str) -> Outcome:
        blocks = [(2, [self.start])]
        steps: list[Step] = []
        at, text = 0, prefix + completion
        for line in text.removeprefix("\n").split("\n"):
            piece = f"\n{line}"
            if not _run(blocks, line):
                return Outcome(Status.ERROR, tuple(steps), error=f"no: {line}", seconds=0.001)
            if at >= len(prefix):
                indent, goals = blocks[-1]
                steps.append(Step(piece, state(*map(str, goals)), indent))
            at += len(piece)
        done = len(blocks) == 1 and not blocks[0][1]
        return Outcome(Status.COMPLETE if done else Status.INCOMPLETE, tuple(steps), seconds=0.001)


def _run(blocks: list[tuple[int, list[int]]], line: str) -> bool:
    """Run one line on the open blocks, the innermost last."""
    tactic = line.strip()
    column = len(line) - len(line.lstrip())
    indent, goals = blocks[-1]
    if column != indent or not goals:
        return False
    match tactic.split():
        case ["·"]:
            blocks.append((column + 2, [goals[0]]))
            return True
        case ["dec"]:
            goals[:1] = [goals[0] - 1] if goals[0] > 1 else []
        case ["inc"]:
            goals[0] += 1
        case ["fork"] if goals[0] > 1:
            goals[:1] = [goals[0] - 1, goals[0] - 1]
        case ["rotate_left", by]:
            goals[:] = [*goals[int(by) :], *goals[: int(by)]]
        case ["skip"]:
            pass
        case _:
            return False
    while len(blocks) > 1 and not blocks[-1][1]:
        blocks.pop()
        blocks[-1][1].pop(0)
    return True


class Proposals:
    """Proposes the tactics in an order that depends on the seed."""

    name = "proposals"

    def __init__(self, tactics: Sequence[str] = TACTICS) -> None:
        self.tactics = tactics
        self.requests: list[Request] = []

    async def complete(self, requests: Sequence[Request]) -> list[Completion]:
        self.requests += requests
        await asyncio.sleep(0)
        return [self._complete(request) for request in requests]

    def _complete(self, request: Request) -> Completion:
        order = list(self.tactics)
        Random(request.seed).shuffle(order)
        if request.index >= len(order):
            return Completion("", exhausted=True)
        margin = "\n" + " " * request.indent
        text = "".join(margin + tactic for tactic in order[request.index].split("+"))
        if text.startswith(f"{margin}·"):
            text = text.replace(f"{margin}dec", f"{margin}  dec")
        return Completion(text, tokens=len(text), logprob=-0.5 - request.index)

    async def close(self) -> None:
        pass


class Strict:
    """Refuses so many proofs, then accepts."""

    def __init__(self, refused: int = 0) -> None:
        self.refused = refused
        self.judged: list[str] = []

    async def __call__(self, theorem: Theorem, proof: str) -> Ruling:
        self.judged.append(proof)
        await asyncio.sleep(0)
        if len(self.judged) <= self.refused:
            return Ruling(False, "not this one", seconds=0.25)
        return Ruling(True, axioms=("propext",), seconds=0.25)


class BrokenOffError(Exception):
    """A search was ended in the middle."""


@dataclass
class Session:
    """One session of a kept search.

    Attributes:
        result: what it came to.
        strategy: at its end.
        states: the strategy, frozen, after so many lines of the log.
        events: what the engine said.
    """

    result: SearchResult
    strategy: Strategy
    states: dict[int, Frozen] = field(default_factory=dict)
    events: list[Event] = field(default_factory=list)


def session(
    where: Path,
    kind: str,
    earlier: Replay | None = None,
    *,
    budget: Budget | None = None,
    parallel: int = 3,
    refused: int = 2,
    pool: NumbersPool | None = None,
    policy: Proposals | None = None,
    fail_at: int = -1,
) -> Session:
    """Search, and keep it in a folder; or go on with what was replayed.

    Args:
        fail_at: break off after so many events.
    """
    seen: list[Event] = []
    states: dict[int, Frozen] = {}
    lines = 0 if earlier is None else earlier.lines
    strategies: list[Strategy] = []

    def notify(event: Event) -> None:
        nonlocal lines
        recorder.notify(event)
        seen.append(event)
        if isinstance(event, Opened):
            strategies.append(event.strategy)
        if not isinstance(event, NewBest):
            lines += 1
            states[lines] = written(strategies[0])
        if len(seen) == fail_at:
            raise BrokenOffError

    engine = Engine(
        pool=pool or NumbersPool(),
        policy=policy or Proposals(),
        strategy=KINDS[kind],
        accept=Strict(refused),
        budget=budget or Budget(rollouts=40),
        parallel=parallel,
    )
    with Recorder(where, Description("4.0", "proposals", kind, {})) as recorder:
        before = None if earlier is None else earlier.earlier
        result = asyncio.run(engine.prove(THEOREM, before, notify=notify))
    return Session(result, strategies[0], states, seen)


def written(strategy: Strategy) -> Frozen:
    """A strategy frozen, written and read."""
    frozen: Frozen = msgspec.json.decode(msgspec.json.encode(strategy.freeze()))
    return frozen


def make(begun: Begun) -> Strategy:
    return KINDS[begun.search](TacticState(begun.goals), begun.theorem.indent)


def lines_of(where: Path) -> list[Line]:
    return list(read(folder.log(where)))


def replayed(where: Path) -> Replay:
    return replay(lines_of(where), make)


def demand_exactly_once(lines: list[Line]) -> None:
    """Each rollout was asked once and told once, but those under way when a proof was accepted."""
    asked = [line.id for line in lines if isinstance(line, Asked)]
    told = [line.id for line in lines if isinstance(line, Told)]
    assert asked == list(range(len(asked)))
    assert len(told) == len(set(told))
    assert set(told) <= set(asked)
    (*_, last) = lines
    assert isinstance(last, Ended)
    assert last.rollouts == len(told)
    if not last.accepted:
        assert set(told) == set(asked)
