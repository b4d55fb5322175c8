"""The one place that decides whether a text is a proof of a theorem.

Nothing else may call anything proved. The text is screened. A fresh Lean, kernel on, compiles the
user's own text with it to a module, in the sandbox; another compiles the user's text with a hole,
where the candidate can't reach it. Once all their processes are gone, others that read the two
modules and no candidate text say what they prove (`prover.lean.evidence`). Exit codes, the modules
and those answers are the evidence; messages of a process that reads candidate text are only quoted
to explain a rejection.
"""

import asyncio
import re
import stat
import time
from dataclasses import dataclass, replace
from itertools import zip_longest
from pathlib import Path
from typing import Any

from prover.lean.commands import imports
from prover.lean.complaint import first_error, said
from prover.lean.errors import StatementError
from prover.lean.evidence import Modules, audit
from prover.lean.oneshot import Limits, Run, run
from prover.lean.sandbox import Level
from prover.lean.scratch import scratch
from prover.lean.screening import COMMANDS, HOLES, NATIVE, hidden, screen
from prover.lean.statement import has_body
from prover.lean.tokens import Kind, SourceError, tokens
from prover.lean.toolchain import Toolchain
from prover.lean.verdict import Verdict, inconclusive
from prover.theorem import Theorem

CONTEXT_COMMANDS = frozenset(
    {"theorem", "lemma", "def", "abbrev", "structure", "inductive", "example"}
    | {"namespace", "section", "end", "open", "universe", "variable", "import", "mutual"}
)
"""What an untrusted document may consist of."""

META = frozenset({"Lean", "IO", "autoParam", "optParam", "System"})
"""Parts of names that Lean's own programs go by: the compiled ones run in their place, and
constants of these types are run as tactics."""

MODULE_BYTES = 256 << 20
"""Largest compiled module that is read."""

_LIMITS = re.compile(
    r"\(deterministic\) timeout|maximum number of heartbeats"
    r"|deep recursion detected|maximum recursion depth"
)
"""Words of Lean for limits of its own on time and stack."""

TRUSTED = "Trusted"
"""Namespace and module of a statement that is given apart from the document."""


async def accept(
    theorem: Theorem, proof: str, toolchain: Toolchain, limits: Limits | None = None
) -> Verdict:
    """Whether ``proof`` proves ``theorem``, whose header and statement are the user's own.

    Args:
        theorem: what is to be proved.
        proof: candidate text for its hole.
        toolchain: the Lean that decides.
        limits: for each of the Lean processes.

    Raises:
        StatementError: Lean does not accept the user's own text before the hole.
    """
    return await _judge(theorem, proof, toolchain, limits or Limits())


async def accept_restated(
    given: Theorem,
    theorem: Theorem,
    proof: str,
    toolchain: Toolchain,
    limits: Limits | None = None,
) -> Verdict:
    """Whether an untrusted document proves exactly a given statement, under its name.

    The statement is compiled by itself, with the document's imports and nothing else of it; what
    the document proves must have that very type for the kernel.

    Args:
        given: the statement that is asked for.
        theorem: the document's theorem of that name; its ``header`` is the text before it.
        proof: the document's proof.
        toolchain: the Lean that decides.
        limits: for each of the Lean processes.

    Raises:
        StatementError: the given statement does not stand by itself.
    """
    return await _judge(theorem, proof, toolchain, limits or Limits(), given)


async def _judge(
    theorem: Theorem, proof: str, toolchain: Toolchain, limits: Limits, given: Theorem | None = None
) -> Verdict:
    began = time.perf_counter()
    verdict = _screened(theorem, proof, restated=given is not None)
    if verdict is None:
        with scratch("accept") as folder:
            case = _Case(theorem, proof, toolchain, limits, folder, given)
            verdict = await case.verdict()
    return replace(verdict, seconds=round(time.perf_counter() - began, 3))


def _screened(theorem: Theorem, proof: str, *, restated: bool) -> Verdict | None:
    """The rejection of a text that Lean need not see."""
    denial = screen(proof)
    if denial is not None:
        return Verdict(False, f"not a plain tactic proof: {denial}")
    if restated and (reason := _forbidden_in_context(theorem.header + theorem.statement)):
        return Verdict(False, f"the document may not contain {reason}")
    return None


