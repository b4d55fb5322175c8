"""Quantified hypotheses are applied to what is in sight."""

from prover.policy.definitions import definitions
from prover.policy.goals import Goal, read_goal
from prover.policy.instances import consequences, instances

ORDER = """α : Type
r : α → α → Prop
f : α → α
trans : ∀ (x y z : α), r x y → r y z → r x z
mono : ∀ (x y : α), r x y → r (f x) (f y)
a b c : α
h : r a b
h1 : r b c
"""


def goal(text: str) -> Goal:
    return read_goal(text, definitions(""))


def says(goal: Goal, name: str) -> dict[str, str]:
    found = consequences(name, goal.named[name].type, goal)
    return {proof: result.text for proof, result in found}


def test_premises_that_hypotheses_prove_give_consequences() -> None:
    assert says(goal(ORDER + "⊢ r a c"), "trans") == {"trans _ _ _ h h1": "r a c"}
    assert says(goal(ORDER + "⊢ r a c"), "mono") == {
        "mono _ _ h": "r (f a) (f b)",
        "mono _ _ h1": "r (f b) (f c)",
    }


def test_what_is_known_already_is_no_consequence() -> None:
    assert says(goal(ORDER + "h2 : r a c\n⊢ r a a"), "trans") == {}


def test_terms_in_sight_give_instances() -> None:
    read = goal("g : Nat → Nat\nh : ∀ (n : Nat), g (n + 1) = g n\nk : Nat\n⊢ g k.succ = g k")
    found = {each.proof: each.conclusion.text for each in instances(read)}
    assert found == {"h k": "g (k + 1) = g k", "h k.succ": "g (k.succ + 1) = g k.succ"}


def test_an_instance_says_which_premises_are_left() -> None:
    read = goal(ORDER + "⊢ r (f a) (f b)")
    (found,) = [each for each in instances(read) if each.proof == "mono a b"]
    assert [premise.text for premise in found.premises] == ["r a b"]
