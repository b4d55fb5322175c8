"""A language model as a policy: requests become prompts, answers become completions."""

from collections.abc import Sequence
from dataclasses import astuple, dataclass, replace
from hashlib import blake2b

from prover.policy.answer import proof_text
from prover.policy.at_once import at_once
from prover.policy.base import Completion, Request
from prover.policy.model.base import Model, Sampling
from prover.policy.prompt import Family, render

DRAWS = 4
"""How often an answer without a proof is drawn anew."""


@dataclass(slots=True)
class Usage:
    """What a policy has asked of its model.

    Attributes:
        answers: that were drawn.
        prompt_tokens: in all prompts.
        cached_tokens: those of them that the engine had computed before.
        tokens: generated.
        cut_off: answers that reached the greatest length.
        empty: answers in which there was no proof text.
        dollars: what the answers cost, US$.
        no_room: answers that the model's context had no room for behind the prompt.
    """

    answers: int = 0
    prompt_tokens: int = 0
    cached_tokens: int = 0
    tokens: int = 0
    cut_off: int = 0
    empty: int = 0
    dollars: float = 0.0
    no_room: int = 0

    def __add__(self, other: "Usage") -> "Usage":
        pairs = zip(astuple(self), astuple(other), strict=True)
        return Usage(*(one + another for one, another in pairs))


class LanguagePolicy:
    """Asks a model in the form that its family knows.

    Args:
        model: who answers; closed with the policy.
        family: the form.
        modes: names of the family's modes; request after request of a node takes the next of them
            (the paper alternates two).
        sampling: how answers are drawn; the seed is mixed with that of each request.
    """

    def __init__(
        self, model: Model, family: Family, modes: Sequence[str], sampling: Sampling
    ) -> None:
        self.name = model.name
        self.model = model
        self.family = family
        self.templates = [family.modes[mode] for mode in modes]
        self.sampling = replace(sampling, stop=(*family.stop, *sampling.stop))
        self.usage = Usage()

    async def complete(self, requests: Sequence[Request]) -> list[Completion]:
        """Answer all requests; the model sees them at once.

        Raises:
            prover.policy.model.base.ModelError: the model can't answer.
        """
        return await at_once(self._complete, requests)

    async def _complete(self, request: Request) -> Completion:
        likeliest = self.sampling.temperature == 0
        if likeliest and request.index >= len(self.templates):
            return Completion("", exhausted=True)  # each mode has one likeliest answer
        template = self.templates[(request.seed + request.index) % len(self.templates)]
        prompt = render(template, request, comment=self.family.comment)
        completion = Completion("")
        for draw in range(1 if likeliest else DRAWS):
            sampling = replace(self.sampling, seed=_seed(self.sampling.seed, request, draw))
            answer = await self.model.generate(prompt, sampling)
            text = proof_text(answer.text, answer.finish, request, self.family.answer)
            self.usage.answers += 1
            self.usage.prompt_tokens += answer.prompt_tokens
            self.usage.cached_tokens += answer.cached_tokens
            self.usage.tokens += answer.tokens
            self.usage.cut_off += answer.finish == "length"
            self.usage.empty += not text
            self.usage.dollars += answer.dollars
            self.usage.no_room += answer.finish == "length" and not (answer.text or answer.tokens)
            completion = Completion(
                text, completion.tokens + answer.tokens, answer.logprob, answer.finish
            )
            if text:
                break
        return completion

    async def close(self) -> None:
        await self.model.close()


def _seed(seed: int, request: Request, draw: int) -> int:
    """31 bits that differ between draws, requests of a node, and nodes with other seeds."""
    digest = blake2b(f"{seed} {request.seed} {request.index} {draw}".encode(), digest_size=4)
    return int.from_bytes(digest.digest()) >> 1
