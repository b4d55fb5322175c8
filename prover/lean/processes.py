"""What a process and all that it started take, seen from outside.

In a sandbox the process that was started is not the one that grows.
"""

import math
import os
import sys
from collections.abc import Iterable

import psutil

PAGE = os.sysconf("SC_PAGE_SIZE")


def descendants(pid: int, enough: float = math.inf) -> list[int]:
    """The processes that a process started, and those that they started, parents first.

    Args:
        pid: the process.
        enough: how many to look for.
    """
    found: list[int] = []
    waiting = [pid]
    while waiting and len(found) < enough:
        found += (children := _children(waiting.pop()))
        waiting += children
    return found


def _children(pid: int) -> list[int]:
    if sys.platform != "linux":
        try:
            return [child.pid for child in psutil.Process(pid).children()]
        except psutil.Error:
            return []
    children: list[int] = []
    try:
        with os.scandir(f"/proc/{pid}/task") as threads:
            for thread in threads:
                children += map(int, _read(f"{thread.path}/children").split())
    except OSError:  # it is gone
        pass
    return children


def resident(pid: int) -> int:
    """Resident memory of a process and its descendants, in bytes; 0 if it is gone."""
    return resident_in((pid, *descendants(pid)))


def resident_in(pids: Iterable[int]) -> int:
    """Resident memory of processes together, in bytes."""
    return sum(map(_resident, pids))


def _resident(pid: int) -> int:
    try:
        if sys.platform != "linux":
            return int(psutil.Process(pid).memory_info().rss)
        return int(_read(f"/proc/{pid}/statm").split()[1]) * PAGE
    except (OSError, IndexError, psutil.Error):
        return 0


def _read(path: str) -> bytes:
    """A small file of ``/proc``; quicker than by way of ``Path``."""
    file = os.open(path, os.O_RDONLY)
    try:
        return os.read(file, 1 << 16)
    finally:
        os.close(file)
