"""Drawings as SVG: elements, lines, and texts that are valid XML whatever was in them."""

import re
from collections.abc import Iterable
from xml.etree import ElementTree

SANS = "ui-sans-serif, system-ui, 'Segoe UI', 'Noto Sans', 'DejaVu Sans', sans-serif"
MONO = "ui-monospace, 'JuliaMono', 'DejaVu Sans Mono', Menlo, Consolas, monospace"

_NO_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def clean(text: str) -> str:
    """The text with � for what XML can't hold."""
    return _NO_XML.sub("\ufffd", text)


def cut(text: str, length: int) -> str:
    """At most ``length`` characters of one line."""
    line = " ".join(clean(text).split())
    return line if len(line) <= length else f"{line[: length - 1]}…"


class Drawing:
    """An SVG image.

    Attributes:
        root: the ``svg`` element.
    """

    def __init__(self, width: float, height: float, title: str) -> None:
        size = {"width": f"{width:g}", "height": f"{height:g}"}
        self.root = ElementTree.Element(
            "svg",
            {
                "xmlns": "http://www.w3.org/2000/svg",
                **size,
                "viewBox": f"0 0 {width:g} {height:g}",
                "role": "img",
            },
        )
        ElementTree.SubElement(self.root, "title").text = clean(title)
        self.add("rect", **size, fill="#ffffff")

    def add(self, tag: str, text: str | None = None, **attributes: str | float) -> None:
        """Append an element; ``_`` in a name stands for ``-``, numbers are rounded."""
        element = ElementTree.SubElement(self.root, tag)
        for name, value in attributes.items():
            plain = value if isinstance(value, str) else f"{value:.2f}".rstrip("0").rstrip(".")
            element.set(name.rstrip("_").replace("_", "-"), plain)
        if text is not None:
            element.text = clean(text)

    def label(
        self,
        x: float,
        y: float,
        text: str,
        *,
        size: float = 12,
        fill: str = "#1c1f24",
        mono: bool = False,
        **attributes: str | float,
    ) -> None:
        """One line of text with its baseline at ``y``."""
        family = MONO if mono else SANS
        self.add(
            "text", text, x=x, y=y, fill=fill, font_size=size, font_family=family, **attributes
        )

    def line(self, points: Iterable[tuple[float, float]], stroke: str, width: float = 1.5) -> None:
        """Straight lines from point to point."""
        path = " ".join(f"{x:.2f},{y:.2f}" for x, y in points)
        self.add(
            "polyline",
            points=path,
            fill="none",
            stroke=stroke,
            stroke_width=width,
            stroke_linejoin="round",
        )

    def text(self) -> str:
        """The image as an XML document."""
        ElementTree.indent(self.root)
        body = ElementTree.tostring(self.root, encoding="unicode")
        return f'<?xml version="1.0" encoding="UTF-8"?>\n{body}\n'
