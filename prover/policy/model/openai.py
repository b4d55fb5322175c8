"""A model behind a server that speaks OpenAI's protocol, such as ``vllm serve``."""

import asyncio
import random
import re
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from prover.policy.model.base import Answer, ModelError, Prompt, Sampling
from prover.policy.model.missing import missing
from prover.policy.model.replies import ReplyError, answer, complaint, models, pause
from prover.policy.model.server import Server

if TYPE_CHECKING:
    from httpx2 import AsyncClient

REACH = 10.0
"""Time for a connection to the server, and for its list of models, seconds."""

FIRST_PAUSE, LONGEST_PAUSE = 0.5, 60.0
"""Before the first retry and at most, seconds; each time twice as long, less a random part."""

SHORTEST = 16
"""Where not so many tokens fit behind a prompt, it is too long to be answered."""

PASSING = frozenset({408, 409, 425, 429, 500, 502, 503, 504, 529})
"""Statuses after which it helps to ask again."""


LARGEST = 16 << 20
"""A reply with more bytes is none."""

_TOO_LONG = re.compile(r"context.?(length|window)|max_model_len|too long", re.IGNORECASE)
"""How servers say that a prompt and its answer don't fit into the model's context."""


class _PassingError(Exception):
    """It failed now, and may not the next time.

    Attributes:
        pause: how long the server wants to be left alone, seconds; ``None`` if it did not say.
    """

    def __init__(self, message: str, pause: float | None = None) -> None:
        super().__init__(message)
        self.pause = pause


class _TooLongError(Exception):
    """The prompt and the answer don't fit into the model's context."""


@dataclass(frozen=True, slots=True)
class _Reply:
    """What came back: the status, what ``Retry-After`` says, and the body."""

    status: int
    later: str | None
    body: bytes


