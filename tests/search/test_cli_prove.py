"""``rmax prove``, with a real Lean."""

import json
import signal
import stat
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import fields
from pathlib import Path

import psutil
import pytest

from prover.lean.verdict import ALLOWED_AXIOMS
from search.cli.report import BadInput, ProofReport
from search.cli.target import open_target, write_back
from tests.search.commands import FALSE, SWAP, Rmax, command


def test_a_proof_is_printed_with_its_theorem(rmax: Rmax) -> None:
    answer = rmax("prove", f"def f := 1 {SWAP}")
    assert answer.code == 0
    assert answer.out.startswith(f"def f := 1 {SWAP} := by\n")
    assert "swap: accepted by Lean 4." in answer.err


def test_a_proof_as_json_has_all_fields_and_passes_the_check(rmax: Rmax, tmp_path: Path) -> None:
    answer = rmax("prove", SWAP, "--json", "--quiet", "--seed", "7", "--search", "sampling")
    assert (answer.code, answer.err) == (0, "")
    shown = json.loads(answer.out)
    assert list(shown) == [field.name for field in fields(ProofReport)]
    assert shown["accepted"] is True
    assert shown["statement"] == f"{SWAP} := by"
    assert (shown["name"], shown["error"]) == ("swap", "")
    assert set(shown["axioms"]) <= ALLOWED_AXIOMS
    assert (shown["policy"], shown["search"], shown["seed"]) == ("tactics", "sampling", 7)
    assert shown["lean"].startswith("4.")
    assert shown["rollouts"] >= 1
    proof = tmp_path / "proof.txt"
    proof.write_text(shown["proof"], encoding="utf-8")
    assert rmax("check", "--statement", SWAP, "--proof-file", str(proof)).code == 0


def test_one_worker_and_one_seed_give_one_result(rmax: Rmax) -> None:
    arguments = ("prove", SWAP, "--json", "--workers", "1", "--seed", "3")
    first, second = (json.loads(rmax(*arguments).out) for _ in range(2))
    for timed in (first, second):
        del timed["seconds"]
    assert first == second


def test_what_is_not_proved_says_why(rmax: Rmax) -> None:
    answer = rmax("prove", FALSE, "--rollouts", "5")
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.startswith("no: no")
    shown = json.loads(rmax("prove", FALSE, "--rollouts", "5", "--json").out)
    assert (shown["accepted"], shown["proof"]) == (False, "")
    assert shown["error"]
    assert 1 <= shown["rollouts"] <= 5


@pytest.mark.parametrize(
    ("statement", "message"),
    [
        ("theorem t : 1 = Foo.bar", "theorem:1:17: "),
        ("theorem t (n : Nat) : n + true = 1", "theorem:1:"),
        ("theorem t : Nat.succ", "theorem:1:"),
        ("lemma t :\n  1 = Foo.bar", "theorem:2:7: "),
        ("def f : Foo.bar := 1\ntheorem t : f = 1", "theorem:1:9: "),
    ],
)
def test_an_error_from_lean_points_into_the_text(rmax: Rmax, statement: str, message: str) -> None:
    answer = rmax("prove", statement)
    assert (answer.code, answer.out) == (2, "")
    assert message in answer.err
    assert json.loads(rmax("prove", statement, "--json").out)["error"] in answer.err


FILE = """/-! A file. -/
def two := 1 + 1

theorem a : two = 2 := by
  -- easy
  sorry

theorem b (p q : Prop) : p ∧ q ↔ q ∧ p := by
  constructor
  · intro h
    sorry
  · sorry -- the other way

example : 1 = 2 := sorry

def data : Nat := sorry
"""


@pytest.fixture
def lean_file(tmp_path: Path) -> Path:
    file = tmp_path / "Some.lean"
    file.write_text(FILE, encoding="utf-8")
    return file


def test_every_sorry_of_a_file_is_tried_and_the_proofs_are_shown_as_a_diff(
    rmax: Rmax, lean_file: Path
) -> None:
    answer = rmax("prove", str(lean_file), "--rollouts", "100", "--workers", "1")
    assert answer.code == 1
    assert lean_file.read_text(encoding="utf-8") == FILE
    assert answer.out.startswith("--- a/")
    assert [line for line in answer.out.splitlines() if line.startswith("-")][1:] == [
        "-  sorry",
        "-    sorry",
        "-  · sorry -- the other way",
    ]
    assert "rmax_example_1: no" in answer.err
    assert "line 16, column 19: this `sorry` is left alone" in answer.err


