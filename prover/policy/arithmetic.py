"""Linear arithmetic over the natural numbers: proofs of ``≤``, ``<``, ``=`` and ``False``.

A goal ``l ≤ r`` follows from facts ``aᵢ ≤ bᵢ`` if ``r - l`` is the sum of some of the ``bᵢ - aᵢ``
and a polynomial ``p`` with no negative coefficient. The facts are chosen here; Lean is left with
the identity ``l + Σ bᵢ + p = r + Σ aᵢ``, which holds in every commutative semiring and which
`RING` proves. Products of variables count as variables of their own.
"""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from prover.policy.goals import Goal
from prover.policy.instances import Instance, instances
from prover.policy.matching import match
from prover.policy.polynomials import Polynomial, add, multiply, polynomial, text
from prover.policy.reader import read
from prover.policy.terms import Term, subterms

RING = (
    "simp only [Nat.mul_add, Nat.add_mul, Nat.succ_mul, Nat.mul_succ, Nat.mul_zero, Nat.zero_mul, "
    "Nat.pow_succ, Nat.pow_zero, Nat.add_succ, Nat.succ_add, Nat.add_zero, Nat.zero_add, "
    "Nat.succ.injEq] <;> ac_rfl"
)
"""Proves an identity: expands products, powers and numerals, takes successors outside, and leaves
equal sums but for order."""

_SYMBOLS = {"-", "min", "max", "/", "%"}

MOST_FACTORS = 6
"""Most facts that are multiplied with each other."""

MOST_TRIED = 400
"""Most choices of facts that are tried."""

DEEPEST = 6
"""Most facts that are added up, repetitions counted."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A proof, as text, that ``left ≤ right``."""

    proof: str
    left: Polynomial
    right: Polynomial

    @property
    def slack(self) -> Polynomial:
        return add(self.right, self.left, -1)


def proofs(goal: Goal) -> Iterator[str]:
    """Tactics that prove the goal, if it follows from the hypotheses by linear arithmetic."""
    target, known, sides = goal.target, facts(goal), _sides(goal.target)
    if target.head == "=":
        one, other = (polynomial(side) for side in target.args)
        if one == other:
            yield RING
            return
        below, above = _at_most(one, other, known), _at_most(other, one, known)
        if below and above:
            yield f"refine Nat.le_antisymm {below} {above}\nall_goals {RING}"
            return
    elif sides is not None:
        left, right, strict = sides
        smaller = add(polynomial(left), {(): 1} if strict else {})
        if found := _at_most(smaller, polynomial(right), known):
            lemma = "Nat.lt_of_succ_le " if strict else ""
            yield f"refine {lemma}{found}\nall_goals {RING}"
            return
    if found := _at_most({(): 1}, {}, known):
        yield f"refine absurd {found} (Nat.not_succ_le_zero 0)\nall_goals {RING}"
    elif sides is not None:
        yield from _indirectly(goal, known, *sides)


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
    """What the hypotheses and their instances say on numbers, and what holds of terms in sight."""
    found = [fact for each in goal.proofs for fact in _stated(each.type, each.name)]
    seen: set[str] = set()
    for term in (goal.target, *(each.type for each in goal.proofs)):
        for part in subterms(term):
            if len(part.args) == 2 and part.symbol in _SYMBOLS and part.text not in seen:
                seen.add(part.text)
                found += _of_term(part)
                if part.head == "-":
                    found += _of_difference(part, found)
    for instance in instances(goal):
        found += _of_instance(instance, found)
    return found


def _of_term(term: Term) -> Iterator[Fact]:
    """What `TERMS` says of a term."""
    for shape, proof, statement in TERMS:
        holes = match(read(shape), term)
        if holes is not None:
            texts = {hole[1:]: part.atom for hole, part in holes.items()}
            if "decide" not in proof or (texts["b"].isdecimal() and int(texts["b"])):
                yield from _stated(read(statement.format(**texts)), proof.format(**texts))


def _of_difference(term: Term, known: list[Fact]) -> Iterator[Fact]:
    """``a - b + b = a``, if ``b ≤ a`` is known."""
    left, right = term.args
    below = _at_most(polynomial(right), polynomial(left), known)
    if below:
        proof = f"Nat.sub_add_cancel ({below} : {right.text} ≤ {left.text})"
        yield from _stated(read(f"{term.text} + {right.atom} = {left.text}"), proof)


