"""The generated bindings are what the library gives, and they bind."""

import subprocess
import sys
from pathlib import Path

import pytest

from prover.lean.bindings import escape
from prover.lean.native import demangle_component, mangle
from prover.lean.toolchain import embedded


@pytest.mark.skipif(sys.platform != "linux", reason="the generator reads /proc/self/mem")
def test_the_files_in_the_tree_are_what_the_library_gives() -> None:
    result = subprocess.run(
        [sys.executable, "-m", "prover.lean.bindings", "--check"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr


@pytest.mark.parametrize("text", ["term_∧_", "tactic_<;>_", "a_b", "x😀y", "plain", "__x1"])
def test_demangling_inverts_mangling(text: str) -> None:
    assert demangle_component(mangle((text,)).removeprefix("l_")) == text


def test_names_that_are_no_identifiers_are_quoted() -> None:
    assert escape(("Lean", "term∃_,_", 3)) == "Lean.«term∃_,_».3"


def test_bound_notation_prints_as_people_write_it(tmp_path: Path) -> None:
    statements = [
        "p ∧ q ∨ ¬r",
        "p → (q ↔ r)",
        "∃ x, x * m + k = n ^ 2",
        "∀ (x : Nat), x ≤ n → x % 2 < n / m - 1",
        "xs = [n, m]",
        "(n, m).fst ≠ if n = m then 0 else 1",
        "(f ∘ f) n = f (f n)",
    ]
    context = "(p q r : Prop) (n m k : Nat) (xs : List Nat) (f : Nat → Nat)"
    file = tmp_path / "Print.lean"
    file.write_text(
        "".join(f"example {context} : {s} := by\n  trace_state\n  sorry\n" for s in statements)
    )
    toolchain = embedded()
    result = subprocess.run(
        [*toolchain.command, str(file)],
        env=toolchain.full_environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    printed = [
        line.removeprefix("⊢ ") for line in result.stdout.splitlines() if line.startswith("⊢")
    ]
    assert printed == statements
