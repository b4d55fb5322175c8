"""The one place that decides whether a text is a proof of a theorem.

Nothing else may call anything proved. The text is screened; a fresh Lean compiles the user's own
statement with it, kernel on, to a module; another fresh Lean, which never reads candidate text,
imports that module and lists the axioms the theorem rests on. Exit codes, the module and the
auditor's list are the evidence; messages of the first process are only quoted to explain a
rejection.
"""

import asyncio
import json
import re
import tempfile
import time
from dataclasses import asdict, dataclass, replace
from itertools import zip_longest
from pathlib import Path
from typing import Any

from prover.lean.errors import StatementError
from prover.lean.oneshot import Limits, Run, run
from prover.lean.screening import COMMANDS, HOLES, NATIVE, screen
from prover.lean.tokens import Kind, SourceError, tokens
from prover.lean.toolchain import Toolchain
from prover.theorem import Theorem

ALLOWED_AXIOMS = frozenset({"propext", "Classical.choice", "Quot.sound"})

CONTEXT_COMMANDS = frozenset(
    {"theorem", "lemma", "def", "abbrev", "structure", "inductive", "example"}
    | {"namespace", "section", "end", "open", "universe", "variable", "import", "mutual"}
)
"""What an untrusted document may consist of."""

_AXIOMS = re.compile(
    r"^'(?P<name>.+)' (?:depends on axioms: \[(?P<axioms>[^\]]*)\]|does not depend on any axioms)$"
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What acceptance says of a proof.

    Attributes:
        accepted: whether it is a proof of the statement.
        reason: why it is not; empty if it is.
        axioms: what it rests on, sorted.
        seconds: wall time acceptance took.
        inconclusive: a limit was broken or Lean crashed, so that nothing is known.
    """

    accepted: bool
    reason: str = ""
    axioms: tuple[str, ...] = ()
    seconds: float = 0.0
    inconclusive: bool = False

    def to_json(self) -> dict[str, Any]:
        """As ``rmax check --json`` prints it."""
        return asdict(self)


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
        with tempfile.TemporaryDirectory(prefix="rmax-accept-") as scratch:
            case = _Case(theorem, proof, toolchain, limits, Path(scratch), given)
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
        compiled = self._compile("Candidate", self.theorem.document(self.proof))
        if self.given is not None:
            trusted, candidate = await asyncio.gather(self._compile_trusted(self.given), compiled)
            if not self._succeeded("Trusted", trusted):
                raise _statement_error(trusted, "the given statement does not stand by itself: ")
        else:
            candidate = await compiled
        if not self._succeeded("Candidate", candidate):
            return self._explain(candidate)
        return await self._audit()

    async def _compile(self, module: str, text: str) -> Run:
        (self.folder / f"{module}.lean").write_text(text)
        arguments = ["--json", "-o", f"{module}.olean", f"{module}.lean"]
        return await run(self.toolchain, arguments, folder=self.folder, limits=self.limits)

    def _succeeded(self, module: str, done: Run) -> bool:
        olean = self.folder / f"{module}.olean"
        return not done.exceeded and done.code == 0 and olean.is_file()

    async def _compile_trusted(self, given: Theorem) -> Run:
        imports = _imports(self.theorem.header)
        text = f"{imports}namespace Trusted\n{given.document(' sorry')}\nend Trusted\n"
        return await self._compile("Trusted", text)

    async def _audit(self) -> Verdict:
        """List the axioms in a process that reads no candidate text."""
        name = self.theorem.name
        lines = ["import Candidate"]
        if self.given is not None:
            lines += [
                "import Trusted",
                f"theorem bridge : type_of% @Trusted.{self.given.name} := @_root_.{name}",
            ]
            name = "bridge"
        lines.append(f"#print axioms {name}")
        (self.folder / "Audit.lean").write_text("\n".join(lines) + "\n")
        done = await run(
            self.toolchain,
            ["--json", "Audit.lean"],
            folder=self.folder,
            search_path=self.folder,
            limits=self.limits,
        )
        if done.exceeded:
            return Verdict(False, f"the audit did not finish: {done.exceeded}", inconclusive=True)
        for message in _messages(done.output):
            if message["severity"] == "error":
                if self.given is not None and message["pos"]["line"] > 2:
                    return Verdict(False, "the document proves something else under that name")
                return Verdict(False, f"the theorem is not there: {message['data']}")
            if (found := _AXIOMS.match(" ".join(message["data"].split()))) is not None:
                return _weigh((found["axioms"] or "").split(", ") if found["axioms"] else [])
        return Verdict(False, f"the audit said nothing (exit code {done.code})", inconclusive=True)

    def _explain(self, done: Run) -> Verdict:
        """Why the candidate did not compile."""
        if done.exceeded:
            return Verdict(False, done.exceeded, inconclusive=True)
        errors = [m for m in _messages(done.output) if m["severity"] == "error"]
        if not errors:
            reason = f"Lean ended with exit code {done.code}: {done.output.strip()[-200:]}"
            return Verdict(False, reason, inconclusive=True)
        first = min(errors, key=lambda m: (m["pos"]["line"], m["pos"]["column"]))
        offset = _offset(self.theorem.document(self.proof), first["pos"])
        start = len(self.theorem.header) + len(self.theorem.statement)
        if offset < start and self.given is None and not _is_about_the_goal(first["data"]):
            raise _statement_error(done, "")
        return Verdict(False, f"Lean: {first['data']}")


def _weigh(axioms: list[str]) -> Verdict:
    """Judge a list of axioms."""
    used = tuple(sorted(axioms))
    extra = [axiom for axiom in used if axiom not in ALLOWED_AXIOMS]
    if "sorryAx" in extra:
        return Verdict(False, "the proof rests on `sorry`", used)
    if extra:
        return Verdict(False, f"the proof rests on further axioms: {', '.join(extra)}", used)
    return Verdict(True, "", used)


def _is_about_the_goal(message: str) -> bool:
    """Whether an error that Lean shows at the statement speaks of the proof."""
    return message.startswith(("unsolved goals", "(kernel)"))


def _statement_error(done: Run, prefix: str) -> StatementError:
    errors = [m for m in _messages(done.output) if m["severity"] == "error"]
    if not errors:
        return StatementError(f"{prefix}{done.exceeded or done.output.strip()}")
    first = min(errors, key=lambda m: (m["pos"]["line"], m["pos"]["column"]))
    position = first["pos"]
    return StatementError(f"{prefix}{first['data']}", position["line"], position["column"])


def _messages(output: str) -> list[dict[str, Any]]:
    """Lean's messages; lines that are none (a crash report) are left out."""
    messages = []
    for line in output.splitlines():
        try:
            message = json.loads(line)
        except ValueError:
            continue
        if isinstance(message, dict) and "severity" in message:
            messages.append(message)
    return messages


def _offset(text: str, position: dict[str, int]) -> int:
    """Character offset of a position with a 1-based line and a 0-based column."""
    lines = text.split("\n")[: position["line"] - 1]
    return sum(len(line) + 1 for line in lines) + position["column"]


def _imports(header: str) -> str:
    """The import lines of a text."""
    return "".join(
        f"{line}\n" for line in header.splitlines() if line.startswith(("import ", "prelude"))
    )


def _forbidden_in_context(header: str) -> str:
    """What of an untrusted document could change what reading means; empty if nothing."""
    try:
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
    return ""
