"""How many theorems of CoreBench the built-in policy and a search prove: a table by area.

    python benchmarks/corebench.py [--split test] [--area lists] [--name NAME]
        [--search rmaxts --search sampling] [--log FILE] [GROUP.KEY=VALUE ...]
    python benchmarks/corebench.py data=minif2f-arith data.path=minif2f.jsonl [data.split=test] ...

Theorems are taken one after the other, each with the whole machine and the same budget: 10 seconds
unless the configuration says otherwise. Only a proof that acceptance takes, twice, counts. With
several searches each gets its turn with a theorem, so that they share whatever else the machine
does. Settings are those of ``rmax prove``, and those of ``data`` (which theorems). ``--log`` keeps
a line of JSON for each theorem and search; what it has already is not run again.
"""

import argparse
import asyncio
import json
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import AsyncExitStack
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from statistics import median

import msgspec

from prover.data.lines import DataError, Entry
from prover.data.sources import theorems
from prover.lean.errors import LeanError, StatementError
from search.config import ConfigError, load_benchmark
from search.engine import Engine
from search.session import find_lean, open_engine

BENCH = Path(__file__).parent / "core" / "corebench.jsonl"
SECONDS = "search.seconds=10"
INTERRUPTED = 130


@dataclass(frozen=True)
class Row:
    """What a search made of a theorem; a line of the log.

    ``seconds`` is wall time from the start to the end of the search, acceptance included: for a
    theorem that was proved, until its proof was accepted. ``budget`` is what the search had, in
    seconds; ``None`` if there was no limit.
    """

    search: str
    name: str
    split: str
    area: str
    difficulty: int
    budget: float | None
    accepted: bool = False
    seconds: float = 0.0
    rollouts: int = 0
    nodes: int = 0
    depth: int = 0
    proof: str = ""
    reason: str = ""


ROW_FIELDS = frozenset(field.name for field in fields(Row))


