"""Kept searches derived from their logs again, and what does not agree."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from search.engine import Engine
from search.record import folder, snapshot
from search.record.entries import Line
from search.record.kept import make
from search.record.log import LogError, read
from search.record.recheck import Attempts, accepted_again, recheck
from search.record.recorder import program
from search.record.replay import Replay, replay, same
from search.session import find_lean, open_engine
from search.settings import Config
from search.strategy import Rollout


@dataclass(kw_only=True)
class Inspection:
    """What there is to say of a kept search; ``rmax replay --json`` prints it.

    Attributes:
        folder: where it is kept.
        name: of the theorem.
        rollouts: finished.
        nodes: of the tree.
        depth: of the deepest node.
        sessions: processes that worked at it.
        pending: rollouts that are under way, in a search that is not over.
        accepted: whether there is an accepted proof.
        snapshot: ``agrees``, ``differs``, or ``none`` where this program has none to compare.
        rechecked: texts that Lean ran again.
        problems: what does not agree.
    """

    folder: str = ""
    name: str = ""
    rollouts: int = 0
    nodes: int = 0
    depth: int = 0
    sessions: int = 0
    pending: int = 0
    accepted: bool = False
    snapshot: str = "none"
    rechecked: int = 0
    problems: list[str] = field(default_factory=list)


def inspect(
    where: Path, again: Config | None = None, announce: Callable[[str], None] = lambda message: None
) -> Inspection:
    """Derive a search from its log, and compare it with its snapshot.

    Args:
        where: its folder.
        again: the configuration to run every text in Lean again with, if that is wanted.
        announce: told, in words, of what takes long.

    Raises:
        LeanError: there is no Lean to run them in.
    """
    attempts, report = Attempts(), Inspection(folder=str(where))
    try:
        found = _replayed(where, attempts, report)
        if again is not None and found is not None:
            asyncio.run(_recheck(found, attempts, report, again, announce))
    except LogError as error:
        report.problems.append(str(error))
    return report


def _replayed(where: Path, attempts: Attempts, report: Inspection) -> Replay | None:
    lines = list(read(folder.log(where)))
    taken = _snapshot(where, len(lines), report)
    if not lines:
        return None

    def see(found: Replay, line: Line, told: tuple[Rollout, float] | None) -> None:
        attempts.see(found, line, told)
        if taken is not None and taken.lines == found.lines:
            agrees = same(found.strategy.freeze(), taken.strategy)
            report.snapshot = "agrees" if agrees else "differs"
            if not agrees:
                report.problems.append("the snapshot is not what the log comes to")

    found = replay(lines, make, seen=see)
    tree = found.strategy.tree
    report.name = found.begun.theorem.name
    report.rollouts, report.nodes, report.depth = found.spent.finished, len(tree.nodes), tree.depth
    ended = found.ended
    report.sessions = found.sessions
    report.pending = 0 if ended is not None else len(found.pending)
    report.accepted = ended is not None and ended.accepted
    if ended is not None:
        then = (ended.rollouts, ended.nodes, ended.depth)
        now = (report.rollouts, report.nodes, report.depth)
        if then != now:
            report.problems.append(
                f"the log ends with {then} rollouts, nodes and depth, and comes to {now}"
            )
    return found


def _snapshot(where: Path, lines: int, report: Inspection) -> snapshot.Snapshot | None:
    """The snapshot to compare with, if there is one of this program."""
    try:
        found = snapshot.inspect(folder.snapshot(where))
    except ValueError as error:
        report.problems.append(str(error))
        return None
    if found is not None and found.lines > lines:
        report.problems.append(
            f"the log is cut short: it has {lines} lines, and the snapshot stands for {found.lines}"
        )
    return found if found is not None and found.rmax == program() else None


async def _recheck(
    found: Replay,
    attempts: Attempts,
    report: Inspection,
    config: Config,
    announce: Callable[[str], None],
) -> None:
    """Have Lean run again what the search ran, as many texts at a time as there are workers."""
    lean = find_lean(config, Path(report.folder), announce)
    theorem = found.begun.theorem
    async with open_engine(config, lean, lambda event: None) as engine:
        if (await engine.pool.open(theorem)).goals != found.begun.goals:
            report.problems.append("Lean shows other goals at the hole")
            return
        waiting = iter(attempts.found)

        async def work(engine: "Engine") -> None:
            for attempt in waiting:
                if problem := await recheck(theorem, attempt, engine.pool):
                    report.problems.append(problem)
                report.rechecked += 1

        async with asyncio.TaskGroup() as group:
            for _ in range(engine.parallel):
                group.create_task(work(engine))
        if report.accepted and found.ended is not None:
            problem = await accepted_again(found.begun, found.ended.proof, engine.accept)
            report.problems += [problem] if problem else []
