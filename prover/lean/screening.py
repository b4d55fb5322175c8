"""Reads candidate text before Lean does and refuses what no tactic block needs.

This is a filter, not the boundary: what is accepted is decided by fresh Lean processes, see
``prover.lean.acceptance``. It keeps commands, options and holes out of the worker, and says so in
words a person can act on. Comments and string literals are not code. Where Lean might see code in
what this reader takes for one of them, the text is refused: see `hidden`.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

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
        *("private", "protected", "noncomputable", "nonrec", "initialize", "builtin_initialize"),
        *("elab", "elab_rules", "macro", "macro_rules", "syntax", "declare_syntax_cat"),
        *("notation", "notation3", "infix", "infixl", "infixr", "prefix", "postfix", "unif_hint"),
        *("binder_predicate", "simproc", "dsimproc", "simproc_decl", "dsimproc_decl"),
        *("builtin_simproc", "builtin_dsimproc", "seal", "unseal", "alias", "irreducible_def"),
        *("run_tac", "run_cmd", "run_elab", "run_meta", "by_elab", "init_quot"),
        *("gen_injective_theorems", "grind_pattern", "grind_annotated", "deprecated_syntax"),
        *("register_option", "register_simp_attr", "register_label_attr", "register_grind_attr"),
        *("register_builtin_option", "register_parser_alias", "declare_simp_like_tactic"),
        *("declare_config_elab", "declare_command_config_elab", "norm_cast_add_elim"),
        *("add_decl_doc", "docs_to_verso", "library_note", "recommended_spelling"),
        *("tactic_extension", "register_tactic_tag", "show_panel_widgets"),
        *("assert_not_exists", "assert_not_imported", "initialize_simps_projections"),
        *("compile_inductive", "compile_def", "suppress_compilation", "unsuppress_compilation"),
        *("add_aesop_rules", "erase_aesop_rules", "declare_aesop_rule_sets"),
    }
)

NATIVE = frozenset(
    {
        *("native_decide", "implemented_by", "extern", "csimp", "bv_decide"),
        *("ofReduceBool", "ofReduceNat", "reduceBool", "reduceNat", "trustCompiler"),
    }
)
"""Ways to have compiled code believed."""

NAMES = frozenset({"local", "scoped", "hiding", "renaming"})
"""Keywords of commands and of forms of ``open`` that no proof needs."""

OUTSIDE = frozenset({"include_str", "include_bytes", "idbg", "polyrith"})
"""What reads files or talks to other processes."""

_KEYWORDS = HOLES | COMMANDS | NATIVE | NAMES | OUTSIDE

_PLAIN_SPACE = frozenset(" \n\t\r")
_BLANK = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
"""Letters, marks and symbols that leave no ink."""

_LOOK_ALIKE = str.maketrans(
    "аαɑᴀьвсϲᴄԁđᴅеεᴇƒɡցһհніıιɩɪјϳյкκӏłʟмᴍпηոɴоοσօᴏøрρքᴘԛզгʀѕꜱтτᴛυսᴜѵνᴠԝωաᴡхχуγʏᴢˍ‿⁀",
    "aaaabbcccdddeeefgghhhiiiiijjjkklllmmnnnnooooooppppqqrrsstttuuuvvvwwwwxxyyyz___",
)
"""Letters that pass for others, where ``NFKD`` does not say so."""

_NUMBER = re.compile(
    r"0[xX][0-9a-fA-F_]+|0[bB][01_]+|0[oO][0-7_]+|[0-9][0-9_]*(\.[0-9]+)?([eE][+-]?[0-9]+)?"
)
_ESCAPE = r"\\(?:[\\\"'rnt]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4})"
_STRING = re.compile(rf'"(?:[^{{\\]|{_ESCAPE})*"')
"""A literal that every reading of its place ends at the same quote."""
_CHARACTER = re.compile(rf"'(?:[^\\\"«]|{_ESCAPE})'")
_OPENING = re.compile(r'["\\«»]|--|/-')
"""What may begin a literal, a name or a comment."""
_BEFORE_COMMENT = frozenset("()[]{}⟨⟩,;·")
"""After any other symbol a comment's first dash could belong to the symbol."""
_BEFORE_TACTIC = frozenset(
    {
        *(";", "<;>", "·", ".", "=>", "(", "{", "|", "by", "in", "then", "else", "do", "with"),
        *("try", "first", "solve", "repeat", "repeat'", "repeat1'", "iterate", "focus", "conv"),
        *("any_goals", "all_goals", "fail_if_success", "success_if_fail", "classical"),
        *("with_reducible", "with_reducible_and_instances", "with_unfolding_all"),
        *("with_unfolding_none", "with_implicit", "unhygienic", "decreasing_by", "decreasing_with"),
        *("attempt_all", "attempt_all_par", "first_par", "show_term", "as_aux_lemma", "run_tac"),
    }
)
_QUOTED = re.compile(r"«(?![\w!?.]*»)")


