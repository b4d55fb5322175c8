"""Settings: what is in force, how it is overridden, and what a mistake is answered."""

import re
from dataclasses import fields, replace

import pytest

from search.config import ConfigError, describe, folder, groups, load, load_benchmark, options
from search.frontier import BestFirstConfig, BreadthFirstConfig
from search.rmaxts import RMaxTSConfig
from search.sampling import SamplingConfig
from search.settings import DataSettings, LeanSettings


def test_every_option_of_every_group_loads_and_describes_each_setting() -> None:
    for group in groups():
        for option in options(group):
            config = load([f"{group}={option}"])
            shown = describe(config)
            for setting in fields(getattr(config, group)):
                assert f"  {setting.name}: " in shown
                assert setting.metadata["about"] in shown


def test_the_defaults_are_those_of_the_strategies_themselves() -> None:
    assert load(["search=paper"]).search.strategy() == RMaxTSConfig()
    assert load(["search=best_first"]).search.strategy() == BestFirstConfig()
    assert load(["search=breadth_first"]).search.strategy() == BreadthFirstConfig()
    assert load(["search=sampling"]).search.strategy() == SamplingConfig()


@pytest.mark.parametrize("name", options("search"))
def test_a_search_goes_by_the_name_of_its_file(name: str) -> None:
    """A log names it so, and it is made again by that name."""
    assert load([f"search={name}"]).search.name == name


def test_everything_that_goes_past_the_paper_is_on_in_the_full_search() -> None:
    full, paper = load(["search=full"]).search.strategy(), RMaxTSConfig()
    assert full == replace(paper, canonical=True, apart=True, transpositions=True)


@pytest.mark.parametrize(("value", "read"), [("true", True), ("false", False)])
def test_a_switch_is_true_or_false(value: str, read: bool) -> None:
    config = load([f"search.apart={value}"]).search.strategy()
    assert isinstance(config, RMaxTSConfig)
    assert config.apart is read
    with pytest.raises(ConfigError, match=r"search\.apart must be true or false, not 1"):
        load(["search.apart=1"])


def test_overrides_win_in_order_whatever_the_order_of_groups_and_keys() -> None:
    config = load(["search.calls=3", "lean.workers=2", "search=sampling", "search.calls=4"])
    assert config.search.name == "sampling"
    assert config.search.strategy() == SamplingConfig(calls=4)
    assert config.lean.workers == 2


@pytest.mark.parametrize(
    "path",
    ["/a b/c", "a=b", "it's", "~/x", "a,b", "[1", "{x}", "(", "\\", 'a"b', "null.lean", "ünï"],
)
def test_a_path_is_taken_as_it_is_typed(path: str) -> None:
    assert load([f"lean.path={path}"]).lean.path == path


def test_null_is_no_value() -> None:
    config = load(["search.seconds=null", "lean.path=null"])
    assert config.search.seconds is None
    assert config.lean.path is None


def test_which_theorems_are_taken_is_a_setting_of_benchmarks_alone() -> None:
    given = ["data.split=test", "data=minif2f-arith", "data.path=~/a.jsonl", "lean.workers=3"]
    config = load_benchmark(given)
    assert config.data == DataSettings(name="minif2f-arith", path="~/a.jsonl", split="test")
    assert config.lean.workers == 3
    for override in given[:3]:
        with pytest.raises(ConfigError, match=r"does not exist"):
            load([override])
    assert "data" not in describe(load())


@pytest.mark.parametrize("option", options("data"))
def test_a_source_goes_by_the_name_of_its_file(option: str) -> None:
    data = load_benchmark([f"data={option}"]).data
    assert data == DataSettings(name=option, path=None, split=None)


def test_a_benchmark_searches_as_rmax_does() -> None:
    config, alone = load_benchmark(), load()
    assert (config.lean, config.policy, config.search) == (alone.lean, alone.policy, alone.search)


def test_numbers_have_their_types() -> None:
    config = load(["search.seconds=3", "search.rollouts=7", "search.seed=-1"])
    assert isinstance(config.search.seconds, float)
    assert (config.search.seconds, config.search.rollouts, config.search.seed) == (3.0, 7, -1)


@pytest.mark.parametrize(
    ("override", "message"),
    [
        ("search=rmaxt", "search=rmaxt does not exist: did you mean search=rmaxts?"),
        ("policy=gpt", "policy=gpt does not exist: there is bfs"),
        ("search.gama=0.9", "search.gama does not exist: did you mean search.gamma?"),
        ("serch.gamma=0.9", "serch.gamma does not exist: did you mean search.gamma?"),
        ("serch=rmaxts", "serch does not exist: did you mean search?"),
        ("gamma=0.9", "gamma does not exist: did you mean search.gamma?"),
        ("zzz.zzz=1", "zzz.zzz does not exist: `rmax config` lists what there is"),
        ("hydra.run.dir=x", "hydra.run.dir does not exist"),
        ("search.gamma=high", "search.gamma must be a number, not high"),
        ("search.gamma=", "search.gamma must be a number"),
        ("search.gamma=1,2", "search.gamma must be a number, not 1,2"),
        ("search.gamma=[1", "search.gamma must be a number, not [1"),
        ("search.gamma=true", "search.gamma must be a number, not true"),
        ("search.seconds=nan", "search.seconds must be more than 0, not nan"),
        ("lean.workers=1.5", "lean.workers must be a whole number or null, not 1.5"),
        ("lean.path=${x}", "lean.path"),
        ("search.gamma=2", "search.gamma must be above 0 and at most 1"),
        ("search.seconds=0", "search.seconds must be more than 0, not 0"),
        ("search.seconds=inf", "search.seconds must be finite, not inf"),
        ("search.shortening=-1", "search.shortening must be 0 or more, not -1"),
        ("search.rollouts=-3", "search.rollouts must be more than 0, not -3"),
        ("lean.workers=0", "lean.workers must be more than 0, not 0"),
        ("lean.kind=lake", "lean.kind must be auto or embedded or project, not lake"),
        ("search.gamma", "is not a setting: write group.key=value"),
        ("+search.x=1", "is not a setting"),
        ("~search", "is not a setting"),
        ("=", "is not a setting"),
        ("", "is not a setting"),
    ],
)
def test_a_mistake_is_one_clear_line(override: str, message: str) -> None:
    with pytest.raises(ConfigError, match=re.escape(message)) as caught:
        load([override])
    assert "\n" not in str(caught.value)


def test_a_setting_of_another_option_is_unknown() -> None:
    with pytest.raises(ConfigError, match=r"search\.calls does not exist"):
        load(["search=rmaxts", "search.calls=3"])


def test_the_files_set_exactly_the_settings_there_are() -> None:
    text = (folder() / "lean" / "auto.yaml").read_text(encoding="utf-8")
    assert [line.split(":")[0] for line in text.splitlines() if ": " in line] == [
        setting.name for setting in fields(LeanSettings)
    ]


def test_a_name_is_chosen_and_not_set() -> None:
    with pytest.raises(ConfigError, match=r"search\.name can't be set: choose with search=NAME"):
        load(["search.name=other"])
