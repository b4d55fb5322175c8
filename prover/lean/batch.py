"""Many attempts in one document: how cheap whole proofs are checked fastest.

A fresh ``lean`` reads theorem after theorem; ``trace_state`` before each tactic makes it say the
states as it goes. What is inserted keeps every token in its column, and every line remembers the
line it came from, so that what Lean says reads like a worker's report on each attempt alone.
Attempts that could see each other, or that are more than one plain theorem, are left out.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from prover.lean.protocol import ERROR, Diagnostic, Report
from prover.lean.reading import Attempt
from prover.lean.tokens import Kind, SourceError, Token, tokens
from prover.state import TacticState

_SEVERITIES = {"error": ERROR, "warning": 2, "information": 3}
_TRACE = "trace_state"


def fits(attempt: Attempt) -> bool:
    """Whether an attempt can share a document with others."""
    theorem, layout = attempt.theorem, attempt.layout
    if attempt.prefix or theorem.rest or not (layout.pieces and layout.whole):
        return False
    if theorem.header and not theorem.header.endswith("\n"):
        return False
    try:
        name = _name(theorem.statement)
    except SourceError:
        return False
    if name is None:
        return False
    own = name.text.rsplit(".", 1)[-1]
    words = (token.text for token in tokens(attempt.proof) if token.kind is Kind.WORD)
    return not any(own in word.split(".") or word.endswith("?") for word in words)


class Batch:
    """A document of several attempts with the same header.

    Args:
        attempts: those that it holds; each `fits`.
    """

    def __init__(self, attempts: Sequence[Attempt]) -> None:
        self.entries: list[_Entry] = []
        header = attempts[0].theorem.header
        parts = [header]
        line = header.count("\n")
        for number, attempt in enumerate(attempts):
            entry = _Entry(attempt, number, line)
            self.entries.append(entry)
            parts.append(entry.text)
            line += len(entry.origins)
        self.text = "".join(parts)

    def reports(self, messages: Iterable[Mapping[str, Any]]) -> list[Report | None]:
        """What Lean said about each attempt; ``None`` for one that it has not elaborated."""
        entries = iter(self.entries)
        entry = next(entries)
        for message in sorted(messages, key=lambda message: message["pos"]["line"]):
            while message["pos"]["line"] > entry.before + len(entry.origins):
                entry = next(entries)
            if message["pos"]["line"] > entry.before:
                entry.take(message)
        return [entry.report() for entry in self.entries]


class _Entry:
    """One attempt in a document.

    Args:
        attempt: the attempt.
        number: makes its name different from all others.
        before: how many lines of the document stand before it.

    Attributes:
        origins: for each of its lines the offset, in statement and proof, of the line it is part
            of: the same column is the same character. -1 for lines that only ask for states.
    """

    def __init__(self, attempt: Attempt, number: int, before: int) -> None:
        self.attempt = attempt
        self.before = before
        self.body = attempt.theorem.statement + attempt.proof
        self.origins = [0]
        self.parts: list[str] = []
        self.places: dict[tuple[int, int], int] = {}
        self.states: list[TacticState | None] = []
        self.diagnostics: list[Diagnostic] = []
        self.cut_short = False
        ends = attempt.layout.columns
        tactics = (attempt.layout.start, *(piece.next for piece in attempt.layout.pieces[:-1]))
        name = _name(attempt.theorem.statement)
        assert name is not None, "it fits"
        self._copy(0, name.end, f"_rmax_{number}")
        done = name.end
        for tactic in tactics:
            offset = len(attempt.theorem.statement) + tactic
            self._copy(done, offset, f"{_TRACE};")
            done = offset
        self._copy(done, len(self.body), "")
        for column in reversed(ends):
            self.origins[-1] = -1
            self._expect(column)
            self.parts.append(f"{' ' * column}{_TRACE}\n")
            self.origins.append(-1)
        self.origins.pop()
        self.text = "".join(self.parts)

    def _copy(self, start: int, end: int, word: str) -> None:
        """Copy a part of the body; then a word, a line break, and space up to the same column."""
        text = self.body[start:end]
        self.origins += [start + at + 1 for at, character in enumerate(text) if character == "\n"]
        column = end - self.origins[-1]
        if word.startswith(_TRACE):
            self._expect(column)
        padding = " " * column if word else ""
        self.parts.append(f"{text}{word}\n{padding}")
        self.origins.append(self.origins[-1])

    def _expect(self, column: int) -> None:
        """Note that a state will be traced at a column of the current line."""
        self.places[len(self.origins), column] = len(self.states)
        self.states.append(None)

    def take(self, message: Mapping[str, Any]) -> None:
        """Keep what Lean said here."""
        place = message["pos"]["line"] - self.before, message["pos"]["column"]
        index = self.places.get(place)
        if message.get("kind") == "trace" and index is not None:
            goals = tuple(message["data"].split("\n\n")) if message["data"] else ()
            known = self.states[index]
            self.states[index] = TacticState((known.goals if known else ()) + goals)
            return
        start = self._offset(message["pos"])
        self.cut_short |= bool(message.get("keepFullRange", True))  # Lean marks syntax errors so
        self.diagnostics.append(
            Diagnostic(
                start=start,
                end=self._offset(message["endPos"]) if message["endPos"] else start,
                severity=_SEVERITIES[message["severity"]],
                message=message["data"],
                unsolved=message.get("kind") == "Tactic.unsolvedGoals",
            )
        )

    def report(self) -> Report | None:
        """What was said; ``None`` if not even the first tactic was reached."""
        opened, *states = self.states
        if opened is None:
            return None
        return Report(tuple(self.diagnostics), tuple(states), self.cut_short)

    def _offset(self, position: Mapping[str, int]) -> int:
        """The offset in the attempt's own document of a position in this one."""
        line = position["line"] - self.before - 1
        header = len(self.attempt.theorem.header)
        if line >= len(self.origins) or self.origins[line] < 0:
            return header + len(self.body)
        return header + min(self.origins[line] + position["column"], len(self.body))


def _name(statement: str) -> Token | None:
    """The plain name of a plain theorem."""
    code = [
        token for token in tokens(statement) if token.significant and token.kind is not Kind.DOC
    ]
    if len(code) < 2 or code[0].text not in ("theorem", "lemma") or code[1].kind is not Kind.WORD:
        return None
    name = code[1]
    special = "«" in name.text or statement.startswith(".", name.end)
    return None if special else name
