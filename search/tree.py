"""The search tree: tactic states, the texts that reach them, and what was learnt of each.

A node is a tactic state in a block. Lean prints only the goals of the innermost block, so equal
prints in different blocks are different problems: children are told apart by state and column. A
step leads to a new node only if it is news. It is none if the state was already met on the way in
the same block, or if the step merely opens a block on the very goals that were there (``·`` on the
only goal): its text is then carried along with the step after it, so that every text in the tree
stays what Lean has seen.

Texts are kept as *routes*. The texts of a step cannot be mixed freely with those of the steps
before it: one may have opened its block with ``·`` where another wrote ``{``. So each distinct text
of a node also says which route of the parent it followed, and the prefix of a route is a text that
Lean has read without an error, word for word.

With *transpositions* a state that is met again in the same block is the same node, with one more
parent. An edge always leads to a node that was first found further from the root, so that there are
no cycles; a walk that comes to a node found nearer goes on from there, by that node's first route.

A *part* is one goal of a state with several, to be solved apart in a block of its own: see
`search.parts`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from prover.attempt import Step
from prover.state import TacticState
from search.node import Edge, Node, Route


@dataclass(frozen=True, slots=True)
class Walk:
    """Where the steps of an outcome led.

    Attributes:
        node: the last node reached.
        route: the route of that node that was followed.
        new: the nodes that were not there before, in order.
        linked: new choices, with the node that has each.
        solved: the part that was proved on the way; the walk ends with it.
    """

    node: Node
    route: int
    new: list[Node] = field(default_factory=list)
    linked: list[tuple[Node, Edge]] = field(default_factory=list)
    solved: Node | None = None

    @property
    def news(self) -> bool:
        """Whether it found anything."""
        return bool(self.new) or self.solved is not None


class Tree:
    """All nodes of one search.

    Args:
        state: of the root.
        indent: column at which its tactics start.
        canonical: whether states that differ only in accidental names are one; if not, they are
            compared as Lean prints them.
        transpositions: whether a state that is met again in the same block is the same node.

    Attributes:
        nodes: by id, the root first.
        depth: of the deepest node.
        best: of the nodes in the root's block, where no goal is out of sight, the one with the
            fewest goals, then with the shortest print, then the first found.
        toggled: choices whose node was opened or closed, with the node that has each, for the
            strategy to take out.
    """

    def __init__(
        self,
        state: TacticState,
        indent: int,
        *,
        canonical: bool = True,
        transpositions: bool = False,
    ) -> None:
        root = Node(0, state, indent, 0)
        root.routes.append(Route(None, 0, ""))
        self.canonical = canonical
        self.transpositions = transpositions
        self.nodes = [root]
        self.depth = 0
        self.best = root
        self.toggled: list[tuple[Node, Edge]] = []
        self._known: dict[tuple[int, int, str], Node] = {}
        self.register(root)

    @property
    def root(self) -> Node:
        return self.nodes[0]

    def key(self, state: TacticState) -> str:
        """What two states have in common if they are the same to this tree."""
        return state.key if self.canonical else state.text

    def prefix(self, node: Node, route: int) -> str:
        """The proof text of a route from the root to ``node``."""
        texts = [above.routes[index].text for above, index in _back(node, route)]
        return "".join(reversed(texts))

    def grow(self, node: Node, route: int, completion: str, steps: Iterable[Step]) -> Walk:
        """Walk the steps of a completion from ``node``, adding the nodes that are missing.

        The walk ends at a solved state, where a part is proved, and at a step whose text is not the
        completion's next piece: what follows could not be reached again.
        """
        walk = Walk(node, route)
        read = 0
        carried = ""
        for step in steps:
            if not completion.startswith(step.text, read):
                break
            read += len(step.text)
            carried += step.text
            part = _left(node, step)
            if part is not None:
                if part.solution:
                    break
                part.solution = _text(part, node, route)[0] + carried
                return Walk(node, route, walk.new, walk.linked, part)
            met = self._met(node, route, step)
            if met is not None:
                text, route = _text(met, node, route)
                node, carried = met, text + carried
                continue
            before = node
            node, linked = self._child(before, step, walk)
            route = _follow(node, before, route, carried) if linked else 0
            carried = ""
            if step.state.solved:
                break
        return Walk(node, route, walk.new, walk.linked)

    def _child(self, node: Node, step: Step, walk: Walk) -> tuple[Node, bool]:
        """The node that a step from ``node`` leads to, and whether by an edge of the tree."""
        name = (self.key(step.state), step.indent)
        edge = node.children.get(name)
        if edge is not None:
            return edge.node, True
        scope = _scope(node, step.indent)
        child = self._known.get(_identity(scope, *name)) if self.transpositions else None
        if child is None:
            child = self.add(step.state, step.indent, node)
            child.scope, child.part = scope, scope.part
            self.register(child)
            walk.new.append(child)
        elif child.depth <= node.depth:
            return child, False
        edge = node.children[name] = Edge(child)
        child.parents.append(node)
        walk.linked.append((node, edge))
        if child.open:
            self._opened(node)
        self.saw(child)
        return child, True

    def add(self, state: TacticState, indent: int, parent: Node) -> Node:
        """A new node below another, without an edge to it."""
        node = Node(len(self.nodes), state, indent, parent.depth + 1)
        self.nodes.append(node)
        return node

    def saw(self, node: Node) -> None:
        """Count a node among the deepest and the best, if it is one."""
        self.depth = max(self.depth, node.depth)
        if node.indent == self.root.indent and _size(node) < _size(self.best):
            self.best = node

    def register(self, node: Node) -> None:
        """Let a state that is met again in the node's block be that node."""
        if self.transpositions:
            self._known[_identity(node.scope, self.key(node.state), node.indent)] = node

    def close(self, node: Node) -> None:
        """There is nothing more to be had from expanding ``node``."""
        node.expandable = False
        waiting = [node]
        while waiting:
            closed = waiting.pop()
            if not closed.open or closed.expandable or closed.open_children:
                continue
            closed.open = False
            for parent in closed.parents:
                if closed.is_part:
                    if not closed.solution:
                        parent.expandable = False
                        waiting.append(parent)
                else:
                    parent.open_children -= 1
                    self._toggle(parent, closed)
                    waiting.append(parent)

    def revive(self, node: Node) -> None:
        """A part of ``node`` was solved: if that was the dead one, go on with the others."""
        if not node.expandable and all(part.node.open or part.node.solution for part in node.parts):
            node.expandable = True
            self._open(node)

    def _opened(self, node: Node) -> None:
        """``node`` has one more child that is open."""
        node.open_children += 1
        self._open(node)

    def _open(self, node: Node) -> None:
        waiting = [node]
        while waiting:
            above = waiting.pop()
            if above.open:
                continue
            above.open = True
            for parent in above.parents:
                if above.is_part:
                    if above.solution:
                        continue
                    parent.expandable = all(
                        part.node.open or part.node.solution for part in parent.parts
                    )
                    if parent.expandable:
                        waiting.append(parent)
                else:
                    parent.open_children += 1
                    self._toggle(parent, above)
                    waiting.append(parent)

    def _toggle(self, parent: Node, node: Node) -> None:
        self.toggled.append((parent, parent.children[self.key(node.state), node.indent]))

    def _met(self, node: Node, route: int, step: Step) -> Node | None:
        """The node on the way where the step's state was met already, if in its block."""
        key = self.key(step.state)
        for above, _ in _back(node, route):
            if above.indent > step.indent:
                continue
            if self.key(above.state) == key:
                return above
            if above.indent < step.indent or above.is_part:
                return None
        return None


