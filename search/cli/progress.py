"""The line that lives on the terminal while a search runs."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from time import monotonic
from typing import TYPE_CHECKING, Protocol

from search.cli.report import counted
from search.events import Event, NewBest, RolloutFinished

if TYPE_CHECKING:
    from rich.console import RenderableType

REFRESHES_PER_SECOND = 8


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


@dataclass(slots=True)
class LiveLine:
    """Counts what happens and renders it as one line.

    Attributes:
        name: the theorem.
        started: clock at which its search began, seconds.
        rollouts: rollouts finished.
        nodes: nodes of the tree.
        depth: depth of the tree.
        best: the best state's first goal, and how many there are.
    """

    name: str = "starting"
    started: float = field(default_factory=monotonic)
    rollouts: int = 0
    nodes: int = 0
    depth: int = 0
    best: str = ""

    def begin(self, name: str) -> None:
        self.name, self.started = name, monotonic()
        self.rollouts = self.nodes = self.depth = 0
        self.best = ""

    def notify(self, event: Event) -> None:
        if isinstance(event, RolloutFinished):
            self.rollouts, self.nodes, self.depth = event.rollouts, event.nodes, event.depth
        elif isinstance(event, NewBest):
            goals = event.best.state.goals
            target = " ".join(goals[0].rsplit("⊢", 1)[-1].split()) if goals else ""
            self.best = f"{counted(len(goals), 'goal')}, ⊢ {target}" if goals else "no goals"

    def __rich__(self) -> "RenderableType":
        from rich.text import Text

        return Text.assemble(
            (self.name, "bold"),
            f"  {monotonic() - self.started:.1f} s",
            f"  {counted(self.rollouts, 'rollout')}  {counted(self.nodes, 'node')}"
            f"  depth {self.depth}",
            (f"  {self.best}", "dim"),
            no_wrap=True,
            overflow="ellipsis",
        )


@contextmanager
def display(quiet: bool) -> Iterator[Display]:
    """A live line on standard error if that is a terminal, or nothing."""
    if quiet or not sys.stderr.isatty():
        yield Silent()
        return
    from rich.console import Console
    from rich.live import Live

    line = LiveLine()
    console = Console(stderr=True)
    with Live(line, console=console, refresh_per_second=REFRESHES_PER_SECOND, transient=True):
        yield line
