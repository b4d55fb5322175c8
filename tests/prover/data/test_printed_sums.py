"""Sums: what Mathlib prints and what the embedded Lean prints is one form, and no more."""

import pytest

from prover.data.sums import bracketed


@pytest.mark.parametrize(
    ("mathlib", "embedded", "form"),
    [
        (
            "⊢ (∑ k ∈ Finset.range 11, k) % 9 = 1",
            "⊢ (Finset.sum (Finset.range 11) fun k => k) % 9 = 1",
            "⊢ [∑k∈Finset.range 11, k] % 9 = 1",
        ),
        (
            "⊢ ∑ k ∈ Finset.range n, 2 * k + 1 = n ^ 2",
            "⊢ (Finset.sum (Finset.range n) fun k => 2 * k) + 1 = n ^ 2",
            "⊢ [∑k∈Finset.range n, 2 * k] + 1 = n ^ 2",
        ),
        (
            "⊢ ∑ k ∈ Finset.range n, (2 * k + 1) = n ^ 2",
            "⊢ (Finset.sum (Finset.range n) fun k => 2 * k + 1) = n ^ 2",
            "⊢ [∑k∈Finset.range n, 2 * k + 1] = n ^ 2",
        ),
        (
            "h : 7 ∣ ∏ i ∈ Finset.Icc 1 (n + 1), (a i - 1)",
            "h : 7 ∣ Finset.prod (Finset.Icc 1 (n + 1)) fun i => a i - 1",
            "h : 7 ∣ [∏i∈Finset.Icc 1 (n + 1), a i - 1]",
        ),
        (
            "⊢ ∑ i ∈ s, ∑ j ∈ t, i * j = ∑ j ∈ t, j - ∑ i ∈ s, i",
            "⊢ (Finset.sum s fun i => Finset.sum t fun j => i * j) = "
            "(Finset.sum t fun j => j) - Finset.sum s fun i => i",
            "⊢ [∑i∈s, [∑j∈t, i * j]] = [∑j∈t, j] - [∑i∈s, i]",
        ),
        (
            "⊢ ∑ i ∈ s, i - ∑ i ∈ s, f i = 3",
            "⊢ ((Finset.sum s fun i => i) - Finset.sum s fun i => f i) = 3",
            "⊢ [∑i∈s, i] - [∑i∈s, f i] = 3",
        ),
        *([("⊢ ∀ x ∈ s, f x = fun y => y",) * 3]),
    ],
)  # fmt: skip
def test_both_ways_of_printing_become_one(mathlib: str, embedded: str, form: str) -> None:
    assert bracketed(mathlib) == bracketed(embedded) == form


def test_where_a_sum_ends_makes_a_difference() -> None:
    short = bracketed("⊢ ∑ k ∈ Finset.range n, 2 * k + 1 = n ^ 2")
    long = bracketed("⊢ (Finset.sum (Finset.range n) fun k => 2 * k + 1) = n ^ 2")
    assert short != long


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("∑", "∑"),
        ("Finset.sum ", "Finset.sum "),
        ("(Finset.sum s fun", "(Finset.sum s fun"),
        ("∑ k ∈ ", "[∑k∈, ]"),
        ("∑ k ∈ (a, b), k", "[∑k∈a, b, k]"),
    ],
)
def test_what_is_no_sum_is_left_as_it_is_and_half_a_sum_is_read_to_the_end(
    text: str, form: str
) -> None:
    assert bracketed(text) == form
