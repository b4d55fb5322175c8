from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prover.attempt import Outcome, Status, Step
from search.rmaxts import RMaxTS, RMaxTSConfig
from search.strategy import Rollout
from search.tree import Node
from tests.search.scripted import state, step

STEPS = st.builds(
    lambda text, goals, indent: step(text, *goals, indent=indent),
    st.sampled_from(["\n  a", "\n  b", " c"]),
    st.lists(st.sampled_from("pqr"), max_size=2),
    st.sampled_from([2, 4]),
)
OUTCOMES = st.builds(
    lambda status, steps: Outcome(status, tuple(steps) if status is not Status.EXHAUSTED else ()),
    st.sampled_from([status for status in Status if status is not Status.ACCEPTED]),
    st.lists(STEPS, max_size=4),
)
# Ask, or tell an outcome to one of the rollouts under way, whichever the number falls on.
MOVES = st.lists(st.none() | st.tuples(st.integers(0, 99), OUTCOMES), max_size=40)
CONFIGS = st.builds(
    RMaxTSConfig,
    gamma=st.floats(0.1, 1.0),
    exploration=st.floats(0.0, 4.0),
    virtual_loss=st.floats(0.0, 2.0),
)


def text_of(steps: tuple[Step, ...]) -> str:
    return "".join(step.text for step in steps)


class Play:
    """A search, moved about, and what was seen of it."""

    def __init__(self, config: RMaxTSConfig, seed: int = 0) -> None:
        self.search = RMaxTS(state("p", "q", "r"), 2, config, seed=seed)
        self.under_way: list[Rollout] = []
        self.asked: list[Rollout] = []
        self.told: list[int] = []
        self.read = {"": (self.search.tree.root.state.key, 2)}
        self.misread: list[Rollout] = []

    def ask(self) -> None:
        rollout = self.search.ask()
        if rollout is not None:
            self.under_way.append(rollout)
            self.asked.append(rollout)
            if self.read.get(rollout.prefix) != (rollout.state.key, rollout.indent):
                self.misread.append(rollout)

    def tell(self, choice: int, outcome: Outcome) -> None:
        if not self.under_way:
            return
        rollout = self.under_way.pop(choice % len(self.under_way))
        text = rollout.prefix
        for each in outcome.steps:
            text += each.text
            # Lean always reads the same text the same way; the script may not.
            known = self.read.setdefault(text, (each.state.key, each.indent))
            if known != (each.state.key, each.indent):
                outcome = Outcome(Status.ERROR)
                break
        self.search.tell(rollout, text_of(outcome.steps), outcome)
        self.told.append(rollout.node)

    def moves(self, moves: list[tuple[int, Outcome] | None]) -> None:
        for move in moves:
            if move is None:
                self.ask()
            else:
                self.tell(*move)

    def finish(self) -> None:
        while self.under_way:
            self.tell(0, Outcome(Status.ERROR))


def played(config: RMaxTSConfig, moves: list[tuple[int, Outcome] | None], seed: int = 0) -> Play:
    play = Play(config, seed)
    play.moves(moves)
    return play


def through(play: Play, node: Node, rollouts: list[int]) -> int:
    """How many of the rollouts, given by their nodes, chose ``node`` on their way."""
    return sum(node in play.search.tree.nodes[id].path() for id in rollouts)


@given(CONFIGS, MOVES)
def test_running_counts_are_the_rollouts_under_way_and_return_to_zero(
    config: RMaxTSConfig, moves: Any
) -> None:
    play = played(config, moves)
    under_way = [rollout.node for rollout in play.under_way]
    for node in play.search.tree.nodes:
        assert node.virtual.running == under_way.count(node.id)
        if node.parent is not None:
            assert node.edge.running == through(play, node, under_way)
    play.finish()
    for node in play.search.tree.nodes:
        assert node.virtual.running == node.edge.running == 0


@given(MOVES)
def test_visits_add_up(moves: Any) -> None:
    play = played(RMaxTSConfig(gamma=1.0), moves)
    for node in play.search.tree.nodes:
        below = node.virtual.visits + sum(child.edge.visits for child in node.children.values())
        assert below == through(play, node, play.told)
        if node.parent is not None:
            assert node.edge.visits == below


