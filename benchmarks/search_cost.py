"""What a rollout of RMaxTS costs, against a plain reading of the paper's equations.

    python benchmarks/search_cost.py

The plain reading keeps the rewards of each edge in a list, and at each selection sums W and N of
every child over its list (eq. 8–9 of arXiv 2408.08152), to take the best of all (eq. 7). Outcomes
come from a script; there is no engine, policy or Lean. ``children`` rollouts are begun at the root
before any is told, so that the root is that wide. First both choose every node of a small tree, to
see that they agree; they are compared again where they are measured. Exits with 1 if they ever
disagree or a limit is broken: 20 times as fast as the plain reading at 100,000 nodes, no more than
2 KiB a node, and less than twice the time a rollout from 10,000 to 100,000 nodes.
"""

import gc
import sys
import time
from dataclasses import dataclass
from math import inf, log, sqrt
from random import Random
from types import FunctionType, ModuleType

from prover.attempt import Outcome, Status, Step
from prover.policy.base import Completion
from prover.state import TacticState
from search.rmaxts import RMaxTS, RMaxTSConfig
from search.strategy import Rollout
from search.tree import Tree

SIZES = (1_000, 10_000, 100_000)
WIDTHS = (1, 900)
LIMIT_RATIO = 20.0
LIMIT_BYTES = 2048
LIMIT_GROWTH = 2.0
NEWS = 0.7
"""How often a rollout finds a new node."""
REFERENCE_SECONDS = 1.0
"""How long the plain reading is measured at each size."""


class Plain:
    """The paper's selection by scanning lists. Choice -1 of a node is its virtual child."""

    def __init__(self, config: RMaxTSConfig) -> None:
        self.config = config
        self.nodes = [0]
        self.children: dict[int, list[int]] = {0: []}
        self.rewards: dict[tuple[int, int], list[float]] = {(0, -1): []}

    def add(self, parent: int, node: int) -> None:
        self.children[parent].append(node)
        self.children[node] = []
        self.rewards[parent, node] = []
        self.rewards[node, -1] = []

    def back_up(self, path: tuple[int, ...], reward: float) -> None:
        for owner, choice in zip(path, (*path[1:], -1), strict=True):
            self.rewards[owner, choice].append(reward)

    def select(self) -> tuple[int, ...]:
        """The path to the node to expand."""
        path = [0]
        while True:
            scores = self.scores(path[-1])
            choice = max(scores, key=scores.__getitem__)
            if choice == -1:
                return tuple(path)
            path.append(choice)

    def scores(self, node: int) -> dict[int, float]:
        """Equation 7 for each choice, in the order in which equal ones are taken."""
        choices = (*self.children[node], -1)
        statistics = {choice: self.statistics(node, choice) for choice in choices}
        total = sum(visits for _, visits in statistics.values())
        s = sqrt(self.config.exploration * log(total)) if total > 1 else 0.0
        return {
            choice: value / visits + s / sqrt(visits) if visits else inf
            for choice, (value, visits) in statistics.items()
        }

    def statistics(self, node: int, choice: int) -> tuple[float, float]:
        """W and N (eq. 8–9)."""
        value = visits = 0.0
        weight = 1.0
        for reward in reversed(self.rewards[node, choice]):
            value += weight * reward
            visits += weight
            weight *= self.config.gamma
        return value, visits

    def check(self, path: tuple[int, ...]) -> None:
        """Raise an error if a choice was not the best, other than by rounding."""
        for owner, choice in zip(path, (*path[1:], -1), strict=True):
            scores = self.scores(owner)
            best = max(scores, key=scores.__getitem__)
            if choice != best and not scores[choice] > scores[best] - 1e-9:
                raise AssertionError(
                    f"at node {owner} with {len(scores)} choices {choice} was taken,"
                    f" which scores {scores[choice]}, and not {best} with {scores[best]}"
                )