def logged(log: Path) -> list[Row]:
    """The lines of a log.

    Raises:
        DataError: it cannot be read, or a line of it is none of ours.
    """
    try:
        lines = log.read_text("utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(f"{log} cannot be read: {error}") from error
    rows = []
    for number, line in enumerate(lines, 1):
        if not line:
            continue
        try:
            rows.append(msgspec.json.decode(line, type=Row))
            unknown = msgspec.json.decode(line).keys() - ROW_FIELDS
        except (msgspec.DecodeError, UnicodeEncodeError, RecursionError) as error:
            raise DataError(f"{log}, line {number} is no result of a search: {error}") from error
        if unknown:
            raise DataError(f"{log}, line {number} is no result of a search: {min(unknown)!r}")
    return rows


def earlier(log: Path | None) -> list[Row]:
    """What a log has; it is begun if it is not there yet."""
    if log is None:
        return []
    log.touch()
    return logged(log)


def chosen(file: Path | None, split: str | None, overrides: Sequence[str]) -> list[Entry]:
    """The theorems that the options name: those of CoreBench's split ``test`` if they name none.

    Raises:
        ConfigError: a setting does not exist.
        DataError: the file has no such theorems.
    """
    named = any(override.startswith("data=") for override in overrides)
    default = [] if named else [f"data.path={BENCH}", "data.split=test"]
    own = [f"data.path={file}"] if file else []
    own += [f"data.split={split}"] if split else []
    data = load_benchmark([*default, *overrides, *own]).data
    return theorems(data.name, data.path, data.split)


async def run(
    problems: Sequence[Entry], searches: Sequence[str], overrides: Sequence[str], log: Path | None
) -> list[Row]:
    """Put every search to every problem; what the log has already is not run again.

    Returns:
        What was found now or before, of these problems and searches alone.

    Raises:
        ConfigError: a setting does not exist.
        DataError: the log is not one, or two problems have one name.
    """
    names = Counter(problem.name for problem in problems)
    for name, times in names.items():
        if times > 1:
            raise DataError(f"there are {times} theorems {name}: results go by the name")
    found = {(row.search, row.name): row for row in earlier(log)}
    async with AsyncExitStack() as stack:
        engines = {}
        for search in searches:
            config = load_benchmark([f"search={search}", SECONDS, *overrides])
            lean = find_lean(config, Path.cwd())
            engines[search] = await stack.enter_async_context(
                open_engine(config, lean, lambda event: None)
            )
        for number, problem in enumerate(problems, 1):
            for search, engine in engines.items():
                if (search, problem.name) in found:
                    continue
                row = found[search, problem.name] = await one(engine, search, problem)
                if log is not None:
                    with log.open("a", encoding="utf-8") as lines:
                        lines.write(json.dumps(asdict(row), ensure_ascii=False) + "\n")
                verdict = "accepted" if row.accepted else " ".join(row.reason.split())
                print(
                    f"{number}/{len(problems)} {search} {row.name}: {verdict}, "
                    f"{row.seconds:.1f} s, {row.rollouts} rollouts",
                    file=sys.stderr,
                    flush=True,
                )
    return [found[search, problem.name] for problem in problems for search in searches]


async def one(engine: Engine, search: str, problem: Entry) -> Row:
    """One search. What it proves is put to acceptance a second time, in fresh Lean processes."""
    theorem = problem.theorem()
    row = Row(
        search=search,
        name=problem.name,
        split=problem.split,
        area=problem.area,
        difficulty=problem.difficulty,
        budget=engine.budget.seconds,
    )
    try:
        result = await engine.prove(theorem)
    except StatementError as error:
        return replace(row, reason=f"Lean does not take the statement: {error}")
    accepted, reason = result.accepted, result.reason
    if accepted:
        again = await engine.accept(theorem, result.proof)
        if not again.accepted:
            accepted, reason = False, f"accepted once, and not the second time: {again.reason}"
    return replace(
        row,
        accepted=accepted,
        seconds=round(result.seconds, 3),
        rollouts=result.rollouts,
        nodes=result.nodes,
        depth=result.depth,
        proof=result.proof,
        reason=reason,
    )


def table(rows: Sequence[Row], searches: Sequence[str]) -> Iterable[str]:
    """Markdown: for each area and search the theorems accepted, and the median time of these."""
    yield "| area | theorems |" + "".join(f" {search} | seconds |" for search in searches)
    yield "|---|---|" + "---|---|" * len(searches)
    areas = list(dict.fromkeys(row.area for row in rows))
    for area in [*areas, "all"]:
        cells = []
        for search in searches:
            own = [row for row in rows if row.search == search and area in (row.area, "all")]
            seconds = [row.seconds for row in own if row.accepted]
            share = f"{len(seconds)} ({len(seconds) / len(own):.0%})"
            cells += [share, f"{median(seconds):.2f}" if seconds else "–"]
        yield f"| {area} | {len(own)} | " + " | ".join(cells) + " |"


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--file", type=Path, help="JSON Lines with the problems")
    parser.add_argument("--split", help="train, valid or test")
    parser.add_argument("--area", action="append", default=[], help="only this area")
    parser.add_argument("--name", action="append", default=[], help="only this theorem")
    parser.add_argument("--search", action="append", default=[], help="rmaxts or sampling")
    parser.add_argument("--log", type=Path, help="file to add results to, and to go on from")
    parser.add_argument("overrides", nargs="*", help="settings, as rmax prove takes them, and data")
    options = parser.parse_args()
    searches = options.search or ["rmaxts"]
    try:
        problems = [
            problem
            for problem in chosen(options.file, options.split, options.overrides)
            if (not options.area or problem.area in options.area)
            and (not options.name or problem.name in options.name)
        ]
        if not problems:
            parser.error("no theorem is left")
        rows = asyncio.run(run(problems, searches, options.overrides, options.log))
    except KeyboardInterrupt:
        return INTERRUPTED
    except (OSError, ConfigError, DataError, LeanError) as error:
        parser.error(str(error))
    print("\n".join(table(rows, searches)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
