import json

import pytest

from prover.attempt import Outcome, Status, Step
from prover.policy.base import Completion
from prover.state import TacticState
from search.parts import opening, split, splittable, stitched
from search.rmaxts import RMaxTS, RMaxTSConfig
from search.strategy import Rollout
from search.tree import Tree
from tests.search.scripted import state, step


def apart(*goals: str) -> RMaxTS:
    return RMaxTS(state(*goals), 2, RMaxTSConfig(apart=True))


def ask(search: RMaxTS) -> Rollout:
    rollout = search.ask()
    assert rollout is not None
    return rollout


def tell(
    search: RMaxTS, rollout: Rollout, *steps: Step, status: Status = Status.INCOMPLETE
) -> float:
    """The steps are those of the whole text, an opening included."""
    text = "".join(step.text for step in steps).removeprefix(rollout.opening)
    return search.tell(rollout, Completion(text), Outcome(status, steps))


def fail(search: RMaxTS, rollout: Rollout) -> None:
    search.tell(rollout, Completion("\n  x"), Outcome(Status.ERROR))


def exhaust(search: RMaxTS, rollout: Rollout) -> None:
    search.tell(rollout, Completion(""), Outcome(Status.EXHAUSTED))


def solve(search: RMaxTS, rollout: Rollout, text: str, *rest: str) -> float:
    """Lean opens the block, and closes it with the text; the other goals are left."""
    assert rollout.opening == "\n  ·"
    (goal,) = rollout.state.goals
    return tell(
        search,
        rollout,
        Step(rollout.opening, TacticState((goal,)), 4),
        step(text, *rest),
    )


def ask_at(search: RMaxTS, node: int) -> Rollout:
    """The next rollout of a node; those before it fail."""
    for _ in range(100):
        rollout = ask(search)
        if rollout.node == node:
            return rollout
        fail(search, rollout)
    raise AssertionError(f"node {node} is never asked")


def test_goals_without_a_common_metavariable_are_independent() -> None:
    assert state("p ?m.1", "q ?m.2", "r").independent
    assert not state("p ?m.1", "q", "r ?m.1").independent
    assert state("p ?m.1 ?m.1").independent
    assert TacticState(()).independent


def test_single_goal_or_dependent_goals_are_not_split() -> None:
    for goals in (("p",), ("p ?m.1", "q ?m.1")):
        tree = Tree(state(*goals), 2)
        assert not splittable(tree, tree.root)


def test_node_is_not_split_if_a_child_has_some_of_its_goals_and_no_others() -> None:
    tree = Tree(state("p", "q"), 2)
    tree.grow(tree.root, 0, "\n  a", (step("\n  a", "s", "q"),))
    tree.grow(tree.root, 0, "\n  b", (step("\n  b", "q", indent=4),))
    tree.grow(tree.root, 0, "\n  c", (step("\n  c", "q", "p"),))
    assert splittable(tree, tree.root)
    tree.grow(tree.root, 0, "\n  d", (step("\n  d", "q"),))
    assert not splittable(tree, tree.root)


def test_node_is_split_once() -> None:
    tree = Tree(state("p", "q"), 2)
    split(tree, tree.root)
    assert not splittable(tree, tree.root)


def test_each_goal_is_a_part_with_its_block_and_brought_to_the_front() -> None:
    tree = Tree(state("r"), 2)
    walk = tree.grow(tree.root, 0, "\n  a", (step("\n  a", "p", "q", "s"),))
    tree.grow(tree.root, 0, "\n  b", (step("\n  b", "p", "q", "s"),))
    split(tree, walk.node)
    parts = [edge.node for edge in walk.node.parts]
    assert [part.state for part in parts] == [state("p"), state("q"), state("s")]
    assert {part.indent for part in parts} == {4}
    assert [tree.prefix(part, 0) for part in parts] == [
        "\n  a",
        "\n  a\n  rotate_left 1",
        "\n  a\n  rotate_left 2",
    ]
    assert [tree.prefix(parts[1], route) for route in range(2)] == [
        "\n  a\n  rotate_left 1",
        "\n  b\n  rotate_left 1",
    ]
    assert all(part.is_part and part.part is part and part.scope is part for part in parts)
    assert (opening(parts[1]), opening(walk.node)) == ("\n  ·", "")


