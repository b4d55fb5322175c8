"""What is code, and what only looks like it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prover.lean.tokens import Kind, SourceError, tokens

PIECES = st.sampled_from(
    [
        *(
            "sorry",
            "by",
            "theorem",
            "«a b»",
            "x'",
            "s!",
            "r",
            "#",
            "ℕ",
            "λ",
            "h.1",
            "1.5",
            "`sorry",
        ),
        *('"', '\\"', "\\", "'", "{", "}", "(", ")", "/-", "-/", "/--", "--", "-", "/", ".", "·"),
        *(" ", "\n", "\r\n", "\t", ":=", "=>", "⟨", "⟩", "\u00a0", "\U0001d4d0", "\0", "𝔸"),
    ]
)
TEXTS = st.lists(PIECES, max_size=30).map("".join) | st.text(max_size=40)


def code(text: str) -> list[str]:
    return [token.text for token in tokens(text) if token.kind in (Kind.WORD, Kind.SYMBOL)]


@given(TEXTS)
def test_tokens_join_to_the_text_or_the_text_is_refused_with_a_place_in_it(text: str) -> None:
    try:
        cut = list(tokens(text))
    except SourceError as error:
        lines = text.split("\n")
        assert 1 <= error.line <= len(lines)
        assert 1 <= error.column <= len(lines[error.line - 1]) + 1
        return
    assert "".join(token.text for token in cut) == text
    for token in cut:
        before = text[: token.start]
        assert token.column == len(before) - (before.rfind("\n") + 1)
        assert token.first == (not before[len(before) - token.column :].strip())


@given(st.lists(st.sampled_from(["sorry", "theorem", '"', "'", "--", "\n", "x", "/", " "])))
def test_nothing_inside_a_comment_is_code(words: list[str]) -> None:
    inside = " ".join(words)
    assert code(f"a /- {inside} /- {inside} -/ {inside} -/ b") == ["a", "b"]
    assert code(f"a -- {inside.replace(chr(10), ' ')}\nb") == ["a", "b"]


@given(st.text(alphabet="sory \"\\{}/-n'#", max_size=20))
def test_nothing_inside_a_string_is_code(inside: str) -> None:
    escaped = inside.replace("\\", "\\\\").replace('"', '\\"')
    assert code(f'a "{escaped}" b') == ["a", "b"]
    if '"#' not in inside and not inside.endswith('"'):
        assert code(f'a r#"{inside}"# b') == ["a", "b"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('s!"x {f "sorry" y} sorry {z}" w', ["s!", "f", "y", "z", "w"]),
        ('s!"{ {a := 1}.a }" w', ["s!", "{", "a", ":=", "}", ".", "a", "w"]),
        ("'\"' x '\\'' y 'z'", ["x", "y"]),
        ("f '' s ⁻¹' t", ["f", "''", "s", "⁻¹'", "t"]),
        ("h' h'' «a sorry» `sorry ``a.sorry", ["h'", "h''", "«a sorry»"]),
        ("/--/ a /-- sorry -/ b", ["a", "b"]),
        ("λ x => x₁.sorry", ["λ", "x", "=>", "x₁.sorry"]),
        ("/- -/- -/ a", ["-", "-", "/", "a"]),
    ],
)
def test_what_is_code(text: str, expected: list[str]) -> None:
    assert code(text) == expected


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [("a\n /- b /- -/", 2, 2), ('a "b', 1, 3), ('s!"a {b', 1, 8), ('x r#"a"', 1, 3)],
)
def test_what_never_ends_is_pointed_at(text: str, line: int, column: int) -> None:
    with pytest.raises(SourceError, match="ends") as caught:
        list(tokens(text))
    assert (caught.value.line, caught.value.column) == (line, column)
