"""What counts as written: all of it, wherever it is hidden, and what can't be looked at."""

import ctypes
import errno
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from prover.lean import written
from prover.lean.written import TOO_MUCH, WRITTEN_DEPTH, WRITTEN_FILES, overfull

MIB = 1 << 20
needs_linux = pytest.mark.skipif(sys.platform != "linux", reason="read from Linux's /proc")


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(written, "WRITTEN_BYTES", 4 * MIB)


def test_a_little_is_not_too_much(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "file").write_bytes(bytes(MIB))
    (tmp_path / "link").symlink_to("/")
    assert overfull(tmp_path, [os.getpid()]) in ("", TOO_MUCH)  # pytest itself writes
    assert overfull(tmp_path) == ""


def test_bytes_at_any_depth_count(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    for name in ("a", "b", "c"):
        (inner / name).write_bytes(bytes(2 * MIB))
    assert overfull(tmp_path) == TOO_MUCH


def test_a_file_that_only_seems_long_counts(tmp_path: Path) -> None:
    with (tmp_path / "file").open("wb") as file:
        file.truncate(5 * MIB)
    assert overfull(tmp_path) == TOO_MUCH


@needs_linux
def test_a_file_that_only_seems_short_counts(tmp_path: Path) -> None:
    libc = ctypes.CDLL(None)
    with (tmp_path / "file").open("wb") as file:
        size = ctypes.c_long(5 * MIB)
        if libc.fallocate(file.fileno(), 1, ctypes.c_long(0), size) != 0:  # FALLOC_FL_KEEP_SIZE
            pytest.skip("this file system allocates nothing in advance")
        assert os.fstat(file.fileno()).st_size == 0
        assert overfull(tmp_path) == TOO_MUCH


def test_many_files_and_folders_are_too_many(tmp_path: Path) -> None:
    for number in range(WRITTEN_FILES // 2 + 1):
        (tmp_path / f"{number}").mkdir()
        (tmp_path / f"{number}" / "file").touch()
    assert overfull(tmp_path) == f"Lean wrote more than {WRITTEN_FILES} files"


def test_folders_that_are_too_deep_are_too_much(tmp_path: Path) -> None:
    (tmp_path / "/".join("d" * WRITTEN_DEPTH)).mkdir(parents=True)
    assert overfull(tmp_path) == ""
    (tmp_path / "/".join("d" * (WRITTEN_DEPTH + 1))).mkdir()
    assert overfull(tmp_path) == f"Lean wrote folders more than {WRITTEN_DEPTH} deep"


@pytest.mark.parametrize("call", ["open", "stat"])
def test_what_can_not_be_looked_at_is_too_much(
    tmp_path: Path, call: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "folder").mkdir()
    real: Callable[..., object] = getattr(os, call)

    def refuse(path: object, *arguments: object, **named: object) -> object:
        if path == "folder":
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return real(path, *arguments, **named)

    monkeypatch.setattr(os, call, refuse)  # root may look at anything
    assert overfull(tmp_path) == "what Lean wrote can't be looked at: Permission denied"


@needs_linux
@pytest.mark.parametrize("held", ["open", "mapped"])
def test_files_without_a_name_count(tmp_path: Path, held: str) -> None:
    code = f"""import mmap, os, sys
kept = []
for _ in range(3):
    file = os.open('file', os.O_RDWR | os.O_CREAT)
    os.unlink('file')
    os.write(file, bytes(2 << 20))
    if {held!r} == 'mapped':
        kept.append(mmap.mmap(file, 1 << 20))
        os.close(file)
print(flush=True)
sys.stdin.read()
"""
    with subprocess.Popen(
        [sys.executable, "-c", code], cwd=tmp_path, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        said = overfull(tmp_path, [process.pid])
        process.communicate()
    if held == "mapped" and said == "":
        pytest.skip("this kernel does not tell what was written, or the disk is memory")
    assert said == TOO_MUCH
