"""Expressions that statements are made of, as trees, and Lean's notation for them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

_INFIX = {
    "↔": (20, 21, 21),
    "→": (25, 26, 25),
    "||": (30, 30, 31),
    "∨": (30, 31, 30),
    "&&": (35, 35, 36),
    "∧": (35, 36, 35),
    "=": (50, 51, 51),
    "≠": (50, 51, 51),
    "≤": (50, 51, 51),
    "<": (50, 51, 51),
    "∣": (50, 51, 51),
    "+": (65, 65, 66),
    "-": (65, 65, 66),
    "++": (65, 65, 66),
    "::": (67, 68, 67),
    "*": (70, 70, 71),
    "/": (70, 70, 71),
    "%": (70, 70, 71),
    "^": (75, 76, 75),
}
"""Levels of an operation, of what may stand on its left and on its right without brackets."""

_BINDERS = ("∀", "∃")
_ATOM = 1024


@dataclass(frozen=True, slots=True)
class Expression:
    """An operation or function with what it is applied to.

    Attributes:
        head: an operator, ``¬``, the name of a function, variable or constant; ``∀ x`` and
            ``∃ x`` bind a variable, ``fun x`` too; a hole of a pattern is ``?a``.
        parts: operands, arguments, or the body.
    """

    head: str
    parts: tuple["Expression", ...] = ()

    def __str__(self) -> str:
        return _show(self, 0)


def _show(expression: Expression, least: int) -> str:
    head, parts = expression.head, expression.parts
    if head in _INFIX and len(parts) == 2:
        level, left, right = _INFIX[head]
        text = f"{_show(parts[0], left)} {head} {_show(parts[1], right)}"
    elif head in ("¬", "!"):
        level, text = 40, f"{head}{_show(parts[0], 40)}"
    elif head.startswith(_BINDERS):
        level, text = 0, f"{head}, {_show(parts[0], 0)}"
    elif head.startswith("fun "):
        level, text = 0, f"{head} => {_show(parts[0], 0)}"
    elif head == "[]" and parts:
        level, text = _ATOM, f"[{', '.join(_show(part, 0) for part in parts)}]"
    elif head.startswith("."):
        arguments = "".join(f" {_show(part, _ATOM)}" for part in parts[1:])
        text = f"{_show(parts[0], _ATOM)}{head}{arguments}"
        level = _ATOM if not arguments else _ATOM - 1
    elif parts:
        level, text = _ATOM - 1, " ".join((head, *(_show(part, _ATOM) for part in parts)))
    else:
        level, text = _ATOM, head
    return f"({text})" if level < least else text


Place = tuple[int, ...]
"""Which part of which part …, from the outside."""


def places(expression: Expression) -> Iterator[tuple[Place, Expression]]:
    """All parts with their places, the whole first."""
    yield (), expression
    for index, part in enumerate(expression.parts):
        for place, inner in places(part):
            yield (index, *place), inner


def put(expression: Expression, place: Place, other: Expression) -> Expression:
    """The expression with another one at a place."""
    if not place:
        return other
    first, *rest = place
    parts = list(expression.parts)
    parts[first] = put(parts[first], tuple(rest), other)
    return Expression(expression.head, tuple(parts))


def size(expression: Expression) -> int:
    """Number of operations, names and constants."""
    return 1 + sum(map(size, expression.parts))


def match(
    pattern: Expression, expression: Expression, found: Mapping[str, Expression] | None = None
) -> dict[str, Expression] | None:
    """What the holes of a pattern stand for; ``None`` if it does not fit."""
    holes = dict(found or {})
    return holes if _match(pattern, expression, holes) else None


def _match(pattern: Expression, expression: Expression, holes: dict[str, Expression]) -> bool:
    if pattern.head.startswith("?"):
        return holes.setdefault(pattern.head, expression) == expression
    return (
        pattern.head == expression.head
        and len(pattern.parts) == len(expression.parts)
        and all(
            _match(one, other, holes)
            for one, other in zip(pattern.parts, expression.parts, strict=True)
        )
    )


def fill(pattern: Expression, holes: Mapping[str, Expression]) -> Expression:
    """A pattern with its holes filled; those that are not given stay."""
    if pattern.head in holes:
        return holes[pattern.head]
    return Expression(pattern.head, tuple(fill(part, holes) for part in pattern.parts))
