"""A log derived again, cut off anywhere, gone on with, and changed by hand."""

import json
import re
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from prover.attempt import Status
from prover.policy.base import Completion, Request
from search.budget import Budget
from search.record import folder, snapshot
from search.record.entries import VERSION, Asked, Judged, Line, Resumed, Told
from search.record.log import LogError, digest, read
from search.record.recorder import program
from search.record.replay import Replay, replay, same
from search.record.snapshot import Snapshot
from search.strategy import Strategy
from tests.search.record.recorded import (
    KINDS,
    BrokenOffError,
    NumbersPool,
    Proposals,
    Session,
    demand_exactly_once,
    lines_of,
    make,
    replayed,
    session,
    written,
)

BUDGET = Budget(rollouts=60)
REFUSED = {kind: 3 if "apart" in kind or kind == "everything" else 12 for kind in KINDS}
"""Proofs to be refused, for searches that are long enough, and come to both ends."""
kinds = pytest.mark.parametrize("kind", KINDS)


@pytest.fixture(scope="module")
def searches(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Path, Session]]:
    """One finished search of each kind, that refused some proofs."""
    found = {}
    for kind in KINDS:
        where = tmp_path_factory.mktemp("kept")
        found[kind] = where, session(where, kind, refused=REFUSED[kind])
    return found


Searches = dict[str, tuple[Path, Session]]


def next_wishes(found: Replay) -> list[Any]:
    """What a strategy asks next: two that are equal ask the same."""
    return [found.strategy.ask() for _ in range(6)]


def test_the_searches_have_what_is_to_be_tested(searches: Searches) -> None:
    found = {
        "out of order": False,
        "refused": False,
        "said before": False,
        "parts": False,
        "solved part": False,
        "transposition": False,
        "accepted": False,
        "not accepted": False,
        "under way at the end": False,
    }
    for where, done in searches.values():
        lines = lines_of(where)
        told = [line for line in lines if isinstance(line, Told)]
        judged = [line for line in lines if isinstance(line, Judged)]
        nodes = done.strategy.tree.nodes
        ids = [line.id for line in told]
        found["out of order"] |= ids != sorted(ids)
        found["refused"] |= not all(line.accepted for line in judged)
        found["said before"] |= any(line.same >= 0 for line in told)
        found["parts"] |= any(node.parts for node in nodes)
        found["solved part"] |= any(node.solution for node in nodes)
        found["transposition"] |= any(len(node.parents) > 1 for node in nodes)
        found["accepted"] |= done.result.accepted
        found["not accepted"] |= not done.result.accepted
        found["under way at the end"] |= bool(replayed(where).pending)
    assert all(found.values()), found


@kinds
def test_whole_log_comes_to_what_the_search_came_to(searches: Searches, kind: str) -> None:
    where, done = searches[kind]
    found = replayed(where)
    assert same(done.strategy.freeze(), written(found.strategy))
    assert found.ended is not None
    result = done.result
    assert (found.ended.accepted, found.ended.proof) == (result.accepted, result.proof)
    assert (found.ended.rollouts, found.ended.nodes) == (result.rollouts, result.nodes)
    assert found.spent.finished == result.rollouts
    assert found.sessions == 1
    demand_exactly_once(lines_of(where))


@kinds
def test_any_first_lines_come_to_what_the_search_was_then(searches: Searches, kind: str) -> None:
    where, done = searches[kind]
    lines = lines_of(where)
    assert list(done.states) == list(range(1, len(lines) + 1))
    seen: list[int] = []

    def see(found: Replay, line: Line, told: object) -> None:
        seen.append(found.lines)
        assert written(found.strategy) == done.states[found.lines]
        under_way = [rollout.id for rollout in found.strategy.under_way()]
        assert sorted(found.pending) == sorted(under_way)

    replay(lines, make, seen=see)
    assert seen == list(range(2, len(lines) + 1))


