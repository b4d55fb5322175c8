"""Wherever a ``sorry`` stands, tactics fit in its place: asked of a real Lean."""

import subprocess
from pathlib import Path

import pytest

from prover.lean import toolchain
from prover.lean.source import read

PROVED_BY_TRIVIAL = [
    "theorem t : True := by exact id (by sorry)",
    "theorem t : True := by skip; exact sorry",
    "theorem t : True ∧ True := by constructor; sorry; sorry",
    "theorem t : True ∧ True := by constructor; exact sorry; exact sorry",
    "theorem t : True ∧ True := by constructor; (sorry); · sorry",
    "theorem t : True ∧ True := by\n  constructor; sorry; sorry",
    "theorem t : True ∧ True := by constructor <;> sorry <;> skip; done",
    "theorem t : True ∧ True := by sorry\n                              done",
    "theorem t (n : Nat) : True := by\n  cases n with | zero => exact sorry | succ n => sorry",
    "theorem t (n : Nat) : True := match n with | 0 => sorry | n + 1 => by sorry",
    "theorem t : Nat → True := fun | 0 => sorry | n + 1 => by sorry",
    "theorem t : ∀ n : Nat, True\n  | 0 => sorry\n  | n + 1 => by\n    sorry",
    "theorem t : True := if h : True then sorry else sorry",
    "theorem t : True := by\n  exact if h : True then sorry else sorry",
    "theorem t : True := by\n  exact (fun h : True => sorry) trivial",
    "theorem t : True := show True from sorry",
    "theorem t : True := show True by sorry",
    "theorem t : True := by\n  show True; sorry",
    "theorem t (h : True ∨ True) : True := by\n  rcases h with h | h <;> sorry",
    "theorem t (h : True ∨ True) : True := by\n  rcases h with h | h\n  · sorry\n  sorry",
    "theorem t (h : True ∨ True) : True := h.elim (fun _ => sorry) fun _ => sorry",
    "theorem t (h : True ∨ True) : True := Or.elim h (fun _ => by sorry) (fun _ => by sorry)",
    "theorem t : True := by\n  have h : True := by\n    sorry\n  exact h",
    "theorem t : True := by\n  have h : True :=\n    sorry\n  exact h",
    "theorem t : True := by\n  have h : ∀ n : Nat, True\n    | 0 => sorry\n"
    "    | n + 1 => by sorry\n  sorry",
    "theorem t : True := by\n  obtain ⟨h, _⟩ : True ∧ True := ⟨sorry, by sorry⟩\n  exact h",
    "theorem t : True ∧ True where\n  left := sorry\n  right := by sorry",
    "theorem t : True ∧ True := { left := sorry, right := sorry }",
    "theorem t : True := by\n  repeat sorry",
    "@[simp] theorem t :\n    True := by sorry",
    "theorem t : True := by\n    sorry",
    "theorem t : True := by sorry",
    "theorem t : True := by exact sorry",
    "theorem t : True := by skip; sorry",
    "theorem t : True ∧ True := by constructor <;> sorry",
    "theorem t : True ∧ True := by\n  constructor\n  · sorry\n  · sorry",
    "theorem t : True ∧ True := ⟨sorry, sorry⟩",
    "theorem t : True ∧ True :=\n  ⟨by sorry,\n   by sorry⟩",
    "theorem t : True → True := fun x => sorry",
    "theorem t : True := by\n  · have h : True := by sorry\n    exact h",
    "theorem t (n : Nat) : True := by\n  cases n with\n  | zero => sorry\n  | succ n => sorry",
    "theorem t (n : Nat) : True := by\n  cases n with | zero => sorry | succ n => sorry",
    "theorem t (n : Nat) : True :=\n  match n with\n  | 0 => sorry\n  | n + 1 => sorry",
    "theorem t (n : Nat) : True := by\n  match n with\n  | 0 => sorry\n  | n + 1 => exact sorry",
    "theorem t : True := by\n  first\n  | sorry\n  | trivial",
    "theorem t : True ∧ True := by\n  constructor\n  all_goals sorry",
    "theorem t : True ∧ True := by\n  constructor\n  all_goals (skip; sorry)",
    "theorem t : True := by\n  skip; sorry",
    "theorem t : True := by\n  exact id\n    sorry",
    "theorem t : True := id sorry",
    "theorem t : True := id <| sorry",
    "theorem t : True := (sorry : True)",
    "theorem t : True := (sorry)",
    "theorem t : True := by\n  (sorry)",
    "theorem t : True := by { sorry }",
    "theorem t : True := by {\n  skip\n  sorry\n}",
    "theorem t : True := by\n  suffices h : True by sorry\n  trivial",
    "theorem t : True := by\n  suffices h : True from sorry\n  trivial",
    "theorem t : True := by\n  show True\n  case _ => sorry",
    "theorem t : True := by\n  next => sorry",
    "theorem t : True := by\n  if h : True then sorry else sorry",
    "theorem t : True := by\n  if h : True then\n    sorry\n  else\n    sorry",
    "theorem t : True := by\n  induction 3 with\n  | zero =>\n    sorry\n"
    "  | succ n ih =>\n    skip\n    sorry",
    "example : True := by sorry",
    "def f := 1 theorem t : True := by sorry",
    "def f := 1 theorem t : True ∧ True := ⟨by sorry, sorry⟩",
    "  @[simp] theorem t : True := by sorry",
    "  /-- doc -/ theorem t : True := sorry",
    "open Nat in theorem t : True := by sorry",
    "theorem t : True := by sorry; done",
    "theorem t : True := by\n  try sorry",
    "theorem t : True := by\n  set_option maxRecDepth 1000 in\n  sorry",
    "theorem t : True := by\n  open Nat in sorry",
    "theorem t : True :=\n  have h : True := sorry\n  h",
    "theorem t : True :=\n  have h : True := by sorry\n  h",
    "theorem t : True :=\n  let x := 1; sorry",
    "theorem t : True ∧ True := by\n  refine ⟨?_, ?_⟩ <;> sorry",
    "theorem t : True ∧ True := by\n  refine ⟨?_, ?_⟩\n  <;> sorry",
    "theorem t : True := by rcases 3 with _ | n; sorry; sorry",
    "theorem t : True := by\n  by_cases h : True\n  . sorry\n  . sorry",
    "theorem t : True := -- c\n  sorry",
    "theorem t : True := by -- c\n  sorry",
    "theorem t : True := by /- c -/ sorry",
    "mutual\ntheorem a : True := by sorry\ntheorem b : True := by sorry\nend",
]
PROVED_BY_RFL = [
    "theorem t : 1 = 1 := calc 1 = 1 := by sorry\n  _ = 1 := by sorry",
    "theorem t : 1 = 1 := calc\n  1 = 1 := by sorry\n  _ = 1 := sorry",
    "theorem t : 1 = 1 := by\n  calc 1 = 1 := sorry\n    _ = 1 := sorry",
    "theorem t : 1 = 1 := by\n  calc\n    1 = 1 := by sorry\n    _ = 1 := by sorry",
    "theorem t : ∃ x : Nat, x = x := by\n  refine ⟨0, ?_⟩\n  sorry",
    "theorem t : ∃ x : Nat, x = x :=\n  ⟨0, sorry⟩",
]


