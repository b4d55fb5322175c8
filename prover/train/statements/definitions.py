"""Theorems on types and functions that a header defines: enumerations and recursive functions."""

from collections.abc import Callable
from random import Random

Stated = tuple[str, str]
"""A header and a statement without its name."""

_COLOURS = ("red", "green", "blue", "yellow", "black", "white")
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat")
_SIDES = ("north", "east", "south", "west")


def draw(random: Random) -> Stated:
    """A header and a statement that holds."""
    makers: tuple[Callable[[Random], Stated], ...] = (
        _enumeration,
        _enumeration,
        _closed_form,
        _closed_form,
        _sum,
        _product,
        _tree,
        _own_list,
        _predicate,
    )
    return random.choice(makers)(random)


def _enumeration(random: Random) -> Stated:
    """Functions on an enumeration, given by tables."""
    type_, names = random.choice((("Colour", _COLOURS), ("Day", _DAYS), ("Side", _SIDES)))
    values = random.sample(names, random.randint(2, min(5, len(names))))
    function = random.choice(("next", "turn", "flip", "step"))
    order = random.sample(values, len(values))
    table = dict(zip(order, order[1:] + order[:1], strict=True))
    if random.random() < 0.4:
        table = {value: random.choice(values) for value in values}
    header = f"inductive {type_} where\n" + "".join(f"  | {value}\n" for value in values)
    header += f"  deriving DecidableEq\n\ndef {function} : {type_} → {type_}\n"
    header += "".join(f"  | .{value} => .{table[value]}\n" for value in values) + "\n"

    def applied(value: str, times: int) -> str:
        for _ in range(times):
            value = table[value]
        return value

    def text(inner: str, times: int) -> str:
        for _ in range(times):
            inner = f"{function} {inner}" if " " not in inner else f"{function} ({inner})"
        return inner

    facts = []
    for times in range(1, 6):
        images = {value: applied(value, times) for value in values}
        if all(value == image for value, image in images.items()):
            facts.append(f"(x : {type_}) : {text('x', times)} = x")
        if all(value != image for value, image in images.items()):
            facts.append(f"(x : {type_}) : {text('x', times)} ≠ x")
        if len(set(images.values())) == len(values):
            facts.append(f"(x y : {type_}) (h : {text('x', times)} = {text('y', times)}) : x = y")
            facts.append(f"(y : {type_}) : ∃ x, {text('x', times)} = y")
        for other in range(1, times):
            if all(images[value] == applied(value, other) for value in values):
                facts.append(f"(x : {type_}) : {text('x', times)} = {text('x', other)}")
    value = random.choice(values)
    facts.append(f": {function} .{value} = .{table[value]}")
    cases = " ∨ ".join(f"x = .{value}" for value in values)
    facts.append(f"(x : {type_}) : {cases}")
    return header, random.choice(facts)


def _closed_form(random: Random) -> Stated:
    """A function that adds the same number at each step."""
    name = random.choice(("f", "g", "count", "grow", "steps"))
    start, by = random.randint(0, 5), random.randint(1, 5)
    header = f"def {name} : Nat → Nat\n  | 0 => {start}\n  | n + 1 => {name} n + {by}\n\n"
    multiple = random.choice((f"{by} * n", f"n * {by}"))
    facts = (
        f"(n : Nat) : {name} n = {multiple}" + (f" + {start}" if start else ""),
        f"(n : Nat) : {start} ≤ {name} n",
        f"(n : Nat) : {name} n < {name} (n + 1)",
        f"(m n : Nat) : {name} (m + n) + {start} = {name} m + {name} n",
        f"(n : Nat) : {name} (n + 2) = {name} n + {2 * by}",
        f"(n : Nat) : {name} n % {by} = {start % by}",
    )
    return header, random.choice(facts)


def _sum(random: Random) -> Stated:
    """Sums of the first numbers."""
    name = random.choice(("total", "s", "sumTo", "acc"))
    factor = random.randint(1, 4)
    term = "(n + 1)" if factor == 1 else f"{factor} * (n + 1)"
    header = f"def {name} : Nat → Nat\n  | 0 => 0\n  | n + 1 => {name} n + {term}\n\n"
    facts = (
        f"(n : Nat) : 2 * {name} n = {'' if factor == 1 else f'{factor} * '}(n * (n + 1))",
        f"(n : Nat) : {name} n ≤ {name} (n + 1)",
        f"(n : Nat) : n ≤ {name} n",
    )
    return header, random.choice(facts)


def _product(random: Random) -> Stated:
    """A number that is multiplied at each step, and stays positive."""
    name = random.choice(("prod", "p", "grow", "pow"))
    base, factor = random.randint(1, 3), random.randint(2, 4)
    header = f"def {name} : Nat → Nat\n  | 0 => {base}\n  | n + 1 => {factor} * {name} n\n\n"
    facts = (
        f"(n : Nat) : 0 < {name} n",
        f"(n : Nat) : {name} n = {base} * {factor} ^ n",
        f"(n : Nat) : {name} n ≤ {name} (n + 1)",
        f"(n : Nat) : {name} n ≠ 0",
    )
    return header, random.choice(facts)


