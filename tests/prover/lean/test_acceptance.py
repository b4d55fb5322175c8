"""What is accepted, what is not, and what is said about it. Real Lean throughout."""

import asyncio
import json
from pathlib import Path

import pytest

from prover.lean.acceptance import _compiled, _explain, accept, accept_restated
from prover.lean.errors import StatementError
from prover.lean.oneshot import Limits, Run, run
from prover.lean.statement import proved, restated
from prover.lean.toolchain import embedded
from prover.lean.verdict import Verdict
from prover.theorem import Theorem

SWAP = Theorem("swap", "theorem swap (p q : Prop) : p ∧ q → q ∧ p := by")


def judge(theorem: Theorem, proof: str, limits: Limits | None = None) -> Verdict:
    return asyncio.run(accept(theorem, proof, embedded(), limits))


def test_a_proof_is_accepted_and_its_axioms_are_listed() -> None:
    verdict = judge(SWAP, "\n  intro h\n  exact ⟨h.2, h.1⟩")
    assert (verdict.accepted, verdict.reason, verdict.axioms) == (True, "", ())
    assert verdict.seconds > 0
    classical = Theorem("em", "theorem em (p : Prop) : p ∨ ¬p := by")
    verdict = judge(classical, "\n  exact Classical.em p")
    assert verdict.accepted
    assert verdict.axioms == ("Classical.choice", "Quot.sound", "propext")


def test_words_in_comments_are_not_code() -> None:
    assert judge(SWAP, "\n  intro h -- no sorry here\n  exact /- set_option -/ ⟨h.2, h.1⟩").accepted


def test_definitions_and_namespaces_before_the_theorem_are_its_context() -> None:
    header = "namespace A\ninductive Bit | o | i\ndef flip : Bit → Bit | .o => .i | .i => .o\n"
    theorem = Theorem(
        "A.flip_flip", "theorem flip_flip (b : Bit) : flip (flip b) = b := by", header
    )
    assert judge(theorem, "\n  cases b <;> rfl").accepted


@pytest.mark.parametrize(
    "header",
    [
        'notation:10000 n "!" => Nat.succ n\n',
        "def two : Nat := let one := 1; one + one\n",
        "def two : Nat := have one := 1; one + one\n",
    ],
)
def test_local_definitions_in_what_comes_before_are_read_as_they_are(header: str) -> None:
    theorem = Theorem("t", "theorem t : Nat.succ 1 = 2 := by", header)
    verdict = judge(theorem, "\n  rfl")
    assert (verdict.accepted, verdict.reason) == (True, "")


@pytest.mark.parametrize(
    ("proof", "said"),
    [
        ("\n  intro h", "unsolved goals"),
        ("\n  exact nonsense", "nonsense"),
        ("\n  sorry", "`sorry` leaves the goal unproved"),
        ("\n  exact by admit", "`admit` leaves the goal unproved"),
        ("\n  exact sorryAx _ true", "sorryAx"),
        ("\n  stop\n  rfl", "the proof rests on `sorry`"),
        ("\n  intro h; exact ⟨h.2, h.1⟩\naxiom cheat : False", "`axiom` is a command"),
        ("\n  set_option debug.skipKernelTC true in exact nonsense", "`set_option` is a command"),
        ("\n  native_decide", "bypasses the kernel"),
        ("\n  decide +native", "bypasses the kernel"),
        ("\n  run_tac pure ()", "`run_tac` is a command"),
        ("\n  intro h /- exact ⟨h.2, h.1⟩", "this comment never ends"),
        ('\n  exact "', "this string literal never ends"),
        ("\n  intro h\u202e", "RIGHT-TO-LEFT OVERRIDE"),
        ("\n  intro h\n#exit", "a `#` command"),
        ("\n  skip" * 20_000, "longer than"),
    ],
)
def test_what_is_not_a_proof_is_rejected_with_the_reason(proof: str, said: str) -> None:
    verdict = judge(SWAP, proof)
    assert not verdict.accepted
    assert said in verdict.reason


def test_a_false_statement_is_never_accepted() -> None:
    theorem = Theorem("wrong", "theorem wrong : 2 + 2 = 5 := by")
    for proof in ("\n  decide", "\n  rfl", "\n  simp", "\n  exact rfl", "\n  decide +kernel"):
        assert not judge(theorem, proof).accepted


