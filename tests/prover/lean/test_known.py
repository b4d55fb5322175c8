"""States that need not be asked for twice."""

from prover.lean.known import KnownStates, key
from prover.state import TacticState
from prover.theorem import Theorem

T = Theorem("t", "theorem t : p := by")


def test_a_state_is_known_by_theorem_text_and_column() -> None:
    known = KnownStates()
    known.learn({key(T, "\n  a", 2): TacticState(("⊢ a",))})
    assert known.get(key(T, "\n  a", 2)) == TacticState(("⊢ a",))
    assert known.get(key(T, "\n  a", 4)) is None
    assert known.get(key(T, "\n  b", 2)) is None
    assert known.get(key(Theorem("u", T.statement), "\n  a", 2)) is None


def test_the_longest_unused_go_first() -> None:
    known = KnownStates(size=2)
    one, two, three = (key(T, text, 0) for text in "123")
    known.learn({one: TacticState(()), two: TacticState(())})
    assert known.get(one)
    known.learn({three: TacticState(())})
    assert known.get(two) is None
    assert known.get(one)
    assert known.get(three)
