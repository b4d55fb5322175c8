"""`Nat` in the embedded core: what the kernel computes and what tactics prove."""

import math
import random
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from tests.prover.lean.compiling import failures, targets
from tests.prover.lean.values import Value, downwards, written

BINARY: dict[str, Callable[[int, int], Value]] = {
    "add": lambda a, b: a + b,
    "sub": lambda a, b: max(a - b, 0),
    "mul": lambda a, b: a * b,
    "div": downwards,
    "mod": lambda a, b: a % b if b else a,
    "gcd": math.gcd,
    "pow": lambda a, b: a ** (b % 90),
    "beq": lambda a, b: a == b,
    "ble": lambda a, b: a <= b,
    "land": lambda a, b: a & b,
    "lor": lambda a, b: a | b,
    "xor": lambda a, b: a ^ b,
    "shiftLeft": lambda a, b: a << (b % 300),
    "shiftRight": lambda a, b: a >> (b % 300),
}
UNARY: dict[str, Callable[[int], int]] = {
    "succ": lambda a: a + 1,
    "pred": lambda a: max(a - 1, 0),
    "log2": lambda a: max(a.bit_length() - 1, 0),
}
SECOND_ARGUMENT_BELOW = {"pow": 90, "shiftLeft": 300, "shiftRight": 300}

# Equations that leave only one function possible.
DEFINING = {
    "add": ["(n : Nat) : Nat.add n 0 = n := rfl",
            "(n m : Nat) : Nat.add n (m + 1) = Nat.add n m + 1 := rfl"],
    "pred": ["Nat.pred 0 = 0 := rfl", "(n : Nat) : Nat.pred (n + 1) = n := rfl"],
    "sub": ["(n : Nat) : Nat.sub n 0 = n := rfl",
            "(n m : Nat) : Nat.sub n (m + 1) = Nat.pred (Nat.sub n m) := rfl"],
    "mul": ["(n : Nat) : Nat.mul n 0 = 0 := rfl",
            "(n m : Nat) : Nat.mul n (m + 1) = Nat.add (Nat.mul n m) n := rfl"],
    "pow": ["(n : Nat) : Nat.pow n 0 = 1 := rfl",
            "(n m : Nat) : Nat.pow n (m + 1) = Nat.mul (Nat.pow n m) n := rfl"],
    "div": ["(n : Nat) : Nat.div n 0 = 0 := Nat.div_zero n",
            "(n m : Nat) (h : n < m) : Nat.div n m = 0 := Nat.div_eq_of_lt h",
            "(n m : Nat) (h : 0 < m) (h' : m ≤ n) : Nat.div n m = Nat.div (n - m) m + 1 :=\n"
            "  Nat.div_eq_sub_div h h'"],
    "mod": ["(n : Nat) : Nat.mod n 0 = n := Nat.mod_zero n",
            "(n m : Nat) (h : n < m) : Nat.mod n m = n := Nat.mod_eq_of_lt h",
            "(n m : Nat) (h : m ≤ n) : Nat.mod n m = Nat.mod (n - m) m := Nat.mod_eq_sub_mod h"],
    "gcd": ["(n : Nat) : Nat.gcd 0 n = n := Nat.gcd_zero_left n",
            "(m n : Nat) : Nat.gcd (m + 1) n = Nat.gcd (n % (m + 1)) (m + 1) := Nat.gcd_succ m n"],
    "beq": ["Nat.beq 0 0 = true := rfl", "(n : Nat) : Nat.beq 0 (n + 1) = false := rfl",
            "(n : Nat) : Nat.beq (n + 1) 0 = false := rfl",
            "(n m : Nat) : Nat.beq (n + 1) (m + 1) = Nat.beq n m := rfl"],
    "ble": ["Nat.ble 0 0 = true := rfl", "(n : Nat) : Nat.ble 0 (n + 1) = true := rfl",
            "(n : Nat) : Nat.ble (n + 1) 0 = false := rfl",
            "(n m : Nat) : Nat.ble (n + 1) (m + 1) = Nat.ble n m := rfl"],
    "testBit": ["(n i : Nat) : Nat.testBit n i = decide (n / 2 ^ i % 2 = 1) :=\n"
                "  Nat.testBit_eq_decide_div_mod_eq",
                "(n m : Nat) (h : ∀ i, Nat.testBit n i = Nat.testBit m i) : n = m :=\n"
                "  Nat.eq_of_testBit_eq h"],
    "land": ["(n m i : Nat) : (Nat.land n m).testBit i = (n.testBit i && m.testBit i) :=\n"
             "  Nat.testBit_and n m i"],
    "lor": ["(n m i : Nat) : (Nat.lor n m).testBit i = (n.testBit i || m.testBit i) :=\n"
            "  Nat.testBit_or n m i"],
    "xor": ["(n m i : Nat) : (Nat.xor n m).testBit i = (n.testBit i != m.testBit i) :=\n"
            "  Nat.testBit_xor n m i"],
    "shiftLeft": ["(n : Nat) : Nat.shiftLeft n 0 = n := rfl",
                  "(n m : Nat) : Nat.shiftLeft n (m + 1) = Nat.shiftLeft (2 * n) m := rfl"],
    "shiftRight": ["(n : Nat) : Nat.shiftRight n 0 = n := rfl",
                   "(n m : Nat) : Nat.shiftRight n (m + 1) = Nat.shiftRight n m / 2 := rfl"],
    "log2": ["(n : Nat) (h : n < 2) : Nat.log2 n = 0 := Nat.log2_of_lt_two h",
             "(n : Nat) (h : 2 ≤ n) : Nat.log2 n = Nat.log2 (n / 2) + 1 := Nat.log2_of_two_le h"],
}  # fmt: skip

