"""What the holes of a rule's template may stand for: names, patterns and terms found in a goal.

Each function takes a `Scene` and yields texts, each with a factor on the rule's weight, the likely
ones first. Nothing here needs to be right: Lean decides. It should be likely and brief.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain

from prover.policy import arithmetic as linear
from prover.policy import lemmas
from prover.policy.definitions import Argument, Definitions, codomain
from prover.policy.goals import PROPOSITIONAL, Goal, Hypothesis, Sort
from prover.policy.inference import bound_type_head, type_head
from prover.policy.polynomials import solution
from prover.policy.terms import OPAQUE, Term, match, names, read, subterms

Candidate = tuple[str, float]

MOST = 12
"""Most candidates for one hole of a template."""

MOST_CASES = 6
"""Most propositional variables of which all cases are tried at once."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Where a rule was found to apply.

    Attributes:
        goal: the first goal.
        known: what is defined.
        about: the hypothesis or variable the rule is about; ``None`` for a rule on the target.
        pieces: what the named holes of the rule's pattern stand for.
    """

    goal: Goal
    known: Definitions
    about: Hypothesis | None = None
    pieces: dict[str, Term] = field(default_factory=dict)


Hole = Callable[[Scene], Iterator[Candidate]]

HOLES: dict[str, Hole] = {}
"""What fills the holes of templates, by name."""


def hole(function: Hole) -> Hole:
    """Let templates use a function by its name."""
    HOLES[function.__name__] = function
    return function


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
        bound = [_take(binder.name, goal, taken) for binder in type_.binders]
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
    return _take(name or "h", goal, taken)


def _take(stem: str, goal: Goal, taken: list[str]) -> str:
    name = goal.fresh(stem, taken)
    taken.append(name)
    return name


@hole
def intros(scene: Scene) -> Iterator[Candidate]:
    """Names, or patterns, for all that the target quantifies over and assumes."""
    target, taken = scene.goal.target, list[str]()
    patterns: list[str] = []
    while True:
        if target.head == "∀":
            patterns += [
                _take(_readable(binder.name, binder.type), scene.goal, taken)
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


@hole
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
        new.append(_take(stem, scene.goal, taken))
    yield " ".join(new), 1.0


@hole
def pattern(scene: Scene) -> Iterator[Candidate]:
    """How to take the hypothesis apart."""
    if scene.about is not None:
        goal = scene.goal.without(scene.about.name)
        text = destructuring(scene.about.type, goal, [], scene.about.name)
        if text[0] in "⟨(":
            yield _outer(text), 1.0


def _outer(text: str) -> str:
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
            _take(_stem(each, about, recursive), goal, taken) for each in constructor.arguments
        ]
        hypotheses = [
            _take("ih" if len(recursive) == 1 else f"ih{name}", goal, taken)
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


@hole
def cases(scene: Scene) -> Iterator[Candidate]:
    """One alternative for each constructor."""
    if scene.about is not None:
        for text, _ in _alternatives(scene, inductive=False):
            yield text, 0.1 if scene.about.type.head in ("Nat", "≤") else 1.0


@hole
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
        for part in _parts(goal.target):
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


@hole
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


@hole
def simps(scene: Scene) -> Iterator[Candidate]:
    """`` [f, g]`` with the definitions in sight, or nothing: goes right after ``simp``."""
    found = relevant(scene)
    yield f" [{', '.join(found)}]" if found else "", 1.0


@hole
def more(scene: Scene) -> Iterator[Candidate]:
    """``, f, g`` with the definitions in sight, or nothing: goes at the end of a simp set."""
    yield "".join(f", {name}" for name in relevant(scene)), 1.0


@hole
def some_definitions(scene: Scene) -> Iterator[Candidate]:
    """``f, g`` with the definitions in sight, if there are any."""
    found = relevant(scene)
    if found:
        yield ", ".join(found), 1.0


@hole
def definition(scene: Scene) -> Iterator[Candidate]:
    """Each definition in sight."""
    symbols = names(scene.goal.target)
    for name in relevant(scene):
        yield name, 1.0 if _sees(name, symbols) else 0.5


def relevant(scene: Scene) -> list[str]:
    """The definitions that the goal names, and those that their texts name in turn."""
    functions = scene.known.functions
    found: list[str] = []
    seen = set(scene.goal.symbols)
    growing = True
    while growing:
        growing = False
        for name, mentioned in functions.items():
            if name not in found and _sees(name, seen):
                found.append(name)
                seen |= {part for word in mentioned for part in (word, word.rpartition(".")[2])}
                growing = True
    return found


def _sees(name: str, symbols: Iterable[str]) -> bool:
    return name in symbols or name.rpartition(".")[2] in symbols


@hole
def function(scene: Scene) -> Iterator[Candidate]:
    """The standard functions in the target that have no notation, for ``unfold``."""
    for name in lemmas.UNFOLD:
        if name in names(scene.goal.target):
            yield name, 1.0


@hole
def earlier(scene: Scene) -> Iterator[Candidate]:
    """Theorems of the header, those about the goal's own symbols first."""
    for name in scene.known.theorems:
        result = scene.known.signatures[name].result
        yield name, 2.0 if result.symbol == scene.goal.target.symbol else 0.5


