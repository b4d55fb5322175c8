"""The picture that is drawn from a log."""

from pathlib import Path

import pytest

from prover.attempt import Outcome, Status, Step
from prover.policy.base import Completion
from prover.state import TacticState
from search.budget import Spent
from search.config import load
from search.events import (
    Event,
    Finished,
    Judged,
    Opened,
    Progress,
    RolloutAsked,
    RolloutFinished,
    SearchResult,
)
from search.record import folder
from search.record.kept import description
from search.record.log import LogError
from search.record.recorder import Recorder
from search.session import strategy
from search.strategy import Rollout
from search.view.load import load_picture
from search.view.picture import Picture
from tests.search.scripted import THEOREM, Ruling, state, step


class Script:
    """Plays a search into a folder, rollout by rollout.

    Args:
        where: the folder.
        settings: of the configuration.
        goals: at the start.
    """

    def __init__(self, where: Path, goals: tuple[str, ...], *settings: str) -> None:
        config = load(settings)
        self.where = where
        self.strategy = strategy(config)(state(*goals), 2)
        self.recorder = Recorder(where, description(config, "4.0"))
        self.finished = 0
        self.notify(Opened(THEOREM, state(*goals), self.strategy, Spent()))

    def notify(self, event: Event) -> None:
        self.recorder.notify(event)

    def ask(self) -> Rollout:
        rollout = self.strategy.ask()
        assert rollout is not None
        self.notify(RolloutAsked(rollout))
        return rollout

    def ask_at(self, node: int) -> Rollout:
        """The next rollout of a node; those before it fail."""
        for _ in range(50):
            rollout = self.ask()
            if rollout.node == node:
                return rollout
            self.tell(rollout, status=Status.ERROR, text="\n  x")
        raise AssertionError(f"node {node} is never asked")

    def tell(
        self,
        rollout: Rollout,
        *steps: Step,
        status: Status = Status.INCOMPLETE,
        text: str = "",
    ) -> None:
        """The steps are those of the whole text, an opening included."""
        whole = "".join(step.text for step in steps) or text
        completion = Completion(whole.removeprefix(rollout.opening), 7)
        error = "no" if status is Status.ERROR else ""
        outcome = Outcome(status, steps, error, seconds=0.5)
        reward = self.strategy.tell(rollout, completion, outcome)
        self.finished += 1
        tree = self.strategy.tree
        self.notify(
            RolloutFinished(
                rollout=rollout,
                completion=completion,
                outcome=outcome,
                reward=reward,
                policy_seconds=0.25,
                search_seconds=0.0,
                seconds=float(self.finished),
                rollouts=self.finished,
                nodes=len(tree.nodes),
                depth=tree.depth,
            )
        )

    def end(self, proof: str = "", reason: str = "") -> Picture:
        tree = self.strategy.tree
        if proof:
            self.notify(Judged(proof, Ruling(True, axioms=("propext",))))
        self.notify(
            Finished(
                SearchResult(
                    theorem=THEOREM,
                    accepted=bool(proof),
                    proof=proof,
                    axioms=(),
                    assurance="",
                    seconds=9.0,
                    rollouts=self.finished,
                    nodes=len(tree.nodes),
                    depth=tree.depth,
                    reason=reason,
                    best=Progress("", tree.best.state),
                )
            )
        )
        return self.picture()

    def picture(self) -> Picture:
        return load_picture(self.where)


def test_search_that_only_began_has_its_root(tmp_path: Path) -> None:
    picture = Script(tmp_path, ("p",), "search.seed=5").picture()
    (root,) = picture.nodes
    assert (root.id, root.parent, root.born, root.goals, root.depth) == (0, -1, 0, ("⊢ p",), 0)
    assert (root.asked, root.visits, root.reward, root.open, root.proof) == (0, 0, 0, True, False)
    assert picture.rollouts == ()
    assert (picture.name, picture.statement) == (THEOREM.name, THEOREM.statement)
    assert (picture.strategy, picture.policy, picture.lean) == ("rmaxts", "tactics", "4.0")
    assert picture.settings["seed"] == "5"
    assert not picture.ended and not picture.accepted
    assert picture.verdict == "broken off after 0 rollouts"


