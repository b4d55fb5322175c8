"""A printed goal is read into hypotheses, told apart by what they are, and a target."""

import pytest

from prover.policy.definitions import definitions
from prover.policy.goals import Goal, Sort, read_goal

HEADER = """
inductive Tree where
  | leaf : Tree
  | node (l : Tree) (r : Tree) : Tree
def Balanced (t : Tree) : Prop := t = t
"""


def goal(text: str) -> Goal:
    return read_goal(text, definitions(HEADER))


def test_several_names_on_a_line_are_several_hypotheses() -> None:
    assert [h.name for h in goal("a b : Nat\nh : a = b\n⊢ b = a").hypotheses] == ["a", "b", "h"]


def test_lines_that_are_indented_continue_the_one_before() -> None:
    read = goal("h : p ∧\n    q\n⊢ p →\n  q")
    assert read.named["h"].type.text == "p ∧ q"
    assert read.target.text == "p → q"


def test_the_case_tag_and_the_value_of_a_let_variable_are_read() -> None:
    read = goal("case node.inl\nx : Nat := 3 + 1\n⊢ x = 4")
    assert read.case == "node.inl"
    assert read.named["x"].value == "3 + 1"


@pytest.mark.parametrize(
    ("name", "sort"),
    [
        ("α", Sort.TYPE),
        ("inst✝", Sort.INSTANCE),
        ("P", Sort.DATA),
        ("p", Sort.PROPOSITION),
        ("n", Sort.DATA),
        ("t", Sort.DATA),
        ("x", Sort.DATA),
        ("hx", Sort.PROOF),
        ("hp", Sort.PROOF),
        ("e", Sort.PROOF),
        ("all", Sort.PROOF),
        ("balanced", Sort.PROOF),
        ("h", Sort.PROOF),
    ],
)
def test_hypotheses_are_sorted_by_the_shape_of_their_types(name: str, sort: Sort) -> None:
    text = """α : Type u_1
inst✝ : DecidableEq α
P : α → Prop
p : Prop
n : Nat
t : Tree
x : α
hx : P x
hp : p
e : n = 0
all : ∀ (y : α), P y
balanced : Balanced t
h : Unknown.predicate x
⊢ p"""
    assert goal(text).named[name].sort is sort


def test_what_has_a_dagger_is_out_of_reach_of_tactics() -> None:
    read = goal("n✝ : Nat\nih✝ : n✝ = 0\nm : Nat\n⊢ m = n✝")
    assert [h.name for h in read.data] == ["m"]
    assert read.proofs == ()


def test_fresh_names_hide_nothing_in_sight() -> None:
    read = goal("h h1 : p\nf : Nat → Nat\n⊢ f x = y")
    assert read.fresh("h") == "h2"
    assert read.fresh("x") == "x1"
    assert read.fresh("k") == "k"
    assert read.fresh("k", ["k", "k1"]) == "k2"
    assert read.without("h1").fresh("h1") == "h1"


def test_text_that_is_no_goal_is_a_goal_without_structure() -> None:
    assert goal("no goals").hypotheses == ()
