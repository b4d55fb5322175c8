"""``--export``: a folder that convinces anyone who has a Lean."""

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from prover.lean.toolchain import embedded
from tests.search.commands import SWAP, Rmax


def check(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run ``check.sh`` with the embedded Lean as the reader's own."""
    lean = embedded()
    return subprocess.run(
        ["sh", str(folder / "check.sh")],
        env={**os.environ, **lean.environment, "LEAN": " ".join(lean.command)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def exported(rmax: Rmax, tmp_path: Path) -> Path:
    text = f"def two := 2\nnamespace A\n{SWAP} := by sorry\ntheorem t : two = 2 := by sorry"
    file = tmp_path / "file.lean"
    file.write_text(text)
    answer = rmax("prove", str(file), "--export", str(tmp_path / "out"))
    assert answer.code == 0
    assert "check.sh" in answer.err
    return tmp_path / "out"


def test_each_accepted_theorem_gets_a_folder_that_lean_alone_accepts(exported: Path) -> None:
    assert sorted(path.name for path in exported.iterdir()) == ["A.swap", "A.t"]
    for folder in exported.iterdir():
        done = check(folder)
        assert done.returncode == 0, done.stderr
        assert done.stdout.splitlines()[-1] == "PROVED"
        assert "Lean (version" in done.stdout
        assert json.loads((folder / "report.json").read_text())["accepted"] is True


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda text: text.replace("p ∧ q → q ∧ p", "p ∧ q → p ∧ q"), "does not begin with"),
        (lambda text: text[: text.index(":= by") + 5] + "\n  sorry\n", "it rests on sorryAx"),
        (lambda text: text[: text.index(":= by") + 5] + "\n  rfl\n", "does not compile"),
        (lambda text: text[: text.index(":= by") + 5] + " exact bad\naxiom bad : True", "compile"),
    ],
)
def test_a_changed_folder_is_found_out(
    exported: Path, change: Callable[[str], str], said: str
) -> None:
    proof = exported / "A.swap" / "Proof.lean"
    proof.write_text(change(proof.read_text()))
    done = check(exported / "A.swap")
    assert done.returncode == 1
    assert said in done.stderr


def test_a_place_that_cannot_be_written_is_said_so(rmax: Rmax, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    answer = rmax("prove", SWAP, "--export", str(tmp_path / "file" / "out"))
    assert answer.code == 2
    assert "can't write" in answer.err
