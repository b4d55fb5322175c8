"""The page in a real browser, as its users have it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from search.view.naming import label, target
from search.view.picture import Picture
from tests.search.view.browsing import screenshot, settle, within
from tests.search.view.hostile import hostile
from tests.search.view.pictures import picture
from tests.search.view.test_graph import empty

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.search.view.conftest import Opened

NODES = "#tree [role=treeitem]"


@pytest.fixture(scope="module")
def small() -> Picture:
    return picture(40, seed=1)


@pytest.fixture(scope="module")
def medium() -> Picture:
    return picture(300, seed=3)


def heading(tab: Page) -> str:
    return tab.locator("#panel h2").inner_text()


def selected(tab: Page) -> int:
    return int((tab.locator("#tree").get_attribute("aria-activedescendant") or "n-1")[1:])


def test_the_tree_is_shown_with_its_proof_and_totals(opened: Opened, medium: Picture) -> None:
    tab = opened(medium)
    assert tab.locator("h1").inner_text() == medium.name
    assert tab.locator("#verdict").inner_text() == "✓ accepted"
    assert "300\nnodes" in tab.locator("#totals").inner_text()
    assert re.search(r"policy \d+ %\sLean \d+ %", tab.locator("#split").inner_text())
    assert tab.locator("#n0.proof").count() == 1
    assert tab.locator("#tree .link.proof").get_attribute("d")
    assert medium.proof.split()[0] in tab.locator("#panel").inner_text()
    screenshot(tab, "light")


def test_the_page_names_nodes_as_the_other_formats_do(opened: Opened, medium: Picture) -> None:
    tab = opened(medium)
    tab.click("#show-all")
    settle(tab)
    names = tab.evaluate(
        f"() => [...document.querySelectorAll('{NODES}')].map(n => [n.id, n.ariaLabel])"
    )
    shown = {medium.nodes[int(id[1:])]: name for id, name in names}
    blocks = [node for node in shown if node.texts and node.texts[0].startswith("\n  ·")]
    assert blocks and [node for node in shown if node.kind == "part" and node.texts]
    for node, name in shown.items():
        assert name.startswith(f"{label(medium, node)}, {target(node)}, ")


def test_a_click_shows_the_tactic_state(opened: Opened, medium: Picture) -> None:
    tab = opened(medium, scheme="dark")
    first = max((node for node in medium.nodes if node.depth == 1), key=lambda node: node.visits)
    tab.click(f"#n{first.id} .card")
    assert heading(tab) == f"Tactic state {first.id}"
    panel = tab.locator("#panel").inner_text()
    assert first.goals[0].rpartition("⊢ ")[2] in panel
    assert first.texts[0].strip().split("\n")[0] in panel
    assert tab.locator(f"#n{first.id}").get_attribute("aria-selected") == "true"
    rollout = tab.locator("#panel .rollout").first
    rollout.locator("summary").click()
    assert "reward" in rollout.inner_text()
    screenshot(tab, "dark")
    tab.keyboard.press("Escape")
    assert heading(tab) == "Search"


def test_the_proof_text_can_be_copied(opened: Opened, small: Picture) -> None:
    tab = opened(small)
    tab.context.grant_permissions(["clipboard-read", "clipboard-write"])
    tab.click("#panel .copy")
    tab.wait_for_function("() => document.querySelector('.copy').textContent === 'Copied'")
    assert tab.evaluate("() => navigator.clipboard.readText()") == small.proof


def test_collapse_and_expand(opened: Opened, small: Picture) -> None:
    tab = opened(small, motion="no-preference")
    before = tab.locator(NODES).count()
    tab.click("#n0 .toggle")
    tab.wait_for_function(f"() => document.querySelectorAll('{NODES}').length === 1")
    assert tab.locator("#n0").get_attribute("aria-expanded") == "false"
    assert tab.locator("#n0 .toggle").text_content() == "+39"
    tab.click("#n0 .toggle")
    tab.wait_for_function(f"() => document.querySelectorAll('{NODES}').length === {before}")


def test_search_expands_to_its_hits(opened: Opened, medium: Picture) -> None:
    tab = opened(medium)
    word = "hf : Function.Injective"
    hits = {node.id for node in medium.nodes if any(word in goal for goal in node.goals)}
    tab.click("#n0 .toggle")
    settle(tab)
    assert tab.locator(NODES).count() == 1
    tab.keyboard.press("/")
    tab.keyboard.type(word.lower())
    tab.keyboard.press("Enter")
    assert tab.locator("#hits").inner_text() == f"1/{len(hits)}"
    settle(tab)
    visited = [selected(tab)]
    tab.locator("#tree").focus()
    for key in ("n", "n", "n", "N", "N", "N", "N", "N"):
        tab.keyboard.press(key)
        settle(tab)
        visited.append(selected(tab))
    assert visited[:3] == visited[6:3:-1] and len(set(visited)) == 6 and set(visited) <= hits
    assert tab.locator("#hits").inner_text() == f"{len(hits) - 1}/{len(hits)}"
    assert tab.locator("#panel mark").first.inner_text() == word
    screenshot(tab, "search")


def test_the_slider_goes_back_in_time(opened: Opened, small: Picture) -> None:
    tab = opened(small)
    end = len(small.rollouts)
    for time in (0, 1, 7, end):
        tab.locator("#slider").fill(str(time))
        settle(tab)
        born = [node for node in small.nodes if node.born <= time]
        assert tab.locator("#readings .nodes").inner_text() == str(len(born))
        visits = sum(0 in rollout.path for rollout in small.rollouts[:time])
        shown = tab.locator("#n0 .value").text_content()
        assert shown == (str(visits) if visits else "–")
        here = tab.evaluate(f"() => [...document.querySelectorAll('{NODES}')].map(n => n.id)")
        assert {int(id[1:]) for id in here} <= {node.id for node in born}


def test_playing_ends_at_the_end(opened: Opened) -> None:
    shown = picture(12, seed=1)
    tab = opened(shown, motion="no-preference")
    tab.locator("#slider").fill(str(len(shown.rollouts) - 2))
    tab.click("#play")
    assert tab.locator("#play").get_attribute("aria-label") == "Pause"
    tab.wait_for_selector("#play[aria-label=Play]")
    assert tab.locator("#slider").input_value() == str(len(shown.rollouts))


def test_the_keyboard_is_enough(opened: Opened, small: Picture) -> None:
    tab = opened(small)
    tab.locator("#tree").focus()
    tab.keyboard.press("ArrowRight")  # nothing is selected: the root
    settle(tab)
    assert selected(tab) == 0
    tab.keyboard.press("ArrowRight")
    settle(tab)
    child = selected(tab)
    assert small.nodes[child].parent == 0
    tab.keyboard.press("ArrowDown")
    settle(tab)
    assert selected(tab) != child and small.nodes[selected(tab)].depth == 1
    tab.keyboard.press("ArrowLeft")
    tab.keyboard.press("Enter")
    settle(tab)
    assert selected(tab) == 0 and tab.locator(NODES).count() == 1
    tab.keyboard.press(" ")
    settle(tab)
    assert tab.locator(NODES).count() > 1
    tab.keyboard.press("[")
    assert tab.locator("#slider").input_value() == str(len(small.rollouts) - 1)
    tab.keyboard.press("?")
    assert tab.locator("#help").is_visible()
    tab.keyboard.press("Escape")
    assert not tab.locator("#help").is_visible() and selected(tab) == 0


def test_colours_and_theme(opened: Opened, small: Picture) -> None:
    tab = opened(small)
    paint = "() => getComputedStyle(document.querySelector('#n0 .measure')).fill"
    seen = {tab.evaluate(paint)}
    for name in ("Reward", "Errors"):
        tab.click(f"#measures >> text={name}")
        settle(tab)
        seen.add(tab.evaluate(paint))
        assert name.lower() in tab.locator("#legend").inner_text()
    paper = "() => getComputedStyle(document.body).backgroundColor"
    light = tab.evaluate(paper)
    tab.click("#theme")
    settle(tab)
    seen.add(tab.evaluate(paint))
    assert len(seen) == 4 and tab.evaluate(paper) != light
    tab.keyboard.press("t")
    assert tab.evaluate(paper) == light


def test_other_ways_to_travel(opened: Opened, medium: Picture) -> None:
    tab = opened(medium)
    transform = "() => document.querySelector('#tree > g').getAttribute('transform')"
    views = {tab.evaluate(transform)}
    tab.locator("#map").click(position={"x": 20, "y": 300})
    views.add(tab.evaluate(transform))
    tab.mouse.move(200, 300)
    tab.mouse.down()
    tab.mouse.move(260, 340)
    tab.mouse.up()
    views.add(tab.evaluate(transform))
    before = tab.evaluate(transform)
    tab.mouse.wheel(0, 300)
    tab.wait_for_function(f"before => ({transform})() !== before", arg=before)
    tab.keyboard.press("l")
    settle(tab)
    assert tab.locator("#arrange").get_attribute("aria-pressed") == "true"
    tab.keyboard.press("f")
    settle(tab)
    views.add(tab.evaluate(transform))
    assert len(views) == 4


def test_a_narrow_screen(opened: Opened, medium: Picture) -> None:
    tab = opened(medium, width=390, height=844)
    assert tab.evaluate("() => document.documentElement.scrollWidth") == 390
    tab.click("#n0 .card")
    assert heading(tab) == "Root 0"
    screenshot(tab, "narrow")


def test_five_thousand_nodes(opened: Opened) -> None:
    large = picture(5000, seed=3)
    with within(6):
        tab = opened(large)
    assert 20 < tab.locator(NODES).count() < 400
    with within(3):
        tab.click("#show-all")
        settle(tab)
    with within(3):
        for _ in range(8):
            tab.click("#zoom-out")
        settle(tab)
    assert tab.locator(NODES).count() > 500
    with within(3):
        tab.locator("#slider").fill(str(len(large.rollouts) // 2))
        settle(tab)
    with within(3):
        tab.mouse.move(400, 400)
        tab.mouse.wheel(0, -400)
        settle(tab)
    tab.locator("#slider").fill(str(len(large.rollouts)))
    tab.click("#fit")
    tab.click("#fit")
    screenshot(tab, "large")


def test_hostile_texts_stay_texts(opened: Opened) -> None:
    shown = hostile()
    tab = opened(shown)
    tab.click("#show-all")
    for node in shown.nodes[:6]:
        tab.evaluate(
            "id => document.getElementById(id)?.dispatchEvent(new Event('click', {bubbles: true}))",
            f"n{node.id}",
        )
        for rollout in tab.locator("#panel .rollout").all()[:2]:
            rollout.locator("summary").click()
    assert "<img src=x onerror=" in tab.locator("#panel").inner_text()
    assert tab.locator("img, #tree script, #panel script, #panel svg, body > svg").count() == 0
    assert "broken" not in tab.evaluate("() => document.title").split("<")[0]
    tab.keyboard.press("Escape")
    assert "__proto__" in tab.locator("#panel").inner_text()
    tab.fill("#query", "<IMG SRC")
    tab.keyboard.press("Enter")
    assert tab.locator("#hits").inner_text() == "1/20"


def test_a_search_that_has_not_begun(opened: Opened) -> None:
    tab = opened(empty())
    assert tab.locator(NODES).count() == 1
    assert tab.locator("#verdict").inner_text() == "unfinished"
    tab.click("#play")
    tab.click("#n0 .card")
    assert heading(tab) == "Root 0"
