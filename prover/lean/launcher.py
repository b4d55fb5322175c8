"""Is the ``lean`` executable: calls ``lean_main`` of a ``libleanshared`` in this process.

Run as ``python -I -S launcher.py LIBRARY [lean arguments…]``; the standard library only, so that
nothing but Lean itself costs start-up time.
"""

import ctypes
import os
import signal
import sys

PR_SET_PDEATHSIG = 1


def die_with_parent() -> None:
    """Ask the kernel (Linux) to kill this process when the one that started it is gone.

    Elsewhere a worker ends when its standard input closes.
    """
    parent = os.getppid()
    try:
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    except AttributeError:
        return
    if os.getppid() != parent:  # it died before the request took effect
        os._exit(1)


def main() -> None:
    library_path, *arguments = sys.argv[1:]
    if sys.platform == "linux":
        die_with_parent()
    # Lean looks up its own compiled functions by symbol, in the global scope.
    library = ctypes.CDLL(library_path, mode=ctypes.RTLD_GLOBAL)
    argv_type = ctypes.c_char_p * (len(arguments) + 2)
    argv = argv_type(b"lean", *(os.fsencode(argument) for argument in arguments), None)
    pointer = ctypes.POINTER(ctypes.c_char_p)
    library.lean_setup_args.argtypes = [ctypes.c_int, pointer]
    library.lean_main.argtypes = [ctypes.c_int, pointer]
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    library.lean_setup_args(len(argv) - 1, argv)
    code = library.lean_main(len(argv) - 1, argv)
    ctypes.CDLL(None).fflush(None)
    # Lean's worker threads may still run: skip the interpreter's own shutdown.
    os._exit(code)


if __name__ == "__main__":
    main()
