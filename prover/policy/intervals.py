"""Which values the numbers of a goal can take: intervals from its equations and inequalities.

A relation is read as a sum of atoms with coefficients; what is no sum is an atom, so that a product
is one, and so is a power. Intervals are carried from atom to atom through the sums, and from
products and powers to what is in them. The latter step comes with proofs: ``omega`` does not take
it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from prover.policy.goals import Goal
from prover.policy.terms import Term

ROUNDS = 4
"""How often all relations are gone through."""

LARGEST = 10**6
"""Bounds above this are left out."""

Sum = dict[str, int]
"""Coefficients by the atom's text; the constant is at the empty text."""

_REVERSED = {"≥": "≤", ">": "<"}
_NEGATED = {"<": "≥", "≤": ">", ">": "≤", "≥": "<"}


@dataclass
class Intervals:
    """What is known of the atoms.

    Attributes:
        low: lower bounds, inclusive.
        high: upper bounds, inclusive.
        proofs: of the upper bounds that linear arithmetic does not find, in the order in which one
            may need the other: the term, the bound, tactics that prove ``term ≤ bound`` by
            ``omega`` in the end.
    """

    low: dict[str, int] = field(default_factory=dict)
    high: dict[str, int] = field(default_factory=dict)
    proofs: list[tuple[str, int, str]] = field(default_factory=list)


def intervals(goal: Goal) -> Intervals:
    """The intervals of variables, products and powers."""
    atoms: dict[str, Term] = {}
    integers = any(each.type.head == "Int" for each in goal.data)
    sums = [sum_ for each in goal.proofs for sum_ in _at_most_zero(each.type, atoms, integers)]
    found = Intervals()
    for text, term in atoms.items():
        if _natural(term, goal, integers):
            found.low[text] = int(term.head == "^" and _positive(term.args[0]))
    for _ in range(ROUNDS):
        for sum_ in sums:
            _carry(sum_, found)
        if not integers:
            for term in list(atoms.values()):
                _into(term, found)
    return found


def _natural(term: Term, goal: Goal, integers: bool) -> bool:
    """Whether an atom is known to be no negative number by its type."""
    own = goal.named.get(term.head)
    if own is not None and not term.args:
        return own.type.head == "Nat"
    return term.head == "↑" or not integers


def _positive(term: Term) -> bool:
    return term.head.isdecimal() and int(term.head) > 0


def _at_most_zero(type_: Term, atoms: dict[str, Term], integers: bool) -> Iterator[Sum]:
    """The sums that a relation says are at most 0; their atoms are added to ``atoms``."""
    head = type_.head
    if head == "¬" and type_.args[0].head in _NEGATED:
        type_ = type_.args[0]
        head = _NEGATED[type_.head]
    if head not in ("=", "≤", "<", "≥", ">") or len(type_.args) != 2:
        return
    left, right = (linear(side, atoms, integers) for side in type_.args)
    if head in _REVERSED:
        head, left, right = _REVERSED[head], right, left
    yield _plus(_plus(left, right, -1), {"": int(head == "<")})
    if head == "=":
        yield _plus(right, left, -1)


def linear(term: Term, atoms: dict[str, Term], integers: bool) -> Sum:
    """A term as a sum; its atoms are added to ``atoms``."""
    if term.head.isdecimal():
        return {"": int(term.head)}
    if term.head == "-" and integers:
        first, second = ([Term("0")] * (len(term.args) == 1) + list(term.args))[:2]
        return _plus(linear(first, atoms, integers), linear(second, atoms, integers), -1)
    if term.head == "+" and len(term.args) == 2:
        left, right = (linear(each, atoms, integers) for each in term.args)
        return _plus(left, right)
    if term.head == "*" and len(term.args) == 2:
        for one, other in (term.args, term.args[::-1]):
            if one.head.isdecimal():
                return _plus({}, linear(other, atoms, integers), int(one.head))
    atoms[term.text] = term
    if term.head in ("*", "^"):
        for arg in term.args:
            linear(arg, atoms, integers)
    return {term.text: 1}


def _plus(left: Sum, right: Sum, times: int = 1) -> Sum:
    keys = {*left, *right}
    total = {key: left.get(key, 0) + times * right.get(key, 0) for key in keys}
    return {key: value for key, value in total.items() if value or not key}


def _carry(sum_: Sum, found: Intervals) -> None:
    """Bounds of each atom of a sum that is at most 0, from those of the others."""
    least = {"": sum_.get("", 0)}
    for atom, times in sum_.items():
        bounds = found.low if times > 0 else found.high
        if atom and atom in bounds:
            least[atom] = times * bounds[atom]
    for atom, times in sum_.items():
        if atom and least.keys() | {atom} >= sum_.keys():
            rest = sum(value for other, value in least.items() if other != atom)
            if times > 0:
                _lower(found.high, atom, -rest // times)
            else:
                _raise(found.low, atom, -(rest // times))


def _lower(high: dict[str, int], atom: str, bound: int) -> bool:
    better = bound < high.get(atom, LARGEST)
    if better:
        high[atom] = bound
    return better


def _raise(low: dict[str, int], atom: str, bound: int) -> None:
    if atom not in low or bound > low[atom]:
        low[atom] = bound


def _into(term: Term, found: Intervals) -> None:
    """From a product or power to what is in it, over the natural numbers."""
    high = found.high.get(term.text)
    if high is None or len(term.args) != 2:
        return
    one, other = term.args
    if term.head == "*":
        if found.low.get(term.text, 0) > 0:
            for factor in term.args:
                _raise(found.low, factor.text, 1)
        for factor, cofactor, swapped in ((one, other, False), (other, one, True)):
            if found.low.get(cofactor.text, 0) > 0:
                first, second = f"(h : {high + 1} ≤ {factor.text})", _at_least_one(cofactor)
                pair = f"{second} {first}" if swapped else f"{first} {second}"
                _bound(factor, high, f"Nat.mul_le_mul {pair}", found)
    elif term.head == "^" and other.head.isdecimal() and int(other.head) > 1:
        root = _largest(lambda n: n ** int(other.head), high)
        premise = f"(h : {root + 1} ≤ {one.text})"
        _bound(one, root, f"Nat.pow_le_pow_left {premise} {other.text}", found)
    elif term.head == "^" and one.head.isdecimal() and int(one.head) > 1:
        logarithm = _largest(lambda n: int(one.head) ** n, high)
        premise = f"(h : {logarithm + 1} ≤ {other.text})"
        fact = f"Nat.pow_le_pow_right (show 0 < {one.text} by decide) {premise}"
        _bound(other, logarithm, fact, found)


def _at_least_one(term: Term) -> str:
    if term.head == "^" and _positive(term.args[0]):
        base = term.args[0]
        return f"(show 1 ≤ {term.text} from Nat.pow_pos (show 0 < {base.text} by decide))"
    return f"(show 1 ≤ {term.text} by first | omega | grind)"


def _largest(function: Callable[[int], int], most: int) -> int:
    """The largest n with ``function(n) ≤ most``, for one that grows at least as fast as n."""
    n = 0
    while function(n + 1) <= most:
        n += 1
    return n


def _bound(term: Term, bound: int, fact: str, found: Intervals) -> None:
    """Note that a term is at most ``bound``, because more would contradict a fact."""
    if _lower(found.high, term.text, bound):
        proof = f"refine Nat.le_of_not_lt fun h => ?_; have h1 := {fact}; omega"
        found.proofs.append((term.text, bound, proof))
