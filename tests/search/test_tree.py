from prover.attempt import Step
from search.node import Node
from search.tree import Tree, Walk
from tests.search.scripted import state, step


def grow(tree: Tree, *steps: Step, node: Node | None = None, route: int = 0) -> Walk:
    completion = "".join(step.text for step in steps)
    return tree.grow(node or tree.root, route, completion, steps)


def test_same_state_by_another_text_is_the_same_node_with_both_texts() -> None:
    tree = Tree(state("r"), 2)
    first = grow(tree, step("\n  a", "s"))
    second = grow(tree, step("\n  b", "s"))
    again = grow(tree, step("\n  a", "s"))
    assert first.node is second.node is again.node
    assert (len(first.new), len(second.new), len(again.new)) == (1, 0, 0)
    assert [tree.prefix(first.node, walk.route) for walk in (first, second, again)] == [
        "\n  a",
        "\n  b",
        "\n  a",
    ]


def test_prefix_never_mixes_the_texts_of_different_walks() -> None:
    tree = Tree(state("r"), 2)
    dot = grow(tree, step("\n  · a", "s", indent=4), step("\n    b", "t", indent=4))
    brace = grow(tree, step("\n  { a", "s", indent=4), step("\n    b }", "t", indent=4))
    assert dot.node is brace.node
    prefixes = [tree.prefix(dot.node, route) for route in range(len(dot.node.routes))]
    assert prefixes == ["\n  · a\n    b", "\n  { a\n    b }"]


def test_equal_goals_at_another_column_are_another_problem() -> None:
    tree = Tree(state("p", "q"), 2)
    inside = grow(tree, step("\n  ·", "p", indent=4))
    outside = grow(tree, step("\n  case q => exact h", "p"))
    assert inside.node is not outside.node
    assert len(outside.new) == 1


def test_step_that_changes_nothing_is_put_before_the_next() -> None:
    tree = Tree(state("r"), 2)
    walk = grow(
        tree, step("\n  skip", "r"), step("\n  ·", "r", indent=4), step(" a", "s", indent=4)
    )
    assert walk.node.parents == [tree.root]
    assert tree.prefix(walk.node, walk.route) == "\n  skip\n  · a"


def test_last_step_that_changes_nothing_is_dropped() -> None:
    tree = Tree(state("r"), 2)
    walk = grow(tree, step("\n  a", "s"), step("\n  skip", "s"))
    assert tree.prefix(walk.node, walk.route) == "\n  a"


def test_way_back_to_a_known_state_is_no_news() -> None:
    tree = Tree(state("r"), 2)
    there = grow(tree, step("\n  symm", "s"))
    back = grow(tree, step("\n  symm", "r"), node=there.node, route=there.route)
    assert (back.node, len(back.new)) == (tree.root, 0)


def test_what_follows_a_way_back_keeps_all_the_text_before_it() -> None:
    tree = Tree(state("r"), 2)
    walk = grow(tree, step("\n  symm", "s"), step("\n  symm", "r"), step("\n  a", "t"))
    assert walk.node.parents == [tree.root]
    assert tree.prefix(walk.node, walk.route) == "\n  symm\n  symm\n  a"


def test_closing_a_block_is_news_even_if_the_goals_print_the_same() -> None:
    tree = Tree(state("p", "p"), 2)
    walk = grow(tree, step("\n  ·", "p", indent=4), step(" exact h", "p"))
    assert len(walk.new) == 2
    assert walk.node.indent == 2


def test_same_goals_in_a_later_block_are_news() -> None:
    tree = Tree(state("p", "q", "p", "r"), 2)
    walk = grow(
        tree,
        step("\n  ·", "p", indent=4),
        step(" exact h", "q", "p", "r"),
        step("\n  exact k", "p", "r"),
        step("\n  ·", "p", indent=4),
    )
    assert len(walk.new) == 4


def test_walk_stops_where_steps_do_not_spell_the_completion() -> None:
    tree = Tree(state("r"), 2)
    steps = (step("\n  a", "s"), step("\n  b", "t"))
    walk = tree.grow(tree.root, 0, "\n  a\n  c", steps)
    assert walk.node.state == state("s")
    assert len(tree.nodes) == 2


def test_walk_stops_when_all_is_solved() -> None:
    tree = Tree(state("r"), 2)
    walk = grow(tree, step("\n  a"), step("\n  b", "s"))
    assert walk.node.state.solved
    assert not walk.node.open


def test_depth_is_that_of_the_deepest_node() -> None:
    tree = Tree(state("r"), 2)
    grow(tree, step("\n  a", "s"), step("\n  b", "t"))
    grow(tree, step("\n  c", "u"))
    assert tree.depth == 2


def test_best_has_fewest_goals_then_the_shortest_print_outside_of_blocks() -> None:
    tree = Tree(state("long", "q"), 2)
    grow(tree, step("\n  ·", "x", indent=4))
    assert tree.best is tree.root
    longer = grow(tree, step("\n  a", "longest")).node
    assert tree.best is longer
    grow(tree, step("\n  b", "x", "y"))
    assert tree.best is longer
    shorter = grow(tree, step("\n  c", "x")).node
    grow(tree, step("\n  d", "y"))
    assert tree.best is shorter


