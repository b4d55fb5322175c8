"""Best-first and breadth-first search: a queue of nodes, each expanded by a number of completions.

Source of the best-first order: BFS-Prover, arXiv 2502.03438.
"""

from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from math import isfinite, pow

from prover.attempt import Outcome, Status
from prover.policy.base import Completion
from prover.state import TacticState
from search.frozen import Frozen, freeze, thaw
from search.node import Node, path_to
from search.strategy import Rollout, derive_seed
from search.tree import Tree


@dataclass(frozen=True, slots=True, kw_only=True)
class BestFirstConfig:
    """The node on the likeliest way goes first.

    Attributes:
        width: completions that an expansion asks for.
        normalisation: power of the number of steps by which the log-probability of a way is
            divided, at least 0; 0 favours short ways, 1 knows nothing of length.

    Raises:
        ValueError: a setting is out of its range.
    """

    width: int = 8
    normalisation: float = 0.5

    def __post_init__(self) -> None:
        _check_width(self.width)
        if not (isfinite(self.normalisation) and self.normalisation >= 0):
            raise ValueError(f"normalisation must be at least 0, not {self.normalisation}")

    def rank(self, depth: int, logprob: float) -> float:
        """Place in the queue of a node ``depth`` steps from the root; the lowest goes first."""
        return -logprob / pow(max(1, depth), self.normalisation)


@dataclass(frozen=True, slots=True, kw_only=True)
class BreadthFirstConfig:
    """The node with the fewest steps goes first.

    Attributes:
        width: completions that an expansion asks for.

    Raises:
        ValueError: ``width`` is not positive.
    """

    width: int = 8

    def __post_init__(self) -> None:
        _check_width(self.width)

    def rank(self, depth: int, logprob: float) -> float:
        """Place in the queue of a node ``depth`` steps from the root; the lowest goes first."""
        return float(depth)


class Frontier:
    """Expands one node after the other, in the order that the settings rank them.

    An expansion asks ``width`` completions of a node. Then comes the next node: of those expanded
    least often the one with the lowest rank, of equal ones the first found. So no node is expanded
    twice while there is one that was not expanded at all, and with finitely many states within
    reach every proposal of a policy that enumerates is asked for some time. A node the policy has
    exhausted leaves the queue.

    The log-probability of a completion falls to its steps in proportion to their lengths. A node
    that is found again by another text keeps its rank and is resumed from by its first text.

    All rollouts of a node have the same seed and count ``index`` up.
    """

    def __init__(
        self,
        state: TacticState,
        indent: int,
        config: BestFirstConfig | BreadthFirstConfig | None = None,
        *,
        seed: int = 0,
    ) -> None:
        self.config = config or BestFirstConfig()
        self.tree = Tree(state, indent)
        self._seed = seed
        self._asked = 0
        self._running: dict[int, Rollout] = {}
        self._proved = False
        self._logprobs = [0.0]  # by node, of the text that leads there
        self._expanded = self.tree.root
        self._queue: list[tuple[int, float, int]] = [self._entry(self.tree.root)]

    def ask(self) -> Rollout | None:
        node = self._next()
        if node is None:
            return None
        rollout = self._rollout(self._asked, node, node.asked)
        self._asked += 1
        node.asked += 1
        self._running[rollout.id] = rollout
        return rollout

    def _rollout(self, id: int, node: Node, index: int) -> Rollout:
        return Rollout(
            id=id,
            path=path_to(node),
            prefix=self.tree.prefix(node, 0),
            state=node.state,
            indent=node.indent,
            index=index,
            seed=derive_seed(self._seed, node.id),
        )

    def under_way(self) -> list[Rollout]:
        return list(self._running.values())

    def tell(self, rollout: Rollout, completion: Completion, outcome: Outcome) -> float:
        if rollout.id not in self._running:
            raise ValueError(f"rollout {rollout.id} is not under way")
        node = self.tree.nodes[self._running.pop(rollout.id).node]
        text = rollout.text(completion)
        walk = self.tree.grow(node, 0, text, outcome.steps)
        for new in walk.new:
            read = len(self.tree.prefix(new, 0)) - len(rollout.prefix)
            self._logprobs.append(self._logprobs[node.id] + completion.logprob * read / len(text))
            if new.expandable:
                heappush(self._queue, self._entry(new))
        if outcome.status is Status.EXHAUSTED:
            self.tree.close(node)
        self._proved = self._proved or outcome.status is Status.ACCEPTED
        self.tree.toggled.clear()
        return 0.0

    def freeze(self) -> Frozen:
        return {
            "tree": freeze(self.tree),
            "asked": self._asked,
            "logprobs": list(self._logprobs),
            "running": [[each.id, each.node, each.index] for each in self._running.values()],
            "expanded": self._expanded.id,
            "proved": self._proved,
        }

    def thaw(self, frozen: Frozen) -> None:
        thaw(self.tree, frozen["tree"], lambda node, edge: None)
        nodes = self.tree.nodes
        self._asked, self._proved = frozen["asked"], frozen["proved"]
        self._logprobs = list(frozen["logprobs"])
        if len(self._logprobs) != len(nodes):
            raise ValueError("the frozen tree does not fit its log-probabilities")
        self._running = {
            id: self._rollout(id, nodes[node], index) for id, node, index in frozen["running"]
        }
        self._expanded = nodes[frozen["expanded"]]
        self._queue = [self._entry(node) for node in nodes if node.expandable]
        heapify(self._queue)

    def _next(self) -> Node | None:
        """The node that the next completion is asked for."""
        if self._proved:
            return None
        if self._expanded.expandable and self._expanded.asked % self.config.width:
            return self._expanded
        while self._queue:
            node = self.tree.nodes[heappop(self._queue)[-1]]
            if node.expandable:
                self._expanded = node
                # Its next expansion: while the outcomes of this one are out, there may be no other.
                heappush(self._queue, self._entry(node, begun=1))
                return node
        return None

    def _entry(self, node: Node, begun: int = 0) -> tuple[int, float, int]:
        """Place in the queue: expansions, those under way included, then rank, then discovery."""
        expansions = begun + -(-node.asked // self.config.width)
        return expansions, self.config.rank(node.depth, self._logprobs[node.id]), node.id


def _check_width(width: int) -> None:
    if width < 1:
        raise ValueError(f"width must be positive, not {width}")
