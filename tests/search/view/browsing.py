"""What the tests in a browser do besides clicking."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

SCREENSHOTS = Path(__file__).parents[3] / "build" / "screenshots"


def settle(tab: "Page") -> None:
    """Wait until what was asked to be drawn is drawn."""
    tab.evaluate("() => new Promise(go => requestAnimationFrame(() => requestAnimationFrame(go)))")


def screenshot(tab: "Page", name: str) -> None:
    settle(tab)
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    tab.screenshot(path=SCREENSHOTS / f"{name}.png")


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Fail if the block takes longer; the machines of tests are slow and shared."""
    began = monotonic()
    yield
    assert monotonic() - began < seconds