def test_node_closes_with_its_last_open_child_and_opens_with_a_new_one() -> None:
    tree = Tree(state("r"), 2)
    child = grow(tree, step("\n  a", "s")).node
    tree.close(tree.root)
    assert tree.root.open
    tree.close(child)
    assert not tree.root.open
    grow(tree, step("\n  b", "t"), node=child)
    assert tree.root.open
    assert child.open
    assert not child.expandable


def test_closing_twice_counts_once() -> None:
    tree = Tree(state("r"), 2)
    closed = grow(tree, step("\n  a", "s")).node
    grow(tree, step("\n  b", "t"))
    tree.close(closed)
    tree.close(closed)
    assert tree.root.open_children == 1


def merging(*goals: str) -> Tree:
    return Tree(state(*goals), 2, transpositions=True)


def test_state_met_again_in_the_same_block_is_one_node_with_both_parents() -> None:
    tree = merging("r")
    first = grow(tree, step("\n  a", "s"), step("\n  b", "t"))
    second = grow(tree, step("\n  c", "u"), step("\n  d", "t"))
    assert first.node is second.node
    assert len(second.new) == 1
    assert [node.state for node in first.node.parents] == [state("s"), state("u")]
    assert [tree.prefix(first.node, route) for route in range(2)] == ["\n  a\n  b", "\n  c\n  d"]
    assert [owner.state for owner, _ in second.linked] == [state("r"), state("u")]


def test_without_transpositions_a_state_met_elsewhere_is_another_node() -> None:
    tree = Tree(state("r"), 2)
    first = grow(tree, step("\n  a", "s"), step("\n  b", "t"))
    second = grow(tree, step("\n  c", "u"), step("\n  d", "t"))
    assert first.node is not second.node


def test_same_goals_in_blocks_of_different_states_are_not_merged() -> None:
    tree = merging("p", "q")
    first = grow(tree, step("\n  ·", "p", indent=4), step(" a", "s", indent=4))
    other = grow(
        tree,
        step("\n  rotate_left", "q", "p"),
        step("\n  on_goal 2 =>", "p", indent=4),
        step(" a", "s", indent=4),
    )
    assert first.node is not other.node
    assert first.node.scope is tree.root
    assert other.node.scope.state == state("q", "p")


def test_same_goals_in_two_blocks_of_one_state_are_merged() -> None:
    tree = merging("p", "q")
    first = grow(tree, step("\n  ·", "p", indent=4), step(" a", "s", indent=4))
    second = grow(tree, step("\n  case x =>", "s", indent=4))
    assert second.node is first.node
    # It was found two steps from the root; this way is one, and still leads further on.
    assert [parent.state for parent in first.node.parents] == [state("p"), state("p", "q")]


def test_block_that_closes_leads_back_to_the_block_around_it() -> None:
    tree = merging("p", "q")
    first = grow(tree, step("\n  ·", "p", indent=4), step(" exact h", "q"))
    second = grow(tree, step("\n  swap", "q", "p"), step("\n  on_goal 2 => exact h", "q"))
    assert second.node is first.node
    assert first.node.scope is tree.root


def test_walk_goes_on_from_a_node_found_nearer_to_the_root_without_an_edge() -> None:
    tree = merging("r")
    near = grow(tree, step("\n  a", "s")).node
    walk = grow(
        tree, step("\n  b", "t"), step("\n  c", "u"), step("\n  d", "s"), step("\n  e", "v")
    )
    assert len(near.parents) == 1
    assert walk.node.parents == [near]
    assert tree.prefix(walk.node, walk.route) == "\n  a\n  e"
    assert [owner.state for owner, _ in walk.linked] == [state("r"), state("t"), state("s")]


def test_node_with_two_parents_closes_and_opens_for_both() -> None:
    tree = merging("r")
    shared = grow(tree, step("\n  a", "s"), step("\n  b", "t")).node
    grow(tree, step("\n  c", "u"), step("\n  d", "t"))
    one, other = shared.parents
    for node in (tree.root, one, other):
        tree.close(node)
    assert (one.open_children, other.open_children, tree.root.open_children) == (1, 1, 2)
    tree.toggled.clear()
    tree.close(shared)
    assert not any(node.open for node in tree.nodes)
    assert (one.open_children, other.open_children, tree.root.open_children) == (0, 0, 0)
    assert [(owner.id, edge.node.id) for owner, edge in tree.toggled] == [
        (one.id, shared.id),
        (other.id, shared.id),
        (tree.root.id, other.id),
        (tree.root.id, one.id),
    ]
    grow(tree, step("\n  e", "v"), node=shared)
    assert all(node.open for node in tree.nodes)
    assert (one.open_children, other.open_children, tree.root.open_children) == (1, 1, 2)


def test_new_way_to_a_closed_node_opens_nothing() -> None:
    tree = merging("r")
    shared = grow(tree, step("\n  a", "s"), step("\n  b", "t")).node
    other = grow(tree, step("\n  c", "u")).node
    for node in (shared, other):
        tree.close(node)
    grow(tree, step("\n  c", "u"), step("\n  d", "t"))
    assert shared.parents[1] is other
    assert not other.open


def test_opening_a_node_twice_counts_once() -> None:
    tree = merging("r")
    child = grow(tree, step("\n  a", "s")).node
    tree.close(child)
    grow(tree, step("\n  b", "t"), node=child)
    grow(tree, step("\n  c", "u"), node=child)
    assert (tree.root.open_children, child.open_children) == (1, 2)
