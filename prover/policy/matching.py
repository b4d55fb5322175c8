"""Patterns over terms: shapes with holes, and terms put in the place of variables."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache, partial

from prover.policy.reader import read
from prover.policy.terms import Term


def match(
    pattern: Term, term: Term, given: Mapping[str, Term] | None = None
) -> dict[str, Term] | None:
    """What the holes of ``pattern`` stand for, if ``term`` has its shape.

    A hole is ``_`` or a named one, ``?a``, which must stand for the same text everywhere, and for
    that of ``given``. Binders of the pattern take any names, and any number. ``?a + 1`` matches
    successors and numerals too.
    """
    found = dict(given or {})
    return found if _match(pattern, term, found) else None


def _match(pattern: Term, term: Term, found: dict[str, Term]) -> bool:
    head = pattern.head
    if head == "_":
        return True
    if head[0] == "?" and not pattern.args:
        return found.setdefault(head, term).text == term.text
    if head == "+" and pattern.args[1].text == "1" and term.head != "+":
        before = _predecessor(term)
        return before is not None and _match(pattern.args[0], before, found)
    return (
        head == term.head
        and len(pattern.args) == len(term.args)
        and all(_match(p, t, found) for p, t in zip(pattern.args, term.args, strict=True))
    )


def _predecessor(number: Term) -> Term | None:
    """What 1 is added to in a successor or a numeral."""
    if number.symbol == "succ" and len(number.args) == 1:
        return number.args[0]
    if number.head.isdecimal() and int(number.head):
        return read(str(int(number.head) - 1))
    return None


def substitute(term: Term, terms: Mapping[str, Term]) -> Term:
    """A term with others in the place of its variables; bound ones are not spared."""
    text = term.text
    for name, other in terms.items():
        text = _word(name).sub(partial(_atom, other), text)
    return read(text)


def holed(term: Term, variables: Iterable[str]) -> Term:
    """A pattern: the term with holes in the place of variables."""
    return substitute(term, {name: Term(f"?{name}", text=f"?{name}") for name in variables})


def _atom(term: Term, found: re.Match[str]) -> str:
    return term.atom


@lru_cache(maxsize=1024)
def _word(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.'✝?]){re.escape(name)}(?![\w'✝])")
