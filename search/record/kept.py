"""A search that is kept in a folder: begun, gone on with, or over already."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, fields
from pathlib import Path

from prover.state import TacticState
from prover.theorem import Theorem
from search.config import ConfigError, load
from search.engine import Earlier
from search.events import Progress, SearchResult
from search.record import folder, snapshot
from search.record.entries import Begun
from search.record.log import LogError, digest, read
from search.record.recorder import Description, Recorder, program
from search.record.replay import Replay, replay
from search.session import strategy
from search.settings import Config, SearchSettings
from search.strategy import Strategy

_SHARED = {setting.name for setting in fields(SearchSettings)} - {"seed"}
"""Settings of any search, which may differ from one session to the next."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A search and the folder that keeps it.

    Attributes:
        recorder: to be notified of its events.
        earlier: what there is of it already; ``None`` if it is new.
        result: if it is over, with an accepted proof.
    """

    recorder: Recorder
    earlier: Earlier | None
    result: SearchResult | None


@contextmanager
def keep(where: Path, theorem: Theorem, config: Config, lean: str) -> Iterator[Kept]:
    """Begin to keep a search in a folder, or go on with the one that is there.

    A search for another theorem that is there is put aside: the holes before it in its file may
    have been filled meanwhile.

    Args:
        where: the folder.
        theorem: what is to be proved.
        config: the configuration.
        lean: version of Lean.

    Raises:
        LogError: what is there can't be gone on with, or can't be read or written.
    """
    about = description(config, lean)
    with ExitStack() as stack:
        try:
            where.mkdir(parents=True, exist_ok=True)
            stack.enter_context(folder.locked(where))
            earlier, result = None, None
            if folder.log(where).exists() and (found := load_search(where)) is not None:
                if found.begun.theorem != theorem:
                    _put_aside(where)
                else:
                    _demand_same(found.begun, about)
                    earlier = found.earlier
                    result = _result(found)
            recorder = stack.enter_context(Recorder(where, about))
        except OSError as error:
            raise LogError(f"can't write {where}: {error.strerror or error}") from error
        yield Kept(recorder, earlier, result)


def load_search(where: Path, *, use_snapshot: bool = True) -> Replay | None:
    """The search that is kept in a folder; ``None`` if it was killed before its first line.

    Raises:
        LogError: it can't be read.
    """
    lines = list(read(folder.log(where)))
    if not lines:
        return None
    found = snapshot.read(folder.snapshot(where), program()) if use_snapshot else None
    if found is not None and found.log != digest(folder.log(where), found.lines):
        found = None
    try:
        return replay(lines, make, found)
    except LogError as error:
        raise LogError(
            f"{folder.log(where)}: {error}; --save into a new folder begins anew"
        ) from None


def make(begun: Begun) -> Strategy:
    """A new strategy such as a log's first line describes.

    Raises:
        LogError: this program has none such.
    """
    settings = [f"search.{name}={_written(value)}" for name, value in begun.settings.items()]
    try:
        config = load([f"search={begun.search}", *settings])
    except ConfigError as error:
        raise LogError(f"the search was made with rmax {begun.rmax}: {error}") from error
    return strategy(config)(TacticState(begun.goals), begun.theorem.indent)


def description(config: Config, lean: str) -> Description:
    """What the first line of a log says of the configuration."""
    search = config.search
    names = [setting.name for setting in fields(search) if setting.name not in _SHARED]
    settings = {name: getattr(search, name) for name in names}
    return Description(lean, config.policy.name, search.name, settings)


def _demand_same(begun: Begun, about: Description) -> None:
    then = {"policy": begun.policy, "search": begun.search, **begun.settings}
    now = {"policy": about.policy, "search": about.search, **about.settings}
    for name in {**then, **now}:
        if then.get(name) != now.get(name):
            raise LogError(
                f"the search was begun with {name}={_written(then.get(name))}, and can't go on "
                f"with {name}={_written(now.get(name))}: leave it out, or --save into a new folder"
            )


def _written(value: object) -> str:
    if value is None:
        return "null"
    return str(value).lower() if isinstance(value, bool) else str(value)


def _put_aside(where: Path) -> None:
    number = 1
    while (aside := where.with_name(f"{where.name}.{number}")).exists():
        number += 1
    aside.mkdir()
    for path in (folder.log(where), folder.snapshot(where)):
        if path.exists():
            path.replace(aside / path.name)


def _result(found: Replay) -> SearchResult | None:
    """The result of a search that is over, with an accepted proof."""
    ended, tree = found.ended, found.strategy.tree
    if ended is None or not ended.accepted:
        return None
    verdict = found.verdicts[ended.proof]
    return SearchResult(
        theorem=found.begun.theorem,
        accepted=True,
        proof=ended.proof,
        axioms=verdict.axioms,
        assurance=verdict.assurance,
        seconds=ended.at,
        rollouts=ended.rollouts,
        nodes=ended.nodes,
        depth=ended.depth,
        reason="",
        best=Progress(tree.prefix(tree.best, 0), tree.best.state),
    )
