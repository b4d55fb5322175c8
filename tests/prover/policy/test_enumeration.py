"""Variables with finitely many values: what is written to go through them."""

from prover.policy import enumeration
from prover.policy.definitions import definitions
from prover.policy.goals import read_goal
from prover.policy.scene import Scene


def texts(hole: str, goal: str, about: str = "") -> list[str]:
    read = read_goal(goal, definitions(""))
    scene = Scene(read, definitions(""), read.named.get(about))
    return [text for text, _ in enumeration.HOLES[hole](scene)]


def test_bounded_variables_are_decided_with_the_hypotheses_on_them_alone() -> None:
    (text,) = texts(
        "enumeration",
        "f : Nat → Nat\nx : Nat\nh : x < 9\nh1 : f x = x\nh2 : x % 4 = 3\n⊢ x % 2 = 1",
    )
    assert text.splitlines() == [
        "have h3 : x ≤ 8 := by omega",
        "have h4 : ∀ x : Nat, x ≤ 8 → (x < 9) → (x % 4 = 3) → (x % 2 = 1) := by decide +kernel",
        "exact h4 x h3 h h2",
    ]


def test_casts_are_written_with_their_type() -> None:
    (text,) = texts(
        "enumeration", "k : Nat\nh : (↑k : Int) - 7 < 2\nh1 : k < 5\n⊢ ↑k - 5 < (0 : Int)"
    )
    assert "(k : Int) - 5 < (0 : Int)" in text


def test_nothing_is_enumerated_without_bounds_or_of_other_things() -> None:
    assert not texts("enumeration", "x y : Nat\nh : x < 9\n⊢ x < y")
    assert not texts("enumeration", "x y z : Nat\nh : x + y + z = 300\n⊢ x ≤ 300")
    assert not texts("enumeration", "x : Nat\nh : x < 9\n⊢ ∃ y, y * y = x")


def test_alternatives_are_gone_through_in_a_row_if_few_and_by_digits_if_many() -> None:
    (text,) = texts("alternatives", "x : Int\nh : -1 ≤ x\nh1 : x < 2\n⊢ x * x * x = x", "x")
    assert text.splitlines() == [
        "have h2 : x = -1 ∨ x = 0 ∨ x = 1 := by omega",
        "rcases h2 with rfl | rfl | rfl <;> try omega",
    ]
    (text,) = texts("alternatives", "x : Nat\nh1 : x < 40\n⊢ x * x * x = x", "x")
    assert "x = 10 * q + r ∧ (q = 0 ∨ q = 1 ∨ q = 2 ∨ q = 3) ∧ (r = 0 ∨" in text
    assert not texts("alternatives", "x : Nat\nh1 : x < 400\n⊢ x * x * x = x", "x")


def test_positive_numbers_become_successors_where_one_is_taken_away() -> None:
    (text,) = texts("predecessors", "f : Nat → Nat\nn : Nat\nh : 2 < n\n⊢ f (n - 1) = 0")
    assert text.startswith("obtain ⟨n, rfl⟩ : ∃ m, n = m + 1 := ⟨n - 1, by omega⟩")
    assert not texts("predecessors", "f : Nat → Nat\nn : Nat\n⊢ f (n - 1) = 0")


def test_integers_with_lower_bounds_become_natural_numbers() -> None:
    (text,) = texts("natural", "x y : Int\nh : -2 < x\nh1 : x < y\n⊢ False")
    assert "obtain ⟨k, rfl⟩ : ∃ k : Nat, x = ↑k - 1 := ⟨(x - (-1)).toNat, by omega⟩" in text
    assert "obtain ⟨k1, rfl⟩ : ∃ k : Nat, y = ↑k := ⟨(y - (0)).toNat, by omega⟩" in text


def test_factors_of_a_number_are_its_divisors() -> None:
    first, second = texts("divisors", "x y : Nat\nh : x * (y + 1) = 6\n⊢ False", "h")
    assert "d = 1 ∨ d = 2 ∨ d = 3 ∨ d = 6 := by decide +kernel" in first
    assert "with rfl | rfl | rfl | rfl" in first
    assert "with h3 | h3 | h3 | h3" in second
    assert not texts("divisors", "x y : Int\nh : x * y = 6\n⊢ False", "h")