PROVED_BY = {
    "simp": [
        "(x : Nat) : x + 0 = x",
        "(x : Nat) : 0 + x = x",
        "(x : Nat) : x + 1 ≠ 0",
        "(x y : Nat) : x + 1 = y + 1 ↔ x = y",
        "(x : Nat) : x + 3 = 5 ↔ x = 2",
        "(x y : Nat) : x + 3 = y + 5 ↔ x = y + 2",
        "(x : Nat) : ¬x + 5 = 3",
        "(x : Nat) : x < x + 1",
        "(x : Nat) : x + 2 ≤ x + 5",
        "(x : Nat) : x + 4 - 1 = x + 3",
        "(x : Nat) : ¬x < 0",
        "(x : Nat) : x ≤ 0 ↔ x = 0",
        "(a b : Nat) : ¬a ≤ b ↔ b < a",
        "(a b : Nat) : a + b = a ↔ b = 0",
        "(a b : Nat) : a * b = 0 ↔ a = 0 ∨ b = 0",
        "(a : Nat) : a * 0 = 0",
        "(a : Nat) : a * 1 = a",
        "(a : Nat) : a ^ 1 = a",
        "(a : Nat) : a - a = 0",
        "(a : Nat) : a % a = 0",
        "(a b : Nat) : a ∣ a * b",
        "(a : Nat) : max a a = a",
        "(x y : Nat) : (x + 2 == y + 2) = (x == y)",
        "(x : Nat) : (x + 2 != 0) = true",
        "2 * 3 = 6",
        "17 % 5 = 2 ∧ 17 / 5 = 3 ∧ 2 ^ 10 = 1024",
        "3 ∣ 12 ∧ ¬5 ∣ 12 ∧ Nat.gcd 12 18 = 6 ∧ 5 &&& 3 = 1",
    ],
    "contradiction": [
        "(x : Nat) (h : x + 2 = 0) : False",
        "(x : Nat) (h : x < 0) : False",
        "(h : 5 < 3) : False",
    ],
    "decide": [
        "2 ^ 64 % 7 = 2",
        "12 ∣ 144 ∧ ¬7 ∣ 2 ^ 64",
        "∀ x, x < 20 → x * x < 400",
        "∀ x < 12, ∀ y ≤ 12, x + y = y + x",
        "∃ x < 40, x * x = 169",
        "¬∃ x, x ≤ 20 ∧ x * x = 170",
        "∀ i : Fin 5, ∃ j : Fin 5, i.val + j.val = 4",
    ],
    "decide +kernel": ["∀ x < 500, x * x % 3 ≠ 2"],
}

DEFINITIONS = {
    "structural": "def f : Nat → Nat\n  | 0 => 0\n  | 1 => 5\n  | n + 2 => f n + 1",
    "half under an if": "def f (n : Nat) : Nat := if n ≤ 1 then 0 else f (n / 2) + 1",
    "half of a predecessor": "def f : Nat → Nat\n  | 0 => 0\n  | n + 1 => f (n / 2) + 1",
    "predecessor": "def f (n : Nat) : Nat := if h : n = 0 then 0 else f (n - 1) + 1",
    "Euclid": "def f (a b : Nat) : Nat := if 0 < a then f (b % a) a else b",
    "upwards": "def f (i n : Nat) : Nat := if i < n then f (i + 1) n + 1 else 0\n"
    "termination_by n - i",
    "lexicographic": "def f : Nat → Nat → Nat\n  | 0, n => n + 1\n  | m + 1, 0 => f m 1\n"
    "  | m + 1, n + 1 => f m (f (m + 1) n)\ntermination_by m n => (m, n)",
    "own proof": "def f (a b : Nat) : Nat := if h : a = 0 then b else f (b % a) a\n"
    "termination_by a\ndecreasing_by exact Nat.mod_lt _ (Nat.pos_of_ne_zero h)",
}


