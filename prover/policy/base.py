"""What a policy is: it turns a proof prefix and a tactic state into completions."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from prover.state import TacticState
from prover.theorem import Theorem


@dataclass(frozen=True, slots=True)
class Request:
    """One completion wanted.

    Attributes:
        theorem: what is being proved.
        prefix: proof text up to the state; empty at the root.
        state: the tactic state after the prefix; ``None`` if the policy is not to know it.
        indent: column at which a further tactic of the current block starts.
        index: which proposal for this state and seed is wanted, from 0. A policy that enumerates
            orders its proposals by a weighted draw without replacement that ``seed`` fixes, and
            answers the index-th; past the last, its completion is empty.
        seed: equal requests get equal completions. A policy that samples mixes ``seed`` and
            ``index``: a tree search keeps the seed of a node and counts the index up, independent
            sampling changes the seed and leaves the index at 0.
    """

    theorem: Theorem
    prefix: str
    state: TacticState | None
    indent: int = 2
    index: int = 0
    seed: int = 0


Finish = Literal["stop", "length"]
"""Why an answer ended: by itself, or because it had become as long as it may."""


@dataclass(frozen=True, slots=True)
class Completion:
    """What a policy answered.

    Attributes:
        text: proof text to append to the prefix verbatim; it begins with its own line break and
            indentation. Empty if there is none.
        tokens: tokens generated (0 for a policy without a tokenizer).
        logprob: log-probability of the text under the policy (natural logarithm).
        finish: why it ended; a text cut off at its greatest length may end in the middle.
        exhausted: whether the policy has nothing further to propose for this state, which is then
            not asked again.
    """

    text: str
    tokens: int = 0
    logprob: float = 0.0
    finish: Finish = "stop"
    exhausted: bool = False


class Policy(Protocol):
    """A source of completions; knows nothing of trees."""

    name: str

    async def complete(self, requests: Sequence[Request]) -> list[Completion]:
        """Answer all requests, in order."""
        ...

    async def close(self) -> None:
        """Free what the policy holds."""
        ...
