"""Reads what a model answered: which of it is proof text that goes on from the prefix.

Nothing of an answer but tactics is used: a statement, a definition or an import that the model
repeats, or changes, is passed over. What is found need not be Lean; Lean says so.
"""

import re
from collections.abc import Sequence
from contextlib import suppress
from itertools import pairwise
from textwrap import dedent, indent

from prover.lean.tokens import SourceError, Token, tokens
from prover.policy.base import Finish, Request
from prover.policy.prompt import Reading
from prover.theorem import Theorem

_FENCED = re.compile(r"```[^\n`]*\n(.*?)(?:```|\Z)", re.DOTALL)
_THOUGHT = re.compile(r"\A.*</think>", re.DOTALL)
_STATE = re.compile(r"\A\s*/- tactic state:.*?-/", re.DOTALL)


def proof_text(answer: str, finish: Finish, request: Request, reading: Reading) -> str:
    """The completion that an answer holds; empty if there is none.

    Args:
        answer: what the model said.
        finish: why it ended. Of an answer that was cut off the last line is left out, if there are
            others: it may say something else than what was meant.
        request: what the model was asked.
        reading: how its family answers.
    """
    if finish == "length" and "\n" in answer.strip():
        answer = answer[: answer.rstrip().rindex("\n")]
    if reading == "continuation":
        return _continuation(answer, request.theorem)
    if reading == "tactic":
        return _placed(answer.rpartition(":::")[2], request.indent)
    return _from_document(_THOUGHT.sub("", answer), request)


def _continuation(answer: str, theorem: Theorem) -> str:
    """The lines up to the end of the block of tactics; the prompt ended with a line break."""
    kept: list[str] = []
    for line in answer.split("```")[0].split("\n"):
        if line.strip() and len(line) - len(line.lstrip()) < theorem.indent:
            break
        kept.append(line.rstrip())
    text = "\n".join(kept).strip("\n")
    return f"\n{text}" if text else ""


def _from_document(answer: str, request: Request) -> str:
    """The proof in the last block of code that has one; without blocks all of it is code."""
    blocks: list[str] = _FENCED.findall(answer) or [answer]
    for block in reversed(blocks):
        body = _body(block, request.theorem)
        if body.strip():
            return _after(body, request)
    return "" if _declares(blocks[-1]) else _after(blocks[-1], request)


def _after(body: str, request: Request) -> str:
    """What of a proof follows the prefix; all of it, if it does not begin with that."""
    placed = _placed(body, request.theorem.indent)
    prefix = [token.text for token in _code(request.prefix)]
    code = _code(placed)
    if prefix and [token.text for token in code[: len(prefix)]] == prefix:
        rest = _STATE.sub("", placed[code[len(prefix) - 1].end :])
        if not rest or rest.startswith("\n"):
            return rest.rstrip()
    return _placed(body, request.indent)


def _body(block: str, theorem: Theorem) -> str:
    """What stands after the theorem's ``by`` in a block of code, up to the next command."""
    code = _code(block)
    start = _end_of_statement(code, theorem)
    if start is None:
        return ""
    following = [token for token in code if token.start >= start]
    end = next((one.start for one in following if one.first and not one.column), len(block))
    if not following:
        return ""
    # the first tactic may stand on the line of the `by`
    first = following[0]
    return " " * first.column + block[first.start : end]


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
    return any(
        token.first and token.text in ("theorem", "lemma", "example") for token in _code(block)
    )


def _code(text: str) -> list[Token]:
    """The tokens that the parser sees, up to a comment or text that never ends."""
    found: list[Token] = []
    with suppress(SourceError):
        found.extend(token for token in tokens(text) if token.significant)
    return found


def _placed(text: str, column: int) -> str:
    """Tactics moved to a column, on lines of their own; empty if there are none."""
    lines = dedent(text.expandtabs(2)).strip("\n").rstrip()
    return "\n" + indent(lines, " " * column) if lines else ""
