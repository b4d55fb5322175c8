"""Answers of a local model that are made together, each drawn as if it were alone.

What an answer is drawn from is one random generator for each row, and rows leave the batch when
they are done. (The same row in another batch may still differ where two draws are as good as
equal: sums of floating-point numbers depend on the sizes of matrices.)
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

import torch
from transformers import DynamicCache

from prover.policy.base import Finish
from prover.policy.model.base import Answer, Sampling

TAIL = 8
"""Tokens of the prompt that an answer is decoded with: a first token alone may lose its space."""


@dataclass(eq=False)
class Row:
    """An answer in the making.

    Attributes:
        prompt: tokens.
        sampling: how it is drawn.
        room: most tokens that the context has room for behind the prompt.
        tokens: drawn so far.
        logprob: of these, at temperature 1.
        finish: why it ended; ``None`` before it did.
        text: once it ended.
        dropped: set, from any thread, when nobody wants it any more.
    """

    prompt: list[int]
    sampling: Sampling
    room: int
    tokens: list[int] = field(default_factory=list)
    logprob: float = 0.0
    finish: Finish | None = None
    text: str = ""
    dropped: bool = False

    def __post_init__(self) -> None:
        self.generator = torch.Generator().manual_seed(self.sampling.seed)

    @property
    def answer(self) -> Answer:
        finish = self.finish or "length"
        return Answer(self.text, len(self.tokens), self.logprob, finish, len(self.prompt))


class Decoder:
    """A model with its tokenizer; for one thread at a time.

    Attributes:
        model: of transformers, for causal language modelling.
        tokenizer: its own.
        ends: tokens that end an answer.
    """

    def __init__(self, model: Any, tokenizer: Any) -> None:
        self.model = model
        self.tokenizer = tokenizer
        ends = model.generation_config.eos_token_id
        self.ends = {*(ends if isinstance(ends, list) else [ends]), tokenizer.eos_token_id}

    def run(self, rows: Iterable[Row], done: Callable[[Row], None]) -> None:
        """Make the answers of some rows.

        Args:
            rows: what is wanted; one that is dropped leaves the batch.
            done: told of each row that has ended.
        """
        rows = [row for row in rows if not row.dropped]
        if not rows:
            return
        with torch.inference_mode():
            ids, mask = self._padded([row.prompt for row in rows])
            cache = DynamicCache(config=self.model.config.get_text_config())
            while True:
                logits = self._logits(ids, mask, cache)
                drawn, logprobs = _draw(logits, rows)
                for row, token, logprob in zip(
                    rows, drawn.tolist(), logprobs.tolist(), strict=True
                ):
                    self._take(row, token, logprob)
                    if row.finish is not None:
                        done(row)
                left = [
                    number
                    for number, row in enumerate(rows)
                    if row.finish is None and not row.dropped
                ]
                if not left:
                    return
                if len(left) < len(rows):
                    chosen = torch.tensor(left, device=mask.device)
                    cache.batch_select_indices(chosen)
                    mask, drawn = mask[chosen], drawn[chosen]
                    rows = [rows[number] for number in left]
                ids = drawn[:, None]
                mask = torch.cat([mask, torch.ones_like(ids)], dim=1)

    def _padded(self, prompts: list[list[int]]) -> tuple[Any, Any]:
        """Prompts that all end in the last column, and which columns are theirs."""
        width = max(map(len, prompts))
        ids = torch.zeros(len(prompts), width, dtype=torch.long)
        mask = torch.zeros_like(ids)
        for number, prompt in enumerate(prompts):
            ids[number, width - len(prompt) :] = torch.tensor(prompt)
            mask[number, width - len(prompt) :] = 1
        return ids.to(self.model.device), mask.to(self.model.device)

    def _logits(self, ids: Any, mask: Any, cache: DynamicCache) -> Any:
        positions = (mask.cumsum(-1) - 1).clamp(min=0)[:, -ids.shape[1] :]
        output = self.model(
            input_ids=ids,
            attention_mask=mask,
            position_ids=positions,
            past_key_values=cache,
            use_cache=True,
            logits_to_keep=1,  # those of whole prompts would not fit into memory
        )
        return output.logits[:, -1].float()

    def _take(self, row: Row, token: int, logprob: float) -> None:
        row.tokens.append(token)
        row.logprob += logprob
        if token in self.ends:
            row.finish, row.text = "stop", self._text(row, row.tokens[:-1])
            return
        if row.sampling.stop:
            # a character may take four tokens
            tail = row.tokens[-4 * max(map(len, row.sampling.stop)) :]
            recent = self._text(row, tail)
            if any(stop in recent for stop in row.sampling.stop):
                text = self._text(row, row.tokens)
                places = [text.find(stop) for stop in row.sampling.stop if stop in text]
                if places:
                    row.finish, row.text = "stop", text[: min(places)]
                    return
        if len(row.tokens) >= min(row.sampling.max_tokens, row.room):
            row.finish, row.text = "length", self._text(row, row.tokens)

    def _text(self, row: Row, tokens: list[int]) -> str:
        before = row.prompt[-TAIL:]
        known: str = self._decoded(before)
        whole: str = self._decoded(before + tokens)
        return whole[len(known) :]

    def _decoded(self, tokens: list[int]) -> Any:
        return self.tokenizer.decode(
            tokens, skip_special_tokens=True, clean_up_tokenization_spaces=False
        )


def _draw(logits: Any, rows: list[Row]) -> tuple[Any, Any]:
    """The next token of each row, and its log-probability at temperature 1."""
    device = logits.device
    temperatures = torch.tensor([[row.sampling.temperature] for row in rows], device=device)
    shares = torch.tensor([[row.sampling.top_p] for row in rows], device=device)
    chances = torch.tensor([[torch.rand((), generator=row.generator)] for row in rows])
    likeliest = temperatures == 0
    scaled = logits / torch.where(likeliest, 1.0, temperatures)
    ordered, order = scaled.softmax(-1).sort(dim=-1, descending=True, stable=True)
    above = ordered.cumsum(-1) - ordered
    kept = torch.where(above < shares, ordered, 0.0)
    total = kept.cumsum(-1)
    places = torch.searchsorted(total, chances.to(device) * total[:, -1:], right=True)
    last = (kept > 0).sum(-1, keepdim=True) - 1
    places = torch.where(likeliest, 0, torch.minimum(places, last))
    tokens = order.gather(1, places)
    logprobs = logits.log_softmax(-1).gather(1, tokens)
    return tokens[:, 0], logprobs[:, 0]
