"""Polynomials in one variable with integer coefficients, and their integer roots.

A polynomial is the list of its coefficients, that of the constant first, the last not 0.
"""

from prover.policy.terms import Term

HIGHEST = 6
"""Highest degree that is looked at."""

LARGEST_ROOT = 2000
"""Largest absolute value of the roots that are found."""


def coefficients(equation: Term, variable: str) -> list[int] | None:
    """The difference of the sides of an equation in this variable alone; ``None`` otherwise.

    A polynomial of degree less than 2 counts as otherwise.
    """
    left, right = (_polynomial(side, variable) for side in equation.args)
    if left is None or right is None:
        return None
    found = _trim(_sum(left, right, -1))
    return found if len(found) > 2 else None


def roots(polynomial: list[int]) -> list[int]:
    """The integer roots, as often as they occur."""
    found: list[int] = []
    rest = polynomial
    for size in range(LARGEST_ROOT + 1):
        for zero in dict.fromkeys((size, -size)):
            while len(rest) > 1 and not _value(rest, zero):
                found.append(zero)
                rest = quotient(rest, [zero])
    return found


def quotient(polynomial: list[int], zeros: list[int]) -> list[int]:
    """What is left when the roots are divided out (Horner)."""
    rest = polynomial
    for zero in zeros:
        row = [0]
        for coefficient in reversed(rest):
            row.append(row[-1] * zero + coefficient)
        rest = row[1:-1][::-1]
    return rest


def _value(polynomial: list[int], at: int) -> int:
    value = 0
    for coefficient in reversed(polynomial):
        value = value * at + coefficient
    return value


def _polynomial(term: Term, variable: str) -> list[int] | None:
    if term.text == variable:
        return [0, 1]
    if term.head.isdecimal():
        return [int(term.head)]
    if not term.args or term.head not in "+-*^":
        return None
    parts = [_polynomial(arg, variable) for arg in term.args]
    first, last = parts[0], parts[-1]
    if first is None or last is None:
        return None
    if term.head == "-" and len(parts) == 1:
        return _sum([], first, -1)
    if term.head in "+-":
        return _sum(first, last, 1 if term.head == "+" else -1)
    if term.head == "*":
        return _product(first, last)
    result: list[int] | None = [1]
    if len(last) != 1 or not 0 <= last[0] <= HIGHEST:
        return None
    for _ in range(last[0]):
        result = result and _product(result, first)
    return result


def _sum(left: list[int], right: list[int], times: int) -> list[int]:
    size = max(len(left), len(right))
    padded = ([*each, *[0] * (size - len(each))] for each in (left, right))
    return [one + times * other for one, other in zip(*padded, strict=True)]


def _product(left: list[int], right: list[int]) -> list[int] | None:
    if len(left) + len(right) > HIGHEST + 2:
        return None
    result = [0] * (len(left) + len(right) - 1)
    for place, one in enumerate(left):
        for other_place, other in enumerate(right):
            result[place + other_place] += one * other
    return result


def _trim(polynomial: list[int]) -> list[int]:
    while polynomial and not polynomial[-1]:
        polynomial = polynomial[:-1]
    return polynomial
