"""d3 is the one that was pinned, or none."""

import base64
import hashlib
import http.server
import io
import tarfile
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from search.view import vendor

FILES = {"d3.min.js": b"var d3;", "LICENSE": b"a licence"}


def archive(files: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w:gz") as tar:
        for name, content in files.items():
            member = tarfile.TarInfo(vendor.MEMBERS[name])
            member.size = len(content)
            tar.addfile(member, io.BytesIO(content))
    return made.getvalue()


@pytest.fixture
def pinned(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> bytes:
    """A small archive in place of d3's, and no installed d3."""
    made = archive(FILES)
    digest = base64.b64encode(hashlib.sha512(made).digest()).decode()
    monkeypatch.setattr(vendor, "INTEGRITY", f"sha512-{digest}")
    hashes = {name: hashlib.sha256(content).hexdigest() for name, content in FILES.items()}
    monkeypatch.setattr(vendor, "SHA256", hashes)
    monkeypatch.setattr(vendor, "PACKAGED", tmp_path / "package")
    monkeypatch.setattr(vendor, "cache", lambda: tmp_path / "cache")
    return made


@pytest.fixture
def registry(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, bytes]]:
    """A registry that serves these paths and no other."""
    paths: dict[str, bytes] = {}

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            content = paths.get(self.path)
            self.send_response(200 if content is not None else 404)
            self.end_headers()
            self.wfile.write(content or b"")

        def log_message(self, format: str, *args: object) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_address[1]}/npm/"
        monkeypatch.setenv("npm_config_registry", address)
        yield paths
        server.shutdown()


def test_it_is_fetched_once(pinned: bytes, registry: dict[str, bytes]) -> None:
    registry[f"/npm/d3/-/{vendor.ARCHIVE}"] = pinned
    first = vendor.library()
    assert first == vendor.Library("var d3;", "a licence")
    registry.clear()
    assert vendor.library() == first


def test_another_archive_is_refused(
    pinned: bytes, registry: dict[str, bytes], tmp_path: Path
) -> None:
    registry[f"/npm/d3/-/{vendor.ARCHIVE}"] = archive(FILES | {"d3.min.js": b"evil()"})
    with pytest.raises(vendor.IntegrityError, match="is not used"):
        vendor.library()
    assert not (tmp_path / "cache").exists()


def test_a_changed_file_in_the_cache_is_not_used(
    pinned: bytes, registry: dict[str, bytes], tmp_path: Path
) -> None:
    registry[f"/npm/d3/-/{vendor.ARCHIVE}"] = pinned
    vendor.library()
    (tmp_path / "cache" / "d3.min.js").write_bytes(b"evil()")
    assert vendor.library().script == "var d3;"


def test_without_a_registry_it_says_what_to_do(
    pinned: bytes, registry: dict[str, bytes], tmp_path: Path
) -> None:
    with pytest.raises(vendor.VendorError, match=r"404.*\n.*\n.*npm_config_registry.*\n.*npm pack"):
        vendor.library()
    (tmp_path / "cache").mkdir()
    (tmp_path / "cache" / vendor.ARCHIVE).write_bytes(pinned)
    assert vendor.library().script == "var d3;"


def test_the_address_is_that_of_npm(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("npm_config_registry", raising=False)
    assert vendor.address() == "https://registry.npmjs.org/d3/-/d3-7.9.2.tgz"
