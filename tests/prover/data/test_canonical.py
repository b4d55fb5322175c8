"""Canonical statements: names that a statement binds make no difference, everything else does."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prover.data.canonical import canonical
from prover.theorem import Theorem
from prover.train.variations import vary


def theorem(statement: str, header: str = "") -> Theorem:
    return Theorem("t", f"theorem t {statement} := by", header)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("(p q : Prop) (h : p ∧ q) : q ∧ p", "(a b : Prop) (hab : a ∧ b) : b ∧ a"),
        ("(n : Nat) : ∀ m, n + m = m + n", "(x : Nat) : ∀ y, x + y = y + x"),
        ("{α : Type} (xs : List α) : xs.reverse.reverse = xs", "{β : Type} (l : List β) : "
         "l.reverse.reverse = l"),
        (": ∃ x, x = 1", " :  ∃ z,\n  z = 1"),
        ("(p : Prop) : p → p /- trivial -/", "(q : Prop) : q → q"),
    ],
)  # fmt: skip
def test_other_names_and_spaces_are_the_same_statement(one: str, other: str) -> None:
    assert canonical(theorem(one)) == canonical(theorem(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("(p q : Prop) (h : p ∧ q) : q ∧ p", "(p q : Prop) (h : p ∧ q) : p ∧ q"),
        ("(n : Nat) : n + 0 = n", "(n : Nat) : 0 + n = n"),
        ("(n : Nat) : n + 0 = n", "(n : Int) : n + 0 = n"),
        ("(a b : Nat) : a ≤ a + b", "(a b : Nat) : a ≤ b + a"),
    ],
)
def test_other_things_are_other_statements(one: str, other: str) -> None:
    assert canonical(theorem(one)) != canonical(theorem(other))


def test_names_that_the_header_defines_make_no_difference() -> None:
    one = theorem("(n : Nat) : twice n = n + n", "def twice : Nat → Nat\n  | n => n + n\n")
    other = theorem("(k : Nat) : dbl k = k + k", "def dbl : Nat → Nat\n  | n => n + n\n")
    assert canonical(one) == canonical(other)


@given(st.integers(0, 10**6))
def test_a_variation_is_the_same_statement(seed: int) -> None:
    original = theorem("(p q r : Prop) (n m : Nat) (h₁ : p → q) (h : q → r) : p → n + m = m + n")
    varied = vary(original, Random(seed))
    assert canonical(varied) == canonical(original)


def test_variations_do_vary() -> None:
    original = theorem("(p q r : Prop) (h₁ : p → q) (h : q → r) : p → r")
    assert len({vary(original, Random(seed)).statement for seed in range(40)}) > 20
