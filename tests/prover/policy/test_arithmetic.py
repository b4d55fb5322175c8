"""Linear arithmetic finds proofs, and Lean accepts them."""

import subprocess
from pathlib import Path

import pytest

from prover.lean.toolchain import embedded
from prover.policy.arithmetic import proofs
from prover.policy.definitions import definitions
from prover.policy.goals import read_goal

TRUE = {
    "transitivity": "a b c : Nat\nh : a ≤ b\nh1 : b < c\n⊢ a + 1 ≤ c",
    "cancellation": "a b : Nat\nh : a + 3 = b + 3\n⊢ a = b",
    "contradiction": "a b : Nat\nh : a ≤ b\nh1 : b < a\n⊢ False",
    "halves": "a b : Nat\nh : a + a = b + b + 1\nh1 : a ≤ b\n⊢ False",
    "ring": "a b : Nat\n⊢ (a + b) ^ 2 = a ^ 2 + 2 * a * b + b ^ 2",
    "induction": "s n : Nat\nih : 2 * s = n * (n + 1)\n⊢ 2 * (s + (n + 1)) = (n + 1) * (n + 1 + 1)",
    "power": "n : Nat\nih : n < 2 ^ n\n⊢ n + 1 < 2 ^ (n + 1)",
    "negation": "a b : Nat\nh : ¬a < b\n⊢ b ≤ a",
    "multiples": "a b x y : Nat\nh : 2 * a + 3 * b ≤ x\nh1 : x ≤ a + 2 * y\n⊢ a + 3 * b ≤ 2 * y",
    "difference": "a b : Nat\nh : a ≤ b\n⊢ b - a + a = b",
    "differences": "a b c : Nat\nh : a ≤ b\nh1 : b ≤ c\n⊢ c - b ≤ c - a",
    "quotient": "n : Nat\nh : n % 2 ≠ 0\n⊢ n = 2 * (n / 2) + 1",
    "minimum": "a b c : Nat\nh : a ≤ min b c\n⊢ a ≤ b",
    "instance": "f : Nat → Nat\nstep : ∀ (n : Nat), f n ≤ f (n + 1)\na : Nat\n⊢ f a < f a.succ + 1",
    "premise": (
        "f : Nat → Nat\nmono : ∀ (m n : Nat), m ≤ n → f m ≤ f n\na b : Nat\nh : a < b\n"
        "⊢ f a ≤ f (b + 1)"
    ),
    "squares": "a b : Nat\nh : a * a ≤ b * b\n⊢ a ≤ b",
    "products": "a b c d : Nat\nh : a < b\nh1 : c < d\n⊢ a * c < b * d",
}
NOT_FOLLOWING = [
    "a b : Nat\n⊢ a ≤ b",
    "a b : Nat\nh : a ≤ b\n⊢ a < b",
    "a b : Nat\n⊢ a - b + b = a",
    "a b : Nat\nh : a + b = 3\n⊢ a = b",
    "p q : Prop\nh : p\n⊢ q",
]


def found(goal: str) -> list[str]:
    return list(proofs(read_goal(goal, definitions(""))))


def test_every_proof_it_finds_is_one(tmp_path: Path) -> None:
    text = ""
    for name, goal in TRUE.items():
        *hypotheses, target = goal.split("\n")
        binders = " ".join(f"({hypothesis})" for hypothesis in hypotheses)
        (proof,) = found(goal)
        block = proof.replace("\n", "\n  ")
        text += f"theorem {name}_ {binders} : {target.removeprefix('⊢ ')} := by\n  {block}\n"
    file = tmp_path / "Arithmetic.lean"
    file.write_text(text)
    lean = embedded()
    result = subprocess.run(
        [*lean.command, "-Dlinter.all=false", str(file)],
        env=lean.full_environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.stdout + result.stderr == ""
    assert result.returncode == 0


@pytest.mark.parametrize("goal", NOT_FOLLOWING)
def test_it_offers_nothing_for_what_does_not_follow(goal: str) -> None:
    assert found(goal) == []
