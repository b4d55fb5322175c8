"""Everyday goals on lists, options, pairs, sums, Booleans, `Fin` and text close in the core."""

from collections import defaultdict
from pathlib import Path

import pytest

from tests.prover.lean.compiling import messages

VARIABLES = "variable {α β γ : Type} {n : Nat}\n"

GOALS = [
    # lists: the structure
    ("(xs ys zs : List α) : (xs ++ ys) ++ zs = xs ++ (ys ++ zs)", "simp"),
    ("(xs ys zs : List α) : xs ++ ys ++ [] ++ zs = xs ++ (ys ++ zs)", "ac_rfl"),
    ("(xs ys : List α) : (xs ++ ys).length = ys.length + xs.length", "simp [Nat.add_comm]"),
    ("(x : α) (xs : List α) : x :: xs ≠ []", "simp"),
    ("(xs : List α) (h : xs.length = 0) : xs = []", "simpa using h"),
    ("(xs ys : List α) (h : xs ++ ys = []) : xs = []", "exact (List.append_eq_nil_iff.mp h).left"),
    ("(xs ys zs : List α) (h : xs ++ ys = xs ++ zs) : ys = zs", "simpa using h"),
    ("(a b : α) (xs ys : List α) (h : a :: xs = b :: ys) : a = b", "injection h"),
    ("(xs : List α) (h : xs ≠ []) : 0 < xs.length", "exact List.length_pos_iff.mpr h"),
    ("(x : α) (xs : List α) : (x :: xs).reverse = xs.reverse ++ [x]", "simp"),
    ("(xs ys : List α) : (xs ++ ys).reverse = ys.reverse ++ xs.reverse", "simp"),
    ("(xs : List α) : xs.reverse.reverse.length = xs.length", "simp"),
    # lists: map, filter, fold
    ("(f : α → β) (g : β → γ) (xs : List α) : (xs.map f).map g = xs.map (g ∘ f)", "simp"),
    ("(f : α → β) (xs : List α) : xs.reverse.map f = (xs.map f).reverse", "simp"),
    ("(xs : List α) : xs.map id = xs", "simp"),
    ("(p : α → Bool) (xs : List α) : (xs.filter p).length ≤ xs.length", "exact?"),
    (
        "(p q : α → Bool) (xs : List α) : (xs.filter q).filter p = xs.filter (fun a => p a && q a)",
        "simp",
    ),
    (
        "(f : β → α → β) (b : β) (xs ys : List α) :"
        " (xs ++ ys).foldl f b = ys.foldl f (xs.foldl f b)",
        "simp",
    ),
    ("(xs : List Nat) : xs.foldr (· + ·) 0 = xs.sum", "rfl"),
    ("(xs ys : List Nat) : (xs ++ ys).sum = xs.sum + ys.sum", "simp"),
    # lists: membership
    ("(x : α) (xs ys : List α) : x ∈ xs ++ ys ↔ x ∈ ys ∨ x ∈ xs", "simp [or_comm]"),
    ("(a b : α) (xs : List α) (h : a ∈ xs) : a ∈ b :: xs", "simp [h]"),
    (
        "(f : α → β) (a : α) (xs : List α) (h : a ∈ xs) : f a ∈ xs.map f",
        "exact List.mem_map_of_mem h",
    ),
    ("(p : α → Bool) (x : α) (xs : List α) : x ∈ xs.filter p ↔ p x ∧ x ∈ xs", "simp [and_comm]"),
    ("(p : α → Bool) (xs : List α) : xs.all p = true ↔ ∀ x ∈ xs, p x", "simp"),
    ("(p : Nat → Prop) : (∀ x ∈ [1, 2], p x) ↔ p 1 ∧ p 2", "simp"),
    ("(xs : List α) (i : Nat) (h : i < xs.length) : xs[i] ∈ xs", "simp"),
    (
        "(xs ys : List Nat) : (xs ++ ys).Nodup → xs.Nodup",
        "intro h; exact (List.nodup_append.mp h).left",
    ),
    # lists: literals
    (": [1, 2, 3].map (· + 1) = [2, 3, 4]", "decide"),
    (": [1, 2, 3, 4].filter (· % 2 == 0) = [2, 4]", "simp"),
    (": 2 ∈ [1, 2, 3] ∧ 4 ∉ [1, 2, 3]", "decide"),
    (": 2 ∈ [1, 2, 3] ∧ 4 ∉ [1, 2, 3]", "simp"),
    (": ∃ x ∈ [1, 2, 3], x % 2 = 0", "decide"),
    (": [3, 1, 2] ≠ [3, 1] ∧ [1, 2] <+: [1, 2, 3] ∧ [1, 2] ⊆ [2, 1]", "decide"),
    (": (List.range 5).reverse = [4, 3, 2, 1, 0]", "decide"),
    (": [1, 2, 3].sum = 6 ∧ [1, 2, 3].length = 3", "simp"),
    (": List.replicate 3 'a' = ['a', 'a', 'a']", "simp"),
    (": [1, 2, 3][1] = 2 ∧ [1, 2, 3][7]? = none", "simp"),
    (": [1, 2].zip ['a', 'b'] = [(1, 'a'), (2, 'b')]", "rfl"),
    (": [1, 2, 3].take 2 ++ [1, 2, 3].drop 2 = [1, 2, 3]", "simp"),
    # options, pairs, sums
    ("(o : Option α) (f : α → β) (g : β → γ) : (o.map f).map g = o.map (g ∘ f)", "simp"),
    ("(a b : α) (h : some a = some b) : a = b", "simpa using h"),
    (
        "(o : Option α) (h : o ≠ none) : ∃ a, o = some a",
        "simpa [Option.ne_none_iff_exists'] using h",
    ),
    ("(o : Option Nat) : o = none ∨ ∃ x, o = some x", "cases o <;> simp"),
    (": (some 3).getD 0 = 3 ∧ (none <|> some 4) = some 4 ∧ some 3 ≠ none", "simp"),
    ("(x y : α × β) (h₁ : x.1 = y.1) (h₂ : x.2 = y.2) : x = y", "ext <;> assumption"),
    ("(a c : α) (b d : β) : (a, b) = (c, d) ↔ a = c ∧ b = d", "simp"),
    ("(x : α × β) : x.swap.swap = (x.1, x.2)", "simp"),
    (": (1, some true) ≠ (1, some false)", "decide"),
    ("(a : α) (b : β) : (Sum.inl a : α ⊕ β) ≠ Sum.inr b", "simp"),
    ("(x : α ⊕ β) : x.swap.swap = x", "cases x <;> rfl"),
    # Booleans
    (": ∀ a b c : Bool, (a && (b || c)) = ((a && b) || (a && c))", "decide"),
    ("(a b : Bool) : (a ^^ b) = (b ^^ a)", "cases a <;> cases b <;> rfl"),
    ("(a b c : Bool) : (a && b && c) = (c && (b && a))", "ac_rfl"),
    ("(a b : Bool) : (!(a && b)) = (!a || !b)", "simp"),
    ("(a b : Bool) : (a && b) = true ↔ b = true ∧ a = true", "simp [and_comm]"),
    ("(b : Bool) (h : ¬b = true) : b = false", "simpa using h"),
    ("(a b : Nat) (h : (a == b) = true) : a = b", "simpa using h"),
    ("(a b : Nat) : (a != b) = true ↔ a ≠ b", "simp"),
    ("(p q : Prop) [Decidable p] [Decidable q] : decide (p ∧ q) = (decide p && decide q)", "simp"),
    ("(p : Prop) [Decidable p] (a b : α) (h : p) : (if p then a else b) = a", "simp [h]"),
    # Fin, subtypes, functions, text
    (": (3 : Fin 5) + 4 = 2 ∧ (3 : Fin 5) < 4", "decide"),
    (": (3 : Fin 5) + 4 = 2 ∧ (3 : Fin 5) ≠ 4", "simp"),
    (": ∃ x : Fin 5, x + x = 1", "decide"),
    ("(i j : Fin n) (h : i.val = j.val) : i = j", "ext; exact h"),
    ("(p : Fin 2 → Prop) : (∀ i, p i) ↔ p 0 ∧ p 1", "exact Fin.forall_fin_two"),
    ("(i : Fin (n + 1)) : i = 0 ∨ ∃ j : Fin n, i = j.succ", "cases i using Fin.cases <;> simp"),
    ("(x y : {k : Nat // 0 < k}) (h : x.val = y.val) : x = y", "ext; exact h"),
    ("(f : β → γ) (g : α → β) (x : α) : (f ∘ g ∘ id) x = f (g x)", "simp"),
    (
        "(f : β → γ) (g : α → β) (hf : Function.Injective f) (hg : Function.Injective g) :"
        " Function.Injective (f ∘ g)",
        "exact hf.comp hg",
    ),
    ("(s : Setoid α) (a b : α) : Quotient.mk s a = Quotient.mk s b ↔ s.r a b", "exact Quotient.eq"),
    (': "a" ≠ "b" ∧ "ab" ++ "c" = "abc" ∧ \'a\' < \'b\'', "decide"),
    ('(s : String) (h : s = "x") : s ≠ "y"', "simp [h]"),
]

