"""``rmax replay``."""

import json
import re
from dataclasses import fields
from pathlib import Path

import pytest

from search.record import folder, snapshot
from search.record.inspection import Inspection
from search.record.recorder import program
from tests.search.commands import SWAP, Rmax


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("kept") / "run"


@pytest.fixture
def kept(rmax: Rmax, made: Path, tmp_path: Path) -> Path:
    """A run that came to a proof, found with a real Lean; each test has its own copy."""
    if not made.exists():
        assert rmax("prove", SWAP, "--save", str(made), "--workers", "1").code == 0
    copy = tmp_path / "run"
    for path in made.rglob("*"):
        if path.is_file():
            target = copy / path.relative_to(made)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())
    return copy


def test_run_that_agrees_says_so(rmax: Rmax, kept: Path) -> None:
    answer = rmax("replay", str(kept))
    assert (answer.code, answer.out) == (0, "")
    assert re.fullmatch(
        r"swap: \d+ rollouts?, \d+ nodes?, depth \d+, 1 session, proof accepted, "
        r"snapshot agrees\n",
        answer.err,
    )
    assert rmax("replay", str(kept / "001-swap")).err == answer.err


def test_json_has_all_fields(rmax: Rmax, kept: Path) -> None:
    (report,) = json.loads(rmax("replay", str(kept), "--json").out)
    assert list(report) == [field.name for field in fields(Inspection)]
    assert report["folder"] == str(kept / "001-swap")
    assert (report["name"], report["accepted"], report["snapshot"]) == ("swap", True, "agrees")
    assert (report["rechecked"], report["problems"]) == (0, [])


def test_lean_says_it_all_again(rmax: Rmax, kept: Path) -> None:
    answer = rmax("replay", str(kept), "--recheck", "lean.workers=1")
    assert answer.code == 0, answer.err
    assert re.search(r"\d+ texts run again", answer.err)


def test_what_lean_does_not_say_is_noticed(rmax: Rmax, kept: Path) -> None:
    """A log that is right for the strategy, and wrong about Lean."""
    log = folder.log(kept / "001-swap")
    lines = [json.loads(line) for line in log.read_bytes().splitlines()]
    for line in lines:
        if line["event"] in ("ended", "judged"):
            line["proof"] = "\n  exact trivial"
    log.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    assert rmax("replay", str(kept)).code == 0
    answer = rmax("replay", str(kept), "--recheck", "lean.workers=1")
    assert answer.code == 1
    assert "its proof is not accepted now: " in answer.err


def test_snapshot_that_was_tampered_with_differs(rmax: Rmax, kept: Path) -> None:
    path = folder.snapshot(kept / "001-swap")
    found = snapshot.read(path, program())
    assert found is not None
    found.strategy["asked"] += 1
    snapshot.write(path, found)
    answer = rmax("replay", str(kept))
    assert answer.code == 1
    assert "snapshot differs" in answer.err
    assert "  the snapshot is not what the log comes to\n" in answer.err
    (report,) = json.loads(rmax("replay", str(kept), "--json").out)
    assert report["snapshot"] == "differs"
    path.write_bytes(b"rubbish")
    answer = rmax("replay", str(kept))
    assert answer.code == 1
    assert "the snapshot is damaged" in answer.err


def test_damaged_log_is_named_and_the_others_are_replayed(rmax: Rmax, kept: Path) -> None:
    (kept / "002-other").mkdir()
    log = folder.log(kept / "002-other")
    log.write_bytes(folder.log(kept / "001-swap").read_bytes().replace(b'"asked"', b'"dreamt"', 1))
    answer = rmax("replay", str(kept))
    assert answer.code == 1
    assert "swap: " in answer.err
    assert f"  {log}:2: the log is damaged: " in answer.err
    reports = json.loads(rmax("replay", str(kept), "--json").out)
    assert [bool(report["problems"]) for report in reports] == [False, True]


def test_log_of_a_newer_rmax_says_what_to_do(rmax: Rmax, kept: Path) -> None:
    log = folder.log(kept / "001-swap")
    log.write_bytes(log.read_bytes().replace(b'"version":1', b'"version":99', 1))
    answer = rmax("replay", str(kept))
    assert answer.code == 1
    assert "was written by a newer rmax (version 99 of the log" in answer.err


def test_log_that_was_cut_off_is_replayed_as_far_as_it_goes(rmax: Rmax, kept: Path) -> None:
    log = folder.log(kept / "001-swap")
    lines = log.read_bytes().splitlines(keepends=True)
    log.write_bytes(b"".join(lines[:2]) + lines[2][:9])
    answer = rmax("replay", str(kept))
    assert answer.code == 1
    assert f"cut short: it has 2 lines, and the snapshot stands for {len(lines)}" in answer.err
    folder.snapshot(kept / "001-swap").unlink()
    answer = rmax("replay", str(kept))
    assert answer.code == 0
    assert "1 under way" in answer.err
    log.write_bytes(lines[0][:9])
    assert rmax("replay", str(kept)).code == 0


def test_folder_without_a_search_is_refused(rmax: Rmax, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for where in (tmp_path, tmp_path / "none", tmp_path / "file"):
        answer = rmax("replay", str(where))
        assert (answer.code, answer.out) == (2, "")
        assert f"no search is kept in {where}" in answer.err
    assert "error" in json.loads(rmax("replay", str(tmp_path), "--json").out)
