"""One persistent Lean process that holds one document.

Contract. A report is always about the text that was asked about: messages about older versions are
dropped. An attempt that takes too long ends in `AttemptTimeout`, a process that died, hung, spoke
out of turn or outgrew its memory in `WorkerError`; either way the process is gone, and the next
call starts another. Positions are offsets in characters. No process outlives its worker, nor this
process: a worker's standard input closes with it, and Lean ends then.
"""

import asyncio
import tempfile
from asyncio.subprocess import DEVNULL, PIPE
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from prover.lean.custody import Custody, start
from prover.lean.errors import AttemptTimeout, WorkerError
from prover.lean.protocol import Diagnostic, Lines, Position, Report, decode, encode
from prover.lean.routing import shared_start
from prover.lean.sandbox import Resources
from prover.lean.tokens import SourceError, tokens
from prover.lean.toolchain import Toolchain
from prover.state import TacticState

POLL_SECONDS = 0.1
"""How often a busy process's memory is looked at."""

HEADER_SECONDS = 600.0
"""Wall time for a header: importing all of a big library from a cold disk takes minutes."""

_IMPORTING = ("prelude", "module", "public", "meta", "import")
STACK_KIB = 8192
"""Stack of each thread of Lean; text that is nested deeper than it holds kills the process."""

LEAD = "section\nend\n"
"""Stands before a text whose header is empty. After an edit inside the first two commands Lean
reads the header anew, for which it sets up an empty environment: a fifth of a small edit's time."""

RESOURCES = Resources(cpu=None, file_size=0, open_files=1_024, address_space=64 << 30)
"""What the operating system lets a worker take; it has nothing to write. Time and memory are
watched from here."""

_URI = "file:///Attempt.lean"


@dataclass(frozen=True, slots=True)
class AttemptLimits:
    """What one attempt, and one worker, may take.

    Attributes:
        seconds: wall time of an attempt.
        heartbeats: Lean's own limit on a declaration, in thousands of allocations.
        memory: resident memory of a process, in bytes.
        uses: attempts that a process serves before it is replaced.
        chars: longest proof text, in characters.

    Raises:
        ValueError: a limit is not positive.
    """

    seconds: float = 10.0
    heartbeats: int = 200_000
    memory: int = 4 << 30
    uses: int = 2_000
    chars: int = 65_536

    def __post_init__(self) -> None:
        for name in self.__slots__:
            if not getattr(self, name) > 0:
                raise ValueError(f"{name} must be positive, not {getattr(self, name)}")

    def options(self) -> list[str]:
        """As command-line arguments.

        The kernel is for acceptance: it can't resume half-way. Theorems are elaborated where they
        stand, not in a thread beside, which for one at a time only costs switching.
        """
        skip = ["-Ddebug.skipKernelTC=true", "-Dlinter.all=false", "-DElab.async=false"]
        return [f"-DmaxHeartbeats={self.heartbeats}", f"-s{STACK_KIB}", *skip]


