"""The one place that decides whether a text is a proof of a theorem.

Nothing else may call anything proved. The text is screened. A fresh Lean compiles the user's own
text with it, kernel on, to a module; another compiles the user's text with a hole. A third process,
which reads the two modules and no candidate text, compares what they state, sends every declaration
of the first through the kernel again and collects the axioms (``prover.lean.auditor``). Exit codes,
the modules and the auditor's answer are the evidence; messages of the first process are only quoted
to explain a rejection.

For a Lean whose memory layout the auditor does not know, the third process is a Lean that imports
the module and lists the axioms; the verdict's ``assurance`` says which it was.
"""

import asyncio
import json
import re
import sys
import tempfile
import time
from dataclasses import asdict, dataclass, replace
from itertools import zip_longest
from pathlib import Path
from typing import Any, Literal

from prover.lean.auditor import SUPPORTED
from prover.lean.errors import StatementError
from prover.lean.oneshot import Limits, Run, execute, run
from prover.lean.screening import COMMANDS, HOLES, NATIVE, screen
from prover.lean.tokens import Kind, SourceError, tokens
from prover.lean.toolchain import Toolchain
from prover.theorem import Theorem

ALLOWED_AXIOMS = frozenset({"propext", "Classical.choice", "Quot.sound"})

PACKAGE_ROOT = Path(__file__).parents[2]

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
        assurance: ``"replayed"`` if the kernel saw every declaration twice, else ``"lean"``.
    """

    accepted: bool
    reason: str = ""
    axioms: tuple[str, ...] = ()
    seconds: float = 0.0
    inconclusive: bool = False
    assurance: Literal["lean", "replayed"] = "lean"

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
        candidate, trusted = await asyncio.gather(
            self._compile(self.candidate, self.theorem.document(self.proof)),
            self._compile(self.trusted, self._trusted_text()),
        )
        if trusted.exceeded:
            return Verdict(False, trusted.exceeded, inconclusive=True)
        if not _compiled(self.trusted, trusted):
            raise _statement_error(trusted, apart=self.given is not None)
        if not _compiled(self.candidate, candidate):
            return _explain(candidate)
        if self.toolchain.library is None or self.toolchain.version not in SUPPORTED:
            return await self._list_axioms()
        if self.given is not None and not (listed := await self._list_axioms()).accepted:
            return listed
        return await self._replay(self.toolchain.library)

    @property
    def candidate(self) -> Path:
        """The candidate's module, without a suffix."""
        return self.folder / "candidate" / "Candidate"

    @property
    def trusted(self) -> Path:
        """The trusted module. Lean writes the module's name into holes, so that a module that is
        to be compared with the candidate has to have the candidate's name."""
        return self.folder / "trusted" / ("Candidate" if self.given is None else "Trusted")

    async def _compile(self, module: Path, text: str) -> Run:
        module.parent.mkdir()
        module.with_suffix(".lean").write_text(text)
        arguments = ["--json", "-o", f"{module.name}.olean", f"{module.name}.lean"]
        return await run(self.toolchain, arguments, folder=module.parent, limits=self.limits)

    def _trusted_text(self) -> str:
        """The user's own text with a hole; of an untrusted document only the imports."""
        if self.given is None:
            return self.theorem.document("\n" + " " * self.theorem.indent + "sorry")
        imports = _imports(self.theorem.header)
        return f"{imports}namespace Trusted\n{self.given.document(' sorry')}\nend Trusted\n"

    async def _replay(self, library: Path) -> Verdict:
        """Have the modules audited by a process that reads no text."""
        modules = [self.candidate] if self.given else [self.candidate, self.trusted]
        done = await execute(
            [
                *(sys.executable, "-P", "-m", "prover.lean.auditor"),
                *(str(library), self.theorem.name),
                *(str(module.with_suffix(".olean")) for module in modules),
            ],
            environment={**self.toolchain.full_environment(), "PYTHONPATH": str(PACKAGE_ROOT)},
            folder=self.folder,
            limits=self.limits,
        )
        if done.exceeded or done.code != 0:
            reason = done.exceeded or f"exit code {done.code}: {done.output[-200:]}"
            return Verdict(False, f"the audit did not finish: {reason}", inconclusive=True)
        answer = json.loads(done.output)
        if answer["reason"]:
            return Verdict(False, answer["reason"])
        return replace(_weigh(answer["axioms"]), assurance="replayed")

    async def _list_axioms(self) -> Verdict:
        """Have a Lean that reads no candidate text list the axioms."""
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
            search_path=[self.candidate.parent, self.trusted.parent],
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


def _compiled(module: Path, done: Run) -> bool:
    """Whether a compilation succeeded: its messages are no evidence, the module is."""
    return not done.exceeded and done.code == 0 and module.with_suffix(".olean").is_file()


def _explain(done: Run) -> Verdict:
    """Why the candidate did not compile."""
    if done.exceeded:
        return Verdict(False, done.exceeded, inconclusive=True)
    if (first := _first_error(done)) is None:
        reason = f"Lean ended with exit code {done.code}: {done.output.strip()[-200:]}"
        return Verdict(False, reason, inconclusive=True)
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


def _statement_error(done: Run, *, apart: bool) -> StatementError:
    """What is wrong with the user's own text, and where if that is in the user's file."""
    first = _first_error(done)
    message = done.output.strip() if first is None else first["data"]
    if apart:
        return StatementError(f"the given statement does not stand by itself: {message}")
    position = {"line": 0, "column": 0} if first is None else first["pos"]
    return StatementError(message, position["line"], position["column"])


def _first_error(done: Run) -> dict[str, Any] | None:
    errors = [message for message in _messages(done.output) if message["severity"] == "error"]
    return min(errors, key=lambda m: (m["pos"]["line"], m["pos"]["column"]), default=None)


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
