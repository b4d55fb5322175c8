"""Solves many theorems with a policy, for their traces."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Iterable
from functools import partial

from prover.attempt import Status
from prover.lean.errors import StatementError
from prover.lean.pool import LeanPool
from prover.lean.verdict import Verdict
from prover.policy.base import Policy
from prover.theorem import Theorem
from prover.train.trace import Trace, TraceStep
from search.budget import Budget
from search.engine import Engine
from search.rmaxts import RMaxTS, RMaxTSConfig


async def solve(
    theorems: Iterable[tuple[str, Theorem]],
    pool: LeanPool,
    policy: Policy,
    config: RMaxTSConfig,
    budget: Budget,
    *,
    seed: int,
    shortening: int,
) -> AsyncIterator[Trace | None]:
    """Solve theorems in their order, a few more at a time than the pool has workers.

    A proof that a worker of the pool has seen to be whole is enough here: what a policy learns
    from is not accepted anew.

    Args:
        theorems: with the families they come from.
        pool: where attempts are run.
        policy: that is asked.
        config: of the tree search.
        budget: for each theorem.
        seed: of each search.
        shortening: texts that may be tried to make a proof shorter.

    Yields:
        for each theorem, once all before it are done, its trace, or ``None`` if no proof was found.
    """
    engine = Engine(
        pool=pool,
        policy=policy,
        strategy=partial(RMaxTS, config=config, seed=seed),
        accept=_complete,
        budget=budget,
        parallel=1,
        shortening=shortening,
    )
    waiting = iter(theorems)
    started: deque[asyncio.Task[Trace | None]] = deque()
    try:
        while True:
            running = {task for task in started if not task.done()}
            while len(running) < pool.workers * 3 // 2 + 1:
                drawn = next(waiting, None)
                if drawn is None:
                    break
                started.append(asyncio.create_task(_solve(*drawn, engine, pool)))
                running.add(started[-1])
            if not started:
                return
            if started[0].done():
                yield started.popleft().result()
            else:
                await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in started:
            task.cancel()
        await asyncio.gather(*started, return_exceptions=True)


async def _complete(theorem: Theorem, proof: str) -> Verdict:
    return Verdict(accepted=True)


async def _solve(family: str, theorem: Theorem, engine: Engine, pool: LeanPool) -> Trace | None:
    try:
        result = await engine.prove(theorem)
    except StatementError:
        return None
    if not result.accepted:
        return None
    state = await pool.open(theorem)
    outcome = await pool.check(theorem, "", result.proof)
    steps = tuple(TraceStep(one.text, one.indent, one.state.goals) for one in outcome.steps)
    trace = Trace(family, theorem, state.goals, steps)
    whole = outcome.status is Status.COMPLETE and trace.proof == result.proof
    return trace if whole else None
