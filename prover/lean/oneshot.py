"""One fresh process that runs once, under limits: Lean on a file, or a reader of what Lean wrote.

Contract. When `execute` returns or is cancelled, nothing it started is left; only then may what it
wrote be read. Its output and what it writes are bounded like its time and memory.
"""

import asyncio
import json
import math
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from prover.lean.custody import Custody, start
from prover.lean.namespace import Command
from prover.lean.sandbox import Resources
from prover.lean.toolchain import Toolchain
from prover.lean.written import WRITTEN_BYTES, overfull

POLL_SECONDS = 0.1
"""How often the process's memory and its files are looked at."""

OUTPUT_BYTES = 16 << 20
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
    command = toolchain.confined(
        [*toolchain.command, *arguments],
        folder=folder,
        readable=[folder],
        writable=folder if writes else None,
        search_path=search_path,
        resources=limits.resources(),
    )
    watched = folder if writes else None
    return await execute(command, folder=folder, watched=watched, limits=limits)


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
    command = toolchain.confined(
        [sys.executable, *arguments],
        folder=python_path,
        readable=readable,
        resources=limits.resources(),
    )
    command.environment["PYTHONPATH"] = str(python_path)
    return await execute(command, folder=python_path, limits=limits)


async def execute(
    command: Command, *, folder: Path, watched: Path | None = None, limits: Limits
) -> Run:
    """Run a command; nothing it started is left when this returns or is cancelled.

    Args:
        command: from `Sandbox.wrap`.
        folder: working directory outside.
        watched: a folder that may not grow without bound.
        limits: wall time and memory.
    """
    custody = await start(
        command,
        folder=folder,
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    process = custody.process
    assert process.stdout is not None
    watch = asyncio.create_task(_watch(custody, limits.memory, watched))
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
        await custody.end()
    if watch.done() and not watch.cancelled() and watch.result():
        exceeded = watch.result()
    elif watched is not None:
        exceeded = exceeded or overfull(watched)
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


async def _watch(custody: Custody, memory: int, folder: Path | None) -> str:
    """Kill the process once it breaks a limit; the limit in words."""
    while True:
        await asyncio.sleep(POLL_SECONDS)
        if exceeded := custody.excess(memory, folder):
            custody.kill()
            return exceeded
