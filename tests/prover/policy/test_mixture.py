"""Mixtures: whose turn it is, what a member is asked, and what happens when it has no more."""

import asyncio
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prover.policy.base import Completion, Policy, Request
from prover.policy.mixture import Mixture
from prover.theorem import Theorem

REQUEST = Request(Theorem("t", "theorem t : 1 = 1 := by"), "", None)


@dataclass
class Numbers:
    """Proposes 0, 1, 2, … up to an end; counts."""

    name: str
    end: float = float("inf")
    fails: bool = False
    closed: bool = False
    asked: list[int] = field(default_factory=list)

    async def complete(self, requests: Sequence[Request]) -> list[Completion]:
        (request,) = requests
        await asyncio.sleep(0)
        if self.fails:
            raise RuntimeError(f"{self.name} failed")
        self.asked.append(request.index)
        found = request.index < self.end
        text = f"\n  {self.name} {request.index}" if found else ""
        return [Completion(text, tokens=1, exhausted=not found)]

    async def close(self) -> None:
        if self.fails:
            raise RuntimeError(f"{self.name} failed")
        self.closed = True


def proposals(mixture: Policy, indexes: Sequence[int], seed: int = 0) -> list[str]:
    requests = [replace(REQUEST, index=index, seed=seed) for index in indexes]
    return [one.text.strip() for one in asyncio.run(mixture.complete(requests))]


@given(
    st.lists(st.floats(0.1, 10), min_size=1, max_size=4), st.integers(0, 2**33), st.integers(1, 300)
)
def test_requests_of_a_node_go_to_members_in_proportion(
    weights: list[float], seed: int, count: int
) -> None:
    members = [(Numbers(str(number)), weight) for number, weight in enumerate(weights)]
    mixture = Mixture(members)
    turns = Counter(mixture.member(seed, index) for index in range(count))
    for number, weight in enumerate(weights):
        expected = count * weight / sum(weights)
        assert abs(turns[number] - expected) <= 8  # the discrepancy grows with the logarithm


@given(st.integers(0, 2**33))
def test_a_member_is_asked_for_its_own_first_second_and_third_proposal(seed: int) -> None:
    members = [Numbers("a"), Numbers("b"), Numbers("c")]
    mixture = Mixture([(members[0], 3), (members[1], 1), (members[2], 0.5)])
    proposals(mixture, range(40), seed)
    for member in members:
        assert member.asked == list(range(len(member.asked)))
    assert sum(len(member.asked) for member in members) == 40


@given(
    st.lists(st.tuples(st.integers(0, 6), st.floats(0.1, 10)), min_size=1, max_size=4),
    st.integers(0, 2**33),
)
def test_every_proposal_of_every_member_comes_once_before_there_are_none(
    sizes: list[tuple[int, float]], seed: int
) -> None:
    mixture = Mixture([(Numbers(str(n), end), weight) for n, (end, weight) in enumerate(sizes)])
    total = sum(end for end, _ in sizes)
    indexes = range(total + 3)
    found = [text for index in indexes for text in proposals(mixture, [index], seed)]
    every = {f"{n} {k}" for n, (end, _) in enumerate(sizes) for k in range(end)}
    assert found[total:] == [""] * 3
    assert len(found[:total]) == len(set(found[:total]))
    assert set(found[:total]) == every
    assert proposals(mixture, indexes, seed) == found


def test_where_one_has_no_more_the_others_go_on() -> None:
    mixture = Mixture([(Numbers("a", end=2), 1), (Numbers("b"), 1)])
    found = [text for index in range(30) for text in proposals(mixture, [index])]
    assert [text for text in found if text.startswith("a")] == ["a 0", "a 1"]
    assert [text for text in found if text.startswith("b")] == [f"b {k}" for k in range(28)]


def test_the_tokens_of_all_that_were_asked_count() -> None:
    mixture = Mixture([(Numbers("a", end=0), 1), (Numbers("b", end=0), 1)])
    (completion,) = asyncio.run(mixture.complete([REQUEST]))
    assert completion == Completion("", tokens=2, exhausted=True)


def test_what_a_member_raises_is_raised_as_it_is() -> None:
    mixture = Mixture([(Numbers("a", fails=True), 1)])
    with pytest.raises(RuntimeError, match="a failed"):
        proposals(mixture, [0, 1])


def test_all_members_are_closed_even_if_one_fails_to() -> None:
    members = [Numbers("a"), Numbers("b", fails=True), Numbers("c")]
    mixture = Mixture([(member, 1) for member in members])
    with pytest.raises(RuntimeError, match="b failed"):
        asyncio.run(mixture.close())
    assert [member.closed for member in members] == [True, False, True]
