"""The best incomplete proof of a search and what it leaves, as lines of coloured text."""

import re
from collections.abc import Sequence
from functools import lru_cache

from rich.style import Style
from rich.syntax import ANSISyntaxTheme, Syntax
from rich.text import Text

from search.cli.report import counted
from search.cli.summary import printable, target
from search.events import Progress

LINE_CHARS = 400
"""How much of a long line is looked at."""

THEME = ANSISyntaxTheme(
    {
        (): Style(),
        ("Comment",): Style(dim=True),
        ("Keyword",): Style(color="magenta"),
        ("Literal", "String"): Style(color="green"),
        ("Literal", "Number"): Style(color="cyan"),
    }
)

TACTIC = re.compile(r"(?:^|=>|\bby|<;>|;)[ \t]*(?:[·.{][ \t]*)?([^\W\d][\w.!?']*)", re.MULTILINE)
"""Where a tactic begins, for a lexer that takes its name for any other."""


@lru_cache(maxsize=1)
def closest(best: Progress, accepted: bool, lines: int) -> tuple[Text, ...]:
    """How far the search got; long lines are left for the caller to cut.

    Args:
        best: the best incomplete proof.
        accepted: whether the search is over, and well.
        lines: the most that may be used, at least 5.
    """
    goals = best.state.goals
    lines -= 2
    proof = _proof(best.proof, 2 * lines // 5)
    reached = "closest so far" if proof else "nothing better than the start yet"
    left = f"{counted(len(goals), 'goal')} left" if goals else "no goals left"
    if not goals and not accepted:
        left += ", not accepted yet"
    shown = _goals(goals, lines - len(proof))
    return (
        Text(reached, style="dim"),
        *(Text.assemble("  ", line) for line in proof),
        Text(left, style="dim"),
        *(Text.assemble("  ", line) for line in shown),
    )


def _proof(text: str, lines: int) -> list[Text]:
    """The last lines of a proof, highlighted."""
    last = [line for line in text.split("\n") if line.strip()][-lines:]
    shown = [printable(line[:LINE_CHARS]) for line in last]
    margin = min((len(line) - len(line.lstrip()) for line in shown), default=0)
    code = "\n".join(line[margin:] for line in shown)
    highlighted = Syntax("", "lean4", theme=THEME, background_color="default").highlight(code)
    for tactic in TACTIC.finditer(highlighted.plain):
        highlighted.stylize("bold", *tactic.span(1))
    return list(highlighted.split("\n"))[: len(shown)]


def _goals(goals: Sequence[str], lines: int) -> list[Text]:
    """The first goal, its last hypotheses and the start of its target before all; then the targets
    of the others, as far as there are lines."""
    if not goals:
        return []
    whole = goals[0].split("\n")
    at = next((n for n, line in enumerate(whole) if line.startswith("⊢")), 0)
    asked = whole[at : at + max(1, lines // 2)]
    room = lines - len(asked)
    given = whole[:at] if at <= room else ["⋯", *whole[at - room + 1 : at]] if room > 1 else []
    shown = [*given, *asked][:lines]
    rest = [f"⊢ {target(goal)}" for goal in goals[1 : 1 + lines - len(shown)]]
    return [_goal_line(printable(line[:LINE_CHARS])) for line in [*shown, *rest]]


def _goal_line(line: str) -> Text:
    if line.startswith("⊢"):
        return Text.assemble(("⊢", "bold cyan"), line[1:])
    return Text(line)
