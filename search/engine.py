"""The engine: joins a strategy, a policy, a Lean pool and acceptance for one theorem.

Contract. Rollouts run concurrently, and a rollout that Lean has refuted or confirmed before is not
run again. The seconds of the budget hold in the middle of a rollout, except that acceptance, once
begun, is let finish. When ``prove`` ends, by its result, by cancellation or by an error of a part,
nothing it started is still running. With one rollout at a time and outcomes that do not depend on
time, the same seed gives the same result.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from prover.attempt import Outcome
from prover.policy.base import Policy
from prover.state import TacticState
from prover.theorem import Theorem
from search.budget import Budget, Spent
from search.events import Event, SearchResult, Verdict
from search.running import Search
from search.strategy import Rollout, Strategy


class Pool(Protocol):
    """Where attempts are run."""

    @property
    def workers(self) -> int:
        """Number of attempts that run at the same time."""
        ...

    async def open(self, theorem: Theorem) -> TacticState:
        """The tactic state at the hole.

        Raises:
            prover.lean.errors.StatementError: the statement does not elaborate.
        """
        ...

    async def check(self, theorem: Theorem, prefix: str, completion: str) -> Outcome:
        """Run ``prefix + completion``; the outcome's steps are those after the prefix."""
        ...


class OtherGoalsError(Exception):
    """A search can't be gone on with: Lean shows other goals than when it began."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """A search that was broken off, to be gone on with.

    Attributes:
        state: the tactic state at the theorem's hole, as it was.
        strategy: as it was.
        pending: rollouts that were asked and not told.
        spent: what was spent.
        verdicts: what acceptance said of proof texts.
    """

    state: TacticState
    strategy: Strategy
    pending: tuple[Rollout, ...]
    spent: Spent
    verdicts: Mapping[str, Verdict]


class Engine:
    """Searches for proofs, one theorem a call; calls may overlap.

    Args:
        pool: where attempts are run.
        policy: where completions come from.
        strategy: makes the strategy for a theorem from the state and the column at its hole.
        accept: decides whether a text is a proof of a theorem.
        budget: what each call may spend.
        parallel: rollouts under way at the same time; by default twice the pool's workers, or 1
            for a pool of one, so that a single worker is deterministic.
        shortening: proof texts that may be tried to make an accepted proof shorter.
        notify: called with each event, in order; what it raises ends the search.

    Raises:
        ValueError: ``parallel`` is not positive.
    """

    def __init__(
        self,
        *,
        pool: Pool,
        policy: Policy,
        strategy: Callable[[TacticState, int], Strategy],
        accept: Callable[[Theorem, str], Awaitable[Verdict]],
        budget: Budget,
        parallel: int | None = None,
        shortening: int = 0,
        notify: Callable[[Event], None] | None = None,
    ) -> None:
        if parallel is not None and parallel < 1:
            raise ValueError(f"parallel must be positive, not {parallel}")
        self.pool = pool
        self.policy = policy
        self.strategy = strategy
        self.accept = accept
        self.budget = budget
        self.parallel = parallel or (1 if pool.workers == 1 else 2 * pool.workers)
        self.shortening = shortening
        self.notify = notify or (lambda event: None)

    async def prove(
        self,
        theorem: Theorem,
        earlier: Earlier | None = None,
        *,
        notify: Callable[[Event], None] | None = None,
    ) -> SearchResult:
        """Search until a proof is accepted, the budget is spent or nothing is left to try.

        Args:
            theorem: what is to be proved.
            earlier: a search for it to go on with; what it spent counts against the budget.
            notify: called with each event of this search, before the engine's own.

        Raises:
            prover.lean.errors.StatementError: the statement does not elaborate.
            OtherGoalsError: Lean shows other goals at the hole than in the earlier search.
            Exception: whatever the policy, the pool or acceptance raise, unwrapped.
        """
        began = asyncio.get_running_loop().time()
        state = await self.pool.open(theorem)
        if earlier is None:
            strategy = self.strategy(state, theorem.indent)
            earlier = Earlier(state, strategy, (), Spent(), {})
        elif earlier.state != state:
            raise OtherGoalsError(
                f"{theorem.name}: Lean shows other goals at the hole than when the search began: "
                "go on with the Lean and the imports of then, or --save into a new folder"
            )
        listeners = [self.notify] if notify is None else [notify, self.notify]
        return await Search(self, theorem, earlier, began, listeners).run()
