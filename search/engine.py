"""The engine: joins a strategy, a policy, a Lean pool and acceptance for one theorem.

Contract. Rollouts run concurrently, and a rollout that Lean has refuted or confirmed before is not
run again. The seconds of the budget hold in the middle of a rollout, except that acceptance, once
begun, is let finish. When ``prove`` ends, by its result, by cancellation or by an error of a part,
nothing it started is still running. With one rollout at a time and outcomes that do not depend on
time, the same seed gives the same result.
"""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Protocol

from prover.attempt import Outcome, Status
from prover.policy.base import Policy, Request
from prover.state import TacticState
from prover.theorem import Theorem
from search.events import Event, Finished, NewBest, Progress, RolloutFinished, SearchResult
from search.shorten import shorten
from search.strategy import Budget, Rollout, Strategy

REMEMBERED_OUTCOMES = 4096
"""How many outcomes a search keeps, so that a text that comes again need not be run again."""


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


class Verdict(Protocol):
    """What acceptance says of a proof."""

    @property
    def accepted(self) -> bool: ...

    @property
    def reason(self) -> str: ...

    @property
    def axioms(self) -> tuple[str, ...]: ...

    @property
    def seconds(self) -> float: ...

    @property
    def inconclusive(self) -> bool: ...

    @property
    def assurance(self) -> str: ...


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

    async def prove(self, theorem: Theorem) -> SearchResult:
        """Search until a proof is accepted, the budget is spent or nothing is left to try.

        Raises:
            prover.lean.errors.StatementError: the statement does not elaborate.
            Exception: whatever the policy, the pool or acceptance raise, unwrapped.
        """
        opened = asyncio.get_running_loop().time()
        state = await self.pool.open(theorem)
        search = _Search(self, theorem, self.strategy(state, theorem.indent), opened)
        return await search.run()


