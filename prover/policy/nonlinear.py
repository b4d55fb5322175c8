"""Beyond linear arithmetic: squares and products that are not negative, roots of polynomials, gcds.

The facts are chosen here; in Lean ``grind``, which normalises polynomials, puts them together.
"""

from collections.abc import Iterator
from itertools import combinations, combinations_with_replacement

from prover.policy.goals import Goal
from prover.policy.intervals import linear
from prover.policy.patterns import take
from prover.policy.scene import Candidate, Hole, Scene
from prover.policy.terms import Term, names, subterms
from prover.policy.univariate import coefficients, quotient, roots

MOST_VARIABLES = 4
"""Most variables of which the differences are squared."""

MOST_FACTORS = 5
"""Most inequalities that are multiplied with each other."""

_INEQUALITIES = ("<", "≤", ">", "≥")

LARGEST_FACTOR = 40
"""Largest number by which an argument of a gcd is multiplied."""


def squares(scene: Scene) -> Iterator[Candidate]:
    """Squares of the integers in the goal and of their differences are not negative."""
    goal = scene.goal
    variables = _integers(goal)
    if not 0 < len(variables) <= MOST_VARIABLES or not _nonlinear(goal):
        return
    roots_ = [*variables, *(f"({one} - {other})" for one, other in combinations(variables, 2))]
    taken: list[str] = []
    lines = [f"have {take('h', goal, taken)} := Int.mul_self_nonneg {root}" for root in roots_]
    yield "\n".join([*lines, "grind"]), 1.0


def products(scene: Scene) -> Iterator[Candidate]:
    """The target's negation and the inequalities between integers, multiplied in pairs."""
    goal = scene.goal
    if not _integers(goal) or not _nonlinear(goal):
        return
    differences = [difference for each in goal.proofs if (difference := _not_negative(each.type))]
    taken: list[str] = []
    lines: list[str] = []
    if (opposite := _opposite(goal.target)) is not None:
        differences.insert(0, opposite)
        lines.append(f"refine Classical.byContradiction fun {take('h', goal, taken)} => ?_")
    elif goal.target.head not in ("False", "="):
        return
    for one, other in combinations_with_replacement(differences[:MOST_FACTORS], 2):
        name = take("h", goal, taken)
        lines.append(
            f"have {name} : 0 ≤ ({one}) * ({other}) := Int.mul_nonneg (by omega) (by omega)"
        )
    if differences:
        yield "\n".join([*lines, "grind"]), 1.0


def _integers(goal: Goal) -> list[str]:
    return [e.name for e in goal.data[::-1] if e.type.head == "Int" and e.name in goal.symbols]


def _nonlinear(goal: Goal) -> bool:
    """Whether there is a product of variables, or a power with variables."""
    local = goal.named.keys()
    for term in (goal.target, *(each.type for each in goal.proofs)):
        for part in subterms(term):
            if part.head in ("*", "^") and len(part.args) == 2:
                variable = [not local.isdisjoint(names(arg)) for arg in part.args]
                if all(variable) or (part.head == "^" and any(variable)):
                    return True
    return False


def _not_negative(type_: Term) -> str:
    """What a relation between integers says is at least 0; empty if it is no inequality."""
    if type_.head == "¬":
        return _opposite(type_.args[0]) or ""
    if type_.head not in _INEQUALITIES or len(type_.args) != 2:
        return ""
    left, right = type_.args if type_.head in "<≤" else type_.args[::-1]
    return f"{right.text} - {left.atom}" + " - 1" * (type_.head in "<>")


def _opposite(type_: Term) -> str | None:
    """The same of the negation of an inequality."""
    if type_.head not in _INEQUALITIES or len(type_.args) != 2:
        return None
    left, right = type_.args if type_.head in "<≤" else type_.args[::-1]
    return f"{left.text} - {right.atom}" + " - 1" * (type_.head in "≤≥")


