"""vLLM as these tests start it, and what it says of itself."""

import asyncio
import multiprocessing
import os
from collections.abc import Callable
from pathlib import Path

import psutil

from prover.policy.model.base import Sampling
from prover.policy.model.vllm import VllmModel

CONTEXT = 1024
SAMPLING = Sampling(temperature=1.0, top_p=0.95, max_tokens=32, stop=(), seed=1)


async def start(
    model: Path | str,
    *,
    context: int | None = None,
    dtype: str = "float32",
    memory: float = 0.1,
    devices: int = 1,
    quantization: str | None = None,
    adapter: Path | None = None,
) -> VllmModel:
    """A model with settings that are alike in most tests."""
    return await VllmModel.start(
        str(model),
        context=context,
        concurrency=32,
        dtype=dtype,
        memory=memory,
        devices=devices,
        quantization=quantization,
        adapter=None if adapter is None else str(adapter),
    )


async def until(condition: Callable[[], bool]) -> None:
    """Wait for what only another process brings about."""
    while not condition():  # noqa: ASYNC110
        await asyncio.sleep(0.01)


def metric(name: str) -> float:
    """What vLLM counts under a name, such as ``prefix_cache_hits_total``."""
    from prometheus_client import REGISTRY

    found = [
        sample.value
        for family in REGISTRY.collect()
        for sample in family.samples
        if sample.name == f"vllm:{name}"
    ]
    assert found, name
    return sum(found)


def engines(process: int) -> list[psutil.Process]:
    """The engine's processes below one; the tracker of multiprocessing is none of them."""
    below = []
    for child in psutil.Process(process).children(recursive=True):
        try:
            command = " ".join(child.cmdline())
        except psutil.Error:
            continue
        if "VLLM::" in command or "--multiprocessing-fork" in command:
            below.append(child)
    return below


def own_engines() -> list[psutil.Process]:
    """The engine's processes of this one."""
    multiprocessing.active_children()  # those that have ended are waited for
    return engines(os.getpid())
