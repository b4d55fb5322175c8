"""The arithmetic subset of a Mathlib benchmark, in a form that the embedded Lean takes.

A statement is inside if every token of it is a name that it binds, a numeral, or in the table of
what the embedded Lean has (`prover.data.vocabulary`). Its text stays as it is; only the header,
which imports Mathlib, is replaced. `prover.data.elaboration` confirms that Lean takes the result.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import takewhile

from prover.data.lines import Entry
from prover.data.vocabulary import (
    INSIDE,
    ORDER,
    OUTSIDE,
    REASONS,
    UNKNOWN,
    UNREADABLE,
)
from prover.lean.commands import PROVABLE
from prover.lean.holes import CLOSING, OPENING
from prover.lean.tokens import Kind, SourceError, Token, tokens


@dataclass(frozen=True, slots=True)
class Outside:
    """Why a statement is not in the subset.

    Attributes:
        reason: the weightiest one, of `prover.data.vocabulary.REASONS`.
        words: the words and symbols that show it, in the order of the text.
    """

    reason: str
    words: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.reason}: {' '.join(self.words)}"


def translate(entry: Entry) -> Entry | Outside:
    """The statement with a header for the embedded Lean, or why there is none."""
    try:
        pieces = list(_pieces(entry.formal_statement))
    except SourceError as error:
        return Outside(UNREADABLE, (error.message,))
    if fault := _divided(pieces):
        return Outside(UNREADABLE, (fault,))
    own = _bound(pieces) | {entry.name}
    needed: set[str] = set()
    found: dict[str, list[str]] = {}
    for index, piece in enumerate(pieces):
        if piece.kind is Kind.NUMBER and piece.text.isdecimal():
            continue
        if piece.text == "∈" and index > 1 and pieces[index - 2].text in _SUMS:
            continue
        if piece.kind is Kind.WORD and piece.text in own:
            continue
        if piece.text in INSIDE:
            needed.update(INSIDE[piece.text])
            continue
        words = found.setdefault(_reason(piece.text, own), [])
        if piece.text not in words:
            words.append(piece.text)
    if found:
        reason = min(found, key=REASONS.index)
        return Outside(reason, tuple(found[reason]))
    header = "".join(line for line in ORDER if line in needed)
    return replace(entry, header=header and f"{header}\n")


def _reason(word: str, own: set[str]) -> str:
    parts = word.split(".")
    if parts[0] in own:  # such as `x.divisors`
        return OUTSIDE.get(parts[-1], UNKNOWN)
    return OUTSIDE.get(word) or OUTSIDE.get(parts[0]) or OUTSIDE.get(parts[-1]) or UNKNOWN


_JOINED = frozenset(("[MOD", "[ZMOD", "=>", "ℕ+", "/.", "→+", "→*", "∃!", "!=", "⁻¹"))


def _pieces(statement: str) -> Iterator[Token]:
    """Tokens that the parser sees; those joined that are one symbol of Mathlib's."""
    seen: Token | None = None
    for token in tokens(statement):
        if not token.significant:
            continue
        if seen is not None:
            # `ℕ + 1` is no type; `ℕ+` is one only without a space
            if seen.text + token.text in _JOINED and seen.end == token.start:
                yield replace(seen, text=seen.text + token.text)
                seen = None
                continue
            yield seen
        seen = token
    if seen is not None:
        yield seen


def _divided(pieces: list[Token]) -> str:
    """What shows that a text is not one statement that ends where a proof begins; empty if it is.

    What would follow such a `:=` is a proof, and further declarations after it.
    """
    texts = [piece.text for piece in pieces]
    end = len(texts) - (2 if texts[-1] == "by" else 1)
    if texts[end:] not in ([":=", "by"], [":="]):
        return "no `:= by` at its end"
    depth = 0
    for index, piece in enumerate(pieces):
        depth += piece.text.startswith(tuple(OPENING)) - (piece.text in CLOSING)
        if piece.text == ":=" and depth <= 0 and index < end:
            return "a `:=` before its end"
        if piece.text in PROVABLE and index > 0:
            return f"a second `{piece.text}`"
    return ""


_SUMS = frozenset("∑∏")
_QUANTIFIERS = _SUMS | {"∀", "∃", "∃!", "fun", "λ"}
_BOUNDS = frozenset((":", ",", "<", "≤", ">", "≥", "≠", "∈", "in", "=>", "↦"))


def _bound(pieces: list[Token]) -> set[str]:
    """Names that a statement introduces: in its binders and after quantifiers."""
    names: set[str] = set()
    for index, piece in enumerate(pieces):
        if piece.text in _QUANTIFIERS:
            ends = _BOUNDS
        elif piece.text == "(" and _may_bind(pieces, index):
            ends = frozenset(":")
        else:
            continue
        run = list(takewhile(_is_name, pieces[index + 1 :]))
        if any(following.text in ends for following in pieces[index + 1 + len(run) :][:1]):
            names.update(name.text for name in run)
    return names


def _is_name(piece: Token) -> bool:
    return piece.kind is Kind.WORD and piece.text not in INSIDE


def _may_bind(pieces: list[Token], index: int) -> bool:
    """Whether a parenthesis may open a binder: after the theorem's name, a quantifier or another.

    In ``(n : ℤ) - 1`` it opens a term.
    """
    return index == 2 or (index > 0 and pieces[index - 1].text in (")", *_QUANTIFIERS))
