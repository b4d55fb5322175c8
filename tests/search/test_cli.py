"""The command line, as its users see it."""

import io
import json
import os
import signal
import stat
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass, fields
from pathlib import Path

import psutil
import pytest

from prover.lean.acceptance import ALLOWED_AXIOMS
from search.cli import main
from search.cli.report import BadInput, CheckReport, ProofReport
from search.cli.target import open_target, write_back

SWAP = "theorem swap (p q : Prop) : p ∧ q → q ∧ p"
FALSE = "theorem no : 1 = 2"


@dataclass(frozen=True)
class Answer:
    """What a command said."""

    code: int
    out: str
    err: str


@dataclass(frozen=True)
class Rmax:
    """Runs commands in this process, with a text on standard input."""

    capsys: pytest.CaptureFixture[str]
    monkeypatch: pytest.MonkeyPatch

    def __call__(self, *arguments: str, given: str = "") -> Answer:
        self.monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given.encode())))
        with pytest.raises(SystemExit) as ended:
            main(list(arguments))
        printed = self.capsys.readouterr()
        assert isinstance(ended.value.code, int | None)
        return Answer(ended.value.code or 0, printed.out, printed.err)


@pytest.fixture
def rmax(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Rmax:
    return Rmax(capsys, monkeypatch)


def command(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run ``rmax`` as a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "search.cli", *arguments],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **environment},
    )


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


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "give a FILE"),
        (["--statement", SWAP], "give a FILE"),
        (["--proof-file", "x"], "give a FILE"),
        (["A.lean", "--theorem", "t", "--statement", SWAP], "give a FILE"),
        (["missing.lean"], "no file"),
        (["--statement", SWAP, "--proof-file", "missing"], "no file"),
        (["--statement", "p", "--proof-file", "/dev/null"], "not a theorem"),
        (["--statement", f"{SWAP} := id", "--proof-file", "/dev/null"], "already has a proof"),
        (["missing.lean", "search.gama=1"], "search.gama does not exist"),
    ],
)
def test_a_check_of_nothing_is_refused_with_a_reason(
    rmax: Rmax, arguments: list[str], message: str
) -> None:
    answer = rmax("check", *arguments)
    assert (answer.code, answer.out) == (2, "")
    assert message in answer.err
    shown = json.loads(rmax("check", *arguments, "--json").out)
    assert message in shown["reason"]
    assert set(shown) == {field.name for field in fields(CheckReport)}


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
    assert "search=rmaxts|sampling" in answer.out


def test_config_refuses_what_does_not_exist(rmax: Rmax) -> None:
    answer = rmax("config", "lean.worker=3")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == "lean.worker does not exist: did you mean lean.workers?\n"


def test_a_proof_is_printed_with_its_theorem(rmax: Rmax) -> None:
    answer = rmax("prove", f"def f := 1 {SWAP}")
    assert answer.code == 0
    assert answer.out.startswith(f"def f := 1 {SWAP} := by\n")
    assert "swap: accepted by Lean 4." in answer.err


def test_a_proof_as_json_has_all_fields_and_passes_the_check(rmax: Rmax, tmp_path: Path) -> None:
    answer = rmax("prove", SWAP, "--json", "--quiet", "--seed", "7", "--search", "sampling")
    assert (answer.code, answer.err) == (0, "")
    shown = json.loads(answer.out)
    assert list(shown) == [field.name for field in fields(ProofReport)]
    assert shown["accepted"] is True
    assert shown["statement"] == f"{SWAP} := by"
    assert (shown["name"], shown["error"]) == ("swap", "")
    assert set(shown["axioms"]) <= ALLOWED_AXIOMS
    assert (shown["policy"], shown["search"], shown["seed"]) == ("tactics", "sampling", 7)
    assert shown["lean"].startswith("4.")
    assert shown["rollouts"] >= 1
    proof = tmp_path / "proof.txt"
    proof.write_text(shown["proof"], encoding="utf-8")
    assert rmax("check", "--statement", SWAP, "--proof-file", str(proof)).code == 0


def test_one_worker_and_one_seed_give_one_result(rmax: Rmax) -> None:
    arguments = ("prove", SWAP, "--json", "--workers", "1", "--seed", "3")
    first, second = (json.loads(rmax(*arguments).out) for _ in range(2))
    for timed in (first, second):
        del timed["seconds"]
    assert first == second


def test_what_is_not_proved_says_why(rmax: Rmax) -> None:
    answer = rmax("prove", FALSE, "--rollouts", "5")
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.startswith("no: no")
    shown = json.loads(rmax("prove", FALSE, "--rollouts", "5", "--json").out)
    assert (shown["accepted"], shown["proof"]) == (False, "")
    assert shown["error"]
    assert 1 <= shown["rollouts"] <= 5