def numbers(seed: int) -> list[int]:
    """Edge cases and random numbers from one bit to 220."""
    source = random.Random(seed)
    edges = [0, 1, 2, 3, 2**32 - 1, 2**63, 2**64 - 1, 2**64]
    return edges + [source.getrandbits(bits) for bits in (1, 3, 5, 8, 31, 32, 63, 64, 65, 128, 220)]


def computations() -> dict[str, tuple[str, Value]]:
    """Function applied to literals (as Lean text) and Python's result, by a readable name."""
    found: dict[str, tuple[str, Value]] = {}
    pairs = random.Random(7)
    for name, function in BINARY.items():
        below = SECOND_ARGUMENT_BELOW.get(name)
        for a in numbers(1):
            b = pairs.choice([*numbers(2), a, a + 1])
            b = b % below if below else b
            found[f"{name} {a} {b}"] = f"Nat.{name} {a} {b}", function(a, b)
    for name, unary in UNARY.items():
        for a in numbers(3):
            found[f"{name} {a}"] = f"Nat.{name} {a}", unary(a)
    return found


def examples(statements: Iterable[str], proof: str = "") -> dict[str, str]:
    return {
        text: f"example {'' if text.startswith('(') else ': '}{text}{proof}" for text in statements
    }


def test_the_kernel_computes_what_python_computes(tmp_path: Path) -> None:
    declarations = {
        name: f"example : {call} = {written(result)} := by decide +kernel"
        for name, (call, result) in computations().items()
    }
    assert len(declarations) > 250
    assert failures(declarations, tmp_path) == {}


def test_the_kernel_accepts_no_other_result(tmp_path: Path) -> None:
    declarations = {
        name: f"example : {call} = "
        f"{written(not result if isinstance(result, bool) else result + 1)} := by decide +kernel"
        for name, (call, result) in list(computations().items())[::7]
    }
    assert failures(declarations, tmp_path).keys() == declarations.keys()


def test_every_function_the_kernel_computes_satisfies_its_defining_equations(
    tmp_path: Path,
) -> None:
    assert DEFINING.keys() >= (BINARY | UNARY).keys() - {"succ"}
    equations = [equation for equations in DEFINING.values() for equation in equations]
    assert failures(examples(equations), tmp_path) == {}


@pytest.mark.parametrize("tactic", PROVED_BY)
def test_a_tactic_closes_the_everyday_goals(tactic: str, tmp_path: Path) -> None:
    assert failures(examples(PROVED_BY[tactic], f" := by {tactic}"), tmp_path) == {}


def test_recursive_definitions_are_accepted(tmp_path: Path) -> None:
    declarations = {
        name: f"namespace N{number}\n{text}\nend N{number}"
        for number, (name, text) in enumerate(DEFINITIONS.items())
    }
    assert failures(declarations, tmp_path) == {}


def test_a_definition_that_does_not_terminate_is_refused(tmp_path: Path) -> None:
    declarations = {
        "grows": "def f (n : Nat) : Nat := f (n + 1)",
        "half without a bound": "def g (n : Nat) : Nat := g (n / 2) + 1",
    }
    assert failures(declarations, tmp_path).keys() == declarations.keys()


def test_induction_and_cases_speak_of_zero_and_successor_plus_one(tmp_path: Path) -> None:
    text = (
        "example (n : Nat) : n + n = 2 * n := by\n  induction n with\n"
        "  | zero => trace_state; rfl\n  | succ n ih => trace_state; rw [Nat.two_mul]\n"
        "example (n : Nat) : n = 0 ∨ n ≠ 0 := by\n"
        "  cases n\n  · trace_state; exact .inl rfl\n  · trace_state; exact .inr (by simp)\n"
    )
    assert targets(text, tmp_path) == [
        "0 + 0 = 2 * 0",
        "n + 1 + (n + 1) = 2 * (n + 1)",
        "0 = 0 ∨ 0 ≠ 0",
        "n✝ + 1 = 0 ∨ n✝ + 1 ≠ 0",
    ]
