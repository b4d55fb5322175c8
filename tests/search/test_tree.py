from prover.attempt import Step
from search.tree import Node, Tree, Walk
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
    assert (first.added, second.added, again.added) == (1, 0, 0)
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
    assert outside.added == 1


def test_step_that_changes_nothing_is_put_before_the_next() -> None:
    tree = Tree(state("r"), 2)
    walk = grow(
        tree, step("\n  skip", "r"), step("\n  ·", "r", indent=4), step(" a", "s", indent=4)
    )
    assert walk.node.parent is tree.root
    assert tree.prefix(walk.node, walk.route) == "\n  skip\n  · a"


def test_last_step_that_changes_nothing_is_dropped() -> None:
    tree = Tree(state("r"), 2)
    walk = grow(tree, step("\n  a", "s"), step("\n  skip", "s"))
    assert tree.prefix(walk.node, walk.route) == "\n  a"


def test_way_back_to_a_known_state_is_no_news() -> None:
    tree = Tree(state("r"), 2)
    there = grow(tree, step("\n  symm", "s"))
    back = grow(tree, step("\n  symm", "r"), node=there.node, route=there.route)
    assert (back.node, back.added) == (tree.root, 0)


def test_what_follows_a_way_back_keeps_all_the_text_before_it() -> None:
    tree = Tree(state("r"), 2)
    walk = grow(tree, step("\n  symm", "s"), step("\n  symm", "r"), step("\n  a", "t"))
    assert walk.node.parent is tree.root
    assert tree.prefix(walk.node, walk.route) == "\n  symm\n  symm\n  a"


def test_closing_a_block_is_news_even_if_the_goals_print_the_same() -> None:
    tree = Tree(state("p", "p"), 2)
    walk = grow(tree, step("\n  ·", "p", indent=4), step(" exact h", "p"))
    assert walk.added == 2
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
    assert walk.added == 4


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
