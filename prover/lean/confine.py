"""Confines this process with Landlock and seccomp, for good, and becomes another program (Linux).

Run as ``python -I -S confine.py WRITABLE READABLE… -- command…``, with absolute paths, the first of
which may be empty; the standard library only, and little of it, for every start waits for it.
Needs no privileges and no namespaces. Exits with 126 if it can't confine, 127 if the command does
not start.

What remains possible: to see that a file exists and how long it is, and to use processor and
memory up to the limits that were set before.
"""

import ctypes
import os
import stat
import sys

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

PR_SET_PDEATHSIG, PR_SET_SECCOMP, PR_CAPBSET_DROP, PR_SET_NO_NEW_PRIVS = 1, 22, 24, 38
SECCOMP_MODE_FILTER = 2
CAPABILITY_VERSION = 0x20080522
LAST_CAPABILITY = 63

KILL, ALLOW, REFUSE, UNKNOWN = 0x80000000, 0x7FFF0000, 0x00050001, 0x00050026
"""What a filter may answer; the latter two are EPERM and ENOSYS."""

LOAD, EQUAL, GREATER, ANY_BIT, RETURN = 0x20, 0x15, 0x25, 0x45, 0x06
NUMBER, ARCHITECTURE, ARGUMENTS = 0, 4, 16
"""Offsets in ``struct seccomp_data``."""

LATEST = 462
"""System calls after this one (Linux 6.10) were not looked at, hence do not exist."""
X32 = 0x40000000
CLONE_THREAD = 0x00010000

MACHINE = os.uname().machine
MACHINES = {"x86_64": (0, 0xC000003E, 157, 126), "aarch64": (1, 0xC00000B7, 167, 91)}
"""Machine → its column below, its audit architecture, and its numbers of prctl and capset."""

ARGUMENT_CALLS = {
    # name: (x86_64, aarch64)
    "clone": (56, 220),
    "fcntl": (72, 25),
    "ioctl": (16, 29),
    "kill": (62, 129),
    "prlimit64": (302, 261),
    "rt_sigqueueinfo": (129, 138),
    "rt_tgsigqueueinfo": (297, 240),
    "tgkill": (234, 131),
    "tkill": (200, 130),
}
"""Calls that depend on their arguments."""

REFUSED = {
    # talking to others
    "accept": (43, 202), "accept4": (288, 242), "bind": (49, 200), "connect": (42, 203),
    "listen": (50, 201), "mq_open": (240, 180), "mq_unlink": (241, 181), "msgctl": (71, 187),
    "msgget": (68, 186), "msgrcv": (70, 188), "msgsnd": (69, 189), "semctl": (66, 191),
    "semget": (64, 190), "semop": (65, 193), "semtimedop": (220, 192), "shmat": (30, 196),
    "shmctl": (31, 195), "shmget": (29, 194), "socket": (41, 198), "socketpair": (53, 199),
    # other processes
    "fork": (57, None), "ioprio_set": (251, 30), "kcmp": (312, 272), "migrate_pages": (256, 238),
    "move_pages": (279, 239), "pidfd_getfd": (438, 438), "pidfd_open": (434, 434),
    "pidfd_send_signal": (424, 424), "process_madvise": (440, 440),
    "process_mrelease": (448, 448), "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271), "ptrace": (101, 117), "sched_setaffinity": (203, 122),
    "sched_setattr": (314, 274), "sched_setparam": (142, 118), "sched_setscheduler": (144, 119),
    "setpgid": (109, 154), "setpriority": (141, 140), "setsid": (112, 157), "vfork": (58, None),
    # namespaces and mounts
    "chroot": (161, 51), "fsconfig": (431, 431), "fsmount": (432, 432), "fsopen": (430, 430),
    "fspick": (433, 433), "mount": (165, 40), "mount_setattr": (442, 442),
    "move_mount": (429, 429), "open_tree": (428, 428), "pivot_root": (155, 41),
    "setns": (308, 268), "umount2": (166, 39), "unshare": (272, 97),
    # what belongs to files that Landlock lets be seen, but does not protect
    "chmod": (90, None), "chown": (92, None), "fanotify_init": (300, 262),
    "fanotify_mark": (301, 263), "fchmod": (91, 52), "fchmodat": (268, 53),
    "fchmodat2": (452, 452), "fchown": (93, 55), "fchownat": (260, 54),
    "fremovexattr": (199, 16), "fsetxattr": (190, 7), "futimesat": (261, None),
    "inotify_add_watch": (254, 27), "lchown": (94, None), "lremovexattr": (198, 15),
    "lsetxattr": (189, 6), "mknod": (133, None), "mknodat": (259, 33),
    "name_to_handle_at": (303, 264), "open_by_handle_at": (304, 265), "removexattr": (197, 14),
    "setxattr": (188, 5), "utime": (132, None), "utimensat": (280, 88), "utimes": (235, None),
    # memory that is not the process's own
    "memfd_create": (319, 279), "memfd_secret": (447, 447),
    # the kernel and the machine
    "acct": (163, 89), "add_key": (248, 217), "adjtimex": (159, 171), "bpf": (321, 280),
    "clock_adjtime": (305, 266), "clock_settime": (227, 112), "delete_module": (176, 106),
    "finit_module": (313, 273), "init_module": (175, 105), "io_uring_enter": (426, 426),
    "io_uring_register": (427, 427), "io_uring_setup": (425, 425), "ioperm": (173, None),
    "iopl": (172, None), "kexec_file_load": (320, 294), "kexec_load": (246, 104),
    "keyctl": (250, 219), "lookup_dcookie": (212, 18), "modify_ldt": (154, None),
    "perf_event_open": (298, 241), "personality": (135, 92), "quotactl": (179, 60),
    "quotactl_fd": (443, 443), "reboot": (169, 142), "request_key": (249, 218),
    "setdomainname": (171, 162), "sethostname": (170, 161), "settimeofday": (164, 170),
    "swapoff": (168, 225), "swapon": (167, 224), "syslog": (103, 116),
    "userfaultfd": (323, 282), "vhangup": (153, 58),
}  # fmt: skip

