"""Sums and products of natural numbers as polynomials, to compare them and to divide them.

A polynomial maps monomials to coefficients, which are never 0; a monomial is the sorted tuple of
the texts of its factors. Coefficients are negative only in differences.
"""

import re

from prover.policy.terms import Term

Monomial = tuple[str, ...]
Polynomial = dict[Monomial, int]

MOST = 8
"""Largest number that is taken for an exponent, or taken out of one."""


def polynomial(term: Term) -> Polynomial:
    """A term as a polynomial; what is no sum or product in it counts as a variable."""
    if term.head.isdecimal():
        return {(): int(term.head)} if int(term.head) else {}
    if term.head in (".succ", "Nat.succ") and len(term.args) == 1:
        return add(polynomial(term.args[0]), {(): 1})
    if len(term.args) == 2:
        left, right = term.args
        if term.head == "+":
            return add(polynomial(left), polynomial(right))
        if term.head == "*":
            return multiply(polynomial(left), polynomial(right))
        if term.head == "^":
            return _power(left, polynomial(right))
    return {(_SUCCESSOR.sub(r"(\1 + 1)", term.atom),): 1}


_SUCCESSOR = re.compile(r"(?<![\w.)])([^\W\d][\w']*)\.succ\b")


def add(left: Polynomial, right: Polynomial, times: int = 1) -> Polynomial:
    """``left + times * right``."""
    result = dict(left)
    for monomial, coefficient in right.items():
        total = result.get(monomial, 0) + times * coefficient
        if total:
            result[monomial] = total
        else:
            result.pop(monomial, None)
    return result


def multiply(left: Polynomial, right: Polynomial) -> Polynomial:
    result: Polynomial = {}
    for monomial, coefficient in left.items():
        part = {tuple(sorted(monomial + other)): times for other, times in right.items()}
        result = add(result, part, coefficient)
    return result


def divide(dividend: Polynomial, divisor: Polynomial) -> Polynomial | None:
    """The exact quotient with positive coefficients, if there is one: long division."""
    if not divisor:
        return None
    lead = max(divisor, key=_degree)
    rest, result = dividend, Polynomial()
    while rest:
        top = max(rest, key=_degree)
        left = list(top)
        for factor in lead:
            if factor not in left:
                return None
            left.remove(factor)
        times, remainder = divmod(rest[top], divisor[lead])
        if remainder or times < 0:
            return None
        result[tuple(left)] = times
        rest = add(rest, multiply({tuple(left): times}, divisor), -1)
    return result


def solution(name: str, left: Term, right: Term) -> str:
    """A term ``t`` such that ``left = right`` holds when ``name`` is ``t``.

    Empty if there is none that is a polynomial, or if the equation is not linear in ``name``.
    """
    difference = add(polynomial(left), polynomial(right), -1)
    factor: Polynomial = {}
    for monomial, coefficient in difference.items():
        if name in monomial:
            rest = list(monomial)
            rest.remove(name)
            factor[tuple(rest)] = -coefficient
    rest_ = {monomial: c for monomial, c in difference.items() if name not in monomial}
    if all(coefficient < 0 for coefficient in factor.values()):
        factor = {monomial: -coefficient for monomial, coefficient in factor.items()}
        rest_ = {monomial: -coefficient for monomial, coefficient in rest_.items()}
    quotient = divide(rest_, factor)
    if quotient is None or any(name in factors for factors in factor):
        return ""
    return text(quotient)


def text(polynomial_: Polynomial) -> str:
    """A polynomial with positive coefficients as Lean text."""
    summands = []
    for monomial, coefficient in polynomial_.items():
        number = [str(coefficient)] if coefficient > 1 or not monomial else []
        summands.append(" * ".join([*number, *monomial]))
    return " + ".join(summands) or "0"


def _power(base: Term, exponent: Polynomial) -> Polynomial:
    """``b ^ (e + 2)`` is ``b ^ e * b * b``."""
    number = exponent.get((), 0)
    if number > MOST:
        return {(f"({base.atom} ^ ({text(exponent)}))",): 1}
    rest = {monomial: c for monomial, c in exponent.items() if monomial}
    result: Polynomial = {(f"({base.atom} ^ ({text(rest)}))",): 1} if rest else {(): 1}
    for _ in range(number):
        result = multiply(result, polynomial(base))
    return result


def _degree(monomial: Monomial) -> tuple[int, Monomial]:
    return len(monomial), monomial
