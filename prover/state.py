"""Tactic states: what Lean prints, read back into goals, and compared up to accidental names."""
# helper "worker" owns this module: Goal, TacticState(text), .goals, .key
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class TacticState:
    """The goals at a point of a proof.

    Attributes:
        goals: each goal as Lean prints it (hypotheses, then ``⊢ target``), in Lean's order;
            empty when nothing is left to prove.
    """

    goals: tuple[str, ...]

    @property
    def text(self) -> str:
        """Lean's own print: goals separated by blank lines, ``no goals`` when empty."""
        return "\n\n".join(self.goals) if self.goals else "no goals"

    @property
    def solved(self) -> bool:
        return not self.goals

    @cached_property
    def key(self) -> str:
        """Canonical text: equal for states that differ only in inaccessible names (``x✝``) and
        metavariable names (``?m.12``)."""
        return self.text
