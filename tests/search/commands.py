"""Runs ``rmax`` for the tests of the command line."""

import io
import os
import subprocess
import sys
from dataclasses import dataclass

import pytest

from search.cli import main

SWAP = "theorem swap (p q : Prop) : p ∧ q → q ∧ p"
FALSE = "theorem no : 1 = 2"


@dataclass(frozen=True)
class Answer:
    """What a command said."""

    code: int
    out: str
    err: str


@dataclass(frozen=True)
class Rmax:
    """Runs commands in this process, with a text on standard input."""

    capsys: pytest.CaptureFixture[str]
    monkeypatch: pytest.MonkeyPatch

    def __call__(self, *arguments: str, given: str = "") -> Answer:
        self.monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given.encode())))
        with pytest.raises(SystemExit) as ended:
            main(list(arguments))
        printed = self.capsys.readouterr()
        assert isinstance(ended.value.code, int | None)
        return Answer(ended.value.code or 0, printed.out, printed.err)


def command(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run ``rmax`` as a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "search.cli", *arguments],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **environment},
    )