class LeanWorker:
    """A Lean process, started on first use and again whenever it is needed.

    Args:
        toolchain: which Lean.
        limits: what it may take.
    """

    def __init__(self, toolchain: Toolchain, limits: AttemptLimits) -> None:
        self.toolchain = toolchain
        self.limits = limits
        self.header: str | None = None
        """The header that the process has elaborated; ``None`` while there is no process."""
        self.text = ""
        """What the process holds: header and body."""
        self.starts = 0
        """How many processes have been started."""
        self.start_seconds = 0.0
        """How long the last one took until it had elaborated its header."""
        self._custody: Custody | None = None
        self._reader: asyncio.Task[None] | None = None
        self._document = ""  # with what stands before the header
        self._end: Position = {}
        self._uses = 0
        self._request = 0
        self._version = 0
        self._unsettled = False  # whether a timeout may have other reasons than the attempt
        self._exchange = _Exchange(0, ())

    async def run(self, header: str, body: str, points: Sequence[int]) -> Report:
        """Elaborate ``header + body`` and report on it, reusing what is unchanged at its start.

        Args:
            header: elaborated once. A new process takes its own time for it; one that has another
                is given up, if it does not manage within that of the attempt.
            body: the rest of the text.
            points: offsets in ``header + body`` at which goals are wanted.

        Raises:
            AttemptTimeout: the wall time is over.
            WorkerError: the process is gone, for a reason that may lie outside the attempt.
        """
        if not self._serves(header):
            await self._restart(header)
        elif header != self.header:
            self._unsettled = True
        self.header, self.text = header, header + body
        self._uses += 1
        lead = "" if header else LEAD
        shifted = [len(lead) + point for point in points]
        report = await self._elaborate(lead + self.text, shifted, self.limits.seconds)
        return report.moved(-len(lead))

    def held(self, header: str) -> str:
        """The text that the process goes on from if it is given another with ``header``; empty if
        it would begin anew."""
        begins_the_same = bool(header) == bool(self.header)
        return self.text if self._serves(header) and begins_the_same else ""

    async def close(self) -> None:
        """End the process; the worker may be used again."""
        custody, reader = self._custody, self._reader
        self._custody = self._reader = self.header = None
        self.text = self._document = ""
        if custody is None or reader is None:
            return
        reader.cancel()
        await custody.end()

    def _serves(self, header: str) -> bool:
        """Whether there is a process that can go on with ``header``."""
        return (
            self.header is not None
            and self._alive()
            and self._uses < self.limits.uses
            and (self.header == header or imports(self.header) == imports(header))
        )

    async def _restart(self, header: str) -> None:
        """Have a new process that has elaborated ``header``."""
        clock = asyncio.get_running_loop().time
        began = clock()
        await self.close()
        await self._start()
        try:
            await self._elaborate(header or LEAD, (), HEADER_SECONDS)
        except AttemptTimeout as error:
            raise WorkerError(f"the header: {error}") from error
        self.start_seconds = clock() - began

    def _alive(self) -> bool:
        return self._reader is not None and not self._reader.done()

    async def _start(self) -> None:
        lean = [*self.toolchain.command, "--worker", "-Dserver.reportDelayMs=0"]
        folder = self.toolchain.root or Path(tempfile.gettempdir())
        command = self.toolchain.confined(
            [*lean, *self.limits.options()], folder=folder, resources=RESOURCES
        )
        try:
            self._custody = await start(
                command, folder=folder, stdin=PIPE, stdout=PIPE, stderr=DEVNULL
            )
        except OSError as error:
            raise WorkerError(f"{self.toolchain.command[0]} does not start: {error}") from error
        stdout = self._custody.process.stdout
        assert stdout is not None
        self._reader = asyncio.create_task(self._read(stdout))
        self.starts += 1
        self._uses = self._version = 0
        self._unsettled = False
        capabilities = {"lean": {"incrementalDiagnosticSupport": True}}
        parameters = {"processId": None, "rootUri": None, "capabilities": capabilities}
        self._send([{"id": 0, "method": "initialize", "params": parameters}])

    async def _elaborate(self, text: str, points: Sequence[int], seconds: float) -> Report:
        lines = Lines(text)
        exchange = self._ask(text, lines, points)
        try:
            await self._watch(exchange, seconds)
        except asyncio.CancelledError:
            self._unsettled = True
            raise
        except (AttemptTimeout, WorkerError):
            await self.close()
            raise
        self._unsettled = False
        states = tuple(_state(exchange.replies[request]) for request in exchange.requests[1:])
        return Report(
            tuple(Diagnostic.read(one, lines) for one in exchange.diagnostics),
            states,
            cut_short=bool(states) and states[-1] is None,
        )

    def _ask(self, text: str, lines: Lines, points: Sequence[int]) -> "_Exchange":
        """Send the text and all questions about it at once."""
        document: dict[str, Any] = {"uri": _URI, "version": self._version + 1}
        messages: list[dict[str, Any]]
        if self._version == 0:
            document |= {"languageId": "lean", "text": text}
            edit: dict[str, Any] = {"textDocument": document, "dependencyBuildMode": "never"}
            messages = [{"method": "textDocument/didOpen", "params": edit}]
        else:
            held = self._document
            shared = shared_start(held, text)
            shared -= "\r" in (text[shared - 1 : shared], held[shared - 1 : shared])
            replaced = {"start": lines.position(shared), "end": self._end}
            change = {"range": replaced, "text": text[shared:]}
            edit = {"textDocument": document, "contentChanges": [change]}
            messages = [{"method": "textDocument/didChange", "params": edit}]
        self._version += 1
        self._document, self._end = text, lines.position(len(text))
        requests = range(self._request + 1, self._request + 2 + len(points))
        self._request = requests[-1]
        awaited = {"uri": _URI, "version": self._version}
        messages.append(
            {"id": requests[0], "method": "textDocument/waitForDiagnostics", "params": awaited}
        )
        for request, point in zip(requests[1:], points, strict=True):
            place = {"textDocument": {"uri": _URI}, "position": lines.position(point)}
            messages.append({"id": request, "method": "$/lean/plainGoal", "params": place})
        self._exchange = _Exchange(self._version, requests)
        if self._alive():
            self._send(messages)
        else:
            self._exchange.fail(WorkerError("the Lean process died"))
        return self._exchange

    def _send(self, messages: Iterable[dict[str, Any]]) -> None:
        assert self._custody is not None
        stdin = self._custody.process.stdin
        assert stdin is not None
        stdin.write(b"".join(map(encode, messages)))

    async def _watch(self, exchange: "_Exchange", seconds: float) -> None:
        """Wait for all replies, within the limits on time and memory."""
        assert self._custody is not None
        clock = asyncio.get_running_loop().time
        deadline = clock() + seconds
        while True:
            if exceeded := self._custody.excess(self.limits.memory):
                raise WorkerError(exceeded)
            left = deadline - clock()
            done, _ = await asyncio.wait({exchange.finished}, timeout=min(POLL_SECONDS, left))
            if done:
                exchange.finished.result()
                return
            if clock() >= deadline:
                if self._unsettled or not exchange.heard:
                    raise WorkerError(f"Lean did not answer within {seconds:g} s")
                raise AttemptTimeout(f"Lean took more than {seconds:g} s")

    async def _read(self, stream: asyncio.StreamReader) -> None:
        """Hand what the process says to the exchange that it belongs to."""
        try:
            while (message := await decode(stream)) is not None:
                self._exchange.take(message)
            error = WorkerError("the Lean process died")
        except WorkerError as failure:
            error = failure
        self._exchange.fail(error)


