"""The table of rules: shapes of goals, and the tactics to try on them.

A rule looks at the first goal. It applies where the target has the shape ``target`` and, if it has
a ``proof`` or ``data`` shape, once for each hypothesis whose type, or each variable whose type, has
that. Shapes are terms as Lean prints them with holes ``_`` and ``?a``.

In a tactic, ``{h}`` and ``{x}`` are the hypothesis and the variable, ``{a}`` is what ``?a`` stands
for, ``{new:h}`` is a name not in use, and any other word in braces stands for each of the texts
that the function of this name in `candidates` finds in the goal, one proposal each.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """A shape and a tactic.

    Attributes:
        tactic: template of the text to propose.
        weight: how likely it is to help, relative to other rules.
        target: shape of the target.
        proof: shape of a hypothesis; empty if the rule is about none.
        data: shape of a variable's type; empty if the rule is about none.
    """

    tactic: str
    weight: float = 1.0
    target: str = "_"
    proof: str = ""
    data: str = ""


CLOSE = "first | rfl | assumption | contradiction | (simp_all{simps}; done)"
"""Tried on every goal as soon as it appears."""

FORCED = (
    Rule("rename_i {unnamed}"),
    Rule("{intros}", target="_ → _"),
    Rule("{intros}", target="∀ x, _"),
    Rule("obtain {pattern} := {h}", proof="_ ∧ _"),
    Rule("obtain {pattern} := {h}", proof="∃ x, _"),
    Rule("subst {substitution}"),
    Rule("specialize {h} {premise}", proof="_ → _"),
    Rule("simp only [{transparent}] at *"),
    Rule("rcases {h} with {pattern}", proof="_ ∨ _"),
)
"""Moves that lose nothing. The first that applies is the only proposal for its goal."""

STEPS = (
    # What decides the goal, or nearly.
    Rule("{arithmetic}", 300),
    Rule("{truth_table}", 60),
    # What the target asks for.
    Rule("{intros}", 100, target="¬_"),
    Rule("intro {new:h}", 100, target="_ ≠ _"),
    Rule("refine ⟨?_, ?_⟩", 100, target="_ ∧ _"),
    Rule("constructor", 100, target="_ ↔ _"),
    Rule("left", 20, target="_ ∨ _"),
    Rule("right", 20, target="_ ∨ _"),
    Rule("refine ⟨{witness}, ?_⟩", 15, target="∃ x, _"),
    Rule("exact ⟨_, rfl⟩", 20, target="∃ x, _ = _"),
    Rule("exact ⟨_, {h}⟩", 8, target="∃ x, _", proof="_"),
    Rule("refine ⟨_, {h}, ?_⟩", 8, target="∃ x, _ ∧ _", proof="_"),
    Rule("funext {point}", 30, target="_ = _"),
    Rule("apply {apply_lemma}", 4),
    Rule("exact {apply_lemma} ..", 0.5),
    Rule("congr 1", 3, target="_ = _"),
    Rule("apply congrArg", 2, target="_ = _"),
    Rule("symm", 1, target="_ = _"),
    Rule("constructor", 2),
    Rule("intro {new:x}", 2),
    Rule("decide", 5),
    Rule("exact {x}", 10, target="?t", data="?t"),
    Rule("exfalso", 2),
    # What the hypotheses give.
    Rule("apply {applicable}", 15),
    Rule("exact absurd {h} {refutable}", 2, proof="_"),
    Rule("apply {refutable}", 10, target="False"),
    Rule("exfalso; apply {refutable}", 4),
    Rule("rcases {opened}", 20, proof="_ → _"),
    Rule("rcases {opened}", 20, proof="∀ x, _"),
    Rule("have {new:h} := {consequence}", 10, proof="_ → _"),
    Rule("have {new:h} := {consequence}", 10, proof="∀ x, _"),
    Rule("have {new:h} := {h} {argument}", 6, proof="∀ x, _"),
    Rule("cases {h}", 3, proof="_ = _"),
    Rule("injection {h} with {new:h}", 3, proof="_ = _"),
    Rule("obtain ⟨{new:h}, {new:h}⟩ := {h}", 5, proof="_ ↔ _"),
    Rule("cases {h} with{cases}", 15, proof="_"),
    Rule("induction {h} with{induction}", 15, proof="_"),
    Rule("rw [{equation}]", 10),
    Rule("rw [← {equation}]", 6),
    Rule("rw [{equation}] at {h}", 2, proof="_"),
    Rule("simp at {h}", 3, proof="_"),
    Rule("simp [{some_definitions}] at {h}", 5, proof="_"),
    Rule("split at {h}", 2, proof="_"),
    Rule("unfold {definition} at {h}", 2, proof="_"),
    Rule("obtain ⟨{new:k}, {new:h}⟩ := Nat.exists_eq_add_of_le {h}", 6, proof="_ ≤ _"),
    Rule("obtain ⟨{new:k}, {new:h}⟩ := Nat.exists_eq_add_of_lt {h}", 6, proof="_ < _"),
    Rule("rcases Nat.lt_or_eq_of_le {h} with {h} | {h}", 3, proof="_ ≤ _"),
    Rule("refine Nat.le_trans {h} ?_", 6, target="_ ≤ _", proof="_ ≤ _"),
    Rule("refine Nat.le_trans ?_ {h}", 6, target="_ ≤ _", proof="_ ≤ _"),
    Rule("refine Nat.lt_of_lt_of_le {h} ?_", 6, target="_ < _", proof="_ < _"),
    Rule("refine Nat.lt_of_le_of_lt {h} ?_", 6, target="_ < _", proof="_ ≤ _"),
    Rule("refine Nat.lt_of_lt_of_le ?_ {h}", 6, target="_ < _", proof="_ ≤ _"),
    Rule("refine Nat.lt_of_le_of_lt ?_ {h}", 6, target="_ < _", proof="_ < _"),
    # Cases and induction.
    Rule("induction {x} with{induction}", 20, data="_"),
    Rule("induction {x} generalizing {others} with{induction}", 20, data="_"),
    Rule("cases {x} with{cases}", 8, data="_"),
    Rule("induction {x} using Nat.strongRecOn with\n| ind {x} ih => ?_", 4, data="Nat"),
    Rule("by_cases {new:h} : {condition}", 8),
    Rule("refine Classical.byContradiction fun {new:h} => ?_", 3),
    # Computing and rewriting.
    Rule("simp{simps}", 12),
    Rule("simp_all{simps}", 12),
    Rule("simp [*{more}]", 4),
    Rule("split", 12, target="_ = _"),
    Rule("split", 1),
    Rule("unfold {definition}", 6),
    Rule("unfold {function}", 6),
    Rule("rw [{definition}]", 3),
    Rule("rw [{rewrite_lemma}]", 3),
    Rule("simp [{simp_lemmas}{more}]", 6),
    Rule("simp_all [{simp_lemmas}{more}]", 6),
    Rule("rw [{earlier}]", 8),
    Rule("apply {earlier}", 8),
    Rule("simp [{earlier}{more}]", 6),
    Rule("solve_by_elim", 6),
)
"""Moves that may help, with their weights."""
