"""Which of Lean's errors about a text says what is wrong with it, and what can be done about it."""

import re
from typing import Any

from prover.lean.oneshot import messages

UNSOLVED = "Tactic.unsolvedGoals"
"""The kind of an error that says only that goals are left."""

UNKNOWN_TACTIC = "unknown tactic"
_WORD = re.compile(r"[^\W\d][\w.'!?]*")

MATHLIB = "a Lake project with Mathlib has it (docs/mathlib.md)"
ABSENT = {
    **dict.fromkeys(("ring", "ring_nf"), f"`grind` proves equations over ℤ and ℕ; {MATHLIB}"),
    "linarith": f"`omega` and `grind` prove what is linear over ℤ and ℕ; {MATHLIB}",
    **dict.fromkeys(
        ("nlinarith", "positivity", "norm_num1", "interval_cases", "field_simp"), MATHLIB
    ),
    "use": f"write `exists` or `refine ⟨_, _⟩`; {MATHLIB}",
}
"""Tactics of Mathlib that the embedded Lean lacks, with what to do instead."""


def first_error(output: str) -> dict[str, Any] | None:
    """The error that a text fails by, of an output of ``--json``.

    Where Lean stops reading a proof it also says that its goals are left, at the proof's beginning:
    that counts only if there is nothing else.
    """
    errors = [one for one in messages(output) if one["severity"] == "error"]
    return min(errors, key=_order, default=None)


def said(error: dict[str, Any], text: str, *, embedded: bool) -> str:
    """An error's words; of an unknown tactic also its name, its place, and what to do.

    Args:
        error: from `first_error`.
        text: what Lean read.
        embedded: whether it was the embedded Lean.
    """
    message: str = error["data"]
    if message != UNKNOWN_TACTIC:
        return message
    number, column = error["pos"]["line"], error["pos"]["column"]
    line = next(iter(text.split("\n")[number - 1 : number]), "")
    # Lean reads on after the first letter
    words = [word for word in _WORD.finditer(line) if word.start() <= column <= word.end()]
    if not words:
        return f"{message} (line {number}, column {column + 1})"
    name, place = words[-1].group(), f"line {number}, column {words[-1].start() + 1}"
    advice = ABSENT.get(name, "") if embedded else ""
    return f"{message} '{name}' ({place})" + (f"; in the embedded Lean: {advice}" * bool(advice))


def _order(error: dict[str, Any]) -> tuple[bool, int, int]:
    return error.get("kind") == UNSOLVED, error["pos"]["line"], error["pos"]["column"]
