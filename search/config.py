"""Reads the configuration: the Hydra groups of ``configs/``, and what the user says otherwise.

Hydra is imported only when a configuration is read.
"""

import re
from collections.abc import Sequence
from dataclasses import Field, fields
from difflib import get_close_matches
from importlib import resources
from math import isfinite
from pathlib import Path
from typing import Any, get_args

from search.settings import (
    BenchmarkConfig,
    BestFirstSettings,
    BreadthFirstSettings,
    Config,
    DataSettings,
    LeanConfig,
    LeanSettings,
    MixtureSettings,
    ModelSettings,
    PolicySettings,
    RMaxTSSettings,
    SamplingSettings,
    TrainingConfig,
    TrainSettings,
)


class ConfigError(ValueError):
    """A setting that does not exist or has a value it can't have; one line, with what to write."""


_SCHEMAS: dict[str, type] = {
    "schema": Config,
    "benchmark_schema": BenchmarkConfig,
    "training_schema": TrainingConfig,
    "data/schema": DataSettings,
    "lean/schema": LeanSettings,
    "policy/schema": PolicySettings,
    "policy/model_schema": ModelSettings,
    "policy/mixture_schema": MixtureSettings,
    "search/rmaxts_schema": RMaxTSSettings,
    "search/best_first_schema": BestFirstSettings,
    "search/breadth_first_schema": BreadthFirstSettings,
    "search/sampling_schema": SamplingSettings,
    "train/schema": TrainSettings,
}
_OVERRIDE = re.compile(r"(?P<key>[A-Za-z_][\w.]*)=(?P<value>.*)", re.DOTALL)
_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?|[+-]?inf|nan", re.IGNORECASE)


def folder() -> Path:
    """The ``configs/`` in force: that of the checkout, or the one in the installed package."""
    packaged = Path(str(resources.files("search"))) / "configs"
    return packaged if packaged.is_dir() else packaged.parents[1] / "configs"


def groups() -> list[str]:
    """The groups of settings."""
    return [group.name for group in fields(Config)]


def options(group: str) -> list[str]:
    """What a group can be set to, such as ``search=sampling``."""
    return sorted(path.stem for path in (folder() / group).glob("*.yaml"))


def load(overrides: Sequence[str] = ()) -> Config:
    """Read the configuration.

    Args:
        overrides: ``group=option`` or ``group.key=value``; later ones win.

    Raises:
        ConfigError: one of them names nothing that exists, or has a value of the wrong kind.
    """
    config = _load("config", groups(), overrides)
    assert isinstance(config, Config)
    return config


def load_benchmark(overrides: Sequence[str] = ()) -> BenchmarkConfig:
    """The same for a benchmark, whose theorems are configured too."""
    config = _load("benchmark", [group.name for group in fields(BenchmarkConfig)], overrides)
    assert isinstance(config, BenchmarkConfig)
    return config


def load_training(overrides: Sequence[str] = ()) -> TrainingConfig:
    """The same for the making of a policy."""
    config = _load("training", [group.name for group in fields(TrainingConfig)], overrides)
    assert isinstance(config, TrainingConfig)
    return config


def _load(root: str, groups: list[str], overrides: Sequence[str]) -> Any:
    from omegaconf import OmegaConf
    from omegaconf.errors import OmegaConfBaseException

    pairs = [_pair(override) for override in overrides]
    for key, value in pairs:
        if key in groups:
            _check_known(value, options(key), f"{key}={value}", f"{key}=")
    composed = _compose(root, [f"{key}={value}" for key, value in pairs if key in groups])
    settings = {key: one for key, (one, _) in _by_key(OmegaConf.to_object(composed)).items()}
    for key, value in pairs:
        if key in groups:
            continue
        _check_known(key, list(settings) if "." in key else [*groups, *settings], key)
        if key.endswith(".name"):
            raise ConfigError(f"{key} can't be set: choose with {key.removesuffix('.name')}=NAME")
        try:
            OmegaConf.update(composed, key, _value(settings[key], key, value))
            OmegaConf.select(composed, key)  # a text may refer to what is not there
        except OmegaConfBaseException as error:
            raise ConfigError(f"{key} must be {_kind(settings[key])}, not {value}") from error
    config = OmegaConf.to_object(composed)
    _check_ranges(config)
    return config


