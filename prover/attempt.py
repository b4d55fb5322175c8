"""What an attempt (prefix and completion, run in Lean) came to."""

from dataclasses import dataclass
from enum import StrEnum

from prover.state import TacticState


class Status(StrEnum):
    """How an attempt ended. Only ``ACCEPTED`` may ever be called proved."""

    COMPLETE = "complete"
    """A warm worker saw no error and no goal left: a candidate for acceptance."""
    ACCEPTED = "accepted"
    """A complete attempt that passed acceptance in a fresh Lean."""
    REJECTED = "rejected"
    """A complete attempt that acceptance turned down."""
    INCONCLUSIVE = "inconclusive"
    """A complete attempt on which acceptance came to no verdict, for a limit or a crash."""
    INCOMPLETE = "incomplete"
    """No error, goals left."""
    ERROR = "error"
    """Lean reported an error; the steps before it are good."""
    TIMEOUT = "timeout"
    """The wall clock or the heartbeats ran out."""
    CRASHED = "crashed"
    """The worker died twice on it (stack overflow, memory, signal)."""
    DENIED = "denied"
    """Screening refused the text; Lean never saw it."""
    EXHAUSTED = "exhausted"
    """The policy had no further completion for this state; nothing was run."""


@dataclass(frozen=True, slots=True)
class Step:
    """A piece of tactic text and the state after it.

    Attributes:
        text: verbatim, with the white space and comments before it, so that the texts of
            consecutive steps concatenate to the proof text.
        state: what Lean reports after the step. A step that closes its block (``·``, ``case``, …)
            carries the state of the enclosing block.
        indent: column at which a further tactic of the current block starts.
    """

    text: str
    state: TacticState
    indent: int = 2


@dataclass(frozen=True, slots=True)
class Outcome:
    """The result of one attempt.

    Attributes:
        status: how it ended.
        steps: the clean steps after the prefix, in order, up to the first error. Where the
            completion continues the prefix's last tactic, that tactic is not a clean step.
        error: Lean's first error (or the reason for a denial, timeout or crash); empty if none.
        error_offset: offset of that error in the proof text, in characters; -1 if none.
        seconds: wall time spent in Lean.
        tactics: how many tactics of the proof text Lean had to have elaborated for it: those up to
            the first error, the prefix included.
        reused: how many of these it had elaborated already for an earlier attempt.
    """

    status: Status
    steps: tuple[Step, ...] = ()
    error: str = ""
    error_offset: int = -1
    seconds: float = 0.0
    tactics: int = 0
    reused: int = 0
