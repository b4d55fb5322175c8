"""Many attempts at a time: limits, deaths, turns; nothing is left. Real Lean throughout."""

import asyncio

import psutil
import pytest

from prover.attempt import Outcome, Status
from prover.lean import pool as pool_module
from prover.lean.pace import Pace
from prover.lean.pool import LeanPool
from prover.lean.toolchain import embedded
from prover.lean.worker import AttemptLimits
from prover.theorem import Theorem

SWAP = Theorem("swap", "theorem swap (p q : Prop) : p ∧ q → q ∧ p := by")
SLOW = """def slow : Nat → Nat → Nat
  | 0, _ => 0
  | n + 1, m => slow n (m + 1) + slow n (m + 2)
"""


def run(limits: AttemptLimits, *checks: tuple[Theorem, str], workers: int = 1) -> list[Outcome]:
    async def work() -> list[Outcome]:
        async with LeanPool(embedded(), workers=workers, limits=limits) as pool:
            return await asyncio.gather(*(pool.check(each, "", proof) for each, proof in checks))

    outcomes = asyncio.run(work())
    assert psutil.Process().children() == []
    return outcomes


FATAL = "\n  exact " + "(\n   " * 12_000
"""Overflows the stack of Lean's parser."""
GOOD = "\n  intro h\n  exact ⟨h.2, h.1⟩"
FOREVER = Theorem("t", "theorem t : slow 40 0 = 0 := by", SLOW)


def test_the_wall_clock_is_an_outcome_of_its_own() -> None:
    late, fine = run(
        AttemptLimits(seconds=0.5, heartbeats=10**9), (FOREVER, "\n  rfl"), (SWAP, GOOD)
    )
    assert (late.status, late.error) == (Status.TIMEOUT, "Lean took more than 0.5 s")
    assert fine.status is Status.COMPLETE


def test_heartbeats_are_a_timeout_after_the_clean_steps() -> None:
    (late,) = run(AttemptLimits(heartbeats=2_000), (FOREVER, "\n  have : 1 = 1 := rfl\n  rfl"))
    assert late.status is Status.TIMEOUT
    assert [step.text for step in late.steps] == ["\n  have : 1 = 1 := rfl"]


def test_an_attempt_that_kills_lean_is_crashed_and_the_others_are_not() -> None:
    outcomes = run(
        AttemptLimits(),
        (SWAP, GOOD),
        (SWAP, FATAL),
        (SWAP, GOOD),
    )
    assert [one.status for one in outcomes] == [
        Status.COMPLETE,
        Status.CRASHED,
        Status.COMPLETE,
    ]


def test_a_process_that_is_killed_costs_its_attempt_a_retry_only() -> None:
    async def work() -> None:
        async with LeanPool(embedded(), workers=1) as pool:
            await pool.open(SWAP)
            checking = asyncio.create_task(
                pool.check(SWAP, "", "\n  intro h" + "\n  have := h" * 150)
            )
            await asyncio.sleep(0.03)
            (process,) = psutil.Process().children()
            process.kill()
            outcome = await checking
            assert (outcome.status, len(outcome.steps)) == (Status.INCOMPLETE, 151)

    asyncio.run(work())


def test_a_batch_with_an_attempt_that_kills_lean_is_run_piece_by_piece(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pool_module, "Pace", lambda: Pace(alone=1e9))
    checks = [(SWAP, GOOD)] * 5 + [(SWAP, FATAL)] + [(SWAP, GOOD)] * 5
    outcomes = run(AttemptLimits(), *checks)
    assert [one.status for one in outcomes].count(Status.COMPLETE) == 10
    assert outcomes[5].status is Status.CRASHED


def test_a_fault_of_our_own_is_told_to_whoever_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    async def broken(*arguments: object) -> None:
        raise RuntimeError("a mistake")

    async def work() -> None:
        async with LeanPool(embedded(), workers=1) as pool:
            with monkeypatch.context() as patch:
                patch.setattr(pool_module, "run_attempt", broken)
                with pytest.raises(RuntimeError, match="a mistake"):
                    await pool.check(SWAP, "", GOOD)
            assert (await pool.check(SWAP, "", GOOD)).status is Status.COMPLETE

    asyncio.run(work())


def test_a_cancelled_attempt_frees_its_process() -> None:
    async def work() -> None:
        limits = AttemptLimits(seconds=600, heartbeats=10**9)
        async with LeanPool(embedded(), workers=1, limits=limits) as pool:
            running = asyncio.create_task(pool.check(FOREVER, "", "\n  rfl"))
            waiting = asyncio.create_task(pool.check(FOREVER, "", "\n  rfl -- too"))
            await asyncio.sleep(1)
            waiting.cancel()
            running.cancel()
            assert (await pool.check(SWAP, "", GOOD)).status is Status.COMPLETE
            assert running.cancelled()
            assert waiting.cancelled()

    asyncio.run(work())


def test_closing_ends_what_runs_and_what_waits() -> None:
    async def work() -> None:
        limits = AttemptLimits(seconds=600, heartbeats=10**9)
        async with LeanPool(embedded(), workers=1, limits=limits) as pool:
            tasks = [asyncio.create_task(pool.check(FOREVER, "", "\n  rfl")) for _ in range(3)]
            await asyncio.sleep(0.5)
        done = await asyncio.gather(*tasks, return_exceptions=True)
        assert all(isinstance(one, asyncio.CancelledError) for one in done)

    asyncio.run(work())
    assert psutil.Process().children() == []


def test_an_attempt_goes_to_the_process_that_has_elaborated_its_prefix() -> None:
    slow = Theorem("t", "theorem t (p : Prop) (h : p) : slow 14 0 = 0 ∧ p := by", SLOW)
    prefixes = ["\n  constructor\n  · decide", "\n  refine ⟨?_, ?_⟩\n  · decide"]

    async def work() -> tuple[float, float]:
        limits = AttemptLimits(seconds=60, heartbeats=10**9)
        async with LeanPool(embedded(), workers=2, limits=limits) as pool:
            await asyncio.gather(*(pool.check(slow, "", prefix) for prefix in prefixes))
            everyone = psutil.Process().children(recursive=True)
            processes = [one for one in everyone if not one.children()]
            assert len(processes) == 2
            first = sum(process.cpu_times().user for process in processes)
            for tactic in ("exact h", "assumption", "trivial", "apply h"):
                for prefix in prefixes:
                    outcome = await pool.check(slow, prefix, f"\n  {tactic}")
                    assert outcome.status is Status.COMPLETE
            return first, sum(process.cpu_times().user for process in processes) - first

    first, further = asyncio.run(work())
    assert further < first


def test_a_pool_has_a_worker() -> None:
    with pytest.raises(ValueError, match="workers"):
        LeanPool(embedded(), workers=0)
