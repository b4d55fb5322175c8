import json
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prover.attempt import Outcome, Status, Step
from prover.policy.base import Completion
from search.node import Edge, Node
from search.rmaxts import RMaxTS, RMaxTSConfig
from search.strategy import Rollout
from tests.search.scripted import state, step

# What a text leads to can be read off it, as Lean would have it.
STEPS = st.builds(
    lambda name, goals, indent: step(
        f"\n  {name} {indent} {' '.join(goals)}", *goals, indent=indent
    ),
    st.sampled_from("ab"),
    st.lists(st.sampled_from("pqr"), max_size=2),
    st.sampled_from([2, 4]),
)
OUTCOMES = st.builds(
    lambda status, steps: Outcome(status, tuple(steps) if status is not Status.EXHAUSTED else ()),
    st.sampled_from([status for status in Status if status is not Status.ACCEPTED]),
    st.lists(STEPS, max_size=4),
)
# Ask, or tell an outcome to one of the rollouts under way, whichever the number falls on.
MOVE = st.none() | st.tuples(st.integers(0, 99), OUTCOMES)
MOVES = st.lists(MOVE, max_size=20) | st.lists(MOVE, min_size=25, max_size=35)
ROOT = state("p", "q")
CONFIGS = st.builds(
    RMaxTSConfig,
    gamma=st.floats(0.1, 1.0),
    exploration=st.floats(0.0, 4.0),
    novelty=st.floats(0.0, 2.0),
    virtual_loss=st.floats(0.0, 2.0),
    canonical=st.booleans(),
    apart=st.booleans(),
    transpositions=st.booleans(),
    priors=st.just(0.0) | st.floats(0.0, 3.0),
    progress=st.just(0.0) | st.floats(0.0, 2.0),
    widening=st.just(0.0) | st.floats(0.0, 3.0),
)


