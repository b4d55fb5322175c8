"""Replies of servers: what is no reply is told as such, and what is no count is none."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prover.policy.model.replies import ReplyError, answer, complaint, models

FREE = (1.0, 1.0)
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=4),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["content", "token_logprobs", "logprob", "prompt_tokens", "message"]),
            inner,
            max_size=3,
        )
    ),
    max_leaves=8,
)


def reply(**choice: Any) -> bytes:
    usage = choice.pop("usage", None)
    return json.dumps({"choices": [{"text": "rfl", **choice}], "usage": usage}).encode()


@pytest.mark.parametrize(
    "logprobs",
    [
        {"content": 5},
        {"content": [5]},
        {"content": [{"logprob": "low"}]},
        {"token_logprobs": 5},
        {"token_logprobs": [10**400]},
        {"token_logprobs": ["low"]},
        {"token_logprobs": [-1e308, -1e308]},
    ],
)
def test_log_probabilities_that_are_no_numbers_make_a_reply_none(logprobs: object) -> None:
    with pytest.raises(ReplyError, match="log-probabilities"):
        answer(reply(logprobs=logprobs), FREE)


@pytest.mark.parametrize(
    "usage",
    [
        None,
        5,
        [],
        {"prompt_tokens": None, "completion_tokens": "3", "prompt_tokens_details": 7},
        {"prompt_tokens": -4, "completion_tokens": -1},
        {"prompt_tokens": 10**400, "completion_tokens": 2.5},
        {"prompt_tokens_details": {"cached_tokens": -1}},
    ],
)
def test_what_is_no_count_counts_as_none(usage: object) -> None:
    read = answer(reply(usage=usage), FREE)
    assert (read.text, read.tokens, read.prompt_tokens, read.cached_tokens) == ("rfl", 0, 0, 0)
    assert read.dollars == 0


@pytest.mark.parametrize("body", [b"[" * 100_000, b"{", b"\xff", b"5", b'{"data": [{"id": 5}]}'])
def test_what_is_no_json_of_the_form_is_no_reply(body: bytes) -> None:
    with pytest.raises(ReplyError):
        answer(body, FREE)
    with pytest.raises(ReplyError):
        models(body)
    complaint(body)


@given(values, values, values)
def test_whatever_the_values_a_reply_is_read_or_is_none(
    logprobs: object, usage: object, message: object
) -> None:
    body = reply(logprobs=logprobs, usage=usage, message=message)
    complaint(body)
    try:
        read = answer(body, FREE)
    except ReplyError:
        return
    assert min(read.tokens, read.prompt_tokens, read.cached_tokens) >= 0
