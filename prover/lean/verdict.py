"""What acceptance says of a proof."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal, get_args

ALLOWED_AXIOMS = frozenset({"propext", "Classical.choice", "Quot.sound"})

Assurance = Literal["lean", "replayed", "compared"]
"""How much stands behind an acceptance, each level with all that the one before has:

- ``lean``: a fresh Lean, kernel on, compiled the user's own text with the proof, and a process that
  reads no candidate text listed the axioms;
- ``replayed``: every declaration of the compiled module went through a kernel again, in a process
  that the candidate could not influence;
- ``compared``: the kernel found in it the very statement, and the definitions before it, that the
  user's text has when it is compiled without the candidate.
"""

LEVELS: tuple[Assurance, ...] = get_args(Assurance)


@dataclass(frozen=True, slots=True)
class Verdict:
    """Accepted, rejected or inconclusive.

    Attributes:
        accepted: whether it is a proof of the statement.
        reason: why it is not accepted; empty if it is.
        axioms: what it rests on, sorted.
        seconds: wall time acceptance took.
        inconclusive: a limit was broken, a process died, or less was done than was asked for: it
            may be a proof or not.
        assurance: how much stands behind it, if it is accepted.
    """

    accepted: bool
    reason: str = ""
    axioms: tuple[str, ...] = ()
    seconds: float = 0.0
    inconclusive: bool = False
    assurance: Assurance = "lean"

    @property
    def word(self) -> Literal["accepted", "rejected", "inconclusive"]:
        """The verdict in one word."""
        if self.accepted:
            return "accepted"
        return "inconclusive" if self.inconclusive else "rejected"

    def demanding(self, least: Assurance) -> "Verdict":
        """The same, but inconclusive if less than ``least`` stands behind an acceptance."""
        if not self.accepted or LEVELS.index(self.assurance) >= LEVELS.index(least):
            return self
        reason = (
            f"assurance is only `{self.assurance}`, not `{least}`: this Lean has nothing here that "
            "gives more (`rmax doctor` says what would)"
        )
        return replace(self, accepted=False, inconclusive=True, reason=reason)


def inconclusive(reason: str) -> Verdict:
    """Nothing is known, and why."""
    return Verdict(False, reason, inconclusive=True)


def weigh(axioms: Iterable[str], assurance: Assurance) -> Verdict:
    """Judge what a theorem rests on; names are compared whole."""
    used = tuple(sorted(axioms))
    extra = [axiom for axiom in used if axiom not in ALLOWED_AXIOMS]
    if "sorryAx" in extra:
        return Verdict(False, "the proof rests on `sorry`", used)
    if extra:
        return Verdict(False, f"the proof rests on further axioms: {', '.join(extra)}", used)
    return Verdict(True, "", used, assurance=assurance)
