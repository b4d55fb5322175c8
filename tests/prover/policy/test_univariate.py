"""Polynomials in one variable and their integer roots."""

from math import prod

from hypothesis import given
from hypothesis import strategies as st

from prover.policy.reader import read
from prover.policy.univariate import coefficients, quotient, roots


def test_an_equation_in_one_variable_is_a_polynomial() -> None:
    assert coefficients(read("(x - 1) * x * (x + 1) = 6"), "x") == [-6, -1, 0, 1]
    assert coefficients(read("x ^ 2 = 3 * x + -2"), "x") == [2, -3, 1]


def test_other_equations_are_none() -> None:
    for text in (
        "x * y = 6",
        "2 * x = 6",
        "x ^ 2 = x * x",
        "x ^ y = 4",
        "x ^ 9 = 1",
        "f x * x = 2",
    ):
        assert coefficients(read(text), "x") is None


@given(st.lists(st.integers(-30, 30), min_size=1, max_size=4), st.integers(1, 5))
def test_roots_are_all_found_and_divided_out(zeros: list[int], factor: int) -> None:
    terms = " * ".join(f"(x - ({zero}))" for zero in [*zeros, *zeros[:1]])
    found = coefficients(read(f"{factor} * ({terms}) = 0"), "x")
    assert found is not None
    assert sorted(roots(found)) == sorted([*zeros, *zeros[:1]])
    assert quotient(found, roots(found)) == [factor]
    assert found[0] == factor * prod(-zero for zero in [*zeros, *zeros[:1]])


def test_a_factor_without_integer_roots_is_left() -> None:
    found = coefficients(read("x ^ 3 = x - 6"), "x")
    assert found is not None
    assert roots(found) == [-2]
    assert quotient(found, [-2]) == [3, -2, 1]
