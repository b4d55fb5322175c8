"""How many theorems of CoreBench the built-in policy and a search prove: a table by area.

    python benchmarks/corebench.py [--split test] [--area lists] [--name NAME]
        [--search rmaxts --search sampling] [--log FILE] [GROUP.KEY=VALUE ...]
    python benchmarks/corebench.py data=minif2f-arith data.path=minif2f.jsonl [data.split=test] ...

Theorems are taken one after the other, each with the whole machine and the same budget: 10 seconds
unless the configuration says otherwise. Only a proof that acceptance takes counts. With several
searches each gets its turn with a theorem, so that they share whatever else the machine does.
Configuration is that of ``rmax prove``; ``--log`` keeps a line of JSON for each theorem and search.
"""

import argparse
import asyncio
import json
import sys
from collections.abc import Iterable, Sequence
from contextlib import AsyncExitStack
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median

from prover.data.lines import DataError, Entry
from prover.data.sources import theorems
from search.config import ConfigError, load
from search.session import find_lean, open_engine

BENCH = Path(__file__).parent / "core" / "corebench.jsonl"
SECONDS = "search.seconds=10"


@dataclass(frozen=True)
class Row:
    """What a search made of a theorem; a line of the log."""

    search: str
    name: str
    area: str
    difficulty: int
    accepted: bool
    seconds: float
    rollouts: int
    nodes: int
    depth: int
    proof: str
    reason: str


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
    data = load([*default, *overrides, *own]).data
    return theorems(data.name, data.path, data.split)


async def run(
    problems: Sequence[Entry], searches: Sequence[str], overrides: Sequence[str], log: Path | None
) -> list[Row]:
    """Put every search to every problem."""
    rows: list[Row] = []
    async with AsyncExitStack() as stack:
        engines = {}
        for search in searches:
            config = load([f"search={search}", SECONDS, *overrides])
            lean = find_lean(config, Path.cwd())
            engines[search] = await stack.enter_async_context(
                open_engine(config, lean, lambda event: None)
            )
        for number, problem in enumerate(problems, 1):
            for search, engine in engines.items():
                result = await engine.prove(problem.theorem())
                row = Row(
                    search=search,
                    name=problem.name,
                    area=problem.area,
                    difficulty=problem.difficulty,
                    accepted=result.accepted,
                    seconds=round(result.seconds, 3),
                    rollouts=result.rollouts,
                    nodes=result.nodes,
                    depth=result.depth,
                    proof=result.proof,
                    reason=result.reason,
                )
                rows.append(row)
                verdict = "accepted" if row.accepted else row.reason
                print(
                    f"{number}/{len(problems)} {search} {row.name}: {verdict}, "
                    f"{row.seconds:.1f} s, {row.rollouts} rollouts",
                    file=sys.stderr,
                )
                if log is not None:
                    with log.open("a", encoding="utf-8") as lines:
                        lines.write(json.dumps(asdict(row), ensure_ascii=False) + "\n")
    return rows


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
    parser.add_argument("--log", type=Path, help="file to append results to")
    parser.add_argument("overrides", nargs="*", help="settings, as rmax prove takes them")
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
    except (OSError, ConfigError, DataError) as error:
        parser.error(str(error))
    print("\n".join(table(rows, searches)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
