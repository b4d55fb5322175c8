"""``rmax doctor policy=NAME``: whether a model can be had, and whether it fits."""

import json
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from search.cli import models
from search.cli.models import Device
from tests.prover.policy.model.peer import MODELS, Asked, Reply, serving_apart
from tests.search.commands import Rmax

CONFIG = {
    "hidden_size": 64,
    "num_attention_heads": 4,
    "num_hidden_layers": 2,
    "num_key_value_heads": 2,
    "max_position_embeddings": 256,
}
CACHED = 2 * 2 * 2 * 16  # keys and values of two layers, two heads of 16 each
LOCAL = ("policy=deepseek-v1.5", "policy.engine=transformers", "policy.context=null")
NO_ENGINE = "policy.engine=transformers needs the extra `transformers`"


def safetensors(dtype: str, *shape: int, bytes_each: int) -> bytes:
    """A file with one tensor of zeros."""
    size = bytes_each
    for length in shape:
        size *= length
    tensor = {"dtype": dtype, "shape": list(shape), "data_offsets": [0, size]}
    header = json.dumps({"__metadata__": {"format": "pt"}, "w": tensor}).encode()
    return len(header).to_bytes(8, "little") + header + bytes(size)


def make(folder: Path, config: dict[str, Any] | None = None) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "config.json").write_text(json.dumps(CONFIG if config is None else config))
    (folder / "model.safetensors").write_bytes(safetensors("BF16", 100, 10, bytes_each=2))
    return folder