def opened(rollout: Rollout, steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """The steps as Lean reports them of a rollout that opens a block, or joins some."""
    if not steps:
        return ()
    if rollout.stitched:
        return (replace(steps[-1], text=rollout.stitched),)
    if rollout.opening:
        return (Step(rollout.opening, rollout.state, rollout.indent), *steps)
    return steps


def text_of(steps: tuple[Step, ...]) -> str:
    return "".join(step.text for step in steps)


class Play:
    """A search, moved about, and what was seen of it."""

    def __init__(self, config: RMaxTSConfig, seed: int = 0) -> None:
        self.search = RMaxTS(ROOT, 2, config, seed=seed)
        self.under_way: list[Rollout] = []
        self.asked: list[Rollout] = []
        self.told: list[Rollout] = []
        self.rewards: list[float] = []
        self.read = {"": (self.search.tree.root.state.key, 2)}
        self.misread: list[Rollout] = []

    def ask(self) -> None:
        rollout = self.search.ask()
        if rollout is not None:
            self.under_way.append(rollout)
            self.asked.append(rollout)
            seen = self.read.get(rollout.prefix)
            if not rollout.stitched and seen != (rollout.state.key, rollout.indent):
                self.misread.append(rollout)

    def tell(self, choice: int, outcome: Outcome) -> None:
        if not self.under_way:
            return
        rollout = self.under_way.pop(choice % len(self.under_way))
        outcome = replace(outcome, steps=opened(rollout, outcome.steps))
        text = rollout.prefix
        for each in outcome.steps:
            text += each.text
            # Lean always reads the same text the same way; the script may not.
            known = self.read.setdefault(text, (each.state.key, each.indent))
            if known != (each.state.key, each.indent):
                outcome = Outcome(Status.ERROR)
                break
        completion = Completion(
            rollout.stitched or text_of(outcome.steps).removeprefix(rollout.opening),
            tokens=choice % 3,
            logprob=-(choice % 5) / 2,
        )
        self.rewards.append(self.search.tell(rollout, completion, outcome))
        self.told.append(rollout)

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


def through(owner: Node, edge: Edge, rollouts: list[Rollout]) -> int:
    """How many of the rollouts made a choice; to go to a part is to expand, too."""
    chosen = {edge.node.id}
    if edge is owner.virtual:
        chosen = {-1, *(part.node.id for part in owner.parts)}
    return sum(
        here == owner.id and there in chosen
        for rollout in rollouts
        if not rollout.stitched
        for here, there in pairwise((*rollout.path, -1))
    )


def choices(node: Node) -> list[Edge]:
    return [node.virtual, *node.children.values()]


@given(CONFIGS, MOVES)
def test_running_counts_are_the_rollouts_under_way_and_return_to_zero(
    config: RMaxTSConfig, moves: Any
) -> None:
    play = played(config, moves)
    for node in play.search.tree.nodes:
        for edge in (*choices(node), *node.parts):
            assert edge.running == through(node, edge, play.under_way)
    play.finish()
    for node in play.search.tree.nodes:
        assert all(edge.running == 0 for edge in (*choices(node), *node.parts))


@given(CONFIGS, MOVES)
def test_visits_add_up(config: RMaxTSConfig, moves: Any) -> None:
    play = played(replace(config, gamma=1.0, priors=0.0), moves)
    told = [rollout for rollout in play.told if not rollout.stitched]
    for node in play.search.tree.nodes:
        come = [rollout for rollout in told if node.id in rollout.path]
        assert sum(edge.visits for edge in choices(node)) == len(come)
        for edge in (*choices(node), *node.parts):
            assert edge.visits == through(node, edge, told)


@given(CONFIGS, MOVES)
def test_total_of_a_node_is_the_sum_of_the_weights_of_its_choices(
    config: RMaxTSConfig, moves: Any
) -> None:
    for node in played(config, moves).search.tree.nodes:
        weights = sum(edge.weight for edge in choices(node))
        assert node.total == pytest.approx(weights, abs=1e-9)


@given(CONFIGS, MOVES)
def test_no_reward_is_lost_whatever_the_order_of_asks_and_tells(
    config: RMaxTSConfig, moves: Any
) -> None:
    play = played(replace(config, gamma=1.0, priors=0.0), moves)
    for _ in range(2):
        value = sum(edge.value for edge in choices(play.search.tree.root))
        assert value == pytest.approx(sum(play.rewards))
        play.finish()


@given(CONFIGS, MOVES)
def test_every_path_is_a_chain_of_choices_from_the_root(config: RMaxTSConfig, moves: Any) -> None:
    play = played(config, moves)
    nodes = play.search.tree.nodes
    for rollout in play.asked:
        assert rollout.stitched or rollout.path[0] == 0
        for here, there in pairwise(rollout.path):
            chosen = (*nodes[here].children.values(), *nodes[here].parts)
            assert nodes[there] in [edge.node for edge in chosen]


@given(CONFIGS, MOVES)
def test_choices_lead_away_from_the_root_so_that_there_are_no_cycles(
    config: RMaxTSConfig, moves: Any
) -> None:
    for node in played(replace(config, transpositions=True), moves).search.tree.nodes:
        for edge in (*node.children.values(), *node.parts):
            assert edge.node.depth > node.depth
            assert node in edge.node.parents


@given(CONFIGS, MOVES)
def test_state_of_a_block_is_one_node_with_transpositions(config: RMaxTSConfig, moves: Any) -> None:
    tree = played(replace(config, transpositions=True), moves).search.tree
    names = [(node.scope.id, node.indent, tree.key(node.state)) for node in tree.nodes]
    assert len(set(names)) == len(names)


@given(CONFIGS, MOVES)
def test_discounted_visits_are_a_geometric_sum(config: RMaxTSConfig, moves: Any) -> None:
    play = played(config, moves)
    for node in play.search.tree.nodes:
        for edge in (*choices(node), *node.parts):
            told = through(node, edge, play.told)
            prior = config.priors if edge in node.children.values() else 0.0
            visits = sum(config.gamma**t for t in range(told)) + config.gamma**told * prior
            assert edge.visits == pytest.approx(visits)
            most = max(1.0, config.novelty + config.progress)
            assert 0 <= edge.value <= edge.visits * most + 1e-9


@given(CONFIGS, MOVES)
def test_every_prefix_is_a_text_that_lean_has_read_and_leads_to_the_state(
    config: RMaxTSConfig, moves: Any
) -> None:
    config = replace(config, transpositions=False, apart=False)
    play = played(config, [*moves, None, None, None])
    assert play.misread == []


@given(CONFIGS, MOVES)
def test_node_is_open_exactly_if_it_or_a_node_below_is_expandable(
    config: RMaxTSConfig, moves: Any
) -> None:
    play = played(config, moves)
    for node in reversed(play.search.tree.nodes):
        children = node.children.values()
        assert node.open_children == sum(edge.node.open for edge in children)
        assert node.open == (node.expandable or node.open_children > 0)
        if node.parts:
            parts = [edge.node for edge in node.parts]
            alive = all(part.open or part.solution for part in parts)
            assert node.expandable == (alive and not all(part.solution for part in parts))
    waiting = play.search.tree.root.open or bool(play.search.freeze()["joins"])
    assert (play.search.ask() is not None) == waiting


@given(CONFIGS, MOVES)
def test_completions_of_a_node_count_up_under_one_seed(config: RMaxTSConfig, moves: Any) -> None:
    play = played(config, moves)
    for node in play.search.tree.nodes:
        rollouts = [
            rollout for rollout in play.asked if rollout.node == node.id and not rollout.stitched
        ]
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
        search.tell(rollout, Completion(text), Outcome(Status.ERROR, (step(text, "q"),)))
    resumed = set()
    for _ in range(60):
        asked = search.ask()
        assert asked is not None
        resumed.add(asked.prefix)
        search.tell(asked, Completion(""), Outcome(Status.ERROR))
    assert resumed == {"", *texts}


def test_prefix_that_fails_to_reproduce_costs_only_its_rollout() -> None:
    search = RMaxTS(state("p"), 2)
    first = search.ask()
    assert first is not None
    search.tell(first, Completion("\n  a"), Outcome(Status.ERROR, (step("\n  a", "q"),)))
    second = search.ask()
    assert second is not None
    search.tell(
        second, Completion("\n  b"), Outcome(Status.ERROR, error="unknown tactic", error_offset=0)
    )
    assert search.ask() is not None
    assert len(search.tree.nodes) == 2


def test_rollout_is_told_once() -> None:
    search = RMaxTS(state("p"), 2)
    rollout = search.ask()
    assert rollout is not None
    search.tell(rollout, Completion(""), Outcome(Status.ERROR))
    with pytest.raises(ValueError, match="rollout 0 is not under way"):
        search.tell(rollout, Completion(""), Outcome(Status.ERROR))


def test_nothing_is_asked_after_the_proof() -> None:
    search = RMaxTS(state("p"), 2)
    rollout = search.ask()
    assert rollout is not None
    search.tell(rollout, Completion("\n  a"), Outcome(Status.ACCEPTED, (step("\n  a"),)))
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


@given(CONFIGS, MOVES, MOVES)
def test_search_that_was_frozen_goes_on_as_if_nothing_had_happened(
    config: RMaxTSConfig, before: Any, after: Any
) -> None:
    play = played(config, before)
    frozen = json.loads(json.dumps(play.search.freeze()))
    again = RMaxTS(ROOT, 2, config)
    again.thaw(frozen)
    assert json.loads(json.dumps(again.freeze())) == frozen
    thawed = Play(config)
    assert again.under_way() == play.search.under_way()
    thawed.search, thawed.under_way = again, list(play.under_way)
    thawed.read, thawed.asked = dict(play.read), list(play.asked)
    play.moves(after)
    thawed.moves(after)
    assert thawed.asked == play.asked
    assert thawed.search.freeze() == play.search.freeze()
    assert thawed.search.tree.best.id == play.search.tree.best.id
    assert thawed.search.tree.depth == play.search.tree.depth
