"""Reads compiled modules and replays them through the kernel; never reads candidate text.

Run as ``python -m prover.lean.auditor LIBRARY NAME CANDIDATE [TRUSTED]`` with ``LEAN_PATH`` set;
the last two are ``.olean`` files. Prints one JSON object: ``{"reason": "", "axioms": […]}``, with
a reason if the candidate is no proof. What the process that compiled the candidate skipped, or was
told to skip, is checked here: every declaration of the module goes through the kernel again, in an
environment that holds only what the module imports.

The trusted module is the user's own text with a hole instead of a proof. All it declares must stand
in the candidate unchanged, and the theorem must have the same type. Without one the candidate is
only replayed, and its statement is the caller's to compare.

Function arguments and layouts are those of Lean 4.35 (``Environment.lean``, ``Declaration.lean``,
``Replay.lean``), see ``SUPPORTED``.
"""

import json
import sys
from dataclasses import dataclass
from pathlib import Path

from prover.lean.native import Library, Name, NotAnObject

SUPPORTED = frozenset({"4.35.0"})
"""Lean versions whose memory layout and calling conventions this module knows."""

NONE = 1
"""``Nat`` 0, ``false``, ``none``, ``[]`` and ``()`` as boxed scalars."""
EMPTY_TREE = 3
"""``Std.TreeMap`` without entries: its second constructor, without fields."""
PRIVATE_LEVEL = 5
"""``OLeanLevel.private``: load everything."""

AXIOM, DEFINITION, THEOREM, OPAQUE, INDUCTIVE = 0, 1, 2, 3, 5
"""Constructor tags of ``ConstantInfo``."""


class Refused(Exception):
    """The candidate is no proof; the message says why."""


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


@dataclass(frozen=True, slots=True)
class Module:
    """A compiled module: its imports and what it declares."""

    imports: int
    imported: tuple[Name, ...]
    constants: dict[Name, Constant]


def show(name: Name) -> str:
    """A name as people write it."""
    return ".".join(map(str, name))


