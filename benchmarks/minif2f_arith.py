"""The arithmetic part of miniF2F in the embedded Lean: what is in it, and what of it is proved.

    python -m benchmarks.minif2f_arith list PATH [--split valid] [--no-check] [--summary]
    python -m benchmarks.minif2f_arith show PATH NAME
    python -m benchmarks.minif2f_arith run PATH --out OUT [--split valid] [--name NAME]
        [--seconds 60] [GROUP.KEY=VALUE ...]
    python -m benchmarks.minif2f_arith report OUT ...

PATH is your own copy of the JSON Lines file.

`list` prints a line of a Markdown table for each statement: inside, or the reason why not. Every
statement inside is elaborated in the embedded Lean, and the goal that Lean prints is compared with
the one in the file. Exits with 1 if Lean does not take one, or reads one otherwise than its
authors' Lean did.

`show` prints one statement as Lean text with a `sorry`, for `rmax prove -`.

`run` puts RMaxTS with the built-in policy to each statement inside, one after the other, on two
Lean processes, and adds a line of JSON to OUT as soon as one is done; what OUT has already is not
run again. Only a proof that acceptance takes counts, with all its checks and twice. Settings are
those of `rmax prove`.

`report` prints how many of the statements in OUT were accepted within 10, 60 and 600 seconds, or
as many as all searches were given, and which were not.
"""

import argparse
import asyncio
import math
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.corebench import INTERRUPTED, Row, chosen, logged
from benchmarks.corebench import run as search
from prover.data.arithmetic import Outside, translate
from prover.data.elaboration import Elaboration, elaborate
from prover.data.lines import DataError, Entry, read
from prover.data.vocabulary import REASONS
from prover.lean.errors import LeanError
from prover.lean.toolchain import embedded
from search.config import ConfigError, load_benchmark

Pair = tuple[Entry, Entry | Outside]
SETTINGS = (
    *("data=minif2f-arith", "lean=embedded", "lean.workers=2", "lean.assurance=compared"),
    "search.shortening=0",
)
MARKS = (10, 60, 600)
"""Seconds after which accepted proofs are counted."""


def listing(pairs: Sequence[Pair], found: dict[str, Elaboration]) -> Iterator[str]:
    """Markdown: each statement with where it belongs and why."""
    yield "| statement | split | arithmetic | why |"
    yield "|---|---|---|---|"
    for entry, result in pairs:
        if isinstance(result, Outside):
            cells = "no", str(result)
        else:
            cells = "yes", fault(entry, found) or "elaborates" * (entry.name in found)
        yield row(entry.name, entry.split, *cells)


def row(*cells: object) -> str:
    """A line of a Markdown table."""
    return "|" + "".join(f" {text} |" if text else " |" for text in map(cell, map(str, cells)))


def cell(text: str) -> str:
    """A text on one line, without the bars that would end its cell."""
    return " ".join(text.split()).replace("|", "¦")


def fault(entry: Entry, found: dict[str, Elaboration]) -> str:
    """What is wrong with a statement of the subset; empty if nothing is."""
    elaboration = found.get(entry.name)
    if elaboration is None:
        return ""
    if not elaboration.accepted:
        return "does not elaborate: " + " ".join(elaboration.errors).replace("\n", " ")
    if not elaboration.reads_as(entry.goal):
        return "reads otherwise: " + elaboration.goal.replace("\n", " ")
    return ""


def counts(pairs: Sequence[Pair]) -> Iterator[str]:
    """Markdown: how many statements are inside, and outside for which reason, by split."""
    splits = sorted({entry.split for entry, _ in pairs})
    inside = "inside"
    table = Counter(
        (entry.split, result.reason if isinstance(result, Outside) else inside)
        for entry, result in pairs
    )
    yield row("", *splits, "all")
    yield "|---" * (len(splits) + 2) + "|"
    for reason in (inside, *REASONS):
        cells = [table[split, reason] for split in splits]
        if any(cells):
            yield row(reason, *cells, sum(cells))


def report(found: Sequence[Row]) -> Iterator[str]:
    """Markdown: what was accepted within how many seconds, and what was not."""
    limit = min((one.budget or math.inf for one in found if not one.accepted), default=math.inf)
    marks = [*(mark for mark in MARKS if mark < limit), *([limit] if limit <= MARKS[-1] else [])]
    yield "| | statements |" + "".join(f" within {mark:g} s |" for mark in marks)
    yield "|---|---|" + "---|" * len(marks)
    splits, areas = ({one.split for one in found}, {one.area for one in found})
    for name in (*sorted(splits), *sorted(areas), "all"):
        own = [one for one in found if name in (one.split, one.area, "all")]
        yield row(name, len(own), *(share(own, mark) for mark in marks))
    missing = [one for one in found if not within(one, marks[-1])]
    if missing:
        yield ""
        yield f"| not within {marks[-1]:g} s | split | seconds | rollouts | why |"
        yield "|---|---|---|---|---|"
    for one in missing:
        why = cell(one.reason) or "accepted later"
        yield row(one.name, one.split, f"{one.seconds:.1f}", one.rollouts, why)


