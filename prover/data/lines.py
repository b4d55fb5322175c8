"""Reads theorems from the JSON Lines files in which public benchmarks are passed on.

A line is an object with ``name``, ``split``, ``informal_prefix``, ``formal_statement``, ``goal``
and ``header``, as in the files beside the DeepSeek-Prover-V1.5 code. More fields may stand in it;
CoreBench has ``area`` and ``difficulty``.
"""

import json
import re
from dataclasses import dataclass
from pathlib import Path

from prover.theorem import Theorem


class DataError(ValueError):
    """A file of theorems that cannot be used; one line, with what to do."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A theorem of a benchmark.

    Attributes:
        name: of the theorem.
        split: the part of the benchmark that it belongs to, such as ``valid``.
        informal_prefix: the statement in natural language, as a docstring and a line break.
        formal_statement: from ``theorem`` to ``:= by`` or ``:=``, verbatim.
        goal: the tactic state in which a proof starts, as the Lean of its authors printed it.
        header: what stands before the statement.
        area: what it is about; the family that its name tells where the file says nothing.
        difficulty: from 1; 0 where the file says nothing.
    """

    name: str
    split: str
    informal_prefix: str
    formal_statement: str
    goal: str
    header: str
    area: str
    difficulty: int = 0

    def theorem(self) -> Theorem:
        """What a search is given."""
        statement = self.formal_statement.rstrip()
        return Theorem(
            name=self.name,
            statement=statement if statement.endswith("by") else f"{statement} by",
            header=self.header,
            informal=self.informal_prefix,
        )


_TEXTS = ("name", "split", "informal_prefix", "formal_statement", "goal", "header")
_FAMILY = re.compile(r"mathd_[a-z]+|aime|amc|imo|[A-Za-z]+")


def family(name: str) -> str:
    """The kind of problem that a name of miniF2F or ProofNet begins with."""
    match = _FAMILY.match(name)
    return match.group() if match else name


def read(file: Path) -> list[Entry]:
    """All theorems of a file, in its order.

    Raises:
        DataError: it cannot be read, or a line is no theorem.
    """
    try:
        lines = file.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(f"{file} cannot be read: {error}") from error
    return [
        _entry(line, f"{file}, line {number}")
        for number, line in enumerate(lines, 1)
        if line.strip()
    ]


def _entry(line: str, place: str) -> Entry:
    try:
        fields = json.loads(line)
    except ValueError as error:
        raise DataError(f"{place} is not JSON: {error}") from error
    if not isinstance(fields, dict):
        raise DataError(f"{place} is not an object")
    missing = [field for field in _TEXTS if not isinstance(fields.get(field), str)]
    if missing:
        raise DataError(f"{place} has no text `{missing[0]}`")
    if not fields["formal_statement"].rstrip().endswith((":=", ":= by")):
        raise DataError(f"{place}: the statement of {fields['name']} does not end with `:= by`")
    area, difficulty = fields.get("area"), fields.get("difficulty")
    return Entry(
        **{field: fields[field] for field in _TEXTS},
        area=area if isinstance(area, str) else family(fields["name"]),
        difficulty=difficulty if isinstance(difficulty, int) else 0,
    )
