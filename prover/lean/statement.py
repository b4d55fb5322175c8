"""One theorem: as typed on a command line, without a proof, or taken from a text with its proof."""

from collections.abc import Sequence
from difflib import get_close_matches
from textwrap import indent

from prover.lean.commands import PROVABLE, Declaration, declarations
from prover.lean.holes import CLOSING, OPENING, Place, places
from prover.lean.source import Hole, Source, check_form, cut, read
from prover.lean.tokens import SourceError, Token
from prover.theorem import Theorem

_NOT_CHECKED = {
    "private": "Lean gives it a name of its own; leave out `private`",
    "mutual": "its proof is part of a `mutual` block",
}
"""Words before a theorem, and why a theorem with one is refused."""


def statement(text: str) -> Source:
    """Read one theorem as typed on a command line, with or without ``:= by sorry``.

    Definitions and proved theorems before it are kept as context; ``lemma`` becomes ``theorem``.
    Offsets up to the hole are those of ``text``, but for that word.

    Raises:
        SourceError: there is no theorem without a proof, or more than one.
    """
    code = [token for token in cut(text) if token.significant]
    if not code:
        raise SourceError("the text is empty: write a theorem, such as `theorem t : 1 = 1`")
    found = _theorems(text)
    if not found:
        definition = next((one for one, _ in declarations(code)), None)
        raise SourceError(
            f"nothing to prove: {_title(definition)} is not a theorem; write a theorem after it"
            if definition
            else "this is not a theorem: write `theorem name (variables) : proposition`, such as "
            "`theorem t (p q : Prop) : p ∧ q → q ∧ p`",
            text,
            code[0].start,
        )
    unproved = [(one, part) for one, part in found if _is_unproved(text, one, part)]
    if not unproved:
        one, _ = found[-1]
        raise SourceError(
            f"{_title(one)} already has a proof: `rmax check` checks it, and `sorry` in place of "
            "the proof, or no proof, has rmax look for one",
            text,
            one.word,
        )
    if len(unproved) > 1:
        raise SourceError(
            f"more than one theorem without a proof ({_title(unproved[0][0])}, "
            f"{_title(unproved[1][0])}): give one, or write them into a file, each with "
            "`:= by sorry`",
            text,
            unproved[1][0].word,
        )
    one, part = unproved[0]
    last = [token.text for token in part[-2:]]
    if part[-1].text == ":=":
        text = f"{text[: one.end]} by sorry{text[one.end :]}"
    elif last == [":=", "by"]:
        text = f"{text[: one.end]} sorry{text[one.end :]}"
    elif _body(part) is None:
        text = f"{text[: one.end]} := by sorry{text[one.end :]}"
    if one.keyword == "lemma":
        text = f"{text[: one.word]}theorem{text[one.word + len('lemma') :]}"
    return read(text)


def proved(text: str, name: str | None = None) -> tuple[Theorem, str]:
    """A theorem of a text together with its proof, so that it can be checked.

    Args:
        text: a Lean text.
        name: the full name; by default the text's last theorem, lemma or example.

    Returns:
        The theorem, and the text after its ``:= by`` (or after ``:=``, or from ``|`` or ``where``
        on, for other forms of proof).

    Raises:
        SourceError: there is no such theorem, or it has no proof.
    """
    found = _theorems(text)
    if not found:
        raise SourceError("there is no theorem in the text", text)
    named = [(one, code) for one, code in found if name in (None, one.name)]
    if name is not None and not named:
        near = get_close_matches(name, [one.name for one, _ in found], n=3, cutoff=0.0)
        raise SourceError(f"there is no theorem `{name}`; there is {', '.join(near)}", text)
    declaration, code = named[-1]
    check_form(text, declaration, code)
    before = [token.text for token in cut(text[declaration.start : declaration.word])]
    for word, why in _NOT_CHECKED.items():
        if word in before:
            raise SourceError(f"{_title(declaration)} can't be checked: {why}", text, code[0].start)
    body = _body(code)
    if body is None:
        raise SourceError(f"{_title(declaration)} has no proof", text, declaration.end)
    start = code[body].start
    if code[body].text == ":=":
        tactics = body + 1 < len(code) and code[body + 1].text == "by"
        start = code[body + tactics].end
    hole = Hole(declaration, 0, start, declaration.end, Place("", "", 2))
    return Source(text, ()).theorem(hole), text[start : declaration.end]


