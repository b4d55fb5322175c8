"""``rmax prove``: look for proofs, show them, put them into the file."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from prover.lean.errors import LeanError, StatementError
from prover.lean.source import Hole
from prover.lean.tokens import line_and_column
from prover.lean.verdict import LEVELS
from prover.theorem import Theorem
from search.cli.progress import Display, display
from search.cli.report import (
    BadInput,
    ProofReport,
    announce,
    axioms,
    counted,
    diff,
    note,
    pointed,
    print_code,
    print_json,
)
from search.cli.target import Target, open_target, write_back

if TYPE_CHECKING:
    from prover.lean.toolchain import Toolchain
    from search.config import Config
    from search.engine import Engine
    from search.events import Progress

INTERRUPTED = 130

EXAMPLES = """\b
Examples:
  rmax prove "theorem t (p q : Prop) : p ∧ q → q ∧ p"
  rmax prove Basics.lean              every sorry in the file; prints a diff
  rmax prove Basics.lean --write      … and puts the proofs into the file
  rmax prove Basics.lean:12           the sorry at or after line 12
  cat Basics.lean | rmax prove -      prints the text with the proofs in it
  rmax prove Basics.lean --timeout 10 --search sampling
  rmax prove Basics.lean search.gamma=0.9 lean.workers=2

