"""Runs of many theorems: which are taken, what is kept of them, and what is made of that."""

import asyncio
import json
import math
import sys
from dataclasses import asdict, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks import corebench
from benchmarks.corebench import Row, chosen, logged, table
from prover.data.lines import DataError, Entry
from prover.lean.verdict import Verdict
from search.config import ConfigError
from search.engine import Engine

ROW = Row("rmaxts", "a", "test", "lists", 1, 10.0, True, 2.5, 7, 4, 2, "\n  rfl", "")
QUICK = ("lean=embedded", "lean.workers=1", "search.rollouts=4", "search.shortening=0")


def problem(name: str, statement: str, header: str = "") -> Entry:
    text = f"theorem {name} {statement} := by\n"
    return Entry(name, "test", "", text, "", header, "logic", 1)


def run(
    problems: list[Entry], log: Path | None, searches: tuple[str, ...] = ("rmaxts",)
) -> list[Row]:
    return asyncio.run(corebench.run(problems, searches, QUICK, log))


def test_without_options_it_is_the_test_split_of_corebench() -> None:
    found = chosen(None, None, [])
    assert {one.split for one in found} == {"test"}
    assert len(found) == 143
    assert {one.split for one in chosen(None, "valid", [])} == {"valid"}


def test_a_source_that_is_named_is_taken_whole(tmp_path: Path) -> None:
    file = tmp_path / "own.jsonl"
    line = {"informal_prefix": "", "goal": "", "header": "import Mathlib\n"}
    lines = [
        {**line, "name": "a", "split": "valid", "formal_statement": "theorem a : 1 = 1 := by"},
        {**line, "name": "b", "split": "dev", "formal_statement": "theorem b : π = 1 := by"},
    ]
    file.write_text("\n".join(map(json.dumps, lines)), "utf-8")
    (one,) = chosen(None, None, ["data=minif2f-arith", f"data.path={file}"])
    assert (one.name, one.header) == ("a", "")
    assert [one.name for one in chosen(file, "dev", [])] == ["b"]
    with pytest.raises(DataError, match=r"data\.path"):
        chosen(None, None, ["data=minif2f-arith"])
    with pytest.raises(ConfigError, match="minif2f"):
        chosen(None, None, ["data=minif2f"])


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]))))
def test_a_log_comes_back_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str]
) -> None:
    log = tmp_path_factory.mktemp("log") / "log.jsonl"
    rows = [replace(ROW, proof=text, reason=text) for text in texts]
    lines = [json.dumps(asdict(row), ensure_ascii=False) for row in rows]
    log.write_text("".join(f"{line}\n" for line in lines), "utf-8")
    assert logged(log) == rows


@pytest.mark.parametrize("line", ["{", "[]", "{}", '{"name": "a"}', "1", '{"wrong": 1}'])
def test_a_log_that_is_none_is_refused_with_the_line(tmp_path: Path, line: str) -> None:
    log = tmp_path / "log.jsonl"
    log.write_text(f"{json.dumps(asdict(ROW))}\n{line}\n", "utf-8")
    with pytest.raises(DataError, match=r"log\.jsonl, line 2"):
        logged(log)
    with pytest.raises(DataError, match="nowhere"):
        logged(tmp_path / "nowhere")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("accepted", "no"),
        ("accepted", 1),
        ("seconds", "x"),
        ("seconds", math.nan),
        ("budget", [60]),
        ("name", ["a"]),
        ("split", None),
        ("reason", None),
        ("rollouts", 1.5),
        ("verdict", "a field that no row has"),
    ],
)
def test_a_row_with_a_value_of_another_type_is_refused_with_its_field(
    tmp_path: Path, field: str, value: object
) -> None:
    log = tmp_path / "log.jsonl"
    log.write_text(f"\n{json.dumps({**asdict(ROW), field: value})}\n", "utf-8")
    with pytest.raises(DataError, match=r"log\.jsonl, line 2") as caught:
        logged(log)
    assert "\n" not in str(caught.value)
    assert field in str(caught.value) or value is math.nan


def test_a_log_is_gone_on_with_and_what_it_has_is_not_run_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log = tmp_path / "log.jsonl"
    easy, false = problem("easy", "(n : Nat) : n = n"), problem("wrong", ": 1 = 2")
    first = run([easy], log)
    assert logged(log) == first
    assert first[0].accepted and first[0].proof and first[0].seconds > 0
    said = capsys.readouterr().err
    assert said.startswith("1/1 rmaxts easy: accepted")
    both = run([false, easy], log)
    assert [row.name for row in both] == ["wrong", "easy"]
    assert both[1] == first[0]
    assert not both[0].accepted and both[0].reason and not both[0].proof
    assert logged(log) == [both[1], both[0]]
    assert "easy" not in capsys.readouterr().err
    assert run([false], log) == [both[0]]


def test_a_statement_that_lean_does_not_take_stops_no_other() -> None:
    broken, easy = problem("broken", ": nothing = 1"), problem("easy", ": 1 = 1")
    rows = run([broken, easy], None)
    assert [row.accepted for row in rows] == [False, True]
    assert rows[0].reason.startswith("Lean does not take the statement: ")


def test_a_proof_that_is_not_accepted_again_does_not_count(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    judge = Engine.prove

    async def doubtful(engine: Engine, *arguments: object, **options: object) -> object:
        result = await judge(engine, *arguments, **options)  # type: ignore[arg-type]

        async def refuse(theorem: object, proof: str) -> Verdict:
            asked.append(proof)
            return Verdict(False, "a second look")

        engine.accept = refuse
        return result

    monkeypatch.setattr(Engine, "prove", doubtful)
    (row,) = run([problem("easy", ": 1 = 1")], None)
    assert asked == [row.proof]
    assert not row.accepted
    assert row.reason == "accepted once, and not the second time: a second look"


def test_the_table_counts_by_area_and_search() -> None:
    rows = [
        ROW,
        replace(ROW, name="b", accepted=False),
        replace(ROW, name="c", area="order", seconds=4.5),
        *(replace(ROW, search="sampling", name=name, accepted=False) for name in "ab"),
        replace(ROW, search="sampling", name="c", area="order", accepted=False),
    ]
    assert list(table(rows, ["rmaxts", "sampling"]))[2:] == [
        "| lists | 2 | 1 (50%) | 2.50 | 0 (0%) | – |",
        "| order | 1 | 1 (100%) | 4.50 | 0 (0%) | – |",
        "| all | 3 | 2 (67%) | 3.50 | 0 (0%) | – |",
    ]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--name", "nothing"], "no theorem is left"),
        (["--split", "dev"], "no theorem in the split dev"),
        (["search.colour=red"], "search.colour does not exist"),
        (["--log", "/nowhere/log"], "/nowhere/log"),
        (["--file", "/nowhere/file"], "/nowhere/file"),
    ],
)
def test_a_mistake_is_answered_in_one_line(
    arguments: list[str],
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(sys, "argv", ["corebench.py", *arguments])
    with pytest.raises(SystemExit) as ended:
        corebench.main()
    assert ended.value.code == 2
    assert said in capsys.readouterr().err.splitlines()[-1]
