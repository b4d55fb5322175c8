"""Polynomials compute as natural numbers do."""

from math import prod

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prover.policy.polynomials import Polynomial, add, divide, multiply, polynomial, solution, text
from prover.policy.reader import read

monomials = st.lists(st.sampled_from("abc"), max_size=3).map(lambda names: tuple(sorted(names)))
polynomials = st.dictionaries(monomials, st.integers(1, 5), max_size=4)
VALUES = {"a": 3, "b": 10, "c": 100}


def value(text: str) -> int:
    """What a sum of products comes to."""
    return sum(
        prod(VALUES.get(factor) or int(factor) for factor in summand.split(" * "))
        for summand in text.split(" + ")
    )


@given(polynomials, polynomials)
def test_sums_and_products_have_the_values_of_sums_and_products(
    left: Polynomial, right: Polynomial
) -> None:
    assert value(text(add(left, right))) == value(text(left)) + value(text(right))
    assert value(text(multiply(left, right))) == value(text(left)) * value(text(right))


@given(polynomials)
def test_reading_undoes_writing(original: Polynomial) -> None:
    assert polynomial(read(text(original))) == original


@given(polynomials, polynomials.filter(bool))
def test_division_undoes_multiplication(quotient: Polynomial, divisor: Polynomial) -> None:
    assert divide(multiply(quotient, divisor), divisor) == quotient


@given(polynomials, polynomials.filter(bool))
def test_a_quotient_times_the_divisor_is_the_dividend(
    dividend: Polynomial, divisor: Polynomial
) -> None:
    quotient = divide(dividend, divisor)
    assert quotient is None or multiply(quotient, divisor) == dividend


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        ("(a + b) ^ 2", 13 * 13),
        ("a * (b + 3).succ", 3 * 14),
        ("2 ^ 3 * a", 24),
        ("a + 0 * b", 3),
    ],
)
def test_powers_successors_and_numerals_are_computed(term: str, expected: int) -> None:
    assert value(text(polynomial(read(term)))) == expected


def test_a_variable_exponent_gives_up_its_number() -> None:
    assert polynomial(read("2 ^ (n + 1)")) == {("(2 ^ (n))",): 2}


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("2 * k + 1 + (2 * j + 1)", "2 * x", "k + j + 1"),
        ("2 * x", "2 * k * n", "k * n"),
        ("(2 * k + 1) * (2 * j + 1)", "2 * x + 1", "2 * j * k + k + j"),
        ("n + (x + 1)", "n + k + 3", "k + 2"),
    ],
)
def test_a_linear_equation_is_solved(left: str, right: str, expected: str) -> None:
    found = solution("x", read(left), read(right))
    assert polynomial(read(found)) == polynomial(read(expected))


@pytest.mark.parametrize(
    ("left", "right"), [("3", "2 * x"), ("m", "n + x"), ("x * x", "4"), ("a", "b")]
)
def test_an_equation_without_a_polynomial_solution_has_none(left: str, right: str) -> None:
    assert solution("x", read(left), read(right)) == ""
