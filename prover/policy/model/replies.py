"""Reads what servers that speak OpenAI's protocol reply."""

from contextlib import suppress
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

import msgspec

from prover.policy.base import Finish
from prover.policy.model.base import Answer

LONGEST = 300
"""How much of a message is shown, characters."""


class ReplyError(ValueError):
    """A reply that is none; says in one line why."""


class _Message(msgspec.Struct):
    content: str | None = None


class _Choice(msgspec.Struct):
    text: str | None = None
    message: _Message | None = None
    finish_reason: str | None = None
    logprobs: Any = None


class _Details(msgspec.Struct):
    cached_tokens: int | None = None


class _Usage(msgspec.Struct):
    prompt_tokens: int = 0
    completion_tokens: int = 0
    prompt_tokens_details: _Details | None = None


class _Reply(msgspec.Struct):
    choices: list[_Choice]
    usage: _Usage | None = None


class _Listed(msgspec.Struct):
    id: str


class _List(msgspec.Struct):
    data: list[_Listed]


def models(reply: bytes) -> list[str]:
    """The models in a reply to ``GET /models``.

    Raises:
        ReplyError: it lists none.
    """
    try:
        return [one.id for one in msgspec.json.decode(reply, type=_List).data]
    except ValueError as error:
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
    except ValueError as error:
        raise ReplyError(one_line(str(error))) from error
    if not read.choices:
        raise ReplyError("there is nothing in it")
    choice, usage = read.choices[0], read.usage or _Usage()
    text = choice.text if choice.message is None else choice.message.content
    finish: Finish = "length" if choice.finish_reason == "length" else "stop"
    details = usage.prompt_tokens_details or _Details()
    dollars = usage.prompt_tokens * prices[0] + usage.completion_tokens * prices[1]
    return Answer(
        text or "",
        usage.completion_tokens,
        _logprob(choice.logprobs),
        finish,
        usage.prompt_tokens,
        details.cached_tokens or 0,
        dollars / 1e6,
    )


def complaint(reply: str) -> str:
    """What a server says of an error, in one line."""
    text = reply
    with suppress(ValueError, KeyError, TypeError):
        said = msgspec.json.decode(reply)
        said = said.get("error", said) if isinstance(said, dict) else said
        text = str(said["message"])
    return one_line(text)


def _logprob(given: Any) -> float:
    """Sum over the tokens, in either form that servers give; 0 without any."""
    if not isinstance(given, dict):
        return 0.0
    tokens = given.get("token_logprobs")
    if tokens is None:
        content = given.get("content") or []
        tokens = [one.get("logprob") for one in content if isinstance(one, dict)]
    return float(sum(one for one in tokens if isinstance(one, int | float)))


def pause(retry_after: str | None) -> float | None:
    """Seconds that ``Retry-After`` asks for, given as such or as a date."""
    if retry_after is None:
        return None
    with suppress(ValueError):
        return max(0.0, float(retry_after))
    with suppress(ValueError, TypeError):
        until = parsedate_to_datetime(retry_after)
        return max(0.0, (until - datetime.now(UTC)).total_seconds())
    return None


def one_line(text: str) -> str:
    """A text for one line of a terminal; the end of a long one is missing."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"
