import json
from math import exp
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prover.attempt import Outcome, Status, Step
from prover.policy.base import Completion
from search.frontier import BestFirstConfig, BreadthFirstConfig, Frontier
from search.node import Node
from search.strategy import Rollout
from tests.search.scripted import state, step

STEPS = st.builds(
    lambda text, goals, indent: step(text, *goals, indent=indent),
    st.sampled_from(["\n  a", "\n  bb", " c"]),
    st.lists(st.sampled_from("pqr"), max_size=2),
    st.sampled_from([2, 4]),
)
OUTCOMES = st.builds(
    lambda status, steps: Outcome(status, tuple(steps) if status is not Status.EXHAUSTED else ()),
    st.sampled_from([status for status in Status if status is not Status.ACCEPTED]),
    st.lists(STEPS, max_size=4),
)
TELLS = st.tuples(st.integers(0, 99), OUTCOMES, st.floats(-20.0, 0.0))
MOVES = st.lists(st.none() | TELLS, max_size=40)
CONFIGS = st.builds(
    BestFirstConfig, width=st.integers(1, 4), normalisation=st.floats(0.0, 2.0)
) | st.builds(BreadthFirstConfig, width=st.integers(1, 4))
Config = BestFirstConfig | BreadthFirstConfig


def ask(search: Frontier) -> Rollout:
    rollout = search.ask()
    assert rollout is not None
    return rollout


def tell(
    search: Frontier, rollout: Rollout, *steps: Step, logprob: float = 0.0, rest: str = ""
) -> None:
    text = "".join(step.text for step in steps) + rest
    search.tell(rollout, Completion(text, logprob=logprob), Outcome(Status.INCOMPLETE, steps))


def exhaust(search: Frontier, rollout: Rollout) -> None:
    search.tell(rollout, Completion(""), Outcome(Status.EXHAUSTED))


class Play:
    """A search, moved about, and what was seen of it."""

    def __init__(self, config: Config) -> None:
        self.config = config
        self.search = Frontier(state("p", "q", "r"), 2, config)
        self.under_way: list[Rollout] = []
        self.asked: list[Rollout] = []
        self.passed_over: list[tuple[Rollout, Node]] = []

    def ask(self) -> None:
        earlier = {node.id: node.asked for node in self.search.tree.nodes}
        rollout = self.search.ask()
        if rollout is None:
            return
        self.under_way.append(rollout)
        self.asked.append(rollout)
        if earlier[rollout.node] % self.config.width == 0:
            for node in self.search.tree.nodes:
                begun = earlier[node.id] // self.config.width
                if node.expandable and begun < rollout.index // self.config.width:
                    self.passed_over.append((rollout, node))

    def moves(self, moves: list[tuple[int, Outcome, float] | None]) -> None:
        for move in moves:
            if move is None:
                self.ask()
            elif self.under_way:
                choice, outcome, logprob = move
                rollout = self.under_way.pop(choice % len(self.under_way))
                text = "".join(step.text for step in outcome.steps)
                self.search.tell(rollout, Completion(text, logprob=logprob), outcome)


def played(config: Config, moves: Any) -> Play:
    play = Play(config)
    play.moves(moves)
    return play


def test_expansion_asks_its_width_of_one_node_before_the_next() -> None:
    search = Frontier(state("r"), 2, BestFirstConfig(width=3))
    tell(search, ask(search), step("\n  a", "s"), logprob=-1.0)
    asked = [ask(search) for _ in range(5)]
    assert [(each.node, each.index) for each in asked] == [(0, 1), (0, 2), (1, 0), (1, 1), (1, 2)]
    assert {each.node: each.seed for each in asked}[1] == asked[-1].seed != asked[0].seed


def test_likeliest_node_goes_first() -> None:
    search = Frontier(state("r"), 2, BestFirstConfig(width=3))
    first = [ask(search) for _ in range(3)]
    for rollout, name, logprob in zip(first, "abc", (-3.0, -1.0, -2.0), strict=True):
        tell(search, rollout, step(f"\n  {name}", name), logprob=logprob)
    asked = [ask(search) for _ in range(9)]
    assert [each.prefix for each in asked[::3]] == ["\n  b", "\n  c", "\n  a"]


@pytest.mark.parametrize(("normalisation", "prefix"), [(0.0, "\n  b"), (1.0, "\n  a\n  a")])
def test_normalisation_decides_between_a_long_way_and_a_short_one(
    normalisation: float, prefix: str
) -> None:
    search = Frontier(state("r"), 2, BestFirstConfig(width=2, normalisation=normalisation))
    one, other = ask(search), ask(search)
    tell(search, one, step("\n  a", "s"), logprob=-1.0)
    tell(search, other, step("\n  b", "t"), logprob=-1.5)
    # Below s: two steps with -2 in all, which are -1 a step.
    tell(search, ask(search), step("\n  a", "u"), logprob=-1.0)
    assert ask(search).prefix == "\n  a"
    assert ask(search).prefix == prefix


