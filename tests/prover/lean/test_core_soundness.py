"""Attempts to derive a contradiction from the core: by numbers, by ground terms, by tactics.

``RMAX_SOAK=SECONDS`` gives each test that long, on cases that differ from run to run; the number of
cases is printed.
"""

import os
import random
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.prover.lean import test_core_int, test_core_nat
from tests.prover.lean.compiling import failures, messages
from tests.prover.lean.ground import UNARY_COPY, Term, term
from tests.prover.lean.values import Value, written

SOAK = float(os.environ.get("RMAX_SOAK", "0"))
Show = Callable[[str], None]

# What a result `c` has to satisfy beside being Python's: the equations that define the function,
# at these arguments, as a `Bool`. The shifted arguments are large numbers as well.
NATURAL = {
    "add": "Nat.add a (Nat.succ b) == Nat.succ c && Nat.sub c b == a && Nat.add b a == c",
    "sub": "Nat.sub a (Nat.succ b) == Nat.pred c && cond (Nat.ble b a) (Nat.add c b == a) (c == 0)",
    "mul": "Nat.mul a (Nat.succ b) == Nat.add c a && Nat.mul b a == c",
    "div": "cond (Nat.ble b a && b != 0) (c == Nat.succ (Nat.div (Nat.sub a b) b)) (c == 0) &&"
    " a == Nat.add (Nat.mul b c) (Nat.mod a b) && (b == 0 || Nat.ble (Nat.succ (Nat.mod a b)) b)",
    "mod": "cond (Nat.ble b a) (c == Nat.mod (Nat.sub a b) b) (c == a) &&"
    " a == Nat.add (Nat.mul b (Nat.div a b)) c && (b == 0 || Nat.ble (Nat.succ c) b)",
    "gcd": "cond (a == 0) (c == b) (c == Nat.gcd (Nat.mod b a) a) && Nat.gcd b a == c &&"
    " Nat.mod a c == 0 && Nat.mod b c == 0",
    "pow": "Nat.pow a (Nat.succ b) == Nat.mul c a",
    "beq": "Nat.beq (Nat.succ a) (Nat.succ b) == c && (Nat.ble a b && Nat.ble b a) == c",
    "ble": "Nat.ble (Nat.succ a) (Nat.succ b) == c && Nat.beq (Nat.sub a b) 0 == c",
    "land": "c == Nat.add (Nat.mul 2 (Nat.land (Nat.div a 2) (Nat.div b 2)))"
    " (Nat.mul (Nat.mod a 2) (Nat.mod b 2)) && Nat.add (Nat.lor a b) c == Nat.add a b",
    "lor": "c == Nat.add (Nat.mul 2 (Nat.lor (Nat.div a 2) (Nat.div b 2)))"
    " (max (Nat.mod a 2) (Nat.mod b 2))",
    "xor": "c == Nat.add (Nat.mul 2 (Nat.xor (Nat.div a 2) (Nat.div b 2)))"
    " (Nat.mod (Nat.add a b) 2) && (Nat.testBit c 40 == (Nat.testBit a 40 != Nat.testBit b 40))",
    "shiftLeft": "Nat.shiftLeft a (Nat.succ b) == Nat.shiftLeft (Nat.mul 2 a) b &&"
    " c == Nat.mul a (Nat.pow 2 b)",
    "shiftRight": "Nat.shiftRight a (Nat.succ b) == Nat.div c 2 && c == Nat.div a (Nat.pow 2 b)",
    "succ": "c == Nat.add a 1 && Nat.pred c == a",
    "pred": "c == Nat.sub a 1 && Nat.pred (Nat.succ a) == a",
    "log2": "cond (Nat.ble 2 a) (c == Nat.succ (Nat.log2 (Nat.div a 2))) (c == 0) && (a == 0 ||"
    " Nat.ble (Nat.pow 2 c) a && Nat.ble (Nat.succ a) (Nat.pow 2 (Nat.succ c)))",
}
INTEGER = {
    "{a} + {b}": "c - b == a && b + a == c && a + (b + 1) == c + 1",
    "{a} - {b}": "c + b == a && b - a == -c",
    "{a} * {b}": "a * (b + 1) == c + a && -a * b == -c",
    "{a} / {b}": "a == b * c + a % b && a / -b == -c",
    "{a} % {b}": "a == b * (a / b) + c && (b == 0 || decide (0 ≤ c) && decide (c < Int.natAbs b))",
    "Int.tdiv {a} {b}": "a == b * c + Int.tmod a b && Int.tdiv (-a) b == -c",
    "Int.tmod {a} {b}": "a == b * Int.tdiv a b + c && (c == 0 || Int.sign c == Int.sign a) &&"
    " (b == 0 || decide (Int.natAbs c < Int.natAbs b))",
    "Int.fdiv {a} {b}": "a == b * c + Int.fmod a b && Int.fdiv (-a) (-b) == c",
    "Int.fmod {a} {b}": "a == b * Int.fdiv a b + c && (b == 0 || c == 0 ||"
    " Int.sign c == Int.sign b) && (b == 0 || decide (Int.natAbs c < Int.natAbs b))",
    "decide ({a} = {b})": "(decide (a ≤ b) && decide (b ≤ a)) == c",
    "decide ({a} < {b})": "decide (a + 1 ≤ b) == c && (Int.sign (a - b) == -1) == c",
    "decide ({a} ≤ {b})": "decide (a < b + 1) == c && (decide (a < b) || a == b) == c",
    "decide ({a} ∣ {b})": "(b % a == 0) == c",
    "min {a} {b}": "c + max a b == a + b && decide (c ≤ a) && decide (c ≤ b)",
    "max {a} {b}": "c + min a b == a + b && decide (a ≤ c) && decide (b ≤ c)",
    "Int.gcd {a} {b}": "c == Nat.gcd (Int.natAbs a) (Int.natAbs b) && a % c == 0 && b % c == 0",
    "Int.lcm {a} {b}": "c * Int.gcd a b == Int.natAbs (a * b)",
    "-{a}": "c + a == 0",
    "Int.natAbs {a}": "(a == c || a == -(c : Int)) && decide (0 ≤ (c : Int))",
    "Int.toNat {a}": "(c : Int) == max a 0",
    "Int.sign {a}": "c * Int.natAbs a == a",
    "{a} ^ 0": "c == 1",
    "{a} ^ 7": "c == a * a * a * a * a * a * a",
    "{a} >>> 5": "c == a / 32",
    "Int.bmod {a} 10": "(a - c) % 10 == 0 && decide (-5 ≤ c) && decide (c < 5)",
    "Int.bdiv {a} 10": "a == 10 * c + Int.bmod a 10",
}

