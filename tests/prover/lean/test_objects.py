"""Names, shown so that no two look alike."""

from hypothesis import given
from hypothesis import strategies as st

from prover.lean.objects import Name, show, written

names = st.lists(
    st.one_of(st.text("ab.«»\\ \n1", min_size=1, max_size=4), st.integers(0, 9)), max_size=3
).map(tuple)


@given(names, names)
def test_different_names_are_shown_differently(one: Name, other: Name) -> None:
    assert (show(one) == show(other)) == (one == other)


@given(st.lists(st.text("ab'₁αé. -", min_size=1, max_size=5), min_size=1, max_size=3).map(tuple))
def test_a_name_is_read_as_it_is_shown(name: Name) -> None:
    assert written(show(name)) == name


def test_a_part_with_a_dot_is_not_two_parts() -> None:
    assert show(("Quot.sound",)) == "«Quot.sound»"
    assert written("«Quot.sound»") == ("Quot.sound",)
    assert written("Quot.sound") == written("«Quot».sound") == ("Quot", "sound")
