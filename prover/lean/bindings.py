"""Generates ``lean_project/Core/Bindings``: declarations that bind the library's own syntax.

Lean's interpreter prefers a native symbol wherever a declaration's mangled name exists in the
loaded library. So a stub under the right name with the right attribute makes the library's parser,
macro or unexpander available, without a line of its text. What exists is read from the library:
parser descriptors from its heap, macros and unexpanders from its symbol table.

Run ``python -m prover.lean.bindings`` to write the files, with ``--check`` to compare them.
"""

import re
import sys
from dataclasses import dataclass, field

from prover.lean.core import source_folder
from prover.lean.native import Library, demangle_component, mangle
from prover.lean.objects import Name, NotAnObject
from prover.lean.toolchain import probe, wheel_command, wheel_library

NODE, TRAILING_NODE, ALIAS = 3, 4, 9
_FIELDS = {NODE: 3, TRAILING_NODE: 4, ALIAS: 3}

CATEGORY_RULES = [
    (r"(?:Lean\.)?term|.*\.term[_¬∃×\[{]|boolIfThenElse|raw[A-Z]|coe(?:Fun|Sort)?Notation"
     r"|Lean\.(?:byElab|calc|includeStr|modCast|withAnnotateTerm)$"
     r"|Lean\.Parser\.Term\.|Lean\.Parser\.Syntax\.exact\?", "term"),
    (r"tactic|.*\.tactic|Lean\.(?:cdot|calcTactic|solveTactic)|Lean\.Parser\.Tactic\.[^.]+$"
     r"|Lean\.Elab\.Tactic\.Ext\.|Lean\.Parser\.Tactic\.Conv\.conv$", "tactic"),
    (r"Lean\.Parser\.Tactic\.Conv\.|Lean\.convCalc", "conv"),
    (r"Lean\.Parser\.Tactic\.rcasesPat\.", "rcasesPat"),
    (r"Lean\.Parser\.Tactic\.rintroPat\.", "rintroPat"),
    (r"Lean\.binderPred", "binderPred"),
    (r"prec|Lean\.Parser\.Syntax\.(?:add|sub)Prec", "prec"),
    (r"prio|Lean\.Parser\.Syntax\.(?:add|sub)Prio", "prio"),
    (r"stx", "stx"),
    (r"Lean\.Parser\.Attr\.grind[A-Z]\w*$", "grind_mod"),
    (r"Lean\.Parser\.Attr\.|Lean\.(?:deprecated|Attr\.coe|univ_out_params|suggest_for)", "attr"),
    (r"Lean\.Parser\.Tactic\.Grind\.(?:grindFilter|grind_filter)", "grind_filter"),
    (r"Lean\.Parser\.Tactic\.Grind\.", "grind"),
    (r"(?:Lean\.)?command|Lean\.Parser\.(?:Command\.|command)|Lean\.(?:guardMsgsCmd|reduceCmd|runCmd|runElab|runMeta"
     r"|guardPanicCmd|infoTreesCmd)", "command"),
]  # fmt: skip
"""Name pattern → category, first match wins; the category is not stored in the descriptor."""

EXCLUDED = re.compile(
    r"(?:Std|Rat|Vector|BitVec|String\.Internal|_private)\b|Int\.term"
    r"|(?:Array|List)\.term_~|commandDeclare_"
    r"|Lean\.(?:Compiler|Doc|Grind|Json|Linter|Meta|Option|Order|PostprocessTraces|PrettyPrinter"
    r"|Server|Widget|_root_|Elab\.(?:Command|ConfigEval|Term)|Elab\.Tactic\.(?:configElab|commandConfigElab))\b"
    r"|Lean\.(?:doElem|termMacro|commandDeclare_|setLib|testExtern|(?:builtin_)?command_code_action)"
    r"|Lean\.Parser\.(?:Sym|Command\.(?:sym|register)|command|builtin|cbv|check|discr|grindProp|reset|simproc|time)"
    r"|Lean\.Parser\.(?:Attr\.\w*simproc|Tactic\.(?:Grind|m|bv|vc|frameAlt|invariant|tacticMvcgen))"
)
"""Syntax that the core does not serve, unless something served refers to it."""


