prelude
import Core.Notation

/-!
Even and odd, as Mathlib has them. Files that define their own are many, so a file gets these only with
`import Core.Parity`.
-/

universe u

def Even {α : Type u} [Add α] (a : α) : Prop := ∃ r, a = r + r
def Odd {α : Type u} [Add α] [Mul α] [OfNat α 1] [OfNat α 2] (a : α) : Prop := ∃ m, a = 2 * m + 1

namespace Nat

theorem even_iff {n : Nat} : Even n ↔ n % 2 = 0 := by
  constructor
  · intro ⟨r, e⟩
    rw [e, ← Nat.two_mul, Nat.mul_mod_right]
  · intro h
    obtain ⟨r, e⟩ := Nat.dvd_of_mod_eq_zero h
    exact ⟨r, by rw [e, Nat.two_mul]⟩
theorem odd_iff {n : Nat} : Odd n ↔ n % 2 = 1 := by
  constructor
  · intro ⟨r, e⟩
    rw [e, Nat.mul_add_mod]
  · intro h
    exact ⟨n / 2, by rw [← h, Nat.div_add_mod]⟩
theorem not_even_iff_odd {n : Nat} : ¬Even n ↔ Odd n := by rw [even_iff, odd_iff, Nat.mod_two_ne_zero]
theorem not_odd_iff_even {n : Nat} : ¬Odd n ↔ Even n := by rw [even_iff, odd_iff, Nat.mod_two_ne_one]
theorem even_or_odd (n : Nat) : Even n ∨ Odd n := by
  rw [even_iff, odd_iff]
  exact Nat.mod_two_eq_zero_or_one n

instance Even.instDecidable (n : Nat) : Decidable (Even n) := decidable_of_iff (n % 2 = 0) even_iff.symm
instance Odd.instDecidable (n : Nat) : Decidable (Odd n) := decidable_of_iff (n % 2 = 1) odd_iff.symm

end Nat

namespace Int

theorem even_iff {n : Int} : Even n ↔ n % 2 = 0 := by
  constructor
  · intro ⟨r, e⟩
    rw [e, ← Int.two_mul, Int.mul_emod_right]
  · intro h
    obtain ⟨r, e⟩ := Int.dvd_of_emod_eq_zero h
    exact ⟨r, by rw [e, Int.two_mul]⟩
theorem odd_iff {n : Int} : Odd n ↔ n % 2 = 1 := by
  constructor
  · intro ⟨r, e⟩
    rw [e, Int.mul_add_emod_self_left]
    rfl
  · intro h
    exact ⟨n / 2, by rw [← h, Int.mul_ediv_add_emod]⟩
theorem even_or_odd (n : Int) : Even n ∨ Odd n := by
  rw [even_iff, odd_iff]
  exact Int.emod_two_eq n
theorem not_even_iff_odd {n : Int} : ¬Even n ↔ Odd n := by
  rw [even_iff, odd_iff]
  exact ⟨(Int.emod_two_eq n).resolve_left, fun h h' => Int.zero_ne_one (h'.symm.trans h)⟩
theorem not_odd_iff_even {n : Int} : ¬Odd n ↔ Even n := by
  rw [even_iff, odd_iff]
  exact ⟨(Int.emod_two_eq n).resolve_right, fun h h' => Int.zero_ne_one (h.symm.trans h')⟩

instance Even.instDecidable (n : Int) : Decidable (Even n) := decidable_of_iff (n % 2 = 0) even_iff.symm
instance Odd.instDecidable (n : Int) : Decidable (Odd n) := decidable_of_iff (n % 2 = 1) odd_iff.symm

end Int
