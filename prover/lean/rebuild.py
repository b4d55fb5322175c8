"""Declarations of a compiled module, built anew in Lean from the bytes of its file.

Every name, level and expression is made by Lean's own constructors, which compute what the kernel
relies on without looking twice (hashes, whether variables are loose). So the kernel is given only
objects that Lean made itself, whatever the file holds. Metadata in expressions is left out: it has
no meaning for the kernel.

Layouts are those of Lean 4.35 (``Declaration.lean``, ``Expr.lean``, ``Level.lean``).
"""

from collections.abc import Callable, Iterable

from prover.lean.native import NONE, Library
from prover.lean.objects import NotAnObject
from prover.lean.olean import Olean

BVAR, SORT, CONST, APP, LAMBDA, FORALL, LET = 0, 3, 4, 5, 6, 7, 8
LITERAL, METADATA, PROJECTION = 9, 10, 11
"""Constructor tags of `Expr`; 1 and 2 are free variables and metavariables."""

FIELDS = {BVAR: 1, SORT: 1, CONST: 2, APP: 2, LAMBDA: 3, FORALL: 3, LET: 4, LITERAL: 1}
FIELDS |= {METADATA: 2, PROJECTION: 3}
"""How many object fields each has."""

PARTS = {APP: (0, 1), LAMBDA: (1, 2), FORALL: (1, 2), LET: (1, 2, 3), METADATA: (1,)}
PARTS |= {PROJECTION: (2,)}
"""Which of them are expressions."""

ZERO, SUCCESSOR, MAXIMUM, IMAXIMUM, PARAMETER = range(5)
"""Constructor tags of `Level`."""

LEVELS = ("zero", "succ", "max", "imax", "param")
LEVEL_PARTS = {SUCCESSOR: 1, MAXIMUM: 2, IMAXIMUM: 2}

AXIOM, DEFINITION, THEOREM, OPAQUE, QUOTIENT, INDUCTIVE, CONSTRUCTOR, RECURSOR = range(8)
"""Constructor tags of `ConstantInfo`."""

NAME, NAMES, NATURAL, EXPRESSION, HINTS, RULES = range(6)
"""What the fields of a declaration hold."""

DECLARATIONS: dict[int, tuple[tuple[int, ...], int]] = {
    AXIOM: ((), 1),
    DEFINITION: ((EXPRESSION, HINTS, NAMES), 1),
    THEOREM: ((EXPRESSION, NAMES), 0),
    OPAQUE: ((EXPRESSION, NAMES), 1),
    QUOTIENT: ((), 1),
    INDUCTIVE: ((NATURAL, NATURAL, NAMES, NAMES, NATURAL), 3),
    CONSTRUCTOR: ((NAME, NATURAL, NATURAL, NATURAL), 1),
    RECURSOR: ((NAMES, NATURAL, NATURAL, NATURAL, NATURAL, RULES), 2),
}
"""For each kind of declaration its fields after the `ConstantVal`, and how many flags follow."""

LARGEST_FLAGS = {DEFINITION: 2, QUOTIENT: 3}
"""Safety of a definition and kind of a quotient constant; all other flags are a ``Bool``."""
LARGEST_BINDER = 3
LARGEST_COUNT = (1 << 32) - 1
"""Lean's kernel cuts larger numbers of parameters, fields and the like short."""

LARGEST_VARIABLE = (1 << 20) - 1
"""Beyond it Lean's constructor panics, and goes on with an expression that it takes for closed."""


