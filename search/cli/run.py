"""What ``rmax prove`` does with a target: a search for each hole, and what is said of it."""

from pathlib import Path
from typing import TYPE_CHECKING

from prover.lean.errors import LeanError, StatementError
from prover.lean.source import Hole
from prover.lean.tokens import line_and_column
from prover.policy.model.base import ModelError
from prover.theorem import Theorem
from search.cli.absent import remedied
from search.cli.progress import Display
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
)
from search.cli.saved import Saved
from search.cli.target import Target

if TYPE_CHECKING:
    from prover.lean.toolchain import Toolchain
    from prover.policy.language import Usage
    from search.engine import Engine
    from search.events import Progress, SearchResult
    from search.settings import Config


class Run:
    """The search for the holes of a target, one after the other.

    Attributes:
        target: what is to be proved.
        reports: one for each hole, in order; of a hole not come to, it says ``interrupted``.
        proofs: what was found, by hole.
        faults: what Lean said of statements that it refused, and why it or the model could not be
            used.
        usage: what was asked of language models; ``None`` without one.
    """

    def __init__(
        self, target: Target, config: "Config", lean: "Toolchain", saved: Saved | None
    ) -> None:
        self.target = target
        self.saved = saved
        self.config = config
        self.lean = lean
        self.proofs: dict[Hole, str] = {}
        self.faults: set[str] = set()
        self.usage: Usage | None = None
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
        from search.policies import usage
        from search.session import open_engine

        async with open_engine(self.config, self.lean, shown.notify) as engine:
            holes = zip(self.target.holes, self.reports, strict=True)
            try:
                for number, (hole, report) in enumerate(holes):
                    shown.begin(report.name)
                    await self._prove(engine, number, hole, report)
            finally:
                self.usage = usage(engine.policy)

    async def _prove(self, engine: "Engine", number: int, hole: Hole, report: ProofReport) -> None:
        theorem = self.target.source.theorem(hole, self.proofs)
        try:
            result = await self._search(engine, number, theorem)
        except StatementError as error:
            report.error = self._pointed(error, hole, theorem)
            self.faults.add(report.error)
            return
        except (LeanError, ModelError) as error:
            report.error = str(error)
            self.faults.add(report.error)
            return
        report.axioms, report.seconds = list(result.axioms), result.seconds
        report.assurance = result.assurance
        report.rollouts, report.nodes = result.rollouts, result.nodes
        report.error = result.reason
        if result.accepted:
            self.proofs[hole] = report.proof = result.proof
        elif result.best.proof:
            report.error += f"; closest: {_leaves(result.best)}"

    async def _search(self, engine: "Engine", number: int, theorem: Theorem) -> "SearchResult":
        """Search for a proof; where the run is kept, go on with what there is."""
        if self.saved is None:
            return await engine.prove(theorem)
        from search.engine import OtherGoalsError
        from search.record.kept import keep

        where = self.saved.search(number, theorem.name)
        with keep(where, theorem, self.config, self.lean.version) as kept:
            if kept.result is not None:
                return kept.result
            try:
                return await engine.prove(theorem, kept.earlier, notify=kept.recorder.notify)
            except OtherGoalsError as error:
                raise BadInput(str(error)) from error

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
        message = str(error)
        if self.lean.kind == "embedded":
            message = remedied(message, source.text[at:])
        return pointed(self.target.label, source.text, *line_and_column(source.text, at), message)

    @property
    def exit_code(self) -> int:
        if self.faults:
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
        """Say on standard error what became of each hole; once what is wrong before several."""
        names: dict[str, list[str]] = {}
        for report in self.reports:
            names.setdefault(report.error, []).append(report.name)
        for report in self.reports:
            if report.accepted:
                note(
                    "green",
                    f"{report.name}: accepted by Lean {report.lean} in {report.seconds:.1f} s "
                    f"({counted(report.rollouts, 'rollout')}, {axioms(report.axioms)})",
                )
            elif report.error not in self.faults:
                note("red", f"{report.name}: {report.error}")
            elif together := names.pop(report.error, []):
                note("red", f"{', '.join(dict.fromkeys(together))}: {report.error}")
        for message in self.target.source.others:
            note("yellow", message)
        if self.usage is not None and self.usage.answers:
            announce(f"model: {_spent(self.usage)}")


def _spent(usage: "Usage") -> str:
    """What was asked of models, in a few words."""
    cost = f", US$ {usage.dollars:.4f}" if usage.dollars else ""
    empty = f"; {usage.empty} without a proof text" if usage.empty else ""
    no_room = f", {usage.no_room} for want of room behind the prompt" if usage.no_room else ""
    return (
        f"{counted(usage.answers, 'answer')}, {usage.prompt_tokens} prompt tokens "
        f"({usage.cached_tokens} cached), {counted(usage.tokens, 'token')}{cost}{empty}{no_room}"
    )


def _leaves(best: "Progress") -> str:
    """The best incomplete proof, in a few words."""
    goals = best.state.goals
    last = best.proof.strip().splitlines()[-1].strip()
    target = " ".join(goals[0].rsplit("⊢", 1)[-1].split()) if goals else ""
    return f"`{last}` leaves {counted(len(goals), 'goal')}, ⊢ {target}"
