"""Every attack of the catalogue is stopped, twice, and its honest twin is accepted. Real Lean."""

import asyncio
import re
from collections import Counter
from functools import cache

import pytest

from prover.lean.acceptance import Verdict, accept, accept_restated
from prover.lean.errors import StatementError
from prover.lean.oneshot import Limits
from prover.lean.screening import screen
from prover.lean.statement import restated
from prover.lean.tokens import SourceError
from prover.lean.toolchain import embedded
from prover.theorem import Theorem
from tests.attacks.catalogue import Attack, read

ATTACKS = read()
BY_NAME = [pytest.param(attack, id=f"{attack.theme}/{attack.name}") for attack in ATTACKS]
LIMITS = Limits(30.0, 2 << 30)


def stopped(attack: Attack) -> tuple[str, str]:
    """The layer that stops an attack, and the reason it gives."""
    try:
        verdict = judge(attack)
    except SourceError as error:
        return "reading", str(error)
    except StatementError as error:
        return "statement", str(error)
    return layer(verdict), verdict.reason


def judge(attack: Attack) -> Verdict:
    if not attack.document:
        theorem = Theorem(attack.full_name, attack.statement, attack.header)
        return asyncio.run(accept(theorem, attack.proof, embedded(), attack.limits))
    texts = restated(attack.document, attack.statement)
    return asyncio.run(accept_restated(*texts, embedded(), attack.limits))


def layer(verdict: Verdict) -> str:
    """Which layer speaks, told by how its reasons begin."""
    if verdict.accepted:
        return "accepted"
    for beginning, name in [
        (r"not a plain tactic proof: ", "screening"),
        (r"the document may not contain ", "context"),
        (r"Lean (took|printed|wrote) more than ", "limit"),
        (r"Lean(:| ended) ", "lean"),
    ]:
        if re.match(beginning, verdict.reason):
            return name
    return "audit"


def test_the_catalogue_is_large_and_its_names_are_unique() -> None:
    assert len(ATTACKS) >= 60
    assert [name for name, count in Counter(one.name for one in ATTACKS).items() if count > 1] == []


@pytest.mark.parametrize("attack", BY_NAME)
def test_two_layers_stop_an_attack_or_the_catalogue_says_why_not(attack: Attack) -> None:
    assert attack.beyond in ("reading", "statement", "lean", "audit", "limit")
    twice = attack.screening not in ("", "reading")
    assert twice == (attack.single == "")
    assert attack.says.endswith(".")
    assert attack.reason


@pytest.mark.parametrize("attack", BY_NAME)
def test_an_attack_is_stopped_first_by_the_rule_that_the_catalogue_names(attack: Attack) -> None:
    """Where screening lets it through, the next test says what stops it."""
    if attack.screening in ("context", "reading"):
        assert stopped(attack)[0] == attack.screening
        return
    denial = screen(attack.proof or restated(attack.document, attack.statement)[2])
    assert (denial.rule if denial else "") == attack.screening
    if denial:
        assert stopped(attack)[0] == "screening"


@pytest.mark.parametrize("attack", BY_NAME)
def test_an_attack_is_stopped_with_screening_off(
    attack: Attack, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("prover.lean.acceptance.screen", lambda *_: None)
    monkeypatch.setattr("prover.lean.acceptance._forbidden_in_context", lambda *_: "")
    name, reason = stopped(attack)
    if attack.open and name == "accepted":
        pytest.xfail(attack.open)
    assert not attack.open, f"take `open` out of the catalogue: {name}, {reason}"
    assert name == attack.beyond, reason
    assert re.search(attack.reason, reason)


@pytest.mark.parametrize("attack", BY_NAME)
def test_the_honest_twin_of_an_attack_is_accepted(attack: Attack) -> None:
    twin = (attack.header, attack.honest_statement, attack.full_name, attack.honest)
    assert honest(*twin, is_proof=bool(attack.proof)) == (True, "")


@cache
def honest(
    header: str, statement: str, full_name: str, text: str, *, is_proof: bool
) -> tuple[bool, str]:
    """Whether a twin is accepted, and why not; many attacks share one."""
    if is_proof:
        theorem = Theorem(full_name, statement, header)
        verdict = asyncio.run(accept(theorem, text, embedded(), LIMITS))
    else:
        verdict = asyncio.run(accept_restated(*restated(text, statement), embedded(), LIMITS))
    return verdict.accepted, verdict.reason
