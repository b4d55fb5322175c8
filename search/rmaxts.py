"""RMaxTS: Monte-Carlo tree search that is rewarded for reaching states it has not seen.

Source: DeepSeek-Prover-V1.5, arXiv 2408.08152, section 3; equation numbers are theirs.
"""

from collections import deque
from dataclasses import dataclass
from math import exp, inf, isfinite, log, sqrt
from random import Random

from prover.attempt import Outcome, Status, Step
from prover.policy.base import Completion
from prover.state import TacticState
from search.frozen import Frozen, freeze, thaw
from search.node import Edge, Node
from search.parts import opening, split, splittable, stitched
from search.race import Race
from search.strategy import Rollout, derive_seed
from search.tree import Tree, Walk


@dataclass(frozen=True, slots=True, kw_only=True)
class RMaxTSConfig:
    """The paper's settings by default; what goes past the paper is off.

    Attributes:
        gamma: discount of older rewards of an edge, per rollout through it, in (0, 1] (eq. 8–9);
            1 is UCB1.
        exploration: factor under the root of the score's second term, at least 0 (eq. 7).
        novelty: reward of a rollout that added a node (eq. 3); 0 is plain UCT.
        virtual_loss: finished rollouts of reward 0 that each running rollout counts as, at least
            0, so that parallel rollouts spread out.
        state_comment: whether the policy is told the tactic state; if not, it knows the proof text
            alone.
        canonical: states that differ only in inaccessible names, metavariable names or line breaks
            are one state.
        apart: goals that share no metavariables are solved apart and joined again.
        transpositions: a state reached by two ways in the same block is one node.
        priors: visits that a new choice is credited with in advance, with a mean reward of the
            policy's probability of its text (per token, where there are tokens); at least 0.
        progress: further reward of a rollout that came to a state smaller than the one it started
            from, times the part of the state that is gone; at least 0.
        widening: a node is not expanded while it was asked at least this many times the square
            root of the rollouts that came through it, if it has open children; 0 is no limit.

    Raises:
        ValueError: a setting is out of its range.
    """

    gamma: float = 0.99
    exploration: float = 2.0
    novelty: float = 1.0
    virtual_loss: float = 1.0
    state_comment: bool = True
    canonical: bool = False
    apart: bool = False
    transpositions: bool = False
    priors: float = 0.0
    progress: float = 0.0
    widening: float = 0.0

    def __post_init__(self) -> None:
        if not 0 < self.gamma <= 1:
            raise ValueError(f"gamma must be above 0 and at most 1, not {self.gamma}")
        for name in ("exploration", "novelty", "virtual_loss", "priors", "progress", "widening"):
            value = getattr(self, name)
            if not (isfinite(value) and value >= 0):
                raise ValueError(f"{name} must be at least 0, not {value}")


Path = list[tuple[Node, Edge]]
"""Choices from the root on, each with the node that has it."""


