"""Statements for the small prover to learn from, drawn at random by family.

Each family is a function of a random generator; what it draws is true, or nearly always: a search
decides. Nothing here is read from a benchmark (`prover.train.variations` does that).
"""

from collections.abc import Callable, Iterator, Mapping
from random import Random

from prover.theorem import Theorem
from prover.train.statements import (
    algebra,
    definitions,
    linear,
    lists,
    numbers,
    propositional,
    quantifiers,
    relations,
)

Maker = Callable[[Random], str | tuple[str, str]]

FAMILIES: Mapping[str, tuple[Maker, int]] = {
    "propositional": (propositional.draw, 2),
    "quantifiers": (quantifiers.draw, 3),
    "numbers": (numbers.draw, 2),
    "lists": (lists.draw, 2),
    "linear": (linear.draw, 1),
    "algebra": (algebra.draw, 2),
    "relations": (relations.draw, 2),
    "definitions": (definitions.draw, 4),
}
"""By name, what draws a statement, with the header it needs, and how often it is asked."""


def draw(seed: int) -> Iterator[tuple[str, Theorem]]:
    """Families and theorems without end, the families in turn; no statement comes twice."""
    random = Random(seed)
    seen: set[tuple[str, str]] = set()
    while True:
        for family, (maker, times) in FAMILIES.items():
            for _ in range(times):
                drawn = maker(random)
                header, statement = ("", drawn) if isinstance(drawn, str) else drawn
                if (header, statement) not in seen:
                    seen.add((header, statement))
                    name = f"t{len(seen)}"
                    yield family, Theorem(name, f"theorem {name} {statement} := by", header)
