"""What single attempts come to. Real Lean throughout."""

import asyncio
from dataclasses import replace
from itertools import accumulate

import psutil
import pytest

from prover.attempt import Outcome, Status
from prover.lean.errors import StatementError
from prover.lean.pace import Pace
from prover.lean.pool import LeanPool
from prover.lean.source import read
from prover.lean.toolchain import embedded
from prover.lean.worker import AttemptLimits
from prover.theorem import Theorem
from tests.prover.lean.conftest import Lean
from tests.prover.lean.test_holes import PROVED_BY_TRIVIAL

SWAP = Theorem("swap", "theorem swap (p q : Prop) : p ∧ q → q ∧ p := by")
MANY = {
    "theorem t (p q r : Prop) (h : p ∧ q ∧ r) : (r ∧ q) ∧ p := by": [
        "\n  constructor\n  · constructor\n    · exact h.2.2\n    · exact h.2.1\n  · exact h.1",
        "\n  obtain ⟨a, b, c⟩ := h\n  refine ⟨⟨?_, ?_⟩, ?_⟩\n  · assumption -- yes\n  /- and\n"
        "  more -/\n  · exact b\n  exact a",
        "\n  have hr : r := by\n    have : q ∧ r := by\n      exact h.2\n    exact this.2\n"
        "  exact ⟨⟨hr, h.2.1⟩, h.1⟩",
        " exact ⟨⟨h.2.2, h.2.1⟩, h.1⟩",
        " refine ⟨?_, ?_⟩; constructor; exact h.2.2; exact h.2.1; exact h.1",
        "\n  constructor; constructor\n  case right => exact h.1\n  case left.left =>\n"
        "    exact h.2.2\n  exact h.2.1",
        "\n  constructor\n  case left =>\n    constructor\n    next => exact h.2.2\n"
        "    next => exact h.2.1\n  next =>\n    exact h.1",
        "\n  exact ⟨⟨by\n    exact h.2.2, by\n      exact h.2.1⟩, h.1⟩",
        "\n  cases h with\n  | intro hp hqr =>\n    cases hqr with\n    | intro hq hr =>\n"
        "      constructor\n      · exact ⟨hr, hq⟩\n      · exact hp",
        "\n  (constructor\n   · exact ⟨h.2.2, h.2.1⟩\n   · exact h.1)",
        "\n  constructor\n  · exact h.2\n  · exact h.1",
        "\n  constructor\n  · exact ⟨h.2.2, h.2.1⟩\n    done\n  · exact h.1",
        "\n  constructor\n  · exact ⟨h.2.2, h.2.1⟩\n    simp\n  · exact h.1",
        "\n  constructor\n  · skip\n  · exact h.1",
        "\n  constructor\n  · exact ⟨h.2.2, h.2.1⟩\n  · exact (foo",
        "\n  constructor\n  · exact ⟨h.2.2, h.2.1⟩\n  · exact h.1\nfoo",
        "\n  constructor\n  · exact ⟨h.2.2, h.2.1⟩\n  · exact h.1\n  exact foo",
        "\n  constructor\n  · exact ⟨h.2.2, h.2.1⟩\n   · exact h.1",
        "\n  suffices hh : r ∧ q by\n    exact ⟨hh, h.1⟩\n  exact ⟨h.2.2, h.2.1⟩",
        "\n  first\n  | exact foo\n  | constructor\n  · exact ⟨h.2.2, h.2.1⟩\n  · exact h.1",
        "\n  if hp : p then\n    exact ⟨⟨h.2.2, h.2.1⟩, hp⟩\n  else\n    exact absurd h.1 hp",
        "\n  match h with\n  | ⟨hp, hq, hr⟩ =>\n    constructor\n    · exact ⟨hr, hq⟩\n"
        "    · exact hp",
        "\n  have h𝔸 : r ∧ q := ⟨h.2.2, h.2.1⟩ -- 𝔸𝔸𝔸\n  exact ⟨h𝔸, by exact h.1⟩",
        "\r\n  constructor\r\n  · exact ⟨h.2.2, h.2.1⟩\r\n  · exact h.1",
        "\n  have : ∀ x : p, x = x := by intro x; rfl\n  classical\n  exact ⟨h.2.symm, h.1⟩",
        "\n  constructor\n  case' left => constructor\n  · exact h.2.2\n  all_goals exact foo",
        "\n  conv => lhs; rw [and_comm]\n  exact ⟨h.2, h.1⟩",
    ],
    "theorem t (n : Nat) : 0 + n = n := by": [
        "\n  induction n with\n  | zero => rfl\n  | succ n ih =>\n    show 0 + n + 1 = n + 1\n"
        "    exact congrArg Nat.succ ih",
        "\n  induction n with\n  | zero => rfl\n  | succ n ih => have := ih; exact congrArg _ ih",
        "\n  induction n\n  case zero => rfl\n  case succ n ih => exact congrArg Nat.succ ih",
        "\n  induction n with\n  | zero => rfl\n  | succ n ih => ?_\n  exact congrArg Nat.succ ih",
        "\n  induction n with\n  | zero => rfl",
        "\n  induction n with\n  | zero => rfl\n  | succ n ih => foo",
        "\n  induction n with\n  | zero => rfl\n  | succ n ih => exact foo",
        "\n  induction n with\n  | zero => skip\n  | succ n ih => exact congrArg Nat.succ ih",
        "\n  induction n with | zero => rfl | succ n ih => exact congrArg Nat.succ ih",
        "\n  match n with\n  | 0 => rfl\n  | k + 1 =>\n    have : 0 + (k + 1) = 0 + k + 1 := rfl\n"
        "    rw [this]\n    exact congrArg _ (Nat.zero_add k)",
        "\n  calc 0 + n = n + 0 := by rw [Nat.add_comm]\n    _ = n := by\n      rfl",
        "\n  have key : ∀ m : Nat, 0 + m = m := by\n    intro m\n    induction m with\n"
        "    | zero => rfl\n    | succ m ih =>\n      have := ih\n"
        "      exact congrArg Nat.succ this\n  exact key n",
        "\n  induction n with\n  | zero =>\n    skip\n    rfl\n  | succ n ih =>\n    skip\n"
        "    skip",
    ],
}
ALL = [(Theorem("t", statement), proof) for statement, proofs in MANY.items() for proof in proofs]