def restated(text: str, given: str) -> tuple[Theorem, Theorem, str]:
    """A statement given apart, and what a text has under its name.

    Args:
        text: a Lean text, which need not be trusted.
        given: the statement, with or without ``:= by sorry``.

    Returns:
        The statement's theorem, the text's theorem of that name, and its proof.

    Raises:
        SourceError: ``given`` is no single statement, or the text does not prove that name.
    """
    source = statement(given)
    asked = source.theorem(source.holes[0])
    if asked.header.strip():
        raise SourceError(
            "give the theorem only: the statement has to stand by itself, with the file's imports",
            given,
        )
    if source.holes[0].declaration.keyword == "example":
        raise SourceError("an example has no name to look for in the file", given)
    return asked, *proved(text, asked.name)


def has_body(statement: str) -> bool:
    """Whether a theorem's statement, as `proved` cuts it off, holds the ``:=`` of its proof; before
    a proof by equations it does not."""
    return _body([token for token in cut(statement) if token.significant]) is not None


def block(text: str, hole: Hole) -> str:
    """A proof text as a tactic block for ``hole``.

    A text that begins with a line break stands as it is; any other gets one, and an indentation
    if it has none.
    """
    text = text.rstrip()
    if not text or text.startswith("\n"):
        return text
    lines = [line for line in text.split("\n") if line.strip()]
    if any(not line.startswith(" ") for line in lines):
        text = indent(text, " " * hole.place.indent)
    return f"\n{text}"


def _word(code: Sequence[Token]) -> str:
    """What follows the keyword: the name as it is written."""
    return code[1].text if len(code) > 1 else ""


def _theorems(text: str) -> list[tuple[Declaration, Sequence[Token]]]:
    code = [token for token in cut(text) if token.significant]
    return [(one, part) for one, part in declarations(code) if one.keyword in PROVABLE]


def _is_unproved(text: str, declaration: Declaration, code: Sequence[Token]) -> bool:
    """Whether a typed theorem lacks its proof, in whole or in part.

    Raises:
        SourceError: it is no whole statement.
    """
    check_form(text, declaration, code)
    body = _body(code)
    if body is None and not _states(code):
        raise SourceError(
            f"{_title(declaration)} states nothing: a colon and a proposition are missing",
            text,
            declaration.end,
        )
    if body is None or [token.text for token in code[body:]] in ([":="], [":=", "by"]):
        return True
    return bool(places(text, code, 0))


def _states(code: Sequence[Token]) -> bool:
    """Whether a colon, outside all brackets, is followed by something."""
    depth = 0
    for token in code[:-1]:
        depth += (token.text in OPENING) - (token.text in CLOSING)
        if token.text == ":" and not depth:
            return True
    return False


def _body(code: Sequence[Token]) -> int | None:
    """Index of the token with which a declaration's body starts."""
    depth = bindings = 0
    matching = False  # the statement has alternatives, which take every bar that follows
    for index, token in enumerate(code):
        depth += (token.text in OPENING) - (token.text in CLOSING)
        if depth:
            continue
        if token.text in ("let", "have", "letI", "haveI"):
            bindings += 1
        elif token.text == ":=" and bindings:
            bindings -= 1
        elif token.text == "match" or (token.text == "|" and code[index - 1].text in ("fun", "λ")):
            matching = True
        elif token.text in (":=", "where") or (not matching and _is_equation(code[index:])):
            return index
    return None


def _is_equation(code: Sequence[Token]) -> bool:
    """Whether the line begins with ``| pattern =>``; it may begin with an absolute value."""
    depth = 0
    for token in code if code[0].text == "|" and code[0].first else ():
        depth += (token.text in OPENING) - (token.text in CLOSING)
        if not depth and token.text in ("=>", ":="):
            return token.text == "=>"
    return False


def _title(declaration: Declaration) -> str:
    if declaration.keyword == "example" or not declaration.name:
        return f"this {declaration.keyword}"
    return f"{declaration.keyword} `{declaration.name}`"
