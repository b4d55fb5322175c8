"""A still drawing of the tree, for papers and slides: left to right, the best line straight."""

from collections.abc import Iterable
from math import log1p
from typing import Any

from search.view.naming import label, target
from search.view.picture import Picture, PictureNode
from search.view.svg import Drawing, cut

MOST = 200
"""Nodes in a drawing; of a larger tree the most visited are drawn."""
WIDTH, HEIGHT, COLUMN, ROW, MARGIN, HEAD = 206, 38, 246, 47, 24, 66
SOFT, EDGE, WIRE, PROOF, LEAP = (
    "#5d636d",
    "#c3c4c0",
    "#b9bec5",
    "#12834c",
    "#9a6fc7",
)
FEW, MANY = (223, 230, 241), (31, 74, 148)  # of visits, in red, green and blue

Family = dict[int, list[PictureNode]]


def drawing(picture: Picture, most: int = MOST) -> str:
    """The tree as SVG, with at most ``most`` nodes (but always all of the accepted proof)."""
    kept = chosen(picture, most)
    family = _families(picture.nodes[id] for id in sorted(kept))
    rows = _rows(family)
    lowest = max(rows.values())
    deepest = max(picture.nodes[id].depth for id in kept)
    image = Drawing(
        max(2 * MARGIN + deepest * COLUMN + WIDTH, 620),
        HEAD + MARGIN + lowest * ROW + HEIGHT,
        f"Search tree of {picture.name}",
    )
    _head(image, picture, len(kept))
    place = {
        id: (MARGIN + picture.nodes[id].depth * COLUMN, HEAD + row * ROW)
        for id, row in rows.items()
    }
    ordered = sorted(kept, key=lambda id: picture.nodes[id].proof)  # the proof on top
    for id in ordered:
        node = picture.nodes[id]
        if node.parent >= 0:
            on_proof = node.proof and picture.nodes[node.parent].proof
            _link(image, place[node.parent], place[id], on_proof)
        for other in node.others:
            if other in place:
                _leap(image, place[other], place[id])
    hidden = _hidden(picture, kept)
    for id in ordered:
        _card(image, picture, picture.nodes[id], place[id], hidden.get(id, 0))
    return image.text()


def chosen(picture: Picture, most: int) -> set[int]:
    """Ids of the nodes to draw: the accepted proof, then by visits, never one without its
    parent."""
    nodes = picture.nodes
    if len(nodes) <= most:
        return set(range(len(nodes)))
    kept: set[int] = {0}
    for node in sorted(nodes, key=lambda node: (not node.proof, -node.visits, node.id)):
        line = []
        at = node.id
        while at not in kept:
            line.append(at)
            at = nodes[at].parent
        if node.proof or len(kept) + len(line) <= most:
            kept.update(line)
    return kept


def _families(nodes: Iterable[PictureNode]) -> Family:
    """The children of each node, the best first; parts in the order of their goals."""
    family: Family = {}
    for node in nodes:
        family.setdefault(node.parent, []).append(node)
    for below in family.values():
        below.sort(key=_rank)
    return family


def _rank(node: PictureNode) -> tuple[int, float, int]:
    if node.kind == "part":
        return 1, 0.0, node.id
    return 0 if node.proof else 2, -node.visits, node.id


def _rows(family: Family) -> dict[int, float]:
    """The row of each node: a first child beside its parent, a further one below what was drawn."""
    rows: dict[int, float] = {}
    last = 0
    stack = [(0, True)]
    while stack:
        id, first = stack.pop()
        if not first:
            last += 1
        rows[id] = last
        below = family.get(id, [])
        stack.extend((node.id, index == 0) for index, node in reversed(list(enumerate(below))))
    return rows


def _hidden(picture: Picture, kept: set[int]) -> dict[int, int]:
    """How many nodes below each drawn one are not drawn."""
    hidden: dict[int, int] = {}
    for node in picture.nodes:
        if node.id not in kept:
            at = node.parent
            while at not in kept:
                at = picture.nodes[at].parent
            hidden[at] = hidden.get(at, 0) + 1
    return hidden


