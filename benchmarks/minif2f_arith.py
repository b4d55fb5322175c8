"""Which statements of miniF2F are arithmetic that the embedded Lean takes, and why others are not.

    python -m benchmarks.minif2f_arith list PATH [--split valid] [--no-check] [--summary]

PATH is your own copy of the JSON Lines file. For each statement a line of a Markdown table: inside,
or the reason why not. Every statement inside is elaborated in the embedded Lean, and the goal that
Lean prints is compared with the one in the file. Exits with 1 if Lean does not take one, or reads
one otherwise than its authors' Lean did.
"""

import argparse
import asyncio
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from prover.data.arithmetic import Outside, translate
from prover.data.elaboration import Elaboration, elaborate
from prover.data.lines import DataError, Entry, read
from prover.data.vocabulary import REASONS
from prover.lean.toolchain import embedded

Pair = tuple[Entry, Entry | Outside]


def rows(pairs: Sequence[Pair], found: dict[str, Elaboration]) -> Iterator[str]:
    """Markdown: each statement with where it belongs and why."""
    yield "| statement | split | arithmetic | why |"
    yield "|---|---|---|---|"
    for entry, result in pairs:
        if isinstance(result, Outside):
            cells = "no", str(result)
        else:
            cells = "yes", fault(entry, found) or "elaborates" * (entry.name in found)
        yield f"| {entry.name} | {entry.split} | {cells[0]} | {cells[1].replace('|', '¦')} |"


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
    yield "| | " + " | ".join([*splits, "all"]) + " |"
    yield "|---" * (len(splits) + 2) + "|"
    for reason in (inside, *REASONS):
        cells = [table[split, reason] for split in splits]
        if any(cells):
            yield f"| {reason} | " + " | ".join(map(str, [*cells, sum(cells)])) + " |"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table and the counts."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.minif2f_arith",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("command", choices=["list"])
    parser.add_argument("path", type=Path, help="JSON Lines with the statements")
    parser.add_argument("--split", help="only this part")
    parser.add_argument("--no-check", action="store_true", help="without Lean: the words decide")
    parser.add_argument("--summary", action="store_true", help="only the counts, and what is wrong")
    options = parser.parse_args(arguments)
    try:
        entries = [one for one in read(options.path) if options.split in (None, one.split)]
        pairs = [(entry, translate(entry)) for entry in entries]
        inside = [result for _, result in pairs if isinstance(result, Entry)]
        found = {} if options.no_check else asyncio.run(elaborate(inside, embedded()))
    except DataError as error:
        parser.error(str(error))
    if not options.summary:
        print("\n".join(rows(pairs, found)), end="\n\n")
    print("\n".join(counts(pairs)))
    faults = {entry.name: text for entry in inside if (text := fault(entry, found))}
    for name, text in faults.items():
        print(f"{name} {text}", file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
