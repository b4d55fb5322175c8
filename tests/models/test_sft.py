"""Fine-tuning: it learns, a seed decides what, and what was broken off goes on as if it was not."""

import asyncio
import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

pytest.importorskip("torch", reason="torch is not installed")
pytest.importorskip("trl", reason="trl is not installed")

import torch
from safetensors.torch import load_file

from prover.policy.model.base import ModelError, Sampling
from prover.policy.model.transformers import TransformersModel
from prover.train import tokenizer
from prover.train.sft import CHECKPOINTS, METRICS, RUNS, Course, Report, Shape, train
from prover.train.trace import Example

SHAPE = Shape(vocabulary=320, width=64, layers=2, heads=4, inner=128, context=256)
COURSE = Course(
    epochs=30,
    rate=1e-2,
    warmup=0.1,
    length=128,
    rows=2,
    device_rows=1,
    decay=0.0,
    save_every=10,
    adapter_rank=0,
    shard=False,
    seed=5,
)
PROVED = {"p → p": "  exact id", "1 = 1": "  rfl", "True": "  trivial", "a ∨ b": "  simp_all"}
EXAMPLES = [
    Example(f"theorem t{n} : {goal} := by\n", proof)
    for n in range(8)
    for goal, proof in PROVED.items()
]


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("trained")
    train(EXAMPLES, EXAMPLES[:4], SHAPE, COURSE, folder)
    return folder


def lines(folder: Path) -> list[dict[str, float]]:
    return [json.loads(line) for line in (folder / METRICS).read_text().splitlines()]


def test_the_model_says_what_it_learnt_through_the_engine_that_runs_it(trained: Path) -> None:
    sampling = Sampling(0.0, 1.0, 24, (), 1)

    async def answers() -> list[str]:
        model = await TransformersModel.load(
            str(trained), context=None, concurrency=8, dtype="auto", adapter=None
        )
        try:
            prompts = [f"theorem t3 : {goal} := by\n" for goal in PROVED]
            found = await asyncio.gather(*(model.generate(one, sampling) for one in prompts))
            return [answer.text for answer in found]
        finally:
            await model.close()

    assert asyncio.run(answers()) == list(PROVED.values())


def test_metrics_are_written_as_lines_and_for_tensorboard(trained: Path) -> None:
    found = lines(trained)
    losses = [line["loss"] for line in found if "loss" in line]
    assert losses[-1] < 0.5 * losses[0]
    assert [line["eval_loss"] for line in found if "eval_loss" in line]
    assert list((trained / RUNS).glob("**/events.out.tfevents*"))


def test_one_seed_gives_one_result(trained: Path, tmp_path: Path) -> None:
    train(EXAMPLES, EXAMPLES[:4], SHAPE, COURSE, tmp_path / "again")
    train(EXAMPLES, EXAMPLES[:4], SHAPE, replace(COURSE, seed=6), tmp_path / "other")
    first, again, other = (
        load_file(folder / "model.safetensors")
        for folder in (trained, tmp_path / "again", tmp_path / "other")
    )
    assert all(torch.equal(first[name], again[name]) for name in first)
    assert not all(torch.equal(first[name], other[name]) for name in first)


def test_what_was_broken_off_goes_on_as_if_it_was_not(trained: Path, tmp_path: Path) -> None:
    class Pulled(Exception):
        """The plug."""

    def pull(report: Report) -> None:
        if report.step >= 20:
            raise Pulled

    with pytest.raises(Pulled):
        train(EXAMPLES, EXAMPLES[:4], SHAPE, COURSE, tmp_path, pull)
    assert [folder.name for folder in (tmp_path / CHECKPOINTS).glob("checkpoint-*")]
    assert not (tmp_path / "model.safetensors").exists()
    train(EXAMPLES, EXAMPLES[:4], SHAPE, COURSE, tmp_path)
    whole, resumed = (load_file(one / "model.safetensors") for one in (trained, tmp_path))
    assert all(torch.equal(whole[name], resumed[name]) for name in whole)


def test_reports_say_how_far_it_is(tmp_path: Path) -> None:
    told: list[Report] = []
    train(EXAMPLES, (), SHAPE, replace(COURSE, epochs=10), tmp_path, told.append)
    assert told[-1].step == told[-1].steps
    assert all(one.tokens > 0 and one.seconds > 0 for one in told)


def test_packed_examples_do_not_see_each_other(trained: Path) -> None:
    """A row of two examples gives each the loss that it has alone."""
    from transformers import AutoModelForCausalLM, AutoTokenizer

    words = AutoTokenizer.from_pretrained(trained)
    model = AutoModelForCausalLM.from_pretrained(trained, dtype=torch.float32).eval()
    texts = [one.prompt + one.answer for one in EXAMPLES[:2]]
    alone = [words(text, return_tensors="pt")["input_ids"] for text in texts]
    places = torch.cat([torch.arange(one.shape[1]) for one in alone])[None]
    with torch.no_grad():
        packed = model(input_ids=torch.cat(alone, dim=1), position_ids=places).logits
        apart = torch.cat([model(input_ids=one).logits for one in alone], dim=1)
    assert torch.allclose(packed, apart, atol=1e-4)


def test_an_adapter_is_trained_on_top_of_a_model(trained: Path, tmp_path: Path) -> None:
    course = replace(COURSE, epochs=4, adapter_rank=4)
    train(EXAMPLES, (), str(trained), course, tmp_path)
    assert (tmp_path / "adapter_model.safetensors").exists()
    assert not (tmp_path / "model.safetensors").exists()


def test_a_base_that_is_not_there_is_told_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="can't be loaded") as caught:
        train(EXAMPLES, (), str(tmp_path / "none"), COURSE, tmp_path)
    assert "\n" not in str(caught.value)


def test_the_end_of_a_prompt_is_the_end_of_a_token() -> None:
    """So that what a model is asked has the tokens that it was taught."""
    words = tokenizer.learn((one.prompt + one.answer for one in EXAMPLES), 320)
    for prompt, answer in (("a := by\n", "  rfl"), ("by\n  x\n", "    y"), ("by\n", "  · z\n  w")):
        whole = words(prompt + answer, add_special_tokens=False)["input_ids"]
        start = words(prompt, add_special_tokens=False)["input_ids"]
        assert whole[: len(start)] == start
        assert words.decode(whole) == prompt + answer


def test_nothing_of_the_folder_is_needed_but_the_model(trained: Path, tmp_path: Path) -> None:
    for name in ("config.json", "model.safetensors", "tokenizer.json", "tokenizer_config.json"):
        shutil.copy(trained / name, tmp_path)

    async def load() -> None:
        model = await TransformersModel.load(
            str(tmp_path), context=None, concurrency=1, dtype="auto", adapter=None
        )
        await model.close()

    asyncio.run(load())