CLONE3 = 435
"""Its flags are in memory, where a filter can't look; glibc goes on with ``clone``."""

FCNTL = (8, 15)
"""F_SETOWN and F_SETOWN_EX: they have signals sent to others."""
IOCTL = (0x5412, 0x541C, 0x8901, 0x8902, 0x40086602, 0x401C5820)
"""TIOCSTI and TIOCLINUX type into a terminal, FIOSETOWN and SIOCSPGRP are as above, and
FS_IOC_SETFLAGS and FS_IOC_FSSETXATTR change what belongs to a file that is only read."""

Instruction = tuple[int, int, int, int]


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


def refuse_if(test: int, value: int, answer: int = REFUSE) -> list[Instruction]:
    """Answer if the loaded word passes the test, else go on."""
    return [(test, 0, 1, value), (RETURN, 0, 0, answer)]


def refuse_unless(test: int, value: int) -> list[Instruction]:
    """Refuse if the loaded word fails the test, else go on."""
    return [(test, 1, 0, value), (RETURN, 0, 0, REFUSE)]


def about_argument(number: int, argument: int, checks: list[Instruction]) -> list[Instruction]:
    """Instructions about one argument of one call; its low half, for the kernel reads no more."""
    load = (LOAD, 0, 0, ARGUMENTS + 8 * argument)
    body = [load, *checks, (RETURN, 0, 0, ALLOW)]
    return [(EQUAL, 0, len(body), number), *body]


def program(pid: int) -> list[Instruction]:
    """The filter for a process that may reach no process but itself."""
    column, architecture, _, _ = MACHINES[MACHINE]
    own = refuse_unless(EQUAL, pid)
    forbidden = {"fcntl": FCNTL, "ioctl": IOCTL}
    code: list[Instruction] = [(LOAD, 0, 0, ARCHITECTURE)]
    code += [(EQUAL, 1, 0, architecture), (RETURN, 0, 0, KILL), (LOAD, 0, 0, NUMBER)]
    code += refuse_if(GREATER, X32 - 1, KILL)
    code += refuse_if(GREATER, LATEST, UNKNOWN)
    code += refuse_if(EQUAL, CLONE3, UNKNOWN)
    for numbers in REFUSED.values():
        number = numbers[column]
        if number is not None:
            code += refuse_if(EQUAL, number)
    for name, pair in ARGUMENT_CALLS.items():
        argument, checks = 0, own
        if name == "clone":
            checks = refuse_unless(ANY_BIT, CLONE_THREAD)
        elif name == "prlimit64":  # 0 is this process, too
            checks = [(EQUAL, 2, 0, 0), *own]
        elif name in forbidden:
            argument = 1
            checks = [step for value in forbidden[name] for step in refuse_if(EQUAL, value)]
        code += about_argument(pair[column], argument, checks)
    return [*code, (RETURN, 0, 0, ALLOW)]


def filter_calls(pid: int) -> None:
    """Install the filter.

    Raises:
        OSError: the kernel has no seccomp.
    """
    code = program(pid)
    packed = b"".join(
        operation.to_bytes(2, sys.byteorder) + bytes((yes, no)) + value.to_bytes(4, sys.byteorder)
        for operation, yes, no, value in code
    )
    buffer = ctypes.create_string_buffer(packed, len(packed))

    class Program(ctypes.Structure):
        _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_void_p))

    filled = Program(len(code), ctypes.addressof(buffer))
    set_process(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, ctypes.byref(filled))


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


def main() -> None:
    writable, *readable = sys.argv[1 : sys.argv.index("--")]
    command = sys.argv[len(readable) + 3 :]
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


if __name__ == "__main__":
    main()
