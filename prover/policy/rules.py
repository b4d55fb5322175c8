"""The table of rules: shapes of goals, and the tactics to try on them.

A rule looks at the first goal. It applies where the target has the shape ``target`` and, if it has
a ``proof`` or ``data`` shape, once for each hypothesis whose type, or each variable whose type, has
that. Shapes are terms as Lean prints them with holes ``_`` and ``?a``.

In a tactic, ``{h}`` and ``{x}`` are the hypothesis and the variable, ``{a}`` is what ``?a`` stands
for, ``{new:h}`` is a name not in use, and any other word in braces stands for each of the texts
that the function of this name in `tactics.HOLES` finds in the goal, one proposal each.
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


CLOSE = "first | rfl | assumption | contradiction | (simp_all{simps}; done) | omega | solve_by_elim"
"""Tried on every goal as soon as it appears."""

FORCED = (
    Rule("rename_i {unnamed}"),
    Rule("{intros}", target="_ → _"),
    Rule("{intros}", target="∀ x, _"),
    Rule("obtain {pattern} := {h}", proof="_ ∧ _"),
    Rule("obtain {pattern} := {h}", proof="∃ x, _"),
    Rule("obtain {structure} := {x}", data="_"),
    Rule("subst {substitution}"),
    Rule("specialize {h} {premise}", proof="_ → _"),
    Rule("simp only [{transparent}] at *"),
    Rule("simp only [{congruence}] at *"),
    Rule("rcases {h} with {pattern}", proof="_ ∨ _"),
)
"""Moves that lose nothing. The first that applies is the only proposal for its goal."""

STEPS = (
    # What decides the goal, or nearly.
    Rule("{arithmetic}", 300),
    Rule("{truth_table}", 60),
    Rule("{decidable}", 60),
    Rule("revert {enumerable}; decide", 15),
    # Remainders.
    Rule("{orbits}", 150),
    Rule("{power_residues}", 100),
    Rule("{remainder_cases}", 100),
    Rule("simp [{remainders}]", 60),
    Rule("show {divided}", 40, target="∃ x, _ = _"),
    # Finitely many values.
    Rule("{enumeration}", 200),
    Rule("{alternatives}", 100, data="_"),
    Rule("{natural}", 60),
    Rule("{predecessors}", 60),
    Rule("{divisors}", 80, proof="_ = _"),
    Rule("{divisors}", 80, proof="_ ∣ _"),
    # Sums.
    Rule("rw [{last_term}]", 80),
    Rule("rw [{last_term}, {h}]\ngrind", 80, proof="_ = _"),
    Rule("simp [{terms_of_sums}] at *", 40),
    Rule("simp only [{values}]\ndecide +kernel", 60),
    Rule("rw [{costly_substitution}]\ndecide +kernel", 60),
    Rule("subst {costly_substitution}", 20),
    # Products, roots, common divisors.
    Rule("{identity}", 20),
    Rule("{squares}", 40),
    Rule("{products}", 30),
    Rule("{factors}", 80, proof="_ = _"),
    Rule("{gcd}", 80),
    Rule("refine Nat.eq_sub_of_add_eq ?_", 30, target="_ = _ - _"),
    # What the target asks for.
    Rule("{intros}", 100, target="¬_"),
    Rule("intro {new:h}", 100, target="_ ≠ _"),
    Rule("refine ⟨?_, ?_⟩", 100, target="_ ∧ _"),
    Rule("constructor", 100, target="_ ↔ _"),
    Rule("funext {point}", 60, target="_ = _"),
    Rule("refine Classical.or_iff_not_imp_left.mpr fun {new:h} => ?_", 40, target="_ ∨ _"),
    Rule("left", 15, target="_ ∨ _"),
    Rule("right", 15, target="_ ∨ _"),
    Rule("refine ⟨{witness}, ?_⟩", 15, target="∃ x, _"),
    Rule(
        "obtain ⟨{new:k}, {new:h}⟩ := Nat.exists_eq_add_of_le {h}",
        30,
        target="∃ x, _",
        proof="_ ≤ _",
    ),
    Rule(
        "obtain ⟨{new:k}, {new:h}⟩ := Nat.exists_eq_add_of_lt {h}",
        30,
        target="∃ x, _",
        proof="_ < _",
    ),
    Rule("exact ⟨_, rfl⟩", 15, target="∃ x, _ = _"),
    Rule("exact ⟨_, {h}⟩", 6, target="∃ x, _", proof="_"),
    Rule("refine ⟨_, {h}, ?_⟩", 6, target="∃ x, _ ∧ _", proof="_"),
    Rule("apply {constructor}", 40),
    Rule("intro {defined}", 4),
    Rule("exact {x}", 20, target="?t", data="?t"),
    Rule("apply {apply_lemma}", 4),
    Rule("congr 1", 3, target="_ = _"),
    # What the hypotheses give.
    Rule("apply {applicable}", 15),
    Rule("apply {refutable}", 15, target="False"),
    Rule("exfalso; apply {refutable}", 4),
    Rule("rcases {opened}", 30, proof="_ → _"),
    Rule("rcases {opened}", 30, proof="∀ x, _"),
    Rule("have {new:h} := {consequence}", 12, proof="_ → _"),
    Rule("have {new:h} := {consequence}", 12, proof="∀ x, _"),
    Rule("have {new:h} := {instance}", 8),
    Rule("have {new:h} := {h} {argument}", 4, proof="∀ x, _"),
    Rule("obtain ⟨{new:f}, {new:h}⟩ := Classical.skolem.mp {h}", 8, proof="∀ x, ∃ y, _"),
    Rule("cases {h}", 4, proof="_ = _"),
    Rule("injection {h} with {new:h}", 4, proof="_ = _"),
    Rule("obtain ⟨{new:h}, {new:h}⟩ := {h}", 6, proof="_ ↔ _"),
    Rule("rcases Nat.lt_or_gt_of_ne {h} with {h} | {h}", 8, proof="_ ≠ _"),
    Rule("rcases Nat.lt_or_gt_of_ne {h} with {h} | {h}", 8, proof="¬_ = _"),
    Rule("rcases Nat.le_total {a} {b} with {new:h} | {new:h}", 6, target="?a = ?b", data="Nat"),
    Rule("cases {h} with{cases}", 20, proof="_"),
    Rule("induction {h} with{induction}", 20, proof="_"),
    Rule("rw [{equation}]", 10),
    Rule("rw [← {equation}]", 6),
    Rule("rw [{equation}] at {h}", 1.5, proof="_"),
    Rule("simp{simps} at {h}", 2, proof="_"),
    Rule("{splittable_at} at {h}", 12, proof="_"),
    Rule("obtain ⟨{new:k}, {new:h}⟩ := Nat.exists_eq_add_of_le {h}", 8, proof="_ ≤ _"),
    Rule("obtain ⟨{new:k}, {new:h}⟩ := Nat.exists_eq_add_of_lt {h}", 8, proof="_ < _"),
    # Cases and induction.
    Rule("induction {x} with{induction}", 15, data="_"),
    Rule("induction {x} generalizing {others} with{induction}", 25, data="_"),
    Rule("fun_induction {call}", 20),
    Rule("fun_induction {call} generalizing {others}", 10),
    Rule("cases {x} with{cases}", 10, data="_"),
    Rule("induction {x} using Nat.strongRecOn with\n| ind {x} ih => ?_", 3, data="Nat"),
    Rule("refine And.left (b := {successor}) ?_", 2, data="Nat"),
    Rule("cases {new:h} : {scrutinee}", 20),
    Rule("generalize {generalizable} = {new:x}", 6),
    Rule("by_cases {new:h} : {condition}", 4),
    Rule("refine Classical.byContradiction fun {new:h} => ?_", 3, target="∃ x, _"),
    Rule("refine Classical.byContradiction fun {new:h} => ?_", 20, target="_ ≤ _"),
    Rule("refine Classical.byContradiction fun {new:h} => ?_", 20, target="_ < _"),
    # Computing and rewriting.
    Rule("simp{simps}", 20),
    Rule("simp_all{simps}", 20),
    Rule("{splittable}", 25),
    Rule("unfold {definition}", 6),
    Rule("unfold {function}", 8),
    Rule("rw [{definition}]", 3),
    Rule("rw [{rewrite_lemma}]", 3),
    Rule("simp [{simp_lemmas}{more}]", 4),
    Rule("simp_all [{simp_lemmas}{more}]", 6),
    Rule("rw [{earlier}]", 8),
    Rule("apply {earlier}", 8),
    Rule("simp [{earlier}{more}]", 6),
)
"""Moves that may help, with their weights."""
