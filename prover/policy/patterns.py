"""Readable names and patterns for what is introduced, taken apart or gone through by cases."""

from collections.abc import Iterator

from prover.policy import lemmas
from prover.policy.definitions import Argument
from prover.policy.goals import PROPOSITIONAL, Goal, Hypothesis, Sort
from prover.policy.inference import type_head
from prover.policy.scene import Candidate, Hole, Scene
from prover.policy.terms import Term, names, parts


def destructuring(type_: Term, goal: Goal, taken: list[str], name: str = "") -> str:
    """The ``rcases`` pattern that takes a proof of ``type_`` apart, as far as it goes on its face.

    Args:
        type_: the proposition.
        goal: whose names are not to be used again.
        taken: names already used; those used here are added.
        name: for a proof that is kept whole; by default ``h``.
    """
    if type_.head == "∧":
        left, right = (destructuring(part, goal, taken) for part in type_.args)
        return f"⟨{left}, {right}⟩"
    if type_.head == "∃":
        bound = [take(binder.name, goal, taken) for binder in type_.binders]
        return f"⟨{', '.join([*bound, destructuring(type_.args[0], goal, taken)])}⟩"
    if type_.head == "∨":
        # The two sides are different goals, so their names may be the same.
        left_taken, right_taken = list(taken), list(taken)
        left = destructuring(type_.args[0], goal, left_taken)
        right = destructuring(type_.args[1], goal, right_taken)
        taken += {*left_taken, *right_taken} - {*taken}
        return f"({left} | {right.removeprefix('(').removesuffix(')')})" if right[0] == "(" else (
            f"({left} | {right})"
        )  # fmt: skip
    return take(name or "h", goal, taken)


def take(stem: str, goal: Goal, taken: list[str]) -> str:
    name = goal.fresh(stem, taken)
    taken.append(name)
    return name


def intros(scene: Scene) -> Iterator[Candidate]:
    """Names, or patterns, for all that the target quantifies over and assumes."""
    target, taken = scene.goal.target, list[str]()
    patterns: list[str] = []
    while True:
        if target.head == "∀":
            patterns += [
                take(_readable(binder.name, binder.type), scene.goal, taken)
                for binder in target.binders
            ]
        elif target.head == "→":
            patterns.append(destructuring(target.args[0], scene.goal, taken))
        elif target.head == "¬":
            patterns.append(destructuring(target.args[0], scene.goal, taken))
            break
        else:
            break
        target = target.args[-1]
    tactic = "rintro" if any(pattern[0] in "⟨(" for pattern in patterns) else "intro"
    if patterns:
        yield f"{tactic} {' '.join(patterns)}", 1.0


def _readable(name: str, type_: Term | None) -> str:
    """A stem for a bound name that was printed as inaccessible or meaningless."""
    if name != "_" and "✝" not in name:
        return name
    return name.rstrip("✝") if name[0] not in "_✝" else "x"


def unnamed(scene: Scene) -> Iterator[Candidate]:
    """New names for the inaccessible hypotheses, oldest first, as ``rename_i`` wants them."""
    hidden = [each for each in scene.goal.hypotheses if not each.accessible]
    if all(each.sort is Sort.INSTANCE for each in hidden):
        return
    taken: list[str] = []
    new = []
    for each in hidden:
        if each.sort is Sort.PROOF:
            stem = "ih" if "ih" in each.name else "h"
        else:
            stem = each.name.partition("✝")[0]
            stem = "inst" if each.sort is Sort.INSTANCE else stem if len(stem) < 4 else "x"
        new.append(take(stem, scene.goal, taken))
    yield " ".join(new), 1.0


def pattern(scene: Scene) -> Iterator[Candidate]:
    """How to take the hypothesis apart."""
    if scene.about is not None:
        goal = scene.goal.without(scene.about.name)
        text = destructuring(scene.about.type, goal, [], scene.about.name)
        if text[0] in "⟨(":
            yield outer(text), 1.0


def outer(text: str) -> str:
    """``h | h`` for ``(h | h)``: brackets around the whole of a pattern are not needed."""
    return text[1:-1] if text[0] == "(" and text[-1] == ")" else text