@pytest.mark.parametrize(
    ("statement", "message"),
    [
        ("theorem t : 1 = Foo.bar", "theorem:1:17: "),
        ("theorem t (n : Nat) : n + true = 1", "theorem:1:"),
        ("theorem t : Nat.succ", "theorem:1:"),
        ("lemma t :\n  1 = Foo.bar", "theorem:2:7: "),
        ("def f : Foo.bar := 1\ntheorem t : f = 1", "theorem:1:9: "),
    ],
)
def test_an_error_from_lean_points_into_the_text(rmax: Rmax, statement: str, message: str) -> None:
    answer = rmax("prove", statement)
    assert (answer.code, answer.out) == (2, "")
    assert message in answer.err
    assert json.loads(rmax("prove", statement, "--json").out)["error"] in answer.err


FILE = """/-! A file. -/
def two := 1 + 1

theorem a : two = 2 := by
  -- easy
  sorry

theorem b (p q : Prop) : p ∧ q ↔ q ∧ p := by
  constructor
  · intro h
    sorry
  · sorry -- the other way

example : 1 = 2 := sorry

def data : Nat := sorry
"""


@pytest.fixture
def lean_file(tmp_path: Path) -> Path:
    file = tmp_path / "Some.lean"
    file.write_text(FILE, encoding="utf-8")
    return file


def test_every_sorry_of_a_file_is_tried_and_the_proofs_are_shown_as_a_diff(
    rmax: Rmax, lean_file: Path
) -> None:
    answer = rmax("prove", str(lean_file), "--rollouts", "100", "--workers", "1")
    assert answer.code == 1
    assert lean_file.read_text(encoding="utf-8") == FILE
    assert answer.out.startswith("--- a/")
    assert [line for line in answer.out.splitlines() if line.startswith("-")][1:] == [
        "-  sorry",
        "-    sorry",
        "-  · sorry -- the other way",
    ]
    assert "rmax_example_1: no" in answer.err
    assert "line 16, column 19: this `sorry` is left alone" in answer.err


def test_write_puts_the_proofs_into_the_file_and_keeps_the_rest(
    rmax: Rmax, lean_file: Path
) -> None:
    lean_file.write_bytes(FILE.replace("\n", "\r\n").encode())
    lean_file.chmod(0o640)
    answer = rmax(
        "prove", str(lean_file), "--rollouts", "100", "--workers", "1", "--write", "--json"
    )
    assert answer.code == 1
    reports = json.loads(answer.out)
    assert [report["name"] for report in reports] == ["a", "b", "b", "rmax_example_1"]
    assert [report["accepted"] for report in reports] == [True, True, True, False]
    assert all("sorryAx" not in report["axioms"] for report in reports)
    expected = FILE
    for report, sorry in zip(reports, ["\n  sorry", "\n    sorry", " sorry", ""], strict=True):
        expected = expected.replace(sorry, report["proof"], 1) if sorry else expected
    assert lean_file.read_bytes() == expected.replace("\n", "\r\n").encode()
    assert stat.S_IMODE(lean_file.stat().st_mode) == 0o640
    assert list(lean_file.parent.iterdir()) == [lean_file]
    assert rmax("check", str(lean_file), "--theorem", "b").code == 0


def test_a_line_picks_one_sorry(rmax: Rmax, lean_file: Path) -> None:
    shown = json.loads(rmax("prove", f"{lean_file}:4", "--json").out)
    assert (shown["name"], shown["accepted"]) == ("a", True)
    answer = rmax("prove", f"{lean_file}:12", "--rollouts", "100", "--json")
    shown = json.loads(answer.out)
    assert (answer.code, shown["name"], shown["accepted"]) == (1, "b", False)
    assert shown["proof"]
    assert "1 more `sorry`" in shown["error"]


def test_a_file_that_changed_meanwhile_is_not_written(lean_file: Path) -> None:
    target = open_target(str(lean_file))
    lean_file.write_text("-- mine\n", encoding="utf-8")
    with pytest.raises(BadInput, match="changed meanwhile"):
        write_back(target, "theirs")
    assert lean_file.read_text(encoding="utf-8") == "-- mine\n"
    assert list(lean_file.parent.iterdir()) == [lean_file]


def test_a_link_is_written_through(lean_file: Path) -> None:
    link = lean_file.with_name("Link.lean")
    link.symlink_to(lean_file)
    write_back(open_target(str(link)), "-- new\n")
    assert link.is_symlink()
    assert lean_file.read_text(encoding="utf-8") == "-- new\n"


