"""``rmax train``: what it makes can be gone on with; bad input is one line with what to do."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from prover.theorem import Theorem
from prover.train.trace import Trace, encode, read
from tests.search.commands import Rmax


def test_the_settings_are_listed_with_what_they_mean(rmax: Rmax) -> None:
    answer = rmax("train", "config", "train=7b", "train.rate=2e-5")
    assert answer.code == 0
    assert "# train=7b|tiny" in answer.out
    assert "rate: 2e-05" in answer.out
    assert "search:" not in answer.out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["data", "{}/t.jsonl", "search.seconds=3"], "search.seconds does not exist"),
        (["data", "{}/t.jsonl", "--apart", "{}/none.jsonl"], "none.jsonl cannot be read"),
        (["data", "{}/bad.jsonl"], "bad.jsonl, line 1 is no trace"),
        (["data", "{}/t.jsonl", "--count", "0"], "0 is not in the range"),
        (["data", "{}/no/t.jsonl", "--count", "1"], "No such file or directory"),
        (["sft", "{}/model"], "TRACES"),
        (["sft", "{}/model", "train.epochs=1"], "rmax train data"),
        (["sft", "{}/model", "{}/none.jsonl"], "none.jsonl cannot be read"),
        (["sft", "{}/model", "{}/empty.jsonl"], "0 traces, at least 50 are needed: "),
        (
            ["sft", "{}/model", "{}/empty.jsonl", "train.prompt=chat"],
            "train.prompt must be deepseek-v1.5 or tiny, whose models go on with a text, not chat",
        ),
        (["data", "{}/other.jsonl"], "the theorem u has no number: name another OUT"),
        (["sft", "{}/model", "{}/empty.jsonl", "train.rate=fast"], "train.rate must be a number"),
    ],
)
def test_bad_input_is_told_and_nothing_is_lost(
    rmax: Rmax, tmp_path: Path, arguments: list[str], message: str
) -> None:
    (tmp_path / "bad.jsonl").write_text("no trace\n")
    (tmp_path / "empty.jsonl").write_text("")
    other = Trace("mine", Theorem("u", "theorem u : True := by"), ("⊢ True",), ())
    (tmp_path / "other.jsonl").write_bytes(encode(other))
    answer = rmax("train", *(word.format(tmp_path) for word in arguments))
    assert answer.code == 2
    assert message in answer.err
    assert "Traceback" not in answer.err
    assert "━" not in answer.err
    assert (tmp_path / "bad.jsonl").read_text() == "no trace\n"


def test_a_collection_that_is_interrupted_keeps_what_it_has_and_goes_on(tmp_path: Path) -> None:
    out = tmp_path / "traces.jsonl"
    command = [sys.executable, "-m", "search.cli", "train", "data", str(out), "--count"]
    running = subprocess.Popen([*command, "5000"], stderr=subprocess.PIPE, text=True)
    deadline = time.monotonic() + 120
    while not (out.exists() and out.stat().st_size) and time.monotonic() < deadline:
        time.sleep(0.1)
    running.send_signal(signal.SIGINT)
    _, error = running.communicate(timeout=60)
    assert running.returncode == 130
    assert "interrupted" in error
    kept = read(out)
    assert kept
    last = int(kept[-1].theorem.name[1:])
    again = subprocess.run([*command, str(last + 3)], capture_output=True, check=False, text=True)
    assert again.returncode == 0, again.stderr
    assert read(out)[: len(kept)] == kept
