"""Graphs and drawings: valid, and the same tree when read back."""

import json
from dataclasses import replace
from io import BytesIO
from xml.etree import ElementTree

import networkx
import pytest

from search.view.drawing import MOST, chosen, drawing
from search.view.graph import FORMATS, graph, write
from search.view.naming import label
from search.view.picture import Picture, PictureNode
from search.view.plots import depth_over_time, nodes_over_time, reward_over_time
from tests.search.view.hostile import hostile
from tests.search.view.pictures import picture

SVG = "{http://www.w3.org/2000/svg}"


def test_the_graph_has_all_nodes_and_edges() -> None:
    shown = picture(300, seed=2)
    tree = graph(shown)
    assert list(tree) == list(range(300))
    kinds = [attributes["kind"] for _, _, attributes in tree.edges(data=True)]
    assert kinds.count("step") + kinds.count("part") == 299
    assert kinds.count("transposition") == sum(len(node.others) for node in shown.nodes) > 0
    assert kinds.count("part") == sum(node.kind == "part" for node in shown.nodes) > 0
    for _, attributes in tree.nodes(data=True):
        assert {type(value) for value in attributes.values()} <= {str, int, float, bool}


def test_graphml_reads_back() -> None:
    shown = picture(80)
    read = networkx.read_graphml(BytesIO(write(shown, "graphml").encode()), node_type=int)
    tree = graph(shown)
    assert {id: read.nodes[id] for id in read} == {id: tree.nodes[id] for id in tree}
    assert sorted(read.edges(data="kind")) == sorted(tree.edges(data="kind"))
    assert tree.graph.items() <= read.graph.items()


def test_json_reads_back() -> None:
    shown = picture(80)
    read = networkx.node_link_graph(json.loads(write(shown, "json")), edges="edges")
    assert networkx.utils.graphs_equal(read, graph(shown))


def test_a_part_is_called_by_its_number_whatever_brings_its_goal_to_the_front() -> None:
    shown = picture(300, seed=2)
    parts = [node for node in shown.nodes if node.kind == "part"]
    assert any(node.texts for node in parts) and not all(node.texts for node in parts)
    for node in parts:
        family = [other.id for other in parts if other.parent == node.parent]
        assert label(shown, node) == f"goal {family.index(node.id) + 1} of {len(family)}"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("\n  omega", "omega"),
        ("\n  ·\n    omega", "· omega"),
        ("\n  ·\n    induction t with\n    | z => rfl", "· induction t with …"),
        ("\n  · ·\n      rfl", "· · rfl"),
        ("\n  ·simp\n  rfl", "· simp …"),
        ("\n  exact a\n  · b", "exact a …"),
        ("\n  ·", "·"),
        ("\n", "no text"),
    ],
)
def test_a_block_is_called_by_its_first_tactic(text: str, name: str) -> None:
    root = empty().nodes[0]
    node = replace(root, id=1, parent=0, texts=(text,))
    assert label(replace(empty(), nodes=(root, node)), node) == name


@pytest.mark.parametrize("format", FORMATS)
def test_hostile_texts_do_not_break_it(format: str) -> None:
    text = write(hostile(), format)
    if format == "json":
        assert len(json.loads(text)["nodes"]) == 20
        return
    root = ElementTree.fromstring(text.encode())
    assert not [element for element in root.iter() if element.tag.endswith(("script", "img"))]


def test_a_small_tree_is_drawn_whole() -> None:
    root = ElementTree.fromstring(drawing(picture(50)))
    texts = [element.text or "" for element in root.iter(f"{SVG}text")]
    assert "50 nodes" in texts[1] and "most visited" not in texts[1]
    assert not [text for text in texts if text.startswith("+")]


def test_a_large_tree_is_pruned_and_says_so() -> None:
    shown = picture(2000)
    kept = chosen(shown, MOST)
    assert len(kept) <= MOST
    assert all(shown.nodes[id].parent in kept for id in kept if id)
    assert {node.id for node in shown.nodes if node.proof} <= kept
    texts = [element.text or "" for element in ElementTree.fromstring(drawing(shown)).iter()]
    assert any(f"2,000 nodes, {len(shown.rollouts):,} rollouts" in text for text in texts)
    assert any(f"the {len(kept)} most visited are drawn" in text for text in texts)
    hidden = [int(text[1:].replace(",", "")) for text in texts if text.startswith("+")]
    assert sum(hidden) == 2000 - len(kept)


def test_the_curves_end_at_what_the_picture_says() -> None:
    shown = picture(200)
    assert nodes_over_time(shown)[0] == 1 and nodes_over_time(shown)[-1] == 200
    assert depth_over_time(shown)[-1] == max(node.depth for node in shown.nodes)
    rewards = reward_over_time(shown)
    assert len(rewards) == len(shown.rollouts) + 1
    assert rewards[2] == sum(rollout.reward for rollout in shown.rollouts[:2]) / 2


@pytest.mark.parametrize("format", FORMATS)
def test_a_search_that_has_not_begun(format: str) -> None:
    write(empty(), format)


def empty() -> Picture:
    root = PictureNode(id=0, parent=-1, depth=0, born=0, goals=("⊢ True",), texts=())
    return Picture(
        name="t",
        statement="theorem t : True",
        strategy="rmaxts",
        policy="builtin",
        lean="4.35.0",
        settings={},
        ended=False,
        accepted=False,
        verdict="unfinished",
        nodes=(root,),
        rollouts=(),
    )