def test_nodes_are_born_with_the_rollout_that_found_them(tmp_path: Path) -> None:
    script = Script(tmp_path, ("p",))
    first = script.ask()
    second = script.ask()
    script.tell(second, step("\n  a", "q"), step("\n  b", "r"))
    script.tell(first, status=Status.ERROR, text="\n  bad")
    third = script.ask()
    script.tell(third, step("\n  c", "s"))
    picture = script.picture()
    assert [node.born for node in picture.nodes] == [0, 1, 1, 3]
    assert [node.parent for node in picture.nodes] == [-1, 0, 1, third.node]
    assert [node.texts for node in picture.nodes] == [(), ("\n  a",), ("\n  b",), ("\n  c",)]
    assert [node.goals for node in picture.nodes[:3]] == [("⊢ p",), ("⊢ q",), ("⊢ r",)]
    assert [node.depth for node in picture.nodes[:3]] == [0, 1, 2]
    assert picture.verdict == "broken off after 3 rollouts"


def test_rollouts_are_in_the_order_in_which_they_finished(tmp_path: Path) -> None:
    script = Script(tmp_path, ("p",))
    first, second = script.ask(), script.ask()
    script.tell(second, step("\n  a", "q"), step("\n  b", "r"))
    script.tell(first, status=Status.ERROR, text="\n  bad")
    third = script.ask_at(1)
    script.tell(third, step("\n  c", "s"))
    picture = script.picture()
    one, two, *_, last = picture.rollouts
    assert (one.id, one.node, one.reached, one.path, one.added) == (1, 0, 2, (0,), 2)
    assert (one.text, one.status, one.error, one.reward) == ("\n  a\n  b", "incomplete", "", 1.0)
    assert (one.at, one.policy, one.lean, one.tokens) == (1.0, 0.25, 0.5, 7)
    assert (two.id, two.reached, two.added, two.reward) == (0, 0, 0, 0.0)
    assert (two.text, two.status, two.error) == ("\n  bad", "error", "no")
    assert (last.id, last.path, last.reached) == (third.id, (0, 1), 3)


def test_rollout_that_says_what_was_said_before_has_it_all(tmp_path: Path) -> None:
    script = Script(tmp_path, ("p",), "search=sampling")
    for _ in range(3):
        script.tell(script.ask(), status=Status.ERROR, text="\n  bad")
    assert b'"same":0' in folder.log(tmp_path).read_bytes()
    picture = script.picture()
    assert [each.id for each in picture.rollouts] == [0, 1, 2]
    for each in picture.rollouts:
        assert (each.text, each.status, each.error, each.tokens) == ("\n  bad", "error", "no", 7)


def test_visits_and_rewards_are_those_of_the_strategy(tmp_path: Path) -> None:
    script = Script(tmp_path, ("p",), "search.gamma=1.0")
    script.tell(script.ask(), step("\n  a", "q"))
    script.tell(script.ask_at(1), step("\n  b", "r"))
    script.tell(script.ask_at(1), status=Status.ERROR, text="\n  x")
    picture = script.picture()
    tree = script.strategy.tree
    (edge,) = tree.root.children.values()
    assert picture.nodes[1].visits == edge.visits >= 2
    assert picture.nodes[1].reward == edge.value / edge.visits
    assert picture.nodes[0].visits == len(picture.rollouts)
    assert [node.asked for node in picture.nodes] == [node.asked for node in tree.nodes]


def test_further_parents_are_told(tmp_path: Path) -> None:
    script = Script(tmp_path, ("p",), "search.transpositions=true")
    script.tell(script.ask(), step("\n  a", "q"), step("\n  b", "s"))
    script.tell(script.ask_at(0), step("\n  c", "r"), step("\n  d", "s"))
    picture = script.picture()
    assert [node.goals for node in picture.nodes] == [("⊢ p",), ("⊢ q",), ("⊢ s",), ("⊢ r",)]
    assert (picture.nodes[2].parent, picture.nodes[2].others) == (1, (3,))
    assert set(picture.nodes[2].texts) == {"\n  b", "\n  d"}
    assert all(node.others == () for node in picture.nodes if node.id != 2)


