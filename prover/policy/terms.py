"""Terms as Lean prints them: trees with enough structure for rules to match on.

Every term keeps the text it was read from, so that pieces of a goal can be put into tactics word
for word. What could not be read is opaque.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

OPAQUE = "…"
"""Head of a term that could not be read."""

APPLY = "@"
"""Head of an application whose function is neither a name nor a field; the function comes first."""

BRACKETED = {"[]", "(,)", "⟨⟩", "{}", "#[]", "()", "‹›"}
"""Heads of terms that stand in brackets of their own."""

UNREAD = {"match", "let", "have", "show", "by", "do", "with", "where", "from"}
"""Heads of terms that extend as far as possible, and whose inside is not read."""


@dataclass(frozen=True, slots=True)
class Binder:
    """A variable bound by ``∀``, ``∃`` or ``fun``.

    Attributes:
        name: as printed.
        type: ``None`` where Lean prints none.
        explicit: bound with round brackets or none.
    """

    name: str
    type: "Term | None" = None
    explicit: bool = True


@dataclass(frozen=True, slots=True)
class Term:
    """A printed term.

    Attributes:
        head: an operator (``"∧"``, ``"¬"``, ``"∀"``, ``"fun"``, ``"if"``), a bracket (``"[]"``,
            ``"(,)"``, ``"⟨⟩"``), a constant or variable (``"Nat.succ"``, ``"x"``, ``"3"``), a field
            (``".length"`` for ``xs.length``, with ``xs`` the first argument), `APPLY` or `OPAQUE`.
        args: operands or arguments; of a binder its body.
        text: the term's own text, line breaks turned into spaces.
        binders: of ``∀``, ``∃`` and ``fun``.
    """

    head: str
    args: tuple["Term", ...] = ()
    text: str = ""
    binders: tuple[Binder, ...] = ()

    @property
    def symbol(self) -> str:
        """The head without namespace: ``length`` for ``List.length`` and for ``.length``."""
        return self.head.rpartition(".")[2] or self.head

    @property
    def atom(self) -> str:
        """The text as an argument: in brackets where it needs them."""
        simple = not self.args and self.head != OPAQUE
        field = self.head[0] == "." and len(self.args) == 1
        return self.text if simple or field or self.head in BRACKETED else f"({self.text})"


def parts(term: Term) -> Iterator[Term]:
    """The term and all terms in it, outermost first."""
    yield term
    for arg in term.args:
        yield from parts(arg)


def subterms(term: Term) -> Iterator[Term]:
    """Those of the parts that mention no variable bound inside the term."""
    yield term
    bound = {binder.name for binder in term.binders}
    for arg in term.args:
        for part in subterms(arg):
            if not bound or bound.isdisjoint(names(part)):
                yield part


_WORD = re.compile(r"[^\W\d][\w'!?✝.]*")


@lru_cache(maxsize=16384)
def names(term: Term) -> frozenset[str]:
    """The constants and variables that occur free, and the fields (``length``)."""
    if term.head == OPAQUE or term.head in UNREAD:
        return frozenset(part for word in _WORD.findall(term.text) for part in word.split("."))
    found = {term.head.removeprefix(".")}
    for arg in term.args:
        found |= names(arg)
    for binder in term.binders:
        found.discard(binder.name)
        if binder.type is not None:
            found |= names(binder.type)
    return frozenset(found)
