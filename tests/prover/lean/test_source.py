"""Texts read into theorems with holes, and proofs put back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prover.lean.source import MAX_CHARS, read
from prover.lean.tokens import SourceError
from prover.theorem import Theorem

LINES = st.sampled_from(
    [
        "theorem a (p : Prop) : p := by sorry",
        "/-- sorry -/ private lemma b : p := sorry",
        "theorem c : p ∧ q := by\n  constructor\n  · sorry\n  · exact sorry",
        "example : p := fun h => (sorry)",
        "def d : Nat := sorry",
        "-- theorem e : sorry",
        '#check "sorry"',
        "namespace N",
        "section",
        "end",
        "open Nat in",
        "@[simp]",
        "mutual",
        'theorem f : s!"{(sorry : Nat)}" = x := by simp; sorry',
        "",
    ]
)
TEXTS = st.lists(LINES, max_size=8).map("\n".join)


def theorems(text: str) -> list[Theorem]:
    source = read(text)
    return [source.theorem(hole) for hole in source.holes]


def filled(text: str, *tactics: str) -> str:
    """The text with its holes filled by single tactics."""
    source = read(text)
    proofs = {
        hole: f"\n{' ' * hole.place.indent}{tactic}"
        for hole, tactic in zip(source.holes, tactics, strict=True)
    }
    return source.filled(proofs)


@given(TEXTS)
def test_the_parts_of_a_theorem_join_to_the_text(text: str) -> None:
    source = read(text)
    for hole in source.holes:
        theorem = source.theorem(hole)
        declaration = hole.declaration
        if declaration.keyword == "example":
            continue
        joined = theorem.document("\n  trivial")
        expected = source.filled({hole: "\n  trivial"})
        assert expected.startswith(joined)
        assert theorem.header == text[: declaration.start]
        assert not expected[len(joined) :].strip() or expected[len(joined)].isspace()


@given(TEXTS)
def test_filling_replaces_the_sorries_and_nothing_else(text: str) -> None:
    source = read(text)
    assert source.filled({}) == text
    done = source.filled(dict.fromkeys(source.holes, "PROOF"))
    assert done.count("PROOF") == len(source.holes)
    assert read(done).holes == ()
    rest = text
    for hole in reversed(source.holes):
        assert text[: hole.end].endswith("sorry")
        assert not text[hole.start : hole.end].removesuffix("sorry").strip()
        rest = rest[: hole.start] + hole.fill("PROOF") + rest[hole.end :]
    assert done == rest


@given(TEXTS, st.data())
def test_places_in_the_document_are_places_in_the_text(text: str, data: st.DataObject) -> None:
    source = read(text)
    if not source.holes:
        return
    hole = data.draw(st.sampled_from(source.holes))
    proofs = {
        other: "\n  simp" for other in source.holes if other != hole and data.draw(st.booleans())
    }
    document = source.theorem(hole, proofs).document("")
    offset = data.draw(st.integers(0, len(document)))
    at = source.locate(hole, offset, proofs)
    assert 0 <= at <= hole.start
    if at < hole.start and at not in {other.start for other in proofs} | {hole.declaration.word}:
        assert text[at] == document[offset]


@pytest.mark.parametrize(
    ("text", "statement", "rest"),
    [
        ("theorem t : p := by sorry", "theorem t : p := by", ""),
        ("theorem t : p := by\n  sorry\n\n-- end", "theorem t : p := by", ""),
        ("theorem t : p := sorry", "theorem t : p := by", ""),
        ("theorem t : p :=\n  sorry", "theorem t : p := by", ""),
        ("theorem t : p := by\n  -- here\n  sorry", "theorem t : p := by\n  -- here", ""),
        ("theorem t : p := -- here\n  sorry", "theorem t : p := -- here\n  by", ""),
        ("theorem t : p := by\n  intro h\n  sorry", "theorem t : p := by\n  intro h", ""),
        ("theorem t : p := by\n  · sorry\n  simp", "theorem t : p := by\n  ·", "\n  simp"),
        ("theorem t : p := f sorry x", "theorem t : p := f (by", ") x"),
        ("theorem t : p := ⟨sorry, x⟩", "theorem t : p := ⟨by", ", x⟩"),
        ("theorem t : p := by simp <;> sorry", "theorem t : p := by simp <;> (", ")"),
        ("@[simp]\ntheorem t : p := by sorry", "@[simp]\ntheorem t : p := by", ""),
        (
            "open Nat in\n/-- d -/ theorem t : p := sorry",
            "open Nat in\n/-- d -/ theorem t : p := by",
            "",
        ),
    ],
)
def test_the_hole_ends_the_statement(text: str, statement: str, rest: str) -> None:
    (theorem,) = theorems(text)
    assert (theorem.header, theorem.statement, theorem.rest) == ("", statement, rest)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("theorem t : p := by sorry -- later", "theorem t : p := by\n  simp -- later"),
        ("  theorem t : p := by sorry", "  theorem t : p := by\n    simp"),
        (
            "theorem t (h : p)\n    (g : q) : p := by sorry",
            "theorem t (h : p)\n    (g : q) : p := by\n  simp",
        ),
        ("theorem t : p := by\n    sorry", "theorem t : p := by\n    simp"),
        (
            "theorem t : p := by\n  · have h : q := by sorry\n    exact h",
            "theorem t : p := by\n  · have h : q := by\n      simp\n    exact h",
        ),
        (
            "theorem t : p := by\n  cases n with\n  | zero => sorry\n  | succ n => simp",
            "theorem t : p := by\n  cases n with\n  | zero =>\n    simp\n  | succ n => simp",
        ),
        (
            "theorem t : p := by\n  cases h with | inl a => sorry | inr b => simp",
            "theorem t : p := by\n  cases h with | inl a =>\n                          simp"
            " | inr b => simp",
        ),
        (
            "theorem t : p :=\n  match n with\n  | 0 => sorry\n  | n + 1 => by simp",
            "theorem t : p :=\n  match n with\n  | 0 => by\n    simp\n  | n + 1 => by simp",
        ),
        (
            "theorem t : p := by\n  exact match n with\n    | 0 => sorry\n    | n + 1 => rfl",
            "theorem t : p := by\n  exact match n with\n    | 0 => by\n      simp\n"
            "    | n + 1 => rfl",
        ),
        (
            "theorem t : p := by intro x; sorry",
            "theorem t : p := by intro x;\n                    simp",
        ),
        (
            "theorem t : p := by\n  intro x; sorry\n  rfl",
            "theorem t : p := by\n  intro x;\n  simp\n  rfl",
        ),
        (
            "theorem t : a = c := by\n  calc a = b := sorry\n    _ = c := rfl",
            "theorem t : a = c := by\n  calc a = b := by\n         simp\n    _ = c := rfl",
        ),
        (
            "theorem t : p := by\n  first\n  | sorry\n  | rfl",
            "theorem t : p := by\n  first\n  |\n    simp\n  | rfl",
        ),
        (
            "theorem t : p := by\n  all_goals sorry\n  rfl",
            "theorem t : p := by\n  all_goals\n    simp\n  rfl",
        ),
        (
            "theorem t : p := by\n  exact foo\n    sorry",
            "theorem t : p := by\n  exact foo (by\n    simp)",
        ),
    ],
)
def test_a_proof_fits_where_the_sorry_was(text: str, expected: str) -> None:
    assert filled(text, "simp") == expected


def test_names_are_full() -> None:
    text = """namespace A.B
