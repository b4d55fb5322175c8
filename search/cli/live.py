"""The live view of a search on a terminal: a line at first, a panel if it takes longer."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock
from time import monotonic

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.live import Live
from rich.text import Text

from search.cli.dashboard import Heading, blank, bottom, panel
from search.cli.summary import Watch
from search.events import Event

REFRESHES_PER_SECOND = 4

PATIENCE = 1.0
"""How long a search is a line, so that a panel does not flash up for nothing; seconds."""

LEAST_COLUMNS = 60
LEAST_LINES = 20


class LiveView:
    """What is drawn again and again. It is told and drawn by different threads.

    Args:
        strategy: its name; empty if there is none to be shown.
        limit: wall time that a search may take, seconds; ``None`` is no limit.
        clock: the time in seconds, from any start.
    """

    def __init__(
        self,
        strategy: str = "",
        limit: float | None = None,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        self.strategy = strategy
        self.limit = limit
        self.clock = clock
        self.watch = Watch(clock)
        self.lock = Lock()
        self.started = clock()
        self.grown = False
        self.height = 0

    def begin(self, name: str) -> None:
        with self.lock:
            self.watch.begin(name)
            self.started = self.clock()

    def notify(self, event: Event) -> None:
        with self.lock:
            self.watch.notify(event)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        with self.lock:
            drawn = self._drawn(*console.size, utf8=options.encoding.startswith("utf"))
        yield drawn

    def _drawn(self, columns: int, lines: int, utf8: bool) -> RenderableType:
        watch = self.watch
        if watch.statistics.best is not None and self.clock() - self.started >= PATIENCE:
            self.grown = True
        fits = utf8 and columns >= LEAST_COLUMNS and lines >= LEAST_LINES
        if not (self.grown and fits):
            return _line(watch)
        heading = Heading(watch.name, self.strategy, watch.elapsed, self.limit)
        drawn = panel(heading, watch.statistics, columns, lines)
        # Lines once taken stay taken, so that nothing jumps.
        self.height = min(lines - 2, max(self.height, len(drawn)))
        return Group(*drawn, *[blank()] * (self.height - len(drawn)), bottom())


def _line(watch: Watch) -> Text:
    summary = watch.summary()
    line = Text(summary, no_wrap=True, overflow="ellipsis")
    line.stylize("bold", 0, len(watch.name))
    return line


@contextmanager
def live(strategy: str, limit: float | None) -> Iterator[LiveView]:
    """The live view on standard error; it is gone at the end."""
    view = LiveView(strategy, limit)
    with Live(
        view,
        console=Console(stderr=True, highlight=False),
        refresh_per_second=REFRESHES_PER_SECOND,
        transient=True,
        redirect_stdout=False,
    ):
        yield view
