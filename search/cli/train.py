"""``rmax train``: how a policy of one's own is made."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from search.cli.report import BadInput, announce, counted, print_code

if TYPE_CHECKING:
    from prover.data.lines import Entry
    from prover.train.sft import Report

HELD_OUT = 50
"""One trace in so many is not learnt from."""


@click.group()
def train() -> None:
    """Make a policy: traces of proofs to learn from, then supervised fine-tuning.

    `rmax train data` has the built-in policy solve statements that are drawn at random, and keeps
    the proofs with their tactic states. `rmax train sft` teaches a model to go on from each state.
    """


@train.command(epilog="\b\nExample:\n  rmax train config train=7b train.rate=2e-5")
@click.argument("settings", nargs=-1, metavar="[GROUP=OPTION | GROUP.KEY=VALUE]...")
def config(settings: tuple[str, ...]) -> None:
    """Print all settings of `rmax train`, with what they mean."""
    from search.config import describe, load_training, options

    choices = (f"# {group}={'|'.join(options(group))}" for group in ("lean", "train"))
    print_code("\n".join((*choices, describe(load_training(settings)))), "yaml")


@train.command(
    epilog="""\b
Examples:
  rmax train data traces.jsonl --count 8000
  rmax train data traces.jsonl --count 8000 --vary mine.jsonl --apart mine.jsonl
Exit code: 0, 2 for bad input, 130 if interrupted; the same command goes on."""
)
@click.argument("out", metavar="OUT", type=click.Path(path_type=Path, dir_okay=False))
@click.option(
    "--count",
    type=click.IntRange(1),
    default=1000,
    show_default=True,
    help="Statements to try; most are proved.",
)
@click.option("--seed", type=int, default=0, show_default=True, help="Of what is drawn.")
@click.option(
    "--vary",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Theorems whose split is `train`, to vary as well: JSON Lines.",
)
@click.option(
    "--apart",
    type=click.Path(path_type=Path),
    metavar="FILE",
    multiple=True,
    help="Theorems that must not be learnt from, unless their split is `train`: JSON Lines. "
    "May be given several times.",
)
@click.argument("settings", nargs=-1, metavar="[LEAN.KEY=VALUE]...")
def data(
    out: Path,
    count: int,
    seed: int,
    vary: Path | None,
    apart: tuple[Path, ...],
    settings: tuple[str, ...],
) -> int:
    """Have statements solved, and keep the proofs in OUT.

    Each line of OUT is a theorem with its proof, step by step, and the goals after each step. What
    OUT has already is kept: the command goes on behind it.
    """
    import asyncio

    from prover.data.lines import DataError, read
    from prover.train.trace import TraceError, encode
    from prover.train.trace import read as read_traces
    from search.config import load_training
    from search.session import find_lean
    from search.traces import collect

    configuration = load_training(settings)
    try:
        originals = [one for one in (read(vary) if vary else []) if one.split == "train"]
        others: list[Entry] = [one for file in apart for one in read(file)]
        lean = find_lean(configuration, Path.cwd(), announce)
        with (
            _bar("statements", "{task.fields[kept]} kept, {task.fields[alike]} alike") as advance,
            out.open("ab") as lines,
        ):

            async def write() -> None:
                traces = collect(
                    configuration,
                    lean,
                    read_traces(out),
                    count=count,
                    seed=seed,
                    originals=originals,
                    apart=[one for one in others if one.split != "train"],
                    notify=lambda now: advance(
                        now.tried, now.left, {"kept": now.kept, "alike": now.alike}
                    ),
                )
                async for trace in traces:
                    lines.write(encode(trace))
                    lines.flush()

            asyncio.run(write())
    except (DataError, TraceError) as error:
        raise BadInput(str(error)) from error
    return 0


@train.command(
    epilog="""\b
Examples:
  rmax train sft model traces.jsonl
  rmax train sft model traces.jsonl more.jsonl train.epochs=2 train.seed=1
  rmax prove "theorem t (p q : Prop) : p ∧ q → q ∧ p" policy=tiny policy.model=model
