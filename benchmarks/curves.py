"""Searches compared at equal budget: theorems accepted against rollouts, with intervals.

    python -m benchmarks.curves run LOG [--variant NAME ...] [--seeds 3] [--rollouts 256]
        [--part 0/2] [--area lists] [--split test] [--set GROUP.KEY=VALUE ...]
    python -m benchmarks.curves table LOG ...               the tables of benchmarks/README.md
    python -m benchmarks.curves plot LOG ... --output FILE  the curves as SVG

`run` puts every variant to every theorem of CoreBench, some once for each seed, and adds a
line of JSON to LOG for each; what LOG has already is not run again. Only a proof that acceptance
takes counts, at the place of its rollout in the order of asking. What Lean said of a text is
remembered for all variants (that is what makes curves affordable; seconds are therefore not
compared here), and 8 rollouts are under way at a time. `--part 0/2` takes every second theorem, for
two processes at once.
"""

import argparse
import asyncio
import json
import math
import sys
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from benchmarks.corebench import BENCH
from prover.attempt import Outcome, Status
from prover.data.lines import Entry, read
from prover.state import TacticState
from prover.theorem import Theorem
from search.config import ConfigError, load
from search.engine import Engine, Pool
from search.events import Event, RolloutFinished, Verdict
from search.session import budget, find_lean, open_engine, strategy
from search.view.svg import Drawing

VARIANTS: dict[str, tuple[str, ...]] = {
    "rmaxts, paper": ("search=paper",),
    "rmaxts, full": ("search=full",),
    "best-first": ("search=best_first",),
    "sampling": ("search=sampling",),
    "paper, no intrinsic reward": ("search=paper", "search.novelty=0"),
    "paper, no discount (UCB1)": ("search=paper", "search.gamma=1"),
    "paper, no virtual loss": ("search=paper", "search.virtual_loss=0"),
    "paper, no state comment": ("search=paper", "search.state_comment=false"),
    "full, no canonical states": ("search=full", "search.canonical=false"),
    "full, no AND nodes": ("search=full", "search.apart=false"),
    "full, no transpositions": ("search=full", "search.transpositions=false"),
    "paper + canonical states": ("search=paper", "search.canonical=true"),
    "paper + AND nodes": ("search=paper", "search.apart=true"),
    "paper + priors": ("search=paper", "search.priors=1"),
    "paper + progress": ("search=paper", "search.progress=0.5"),
    "paper + widening": ("search=paper", "search.widening=2"),
}
RIVALS = ("rmaxts, paper", "rmaxts, full", "best-first", "sampling")
"""What is drawn."""
SEVERAL = {*RIVALS, "paper + canonical states", "paper + AND nodes"}
"""What gets every seed; the others, which vary one switch, get the first."""
MARKS = (1, 4, 16, 64, 256, 1024)
COLOURS = ("#1f5fd0", "#0a7f50", "#b4520a", "#7a3fb0")
COMMON = ("search.shortening=0", "search.parallel=8", "search.seconds=120")


@dataclass(frozen=True)
class Row:
    """One search; a line of the log. ``rollouts`` is the proof's place in the order of asking."""

    variant: str
    seed: int
    name: str
    area: str
    accepted: bool
    rollouts: int
    limit: int
    nodes: int
    reason: str


class Remembering:
    """A pool that runs a text once."""

    def __init__(self, pool: Pool) -> None:
        self.pool = pool
        self.workers = pool.workers
        self.outcomes: dict[tuple[str, str], Outcome] = {}
        self.states: dict[Theorem, TacticState] = {}

    async def open(self, theorem: Theorem) -> TacticState:
        if theorem not in self.states:
            self.outcomes.clear()
            self.states[theorem] = await self.pool.open(theorem)
        return self.states[theorem]

    async def check(self, theorem: Theorem, prefix: str, completion: str) -> Outcome:
        if (prefix, completion) not in self.outcomes:
            outcome = await self.pool.check(theorem, prefix, completion)
            self.outcomes[prefix, completion] = outcome
        return self.outcomes[prefix, completion]


