"""A model whose answers are written down."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field

from prover.policy.model.base import Answer, Prompt, Sampling


@dataclass
class Script:
    """Answers each call with what ``say`` makes of it; what it raises is raised.

    Attributes:
        calls: what was asked, in order.
        hang: whether calls never end.
        cancelled: calls that were.
    """

    say: Callable[[Prompt, Sampling], Answer]
    name: str = "script"
    hang: bool = False
    closed: bool = False
    cancelled: int = 0
    calls: list[tuple[Prompt, Sampling]] = field(default_factory=list)

    async def generate(self, prompt: Prompt, sampling: Sampling) -> Answer:
        self.calls.append((prompt, sampling))
        try:
            await asyncio.sleep(3600 if self.hang else 0)
        except asyncio.CancelledError:
            self.cancelled += 1
            raise
        return self.say(prompt, sampling)

    async def close(self) -> None:
        self.closed = True
