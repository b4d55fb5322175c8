"""Where a ``sorry`` stands: as a tactic or as a term, and how to put tactics in its place."""

from collections.abc import Sequence
from dataclasses import dataclass

from prover.lean.tokens import Token

OPENING = {"(": ")", "[": "]", "{": "}", "⟨": "⟩", "@[": "]", "`(": ")", "`[": "]"}
CLOSING = frozenset(OPENING.values())

_ALTERNATIVES = {
    *("induction", "cases", "match", "case", "case'", "next", "intro"),
    *("fun_induction", "fun_cases"),
}
_SEQUENCE_FOLLOWS = {
    *("try", "repeat", "focus", "all_goals", "any_goals", "solve"),
    *("fail_if_success", "with_reducible", "with_unfolding_all"),
}
_CONTINUATIONS = {"|", "then", "else", "with", "<;>", "<|>", "at"}
_SEPARATORS = {";", "<;>", "<|>"}
_WRAPPERS = {"open", "set_option"}
_BARE_AFTER = {
    ":=",
    "=>",
    "<|",
    "(",
    "⟨",
    ",",
    "[",
    "exact",
    "from",
    "refine",
    "apply",
    "then",
    "else",
}


@dataclass(frozen=True, slots=True)
class Place:
    """How to put tactics in the place of one ``sorry``.

    Attributes:
        before: text to put between the code before the hole and the tactics.
        after: text to put after the tactics.
        indent: column at which the tactics start, on lines of their own.
    """

    before: str
    after: str
    indent: int


@dataclass(slots=True)
class _Frame:
    """A bracket or a tactic block that is open at some token.

    Attributes:
        closing: the bracket that closes it; empty for a tactic block.
        column: column of the block's tactics.
        inline: whether the block begins on the line of what opened it.
        head: first word of the block's current tactic.
        functions: how many ``fun`` still wait for their arrow.
    """

    closing: str = ""
    column: int = -1
    inline: bool = False
    head: str = ""
    functions: int = 0

    @property
    def block(self) -> bool:
        return not self.closing


def places(text: str, code: Sequence[Token]) -> dict[int, Place]:
    """The place of each ``sorry`` among ``code``, by offset.

    Args:
        text: the source.
        code: the significant tokens of one declaration.
    """
    found: dict[int, Place] = {}
    frames = [_Frame(closing="end")]
    body = next((token for token in code if token.text == ":="), None)
    opened = False  # the last token opens a tactic block
    joined = ""  # the last token is this separator of tactics
    for index, token in enumerate(code):
        if token.text in CLOSING:
            while len(frames) > 1 and frames.pop().closing != token.text:
                pass
            opened, joined = False, ""
            continue
        if opened:
            frames.append(_Frame(column=token.column, inline=not token.first))
        elif token.first:
            while frames[-1].block and frames[-1].column > token.column:
                frames.pop()
        elif token.text == "|" and _alternative_follows(code, index):
            _leave_alternative(frames)
        frame = frames[-1]
        begins = frame.block and (
            opened
            or bool(joined)
            or (token.first and frame.column == token.column and token.text not in _CONTINUATIONS)
        )
        if begins:
            frame.head, frame.functions = token.text, 0
        if token.text == "sorry" and index and not text.endswith(".", 0, token.start):
            previous = code[index - 1]
            following = code[index + 1] if index + 1 < len(code) else None
            opener = code[index - 2] if previous.text == "by" else previous
            margin = _margin(text, code[0] if opener is body else previous)
            indent = _clear_of(following, margin + 2)
            if not begins:
                found[token.start] = _term_place(previous, token, following, frame, indent)
            elif _single(token, following, frame, opened, joined):
                found[token.start] = Place(" (", ")", indent)
            elif token.first or not opened or previous.text == "·":
                found[token.start] = Place("", "", frame.column)
            else:
                found[token.start] = Place("", "", indent)
        joined = token.text if frame.block and token.text in _SEPARATORS else ""
        opened = _opens_block(token.text, frame, begins)
        if token.text in ("fun", "λ"):
            frame.functions += 1
        elif token.text == "=>":
            frame.functions = max(0, frame.functions - 1)
        elif token.text in OPENING:
            frames.append(_Frame(closing=OPENING[token.text]))
    return found


def _opens_block(word: str, frame: _Frame, begins: bool) -> bool:
    """Whether tactics follow ``word``."""
    if word in ("by", "decreasing_by"):
        return True
    if begins and (word in ("·", ".", "(", "{") or word in _SEQUENCE_FOLLOWS):
        return True
    if not frame.block:
        return False
    return (
        (word == "=>" and not frame.functions and frame.head in _ALTERNATIVES)
        or (word == "|" and frame.head in ("first", "solve"))
        or (word in ("then", "else") and frame.head == "if")
        or (word == "in" and frame.head in _WRAPPERS)
    )


def _single(
    token: Token, following: Token | None, frame: _Frame, opened: bool, joined: str
) -> bool:
    """Whether only a single tactic can stand in the place of ``token``."""
    if joined in ("<;>", "<|>") or (joined and frame.inline):
        return True
    if following is None:
        return False
    aligned = following.first and following.column == frame.column
    return following.text in ("<;>", "<|>") or (aligned and opened and not token.first)


def _term_place(
    previous: Token,
    token: Token,
    following: Token | None,
    frame: _Frame,
    indent: int,
) -> Place:
    last = (
        following is None or following.text in CLOSING or following.text == "," or following.first
    )
    glue = "" if previous.end == token.start else " "
    if last and previous.text in _BARE_AFTER and not (frame.block and frame.inline):
        return Place(f"{glue}by", "", indent)
    return Place(f"{glue}(by", ")", indent)


def _clear_of(following: Token | None, indent: int) -> int:
    """``indent``, or more where the next line would otherwise continue the block."""
    if following is not None and following.first:
        column = following.column
        return column + 2 if column >= indent else indent
    return indent


def _leave_alternative(frames: list[_Frame]) -> None:
    """Close the blocks inside the innermost ``induction``, ``cases`` or ``match``, if any."""
    for depth in range(len(frames), 0, -1):
        if not frames[depth - 1].block:
            return
        if frames[depth - 1].head in _ALTERNATIVES:
            del frames[depth:]
            return


def _alternative_follows(code: Sequence[Token], bar: int) -> bool:
    """Whether ``|`` at ``bar`` begins ``| pattern =>`` on one line."""
    for token in code[bar + 1 :]:
        if token.text == "=>":
            return True
        if token.first or token.text in (":=", "|", "by", ";"):
            return False
    return False


def _margin(text: str, token: Token) -> int:
    """Column of the first character on the line of ``token``."""
    line = text[token.start - token.column : token.start]
    return len(line) - len(line.lstrip())
