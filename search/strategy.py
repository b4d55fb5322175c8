"""Ask and tell: how a search is steered. Strategies are pure; the engine does the work."""

from dataclasses import dataclass
from hashlib import blake2b
from typing import Protocol

from prover.attempt import Outcome
from prover.state import TacticState
from search.tree import Tree


@dataclass(frozen=True, slots=True)
class Budget:
    """What a search for one theorem may spend; ``None`` is no limit.

    Attributes:
        seconds: wall time of the search. Acceptance is not cut short by it.
        rollouts: how many completions may be asked of the policy.

    Raises:
        ValueError: a limit is not positive.
    """

    seconds: float | None = None
    rollouts: int | None = None

    def __post_init__(self) -> None:
        for name, limit in (("seconds", self.seconds), ("rollouts", self.rollouts)):
            if limit is not None and not limit > 0:
                raise ValueError(f"a budget's {name} must be positive, not {limit}")


@dataclass(frozen=True, slots=True)
class Rollout:
    """A strategy's wish: complete the proof from here.

    Attributes:
        id: number of the rollout, from 0; ``tell`` names it.
        node: id of the node to resume from.
        prefix: proof text that reaches the node.
        state: the node's tactic state.
        indent: column at which a further tactic of the current block starts.
        index: which of the policy's proposals for this state and seed is wanted, from 0.
        seed: fixes the order of a policy's proposals for this state. A strategy that enumerates
            keeps the seed and counts ``index`` up; one that samples changes the seed and leaves
            ``index`` at 0.
    """

    id: int
    node: int
    prefix: str
    state: TacticState
    indent: int
    index: int
    seed: int


class Strategy(Protocol):
    """A search that decides where to go on.

    ``ask`` may be called again before earlier rollouts were told; each rollout is told once. With
    equal seeds, equal sequences of asks and tells give equal trees.
    """

    @property
    def tree(self) -> Tree:
        """What was found so far."""
        ...

    def ask(self) -> Rollout | None:
        """The next rollout; ``None`` when there is nothing to do until more is told.

        ``None`` with no rollout under way means never again: the search is over.
        """
        ...

    def tell(self, rollout: Rollout, completion: str, outcome: Outcome) -> None:
        """What came of it.

        Raises:
            ValueError: the rollout is not under way.
        """
        ...


def derive_seed(seed: int, number: int) -> int:
    """A seed for the ``number``-th part of a seeded whole: 48 bits, so that JSON keeps it exact."""
    digest = blake2b(f"{seed} {number}".encode(), digest_size=6).digest()
    return int.from_bytes(digest)