DERIVED = """
inductive Colour where | red | green | blue
  deriving DecidableEq, BEq, ReflBEq, LawfulBEq, Inhabited
inductive Tree (α : Type) where | leaf | node (l : Tree α) (x : α) (r : Tree α)
  deriving DecidableEq, Inhabited
structure Person where
  age : Nat
  names : List String
  deriving DecidableEq, BEq, Inhabited
inductive Shape where | circle (r : Nat) | path (ps : List (Nat × Nat)) (name : Option String)
  deriving BEq, ReflBEq, LawfulBEq
inductive Rose (α : Type) where | node (a : α) (children : List (Rose α))

def Rose.map (f : α → β) : Rose α → Rose β
  | node a cs => node (f a) (cs.map fun c => c.map f)
def Rose.size : Rose α → Nat
  | node _ cs => 1 + (cs.map size).sum

theorem distinct : Colour.red ≠ .green ∧ (default : Colour) = .red := by decide
theorem trees : Tree.node .leaf 1 .leaf ≠ .node .leaf 2 .leaf := by decide
theorem people : Person.mk 1 ["a"] ≠ ⟨1, ["b"]⟩ := by decide
theorem lawful (x y : Shape) : (x == y) = true ↔ x = y := by simp
theorem size_map (f : α → β) (t : Rose α) : (t.map f).size = t.size := by
  match t with
  | .node a cs =>
    simp only [Rose.map, Rose.size, List.map_map]
    congr 2
    exact List.map_congr_left fun c _ => size_map f c
theorem size_literal : (Rose.node 1 [.node 2 [], .node 3 []]).size = 3 := by simp [Rose.size]
"""