def errors(text: str, folder: Path) -> list[str]:
    """What Lean complains about, a declaration that uses ``sorry`` included."""
    lean = toolchain.embedded()
    file = folder / "Test.lean"
    file.write_text(text, encoding="utf-8")
    result = subprocess.run(
        [*lean.command, str(file)],
        env=lean.full_environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    return [line for line in result.stdout.splitlines() if ": error" in line or "`sorry`" in line]


@pytest.mark.parametrize(
    ("cases", "tactic"), [(PROVED_BY_TRIVIAL, "trivial"), (PROVED_BY_RFL, "rfl")]
)
def test_two_lines_of_tactics_fit_in_the_place_of_each_sorry(
    cases: list[str], tactic: str, tmp_path: Path
) -> None:
    """All in one text, so that Lean starts twice only."""
    text = "\n\n".join(
        case if case.startswith("mutual") else f"namespace N{number}\n{case}\nend N{number}"
        for number, case in enumerate(cases)
    )
    source = read(text)
    as_given = errors(text, tmp_path)
    assert as_given
    assert all("`sorry`" in line for line in as_given)
    proofs = {
        hole: "".join(f"\n{' ' * hole.place.indent}{line}" for line in ("skip", tactic))
        for hole in source.holes
    }
    assert errors(source.filled(proofs), tmp_path) == []


def test_an_implicit_binder_on_the_line_does_not_push_the_proof_to_the_right() -> None:
    text = "theorem t {α : Type} (a : α) : a = a := sorry\n"
    (hole,) = read(text).holes
    assert hole.place.indent == 2
