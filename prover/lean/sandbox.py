"""The sandbox that every Lean process runs in which elaborates text that a model wrote.

Such text can run any program: ``#eval`` and tactics are code. So a process gets to see what it
needs, may write into one folder, and reaches no network and no other process. What holds is found
out by trying (`prover.lean.probing`).

An output folder holds what untrusted code put there, at the weaker levels symbolic links included:
open what you expect in it with ``O_NOFOLLOW``.
"""

import os
import shutil
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from prover.lean.errors import LeanError
from prover.lean.namespace import Command

CONFINE = (
    "import sys; sys.path.append(sys.argv[1]); "
    "from prover.lean.confine import main; main(sys.argv[2:])"
)
"""Run by Python with the folder of our packages."""
PACKAGES = Path(__file__).parents[2]

MINIMAL = {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": "/nonexistent"}
"""What a process finds in its environment unless it is given something else."""

SYSTEM = ("/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32", "/nix/store")
"""Folders that programs and their shared libraries come from."""

SYSTEM_FILES = ("/etc/ld.so.cache",)

TEMPORARY_BYTES = 256 << 20
"""Size of the ``/tmp`` in bubblewrap; it is memory that no process's RSS shows."""

NAMESPACES = (
    *("--unshare-user", "--unshare-pid", "--unshare-net", "--unshare-ipc", "--unshare-uts"),
    *("--unshare-cgroup-try", "--disable-userns", "--cap-drop", "ALL", "--die-with-parent"),
)
"""Never less. Not ``--as-pid-1``: process 1 ignores the signals by which a program ends itself,
so that it would go on, or seem to end otherwise, where Lean aborts."""


class SandboxError(LeanError):
    """There is no sandbox, and one is required."""


class Level(StrEnum):
    """How much stands between a process and the machine; the first two stop the same escapes."""

    ISOLATED = "isolated"
    """Namespaces of its own (bubblewrap): what it isn't given is not there."""
    RESTRICTED = "restricted"
    """Landlock and seccomp: what it isn't given is refused. It can't start processes."""
    LIMITED = "limited"
    """Limits on resources and a clean environment; nothing is out of reach."""
    OFF = "off"
    """As any other process."""


@dataclass(frozen=True, slots=True)
class Resources:
    """What one process may take; a limit that is already lower stays.

    Attributes:
        cpu: processor time in seconds; ``None`` for any.
        file_size: longest file it may write, in bytes.
        open_files: how many files it may have open.
        address_space: virtual memory in bytes, mapped files included; ``None`` for any.
    """

    cpu: int | None
    file_size: int
    open_files: int
    address_space: int | None

    def shell(self) -> str:
        """Commands that set the limits, in whatever ``sh`` there is.

        POSIX counts files in blocks of 512 bytes; the bash of macOS, in 1024.
        """
        limits = {"-c": 0, "-f": -(-self.file_size // 512), "-n": self.open_files}
        if self.cpu is not None:
            limits["-t"] = self.cpu
        if self.address_space is not None:
            limits["-v"] = -(-self.address_space // 1024)
        return "".join(
            f"ulimit {option} {value:d} 2>/dev/null || :; " for option, value in limits.items()
        )


@dataclass(frozen=True, slots=True)
class Sandbox:
    """A way to start processes.

    Attributes:
        level: how strong it is.
        bwrap: the bubblewrap to use at ``ISOLATED``.
        escapes: what an attempt to break out managed nevertheless, in words.
        proc: whether ``ISOLATED`` has a ``/proc``; some containers let none be mounted.
        passed_over: why there is no better level, in words.
    """

    level: Level
    bwrap: Path | None = None
    escapes: tuple[str, ...] = ()
    proc: bool = True
    passed_over: tuple[str, ...] = ()

    def describe(self) -> str:
        """A few words for people."""
        if self.level is Level.ISOLATED:
            return f"bubblewrap ({self.bwrap}{'' if self.proc else ', without /proc'})"
        return "Landlock and seccomp" if self.level is Level.RESTRICTED else self.level.value

    def wrap(
        self,
        command: Sequence[str],
        *,
        readable: Sequence[Path],
        writable: Path | None,
        folder: Path,
        environment: Mapping[str, str],
        resources: Resources,
    ) -> Command:
        """How to start ``command`` inside the sandbox.

        When ``command`` dies by signal *n*, bubblewrap exits with 128 + *n*; at other levels it is
        the signal itself. When it does not start, the exit code is not 0.

        Args:
            command: a program and its arguments. For this Python, the interpreter itself is
                started, not a venv's link to it, so use ``-I -S``.
            readable: files and folders to read and execute; those that don't exist are left out.
            writable: a folder to read and write. A readable path below it is read-only at
                ``ISOLATED``, but not at ``RESTRICTED``.
            folder: working directory; empty inside, if none of the above covers it. At ``OFF``
                it is up to the caller to change to it.
            environment: variables; nothing else of this process's environment is passed on,
                except at ``OFF``.
            resources: limits, except at ``OFF``.
        """
        if self.level is Level.OFF:
            return Command(list(command), {**os.environ, **environment})
        program, *arguments = command
        program = shutil.which(program) or program
        resolved = Path(program).resolve()
        if resolved == Path(sys.executable).resolve():
            # A link would have to be readable with all it leads through.
            program = str(resolved)
            readable = [*readable, Path(sys.base_prefix), Path(sys.base_exec_prefix)]
        command = [program, *arguments]
        paths = [path.absolute() for path in (*readable, Path(program))]
        place = str(folder.absolute())
        enter = ""
        match self.level:
            case Level.ISOLATED:
                inner = [*self._bubblewrap(paths, writable, place, str(resolved)), "--", *command]
            case Level.RESTRICTED:
                output = "" if writable is None else str(writable.absolute())
                allowed = [output, *SYSTEM, *SYSTEM_FILES, *map(str, paths), "--"]
                confine = [sys.executable, "-I", "-S", "-c", CONFINE, str(PACKAGES), *allowed]
                inner, enter = [*confine, *command], place
            case _:
                inner, enter = command, place
        script = resources.shell() + 'if [ "$1" ]; then cd -- "$1" || exit 126; fi; shift; '
        start = ["/bin/sh", "-c", script + 'exec "$@"', "sandbox", enter]
        bubblewrap = len(start) if self.level is Level.ISOLATED else None
        return Command([*start, *inner], {**MINIMAL, **environment}, bubblewrap)

    def _bubblewrap(
        self, readable: list[Path], writable: Path | None, folder: str, program: str
    ) -> list[str]:
        """bubblewrap and its options."""
        assert self.bwrap is not None
        options: list[str] = []
        for name in SYSTEM:
            if Path(name).is_symlink():
                options += ["--symlink", str(Path(name).readlink()), name]
            else:
                options += ["--ro-bind-try", name, name]
        for name in SYSTEM_FILES:
            options += ["--ro-bind-try", name, name]
        options += ["--dev", "/dev", "--size", str(TEMPORARY_BYTES), "--tmpfs", "/tmp"]
        if self.proc:
            # Read-only: the kernel's settings are root's, even if it is a root without privileges.
            options += ["--proc", "/proc", "--remount-ro", "/proc"]
        else:  # Lean has to find itself; 2 is what the process is called in there
            options += ["--symlink", program, "/proc/2/exe", "--symlink", "2", "/proc/self"]
        options += ["--dir", folder]
        for path, write in _binds(readable, writable):
            options += ["--bind" if write else "--ro-bind-try", str(path), str(path)]
        # What is left of the root and of /dev is memory, too.
        options += ["--remount-ro", "/dev", "--remount-ro", "/", "--chdir", folder]
        return [str(self.bwrap), *NAMESPACES, *options]


def _binds(readable: Iterable[Path], writable: Path | None) -> list[tuple[Path, bool]]:
    """What to bind, each where it is named and where it really is, outer folders first."""
    wanted: dict[Path, bool] = {}
    for path in readable:
        wanted |= {path: False, path.resolve(): False}
    if writable is not None:
        wanted |= {writable.absolute(): True, writable.resolve(): True}
    bound = dict.fromkeys(map(Path, SYSTEM), False)
    for path, write in sorted(wanted.items(), key=lambda item: len(item[0].parts)):
        around = next((bound[outer] for outer in (path, *path.parents) if outer in bound), None)
        # Inside what is bound, a link is a link already, and can't be bound over.
        if around is None or (around != write and path == path.resolve()):
            bound[path] = write
    return list(bound.items())[len(SYSTEM) :]
