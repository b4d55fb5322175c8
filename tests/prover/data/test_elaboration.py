"""Lean takes what is inside, and it means what it says. Real Lean throughout."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from prover.data import elaboration
from prover.data.arithmetic import translate
from prover.data.elaboration import Elaboration, elaborate
from prover.data.lines import DataError, Entry, read
from prover.data.vocabulary import ORDER
from prover.lean.oneshot import Limits, run
from prover.lean.toolchain import embedded

PUBLIC = Path("/work/shared/data/minif2f.jsonl")
FACTS = """\
2 - 3 = 0
7 / 2 = 3 ∧ 7 / 0 = 0 ∧ 7 % 0 = 7
(2 : ℤ) - 3 = -1
(-7 : ℤ) / 2 = -4 ∧ (-7 : ℤ) % 2 = 1
(7 : ℤ) / (-2) = -3 ∧ (7 : ℤ) % (-2) = 1 ∧ (7 : ℤ) / 0 = 0
-2 ^ 2 = (-4 : ℤ)
2 ^ 3 ^ 2 = 512 ∧ 0 ^ 0 = 1
((3 : ℕ) : ℤ) - 5 = -2
(↑(3 - 5 : ℕ) : ℤ) = 0
3 ∣ 6 ∧ 0 ∣ 0 ∧ ¬0 ∣ 1 ∧ (-2 : ℤ) ∣ 4
Nat.gcd 12 18 = 6 ∧ Nat.gcd 0 5 = 5
Nat.lcm 4 6 = 12 ∧ Nat.lcm 0 5 = 0
Nat.Coprime 4 9 ∧ ¬Nat.Coprime 4 6
Int.gcd (-4) 6 = 2
Int.natAbs (-3) = 3 ∧ Int.toNat (-3) = 0 ∧ Int.toNat 3 = 3
abs (-3 : ℤ) = 3 ∧ abs (3 : ℤ) = 3 ∧ abs (0 : ℤ) = 0
Nat.factorial 0 = 1 ∧ Nat.factorial 5 = 120
5! = 120 ∧ 2 * 3 ! = 12 ∧ 2 ^ 3! = 64
Nat.choose 5 2 = 10 ∧ Nat.choose 2 5 = 0 ∧ Nat.choose 0 0 = 1 ∧ Nat.choose 4 4 = 1
Even 4 ∧ ¬Even 3 ∧ Even (-2 : ℤ) ∧ ¬Even (-3 : ℤ)
Odd 3 ∧ ¬Odd 4 ∧ Odd (-3 : ℤ) ∧ ¬Odd (0 : ℤ)
7 ≡ 1 [MOD 3] ∧ ¬7 ≡ 2 [MOD 3] ∧ 4 ≡ 4 [MOD 0]
-1 ≡ 5 [ZMOD 3] ∧ ¬-1 ≡ 4 [ZMOD 3]
(fun x : ℕ => x + 1) 1 = 2
True ∧ ¬False ∧ (False → False) ∧ (False ↔ False)
"""


def entries(*statements: str) -> list[Entry]:
    """The part for the embedded Lean of statements that are all inside."""
    found = []
    for number, statement in enumerate(statements):
        text = f"theorem t{number} {statement} := by\n"
        result = translate(Entry(f"t{number}", "valid", "", text, "", "import Mathlib\n", ""))
        assert isinstance(result, Entry), result
        found.append(result)
    return found


def lean_says(given: Sequence[Entry]) -> list[Elaboration]:
    found = asyncio.run(elaborate(given, embedded()))
    return [found[entry.name] for entry in given]


def test_words_mean_what_they_mean_in_mathlib(tmp_path: Path) -> None:
    facts = FACTS.splitlines()
    entries(*(f": {fact}" for fact in facts))
    file = tmp_path / "Facts.lean"
    proofs = "".join(f"example : {fact} := by decide\n" for fact in facts)
    file.write_text("".join(ORDER) + proofs, "utf-8")
    done = asyncio.run(run(embedded(), [str(file)], folder=tmp_path, limits=Limits(seconds=120)))
    assert (done.code, done.output) == (0, "")


def test_goals_are_read_as_the_authors_lean_printed_them() -> None:
    plain, casts, every, some, size, factorial = lean_says(
        entries(
            "(a b : ℤ) (h : a < b) : a ∣ b",
            "(n : ℕ) (z : ℤ) : ↑n - z = n",
            ": ∀ n ≥ 3, n ≠ 2",
            ": ∃ n > 3, 2 ∣ n",
            "(a : ℤ) : abs (a - 1) = 0",
            "(n : ℕ) : n ! = 1",
        )
    )
    assert plain.reads_as("a b : ℤ\nh : a < b\n⊢ a ∣ b")
    assert casts.reads_as("n : ℕ\nz : ℤ\n⊢ ↑n - z = ↑n")
    assert every.reads_as("⊢ ∀ n ≥ 3, n ≠ 2")
    assert some.reads_as("⊢ ∃ n > 3, 2 ∣ n")
    assert size.reads_as("a : ℤ\n⊢ |a - 1| = 0")
    assert factorial.reads_as("n : ℕ\n⊢ n ! = 1")


def test_another_goal_is_told_from_the_authors() -> None:
    natural, cast = lean_says(entries("(n : ℕ) : n - 3 = 0", "(n : ℕ) : (n : ℤ) - 3 = 0"))
    assert natural.reads_as("n : ℕ\n⊢ n - 3 = 0") and cast.reads_as("n : ℕ\n⊢ ↑n - 3 = 0")
    assert not natural.reads_as("n : ℕ\n⊢ ↑n - 3 = 0")
    assert not natural.reads_as("n : ℤ\n⊢ n - 3 = 0")
    assert not cast.reads_as("n : ℕ\n⊢ ↑(n - 3) = 0")


def test_types_of_bounded_variables_count_where_both_goals_have_them() -> None:
    integer, both = lean_says(
        entries(": ∀ (k : ℤ), k < 5 → k = k", ": ∀ (k : ℤ), k < 5 → ∀ (n : ℕ), n > 2 → n = n")
    )
    assert integer.reads_as("⊢ ∀ (k : ℤ), k < 5 → k = k") and integer.reads_as("⊢ ∀ k < 5, k = k")
    assert not integer.reads_as("⊢ ∀ (k : ℕ), k < 5 → k = k")
    assert both.reads_as("⊢ ∀ k < 5, ∀ (n : ℕ), n > 2 → n = n")
    assert not both.reads_as("⊢ ∀ k < 5, ∀ (n : ℤ), n > 2 → n = n")
    assert not both.reads_as("⊢ ∀ (k : ℤ), k < 5 → ∀ n > 3, n = n")


def test_a_statement_that_lean_rejects_is_told_from_its_neighbours() -> None:
    good, ill_typed, unclosed, last = lean_says(
        entries(": 1 = 1", ": 1 = True", "(n : ℕ : n = n", ": 2 = 2")
    )
    assert good.accepted and last.accepted
    assert not ill_typed.accepted and ill_typed.errors
    assert not unclosed.accepted and unclosed.errors


def test_a_statement_that_lean_does_not_finish_with_is_named_and_the_others_are_judged(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(elaboration, "SECONDS", 3.0)
    monkeypatch.setattr(elaboration, "LEAST_SECONDS", 3.0)
    endless = f": 1{' + 1' * 5_000} = 1"
    first, culprit, last = lean_says(entries(": 1 = 1", endless, ": 2 = 2"))
    assert first.accepted and last.accepted
    assert not culprit.accepted and "does not finish with it" in culprit.errors[0]


def test_a_header_that_lean_rejects_is_no_fault_of_the_statement() -> None:
    (entry,) = entries(": 1 = 1")
    with pytest.raises(DataError, match="Lean rejects the header"):
        lean_says([replace(entry, header="def broken : Nat := nothing\n\n")])


@pytest.mark.skipif(not PUBLIC.exists(), reason=f"no copy of miniF2F at {PUBLIC}")
def test_every_statement_of_the_public_subset_elaborates_to_the_authors_goal() -> None:
    given = read(PUBLIC)
    inside = [result for result in map(translate, given) if isinstance(result, Entry)]
    found = dict(zip([entry.name for entry in inside], lean_says(inside), strict=True))
    assert {name: one.errors for name, one in found.items() if not one.accepted} == {}
    assert [one.name for one in inside if not found[one.name].reads_as(one.goal)] == []
    texts = {entry.name: entry.formal_statement for entry in given}
    assert all(one.formal_statement == texts[one.name] for one in inside)
    assert (len(given), len(inside)) == (488, 158)
