"""Linear arithmetic over the natural numbers: proofs of ``≤``, ``<``, ``=`` and ``False``.

A goal ``l ≤ r`` follows from facts ``aᵢ ≤ bᵢ`` if ``r - l`` is the sum of some of the ``bᵢ - aᵢ``
and a polynomial ``p`` with no negative coefficient. The facts are chosen here; Lean is left with
the identity ``l + Σ bᵢ + p = r + Σ aᵢ``, which holds in every commutative semiring and which
`RING` proves. Products of variables count as variables of their own.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from prover.policy.goals import Goal
from prover.policy.polynomials import Polynomial, add, polynomial, text
from prover.policy.terms import Term, read

RING = (
    "simp only [Nat.mul_add, Nat.add_mul, Nat.succ_mul, Nat.mul_succ, Nat.mul_zero, Nat.zero_mul, "
    "Nat.pow_succ, Nat.pow_zero, Nat.add_succ, Nat.succ_add, Nat.add_zero, Nat.zero_add, "
    "Nat.succ.injEq] <;> ac_rfl"
)
"""Proves an identity: expands products, powers and numerals, takes successors outside, and leaves
equal sums but for order."""

DEEPEST = 6
"""Most facts that are added up, repetitions counted."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A proof, as text, that some polynomial is at least 0: that of ``right - left``."""

    proof: str
    left: str
    right: str
    slack: Polynomial


def proofs(goal: Goal) -> Iterator[str]:
    """Tactics that prove the goal, if it follows from the hypotheses by linear arithmetic."""
    target, known = goal.target, list(facts(goal))
    if target.head == "=":
        one, other = (polynomial(side) for side in target.args)
        if one == other:
            yield RING
            return
        below = _at_most(one, other, known)
        above = _at_most(other, one, known)
        if below and above:
            yield f"refine Nat.le_antisymm {below} {above}\nall_goals {RING}"
            return
    elif (sides := _sides(target)) is not None:
        left, right, strict = sides
        smaller = add(polynomial(left), {(): 1} if strict else {})
        if found := _at_most(smaller, polynomial(right), known):
            yield (
                f"refine Nat.lt_of_succ_le {found}\n{RING}" if strict else f"refine {found}\n{RING}"
            )
            return
    if found := _at_most({(): 1}, {}, known):
        yield f"refine absurd {found} (Nat.not_succ_le_zero 0)\n{RING}"


def facts(goal: Goal) -> Iterator[Fact]:
    """What the hypotheses say on numbers."""
    for each in goal.proofs:
        type_, proof = each.type, each.name
        if type_.head == "=":
            left, right = type_.args
            yield _fact(left, right, f"Nat.le_of_eq {proof}")
            yield _fact(right, left, f"Nat.le_of_eq {proof}.symm")
        elif type_.head == "≠" and type_.args[1].head == "0":
            yield _fact(read("1"), type_.args[0], f"Nat.pos_of_ne_zero {proof}")
        elif (sides := _sides(type_)) is not None:
            left, right, strict = sides
            yield _fact(left, right, f"Nat.succ_le_of_lt {proof}" if strict else proof, strict)
        elif type_.head == "¬" and (sides := _sides(type_.args[0])) is not None:
            left, right, strict = sides
            lemma = "Nat.le_of_not_lt" if strict else "Nat.lt_of_not_le"
            yield _fact(right, left, f"{lemma} {proof}", not strict)


def _sides(relation: Term) -> tuple[Term, Term, bool] | None:
    """The smaller side of an inequality, the greater one, and whether it is strict."""
    if relation.head not in ("≤", "<", "≥", ">") or len(relation.args) != 2:
        return None
    left, right = relation.args if relation.head in ("≤", "<") else relation.args[::-1]
    return left, right, relation.head in ("<", ">")


def _fact(left: Term, right: Term, proof: str, strict: bool = False) -> Fact:
    slack = add(polynomial(right), polynomial(left), -1)
    return Fact(
        f"({proof})" if " " in proof else proof,
        f"({left.text} + 1)" if strict else left.atom,
        right.atom,
        add(slack, {(): -1}) if strict else slack,
    )


def _at_most(left: Polynomial, right: Polynomial, known: list[Fact]) -> str:
    """A proof in brackets that ``left ≤ right``, with a hole for the identity; empty if none."""
    found = _cover(add(right, left, -1), known, DEEPEST)
    if found is None:
        return ""
    chosen, rest = found
    witness = f"Nat.le.intro (k := {text(rest)}) ?_"
    if not chosen:
        return f"({witness})"
    total = chosen[0].proof
    for fact in chosen[1:]:
        total = f"(Nat.add_le_add {total} {fact.proof})"
    sum_ = f"Nat.add_le_add_left {total} _"
    return f"(Nat.le_of_add_le_add_right (Nat.le_trans ({witness}) ({sum_})))"


def _cover(
    slack: Polynomial, known: list[Fact], deepest: int
) -> tuple[list[Fact], Polynomial] | None:
    """Facts whose slacks, taken from ``slack``, leave no negative coefficient; and what is left.

    The first negative coefficient must be made up for by some fact: each that does is tried.
    """
    lacking = [monomial for monomial, coefficient in slack.items() if coefficient < 0]
    if not lacking:
        return [], slack
    for depth in range(1, deepest + 1):
        found = _cover_in(slack, lacking[0], known, depth)
        if found is not None:
            return found
    return None


def _cover_in(
    slack: Polynomial, lacking: tuple[str, ...], known: list[Fact], depth: int
) -> tuple[list[Fact], Polynomial] | None:
    for fact in known:
        if fact.slack.get(lacking, 0) >= 0:
            continue
        rest = add(slack, fact.slack, -1)
        still = [monomial for monomial, coefficient in rest.items() if coefficient < 0]
        if not still:
            return [fact], rest
        if depth > 1:
            found = _cover_in(rest, still[0], known, depth - 1)
            if found is not None:
                return [fact, *found[0]], found[1]
    return None
