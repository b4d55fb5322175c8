"""Many attempts in one document: how cheap whole proofs are checked fastest.

A fresh ``lean`` reads theorem after theorem; ``trace_state`` before each tactic makes it say the
states as it goes. What is inserted keeps every token in its column, and every line remembers the
line it came from, so that what Lean says reads like a worker's report on each attempt alone.
Attempts that could see each other, or that are more than one plain theorem, are left out.
"""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from prover.lean.known import Key, KnownStates
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
    return not any(own in word.split(".") or word.endswith("?") for word in layout.words)


class Batch:
    """A document of several attempts with the same header.

    Args:
        attempts: those that it holds; each `fits`.
        known: states that need not be printed.
    """

    def __init__(self, attempts: Sequence[Attempt], known: KnownStates) -> None:
        header = attempts[0].theorem.header
        printed: dict[Key, TacticState | None] = {}
        line = header.count("\n")
        self.entries: list[_Entry] = []
        for number, attempt in enumerate(attempts):
            entry = _Entry(attempt, number, line, known, printed)
            self.entries.append(entry)
            line += len(entry.origins)
        self.text = header + "".join(entry.text for entry in self.entries)

    def reports(self, messages: Iterable[Mapping[str, Any]]) -> list[Report | None]:
        """What Lean said about each attempt; ``None`` for one that it has not elaborated."""
        starts = [entry.before for entry in self.entries]
        for message in messages:
            index = bisect_left(starts, message["pos"]["line"]) - 1
            if index >= 0:
                self.entries[index].take(message)
        return [entry.report() for entry in self.entries]


class _Entry:
    """One attempt in a document.

    Args:
        attempt: the attempt.
        number: makes its name different from all others.
        before: how many lines of the document stand before it.
        known: states that need not be printed.
        printed: states that the document prints, for all its entries; to be filled in.

    Attributes:
        origins: for each of its lines the offset, in statement and proof, of the line it is part
            of: the same column is the same character. -1 for lines that only ask for states.
    """

    def __init__(
        self,
        attempt: Attempt,
        number: int,
        before: int,
        known: KnownStates,
        printed: dict[Key, TacticState | None],
    ) -> None:
        self.attempt = attempt
        self.before = before
        self.body = attempt.theorem.statement + attempt.proof
        self.origins = [0]
        self.parts: list[str] = []
        self.places: dict[tuple[int, int], Key] = {}
        self.told: dict[tuple[int, int], list[str]] = {}
        self.diagnostics: list[Diagnostic] = []
        self.cut_short = self.heard = False
        self.printed = printed
        keys = [question.key for question in attempt.questions]
        self.known = {key: state for key in keys if (state := known.get(key)) is not None}
        name = _name(attempt.theorem.statement)
        assert name is not None, "it fits"
        self._copy(0, name.end, f"_rmax_{number}")
        done = name.end
        for key, piece in zip(keys, attempt.layout.pieces[:-1], strict=False):
            if key not in self.known and key not in printed:
                offset = len(attempt.theorem.statement) + piece.next
                self._copy(done, offset, f"{_TRACE};", key)
                done = offset
        self._copy(done, len(self.body), "")
        columns = attempt.layout.columns[::-1]
        for key, column in zip(keys[-len(columns) :], columns, strict=True):
            # The outermost is printed in any case: it shows that Lean was here.
            if column == columns[-1] or not (key in self.known or key in printed):
                self.origins[-1] = -1
                self._print(key, column)
                self.parts.append(f"{' ' * column}{_TRACE}\n")
                self.origins.append(-1)
        self.origins.pop()
        self.text = "".join(self.parts)

    def _copy(self, start: int, end: int, word: str, key: Key | None = None) -> None:
        """Copy a part of the body; then a word, a line break, and space up to the same column."""
        text = self.body[start:end]
        self.origins += [start + at + 1 for at, character in enumerate(text) if character == "\n"]
        column = end - self.origins[-1]
        if key is not None:
            self._print(key, column)
        padding = " " * column if word else ""
        self.parts.append(f"{text}{word}\n{padding}")
        self.origins.append(self.origins[-1])

    def _print(self, key: Key, column: int) -> None:
        """Note that a state will be printed at a column of the current line."""
        self.places[len(self.origins), column] = key
        self.printed.setdefault(key, None)

    def take(self, message: Mapping[str, Any]) -> None:
        """Keep what Lean said here."""
        self.heard = True
        place = message["pos"]["line"] - self.before, message["pos"]["column"]
        key = self.places.get(place)
        if message.get("kind") == "trace" and key is not None:
            goals = self.told.setdefault(place, [])  # a tactic for many cases runs many times
            goals += message["data"].split("\n\n") if message["data"] else []
            self.printed[key] = TacticState(tuple(goals))
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
        """What was said; ``None`` if nothing was."""
        if not self.heard:
            return None
        keys = (question.key for question in self.attempt.questions)
        states = tuple(self.known.get(key) or self.printed[key] for key in keys)
        return Report(tuple(self.diagnostics), states, self.cut_short)

    def _offset(self, position: Mapping[str, int]) -> int:
        """The offset in the attempt's own document of a position in this one."""
        line = position["line"] - self.before - 1
        header = len(self.attempt.theorem.header)
        if line >= len(self.origins) or self.origins[line] < 0:
            return header + len(self.body)
        return header + min(self.origins[line] + position["column"], len(self.body))


@lru_cache(maxsize=1024)
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
