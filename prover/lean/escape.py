"""An attempt to break out of a sandbox: the half outside that lays bait, and the half inside.

The inner half is run as ``python -I -S escape.py PLAN``, with the standard library only, and
prints what it managed as JSON. The plan, a JSON object, names what to go for:

- ``write``: paths to create; ``append``: a file to append to, through a symbolic link;
- ``link``: where to put a link to ``outside`` and write through it;
- ``read``: a file; ``chmod``: a file; ``list``: a folder; ``devices``: paths;
- ``port``: where someone listens; ``socket``: likewise, an abstract name;
- ``parent`` and ``victim``: processes. Its own parent, in a namespace the first process, it tries
  to take hold of besides.

A child that it could detach holds standard input and output until the input is closed.
"""

import ctypes
import json
import os
import signal
import socket
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

CLONE_NEWUSER = 0x10000000
PTRACE_ATTACH, PTRACE_DETACH, PTRACE_SEIZE, PTRACE_INTERRUPT = 16, 17, 0x4206, 0x4207
WALL = 0x40000000
"""To wait for what is traced, child or not."""
SECONDS = 0.5
"""Longest wait for a connection."""

PROBE_SECONDS = 10.0
"""Wall time for the inner half; it takes a twentieth of a second."""

LINGER_SECONDS = 0.25
"""How long a process inside may be seen after the sandbox has ended."""

DEVICES = ("kmsg", "mem", "port", "sda", "vda", "xvda", "nvme0n1", "mmcblk0", "loop0", "fuse")
"""In ``/dev``: the kernel's log, memory, disks. To open them for reading changes nothing."""

SETTING = "/proc/sys/kernel/core_pattern"
"""Names a program that the kernel runs, as root and outside, when a process crashes."""

SHELL = frozenset(("PWD", "OLDPWD", "SHLVL", "_", "LC_CTYPE", "PATH", "LANG", "HOME"))
"""Variables that anything may set on its way."""


