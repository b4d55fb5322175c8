"""Several policies that take turns, each as often as its weight says."""

import asyncio
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from prover.policy.base import Completion, Policy, Request

GOLDEN = (5**0.5 - 1) / 2
"""The additive recurrence of this step is spread most evenly of all (Weyl, 1916)."""


class Mixture:
    """Gives each request to one of its members.

    The requests of a node, which count ``index`` up, go to the members in the proportion of their
    weights, evenly spread; a member is asked for its own first, second, third proposal. Where a
    member has no more, the others are asked in its place.

    Args:
        members: policies and their weights, which are positive.
    """

    def __init__(self, members: Sequence[tuple[Policy, float]]) -> None:
        self.members = [member for member, _ in members]
        weights = [weight for _, weight in members]
        self.bounds = [bound / sum(weights) for bound in accumulate(weights)]
        self.name = "+".join(member.name for member in self.members)

    async def complete(self, requests: Sequence[Request]) -> list[Completion]:
        try:
            async with asyncio.TaskGroup() as group:
                tasks = [group.create_task(self._complete(request)) for request in requests]
        except BaseExceptionGroup as failures:
            raise failures.exceptions[0] from None
        return [task.result() for task in tasks]

    async def _complete(self, request: Request) -> Completion:
        chosen = self.member(request.seed, request.index)
        own = sum(self.member(request.seed, earlier) == chosen for earlier in range(request.index))
        (completion,) = await self.members[chosen].complete([replace(request, index=own)])
        if completion.text:
            return completion
        for member in self.members[:chosen] + self.members[chosen + 1 :]:
            (other,) = await member.complete([request])
            if other.text:
                return other
        return completion

    def member(self, seed: int, index: int) -> int:
        """Which member is asked for the index-th proposal."""
        place = (seed % 2**32 / 2**32 + index * GOLDEN) % 1
        return min(bisect_right(self.bounds, place), len(self.members) - 1)

    async def close(self) -> None:
        for member in self.members:
            await member.close()
