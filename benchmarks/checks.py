"""Checks per second, tactic states included: the pool against two ways people do it now.

    python benchmarks/checks.py [--proofs 400] [--rounds 3]

The proofs are mixed, as they come from sampling: four attempts at each of 100 theorems of CoreBench
(the reference proof; the same without its last tactic; with an unknown name in its place; with
`simp_all` after its first half), all in random order. Three ways run the same Lean with the same
options, two processes at a time, and get the state after each tactic:

- *process*: a fresh ``lean`` for each proof, which prints states as ``trace_state`` does;
- *leanclient*: ``AsyncLeanLSPClient``, two documents edited from proof to proof, diagnostics and
  goals asked for at once;
- *pool*: `prover.lean.pool.LeanPool`, all proofs awaited together, in the sandbox.

Rounds alternate; the best round of each counts. The project's limits: the pool at least 8 times as
fast as *process* and 1.5 times as fast as *leanclient*. Exits with 1 if one is missed, or if the
three do not agree on which proofs are finished.
"""

import argparse
import asyncio
import json
import sys
import tempfile
import time
from collections.abc import Callable, Coroutine, Sequence
from pathlib import Path
from random import Random
from typing import Any

from leanclient.aio import AsyncLeanLSPClient

from prover.attempt import Status
from prover.lean.batch import Batch, fits
from prover.lean.known import KnownStates
from prover.lean.oneshot import Limits, run
from prover.lean.pool import LeanPool
from prover.lean.reading import Attempt
from prover.lean.tokens import line_and_column
from prover.lean.toolchain import Toolchain, embedded
from prover.lean.worker import AttemptLimits
from prover.theorem import Theorem

PROCESSES = 2
AT_LEAST = {"process": 8.0, "leanclient": 1.5}
OPTIONS = AttemptLimits().options()
CORE = Path(__file__).parent / "core"

Verdicts = list[bool]
Contender = Callable[[Sequence[Attempt]], Coroutine[Any, Any, tuple[float, Verdicts]]]
"""Checks all attempts; returns the seconds that took, and which are finished proofs."""