TACTICS = "first | decide +kernel | rfl | (simp; done) | omega | grind"
REFUSALS = (
    "`grind` failed",
    "(kernel) application type mismatch",
    "Tactic `simp` failed with a nested error:\nmaximum recursion depth",
    "maximum recursion depth",
)
"""How they refuse. The kernel has its word in the first of them, and wherever a tactic is wrong."""


@pytest.fixture
def show(capsys: pytest.CaptureFixture[str]) -> Show:
    def shown(text: str) -> None:
        with capsys.disabled():
            print(f"\n  {text}", end="")

    return shown


def rounds() -> Iterator[random.Random]:
    """One source of cases that is always the same; in a soak, new ones until the time is over."""
    seed = random.SystemRandom().randrange(10**9) if SOAK else 0
    end = time.perf_counter() + SOAK
    yield random.Random(seed)
    while time.perf_counter() < end:
        seed += 1
        yield random.Random(seed)


def large(source: random.Random) -> int:
    """Zero, small, next to a power of two that matters to a machine, or up to 400 digits."""
    kind = source.randrange(8)
    if kind == 0:
        return source.randint(0, 3)
    if kind == 1:
        return source.getrandbits(8)
    if kind == 2:
        return 1 << source.choice([31, 32, 62, 63, 64, 65, 127, 128, 1024])
    if kind == 3:
        return (1 << source.choice([31, 32, 63, 64, 128])) + source.choice([-2, -1, 1])
    return source.getrandbits(source.choice([32, 63, 64, 65, 128, 256, 512, 1328]))