\b
Exit code: 0 all proved, 1 not within the budget, 2 bad input, 130 interrupted.
`rmax config` lists the settings that can be given at the end."""


@click.command(epilog=EXAMPLES)
@click.argument("target")
@click.argument("settings", nargs=-1, metavar="[GROUP.KEY=VALUE]...")
@click.option("--timeout", type=float, metavar="SECONDS", help="Wall time for each theorem.")
@click.option("--rollouts", type=int, metavar="N", help="Completions for each theorem.")
@click.option("--workers", type=int, metavar="N", help="Lean processes at a time.")
@click.option("--seed", type=int, metavar="N", help="Seed of everything drawn at random.")
@click.option("--policy", metavar="NAME", help="Where completions come from.")
@click.option("--search", metavar="NAME", help="How the search is steered.")
@click.option(
    "--assurance", type=click.Choice(LEVELS), help="The least that has to stand behind a proof."
)
@click.option("--write", is_flag=True, help="Put the proofs into the file.")
@click.option(
    "--export",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Write a folder for each proof that anyone can check with Lean alone.",
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object, or a list of them.")
@click.option("--quiet", is_flag=True, help="Print only the proof.")
def prove(
    target: str,
    settings: tuple[str, ...],
    timeout: float | None,
    rollouts: int | None,
    workers: int | None,
    seed: int | None,
    policy: str | None,
    search: str | None,
    assurance: str | None,
    write: bool,
    folder: Path | None,
    as_json: bool,
    quiet: bool,
) -> int:
    """Look for proofs.

    TARGET is a theorem, a Lean file with `sorry` in it, a file and a line (`Basics.lean:12`), or
    `-` for standard input. Definitions before a theorem are its context. Nothing is called proved
    unless a fresh Lean accepts it.
    """
    import asyncio

    from search.config import load
    from search.session import find_lean

    given = {
        "policy": policy,
        "search": search,
        "search.seconds": timeout,
        "search.rollouts": rollouts,
        "search.seed": seed,
        "lean.workers": workers,
        "lean.assurance": assurance,
    }
    options = [f"{key}={value}" for key, value in given.items() if value is not None]
    config = load([*options, *settings])
    what = open_target(target)
    if write and what.path is None:
        raise BadInput("--write needs a file to write to")
    if folder is not None:
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise BadInput(f"can't write {folder}: {error.strerror or error}") from error
    lean = find_lean(config, what.path or Path.cwd(), *([] if quiet else [announce]))
    run = Run(what, config, lean)
    interrupted = False
    try:
        with display(quiet) as shown:
            asyncio.run(run.work(shown))
    except KeyboardInterrupt:
        interrupted = True
    run.settle()
    if as_json:
        print_json(run.reports if len(run.reports) > 1 else run.reports[0])
    elif not (write and run.target.path):
        run.show()
    if write and run.proofs:
        write_back(run.target, run.text)
    if folder is not None:
        run.export(folder)
    if not quiet:
        run.explain()
    return INTERRUPTED if interrupted else run.exit_code


class Run:
    """The search for the holes of a target, one after the other.

    Attributes:
        target: what is to be proved.
        reports: one for each hole, in order; of a hole not come to, it says ``interrupted``.
        proofs: what was found, by hole.
        ill: whether Lean refused a statement, or could not be used.
    """

    def __init__(self, target: Target, config: "Config", lean: "Toolchain") -> None:
        self.target = target
        self.config = config
        self.lean = lean
        self.proofs: dict[Hole, str] = {}
        self.ill = False
        self.reports = [
            ProofReport(
                name=hole.declaration.name,
                statement=target.source.theorem(hole).statement,
                lean=lean.version,
                policy=config.policy.name,
                search=config.search.name,
                seed=config.search.seed,
                error="interrupted",
            )
            for hole in target.holes
        ]

    async def work(self, shown: Display) -> None:
        """Search; what is found is there also when this is cancelled."""
        from search.session import open_engine

        async with open_engine(self.config, self.lean, shown.notify) as engine:
            for hole, report in zip(self.target.holes, self.reports, strict=True):
                shown.begin(report.name)
                await self._prove(engine, hole, report)

    async def _prove(self, engine: "Engine", hole: Hole, report: ProofReport) -> None:
        theorem = self.target.source.theorem(hole, self.proofs)
        try:
            result = await engine.prove(theorem)
        except StatementError as error:
            self.ill = True
            report.error = self._pointed(error, hole, theorem)
            return
        except LeanError as error:
            self.ill = True
            report.error = str(error)
            return
        report.axioms, report.seconds = list(result.axioms), result.seconds
        report.assurance = result.assurance
        report.rollouts, report.nodes = result.rollouts, result.nodes
        report.error = result.reason
        if result.accepted:
            self.proofs[hole] = report.proof = result.proof
        elif result.best.proof:
            report.error += f"; closest: {_leaves(result.best)}"

    def settle(self) -> None:
        """Call accepted what is: a declaration all of whose holes are filled.

        The axioms are those of the whole declaration, listed when its last hole was filled.
        """
        whole: dict[int, list[str]] = {}
        for hole, report in zip(self.target.holes, self.reports, strict=True):
            whole[hole.declaration.start] = report.axioms
        for hole, report in zip(self.target.holes, self.reports, strict=True):
            left = self.target.source.theorem(hole, self.proofs).pending
            report.accepted = hole in self.proofs and not left
            if report.accepted:
                report.axioms = whole[hole.declaration.start]
            elif hole in self.proofs:
                report.error = f"filled, but {left} more `sorry` in {report.name} is open"

    def _pointed(self, error: "StatementError", hole: Hole, theorem: Theorem) -> str:
        """Lean's message about a statement, with the place in the user's own text."""
        source = self.target.source
        lines = theorem.document("").split("\n")
        offset = sum(len(line) + 1 for line in lines[: max(0, error.line - 1)]) + error.column
        at = source.locate(hole, offset, self.proofs)
        return pointed(
            self.target.label, source.text, *line_and_column(source.text, at), str(error)
        )

    @property
    def exit_code(self) -> int:
        if self.ill:
            return 2
        return 0 if all(report.accepted for report in self.reports) else 1

    @property
    def text(self) -> str:
        """The target's text with the proofs found."""
        return self.target.source.filled(self.proofs)

    def show(self) -> None:
        """Print what was found: a diff of a file, or the text with its proofs."""
        if not self.proofs:
            return
        if self.target.path is not None:
            print_code(diff(self.target.path, self.target.source.text, self.text), "diff")
        else:
            print_code(self.text, "lean4")

    def export(self, folder: Path) -> None:
        """Write each accepted proof into a folder of its own.

        Raises:
            BadInput: it can't be written.
        """
        from search.cli.export import export

        exported = set()
        for hole, report in zip(self.target.holes, self.reports, strict=True):
            if report.accepted and hole.declaration.start not in exported:
                exported.add(hole.declaration.start)
                theorem = self.target.source.theorem(hole, self.proofs)
                try:
                    where = export(folder, theorem, self.proofs[hole], report)
                except OSError as error:
                    raise BadInput(f"can't write {folder}: {error.strerror or error}") from error
                announce(f"{report.name}: `sh {where / 'check.sh'}` checks it with Lean alone")

    def explain(self) -> None:
        """Say on standard error what became of each hole."""
        for report in self.reports:
            if report.accepted:
                note(
                    "green",
                    f"{report.name}: accepted by Lean {report.lean} in {report.seconds:.1f} s "
                    f"({counted(report.rollouts, 'rollout')}, {axioms(report.axioms)})",
                )
            else:
                note("red", f"{report.name}: {report.error}")
        for message in self.target.source.others:
            note("yellow", message)


def _leaves(best: "Progress") -> str:
    """The best incomplete proof, in a few words."""
    goals = best.state.goals
    last = best.proof.strip().splitlines()[-1].strip()
    target = " ".join(goals[0].rsplit("⊢", 1)[-1].split()) if goals else ""
    return f"`{last}` leaves {counted(len(goals), 'goal')}, ⊢ {target}"