@dataclass(frozen=True, slots=True)
class Denial:
    """Why a text was refused.

    Attributes:
        rule: name of the rule: ``size``, ``characters``, ``unbalanced``, ``hole``, ``command``,
            ``native``, ``outside`` or ``hidden``.
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
    if denial := _oversize(proof) or _invisible(proof):
        return denial
    try:
        everything = list(tokens(proof))
    except SourceError as error:
        return Denial("unbalanced", error.message, error.offset, error.line, error.column)
    return _forbidden(proof, everything) or _hidden(proof, everything)


def hidden(text: str) -> Denial | None:
    """The first place where Lean could see code in what `tokens` takes for a comment or a literal.

    A keyword can be looked for in the tokens of a text only if this finds nothing. Lean's lexer
    depends on the grammar at each place (``<-`` before ``-``, ``s!`` before a string, a name after
    a dot), and after an error it goes on with commands from the middle of a literal.

    Raises:
        SourceError: a comment or string literal never ends.
    """
    return _invisible(text) or _hidden(text, tokens(text))


def _oversize(text: str) -> Denial | None:
    if len(text) > MAX_CHARACTERS:
        return _denial("size", f"the proof is longer than {MAX_CHARACTERS} characters", text, 0)
    start = 0
    for line in text.split("\n"):
        if len(line) > MAX_LINE:
            return _denial("size", f"a line is longer than {MAX_LINE} characters", text, start)
        start += len(line) + 1
    return None


def _invisible(text: str) -> Denial | None:
    """The first character that cannot be seen, wherever it stands."""
    offsets = [text.index(character) for character in set(text) if _leaves_no_ink(character)]
    if not offsets:
        return None
    offset = min(offsets)
    name = unicodedata.name(text[offset], f"U+{ord(text[offset]):04X}")
    return _denial("characters", f"the invisible character {name}", text, offset)


def _leaves_no_ink(character: str) -> bool:
    return character not in _PLAIN_SPACE and (
        unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co", "Cn", "Zs", "Zl", "Zp")
        or character in _BLANK
        or unicodedata.name(character, "").startswith(("VARIATION SELECTOR", "MONGOLIAN FREE"))
    )


def _forbidden(proof: str, everything: Sequence[Token]) -> Denial | None:
    """The first token that breaks a rule."""
    code = [token for token in everything if token.significant or token.text.startswith("/-!")]
    for before, token, following in _neighbours(code):
        if (found := _rule(before, token, following)) is not None:
            return _denial(*found, proof, token.start)
    for run in _runs(code):
        text = "".join(token.text for token in run)
        if not text.isascii() and (word := _imitated(text)):
            reason = f"`{text}` looks like `{word}` and is not written in its letters"
            return _denial("characters", reason, proof, run[0].start)
    return None


def _neighbours(code: Sequence[Token]) -> Iterator[tuple[Token | None, Token, Token | None]]:
    """Each token with the one before it and the one after it."""
    return zip([None, *code], code, [*code[1:], None], strict=False)


def _rule(before: Token | None, token: Token, following: Token | None) -> tuple[str, str] | None:
    """The rule that a token of code breaks, and the reason."""
    after = "" if following is None else following.text
    if token.kind is Kind.DOC:
        return "command", "a doc comment belongs to a command"
    if token.kind is Kind.COMMENT:
        return "command", "a module comment, `/-! … -/`, is a command"
    if token.text.startswith("#"):
        adjacent = following is not None and following.start == token.end
        if len(token.text) > 1 or (adjacent and following and following.kind is Kind.WORD):
            return "command", "a `#` command"
    if token.text == "@[" or (token.text == "@" and after == "["):
        return "command", "an attribute"
    if token.text == "native" and (after == ":=" or _in_braces(before, after)):
        return "native", "`native` bypasses the kernel"
    if token.text == "+" and after == "native":
        return "native", "`+native` bypasses the kernel"
    if token.text == "stop" and _begins_tactic(token, before):
        return "hole", "`stop` skips what follows: the proof rests on `sorry`"
    return _word_rule(token) if token.kind in (Kind.WORD, Kind.NAME) else None


def _begins_tactic(token: Token, before: Token | None) -> bool:
    """Whether a tactic may be expected at a token, ``before`` being the one before it."""
    return (
        token.first or before is None or before.kind is Kind.NUMBER or before.text in _BEFORE_TACTIC
    )


def _in_braces(before: Token | None, after: str) -> bool:
    """Whether a word stands for a field of a structure, as in ``{ native }``."""
    neighbours = ("" if before is None else before.text, after)
    return neighbours in (("{", "}"), ("{", ","), (",", "}"))


def _word_rule(token: Token) -> tuple[str, str] | None:
    whole = token.text.replace("«", "").replace("»", "")
    for part in whole.lstrip("`").split("."):
        if part in HOLES:
            return "hole", f"`{part}` leaves the goal unproved"
        if part in NATIVE or "skipKernelTC" in part:
            return "native", f"`{part}` bypasses the kernel"
    if whole in OUTSIDE:
        return "outside", f"`{whole}` reaches outside the proof"
    if whole.lstrip("`") in COMMANDS:
        return "command", f"`{token.text}` is a command; a proof is a block of tactics"
    if whole in NAMES:
        return "command", f"`{token.text}` changes what names mean"
    return None


def _runs(code: Iterable[Token]) -> Iterator[list[Token]]:
    """Tokens without space between them that a reader takes for one word."""
    run: list[Token] = []
    for token in code:
        if run and run[-1].end != token.start:
            yield run
            run = []
        if (
            token.kind in (Kind.WORD, Kind.NAME, Kind.NUMBER)
            or ord(token.text[0]) in _LOOK_ALIKE
            or unicodedata.category(token.text[0])[0] in "LMN"
        ):
            run.append(token)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _imitated(text: str) -> str:
    """The keyword that a word passes for; empty if none."""
    decomposed = unicodedata.normalize("NFKD", re.sub("[`«»]", "", text))
    inked = "".join(letter for letter in decomposed if unicodedata.category(letter) != "Mn")
    folded = inked.translate(_LOOK_ALIKE)
    return next((part for part in (folded, *folded.split(".")) if part in _KEYWORDS), "")


def _hidden(text: str, everything: Iterable[Token]) -> Denial | None:
    before: Token | None = None
    visible: Token | None = None
    quote = -4  # where the last quotation mark that is no literal ended
    for token in everything:
        reason = _hiding(token, before, text[token.end : token.end + 4])
        if token.kind in (Kind.WORD, Kind.NAME) and not reason:
            command = ""
            if token.start - quote < 4:
                command = _command_at_the_end(token.text)
            elif _begins_tactic(token, visible):
                command = _restarting(token.text)
            reason = command and f"`{token.text}`, which may be read as the command `{command}`"
        if reason:
            return _denial("hidden", reason, text, token.start)
        before = token
        if token.significant:
            visible = token
        if token.kind is Kind.SYMBOL and token.text.endswith("'"):
            quote = token.end
    return None


def _hiding(token: Token, before: Token | None, after: str) -> str:
    """Why Lean may read on differently at this token; empty if it does not."""
    adjacent = "" if before is None or before.kind is Kind.SPACE else before.text
    if token.kind is Kind.COMMENT and token.text.startswith("/--"):
        return "`/--/` opens a doc comment and does not close it"
    if token.kind in (Kind.COMMENT, Kind.DOC) and adjacent and adjacent not in _BEFORE_COMMENT:
        return f"a comment right after `{adjacent}`; put a space between them"
    if token.kind is Kind.STRING and _STRING.fullmatch(token.text) is None:
        return "a string literal with a brace, a prefix or an unusual escape: it may hold code"
    if token.kind is Kind.STRING and adjacent and adjacent not in _BEFORE_COMMENT:
        return f"a string right after `{adjacent}`; put a space between them"
    letter = token.text[1:-1].isascii() and token.text[1:-1].isalnum()
    if token.kind is Kind.CHAR and (
        _CHARACTER.fullmatch(token.text) is None or (adjacent == "]" and not letter)
    ):
        return f"the character {token.text}, which may open something else"
    if token.kind is Kind.NUMBER and _NUMBER.fullmatch(token.text) is None:
        return f"`{token.text}` is no number; put a space after the number"
    if token.kind is Kind.SYMBOL and token.text in ("«", "»"):
        return f"`{token.text}` without its partner on the same line"
    if token.kind in (Kind.WORD, Kind.NAME) and _QUOTED.search(token.text):
        return f"{token.text} is a name with more than letters in it"
    if token.text.endswith("'") and token.kind in (Kind.SYMBOL, Kind.WORD):
        return "a literal or a comment too close after `'`" if _OPENING.search(after) else ""
    return ""


def _restarting(word: str) -> str:
    """The command that Lean may see in a word that is no tactic; empty if there is none.

    After an unknown tactic it reads on after the first letter.
    """
    rest = re.sub("[«»]", "", word)[1:].lstrip(".!?")
    if rest[:1] == "_" or (rest[:1].isascii() and rest[:1].isalpha()):
        return rest if rest in COMMANDS else ""
    return _command_at_the_end(rest)


def _command_at_the_end(word: str) -> str:
    suffixes = (word[start:] for start in range(len(word)))
    return next((suffix for suffix in suffixes if suffix in COMMANDS), "")


def _denial(rule: str, reason: str, text: str, offset: int) -> Denial:
    return Denial(rule, reason, offset, *line_and_column(text, offset))
