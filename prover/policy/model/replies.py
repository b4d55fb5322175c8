"""Reads what servers that speak OpenAI's protocol reply."""

import math
from collections.abc import Iterable
from contextlib import suppress
from typing import Any

import msgspec

from prover.policy.base import Finish
from prover.policy.model.base import Answer
from prover.policy.model.shown import one_line

LISTED = 10_000
"""How many models a server can have; more are passed over."""

MOST = 1 << 32
"""A count of tokens that is not below this is none."""


class ReplyError(ValueError):
    """A reply that is none; says in one line why."""


class _Message(msgspec.Struct):
    content: str | None = None


class _Choice(msgspec.Struct):
    text: str | None = None
    message: _Message | None = None
    finish_reason: str | None = None
    logprobs: Any = None


class _Reply(msgspec.Struct):
    choices: list[_Choice]
    usage: Any = None


class _Listed(msgspec.Struct):
    id: str


class _List(msgspec.Struct):
    data: list[_Listed]


def models(reply: bytes) -> list[str]:
    """The models in a reply to ``GET /models``, as the server wrote them.

    Raises:
        ReplyError: it lists none.
    """
    try:
        return [one.id for one in msgspec.json.decode(reply, type=_List).data[:LISTED]]
    except (ValueError, RecursionError) as error:
        raise ReplyError(one_line(str(error))) from error


def answer(reply: bytes, prices: tuple[float, float]) -> Answer:
    """The first answer in a reply.

    Args:
        reply: to a request for a completion of a text or of a conversation.
        prices: US$ for a million tokens of prompts and of answers.

    Raises:
        ReplyError: there is none in it.
    """
    try:
        read = msgspec.json.decode(reply, type=_Reply)
    except (ValueError, RecursionError) as error:
        raise ReplyError(one_line(str(error))) from error
    if not read.choices:
        raise ReplyError("there is nothing in it")
    choice, usage = read.choices[0], read.usage
    text = choice.text if choice.message is None else choice.message.content
    finish: Finish = "length" if choice.finish_reason == "length" else "stop"
    prompt_tokens, tokens = _count(usage, "prompt_tokens"), _count(usage, "completion_tokens")
    details = usage.get("prompt_tokens_details") if isinstance(usage, dict) else None
    return Answer(
        text or "",
        tokens,
        _logprob(choice.logprobs),
        finish,
        prompt_tokens,
        _count(details, "cached_tokens"),
        (prompt_tokens * prices[0] + tokens * prices[1]) / 1e6,
    )


def _count(given: Any, name: str) -> int:
    """A count of tokens; 0 without one."""
    count = given.get(name) if isinstance(given, dict) else None
    return count if type(count) is int and 0 <= count < MOST else 0


def complaint(reply: bytes, hidden: Iterable[str] = ()) -> str:
    """What a server says of an error, in one line.

    Args:
        reply: its body.
        hidden: texts that must not be shown.
    """
    text = reply.decode(errors="replace")
    with suppress(ValueError, KeyError, TypeError, RecursionError):
        said = msgspec.json.decode(reply)
        said = said.get("error", said) if isinstance(said, dict) else said
        text = str(said["message"])
    return one_line(text, hidden)


def _logprob(given: Any) -> float:
    """Sum over the tokens, in either form that servers give; 0 without any.

    Raises:
        ReplyError: they are no numbers.
    """
    if not isinstance(given, dict):
        return 0.0
    try:
        tokens = given.get("token_logprobs")
        if tokens is None:
            tokens = [one.get("logprob") for one in given.get("content") or ()]
        total = math.fsum(one for one in tokens if one is not None)
    except (TypeError, AttributeError, ValueError, OverflowError) as error:
        raise ReplyError("its log-probabilities are no numbers") from error
    if not math.isfinite(total):
        raise ReplyError("its log-probabilities are not finite")
    return total


def pause(retry_after: str | None) -> float | None:
    """Seconds that ``Retry-After`` asks for; ``None`` if it names none, or a date."""
    if retry_after is None:
        return None
    with suppress(ValueError):
        return max(0.0, float(retry_after))
    return None
