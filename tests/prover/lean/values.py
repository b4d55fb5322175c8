"""What Python computes for the core's arithmetic, and how Lean writes the results."""

Value = int | bool


def towards_zero(a: int, b: int) -> int:
    """The quotient rounded towards zero; by zero it is 0, as in the other divisions."""
    return 0 if b == 0 else abs(a) // abs(b) * (1 if (a < 0) == (b < 0) else -1)


def downwards(a: int, b: int) -> int:
    return a // b if b else 0


def euclidean(a: int, b: int) -> int:
    """The quotient whose remainder is never negative."""
    return downwards(a, b) if b >= 0 else -downwards(a, -b)


def written(value: Value) -> str:
    """As a literal that may stand as an argument in Lean."""
    if isinstance(value, bool):
        return str(value).lower()
    return str(value) if value >= 0 else f"({value})"
