"""The page as a text: one file, no network, nothing of the user's text is markup."""

import json
import re
from html.parser import HTMLParser

import pytest

from search.view.page import SCRIPTS, SOURCES, page
from search.view.vendor import Library
from tests.search.view.hostile import TEXTS, hostile
from tests.search.view.pictures import picture

D3 = Library("var d3 = {};", "Copyright notice of d3 */ with a trap")


class Elements(HTMLParser):
    """All elements of a page with their attributes, and the texts of the scripts."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag == "script":
            self.scripts.append("")

    def handle_data(self, data: str) -> None:
        if self.found and self.found[-1][0] == "script" and self.cdata_elem == "script":
            self.scripts[-1] += data


def test_it_is_one_file_that_names_nothing_outside() -> None:
    elements = Elements(page(picture(), D3))
    for tag, attributes in elements.found:
        assert tag not in ("iframe", "object", "embed", "base", "img", "a")
        assert "src" not in attributes
        assert (attributes.get("href") or "data:").startswith("data:")
    style = (SOURCES / "style.css").read_text(encoding="utf-8")
    assert not re.search(r"@import|url\(|https?:", style)


def test_the_policy_forbids_the_network_and_names_the_scripts_by_hash() -> None:
    elements = Elements(page(picture(), D3))
    policy = next(
        attributes["content"] or ""
        for _, attributes in elements.found
        if attributes.get("http-equiv") == "Content-Security-Policy"
    )
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules["default-src"] == "'none'"
    assert rules["img-src"] == "data:"
    assert len(re.findall("'sha256-[^']+'", rules["script-src"])) == 2
    assert "unsafe" not in policy and "connect-src" not in rules


def test_the_notice_of_d3_is_in_it_and_stays_a_comment() -> None:
    _, vendored, _ = Elements(page(picture(), D3)).scripts
    notice, _, script = vendored.partition("*/")
    assert "Copyright notice of d3" in notice and "with a trap" in notice
    assert script.strip() == D3.script


def test_it_holds_the_whole_picture() -> None:
    shown = picture(40)
    data = json.loads(Elements(page(shown, D3)).scripts[0])
    assert len(data["nodes"]) == 40 and len(data["rollouts"]) == len(shown.rollouts)
    goals = [data["goals"][place] for place in data["nodes"][7]["goals"]]
    assert goals == list(shown.nodes[7].goals)
    assert data["rollouts"][3]["path"] == list(shown.rollouts[3].path)


def test_hostile_texts_are_data() -> None:
    text = page(hostile(), D3)
    plain, nasty = Elements(page(picture(20), D3)), Elements(text)
    assert [tag for tag, _ in nasty.found] == [tag for tag, _ in plain.found]
    assert nasty.scripts[1] == plain.scripts[1] and nasty.scripts[2] == plain.scripts[2]
    assert json.loads(nasty.scripts[0])["nodes"][0]["texts"][1:] == list(TEXTS)
    assert "<" not in nasty.scripts[0]
    text.encode()  # lone surrogates are escaped


@pytest.mark.parametrize("name", SCRIPTS)
def test_own_scripts_never_make_markup_of_texts(name: str) -> None:
    script = (SOURCES / name).read_text(encoding="utf-8")
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacent|document\.write|\beval\b|new Function|\.html\(|"
        r"</script|<!--|fetch\(|XMLHttpRequest|WebSocket",
        script,
    )
    assert len(script.splitlines()) <= 300
