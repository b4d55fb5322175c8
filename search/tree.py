"""The search tree: tactic states, the texts that reach them, and what was learnt of each.

A node is a tactic state in a block. Lean prints only the goals of the innermost block, so equal
prints at different columns are different problems: children are told apart by canonical state and
column. A step leads to a new node only if it is news. It is none if the state was already met on
the way in the same block, or if the step merely opens a block on the very goals that were there
(``·`` on the only goal): its text is then carried along with the step after it, so that every text
in the tree stays what Lean has seen.

Texts are kept as *routes*. The texts of a step cannot be mixed freely with those of the steps
before it: one may have opened its block with ``·`` where another wrote ``{``. So each distinct text
of a node also says which route of the parent it followed, and the prefix of a route is a text that
Lean has read without an error, word for word.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from prover.attempt import Step
from prover.state import TacticState


class Edge:
    """Statistics of one choice at a node: one of its children, or to expand the node itself.

    Attributes:
        value: discounted sum of rewards (W).
        visits: discounted number of finished rollouts (N).
        running: rollouts under way.
        mean: W / N with running rollouts counted as the strategy sees fit, infinite if N is 0.
        weight: that N.
    """

    __slots__ = ("mean", "running", "value", "visits", "weight")

    def __init__(self) -> None:
        self.value = 0.0
        self.visits = 0.0
        self.running = 0
        self.mean = float("inf")
        self.weight = 0.0


class Node:
    """A tactic state in a block, and the ways to it.

    Attributes:
        id: its place in ``Tree.nodes``.
        state: the tactic state.
        indent: column at which a further tactic of the block starts.
        parent: the node before it; ``None`` at the root.
        depth: steps from the root.
        children: by canonical state and column, in order of discovery.
        routes: each distinct text that led here from the parent, with the index of the parent's
            route it followed.
        asked: completions asked for this state.
        expandable: whether a further completion of this state may be asked.
        open_children: how many children are open.
        open: whether it or a node below it is expandable.
        edge: statistics of choosing this node at its parent.
        virtual: statistics of choosing to expand this node.
    """

    __slots__ = (
        "asked",
        "children",
        "depth",
        "edge",
        "expandable",
        "id",
        "indent",
        "open",
        "open_children",
        "parent",
        "routes",
        "state",
        "virtual",
    )

    def __init__(self, id: int, state: TacticState, indent: int, parent: "Node | None") -> None:
        self.id = id
        self.state = state
        self.indent = indent
        self.parent = parent
        self.depth: int = 0 if parent is None else parent.depth + 1
        self.children: dict[tuple[str, int], Node] = {}
        self.routes: list[tuple[int, str]] = []
        self.asked = 0
        self.expandable = self.open = not state.solved
        self.open_children = 0
        self.edge = Edge()
        self.virtual = Edge()

    def path(self) -> Iterator["Node"]:
        """This node, its parent, and so on up to the root."""
        node: Node | None = self
        while node is not None:
            yield node
            node = node.parent


@dataclass(frozen=True, slots=True)
class Walk:
    """Where the steps of an outcome led.

    Attributes:
        node: the last node reached.
        route: the route of that node that was followed.
        added: number of nodes that were not there before.
    """

    node: Node
    route: int
    added: int


class Tree:
    """All nodes of one search.

    Attributes:
        nodes: by id, the root first.
        depth: of the deepest node.
        best: of the nodes in the root's block, where no goal is out of sight, the one with the
            fewest goals, then with the shortest print, then the first found.
    """

    def __init__(self, state: TacticState, indent: int) -> None:
        root = Node(0, state, indent, None)
        root.routes.append((0, ""))
        self.nodes = [root]
        self.depth = 0
        self.best = root

    @property
    def root(self) -> Node:
        return self.nodes[0]

    def prefix(self, node: Node, route: int) -> str:
        """The proof text of a route from the root to ``node``."""
        return self._text(self.root, node, route)[0]

    def grow(self, node: Node, route: int, completion: str, steps: Iterable[Step]) -> Walk:
        """Walk the steps of a completion from ``node``, adding the nodes that are missing.

        The walk ends at a solved state, and at a step whose text is not the completion's next
        piece: what follows could not be reached again.
        """
        before = len(self.nodes)
        read = 0
        carried = ""
        for step in steps:
            if not completion.startswith(step.text, read):
                break
            read += len(step.text)
            carried += step.text
            met = _met(node, step)
            if met is not None:
                text, route = self._text(met, node, route)
                node, carried = met, text + carried
                continue
            child = node.children.get((step.state.key, step.indent))
            if child is None:
                child = self._add(node, step)
            route = _follow(child, route, carried)
            node, carried = child, ""
            if step.state.solved:
                break
        return Walk(node, route, len(self.nodes) - before)

    def close(self, node: Node) -> None:
        """There is nothing more to be had from expanding ``node``."""
        node.expandable = False
        for above in node.path():
            if not above.open or above.expandable or above.open_children:
                return
            above.open = False
            if above.parent is not None:
                above.parent.open_children -= 1

    def _add(self, parent: Node, step: Step) -> Node:
        child = Node(len(self.nodes), step.state, step.indent, parent)
        self.nodes.append(child)
        parent.children[step.state.key, step.indent] = child
        self.depth = max(self.depth, child.depth)
        if child.indent == self.root.indent and _size(child) < _size(self.best):
            self.best = child
        if child.open:
            for above in parent.path():
                above.open_children += 1
                if above.open:
                    break
                above.open = True
        return child

    def _text(self, above: Node, node: Node, route: int) -> tuple[str, int]:
        """The text of a route from ``above`` to ``node``, and the route of ``above`` it follows."""
        texts = []
        while node is not above and node.parent is not None:
            route, text = node.routes[route]
            texts.append(text)
            node = node.parent
        return "".join(reversed(texts)), route


def _met(node: Node, step: Step) -> Node | None:
    """The node at or above ``node`` where the step's state was met already, if in its block."""
    for above in node.path():
        if above.indent > step.indent:
            continue
        if above.state.key == step.state.key:
            return above
        if above.indent < step.indent:
            return None
    return None


def _follow(node: Node, parent_route: int, text: str) -> int:
    """Index of the route of ``node`` with this text, new if there was none."""
    for index, (_, known) in enumerate(node.routes):
        if known == text:
            return index
    node.routes.append((parent_route, text))
    return len(node.routes) - 1


def _size(node: Node) -> tuple[int, int]:
    return len(node.state.goals), len(node.state.text)
