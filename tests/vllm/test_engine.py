"""One engine: what it answers, to how many, and what it remembers."""

import asyncio
from dataclasses import replace

import pytest

from prover.policy.base import Request
from prover.policy.language import LanguagePolicy
from prover.policy.model.base import Message, ModelError
from prover.policy.model.vllm import VllmModel
from prover.policy.prompt import family
from prover.theorem import Theorem
from tests.vllm.running import CONTEXT, SAMPLING, metric, own_engines, until

PROMPT = "theorem t (p q : Prop) : p ∧ q → q ∧ p := by\n"
THEOREM = Theorem(
    "length_append",
    "theorem length_append (xs ys : List Nat) : (xs ++ ys).length = xs.length + ys.length := by",
    header="def double : Nat → Nat\n  | 0 => 0\n  | n + 1 => double n + 2\n\n" * 4,
)


def test_an_answer_says_what_it_cost(model: VllmModel, runner: asyncio.Runner) -> None:
    answer = runner.run(model.generate(PROMPT, SAMPLING))
    assert answer.text
    assert 0 < answer.tokens <= SAMPLING.max_tokens
    # The likeliest of 2048 tokens has at least that probability, and sampling takes no other than
    # the likely ones.
    assert answer.tokens * -20 < answer.logprob < 0
    assert answer.prompt_tokens == len(model.engine.get_tokenizer().encode(PROMPT))


def test_an_answer_ends_at_its_greatest_length(model: VllmModel, runner: asyncio.Runner) -> None:
    answer = runner.run(model.generate(PROMPT, replace(SAMPLING, max_tokens=3)))
    assert (answer.tokens, answer.finish) == (3, "length")


def test_equal_requests_get_equal_answers_and_another_seed_another(
    model: VllmModel, runner: asyncio.Runner
) -> None:
    async def ask(*seeds: int) -> list[str]:
        return [(await model.generate(PROMPT, replace(SAMPLING, seed=one))).text for one in seeds]

    first, other, again = runner.run(ask(7, 8, 7))
    assert first == again
    assert first != other


def test_a_stop_text_ends_an_answer_and_is_no_part_of_it(
    model: VllmModel, runner: asyncio.Runner
) -> None:
    whole = runner.run(model.generate(PROMPT, SAMPLING)).text
    stop = whole[10:13]
    answer = runner.run(model.generate(PROMPT, replace(SAMPLING, stop=(stop,))))
    assert answer.text == whole[: whole.index(stop)]
    assert answer.finish == "stop"


def test_requests_are_answered_in_one_batch(model: VllmModel, runner: asyncio.Runner) -> None:
    async def ask() -> tuple[int, float]:
        tasks = [
            asyncio.create_task(
                model.generate(PROMPT, replace(SAMPLING, max_tokens=200, seed=seed))
            )
            for seed in range(32)
        ]
        most = 0.0
        while not all(task.done() for task in tasks):
            most = max(most, metric("num_requests_running"))
            await asyncio.sleep(0.01)
        return len({task.result().text for task in tasks}), most

    different, most = runner.run(ask())
    assert different == 32
    assert most > 16


def test_the_prompts_of_a_tree_are_computed_only_where_they_are_new(
    model: VllmModel, runner: asyncio.Runner
) -> None:
    """Each level asks for four children of a proof that is one line longer."""
    policy = LanguagePolicy(
        model, family("deepseek-v1.5"), ["plain"], replace(SAMPLING, max_tokens=4)
    )

    async def grow() -> list[tuple[float, float]]:
        counts = []
        prefix = ""
        for level in range(5):
            before = metric("prefix_cache_hits_total"), metric("prefix_cache_queries_total")
            requests = [
                Request(THEOREM, prefix, None, index=index, seed=level) for index in range(4)
            ]
            await policy.complete(requests)
            after = metric("prefix_cache_hits_total"), metric("prefix_cache_queries_total")
            counts.append((after[0] - before[0], after[1] - before[1]))
            prefix += f"\n  have step{level} : (xs ++ ys).length = (xs ++ ys).length := rfl" * 3
        return counts

    counts = runner.run(grow())
    for hits, asked in counts[1:]:
        assert hits > asked / 2
    assert counts[-1][0] > counts[1][0]
    assert policy.usage.cached_tokens >= sum(hits for hits, _ in counts[1:])
    assert policy.usage.prompt_tokens > policy.usage.cached_tokens


def test_a_request_that_is_cancelled_frees_its_place(
    model: VllmModel, runner: asyncio.Runner
) -> None:
    long = replace(SAMPLING, max_tokens=CONTEXT)

    async def cancel() -> float:
        before = metric("generation_tokens_total")
        tasks = [
            asyncio.create_task(model.generate(PROMPT, replace(long, seed=seed)))
            for seed in range(48)
        ]
        await until(lambda: metric("num_requests_running") + metric("num_requests_waiting") >= 40)
        for task in tasks:
            task.cancel()
        ended = await asyncio.gather(*tasks, return_exceptions=True)
        assert sum(isinstance(one, asyncio.CancelledError) for one in ended) > 40
        # The engine tells its counts with the tokens of a later request.
        await model.generate(PROMPT, SAMPLING)
        return metric("generation_tokens_total") - before

    generated = runner.run(cancel())
    assert metric("num_requests_running") == metric("num_requests_waiting") == 0
    assert model.engine.get_num_unfinished_requests() == 0
    assert generated < 48 * CONTEXT / 4


def test_a_conversation_is_put_as_the_model_was_taught(
    model: VllmModel, runner: asyncio.Runner
) -> None:
    turns = (Message("system", "Prove."), Message("user", PROMPT))
    text = f"<|system|>Prove.\n<|user|>{PROMPT}\n<|assistant|>"
    spoken = runner.run(model.generate(turns, SAMPLING))
    written = runner.run(model.generate(text, SAMPLING))
    assert spoken == replace(written, cached_tokens=spoken.cached_tokens)


def test_an_answer_is_as_long_as_there_is_room(model: VllmModel, runner: asyncio.Runner) -> None:
    tokenizer = model.engine.get_tokenizer()
    prompt = "theorem t : 1 = 1 := by\n"
    while len(tokenizer.encode(prompt)) < CONTEXT - 20:
        prompt += "  skip\n"
    left = CONTEXT - len(tokenizer.encode(prompt))
    answer = runner.run(model.generate(prompt, replace(SAMPLING, max_tokens=500)))
    assert (answer.tokens, answer.finish) == (left, "length")


def test_a_prompt_without_room_gets_an_empty_answer(
    model: VllmModel, runner: asyncio.Runner
) -> None:
    answer = runner.run(model.generate("theorem t : 1 = 1 := by\n" * CONTEXT, SAMPLING))
    assert (answer.text, answer.tokens, answer.finish) == ("", 0, "length")
    assert answer.prompt_tokens > CONTEXT


def test_closing_leaves_no_process_and_no_answers(model: VllmModel, runner: asyncio.Runner) -> None:
    """The last test of this engine; one request is still being answered."""

    async def close() -> None:
        asking = asyncio.create_task(
            model.generate(PROMPT, replace(SAMPLING, max_tokens=CONTEXT, seed=3))
        )
        await asyncio.sleep(0.1)
        await model.close()
        with pytest.raises(ModelError, match="was closed"):
            await asking
        with pytest.raises(ModelError, match="was closed"):
            await model.generate(PROMPT, SAMPLING)

    assert own_engines()
    runner.run(close())
    assert own_engines() == []