def test_rollouts_go_on_in_the_part_chosen_least() -> None:
    search = apart("p", "q")
    first, second, third = ask(search), ask(search), ask(search)
    assert [each.path for each in (first, second, third)] == [(0, 1), (0, 2), (0, 1)]
    assert [each.prefix for each in (first, second)] == ["", "\n  rotate_left 1"]
    assert {each.opening for each in (first, second)} == {"\n  ·"}
    assert second.state == state("q")
    assert (first.index, third.index) == (0, 1)


def test_part_is_solved_by_a_step_left_of_its_block() -> None:
    search = apart("p", "q")
    assert solve(search, ask(search), " exact h", "q") == 1.0
    assert search.tree.nodes[1].solution == "\n  · exact h"
    assert len(search.tree.nodes) == 3
    assert [ask(search).node for _ in range(3)] == [2, 2, 2]


def test_solution_is_all_the_text_since_the_part_without_its_turn() -> None:
    search = apart("p", "q")
    fail(search, ask(search))
    rollout = ask(search)
    assert rollout.prefix == "\n  rotate_left 1"
    tell(search, rollout, step("\n  ·", "q", indent=4), step(" a", "s", indent=4))
    inside = ask_at(search, 3)
    assert (inside.prefix, inside.opening) == ("\n  rotate_left 1\n  · a", "")
    tell(search, inside, step("\n    skip", "s", indent=4), step("\n    b", "p"))
    assert search.tree.nodes[2].solution == "\n  · a\n    skip\n    b"


def test_solution_found_first_is_kept_and_another_is_no_news() -> None:
    search = apart("p", "q")
    first, _, second = ask(search), ask(search), ask(search)
    assert solve(search, first, " a", "q") == 1.0
    assert solve(search, second, " b", "q") == 0.0
    assert search.tree.nodes[1].solution == "\n  · a"


def test_parts_are_joined_in_the_order_of_the_goals() -> None:
    search = apart("p", "q")
    first, second = ask(search), ask(search)
    solve(search, second, " k", "p")
    assert stitched(search.tree.root) == ""
    solve(search, first, " h", "q")
    join = ask(search)
    assert (join.node, join.prefix, join.opening) == (0, "", "")
    assert join.stitched == "\n  · h\n  · k"
    assert search.ask() is None


def join_of(search: RMaxTS) -> Rollout:
    first, second = ask(search), ask(search)
    solve(search, first, " h", "q")
    solve(search, second, " k", "p")
    return ask(search)


def test_joined_text_is_walked_as_one_step() -> None:
    search = apart("p", "q")
    join = join_of(search)
    steps = (
        step("\n  ·", "p", indent=4),
        step(" h", "q"),
        step("\n  ·", "q", indent=4),
        step(" k"),
    )
    outcome = Outcome(Status.ACCEPTED, steps)
    assert search.tell(join, Completion(join.stitched), outcome) == 0.0
    proof = search.tree.nodes[-1]
    assert (proof.state.solved, proof.depth) == (True, 1)
    assert search.tree.prefix(proof, 0) == join.stitched
    assert search.ask() is None


def test_join_that_fails_leaves_what_was_found_before_the_split() -> None:
    search = apart("p", "q")
    join = join_of(search)
    steps = (step("\n  ·", "p", indent=4), step(" h", "q"))
    nodes = len(search.tree.nodes)
    assert search.tell(join, Completion(join.stitched), Outcome(Status.ERROR, steps)) == 0.0
    assert len(search.tree.nodes) == nodes
    assert search.ask() is None
    assert not search.tree.root.open


def test_join_is_asked_once_though_parts_are_solved_again() -> None:
    search = apart("p", "q")
    rollouts = [ask(search) for _ in range(4)]
    for rollout, rest in zip(rollouts, "qpqp", strict=True):
        solve(search, rollout, " h", rest)
    assert ask(search).stitched
    assert search.ask() is None


def test_late_outcome_in_a_joined_part_does_not_split_the_node_again() -> None:
    search = apart("p", "q")
    first, second, late, later = (ask(search) for _ in range(4))
    # A state in the first part leaves it open; the second part closes with its proof.
    tell(search, late, step("\n  ·", "p", indent=4), step(" a", "s", indent=4))
    solve(search, first, " h", "q")
    solve(search, second, " k", "p")
    assert ask(search).stitched
    tell(search, later, step("\n  ·", "q", indent=4), step(" b", "t", indent=4))
    assert search.tree.nodes[2].open
    assert not search.tree.root.expandable
    assert search.ask() is None