def test_standard_input_is_a_text_or_a_theorem(rmax: Rmax) -> None:
    for given, expected in [
        (f"{SWAP}", f"{SWAP} := by\n"),
        (f"def f := 1\n{SWAP} := by sorry\n-- end\n", f"def f := 1\n{SWAP} := by\n"),
    ]:
        answer = rmax("prove", "-", "--quiet", given=given)
        assert (answer.code, answer.err) == (0, "")
        assert answer.out.startswith(expected)
        assert "sorry" not in answer.out


def lean_workers(parent: int) -> list[psutil.Process]:
    """The Lean workers below a process."""
    found = []
    with suppress(psutil.Error):
        for process in psutil.Process(parent).children(recursive=True):
            with suppress(psutil.Error):
                found += [process] if "--worker" in process.cmdline() else []
    return found


def test_an_interrupt_ends_everything_and_still_reports(tmp_path: Path) -> None:
    """In a process of its own, with the time to start Lean and without the time to finish."""
    file = tmp_path / "Some.lean"
    file.write_text(f"{SWAP} := by sorry\n{FALSE} := by sorry\n", encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "search.cli", "prove", str(file), "--json", "--timeout", "600"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    workers: list[psutil.Process] = []
    while process.poll() is None and not workers:
        time.sleep(0.05)
        workers = lean_workers(process.pid)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate()
    assert process.returncode == 130, err
    assert "Traceback" not in err
    reports = json.loads(out)
    assert [report["name"] for report in reports] == ["swap", "no"]
    assert reports[1]["error"] == "interrupted"
    _, alive = psutil.wait_procs(workers, timeout=5)
    assert alive == []


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        (["lean=project", "lean.path=/"], "/ is not a Lake project"),
        (["lean.path=/bin/true"], "/bin/true is not Lean"),
        (["lean.path=/no/such/lean"], "/no/such/lean is not an executable"),
    ],
)
def test_a_lean_that_is_none_is_refused(rmax: Rmax, settings: list[str], message: str) -> None:
    for arguments in (["prove", SWAP], ["check", "--statement", SWAP, "--proof-file", "/dev/null"]):
        answer = rmax(*arguments, *settings)
        assert (answer.code, answer.out) == (2, "")
        assert message in answer.err


def test_a_cache_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.touch()
    result = command("prove", SWAP, RMAX_CACHE_DIR=str(blocked / "cache"))
    assert result.returncode == 2
    assert f"can't write the cache {blocked}" in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize(
    ("arguments", "given", "code"),
    [
        (["--statement", SWAP, "--proof-file", "-"], "intro h\nexact ⟨h.2, h.1⟩\n", 0),
        (["--statement", SWAP, "--proof-file", "-"], "\n  exact fun h => ⟨h.2, h.1⟩", 0),
        (["--statement", SWAP, "--proof-file", "-"], "exact fun h => h", 1),
        (["--statement", SWAP, "--proof-file", "-"], "sorry", 1),
        (["--statement", SWAP, "--proof-file", "-"], "", 1),
        (["-"], f"{SWAP} := fun h => ⟨h.2, h.1⟩", 0),
        (["-", "--theorem", "swap"], f"{SWAP} := fun h => ⟨h.2, h.1⟩\n{FALSE} := rfl", 0),
        (["-"], f"{SWAP} := fun h => ⟨h.2, h.1⟩\n{FALSE} := rfl", 1),
        (["-"], f"{SWAP} := sorry", 1),
        (["-", "--statement", SWAP], f"{SWAP} := fun h => ⟨h.2, h.1⟩", 0),
        (["-", "--statement", FALSE], "theorem no : 1 = 1 := rfl", 1),
        (["-", "--statement", FALSE], "axiom a : 1 = 2\ntheorem no : 1 = 2 := a", 1),
        (["-", "--statement", FALSE], "theorem yes : 1 = 1 := rfl", 2),
        (["-"], "def f := 1", 2),
    ],
)
def test_check_gives_a_verdict(rmax: Rmax, arguments: list[str], given: str, code: int) -> None:
    answer = rmax("check", *arguments, "--json", given=given)
    assert answer.code == code
    shown = json.loads(answer.out)
    assert list(shown) == [field.name for field in fields(CheckReport)]
    assert shown["accepted"] == (code == 0)
    assert bool(shown["reason"]) == (code != 0)


def test_doctor_says_what_there_is(rmax: Rmax) -> None:
    answer = rmax("doctor", "--json")
    assert answer.code == 0
    found = json.loads(answer.out)
    assert found["lean"]["kind"] == "embedded"
    assert found["core"]["compiled"] is True
    assert found["workers"] >= 1
    assert {extra["name"] for extra in found["extras"]} == {
        *("cluster", "dev", "lean-dojo", "serve", "train", "vllm")
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