async def run(
    problems: Sequence[Entry], variants: Sequence[str], options: argparse.Namespace
) -> None:
    """Run what is not in the log yet."""
    log: Path = options.log[0]
    done = {(row.variant, row.seed, row.name, row.limit) for row in rows([log])}
    verdicts: dict[tuple[Theorem, str], Verdict] = {}
    first = load(["search=paper", *COMMON, *options.overrides])
    lean = find_lean(first, Path.cwd())
    async with open_engine(first, lean, lambda event: None) as base:
        pool = Remembering(base.pool)

        async def accept(theorem: Theorem, proof: str) -> Verdict:
            if (theorem, proof) not in verdicts:
                verdicts[theorem, proof] = await base.accept(theorem, proof)
            return verdicts[theorem, proof]

        for number, problem in enumerate(problems, 1):
            name = problem.name
            for variant in variants:
                for seed in range(options.seeds if variant in SEVERAL else 1):
                    if (variant, seed, name, options.rollouts) in done:
                        continue
                    row = await one(base, pool, accept, problem, variant, seed, options)
                    with log.open("a", encoding="utf-8") as lines:
                        lines.write(json.dumps(asdict(row), ensure_ascii=False) + "\n")
            print(f"{number}/{len(problems)} {name}", file=sys.stderr, flush=True)


async def one(
    base: Engine,
    pool: Remembering,
    accept: Callable[[Theorem, str], Awaitable[Verdict]],
    problem: Entry,
    variant: str,
    seed: int,
    options: argparse.Namespace,
) -> Row:
    """One search."""
    settings = [*VARIANTS[variant], *COMMON, *options.overrides]
    config = load([*settings, f"search.seed={seed}", f"search.rollouts={options.rollouts}"])
    engine = Engine(
        pool=pool,
        policy=base.policy,
        strategy=strategy(config),
        accept=accept,
        budget=budget(config),
        parallel=config.search.parallel,
    )
    asked = [0]

    def listen(event: Event) -> None:
        if isinstance(event, RolloutFinished) and event.outcome.status is Status.ACCEPTED:
            asked[0] = event.rollout.id + 1

    result = await engine.prove(problem.theorem(), notify=listen)
    return Row(
        variant=variant,
        seed=seed,
        name=problem.name,
        area=problem.area,
        accepted=result.accepted,
        rollouts=asked[0] or result.rollouts,
        limit=options.rollouts,
        nodes=result.nodes,
        reason=result.reason,
    )


def rows(logs: Sequence[Path]) -> list[Row]:
    """All lines of the logs."""
    return [
        Row(**json.loads(line))
        for log in logs
        if log.exists()
        for line in log.read_text("utf-8").splitlines()
    ]


class Curves:
    """Shares of theorems accepted within so many rollouts, by variant.

    Args:
        found: rows of searches with one limit.
    """

    def __init__(self, found: Sequence[Row]) -> None:
        self.limit = max(row.limit for row in found)
        found = [row for row in found if row.limit == self.limit]
        names = sorted({row.name for row in found})
        self.variants = [name for name in VARIANTS if any(row.variant == name for row in found)]
        whole = {
            variant: {row.name for row in found if row.variant == variant}
            for variant in self.variants
        }
        self.names = [name for name in names if all(name in own for own in whole.values())]
        self.seeds = len({row.seed for row in found})
        place = {name: at for at, name in enumerate(self.names)}
        shape = (len(self.variants), self.seeds, len(self.names))
        self.at = np.full(shape, np.nan)  # rollouts to the proof; no number where nothing was run
        for row in found:
            if row.name in place:
                at = self.variants.index(row.variant), row.seed, place[row.name]
                self.at[at] = row.rollouts if row.accepted else math.inf
        draws = np.random.default_rng(0).integers(len(self.names), size=(2000, len(self.names)))
        self.draws = draws

    def share(self, variant: str, rollouts: int) -> tuple[float, float, float]:
        """Mean over seeds, with a 95 % interval by resampling theorems."""
        return self._interval(np.nanmean(self._solved(variant, rollouts), axis=0))

    def gain(self, variant: str, other: str, rollouts: int) -> tuple[float, float, float]:
        """How much more a variant proves than another, on the same theorems with the same seeds."""
        each = self._solved(variant, rollouts) - self._solved(other, rollouts)
        return self._interval(np.nanmean(each, axis=0))

    def _solved(self, variant: str, rollouts: int) -> "np.typing.NDArray[np.float64]":
        """By seed and theorem; no number where nothing was run."""
        at = self.at[self.variants.index(variant)]
        return np.where(np.isnan(at), np.nan, at <= rollouts)

    def _interval(self, each: "np.typing.NDArray[np.float64]") -> tuple[float, float, float]:
        low, high = np.percentile(each[self.draws].mean(axis=1), [2.5, 97.5])
        return float(each.mean()), float(low), float(high)


