"""What the hypotheses of a goal offer to the holes of templates."""

from collections.abc import Iterator
from itertools import chain

from prover.policy import instances
from prover.policy.definitions import codomain
from prover.policy.goals import Goal, Sort
from prover.policy.instances import bare
from prover.policy.matching import substitute
from prover.policy.patterns import destructuring, outer
from prover.policy.scene import Candidate, Hole, Scene, is_term
from prover.policy.terms import Term, names, parts, subterms

LONGEST = 30
"""Longest term that is put in the place of a variable, in characters, if it is not a variable."""


def premise(scene: Scene) -> Iterator[Candidate]:
    """A proof of the very premise of an implication."""
    about = scene.about
    if about is None or about.type.head != "→":
        return
    for each in scene.goal.proofs:
        if each.type.text == about.type.args[0].text and each.name != about.name:
            yield each.name, 1.0
            return


def applicable(scene: Scene) -> Iterator[Candidate]:
    """Proofs whose conclusion may be the target."""
    target = scene.goal.target
    for each in scene.goal.proofs:
        type_ = each.type
        if type_.head in ("→", "∀"):
            end = codomain(type_)
            variables = {b.name for part in parts(type_) for b in part.binders}
            if end.head == target.head or end.head in variables:
                yield each.name, 1.0
        elif type_.head in ("¬", "≠") and target.head == "False":
            yield each.name, 1.0


def refutable(scene: Scene) -> Iterator[Candidate]:
    """Proofs of negations, or of implications whose conclusion is ``False``."""
    for each in scene.goal.proofs:
        end = codomain(each.type)
        if end.head in ("¬", "≠", "False"):
            yield each.name, 1.0


def equation(scene: Scene) -> Iterator[Candidate]:
    """Proofs to rewrite with."""
    for each in scene.goal.proofs:
        end = codomain(each.type)
        if end.head in ("=", "↔"):
            yield each.name, 1.0


def substitution(scene: Scene) -> Iterator[Candidate]:
    """Equations with a variable that can be put everywhere in the place of the other side."""
    for name, value in _definitions(scene):
        if not _costly(value, scene):
            yield name, 1.0


def costly_substitution(scene: Scene) -> Iterator[Candidate]:
    """The same where the other side is a number that takes long to compute, or can't be computed:
    that the variable has a name may be all that keeps a goal in hand."""
    for name, value in _definitions(scene):
        if _costly(value, scene):
            yield name, 1.0


def _costly(value: Term, scene: Scene) -> bool:
    heads = {part.head for part in parts(value)}
    closed = heads.isdisjoint(scene.goal.named)
    return closed and ("^" in heads or any(head.startswith("Finset.") for head in heads))


def _definitions(scene: Scene) -> Iterator[tuple[str, Term]]:
    """Hypotheses that say what a variable is, and what it is."""
    for each in scene.goal.proofs:
        if each.type.head == "=":
            for this, that in (each.type.args, each.type.args[::-1]):
                variable = scene.goal.named.get(this.head)
                if (
                    variable is not None
                    and not this.args
                    and variable.sort is Sort.DATA
                    and not variable.value
                    and this.head not in names(that)
                ):
                    yield each.name, that
                    break


def consequence(scene: Scene) -> Iterator[Candidate]:
    """``h _ hp``: the hypothesis applied to proofs of its premises."""
    if scene.about is not None:
        for proof, _ in instances.consequences(scene.about.name, scene.about.type, scene.goal):
            yield proof, 1.0


def opened(scene: Scene) -> Iterator[Candidate]:
    """``⟨x, hx⟩ := h _ hp`` for such a consequence that can be taken apart."""
    if scene.about is not None:
        for proof, result in instances.consequences(scene.about.name, scene.about.type, scene.goal):
            pattern = destructuring(result, scene.goal, [])
            if pattern[0] in "⟨(":
                yield f"{outer(pattern)} := {proof}", 1.0


def instance(scene: Scene) -> Iterator[Candidate]:
    """``h x y`` for terms in sight, if what it says is news."""
    news = instances.known(scene.goal)
    for each in instances.instances(scene.goal):
        if bare(each.conclusion) not in news:
            yield each.proof, 0.5 if each.premises else 1.0


def argument(scene: Scene) -> Iterator[Candidate]:
    """Terms for the first explicit variable that the hypothesis quantifies over."""
    about, goal = scene.about, scene.goal
    if about is None or about.type.head != "∀":
        return
    binder = next((each for each in about.type.binders if each.explicit), None)
    if binder is None:
        return
    type_ = binder.type
    news = instances.known(goal)
    for term, factor in chain(
        ((Term(h.name, text=h.name), 1.0) for h in goal.data if type_ in (None, h.type)),
        (
            (part, 0.5)
            for part in subterms(goal.target)
            if part.args and not part.binders and is_term(part) and len(part.text) < LONGEST
        ),
        ((Term(text, text=text), 0.3) for text in ("0", "1") if type_ and type_.head == "Nat"),
        _predicates(type_, goal) if type_ else (),
    ):
        if len(about.type.binders) > 1 or bare(
            substitute(about.type.args[0], {binder.name: term})
        ) not in news:  # fmt: skip
            yield term.atom, factor


def _predicates(type_: Term, goal: Goal) -> Iterator[tuple[Term, float]]:
    """Properties that the goal suggests, for what is quantified over propositions or predicates."""
    if type_.head == "Prop":
        yield goal.target, 1.0
    elif type_.head == "→" and type_.args[1].head == "Prop":
        name = goal.fresh("z")
        variable = Term(name, text=name)
        for each in goal.data:
            if each.type == type_.args[0]:
                if each.name in names(goal.target):
                    body = substitute(goal.target, {each.name: variable}).text
                    yield Term("fun", (goal.target,), f"fun {name} => {body}"), 1.0
                yield Term("fun", (goal.target,), f"fun {name} => {name} = {each.name}"), 0.5


HOLES: dict[str, Hole] = {
    each.__name__: each
    for each in (
        *(premise, applicable, refutable, equation, substitution, costly_substitution),
        *(consequence, opened, instance, argument),
    )
}