def _of_instance(instance: Instance, known: list[Fact]) -> Iterator[Fact]:
    """What an instance says, if its premises are inequalities that are known."""
    proof = instance.proof
    for premise in instance.premises:
        sides = _sides(premise)
        if sides is None:
            return
        left, right, strict = sides
        smaller = add(polynomial(left), {(): 1} if strict else {})
        found = _at_most(smaller, polynomial(right), known)
        if not found:
            return
        lemma = "Nat.lt_of_succ_le " if strict else ""
        proof += f" ({lemma}{found})"
    yield from _stated(instance.conclusion, proof)


def _stated(type_: Term, proof: str) -> Iterator[Fact]:
    """What a proof of a proposition says, if it is about numbers."""
    wrapped = f"({proof})" if " " in proof else proof
    if type_.head == "=":
        one, other = (polynomial(side) for side in type_.args)
        yield Fact(f"(Nat.le_of_eq {wrapped})", one, other)
        yield Fact(f"(Nat.le_of_eq {wrapped}.symm)", other, one)
    elif type_.head == "≠" and type_.args[1].head == "0":
        yield Fact(f"(Nat.pos_of_ne_zero {wrapped})", {(): 1}, polynomial(type_.args[0]))
    elif (sides := _sides(type_)) is not None:
        left, right, strict = sides
        if strict:
            smaller = add(polynomial(left), {(): 1})
            yield Fact(f"(Nat.succ_le_of_lt {wrapped})", smaller, polynomial(right))
        else:
            yield Fact(wrapped, polynomial(left), polynomial(right))
    elif type_.head == "¬" and (sides := _sides(type_.args[0])) is not None:
        left, right, strict = sides
        if strict:
            yield Fact(f"(Nat.le_of_not_lt {wrapped})", polynomial(right), polynomial(left))
        else:
            smaller = add(polynomial(right), {(): 1})
            yield Fact(f"(Nat.lt_of_not_le {wrapped})", smaller, polynomial(left))


def _indirectly(
    goal: Goal, known: list[Fact], left: Term, right: Term, strict: bool
) -> Iterator[str]:
    """A proof by contradiction that multiplies facts with each other, if there are products."""
    sums = (polynomial(left), polynomial(right), *(fact.slack for fact in known))
    if not any(len(monomial) > 1 for sum_ in sums for monomial in sum_):
        return
    name = goal.fresh("h")
    opposite = read(f"{right.text} {'≤' if strict else '<'} {left.text}")
    lemma = "Nat.lt_of_not_le" if strict else "Nat.le_of_not_lt"
    factors = [*_stated(opposite, name), *known][:MOST_FACTORS]
    products = [
        Fact(
            f"(Nat.mul_le_mul {one.proof} {other.proof})",
            multiply(one.left, other.left),
            multiply(one.right, other.right),
        )
        for number, one in enumerate(factors)
        for other in factors[number:]
    ]
    if found := _at_most({(): 1}, {}, [*factors, *products]):
        absurdity = f"absurd {found} (Nat.not_succ_le_zero 0)"
        yield f"refine {lemma} fun {name} => {absurdity}\nall_goals {RING}"


def _sides(relation: Term) -> tuple[Term, Term, bool] | None:
    """The smaller side of an inequality, the greater one, and whether it is strict."""
    if relation.head not in ("≤", "<", "≥", ">", ".le", ".lt") or len(relation.args) != 2:
        return None
    left, right = relation.args[::-1] if relation.head in ("≥", ">") else relation.args
    return left, right, relation.head in ("<", ">", ".lt")


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

    The first negative coefficient must be made up for by some fact: each that does is tried, the
    shortest sums first.
    """
    waiting = deque[tuple[list[Fact], Polynomial]]([([], slack)])
    slacks = [(fact, fact.slack) for fact in known]
    for _ in range(MOST_TRIED):
        if not waiting:
            return None
        chosen, rest = waiting.popleft()
        lacking = next((monomial for monomial, number in rest.items() if number < 0), None)
        if lacking is None:
            return chosen, rest
        if len(chosen) < deepest:
            waiting += (
                ([*chosen, fact], add(rest, gain, -1))
                for fact, gain in slacks
                if gain.get(lacking, 0) < 0
            )
    return None
