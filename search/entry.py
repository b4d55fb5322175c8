"""The ``rmax`` command: answers Ctrl-C before anything slow is imported."""

import os
import signal


def main() -> None:
    """Run the command line; interrupted while it is being loaded, exit with 130."""
    signal.signal(signal.SIGINT, lambda number, frame: os._exit(130))
    from search.cli import main as command_line

    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGTERM, _terminate)
    if signal.getsignal(signal.SIGHUP) is not signal.SIG_IGN:  # as `nohup` has it
        signal.signal(signal.SIGHUP, _terminate)
    command_line()


def _terminate(number: int, frame: object) -> None:
    """End as after an error, so that processes and temporary folders are cleaned up."""
    raise SystemExit(128 + number)