class RMaxTS:
    """Truncate and resume, with discounted upper confidence bounds.

    ``ask`` descends from the root. At each node it chooses among the open children and, while the
    policy may have more to say there, the node's virtual child, which means "expand here". The
    highest score wins; of equal scores the child found first, the virtual child last. A choice
    never made scores infinitely. To expand a node that was split is to go on in the unsolved part
    that was chosen least. ``tell`` adds the states the completion reached, and credits the choices
    that ``ask`` made; nodes reached beyond the one asked for are not credited.

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
        self.config = config or RMaxTSConfig()
        self.tree = Tree(
            state,
            indent,
            canonical=self.config.canonical,
            transpositions=self.config.transpositions,
        )
        self._seed = seed
        self._random = Random(seed)
        self._asked = 0
        self._running: dict[int, tuple[Rollout, Path, int]] = {}  # with the choices, and the route
        self._joins: deque[Node] = deque()
        self._proved = False

    def ask(self) -> Rollout | None:
        if self._proved:
            return None
        if self._joins:
            return self._begin([], self._joins.popleft(), 0)
        if not self.tree.root.open:
            return None
        path, node = self._select()
        for owner, edge in path:
            owner.chosen += 1
            edge.running += 1
            self._weigh(owner, edge)
        return self._begin(path, node, self._random.randrange(len(node.routes)))

    def _begin(self, path: Path, node: Node, route: int) -> Rollout:
        rollout = self._rollout(self._asked, path, node, route, node.asked)
        self._asked += 1
        node.asked += not rollout.stitched
        self._running[rollout.id] = rollout, path, route
        return rollout

    def _rollout(self, id: int, path: Path, node: Node, route: int, index: int) -> Rollout:
        return Rollout(
            id=id,
            path=tuple(dict.fromkeys(owner.id for owner, _ in path)) or (node.id,),
            prefix=self.tree.prefix(node, route),
            state=node.state,
            indent=node.indent,
            index=index,
            seed=derive_seed(self._seed, node.id),
            opening=opening(node),
            stitched="" if path else stitched(node),
            show_state=self.config.state_comment,
        )

    def under_way(self) -> list[Rollout]:
        return [rollout for rollout, _, _ in self._running.values()]

    def tell(self, rollout: Rollout, completion: Completion, outcome: Outcome) -> float:
        if rollout.id not in self._running:
            raise ValueError(f"rollout {rollout.id} is not under way")
        _, path, route = self._running.pop(rollout.id)
        node = self.tree.nodes[rollout.node]
        text = rollout.text(completion)
        steps = _as_one(text, outcome.steps) if rollout.stitched else outcome.steps
        walk = self.tree.grow(node, route, text, steps)
        if rollout.stitched or (outcome.status is Status.EXHAUSTED and not node.parts):
            self.tree.close(node)
        if walk.solved is not None:
            self._solved(walk.solved)
        self._proved = self._proved or outcome.status is Status.ACCEPTED
        for owner, edge in walk.linked:
            self._enter(owner, edge, completion)
        reward = self._reward(node, walk) if path else 0.0
        for owner, edge in path:
            edge.running -= 1
            edge.value = self.config.gamma * edge.value + reward
            edge.visits = self.config.gamma * edge.visits + 1.0
            self._weigh(owner, edge)
        for owner, edge in self.tree.toggled:
            self._weigh(owner, edge)
        self.tree.toggled.clear()
        return reward

    def freeze(self) -> Frozen:
        return {
            "tree": freeze(self.tree),
            "asked": self._asked,
            "random": self._random.getstate(),
            "running": [
                [id, [[o.id, edge.node.id] for o, edge in path], rollout.node, route, rollout.index]
                for id, (rollout, path, route) in self._running.items()
            ],
            "joins": [node.id for node in self._joins],
            "proved": self._proved,
        }

    def thaw(self, frozen: Frozen) -> None:
        thaw(self.tree, frozen["tree"], self._weigh)
        nodes = self.tree.nodes
        self._asked, self._proved = frozen["asked"], frozen["proved"]
        version, words, gauss = frozen["random"]
        self._random.setstate((version, tuple(words), gauss))
        self._joins = deque(nodes[id] for id in frozen["joins"])
        for id, choices, node, route, index in frozen["running"]:
            path = [_choice(nodes[owner], target) for owner, target in choices]
            rollout = self._rollout(id, path, nodes[node], route, index)
            self._running[id] = rollout, path, route

    def _select(self) -> tuple[Path, Node]:
        """Walk down by the scores of equation 7 to the node to expand."""
        path: Path = []
        node = self.tree.root
        while True:
            total = node.total
            s = sqrt(self.config.exploration * log(total)) if total > 1 else 0.0
            best = node.race.best(s) if node.race is not None else None
            if best is None or (
                node.expandable
                and (_score(node.virtual, s) > _score(best, s))
                and not self._is_wide(node)
            ):
                path.append((node, node.virtual))
                if not node.parts and self.config.apart and splittable(self.tree, node):
                    split(self.tree, node)
                if not node.parts:
                    return path, node
                best = min(
                    (edge for edge in node.parts if not edge.node.solution),
                    key=lambda edge: edge.weight,
                )
            path.append((node, best))
            node = best.node

    def _is_wide(self, node: Node) -> bool:
        return 0 < self.config.widening * sqrt(node.chosen) <= node.asked

    def _enter(self, owner: Node, edge: Edge, completion: Completion) -> None:
        """A new choice joins those of its node, with what the policy thinks of it."""
        if self.config.priors:
            likely = exp(completion.logprob / max(1, completion.tokens))
            edge.visits = self.config.priors
            edge.value = self.config.priors * likely
        if owner.race is None:
            owner.race = Race()
        owner.race.add(edge)
        self._weigh(owner, edge)

    def _solved(self, part: Node) -> None:
        """A part has its proof; when all parts of its node have, they are joined."""
        self.tree.close(part)
        (node,) = part.parents
        if stitched(node):
            self.tree.close(node)
            self._joins.append(node)
        else:
            self.tree.revive(node)

    def _reward(self, node: Node, walk: Walk) -> float:
        reward = self.config.novelty if walk.news else 0.0
        if self.config.progress:
            before = len(self.tree.key(node.state))
            after = 0 if walk.solved else len(self.tree.key(walk.node.state))
            reward += self.config.progress * max(0.0, 1.0 - after / before)
        return reward

    def _weigh(self, owner: Node, edge: Edge) -> None:
        """Refresh what selection reads: W / N and N with each running rollout a loss (eq. 8–9).

        k updates by W ← γW and N ← γN + 1 come to γᵏW and γᵏN + (1 − γᵏ) / (1 − γ).
        """
        gamma, losses = self.config.gamma, self.config.virtual_loss * edge.running
        kept = gamma**losses
        before = edge.weight
        edge.weight = kept * edge.visits + ((1 - kept) / (1 - gamma) if gamma < 1 else losses)
        if edge.node is owner or not edge.node.is_part:
            owner.total += edge.weight - before
        if edge.node is not owner and not edge.node.open:
            edge.height, edge.slope = -inf, 0.0
        elif edge.weight > 0:
            edge.height, edge.slope = kept * edge.value / edge.weight, 1.0 / sqrt(edge.weight)
        else:
            edge.height, edge.slope = inf, 0.0
        if owner.race is not None and edge.node is not owner and not edge.node.is_part:
            owner.race.changed(edge)


def _choice(owner: Node, target: int) -> tuple[Node, Edge]:
    """The choice of ``owner`` that leads to a node."""
    choices = (owner.virtual, *owner.children.values(), *owner.parts)
    return owner, next(edge for edge in choices if edge.node.id == target)


def _score(edge: Edge, s: float) -> float:
    return edge.height + edge.slope * s


def _as_one(text: str, steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """Steps that come to the whole of a text, as a single one; none if they don't."""
    if "".join(step.text for step in steps) != text:
        return ()
    return (Step(text, steps[-1].state, steps[-1].indent),)
