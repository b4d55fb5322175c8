"""What of a foreign text may be shown on a terminal."""

import re
from collections.abc import Iterable

LONGEST = 300
"""How much of a message is shown, characters."""

READ = 65_536
"""How much of a message is looked at, characters."""

_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
"""Characters that command a terminal, change the direction of writing, or can't be seen."""


def one_line(text: str, hidden: Iterable[str] = ()) -> str:
    """A text for one line of a terminal; the end of a long one is missing.

    Args:
        text: from anywhere.
        hidden: texts that are replaced by ``…``, also where they are written as in JSON.
    """
    if len(text) > READ:
        text = text[:READ].rpartition(" ")[0]  # half a secret would not be known as such
    line = _UNSEEN.sub("", " ".join(text.split()))
    for secret in sorted(filter(None, hidden), key=len, reverse=True):
        line = re.sub("".join(map(_written, secret)), "…", line)
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"


def _written(character: str) -> str:
    """A pattern of all the ways to write a character in a text of JSON."""
    return rf"(?:\\?{re.escape(character)}|\\u(?i:{ord(character):04x}))"