def factors(scene: Scene) -> Iterator[Candidate]:
    """An equation in one integer, factored by its roots: one goal for each root.

    What is left has degree 0, or degree 2 and no real root.
    """
    about, goal = scene.about, scene.goal
    if about is None or about.type.head != "=":
        return
    for variable in _integers(goal):
        found = coefficients(about.type, variable)
        if found is None:
            continue
        zeros = roots(found)
        rest = quotient(found, zeros)
        if len(rest) == 1:
            rest = [1]
        elif len(rest) != 3 or rest[1] ** 2 >= 4 * rest[0] * rest[2]:
            continue
        yield _by_roots(variable, zeros, rest, goal), 1.0


def _by_roots(variable: str, zeros: list[int], rest: list[int], goal: Goal) -> str:
    taken: list[str] = []
    lines: list[str] = []
    product = [f"({variable} - ({zero}))" for zero in zeros]
    if len(rest) == 3:
        square = f"(2 * ({rest[2]}) * {variable} + ({rest[1]}))"
        lines.append(f"have {take('h', goal, taken)} := Int.mul_self_nonneg {square}")
        quadratic = f"(({rest[2]}) * {variable} * {variable} + ({rest[1]}) * {variable}"
        quadratic += f" + ({rest[0]}))"
        nonzero = take("h", goal, taken)
        lines.append(f"have {nonzero} : {quadratic} ≠ 0 := by intro {nonzero}; grind")
        product.append(quadratic)
    if not zeros:
        return "\n".join([*lines, "exfalso; grind"])
    name = take("h", goal, taken)
    lines.append(f"have {name} : {' * '.join(product)} = 0 := by grind")
    lines.append(f"simp only [Int.mul_eq_zero] at {name}")
    cases = [f"{variable} = {zero}" for zero in dict.fromkeys(zeros)]
    lines.append(f"have {name} : {' ∨ '.join(cases)} := by omega")
    lines.append(f"rcases {name} with {' | '.join(['rfl'] * len(cases))} <;> try omega")
    return "\n".join(lines)


def gcd(scene: Scene) -> Iterator[Candidate]:
    """A number that a gcd divides, as a difference of multiples of its arguments."""
    goal = scene.goal
    for part in subterms(goal.target):
        if part.symbol != "gcd" or len(part.args) != 2:
            continue
        for one, other, sides in (
            (*part.args, ("left", "right")),
            (*part.args[::-1], ("right", "left")),
        ):
            found = _constant_difference(linear(one, {}, False), linear(other, {}, False))
            if found is None:
                continue
            times, less, constant = found
            taken: list[str] = []
            first, second, divides = (take("h", goal, taken) for _ in range(3))
            left, right = (each.atom for each in part.args)
            difference = f"{times} * {one.atom} - {less} * {other.atom}"
            multiples = f"(Nat.dvd_mul_left_of_dvd {first} {times})"
            multiples += f" (Nat.dvd_mul_left_of_dvd {second} {less})"
            yield (
                (
                    f"have {first} := Nat.gcd_dvd_{sides[0]} {left} {right}\n"
                    f"have {second} := Nat.gcd_dvd_{sides[1]} {left} {right}\n"
                    f"have {divides} := Nat.dvd_sub {multiples}\n"
                    f"rw [show {difference} = {constant} by omega] at {divides}\n"
                    f"have {take('h', goal, taken)} := Nat.le_of_dvd (by decide) {divides}"
                ),
                1.0,
            )


def _constant_difference(one: dict[str, int], other: dict[str, int]) -> tuple[int, int, int] | None:
    """Positive ``u``, ``v`` and ``c`` such that ``u * one - v * other`` is ``c``, the least."""
    for times in range(1, LARGEST_FACTOR + 1):
        for less in range(1, LARGEST_FACTOR + 1):
            rest = {
                key: times * one.get(key, 0) - less * other.get(key, 0) for key in {*one, *other}
            }
            constant = rest.pop("", 0)
            if constant > 0 and not any(rest.values()):
                return times, less, constant
    return None


def identity(scene: Scene) -> Iterator[Candidate]:
    """``grind``, where the goal is about products of numbers."""
    if _nonlinear(scene.goal):
        yield "grind", 1.0


HOLES: dict[str, Hole] = {
    each.__name__: each for each in (squares, products, factors, gcd, identity)
}
