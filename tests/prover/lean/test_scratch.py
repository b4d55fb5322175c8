"""Folders that something hostile wrote into are removed, and nothing else is touched."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from prover.lean.scratch import remove, scratch


def test_a_scratch_folder_is_there_and_then_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with pytest.raises(KeyError), scratch("test") as folder:
        assert folder.stat().st_mode & 0o777 == 0o700
        (folder / "file").write_text("x")
        raise KeyError
    assert list(tmp_path.iterdir()) == []


OWNER = """
import sys
from prover.lean.scratch import scratch
with scratch("test") as folder:
    (folder / "deep" / "er").mkdir(parents=True)
    print(folder, flush=True)
    sys.stdin.read()
"""


def owner(tmp: Path) -> "subprocess.Popen[str]":
    """A process that has a scratch folder until its input ends."""
    return subprocess.Popen(
        [sys.executable, "-c", OWNER],
        env={**os.environ, "TMPDIR": str(tmp)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def test_what_a_killed_process_left_is_removed_by_the_next_and_what_another_has_is_not(
    tmp_path: Path,
) -> None:
    (tmp_path / "rmax-mine").mkdir()
    (tmp_path / "rmax-link.scratch").symlink_to(tmp_path / "rmax-mine")
    kept = {tmp_path / "rmax-mine", tmp_path / "rmax-link.scratch"}
    with owner(tmp_path) as killed, owner(tmp_path) as lives:
        assert killed.stdout is not None and lives.stdout is not None
        left, used = Path(killed.stdout.readline().strip()), Path(lives.stdout.readline().strip())
        killed.kill()
        killed.wait()
        assert set(tmp_path.iterdir()) == kept | {left, used}
        with owner(tmp_path) as other:
            assert other.stdout is not None
            new = Path(other.stdout.readline().strip())
            assert set(tmp_path.iterdir()) == kept | {used, new}
            other.communicate()
        lives.communicate()
    assert set(tmp_path.iterdir()) == kept


def test_a_folder_deeper_than_paths_and_open_files_reach_is_removed(tmp_path: Path) -> None:
    home = os.open(".", os.O_RDONLY)
    try:
        os.chdir(tmp_path)
        Path("deep").mkdir()
        os.chdir("deep")
        for _ in range(1_500):
            Path("d" * 200).mkdir()
            os.chdir("d" * 200)
            Path("file").write_text("")
    finally:
        os.fchdir(home)
        os.close(home)
    remove(tmp_path / "deep")
    assert list(tmp_path.iterdir()) == []


def test_what_links_lead_to_stays_as_it_is(tmp_path: Path) -> None:
    mine, folder = tmp_path / "mine", tmp_path / "folder"
    mine.mkdir()
    (mine / "file").write_text("mine")
    (mine / "file").chmod(0o640)
    mine.chmod(0o750)
    (folder / "closed").mkdir(parents=True)
    for number, place in enumerate((folder, folder / "closed")):
        (place / f"to-folder-{number}").symlink_to(mine)
        (place / f"to-file-{number}").symlink_to(mine / "file")
    (folder / "closed").chmod(0o500)
    remove(folder)
    assert list(tmp_path.iterdir()) == [mine]
    assert (mine / "file").read_text() == "mine"
    assert (mine / "file").stat().st_mode & 0o777 == 0o640
    assert mine.stat().st_mode & 0o777 == 0o750


def test_a_link_in_the_place_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "file").write_text("mine")
    (tmp_path / "link").symlink_to(tmp_path / "mine")
    remove(tmp_path / "link")
    assert (tmp_path / "mine" / "file").read_text() == "mine"


def test_nothing_is_raised_about_a_folder_that_is_not_there(tmp_path: Path) -> None:
    remove(tmp_path / "none")
    (tmp_path / "file").write_text("")
    remove(tmp_path / "file")
    assert (tmp_path / "file").exists()


@pytest.mark.parametrize("mode", [0o000, 0o111, 0o444, 0o333])
def test_a_folder_that_is_closed_to_its_owner_is_removed(mode: int) -> None:
    with tempfile.TemporaryDirectory(dir="/tmp") as name:
        outer = Path(name)
        outer.chmod(0o777)
        child = os.fork()
        if child == 0:  # somebody whom modes stop
            if os.getuid() == 0:
                os.setegid(65_534)
                os.seteuid(65_534)
            inner = outer / "all" / "closed" / "inner"
            inner.mkdir(parents=True)
            (inner / "file").write_text("")
            (inner.parent / "file").write_text("")
            inner.chmod(mode)
            inner.parent.chmod(mode)
            remove(outer / "all")
            os._exit((outer / "all").exists())
        assert os.waitpid(child, 0)[1] == 0