class Bait:
    """What lies outside for the inner half to go for, and what became of it.

    Use it as a context manager. Nothing is believed that can be seen from outside.

    Args:
        folder: an empty folder.

    Attributes:
        inside: the one folder that may be written to.
        plan: for the inner half.
    """

    def __init__(self, folder: Path) -> None:
        import subprocess  # costs time inside, where it isn't needed

        self.token = os.urandom(8).hex()
        self.inside, outside = folder / "inside", folder / "outside"
        self.inside.mkdir()
        outside.mkdir()
        self.canary, self.target = outside / "canary", outside / "target"
        self.canary.write_text(self.token)
        self.canary.chmod(0o600)
        self.target.touch()
        (self.inside / "laid").symlink_to(self.target)
        self.home = Path(os.path.expanduser("~"))  # noqa: PTH111 - does not fail
        name = f".rmax-{self.token}"
        self.places = [place / name for place in (folder, self.home, Path(sys.base_prefix))]
        self.through = outside / "through"
        self.servers = [socket.create_server(("127.0.0.1", 0))]
        if sys.platform == "linux":
            self.servers.append(socket.socket(socket.AF_UNIX))
            self.servers[1].bind("\0" + name)
            self.servers[1].listen()
        self.victim = subprocess.Popen(["sleep", "60"], start_new_session=True)
        self.plan: dict[str, object] = {
            "write": [str(place) for place in self.places],
            "append": str(self.inside / "laid"),
            "link": str(self.inside / "link"),
            "outside": str(self.through),
            "read": str(self.canary),
            "chmod": str(self.canary),
            "list": str(self.home),
            "devices": [f"/dev/{device}" for device in DEVICES],
            "port": self.servers[0].getsockname()[1],
            "socket": name if sys.platform == "linux" else "",
            "parent": os.getpid(),
            "victim": self.victim.pid,
        }

    def __enter__(self) -> "Bait":
        return self

    def __exit__(self, *_: object) -> None:
        for server in self.servers:
            server.close()
        self.victim.kill()
        self.victim.wait()
        for place in self.places:
            attempt(place.unlink)

    def lure(
        self, command: Sequence[str], environment: Mapping[str, str], descriptors: Sequence[int]
    ) -> tuple[str, bool]:
        """Run the inner half.

        Args:
            command: starts it, in the sandbox.
            environment: what it gets.
            descriptors: open files to pass on.

        Returns:
            what it printed, and whether something it started outlived it.

        Raises:
            OSError: the command does not start.
        """
        import subprocess
        import threading

        process = subprocess.Popen(
            command,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            pass_fds=descriptors,
            start_new_session=True,
        )
        stdin, stdout, output = process.stdin, process.stdout, list[bytes]()
        assert stdin is not None and stdout is not None
        reader = threading.Thread(target=lambda: output.append(stdout.read()))
        reader.start()
        timer = threading.Timer(PROBE_SECONDS, process.kill)
        timer.start()
        try:
            process.wait()
            # Who still holds the output is a child that was left behind; it ends with the input.
            reader.join(LINGER_SECONDS)
            outlived = reader.is_alive()
        finally:  # interrupted or not, for threads keep Python from ending
            timer.cancel()
            process.kill()
            stdin.close()
            reader.join()
            stdout.close()
            process.wait()
        return b"".join(output).decode(errors="replace").strip(), outlived

    def judge(self, report: Mapping[str, Any], *, outlived: bool) -> tuple[str, ...]:
        """What got out, in words.

        Args:
            report: what the inner half printed.
            outlived: whether something in the sandbox is still there.
        """
        environment = report["environment"].items() & os.environ.items()
        checks = {
            **{f"it wrote into {place.parent}": place.exists() for place in self.places},
            "it wrote through a symbolic link that was there": self.target.stat().st_size > 0,
            "it wrote through a symbolic link of its own": self.through.exists(),
            "it changed who may read a file": self.canary.stat().st_mode & 0o777 != 0o600,
            "it read a file that it wasn't given": report["read"] == self.token,
            f"it listed {self.home}": self._listed(report["list"] or []),
            "it reached a server on this machine": _visited(self.servers[0]),
            "it reached an abstract socket": any(map(_visited, self.servers[1:])),
            "it got variables of this process": any(name not in SHELL for name, _ in environment),
            "it read the environment of another process": self._seen(report, "environ"),
            "it read the command line of another process": self._seen(report, "cmdline"),
            f"it opened {', '.join(report['devices'])}": bool(report["devices"]),
            "it could change settings of the kernel": bool(report["settings"]),
            "it killed another process": self.victim.poll() is not None,
            "it took hold of its parent": bool(report["traced"]),
            "it could speak to the host of a virtual machine": bool(report["vsock"]),
            "it made a user namespace": bool(report["nested"]),
            "it left a process behind": outlived,
        }
        return tuple(words for words, managed in checks.items() if managed)

    def _listed(self, names: list[str]) -> bool:
        """Whether names are of things in the home folder that aren't on the way to ours."""
        ours = [Path(__file__), self.inside, Path(sys.base_prefix), Path(sys.executable).resolve()]
        depth = len(self.home.parts)
        on_the_way = {path.parts[depth] for path in ours if path.is_relative_to(self.home)}
        real = attempt(names_in, str(self.home)) or ()
        return bool((set(names) & set(real)) - on_the_way)

    def _seen(self, report: Mapping[str, Any], name: str) -> bool:
        """Whether the report has what ``/proc`` says about this process."""
        real = attempt(read, f"/proc/{os.getpid()}/{name}")
        return bool(real) and report[name] == real


def _visited(server: socket.socket) -> bool:
    server.setblocking(False)
    connection = attempt(server.accept)
    if connection is not None:
        connection[0].close()
    return connection is not None


def attempt(action: Callable[..., Any], *arguments: Any) -> Any:
    """What an action gives; ``None`` if the sandbox, or anything else, stops it."""
    try:
        return action(*arguments)
    except (OSError, AttributeError, ValueError, UnicodeError):
        return None


