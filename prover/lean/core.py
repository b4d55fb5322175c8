"""Compiles the embedded core library into the user's cache, once."""

import hashlib
import json
import os
import re
import shutil
import subprocess
import tempfile
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import filelock
import platformdirs

from prover.lean.errors import CoreError

OPTIONS = (
    *("-Dlinter.all=false", "-DautoImplicit=false", "-DrelaxedAutoImplicit=false"),
    "-DElab.async=false",  # modules are compiled side by side already; a tenth less work
)
MODULE_SECONDS = 300.0
"""Wall time for one module of the core; the slowest takes a few seconds on an idle core."""

MODULE_BYTES = 4 << 20
"""Room that the largest module of the core needs, and more."""

_IMPORT = re.compile(r"^import ([\w.]+)$", re.MULTILINE)


def cache_folder() -> Path:
    """Where compiled things go: ``RMAX_CACHE_DIR`` or the platform's cache folder."""
    override = os.environ.get("RMAX_CACHE_DIR")
    return Path(override) if override else Path(platformdirs.user_cache_dir("rmax"))


def source_folder() -> Path:
    """The Lean sources: the folder that holds ``Core/``, in a checkout or an installed wheel."""
    packaged = Path(__file__).parent / "lean_project"
    return packaged if packaged.is_dir() else Path(__file__).parents[2] / "lean_project"


def sources() -> dict[str, Path]:
    """Module name → source file. ``Core/Init.lean`` is the module every file imports unasked."""
    root = source_folder()
    modules = {}
    for path in sorted((root / "Core").rglob("*.lean")):
        name = ".".join(path.relative_to(root).with_suffix("").parts)
        modules["Init" if name == "Core.Init" else name] = path
    if "Init" not in modules:
        raise CoreError(f"the core library is missing from {root}: reinstall rmax-prover")
    return modules


def key(wheel_version: str) -> str:
    """Names the compiled form: content of the sources, options and the wheel's version."""
    digest = hashlib.sha256(wheel_version.encode())
    digest.update("\0".join(OPTIONS).encode())
    for name, path in sources().items():
        digest.update(name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


def ensure_compiled(command: tuple[str, ...], wheel_version: str) -> Path:
    """The folder with the compiled core, compiled now if it is absent or damaged.

    Safe when several processes call it at once: one compiles, the others wait for it.

    Args:
        command: argv prefix that runs Lean.
        wheel_version: version of the wheel the command belongs to.

    Raises:
        CoreError: a module does not compile, or the cache can't be written.
    """
    folder = cache_folder() / "core" / key(wheel_version)
    if _intact(folder):
        return folder
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with filelock.FileLock(folder.with_suffix(".lock")):
            if not _intact(folder):
                _compile_into(folder, command)
    except OSError as error:
        raise CoreError(
            f"can't write the cache {cache_folder()}: {error.strerror or error}. "
            "Set RMAX_CACHE_DIR to a folder you can write to."
        ) from error
    return folder


def _compile_into(folder: Path, command: tuple[str, ...]) -> None:
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".compiling-") as scratch:
        target = Path(scratch) / "core"
        target.mkdir()
        compile_modules(sources(), command, target)
        manifest = {
            str(path.relative_to(target)): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(target.rglob("*.olean"))
        }
        (target / "manifest.json").write_text(json.dumps(manifest, indent=1))
        if folder.exists():
            shutil.rmtree(folder)
        target.rename(folder)


def compile_modules(modules: dict[str, Path], command: tuple[str, ...], target: Path) -> None:
    """Compile modules in dependency order, as many at once as there are cores.

    Raises:
        CoreError: with Lean's own message, at the first module that fails.
    """
    imports = {
        name: [found for found in _IMPORT.findall(path.read_text()) if found in modules]
        for name, path in modules.items()
    }
    waiting = most_awaited_first(
        imports, {name: len(path.read_bytes()) for name, path in modules.items()}
    )
    cores = os.cpu_count() or 1
    done: set[str] = set()
    running: dict[Future[None], str] = {}
    with ThreadPoolExecutor(max_workers=cores) as pool:
        while len(done) < len(modules):
            ready = [name for name in waiting if done.issuperset(imports[name])]
            for name in ready[: cores - len(running)]:
                waiting.remove(name)
                running[pool.submit(_compile_module, name, modules[name], command, target)] = name
            for future in wait(running, return_when=FIRST_COMPLETED).done:
                done.add(running.pop(future))
                future.result()


def most_awaited_first(imports: dict[str, list[str]], sizes: dict[str, int]) -> list[str]:
    """Modules in the order in which to start them: that with the longest chain of importers first.

    Args:
        imports: for each module, those it imports.
        sizes: for each module, how long it takes, in any unit (bytes of source are near enough).

    Raises:
        CoreError: modules import each other in a circle.
    """
    awaited = dict.fromkeys(imports, 0)
    order = TopologicalSorter(imports)
    try:
        for name in reversed(list(order.static_order())):
            for needed in imports[name]:
                awaited[needed] = max(awaited[needed], awaited[name] + sizes[name])
    except CycleError as error:
        raise CoreError(f"import cycle among {sorted(set(error.args[1]))}") from error
    return sorted(imports, key=lambda name: -sizes[name] - awaited[name])


def _compile_module(name: str, path: Path, command: tuple[str, ...], target: Path) -> None:
    output = target.joinpath(*name.split(".")).with_suffix(".olean")
    output.parent.mkdir(parents=True, exist_ok=True)
    result = subprocess.run(
        [
            *(*command, *OPTIONS, "-o", str(output), "-R", str(source_folder()), str(path)),
        ],
        env={**os.environ, "LEAN_PATH": str(target)},
        capture_output=True,
        text=True,
        timeout=MODULE_SECONDS,
        check=False,
    )
    if result.returncode != 0 or not output.is_file():
        if shutil.disk_usage(target).free < MODULE_BYTES:
            raise CoreError(
                f"the disk of the cache {cache_folder()} is full: make room, or set RMAX_CACHE_DIR "
                "to a folder on another"
            )
        raise CoreError(f"the core module {name} does not compile:\n{result.stdout}{result.stderr}")


def _intact(folder: Path) -> bool:
    """Whether the compiled core is there, whole and unchanged."""
    try:
        manifest = json.loads((folder / "manifest.json").read_text())
        return bool(manifest) and all(
            hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest
            for name, digest in manifest.items()
        )
    except (OSError, ValueError, AttributeError):
        return False
