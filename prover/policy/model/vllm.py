"""vLLM in this process: its engine runs beside, and takes the requests as they come.

Prompts that begin alike share what was computed for their beginning (automatic prefix caching).
"""

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, Any, Self

from prover.policy.model.base import Answer, ModelError, Prompt, Sampling
from prover.policy.model.vllm_arguments import arguments
from prover.policy.model.vllm_process import EngineProcesses, advice, said

if TYPE_CHECKING:
    from vllm import AsyncEngineArgs
    from vllm.lora.request import LoRARequest
    from vllm.v1.engine.async_llm import AsyncLLM

GRACE = 1.0
"""How long the engine's processes may take to end by themselves, seconds: nothing is lost then."""


class VllmModel:
    """A model that vLLM runs; made by `start`.

    Args:
        model: its name.
        engine: vLLM's.
        processes: those of the engine.
        thread: where the engine was started. The kernel ends the engine with this thread, which is
            therefore kept until `close`.
        adapter: what is put onto the weights.
    """

    def __init__(
        self,
        model: str,
        engine: "AsyncLLM",
        processes: EngineProcesses,
        thread: ThreadPoolExecutor,
        adapter: "LoRARequest | None",
    ) -> None:
        self.name = model
        self.engine = engine
        self._processes = processes
        self._thread = thread
        self._adapter = adapter
        self._tokenizer: Any = engine.get_tokenizer()
        self._context: int = engine.model_config.max_model_len
        self._numbers = count()
        self._failure = ""
        self._closed = False

    @classmethod
    async def start(
        cls,
        model: str,
        *,
        context: int | None,
        concurrency: int,
        dtype: str,
        memory: float,
        devices: int,
        quantization: str | None,
        adapter: str | None,
    ) -> Self:
        """Load a model, which takes from half a minute to many.

        Args:
            model: folder, or id on the Hugging Face hub.
            context: longest prompt with its answer, tokens; ``None``: the model's own.
            concurrency: answers that are made at a time; further requests wait.
            dtype: of the weights, as vLLM calls it.
            memory: share of the memory of each GPU that weights and cache may take; without a GPU,
                of the main memory that is free now.
            devices: GPUs that the weights are spread over.
            quantization: of the weights, as vLLM calls it.
            adapter: folder of a LoRA adapter.

        Raises:
            ModelError: vLLM is not installed, the model can't be had, or it doesn't fit.
        """
        processes = EngineProcesses()
        thread = ThreadPoolExecutor(1, "vllm")
        unwanted = threading.Event()

        def build() -> "tuple[AsyncLLM, LoRARequest | None]":
            with processes.surroundings():
                wanted, lora = arguments(
                    model,
                    adapter,
                    memory,
                    max_model_len=context,
                    max_num_seqs=concurrency,
                    dtype=dtype,
                    tensor_parallel_size=devices,
                    quantization=quantization,
                )
                return _engine(wanted, unwanted), lora

        building = asyncio.get_running_loop().run_in_executor(thread, build)
        try:
            engine, lora = await asyncio.shield(building)
        except asyncio.CancelledError:
            unwanted.set()
            while not building.done():
                processes.kill()
                await asyncio.wait([building], timeout=0.2)
            if building.exception() is None:
                await asyncio.to_thread(building.result()[0].shutdown)
            processes.kill()
            thread.shutdown()
            processes.remove()
            raise
        except Exception as error:
            processes.kill()
            thread.shutdown()
            if isinstance(error, ModelError):
                processes.remove()
                raise
            raise ModelError(_refusal(model, error, processes)) from error
        processes.note()
        return cls(model, engine, processes, thread, lora)

    async def generate(self, prompt: Prompt, sampling: Sampling) -> Answer:
        """Go on with a prompt.

        A prompt that leaves less room than the longest answer gets a shorter one; a prompt that
        leaves none gets an empty answer that was cut off: one long proof must not end a search.

        Raises:
            ModelError: the engine has ended, or refuses the request.
        """
        from vllm import SamplingParams, TokensPrompt
        from vllm.sampling_params import RequestOutputKind

        if self._closed or self._failure:
            raise ModelError(self._failure or f"{self.name} was closed")
        tokens = self._tokens(prompt)
        room = self._context - len(tokens)
        if room <= 0:
            return Answer("", 0, 0.0, "length", len(tokens))
        parameters = SamplingParams(
            temperature=sampling.temperature,
            top_p=sampling.top_p,
            max_tokens=min(sampling.max_tokens, room),
            stop=list(sampling.stop),
            seed=sampling.seed,
            logprobs=0,  # of the token drawn alone
            output_kind=RequestOutputKind.FINAL_ONLY,
        )
        outputs = self.engine.generate(
            TokensPrompt(prompt_token_ids=tokens),
            parameters,
            str(next(self._numbers)),
            lora_request=self._adapter,
        )
        try:
            final = [output async for output in outputs][-1]
        except Exception as error:
            raise ModelError(self._explained(error)) from error
        answer = final.outputs[0]
        if answer.finish_reason not in ("stop", "length"):
            raise ModelError(self._explained(RuntimeError(f"finished by {answer.finish_reason}")))
        return Answer(
            text=answer.text,
            tokens=len(answer.token_ids),
            logprob=answer.cumulative_logprob or 0.0,
            finish=answer.finish_reason,
            prompt_tokens=len(tokens),
            cached_tokens=final.num_cached_tokens or 0,
        )

    async def close(self) -> None:
        if self._closed:
            return
        self._closed = True
        self._processes.note()
        await asyncio.get_running_loop().run_in_executor(
            self._thread, partial(self.engine.shutdown, timeout=GRACE)
        )
        await asyncio.to_thread(self._processes.kill)
        self._thread.shutdown()
        if not self._failure:
            self._processes.remove()

    def _tokens(self, prompt: Prompt) -> list[int]:
        if isinstance(prompt, str):
            tokens: list[int] = self._tokenizer.encode(prompt)
            return tokens
        if not self._tokenizer.chat_template:
            raise ModelError(
                f"{self.name} has no chat template: choose a policy.prompt that is a text to go on "
                "with, such as policy.prompt=deepseek-v1.5"
            )
        text = self._tokenizer.apply_chat_template(
            [{"role": turn.role, "content": turn.content} for turn in prompt],
            tokenize=False,
            add_generation_prompt=True,
        )
        # The template has written the token that begins a text, where the model wants one.
        spoken: list[int] = self._tokenizer.encode(text, add_special_tokens=False)
        return spoken

    def _explained(self, error: Exception) -> str:
        """Why a request failed; a dead engine is remembered as such."""
        if self._closed:
            return f"{self.name} was closed"
        if not self.engine.errored:
            return f"{self.name}: vLLM refused a request: {said(error.__cause__ or error)}"
        if not self._failure:
            reason = self._processes.reason() or "a process of it was killed"
            self._failure = _failed(f"{self.name}: vLLM has ended", reason, self._processes)
        return self._failure


def _engine(wanted: "AsyncEngineArgs", unwanted: threading.Event) -> "AsyncLLM":
    from vllm.v1.engine.async_llm import AsyncLLM

    class Engine(AsyncLLM):  # type: ignore[misc]  # vLLM may not be here
        """Ends when told to: vLLM's own does it also when the interpreter is half gone."""

        def __del__(self) -> None:
            pass

    config = wanted.create_engine_config()
    if unwanted.is_set():
        raise InterruptedError
    return Engine.from_vllm_config(config)


def _refusal(model: str, error: Exception, processes: EngineProcesses) -> str:
    """Why the engine did not start, and what to change."""
    reason = said(error)
    if "core initialization failed" in str(error):
        reason = processes.reason() or "a process of it was killed, as when memory runs out"
        return _failed(f"{model}: vLLM does not start", reason, processes)
    processes.remove()
    return _failed(f"{model}: vLLM does not start", reason, None)


def _failed(what: str, reason: str, processes: EngineProcesses | None) -> str:
    hint = advice(reason)
    change = f"; {hint}" if hint else ""
    log = f" (log: {processes.log})" if processes else ""
    return f"{what}: {reason.rstrip('. ')}{change}{log}"
