"""``rmax prove`` with a language model behind a server, which is a script here."""

import json

from tests.prover.policy.model.peer import Asked, Reply, serving_apart
from tests.search.commands import SWAP, Rmax

PROOF = (
    "```lean4\ntheorem swap (p q : Prop) : p ∧ q → q ∧ p := by\n  intro h\n  exact ⟨h.2, h.1⟩\n```"
)
USAGE = {
    "prompt_tokens": 100,
    "completion_tokens": 20,
    "prompt_tokens_details": {"cached_tokens": 64},
}


async def prove(asked: Asked) -> Reply:
    said = {"choices": [{"message": {"content": f"So:\n{PROOF}"}}], "usage": USAGE}
    return Reply(said)


async def refuse(asked: Asked) -> Reply:
    return Reply({"message": "no more of that"}, 422)


SETTINGS = ("policy=openai", "policy.model=prover", "search.parallel=1", "lean.workers=1")


def test_what_a_model_answers_is_a_proof_and_what_it_cost_is_said(rmax: Rmax) -> None:
    with serving_apart(prove) as peer:
        prices = ("policy.prompt_price=1", "policy.answer_price=5")
        answer = rmax("prove", SWAP, *SETTINGS, f"policy.url={peer.url}", *prices, "--json")
    assert answer.code == 0
    assert json.loads(answer.out)["accepted"] is True
    assert "model: 1 answer, 100 prompt tokens (64 cached), 20 tokens, US$ 0.0002" in answer.err


def test_nothing_is_said_of_the_cost_if_quiet_or_free(rmax: Rmax) -> None:
    with serving_apart(prove) as peer:
        quiet = rmax("prove", SWAP, *SETTINGS, f"policy.url={peer.url}", "--quiet")
        free = rmax("prove", SWAP, *SETTINGS, f"policy.url={peer.url}")
    assert quiet.err == ""
    assert "US$" not in free.err
    assert "model: 1 answer, " in free.err


async def digress(asked: Asked) -> Reply:
    return Reply({"choices": [{"message": {"content": "```lean4\nsorry\n```"}}], "usage": USAGE})


async def overflow(asked: Asked) -> Reply:
    return Reply({"message": "This model's maximum context length is 30 tokens"}, 400)


def test_how_many_answers_held_no_proof_text_is_said(rmax: Rmax) -> None:
    once = (*SETTINGS, "search.rollouts=1", "policy.max_tokens=16")
    with serving_apart(digress) as peer:
        answer = rmax("prove", SWAP, *once, f"policy.url={peer.url}")
    assert answer.code == 1
    assert "80 tokens; 4 without a proof text\n" in answer.err
    with serving_apart(overflow) as peer:
        answer = rmax("prove", SWAP, *once, f"policy.url={peer.url}")
    assert answer.code == 1
    assert "; 4 without a proof text, 4 for want of room behind the prompt\n" in answer.err


def test_a_model_that_refuses_is_an_error(rmax: Rmax) -> None:
    with serving_apart(refuse) as peer:
        answer = rmax("prove", SWAP, *SETTINGS, f"policy.url={peer.url}")
    assert answer.code == 2
    assert "refuses: 422 no more of that" in answer.err


def test_a_server_that_is_not_there_is_bad_input(rmax: Rmax) -> None:
    answer = rmax("prove", SWAP, *SETTINGS, "policy.url=http://127.0.0.1:9/v1")
    assert answer.code == 2
    assert "start `vllm serve prover`, or set policy.url" in answer.err
