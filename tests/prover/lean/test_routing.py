"""Who is served next, and where."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prover.lean.routing import PASSED_OVER, TURN_JOBS, TURN_SECONDS, Job, Queue, shared_start
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
