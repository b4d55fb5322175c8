"""Declarations as Lean has them in memory, and whether two are the same."""

from dataclasses import dataclass

from prover.lean.native import Library
from prover.lean.objects import Name
from prover.lean.rebuild import (
    DECLARATIONS,
    DEFINITION,
    EXPRESSION,
    HINTS,
    NAME,
    NAMES,
    NATURAL,
    OPAQUE,
    RULES,
    THEOREM,
)


@dataclass(frozen=True, slots=True)
class Constant:
    """A declaration of a module.

    Attributes:
        pointer: its ``ConstantInfo``.
        name_pointer: its ``Name``.
        tag: constructor tag of the ``ConstantInfo``.
        levels: universe parameters.
        type: pointer to its type.
        value: pointer to its value, 0 if it has none.
    """

    pointer: int
    name_pointer: int
    tag: int
    levels: tuple[Name, ...]
    type: int
    value: int


def declaration(lean: Library, info: int) -> Constant:
    """The declaration of a ``ConstantInfo``."""
    tag = lean.shape(info)[0]
    value = lean.field(info, 0)
    common = lean.field(value, 0)
    return Constant(
        pointer=info,
        name_pointer=lean.field(common, 0),
        tag=tag,
        levels=tuple(map(lean.name, lean.elements(lean.field(common, 1)))),
        type=lean.field(common, 2),
        value=lean.field(value, 1) if tag in (DEFINITION, THEOREM, OPAQUE) else 0,
    )


def same_type(lean: Library, one: Constant, other: Constant) -> bool:
    """Whether two declarations are of one kind, with the same type in the same universes."""
    alike = one.tag == other.tag and one.levels == other.levels
    return alike and lean.test("lean_expr_eqv", one.type, other.type)


def same(lean: Library, one: Constant, other: Constant) -> bool:
    """Whether two declarations are the same, but for hints to the elaborator and for proofs."""
    if not same_type(lean, one, other):
        return False
    if one.tag == THEOREM:
        return True  # any proof of it will do: the kernel has seen the candidate's
    kinds, flags = DECLARATIONS[one.tag]
    values = [lean.field(constant.pointer, 0) for constant in (one, other)]
    for index, kind in enumerate(kinds, 1):
        if not _same_field(lean, kind, *(lean.field(value, index) for value in values)):
            return False
    scalars = [lean.read(value + 16 + 8 * len(kinds), flags) for value in values]
    return scalars[0] == scalars[1]


def _same_field(lean: Library, kind: int, one: int, other: int) -> bool:
    if kind == EXPRESSION:
        return lean.test("lean_expr_eqv", one, other)
    if kind == NAME:
        return lean.name(one) == lean.name(other)
    if kind == NAMES:
        names = [tuple(map(lean.name, lean.elements(each))) for each in (one, other)]
        return names[0] == names[1]
    if kind == RULES:
        rules = [lean.elements(each) for each in (one, other)]
        return len(rules[0]) == len(rules[1]) and all(
            _same_field(lean, part, lean.field(mine, index), lean.field(theirs, index))
            for mine, theirs in zip(*rules, strict=True)
            for index, part in enumerate((NAME, NATURAL, EXPRESSION))
        )
    return kind == HINTS or one == other
