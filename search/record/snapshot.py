"""Snapshots: a strategy's whole state after so many lines of its log, to save replaying them."""

import gzip
import os
import zlib
from pathlib import Path

import msgspec

from search.frozen import Frozen
from search.record.entries import VERSION

LEVEL = 3
"""Of compression: a tenth of the size at a fifth of the time of the best."""


class Snapshot(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A state of a search.

    Attributes:
        version: of the log's format.
        rmax: version of the program: what is frozen has no meaning to another.
        lines: how many lines of the log it stands for.
        log: `search.record.log.digest` of these lines.
        strategy: what `Strategy.freeze` gave.
    """

    version: int
    rmax: str
    lines: int
    log: str
    strategy: Frozen


def write(path: Path, found: Snapshot) -> None:
    """Replace the snapshot at ``path`` by another, at once.

    Raises:
        OSError: it can't be written.
    """
    data = gzip.compress(msgspec.json.encode(found), LEVEL, mtime=0)
    partial = path.with_suffix(".partial")
    try:
        with partial.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
    except OSError:
        partial.unlink(missing_ok=True)
        raise


def read(path: Path, rmax: str) -> Snapshot | None:
    """The snapshot at ``path``; ``None`` if there is none that this program can use."""
    try:
        found = inspect(path)
    except ValueError:
        return None
    return found if found is not None and found.rmax == rmax else None


def inspect(path: Path) -> Snapshot | None:
    """The snapshot at ``path``, of whatever program; ``None`` if there is none.

    Raises:
        ValueError: it is damaged, or of another version of the format.
    """
    try:
        data = gzip.decompress(path.read_bytes())
        found = msgspec.json.decode(data, type=Snapshot)
    except FileNotFoundError:
        return None
    except (OSError, EOFError, ValueError, zlib.error) as error:
        raise ValueError("the snapshot is damaged") from error
    if found.version != VERSION:
        raise ValueError(f"the snapshot is of version {found.version}, this rmax reads {VERSION}")
    return found
