"""Reads the catalogue of attacks: every ``*.toml`` beside this file is one theme."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from prover.lean.oneshot import Limits

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Attack:
    """A text that must not be accepted, and an honest one like it that must be.

    Attributes:
        theme: name of the file it stands in.
        name: unique.
        says: what it tries, in a sentence.
        statement: the theorem that is to be proved; for a document the statement given apart.
        proof: the candidate; empty if there is a document.
        document: an untrusted text that claims to prove the statement; empty if there is a proof.
        header: the user's own text before the theorem.
        full_name: the theorem's full name.
        honest: a proof (or a document) that is accepted.
        honest_statement: what that proves.
        screening: the rule that stops the attack first: a ``Denial.rule``, ``context`` (what a
            document may consist of) or ``reading`` (no theorem is found); empty if none does.
        beyond: what stops it with screening off: ``reading``, ``statement``, ``lean``, ``audit`` or
            ``limit``.
        reason: a regular expression found in the reason that layer gives.
        single: why fewer than two layers stop it; empty if two do.
        open: why nothing stops it today; empty if something does.
        seconds: wall time for each process.
        memory: for each process, in MiB.
    """

    theme: str
    name: str
    says: str
    statement: str
    honest: str
    honest_statement: str
    screening: str
    beyond: str
    reason: str
    proof: str = ""
    document: str = ""
    header: str = ""
    full_name: str = "T"
    single: str = ""
    open: str = ""
    seconds: float = 30.0
    memory: int = 2048

    @property
    def limits(self) -> Limits:
        return Limits(self.seconds, self.memory << 20)


def read() -> list[Attack]:
    """All attacks, by theme."""
    return [
        _attack(path.stem, {**content.get("default", {}), **entry})
        for path in sorted(HERE.glob("*.toml"))
        for content in [tomllib.loads(path.read_text())]
        for entry in content["attack"]
    ]


def _attack(theme: str, entry: dict[str, Any]) -> Attack:
    if "document" not in entry:
        entry["proof"] = _on_a_new_line(_text(entry["proof"]))
        entry["honest"] = _on_a_new_line(_text(entry["honest"]))
    entry.setdefault("honest_statement", entry["statement"])
    entry["document"] = _text(entry.get("document", ""))
    re.compile(entry["reason"])
    return Attack(theme, **entry)


def _text(value: str | list[Any]) -> str:
    """A text: a string, or a list of strings and of ``[string, times]``."""
    if isinstance(value, str):
        return value
    return "".join(part if isinstance(part, str) else part[0] * part[1] for part in value)


def _on_a_new_line(proof: str) -> str:
    return proof if proof.startswith(("\n", "\r")) else f"\n{proof}"
