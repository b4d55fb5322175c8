"""What a language model is: it goes on with a prompt."""

from dataclasses import dataclass
from typing import Literal, Protocol

from prover.policy.base import Finish


@dataclass(frozen=True, slots=True)
class Message:
    """One turn of a conversation."""

    role: Literal["system", "user", "assistant"]
    content: str


Prompt = str | tuple[Message, ...]
"""Text to go on with, or a conversation whose next turn is wanted."""


@dataclass(frozen=True, slots=True)
class Sampling:
    """How an answer is drawn.

    Attributes:
        temperature: of the softmax; 0 takes the likeliest token.
        top_p: only the likeliest tokens that together have this probability are drawn from.
        max_tokens: longest answer, tokens.
        stop: texts that end the answer; they are no part of it.
        seed: equal calls of one model on one machine get equal answers, as far as the model's
            engine promises that.
    """

    temperature: float
    top_p: float
    max_tokens: int
    stop: tuple[str, ...]
    seed: int


@dataclass(frozen=True, slots=True)
class Answer:
    """What a model said.

    Attributes:
        text: without the prompt and without the stop text.
        tokens: tokens generated.
        logprob: log-probability of the tokens (natural logarithm) at the temperature of the draw
            or at 1, as the engine has it.
        finish: why it ended.
        prompt_tokens: tokens of the prompt.
        cached_tokens: those of them that the engine had computed before.
        dollars: what the answer cost, US$.
    """

    text: str
    tokens: int
    logprob: float
    finish: Finish
    prompt_tokens: int
    cached_tokens: int = 0
    dollars: float = 0.0


class ModelError(Exception):
    """A model that can't be had, or can't answer; one line, with what to do."""


class Model(Protocol):
    """A source of text. Calls overlap; the engine behind it makes its batches.

    A call that is cancelled frees what it holds in the engine.
    """

    name: str

    async def generate(self, prompt: Prompt, sampling: Sampling) -> Answer:
        """Go on with a prompt.

        Raises:
            ModelError: there is no answer, and asking again would not help.
        """
        ...

    async def close(self) -> None:
        """Stop the engine, and wait until nothing of it is left."""
        ...
