"""Lemmas of the standard library that rules propose, by the symbols they are about."""


def _by_symbol(text: str) -> dict[str, tuple[str, ...]]:
    """Rows of a symbol and, after a colon, names."""
    table: dict[str, tuple[str, ...]] = {}
    for row in text.strip().splitlines():
        symbol, _, entries = row.partition(" : ")
        table[symbol.strip()] = table.get(symbol.strip(), ()) + tuple(entries.split())
    return table


RECURSES_ON = {"+": 1, "*": 1, "^": 1, "-": 1, "++": 0, "map": 1, "filter": 1, "foldr": 2,
               "foldl": 2, "length": 0, "reverse": 0, "∈": 1, "all": 0, "any": 0}  # fmt: skip
"""The argument that a function recurses on, from 0; of a function not named here the first."""

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
= : Eq.symm congrArg
= → : funext
= Prop : propext
= × : Prod.ext
= Prod : Prod.ext
= Subtype : Subtype.ext
= Nat : Nat.le_antisymm Nat.add_left_cancel Nat.add_right_cancel Nat.eq_of_mul_eq_mul_left
= - : Nat.sub_eq_of_eq_add
↔ : Iff.symm
∨ : Or.symm
∨ ≤ : Nat.le_total Nat.le_or_lt Nat.le_of_lt_or_eq
∨ < : Nat.lt_or_ge Nat.lt_or_eq_of_le
∨ = : Nat.eq_or_lt_of_le Nat.eq_zero_or_pos
≠ : Ne.symm
≠ Nat : Nat.ne_of_lt Nat.ne_of_gt
False : Nat.lt_irrefl
≤ Nat : Nat.le_trans Nat.le_of_lt Nat.le_of_lt_succ Nat.le_succ_of_le Nat.succ_le_of_lt
≤ Nat : Nat.le_of_not_lt Nat.le_add_right_of_le Nat.le_add_left_of_le
≤ Nat : Nat.le_of_add_le_add_left Nat.le_of_add_le_add_right
≤ + : Nat.add_le_add Nat.add_le_add_left Nat.add_le_add_right
≤ * : Nat.mul_le_mul Nat.mul_le_mul_left Nat.mul_le_mul_right
≤ - : Nat.sub_le_of_le_add Nat.le_sub_of_add_le Nat.sub_le_sub_right Nat.sub_le_sub_left
≤ ^ : Nat.pow_le_pow_left Nat.pow_le_pow_right
≤ max : Nat.max_le.mpr Nat.le_trans
≤ min : Nat.le_min.mpr Nat.le_trans
< Nat : Nat.lt_of_le_of_lt Nat.lt_of_lt_of_le Nat.lt_trans Nat.lt_succ_of_le Nat.lt_of_le_of_ne
< Nat : Nat.pos_of_ne_zero Nat.lt_of_not_le
< + : Nat.add_lt_add Nat.add_lt_add_left Nat.add_lt_add_right Nat.add_lt_add_of_lt_of_le
< + : Nat.add_lt_add_of_le_of_lt Nat.add_pos_left Nat.add_pos_right
< * : Nat.mul_pos Nat.mul_lt_mul_of_pos_left Nat.mul_lt_mul_of_pos_right
< - : Nat.sub_lt Nat.sub_pos_of_lt
< ^ : Nat.pow_lt_pow_left Nat.pow_lt_pow_right Nat.pos_pow
∈ : List.mem_cons_of_mem List.mem_append_left List.mem_append_right List.mem_map_of_mem
∣ : Nat.dvd_add Nat.dvd_mul_right Nat.dvd_mul_left Nat.dvd_trans
""")
"""By the head of the target, alone or with the type or the symbol of one of its sides: lemmas to
apply backwards."""

REWRITE = _by_symbol("""
+ : Nat.add_comm Nat.add_assoc
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
* : Nat.mul_add Nat.add_mul Nat.mul_comm Nat.mul_left_comm Nat.mul_assoc Nat.add_comm Nat.add_left_comm Nat.add_assoc
^ : Nat.pow_succ Nat.mul_comm Nat.mul_left_comm Nat.mul_assoc
≤ < : Nat.le_of_lt Nat.lt_succ_iff Nat.succ_le_iff
∧ : and_comm and_left_comm and_assoc
∨ : or_comm or_left_comm or_assoc
∈ : List.mem_cons List.mem_append
∘ : Function.comp_def
""")
"""By a symbol of the goal: sets for ``simp``, as far as they are no simp lemmas already."""
