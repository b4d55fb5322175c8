"""Several Lean processes that run attempts, for any number of theorems at a time.

Contract. Callers await one attempt each; how it is run is the pool's business. It goes to a process
that has elaborated as much of it as possible (`prover.lean.routing`); many cheap whole proofs that
wait together share a document in a fresh process instead (`prover.lean.batch`). A process that dies
costs an attempt one retry, then the outcome is ``CRASHED``; an attempt that takes too long is a
``TIMEOUT``. A cancelled attempt is given up at once. Nothing is running when the pool is closed.
"""

import asyncio
from collections.abc import Coroutine, Sequence
from dataclasses import dataclass, field
from typing import Any

from prover.attempt import Outcome, Status
from prover.lean.batch import fits
from prover.lean.errors import LeanError
from prover.lean.known import KnownStates
from prover.lean.pace import Pace
from prover.lean.reading import Attempt
from prover.lean.routing import Job, Queue
from prover.lean.running import open_theorem, run_attempt, run_batch
from prover.lean.screening import screen
from prover.lean.toolchain import Toolchain
from prover.lean.worker import AttemptLimits, LeanWorker
from prover.state import TacticState
from prover.theorem import Theorem


@dataclass(eq=False)
class _Job(Job):
    """A theorem to open (``attempt`` is ``None``) or an attempt to run, and who waits for it.

    Attributes:
        task: what runs it, by itself.
    """

    attempt: Attempt | None
    answer: asyncio.Future[Any] = field(default_factory=asyncio.Future)
    task: asyncio.Task[None] | None = None

    def run(self, worker: LeanWorker, known: KnownStates) -> Coroutine[Any, Any, Any]:
        if self.attempt is None:
            return open_theorem(worker, self.theorem)
        return run_attempt(worker, self.attempt, known)

    def settle(self, result: Any) -> None:
        if not self.answer.done():
            self.answer.set_result(result)


class LeanPool:
    """Lean processes under one roof: ``async with LeanPool(toolchain) as pool``.

    Args:
        toolchain: which Lean.
        workers: how many attempts run at the same time.
        limits: what an attempt and a process may take.

    Raises:
        ValueError: ``workers`` is not positive.
    """

    def __init__(
        self, toolchain: Toolchain, *, workers: int = 2, limits: AttemptLimits | None = None
    ) -> None:
        if workers < 1:
            raise ValueError(f"workers must be positive, not {workers}")
        self.toolchain = toolchain
        self.workers = workers
        self.limits = limits or AttemptLimits()
        self.batched = 0
        """How many attempts were answered from a shared document."""
        self._workers = [LeanWorker(toolchain, self.limits) for _ in range(workers)]
        self._free = list(self._workers)
        self._waiting: Queue[_Job, LeanWorker] = Queue()
        self._known = KnownStates()
        self._tasks: set[asyncio.Task[None]] = set()
        self._pace = Pace()

    async def __aenter__(self) -> "LeanPool":
        return self

    async def __aexit__(self, *failure: object) -> None:
        await self.close()

    async def close(self) -> None:
        """End all processes; what is under way or waiting is cancelled."""
        for job in list(self._waiting):
            self._waiting.remove(job)
            job.answer.cancel()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await asyncio.gather(*(worker.close() for worker in self._workers))

    async def open(self, theorem: Theorem) -> TacticState:
        """The tactic state at the hole.

        Raises:
            StatementError: Lean finds fault with what stands around the hole.
            WorkerError: Lean can't be run.
        """
        state: TacticState = await self._answer(_Job(theorem, "", False, None))
        return state

    async def check(self, theorem: Theorem, prefix: str, completion: str) -> Outcome:
        """Run ``prefix + completion``; the outcome's steps are those after the prefix.

        For a whole proof the prefix is empty.
        """
        proof = prefix + completion
        if len(proof) > self.limits.chars:
            reason = f"{len(proof):,} characters are too many: the limit is {self.limits.chars:,}"
            return Outcome(Status.DENIED, error=reason, error_offset=self.limits.chars)
        if (denial := screen(proof)) is not None:
            return Outcome(Status.DENIED, error=str(denial), error_offset=denial.offset)
        attempt = Attempt(theorem, prefix, completion)
        outcome: Outcome = await self._answer(_Job(theorem, proof, fits(attempt), attempt))
        return outcome

    async def _answer(self, job: _Job) -> Any:
        self._waiting.add(job)
        self._dispatch()
        try:
            return await job.answer
        except asyncio.CancelledError:
            self._withdraw(job)
            raise

    def _withdraw(self, job: _Job) -> None:
        """Stop what is done for a job that nobody waits for any more."""
        if job in self._waiting:
            self._waiting.remove(job)
        elif job.task is not None:
            job.task.cancel()

    def _dispatch(self) -> None:
        """Give work to the workers that are free."""
        clock = asyncio.get_running_loop().time
        while self._free and self._waiting:
            worker, job = self._waiting.choose(self._free, clock())
            together = self._together(worker, job)
            for one in together:
                self._waiting.remove(one)
            self._free.remove(worker)
            task = asyncio.create_task(self._serve(worker, together))
            job.task = task if len(together) == 1 else None
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    def _together(self, worker: LeanWorker, job: _Job) -> list[_Job]:
        """The job and those to run in one document with it, if that is worth another process."""
        start = self._start_seconds()
        if worker.header == job.theorem.header and worker.header:
            start += self._pace.header
        if not (job.fits and start and self._pace.batch(len(self._waiting), start)):
            return [job]
        together = self._waiting.together(job)
        share = -(-len(together) // self.workers)
        return together[: self._pace.batch(share, start)] or [job]

    def _start_seconds(self) -> float:
        """How long a process takes to start; 0 until that was seen."""
        return max(worker.start_seconds for worker in self._workers)

    async def _serve(self, worker: LeanWorker, jobs: Sequence[_Job]) -> None:
        """Run jobs and answer those who wait for them."""
        try:
            if len(jobs) > 1:
                await self._serve_batch(jobs)
            else:
                await self._serve_one(worker, jobs[0])
        except asyncio.CancelledError:
            for job in jobs:
                job.answer.cancel()
            raise
        except Exception as error:  # a fault of ours: whoever waits is told, and the pool goes on
            for job in jobs:
                if not job.answer.done():
                    job.answer.set_exception(error)
        finally:
            self._free.append(worker)
            self._dispatch()

    async def _serve_one(self, worker: LeanWorker, job: _Job) -> None:
        prepared = worker.header == job.theorem.header
        try:
            result = await job.run(worker, self._known)
        except LeanError as error:
            if not job.answer.done():
                job.answer.set_exception(error)
            return
        if isinstance(result, Outcome) and job.fits:
            if prepared:
                self._pace.saw_alone(result.seconds)
            elif job.theorem.header:
                self._pace.saw_header(result.seconds)
        job.settle(result)

    async def _serve_batch(self, jobs: Sequence[_Job]) -> None:
        attempts = [job.attempt for job in jobs if job.attempt is not None]
        outcomes = await run_batch(self.toolchain, self.limits, attempts, self._known)
        answered = [outcome for outcome in outcomes if outcome is not None]
        self.batched += len(answered)
        if answered:
            seconds = answered[0].seconds * len(jobs) - self._start_seconds()
            self._pace.saw_batch(len(jobs), seconds)
        else:
            self._pace.saw_batch_fail()
        for job, outcome in zip(jobs, outcomes, strict=True):
            if outcome is not None:
                job.settle(outcome)
            elif not job.answer.done():
                job.fits = False
                self._waiting.add(job)
