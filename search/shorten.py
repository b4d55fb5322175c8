"""Makes a found proof short and plain: a search leaves behind what the proof does not need.

Steps are left out; a tactic that tries several things gives way to those that worked, one for each
goal; a case left open with ``?_`` is closed where it stands. Each change is kept if Lean still sees
a whole proof. What comes out has to be accepted like any other.
"""

import re
from collections.abc import Awaitable, Callable, Iterator, Sequence

from prover.attempt import Outcome, Status, Step

Check = Callable[[str], Awaitable[Outcome]]

_FIRST = re.compile(r"(?:all_goals )?(?:try )?first\b(?P<alternatives>\s*\|.*)", re.DOTALL)
_OPEN_CASE = re.compile(r"=> \?_(?=\n|$)")


async def shorten(proof: str, check: Check, *, checks: int) -> str:
    """The shortest and plainest proof found; ``proof`` itself if there is none better.

    Args:
        proof: a complete proof text.
        check: runs a whole proof text in Lean.
        checks: how many texts may be tried.
    """
    return await _Shortening(check, checks).run(proof)


class _Shortening:
    """One proof on its way.

    Attributes:
        left: texts that may still be tried.
        steps: the best proof so far; their texts are the whole proof.
    """

    def __init__(self, check: Check, checks: int) -> None:
        self.check = check
        self.left = checks
        self.steps: tuple[Step, ...] = ()

    async def run(self, proof: str) -> str:
        self.steps = (await self.check(proof)).steps
        if "".join(_texts(self.steps)) != proof:
            return proof
        tried = {proof}
        while await self._improve(tried):
            pass
        await self._spell_out()
        for index in range(len(self.steps)):
            if (closed := inline(self.steps, index)) is not None:
                await self._keep(closed)
        return "".join(_texts(self.steps))

    async def _improve(self, tried: set[str]) -> bool:
        """Take the first shorter proof; whether there was one."""
        for candidate in shorter(_texts(self.steps)):
            text = "".join(candidate)
            if text not in tried:
                tried.add(text)
                if await self._keep(candidate):
                    return True
        return False

    async def _spell_out(self) -> None:
        """Replace a last step that tries several things by one plain step for each goal."""
        *before, last = _texts(self.steps)
        if not before or not (choices := alternatives(last)):
            return
        plain: list[str] = []
        for _ in self.steps[-2].state.goals:
            for choice in choices:
                if await self._holds([*before, *plain, choice, last]):
                    plain.append(choice)
                    break
        await self._keep([*before, *plain])

    async def _keep(self, candidate: Sequence[str]) -> bool:
        """Take a candidate, up to where its last goal is gone, for the best proof if it is one."""
        if self.left <= 0:
            return False
        self.left -= 1
        text = "".join(candidate)
        outcome = await self.check(text)
        if outcome.status is not Status.COMPLETE or not outcome.steps:
            return False
        # What stands after the last goal is gone is no step, and not needed.
        whole = text.startswith("".join(_texts(outcome.steps)))
        if not whole or not outcome.steps[-1].state.solved:
            return False
        self.steps = outcome.steps
        return True

    async def _holds(self, candidate: Sequence[str]) -> bool:
        """Whether a candidate proves the theorem up to what Lean finds superfluous at its end."""
        if self.left <= 0:
            return False
        self.left -= 1
        outcome = await self.check("".join(candidate))
        return bool(outcome.steps) and outcome.steps[-1].state.solved


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


def inline(steps: Sequence[Step], index: int) -> list[str] | None:
    """The texts with the cases that a step leaves open closed where they stand.

    ``None`` unless each of the cases is closed by exactly one step of one line after it.
    """
    texts = _texts(steps)
    cases = len(_OPEN_CASE.findall(texts[index]))
    after = steps[index + 1 : index + 1 + cases]
    left = len(steps[index].state.goals)
    for step in after:
        left -= 1
        if len(step.state.goals) != left or "\n" in step.text.strip():
            return None
    if cases == 0 or len(after) < cases:
        return None
    tactics = iter(_texts(after))
    closed = _OPEN_CASE.sub(lambda _: f"=> {next(tactics).strip()}", texts[index])
    return [*texts[:index], closed, *texts[index + 1 + cases :]]


def _texts(steps: Sequence[Step]) -> list[str]:
    return [step.text for step in steps]


def _unwrapped(tactic: str) -> str:
    """A tactic without the ``(…; done)`` that made it fail when it left goals."""
    match = re.fullmatch(r"\((?P<tactic>.*?);\s*done\)", tactic, re.DOTALL)
    return match["tactic"] if match else tactic
