"""Reads compiled modules and replays them through the kernel; never reads candidate text.

Run as ``python -m prover.lean.auditor LIBRARY NAME CANDIDATE TRUSTED GIVEN`` with ``LEAN_PATH``
set; ``CANDIDATE`` and ``TRUSTED`` are ``.olean`` files. Prints one JSON object, ``{"reason": "",
"axioms": […]}``, with a reason if the candidate is no proof. What the process that compiled the
candidate skipped, or was told to skip, is checked here: every declaration of the module goes
through the kernel again, in an environment that holds only what the module imports, and what the
kernel then has is judged, not what the module says that it is. (Declarations marked unsafe or
partial are not for the kernel; nothing that it takes can rest on one.)

The trusted module is the user's own text with a hole instead of a proof. All it declares must stand
in the candidate unchanged, but for the proofs of theorems: the one that is wanted and those before
it must have the same types, and any proof that the kernel takes will do. If ``GIVEN`` is not empty,
the trusted module is another text and that is the name of its statement: then the kernel is asked
to take the candidate's theorem as a proof of it, in an environment that holds both.

Function arguments and layouts are those of Lean 4.35 (``Environment.lean``, ``Declaration.lean``,
``Replay.lean``), see ``SUPPORTED``.
"""

import json
import sys
from dataclasses import dataclass
from pathlib import Path

from prover.lean.declared import Constant, declaration, same, same_type
from prover.lean.native import NONE, Library
from prover.lean.objects import Name, NotAnObject, show, written
from prover.lean.olean import Olean
from prover.lean.rebuild import AXIOM, INDUCTIVE, QUOTIENT, THEOREM, Rebuilding

SUPPORTED = frozenset({"4.35.0"})
"""Lean versions whose memory layout and calling conventions this module knows."""

EMPTY_TREE = 3
"""``Std.TreeMap`` without entries: its second constructor, without fields."""
BRIDGE = "rmax bridge"
"""Name of the theorem that states the given statement and is proved by the candidate's; no text can
declare one with a space in it unquoted, and a name that is taken is refused."""
PRIVATE_LEVEL = 5
"""``OLeanLevel.private``: load everything."""


class Refused(Exception):
    """The candidate is no proof; the message says why."""


@dataclass(frozen=True, slots=True)
class Module:
    """A compiled module: its imports and what it declares."""

    imports: int
    imported: tuple[Name, ...]
    constants: dict[Name, Constant]


