"""Statements to learn from: Lean takes them, they are true by laws that hold, seeds decide them."""

import asyncio
import json
from collections import Counter
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prover.lean.oneshot import Limits, run
from prover.lean.toolchain import embedded
from prover.train.statements import FAMILIES, draw, lists, numbers, propositional
from prover.train.statements.expression import Expression, places
from prover.train.statements.walk import Rule, parse

DRAWN = 600

Value = int | list[int]
_BINARY: dict[str, Callable[[int, int], int]] = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: max(a - b, 0),
    "*": lambda a, b: a * b,
    "^": lambda a, b: a**b,
    "min": min,
    "max": max,
}


def test_lean_takes_every_statement(tmp_path: Path) -> None:
    drawn = list(islice(draw(11), DRAWN))
    text, owners = "", {}
    for _, theorem in drawn:
        first = text.count("\n") + 1
        text += f"namespace {theorem.name}\n{theorem.document(' sorry')}\nend {theorem.name}\n"
        owners.update(dict.fromkeys(range(first, text.count("\n") + 1), theorem))
    (tmp_path / "All.lean").write_text(text, "utf-8")
    limits = Limits(seconds=120)
    done = asyncio.run(run(embedded(), ["--json", "All.lean"], folder=tmp_path, limits=limits))
    messages = [json.loads(line) for line in done.output.splitlines()]
    errors = [one for one in messages if one["severity"] == "error"]
    assert not [(owners[one["pos"]["line"]].statement, one["data"]) for one in errors]
    assert sum("sorry" in one["data"] for one in messages) == DRAWN


def test_a_seed_decides_what_is_drawn_and_nothing_comes_twice() -> None:
    one, again, other = (list(islice(draw(seed), 400)) for seed in (1, 1, 2))
    assert one == again != other
    assert len({(theorem.header, theorem.statement.split(" ", 2)[2]) for _, theorem in one}) == 400
    assert set(Counter(family for family, _ in one)) == set(FAMILIES)


@given(st.integers(0, 10**9))
def test_a_tautology_is_true_under_every_valuation(seed: int) -> None:
    _, _, statement = propositional._tautology(Random(seed)).partition("Prop)")
    named, _, conclusion = statement.rpartition(" : ")
    hypotheses = [part.partition(" : ")[2].strip()[:-1] for part in named.split(" (h")[1:]]
    for bits in range(16):
        values = {name: bool(bits >> index & 1) for index, name in enumerate(propositional.ATOMS)}
        if all(_holds(parse(each), values) for each in hypotheses):
            assert _holds(parse(conclusion), values)


def _holds(formula: Expression, values: dict[str, bool]) -> bool:
    if formula.head in values:
        return values[formula.head]
    parts = [_holds(part, values) for part in formula.parts]
    match formula.head:
        case "¬":
            return not parts[0]
        case "∧":
            return all(parts)
        case "∨":
            return any(parts)
        case "→":
            return not parts[0] or parts[1]
    assert formula.head == "↔"
    return parts[0] == parts[1]


@given(st.integers(0, 10**9))
def test_notation_is_read_back_as_what_was_written(seed: int) -> None:
    random = Random(seed)
    for formula in (propositional._formula(random, 12), numbers._term(random, ["a", "b"], 9)):
        assert parse(str(formula)) == formula


@pytest.mark.parametrize("rule", numbers._LAWS, ids=lambda rule: f"{rule.left}={rule.right}")
def test_a_law_of_numbers_holds(rule: Rule) -> None:
    random = Random(5)
    for _ in range(200):
        values = {name: random.randint(0, 4) for name in ("?a", "?b", "?c")}
        assert _number(rule.left, values) == _number(rule.right, values)


def _number(term: Expression, values: dict[str, int]) -> int:
    if term.head in values:
        return values[term.head]
    parts = [_number(part, values) for part in term.parts]
    if term.head in _BINARY:
        return _BINARY[term.head](*parts)
    if term.head == "Nat.succ":
        return parts[0] + 1
    return int(term.head)


@pytest.mark.parametrize("rule", lists._LAWS, ids=lambda rule: f"{rule.left}={rule.right}")
def test_a_law_of_lists_holds(rule: Rule) -> None:
    random = Random(7)
    for _ in range(100):
        values: dict[str, Value] = {
            name: [random.randint(0, 9) for _ in range(random.randint(0, 4))]
            for name in ("?a", "?b", "?c")
        }
        values |= {name: random.randint(0, 9) for name in ("?x", "?m", "?n")}
        assert _list(rule.left, values) == _list(rule.right, values)


def _list(term: Expression, values: dict[str, Value]) -> Value:
    """The value for ``f`` that adds 1, and ``p`` that holds for the even numbers."""
    if term.head in values:
        return values[term.head]
    parts = [
        _list(part, values) for part in term.parts if part.head not in ("f", "p") or part.parts
    ]
    match term.head, parts:
        case ("++", [list(one), list(other)]):
            return one + other
        case ("::", [int(one), list(other)]):
            return [one, *other]
        case ("+", [int(one), int(other)]):
            return one + other
        case ("[]", _):
            return [part for part in parts if isinstance(part, int)]
        case ("List.map", [list(one)]):
            return [value + 1 for value in one]
        case ("List.filter", [list(one)]):
            return [value for value in one if value % 2 == 0]
        case ("f", [int(one)]):
            return one + 1
        case (".reverse", [list(one)]):
            return one[::-1]
        case (".length", [list(one)]):
            return len(one)
        case ("List.take", [int(), list(one)]):
            return []
        case ("List.drop", [int(), list(one)]):
            return one
    return int(term.head)


def test_every_place_of_an_expression_is_visited_once() -> None:
    term = parse("a + b * (a + 1)")
    assert [str(part) for _, part in places(term)] == [
        "a + b * (a + 1)", "a", "b * (a + 1)", "b", "a + 1", "a", "1",
    ]  # fmt: skip