class Script:
    """A search under way: rollouts come back with a new state, or with none."""

    def __init__(self, children: int) -> None:
        self.search = RMaxTS(TacticState(("⊢ 0",)), 2)
        self.plain = Plain(self.search.config)
        self._random = Random(0)
        for rollout in [self.ask() for _ in range(children)]:
            self.tell(rollout, news=1.0)

    def ask(self) -> Rollout:
        rollout = self.search.ask()
        assert rollout is not None
        return rollout

    def tell(self, rollout: Rollout, news: float = NEWS) -> None:
        tree = self.search.tree
        before = len(tree.nodes)
        text = f"\n  step {rollout.id}"
        steps: tuple[Step, ...] = ()
        if self._random.random() < news:
            steps = (Step(text, TacticState((f"⊢ {rollout.id}",))),)
        outcome = Outcome(Status.INCOMPLETE if steps else Status.ERROR, steps)
        reward = self.search.tell(rollout, Completion(text), outcome)
        self.plain.back_up(rollout.path, reward)
        if len(tree.nodes) > before:
            self.plain.add(rollout.node, before)

    def grow(self, nodes: int) -> float:
        """Go on until the tree has so many nodes; processor seconds a rollout."""
        started, rollouts = time.process_time(), 0
        while len(self.search.tree.nodes) < nodes:
            self.tell(self.ask())
            rollouts += 1
        return (time.process_time() - started) / max(1, rollouts)

    def compare(self, seconds: float) -> float:
        """Let the plain reading choose as well, for about so long; its seconds a choice."""
        spent, rollouts = 0.0, 0
        while spent < seconds or rollouts < 3:
            started = time.process_time()
            self.plain.select()
            spent += time.process_time() - started
            rollout = self.ask()
            self.plain.check(rollout.path)
            self.tell(rollout)
            rollouts += 1
        return spent / rollouts


@dataclass(frozen=True)
class Row:
    """Costs at a size: of trees whose root is at least so wide.

    Attributes:
        nodes: in the tree.
        children: most of any node.
        depth: of the deepest node.
        ours: processor seconds a rollout (selection, growth and backup, and the script's own work)
            over the last tenth of the nodes.
        plain: processor seconds a selection of the plain reading; growth and backup not counted.
        weight: bytes a node, its texts (of some ten letters) included.
    """

    nodes: int
    children: int
    depth: int
    ours: float
    plain: float
    weight: float


def agree(nodes: int, children: int) -> int:
    """Let both choose each node of a tree; the number of rollouts."""
    script = Script(children)
    rollouts = 0
    while len(script.search.tree.nodes) < nodes:
        rollout = script.ask()
        script.plain.check(rollout.path)
        script.tell(rollout)
        rollouts += 1
    return rollouts


def weigh(tree: Tree) -> float:
    """Bytes a node: all objects that the tree holds."""
    seen: set[int] = set()
    held = 0
    waiting: list[object] = [tree]
    while waiting:
        each = waiting.pop()
        if id(each) in seen or isinstance(each, type | ModuleType | FunctionType):
            continue
        seen.add(id(each))
        held += sys.getsizeof(each)
        waiting += gc.get_referents(each)
    return held / len(tree.nodes)


def measure(children: int) -> list[Row]:
    rows = []
    script = Script(children)
    tree = script.search.tree
    for nodes in SIZES:
        script.grow(nodes * 9 // 10)
        ours = script.grow(nodes)
        plain = script.compare(REFERENCE_SECONDS)
        widest = max(len(node.children) for node in tree.nodes)
        rows.append(Row(nodes, widest, tree.depth, ours, plain, weigh(tree)))
    return rows


def main() -> int:
    for children in (1, 50):
        print(f"the same choices in {agree(400, children)} rollouts, root {children} wide or more")
    print("| nodes | children | depth | µs a rollout | µs, plain | ratio | bytes a node |")
    print("|---:|---:|---:|---:|---:|---:|---:|")
    kept = True
    for children in WIDTHS:
        rows = measure(children)
        for row in rows:
            print(
                f"| {row.nodes:,} | {row.children:,} | {row.depth} | {row.ours * 1e6:.0f} |"
                f" {row.plain * 1e6:,.0f} | {row.plain / row.ours:,.0f} | {row.weight:.0f} |"
            )
            kept = kept and row.weight <= LIMIT_BYTES
        last = rows[-1]
        kept = kept and last.plain >= LIMIT_RATIO * last.ours
        kept = kept and last.ours < LIMIT_GROWTH * rows[-2].ours
    print(
        f"limits: {LIMIT_RATIO:g} times at {SIZES[-1]:,} nodes, {LIMIT_BYTES} bytes,"
        f" growth below {LIMIT_GROWTH:g} times: {'kept' if kept else 'BROKEN'}"
    )
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
