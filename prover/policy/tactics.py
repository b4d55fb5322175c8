"""The built-in policy: tactics proposed by rules on the shape of the first goal, without a model.

Every proposal is a step and, on the next line, an attempt to close each goal it leaves (a step of
its own, which is no news where nothing closes). So a state that the policy goes on from has no
goal that closes at once, and one rollout does the work of several.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log
from random import Random

from prover.policy import (
    candidates,
    enumeration,
    hypotheses,
    nonlinear,
    patterns,
    residues,
    sums,
)
from prover.policy.base import Completion, Request
from prover.policy.definitions import Definitions, definitions
from prover.policy.goals import Goal, Hypothesis, read_goal
from prover.policy.matching import match
from prover.policy.reader import read
from prover.policy.rules import CLOSE, FORCED, STEPS, Rule
from prover.policy.scene import Candidate, Scene

MOST = 12
"""Most texts that one hole of a template is filled with: the likeliest."""

AT_ONCE = 3.0
"""Weight of trying to close the goal before any other tactic, times that of all others together."""

UNSEEN = "⊢ _"
"""Stands for a goal that may not be looked at."""

HOLES = {
    name: hole
    for module in (candidates, enumeration, hypotheses, nonlinear, patterns, residues, sums)
    for name, hole in module.HOLES.items()
}


@dataclass(frozen=True, slots=True)
class Proposal:
    """A tactic for a goal, without indentation, and its weight."""

    tactic: str
    weight: float


class TacticPolicy:
    """Enumerates the proposals of the rules for the first goal of a state.

    For a seed, proposals come in the order of a draw by weight without replacement (Efraimidis and
    Spirakis, 2006: by the keys ``u ** (1 / weight)``, the largest first); the ``index``-th is the
    answer. The log-probability is that of drawing the proposal first. Without a state it proposes
    what fits any goal.
    """

    name = "tactics"

    async def complete(self, requests: Sequence[Request]) -> list[Completion]:
        return [_complete(request) for request in requests]

    async def close(self) -> None:
        """Nothing is held."""


def _complete(request: Request) -> Completion:
    goals = (UNSEEN,) if request.state is None else request.state.goals
    if not goals:
        return Completion("", exhausted=True)
    known = definitions(request.theorem.header)
    drawn = _drawn(goals[0], known, not request.prefix.strip(), request.seed)
    if request.index >= len(drawn):
        return Completion("", exhausted=True)
    text, logprob = drawn[request.index]
    margin = "\n" + " " * request.indent
    return Completion(margin + text.replace("\n", margin), logprob=logprob)


@lru_cache(maxsize=4096)
def _drawn(goal: str, known: Definitions, first: bool, seed: int) -> tuple[tuple[str, float], ...]:
    """Texts in drawn order, with their log-probabilities."""
    proposals, close = _proposals(goal, known)
    random = Random(seed)
    total = sum(each.weight for each in proposals)
    if first:
        closing = AT_ONCE * total or 1.0
        proposals = (Proposal("", closing), *proposals)
        total += closing
    keyed = sorted(
        ((-log(1.0 - random.random()) / each.weight, each) for each in proposals),
        key=lambda pair: pair[0],
    )
    return tuple(
        (f"{each.tactic}\n{close}".lstrip("\n"), log(each.weight / total)) for _, each in keyed
    )


@lru_cache(maxsize=4096)
def _proposals(text: str, known: Definitions) -> tuple[tuple[Proposal, ...], str]:
    """All proposals for a goal, and the line that tries to close goals."""
    goal = read_goal(text, known)
    close = next(expand(Rule(f"all_goals try {CLOSE}"), goal, known)).tactic
    return tuple(propose(goal, known)), close


def propose(goal: Goal, known: Definitions) -> list[Proposal]:
    """What the rules propose for a goal, each tactic once, with its highest weight."""
    for rule in FORCED:
        for proposal in expand(rule, goal, known):
            return [proposal]
    found: dict[str, float] = {}
    for rule in STEPS:
        for proposal in expand(rule, goal, known):
            found[proposal.tactic] = max(found.get(proposal.tactic, 0.0), proposal.weight)
    return [Proposal(tactic, weight) for tactic, weight in found.items() if weight > 0]


def expand(rule: Rule, goal: Goal, known: Definitions) -> Iterator[Proposal]:
    """The proposals of one rule."""
    for scene in _scenes(rule, goal, known):
        for tactic, factor in _filled(_parts(rule.tactic), scene):
            yield Proposal(tactic, rule.weight * factor)


def _scenes(rule: Rule, goal: Goal, known: Definitions) -> Iterator[Scene]:
    pieces = match(read(rule.target), goal.target)
    if pieces is None:
        return
    if not rule.proof and not rule.data:
        yield Scene(goal, known, None, pieces)
        return
    shape = read(rule.proof or rule.data)
    about: tuple[Hypothesis, ...] = goal.proofs if rule.proof else goal.data
    for each in about:
        found = match(shape, each.type, pieces)
        if found is not None:
            yield Scene(goal, known, each, found)


_HOLE = re.compile(r"\{(\w+)(?::(\w+))?\}")


@lru_cache(maxsize=1024)
def _parts(template: str) -> tuple[tuple[str, str, str], ...]:
    """A template as literals, each with the hole after it and its stem; the last hole is empty."""
    literals = [*_HOLE.split(template), "", ""]
    return tuple(zip(literals[0::3], literals[1::3], literals[2::3], strict=True))


def _filled(
    parts: tuple[tuple[str, str, str], ...], scene: Scene, before: str = ""
) -> Iterator[Candidate]:
    """A template with its holes filled, from left to right, in every way."""
    (literal, hole, stem), *rest = parts
    if not hole:
        yield before + literal, 1.0
        return
    for text, factor in _fillings(hole, stem, before, scene):
        for tactic, further in _filled(tuple(rest), scene, before + literal + text):
            yield tactic, factor * further


def _fillings(hole: str, stem: str, before: str, scene: Scene) -> Iterator[Candidate]:
    if hole == "new":
        yield scene.goal.fresh(stem, _WORD.findall(before)), 1.0
    elif hole in ("h", "x") and scene.about is not None:
        yield scene.about.name, 1.0
    elif f"?{hole}" in scene.pieces:
        yield scene.pieces[f"?{hole}"].atom, 1.0
    else:
        likely: dict[str, float] = {}
        for text, factor in HOLES[hole](scene):
            likely[text] = max(factor, likely.get(text, 0.0))
        yield from sorted(likely.items(), key=lambda item: -item[1])[:MOST]


_WORD = re.compile(r"[^\W\d][\w']*")
