"""Supervised fine-tuning: a model learns to go on from the states of proofs (arXiv 2408.08152,
section 2.2), with trl. A small model is begun from nothing, a large one from its weights."""

import json
import os
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from prover.policy.model.base import ModelError
from prover.train import tokenizer
from prover.train.trace import Example

CHECKPOINTS, METRICS, RUNS = "checkpoints", "metrics.jsonl", "runs"
"""What stands in the folder of a training besides the model."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Shape:
    """The size of a model that is begun from nothing, of the architecture of Llama.

    Attributes:
        vocabulary: tokens.
        width: of the residual stream.
        layers: blocks.
        heads: of attention, in each block.
        inner: width of the feed-forward part.
        context: longest text, tokens.
    """

    vocabulary: int
    width: int
    layers: int
    heads: int
    inner: int
    context: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Course:
    """How a model is trained.

    Attributes:
        epochs: passes over the examples.
        rate: greatest learning rate; it rises over ``warmup`` and falls like a cosine.
        warmup: share of the steps over which the rate rises.
        length: of a row, tokens; examples are packed into rows, longer ones are cut.
        rows: in one step, on each device.
        device_rows: that a device takes at a time.
        decay: weight decay.
        save_every: steps between checkpoints, and between measurements on what is held out.
        adapter_rank: rank of a LoRA adapter; 0 trains all weights.
        shard: whether the weights are spread over the devices (PyTorch's FSDP).
        seed: of the first weights and of the order.
    """

    epochs: float
    rate: float
    warmup: float
    length: int
    rows: int
    device_rows: int
    decay: float
    save_every: int
    adapter_rank: int
    shard: bool
    seed: int


@dataclass(frozen=True, slots=True)
class Report:
    """How far a training is.

    Attributes:
        step: steps done.
        steps: steps in all.
        tokens: read so far, in this session.
        seconds: since this session began.
        loss: mean of the last steps; ``None`` at first.
    """

    step: int
    steps: int
    tokens: int
    seconds: float
    loss: float | None


def train(
    examples: Sequence[Example],
    held_out: Sequence[Example],
    base: str | Shape,
    course: Course,
    folder: Path,
    notify: Callable[[Report], None] = lambda report: None,
) -> None:
    """Train a model, from the last checkpoint in the folder if there is one; save it there.

    Metrics go to ``metrics.jsonl`` and, for TensorBoard, to ``runs``. Equal arguments give equal
    weights on one machine, also when the training was broken off and gone on with.

    Args:
        examples: to learn.
        held_out: that the loss is measured on as well.
        base: a model's id or folder, or the shape of a new one.
        course: how.
        folder: of the result.
        notify: called after each logged step.

    Raises:
        ModelError: PyTorch or trl are not installed, or the base model can't be had.
    """
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    try:
        import torch
        import transformers
        from datasets import Dataset, disable_progress_bars
        from transformers import PrinterCallback
        from transformers.trainer_utils import get_last_checkpoint
        from trl import SFTConfig, SFTTrainer
    except ImportError as error:
        raise ModelError(
            f"training needs the extra `train` ({error}): `rmax doctor` says what to type"
        ) from error
    transformers.utils.logging.set_verbosity_error()
    disable_progress_bars()
    transformers.set_seed(course.seed, deterministic=True)
    model, words = _begin(examples, base, course.seed)
    settings = SFTConfig(
        output_dir=str(folder / CHECKPOINTS),
        num_train_epochs=course.epochs,
        learning_rate=course.rate,
        lr_scheduler_type="cosine_with_min_lr",
        lr_scheduler_kwargs={"min_lr_rate": 0.1},
        warmup_steps=course.warmup,
        weight_decay=course.decay,
        max_length=course.length,
        packing=True,
        eval_packing=False,
        completion_only_loss=True,
        per_device_train_batch_size=course.device_rows,
        per_device_eval_batch_size=course.device_rows,
        gradient_accumulation_steps=max(1, course.rows // course.device_rows),
        bf16=True,
        use_cpu=not torch.cuda.is_available(),
        logging_steps=10,
        report_to=["tensorboard"],
        eval_strategy="steps" if held_out else "no",
        eval_steps=course.save_every,
        save_steps=course.save_every,
        save_total_limit=2,
        seed=course.seed,
        data_seed=course.seed,
        disable_tqdm=True,
        include_num_input_tokens_seen="all",
        fsdp=course.shard or None,
    )
    adapter = None
    if course.adapter_rank:
        from peft import LoraConfig

        adapter = LoraConfig(
            r=course.adapter_rank,
            lora_alpha=2 * course.adapter_rank,
            target_modules="all-linear",
            task_type="CAUSAL_LM",
        )
    os.environ["TENSORBOARD_LOGGING_DIR"] = str(folder / RUNS)
    trainer = SFTTrainer(
        model=model,
        args=settings,
        train_dataset=Dataset.from_list(_columns(examples, course.seed)),
        eval_dataset=Dataset.from_list(_columns(held_out, None)) if held_out else None,
        processing_class=words,
        peft_config=adapter,
        callbacks=[_metrics(folder / METRICS, notify)],
    )
    trainer.remove_callback(PrinterCallback)  # `notify` says how it goes
    (folder / CHECKPOINTS).mkdir(parents=True, exist_ok=True)
    trainer.train(resume_from_checkpoint=get_last_checkpoint(str(folder / CHECKPOINTS)))
    trainer.save_model(str(folder))
    words.save_pretrained(str(folder))


def _columns(examples: Sequence[Example], seed: int | None) -> list[dict[str, str]]:
    rows = [{"prompt": one.prompt, "completion": one.answer} for one in examples]
    if seed is not None:
        random.Random(seed).shuffle(rows)
    return rows


def _begin(examples: Sequence[Example], base: str | Shape, seed: int) -> tuple[Any, Any]:
    """The model at the start, and its tokenizer."""
    import torch
    from transformers import AutoModelForCausalLM, AutoTokenizer, LlamaConfig, LlamaForCausalLM

    if isinstance(base, str):
        try:
            words = AutoTokenizer.from_pretrained(base)
            return AutoModelForCausalLM.from_pretrained(base, dtype=torch.bfloat16), words
        except (OSError, ValueError) as error:
            raise ModelError(f"{base} can't be loaded: {str(error).splitlines()[0]}") from error
    words = tokenizer.learn((one.prompt + one.answer for one in examples), base.vocabulary)
    shape = LlamaConfig(
        vocab_size=base.vocabulary,
        hidden_size=base.width,
        intermediate_size=base.inner,
        num_hidden_layers=base.layers,
        num_attention_heads=base.heads,
        num_key_value_heads=base.heads,
        max_position_embeddings=base.context,
        tie_word_embeddings=True,
        bos_token_id=words.bos_token_id,
        eos_token_id=words.eos_token_id,
        pad_token_id=words.pad_token_id,
        attn_implementation="sdpa",
    )
    return LlamaForCausalLM(shape), words


def _metrics(file: Path, notify: Callable[[Report], None]) -> Any:
    """A callback of the trainer that writes metrics down and reports."""
    from transformers import TrainerCallback

    class Metrics(TrainerCallback):  # type: ignore[misc]
        """Lines of JSON: the step, and what was measured."""

        def __init__(self) -> None:
            self.began = time.monotonic()
            self.tokens = 0

        def on_train_begin(self, args: Any, state: Any, control: Any, **other: Any) -> None:
            self.tokens = state.num_input_tokens_seen

        def on_log(self, args: Any, state: Any, control: Any, logs: Any, **other: Any) -> None:
            file.parent.mkdir(parents=True, exist_ok=True)
            with file.open("a", encoding="utf-8") as lines:
                lines.write(json.dumps({"step": state.global_step, **logs}) + "\n")
            notify(
                Report(
                    step=state.global_step,
                    steps=state.max_steps,
                    tokens=state.num_input_tokens_seen - self.tokens,
                    seconds=time.monotonic() - self.began,
                    loss=logs.get("loss"),
                )
            )

    return Metrics()
