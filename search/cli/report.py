"""What the commands print: results as JSON, texts with highlighting, errors with their place."""

import difflib
import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path

import click

from prover.lean.tokens import SourceError


class BadInput(click.ClickException):
    """What the user gave can't be used. The command ends with exit code 2."""

    exit_code = 2


@dataclass(kw_only=True)
class ProofReport:
    """One theorem's outcome, as ``rmax prove --json`` prints it.

    Attributes:
        name: fully qualified name.
        statement: the text up to the hole.
        accepted: whether the declaration passed acceptance, all its holes filled.
        proof: what goes into the hole; empty if none was found.
        axioms: what the proof depends on.
        assurance: how much stands behind the acceptance: ``lean``, ``replayed`` or ``compared``.
        seconds: wall time of the search, acceptance included.
        rollouts: rollouts finished.
        nodes: tactic states in the search tree.
        lean: version of the Lean that accepted.
        policy: name of the policy.
        search: name of the strategy.
        seed: seed of the search.
        error: why it is not accepted; empty if it is.
    """

    name: str = ""
    statement: str = ""
    accepted: bool = False
    proof: str = ""
    axioms: list[str] = field(default_factory=list)
    assurance: str = ""
    seconds: float = 0.0
    rollouts: int = 0
    nodes: int = 0
    lean: str = ""
    policy: str = ""
    search: str = ""
    seed: int = 0
    error: str = ""


@dataclass(kw_only=True)
class CheckReport:
    """A verdict, as ``rmax check --json`` prints it.

    Attributes:
        verdict: ``accepted``, ``rejected`` or ``inconclusive``.
        accepted: whether it is a proof of that statement.
        reason: why not; empty if it is.
        axioms: what the proof depends on.
        assurance: how much stands behind the acceptance: ``lean``, ``replayed`` or ``compared``.
        sandbox: what the candidate was confined in.
        seconds: wall time of the check.
    """

    verdict: str = ""
    accepted: bool = False
    reason: str = ""
    axioms: list[str] = field(default_factory=list)
    assurance: str = ""
    sandbox: str = ""
    seconds: float = 0.0


def print_json(value: object) -> None:
    """One JSON value on standard output; dataclasses become objects."""
    click.echo(json.dumps(value, default=asdict, ensure_ascii=False, indent=2))


def print_code(text: str, language: str) -> None:
    """Source text on standard output, with colours on a terminal."""
    text = text.rstrip("\n")
    if not sys.stdout.isatty():
        click.echo(text)
        return
    from rich.console import Console
    from rich.syntax import Syntax

    code = Syntax(text, language, theme="ansi_dark", background_color="default", word_wrap=True)
    Console().print(code)


def counted(number: int, noun: str) -> str:
    """``1 goal``, ``2 goals``."""
    return f"{number} {noun}{'s' * (number != 1)}"


def axioms(names: Sequence[str]) -> str:
    """What a proof rests on, in words."""
    return f"axioms: {', '.join(names)}" if names else "no axioms"


def note(colour: str, message: str) -> None:
    """A message on standard error, its first line in colour on a terminal."""
    first, _, rest = message.partition("\n")
    click.secho(first, err=True, fg=colour)
    if rest:
        click.echo(rest, err=True)


def announce(message: str) -> None:
    """Say on standard error what is going on."""
    note("cyan", message)


def diff(path: Path, before: str, after: str) -> str:
    """A unified diff of one file, such as ``git apply`` takes."""
    lines = difflib.unified_diff(
        before.splitlines(keepends=True),
        after.splitlines(keepends=True),
        f"a/{str(path).lstrip('/')}",
        f"b/{str(path).lstrip('/')}",
    )
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
    )


def pointed(where: str, text: str, line: int, column: int, message: str) -> str:
    """A message with its place and the line of text it is about.

    Args:
        where: what the text is called.
        text: the whole text.
        line: from 1.
        column: from 1.
        message: what is wrong there.
    """
    lines = text.split("\n")
    shown = lines[line - 1][: column + 80] if line <= len(lines) else ""
    start = max(0, column - 60)
    excerpt = f"\n  {shown[start:]}\n  {' ' * (column - 1 - start)}^" if shown.strip() else ""
    return f"{where}:{line}:{column}: {message}{excerpt}"


@contextmanager
def pointing_into(where: str, text: str) -> Iterator[None]:
    """Turn a `SourceError` about ``text`` into a `BadInput` that shows the place."""
    try:
        yield
    except SourceError as error:
        message = pointed(where, text, error.line, error.column, error.message)
        raise BadInput(message) from error
