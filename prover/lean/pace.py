"""How long whole proofs take, and so whether a batch of them pays. Pure: no Lean, no clock."""

from dataclasses import dataclass

BATCH_SECONDS = 2.0
"""How long a batch is meant to take; the shorter, the sooner its attempts are answered."""

LATEST = 0.1
"""Weight of the latest attempt in what is expected of the next."""

LATEST_BATCH = 0.5
"""The same for a batch, which is many attempts."""


@dataclass(slots=True)
class Pace:
    """What was seen lately, in seconds.

    Attributes:
        alone: a whole proof by itself.
        shared: a whole proof in a batch, without the start of the batch's process.
        header: a header that a worker does not hold yet.
    """

    alone: float = 0.01
    shared: float = 0.005
    header: float = 0.0

    def batch(self, attempts: int, start: float) -> int:
        """How many of so many attempts to run in one batch; 0 if none pays.

        Args:
            attempts: how many there are.
            start: what a batch costs before its first attempt.
        """
        size = min(attempts, max(2, int(BATCH_SECONDS / self.shared)))
        return size if start < size * (self.alone - self.shared) else 0

    def saw_alone(self, seconds: float) -> None:
        """A proof was run by itself, by a worker that held its header."""
        self.alone += LATEST * (seconds - self.alone)

    def saw_header(self, seconds: float) -> None:
        """A proof and its header were run by a worker."""
        self.header += LATEST * (max(0.0, seconds - self.alone) - self.header)

    def saw_batch(self, attempts: int, seconds: float) -> None:
        """A batch was run; ``seconds`` without its start."""
        self.shared += LATEST_BATCH * (max(0.001, seconds / attempts) - self.shared)

    def saw_batch_fail(self) -> None:
        """A batch is to be run again piece by piece: make the next ones smaller."""
        self.shared *= 4
