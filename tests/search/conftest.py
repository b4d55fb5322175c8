"""What the tests of the command line share."""

import pytest

from tests.search.commands import Rmax


@pytest.fixture
def rmax(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Rmax:
    return Rmax(capsys, monkeypatch)
