"""What a search reports: events while it runs, and its result."""

from dataclasses import dataclass
from typing import Protocol

from prover.attempt import Outcome
from prover.policy.base import Completion
from prover.state import TacticState
from prover.theorem import Theorem
from search.budget import Spent
from search.strategy import Rollout, Strategy


class Verdict(Protocol):
    """What acceptance says of a proof."""

    @property
    def accepted(self) -> bool: ...

    @property
    def reason(self) -> str: ...

    @property
    def axioms(self) -> tuple[str, ...]: ...

    @property
    def seconds(self) -> float: ...

    @property
    def inconclusive(self) -> bool: ...

    @property
    def assurance(self) -> str: ...


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
class Opened:
    """Lean has shown the goals at the theorem's hole; the search begins, or goes on.

    Attributes:
        theorem: what is to be proved.
        state: the tactic state at its hole.
        strategy: as it stands.
        spent: what was spent in earlier sessions.
    """

    theorem: Theorem
    state: TacticState
    strategy: Strategy
    spent: Spent


@dataclass(frozen=True, slots=True)
class RolloutAsked:
    """The strategy has asked for a rollout."""

    rollout: Rollout


@dataclass(frozen=True, slots=True)
class RolloutFinished:
    """A rollout was told to the strategy.

    Attributes:
        rollout: what was asked.
        completion: what the policy answered.
        outcome: what came of it, after acceptance.
        reward: what the strategy made of it.
        policy_seconds: how long the policy took.
        search_seconds: wall time of the strategy, over all rollouts of this session.
        seconds: since the search began, earlier sessions included.
        rollouts: rollouts finished, this one included.
        nodes: nodes of the tree.
        depth: steps from the root to the deepest node.
    """

    rollout: Rollout
    completion: Completion
    outcome: Outcome
    reward: float
    policy_seconds: float
    search_seconds: float
    seconds: float
    rollouts: int
    nodes: int
    depth: int


@dataclass(frozen=True, slots=True)
class Judged:
    """Acceptance has come to a verdict on a complete proof.

    Attributes:
        proof: the proof text.
        verdict: what acceptance says of it.
    """

    proof: str
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class NewBest:
    """A better incomplete proof was found."""

    best: Progress


@dataclass(frozen=True, slots=True)
class Finished:
    """The search is over."""

    result: SearchResult


Event = Opened | RolloutAsked | RolloutFinished | Judged | NewBest | Finished
