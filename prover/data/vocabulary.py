"""The words and symbols of Mathlib statements: what the embedded Lean has, and what it has not.

Definitions that Mathlib has and the core library has not are given here as Mathlib states them, for
the integers and natural numbers alone; they go into the header of a statement that uses them.
"""

IMPORT_PARITY = "import Core.Parity\n"
ABSOLUTE = "import Core.Absolute\n"
SUM = "import Core.Sum\n"
FACTORIAL = "def Nat.factorial : Nat → Nat\n  | 0 => 1\n  | n + 1 => (n + 1) * Nat.factorial n\n"
FACTORIAL_SIGN = 'notation:10000 n "!" => Nat.factorial n\n'
CHOOSE = (
    "def Nat.choose : Nat → Nat → Nat\n"
    "  | _, 0 => 1\n"
    "  | 0, _ + 1 => 0\n"
    "  | n + 1, k + 1 => Nat.choose n k + Nat.choose n (k + 1)\n"
)

INSIDE: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("theorem", "by", "ℕ", "ℤ", "Nat", "Int", "True", "False"), ()),
    **dict.fromkeys(("(", ")", ":", ",", ":=", "↑", "+", "-", "*", "^", "%", "/"), ()),
    **dict.fromkeys(("=", "≠", "<", "≤", ">", "≥", "∣", "∧", "∨", "¬", "→", "↔", "∃", "∀"), ()),
    **dict.fromkeys(("≡", "[MOD", "[ZMOD", "]", "fun", "=>"), ()),
    **dict.fromkeys(
        ("Nat.gcd", "Nat.lcm", "Nat.Coprime", "Int.gcd", "Int.natAbs", "Int.toNat"), ()
    ),
    "Even": (IMPORT_PARITY,),
    "Odd": (IMPORT_PARITY,),
    "abs": (ABSOLUTE,),
    **dict.fromkeys(("∑", "∏", "in", "Finset.range", "Finset.Icc", "Finset.Ico"), (SUM,)),
    "Nat.factorial": (FACTORIAL,),
    "!": (FACTORIAL, FACTORIAL_SIGN),
    "Nat.choose": (CHOOSE,),
}
"""What a statement of the subset may be made of, with the lines of its header that it needs."""

ORDER = (IMPORT_PARITY, ABSOLUTE, SUM, FACTORIAL, FACTORIAL_SIGN, CHOOSE)
"""Lines of a header, in the order in which they have to stand."""

_REASONS: dict[str, tuple[str, ...]] = {
    "real numbers": ("ℝ", "Real", "NNReal", "Irrational", "π", "√", "⌊", "⌋", "logb"),
    "complex numbers": ("ℂ", "Complex"),
    "rational numbers": ("ℚ", "Rat", "/."),
    "inverses": ("⁻¹", "ZMod"),
    "finite sets": ("Finset", "Fintype", "Multiset", "card", "toFinset"),
    "sets": ("Set", "∈", "∉", "∪", "∩", "⊆", "⊂", "{", "}", "IsLeast", "IsGreatest", "Icc", "Ioo"),
    "prime numbers and divisors": (
        *("Nat.Prime", "Prime", "divisors", "properDivisors", "Nat.divisors", "Nat.properDivisors"),
        *("primeFactors", "factorization"),
    ),
    "digits": ("Nat.digits", "Nat.ofDigits", "digits"),
    "square roots of natural numbers": ("Nat.sqrt",),
    "positive natural numbers": ("ℕ+",),
    "functions as objects": ("Function", "∘", "Equiv", "Equiv.Perm", "Polynomial", "Continuous"),
    "lists": ("[",),
}

OUTSIDE: dict[str, str] = {word: reason for reason, words in _REASONS.items() for word in words}
"""Why a word keeps a statement outside. A name is also looked up by its first and last part."""

REASONS = (*_REASONS, "words that are not known here", "text that cannot be read")
"""All reasons, the weightiest first: a statement counts under the first that it has."""

UNKNOWN, UNREADABLE = REASONS[-2:]
