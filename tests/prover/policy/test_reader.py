"""Printed terms are read by precedence; what is no known notation is opaque, never an error."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prover.policy.reader import MAX_CHARS, read
from prover.policy.terms import OPAQUE, Term, names, subterms


def shape(term: Term) -> str:
    """The tree as nested brackets, heads first."""
    bound = "".join(f" {b.name}:{shape(b.type)}" if b.type else f" {b.name}" for b in term.binders)
    inner = "".join(f" {shape(arg)}" for arg in term.args)
    return f"({term.head}{bound}{inner})" if term.args or bound else term.head


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("p ∧ q → r ∨ ¬p ∧ q", "(→ (∧ p q) (∨ r (∧ (¬ p) q)))"),
        ("p → q → r", "(→ p (→ q r))"),
        ("¬a = b", "(¬ (= a b))"),
        ("a - b - c", "(- (- a b) c)"),
        ("n ^ 2 * m + k ≤ 3", "(≤ (+ (* (^ n 2) m) k) 3)"),
        ("x :: xs ++ ys", "(++ (:: x xs) ys)"),
        ("(f ∘ g) x = f (g x)", "(= (@ (∘ f g) x) (f (g x)))"),
        ("[] ++ [1, 2]", "(++ [] ([] 1 2))"),
        ("(x, y).1", "(.1 ((,) x y))"),
        ("α × β ⊕ γ", "(⊕ (× α β) γ)"),
        ("f (-3) ¬p", "(f (- 3) (¬ p))"),
        ("?m.12 + ?x", "(+ ?m.12 ?x)"),
        ("x✝¹ = 0", "(= x✝¹ 0)"),
        ("{x // p x}", "{}"),
        ("if p then 1 else 2", "(if p 1 2)"),
        ("if h : p then 1 else 2", "(if p 1 2)"),
        ("match x, y with | 0, _ => 1 | n, m => m", "(match x y)"),
    ],
)
def test_operators_bind_as_in_lean(text: str, expected: str) -> None:
    assert shape(read(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("∀ (x y : Nat), x = y", "(∀ x:Nat y:Nat (= x y))"),
        ("∀ {α : Type} [inst : DecidableEq α], p", "(∀ α:Type inst:(DecidableEq α) p)"),
        ("∃ x y, x = y", "(∃ x y (= x y))"),
        ("∀ x < n, p x", "(∀ x (→ (< x n) (p x)))"),
        ("∃ x ∈ xs, p x", "(∃ x (∧ (∈ x xs) (p x)))"),
        ("(a : Nat) → P a → Prop", "(∀ a:Nat (→ (P a) Prop))"),
        ("fun x y => x + y", "(fun x y (+ x y))"),
        ("xs.map fun x => x", "(.map xs (fun x x))"),
    ],
)
def test_binders_keep_their_names_and_types(text: str, expected: str) -> None:
    assert shape(read(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("xs.length", "(.length xs)"),
        ("t.mirror.size", "(.size (.mirror t))"),
        ("T.leaf.mirror", "(.mirror T.leaf)"),
        ("(l.node v r).size", "(.size (.node l v r))"),
        ("List.map f xs", "(List.map f xs)"),
        ("Nat.succ n", "(Nat.succ n)"),
    ],
)
def test_fields_of_variables_are_told_from_names_of_constants(text: str, expected: str) -> None:
    assert shape(read(text)) == expected


def test_line_breaks_in_a_print_are_spaces() -> None:
    assert read("a =\n  b + 1") == read("a = b + 1")


def test_a_term_keeps_its_text_with_brackets_only_where_an_argument_needs_them() -> None:
    term = read("f (a + b) (g x) [y] z.length")
    assert [arg.text for arg in term.args] == ["a + b", "g x", "[y]", "z.length"]
    assert [arg.atom for arg in term.args] == ["(a + b)", "(g x)", "[y]", "z.length"]


@pytest.mark.parametrize("text", ["", "a b) c", "∀ x", "p ∧", "(", "x +" * MAX_CHARS])
def test_what_is_no_term_is_opaque(text: str) -> None:
    assert read(text).head == OPAQUE


@given(st.text(alphabet="∀∃∧∨¬→=<(){}[]⟨⟩,.:|+-*xyfnP1 \n✝'?", max_size=60))
def test_every_text_is_read(text: str) -> None:
    term = read(text)
    assert all(part.text or part.head == OPAQUE for part in subterms(term))


def test_names_are_the_free_ones() -> None:
    assert names(read("∀ (x : α), x = y.size ∧ T.leaf = z")) >= {"α", "y", "size", "T.leaf", "z"}
    assert "x" not in names(read("∀ (x : α), x = y"))


def test_subterms_mention_no_variable_bound_above_them() -> None:
    texts = {part.text for part in subterms(read("∃ x, f x = g y ∧ h (g y) = x"))}
    assert "g y" in texts
    assert "f x" not in texts
