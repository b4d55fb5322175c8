"""Which tactic states count as the same."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prover.state import TacticState


def key(*goals: str) -> str:
    return TacticState(goals).key


def test_the_text_is_leans_own() -> None:
    assert TacticState(("p : Prop\n⊢ p", "⊢ True")).text == "p : Prop\n⊢ p\n\n⊢ True"
    assert TacticState(()).text == "no goals"
    assert TacticState(()).solved
    assert not TacticState(("⊢ True",)).solved


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("x✝ : Nat\n⊢ x✝ = 1", "a✝² : Nat\n⊢ a✝² = 1"),
        ("x✝¹ x✝ : Nat\n⊢ x✝¹ = x✝", "n✝ x✝ : Nat\n⊢ n✝ = x✝"),
        ("⊢ ?m.12 = ?m.13", "⊢ ?m.7 = ?m.9"),
        ("⊢ Sort ?u.5 = ?α.2", "⊢ Sort ?u.1 = ?α.3"),
        ("case inl\nh : p\n⊢ p", "h : p\n⊢ p"),
        ("⊢ a +\n    b = c", "⊢ a + b = c"),
        ("this✝ : p\nthis : q\n⊢ q", "h✝ : p\nthis : q\n⊢ q"),
        ("inst✝ : DecidableEq α\n⊢ p", "x✝ : DecidableEq α\n⊢ p"),
    ],
)
def test_accidental_names_do_not_matter(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("x✝¹ x✝ : Nat\n⊢ x✝¹ = x✝", "x✝¹ x✝ : Nat\n⊢ x✝ = x✝¹"),
        ("⊢ ?m.1 = ?m.1", "⊢ ?m.1 = ?m.2"),
        ("h : p\n⊢ p", "g : p\n⊢ p"),
        ("h : p\ng : q\n⊢ p", "g : q\nh : p\n⊢ p"),
        ("⊢ ?w = 1", "⊢ ?v = 1"),
    ],
)
def test_what_can_be_told_apart_in_a_proof_is_different(one: str, other: str) -> None:
    assert key(one) != key(other)


def test_the_order_of_goals_matters_and_metavariables_join_them() -> None:
    assert key("⊢ p", "⊢ q") != key("⊢ q", "⊢ p")
    assert key("⊢ ?m.1 = 0", "⊢ P ?m.1") != key("⊢ ?m.1 = 0", "⊢ P ?m.2")
    assert key("⊢ ?m.1 = 0", "⊢ P ?m.1") == key("⊢ ?m.8 = 0", "⊢ P ?m.8")


NAMES = st.sampled_from(["x✝", "x✝¹", "a✝", "inst✝²", "?m.1", "?m.22", "?u.3", "h", "p"])
GOALS = st.lists(st.lists(NAMES, min_size=1, max_size=8), max_size=3)


@given(GOALS, st.permutations(range(40, 60)))
def test_renaming_never_changes_the_key(goals: list[list[str]], numbers: list[int]) -> None:
    fresh: dict[str, str] = {}

    def rename(name: str) -> str:
        if "✝" in name:
            return fresh.setdefault(name, f"n{numbers[len(fresh)]}✝")
        if name.startswith("?"):
            return fresh.setdefault(name, f"?m.{numbers[len(fresh)]}")
        return name

    def state(names: list[list[str]]) -> TacticState:
        return TacticState(tuple("⊢ " + " ".join(goal) for goal in names))

    assert state(goals).key == state([[rename(name) for name in goal] for goal in goals]).key


@given(GOALS)
def test_equal_keys_come_from_equal_patterns(goals: list[list[str]]) -> None:
    """The key keeps which occurrences are of the same name."""
    for goal in goals:
        words = re.findall(r"[^ ]+", key("⊢ " + " ".join(goal)))[1:]
        for i, one in enumerate(goal):
            for j, other in enumerate(goal):
                assert (one == other) == (words[i] == words[j])


@pytest.mark.parametrize("name", ["?m.3", "?a", "?refine_1", "?h.left", "_uniq.7"])
def test_goals_that_share_a_metavariable_depend_on_each_other(name: str) -> None:
    assert not TacticState((f"⊢ 0 < {name}", f"n : Nat\n⊢ {name} = n")).independent
    assert TacticState((f"⊢ 0 < {name}", "n : Nat\n⊢ xs.head? = some n")).independent
