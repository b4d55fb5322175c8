"""A tactic state of the search tree, the ways to it, and what was learnt of each choice at it."""

from typing import NamedTuple

from prover.state import TacticState
from search.race import Race


class Edge:
    """A choice at a node: one of its children, or to expand the node itself; and its statistics.

    Attributes:
        node: where it leads.
        value: discounted sum of rewards (W).
        visits: discounted number of finished rollouts (N).
        running: rollouts under way.
        weight: N with running rollouts counted as the strategy sees fit.
        height: what the score is without its exploration term; see `search.race.Line`.
        slope: factor of the exploration term.
    """

    __slots__ = ("height", "node", "running", "slope", "value", "visits", "weight")

    def __init__(self, node: "Node") -> None:
        self.node = node
        self.value = 0.0
        self.visits = 0.0
        self.running = 0
        self.weight = 0.0
        self.height = float("inf")
        self.slope = 0.0


class Route(NamedTuple):
    """A text that leads to a node.

    Attributes:
        parent: the node it starts from; ``None`` at the root.
        route: index of the route of the parent that it follows.
        text: verbatim.
    """

    parent: "Node | None"
    route: int
    text: str


class Node:
    """A tactic state in a block, and the ways to it.

    Attributes:
        id: its place in ``Tree.nodes``.
        state: the tactic state.
        indent: column at which a further tactic of the block starts.
        scope: the node that its block belongs to: the root, a part, or the node on one of whose
            goals the block was opened.
        part: the part that it is or lies in; ``None`` if none.
        depth: steps from the root when it was found.
        children: choices by state and column, in order of discovery.
        parts: choices among the goals of a node that was split; empty if it was not.
        parents: nodes that have it as a child or a part, the first found first.
        routes: each distinct text that led here.
        asked: completions asked for this state.
        chosen: rollouts that came through it.
        expandable: whether a further completion of this state, or of a part of it, may be asked.
        open_children: how many children are open.
        open: whether it or a node below it is expandable.
        solution: of a part, the text that proves it; empty if there is none.
        virtual: the choice to expand this node.
        total: sum of the weights of its choices.
        race: which of its children has the highest score.
    """

    __slots__ = (
        "asked",
        "children",
        "chosen",
        "depth",
        "expandable",
        "id",
        "indent",
        "open",
        "open_children",
        "parents",
        "part",
        "parts",
        "race",
        "routes",
        "scope",
        "solution",
        "state",
        "total",
        "virtual",
    )

    def __init__(self, id: int, state: TacticState, indent: int, depth: int) -> None:
        self.id = id
        self.state = state
        self.indent = indent
        self.scope: Node = self
        self.part: Node | None = None
        self.depth = depth
        self.children: dict[tuple[str, int], Edge] = {}
        self.parts: tuple[Edge, ...] = ()
        self.parents: list[Node] = []
        self.routes: list[Route] = []
        self.asked = 0
        self.chosen = 0
        self.expandable = self.open = not state.solved
        self.open_children = 0
        self.solution = ""
        self.virtual = Edge(self)
        self.total = 0.0
        self.race: Race[Edge] | None = None

    @property
    def is_part(self) -> bool:
        return self.part is self


def path_to(node: Node) -> tuple[int, ...]:
    """Ids of the nodes on the way that was found first, from the root to ``node``."""
    ids = [node.id]
    while node.parents:
        node = node.parents[0]
        ids.append(node.id)
    return tuple(reversed(ids))