def test_dead_part_ends_the_expansion_of_its_node_but_not_its_children() -> None:
    search = apart("r")
    tell(search, ask(search), step("\n  a", "p", "q"))
    first, second = ask_at(search, 2), ask_at(search, 3)
    _, node, *parts = search.tree.nodes
    tell(search, ask_at(search, 0), step("\n  a", "p", "q"), step("\n  b", "u"))
    exhaust(search, first)
    assert (node.expandable, node.open) == (False, True)
    assert [part.open for part in parts[:2]] == [False, True]
    assert ask_at(search, 4).path == (0, 1, 4)
    fail(search, second)
    assert {ask(search).node for _ in range(10)} == {0, 4}


def test_part_that_closes_after_its_last_state_is_dead() -> None:
    search = apart("p", "q")
    first, second, third = ask(search), ask(search), ask(search)
    tell(search, first, step("\n  ·", "p", indent=4), step(" a", "s", indent=4))
    exhaust(search, third)
    assert search.tree.root.expandable
    fail(search, second)
    inside = ask_at(search, 3)
    assert inside.path == (0, 1, 3)
    exhaust(search, inside)
    assert not search.tree.root.open
    assert search.ask() is None


def test_late_state_in_a_dead_part_brings_its_node_back() -> None:
    search = apart("p", "q")
    first, second, late = ask(search), ask(search), ask(search)
    solve(search, second, " k", "p")
    exhaust(search, first)
    assert search.ask() is None
    tell(search, late, step("\n  ·", "p", indent=4), step(" a", "s", indent=4))
    assert ask(search).path == (0, 1, 3)


def test_late_proof_of_a_dead_part_counts() -> None:
    search = apart("p", "q")
    first, second, late = ask(search), ask(search), ask(search)
    exhaust(search, first)
    assert search.ask() is None
    solve(search, late, " h", "q")
    assert ask(search).node == 2
    solve(search, second, " k", "p")
    assert ask(search).stitched == "\n  · h\n  · k"


def test_part_in_a_part_is_joined_to_a_proof_of_the_outer_one() -> None:
    search = apart("p", "q")
    first, second = ask(search), ask(search)
    solve(search, second, " k", "p")
    tell(search, first, step("\n  ·", "p", indent=4), step(" a", "s", "t", indent=4))
    inner = [ask_at(search, 4), ask_at(search, 5)]
    assert [each.path for each in inner] == [(0, 1, 3, 4), (0, 1, 3, 5)]
    assert [each.prefix for each in inner] == ["\n  · a", "\n  · a\n    rotate_left 1"]
    assert inner[0].opening == "\n    ·"
    for rollout, text, rest in zip(inner, (" b", " c"), "ts", strict=True):
        tell(
            search,
            rollout,
            Step(rollout.opening, rollout.state, 6),
            step(text, rest, indent=4),
        )
    join = ask(search)
    assert (join.node, join.prefix, join.stitched) == (3, "\n  · a", "\n    · b\n    · c")
    steps = (step("\n    · b", "t", indent=4), step("\n    · c", "q"))
    search.tell(join, Completion(join.stitched), Outcome(Status.INCOMPLETE, steps))
    assert search.tree.nodes[1].solution == "\n  · a\n    · b\n    · c"
    assert ask(search).stitched == "\n  · a\n    · b\n    · c\n  · k"


def test_step_that_leaves_several_parts_solves_the_outermost() -> None:
    search = apart("p", "q")
    first, _ = ask(search), ask(search)
    tell(search, first, step("\n  ·", "p", indent=4), step(" a", "s", "t", indent=4))
    inner = ask_at(search, 4)
    tell(search, inner, step("\n    ·", "s", indent=6), step(" all_goals h", "q"))
    assert search.tree.nodes[4].solution == ""
    assert search.tree.nodes[1].solution == "\n  · a\n    · all_goals h"


def test_part_counts_its_own_choices() -> None:
    search = apart("p", "q")
    for _ in range(4):
        fail(search, ask(search))
    part = search.tree.nodes[1]
    assert part.total == pytest.approx(part.virtual.weight)
    assert part.total == pytest.approx(1.99)
    assert search.tree.root.total == pytest.approx(search.tree.root.virtual.weight)


def test_join_under_way_is_thawed_as_it_was() -> None:
    search = apart("p", "q")
    early = ask(search)
    solve(search, ask(search), " k", "p")
    solve(search, ask(search), " h", "q")
    join = ask(search)
    again = apart("p", "q")
    again.thaw(json.loads(json.dumps(search.freeze())))
    assert again.under_way() == search.under_way() == [early, join]