@dataclass(frozen=True)
class Descriptor:
    """A parser descriptor found in the library: its name, constructor tag and references."""

    name: Name
    tag: int
    references: tuple[Name, ...]

    @property
    def dotted(self) -> str:
        return ".".join(map(str, self.name))


@dataclass
class Inventory:
    """What the library offers, by declaration name."""

    descriptors: dict[Name, Descriptor] = field(default_factory=dict)
    macros: list[tuple[Name, str]] = field(default_factory=list)
    unexpanders: list[tuple[Name, str]] = field(default_factory=list)


def take_inventory(library: Library) -> Inventory:
    """Find every parser descriptor, macro rule and unexpander the library exports."""
    inventory = Inventory()
    for symbol in library.symbols(("STT_OBJECT",)):
        if not symbol.startswith("l_"):
            continue
        try:
            pointer = library.value(symbol)
            tag, fields = library.shape(pointer)
            if _FIELDS.get(tag) != fields:
                continue
            name = library.name(library.field(pointer, 1 if tag == ALIAS else 0))
            if mangle(name) != symbol:
                continue
            references = tuple(_references(library, library.field(pointer, fields - 1)))
        except (NotAnObject, UnicodeDecodeError):
            continue
        inventory.descriptors[name] = Descriptor(name, tag, references)
    for symbol in library.symbols(("STT_FUNC",)):
        match = re.fullmatch(r"l_(?:((?:[A-Za-z0-9]+_)+))?(__aux__(?:Init|Lean|Std)__.*?)", symbol)
        if match is None or symbol.endswith("___boxed") or "_lam__" in symbol or "_spec_" in symbol:
            continue
        try:
            last = demangle_component(match[2])
        except (KeyError, ValueError):
            continue
        if (role := re.fullmatch(r"_aux_\w+?___(macroRules|unexpand)_(.+)_\d+", last)) is None:
            continue
        name = (*(match[1] or "").rstrip("_").split("_"), last) if match[1] else (last,)
        rules = inventory.macros if role[1] == "macroRules" else inventory.unexpanders
        rules.append((name, role[2]))
    return inventory


def _references(library: Library, pointer: int) -> list[Name]:
    """Names of the parsers a descriptor refers to, in order."""
    if pointer & 1:
        return []
    tag, fields = library.shape(pointer)
    if tag == 8:
        return [library.name(library.field(pointer, 0))]
    found: list[Name] = []
    if tag in (1, 2, NODE, TRAILING_NODE, ALIAS, 10, 11):
        for index in range(fields):
            child = library.field(pointer, index)
            if child & 1 or library.shape(child)[0] > 12:
                continue
            if (tag in (1, 2, NODE, TRAILING_NODE, ALIAS)) and index < (1 if tag != ALIAS else 2):
                continue
            found += _references(library, child)
    return found


_PLAIN_COMPONENT = re.compile(r"[A-Za-z_][A-Za-z0-9_'!?]*")


def escape(name: Name) -> str:
    """A name as Lean source."""
    return ".".join(
        str(part) if isinstance(part, int) or _PLAIN_COMPONENT.fullmatch(part) else f"«{part}»"
        for part in name
    )


def category(descriptor: Descriptor) -> str | None:
    """The syntax category a parser extends; ``None`` for one only reached by reference."""
    if descriptor.tag == ALIAS:
        return None
    for pattern, result in CATEGORY_RULES:
        if re.match(pattern, descriptor.dotted):
            return result
    raise KeyError(f"no category rule for {descriptor.dotted}")


def in_reference_order(descriptors: dict[Name, Descriptor]) -> list[Descriptor]:
    """The served descriptors and what they refer to, each after its references."""
    ordered: dict[Name, Descriptor] = {}
    for descriptor in descriptors.values():
        if not EXCLUDED.match(descriptor.dotted):
            _visit(descriptor, descriptors, ordered)
    return list(ordered.values())


def _visit(
    descriptor: Descriptor,
    descriptors: dict[Name, Descriptor],
    ordered: dict[Name, Descriptor],
) -> None:
    if descriptor.name in ordered:
        return
    for reference in descriptor.references:
        if reference in descriptors and reference != descriptor.name:
            _visit(descriptors[reference], descriptors, ordered)
    ordered[descriptor.name] = descriptor


