"""Remainders: what powers and variables leave when divided by a number that the goal divides by.

The residues are computed here; Lean is left with proving the table by induction or by cases, and
with linear arithmetic on it. Tables hold over ``Nat`` and ``Int``.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from prover.policy.goals import Goal
from prover.policy.patterns import take
from prover.policy.scene import Candidate, Hole, Scene
from prover.policy.terms import Term, names, subterms

LARGEST_MODULUS = 200
"""Largest number whose remainders are looked at."""

MOST_ROWS = 24
"""Most rows of a table, and most cases."""

GUESSED = (4, 3, 8, 7)
"""Moduli for powers of variables where the goal names none."""

_SIMP = {
    "Nat": "Nat.dvd_iff_mod_eq_zero, Nat.pow_succ, Nat.add_mod, Nat.mul_mod",
    "Int": "Int.dvd_iff_emod_eq_zero, Int.pow_succ, Int.add_emod, Int.sub_emod, Int.mul_emod",
}
"""By type: equations that compute a remainder from those of the parts."""


@dataclass(frozen=True, slots=True)
class Orbit:
    """The remainders of ``base ^ n`` by ``modulus`` for n = 0, 1, …: a few, then a cycle."""

    base: int
    modulus: int
    first: tuple[int, ...]
    cycle: tuple[int, ...]

    @property
    def rows(self) -> int:
        return len(self.first) + len(self.cycle)

    def pattern(self, name: str) -> str:
        """The ``rcases`` pattern that takes the table apart into rows called ``name``."""
        return f"⟨_, {' | '.join([name] * self.rows)}⟩"

    def table(self, power: str, n: str) -> str:
        """What holds of ``power`` (the text of ``base ^ n``), one row for each remainder."""
        value, start, period = f"{power} % {self.modulus}", len(self.first), len(self.cycle)
        rows = [f"{n} = {place} ∧ {value} = {r}" for place, r in enumerate(self.first)]
        for place in range(start, start + period):
            conditions = [f"{start} ≤ {n}"] * (start > 0)
            conditions += [f"{n} % {period} = {place % period}"] * (period > 1)
            rows.append(" ∧ ".join([*conditions, f"{value} = {self.cycle[place - start]}"]))
        return f"0 < {power} ∧ ({' ∨ '.join(rows)})"


def orbit(base: int, modulus: int) -> Orbit:
    """The remainders of the powers of ``base``; ``modulus`` is positive."""
    seen: dict[int, int] = {}
    value = 1 % modulus
    while value not in seen:
        seen[value] = len(seen)
        value = value * base % modulus
    found = tuple(seen)
    return Orbit(base, modulus, found[: seen[value]], found[seen[value] :])


def moduli(goal: Goal) -> list[int]:
    """The numbers greater than 1 that the goal divides by or takes a remainder by, small first."""
    found = set[int]()
    for part in _parts(goal):
        divisor = ""
        if part.head == "%" and len(part.args) == 2:
            divisor = part.args[1].head
        elif part.head == "∣" and len(part.args) == 2:
            divisor = part.args[0].head
        if divisor.isdecimal() and 1 < int(divisor) <= LARGEST_MODULUS:
            found.add(int(divisor))
    return sorted(found)


def orbits(scene: Scene) -> Iterator[Candidate]:
    """Tables of the powers with variables in the exponent, and ``omega`` on each row."""
    goal = scene.goal
    powers = [each for each in _powers(goal) if each.args[0].head.isdecimal()]
    powers = [each for each in powers if not goal.named.keys().isdisjoint(names(each.args[1]))]
    for modulus in moduli(goal):
        for kind in _kinds(goal):
            taken: list[str] = []
            lines: list[str] = []
            cases: list[str] = []
            for power in powers:
                found = orbit(int(power.args[0].head), modulus)
                if found.rows <= MOST_ROWS:
                    table, fact = take("table", goal, taken), take("h", goal, taken)
                    lines += _orbit_lines(found, kind, table)
                    lines.append(f"have {fact} := {table} {power.args[1].atom}")
                    cases.append(f"obtain {found.pattern(fact)} := {fact}")
            if lines:
                yield "\n".join([*lines, f"try ({' <;> '.join([*cases, 'omega'])})"]), 1.0


def _orbit_lines(found: Orbit, kind: str, name: str) -> Iterator[str]:
    """The proof of the table by induction."""
    power = f"({found.base} : {kind}) ^ n"
    yield f"have {name} : ∀ n : Nat, {found.table(power, 'n')} := by"
    yield "  intro n"
    yield "  induction n with"
    yield "  | zero => decide"
    yield "  | succ n ih =>"
    yield f"    rw [{kind}.pow_succ]"
    yield f"    obtain {found.pattern('ih')} := ih <;> omega"


def power_residues(scene: Scene) -> Iterator[Candidate]:
    """Tables of the powers of variables by the remainder of the variable, and ``omega``."""
    goal = scene.goal
    powers: dict[str, set[int]] = {}
    for each in _powers(goal):
        base, exponent = each.args
        if base.head in goal.named and not base.args and exponent.head.isdecimal():
            powers.setdefault(base.head, set()).add(int(exponent.head))
    stated = moduli(goal)
    for modulus in stated or GUESSED:
        lines, taken = list[str](), list[str]()
        for variable, exponents in powers.items():
            kind = goal.named[variable].type.head
            if kind not in _SIMP or modulus > MOST_ROWS:
                continue
            rows = (
                " ∧ ".join(
                    [
                        f"{variable} % {modulus} = {r}",
                        *(f"{variable} ^ {e} % {modulus} = {r**e % modulus}" for e in exponents),
                    ]
                )
                for r in range(modulus)
            )
            name = take("h", goal, taken)
            split, patterns = _split(variable, modulus, name)
            rules = f"{_SIMP[kind]}, {name}"
            lines.append(f"have {name} : {' ∨ '.join(rows)} := by")
            lines.append(f"  {split}")
            lines.append(f"  rcases {name} with {patterns} <;> simp [{rules}]")
        if lines:
            yield "\n".join([*lines, "try omega"]), 1.0 if stated else 0.2


def remainder_cases(scene: Scene) -> Iterator[Candidate]:
    """All remainders of the variables of the target, with those of sums and products."""
    goal = scene.goal
    inside = names(goal.target)
    variables = [
        each for each in reversed(goal.data) if each.type.head in _SIMP and each.name in inside
    ]
    kinds = dict.fromkeys(each.type.head for each in variables)
    for modulus in moduli(goal):
        if not variables or modulus ** len(variables) > 3 * MOST_ROWS:
            continue
        lines, cases, taken = list[str](), list[str](), list[str]()
        for each in variables:
            name = take("h", goal, taken)
            split, patterns = _split(each.name, modulus, name)
            lines.append(split)
            cases.append(f"rcases {name} with {patterns}")
        rules = ", ".join([*(_SIMP[kind] for kind in kinds), *taken])
        yield "\n".join([*lines, " <;> ".join([*cases, f"simp [{rules}]"])]), 1.0


def _split(variable: str, modulus: int, name: str) -> tuple[str, str]:
    """A line that states which remainders a variable may have, and the pattern for them."""
    rows = " ∨ ".join(f"{variable} % {modulus} = {r}" for r in range(modulus))
    return f"have {name} : {rows} := by omega", " | ".join([name] * modulus)


def remainders(scene: Scene) -> Iterator[Candidate]:
    """A simp set that computes the target's remainder from those that hypotheses state."""
    equations = (each for each in scene.goal.proofs if each.type.head == "=")
    stated = [each.name for each in equations if any(side.head == "%" for side in each.type.args)]
    if stated and any(part.head in "%∣" for part in subterms(scene.goal.target)):
        for kind in _kinds(scene.goal):
            yield ", ".join([_SIMP[kind], *stated]), 1.0


