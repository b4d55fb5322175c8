"""``rmax replay``: derive kept searches from their logs again, and check what can be checked."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from search.cli.report import announce, counted, note, print_json

if TYPE_CHECKING:
    from search.record.inspection import Inspection

EXAMPLES = """\b
Examples:
  rmax replay run                 does every log give the tree that was seen?
  rmax replay run --recheck       … and does Lean still say the same of every text?

\b
Exit code: 0 all agrees, 1 something does not, 2 bad input."""


@click.command("replay", epilog=EXAMPLES)
@click.argument("kept", metavar="DIR", type=click.Path(path_type=Path))
@click.argument("settings", nargs=-1, metavar="[GROUP.KEY=VALUE]...")
@click.option("--recheck", "again", is_flag=True, help="Run every text in Lean again.")
@click.option("--json", "as_json", is_flag=True, help="Print a list of JSON objects.")
def replay_command(kept: Path, settings: tuple[str, ...], again: bool, as_json: bool) -> int:
    """Derive searches again from their logs.

    DIR is what `rmax prove --save DIR` made, or the folder of one theorem in it. The strategy asks
    and is told again all that the log has, line by line; the tree that comes of it is compared with
    the snapshot.
    """
    from search.config import load
    from search.record import folder
    from search.record.inspection import inspect

    config = load(settings) if again else None
    reports = []
    for where in folder.runs(kept):
        reports.append(inspect(where, config, announce))
        if not as_json:
            _explain(reports[-1])
    if as_json:
        print_json(reports)
    return 1 if any(report.problems for report in reports) else 0


def _explain(report: "Inspection") -> None:
    said = [
        f"{counted(report.rollouts, 'rollout')}, {counted(report.nodes, 'node')}",
        f"depth {report.depth}",
        counted(report.sessions, "session"),
    ]
    if report.pending:
        said.append(f"{report.pending} under way")
    if report.accepted:
        said.append("proof accepted")
    if report.snapshot != "none":
        said.append(f"snapshot {report.snapshot}")
    if report.rechecked:
        said.append(f"{report.rechecked} texts run again")
    title = report.name or report.folder
    note("red" if report.problems else "green", f"{title}: {', '.join(said)}")
    for problem in report.problems:
        note("red", f"  {problem}")
