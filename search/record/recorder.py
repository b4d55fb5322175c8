"""Writes down what happens in a search, while it happens."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from math import isfinite
from pathlib import Path

from search.events import Event, Finished, Judged, Opened, RolloutAsked, RolloutFinished
from search.record import entries, folder, snapshot
from search.record.log import Log
from search.strategy import Strategy

SNAPSHOT_ROLLOUTS = 1000
"""A snapshot is written after so many rollouts, and at the end."""


def program() -> str:
    """The version of the program."""
    return version("rmax-prover")


@dataclass(frozen=True, slots=True)
class Description:
    """What stands in the first line of a log beside the theorem.

    Attributes:
        lean: version of Lean.
        policy: name of the policy.
        search: name of the strategy.
        settings: the strategy's own, and the seed.
    """

    lean: str
    policy: str
    search: str
    settings: Mapping[str, bool | int | float | str | None]


class Recorder:
    """Keeps one search in a folder: ``with Recorder(…) as recorder``, then `notify` it of events.

    Args:
        where: the folder; what is there is gone on with.
        description: what is searched with.

    Raises:
        OSError: it can't be written, here or later.
    """

    def __init__(self, where: Path, description: Description) -> None:
        where.mkdir(parents=True, exist_ok=True)
        self._where = where
        self._description = description
        self._log = Log(folder.log(where))
        self._strategy: Strategy | None = None
        self._finished = 0
        self._first: dict[tuple[str, str], entries.Told] = {}

    def notify(self, event: Event) -> None:
        """Write down an event."""
        match event:
            case Opened():
                self._strategy = event.strategy
                self._open(event)
            case RolloutAsked(rollout):
                self._log.append(entries.Asked(rollout.id, rollout.node))
            case RolloutFinished():
                self._log.append(self._told(event))
                self._finished += 1
                if self._finished % SNAPSHOT_ROLLOUTS == 0:
                    self._snapshot()
            case Judged(proof, verdict):
                self._log.append(
                    entries.Judged(
                        proof,
                        verdict.accepted,
                        verdict.reason,
                        verdict.axioms,
                        verdict.seconds,
                        verdict.inconclusive,
                        verdict.assurance,
                    )
                )
            case Finished(result):
                self._log.append(
                    entries.Ended(
                        result.seconds,
                        result.accepted,
                        result.proof,
                        result.reason,
                        result.rollouts,
                        result.nodes,
                        result.depth,
                    )
                )
                self._snapshot()

    def __enter__(self) -> "Recorder":
        return self

    def __exit__(self, *failure: object) -> None:
        self._log.__exit__(*failure)

    def _open(self, event: Opened) -> None:
        now = datetime.now(UTC).isoformat(timespec="seconds")
        about = self._description
        if self._log.lines:
            self._log.append(entries.Resumed(program(), about.lean, now))
            return
        self._log.append(
            entries.Begun(
                version=entries.VERSION,
                rmax=program(),
                lean=about.lean,
                time=now,
                theorem=event.theorem,
                goals=event.state.goals,
                policy=about.policy,
                search=about.search,
                settings=dict(about.settings),
            )
        )

    def _snapshot(self) -> None:
        self._log.sync()
        if self._strategy is not None:
            taken = snapshot.Snapshot(
                version=entries.VERSION,
                rmax=program(),
                lines=self._log.lines,
                log=self._log.digest,
                strategy=self._strategy.freeze(),
            )
            with suppress(OSError):  # it only saves time: the log has everything
                snapshot.write(folder.snapshot(self._where), taken)

    def _told(self, event: RolloutFinished) -> entries.Told:
        """The line of a rollout; a short one if all was said before."""
        line = _told(event)
        text = (event.rollout.prefix, event.completion.text)
        first = self._first.setdefault(text, line)
        if first is line or (first.completion, first.outcome) != (line.completion, line.outcome):
            self._first[text] = line
            return line
        return entries.Told(line.id, line.at, same=first.id, policy=line.policy, reward=line.reward)


def _told(event: RolloutFinished) -> entries.Told:
    outcome, completion = event.outcome, event.completion
    return entries.Told(
        id=event.rollout.id,
        at=round(event.seconds, 4),
        text=completion.text,
        status=outcome.status,
        steps=tuple((step.text, step.indent, step.state.goals) for step in outcome.steps),
        error=outcome.error,
        offset=outcome.error_offset,
        lean=round(outcome.seconds, 6),
        policy=round(event.policy_seconds, 6),
        tokens=completion.tokens,
        logprob=completion.logprob if isfinite(completion.logprob) else None,
        tactics=outcome.tactics,
        reused=outcome.reused,
        reward=event.reward,
    )