def bare(outcome: Outcome) -> Outcome:
    """An outcome without what depends on the process that it comes from."""
    return replace(outcome, seconds=0, reused=0)


def test_the_state_at_the_hole(lean: Lean) -> None:
    assert lean.open(SWAP).text == "p q : Prop\n⊢ p ∧ q → q ∧ p"


def test_a_proof_has_its_steps_and_states(lean: Lean) -> None:
    outcome = lean.check(SWAP, "", "\n  intro h\n  constructor\n  · exact h.2\n  · exact h.1")
    assert outcome.status is Status.COMPLETE
    assert [(step.text, step.state.text.split("⊢ ")[-1]) for step in outcome.steps] == [
        ("\n  intro h", "q ∧ p"),
        ("\n  constructor", "p"),
        ("\n  · exact h.2", "p"),
        ("\n  · exact h.1", "no goals"),
    ]
    assert len(outcome.steps[1].state.goals) == 2
    assert outcome.seconds > 0


@pytest.mark.parametrize(("theorem", "proof"), ALL)
def test_every_step_can_be_resumed_from(lean: Lean, theorem: Theorem, proof: str) -> None:
    """A prefix alone leads to the state that was told, and the rest runs as it did before."""
    whole = lean.check(theorem, "", proof)
    assert proof.startswith("".join(step.text for step in whole.steps))
    for count, prefix in enumerate(accumulate(step.text for step in whole.steps), 1):
        rest = lean.check(theorem, prefix, proof[len(prefix) :])
        assert bare(rest) == replace(bare(whole), steps=whole.steps[count:]), prefix
        if not prefix.endswith("=>"):
            alone = lean.check(theorem, "", prefix)
            assert alone.steps == whole.steps[:count] or "not been provided" in alone.error


def test_attempts_in_one_document_come_out_as_they_do_alone(lean: Lean) -> None:
    alone = [lean.check(theorem, "", proof) for theorem, proof in ALL]
    lean.pool._pace = Pace(alone=1e9)

    async def together() -> list[Outcome]:
        return await asyncio.gather(*(lean.pool.check(each, "", proof) for each, proof in ALL))

    before = lean.pool.batched
    outcomes = lean.run(together())
    assert list(map(bare, outcomes)) == list(map(bare, alone))
    assert lean.pool.batched - before > len(ALL) / 2


@pytest.mark.parametrize("text", [text for text in PROVED_BY_TRIVIAL if "repeat" not in text])
def test_tactics_are_run_wherever_a_hole_is(lean: Lean, text: str) -> None:
    source = read(text)
    for hole in source.holes:
        theorem = source.theorem(hole)
        lean.open(theorem)
        line = "\n" + " " * theorem.indent
        assert lean.check(theorem, "", f"{line}trivial").status is Status.COMPLETE
        unfinished = lean.check(theorem, "", f"{line}have := 1{line}skip")
        assert unfinished.status is Status.INCOMPLETE
        assert [step.text for step in unfinished.steps] == [f"{line}have := 1", f"{line}skip"]
        if "first" not in text and "try" not in text:
            assert lean.check(theorem, "", f"{line}exact nothing").status is Status.ERROR


