"""Random closed terms over the core's numbers, each with the same computation in unary.

The unary copy (`UNARY_COPY`) is made of recursors on types of its own, which Lean's kernel knows
no arithmetic for. A term is built step by step, and Python computes every step too.
"""

import math
import random
from collections.abc import Callable
from dataclasses import dataclass

from tests.prover.lean.values import Value, downwards, euclidean, towards_zero, written

LARGEST = 150
"""Magnitude of the largest number that a step may give: in unary it is that many constructors."""

UNARY_COPY = """\
inductive U where | z | s (n : U)
namespace U
noncomputable def force {β : Type} (n : U) : (U → β) → β :=
  U.rec (motive := fun _ => (U → β) → β) (fun k => k z) (fun _ ih k => ih fun m => k (s m)) n
noncomputable def nat (n : U) : Nat := U.rec Nat.zero (fun _ ih => Nat.succ ih) n
noncomputable def add (a b : U) : U := U.rec a (fun _ ih => s ih) b
noncomputable def pred (a : U) : U := U.rec z (fun m _ => m) a
noncomputable def sub (a b : U) : U :=
  U.rec (motive := fun _ => U → U) (fun a => a) (fun _ ih a => pred a |> ih) b a
noncomputable def mul (a b : U) : U := U.rec z (fun _ ih => force ih fun m => add m a) b
noncomputable def pow (a b : U) : U := U.rec (s z) (fun _ ih => force ih fun m => mul m a) b
noncomputable def isZero (a : U) : Bool := U.rec true (fun _ _ => false) a
noncomputable def ble (a b : U) : Bool := force (sub a b) isZero
noncomputable def beq (a b : U) : Bool := and (ble a b) (ble b a)
noncomputable def blt (a b : U) : Bool := not (ble b a)
noncomputable def divFuel (f : U) : U → U → U :=
  U.rec (motive := fun _ => U → U → U) (fun _ _ => z)
    (fun _ ih a b => cond (ble b a) (force (sub a b) fun c => force (ih c b) s) z) f
noncomputable def div (a b : U) : U := cond (isZero b) z (divFuel (s a) a b)
noncomputable def mod (a b : U) : U := force (div a b) fun q => force (mul b q) fun p => sub a p
noncomputable def gcdFuel (f : U) : U → U → U :=
  U.rec (motive := fun _ => U → U → U) (fun a _ => a)
    (fun _ ih a b => cond (isZero b) a (force (mod a b) fun r => ih b r)) f
noncomputable def gcd (a b : U) : U := gcdFuel (s (s b)) a b
abbrev two : U := s (s z)
noncomputable def shiftLeft (a b : U) : U := force (pow two b) fun p => mul a p
noncomputable def shiftRight (a b : U) : U := force (pow two b) fun p => div a p
noncomputable def digits (f : U → U → U) (fuel : U) : U → U → U :=
  U.rec (motive := fun _ => U → U → U) (fun _ _ => z)
    (fun _ ih a b => force (div a two) fun a' => force (div b two) fun b' =>
      force (ih a' b') fun h => force (mul two h) fun h' =>
      force (mod a two) fun i => force (mod b two) fun j => add h' (f i j)) fuel
abbrev eight : U := s (s (s (s (s (s (s (s z)))))))
noncomputable def land : U → U → U := digits mul eight
noncomputable def lor : U → U → U := digits (fun a b => sub (add a b) (mul a b)) eight
noncomputable def xor : U → U → U := digits (fun a b => mod (add a b) two) eight
noncomputable def logFuel (f : U) : U → U :=
  U.rec (motive := fun _ => U → U) (fun _ => z)
    (fun _ ih a => cond (ble two a) (force (div a two) fun h => force (ih h) s) z) f
noncomputable def log2 (a : U) : U := logFuel a a
noncomputable def min (a b : U) : U := cond (ble a b) a b
noncomputable def max (a b : U) : U := cond (ble a b) b a
noncomputable def len {α : Type} (l : List α) : U := List.rec z (fun _ _ ih => s ih) l
noncomputable def sum (l : List U) : U := List.rec z (fun a _ ih => force ih fun m => add a m) l
end U

/-- `p - n`, with one of them zero. -/
inductive Z where | mk (p n : U)
namespace Z
noncomputable def force {β : Type} (a : Z) (k : Z → β) : β :=
  Z.rec (fun p n => p.force fun p => n.force fun n =>
    (p.sub n).force fun p' => (n.sub p).force fun n' => k (mk p' n')) a
noncomputable def up (a : Z) : U := Z.rec (fun p _ => p) a
noncomputable def down (a : Z) : U := Z.rec (fun _ n => n) a
noncomputable def int (a : Z) : Int :=
  cond a.down.isZero (Int.ofNat a.up.nat) (Int.negSucc a.down.pred.nat)
noncomputable def of (n : U) : Z := mk n .z
noncomputable def neg (a : Z) : Z := mk a.down a.up
noncomputable def add (a b : Z) : Z := mk (a.up.add b.up) (a.down.add b.down)
noncomputable def sub (a b : Z) : Z := add a b.neg
noncomputable def mul (a b : Z) : Z :=
  mk ((a.up.mul b.up).add (a.down.mul b.down)) ((a.up.mul b.down).add (a.down.mul b.up))
noncomputable def natAbs (a : Z) : U := a.up.add a.down
noncomputable def below (a : Z) : Bool := not a.down.isZero
noncomputable def signed (negative : Bool) (m : U) : Z := cond negative (mk .z m) (mk m .z)
noncomputable def tdiv (a b : Z) : Z :=
  a.natAbs.force fun m => b.natAbs.force fun n => signed (a.below != b.below) (m.div n)
noncomputable def less (a b q : Z) : Z := (b.mul q).force fun p => a.sub p
noncomputable def tmod (a b : Z) : Z := (tdiv a b).force (less a b)
noncomputable def fdiv (a b : Z) : Z := (tmod a b).force fun r => (tdiv a b).force fun q =>
  cond (and (not r.natAbs.isZero) (and (not b.natAbs.isZero) (r.below != b.below)))
    (q.sub (of (.s .z))) q
noncomputable def fmod (a b : Z) : Z := (fdiv a b).force (less a b)
noncomputable def ediv (a b : Z) : Z :=
  cond b.below ((fdiv a b.neg).force fun q => q.neg) (fdiv a b)
noncomputable def emod (a b : Z) : Z := (ediv a b).force (less a b)
noncomputable def sign (a : Z) : Z :=
  cond a.below (mk .z (.s .z)) (cond a.up.isZero (mk .z .z) (mk (.s .z) .z))
noncomputable def ble (a b : Z) : Bool := (sub a b).force fun d => d.up.isZero
noncomputable def beq (a b : Z) : Bool := and (ble a b) (ble b a)
end Z
noncomputable def Bool.force {β : Type} (b : Bool) (k : Bool → β) : β :=
  Bool.rec (k false) (k true) b
"""
UNARY_COPY += "abbrev u0 : U := .z\n" + "".join(
    f"abbrev u{i + 1} : U := .s u{i}\n" for i in range(12)
)


