"""What Lean said about an attempt, read as an outcome. Pure: no process, no clock."""

import re
from dataclasses import dataclass
from functools import cached_property

from prover.attempt import Outcome, Status, Step
from prover.lean.known import Key, key
from prover.lean.protocol import ERROR, Diagnostic, Report
from prover.lean.steps import Layout, cut
from prover.state import TacticState
from prover.theorem import Theorem

_TIMEOUT = re.compile(r"\(deterministic\) timeout|maximum number of heartbeats")
_MISSING_ALTERNATIVE = re.compile(r"has not been provided|missing cases", re.IGNORECASE)
"""Errors that Lean shows at the start of a tactic whose alternatives have not all been written."""


@dataclass(frozen=True)
class Attempt:
    """A proof text for a theorem, of which a prefix is known already.

    Raises:
        SourceError: a comment or string in it never ends.
    """

    theorem: Theorem
    prefix: str
    completion: str

    @cached_property
    def proof(self) -> str:
        return self.prefix + self.completion

    @cached_property
    def layout(self) -> Layout:
        return cut(self.proof, column_of_hole(self.theorem))

    @cached_property
    def known(self) -> int:
        """How many pieces lie in the prefix; -1 if the completion continues the last of them."""
        pieces, read = self.layout.pieces, len(self.prefix)
        known = sum(piece.end <= read for piece in pieces)
        follows = pieces[known - 1].next if known else self.layout.start
        return known if known == len(pieces) or follows >= read else -1

    @cached_property
    def padding(self) -> str:
        """White space after the proof, in whose columns Lean is asked for the final states."""
        return padding(self.theorem, *self.layout.asks)

    @cached_property
    def body(self) -> str:
        """What follows the header in Lean's document."""
        return f"{self.theorem.statement}{self.proof}{self.padding}{self.theorem.rest}"

    @cached_property
    def start(self) -> int:
        """Offset of the proof in Lean's document."""
        return len(self.theorem.header) + len(self.theorem.statement)

    @cached_property
    def questions(self) -> tuple["Question", ...]:
        """What Lean is asked: the state after each new piece but the last, then at the end the
        state in each open block, innermost first."""
        layout, end = self.layout, self.start + len(self.proof) + 1
        new = layout.pieces[self.known : -1] if self.known >= 0 else ()
        last = self.proof[: layout.pieces[-1].end] if layout.pieces else ""
        return (
            *(
                Question(
                    key(self.theorem, self.proof[: piece.end], piece.indent),
                    self.start + piece.ask,
                )
                for piece in new
            ),
            *(
                Question(key(self.theorem, last, column), end + ask)
                for column, ask in zip(layout.columns[::-1], layout.asks[::-1], strict=True)
            ),
        )

    def read(self, report: Report) -> "Reading":
        """The outcome, given what Lean said about the document and the `questions`."""
        return _Reader(self, report).reading()


@dataclass(frozen=True, slots=True)
class Question:
    """A state that is wanted.

    Attributes:
        key: names it.
        offset: where in the document Lean shows it.
    """

    key: Key
    offset: int


def column_of_hole(theorem: Theorem) -> int:
    """Column at which the proof text starts, on the line where the statement ends."""
    return len(f"{theorem.header}{theorem.statement}".rsplit("\n", 1)[-1])


