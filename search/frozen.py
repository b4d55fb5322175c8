"""A search as plain data and back: what a snapshot holds. Pure.

Lists, texts and numbers only, so that any format without types of its own can carry them. What can
be derived (scores, tournaments, the names of children) is not kept.
"""

from collections.abc import Callable, Iterable
from typing import Any

from prover.state import TacticState
from search.node import Edge, Node, Route
from search.race import Race
from search.tree import Tree

Frozen = dict[str, Any]
"""A strategy's state, as `Strategy.freeze` makes it."""


def freeze(tree: Tree) -> list[list[Any]]:
    """All nodes of a tree, by id."""
    return [
        [
            list(node.state.goals),
            node.indent,
            node.depth,
            node.scope.id,
            -1 if node.part is None else node.part.id,
            [parent.id for parent in node.parents],
            [[_id(route.parent), route.route, route.text] for route in node.routes],
            node.asked,
            node.chosen,
            node.expandable,
            node.open,
            node.open_children,
            node.solution,
            node.total,
            _edge(node.virtual),
            [_edge(edge) for edge in node.children.values()],
            [_edge(edge) for edge in node.parts],
        ]
        for node in tree.nodes
    ]


def thaw(tree: Tree, frozen: Iterable[list[Any]], weigh: Callable[[Node, Edge], None]) -> None:
    """Fill a new tree with what was frozen.

    Args:
        tree: of the same kind as the frozen one, with nothing but a root.
        frozen: what `freeze` made.
        weigh: refreshes what the strategy derives from an edge's statistics.

    Raises:
        ValueError: the data fit neither together nor to the tree's root.
    """
    rows = list(frozen)
    try:
        states = [TacticState(tuple(row[0])) for row in rows]
        if states[0] != tree.root.state or rows[0][1] != tree.root.indent:
            raise ValueError("the frozen tree is of another theorem")
        nodes = [tree.root]
        nodes += [
            Node(id, state, row[1], row[2])
            for id, (state, row) in enumerate(zip(states[1:], rows[1:], strict=True), 1)
        ]
        tree.nodes = nodes
        for node, row in zip(nodes, rows, strict=True):
            _fill(tree, node, row)
            tree.register(node)
            tree.saw(node)
        for node, row in zip(nodes, rows, strict=True):
            total = row[13]
            for edge in (node.virtual, *node.children.values(), *node.parts):
                if edge.node in (node, *(part.node for part in node.parts)):
                    weigh(node, edge)
                    continue
                node.race = node.race or Race()
                node.race.add(edge)
                weigh(node, edge)
            node.total = total
    except (IndexError, TypeError, KeyError) as error:
        raise ValueError(f"the frozen tree does not fit together: {error}") from error


def _fill(tree: Tree, node: Node, row: list[Any]) -> None:
    nodes = tree.nodes
    _, _, _, scope, part, parents, routes, *rest = row
    node.scope = nodes[scope]
    node.part = None if part < 0 else nodes[part]
    node.parents = [nodes[parent] for parent in parents]
    node.routes = [
        Route(None if parent < 0 else nodes[parent], route, text) for parent, route, text in routes
    ]
    node.asked, node.chosen, node.expandable, node.open, node.open_children = rest[:5]
    node.solution = rest[5]
    _fill_edge(node.virtual, rest[7])
    for each in rest[8]:
        child = nodes[each[0]]
        node.children[tree.key(child.state), child.indent] = _fill_edge(Edge(child), each)
    node.parts = tuple(_fill_edge(Edge(nodes[each[0]]), each) for each in rest[9])


def _edge(edge: Edge) -> list[Any]:
    return [edge.node.id, edge.value, edge.visits, edge.running]


def _fill_edge(edge: Edge, row: list[Any]) -> Edge:
    _, edge.value, edge.visits, edge.running = row
    return edge


def _id(node: Node | None) -> int:
    return -1 if node is None else node.id