def _check_ranges(config: Any) -> None:
    for key, (setting, value) in _by_key(config).items():
        choices = setting.metadata["choices"]
        if isinstance(value, int | float):
            _check_range(key, setting, value)
        if choices and value not in choices:
            raise ConfigError(f"{key} must be {' or '.join(choices)}, not {value}")
    if isinstance(config, Config):
        try:
            config.search.strategy()
        except ValueError as error:
            raise ConfigError(f"search.{error}") from error


def _check_range(key: str, setting: Field[Any], value: float) -> None:
    above, least, most = (setting.metadata[bound] for bound in ("above", "least", "most"))
    if above is not None and not value > above:
        wanted = f"more than {above:g}"
    elif least is not None and not value >= least:
        wanted = f"{least:g} or more"
    elif most is not None and value > most:
        wanted = f"{most:g} or less"
    elif isinstance(value, float) and not isfinite(value):
        wanted = "finite"
    else:
        return
    raise ConfigError(f"{key} must be {wanted}, not {value:g}")


def describe(config: LeanConfig) -> str:
    """The configuration as YAML, with the meaning of each setting beside it."""
    lines = []
    for group in fields(config):
        lines.append(f"{group.name}:")
        chosen = getattr(config, group.name)
        values = [
            f"  {setting.name}: {_yaml(getattr(chosen, setting.name))}"
            for setting in fields(chosen)
        ]
        width = max(map(len, values))
        lines += [
            f"{value:{width}}  # {setting.metadata['about']}"
            for value, setting in zip(values, fields(chosen), strict=True)
        ]
    return "\n".join(lines) + "\n"


def _yaml(value: object) -> str:
    if value is None:
        return "null"
    return str(value).lower() if isinstance(value, bool) else str(value)


def _compose(root: str, overrides: list[str]) -> Any:
    from hydra import compose, initialize_config_dir
    from hydra.core.config_store import ConfigStore

    store = ConfigStore.instance()
    for name, schema in _SCHEMAS.items():
        group, _, leaf = name.rpartition("/")
        store.store(group=group or None, name=leaf, node=schema)
    with initialize_config_dir(str(folder()), version_base="1.3"):
        return compose(root, overrides=overrides)


def _pair(override: str) -> tuple[str, str]:
    match = _OVERRIDE.fullmatch(override)
    if match is None:
        raise ConfigError(
            f"{override!r} is not a setting: write group.key=value, such as search.seconds=30 "
            "(`rmax config` lists them)"
        )
    return match["key"], match["value"]


def _by_key(config: Any) -> dict[str, tuple[Field[Any], Any]]:
    """Each setting with its value, by ``group.key``."""
    return {
        f"{group.name}.{setting.name}": (setting, getattr(chosen, setting.name))
        for group in fields(config)
        for chosen in [getattr(config, group.name)]
        for setting in fields(chosen)
    }


def _check_known(name: str, known: list[str], what: str, prefix: str = "") -> None:
    if name in known:
        return
    near = get_close_matches(name, known, n=1, cutoff=0.5)
    if near:
        hint = f"did you mean {prefix}{near[0]}?"
    else:
        hint = f"there is {', '.join(known)}" if prefix else "`rmax config` lists what there is"
    raise ConfigError(f"{what} does not exist: {hint}")


def _value(setting: Field[Any], key: str, value: str) -> str | None:
    """What was written, for OmegaConf to convert to the setting's type."""
    if value == "null":
        return None
    if bool in _types(setting):
        if value in ("true", "false"):
            return value
        raise ConfigError(f"{key} must be {_kind(setting)}, not {value}")
    if str not in _types(setting) and not _NUMBER.fullmatch(value):
        raise ConfigError(f"{key} must be {_kind(setting)}, not {value}")
    return value


def _types(setting: Field[Any]) -> tuple[Any, ...]:
    return get_args(setting.type) or (setting.type,)


def _kind(setting: Field[Any]) -> str:
    words = {
        bool: "true or false",
        int: "a whole number",
        float: "a number",
        str: "a text",
        type(None): "null",
    }
    return " or ".join(words[one] for one in _types(setting))
