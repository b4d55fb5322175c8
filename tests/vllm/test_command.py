"""``rmax prove`` with a model in vLLM, as it is called in a terminal."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil
import pytest

from tests.vllm.running import engines

RMAX = [sys.executable, "-c", "from search.entry import main; main()"]


@pytest.fixture
def temporary() -> Iterator[Path]:
    """A folder for temporary files, with a name so short that sockets can be in it."""
    with TemporaryDirectory(dir="/tmp") as folder:
        yield Path(folder)


def settings(tiny: Path, *more: str) -> list[str]:
    return [
        "policy=deepseek-v1.5",
        f"policy.model={tiny}",
        "policy.prompt=tiny",
        "policy.context=null",
        "policy.max_tokens=32",
        "policy.memory=0.1",
        *more,
    ]


def test_a_search_that_finds_nothing_says_so_and_leaves_nothing(
    tiny: Path, temporary: Path
) -> None:
    done = subprocess.run(
        [
            *RMAX,
            "prove",
            "theorem t (p : Prop) : p → p",
            *settings(tiny, "search.rollouts=8"),
        ],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "TMPDIR": str(temporary)},
    )
    assert (done.returncode, done.stdout) == (1, ""), done.stderr
    assert "t: " in done.stderr
    for noise in ("Traceback", "INFO", "WARNING", "Triton", "Exception ignored"):
        assert noise not in done.stderr
    assert list(temporary.iterdir()) == []


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_an_interrupt_ends_the_engine_too(tiny: Path, how: signal.Signals, temporary: Path) -> None:
    """Sent to the whole group of processes, as a terminal does.

    A worker that is left alone while it starts ends when it has started.
    """
    with subprocess.Popen(
        [*RMAX, "prove", "theorem t : 1 = 2", *settings(tiny, "search.seconds=600")],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "TMPDIR": str(temporary)},
        start_new_session=True,
    ) as running:
        found: list[psutil.Process] = []
        while running.poll() is None and len(found) < 2:  # the engine, and its worker
            time.sleep(0.2)
            found = engines(running.pid)
        os.killpg(running.pid, how)
        err = running.communicate()[1]
    assert running.returncode == (130 if how is signal.SIGINT else -how), err
    assert "Traceback" not in err
    _, alive = psutil.wait_procs(found, timeout=120)
    assert alive == []
    if how is signal.SIGINT:
        assert "interrupted" in err
        assert list(temporary.iterdir()) == []
