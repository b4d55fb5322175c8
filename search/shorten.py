"""Makes a found proof shorter: a search leaves steps behind that the proof does not need.

Steps are left out, and a tactic that tries several things is replaced by the one that worked,
for as long as Lean still sees a whole proof. What comes out has to be accepted like any other.
"""

import re
from collections.abc import Awaitable, Callable, Iterator, Sequence

from prover.attempt import Outcome, Status

_FIRST = re.compile(
    r"(?:all_goals )?(?:try )?\(?first\b(?P<alternatives>(?:\s*\|.*)+?)\)?$", re.DOTALL
)


async def shorten(proof: str, check: Callable[[str], Awaitable[Outcome]], *, checks: int) -> str:
    """The shortest proof found; ``proof`` itself if there is none shorter.

    Args:
        proof: a complete proof text.
        check: runs a whole proof text in Lean.
        checks: how many texts may be tried.
    """
    steps = [step.text for step in (await check(proof)).steps]
    if "".join(steps) != proof:
        return proof
    tried = {proof}
    progress = True
    while progress:
        progress = False
        for candidate in shorter(steps):
            text = "".join(candidate)
            if text in tried:
                continue
            if len(tried) > checks:
                return "".join(steps)
            tried.add(text)
            if (await check(text)).status is Status.COMPLETE:
                steps = candidate
                progress = True
                break
    return "".join(steps)


def shorter(steps: Sequence[str]) -> Iterator[list[str]]:
    """Step lists to try instead, the boldest first."""
    size = len(steps) - 1
    while size > 0:
        for start in range(len(steps) - size, -1, -1):
            yield [*steps[:start], *steps[start + size :]]
        size //= 2
    for index, step in enumerate(steps):
        for plain in alternatives(step):
            yield [*steps[:index], plain, *steps[index + 1 :]]


def alternatives(step: str) -> list[str]:
    """What a ``first | … | …`` step may come down to, in its order."""
    white = step[: len(step) - len(step.lstrip())]
    match = _FIRST.fullmatch(re.sub(r"^\((.*)\)$", r"\1", step.strip(), flags=re.DOTALL))
    if match is None:
        return []
    found = []
    depth = start = 0
    text = match["alternatives"].strip()
    for position, character in enumerate(text + "|"):
        depth += {"(": 1, "⟨": 1, "[": 1, ")": -1, "⟩": -1, "]": -1}.get(character, 0)
        if character == "|" and depth == 0:
            piece = text[start:position].strip()
            start = position + 1
            if piece:
                found.append(white + _unwrapped(piece))
    return found


def _unwrapped(tactic: str) -> str:
    """A tactic without the ``(…; done)`` that made it fail when it left goals."""
    match = re.fullmatch(r"\((?P<tactic>.*?);\s*done\)", tactic, re.DOTALL)
    return match["tactic"] if match else tactic
