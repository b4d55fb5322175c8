"""What is said of processes from outside."""

import os
import shlex
import signal
import subprocess

from prover.lean.processes import descendants, resident


def test_descendants_are_found_at_any_depth() -> None:
    script = shlex.join(["sh", "-c", "sleep 30 & sleep 30 & echo ready; wait"])
    process = subprocess.Popen(
        ["sh", "-c", f"{script}; :"], stdout=subprocess.PIPE, start_new_session=True
    )
    try:
        assert process.stdout is not None
        assert process.stdout.readline() == b"ready\n"
        assert len(descendants(process.pid)) == 3
        assert 1 <= len(descendants(process.pid, enough=1)) < 3
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()


def test_a_process_that_is_gone_takes_nothing() -> None:
    process = subprocess.Popen(["true"])
    process.wait()
    assert (resident(process.pid), descendants(process.pid)) == (0, [])
