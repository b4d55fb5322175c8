"""What the arithmetic rules write closes goals in Lean."""

from pathlib import Path

from prover.policy.definitions import definitions
from prover.policy.goals import Goal, read_goal
from prover.policy.rules import Rule
from prover.policy.tactics import expand
from tests.prover.lean.compiling import messages

CLOSED = [
    # a rule, the variables and hypotheses, the target
    ("{orbits}", ["n : Nat"], "11 ∣ 3 ^ (5 * n) + 10"),
    ("{orbits}", ["n : Nat", "h : 0 < n"], "6 ^ n % 4 = 2 ∨ 6 ^ n % 4 = 0"),
    ("{orbits}", ["n : Nat"], "¬5 ∣ 3 ^ n + 2 * 8 ^ n"),
    ("show {divided}\nomega", ["n : Nat", "h : n % 6 = 2"], "∃ k, n + 1 = 3 * k"),
    ("{power_residues}", ["n : Nat"], "6 ∣ n ^ 3 + 5 * n"),
    ("{power_residues}", ["x y : Int", "h : x ^ 2 + y ^ 2 = 4 * x + 3"], "False"),
    ("{remainder_cases}", ["a b : Int"], "2 ∣ a * b * (a - b)"),
    ("{enumeration}", ["a b : Nat", "h : 2 * a + 3 * b = 23", "k : b < a", "l : 2 ≤ b"], "a ≤ 9"),
    ("{enumeration}", ["a b : Nat", "h : a ^ 2 + b ^ 3 = 44", "k : 2 ≤ b"], "a * b = 12"),
    ("{enumeration}", ["a b : Nat", "h : 5 ^ a * 2 ^ b = 200"], "a + 1 = b"),
    ("{alternatives}", ["a b : Nat", "h : a < 4", "k : a * b = 4 * b + 2 - 2"], "b = 0"),
    ("{alternatives}", ["a b : Nat", "h : a < 20", "k : a * b + 3 < b"], "a = 0"),
    ("{alternatives}", ["a b : Int", "h : 1 ≤ a", "k : a < 30", "l : b % a = 23"], "24 ≤ a * a"),
    ("{predecessors}\nomega", ["a b : Nat", "h : 2 ≤ a"], "a - 1 + b = b + (a - 1)"),
    ("{natural}\nomega", ["z : Int", "h : -5 ≤ z", "k : z < -4"], "z = -5"),
    ("{divisors}", ["a b : Nat", "h : a * b = 91", "k : 7 < a", "l : 1 < b"], "a = 13"),
    ("{squares}", ["a b : Int"], "4 * (a * b) ≤ (a + b) ^ 2"),
    ("{products}", ["a b : Int", "h : 3 ≤ a", "k : 5 ≤ b"], "5 * a + 3 * b ≤ a * b + 15"),
    ("{factors}", ["a : Int", "h : 2 * a ^ 2 = 14 * a - 20"], "a = 2 ∨ a = 5"),
    ("{factors}", ["a : Int", "h : a * (a * a + 1) = 10"], "a = 2"),
    ("{gcd}\nsimp_all", ["n : Nat"], "Nat.gcd (5 * n + 7) (3 * n + 4) = 1"),
    ("{identity}", ["a b : Int", "h : a * b = 3"], "(a + b) ^ 2 = a ^ 2 + 6 + b ^ 2"),
    (
        "simp [{terms_of_sums}] at *\nomega",
        ["x : Nat", "h : 5 ∣ (Finset.sum (Finset.range 9) fun k => k) + x", "k : x < 5"],
        "x = 4",
    ),
    (
        "simp only [{values}]\ndecide +kernel",
        ["u v : Nat → Nat", "h : ∀ (n : Nat), u n = 3 * n", "k : ∀ (n : Nat), v n = n + 1"],
        "(Finset.sum (Finset.Icc 2 40) fun k => u k) + Finset.prod (Finset.range 4) (fun k => v k) "
        "= 2481",
    ),
    ("simp [{remainders}]", ["a b : Int", "h : a % 7 = 3", "k : b % 7 = 5"], "a * b ^ 2 % 7 = 5"),
]


def first(tactic: str, goal: Goal) -> str:
    """What a rule proposes first, on whatever hypothesis or variable it applies to."""
    rules = (Rule(tactic), Rule(tactic, data="_"), Rule(tactic, proof="_"))
    return next(each.tactic for rule in rules for each in expand(rule, goal, definitions("")))


def test_rules_write_proofs_that_lean_takes(tmp_path: Path) -> None:
    lines: list[str] = ["import Core.Sum"]
    for tactic, context, target in CLOSED:
        goal = read_goal("\n".join([*context, f"⊢ {target}"]), definitions(""))
        text = first(tactic, goal).replace("\n", "\n  ")
        lines.append(f"example {' '.join(f'({each})' for each in context)} : {target} := by")
        lines.append(f"  {text}")
    found = messages("\n".join(lines) + "\n", tmp_path)
    assert [one["data"] for one in found if one["severity"] == "error"] == []
