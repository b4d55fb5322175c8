"""``rmax prove --save`` and ``--resume``, with a real Lean."""

import json
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from search.record.log import Log
from tests.search.commands import FALSE, SWAP, Rmax

FEW = ("--workers", "1", "--rollouts", "4")


def events(kept: Path, search: str = "001-*") -> list[dict[str, Any]]:
    """The whole lines of one search."""
    (log,) = kept.glob(f"{search}/log.jsonl")
    lines = log.read_bytes().splitlines(keepends=True)
    return [json.loads(line) for line in lines if line.endswith(b"\n")]


def count(kept: Path, kind: str) -> int:
    return sum(line["event"] == kind for line in events(kept))


@contextmanager
def begun(*arguments: object, told: int, kept: Path) -> "Iterator[subprocess.Popen[str]]":
    """``rmax prove`` as a process of its own, once it has finished so many rollouts."""
    process = subprocess.Popen(
        [sys.executable, "-m", "search.cli", "prove", *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        while process.poll() is None:
            if list(kept.glob("001-*/log.jsonl")) and count(kept, "told") >= told:
                break
            time.sleep(0.05)
        yield process
    finally:
        process.kill()
        process.communicate()


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_search_that_was_broken_off_is_gone_on_with(
    rmax: Rmax, tmp_path: Path, how: signal.Signals
) -> None:
    """A file with a theorem that is proved and one that is not; then the replay, with Lean."""
    kept, file = tmp_path / "run", tmp_path / "Some.lean"
    file.write_text(f"{FALSE} := by sorry\n\n{SWAP} := by sorry\n", encoding="utf-8")
    arguments = (file, "--save", kept, "--workers", "1", "--rollouts", "100000", "--json")
    with begun(*arguments, told=3, kept=kept) as process:
        process.send_signal(how)
        out, err = process.communicate()
    assert process.returncode == (130 if how is signal.SIGINT else -how), err
    assert "Traceback" not in err
    if how is signal.SIGINT:
        assert [report["error"] for report in json.loads(out)] == ["interrupted"] * 2
    before = events(kept)
    told = sum(line["event"] == "told" for line in before)
    answer = rmax("prove", "--resume", str(kept), "--rollouts", str(told + 5), "--json", "--quiet")
    assert answer.code == 1
    no, swap = json.loads(answer.out)
    assert (no["accepted"], no["rollouts"]) == (False, told + 5)
    assert swap["accepted"]
    after = events(kept)
    assert after[: len(before)] == before
    assert count(kept, "resumed") == 1
    ids = {kind: [line["id"] for line in after if line["event"] == kind] for kind in ("asked",)}
    assert ids["asked"] == list(range(told + 5))
    assert sorted(line["id"] for line in after if line["event"] == "told") == ids["asked"]
    answer = rmax("replay", str(kept), "--json", "--recheck", "lean.workers=1")
    assert answer.code == 0, answer.out
    assert [report["problems"] for report in json.loads(answer.out)] == [[], []]
    assert [report["accepted"] for report in json.loads(answer.out)] == [False, True]
    if how is signal.SIGKILL:  # over by now, and nothing is searched again
        logs = [events(kept, name) for name in ("001-*", "002-*")]
        answer = rmax("prove", "--resume", str(kept), "--rollouts", str(told + 5), "--write")
        assert answer.code == 1
        assert events(kept, "002-*") == logs[1]
        assert file.read_text("utf-8").startswith(f"{FALSE} := by sorry\n\n{SWAP} := by\n")


@pytest.mark.parametrize("given", ["", f"def two := 2\n{FALSE} := by sorry\n-- end\n"])
def test_typed_theorem_and_standard_input_are_gone_on_with(
    rmax: Rmax, tmp_path: Path, given: str
) -> None:
    kept = tmp_path / "run"
    answer = rmax("prove", "-" if given else FALSE, "--save", str(kept), *FEW, given=given)
    assert answer.code == 1
    answer = rmax("prove", "--resume", str(kept), "search.rollouts=6", "--json", given="garbage")
    assert (answer.code, json.loads(answer.out)["rollouts"]) == (1, 6)
    assert (count(kept, "begun"), count(kept, "resumed")) == (1, 1)


@pytest.mark.parametrize(
    "name", ["Some.lean", "./Some.lean", "./Some.lean:3", "sub//../Some.lean:3"]
)
def test_file_is_found_again_from_another_folder(
    rmax: Rmax, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "Some.lean").write_text(f"\n\n{FALSE} := by sorry\n")
    monkeypatch.chdir(tmp_path)
    assert rmax("prove", name, "--save", "run", *FEW).code == 1
    monkeypatch.chdir("/")
    answer = rmax("prove", "--resume", str(tmp_path / "run"), "search.rollouts=5", "--json")
    assert (answer.code, json.loads(answer.out)["rollouts"]) == (1, 5)


@pytest.fixture
def kept(rmax: Rmax, tmp_path: Path) -> Path:
    """A run that came to no proof."""
    (tmp_path / "Some.lean").write_text(f"{FALSE} := by sorry\n")
    kept = tmp_path / "run"
    answer = rmax("prove", str(tmp_path / "Some.lean"), "--save", str(kept), *FEW)
    assert answer.code == 1
    return kept


def test_what_is_not_to_be_gone_on_with_is_refused_and_left_as_it_is(
    rmax: Rmax, kept: Path
) -> None:
    log = events(kept)
    file = kept.parent / "Some.lean"
    for arguments, message in (
        (("--resume", kept, "--seed", "5"), "begun with seed=0, and can't go on with seed=5"),
        (("--resume", kept, "--search", "sampling"), "and can't go on with search=sampling"),
        (("--resume", kept, "search.gamma=0.5"), "and can't go on with gamma=0.5"),
        ((file, "--save", kept), f"`rmax prove --resume {kept}` goes on with it"),
        (("--resume", kept, file), "knows what is to be proved"),
        (("--resume", kept, "--save", kept), "leave --save out"),
        ((), "what is to be proved?"),
    ):
        answer = rmax("prove", *map(str, arguments))
        assert (answer.code, answer.out) == (2, "")
        assert message in answer.err
        assert events(kept) == log
    before = file.read_bytes()
    file.write_text(f"-- mine\n{FALSE} := by sorry\n")
    answer = rmax("prove", "--resume", str(kept))
    assert answer.code == 2
    assert f"{file} was changed since the run began: put {kept}/target.lean back" in answer.err
    file.unlink()
    assert rmax("prove", "--resume", str(kept)).code == 2
    (kept / "target.lean").rename(file)
    assert file.read_bytes() == before


def test_settings_of_the_first_session_hold_in_the_next(rmax: Rmax, kept: Path) -> None:
    run = json.loads((kept / "run.json").read_text())
    assert run == {
        "version": 1,
        "target": str(kept.parent / "Some.lean"),
        "settings": ["search.rollouts=4", "lean.workers=1"],
    }
    answer = rmax("prove", "--resume", str(kept), "--json")
    assert (answer.code, json.loads(answer.out)["rollouts"]) == (1, 4)
    assert json.loads(answer.out)["error"].startswith("no proof within 4 rollouts")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "keeps no run: `rmax prove … --save"),
        ("", "run.json is damaged"),
        ("[]", "run.json is damaged"),
        ('{"version": 1}', "run.json is damaged"),
        ('{"version": 1, "target": 1, "settings": []}', "run.json is damaged"),
        ('{"version": 1, "target": "x", "settings": 1}', "run.json is damaged"),
        ('{"version": 1, "target": "x", "settings": [1]}', "run.json is damaged"),
        ('{"version": 2, "target": "x", "settings": []}', "made by another version of rmax"),
        ('{"version": 1, "target": "-", "settings": []}', "there is no file"),
    ],
)
def test_folder_that_keeps_no_run_is_refused(
    rmax: Rmax, tmp_path: Path, content: str | None, message: str
) -> None:
    if content is not None:
        (tmp_path / "run.json").write_text(content)
    answer = rmax("prove", "--resume", str(tmp_path))
    assert (answer.code, answer.out) == (2, "")
    assert message in answer.err