def solve_parts(script: Script) -> str:
    """Both goals of the root in parts, the first by way of a node; the joined text."""
    one = script.ask()
    goal = TacticState(one.state.goals)
    script.tell(one, Step("\n  ·", goal, 4), step("\n    a", "r", indent=4))
    two = script.ask_at(2)
    script.tell(two, Step("\n  ·", two.state, 4), step("\n    c", "p"))
    inside = script.ask_at(3)
    script.tell(inside, step("\n    b", "q"))
    join = script.ask()
    assert join.stitched == "\n  ·\n    a\n    b\n  ·\n    c"
    script.tell(
        join,
        step(join.stitched),
        status=Status.ACCEPTED,
        text=join.stitched,
    )
    return join.stitched


def test_parts_are_shown_as_parts_and_the_proof_goes_through_them(tmp_path: Path) -> None:
    script = Script(tmp_path, ("p", "q"), "search.apart=true")
    proof = solve_parts(script)
    picture = script.end(proof)
    kinds = [node.kind for node in picture.nodes]
    assert kinds == ["state", "part", "part", "state", "state"]
    assert [node.goals for node in picture.nodes] == [
        ("⊢ p", "⊢ q"),
        ("⊢ p",),
        ("⊢ q",),
        ("⊢ r",),
        (),
    ]
    assert [node.parent for node in picture.nodes] == [-1, 0, 0, 1, 0]
    assert [node.id for node in picture.nodes if node.proof] == [0, 1, 2, 3, 4]
    assert picture.rollouts[-1].text == proof
    assert picture.proof == proof


def test_proof_is_the_accepted_way_and_no_other(tmp_path: Path) -> None:
    """A proof that was refused leads to a solved node as well."""
    script = Script(tmp_path, ("p",))
    script.tell(script.ask(), step("\n  a", "q"), step("\n  b"), status=Status.REJECTED)
    script.tell(script.ask_at(0), step("\n  c", "r"))
    right = script.ask_at(3)
    script.tell(right, step("\n  d", "s"), step("\n  e"), status=Status.ACCEPTED)
    picture = script.end("\n  c\n  d\n  e")
    goals = [node.goals for node in picture.nodes if node.proof]
    assert goals == [("⊢ p",), ("⊢ r",), ("⊢ s",), ()]
    assert (picture.accepted, picture.ended) == (True, True)
    assert picture.verdict == "accepted: compared"
    assert picture.axioms == ("propext",)


def test_proof_by_a_node_with_two_ways_is_the_way_that_was_taken(tmp_path: Path) -> None:
    script = Script(tmp_path, ("p",), "search.transpositions=true")
    script.tell(script.ask(), step("\n  a", "q"), step("\n  b", "s"))
    second = script.ask_at(0)
    script.tell(
        second, step("\n  c", "r"), step("\n  d", "s"), step("\n  e"), status=Status.ACCEPTED
    )
    picture = script.end("\n  c\n  d\n  e")
    assert [node.goals for node in picture.nodes if node.proof] == [
        ("⊢ p",),
        ("⊢ s",),
        ("⊢ r",),
        (),
    ]


def test_shortened_proof_is_shown_by_the_way_that_was_found(tmp_path: Path) -> None:
    script = Script(tmp_path, ("p",))
    script.tell(script.ask(), step("\n  a", "q"), step("\n  b"), status=Status.ACCEPTED)
    picture = script.end("\n  b")
    assert picture.proof == "\n  b"
    assert [node.id for node in picture.nodes if node.proof] == [0, 1, 2]


def test_search_without_a_proof_has_no_way(tmp_path: Path) -> None:
    script = Script(tmp_path, ("p",))
    script.tell(script.ask(), step("\n  a", "q"), step("\n  b"), status=Status.REJECTED)
    picture = script.end(reason="no proof within 1 rollouts")
    assert not any(node.proof for node in picture.nodes)
    assert (picture.ended, picture.accepted) == (True, False)
    assert picture.verdict == "no proof within 1 rollouts"


def test_node_that_is_used_up_is_closed(tmp_path: Path) -> None:
    script = Script(tmp_path, ("p",))
    script.tell(script.ask(), step("\n  a", "q"))
    script.tell(script.ask_at(1), status=Status.EXHAUSTED)
    picture = script.picture()
    assert [node.open for node in picture.nodes] == [True, False]


def test_log_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LogError, match="can't read"):
        load_picture(tmp_path)
    folder.log(tmp_path).touch()
    with pytest.raises(LogError, match="the log has no first line"):
        load_picture(tmp_path)