def table(curves: Curves) -> Iterator[str]:
    """Markdown: shares by rollouts, then what each variant gains over the one it varies."""
    marks = [mark for mark in MARKS if mark <= curves.limit]
    yield f"{len(curves.names)} theorems, {curves.seeds} seeds; % accepted (95 % interval)"
    yield ""
    yield "| search | " + " | ".join(f"{mark:,}" for mark in marks) + " |"
    yield "|---" * (len(marks) + 1) + "|"
    for variant in curves.variants:
        cells = []
        for mark in marks:
            mean, low, high = curves.share(variant, mark)
            cells.append(f"{100 * mean:.1f} ({100 * low:.0f}–{100 * high:.0f})")
        yield f"| {variant} | " + " | ".join(cells) + " |"
    yield ""
    yield f"| at {curves.limit:,} rollouts | gain, points (95 % interval) | over |"
    yield "|---|---|---|"
    for variant in curves.variants:
        base = "rmaxts, full" if variant.startswith("full") else "rmaxts, paper"
        if variant != base and base in curves.variants:
            mean, low, high = curves.gain(variant, base, curves.limit)
            gain = f"{100 * mean:+.1f} ({100 * low:+.1f} to {100 * high:+.1f})"
            yield f"| {variant} | {gain} | {base} |"


def plot(curves: Curves) -> str:
    """The rivals' curves with their intervals, as an SVG image."""
    width, height, left, top = 720.0, 400.0, 56.0, 24.0
    inner, low = width - left - 190, height - 48
    drawing = Drawing(width, height, "theorems accepted against rollouts")

    def x(rollouts: float) -> float:
        return left + inner * math.log(rollouts) / math.log(curves.limit)

    def y(share: float) -> float:
        return low - (low - top) * share

    for percent in range(0, 101, 20):
        drawing.add("path", d=f"M{left} {y(percent / 100)}h{inner}", stroke="#e4e4e0", fill="none")
        drawing.label(left - 8, y(percent / 100) + 4, f"{percent} %", text_anchor="end")
    for mark in (mark for mark in MARKS if mark <= curves.limit):
        drawing.label(x(mark), low + 20, f"{mark:,}", text_anchor="middle")
    drawing.label(left + inner / 2, low + 40, "rollouts", text_anchor="middle")
    shown = [variant for variant in RIVALS if variant in curves.variants]
    for place, variant in enumerate(shown):
        steps = [2 ** (number / 4) for number in range(4 * int(math.log2(curves.limit)) + 1)]
        shares = [(x(at), *curves.share(variant, int(at))) for at in steps]
        line = " ".join(f"{at:.1f},{y(mean):.1f}" for at, mean, _, _ in shares)
        band = [f"{at:.1f},{y(high):.1f}" for at, _, _, high in shares]
        band += [f"{at:.1f},{y(low):.1f}" for at, _, low, _ in reversed(shares)]
        colour = COLOURS[place]
        drawing.add("polygon", points=" ".join(band), fill=colour, fill_opacity="0.1")
        drawing.add("polyline", points=line, fill="none", stroke=colour, stroke_width=2.0)
        drawing.add("path", d=f"M{left + inner + 16} {40 + 24 * place}h20", stroke=colour)
        drawing.label(left + inner + 44, 44 + 24 * place, variant)
    return drawing.text()


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("what", choices=["run", "table", "plot"])
    parser.add_argument("log", type=Path, nargs="+")
    parser.add_argument("--variant", action="append", default=[], help="only this one")
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--rollouts", type=int, default=256)
    parser.add_argument("--part", default="0/1", help="K/N: every N-th theorem from the K-th on")
    parser.add_argument("--area", action="append", default=[], help="only this area")
    parser.add_argument("--split", default="test", help="train, valid or test")
    parser.add_argument("--output", type=Path, help="file for the plot")
    parser.add_argument("--set", dest="overrides", action="append", default=[], metavar="KEY=VALUE")
    options = parser.parse_args()
    if options.what == "table":
        print("\n".join(table(Curves(rows(options.log)))))
        return 0
    if options.what == "plot":
        options.output.write_text(plot(Curves(rows(options.log))), encoding="utf-8")
        return 0
    start, step = map(int, options.part.split("/"))
    chosen = options.variant or list(VARIANTS)
    problems = [
        problem
        for problem in read(BENCH)
        if problem.split == options.split and (not options.area or problem.area in options.area)
    ]
    try:
        asyncio.run(run(problems[start::step], chosen, options))
    except ConfigError as error:
        parser.error(str(error))
    return 0


if __name__ == "__main__":
    sys.exit(main())