def _head(image: Drawing, picture: Picture, drawn: int) -> None:
    all_nodes = len(picture.nodes)
    count = f"{all_nodes:,} nodes, {len(picture.rollouts):,} rollouts"
    if drawn < all_nodes:
        count += f"; the {drawn:,} most visited are drawn"
    colour = PROOF if picture.accepted else SOFT
    image.label(MARGIN, 28, cut(picture.name, 60), size=16, mono=True, font_weight="600")
    image.label(MARGIN, 47, cut(f"{picture.verdict} · {count}", 110), fill=colour)


def _link(
    image: Drawing, start: tuple[float, float], end: tuple[float, float], on_proof: bool
) -> None:
    x, y = start[0] + WIDTH, start[1] + HEIGHT / 2
    low = end[1] + HEIGHT / 2
    middle = (x + end[0]) / 2
    if low == y:
        path = f"M{x:g},{y:g}H{end[0]:g}"
    else:
        path = f"M{x:g},{y:g}H{middle - 8:g}q8,0 8,8V{low - 8:g}q0,8 8,8H{end[0]:g}"
    colour, width = (PROOF, 2.2) if on_proof else (WIRE, 1.3)
    image.add("path", d=path, fill="none", stroke=colour, stroke_width=width)


def _leap(image: Drawing, start: tuple[float, float], end: tuple[float, float]) -> None:
    x, y = start[0] + WIDTH, start[1] + HEIGHT / 2
    low = end[1] + HEIGHT / 2
    reach = max(40.0, abs(end[0] - x) / 2)
    path = f"M{x:g},{y:g}C{x + reach:g},{y:g} {end[0] - reach:g},{low:g} {end[0]:g},{low:g}"
    image.add("path", d=path, fill="none", stroke=LEAP, stroke_width=1.2, stroke_dasharray="5 4")


def _card(
    image: Drawing, picture: Picture, node: PictureNode, place: tuple[float, float], hidden: int
) -> None:
    x, y = place
    is_part = node.kind == "part"
    round_ = HEIGHT / 2 if is_part else 7
    wide = 21 if is_part else 9
    stroke, width = (PROOF, 1.8) if node.proof else (SOFT if is_part else EDGE, 1)
    fill = "#eaf6ef" if node.proof else "#ffffff"
    frame: dict[str, Any] = {"x": x, "y": y, "width": WIDTH, "height": HEIGHT, "rx": round_}
    image.add("rect", **frame, fill=fill)
    image.add(
        "path",
        d=f"M{x + wide:g},{y:g}H{x + round_:g}A{round_:g},{round_:g} 0 0 0 {x:g},{y + round_:g}"
        f"V{y + HEIGHT - round_:g}A{round_:g},{round_:g} 0 0 0 {x + round_:g},{y + HEIGHT:g}"
        f"H{x + wide:g}Z",
        fill=_shade(picture, node),
    )
    image.add("rect", **frame, fill="none", stroke=stroke, stroke_width=width)
    if is_part:
        image.label(x + 7.5, y + 23, "∧", size=11, mono=True)
    left = x + wide + 9
    room = WIDTH - wide - 9
    name = cut(label(picture, node), int((room - 46) / 6.95))
    image.label(left, y + 16, name, size=11.5, mono=True)
    aim = cut(target(node), int((room - 14) / 6.35))
    image.label(left, y + 30, aim, size=10.5, mono=True, fill=SOFT if node.goals else PROOF)
    visits = f"{node.visits:.0f}" if node.visits >= 10 else f"{node.visits:.1f}"
    image.label(x + WIDTH - 10, y + 15.5, visits, size=10.5, fill=SOFT, text_anchor="end")
    if hidden:
        image.label(x + WIDTH + 5, y + HEIGHT - 3, f"+{hidden:,}", size=10, fill=SOFT)


def _shade(picture: Picture, node: PictureNode) -> str:
    """Darker for more visits, on a log scale."""
    top = log1p(max(1.0, picture.nodes[0].visits))
    share = min(1.0, log1p(node.visits) / top)
    mixed = (round(a + (b - a) * share) for a, b in zip(FEW, MANY, strict=True))
    return "#" + "".join(f"{value:02x}" for value in mixed)
