"""Which of many choices scores highest, without looking at each of them every time.

A score is ``height + slope · s``, where ``s`` (the exploration term, eq. 7 of arXiv 2408.08152, has
the factor ``sqrt(2 ln ΣN)`` in common for all choices of a node) changes a little with every visit,
while only the chosen line itself changes. So winners are kept in a tournament: a binary tree over
the lines, each inner place with the winner of its half and the interval of ``s`` in which that and
all below stay right (a kinetic tournament; Basch, Guibas and Hershberger, 1999). A change of a line
replays its way up, and a change of ``s`` only those games whose interval it leaves.
"""

from math import inf
from typing import Generic, Protocol, TypeVar

SCANNED = 12
"""Up to so many lines it is quicker to look at each."""

_NOISE = 1e-12
"""Leads this small, relative to the scores, are played anew, so that rounding never decides."""


class Line(Protocol):
    """A choice.

    Attributes:
        height: score at ``s = 0``; infinite for a choice that goes first, minus infinity for one
            that can't be made.
        slope: at least 0; 0 if the height is not finite.
    """

    height: float
    slope: float


L = TypeVar("L", bound=Line)


class Race(Generic[L]):
    """Lines, each known by its place; of equal scores the first wins."""

    __slots__ = ("_from", "_s", "_size", "_to", "_winner", "lines", "places")

    def __init__(self) -> None:
        self.lines: list[L] = []
        self.places: dict[int, int] = {}
        self._size = 0  # leaves of the tournament; 0 while there is none
        self._winner: list[int] = []
        self._from: list[float] = []
        self._to: list[float] = []
        self._s = 0.0

    def add(self, line: L) -> None:
        """One more line, the last."""
        place = len(self.lines)
        self.lines.append(line)
        if place < SCANNED:
            return
        if not self.places:
            self.places = {id(each): at for at, each in enumerate(self.lines)}
        self.places[id(line)] = place
        if place >= self._size:
            self._build()
        else:
            self._winner[self._size + place] = place
            self.changed(line)

    def changed(self, line: L) -> None:
        """A line has another height or slope."""
        if self._size:
            place = (self._size + self.places[id(line)]) >> 1
            while place:
                self._play(place)
                place >>= 1

    def best(self, s: float) -> L | None:
        """The line with the highest score; ``None`` if no choice can be made."""
        if self._size:
            if s != self._s:
                self._s = s
                self._refresh(1)
            winner = self.lines[self._winner[1]]
            return winner if winner.height > -inf else None
        best, highest = None, -inf
        for line in self.lines:
            score = line.height + line.slope * s
            if score > highest:
                best, highest = line, score
        return best

    def _build(self) -> None:
        size = 1 << len(self.lines).bit_length()
        self._size = size
        self._winner = [0] * size + [at if at < len(self.lines) else -1 for at in range(size)]
        self._from = [-inf] * (2 * size)
        self._to = [inf] * (2 * size)
        for place in range(size - 1, 0, -1):
            self._play(place)

    def _refresh(self, place: int) -> None:
        """Play the games below ``place`` anew that the change of ``s`` may have decided."""
        if place >= self._size or self._from[place] < self._s < self._to[place]:
            return
        self._refresh(2 * place)
        self._refresh(2 * place + 1)
        self._play(place)

    def _play(self, place: int) -> None:
        """One game: the winner of two halves, and the interval in which it stays the winner."""
        left, right = 2 * place, 2 * place + 1
        first, second = self._winner[left], self._winner[right]
        start = max(self._from[left], self._from[right])
        end = min(self._to[left], self._to[right])
        winner = first
        if second >= 0:
            one, other = self.lines[first], self.lines[second]
            s = self._s
            if other.height + other.slope * s > one.height + one.slope * s:
                winner, one, other = second, other, one
            rise, slope = one.height - other.height, one.slope - other.slope
            if (rise or slope) and -inf < one.height < inf and -inf < other.height < inf:
                # The lead as a line over s, less what rounding may do to the scores.
                rise -= _NOISE * (abs(one.height) + abs(other.height))
                slope -= _NOISE * (one.slope + other.slope)
                if rise + slope * s <= 0:
                    start = end = s
                elif slope < 0:
                    end = min(end, rise / -slope)
                elif slope > 0:
                    start = max(start, -rise / slope)
        self._winner[place] = winner
        self._from[place] = start
        self._to[place] = end
