"""One theorem: typed without a proof, or taken from a text with it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prover.lean.statement import block, proved, restated, statement
from prover.lean.tokens import SourceError

FORMS = ["", " :=", " := by", " := sorry", " := by sorry", " := by\n  sorry", "\n", " -- so far"]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("keyword", ["theorem t", "lemma t", "private theorem t", "example"])
def test_every_form_of_a_missing_proof_is_the_same_theorem(keyword: str, form: str) -> None:
    source = statement(f"{keyword} (p : Prop) : p → p{form}")
    (hole,) = source.holes
    theorem = source.theorem(hole)
    name = "rmax_example_1" if keyword == "example" else "t"
    words = keyword.replace("lemma", "theorem").replace("example", f"theorem {name}")
    assert theorem.statement == f"{words} (p : Prop) : p → p := by"
    assert (theorem.name, theorem.header, theorem.rest) == (name, "", "")


def test_what_stands_before_is_context() -> None:
    source = statement("def f := 1 theorem a : f = 1 := rfl theorem t : f = 1")
    theorem = source.theorem(source.holes[0])
    assert theorem.header == "def f := 1 theorem a : f = 1 := rfl "
    assert theorem.statement == "theorem t : f = 1 := by"


@pytest.mark.parametrize(
    "text",
    [
        "theorem t : let x := 1; x = 1",
        "theorem t (x : Nat := 1) : { y : Nat // y = x } = z",
        "theorem t : (fun | 0 => 1 | n => n) = f",
        "theorem t : ∀ x ∈ s, match x with | 0 => p | _ => q",
        "theorem t : ∀ x ∈ s, match x with\n  | 0 => p\n  | _ => q",
        "theorem t : f = fun\n  | 0 => p\n  | _ => q",
        "theorem t : 0 ≤\n  |x - y|",
    ],
)
def test_words_of_a_body_inside_the_statement_do_not_end_it(text: str) -> None:
    source = statement(text)
    assert source.theorem(source.holes[0]).statement == f"{text} := by"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "empty"),
        (" \n-- only a comment", "empty"),
        ("p ∧ q → q ∧ p", "not a theorem"),
        ("hello", "not a theorem"),
        ("def f : Nat := 1", "def `f` is not a theorem"),
        ("def f : Nat := sorry", "def `f` is not a theorem"),
        ("theorem a : p theorem b : q", "more than one"),
        ("theorem a : p := by sorry\ntheorem b : q := by sorry", "more than one"),
        ("theorem t : p := by simp", "already has a proof.*rmax check"),
        ("theorem t : p := h", "already has a proof"),
        ("theorem t : ∀ n, p n\n  | 0 => x\n  | n => y", "already has a proof"),
        ("theorem t", "states nothing"),
        ("theorem t (p : Prop)", "states nothing"),
        ("theorem t :", "states nothing"),
        ("theorem : p", "no name"),
        ("theorem t (p : Prop : p", "never closed"),
        ("theorem t : p) → q", "closes nothing"),
        ("theorem t : p /- and", "comment never ends"),
        ('theorem t : "a = b', "string literal never ends"),
    ],
)
def test_what_is_no_statement_is_refused_with_a_reason(text: str, message: str) -> None:
    with pytest.raises(SourceError, match=message):
        statement(text)


@given(st.text(max_size=60) | st.text(alphabet="theorm :=by()⟨⟩«»\"'-/\n sy|,", max_size=60))
def test_any_text_is_a_statement_or_refused(text: str) -> None:
    try:
        source = statement(text)
    except SourceError as error:
        assert error.message
        return
    assert source.holes


@pytest.mark.parametrize(
    ("text", "stated", "proof"),
    [
        ("theorem t : p := by simp\n  rfl", "theorem t : p := by", " simp\n  rfl"),
        ("theorem t : p := h -- done", "theorem t : p :=", " h"),
        (
            "theorem t : ∀ n, p n\n  | 0 => x\n  | n => y",
            "theorem t : ∀ n, p n\n  ",
            "| 0 => x\n  | n => y",
        ),
        ("@[simp] lemma t : p :=\n  by simp", "@[simp] lemma t : p :=\n  by", " simp"),
    ],
)
def test_a_proved_theorem_comes_apart(text: str, stated: str, proof: str) -> None:
    theorem, found = proved(text)
    assert (theorem.name, theorem.statement, found) == ("t", stated, proof)


def test_a_proved_theorem_is_found_by_its_full_name_and_the_last_by_default() -> None:
    text = "namespace A\ntheorem t : p := x\nend A\ntheorem t : q := y\nexample : r := z\n"
    assert proved(text, "A.t")[0].statement == "theorem t : p :="
    assert proved(text, "t")[0].statement == "theorem t : q :="
    assert proved(text)[0].statement == "theorem rmax_example_1 : r :="
    with pytest.raises(SourceError, match=r"no theorem `A\.u`; there is A\.t"):
        proved(text, "A.u")


def test_a_text_without_a_theorem_or_a_proof_has_nothing_to_check() -> None:
    with pytest.raises(SourceError, match="no theorem"):
        proved("def f := 1")
    with pytest.raises(SourceError, match="no proof"):
        proved("theorem t : p")


def test_a_restated_theorem_comes_with_what_the_text_has_under_its_name() -> None:
    text = "namespace A\ndef f := 1\n@[simp] theorem t : f = 1 ∨ p := by\n  simp\n"
    asked, theorem, proof = restated(text, "theorem A.t : f = 1")
    assert (asked.name, asked.statement) == ("A.t", "theorem A.t : f = 1 := by")
    assert (theorem.name, theorem.header) == ("A.t", "namespace A\ndef f := 1\n")
    assert theorem.statement == "@[simp] theorem t : f = 1 ∨ p := by"
    assert proof == "\n  simp"
    with pytest.raises(SourceError, match=r"no theorem `t`; there is A\.t"):
        restated(text, "theorem t : f = 1")


@pytest.mark.parametrize(
    ("text", "given_", "message"),
    [
        ("theorem t : p := x", "theorem u : p", "no theorem `u`"),
        ("theorem t : p := x", "example : p", "no name"),
        ("theorem t : p := x", "def f := 1 theorem t : p", "theorem only"),
        ("theorem t : p", "theorem t : p", "no proof"),
    ],
)
def test_a_text_that_has_no_proof_of_that_name_is_refused(
    text: str, given_: str, message: str
) -> None:
    with pytest.raises(SourceError, match=message):
        restated(text, given_)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("rfl", "\n  rfl"),
        ("intro h\nexact h\n", "\n  intro h\n  exact h"),
        ("cases h with\n| inl a => simp", "\n  cases h with\n  | inl a => simp"),
        ("  intro h\n  exact h\n", "\n  intro h\n  exact h"),
        ("\n    intro h\n    exact h", "\n    intro h\n    exact h"),
        ("", ""),
    ],
)
def test_a_proof_text_becomes_a_block(text: str, expected: str) -> None:
    assert block(text, statement("theorem t : p").holes[0]) == expected


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("private theorem t : True := trivial", "a name of its own"),
        ("mutual\ntheorem a : True := trivial\ntheorem t : True := trivial\nend", "mutual"),
    ],
)
def test_a_theorem_that_cannot_be_cut_out_is_refused_with_the_reason(text: str, why: str) -> None:
    with pytest.raises(SourceError, match=why):
        proved(text)
