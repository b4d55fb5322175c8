"""The language server protocol as far as a Lean worker speaks it: frames and positions."""

import asyncio
import json
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Any

from prover.lean.errors import WorkerError
from prover.state import TacticState

MAX_FRAME = 256 << 20
"""Longest message that is read, in bytes; a longer one is not a message."""

Position = dict[str, int]
"""``line`` and ``character``, both from 0, the latter in UTF-16 code units."""

ERROR = 1
UNSOLVED_GOALS = 1
"""The ``leanTags`` value of "unsolved goals" errors."""


def encode(message: Mapping[str, Any]) -> bytes:
    """A message as a frame."""
    body = json.dumps({"jsonrpc": "2.0", **message}, ensure_ascii=False).encode()
    return b"Content-Length: %d\r\n\r\n%b" % (len(body), body)


async def decode(stream: asyncio.StreamReader) -> dict[str, Any] | None:
    """The next message; ``None`` at the end of the stream.

    Raises:
        WorkerError: what comes is not a frame with a JSON object, or the stream ends within one.
    """
    length = -1
    try:
        while header := (await stream.readuntil(b"\r\n")).strip():
            name, _, value = header.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        if not 0 <= length <= MAX_FRAME:
            raise WorkerError(f"a message with a length of {length} bytes")
        message = json.loads(await stream.readexactly(length))
    except asyncio.IncompleteReadError as error:
        if error.partial or length >= 0:
            raise WorkerError("the stream ended inside a message") from error
        return None
    except (ValueError, RecursionError, asyncio.LimitOverrunError) as error:
        raise WorkerError(f"not a message: {error}") from error
    if not isinstance(message, dict):
        raise WorkerError("not a message: no JSON object")
    return message


class Lines:
    """Positions in a text, in both directions.

    Args:
        text: the text.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts = [0, *accumulate(len(line) + 1 for line in text.split("\n"))][:-1]

    def position(self, offset: int) -> Position:
        """The position of an offset in characters."""
        line = bisect_right(self.starts, offset) - 1
        before = self.text[self.starts[line] : offset]
        return {"line": line, "character": len(before) + sum(c > "\uffff" for c in before)}

    def offset(self, position: Mapping[str, int]) -> int:
        """The offset in characters of a position; the text's end for one beyond it."""
        line, units = position["line"], position["character"]
        if line >= len(self.starts):
            return len(self.text)
        start = self.starts[line]
        end = self.starts[line + 1] - 1 if line + 1 < len(self.starts) else len(self.text)
        content = self.text[start:end]
        if content.isascii() or max(content) <= "\uffff":
            return start + min(units, len(content))
        for index, character in enumerate(content):
            if units <= 0:
                return start + index
            units -= 2 if character > "\uffff" else 1
        return end


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A message of Lean about a text.

    Attributes:
        start: offset of its first character.
        end: offset after its last character.
        severity: 1 error, 2 warning, 3 information, 4 hint.
        message: in words.
        unsolved: whether it only says that goals are left at the end of a block.
    """

    start: int
    end: int
    severity: int
    message: str
    unsolved: bool = False

    @classmethod
    def read(cls, diagnostic: Mapping[str, Any], lines: Lines) -> "Diagnostic":
        """From what ``textDocument/publishDiagnostics`` brings."""
        extent = diagnostic.get("fullRange") or diagnostic["range"]
        return cls(
            start=lines.offset(extent["start"]),
            end=lines.offset(extent["end"]),
            severity=diagnostic.get("severity", ERROR),
            message=diagnostic["message"],
            unsolved=UNSOLVED_GOALS in (diagnostic.get("leanTags") or ()),
        )


@dataclass(frozen=True, slots=True)
class Report:
    """What Lean said about a text.

    Attributes:
        diagnostics: its messages, in no order.
        states: for each point asked about, the goals there; ``None`` where Lean knows of none.
        cut_short: whether a syntax error kept Lean from reading as far as the last point. Other
            errors before it may be missing then.
    """

    diagnostics: tuple[Diagnostic, ...]
    states: tuple[TacticState | None, ...]
    cut_short: bool

    def moved(self, by: int) -> "Report":
        """The same about a text that stands ``by`` characters further on."""
        if not by:
            return self
        moved = (
            replace(one, start=max(0, one.start + by), end=max(0, one.end + by))
            for one in self.diagnostics
        )
        return replace(self, diagnostics=tuple(moved))
