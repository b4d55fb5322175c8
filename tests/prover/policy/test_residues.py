"""Remainders of powers and variables: what the tables say."""

from hypothesis import given
from hypothesis import strategies as st

from prover.policy import residues
from prover.policy.definitions import definitions
from prover.policy.goals import read_goal
from prover.policy.residues import moduli, orbit
from prover.policy.scene import Scene


def scene(text: str) -> Scene:
    return Scene(read_goal(text, definitions("")), definitions(""))


def texts(hole: str, goal: str) -> list[str]:
    return [text for text, _ in residues.HOLES[hole](scene(goal))]


@given(st.integers(0, 60), st.integers(1, 60), st.integers(0, 200))
def test_an_orbit_gives_the_remainder_of_every_power(base: int, modulus: int, n: int) -> None:
    found = orbit(base, modulus)
    start = len(found.first)
    values = found.first + found.cycle
    place = n if n < start else start + (n - start) % len(found.cycle)
    assert values[place] == base**n % modulus


def test_a_table_has_a_row_for_each_remainder() -> None:
    found = orbit(2, 12)
    assert found.table("p", "n") == (
        "0 < p ∧ (n = 0 ∧ p % 12 = 1 ∨ n = 1 ∧ p % 12 = 2 "
        "∨ 2 ≤ n ∧ n % 2 = 0 ∧ p % 12 = 4 ∨ 2 ≤ n ∧ n % 2 = 1 ∧ p % 12 = 8)"
    )
    assert found.pattern("h") == "⟨_, h | h | h | h⟩"


def test_moduli_are_what_the_goal_divides_by() -> None:
    goal = "n m : Nat\nh : n % 12 = 5\nh1 : 1 ∣ m\n⊢ 7 ∣ n % m + 0 % 3"
    assert moduli(scene(goal).goal) == [3, 7, 12]


def test_a_numeral_to_a_variable_power_gets_a_table_proved_by_induction() -> None:
    (text,) = texts("orbits", "n : Nat\n⊢ 5 ∣ 6 ^ n - 1")
    assert "∀ n : Nat, 0 < (6 : Nat) ^ n ∧ ((6 : Nat) ^ n % 5 = 1)" in text
    assert text.endswith("try (obtain ⟨_, h⟩ := h <;> omega)")
    assert not texts("orbits", "⊢ 5 ∣ 6 ^ 7 - 1")


def test_powers_of_variables_get_a_table_for_each_modulus_and_type() -> None:
    (text,) = texts("power_residues", "n : Int\n⊢ 2 ∣ n ^ 2 + n")
    assert text.startswith("have h : n % 2 = 0 ∧ n ^ 2 % 2 = 0 ∨ n % 2 = 1 ∧ n ^ 2 % 2 = 1 := by")
    assert "Int.mul_emod" in text


def test_remainders_are_split_for_few_variables_only() -> None:
    assert texts("remainder_cases", "n m : Nat\n⊢ 2 ∣ n * m * (n + m)")
    assert not texts("remainder_cases", "n m : Nat\n⊢ 97 ∣ n * m * (n + m)")


def test_stated_remainders_are_computed_with() -> None:
    (text,) = texts("remainders", "n : Nat\nh : n % 9 = 4\n⊢ n * n % 9 = 7")
    assert text.endswith(", h")
    assert not texts("remainders", "n : Nat\n⊢ n * n % 9 = 7")


def test_a_multiple_is_stated_as_divisibility() -> None:
    assert texts("divided", "n : Nat\n⊢ ∃ k, n * n + n = 2 * k") == ["2 ∣ n * n + n"]
    assert not texts("divided", "n : Nat\n⊢ ∃ k, n * n + k = 2 * k")
    assert not texts("divided", "n : Nat\n⊢ ∃ k, n * n = n * k")


def test_congruences_are_unfolded() -> None:
    assert texts("congruence", "n : Nat\nh : n ≡ 4 [MOD 9]\n⊢ n % 3 = 1") == ["Nat.ModEq"]
    assert texts("congruence", "n : Int\n⊢ n ≡ n [ZMOD 9]") == ["Int.ModEq"]
