"""Which system calls a confined process may make: seccomp filters, as the kernel takes them.

What a filter refuses is what Lean does without and reaches beyond the process and its folder, or
takes memory or disk that nobody counts. The standard library only, and little of it: the start of a
process waits for this.
"""

import os
import sys

PR_SET_PDEATHSIG = 1

KILL, ALLOW, REFUSE, UNKNOWN = 0x80000000, 0x7FFF0000, 0x00050001, 0x00050026
"""What a filter may answer; the latter two are EPERM and ENOSYS."""
UNSUPPORTED = 0x0005005F
"""EOPNOTSUPP; ``posix_fallocate`` then writes, and what is written is counted."""

LOAD, EQUAL, GREATER, ANY_BIT, RETURN = 0x20, 0x15, 0x25, 0x45, 0x06
NUMBER, ARCHITECTURE, ARGUMENTS = 0, 4, 16
"""Offsets in ``struct seccomp_data``."""

LATEST = 462
"""System calls after this one (Linux 6.10) were not looked at, hence do not exist."""
X32 = 0x40000000
CLONE_THREAD = 0x00010000
CLONE_NAMESPACES = 0x7E020000
"""All flags of ``clone`` that ask for a namespace; that for time exists in ``clone3`` only."""

MACHINE = os.uname().machine
MACHINES = {"x86_64": (0, 0xC000003E, 157, 126), "aarch64": (1, 0xC00000B7, 167, 91)}
"""Machine → its column below, its audit architecture, and its numbers of prctl and capset."""

ARGUMENT_CALLS = {
    # name: (x86_64, aarch64)
    "clone": (56, 220),
    "fcntl": (72, 25),
    "ioctl": (16, 29),
    "kill": (62, 129),
    "prctl": (157, 167),
    "prlimit64": (302, 261),
    "rt_sigqueueinfo": (129, 138),
    "rt_tgsigqueueinfo": (297, 240),
    "tgkill": (234, 131),
    "tkill": (200, 130),
}
"""Calls that depend on their arguments."""
SIGNALS = frozenset(("kill", "rt_sigqueueinfo", "rt_tgsigqueueinfo", "tgkill", "tkill"))
"""Those whose first argument is a process."""

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
    # what whoever reads the folder later could trip over
    "symlink": (88, None), "symlinkat": (266, 36),
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

OF_CHILDREN = frozenset(("fork", "setpgid", "setsid", "vfork"))
"""Refused only where no namespace ends a process's children with it."""
FALLOCATE = (285, 47)
"""It takes disk that no size and no count of written bytes shows."""

CLONE3 = 435
"""Its flags are in memory, where a filter can't look; glibc goes on with ``clone``."""

FCNTL = (8, 15)
"""F_SETOWN and F_SETOWN_EX: they have signals sent to others."""
IOCTL = (0x5412, 0x541C, 0x8901, 0x8902, 0x40086602, 0x401C5820)
"""TIOCSTI and TIOCLINUX type into a terminal, FIOSETOWN and SIOCSPGRP are as above, and
FS_IOC_SETFLAGS and FS_IOC_FSSETXATTR change what belongs to a file that is only read."""

Instruction = tuple[int, int, int, int]


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


def program(pid: int | None) -> list[Instruction]:
    """A filter.

    Args:
        pid: the process that it is for, which then may start no other and signal none but itself;
            ``None`` for any in a process namespace of their own.

    Raises:
        OSError: the system calls of this machine are not known.
    """
    if MACHINE not in MACHINES:
        raise OSError(f"no seccomp filter is known for {MACHINE}")
    column, architecture, _, _ = MACHINES[MACHINE]
    allowed = OF_CHILDREN if pid is None else frozenset[str]()
    code: list[Instruction] = [(LOAD, 0, 0, ARCHITECTURE)]
    code += [(EQUAL, 1, 0, architecture), (RETURN, 0, 0, KILL), (LOAD, 0, 0, NUMBER)]
    code += refuse_if(GREATER, X32 - 1, KILL)
    code += refuse_if(GREATER, LATEST, UNKNOWN)
    code += refuse_if(EQUAL, CLONE3, UNKNOWN)
    code += refuse_if(EQUAL, FALLOCATE[column], UNSUPPORTED)
    for name, numbers in REFUSED.items():
        number = numbers[column]
        if number is not None and name not in allowed:
            code += refuse_if(EQUAL, number)
    for name, pair in ARGUMENT_CALLS.items():
        if pid is not None or name not in SIGNALS | {"prlimit64"}:
            code += about_argument(pair[column], *_checks(name, pid))
    return [*code, (RETURN, 0, 0, ALLOW)]


def _checks(name: str, pid: int | None) -> tuple[int, list[Instruction]]:
    """Which argument of a call decides, and how."""
    forbidden = {"fcntl": (1, FCNTL), "ioctl": (1, IOCTL), "prctl": (0, (PR_SET_PDEATHSIG,))}
    if name in forbidden:
        argument, values = forbidden[name]
        return argument, [step for value in values for step in refuse_if(EQUAL, value)]
    if name == "clone":
        if pid is None:
            return 0, refuse_if(ANY_BIT, CLONE_NAMESPACES)
        return 0, refuse_unless(ANY_BIT, CLONE_THREAD)
    assert pid is not None
    own = refuse_unless(EQUAL, pid)
    return 0, [(EQUAL, 2, 0, 0), *own] if name == "prlimit64" else own  # 0 is this process, too


def packed(code: list[Instruction]) -> bytes:
    """A filter as the kernel reads it."""
    return b"".join(
        operation.to_bytes(2, sys.byteorder) + bytes((yes, no)) + value.to_bytes(4, sys.byteorder)
        for operation, yes, no, value in code
    )
