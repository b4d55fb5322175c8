"""One real Lean process: reports are about the text asked about, and trouble ends cleanly."""

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Literal

import psutil
import pytest

from prover.lean.errors import AttemptTimeout, WorkerError
from prover.lean.probing import choose
from prover.lean.protocol import Report
from prover.lean.toolchain import Toolchain, embedded, find
from prover.lean.worker import AttemptLimits, LeanWorker, imports

STATEMENT = "theorem t (p q : Prop) : p ∧ q → q ∧ p := by"
GOOD = STATEMENT + "\n  intro h\n  exact ⟨h.2, h.1⟩\n   "
BAD = STATEMENT + "\n  intro h\n  exact ⟨h.2, nothing⟩\n   "
SLOW = """def slow : Nat → Nat → Nat
  | 0, _ => 0
  | n + 1, m => slow n (m + 1) + slow n (m + 2)
"""
FOREVER = "theorem t : slow 40 0 = 0 := by\n  rfl\n   "
ENDLESS = 10**9
"""Heartbeats that never run out."""


def use(
    work: Callable[[LeanWorker], Awaitable[None]],
    limits: AttemptLimits | None = None,
    toolchain: Toolchain | None = None,
) -> None:
    async def run() -> None:
        worker = LeanWorker(toolchain or embedded(), limits or AttemptLimits())
        try:
            await work(worker)
        finally:
            await worker.close()

    asyncio.run(run())


def errors(report: Report) -> list[str]:
    return [one.message for one in report.diagnostics if one.severity == 1]


def lean_processes() -> list[psutil.Process]:
    """The workers themselves, inside whatever sandbox they run in."""
    found = []
    for child in psutil.Process().children(recursive=True):
        with suppress(psutil.NoSuchProcess):
            alive = child.status() != psutil.STATUS_ZOMBIE
            if alive and "--worker" in child.cmdline() and not child.children():
                found.append(child)
    return found


def test_each_report_is_about_its_own_text() -> None:
    async def work(worker: LeanWorker) -> None:
        for _ in range(5):
            assert errors(await worker.run("", GOOD, [])) == []
            assert errors(await worker.run("", BAD, [])) == ["Unknown identifier `nothing`"]
        assert worker.starts == 1

    use(work)


def test_states_are_those_before_and_after_tactics() -> None:
    async def work(worker: LeanWorker) -> None:
        points = [GOOD.index("intro"), GOOD.index("exact"), len(GOOD) - 1]
        states = (await worker.run("", GOOD, points)).states
        assert [state and state.text for state in states] == [
            "p q : Prop\n⊢ p ∧ q → q ∧ p",
            "p q : Prop\nh : p ∧ q\n⊢ q ∧ p",
            "no goals",
        ]

    use(work)


def test_an_abandoned_attempt_leaves_no_trace() -> None:
    async def work(worker: LeanWorker) -> None:
        await worker.run(SLOW, GOOD, [])
        running = asyncio.create_task(worker.run(SLOW, FOREVER, [3]))
        await asyncio.sleep(0.2)
        running.cancel()
        with pytest.raises(asyncio.CancelledError):
            await running
        report = await worker.run(SLOW, GOOD, [len(SLOW) + GOOD.index("exact")])
        assert errors(report) == []
        assert report.states[0] is not None
        assert report.states[0].text.endswith("h : p ∧ q\n⊢ q ∧ p")
        assert worker.starts == 1

    use(work, AttemptLimits(heartbeats=ENDLESS))


def test_positions_are_characters_whatever_lean_counts_in() -> None:
    async def work(worker: LeanWorker) -> None:
        text = STATEMENT + "\n  intro h /- 𝔸𝔹 -/; exact ⟨h.2, nothing⟩\n   "
        report = await worker.run("/- 𝔸 -/\n", text, [8 + text.index("exact")])
        (error,) = (one for one in report.diagnostics if one.severity == 1)
        assert ("/- 𝔸 -/\n" + text)[error.start : error.end] == "nothing"
        assert report.states[0] is not None
        assert report.states[0].text.startswith("p q : Prop\nh :")

    use(work)


