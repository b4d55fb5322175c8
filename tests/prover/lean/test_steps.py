"""Where a proof text may be cut."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prover.lean.steps import Layout, cut
from prover.lean.tokens import SourceError


def texts(proof: str, column: int = 40) -> list[str]:
    ends = [0, *(piece.end for piece in cut(proof, column).pieces)]
    return [proof[start:end] for start, end in pairwise(ends)]


@pytest.mark.parametrize(
    "pieces",
    [
        ["\n  intro h", "\n  exact h"],
        ["\n  intro h", "; exact h", ";\n  simp"],
        [" intro h", "; exact h"],
        ["\n  constructor", "\n  · intro h", "\n    exact h", "\n  · exact h"],
        ["\n  constructor", "\n  . intro h", "\n    exact h", "\n  . exact .inl h"],
        ["\n  exact foo\n    (bar)\n    baz", "\n  simp [a,\n  b]", "\n  exact a\n  + b"],
        ["\n  intro h", " -- by; ·\n  /- exact\n  -/\n  exact h"],
        ["\n  constructor <;> intro h", "\n  constructor <;>\n  simp", "\n  simp\n  <;> rfl"],
        ["\n  have h : p := by\n    intro x", "\n    exact x", "\n  exact h"],
        ["\n  have h : p := by simp", "; rfl", "\n  exact h"],
        ["\n  exact foo (by\n    intro x\n    exact x)", "\n  exact ⟨by simp, by\n    rfl⟩"],
        ["\n  case inl h =>\n    simp", "\n    rfl\n  next => simp"],
        ["\n  first\n  | intro h; simp\n  | skip", "\n  all_goals\n    simp\n    rfl", "\n  rfl"],
        ["\n  try simp; rfl", "\n  all_goals try simp; rfl", "\n  simp <;> try simp; rfl"],
        ["\n  conv => lhs; rw [h]", "\n  rfl", "\n  conv =>\n    lhs\n    rw [h]", "\n  rfl"],
        ["\n  (intro x\n   simp)", "\n  { simp\n    rfl }"],
        ["\n  calc a = b := by simp\n    _ = c := by\n      simp", "\n  rfl"],
        ["\n  calc\n    a = b := h\n    _ = c := by\n      simp", "\n      rfl"],
        ["\n  rcases h with h | h", "\n  · simp", "\n  · rfl"],
        ["\n  exact fun\n  | a => by simp\n  | b => by rfl", "\n  rfl"],
        ["\n  exact match h with\n  | a => by simp\n  | b => by rfl", "\n  rfl"],
        ["\n  open Nat in\n  exact h", "\n  rfl"],
        ["\n  classical\n  exact h", "\n  rfl"],
        ["\n  simp at h\n  at g", "\n  rw [a]\n    at h ⊢", "\n  rfl"],
        ["\n  have : p := by\n    simp <;> rfl", "\n  rfl"],
        ["\n  simp", "\n  case a => rfl\n  case b => rfl"],
    ],
)
def test_pieces_end_where_tactics_end(pieces: list[str]) -> None:
    assert texts("".join(pieces)) == pieces


@pytest.mark.parametrize(
    "pieces",
    [
        ["\n  induction n with\n  | zero =>", " simp", "; rfl\n  | succ n ih =>", "\n    rfl"],
        ["\n  cases h with\n  | inl h =>", " simp\n  | inr h =>", " rfl", "\n  rfl"],
        ["\n  cases h with | inl h =>", " simp | inr h =>", " rw [h]", "; rfl"],
        ["\n  match n with\n  | 0 =>", " rfl\n  | n + 1 =>", "\n    rfl", "\n  rfl"],
        ["\n  cases h with\n  | inl h =>", "\n  exact h\n  | inr h =>", " rfl"],
        ["\n  cases h with\n  | inl h =>", " rcases h with h | h <;> simp\n  | inr h =>", " rfl"],
        ["\n  cases h with\n  | inl h => ?_\n  | inr h =>", " exact ?_", "\n  rfl"],
        ["\n  cases h with\n  | inl h => simp\n  | inr h => rfl\n  <;> simp", "\n  rfl"],
        ["\n  cases h with\n  | inl h =>", " first | exact a | exact b\n  | inr h =>", " rfl"],
    ],
)
def test_an_alternatives_header_belongs_to_the_piece_before(pieces: list[str]) -> None:
    assert texts("".join(pieces)) == pieces


def test_the_last_piece_knows_the_blocks_that_are_open() -> None:
    assert cut("\n  constructor\n  · have : p := by\n      simp", 0).columns == (2, 4, 6)
    assert cut("\n  constructor\n  · exact h\n  rfl", 0).columns == (2,)
    assert cut("\n  have h : p := by", 0).columns == (2, 4)
    assert cut(" intro h; exact h", 50).columns == (51,)
    assert cut("\n  · intro h; simp", 0).columns == (2, 4)
    assert cut("\n  · intro h; simp", 0).asks == (2, 13)


def test_each_piece_knows_where_the_next_tactic_goes() -> None:
    proof = "\n  constructor\n  · intro h\n    exact h\n  · exact h"
    pieces = cut(proof, 0).pieces
    assert [(piece.indent, piece.nested) for piece in pieces[:-1]] == [
        (2, False),
        (4, True),
        (2, False),
    ]
    assert [proof[piece.next] for piece in pieces[:-1]] == ["·", "e", "·"]


def test_what_stands_left_of_the_tactics_is_no_piece() -> None:
    layout = cut("\n  intro h\n  exact h\ntermination_by n", 0)
    assert not layout.whole
    assert len(layout.pieces) == 2


@pytest.mark.parametrize("proof", ["", "\n  ", " -- only a comment", "/- and another -/\n"])
def test_a_text_without_tactics_has_no_pieces(proof: str) -> None:
    assert cut(proof, 3) == Layout((), (), (), (), -1, True, frozenset())


@pytest.mark.parametrize("opener", ["·", "by", "case a =>", "| a =>", "(", "induction n with", ";"])
def test_no_depth_is_too_deep(opener: str) -> None:
    assert cut(f" {opener}" * 5_000, 0).pieces


TACTICS = st.sampled_from(
    [
        *(
            "intro h",
            "·",
            "exact foo",
            "cases h with",
            "| inl h =>",
            "| inr h => rfl",
            "have : p := by",
        ),
        *(";", "<;>", "simp", "(", ")", "first", "| skip", "induction n with", "calc a = b := by"),
        *(
            "_ = c := by rfl",
            "case a =>",
            "next =>",
            "conv =>",
            "⟨",
            "⟩",
            "-- c",
            "by",
            "with",
            ".",
        ),
    ]
)
SPACE = st.sampled_from([" ", "\n", "\n  ", "\n    ", "\n      ", "\r\n  "])


@given(st.lists(st.tuples(SPACE, TACTICS), max_size=25), st.integers(0, 30))
def test_pieces_tile_the_text_in_order(parts: list[tuple[str, str]], column: int) -> None:
    proof = "".join(space + tactic for space, tactic in parts)
    try:
        layout = cut(proof, column)
    except SourceError:
        return
    ends = [0, *(piece.end for piece in layout.pieces)]
    assert ends == sorted(set(ends))
    for piece, following in zip(layout.pieces, ends[2:], strict=False):
        assert piece.end <= piece.next < following
        assert piece.ask in (piece.end, piece.next)
        assert not proof[piece.next].isspace()
    if layout.pieces:
        assert not proof[layout.pieces[-1].end - 1].isspace()
        assert len(layout.columns) == len(layout.asks) >= 1


@given(st.lists(st.tuples(SPACE, TACTICS), max_size=25))
def test_a_longer_text_keeps_the_pieces_or_joins_them(parts: list[tuple[str, str]]) -> None:
    """So that a prefix that was cut once is found again in the text that continues it."""
    proof = "".join(space + tactic for space, tactic in parts)
    try:
        layout = cut(proof, 0)
        pieces = [cut(proof[: piece.end], 0).pieces for piece in layout.pieces]
    except SourceError:
        return
    for index, before in enumerate(pieces):
        ends = {piece.end for piece in layout.pieces[: index + 1]}
        assert ends <= {piece.end for piece in before}
