"""What standard error shows while a search runs, drawn on a console in memory."""

import io
import re
import sys
from collections.abc import Iterator
from dataclasses import replace
from unicodedata import category

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console

from prover.attempt import Outcome, Status
from prover.policy.base import Completion
from prover.state import TacticState
from search.budget import Spent
from search.cli.dashboard import BLOCKS, duration
from search.cli.live import LEAST_COLUMNS, LEAST_LINES, PATIENCE, LiveView
from search.cli.progress import PLAIN_SECONDS, PlainLines, Silent, display
from search.cli.summary import clipped, printable, target
from search.events import Event, Finished, NewBest, Opened, Progress, SearchResult
from search.rmaxts import RMaxTS
from tests.search.scripted import THEOREM, state, step
from tests.search.test_statistics import FINISHED

GOAL = "\n".join(
    [
        "case succ",
        "α : Type u_1",
        "n m : Nat",
        "h : ∀ x ∈ [1, 2, 3], x ≤ 3",
        "ih : n * m + n = n * (m + 1)",
        "⊢ [n].map f = [f n] ∧",
        "    (n + 1) * m + (n + 1) = (n + 1) * (m + 1)",
    ]
)
PROOF = (
    "\n  intro n m\n  induction n with\n  | zero => simp\n  | succ n ih =>\n    rw [Nat.succ_mul]"
)


