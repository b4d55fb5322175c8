"""Lean source text read into theorems with holes, and proofs put back into the text.

A *hole* is a ``sorry`` in code. Each hole of a theorem, lemma or example is one `Theorem`; a
declaration is proved only when all its holes are, so a `Theorem` says how many others are pending.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from prover.lean.commands import PROVABLE, Declaration, declarations
from prover.lean.holes import CLOSING, OPENING, Place, places
from prover.lean.tokens import Kind, SourceError, Token, line_and_column, tokens
from prover.theorem import Theorem

MAX_CHARS = 512 * 1024
"""Longest text that is read, in characters."""

_NO_TEXT = re.compile("[\0\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Hole:
    """A ``sorry`` in code.

    Attributes:
        declaration: the declaration it is in.
        line: line of the ``sorry``, from 1.
        start: offset where tactics replace text; white space before the ``sorry`` goes too.
        end: offset after the ``sorry``.
        place: what else must stand around the tactics, and their column.
    """

    declaration: Declaration
    line: int
    start: int
    end: int
    place: Place

    def fill(self, proof: str) -> str:
        """What replaces ``text[start:end]``."""
        return f"{self.place.before}{proof}{self.place.after}"


@dataclass(frozen=True)
class Source:
    """A Lean text with its holes.

    Attributes:
        text: the text.
        holes: the holes that are to be proved, in order.
        others: a message for each ``sorry`` that is not a proof but data, in order.
    """

    text: str
    holes: tuple[Hole, ...]
    others: tuple[str, ...] = ()

    def theorem(self, hole: Hole, proofs: Mapping[Hole, str] | None = None) -> Theorem:
        """The theorem of ``hole``, with the proofs already found for other holes in their place.

        ``Theorem.statement`` is the user's text, but for an ``example``, which becomes a theorem
        with a made-up name.
        """
        proofs = proofs or {}
        declaration = hole.declaration
        statement = self._between(declaration.word, hole.start, proofs)
        if declaration.keyword == "example":
            statement = _named(declaration) + statement.removeprefix("example")
        return Theorem(
            name=declaration.name,
            statement=self._between(declaration.start, declaration.word, proofs)
            + statement
            + hole.place.before,
            header=self._between(0, declaration.start, proofs),
            rest=hole.place.after + self._between(hole.end, declaration.end, proofs),
            indent=hole.place.indent,
            informal=declaration.informal,
            pending=sum(
                other.declaration.start == declaration.start
                and other != hole
                and other not in proofs
                for other in self.holes
            ),
        )

    def filled(self, proofs: Mapping[Hole, str]) -> str:
        """The whole text with the proofs in place."""
        return self._between(0, len(self.text), proofs)

    def locate(self, hole: Hole, offset: int, proofs: Mapping[Hole, str] | None = None) -> int:
        """The offset in `text` of an offset in the document of ``theorem(hole, proofs)``.

        What lies in a proof (also in that of ``hole`` itself) is placed where its hole starts.
        """
        declaration = hole.declaration
        for other, proof in sorted((proofs or {}).items(), key=lambda item: item[0].start):
            if other.start >= min(offset, hole.start):
                break
            grown = len(other.fill(proof)) - (other.end - other.start)
            offset = max(other.start, offset - grown) if offset > other.end + grown else other.start
        if declaration.keyword == "example" and offset > declaration.word:
            named = len(_named(declaration))
            inside = offset < declaration.word + named
            offset = declaration.word if inside else offset - named + len("example")
        return min(offset, hole.start)

    def at_line(self, line: int) -> Hole:
        """The first hole at or after ``line`` (from 1) in the declaration that covers the line.

        Raises:
            SourceError: there is no such line, or no hole there.
        """
        lines = self.text.split("\n")
        if not 1 <= line <= len(lines):
            raise SourceError(f"there is no line {line}: the text has {len(lines)}", self.text)
        for hole in self.holes:
            first, _ = line_and_column(self.text, hole.declaration.start)
            if first <= line <= hole.line:
                return hole
        near = ", ".join(f"{hole.line} (`{hole.declaration.name}`)" for hole in self.holes[:5])
        raise SourceError(
            f"no `sorry` to prove at or after line {line} in the declaration there; "
            + (f"there is one in line {near}" if near else "there is none in the text"),
            self.text,
            sum(len(before) + 1 for before in lines[: line - 1]),
        )

    def _between(self, start: int, end: int, proofs: Mapping[Hole, str]) -> str:
        parts = []
        for hole in sorted(proofs, key=lambda hole: hole.start):
            if start <= hole.start and hole.end <= end:
                parts += [self.text[start : hole.start], hole.fill(proofs[hole])]
                start = hole.end
        return "".join((*parts, self.text[start:end]))


def read(text: str) -> Source:
    """Read a Lean text.

    Raises:
        SourceError: the text cannot be cut into tokens or is too long, or a theorem with a hole
            has no name or unbalanced brackets.
    """
    holes: list[Hole] = []
    others: list[str] = []
    everything = cut(text)
    visible = [token for token in everything if token.kind is not Kind.SPACE]
    before = {token.start: last for last, token in pairwise(visible)}
    for declaration, code in declarations([token for token in everything if token.significant]):
        margin = declaration.start - (text.rfind("\n", 0, declaration.start) + 1)
        found = places(text, code, margin)
        if found and declaration.keyword in PROVABLE:
            check_form(text, declaration, code)
        for offset, place in found.items():
            line, column = line_and_column(text, offset)
            if declaration.keyword not in PROVABLE:
                others.append(
                    f"line {line}, column {column}: this `sorry` is left alone: it stands in a "
                    f"{declaration.keyword}, and only theorems, lemmas and examples are proved"
                )
                continue
            start = before[offset].end
            if place.before and before[offset].kind is Kind.COMMENT:
                start, place = offset, Place(place.before.lstrip(), place.after, place.indent)
            holes.append(Hole(declaration, line, start, offset + len("sorry"), place))
    return Source(text, tuple(holes), tuple(others))


def cut(text: str) -> list[Token]:
    """All tokens of a text.

    Raises:
        SourceError: the text is too long or is no text.
    """
    if len(text) > MAX_CHARS:
        raise SourceError(f"{len(text):,} characters are too many: the limit is {MAX_CHARS:,}")
    if (found := _NO_TEXT.search(text)) is not None:
        what = "a NUL character" if found.group() == "\0" else "a byte that is not UTF-8"
        raise SourceError(f"{what}: this is not a Lean text", text, found.start())
    return list(tokens(text))


def check_form(text: str, declaration: Declaration, code: Sequence[Token]) -> None:
    """Raise `SourceError` if the declaration has no name or unbalanced brackets."""
    if not declaration.name:
        raise SourceError(f"this {declaration.keyword} has no name", text, declaration.word)
    unclosed: list[Token] = []
    for token in code:
        if token.text in OPENING:
            unclosed.append(token)
        elif token.text in CLOSING:
            if not unclosed:
                raise SourceError(f"`{token.text}` closes nothing", text, token.start)
            opening = unclosed.pop()
            if OPENING[opening.text] != token.text:
                raise SourceError(
                    f"`{opening.text}` is closed by `{token.text}`", text, opening.start
                )
    if unclosed:
        raise SourceError(f"`{unclosed[-1].text}` is never closed", text, unclosed[-1].start)


def _named(declaration: Declaration) -> str:
    """What stands in the place of the word ``example``."""
    return "theorem " + declaration.name.rsplit(".", 1)[-1]
