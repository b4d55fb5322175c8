"""What a picture of a search shows: plain data, made from the event log (`search.record`)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureNode:
    """A tactic state of the search tree.

    Attributes:
        id: its place in ``Picture.nodes``.
        parent: id of the node it was first reached from; -1 at the root.
        others: ids of further nodes it was reached from (transpositions).
        kind: ``state``, or ``part`` for one goal of its parent's that is solved apart.
        depth: steps from the root.
        born: how many rollouts had finished when it was found, its own included; 0 at the root.
        goals: each goal as Lean prints it; empty when nothing is left to prove.
        texts: each distinct proof text that led here from a node before it.
        whole: a proof text from the root that Lean has read and that leads here.
        asked: completions asked for this state.
        visits: rollouts chosen through it, discounted as the strategy does.
        reward: mean reward of those, discounted; 0 if there are none.
        open: whether the search may still go on from it or below it.
        proof: whether the accepted proof goes through it.
    """

    id: int
    parent: int
    others: tuple[int, ...] = ()
    kind: str = "state"
    depth: int
    born: int
    goals: tuple[str, ...]
    texts: tuple[str, ...]
    whole: str = ""
    asked: int = 0
    visits: float = 0.0
    reward: float = 0.0
    open: bool = True
    proof: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureRollout:
    """A finished rollout, in the order in which they finished.

    Attributes:
        id: its number in the order of asking.
        node: id of the node that was expanded.
        reached: id of the last node that it found; ``node`` if it found none.
        path: ids of the nodes chosen from the root to ``node``.
        text: what was run after the node's text.
        status: a value of `prover.attempt.Status`.
        error: Lean's first error; empty if none.
        reward: what the choices on the path were credited with.
        added: nodes that were found by it.
        at: seconds since the search began, earlier sessions included.
        policy: seconds the policy took.
        lean: seconds Lean took.
        tokens: tokens the policy generated.
    """

    id: int
    node: int
    reached: int
    path: tuple[int, ...]
    text: str
    status: str
    error: str = ""
    reward: float = 0.0
    added: int = 0
    at: float = 0.0
    policy: float = 0.0
    lean: float = 0.0
    tokens: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A search, finished or not.

    Attributes:
        name: of the theorem.
        statement: up to the hole.
        informal: a description in natural language; may be empty.
        strategy: name of the strategy.
        policy: name of the policy.
        lean: version of Lean.
        settings: the strategy's own settings with their values, in words.
        ended: whether the search came to an end.
        accepted: whether there is an accepted proof.
        verdict: one line: what it came to.
        proof: the accepted proof text; empty if there is none.
        axioms: what the accepted proof rests on.
        nodes: by id, the root first; a parent comes before its children.
        rollouts: in the order in which they finished.
    """

    name: str
    statement: str
    informal: str = ""
    strategy: str
    policy: str
    lean: str
    settings: dict[str, str]
    ended: bool
    accepted: bool
    verdict: str
    proof: str = ""
    axioms: tuple[str, ...] = ()
    nodes: tuple[PictureNode, ...]
    rollouts: tuple[PictureRollout, ...]
