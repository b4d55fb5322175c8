"""Going through all values of variables that can take finitely many: by ``decide``, or by cases."""

import re
from collections.abc import Iterable, Iterator

from prover.policy.goals import Goal
from prover.policy.intervals import Intervals, intervals
from prover.policy.patterns import take
from prover.policy.scene import Candidate, Hole, Scene
from prover.policy.terms import Term, names, parts

MOST_DECIDED = 7000
"""Most combinations of values that ``decide`` goes through."""

MOST_CASES = 100
"""Most values of one variable that become goals of their own."""

FEW = 16
"""Up to so many values are gone through in one row, more by their tens and ones."""

_CAST = re.compile(r"↑([^\W\d][\w']*)")


def enumeration(scene: Scene) -> Iterator[Candidate]:
    """All values of the variables, which are natural numbers, gone through by the kernel."""
    goal = scene.goal
    found = intervals(goal)
    variables = [
        each.name
        for each in reversed(goal.data)
        if each.type.head == "Nat" and not each.value and each.name in goal.symbols
    ]
    bounds = {name: high for name in variables if (high := _high(name, found)) is not None}
    total = 1
    for bound in bounds.values():
        total *= bound + 1
    if not bounds or total > MOST_DECIDED or not _decidable(goal.target, bounds.keys(), goal):
        return
    usable = [each for each in goal.proofs[::-1] if _decidable(each.type, bounds.keys(), goal)]
    taken: list[str] = []
    lines = _bounds(found, goal, taken)
    statement: list[str] = []
    arguments: list[str] = []
    seen: set[str] = set()
    for name in sorted(bounds, key=lambda name: bounds[name]):
        own = take("h", goal, taken)
        lines.append(f"have {own} : {name} ≤ {bounds[name]} := by omega")
        statement.append(f"∀ {name} : Nat, {name} ≤ {bounds[name]} →")
        arguments += [name, own]
        seen.add(name)
        for each in list(usable):
            if bounds.keys() & names(each.type) <= seen:
                usable.remove(each)
                statement.append(f"({_ascribed(each.type)}) →")
                arguments.append(each.name)
    all_ = take("h", goal, taken)
    statement.append(f"({_ascribed(goal.target)})")
    lines.append(f"have {all_} : {' '.join(statement)} := by decide +kernel")
    lines.append(f"exact {all_} {' '.join(arguments)}")
    yield "\n".join(lines), 1.0 if total < 1000 else 0.5


