"""What a goal suggests for the holes of templates: terms, definitions and lemmas.

Nothing here needs to be right: Lean decides. It should be likely, and brief.
"""

from collections.abc import Iterator

from prover.policy import arithmetic as linear
from prover.policy import lemmas
from prover.policy.goals import Goal, Sort
from prover.policy.inference import bound_type_head, type_head
from prover.policy.instances import bare, known
from prover.policy.matching import substitute
from prover.policy.patterns import take
from prover.policy.polynomials import solution
from prover.policy.reader import read
from prover.policy.scene import Candidate, Hole, Scene, is_term, sees
from prover.policy.terms import Term, names, parts, subterms

MOST_CASES = 6
"""Most propositional variables of which all cases are tried at once."""


def simps(scene: Scene) -> Iterator[Candidate]:
    """`` [f, g]`` with the definitions in sight, or nothing: goes right after ``simp``."""
    found = relevant(scene)
    yield f" [{', '.join(found)}]" if found else "", 1.0


def more(scene: Scene) -> Iterator[Candidate]:
    """``, f, g`` with the definitions in sight, or nothing: goes at the end of a simp set."""
    yield "".join(f", {name}" for name in relevant(scene)), 1.0


def some_definitions(scene: Scene) -> Iterator[Candidate]:
    """``f, g`` with the definitions in sight, if there are any."""
    found = relevant(scene)
    if found:
        yield ", ".join(found), 1.0


def definition(scene: Scene) -> Iterator[Candidate]:
    """Each definition in sight."""
    symbols = names(scene.goal.target)
    for name in relevant(scene):
        yield name, 1.0 if sees(name, symbols) else 0.5


def relevant(scene: Scene) -> list[str]:
    """The definitions that the goal names, and those that their texts name in turn."""
    functions = scene.known.functions
    found: list[str] = []
    seen = set(scene.goal.symbols)
    growing = True
    while growing:
        growing = False
        for name, mentioned in functions.items():
            if name not in found and sees(name, seen):
                found.append(name)
                seen |= {part for word in mentioned for part in (word, word.rpartition(".")[2])}
                growing = True
    return found


def function(scene: Scene) -> Iterator[Candidate]:
    """The standard functions in the target that have no notation, for ``unfold``."""
    for name in lemmas.UNFOLD:
        if name in names(scene.goal.target):
            yield name, 1.0


def earlier(scene: Scene) -> Iterator[Candidate]:
    """Theorems of the header, those about the goal's own symbols first."""
    for name in scene.known.theorems:
        result = scene.known.signatures[name].result
        yield name, 2.0 if result.symbol == scene.goal.target.symbol else 0.5


def witness(scene: Scene) -> Iterator[Candidate]:
    """Terms for the first variable of an ``∃``."""
    target, goal = scene.goal.target, scene.goal
    if target.head != "∃":
        return
    binder, body = target.binders[0], target.args[0]
    bound = {each.name for each in target.binders}
    for part in parts(body):
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
    for part in parts(body):
        if part.args and bound.isdisjoint(names(part)) and is_term(part):
            yield part.atom, 1.0
    for proof in goal.proofs:
        for part in subterms(proof.type):
            if part.args and is_term(part) and not part.binders and len(part.text) < 30:
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


def condition(scene: Scene) -> Iterator[Candidate]:
    """Propositions to decide one way or the other, if they are not settled by a hypothesis."""
    goal = scene.goal
    settled = {text.removeprefix("¬") for text in known(goal)}
    for term, factor in _conditions(goal):
        if bare(term).removeprefix("¬") not in settled and not {"✝", "?"} & set(term.text):
            yield term.text, factor


def _conditions(goal: Goal) -> Iterator[tuple[Term, float]]:
    for term in (goal.target, *(each.type for each in goal.proofs)):
        for part in subterms(term):
            if part.head == "if":
                yield part.args[0], 8.0
            elif part.head in ("∀", "∃") and part is not term:
                yield part, 1.2
            elif part.head in _CONNECTIVES:
                for arg in part.args:
                    if arg.head not in _CONNECTIVES and arg.head not in ("∀", "∃", "False", "True"):
                        yield arg, 1.0
    for each in goal.hypotheses:
        if each.sort is Sort.PROPOSITION and each.name in goal.symbols and each.accessible:
            yield read(each.name), 1.5
    if goal.target.head == "∃" and goal.target.args[0].head == "→":
        bound = " ".join(binder.name for binder in goal.target.binders)
        premise = goal.target.args[0].args[0]
        yield read(f"∃ {bound}, {premise.text}"), 0.5
        yield read(f"∃ {bound}, ¬{premise.atom}"), 0.5


_CONNECTIVES = {*"∧∨¬→↔"}


def apply_lemma(scene: Scene) -> Iterator[Candidate]:
    """Lemmas whose conclusion has the target's head, and fits the type or the head of its sides."""
    target, keys = scene.goal.target, [scene.goal.target.head]
    if target.args:
        side = type_head(target.args[0], scene.goal, scene.known)
        keys += [f"{target.head} {key}" for key in (side, *(a.symbol for a in target.args))]
    for key in dict.fromkeys(keys):
        for name in lemmas.APPLY.get(key, ()):
            yield name, 1.0


def rewrite_lemma(scene: Scene) -> Iterator[Candidate]:
    """Equations about the functions in the target."""
    for symbol in sorted(name.rpartition(".")[2] for name in names(scene.goal.target)):
        for name in lemmas.REWRITE.get(symbol, ()):
            yield name, 1.0