@hole
def witness(scene: Scene) -> Iterator[Candidate]:
    """Terms for the first variable of an ``∃``."""
    target, goal = scene.goal.target, scene.goal
    if target.head != "∃":
        return
    binder, body = target.binders[0], target.args[0]
    bound = {each.name for each in target.binders}
    for part in _parts(body):
        if part.head in ("=", "↔"):
            for this, that in (part.args, part.args[::-1]):
                if this.text == binder.name and bound.isdisjoint(names(that)):
                    yield that.atom, 4.0
            found = solution(binder.name, *part.args) if part.head == "=" else ""
            if found and bound.isdisjoint(names(read(found))):
                yield read(found).atom, 8.0
    kind = binder.type.head if binder.type else ""
    kind = kind or bound_type_head(binder.name, body, goal, scene.known)
    variables = [each for each in goal.data if not kind or each.type.head == kind]
    for each in variables[:6]:
        likely = each.name in goal.symbols
        yield each.name, 2.0 if likely else 1.0
    for part in _parts(body):
        if part.args and bound.isdisjoint(names(part)) and _is_term(part):
            yield part.atom, 1.0
    for proof in goal.proofs:
        for part in subterms(proof.type):
            if part.args and _is_term(part) and not part.binders and len(part.text) < 30:
                yield part.atom, 0.7
    for first in variables[:3]:
        if first.type.head in ("Nat", "Int"):
            yield f"({first.name} + 1)", 0.8
            for second in variables[:3]:
                if second.name > first.name and second.type.head == first.type.head:
                    yield f"({first.name} + {second.name})", 0.6
                    yield f"({first.name} * {second.name})", 0.3
    for text in lemmas.WITNESSES.get(kind, ()):
        yield text, 0.3


def _parts(term: Term) -> Iterator[Term]:
    """All subterms, also those that mention bound variables."""
    yield term
    for arg in term.args:
        yield from _parts(arg)


_NOT_TERMS = PROPOSITIONAL | {"∀", "→", "Prop", "Type", "if", "match", OPAQUE}


def _is_term(term: Term) -> bool:
    return term.head not in _NOT_TERMS


@hole
def argument(scene: Scene) -> Iterator[Candidate]:
    """Terms for the first explicit variable that the hypothesis quantifies over."""
    about, goal = scene.about, scene.goal
    if about is None or about.type.head != "∀":
        return
    binder = next((each for each in about.type.binders if each.explicit), None)
    if binder is None:
        return
    present = {_bare(each.type.text) for each in goal.proofs}
    alone = len(about.type.binders) == 1
    for text, factor in chain(
        (
            (each.name, 1.0)
            for each in goal.data
            if binder.type is None or each.type.text == binder.type.text
        ),
        (
            (part.atom, 0.5)
            for part in subterms(goal.target)
            if part.args and not part.binders and _is_term(part) and len(part.text) < 30
        ),
        ((text, 0.3) for text in ("0", "1") if binder.type and binder.type.head == "Nat"),
        _predicates(binder.type, goal) if binder.type is not None else (),
    ):
        if alone and _bare(_replace(about.type.args[0].text, binder.name, text)) in present:
            continue
        yield text, factor