class Rebuilding:
    """One module on its way into Lean.

    Args:
        lean: where to.
        module: where from.
    """

    def __init__(self, lean: Library, module: Olean) -> None:
        self.lean = lean
        self.module = module
        self._names: dict[int, int] = {NONE: NONE}
        self._levels: dict[int, int] = {}
        self._expressions: dict[int, int] = {}

    def constant(self, reference: int) -> int:
        """A `ConstantInfo`.

        Raises:
            NotAnObject: there is none.
        """
        tag, _ = self.module.shape(reference)
        if tag not in DECLARATIONS:
            raise NotAnObject("not a declaration")
        kinds, flags = DECLARATIONS[tag]
        value = self.module.field(reference, 0)
        if self.module.shape(value) != (0, 1 + len(kinds)):
            raise NotAnObject("a declaration of another shape")
        common = self._common(self.module.field(value, 0))
        fields = (
            self._field(kind, self.module.field(value, index))
            for index, kind in enumerate(kinds, 1)
        )
        scalars = self.module.scalars(value, flags) if flags else b""
        if any(scalar > LARGEST_FLAGS.get(tag, 1) for scalar in scalars):
            raise NotAnObject("a flag that is none")
        made = self.lean.construct(0, common, *fields, scalars=scalars)
        return self.lean.construct(tag, made)

    def _field(self, kind: int, reference: int) -> int:
        if kind == NAME:
            return self.name(reference)
        if kind == NAMES:
            return self.names(reference)
        if kind == NATURAL:
            return self.count(reference)
        if kind == EXPRESSION:
            return self.expression(reference)
        if kind == HINTS:
            return self._hints(reference)
        return self._list(map(self._rule, self.module.elements(reference)))

    def name(self, reference: int) -> int:
        """A `Name`."""
        if (known := self._names.get(reference)) is not None:
            return known
        made = NONE
        for part in self.module.name(reference):
            if isinstance(part, str):
                made = self.lean.make("lean_name_mk_string", made, self.lean.text(part))
            else:
                made = self.lean.make("lean_name_mk_numeral", made, 2 * part + 1)
        self._names[reference] = made
        return made

    def names(self, reference: int) -> int:
        """A `List Name`."""
        return self._list(map(self.name, self.module.elements(reference)))

    def natural(self, reference: int) -> int:
        """A `Nat`."""
        return self.lean.natural(self.module.natural(reference))

    def count(self, reference: int) -> int:
        """A `Nat` that counts something, or is a place among what is counted."""
        if self.module.natural(reference) > LARGEST_COUNT:
            raise NotAnObject("a count beyond what the kernel reads")
        return self.natural(reference)

    def level(self, reference: int) -> int:
        """A `Level`."""
        return self._build(reference, self._levels, self._level_parts, self._one_level)

    def expression(self, reference: int) -> int:
        """An `Expr` without free variables and metavariables."""
        return self._build(
            reference, self._expressions, self._expression_parts, self._one_expression
        )

    def _build(
        self,
        reference: int,
        known: dict[int, int],
        parts: Callable[[int], list[int]],
        make: Callable[[int], int],
    ) -> int:
        """Build something after its parts; those have lower addresses (`Olean`)."""
        needed: set[int] = set()
        waiting = [reference]
        while waiting:
            one = waiting.pop()
            if one not in known and one not in needed:
                needed.add(one)
                waiting += parts(one)
        for one in sorted(needed):
            known[one] = make(one)
        return known[reference]

    def _level_parts(self, reference: int) -> list[int]:
        if reference & 1:
            return []
        count = LEVEL_PARTS.get(self.module.shape(reference)[0], 0)
        return [self.module.field(reference, index) for index in range(count)]

    def _one_level(self, reference: int) -> int:
        tag = reference >> 1 if reference & 1 else self.module.shape(reference)[0]
        if tag >= len(LEVELS) or (reference & 1 and tag != ZERO):
            raise NotAnObject("not a level of a declaration")
        arguments = [self._levels[part] for part in self._level_parts(reference)]
        if tag == PARAMETER:
            arguments = [self.name(self.module.field(reference, 0))]
        return self.lean.make(f"lean_level_mk_{LEVELS[tag]}", *(arguments or [NONE]))

    def _expression_parts(self, reference: int) -> list[int]:
        tag, fields = self.module.shape(reference)
        if FIELDS.get(tag) != fields:
            raise NotAnObject("not an expression of a declaration")
        return [self.module.field(reference, index) for index in PARTS.get(tag, ())]

    def _one_expression(self, reference: int) -> int:
        lean, module = self.lean, self.module
        tag, _ = module.shape(reference)
        parts = [self._expressions[part] for part in self._expression_parts(reference)]
        first = module.field(reference, 0)
        if tag == APP:
            return lean.make("lean_expr_mk_app", *parts)
        if tag == CONST:
            levels = self._list(map(self.level, module.elements(module.field(reference, 1))))
            return lean.make("lean_expr_mk_const", self.name(first), levels)
        if tag == BVAR:
            index = module.natural(first)
            if index >= LARGEST_VARIABLE:
                raise NotAnObject("a variable that no binder can bind")
            return lean.make("lean_expr_mk_bvar", lean.natural(index))
        if tag in (LAMBDA, FORALL):
            # The eight bytes before are the cached data.
            binder = module.scalars(reference, 9)[8]
            if binder > LARGEST_BINDER:
                raise NotAnObject("not a kind of binder")
            symbol = "lean_expr_mk_lambda" if tag == LAMBDA else "lean_expr_mk_forall"
            return lean.make(symbol, self.name(first), *parts, binder)
        if tag == SORT:
            return lean.make("lean_expr_mk_sort", self.level(first))
        if tag == LET:
            independent = module.scalars(reference, 9)[8]  # `have` rather than `let`
            if independent > 1:
                raise NotAnObject("a flag that is none")
            return lean.make("lean_expr_mk_let", self.name(first), *parts, independent)
        if tag == LITERAL:
            return lean.make("lean_expr_mk_lit", self._literal(first))
        if tag == PROJECTION:
            index = self.count(module.field(reference, 1))
            return lean.make("lean_expr_mk_proj", self.name(first), index, *parts)
        return parts[0]  # metadata

    def _literal(self, reference: int) -> int:
        tag, fields = self.module.shape(reference)
        if tag not in (0, 1) or fields != 1:
            raise NotAnObject("not a literal")
        value = self.module.field(reference, 0)
        made = self.lean.text(self.module.string(value)) if tag else self.natural(value)
        return self.lean.construct(tag, made)

    def _common(self, reference: int) -> int:
        """A `ConstantVal`: name, universe parameters, type."""
        name, levels, of_type = (self.module.field(reference, index) for index in range(3))
        return self.lean.construct(0, self.name(name), self.names(levels), self.expression(of_type))

    def _hints(self, reference: int) -> int:
        """`ReducibilityHints`."""
        if reference & 1:
            if reference >> 1 > 1:
                raise NotAnObject("not a hint")
            return reference
        if self.module.shape(reference) != (2, 0):
            raise NotAnObject("not a hint")
        height = int.from_bytes(self.module.scalars(reference, 4), "little")
        return self.lean.make("lean_mk_reducibility_hints_regular", height)

    def _rule(self, reference: int) -> int:
        """A `RecursorRule`."""
        constructor, fields, value = (self.module.field(reference, index) for index in range(3))
        return self.lean.construct(
            0, self.name(constructor), self.count(fields), self.expression(value)
        )

    def _list(self, items: Iterable[int]) -> int:
        made = NONE
        for item in reversed(list(items)):
            made = self.lean.construct(1, item, made)
        return made
