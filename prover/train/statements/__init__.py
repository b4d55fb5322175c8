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

FAMILIES: Mapping[str, Callable[[Random], str | tuple[str, str]]] = {
    "propositional": propositional.draw,
    "quantifiers": quantifiers.draw,
    "numbers": numbers.draw,
    "lists": lists.draw,
    "linear": linear.draw,
    "algebra": algebra.draw,
    "relations": relations.draw,
    "definitions": definitions.draw,
}


def draw(seed: int) -> Iterator[tuple[str, Theorem]]:
    """Families and theorems without end, the families in turn; no statement comes twice."""
    random = Random(seed)
    seen: set[tuple[str, str]] = set()
    number = 0
    while True:
        for family, maker in FAMILIES.items():
            drawn = maker(random)
            header, statement = ("", drawn) if isinstance(drawn, str) else drawn
            if (header, statement) not in seen:
                seen.add((header, statement))
                number += 1
                name = f"t{number}"
                yield family, Theorem(name, f"theorem {name} {statement} := by", header)
