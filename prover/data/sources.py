"""The theorems that a configuration names: a file of the user's, read as what it is."""

from collections.abc import Callable, Mapping
from pathlib import Path

from prover.data.arithmetic import translate
from prover.data.lines import DataError, Entry, read


def _arithmetic(entries: list[Entry]) -> list[Entry]:
    translated = map(translate, entries)
    return [entry for entry in translated if isinstance(entry, Entry)]


SOURCES: Mapping[str, Callable[[list[Entry]], list[Entry]]] = {
    "file": lambda entries: entries,
    "minif2f-arith": _arithmetic,
}
"""By name, what becomes of the lines of the file."""


def theorems(name: str, path: str | None, split: str | None) -> list[Entry]:
    """The theorems of a source.

    Args:
        name: of `SOURCES`: ``file`` takes a file as it is, ``minif2f-arith`` the part of miniF2F
            that the embedded Lean takes.
        path: of the user's copy of the file.
        split: the only split to take, or ``None`` for all.

    Raises:
        DataError: the file cannot be read, or nothing of it is left.
    """
    if not path:
        raise DataError("data.path is not set: name your copy of the JSON Lines file")
    found = SOURCES[name](read(Path(path).expanduser(), distinct=name != "file"))
    chosen = [entry for entry in found if split is None or entry.split == split]
    if not chosen:
        if not found:
            raise DataError(f"{path} has no theorem for data={name}")
        splits = ", ".join(dict.fromkeys(entry.split for entry in found))
        raise DataError(f"{path} has no theorem in the split {split}: it has {splits}")
    return chosen