NAMED_UNEXPANDERS = {
    "unexpandUnit": "Unit.unit", "unexpandListNil": "List.nil", "unexpandListCons": "List.cons",
    "unexpandProdMk": "Prod.mk", "unexpandIte": "ite", "unexpandExists": "Exists",
    "unexpandSigma": "Sigma", "unexpandPSigma": "PSigma", "unexpandSubtype": "Subtype",
    "unexpandEqRec": "Eq.rec", "unexpandEqNDRec": "Eq.ndrec", "unexpandGetElem": "GetElem.getElem",
    "unexpandGetElem?": "GetElem?.getElem?", "unexpandGetElem!": "GetElem?.getElem!",
}  # fmt: skip
"""Unexpanders the library names itself → the constant they print."""

UNSERVED_CONSTANTS = re.compile(
    r"(?:Array|Int|Lean|Rat|Std|Vector|Bind|Functor|lcErased|andM|orM|List\.Perm)"
)
"""Constants with an unexpander that the core does not define."""

HEADER = """prelude
import {import_}

/-! Generated by `python -m prover.lean.bindings` from Lean {version}; do not edit. -/

"""


def _file(imported: str, version: str, lines: list[str]) -> str:
    return HEADER.format(import_=imported, version=version) + "\n".join(lines) + "\n"


OF_TACTICS = {"tactic", "conv", "rcasesPat", "rintroPat", "grind", "grind_filter", "grind_ref"}
"""Categories in which only tactics, and the arguments of tactics, are written."""


def syntax_files(inventory: Inventory, version: str) -> dict[str, str]:
    """Parsers and macros, as Lean source: those of terms and commands, and those of tactics.

    Neither refers to the other, so that Lean compiles the first modules of the core, which need no
    tactic, beside the latter.
    """
    served = in_reference_order(inventory.descriptors)
    early: dict[Name, Descriptor] = {}
    for descriptor in served:
        if category(descriptor) not in {None, *OF_TACTICS}:
            _visit(descriptor, inventory.descriptors, early)
    terms: list[str] = []
    tactics: list[str] = []
    for descriptor in served:
        type_ = "TrailingParserDescr" if descriptor.tag == TRAILING_NODE else "ParserDescr"
        into = category(descriptor)
        attribute = f"@[{into}_parser] " if into else ""
        (terms if descriptor.name in early else tactics).append(
            f"{attribute}def {escape(descriptor.name)} : Lean.{type_} := .const .anonymous"
        )
    kinds = {"_".join(map(str, descriptor.name)): descriptor.name for descriptor in served}
    for rule, kind in inventory.macros:
        if kind in kinds:
            (terms if kinds[kind] in early else tactics).append(
                f"@[macro {escape(kinds[kind])}] def {escape(rule)} : Lean.Macro :="
                " fun a b c => .mk a b c"
            )
    return {
        "Terms.lean": _file("Core.Text", version, terms),
        "Tactics.lean": _file("Core.Text", version, tactics),
    }


def unexpanders_file(inventory: Inventory, version: str) -> str:
    """How goals print their notation, as Lean source."""
    auxiliary = ((name, constant.replace("_", ".")) for name, constant in inventory.unexpanders)
    named: list[tuple[Name, str]] = [
        ((name,), constant) for name, constant in NAMED_UNEXPANDERS.items()
    ]
    lines = [
        f"@[app_unexpander {constant}] def {escape(name)} : Lean.PrettyPrinter.Unexpander :=\n"
        "  fun a b c => .mk a b c"
        for name, constant in [*auxiliary, *named]
        if not UNSERVED_CONSTANTS.match(constant)
    ]
    return _file("Core.List.Basic", version, lines)


def main() -> int:
    """Write the generated files, or with ``--check`` say which differ (exit code 1)."""
    version = probe(wheel_command(), {})[0]
    inventory = take_inventory(Library(wheel_library()))
    folder = source_folder() / "Core" / "Bindings"
    stale = 0
    files = {
        **syntax_files(inventory, version),
        "Unexpanders.lean": unexpanders_file(inventory, version),
    }
    for file_name, text in files.items():
        path = folder / file_name
        if "--check" in sys.argv[1:]:
            if not path.exists() or path.read_text() != text:
                print(f"{path} is not what the library gives", file=sys.stderr)
                stale = 1
        else:
            path.write_text(text)
    return stale


if __name__ == "__main__":
    sys.exit(main())
