"""Strategies against whole trees worked out by hand: ``golden/*.json`` carry the arithmetic.

A step is ``[text, column, goal, ...]``, a route ``[route of the parent, text]``, an edge
``[W, N, running]``; ``edge`` is the choice of the first parent, ``edges`` are those of all. A line
of the script, and a node, name what they promise; of a node the fields in ``ALWAYS`` at least.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from prover.attempt import Outcome, Status
from prover.policy.base import Completion
from prover.state import TacticState
from search.frontier import BestFirstConfig, BreadthFirstConfig, Frontier
from search.node import Edge, Node
from search.rmaxts import RMaxTS, RMaxTSConfig
from search.sampling import Sampling, SamplingConfig
from search.strategy import Rollout, Strategy
from search.tree import Tree
from tests.search.scripted import state, step

CASES = sorted((Path(__file__).parent / "golden").glob("*.json"))
STRATEGIES: dict[str, Callable[[TacticState, dict[str, Any]], Strategy]] = {
    "rmaxts": lambda root, config: RMaxTS(root, 2, RMaxTSConfig(**{"canonical": True, **config})),
    "sampling": lambda root, config: Sampling(root, 2, SamplingConfig(**config)),
    "best_first": lambda root, config: Frontier(root, 2, BestFirstConfig(**config)),
    "breadth_first": lambda root, config: Frontier(root, 2, BreadthFirstConfig(**config)),
}
SWITCHES = {"canonical", "apart", "transpositions", "priors", "progress", "widening"}
ALWAYS = {
    "goals", "indent", "parent", "routes", "asked", "edge", "virtual", "expandable", "open",
}  # fmt: skip


def as_json(tree: Tree) -> list[dict[str, Any]]:
    def statistics(edge: Edge) -> list[object]:
        return [pytest.approx(edge.value), pytest.approx(edge.visits), edge.running]

    def fields(node: Node) -> dict[str, Any]:
        edges = [
            statistics(edge)
            for parent in node.parents
            for edge in (*parent.children.values(), *parent.parts)
            if edge.node is node
        ]
        return {
            "goals": [goal.removeprefix("⊢ ") for goal in node.state.goals],
            "indent": node.indent,
            "parent": node.parents[0].id if node.parents else None,
            "parents": [parent.id for parent in node.parents],
            "routes": [[route.route, route.text] for route in node.routes],
            "asked": node.asked,
            "edge": edges[0] if edges else statistics(Edge(node)),
            "edges": edges,
            "virtual": statistics(node.virtual),
            "expandable": node.expandable,
            "open": node.open,
            "solution": node.solution,
        }

    return [fields(node) for node in tree.nodes]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_script_gives_the_tree_worked_out_by_hand(path: Path) -> None:
    case = json.loads(path.read_text(encoding="utf-8"))
    search = STRATEGIES[case["strategy"]](state(*case["root"]), case["config"])
    rollouts: list[Rollout] = []
    for line in case["script"]:
        if "ask" in line:
            rollout = search.ask()
            if line["ask"] is None:
                assert rollout is None, line["why"]
            else:
                assert rollout is not None, line["why"]
                asked = {field: getattr(rollout, field) for field in line["ask"]}
                assert json.loads(json.dumps(asked)) == line["ask"], line["why"]
                rollouts.append(rollout)
        else:
            steps = tuple(step(text, *goals, indent=at) for text, at, *goals in line["steps"])
            completion = Completion(
                line["completion"], line.get("tokens", 0), line.get("logprob", 0.0)
            )
            outcome = Outcome(Status(line["status"]), steps)
            reward = search.tell(rollouts[line["tell"]], completion, outcome)
            assert reward == pytest.approx(line.get("reward", reward)), line["why"]
    assert all(set(node) >= ALWAYS for node in case["tree"])
    nodes = as_json(search.tree)
    assert len(nodes) == len(case["tree"])
    named = [
        {field: node[field] for field in expected}
        for node, expected in zip(nodes, case["tree"], strict=True)
    ]
    assert named == case["tree"]


def test_there_are_golden_trees_of_every_strategy_and_switch() -> None:
    assert {path.stem for path in CASES} >= {"discounted_ucb", "virtual_loss", "backup"}
    cases = [json.loads(path.read_text(encoding="utf-8")) for path in CASES]
    assert {case["strategy"] for case in cases} == set(STRATEGIES)
    assert {switch for case in cases for switch in case["config"]} >= SWITCHES