def test_line_ends_of_windows_are_understood() -> None:
    async def work(worker: LeanWorker) -> None:
        text = GOOD.replace("\n", "\r\n")
        report = await worker.run("", text, [text.index("exact"), len(text) - 1])
        assert errors(report) == []
        assert [state is not None and state.solved for state in report.states] == [False, True]
        broken = BAD.replace("\n", "\r\n")
        (error,) = (one for one in (await worker.run("", broken, [])).diagnostics)
        assert broken[error.start : error.end] == "nothing"
        assert errors(await worker.run("", text.replace("\r\n   ", "\n   "), [])) == []

    use(work)


def test_nothing_of_one_attempt_is_left_for_the_next() -> None:
    """Whatever an attempt that got past screening declares: the next one does not have it."""

    async def work(worker: LeanWorker) -> None:
        for hostile in (
            "  trivial\naxiom cheat : 1 = 2\n",
            "  trivial\ninstance : Add Nat := ⟨fun _ _ => 5⟩\n",
            "  trivial\nset_option maxRecDepth 1\n",
            "  trivial\n@[simp] axiom cheat (n : Nat) : n = 0\n",
            "  trivial\nopen Classical\nnamespace A\nvariable (h : 1 = 2)\n",
            "  trivial\nend\nend\n/- never closed",
        ):
            await worker.run("", f"theorem a : True := by\n{hostile}", [])
            honest = "theorem b : 2 + 2 = 4 := by\n  have : 1 + 1 = 2 := rfl\n  decide\n  "
            assert errors(await worker.run("", honest, [])) == []
            for proof in ("exact cheat", "simp", "assumption", "decide", "exact h", "rfl"):
                report = await worker.run("", f"theorem b : 1 = 2 := by\n  {proof}\n  ", [])
                assert errors(report) != [], (hostile, proof)
        assert worker.starts == 1

    use(work)


def test_a_header_is_elaborated_once_for_all_theorems_after_it() -> None:
    header = SLOW + "theorem lemma : slow 13 0 = 0 := by decide\n"

    async def work(worker: LeanWorker) -> None:
        await worker.run(header, GOOD, [])
        (process,) = lean_processes()
        begun = cpu(process)
        for number in range(10):
            other = GOOD.replace("theorem t", f"theorem t{number}")
            assert errors(await worker.run(header, other, [])) == []
        again = cpu(process) - begun
        await worker.run(header.replace("13", "014"), GOOD, [])
        fresh = cpu(process) - begun - again
        assert again < fresh

    use(work, AttemptLimits(heartbeats=ENDLESS))


def cpu(process: psutil.Process) -> float:
    times = process.cpu_times()
    return times.user + times.system


def test_the_unchanged_start_of_a_proof_is_not_elaborated_again() -> None:
    statement = "theorem t (p : Prop) (h : p) : slow 14 0 = 0 ∧ p := by"
    prefix = "\n  constructor\n  · decide"

    async def work(worker: LeanWorker) -> None:
        await worker.run(SLOW, GOOD, [])
        (process,) = lean_processes()
        begun = cpu(process)
        assert errors(await worker.run(SLOW, f"{statement}{prefix}\n   ", []))
        first = cpu(process) - begun
        for tactic in ("exact h", "assumption", "simp", "apply h", "exact (h)", "trivial"):
            report = await worker.run(SLOW, f"{statement}{prefix}\n  {tactic}\n   ", [])
            assert (errors(report) == []) == (tactic != "simp")
        assert cpu(process) - begun - first < first

    use(work, AttemptLimits(heartbeats=ENDLESS, seconds=60))


def test_a_slow_header_is_no_timeout_of_the_attempt() -> None:
    header = SLOW + "theorem lemma : slow 16 0 = 0 := by decide\n"

    async def work(worker: LeanWorker) -> None:
        await worker.run("", GOOD, [])
        with pytest.raises(WorkerError):
            await worker.run(header, GOOD, [])
        assert errors(await worker.run(header, GOOD, [])) == []

    use(work, AttemptLimits(heartbeats=ENDLESS, seconds=0.3))


