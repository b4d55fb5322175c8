"""Who is served next, and where: the queue of a pool. Pure: no Lean, no asyncio, no clock.

Theorems take turns. During its turn a theorem keeps the worker, and of its jobs the one goes first
whose text shares the longest start with the worker's document: Lean keeps what it has elaborated of
that. The next turn goes to a theorem with the same header, so that a header is elaborated as rarely
as can be, but the one that waits longest is passed over only so often. Cheap jobs may be served
together, in one document. `kept` says which tactics of a document are still good after an edit.
"""

import re
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise, takewhile
from typing import Generic, Protocol, TypeVar

from prover.lean.holes import CLOSING, OPENING
from prover.lean.steps import Piece, cut
from prover.lean.tokens import tokens
from prover.theorem import Theorem

TURN_SECONDS = 5.0
TURN_JOBS = 16
"""How long a theorem keeps a worker while others wait: until either has passed."""

PASSED_OVER = 8
"""How many turns go to others, with a header that a worker has, while a theorem is the first."""

LOOKED_AT = 64
"""How many waiting jobs of a theorem are compared."""

OVERTAKEN = 16
"""How many later jobs of its theorem may be served before a job that waits."""


_RESUMED = re.compile(
    r"""(?: [·.]\s+
          | (?:case|next)\b [^|]*? =>\s*
          | have (?:\s+[\w.'!?]+)? \s*:(?!=) (?:(?!:=).)* :=\s*by\s+
          )*""",
    re.VERBOSE | re.DOTALL,
)
"""What leads into blocks that Lean goes on with where they were edited. In others, as after
``refine … by`` or in ``match``, it starts again with the tactic that they are in."""
_RESUMED_ARMS = re.compile(r"(?:induction|cases|fun_induction|fun_cases)\b")
_ANY_ARM = re.compile(r"\|\s*_[^|]*=>$")
"""The head of an alternative that may run for several goals, which Lean never goes on with."""
_TAKES_THE_REST = re.compile(r"open\b")
"""A tactic that the rest of its block is part of, and that Lean never goes on with."""


class Worker(Protocol):
    """Where a job is served."""

    text: str
    """The document that it holds."""


@dataclass(eq=False)
class Job:
    """Something to be elaborated.

    Attributes:
        theorem: whose turn it uses.
        proof: the proof text.
        fits: whether it may be served together with others of the same header.
        overtaken: how many later jobs of the theorem were served before it.
    """

    theorem: Theorem
    proof: str
    fits: bool
    overtaken: int = field(default=0, init=False)

    @property
    def text(self) -> str:
        return f"{self.theorem.header}{self.theorem.statement}{self.proof}"


@dataclass(slots=True)
class _Turn:
    theorem: Theorem
    began: float
    served: int = 1

    def lasts(self, now: float) -> bool:
        return self.served < TURN_JOBS and now < self.began + TURN_SECONDS


J = TypeVar("J", bound=Job)
W = TypeVar("W", bound=Worker)


