"""The processes that vLLM starts: where they write, which they are, why one of them failed."""

import json
import logging
import logging.config
import multiprocessing
import multiprocessing.spawn
import os
import re
import shlex
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import psutil

_RAISED = re.compile(r"((?:[A-Za-z_]\w*\.)*[A-Z]\w*(?:Error|Exception)): (.+)")
_CONSEQUENCES = ("root cause", "stack trace", "initialization failed due to", "worker died")
"""In the messages of processes that only say that another one failed."""

_SMALLER = (
    "policy.quantization=fp8 or policy.dtype=bfloat16 makes the weights smaller, and "
    "policy.devices=N spreads them over N GPUs"
)
_ADVICE = (
    (r"gpu_memory_utilization: ", "policy.memory is a share of the memory: at most 1"),
    (r"for kv \(-", f"raise policy.memory (at most 1); {_SMALLER}"),
    (
        r"max(?:imum)? seq(?:uence)? len|No available memory for the cache",
        f"lower policy.context or raise policy.memory (at most 1); {_SMALLER}",
    ),
    (
        r"less than desired|on kv cache allocation is less",
        "other processes use the memory: end them, or lower policy.memory",
    ),
    (r"(?i)out of memory|can't allocate memory", f"lower policy.context; {_SMALLER}"),
    (r"max_model_len|derived max", "lower policy.context, or set it to null for the model's own"),
    (r"(?i)world.?size|tensor.parallel|number of gpus|attention heads", "set policy.devices"),
    (r"(?i)quantiz", "change policy.quantization"),
    (r"(?i)float16|float32|dtype", "change policy.dtype"),
    (r"(?i)lora|adapter", "change policy.adapter"),
)


_FOREIGN = re.compile(
    r" (?:To allow|To resolve|Try |See |For further|Please|Reduce CPU|Decrease |On the CPU).*",
    re.DOTALL,
)
"""What vLLM advises: its own settings, not ours."""


def said(error: BaseException) -> str:
    """What an error says, on one line, without what follows from it for vLLM's own settings."""
    text = str(error)
    problems = getattr(error, "errors", None)
    if callable(problems):  # pydantic's, which adds addresses and all input
        text = "; ".join(
            ": ".join([*map(str, one["loc"]), one["msg"].removeprefix("Value error, ")])
            for one in problems()
        )
    return _FOREIGN.sub("", " ".join(text.split())) or type(error).__name__


def advice(reason: str) -> str:
    """Which settings to change when vLLM failed for a reason; empty if no setting is known."""
    return next((text for pattern, text in _ADVICE if re.search(pattern, reason)), "")


class EngineProcesses:
    """A folder with what the engine's processes write, and those processes.

    Attributes:
        log: what they say.
    """

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="rmax-vllm-"))
        self.log = self._folder / "engine.log"
        self._launcher = self._folder / "python"
        self._launcher.write_text(
            "#!/bin/sh\nexec "
            f"{shlex.join([sys.executable, '-m', f'{__package__}.vllm_launcher', str(self.log)])} "
            f'{shlex.quote(sys.executable)} "$@"\n'
        )
        self._launcher.chmod(0o700)
        self._logging = self._folder / "logging.json"
        self._logging.write_text(json.dumps(_logging(self.log)))
        self._known: dict[int, psutil.Process] = {}

    @contextmanager
    def surroundings(self) -> Iterator[None]:
        """What holds while vLLM is loaded and starts its processes.

        vLLM changes environment variables (such as ``LD_PRELOAD``) for its own processes; Lean's
        must not see that, so all are set back.
        """
        before = dict(os.environ)
        python = multiprocessing.spawn.get_executable()
        os.environ.update(
            VLLM_WORKER_MULTIPROC_METHOD="spawn",  # a fork would copy the state of our threads
            VLLM_LOGGING_CONFIG_PATH=str(self._logging),
            VLLM_RPC_BASE_PATH=str(self._folder),  # its sockets, which it leaves behind
            TMPDIR=str(self._folder),  # other files it leaves
            VLLM_NO_USAGE_STATS="1",
            HF_HUB_DISABLE_PROGRESS_BARS="1",
            HF_HUB_DISABLE_TELEMETRY="1",
            TRANSFORMERS_VERBOSITY="error",
        )
        multiprocessing.spawn.set_executable(str(self._launcher))
        logging.config.dictConfig(_logging(self.log))  # vLLM speaks before it has read that
        try:
            yield
        finally:
            multiprocessing.spawn.set_executable(python)
            for name in os.environ.keys() - before.keys():
                del os.environ[name]
            os.environ.update(before)

    def note(self) -> None:
        """Remember the engine's processes that run now, so that `kill` finds them later, when the
        one that started them is gone."""
        for child in multiprocessing.active_children():
            if child.pid is not None and child.name.startswith("EngineCore"):
                with suppress(psutil.NoSuchProcess):
                    engine = psutil.Process(child.pid)
                    for process in (engine, *engine.children(recursive=True)):
                        self._known[process.pid] = process

    def kill(self) -> None:
        """End what is left of the engine, and wait until it is gone."""
        self.note()
        for process in self._known.values():
            with suppress(psutil.NoSuchProcess):
                process.kill()
        psutil.wait_procs(self._known.values(), timeout=30)

    def reason(self) -> str:
        """The error in the log that the others followed from; empty if there is none."""
        try:
            text = self.log.read_text(encoding="utf-8", errors="replace")
        except FileNotFoundError:
            return ""
        found = [
            match
            for match in _RAISED.finditer(text)
            if not any(words in match[2] for words in _CONSEQUENCES)
        ]
        return _FOREIGN.sub("", found[-1][2].strip()) if found else ""

    def remove(self) -> None:
        """Remove the folder with the log, where nothing is written from now on."""
        speaker = logging.getLogger("vllm")
        for handler in speaker.handlers[:]:
            handler.close()
            speaker.removeHandler(handler)
        speaker.addHandler(logging.NullHandler())
        shutil.rmtree(self._folder, ignore_errors=True)


def _logging(log: Path) -> dict[str, object]:
    """A configuration of Python's logging that writes what vLLM says into a file."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"line": {"format": "%(levelname)s %(asctime)s %(name)s: %(message)s"}},
        "handlers": {
            "log": {"class": "logging.FileHandler", "filename": str(log), "formatter": "line"}
        },
        "loggers": {"vllm": {"handlers": ["log"], "level": "INFO", "propagate": False}},
    }
