"""Which Lean is used, and what is said when there is none."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from prover.lean.errors import ToolchainError
from prover.lean.toolchain import embedded, explicit, find, lake_root, wheel_command


def script(path: Path, text: str) -> Path:
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(0o755)
    return path


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A Lake project whose ``lake`` and ``lean`` resolve to the embedded binary."""
    bin_folder = tmp_path / "bin"
    bin_folder.mkdir()
    lean = script(bin_folder / "lean", f'exec {" ".join(wheel_command())} "$@"')
    path = embedded().environment["LEAN_PATH"]
    script(bin_folder / "lake", f"echo LEAN={lean}; echo LEAN_PATH={path}; echo NOISE=1")
    monkeypatch.setenv("PATH", f"{bin_folder}{os.pathsep}{os.environ['PATH']}")
    project = tmp_path / "project"
    (project / "Sub").mkdir(parents=True)
    (project / "lakefile.toml").write_text('name = "p"\n')
    return project


def test_the_embedded_lean_is_the_default() -> None:
    toolchain = find()
    assert toolchain.kind == "embedded"
    assert toolchain.version == "4.35.0"
    assert len(toolchain.githash) == 40


def test_a_file_in_a_lake_project_uses_the_projects_lean(workspace: Path) -> None:
    toolchain = find(near=workspace / "Sub" / "A.lean")
    assert (toolchain.kind, toolchain.root) == ("project", workspace)
    assert "NOISE" not in toolchain.environment
    file = workspace / "Sub" / "A.lean"
    file.write_text("theorem t : 1 + 1 = 2 := rfl\n#print axioms t\n")
    result = subprocess.run(
        [*toolchain.command, str(file)],
        env=toolchain.full_environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    assert result.stdout == "'t' does not depend on any axioms\n"


def test_a_project_folder_can_be_named(workspace: Path) -> None:
    assert find(path=workspace).root == workspace
    assert lake_root(workspace.parent) is None


def test_a_folder_without_a_lakefile_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ToolchainError, match=r"not a Lake project.*lakefile\.toml"):
        find(path=tmp_path)


def test_a_project_without_lake_says_what_to_install(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(ToolchainError, match="install elan"):
        find(near=workspace)


def test_lakes_own_complaint_is_passed_on(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = workspace.parent / "broken"
    broken.mkdir()
    script(broken / "lake", "echo no such package >&2; exit 1")
    monkeypatch.setenv("PATH", f"{broken}{os.pathsep}{os.environ['PATH']}")
    with pytest.raises(ToolchainError, match="no such package"):
        find(near=workspace)


def test_a_path_that_is_not_lean_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ToolchainError, match="is not Lean"):
        explicit(script(tmp_path / "lean", "echo hello"))
    with pytest.raises(ToolchainError, match="not an executable"):
        explicit(tmp_path / "missing")


def test_the_launcher_dies_with_its_parent(tmp_path: Path) -> None:
    if sys.platform != "linux":
        pytest.skip("PDEATHSIG is Linux")
    parent = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "import subprocess, sys, time\n"
            "from prover.lean.toolchain import wheel_command\n"
            "child = subprocess.Popen([*wheel_command(), '--worker'], stdin=subprocess.PIPE)\n"
            "time.sleep(0.5); print(child.pid, flush=True); time.sleep(60)",
        ],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert parent.stdout is not None
    child = int(parent.stdout.readline())
    parent.kill()
    parent.wait()
    parent.stdout.close()
    for _ in range(200):
        if (
            not Path(f"/proc/{child}").exists()
            or "Z" in Path(f"/proc/{child}/stat").read_text().split()[2]
        ):
            return
        subprocess.run(["sleep", "0.05"], check=True)
    raise AssertionError(f"process {child} outlived its parent")


def test_a_misspelt_name_is_an_error_in_the_embedded_lean(tmp_path: Path) -> None:
    toolchain = embedded()
    file = tmp_path / "a.lean"
    file.write_text("theorem t (xs : List α) : xs = xs := rfl\ntheorem u : 1 = foo := sorry\n")
    result = subprocess.run(
        [*toolchain.command, str(file)],
        env=toolchain.full_environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert "a.lean:2:16: error" in result.stdout
    assert "a.lean:1:" not in result.stdout
