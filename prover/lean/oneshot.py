"""One fresh process that runs once, under limits: Lean on a file, or a reader of what Lean wrote.

Contract. When `execute` returns or is cancelled, nothing it started is left; only then may what it
wrote be read. Its output and what it writes are bounded like its time and memory.
"""

import asyncio
import json
import math
import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from prover.lean.processes import resident
from prover.lean.sandbox import Resources
from prover.lean.toolchain import Toolchain

POLL_SECONDS = 0.1
"""How often the process's memory and its files are looked at."""

OUTPUT_BYTES = 16 << 20
WRITTEN_BYTES = 512 << 20
WRITTEN_FILES = 1_000
OPEN_FILES = 1_024
ADDRESS_BYTES = 64 << 30
"""Lean reserves more than it uses, and maps all modules that it imports: several GiB of Mathlib."""
CORES = 8
"""Processor seconds that a process may take for each second of wall time."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one process may take.

    Attributes:
        seconds: wall time.
        memory: resident memory, in bytes.
    """

    seconds: float = 60.0
    memory: int = 4 << 30

    def resources(self) -> Resources:
        """What the operating system is told, as a second line behind what is watched here."""
        return Resources(
            cpu=math.ceil(self.seconds * CORES),
            file_size=WRITTEN_BYTES,
            open_files=OPEN_FILES,
            address_space=ADDRESS_BYTES,
        )


@dataclass(frozen=True, slots=True)
class Run:
    """How a process ended.

    Attributes:
        code: exit code; negative is a signal.
        output: standard output and standard error together.
        exceeded: the limit it broke, in words; empty if none.
    """

    code: int
    output: str
    exceeded: str = ""


async def run(
    toolchain: Toolchain,
    arguments: Sequence[str],
    *,
    folder: Path,
    search_path: Sequence[Path] = (),
    writes: bool = False,
    limits: Limits,
) -> Run:
    """Run ``lean`` once, in the toolchain's sandbox.

    Args:
        toolchain: which Lean.
        arguments: command-line arguments.
        folder: working directory; readable.
        search_path: folders of compiled modules to put before the toolchain's own.
        writes: whether it may write into ``folder``; it may nowhere else.
        limits: wall time and memory.
    """
    command, environment = toolchain.confined(
        [*toolchain.command, *arguments],
        folder=folder,
        readable=[folder],
        writable=folder if writes else None,
        search_path=search_path,
        resources=limits.resources(),
    )
    watched = folder if writes else None
    return await execute(
        command, environment=environment, folder=folder, watched=watched, limits=limits
    )


async def run_python(
    toolchain: Toolchain,
    arguments: Sequence[str],
    *,
    python_path: Path,
    readable: Sequence[Path],
    limits: Limits,
) -> Run:
    """Run a Python of ours that reads modules, in the same sandbox; it may write nowhere.

    Args:
        toolchain: the Lean whose library and modules it reads.
        arguments: of the interpreter.
        python_path: where it finds our packages.
        readable: what else it may read.
        limits: wall time and memory.
    """
    command, environment = toolchain.confined(
        [sys.executable, *arguments],
        folder=python_path,
        readable=readable,
        resources=limits.resources(),
    )
    environment["PYTHONPATH"] = str(python_path)
    return await execute(command, environment=environment, folder=python_path, limits=limits)


async def execute(
    command: Sequence[str],
    *,
    environment: dict[str, str],
    folder: Path,
    watched: Path | None = None,
    limits: Limits,
) -> Run:
    """Run a command; nothing it started is left when this returns or is cancelled.

    Args:
        command: argv.
        environment: all of its environment.
        folder: working directory.
        watched: a folder that may not grow without bound.
        limits: wall time and memory.
    """
    process = await asyncio.create_subprocess_exec(
        *command,
        cwd=folder,
        env=environment,
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
        start_new_session=True,
    )
    assert process.stdout is not None
    watch = asyncio.create_task(_watch(process.pid, limits.memory, watched))
    exceeded = ""
    output = bytearray()
    try:
        async with asyncio.timeout(limits.seconds):
            while chunk := await process.stdout.read(1 << 16):
                output += chunk
                if len(output) > OUTPUT_BYTES:
                    exceeded = f"Lean printed more than {OUTPUT_BYTES >> 20} MiB"
                    break
            else:
                await process.wait()
    except TimeoutError:
        exceeded = f"Lean took more than {limits.seconds:g} s"
    finally:
        watch.cancel()
        _kill_group(process.pid)
        await asyncio.shield(process.wait())
    if watch.done() and not watch.cancelled() and watch.result():
        exceeded = watch.result()
    text = "" if exceeded else output.decode(errors="replace")
    return Run(process.returncode or 0, text, exceeded)


def messages(output: str) -> Iterator[dict[str, Any]]:
    """Lean's messages in an output of ``--json``; lines that are none (a crash report) are left
    out."""
    for line in output.splitlines():
        try:
            message = json.loads(line)
        except (ValueError, RecursionError):
            continue
        if isinstance(message, dict) and {"severity", "data", "pos"} <= message.keys():
            yield message


async def _watch(pid: int, memory: int, folder: Path | None) -> str:
    """Kill the process once it breaks a limit; the limit in words, or nothing."""
    while True:
        await asyncio.sleep(POLL_SECONDS)
        exceeded = ""
        if resident(pid) > memory:
            exceeded = f"Lean took more than {memory >> 20} MiB of memory"
        elif folder is not None:
            exceeded = _overfull(folder)
        if exceeded:
            _kill_group(pid)
            return exceeded


def _overfull(folder: Path) -> str:
    """Whether too much was written, in words."""
    files = size = 0
    for parent, folders, names in os.walk(folder):
        files += len(folders) + len(names)
        for name in names:
            with suppress(FileNotFoundError):
                size += Path(parent, name).lstat().st_size
        if files > WRITTEN_FILES:
            return f"Lean wrote more than {WRITTEN_FILES} files"
        if size > WRITTEN_BYTES:
            return f"Lean wrote more than {WRITTEN_BYTES >> 20} MiB"
    return ""


def _kill_group(pid: int) -> None:
    try:
        os.killpg(pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        return
