"""The search for one theorem while it runs: slots, limits, judgement and reports."""

import asyncio
from collections import OrderedDict, deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from time import perf_counter
from typing import TYPE_CHECKING

from prover.attempt import Outcome, Status
from prover.policy.base import Completion, Request
from prover.theorem import Theorem
from search.events import (
    Event,
    Finished,
    Judged,
    NewBest,
    Opened,
    Progress,
    RolloutAsked,
    RolloutFinished,
    SearchResult,
)
from search.shorten import shorten
from search.strategy import Rollout

if TYPE_CHECKING:
    from search.engine import Earlier, Engine

REMEMBERED_OUTCOMES = 4096
"""How many outcomes a search keeps, so that a text that comes again need not be run again."""


class Search:
    """One call of ``Engine.prove``: slots that each carry one rollout after the other.

    Args:
        engine: whose parts it uses.
        theorem: what is to be proved.
        earlier: where it begins.
        began: clock of the event loop when it did, seconds.
        listeners: called with each event, in order.
    """

    def __init__(
        self,
        engine: "Engine",
        theorem: Theorem,
        earlier: "Earlier",
        began: float,
        listeners: Sequence[Callable[[Event], None]],
    ) -> None:
        self.engine = engine
        self.listeners = listeners
        self.theorem = theorem
        self.state = earlier.state
        self.strategy = earlier.strategy
        self.pending = deque(earlier.pending)
        self.clock = asyncio.get_running_loop().time
        self.spent = replace(earlier.spent)
        self.began = began - earlier.spent.seconds
        seconds = engine.budget.seconds
        self.deadline = None if seconds is None else self.clock() + seconds - self.spent.seconds
        self.slots: list[asyncio.Task[None]] = []
        self.told = asyncio.Event()
        self.judging = 0
        self.judged = asyncio.Event()
        self.outcomes: OrderedDict[tuple[str, str], Outcome] = OrderedDict()
        self.verdicts = dict(earlier.verdicts)
        accepted = (text for text, verdict in self.verdicts.items() if verdict.accepted)
        self.proof = next(accepted, None)

    async def run(self) -> SearchResult:
        self.notify(Opened(self.theorem, self.state, self.strategy, replace(self.spent)))
        try:
            async with asyncio.TaskGroup() as group:
                for _ in range(self.engine.parallel):
                    self.slots.append(group.create_task(self._slot()))
        except BaseExceptionGroup as failures:
            raise failures.exceptions[0] from None
        result = self._result()
        self.notify(Finished(result))
        return result

    async def _slot(self) -> None:
        """Carry out rollouts until the search is over."""
        try:
            async with asyncio.timeout_at(self.deadline) as limit:
                while self.proof is None and (rollout := await self._next()) is not None:
                    began = self.clock()
                    completion = await self._complete(rollout)
                    policy_seconds = self.clock() - began
                    outcome = await self._attempt(rollout, completion)
                    proof = _candidate(rollout, completion, outcome)
                    if proof is not None:
                        limit.reschedule(None)
                        outcome = await self._judge(proof, outcome)
                        limit.reschedule(self.deadline)
                    self._tell(rollout, completion, outcome, policy_seconds)
        except TimeoutError:
            if not limit.expired():
                raise

    async def _next(self) -> Rollout | None:
        """The next rollout, once there is one; ``None`` when the search is over."""
        while True:
            # Every part may answer at once; this lets the clock and a cancellation through.
            await asyncio.sleep(0)
            while self.judging and not self._late():
                # It will most likely be accepted, the sooner the less else runs.
                await self.judged.wait()
            if self.proof is not None or self._late():
                return None
            if self.pending:  # asked in an earlier session, and counted there
                return self.pending.popleft()
            if self._exhausted():
                return None
            with self._searching():
                rollout = self.strategy.ask()
            if rollout is not None:
                self.spent.asked += 1
                self.notify(RolloutAsked(rollout))
                return rollout
            if self.spent.asked == self.spent.finished:
                return None
            self.told.clear()
            await self.told.wait()

    async def _complete(self, rollout: Rollout) -> Completion:
        """Ask the policy, unless the strategy has a text of its own."""
        if rollout.stitched:
            return Completion(rollout.stitched)
        request = Request(
            theorem=self.theorem,
            prefix=rollout.prefix + rollout.opening,
            state=rollout.state if rollout.show_state else None,
            indent=rollout.indent,
            index=rollout.index,
            seed=rollout.seed,
        )
        (completion,) = await self.engine.policy.complete([request])
        return completion

    async def _attempt(self, rollout: Rollout, completion: Completion) -> Outcome:
        """Run what the policy said, unless that was run before."""
        if completion.exhausted:
            return Outcome(Status.EXHAUSTED)
        if not completion.text:
            return Outcome(Status.ERROR, error="the answer holds no proof")
        text = rollout.text(completion)
        outcome = self.outcomes.pop((rollout.prefix, text), None)
        if outcome is None:
            outcome = await self.engine.pool.check(self.theorem, rollout.prefix, text)
            self.spent.lean_seconds += outcome.seconds
            if len(self.outcomes) >= REMEMBERED_OUTCOMES:
                self.outcomes.popitem(last=False)
        known = replace(outcome, seconds=0.0, tactics=0, reused=0)
        self.outcomes[rollout.prefix, text] = known
        return outcome

    async def _judge(self, proof: str, outcome: Outcome) -> Outcome:
        """Put a complete proof before acceptance, shortened if that is taken; end the search if
        one is."""
        if proof not in self.verdicts:
            self.judging += 1
            self.judged.clear()
            try:
                await self._settle(proof)
            finally:
                self.judging -= 1
                if not self.judging:
                    self.judged.set()
        verdict = self.verdicts[proof]
        if self.proof is None:
            status = Status.INCONCLUSIVE if verdict.inconclusive else Status.REJECTED
            return replace(outcome, status=status, error=verdict.reason, error_offset=-1)
        for slot in self.slots:
            if slot is not asyncio.current_task():
                slot.cancel()
        return replace(outcome, status=Status.ACCEPTED, error="", error_offset=-1)

    async def _settle(self, proof: str) -> None:
        """Have acceptance judge a proof, or a shorter form of it."""
        for text in dict.fromkeys([await self._shortened(proof), proof]):
            verdict = await self.engine.accept(self.theorem, text)
            self.verdicts[text] = self.verdicts[proof] = verdict
            self.notify(Judged(text, verdict))
            if verdict.accepted:
                self.proof = text
                break

    async def _shortened(self, proof: str) -> str:
        """A proof that Lean has seen to be shorter, if there is one."""
        if not self.engine.shortening:
            return proof

        async def check(text: str) -> Outcome:
            return await self.engine.pool.check(self.theorem, "", text)

        return await shorten(proof, check, checks=self.engine.shortening)

    def _tell(
        self, rollout: Rollout, completion: Completion, outcome: Outcome, policy_seconds: float
    ) -> None:
        tree = self.strategy.tree
        best = tree.best
        with self._searching():
            reward = self.strategy.tell(rollout, completion, outcome)
        self.spent.finished += 1
        self.spent.tokens += completion.tokens
        self.spent.policy_seconds += policy_seconds
        self.told.set()
        self.notify(
            RolloutFinished(
                rollout=rollout,
                completion=completion,
                outcome=outcome,
                reward=reward,
                policy_seconds=policy_seconds,
                search_seconds=self.spent.search_seconds,
                seconds=self.clock() - self.began,
                rollouts=self.spent.finished,
                nodes=len(tree.nodes),
                depth=tree.depth,
            )
        )
        if tree.best is not best:
            self.notify(NewBest(self._best()))

    def notify(self, event: Event) -> None:
        for listener in self.listeners:
            listener(event)

    @contextmanager
    def _searching(self) -> Iterator[None]:
        began = perf_counter()
        yield
        self.spent.search_seconds += perf_counter() - began

    def _late(self) -> bool:
        return self.deadline is not None and self.clock() >= self.deadline

    def _exhausted(self) -> str:
        """The limit the search has come to, in words; empty if none."""
        if self._late():
            return f"no proof within {self.engine.budget.seconds:g} s"
        return self.spent.exhausts(self.engine.budget)

    def _best(self) -> Progress:
        node = self.strategy.tree.best
        return Progress(self.strategy.tree.prefix(node, 0), node.state)

    def _reason(self) -> str:
        reason = self._exhausted() or "nothing is left to try"
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
            seconds=self.clock() - self.began,
            rollouts=self.spent.finished,
            nodes=len(tree.nodes),
            depth=tree.depth,
            reason=self._reason() if self.proof is None else "",
            best=self._best(),
        )


def _candidate(rollout: Rollout, completion: Completion, outcome: Outcome) -> str | None:
    """A text that may be a whole proof: all of a complete attempt, or of one that failed only
    after its last goal was gone, the part before."""
    text = rollout.text(completion)
    if outcome.status is Status.COMPLETE:
        return rollout.prefix + text
    read = 0
    for step in outcome.steps:
        read += len(step.text)
        if step.state.solved:
            return rollout.prefix + text[:read]
    return None
