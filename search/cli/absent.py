"""Words of Mathlib: numbers that the embedded Lean lacks, and modules that have to be imported."""

import re
from collections.abc import Sequence

from prover.lean.tokens import Kind, Token, tokens

NUMBERS = {"ℝ": "real numbers", "ℚ": "rational numbers", "ℂ": "complex numbers"}
_IMPORTS = {
    "Core.Parity": r"Unknown identifier `(Even|Odd)`",
    "Core.Absolute": r"Unknown identifier `abs`|unexpected token '\|'; expected term",
    "Core.Sum": r"Unknown identifier `Finset\.(sum|prod|range|I[co][co])`|expected token\n[∑∏]",
}
"""Modules, and what Lean says of a text that lacks them: its first line, and the text there."""
_DEFINING = frozenset({"def", "abbrev", "structure", "inductive", "class", "opaque", "axiom"})


def caution(text: str) -> str:
    """What to know of a text for the embedded Lean; empty if there is nothing.

    Lean makes a variable of a single letter that it does not know (`autoImplicit`).

    Args:
        text: a theorem with all that stands before it; readable.
    """
    code = [token for token in tokens(text) if token.significant]
    used = {token.text for token in code if token.kind is Kind.WORD}
    found = [word for word in NUMBERS if word in used and not _defined(word, code)]
    if not found:
        return ""
    kinds = " and ".join(NUMBERS[word] for word in found)
    return (
        f"there is no {' and no '.join(found)} in the embedded Lean: Lean reads it as a variable, "
        f"and the theorem is about any type. For {kinds} use a Lake project with Mathlib "
        "(docs/mathlib.md)"
    )


def remedied(message: str, place: str) -> str:
    """An error of the embedded Lean about a statement, with the import that would help, if any.

    Args:
        message: Lean's own.
        place: the text from where the error is.
    """
    first, line_break, rest = message.partition("\n")
    for module, pattern in _IMPORTS.items():
        if re.match(pattern, f"{first}\n{place}"):
            return f"{first} (`import {module}` brings it){line_break}{rest}"
    return message


def _defined(word: str, code: Sequence[Token]) -> bool:
    """Whether the text itself says what a word stands for: it declares, binds or notates it."""
    for index, token in enumerate(code):
        if token.kind is Kind.STRING and token.text.strip('"').strip() == word:
            return True
        if token.text != word:
            continue
        if index and code[index - 1].text in _DEFINING:
            return True
        rest = (other for other in code[index + 1 :] if other.kind is not Kind.WORD)
        if (after := next(rest, None)) is not None and after.text == ":":
            return True
    return False
