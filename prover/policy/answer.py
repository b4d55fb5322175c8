"""Reads what a model answered: which of it is proof text that goes on from the prefix.

Nothing of an answer but tactics is used: a statement, a definition or an import that the model
repeats, or changes, is passed over. What is found need not be Lean; Lean says so.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, pairwise
from textwrap import dedent, indent

from prover.lean.screening import COMMANDS
from prover.lean.tokens import SourceError, Token, tokens
from prover.policy.base import Finish, Request
from prover.policy.prompt import Reading
from prover.theorem import Theorem

LONGEST_ANSWER = 1 << 20
"""How much of an answer is looked at, characters."""

LONGEST = 65_536
"""How much of it is read as Lean, characters: the longest proof text, as ``lean.chars`` is set."""

BLOCKS = 256
"""How many blocks of code of an answer are read, from the last on."""

_FENCED = re.compile(r"```[^\n`]*\n(.*?)(?:```|\Z)", re.DOTALL)
_DECLARATION = re.compile(r"^(?:theorem|lemma|example)\b", re.MULTILINE)
_STATE = re.compile(r"\A\s*/- tactic state:.*?-/", re.DOTALL)
_WORDS = "|".join(sorted(COMMANDS | {"open"}))
_COMMAND = re.compile(rf"^(?:@\[|#|/--|(?:{_WORDS})(?![\w'.!?]))", re.MULTILINE)
"""A line that begins a command."""


@dataclass(frozen=True, slots=True)
class _Tactics:
    """Tactics in a block of code.

    Attributes:
        text: of these.
        code: their tokens, as they stood in the block.
        margin: the leftmost column, in the text, of a line that is none of a comment.
    """

    text: str
    code: Sequence[Token]
    margin: int


def proof_text(answer: str, finish: Finish, request: Request, reading: Reading) -> str:
    """The completion that an answer holds; empty if there is none, or only ``sorry``.

    The time it takes is proportional to the length of the answer, and bounded.

    Args:
        answer: what the model said; the end of a very long one counts as cut off.
        finish: why it ended. Of an answer that was cut off the last line is left out, if there are
            others: it may say something else than what was meant.
        request: what the model was asked.
        reading: how its family answers.
    """
    answer = _cut(answer, LONGEST_ANSWER)
    if finish == "length":
        answer = _without_last_line(answer)
    answer = answer.replace("\r\n", "\n").expandtabs(2)
    if reading == "continuation":
        return _proof(_continuation(_cut(answer, LONGEST), request.theorem))
    if reading == "tactic":
        text = _cut(answer.rpartition(":::")[2], LONGEST)
        return _proof(_placed(text, request.indent, _margin(_code(text))))
    return _from_document(answer, request)


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else _without_last_line(text[:length])


def _without_last_line(text: str) -> str:
    return text[: text.rstrip().rindex("\n")] if "\n" in text.strip() else text


def _proof(text: str) -> str:
    """A text up to the first command in it; empty if no tactic but ``sorry`` is in it."""
    command = _COMMAND.search(text)
    if command:
        text = text[: command.start()].rstrip()
    return text if any(token.text != "sorry" for token in _significant(text)) else ""


def _continuation(answer: str, theorem: Theorem) -> str:
    """The lines up to the end of the block of tactics; the prompt ended with a line break."""
    kept: list[str] = []
    for line in answer.split("```")[0].split("\n"):
        if line.strip() and len(line) - len(line.lstrip(" ")) < theorem.indent:
            break
        kept.append(line.rstrip())
    text = "\n".join(kept).strip("\n")
    return f"\n{text}" if text else ""


def _from_document(answer: str, request: Request) -> str:
    """The proof in the last block of code that has one; without blocks all of it is code.

    Of what the model thought before it answered nothing is used. If it came to no answer, a
    theorem in its thoughts is.
    """
    _, thought, said = answer.rpartition("</think>")
    answer = said if thought else answer
    blocks: list[str] = _FENCED.findall(answer)
    if not blocks:
        declaration = _DECLARATION.search(answer)
        blocks = [answer[declaration.start() :] if declaration else answer]
    last = None
    for block in _last(blocks):
        code = _code(block)
        last = last or _Tactics(block, code, _margin(code))
        text = _proof(_after(_body(block, code, request.theorem), request))
        if text:
            return text
    assert last is not None, "there is a block"
    if _declares(last.code) or answer.lstrip().startswith("<think>"):
        return ""
    return _proof(_after(last, request))


def _last(blocks: Sequence[str]) -> Iterator[str]:
    """The blocks that are read, from the last on."""
    left = LONGEST
    for block in blocks[: -BLOCKS - 1 : -1]:
        yield _cut(block, left)
        left -= len(block)
        if left <= 0:
            return


def _after(body: _Tactics, request: Request) -> str:
    """What of a proof follows the prefix; all of it, if it does not begin with that."""
    prefix = _words(request.prefix)
    if prefix and tuple(token.text for token in body.code[: len(prefix)]) == prefix:
        placed = _placed(body.text, request.theorem.indent, body.margin)
        code = list(islice(_significant(placed), len(prefix)))
        rest = _STATE.sub("", placed[code[-1].end :])
        remark, line_break, following = rest.partition("\n")
        if not any(_significant(remark)):
            return f"{line_break}{following}".rstrip()
    return _placed(body.text, request.indent, body.margin)


def _body(block: str, code: Sequence[Token], theorem: Theorem) -> _Tactics:
    """What stands after the theorem's ``by`` in a block of code, up to the next command."""
    start = _end_of_statement(code, theorem)
    following = [] if start is None else [token for token in code if token.start >= start]
    if not following:
        return _Tactics("", (), 0)
    first = following[0]
    at_margin = first.first and not first.column
    length, end = next(
        (
            (index, one.start)
            for index, one in enumerate(following)
            if one.first and not one.column and (not at_margin or _COMMAND.match(block, one.start))
        ),
        (len(following), len(block)),
    )
    own = following[:length]
    text = block[first.start : end]
    if first.first:
        return _Tactics(" " * first.column + text, own, _margin(own))
    return _unhinged(text, own)


