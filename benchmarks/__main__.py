"""Runs every benchmark, one after the other: ``python -m benchmarks``, or ``make bench``.

About 50 minutes on two cores; each can be run by itself, see ``benchmarks/README.md``. The curves
(``curves.py``) take hours and are not among them.
"""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
RUNS = (
    ("engine_overhead.py",),
    ("search_cost.py",),
    ("lean_work.py",),
    ("checks.py",),
    ("sandbox.py",),
    ("corebench.py", "--split", "test", "--search", "rmaxts", "--search", "sampling"),
    ("corebench.py", "--file", str(HERE / "core" / "false.jsonl"), "--split", "false"),
)


def main() -> int:
    """Exits with 1 if a benchmark broke its limit."""
    worst = 0
    for script, *arguments in RUNS:
        print(f"\n## {script} {' '.join(arguments)}\n", flush=True)
        done = subprocess.run([sys.executable, HERE / script, *arguments], check=False)
        worst = max(worst, done.returncode)
    return worst


if __name__ == "__main__":
    sys.exit(main())
