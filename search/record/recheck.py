"""The states of a kept search, run in Lean again: what a log says of Lean, Lean has to say."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from prover.attempt import Outcome, Status
from prover.theorem import Theorem
from search.engine import Pool
from search.events import Verdict
from search.record.entries import Begun, Line, Told
from search.record.replay import Replay
from search.strategy import Rollout

_JUDGED = (Status.ACCEPTED, Status.REJECTED, Status.INCONCLUSIVE)
_BY_CHANCE = (Status.TIMEOUT, Status.CRASHED)
"""Endings that need not come again."""


@dataclass(frozen=True, slots=True)
class Attempted:
    """A text that a search ran, and what came of it."""

    rollout: int
    prefix: str
    text: str
    outcome: Outcome


class Attempts:
    """Collects, while a log is replayed, what its search ran in Lean, each text once.

    Attributes:
        found: in the order of the log.
    """

    def __init__(self) -> None:
        self.found: list[Attempted] = []
        self._seen: set[tuple[str, str]] = set()

    def see(self, replay: Replay, line: Line, told: tuple[Rollout, float] | None) -> None:
        """Take in a line that was replayed."""
        if told is None or not isinstance(line, Told) or line.same >= 0:
            return
        rollout, text = told[0], told[0].text(line.completion)
        if text and (rollout.prefix, text) not in self._seen:
            self._seen.add((rollout.prefix, text))
            self.found.append(Attempted(rollout.id, rollout.prefix, text, line.outcome))


async def recheck(theorem: Theorem, attempt: Attempted, pool: Pool) -> str:
    """What Lean says otherwise of an attempt than the log has it; empty if nothing."""
    again = await pool.check(theorem, attempt.prefix, attempt.text)
    then = attempt.outcome
    if again.status in _BY_CHANCE or then.status in _BY_CHANCE:
        return ""
    status = Status.COMPLETE if then.status in _JUDGED else then.status
    # A complete proof in the log may end before its completion does.
    if again.status is not status and then.status not in _JUDGED:
        return f"rollout {attempt.rollout}: {status} in the log, {again.status} now: {again.error}"
    for step, now in zip(then.steps, again.steps, strict=False):
        if (step.text, step.indent, step.state.key) != (now.text, now.indent, now.state.key):
            return (
                f"rollout {attempt.rollout}: after `{step.text.strip()}` the log has\n"
                f"{step.state.text}\nand Lean now\n{now.state.text}"
            )
    if len(then.steps) != len(again.steps):
        return (
            f"rollout {attempt.rollout}: {len(then.steps)} steps without an error in the log, "
            f"{len(again.steps)} now"
        )
    return ""


async def accepted_again(
    begun: Begun, proof: str, accept: Callable[[Theorem, str], Awaitable[Verdict]]
) -> str:
    """Why a proof that the log has as accepted is not accepted now; empty if it is."""
    verdict = await accept(begun.theorem, proof)
    return "" if verdict.accepted else f"its proof is not accepted now: {verdict.reason}"