def padding(theorem: Theorem, *columns: int) -> str:
    """A line of white space that reaches past ``columns``, and past the hole, so that what stands
    after the hole on its line is not left of the blocks that it belongs to."""
    return "\n" + " " * (max((column_of_hole(theorem), *columns)) + 1)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a report came to.

    Attributes:
        outcome: the outcome, without the time it took.
        again: the attempt up to its last clean step, where Lean must be asked once more, because
            what it said was cut short by a syntax error or leaves open what a closed block leads
            to. The outcome's steps are those of that attempt then.
        learned: states that hold for any proof that starts the same.
        clean: how many pieces stand before the first error.
    """

    outcome: Outcome
    again: Attempt | None
    learned: dict[Key, TacticState]
    clean: int


@dataclass(frozen=True, slots=True)
class _Failure:
    """An error and the piece it spoils.

    Attributes:
        piece: index of the piece; the number of pieces if the tactics are fine and something
            after them is not.
        offset: where the error is, in the proof; -1 if it is about the whole declaration.
        message: in Lean's words.
        open: whether the piece is spoilt because it leaves a block with goals in it; what Lean says
            of the state before it is about another block then.
    """

    piece: int
    offset: int
    message: str
    open: bool = False

    def order(self) -> tuple[int, bool, int]:
        return self.piece, self.open, self.offset


class _Reader:
    def __init__(self, attempt: Attempt, report: Report) -> None:
        self.attempt = attempt
        self.report = report
        self.layout = attempt.layout
        self.pieces = attempt.layout.pieces
        self.errors = [one for one in report.diagnostics if one.severity == ERROR]
        ends = len(attempt.layout.columns)
        self.states = report.states[: len(report.states) - ends]
        self.ends = report.states[len(report.states) - ends :]
        self.shift = attempt.start

    def reading(self) -> Reading:
        failures = [found for error in self.errors if (found := self._failure(error)) is not None]
        failure = min(failures, key=_Failure.order, default=None)
        clean = len(self.pieces) if failure is None else failure.piece
        steps, sure = self._steps(clean)
        status = self._status(failure)
        voided = failure is not None and failure.offset < 0
        if voided and steps and steps[-1].state.solved:
            steps = steps[:-1]
        learned = self._learned(clean)
        if failure is not None and failure.open and steps:
            steps, sure = steps[:-1], False
            learned = self._learned(clean - 1)
        outcome = Outcome(
            status,
            steps,
            error=failure.message if failure else self._trouble_after(),
            error_offset=min(failure.offset, len(self.attempt.proof)) if failure else -1,
            tactics=min(clean + 1, len(self.pieces)),
        )
        return Reading(outcome, None if sure else self._truncated(clean), learned, clean)

    def _failure(self, error: Diagnostic) -> _Failure | None:
        """Which piece an error spoils; ``None`` if it only says that the proof is not finished."""
        start, end = error.start - self.shift, error.end - self.shift
        proof = len(self.attempt.proof)
        last = len(self.pieces) - self.layout.whole
        if start > proof and self.attempt.theorem.rest and not self.report.cut_short:
            return None
        if error.unsolved:
            piece = self._piece(end)
            if piece == len(self.pieces):
                return None
            # A block was left before its goals were solved.
            offset = self.pieces[piece - 1].next if piece else self.layout.start
            return _Failure(piece, offset, error.message, open=True)
        if start < 0 and end <= 0:
            return _Failure(len(self.pieces), -1, error.message)
        if _MISSING_ALTERNATIVE.search(error.message):
            for first, after in self.layout.alternatives:
                if first == start:
                    return _Failure(self._piece(after - 1), start, error.message)
        return _Failure(max(0, min(self._piece(start), last)), max(0, start), error.message)

    def _piece(self, offset: int) -> int:
        """Index of the piece that an offset lies in, or the number of pieces."""
        return sum(piece.end <= offset for piece in self.pieces)

    def _steps(self, clean: int) -> tuple[tuple[Step, ...], bool]:
        """The steps before piece ``clean``, and whether what Lean said of them is final."""
        known = self.attempt.known
        if known < 0 or clean <= known:
            return (), True
        steps: list[Step] = []
        begun = len(self.attempt.prefix)
        for index in range(known, clean):
            piece = self.pieces[index]
            if index == len(self.pieces) - 1:
                found = self._final()
                if found is None:
                    return tuple(steps), False
                state, indent = found
            else:
                between = self.states[index - known]
                if between is None:
                    return tuple(steps), False
                state, indent = between, piece.indent
                if state.solved and piece.nested:
                    if index == clean - 1:
                        return tuple(steps), False
                    continue  # the block goes on with nothing to prove: no place to resume from
            steps.append(Step(self.attempt.proof[begun : piece.end], state, indent))
            begun = piece.end
        return tuple(steps), clean == len(self.pieces) or not self._cut_short()

    def _learned(self, clean: int) -> dict[Key, TacticState]:
        """The states after clean pieces."""
        questions = self.attempt.questions
        count = clean - max(self.attempt.known, 0)
        asked = list(zip(questions, (*self.states, *self.ends), strict=True))
        if count <= len(self.states):
            asked = asked[: max(0, count)]
        return {question.key: state for question, state in asked if state is not None}

    def _final(self) -> tuple[TacticState, int] | None:
        """The state at the end, and the column of its block: the innermost with goals left."""
        columns = self.layout.columns[::-1]
        for state, column in zip(self.ends, columns, strict=True):
            if state is not None and not state.solved:
                return state, column
        outermost = self.ends[-1] if self.ends else None
        return None if outermost is None else (outermost, columns[-1])

    def _cut_short(self) -> bool:
        """Whether Lean may have stopped reading, and with it reporting, before the end."""
        end = self.shift + (self.pieces[-1].end if self.pieces else 0)
        late = any(error.start >= end and not error.unsolved for error in self.errors)
        return late or self.report.cut_short

    def _status(self, failure: _Failure | None) -> Status:
        if failure is not None:
            return Status.TIMEOUT if _TIMEOUT.search(failure.message) else Status.ERROR
        final = self._final()
        if self.errors or final is None:
            return Status.INCOMPLETE
        finished = final[0].solved or bool(self.attempt.theorem.rest)
        return Status.COMPLETE if finished else Status.INCOMPLETE

    def _trouble_after(self) -> str:
        """What is amiss in the user's text after the hole, if anything."""
        after = [
            error.message
            for error in self.errors
            if not error.unsolved and error.start > self.shift + len(self.attempt.proof)
        ]
        return after[0] if after else ""

    def _truncated(self, clean: int) -> Attempt | None:
        """The attempt up to its last clean piece; without that piece, if it is the last of all."""
        theorem, prefix, proof = self.attempt.theorem, self.attempt.prefix, self.attempt.proof
        for count in range(clean, self.attempt.known, -1):
            completion = proof[len(prefix) : self.pieces[count - 1].end]
            if completion != self.attempt.completion:
                return Attempt(theorem, prefix, completion)
        return None
