"""Random but consistent pictures of searches, with goals as Lean prints them."""

import random
from dataclasses import dataclass, field

from search.view.picture import Picture, PictureNode, PictureRollout

STATEMENT = (
    "theorem sum_range_odd (n : Nat) : (List.range n).foldl (fun s k => s + (2 * k + 1)) 0 = n ^ 2"
)
HYPOTHESES = (
    "n m k : Nat",
    "xs ys : List α",
    "ih : (List.range n).foldl (fun s k => s + (2 * k + 1)) 0 = n ^ 2",
    "h : 0 < n ∧ n ≤ m → ∃ k, m = n + k",
    "hxs : xs.length = ys.length",
    "this : (n + 1) ^ 2 = n ^ 2 + 2 * n + 1 := by\n  omega",
    "f : Nat → Nat := fun x => x + 1",
    "hf : Function.Injective f",
)
TARGETS = (
    "List.foldl (fun s k => s + (2 * k + 1)) 0 (List.range (n + 1)) = (n + 1) ^ 2",
    "n ^ 2 + (2 * n + 1) = (n + 1) ^ 2",
    "(xs ++ ys).length = xs.length + ys.length",
    "∀ (x : Nat), x ∈ xs → f x ≤ m * n",
    "n * (m + k) = n * m + n * k",
    "∃ k, m = n + k ∧ k ≤ m",
    "0 < n → n ≠ 0",
    "(fun s k => s + (2 * k + 1)) (n ^ 2) n = (n + 1) ^ 2",
)
TACTICS = (
    "induction n with\n  | zero => rfl\n  | succ n ih => ?_",
    "simp only [Nat.add_comm, Nat.mul_add]",
    "rw [List.range_succ, List.foldl_append]",
    "intro h",
    "obtain ⟨k, hk⟩ := h",
    "have this : (n + 1) ^ 2 = n ^ 2 + 2 * n + 1 := by ring",
    "constructor",
    "omega",
    "exact Nat.le_of_lt_succ h",
    "cases xs with | nil => simp | cons x xs => ?_",
    "refine ⟨?_, ?_⟩",
    "apply Nat.le_trans (m := m)",
    "simp_all [Nat.pow_succ]",
)
ERRORS = (
    "unsolved goals\nn : Nat\n⊢ n ^ 2 + (2 * n + 1) = (n + 1) ^ 2",
    "linarith failed to find a contradiction",
    "tactic 'rewrite' failed, did not find instance of the pattern\n  ?n + 0",
    "unknown identifier 'Nat.succ_lee'",
)
ENDS = ("error", "error", "error", "incomplete", "incomplete", "timeout", "denied", "exhausted")
GOAL = "n : Nat\n⊢ (List.range n).foldl (fun s k => s + (2 * k + 1)) 0 = n ^ 2"
PROOF = """
  induction n with
  | zero => rfl
  | succ n ih =>
    simp_all [Nat.pow_succ]
    omega"""


@dataclass
class Grown:
    """A node while the tree grows."""

    parent: int
    depth: int
    born: int
    part: bool = False
    below: list[int] = field(default_factory=list)
    asked: int = 0
    visits: int = 0
    reward: float = 0.0


def picture(size: int = 60, seed: int = 0, *, accepted: bool = True) -> Picture:
    """A search of ``size`` nodes (at least 10), with or without an accepted proof at its end."""
    dice = random.Random(seed)
    tree = [Grown(-1, 0, 0)]
    rollouts: list[PictureRollout] = []
    while len(tree) < size:
        rollouts.append(_rollout(dice, tree, size, len(rollouts), rollouts))
    proof: set[int] = set()
    solved: set[int] = set()
    if accepted:
        leaf = max(range(size), key=lambda id: (4 <= tree[id].depth <= 6, not tree[id].below, id))
        line = _line(tree, leaf)
        proof, solved = _proof(tree, line)
        rollouts.append(_final(tree, line, rollouts))
    return Picture(
        name="sum_range_odd",
        statement=STATEMENT,
        informal="The sum of the first n odd numbers is the square of n.",
        strategy="rmaxts",
        policy="builtin",
        lean="4.35.0",
        settings={"gamma": "0.99", "exploration": "1.41", "seed": str(seed)},
        ended=True,
        accepted=accepted,
        verdict="accepted by Lean 4.35.0" if accepted else "no proof within the budget",
        proof=PROOF if accepted else "",
        axioms=("propext",) if accepted else (),
        nodes=tuple(_node(dice, tree, id, proof, solved) for id in range(size)),
        rollouts=tuple(rollouts),
    )


