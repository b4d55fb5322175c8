"""Stands between rmax and an engine process of vLLM: where that writes, and when it ends.

Run as ``python -m prover.policy.model.vllm_launcher LOG COMMAND…``; becomes the command.
"""

import os
import sys

from prover.lean.launcher import die_with_parent


def main() -> None:
    log, *command = sys.argv[1:]
    # A Ctrl-C in the terminal is rmax's to answer: the engine is told by it.
    os.setsid()
    # The resource tracker of multiprocessing outlives us: it removes what a killed engine leaves.
    if sys.platform == "linux" and "--multiprocessing-fork" in command:
        die_with_parent()
    writing = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    os.dup2(writing, 1)
    os.dup2(writing, 2)
    os.execv(command[0], command)


if __name__ == "__main__":
    main()
