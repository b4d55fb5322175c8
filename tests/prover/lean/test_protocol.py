"""Frames and positions of the language server protocol."""

import asyncio
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prover.lean.errors import WorkerError
from prover.lean.protocol import Diagnostic, Lines, decode, encode


def read(*chunks: bytes) -> list[object]:
    async def messages() -> list[object]:
        stream = asyncio.StreamReader()
        for chunk in chunks:
            stream.feed_data(chunk)
        stream.feed_eof()
        found: list[object] = []
        while (message := await decode(stream)) is not None:
            found.append(message)
        return found

    return asyncio.run(messages())


TEXT = st.text(alphabet=st.characters(exclude_categories=["Cs"]))


@given(st.lists(st.dictionaries(TEXT, TEXT | st.integers() | st.none(), max_size=4), max_size=4))
def test_what_is_encoded_is_decoded_however_it_is_cut(messages: list[dict[str, object]]) -> None:
    stream = b"".join(map(encode, messages))
    assert read(*(stream[i : i + 7] for i in range(0, len(stream), 7))) == [
        {"jsonrpc": "2.0", **message} for message in messages
    ]


def test_header_names_ignore_case_and_other_headers_are_skipped() -> None:
    assert read(b"content-length: 2\r\nContent-Type: x\r\n\r\n{}") == [{}]


@pytest.mark.parametrize(
    "stream",
    [
        b"Content-Length: 10\r\n\r\n{}",
        b"Content-Length: 2\r\n",
        b"Content-Length: 2\r\n\r\n[]",
        b"Content-Length: 2\r\n\r\n{x",
        b"Content-Length: two\r\n\r\n{}",
        b"Content-Length: -1\r\n\r\n",
        b"Content-Length: 999999999999\r\n\r\n",
        b"panic: something went wrong",
        b"panic\r\n\r\n",
        b"Content-Length: 20000\r\n\r\n" + b"[" * 20000,
    ],
)
def test_what_is_not_a_message_is_an_error_and_never_a_message(stream: bytes) -> None:
    with pytest.raises(WorkerError):
        read(stream)


@given(st.binary(max_size=60))
def test_any_bytes_are_messages_or_an_error(stream: bytes) -> None:
    with suppress(WorkerError):
        assert all(isinstance(message, dict) for message in read(stream))


def test_positions_count_utf_16_units() -> None:
    lines = Lines("a𝔸b\n𝔸\n")
    assert lines.position(2) == {"line": 0, "character": 3}
    assert lines.offset({"line": 0, "character": 3}) == 2
    assert lines.offset({"line": 1, "character": 2}) == 5
    assert lines.offset({"line": 1, "character": 99}) == 5
    assert lines.offset({"line": 2, "character": 0}) == 6
    assert lines.offset({"line": 9, "character": 0}) == 6


@given(st.text(alphabet="ab𝔸∧\n\r", max_size=40), st.data())
def test_positions_and_offsets_are_inverse(text: str, data: st.DataObject) -> None:
    lines = Lines(text)
    offset = data.draw(st.integers(0, len(text)))
    position = lines.position(offset)
    assert lines.offset(position) == offset
    before = text[:offset].encode("utf-16-le").decode("utf-16-le").split("\n")
    assert position["line"] == len(before) - 1
    assert position["character"] == len(before[-1].encode("utf-16-le")) // 2


def test_a_diagnostic_covers_its_full_range() -> None:
    start, end = {"line": 0, "character": 1}, {"line": 1, "character": 1}
    message = {
        "range": {"start": start, "end": start},
        "fullRange": {"start": start, "end": end},
        "severity": 1,
        "message": "unsolved goals",
        "leanTags": [1],
    }
    assert Diagnostic.read(message, Lines("abc\nd")) == Diagnostic(1, 5, 1, "unsolved goals", True)
