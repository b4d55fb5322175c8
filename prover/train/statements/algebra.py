"""Abstract algebra: random walks over the laws of an operation that the hypotheses give."""

from random import Random

from prover.train.statements.expression import Expression, places
from prover.train.statements.walk import Rule, both_ways, walk

_LAWS = {
    "assoc": ("op (op ?x ?y) ?z ~ op ?x (op ?y ?z)", "∀ x y z, op (op x y) z = op x (op y z)"),
    "comm": ("op ?x ?y ~ op ?y ?x", "∀ x y, op x y = op y x"),
    "idem": ("op ?x ?x ~ ?x", "∀ x, op x x = x"),
    "one_op": ("op e ?x ~ ?x", "∀ x, op e x = x"),
    "op_one": ("op ?x e ~ ?x", "∀ x, op x e = x"),
    "inv_op": ("op (inv ?x) ?x ~ e", "∀ x, op (inv x) x = e"),
    "op_inv": ("op ?x (inv ?x) ~ e", "∀ x, op x (inv x) = e"),
    "inv_inv": ("inv (inv ?x) ~ ?x", "∀ x, inv (inv x) = x"),
    "hom": ("f (op ?x ?y) ~ op (f ?x) (f ?y)", "∀ x y, f (op x y) = op (f x) (f y)"),
    "fixed": ("f (f ?x) ~ f ?x", "∀ x, f (f x) = f x"),
}
"""By name, the rule and the hypothesis that states it."""

_THEORIES = (
    ("assoc",),
    ("comm",),
    ("assoc", "comm"),
    ("assoc", "comm", "idem"),
    ("assoc", "one_op", "op_one"),
    ("assoc", "one_op", "inv_op"),
    ("assoc", "op_one", "op_inv"),
    ("inv_inv", "comm"),
    ("hom", "assoc"),
    ("hom", "comm"),
    ("hom", "fixed"),
    ("assoc", "comm", "one_op"),
)
_OPERATIONS = ("op", "mul", "add", "star", "m", "f₂")
_ELEMENTS = ("a", "b", "c", "d")
_LARGEST = 13


def draw(random: Random) -> str:
    """A statement without its name: an equation that follows from laws."""
    while True:
        theory = random.choice(_THEORIES)
        rules: tuple[Rule, ...] = both_ways(_LAWS[law][0] for law in theory)
        start = _term(random, theory, random.randint(2, 4))
        end = walk(random, start, rules, random.randint(2, 5), _LARGEST)
        if start == end:
            continue
        names = {part.head for one in (start, end) for _, part in places(one)}
        needed = " ".join(_LAWS[law][1] for law in theory).replace("(", " ").replace(")", " ")
        used = names | set(needed.split())
        binders = ["(op : α → α → α)"]
        binders += [
            text
            for name, text in (("e", "(e : α)"), ("inv", "(inv : α → α)"), ("f", "(f : α → α)"))
            if name in used
        ]
        binders += [f"({law} : {_LAWS[law][1]})" for law in theory]
        elements = [name for name in _ELEMENTS if name in names]
        binders.append(f"({' '.join(elements)} : α)")
        if not elements:
            continue
        text = f"{{α : Type}} {' '.join(binders)} : {start} = {end}"
        name = random.choice(_OPERATIONS)
        return " ".join(
            word.replace("op", name) if word.strip("()") == "op" else word
            for word in text.split(" ")
        )


def _term(random: Random, theory: tuple[str, ...], budget: int) -> Expression:
    if budget <= 1:
        return Expression(random.choice(_ELEMENTS[:3]))
    head = random.random()
    if head < 0.2 and any("inv" in law for law in theory):
        return Expression("inv", (_term(random, theory, budget - 1),))
    if head < 0.35 and ("hom" in theory or "fixed" in theory):
        return Expression("f", (_term(random, theory, budget - 1),))
    if head < 0.25 and any("one" in law for law in theory):
        return Expression("op", (Expression("e"), _term(random, theory, budget - 1)))
    left = random.randint(1, budget - 1)
    return Expression("op", (_term(random, theory, left), _term(random, theory, budget - left)))