def test_folder_that_cannot_be_written_is_named(rmax: Rmax, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for kept in (tmp_path / "file" / "run", Path("/proc/run")):
        answer = rmax("prove", SWAP, "--save", str(kept))
        assert (answer.code, answer.out) == (2, "")
        assert f"can't write {kept}: " in answer.err
    answer = rmax("prove", SWAP, "--save", str(tmp_path / "file"))
    assert answer.code == 2
    assert "is a file" in answer.err


def test_link_to_a_folder_will_do(rmax: Rmax, tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    assert rmax("prove", FALSE, "--save", str(tmp_path / "link"), *FEW).code == 1
    answer = rmax("prove", "--resume", str(tmp_path / "real"), "search.rollouts=5", "--json")
    assert json.loads(answer.out)["rollouts"] == 5


def test_full_disk_ends_the_search_with_the_file_named_and_it_can_go_on(
    rmax: Rmax, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = tmp_path / "run"
    with monkeypatch.context() as patched:
        append = Log.append

        def full(log: Log, line: Any) -> None:
            if log.lines == 6:
                raise OSError(28, f"{log._path}: No space left on device")
            append(log, line)

        patched.setattr(Log, "append", full)
        patched.setattr(sys, "stdout", sys.stdout)  # which is given up on
        answer = rmax("prove", FALSE, "--save", str(kept), "--workers", "1", "--rollouts", "9")
    assert (answer.code, answer.out) == (74, "")
    assert f"can't write: {kept}/001-no/log.jsonl: No space left on device" in answer.err
    answer = rmax("prove", "--resume", str(kept), "--json")
    assert (answer.code, json.loads(answer.out)["rollouts"]) == (1, 9)
    assert rmax("replay", str(kept)).code == 0


def test_session_in_a_folder_where_another_one_is_at_work_is_refused(
    rmax: Rmax, tmp_path: Path
) -> None:
    kept = tmp_path / "run"
    arguments = (FALSE, "--save", kept, "--workers", "1", "--rollouts", "100000")
    with begun(*arguments, told=1, kept=kept):
        answer = rmax("prove", "--resume", str(kept))
        assert answer.code == 2
        assert f"another rmax is at work in {kept}/001-no" in answer.err


def test_a_run_that_cannot_begin_uses_no_folder_up(rmax: Rmax, tmp_path: Path) -> None:
    answer = rmax("prove", SWAP, "--write", "--save", str(tmp_path / "run"))
    assert answer.code == 2
    assert not (tmp_path / "run").exists()
