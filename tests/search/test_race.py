from dataclasses import dataclass
from math import inf
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from search.race import SCANNED, Race


@dataclass(eq=False)
class Line:
    height: float
    slope: float


ANY = st.tuples(
    st.floats(-10.0, 10.0, allow_subnormal=False), st.floats(0.0, 8.0, allow_subnormal=False)
)
# So close that rounding decides, and often equal.
CLOSE = st.tuples(
    st.sampled_from([0.1, 0.1 + 2**-56, 0.1 + 2**-55]),
    st.sampled_from([0.5, 0.5 + 2**-53, 0.5 + 2**-52]),
)
FEW = st.tuples(st.sampled_from([0.0, 0.5, 1.0]), st.sampled_from([0.5, 1.0]))
NEVER_OR_FIRST = st.sampled_from([(inf, 0.0), (-inf, 0.0)])
LINES = ANY | CLOSE | FEW | NEVER_OR_FIRST
ALL_LINES = st.one_of(
    [
        st.lists(kind, min_size=least, max_size=140)
        for kind in (LINES, CLOSE, FEW, FEW | ANY)
        for least in (0, SCANNED + 1, 60)
    ]
)
S = st.floats(0.0, 10.0) | st.sampled_from([0.5, 1.0, 2.0, 5.0])
MOVES = st.lists(
    st.tuples(st.just("add"), LINES)
    | st.tuples(st.just("change"), st.integers(0, 199), LINES)
    | st.tuples(st.just("best"), S),
    max_size=60,
)


def scanned(lines: list[Line], s: float) -> Line | None:
    best, highest = None, -inf
    for line in lines:
        if line.height + line.slope * s > highest:
            best, highest = line, line.height + line.slope * s
    return best


@given(ALL_LINES, S, MOVES)
def test_race_is_won_by_the_first_of_the_highest_whatever_changes(
    first: list[tuple[float, float]], s: float, moves: Any
) -> None:
    race: Race[Line] = Race()
    for height, slope in first:
        race.add(Line(height, slope))
    for move in moves:
        if move[0] == "add":
            race.add(Line(*move[1]))
        elif move[0] == "change" and race.lines:
            line = race.lines[move[1] % len(race.lines)]
            line.height, line.slope = move[2]
            race.changed(line)
        elif move[0] == "best":
            s = move[1]
        assert race.best(s) is scanned(race.lines, s)


@given(ALL_LINES, st.lists(S, min_size=1, max_size=20))
def test_race_keeps_agreeing_while_only_the_exploration_term_changes(
    lines: list[tuple[float, float]], terms: list[float]
) -> None:
    race: Race[Line] = Race()
    for height, slope in lines:
        race.add(Line(height, slope))
    for s in terms:
        assert race.best(s) is scanned(race.lines, s)


def test_race_without_lines_has_no_winner() -> None:
    assert Race[Line]().best(1.0) is None


def test_race_of_choices_that_cannot_be_made_has_no_winner() -> None:
    for count in (1, SCANNED + 1):
        race: Race[Line] = Race()
        for _ in range(count):
            race.add(Line(-inf, 0.0))
        assert race.best(1.0) is None


def test_equal_lines_are_won_by_the_first() -> None:
    race: Race[Line] = Race()
    for _ in range(SCANNED + 20):
        race.add(Line(0.5, 0.5))
    assert race.best(0.0) is race.best(3.0) is race.lines[0]
    race.lines[0].slope = 0.4
    race.changed(race.lines[0])
    assert race.best(3.0) is race.lines[1]