def _tree(random: Random) -> Stated:
    """Binary trees and functions that count in them."""
    type_, leaf, node = random.choice(
        (("Tree", "leaf", "node"), ("Bin", "tip", "fork"), ("T", "nil", "br"))
    )
    mirror, size, height = (
        random.choice(names)
        for names in (("mirror", "swap", "flip"), ("size", "count", "nodes"), ("height", "depth"))
    )
    header = (
        f"inductive {type_} where\n  | {leaf} : {type_}\n"
        f"  | {node} : {type_} → {type_} → {type_}\n\n"
        f"def {mirror} : {type_} → {type_}\n  | .{leaf} => .{leaf}\n"
        f"  | .{node} l r => .{node} ({mirror} r) ({mirror} l)\n\n"
        f"def {size} : {type_} → Nat\n  | .{leaf} => 1\n  | .{node} l r => {size} l + {size} r\n\n"
        f"def {height} : {type_} → Nat\n  | .{leaf} => 0\n"
        f"  | .{node} l r => max ({height} l) ({height} r) + 1\n\n"
    )
    facts = (
        f"(t : {type_}) : {mirror} ({mirror} t) = t",
        f"(t : {type_}) : {size} ({mirror} t) = {size} t",
        f"(t : {type_}) : {height} ({mirror} t) = {height} t",
        f"(t : {type_}) : 0 < {size} t",
        f"(t : {type_}) : {height} t < {size} t",
        f"(s t : {type_}) (h : {mirror} s = {mirror} t) : s = t",
        f"(l r : {type_}) : {size} (.{node} l r) = {size} (.{node} r l)",
        f"(l r : {type_}) : {type_}.{node} l r ≠ .{leaf}",
        f"(a b c d : {type_}) (h : {type_}.{node} a b = .{node} c d) : a = c ∧ b = d",
    )
    return header, random.choice(facts)


def _own_list(random: Random) -> Stated:
    """A list type of one's own with its append and its length."""
    type_, nil, cons = random.choice(
        (("Lst", "nil", "cons"), ("Seq", "empty", "push"), ("Chain", "done", "link"))
    )
    append, length, twice = (
        random.choice(names)
        for names in (("app", "join", "glue"), ("len", "size"), ("dup", "twice", "double"))
    )
    header = (
        f"inductive {type_} where\n  | {nil} : {type_}\n  | {cons} : Nat → {type_} → {type_}\n\n"
        f"def {append} : {type_} → {type_} → {type_}\n  | .{nil}, t => t\n"
        f"  | .{cons} x s, t => .{cons} x ({append} s t)\n\n"
        f"def {length} : {type_} → Nat\n  | .{nil} => 0\n  | .{cons} _ s => {length} s + 1\n\n"
        f"def {twice} : {type_} → {type_}\n  | .{nil} => .{nil}\n"
        f"  | .{cons} x s => .{cons} x (.{cons} x ({twice} s))\n\n"
    )
    facts = (
        f"(s : {type_}) : {append} s .{nil} = s",
        f"(s t u : {type_}) : {append} ({append} s t) u = {append} s ({append} t u)",
        f"(s t : {type_}) : {length} ({append} s t) = {length} s + {length} t",
        f"(s : {type_}) : {length} ({twice} s) = 2 * {length} s",
        f"(s t : {type_}) : {twice} ({append} s t) = {append} ({twice} s) ({twice} t)",
        f"(s t : {type_}) : {length} ({append} s t) = {length} ({append} t s)",
        f"(x : Nat) (s : {type_}) : {type_}.{cons} x s ≠ .{nil}",
        f"(s : {type_}) (h : {length} s = 0) : s = .{nil}",
        f"(s t u : {type_}) (h : {append} s t = {append} s u) : t = u",
    )
    return header, random.choice(facts)


def _predicate(random: Random) -> Stated:
    """An inductively defined predicate on numbers that are reached in steps."""
    name = random.choice(("Reached", "Good", "Ev", "P"))
    first, later = random.choice((("base", "step"), ("zero", "add"), ("start", "up")))
    start, by = random.randint(0, 3), random.randint(2, 4)
    header = (
        f"inductive {name} : Nat → Prop where\n  | {first} : {name} {start}\n"
        f"  | {later} (n : Nat) : {name} n → {name} (n + {by})\n\n"
    )
    times = random.randint(0, 3)
    facts = (
        f": {name} {start + times * by}",
        f"(n : Nat) (h : {name} n) : {name} (n + {2 * by})",
        f"(n : Nat) (h : {name} n) : {start} ≤ n",
        f"(n : Nat) (h : {name} n) : n % {by} = {start % by}",
        f"(k : Nat) : {name} ({start} + {by} * k)",
        f"(n : Nat) (h : {name} n) : ∃ k, n = {start} + {by} * k",
        f"(h : {name} {start + times * by + 1}) : False",
    )
    return header, random.choice(facts)
