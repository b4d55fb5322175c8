"""The search tree for other programs: a networkx graph, and files made of it."""

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from search.view.naming import label, target
from search.view.picture import Picture
from search.view.svg import clean

if TYPE_CHECKING:
    from networkx import DiGraph

FORMATS = ("graphml", "json", "svg", "plots")


def graph(picture: Picture) -> "DiGraph[int]":
    """The tree with its transpositions.

    Nodes are the ids of the picture. All attributes are strings, numbers and truth values, so that
    every format of networkx can hold them: the goals of a state are joined by blank lines, and so
    are the texts that led to it. An edge's ``kind`` is ``step``, ``part`` or ``transposition``.
    """
    from networkx import DiGraph

    tree: DiGraph[int] = DiGraph(
        name=picture.name,
        statement=picture.statement,
        strategy=picture.strategy,
        policy=picture.policy,
        lean=picture.lean,
        ended=picture.ended,
        accepted=picture.accepted,
        verdict=picture.verdict,
        proof=picture.proof,
        axioms=", ".join(picture.axioms),
        rollouts=len(picture.rollouts),
    )
    for node in picture.nodes:
        tree.add_node(
            node.id,
            label=label(picture, node),
            target=target(node),
            kind=node.kind,
            depth=node.depth,
            born=node.born,
            goals="\n\n".join(node.goals),
            goal_count=len(node.goals),
            texts="\n\n".join(text.strip("\n") for text in node.texts),
            asked=node.asked,
            visits=float(node.visits),
            reward=float(node.reward),
            open=node.open,
            proof=node.proof,
        )
    for node in picture.nodes:
        if node.parent >= 0:
            kind = "part" if node.kind == "part" else "step"
            on_proof = node.proof and picture.nodes[node.parent].proof
            tree.add_edge(node.parent, node.id, kind=kind, proof=on_proof)
        for other in node.others:
            if not tree.has_edge(other, node.id):
                tree.add_edge(other, node.id, kind="transposition", proof=False)
    return tree


def write(picture: Picture, format: str) -> str:
    """The picture as one of `FORMATS`.

    ``graphml`` and ``json`` (networkx's node-link) hold the graph, ``svg`` is a drawing of it,
    ``plots`` is a drawing of what grew over the rollouts.
    """
    return _WRITERS[format](picture)


def _graphml(picture: Picture) -> str:
    from networkx import generate_graphml

    tree = graph(picture)
    tree.graph = _clean(tree.graph)
    for _, attributes in tree.nodes(data=True):
        attributes.update(_clean(attributes))
    lines = "\n".join(generate_graphml(tree))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{lines}\n'


def _clean(attributes: dict[str, Any]) -> dict[str, Any]:
    return {
        key: clean(value) if isinstance(value, str) else value for key, value in attributes.items()
    }


def _json(picture: Picture) -> str:
    from networkx import node_link_data

    return json.dumps(node_link_data(graph(picture), edges="edges"), indent=1) + "\n"


def _svg(picture: Picture) -> str:
    from search.view.drawing import drawing

    return drawing(picture)


def _plots(picture: Picture) -> str:
    from search.view.plots import plots

    return plots(picture)


_WRITERS: dict[str, Callable[[Picture], str]] = {
    "graphml": _graphml,
    "json": _json,
    "svg": _svg,
    "plots": _plots,
}
