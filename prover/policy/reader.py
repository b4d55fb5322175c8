"""Reads terms as Lean prints them.

This is no Lean parser. It knows the operators of the standard notation and reads the rest as
applications; what it cannot read becomes an opaque term.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from prover.policy.terms import APPLY, BRACKETED, OPAQUE, UNREAD, Binder, Term

MAX_CHARS = 4000
"""Longest text that is read; a longer one is opaque."""


@dataclass(frozen=True, slots=True)
class _Operator:
    """How tightly an operator binds to the left, and what it lets in on the right."""

    left: int
    right: int


_LEVELS = {
    # level: (associate to the left, to the right, not at all)
    10: ("|>", "<| $", ""),
    20: ("", "<|>", "↔"),
    25: ("", "→", ""),
    30: ("||", "∨ ⊕", ""),
    35: ("&&", "∧ ×", ""),
    50: ("", "", "= ≠ < ≤ > ≥ ∈ ∉ == != ∣ ⊆ ≃ ≍ ⊂ ≈ ~"),
    55: (">>= |||", "", ""),
    58: ("^^^", "", ""),
    60: ("&&&", "", ""),
    65: ("+ - ++ ∪", "", ""),
    67: ("", "::", ""),
    70: ("* / % ∩", "", ""),
    73: ("", "•", ""),
    75: ("<<< >>>", "^ ▸", ""),
    90: ("", "∘", ""),
}
_INFIX = {
    symbol: _Operator(level, level if place == 1 else level + 1)
    for level, row in _LEVELS.items()
    for place, symbols in enumerate(row)
    for symbol in symbols.split()
}
_PREFIX = {"¬": 40, "!": 40, "-": 75, "↑": 1024}
_BINDERS = {"∀": ",", "∃": ",", "∃!": ",", "Σ": ",", "fun": "=>", "λ": "=>"}
_CLOSING = {"(": ")", "[": "]", "⟨": "⟩", "{": "}", "#[": "]", "‹": "›", "⦃": "⦄"}
_RELATIONS_IN_BINDERS = ("∈", "∉", "<", "≤", ">", "≥", "≠", "⊆")
_STOP = {
    *_CLOSING.values(),
    *(",", "then", "else", ":=", "=>", ":", ";", "|", "//", "↦", "with", "at"),
}

_PART = r"(?:[^\W\d][\w'!?✝]*|«[^»]*»)"
_SYMBOLS = sorted({*_INFIX, *_PREFIX, ":=", "=>", "//", "#[", "⁻¹", "∃!"}, key=len, reverse=True)
_TOKEN = re.compile(
    rf"(?P<field>\.(?:{_PART}|\d+)(?=\W|$|✝))"
    rf"|(?P<word>\?{_PART}(?:\.\d+)?|@?{_PART}(?:\.{_PART})*(?:\.\{{[^}}]*\}})?)"
    r"|(?P<number>\d[\w.]*\b|\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)')"
    rf"|(?P<symbol>{'|'.join(map(re.escape, _SYMBOLS))}|[^\s])"
)


class _Unreadable(Exception):
    """The text is no term this module knows."""


@lru_cache(maxsize=16384)
def read(text: str) -> Term:
    """Read a printed term; opaque where that fails."""
    text = " ".join(text.split())
    if len(text) > MAX_CHARS:
        return Term(OPAQUE, text=text)
    try:
        return _Reader(text).whole()
    except (_Unreadable, RecursionError):
        return Term(OPAQUE, text=text)


class _Reader:
    """A precedence parser over the tokens of one text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens: list[str] = []
        self.kinds: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        for found in _TOKEN.finditer(text):
            kind = found.lastgroup or ""
            start = found.start()
            if kind == "field" and (start == 0 or text[start - 1] in " ([{⟨,"):
                kind = "word"
            self.tokens.append(found.group())
            self.kinds.append(kind)
            self.starts.append(start)
            self.ends.append(found.end())
        self.count = len(self.tokens)
        self.at = 0

    def whole(self) -> Term:
        term = self.expression(0)
        if self.at != self.count:
            raise _Unreadable
        return term

    def peek(self) -> str:
        return self.tokens[self.at] if self.at < self.count else ""

    def take(self, token: str) -> None:
        if self.peek() != token:
            raise _Unreadable
        self.at += 1

    def since(self, start: int) -> str:
        """The text from token ``start`` to the last token read."""
        return self.text[self.starts[start] : self.ends[self.at - 1]]

    def expression(self, level: int) -> Term:
        start = self.at
        left = self.operand()
        while (operator := _INFIX.get(self.peek())) is not None and operator.left >= level:
            symbol = self.peek()
            self.at += 1
            right = self.expression(operator.right)
            left = Term(symbol, (left, right), self.since(start))
        return left

    def operand(self) -> Term:
        start = self.at
        token = self.peek()
        if token in _PREFIX:
            self.at += 1
            arg = self.expression(_PREFIX[token])
            return Term(token, (arg,), self.since(start))
        if token in _BINDERS:
            return self.binding(token)
        if token == "if":
            return self.conditional()
        if token in UNREAD:
            return self.unread(token)
        function = self.postfixed(self.argument())
        args = []
        while self.starts_argument():
            if self.peek() in _BINDERS:
                args.append(self.binding(self.peek()))
                break
            if self.peek() in ("¬", "↑"):
                args.append(self.operand())
            else:
                args.append(self.postfixed(self.argument()))
        if self.peek() == "⁻¹":
            raise _Unreadable
        if not args:
            return function
        text = self.since(start)
        if function.head[0] == "." and len(function.args) == 1:
            return Term(function.head, (*function.args, *args), text)
        if function.args or function.head in BRACKETED:
            return Term(APPLY, (function, *args), text)
        return Term(function.head, tuple(args), text)

    def starts_argument(self) -> bool:
        token = self.peek()
        if not token or token in _STOP or token in _INFIX or token in UNREAD:
            return False
        if self.kinds[self.at] == "symbol":
            return token in _CLOSING or token in _BINDERS or token in ("¬", "↑", "⋯", "·")
        return token != "if"

    def postfixed(self, term: Term) -> Term:
        """Fields right after a closing bracket or a number: ``(f x).length``."""
        while self.at < self.count and self.kinds[self.at] == "field":
            if self.starts[self.at] != self.ends[self.at - 1]:
                raise _Unreadable
            text = term.text if term.args == () or term.head in BRACKETED else f"({term.text})"
            if term.head[0] == "." and len(term.args) == 1:
                text = term.text
            term = Term(self.tokens[self.at], (term,), text + self.tokens[self.at])
            self.at += 1
        return term

    def argument(self) -> Term:
        start = self.at
        token = self.peek()
        if not token or token in _STOP:
            raise _Unreadable
        self.at += 1
        kind = self.kinds[start]
        if kind == "word":
            return _name(token)
        if kind == "number" or token in ("⋯", "·"):
            return Term(token, text=token)
        if token == "(":
            return self.round(start)
        if token == "{":
            self.skip()
            self.take("}")
            return Term("{}", text=self.since(start))
        if token in _CLOSING:
            items = self.items(_CLOSING[token])
            return Term(token + _CLOSING[token], items, self.since(start))
        raise _Unreadable

    def items(self, closing: str) -> tuple[Term, ...]:
        items = []
        while self.peek() != closing:
            items.append(self.expression(0))
            if self.peek() != closing:
                self.take(",")
        self.take(closing)
        return tuple(items)

    def round(self, start: int) -> Term:
        """What stands in round brackets: a term, a tuple, a type ascription, a binder and arrow."""
        binders = self.group(")")
        if binders is not None:
            self.take("→")
            body = self.expression(25)
            return Term("∀", (body,), self.since(start), binders)
        items = []
        while self.peek() not in (")", ":"):
            items.append(self.expression(0))
            if self.peek() == ",":
                self.at += 1
        if self.peek() == ":":
            self.at += 1
            self.expression(0)
            self.take(")")
            return Term("()", tuple(items), self.since(start))
        self.take(")")
        if len(items) == 1:
            return items[0]
        return Term("(,)", tuple(items), self.since(start))

    def group(self, closing: str) -> tuple[Binder, ...] | None:
        """``x y : T)`` if that is what comes and an arrow follows; otherwise nothing is read."""
        start = self.at
        found = self.named(closing)
        if found and self.peek() == "→":
            return found
        self.at = start
        return None

    def named(self, closing: str) -> tuple[Binder, ...] | None:
        """``x y : T`` and the closing bracket, if that is what comes."""
        explicit = closing == ")"
        found = []
        while self.at < self.count and self.kinds[self.at] == "word":
            found.append(self.peek())
            self.at += 1
        if not found or self.peek() != ":":
            return None
        self.at += 1
        kind = self.expression(0)
        if self.peek() != closing:
            return None
        self.at += 1
        return tuple(Binder(name, kind, explicit) for name in found)

    def binding(self, token: str) -> Term:
        start = self.at
        self.at += 1
        closing = _BINDERS[token]
        binders: list[Binder] = []
        condition: Term | None = None
        while self.peek() not in (closing, "↦"):
            opening = self.peek()
            if opening in ("(", "{", "[", "⦃"):
                self.at += 1
                found = self.named(_CLOSING[opening])
                if found is None and opening == "[":
                    kind = self.expression(0)
                    self.take("]")
                    found = (Binder("inst✝", kind, False),)
                if found is None:
                    raise _Unreadable
                binders += found
            elif opening == ":":
                self.at += 1
                kind = self.expression(0)
                binders = [Binder(binder.name, binder.type or kind) for binder in binders]
            elif opening in _RELATIONS_IN_BINDERS and len(binders) == 1:
                self.at += 1
                bound = self.expression(51)
                left = _name(binders[0].name)
                condition = Term(opening, (left, bound), f"{left.text} {opening} {bound.text}")
            elif self.at < self.count and self.kinds[self.at] == "word":
                binders.append(Binder(opening))
                self.at += 1
            else:
                raise _Unreadable
        self.at += 1
        body = self.expression(0)
        if condition is not None:
            link = "→" if token == "∀" else "∧"
            body = Term(link, (condition, body), f"{condition.text} {link} {body.text}")
        head = "fun" if token == "λ" else token
        return Term(head, (body,), self.since(start), tuple(binders))

    def conditional(self) -> Term:
        start = self.at
        self.take("if")
        if self.at + 1 < self.count and self.tokens[self.at + 1] == ":":
            self.at += 2
        condition = self.expression(0)
        self.take("then")
        yes = self.expression(0)
        self.take("else")
        no = self.expression(0)
        return Term("if", (condition, yes, no), self.since(start))

    def unread(self, token: str) -> Term:
        """A term that extends as far as possible; of a ``match`` what it is on is read."""
        start = self.at
        self.at += 1
        on: list[Term] = []
        if token == "match":
            while self.peek() != "with":
                if self.at + 1 < self.count and self.tokens[self.at + 1] == ":":
                    self.at += 2
                on.append(self.expression(0))
                if self.peek() == ",":
                    self.at += 1
        self.skip()
        return Term(token, tuple(on), self.since(start))

    def skip(self) -> None:
        """Go to the closing bracket of the innermost bracket, or to the end."""
        depth = 0
        while self.at < self.count:
            depth += self.peek() in _CLOSING
            depth -= self.peek() in _CLOSING.values()
            if depth < 0:
                return
            self.at += 1


def _name(word: str) -> Term:
    """A name, its fields taken apart: a variable ends at the first dot, a constant
    after its first part in lower case (``T.leaf.size`` is the field ``size`` of ``T.leaf``)."""
    if "." not in word or word[0] in "?«@." or "{" in word:
        return Term(word, text=word)
    parts = word.split(".")
    base = 0
    while base < len(parts) - 1 and parts[base][0].isupper():
        base += 1
    text = ".".join(parts[: base + 1])
    term = Term(text, text=text)
    for part in parts[base + 1 :]:
        text = f"{text}.{part}"
        term = Term(f".{part}", (term,), text)
    return term
