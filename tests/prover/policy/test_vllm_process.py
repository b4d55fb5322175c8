"""What is said of an engine of vLLM; the engine itself is tested by `make test-vllm`."""

import asyncio
import multiprocessing.spawn
import os
from importlib.util import find_spec

import pytest

from prover.policy.model.base import ModelError
from prover.policy.model.vllm import VllmModel
from prover.policy.model.vllm_process import EngineProcesses, advice, said


@pytest.mark.skipif(find_spec("vllm") is not None, reason="vLLM is installed")
def test_without_vllm_it_says_how_to_get_it() -> None:
    starting = VllmModel.start(
        "some/model",
        context=None,
        concurrency=1,
        dtype="auto",
        memory=0.5,
        devices=1,
        quantization=None,
        adapter=None,
    )
    with pytest.raises(ModelError, match=r"needs the extra `vllm`.*`rmax doctor`"):
        asyncio.run(starting)


@pytest.mark.parametrize(
    ("reason", "setting"),
    [
        ("larger than the available KV cache memory; the model's max seq len", "policy.context"),
        ("No available memory for the cache blocks.", "policy.memory"),
        ("CUDA out of memory. Tried to allocate 2.00 GiB", "policy.quantization"),
        ("World size (8) is larger than the number of available GPUs (1)", "policy.devices"),
        ("Unknown quantization method: x", "policy.quantization"),
        ("Bfloat16 is only supported on GPUs with compute capability 8.0", "policy.dtype"),
        ("something else", ""),
    ],
)
def test_a_reason_leads_to_the_setting_to_change(reason: str, setting: str) -> None:
    assert setting in advice(reason)
    assert bool(setting) == bool(advice(reason))


def test_what_an_error_says_is_one_line_without_foreign_settings() -> None:
    assert said(ValueError("There is\n no room. Try increasing `x`.")) == "There is no room."
    assert said(KeyError()) == "KeyError"


def test_the_reason_is_the_error_that_the_others_followed_from() -> None:
    processes = EngineProcesses()
    assert processes.reason() == ""
    processes.log.write_text(
        "(Worker pid=1) ERROR torch.OutOfMemoryError: CUDA out of memory. See the docs.\n"
        "(EngineCore pid=2) RuntimeError: Engine core failed. See root cause above.\n",
        encoding="utf-8",
    )
    assert processes.reason() == "CUDA out of memory."
    processes.remove()
    assert not processes.log.parent.exists()


def test_what_surrounds_the_engine_is_gone_afterwards() -> None:
    processes = EngineProcesses()
    environment, python = dict(os.environ), multiprocessing.spawn.get_executable()
    with processes.surroundings():
        os.environ["LD_PRELOAD"] = "/no/such/library.so"
        assert multiprocessing.spawn.get_executable() != python
    assert dict(os.environ) == environment
    assert multiprocessing.spawn.get_executable() == python
    processes.remove()
