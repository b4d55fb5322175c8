"""What standard error shows while a search runs."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic
from typing import Protocol

import click

from search.cli.summary import Watch
from search.events import Event, Finished

PLAIN_SECONDS = 10.0
"""How often a search says how it goes where nothing can be drawn."""


class Display(Protocol):
    """Whoever shows how a search goes."""

    def begin(self, name: str) -> None:
        """A new theorem."""
        ...

    def notify(self, event: Event) -> None:
        """Something happened in its search."""
        ...


class Silent:
    """Shows nothing."""

    def begin(self, name: str) -> None:
        pass

    def notify(self, event: Event) -> None:
        pass


class PlainLines:
    """Writes a line now and then, for logs: none about a search that is over soon.

    Args:
        write: takes a line without its end.
        clock: the time in seconds, from any start.
    """

    def __init__(
        self, write: Callable[[str], None], clock: Callable[[], float] = monotonic
    ) -> None:
        self.write = write
        self.clock = clock
        self.watch = Watch(clock)
        self.begin(self.watch.name)

    def begin(self, name: str) -> None:
        self.watch.begin(name)
        self.wrote = self.clock()
        self.silent = True

    def notify(self, event: Event) -> None:
        self.watch.notify(event)
        now = self.clock()
        last = isinstance(event, Finished) and not self.silent
        if last or now - self.wrote >= PLAIN_SECONDS:
            self.write(self.watch.summary())
            self.wrote, self.silent = now, False


@contextmanager
def display(quiet: bool, strategy: str = "", seconds: float | None = None) -> Iterator[Display]:
    """A live view on standard error if that is a terminal; if not, plain lines.

    Args:
        quiet: show nothing.
        strategy: its name; empty if there is none to be shown.
        seconds: wall time that each search may take; ``None`` is no limit.
    """
    if quiet:
        yield Silent()
    elif not sys.stderr.isatty() or os.environ.get("TERM", "dumb") in ("dumb", "unknown"):
        yield PlainLines(lambda line: click.echo(line, err=True))
    else:
        from search.cli.live import live

        with live(strategy, seconds) as view:
            yield view
