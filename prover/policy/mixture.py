"""Several policies that take turns, each as often as its weight says."""

import asyncio
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from prover.policy.at_once import at_once
from prover.policy.base import Completion, Policy, Request

GOLDEN = (5**0.5 - 1) / 2
"""The additive recurrence of this step is spread most evenly of all (Weyl, 1916)."""


class Mixture:
    """Gives each request to one of its members.

    The requests of a node, which count ``index`` up, go to the members in the proportion of their
    weights, evenly spread; a member is asked for its own first, second, third proposal. Where a
    member has no more, the others are asked in its place, until none has any. Requests of a node
    that are under way while one is found to have no more may repeat or pass over a proposal.

    Args:
        members: policies and their weights, which are positive.
    """

    def __init__(self, members: Sequence[tuple[Policy, float]]) -> None:
        self.members = [member for member, _ in members]
        weights = [weight for _, weight in members]
        self.bounds = [bound / sum(weights) for bound in accumulate(weights)]
        self.name = "+".join(member.name for member in self.members)
        self._ends: dict[Request, dict[int, int]] = {}
        """How many proposals a member has, by node, where that was seen."""

    async def complete(self, requests: Sequence[Request]) -> list[Completion]:
        """Answer all requests.

        Raises:
            Exception: whatever a member raises, unwrapped.
        """
        return await at_once(self._complete, requests)

    async def _complete(self, request: Request) -> Completion:
        node = replace(request, index=0)
        tokens = 0
        while (turn := self._turn(request)) is not None:
            member, own = turn
            completion = await self._ask(member, request, own)
            tokens += completion.tokens
            if not completion.exhausted:
                return replace(completion, tokens=tokens)
            while own and (earlier := await self._ask(member, request, own - 1)).exhausted:
                tokens += earlier.tokens
                own -= 1
            ends = self._ends.setdefault(node, {})
            ends[member] = min(own, ends.get(member, own))
        return Completion("", tokens, exhausted=True)

    async def _ask(self, member: int, request: Request, own: int) -> Completion:
        (completion,) = await self.members[member].complete([replace(request, index=own)])
        return completion

    def _turn(self, request: Request) -> tuple[int, int] | None:
        """Who is asked, and for which of its own proposals; ``None`` if nobody has any left."""
        ends = self._ends.get(replace(request, index=0), {})
        asked = [0] * len(self.members)
        chosen: int | None = None
        for index in range(request.index + 1):
            first = self.member(request.seed, index)
            order = [*range(first, len(asked)), *range(first)]
            left = (one for one in order if one not in ends or asked[one] < ends[one])
            chosen = next(left, None)
            if chosen is None:
                return None
            asked[chosen] += 1
        assert chosen is not None, "the loop ran at least once"
        return chosen, asked[chosen] - 1

    def member(self, seed: int, index: int) -> int:
        """Whose turn the index-th proposal is, while all have some."""
        place = (seed % 2**32 / 2**32 + index * GOLDEN) % 1
        return min(bisect_right(self.bounds, place), len(self.members) - 1)

    async def close(self) -> None:
        """Close all members.

        Raises:
            Exception: the first that a member raised; the others are closed all the same.
        """
        closing = (member.close() for member in self.members)
        failures = await asyncio.gather(*closing, return_exceptions=True)
        for failure in failures:
            if failure is not None:
                raise failure
