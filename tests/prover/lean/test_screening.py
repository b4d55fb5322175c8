"""Which texts Lean never sees, and that honest ones pass."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prover.lean.screening import MAX_CHARACTERS, MAX_LINE, screen


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
        ("\n  decide (config := {native := true})", "native"),
        ("\n  exact debug.skipKernelTC", "native"),
        ("\n  rfl /- a /- b -/", "unbalanced"),
        ("\n  rfl\x00", "characters"),
        ("\n  rfl\u200b", "characters"),
        ("\n  " + "x" * MAX_LINE, "size"),
        ("\n" * (MAX_CHARACTERS + 1), "size"),
    ],
)
def test_a_denial_names_its_rule(proof: str, rule: str) -> None:
    denial = screen(proof)
    assert denial is not None
    assert denial.rule == rule


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
