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
from prover.policy.terms import Term, match, read, subterms

RING = (
    "simp only [Nat.mul_add, Nat.add_mul, Nat.succ_mul, Nat.mul_succ, Nat.mul_zero, Nat.zero_mul, "
    "Nat.pow_succ, Nat.pow_zero, Nat.add_succ, Nat.succ_add, Nat.add_zero, Nat.zero_add, "
    "Nat.succ.injEq] <;> ac_rfl"
)
"""Proves an identity: expands products, powers and numerals, takes successors outside, and leaves
equal sums but for order."""

_SYMBOLS = {"-", "min", "max", "/", "%"}

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
    target, known = goal.target, facts(goal)
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
                f"refine Nat.lt_of_succ_le {found}\nall_goals {RING}"
                if strict
                else f"refine {found}\n{RING}"
            )
            return
    if found := _at_most({(): 1}, {}, known):
        yield f"refine absurd {found} (Nat.not_succ_le_zero 0)\nall_goals {RING}"


TERMS = (
    ("?a - ?b", "Nat.sub_le {a} {b}", "{a} - {b} ≤ {a}"),
    ("?a - ?b", "Nat.sub_le_iff_le_add.mp (Nat.le_refl ({a} - {b}))", "{a} ≤ {a} - {b} + {b}"),
    ("min ?a ?b", "Nat.min_le_left {a} {b}", "min {a} {b} ≤ {a}"),
    ("min ?a ?b", "Nat.min_le_right {a} {b}", "min {a} {b} ≤ {b}"),
    ("max ?a ?b", "Nat.le_max_left {a} {b}", "{a} ≤ max {a} {b}"),
    ("max ?a ?b", "Nat.le_max_right {a} {b}", "{b} ≤ max {a} {b}"),
    ("?a / ?b", "Nat.le_of_eq (Nat.div_add_mod {a} {b})", "{b} * ({a} / {b}) + {a} % {b} ≤ {a}"),
    (
        "?a / ?b",
        "Nat.le_of_eq (Nat.div_add_mod {a} {b}).symm",
        "{a} ≤ {b} * ({a} / {b}) + {a} % {b}",
    ),
    ("?a % ?b", "Nat.le_of_eq (Nat.div_add_mod {a} {b})", "{b} * ({a} / {b}) + {a} % {b} ≤ {a}"),
    (
        "?a % ?b",
        "Nat.le_of_eq (Nat.div_add_mod {a} {b}).symm",
        "{a} ≤ {b} * ({a} / {b}) + {a} % {b}",
    ),
    ("?a % ?b", "Nat.mod_lt {a} (by decide : 0 < {b})", "{a} % {b} < {b}"),
)
"""Shapes of terms, and what holds of them: the proof and its statement."""


def facts(goal: Goal) -> list[Fact]:
    """What the hypotheses say on numbers, and what holds of the terms in sight."""
    found = list(_hypotheses(goal))
    seen: set[str] = set()
    for term in (goal.target, *(each.type for each in goal.proofs)):
        for part in subterms(term):
            if len(part.args) == 2 and part.text not in seen and part.symbol in _SYMBOLS:
                seen.add(part.text)
                found += _about(part)
                if part.head == "-":
                    left, right = part.args
                    below = _at_most(polynomial(right), polynomial(left), found)
                    if below:
                        sum_ = read(f"{part.text} + {right.atom}")
                        below = f"({below} : {right.text} ≤ {left.text})"
                        proof = f"Nat.le_of_eq (Nat.sub_add_cancel {below})"
                        found.append(_fact(sum_, left, proof))
    return found


def _about(term: Term) -> Iterator[Fact]:
    """What `TERMS` says of a term."""
    for shape, proof, statement in TERMS:
        found = match(read(shape), term)
        if found is not None:
            texts = {hole[1:]: part.atom for hole, part in found.items()}
            if "decide" in proof and not (texts["b"].isdigit() and int(texts["b"])):
                continue
            yield from _stated(read(statement.format(**texts)), proof.format(**texts))


def _hypotheses(goal: Goal) -> Iterator[Fact]:
    for each in goal.proofs:
        yield from _stated(each.type, each.name)


def _stated(type_: Term, proof: str) -> Iterator[Fact]:
    """What a proof of a proposition says, if it is about numbers."""
    wrapped = f"({proof})" if " " in proof else proof
    if type_.head == "=":
        left, right = type_.args
        yield _fact(left, right, f"Nat.le_of_eq {wrapped}")
        yield _fact(right, left, f"Nat.le_of_eq {wrapped}.symm")
    elif type_.head == "≠" and type_.args[1].head == "0":
        yield _fact(read("1"), type_.args[0], f"Nat.pos_of_ne_zero {wrapped}")
    elif (sides := _sides(type_)) is not None:
        left, right, strict = sides
        yield _fact(left, right, f"Nat.succ_le_of_lt {wrapped}" if strict else proof, strict)
    elif type_.head == "¬" and (sides := _sides(type_.args[0])) is not None:
        left, right, strict = sides
        lemma = "Nat.le_of_not_lt" if strict else "Nat.lt_of_not_le"
        yield _fact(right, left, f"{lemma} {wrapped}", not strict)


def _sides(relation: Term) -> tuple[Term, Term, bool] | None:
    """The smaller side of an inequality, the greater one, and whether it is strict."""
    if relation.head not in ("≤", "<", "≥", ">", ".le", ".lt") or len(relation.args) != 2:
        return None
    left, right = relation.args[::-1] if relation.head in ("≥", ">") else relation.args
    return left, right, relation.head in ("<", ">", ".lt")


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