def test_other_imports_take_another_process() -> None:
    async def work(worker: LeanWorker) -> None:
        await worker.run("", GOOD, [])
        assert errors(await worker.run("import Init\n", GOOD, [])) == []
        assert worker.starts == 2
        assert errors(await worker.run("import Nowhere\n", GOOD, [])) != []
        assert errors(await worker.run("import Init\nopen Nat\n", GOOD, [])) == []

    use(work)


def test_a_process_is_replaced_after_so_many_uses() -> None:
    async def work(worker: LeanWorker) -> None:
        for _ in range(5):
            assert errors(await worker.run("", GOOD, [])) == []
        assert worker.starts == 3
        assert len(lean_processes()) == 1

    use(work, AttemptLimits(uses=2))


def test_a_killed_process_is_an_error_and_the_next_one_works() -> None:
    async def work(worker: LeanWorker) -> None:
        await worker.run(SLOW, GOOD, [])
        running = asyncio.create_task(worker.run(SLOW, FOREVER, []))
        await asyncio.sleep(0.2)
        (process,) = lean_processes()
        process.kill()
        with pytest.raises(WorkerError, match="died"):
            await running
        assert errors(await worker.run("", GOOD, [])) == []
        (process,) = lean_processes()
        process.kill()
        process.wait(10)
        try:
            report = await worker.run("", GOOD, [])
        except WorkerError:
            report = await worker.run("", GOOD, [])
        assert errors(report) == []

    use(work, AttemptLimits(heartbeats=ENDLESS))


def test_the_wall_clock_ends_what_heartbeats_do_not() -> None:
    async def work(worker: LeanWorker) -> None:
        with pytest.raises(AttemptTimeout, match=r"more than 0\.5 s"):
            await worker.run(SLOW, FOREVER, [])
        assert lean_processes() == []
        assert errors(await worker.run("", GOOD, [])) == []

    use(work, AttemptLimits(seconds=0.5, heartbeats=ENDLESS))


def test_a_process_without_a_sign_of_life_is_no_timeout_of_the_attempt() -> None:
    async def work(worker: LeanWorker) -> None:
        await worker.run("", GOOD, [])
        (process,) = lean_processes()
        process.send_signal(signal.SIGSTOP)
        with pytest.raises(WorkerError, match="did not answer"):
            await worker.run("", BAD, [])
        assert lean_processes() == []

    use(work, AttemptLimits(seconds=0.5))


def test_a_stack_overflow_ends_one_process() -> None:
    async def work(worker: LeanWorker) -> None:
        with pytest.raises(WorkerError, match="died"):
            await worker.run("", STATEMENT + "\n  exact " + "(" * 20_000, [])
        assert errors(await worker.run("", GOOD, [])) == []

    use(work)


def test_memory_beyond_the_limit_ends_the_process() -> None:
    async def work(worker: LeanWorker) -> None:
        with pytest.raises(WorkerError, match="300 MiB"):
            await worker.run("", STATEMENT + "\n  repeat (skip; skip)\n   ", [])
        assert lean_processes() == []

    use(work, AttemptLimits(seconds=60, memory=300 << 20, heartbeats=ENDLESS))


def test_a_program_that_is_not_lean_is_an_error(tmp_path: Path) -> None:
    async def work(worker: LeanWorker) -> None:
        with pytest.raises(WorkerError):
            await worker.run("", GOOD, [])

    for script in ("exit 0", "echo hello", "printf 'Content-Length: 2\\r\\n\\r\\n[]'"):
        file = tmp_path / "lean"
        file.write_text(f"#!/bin/sh\n{script}\n")
        file.chmod(0o755)
        use(work, toolchain=Toolchain("path", (str(file),)))
    use(work, toolchain=Toolchain("path", (str(tmp_path / "missing"),)))


