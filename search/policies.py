"""From a configuration to the policy that it names."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from prover.policy.base import Policy
from prover.policy.language import LanguagePolicy, Usage
from prover.policy.mixture import Mixture
from prover.policy.model.base import Model, Sampling
from prover.policy.prompt import family
from prover.policy.tactics import TacticPolicy
from search.config import ConfigError, load, options
from search.settings import MixtureSettings, ModelSettings, PolicySettings

if TYPE_CHECKING:
    from prover.policy.model.server import Server

_MEMBER = re.compile(r"(?P<name>[^*()]+)(?:\((?P<settings>[^()]*)\))?(?:\*(?P<weight>[^*()]+))?")


async def make(settings: PolicySettings, seed: int) -> Policy:
    """The policy, ready to answer.

    Args:
        settings: of the policy.
        seed: of everything that a model draws.

    Raises:
        ConfigError: the settings don't fit together.
        prover.policy.model.base.ModelError: the model can't be had, or not run here.
    """
    match settings:
        case ModelSettings():
            form = family(settings.prompt)
            wanted = modes(settings)
            sampling = Sampling(settings.temperature, settings.top_p, settings.max_tokens, (), seed)
            return LanguagePolicy(await _model(settings), form, wanted, sampling)
        case MixtureSettings():
            return await _mixture(members(settings.members), seed)
        case _:
            return TacticPolicy()


def usage(policy: Policy) -> Usage | None:
    """What a policy has asked of its models so far; ``None`` if it has none."""
    match policy:
        case LanguagePolicy():
            return policy.usage
        case Mixture():
            used = [one for one in map(usage, policy.members) if one is not None]
            return sum(used, Usage()) if used else None
        case _:
            return None


async def _mixture(wanted: Sequence[tuple[PolicySettings, float]], seed: int) -> Mixture:
    made: list[tuple[Policy, float]] = []
    try:
        for settings, weight in wanted:
            made.append((await make(settings, seed), weight))
    except BaseException:
        await Mixture(made).close()
        raise
    return Mixture(made)


def modes(settings: ModelSettings) -> Sequence[str]:
    """The modes of the form that are to be used.

    Raises:
        ConfigError: the form has no such mode.
    """
    known = tuple(family(settings.prompt).modes)
    if settings.mode == "all":
        return known
    if settings.mode not in known:
        raise ConfigError(
            f"policy.mode must be all or {' or '.join(known)} with policy.prompt="
            f"{settings.prompt}, not {settings.mode}"
        )
    return (settings.mode,)


def named(settings: ModelSettings) -> str:
    """The model that is to be used.

    Raises:
        ConfigError: none is named.
    """
    if settings.model is None:
        what = (
            "policy.model=NAME, as the server calls it"
            if settings.engine == "openai"
            else "policy.model=FOLDER or an id on the Hugging Face hub"
        )
        raise ConfigError(f"policy.model is not set: write {what}")
    return settings.model


def server(settings: ModelSettings) -> "Server":
    """Where the model is, if it is behind a server."""
    from prover.policy.model.server import Server

    return Server(
        url=settings.url,
        key=settings.key,
        concurrency=settings.concurrency,
        timeout=settings.timeout,
        retries=settings.retries,
        prices=(settings.prompt_price, settings.answer_price),
    )


async def _model(settings: ModelSettings) -> Model:
    name = named(settings)
    match settings.engine:
        case "openai":
            from prover.policy.model.openai import OpenAIModel

            return await OpenAIModel.connect(name, server(settings))
        case "vllm":
            from prover.policy.model.vllm import VllmModel

            return await VllmModel.start(
                name,
                context=settings.context,
                concurrency=settings.concurrency,
                dtype=settings.dtype,
                memory=settings.memory,
                devices=settings.devices,
                quantization=settings.quantization,
                adapter=settings.adapter,
            )
        case _:
            from prover.policy.model.transformers import TransformersModel

            return await TransformersModel.load(
                name,
                context=settings.context,
                concurrency=settings.concurrency,
                dtype=settings.dtype,
                adapter=settings.adapter,
            )


def members(text: str) -> list[tuple[PolicySettings, float]]:
    """Policies with their weights, as they are written in ``policy.members``.

    Args:
        text: such as ``openai(model=prover,mode=cot)*3 tactics``.

    Raises:
        ConfigError: a policy, a setting or a weight is none.
    """
    found = []
    for word in text.split():
        match = _MEMBER.fullmatch(word)
        if match is None:
            raise ConfigError(
                f"policy.members: {word} is no member: write NAME, NAME*WEIGHT or "
                "NAME(KEY=VALUE,KEY=VALUE)*WEIGHT, without spaces"
            )
        name, settings, weight = match["name"], match["settings"], match["weight"]
        known = [one for one in options("policy") if one != "mixture"]
        if name not in known:
            raise ConfigError(f"policy.members: there is no {name}; there is {', '.join(known)}")
        try:
            number = float(weight or 1)
        except ValueError:
            number = 0.0
        if not 0 < number < float("inf"):
            raise ConfigError(
                f"policy.members: the weight of {name} must be positive, not {weight}"
            )
        own = [f"policy.{setting}" for setting in (settings or "").split(",") if setting]
        found.append((load([f"policy={name}", *own]).policy, number))
    if not found:
        raise ConfigError('policy.members is empty: write policy.members="tiny*3 tactics*1"')
    return found