def _predicates(type_: Term, goal: Goal) -> Iterator[Candidate]:
    """Properties of a variable that the goal suggests, for what is quantified over predicates."""
    if type_.head == "Prop":
        yield goal.target.atom, 1.0
    elif type_.head == "→" and type_.args[1].head == "Prop":
        for each in goal.data:
            if each.type.text == type_.args[0].text:
                name = goal.fresh("z")
                if each.name in names(goal.target):
                    yield f"(fun {name} => {_replace(goal.target.text, each.name, name)})", 1.0
                yield f"(fun {name} => {name} = {each.name})", 0.5


def _replace(text: str, name: str, by: str) -> str:
    return re.sub(rf"(?<![\w.']){re.escape(name)}(?![\w'])", lambda _: by, text)


def _bare(text: str) -> str:
    return text.replace("(", "").replace(")", "")


@hole
def consequence(scene: Scene) -> Iterator[Candidate]:
    """``h _ hp``: the hypothesis applied to others that its premises match, if that is news."""
    about, goal = scene.about, scene.goal
    if about is None:
        return
    for text, result in _applied(about.name, about.type, (), goal):
        if _bare(result.text) not in {_bare(each.type.text) for each in goal.proofs}:
            yield text, 1.0


@hole
def opened(scene: Scene) -> Iterator[Candidate]:
    """``⟨x, hx⟩ := h _ hp`` for such a consequence that can be taken apart."""
    about, goal = scene.about, scene.goal
    if about is None:
        return
    present = {_bare(each.type.text) for each in goal.proofs}
    for text, result in _applied(about.name, about.type, (), goal):
        taking = destructuring(result, goal, [])
        if taking[0] in "⟨(" and _bare(result.text) not in present:
            yield f"{_outer(taking)} := {text}", 1.0


def _applied(
    text: str, type_: Term, holes: tuple[str, ...], goal: Goal
) -> Iterator[tuple[str, Term]]:
    """Applications of a proof to proofs of its next premise, and of those that come after it."""
    if type_.head == "∀":
        own = tuple(binder.name for binder in type_.binders)
        gaps = "".join(" _" for binder in type_.binders if binder.explicit)
        yield from _applied(text + gaps, type_.args[0], holes + own, goal)
        return
    if type_.head == "¬":
        return
    if type_.head != "→":
        return
    premise, rest = type_.args
    shape = read(_holed(premise.text, holes))
    for each in goal.proofs:
        found = match(shape, each.type)
        if found is None or each.name == text:
            continue
        filled = rest.text
        for hole, term in found.items():
            filled = _replace(filled, hole.removeprefix("?"), term.atom)
        left = tuple(hole for hole in holes if f"?{hole}" not in found)
        result = read(filled)
        deeper = False
        for further in _applied(f"{text} {each.name}", result, left, goal):
            deeper = True
            yield further
        if not deeper and not left:
            yield f"{text} {each.name}", result


def _holed(text: str, holes: Iterable[str]) -> str:
    for hole in holes:
        text = _replace(text, hole, f"?{hole}")
    return text


@hole
def premise(scene: Scene) -> Iterator[Candidate]:
    """A proof of the very premise of an implication."""
    about = scene.about
    if about is None or about.type.head != "→":
        return
    for each in scene.goal.proofs:
        if each.type.text == about.type.args[0].text and each.name != about.name:
            yield each.name, 1.0
            return


@hole
def applicable(scene: Scene) -> Iterator[Candidate]:
    """Proofs whose conclusion may be the target."""
    target = scene.goal.target
    for each in scene.goal.proofs:
        type_ = each.type
        if type_.head in ("→", "∀"):
            end = codomain(type_)
            variables = {b.name for part in _parts(type_) for b in part.binders}
            if end.head == target.head or end.head in variables:
                yield each.name, 1.0
        elif type_.head in ("¬", "≠") and target.head == "False":
            yield each.name, 1.0


@hole
def refutable(scene: Scene) -> Iterator[Candidate]:
    """Proofs of negations, or of implications whose conclusion is ``False``."""
    for each in scene.goal.proofs:
        end = codomain(each.type)
        if end.head in ("¬", "≠", "False"):
            yield each.name, 1.0