@given(CONFIGS, MOVES)
def test_discounted_visits_are_a_geometric_sum(config: RMaxTSConfig, moves: Any) -> None:
    play = played(config, moves)
    for node in play.search.tree.nodes:
        visits = sum(config.gamma**t for t in range(play.told.count(node.id)))
        assert node.virtual.visits == pytest.approx(visits)
        assert 0 <= node.virtual.value <= node.virtual.visits + 1e-9


@given(CONFIGS, MOVES)
def test_every_prefix_is_a_text_that_lean_has_read_and_leads_to_the_state(
    config: RMaxTSConfig, moves: Any
) -> None:
    play = played(config, [*moves, None, None, None])
    assert play.misread == []


@given(CONFIGS, MOVES)
def test_node_is_open_exactly_if_it_or_a_node_below_is_expandable(
    config: RMaxTSConfig, moves: Any
) -> None:
    play = played(config, moves)
    for node in reversed(play.search.tree.nodes):
        children = node.children.values()
        assert node.open_children == sum(child.open for child in children)
        assert node.open == (node.expandable or node.open_children > 0)
    asked = play.search.ask()
    assert (asked is not None) == play.search.tree.root.open


@given(CONFIGS, MOVES)
def test_completions_of_a_node_count_up_under_one_seed(config: RMaxTSConfig, moves: Any) -> None:
    play = played(config, moves)
    for node in play.search.tree.nodes:
        rollouts = [rollout for rollout in play.asked if rollout.node == node.id]
        assert [rollout.index for rollout in rollouts] == list(range(node.asked))
        assert len({rollout.seed for rollout in rollouts}) <= 1


@given(CONFIGS, MOVES, st.integers())
@settings(max_examples=50)
def test_same_seed_and_same_tells_ask_the_same(config: RMaxTSConfig, moves: Any, seed: int) -> None:
    assert played(config, moves, seed).asked == played(config, moves, seed).asked


def test_another_seed_asks_with_other_seeds() -> None:
    def first(seed: int) -> Rollout | None:
        return RMaxTS(state("p"), 2, seed=seed).ask()

    assert first(1) != first(2)


def test_texts_of_a_node_are_all_resumed_from() -> None:
    search = RMaxTS(state("p"), 2)
    texts = ["\n  a", "\n  b", "\n  c"]
    rollouts = [search.ask() for _ in texts]
    for rollout, text in zip(rollouts, texts, strict=True):
        assert rollout is not None
        search.tell(rollout, text, Outcome(Status.ERROR, (step(text, "q"),)))
    resumed = set()
    for _ in range(60):
        asked = search.ask()
        assert asked is not None
        resumed.add(asked.prefix)
        search.tell(asked, "", Outcome(Status.ERROR))
    assert resumed == {"", *texts}


def test_prefix_that_fails_to_reproduce_costs_only_its_rollout() -> None:
    search = RMaxTS(state("p"), 2)
    first = search.ask()
    assert first is not None
    search.tell(first, "\n  a", Outcome(Status.ERROR, (step("\n  a", "q"),)))
    second = search.ask()
    assert second is not None
    search.tell(second, "\n  b", Outcome(Status.ERROR, error="unknown tactic", error_offset=0))
    assert search.ask() is not None
    assert len(search.tree.nodes) == 2


def test_rollout_is_told_once() -> None:
    search = RMaxTS(state("p"), 2)
    rollout = search.ask()
    assert rollout is not None
    search.tell(rollout, "", Outcome(Status.ERROR))
    with pytest.raises(ValueError, match="rollout 0 is not under way"):
        search.tell(rollout, "", Outcome(Status.ERROR))


def test_nothing_is_asked_after_the_proof() -> None:
    search = RMaxTS(state("p"), 2)
    rollout = search.ask()
    assert rollout is not None
    search.tell(rollout, "\n  a", Outcome(Status.ACCEPTED, (step("\n  a"),)))
    assert search.ask() is None


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("gamma", 0.0),
        ("gamma", 1.5),
        ("gamma", float("nan")),
        ("exploration", -1.0),
        ("exploration", float("inf")),
        ("novelty", float("nan")),
        ("virtual_loss", -0.1),
    ],
)
def test_setting_out_of_range_is_named(setting: str, value: float) -> None:
    with pytest.raises(ValueError, match=setting):
        RMaxTSConfig(**{setting: value})
