"""``rmax doctor``: what this machine has, what is missing, and what to type to get it."""

import os
import platform
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from prover.lean.errors import LeanError
from search.cli.report import note, print_json

if TYPE_CHECKING:
    from prover.lean.toolchain import Toolchain

DISTRIBUTION = "rmax-prover"


@dataclass(frozen=True, slots=True)
class LeanFound:
    """The Lean that commands in this folder use.

    Attributes:
        kind: ``embedded``, ``project`` or ``path``.
        version: such as ``4.35.0``.
        githash: commit it was built from.
        command: what is run as ``lean``.
        project: the Lake project, if it is one's own.
        pinned: whether it is, byte for byte, the release this rmax was made for; ``None`` for a
            Lean of one's own.
        assurance: the most that can stand behind an acceptance (docs/trust.md).
        checkers: programs beside it that acceptance asks as well.
    """

    kind: str
    version: str
    githash: str
    command: str
    project: str | None
    pinned: bool | None
    assurance: str
    checkers: list[str]


@dataclass(frozen=True, slots=True)
class Confinement:
    """What Lean processes are confined in.

    Attributes:
        level: ``isolated``, ``restricted``, ``limited`` or ``off``.
        escapes: what an attempt to break out managed.
        passed_over: why there is no better level.
    """

    level: str
    escapes: list[str]
    passed_over: list[str]


@dataclass(frozen=True, slots=True)
class Core:
    """The compiled core library of the embedded Lean.

    Attributes:
        folder: where it is, or would be.
        compiled: whether it is there.
        mebibytes: its size.
    """

    folder: str
    compiled: bool
    mebibytes: float


@dataclass(frozen=True, slots=True)
class Extra:
    """An optional part.

    Attributes:
        name: as in ``rmax-prover[name]``.
        missing: its distributions that are not installed.
        install: what to type to get them; empty if none is missing.
    """

    name: str
    missing: list[str]
    install: str


@dataclass(frozen=True, slots=True)
class Findings:
    """All that ``rmax doctor`` says.

    Attributes:
        rmax: version of rmax.
        python: version of Python.
        cores: processors this process may use.
        mebibytes: memory of the machine.
        workers: Lean processes at a time, by default.
        lean: the Lean in use here; ``None`` if there is none.
        sandbox: what confines it.
        core: the embedded core library.
        policies: what ``--policy`` can be.
        searches: what ``--search`` can be.
        extras: the optional parts.
        problems: what is broken, each with what to do.
    """

    rmax: str
    python: str
    cores: int
    mebibytes: int
    workers: int
    lean: LeanFound | None
    sandbox: Confinement | None
    core: Core
    policies: list[str]
    searches: list[str]
    extras: list[Extra]
    problems: list[str]


@click.command(
    epilog="\b\nExit code: 0 if rmax can prove here, 1 if something essential is broken."
)
@click.argument("settings", nargs=-1, metavar="[policy=NAME] [policy.KEY=VALUE]...")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object, or of models a list.")
def doctor(settings: tuple[str, ...], as_json: bool) -> int:
    """Say what this machine has, what is missing, and what to type to get it.

    Shows the Lean that commands in this folder use, and compiles the embedded core library if that
    was not done yet. With `policy=NAME` it looks instead whether the policy's model can be had, and
    fits into the memory.
    """
    if settings:
        return _models(settings, as_json)
    findings = examine()
    if as_json:
        print_json(findings)
    else:
        _tell(findings)
    return 1 if findings.problems else 0


def _models(settings: Sequence[str], as_json: bool) -> int:
    from search.cli.models import examine_policy, tell
    from search.config import load

    found = examine_policy(load(settings).policy)
    if as_json:
        print_json(found)
    else:
        for one in found:
            tell(one)
    return 1 if any(one.problems for one in found) else 0


