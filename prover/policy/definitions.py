"""What a theorem's header defines: functions, inductive types, earlier theorems.

Read off the source text, without Lean: a form that is not recognised is left out, and the rules
fall back to tactics that need no names.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from prover.lean.commands import declarations
from prover.lean.tokens import Kind, SourceError, Token, tokens
from prover.policy.reader import read
from prover.policy.terms import OPAQUE, Term


@dataclass(frozen=True, slots=True)
class Argument:
    """An explicit argument of a function, constructor or theorem.

    Attributes:
        name: as declared; empty if it has none.
        type: as declared; opaque if there is none.
    """

    name: str
    type: Term


@dataclass(frozen=True, slots=True)
class Signature:
    """What a constant takes and gives."""

    arguments: tuple[Argument, ...]
    result: Term


@dataclass(frozen=True, slots=True)
class Constructor:
    """A constructor of an inductive type, or the one of a structure; named without its type."""

    name: str
    arguments: tuple[Argument, ...]


@dataclass(frozen=True, slots=True)
class Inductive:
    """An inductive type or structure."""

    name: str
    constructors: tuple[Constructor, ...]

    def recurses(self, argument: Argument) -> bool:
        """Whether induction gives a hypothesis for this argument of a constructor."""
        return codomain(argument.type).symbol == self.name.rpartition(".")[2]

    @property
    def recursive(self) -> bool:
        return any(self.recurses(a) for each in self.constructors for a in each.arguments)


@dataclass(frozen=True, eq=False)
class Definitions:
    """What is defined. Compared by identity.

    Attributes:
        functions: names from the header that ``simp`` and ``unfold`` take, each with the names its
            text mentions.
        theorems: names from the header.
        inductives: by name; with the standard ones.
        signatures: of functions, constructors and theorems by name; with the standard ones.
    """

    functions: dict[str, frozenset[str]]
    theorems: tuple[str, ...]
    inductives: dict[str, Inductive]
    signatures: dict[str, Signature]

    def signature(self, name: str) -> Signature | None:
        """The signature of a constant, or of the only one whose name ends in ``name``."""
        found = self.signatures.get(name)
        if found is None:
            full = [each for each in self.signatures if each.endswith("." + name.lstrip("."))]
            found = self.signatures[full[0]] if len(full) == 1 else None
        return found

    def inductive(self, name: str) -> Inductive | None:
        """The inductive type of that name or notation, or the first whose name ends in it."""
        name = NOTATION.get(name, name)
        return self.inductives.get(name) or next(
            (each for full, each in self.inductives.items() if full.endswith(f".{name}")), None
        )


STANDARD = """
inductive Nat where | zero | succ (n : Nat)
inductive Nat.le (n : Nat) : Nat → Prop where | refl | step (h : Nat.le n m)
inductive Acc (r : α → α → Prop) : α → Prop where | intro (x : α) (h : ∀ y, r y x → Acc r y)
inductive List (α : Type) where | nil | cons (x : α) (xs : List α)
inductive Bool where | false | true
inductive Option (α : Type) where | none | some (a : α)
inductive Prod (α β : Type) where | mk (a : α) (b : β)
inductive Sum (α β : Type) where | inl (a : α) | inr (b : β)
inductive Fin (n : Nat) where | mk (i : Nat) (h : i < n)
inductive Subtype (p : Nat → Prop) where | mk (a : Nat) (h : a = a)
inductive Unit where | unit
inductive Empty where
inductive Except (ε α : Type) where | error (e : ε) | ok (a : α)
def List.length (xs : List α) : Nat
def List.map (f : α → β) (xs : List α) : List β
def List.filter (p : α → Bool) (xs : List α) : List α
def List.reverse (xs : List α) : List α
def List.isEmpty (xs : List α) : Bool
def List.all (xs : List α) (p : α → Bool) : Bool
def List.any (xs : List α) (p : α → Bool) : Bool
def List.flatten (xs : List (List α)) : List α
def List.replicate (n : Nat) (a : α) : List α
def List.range (n : Nat) : List Nat
def List.take (n : Nat) (xs : List α) : List α
def List.drop (n : Nat) (xs : List α) : List α
def List.head? (xs : List α) : Option α
def List.tail (xs : List α) : List α
def List.sum (xs : List Nat) : Nat
def Option.isSome (o : Option α) : Bool
def Option.isNone (o : Option α) : Bool
def Nat.pred (n : Nat) : Nat
def min (a : Nat) (b : Nat) : Nat
def max (a : Nat) (b : Nat) : Nat
def Function.Injective (f : α → β) : Prop
def Function.Surjective (f : α → β) : Prop
"""
"""The shapes of the standard types, and what some standard functions take and give."""

NOTATION = {"×": "Prod", "⊕": "Sum", "{}": "Subtype", "≤": "Nat.le"}
"""Types that are printed otherwise than by their names."""


@lru_cache(maxsize=64)
def definitions(header: str) -> Definitions:
    """What ``header`` defines, on top of the standard types; those alone if it cannot be read."""
    text = STANDARD + header
    try:
        code = [token for token in tokens(text) if token.significant]
        found = list(declarations(code))
    except SourceError:
        return definitions("")
    functions: dict[str, frozenset[str]] = {}
    theorems: list[str] = []
    inductives: dict[str, Inductive] = {}
    signatures: dict[str, Signature] = {}
    for declaration, own in found:
        name, keyword = declaration.name, declaration.keyword
        if not name or len(own) < 3:
            continue
        body = own[2:]
        if keyword in ("inductive", "structure", "class"):
            constructors = list(
                _constructors(text, body) if keyword == "inductive" else _structure(text, body)
            )
            inductives[name] = Inductive(name, tuple(constructors))
            signatures[name] = _signature(text, body)
            for each in constructors:
                signatures[f"{name}.{each.name}"] = Signature(each.arguments, read(name))
        elif keyword in ("def", "abbrev", "theorem", "lemma"):
            signatures[name] = _signature(text, body)
            if declaration.start < len(STANDARD):
                continue
            if keyword in ("def", "abbrev"):
                words = (token.text for token in body if token.kind is Kind.WORD)
                functions[name] = frozenset(words)
            else:
                theorems.append(name)
    return Definitions(functions, tuple(theorems), inductives, signatures)


def codomain(type_: Term) -> Term:
    """What is left of a type after all arrows and quantifiers."""
    while type_.head in ("→", "∀"):
        type_ = type_.args[-1]
    return type_


def _top(code: Sequence[Token], *ends: str) -> int:
    """Index of the first of the given tokens outside of brackets; the length if there is none."""
    depth = 0
    for index, token in enumerate(code):
        if depth == 0 and token.text in ends:
            return index
        depth += token.text in ("(", "[", "{", "⟨", "⦃", "@[")
        depth -= token.text in (")", "]", "}", "⟩", "⦄")
    return len(code)


def _read(text: str, code: Sequence[Token]) -> Term:
    return read(text[code[0].start : code[-1].end]) if code else Term(OPAQUE)


def _signature(text: str, code: Sequence[Token]) -> Signature:
    """What stands before the body of a declaration: arguments in round brackets, then those
    before arrows, then the result."""
    code = code[: _top(code, ":=", "|", "where", "deriving", "extends")]
    colon = _top(code, ":")
    found: list[Argument] = []
    index = 0
    while index < colon:
        inner = code[index + 1 :]
        inner = inner[: _top(inner, ")")]
        if code[index].text == "(":
            split = _top(inner, ":")
            type_ = _read(text, inner[split + 1 :])
            found += [Argument(token.text, type_) for token in inner[:split]]
            index += len(inner)
        index += 1
    result = _read(text, code[colon + 1 :])
    while result.head in ("→", "∀"):
        if result.head == "→":
            found.append(Argument("", result.args[0]))
        for binder in result.binders:
            if binder.explicit:
                found.append(Argument(binder.name, binder.type or Term(OPAQUE)))
        result = result.args[-1]
    return Signature(tuple(found), result)


def _constructors(text: str, code: Sequence[Token]) -> Iterator[Constructor]:
    code = code[: _top(code, "deriving")]
    start = _top(code, "|") + 1
    while start < len(code):
        length = _top(code[start:], "|")
        part = [each for each in code[start : start + length] if each.kind is not Kind.DOC]
        if part:
            yield Constructor(part[0].text, _signature(text, part[1:]).arguments)
        start += length + 1


def _structure(text: str, code: Sequence[Token]) -> Iterator[Constructor]:
    """The constructor of a structure, whose fields stand one a line or in brackets."""
    code = code[: _top(code, "deriving")]
    body = code[_top(code, "where", ":=") + 1 :]
    constructor = "mk"
    if len(body) > 1 and body[1].text == "::":
        constructor, body = body[0].text, body[2:]
    lines: list[list[Token]] = []
    for token in body:
        if not lines or (token.first and token.column <= lines[0][0].column):
            lines.append([])
        lines[-1].append(token)
    fields: list[Argument] = []
    for line in lines:
        colon = _top(line, ":")
        if line[0].text == "(":
            fields += _signature(text, line).arguments
        elif colon < len(line):
            type_ = _read(text, line[colon + 1 :][: _top(line[colon + 1 :], ":=")])
            fields += [Argument(token.text, type_) for token in line[:colon]]
    yield Constructor(constructor, tuple(fields))
