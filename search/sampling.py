"""Independent attempts from the root: the baseline that a tree search has to beat."""

from collections import deque
from dataclasses import dataclass

from prover.attempt import Outcome, Status
from prover.policy.base import Completion
from prover.state import TacticState
from search.frozen import Frozen, freeze, thaw
from search.node import Node, path_to
from search.strategy import Rollout, derive_seed
from search.tree import Tree


@dataclass(frozen=True, slots=True, kw_only=True)
class SamplingConfig:
    """How attempts are made.

    Attributes:
        calls: completions a single attempt may ask for. 1 takes each completion for a whole
            proof; a policy that proposes single steps needs as many calls as a proof has steps.

    Raises:
        ValueError: ``calls`` is not positive.
    """

    calls: int = 32

    def __post_init__(self) -> None:
        if self.calls < 1:
            raise ValueError(f"calls must be positive, not {self.calls}")


class Sampling:
    """Attempts that learn nothing from each other.

    An attempt starts at the root and goes on from the state it has reached for as long as its
    completions are free of errors and bring news; then the next attempt starts at the root. Each
    call of the policy counts as a rollout, so that budgets compare with those of a tree search.

    Every rollout has a seed of its own and ``index`` 0. With a policy that enumerates weighted
    proposals this draws one by weight, with replacement; counting ``index`` up would be a search.
    The tree only records what was reached.
    """

    def __init__(
        self,
        state: TacticState,
        indent: int,
        config: SamplingConfig | None = None,
        *,
        seed: int = 0,
    ) -> None:
        self.tree = Tree(state, indent)
        self._config = config or SamplingConfig()
        self._seed = seed
        self._asked = 0
        self._waiting: deque[_Attempt] = deque()
        self._running: dict[int, _Attempt] = {}
        self._proved = False

    def ask(self) -> Rollout | None:
        if self._proved or not self.tree.root.expandable:
            return None
        attempt = self._waiting.popleft() if self._waiting else _Attempt(self.tree.root)
        attempt.node.asked += 1
        rollout = self._rollout(self._asked, attempt)
        self._asked += 1
        self._running[rollout.id] = attempt
        return rollout

    def _rollout(self, id: int, attempt: "_Attempt") -> Rollout:
        return Rollout(
            id=id,
            path=path_to(attempt.node),
            prefix=self.tree.prefix(attempt.node, attempt.route),
            state=attempt.node.state,
            indent=attempt.node.indent,
            index=0,
            seed=derive_seed(self._seed, id),
        )

    def under_way(self) -> list[Rollout]:
        return [self._rollout(id, attempt) for id, attempt in self._running.items()]

    def tell(self, rollout: Rollout, completion: Completion, outcome: Outcome) -> float:
        if rollout.id not in self._running:
            raise ValueError(f"rollout {rollout.id} is not under way")
        attempt = self._running.pop(rollout.id)
        text = rollout.text(completion)
        walk = self.tree.grow(attempt.node, attempt.route, text, outcome.steps)
        if outcome.status is Status.EXHAUSTED:
            self.tree.close(attempt.node)
        self._proved = self._proved or outcome.status is Status.ACCEPTED
        self.tree.toggled.clear()
        if (
            outcome.status is Status.INCOMPLETE
            and walk.node.depth > attempt.node.depth
            and attempt.calls + 1 < self._config.calls
        ):
            self._waiting.append(_Attempt(walk.node, walk.route, attempt.calls + 1))
        return 0.0

    def freeze(self) -> Frozen:
        return {
            "tree": freeze(self.tree),
            "asked": self._asked,
            "waiting": [each.freeze() for each in self._waiting],
            "running": [[id, each.freeze()] for id, each in self._running.items()],
            "proved": self._proved,
        }

    def thaw(self, frozen: Frozen) -> None:
        thaw(self.tree, frozen["tree"], lambda node, edge: None)
        self._asked, self._proved = frozen["asked"], frozen["proved"]
        self._waiting = deque(self._attempt(row) for row in frozen["waiting"])
        self._running = {id: self._attempt(row) for id, row in frozen["running"]}

    def _attempt(self, row: list[int]) -> "_Attempt":
        node, route, calls = row
        return _Attempt(self.tree.nodes[node], route, calls)


@dataclass(frozen=True, slots=True)
class _Attempt:
    """Where an attempt stands, and the completions it took to get there."""

    node: Node
    route: int = 0
    calls: int = 0

    def freeze(self) -> list[int]:
        return [self.node.id, self.route, self.calls]