@kinds
def test_cut_off_anywhere_it_goes_on_to_an_end_with_no_rollout_lost_or_told_twice(
    searches: Searches, kind: str, tmp_path: Path
) -> None:
    """Between lines, and in the middle of one."""
    where, done = searches[kind]
    lines = folder.log(where).read_bytes().splitlines(keepends=True)
    for count in range(1, len(lines), 13):
        for rest in (b"", lines[count][: 1 + 7 * count % (len(lines[count]) - 1)]):
            folder.log(tmp_path).write_bytes(b"".join(lines[:count]) + rest)
            earlier = replayed(tmp_path)
            assert written(earlier.strategy) == done.states[count]
            again = session(tmp_path, kind, earlier, budget=BUDGET, refused=99)
            demand_exactly_once(lines_of(tmp_path))
            found = replayed(tmp_path)
            assert same(found.strategy.freeze(), written(again.strategy))
            assert found.sessions == 2


@given(
    kind=st.sampled_from(list(KINDS)),
    sessions=st.lists(
        st.tuples(st.integers(1, 5), st.integers(1, 40), st.integers(0, 10**6)),
        min_size=1,
        max_size=5,
    ),
)
@settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow])
@example(
    kind="everything",
    sessions=[(2, 7, 12704), (2, 19, 539061), (5, 29, 13941), (4, 2, 245), (2, 37, 11305)],
)
def test_broken_off_and_cut_off_again_and_again_it_comes_to_an_end(
    kind: str, sessions: list[tuple[int, int, int]]
) -> None:
    with TemporaryDirectory() as kept:
        where = Path(kept)
        log = folder.log(where)
        earlier: Replay | None = None
        for parallel, fail_at, cut in sessions:
            with suppress(BrokenOffError):
                session(where, kind, earlier, budget=BUDGET, parallel=parallel, fail_at=fail_at)
            content = log.read_bytes()
            log.write_bytes(content[: cut % (len(content) + 1)])
            earlier = replayed(where) if lines_of(where) else None
        session(where, kind, earlier, budget=Budget(rollouts=200), refused=0)
        demand_exactly_once(lines_of(where))


@kinds
def test_snapshot_after_any_line_and_the_rest_of_the_log_are_as_good_as_the_whole(
    searches: Searches, kind: str
) -> None:
    where, done = searches[kind]
    lines = lines_of(where)
    for taken in range(2, len(lines) + 1, 2):
        state = Snapshot(VERSION, program(), taken, "", done.states[taken])
        for until in {taken, min(taken + 5, len(lines)), len(lines)}:
            made: list[Strategy] = []

            def counted(begun: Any, made: list[Strategy] = made) -> Strategy:
                made.append(make(begun))
                return made[-1]

            quick, slow = replay(lines[:until], counted, state), replay(lines[:until], make)
            assert len(made) == 1, "the snapshot was not used"
            assert written(quick.strategy) == written(slow.strategy)
            assert (quick.lines, quick.sessions) == (slow.lines, slow.sessions)
            assert (quick.spent, quick.verdicts) == (slow.spent, slow.verdicts)
            assert (quick.ended, quick.pending) == (slow.ended, slow.pending)
            assert next_wishes(quick) == next_wishes(slow)


def test_what_the_search_spent_is_known_again(searches: Searches) -> None:
    where, done = searches["everything"]
    spent = replayed(where).spent
    told = [line for line in lines_of(where) if isinstance(line, Told)]
    assert spent.finished == len(told) == done.result.rollouts
    assert spent.asked == spent.finished + len(replayed(where).pending)
    assert spent.tokens > 0
    assert spent.seconds == pytest.approx(done.result.seconds)
    assert spent.lean_seconds == pytest.approx(
        0.001 * sum(1 for line in told if line.lean), abs=1e-9
    )


@kinds
def test_budgets_hold_over_all_sessions(kind: str, tmp_path: Path) -> None:
    slow = NumbersPool(start=50)
    session(tmp_path, kind, budget=Budget(rollouts=10), pool=slow)
    session(tmp_path, kind, replayed(tmp_path), budget=Budget(rollouts=25), pool=slow)
    spent = replayed(tmp_path).spent
    assert spent.asked == spent.finished == 25
    again = session(tmp_path, kind, replayed(tmp_path), budget=Budget(rollouts=25), pool=slow)
    assert again.result.rollouts == 25
    assert again.result.reason == "no proof within 25 rollouts"


