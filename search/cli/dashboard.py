"""A running search as a panel of a terminal: statistics in, lines of text out.

Colours are the terminal's own, of those that can be read on a dark and on a light ground. There is
no frame on the right: terminals disagree on how wide the letters of Lean are.
"""

from collections.abc import Sequence
from typing import NamedTuple

from rich.text import Text

from prover.attempt import Status
from search.cli.closest import closest
from search.cli.summary import percent
from search.statistics import BINS, RECENT_ROLLOUTS, Statistics

FIXED_LINES = 9
"""Lines of the panel besides those of the best proof and its goals."""

MOST_LINES = 30
"""What the panel takes of a tall terminal."""

LABEL = 12
"""Columns of what stands before a row."""

GAP = "   "

BLOCKS = "▁▂▃▄▅▆▇"
"""Without the full one: rows do not touch."""

BARS = ((2, 1), (1, 1), (1, 0))
"""How wide a bar may be, and the gap after it."""

COLOURS = {
    Status.ACCEPTED: "green",
    Status.COMPLETE: "green",
    Status.REJECTED: "magenta",
    Status.INCONCLUSIVE: "magenta",
    Status.TIMEOUT: "magenta",
    Status.CRASHED: "red",
}


class Heading(NamedTuple):
    """What stands above the panel.

    Attributes:
        name: the theorem.
        strategy: its name; may be empty.
        elapsed: wall time of the search, seconds.
        limit: wall time it may take, seconds; ``None`` is no limit.
    """

    name: str
    strategy: str
    elapsed: float
    limit: float | None


def panel(heading: Heading, seen: Statistics, columns: int, lines: int) -> list[Text]:
    """The panel, line by line, none longer than ``columns``.

    Args:
        heading: what stands above it.
        seen: what the search has come to.
        columns: width of the terminal, at least 40.
        lines: height of the terminal; the panel leaves one free.
    """
    inner = columns - 4
    body = [
        _totals(seen, heading.elapsed, inner),
        Text(),
        _row("new nodes", *_novelty(seen, inner)),
        _row("by depth", *_depths(seen, inner)),
        _row("time", *_times(seen, inner)),
        _row("outcomes", _outcomes(seen, inner)),
        Text(),
    ]
    if seen.best is not None:
        accepted = seen.result is not None and seen.result.accepted
        body += closest(seen.best, accepted, min(lines, MOST_LINES) - 1 - FIXED_LINES)
    return [_top(heading, columns), *(_framed(line, inner) for line in body)]


def bottom() -> Text:
    """The panel's last line."""
    return Text("╰──", style="dim")


def blank() -> Text:
    """An empty line of the panel."""
    return Text("│", style="dim")


def _framed(line: Text, columns: int) -> Text:
    line = line.copy()
    line.expand_tabs(2)
    line.truncate(columns, overflow="ellipsis")
    return Text.assemble(("│  ", "dim"), line)


def _top(heading: Heading, columns: int) -> Text:
    time = duration(heading.elapsed)
    if heading.limit is not None:
        time += f" of {duration(heading.limit)}"
    right = Text(f" {heading.strategy} · {time} " if heading.strategy else f" {time} ")
    name = Text(heading.name, style="bold")
    name.truncate(max(8, columns - right.cell_len - 10), overflow="ellipsis")
    rule = "─" * max(2, columns - right.cell_len - name.cell_len - 6)
    return Text.assemble(("╭─ ", "dim"), name, " ", (rule, "dim"), right, ("─", "dim"))


def _row(label: str, *parts: Text) -> Text:
    return Text.assemble((label.ljust(LABEL), "dim"), *parts)


def _totals(seen: Statistics, now: float, columns: int) -> Text:
    facts = [
        _number(seen.rollouts, "rollout" if seen.rollouts == 1 else "rollouts"),
        _number(f"{seen.rate(now):.1f}", "/s"),
        _number(seen.nodes, "node" if seen.nodes == 1 else "nodes"),
        _number(seen.depth, "deep"),
    ]
    if seen.tokens:
        facts.append(_number(_short(seen.tokens), "tokens"))
    if seen.reuse is not None:
        facts.append(_number(percent(seen.reuse), "reused"))
    return _joined(facts, columns)


