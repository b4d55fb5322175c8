import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.budget import Budget
from search.strategy import derive_seed


@pytest.mark.parametrize("limit", [0, -1, -0.5, math.nan])
def test_budget_limits_are_positive(limit: float) -> None:
    with pytest.raises(ValueError, match="seconds must be positive"):
        Budget(seconds=limit)


@pytest.mark.parametrize("limit", [0, -3])
def test_budget_allows_at_least_one_rollout(limit: int) -> None:
    with pytest.raises(ValueError, match="rollouts must be positive"):
        Budget(rollouts=limit)


def test_budget_may_have_no_limit() -> None:
    assert Budget() == Budget(seconds=None, rollouts=None)


@given(st.integers(), st.integers(min_value=0))
def test_derived_seeds_survive_json(seed: int, number: int) -> None:
    assert 0 <= derive_seed(seed, number) < 2**53


def test_derived_seeds_are_the_same_in_every_run_and_differ_between_parts() -> None:
    assert derive_seed(1, 2) == 67684453132677
    assert len({derive_seed(seed, part) for seed in range(50) for part in range(50)}) == 2500