@pytest.mark.parametrize(
    ("budget", "reason"),
    [
        (Budget(tokens=1), "no proof within 1 tokens of the policy"),
        (Budget(lean_seconds=0.001), "no proof within 0.001 s of Lean"),
        (Budget(seconds=1e-4), "no proof within 0.0001 s"),
    ],
)
def test_what_is_spent_stays_spent(budget: Budget, reason: str, tmp_path: Path) -> None:
    slow = NumbersPool(start=50)
    session(tmp_path, "paper", budget=Budget(rollouts=10), pool=slow)
    again = session(tmp_path, "paper", replayed(tmp_path), budget=budget, pool=slow)
    assert again.result.reason == reason
    assert again.result.rollouts == 10


def test_rollouts_under_way_at_the_last_of_the_budget_are_still_told(tmp_path: Path) -> None:
    """The budget was spent when they were asked: what they come to must not be lost."""
    session(tmp_path, "paper", budget=Budget(rollouts=10), pool=NumbersPool(50))
    log = folder.log(tmp_path)
    lines = log.read_bytes().splitlines(keepends=True)
    last = max(n for n, line in enumerate(lines) if b'"asked"' in line)
    log.write_bytes(b"".join(lines[: last + 1]))
    earlier = replayed(tmp_path)
    assert (earlier.spent.asked, len(earlier.pending)) == (10, 3)
    session(tmp_path, "paper", earlier, budget=Budget(rollouts=10), pool=NumbersPool(50))
    demand_exactly_once(lines_of(tmp_path))


def test_proof_that_was_accepted_just_before_the_end_is_the_result(tmp_path: Path) -> None:
    """Neither Lean nor the policy nor acceptance is asked again."""

    class Never(NumbersPool, Proposals):
        async def check(self, *_: Any) -> Any:
            raise AssertionError

        async def complete(self, requests: Any) -> Any:
            raise AssertionError

    done = session(tmp_path, "paper", refused=0)
    log = folder.log(tmp_path)
    lines = log.read_bytes().splitlines(keepends=True)
    judged = next(n for n, line in enumerate(lines) if b'"judged"' in line)
    log.write_bytes(b"".join(lines[: judged + 1]))
    earlier = replayed(tmp_path)
    never = Never()
    again = session(tmp_path, "paper", earlier, pool=never, policy=never)
    assert again.result.accepted
    assert (again.result.proof, again.result.axioms) == (done.result.proof, done.result.axioms)


def test_refused_proof_is_not_judged_again(tmp_path: Path) -> None:
    easy = NumbersPool(1)
    done = session(tmp_path, "paper", refused=99, budget=Budget(rollouts=30), pool=easy)
    assert not done.result.accepted
    before = {line.proof for line in lines_of(tmp_path) if isinstance(line, Judged)}
    assert before
    session(tmp_path, "paper", replayed(tmp_path), refused=99, budget=BUDGET, pool=easy)
    judged = [line.proof for line in lines_of(tmp_path) if isinstance(line, Judged)]
    assert len(judged) == len(set(judged))


def test_impossible_completion_is_kept(tmp_path: Path) -> None:
    class Impossible(Proposals):
        def _complete(self, request: Request) -> Completion:
            found = super()._complete(request)
            return Completion(found.text, found.tokens, float("-inf"))

    for kind in ("everything", "best first"):
        where = tmp_path / kind
        done = session(where, kind, policy=Impossible())
        assert same(replayed(where).strategy.freeze(), written(done.strategy))


# Snapshots that are none.


def taken(where: Path, done: Session, lines: int) -> Snapshot:
    return Snapshot(VERSION, program(), lines, digest(folder.log(where), lines), done.states[lines])


