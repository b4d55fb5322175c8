"""What grew over the rollouts, as one SVG: nodes, reward, depth."""

from collections.abc import Sequence
from itertools import accumulate, count

from search.view.picture import Picture
from search.view.svg import Drawing, cut

WIDTH, LEFT, RIGHT, HEAD = 720.0, 64.0, 20.0, 78.0
PANEL, GAP, FOOT = 120.0, 34.0, 40.0
SOFT, RULE, PROOF = "#5d636d", "#e2e2dc", "#12834c"
MOST_POINTS = 1000


def nodes_over_time(picture: Picture) -> list[int]:
    """How many nodes there were after 0, 1, … rollouts."""
    counts = [0] * (len(picture.rollouts) + 1)
    for node in picture.nodes:
        counts[min(node.born, len(picture.rollouts))] += 1
    return list(accumulate(counts))


def depth_over_time(picture: Picture) -> list[int]:
    """Depth of the deepest node after 0, 1, … rollouts."""
    deepest = [0] * (len(picture.rollouts) + 1)
    for node in picture.nodes:
        time = min(node.born, len(picture.rollouts))
        deepest[time] = max(deepest[time], node.depth)
    return list(accumulate(deepest, max))


def reward_over_time(picture: Picture) -> list[float]:
    """Mean reward of the last rollouts (5, or a twentieth of all) after 1, 2, … rollouts; 0 at
    the start."""
    rewards = [rollout.reward for rollout in picture.rollouts]
    sums = [0.0, *accumulate(rewards)]
    window = reward_window(picture)
    return [
        0.0,
        *(
            (sums[time] - sums[max(0, time - window)]) / min(time, window)
            for time in range(1, len(sums))
        ),
    ]


def reward_window(picture: Picture) -> int:
    """Over how many rollouts the reward is averaged."""
    return max(5, round(len(picture.rollouts) / 20))


def plots(picture: Picture) -> str:
    """The three plots, one below the other."""
    rows: tuple[tuple[str, Sequence[float], str], ...] = (
        ("nodes", nodes_over_time(picture), "#2c5fb3"),
        (
            f"reward (mean of the last {reward_window(picture)})",
            reward_over_time(picture),
            "#7d4fb8",
        ),
        ("depth", depth_over_time(picture), "#b8651b"),
    )
    height = HEAD + len(rows) * (PANEL + GAP) - GAP + FOOT
    image = Drawing(WIDTH, height, f"Search for {picture.name} over its rollouts")
    image.label(LEFT, 26, cut(picture.name, 60), size=15, mono=True, font_weight="600")
    image.label(LEFT, 44, cut(picture.verdict, 100), fill=PROOF if picture.accepted else SOFT)
    for index, (name, values, colour) in enumerate(rows):
        _panel(image, picture, HEAD + index * (PANEL + GAP), name, values, colour)
    for time in _marks(len(picture.rollouts)):
        x = _across(time, len(picture.rollouts))
        image.label(x, height - FOOT + 16, f"{time:,}", size=11, fill=SOFT, text_anchor="middle")
    middle = (LEFT + WIDTH - RIGHT) / 2
    image.label(middle, height - 8, "rollouts", size=11, fill=SOFT, text_anchor="middle")
    return image.text()


def _panel(
    image: Drawing,
    picture: Picture,
    top: float,
    name: str,
    values: Sequence[float],
    colour: str,
) -> None:
    end = len(picture.rollouts)
    most = max(*values, 1e-9) if len(values) > 1 else max(values[0], 1)
    base = top + PANEL

    def point(time: int) -> tuple[float, float]:
        return _across(time, end), base - values[time] / most * (PANEL - 10)

    for share in (0.0, 0.5, 1.0):
        y = base - share * (PANEL - 10)
        image.add("line", x1=LEFT, x2=WIDTH - RIGHT, y1=y, y2=y, stroke=RULE)
        value = most * share
        tick = f"{value:,.0f}" if isinstance(values[-1], int) and share != 0.5 else f"{value:,.3g}"
        image.label(LEFT - 8, y + 4, tick, size=11, fill=SOFT, text_anchor="end")
    for place, rollout in enumerate(picture.rollouts, start=1):
        if rollout.status == "accepted":
            x = _across(place, end)
            image.add("line", x1=x, x2=x, y1=top, y2=base, stroke=PROOF, stroke_dasharray="3 3")
    times = [*range(0, end, max(1, end // MOST_POINTS)), end]
    image.line((point(time) for time in times), colour, 1.6)
    image.label(LEFT, top - 2, name, size=12, fill=colour, font_weight="600")


def _across(time: int, end: int) -> float:
    return LEFT + (WIDTH - LEFT - RIGHT) * time / max(1, end)


def _marks(end: int) -> list[int]:
    """A few round numbers from 0 to ``end``."""
    rounds = (digit * 10**power for power in count() for digit in (1, 2, 5))
    step = next(step for step in rounds if end <= 6 * step)
    return [*range(0, end + 1, step)]
