"""Searches that are kept in a folder: begun, gone on with, over."""

import asyncio
import os
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import msgspec
import pytest

from prover.theorem import Theorem
from search.budget import Budget
from search.config import load
from search.engine import Engine
from search.events import SearchResult
from search.record import folder, snapshot
from search.record.entries import Begun, Ended, Resumed
from search.record.inspection import inspect
from search.record.kept import Kept, keep, load_search
from search.record.log import LogError
from search.record.recorder import program
from search.session import strategy
from search.settings import Config
from tests.search.record.recorded import NumbersPool, Proposals, Strict, lines_of, written
from tests.search.scripted import THEOREM

LEAN = "4.0.0"
OTHER = replace(THEOREM, name="u", statement="theorem u : 3 := by")


@pytest.fixture(scope="module")
def config() -> Config:
    return load(["search.rollouts=20"])


def prove(
    where: Path, config: Config, theorem: Theorem = THEOREM, refused: int = 99, **parts: Any
) -> tuple[Kept, SearchResult]:
    """What ``rmax prove --save`` does for one theorem."""
    defaults: dict[str, Any] = {
        "pool": NumbersPool(),
        "policy": Proposals(),
        "strategy": strategy(config),
        "accept": Strict(refused),
        "budget": Budget(rollouts=config.search.rollouts),
        "parallel": 2,
    }
    engine = Engine(**(defaults | parts))
    with keep(where, theorem, config, LEAN) as kept:
        if kept.result is not None:
            return kept, kept.result
        prove = engine.prove(theorem, kept.earlier, notify=kept.recorder.notify)
        return kept, asyncio.run(prove)


def test_new_search_begins_and_the_next_session_goes_on(tmp_path: Path, config: Config) -> None:
    where = tmp_path / "deep" / "001-t"
    kept, first = prove(where, config)
    assert kept.earlier is None
    more = load(["search.rollouts=30"])
    kept, second = prove(where, more)
    assert kept.earlier is not None
    assert kept.earlier.spent.finished == first.rollouts == 20
    assert second.rollouts == 30
    kinds = [type(line) for line in lines_of(where)]
    assert kinds.count(Begun) == kinds.count(Resumed) == 1
    assert kinds.count(Ended) == 2


def test_first_line_says_what_is_searched_for_and_how(tmp_path: Path, config: Config) -> None:
    prove(tmp_path, config)
    begun = lines_of(tmp_path)[0]
    assert isinstance(begun, Begun)
    assert begun.theorem == THEOREM
    assert begun.goals == ("⊢ 3",)
    assert (begun.rmax, begun.lean, begun.policy, begun.search) == (
        program(),
        LEAN,
        "tactics",
        "rmaxts",
    )
    own = {"gamma", "exploration", "novelty", "apart", "transpositions", "seed"}
    shared = {"name", "seconds", "rollouts", "tokens", "lean_seconds", "parallel", "shortening"}
    assert own <= begun.settings.keys()
    assert not shared & begun.settings.keys()


@pytest.mark.parametrize("name", ["rmaxts", "paper", "full", "sampling"])
def test_settings_of_every_kind_are_read_back_from_the_log(tmp_path: Path, name: str) -> None:
    config = load([f"search={name}", "search.rollouts=12", "search.seed=123456789012345678901234"])
    _, result = prove(tmp_path, config)
    found = load_search(tmp_path, use_snapshot=False)
    assert found is not None
    assert found.spent.finished == result.rollouts
    quick = load_search(tmp_path)
    assert quick is not None
    assert written(quick.strategy) == written(found.strategy)


