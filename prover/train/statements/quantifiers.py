"""Quantifier shuffles: random walks from a formula over equivalences and one-way steps."""

from collections.abc import Iterator
from random import Random

from prover.train.statements.expression import Expression, Place, fill, match, places, put, size
from prover.train.statements.walk import Rule, both_ways, parse, walk

_SAME = both_ways(
    (
        "¬¬?a ~ ?a",
        "?a ∧ ?b ~ ?b ∧ ?a",
        "?a ∨ ?b ~ ?b ∨ ?a",
        "(?a ∧ ?b) ∧ ?c ~ ?a ∧ ?b ∧ ?c",
        "(?a ∨ ?b) ∨ ?c ~ ?a ∨ ?b ∨ ?c",
        "?a ∧ ?b → ?c ~ ?a → ?b → ?c",
        "¬(?a ∨ ?b) ~ ¬?a ∧ ¬?b",
        "¬(?a ∧ ?b) ~ ?a → ¬?b",
        "?a ∧ (?b ∨ ?c) ~ ?a ∧ ?b ∨ ?a ∧ ?c",
        "?a ∨ ?b → ?c ~ (?a → ?c) ∧ (?b → ?c)",
        *(
            line.replace("x", name)
            for name in ("x", "y")
            for line in (
                "¬(∃ x, ?a) ~ ∀ x, ¬?a",
                "¬(∀ x, ?a) ~ ∃ x, ¬?a",
                "∀ x, ?a ∧ ?b ~ (∀ x, ?a) ∧ (∀ x, ?b)",
                "∃ x, ?a ∨ ?b ~ (∃ x, ?a) ∨ (∃ x, ?b)",
                "∀ x, ?a → c ~ (∃ x, ?a) → c",
                "∀ x, c → ?a ~ c → ∀ x, ?a",
                "∃ x, c ∧ ?a ~ c ∧ ∃ x, ?a",
                "∃ x, ?a ∧ c ~ (∃ x, ?a) ∧ c",
            )
        ),
        "∀ x, ∀ y, ?a ~ ∀ y, ∀ x, ?a",
        "∃ x, ∃ y, ?a ~ ∃ y, ∃ x, ?a",
    )
)
_WEAKER = tuple(
    Rule(*map(parse, line.split(" ~ ")))
    for line in (
        "?a ∧ ?b ~ ?a",
        "?a ∧ ?b ~ ?b",
        "?a ~ ?a ∨ c",
        "?a ~ c → ?a",
        "∃ x, ∀ y, ?a ~ ∀ y, ∃ x, ?a",
        "∀ x, p x ~ p a",
        "∀ x, q x ~ q a",
        "p a ~ ∃ x, p x",
        "q a ~ ∃ x, q x",
        "∀ x, ?a → ?b ~ (∀ x, ?a) → ∀ x, ?b",
        "∀ x, ?a → ?b ~ (∃ x, ?a) → ∃ x, ?b",
    )
)
_LEAVES = {
    "x": ("p x", "p x", "q x", "q x", "r a x", "r x a", "c"),
    "y": ("p x", "q y", "p y", "r x y", "r x y", "r y x", "c"),
    "": ("p a", "q a", "c", "d", "r a a"),
}
_BINDERS = {
    "p": "(p : α → Prop)",
    "q": "(q : α → Prop)",
    "r": "(r : α → α → Prop)",
    "c": "(c : Prop)",
    "d": "(d : Prop)",
    "a": "(a : α)",
}
_LARGEST = 20


def draw(random: Random) -> str:
    """A statement without its name: an equivalence, or what follows from one or two formulas."""
    while True:
        start = _formula(random, "", random.randint(1, 3))
        after = walk(random, start, _SAME, random.randint(1, 4), _LARGEST)
        if not (_binds(start) and _binds(after)):
            continue
        form = random.random()
        if form < 0.35:
            if start != after:
                return _statement((), Expression("↔", (start, after)))
            continue
        weaker = _weakened(random, after, random.randint(1, 2))
        if weaker == start or not _binds(weaker):
            continue
        if form < 0.6:
            return _statement((), Expression("→", (start, weaker)))
        if form < 0.8:
            return _statement((start,), weaker)
        other = _formula(random, "", 1)
        both = [start, other]
        end = Expression("∧", (weaker, _weakened(random, other, 1)))
        if not (_binds(other) and _binds(end)):
            continue
        if random.random() < 0.5:
            end = Expression("→", (other, weaker))
            both = [start]
        return _statement(tuple(both), end)


def _binds(formula: Expression) -> bool:
    """Whether every bound variable is used; Lean could not tell the type of another."""
    return all(
        any(name.head == part.head[2:] for _, name in places(part.parts[0]))
        for _, part in places(formula)
        if part.head[0] in "∀∃"
    )


def _weakened(random: Random, formula: Expression, steps: int) -> Expression:
    """What follows from a formula by one-way steps, at places where that may be done."""
    for _ in range(steps):
        moves = [
            put(formula, place, fill(rule.right, found))
            for place, part in _positive(formula)
            for rule in _WEAKER
            if (found := match(rule.left, part)) is not None
        ]
        formula = random.choice([move for move in moves if size(move) <= _LARGEST] or [formula])
    return formula


def _positive(formula: Expression) -> Iterator[tuple[Place, Expression]]:
    """The places at which a weaker formula makes the whole weaker."""
    yield (), formula
    if formula.head in ("∧", "∨", "→") or formula.head[0] in "∀∃":
        first = len(formula.parts) - 1 if formula.head == "→" else 0
        for index in range(first, len(formula.parts)):
            for place, part in _positive(formula.parts[index]):
                yield (index, *place), part


def _formula(random: Random, bound: str, depth: int) -> Expression:
    """A formula in which no more than the variables up to ``bound`` are free."""
    if bound != "y" and random.random() < 0.75:
        following = "x" if not bound else "y"
        head = f"{random.choice('∀∃')} {following}"
        return Expression(head, (_formula(random, following, depth),))
    if depth and random.random() < 0.8:
        operator = random.choice(("∧", "∨", "→", "→", "¬"))
        if operator == "¬":
            return Expression("¬", (_formula(random, bound, depth - 1),))
        parts = (_formula(random, bound, depth - 1), _formula(random, bound, depth - 1))
        return Expression(operator, parts) if parts[0] != parts[1] else parts[0]
    return parse(random.choice(_LEAVES[bound]))


def _statement(hypotheses: tuple[Expression, ...], conclusion: Expression) -> str:
    names = {part.head for each in (*hypotheses, conclusion) for _, part in places(each)}
    binders = [text for name, text in _BINDERS.items() if name in names]
    named = ("h",) if len(hypotheses) == 1 else ("h1", "h2")
    binders += [f"({name} : {each})" for name, each in zip(named, hypotheses, strict=False)]
    return f"{{α : Type}} {' '.join(binders)} : {conclusion}"