def _alternatives(scene: Scene, inductive: bool) -> Iterator[Candidate]:
    about = scene.about
    if about is None:
        return
    type_ = scene.known.inductive(about.type.head)
    if type_ is None:
        return
    goal = scene.goal.without(about.name)
    rows = []
    for constructor in type_.constructors:
        taken: list[str] = []
        recursive = [each for each in constructor.arguments if type_.recurses(each)]
        variables = [
            take(_stem(each, about, recursive), goal, taken) for each in constructor.arguments
        ]
        hypotheses = [
            take("ih" if len(recursive) == 1 else f"ih{name}", goal, taken)
            for name, each in zip(variables, constructor.arguments, strict=True)
            if inductive and each in recursive
        ]
        rows.append("\n| " + " ".join([constructor.name, *variables, *hypotheses]) + " => ?_")
    yield "".join(rows), 1.0


def _stem(own: Argument, about: Hypothesis, recursive: list[Argument]) -> str:
    """The variable's own name goes to what is left of it."""
    if recursive == [own] and about.sort is Sort.DATA:
        return about.name
    if own.name:
        return own.name
    return "h" if own.type.head in PROPOSITIONAL or about.sort is Sort.PROOF else "x"


def cases(scene: Scene) -> Iterator[Candidate]:
    """One alternative for each constructor."""
    if scene.about is not None:
        for text, _ in _alternatives(scene, inductive=False):
            yield text, 0.1 if scene.about.type.head in ("Nat", "≤") else 1.0


def induction(scene: Scene) -> Iterator[Candidate]:
    """One alternative for each constructor, with hypotheses; only of a recursive type."""
    if scene.about is None:
        return
    type_ = scene.known.inductive(scene.about.type.head)
    if type_ is not None and type_.recursive:
        for text, _ in _alternatives(scene, inductive=True):
            yield text, _recursion(scene.about, scene.goal)


def _recursion(about: Hypothesis, goal: Goal) -> float:
    """How likely induction is to help: best where functions recurse on a variable, hardly where it
    is only added and compared; less, the more hypotheses of inductions there are already."""
    earlier = sum(each.name.startswith("ih") for each in goal.proofs)
    name, best = about.name, 0.0
    if about.sort is Sort.PROOF:
        best = 1.0 if about.type.head != "≤" or about.type.args[1].head in goal.named else 0.1
    elif name not in names(goal.target):
        best = 0.1
    else:
        best = 0.1
        for part in parts(goal.target):
            for place, arg in enumerate(part.args):
                if arg.text == name:
                    best = max(best, _recurses(part, place))
    return best * 0.4**earlier


def _recurses(term: Term, place: int) -> float:
    if term.head in lemmas.LINEAR:
        return 0.1
    if term.symbol in lemmas.RECURSES_ON:
        return 1.5 if lemmas.RECURSES_ON[term.symbol] == place else 0.5
    return 1.0


def others(scene: Scene) -> Iterator[Candidate]:
    """The other variables an induction hypothesis may have to hold for."""
    about, goal = scene.about, scene.goal
    if about is None:
        return
    mentioned = names(about.type)
    free = [
        each.name
        for each in reversed(goal.data)
        if each.name != about.name
        and not each.value
        and each.type.head not in ("→", "∀")
        and each.name not in mentioned
        and each.name in goal.symbols
    ]
    if free:
        yield " ".join(free), 1.0


def structure(scene: Scene) -> Iterator[Candidate]:
    """A pattern for a variable whose type has one constructor and is not recursive."""
    about = scene.about
    type_ = None if about is None else scene.known.inductive(about.type.head)
    if about is None or type_ is None:
        return
    if len(type_.constructors) == 1 and not type_.recursive:
        taken: list[str] = []
        goal = scene.goal.without(about.name)
        arguments = type_.constructors[0].arguments
        stems = [_stem(each, about, []) for each in arguments]
        yield f"⟨{', '.join(take(stem, goal, taken) for stem in stems)}⟩", 1.0


def point(scene: Scene) -> Iterator[Candidate]:
    """A new variable, where the target equates functions."""
    kinds = {type_head(side, scene.goal, scene.known) for side in scene.goal.target.args}
    if "→" in kinds:
        yield scene.goal.fresh("x"), 1.0


def defined(scene: Scene) -> Iterator[Candidate]:
    """A fresh variable, where the target is headed by a name that may hide an arrow."""
    head = scene.goal.target.head
    if head not in PROPOSITIONAL | {"∀", "→"} and scene.known.inductive(head) is None:
        yield scene.goal.fresh("x"), 1.0


HOLES: dict[str, Hole] = {
    each.__name__: each
    for each in (*(intros, unnamed, pattern, structure, cases, induction, others, point, defined),)
}