def _back(node: Node, route: int) -> Iterator[tuple[Node, int]]:
    """A node and its route, then those before it, up to the root."""
    above: Node | None = node
    while above is not None:
        yield above, route
        above, route, _ = above.routes[route]


def _text(above: Node, node: Node, route: int) -> tuple[str, int]:
    """The text of a route from ``above`` to ``node``, and the route of ``above`` it follows."""
    texts = []
    for each, index in _back(node, route):
        if each is above:
            route = index
            break
        texts.append(each.routes[index].text)
    return "".join(reversed(texts)), route


def _left(node: Node, step: Step) -> Node | None:
    """The outermost part around ``node`` whose block a step has ended, so that it is proved."""
    left, part = None, node.part
    while part is not None and step.indent < part.indent:
        left, part = part, part.parents[0].part
    return left


def _scope(node: Node, indent: int) -> Node:
    """The node that the block at a column belongs to, for a step from ``node``."""
    while indent < node.indent and node.scope is not node:
        node = node.scope
    return node.scope if indent == node.indent else node


def _identity(scope: Node, key: str, indent: int) -> tuple[int, int, str]:
    return scope.id, indent, key


def _follow(node: Node, parent: Node, parent_route: int, text: str) -> int:
    """Index of the route of ``node`` from ``parent`` with this text, new if there was none."""
    for index, route in enumerate(node.routes):
        if route.text == text and route.parent is parent:
            return index
    node.routes.append(Route(parent, parent_route, text))
    return len(node.routes) - 1


def _size(node: Node) -> tuple[int, int]:
    return len(node.state.goals), len(node.state.text)