class Clock:
    """A time that only tests move."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def story(proof: str = PROOF, goals: tuple[str, ...] = (GOAL, "⊢ False")) -> Iterator[Event]:
    """A search of 40 rollouts in 20 seconds, of which the first ten find a node each."""
    strategy = RMaxTS(state("3"), 2)
    tree = strategy.tree
    yield Opened(THEOREM, state("3"), strategy, Spent())
    node = tree.root
    for number in range(1, 41):
        if number <= 10:
            text = f"\n  s{number}"
            node = tree.grow(node, 0, text, [step(text, f"a{number}")]).node
        status = Status.ERROR if number % 4 else Status.TIMEOUT
        yield replace(
            FINISHED,
            completion=Completion("\n  x", tokens=400),
            outcome=Outcome(status, seconds=0.2, tactics=4, reused=3),
            policy_seconds=0.1,
            search_seconds=0.2 * number,
            seconds=number / 2,
            rollouts=number,
            nodes=len(tree.nodes),
            depth=tree.depth,
        )
    yield NewBest(Progress(proof, TacticState(goals)))


def finished(seconds: float = 21.0, rollouts: int = 40) -> Finished:
    best = Progress(PROOF, TacticState(("⊢ False",)))
    return Finished(
        SearchResult(THEOREM, False, "", (), "", seconds, rollouts, 11, 10, "no proof", best)
    )


def view_of(events: Iterator[Event], name: str = "Nat.foo", seconds: float = 20.0) -> LiveView:
    clock = Clock()
    view = LiveView("rmaxts", 60.0, clock)
    view.begin(name)
    for event in events:
        view.notify(event)
    clock.now += seconds
    return view


def drawn(view: LiveView, columns: int = 80, lines: int = 24, encoding: str = "utf-8") -> list[str]:
    file = io.TextIOWrapper(io.BytesIO(), encoding=encoding, errors="backslashreplace")
    console = Console(width=columns, height=lines, record=True, file=file, force_terminal=True)
    console.print(view)
    shown = console.export_text().removesuffix("\n").split("\n")
    assert all(console.render_str(line, markup=False).cell_len <= columns for line in shown)
    assert len(shown) < lines
    return shown


@pytest.mark.parametrize(("columns", "lines"), [(60, 20), (80, 20), (80, 24), (120, 40)])
def test_the_panel_shows_all_that_is_known(columns: int, lines: int) -> None:
    shown = drawn(view_of(story()), columns, lines)
    text = "\n".join(shown)
    assert re.match(r"╭─ Nat\.foo ─+ rmaxts · 20 s of 60 s ─$", shown[0])
    assert len(shown[0]) == columns - 1
    assert re.search(r"40 rollouts   2\.0 /s   11 nodes   10 deep", shown[1])
    assert re.search(r"new nodes +▇▇▁▁▁▁▁▁  25 %", text)
    assert re.search(r"by depth +▇+( ▇+){10}  0–10", text)
    assert re.search(r"time +━+  Lean 40 %  policy 20 %  search 40 %", text)
    assert re.search(r"outcomes +30 error   10 timeout", text)
    assert "rw [Nat.succ_mul]" in text
    assert "2 goals left" in text
    assert "⊢ [n].map f = [f n] ∧" in text
    assert shown[-1] == "╰──"


def test_a_wide_panel_has_room_for_tokens_reuse_and_whole_goals() -> None:
    text = "\n".join(drawn(view_of(story()), 120, 40))
    assert "16.0k tokens   75 % reused" in text
    assert "25 % of the last 100" in text
    assert all(line in text for line in [*PROOF.split("\n"), *GOAL.split("\n"), "⊢ False"])


def test_what_has_no_room_is_left_out_whole() -> None:
    assert drawn(view_of(story()), 60, 20)[1].endswith("10 deep   16.0k tokens")


def test_a_low_panel_keeps_the_last_tactics_the_target_and_the_hypotheses_before_it() -> None:
    text = "\n".join(drawn(view_of(story()), 80, 20))
    assert "intro n m" not in text
    assert "α : Type u_1" not in text
    assert "⋯" in text
    assert "ih : n * m + n = n * (m + 1)" in text
    assert "(n + 1) * m + (n + 1) = (n + 1) * (m + 1)" in text


@pytest.mark.parametrize(
    ("columns", "lines", "encoding"),
    [
        (120, LEAST_LINES - 1, "utf-8"),
        (LEAST_COLUMNS - 1, 40, "utf-8"),
        (8, 40, "utf-8"),
        (80, 3, "utf-8"),
        (120, 40, "ascii"),
    ],
)
def test_where_the_panel_does_not_fit_there_is_one_line(
    columns: int, lines: int, encoding: str
) -> None:
    (line,) = drawn(view_of(story()), columns, lines, encoding)
    whole = "Nat.foo: 20.0 s, 40 rollouts (2.0/s), 11 nodes, depth 10, new 25 %, best 2 goals: ⊢ "
    assert line.rstrip("….") in whole or line.startswith(whole)


def test_there_is_one_line_until_a_search_has_taken_a_while() -> None:
    view = view_of(story(), seconds=PATIENCE / 2)
    assert len(drawn(view)) == 1
    view.clock.now += PATIENCE  # type: ignore[attr-defined]
    assert len(drawn(view)) > 1


def test_a_panel_once_drawn_keeps_its_place_for_the_next_theorem() -> None:
    view = view_of(story())
    before = drawn(view)
    view.begin("next")
    assert len(drawn(view)) == len(before)
    view.notify(next(story()))
    after = drawn(view)
    assert len(after) == len(before)
    assert after[0].startswith("╭─ next ─")


def test_there_is_one_line_until_lean_has_shown_the_goals() -> None:
    assert drawn(view_of(iter(()), seconds=30.0)) == ["Nat.foo: 30.0 s"]


def test_the_panel_does_not_shrink_during_a_search() -> None:
    view = view_of(story())
    before = drawn(view)
    view.notify(NewBest(Progress("\n  simp", TacticState(("⊢ a",)))))
    after = drawn(view)
    assert len(after) == len(before)
    assert after[-2:] == ["│", "╰──"]


def test_earlier_sessions_count_in_the_time() -> None:
    opened = Opened(THEOREM, state("3"), RMaxTS(state("3"), 2), Spent(seconds=100.0))
    assert "rmaxts · 2 min 00 s of 60 s" in drawn(view_of(iter([opened])))[0]


def test_a_complete_proof_is_not_called_accepted() -> None:
    text = "\n".join(drawn(view_of(story(goals=()))))
    assert "no goals left, not accepted yet" in text


def test_a_search_without_rollouts_or_limits_or_strategy_is_drawn() -> None:
    view = view_of(iter([next(story())]))
    view.strategy, view.limit = "", None
    shown = drawn(view)
    assert shown[0].endswith("─ 20 s ─")
    assert "nothing better than the start yet" in "\n".join(shown)


HOSTILE = [
    "⊢ [bold red]x[/bold red] = [/] ∧ [link=http://x]y[/link] :smile:",
    "⊢ " + "a → " * 5000 + "b",
    "h : x = y\n" * 500 + "⊢ z",
    "⊢ a\n" + "  b\n" * 500,
    "⊢ \x1b[2J\x1b]0;title\x07\r\x08\x9b31m",
    "⊢ \u202eevil\u2066 \u2028 \ud800 \u200d",
    "⊢ 漢字かな" * 40,
    "⊢ e\u0301" * 400,
    "| conv x",
    "",
    "\n\n\n",
    "⊢",
    "\t\t⊢ tab\ttab",
]


@pytest.mark.parametrize("goal", HOSTILE)
@pytest.mark.parametrize(("columns", "lines"), [(20, 24), (60, 20), (80, 24), (120, 40)])
def test_no_text_of_a_goal_or_a_proof_or_a_name_breaks_the_view(
    goal: str, columns: int, lines: int
) -> None:
    view = view_of(story(proof=goal, goals=(goal, goal)), name=goal)
    text = "\n".join(drawn(view, columns, lines))
    assert not any(category(letter) in ("Cc", "Cf", "Cs") for letter in text if letter != "\n")


def test_brackets_are_shown_as_they_are() -> None:
    view = view_of(story(proof="\n  simp [/foo, bold]", goals=("⊢ [red]x[/red]",)), name="[b]t")
    text = "\n".join(drawn(view))
    assert all(part in text for part in ["[b]t", "simp [/foo, bold]", "⊢ [red]x[/red]"])


@settings(max_examples=50, deadline=None)
@given(st.text(), st.lists(st.text(), max_size=4), st.integers(1, 200), st.integers(2, 60))
def test_whatever_is_in_it_the_view_fits_the_terminal(
    proof: str, goals: list[str], columns: int, lines: int
) -> None:
    drawn(view_of(story(proof=proof, goals=tuple(goals))), columns, lines)


def plain() -> tuple[PlainLines, Clock, list[str]]:
    clock, written = Clock(), list[str]()
    lines = PlainLines(written.append, clock)
    lines.begin("Nat.foo")
    return lines, clock, written


def test_logs_have_no_line_about_a_short_search() -> None:
    lines, clock, written = plain()
    for event in story():
        lines.notify(event)
    clock.now += PLAIN_SECONDS - 0.1
    lines.notify(finished(PLAIN_SECONDS - 0.1))
    assert written == []


def test_logs_have_a_line_now_and_then_and_one_at_the_end() -> None:
    lines, clock, written = plain()
    for event in story():
        clock.now += 0.5
        lines.notify(event)
    clock.now = 1020.5
    lines.notify(finished(20.4))
    assert [line.split(",")[0] for line in written] == [
        "Nat.foo: 10.0 s",
        "Nat.foo: 20.0 s",
        "Nat.foo: 20.4 s",
    ]
    assert written[-1] == (
        "Nat.foo: 20.4 s, 40 rollouts (2.0/s), 11 nodes, depth 10, new 25 %, best 1 goal: ⊢ False"
    )


def test_logs_start_anew_with_each_theorem() -> None:
    lines, clock, written = plain()
    lines.notify(next(story()))
    clock.now += PLAIN_SECONDS
    lines.begin("Nat.bar")
    lines.notify(next(story()))
    assert written == []
    clock.now += PLAIN_SECONDS
    lines.notify(replace(FINISHED, seconds=5.0))
    assert len(written) == 1
    assert written[0].startswith("Nat.bar: 10.0 s, 1 rollout (0.1/s), 1 node, depth 0, new 0 %")


@pytest.mark.parametrize("goal", HOSTILE)
def test_a_line_of_a_log_is_one_short_line(goal: str) -> None:
    lines, clock, written = plain()
    for event in story(goals=(goal,)):
        lines.notify(event)
    clock.now += PLAIN_SECONDS
    lines.notify(finished())
    lines.notify(NewBest(Progress("", TacticState((goal,)))))
    assert all(line.isprintable() and len(line) < 320 for line in written)


def test_quiet_shows_nothing_and_no_terminal_gets_lines(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with display(quiet=True) as shown:
        assert isinstance(shown, Silent)
    with display(quiet=False) as shown:
        assert isinstance(shown, PlainLines)
        for event in (*story(), finished()):
            shown.notify(event)
    assert capsys.readouterr().err == ""


def test_a_terminal_gets_the_view_and_has_it_removed(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        encoding = "utf-8"

        def isatty(self) -> bool:
            return True

    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("LINES", "24")
    with display(quiet=False, strategy="rmaxts") as shown:
        assert isinstance(shown, LiveView)
        shown.begin("Nat.foo")
        for event in story():
            shown.notify(event)
        shown.started -= PATIENCE
    written = terminal.getvalue()
    assert "╭─" in written
    height = len(written[written.rindex("╭─") :].split("\x1b[?25h")[0].strip().split("\n"))
    assert written.split("\x1b[?25h")[1].count("\x1b[2K") >= height


def test_a_dumb_terminal_gets_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    monkeypatch.setenv("TERM", "dumb")
    with display(quiet=False) as shown:
        assert isinstance(shown, PlainLines)


def test_a_target_is_what_stands_after_the_hypotheses() -> None:
    assert target(GOAL) == "[n].map f = [f n] ∧ (n + 1) * m + (n + 1) = (n + 1) * (m + 1)"
    assert target("h : p ⊢ q\n⊢ a ⊢ b") == "a ⊢ b"
    assert target("| conv x") == "| conv x"


def test_texts_are_clipped_and_made_harmless() -> None:
    assert clipped("abcdef", 6) == "abcdef"
    assert clipped("abcde fg", 7) == "abcde…"
    assert printable("∀ x ∈ ℕ,\n\tx ≤ 𝔸✝") == "∀ x ∈ ℕ,\n\tx ≤ 𝔸✝"
    assert printable("a\x1bb\x07c") == "a�b�c"


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [
        (0.4, "0 s"),
        (119.9, "119 s"),
        (125, "2 min 05 s"),
        (7199, "119 min 59 s"),
        (7620, "2 h 07 min"),
    ],
)
def test_durations_are_read_at_a_glance(seconds: float, shown: str) -> None:
    assert duration(seconds) == shown


def test_blocks_do_not_fill_their_line() -> None:
    assert "█" not in BLOCKS
