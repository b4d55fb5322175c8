"""``docs/events.md`` says what is written, all of it and nothing else."""

import json
import re
import shutil
import subprocess
from dataclasses import fields
from pathlib import Path

import msgspec
import pytest

from prover.attempt import Status
from prover.theorem import Theorem
from search.record import folder
from search.record.entries import (
    VERSION,
    Asked,
    Begun,
    Ended,
    Judged,
    Line,
    Resumed,
    Told,
    decode,
    encode,
)
from search.record.recorder import SNAPSHOT_ROLLOUTS
from search.record.replay import Replay
from search.record.snapshot import Snapshot
from tests.search.record.recorded import KINDS, NumbersPool, Proposals, lines_of, replayed, session
from tests.search.scripted import state

DOC = (Path(__file__).parents[3] / "docs" / "events.md").read_text("utf-8")
KIND_OF_LINE = {
    "begun": Begun,
    "resumed": Resumed,
    "asked": Asked,
    "told": Told,
    "judged": Judged,
    "ended": Ended,
}


def section(title: str) -> str:
    """What stands under a heading, up to the next one."""
    found = re.search(rf"^##+ {re.escape(title)}\n(.*?)(?=^##|\Z)", DOC, re.DOTALL | re.MULTILINE)
    assert found is not None, f"no section {title}"
    return found[1]


def tables(text: str) -> list[list[list[str]]]:
    """The rows of each table, without its head."""
    found = re.findall(r"(?:^\|.*\n)+", text, re.MULTILINE)
    return [
        [[cell.strip() for cell in row.strip("|").split("|")] for row in table.splitlines()[2:]]
        for table in found
    ]


def named(table: list[list[str]]) -> list[str]:
    return [row[0].strip("`") for row in table]


def test_every_kind_of_line_is_described_and_no_other() -> None:
    assert set(KIND_OF_LINE.values()) == set(Line.__args__)
    kinds = re.findall(r"^### `(\w+)`$", DOC, re.MULTILINE)
    assert kinds == list(KIND_OF_LINE)
    for kind, entry in KIND_OF_LINE.items():
        assert entry.__struct_config__.tag == kind


@pytest.mark.parametrize("kind", KIND_OF_LINE)
def test_every_field_of_a_line_is_described_in_order(kind: str) -> None:
    table = tables(section(f"`{kind}`"))[0]
    assert named(table) == list(KIND_OF_LINE[kind].__struct_fields__)


def test_theorem_and_status_and_snapshot_are_described() -> None:
    assert named(tables(section("`begun`"))[1]) == [field.name for field in fields(Theorem)]
    assert named(tables(section("`told`"))[1]) == [str(status) for status in Status]
    assert named(tables(section("Snapshots"))[0]) == list(Snapshot.__struct_fields__)
    assert f"every {SNAPSHOT_ROLLOUTS} rollouts" in " ".join(section("Snapshots").split())
    assert f"version of this format: {VERSION} |" in section("`begun`")


def test_defaults_are_those_that_are_left_out() -> None:
    said = {row[0].strip("`"): row[2].strip("`") for row in tables(section("`told`"))[0]}
    for field in msgspec.structs.fields(Told):
        default = said[field.name]
        if field.default is msgspec.NODEFAULT:
            assert default == ""
        else:
            assert json.loads(default) == json.loads(msgspec.json.encode(field.default))
    assert json.loads(encode(Told(1, 2.0))) == {"event": "told", "id": 1, "at": 2.0}


def test_types_are_those_that_are_written() -> None:
    words = {
        "integer": {"type": "integer"},
        "number": {"type": "number"},
        "string": {"type": "string"},
        "boolean": {"type": "boolean"},
        "array of strings": {"type": "array", "items": {"type": "string"}},
        "number or null": {"anyOf": [{"type": "number"}, {"type": "null"}]},
    }
    for kind, entry in KIND_OF_LINE.items():
        (schema,), found = msgspec.json.schema_components([entry])
        shown = found[entry.__name__]["properties"]
        for name, said, *_ in tables(section(f"`{kind}`"))[0]:
            if said in words:
                real = {
                    key: value
                    for key, value in shown[name.strip("`")].items()
                    if key in ("type", "items", "anyOf")
                }
                if name != "`status`":
                    assert real == words[said], (kind, name)
        assert schema


def example() -> list[Line]:
    found = re.search(r"```json\n(.*?)```", section("Example"), re.DOTALL)
    assert found is not None
    return [decode(line.encode()) for line in found[1].splitlines()]


def test_example_is_a_log_that_replays() -> None:
    lines = example()
    assert {type(line) for line in lines} == set(Line.__args__) - {Resumed}
    first = lines[0]
    assert isinstance(first, Begun)
    found = Replay(first, KINDS["sampling"](state("p"), 2))
    for line in lines[1:]:
        found.read(line)
    assert found.ended is not None
    tree = found.strategy.tree
    assert (len(tree.nodes), tree.depth) == (found.ended.nodes, found.ended.depth)


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A run where the document has one."""
    where = tmp_path / "DIR" / "001-swap"
    policy = Proposals(("dec", "bad"))
    session(where, "sampling", refused=0, pool=NumbersPool(4), policy=policy)
    monkeypatch.chdir(tmp_path)
    return where


def test_reader_in_python_reads_every_rollout(kept: Path) -> None:
    found = re.search(r"```python\n(.*?)```", DOC, re.DOTALL)
    assert found is not None
    names: dict[str, object] = {}
    exec(found[1], names)
    replay = replayed(kept)
    lines = [line for line in lines_of(kept) if isinstance(line, Told)]
    assert any(line.same >= 0 for line in lines)
    assert names["told"] == {line.id: json.loads(encode(replay.said(line))) for line in lines}


@pytest.mark.skipif(shutil.which("jq") is None, reason="no jq")
def test_commands_for_jq_work(kept: Path) -> None:
    with folder.log(kept).open("a") as log:
        log.write('{"event":"ask')
    proof, counts = (
        subprocess.run(["sh", "-c", command], capture_output=True, check=True, text=True).stdout
        for command in re.findall(r"```sh\n(.*?)```", DOC, re.DOTALL)
    )
    assert proof == 4 * "\n  dec" + "\n"
    assert json.loads(counts)["accepted"] == 1
