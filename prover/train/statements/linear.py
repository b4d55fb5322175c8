"""Linear arithmetic: what follows from inequalities and equations between whole numbers."""

from random import Random

_NAMES = ("a", "b", "c", "x", "y", "n", "m")
Row = dict[str, int]
"""Coefficients by variable; the constant stands under the empty name."""


def draw(random: Random) -> str:
    """A statement without its name, over ``Nat`` or ``Int``: a positive combination of the
    hypotheses, weakened a little, or a fact on remainders."""
    if random.random() < 0.35:
        return _remainder(random)
    integers = random.random() < 0.5
    names = random.sample(_NAMES, random.randint(1, 3))
    rows = [_row(random, names) for _ in range(random.randint(1, 3))]
    total: Row = {}
    for row in rows:
        factor = random.choice((1, 1, 1, 2, 3))
        for name, number in row.items():
            total[name] = total.get(name, 0) + factor * number
    total[""] = total.get("", 0) + random.choice((0, 0, 0, 1, 2))
    hypotheses = " ".join(
        f"({_named(rows, index)} : {_at_most(row)})" for index, row in enumerate(rows)
    )
    kind = "Int" if integers else "Nat"
    return f"({' '.join(names)} : {kind}) {hypotheses} : {_at_most(total)}"


def _row(random: Random, names: list[str]) -> Row:
    """An expression that is to be at least 0."""
    row = {name: random.choice((-3, -2, -1, -1, 0, 1, 1, 2, 3)) for name in names}
    row[""] = random.randint(-9, 9)
    return row if any(row[name] for name in names) else {**row, names[0]: 1}


def _named(rows: list[Row], index: int) -> str:
    return "h" if len(rows) == 1 else f"h{index + 1}"


def _at_most(row: Row) -> str:
    """``0 ≤ row``, with everything on the side on which it is positive."""
    left = {name: -number for name, number in row.items() if number < 0}
    right = {name: number for name, number in row.items() if number > 0}
    if left.get("") == 1 and len(left) == 1:
        return f"0 < {_sum(right)}"
    return f"{_sum(left)} ≤ {_sum(right)}"


def _sum(row: Row) -> str:
    terms = [
        str(number) if not name else name if number == 1 else f"{number} * {name}"
        for name, number in sorted(row.items(), key=lambda pair: (not pair[0], pair[0]))
    ]
    return " + ".join(terms) or "0"


def _remainder(random: Random) -> str:
    """A remainder of a linear expression, from those of its variables; or a divisibility."""
    modulus = random.randint(2, 9)
    kind = random.choice(("Nat", "Int"))
    names = random.sample(_NAMES, random.randint(1, 2))
    values = {name: random.randrange(modulus) for name in names}
    factors = {name: random.randint(1, 5) for name in names}
    constant = random.randint(0, 9)
    number = (sum(factors[name] * values[name] for name in names) + constant) % modulus
    total = _sum({**factors, **({"": constant} if constant else {})})
    prefix = "h" if len(names) == 1 else ""
    hypotheses = " ".join(
        f"({prefix or f'h{index}'} : {name} % {modulus} = {values[name]})"
        for index, name in enumerate(names, 1)
    )
    goal = f"({total}) % {modulus} = {number}"
    if not number and random.random() < 0.5:
        goal = f"{modulus} ∣ {total}"
    return f"({' '.join(names)} : {kind}) {hypotheses} : {goal}"
