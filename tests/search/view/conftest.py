"""A real browser for the tests of the page; they are skipped where there is none."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest

from search.view.page import page
from search.view.picture import Picture
from search.view.vendor import Library, VendorError, library

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
Opened = Callable[..., "Page"]


@pytest.fixture(scope="session")
def d3() -> Library:
    try:
        return library()
    except VendorError as error:
        pytest.skip(str(error))


@pytest.fixture(scope="module")  # while it is open, asyncio.run() fails in this thread
def browser(d3: Library) -> Iterator["Browser"]:
    if not CHROMIUM.exists():
        pytest.skip(f"there is no {CHROMIUM}: `make browser` installs it")
    pytest.importorskip("playwright", reason="playwright is not installed")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture
def opened(browser: "Browser", d3: Library, tmp_path: Path) -> Iterator[Opened]:
    """Open a picture's page. At the end nothing may have been said on the console, and nothing
    asked of the network."""
    complaints: list[str] = []
    contexts = []

    def show(
        picture: Picture,
        width: int = 1280,
        height: int = 800,
        scheme: Literal["light", "dark"] = "light",
        motion: Literal["reduce", "no-preference"] = "reduce",
    ) -> "Page":
        file = tmp_path / "view.html"
        file.write_text(page(picture, d3), encoding="utf-8", newline="")
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme=scheme,
            reduced_motion=motion,
        )
        contexts.append(context)
        tab = context.new_page()
        tab.set_default_timeout(15_000)
        tab.on("console", lambda message: complaints.append(message.text))
        tab.on("pageerror", lambda error: complaints.append(str(error)))
        tab.on("dialog", lambda dialog: complaints.append(f"dialog: {dialog.message}"))
        tab.on("request", lambda request: complaints.extend(_foreign(request.url)))
        tab.goto(file.as_uri())
        tab.wait_for_selector("html[data-ready]")
        return tab

    yield show
    for context in contexts:
        context.close()
    assert complaints == []


def _foreign(url: str) -> list[str]:
    return [] if url.startswith(("file:", "data:")) else [f"request: {url}"]
