"""Ask and tell: how a search is steered. Strategies are pure; the engine does the work."""

from dataclasses import dataclass
from typing import Protocol

from prover.attempt import Outcome
from prover.state import TacticState


@dataclass(frozen=True, slots=True)
class Rollout:
    """A strategy's wish: complete the proof from here.

    Attributes:
        id: number of the rollout, from 0; ``tell`` names it.
        node: id of the node to resume from.
        prefix: proof text that reaches the node.
        state: the node's tactic state.
        indent: column at which a further tactic of the current block starts.
        index: how many completions were asked at this node before.
        seed: seed of the completion.
    """

    id: int
    node: int
    prefix: str
    state: TacticState
    indent: int
    index: int
    seed: int


class Strategy(Protocol):
    """A search tree that decides where to go on.

    ``ask`` may be called again before earlier rollouts were told; each rollout is told exactly once.
    """

    def ask(self) -> Rollout | None:
        """The next rollout; ``None`` when there is nothing to do until more is told, or ever."""
        ...

    def tell(self, rollout: Rollout, completion: str, outcome: Outcome) -> None:
        """What came of it."""
        ...
