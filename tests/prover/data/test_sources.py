"""Which theorems a configuration takes."""

import json
from pathlib import Path

import pytest

from prover.data.lines import DataError
from prover.data.sources import SOURCES, theorems


def line(name: str, split: str, statement: str) -> str:
    texts = {"informal_prefix": "", "goal": "", "header": "import Mathlib\n"}
    statement = f"theorem {name} {statement} := by\n"
    return json.dumps({"name": name, "split": split, "formal_statement": statement, **texts})


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "theorems.jsonl"
    lines = (
        line("a", "valid", ": 1 + 1 = 2"),
        line("b", "test", "(x : ℝ) : x = x"),
        line("c", "test", "(n : ℕ) : n ≤ n"),
        line("d", "train", ": (0 : ℝ) = 0"),
    )
    path.write_text("\n".join(lines), "utf-8")
    return str(path)


@pytest.mark.parametrize(
    ("source", "split", "names"),
    [
        ("file", None, "abcd"),
        ("file", "test", "bc"),
        ("minif2f-arith", None, "ac"),
        ("minif2f-arith", "test", "c"),
    ],
)
def test_the_theorems_of_a_split_keep_their_order(
    file: str, source: str, split: str | None, names: str
) -> None:
    assert [one.name for one in theorems(source, file, split)] == list(names)


def test_only_the_arithmetic_part_gets_another_header(file: str) -> None:
    assert {one.header for one in theorems("file", file, None)} == {"import Mathlib\n"}
    assert {one.header for one in theorems("minif2f-arith", file, None)} == {""}


@pytest.mark.parametrize("source", SOURCES)
def test_a_source_without_a_file_says_which_setting_is_missing(source: str) -> None:
    with pytest.raises(DataError, match=r"data\.path is not set"):
        theorems(source, None, None)


def test_a_split_that_does_not_exist_is_answered_with_those_that_do(file: str) -> None:
    with pytest.raises(DataError, match="no theorem in the split dev: it has valid, test"):
        theorems("minif2f-arith", file, "dev")
    with pytest.raises(DataError, match="no theorem in the split train"):
        theorems("minif2f-arith", file, "train")


def test_a_file_with_nothing_of_the_kind_is_said_to_be_so(tmp_path: Path) -> None:
    path = tmp_path / "reals.jsonl"
    path.write_text(line("b", "test", "(x : ℝ) : x = x"), "utf-8")
    with pytest.raises(DataError, match="no theorem for data=minif2f-arith"):
        theorems("minif2f-arith", str(path), None)


def test_a_home_folder_is_found(file: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(Path(file).parent))
    assert len(theorems("file", "~/theorems.jsonl", None)) == 4
