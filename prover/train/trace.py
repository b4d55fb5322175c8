"""Traces: proofs with the tactic states between their steps, and the examples they make."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from prover.policy.base import Request
from prover.policy.prompt import family, render
from prover.state import TacticState
from prover.theorem import Theorem

WIDEST = 1000
"""Greatest column that a tactic may start at: prompts repeat it on many lines."""


class TraceStep(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A step of a proof.

    Attributes:
        text: verbatim, with the white space before it.
        indent: column at which a further tactic of the current block starts.
        goals: that are left after it.
    """

    text: str
    indent: int
    goals: tuple[str, ...]


class Trace(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A theorem with a proof. A line of a file of traces is one of these, as JSON.

    Attributes:
        family: where the theorem comes from.
        theorem: what is proved.
        goals: at the hole.
        steps: of the proof; their texts are the whole proof.
    """

    family: str
    theorem: Theorem
    goals: tuple[str, ...]
    steps: tuple[TraceStep, ...]

    @property
    def proof(self) -> str:
        return "".join(step.text for step in self.steps)


class Example(msgspec.Struct, frozen=True):
    """A prompt, and how it should be gone on with."""

    prompt: str
    answer: str


class TraceError(ValueError):
    """A file that holds no traces; one line, with the place."""


def read(file: Path) -> list[Trace]:
    """All traces of a file.

    Raises:
        TraceError: it cannot be read, or a line is no trace.
    """
    decoder = msgspec.json.Decoder(Trace)
    try:
        lines = file.read_bytes().splitlines(keepends=True)
    except OSError as error:
        raise TraceError(f"{file} cannot be read: {error.strerror}") from error
    traces = []
    for number, line in enumerate(lines, 1):
        try:
            trace = decoder.decode(line)
        except (msgspec.DecodeError, RecursionError) as error:
            hint = "" if line.endswith(b"\n") else ": it was cut off, remove the line"
            raise TraceError(f"{file}, line {number} is no trace: {error}{hint}") from error
        columns = [trace.theorem.indent, *(step.indent for step in trace.steps)]
        if not all(0 <= column <= WIDEST for column in columns):
            raise TraceError(f"{file}, line {number} is no trace: indent is not in 0…{WIDEST}")
        traces.append(trace)
    return traces


def encode(trace: Trace) -> bytes:
    """The line of a file that holds a trace."""
    return msgspec.json.encode(trace) + b"\n"


def examples(trace: Trace, form: str) -> Iterator[Example]:
    """An example for each state of a proof: what is before it, and the rest of the proof.

    A step that goes on in the line of the one before it is no place to begin at.

    Args:
        trace: the proof.
        form: the family of prompts (`prover.policy.prompt`) whose first mode is used; it has to be
            one to go on with.
    """
    prompts = family(form)
    template = next(iter(prompts.modes.values()))
    prefix, goals, indent = "", trace.goals, trace.theorem.indent
    for index, step in enumerate(trace.steps):
        rest = "".join(later.text for later in trace.steps[index:])
        if rest.startswith("\n") and goals:
            request = Request(trace.theorem, prefix, TacticState(goals), indent)
            prompt = render(template, request, comment=prompts.comment)
            assert isinstance(prompt, str), f"{form} is a conversation"
            yield Example(prompt, rest.removeprefix("\n"))
        prefix, goals, indent = prefix + step.text, step.goals, step.indent