def test_logprob_of_several_steps_falls_to_each_by_its_length() -> None:
    search = Frontier(state("r"), 2, BestFirstConfig(width=1, normalisation=0.0))
    steps = step("\n  a", "s"), step("\n  bbbbb", "t")
    tell(search, ask(search), *steps, logprob=-3.0, rest="\n  xxxxxx")
    logprobs = search.freeze()["logprobs"]
    # 4 and 12 of 21 letters.
    assert logprobs == pytest.approx([0.0, -3.0 * 4 / 21, -3.0 * 12 / 21])


def test_step_that_goes_back_counts_for_the_one_after_it() -> None:
    search = Frontier(state("r"), 2, BestFirstConfig(width=1))
    tell(search, ask(search), step("\n  symm", "s"), logprob=-1.0)
    there = ask(search)
    assert there.prefix == "\n  symm"
    tell(search, there, step("\n  symm", "r"), step("\n  tauto", "t"), logprob=-2.0)
    found = search.tree.nodes[2]
    assert search.tree.prefix(found, 0) == "\n  symm\n  symm\n  tauto"
    assert search.freeze()["logprobs"] == pytest.approx([0.0, -1.0, -3.0])


def test_breadth_first_takes_the_shallowest_and_of_those_the_first_found() -> None:
    search = Frontier(state("r"), 2, BreadthFirstConfig(width=2))
    one, other = ask(search), ask(search)
    tell(search, other, step("\n  b", "t"), step("\n  c", "u"), logprob=-9.0)
    tell(search, one, step("\n  a", "s"), logprob=-1.0)
    asked = [ask(search) for _ in range(6)]
    assert [each.prefix for each in asked[::2]] == ["\n  b", "\n  a", "\n  b\n  c"]


def test_when_every_node_was_expanded_they_are_expanded_again() -> None:
    search = Frontier(state("r"), 2, BestFirstConfig(width=2))
    tell(search, ask(search), step("\n  a", "s"), logprob=-1.0)
    asked = [ask(search) for _ in range(7)]
    assert [(each.node, each.index) for each in asked] == [
        (0, 1), (1, 0), (1, 1), (0, 2), (0, 3), (1, 2), (1, 3),
    ]  # fmt: skip


def test_asks_in_parallel_go_on_with_the_only_node_there_is() -> None:
    search = Frontier(state("r"), 2, BreadthFirstConfig(width=2))
    assert [ask(search).index for _ in range(5)] == [0, 1, 2, 3, 4]


def test_exhausted_node_is_not_asked_again_in_the_middle_of_its_expansion() -> None:
    search = Frontier(state("r"), 2, BestFirstConfig(width=4))
    tell(search, ask(search), step("\n  a", "s"), logprob=-1.0)
    exhaust(search, ask(search))
    assert ask(search).node == 1


def test_search_is_over_when_all_nodes_are_exhausted() -> None:
    search = Frontier(state("r"), 2, BestFirstConfig(width=1))
    tell(search, ask(search), step("\n  a", "s"), logprob=-1.0)
    last = ask(search)
    exhaust(search, ask(search))
    exhaust(search, last)
    assert search.ask() is None
    assert not search.tree.root.open


def test_late_outcome_may_bring_a_finished_search_to_life() -> None:
    search = Frontier(state("r"), 2, BestFirstConfig(width=2))
    late = ask(search)
    exhaust(search, ask(search))
    assert search.ask() is None
    tell(search, late, step("\n  a", "s"))
    assert ask(search).prefix == "\n  a"


def test_solved_state_is_no_place_to_go_on() -> None:
    search = Frontier(state("r"), 2, BestFirstConfig(width=1))
    tell(search, ask(search), step("\n  done"))
    assert ask(search).node == 0


def test_nothing_is_asked_after_the_proof() -> None:
    search = Frontier(state("r"), 2)
    search.tell(ask(search), Completion("\n  a"), Outcome(Status.ACCEPTED, (step("\n  a"),)))
    assert search.ask() is None


def test_rollout_is_told_once() -> None:
    search = Frontier(state("r"), 2)
    rollout = ask(search)
    tell(search, rollout)
    with pytest.raises(ValueError, match="rollout 0 is not under way"):
        tell(search, rollout)


