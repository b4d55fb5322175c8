"""How much a process has written, seen from outside.

Counted are the files in its folder, those that have no name any more but are open, and the bytes
that it and its descendants wrote to disks altogether.
"""

import os
import stat
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from prover.lean.scratch import OPEN

WRITTEN_BYTES = 512 << 20
WRITTEN_FILES = 1_000
WRITTEN_DEPTH = 32
"""Levels of folders."""

BLOCK = 512
"""What ``st_blocks`` counts in, in bytes, on any file system."""

TOO_MUCH = f"Lean wrote more than {WRITTEN_BYTES >> 20} MiB"


def overfull(folder: Path, pids: Iterable[int] = ()) -> str:
    """Whether too much was written, in words; empty if not.

    Args:
        folder: where to; what can't be looked at there is too much.
        pids: the processes that write.
    """
    try:
        root = os.open(folder, OPEN)
        try:
            files, size = _content(root, WRITTEN_DEPTH)
        finally:
            os.close(root)
    except OSError as error:
        return f"what Lean wrote can't be looked at: {error.strerror}"
    except _TooDeep:
        return f"Lean wrote folders more than {WRITTEN_DEPTH} deep"
    if files > WRITTEN_FILES:
        return f"Lean wrote more than {WRITTEN_FILES} files"
    pids = list(pids)
    if size + _nameless(pids) > WRITTEN_BYTES or sum(map(_to_disk, pids)) > WRITTEN_BYTES:
        return TOO_MUCH
    return ""


class _TooDeep(Exception):
    """There are more levels of folders than may be."""


def _content(folder: int, depth: int) -> tuple[int, int]:
    """How many files and bytes are in an open folder, up to about the limits.

    Raises:
        OSError: a folder can't be read.
        _TooDeep: it has more levels than ``depth``.
    """
    if depth < 0:
        raise _TooDeep
    files = size = 0
    for name in os.listdir(folder):
        files += 1
        if files > WRITTEN_FILES or size > WRITTEN_BYTES:
            break
        with suppress(FileNotFoundError, NotADirectoryError):  # it is gone, or another by now
            found = os.stat(name, dir_fd=folder, follow_symlinks=False)
            if not stat.S_ISDIR(found.st_mode):
                size += _size(found)
                continue
            inner = os.open(name, OPEN, dir_fd=folder)
            try:
                more = _content(inner, depth - 1)
            finally:
                os.close(inner)
            files, size = files + more[0], size + more[1]
    return files, size


def _size(found: os.stat_result) -> int:
    """What a file takes, or seems to: blocks may lie behind its end, and holes before it."""
    return max(found.st_size, found.st_blocks * BLOCK)


def _nameless(pids: Iterable[int]) -> int:
    """Bytes in files that processes have open and that no folder has, as far as can be seen."""
    found: dict[tuple[int, int], int] = {}
    for pid in pids:
        with suppress(OSError):
            for link in Path(f"/proc/{pid}/fd").iterdir():
                with suppress(OSError):
                    file = link.stat()
                    if stat.S_ISREG(file.st_mode) and file.st_nlink == 0:
                        found[file.st_dev, file.st_ino] = file.st_blocks * BLOCK
    return sum(found.values())


def _to_disk(pid: int) -> int:
    """Bytes that a process, and those that it waited for, wrote to disks; 0 if that isn't told."""
    try:
        lines = Path(f"/proc/{pid}/io").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) for line in lines if line.startswith("write_bytes:"))
