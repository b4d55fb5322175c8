"""What a fresh Lean says of a file of declarations."""

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from prover.lean.toolchain import embedded

Message = dict[str, Any]


def messages(text: str, folder: Path) -> list[Message]:
    """All that one Lean process says of a file with this text, in Lean's order."""
    file = folder / "Declarations.lean"
    file.write_text(text)
    toolchain = embedded()
    result = subprocess.run(
        [*toolchain.command, "--json", "-DmaxErrors=0", str(file)],
        env=toolchain.full_environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    found: list[Message] = [json.loads(line) for line in result.stdout.splitlines()]
    assert not result.stderr
    assert any(one["severity"] == "error" for one in found) == bool(result.returncode)
    return found


def failures(declarations: Mapping[str, str], folder: Path) -> dict[str, str]:
    """Compiles all declarations in one Lean process; first error of each that has one."""
    starts: list[tuple[int, str]] = []
    lines: list[str] = []
    for name, text in declarations.items():
        starts.append((len(lines) + 1, name))
        lines += text.splitlines()
    errors: dict[str, str] = {}
    for message in messages("\n".join(lines) + "\n", folder):
        if message["severity"] == "error":
            owner = [name for start, name in starts if start <= message["pos"]["line"]][-1]
            errors.setdefault(owner, message["data"])
    return errors


def targets(text: str, folder: Path) -> list[str]:
    """What is to be proved in each goal that a file without errors prints."""
    found = messages(text, folder)
    assert all(one["severity"] != "error" for one in found), found
    return [one["data"].rpartition("⊢ ")[2] for one in found if "⊢ " in one["data"]]
