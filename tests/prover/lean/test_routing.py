"""Who is served next, and where."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prover.lean.routing import (
    OVERTAKEN,
    PASSED_OVER,
    TURN_JOBS,
    TURN_SECONDS,
    Job,
    Queue,
    kept,
    shared_start,
)
from prover.theorem import Theorem

A, B, C = (Theorem(name, f"theorem {name} : p := by") for name in "abc")


@dataclass(eq=False)
class Desk:
    """A worker that keeps what was served last."""

    text: str = ""


def serve(queue: Queue[Job, Desk], *free: Desk, now: float = 0.0) -> tuple[Desk, Job]:
    desk, job = queue.choose(free, now)
    queue.remove(job)
    desk.text = job.text
    return desk, job


def filled(*jobs: tuple[Theorem, str]) -> Queue[Job, Desk]:
    queue: Queue[Job, Desk] = Queue()
    for theorem, proof in jobs:
        queue.add(Job(theorem, proof, True))
    return queue


def test_the_longest_shared_start_goes_first() -> None:
    queue = filled((A, "xyz"), (A, "aaa"), (A, "aab"), (A, "xy"))
    desk = Desk(Job(A, "aab1", True).text)
    assert [serve(queue, desk)[1].proof for _ in range(4)] == ["aab", "aaa", "xyz", "xy"]


def test_a_job_goes_to_the_worker_that_knows_most_of_it() -> None:
    queue = filled((A, "xyz"))
    near, far = Desk(Job(A, "xy", True).text), Desk(Job(A, "a", True).text)
    assert serve(queue, far, near)[0] is near


def test_a_theorem_keeps_its_worker_for_a_turn() -> None:
    queue = filled(*((A, str(number)) for number in range(TURN_JOBS + 3)), (B, "x"), (B, "y"))
    desk = Desk()
    names = [serve(queue, desk)[1].theorem.name for _ in range(len(queue))]
    assert names == ["a"] * TURN_JOBS + ["b"] * 2 + ["a"] * 3


def test_a_turn_ends_by_the_clock_too() -> None:
    queue = filled((A, "1"), (A, "2"), (A, "3"), (B, "x"))
    desk = Desk()
    assert serve(queue, desk)[1].theorem is A
    assert serve(queue, desk, now=TURN_SECONDS - 1)[1].theorem is A
    assert serve(queue, desk, now=TURN_SECONDS)[1].theorem is B
    assert serve(queue, desk, now=TURN_SECONDS)[1].theorem is A


def test_two_workers_serve_two_theorems() -> None:
    queue = filled((A, "1"), (A, "2"), (B, "x"), (B, "y"))
    one, two = Desk(), Desk()
    first, second = serve(queue, one, two), serve(queue, two)
    assert {first[1].theorem, second[1].theorem} == {A, B}
    for desk, job in (first, second):
        assert serve(queue, desk)[1].theorem is job.theorem


def test_a_worker_goes_on_with_theorems_that_have_its_header() -> None:
    with_header = [
        Theorem(f"{number}", f"theorem {number} : p := by", f"open N{number % 2}\n")
        for number in range(6)
    ]
    queue = filled(*((theorem, "x") for theorem in with_header))
    one, two = Desk(), Desk()
    names = [serve(queue, (one, two)[turn % 2])[1].theorem.name for turn in range(6)]
    assert names == ["0", "1", "2", "3", "4", "5"]
    queue = filled(*((theorem, "x") for theorem in with_header))
    names = [serve(queue, one)[1].theorem.name for _ in range(6)]
    assert names == ["0", "2", "4", "1", "3", "5"]


def test_a_theorem_with_another_header_is_passed_over_only_so_often() -> None:
    other = Theorem("z", "theorem z : p := by", "open N\n")
    same = [Theorem(str(n), f"theorem t{n} : p := by") for n in range(2 * PASSED_OVER)]
    queue = filled((same[0], "x"), (other, "x"), *((theorem, "x") for theorem in same[1:]))
    desk = Desk()
    names = [serve(queue, desk)[1].theorem.name for _ in range(len(queue))]
    assert names.index("z") == PASSED_OVER + 1


def test_of_the_workers_of_a_theorem_the_one_that_knows_most_is_taken() -> None:
    queue = filled((A, "x"), (A, "a"))
    one, two = Desk(), Desk()
    (first, job), _ = serve(queue, one, two), serve(queue, two)
    other = two if first is one else one
    for proof in ("x1", "a1", "x2", "a2"):
        queue.add(Job(A, proof, True))
        taken, _ = serve(queue, one, two)
        assert taken is (first if proof[0] == job.proof else other)


def test_only_jobs_with_the_same_header_go_together() -> None:
    queue = filled((A, "1"), (B, "x"), (Theorem("c", "theorem c : p := by", "open Nat\n"), "y"))
    queue.add(unfit := Job(A, "2", False))
    _, job = queue.choose([Desk()], 0.0)
    together = queue.together(job)
    assert together[0] is job
    assert {other.proof for other in together} == {"1", "x"}
    assert unfit in queue


def test_a_job_that_does_not_wait_cannot_be_removed() -> None:
    queue = filled((A, "1"))
    _, job = serve(queue, Desk())
    assert job not in queue
    with pytest.raises(KeyError):
        queue.remove(job)


@given(
    st.lists(st.tuples(st.sampled_from([A, B, C]), st.text("ab", max_size=4)), max_size=40),
    st.integers(1, 3),
    st.lists(st.floats(0, 3), min_size=40, max_size=40),
)
def test_every_job_is_served_once_and_no_theorem_waits_for_more_than_the_turns_of_others(
    jobs: list[tuple[Theorem, str]], workers: int, pauses: list[float]
) -> None:
    queue = filled(*jobs)
    desks = [Desk() for _ in range(workers)]
    served: list[Job] = []
    now = 0.0
    for pause, _ in zip(pauses, jobs, strict=False):
        served.append(serve(queue, desks[len(served) % workers], now=now)[1])
        now += pause
    assert sorted((job.theorem.name, job.proof) for job in served) == sorted(
        (theorem.name, proof) for theorem, proof in jobs
    )
    assert len(queue) == 0
    first = {job.theorem: index for index, job in reversed(list(enumerate(served)))}
    assert all(index <= 2 * TURN_JOBS * workers for index in first.values())


@given(st.text(alphabet="ab"), st.text(alphabet="ab"))
def test_the_shared_start_is_the_longest(one: str, other: str) -> None:
    length = shared_start(one, other)
    assert one[:length] == other[:length]
    assert length in (len(one), len(other)) or one[length] != other[length]


def kept_after(before: str, after: str, theorem: Theorem = A, was: Theorem | None = None) -> str:
    """What of the proof ``after`` is kept, its pieces divided by bars."""
    text = theorem.document(after)
    ends = kept((was or theorem).document(before), text, theorem)
    begins = [len(theorem.header) + len(theorem.statement), *ends]
    return "|".join(text[begin:end].strip() for begin, end in zip(begins, ends, strict=False))


@pytest.mark.parametrize(
    ("start", "before", "after", "good"),
    [
        ("\n  a\n  b", "\n  c", "\n  d", "a|b"),
        ("\n  a", "", " -- more\n  b", "a"),
        ("\n  a", "\n  b", "", "a"),
        ("\n  a\n  b", "\n   ", "", "a|b"),
        (" a", "; b", "\n ; c", "a"),
        ("\n  a\n  · b", "\n    c", "\n    d", "a|· b"),
        ("\n  case x =>\n    a", "\n    b", "\n    c", "case x =>\n    a"),
        ("\n  have h : p := by\n    a", "\n    b", "\n  c", "have h : p := by\n    a"),
        (
            "\n  cases n with\n  | inl => a\n  | inr => ",
            "b",
            "c",
            "cases n with\n  | inl =>|a\n  | inr =>",
        ),
        ("\n  match n with\n  | 0 =>\n    a", "\n  c", "\n  d", "match n with\n  | 0 =>|a"),
        ("\n  refine f by\n    a\n    b", "\n  c", "\n  d", "refine f by\n    a|b"),
    ],
)
def test_lean_keeps_what_stands_before_an_edit(
    start: str, before: str, after: str, good: str
) -> None:
    assert kept_after(start + before, start + after) == good


@pytest.mark.parametrize(
    ("start", "before", "after", "good"),
    [
        ("\n  ", "a\n  b\n  c", "b\n  a\n  c", ""),
        ("\n  a", "\n  b", "b\n  b", ""),
        ("\n  a", " b\n  b", "\n  b", ""),
        ("\n  a", " <;> b", "\n  b", ""),
        ("\n  a", "", " <;> b", ""),
        ("\n  a\n  refine f by\n    b", "\n    c", "\n    d", "a"),
        ("\n  a; refine f by\n    b", "\n    c", "\n    d", "a"),
        ("\n  have h := by\n    a", "\n    b", "\n    c", ""),
        ("\n  a\n  match n with\n  | 0 =>\n    b", "\n    c", "\n    d", "a"),
        ("\n  case x | y =>\n    a", "\n    b", "\n    c", ""),
        ("\n  a\n  open N in\n  b", "\n  c", "\n  d", "a"),
        ("\n  cases n with\n  | _ =>\n    a", "\n    b", "\n    c", ""),
        (
            "\n  cases n with\n  | inl => ",
            "a\n  | inr => b",
            "c\n  | inr => b",
            "cases n with\n  | inl =>",
        ),
    ],
)
def test_lean_starts_again_with_the_tactic_that_an_edit_is_in(
    start: str, before: str, after: str, good: str
) -> None:
    assert kept_after(start + before, start + after) == good


IN_A_TERM = Theorem("a", "theorem a : p := f (by", rest=")")


@pytest.mark.parametrize(
    ("was", "now"),
    [
        (A, B),
        (A, Theorem("a", "theorem a : p  := by")),
        (A, Theorem("a", "theorem a : p := by", "open N\n")),
        (IN_A_TERM, IN_A_TERM),
    ],
)
def test_nothing_is_kept_of_another_statement_or_inside_a_term(was: Theorem, now: Theorem) -> None:
    assert kept_after("\n  a\n  b", "\n  a\n  c", now, was) == ""


def test_around_a_hole_too_lean_starts_again_with_the_tactic_that_an_edit_is_in() -> None:
    block = Theorem("a", "theorem a (h : f (x := 1)) : p := by\n  a\n  ·", rest="\n  b")
    assert kept_after(" x\n    y", " x\n    z", block) == "x"
    match = Theorem("a", "theorem a : p := by\n  match n with\n  | 0 =>", rest="\n  | _ => a")
    assert kept_after("\n    x\n    y", "\n    x\n    z", match) == ""


def test_a_job_is_not_overtaken_for_ever() -> None:
    queue = filled((A, "other"))
    desk = Desk(Job(A, "xyz", True).text)
    served = []
    for number in range(OVERTAKEN + 1):
        queue.add(Job(A, f"xyz{number}", True))
        served.append(serve(queue, desk)[1].proof)
    assert served.index("other") == OVERTAKEN
