"""Identities of natural numbers: random walks over laws of arithmetic."""

from random import Random

from prover.train.statements.expression import Expression, places, size
from prover.train.statements.walk import both_ways, walk

_LAWS = both_ways(
    (
        "?a + ?b ~ ?b + ?a",
        "?a + ?b ~ ?b + ?a",
        "?a + ?b + ?c ~ ?a + (?b + ?c)",
        "?a * ?b ~ ?b * ?a",
        "?a * ?b * ?c ~ ?a * (?b * ?c)",
        "?a * (?b + ?c) ~ ?a * ?b + ?a * ?c",
        "(?a + ?b) * ?c ~ ?a * ?c + ?b * ?c",
        "?a + 0 ~ ?a",
        "0 + ?a ~ ?a",
        "?a * 1 ~ ?a",
        "1 * ?a ~ ?a",
        "?a * 0 ~ 0",
        "2 * ?a ~ ?a + ?a",
        "?a ^ 2 ~ ?a * ?a",
        "?a ^ 1 ~ ?a",
        "?a ^ (?b + 1) ~ ?a ^ ?b * ?a",
        "?a + ?b - ?b ~ ?a",
        "?a - ?a ~ 0",
        "?a - ?b - ?c ~ ?a - (?b + ?c)",
        "min ?a ?b ~ min ?b ?a",
        "max ?a ?b ~ max ?b ?a",
        "min ?a ?a ~ ?a",
        "max ?a ?a ~ ?a",
        "min ?a (?a + ?b) ~ ?a",
        "max ?a (?a + ?b) ~ ?a + ?b",
        "Nat.succ ?a ~ ?a + 1",
    )
)
_NAMES = ("a", "b", "c", "m", "n", "k", "x", "y")
_LARGEST = 18


def draw(random: Random) -> str:
    """A statement without its name: an equation of two terms, or an inequality that follows."""
    while True:
        names = random.sample(_NAMES, random.randint(1, 3))
        left = _term(random, names, random.randint(3, 7))
        right = walk(random, left, _LAWS, random.randint(2, 7), _LARGEST)
        if left == right or not _variables(left) <= _variables(right):
            continue
        used = [name for name in names if name in _variables(left) | _variables(right)]
        if not used:
            continue
        binders = f"({' '.join(used)} : Nat)"
        form = random.random()
        if form < 0.7:
            return f"{binders} : {left} = {right}"
        extra = _term(random, used, random.randint(1, 2))
        greater = Expression("+", (right, extra) if random.random() < 0.5 else (extra, right))
        if form < 0.85:
            return f"{binders} : {left} ≤ {greater}"
        other = _term(random, used, random.randint(1, 3))
        if size(other) < size(left):
            return f"{binders} (h : {left} = {other}) : {right} = {other}"


def _term(random: Random, names: list[str], budget: int) -> Expression:
    if budget <= 1:
        number = random.random() < 0.2
        return Expression(random.choice(("0", "1", "2", "3")) if number else random.choice(names))
    operator = random.choice(("+", "+", "+", "*", "*", "-", "^2", "min", "max", "succ"))
    if operator == "^2":
        return Expression("^", (_term(random, names, budget - 1), Expression("2")))
    if operator == "succ":
        return Expression("+", (_term(random, names, budget - 1), Expression("1")))
    left = random.randint(1, budget - 1)
    parts = (_term(random, names, left), _term(random, names, budget - left))
    return Expression(operator, parts)


def _variables(term: Expression) -> set[str]:
    return {part.head for _, part in places(term) if part.head in _NAMES}