class OpenAIModel:
    """Asks the server, and asks again where that helps.

    Prompts that are texts go to ``/completions``, conversations to ``/chat/completions``.

    Attributes:
        name: what the server calls the model.
        models: what the server has, as it may be shown; empty if it does not say.
    """

    def __init__(self, model: str, server: Server, client: "AsyncClient") -> None:
        self.name = model
        self.server = server
        self.models: list[str] = []
        self._client = client
        self._url = server.url.rstrip("/")
        self._shown = server.shown
        self._slots = asyncio.Semaphore(server.concurrency)
        self._left_out: set[str] = set()
        """Settings that this server does not know."""

    @classmethod
    async def connect(cls, model: str, server: Server) -> "OpenAIModel":
        """A model whose server has been found to answer.

        Args:
            model: what the server calls it.
            server: where it is.

        Raises:
            ModelError: the server can't be reached, or refuses the key.
        """
        server.check()
        try:
            import httpx2
        except ImportError as error:
            raise missing("openai") from error
        client = httpx2.AsyncClient(
            headers={"Authorization": f"Bearer {server.secret}"} if server.secret else {},
            timeout=httpx2.Timeout(None, connect=REACH),
            limits=httpx2.Limits(max_connections=server.concurrency),
        )
        found = cls(model, server, client)
        try:
            await found._look()
        except BaseException:
            await client.aclose()
            raise
        return found

    async def _look(self) -> None:
        """Ask the server for its models."""
        import httpx2

        try:
            async with asyncio.timeout(REACH):
                reply = await self._exchange("GET", "models")
            if reply.status in PASSING:
                return
            if reply.status == 404:
                raise ModelError(f"{self._shown} has no /models: policy.url usually ends in /v1")
            self._refuse(reply)
            self.models = [self.server.said(one) for one in models(reply.body)]
        except ReplyError as error:
            raise ModelError(
                f"{self._shown} does not answer as OpenAI does: policy.url usually ends in /v1"
            ) from error
        except (httpx2.HTTPError, httpx2.InvalidURL, OSError, UnicodeError) as error:
            raise ModelError(
                f"can't reach {self._shown} ({self._why(error)}): start "
                f"`vllm serve {self.name}`, or set policy.url"
            ) from error

    async def _exchange(self, method: str, path: str, body: object = None) -> _Reply:
        """Send a request, and read what comes back.

        Raises:
            ReplyError: that is too much.
        """
        content = bytearray()
        async with self._client.stream(method, f"{self._url}/{path}", json=body) as response:
            async for piece in response.aiter_bytes():
                content += piece
                if len(content) > LARGEST:
                    raise ReplyError(f"it is longer than {LARGEST >> 20} MiB")
            return _Reply(response.status_code, response.headers.get("Retry-After"), bytes(content))

    def _why(self, error: Exception) -> str:
        return self.server.said(str(error)) or type(error).__name__

    async def generate(self, prompt: Prompt, sampling: Sampling) -> Answer:
        """Go on with a prompt.

        A prompt that the model's context has no room for gets an empty answer of ``length``.

        Raises:
            ModelError: the server refuses, or has failed too often.
        """
        async with self._slots:
            tokens = sampling.max_tokens
            while tokens:
                with suppress(_TooLongError):
                    return await self._persist(prompt, sampling, tokens)
                tokens = tokens // 2 if tokens >= 2 * SHORTEST else 0
        return Answer("", 0, 0.0, "length", 0)

    async def _persist(self, prompt: Prompt, sampling: Sampling, tokens: int) -> Answer:
        growing = FIRST_PAUSE
        for retry in range(self.server.retries + 1):
            try:
                return await self._ask(prompt, sampling, tokens)
            except _PassingError as error:
                wanted = growing * random.uniform(0.5, 1) if error.pause is None else error.pause
                if retry == self.server.retries:
                    times = f" {retry + 1} times" if retry else ""
                    raise ModelError(f"{self._shown} failed{times}: {error}") from error
                if wanted > max(self.server.timeout, LONGEST_PAUSE):
                    raise ModelError(
                        f"{self._shown} wants to be left alone for {wanted:.0f} s: {error}"
                    ) from error
                await asyncio.sleep(wanted)
                growing = min(2 * growing, LONGEST_PAUSE)
        raise AssertionError("the last retry returns or raises")

    async def _ask(self, prompt: Prompt, sampling: Sampling, tokens: int) -> Answer:
        import httpx2

        path, body = self._body(prompt, sampling, tokens)
        try:
            async with asyncio.timeout(self.server.timeout):
                reply = await self._exchange("POST", path, body)
        except TimeoutError as error:
            raise _PassingError(
                f"no answer within {self.server.timeout:g} s (policy.timeout)"
            ) from error
        except ReplyError as error:
            raise _PassingError(f"its answer can't be read: {error}") from error
        except (httpx2.HTTPError, OSError) as error:
            raise _PassingError(self._why(error)) from error
        if reply.status == 400:
            message = self._message(reply)
            if _TOO_LONG.search(message):
                raise _TooLongError
            unknown = next((one for one in ("logprobs", "seed") if one in message), None)
            if "max_completion_tokens" in message:
                unknown = "max_tokens"
            if unknown in body:
                self._left_out.add(unknown)
                return await self._ask(prompt, sampling, tokens)
        self._refuse(reply)
        try:
            return answer(reply.body, self.server.prices)
        except ReplyError as error:
            raise _PassingError(f"its answer can't be read: {error}") from error

    def _body(
        self, prompt: Prompt, sampling: Sampling, tokens: int
    ) -> tuple[str, dict[str, object]]:
        """Where a request goes, and what it says."""
        body: dict[str, object] = {
            "model": self.name,
            "temperature": sampling.temperature,
            "top_p": sampling.top_p,
            "max_tokens": tokens,
            "seed": sampling.seed,
        }
        if sampling.stop:
            body["stop"] = list(sampling.stop)
        if isinstance(prompt, str):
            path = "completions"
            body |= {"prompt": prompt, "logprobs": 0}
        else:
            path = "chat/completions"
            turns = [{"role": one.role, "content": one.content} for one in prompt]
            body |= {"messages": turns, "logprobs": True}
        for setting in self._left_out:
            value = body.pop(setting, None)
            if setting == "max_tokens":
                body["max_completion_tokens"] = value
        return path, body

    def _refuse(self, reply: _Reply) -> None:
        """Raise what an answer that is none means."""
        status = reply.status
        if status < 300:
            return
        message = self._message(reply)
        if status in (401, 403):
            if self.server.secret:
                raise ModelError(f"{self._shown} refuses the key in ${self.server.key}: {message}")
            raise ModelError(
                f"{self._shown} wants a key: put it into the environment variable "
                f"{self.server.key}, or name another with policy.key"
            )
        if status == 404:
            listed = self.server.said(", ".join(self.models))
            known = f": it has {listed} (policy.model)" if listed else ""
            raise ModelError(f"{self._shown} has no {self.name}{known or f': {message}'}")
        if status in PASSING and b"insufficient_quota" not in reply.body:
            raise _PassingError(f"{status} {message}", pause(reply.later))
        raise ModelError(f"{self._shown} refuses: {status} {message}")

    def _message(self, reply: _Reply) -> str:
        """What the server says of an error, in one line, without the key."""
        return complaint(reply.body, self.server.hidden)

    async def close(self) -> None:
        await self._client.aclose()
