"""Short names of what a picture shows, for labels."""

import re

from search.view.picture import Picture, PictureNode

_OPENED = re.compile(r"\A(·\s*)+")


def label(picture: Picture, node: PictureNode) -> str:
    """What a node is called, in one line.

    ``goal 2 of 3`` if it is a part. If not, the first line of the first text that led to it; where
    that opens a block, the first tactic in the block follows the ``·``.
    """
    if node.parent < 0:
        return picture.name
    if node.kind == "part":
        parts = [
            other.id
            for other in picture.nodes
            if other.parent == node.parent and other.kind == "part"
        ]
        return f"goal {parts.index(node.id) + 1} of {len(parts)}"
    text = next((text.strip() for text in node.texts if text.strip()), "no text")
    first, more, _ = _OPENED.sub(lambda dots: "· " * dots[0].count("·"), text).partition("\n")
    return f"{first.rstrip()} …" if more else first.rstrip()


def target(node: PictureNode) -> str:
    """What is to be shown first, in one line."""
    if not node.goals:
        return "no goals left"
    _, sign, rest = node.goals[0].rpartition("⊢")
    line = " ".join(f"{sign}{rest}".split())
    return line if len(node.goals) == 1 else f"{len(node.goals)} goals: {line}"