@pytest.mark.parametrize(
    ("theorem", "message", "place"),
    [
        (Theorem("t", "theorem t (n : Nat) :\n    n = nothing n := by"), "nothing", (2, 8)),
        (Theorem("t", "theorem t : Nat := by", "def a := 1\n\n"), "not a proposition", (3, 0)),
        (Theorem("t", "theorem t : True := by", "def 𝔸 : Nat :=\n  -- 𝔸\n  x𝔸\n"), "x𝔸", (3, 2)),
        (Theorem("t", "theorem t : (1 = 1 := by"), "expected", (1, 18)),
        (Theorem("t", "theorem t : p := by", "import Nowhere\n"), "Nowhere", (1, 0)),
        (
            Theorem(
                "t",
                "theorem t : True := by\n  have h : True := by",
                rest="\n  exact (h : False)",
                indent=4,
            ),
            "mismatch",
            (3, 8),
        ),
    ],
)
def test_a_fault_in_the_statement_has_a_place_in_the_users_text(
    lean: Lean, theorem: Theorem, message: str, place: tuple[int, int]
) -> None:
    with pytest.raises(StatementError, match=message) as caught:
        lean.open(theorem)
    assert (caught.value.line, caught.value.column) == place


@pytest.mark.parametrize(
    ("proof", "said", "offset"),
    [
        ("\n  intro h\n  sorry", "sorry", 13),
        ("\n  rfl\ntheorem x : False := by", "theorem", 7),
        ("\n  intro h /- no end", "never ends", 11),
        ("\n  simp" * 20_000, "the limit is 65,536", 65_536),
    ],
)
def test_what_screening_refuses_lean_never_sees(
    lean: Lean, proof: str, said: str, offset: int
) -> None:
    outcome = lean.check(SWAP, "", proof)
    assert outcome.status is Status.DENIED
    assert said in outcome.error
    assert outcome.error_offset == offset


def test_a_theorem_may_not_rest_on_itself(lean: Lean) -> None:
    outcome = lean.check(SWAP, "", "\n  exact swap p q")
    assert outcome.status is Status.ERROR
    assert "termination" in outcome.error
    assert outcome.steps == ()


SLOW = """def slow : Nat → Nat → Nat
  | 0, _ => 0
  | n + 1, m => slow n (m + 1) + slow n (m + 2)
"""
BULLET = "\n  constructor\n  · {s}\n    exact"
INSIDE = "\n  refine id <| by\n    {s}\n    exact"


@pytest.mark.parametrize(
    ("before", "after", "tactics", "reused"),
    [
        ("\n  {s}\n  exact a", "\n  {s}\n  exact b", 2, 1),
        ("\n  {s}", "\n  {s}\n  constructor\n  exact b", 3, 1),
        ("\n  {s}\n  exact )", "\n  {s}\n  exact a", 2, 1),
        (f"{BULLET} a", f"{BULLET} h", 3, 2),
        ("\n  skip\n  {s}\n  exact a", "\n  have := h\n  {s}\n  exact a", 3, 0),
        (f"{INSIDE} a", f"{INSIDE} ⟨h, h⟩", 2, 0),
    ],
)
def test_tactics_that_are_counted_as_reused_take_lean_no_time(
    before: str, after: str, tactics: int, reused: int
) -> None:
    theorem = Theorem("t", "theorem t (p : Prop) (h : p) : p ∧ p := by", SLOW)
    spent: list[float] = []

    def look() -> None:
        everyone = psutil.Process().children(recursive=True)
        spent.append(sum(one.cpu_times().user for one in everyone if not one.children()))

    async def work() -> tuple[Outcome, Outcome]:
        async with LeanPool(embedded(), workers=1) as pool:
            await pool.open(theorem)
            outcomes: list[Outcome] = []
            for proof in (before, after):
                look()
                proof = proof.format(s="have s : slow 13 0 = 0 := by decide")
                outcomes.append(await pool.check(theorem, "", proof))
            look()
            return outcomes[0], outcomes[1]

    first, second = asyncio.run(work())
    assert (first.reused, second.tactics, second.reused) == (0, tactics, reused)
    assert (spent[2] - spent[1] < (spent[1] - spent[0]) / 2) is (reused > 0)


def test_a_new_process_and_a_shared_document_reuse_nothing(
    lean: Lean, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = "\n  intro h\n  exact ⟨h.2, h.1⟩"

    async def work() -> list[Outcome]:
        async with LeanPool(embedded(), workers=1, limits=AttemptLimits(uses=1)) as pool:
            return [await pool.check(SWAP, "", good) for _ in range(2)]

    assert [(one.tactics, one.reused) for one in asyncio.run(work())] == [(2, 0)] * 2

    async def together() -> list[Outcome]:
        return await asyncio.gather(*(lean.pool.check(SWAP, "", good) for _ in range(20)))

    lean.run(together())
    monkeypatch.setattr(lean.pool, "_pace", Pace(alone=1e9))
    before = lean.pool.batched
    outcomes = lean.run(together())
    assert lean.pool.batched > before
    assert (2, 0) in [(one.tactics, one.reused) for one in outcomes]