@hole
def equation(scene: Scene) -> Iterator[Candidate]:
    """Proofs to rewrite with."""
    for each in scene.goal.proofs:
        end = codomain(each.type)
        if end.head in ("=", "↔"):
            yield each.name, 1.0


@hole
def substitution(scene: Scene) -> Iterator[Candidate]:
    """Equations with a variable that can be put everywhere in the place of the other side."""
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
                    yield each.name, 1.0
                    break


@hole
def condition(scene: Scene) -> Iterator[Candidate]:
    """Propositions to decide one way or the other."""
    goal = scene.goal
    settled = {_bare(each.type.text) for each in goal.proofs}
    settled |= {text.removeprefix("¬") for text in settled}
    found: dict[str, float] = {}
    for term in (goal.target, *(each.type for each in goal.proofs)):
        for part in subterms(term):
            if part.head == "if":
                found.setdefault(part.args[0].text, 8.0)
            elif part.binders and part is not term and part.head != "fun":
                found.setdefault(part.text, 1.2)
            elif part.head in ("∧", "∨", "¬", "→", "↔"):
                for arg in part.args:
                    if arg.head not in ("∧", "∨", "¬", "→", "↔", "∀", "∃", "False", "True"):
                        found.setdefault(arg.text, 1.0)
    for each in goal.hypotheses:
        if each.sort is Sort.PROPOSITION and each.name in goal.symbols and each.accessible:
            found.setdefault(each.name, 1.5)
    if goal.target.head == "∃":
        body = goal.target.args[0]
        bound = " ".join(binder.name for binder in goal.target.binders)
        for part in _parts(body):
            if part.head == "→":
                found.setdefault(f"∃ {bound}, {part.args[0].text}", 0.5)
                found.setdefault(f"∃ {bound}, ¬{part.args[0].atom}", 0.5)
                break
    for text, factor in found.items():
        if _bare(text) not in settled and "✝" not in text and _closed(text, goal):
            yield text, factor


def _closed(text: str, goal: Goal) -> bool:
    return "?" not in text


@hole
def apply_lemma(scene: Scene) -> Iterator[Candidate]:
    """Lemmas whose conclusion has the target's head, and fits the type or the head of its sides."""
    target, keys = scene.goal.target, [scene.goal.target.head]
    if target.args:
        side = type_head(target.args[0], scene.goal, scene.known)
        keys += [f"{target.head} {key}" for key in (side, *(a.symbol for a in target.args))]
    for key in dict.fromkeys(keys):
        for name in lemmas.APPLY.get(key, ()):
            yield name, 1.0


@hole
def arithmetic(scene: Scene) -> Iterator[Candidate]:
    """A proof by linear arithmetic, if there is one."""
    target = scene.goal.target
    if not target.args or type_head(target.args[0], scene.goal, scene.known) in ("Nat", ""):
        for tactic in linear.proofs(scene.goal):
            yield tactic, 1.0


@hole
def truth_table(scene: Scene) -> Iterator[Candidate]:
    """All cases of the propositional variables of the goal, decided at once."""
    variables = [
        each.name
        for each in scene.goal.hypotheses
        if each.sort is Sort.PROPOSITION and each.accessible and each.name in scene.goal.symbols
    ]
    if 2 <= len(variables) <= MOST_CASES:
        taken: list[str] = []
        cases = [f"by_cases {_take('h', scene.goal, taken)} : {name}" for name in variables]
        yield " <;> ".join([*cases, "simp_all"]), 1.0


@hole
def transparent(scene: Scene) -> Iterator[Candidate]:
    """The names of the goal that the header defines as propositions, not by recursion."""
    functions = scene.known.functions
    found = [
        name
        for name in functions
        if _sees(name, scene.goal.symbols)
        and scene.known.signatures[name].result.head == "Prop"
        and not _sees(name, functions[name])
    ]
    if found:
        yield ", ".join(found), 1.0


@hole
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
        yield f"⟨{', '.join(_take(stem, goal, taken) for stem in stems)}⟩", 1.0


@hole
def enumerable(scene: Scene) -> Iterator[Candidate]:
    """The variables that take few values, if nothing else is in the goal."""
    bounded = {each.type.args[0].text for each in scene.goal.proofs if each.type.head == "<"}
    found = [
        each.name
        for each in reversed(scene.goal.data)
        if each.name in scene.goal.symbols
        and (each.type.head in ("Bool", "Fin") or each.name in bounded)
    ]
    if found:
        yield " ".join(found), 1.0


