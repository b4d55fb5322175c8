"""Temporary folders that hostile processes write into, and how they are removed.

What is in one may be as deep as it likes, unreadable, and full of links to what is not ours. So
nothing is followed, no path is longer than a name, and only folders that are open are changed.

A folder is locked for as long as its owner lives, however that ends. One that is not locked was
left behind by a process that was killed, and the next one that needs a folder removes it.
"""

import fcntl
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path

PREFIX, SUFFIX = "rmax-", ".scratch"
"""How the names of such folders begin and end, and no others that people have."""

OPEN = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC
"""Flags to open a folder that such a process may have put a link in the place of."""


@contextmanager
def scratch(what: str) -> Iterator[Path]:
    """A new temporary folder; afterwards it is gone, as far as the system lets it be removed.

    Args:
        what: it is for; a part of its name.

    Raises:
        OSError: it can't be made.
    """
    _tidy(Path(tempfile.gettempdir()))
    folder, lock = _owned(f"{PREFIX}{what}-")
    try:
        yield folder
    finally:
        remove(folder)
        os.close(lock)


def _owned(prefix: str) -> tuple[Path, int]:
    """A new folder, and a descriptor that locks it for as long as it is open."""
    while True:
        folder = Path(tempfile.mkdtemp(prefix=prefix, suffix=SUFFIX))
        with suppress(FileNotFoundError):
            lock = os.open(folder, OPEN)
            with suppress(OSError):  # where nothing can be locked, nothing is tidied up either
                fcntl.flock(lock, fcntl.LOCK_EX)
            if folder.exists():
                return folder, lock
            os.close(lock)  # another process was tidying up just then


@cache
def _tidy(where: Path) -> None:
    """Remove what owners that are no more have left in a folder; once is enough."""
    for folder in where.glob(f"{PREFIX}*{SUFFIX}"):
        with suppress(OSError):
            lock = os.open(folder, OPEN)
            try:
                if os.fstat(lock).st_uid == os.geteuid():
                    fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    remove(folder)
            finally:
                os.close(lock)


def remove(folder: Path) -> None:
    """Remove a folder with all that is in it; never raises, and leaves what it can't remove.

    Nothing else may write into it at the time.
    """
    with suppress(OSError):
        root = os.open(folder, OPEN)
        try:
            _empty(root)
        finally:
            os.close(root)
        folder.rmdir()


def _empty(root: int) -> None:
    """Remove what is in an open folder.

    What is deeper is first moved to the top, so that it takes no more open files the deeper it is.
    """
    token = os.urandom(8).hex()
    moved = 0
    waiting = _strip(root)
    while waiting:
        name = waiting.pop()
        with suppress(OSError):
            folder = _open(name, root)
            try:
                for inner in _strip(folder):
                    with suppress(OSError):
                        # To move a folder takes the right to write into it.
                        os.close(_open(inner, folder))
                        new = f"{token}-{moved}"
                        os.rename(inner, new, src_dir_fd=folder, dst_dir_fd=root)
                        waiting.append(new)
                        moved += 1
            finally:
                os.close(folder)
            os.rmdir(name, dir_fd=root)


def _strip(folder: int) -> list[str]:
    """Remove what is in an open folder but for other folders; their names."""
    folders = []
    for name in os.listdir(folder):
        try:
            os.unlink(name, dir_fd=folder)
        except OSError:
            folders.append(name)
    return folders


def _open(name: str, parent: int) -> int:
    """Open a folder, and make it one that can be read and changed.

    Raises:
        OSError: it is no folder, or not ours.
    """
    if sys.platform == "linux":
        found = os.open(name, OPEN | os.O_PATH, dir_fd=parent)
        try:
            # By the descriptor: a descriptor without the right to read has no other name.
            Path(f"/proc/self/fd/{found}").chmod(0o700)
        finally:
            os.close(found)
    else:
        os.chmod(name, 0o700, dir_fd=parent, follow_symlinks=False)
    return os.open(name, OPEN, dir_fd=parent)
