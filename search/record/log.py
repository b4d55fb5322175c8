"""The event log of one search: an append-only file of JSON lines.

A process may be killed at any moment: a line counts once its line break is written. What stands
after the last line break was never said, and is cut off before more is written.
"""

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from hashlib import blake2b
from itertools import islice
from pathlib import Path

from search.record.entries import READABLE, VERSION, Begun, Line, decode, encode, version_of


class LogError(ValueError):
    """A log that can't be read or used; the message says why and what to do."""


class NeverBegunError(LogError):
    """A log without a first line."""


def read(path: Path) -> Iterator[Line]:
    """The lines of a log; a last one without a line break is not one.

    Raises:
        LogError: it can't be read, is none, is of another version, or is damaged.
    """
    try:
        with path.open("rb") as file:
            for number, data in enumerate(file, 1):
                if not data.endswith(b"\n"):
                    break
                if number == 1:
                    _check_version(path, data)
                try:
                    line = decode(data)
                except ValueError as error:
                    raise LogError(f"{path}:{number}: the log is damaged: {error}") from error
                if (number == 1) != isinstance(line, Begun):
                    raise LogError(f"{path}:{number}: the log is damaged: a line out of place")
                yield line
    except OSError as error:
        raise LogError(f"can't read {path}: {error.strerror or error}") from error


def _check_version(path: Path, first: bytes) -> None:
    try:
        version = version_of(first)
    except ValueError as error:
        raise LogError(f"{path} is no event log of rmax") from error
    if version not in READABLE:
        newer = "a newer" if version > VERSION else "an older"
        raise LogError(
            f"{path} was written by {newer} rmax (version {version} of the log, this one reads "
            f"{', '.join(map(str, sorted(READABLE)))}): use that one, or begin again elsewhere"
        )


def digest(path: Path, lines: int) -> str:
    """What tells the first ``lines`` lines of a log from any others.

    Raises:
        LogError: it can't be read.
    """
    try:
        with path.open("rb") as file:
            return _digest(islice(file, lines)).hexdigest()
    except OSError as error:
        raise LogError(f"can't read {path}: {error.strerror or error}") from error


def _digest(lines: Iterable[bytes]) -> blake2b:
    found = blake2b(digest_size=16)
    for data in lines:
        found.update(data)
    return found


class Log:
    """A log that is written to: ``with Log(path) as log``.

    Raises:
        OSError: it can't be written.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file = path.open("ab", buffering=0)
        with path.open("rb") as file:
            whole = [data for data in file if data.endswith(b"\n")]
        self.lines = len(whole)
        self._size = sum(map(len, whole))
        self._digest = _digest(whole)
        self._file.truncate(self._size)

    @property
    def digest(self) -> str:
        """What `digest` says of all its lines."""
        return self._digest.hexdigest()

    def append(self, line: Line) -> None:
        """Write a line, so that it stays if this process is killed."""
        data = encode(line) + b"\n"
        rest = data
        try:
            while rest:
                rest = rest[self._file.write(rest) or 0 :]
        except OSError as error:
            with suppress(OSError):
                self._file.truncate(self._size)
            raise OSError(error.errno, f"{self._path}: {error.strerror}") from error
        self.lines += 1
        self._size += len(data)
        self._digest.update(data)

    def sync(self) -> None:
        """See to it that what was written stays if the machine fails."""
        os.fsync(self._file.fileno())

    def __enter__(self) -> "Log":
        return self

    def __exit__(self, *failure: object) -> None:
        self._file.close()