def simp_lemmas(scene: Scene) -> Iterator[Candidate]:
    """Simp sets for the functions in the goal."""
    for symbol in sorted(name.rpartition(".")[2] for name in scene.goal.symbols):
        for names_ in lemmas.SIMP.get(symbol, ()):
            yield names_, 1.0


def arithmetic(scene: Scene) -> Iterator[Candidate]:
    """A proof by linear arithmetic, if there is one."""
    target = scene.goal.target
    if not target.args or type_head(target.args[0], scene.goal, scene.known) in ("Nat", ""):
        for tactic in linear.proofs(scene.goal):
            yield tactic, 1.0


def truth_table(scene: Scene) -> Iterator[Candidate]:
    """All cases of the propositional variables of the goal, decided at once."""
    variables = [
        each.name
        for each in scene.goal.hypotheses
        if each.sort is Sort.PROPOSITION and each.accessible and each.name in scene.goal.symbols
    ]
    if 2 <= len(variables) <= MOST_CASES:
        taken: list[str] = []
        cases = [f"by_cases {take('h', scene.goal, taken)} : {name}" for name in variables]
        yield " <;> ".join([*cases, "simp_all"]), 1.0


def transparent(scene: Scene) -> Iterator[Candidate]:
    """The names of the goal that the header defines as propositions, not by recursion."""
    functions = scene.known.functions
    found = [
        name
        for name in functions
        if sees(name, scene.goal.symbols)
        and scene.known.signatures[name].result.head == "Prop"
        and not sees(name, functions[name])
    ]
    if found:
        yield ", ".join(found), 1.0


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


def call(scene: Scene) -> Iterator[Candidate]:
    """Calls of the header's recursive functions on variables."""
    functions = scene.known.functions
    for part in subterms(scene.goal.target):
        name = next((name for name in functions if _is_call(name, part)), None)
        if name is not None and sees(name, functions[name]):
            signature = scene.known.signatures[name]
            if len(part.args) == len(signature.arguments) and any(
                each.head in scene.goal.named and not each.args for each in part.args
            ):
                yield part.text, 1.0


def _is_call(name: str, term: Term) -> bool:
    return bool(term.args) and (term.head == name or name.endswith("." + term.head.lstrip(".")))


def scrutinee(scene: Scene) -> Iterator[Candidate]:
    """Terms, but not variables, whose value decides what a function or a ``match`` does."""
    for part in subterms(scene.goal.target):
        for arg in part.args:
            if arg.args and is_term(arg) and arg.head not in _CONSTRUCTING:
                kind = type_head(arg, scene.goal, scene.known)
                type_ = scene.known.inductive(kind)
                if part.head == "match" or (type_ is not None and not type_.recursive):
                    yield arg.text, 2.0 if part.head == "match" else 1.0


_CONSTRUCTING = {*"+*-^", "::", "++", "(,)", "fun", "∘"}


def generalizable(scene: Scene) -> Iterator[Candidate]:
    """Calls that are arguments of other calls, where the target may hold of anything instead."""
    for part in subterms(scene.goal.target):
        if scene.known.signature(part.head) is not None:
            for arg in part.args:
                if arg.args and is_term(arg) and arg.head not in _CONSTRUCTING:
                    type_ = scene.known.inductive(type_head(arg, scene.goal, scene.known))
                    if type_ is not None and type_.recursive:
                        yield arg.text, 1.0


def constructor(scene: Scene) -> Iterator[Candidate]:
    """Constructors of the predicate that the target applies."""
    type_ = scene.known.inductives.get(scene.goal.target.symbol)
    if type_ is not None and _is_predicate(type_.name, scene):
        for each in type_.constructors:
            yield f"{type_.name}.{each.name}", 1.0


def decidable(scene: Scene) -> Iterator[Candidate]:
    """``decide``, in the kernel: the target has no variables and no predicate of the header."""
    target = scene.goal.target
    own = {name for name in scene.known.inductives if _is_predicate(name, scene)}
    if names(target).isdisjoint(scene.goal.named.keys() | own) and target.head != "False":
        yield "decide +kernel", 1.0


def _is_predicate(name: str, scene: Scene) -> bool:
    return scene.known.signatures[name].result.head == "Prop"


def splittable(scene: Scene) -> Iterator[Candidate]:
    """``split``, where the target has an ``if`` or a ``match``."""
    if any(part.head in ("if", "match") for part in parts(scene.goal.target)):
        yield "split", 1.0


def splittable_at(scene: Scene) -> Iterator[Candidate]:
    """``split``, where the hypothesis has an ``if`` or a ``match``."""
    if scene.about is not None and any(
        part.head in ("if", "match") for part in parts(scene.about.type)
    ):
        yield "split", 1.0


def successor(scene: Scene) -> Iterator[Candidate]:
    """What the target says of the variable's successor."""
    if scene.about is not None and scene.about.name in names(scene.goal.target):
        name = scene.about.name
        yield substitute(scene.goal.target, {name: read(f"{name} + 1")}).atom, 1.0


HOLES: dict[str, Hole] = {
    each.__name__: each
    for each in (
        *(simps, more, some_definitions, definition, transparent, function, earlier, call),
        *(
            apply_lemma,
            rewrite_lemma,
            simp_lemmas,
            witness,
            condition,
            scrutinee,
            constructor,
            generalizable,
        ),
        *(arithmetic, truth_table, enumerable, decidable, splittable, splittable_at, successor),
    )
}