def test_snapshot_is_written_now_and_then_and_at_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("search.record.recorder.SNAPSHOT_ROLLOUTS", 7)
    with pytest.raises(BrokenOffError):
        session(tmp_path, "apart", refused=99, fail_at=50)
    found = snapshot.read(folder.snapshot(tmp_path), program())
    assert found is not None
    lines = lines_of(tmp_path)
    told = [line for line in lines[: found.lines] if isinstance(line, Told)]
    assert len(told) % 7 == 0
    assert isinstance(lines[found.lines - 1], Told)
    assert found.log == digest(folder.log(tmp_path), found.lines)
    session(tmp_path, "apart", replayed(tmp_path))
    found = snapshot.read(folder.snapshot(tmp_path), program())
    assert found is not None
    assert found.lines == len(lines_of(tmp_path))
    assert sorted(path.name for path in tmp_path.iterdir()) == [folder.LOG, folder.SNAPSHOT]


def test_snapshot_that_cannot_be_written_does_not_end_the_search(tmp_path: Path) -> None:
    folder.snapshot(tmp_path).with_suffix(".partial").mkdir()
    assert session(tmp_path, "paper", refused=0).result.accepted
    assert not folder.snapshot(tmp_path).exists()


def test_damaged_snapshot_is_none(searches: Searches, tmp_path: Path) -> None:
    where, done = searches["paper"]
    path = tmp_path / "snapshot.json.gz"
    snapshot.write(path, taken(where, done, 10))
    whole = path.read_bytes()
    assert snapshot.read(path, program()) is not None
    for at in range(0, len(whole), 37):
        path.write_bytes(whole[:at])
        assert snapshot.read(path, program()) is None
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :])
        found = snapshot.read(path, program())
        # The header of a gzip file has bytes without a meaning.
        assert found is None or (at < 10 and found == taken(where, done, 10))


def test_snapshot_of_another_version_or_program_is_none(searches: Searches, tmp_path: Path) -> None:
    where, done = searches["paper"]
    path = tmp_path / "snapshot.json.gz"
    snapshot.write(path, taken(where, done, 10))
    assert snapshot.read(path, "another") is None
    snapshot.write(path, msgspec.structs.replace(taken(where, done, 10), version=VERSION + 1))
    assert snapshot.read(path, program()) is None
    assert snapshot.read(tmp_path / "none", program()) is None


@kinds
@pytest.mark.parametrize(
    "amiss",
    [
        lambda found: msgspec.structs.replace(found, lines=10**6),
        lambda found: msgspec.structs.replace(found, lines=found.lines - 1),
        lambda found: msgspec.structs.replace(found, lines=1),
        lambda found: msgspec.structs.replace(found, lines=-1),
        lambda found: msgspec.structs.replace(found, strategy={}),
        lambda found: msgspec.structs.replace(found, strategy=found.strategy | {"tree": []}),
        lambda found: msgspec.structs.replace(found, strategy=found.strategy | {"tree": None}),
        lambda found: msgspec.structs.replace(found, strategy=found.strategy | {"running": []}),
        lambda found: msgspec.structs.replace(
            found, strategy=found.strategy | {"tree": found.strategy["tree"][:1]}
        ),
        lambda found: msgspec.structs.replace(found, strategy=found.strategy | {"asked": 99}),
    ],
    ids=range(10),
)
def test_snapshot_that_does_not_fit_is_ignored(
    searches: Searches, kind: str, amiss: Callable[[Snapshot], Snapshot]
) -> None:
    where, done = searches[kind]
    lines = lines_of(where)
    middle = number_of(lines, Asked)
    found = replay(lines, make, amiss(taken(where, done, middle)))
    assert written(found.strategy) == done.states[len(lines)]


def test_snapshot_of_another_search_is_ignored(searches: Searches) -> None:
    """Even of another strategy for the same theorem."""
    for kind in KINDS:
        where, done = searches[kind]
        for _, other in searches.values():
            if other is not done:
                other_taken = Snapshot(VERSION, program(), 30, "", other.states[30])
                found = replay(lines_of(where), make, other_taken)
                assert written(found.strategy) == done.states[found.lines]


# Logs that were changed by hand.


def changed(where: Path, number: int, change: Callable[[dict[str, Any]], None]) -> list[Line]:
    log = folder.log(where)
    lines = log.read_text("utf-8").splitlines()
    row = json.loads(lines[number - 1])
    change(row)
    lines[number - 1] = json.dumps(row)
    log.write_text("\n".join(lines) + "\n", "utf-8")
    return list(read(log))


