"""Where the tactics of a proof end: a proof text cut into pieces that can be resumed from.

Lean separates tactics by layout: within a block each starts at the block's column or after a
semicolon. So the places where one *may* end can be read off the tokens, before Lean has seen the
text; what the state is there, and whether all went well, only Lean says (`prover.lean.reading`).
Blocks whose tactics run once are entered: ``by``, ``·``, ``case``, ``next``, and the alternatives
of ``induction``, ``cases`` and ``match``. Others (``first``, ``all_goals``, ``conv``, brackets, the
sides of ``<;>``) are one piece with the tactic that they belong to.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from prover.lean.holes import CLOSING, OPENING
from prover.lean.tokens import Kind, Token, tokens

MAX_DEPTH = 100
"""Blocks nested deeper are not entered."""

_WITH_ALTERNATIVES = {"induction", "cases", "match", "fun_induction", "fun_cases"}
_WITH_ARROW = {"case", "next"}
_BULLETS = {"·", "."}
_OPAQUE = {
    *("first", "solve", "try", "repeat", "repeat'", "repeat1", "repeat1'", "iterate", "all_goals"),
    *("any_goals", "on_goal", "pick_goal", "focus", "conv", "conv_lhs", "conv_rhs", "case'", "if"),
    *("open", "set_option", "fail_if_success", "success_if_fail_with_msg", "with_reducible"),
    *("with_reducible_and_instances", "with_unfolding_all"),
}
"""Tactics whose inner tactics may run more than once, or in another kind of state. A semicolon
after one of them is inside it."""
_FOCUSING = {*_WITH_ARROW, "case'", "conv", "conv_lhs", "conv_rhs", "on_goal", "pick_goal"}
"""Tactics on whose first character Lean shows the state inside them, not the one before."""
_SCOPES = {"classical"}
"""Tactics that the rest of their block is part of; nothing can be resumed right after one."""
_COMBINATORS = {"<;>", "<|>"}
_HAS_TACTICS = _OPAQUE | _FOCUSING | _COMBINATORS | _BULLETS | {"by", "calc", "=>"}
_NEVER_FIRST = {"with", "at", "by", "from", "using", "generalizing", "then", "else"}
_NEVER_LAST = {"<;>", "<|>", "in", ":=", ","}
_SYMBOLS_FIRST = {"·", ".", "(", "{"}
_OWN_BARS = {"match", "fun", "λ", "rcases", "rintro", "obtain", "first", "solve"}


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of proof text that ends where a tactic may end; it starts where the last one ended.

    Attributes:
        end: offset after its last character.
        next: offset of the tactic that follows; -1 if none does.
        ask: offset at which Lean shows the state after the piece; -1 after the last.
        indent: column at which a further tactic starts after it.
        nested: whether what follows is in a block inside the proof's own.
    """

    end: int
    next: int
    ask: int
    indent: int
    nested: bool


@dataclass(frozen=True, slots=True)
class Layout:
    """A proof text cut into pieces.

    Attributes:
        pieces: in order, up to the last character of tactics.
        columns: columns of the blocks that are open at the end, outermost first; empty if there is
            no tactic.
        asks: for each of those the column where Lean shows the state of the block.
        alternatives: for each tactic with alternatives the offsets of its start and its end.
        start: offset of the first tactic, or -1.
        whole: whether the tactics are all there is; if not, something stands left of them.
        words: all identifiers and keywords in the text.
    """

    pieces: tuple[Piece, ...]
    columns: tuple[int, ...]
    asks: tuple[int, ...]
    alternatives: tuple[tuple[int, int], ...]
    start: int
    whole: bool
    words: frozenset[str]