def test_an_axiom_in_the_context_shows() -> None:
    theorem = Theorem("t", "theorem t : 2 + 2 = 5 := by", "axiom cheat : 2 + 2 = 5\n")
    verdict = judge(theorem, "\n  exact cheat")
    assert not verdict.accepted
    assert "cheat" in verdict.reason
    assert verdict.axioms == ("cheat",)


def test_a_lemma_that_is_not_proved_itself_is_no_basis() -> None:
    theorem = Theorem("t", "theorem t : 2 = 3 := by", "theorem l : 2 = 3 := sorry\n")
    verdict = judge(theorem, "\n  exact l")
    assert (verdict.accepted, verdict.reason) == (False, "the proof rests on `sorry`")


def test_an_ill_typed_statement_is_the_users_mistake_and_has_a_place() -> None:
    theorem = Theorem("t", "theorem t (n : Nat) :\n  n = true := by", "\n")
    with pytest.raises(StatementError, match="true") as caught:
        judge(theorem, "\n  rfl")
    assert (caught.value.line, caught.value.column) == (3, 6)


def test_a_limit_makes_the_verdict_inconclusive() -> None:
    verdict = judge(SWAP, "\n  intro h\n  exact ⟨h.2, h.1⟩", Limits(seconds=0.001))
    assert not verdict.accepted
    assert verdict.inconclusive


def test_memory_beyond_the_limit_ends_the_process(tmp_path: Path) -> None:
    (tmp_path / "a.lean").write_text("theorem t : 1 = 1 := by\n  repeat (skip; skip)\n")
    limits = Limits(seconds=60, memory=300 << 20)
    arguments = ["-DmaxHeartbeats=0", "a.lean"]
    done = asyncio.run(run(embedded(), arguments, folder=tmp_path, limits=limits))
    assert done.exceeded == "Lean took more than 300 MiB of memory"


DOCUMENT = """
def double (n : Nat) : Nat := n + n
theorem aux (n : Nat) : double n = n + n := rfl
theorem T (p q : Prop) (h : p ∧ q) : q ∧ p := ⟨h.2, h.1⟩
"""


def restate(text: str, statement: str) -> Verdict:
    return asyncio.run(accept_restated(*restated(text, statement), embedded()))


def test_a_document_that_proves_the_given_statement_is_accepted() -> None:
    assert restate(DOCUMENT, "theorem T (p q : Prop) (h : p ∧ q) : q ∧ p").accepted


def test_a_document_that_proves_something_else_is_rejected() -> None:
    assert not restate(DOCUMENT, "theorem T (p q : Prop) (h : p ∧ q) : p ∧ p").accepted
    shadowed = 'def And (p q : Prop) : Prop := True\ninfix:35 " ∧ " => And\n' + DOCUMENT
    assert not restate(shadowed, "theorem T (p q : Prop) (h : p ∧ q) : q ∧ p").accepted


def test_a_document_whose_proof_would_also_do_for_the_given_statement_is_rejected() -> None:
    assert restate("theorem t : 1 = 1 := rfl", "theorem t : 1 = 1").accepted
    verdict = restate("theorem t : 1 = 1 := rfl", "theorem t : 2 = 2")
    assert not verdict.accepted
    assert "something else" in verdict.reason


def test_a_document_may_prove_by_equations() -> None:
    text = "theorem t : ∀ n : Nat, n = n\n  | 0 => rfl\n  | n + 1 => rfl"
    assert restate(text, "theorem t (n : Nat) : n = n").accepted


def test_a_context_that_changes_what_the_statement_means_is_caught_by_the_kernel() -> None:
    text = """
namespace M
def Nat := Unit
theorem T (n : Nat) : n = Unit.unit := rfl
end M
open M
theorem U (a b : M.Nat) : a = b := rfl
"""
    verdict = restate(text.replace("M.Nat", "Nat"), "theorem U (a b : Nat) : a = b")
    assert not verdict.accepted


def test_a_given_statement_must_stand_by_itself() -> None:
    with pytest.raises(StatementError, match="by itself"):
        restate(
            DOCUMENT.replace("theorem T", "theorem T0")
            + "theorem T (n : Nat) : double n = n + n := rfl\n",
            "theorem T (n : Nat) : double n = n + n",
        )


def test_the_proof_of_a_text_can_be_checked_again() -> None:
    theorem, proof = proved(DOCUMENT, "aux")
    assert judge(theorem, proof).accepted


