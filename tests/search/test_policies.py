"""From settings to the policy that they name."""

import asyncio
from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path

import pytest

from prover.policy.base import Completion, Policy, Request
from prover.policy.language import LanguagePolicy, Usage
from prover.policy.mixture import Mixture
from prover.policy.model.base import Answer, ModelError, Prompt, Sampling
from prover.policy.prompt import family
from prover.policy.tactics import TacticPolicy
from search import policies
from search.config import ConfigError, load, load_training, options
from search.policies import make, members, usage
from search.settings import ModelSettings, PolicySettings
from tests.prover.policy.scripted import Script


def made(*overrides: str) -> Policy:
    return asyncio.run(make(load(overrides).policy, seed=1))


def test_the_built_in_policy_is_the_default() -> None:
    assert isinstance(made(), TacticPolicy)


def test_a_model_has_to_be_named() -> None:
    with pytest.raises(ConfigError, match=r"policy\.model is not set: write policy\.model=NAME"):
        made("policy=openai")
    with pytest.raises(ConfigError, match=r"write policy\.model=FOLDER or an id on the Hugging"):
        made("policy=tiny")


@pytest.mark.parametrize(
    ("setting", "message"),
    [
        ("temperature=inf", "must be finite, not inf"),
        ("temperature=-0.5", "must be 0 or more, not -0.5"),
        ("top_p=1.5", "must be 1 or less, not 1.5"),
        ("retries=-1", "must be 0 or more, not -1"),
    ],
)
def test_settings_of_a_model_have_bounds(setting: str, message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        load(["policy=openai", f"policy.{setting}"])


def test_a_model_that_was_trained_is_asked_in_the_form_it_was_trained_in() -> None:
    settings = load(["policy=tiny", "policy.model=folder"]).policy
    assert isinstance(settings, ModelSettings)
    assert settings.engine == "transformers"
    assert settings.prompt == load_training().train.prompt


@pytest.mark.parametrize("name", [one for one in options("policy") if one.startswith("deepseek")])
def test_a_mode_has_to_be_one_of_the_form(name: str) -> None:
    with pytest.raises(ConfigError, match=r"policy\.mode must be all or .*, not verse"):
        made(f"policy={name}", "policy.mode=verse")


def test_every_policy_and_every_setting_of_models_is_in_the_documentation() -> None:
    text = (Path(__file__).parents[2] / "docs" / "models.md").read_text(encoding="utf-8")
    for name in options("policy"):
        assert f"| `{name}` |" in text
    for setting in fields(ModelSettings):
        if setting.name != "name":
            assert f"policy.{setting.name}" in text, setting.name


@pytest.mark.parametrize("name", options("policy"))
def test_the_mode_that_comes_with_a_policy_is_one_of_its_form(name: str) -> None:
    settings = load([f"policy={name}"]).policy
    if isinstance(settings, ModelSettings):
        assert settings.mode in ("all", *family(settings.prompt).modes)


def test_a_mixture_has_its_members_and_weights() -> None:
    mixture = made("policy=mixture", "policy.members=tactics*3 tactics")
    assert isinstance(mixture, Mixture)
    assert [type(one) for one in mixture.members] == [TacticPolicy, TacticPolicy]
    assert mixture.bounds == [0.75, 1.0]


def test_members_of_a_mixture_have_settings_of_their_own() -> None:
    url = "url=http://127.0.0.1:8001/v1"
    (one, weight), (other, _) = members(f"openai(model=a/b,{url},top_p=0.5)*2.5 openai")
    assert isinstance(one, ModelSettings)
    assert isinstance(other, ModelSettings)
    assert (one.model, one.url, one.top_p, weight) == ("a/b", url[4:], 0.5, 2.5)
    assert (other.model, other.top_p) == (None, 0.95)


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("", "policy.members is empty"),
        ("tactics*0", "the weight of tactics must be positive, not 0"),
        ("tactics*inf", "must be positive"),
        ("tactics*x", "must be positive"),
        ("verse", "there is no verse; there is bfs,"),
        ("mixture", "there is no mixture"),
        ("tactics*", r"policy\.members: tactics\* is no member: write NAME"),
        ("bfs(mode=all", "is no member"),
        ("bfs(mode=all)x", "is no member"),
        ("bfs(mood=all)", r"policy\.mood does not exist: did you mean policy\.mode\?"),
        ("bfs(mode)", "is not a setting"),
    ],
)
def test_what_is_wrong_with_a_mixture_is_said(written: str, message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        made("policy=mixture", f"policy.members={written}")


def test_members_made_before_one_fails_are_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    closed = []

    class Closing(TacticPolicy):
        async def close(self) -> None:
            closed.append(self.name)

    async def make_or_fail(settings: PolicySettings, seed: int) -> Policy:
        if settings.name != "tactics":
            raise ModelError("no such model")
        return Closing()

    monkeypatch.setattr(policies, "make", make_or_fail)
    with pytest.raises(ModelError):
        asyncio.run(make(load(["policy=mixture", "policy.members=tactics bfs"]).policy, 0))
    assert closed == ["tactics"]


def unasked(prompt: Prompt, sampling: Sampling) -> Answer:
    raise AssertionError("nothing was to be asked")


class Silent:
    """A policy without a model."""

    name = "silent"

    async def complete(self, requests: Sequence[Request]) -> list[Completion]:
        return [Completion("", exhausted=True) for _ in requests]

    async def close(self) -> None:
        return None


def test_the_usage_of_a_mixture_is_that_of_its_models() -> None:
    sampling = Sampling(1.0, 0.95, 64, (), 0)
    models = [
        LanguagePolicy(Script(unasked), family("tiny"), ("plain",), sampling) for _ in range(2)
    ]
    models[0].usage = Usage(answers=2, tokens=10, dollars=0.5)
    models[1].usage = Usage(answers=1, tokens=5)
    mixture = Mixture([(models[0], 1), (Silent(), 1), (models[1], 1)])
    assert usage(mixture) == Usage(answers=3, tokens=15, dollars=0.5)
    assert usage(Silent()) is None
    assert usage(Mixture([(Silent(), 1)])) is None
