"""What a policy is: it turns a proof prefix and a tactic state into completions."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from prover.state import TacticState
from prover.theorem import Theorem


@dataclass(frozen=True, slots=True)
class Request:
    """One completion wanted.

    Attributes:
        theorem: what is being proved.
        prefix: proof text up to the state; empty at the root.
        state: the tactic state after the prefix.
        indent: column at which a further tactic of the current block starts.
        index: how many completions were already asked for this state; a policy that enumerates
            answers the index-th of its proposals.
        seed: seed of this completion; equal requests with equal seeds get equal completions.
    """

    theorem: Theorem
    prefix: str
    state: TacticState
    indent: int = 2
    index: int = 0
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Completion:
    """What a policy answered.

    Attributes:
        text: proof text to append to the prefix verbatim; it begins with its own line break and
            indentation. Empty when the policy has nothing further to propose for this state.
        tokens: tokens generated (0 for a policy without a tokenizer).
        logprob: log-probability of the text under the policy (natural logarithm).
    """

    text: str
    tokens: int = 0
    logprob: float = 0.0


class Policy(Protocol):
    """A source of completions; knows nothing of trees."""

    name: str

    async def complete(self, requests: Sequence[Request]) -> list[Completion]:
        """Answer all requests, in order."""
        ...

    async def close(self) -> None:
        """Free what the policy holds."""
        ...
