"""What is to be proved: a file, a line of it, standard input, or a theorem as typed."""

import os
import re
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from prover.lean.source import MAX_CHARS, Hole, Source, read
from prover.lean.statement import statement
from search.cli.report import BadInput, pointing_into

_FILE_AND_LINE = re.compile(r"(?P<path>.+):(?P<line>\d+)")


@dataclass(frozen=True, slots=True)
class Target:
    """A text with the holes to prove.

    Attributes:
        label: what to call it in messages.
        given: the text as given, line ends apart.
        source: the text that is worked on; for a theorem from the command line ``given`` with
            ``:= by sorry``.
        holes: the holes to prove, in order.
        path: the file it comes from, if it does.
        original: the file's bytes.
    """

    label: str
    given: str
    source: Source
    holes: tuple[Hole, ...]
    path: Path | None = None
    original: bytes = b""


def open_target(argument: str, given: bytes | None = None) -> Target:
    """Read what the user named.

    Args:
        argument: as it was named.
        given: what came from standard input, if it is not to be read now.

    Raises:
        BadInput: it can't be read, or there is nothing in it to prove.
    """
    if argument == "-":
        content = _standard_input() if given is None else given
        return _from_text(_decode(content, "standard input"), "standard input")
    path, line = _path_and_line(argument)
    if path is None:
        return _from_text(_encodable(argument), "theorem")
    original = read_bytes(path)
    text = _decode(original, str(path))
    with pointing_into(str(path), text):
        source = read(text)
        holes = source.holes if line is None else (source.at_line(line),)
    if not holes:
        raise BadInput("\n".join((f"{path}: there is no `sorry` to prove", *source.others)))
    return Target(str(path), text, source, holes, path, original)


def read_text(path: Path) -> str:
    """A text file; ``-`` is standard input.

    Raises:
        BadInput: it can't be read.
    """
    if str(path) == "-":
        return _decode(_standard_input(), "standard input")
    return _decode(read_bytes(path), str(path))


def read_bytes(path: Path) -> bytes:
    """A file's content.

    Raises:
        BadInput: it can't be read.
    """
    try:
        with path.open("rb") as file:
            return _bounded(file, str(path))
    except IsADirectoryError as error:
        raise BadInput(f"{path} is a folder: name a file in it") from error
    except FileNotFoundError as error:
        raise BadInput(f"there is no file {path}") from error
    except (OSError, ValueError) as error:
        raise BadInput(f"can't read {path}: {getattr(error, 'strerror', None) or error}") from error


def _standard_input() -> bytes:
    return _bounded(sys.stdin.buffer, "standard input")


def _bounded(file: BinaryIO, label: str) -> bytes:
    content = file.read(4 * MAX_CHARS + 1)  # a device may never end
    if len(content) > 4 * MAX_CHARS:
        raise BadInput(f"{label} is too large: the limit is {MAX_CHARS:,} characters")
    return content


def write_back(target: Target, text: str) -> None:
    """Replace the file by ``text``, at once or not at all.

    Raises:
        BadInput: the file changed since it was read, or can't be written.
    """
    assert target.path is not None
    if _has_windows_line_ends(target.original):
        text = text.replace("\n", "\r\n")
    path = target.path.resolve()
    try:
        handle, scratch = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(text.encode())
                file.flush()
                os.fsync(file.fileno())
            Path(scratch).chmod(path.stat().st_mode & 0o7777)
            if path.read_bytes() != target.original:
                raise BadInput(f"{target.path} was changed meanwhile: nothing is written")
            Path(scratch).replace(path)
        finally:
            Path(scratch).unlink(missing_ok=True)
    except OSError as error:
        raise BadInput(f"can't write {target.path}: {error.strerror or error}") from error


def _path_and_line(argument: str) -> tuple[Path | None, int | None]:
    """The file the argument names and the line in it; no file if it is a theorem."""
    if not argument.strip():
        return None, None
    match = _FILE_AND_LINE.fullmatch(argument)
    for name, line in ((argument, None), *([(match["path"], int(match["line"]))] if match else [])):
        path = Path(name)
        if _exists(path) or (path.suffix == ".lean" and "\n" not in name):
            return path, line
    if os.sep in argument and not re.search(r"\s", argument):
        return Path(argument), None
    return None, None


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def _from_text(text: str, label: str) -> Target:
    with pointing_into(label, text):
        source = read(text) if label == "standard input" else None
        if source is None or not source.holes:
            source = statement(text)
    return Target(label, text, source, source.holes)


def _decode(content: bytes, label: str) -> str:
    try:
        text = content.decode()
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise BadInput(f"{label} is not UTF-8 text: see line {line}") from error
    return text.replace("\r\n", "\n") if _has_windows_line_ends(content) else text


def _encodable(text: str) -> str:
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise BadInput("the theorem is not UTF-8 text") from error
    return text


def _has_windows_line_ends(content: bytes) -> bool:
    return b"\n" in content and content.count(b"\r\n") == content.count(b"\n")
