"""Confines this process with Landlock and seccomp, for good, and becomes another program (Linux).

`main` takes ``WRITABLE READABLE… -- command…``, with absolute paths, the first of which may be
empty; the standard library only, and little of it, for every start waits for it. Needs no
privileges and no namespaces. Exits with 126 if it can't confine, 127 if the command does not start.

What remains possible: to see that a file exists and how long it is, and to use processor and
memory up to the limits that were set before.
"""

import ctypes
import os
import stat
import sys

from prover.lean.seccomp import MACHINE, MACHINES, PR_SET_PDEATHSIG, packed, program

LANDLOCK_ABI = 3
"""The oldest that is enough (Linux 6.2): before it, any file could be truncated."""

CREATE_RULESET, ADD_RULE, RESTRICT_SELF = 444, 445, 446
"""Landlock's system calls; as all since 424, the same on every architecture."""

EXECUTE, WRITE_FILE, READ_FILE, READ_DIR = 1 << 0, 1 << 1, 1 << 2, 1 << 3
REMOVE_DIR, REMOVE_FILE, MAKE_DIR, MAKE_REG = 1 << 4, 1 << 5, 1 << 7, 1 << 8
REFER, TRUNCATE, IOCTL_DEV = 1 << 13, 1 << 14, 1 << 15
READ = EXECUTE | READ_FILE | READ_DIR
WRITE = READ_FILE | READ_DIR | WRITE_FILE | REMOVE_DIR | REMOVE_FILE | MAKE_DIR | MAKE_REG
WRITE |= REFER | TRUNCATE
"""Not among them: symbolic links, pipes and sockets, which whoever reads the folder later could
trip over, and to execute what was written."""
OF_FILES = EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE | IOCTL_DEV
"""The rights that a rule about a single file may name."""

RIGHTS = {1: 13, 2: 14, 3: 15, 4: 15}
"""ABI → how many rights about files it knows; 16 since 5."""

DEVICES = ("/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom")

PR_SET_SECCOMP, PR_CAPBSET_DROP, PR_SET_NO_NEW_PRIVS = 22, 24, 38
SECCOMP_MODE_FILTER = 2
CAPABILITY_VERSION = 0x20080522
LAST_CAPABILITY = 63


def call(number: int, *arguments: object) -> int:
    """A system call; its result.

    Raises:
        OSError: the kernel refused.
    """
    result: int = ctypes.CDLL(None, use_errno=True).syscall(number, *arguments)
    if result < 0:
        error = ctypes.get_errno()
        raise OSError(error, f"system call {number}: {os.strerror(error)}")
    return result


def landlock_abi() -> int:
    """The version of Landlock that the kernel has; 0 if none."""
    try:
        return call(CREATE_RULESET, None, ctypes.c_size_t(0), ctypes.c_uint32(1))
    except (OSError, AttributeError):
        return 0


def restrict_files(readable: list[str], writable: str) -> None:
    """Allow what is named, and of files, TCP and signals to others nothing else.

    Raises:
        OSError: Landlock is absent, too old, or refuses.
    """
    abi = landlock_abi()
    if abi < LANDLOCK_ABI:
        raise OSError(f"Landlock's ABI is {abi}, and {LANDLOCK_ABI} (Linux 6.2) is needed")
    handled = (1 << RIGHTS.get(abi, 16)) - 1
    attributes = [handled, *([3] if abi >= 4 else []), *([3] if abi >= 6 else [])]
    ruleset = (ctypes.c_uint64 * len(attributes))(*attributes)
    size = ctypes.c_size_t(ctypes.sizeof(ruleset))
    file = call(CREATE_RULESET, ruleset, size, ctypes.c_uint32(0))
    rules = [(path, READ) for path in (*readable, *DEVICES, "/proc/self")]
    rules += [(path, READ_FILE | WRITE_FILE) for path in DEVICES[:3]]
    if writable:
        rules.append((writable, WRITE))
    for path, rights in rules:
        allow(file, path, rights & handled)
    call(RESTRICT_SELF, file, ctypes.c_uint32(0))
    os.close(file)


def allow(ruleset: int, path: str, rights: int) -> None:
    """Add a rule about ``path`` and what is below it; nothing if it doesn't exist."""
    try:
        target = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except (FileNotFoundError, NotADirectoryError, PermissionError):
        return
    if not stat.S_ISDIR(os.fstat(target).st_mode):
        rights &= OF_FILES
    rule = rights.to_bytes(8, sys.byteorder) + target.to_bytes(4, sys.byteorder)
    call(ADD_RULE, ruleset, ctypes.c_int(1), rule, ctypes.c_uint32(0))
    os.close(target)


def filter_calls(pid: int) -> None:
    """Install the filter.

    Raises:
        OSError: the kernel has no seccomp.
    """
    code = program(pid)
    filled = packed(code)
    buffer = ctypes.create_string_buffer(filled, len(filled))

    class Program(ctypes.Structure):
        _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_void_p))

    loaded = Program(len(code), ctypes.addressof(buffer))
    set_process(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, ctypes.byref(loaded))


def set_process(option: int, *values: object) -> None:
    """``prctl``.

    Raises:
        OSError: the kernel refused.
    """
    unsigned = [ctypes.c_ulong(value) if isinstance(value, int) else value for value in values]
    padding = [ctypes.c_ulong(0)] * (4 - len(unsigned))
    call(MACHINES[MACHINE][2], option, *unsigned, *padding)


def drop_capabilities() -> None:
    """Give up what root may do beyond its own files."""
    for capability in range(LAST_CAPABILITY + 1):
        try:
            set_process(PR_CAPBSET_DROP, capability)
        except OSError:  # not ours to drop, or there is none of this number
            break
    header = (ctypes.c_uint32 * 2)(CAPABILITY_VERSION, 0)
    call(MACHINES[MACHINE][3], header, (ctypes.c_uint32 * 6)())


def main(arguments: list[str]) -> None:
    """Does not return."""
    end = arguments.index("--")
    writable, *readable = arguments[:end]
    command = arguments[end + 1 :]
    try:
        if MACHINE not in MACHINES:
            raise OSError(f"no seccomp filter is known for {MACHINE}")
        set_process(PR_SET_PDEATHSIG, 9)
        set_process(PR_SET_NO_NEW_PRIVS, 1)
        drop_capabilities()
        restrict_files(readable, writable)
        filter_calls(os.getpid())
    except OSError as error:
        print(f"confine: {error}", file=sys.stderr)
        sys.exit(126)
    try:
        os.execvp(command[0], command)
    except OSError as error:
        print(f"confine: {command[0]} does not start: {error.strerror}", file=sys.stderr)
        sys.exit(127)
