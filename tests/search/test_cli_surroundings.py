"""The command line where its surroundings are hostile: streams, signals, what can't be written."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.search.commands import FALSE

RMAX = [sys.executable, "-m", "search.cli"]


@pytest.fixture
def proved(tmp_path: Path) -> Path:
    file = tmp_path / "ok.lean"
    file.write_text("theorem t : True := trivial\n")
    return file


def test_json_is_json_also_about_an_argument_that_is_no_text(proved: Path) -> None:
    arguments = [*RMAX, "check", "--theorem", b"\xff", str(proved), "--json"]
    done = subprocess.run(arguments, capture_output=True, check=False, timeout=60)
    assert done.returncode == 2
    assert "there is no theorem" in json.loads(done.stdout)["reason"]


def test_an_answer_that_nobody_can_read_is_an_error(proved: Path) -> None:
    script = 'exec "$@" >&-'
    closed = subprocess.run(
        ["sh", "-c", script, "sh", *RMAX, "check", str(proved), "--json"],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert closed.returncode == 74
    assert "standard output is closed" in closed.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
def test_a_full_disk_under_the_answer_is_an_error(proved: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*RMAX, "check", str(proved), "--json"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            timeout=60,
        )
    assert done.returncode == 74
    assert "No space left" in done.stderr


@pytest.mark.parametrize("command", ["prove", "check"])
def test_an_input_that_never_ends_is_too_large(command: str) -> None:
    with Path("/dev/zero").open("rb") as endless:
        done = subprocess.run(
            [*RMAX, command, "-"],
            stdin=endless,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
    assert done.returncode == 2
    assert "too large" in done.stderr


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_leaves_nothing_behind(number: signal.Signals, tmp_path: Path) -> None:
    environment = {**os.environ, "TMPDIR": str(tmp_path)}
    entry = [sys.executable, "-c", "from search.entry import main; main()"]
    with subprocess.Popen(
        [*entry, "prove", FALSE, "--timeout", "60"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=environment,
        start_new_session=True,
    ) as running:
        time.sleep(2.5)
        assert running.poll() is None
        running.send_signal(number)
        assert running.wait(20) == (130 if number is signal.SIGINT else 128 + number)
    assert list(tmp_path.iterdir()) == []
