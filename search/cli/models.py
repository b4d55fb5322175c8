"""``rmax doctor policy=NAME``: whether a policy's model can be had, and whether it fits here."""

import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import click

from prover.policy.model.base import ModelError
from prover.policy.model.missing import missing
from search.cli.report import note

if TYPE_CHECKING:
    from prover.policy.model.weights import Weights
    from search.settings import ModelSettings, PolicySettings

LIBRARIES = {
    "vllm": ("vllm",),
    "openai": ("httpx2",),
    "transformers": ("torch", "transformers"),
}
"""What the engines are made of."""

GIBIBYTE = 1 << 30


@dataclass(frozen=True, slots=True)
class Device:
    """Where a model would run.

    Attributes:
        name: of the GPU, or ``CPU``.
        bytes: of its memory; of the machine's the part that is free.
    """

    name: str
    bytes: int


@dataclass
class ModelFound:
    """What there is of a policy's model.

    Attributes:
        policy: its name.
        engine: what runs it; empty for a policy without a model.
        model: its name.
        where: folder, address of the hub, or server.
        files: bytes of its files of weights.
        weights: bytes of memory for the weights.
        cache: bytes of memory for each token of the cache of attention.
        context: longest prompt with its answer, tokens.
        device: where it would run.
        memory: bytes that it may take there.
        room: tokens of cache that there is room for beside the weights.
        problems: why it can't be used, each with what to do.
    """

    policy: str
    engine: str = ""
    model: str = ""
    where: str = ""
    files: int | None = None
    weights: int | None = None
    cache: int | None = None
    context: int | None = None
    device: str = ""
    memory: int | None = None
    room: int | None = None
    problems: list[str] = field(default_factory=list)


def examine_policy(settings: "PolicySettings") -> list[ModelFound]:
    """Look for the models of a policy; a mixture has several.

    Raises:
        ConfigError: the settings don't fit together.
    """
    from search.policies import members
    from search.settings import MixtureSettings, ModelSettings

    if isinstance(settings, MixtureSettings):
        found = [examine_policy(member) for member, _ in members(settings.members)]
        return [one for several in found for one in several]
    if isinstance(settings, ModelSettings):
        return [_examine(settings)]
    return [ModelFound(settings.name)]


def _examine(settings: "ModelSettings") -> ModelFound:
    from search.policies import modes, named

    modes(settings)
    found = ModelFound(settings.name, settings.engine, named(settings))
    if any(find_spec(library) is None for library in LIBRARIES[settings.engine]):
        found.problems.append(str(missing(settings.engine)))
    try:
        if settings.engine == "openai":
            _ask(settings, found)
        else:
            _measure(settings, found)
    except ModelError as error:
        if str(error) not in found.problems:
            found.problems.append(str(error))
    return found


def _ask(settings: "ModelSettings", found: ModelFound) -> None:
    """Whether the server can be reached and has the model."""
    import asyncio

    from prover.policy.model.openai import OpenAIModel
    from search.policies import server

    there = server(settings)
    found.where = there.shown

    async def connect() -> list[str]:
        model = await OpenAIModel.connect(found.model, there)
        await model.close()
        return model.models

    known = asyncio.run(connect())
    if known and found.model not in known:
        found.problems.append(
            f"{there.shown} lists no {found.model}: policy.model can be "
            f"{there.said(', '.join(known))}"
        )


def _measure(settings: "ModelSettings", found: ModelFound) -> None:
    """Where the files are, and whether the model fits into the memory."""
    from prover.policy.model.weights import find

    if settings.adapter and not (Path(settings.adapter) / "adapter_config.json").is_file():
        found.problems.append(f"policy.adapter={settings.adapter} is no folder of an adapter")
    weights = find(found.model)
    device = best_device()
    dtype = settings.dtype
    if dtype == "auto" and settings.engine == "transformers" and device.name == "CPU":
        dtype = "float32"
    found.where, found.files = weights.where, weights.bytes
    found.context = settings.context or weights.context
    if settings.context and weights.context and settings.context > weights.context:
        found.problems.append(
            f"policy.context={settings.context} is more than the model's own {weights.context}: "
            "leave it out, or lower it"
        )
    found.weights, found.cache = weights.resident(dtype), weights.cache(dtype)
    found.device, found.memory = device.name, device.bytes
    if settings.engine == "vllm" and device.name != "CPU":
        found.memory = int(device.bytes * settings.memory) * settings.devices
    _fit(found, weights, quantized=settings.quantization is not None)


def _fit(found: ModelFound, weights: "Weights", *, quantized: bool) -> None:
    assert found.memory is not None, "it was measured"
    assert found.weights is not None, "it was measured"
    if quantized:
        return  # how small they get is the engine's affair
    if found.weights > found.memory:
        found.problems.append(
            f"the weights take {_size(found.weights)} of memory, and {found.device} has "
            f"{_size(found.memory)} for them: take a smaller model, policy.quantization=fp8, or "
            "more devices (policy.devices)"
        )
        return
    if not found.cache:
        return
    found.room = (found.memory - found.weights) // found.cache
    if found.context is not None and found.room < found.context:
        found.problems.append(
            f"beside the weights there is room for {found.room:,} tokens, less than one prompt "
            f"with its answer may take: set policy.context={max(found.room // 2, 1)}"
        )


def best_device() -> Device:
    """The first GPU that the system lists, or else the processor."""
    import psutil

    program = shutil.which("nvidia-smi")
    if program is not None:
        query = ["--query-gpu=name,memory.total", "--format=csv,noheader,nounits"]
        listed = subprocess.run([program, *query], capture_output=True, text=True, check=False)
        name, _, mebibytes = listed.stdout.partition("\n")[0].rpartition(", ")
        if listed.returncode == 0 and mebibytes.isdecimal():
            return Device(name, int(mebibytes) << 20)
    return Device("CPU", psutil.virtual_memory().available)


def tell(found: ModelFound) -> None:
    """Say what there is."""
    if not found.engine:
        click.echo(f"policy {found.policy}: built in, needs no model")
        return
    click.echo(f"policy {found.policy}: {found.model}, run by {found.engine}")
    for line in _lines(found):
        click.echo(f"  {line}")
    for problem in found.problems:
        note("red", f"broken: {problem}")


def _lines(found: ModelFound) -> Iterator[str]:
    if found.where:
        files = f", {_size(found.files)} of weights" if found.files is not None else ""
        yield f"at {found.where}{files}"
    if found.weights is not None and found.memory is not None:
        yield f"takes {_size(found.weights)} of memory; {found.device} has {_size(found.memory)}"
    if found.cache is not None:
        yield f"and {_size(1000 * found.cache)} for each 1,000 tokens that are worked on"
    if found.room is not None:
        yield f"room for {found.room:,} tokens at a time"
    if found.context is not None:
        yield f"longest prompt with its answer: {found.context:,} tokens"


def _size(count: int) -> str:
    if count >= GIBIBYTE:
        return f"{count / GIBIBYTE:.1f} GiB"
    return f"{count / (1 << 20):.1f} MiB"
