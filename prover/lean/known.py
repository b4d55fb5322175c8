"""States that Lean has shown before, so that it need not print them again."""

from collections import OrderedDict
from collections.abc import Mapping
from hashlib import blake2b

from prover.state import TacticState
from prover.theorem import Theorem

SIZE = 20_000
"""How many states are kept; about 20 MB."""

Key = tuple[Theorem, bytes, int]


def key(theorem: Theorem, proof: str, column: int) -> Key:
    """Names the state after ``proof`` in the block at ``column``; Lean is deterministic."""
    return theorem, blake2b(proof.encode(), digest_size=16).digest(), column


class KnownStates:
    """The states seen lately."""

    def __init__(self, size: int = SIZE) -> None:
        self._size = size
        self._states: OrderedDict[Key, TacticState] = OrderedDict()

    def get(self, key: Key) -> TacticState | None:
        if key in self._states:
            self._states.move_to_end(key)
        return self._states.get(key)

    def learn(self, states: Mapping[Key, TacticState]) -> None:
        """Keep states; of more than the size the longest unused are dropped."""
        self._states.update(states)
        while len(self._states) > self._size:
            self._states.popitem(last=False)
