"""Reads what a model answered: which of it is proof text that goes on from the prefix.

Nothing of an answer but tactics is used: a statement, a definition or an import that the model
repeats, or changes, is passed over. What is found need not be Lean; Lean says so.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import islice, pairwise
from textwrap import dedent, indent

from prover.lean.screening import COMMANDS
from prover.lean.tokens import SourceError, Token, tokens
from prover.policy.base import Finish, Request
from prover.policy.prompt import Reading
from prover.theorem import Theorem

_FENCED = re.compile(r"```[^\n`]*\n(.*?)(?:```|\Z)", re.DOTALL)
_DECLARATION = re.compile(r"^(?:theorem|lemma|example)\b", re.MULTILINE)
_STATE = re.compile(r"\A\s*/- tactic state:.*?-/", re.DOTALL)
_WORDS = "|".join(sorted(COMMANDS | {"open"}))
_COMMAND = re.compile(rf"^(?:@\[|#|/--|(?:{_WORDS})(?![\w'.!?]))", re.MULTILINE)
"""A line that begins a command."""


def proof_text(answer: str, finish: Finish, request: Request, reading: Reading) -> str:
    """The completion that an answer holds; empty if there is none, or only ``sorry``.

    Args:
        answer: what the model said.
        finish: why it ended. Of an answer that was cut off the last line is left out, if there are
            others: it may say something else than what was meant.
        request: what the model was asked.
        reading: how its family answers.
    """
    if finish == "length" and "\n" in answer.strip():
        answer = answer[: answer.rstrip().rindex("\n")]
    answer = answer.replace("\r\n", "\n").expandtabs(2)
    if reading == "continuation":
        return _proof(_continuation(answer, request.theorem))
    if reading == "tactic":
        return _proof(_placed(answer.rpartition(":::")[2], request.indent))
    return _from_document(answer, request)


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
    for block in reversed(blocks):
        text = _proof(_after(_body(block, request.theorem), request))
        if text:
            return text
    if _declares(blocks[-1]) or answer.lstrip().startswith("<think>"):
        return ""
    return _proof(_after(blocks[-1], request))


def _after(body: str, request: Request) -> str:
    """What of a proof follows the prefix; all of it, if it does not begin with that."""
    prefix = [token.text for token in _code(request.prefix)]
    if not prefix:
        return _placed(body, request.indent)
    placed = _placed(body, request.theorem.indent)
    code = list(islice(_significant(placed), len(prefix)))
    if [token.text for token in code] == prefix:
        rest = _STATE.sub("", placed[code[-1].end :])
        remark, line_break, following = rest.partition("\n")
        if not _code(remark):
            return f"{line_break}{following}".rstrip()
    return _placed(body, request.indent)


def _body(block: str, theorem: Theorem) -> str:
    """What stands after the theorem's ``by`` in a block of code, up to the next command."""
    code = _code(block)
    start = _end_of_statement(code, theorem)
    following = [] if start is None else [token for token in code if token.start >= start]
    if not following:
        return ""
    first = following[0]
    at_margin = first.first and not first.column
    end = next(
        (
            one.start
            for one in following
            if one.first and not one.column and (not at_margin or _COMMAND.match(block, one.start))
        ),
        len(block),
    )
    text = block[first.start : end]
    return " " * first.column + text if first.first else _unhinged(text, first.column)


def _unhinged(text: str, column: int) -> str:
    """Tactics whose first stood behind ``by``, with that one at the margin.

    Lines that did not start below it were its own continuation.
    """
    line, _, others = text.partition("\n")
    margins = [len(one) - len(one.lstrip()) for one in others.split("\n") if one.strip()]
    if min(margins, default=column) >= column:
        return " " * column + text
    return f"{line}\n{indent(dedent(others), '  ')}"


def _end_of_statement(code: Sequence[Token], theorem: Theorem) -> int | None:
    """Offset after the statement: as it was given, or else after the ``by`` of a declaration of
    that name, whatever it states."""
    wanted = [token.text for token in _code(theorem.statement)]
    texts = [token.text for token in code]
    for first in range(len(texts) - len(wanted), -1, -1):
        if texts[first : first + len(wanted)] == wanted:
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


def _declares(block: str) -> bool:
    words = ("theorem", "lemma", "example")
    return any(token.first and token.text in words for token in _significant(block))


def _code(text: str) -> list[Token]:
    return list(_significant(text))


def _significant(text: str) -> Iterator[Token]:
    """The tokens that the parser sees, up to a comment or text that never ends."""
    with suppress(SourceError):
        yield from (token for token in tokens(text) if token.significant)


def _placed(text: str, column: int) -> str:
    """Tactics moved to a column, on lines of their own; empty if there are none.

    Comments may stand further left than the tactics; they are moved to the column too.
    """
    margin = min((token.column for token in _code(text) if token.first), default=0)
    lines = []
    for line in text.split("\n"):
        own = len(line) - len(line.lstrip(" "))
        moved = line[min(margin, own) :].rstrip()
        lines.append(" " * column + moved if moved else "")
    placed = "\n".join(lines).strip("\n")
    return f"\n{placed}" if placed else ""
