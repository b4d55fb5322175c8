"""Lean source text cut into tokens: what is code, and what is comment, string or space.

Lean's grammar can be extended by any file, so this reads no grammar; it knows only what no file can
change: white space, comments, string and character literals, names. Concatenating the texts of all
tokens gives back the source.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class SourceError(ValueError):
    """Text that cannot be read.

    Attributes:
        message: what is wrong and what to do, without the place.
        offset: where the fault is, in characters.
        line: line of the fault, from 1.
        column: column of the fault, from 1, in characters.
    """

    def __init__(self, message: str, text: str = "", offset: int = 0) -> None:
        self.message = message
        self.offset = offset
        self.line, self.column = line_and_column(text, offset)
        super().__init__(f"line {self.line}, column {self.column}: {message}")


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    """Line and column of an offset, both from 1."""
    before = text[:offset]
    return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1


class Kind(StrEnum):
    """What a token is."""

    SPACE = "space"
    COMMENT = "comment"
    DOC = "doc"
    """A doc comment, ``/-- … -/``; module docs (``/-! … -/``) are plain comments here."""
    STRING = "string"
    """A string literal; of an interpolated one the literal pieces, with code tokens between."""
    CHAR = "char"
    NAME = "name"
    """A quoted name, `` `foo``."""
    WORD = "word"
    """An identifier or a keyword."""
    NUMBER = "number"
    SYMBOL = "symbol"


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of source text, ``source[start:end]``.

    Attributes:
        kind: what it is.
        text: verbatim.
        start: offset of its first character.
        column: column of its first character, from 0.
        first: whether only white space stands before it on its line.
    """

    kind: Kind
    text: str
    start: int
    column: int
    first: bool

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def significant(self) -> bool:
        """Whether Lean's parser sees it; doc comments it does see."""
        return self.kind is not Kind.SPACE and self.kind is not Kind.COMMENT


_GREEK = "α-κμ-ωΑ-ΟΡΤ-Ω\u03ca-\u03fb\u1f00-\u1ffe"
_LATIN = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017f"
_FIRST = f"[{_LATIN}{_GREEK}_\u2100-\u214f\U0001d49c-\U0001d59f]"
_SUBSCRIPT = "\u1d62-\u1d6a\u2080-\u2089\u2090-\u209c\u2c7c"
_REST = f"[{_FIRST[1:-1]}{_SUBSCRIPT}0-9'!?]"
_PART = f"(?:{_FIRST}{_REST}*|«[^«»\n]*»)"
_WORD = rf"{_PART}(?:\.{_PART})*"
_SYMBOLS = (":=", "=>", "<;>", "<|>", "<|", "|>", "||", "@[", "::", "''", "⁻¹'", "`(", "`[")

_TOKEN = re.compile(
    "|".join(
        (
            r"(?P<space>\s+)",
            r"(?P<comment>--[^\n]*)",
            r"(?P<doc>/-)",
            r'(?P<string>(?:r#*)?")',
            r"(?P<char>'(?:[^\\'\n]|\\(?:x[0-9a-fA-F]{2}|u\{?[0-9a-fA-F]+\}?|.))')",
            rf"(?P<name>``?{_WORD})",
            rf"(?P<word>{_WORD})",
            r"(?P<number>\d[\w]*(?:\.\d+(?:[eE][+-]?\d+)?)?)",
            "(?P<symbol>" + "|".join(map(re.escape, _SYMBOLS)) + "|.)",
        )
    ),
    re.DOTALL,
)
_DELIMITER = re.compile(r"/-|-/")
_LITERAL = re.compile(r'(?:[^"\\]|\\.)*"', re.DOTALL)
_INTERPOLATED = re.compile(r'(?:[^"\\{]|\\.)*["{]', re.DOTALL)


def tokens(text: str) -> Iterator[Token]:
    """Cut ``text`` into tokens, in order, without gaps.

    Raises:
        SourceError: a comment or string literal never ends.
    """
    position = line = 0
    first = True
    braces: list[int] = []  # open braces in each interpolation we are inside of
    previous = ""
    while position < len(text):
        match = _TOKEN.match(text, position)
        assert match is not None, "the last alternative takes any character"
        kind, end = Kind(match.lastgroup or ""), match.end()
        if match.group() == "/-":
            end = _end_of_comment(text, position)
            doc = text.startswith("/--", position) and end - position > len("/--/")
            kind = Kind.DOC if doc else Kind.COMMENT
        elif match.group().startswith("r") and kind is Kind.STRING:
            end = _end_of_raw_string(text, position, match.group())
        elif kind is Kind.STRING:
            end = _end_of_string(text, position, previous.endswith("!"))
            if text[end - 1] == "{":
                braces.append(0)
        elif braces and match.group() == "{":
            braces[-1] += 1
        elif braces and match.group() == "}" and braces[-1]:
            braces[-1] -= 1
        elif braces and match.group() == "}":
            kind, end = Kind.STRING, _end_of_string(text, position, True)
            if text[end - 1] != "{":
                braces.pop()
        previous = text[position:end]
        yield Token(kind, previous, position, position - line, first)
        first = first and kind is Kind.SPACE
        if "\n" in previous:
            line = position + previous.rindex("\n") + 1
            first = kind is Kind.SPACE
        position = end
    if braces:
        raise SourceError("the text ends inside an interpolated string", text, len(text))


def _end_of_comment(text: str, start: int) -> int:
    depth = 1
    position = start + 2
    while depth:
        match = _DELIMITER.search(text, position)
        if match is None:
            raise SourceError("this comment never ends: `-/` is missing", text, start)
        depth += 1 if match.group() == "/-" else -1
        position = match.end()
    return position


def _end_of_raw_string(text: str, start: int, opening: str) -> int:
    closing = '"' + opening[1:-1]
    end = text.find(closing, start + len(opening))
    if end < 0:
        raise SourceError(f"this string literal never ends: `{closing}` is missing", text, start)
    return end + len(closing)


def _end_of_string(text: str, start: int, interpolated: bool) -> int:
    match = (_INTERPOLATED if interpolated else _LITERAL).match(text, start + 1)
    if match is None:
        raise SourceError('this string literal never ends: `"` is missing', text, start)
    return match.end()
