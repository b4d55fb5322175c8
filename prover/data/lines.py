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
    """A file of theorems that cannot be used; one line, with what is wrong where."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A theorem of a benchmark.

    Attributes:
        name: of the theorem.
        split: the part of the benchmark that it belongs to, such as ``valid``.
        informal_prefix: the statement in natural language, as a docstring and a line break.
        formal_statement: from ``theorem`` (ProofNet has ``def`` too) to ``:= by`` or ``:=``,
            verbatim.
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
        apart = "\n" if self.header and not self.header[-1].isspace() else ""
        return Theorem(
            name=self.name,
            statement=f"{statement} by" if statement.endswith(":=") else statement,
            header=self.header + apart,
            informal=self.informal_prefix,
        )


_TEXTS = ("name", "split", "informal_prefix", "formal_statement", "goal", "header")
_KEYWORD = r"\s*(theorem|lemma|(noncomputable\s+)?def)"
_FAMILY = re.compile(r"mathd_[a-z]+|aime|amc|imo|[A-Za-z]+")


def family(name: str) -> str:
    """The kind of problem that a name of miniF2F or ProofNet begins with."""
    match = _FAMILY.match(name)
    return match.group() if match else name


def read(file: Path, *, distinct: bool = False) -> list[Entry]:
    """All theorems of a file, in its order.

    Args:
        file: JSON Lines.
        distinct: whether no two may have one name; in ProofNet some do.

    Raises:
        DataError: it cannot be read, or a line is no theorem, or none that may stand there.
    """
    try:
        lines = file.read_text("utf-8").split("\n")  # a text in a line may have other breaks
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(f"{file} cannot be read: {error}") from error
    entries = []
    first: dict[str, int] = {}
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        place = f"{file}, line {number}"
        entry = _entry(line, place)
        if distinct and entry.name in first:
            raise DataError(
                f"{place}: there is a theorem {entry.name} already (line {first[entry.name]})"
            )
        first.setdefault(entry.name, number)
        entries.append(entry)
    return entries


def _entry(line: str, place: str) -> Entry:
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise DataError(f"{place} is not JSON: {error}") from error
    if not isinstance(fields, dict):
        raise DataError(f"{place} is not an object")
    fields = {"area": None, "difficulty": 0, **fields}
    for field in _TEXTS:
        if not _is_text(fields.get(field)):
            raise DataError(f"{place} has no text `{field}`")
    name, statement = fields["name"], fields["formal_statement"]
    if not re.fullmatch(r"\S+", name):
        raise DataError(f"{place}: {name!r} is no name")
    if not re.match(rf"{_KEYWORD}\s+{re.escape(name)}(?![\w.'!?])", statement):
        raise DataError(f"{place}: the statement does not begin with `theorem {name}`")
    if not re.search(r":=\s*(by\s*)?\Z", statement):
        raise DataError(f"{place}: the statement of {name} does not end with `:= by`")
    area = family(name) if fields["area"] is None else fields["area"]
    if not _is_text(area):
        raise DataError(f"{place}: `area` is no text")
    if type(fields["difficulty"]) is not int:
        raise DataError(f"{place}: `difficulty` is no whole number")
    texts = {field: fields[field] for field in _TEXTS}
    return Entry(**texts, area=area, difficulty=fields["difficulty"])


def _is_text(value: object) -> bool:
    """Whether it is text that can be written: JSON may have single halves of surrogate pairs."""
    return isinstance(value, str) and not re.search("[\ud800-\udfff]", value)
