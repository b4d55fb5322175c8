"""Statements up to the names in them, so that what a model learns from can be kept apart from what
it is tested on."""

import re

from prover.lean.tokens import Kind, SourceError, Token, tokens
from prover.theorem import Theorem

_DEFINED = re.compile(
    r"^(?:def|abbrev|inductive|structure|class)\s+(\S+)|^\s*\|\s*(\w+)|^\s*\((\w+) :", re.MULTILINE
)
_BINDING = frozenset(("∀", "∃", "fun", "λ", "(", "{", "[", "⦃"))
_ENDS = frozenset((":", ",", "=>", "↦", "∈", "<", "≤"))


def canonical(theorem: Theorem) -> str:
    """The statement with its name left out and every name that it binds, or that its header
    defines, replaced by a number in the order of first occurrence.

    Statements that differ in such names alone have the same text; so may others that use different
    definitions in the same way, which are then taken for equal.
    """
    try:
        code = [token for token in tokens(theorem.statement) if token.significant]
    except SourceError:
        return theorem.statement
    name = next((i for i, token in enumerate(code) if token.text == theorem.name), -1)
    code = code[name + 1 :]
    own = _bound(code)
    for groups in _DEFINED.findall(theorem.header):
        own.update(part for group in groups for part in group.split(".") if part)
    numbers: dict[str, str] = {}

    def plain(word: str) -> str:
        return numbers.setdefault(word, f"#{len(numbers)}") if word in own else word

    texts = (
        ".".join(map(plain, token.text.split("."))) if token.kind is Kind.WORD else token.text
        for token in code
    )
    return " ".join(texts)


def _bound(code: list[Token]) -> set[str]:
    names: set[str] = set()
    for index, token in enumerate(code):
        if token.text not in _BINDING:
            continue
        run: list[str] = []
        for following in code[index + 1 :]:
            if following.kind is not Kind.WORD:
                if following.text in _ENDS:
                    names.update(run)
                break
            run.append(following.text)
    return names
