"""`Int` in the embedded core: what it computes, what tactics prove, and how people write it."""

import math
import random
import re
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from tests.prover.lean.compiling import failures, targets
from tests.prover.lean.values import Value, downwards, euclidean, towards_zero, written

BINARY: dict[str, Callable[[int, int], Value]] = {
    "{a} + {b}": lambda a, b: a + b,
    "{a} - {b}": lambda a, b: a - b,
    "{a} * {b}": lambda a, b: a * b,
    "{a} / {b}": euclidean,
    "{a} % {b}": lambda a, b: a - b * euclidean(a, b),
    "Int.tdiv {a} {b}": towards_zero,
    "Int.tmod {a} {b}": lambda a, b: a - b * towards_zero(a, b),
    "Int.fdiv {a} {b}": downwards,
    "Int.fmod {a} {b}": lambda a, b: a - b * downwards(a, b),
    "decide ({a} = {b})": lambda a, b: a == b,
    "decide ({a} < {b})": lambda a, b: a < b,
    "decide ({a} ≤ {b})": lambda a, b: a <= b,
    "decide ({a} ∣ {b})": lambda a, b: b % a == 0 if a else b == 0,
    "min {a} {b}": min,
    "max {a} {b}": max,
    "Int.gcd {a} {b}": math.gcd,
    "Int.lcm {a} {b}": math.lcm,
}
UNARY: dict[str, Callable[[int], Value]] = {
    "-{a}": lambda a: -a,
    "Int.natAbs {a}": abs,
    "Int.toNat {a}": lambda a: max(a, 0),
    "Int.sign {a}": lambda a: (a > 0) - (a < 0),
    "{a} ^ 0": lambda a: 1,
    "{a} ^ 7": lambda a: a**7,
    "{a} >>> 5": lambda a: a >> 5,
    "Int.bmod {a} 10": lambda a: (a + 5) % 10 - 5,
    "Int.bdiv {a} 10": lambda a: (a - ((a + 5) % 10 - 5)) // 10,
}

NATURAL_RESULTS = {"Int.natAbs", "Int.toNat", "Int.gcd", "Int.lcm"}

# Equations that leave only one function possible, given the ring and its order.
DEFINING = [
    "(n : Nat) : (Int.ofNat n) = n := rfl",
    "(n : Nat) : Int.negSucc n = -(n + 1 : Int) := rfl",
    "(m n : Nat) : ((m + n : Nat) : Int) = m + n := rfl",
    "(m n : Nat) : ((m * n : Nat) : Int) = m * n := rfl",
    "(a : Int) : -a + a = 0 := Int.add_left_neg a",
    "(a b : Int) : a + b = b + a := Int.add_comm a b",
    "(a b c : Int) : a + b + c = a + (b + c) := Int.add_assoc a b c",
    "(a b : Int) : a * b = b * a := Int.mul_comm a b",
    "(a b c : Int) : a * b * c = a * (b * c) := Int.mul_assoc a b c",
    "(a b c : Int) : a * (b + c) = a * b + a * c := Int.mul_add a b c",
    "(a : Int) : a * 1 = a ∧ a + 0 = a := ⟨Int.mul_one a, Int.add_zero a⟩",
    "(a b : Int) : a - b = a + -b := rfl",
    "(a : Int) : a ^ 0 = 1 := rfl",
    "(a : Int) (n : Nat) : a ^ (n + 1) = a ^ n * a := rfl",
    "(a b : Int) : a ≤ b ↔ ∃ n : Nat, a + n = b := ⟨Int.le.dest, fun ⟨n, h⟩ => Int.le.intro n h⟩",
    "(a b : Int) : a < b ↔ a + 1 ≤ b := Iff.rfl",
    "(a b : Int) : a % b + b * (a / b) = a := Int.emod_add_mul_ediv a b",
    "(a b : Int) (h : b ≠ 0) : 0 ≤ a % b := Int.emod_nonneg a h",
    "(a b : Int) (h : b ≠ 0) : a % b < Int.natAbs b := Int.emod_lt a h",
    "(a : Int) : a / 0 = 0 ∧ a % 0 = a := ⟨Int.ediv_zero a, Int.emod_zero a⟩",
    "(a b : Int) : Int.tmod a b + b * Int.tdiv a b = a := Int.tmod_add_mul_tdiv a b",
    "(a b : Int) : Int.tdiv (-a) b = -Int.tdiv a b := Int.neg_tdiv a b",
    "(a b : Int) (h : 0 ≤ a) : Int.tdiv a b = a / b := Int.tdiv_eq_ediv_of_nonneg b h",
    "(a b : Int) (h : 0 ≤ b) : Int.fdiv a b = a / b := Int.fdiv_eq_ediv_of_nonneg a h",
    "(a b : Int) (h : 0 ≤ b) : Int.fmod a b = a % b := Int.fmod_eq_emod_of_nonneg a h",
    "(a b : Int) : (Int.gcd a b : Int) ∣ a ∧ (Int.gcd a b : Int) ∣ b :=\n"
    "  ⟨Int.gcd_dvd_left a b, Int.gcd_dvd_right a b⟩",
    "(a b c : Int) (h : c ∣ a) (h' : c ∣ b) : c ∣ Int.gcd a b := Int.dvd_coe_gcd h h'",
    "(a b : Int) : a ∣ b ↔ ∃ c, b = a * c := Iff.rfl",
    "(a : Int) : a = a.natAbs ∨ a = -(a.natAbs : Int) := Int.natAbs_eq a",
    "(a : Int) : (a.toNat : Int) = max a 0 := Int.toNat_eq_max a",
    "(a : Int) : a.sign * a.natAbs = a := Int.sign_mul_natAbs a",
]