def within(row: Row, seconds: float) -> bool:
    """Whether a proof was accepted within so many seconds."""
    return row.accepted and row.seconds <= seconds


def share(rows: Sequence[Row], seconds: float) -> str:
    """How many of the statements were accepted within so many seconds."""
    accepted = sum(within(row, seconds) for row in rows)
    return f"{accepted} ({accepted / len(rows):.0%})"


def entries(options: argparse.Namespace) -> list[Entry]:
    """The statements of the file that the options name.

    Raises:
        DataError: it cannot be read, or has no such split.
    """
    whole = read(options.path, distinct=True)
    found = [one for one in whole if options.split in (None, one.split)]
    if not found and options.split is not None:
        splits = ", ".join(dict.fromkeys(one.split for one in whole))
        raise DataError(f"{options.path} has no split {options.split}: it has {splits}")
    return found


def do_list(options: argparse.Namespace) -> int:
    """Print the table and the counts."""
    pairs = [(entry, translate(entry)) for entry in entries(options)]
    inside = [result for _, result in pairs if isinstance(result, Entry)]
    found = {} if options.no_check else asyncio.run(elaborate(inside, embedded()))
    if not options.summary:
        print("\n".join(listing(pairs, found)), end="\n\n")
    print("\n".join(counts(pairs)))
    faults = {entry.name: text for entry in inside if (text := fault(entry, found))}
    for name, text in faults.items():
        print(f"{name} {text}", file=sys.stderr)
    return 1 if faults else 0


def do_show(options: argparse.Namespace) -> int:
    """Print a statement."""
    for entry in entries(options):
        if entry.name == options.name:
            result = translate(entry)
            if isinstance(result, Outside):
                raise DataError(f"{entry.name} is outside: {result}")
            print(result.theorem().document("\n  sorry"))
            return 0
    raise DataError(f"{options.path} has no {options.name}")


def do_run(options: argparse.Namespace) -> int:
    """Search for proofs."""
    settings = [*SETTINGS, f"search.seconds={options.seconds}", *options.settings]
    problems = [
        problem
        for problem in chosen(options.path, options.split, settings)
        if not options.name or problem.name in options.name
    ]
    if not problems:
        raise DataError("no statement is left")
    name = load_benchmark(settings).search.name
    asyncio.run(search(problems, [name], settings, options.out))
    return 0


def do_report(options: argparse.Namespace) -> int:
    """Print the results; of a statement that is there twice, the later."""
    found = {row.name: row for out in options.out for row in logged(out)}
    if not found:
        raise DataError(f"{' '.join(map(str, options.out))}: no results yet")
    print("\n".join(report(list(found.values()))))
    return 0


def parser() -> argparse.ArgumentParser:
    """The commands and their options."""
    whole = argparse.ArgumentParser(
        prog="python -m benchmarks.minif2f_arith",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = whole.add_subparsers(required=True)
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("path", type=Path, help="JSON Lines with the statements")
    common.add_argument("--split", help="only this part")

    one = commands.add_parser("list", parents=[common])
    one.add_argument("--no-check", action="store_true", help="without Lean: the words decide")
    one.add_argument("--summary", action="store_true", help="only the counts, and what is wrong")
    one.set_defaults(do=do_list)

    one = commands.add_parser("show", parents=[common])
    one.add_argument("name", help="of the statement")
    one.set_defaults(do=do_show)

    one = commands.add_parser("run", parents=[common])
    one.add_argument("--out", type=Path, required=True, help="file to add results to")
    one.add_argument("--name", action="append", default=[], help="only this statement")
    one.add_argument("--seconds", type=float, default=60, help="for each statement")
    one.add_argument("settings", nargs="*", metavar="GROUP.KEY=VALUE")
    one.set_defaults(do=do_run)

    one = commands.add_parser("report")
    one.add_argument("out", type=Path, nargs="+", help="files that `run` wrote")
    one.set_defaults(do=do_report)
    return whole


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the first argument says."""
    whole = parser()
    options, rest = whole.parse_known_args(arguments)
    if rest:  # argparse takes settings only where the path stands
        if "settings" not in options or any(word.startswith("-") for word in rest):
            whole.error(f"unrecognized arguments: {' '.join(rest)}")
        options.settings += rest
    try:
        code: int = options.do(options)
    except KeyboardInterrupt:
        return INTERRUPTED
    except (OSError, ConfigError, DataError, LeanError) as error:
        whole.error(str(error))
    return code


if __name__ == "__main__":
    sys.exit(main())