def _rollout(
    dice: random.Random,
    tree: list[Grown],
    size: int,
    number: int,
    before: list[PictureRollout],
) -> PictureRollout:
    """Choose a node, expand it, and credit the path."""
    path = [0]
    while tree[path[-1]].below and dice.random() < 0.78:
        path.append(min(dice.choices(tree[path[-1]].below, k=2)))
    node = reached = path[-1]
    added = min(dice.choice((0, 0, 0, 0, 1, 1, 2, 3)) if number else 3, size - len(tree))
    split = added > 1 and dice.random() < 0.15
    for _ in range(added):
        parent = node if split else reached
        tree[parent].below.append(len(tree))
        reached = len(tree)
        tree.append(Grown(parent, tree[parent].depth + 1, number + 1, split))
    tree[node].asked += 1
    for id in path:
        tree[id].visits += 1
        tree[id].reward += added > 0
    status = dice.choice(("incomplete", "error")) if added else dice.choice(ENDS)
    return PictureRollout(
        id=number,
        node=node,
        reached=reached,
        path=tuple(path),
        text="\n  " + dice.choice(TACTICS),
        status=status,
        error=dice.choice(ERRORS) if status == "error" else "",
        reward=float(added > 0),
        added=added,
        at=(before[-1].at if before else 0.0) + dice.expovariate(4),
        policy=dice.expovariate(9),
        lean=dice.expovariate(3),
        tokens=dice.randrange(200),
    )


def _line(tree: list[Grown], leaf: int) -> list[int]:
    line = [leaf]
    while line[-1]:
        line.append(tree[line[-1]].parent)
    return line[::-1]


def _final(tree: list[Grown], line: list[int], rollouts: list[PictureRollout]) -> PictureRollout:
    """The rollout that finds the proof along a line of the tree."""
    *path, leaf = line
    for id in path:
        tree[id].visits += 1
        tree[id].reward += 1
    return PictureRollout(
        id=len(rollouts),
        node=path[-1],
        reached=leaf,
        path=tuple(path),
        text="\n  simp_all [Nat.pow_succ]\n  omega",
        status="accepted",
        reward=1.0,
        at=rollouts[-1].at + 0.4,
        policy=0.1,
        lean=0.3,
        tokens=31,
    )


def _proof(tree: list[Grown], line: list[int]) -> tuple[set[int], set[int]]:
    """The nodes of a proof along a line, all parts of a split included; those that end it."""
    proof, solved = set(line), {line[-1]}
    waiting = list(line)
    while waiting:
        node = tree[waiting.pop()]
        for other in (id for id in tree[max(node.parent, 0)].below if tree[id].part):
            if node.part and other not in proof:
                down = [other]
                while tree[down[-1]].below:
                    down.append(tree[down[-1]].below[0])
                proof.update(down)
                waiting.extend(down)
                solved.add(down[-1])
    return proof, solved


def _node(
    dice: random.Random, tree: list[Grown], id: int, proof: set[int], ends: set[int]
) -> PictureNode:
    grown = tree[id]
    solved = id in ends or (not grown.below and dice.random() < 0.02 and id > 0)
    count = 0 if solved else 1 if grown.part else dice.choice((1, 1, 1, 2, 3))
    earlier = {dice.randrange(id) for _ in range(id and dice.random() < 0.04)} - {grown.parent}
    return PictureNode(
        id=id,
        parent=grown.parent,
        others=tuple(earlier),
        kind="part" if grown.part else "state",
        depth=grown.depth,
        born=grown.born,
        goals=tuple(_goal(dice) for _ in range(count)) if id else (GOAL,),
        texts=_texts(dice, tree, id) if id else (),
        whole="\n  intro n" * grown.depth,
        asked=grown.asked,
        visits=0.9 * grown.visits,
        reward=grown.reward / grown.visits if grown.visits else 0.0,
        open=not solved and (bool(grown.below) or dice.random() < 0.7),
        proof=id in proof,
    )


def _goal(dice: random.Random) -> str:
    head = dice.choice(("", "", "case succ", "case inl.intro", "case refine_2"))
    lines = [*([head] if head else []), *dice.sample(HYPOTHESES, dice.randrange(1, 5))]
    return "\n".join((*lines, f"⊢ {dice.choice(TARGETS)}"))


def _texts(dice: random.Random, tree: list[Grown], id: int) -> tuple[str, ...]:
    """As the search has them: a part's brings its goal to the front, the first in a part opens its
    block."""
    parent = tree[tree[id].parent]
    if tree[id].part:
        place = [other for other in parent.below if tree[other].part].index(id)
        return (f"\n  rotate_left {place}",) if place else ()
    margin = "\n    " if parent.part else "\n  "
    texts = dice.sample(TACTICS, dice.choice((1, 1, 1, 1, 2, 3)))
    opening = "\n  ·" if parent.part else ""
    return tuple(opening + margin + text.replace("\n", margin) for text in texts)
