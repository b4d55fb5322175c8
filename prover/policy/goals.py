"""A goal as Lean prints it, read into hypotheses and a target."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property, lru_cache

from prover.policy.definitions import Definitions, codomain
from prover.policy.reader import read
from prover.policy.terms import OPAQUE, Term, names


class Sort(StrEnum):
    """What a hypothesis is, as far as its type's shape tells."""

    PROOF = "proof"
    DATA = "data"
    """A term of a type: a number, a list, a function, a predicate."""
    PROPOSITION = "proposition"
    """A variable of type ``Prop``."""
    TYPE = "type"
    INSTANCE = "instance"


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """One name of the local context.

    Attributes:
        name: as printed; with a dagger if no tactic can refer to it.
        type: its type.
        sort: what it is.
        value: of a ``let`` variable; empty for others.
    """

    name: str
    type: Term
    sort: Sort
    value: str = ""

    @property
    def accessible(self) -> bool:
        return "✝" not in self.name


@dataclass(frozen=True)
class Goal:
    """A goal.

    Attributes:
        hypotheses: in Lean's order, one for each name.
        target: what is to be proved.
        case: the case's tag; empty if it has none.
        freed: a name that may be given again although the goal mentions it.
    """

    hypotheses: tuple[Hypothesis, ...]
    target: Term
    case: str = ""
    freed: str = ""
    named: dict[str, Hypothesis] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "named", {each.name: each for each in self.hypotheses})

    @cached_property
    def proofs(self) -> tuple[Hypothesis, ...]:
        """The hypotheses that are proofs and can be referred to, the latest first."""
        return tuple(
            each
            for each in reversed(self.hypotheses)
            if each.sort is Sort.PROOF and each.accessible
        )

    @cached_property
    def data(self) -> tuple[Hypothesis, ...]:
        """The variables that are data and can be referred to, the latest first."""
        return tuple(
            each for each in reversed(self.hypotheses) if each.sort is Sort.DATA and each.accessible
        )

    @cached_property
    def symbols(self) -> frozenset[str]:
        """Everything named in the target or in the type of a proof."""
        found = names(self.target)
        for each in self.proofs:
            found |= names(each.type)
        return found

    def without(self, name: str) -> "Goal":
        """The goal without a hypothesis that a tactic replaces, whose name is then free."""
        left = tuple(each for each in self.hypotheses if each.name != name)
        return replace(self, hypotheses=left, freed=name)

    def fresh(self, stem: str, taken: Iterable[str] = ()) -> str:
        """``stem``, or if that is in use the stem with the smallest free number."""
        stem = stem.rstrip("✝¹²³⁴⁵⁶⁷⁸⁹⁰") or "x"
        used = (self.symbols - {self.freed}) | self.named.keys() | set(taken)
        if stem not in used:
            return stem
        stem = stem.rstrip("0123456789")
        return next(name for number in range(1, 1000) if (name := f"{stem}{number}") not in used)


_CASE = re.compile(r"case (\S+)\n")
_HYPOTHESIS = re.compile(r"((?:[^\s:]+ )+): ")
PROPOSITIONAL = frozenset("∧∨¬↔=≠<≤>≥∈∉∣⊆⊂∃≍≈") | {
    *("∃!", "True", "False", "Nonempty", "Acc", "WellFounded", "And", "Or", "Not", "Iff", "Eq"),
    *("Ne", "HEq", "Exists"),
}
"""Heads that only propositions have."""


@lru_cache(maxsize=4096)
def read_goal(text: str, known: Definitions) -> Goal:
    """Read one goal.

    Args:
        text: as in ``TacticState.goals``; lines that are no hypothesis are passed over.
        known: the types and predicates in scope.
    """
    found = _CASE.match(text)
    case = found.group(1) if found else ""
    entries: list[str] = []
    for line in text[found.end() if found else 0 :].split("\n"):
        if line[:1].isspace() and entries:
            entries[-1] += " " + line.strip()
        elif line.strip():
            entries.append(line)
    hypotheses: list[Hypothesis] = []
    ends: dict[str, str] = {}
    target = Term(OPAQUE)
    for entry in entries:
        if entry.startswith("⊢"):
            target = read(entry.removeprefix("⊢"))
            continue
        match = _HYPOTHESIS.match(entry)
        if match is None:
            continue
        type_text, _, value = entry[match.end() :].partition(" := ")
        type_ = read(type_text)
        end = codomain(type_)
        for name in match.group(1).split():
            hypotheses.append(Hypothesis(name, type_, _sort(name, type_, end, ends, known), value))
            ends[name] = end.head
    return Goal(tuple(hypotheses), target, case)


def _sort(name: str, type_: Term, end: Term, ends: dict[str, str], known: Definitions) -> Sort:
    """A type is a proposition if its end is one on its face, or applies a predicate: a variable
    whose own type ends in ``Prop`` or a constant that is defined as one. What is left is data,
    unless it is called like a proof."""
    if name.startswith("inst"):
        return Sort.INSTANCE
    if type_.head == "Prop":
        return Sort.PROPOSITION
    if end.head == "Prop":
        return Sort.DATA
    if end.head in ("Type", "Sort"):
        return Sort.TYPE
    if end.head in PROPOSITIONAL or ends.get(end.head) == "Prop":
        return Sort.PROOF
    if end.head in ends:
        return Sort.DATA
    signature = known.signature(end.head)
    if signature is not None:
        return Sort.PROOF if signature.result.head == "Prop" else Sort.DATA
    return Sort.PROOF if name[0] == "h" or name.startswith("ih") else Sort.DATA
