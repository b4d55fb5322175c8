"""Where a search is kept: one folder for each theorem, with its log and its latest snapshot."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from search.record.log import LogError

LOG = "log.jsonl"
SNAPSHOT = "snapshot.json.gz"
_LOCK = ".lock"


def log(folder: Path) -> Path:
    """The event log of a search."""
    return folder / LOG


def snapshot(folder: Path) -> Path:
    """The latest snapshot of a search; there may be none."""
    return folder / SNAPSHOT


def runs(folder: Path) -> list[Path]:
    """The folders of all searches that are kept in a folder, or the folder itself.

    Raises:
        LogError: there is none.
    """
    found = (
        [folder] if log(folder).exists() else sorted(one.parent for one in folder.glob(f"*/{LOG}"))
    )
    if not found:
        raise LogError(f"no search is kept in {folder}: `rmax prove … --save {folder}` keeps one")
    return found


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Be the only process that works in a folder.

    Raises:
        LogError: another one does.
    """
    lock = FileLock(folder / _LOCK)
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise LogError(f"another rmax is at work in {folder}") from error
    try:
        yield
    finally:
        lock.release()
