"""The protocol of ``vllm serve`` as it is: texts, conversations, probabilities, seeds, ends.

A server that answers too late or not at all is scripted in ``tests/prover/policy/model``.
"""

import asyncio
import os
import socket
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar
from urllib.request import urlopen

import pytest

pytest.importorskip("vllm", reason="vllm is not installed")
pytest.importorskip("httpx2", reason="httpx2 is not installed")

from prover.policy.model.base import Answer, Message, ModelError, Sampling
from prover.policy.model.openai import OpenAIModel
from prover.policy.model.server import Server

START = 300.0
"""Until the server answers, seconds."""

TEMPLATE = "{% for message in messages %}{{ message['content'] }}\n{% endfor %}"
PROMPT = "theorem t (p q : Prop) : p ∧ q → q ∧ p := by\n"
CHAT = (Message("system", "Prove."), Message("user", PROMPT))
SAMPLING = Sampling(1.0, 0.95, 24, (), 1)
Found = TypeVar("Found")


@pytest.fixture(scope="module")
def url(tiny: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server with the small model, called ``tiny``."""
    folder = tmp_path_factory.mktemp("serve")
    template = folder / "template.jinja"
    template.write_text(TEMPLATE, encoding="utf-8")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    # what `vllm serve` runs, which itself starts only under the distribution's first name
    command = [sys.executable, "-m", "vllm.entrypoints.openai.api_server"]
    command += [
        "--model",
        str(tiny),
        "--served-model-name",
        "tiny",
        "--host",
        "127.0.0.1",
        "--port",
        str(port),
    ]
    command += ["--enforce-eager", "--max-model-len", "512", "--max-num-seqs", "16"]
    command += ["--enable-prompt-tokens-details", "--generation-config", "vllm"]
    command += ["--chat-template", str(template)]
    environment = {"VLLM_CPU_KVCACHE_SPACE": "1", **os.environ}
    log = folder / "log"
    with (
        log.open("wb") as output,
        subprocess.Popen(command, stdout=output, stderr=output, env=environment) as server,
    ):
        try:
            _await(server, port, log)
            yield f"http://127.0.0.1:{port}/v1"
        finally:
            server.terminate()
            try:
                server.wait(60)
            except subprocess.TimeoutExpired:
                server.kill()


def _await(server: subprocess.Popen[bytes], port: int, log: Path) -> None:
    end = time.monotonic() + START
    while time.monotonic() < end and server.poll() is None:
        try:
            asyncio.run(OpenAIModel.connect("tiny", settings(f"http://127.0.0.1:{port}/v1")))
        except ModelError:
            time.sleep(1)
        else:
            return
    pytest.fail(f"`vllm serve` did not start: {log.read_text(errors='replace')[-2000:]}")


def settings(url: str) -> Server:
    return Server(url, "RMAX_TEST_KEY", concurrency=16, timeout=120.0, retries=1)


def using(url: str, do: Callable[[OpenAIModel], Awaitable[Found]], name: str = "tiny") -> Found:
    async def run() -> Found:
        model = await OpenAIModel.connect(name, settings(url))
        try:
            return await do(model)
        finally:
            await model.close()

    return asyncio.run(run())


def answers(url: str, *asked: tuple[str | tuple[Message, ...], Sampling]) -> list[Answer]:
    async def do(model: OpenAIModel) -> list[Answer]:
        return await asyncio.gather(*(model.generate(*one) for one in asked))

    return using(url, do)


@pytest.mark.parametrize("prompt", [PROMPT, CHAT])
def test_texts_and_conversations_are_gone_on_with(
    url: str, prompt: str | tuple[Message, ...]
) -> None:
    (answer,) = answers(url, (prompt, SAMPLING))
    assert answer.text
    assert 0 < answer.tokens <= 24
    assert answer.finish == ("length" if answer.tokens == 24 else "stop")
    assert answer.prompt_tokens > 10
    assert answer.logprob < 0


@pytest.mark.parametrize("prompt", [PROMPT, CHAT])
def test_seeds_decide(url: str, prompt: str | tuple[Message, ...]) -> None:
    one, same, other = answers(
        url, (prompt, SAMPLING), (prompt, SAMPLING), (prompt, replace(SAMPLING, seed=2))
    )
    assert one.text == same.text
    assert one.text != other.text


def test_the_likeliest_answer_is_likelier_than_a_drawn_one(url: str) -> None:
    likeliest, drawn = answers(
        url, (PROMPT, replace(SAMPLING, temperature=0.0)), (PROMPT, SAMPLING)
    )
    assert likeliest.logprob > drawn.logprob


def test_an_answer_ends_before_its_stop_text(url: str) -> None:
    (whole,) = answers(url, (PROMPT, SAMPLING))
    stop = whole.text[len(whole.text) // 2]
    (cut,) = answers(url, (PROMPT, replace(SAMPLING, stop=(stop,))))
    assert cut.finish == "stop"
    assert cut.text == whole.text.partition(stop)[0]
    assert cut.tokens <= whole.tokens


def test_a_beginning_that_the_engine_knows_is_counted(url: str) -> None:
    long = PROMPT * 15  # engines know whole blocks, of up to 128 tokens
    answers(url, (long, SAMPLING))
    (again,) = answers(url, (long, SAMPLING))
    assert 0 < again.cached_tokens < again.prompt_tokens


def test_an_answer_may_be_as_long_as_the_context_has_room(url: str) -> None:
    found = answers(
        url, *((PROMPT * 5, replace(SAMPLING, max_tokens=longest)) for longest in (500, 5000))
    )
    assert all(0 < one.tokens < 500 for one in found)


def test_a_prompt_longer_than_the_context_gets_an_empty_answer(url: str) -> None:
    assert answers(url, (PROMPT * 50, SAMPLING)) == [Answer("", 0, 0.0, "length", 0)]


def measured(url: str, name: str) -> float:
    """A number that the server counts."""
    with urlopen(f"{url.removesuffix('/v1')}/metrics", timeout=30) as response:
        lines = response.read().decode().splitlines()
    return sum(float(line.split()[-1]) for line in lines if line.startswith(f"vllm:{name}{{"))


async def until_running(url: str, count: int) -> None:
    async with asyncio.timeout(60):
        while await asyncio.to_thread(measured, url, "num_requests_running") != count:  # noqa: ASYNC110
            await asyncio.sleep(0.01)


def test_a_cancelled_answer_is_not_gone_on_with(url: str) -> None:
    before = measured(url, "generation_tokens_total")
    long = replace(SAMPLING, max_tokens=450)

    async def do(model: OpenAIModel) -> None:
        asking = asyncio.create_task(model.generate("theorem", long))
        await until_running(url, 1)
        asking.cancel()
        await asyncio.gather(asking, return_exceptions=True)
        assert asking.cancelled()
        await until_running(url, 0)

    using(url, do)
    assert measured(url, "generation_tokens_total") - before < 450


def test_a_model_that_the_server_does_not_have_is_an_error(url: str) -> None:
    async def do(model: OpenAIModel) -> None:
        with pytest.raises(ModelError, match=r"has no other: it has tiny \(policy\.model\)$"):
            await model.generate(PROMPT, SAMPLING)

    using(url, do, "other")
