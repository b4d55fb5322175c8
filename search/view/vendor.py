"""d3, which the page is drawn with: fetched from the npm registry once, pinned by hash.

Only the standard library is imported here: the build hook runs this file before rmax is installed.
"""

import base64
import hashlib
import io
import os
import tarfile
import tempfile
import urllib.request
from dataclasses import dataclass
from pathlib import Path

VERSION = "7.9.2"
ARCHIVE = f"d3-{VERSION}.tgz"
INTEGRITY = (
    "sha512-"
    "ZKb/mONPVKzaO5UlcWcwN8bS4ezvQaYu+bsou+XgNABdGC800kwH651ADTbbTxMPHW13UlvbQafdmJQDk1w7Mg=="
)
"""As ``npm view d3@7.9.2 dist.integrity`` says it."""
MEMBERS = {"d3.min.js": "package/dist/d3.min.js", "LICENSE": "package/LICENSE"}
SHA256 = {
    "d3.min.js": "912111098ea99503a6f4967361d2bbdc9dbf58cf9c678c8e27e5b02d1a07f0c1",
    "LICENSE": "2a6d2d5f32ba0b755ddbc1c833f766e30cdbe6ebe9a6d4e3e24427721f0b63d3",
}
PACKAGED = Path(__file__).with_name("vendored")
"""Where the build puts it: a part of every wheel, ignored by git in a checkout."""
SECONDS = 20.0
LARGEST = 8 << 20  # bytes of an archive; d3's has 0.9 million


class VendorError(Exception):
    """d3 is not to be had."""


class IntegrityError(VendorError):
    """What came is not the d3 that was pinned."""


@dataclass(frozen=True, slots=True)
class Library:
    """A script with the notice that has to go with it.

    Attributes:
        script: JavaScript that defines ``d3``.
        license: the full text of its licence.
    """

    script: str
    license: str


def library() -> Library:
    """d3, from the installation or the user's cache; fetched into the cache if in neither.

    Raises:
        VendorError: it can't be fetched. The message says what to do.
        IntegrityError: something else came under its name.
    """
    for folder in (PACKAGED, cache()):
        found = stored(folder)
        if found is not None:
            return found
    return fetch(cache())


def cache() -> Path:
    """The folder for d3 in the user's cache."""
    from platformdirs import user_cache_path

    return user_cache_path("rmax") / f"d3-{VERSION}"


def stored(folder: Path) -> Library | None:
    """The d3 in a folder; ``None`` if there is none, or not the one that was pinned."""
    try:
        content = {name: (folder / name).read_bytes() for name in SHA256}
    except OSError:
        return None
    if any(hashlib.sha256(content[name]).hexdigest() != SHA256[name] for name in SHA256):
        return None
    return Library(content["d3.min.js"].decode(), content["LICENSE"].decode())


def fetch(folder: Path) -> Library:
    """Put d3 into a folder, from the archive that lies there or else from the registry.

    Raises:
        VendorError: the registry can't be reached, or the folder can't be written.
        IntegrityError: the archive is not the one that was pinned.
    """
    at_hand = folder / ARCHIVE
    content = unpacked(at_hand.read_bytes() if at_hand.is_file() else _download(folder))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in content.items():
            _write(folder / name, data)
    except OSError as error:
        raise VendorError(f"can't write {folder}: {error.strerror or error}") from error
    return Library(content["d3.min.js"].decode(), content["LICENSE"].decode())


def unpacked(archive: bytes) -> dict[str, bytes]:
    """The files of `MEMBERS` in the pinned archive.

    Raises:
        IntegrityError: it is another archive.
    """
    digest = base64.b64encode(hashlib.sha512(archive).digest()).decode()
    if f"sha512-{digest}" != INTEGRITY:
        raise IntegrityError(
            f"what came as {ARCHIVE} is not the d3 that rmax was made with "
            f"(sha512-{digest[:12]}… instead of {INTEGRITY[:19]}…): it is not used"
        )
    found = {}
    with tarfile.open(fileobj=io.BytesIO(archive), mode="r:gz") as tar:
        for name, member in MEMBERS.items():
            file = tar.extractfile(member)
            assert file is not None
            found[name] = file.read()
    return found


def address() -> str:
    """Where the archive is fetched from; npm's own variable names another registry."""
    variable = "npm_config_registry"
    registry = os.environ.get(variable) or "https://registry.npmjs.org"
    return f"{registry.rstrip('/')}/d3/-/{ARCHIVE}"


def _download(folder: Path) -> bytes:
    url = address()
    try:
        with urllib.request.urlopen(url, timeout=SECONDS) as answer:
            return bytes(answer.read(LARGEST))
    except (OSError, ValueError) as error:
        raise VendorError(
            f"the page needs d3 {VERSION}, which can't be fetched: {url}: {error}\n"
            "Do one of these, once:\n"
            "  set npm_config_registry to a registry that can be reached from here\n"
            f"  put {ARCHIVE} (from `npm pack d3@{VERSION}` elsewhere) into {folder}"
        ) from error


def _write(path: Path, data: bytes) -> None:
    """At once or not at all: two commands may fetch at the same time."""
    handle, scratch = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(scratch).chmod(0o644)
        Path(scratch).replace(path)
    finally:
        Path(scratch).unlink(missing_ok=True)
