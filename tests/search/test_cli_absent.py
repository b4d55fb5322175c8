"""What is said of numbers that the embedded Lean lacks."""

import json

import pytest

from search.cli.absent import NUMBERS, caution
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