@dataclass(frozen=True)
class Operation:
    """How Lean writes it and the unary copy does, its types, and what Python computes.

    Types are letters: ``n`` for ``Nat``, ``i`` for ``Int``, ``b`` for ``Bool``.
    """

    takes: str
    gives: str
    lean: str
    unary: str
    compute: Callable[..., Value]


def _short(exponent: int, value: Callable[[], int]) -> int:
    """A value that is too large if the exponent is: in unary its power would not be feasible."""
    return value() if exponent < 8 else LARGEST + 1


OPERATIONS = [
    Operation("nn", "n", "{0} + {1}", "U.add {0} {1}", lambda a, b: a + b),
    Operation("nn", "n", "{0} - {1}", "U.sub {0} {1}", lambda a, b: max(a - b, 0)),
    Operation("nn", "n", "{0} * {1}", "U.mul {0} {1}", lambda a, b: a * b),
    Operation("nn", "n", "{0} ^ {1}", "U.pow {0} {1}", lambda a, b: _short(b, lambda: a**b)),
    Operation("nn", "n", "{0} / {1}", "U.div {0} {1}", downwards),
    Operation("nn", "n", "{0} % {1}", "U.mod {0} {1}", lambda a, b: a % b if b else a),
    Operation("nn", "n", "Nat.gcd {0} {1}", "U.gcd {0} {1}", math.gcd),
    Operation("nn", "n", "{0} &&& {1}", "U.land {0} {1}", lambda a, b: a & b),
    Operation("nn", "n", "{0} ||| {1}", "U.lor {0} {1}", lambda a, b: a | b),
    Operation("nn", "n", "{0} ^^^ {1}", "U.xor {0} {1}", lambda a, b: a ^ b),
    Operation("nn", "n", "{0} <<< {1}", "U.shiftLeft {0} {1}",
              lambda a, b: _short(b, lambda: a << b)),
    Operation("nn", "n", "{0} >>> {1}", "U.shiftRight {0} {1}",
              lambda a, b: _short(b, lambda: a >> b)),
    Operation("nn", "n", "min {0} {1}", "U.min {0} {1}", min),
    Operation("nn", "n", "max {0} {1}", "U.max {0} {1}", max),
    Operation("n", "n", "Nat.pred {0}", "U.pred {0}", lambda a: max(a - 1, 0)),
    Operation("n", "n", "Nat.succ {0}", "U.s {0}", lambda a: a + 1),
    Operation("n", "n", "Nat.log2 {0}", "U.log2 {0}", lambda a: max(a.bit_length() - 1, 0)),
    Operation("nn", "b", "Nat.beq {0} {1}", "U.beq {0} {1}", lambda a, b: a == b),
    Operation("nn", "b", "Nat.ble {0} {1}", "U.ble {0} {1}", lambda a, b: a <= b),
    Operation("nn", "b", "decide ({0} < {1})", "U.blt {0} {1}", lambda a, b: a < b),
    Operation("nn", "b", "decide ({0} ∣ {1})", "U.isZero (U.mod {1} {0})",
              lambda a, b: b % a == 0 if a else b == 0),
    Operation("ii", "i", "{0} + {1}", "Z.add {0} {1}", lambda a, b: a + b),
    Operation("ii", "i", "{0} - {1}", "Z.sub {0} {1}", lambda a, b: a - b),
    Operation("ii", "i", "{0} * {1}", "Z.mul {0} {1}", lambda a, b: a * b),
    Operation("ii", "i", "{0} / {1}", "Z.ediv {0} {1}", euclidean),
    Operation("ii", "i", "{0} % {1}", "Z.emod {0} {1}", lambda a, b: a - b * euclidean(a, b)),
    Operation("ii", "i", "Int.tdiv {0} {1}", "Z.tdiv {0} {1}", towards_zero),
    Operation("ii", "i", "Int.tmod {0} {1}", "Z.tmod {0} {1}",
              lambda a, b: a - b * towards_zero(a, b)),
    Operation("ii", "i", "Int.fdiv {0} {1}", "Z.fdiv {0} {1}", downwards),
    Operation("ii", "i", "Int.fmod {0} {1}", "Z.fmod {0} {1}",
              lambda a, b: a - b * downwards(a, b)),
    Operation("ii", "i", "max {0} {1}", "cond (Z.ble {0} {1}) {1} {0}", max),
    Operation("i", "i", "-{0}", "Z.neg {0}", lambda a: -a),
    Operation("i", "i", "{0} ^ 2", "Z.mul {0} {0}", lambda a: a * a),
    Operation("i", "i", "{0} >>> 2", "Z.fdiv {0} (.of u4)", lambda a: a >> 2),
    Operation("i", "i", "Int.sign {0}", "Z.sign {0}", lambda a: (a > 0) - (a < 0)),
    Operation("ii", "n", "Int.gcd {0} {1}", "U.gcd (Z.natAbs {0}) (Z.natAbs {1})", math.gcd),
    Operation("i", "n", "Int.natAbs {0}", "Z.natAbs {0}", abs),
    Operation("i", "n", "Int.toNat {0}", "Z.up {0}", lambda a: max(a, 0)),
    Operation("n", "i", "(Nat.cast {0} : Int)", "Z.of {0}", lambda a: a),
    Operation("n", "i", "Int.negSucc {0}", "Z.mk .z (.s {0})", lambda a: -a - 1),
    Operation("ii", "b", "decide ({0} = {1})", "Z.beq {0} {1}", lambda a, b: a == b),
    Operation("ii", "b", "decide ({0} ≤ {1})", "Z.ble {0} {1}", lambda a, b: a <= b),
    Operation("bb", "b", "and {0} {1}", "and {0} {1}", lambda a, b: a and b),
    Operation("bb", "b", "Bool.xor {0} {1}", "cond {0} (not {1}) {1}", lambda a, b: a != b),
    Operation("b", "b", "!{0}", "not {0}", lambda a: not a),
    Operation("b", "n", "Bool.toNat {0}", "cond {0} u1 u0", int),
    Operation("bnn", "n", "if {0} then {1} else {2}", "cond {0} {1} {2}",
              lambda c, a, b: a if c else b),
    Operation("nn", "n", "(Fin.ofNat 7 {0} + Fin.ofNat 7 {1}).val", "U.mod (U.add {0} {1}) u7",
              lambda a, b: (a + b) % 7),
    Operation("nn", "n", "(Fin.ofNat 7 {0} - Fin.ofNat 7 {1}).val",
              "U.mod (U.add {0} (U.sub u7 (U.mod {1} u7))) u7", lambda a, b: (a - b) % 7),
    Operation("nn", "n", "(Fin.ofNat 5 {0} * Fin.ofNat 5 {1}).val",
              "U.mod (U.mul (U.mod {0} u5) (U.mod {1} u5)) u5", lambda a, b: a * b % 5),
    Operation("n", "n", "(-Fin.ofNat 5 {0}).val", "U.mod (U.sub u5 (U.mod {0} u5)) u5",
              lambda a: -a % 5),
    Operation("nn", "b", "decide (Fin.ofNat 3 {0} = Fin.ofNat 3 {1})",
              "U.beq (U.mod {0} u3) (U.mod {1} u3)", lambda a, b: a % 3 == b % 3),
    Operation("nnn", "n", "List.sum [{0}, {1}, {2}]", "U.sum [{0}, {1}, {2}]",
              lambda a, b, c: a + b + c),
    Operation("nnn", "n", "List.foldl (fun x y => x - y) {0} [{1}, {2}]",
              "List.foldl U.sub {0} [{1}, {2}]", lambda a, b, c: max(max(a - b, 0) - c, 0)),
    Operation("nnn", "n", "List.length (List.filter (fun x => Nat.ble x {0}) [{1}, {2}])",
              "U.len (List.filter (fun x => U.ble x {0}) [{1}, {2}])",
              lambda a, b, c: (b <= a) + (c <= a)),
    Operation("nnn", "b", "List.elem {0} (List.reverse [{1}, {2}])",
              "List.any [{1}, {2}] (U.beq {0})", lambda a, b, c: a in (b, c)),
]  # fmt: skip