class Auditor:
    """One initialised library and the environment that candidates are replayed in."""

    def __init__(self, library: Path) -> None:
        self.lean = Library(library)
        self.lean.call("lean_io_mark_end_initialization")
        self.lean.call("lean_init_task_manager")
        self._outcome(self.lean.call("lean_init_search_path"), "reading LEAN_PATH")

    def read(self, path: Path) -> Module:
        """Read a ``.olean`` file."""
        lean = self.lean
        answer = lean.call("l_Lean_readModuleData___boxed", lean.text(str(path)), NONE)
        data = lean.field(self._outcome(answer, f"reading {path.name}"), 0)
        imports = lean.field(data, 0)
        names, infos = lean.items(lean.field(data, 1)), lean.items(lean.field(data, 2))
        return Module(
            imports,
            tuple(lean.name(lean.field(item, 0)) for item in lean.items(imports)),
            {
                lean.name(name): self._constant(info, name)
                for name, info in zip(names, infos, strict=True)
            },
        )

    def audit(self, name: str, candidate: Module, trusted: Module | None) -> list[str]:
        """Axioms that the candidate's theorem rests on, sorted.

        Raises:
            Refused: it is no proof of the trusted statement.
        """
        goal = next((known for known in candidate.constants if show(known) == name), None)
        if goal is None:
            raise Refused(f"the theorem {name} is not there")
        if ("Init",) not in candidate.imported:
            raise Refused(
                "the text does not import the library (`prelude`): the kernel computes functions "
                "such as Nat.gcd by name, which it could define otherwise"
            )
        if candidate.constants[goal].tag != THEOREM:
            raise Refused(f"{name} is not a theorem")
        if trusted is not None:
            self._compare(goal, candidate, trusted)
        environment = self._import(candidate.imports)
        self._replay(candidate, environment)
        return sorted(map(show, self._axioms(goal, candidate, environment)))

    def _compare(self, goal: Name, candidate: Module, trusted: Module) -> None:
        """Demand that the candidate says what the user's own text says."""
        if candidate.imported != trusted.imported:
            raise Refused("the candidate imports other modules than the user's text")
        for name, mine in trusted.constants.items():
            theirs = candidate.constants.get(name)
            if theirs is None or not self._same(mine, theirs, value=name != goal):
                what = "the statement" if name == goal else f"the definition of {show(name)}"
                raise Refused(f"the candidate changes {what}")

    def _same(self, one: Constant, other: Constant, *, value: bool) -> bool:
        lean = self.lean
        if one.levels != other.levels or not lean.test("lean_expr_eqv", one.type, other.type):
            return False
        if not value:
            return True
        if one.tag != other.tag or bool(one.value) != bool(other.value):
            return False
        return not one.value or lean.test("lean_expr_eqv", one.value, other.value)

    def _import(self, imports: int) -> int:
        """The environment of a list of imports."""
        lean = self.lean
        options = lean.value("l_Lean_Options_empty")
        plugins = lean.array()
        answer = lean.call(
            "l_Lean_importModules___boxed",
            *(imports, options, NONE, plugins, NONE, NONE, PRIVATE_LEVEL, EMPTY_TREE, NONE),
        )
        environment = self._outcome(answer, "importing")
        lean.make_permanent(environment)
        return environment

    def _replay(self, module: Module, environment: int) -> None:
        """Send every declaration of a module through the kernel."""
        lean = self.lean
        entries = NONE
        for constant in module.constants.values():
            pair = lean.construct(0, constant.name_pointer, constant.pointer)
            entries = lean.construct(1, pair, entries)
        table = lean.call(
            "l_Std_HashMap_ofList___redArg",
            lean.value("l_Lean_Name_instBEq"),
            lean.value("l_Lean_instHashableName"),
            entries,
        )
        answer = lean.call("l_Lean_Environment_replay___boxed", table, environment, NONE)
        if lean.shape(answer)[0] != 0:
            raise Refused(f"the kernel rejects it {self._complaint(answer)}")

    def _axioms(self, goal: Name, module: Module, environment: int) -> set[Name]:
        """All axioms below a constant."""
        lean = self.lean
        kernel = lean.call("lean_elab_environment_to_kernel_env", environment)
        lean.make_permanent(kernel)
        found: set[Name] = set()
        seen = {goal}
        queue = [module.constants[goal]]
        while queue:
            constant = queue.pop()
            if constant.tag == AXIOM:
                found.add(lean.name(constant.name_pointer))
            used = [
                pointer
                for expression in (constant.type, constant.value)
                if expression
                for pointer in lean.items(lean.call("l_Lean_Expr_getUsedConstants", expression))
            ]
            if constant.tag == INDUCTIVE:
                used += lean.elements(lean.field(lean.field(constant.pointer, 0), 4))
            for pointer in used:
                name = lean.name(pointer)
                if name not in seen:
                    seen.add(name)
                    queue.append(module.constants.get(name) or self._find(kernel, pointer))
        return found

    def _find(self, kernel: int, name: int) -> Constant:
        answer = self.lean.call("lean_environment_find", kernel, name)
        if answer & 1:
            raise Refused(f"{show(self.lean.name(name))} is not declared anywhere")
        return self._constant(self.lean.field(answer, 0), name)

    def _constant(self, info: int, name: int) -> Constant:
        lean = self.lean
        tag = lean.shape(info)[0]
        value = lean.field(info, 0)
        common = lean.field(value, 0)
        return Constant(
            pointer=info,
            name_pointer=name,
            tag=tag,
            levels=tuple(map(lean.name, lean.elements(lean.field(common, 1)))),
            type=lean.field(common, 2),
            value=lean.field(value, 1) if tag in (DEFINITION, THEOREM, OPAQUE) else 0,
        )

    def _outcome(self, answer: int, doing: str) -> int:
        """The value of an ``IO`` result."""
        if self.lean.shape(answer)[0] != 0:
            raise Refused(f"{doing} failed: {self._complaint(answer)}")
        return self.lean.field(answer, 0)

    def _complaint(self, answer: int) -> str:
        error = self.lean.field(answer, 0)
        _, fields = self.lean.shape(error)
        return self.lean.string(self.lean.field(error, fields - 1)) if fields else "an error"


def main() -> int:
    library, name, *modules = sys.argv[1:]
    auditor = Auditor(Path(library))
    axioms: list[str] = []
    reason = ""
    try:
        candidate, trusted = [*(auditor.read(Path(path)) for path in modules), None][:2]
        assert candidate is not None
        axioms = auditor.audit(name, candidate, trusted)
    except Refused as refusal:
        reason = str(refusal)
    except NotAnObject as error:
        reason = f"the compiled candidate is not a Lean module: {error}"
    print(json.dumps({"reason": reason, "axioms": axioms}), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
