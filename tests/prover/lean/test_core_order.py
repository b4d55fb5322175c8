"""The order in which the modules of the core are compiled."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prover.lean.core import most_awaited_first
from prover.lean.errors import CoreError


@st.composite
def graphs(draw: st.DrawFn) -> tuple[dict[str, list[str]], dict[str, int]]:
    names = [f"M{index}" for index in range(draw(st.integers(1, 8)))]
    imports = {
        name: draw(st.lists(st.sampled_from(names[:index]), unique=True)) if index else []
        for index, name in enumerate(names)
    }
    return imports, {name: draw(st.integers(1, 9)) for name in names}


@given(graphs())
def test_every_module_comes_once_and_after_its_imports(
    graph: tuple[dict[str, list[str]], dict[str, int]],
) -> None:
    imports, sizes = graph
    order = most_awaited_first(imports, sizes)
    assert sorted(order) == sorted(imports)
    assert all(
        order.index(needed) < order.index(name) for name in order for needed in imports[name]
    )


def test_of_two_modules_that_are_ready_the_one_with_more_work_behind_it_starts() -> None:
    imports = {"Large": [], "Small": [], "Behind": ["Small"]}
    assert most_awaited_first(imports, {"Large": 5, "Small": 1, "Behind": 5})[0] == "Small"


def test_modules_that_import_each_other_are_named() -> None:
    with pytest.raises(CoreError, match="'A', 'B'"):
        most_awaited_first({"A": ["B"], "B": ["A"]}, {"A": 1, "B": 1})
