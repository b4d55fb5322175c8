"""Traces: what a model is shown and what it should say make up the proof; bad files say where."""

from pathlib import Path

import pytest

from prover.theorem import Theorem
from prover.train.trace import Trace, TraceError, TraceStep, encode, examples, read

TRACE = Trace(
    "propositional",
    Theorem("t", "theorem t (p q : Prop) : p ∧ q → q ∧ p := by"),
    ("p q : Prop\n⊢ p ∧ q → q ∧ p",),
    (
        TraceStep("\n  intro h", 2, ("p q : Prop\nh : p ∧ q\n⊢ q ∧ p",)),
        TraceStep("\n  constructor", 2, ("h : p ∧ q\n⊢ q", "h : p ∧ q\n⊢ p")),
        TraceStep(" <;> simp_all", 2, ()),
    ),
)


def test_each_state_that_a_line_begins_at_is_an_example() -> None:
    found = list(examples(TRACE, "tiny"))
    assert [one.answer for one in found] == [
        "  intro h\n  constructor <;> simp_all",
        "  constructor <;> simp_all",
    ]
    assert found[0].prompt == "theorem t (p q : Prop) : p ∧ q → q ∧ p := by\n"
    assert found[1].prompt == (
        "theorem t (p q : Prop) : p ∧ q → q ∧ p := by\n  intro h\n"
        "  /- tactic state:\n    p q : Prop\n    h : p ∧ q\n    ⊢ q ∧ p\n  -/\n"
    )


def test_a_file_gives_back_what_was_written(tmp_path: Path) -> None:
    file = tmp_path / "traces.jsonl"
    file.write_bytes(encode(TRACE) * 2)
    assert read(file) == [TRACE, TRACE]
    assert TRACE.proof == "\n  intro h\n  constructor <;> simp_all"


@pytest.mark.parametrize("line", [b"{", b"[]", b'{"family": 1}', b"\xff", encode(TRACE)[:-20]])
def test_a_line_that_is_no_trace_is_named(tmp_path: Path, line: bytes) -> None:
    file = tmp_path / "traces.jsonl"
    file.write_bytes(encode(TRACE) + line)
    with pytest.raises(TraceError, match="line 2 is no trace"):
        read(file)


@pytest.mark.parametrize("indent", [99_999_999_999, -1])
def test_a_column_that_no_line_has_is_refused(tmp_path: Path, indent: int) -> None:
    file = tmp_path / "traces.jsonl"
    for wrong in (
        encode(TRACE).replace(b'"indent":2,"goals":[]', b'"indent":%d,"goals":[]' % indent),
        encode(TRACE).replace(b'"indent":2,"pending"', b'"indent":%d,"pending"' % indent),
    ):
        assert wrong != encode(TRACE)
        file.write_bytes(encode(TRACE) + wrong)
        with pytest.raises(TraceError, match=r"line 2 is no trace: indent is not in 0…1000"):
            read(file)


def test_what_to_do_with_a_line_that_was_cut_off_is_said(tmp_path: Path) -> None:
    file = tmp_path / "traces.jsonl"
    file.write_bytes(encode(TRACE) + encode(TRACE)[:-20])
    with pytest.raises(TraceError, match=r"line 2 .* it was cut off, remove the line"):
        read(file)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(TraceError, match=r"nowhere\.jsonl cannot be read"):
        read(tmp_path / "nowhere.jsonl")
