"""A picture of a kept search, drawn from its log."""

from pathlib import Path

from prover.attempt import Status
from search.node import Edge, Node
from search.record import folder
from search.record.entries import Line, Told
from search.record.kept import make
from search.record.log import read
from search.record.replay import Replay, replay
from search.strategy import Rollout
from search.tree import Tree
from search.view.picture import Picture, PictureNode, PictureRollout


def load_picture(where: Path) -> Picture:
    """The search that is kept in a folder.

    Raises:
        LogError: its log can't be read.
    """
    artist = _Artist()
    found = replay(list(read(folder.log(where))), make, seen=artist.see)
    return artist.picture(found)


class _Artist:
    """Watches a replay."""

    def __init__(self) -> None:
        self.born = [0]
        self.rollouts: list[PictureRollout] = []
        self.way: set[int] = set()

    def see(self, replay: Replay, line: Line, told: tuple[Rollout, float] | None) -> None:
        tree = replay.strategy.tree
        if told is None or not isinstance(line, Told):
            self._count(tree, len(self.rollouts) + 1)
            return
        rollout, reward = told
        line = replay.said(line)
        added = len(tree.nodes) - len(self.born)
        self._count(tree, len(self.rollouts) + 1)
        if line.status is Status.ACCEPTED:
            self.way = _way(tree, rollout.prefix + rollout.text(line.completion))
        self.rollouts.append(
            PictureRollout(
                id=rollout.id,
                node=rollout.node,
                reached=len(tree.nodes) - 1 if added else rollout.node,
                path=rollout.path,
                text=rollout.text(line.completion),
                status=line.status,
                error=line.error,
                reward=reward,
                added=added,
                at=line.at,
                policy=line.policy,
                lean=line.lean,
                tokens=line.tokens,
            )
        )

    def _count(self, tree: Tree, rollout: int) -> None:
        self.born += [rollout] * (len(tree.nodes) - len(self.born))

    def picture(self, replay: Replay) -> Picture:
        begun, ended, tree = replay.begun, replay.ended, replay.strategy.tree
        proof = ended.proof if ended is not None and ended.accepted else ""
        verdict = replay.verdicts.get(proof)
        return Picture(
            name=begun.theorem.name,
            statement=begun.theorem.statement,
            informal=begun.theorem.informal,
            strategy=begun.search,
            policy=begun.policy,
            lean=begun.lean,
            settings={name: str(value) for name, value in begun.settings.items()},
            ended=ended is not None,
            accepted=ended is not None and ended.accepted,
            verdict=_verdict(replay),
            proof=proof,
            axioms=() if verdict is None else verdict.axioms,
            nodes=tuple(
                _node(tree, node, edges, born, node.id in self.way)
                for node, edges, born in zip(tree.nodes, _ways_in(tree), self.born, strict=True)
            ),
            rollouts=tuple(self.rollouts),
        )


def _node(tree: Tree, node: Node, edges: list[Edge], born: int, proof: bool) -> PictureNode:
    visits = sum(edge.visits for edge in edges)
    value = sum(edge.value for edge in edges)
    return PictureNode(
        id=node.id,
        parent=node.parents[0].id if node.parents else -1,
        others=tuple(parent.id for parent in node.parents[1:]),
        kind="part" if node.is_part else "state",
        depth=node.depth,
        born=born,
        goals=node.state.goals,
        texts=tuple(dict.fromkeys(route.text for route in node.routes if route.text)),
        whole=tree.prefix(node, 0),
        asked=node.asked,
        visits=visits,
        reward=value / visits if visits else 0.0,
        open=node.open,
        proof=proof,
    )


def _ways_in(tree: Tree) -> list[list[Edge]]:
    """The choices that lead to each node; at the root those that lead on from it."""
    found: list[list[Edge]] = [[] for _ in tree.nodes]
    for node in tree.nodes:
        for edge in (*node.children.values(), *node.parts):
            found[edge.node.id].append(edge)
    found[0] = [tree.root.virtual, *tree.root.children.values()]
    return found


def _way(tree: Tree, proof: str) -> set[int]:
    """Ids of the nodes that a proof goes through, those in the parts that it joins included."""
    ends = [node for node in tree.nodes if node.state.solved and node.indent == tree.root.indent]
    found: set[int] = set()
    waiting = [(tree.root, ends, proof)]
    while waiting:
        start, ends, text = waiting.pop()
        for node in _chain(start, ends, text):
            found.add(node.id)
            if node.parts and all(part.node.solution for part in node.parts):
                waiting += [
                    (part.node, [each for each in tree.nodes if each.part is part.node], solution)
                    for part in node.parts
                    if (solution := part.node.solution)
                ]
    return found


def _chain(start: Node, ends: list[Node], text: str) -> list[Node]:
    """The nodes on the way from ``start`` to that of ``ends`` which most of a text leads to."""
    longest, found = -1, [start]
    for end in ends:
        for route in range(len(end.routes)):
            nodes, read = _back(start, end, route)
            if text.startswith(read) and len(read) > longest:
                longest, found = len(read), nodes
    return found


def _back(start: Node, end: Node, route: int) -> tuple[list[Node], str]:
    """The nodes of a route from ``end`` back to ``start``, and its text between them."""
    nodes, texts, node = [end], [], end
    while node is not start:
        above, before, text = node.routes[route]
        if above is None:
            break
        texts.append(text)
        node, route = above, before
        nodes.append(node)
    return nodes, "".join(reversed(texts))


def _verdict(replay: Replay) -> str:
    ended = replay.ended
    if ended is None:
        return f"broken off after {replay.spent.finished} rollouts"
    if ended.accepted:
        verdict = replay.verdicts[ended.proof]
        return f"accepted: {verdict.assurance}"
    return ended.reason