class _Exchange:
    """The questions about one version of a document, and what was heard of it."""

    def __init__(self, version: int, requests: Sequence[int]) -> None:
        self.version = version
        self.requests = requests
        self.replies: dict[int, Any] = {}
        self.diagnostics: list[dict[str, Any]] = []
        self.heard = False
        self.finished: asyncio.Future[None] = asyncio.Future()

    def take(self, message: dict[str, Any]) -> None:
        """Keep a message if it belongs here."""
        if "method" not in message:
            request = message.get("id")
            if isinstance(request, int) and request in self.requests:
                self.replies[request] = message.get("result")
                if request == self.requests[0] and "error" in message:
                    self.fail(WorkerError(f"Lean refused: {message['error']}"))
                elif len(self.replies) == len(self.requests) and not self.finished.done():
                    self.finished.set_result(None)
            return
        parameters = message.get("params") or {}
        version = parameters.get("version") or parameters.get("textDocument", {}).get("version")
        if version != self.version:
            return
        self.heard = True
        if message["method"] == "textDocument/publishDiagnostics":
            if not parameters.get("isIncremental"):
                self.diagnostics.clear()
            self.diagnostics += parameters["diagnostics"]

    def fail(self, error: WorkerError) -> None:
        if not self.finished.done():
            self.finished.set_exception(error)


def imports(header: str) -> str:
    """The part of a header that only a new process can elaborate anew."""
    end = 0
    try:
        for token in tokens(header):
            if token.significant:
                if token.first and token.text not in (
                    "prelude",
                    "module",
                    "public",
                    "meta",
                    "import",
                ):
                    break
                end = token.end
    except SourceError:
        return header
    return header[:end]


def _state(reply: Any) -> TacticState | None:
    return None if reply is None else TacticState(tuple(reply["goals"]))
