"""A folder in which ``rmax prove`` keeps what it does, so that it can go on later."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from search.cli.report import BadInput
from search.cli.target import Target, open_target, read_bytes

VERSION = 1
_RUN = "run.json"
_TEXT = "target.lean"
_NOT_IN_NAMES = re.compile(r"[^\w.]+")


@dataclass(frozen=True, slots=True)
class Saved:
    """A run of ``rmax prove``.

    Attributes:
        folder: where it is kept.
        target: what is to be proved.
        settings: of the configuration, as they were given.
    """

    folder: Path
    target: Target
    settings: tuple[str, ...]

    def search(self, number: int, name: str) -> Path:
        """The folder of the search for one theorem.

        Args:
            number: of the hole in the target, from 0.
            name: of its theorem.
        """
        return self.folder / f"{number + 1:03}-{_NOT_IN_NAMES.sub('_', name)[:60]}"


def save(folder: Path, argument: str, target: Target, settings: Sequence[str]) -> Saved:
    """Begin to keep a run in a folder.

    Raises:
        BadInput: it keeps one already, or can't be written.
    """
    if (folder / _RUN).exists():
        raise BadInput(
            f"{folder} keeps a run already: `rmax prove --resume {folder}` goes on with it"
        )
    if target.path is not None:
        line = "" if Path(argument) == target.path else f":{argument.rpartition(':')[-1]}"
        argument = f"{target.path.resolve()}{line}"
    run = {"version": VERSION, "target": argument, "settings": list(settings)}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / _TEXT).write_bytes(target.original or target.given.encode())
        partial = folder / f"{_RUN}.partial"
        partial.write_text(json.dumps(run, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
        partial.replace(folder / _RUN)
    except OSError as error:
        raise BadInput(f"can't write {folder}: {error.strerror or error}") from error
    return Saved(folder, target, tuple(settings))


def saved(folder: Path, settings: Sequence[str]) -> Saved:
    """The run that a folder keeps.

    Args:
        folder: the folder.
        settings: further ones, for the rest of the run.

    Raises:
        BadInput: it keeps none, or its target has changed.
    """
    try:
        run = json.loads((folder / _RUN).read_text("utf-8"))
        version, argument, first = run["version"], run["target"], run["settings"]
        if not (isinstance(argument, str) and all(isinstance(one, str) for one in first)):
            raise ValueError
    except FileNotFoundError as error:
        raise BadInput(
            f"{folder} keeps no run: `rmax prove … --save {folder}` begins one"
        ) from error
    except OSError as error:
        raise BadInput(f"can't read {folder}: {error.strerror or error}") from error
    except (ValueError, KeyError, TypeError) as error:
        raise BadInput(f"{folder / _RUN} is damaged") from error
    if version != VERSION:
        raise BadInput(f"{folder} was made by another version of rmax: use that, or begin again")
    text = read_bytes(folder / _TEXT)
    target = open_target(argument, text)
    if target.path is not None and target.original != text:
        raise BadInput(
            f"{target.path} was changed since the run began: put {folder / _TEXT} back in its "
            "place, or --save into a new folder"
        )
    return Saved(folder, target, (*first, *settings))
