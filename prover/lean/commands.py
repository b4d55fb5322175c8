"""The declarations of a Lean text: where each begins and ends, and its full name.

Lean decides this by running the file. Here it is read off the command keywords, which are reserved
words, and the layout, for those that are not.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from prover.lean.holes import CLOSING, OPENING
from prover.lean.tokens import Kind, Token, tokens

PROVABLE = frozenset({"theorem", "lemma", "example"})
_DECLARATIONS = PROVABLE | {
    *("def", "abbrev", "instance", "structure", "inductive", "class", "axiom", "opaque"),
    "coinductive",
}
_RESERVED = _DECLARATIONS - {"lemma"} | {
    *("import", "namespace", "section", "end", "universe", "variable", "attribute", "export"),
    *("macro", "macro_rules", "syntax", "elab", "elab_rules", "declare_syntax_cat", "initialize"),
    *("notation", "infix", "infixl", "infixr", "prefix", "postfix", "mutual"),
    "builtin_initialize",
}
"""Words that can only be commands."""
_AT_MARGIN = {
    *("lemma", "alias", "include", "omit", "proof_wanted", "irreducible_def", "run_cmd"),
    *("assert_not_exists", "library_note", "suppress_compilation", "simproc", "dsimproc"),
    *("register_simp_attr", "register_option", "initialize_simps_projections", "unif_hint"),
    *("compile_inductive", "add_decl_doc", "seal", "unseal", "#"),
}
"""Commands that a file may have or not: taken for one only at the left margin."""
_MODULE = re.compile(r"[^\W\d][\w'!?]*(\.[^\W\d][\w'!?]*)*")
"""A module's name without quotes; a quoted one may be the path of a file."""
_WITH_IN = {"open", "set_option"}
"""Commands that, followed by ``in``, are also tactics and terms."""
_BEFORE_IN = _WITH_IN | {"variable", "omit", "include", "attribute", "universe"}
_MODIFIERS = {
    *("private", "protected", "noncomputable", "unsafe", "partial", "nonrec", "public", "meta"),
    *("local", "scoped"),
}


@dataclass(frozen=True, slots=True)
class Declaration:
    """A declaration in a source text.

    Attributes:
        keyword: ``theorem``, ``def``, …
        name: fully qualified name; for an ``example`` a made-up one; empty if there is none.
        start: offset of the command's first character: of its ``open … in``, doc comment,
            attributes or modifiers, or of the ``mutual`` around it.
        word: offset of the keyword.
        end: offset after the command's last character of code.
        informal: text of the doc comment.
    """

    keyword: str
    name: str
    start: int
    word: int
    end: int
    informal: str = ""


@dataclass(slots=True)
class _Command:
    """A command as a range of tokens.

    Attributes:
        start: index of its first token.
        word: index of the keyword.
        parts: indices of the keywords of its declarations (several inside ``mutual``).
    """

    start: int
    word: int
    parts: list[int]


def declarations(code: Sequence[Token]) -> Iterator[tuple[Declaration, Sequence[Token]]]:
    """Each declaration with its tokens, from its keyword on.

    Args:
        code: the significant tokens of a text.
    """
    commands = _commands(code)
    scopes: list[tuple[str, bool]] = []  # name of a namespace or section, and which of them
    examples = 0
    for number, command in enumerate(commands):
        following = commands[number + 1].start if number + 1 < len(commands) else len(code)
        end = code[following - 1].end
        _enter_or_leave(scopes, code[command.word : following])
        for part, index in enumerate(command.parts):
            last = command.parts[part + 1] if part + 1 < len(command.parts) else following
            part_code = code[index:last]
            keyword, name = part_code[0].text, ""
            if keyword == "example":
                examples += 1
                name = f"rmax_example_{examples}"
            elif len(part_code) > 1 and part_code[1].kind is Kind.WORD:
                name = part_code[1].text
            if name.startswith("_root_."):
                name = name.removeprefix("_root_.")
            elif name:
                name = ".".join((*(scope for scope, real in scopes if real), name))
            doc = next((t.text for t in code[command.start : index] if t.kind is Kind.DOC), "")
            yield (
                Declaration(
                    keyword=keyword,
                    name=name,
                    start=code[command.start].start,
                    word=part_code[0].start,
                    end=end,
                    informal=doc.removeprefix("/--").removesuffix("-/").strip(),
                ),
                part_code,
            )


