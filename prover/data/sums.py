"""Sums and products, as Mathlib prints them and as the embedded Lean does, in one form.

Mathlib's ``∑ k ∈ s, 2 * k + 1`` is a sum of ``2 * k``, to which 1 is added: the sign takes what
binds as tightly as a product. The embedded Lean prints ``(Finset.sum s fun k => 2 * k) + 1``. Both
become ``[∑ k ∈ s, 2 * k] + 1``.
"""

import re

_SIGNED = re.compile(r"([∑∏]) (\w+) (?:∈|in) ")
_NAMED = re.compile(r"Finset\.(sum|prod) ")
_FUNCTION = re.compile(r" fun (\w+) => ")
_RELATED = re.compile(r"\) [=≠<≤>≥∣] ")
_LOOSER = re.compile(r" (?:[-+=≠<≤>≥∣∧∨→↔]|\|\|) |, ")
_OPENING, _CLOSING = "([{⟨⟦", ")]}⟩⟧"
_SIGNS = {"sum": "∑", "prod": "∏"}


def bracketed(line: str) -> str:
    """A hypothesis or target, on one line, with each sum and product in square brackets."""
    while True:
        # the last one has no other inside
        signed = max(_SIGNED.finditer(line), key=re.Match.start, default=None)
        named = max(_NAMED.finditer(line), key=re.Match.start, default=None)
        if signed is not None and (named is None or signed.start() > named.start()):
            start, set_ = signed.start(), signed.end()
            comma = _end(line, set_, _LOOSER)
            sign, name, over = signed[1], signed[2], line[set_:comma]
            body, end = comma + 2, _end(line, comma + 2, _LOOSER)
        elif named is not None:
            start, set_ = named.start(), named.end()
            end_of_set = _end(line, set_, _FUNCTION)
            function = _FUNCTION.match(line, end_of_set)
            if function is None:
                return line
            sign, name, over = _SIGNS[named[1]], function[1], line[set_:end_of_set]
            body, end = function.end(), _end(line, function.end(), None)
        else:
            return line.replace("⟦", "[").replace("⟧", "]")
        if line[start - 1 : start] == "(" and line[end : end + 1] == ")":
            whole = slice(start - 1, end + 1)
        else:
            whole = slice(start, end)
        form = f"⟦{sign}{name}∈{_bare(over)}, {_bare(line[body:end])}⟧"
        before, after = line[: whole.start], line[whole.stop :]
        opening = _opening(before)
        if opening is not None and _RELATED.match(after) and not _NAMED.match(before, opening + 1):
            # these brackets are there for the sake of the `fun` alone
            before, after = before[:opening] + before[opening + 1 :], after[1:]
        line = before + form + after


def _opening(before: str) -> int | None:
    """The last bracket that is still open."""
    depth = 0
    for place in range(len(before) - 1, -1, -1):
        depth += (before[place] in _CLOSING) - (before[place] in _OPENING)
        if depth < 0:
            return place
    return None


def _end(line: str, start: int, stop: re.Pattern[str] | None) -> int:
    """Where a term ends: before the stop outside all brackets, or at a bracket that closes."""
    depth = 0
    for place in range(start, len(line)):
        if not depth and stop is not None and stop.match(line, place):
            return place
        depth += (line[place] in _OPENING) - (line[place] in _CLOSING)
        if depth < 0:
            return place
    return len(line)


def _bare(term: str) -> str:
    """Without the brackets around all of it."""
    enclosed = term.startswith("(") and _end(term, 1, None) == len(term) - 1
    return term[1:-1] if enclosed else term
