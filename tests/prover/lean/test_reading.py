"""What reports of Lean are read as; the reports are scripted, one mistake of reading at a time."""

import pytest

from prover.attempt import Status
from prover.lean.protocol import Diagnostic, Report
from prover.lean.reading import Attempt
from prover.state import TacticState
from prover.theorem import Theorem

THEOREM = Theorem("t", "theorem t : p := by", header="def p := True\n")
A, B, C = (TacticState((f"⊢ {name}",)) for name in "abc")
DONE = TacticState(())


def attempt(prefix: str, completion: str, theorem: Theorem = THEOREM) -> Attempt:
    return Attempt(theorem, prefix, completion)


def error(of: Attempt, text: str, message: str = "wrong", *, unsolved: bool = False) -> Diagnostic:
    """An error about the last occurrence of ``text`` in the proof."""
    start = of.start + of.proof.rindex(text)
    return Diagnostic(start, start + len(text), 1, message, unsolved)


def report(*states: TacticState | None, errors: tuple[Diagnostic, ...] = ()) -> Report:
    return Report(errors, states, cut_short=bool(states) and states[-1] is None)


def test_states_are_asked_for_after_each_new_piece_and_in_each_open_block() -> None:
    one = attempt("\n  a", "\n  b\n  · c")
    document = THEOREM.header + one.body
    between, inner, outer = (question.offset for question in one.questions)
    assert document[between:].startswith("· c")
    assert document[: outer + 3].endswith("\n     ")
    assert inner - outer == 2
    assert document[one.start :].startswith(one.proof)


def test_a_finished_proof_is_complete() -> None:
    reading = attempt("", "\n  a\n  b").read(report(A, DONE))
    assert reading.outcome.status is Status.COMPLETE
    assert [(step.text, step.state, step.indent) for step in reading.outcome.steps] == [
        ("\n  a", A, 2),
        ("\n  b", DONE, 2),
    ]
    assert reading.again is None


def test_goals_left_are_incomplete_and_not_an_error() -> None:
    one = attempt("", "\n  a\n  b")
    left = error(one, one.proof, "unsolved goals", unsolved=True)
    outcome = one.read(report(A, B, errors=(left,))).outcome
    assert (outcome.status, outcome.error, outcome.error_offset) == (Status.INCOMPLETE, "", -1)
    assert [step.state for step in outcome.steps] == [A, B]


def test_no_word_of_lean_at_the_end_is_never_complete() -> None:
    outcome = attempt("", "\n  a").read(report(None)).outcome
    assert outcome.status is Status.INCOMPLETE
    assert outcome.steps == ()


def test_the_first_error_ends_the_steps_whatever_order_lean_says_them_in() -> None:
    one = attempt("", "\n  a\n  b\n  c\n  d")
    errors = (error(one, "d", "later"), error(one, "b", "first"))
    outcome = one.read(report(A, A, A, DONE, errors=errors)).outcome
    assert (outcome.status, outcome.error) == (Status.ERROR, "first")
    assert outcome.error_offset == one.proof.index("b")
    assert [step.text for step in outcome.steps] == ["\n  a"]


def test_warnings_are_not_errors() -> None:
    one = attempt("", "\n  a")
    warning = Diagnostic(one.start, one.start + 3, 2, "unused")
    assert one.read(report(DONE, errors=(warning,))).outcome.status is Status.COMPLETE


def test_heartbeats_that_ran_out_are_a_timeout() -> None:
    one = attempt("", "\n  a\n  b")
    late = error(one, "b", "(deterministic) timeout at `whnf`, maximum number of heartbeats …")
    outcome = one.read(report(A, A, errors=(late,))).outcome
    assert outcome.status is Status.TIMEOUT
    assert [step.text for step in outcome.steps] == ["\n  a"]


def test_only_steps_after_the_prefix_are_told() -> None:
    outcome = attempt("\n  a", "\n  b\n  c").read(report(B, C)).outcome
    assert [step.text for step in outcome.steps] == ["\n  b", "\n  c"]


@pytest.mark.parametrize("completion", [" <;> b\n  c", "\n    at b\n  c", " b"])
def test_a_completion_that_continues_the_last_tactic_has_no_clean_step(completion: str) -> None:
    one = attempt("\n  x\n  a", completion)
    outcome = one.read(report(*(DONE for _ in one.questions))).outcome
    assert (outcome.status, outcome.steps) == (Status.COMPLETE, ())


def test_comments_at_the_end_of_the_prefix_do_not_matter() -> None:
    outcome = attempt("\n  a -- b\n", "  c").read(report(DONE)).outcome
    assert [step.text for step in outcome.steps] == ["  c"]


def test_a_step_that_closes_its_block_has_the_state_of_the_block_around() -> None:
    one = attempt("", "\n  a\n  · b")
    assert [step.state for step in one.read(report(A, DONE, C)).outcome.steps] == [A, C]
    steps = one.read(report(A, B, C)).outcome.steps
    assert [(step.state, step.indent) for step in steps] == [(A, 2), (B, 4)]


