"""Intervals of the numbers of a goal."""

from hypothesis import given
from hypothesis import strategies as st

from prover.policy.definitions import definitions
from prover.policy.goals import read_goal
from prover.policy.intervals import Intervals, intervals, linear
from prover.policy.reader import read


def of(text: str) -> Intervals:
    return intervals(read_goal(text + "\n⊢ False", definitions("")))


def test_sums_are_read_with_their_coefficients() -> None:
    assert linear(read("2 * x + 3 * (x + y * z) + 7"), {}, False) == {"x": 5, "y * z": 3, "": 7}
    assert linear(read("x - y"), {}, False) == {"x - y": 1}
    assert linear(read("-x - 2 * y"), {}, True) == {"x": -1, "y": -2, "": 0}


def test_bounds_are_carried_through_sums() -> None:
    found = of("x y : Nat\nh : x + 2 * y = 11\nh1 : 4 < x")
    assert (found.low["x"], found.high["x"], found.high["y"]) == (5, 11, 3)
    found = of("x y : Int\nh : -3 ≤ x\nh1 : x < y\nh2 : ¬5 ≤ y")
    assert (found.low["x"], found.high["x"], found.low["y"], found.high["y"]) == (-3, 3, -2, 4)


def test_integers_have_no_bounds_by_themselves() -> None:
    assert "x" not in of("x y : Int\nh : x + y = 3").high
    assert of("x y : Nat\nh : x + y = 3").high["x"] == 3


def test_powers_and_products_bound_what_is_in_them() -> None:
    found = of("x y : Nat\nh : x ^ 2 + y = 30")
    assert (found.high["x"], found.high["y"]) == (5, 30)
    found = of("x y : Nat\nh : x * y = 12")
    assert (found.low["x"], found.high["x"], found.high["y"]) == (1, 12, 12)
    found = of("x : Nat\nh : 3 ^ x < 30")
    assert found.high["x"] == 3
    assert found.proofs[0][:2] == ("x", 3)


@given(st.integers(0, 9), st.integers(0, 9), st.integers(1, 5), st.integers(1, 5))
def test_no_solution_lies_outside(x: int, y: int, a: int, b: int) -> None:
    number = a * x * x + b * x * y + y
    found = of(f"x y : Nat\nh : {a} * x ^ 2 + {b} * (x * y) + y = {number}")
    for name, value in (("x", x), ("y", y)):
        assert found.low[name] <= value <= found.high.get(name, value)