theorem t : p := sorry
section X
lemma «odd name» : p := sorry
end X
end B
theorem t.u.{v} : p := sorry
theorem _root_.r : p := sorry
example : p := sorry
noncomputable section
end
end A
open Nat in
example : p := sorry
"""
    assert [theorem.name for theorem in theorems(text)] == [
        "A.B.t",
        "A.B.«odd name»",
        "A.t.u",
        "r",
        "A.rmax_example_1",
        "rmax_example_2",
    ]


def test_an_example_becomes_a_theorem_and_stays_an_example_in_the_text() -> None:
    text = "example (p : Prop) : p → p := by sorry"
    source = read(text)
    (hole,) = source.holes
    theorem = source.theorem(hole)
    assert theorem.statement == "theorem rmax_example_1 (p : Prop) : p → p := by"
    assert source.filled({hole: "\n  exact id"}) == "example (p : Prop) : p → p := by\n  exact id"
    assert source.locate(hole, theorem.statement.index("(p")) == text.index("(p")


def test_definitions_before_the_theorem_are_its_header_and_what_follows_is_left_out() -> None:
    (theorem,) = theorems("def f := 1\n\ntheorem t : f = 1 := by sorry\n\ndef g := 2")
    assert theorem.header == "def f := 1\n\n"
    assert theorem.document("\n  rfl") == "def f := 1\n\ntheorem t : f = 1 := by\n  rfl"


def test_the_doc_comment_is_the_informal_text() -> None:
    (theorem,) = theorems("/-- Swaps\n the sides. -/\n@[simp] theorem t : p := by sorry")
    assert theorem.informal == "Swaps\n the sides."


def test_each_hole_of_a_declaration_is_a_theorem_that_knows_the_others() -> None:
    source = read(
        "theorem t : p ∧ q := by\n  constructor\n  · sorry\n  · sorry\ntheorem u : p := sorry"
    )
    first, second, third = source.holes
    assert [source.theorem(hole).pending for hole in source.holes] == [1, 1, 0]
    theorem = source.theorem(second, {first: "\n    simp"})
    assert theorem.pending == 0
    assert theorem.statement == "theorem t : p ∧ q := by\n  constructor\n  ·\n    simp\n  ·"
    assert source.theorem(third, {first: "\n    simp"}).header.startswith(
        "theorem t : p ∧ q := by\n  constructor\n  ·\n    simp\n  · sorry"
    )


def test_a_mutual_block_is_one_piece() -> None:
    first, second = theorems("mutual\ntheorem a : p := by sorry\ntheorem b : q := by sorry\nend\n")
    assert (first.name, second.name) == ("a", "b")
    assert (
        first.document("\n  simp")
        == "mutual\ntheorem a : p := by\n  simp\ntheorem b : q := by sorry\nend"
    )
    assert second.pending == 1


def test_a_sorry_that_is_data_is_left_alone() -> None:
    source = read("def f : Nat := sorry\ninstance : Inhabited Nat := ⟨sorry⟩")
    assert source.holes == ()
    assert [message.split(":")[0] for message in source.others] == [
        "line 1, column 16",
        "line 2, column 30",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "theorem t : p := by\n  open Nat in\n  set_option x 1 in\n  sorry",
        "structure S where\n  /-- doc -/\n  x : Nat\ntheorem t : p := by\n  sorry",
        "attribute [instance] foo\nattribute [-simp] bar in\ntheorem t : p := by\n  sorry",
        "deriving instance Repr for S\ntheorem t : p := by\n  sorry",
        'macro "theorem" : term => `(theorem x)\ntheorem t : p := by\n  sorry',
    ],
)
def test_command_words_elsewhere_do_not_mislead(text: str) -> None:
    (theorem,) = theorems(text)
    assert theorem.name == "t"
    assert theorem.document("") == text.removesuffix("\n  sorry")


@pytest.mark.parametrize(("line", "expected"), [(1, 3), (2, 3), (3, 3), (4, 4), (6, 6)])
def test_a_line_names_the_next_sorry_of_its_declaration(line: int, expected: int) -> None:
    source = read(
        "theorem t : p := by\n  constructor\n  · sorry\n  · sorry\n\ntheorem u : p := sorry"
    )
    assert source.at_line(line).line == expected


@pytest.mark.parametrize("line", [-1, 0, 5, 7, 9999])
def test_a_line_without_a_sorry_is_refused(line: int) -> None:
    source = read(
        "theorem t : p := by\n  constructor\n  · sorry\n  · sorry\n\ntheorem u : p := sorry"
    )
    with pytest.raises(SourceError, match="line"):
        source.at_line(line)


@pytest.mark.parametrize(
    ("text", "message", "place"),
    [
        ("theorem t (p : Prop : p := sorry", r"`\(` is never closed", (1, 11)),
        ("theorem t (p : Prop] : p := sorry", r"`\(` is closed by `\]`", (1, 11)),
        ("theorem t : p⟩ := sorry", "closes nothing", (1, 14)),
        ("\ntheorem : p := sorry", "no name", (2, 1)),
        ("a\0", "NUL", (1, 2)),
        ("x" * (MAX_CHARS + 1), "too many", (1, 1)),
    ],
)
def test_a_text_that_is_no_lean_is_refused_with_its_place(
    text: str, message: str, place: tuple[int, int]
) -> None:
    with pytest.raises(SourceError, match=message) as caught:
        read(text)
    assert (caught.value.line, caught.value.column) == place


def test_an_unbalanced_declaration_does_not_hide_the_next() -> None:
    source = read("def f := (1\n\ntheorem t : p := by sorry")
    assert [hole.declaration.name for hole in source.holes] == ["t"]


def test_the_longest_text_is_read() -> None:
    line = "theorem t : p := by sorry\n"
    source = read(line * (MAX_CHARS // len(line)))
    assert len(source.holes) == MAX_CHARS // len(line)
