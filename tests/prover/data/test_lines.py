"""Files of theorems: what is read of them, and what is said of one that cannot be used."""

import json
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prover.data.lines import DataError, Entry, family, read

PUBLIC = Path("/work/shared/data")
LINE: dict[str, Any] = {
    "name": "mathd_algebra_9",
    "split": "valid",
    "informal_prefix": "/-- One is one. -/\n",
    "formal_statement": "theorem mathd_algebra_9 : 1 = 1 := by\n",
    "goal": "⊢ 1 = 1",
    "header": "open Nat\n\n",
}
BROKEN = {
    "no JSON": "theorem t : True := by",
    "half a line": json.dumps(LINE)[:-5],
    "no object": json.dumps([LINE]),
    "too deep": "[" * 100_000,
    "no name": json.dumps({**LINE, "name": ""}),
    "two names": json.dumps({**LINE, "name": "mathd_algebra_9\nb"}),
    "no end": json.dumps({**LINE, "formal_statement": "theorem mathd_algebra_9 : 1 = 1"}),
    "a proof": json.dumps({**LINE, "formal_statement": "theorem mathd_algebra_9 : 1 = 1 := rfl"}),
    "another theorem": json.dumps({**LINE, "name": "mathd_algebra_90"}),
    "part of a name": json.dumps({**LINE, "name": "mathd_algebra"}),
    "half a character": json.dumps({**LINE, "goal": "\ud800"}),
    "an area that is no text": json.dumps({**LINE, "area": 1}),
    "half of an area": json.dumps({**LINE, "area": "\udfff"}),
    "a difficulty that is no number": json.dumps({**LINE, "difficulty": "hard"}),
    "a difficulty of true": json.dumps({**LINE, "difficulty": True}),
    **{f"no {key}": json.dumps({k: v for k, v in LINE.items() if k != key}) for key in LINE},
    **{f"{key} of null": json.dumps({**LINE, key: None}) for key in LINE},
}
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


def write(folder: Path, *lines: str) -> Path:
    file = folder / "theorems.jsonl"
    file.write_text("".join(f"{line}\n" for line in lines), "utf-8", newline="\n")
    return file


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("data")


def test_a_line_is_read_as_it_stands(tmp_path: Path) -> None:
    file = write(tmp_path, json.dumps(LINE), "", json.dumps({**LINE, "area": "x", "difficulty": 3}))
    plain, rated = read(file)
    assert {name: getattr(plain, name) for name in LINE} == LINE
    assert (plain.area, plain.difficulty) == ("mathd_algebra", 0)
    assert (rated.area, rated.difficulty) == ("x", 3)


def test_line_ends_of_windows_are_line_ends(tmp_path: Path) -> None:
    file = write(tmp_path, json.dumps(LINE) + "\r", "\r", json.dumps(LINE) + "\r")
    assert len(read(file)) == 2


@given(text=st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_comes_back_whatever_breaks_it_has(folder: Path, text: str) -> None:
    line = {**LINE, "informal_prefix": text, "goal": text, "header": text, "split": text}
    (entry,) = read(write(folder, json.dumps(line, ensure_ascii=False)))
    assert {name: getattr(entry, name) for name in LINE} == line


@pytest.mark.parametrize("kind", BROKEN)
def test_a_line_that_is_no_theorem_is_refused_with_its_number(tmp_path: Path, kind: str) -> None:
    with pytest.raises(DataError, match=r"theorems\.jsonl, line 2\b") as caught:
        read(write(tmp_path, json.dumps(LINE), BROKEN[kind]))
    assert "\n" not in str(caught.value)


@given(line=st.text() | JSON.map(json.dumps), data=st.data())
def test_whatever_a_line_holds_it_is_read_or_refused(
    folder: Path, line: str, data: st.DataObject
) -> None:
    field = data.draw(st.sampled_from(sorted(LINE)))
    for text in (line, json.dumps({**LINE, field: line}), json.dumps({**LINE, field: [line]})):
        if not text.isascii():
            text = text.encode(errors="replace").decode()
        try:
            found = read(write(folder, text))
        except DataError:
            continue
        assert all(isinstance(getattr(one, key), str) for one in found for key in LINE)


def test_a_name_that_is_taken_is_refused_where_names_have_to_differ(tmp_path: Path) -> None:
    file = write(tmp_path, json.dumps(LINE), "", json.dumps({**LINE, "split": "test"}))
    with pytest.raises(
        DataError, match=r"line 3: there is a theorem mathd_algebra_9 already \(line 1\)$"
    ):
        read(file, distinct=True)
    assert len(read(file)) == 2


@pytest.mark.skipif(not PUBLIC.exists(), reason=f"no copies of public files at {PUBLIC}")
def test_public_files_are_read() -> None:
    assert len(read(PUBLIC / "minif2f.jsonl", distinct=True)) == 488
    assert len(read(PUBLIC / "proofnet.jsonl")) == 371


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="nowhere"):
        read(tmp_path / "nowhere")
    with pytest.raises(DataError, match="cannot be read"):
        read(tmp_path)
    (tmp_path / "latin").write_bytes(b"\xe9\n")
    with pytest.raises(DataError, match="latin"):
        read(tmp_path / "latin")


def entry(**changed: str) -> Entry:
    given = {field.name: "" for field in fields(Entry) if field.name != "difficulty"}
    return Entry(**{**given, "name": "t", **changed})


@pytest.mark.parametrize("end", [":= by\n", ":=", ":=  \n", ":=by", ":=\n  by "])
def test_a_search_begins_after_by(end: str) -> None:
    theorem = entry(formal_statement=f"theorem t : True {end}").theorem()
    assert theorem.statement.startswith("theorem t : True :=")
    assert theorem.statement.removeprefix("theorem t : True :=").split() == ["by"]


@pytest.mark.parametrize("header", ["", "open Nat", "open Nat\n", "open Nat\n\n"])
def test_a_header_stands_apart_from_the_statement(header: str) -> None:
    theorem = entry(formal_statement="theorem t : True := by", header=header).theorem()
    assert theorem.header == (header + "\n" if header == "open Nat" else header)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("mathd_numbertheory_1", "mathd_numbertheory"),
        ("amc12a_2015_p10", "amc"),
        ("aimeII_2001_p3", "aime"),
        ("imo_1964_p1_1", "imo"),
        ("induction_sum", "induction"),
        ("exercise_1_1", "exercise"),
        ("_", "_"),
    ],
)
def test_a_name_tells_its_family(name: str, kind: str) -> None:
    assert family(name) == kind
