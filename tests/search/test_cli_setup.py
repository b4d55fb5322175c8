"""``rmax doctor`` and ``rmax lean setup``."""

import json
import os
from pathlib import Path

import pytest

from tests.search.commands import Rmax, command


def test_doctor_says_what_there_is(rmax: Rmax) -> None:
    answer = rmax("doctor", "--json")
    assert answer.code == 0
    found = json.loads(answer.out)
    assert found["lean"]["kind"] == "embedded"
    assert found["core"]["compiled"] is True
    assert found["workers"] >= 1
    assert {extra["name"] for extra in found["extras"]} == {
        *("cluster", "dev", "lean-dojo", "openai", "serve", "train", "transformers", "vllm")
    }
    for extra in found["extras"]:
        assert bool(extra["missing"]) == (f"[{extra['name']}]'" in extra["install"])
    people = rmax("doctor")
    assert people.code == 0
    assert found["lean"]["version"] in people.out
    assert found["core"]["folder"] in people.out


def test_doctor_says_what_is_broken(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.touch()
    result = command("doctor", RMAX_CACHE_DIR=str(blocked))
    assert result.returncode == 1
    assert "broken: can't write the cache" in result.stderr
    assert "Traceback" not in result.stderr


def test_lean_setup_without_internet_says_so(tmp_path: Path) -> None:
    """No elan, and a proxy that nobody listens on."""
    nobody = "http://127.0.0.1:9"
    result = command(
        *("lean", "setup", str(tmp_path / "workspace")),
        HOME=str(tmp_path),
        PATH="/usr/bin:/bin",
        ELAN_HOME=str(tmp_path / "elan"),
        https_proxy=nobody,
        HTTPS_PROXY=nobody,
    )
    assert result.returncode == 1
    assert "needs the internet" in result.stderr
    assert "Traceback" not in result.stderr
    assert (tmp_path / "workspace" / "lakefile.toml").is_file()


@pytest.mark.parametrize(("failing", "code"), [("nothing", 0), ("update", 1), ("exe", 1)])
def test_lean_setup_runs_lake_and_says_where_it_stopped(
    tmp_path: Path, failing: str, code: int
) -> None:
    """A stand-in for ``lake``: the real one wants the internet."""
    lake = tmp_path / "bin" / "lake"
    lake.parent.mkdir()
    lake.write_text(f'#!/bin/sh\necho "$@" >> log\n[ "$1" != {failing} ]\n', encoding="utf-8")
    lake.chmod(0o755)
    workspace = tmp_path / "workspace"
    path = f"{lake.parent}:{os.environ['PATH']}"
    result = command("lean", "setup", str(workspace), PATH=path)
    assert result.returncode == code
    steps = (workspace / "log").read_text(encoding="utf-8").splitlines()
    every = ["--version", "update", "exe cache get", "env lean --stdin"]
    assert steps == (every if not code else every[: len(steps)])
    if code:
        assert steps[-1].startswith(failing)
        assert "run `rmax lean setup` again" in result.stderr
    else:
        assert f"lean.path={workspace}" in result.stdout
