"""Short names of what a picture shows, for labels."""

from search.view.picture import Picture, PictureNode


def label(picture: Picture, node: PictureNode) -> str:
    """The first line of the first text that led to a node; ``goal 2 of 3`` for a part."""
    if node.parent < 0:
        return picture.name
    text = next((text.strip() for text in node.texts if text.strip()), "")
    if not text and node.kind == "part":
        parts = [
            other.id
            for other in picture.nodes
            if other.parent == node.parent and other.kind == "part"
        ]
        return f"goal {parts.index(node.id) + 1} of {len(parts)}"
    first, more, _ = text.partition("\n")
    return f"{first} …" if more else first


def target(node: PictureNode) -> str:
    """What is to be shown first, in one line."""
    if not node.goals:
        return "no goals left"
    _, sign, rest = node.goals[0].rpartition("⊢")
    line = " ".join(f"{sign}{rest}".split())
    return line if len(node.goals) == 1 else f"{len(node.goals)} goals: {line}"
