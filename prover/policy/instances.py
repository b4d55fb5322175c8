"""What follows from quantified hypotheses for the terms and proofs that a goal contains.

Two ways of finding instances: a proof of a premise says what the variables are (`consequences`), or
a term in sight has the shape of a term in the conclusion (`instances`, known as E-matching).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from prover.policy.goals import Goal
from prover.policy.matching import holed, match, substitute
from prover.policy.terms import Term, names, parts, subterms

MOST = 24
"""Most instances of one hypothesis."""


@dataclass(frozen=True, slots=True)
class Instance:
    """A hypothesis applied to terms.

    Attributes:
        proof: the application, as text; it still wants a proof of each premise.
        premises: what is left to be proved.
        conclusion: what it then says.
    """

    proof: str
    premises: tuple[Term, ...]
    conclusion: Term


def bare(term: Term) -> str:
    """The text without brackets, to compare terms that may be bracketed differently."""
    return term.text.replace("(", "").replace(")", "")


def known(goal: Goal) -> set[str]:
    """What the hypotheses say, without brackets."""
    return {bare(each.type) for each in goal.proofs}


def consequences(name: str, type_: Term, goal: Goal) -> Iterator[tuple[str, Term]]:
    """``h _ hp`` and what it says: a hypothesis applied to proofs of its premises, if it is news.

    Args:
        name: of the hypothesis.
        type_: its type.
        goal: whose other hypotheses are the proofs.
    """
    news = known(goal)
    for proof, result in _applied(name, type_, (), goal):
        if bare(result) not in news:
            yield proof, result


def _applied(
    proof: str, type_: Term, holes: tuple[str, ...], goal: Goal
) -> Iterator[tuple[str, Term]]:
    """Applications to a proof of the next premise, and to those of the premises after it."""
    if type_.head == "∀":
        own = tuple(binder.name for binder in type_.binders)
        gaps = "".join(" _" for binder in type_.binders if binder.explicit)
        yield from _applied(proof + gaps, type_.args[0], holes + own, goal)
    elif type_.head == "→":
        premise, rest = type_.args
        shape = holed(premise, holes)
        for each in goal.proofs:
            found = match(shape, each.type)
            if found is None or each.name == proof:
                continue
            terms = {hole.removeprefix("?"): term for hole, term in found.items()}
            left = tuple(hole for hole in holes if hole not in terms)
            result = substitute(rest, terms)
            further = list(_applied(f"{proof} {each.name}", result, left, goal))
            yield from further
            if not further and not left:
                yield f"{proof} {each.name}", result


def instances(goal: Goal) -> Iterator[Instance]:
    """Instances of the hypotheses that quantify over variables, for the terms in sight."""
    ground = {
        part.text: part
        for term in (goal.target, *(h.type for h in goal.proofs if h.type.head != "∀"))
        for part in subterms(term)
        if part.args
    }
    for each in goal.proofs:
        if each.type.head == "∀":
            found = islice(_instances(each.name, each.type, list(ground.values())), MOST)
            yield from dict.fromkeys(found)


def _instances(name: str, type_: Term, ground: list[Term]) -> Iterator[Instance]:
    arguments: list[str] = []  # explicit variables, and "" for each premise
    holes: list[str] = []
    premises: list[Term] = []
    while type_.head in ("∀", "→"):
        if type_.head == "→":
            premises.append(type_.args[0])
            arguments.append("")
        for binder in type_.binders:
            holes.append(binder.name)
            if binder.explicit:
                arguments.append(binder.name)
        type_ = type_.args[-1]
    if "" in arguments and any(arguments[arguments.index("") :]):
        return  # a variable after a premise: the application could not be written in part
    for terms in _matches(list(_triggers(type_, set(holes))), holes, ground):
        given = [terms[argument].atom for argument in arguments if argument]
        yield Instance(
            " ".join([name, *given]),
            tuple(substitute(premise, terms) for premise in premises),
            substitute(type_, terms),
        )


def _matches(
    triggers: list[Term], variables: list[str], ground: list[Term]
) -> Iterator[dict[str, Term]]:
    """What the variables may stand for, by matching one trigger, or two that name all together."""
    shapes = [holed(trigger, variables) for trigger in triggers]
    for number, shape in enumerate(shapes):
        for found in filter(None, (match(shape, term) for term in ground)):
            if len(found) == len(variables):
                yield _unholed(found)
                continue
            for other in shapes[number + 1 :]:
                for both in filter(None, (match(other, term, found) for term in ground)):
                    if len(both) == len(variables):
                        yield _unholed(both)


def _unholed(found: dict[str, Term]) -> dict[str, Term]:
    return {hole.removeprefix("?"): term for hole, term in found.items()}


def _triggers(conclusion: Term, holes: set[str]) -> Iterator[Term]:
    """The subterms of a conclusion that name variables, but no relations or sums."""
    for part in parts(conclusion):
        if part.args and part.head not in _TOO_COMMON and not holes.isdisjoint(names(part)):
            yield part


_TOO_COMMON = {*"∧∨¬↔=≠<≤>≥→+*-∀∃", "fun"}
