"""``rmax view``, on pictures instead of saved runs."""

import json
import sys
from pathlib import Path
from types import ModuleType

import pytest
from click.testing import CliRunner, Result

from search.cli.view import view
from search.record.log import NeverBegunError
from search.view import page as page_module
from search.view.picture import Picture
from search.view.vendor import Library, VendorError
from tests.search.view.pictures import picture


@pytest.fixture(autouse=True)
def saved(monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder is a run if it holds a file ``run``."""

    def load_picture(folder: Path) -> Picture:
        if (folder / "run").read_text() == "empty":
            raise NeverBegunError("the log has no first line")
        if (folder / "run").read_text() == "broken":
            raise ValueError("line 1 is not an event")
        return picture(20)

    def runs(top: Path) -> list[Path]:
        found = sorted(path.parent for path in top.rglob("run"))
        if not found:
            raise ValueError(f"no search is kept in {top}")
        return found

    load, folder = ModuleType("search.view.load"), ModuleType("search.record.folder")
    load.load_picture = load_picture  # type: ignore[attr-defined]
    folder.runs = runs  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "search.view.load", load)
    monkeypatch.setitem(sys.modules, "search.record.folder", folder)
    monkeypatch.setattr(page_module, "library", lambda: Library("var d3;", "a licence"))


def run_in(folder: Path, content: str = "") -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "run").write_text(content)
    return folder


def call(*arguments: object) -> Result:
    return CliRunner().invoke(view, [str(argument) for argument in arguments])


def test_a_page_goes_into_the_folder(tmp_path: Path) -> None:
    result = call(run_in(tmp_path))
    assert (result.exit_code, result.output) == (0, f"{tmp_path / 'view.html'}\n")
    assert (tmp_path / "view.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_each_run_has_its_own_file(tmp_path: Path) -> None:
    runs = [run_in(tmp_path / name) for name in ("a", "b")]
    result = call(tmp_path, "--format", "svg")
    assert result.output.split() == [str(run / "view.svg") for run in runs]
    refused = call(tmp_path, "-o", tmp_path / "one.html")
    assert refused.exit_code == 2 and f"  {runs[1]}" in refused.output


def test_a_search_that_never_began_is_passed_over(tmp_path: Path) -> None:
    run_in(tmp_path / "a", "empty")
    result = call(run_in(tmp_path / "b").parent)
    assert result.exit_code == 0
    assert "never began" in result.output and str(tmp_path / "b" / "view.html") in result.output


def test_standard_output(tmp_path: Path) -> None:
    result = call(run_in(tmp_path), "--format", "json", "-o", "-")
    assert len(json.loads(result.output)["nodes"]) == 20
    assert [path.name for path in tmp_path.iterdir()] == ["run"]


def test_a_named_file(tmp_path: Path) -> None:
    result = call(run_in(tmp_path / "a"), "--format", "plots", "-o", tmp_path / "p.svg")
    assert result.output == f"{tmp_path / 'p.svg'}\n" and (tmp_path / "p.svg").is_file()


def test_bad_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    missing = call(tmp_path / "no")
    assert missing.exit_code == 2 and "there is no folder" in missing.output
    nothing = call(tmp_path)
    assert nothing.exit_code == 2 and "no search is kept in" in nothing.output
    broken = call(run_in(tmp_path / "a", "broken"))
    assert broken.exit_code == 2 and "line 1 is not an event" in broken.output
    unwritable = call(run_in(tmp_path / "b"), "-o", tmp_path / "no" / "x.html")
    assert unwritable.exit_code == 2 and "can't write" in unwritable.output

    def gone() -> Library:
        raise VendorError("the page needs d3")

    monkeypatch.setattr(page_module, "library", gone)
    without = call(tmp_path / "b")
    assert without.exit_code == 2 and "the page needs d3" in without.output
