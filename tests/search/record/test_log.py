"""The log as a file: what is read back, and what is refused."""

import json
import subprocess
import sys
from math import inf
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

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
from search.record.log import Log, LogError, digest, read

TEXT = st.text(max_size=20)
COUNT = st.integers(0, 2**53)
SECONDS = st.floats(0, 1e9)
NUMBER = st.floats(allow_nan=False, allow_infinity=False)
BEGUN = st.builds(
    Begun,
    version=st.just(VERSION),
    rmax=TEXT,
    lean=TEXT,
    time=TEXT,
    theorem=st.builds(Theorem, *[TEXT] * 4, indent=COUNT, pending=st.integers(0, 9), informal=TEXT),
    goals=st.lists(TEXT, max_size=3).map(tuple),
    policy=TEXT,
    search=TEXT,
    settings=st.dictionaries(
        TEXT, st.none() | st.booleans() | st.integers(-(10**30), 10**30) | NUMBER | TEXT
    ),
)
TOLD = st.builds(
    Told,
    id=COUNT,
    at=SECONDS,
    same=st.integers(-1, 99),
    text=TEXT,
    status=st.sampled_from(Status),
    steps=st.lists(st.tuples(TEXT, COUNT, st.lists(TEXT, max_size=2).map(tuple)), max_size=3).map(
        tuple
    ),
    error=TEXT,
    offset=st.integers(-1, 9999),
    lean=SECONDS,
    policy=SECONDS,
    tokens=COUNT,
    logprob=st.none() | NUMBER,
    tactics=COUNT,
    reused=COUNT,
    reward=NUMBER,
)
JUDGED = st.builds(
    Judged,
    TEXT,
    st.booleans(),
    TEXT,
    st.lists(TEXT, max_size=3).map(tuple),
    SECONDS,
    st.booleans(),
    TEXT,
)
ENTRY = st.one_of(
    BEGUN,
    st.builds(Resumed, TEXT, TEXT, TEXT),
    st.builds(Asked, COUNT, COUNT),
    TOLD,
    JUDGED,
    st.builds(Ended, SECONDS, st.booleans(), TEXT, TEXT, COUNT, COUNT, COUNT),
)
FIRST = Begun(VERSION, "0", "4", "now", Theorem("t", "theorem t : p := by"), ("⊢ p",), "a", "b", {})
SOME: list[Line] = [
    FIRST,
    Asked(0, 0),
    Told(0, 1.5, text="\n  x"),
    Ended(2.0, False, "", "", 1, 1, 0),
]


def written(path: Path, lines: list[Line]) -> Path:
    with Log(path) as log:
        for line in lines:
            log.append(line)
    return path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return written(tmp_path / "log.jsonl", SOME)


@given(ENTRY)
@settings(max_examples=300)
def test_every_entry_comes_back_as_it_was_written_and_is_one_line_of_json(entry: Line) -> None:
    data = encode(entry)
    assert decode(data) == entry
    assert b"\n" not in data
    assert json.loads(data)["event"] in ("begun", "resumed", "asked", "told", "judged", "ended")


def test_every_kind_of_entry_is_generated() -> None:
    assert set(Line.__args__) == {Begun, Resumed, Asked, Told, Judged, Ended}


def test_impossible_completion_comes_back(tmp_path: Path) -> None:
    assert Told(0, 0.0, logprob=None).completion.logprob == -inf
    assert json.loads(encode(Told(0, 0.0, logprob=None)))["logprob"] is None


def test_log_is_read_as_it_was_written(path: Path) -> None:
    assert list(read(path)) == SOME


def test_every_length_of_the_file_has_the_lines_that_are_whole(path: Path) -> None:
    data = path.read_bytes()
    for length in range(len(data) + 1):
        path.write_bytes(data[:length])
        assert list(read(path)) == SOME[: data[:length].count(b"\n")]


def test_line_that_was_not_finished_is_cut_off_before_more_is_written(path: Path) -> None:
    data = path.read_bytes()
    for cut in (1, 2, 10):
        path.write_bytes(data[:-cut])
        with Log(path) as log:
            assert log.lines == 3
            log.append(Asked(1, 0))
            assert log.digest == digest(path, 4)
        assert list(read(path)) == [*SOME[:3], Asked(1, 0)]


def test_digest_is_that_of_the_bytes_and_of_no_other_line(path: Path) -> None:
    with Log(path) as log:
        whole = log.digest
    assert whole == digest(path, 4) != digest(path, 3)
    assert len({digest(path, lines) for lines in range(5)}) == 5
    path.write_bytes(path.read_bytes().replace(b"1.5", b"1.6"))
    assert digest(path, 4) != whole


