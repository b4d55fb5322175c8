"""The arithmetic part of miniF2F on the command line: listed, shown, run and reported."""

import json
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.corebench import INTERRUPTED, Row, logged
from benchmarks.minif2f_arith import main, report
from tests.search.commands import Rmax

ROOT = Path(__file__).parents[2]
STATEMENTS = (
    ("mathd_numbertheory_a", "valid", "(n : ℕ) (h : n % 4 = 3) :", "n % 2 = 1"),
    ("amc12a_b", "test", ":", "3! = 6"),
    ("imo_c", "test", "(x : ℝ) :", "x = x"),
    ("imo_d", "valid", "(a b c : ℕ) (h : 0 < a * b) :", "a ^ 5 + b ^ 5 ≠ c ^ 5"),
)
ROWS = (
    Row("rmaxts", "a", "valid", "amc", 0, 600.0, True, 3.0, 5, 4, 2, "\n  rfl"),
    Row("rmaxts", "b", "test", "amc", 0, 600.0, True, 60.0, 90, 4, 2, "\n  omega"),
    Row("rmaxts", "c", "test", "imo", 0, 600.0, False, 600.2, 900, 4, 2, "", "no | proof\nin time"),
    Row("rmaxts", "d", "test", "imo", 0, 600.0, True, 60.1, 91, 4, 2, "\n  omega"),
)


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "statements.jsonl"
    lines = (
        {
            "name": name,
            "split": split,
            "informal_prefix": "",
            "formal_statement": f"theorem {name} {binders} {goal} := by\n",
            "goal": binders.removesuffix(" :").strip("(:)").replace(") (", "\n") + f"\n⊢ {goal}",
            "header": "import Mathlib\n\n",
        }
        for name, split, binders, goal in STATEMENTS
    )
    path.write_text("\n".join(map(json.dumps, lines)), "utf-8")
    return str(path)


