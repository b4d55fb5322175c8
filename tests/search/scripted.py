"""Outcomes by script: states and steps in one line, and a countdown for a Lean."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from prover.attempt import Outcome, Status, Step
from prover.policy.base import Completion, Request
from prover.state import TacticState
from prover.theorem import Theorem


def state(*goals: str) -> TacticState:
    return TacticState(tuple(f"⊢ {goal}" for goal in goals))


def step(text: str, *goals: str, indent: int = 2) -> Step:
    return Step(text, state(*goals), indent)


THEOREM = Theorem(name="t", statement="theorem t : 3 := by")


class CountdownPool:
    """The goal is a number; ``dec`` takes one off, ``inc`` adds one, 0 closes the goal.

    ``skip`` changes nothing, ``hang`` never ends, any other tactic is an error.
    """

    def __init__(self, start: int = 3, workers: int = 1) -> None:
        self.start = start
        self.workers = workers
        self.checked: list[tuple[str, str]] = []
        self.running = 0
        self.most_running = 0

    async def open(self, theorem: Theorem) -> TacticState:
        return state(str(self.start))

    async def check(self, theorem: Theorem, prefix: str, completion: str) -> Outcome:
        self.checked.append((prefix, completion))
        self.running += 1
        self.most_running = max(self.most_running, self.running)
        try:
            await asyncio.sleep(0)
            if "hang" in completion:
                await asyncio.Event().wait()
            return self.run(prefix, completion)
        finally:
            self.running -= 1

    def run(self, prefix: str, completion: str) -> Outcome:
        left = self.start + prefix.count("inc") - prefix.count("dec")
        steps: list[Step] = []
        for line in completion.removeprefix("\n").split("\n"):
            change = {"inc": 1, "dec": -1, "skip": 0}.get(line.strip())
            if change is None or left == 0:
                return Outcome(Status.ERROR, tuple(steps), error=f"unknown: {line.strip()}")
            left += change
            steps.append(step(f"\n{line}", *([str(left)] if left else [])))
        return Outcome(Status.INCOMPLETE if left else Status.COMPLETE, tuple(steps))


class ListPolicy:
    """Proposes the same completions at every state, in order."""

    name = "list"

    def __init__(self, *texts: str) -> None:
        self.texts = texts
        self.requests: list[Request] = []

    async def complete(self, requests: Sequence[Request]) -> list[Completion]:
        self.requests += requests
        found = ["".join(self.texts[request.index : request.index + 1]) for request in requests]
        return [Completion(text, exhausted=not text) for text in found]

    async def close(self) -> None:
        pass


@dataclass(frozen=True)
class Ruling:
    accepted: bool
    reason: str = ""
    axioms: tuple[str, ...] = ()
    seconds: float = 0.0
    inconclusive: bool = False
    assurance: str = "compared"


class Judge:
    """Accepts every proof but the refused ones."""

    def __init__(self, *refused: str) -> None:
        self.refused = refused
        self.judged: list[str] = []

    async def __call__(self, theorem: Theorem, proof: str) -> Ruling:
        self.judged.append(proof)
        await asyncio.sleep(0)
        if proof in self.refused:
            return Ruling(False, "refused by the judge")
        return Ruling(True, axioms=("propext",))
