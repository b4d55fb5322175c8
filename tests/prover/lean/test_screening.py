"""Which texts Lean never sees, and that honest ones pass."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prover.lean.screening import MAX_CHARACTERS, MAX_LINE, hidden, screen

REFERENCES = Path(__file__).parents[3] / "benchmarks" / "core" / "references.jsonl"


@pytest.mark.parametrize(
    ("proof", "rule"),
    [
        ("\n  sorry", "hole"),
        ("\n  exact foo.sorryAx", "hole"),
        ("\n  «sorry»", "hole"),
        ('\n  exact s!"{(sorry : Nat)}"', "hole"),
        ("\n  rfl\nend", "command"),
        ("\n  rfl\n@[simp] theorem x : 1 = 1 := rfl", "command"),
        ("\n  rfl\n#eval 1", "command"),
        ("\n  «set_option» x", "command"),
        ("\n  rfl\n/-- doc -/", "command"),
        ("\n  rfl\n@ [simp] theorem x : 1 = 1 := rfl", "command"),
        ("\n  rfl\ninstance : Add Nat := ⟨f⟩", "command"),
        ("\n  rfl\nderiving instance DecidableEq for T", "command"),
        ("\n  open Nat hiding succ_pos in rfl", "command"),
        ("\n  open Nat renaming add → mul in rfl", "command"),
        ("\n  open scoped Nat in rfl", "command"),
        ("\n  rfl\nlocal notation x", "command"),
        ("\n  stop\n  rfl", "hole"),
        ("\n  constructor\n  · stop", "hole"),
        ("\n  rfl; stop", "hole"),
        ("\n  decide +native", "native"),
        ("\n  decide (config := { native })", "native"),
        ("\n  exact Lean.ofReduceBool _ _ rfl", "native"),
        ("\n  exact include_str x", "outside"),
        ("\n  decide (config := {native := true})", "native"),
        ("\n  exact debug.skipKernelTC", "native"),
        ("\n  rfl /- a /- b -/", "unbalanced"),
        ("\n  rfl\x00", "characters"),
        ("\n  rfl\u200b", "characters"),
        ("\n  rfl -- \u202e", "characters"),
        ("\n  rfl\u00a0", "characters"),
        ("\n  rfl\u2028", "characters"),
        ("\n  rfl\ud800", "characters"),
        ("\n  h\ufe0f", "characters"),
        ("\n  «\u3164»", "characters"),
        ("\n  " + "x" * MAX_LINE, "size"),
        ("\n" * (MAX_CHARACTERS + 1), "size"),
    ],
)
def test_a_denial_names_its_rule(proof: str, rule: str) -> None:
    denial = screen(proof)
    assert denial is not None
    assert denial.rule == rule


@pytest.mark.parametrize(
    "word",
    [
        "sоrry",
        "ѕorry",
        "sοrry",
        "ｓｏｒｒｙ",
        "𝓈orry",
        "«sоrry»",
        "x.sоrry",
        "so\u0308rry",
        "аdmit",
        "axіom",
        "ᴛheorem",
    ],
)
def test_a_word_that_looks_like_a_keyword_is_denied(word: str) -> None:
    denial = screen(f"\n  exact {word}")
    assert denial is not None
    assert denial.rule == "characters"
    assert "looks like" in denial.reason


@pytest.mark.parametrize(
    "text",
    [
        "have «a\n-- » := by sorry",
        "rw [<-- sorry\n]",
        "simp at |-- sorry",
        "exact x //- sorry -/",
        "iterate 1sorry",
        'exact 1r"\\" " sorry "',
        'exact foo!"{" sorry "}"',
        'exact s! "{sorry}"',
        'exact f !"{" sorry "}"',
        'exact (h).r"\\" " sorry "',
        'exact "\\q sorry"',
        'exact "\\u00" " sorry "',
        'exact "a\\\n\nsorry"',
        "exact '\\uf' \" sorry \"",
        'exact \' " sorry "',
        "exact ''\"' sorry \"",
        "exact x[0]'\"' \"",
        "/--/ -- -/ sorry",
        "exact '/- sorry -/'",
        "exact 0x/- sorry -/",
        "xtheorem t : False := foo",
        "x.theorem t : False := foo",
        "x0xtheorem t : False := foo",
        "try «x axiom t : False»",
        'xr"\\" axiom t : False "',
        'x\' " axiom t : False "',
        "exact x[0]'?'a'theorem t : False := foo",
        "exact /-! sorry -/ rfl",
    ],
)
def test_what_lean_may_read_otherwise_is_denied(text: str) -> None:
    """In each of these Lean sees ``sorry``, or would after an error, in a comment or a literal."""
    assert screen(f"\n  {text}") is not None


def test_hidden_code_is_found_in_any_text() -> None:
    denial = hidden("def «a\n-- » : Nat := 1 axiom cheat : False")
    assert denial is not None
    assert (denial.rule, denial.line) == ("hidden", 1)
    assert hidden('/-! about -/\n/-- doc -/\ndef x := "axiom" -- axiom\n') is None


def test_no_reference_proof_of_corebench_is_denied() -> None:
    proofs = [json.loads(line) for line in REFERENCES.read_text().splitlines()]
    denied = {
        one["name"]: str(screen("\n" + one["proof"]))
        for one in proofs
        if screen("\n" + one["proof"])
    }
    assert denied == {}
    assert len(proofs) > 400


def test_a_denial_names_the_place() -> None:
    denial = screen("\n  intro h\n  sorry")
    assert denial is not None
    assert (denial.offset, denial.line, denial.column) == (13, 3, 3)
    assert str(denial) == "`sorry` leaves the goal unproved (line 3, column 3 of the proof)"


@pytest.mark.parametrize(
    "proof",
    [
        "\n  rfl -- sorry, this was hard",
        "\n  /- axiom /- set_option -/ -/ rfl",
        '\n  exact ("sorry" : String) = "axiom"',
        "\n  open Nat in exact succ_pos _",
        "\n  decide +kernel",
        "\n  infer_instance",
        "\n  intro stop native\n  exact stop native",
        "\n  simp only [h.symm, Nat.add_comm] at h₁ ⊢",
        "\n  exact #[1, 2].size",
        "\n  exact h.sorryful",
        "\n  have α₁ : β → γ := fun ε => f ε ρ τ ν ℕ ø\n  exact ασο",
        "\n  rfl -- naïve, Erdős, д, “quoted” → ∎",
        "\n  exact ⟨a, b⟩-- both",
        "\n  simp only [/- first -/ h, g] -- second",
        "\n  exact f 0x1F 1.5e3 1_000 h.1.2 xs[0]'h",
        "\n  exact f \"a \\\"b\\\" \\u00e9\" 'a' '\\n' `name",
        "\n  exact f ⁻¹' s ∪ g '' t",
        "\n  refine ⟨by omega, ?_⟩ <;> simp",
        "\n\n  rfl\r\n",
        "\n  intro hdef hend\n  exact hdef hend",
        "\n  rw [hprefix, h_end]\n  simp [f.def, a.append]",
        "\n  induction n with\n  | zero => rfl\n  | succ n ih => exact ih ▸ rfl",
    ],
)
def test_honest_text_passes(proof: str) -> None:
    assert screen(proof) is None


@given(st.text(max_size=200))
def test_any_text_gets_an_answer(text: str) -> None:
    denial = screen(text)
    assert denial is None or 0 <= denial.offset <= len(text)


@given(st.text(alphabet="ab {}()\"'-/«»\n·", max_size=60))
def test_a_hole_outside_comments_and_strings_is_found_whatever_stands_around(text: str) -> None:
    before = screen(text)
    after = screen(f"{text}\n sorry")
    if before is None:
        assert after is not None
