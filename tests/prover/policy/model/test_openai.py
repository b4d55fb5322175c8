"""A model behind a server: what is sent, what is read, and what happens when things go wrong."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any, TypeVar

import pytest

from prover.policy.model import openai
from prover.policy.model.base import Answer, Message, ModelError, Sampling
from prover.policy.model.openai import OpenAIModel
from prover.policy.model.replies import pause
from prover.policy.model.server import Server
from tests.prover.policy.model.peer import MODELS, Asked, Peer, Reply, Say, serving

SAMPLING = Sampling(0.8, 0.9, 100, ("```",), 42)
CHAT = (Message("system", "Prove."), Message("user", "1 = 1"))
KEY = "RMAX_TEST_KEY"
USAGE = {
    "prompt_tokens": 20,
    "completion_tokens": 3,
    "prompt_tokens_details": {"cached_tokens": 16},
}
GOOD: dict[str, Any] = {
    "choices": [
        {"text": "  rfl", "finish_reason": "stop", "logprobs": {"token_logprobs": [-0.5, -1.0]}}
    ],
    "usage": USAGE,
}
SAID: dict[str, Any] = {
    "choices": [
        {
            "message": {"role": "assistant", "content": "rfl"},
            "finish_reason": "length",
            "logprobs": {"content": [{"token": "r", "logprob": -0.25}, {"logprob": -0.5}]},
        }
    ],
    "usage": USAGE,
}
ANSWER = Answer("  rfl", 3, -1.5, "stop", 20, 16)
Found = TypeVar("Found")


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(openai, "FIRST_PAUSE", 0.01)
    monkeypatch.delenv(KEY, raising=False)


def server(peer: Peer, **settings: Any) -> Server:
    usual = Server(peer.url, KEY, concurrency=8, timeout=5.0, retries=2)
    return replace(usual, **settings)


def saying(*replies: Reply) -> Say:
    """One reply after the other, the last again and again."""
    left = list(replies)

    async def say(asked: Asked) -> Reply:
        return left.pop(0) if len(left) > 1 else left[0]

    return say


def during(
    say: Say,
    do: Callable[[Peer, OpenAIModel], Awaitable[Found]],
    models: Reply | None = None,
    name: str = "prover",
    **settings: Any,
) -> Found:
    """What comes of using a model while a server answers so."""

    async def run() -> Found:
        async with serving(say, models) as peer:
            model = await OpenAIModel.connect(name, server(peer, **settings))
            try:
                return await do(peer, model)
            finally:
                await model.close()

    return asyncio.run(run())


def ask(say: Say, prompt: Any = "theorem t", **settings: Any) -> tuple[Answer, list[Asked]]:
    async def do(peer: Peer, model: OpenAIModel) -> tuple[Answer, list[Asked]]:
        return await model.generate(prompt, SAMPLING), peer.asked

    return during(say, do, **settings)


def connect(models: Reply) -> None:
    async def do(peer: Peer, model: OpenAIModel) -> None:
        return None

    during(saying(Reply(GOOD)), do, models)


def test_a_text_is_completed() -> None:
    answer, (asked,) = ask(saying(Reply(GOOD)))
    assert answer == ANSWER
    assert asked.path == "/v1/completions"
    assert asked.body == {
        "model": "prover",
        "prompt": "theorem t",
        "temperature": 0.8,
        "top_p": 0.9,
        "max_tokens": 100,
        "seed": 42,
        "stop": ["```"],
        "logprobs": 0,
    }
    assert "authorization" not in asked.headers


def test_a_conversation_is_gone_on_with() -> None:
    answer, (asked,) = ask(saying(Reply(SAID)), CHAT)
    assert answer == Answer("rfl", 3, -0.75, "length", 20, 16)
    assert asked.path == "/v1/chat/completions"
    assert asked.body["messages"] == [
        {"role": "system", "content": "Prove."},
        {"role": "user", "content": "1 = 1"},
    ]
    assert asked.body["logprobs"] is True


def test_what_a_server_does_not_tell_is_zero() -> None:
    bare = {"choices": [{"message": {"content": None}, "finish_reason": None}]}
    assert ask(saying(Reply(bare)), CHAT)[0] == Answer("", 0, 0.0, "stop", 0)


def test_an_answer_costs_what_its_tokens_cost() -> None:
    answer, _ = ask(saying(Reply(GOOD)), prices=(2.0, 10.0))
    assert answer.dollars == pytest.approx((20 * 2 + 3 * 10) / 1e6)


def test_the_key_is_sent_and_never_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(KEY, " sk-secret\n")
    _, (asked,) = ask(saying(Reply(GOOD)))
    assert asked.headers["authorization"] == "Bearer sk-secret"
    wrong = Reply({"error": {"message": "x" * 285 + " Incorrect API key: sk-secret"}}, 401)
    with pytest.raises(ModelError, match=rf"refuses the key in \${KEY}: ") as refused:
        ask(saying(wrong))
    assert "sk-" not in str(refused.value)


@pytest.mark.parametrize("key", ["sk-se\ncret", "sk-gehöim"])
def test_a_key_that_cannot_be_sent_is_refused_unsaid(
    key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(KEY, key)
    with pytest.raises(ModelError, match=rf"^what is in \${KEY} can't be a key$"):
        ask(saying(Reply(GOOD)))


@pytest.mark.parametrize(
    "failure",
    [
        Reply("busy", 429, {"Retry-After": "0"}),
        Reply("busy", 503, {"Retry-After": "soon"}),
        Reply("oops", 500),
        Reply("<html>", 502),
        Reply('{"choices": [{"te'),
        Reply({"choices": []}),
        Reply({"choices": [{"text": 5}]}),
        Reply('{"choices": [{"text": "\\ud800"}]}'),
        Reply("[]"),
        Reply("{}"),
        Reply(GOOD, cut=True),
    ],
)
def test_what_passes_is_asked_again(failure: Reply) -> None:
    answer, asked = ask(saying(failure, failure, Reply(GOOD)))
    assert answer == ANSWER
    assert len(asked) == 3


def test_what_does_not_pass_in_time_is_an_error() -> None:
    with pytest.raises(ModelError, match=r"/v1 failed 3 times: 500 oops$"):
        ask(saying(Reply("oops", 500)))
    with pytest.raises(ModelError, match=r"/v1 failed: 500 oops$"):
        ask(saying(Reply("oops", 500)), retries=0)


def test_an_answer_that_takes_too_long_is_asked_for_again() -> None:
    slow = True

    async def say(asked: Asked) -> Reply:
        nonlocal slow
        if slow:
            slow = False
            await asyncio.sleep(60)
        return Reply(GOOD)

    answer, asked = ask(say, timeout=0.3)
    assert answer == ANSWER
    assert len(asked) == 2
    slow = True
    with pytest.raises(ModelError, match=r"no answer within 0\.3 s \(policy\.timeout\)"):
        ask(say, timeout=0.3, retries=0)


def test_retry_after_is_honoured() -> None:
    assert pause("2.5") == 2.5
    assert pause("-1") == 0
    assert pause(None) is None
    assert pause("soon") is None
    assert pause("Fri, 27 Nov 2026 04:00:00 GMT") is None
    with pytest.raises(ModelError, match="wants to be left alone for 7200 s: 429 busy"):
        ask(saying(Reply("busy", 429, {"Retry-After": "7200"})))


@pytest.mark.parametrize(
    ("reply", "message"),
    [
        (Reply({"error": {"message": "no\nsense"}}, 400), r"/v1 refuses: 400 no sense$"),
        (Reply({"message": "no sense"}, 422), r"/v1 refuses: 422 no sense$"),
        (Reply("no sense", 400), r"/v1 refuses: 400 no sense$"),
        (Reply("", 401), rf"wants a key: put it into the environment variable {KEY}"),
        (Reply("", 403), r"name another with policy\.key"),
        (Reply("", 404), r"has no prover: it has prover, other \(policy\.model\)$"),
        (
            Reply({"error": {"message": "paid up?", "code": "insufficient_quota"}}, 429),
            r"refuses: 429 paid up\?",
        ),
    ],
)
def test_what_asking_again_would_not_help_is_an_error_at_once(reply: Reply, message: str) -> None:
    async def do(peer: Peer, model: OpenAIModel) -> int:
        with pytest.raises(ModelError, match=message):
            await model.generate("theorem t", SAMPLING)
        return len(peer.asked)

    assert during(saying(reply), do) == 1


def test_nobody_listening_is_said_with_what_to_do() -> None:
    hint = r"/v1 \(.*\): start `vllm serve m`, or set policy\.url$"
    with pytest.raises(ModelError, match=rf"^can't reach http://127\.0\.0\.1:9{hint}"):
        asyncio.run(OpenAIModel.connect("m", Server("http://127.0.0.1:9/v1/", KEY, 1, 1.0, 1)))


@pytest.mark.parametrize(
    "url", ["127.0.0.1:9", "http://[", "", "ftp://127.0.0.1", "http://h:99999/v1", "http://h:x"]
)
def test_a_url_that_is_none_is_said(url: str) -> None:
    with pytest.raises(ModelError, match="can't reach"):
        asyncio.run(OpenAIModel.connect("m", Server(url, KEY, 1, 1.0, 1)))


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"url": "http://127.0.0.1:9/v1?a=b"}, r"policy\.url must end before the \?"),
        ({"key": "sk-live-123"}, r"^policy\.key must be the name of an environment variable "),
    ],
)
def test_settings_that_cannot_be_meant_are_refused(settings: Any, message: str) -> None:
    usual = Server("http://127.0.0.1:9/v1", KEY, 1, 1.0, 1)
    with pytest.raises(ModelError, match=message) as refused:
        asyncio.run(OpenAIModel.connect("m", replace(usual, **settings)))
    assert "live" not in str(refused.value)


def test_a_reply_without_end_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(openai, "LARGEST", 1 << 20)
    endless = Reply("x" * (2 << 20))
    with pytest.raises(ModelError, match=r"failed 3 times: .* it is longer than 1 MiB$"):
        ask(saying(endless))
    with pytest.raises(ModelError, match="does not answer as OpenAI does"):
        connect(endless)


def test_names_of_models_are_shown_without_the_key_and_commands_to_the_terminal(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(KEY, "sk-secret")

    async def do(peer: Peer, model: OpenAIModel) -> None:
        with pytest.raises(ModelError, match=r"it has …, \[31mred \(policy\.model\)$"):
            await model.generate("theorem t", SAMPLING)

    listed = Reply({"data": [{"id": "sk-secret"}, {"id": "\x1b[31mred"}]})
    during(saying(Reply("", 404)), do, models=listed)


@pytest.mark.parametrize(
    ("models", "message"),
    [
        (Reply("", 404), r"has no /models: policy\.url usually ends in /v1"),
        (Reply("<html>hello</html>"), r"does not answer as OpenAI does"),
        (Reply("", 401), "wants a key"),
    ],
)
def test_a_server_of_another_kind_is_said(models: Reply, message: str) -> None:
    with pytest.raises(ModelError, match=message):
        connect(models)


def test_a_server_that_is_busy_has_been_reached() -> None:
    connect(Reply("busy", 503))


TOO_LONG = [
    "This model's maximum context length is 30 tokens. However, you requested 120 tokens",
    "max_tokens=100 cannot be greater than max_model_len=30. Please request fewer output tokens.",
    "'max_tokens' or 'max_completion_tokens' is too large: 100. The maximum context length is 30",
    "exceeds the available context size, context_length_exceeded",
    "input length and max_tokens exceed the context window",
]


def limited(context: int, message: str = TOO_LONG[0]) -> Say:
    async def say(asked: Asked) -> Reply:
        if asked.body["max_tokens"] > context:
            return Reply({"error": {"message": message}}, 400)
        return Reply(GOOD)

    return say


@pytest.mark.parametrize("message", TOO_LONG)
def test_an_answer_may_be_as_long_as_the_context_has_room(message: str) -> None:
    answer, asked = ask(limited(30, message))
    assert answer == ANSWER
    assert [one.body["max_tokens"] for one in asked] == [100, 50, 25]


def test_a_prompt_that_the_context_has_no_room_for_gets_an_empty_answer() -> None:
    answer, asked = ask(limited(3))
    assert answer == Answer("", 0, 0.0, "length", 0)
    assert [one.body["max_tokens"] for one in asked] == [100, 50, 25]


def test_settings_that_a_server_does_not_know_are_left_out() -> None:
    async def say(asked: Asked) -> Reply:
        for unknown in ("logprobs", "seed"):
            if unknown in asked.body:
                return Reply({"error": {"message": f"Unsupported parameter: '{unknown}'"}}, 400)
        if "max_tokens" in asked.body:
            return Reply({"error": {"message": "Use 'max_completion_tokens' instead"}}, 400)
        return Reply(GOOD)

    async def do(peer: Peer, model: OpenAIModel) -> list[Asked]:
        for _ in range(2):
            assert await model.generate("theorem t", SAMPLING) == ANSWER
        return peer.asked

    asked = during(say, do)
    assert len(asked) == 5
    assert asked[-1].body == {
        "model": "prover",
        "prompt": "theorem t",
        "temperature": 0.8,
        "top_p": 0.9,
        "max_completion_tokens": 100,
        "stop": ["```"],
    }


def test_no_more_requests_run_at_a_time_than_may() -> None:
    async def say(asked: Asked) -> Reply:
        await asyncio.sleep(0.01)
        return Reply(GOOD)

    async def do(peer: Peer, model: OpenAIModel) -> tuple[list[Answer], int]:
        calls = (model.generate("theorem t", SAMPLING) for _ in range(50))
        return await asyncio.gather(*calls), peer.most_running

    answers, most = during(say, do)
    assert answers == [ANSWER] * 50
    assert most == 8


def test_cancellation_hangs_up_and_frees_the_place() -> None:
    hangs = True

    async def say(asked: Asked) -> Reply:
        if hangs:
            await asyncio.sleep(60)
        return Reply(GOOD)

    async def do(peer: Peer, model: OpenAIModel) -> tuple[int, Answer]:
        nonlocal hangs
        calls = [asyncio.create_task(model.generate("theorem t", SAMPLING)) for _ in range(8)]
        async with asyncio.timeout(10):
            await peer.until(lambda seen: seen.running == 8)
            for call in calls:
                call.cancel()
            await asyncio.gather(*calls, return_exceptions=True)
            await peer.until(lambda seen: seen.hung_up == 8)
            hangs = False
            return peer.running, await model.generate("theorem t", SAMPLING)

    assert during(say, do) == (0, ANSWER)


def test_the_models_of_the_server_are_known() -> None:
    async def do(peer: Peer, model: OpenAIModel) -> list[str]:
        return model.models

    assert during(saying(Reply(GOOD)), do) == [one["id"] for one in MODELS["data"]]
