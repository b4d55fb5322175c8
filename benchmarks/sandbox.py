"""What the sandbox costs: at the start of a worker, for each check, and for an acceptance.

    python benchmarks/sandbox.py [--rounds 10]

Every figure is taken with and without, turn by turn in one run. The project's limit is 15 ms for
the start of a worker (median of all turns); checks and acceptances are shown as ratios. Exits with
1 if the limit is missed, or if this machine has no sandbox to measure.
"""

import argparse
import asyncio
import sys
import time
from collections.abc import Awaitable, Callable
from statistics import median

from prover.lean.acceptance import accept
from prover.lean.probing import choose
from prover.lean.sandbox import Level
from prover.lean.toolchain import Toolchain, embedded
from prover.lean.worker import AttemptLimits, LeanWorker
from prover.theorem import Theorem

START_MS = 15.0
SWAP = Theorem("swap", "theorem swap (p q : Prop) : p ∧ q → q ∧ p := by")
PROOF = "\n  intro h\n  exact ⟨h.2, h.1⟩"
CHECKS = 50


async def start(lean: Toolchain) -> float:
    """Seconds until a new worker has answered once."""
    worker = LeanWorker(lean, AttemptLimits())
    began = time.perf_counter()
    await worker.run("", SWAP.document(PROOF), [])
    seconds = time.perf_counter() - began
    await worker.close()
    return seconds


async def check(lean: Toolchain) -> float:
    """Seconds that a running worker takes for one edit."""
    worker = LeanWorker(lean, AttemptLimits())
    await worker.run("", SWAP.document(PROOF), [])
    began = time.perf_counter()
    for number in range(CHECKS):
        await worker.run("", SWAP.document(PROOF) + " " * (number % 2), [])
    seconds = (time.perf_counter() - began) / CHECKS
    await worker.close()
    return seconds


async def acceptance(lean: Toolchain) -> float:
    """Seconds for one whole acceptance."""
    began = time.perf_counter()
    verdict = await accept(SWAP, PROOF, lean)
    assert verdict.accepted, verdict.reason
    return time.perf_counter() - began


async def compare(
    measured: Callable[[Toolchain], Awaitable[float]], leans: list[Toolchain], rounds: int
) -> list[float]:
    """The median of each, in seconds."""
    taken: list[list[float]] = [[] for _ in leans]
    for number in range(rounds):
        turn = list(zip(leans, taken, strict=True))
        for lean, seconds in reversed(turn) if number % 2 else turn:
            seconds.append(await measured(lean))
    return [median(seconds) for seconds in taken]


async def run(rounds: int) -> int:
    box = choose("auto")
    if box.level in (Level.LIMITED, Level.OFF):
        print(f"no sandbox here: {'; '.join(box.passed_over)}", file=sys.stderr)
        return 1
    leans = [embedded("off"), embedded("auto")]
    print(f"sandbox: {box.level}")
    print("| | without, ms | with, ms | with ÷ without |\n|---|---|---|---|")
    added = 0.0
    for name, measured in (("start", start), ("check", check), ("acceptance", acceptance)):
        without, confined = await compare(measured, leans, rounds)
        print(
            f"| {name} | {1000 * without:.1f} | {1000 * confined:.1f} | {confined / without:.2f} |"
        )
        if measured is start:
            added = 1000 * (confined - without)
    print(f"\nadded to the start of a worker: {added:.1f} ms (limit {START_MS:g} ms)")
    return 0 if added <= START_MS else 1


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--rounds", type=int, default=10)
    return asyncio.run(run(parser.parse_args().rounds))


if __name__ == "__main__":
    sys.exit(main())