def test_a_block_left_with_goals_is_an_error_at_what_comes_next() -> None:
    one = attempt("", "\n  a\n  · b\n  · c")
    left = error(one, "· b", "unsolved goals", unsolved=True)
    reading = one.read(report(A, B, DONE, DONE, errors=(left,)))
    assert reading.outcome.status is Status.ERROR
    assert reading.outcome.error_offset == one.proof.rindex("·")
    assert [step.text for step in reading.outcome.steps] == ["\n  a"]
    assert reading.again == attempt("", "\n  a\n  · b")


def test_a_solved_block_that_goes_on_is_no_place_to_resume_from() -> None:
    one = attempt("", "\n  a\n  · b\n    done\n  c")
    steps = one.read(report(A, DONE, C, DONE)).outcome.steps
    assert [step.text for step in steps] == ["\n  a", "\n  · b\n    done", "\n  c"]


def test_what_a_closed_block_leads_to_is_asked_again_when_the_next_tactic_fails() -> None:
    one = attempt("", "\n  a\n  · b\n    bad")
    reading = one.read(report(A, DONE, DONE, DONE, errors=(error(one, "bad"),)))
    assert [step.text for step in reading.outcome.steps] == ["\n  a"]
    assert reading.again == attempt("", "\n  a\n  · b")


def test_after_a_syntax_error_lean_is_asked_about_what_is_clean() -> None:
    one = attempt("\n  a", "\n  b\n  c )")
    reading = one.read(report(B, None, errors=(error(one, ")", "unexpected token"),)))
    assert reading.outcome.status is Status.ERROR
    assert reading.again == attempt("\n  a", "\n  b")


def test_a_text_that_ends_too_early_spoils_its_last_tactic_only() -> None:
    one = attempt("", "\n  a\n  b (")
    end = Diagnostic(one.start + len(one.proof) + 4, one.start + len(one.proof) + 4, 1, "end")
    reading = one.read(report(A, A, errors=(end,)))
    assert [step.text for step in reading.outcome.steps] == ["\n  a"]
    assert reading.again == attempt("", "\n  a")


def test_asking_again_ends() -> None:
    one = attempt("", "\n  a\n  b")
    asked = 0
    again: Attempt | None = one
    while again is not None:
        again = again.read(report(*(None for _ in again.questions))).again
        asked += 1
    assert asked == 2


def test_an_alternative_not_yet_written_leaves_the_ones_before_it() -> None:
    one = attempt("", "\n  induction n with\n  | zero => a\n")
    missing = error(one, "induction", "Alternative `succ` has not been provided")
    outcome = one.read(report(A, DONE, DONE, errors=(missing,))).outcome
    assert outcome.status is Status.ERROR
    assert [step.text for step in outcome.steps] == ["\n  induction n with\n  | zero =>"]


def test_an_error_about_the_whole_declaration_takes_back_the_end() -> None:
    one = attempt("", "\n  a\n  b")
    start = len(THEOREM.header) + len("theorem ")
    outcome = one.read(
        report(A, DONE, errors=(Diagnostic(start, start + 1, 1, "fail to show termination"),))
    ).outcome
    assert (outcome.status, outcome.error_offset) == (Status.ERROR, -1)
    assert [step.text for step in outcome.steps] == ["\n  a"]


REST = Theorem("t", "theorem t : p := by\n  have h : p := by", rest="\n  exact h")


def test_text_after_the_hole_does_not_make_a_proof_fail_or_pass() -> None:
    one = attempt("", "\n    a", REST)
    assert one.read(report(DONE)).outcome.status is Status.COMPLETE
    after = one.start + len(one.proof) + len(one.padding) + 3
    trouble = Diagnostic(after, after + 5, 1, "no goals")
    outcome = one.read(report(A, errors=(trouble,))).outcome
    assert (outcome.status, outcome.error) == (Status.INCOMPLETE, "no goals")
    assert [step.state for step in outcome.steps] == [A]


def test_a_text_with_comments_only_is_incomplete() -> None:
    one = attempt("", "\n  -- nothing")
    outcome = one.read(report()).outcome
    assert (outcome.status, outcome.steps) == (Status.INCOMPLETE, ())


def test_the_tactics_that_lean_ran_go_up_to_the_first_error_with_the_prefix() -> None:
    one = attempt("\n  a", "\n  b\n  c\n  d")
    assert one.read(report(A, A, DONE)).outcome.tactics == 4
    assert one.read(report(A, A, DONE, errors=(error(one, "c"),))).outcome.tactics == 3
    left = error(one, one.proof, "unsolved goals", unsolved=True)
    assert one.read(report(A, A, B, errors=(left,))).outcome.tactics == 4
    assert attempt("", "").read(report()).outcome.tactics == 0
