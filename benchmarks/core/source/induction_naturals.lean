inductive N where
  | zero
  | succ (n : N)

namespace N

def add : N → N → N
  | m, zero => m
  | m, succ n => succ (add m n)

def mul : N → N → N
  | _, zero => zero
  | m, succ n => add (mul m n) m

def double : N → N
  | zero => zero
  | succ n => succ (succ (double n))

def half : N → N
  | zero => zero
  | succ zero => zero
  | succ (succ n) => succ (half n)

def toNat : N → Nat
  | zero => 0
  | succ n => toNat n + 1

end N

-- test induction 1
/-- One and one is two, in hand-made natural numbers. -/
theorem own_one_and_one : N.add (.succ .zero) (.succ .zero) = .succ (.succ .zero) := by
  rfl

-- test induction 2
/-- A sum that vanishes has a vanishing second summand. -/
theorem own_add_eq_zero (m n : N) (h : m.add n = .zero) : n = .zero := by
  cases n with
  | zero => rfl
  | succ n => cases h

-- valid induction 3
/-- No number is its own successor. -/
theorem own_succ_ne_self (n : N) : n.succ ≠ n := by
  induction n with
  | zero => intro h; cases h
  | succ n ih => intro h; exact ih (N.succ.inj h)

-- valid induction 3
/-- Addition of hand-made naturals is associative. -/
theorem own_add_assoc (k m n : N) : (k.add m).add n = k.add (m.add n) := by
  induction n with
  | zero => rfl
  | succ n ih => exact congrArg N.succ ih

-- train induction 4
/-- Addition of hand-made naturals is commutative. -/
theorem own_add_comm (m n : N) : m.add n = n.add m := by
  have zero_add : ∀ n : N, N.zero.add n = n := by
    intro n
    induction n with
    | zero => rfl
    | succ n ih => exact congrArg N.succ ih
  have succ_add : ∀ m n : N, m.succ.add n = (m.add n).succ := by
    intro m n
    induction n with
    | zero => rfl
    | succ n ih => exact congrArg N.succ ih
  induction n with
  | zero => exact (zero_add m).symm
  | succ n ih => exact (congrArg N.succ ih).trans (succ_add n m).symm

-- train induction 3
/-- A summand on the right can be cancelled. -/
theorem own_add_cancel (k m n : N) (h : m.add k = n.add k) : m = n := by
  induction k with
  | zero => exact h
  | succ k ih => exact ih (N.succ.inj h)

-- valid induction 3
/-- Halving undoes doubling. -/
theorem own_half_double (n : N) : n.double.half = n := by
  induction n with
  | zero => rfl
  | succ n ih => exact congrArg N.succ ih

-- train induction 4
/-- Doubling is adding a number to itself. -/
theorem own_double_eq_add (n : N) : n.double = n.add n := by
  have succ_add : ∀ m n : N, m.succ.add n = (m.add n).succ := by
    intro m n
    induction n with
    | zero => rfl
    | succ n ih => exact congrArg N.succ ih
  induction n with
  | zero => rfl
  | succ n ih =>
    show n.double.succ.succ = (n.succ.add n).succ
    rw [succ_add, ih]

-- train induction 5
/-- Multiplication of hand-made naturals distributes over a sum on its left. -/
theorem own_add_mul (k m n : N) : (k.add m).mul n = (k.mul n).add (m.mul n) := by
  have assoc : ∀ a b c : N, (a.add b).add c = a.add (b.add c) := by
    intro a b c
    induction c with
    | zero => rfl
    | succ c ih => exact congrArg N.succ ih
  have zero_add : ∀ a : N, N.zero.add a = a := by
    intro a
    induction a with
    | zero => rfl
    | succ a ih => exact congrArg N.succ ih
  have succ_add : ∀ a b : N, a.succ.add b = (a.add b).succ := by
    intro a b
    induction b with
    | zero => rfl
    | succ b ih => exact congrArg N.succ ih
  have comm : ∀ a b : N, a.add b = b.add a := by
    intro a b
    induction b with
    | zero => exact (zero_add a).symm
    | succ b ih => exact (congrArg N.succ ih).trans (succ_add b a).symm
  induction n with
  | zero => rfl
  | succ n ih =>
    simp only [N.mul]
    rw [ih, assoc, assoc, ← assoc (m.mul n) k m, comm (m.mul n) k, assoc k]

-- train induction 3
/-- Reading hand-made naturals as built-in ones loses nothing. -/
theorem own_toNat_injective (m n : N) (h : m.toNat = n.toNat) : m = n := by
  induction m generalizing n with
  | zero =>
    cases n with
    | zero => rfl
    | succ n => cases h
  | succ m ih =>
    cases n with
    | zero => cases h
    | succ n => exact congrArg N.succ (ih n (Nat.succ.inj h))

-- valid induction 4
/-- Of two hand-made naturals one is the other plus something. -/
theorem own_comparable (m n : N) : (∃ k, m.add k = n) ∨ ∃ k, n.add k = m := by
  induction n with
  | zero =>
    right
    induction m with
    | zero => exact ⟨.zero, rfl⟩
    | succ m ih => exact ih.elim (fun k h => ⟨k.succ, congrArg N.succ h⟩)
  | succ n ih =>
    have move : ∀ k, n.succ.add k = (n.add k).succ := by
      intro k
      induction k with
      | zero => rfl
      | succ k ih => exact congrArg N.succ ih
    rcases ih with ⟨k, h⟩ | ⟨k, h⟩
    · exact Or.inl ⟨k.succ, congrArg N.succ h⟩
    · cases k with
      | zero => exact Or.inl ⟨N.zero.succ, congrArg N.succ h.symm⟩
      | succ k => exact Or.inr ⟨k, (move k).trans h⟩
