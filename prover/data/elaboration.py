"""Whether Lean takes statements, and what it makes of them.

That a statement elaborates says little if it then means something else. So the goal that Lean
prints is compared with the one that the authors' Lean printed: they may differ in notation alone.
"""

import json
import re
import tempfile
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from prover.data.lines import DataError, Entry
from prover.data.sums import bracketed
from prover.lean.oneshot import Limits, run
from prover.lean.toolchain import Toolchain

HOLE = "\n  trace_state\n  sorry\n"
SECONDS = 120.0
"""Wall time for all statements with one header."""
LEAST_SECONDS = 10.0
"""Wall time for one of them by itself."""


class _UnfinishedError(Exception):
    """Lean broke a limit or died; which, in words."""


@dataclass(frozen=True, slots=True)
class Elaboration:
    """What Lean says of a statement.

    Attributes:
        goal: the tactic state in which a proof would start; empty if there is none.
        errors: Lean's error messages.
    """

    goal: str
    errors: tuple[str, ...]

    @property
    def accepted(self) -> bool:
        """Whether Lean takes the statement."""
        return bool(self.goal) and not self.errors

    def reads_as(self, goal: str) -> bool:
        """Whether the goal is the given one, up to notation and spaces.

        Types of bounded variables count where both goals have them.
        """
        own, other = _TYPE.split(_plain(self.goal)), _TYPE.split(_plain(goal))
        types = zip(own[1::2], other[1::2], strict=False)
        return own[::2] == other[::2] and all(a == b or "" in (a, b) for a, b in types)


_NOTATION = (
    (r"ℕ", "Nat"),
    (r"ℤ", "Int"),
    (r"\|([^|∣]*)\|", r"abs (\1)"),
    (r"∀ (\w+) ([<≤>≥]) (\w+), ", r"∀ \1 ⟪⟫\2 \3, "),
    (r"∀ \((\w+) : (\w+)\), \1 ([<≤>≥]) (\w+) → ", r"∀ \1 ⟪\2⟫\3 \4, "),
    (r"∃ (\w+), \1 ([<≤>≥]) (\w+) ∧ ", r"∃ \1 \2 \3, "),
    (r"\s+", " "),
)
"""What Mathlib prints otherwise, as patterns, and what is written for both."""

_TYPE = re.compile(r"⟪(\w*)⟫")
"""The type of a variable that is bounded, where it is introduced; empty if none is printed."""

_CONTINUED = re.compile(r"\n\s+")
"""A line that Lean broke."""


def _plain(goal: str) -> str:
    lines = _CONTINUED.sub(" ", goal).split("\n")
    goal = "\n".join(map(bracketed, lines))
    for pattern, plain in _NOTATION:
        goal = re.sub(pattern, plain, goal)
    return goal.strip()


async def elaborate(entries: Sequence[Entry], lean: Toolchain) -> dict[str, Elaboration]:
    """Have Lean elaborate each statement, unproved; one process for each header.

    Raises:
        DataError: Lean rejects a header.
    """
    groups: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        groups[entry.header].append(entry)
    found: dict[str, Elaboration] = {}
    for header, group in groups.items():
        found |= await _apart(header, group, lean, SECONDS)
    return found


async def _apart(
    header: str, group: list[Entry], lean: Toolchain, seconds: float
) -> dict[str, Elaboration]:
    """What Lean says of each; where it does not finish with all, of each half by itself."""
    try:
        return await _elaborate(header, group, lean, seconds)
    except _UnfinishedError as error:
        if len(group) == 1:
            return {group[0].name: Elaboration("", (f"Lean does not finish with it: {error}",))}
    middle, less = len(group) // 2, max(seconds / 2, LEAST_SECONDS)
    first = await _apart(header, group[:middle], lean, less)
    return first | await _apart(header, group[middle:], lean, less)


async def _elaborate(
    header: str, group: list[Entry], lean: Toolchain, seconds: float
) -> dict[str, Elaboration]:
    text, owners = header, {}
    for entry in group:
        first = text.count("\n") + 1
        text += f"{entry.theorem().statement}{HOLE}"
        owners.update(dict.fromkeys(range(first, text.count("\n") + 1), entry.name))
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "Statements.lean"
        file.write_text(text, "utf-8")
        done = await run(
            lean, ["--json", str(file)], folder=Path(folder), limits=Limits(seconds=seconds)
        )
    if done.exceeded or done.code not in (0, 1):
        raise _UnfinishedError(done.exceeded or f"it ended with exit code {done.code}")
    found = {entry.name: Elaboration("", ()) for entry in group}
    for line in done.output.splitlines():
        try:
            message = json.loads(line)
        except ValueError as error:
            raise DataError(f"Lean said: {line}") from error
        owner, data = owners.get(message["pos"]["line"], ""), message["data"]
        if message["severity"] == "error":
            if not owner:
                raise DataError(f"Lean rejects the header: {data}")
            found[owner] = replace(found[owner], errors=(*found[owner].errors, data))
        elif message["kind"] == "trace" and owner:
            found[owner] = replace(found[owner], goal=data)
    return found