@pytest.mark.parametrize("order", [BestFirstConfig, BreadthFirstConfig])
def test_policy_that_enumerates_is_asked_everything(order: type[Config]) -> None:
    # The goal is a number up to 3; each of three proposals at it leads to one above, or nowhere.
    search = Frontier(state("0"), 2, order(width=2))
    asked = set()
    while (rollout := search.ask()) is not None:
        (goal,) = rollout.state.goals
        number = int(goal.removeprefix("⊢ "))
        asked.add((rollout.prefix, rollout.index))
        if rollout.index == 3:
            exhaust(search, rollout)
        elif number + rollout.index < 3:
            up = number + rollout.index + 1
            text = f"\n  up {rollout.index}"
            tell(search, rollout, step(text, str(up)), logprob=-1.0 - rollout.index)
        else:
            tell(search, rollout)
    # The states on the ways up to 3 by ones, twos and threes: 1 + 1 + 2 + 4.
    assert len(search.tree.nodes) == 8
    assert len(asked) == 8 * 4


@given(CONFIGS, MOVES)
def test_something_is_asked_exactly_while_a_node_is_open(config: Config, moves: Any) -> None:
    play = played(config, moves)
    asked = play.search.ask()
    assert (asked is not None) == play.search.tree.root.open
    assert play.search.tree.root.open == any(node.expandable for node in play.search.tree.nodes)


@given(CONFIGS, MOVES)
def test_no_rollout_is_lost_and_none_asked_twice(config: Config, moves: Any) -> None:
    play = played(config, moves)
    assert play.search.under_way() == play.under_way
    assert [rollout.id for rollout in play.asked] == list(range(len(play.asked)))
    for node in play.search.tree.nodes:
        rollouts = [rollout for rollout in play.asked if rollout.node == node.id]
        assert [rollout.index for rollout in rollouts] == list(range(node.asked))
        assert len({rollout.seed for rollout in rollouts}) <= 1


@given(CONFIGS, MOVES)
def test_no_node_is_expanded_again_while_another_was_expanded_less(
    config: Config, moves: Any
) -> None:
    assert played(config, moves).passed_over == []


@given(CONFIGS, MOVES)
def test_next_expansion_is_of_the_node_with_the_lowest_rank(config: Config, moves: Any) -> None:
    play = played(config, moves)
    before = {node.id: node.asked for node in play.search.tree.nodes}
    logprobs = play.search.freeze()["logprobs"]
    started = play.search.freeze()["expanded"]
    rollout = play.search.ask()
    if rollout is None or (rollout.node == started and before[started] % config.width):
        return

    def place(id: int) -> tuple[int, float, int]:
        expansions = -(-before[id] // config.width)
        return expansions, config.rank(play.search.tree.nodes[id].depth, logprobs[id]), id

    assert rollout.node == min(
        (node.id for node in play.search.tree.nodes if node.expandable), key=place
    )


@given(CONFIGS, MOVES, MOVES)
def test_search_that_was_frozen_goes_on_as_if_nothing_had_happened(
    config: Config, before: Any, after: Any
) -> None:
    play = played(config, before)
    frozen = json.loads(json.dumps(play.search.freeze()))
    thawed = Play(config)
    thawed.search.thaw(frozen)
    assert json.loads(json.dumps(thawed.search.freeze())) == frozen
    assert thawed.search.under_way() == play.under_way
    thawed.under_way, thawed.asked = thawed.search.under_way(), list(play.asked)
    play.moves(after)
    thawed.moves(after)
    assert thawed.asked == play.asked
    assert thawed.search.freeze() == play.search.freeze()


def test_frozen_search_that_lacks_a_logprob_is_refused() -> None:
    frozen = Frontier(state("r"), 2).freeze()
    frozen["logprobs"] = []
    with pytest.raises(ValueError, match="does not fit"):
        Frontier(state("r"), 2).thaw(frozen)


def test_same_seed_asks_the_same_and_another_seed_otherwise() -> None:
    one, other, third = (Frontier(state("r"), 2, seed=seed) for seed in (5, 5, 6))
    first = ask(one)
    assert first == ask(other)
    assert first != ask(third)


def test_rank_of_the_root_is_that_of_a_sure_step() -> None:
    assert BestFirstConfig().rank(0, 0.0) == BestFirstConfig().rank(1, 0.0) == 0.0
    assert exp(-BestFirstConfig(normalisation=1.0).rank(3, -6.0)) == pytest.approx(exp(-2.0))


@pytest.mark.parametrize(
    ("config", "setting", "value"),
    [
        (BestFirstConfig, "width", 0),
        (BreadthFirstConfig, "width", 0),
        (BestFirstConfig, "normalisation", -0.1),
        (BestFirstConfig, "normalisation", float("nan")),
        (BestFirstConfig, "normalisation", float("inf")),
    ],
)
def test_setting_out_of_range_is_named(config: Any, setting: str, value: float) -> None:
    with pytest.raises(ValueError, match=setting):
        config(**{setting: value})