PROVED_BY = {
    "simp": [
        "(x : Int) : x + 0 = x ∧ 0 + x = x ∧ x * 1 = x ∧ 1 * x = x ∧ x * 0 = 0",
        "(x : Int) : x - x = 0 ∧ x + -x = 0 ∧ -x + x = 0 ∧ - -x = x ∧ x - 0 = x",
        "(x y : Int) : x + y - y = x ∧ x - y + y = x",
        "(x y : Int) : x + y = x ↔ y = 0",
        "(x y z : Int) : x + z = y + z ↔ x = y",
        "(x y z : Int) : x + z ≤ y + z ↔ x ≤ y",
        "(x y : Int) : ¬x ≤ y ↔ y < x",
        "(x y : Int) : -x ≤ -y ↔ y ≤ x",
        "(x y : Int) : x * y = 0 ↔ x = 0 ∨ y = 0",
        "(x y : Int) : 0 ≤ x - y ↔ y ≤ x",
        "(x : Int) : ¬x < x",
        "(x : Int) : x < x + 1",
        "(m n : Nat) : (m : Int) ≤ n ↔ m ≤ n",
        "(m n : Nat) : ((m * n + 2 : Nat) : Int) = m * n + 2",
        "(n : Nat) : 0 ≤ (n : Int)",
        "(n : Nat) : (n : Int) = 0 ↔ n = 0",
        "(x : Int) : x % x = 0 ∧ x / 1 = x ∧ x % 1 = 0 ∧ 0 / x = 0",
        "(x y : Int) : (x + y * 3) % 3 = x % 3",
        "(x y : Int) : x ∣ x * y ∧ y ∣ x * y ∧ x ∣ 0 ∧ 1 ∣ x",
        "(x y : Int) : -x ∣ y ↔ x ∣ y",
        "(x : Int) : x.natAbs = 0 ↔ x = 0",
        "(n : Nat) : Int.natAbs n = n ∧ Int.toNat n = n",
        "-3 + 5 * 2 = (7 : Int)",
        "(-7 : Int) / 2 = -4 ∧ (-7 : Int) % 2 = 1 ∧ (2 : Int) ^ 10 = 1024",
        "(-7 : Int) < 2 ∧ ¬(3 : Int) ≤ -3 ∧ (3 : Int) ≠ -3",
        "(-7 : Int) ∣ 21 ∧ ¬(5 : Int) ∣ 12",
    ],
    "decide": [
        "-3 + 5 * (2 : Int) ^ 10 = 5117",
        "(2 : Int) ^ 60 % 10 = 6",
        "(-7 : Int) / 0 = 0 ∧ (-7 : Int) % 0 = -7",
        "(-7 : Int) ∣ 21 ∧ ¬(5 : Int) ∣ 12",
        "max (3 : Int) 5 = 5 ∧ Int.natAbs (-3) = 3 ∧ Int.gcd 12 (-18) = 6",
        "∀ x : Nat, x < 30 → (x : Int) * x % 4 ≠ 2",
        "¬∃ x : Nat, x < 30 ∧ (x : Int) * x = 170",
    ],
    "decide +kernel": [
        "2 ^ 2010 % 10 = 4",
        "(2 : Int) ^ 2010 % 10 = 4",
        "∀ x : Nat, x < 300 → ((x : Int) - 150) ^ 2 % 3 ≠ 2",
    ],
    "rfl": [
        "(2 : Int) ^ 10 = 1024",
        "(-7 : Int) % 3 = 2",
        "(n : Nat) : ((n + 1 : Nat) : Int) = n + 1",
    ],
    "ac_rfl": [
        "(x y z : Int) : x + y * z + 0 = z * y + x",
        "(x y z : Int) : max x (max y z) = max z (max x y)",
    ],
}  # fmt: skip

