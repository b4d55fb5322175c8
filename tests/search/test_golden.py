"""RMaxTS against whole trees worked out by hand: ``golden/*.json`` carry the arithmetic.

A step is ``[text, column, goal, ...]``, a route ``[route of the parent, text]``, an edge
``[W, N, running]``.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from prover.attempt import Outcome, Status
from search.rmaxts import RMaxTS, RMaxTSConfig
from search.strategy import Rollout
from search.tree import Edge, Node, Tree
from tests.search.scripted import state, step

CASES = sorted((Path(__file__).parent / "golden").glob("*.json"))


def as_json(tree: Tree) -> list[dict[str, Any]]:
    def statistics(edge: Edge) -> list[object]:
        return [pytest.approx(edge.value), pytest.approx(edge.visits), edge.running]

    def fields(node: Node) -> dict[str, Any]:
        return {
            "goals": [goal.removeprefix("⊢ ") for goal in node.state.goals],
            "indent": node.indent,
            "parent": None if node.parent is None else node.parent.id,
            "routes": [list(route) for route in node.routes],
            "asked": node.asked,
            "edge": statistics(node.edge),
            "virtual": statistics(node.virtual),
            "expandable": node.expandable,
            "open": node.open,
        }

    return [fields(node) for node in tree.nodes]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_script_gives_the_tree_worked_out_by_hand(path: Path) -> None:
    case = json.loads(path.read_text(encoding="utf-8"))
    search = RMaxTS(state(*case["root"]), 2, RMaxTSConfig(**case["config"]))
    rollouts: list[Rollout] = []
    for line in case["script"]:
        if "ask" in line:
            rollout = search.ask()
            if line["ask"] is None:
                assert rollout is None, line["why"]
            else:
                assert rollout is not None, line["why"]
                asked = {field: getattr(rollout, field) for field in line["ask"]}
                assert asked == line["ask"], line["why"]
                rollouts.append(rollout)
        else:
            steps = tuple(step(text, *goals, indent=at) for text, at, *goals in line["steps"])
            outcome = Outcome(Status(line["status"]), steps)
            search.tell(rollouts[line["tell"]], line["completion"], outcome)
    assert as_json(search.tree) == case["tree"]


def test_there_are_golden_trees() -> None:
    assert {path.stem for path in CASES} >= {"discounted_ucb", "virtual_loss", "backup"}
