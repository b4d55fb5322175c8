"""Patterns find what their holes stand for."""

import pytest

from prover.policy.matching import holed, match, substitute
from prover.policy.reader import read


def found(pattern: str, text: str) -> dict[str, str] | None:
    result = match(read(pattern), read(text))
    return None if result is None else {hole: term.text for hole, term in result.items()}


def test_named_holes_stand_for_the_same_text_everywhere() -> None:
    assert found("?a ∧ ?b", "p ∧ q ∨ r") is None
    assert found("?a ∧ ?b", "p ∧ (q ∨ r)") == {"?a": "p", "?b": "q ∨ r"}
    assert found("?a = ?a", "x + 1 = x + 1") == {"?a": "x + 1"}
    assert found("?a = ?a", "x = y") is None


def test_a_binder_matches_one_with_any_names() -> None:
    assert found("∃ x, _", "∃ y z, y = z") == {}
    assert found("∀ x, _", "∃ y, p y") is None


@pytest.mark.parametrize(("number", "before"), [("n.succ", "n"), ("m + 1", "m"), ("3", "2")])
def test_a_successor_pattern_matches_all_ways_to_write_one(number: str, before: str) -> None:
    assert found("f (?n + 1)", f"f ({number})") == {"?n": before}


def test_zero_is_no_successor() -> None:
    assert found("?n + 1", "0") is None


def test_what_is_given_binds_holes() -> None:
    assert match(read("?a < ?b"), read("x < y"), {"?a": read("z")}) is None


def test_substitution_puts_terms_in_brackets_and_spares_longer_names_and_fields() -> None:
    term = substitute(read("f x x1 y.x = x.size"), {"x": read("g a")})
    assert term.text == "f (g a) x1 y.x = (g a).size"


def test_a_pattern_made_from_a_term_matches_its_instances() -> None:
    pattern = holed(read("r x (f y)"), ["x", "y"])
    instance = match(pattern, read("r 0 (f (n + 1))"))
    assert instance == {"?x": read("0"), "?y": read("n + 1")}