@pytest.fixture(autouse=True)
def apart(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No cache, no hub, and a machine of known size."""
    monkeypatch.setenv("HF_HOME", str(tmp_path / "home"))
    for name in ("HF_HUB_CACHE", "HF_HUB_OFFLINE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HF_ENDPOINT", "https://hub.invalid")
    monkeypatch.setattr(models, "best_device", lambda: Device("CPU", 1_000_000))


def found(rmax: Rmax, *settings: str) -> tuple[int, dict[str, Any]]:
    """The exit code and what is said of one model, but for an engine that is not installed."""
    answer = rmax("doctor", *settings, "--json")
    (one,) = json.loads(answer.out)
    one["problems"] = [line for line in one["problems"] if not line.startswith(NO_ENGINE)]
    return answer.code, one


def test_a_folder_is_measured(rmax: Rmax, tmp_path: Path) -> None:
    folder = make(tmp_path / "model")
    _, one = found(rmax, *LOCAL, f"policy.model={folder}")
    assert one == {
        "policy": "deepseek-v1.5",
        "engine": "transformers",
        "model": str(folder),
        "where": str(folder),
        "files": (folder / "model.safetensors").stat().st_size,
        "weights": 4000,  # as float32
        "cache": 4 * CACHED,
        "context": 256,
        "device": "CPU",
        "memory": 1_000_000,
        "room": (1_000_000 - 4000) // (4 * CACHED),
        "problems": [],
    }
    _, half = found(rmax, *LOCAL, f"policy.model={folder}", "policy.dtype=float16")
    assert (half["weights"], half["cache"]) == (2000, 2 * CACHED)


def test_people_are_told_in_words(rmax: Rmax, tmp_path: Path) -> None:
    folder = make(tmp_path / "model")
    answer = rmax("doctor", *LOCAL, f"policy.model={folder}")
    assert f"policy deepseek-v1.5: {folder}, run by transformers" in answer.out
    assert "longest prompt with its answer: 256 tokens" in answer.out


@pytest.mark.skipif(find_spec("torch") is not None, reason="the engine is installed")
def test_an_engine_that_is_not_installed_is_a_problem(rmax: Rmax, tmp_path: Path) -> None:
    answer = rmax("doctor", *LOCAL, f"policy.model={make(tmp_path / 'model')}")
    assert answer.code == 1
    assert f"broken: {NO_ENGINE}, which is not installed: `rmax doctor` says" in answer.err


@pytest.mark.parametrize(
    ("memory", "problem"),
    [
        (3999, "the weights take 0.0 MiB of memory, and CPU has 0.0 MiB for them"),
        (4000 + 100 * 4 * CACHED, "there is room for 100 tokens, less than one prompt"),
    ],
)
def test_what_does_not_fit_is_a_problem(
    rmax: Rmax, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, memory: int, problem: str
) -> None:
    monkeypatch.setattr(models, "best_device", lambda: Device("CPU", memory))
    code, one = found(rmax, *LOCAL, f"policy.model={make(tmp_path / 'model')}")
    assert code == 1
    assert problem in one["problems"][0]


def test_of_a_gpu_the_share_counts_that_the_engine_may_take(
    rmax: Rmax, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(models, "best_device", lambda: Device("H100", 1_000_000))
    settings = (*LOCAL, f"policy.model={make(tmp_path / 'model')}", "policy.engine=vllm")
    _, one = found(rmax, *settings, "policy.memory=0.5", "policy.devices=2")
    assert (one["device"], one["memory"], one["weights"]) == ("H100", 1_000_000, 2000)


def test_a_context_longer_than_the_models_own_is_a_problem(rmax: Rmax, tmp_path: Path) -> None:
    folder = make(tmp_path / "model")
    _, one = found(rmax, *LOCAL, f"policy.model={folder}", "policy.context=300")
    assert one["problems"] == [
        "policy.context=300 is more than the model's own 256: leave it out, or lower it"
    ]


@pytest.mark.parametrize("broken", ["config.json", "model.safetensors"])
def test_a_folder_that_lacks_something_is_said(rmax: Rmax, tmp_path: Path, broken: str) -> None:
    folder = make(tmp_path / "model")
    (folder / broken).unlink()
    _, one = found(rmax, *LOCAL, f"policy.model={folder}")
    assert f"{folder} has no " in one["problems"][0]


def test_a_download_that_did_not_end_is_said(rmax: Rmax, tmp_path: Path) -> None:
    folder = make(tmp_path / "model")
    index = {"weight_map": {"w": "model.safetensors", "v": "model-2.safetensors"}}
    (folder / "model.safetensors.index.json").write_text(json.dumps(index))
    _, one = found(rmax, *LOCAL, f"policy.model={folder}")
    assert one["problems"] == [f"{folder} lacks model-2.safetensors: the download did not end"]


@pytest.mark.parametrize("content", [b"", b"x", b"\xff" * 20, b"version https://git-lfs"])
def test_a_file_that_is_no_weights_is_said(rmax: Rmax, tmp_path: Path, content: bytes) -> None:
    folder = make(tmp_path / "model")
    (folder / "model.safetensors").write_bytes(content)
    _, one = found(rmax, *LOCAL, f"policy.model={folder}")
    assert "is no safetensors file: download it again" in one["problems"][0]


def test_a_config_that_says_little_is_enough(rmax: Rmax, tmp_path: Path) -> None:
    _, one = found(rmax, *LOCAL, f"policy.model={make(tmp_path / 'model', {})}")
    assert (one["problems"], one["cache"], one["context"]) == ([], None, None)


def test_a_hub_that_cannot_be_reached_is_said_with_what_to_do(rmax: Rmax) -> None:
    code, one = found(rmax, *LOCAL)
    assert code == 1
    (problem,) = one["problems"]
    assert problem.startswith("can't reach https://hub.invalid (")
    for hint in ("hf download deepseek-ai/DeepSeek-Prover-V1.5-RL", "policy.model=/", "HF_HOME"):
        assert hint in problem


def test_a_hub_that_is_not_to_be_asked_is_not(rmax: Rmax, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    _, one = found(rmax, *LOCAL)
    assert "HF_HUB_OFFLINE is set" in one["problems"][0]


def test_a_model_in_the_cache_needs_no_hub(rmax: Rmax, tmp_path: Path) -> None:
    home = tmp_path / "home" / "hub" / "models--deepseek-ai--DeepSeek-Prover-V1.5-RL"
    folder = make(home / "snapshots" / "abc")
    (home / "refs").mkdir()
    (home / "refs" / "main").write_text("abc")
    _, one = found(rmax, *LOCAL)
    assert (one["where"], one["problems"]) == (str(folder), [])


async def hub(asked: Asked) -> Reply:
    if asked.path == "/api/models/a/b?blobs=true":
        files = [{"rfilename": "model.safetensors", "size": 2100}, {"rfilename": "README.md"}]
        return Reply({"siblings": files, "safetensors": {"parameters": {"BF16": 1000}}})
    if asked.path == "/a/b/resolve/main/config.json":
        return Reply(CONFIG)
    return Reply("", 404)


def test_the_hub_says_how_large_a_model_is(rmax: Rmax, monkeypatch: pytest.MonkeyPatch) -> None:
    with serving_apart(hub) as peer:
        address = peer.url.removesuffix("/v1")
        monkeypatch.setenv("HF_ENDPOINT", address)
        _, one = found(rmax, *LOCAL, "policy.model=a/b")
        _, unknown = found(rmax, *LOCAL, "policy.model=a/c")
    assert (one["where"], one["files"], one["weights"]) == (f"{address}/a/b", 2100, 4000)
    assert one["problems"] == []
    assert f"{address} has no a/c" in unknown["problems"][0]


@pytest.mark.parametrize("model", ["/no/such/folder", "./here", "gpt", "a/b/c"])
def test_what_is_neither_a_folder_nor_an_id_is_said(rmax: Rmax, model: str) -> None:
    _, one = found(rmax, *LOCAL, f"policy.model={model}")
    assert "is neither a folder nor" in one["problems"][0]


async def silent(asked: Asked) -> Reply:
    raise AssertionError("nothing was to be asked")


@pytest.mark.parametrize(("model", "code"), [("prover", 0), ("gpt", 1)])
def test_a_server_is_asked_for_its_models(rmax: Rmax, model: str, code: int) -> None:
    with serving_apart(silent) as peer:
        settings = ("policy=openai", f"policy.model={model}", f"policy.url={peer.url}")
        got, one = found(rmax, *settings)
    assert got == code
    known = ", ".join(entry["id"] for entry in MODELS["data"])
    lacks = f"{peer.url} lists no {model}: policy.model can be {known}"
    assert one["problems"] == ([lacks] if code else [])


def test_a_policy_without_a_model_is_fine(rmax: Rmax) -> None:
    answer = rmax("doctor", "policy=tactics")
    assert (answer.code, answer.out) == (0, "policy tactics: built in, needs no model\n")


def test_of_a_mixture_every_member_is_looked_for(rmax: Rmax) -> None:
    answer = rmax("doctor", "policy=mixture", "policy.members=bfs tactics", "--json")
    assert [one["policy"] for one in json.loads(answer.out)] == ["bfs", "tactics"]


def test_a_setting_that_is_none_is_bad_input(rmax: Rmax) -> None:
    assert rmax("doctor", "policy=verse").code == 2


def test_a_mode_that_the_form_has_not_is_refused_as_in_a_search(rmax: Rmax, tmp_path: Path) -> None:
    folder = make(tmp_path / "model")
    answer = rmax("doctor", *LOCAL, f"policy.model={folder}", "policy.mode=verse")
    assert answer.code == 2
    assert "policy.mode must be all or" in answer.err
