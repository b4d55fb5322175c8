"""Ask and tell: how a search is steered. Strategies are pure; the engine does the work."""

from dataclasses import dataclass
from hashlib import blake2b
from typing import Protocol

from prover.attempt import Outcome
from prover.policy.base import Completion
from prover.state import TacticState
from search.frozen import Frozen
from search.tree import Tree


@dataclass(frozen=True, slots=True)
class Rollout:
    """A strategy's wish: complete the proof from here.

    Attributes:
        id: number of the rollout, from 0; ``tell`` names it.
        path: ids of the nodes that were chosen, from the root to the one to resume from; of a
            stitched text only the latter.
        prefix: proof text that reaches the node.
        state: the node's tactic state.
        indent: column at which a further tactic of the current block starts.
        index: which of the policy's proposals for this state and seed is wanted, from 0.
        seed: fixes the order of a policy's proposals for this state. A strategy that enumerates
            keeps the seed and counts ``index`` up; one that samples changes the seed and leaves
            ``index`` at 0.
        opening: proof text between the prefix and the completion; it opens a block.
        stitched: what is to be run in place of a completion, when the strategy has put a text
            together by itself; empty if the policy is to be asked.
        show_state: whether the policy is told the tactic state.
    """

    id: int
    path: tuple[int, ...]
    prefix: str
    state: TacticState
    indent: int
    index: int
    seed: int
    opening: str = ""
    stitched: str = ""
    show_state: bool = True

    @property
    def node(self) -> int:
        """Id of the node to resume from."""
        return self.path[-1]

    def text(self, completion: Completion) -> str:
        """What is run after the prefix."""
        return self.opening + completion.text


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

    def tell(self, rollout: Rollout, completion: Completion, outcome: Outcome) -> float:
        """What came of it.

        Returns:
            The reward that the choices leading to it were credited with; 0 for a strategy that
            knows no rewards.

        Raises:
            ValueError: the rollout is not under way.
        """
        ...

    def under_way(self) -> list[Rollout]:
        """Rollouts that were asked and not told yet, in the order of asking."""
        ...

    def freeze(self) -> Frozen:
        """All that is known, as plain data."""
        ...

    def thaw(self, frozen: Frozen) -> None:
        """Become what was frozen; only for a strategy that was not asked anything yet, made with
        the same state, settings and seed.

        Raises:
            ValueError: the data do not fit.
        """
        ...


def derive_seed(seed: int, number: int) -> int:
    """A seed for the ``number``-th part of a seeded whole: 48 bits, so that JSON keeps it exact."""
    digest = blake2b(f"{seed} {number}".encode(), digest_size=6).digest()
    return int.from_bytes(digest)