class _Search:
    """One call of ``Engine.prove``: slots that each carry one rollout after the other."""

    def __init__(self, engine: Engine, theorem: Theorem, strategy: Strategy, opened: float) -> None:
        self.engine = engine
        self.theorem = theorem
        self.strategy = strategy
        self.clock = asyncio.get_running_loop().time
        self.opened = opened
        seconds = engine.budget.seconds
        self.deadline = None if seconds is None else self.clock() + seconds
        self.slots: list[asyncio.Task[None]] = []
        self.asked = 0
        self.finished = 0
        self.told = asyncio.Event()
        self.outcomes: OrderedDict[tuple[str, str], Outcome] = OrderedDict()
        self.verdicts: dict[str, Verdict] = {}
        self.proof: str | None = None

    async def run(self) -> SearchResult:
        try:
            async with asyncio.TaskGroup() as group:
                for _ in range(self.engine.parallel):
                    self.slots.append(group.create_task(self._slot()))
        except BaseExceptionGroup as failures:
            raise failures.exceptions[0] from None
        result = self._result()
        self.engine.notify(Finished(result))
        return result

    async def _slot(self) -> None:
        """Carry out rollouts until the search is over."""
        try:
            async with asyncio.timeout_at(self.deadline) as limit:
                while self.proof is None and (rollout := await self._next()) is not None:
                    completion, outcome = await self._attempt(rollout)
                    proof = _candidate(rollout, completion, outcome)
                    if proof is not None:
                        limit.reschedule(None)
                        outcome = await self._judge(proof, outcome)
                        limit.reschedule(self.deadline)
                    self._tell(rollout, completion, outcome)
        except TimeoutError:
            if not limit.expired():
                raise

    async def _next(self) -> Rollout | None:
        """The next rollout, once there is one; ``None`` when the search is over."""
        while True:
            # Every part may answer at once; this lets the clock and a cancellation through.
            await asyncio.sleep(0)
            if self._spent():
                return None
            rollout = self.strategy.ask()
            if rollout is not None:
                self.asked += 1
                return rollout
            if self.asked == self.finished:
                return None
            self.told.clear()
            await self.told.wait()

    async def _attempt(self, rollout: Rollout) -> tuple[str, Outcome]:
        """Ask the policy, run what it says, unless that was run before."""
        request = Request(
            theorem=self.theorem,
            prefix=rollout.prefix,
            state=rollout.state,
            indent=rollout.indent,
            index=rollout.index,
            seed=rollout.seed,
        )
        (completion,) = await self.engine.policy.complete([request])
        text = completion.text
        if not text:
            return text, Outcome(Status.EXHAUSTED)
        outcome = self.outcomes.pop((rollout.prefix, text), None)
        if outcome is None:
            outcome = await self.engine.pool.check(self.theorem, rollout.prefix, text)
            if len(self.outcomes) >= REMEMBERED_OUTCOMES:
                self.outcomes.popitem(last=False)
        self.outcomes[rollout.prefix, text] = outcome
        return text, outcome

    async def _judge(self, proof: str, outcome: Outcome) -> Outcome:
        """Put a complete proof before acceptance, shortened if that is taken; end the search if
        one is."""
        if proof not in self.verdicts:
            for text in dict.fromkeys([await self._shortened(proof), proof]):
                self.verdicts[text] = self.verdicts[proof] = await self.engine.accept(
                    self.theorem, text
                )
                if self.verdicts[text].accepted:
                    self.proof = text
                    break
        verdict = self.verdicts[proof]
        if self.proof is None:
            status = Status.INCONCLUSIVE if verdict.inconclusive else Status.REJECTED
            return replace(outcome, status=status, error=verdict.reason, error_offset=-1)
        for slot in self.slots:
            if slot is not asyncio.current_task():
                slot.cancel()
        return replace(outcome, status=Status.ACCEPTED, error="", error_offset=-1)

    async def _shortened(self, proof: str) -> str:
        """A proof that Lean has seen to be shorter, if there is one."""
        if not self.engine.shortening:
            return proof

        async def check(text: str) -> Outcome:
            return await self.engine.pool.check(self.theorem, "", text)

        return await shorten(proof, check, checks=self.engine.shortening)

    def _tell(self, rollout: Rollout, completion: str, outcome: Outcome) -> None:
        tree = self.strategy.tree
        best = tree.best
        self.strategy.tell(rollout, completion, outcome)
        self.finished += 1
        self.told.set()
        self.engine.notify(
            RolloutFinished(
                rollout=rollout,
                completion=completion,
                outcome=outcome,
                seconds=self.clock() - self.opened,
                rollouts=self.finished,
                nodes=len(tree.nodes),
                depth=tree.depth,
            )
        )
        if tree.best is not best:
            self.engine.notify(NewBest(self._best()))

    def _spent(self) -> str:
        """The limit the search has come to, in words; empty if none."""
        budget = self.engine.budget
        if self.deadline is not None and self.clock() >= self.deadline:
            return f"no proof within {budget.seconds:g} s"
        if budget.rollouts is not None and self.asked >= budget.rollouts:
            return f"no proof within {budget.rollouts} rollouts"
        return ""

    def _best(self) -> Progress:
        node = self.strategy.tree.best
        return Progress(self.strategy.tree.prefix(node, 0), node.state)

    def _reason(self) -> str:
        reason = self._spent() or "nothing is left to try"
        for verdict in self.verdicts.values():
            if verdict.inconclusive:
                return f"{reason}; acceptance of a complete proof did not end: {verdict.reason}"
        if self.verdicts:
            refused = list(self.verdicts.values())[-1].reason
            reason += f"; a complete proof was not accepted: {refused}"
        return reason

    def _result(self) -> SearchResult:
        tree = self.strategy.tree
        return SearchResult(
            theorem=self.theorem,
            accepted=self.proof is not None,
            proof=self.proof or "",
            axioms=() if self.proof is None else self.verdicts[self.proof].axioms,
            assurance="" if self.proof is None else self.verdicts[self.proof].assurance,
            seconds=self.clock() - self.opened,
            rollouts=self.finished,
            nodes=len(tree.nodes),
            depth=tree.depth,
            reason=self._reason() if self.proof is None else "",
            best=self._best(),
        )


def _candidate(rollout: Rollout, completion: str, outcome: Outcome) -> str | None:
    """A text that may be a whole proof: all of a complete attempt, or of one that failed only
    after its last goal was gone, the part before."""
    if outcome.status is Status.COMPLETE:
        return rollout.prefix + completion
    read = 0
    for step in outcome.steps:
        read += len(step.text)
        if step.state.solved:
            return rollout.prefix + completion[:read]
    return None