def imports(text: str) -> str:
    """The lines that import what a text imports, and nothing else of it.

    Written anew from the module names, up to the first thing that is no plain import: not from the
    text's own lines, which may hold more.

    Raises:
        SourceError: a comment or string in the text never ends.
    """
    code = [token for token in tokens(text) if token.significant]
    lines = ["prelude"] if code and code[0].text == "prelude" else []
    at = len(lines)
    while at + 1 < len(code) and code[at].text == "import" and _MODULE.fullmatch(code[at + 1].text):
        lines.append(f"import {code[at + 1].text}")
        at += 2
    return "".join(f"{line}\n" for line in lines)


def _commands(code: Sequence[Token]) -> list[_Command]:
    commands: list[_Command] = []
    brackets: list[str] = []
    mutual = False
    index = 0
    while index < len(code):
        token = code[index]
        word = _keyword(code, index)
        margin = code[commands[-1].start].column if commands else token.column
        if (
            word is None
            or (brackets and not (token.first and token.column == 0))
            or not _is_command(code, word, token, margin, bool(commands))
        ):
            if token.text in OPENING:
                brackets.append(OPENING[token.text])
            elif token.text in CLOSING and brackets:
                brackets.pop()
            index += 1
            continue
        brackets.clear()
        keyword = code[word].text
        parts = [word] if keyword in _DECLARATIONS else []
        if mutual:
            commands[-1].parts += parts
            mutual = keyword != "end"
        elif commands and code[index - 1].text == "in" and _takes_in(code, commands[-1]):
            commands[-1].word, commands[-1].parts = word, parts
        else:
            commands.append(_Command(index, word, parts))
            mutual = keyword == "mutual"
        index = word + 1
    return commands


def _keyword(code: Sequence[Token], index: int) -> int | None:
    """Index of the command keyword, where a command could start at ``index``."""
    while index < len(code):
        token = code[index]
        if token.text == "@[":
            depth = 0
            while index < len(code):
                depth += code[index].text in OPENING
                depth -= code[index].text in CLOSING
                index += 1
                if not depth:
                    break
        elif token.kind is Kind.DOC or token.text in _MODIFIERS:
            index += 1
        elif token.text in _RESERVED or token.text in _AT_MARGIN or token.text in _WITH_IN:
            return index
        else:
            return None
    return None


def _is_command(code: Sequence[Token], word: int, start: Token, margin: int, nested: bool) -> bool:
    at_margin = start.first and start.column <= margin
    if code[word].text in _AT_MARGIN:
        return at_margin or not nested
    if code[word].text in _WITH_IN and nested and not at_margin:
        for token in code[word + 1 :]:
            if token.first:
                return True
            if token.text == "in":
                return False
    return True


def _takes_in(code: Sequence[Token], command: _Command) -> bool:
    return code[command.word].text in _BEFORE_IN


def _enter_or_leave(scopes: list[tuple[str, bool]], command: Sequence[Token]) -> None:
    """Keep the stack of open namespaces and sections; each dotted part is a scope."""
    keyword = command[0].text
    named = len(command) > 1 and command[1].kind is Kind.WORD and not command[1].first
    names = command[1].text.split(".") if named else [""]
    if keyword in ("namespace", "section"):
        scopes += [(name, keyword == "namespace") for name in names]
    elif keyword == "end":
        del scopes[max(0, len(scopes) - len(names)) :]
