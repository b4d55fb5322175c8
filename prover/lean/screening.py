"""Reads candidate text before Lean does and refuses what no tactic block needs.

This is a filter, not the boundary: what is accepted is decided by fresh Lean processes, see
``prover.lean.acceptance``. It keeps commands, options and holes out of the worker, and says so in
words a person can act on. Comments and string literals are not code; where the reader can't be
sure, text counts as code.
"""

import unicodedata
from dataclasses import dataclass
from itertools import zip_longest

from prover.lean.tokens import Kind, SourceError, Token, line_and_column, tokens

MAX_CHARACTERS = 65_536
MAX_LINE = 8_192
"""Parsing can't be cancelled, and its time grows with these."""

HOLES = frozenset({"sorry", "admit", "sorryAx", "lcProof", "lcUnreachable", "unsafeCast"})

COMMANDS = frozenset(
    {
        *("import", "prelude", "module", "public", "meta", "set_option", "attribute", "export"),
        *("namespace", "section", "end", "universe", "variable", "include", "omit", "mutual"),
        *("theorem", "lemma", "def", "abbrev", "example", "instance", "structure", "inductive"),
        *("coinductive", "class", "deriving", "axiom", "opaque", "constant", "unsafe", "partial"),
        *("private", "protected", "noncomputable", "initialize", "builtin_initialize", "elab"),
        *("elab_rules", "macro", "macro_rules", "syntax", "declare_syntax_cat", "notation"),
        *("infix", "infixl", "infixr", "prefix", "postfix", "unif_hint", "simproc", "dsimproc"),
        *("seal", "unseal", "alias", "run_tac", "run_cmd", "run_elab", "run_meta", "by_elab"),
        *("register_option", "add_decl_doc", "assert_not_exists"),
    }
)

NATIVE = frozenset({"native_decide", "implemented_by", "extern", "csimp", "bv_decide"})
"""Ways to have compiled code believed."""

_ALLOWED_CONTROLS = frozenset("\n\t\r")


@dataclass(frozen=True, slots=True)
class Denial:
    """Why a text was refused.

    Attributes:
        rule: name of the rule: ``size``, ``characters``, ``unbalanced``, ``hole``, ``command`` or
            ``native``.
        reason: the rule in words, with the offending piece.
        offset: where it stands, in characters.
        line: 1-based line.
        column: 1-based column, in characters.
    """

    rule: str
    reason: str
    offset: int
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.reason} (line {self.line}, column {self.column} of the proof)"


def screen(proof: str) -> Denial | None:
    """The first thing in a candidate proof that is not allowed there; ``None`` if there is none."""
    if len(proof) > MAX_CHARACTERS:
        return _denial("size", f"the proof is longer than {MAX_CHARACTERS} characters", proof, 0)
    start = 0
    for line in proof.split("\n"):
        if len(line) > MAX_LINE:
            return _denial("size", f"a line is longer than {MAX_LINE} characters", proof, start)
        start += len(line) + 1
    for offset, character in enumerate(proof):
        if character not in _ALLOWED_CONTROLS and unicodedata.category(character) in (
            *("Cc", "Cf", "Cs", "Co", "Cn"),
        ):
            name = unicodedata.name(character, f"U+{ord(character):04X}")
            return _denial("characters", f"the invisible character {name}", proof, offset)
    try:
        code = [token for token in tokens(proof) if token.significant]
    except SourceError as error:
        return Denial("unbalanced", error.message, 0, error.line, error.column)
    for token, following in zip_longest(code, code[1:]):
        if (found := _rule(token, following)) is not None:
            rule, reason = found
            return _denial(rule, reason, proof, token.start)
    return None


def _rule(token: Token, following: Token | None) -> tuple[str, str] | None:
    """The rule that a token of code breaks, and the reason."""
    if token.kind is Kind.DOC:
        return "command", "a doc comment belongs to a command"
    if token.text.startswith("#"):
        adjacent = following is not None and following.start == token.end
        if len(token.text) > 1 or (
            adjacent and following is not None and following.kind is Kind.WORD
        ):
            return "command", "a `#` command"
    if token.text == "@" and following is not None and following.text == "[":
        return "command", "an attribute"
    if token.text == "native" and following is not None and following.text == ":=":
        return "native", "`native` bypasses the kernel"
    if token.text == "+" and following is not None and following.text == "native":
        return "native", "`+native` bypasses the kernel"
    if token.kind not in (Kind.WORD, Kind.NAME):
        return None
    for part in token.text.replace("«", "").replace("»", "").lstrip("`").split("."):
        if part in HOLES:
            return "hole", f"`{part}` leaves the goal unproved"
        if part in NATIVE or "skipKernelTC" in part:
            return "native", f"`{part}` bypasses the kernel"
    if token.text.replace("«", "").replace("»", "") in COMMANDS:
        return "command", f"`{token.text}` is a command; a proof is a block of tactics"
    return None


def _denial(rule: str, reason: str, text: str, offset: int) -> Denial:
    return Denial(rule, reason, offset, *line_and_column(text, offset))