@dataclass(frozen=True, slots=True)
class _Case:
    """One theorem with one candidate proof, in a folder of its own; and, if that is given apart,
    what it has to state."""

    theorem: Theorem
    proof: str
    toolchain: Toolchain
    limits: Limits
    folder: Path
    given: Theorem | None

    async def verdict(self) -> Verdict:
        candidate, trusted = await self._compile_both()
        if trusted.exceeded:
            return inconclusive(trusted.exceeded)
        if not _compiled(self.trusted, trusted):
            first = first_error(trusted.output)
            if first is None:
                return inconclusive(f"Lean ended with exit code {trusted.code} on the statement")
            raise self._statement_error(first)
        if not _compiled(self.candidate, candidate):
            return _explain(candidate, self.theorem.document(self.proof), embedded=self._embedded)
        return await audit(self.modules, self.toolchain, self.limits, self.folder)

    @property
    def candidate(self) -> Path:
        """The candidate's module, without a suffix."""
        return self.folder / "candidate" / "Candidate"

    @property
    def trusted(self) -> Path:
        """The trusted module. Lean writes the module's name into holes, so that a module that is
        to be compared with the candidate has to have the candidate's name."""
        return self.folder / "trusted" / ("Candidate" if self.given is None else TRUSTED)

    @property
    def modules(self) -> Modules:
        given = "" if self.given is None else f"{TRUSTED}.{self.given.name}"
        return Modules(self.candidate, self.trusted, self.theorem.name, given)

    async def _compile_both(self) -> tuple[Run, Run]:
        """Compile the candidate and the trusted module; out of the candidate's reach, at once."""
        texts = {
            self.candidate: self.theorem.document(self.proof),
            self.trusted: self._trusted_text(),
        }
        if self.toolchain.sandbox.level in (Level.ISOLATED, Level.RESTRICTED):
            tasks = [asyncio.create_task(self._compile(*one)) for one in texts.items()]
            try:
                candidate, trusted = await asyncio.gather(*tasks)
            finally:  # the folder may not be removed before
                for task in tasks:
                    task.cancel()
                await asyncio.wait(tasks)
            return candidate, trusted
        candidate, trusted = [await self._compile(*one) for one in texts.items()]
        return candidate, trusted

    async def _compile(self, module: Path, text: str) -> Run:
        module.parent.mkdir()
        module.with_suffix(".lean").write_text(text)
        arguments = ["--json", "-o", f"{module.name}.olean", f"{module.name}.lean"]
        return await run(
            self.toolchain, arguments, folder=module.parent, writes=True, limits=self.limits
        )

    def _trusted_text(self) -> str:
        """The user's own text with a hole; of an untrusted document only the imports."""
        if self.given is None:
            form = "" if has_body(self.theorem.statement) else ":= by"
            return self.theorem.document(f"{form}\n{' ' * self.theorem.indent}sorry")
        given = self.given.document(" sorry")
        return f"{imports(self.theorem.header)}namespace {TRUSTED}\n{given}\nend {TRUSTED}\n"

    def _statement_error(self, first: dict[str, Any]) -> StatementError:
        """What is wrong with the user's own text, and where if that is in the user's file."""
        message = said(first, self._trusted_text(), embedded=self._embedded)
        if self.given is not None:
            return StatementError(f"the given statement does not stand by itself: {message}")
        return StatementError(message, first["pos"]["line"], first["pos"]["column"])

    @property
    def _embedded(self) -> bool:
        return self.toolchain.kind == "embedded"


def _compiled(module: Path, done: Run) -> bool:
    """Whether a compilation succeeded: its messages are no evidence, the module is."""
    if done.exceeded or done.code != 0:
        return False
    try:
        found = module.with_suffix(".olean").lstat()
    except OSError:  # it is not there, or behind what the candidate closed
        return False
    return stat.S_ISREG(found.st_mode) and found.st_size <= MODULE_BYTES


def _explain(done: Run, text: str, *, embedded: bool) -> Verdict:
    """Why the candidate's text did not compile."""
    if done.exceeded:
        return inconclusive(done.exceeded)
    if (first := first_error(done.output)) is not None:
        limited = _LIMITS.search(first["data"]) is not None
        return Verdict(False, f"Lean: {said(first, text, embedded=embedded)}", inconclusive=limited)
    if done.code == 0:
        return Verdict(False, "Lean ended without a word and without a module")
    return inconclusive(f"Lean ended with exit code {done.code}: {done.output.strip()[-200:]}")


def _forbidden_in_context(header: str) -> str:
    """What of an untrusted document could change what reading means; empty if nothing."""
    try:
        if (denial := hidden(header)) is not None:
            place = f"line {denial.line}, column {denial.column}"
            return f"what Lean might read otherwise: {denial.reason} ({place})"
        code = [token for token in tokens(header) if token.significant]
    except SourceError as error:
        return f"text that can't be read: {error.message}"
    for token, following in zip_longest(code, code[1:]):
        if token.text == "@" and following is not None and following.text == "[":
            return "attributes"
        if token.text.startswith("@["):
            return "attributes"
        if token.text.startswith("#") and following is not None and following.kind is Kind.WORD:
            return f"the command `#{following.text}`"
        plain = token.text.replace("«", "").replace("»", "")
        if token.kind is Kind.WORD and plain in COMMANDS - CONTEXT_COMMANDS:
            return f"the command `{plain}`"
        if token.kind is Kind.WORD and plain in NATIVE | HOLES:
            return f"`{plain}`"
        if token.kind in (Kind.WORD, Kind.NAME) and not META.isdisjoint(plain.split(".")):
            return f"`{plain}`: Lean evaluates what is declared there while it reads"
    return ""
