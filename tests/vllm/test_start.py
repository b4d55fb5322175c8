"""What is said when an engine does not start, or ends; an adapter on the weights."""

import asyncio
import os
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from prover.policy.model.base import Message, ModelError
from tests.vllm.running import CONTEXT, SAMPLING, metric, own_engines, start, until

PROMPT = "theorem t (p q : Prop) : p ∧ q → q ∧ p := by\n"


@pytest.mark.parametrize(
    ("model", "message"),
    [
        ("deepseek-ai/DeepSeek-Prover-V1.5-RL", "the Hugging Face hub can't be reached"),
        ("/no/such/folder", "there is no folder /no/such/folder, and no such model"),
        (str(Path(__file__).parent), "holds no model: no config.json"),
    ],
)
def test_a_model_that_is_not_there(model: str, message: str, runner: asyncio.Runner) -> None:
    """The first, by its nature, on a machine without the internet or without the model."""
    with pytest.raises(ModelError, match=message) as raised:
        runner.run(asyncio.wait_for(start(model), 60))
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"context": 100_000}, "lower policy.context, or set it to null"),
        ({"memory": 5.0}, "policy.memory is a share of the memory: at most 1"),
        ({"quantization": "none-such"}, "change policy.quantization"),
        ({"devices": 3}, "set policy.devices"),
        ({"adapter": Path(__file__).parent}, "policy.adapter: .* is not the folder of a LoRA"),
    ],
)
def test_settings_that_do_not_fit(
    tiny: Path, settings: dict[str, object], message: str, runner: asyncio.Runner
) -> None:
    with pytest.raises(ModelError, match=message) as raised:
        runner.run(start(tiny, **settings))  # type: ignore[arg-type]
    assert "\n" not in str(raised.value)


def test_a_model_that_does_not_fit_says_what_to_change(tiny: Path, runner: asyncio.Runner) -> None:
    with pytest.raises(ModelError, match=r"memory.*raise policy\.memory.*policy\.dtype") as raised:
        runner.run(start(tiny, memory=0.005))
    assert "\n" not in str(raised.value)
    assert "Traceback" in kept_log(raised.value)
    assert own_engines() == []


def test_a_start_that_is_cancelled_leaves_no_process(tiny: Path, runner: asyncio.Runner) -> None:
    async def cancel() -> None:
        starting = asyncio.create_task(start(tiny))
        await until(lambda: bool(own_engines()))
        starting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await starting

    environment = dict(os.environ)
    runner.run(cancel())
    assert own_engines() == []
    assert dict(os.environ) == environment


def test_an_adapter_is_put_onto_the_weights_until_the_engine_is_killed(
    tiny: Path, adapter: Path, runner: asyncio.Runner
) -> None:
    """One engine for several promises, since it takes long to start."""
    likeliest = replace(SAMPLING, temperature=0.0, max_tokens=8)

    async def ask() -> None:
        model = await start(tiny, adapter=adapter)
        try:
            answer = await model.generate(PROMPT, likeliest)
            assert answer.text == greedy(tiny, adapter, 8)
            assert answer.text != greedy(tiny, None, 8)

            with pytest.raises(ModelError, match=r"no chat template: choose a policy\.prompt"):
                await model.generate((Message("user", PROMPT),), SAMPLING)

            long = replace(SAMPLING, max_tokens=CONTEXT)
            asking = [asyncio.create_task(model.generate(PROMPT, long)) for _ in range(8)]
            await until(lambda: metric("num_requests_running") > 0)
            for process in own_engines():
                process.kill()
            said = await asyncio.wait_for(asyncio.gather(*asking, return_exceptions=True), 60)
            assert all(isinstance(one, ModelError) for one in said)
            assert {str(one).partition(" (log")[0] for one in said} == {
                f"{tiny}: vLLM has ended: a process of it was killed"
            }
            with pytest.raises(ModelError, match="vLLM has ended") as raised:
                await model.generate(PROMPT, SAMPLING)
            assert kept_log(raised.value)
        finally:
            await model.close()

    runner.run(ask())
    assert own_engines() == []


def kept_log(error: ModelError) -> str:
    """The log that a message names; it is removed."""
    log = Path(str(error).rpartition("(log: ")[2].rstrip(")"))
    text = log.read_text(encoding="utf-8")
    shutil.rmtree(log.parent)
    return text


def greedy(folder: Path, adapter: Path | None, tokens: int) -> str:
    """What the weights themselves find likeliest, without vLLM."""
    from peft import PeftModel
    from transformers import AutoModelForCausalLM, AutoTokenizer

    tokenizer = AutoTokenizer.from_pretrained(folder)
    model = AutoModelForCausalLM.from_pretrained(folder)
    if adapter is not None:
        model = PeftModel.from_pretrained(model, adapter)
    given = tokenizer(PROMPT, return_tensors="pt")
    whole = model.generate(**given, max_new_tokens=tokens, do_sample=False)[0]
    return str(tokenizer.decode(whole[given["input_ids"].shape[1] :], skip_special_tokens=True))
