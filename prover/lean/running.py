"""Runs one attempt, one opening or one batch in Lean and says what came of it."""

from collections.abc import Sequence
from dataclasses import replace
from time import perf_counter

from prover.attempt import Outcome, Status
from prover.lean import oneshot
from prover.lean.batch import Batch
from prover.lean.errors import AttemptTimeout, StatementError, WorkerError
from prover.lean.known import KnownStates
from prover.lean.protocol import ERROR, Report
from prover.lean.reading import Attempt, padding
from prover.lean.routing import kept
from prover.lean.scratch import scratch
from prover.lean.tokens import line_and_column
from prover.lean.toolchain import Toolchain
from prover.lean.worker import AttemptLimits, LeanWorker
from prover.state import TacticState
from prover.theorem import Theorem

_FAILED = (Status.ERROR, Status.TIMEOUT)


async def run_attempt(worker: LeanWorker, attempt: Attempt, known: KnownStates) -> Outcome:
    """Run an attempt, once more if the process dies on it.

    Args:
        worker: where.
        attempt: the attempt.
        known: states that need not be asked for; new ones are added.
    """
    began = perf_counter()
    failure = ""
    for _ in range(2):
        try:
            outcome = await _converse(worker, attempt, known)
        except AttemptTimeout as timeout:
            outcome = Outcome(Status.TIMEOUT, error=str(timeout))
        except WorkerError as error:
            failure = str(error)
            continue
        break
    else:
        outcome = Outcome(Status.CRASHED, error=failure)
    return replace(outcome, seconds=perf_counter() - began)


async def _converse(worker: LeanWorker, attempt: Attempt, known: KnownStates) -> Outcome:
    """Ask about the attempt, then about ever shorter starts of it until all is clear.

    Raises:
        AttemptTimeout: the wall time is over.
        WorkerError: the process is gone.
    """
    theorem = attempt.theorem
    good = kept(worker.held(theorem.header), theorem.header + attempt.body, theorem)
    outcome: Outcome | None = None
    again: Attempt | None = attempt
    while again is not None:
        reading = again.read(await _ask(worker, again, known))
        known.learn(reading.learned)
        # An error seen only in the shorter text comes before the one that led to it.
        if outcome is None or reading.outcome.status in _FAILED:
            # Lean runs a tactic that failed once more.
            outcome = replace(reading.outcome, reused=min(len(good), reading.clean))
        outcome = replace(outcome, steps=reading.outcome.steps)
        again = reading.again
    assert outcome is not None
    return outcome


async def _ask(worker: LeanWorker, attempt: Attempt, known: KnownStates) -> Report:
    """What Lean says about an attempt, without printing again what is known."""
    states = [known.get(question.key) for question in attempt.questions]
    # The last is asked in any case: the answer shows how far Lean has read.
    asked = [index for index, state in enumerate(states[:-1]) if state is None]
    asked += [len(states) - 1] if states else []
    points = [attempt.questions[index].offset for index in asked]
    report = await worker.run(attempt.theorem.header, attempt.body, points)
    for index, state in zip(asked, report.states, strict=True):
        states[index] = state
    return replace(report, states=tuple(states))


async def open_theorem(worker: LeanWorker, theorem: Theorem) -> TacticState:
    """The tactic state at the hole.

    Raises:
        StatementError: Lean finds fault with what stands around the hole.
        WorkerError: Lean can't be run, or never answers.
    """
    filling = f"\n{' ' * theorem.indent}sorry"
    before = len(theorem.header) + len(theorem.statement)
    after = padding(theorem)
    body = f"{theorem.statement}{filling}{after}{theorem.rest}"
    point = before + len(filling) - len("sorry")
    for retry in (True, False):
        try:
            report = await worker.run(theorem.header, body, [point])
            break
        except AttemptTimeout as timeout:
            raise StatementError(f"the statement: {timeout}") from timeout
        except WorkerError:
            if not retry:
                raise
    errors = [error for error in report.diagnostics if error.severity == ERROR]
    if errors:
        first = min(errors, key=lambda error: (error.unsolved, error.start))
        offset = first.start
        if offset > before:
            offset = max(before, offset - len(filling) - len(after))
        line, column = line_and_column(theorem.document(""), offset)
        raise StatementError(first.message, line, column - 1)
    (state,) = report.states
    if state is None:
        raise StatementError("Lean sees no goal where the proof is to go")
    return state


async def run_batch(
    toolchain: Toolchain, limits: AttemptLimits, attempts: Sequence[Attempt], known: KnownStates
) -> list[Outcome | None]:
    """Run attempts together; ``None`` for each that must be run by itself to be judged.

    Args:
        toolchain: which Lean.
        limits: for the whole batch in seconds and memory, for each attempt in heartbeats.
        attempts: with one header; each `fits`.
        known: states that need not be printed; new ones are added.
    """
    began = perf_counter()
    batch = Batch(attempts, known)
    with scratch("batch") as folder:
        (folder / "Batch.lean").write_text(batch.text)
        done = await oneshot.run(
            toolchain,
            ["--json", *limits.options(), "Batch.lean"],
            folder=folder,
            limits=oneshot.Limits(limits.seconds, limits.memory),
        )
    if done.exceeded or done.code not in (0, 1):
        return [None for _ in attempts]
    seconds = (perf_counter() - began) / len(attempts)
    outcomes: list[Outcome | None] = []
    for attempt, report in zip(attempts, batch.reports(oneshot.messages(done.output)), strict=True):
        reading = None if report is None else attempt.read(report)
        if reading is not None:
            known.learn(reading.learned)
        clear = reading is not None and reading.again is None
        outcomes.append(replace(reading.outcome, seconds=seconds) if clear and reading else None)
    return outcomes
