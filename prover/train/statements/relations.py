"""Relations and functions: chains through transitivity, symmetry, monotonicity, injectivity."""

from itertools import pairwise
from random import Random

_NAMES = ("a", "b", "c", "d", "e")


def draw(random: Random) -> str:
    """A statement without its name."""
    return random.choice((_chain, _chain, _injective, _composed, _subset))(random)


def _chain(random: Random) -> str:
    """The ends of a chain are related; some links are turned round or pass through a function."""
    relation = random.choice(("le", "R", "r", "lt"))
    symmetric = random.random() < 0.4
    monotone = random.random() < 0.35
    length = random.randint(2, 4)
    names = list(_NAMES[: length + 1])
    random.shuffle(names)
    links = []
    for index, (one, other) in enumerate(pairwise(names), 1):
        turned = symmetric and random.random() < 0.4
        sides = f"{other} {one}" if turned else f"{one} {other}"
        links.append(f"(h{index} : {relation} {sides})")
    random.shuffle(links)
    binders = ["{α : Type}", f"({relation} : α → α → Prop)"]
    laws = [f"(trans : ∀ x y z, {relation} x y → {relation} y z → {relation} x z)"]
    if symmetric:
        laws.append(f"(symm : ∀ x y, {relation} x y → {relation} y x)")
    if monotone:
        binders.append("(f : α → α)")
        laws.append(f"(mono : ∀ x y, {relation} x y → {relation} (f x) (f y))")
    random.shuffle(laws)
    ends = f"{names[0]} {names[-1]}"
    if symmetric and random.random() < 0.3:
        ends = f"{names[-1]} {names[0]}"
    if monotone:
        ends = " ".join(f"(f {name})" for name in ends.split())
    elements = f"({' '.join(sorted(names))} : α)"
    return " ".join((*binders, *laws, elements, *links)) + f" : {relation} {ends}"


def _injective(random: Random) -> str:
    """Injective functions one after the other, applied to equal values."""
    functions = random.sample(("f", "g", "h"), random.randint(1, 3))
    laws = [f"(h{name} : ∀ x y, {name} x = {name} y → x = y)" for name in functions]
    one, other = random.sample(("a", "b", "x", "y"), 2)
    path = [random.choice(functions) for _ in range(random.randint(1, 3))]
    left, right = one, other
    for name in path:
        left, right = (
            f"{name} {side}" if " " not in side else f"{name} ({side})" for side in (left, right)
        )
    used = [law for law, name in zip(laws, functions, strict=True) if name in path]
    binders = f"{{α : Type}} ({' '.join(sorted(set(path)))} : α → α) {' '.join(used)}"
    variables = f"({one} {other} : α)"
    if random.random() < 0.5:
        return f"{binders} {variables} (eq : {left} = {right}) : {one} = {other}"
    return f"{binders} : ∀ {one} {other}, {left} = {right} → {one} = {other}"


def _composed(random: Random) -> str:
    """Values of functions that undo each other, or agree at every point."""
    f, g = random.sample(("f", "g", "h", "k"), 2)
    if random.random() < 0.5:
        law = f"({f}{g} : ∀ x, {f} ({g} x) = x)"
        depth = random.randint(1, 3)
        inner = "a"
        for name in [g] * depth + [f] * depth:
            inner = f"{name} {inner}" if " " not in inner else f"{name} ({inner})"
        return f"{{α : Type}} ({f} {g} : α → α) {law} (a : α) : {inner} = a"
    law = f"(eq : ∀ x, {f} x = {g} x)"
    shape = random.choice(("{} ({} a)", "{} ({} ({} a))"))
    holes = shape.count("{}")
    left = shape.format(*(random.choice((f, g)) for _ in range(holes)))
    right = shape.format(*(random.choice((f, g)) for _ in range(holes)))
    if left == right:
        return f"{{α β : Type}} ({f} {g} : α → β) {law} : {f} = {g}"
    return f"{{α : Type}} ({f} {g} : α → α) {law} (a : α) : {left} = {right}"


def _subset(random: Random) -> str:
    """Predicates that imply each other, and what has them."""
    names = random.sample(("p", "q", "r", "s"), random.randint(2, 4))
    laws = [
        f"(h{index} : ∀ x, {one} x → {other} x)"
        for index, (one, other) in enumerate(pairwise(names), 1)
    ]
    random.shuffle(laws)
    binders = f"{{α : Type}} ({' '.join(sorted(names))} : α → Prop) {' '.join(laws)}"
    first, last = names[0], names[-1]
    return random.choice(
        (
            f"{binders} (a : α) (h : {first} a) : {last} a",
            f"{binders} (h : ∃ x, {first} x) : ∃ x, {last} x",
            f"{binders} : (∀ x, {first} x) → ∀ x, {last} x",
            f"{binders} (a : α) (h : ¬{last} a) : ¬{first} a",
            f"{binders} (a : α) (h : {first} a ∧ {random.choice(names)} a) : {last} a",
        )
    )