class Auditor:
    """One initialised library and the environment that candidates are replayed in."""

    def __init__(self, library: Path) -> None:
        self.lean = Library(library)
        self.lean.call("lean_io_mark_end_initialization")
        self.lean.call("lean_init_task_manager")
        self._outcome(self.lean.call("lean_init_search_path"), "reading LEAN_PATH")

    def read(self, path: Path) -> Module:
        """Read a ``.olean`` file, and build in Lean what it declares.

        Raises:
            Refused: it declares a name twice.
            NotAnObject: it is not what this Lean writes.
        """
        lean = self.lean
        data = Olean(path.read_bytes())
        rebuilding = Rebuilding(lean, data)
        imported = data.items(data.field(data.root, 0))
        imports = [
            lean.construct(0, rebuilding.name(data.field(one, 0)), scalars=data.scalars(one, 3))
            for one in imported
        ]
        constants: dict[Name, Constant] = {}
        for reference in data.items(data.field(data.root, 2)):
            declared = declaration(lean, rebuilding.constant(reference))
            name = lean.name(declared.name_pointer)
            if name in constants:
                raise Refused(f"the module declares {show(name)} twice")
            constants[name] = declared
        listed = [data.name(each) for each in data.items(data.field(data.root, 1))]
        if listed != list(constants):
            raise NotAnObject("it lists other names than it declares")
        names = tuple(data.name(data.field(one, 0)) for one in imported)
        return Module(lean.array(*imports), names, constants)

    def audit(self, name: str, candidate: Module, trusted: Module, given: str = "") -> list[str]:
        """Axioms that the candidate's theorem rests on, sorted.

        Args:
            name: the theorem's full name, as people write it.
            candidate: the compiled candidate.
            trusted: the user's text with a hole, or the module of a statement given apart.
            given: that statement's full name.

        Raises:
            Refused: it is no proof of the trusted statement.
        """
        goal = candidate.constants[_named(name, candidate)]
        if candidate.imported != trusted.imported:
            raise Refused("the candidate imports other modules than the user's text")
        if ("Init",) not in trusted.imported:
            raise Refused(
                "the text does not import the library (`prelude`): the kernel computes functions "
                "such as Nat.gcd by name, which it could define otherwise"
            )
        odd = next((one for one in trusted.imported if not all(map(_is_plain, one))), None)
        if odd is not None:
            raise Refused(f"{show(odd)} is no name of a module")
        # What the candidate says that it imports is never followed: a name may be a path.
        imported = self._import(trusted.imports)
        for module in (candidate, trusted):
            self._demand_new(module, self._kernel(imported))
        if given:
            replayed = self._bridged(goal, candidate, trusted, given)
        else:
            replayed = list(candidate.constants.values())
        kernel = self._kernel(self._replay(replayed, imported))
        # From here on the kernel's word counts, not the module's: a replay leaves out what is
        # marked unsafe or partial, and makes recursors itself.
        proof = self._declared(kernel, goal.name_pointer)
        if proof is None or proof.tag != THEOREM:
            raise Refused(f"{name} is not a theorem")
        if not given:
            self._compare(name, kernel, candidate, trusted)
        return sorted(map(show, self._axioms(proof, kernel)))

    def _demand_new(self, module: Module, kernel: int) -> None:
        """Demand that a module declares nothing that is imported: one of two of that name would be
        judged, and the other believed."""
        for name, constant in module.constants.items():
            if constant.tag == QUOTIENT or self._declared(kernel, constant.name_pointer):
                raise Refused(f"the text declares {show(name)}, which is the library's")

    def _bridged(
        self, proof: Constant, candidate: Module, trusted: Module, given: str
    ) -> list[Constant]:
        """What to replay: both modules, and the given statement proved by the candidate's theorem.

        The trusted statement was compiled before the candidate's text, so that nothing in that text
        gave it its meaning; the kernel decides whether the candidate's theorem has that type.
        """
        clash = next((one for one in trusted.constants if one in candidate.constants), None)
        if clash is not None or (BRIDGE,) in candidate.constants:
            raise Refused(f"the document declares {show(clash or (BRIDGE,))}, which is not its own")
        statement = trusted.constants[_named(given, trusted)]
        if len(statement.levels) != len(proof.levels):
            raise Refused("the document proves something else under that name: other universes")
        bridge = self._theorem(BRIDGE, statement, proof)
        return [*candidate.constants.values(), *trusted.constants.values(), bridge]

    def _theorem(self, name: str, statement: Constant, proof: Constant) -> Constant:
        """The theorem ``name``, with the statement's type, proved by another theorem."""
        lean = self.lean
        name_pointer = lean.make("lean_name_mk_string", NONE, lean.text(name))
        levels = NONE
        parameters = lean.field(lean.field(lean.field(statement.pointer, 0), 0), 1)
        for parameter in reversed(lean.elements(parameters)):
            levels = lean.construct(1, lean.make("lean_level_mk_param", parameter), levels)
        value = lean.make("lean_expr_mk_const", proof.name_pointer, levels)
        common = lean.construct(0, name_pointer, parameters, statement.type)
        names = lean.construct(1, name_pointer, NONE)
        info = lean.construct(THEOREM, lean.construct(0, common, value, names))
        return declaration(self.lean, info)

    def _compare(self, goal: str, kernel: int, candidate: Module, trusted: Module) -> None:
        """Demand that the kernel has of the candidate what the user's own text says."""
        for name, mine in trusted.constants.items():
            theirs = self._declared(kernel, mine.name_pointer)
            if theirs is None and name in candidate.constants:
                # Unsafe or partial on both sides: the kernel has neither, nor may a proof use it.
                theirs = candidate.constants[name]
            if name == written(goal):
                if theirs is None or not same_type(self.lean, mine, theirs):
                    raise Refused("the candidate changes the statement")
            elif theirs is None or not same(self.lean, mine, theirs):
                raise Refused(f"the candidate changes the definition of {show(name)}")

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

    def _replay(self, constants: list[Constant], environment: int) -> int:
        """Send declarations through the kernel; the environment that then has them."""
        lean = self.lean
        entries = NONE
        for constant in constants:
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
            complaint = self._complaint(answer)
            if BRIDGE in complaint:
                raise Refused(f"the document proves something else under that name: {complaint}")
            raise Refused(f"the kernel rejects it {complaint}")
        replayed = lean.field(answer, 0)
        lean.make_permanent(replayed)
        return replayed

    def _kernel(self, environment: int) -> int:
        """What of an environment the kernel knows."""
        kernel = self.lean.call("lean_elab_environment_to_kernel_env", environment)
        self.lean.make_permanent(kernel)
        return kernel

    def _axioms(self, proof: Constant, kernel: int) -> set[Name]:
        """All axioms below a theorem, as the kernel has them."""
        lean = self.lean
        found: set[Name] = set()
        seen = {lean.name(proof.name_pointer)}
        queue = [proof]
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
                    if (below := self._declared(kernel, pointer)) is None:
                        raise Refused(f"{show(name)} is not declared anywhere")
                    queue.append(below)
        return found

    def _declared(self, kernel: int, name: int) -> Constant | None:
        """What the kernel has under a name."""
        answer = self.lean.call("lean_environment_find", kernel, name)
        return None if answer & 1 else declaration(self.lean, self.lean.field(answer, 0))

    def _outcome(self, answer: int, doing: str) -> int:
        """The value of an ``IO`` result."""
        if self.lean.shape(answer)[0] != 0:
            raise Refused(f"{doing} failed: {self._complaint(answer)}")
        return self.lean.field(answer, 0)

    def _complaint(self, answer: int) -> str:
        error = self.lean.field(answer, 0)
        _, fields = self.lean.shape(error)
        return self.lean.string(self.lean.field(error, fields - 1)) if fields else "an error"


def _named(name: str, module: Module) -> Name:
    """The declaration that people call ``name``."""
    found = written(name)
    if found not in module.constants:
        raise Refused(f"the theorem {name} is not there")
    return found


def _is_plain(part: str | int) -> bool:
    """Whether a part of a module's name is no path, nor part of one."""
    return isinstance(part, str) and part not in ("", "..") and not {"/", "\\", "\0"} & {*part}


def main() -> int:
    library, name, candidate, trusted, given = [*sys.argv[1:], ""][:5]
    sys.set_int_max_str_digits(0)  # `LARGEST_NUMBER` is the limit
    auditor = Auditor(Path(library))
    axioms: list[str] = []
    reason = ""
    try:
        modules = auditor.read(Path(candidate)), auditor.read(Path(trusted))
        axioms = auditor.audit(name, *modules, given)
    except Refused as refusal:
        reason = str(refusal)
    except NotAnObject as error:
        reason = f"what was compiled is not a module of this Lean: {error}"
    print(json.dumps({"reason": reason, "axioms": axioms}), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
