"""Collects traces to learn from: statements drawn at random or varied, and solved by a search."""

import re
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from random import Random

from prover.data.canonical import canonical
from prover.data.lines import Entry
from prover.lean.toolchain import Toolchain
from prover.policy.tactics import TacticPolicy
from prover.theorem import Theorem
from prover.train import statements
from prover.train.trace import Trace, TraceError
from prover.train.variations import vary
from search.budget import Budget
from search.config import load
from search.rmaxts import RMaxTSConfig
from search.session import open_pool
from search.settings import LeanConfig
from search.solving import solve

SECONDS, ROLLOUTS, SHORTENING = 8.0, 48, 24
"""What is spent on one statement."""

ALIKE = 0.02
"""Greatest share of the traces that may have the same proof: otherwise a model learns little but
to try the tactic that closes most goals."""

FREE = 50
"""Traces with the same proof that may be there in any case."""


@dataclass(frozen=True, slots=True)
class Collected:
    """How far a collection is.

    Attributes:
        tried: statements, in this session.
        left: statements that will be tried.
        kept: traces, those of earlier sessions too.
        alike: proofs that were left out because too many have the same text.
    """

    tried: int
    left: int
    kept: int
    alike: int


async def collect(
    config: LeanConfig,
    lean: Toolchain,
    there: Sequence[Trace],
    *,
    count: int,
    seed: int,
    originals: Sequence[Entry] = (),
    apart: Sequence[Entry] = (),
    notify: Callable[[Collected], None],
) -> AsyncIterator[Trace]:
    """Solve statements with the built-in policy.

    Args:
        config: of Lean.
        lean: the Lean to run.
        there: traces of an earlier session, which this one goes on behind; they are in the order
            of the statements, so that none before the last was left untried.
        count: statements that are tried in all, over all sessions.
        seed: of what is drawn.
        originals: theorems that are varied, beside those that are made up.
        apart: theorems none of which may be learnt from.
        notify: called after each statement.

    Yields:
        traces, in the order of the statements.

    Raises:
        TraceError: a theorem of an earlier trace is none of the statements drawn here.
    """
    proofs = Counter(trace.proof for trace in there)
    done = max((_number(trace.theorem) for trace in there), default=0)
    forbidden = {canonical(entry.theorem()) for entry in apart}
    drawn = islice(stream(seed, originals), count)
    wanted = [
        (family, theorem)
        for family, theorem in drawn
        if _number(theorem) > done and canonical(theorem) not in forbidden
    ]
    kept, tried, alike = len(there), 0, 0
    strategy = load().search.strategy()
    assert isinstance(strategy, RMaxTSConfig)
    async with open_pool(config, lean) as pool:
        solved = solve(
            wanted,
            pool,
            TacticPolicy(),
            strategy,
            Budget(SECONDS, ROLLOUTS, None, None),
            seed=seed,
            shortening=SHORTENING,
        )
        async for trace in solved:
            tried += 1
            if trace is not None and proofs[trace.proof] < max(FREE, ALIKE * kept):
                proofs[trace.proof] += 1
                kept += 1
                yield trace
            elif trace is not None:
                alike += 1
            notify(Collected(tried, len(wanted), kept, alike))


def _number(theorem: Theorem) -> int:
    number = theorem.name.removeprefix("t")
    if not (number.isascii() and number.isdecimal() and len(number) < 10):
        raise TraceError(f"the theorem {theorem.name} has no number: name another OUT")
    return int(number)


def stream(seed: int, originals: Sequence[Entry]) -> Iterator[tuple[str, Theorem]]:
    """Families and theorems without end, named ``t1``, ``t2``, …; an eighth are variations."""
    random = Random(seed)
    for number, (family, theorem) in enumerate(statements.draw(seed), 1):
        if originals and random.random() < 1 / 8:
            family = "variations"
            theorem = vary(random.choice(originals).theorem(), random)
        name = f"t{number}"
        statement = re.sub(rf"\b{re.escape(theorem.name)}\b", name, theorem.statement, count=1)
        yield family, replace(theorem, name=name, statement=statement, informal="")
