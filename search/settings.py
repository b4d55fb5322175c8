"""What can be configured: the settings with their types, ranges, units and meanings.

The values are in the Hydra groups of ``configs/``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields

from prover.data.sources import SOURCES
from prover.lean.verdict import LEVELS
from prover.policy.prompt import families
from search.frontier import BestFirstConfig, BreadthFirstConfig
from search.rmaxts import RMaxTSConfig
from search.sampling import SamplingConfig

StrategyConfig = RMaxTSConfig | BestFirstConfig | BreadthFirstConfig | SamplingConfig


def _about(
    text: str,
    *,
    above: float | None = None,
    least: float | None = None,
    most: float | None = None,
    choices: tuple[str, ...] = (),
) -> Mapping[str, object]:
    return {"about": text, "above": above, "least": least, "most": most, "choices": choices}


@dataclass(kw_only=True)
class LeanSettings:
    """Which Lean, how many, and the limits of one attempt."""

    kind: str = field(
        metadata=_about(
            "which Lean: auto is the Lake project around the file, or else the embedded one",
            choices=("auto", "embedded", "project"),
        )
    )
    path: str | None = field(
        metadata=_about("folder of a Lake project, or a `lean` executable; for lean=project")
    )
    workers: int | None = field(
        metadata=_about("Lean processes at a time; null: one for each core", above=0)
    )
    seconds: float = field(metadata=_about("wall time of one attempt, seconds", above=0))
    acceptance: float = field(
        metadata=_about("wall time of each Lean process of acceptance, seconds", above=0)
    )
    assurance: str = field(
        metadata=_about(
            "least that has to stand behind an acceptance (docs/trust.md)", choices=LEVELS
        )
    )
    sandbox: str = field(
        metadata=_about(
            "what Lean is confined in: auto is the best there is, require fails without one",
            choices=("auto", "require", "off"),
        )
    )
    heartbeats: int = field(
        metadata=_about("Lean's own limit on one attempt, thousands of allocations", above=0)
    )
    memory: int = field(metadata=_about("resident memory of one worker, MiB", above=0))
    uses: int = field(metadata=_about("attempts a worker runs before it is replaced", above=0))
    chars: int = field(metadata=_about("longest proof text, characters", above=0))


@dataclass(kw_only=True)
class PolicySettings:
    """Where completions come from."""

    name: str = field(metadata=_about("the policy"))


@dataclass(kw_only=True)
class ModelSettings(PolicySettings):
    """A language model; see `prover.policy.language`."""

    engine: str = field(
        metadata=_about(
            "what runs the model (docs/models.md)", choices=("vllm", "openai", "transformers")
        )
    )
    model: str | None = field(
        metadata=_about("id on the Hugging Face hub, a folder, or what the server calls it")
    )
    prompt: str = field(
        metadata=_about("the form in which the model is asked", choices=tuple(families()))
    )
    mode: str = field(metadata=_about("which of the form's modes; all: one after the other"))
    temperature: float = field(metadata=_about("of the softmax; 0: the likeliest", least=0))
    top_p: float = field(metadata=_about("share of the tokens to draw from", above=0, most=1))
    max_tokens: int = field(metadata=_about("longest answer, tokens", above=0))
    context: int | None = field(
        metadata=_about("longest prompt with its answer, tokens; null: the model's own", above=0)
    )
    concurrency: int = field(metadata=_about("answers that are made at a time", above=0))
    dtype: str = field(
        metadata=_about(
            "numbers of the weights (vllm, transformers)",
            choices=("auto", "bfloat16", "float16", "float32"),
        )
    )
    memory: float = field(
        metadata=_about("share of the device's memory for weights and cache (vllm)", above=0)
    )
    devices: int = field(metadata=_about("GPUs that the model is spread over (vllm)", above=0))
    quantization: str | None = field(metadata=_about("of the weights, such as fp8 (vllm)"))
    adapter: str | None = field(metadata=_about("folder of a LoRA adapter (vllm, transformers)"))
    url: str = field(metadata=_about("of the server, up to /v1 (openai)"))
    key: str = field(
        metadata=_about("name of the environment variable with the server's key (openai)")
    )
    timeout: float = field(
        metadata=_about("wall time of one answer of the server, seconds (openai)", above=0)
    )
    retries: int = field(metadata=_about("times a failed request is sent again (openai)", least=0))
    prompt_price: float = field(metadata=_about("US$ for a million prompt tokens", least=0))
    answer_price: float = field(metadata=_about("US$ for a million answer tokens", least=0))


@dataclass(kw_only=True)
class MixtureSettings(PolicySettings):
    """Several policies that take turns; see `prover.policy.mixture`."""

    members: str = field(
        metadata=_about("policies, settings, weights: bfs*3 openai(model=NAME)*1 tactics")
    )


@dataclass(kw_only=True)
class SearchSettings:
    """How a proof is looked for, and what that may cost."""

    name: str = field(metadata=_about("the strategy"))
    seconds: float | None = field(
        metadata=_about("wall time for one theorem, seconds; null: no limit", above=0)
    )
    rollouts: int | None = field(
        metadata=_about("completions for one theorem; null: no limit", above=0)
    )
    tokens: int | None = field(
        metadata=_about("tokens of the policy for one theorem; null: no limit", above=0)
    )
    lean_seconds: float | None = field(
        metadata=_about(
            "time in Lean for one theorem, seconds over all workers; null: no limit", above=0
        )
    )
    parallel: int | None = field(
        metadata=_about(
            "rollouts at a time; null: twice the workers, or 1 with one worker", above=0
        )
    )
    shortening: int = field(
        metadata=_about("texts that may be tried to make a found proof shorter", least=0)
    )
    seed: int = field(metadata=_about("seed of everything that is drawn at random"))

    def strategy(self) -> StrategyConfig:
        """The strategy's own settings.

        Raises:
            ValueError: one is out of its range.
        """
        raise NotImplementedError


@dataclass(kw_only=True)
class RMaxTSSettings(SearchSettings):
    """Tree search rewarded for new states; see `search.rmaxts`."""

    gamma: float = field(metadata=_about("discount of older rewards, per rollout, in (0, 1]"))
    exploration: float = field(metadata=_about("factor under the root of the exploration term"))
    novelty: float = field(metadata=_about("reward of a rollout that reached a new state"))
    virtual_loss: float = field(metadata=_about("rollouts of reward 0 a running rollout counts as"))
    state_comment: bool = field(metadata=_about("whether the policy is told the tactic state"))
    canonical: bool = field(metadata=_about("whether accidental names keep states apart no more"))
    apart: bool = field(metadata=_about("whether independent goals are solved apart"))
    transpositions: bool = field(
        metadata=_about("whether a state reached by two ways is one node of the tree")
    )
    priors: float = field(
        metadata=_about("visits a new choice has in advance, rewarded by its probability")
    )
    progress: float = field(metadata=_about("reward of a rollout that made the goals smaller"))
    widening: float = field(
        metadata=_about("proposals of a node per root of its visits; 0: no limit")
    )

    def strategy(self) -> RMaxTSConfig:
        own = {setting.name for setting in fields(RMaxTSConfig)}
        return RMaxTSConfig(**{name: getattr(self, name) for name in own})


@dataclass(kw_only=True)
class BreadthFirstSettings(SearchSettings):
    """The nodes with the fewest steps first; see `search.frontier`."""

    width: int = field(metadata=_about("completions that an expansion of a node asks for", above=0))

    def strategy(self) -> BreadthFirstConfig:
        return BreadthFirstConfig(width=self.width)


@dataclass(kw_only=True)
class BestFirstSettings(SearchSettings):
    """The nodes on the likeliest ways first (BFS-Prover); see `search.frontier`."""

    width: int = field(metadata=_about("completions that an expansion of a node asks for", above=0))
    normalisation: float = field(
        metadata=_about("power of the length by which log-probabilities are divided")
    )

    def strategy(self) -> BestFirstConfig:
        return BestFirstConfig(width=self.width, normalisation=self.normalisation)


@dataclass(kw_only=True)
class SamplingSettings(SearchSettings):
    """Independent attempts; see `search.sampling`."""

    calls: int = field(metadata=_about("completions one attempt may ask for", above=0))

    def strategy(self) -> SamplingConfig:
        return SamplingConfig(calls=self.calls)


@dataclass(kw_only=True)
class DataSettings:
    """Which theorems a benchmark takes."""

    name: str = field(metadata=_about("how the file is read", choices=tuple(SOURCES)))
    path: str | None = field(metadata=_about("your copy of the file, JSON Lines"))
    split: str | None = field(metadata=_about("only this part of it; null: all"))


@dataclass(kw_only=True)
class LeanConfig:
    """What everything that runs Lean is configured with."""

    lean: LeanSettings


@dataclass(kw_only=True)
class Config(LeanConfig):
    """All settings, by group."""

    policy: PolicySettings
    search: SearchSettings


@dataclass(kw_only=True)
class BenchmarkConfig(Config):
    """All settings of a benchmark: those of a search, and which theorems it is put to."""

    data: DataSettings


@dataclass(kw_only=True)
class TrainSettings:
    """What a model is begun from, and how it learns; see `prover.train.sft`."""

    name: str = field(metadata=_about("the course"))
    base: str | None = field(
        metadata=_about("model to begin with, an id or a folder; null: one of the shape below")
    )
    vocabulary: int = field(metadata=_about("tokens of a new model's tokenizer", least=0))
    width: int = field(metadata=_about("numbers that stand for a token in a new model", least=0))
    layers: int = field(metadata=_about("blocks of a new model", least=0))
    heads: int = field(metadata=_about("heads of attention in each block", least=0))
    inner: int = field(metadata=_about("width of the feed-forward part", least=0))
    context: int = field(metadata=_about("longest text of a new model, tokens", above=0))
    prompt: str = field(
        metadata=_about("the form in which it will be asked", choices=tuple(families()))
    )
    epochs: float = field(metadata=_about("passes over the examples", above=0))
    rate: float = field(metadata=_about("greatest learning rate", above=0))
    warmup: float = field(metadata=_about("share of the steps in which the rate rises", least=0))
    length: int = field(metadata=_about("of a row of packed examples, tokens", above=0))
    rows: int = field(metadata=_about("rows in a step, on each device", above=0))
    device_rows: int = field(metadata=_about("rows that a device takes at a time", above=0))
    decay: float = field(metadata=_about("of weights", least=0))
    save_every: int = field(metadata=_about("steps between checkpoints", above=0))
    adapter_rank: int = field(metadata=_about("of a LoRA adapter; 0: all weights learn", least=0))
    shard: bool = field(metadata=_about("whether the weights are spread over the devices (FSDP)"))
    seed: int = field(metadata=_about("of the first weights and of the order"))


@dataclass(kw_only=True)
class TrainingConfig(LeanConfig):
    """All settings of the making of a policy."""

    train: TrainSettings
