"""What type a printed term has, guessed from its head: enough to keep rules to what may fit.

A type is told by the head of its print: ``Nat``, ``List``, ``α``, ``→``, ``Prop``; empty where
nothing is known.
"""

from prover.policy.definitions import Definitions
from prover.policy.goals import PROPOSITIONAL, Goal
from prover.policy.terms import Term

_RESULTS = {
    **dict.fromkeys(PROPOSITIONAL, "Prop"),
    **dict.fromkeys(("&&", "||", "!", "=="), "Bool"),
    **dict.fromkeys(("[]", "::", "++"), "List"),
    **dict.fromkeys(("∘", "fun"), "→"),
    **dict.fromkeys(("→", "∀"), "Prop"),
    "(,)": "×",
}
_ARITHMETIC = frozenset({"+", "-", "*", "/", "%", "^"})
_HOMOGENEOUS = _ARITHMETIC | {"=", "≠", "<", "≤", ">", "≥", "++", "==", "∣"}


def type_head(term: Term, goal: Goal, known: Definitions) -> str:
    """The head of the type of ``term``."""
    local = goal.named.get(term.head)
    if local is not None:
        type_ = local.type
        for _ in term.args:
            if type_.head != "→":
                return ""
            type_ = type_.args[1]
        return type_.head
    if term.head in _ARITHMETIC:
        return next(filter(None, (type_head(each, goal, known) for each in term.args)), "")
    if term.head in _RESULTS:
        return _RESULTS[term.head]
    if term.head.isdecimal():
        return "Nat"
    if term.head == "if":
        return type_head(term.args[1], goal, known)
    signature = known.signature(term.head)
    if signature is None:
        return ""
    return "→" if len(term.args) < len(signature.arguments) else signature.result.head


def bound_type_head(name: str, body: Term, goal: Goal, known: Definitions) -> str:
    """The head of the type of a variable, from where it stands in ``body``."""
    for index, arg in enumerate(body.args):
        if arg.text != name:
            found = bound_type_head(name, arg, goal, known)
        elif body.head in _HOMOGENEOUS:
            found = type_head(body.args[1 - index], goal, known) if len(body.args) == 2 else ""
        else:
            found = _parameter(body.head, index, goal, known)
        if found:
            return found
    return ""


def _parameter(function: str, index: int, goal: Goal, known: Definitions) -> str:
    local = goal.named.get(function)
    if local is not None:
        type_ = local.type
        for _ in range(index):
            type_ = type_.args[-1] if type_.head == "→" else type_
        return type_.args[0].head if type_.head == "→" else ""
    signature = known.signature(function)
    if signature is not None and index < len(signature.arguments):
        return signature.arguments[index].type.head
    return ""