def attempts(count: int) -> list[Attempt]:
    """Mixed whole proofs."""
    random = Random(0)
    theorems = list(map(json.loads, (CORE / "corebench.jsonl").read_text().splitlines()))
    random.shuffle(theorems)
    proofs = {
        one["name"]: f"\n{one['proof']}"
        for one in map(json.loads, (CORE / "references.jsonl").read_text().splitlines())
    }
    found: list[Attempt] = []
    for one in theorems:
        theorem = Theorem(one["name"], one["formal_statement"].rstrip(), one["header"])
        proof = proofs[one["name"]]
        pieces = Attempt(theorem, "", proof).layout.pieces
        shortened = proof[: pieces[-2].end] if len(pieces) > 1 else "\n  skip"
        half = proof[: pieces[len(pieces) // 2].end]
        wrong = f"{shortened}\n  exact not_a_name"
        for variant in (proof, shortened, wrong, f"{half}\n  simp_all"):
            found.append(Attempt(theorem, "", variant))
    found = found[:count]
    random.shuffle(found)
    return found


def document(attempt: Attempt) -> str:
    return attempt.theorem.header + attempt.body


async def fresh_processes(work: Sequence[Attempt]) -> tuple[float, Verdicts]:
    lean = embedded("off")  # as people run it
    verdicts = [False] * len(work)
    left = iter(range(len(work)))

    async def checker(folder: Path) -> None:
        for number in left:
            arguments = ["--json", *OPTIONS, f"Proof{number}.lean"]
            done = await run(lean, arguments, folder=folder, limits=Limits())
            verdicts[number] = done.code == 0

    with tempfile.TemporaryDirectory() as scratch:
        write_all(work, Path(scratch))
        began = time.perf_counter()
        await asyncio.gather(*(checker(Path(scratch)) for _ in range(PROCESSES)))
        return time.perf_counter() - began, verdicts


def write_all(work: Sequence[Attempt], folder: Path) -> None:
    """A file for each proof that prints the states on the way."""
    for number, one in enumerate(work):
        text = Batch([one], KnownStates()).text if fits(one) else document(one)
        (folder / f"Proof{number}.lean").write_text(text)


def server_script(folder: Path, lean: Toolchain) -> Path:
    """A ``lean`` whose ``--server`` finds its own worker."""
    script = folder / "lean"
    script.write_text(
        "#!/bin/sh\n"
        f"export LEAN_WORKER_PATH={script} LEAN_PATH={lean.environment['LEAN_PATH']}\n"
        f'exec {" ".join(lean.command)} "$@"\n'
    )
    script.chmod(0o755)
    return script


async def leanclient(work: Sequence[Attempt]) -> tuple[float, Verdicts]:
    verdicts = [False] * len(work)
    left = iter(range(len(work)))
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        command = [str(server_script(folder, embedded())), "--server"]
        client = AsyncLeanLSPClient(
            scratch,
            max_workers=PROCESSES,
            server_command=[*command, "-Dserver.reportDelayMs=0", *OPTIONS],
        )
        await client.start()

        async def checker(path: str) -> None:
            for number in left:
                text = document(work[number])
                await client.update(path, text)
                places = (
                    line_and_column(text, question.offset) for question in work[number].questions
                )
                goals = asyncio.gather(
                    *(client.goal(path, line - 1, at - 1, fresh=False) for line, at in places)
                )
                report = await client.diagnostics(path)
                await goals
                verdicts[number] = not report.has_errors

        try:
            paths = [f"Proof{number}.lean" for number in range(PROCESSES)]
            for path in paths:
                await client.open(path, document(work[0]))
            began = time.perf_counter()
            await asyncio.gather(*map(checker, paths))
            return time.perf_counter() - began, verdicts
        finally:
            await client.close()


async def pool(work: Sequence[Attempt]) -> tuple[float, Verdicts]:
    async with LeanPool(embedded(), workers=PROCESSES) as lean:
        await asyncio.gather(*(lean.open(work[0].theorem) for _ in range(PROCESSES)))
        began = time.perf_counter()
        outcomes = await asyncio.gather(
            *(lean.check(one.theorem, one.prefix, one.completion) for one in work)
        )
        seconds = time.perf_counter() - began
    return seconds, [outcome.status is Status.COMPLETE for outcome in outcomes]


CONTENDERS: dict[str, Contender] = {
    "process": fresh_processes,
    "leanclient": leanclient,
    "pool": pool,
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--proofs", type=int, default=400)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    work = attempts(options.proofs)
    best = dict.fromkeys(CONTENDERS, float("inf"))
    verdicts: dict[str, Verdicts] = {}
    for _ in range(options.rounds):
        for name, contender in CONTENDERS.items():
            seconds, verdicts[name] = asyncio.run(contender(work))
            best[name] = min(best[name], seconds)
    fine = True
    print(
        f"{len(work)} proofs, {sum(verdicts['process'])} of them finished; {embedded().describe()}"
    )
    print("| | checks per second | pool is faster by | at least |\n|---|---|---|---|")
    for name, seconds in best.items():
        ratio, limit = seconds / best["pool"], AT_LEAST.get(name, 0.0)
        wanted = f"{limit:g}×" if limit else ""
        print(f"| {name} | {len(work) / seconds:.0f} | {ratio:.1f}× | {wanted} |")
        fine = fine and ratio >= limit
        for one, mine, theirs in zip(work, verdicts["pool"], verdicts[name], strict=True):
            if mine != theirs:
                fine = False
                print(
                    f"pool and {name} disagree on {one.theorem.name}:{one.proof}", file=sys.stderr
                )
    return 0 if fine else 1


if __name__ == "__main__":
    sys.exit(main())
