"""A log replayed: the strategy asks and is told again what it asked and was told, line by line.

The log is the truth. A strategy that asks for something else, or makes another reward of an
outcome, than the log has it, is not the one that wrote it, and the replay ends with an error.
"""

from collections.abc import Callable, Iterable

import msgspec

from prover.state import TacticState
from search.budget import Spent
from search.engine import Earlier
from search.frozen import Frozen
from search.record.entries import Asked, Begun, Ended, Judged, Line, Resumed, Told
from search.record.log import LogError, NeverBegunError
from search.record.snapshot import Snapshot
from search.strategy import Rollout, Strategy


class Replay:
    """What a log says, read line by line.

    Args:
        begun: its first line.
        strategy: a new one, made as that line says.

    Attributes:
        lines: how many lines were read.
        strategy: as it was after them.
        pending: rollouts that were asked and not told, by id.
        verdicts: what acceptance said.
        spent: what was spent.
        ended: the result, if the search came to an end.
        sessions: processes that worked at it.
    """

    def __init__(self, begun: Begun, strategy: Strategy) -> None:
        self.begun = begun
        self.strategy = strategy
        self.lines = 1
        self.pending: dict[int, Rollout] = {}
        self.verdicts: dict[str, Judged] = {}
        self.spent = Spent()
        self.ended: Ended | None = None
        self.sessions = 1
        self._told_before: dict[int, Told] = {}

    def read(self, line: Line) -> tuple[Rollout, float] | None:
        """Take in one more line.

        Returns:
            Of a rollout's end the rollout, and its reward.

        Raises:
            LogError: the strategy does something else.
        """
        self.lines += 1
        match line:
            case Asked():
                rollout = self.strategy.ask()
                if rollout is None or (rollout.id, rollout.node) != (line.id, line.node):
                    raise self._unlike(f"it asked for rollout {line.id} at node {line.node}")
                self._asked(rollout)
            case Told():
                rollout = self.pending.get(line.id)
                if rollout is None:
                    raise self._unlike(f"rollout {line.id} was told, and not asked")
                line = self._told_before[line.id] = self.said(line)
                reward = self.strategy.tell(rollout, line.completion, line.outcome)
                if reward != line.reward:
                    raise self._unlike(f"rollout {line.id} had the reward {line.reward:g}")
                self._told(line)
                return rollout, reward
            case _:
                self._read_other(line)
        return None

    def skip(self, lines: Iterable[Line], snapshot: Snapshot) -> None:
        """Take in the lines that a snapshot stands for, and what it holds in place of the work.

        Raises:
            ValueError: the snapshot does not fit the log.
        """
        running: dict[int, Asked] = {}
        for line in lines:
            self.lines += 1
            match line:
                case Asked():
                    running[line.id] = line
                    self.spent.asked += 1
                    self.ended = None
                case Told():
                    del running[line.id]
                    line = self._told_before[line.id] = self.said(line)
                    self._spend(line)
                case _:
                    self._read_other(line)
        self.strategy.thaw(snapshot.strategy)
        self.pending = {rollout.id: rollout for rollout in self.strategy.under_way()}
        if self.pending.keys() != running.keys():
            raise ValueError("the snapshot has other rollouts under way")

    def said(self, line: Told) -> Told:
        """A rollout's line with what an earlier one said for it.

        Raises:
            LogError: there is no such earlier one.
        """
        if line.same < 0:
            return line
        try:
            first = self._told_before[line.same]
        except KeyError as error:
            raise self._unlike(f"rollout {line.id} is said to be like {line.same}") from error
        own = {"id": line.id, "at": line.at, "policy": line.policy, "reward": line.reward}
        return msgspec.structs.replace(first, **own)

    def _asked(self, rollout: Rollout) -> None:
        self.pending[rollout.id] = rollout
        self.spent.asked += 1
        self.ended = None

    def _told(self, line: Told) -> None:
        del self.pending[line.id]
        self._spend(line)

    def _spend(self, line: Told) -> None:
        self.spent.finished += 1
        self.spent.seconds = max(self.spent.seconds, line.at)
        self.spent.tokens += line.tokens
        self.spent.lean_seconds += line.lean
        self.spent.policy_seconds += line.policy

    def _read_other(self, line: Line) -> None:
        match line:
            case Judged():
                self.verdicts[line.proof] = line
            case Resumed():
                self.sessions += 1
                self.ended = None
            case Ended():
                verdict = self.verdicts.get(line.proof)
                if line.accepted and not (verdict and verdict.accepted):
                    raise self._unlike("it ended with a proof that acceptance did not take")
                self.ended = line
                self.spent.seconds = max(self.spent.seconds, line.at)

    def _unlike(self, said: str) -> LogError:
        return LogError(
            f"line {self.lines} of the log is not what this rmax does: {said}. It was written by "
            f"rmax {self.begun.rmax}"
        )

    @property
    def earlier(self) -> Earlier:
        """The search, to be gone on with."""
        return Earlier(
            state=TacticState(self.begun.goals),
            strategy=self.strategy,
            pending=tuple(self.pending.values()),
            spent=self.spent,
            verdicts=self.verdicts,
        )


def replay(
    lines: Iterable[Line],
    make: Callable[[Begun], Strategy],
    snapshot: Snapshot | None = None,
    seen: Callable[[Replay, Line, tuple[Rollout, float] | None], None] = lambda *_: None,
) -> Replay:
    """Replay a whole log.

    Args:
        lines: of the log.
        make: a new strategy as the first line says.
        snapshot: spares the work of the lines that it stands for, if it fits.
        seen: called after each line, with what `Replay.read` gave; there is no snapshot then.

    Raises:
        LogError: there is nothing in it, or the strategy does something else.
    """
    lines = list(lines)
    if not lines or not isinstance(lines[0], Begun):
        raise NeverBegunError("the log has no first line: the search never began; begin it again")
    found = Replay(lines[0], make(lines[0]))
    if snapshot is not None and 1 < snapshot.lines <= len(lines):
        try:
            found.skip(lines[1 : snapshot.lines], snapshot)
            for line in lines[snapshot.lines :]:
                found.read(line)
            return found
        except Exception:  # whatever is wrong with it, the log is the truth
            found = Replay(lines[0], make(lines[0]))
    for line in lines[1:]:
        seen(found, line, found.read(line))
    return found


def same(one: Frozen, other: Frozen) -> bool:
    """Whether two frozen strategies are the same once written and read."""
    return bool(msgspec.json.decode(msgspec.json.encode(one)) == other)