Exit code: 0, 2 for bad input, 130 if interrupted; the same command goes on."""
)
@click.argument("folder", metavar="FOLDER", type=click.Path(path_type=Path, file_okay=False))
@click.argument("words", nargs=-1, required=True, metavar="TRACES... [TRAIN.KEY=VALUE]...")
def sft(folder: Path, words: tuple[str, ...]) -> int:
    """Teach a model the proofs of TRACES; it stands in FOLDER in the end.

    The form is that of Hugging Face: vLLM, transformers and `policy.model=FOLDER` load it. One
    proof in fifty is held out, and the loss on those is measured too. Metrics are in
    FOLDER/metrics.jsonl and, for TensorBoard, in FOLDER/runs. A training that was broken off goes
    on from its last checkpoint.
    """
    from prover.policy.prompt import continued
    from prover.train import sft as tuning
    from prover.train.trace import TraceError, examples, read
    from search.config import ConfigError, load_training

    settings = load_training([word for word in words if "=" in word]).train
    if settings.prompt not in continued():
        raise ConfigError(
            f"train.prompt must be {' or '.join(continued())}, whose models go on with a text, "
            f"not {settings.prompt}"
        )
    files = [Path(word) for word in words if "=" not in word]
    if not files:
        raise BadInput("no TRACES: make some with `rmax train data traces.jsonl`")
    try:
        traces = [trace for file in files for trace in read(file)]
    except TraceError as error:
        raise BadInput(str(error)) from error
    if len(traces) < HELD_OUT:
        raise BadInput(
            f"{counted(len(traces), 'trace')}, at least {HELD_OUT} are needed: make more with "
            "`rmax train data`"
        )
    learnt = [trace for index, trace in enumerate(traces) if index % HELD_OUT]
    held_out = traces[::HELD_OUT]
    shape = tuning.Shape(
        vocabulary=settings.vocabulary,
        width=settings.width,
        layers=settings.layers,
        heads=settings.heads,
        inner=settings.inner,
        context=settings.context,
    )
    course = tuning.Course(
        epochs=settings.epochs,
        rate=settings.rate,
        warmup=settings.warmup,
        length=settings.length,
        rows=settings.rows,
        device_rows=settings.device_rows,
        decay=settings.decay,
        save_every=settings.save_every,
        adapter_rank=settings.adapter_rank,
        shard=settings.shard,
        seed=settings.seed,
    )
    announce(f"{counted(len(learnt), 'proof')} to learn from, {len(held_out)} held out")
    with _bar("steps", "{task.fields[rate]:.0f} tokens/s, loss {task.fields[loss]:.3f}") as advance:

        def notify(report: "Report") -> None:
            rate = report.tokens / report.seconds if report.seconds else 0.0
            loss = {} if report.loss is None else {"loss": report.loss}
            advance(report.step, report.steps, {"rate": rate, **loss})

        tuning.train(
            [one for trace in learnt for one in examples(trace, settings.prompt)],
            [one for trace in held_out for one in examples(trace, settings.prompt)],
            settings.base or shape,
            course,
            folder,
            notify,
        )
    announce(f"{folder}: the model; `policy=tiny policy.model={folder}` proves with it")
    return 0


@contextmanager
def _bar(what: str, more: str) -> Iterator[Callable[[int, int, dict[str, float]], None]]:
    """A bar of what is done, with the time that is left; shown once something is."""
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    columns = (MofNCompleteColumn(), TextColumn(what), BarColumn(), TimeRemainingColumn())
    shown = Progress(*columns, TextColumn(more), console=Console(stderr=True))
    task = shown.add_task(what, total=None, kept=0, alike=0, rate=0.0, loss=float("nan"))

    def advance(done: int, total: int, values: dict[str, float]) -> None:
        shown.start()
        shown.tasks[task].fields.update(values)
        shown.update(task, completed=done, total=total)

    try:
        yield advance
    finally:
        if shown.live.is_started:
            shown.stop()