def alternatives(scene: Scene) -> Iterator[Candidate]:
    """The values of a variable, one goal for each that ``omega`` does not close."""
    about, goal = scene.about, scene.goal
    if about is None or about.type.head not in ("Nat", "Int") or about.value:
        return
    found = intervals(goal)
    low, high = found.low.get(about.name), _high(about.name, found)
    if low is None or high is None or not 0 <= high - low < MOST_CASES:
        return
    taken: list[str] = []
    lines = _bounds(found, goal, taken)
    if high - low < FEW:
        name = take("h", goal, taken)
        rows, pattern = _rows(about.name, range(low, high + 1))
        lines.append(f"have {name} : {rows} := by omega")
        lines.append(f"rcases {name} with {pattern} <;> try omega")
    else:
        q, r, tens, ones = (take(stem, goal, taken) for stem in ("q", "r", "h", "h"))
        first, first_pattern = _rows(q, range(low // 10, high // 10 + 1))
        second, second_pattern = _rows(r, range(10))
        lines.append(
            f"obtain ⟨{q}, {r}, rfl, {tens}, {ones}⟩ : ∃ {q} {r}, {about.name} = 10 * {q} + {r} ∧ "
            f"({first}) ∧ ({second}) := "
            f"⟨{about.name} / 10, {about.name} % 10, by omega, by omega, by omega⟩"
        )
        lines.append(
            f"rcases {tens} with {first_pattern} <;> rcases {ones} with {second_pattern} "
            "<;> try omega"
        )
    yield "\n".join(lines), 1.0 if high - low < FEW else 0.4


def _rows(name: str, values: range) -> tuple[str, str]:
    """A disjunction of the values of a variable, and the pattern that puts them in its place."""
    rows = " ∨ ".join(f"{name} = {value}" for value in values)
    return rows, " | ".join(["rfl"] * len(values))


def predecessors(scene: Scene) -> Iterator[Candidate]:
    """Successors in the place of the positive numbers from which the target takes 1."""
    goal = scene.goal
    found = intervals(goal)
    inside = {part.text for part in parts(goal.target)}
    lines = [
        f"obtain ⟨{each.name}, rfl⟩ : ∃ m, {each.name} = m + 1 := ⟨{each.name} - 1, by omega⟩"
        for each in reversed(goal.data)
        if each.type.head == "Nat" and not each.value and f"{each.name} - 1" in inside
        if found.low.get(each.name, 0) > 0
    ]
    if lines:
        yield "\n".join([*lines, "simp only [Nat.add_sub_cancel]"]), 1.0


def natural(scene: Scene) -> Iterator[Candidate]:
    """Natural numbers in the place of the integers that have a lower bound."""
    goal = scene.goal
    low = intervals(goal).low
    lines: list[str] = []
    taken: list[str] = []
    for each in reversed(goal.data):
        if each.type.head == "Int" and each.name in low and not each.value:
            name, least = take("k", goal, taken), low[each.name]
            shifted = f"↑{name}" + (f" + {least}" if least > 0 else f" - {-least}" if least else "")
            value = f"({each.name} - ({least})).toNat"
            lines.append(
                f"obtain ⟨{name}, rfl⟩ : ∃ k : Nat, {each.name} = "
                f"{shifted.replace(name, 'k')} := ⟨{value}, by omega⟩"
            )
    if lines:
        yield "\n".join([*lines, "try norm_cast at *"]), 1.0


def divisors(scene: Scene) -> Iterator[Candidate]:
    """The divisors of a number that the hypothesis says is a product, or is divided by a term."""
    about, goal = scene.about, scene.goal
    if about is None or any(each.type.head == "Int" for each in goal.data):
        return
    for factor, number, proof in _divisibilities(about.name, about.type):
        values = [value for value in range(1, number + 1) if number % value == 0]
        if number > MOST_DECIDED or not goal.named.keys() & names(factor):
            continue
        taken: list[str] = []
        divides, all_, case = (take("h", goal, taken) for _ in range(3))
        name = "rfl" if factor.head in goal.named and not factor.args else case
        rows = " ∨ ".join(f"d = {value}" for value in values)
        listed = f"∀ d : Nat, d ≤ {number} → d ∣ {number} → {rows}"
        chosen = f"{all_} {factor.atom} (Nat.le_of_dvd (by decide) {divides}) {divides}"
        lines = (
            f"have {divides} : {factor.text} ∣ {number} := {proof}",
            f"have {all_} : {listed} := by decide +kernel",
            f"rcases {chosen} with {' | '.join([name] * len(values))} <;> try omega",
        )
        yield "\n".join(lines), 1.0 if name == "rfl" else 0.5


def _divisibilities(name: str, type_: Term) -> Iterator[tuple[Term, int, str]]:
    """A term, a positive number that it divides, and a proof, from what a hypothesis says."""
    if type_.head == "∣" and _number(type_.args[1]):
        yield type_.args[0], _number(type_.args[1]), name
    elif type_.head == "=":
        left, right = type_.args
        for product, value, equal in ((left, right, f"{name}.symm"), (right, left, name)):
            if product.head == "*" and _number(value):
                one, other = product.args
                yield one, _number(value), f"⟨_, {equal}⟩"
                yield other, _number(value), f"⟨_, by rw [Nat.mul_comm]; exact {equal}⟩"


def _number(term: Term) -> int:
    return int(term.head) if term.head.isdecimal() else 0


def _high(name: str, found: Intervals) -> int | None:
    """The largest value of a variable, also where it stands for an integer."""
    bounds = [found.high[key] for key in (name, f"↑{name}") if key in found.high]
    return min(bounds) if bounds and min(bounds) >= 0 else None


def _bounds(found: Intervals, goal: Goal, taken: list[str]) -> list[str]:
    """The bounds that ``omega`` needs to be told."""
    return [
        f"have {take('h', goal, taken)} : {term} ≤ {bound} := by {proof}"
        for term, bound, proof in found.proofs
    ]


def _decidable(term: Term, variables: Iterable[str], goal: Goal) -> bool:
    """Whether a proposition is about these variables alone, and has no quantifier."""
    local = names(term) & goal.named.keys()
    return local <= set(variables) and not any(
        part.head in ("∀", "∃", "fun", "match") or part.text == "" for part in parts(term)
    )


def _ascribed(term: Term) -> str:
    """The text, casts with their type: what it is that is cast to decides nothing alone."""
    return _CAST.sub(r"(\1 : Int)", term.text)


HOLES: dict[str, Hole] = {
    each.__name__: each for each in (enumeration, alternatives, natural, divisors, predecessors)
}
