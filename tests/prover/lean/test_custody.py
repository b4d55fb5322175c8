"""Custody of real processes: whatever they do, nothing of them is left when it says so."""

import asyncio
import contextlib
import os
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from prover.lean import namespace, sandbox
from prover.lean.custody import PROCESSES, start
from prover.lean.namespace import Command
from prover.lean.oneshot import Limits, Run, execute
from prover.lean.probing import attempt, bubblewraps
from prover.lean.processes import descendants
from prover.lean.sandbox import Level, Sandbox, SandboxError
from prover.lean.toolchain import embedded
from prover.lean.worker import AttemptLimits, LeanWorker

LEAVE = """import os, sys, time
for child in range({children}):
    if os.fork() == 0:
        os.setsid()
        for file in (0, 1, 2):
            os.close(file)
        while True:
            with open(f'written-{{child}}', 'a') as file:
                file.write('x')
            time.sleep(0.001)
time.sleep({seconds})
"""
"""Leaves processes in sessions of their own that go on writing."""


def isolated() -> Sandbox:
    for path in bubblewraps():
        box = Sandbox(Level.ISOLATED, path)
        with contextlib.suppress(SandboxError):
            attempt(box)
            return box
    pytest.skip("no bubblewrap works on this machine")


@pytest.fixture
def inside(tmp_path: Path) -> Path:
    folder = tmp_path / "inside"
    folder.mkdir()
    return folder


def wrapped(box: Sandbox, code: str, inside: Path, seconds: float = 30) -> tuple[Command, Limits]:
    limits = Limits(seconds=seconds, memory=1 << 30)
    command = box.wrap(
        [sys.executable, "-I", "-S", "-c", code],
        readable=(),
        writable=inside,
        folder=inside,
        environment={},
        resources=limits.resources(),
    )
    return command, limits


def run(box: Sandbox, code: str, inside: Path, seconds: float = 30) -> Run:
    command, limits = wrapped(box, code, inside, seconds)
    return asyncio.run(execute(command, folder=inside, watched=inside, limits=limits))


def written(inside: Path) -> int:
    return sum(path.stat().st_size for path in inside.iterdir())


def quiet(inside: Path) -> bool:
    """Whether something was written, and nothing is any more."""
    before = written(inside)
    time.sleep(0.1)
    return before > 0 and written(inside) == before


@pytest.mark.parametrize("lifeline", [True, False])
def test_in_isolation_nothing_writes_once_the_process_has_ended(
    inside: Path, monkeypatch: pytest.MonkeyPatch, lifeline: bool
) -> None:
    box = isolated()
    if not lifeline:  # as if the first process had been made to stay
        options = tuple(word for word in sandbox.NAMESPACES if word != "--die-with-parent")
        monkeypatch.setattr(sandbox, "NAMESPACES", options)
    done = run(box, LEAVE.format(children=10, seconds=0.2), inside, seconds=2)
    assert done.code == 0
    assert bool(done.exceeded) is not lifeline  # then the first process holds the output
    assert quiet(inside)


@pytest.mark.parametrize("lifeline", [True, False])
def test_in_isolation_nothing_writes_once_time_is_over(
    inside: Path, monkeypatch: pytest.MonkeyPatch, lifeline: bool
) -> None:
    box = isolated()
    if not lifeline:
        options = tuple(word for word in sandbox.NAMESPACES if word != "--die-with-parent")
        monkeypatch.setattr(sandbox, "NAMESPACES", options)
    done = run(box, LEAVE.format(children=10, seconds=60), inside, seconds=0.5)
    assert done.exceeded == "Lean took more than 0.5 s"
    assert quiet(inside)


def test_in_isolation_nothing_writes_once_it_is_cancelled(inside: Path) -> None:
    command, limits = wrapped(isolated(), LEAVE.format(children=10, seconds=60), inside)

    async def cancel(after: float) -> bool:
        working = asyncio.create_task(
            execute(command, folder=inside, watched=inside, limits=limits)
        )
        await asyncio.sleep(after)
        working.cancel()
        with pytest.raises(asyncio.CancelledError):
            await working
        before = written(inside)
        await asyncio.sleep(0.05)
        return written(inside) == before

    for after in (0.0, 0.001, 0.003, 0.01, 0.3):
        assert asyncio.run(cancel(after)), after
    assert not [child for child in psutil.Process().children() if child.name() == "bwrap"]


def test_a_worker_that_is_closed_leaves_nothing() -> None:
    lean = embedded("auto")

    async def use() -> list[psutil.Process]:
        worker = LeanWorker(lean, AttemptLimits())
        before = set(descendants(os.getpid()))
        await worker.run("", "theorem t : 1 = 1 := rfl", [])
        family = [psutil.Process(pid) for pid in {*descendants(os.getpid())} - before]
        assert family
        await worker.close()
        return [one for one in family if runs(one)]

    assert asyncio.run(use()) == []


def runs(process: psutil.Process) -> bool:
    with contextlib.suppress(psutil.NoSuchProcess):
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    return False


@pytest.mark.parametrize("level", [Level.ISOLATED, Level.LIMITED])
def test_a_process_that_starts_too_many_is_ended(inside: Path, level: Level) -> None:
    box = isolated() if level is Level.ISOLATED else Sandbox(level)
    code = f"""import os, time
for _ in range({PROCESSES + 20}):
    if os.fork() == 0:
        time.sleep(20)
        os._exit(0)
time.sleep(20)
"""
    done = run(box, code, inside)
    assert done.exceeded == f"Lean started more than {PROCESSES} processes"


@pytest.mark.skipif(sys.platform != "linux", reason="`setsid` is a program of Linux")
def test_without_a_namespace_what_left_the_group_is_ended_if_it_was_seen(inside: Path) -> None:
    code = LEAVE.format(children=3, seconds=0.5)
    assert run(Sandbox(Level.LIMITED), code, inside) == Run(0, "")
    assert quiet(inside)


def test_a_number_that_is_another_process_by_now_is_left_alone() -> None:
    if sys.platform != "linux":
        pytest.skip("only Linux has process namespaces")
    with subprocess.Popen(["sleep", "30"]) as other:
        assert namespace._descriptor(other.pid) is None
        other.kill()
    assert namespace._descriptor(other.pid) is None


def test_a_command_that_does_not_start_leaves_no_open_files(inside: Path) -> None:
    def opened() -> int:
        return len(list(Path("/dev/fd").iterdir()))

    async def fail() -> None:
        nowhere = Command(["/nonexistent", "bwrap"], {}, 1)
        for _ in range(3):
            with pytest.raises(FileNotFoundError):
                await start(nowhere, folder=inside, stdin=-3, stdout=-3, stderr=-3)

    before = opened()
    asyncio.run(fail())
    assert opened() == before