SKIPPED = """theorem T : 2 + 2 = 5 := by
  set_option «debug».«skipKernelTC» true in decide +kernel
"""


def test_a_kernel_that_was_told_to_look_away_is_asked_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """With screening off: Lean itself compiles this without a word."""
    monkeypatch.setattr("prover.lean.acceptance.screen", lambda proof: None)
    theorem, proof = proved(SKIPPED)
    verdict = judge(theorem, proof)
    assert not verdict.accepted
    assert verdict.reason.startswith("the kernel rejects it while replaying declaration 'T")


def test_a_candidate_that_ends_early_and_restates_the_theorem_is_caught(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("prover.lean.acceptance.screen", lambda proof: None)
    early = Theorem("N.t", "theorem t : 2 + 2 = 5 := by", "namespace N\n")
    named = "\n  exact absurd rfl (fun h => nomatch h)\nend N\ntheorem N.t : True := trivial"
    verdict = judge(early, named)
    assert not verdict.accepted
    gone = "\n  skip\n#exit"
    assert not judge(early, gone).accepted


def test_what_was_accepted_was_replayed_and_compared() -> None:
    assert judge(SWAP, "\n  intro h\n  exact ⟨h.2, h.1⟩").assurance == "compared"


PRELUDE = """prelude
import Core.Types
def Nat.gcd (a b : Nat) : Nat := 3
theorem u (a b : Nat) : Eq (Nat.gcd a b) 3 := rfl
theorem g : Eq (Nat.gcd 4 6) 2 := by decide +kernel
theorem k : Eq 3 2 := Eq.trans (Eq.symm (u 4 6)) g
theorem t : False := by exact absurd k (by decide)
"""


def test_a_text_that_defines_what_the_kernel_computes_by_name_is_refused() -> None:
    """Found by a hostile user: without the whole library, a wrong ``Nat.gcd`` proves ``False``."""
    verdict = judge(*proved(PRELUDE))
    assert not verdict.accepted
    assert "prelude" in verdict.reason


def test_a_file_may_prove_by_equations() -> None:
    text = "theorem t : ∀ n : Nat, 0 + n = n\n  | 0 => rfl\n  | n + 1 => congrArg Nat.succ (t n)\n"
    verdict = asyncio.run(accept(*proved(text), embedded()))
    assert (verdict.accepted, verdict.reason) == (True, "")


def test_a_numeral_of_thousands_of_digits_is_read() -> None:
    number = "1" + "0" * 5000
    verdict = asyncio.run(accept(*proved(f"theorem t : {number} = {number} := rfl"), embedded()))
    assert (verdict.accepted, verdict.reason) == (True, "")


@pytest.mark.parametrize(
    "words",
    [
        "(deterministic) timeout at `whnf`, maximum number of heartbeats (200000) has been reached",
        "(kernel) deep recursion detected",
        "maximum recursion depth has been reached\nuse `set_option maxRecDepth <num>` to increase",
    ],
)
def test_limits_of_lean_itself_make_the_verdict_inconclusive(words: str) -> None:
    error = {"severity": "error", "data": words, "pos": {"line": 1, "column": 0}}
    assert _explain(Run(1, json.dumps(error)), "", embedded=True).word == "inconclusive"


def test_a_module_that_can_not_be_looked_at_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "Candidate.olean").touch()
    assert _compiled(tmp_path / "Candidate", Run(0, ""))

    def refuse(path: Path) -> None:
        raise PermissionError(path)

    monkeypatch.setattr(Path, "lstat", refuse)
    assert not _compiled(tmp_path / "Candidate", Run(0, ""))


def test_an_earlier_proof_may_come_out_otherwise_the_second_time() -> None:
    """Lean numbers the parts of a certificate by what else it elaborates."""
    text = """theorem earlier (x y : Int) (h : 3 * x + 6 * y = 4) : False := by lia
theorem hard (x y : Int) (h : 27 ≤ 11 * x + 13 * y) (k : 11 * x + 13 * y ≤ 45)
    (l : -10 ≤ 7 * x - 9 * y) (m : 7 * x - 9 * y ≤ 4) : False := by lia
theorem t (x : Int) (h : 2 * x = 6) : x = 3 := by omega
"""
    verdict = asyncio.run(accept(*proved(text), embedded()))
    assert (verdict.accepted, verdict.reason) == (True, "")
