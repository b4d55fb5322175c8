"""Which statements are arithmetic that the embedded Lean takes, and what is changed in them."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prover.data.arithmetic import Outside, translate
from prover.data.lines import Entry
from prover.data.vocabulary import INSIDE, ORDER, OUTSIDE, REASONS, UNKNOWN, UNREADABLE

MATHLIB = "import Mathlib\n\nopen Real Nat\n\n"


def entry(statement: str) -> Entry:
    """The theorem ``t`` as it stands in a file written for Mathlib."""
    return Entry("t", "valid", "/-- T -/\n", f"theorem t {statement} := by\n", "⊢", MATHLIB, "t")


@pytest.mark.parametrize(
    "statement",
    [
        ": 1 + 1 = 2",
        "(n : ℕ) (h : n % 5 = 3) : (n - 1) ^ 2 % 5 = 4",
        "(a b : ℤ) (h₀ : a ∣ b ∧ ¬b ∣ a ∨ a ≤ b) : a ≠ b ↔ (a > b → b ≥ a)",
        "(f : ℕ → ℤ) (h : ∀ n ≥ 2, f n = f (n - 1) - f (n - 2)) : ∃ k, ↑k * f 7 < 1 / 2",
        "(f : ℕ → ℕ) (h : f = fun x => x / 2) : f 3 = 1",
        "(x y : ℕ) : (x, y) = (1, 2) → Nat.gcd x y = Nat.lcm 1 1",
        ": ∀ (m n : ℕ) (k : ℤ), (m : ℤ) - n = k → k = m - n",
        "(n : ℕ) : n = n -- ℝ\n /- ∑ -/",
        "(e : ℕ) (π : ℤ) : π = e",
    ],
)
def test_numbers_and_logic_are_inside_and_need_no_header(statement: str) -> None:
    assert translate(entry(statement)) == replace(entry(statement), header="")


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("(n : ℕ) (h : Even n) : ¬Odd n", ["import Core.Parity"]),
        ("(a : ℤ) : abs a = abs (-a)", ["import Core.Absolute"]),
        ("(n : ℕ) : n ! ∣ 7! * n", ["def Nat.factorial", "notation"]),
        ("(n : ℕ) : Nat.factorial n = 1", ["def Nat.factorial"]),
        ("(n : ℕ) : ∑ k in Finset.range n, k = ∏ k ∈ Finset.Icc 1 n, k", ["import Core.Sum"]),
        ("(n k : ℕ) : Nat.choose n k = Nat.choose n (n - k)", ["def Nat.choose"]),
        (
            ": Nat.choose 4 2 = 3! ∧ Odd 3 ∧ abs (-1) = 1",
            [
                *("import Core.Parity", "import Core.Absolute"),
                *("def Nat.factorial", "notation", "def Nat.choose"),
            ],
        ),
    ],
)
def test_a_header_has_what_a_statement_uses_and_no_more(statement: str, words: list[str]) -> None:
    result = translate(entry(statement))
    assert isinstance(result, Entry)
    begins = [line for line in result.header.splitlines() if line and not line.startswith(" ")]
    assert all(map(str.startswith, begins, words)) and len(begins) == len(words)
    assert result.header.endswith("\n\n")


@pytest.mark.parametrize(
    ("statement", "reason", "words"),
    [
        ("(x : ℝ) : x = x", "real numbers", "ℝ"),
        (": Real.sqrt 4 = 2", "real numbers", "Real.sqrt"),
        ("(z : ℂ) (x : ℝ) : z = x", "real numbers", "ℝ"),
        ("(z : ℂ) : z * Complex.I = 1", "complex numbers", "ℂ Complex.I"),
        ("(q : ℚ) : q = q", "rational numbers", "ℚ"),
        (": (1 : ℤ) /. 2 = 1", "rational numbers", "/."),
        ("(a : ZMod 7) : a⁻¹ = 1", "inverses", "ZMod ⁻¹"),
        ("(S : Finset ℕ) : S.card = ∑ i in S, 1", "finite sets", "Finset S.card"),
        (": ∑ i in s, i = 3", UNKNOWN, "s"),
        ("(n : ℕ) : n ∈ Finset.range 3", "sets", "∈"),
        ("(S : Set ℕ) : IsLeast S 1", "sets", "Set IsLeast"),
        ("(p : ℕ) (h : Nat.Prime p) : 1 < p", "prime numbers and divisors", "Nat.Prime"),
        ("(n : ℕ) : 3 ∣ n.divisors", "prime numbers and divisors", "n.divisors"),
        (": Nat.digits 10 3 = Nat.digits 10 4", "digits", "Nat.digits"),
        (": Nat.sqrt 4 = 2", "square roots of natural numbers", "Nat.sqrt"),
        ("(n : ℕ+) : n = n", "positive natural numbers", "ℕ+"),
        (": Function.id = 1", "functions as objects", "Function.id"),
        (": [1] = [2]", "lists", "["),
        ("(n : ℕ) : n! = 1", UNKNOWN, "n!"),
        ("(f : ℕ →+ ℕ) : f 0 = 0", UNKNOWN, "→+"),
        ("(n : ℕ) : ∃! m, m = n", UNKNOWN, "∃!"),
        ("(m n : ℕ) : (m != n) = True", UNKNOWN, "!="),
        (": 2.5 = 0x10", UNKNOWN, "2.5 0x10"),
        (": gcd 2 1 = 1", UNKNOWN, "gcd"),
        (": (e : ℕ) = (h : ℤ)", UNKNOWN, "e h"),
        (': "a = 1', UNREADABLE, ""),
    ],
)
def test_a_statement_outside_is_told_why(statement: str, reason: str, words: str) -> None:
    result = translate(entry(statement))
    assert isinstance(result, Outside)
    assert result.reason == reason
    assert not words or result.words == tuple(words.split())
    assert str(result).startswith(f"{reason}: ")


def test_the_weightiest_reason_is_the_one_given() -> None:
    for heavy, light in pairwise(REASONS[:-1]):
        words = [
            next((w for w, why in OUTSIDE.items() if why == one), "z") for one in (light, heavy)
        ]
        result = translate(entry(f": {' '.join(words)}"))
        assert isinstance(result, Outside)
        assert result.reason == heavy


def test_what_is_known_is_either_inside_or_outside() -> None:
    assert not INSIDE.keys() & OUTSIDE.keys()
    assert {line for lines in INSIDE.values() for line in lines} == set(ORDER)


PIECES = st.sampled_from(
    [*INSIDE, *OUTSIDE, "n", "x.y", "0", "12", "λ", "∃!", "/- -/", "--\n", '"']
)
TEXTS = st.text(st.characters(exclude_categories=["Cs"])) | st.lists(PIECES).map(" ".join)


@given(statement=TEXTS, tight=st.lists(PIECES).map("".join))
def test_nothing_but_the_header_ever_changes(statement: str, tight: str) -> None:
    for given_text in (statement, tight):
        result = translate(entry(given_text))
        if isinstance(result, Outside):
            assert result.reason in REASONS
        else:
            assert replace(result, header=MATHLIB) == entry(given_text)
            assert "import Mathlib" not in result.header


NAMES = st.from_regex(r"[a-z][₀-₉]?", fullmatch=True)


@given(names=st.lists(NAMES, min_size=1, max_size=4), free=NAMES)
def test_only_names_that_the_statement_binds_may_stand_in_it(names: list[str], free: str) -> None:
    bound, used = " ".join(names), " + ".join(names)
    for statement in (
        f"({bound} : ℕ) : {used} = {free}",
        f"(p : ℕ) ({bound} : ℕ) : p + {used} = {free}",
        f": ∀ {bound} : ℕ, {used} = {free}",
        f": ∃ ({bound} : ℕ), {used} = {free}",
        f": ∀ {bound}, {used} = {free}",
    ):
        own = {*names, "t", *("p" if "(p" in statement else "")}
        assert isinstance(translate(entry(statement)), Entry) == (free in own)


@pytest.mark.parametrize(
    "text",
    [
        "theorem t (y n : ℕ) (h : False) : False := h\ntheorem y (n : ℕ) : n = n := by\n",
        "theorem t (h : False) : 1 ≡ 1 [MOD 2] := h\nlemma y (n : ℕ) : n = n :=\n",
        "theorem t (h : False) : False := h := by\n",
        "theorem t (h : False) : False := h -- := by\n",
        "theorem t (y : False) : False :=\ntheorem y : 1 = 1 := by\n",
    ],
)
def test_a_text_with_a_proof_or_another_theorem_is_not_one_statement(text: str) -> None:
    result = translate(replace(entry(""), formal_statement=text))
    assert isinstance(result, Outside) and result.reason == UNREADABLE


@pytest.mark.parametrize("end", [":=", ":= by", ":=\n  by -- here"])
def test_a_statement_ends_where_its_proof_begins(end: str) -> None:
    given = replace(entry(""), formal_statement=f"theorem t (n : ℕ) : n = n {end}")
    assert translate(given) == replace(given, header="")
