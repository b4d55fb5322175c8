"""Variations of given theorems: other names for what they bind."""

import re
from dataclasses import replace
from random import Random

from prover.theorem import Theorem

_GROUP = re.compile(r"[({](?P<names>[^():{}]+) : (?P<type>[^(){}]*(?:\([^(){}]*\)[^(){}]*)*)[)}]")
_POOLS = (
    ("p", "q", "r", "s", "u", "v", "w"),
    ("a", "b", "c", "d", "e", "m", "n", "k", "x", "y", "z"),
    ("h", "h1", "h2", "h3", "hp", "hq", "ha", "hb", "h₁", "h₂", "h₃"),
    ("f", "g", "k", "t"),
    ("xs", "ys", "zs", "l", "l₁", "l₂", "as", "bs"),
)


def vary(theorem: Theorem, random: Random) -> Theorem:
    """The theorem with its variables and hypotheses named otherwise.

    A name gets another of its kind: one letter of the same sort, a hypothesis another hypothesis'
    name. Names that a part of the statement may use for something else are left alone.
    """
    bound = [
        name
        for group in _GROUP.finditer(theorem.statement)
        for name in group["names"].split()
        if name.isidentifier()
    ]
    taken = set(re.findall(r"[\w'₁₂₃]+", theorem.header + theorem.statement))
    renamed: dict[str, str] = {}
    for name in dict.fromkeys(bound):
        pool = next((pool for pool in _POOLS if name in pool), ())
        free = [other for other in pool if other not in taken and other not in renamed.values()]
        if free and random.random() < 0.7:
            renamed[name] = random.choice(free)
    if not renamed:
        return theorem
    words = re.compile(rf"(?<![\w.'₁₂₃])({'|'.join(map(re.escape, renamed))})(?![\w'₁₂₃])")
    return replace(theorem, statement=words.sub(lambda found: renamed[found[1]], theorem.statement))