def test_write_puts_the_proofs_into_the_file_and_keeps_the_rest(
    rmax: Rmax, lean_file: Path
) -> None:
    lean_file.write_bytes(FILE.replace("\n", "\r\n").encode())
    lean_file.chmod(0o640)
    answer = rmax(
        "prove", str(lean_file), "--rollouts", "100", "--workers", "1", "--write", "--json"
    )
    assert answer.code == 1
    reports = json.loads(answer.out)
    assert [report["name"] for report in reports] == ["a", "b", "b", "rmax_example_1"]
    assert [report["accepted"] for report in reports] == [True, True, True, False]
    assert all("sorryAx" not in report["axioms"] for report in reports)
    expected = FILE
    for report, sorry in zip(reports, ["\n  sorry", "\n    sorry", " sorry", ""], strict=True):
        expected = expected.replace(sorry, report["proof"], 1) if sorry else expected
    assert lean_file.read_bytes() == expected.replace("\n", "\r\n").encode()
    assert stat.S_IMODE(lean_file.stat().st_mode) == 0o640
    assert list(lean_file.parent.iterdir()) == [lean_file]
    assert rmax("check", str(lean_file), "--theorem", "b").code == 0


def test_a_line_picks_one_sorry(rmax: Rmax, lean_file: Path) -> None:
    shown = json.loads(rmax("prove", f"{lean_file}:4", "--json").out)
    assert (shown["name"], shown["accepted"]) == ("a", True)
    answer = rmax("prove", f"{lean_file}:12", "--rollouts", "100", "--json")
    shown = json.loads(answer.out)
    assert (answer.code, shown["name"], shown["accepted"]) == (1, "b", False)
    assert shown["proof"]
    assert "1 more `sorry`" in shown["error"]


def test_a_file_that_changed_meanwhile_is_not_written(lean_file: Path) -> None:
    target = open_target(str(lean_file))
    lean_file.write_text("-- mine\n", encoding="utf-8")
    with pytest.raises(BadInput, match="changed meanwhile"):
        write_back(target, "theirs")
    assert lean_file.read_text(encoding="utf-8") == "-- mine\n"
    assert list(lean_file.parent.iterdir()) == [lean_file]


def test_a_link_is_written_through(lean_file: Path) -> None:
    link = lean_file.with_name("Link.lean")
    link.symlink_to(lean_file)
    write_back(open_target(str(link)), "-- new\n")
    assert link.is_symlink()
    assert lean_file.read_text(encoding="utf-8") == "-- new\n"


def test_standard_input_is_a_text_or_a_theorem(rmax: Rmax) -> None:
    for given, expected in [
        (f"{SWAP}", f"{SWAP} := by\n"),
        (f"def f := 1\n{SWAP} := by sorry\n-- end\n", f"def f := 1\n{SWAP} := by\n"),
    ]:
        answer = rmax("prove", "-", "--quiet", given=given)
        assert (answer.code, answer.err) == (0, "")
        assert answer.out.startswith(expected)
        assert "sorry" not in answer.out


def lean_workers(parent: int) -> list[psutil.Process]:
    """The Lean workers below a process."""
    found = []
    with suppress(psutil.Error):
        for process in psutil.Process(parent).children(recursive=True):
            with suppress(psutil.Error):
                found += [process] if "--worker" in process.cmdline() else []
    return found


def test_an_interrupt_ends_everything_and_still_reports(tmp_path: Path) -> None:
    """In a process of its own, with the time to start Lean and without the time to finish."""
    file = tmp_path / "Some.lean"
    file.write_text(f"{SWAP} := by sorry\n{FALSE} := by sorry\n", encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "search.cli", "prove", str(file), "--json", "--timeout", "600"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    workers: list[psutil.Process] = []
    while process.poll() is None and not workers:
        time.sleep(0.05)
        workers = lean_workers(process.pid)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate()
    assert process.returncode == 130, err
    assert "Traceback" not in err
    reports = json.loads(out)
    assert [report["name"] for report in reports] == ["swap", "no"]
    assert reports[1]["error"] == "interrupted"
    _, alive = psutil.wait_procs(workers, timeout=5)
    assert alive == []


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        (["lean=project", "lean.path=/"], "/ is not a Lake project"),
        (["lean.path=/bin/true"], "/bin/true is not Lean"),
        (["lean.path=/no/such/lean"], "/no/such/lean is not an executable"),
    ],
)
def test_a_lean_that_is_none_is_refused(rmax: Rmax, settings: list[str], message: str) -> None:
    for arguments in (["prove", SWAP], ["check", "--statement", SWAP, "--proof-file", "/dev/null"]):
        answer = rmax(*arguments, *settings)
        assert (answer.code, answer.out) == (2, "")
        assert message in answer.err


def test_a_cache_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.touch()
    result = command("prove", SWAP, RMAX_CACHE_DIR=str(blocked / "cache"))
    assert result.returncode == 2
    assert f"can't write the cache {blocked}" in result.stderr
    assert "Traceback" not in result.stderr
