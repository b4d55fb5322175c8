"""A pool that the tests of a module share, and the loop it lives in."""

import asyncio
from collections.abc import Coroutine, Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

import pytest

from prover.attempt import Outcome
from prover.lean.pool import LeanPool
from prover.lean.toolchain import embedded
from prover.state import TacticState
from prover.theorem import Theorem

T = TypeVar("T")


@dataclass
class Lean:
    """The pool, called from tests that are not coroutines."""

    pool: LeanPool
    runner: asyncio.Runner

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        return self.runner.run(work)

    def open(self, theorem: Theorem) -> TacticState:
        return self.run(self.pool.open(theorem))

    def check(self, theorem: Theorem, prefix: str, completion: str) -> Outcome:
        return self.run(self.pool.check(theorem, prefix, completion))


@pytest.fixture(scope="module")
def lean() -> Iterator[Lean]:
    with asyncio.Runner() as runner:
        pool = LeanPool(embedded(), workers=2)
        yield Lean(pool, runner)
        runner.run(pool.close())
