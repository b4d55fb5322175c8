"""A language model as a policy: draws, modes, usage, errors."""

import asyncio
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prover.policy.base import Completion, Request
from prover.policy.language import DRAWS, LanguagePolicy, Usage
from prover.policy.model.base import Answer, ModelError, Prompt, Sampling
from prover.policy.prompt import family
from prover.theorem import Theorem
from tests.prover.policy.scripted import Script

THEOREM = Theorem("t", "theorem t : 1 = 1 := by")
REQUEST = Request(THEOREM, "", None)
SAMPLING = Sampling(1.0, 0.95, 64, ("\n\n",), 7)
FORM = family("deepseek-v1.5")
GOOD = Answer("  rfl\n", 3, -1.5, "stop", 20, 16, 0.25)
BAD = Answer("I don't know", 4, -2.0, "stop", 20, 0, 0.5)


def good(prompt: Prompt, sampling: Sampling) -> Answer:
    return GOOD


def bad(prompt: Prompt, sampling: Sampling) -> Answer:
    return BAD


def policy(model: Script, *modes: str, sampling: Sampling = SAMPLING) -> LanguagePolicy:
    return LanguagePolicy(model, FORM, modes or ("plain",), sampling)


def ask(asked: LanguagePolicy, *requests: Request) -> list[Completion]:
    return asyncio.run(asked.complete(requests or (REQUEST,)))


def test_an_answer_becomes_a_completion() -> None:
    assert ask(policy(Script(good))) == [Completion("\n  rfl", 3, -1.5, "stop")]


def test_the_family_says_where_answers_end_and_so_do_the_settings() -> None:
    model = Script(good)
    ask(policy(model))
    assert model.calls[0][1].stop == ("```", "\n\n")


@given(st.integers(0, 2**40), st.integers(0, 10_000))
def test_equal_requests_are_drawn_with_equal_seeds(seed: int, index: int) -> None:
    model = Script(good)
    request = replace(REQUEST, seed=seed, index=index)
    ask(policy(model), request, request)
    (_, one), (_, other) = model.calls
    assert one.seed == other.seed
    assert 0 <= one.seed < 2**31


def test_seeds_differ_between_draws_requests_nodes_and_settings() -> None:
    model = Script(bad)
    for seed in range(5):
        sampling = replace(SAMPLING, seed=seed)
        requests = [replace(REQUEST, seed=s, index=i) for s in range(5) for i in range(5)]
        ask(policy(model, sampling=sampling), *requests)
    assert len({one.seed for _, one in model.calls}) == 5 * 5 * 5 * DRAWS


def test_modes_alternate_over_the_requests_of_a_node_and_over_seeds() -> None:
    for requests in (
        [replace(REQUEST, index=index) for index in range(6)],
        [replace(REQUEST, seed=seed) for seed in range(6)],
    ):
        model = Script(good)
        ask(policy(model, "plain", "cot"), *requests)
        explained = ["explanatory" in str(prompt) for prompt, _ in model.calls]
        assert explained == [False, True] * 3


def test_an_answer_without_a_proof_is_drawn_anew_a_few_times() -> None:
    model = Script(bad)
    asked = policy(model)
    assert ask(asked) == [Completion("", 4 * DRAWS, -2.0, "stop")]
    assert len(model.calls) == DRAWS
    assert asked.usage == Usage(DRAWS, 20 * DRAWS, 0, 4 * DRAWS, 0, DRAWS, 0.5 * DRAWS)


def test_tokens_of_answers_without_a_proof_count_too() -> None:
    answers = iter([BAD, replace(GOOD, finish="length", text="  rfl\n  rf")])
    asked = policy(Script(lambda prompt, sampling: next(answers)))
    assert ask(asked) == [Completion("\n  rfl", 7, -1.5, "length")]
    assert asked.usage == Usage(2, 40, 16, 7, 1, 1, 0.75)


def test_the_likeliest_answer_is_asked_for_once_in_each_mode() -> None:
    model = Script(bad)
    asked = policy(model, "plain", "cot", sampling=replace(SAMPLING, temperature=0.0))
    found = ask(asked, *(replace(REQUEST, index=index) for index in range(4)))
    assert [one.text for one in found] == [""] * 4
    assert len(model.calls) == 2


def test_usages_add_up() -> None:
    usage = Usage(1, 2, 3, 4, 5, 6, 7.0)
    assert usage + usage == Usage(2, 4, 6, 8, 10, 12, 14.0)


def test_what_the_model_cannot_do_is_raised_as_it_is() -> None:
    def broken(prompt: Prompt, sampling: Sampling) -> Answer:
        raise ModelError("no such model")

    with pytest.raises(ModelError, match="no such model"):
        ask(policy(Script(broken)), REQUEST, replace(REQUEST, index=1))


def test_an_error_cancels_the_other_calls() -> None:
    model = Script(good, hang=True)

    async def fail_second(prompt: Prompt, sampling: Sampling) -> Answer:
        if model.calls:
            raise ModelError("gone")
        return await Script.generate(model, prompt, sampling)

    model.generate = fail_second  # type: ignore[method-assign]
    with pytest.raises(ModelError, match="gone"):
        ask(policy(model), REQUEST, REQUEST)
    assert model.cancelled == 1


def test_cancellation_cancels_all_calls() -> None:
    model = Script(good, hang=True)

    async def cancel() -> None:
        asking = asyncio.create_task(policy(model).complete([REQUEST] * 3))
        await asyncio.sleep(0.05)
        assert len(model.calls) == 3
        asking.cancel()
        with pytest.raises(asyncio.CancelledError):
            await asking

    asyncio.run(cancel())
    assert model.cancelled == 3


def test_the_model_is_closed_with_the_policy() -> None:
    model = Script(good)
    asyncio.run(policy(model).close())
    assert model.closed
