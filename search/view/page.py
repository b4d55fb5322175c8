"""The picture of a search as one HTML file that needs no network and runs no foreign script.

Proof texts are hostile: they go into the file as JSON in which no tag can begin, the page shows
them as text nodes only, and its content security policy names the two scripts it may run by hash.
"""

import base64
import hashlib
import html
import json
import re
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any

from search.view.picture import Picture
from search.view.vendor import VERSION, Library, library

SOURCES = Path(__file__).with_name("web")
SCRIPTS = (
    "dom.js",
    "model.js",
    "colour.js",
    "layout.js",
    "camera.js",
    "tree.js",
    "map.js",
    "goals.js",
    "panel.js",
    "time.js",
    "find.js",
    "keys.js",
    "app.js",
)
"""In the order in which they are joined: one scope, later files use earlier ones."""

_UNSAFE = re.compile("[<>&\u007f-\u009f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_PLACE = re.compile(r"\{\{(\w+)\}\}")


def page(picture: Picture, d3: Library | None = None) -> str:
    """The whole HTML file.

    Args:
        picture: what to show.
        d3: the library to put in; by default the pinned one, fetched if need be.

    Raises:
        VendorError: d3 is not to be had.
    """
    d3 = d3 or library()
    notice = d3.license.strip().replace("*/", "* /")
    vendored = f"/*!\nd3 {VERSION}\n\n{notice}\n*/\n{d3.script}"
    parts = {
        "policy": _policy(style=_style(), scripts=(vendored, _script())),
        "title": html.escape(_encodable(picture.name)),
        "style": _style(),
        "picture": embedded(_data(picture)),
        "d3": vendored,
        "script": _script(),
    }
    return _PLACE.sub(lambda place: parts[place[1]], _read("index.html"))


def embedded(value: object) -> str:
    """JSON that is safe inside a ``script`` element, whatever the strings are."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def _data(picture: Picture) -> dict[str, Any]:
    """The picture's fields, each goal once: sibling states share most of theirs."""
    places: dict[str, int] = {}
    data = asdict(picture)
    for node in data["nodes"]:
        node["goals"] = [places.setdefault(goal, len(places)) for goal in node["goals"]]
    data["goals"] = list(places)
    return data


def _policy(style: str, scripts: tuple[str, ...]) -> str:
    allowed = " ".join(_source(script) for script in scripts)
    return (
        f"default-src 'none'; script-src {allowed}; style-src {_source(style)}; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _source(text: str) -> str:
    """The name of an inline text in a content security policy."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


@cache
def _read(name: str) -> str:
    return (SOURCES / name).read_text(encoding="utf-8")


def _style() -> str:
    return _read("style.css")


@cache
def _script() -> str:
    joined = "\n".join(_read(name) for name in SCRIPTS)
    return f'(() => {{\n"use strict";\n{joined}\n}})();\n'


def _encodable(text: str) -> str:
    return text.encode(errors="replace").decode()