class Queue(Generic[J, W]):
    """Jobs that wait."""

    def __init__(self) -> None:
        self._waiting: OrderedDict[Theorem, list[J]] = OrderedDict()
        self._turns: dict[W, _Turn] = {}
        self._passed = 0  # turns since the first theorem became the first

    def __len__(self) -> int:
        return sum(map(len, self._waiting.values()))

    def __iter__(self) -> Iterator[J]:
        return (job for jobs in self._waiting.values() for job in jobs)

    def __contains__(self, job: J) -> bool:
        return job in self._waiting.get(job.theorem, ())

    def add(self, job: J) -> None:
        self._waiting.setdefault(job.theorem, []).append(job)

    def remove(self, job: J) -> None:
        """Take a job out.

        Raises:
            KeyError: it does not wait.
        """
        jobs = self._waiting[job.theorem]
        jobs.remove(job)
        if not jobs:
            del self._waiting[job.theorem]

    def choose(self, free: Sequence[W], now: float) -> tuple[W, J]:
        """The job to serve next, and the worker for it; the job still waits.

        Args:
            free: workers that have nothing to do; not empty, nor is the queue.
            now: in seconds.
        """
        for worker in free:
            turn = self._turns.get(worker)
            jobs = self._waiting.get(turn.theorem) if turn else None
            if turn and jobs and (len(self._waiting) == 1 or turn.lasts(now)):
                turned = [one for one in free if self._theorem(one) == turn.theorem]
                worker, job = self._nearest(turned, jobs)
                self._turns[worker].served += 1
                return worker, job
        theorem = self._next(free)
        jobs = self._waiting[theorem]
        self._waiting.move_to_end(theorem)
        worker, job = self._nearest(free, jobs)
        self._turns[worker] = _Turn(theorem, now)
        return worker, job

    def _next(self, free: Sequence[W]) -> Theorem:
        """The theorem whose turn begins."""
        first = next(iter(self._waiting))
        known = {turn.theorem.header for worker, turn in self._turns.items() if worker in free}
        if self._passed < PASSED_OVER:
            chosen = next((one for one in self._waiting if one.header in known), first)
        else:
            chosen = first
        self._passed = 0 if chosen == first else self._passed + 1
        return chosen

    def _theorem(self, worker: W) -> Theorem | None:
        return self._turns[worker].theorem if worker in self._turns else None

    def _nearest(self, workers: Sequence[W], jobs: Sequence[J]) -> tuple[W, J]:
        """The worker and the job with the longest common start; the first job if it waited for
        long enough."""
        compared = jobs[:1] if jobs[0].overtaken >= OVERTAKEN else jobs[:LOOKED_AT]
        pairs = ((worker, job) for worker in workers for job in compared)
        worker, job = max(pairs, key=lambda pair: shared_start(pair[0].text, pair[1].text))
        for earlier in jobs:
            if earlier is job:
                break
            earlier.overtaken += 1
        return worker, job

    def together(self, job: J) -> list[J]:
        """``job`` and all others that can be served in one document with it."""
        header = job.theorem.header
        found = [other for other in self if other.fits and other.theorem.header == header]
        return sorted(found, key=lambda other: other is not job)


def kept(held: str, text: str, theorem: Theorem) -> list[int]:
    """Which tactics Lean need not elaborate again when it is given one text after another.

    Args:
        held: the document that Lean has elaborated.
        text: the one that takes its place.
        theorem: what ``text`` is about.

    Returns:
        The ends of these tactics, the first of the hole, as offsets in ``text``.
    """
    block = _block(theorem.statement)
    start = len(theorem.header) + block
    if block < 0 or held[:start] != text[:start]:
        return []
    column = _column(text, start)
    old, new = cut(held[start:], column), cut(text[start:], column)
    shared = shared_start(held, text) - start
    pairs = zip(old.pieces, new.pieces, strict=False)
    count = sum(1 for _ in takewhile(lambda pair: pair[0].end == pair[1].end <= shared, pairs))
    if held.rstrip() != text.rstrip():
        count = _resumable(text, start, start + new.start, new.pieces[:count])
    hole = len(theorem.header) + len(theorem.statement)
    ends = [start + piece.end for piece in new.pieces[:count]]
    return [end for end in ends if end > hole]


def _resumable(text: str, start: int, begin: int, pieces: Sequence[Piece]) -> int:
    """After how many of the first pieces Lean can go on if all that follows them is new.

    Args:
        text: the document.
        start: where its tactics begin, as text that was cut.
        begin: where the first of them does.
        pieces: the first pieces of that.
    """
    good, indent = 0, -1
    restart: int | None = None  # column of the tactic that Lean starts again with, if we are inside
    for count, piece in enumerate(pieces, 1):
        end = start + piece.end
        if restart is None:
            led = _RESUMED.match(text, begin, end)
            head = led.end() if led else begin
            after_semicolon = head == begin and text[:begin].rstrip().endswith(";")
            block = indent if after_semicolon else _column(text, head)
            if _TAKES_THE_REST.match(text, head):
                restart = block - 1
            elif _ANY_ARM.search(text, begin, end):
                restart = piece.indent - 2
            elif piece.indent > block and not _RESUMED_ARMS.match(text, head):
                restart = block
        elif piece.indent <= restart:
            restart = None
        if restart is None:
            good = count
        begin, indent = start + piece.next, piece.indent
    return good


def _column(text: str, offset: int) -> int:
    return offset - (text.rfind("\n", 0, offset) + 1)


@lru_cache(maxsize=1024)
def _block(statement: str) -> int:
    """Where the tactics begin that a declaration is proved by; -1 if it is not by tactics."""
    depth = 0
    for token, following in pairwise(one for one in tokens(statement) if one.significant):
        depth += (token.text in OPENING) - (token.text in CLOSING)
        if depth == 0 and (token.text, following.text) == (":=", "by"):
            return following.end
    return -1


def shared_start(one: str, other: str) -> int:
    """Length of the longest common start of two texts."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
