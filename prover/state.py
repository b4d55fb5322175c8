"""Tactic states: what Lean prints, read back into goals, and compared up to accidental names."""

import re
from dataclasses import dataclass
from functools import cached_property

_INACCESSIBLE = re.compile(r"[^\s(){}\[\]⟨⟩,;:⊢]*✝[⁰¹²³⁴⁵⁶⁷⁸⁹]*")
_METAVARIABLE = re.compile(r"\?(?:[^\W\d][\w✝]*\.\d+|\d+)|\b_(?:uniq|fvar|mvar)\.\d+")
_ANY_METAVARIABLE = re.compile(r"(?<!\w)\?[\w✝.']+|\b_(?:uniq|fvar|mvar)\.\d+")
"""Named ones too."""
_CASE = re.compile(r"\Acase [^\n]*\n")
_CONTINUATION = re.compile(r"\n?[^\S\n]+")


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
        """Canonical text: equal for states that differ only in inaccessible names (``x✝``), in
        metavariable names (``?m.12``), in case tags, and in where Lean broke lines.

        Inaccessible names are local to their goal, metavariables are shared by all goals.
        """
        metavariables: dict[str, str] = {}
        goals = []
        for goal in self.goals:
            goal = _numbered(_INACCESSIBLE, "✝", _CASE.sub("", goal), {})
            goal = _numbered(_METAVARIABLE, "?", goal, metavariables)
            goals.append(_CONTINUATION.sub(" ", goal))
        return "\n\n".join(goals) if goals else "no goals"

    @property
    def independent(self) -> bool:
        """Whether no metavariable occurs in two goals, so that each can be proved by itself."""
        seen: set[str] = set()
        for goal in self.goals:
            names = set(_ANY_METAVARIABLE.findall(goal))
            if names & seen:
                return False
            seen |= names
        return True


def _numbered(pattern: re.Pattern[str], mark: str, text: str, names: dict[str, str]) -> str:
    """Replace each name by its number in order of first occurrence; ``names`` remembers them."""
    return pattern.sub(lambda match: names.setdefault(match[0], f"{mark}{len(names)}"), text)