@pytest.mark.parametrize(
    ("number", "data"),
    [
        (2, b""),
        (2, b"{"),
        (2, b"\xff"),
        (3, b'{"event":"asked","id":1}'),
        (3, b'{"event":"asked","id":1,"node":0,"more":2}'),
        (3, b'{"event":"asked","id":"1","node":0}'),
        (3, b'{"event":"dreamt","id":1}'),
        (4, b"null"),
        (4, encode(FIRST)),
    ],
)
def test_damaged_line_is_named_with_file_and_number(path: Path, number: int, data: bytes) -> None:
    lines = path.read_bytes().splitlines()
    lines[number - 1] = data
    path.write_bytes(b"\n".join(lines) + b"\n")
    with pytest.raises(LogError) as refused:
        list(read(path))
    assert str(refused.value).startswith(f"{path}:{number}: the log is damaged: ")


@pytest.mark.parametrize(
    ("version", "age"), [(VERSION + 1, "a newer"), (10**9, "a newer"), (0, "an older")]
)
def test_other_version_says_whether_it_is_newer_and_what_to_do(
    path: Path, version: int, age: str
) -> None:
    # What another version writes need not be known to this one.
    path.write_text(f'{{"event":"begun","version":{version},"unheard":[]}}\n{{"x":1}}\n')
    with pytest.raises(LogError) as refused:
        list(read(path))
    assert str(refused.value) == (
        f"{path} was written by {age} rmax (version {version} of the log, this one reads "
        f"{VERSION}): use that one, or begin again elsewhere"
    )


@pytest.mark.parametrize(
    "content",
    [
        "",
        "hello",
        "\0",
        "[]",
        "{}",
        '{"version":1}',
        '{"event":"asked","id":0,"node":0}',
        '{"event":"begun","version":"1"}',
        "{" * 100_000,
    ],
)
def test_what_is_no_log_is_called_that(tmp_path: Path, content: str) -> None:
    path = tmp_path / "log.jsonl"
    path.write_text(f"{content}\n")
    with pytest.raises(LogError, match="is no event log of rmax"):
        list(read(path))


def test_empty_file_has_no_lines(tmp_path: Path) -> None:
    path = tmp_path / "log.jsonl"
    path.touch()
    assert list(read(path)) == []


def test_file_that_is_not_there_or_a_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(LogError, match=r"can't read .*log\.jsonl: No such file"):
        list(read(tmp_path / "log.jsonl"))
    with pytest.raises(LogError, match=r"can't read .*: Is a directory"):
        list(read(tmp_path))
    with pytest.raises(LogError, match=r"can't read .*: Is a directory"):
        digest(tmp_path, 1)


def test_windows_line_ends_do_no_harm(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    with Log(path) as log:
        log.append(Asked(1, 0))
    assert list(read(path)) == [*SOME, Asked(1, 0)]


def test_line_that_did_not_fit_is_taken_back_and_the_file_is_named(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Full:
        """A file with room for ten bytes."""

        def __init__(self, log: Log) -> None:
            self.file = log._file
            self.room = 10

        def write(self, data: bytes) -> int:
            if not self.room:
                raise OSError(28, "No space left on device")
            self.room -= len(data[: self.room])
            return self.file.write(data[:10]) or 0

        def truncate(self, size: int) -> int:
            return self.file.truncate(size)

    with Log(path) as log:
        file = log._file
        monkeypatch.setattr(log, "_file", Full(log))
        with pytest.raises(OSError, match=r"log\.jsonl: No space left on device") as failed:
            log.append(Asked(1, 0))
        assert failed.value.errno == 28
        assert list(read(path)) == SOME
        monkeypatch.setattr(log, "_file", file)
        log.append(Asked(1, 0))
        assert log.digest == digest(path, 5)
    assert list(read(path)) == [*SOME, Asked(1, 0)]


def test_only_one_process_works_in_a_folder(tmp_path: Path) -> None:
    hold = (
        "import sys; from pathlib import Path; from search.record import folder\n"
        "with folder.locked(Path(sys.argv[1])): print('held', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", hold, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        with (
            pytest.raises(LogError, match=f"another rmax is at work in {tmp_path}"),
            folder.locked(tmp_path),
        ):
            raise AssertionError
        other.kill()
        other.wait()
        with folder.locked(tmp_path):  # the lock of a process that was killed is free
            pass


def test_runs_are_found_in_order_and_a_run_is_itself(tmp_path: Path) -> None:
    for name in ("002-b", "001-a", "other"):
        (tmp_path / name).mkdir()
    for name in ("002-b", "001-a"):
        written(tmp_path / name / folder.LOG, SOME)
    assert folder.runs(tmp_path) == [tmp_path / "001-a", tmp_path / "002-b"]
    assert folder.runs(tmp_path / "001-a") == [tmp_path / "001-a"]
    for empty in (tmp_path / "other", tmp_path / "none", tmp_path / "001-a" / folder.LOG):
        with pytest.raises(LogError, match=r"no search is kept in .*--save"):
            folder.runs(empty)