def _number(number: int | str, about: str, colour: str = "") -> Text:
    return Text.assemble((f"{number}", f"bold {colour}"), (f" {about}", "dim"))


def _joined(facts: Sequence[Text], columns: int) -> Text:
    """As many facts as there is room for, whole: half a number is a wrong one."""
    room = columns + len(GAP)
    shown = []
    for fact in facts:
        room -= fact.cell_len + len(GAP)
        if room < 0:
            break
        shown.append(fact)
    return Text(GAP).join(shown)


def _novelty(seen: Statistics, columns: int) -> tuple[Text, ...]:
    series = seen.new.series
    width = min(BINS, columns - LABEL - 8)
    spark = "".join(_block(share, 1.0) for share in _folded(series, width, mean=True))
    share = "" if seen.new_share is None else percent(seen.new_share)
    about = f" of the last {RECENT_ROLLOUTS}" if columns >= LABEL + BINS + 24 else ""
    return Text(spark, style="cyan"), Text(
        f"{'  ' if spark else ''}{share}{about if share else ''}"
    )


def _depths(seen: Statistics, columns: int) -> tuple[Text, ...]:
    width = min(BINS, columns - LABEL - 8)
    counts = _folded(seen.depths, width)
    most = max(counts, default=0)
    wide, gap = next(each for each in BARS if sum(each) * len(counts) <= width)
    bars = [(_block(count, most) if count else " ") * wide for count in counts]
    return Text((" " * gap).join(bars), style="green"), Text(f"  0–{seen.depth}")


def _times(seen: Statistics, columns: int) -> tuple[Text, ...]:
    times, total = seen.times, sum(seen.times)
    if not total:
        return (Text(),)
    shares = [
        ("Lean", times.lean / total, "cyan"),
        ("policy", times.policy / total, "magenta"),
        ("search", times.search / total, "dim"),
    ]
    legend = Text("  ").join(
        Text.assemble((name, colour), f" {percent(share)}")
        for name, share, colour in shares
        if share
    )
    width = max(6, min(BINS, columns - LABEL - 2 - legend.cell_len))
    ends = [round(width * sum(share for _, share, _ in shares[:n])) for n in range(4)]
    bar = [
        Text("━" * (ends[n + 1] - ends[n]), style=colour) for n, (_, _, colour) in enumerate(shares)
    ]
    return *bar, Text("  "), legend


def _outcomes(seen: Statistics, columns: int) -> Text:
    counts = [(status, seen.statuses.get(status, 0)) for status in Status]
    facts = [
        _number(count, status.value, COLOURS.get(status, "")) for status, count in counts if count
    ]
    return _joined(facts, columns - LABEL)


def _folded(values: Sequence[float], columns: int, mean: bool = False) -> list[float]:
    """No more than so many values, neighbours joined by their sum or mean."""
    size = max(1, -(-len(values) // max(1, columns)))
    joined = [values[start : start + size] for start in range(0, len(values), size)]
    return [sum(part) / (len(part) if mean else 1) for part in joined]


def _block(value: float, most: float) -> str:
    return BLOCKS[min(len(BLOCKS) - 1, int(value / most * len(BLOCKS)))]


def _short(number: int) -> str:
    """``9,500``, ``12.3k``, ``4.5M``."""
    if number >= 1_000_000:
        return f"{number / 1_000_000:.1f}M"
    return f"{number / 1_000:.1f}k" if number >= 10_000 else f"{number:,}"


def duration(seconds: float) -> str:
    """``34 s``, ``2 min 05 s``, ``1 h 07 min``."""
    whole = int(seconds)
    if whole < 120:
        return f"{whole} s"
    if whole < 7200:
        return f"{whole // 60} min {whole % 60:02} s"
    return f"{whole // 3600} h {whole % 3600 // 60:02} min"
