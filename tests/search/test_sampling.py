import pytest

from prover.attempt import Outcome, Status, Step
from prover.policy.base import Completion
from search.sampling import Sampling, SamplingConfig
from search.strategy import Rollout
from tests.search.scripted import state, step


def ask(search: Sampling) -> Rollout:
    rollout = search.ask()
    assert rollout is not None
    return rollout


def tell(search: Sampling, rollout: Rollout, status: Status, *steps: Step) -> None:
    search.tell(rollout, Completion("".join(step.text for step in steps)), Outcome(status, steps))


def test_attempt_goes_on_where_it_has_got() -> None:
    search = Sampling(state("r"), 2)
    tell(search, ask(search), Status.INCOMPLETE, step("\n  a", "s"))
    second = ask(search)
    assert (second.prefix, second.state) == ("\n  a", state("s"))
    tell(search, second, Status.INCOMPLETE, step("\n  ·", "t", indent=4))
    third = ask(search)
    assert (third.prefix, third.state, third.indent) == ("\n  a\n  ·", state("t"), 4)


@pytest.mark.parametrize(
    "status",
    [Status.ERROR, Status.TIMEOUT, Status.CRASHED, Status.DENIED, Status.REJECTED],
)
def test_failed_attempt_is_given_up(status: Status) -> None:
    search = Sampling(state("r"), 2)
    tell(search, ask(search), status, step("\n  a", "s"))
    assert ask(search).prefix == ""


def test_attempt_that_brings_nothing_new_is_given_up() -> None:
    search = Sampling(state("r"), 2)
    tell(search, ask(search), Status.INCOMPLETE, step("\n  a", "s"))
    tell(search, ask(search), Status.INCOMPLETE, step("\n  b", "r"))
    assert ask(search).prefix == ""
    tell(search, ask(search), Status.INCOMPLETE, step("\n  skip", "r"))
    assert ask(search).prefix == ""


def test_attempt_ends_after_its_calls() -> None:
    search = Sampling(state("r"), 2, SamplingConfig(calls=2))
    tell(search, ask(search), Status.INCOMPLETE, step("\n  a", "s"))
    tell(search, ask(search), Status.INCOMPLETE, step("\n  b", "t"))
    assert ask(search).prefix == ""


def test_one_call_takes_each_completion_for_a_whole_proof() -> None:
    search = Sampling(state("r"), 2, SamplingConfig(calls=1))
    tell(search, ask(search), Status.INCOMPLETE, step("\n  a", "s"))
    assert ask(search).prefix == ""


def test_attempts_at_the_same_time_do_not_meet() -> None:
    search = Sampling(state("r"), 2)
    first, second = ask(search), ask(search)
    assert first.prefix == second.prefix == ""
    tell(search, second, Status.INCOMPLETE, step("\n  b", "t"))
    tell(search, first, Status.INCOMPLETE, step("\n  a", "s"))
    assert [ask(search).prefix for _ in range(3)] == ["\n  b", "\n  a", ""]


def test_every_rollout_draws_anew_from_the_first_proposal() -> None:
    search = Sampling(state("r"), 2, seed=5)
    rollouts = [ask(search) for _ in range(100)]
    assert {rollout.index for rollout in rollouts} == {0}
    assert len({rollout.seed for rollout in rollouts}) == 100


def test_same_seed_asks_the_same() -> None:
    one, other = (Sampling(state("r"), 2, seed=5) for _ in range(2))
    assert [ask(one) for _ in range(10)] == [ask(other) for _ in range(10)]


def test_it_is_over_when_the_policy_has_nothing_for_the_root() -> None:
    search = Sampling(state("r"), 2)
    tell(search, ask(search), Status.EXHAUSTED)
    assert search.ask() is None


def test_dead_end_further_on_only_ends_the_attempt() -> None:
    search = Sampling(state("r"), 2)
    tell(search, ask(search), Status.INCOMPLETE, step("\n  a", "s"))
    tell(search, ask(search), Status.EXHAUSTED)
    assert ask(search).prefix == ""


def test_nothing_is_asked_after_the_proof() -> None:
    search = Sampling(state("r"), 2)
    tell(search, ask(search), Status.ACCEPTED, step("\n  a"))
    assert search.ask() is None


def test_rollout_is_told_once() -> None:
    search = Sampling(state("r"), 2)
    rollout = ask(search)
    tell(search, rollout, Status.ERROR)
    with pytest.raises(ValueError, match="rollout 0 is not under way"):
        tell(search, rollout, Status.ERROR)


def test_states_are_recorded_as_a_tree() -> None:
    search = Sampling(state("r"), 2)
    tell(search, ask(search), Status.INCOMPLETE, step("\n  a", "s"))
    tell(search, ask(search), Status.ERROR, step("\n  b", "t"), step("\n  c", "u"))
    assert (len(search.tree.nodes), search.tree.depth) == (4, 3)


def test_calls_are_positive() -> None:
    with pytest.raises(ValueError, match="calls must be positive, not 0"):
        SamplingConfig(calls=0)
