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
_COMBINATORS = {"<;>", "<|>"}
_SEPARATORS = _COMBINATORS | {";"}
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


def places(text: str, code: Sequence[Token], margin: int) -> dict[int, Place]:
    """The place of each ``sorry`` among ``code``, by offset.

    Args:
        text: the source.
        code: the significant tokens of one declaration.
        margin: column at which the declaration's command starts; tactics stand right of it.
    """
    found: dict[int, Place] = {}
    frames = [_Frame(closing="end")]
    body = next((token for token in code if token.text == ":="), None)
    opened = False  # the last token opens a tactic block
    joined = ""  # the last token is this separator of tactics
    item = 0  # column of the last item of some list that begins on this line
    for index, token in enumerate(code):
        previous = code[index - 1] if index else token
        if token.text in CLOSING:
            while len(frames) > 1 and frames.pop().closing != token.text:
                pass
            opened, joined = False, ""
            continue
        if token.first:
            item = 0
        elif previous.text in ("calc", "{") or _begins_alternative(code, index):
            item = token.column
        if opened:
            frames.append(_Frame(column=token.column, inline=not token.first))
        elif token.first:
            while frames[-1].block and frames[-1].column > token.column:
                frames.pop()
        elif _begins_alternative(code, index):
            _leave_blocks(frames, _ALTERNATIVES)
        elif token.text == "else":
            _leave_blocks(frames, {"if"})
        frame = frames[-1]
        begins = frame.block and (
            opened
            or bool(joined)
            or (token.first and frame.column == token.column and token.text not in _CONTINUATIONS)
        )
        if begins:
            frame.head, frame.functions = token.text, 0
        if token.text == "sorry" and index and not text.endswith(".", 0, token.start):
            following = code[index + 1] if index + 1 < len(code) else None
            opener = code[index - 2] if previous.text == "by" else previous
            least = margin if opener is body else max(margin, item, _margin(text, previous))
            outer = frames[:-1] if begins and opened else frames
            inline = [one.column for one in outer if one.block and one.inline]
            column = max([least, *inline]) + 2
            indent = _clear_of(token, following, column)
            if not begins:
                found[token.start] = _term_place(previous, token, following, indent)
            elif joined in _COMBINATORS or (following and following.text in _COMBINATORS):
                found[token.start] = Place(" (", ")", indent)
            elif opened and not token.first and not _continues(following, frame):
                found[token.start] = Place("", "", indent)
            else:
                found[token.start] = Place("", "", frame.column)
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


def _term_place(previous: Token, token: Token, following: Token | None, indent: int) -> Place:
    last = (
        following is None or following.text in CLOSING or following.text == "," or following.first
    )
    glue = "" if previous.end == token.start else " "
    if last and previous.text in _BARE_AFTER:
        return Place(f"{glue}by", "", indent)
    return Place(f"{glue}(by", ")", indent)


def _continues(following: Token | None, frame: _Frame) -> bool:
    """Whether the next line is a further tactic of the block."""
    return following is not None and following.first and following.column == frame.column


def _clear_of(token: Token, following: Token | None, indent: int) -> int:
    """``indent``, or more where what follows would otherwise be misread.

    A line as far to the right would continue the block, and a ``|`` further to the left than the
    alternatives before it would not be one of them.
    """
    if following is not None and following.first and following.column >= indent:
        return following.column + 2
    if following is not None and following.text == "|" and not following.first:
        return token.column
    return indent


def _leave_blocks(frames: list[_Frame], heads: set[str]) -> None:
    """Close the blocks inside the innermost one whose tactic begins with one of ``heads``."""
    for depth in range(len(frames), 0, -1):
        if not frames[depth - 1].block:
            return
        if frames[depth - 1].head in heads:
            del frames[depth:]
            return


def _begins_alternative(code: Sequence[Token], index: int) -> bool:
    """Whether the token is a ``|`` that begins ``| pattern =>`` on one line."""
    if code[index].text != "|":
        return False
    for token in code[index + 1 :]:
        if token.text == "=>":
            return True
        if token.first or token.text in (":=", "|", "by", ";"):
            return False
    return False


def _margin(text: str, token: Token) -> int:
    """Column of the first character on the line of ``token``."""
    line = text[token.start - token.column : token.start]
    return len(line) - len(line.lstrip())
