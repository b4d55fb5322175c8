"""What is said of numbers that the embedded Lean lacks."""

import json

import pytest

from search.cli.absent import NUMBERS, caution, remedied
from tests.search.commands import Rmax


@pytest.mark.parametrize("word", NUMBERS)
def test_numbers_that_are_not_there_are_named(word: str) -> None:
    said = caution(f"theorem t (x : {word}) : x = x := by")
    assert said.startswith(f"there is no {word} in the embedded Lean")
    assert NUMBERS[word] in said and "docs/mathlib.md" in said


def test_several_are_named_together() -> None:
    said = caution("theorem t (f : ℝ → ℂ) (x : ℕ) : ∃ q : ℚ, q = q := by")
    assert said.startswith("there is no ℝ and no ℚ and no ℂ in")


@pytest.mark.parametrize(
    "text",
    [
        "theorem t (x : ℕ) : x = x := by",
        "theorem t (x : ℕ) : x = x := by -- ℝ",
        "theorem tℝ (ℝx : ℕ) : ℝx = ℝx := by",
        "def ℝ := Nat\ntheorem t (x : ℝ) : x = x := by",
        'notation "ℝ" => Nat\ntheorem t (x : ℝ) : x = x := by',
        'macro "ℝ " : term => `(Nat)\ntheorem t (x : ℝ) : x = x := by',
        "variable {ℚ ℝ : Type} (q : ℚ)\ntheorem t (x : ℝ) : x = x := by",
        "theorem t : ∀ (ℝ : Type) (x : ℝ), x = x := by",
    ],
)
def test_nothing_is_said_where_the_text_says_what_the_letter_is(text: str) -> None:
    assert caution(text) == ""


def test_prove_and_check_say_so_on_standard_error(rmax: Rmax) -> None:
    text = "theorem t (x : ℝ) : x = x := by rfl"
    answer = rmax("check", "-", "--json", given=text)
    assert json.loads(answer.out)["accepted"]
    assert answer.err.startswith("there is no ℝ")
    answer = rmax("check", "-", "--statement", text.removesuffix(" := by rfl"), given=text)
    assert answer.err.startswith("there is no ℝ")
    answer = rmax("prove", text.removesuffix(" rfl"), "--json", "lean.workers=1")
    assert json.loads(answer.out)["accepted"]
    assert answer.err.count("there is no ℝ") == 1
    assert rmax("prove", text.removesuffix(" rfl"), "--quiet").err == ""


@pytest.mark.parametrize(
    ("statement", "module"),
    [
        ("(n : ℕ) (h : Odd n) : n ≠ 0", "Core.Parity"),
        (": Even 4", "Core.Parity"),
        ("(x : ℤ) : |x| = |-x|", "Core.Absolute"),
        ("(x : ℤ) : abs x = abs (-x)", "Core.Absolute"),
        (": ∑ i ∈ Finset.range 3, i = 3", "Core.Sum"),
        (": Finset.prod (Finset.Ico 1 3) id = 2", "Core.Sum"),
    ],
)
def test_a_word_that_has_to_be_imported_is_answered_with_the_import(
    rmax: Rmax, statement: str, module: str
) -> None:
    said = f"(`import {module}` brings it)"
    assert said in rmax("prove", f"theorem t {statement}", "lean.workers=1").err
    check = ("check", "--statement", f"theorem t {statement}", "--proof-file", "-")
    assert said in rmax(*check, given="rfl").err


def test_other_errors_stay_as_they_are() -> None:
    for message in ("Unknown identifier `Evens`", "expected token", "type mismatch\n  `abs`"):
        assert remedied(message, "x ∑") == message


def test_what_is_wrong_before_several_theorems_is_said_once(rmax: Rmax) -> None:
    text = "def f : Nat := foo\ntheorem a : 1 = 1 := by sorry\ntheorem b : 1 = 1 := by sorry\n"
    answer = rmax("prove", "-", "lean.workers=1", given=text)
    assert answer.code == 2
    assert answer.err.count("Unknown identifier `foo`") == 1
    assert answer.err.startswith("a, b: standard input:1:16: ")
