"""Lemmas of the standard library that rules propose, by the symbols they are about."""


def _by_symbol(text: str) -> dict[str, tuple[str, ...]]:
    """Rows of a symbol and, after a colon, names."""
    table: dict[str, tuple[str, ...]] = {}
    for row in text.strip().splitlines():
        symbol, _, entries = row.partition(" : ")
        table[symbol.strip()] = table.get(symbol.strip(), ()) + tuple(entries.split())
    return table


LINEAR = frozenset({"+", "-", "<", "≤", ">", "≥", "=", "≠", ".succ"})
"""Functions and relations that arithmetic takes care of without induction."""

RECURSES_ON = {
    "*": 1,
    "^": 1,
    "++": 0,
    "map": 1,
    "filter": 1,
    "foldr": 2,
    "foldl": 2,
    "length": 0,
    "reverse": 0,
    "∈": 1,
    "all": 0,
    "any": 0,
    "::": 1,
    "∣": 1,
    "%": 0,
    "/": 0,
}
"""The argument that a function recurses on, from 0; of one not named here it may be any."""

UNFOLD = (
    *("Function.Injective", "Function.Surjective", "Function.Bijective", "Function.LeftInverse"),
    *("Function.RightInverse", "Function.const", "Function.comp", "id"),
)
"""Definitions of the standard library that ``simp`` does not unfold by itself."""

WITNESSES = {
    "Nat": tuple(map(str, range(13))),
    "List": ("[]",),
    "Bool": ("true", "false"),
    "Prop": ("True", "False"),
    "→": ("id", "(fun x => x)", "(fun _ => 0)", "(fun _ => True)", "(fun _ => False)"),
    "": ("0", "1", "2", "[]", "true", "false", "id", "none", "()", "True"),
}
"""By type: terms to try where an ``∃`` wants one, besides those the goal suggests."""

APPLY = _by_symbol("""
= → : funext
= Prop : propext
= × : Prod.ext
= Prod : Prod.ext
= Subtype : Subtype.ext
= Nat : Nat.eq_of_mul_eq_mul_left
≤ * : Nat.mul_le_mul Nat.mul_le_mul_left Nat.mul_le_mul_right
≤ - : Nat.sub_le_sub_right Nat.sub_le_sub_left
≤ ^ : Nat.pow_le_pow_left Nat.pow_le_pow_right
≤ min : Nat.le_min.mpr
≤ max : Nat.max_le.mpr
< min : Nat.lt_min.mpr
< max : Nat.max_lt.mpr
≤ + : Nat.add_le_add
< * : Nat.mul_pos Nat.mul_lt_mul_of_pos_left Nat.mul_lt_mul_of_pos_right
< ^ : Nat.pow_lt_pow_left Nat.pow_lt_pow_right Nat.pow_pos
< Nat : Nat.pos_of_ne_zero
∈ : List.mem_cons_of_mem List.mem_append_left List.mem_append_right List.mem_map_of_mem
∣ : Nat.dvd_add Nat.dvd_mul_right Nat.dvd_mul_left Nat.dvd_trans
""")
"""By the head of the target, alone or with the type or the symbol of one of its sides: lemmas to
apply backwards."""

REWRITE = _by_symbol("""
* : Nat.mul_comm Nat.mul_assoc Nat.mul_add Nat.add_mul
- : Nat.sub_add_cancel Nat.add_sub_cancel Nat.sub_sub
^ : Nat.pow_succ Nat.pow_add
++ : List.append_assoc
reverse : List.reverse_append List.reverse_cons
map : List.map_append List.map_map
length : List.length_append
∧ : and_comm
∨ : or_comm
""")
"""By a symbol of the target: equations to rewrite with."""


def _sets(text: str) -> dict[str, tuple[str, ...]]:
    """Rows of symbols and, after a colon, a simp set."""
    table: dict[str, tuple[str, ...]] = {}
    for row in text.strip().splitlines():
        symbols, _, names = row.partition(" : ")
        for symbol in symbols.split():
            table[symbol] = (*table.get(symbol, ()), ", ".join(names.split()))
    return table


SIMP = _sets("""
+ : Nat.add_comm Nat.add_left_comm Nat.add_assoc
* : Nat.mul_comm Nat.mul_left_comm Nat.mul_assoc
* : Nat.mul_add Nat.add_mul
^ : Nat.pow_succ Nat.mul_comm Nat.mul_left_comm Nat.mul_assoc
- : Nat.sub_add_cancel Nat.add_sub_cancel Nat.sub_sub Nat.add_sub_assoc
% : Nat.add_mod Nat.mul_mod Nat.pow_succ
≤ : Nat.lt_succ_iff Nat.succ_le_iff
< : Nat.lt_succ_iff Nat.succ_le_iff
min : Nat.min_def
max : Nat.max_def
∈ : List.mem_cons List.mem_append
++ : List.append_assoc
filter : List.filter
map : List.map
foldr : List.foldr
foldl : List.foldl
reverse : List.reverse_append List.reverse_cons List.append_assoc
∘ : Function.comp_def
∧ : and_comm and_left_comm and_assoc
∨ : or_comm or_left_comm or_assoc
""")
"""By a symbol of the goal: sets for ``simp``, as far as they are no simp lemmas already."""
