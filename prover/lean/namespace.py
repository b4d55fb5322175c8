"""The process namespace that a bubblewrap makes, and how it is surely ended.

The kernel ends a process namespace with its first process. That one is held by a descriptor, and
the kernel says that it has ended only when all others have.
"""

import json
import os
import select
import signal
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from prover.lean.seccomp import packed, program

REPORT_BYTES = 4096


@dataclass(frozen=True, slots=True)
class Command:
    """How to start a process in a sandbox; `prover.lean.custody.start` does it.

    Attributes:
        argv: program and arguments.
        environment: all of its environment.
        bubblewrap: the index of bubblewrap in ``argv``, if it is started by one.
    """

    argv: list[str]
    environment: dict[str, str]
    bubblewrap: int | None = None


class Namespace:
    """The process namespace of a bubblewrap, from its report (``--info-fd``) to its end.

    Args:
        report: where bubblewrap says what its first process is; closed here.
    """

    def __init__(self, report: int) -> None:
        self._report: int | None = report
        self._text = b""
        self._number: int | None = None
        self._first: int | None = None

    @property
    def report(self) -> int | None:
        """The descriptor to `hold` the namespace by, once something can be read from it."""
        return self._report

    def read(self) -> None:
        """Read on in the report; does not wait if there is something to read."""
        assert self._report is not None
        chunk = os.read(self._report, REPORT_BYTES)
        self._text += chunk
        # Who has stopped may keep it open: its end is not waited for.
        if chunk and not self._text.rstrip().endswith(b"}"):
            return
        os.close(self._report)
        self._report = None
        with suppress(ValueError, KeyError):  # it died before it could say
            self._number = json.loads(self._text)["child-pid"]

    def hold(self) -> None:
        """Take hold of the first process; waits for the report.

        Raises:
            OSError: too many files are open; it can be tried again.
        """
        while self._report is not None:
            self.read()
        if self._number is not None:
            self._first = _descriptor(self._number)
            self._number = None

    def kill(self) -> int | None:
        """Kill all that is in it; the descriptor that can be read from when nothing is left."""
        self.hold()
        if self._first is not None and sys.platform == "linux":
            with suppress(ProcessLookupError):
                signal.pidfd_send_signal(self._first, signal.SIGKILL)
        return self._first

    def end(self) -> None:
        """Kill all that is in it, and wait until nothing is left."""
        first = self.kill()
        if first is not None:
            ended = select.poll()
            ended.register(first, select.POLLIN)
            ended.poll()
        self.close()

    def close(self) -> None:
        """Let go."""
        for file in (self._report, self._first):
            if file is not None:
                os.close(file)
        self._report = self._first = None


def _descriptor(pid: int) -> int | None:
    """A descriptor of the first process of a namespace; ``None`` if it is gone."""
    if sys.platform != "linux":
        return None
    try:
        file = os.pidfd_open(pid)
    except ProcessLookupError:
        return None
    try:
        status = Path(f"/proc/{pid}/status").read_text()
    except OSError:  # it has gone since
        return file
    numbers = status.partition("\nNSpid:")[2].partition("\n")[0].split()
    if len(numbers) < 2 or numbers[-1] != "1":  # the number is another process's by now
        os.close(file)
        return None
    return file


@cache
def _filter() -> bytes:
    return packed(program(None))


@contextmanager
def opened(command: Command) -> Iterator[tuple[list[str], tuple[int, ...], Namespace | None]]:
    """What to start a command with: argv, the descriptors to pass on, and its namespace.

    The descriptors are closed on the way out, the namespace is not.
    """
    if command.bubblewrap is None:
        yield command.argv, (), None
        return
    with ExitStack() as stack:
        filter_read, filter_write = os.pipe()
        stack.callback(os.close, filter_read)
        with os.fdopen(filter_write, "wb") as file:
            file.write(_filter())  # less than a pipe holds
        report_read, report_write = os.pipe()
        stack.callback(os.close, report_write)
        options = ["--seccomp", str(filter_read), "--info-fd", str(report_write)]
        at = command.bubblewrap + 1
        argv = [*command.argv[:at], *options, *command.argv[at:]]
        yield argv, (filter_read, report_write), Namespace(report_read)
