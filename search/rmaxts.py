"""RMaxTS: Monte-Carlo tree search that is rewarded for reaching states it has not seen.

Source: DeepSeek-Prover-V1.5, arXiv 2408.08152, section 3; equation numbers are theirs.
"""

from dataclasses import dataclass
from math import inf, isfinite, log, sqrt
from random import Random

from prover.attempt import Outcome, Status
from prover.state import TacticState
from search.strategy import Rollout, derive_seed
from search.tree import Edge, Node, Tree


@dataclass(frozen=True, slots=True, kw_only=True)
class RMaxTSConfig:
    """The paper's settings.

    Attributes:
        gamma: discount of older rewards of an edge, per rollout through it, in (0, 1] (eq. 8–9);
            1 is UCB1.
        exploration: factor under the root of the score's second term, at least 0 (eq. 7).
        novelty: reward of a rollout that added a node (eq. 3); 0 is plain UCT.
        virtual_loss: finished rollouts of reward 0 that each running rollout counts as, at least
            0, so that parallel rollouts spread out.

    Raises:
        ValueError: a setting is out of its range.
    """

    gamma: float = 0.99
    exploration: float = 2.0
    novelty: float = 1.0
    virtual_loss: float = 1.0

    def __post_init__(self) -> None:
        if not 0 < self.gamma <= 1:
            raise ValueError(f"gamma must be above 0 and at most 1, not {self.gamma}")
        for name in ("exploration", "novelty", "virtual_loss"):
            value = getattr(self, name)
            if not (isfinite(value) and value >= 0):
                raise ValueError(f"{name} must be at least 0, not {value}")


class RMaxTS:
    """Truncate and resume, with discounted upper confidence bounds.

    ``ask`` descends from the root. At each node it chooses among the open children and, while the
    policy may have more to say there, the node's virtual child, which means "expand here". The
    highest score wins; of equal scores the child found first, the virtual child last. A choice
    never made scores infinitely. ``tell`` adds the states the completion reached, and credits the
    choices that ``ask`` made; nodes reached beyond the one asked for are not credited.

    A node the policy has exhausted is not expanded again; when it has no open child left it is
    never visited again, and when that holds of the root, ``ask`` answers ``None``.

    All rollouts of a node have the same seed and count ``index`` up.
    """

    def __init__(
        self,
        state: TacticState,
        indent: int,
        config: RMaxTSConfig | None = None,
        *,
        seed: int = 0,
    ) -> None:
        self.tree = Tree(state, indent)
        self._config = config or RMaxTSConfig()
        self._seed = seed
        self._random = Random(seed)
        self._asked = 0
        self._running: dict[int, tuple[Node, int]] = {}
        self._proved = False

    def ask(self) -> Rollout | None:
        if self._proved or not self.tree.root.open:
            return None
        node = self._select()
        route = self._random.randrange(len(node.routes))
        rollout = Rollout(
            id=self._asked,
            node=node.id,
            prefix=self.tree.prefix(node, route),
            state=node.state,
            indent=node.indent,
            index=node.asked,
            seed=derive_seed(self._seed, node.id),
        )
        self._asked += 1
        node.asked += 1
        self._running[rollout.id] = node, route
        for edge in _choices(node):
            edge.running += 1
            self._weigh(edge)
        return rollout

    def tell(self, rollout: Rollout, completion: str, outcome: Outcome) -> None:
        if rollout.id not in self._running:
            raise ValueError(f"rollout {rollout.id} is not under way")
        node, route = self._running.pop(rollout.id)
        walk = self.tree.grow(node, route, completion, outcome.steps)
        if outcome.status is Status.EXHAUSTED:
            self.tree.close(node)
        self._proved = self._proved or outcome.status is Status.ACCEPTED
        reward = self._config.novelty if walk.added else 0.0
        for edge in _choices(node):
            edge.running -= 1
            edge.value = self._config.gamma * edge.value + reward
            edge.visits = self._config.gamma * edge.visits + 1.0
            self._weigh(edge)

    def _select(self) -> Node:
        """Walk down by the scores of equation 7 to the node to expand."""
        node = self.tree.root
        while True:
            total = node.virtual.weight
            for child in node.children.values():
                total += child.edge.weight
            scale = self._config.exploration * log(total) if total > 1 else 0.0
            chosen, best = node, -inf
            for child in node.children.values():
                if child.open:
                    score = _score(child.edge, scale)
                    if score > best:
                        chosen, best = child, score
            if chosen is node or (node.expandable and _score(node.virtual, scale) > best):
                return node
            node = chosen

    def _weigh(self, edge: Edge) -> None:
        """Refresh what selection reads: W / N and N with each running rollout a loss (eq. 8–9).

        k updates by W ← γW and N ← γN + 1 come to γᵏW and γᵏN + (1 − γᵏ) / (1 − γ).
        """
        gamma, losses = self._config.gamma, self._config.virtual_loss * edge.running
        kept = gamma**losses
        edge.weight = kept * edge.visits + ((1 - kept) / (1 - gamma) if gamma < 1 else losses)
        edge.mean = kept * edge.value / edge.weight if edge.weight > 0 else inf


def _choices(node: Node) -> list[Edge]:
    """The edges of the selection path that ends in expanding ``node``."""
    return [node.virtual, *(above.edge for above in node.path() if above.parent is not None)]


def _score(edge: Edge, scale: float) -> float:
    return edge.mean + sqrt(scale / edge.weight) if edge.weight > 0 else inf