def write(path: str) -> bool:
    file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    os.write(file, b"escaped\n")
    os.close(file)
    return True


def write_through_link(link: str, outside: str) -> bool:
    Path(link).symlink_to(outside)
    return write(link)


def read(path: str) -> str:
    file = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    try:
        return os.read(file, 1 << 17).decode("utf-8", "replace")
    finally:
        os.close(file)


def connect(family: int, address: tuple[str, int] | str) -> bool:
    with socket.socket(family, socket.SOCK_STREAM) as client:
        client.settimeout(SECONDS)
        client.connect(address)
    return True


def open_device(path: str) -> str:
    os.close(os.open(path, os.O_RDONLY | os.O_NONBLOCK))
    return path


def names_in(folder: str) -> list[str]:
    return [path.name for path in Path(folder).iterdir()]


def open_setting(path: str) -> bool:
    """Whether a setting of the kernel could be changed; it isn't."""
    os.close(os.open(path, os.O_WRONLY))
    return True


def make_device(path: str) -> str:
    """A node of one's own for the kernel's log, which root could read."""
    os.mknod(path, 0o600 | 0o020000, os.makedev(1, 11))
    return open_device(path)


def detach() -> bool:
    """Leave a grandchild in a session of its own; it ends when standard input does."""
    child = os.fork()
    if child:
        return os.waitpid(child, 0)[1] == 0
    os.setsid()
    if os.fork():
        os._exit(0)
    os.close(2)
    os.read(0, 1)
    os._exit(0)


def attack(victim: int) -> None:
    """Take hold of another process, and end it."""
    if victim in (os.getpid(), os.getppid(), 1):  # the number means another process in here
        return
    if sys.platform == "linux":
        ptrace(PTRACE_ATTACH, victim)
    os.kill(victim, signal.SIGKILL)


def ptrace(request: int, pid: int) -> bool:
    libc = ctypes.CDLL(None)
    libc.ptrace.argtypes = [ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p]
    return bool(libc.ptrace(request, pid, None, None) == 0)


def trace(pid: int) -> bool:
    """Whether another process could be made to do anything; it is let go."""
    if sys.platform != "linux" or not ptrace(PTRACE_SEIZE, pid):
        return False
    if ptrace(PTRACE_INTERRUPT, pid):
        os.waitpid(pid, WALL)
        ptrace(PTRACE_DETACH, pid)
    return True


def speak_to_host() -> bool:
    """Whether there is a socket that is in no network, hence in no network namespace."""
    socket.socket(socket.AF_VSOCK, socket.SOCK_STREAM).close()
    return True


def nested() -> bool:
    return bool(ctypes.CDLL(None).unshare(CLONE_NEWUSER) == 0)


def main() -> None:
    plan = json.loads(sys.argv[1])
    report: dict[str, object] = {"environment": dict(os.environ)}
    for path in plan["write"]:
        attempt(write, path)
    attempt(write, plan["append"])
    attempt(write_through_link, plan["link"], plan["outside"])
    attempt(Path(plan["chmod"]).chmod, 0o666)
    report["read"] = attempt(read, plan["read"])
    report["list"] = attempt(names_in, plan["list"])
    for name in ("environ", "cmdline"):
        report[name] = attempt(read, f"/proc/{plan['parent']}/{name}")
    attempt(connect, socket.AF_INET, ("127.0.0.1", plan["port"]))
    if plan["socket"]:
        attempt(connect, socket.AF_UNIX, "\0" + plan["socket"])
    opened = [attempt(open_device, path) for path in plan["devices"]]
    opened.append(attempt(make_device, plan["link"] + "-device"))
    report["devices"] = [path for path in opened if path]
    report["settings"] = attempt(open_setting, SETTING)
    report["detached"] = attempt(detach)
    attempt(attack, plan["victim"])
    report["traced"] = attempt(trace, os.getppid())
    report["vsock"] = attempt(speak_to_host)
    report["nested"] = attempt(nested)
    print(json.dumps(report), flush=True)


if __name__ == "__main__":
    main()