def divided(scene: Scene) -> Iterator[Candidate]:
    """``3 ∣ a`` for ``∃ k, a = 3 * k``, which is what it says by definition."""
    target = scene.goal.target
    if target.head != "∃" or len(target.binders) != 1 or target.args[0].head != "=":
        return
    name, (left, right) = target.binders[0].name, target.args[0].args
    multiple = right.head == "*" and right.args[1].text == name
    if multiple and right.args[0].head.isdecimal() and name not in names(left):
        yield f"{right.args[0].text} ∣ {left.text}", 1.0


def congruence(scene: Scene) -> Iterator[Candidate]:
    """The definitions of the congruences in the goal."""
    texts = [scene.goal.target.text, *(each.type.text for each in scene.goal.proofs)]
    found = {
        "Nat.ModEq": any("[MOD " in text for text in texts),
        "Int.ModEq": any("[ZMOD " in text for text in texts),
    }
    if any(found.values()):
        yield ", ".join(name for name, there in found.items() if there), 1.0


def _kinds(goal: Goal) -> tuple[str, ...]:
    """The types whose remainders may be meant."""
    if any("Int" in names(each.type) for each in goal.data):
        return ("Int", "Nat") if "↑" in goal.target.text else ("Int",)
    return ("Nat",)


def _powers(goal: Goal) -> list[Term]:
    """The powers in the goal, each once."""
    found = {part.text: part for part in _parts(goal) if part.head == "^" and len(part.args) == 2}
    return list(found.values())


def _parts(goal: Goal) -> Iterator[Term]:
    for term in (goal.target, *(each.type for each in goal.proofs)):
        yield from subterms(term)


HOLES: dict[str, Hole] = {
    each.__name__: each
    for each in (orbits, power_residues, remainder_cases, remainders, divided, congruence)
}
