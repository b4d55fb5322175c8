"""A running search in one line."""

from collections.abc import Callable
from time import monotonic
from unicodedata import category

from search.cli.report import counted
from search.events import Event, Opened
from search.statistics import Statistics

UNPRINTABLE = {"Cc", "Cf", "Cs", "Zl", "Zp"}
"""Categories of characters that would move the cursor, reorder the line or fail to be encoded."""

NAME_CHARS = 100
"""How much of a theorem's name is shown."""

GOAL_CHARS = 100
"""How much of a goal's target the line shows."""


class Watch:
    """What is going on now.

    Args:
        clock: the time in seconds, from any start.

    Attributes:
        name: the theorem.
        statistics: of its search.
    """

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self.clock = clock
        self.begin("starting")

    def begin(self, name: str) -> None:
        """A new theorem."""
        self.name = clipped(one_line(name), NAME_CHARS)
        self.statistics = Statistics()
        self._began = self.clock()

    def notify(self, event: Event) -> None:
        """Something happened in its search."""
        self.statistics.add(event)
        if isinstance(event, Opened):
            self._began -= event.spent.seconds

    @property
    def elapsed(self) -> float:
        """Wall time of the search, earlier sessions included, seconds."""
        result = self.statistics.result
        return self.clock() - self._began if result is None else result.seconds

    def summary(self) -> str:
        """How far the search is, in a line that starts with the theorem."""
        return f"{self.name}: {', '.join(self._facts())}"

    def _facts(self) -> list[str]:
        now, seen = self.elapsed, self.statistics
        facts = [f"{now:.1f} s"]
        if seen.best is None:
            return facts
        rollouts = f"{counted(seen.rollouts, 'rollout')} ({seen.rate(now):.1f}/s)"
        facts += [rollouts, counted(seen.nodes, "node"), f"depth {seen.depth}"]
        if seen.new_share is not None:
            facts.append(f"new {percent(seen.new_share)}")
        goals = seen.best.state.goals
        first = f": ⊢ {clipped(target(goals[0]), GOAL_CHARS)}" if goals else ""
        return [*facts, f"best {counted(len(goals), 'goal')}{first}"]


def percent(share: float) -> str:
    """``12 %``."""
    return f"{100 * share:.0f} %"


def target(goal: str) -> str:
    """What a goal asks for, in one line; the end may be missing if that is very long."""
    _, _, asked = f"\n{goal}".rpartition("\n⊢ ")
    return one_line(asked[: 10 * GOAL_CHARS])


def one_line(text: str) -> str:
    """A text with a space wherever there was white space."""
    return " ".join(printable(text).split())


def clipped(text: str, chars: int) -> str:
    """The start of a text that is too long."""
    return text if len(text) <= chars else f"{text[: chars - 1].rstrip()}…"


def printable(text: str) -> str:
    """A text that does nothing to a terminal but be shown: tabs and line breaks are all that is
    left of what controls it."""
    if text.isascii() and text.replace("\n", "").isprintable():
        return text
    return "".join("�" if category(c) in UNPRINTABLE and c not in "\n\t" else c for c in text)