@hole
def call(scene: Scene) -> Iterator[Candidate]:
    """Calls of the header's recursive functions on variables."""
    functions = scene.known.functions
    for part in subterms(scene.goal.target):
        name = next((name for name in functions if _is_call(name, part)), None)
        if name is not None and _sees(name, functions[name]):
            signature = scene.known.signatures[name]
            if len(part.args) == len(signature.arguments) and any(
                each.head in scene.goal.named and not each.args for each in part.args
            ):
                yield part.text, 1.0


def _is_call(name: str, term: Term) -> bool:
    return bool(term.args) and (term.head == name or name.endswith("." + term.head.lstrip(".")))


@hole
def scrutinee(scene: Scene) -> Iterator[Candidate]:
    """Terms, but not variables, whose value decides what a function or a ``match`` does."""
    for part in subterms(scene.goal.target):
        for arg in part.args:
            if arg.args and arg.head not in ("+", "*", "-", "^", "::", "++", "(,)", "fun"):
                kind = type_head(arg, scene.goal, scene.known)
                type_ = scene.known.inductive(kind)
                decides = part.head == "match" or (type_ is not None and not type_.recursive)
                if kind != "Prop" and decides and arg.text in _closed_texts(scene):
                    yield arg.text, 2.0 if part.head == "match" else 1.0


def _closed_texts(scene: Scene) -> set[str]:
    return {part.text for part in subterms(scene.goal.target)}


@hole
def constructor(scene: Scene) -> Iterator[Candidate]:
    """Constructors of the predicate that the target applies."""
    type_ = scene.known.inductives.get(scene.goal.target.symbol)
    if type_ is not None and scene.known.signatures[type_.name].result.head == "Prop":
        for each in type_.constructors:
            yield f"{type_.name}.{each.name}", 1.0


@hole
def defined(scene: Scene) -> Iterator[Candidate]:
    """A fresh variable, where the target is headed by a name that may hide an arrow."""
    if scene.goal.target.head not in PROPOSITIONAL and scene.goal.target.head not in ("∀", "→"):
        yield scene.goal.fresh("x"), 1.0


@hole
def decidable(scene: Scene) -> Iterator[Candidate]:
    """``decide``, where the target has no variables."""
    if scene.goal.named.keys().isdisjoint(names(scene.goal.target)):
        yield "decide", 1.0


@hole
def splittable(scene: Scene) -> Iterator[Candidate]:
    """``split``, where the target has an ``if`` or a ``match``."""
    if any(part.head in ("if", "match") for part in _parts(scene.goal.target)):
        yield "split", 1.0


@hole
def splittable_at(scene: Scene) -> Iterator[Candidate]:
    """``split``, where the hypothesis has an ``if`` or a ``match``."""
    if scene.about is not None and any(
        part.head in ("if", "match") for part in _parts(scene.about.type)
    ):
        yield "split", 1.0


@hole
def successor(scene: Scene) -> Iterator[Candidate]:
    """What the target says of the variable's successor."""
    if scene.about is not None and scene.about.name in names(scene.goal.target):
        name = scene.about.name
        yield f"({_replace(scene.goal.target.text, name, f'({name} + 1)')})", 1.0


@hole
def point(scene: Scene) -> Iterator[Candidate]:
    """A new variable, where the target equates functions."""
    kinds = {type_head(side, scene.goal, scene.known) for side in scene.goal.target.args}
    if "→" in kinds:
        yield scene.goal.fresh("x"), 1.0


@hole
def rewrite_lemma(scene: Scene) -> Iterator[Candidate]:
    """Equations about the functions in the target."""
    for symbol in sorted(names(scene.goal.target)):
        for name in lemmas.REWRITE.get(symbol, ()):
            yield name, 1.0


@hole
def simp_lemmas(scene: Scene) -> Iterator[Candidate]:
    """Simp sets for the functions in the goal."""
    for symbol in sorted(scene.goal.symbols):
        for names_ in lemmas.SIMP.get(symbol, ()):
            yield names_, 1.0