def _unhinged(text: str, code: Sequence[Token]) -> _Tactics:
    """Tactics whose first stood behind ``by``, with that one at the margin.

    Lines that did not start below it were its own continuation.
    """
    column = code[0].column
    line, _, others = text.partition("\n")
    margins = [len(one) - len(one.lstrip()) for one in others.split("\n") if one.strip()]
    if min(margins, default=column) >= column:
        return _Tactics(" " * column + text, code, column)
    return _Tactics(f"{line}\n{indent(dedent(others), '  ')}", code, 0)


def _end_of_statement(code: Sequence[Token], theorem: Theorem) -> int | None:
    """Offset after the statement: as it was given, or else after the ``by`` of a declaration of
    that name, whatever it states."""
    wanted = _words(theorem.statement)
    texts = tuple(token.text for token in code)
    for first in range(len(texts) - len(wanted), -1, -1):
        if texts[first] == wanted[0] and texts[first : first + len(wanted)] == wanted:
            return code[first + len(wanted) - 1].end
    names = (theorem.name, theorem.name.rpartition(".")[2])
    for index in range(len(texts) - 1, 0, -1):
        if texts[index] in names and texts[index - 1] in ("theorem", "lemma"):
            return _after_by(code[index:])
    return None


def _after_by(code: Sequence[Token]) -> int | None:
    depth = 0
    for token, following in pairwise(code):
        depth += (token.text in "([{⦃") - (token.text in ")]}⦄")
        if token.text == ":=" and following.text == "by" and not depth:
            return following.end
    return None


def _declares(code: Sequence[Token]) -> bool:
    words = ("theorem", "lemma", "example")
    return any(token.first and token.text in words for token in code)


@lru_cache(maxsize=64)
def _words(text: str) -> tuple[str, ...]:
    """Texts of the tokens of a statement or a prefix, which many answers are compared with."""
    return tuple(token.text for token in _significant(text))


def _code(text: str) -> list[Token]:
    return list(_significant(text))


def _significant(text: str) -> Iterator[Token]:
    """The tokens that the parser sees, up to a comment or text that never ends."""
    with suppress(SourceError):
        yield from (token for token in tokens(text) if token.significant)


def _margin(code: Sequence[Token]) -> int:
    """The leftmost column that a line of some code begins at."""
    return min((token.column for token in code if token.first), default=0)


def _placed(text: str, column: int, margin: int) -> str:
    """Tactics moved from one column to another, on lines of their own; empty if there are none.

    Comments may stand further left than the tactics; they are moved to the column too.
    """
    lines = []
    for line in text.split("\n"):
        own = len(line) - len(line.lstrip(" "))
        moved = line[min(margin, own) :].rstrip()
        lines.append(" " * column + moved if moved else "")
    placed = "\n".join(lines).strip("\n")
    return f"\n{placed}" if placed else ""