def pair(source: random.Random) -> tuple[int, int]:
    """Two numbers, often related."""
    a = large(source)
    related = [a, a + 1, max(a - 1, 0), 2 * a, a // 2, a * source.getrandbits(20)]
    return a, source.choice(related) if source.random() < 0.25 else large(source)


def natural(source: random.Random, name: str) -> tuple[int, int, Value]:
    """Arguments for a function of ``Nat`` (one of a single argument ignores the second), result."""
    a, b = pair(source)
    b %= test_core_nat.SECOND_ARGUMENT_BELOW.get(name, b + 1)
    if name == "pow" and a >= 1 << 66:
        b %= 9  # Python writes no more than 4300 digits
    unary = test_core_nat.UNARY.get(name)
    return a, b, unary(a) if unary else test_core_nat.BINARY[name](a, b)


def integer(source: random.Random, template: str) -> tuple[int, int, Value]:
    """The same for a function of ``Int``."""
    a, b = (source.choice([1, -1]) * number for number in pair(source))
    unary = test_core_int.UNARY.get(template)
    return a, b, unary(a) if unary else test_core_int.BINARY[template](a, b)


def large_tables(source: random.Random, naturals: int, integers: int) -> dict[str, str]:
    """For every function that many results, and what they have to satisfy."""
    found: dict[str, str] = {}
    for name, equations in NATURAL.items():
        results = [natural(source, name) for _ in range(naturals)]
        result = "Bool" if isinstance(results[0][-1], bool) else "Nat"
        call = f"Nat.{name} a" if name in test_core_nat.UNARY else f"Nat.{name} a b"
        check = f"def F.{name} (a b : Nat) (c : {result}) : Bool := {call} == c && ({equations})"
        found |= tables(f"F.{name}", check, results)
    for index, (template, equations) in enumerate(INTEGER.items()):
        results = [integer(source, template) for _ in range(integers)]
        result = "Nat" if template.split()[0] in test_core_int.NATURAL_RESULTS else "Int"
        result = "Bool" if isinstance(results[0][-1], bool) else result
        call = f"({template.format(a='a', b='b')})"
        check = (
            f"def G.f{index} (a b : Int) (c : {result}) : Bool := ({call}) == c && ({equations})"
        )
        found |= tables(f"G.f{index}", check, results)
    return found


def large_falsehoods(source: random.Random, count: int) -> list[str]:
    """Equations, ``count`` for every function, that are off by one bit or by the sign."""
    found: list[str] = []

    def wrong(value: Value) -> str:
        if isinstance(value, bool):
            return written(not value)
        return written(value ^ 1 << source.randrange(max(value.bit_length(), 1)))

    for name in NATURAL:
        for _ in range(count):
            a, b, value = natural(source, name)
            arguments = f"{a}" if name in test_core_nat.UNARY else f"{a} {b}"
            found.append(f"Nat.{name} {arguments} = {wrong(value)}")
    for template in INTEGER:
        for _ in range(count):
            a, b, value = integer(source, template)
            left = template.format(a=test_core_int.literal(a), b=test_core_int.literal(b))
            found.append(f"({left}) = {wrong(value)}")
    return found


def tables(name: str, check: str, results: list[tuple[int, int, Value]]) -> dict[str, str]:
    """The definition of a check, and examples that the kernel computes 50 results of each."""
    found = {name: check}
    rows = [" ".join([name, *map(written, one)]) for one in results]
    for start in range(0, len(rows), 50):
        together = ",\n".join(rows[start : start + 50])
        found[f"{name} {start}"] = f"example : List.and [{together}] = true := by decide +kernel"
    return found


def ground_terms(source: random.Random, count: int) -> list[Term]:
    return [term(source, source.choice("nib"), source.randint(1, 4)) for _ in range(count)]


def test_large_numbers_satisfy_the_equations_and_are_what_python_computes(
    tmp_path: Path, show: Show
) -> None:
    assert NATURAL.keys() == (test_core_nat.BINARY | test_core_nat.UNARY).keys()
    assert INTEGER.keys() == (test_core_int.BINARY | test_core_int.UNARY).keys()
    facts = 0
    for source in rounds():
        declarations = large_tables(source, 200, 40)
        assert failures(declarations, tmp_path) == {}
        facts += 200 * len(NATURAL) + 40 * len(INTEGER)
    show(f"{facts} results of functions, each with its equations")


def test_the_kernels_arithmetic_agrees_with_unary_computation(tmp_path: Path, show: Show) -> None:
    """The unary copy knows nothing of the kernel's numbers: a difference would prove ``False``."""
    count = 0
    for source in rounds():
        terms = ground_terms(source, 400)
        declarations = {"copy": UNARY_COPY} | {
            f"{number}: {one.lean}": f"example : {one.agreement()} ∧ {one.equals(one.value)} :="
            " by decide +kernel"
            for number, one in enumerate(terms)
        }
        assert failures(declarations, tmp_path) == {}
        count += len(terms)
    show(f"{count} ground terms agree with their unary copies")


def test_a_copy_that_differs_is_found(tmp_path: Path) -> None:
    """Rounding downwards where `Int` keeps the remainder from being negative."""
    wrong = UNARY_COPY.replace("cond b.below ((fdiv a b.neg)", "cond false ((fdiv a b.neg)")
    assert wrong != UNARY_COPY
    declarations = {"copy": wrong} | {
        one.lean: f"example : {one.agreement()} := by decide +kernel"
        for one in ground_terms(random.Random(1), 300)
    }
    found = failures(declarations, tmp_path)
    assert found and all(re.search("[/%] ", lean) for lean in found)


def test_no_tactic_proves_a_false_ground_equation(tmp_path: Path, show: Show) -> None:
    """Each is refused once, and by a tactic: nothing is refused because it makes no sense."""
    count = 0
    for source in rounds():
        terms = ground_terms(source, 800)
        false = [one.equals(one.mistaken(source)) for one in terms]
        false += [f"¬({one.equals(one.value)})" for one in terms[::4]]
        false += large_falsehoods(source, 3)
        lines = [f"example : {statement} := by {TACTICS}" for statement in false]
        found = messages("\n".join(lines) + "\n", tmp_path)
        assert [one for one in found if not one["data"].startswith(REFUSALS)] == []
        refused = {one["pos"]["line"] for one in found if one["severity"] == "error"}
        accepted = set(range(1, len(lines) + 1)) - refused
        assert not accepted, [lines[line - 1] for line in sorted(accepted)]
        assert len(found) == len(lines)
        true = {
            one.lean: f"example : {one.equals(one.value)} := by {TACTICS}" for one in terms[::8]
        }
        assert failures(true, tmp_path) == {}
        count += len(lines)
    show(f"{count} false ground equations, none proved")