PROOFS = {
    "casts go both ways": "example (n m : Nat) (h : (n : Int) < m + 1) : "
    "n < m + 1 := by exact_mod_cast h\n"
    ""
    "example (n m : Nat) (h : n + m = 3) : (n : Int) + m = 3 := by exact_mod_cast h\n"
    "example (n m : Nat) : ((n * m : Nat) : Int) = n * m := by push_cast; rfl",
    "relations are chained": "example (a b c d : Int) (h : a ≤ b) (h' : b < c) (e : "
    "c = d) : a < d := calc\n"
    ""
    "  a ≤ b := h\n  _ < c := h'\n  _ = d := e",
    "cases by sign": "example (a : Int) : a * a = (a.natAbs : Int) * a.natAbs := by\n"
    "  cases a with\n  | ofNat n => rfl\n  | negSucc n => rfl",
    "squares leave two remainders": "example (x : Int) : x ^ 2 % 4 = 0 ∨ x ^ 2 % 4 = 1 := by\n"
    "  have h : ∀ r : Nat, r < 4 → (r : Int) ^ 2 % 4 = 0 ∨ (r : Int) ^ 2 % 4 = 1 := by decide\n"
    "  have n : 0 ≤ x % 4 := Int.emod_nonneg x (by decide)\n"
    "  have l : x % 4 < 4 := Int.emod_lt_of_pos x (by decide)\n"
    "  rw [Int.pow_emod]\n"
    "  obtain ⟨r, e⟩ := Int.eq_ofNat_of_zero_le n\n"
    "  rw [e] at l ⊢\n"
    "  exact h r (by exact_mod_cast l)",
    "monotonicity": "example (a b c : Int) (h : a ≤ b) (hc : 0 ≤ c) : a * c ≤ b * c :=\n"
    "  Int.mul_le_mul_of_nonneg_right h hc",
    "blackboard letters": "example (n : ℕ) (z : ℤ) (f : ℕ → ℤ) (h : f n = z) : ∃ m : "
    "ℕ, f m = (z : ℤ) := "
    "⟨n, h⟩",
}  # fmt: skip

PRINTED = [
    "x = -3",
    "x + ↑n = 2 ^ 10 - ↑(n + 1) * x",
    "-x ≤ 2 ∧ x % 3 < 4 ∨ x ∣ -x",
    "max x (-1) = ↑x.natAbs",
    "∃ y, y * y = x",
]


def numbers(seed: int) -> list[int]:
    """Edge cases and random numbers of up to 220 bits, of both signs."""
    source = random.Random(seed)
    edges = [0, 1, 2, 3, 2**31, 2**32, 2**63 - 1, 2**63, 2**64]
    found = edges + [source.getrandbits(bits) for bits in (2, 4, 8, 31, 33, 63, 65, 128, 220) * 2]
    return [sign * number for number in found for sign in (1, -1)]


def literal(number: int) -> str:
    return f"({number} : Int)"


def computations() -> list[tuple[str, Value]]:
    """Terms over literals and Python's result for each."""
    found: list[tuple[str, Value]] = []
    pairs = random.Random(11)
    for text, function in BINARY.items():
        for a in numbers(1) + numbers(2):
            for b in (pairs.choice(numbers(3)), pairs.randint(-12, 12)):
                found.append((text.format(a=literal(a), b=literal(b)), function(a, b)))
    for text, unary in UNARY.items():
        found += [(text.format(a=literal(a)), unary(a)) for a in numbers(4)]
    return found


def examples(statements: Iterable[str], proof: str = "") -> dict[str, str]:
    """An example for each statement, which may start with binders."""
    return {
        text: f"example {'' if re.match(r'[(][a-z]', text) else ': '}{text}{proof}"
        for text in statements
    }


def tables(facts: list[tuple[str, Value]], size: int) -> dict[str, str]:
    """One example that the kernel decides for every ``size`` terms of the same type."""
    types: dict[str, list[tuple[str, Value]]] = {"Nat": [], "Int": [], "Bool": []}
    for term, value in facts:
        natural = term.split()[0] in NATURAL_RESULTS
        type_ = "Bool" if isinstance(value, bool) else "Nat" if natural else "Int"
        types[type_].append((term, value))
    found = {}
    for name, rows in types.items():
        for start in range(0, len(rows), size):
            batch = rows[start : start + size]
            left, right = (
                ", ".join(term for term, _ in batch),
                ", ".join(written(v) for _, v in batch),
            )
            found[left] = f"example : ([{left}] : List {name}) = [{right}] := by decide +kernel"
    return found


def test_the_kernel_computes_what_python_computes(tmp_path: Path) -> None:
    facts = computations()
    assert len(facts) > 4000
    assert failures(tables(facts, 50), tmp_path) == {}


def test_the_kernel_accepts_no_other_result(tmp_path: Path) -> None:
    wrong = [
        (text, not result if isinstance(result, bool) else result + 1)
        for text, result in computations()[::29]
    ]
    declarations = tables(wrong, 1)
    assert failures(declarations, tmp_path).keys() == declarations.keys()


def test_the_functions_satisfy_the_equations_that_define_them(tmp_path: Path) -> None:
    assert failures(examples(DEFINING), tmp_path) == {}


@pytest.mark.parametrize("tactic", PROVED_BY)
def test_a_tactic_closes_the_everyday_goals(tactic: str, tmp_path: Path) -> None:
    assert failures(examples(PROVED_BY[tactic], f" := by {tactic}"), tmp_path) == {}


def test_everyday_proofs_go_through(tmp_path: Path) -> None:
    assert failures(PROOFS, tmp_path) == {}


def test_it_prints_as_people_write_it(tmp_path: Path) -> None:
    text = "".join(
        f"example (n : Nat) (x : Int) : {s} := by\n  trace_state\n  sorry\n" for s in PRINTED
    )
    assert targets(text, tmp_path) == PRINTED
