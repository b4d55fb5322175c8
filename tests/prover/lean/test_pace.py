"""Whether a batch pays."""

from hypothesis import given
from hypothesis import strategies as st

from prover.lean.pace import BATCH_SECONDS, Pace


def test_a_batch_pays_once_its_attempts_save_more_than_its_start_costs() -> None:
    pace = Pace(alone=0.03, shared=0.01)
    assert pace.batch(10, start=0.2) == 0
    assert pace.batch(11, start=0.2) == 11


def test_a_batch_is_no_longer_than_it_is_meant_to_take() -> None:
    assert Pace(alone=1.0, shared=0.1).batch(1000, start=0.2) == BATCH_SECONDS / 0.1


def test_attempts_that_are_no_cheaper_together_are_run_by_themselves() -> None:
    assert Pace(alone=0.01, shared=0.02).batch(1000, start=0.0) == 0


def test_a_header_is_what_an_attempt_took_longer_than_others() -> None:
    pace = Pace(alone=0.1)
    for _ in range(200):
        pace.saw_header(0.5)
    assert 0.39 < pace.header < 0.41


def test_failed_batches_are_made_smaller_until_none_is_run() -> None:
    pace = Pace(alone=0.1, shared=0.01)
    sizes = []
    for _ in range(3):
        sizes.append(pace.batch(1000, start=0.2))
        pace.saw_batch_fail()
    assert sizes == [200, 50, 0]


@given(
    st.lists(st.floats(0.0, 100.0), max_size=50),
    st.lists(st.tuples(st.integers(1, 500), st.floats(-1.0, 100.0)), max_size=50),
    st.integers(1, 10_000),
    st.floats(0.001, 10.0),
)
def test_whatever_was_seen_a_batch_is_a_part_of_what_waits(
    alone: list[float], batches: list[tuple[int, float]], attempts: int, start: float
) -> None:
    pace = Pace()
    for seconds in alone:
        pace.saw_alone(seconds)
        pace.saw_header(seconds)
    for size, seconds in batches:
        pace.saw_batch(size, seconds)
    assert 0 <= pace.batch(attempts, start) <= attempts
