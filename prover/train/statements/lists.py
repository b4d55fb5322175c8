"""Identities of lists: random walks over laws of append, map, reverse and their relatives."""

from random import Random

from prover.train.statements.expression import Expression, places
from prover.train.statements.walk import both_ways, parse, walk

_LAWS = both_ways(
    (
        "?a ++ ?b ++ ?c ~ ?a ++ (?b ++ ?c)",
        "?a ++ [] ~ ?a",
        "[] ++ ?a ~ ?a",
        "(?a ++ ?b).reverse ~ ?b.reverse ++ ?a.reverse",
        "?a.reverse.reverse ~ ?a",
        "List.map f (?a ++ ?b) ~ List.map f ?a ++ List.map f ?b",
        "List.map f ?a.reverse ~ (List.map f ?a).reverse",
        "List.filter p (?a ++ ?b) ~ List.filter p ?a ++ List.filter p ?b",
        "List.filter p (List.filter p ?a) ~ List.filter p ?a",
        "(?a ++ ?b).length ~ ?a.length + ?b.length",
        "(?x :: ?a).length ~ ?a.length + 1",
        "?a.reverse.length ~ ?a.length",
        "(List.map f ?a).length ~ ?a.length",
        "?x :: ?a ++ ?b ~ ?x :: (?a ++ ?b)",
        "(?x :: ?a).reverse ~ ?a.reverse ++ [?x]",
        "List.map f (?x :: ?a) ~ f ?x :: List.map f ?a",
        "[?x] ++ ?a ~ ?x :: ?a",
        "List.take 0 ?a ~ []",
        "List.drop 0 ?a ~ ?a",
        "?m + ?n ~ ?n + ?m",
    )
)
_STARTS = tuple(
    map(
        parse,
        (
            "(?a ++ ?b).length",
            "(?a ++ ?b ++ ?c).length",
            "(?a ++ ?b).reverse",
            "?a.reverse.reverse ++ ?b",
            "List.map f (?a ++ ?b)",
            "List.map f (?x :: ?a ++ ?b)",
            "List.filter p (?a ++ ?b ++ ?c)",
            "List.filter p (List.filter p ?a ++ ?b)",
            "(List.map f (?a ++ ?b)).length",
            "List.map f (?a ++ ?b).reverse",
            "(?x :: ?a).reverse ++ ?b",
            "?x :: ?a ++ ?b ++ ?c",
            "(?a ++ (?x :: ?b)).length",
            "(?a.reverse ++ ?b.reverse).reverse",
        ),
    )
)
_BINDERS = {
    "f": "(f : α → α)",
    "p": "(p : α → Bool)",
    **dict.fromkeys(("xs", "ys", "zs"), "({} : List α)"),
    **dict.fromkeys(("x", "y"), "({} : α)"),
}
_LARGEST = 20


def draw(random: Random) -> str:
    """A statement without its name: an equation of two terms."""
    while True:
        left = _filled(random, random.choice(_STARTS))
        left = walk(random, left, _LAWS, random.randint(0, 3), _LARGEST)
        right = walk(random, left, _LAWS, random.randint(2, 7), _LARGEST)
        used = [name for name in _BINDERS if name in _names(left) | _names(right)]
        if left != right and used:
            binders = " ".join(_BINDERS[name].format(name) for name in used)
            return f"{{α : Type}} {binders} : {left} = {right}"


def _filled(random: Random, start: Expression) -> Expression:
    lists = random.sample(("xs", "ys", "zs"), 3)
    names = {"?a": lists[0], "?b": lists[1], "?c": lists[2], "?x": random.choice("xy")}
    if random.random() < 0.15:
        names["?b"] = names["?a"]

    def filled(one: Expression) -> Expression:
        return Expression(names.get(one.head, one.head), tuple(map(filled, one.parts)))

    return filled(start)


def _names(term: Expression) -> set[str]:
    return {part.head for _, part in places(term)}
