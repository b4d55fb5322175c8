"""What the files of a model say: how large it is, and what memory it takes.

Reads a folder, what the Hugging Face cache holds, or asks the hub; downloads no weights.
"""

import json
import os
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from math import prod
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

from prover.policy.model.base import ModelError

PATIENCE = 10.0
"""Time for each answer of the hub, seconds."""

LONGEST_HEADER = 100 << 20
"""Bytes of a file's header."""

_BYTES = {"F64": 8, "I64": 8, "F32": 4, "I32": 4, "F16": 2, "BF16": 2, "I16": 2}
"""Of a number, by safetensors' names of types; of others 1."""

DTYPES = {"float32": 4, "bfloat16": 2, "float16": 2}
"""Bytes of a number, by the names of `policy.dtype`."""


@dataclass(frozen=True, slots=True)
class Weights:
    """A model's files.

    Attributes:
        where: a folder, or the address of the hub.
        bytes: of the files of weights.
        numbers: how many numbers of each type, by safetensors' names; empty if that is not known.
        context: longest prompt with its answer, tokens; ``None`` if it does not say.
        cached: numbers that the cache of attention keeps for each token; ``None`` if the files
            don't say.
    """

    where: str
    bytes: int
    numbers: Mapping[str, int]
    context: int | None
    cached: int | None

    def resident(self, dtype: str) -> int:
        """Bytes of memory for the weights.

        Args:
            dtype: of the numbers in memory; ``auto``: as they are saved.
        """
        if not self.numbers:
            return self.bytes
        return sum(
            count * DTYPES.get(dtype, _BYTES.get(name, 1)) for name, count in self.numbers.items()
        )

    def cache(self, dtype: str) -> int | None:
        """Bytes of memory for each token of the cache."""
        if self.cached is None:
            return None
        own = max((_BYTES.get(name, 1) for name in self.numbers), default=2)
        return self.cached * DTYPES.get(dtype, max(own, 2))


def find(model: str) -> Weights:
    """The files of a model.

    Args:
        model: a folder, or an id on the hub.

    Raises:
        ModelError: there are none, or the hub can't be reached.
    """
    folder = Path(model).expanduser()
    if folder.is_dir():
        return _in_folder(folder)
    if model.startswith(("/", ".", "~")) or model.count("/") != 1:
        raise ModelError(
            f"policy.model={model} is neither a folder nor, as OWNER/NAME, an id on the hub"
        )
    cached = _in_cache(model)
    return _on_hub(model) if cached is None else _in_folder(cached)


def _in_folder(folder: Path) -> Weights:
    try:
        config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise ModelError(f"{folder} has no config.json: it is no model's folder") from error
    except (OSError, ValueError) as error:
        raise ModelError(f"{folder / 'config.json'} can't be read: {error}") from error
    files = sorted(folder.glob("*.safetensors")) or sorted(folder.glob("*.bin"))
    if not files:
        raise ModelError(f"{folder} has no weights (*.safetensors)")
    try:
        size = sum(file.stat().st_size for file in files)
    except OSError as error:
        raise ModelError(f"{error.filename} is missing: the download did not end") from error
    _check_complete(folder)
    return Weights(str(folder), size, _numbers(files), *_sizes(config))


def _check_complete(folder: Path) -> None:
    index = folder / "model.safetensors.index.json"
    if not index.is_file():
        return
    named: Iterable[str] = json.loads(index.read_text(encoding="utf-8"))["weight_map"].values()
    missing = sorted({name for name in named if not (folder / name).is_file()})
    if missing:
        raise ModelError(f"{folder} lacks {', '.join(missing)}: the download did not end")


def _numbers(files: Iterable[Path]) -> Mapping[str, int]:
    """How many numbers there are, by type, from the headers."""
    count: Counter[str] = Counter()
    for file in files:
        if file.suffix != ".safetensors":
            return {}
        with file.open("rb") as opened:
            length = int.from_bytes(opened.read(8), "little")
            header = opened.read(length) if length <= LONGEST_HEADER else b""
        try:
            tensors = json.loads(header)
        except ValueError as error:
            raise ModelError(f"{file} is no safetensors file: download it again") from error
        for name, tensor in tensors.items():
            if name != "__metadata__":
                count[tensor["dtype"]] += prod(tensor["shape"])
    return dict(count)


def _sizes(config: Mapping[str, Any]) -> tuple[int | None, int | None]:
    """Context and cached numbers of each token, from ``config.json``."""
    inner = config.get("text_config", config)
    context = inner.get("max_position_embeddings")
    with suppress(KeyError, TypeError, ZeroDivisionError):
        heads = inner["num_attention_heads"]
        width = inner.get("head_dim") or inner["hidden_size"] // heads
        kept = inner.get("num_key_value_heads") or heads
        return context, 2 * inner["num_hidden_layers"] * kept * width
    return context, None


def _in_cache(model: str) -> Path | None:
    """The snapshot that a download left behind."""
    home = Path(os.environ.get("HF_HOME") or Path.home() / ".cache" / "huggingface")
    hub = Path(os.environ.get("HF_HUB_CACHE") or home / "hub").expanduser()
    folder = hub / f"models--{model.replace('/', '--')}"
    try:
        snapshot = folder / "snapshots" / (folder / "refs" / "main").read_text().strip()
    except OSError:
        return None
    return snapshot if (snapshot / "config.json").exists() else None


def _on_hub(model: str) -> Weights:
    address = os.environ.get("HF_ENDPOINT", "https://huggingface.co").rstrip("/")
    if os.environ.get("HF_HUB_OFFLINE", "0").lower() in ("1", "true", "yes", "on"):
        raise _unreachable(model, address, "HF_HUB_OFFLINE is set")

    def get(path: str) -> Any:
        try:
            with urlopen(f"{address}/{path}", timeout=PATIENCE) as response:
                return json.load(response)
        except HTTPError as error:
            if error.code in (401, 403, 404):
                raise ModelError(
                    f"{address} has no {model}, or asks for leave to download it: see "
                    f"{address}/{model}"
                ) from error
            raise _unreachable(model, address, f"it answers {error.code}") from error
        except URLError as error:
            raise _unreachable(model, address, str(error.reason)) from error
        except (OSError, ValueError) as error:
            raise _unreachable(model, address, str(error)) from error

    return _listed(model, address, get)


def _listed(model: str, address: str, get: Callable[[str], Any]) -> Weights:
    said = get(f"api/models/{model}?blobs=true")
    sizes = {one["rfilename"]: one.get("size") or 0 for one in said.get("siblings", ())}
    for suffix in (".safetensors", ".bin"):
        size = sum(bytes_ for name, bytes_ in sizes.items() if name.endswith(suffix))
        if size:
            break
    numbers = (said.get("safetensors") or {}).get("parameters", {})
    config = get(f"{model}/resolve/main/config.json")
    return Weights(f"{address}/{model}", size, numbers, *_sizes(config))


def _unreachable(model: str, address: str, why: str) -> ModelError:
    return ModelError(
        f"can't reach {address} ({why}): download {model} where it can be reached, with `hf "
        f"download {model} --local-dir FOLDER`, bring the folder here and write "
        "policy.model=/FOLDER; or set HF_HOME to where its files are"
    )
