"""Acceptance by a Lean whose memory layout the auditor does not know, and by other checkers."""

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from prover.lean.acceptance import accept, accept_restated
from prover.lean.checkers import find_checkers
from prover.lean.statement import restated
from prover.lean.toolchain import Toolchain, embedded
from prover.lean.verdict import Verdict
from prover.theorem import Theorem

SWAP = Theorem("swap", "theorem swap (p q : Prop) : p ∧ q → q ∧ p := by")
PROOF = "\n  intro h\n  exact ⟨h.2, h.1⟩"
SKIPPED = "\n  set_option debug.skipKernelTC true in decide +kernel"
WRONG = Theorem("T", "theorem T : 2 + 2 = 5 := by")


def unknown(prefix: Path | None = None, root: Path | None = None) -> Toolchain:
    """The embedded Lean, taken for one of a version that nobody here has seen."""
    return replace(embedded(), version="4.99.0", prefix=prefix, root=root)


def judge(theorem: Theorem, proof: str, lean: Toolchain) -> Verdict:
    return asyncio.run(accept(theorem, proof, lean))


def checker(folder: Path, name: str, script: str) -> Path:
    """An executable of that name in a toolchain's or a build's ``bin``."""
    program = folder / "bin" / name
    program.parent.mkdir(parents=True, exist_ok=True)
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    return program


def test_an_unknown_lean_lists_the_axioms_itself() -> None:
    verdict = judge(SWAP, PROOF, unknown())
    assert (verdict.accepted, verdict.assurance, verdict.axioms) == (True, "lean", ())
    assert verdict.demanding("replayed").inconclusive
    assert not judge(SWAP, "\n  stop", unknown()).accepted


def test_a_statement_given_apart_is_compared_by_an_unknown_lean_too() -> None:
    document = "theorem t (n : Nat) : n = n := rfl"
    for statement, accepted in (("n = n", True), ("n + 0 = n + 1", False)):
        asked = restated(document, f"theorem t (n : Nat) : {statement}")
        verdict = asyncio.run(accept_restated(*asked, unknown()))
        assert verdict.accepted is accepted
        assert accepted or "something else" in verdict.reason


def test_a_kernel_that_looked_away_is_not_noticed_on_the_level_lean(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Why the level is called weaker: here screening alone stands in the way."""
    monkeypatch.setattr("prover.lean.acceptance.screen", lambda proof: None)
    verdict = judge(WRONG, SKIPPED, unknown())
    assert (verdict.accepted, verdict.assurance) == (True, "lean")
    assert not verdict.demanding("replayed").accepted


def test_a_checker_of_the_toolchain_raises_the_assurance(tmp_path: Path) -> None:
    checker(tmp_path, "leanchecker", 'test -f "$PWD/$1.olean"')
    verdict = judge(SWAP, PROOF, unknown(prefix=tmp_path))
    assert (verdict.accepted, verdict.assurance) == (True, "replayed")


def test_a_checker_of_the_project_that_compares_gets_both_modules(tmp_path: Path) -> None:
    build = tmp_path / ".lake" / "packages" / "SafeVerify" / ".lake" / "build"
    checker(build, "safe_verify", 'test -f "$1" && test -f "$2" && test "$1" != "$2"')
    verdict = judge(SWAP, PROOF, unknown(root=tmp_path))
    assert (verdict.accepted, verdict.assurance) == (True, "compared")


def test_a_checker_that_says_no_is_a_rejection_with_its_words(tmp_path: Path) -> None:
    checker(tmp_path, "leanchecker", "echo 'found a problem in T'; exit 1")
    verdict = judge(SWAP, PROOF, unknown(prefix=tmp_path))
    assert (verdict.accepted, verdict.inconclusive) == (False, False)
    assert verdict.reason == "leanchecker: found a problem in T"


def test_the_stronger_checker_has_the_last_word(tmp_path: Path) -> None:
    for name in ("safe_verify", "lean4checker", "leanchecker"):
        checker(tmp_path, name, "exit 0")
    found = find_checkers(unknown(prefix=tmp_path))
    assert [(one.name, one.gives) for one in found] == [
        ("leanchecker", "replayed"),
        ("safe_verify", "compared"),
    ]