def fails(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """What is said of arguments that cannot be followed."""
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    return capsys.readouterr().err.splitlines()[-1]


def test_each_statement_is_listed_with_where_it_belongs(
    file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["list", file]) == 0
    printed = capsys.readouterr()
    assert printed.out.splitlines() == [
        "| statement | split | arithmetic | why |",
        "|---|---|---|---|",
        "| mathd_numbertheory_a | valid | yes | elaborates |",
        "| amc12a_b | test | yes | elaborates |",
        "| imo_c | test | no | real numbers: ℝ |",
        "| imo_d | valid | yes | elaborates |",
        "",
        "| | test | valid | all |",
        "|---|---|---|---|",
        "| inside | 1 | 2 | 3 |",
        "| real numbers | 1 | 0 | 1 |",
    ]
    assert printed.err == ""


def test_a_statement_that_lean_reads_otherwise_is_a_fault(
    file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = Path(file)
    path.write_text(path.read_text("utf-8").replace("3! = 6", "4! = 6", 1), "utf-8")
    assert main(["list", file, "--split", "test", "--summary"]) == 1
    printed = capsys.readouterr()
    assert "imo_c" not in printed.out
    assert printed.err == "amc12a_b reads otherwise: ⊢ 4! = 6\n"
    assert main(["list", file, "--no-check"]) == 0


def test_a_statement_that_is_shown_can_be_given_to_rmax_prove(
    file: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main(["show", file, "amc12a_b"]) == 0
    shown = capsys.readouterr().out
    assert shown.endswith("\n\ntheorem amc12a_b : 3! = 6 := by\n  sorry\n")
    answer = Rmax(capsys, monkeypatch)("prove", "-", "--quiet", given=shown)
    assert answer.code == 0
    assert answer.out.startswith(shown.removesuffix("  sorry\n"))
    assert "outside: real numbers: ℝ" in fails(capsys, "show", file, "imo_c")
    assert "has no imo_e" in fails(capsys, "show", file, "imo_e")


def test_a_run_that_is_interrupted_keeps_what_is_done_and_is_gone_on_with(
    file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.jsonl"
    names = ["--name", "mathd_numbertheory_a", "--name", "imo_d"]
    words = ["run", file, "--out", str(out), *names, "lean.workers=1"]
    with subprocess.Popen(
        [sys.executable, "-m", "benchmarks.minif2f_arith", *words],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as running:
        assert running.stderr is not None
        first = running.stderr.readline()
        running.send_signal(signal.SIGINT)
        said, error = running.communicate()
    assert first.startswith("1/2 rmaxts mathd_numbertheory_a: accepted")
    assert (running.returncode, said, error) == (INTERRUPTED, "", "")
    (done,) = logged(out)
    assert (done.accepted, done.budget, done.area) == (True, 60.0, "mathd_numbertheory")
    assert main([*words, "--seconds", "2"]) == 0
    again, missing = logged(out)
    assert again == done
    assert (missing.name, missing.accepted, missing.budget) == ("imo_d", False, 2.0)
    assert {done.search, missing.search} == {"rmaxts"}
    assert capsys.readouterr().err.startswith("2/2 rmaxts imo_d: ")


def test_accepted_proofs_are_counted_by_the_seconds_they_took() -> None:
    assert list(report(ROWS)) == [
        "| | statements | within 10 s | within 60 s | within 600 s |",
        "|---|---|---|---|---|",
        "| test | 3 | 0 (0%) | 1 (33%) | 2 (67%) |",
        "| valid | 1 | 1 (100%) | 1 (100%) | 1 (100%) |",
        "| amc | 2 | 1 (50%) | 2 (100%) | 2 (100%) |",
        "| imo | 2 | 0 (0%) | 0 (0%) | 1 (50%) |",
        "| all | 4 | 1 (25%) | 2 (50%) | 3 (75%) |",
        "",
        "| not within 600 s | split | seconds | rollouts | why |",
        "|---|---|---|---|---|",
        "| c | test | 600.2 | 900 | no ¦ proof in time |",
    ]


def test_a_proof_that_was_accepted_after_the_budget_is_not_counted_as_within() -> None:
    late = replace(ROWS[1], seconds=60.2, budget=60.0)
    lines = list(report([late, replace(ROWS[2], budget=60.0)]))
    assert lines[0] == "| | statements | within 10 s | within 60 s |"
    assert "| all | 2 | 0 (0%) | 0 (0%) |" in lines
    assert "| b | test | 60.2 | 90 | accepted later |" in lines


@pytest.mark.parametrize(
    ("budget", "columns"),
    [
        (5.0, ["within 5 s"]),
        (10.0, ["within 10 s"]),
        (90.0, ["within 10 s", "within 60 s", "within 90 s"]),
        (3600.0, ["within 10 s", "within 60 s", "within 600 s"]),
        (None, ["within 10 s", "within 60 s", "within 600 s"]),
    ],
)
def test_nothing_is_said_of_more_seconds_than_were_given(
    budget: float | None, columns: list[str]
) -> None:
    rows = [replace(ROWS[2], budget=budget), ROWS[0]]
    assert next(report(rows)) == "| | statements | " + " | ".join(columns) + " |"


def test_results_of_several_files_are_put_together(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [tmp_path / "one", tmp_path / "two"]
    for path, rows in zip(files, (ROWS[:3], ROWS[2:]), strict=True):
        path.write_text("".join(f"{json.dumps(vars(row))}\n" for row in rows), "utf-8")
    assert main(["report", *map(str, files)]) == 0
    assert capsys.readouterr().out.splitlines() == list(report(ROWS))


def test_two_statements_with_one_name_are_refused(
    file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = Path(file)
    path.write_text(path.read_text("utf-8") * 2, "utf-8")
    path.write_text(path.read_text("utf-8").replace("}{", "}\n{"), "utf-8")
    said = "line 5: there is a theorem mathd_numbertheory_a already (line 1)"
    assert said in fails(capsys, "list", file, "--no-check")
    out = ["--out", str(tmp_path / "out")]
    assert said in fails(capsys, "run", file, *out)
    assert "2 theorems mathd" in fails(capsys, "run", file, *out, "data=file")


def test_names_and_splits_stay_in_their_cells(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line = {
        "name": "a|b",
        "split": "x\n| y",
        "informal_prefix": "",
        "formal_statement": "theorem a|b : 1 = 1 := by",
        "goal": "",
        "header": "",
    }
    path = tmp_path / "statements.jsonl"
    path.write_text(json.dumps(line), "utf-8")
    assert main(["list", str(path), "--no-check"]) == 0
    listed = capsys.readouterr().out.splitlines()
    assert listed[2].startswith("| a¦b | x ¦ y | no |")
    assert "| | x ¦ y | all |" in listed
    odd = replace(ROWS[2], name="a|b", split="x\n| y", area="|")
    lines = list(report([odd]))
    assert "| x ¦ y | 1 | 0 (0%) | 0 (0%) | 0 (0%) |" in lines and "| ¦ | 1 |" in "\n".join(lines)
    assert lines[-1].startswith("| a¦b | x ¦ y | 600.2 |")


def test_a_mistake_is_answered_in_one_line(
    file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = ["--out", str(tmp_path / "out")]
    assert "has no split nope: it has valid, test" in fails(capsys, "list", file, "--split", "nope")
    assert "nowhere" in fails(capsys, "list", "/nowhere")
    assert "--summry" in fails(capsys, "list", file, "--summry")
    assert "lean.wokers" in fails(capsys, "run", file, *out, "lean.wokers=2")
    assert "no statement is left" in fails(capsys, "run", file, *out, "--name", "imo_c")
    assert "it has valid, test" in fails(capsys, "run", file, *out, "--split", "dev")
    assert "nowhere" in fails(capsys, "run", file, "--out", "/nowhere/out")
    assert "nowhere" in fails(capsys, "report", "/nowhere")
    (tmp_path / "empty").touch()
    assert "no results yet" in fails(capsys, "report", str(tmp_path / "empty"))