def errors(text: str, folder: Path) -> dict[int, list[str]]:
    """Line (1-based) → what a fresh Lean says is wrong there."""
    found = defaultdict(list)
    for message in messages(text, folder):
        if message["severity"] == "error" or "sorry" in message["data"]:
            found[message["pos"]["line"]].append(message["data"])
    return found


@pytest.fixture(scope="module")
def goal_errors(tmp_path_factory: pytest.TempPathFactory) -> dict[int, list[str]]:
    """What Lean says about the table, a goal a line, after the line of variables."""
    text = "".join(f"example {statement} := by {tactic}\n" for statement, tactic in GOALS)
    return errors(VARIABLES + text, tmp_path_factory.mktemp("goals"))


@pytest.mark.parametrize("line", range(2, 2 + len(GOALS)), ids=lambda line: GOALS[line - 2][0])
def test_everyday_goals_close_in_one_line(goal_errors: dict[int, list[str]], line: int) -> None:
    assert goal_errors.get(line, []) == []


def test_a_false_goal_does_not_close(tmp_path: Path) -> None:
    assert list(errors("example : [1, 2].reverse = [1, 2] := by simp\n", tmp_path)) == [1]
    assert list(errors("example : (3 : Fin 5) + 4 = 3 := by decide\n", tmp_path)) == [1]


def test_types_of_ones_own_derive_equality_and_recurse_through_lists(tmp_path: Path) -> None:
    assert errors(DERIVED, tmp_path) == {}