def examine() -> Findings:
    """Look at this machine."""
    from importlib.metadata import version

    import psutil

    from search.config import load, options
    from search.session import find_lean, worker_count

    problems = []
    lean = confinement = None
    try:
        found = find_lean(load(), Path.cwd())
        lean = _lean(found)
        box = found.sandbox
        confinement = Confinement(box.level, list(box.escapes), list(box.passed_over))
    except LeanError as error:
        problems.append(str(error))
    return Findings(
        rmax=version(DISTRIBUTION),
        python=platform.python_version(),
        cores=os.cpu_count() or 1,
        mebibytes=psutil.virtual_memory().total >> 20,
        workers=worker_count(load()),
        lean=lean,
        sandbox=confinement,
        core=_core(),
        policies=options("policy"),
        searches=options("search"),
        extras=_extras(),
        problems=problems,
    )


def _lean(found: "Toolchain") -> LeanFound:
    from prover.lean.checkers import find_checkers
    from prover.lean.evidence import assurance

    return LeanFound(
        kind=found.kind,
        version=found.version,
        githash=found.githash,
        command=" ".join(found.command),
        project=str(found.root) if found.root else None,
        pinned=True if found.kind == "embedded" else None,  # anything else is an error
        assurance=assurance(found),
        checkers=[checker.name for checker in find_checkers(found)],
    )


def _core() -> Core:
    from search.session import core_folder

    folder = core_folder()
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    return Core(str(folder), folder.is_dir(), round(size / 2**20, 1))


def _extras() -> list[Extra]:
    from importlib.metadata import distributions, metadata, requires

    from packaging.requirements import Requirement
    from packaging.utils import canonicalize_name

    from search.config import folder

    checkout = folder().parent
    in_checkout = (checkout / "pyproject.toml").is_file()
    source = f"-e '{checkout}" if in_checkout else f"'{DISTRIBUTION}"
    installed = {canonicalize_name(one.name) for one in distributions()}
    needed = [Requirement(line) for line in requires(DISTRIBUTION) or ()]
    extras = []
    for name in metadata(DISTRIBUTION).get_all("Provides-Extra") or ():
        missing = [
            one.name
            for one in needed
            if one.marker
            and one.marker.evaluate({"extra": name})
            and canonicalize_name(one.name) not in installed
        ]
        install = f"pip install {source}[{name}]'" if missing else ""
        extras.append(Extra(name, missing, install))
    return extras


def _tell(findings: Findings) -> None:
    lean, core = findings.lean, findings.core
    click.echo(f"rmax {findings.rmax}, Python {findings.python}")
    click.echo(
        f"{findings.cores} cores, {findings.mebibytes / 1024:.1f} GiB of memory: "
        f"{findings.workers} Lean workers by default"
    )
    if lean:
        where = f" of {lean.project}" if lean.project else ""
        click.echo(f"Lean {lean.version} ({lean.kind}{where}), commit {lean.githash[:12]}")
        click.echo(f"  {lean.command}")
        if lean.pinned:
            click.echo("  byte for byte the release that this rmax was made for")
        others = f", with {', '.join(lean.checkers)}" if lean.checkers else ""
        click.echo(f"  assurance: {lean.assurance}{others} (docs/trust.md says what that means)")
    if findings.sandbox:
        click.echo(f"sandbox: {findings.sandbox.level}")
        for why in findings.sandbox.passed_over:
            click.echo(f"  no better one: {why}")
        for escape in findings.sandbox.escapes:
            note("yellow", f"  gets through: {escape}")
    state = f"{core.mebibytes:g} MiB" if core.compiled else "not compiled yet"
    click.echo(f"core library of the embedded Lean: {state}\n  {core.folder}")
    click.echo(f"policies: {', '.join(findings.policies)}")
    click.echo(f"searches: {', '.join(findings.searches)}")
    click.echo("extras:")
    for extra in findings.extras:
        state = (
            f"missing {', '.join(extra.missing)}: {extra.install}" if extra.missing else "installed"
        )
        click.echo(f"  {extra.name:10} {state}")
    click.echo("Mathlib: `rmax lean setup` gets it, with a Lake workspace around it")
    for problem in findings.problems:
        note("red", f"broken: {problem}")
