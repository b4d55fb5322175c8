"""What of foreign texts reaches a terminal: no commands to it, and no secret."""

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prover.policy.model.replies import complaint
from prover.policy.model.server import Server
from prover.policy.model.shown import LONGEST, READ, one_line

SECRET = "sk-ab/c+d=\"e\\'é"


@given(st.text())
def test_a_line_commands_nothing(text: str) -> None:
    line = one_line(text)
    assert len(line) <= LONGEST
    assert not {unicodedata.category(one) for one in line} & {"Cc", "Zl", "Zp", "Cs"}
    assert not {unicodedata.bidirectional(one) for one in line} & {
        *("LRE", "LRO", "RLE", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")
    }


def test_escape_sequences_lose_what_makes_them_such() -> None:
    assert one_line("\x1b]0;title\x07a\x9b31m\u202eb\0\r\nc") == "]0;titlea31mb c"


@pytest.mark.parametrize(
    "body",
    [
        json.dumps({"error": {"message": f"wrong: {SECRET}."}}),
        json.dumps({"error": {"message": f"wrong: {SECRET}."}}).replace("/", "\\/"),
        json.dumps({"detail": f"wrong: {SECRET}."}).replace("/", "\\/"),
        json.dumps({"detail": f"wrong: {SECRET}."}).replace("b", "\\u0062"),
        f"wrong: {SECRET}.",
        f"wrong: {SECRET[:4]}\x1b{SECRET[4:]}.",
    ],
)
def test_a_secret_is_hidden_however_it_is_written(body: str) -> None:
    shown = complaint(body.encode(), [SECRET])
    assert "wrong: …." in shown


@pytest.mark.parametrize("place", range(READ - 20, READ + 2))
def test_no_part_of_a_secret_is_shown_where_a_long_message_is_cut(place: int) -> None:
    line = one_line(f"wrong:{' ' * (place - 6)}\x00{SECRET} and so on {'x' * READ}", [SECRET])
    assert line in ("wrong:", "wrong: …", "wrong: … and", "wrong: … and so on")


@pytest.mark.parametrize(
    "url",
    [
        "http://me:pass%2Fword@127.0.0.1:8000/v1/",
        "http://me:pass/word@127.0.0.1:8000/v1",
        "http://me:p@ss/word@127.0.0.1:8000/v1",
    ],
)
def test_a_password_in_the_url_is_hidden(url: str) -> None:
    server = Server(url, "RMAX_TEST_KEY", 1, 1.0, 0)
    assert server.shown == "http://…@127.0.0.1:8000/v1"
    assert "word" not in server.said(f"{url} and pass/word")