@pytest.mark.parametrize(
    ("name", "value"), [("seconds", 0), ("memory", -1), ("uses", 0), ("chars", 0)]
)
def test_a_limit_is_positive(name: str, value: int) -> None:
    with pytest.raises(ValueError, match=name):
        AttemptLimits(**{name: value})


def test_no_process_outlives_a_parent_that_was_killed() -> None:
    """A worker in the middle of an attempt, when the parent can do nothing more."""
    program = (
        "import asyncio, sys\n"
        "from tests.prover.lean.test_worker import *\n"
        "async def work(worker):\n"
        "    await worker.run(SLOW, GOOD, [])\n"
        "    running = asyncio.create_task(worker.run(SLOW, FOREVER, []))\n"
        "    await asyncio.sleep(0.2)\n"
        "    print(*(process.pid for process in lean_processes()), flush=True)\n"
        "    await running\n"
        "use(work, AttemptLimits(seconds=60, heartbeats=ENDLESS))\n"
    )
    parent = subprocess.Popen(
        [sys.executable, "-c", program],
        cwd=Path(__file__).parents[3],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert parent.stdout is not None
    workers = [psutil.Process(int(pid)) for pid in parent.stdout.readline().split()]
    parent.kill()
    parent.wait()
    parent.stdout.close()
    assert len(workers) == 1
    assert gone(workers[0])


def gone(process: psutil.Process) -> bool:
    """Whether a process ends within some seconds; it may stay unreaped."""
    for _ in range(200):
        if not process.is_running() or process.status() == psutil.STATUS_ZOMBIE:
            return True
        time.sleep(0.05)
    return False


@pytest.mark.parametrize("wanted", ["off", "auto"])
def test_a_worker_of_a_lake_project_sees_its_modules_in_the_sandbox_too(
    wanted: Literal["off", "auto"], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A workspace whose ``lake`` and ``lean`` resolve to the embedded binary."""
    lean = embedded()
    bin_folder, modules = tmp_path / "bin", tmp_path / "modules"
    bin_folder.mkdir()
    modules.mkdir()
    path = os.pathsep.join((str(modules), lean.environment["LEAN_PATH"]))
    for name, line in [
        ("lean", f'exec {" ".join(lean.command)} "$@"'),
        ("lake", f"echo LEAN={bin_folder}/lean; echo LEAN_PATH={path}"),
    ]:
        (bin_folder / name).write_text(f"#!/bin/sh\n{line}\n")
        (bin_folder / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{bin_folder}{os.pathsep}{os.environ['PATH']}")
    project = tmp_path / "project"
    project.mkdir()
    (project / "lakefile.toml").write_text('name = "mine"\n')
    (project / "Mine.lean").write_text("theorem mine : 1 + 1 = 2 := rfl\n")
    found = find(project)
    assert found.kind == "project"
    script_needs = (*lean.readable, Path(sys.prefix), Path(sys.base_prefix))
    toolchain = replace(found, sandbox=choose(wanted), readable=(*found.readable, *script_needs))
    subprocess.run(
        [*toolchain.command, "-o", str(modules / "Mine.olean"), "Mine.lean"],
        cwd=project,
        env=toolchain.full_environment(),
        check=True,
    )

    async def work(worker: LeanWorker) -> None:
        text = "theorem t : 1 + 1 = 2 := by\n  exact mine\n   "
        assert errors(await worker.run("import Mine\n", text, [])) == []
        assert wanted == "auto" or Path(lean_processes()[0].cwd()) == project

    use(work, toolchain=toolchain)


@pytest.mark.parametrize(
    ("header", "found"),
    [
        ("", ""),
        ("open Nat\n", ""),
        ("import A\nimport B.C\nopen Nat\n", "import A\nimport B.C"),
        ("-- by me\nimport A -- it\n\nuniverse u\n", "-- by me\nimport A"),
        ("module\npublic import A\ndef x := 1\n", "module\npublic import A"),
        ("import A /- no end", "import A /- no end"),
    ],
)
def test_the_imports_of_a_header_are_its_start(header: str, found: str) -> None:
    assert imports(header) == found
