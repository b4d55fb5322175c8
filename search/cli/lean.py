"""``rmax lean setup``: a Lake workspace with Mathlib, on a machine with internet."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import click

from search.cli.report import BadInput, note

ELAN = "https://elan.lean-lang.org/elan-init.sh"
ANSWER_SECONDS = 20.0
"""How long the network may take to answer at all."""
TRIAL = "import Mathlib\n#eval Lean.versionString\nexample : (2 : ℝ) + 2 = 4 := by norm_num\n"


class SetupError(click.ClickException):
    """A step failed; what was done stays done, so that the set-up can be run again."""

    exit_code = 1


@click.group()
def lean() -> None:
    """Set up Lean and Mathlib."""


@lean.command(
    epilog="""\b
Examples:
  rmax lean setup
  rmax lean setup ~/mathlib
  rmax prove Basics.lean lean=project lean.path=~/mathlib"""
)
@click.argument("folder", type=click.Path(path_type=Path), required=False)
def setup(folder: Path | None) -> None:
    """Get elan, Lean and Mathlib into a Lake workspace.

    Needs the internet and about 6 GB. FOLDER is the workspace; by default it is `lean_project` of
    the checkout, or a folder of your own for an installed rmax. What was done is not done again,
    so a set-up that was interrupted goes on where it stopped.
    """
    workspace = _workspace(folder)
    release = (workspace / "lean-toolchain").read_text(encoding="utf-8").strip()
    note("cyan", f"Setting up {release} with Mathlib in {workspace}")
    lake = _lake()
    _step(f"1/4 {release}", [lake, "--version"], workspace)
    _step("2/4 Mathlib, sources", [lake, "update"], workspace)
    _step("3/4 Mathlib, compiled", [lake, "exe", "cache", "get"], workspace)
    _step("4/4 trying it", [lake, "env", "lean", "--stdin"], workspace, TRIAL)
    click.echo(f"Ready: add `lean=project lean.path={workspace}` to `rmax prove` or `rmax check`.")


def _workspace(folder: Path | None) -> Path:
    """The Lake workspace, with its two files."""
    from platformdirs import user_data_dir

    from prover.lean.core import source_folder

    ours = source_folder()
    if folder is None:
        in_checkout = (ours.parent / "pyproject.toml").is_file()
        folder = ours if in_checkout else Path(user_data_dir("rmax")) / "lean_project"
    folder = folder.expanduser().resolve()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name in ("lakefile.toml", "lean-toolchain"):
            if not (folder / name).exists():
                shutil.copyfile(ours / name, folder / name)
    except OSError as error:
        raise BadInput(f"can't write {folder}: {error.strerror or error}") from error
    return folder


def _lake() -> str:
    """The ``lake`` of elan, which is installed first if it is missing.

    Raises:
        SetupError: it can't be fetched.
    """
    installed = Path(os.environ.get("ELAN_HOME", Path.home() / ".elan")) / "bin"
    found = shutil.which("lake") or shutil.which("lake", path=str(installed))
    if found:
        return found
    import urllib.request

    note("cyan", f"0/4 elan, from {ELAN}")
    try:
        with urllib.request.urlopen(ELAN, timeout=ANSWER_SECONDS) as answer:
            script = answer.read()
    except OSError as error:
        raise SetupError(
            f"can't fetch {ELAN}: {getattr(error, 'reason', error)}. Setting up Lean and Mathlib "
            "needs the internet; the embedded Lean works without (`rmax doctor` shows it)."
        ) from error
    command = ["sh", "-s", "--", "-y", "--default-toolchain", "none"]
    if subprocess.run(command, input=script, stdout=sys.stderr, check=False).returncode:
        raise SetupError("elan could not be installed: see its message above")
    return str(installed / "lake")


def _step(title: str, command: list[str], workspace: Path, text: str = "") -> None:
    """Run one step and let its own progress show.

    Raises:
        SetupError: it failed.
    """
    note("cyan", title)
    try:
        code = subprocess.run(
            command, cwd=workspace, input=text.encode(), stdout=sys.stderr, check=False
        ).returncode
    except OSError as error:
        raise SetupError(f"{command[0]} does not start: {error}") from error
    if code:
        shown = " ".join((Path(command[0]).name, *command[1:]))
        raise SetupError(
            f"`{shown}` failed with exit code {code}: its message is above. This step needs the "
            "internet; run `rmax lean setup` again to go on."
        )