def cut(proof: str, column: int) -> Layout:
    """Cut a proof text.

    Args:
        proof: the text of a tactic block.
        column: column at which the text starts on its line.

    Raises:
        SourceError: a comment or string never ends.
    """
    code = [token for token in tokens(" " * column + proof) if token.significant]
    cutter = _Cutter(code, column)
    if not code:
        return Layout((), (), (), (), -1, True, frozenset())
    end = cutter.block(0, arm=False)
    cutter.finish(end)
    return Layout(
        pieces=tuple(cutter.pieces),
        columns=cutter.columns,
        asks=cutter.asks,
        alternatives=tuple(cutter.alternatives),
        start=code[0].start - column,
        whole=end == len(code),
        words=frozenset(token.text for token in code if token.kind is Kind.WORD),
    )


class _Cutter:
    """Reads blocks of tactics by recursive descent.

    Args:
        code: significant tokens.
        shift: how much their offsets exceed those in the proof.
    """

    def __init__(self, code: Sequence[Token], shift: int) -> None:
        self.code = code
        self.shift = shift
        self.pieces: list[Piece] = []
        self.alternatives: list[tuple[int, int]] = []
        self.blocks: list[int] = []
        self.columns: tuple[int, ...] = ()
        self.asks: tuple[int, ...] = ()

    def block(self, index: int, *, arm: bool) -> int:
        """Read the block that starts at token ``index``.

        Args:
            arm: whether it is, or is in, an alternative that ``|`` ends.

        Returns:
            The index of the first token that is not in it.
        """
        column = self.code[index].column
        self.blocks.append(column)
        while True:
            first, index = index, self.tactic(index, column, arm)
            after = index + (index < len(self.code) and self.code[index].text == ";")
            if after == len(self.code):
                self._stop(self.code[first].column)
            elif after > index or self._begins(index, column):
                self._divide(first, index - 1, after, column)
                index = after
                continue
            self.blocks.pop()
            return after

    def inner(self, index: int, least: int, *, arm: bool) -> int:
        """Read a block inside a tactic, unless the text ends or what follows is not in it.

        Args:
            least: the least column at which the block may start on a line of its own.
        """
        if index == len(self.code):
            self.blocks.append(self._margin(index - 1) + 2)
            self._stop(self.blocks[-1])
            self.blocks.pop()
        elif self._opens(index, least):
            return self.block(index, arm=arm)
        return index

    def _opens(self, index: int, least: int) -> bool:
        """Whether a block may start with a token, at ``least`` if it is first on its line."""
        return not self.code[index].first or self.code[index].column >= least

    def tactic(self, index: int, column: int, arm: bool) -> int:
        """Read one tactic of a block at ``column``; the index of the token after it."""
        first = index
        head = self.code[first].text
        mark = len(self.pieces), len(self.alternatives)
        takes_all = head in _OPAQUE
        nesting = len(self.blocks)
        inline = nesting > 1 and self.code[first - 1].text == ";" and not self.code[first].first
        opaque = takes_all or inline or nesting > MAX_DEPTH
        own_bars = head in _OWN_BARS
        inside = False  # a block in it was read to its end
        arms = pattern = False  # its alternatives have begun; the left side of one is being read
        depth = 0
        while index < len(self.code):
            token = self.code[index]
            if depth == 0 and index > first:
                if (token.text == ";" and not takes_all) or (
                    token.first and self._ends(index, column)
                ):
                    break
                if token.text == "|" and arms:
                    pattern = True
                elif token.text == "|" and arm and not own_bars and self._is_arm(index):
                    break
                elif (inside and not pattern) or token.text in _COMBINATORS:
                    del self.pieces[mark[0] :], self.alternatives[mark[1] :]
                    opaque, inside = True, False
                elif self.code[index - 1].text in _COMBINATORS:
                    takes_all = token.text in _OPAQUE
            depth = max(0, depth + (token.text in OPENING) - (token.text in CLOSING))
            own_bars = own_bars or token.text in _OWN_BARS
            index += 1
            if depth or opaque:
                continue
            if token.text == "by" or (index == first + 1 and self._is_bullet(first)):
                index, inside = self.inner(index, column + 1, arm=arm), True
            elif token.text == "=>" and head in _WITH_ARROW and not inside:
                index, inside = self.inner(index, column, arm=arm), True
            elif token.text == "with" and head in _WITH_ALTERNATIVES:
                arms = True
            elif token.text == "=>" and pattern:
                pattern = False
                if not self._is_term_hole(index):
                    if index < len(self.code) and self._opens(index, column):
                        self._head(index)
                    index, inside = self.inner(index, column, arm=True), True
        if arms and not opaque:
            self.alternatives.append((self._start(first), self._end(index - 1)))
        return index

    def finish(self, index: int) -> None:
        """End the last piece before token ``index``."""
        if index < len(self.code):
            self.blocks = [self.code[0].column]
            self.columns = ()
            self._stop(self.blocks[0])
        self.pieces.append(
            Piece(self._end(index - 1), -1, -1, self.columns[-1], len(self.columns) > 1)
        )

    def _stop(self, column: int) -> None:
        """Note which blocks are open at the end, the last tactic of the innermost at ``column``."""
        if not self.columns:
            self.columns = tuple(self.blocks)
            # From a column left of a tactic Lean shows the state of the block around the tactic.
            self.asks = (*self.blocks[:-1], column if len(self.blocks) > 1 else self.blocks[0])

    def _head(self, following: int) -> None:
        """End a piece with the header of an alternative, before its first tactic."""
        if self.code[following].text not in _FOCUSING:
            end, start = self._end(following - 1), self._start(following)
            indent = self._margin(following - 1) + 2
            self.pieces.append(Piece(end, start, start, indent, True))

    def _divide(self, first: int, last: int, following: int, column: int) -> None:
        """End a piece between two tactics, unless Lean shows the state there nowhere.

        Args:
            first: index of the first token of the tactic before.
            last: index of its last token.
            following: index of the first token of the tactic after.
            column: column of their block.
        """
        end, start = self._end(last), self._start(following)
        nested = len(self.blocks) > 1
        if self.code[last].text in _SCOPES:
            return
        if self.code[following].text not in _FOCUSING:
            self.pieces.append(Piece(end, start, start, column, nested))
        elif not _HAS_TACTICS & {token.text for token in self.code[first : last + 1]}:
            self.pieces.append(Piece(end, start, end, column, nested))

    def _ends(self, index: int, column: int) -> bool:
        """Whether a token that is first on its line ends a tactic in a block at ``column``."""
        return self.code[index].column < column or self._begins(index, column)

    def _begins(self, index: int, column: int) -> bool:
        """Whether a token begins a tactic of a block at ``column``, by its place and its look."""
        token = self.code[index]
        if not token.first or token.column != column:
            return False
        if self.code[index - 1].text in _NEVER_LAST or token.text in _NEVER_FIRST:
            return False
        if token.text == ".":
            return self._is_bullet(index)
        return token.kind is Kind.WORD or token.text in _SYMBOLS_FIRST

    def _is_bullet(self, index: int) -> bool:
        token = self.code[index]
        apart = index + 1 == len(self.code) or self.code[index + 1].start > token.end
        return token.text == "·" or (token.text == "." and apart)

    def _is_term_hole(self, index: int) -> bool:
        return index < len(self.code) and self.code[index].text[0] in "?_"

    def _is_arm(self, bar: int) -> bool:
        """Whether ``|`` inside a line begins ``| pattern =>``."""
        for token in self.code[bar + 1 :]:
            if token.text == "=>":
                return True
            if token.first or token.text in ("by", ":=", ";"):
                return False
        return False

    def _margin(self, index: int) -> int:
        """Column of the first token on the line of a token."""
        while index > 0 and not self.code[index].first:
            index -= 1
        return self.code[index].column

    def _start(self, index: int) -> int:
        return self.code[index].start - self.shift

    def _end(self, index: int) -> int:
        return self.code[index].end - self.shift
