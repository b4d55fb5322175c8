"""Where a rule was found to apply, and what the holes of its template may be filled with."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from prover.policy.definitions import Definitions
from prover.policy.goals import PROPOSITIONAL, Goal, Hypothesis
from prover.policy.terms import OPAQUE, Term

Candidate = tuple[str, float]
"""A text for a hole, and a factor on the rule's weight."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Where a rule was found to apply.

    Attributes:
        goal: the first goal.
        known: what is defined.
        about: the hypothesis or variable the rule is about; ``None`` for a rule on the target.
        pieces: what the named holes of the rule's shapes stand for.
    """

    goal: Goal
    known: Definitions
    about: Hypothesis | None = None
    pieces: dict[str, Term] = field(default_factory=dict)


Hole = Callable[[Scene], Iterator[Candidate]]


def sees(name: str, symbols: frozenset[str] | set[str]) -> bool:
    """Whether a constant is among the names of a goal, which may lack its namespace."""
    return name in symbols or name.rpartition(".")[2] in symbols


_NOT_TERMS = PROPOSITIONAL | {"∀", "→", "Prop", "Type", "if", "match", OPAQUE}


def is_term(term: Term) -> bool:
    """Whether a term is data on its face, not a proposition or a type."""
    return term.head not in _NOT_TERMS
