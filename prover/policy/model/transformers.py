"""A model in this process, with ``transformers``: for small models, on a CPU or a GPU.

Requests that come while a batch is made wait for the next one.
"""

import asyncio
import contextlib
import threading
import time
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any

from prover.policy.model.base import Answer, Message, ModelError, Prompt, Sampling
from prover.policy.model.missing import missing

GATHERING = 0.01
"""How long the first request of a batch waits for others, seconds."""

if TYPE_CHECKING:
    from prover.policy.model.batch import Decoder, Row


@dataclass(eq=False)
class _Call:
    """A request, and who waits for its answer."""

    prompt: Prompt
    sampling: Sampling
    waiting: "asyncio.Future[Answer]"
    row: "Row | None" = None
    dropped: bool = False

    def drop(self) -> None:
        self.dropped = True
        if self.row is not None:
            self.row.dropped = True

    def tell(self, result: Answer | ModelError) -> None:
        """Hand over what came of it; from any thread."""

        def settle() -> None:
            if self.waiting.done():
                return
            if isinstance(result, Answer):
                self.waiting.set_result(result)
            else:
                self.waiting.set_exception(result)

        with contextlib.suppress(RuntimeError):  # the loop was closed: nobody waits
            self.waiting.get_loop().call_soon_threadsafe(settle)


class TransformersModel:
    """Makes batches in a thread of its own.

    Attributes:
        name: of the model.
    """

    def __init__(self, name: str, decoder: "Decoder", context: int, concurrency: int) -> None:
        self.name = name
        self._decoder = decoder
        self._context = context
        self._concurrency = concurrency
        self._calls: SimpleQueue[_Call | None] = SimpleQueue()
        self._running: list[_Call] = []
        self._closed = False
        self._thread = threading.Thread(target=self._work, name=f"model {name}", daemon=True)
        self._thread.start()

    @classmethod
    async def load(
        cls,
        model: str,
        *,
        context: int | None,
        concurrency: int,
        dtype: str,
        adapter: str | None,
    ) -> "TransformersModel":
        """Load a model.

        Args:
            model: a folder, or an id on the Hugging Face hub.
            context: longest prompt with its answer, tokens; ``None``: the model's own.
            concurrency: most answers in a batch.
            dtype: numbers of the weights: ``auto`` is what they are saved in, and ``float32`` on
                a CPU.
            adapter: folder of a LoRA adapter.

        Raises:
            ModelError: it can't be had, or ``torch`` and ``transformers`` are not installed.
        """
        try:
            from prover.policy.model.batch import Decoder
        except ImportError as error:
            raise missing("transformers") from error
        loaded, tokenizer = await asyncio.to_thread(_load, model, dtype, adapter)
        own = getattr(loaded.config.get_text_config(), "max_position_embeddings", None)
        room = min(one for one in (context, own, 1 << 30) if one is not None)
        return cls(model, Decoder(loaded, tokenizer), room, concurrency)

    async def generate(self, prompt: Prompt, sampling: Sampling) -> Answer:
        """Go on with a prompt; the log-probability is at temperature 1.

        A prompt that the context has no room for gets an empty answer of ``length``.

        Raises:
            ModelError: the model failed, or is closed.
        """
        if self._closed:
            raise ModelError(f"{self.name} is closed")
        call = _Call(prompt, sampling, asyncio.get_running_loop().create_future())
        self._calls.put(call)
        try:
            return await call.waiting
        finally:
            call.drop()

    async def close(self) -> None:
        self._closed = True
        self._calls.put(None)
        for call in self._running:
            call.drop()
        await asyncio.to_thread(self._thread.join)

    def _work(self) -> None:
        while not self._closed:
            waiting = [self._calls.get()]
            time.sleep(GATHERING)
            with contextlib.suppress(Empty):
                while len(waiting) < self._concurrency:
                    waiting.append(self._calls.get_nowait())
            calls = [call for call in waiting if call is not None]
            self._running = calls
            try:
                self._answer(calls)
            except Exception as error:
                failure = self._failure(error)
                for call in calls:
                    call.tell(failure)
        self._running = []
        with contextlib.suppress(Empty):
            while True:
                late = self._calls.get_nowait()
                if late is not None:
                    late.tell(ModelError(f"{self.name} is closed"))

    def _answer(self, calls: list[_Call]) -> None:
        """Make the answers of a batch."""
        from prover.policy.model.batch import Row

        by_row: dict[Row, _Call] = {}
        for call in calls:
            prompt = self._tokens(call.prompt)
            row = Row(prompt, call.sampling, self._context - len(prompt))
            call.row = row
            if row.room < 1 or not prompt:
                call.tell(row.answer)
            elif self._closed:
                call.tell(ModelError(f"{self.name} is closed"))
            elif not call.dropped:
                by_row[row] = call
        self._decoder.run(by_row, lambda row: by_row[row].tell(row.answer))
        for call in calls:
            call.tell(ModelError(f"{self.name} is closed"))  # unless it has its answer

    def _tokens(self, prompt: Prompt) -> list[int]:
        tokenizer = self._decoder.tokenizer
        text, special = prompt, True
        if not isinstance(text, str):
            text, special = self._conversation(text), False  # the template has them
        tokens: list[int] = tokenizer(text, add_special_tokens=special)["input_ids"]
        return tokens

    def _conversation(self, turns: tuple[Message, ...]) -> str:
        tokenizer = self._decoder.tokenizer
        if not tokenizer.chat_template:
            raise ModelError(
                f"{self.name} does not converse (its tokenizer has no chat template): choose a "
                "policy.prompt that is a text, such as deepseek-v1.5"
            )
        messages = [{"role": turn.role, "content": turn.content} for turn in turns]
        text: str = tokenizer.apply_chat_template(
            messages, tokenize=False, add_generation_prompt=True
        )
        return text

    def _failure(self, error: Exception) -> ModelError:
        if isinstance(error, ModelError):
            return error
        if "out of memory" in str(error):
            return ModelError(
                f"{self.name} needs more memory than there is: lower policy.concurrency, "
                "policy.max_tokens or policy.context"
            )
        return ModelError(f"{self.name} failed: {_first_line(error)}")


def _load(model: str, dtype: str, adapter: str | None) -> tuple[Any, Any]:
    import torch
    from transformers import AutoModelForCausalLM, AutoTokenizer
    from transformers.utils import logging

    logging.set_verbosity_error()
    logging.disable_progress_bar()
    on_gpu = torch.cuda.is_available()
    if dtype == "auto" and not on_gpu:
        dtype = "float32"
    try:
        tokenizer = AutoTokenizer.from_pretrained(model)
        loaded = AutoModelForCausalLM.from_pretrained(model, dtype=dtype)
    except (OSError, ValueError) as error:
        raise ModelError(
            f"can't load {model}: {_first_line(error)} (`rmax doctor policy=NAME` says what is "
            "missing)"
        ) from error
    if adapter is not None:
        try:
            from peft import PeftModel
        except ImportError as error:
            raise missing("transformers") from error
        try:
            loaded = PeftModel.from_pretrained(loaded, adapter).merge_and_unload()
        except (OSError, ValueError) as error:
            raise ModelError(f"can't load the adapter {adapter}: {_first_line(error)}") from error
    return loaded.to("cuda" if on_gpu else "cpu").eval(), tokenizer


def _first_line(error: Exception) -> str:
    lines = str(error).strip().splitlines()
    return lines[0] if lines else type(error).__name__
