"""Propositional tautologies and identities of ``Bool``, kept where the truth table says so."""

from random import Random

from prover.train.statements.expression import Expression, places

ATOMS = ("p", "q", "r", "s")
_OPERATORS = ("∧", "∧", "∨", "∨", "→", "→", "¬", "↔")
_MASKS = {
    "p": 0b0101010101010101,
    "q": 0b0011001100110011,
    "r": 0b0000111100001111,
    "s": 0b0000000011111111,
}
_ALL = 0xFFFF
_DRAWS = 400


_AS_BOOL = {"∧": "&&", "∨": "||", "¬": "!"}


def draw(random: Random) -> str:
    """A statement without its name, on propositions or on truth values."""
    return _identity(random) if random.random() < 0.12 else _tautology(random)


def _identity(random: Random) -> str:
    """Two expressions of ``Bool`` with the same table."""
    while True:
        one = _formula(random, random.randint(3, 6))
        other = _formula(random, random.randint(1, 6))
        if one != other and truth(one) == truth(other) and not _heads(one, other) & {"→", "↔"}:
            names = sorted(_atoms(one) | _atoms(other), key=ATOMS.index)
            return f"({' '.join(names)} : Bool) : {_as_bool(one)} = {_as_bool(other)}"


def _as_bool(formula: Expression) -> Expression:
    head = _AS_BOOL.get(formula.head, formula.head)
    return Expression(head, tuple(map(_as_bool, formula.parts)))


def _heads(*formulas: Expression) -> set[str]:
    return {part.head for formula in formulas for _, part in places(formula)}


def _tautology(random: Random) -> str:
    """Hypotheses that are consistent, and what follows from them.

    None of the hypotheses can be spared, and none of them is the conclusion.
    """
    while True:
        hypotheses = [_formula(random, random.randint(2, 9)) for _ in range(random.randint(0, 3))]
        together = _ALL
        for each in hypotheses:
            together &= truth(each)
        if not together:
            continue
        for _ in range(_DRAWS):
            conclusion = _formula(random, random.randint(3, 12))
            if together & ~truth(conclusion) & _ALL or conclusion in hypotheses:
                continue
            if all(_needed(hypotheses, index, conclusion) for index in range(len(hypotheses))):
                return _statement(random, hypotheses, conclusion)


def truth(formula: Expression) -> int:
    """The truth table over `ATOMS`, a bit for each of the 16 valuations."""
    parts = [truth(part) for part in formula.parts]
    match formula.head, parts:
        case "¬", [one]:
            return ~one & _ALL
        case "∧", [one, other]:
            return one & other
        case "∨", [one, other]:
            return one | other
        case "→", [one, other]:
            return (~one | other) & _ALL
        case "↔", [one, other]:
            return ~(one ^ other) & _ALL
        case "False", _:
            return 0
        case name, _:
            return _MASKS[name]


def _needed(hypotheses: list[Expression], index: int, conclusion: Expression) -> bool:
    others = _ALL
    for number, each in enumerate(hypotheses):
        if number != index:
            others &= truth(each)
    return bool(others & ~truth(conclusion) & _ALL)


def _formula(random: Random, budget: int) -> Expression:
    """A formula of at most so many symbols, more or less."""
    if budget <= 1:
        return Expression(random.choice(ATOMS[: random.choice((2, 3, 3, 4))]))
    operator = random.choice(_OPERATORS)
    if operator == "¬":
        return Expression("¬", (_formula(random, budget - 1),))
    left = random.randint(1, budget - 1)
    one, other = _formula(random, left), _formula(random, budget - 1 - left)
    return Expression(operator, (one, other)) if one != other else one


def _statement(random: Random, hypotheses: list[Expression], conclusion: Expression) -> str:
    """With some of the hypotheses named and the others before arrows."""
    named = random.randint(0, len(hypotheses))
    for each in reversed(hypotheses[named:]):
        conclusion = Expression("→", (each, conclusion))
    used = sorted(
        {name for each in (*hypotheses, conclusion) for name in _atoms(each)}, key=ATOMS.index
    )
    binders = f"({' '.join(used)} : Prop)"
    for number, each in enumerate(hypotheses[:named], 1):
        name = "h" if named == 1 else f"h{number}"
        binders += f" ({name} : {each})"
    return f"{binders} : {conclusion}"


def _atoms(formula: Expression) -> set[str]:
    if not formula.parts:
        return {formula.head}
    return {name for part in formula.parts for name in _atoms(part)}
