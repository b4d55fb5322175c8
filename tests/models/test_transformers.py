"""A model in this process: a small one with random weights, made here."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import pytest

pytest.importorskip("torch", reason="torch is not installed")
pytest.importorskip("transformers", reason="transformers is not installed")

import torch

from prover.policy.model.base import Answer, Message, ModelError, Sampling
from prover.policy.model.transformers import TransformersModel

CONTEXT = 128
PROMPT = "theorem t (p q : Prop) : p ∧ q → q ∧ p := by\n"
SAMPLING = Sampling(1.0, 0.95, 24, (), 1)
TEMPLATE = "{% for message in messages %}{{ message['content'] }}\n{% endfor %}"
Found = TypeVar("Found")


def tokenizer(vocabulary: int, template: str | None) -> Any:
    """One token for each byte, and a few that end or fill."""
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers
    from transformers import PreTrainedTokenizerFast

    letters = sorted(pre_tokenizers.ByteLevel.alphabet())
    known = {name: number for number, name in enumerate(["<pad>", "<s>", "</s>", *letters])}
    assert len(known) <= vocabulary
    made = Tokenizer(models.BPE(vocab=known, merges=[]))
    made.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)
    made.decoder = decoders.ByteLevel()
    special = {"pad_token": "<pad>", "bos_token": "<s>", "eos_token": "</s>"}
    return PreTrainedTokenizerFast(tokenizer_object=made, chat_template=template, **special)


def make(folder: Path, template: str | None = None) -> Path:
    from transformers import LlamaConfig, LlamaForCausalLM

    torch.manual_seed(0)
    config = LlamaConfig(
        vocab_size=260,
        hidden_size=64,
        intermediate_size=128,
        num_hidden_layers=2,
        num_attention_heads=4,
        max_position_embeddings=CONTEXT,
        initializer_range=0.4,  # so that not all tokens are about as likely
        pad_token_id=0,
        bos_token_id=1,
        eos_token_id=2,
    )
    LlamaForCausalLM(config).save_pretrained(folder)
    tokenizer(260, template).save_pretrained(folder)
    return folder


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("model"))


async def loaded(folder: Path, **settings: Any) -> TransformersModel:
    usual: dict[str, Any] = {
        "context": None,
        "concurrency": 16,
        "dtype": "auto",
        "adapter": None,
    }
    return await TransformersModel.load(str(folder), **usual | settings)


def using(
    folder: Path, do: Callable[[TransformersModel], Awaitable[Found]], **settings: Any
) -> Found:
    async def run() -> Found:
        model = await loaded(folder, **settings)
        try:
            return await do(model)
        finally:
            await model.close()

    return asyncio.run(run())


def answers(folder: Path, *asked: tuple[Any, Sampling], **settings: Any) -> list[Answer]:
    async def do(model: TransformersModel) -> list[Answer]:
        return await asyncio.gather(*(model.generate(*one) for one in asked))

    return using(folder, do, **settings)


def test_an_answer_has_its_tokens_and_their_probability(folder: Path) -> None:
    (answer,) = answers(folder, (PROMPT, SAMPLING))
    assert answer.text
    assert 0 < answer.tokens <= 24
    assert answer.logprob < 0
    assert answer.prompt_tokens == len(PROMPT.encode())


def test_a_row_does_not_depend_on_its_neighbours(folder: Path) -> None:
    asked = [
        (PROMPT[: 10 + number], replace(SAMPLING, seed=number, max_tokens=4 + 3 * (number % 5)))
        for number in range(12)
    ]
    together = answers(folder, *asked)
    alone = [answers(folder, one, concurrency=1)[0] for one in asked]
    assert [one.text for one in together] == [one.text for one in alone]
    assert [one.logprob for one in together] == pytest.approx([one.logprob for one in alone], 1e-4)


def test_seeds_decide(folder: Path) -> None:
    other = replace(SAMPLING, seed=2)
    found = answers(folder, (PROMPT, SAMPLING), (PROMPT, SAMPLING), (PROMPT, other))
    assert found[0].text == found[1].text
    assert found[0].text != found[2].text


def test_the_likeliest_tokens_are_those_of_the_model(folder: Path) -> None:
    from transformers import AutoModelForCausalLM, AutoTokenizer

    likeliest = replace(SAMPLING, temperature=0.0)
    (answer,) = answers(folder, (PROMPT, likeliest))
    (narrow,) = answers(folder, (PROMPT, replace(SAMPLING, top_p=1e-6)))
    model = AutoModelForCausalLM.from_pretrained(folder, dtype="float32")
    tokens = AutoTokenizer.from_pretrained(folder)
    given = tokens(PROMPT, return_tensors="pt")
    whole = model.generate(**given, max_new_tokens=24, do_sample=False)[0]
    expected = tokens.decode(whole[given["input_ids"].shape[1] :], skip_special_tokens=True)
    assert answer.text == narrow.text == expected
    logits = model(whole[None]).logits[0].log_softmax(-1)
    start = given["input_ids"].shape[1]
    drawn = [logits[place - 1, whole[place]].item() for place in range(start, len(whole))]
    assert answer.logprob == pytest.approx(sum(drawn), rel=1e-3)


def test_an_answer_ends_before_its_stop_text(folder: Path) -> None:
    (whole,) = answers(folder, (PROMPT, SAMPLING))
    stop = whole.text[6:8]
    (cut,) = answers(folder, (PROMPT, replace(SAMPLING, stop=("never said", stop))))
    assert cut.finish == "stop"
    assert cut.text == whole.text[: whole.text.index(stop)]
    assert cut.tokens < whole.tokens


def test_an_answer_that_ends_by_itself_holds_no_special_token(folder: Path) -> None:
    long = replace(SAMPLING, max_tokens=80, top_p=1.0, temperature=2.0)
    found = answers(folder, *(("p", replace(long, seed=seed)) for seed in range(30)))
    ended = [one for one in found if one.finish == "stop"]
    assert ended
    assert all("</s>" not in one.text for one in ended)
    assert all(one.tokens < 80 for one in ended)


def test_an_answer_that_is_long_enough_is_cut_off(folder: Path) -> None:
    (answer,) = answers(folder, (PROMPT, replace(SAMPLING, max_tokens=3)))
    assert (answer.finish, answer.tokens) == ("length", 3)


def test_the_context_has_room_for_no_more(folder: Path) -> None:
    long = replace(SAMPLING, max_tokens=1000)
    (own, empty) = answers(folder, ("p" * 120, long), ("p" * 128, long))
    assert own.tokens <= 8
    assert empty == Answer("", 0, 0.0, "length", 128)
    (narrowed,) = answers(folder, ("p" * 10, long), context=12)
    assert narrowed.tokens <= 2


def test_a_conversation_needs_a_template(folder: Path, tmp_path: Path) -> None:
    turns = (Message("system", "Prove."), Message("user", "1 = 1"))
    with pytest.raises(ModelError, match="does not converse"):
        answers(folder, (turns, SAMPLING))
    talking = make(tmp_path, TEMPLATE)
    (said,) = answers(talking, (turns, SAMPLING))
    (same,) = answers(talking, ("Prove.\n1 = 1\n", SAMPLING))
    assert said == same


def test_a_cancelled_row_leaves_the_batch(folder: Path) -> None:
    async def do(model: TransformersModel) -> list[Answer]:
        long = replace(SAMPLING, max_tokens=80, temperature=0.1)
        calls = [
            asyncio.create_task(model.generate("p", replace(long, seed=number)))
            for number in range(6)
        ]
        await asyncio.sleep(0.02)
        for call in calls[::2]:
            call.cancel()
        found = await asyncio.gather(*calls, return_exceptions=True)
        assert all(isinstance(one, asyncio.CancelledError) for one in found[::2])
        later = await model.generate("p", replace(long, seed=1))
        return [*(one for one in found[1::2] if isinstance(one, Answer)), later]

    first, _, _, later = using(folder, do)
    assert first.text == later.text


def test_closing_ends_the_thread_and_what_is_under_way(folder: Path) -> None:
    async def run() -> None:
        model = await loaded(folder, concurrency=2)
        long = replace(SAMPLING, max_tokens=100)
        calls = [asyncio.create_task(model.generate("p", long)) for _ in range(6)]
        await asyncio.sleep(0)
        await model.close()
        found = await asyncio.gather(*calls, return_exceptions=True)
        assert all(isinstance(one, Answer | ModelError) for one in found)
        assert any("is closed" in str(one) for one in found)
        assert not model._thread.is_alive()
        with pytest.raises(ModelError, match="is closed"):
            await model.generate("p", long)

    asyncio.run(run())


def test_a_failure_is_told_and_the_next_batch_goes_on(folder: Path) -> None:
    async def do(model: TransformersModel) -> Answer:
        broken = replace(SAMPLING, stop=(1,))  # type: ignore[arg-type]
        with pytest.raises(ModelError, match="failed"):
            await model.generate("p", broken)
        return await model.generate("p", SAMPLING)

    assert using(folder, do).tokens


def test_a_folder_without_a_model_is_said(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="can't load"):
        asyncio.run(loaded(tmp_path))


def test_an_adapter_changes_the_answers(folder: Path, tmp_path: Path) -> None:
    peft = pytest.importorskip("peft", reason="peft is not installed")
    from transformers import AutoModelForCausalLM

    model = AutoModelForCausalLM.from_pretrained(folder)
    config = peft.LoraConfig(target_modules=["q_proj", "v_proj"], init_lora_weights=False)
    peft.get_peft_model(model, config).save_pretrained(tmp_path)
    (plain,) = answers(folder, (PROMPT, SAMPLING))
    (adapted,) = answers(folder, (PROMPT, SAMPLING), adapter=str(tmp_path))
    assert plain.text != adapted.text