@dataclass(frozen=True)
class Term:
    """A closed term, the steps of its unary copy, and its value."""

    type: str
    lean: str
    steps: tuple[str, ...]
    unary: str
    value: Value

    def equals(self, value: Value) -> str:
        """The proposition that the term has this value."""
        return f"{self.lean} = {written(value)}"

    def agreement(self) -> str:
        """The proposition that the unary copy computes the same."""
        number = {"n": f"{self.unary}.nat", "i": f"{self.unary}.int", "b": self.unary}[self.type]
        steps = "".join(f"({step}).force fun x{index} => " for index, step in enumerate(self.steps))
        return f"({steps}decide ({self.lean} = {number})) = true"

    def mistaken(self, source: random.Random) -> Value:
        """A value that the term does not have, one that a mistake might give it."""
        value = self.value
        if isinstance(value, bool):
            return not value
        near = {value + 1, value - 1, -value, 0, 1, 2 * value + 1, value + 7} - {value}
        return source.choice(sorted(one for one in near if self.type == "i" or one >= 0))


def _leaf(source: random.Random, type_: str) -> Term:
    if type_ == "b":
        truth = source.random() < 0.5
        return Term("b", written(truth), (), written(truth), truth)
    size = source.choice([0, 1, 2, source.randint(0, 12)])
    if type_ == "n":
        return Term("n", str(size), (), f"u{size}", size)
    if source.random() < 0.5:
        return Term("i", f"({size} : Int)", (), f"(Z.mk u{size} .z)", size)
    return Term("i", f"(-{size} : Int)", (), f"(Z.mk .z u{size})", -size)


def term(source: random.Random, type_: str, depth: int, first: int = 0) -> Term:
    """A random term of a type.

    Args:
        depth: operations above each other, at most.
        first: number of unary steps that precede.
    """
    if depth == 0:
        return _leaf(source, type_)
    while True:
        operation = source.choice([one for one in OPERATIONS if one.gives == type_])
        parts: list[Term] = []
        steps: tuple[str, ...] = ()
        for taken in operation.takes:
            part = term(source, taken, source.randint(0, depth - 1), first + len(steps))
            parts.append(part)
            steps += part.steps
        value = operation.compute(*(part.value for part in parts))
        if abs(value) <= LARGEST:
            lean = operation.lean.format(*(part.lean for part in parts))
            unary = operation.unary.format(*(part.unary for part in parts))
            return Term(type_, f"({lean})", (*steps, unary), f"x{first + len(steps)}", value)
