"""What a search reports: events while it runs, and its result."""

from dataclasses import dataclass

from prover.attempt import Outcome
from prover.state import TacticState
from prover.theorem import Theorem
from search.strategy import Rollout


@dataclass(frozen=True, slots=True)
class Progress:
    """The best incomplete proof.

    Attributes:
        proof: proof text up to the state; empty at the start.
        state: the goals it leaves.
    """

    proof: str
    state: TacticState


@dataclass(frozen=True, slots=True)
class SearchResult:
    """What a search came to.

    Attributes:
        theorem: what was to be proved.
        accepted: whether acceptance took the proof.
        proof: the accepted proof text; empty if there is none.
        axioms: axioms the accepted proof depends on.
        assurance: how much stands behind the acceptance (`prover.lean.verdict`); empty if there is
            none.
        seconds: wall time from opening the theorem to the end, acceptance included.
        rollouts: rollouts finished.
        nodes: nodes of the tree, the root included.
        depth: steps from the root to the deepest node.
        reason: why there is no accepted proof; empty if there is one.
        best: how far the search got.
    """

    theorem: Theorem
    accepted: bool
    proof: str
    axioms: tuple[str, ...]
    assurance: str
    seconds: float
    rollouts: int
    nodes: int
    depth: int
    reason: str
    best: Progress


@dataclass(frozen=True, slots=True)
class RolloutFinished:
    """A rollout was told to the strategy.

    Attributes:
        rollout: what was asked.
        completion: what the policy answered.
        outcome: what came of it, after acceptance.
        seconds: since the theorem was opened.
        rollouts: rollouts finished, this one included.
        nodes: nodes of the tree.
        depth: steps from the root to the deepest node.
    """

    rollout: Rollout
    completion: str
    outcome: Outcome
    seconds: float
    rollouts: int
    nodes: int
    depth: int


@dataclass(frozen=True, slots=True)
class NewBest:
    """A better incomplete proof was found."""

    best: Progress


@dataclass(frozen=True, slots=True)
class Finished:
    """The search is over."""

    result: SearchResult


Event = RolloutFinished | NewBest | Finished