def number_of(lines: list[Line], kind: type, after: int = 20) -> int:
    return next(
        n
        for n, line in enumerate(lines, 1)
        if n > after and isinstance(line, kind) and getattr(line, "same", -1) < 0
    )


@pytest.fixture
def copied(searches: Searches, tmp_path: Path) -> Callable[[str], Path]:
    def copy(kind: str) -> Path:
        log = folder.log(tmp_path)
        log.write_bytes(folder.log(searches[kind][0]).read_bytes())
        return tmp_path

    return copy


@kinds
@pytest.mark.parametrize(
    ("entry", "change", "said"),
    [
        (Asked, {"node": 10**6}, r"it asked for rollout \d+ at node 1000000"),
        (Asked, {"id": 10**6}, r"it asked for rollout 1000000 at node \d+"),
        (Told, {"id": 10**6}, "rollout 1000000 was told, and not asked"),
        (Told, {"reward": 0.125}, r"rollout \d+ had the reward 0.125"),
        (Told, {"same": 10**6}, r"rollout \d+ is said to be like 1000000"),
    ],
    ids=["node", "asked id", "told id", "reward", "same"],
)
def test_line_changed_by_hand_is_named(
    copied: Callable[[str], Path], kind: str, entry: type, change: dict[str, Any], said: str
) -> None:
    where = copied(kind)
    number = number_of(lines_of(where), entry)
    lines = changed(where, number, lambda row: row.update(change))
    with pytest.raises(LogError) as refused:
        replay(lines, make)
    assert re.fullmatch(
        rf"line {number} of the log is not what this rmax does: {said}\. It was written by "
        rf"rmax {re.escape(program())}",
        str(refused.value),
    )


def test_accepted_end_without_its_verdict_is_named(copied: Callable[[str], Path]) -> None:
    where = copied("paper")
    count = len(lines_of(where))
    lines = changed(where, count, lambda row: row.update(accepted=True, proof="\n  magic"))
    with pytest.raises(LogError, match=rf"line {count} .*a proof that acceptance did not take"):
        replay(lines, make)


def test_removed_or_doubled_lines_are_noticed(copied: Callable[[str], Path]) -> None:
    where = copied("sampling")
    lines = lines_of(where)
    for number in range(2, len(lines)):
        if isinstance(lines[number], Asked | Told):
            for wrong in (
                lines[:number] + lines[number + 1 :],
                lines[: number + 1] + lines[number:],
            ):
                with pytest.raises(LogError):
                    found = replay(wrong, make)
                    # What was told last may be missing: then it is under way.
                    if found.pending and isinstance(lines[number], Told):
                        raise LogError


def test_no_lines_or_no_first_line_is_refused() -> None:
    for lines in ([], [Asked(0, 0)], [Resumed("0", "4", "now")]):
        with pytest.raises(LogError, match=r"the log has no first line: .*begin it again"):
            replay(lines, make)


OTHERWISE: dict[type, list[object]] = {
    str: ["", "\n  dec", "\n  dec\n  dec", *Status],
    int: [0, 1, 2, -1, 10**6],
    float: [0.0, 0.5, -1.0],
    bool: [True, False],
    list: [[], [["", 2, []]], [["\n  dec", 2, ["⊢ 1"]]], [["\n  dec", 4, []]]],
    type(None): [None],
}


@given(data=st.data())
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_changed_by_hand_is_refused_or_harmless(
    searches: Searches, data: st.DataObject
) -> None:
    """No other error than `LogError` comes out."""
    kind = data.draw(st.sampled_from(list(KINDS)))
    lines = lines_of(searches[kind][0])
    number = data.draw(st.integers(1, len(lines) - 1))
    row = json.loads(msgspec.json.encode(lines[number]))
    name = data.draw(st.sampled_from([name for name in row if name != "event"]))
    row[name] = data.draw(st.sampled_from(OTHERWISE[type(row[name])]))
    try:
        wrong = msgspec.json.decode(json.dumps(row), type=Line)
    except ValueError:
        return
    with suppress(LogError):
        replay([*lines[:number], wrong, *lines[number + 1 :]], make)
