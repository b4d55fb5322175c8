"""One fresh Lean process that compiles one file, under limits."""

import asyncio
import os
import signal
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil

from prover.lean.toolchain import Toolchain

POLL_SECONDS = 0.1
"""How often the process's memory is looked at."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one process may take.

    Attributes:
        seconds: wall time.
        memory: resident memory, in bytes.
    """

    seconds: float = 60.0
    memory: int = 4 << 30


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
    limits: Limits,
) -> Run:
    """Run ``lean`` once.

    Args:
        toolchain: which Lean.
        arguments: command-line arguments.
        folder: working directory.
        search_path: folders of compiled modules to put before the toolchain's own.
        limits: wall time and memory.
    """
    environment = toolchain.full_environment()
    if search_path:
        paths = [*map(str, search_path), environment.get("LEAN_PATH", "")]
        environment["LEAN_PATH"] = os.pathsep.join(filter(None, paths))
    command = [*toolchain.command, *arguments]
    return await execute(command, environment=environment, folder=folder, limits=limits)


async def execute(
    command: Sequence[str], *, environment: dict[str, str], folder: Path, limits: Limits
) -> Run:
    """Run a command; nothing it started is left when this returns or is cancelled."""
    process = await asyncio.create_subprocess_exec(
        *command,
        cwd=folder,
        env=environment,
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
        start_new_session=True,
    )
    watch = asyncio.create_task(_watch_memory(process.pid, limits.memory))
    exceeded = ""
    try:
        async with asyncio.timeout(limits.seconds):
            output, _ = await process.communicate()
    except TimeoutError:
        exceeded = f"Lean took more than {limits.seconds:g} s"
        output = b""
    finally:
        watch.cancel()
        _kill_group(process.pid)
        await asyncio.shield(process.wait())
    if watch.done() and not watch.cancelled() and watch.result():
        exceeded = f"Lean took more than {limits.memory >> 20} MiB of memory"
    return Run(process.returncode or 0, output.decode(errors="replace"), exceeded)


async def _watch_memory(pid: int, limit: int) -> bool:
    """Kill the process once it holds more than ``limit`` bytes; whether that happened."""
    try:
        process = psutil.Process(pid)
        while True:
            await asyncio.sleep(POLL_SECONDS)
            if process.memory_info().rss > limit:
                break
    except psutil.NoSuchProcess:
        return False
    _kill_group(pid)
    return True


def _kill_group(pid: int) -> None:
    try:
        os.killpg(pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        return
