"""A confined process and all that it started: held from outside, and surely ended.

In isolation all are in a process namespace, which ends as a whole. Elsewhere there is the group of
the process, which can be left by whoever is in it, and there are the descendants that were noticed.
"""

import asyncio
import os
import signal
from collections.abc import Coroutine
from contextlib import suppress
from pathlib import Path
from typing import Any

import psutil

from prover.lean.namespace import Command, Namespace, opened
from prover.lean.processes import descendants, resident_in
from prover.lean.written import overfull

PROCESSES = 64
"""How many processes one may start, and have at a time."""

LINGER_SECONDS = 1.0
"""Longest wait for processes that no namespace ends."""
ROUND_SECONDS = 0.005


class Custody:
    """A process that was started in a sandbox.

    Args:
        process: the process itself; leader of a group of its own.
        namespace: that of its descendants, in isolation.
    """

    def __init__(self, process: asyncio.subprocess.Process, namespace: Namespace | None) -> None:
        self.process = process
        self._namespace = namespace
        self._noticed: dict[int, psutil.Process] = {}
        if namespace is not None and namespace.report is not None:
            asyncio.get_running_loop().add_reader(namespace.report, self._hold)

    def family(self) -> list[int]:
        """The process and its descendants, of which a few more than are allowed."""
        found = [self.process.pid, *descendants(self.process.pid, PROCESSES + 1)]
        if self._namespace is None:
            for pid in found[1:]:
                with suppress(psutil.Error):
                    self._noticed.setdefault(pid, psutil.Process(pid))
        return found

    def excess(self, memory: int, folder: Path | None = None) -> str:
        """The limit that it breaks, in words; empty if none.

        Args:
            memory: resident, of all together, in bytes.
            folder: where it may write to a disk, if it may.
        """
        family = self.family()
        if len(family) > PROCESSES:
            return f"Lean started more than {PROCESSES} processes"
        if resident_in(family) > memory:
            return f"Lean took more than {memory >> 20} MiB of memory"
        return "" if folder is None else overfull(folder, family)

    def kill(self) -> None:
        """Begin to end it, and all that it started."""
        if self._namespace is None:
            self.family()
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(self.process.pid, signal.SIGKILL)
        if self._namespace is not None:
            self._unwatch()
            self._namespace.kill()

    async def end(self) -> None:
        """End it and all that it started, and wait until nothing is left, cancelled or not."""
        self.kill()
        await _surely(self._ended())

    async def _ended(self) -> None:
        if self._namespace is not None:
            first = self._namespace.kill()
            if first is not None:
                gone = asyncio.Event()
                loop = asyncio.get_running_loop()
                loop.add_reader(first, gone.set)
                await gone.wait()
                loop.remove_reader(first)
            self._namespace.close()
        await self.process.wait()
        await self._end_noticed()

    async def _end_noticed(self) -> None:
        """End what left the group, as far as it was noticed."""
        clock = asyncio.get_running_loop().time
        deadline = clock() + LINGER_SECONDS
        while clock() < deadline and (
            left := [one for one in self._noticed.values() if _runs(one)]
        ):
            for one in left:
                for pid in descendants(one.pid, PROCESSES):
                    with suppress(psutil.Error):
                        self._noticed.setdefault(pid, psutil.Process(pid))
                with suppress(psutil.Error):
                    one.kill()
            await asyncio.sleep(ROUND_SECONDS)
        self._noticed.clear()

    def _hold(self) -> None:
        assert self._namespace is not None and self._namespace.report is not None
        report = self._namespace.report
        self._namespace.read()
        if self._namespace.report is None:
            asyncio.get_running_loop().remove_reader(report)
            self._namespace.hold()

    def _unwatch(self) -> None:
        if self._namespace is not None and self._namespace.report is not None:
            asyncio.get_running_loop().remove_reader(self._namespace.report)


def _runs(process: psutil.Process) -> bool:
    try:
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.Error:
        return False


async def _surely(work: Coroutine[Any, Any, None]) -> None:
    """Do work to its end; a cancellation waits until then."""
    task = asyncio.ensure_future(work)
    cancelled: asyncio.CancelledError | None = None
    while not task.done():
        try:
            await asyncio.wait((task,))
        except asyncio.CancelledError as error:
            cancelled = error
    task.result()
    if cancelled is not None:
        raise cancelled


async def start(command: Command, *, folder: Path, stdin: int, stdout: int, stderr: int) -> Custody:
    """Start a command.

    Args:
        command: from `prover.lean.sandbox.Sandbox.wrap`.
        folder: working directory outside.
        stdin: as for `subprocess`; likewise below.

    Raises:
        OSError: it does not start.
    """
    started: list[Custody] = []

    async def work() -> None:
        namespace = None
        try:
            with opened(command) as (argv, descriptors, namespace):
                process = await asyncio.create_subprocess_exec(
                    *argv,
                    cwd=folder,
                    env=command.environment,
                    stdin=stdin,
                    stdout=stdout,
                    stderr=stderr,
                    pass_fds=descriptors,
                    start_new_session=True,
                )
        except OSError:
            if namespace is not None:
                namespace.close()
            raise
        started.append(Custody(process, namespace))

    try:
        await _surely(work())
    except asyncio.CancelledError:
        for custody in started:
            await custody.end()
        raise
    return started[0]
