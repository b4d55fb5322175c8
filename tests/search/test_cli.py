"""The command line: what it refuses, and how it says so."""

import json
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest

from search.cli.report import ProofReport
from tests.search.commands import SWAP, Rmax

BAD_TARGETS = [
    ("", "empty"),
    ("   ", "empty"),
    ("p → p", "not a theorem"),
    ("hello", "not a theorem"),
    ("theorem a : 1 = 1 theorem b : 2 = 2", "more than one theorem"),
    ("def f : Nat := 1", "not a theorem"),
    ("theorem t : 1 = 1 := rfl", "already has a proof"),
    ("theorem t (p : Prop : p", "never closed"),
    ("theorem t : (1 = 1))", "closes nothing"),
    ("theorem t : 1 = 1 /-", "never ends"),
    ("theorem t : 1 = 1 " + "∧ 1 = 1 " * 150_000, "too many"),
    ("missing.lean", "no file"),
    ("missing.lean:3", "no file"),
    ("no/such/thing", "no file"),
    ("x" * 5000, "not a theorem"),
    ("theorem t : \udcff = 1", "not UTF-8"),
    (".", "folder"),
]


@pytest.mark.parametrize(("target", "message"), BAD_TARGETS, ids=range(len(BAD_TARGETS)))
@pytest.mark.parametrize("form", ["text", "json"])
def test_what_is_no_theorem_is_refused_with_a_reason(
    rmax: Rmax, target: str, message: str, form: str
) -> None:
    answer = rmax("prove", target, *(["--json"] if form == "json" else []))
    assert answer.code == 2
    if form == "json":
        shown = json.loads(answer.out)
        assert message in shown["error"]
        assert set(shown) == {field.name for field in fields(ProofReport)}
        assert answer.err == ""
    else:
        assert message in answer.err
        assert answer.out == ""


BAD_FILES = [
    (b"def f := 1\n", "", "no `sorry` to prove"),
    (b"", "", "no `sorry` to prove"),
    (b"def f : Nat := sorry\n", "", "left alone"),
    (b"theorem t : 1 = 1 := by sorry\n\xff\n", "", "not UTF-8 text: see line 2"),
    (b"theorem t : 1 = 1 := by sorry\n", ":9999", "no line 9999"),
    (b"theorem t : 1 = 1 := by sorry\n", ":0", "no line 0"),
    (b"theorem t : 1 = 1 := by sorry\n\n-- end\n", ":3", "there is one in line 1"),
    (b"theorem t (p : Prop : p := by sorry\n", "", ":1:11: `(` is never closed"),
    (b"\0\0", "", "NUL"),
    (b"theorem t : 1 = 1 := by sorry\n" * 100_000, "", "too large"),
    (b"theorem t : 1 = 1 := by sorry\n" * 20_000, "", "too many"),
]


@pytest.mark.parametrize(("content", "line", "message"), BAD_FILES, ids=range(len(BAD_FILES)))
def test_a_file_with_nothing_to_prove_is_refused_with_a_reason(
    rmax: Rmax, tmp_path: Path, content: bytes, line: str, message: str
) -> None:
    file = tmp_path / "Some.lean"
    file.write_bytes(content)
    answer = rmax("prove", f"{file}{line}")
    assert (answer.code, answer.out) == (2, "")
    assert message in answer.err
    assert str(file) in answer.err
    assert file.read_bytes() == content


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--timeout", "0"], "search.seconds must be more than 0"),
        (["--timeout=-1"], "search.seconds must be more than 0"),
        (["--timeout", "nan"], "search.seconds must be more than 0"),
        (["--timeout", "soon"], "'soon' is not a valid float"),
        (["--rollouts", "0"], "search.rollouts must be more than 0"),
        (["--rollouts=-5"], "search.rollouts must be more than 0"),
        (["--workers", "0"], "lean.workers must be more than 0"),
        (["--policy", "gpt"], "policy=gpt does not exist"),
        (["--search", "rmaxt"], "did you mean search=rmaxts?"),
        (["search.gama=1"], "did you mean search.gamma?"),
        (["--timeot", "3"], "--timeout"),
        (["--write"], "--write needs a file"),
    ],
)
def test_a_wrong_option_is_refused_with_a_reason(
    rmax: Rmax, arguments: list[str], message: str
) -> None:
    answer = rmax("prove", SWAP, *arguments)
    assert (answer.code, answer.out) == (2, "")
    assert message in answer.err
    shown = json.loads(rmax("prove", SWAP, *arguments, "--json").out)
    assert message in shown["error"]


@pytest.mark.parametrize("arguments", [["nosuch"], ["prove"], ["lean", "nosuch"], ["--nosuch"]])
def test_a_wrong_command_is_refused(rmax: Rmax, arguments: list[str]) -> None:
    answer = rmax(*arguments)
    assert answer.code == 2
    assert answer.err


@pytest.mark.parametrize(
    "arguments", [[], ["prove"], ["check"], ["config"], ["doctor"], ["lean"], ["lean", "setup"]]
)
def test_help_shows_how_a_command_is_used(rmax: Rmax, arguments: list[str]) -> None:
    answer = rmax(*arguments, "--help")
    assert answer.code == 0
    assert answer.out.startswith(" ".join(["Usage: rmax", *arguments]))


def test_help_imports_nothing_heavy() -> None:
    code = (
        "import sys\nfrom search.cli import main\n"
        "try: main(['--help'])\n"
        "except SystemExit: pass\n"
        "heavy = {'hydra', 'omegaconf', 'numpy', 'networkx', 'rich', 'asyncio', 'psutil'}\n"
        "sys.exit(repr(heavy & set(sys.modules)) if heavy & set(sys.modules) else 0)"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stderr


def test_config_prints_what_is_in_force(rmax: Rmax) -> None:
    answer = rmax("config", "search=sampling", "search.calls=7", "lean.workers=3")
    assert answer.code == 0
    assert "  calls: 7 " in answer.out
    assert "  workers: 3 " in answer.out
    assert "|paper|rmaxts|sampling" in answer.out


def test_config_refuses_what_does_not_exist(rmax: Rmax) -> None:
    answer = rmax("config", "lean.worker=3")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == "lean.worker does not exist: did you mean lean.workers?\n"
