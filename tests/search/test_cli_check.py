"""``rmax check``, with a real Lean."""

import json
from dataclasses import fields

import pytest

from search.cli.report import CheckReport
from tests.search.commands import FALSE, SWAP, Rmax


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "give a FILE"),
        (["--statement", SWAP], "give a FILE"),
        (["--proof-file", "x"], "give a FILE"),
        (["A.lean", "--theorem", "t", "--statement", SWAP], "give a FILE"),
        (["missing.lean"], "no file"),
        (["--statement", SWAP, "--proof-file", "missing"], "no file"),
        (["--statement", "p", "--proof-file", "/dev/null"], "not a theorem"),
        (["--statement", f"{SWAP} := id", "--proof-file", "/dev/null"], "already has a proof"),
        (["missing.lean", "search.gama=1"], "search.gama does not exist"),
    ],
)
def test_a_check_of_nothing_is_refused_with_a_reason(
    rmax: Rmax, arguments: list[str], message: str
) -> None:
    answer = rmax("check", *arguments)
    assert (answer.code, answer.out) == (2, "")
    assert message in answer.err
    shown = json.loads(rmax("check", *arguments, "--json").out)
    assert message in shown["reason"]
    assert set(shown) == {field.name for field in fields(CheckReport)}


@pytest.mark.parametrize(
    ("arguments", "given", "code"),
    [
        (["--statement", SWAP, "--proof-file", "-"], "intro h\nexact ⟨h.2, h.1⟩\n", 0),
        (["--statement", SWAP, "--proof-file", "-"], "\n  exact fun h => ⟨h.2, h.1⟩", 0),
        (["--statement", SWAP, "--proof-file", "-"], "exact fun h => h", 1),
        (["--statement", SWAP, "--proof-file", "-"], "sorry", 1),
        (["--statement", SWAP, "--proof-file", "-"], "", 1),
        (["-"], f"{SWAP} := fun h => ⟨h.2, h.1⟩", 0),
        (["-", "--theorem", "swap"], f"{SWAP} := fun h => ⟨h.2, h.1⟩\n{FALSE} := rfl", 0),
        (["-"], f"{SWAP} := fun h => ⟨h.2, h.1⟩\n{FALSE} := rfl", 1),
        (["-"], f"{SWAP} := sorry", 1),
        (["-", "--statement", SWAP], f"{SWAP} := fun h => ⟨h.2, h.1⟩", 0),
        (["-", "--statement", FALSE], "theorem no : 1 = 1 := rfl", 1),
        (["-", "--statement", FALSE], "axiom a : 1 = 2\ntheorem no : 1 = 2 := a", 1),
        (["-", "--statement", FALSE], "theorem yes : 1 = 1 := rfl", 2),
        (["-"], "def f := 1", 2),
    ],
)
def test_check_gives_a_verdict(rmax: Rmax, arguments: list[str], given: str, code: int) -> None:
    answer = rmax("check", *arguments, "--json", given=given)
    assert answer.code == code
    shown = json.loads(answer.out)
    assert list(shown) == [field.name for field in fields(CheckReport)]
    assert shown["accepted"] == (code == 0)
    assert bool(shown["reason"]) == (code != 0)
