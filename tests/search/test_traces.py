"""Collecting traces: proofs are whole, nothing kept apart is learnt from, and it can go on."""

import asyncio
from collections import Counter
from collections.abc import Sequence
from itertools import islice

import pytest

from prover.data.canonical import canonical
from prover.data.lines import Entry
from prover.lean.pool import LeanPool
from prover.lean.toolchain import embedded
from prover.theorem import Theorem
from prover.train.trace import Trace, examples
from search import solving, traces
from search.config import load_training
from search.engine import Engine
from search.traces import Collected, collect, stream


def entry(name: str, statement: str, split: str) -> Entry:
    text = statement.replace("theorem ", "", 1).partition(" ")[2]
    return Entry(name, split, "", f"theorem {name} {text}", "", "", "area")


def collected(
    count: int,
    there: Sequence[Trace] = (),
    apart: Sequence[Entry] = (),
    originals: Sequence[Entry] = (),
) -> tuple[list[Trace], list[Collected]]:
    told: list[Collected] = []

    async def work() -> list[Trace]:
        found = collect(
            load_training(["lean.workers=2"]),
            embedded(),
            there,
            count=count,
            seed=3,
            originals=originals,
            apart=apart,
            notify=told.append,
        )
        return [trace async for trace in found]

    return asyncio.run(work()), told


@pytest.fixture(scope="module")
def first() -> list[Trace]:
    return collected(24)[0]


def test_most_statements_are_proved_and_each_trace_is_a_whole_proof(first: list[Trace]) -> None:
    assert len(first) > 12
    for trace in first:
        assert trace.steps[-1].goals == ()
        assert all(step.goals for step in trace.steps[:-1])
        whole, *_ = examples(trace, "tiny")
        assert whole.prompt + whole.answer == trace.theorem.header + (
            trace.theorem.statement + trace.proof
        )


def test_it_goes_on_behind_what_is_there(first: list[Trace]) -> None:
    names = {trace.theorem.name for trace in first}
    last = max(int(name[1:]) for name in names)
    more, told = collected(last + 6, there=first)
    assert names.isdisjoint(trace.theorem.name for trace in more)
    assert told[-1].left == told[-1].tried == 6
    assert told[-1].kept == len(first) + len(more)


def test_traces_come_in_the_order_of_the_statements(
    first: list[Trace], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Going on behind the last one leaves none untried, wherever the collection was broken off."""
    solve_one = solving._solve
    slow = first[0].theorem.name
    others = asyncio.Event()

    async def late(family: str, theorem: Theorem, engine: Engine, pool: LeanPool) -> Trace | None:
        trace = await solve_one(family, theorem, engine, pool)
        if theorem.name == slow:
            await others.wait()
        elif trace is not None and int(theorem.name[1:]) > int(slow[1:]) + 3:
            others.set()
        return trace

    monkeypatch.setattr(solving, "_solve", late)
    found, _ = collected(24)
    numbers = [int(trace.theorem.name[1:]) for trace in found]
    assert found[0].theorem.name == slow
    assert numbers == sorted(numbers)


def test_what_is_kept_apart_is_not_learnt_from_whatever_its_names_are() -> None:
    drawn = [theorem for _, theorem in islice(stream(3, ()), 8)]
    secret = drawn[2]
    apart = entry("secret", secret.statement, "test")
    assert canonical(apart.theorem()) == canonical(secret)
    found, told = collected(8, apart=[apart])
    assert told[-1].left == 7
    assert canonical(secret) not in {canonical(trace.theorem) for trace in found}


def test_originals_are_varied_among_the_others() -> None:
    original = entry("o", "theorem o (p q : Prop) (h : p ∧ q) : q ∧ p := by\n", "train")
    drawn = list(islice(stream(5, [original]), 200))
    kinds = Counter(family for family, _ in drawn)
    assert 10 < kinds["variations"] < 45
    varied = [theorem for family, theorem in drawn if family == "variations"]
    assert {canonical(one) for one in varied} == {canonical(original.theorem())}
    assert [theorem.name for _, theorem in drawn] == [f"t{n}" for n in range(1, 201)]


def test_one_proof_does_not_crowd_out_the_others(
    first: list[Trace], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(traces, "FREE", 1)
    monkeypatch.setattr(traces, "ALIKE", 0.0)
    found, told = collected(24)
    assert max(Counter(trace.proof for trace in found).values()) == 1
    assert told[-1].alike > 0
