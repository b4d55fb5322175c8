"""Goals that are solved apart: a state with several independent goals as an AND node. Pure.

Goals that share no metavariable don't depend on each other, so that the ways to prove one need not
be tried with all the ways to prove another. Such a node is *split* into parts, one for each goal.
A part is worked on in a block (``·``) of its own, after ``rotate_left`` has brought its goal to the
front. When every part has a solution these are *stitched*: the blocks stand one after the other in
the order of the goals, and Lean is asked about the whole as about any other text.
"""

from collections import Counter

from prover.state import TacticState
from search.node import Edge, Node, Route
from search.tree import Tree

PART_COLUMNS = 2
"""How far the block of a part is indented."""


def splittable(tree: Tree, node: Node) -> bool:
    """Whether a node's goals may be solved apart.

    Not if a child has some of the very goals and no others: to go on from there is better.
    """
    if len(node.state.goals) < 2 or node.parts or not node.state.independent:
        return False
    goals = _goals(tree, node.state)
    return not any(
        edge.node.indent == node.indent and _goals(tree, edge.node.state) < goals
        for edge in node.children.values()
    )


def split(tree: Tree, node: Node) -> None:
    """Make a part of each goal of a node."""
    margin = "\n" + " " * node.indent
    parts = []
    for place, goal in enumerate(node.state.goals):
        part = tree.add(TacticState((goal,)), node.indent + PART_COLUMNS, node)
        part.part = part
        part.parents.append(node)
        turn = f"{margin}rotate_left {place}" if place else ""
        part.routes = [Route(node, index, turn) for index in range(len(node.routes))]
        tree.register(part)
        tree.saw(part)
        parts.append(Edge(part))
    node.parts = tuple(parts)


def opening(node: Node) -> str:
    """Text between a node's prefix and what is tried there: a part's block has to be opened."""
    return f"\n{' ' * (node.indent - PART_COLUMNS)}·" if node.is_part else ""


def stitched(node: Node) -> str:
    """The text that proves all parts of a node; empty if one has no solution."""
    solutions = [part.node.solution for part in node.parts]
    return "".join(solutions) if all(solutions) else ""


def _goals(tree: Tree, state: TacticState) -> Counter[str]:
    return Counter(tree.key(TacticState((goal,))) for goal in state.goals)
