"""The thing to be proved."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Theorem:
    """A declaration with one hole, where a tactic block is wanted.

    The document Lean sees is ``header + statement + proof + rest``; nothing is inserted between
    the parts, so that every position Lean reports maps back into the user's own text.

    Attributes:
        name: fully qualified name, as ``#print axioms`` wants it; for an ``example`` a name the
            source reader made up and wrote into ``statement``.
        statement: from the declaration's first character up to and including the ``by`` before
            the hole (``"theorem t (p : Prop) : p → p := by"``); for a hole inside a longer proof,
            up to the hole.
        header: everything before the declaration: imports, ``open``, definitions, verbatim.
        rest: the declaration's text after the hole; empty unless the hole is inside a proof.
        indent: column at which the tactics of the hole start.
        pending: how many other ``sorry``s the declaration still has, in ``statement`` or ``rest``.
            The declaration is proved only by an accepted proof of a theorem with none pending.
        informal: a description in natural language, for policies that want one.
    """

    name: str
    statement: str
    header: str = ""
    rest: str = ""
    indent: int = 2
    pending: int = 0
    informal: str = ""

    def document(self, proof: str) -> str:
        """The whole text Lean sees when the hole is filled with ``proof``."""
        return f"{self.header}{self.statement}{proof}{self.rest}"