def test_search_for_another_theorem_is_put_aside(tmp_path: Path, config: Config) -> None:
    where = tmp_path / "001-t"
    prove(where, config)
    log = folder.log(where).read_bytes()
    for number in (1, 2):
        theorem = replace(OTHER, header=f"-- {number}\n")
        kept, _ = prove(where, config, theorem)
        assert kept.earlier is None
        (begun, *_) = lines_of(where)
        assert isinstance(begun, Begun)
        assert begun.theorem == theorem
        assert folder.log(tmp_path / f"001-t.{number}").exists()
    assert folder.log(tmp_path / "001-t.1").read_bytes() == log
    assert len(folder.runs(tmp_path)) == 3
    assert all(not inspect(run).problems for run in folder.runs(tmp_path))


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        (["search.seed=7"], "begun with seed=0, and can't go on with seed=7"),
        (["search.gamma=0.5"], "begun with gamma=0.99, and can't go on with gamma=0.5"),
        (["search.apart=true"], "begun with apart=false, and can't go on with apart=true"),
        (["search=sampling"], "search=rmaxts, and can't go on with search=sampling"),
    ],
)
def test_other_settings_are_refused_with_their_names(
    tmp_path: Path, config: Config, settings: list[str], said: str
) -> None:
    prove(tmp_path, config)
    before = folder.log(tmp_path).read_bytes()
    with pytest.raises(LogError, match=rf"{said}.*: leave it out, or --save into a new folder"):
        prove(tmp_path, load(settings))
    assert folder.log(tmp_path).read_bytes() == before


@pytest.mark.parametrize(
    "settings", ["search.seconds=9", "search.rollouts=40", "search.parallel=5", "lean.workers=1"]
)
def test_budgets_and_workers_may_change(tmp_path: Path, config: Config, settings: str) -> None:
    prove(tmp_path, config)
    kept, _ = prove(tmp_path, load(["search.rollouts=20", settings]))
    assert kept.earlier is not None


def test_finished_search_gives_its_result_and_runs_nothing(tmp_path: Path, config: Config) -> None:
    class Never(NumbersPool, Proposals):
        async def open(self, theorem: Theorem) -> Any:
            raise AssertionError

        async def complete(self, requests: Any) -> Any:
            raise AssertionError

    async def never(theorem: Theorem, proof: str) -> Any:
        raise AssertionError

    many = load(["search.rollouts=500"])
    _, first = prove(tmp_path, many, refused=1)
    assert first.accepted
    before = folder.log(tmp_path).read_bytes()
    _, again = prove(tmp_path, many, pool=Never(), policy=Never(), accept=never)
    assert again == first
    assert folder.log(tmp_path).read_bytes() == before


@pytest.mark.parametrize("content", [b"", b'{"event":"begun","ver'])
def test_search_killed_before_its_first_line_begins_anew(
    tmp_path: Path, config: Config, content: bytes
) -> None:
    folder.log(tmp_path).write_bytes(content)
    assert load_search(tmp_path) is None
    kept, _ = prove(tmp_path, config)
    assert kept.earlier is None
    assert isinstance(lines_of(tmp_path)[0], Begun)
    assert not inspect(tmp_path).problems


def test_log_that_cannot_be_read_is_left_as_it_is(tmp_path: Path, config: Config) -> None:
    folder.log(tmp_path).write_text("precious\n")
    with pytest.raises(LogError, match="is no event log of rmax"):
        prove(tmp_path, config)
    assert folder.log(tmp_path).read_text() == "precious\n"


def test_another_process_in_the_folder_is_refused(tmp_path: Path, config: Config) -> None:
    with (
        keep(tmp_path, THEOREM, config, LEAN),
        pytest.raises(LogError, match="another rmax is at work"),
        keep(tmp_path, THEOREM, config, LEAN),
    ):
        raise AssertionError


def test_folder_that_cannot_be_made_is_named(tmp_path: Path, config: Config) -> None:
    (tmp_path / "file").touch()
    with (
        pytest.raises(LogError, match=r"can't write .*/file/001-t: Not a directory"),
        keep(tmp_path / "file" / "001-t", THEOREM, config, LEAN),
    ):
        raise AssertionError


def test_link_to_a_folder_is_as_good_as_the_folder(tmp_path: Path, config: Config) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    prove(tmp_path / "link", config)
    kept, _ = prove(tmp_path / "real", config)
    assert kept.earlier is not None


def tampered(where: Path, change: Callable[[dict[str, Any]], None]) -> None:
    found = snapshot.read(folder.snapshot(where), program())
    assert found is not None
    change(found.strategy)
    snapshot.write(folder.snapshot(where), found)


