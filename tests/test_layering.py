"""Who may import whom."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PROJECT = {
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path
    for package in ("prover", "search")
    for path in (ROOT / package).rglob("*.py")
}
STRATEGIES = ["search.strategy", "search.tree", "search.rmaxts", "search.sampling"]
PURE = {
    "abc",
    "array",
    "bisect",
    "collections",
    "dataclasses",
    "enum",
    "functools",
    "hashlib",
    "heapq",
    "itertools",
    "math",
    "operator",
    "random",
    "re",
    "typing",
    "unicodedata",
}


def imports(module: str, path: Path) -> Iterator[str]:
    """All modules that ``module`` names in an import, wherever the import stands."""
    package = module if path.stem == "__init__" else module.rpartition(".")[0]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            parents = package.split(".")[: -(node.level - 1) or None] if node.level else []
            base = ".".join([*parents, *([node.module] if node.module else [])])
            yield base
            yield from (f"{base}.{alias.name}" for alias in node.names)


def reach(module: str) -> dict[str, str]:
    """What is loaded with ``module``: each foreign top-level module, and who imports it."""
    foreign: dict[str, str] = {}
    seen: set[str] = set()
    waiting = [module]
    while waiting:
        current = waiting.pop()
        if current in seen or current not in PROJECT:
            continue
        seen.add(current)
        parent = current.rpartition(".")[0]
        if parent:
            waiting.append(parent)
        for name in imports(current, PROJECT[current]):
            top = name.partition(".")[0]
            if top in ("prover", "search"):
                waiting.append(name)
            else:
                foreign.setdefault(top, current)
    return foreign


def test_prover_never_imports_search() -> None:
    offenders = {
        module: name
        for module, path in PROJECT.items()
        if module.split(".")[0] == "prover"
        for name in imports(module, path)
        if name.split(".")[0] == "search"
    }
    assert offenders == {}


@pytest.mark.parametrize("module", STRATEGIES)
def test_strategies_reach_no_input_output_and_no_library(module: str) -> None:
    assert module in PROJECT
    impure = {top: by for top, by in reach(module).items() if top not in PURE}
    assert impure == {}


def test_the_check_sees_through_project_modules() -> None:
    assert reach("search.engine")["asyncio"] == "search.engine"
    assert "dataclasses" in reach("search.sampling")
    assert sys.stdlib_module_names >= PURE
