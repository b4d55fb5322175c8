"""Random walks: an expression becomes another by rules that hold, applied at random places."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from random import Random

from prover.policy.reader import read
from prover.policy.terms import Term
from prover.train.statements.expression import Expression, Place, fill, match, places, put, size


@dataclass(frozen=True, slots=True)
class Rule:
    """One expression may be put for another."""

    left: Expression
    right: Expression


def parse(text: str) -> Expression:
    """An expression in Lean's notation; holes are written ``?a``."""
    return _expression(read(text))


def _expression(term: Term) -> Expression:
    parts = tuple(map(_expression, term.args))
    for binder in reversed(term.binders):
        parts = (Expression(f"{term.head} {binder.name}", parts),)
    return parts[0] if term.binders else Expression(term.head, parts)


def both_ways(lines: Iterable[str]) -> tuple[Rule, ...]:
    """Rules from equations ``left ~ right``. They are read from right to left too, where that
    makes up nothing and does not fit everything."""
    rules = []
    for line in lines:
        left, right = (parse(side) for side in line.split(" ~ "))
        rules.append(Rule(left, right))
        if holes(left) <= holes(right) != {right.head}:
            rules.append(Rule(right, left))
    return tuple(rules)


def holes(expression: Expression) -> set[str]:
    """The holes of a pattern."""
    return {part.head for _, part in places(expression) if part.head.startswith("?")}


def step(
    random: Random, expression: Expression, rules: Sequence[Rule], largest: int
) -> Expression | None:
    """The expression after one rule, applied at one place; ``None`` if none applies.

    Args:
        random: draws the rule and the place.
        expression: to begin with.
        rules: that may be applied anywhere.
        largest: most symbols of the result.
    """
    moves: list[tuple[Place, Expression]] = []
    for place, part in places(expression):
        for rule in rules:
            found = match(rule.left, part)
            if found is not None:
                moves.append((place, fill(rule.right, found)))
    random.shuffle(moves)
    for place, part in moves:
        after = put(expression, place, part)
        if after != expression and size(after) <= largest:
            return after
    return None


def walk(
    random: Random, expression: Expression, rules: Sequence[Rule], steps: int, largest: int
) -> Expression:
    """The expression after at most so many steps, none of which leads back to an earlier one."""
    seen = {expression}
    for _ in range(steps):
        after = step(random, expression, rules, largest)
        if after is None or after in seen:
            continue
        seen.add(after)
        expression = after
    return expression