def test_inspection_says_whether_log_and_snapshot_agree(tmp_path: Path, config: Config) -> None:
    _, result = prove(tmp_path, config)
    report = inspect(tmp_path)
    assert (report.snapshot, report.problems) == ("agrees", [])
    assert (report.rollouts, report.nodes, report.depth, report.sessions) == (
        result.rollouts,
        result.nodes,
        result.depth,
        1,
    )
    assert (report.name, report.folder, report.accepted) == ("t", str(tmp_path), False)
    tampered(tmp_path, lambda frozen: frozen["tree"][0].__setitem__(7, 10**6))
    report = inspect(tmp_path)
    assert report.snapshot == "differs"
    assert report.problems == ["the snapshot is not what the log comes to"]
    os.truncate(folder.snapshot(tmp_path), 100)
    report = inspect(tmp_path)
    assert (report.snapshot, report.problems) == ("none", ["the snapshot is damaged"])
    folder.snapshot(tmp_path).unlink()
    assert inspect(tmp_path).problems == []


def test_snapshot_of_another_log_is_not_used_and_differs(tmp_path: Path, config: Config) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    prove(one, config)
    prove(other, load(["search.rollouts=20", "search.seed=7"]))
    taken = snapshot.read(folder.snapshot(other), program())
    assert taken is not None
    taken = msgspec.structs.replace(taken, lines=len(lines_of(one)))
    snapshot.write(folder.snapshot(one), taken)
    assert inspect(one).snapshot == "differs"
    found, slow = load_search(one), load_search(one, use_snapshot=False)
    assert found is not None and slow is not None
    assert written(found.strategy) == written(slow.strategy)


def test_inspection_names_the_line_that_was_changed(tmp_path: Path, config: Config) -> None:
    prove(tmp_path, config)
    log = folder.log(tmp_path)
    lines = log.read_text("utf-8").splitlines(keepends=True)
    number = next(n for n, line in enumerate(lines, 1) if '"reward":1.0' in line)
    lines[number - 1] = lines[number - 1].replace('"reward":1.0', '"reward":0.5')
    log.write_text("".join(lines), "utf-8")
    (problem,) = inspect(tmp_path).problems
    assert problem.startswith(f"line {number} of the log is not what this rmax does: ")
    lines[number - 1] = "{}\n"
    log.write_text("".join(lines), "utf-8")
    (problem,) = inspect(tmp_path).problems
    assert problem.startswith(f"{log}:{number}: the log is damaged: ")


def test_inspection_says_when_the_end_is_another(tmp_path: Path, config: Config) -> None:
    prove(tmp_path, config)
    log = folder.log(tmp_path)
    log.write_bytes(log.read_bytes().replace(b'"rollouts":20', b'"rollouts":21'))
    (problem,) = inspect(tmp_path).problems
    assert problem.startswith("the log ends with (21, ")


def test_search_of_a_strategy_that_is_unknown_says_which_rmax_had_it(
    tmp_path: Path, config: Config
) -> None:
    prove(tmp_path, config)
    log = folder.log(tmp_path)
    for old, new in ((b'"search":"rmaxts"', b'"search":"oracle"'), (b'"gamma":', b'"delta":')):
        log.write_bytes(log.read_bytes().replace(old, new))
        (problem,) = inspect(tmp_path).problems
        assert problem.startswith(f"the search was made with rmax {program()}: ")
        log.write_bytes(log.read_bytes().replace(new, old))


def test_seconds_of_acceptance_count(tmp_path: Path, config: Config) -> None:
    """A late refusal is part of what was spent."""

    async def slow(theorem: Theorem, proof: str, strict: Strict) -> Any:
        await asyncio.sleep(0.2)
        return await strict(theorem, proof)

    accept = partial(slow, strict=Strict(99))
    prove(tmp_path, config, pool=NumbersPool(1), accept=accept)
    found = load_search(tmp_path)
    assert found is not None
    assert found.verdicts
    assert found.spent.seconds >= 0.2
