prelude
import Core.Nat.Functions
import Core.Nat.Sub

/-! Division and remainder. -/

universe u

namespace Nat

/-! ## Equations: more fuel than the dividend changes nothing -/

private theorem sub_le_fuel {x y f : Nat} (hy : 0 < y) (hx : x ≤ f + 1) (h : y ≤ x) : x - y ≤ f :=
  le_of_lt_succ (Nat.lt_of_lt_of_le (Nat.sub_lt_self hy h) hx)

private theorem divFuel_eq {y : Nat} (hy : 0 < y) (f g x : Nat) (hf : x ≤ f) (hg : x ≤ g) :
    divFuel y f x = divFuel y g x := by
  induction f generalizing g x with
  | zero =>
    cases g with
    | zero => rfl
    | succ g => exact (if_neg (fun h => Nat.not_lt_zero 0 (Nat.lt_of_lt_of_le hy (Nat.le_trans h hf)))).symm
  | succ f ih =>
    by_cases h : y ≤ x
    · cases g with
      | zero => exact absurd (Nat.le_trans h hg) (Nat.not_le_of_lt hy)
      | succ g =>
        simp only [divFuel, if_pos h, ih g (x - y) (sub_le_fuel hy hf h) (sub_le_fuel hy hg h)]
    · cases g with
      | zero => exact if_neg h
      | succ g => simp only [divFuel, if_neg h]

private theorem modFuel_eq {y : Nat} (hy : 0 < y) (f g x : Nat) (hf : x ≤ f) (hg : x ≤ g) :
    modFuel y f x = modFuel y g x := by
  induction f generalizing g x with
  | zero =>
    cases g with
    | zero => rfl
    | succ g => exact (if_neg (fun h => Nat.not_lt_zero 0 (Nat.lt_of_lt_of_le hy (Nat.le_trans h hf)))).symm
  | succ f ih =>
    by_cases h : y ≤ x
    · cases g with
      | zero => exact absurd (Nat.le_trans h hg) (Nat.not_le_of_lt hy)
      | succ g =>
        simp only [modFuel, if_pos h, ih g (x - y) (sub_le_fuel hy hf h) (sub_le_fuel hy hg h)]
    · cases g with
      | zero => exact if_neg h
      | succ g => simp only [modFuel, if_neg h]

private theorem div_unfold {x y : Nat} (hy : 0 < y) : x / y = divFuel y x x := if_pos hy
private theorem mod_unfold {x y : Nat} (hy : 0 < y) : x % y = modFuel y x x := if_pos hy

private theorem div_unpositive {x y : Nat} (hy : ¬0 < y) : x / y = 0 := if_neg hy
private theorem mod_unpositive {x y : Nat} (hy : ¬0 < y) : x % y = x := if_neg hy

@[simp] protected theorem div_zero (b : Nat) : b / 0 = 0 := div_unpositive (Nat.lt_irrefl 0)
@[simp] theorem mod_zero (a : Nat) : a % 0 = a := mod_unpositive (Nat.lt_irrefl 0)

theorem div_eq_of_lt {a b : Nat} (h : a < b) : a / b = 0 := by
  rw [div_unfold (Nat.zero_lt_of_lt h)]
  cases a with
  | zero => rfl
  | succ a => exact if_neg (Nat.not_le_of_lt h)

theorem mod_eq_of_lt {a b : Nat} (h : a < b) : a % b = a := by
  rw [mod_unfold (Nat.zero_lt_of_lt h)]
  cases a with
  | zero => rfl
  | succ a => exact if_neg (Nat.not_le_of_lt h)

theorem div_eq_sub_div {a b : Nat} (h₁ : 0 < b) (h₂ : b ≤ a) : a / b = (a - b) / b + 1 := by
  rw [div_unfold h₁, div_unfold h₁]
  cases a with
  | zero => exact absurd h₂ (Nat.not_le_of_lt h₁)
  | succ a =>
    exact (if_pos h₂).trans (congrArg succ (divFuel_eq h₁ a _ _ (sub_le_fuel h₁ Nat.le.refl h₂) Nat.le.refl))

theorem mod_eq_sub_mod {a b : Nat} (h : a ≥ b) : a % b = (a - b) % b := by
  cases Nat.eq_zero_or_pos b with
  | inl e => rw [e, Nat.sub_zero]
  | inr h₁ =>
    rw [mod_unfold h₁, mod_unfold h₁]
    cases a with
    | zero => exact absurd h (Nat.not_le_of_lt h₁)
    | succ a => exact (if_pos h).trans (modFuel_eq h₁ a _ _ (sub_le_fuel h₁ Nat.le.refl h) Nat.le.refl)

theorem div_eq (x y : Nat) : x / y = if 0 < y ∧ y ≤ x then (x - y) / y + 1 else 0 := by
  cases Nat.eq_zero_or_pos y with
  | inl e => rw [e, Nat.div_zero, if_neg (fun h => Nat.lt_irrefl 0 h.left)]
  | inr h =>
    cases Nat.lt_or_ge x y with
    | inl lt => rw [div_eq_of_lt lt, if_neg (fun h => Nat.not_le_of_lt lt h.right)]
    | inr ge => rw [if_pos ⟨h, ge⟩, div_eq_sub_div h ge]

theorem mod_eq (x y : Nat) : x % y = if 0 < y ∧ y ≤ x then (x - y) % y else x := by
  cases Nat.eq_zero_or_pos y with
  | inl e => rw [e, mod_zero, if_neg (fun h => Nat.lt_irrefl 0 h.left)]
  | inr h =>
    cases Nat.lt_or_ge x y with
    | inl lt => rw [mod_eq_of_lt lt, if_neg (fun h => Nat.not_le_of_lt lt h.right)]
    | inr ge => rw [if_pos ⟨h, ge⟩, mod_eq_sub_mod ge]

@[elab_as_elim] noncomputable def div.inductionOn {motive : Nat → Nat → Sort u} (x y : Nat)
    (ind : ∀ x y, 0 < y ∧ y ≤ x → motive (x - y) y → motive x y)
    (base : ∀ x y, ¬(0 < y ∧ y ≤ x) → motive x y) : motive x y :=
  Nat.strongRecOn (motive := fun x => motive x y) x (fun x ih =>
    if h : 0 < y ∧ y ≤ x then ind x y h (ih (x - y) (Nat.sub_lt_self h.left h.right)) else base x y h)

@[elab_as_elim] noncomputable def mod.inductionOn {motive : Nat → Nat → Sort u} (x y : Nat)
    (ind : ∀ x y, 0 < y ∧ y ≤ x → motive (x - y) y → motive x y)
    (base : ∀ x y, ¬(0 < y ∧ y ≤ x) → motive x y) : motive x y :=
  div.inductionOn x y ind base

/-! ## Division with remainder -/

theorem div_add_mod (m k : Nat) : k * (m / k) + m % k = m := by
  induction m, k using div.inductionOn with
  | ind x y h ih =>
    rw [div_eq_sub_div h.left h.right, mod_eq_sub_mod h.right, mul_add_one, Nat.add_right_comm, ih,
      Nat.sub_add_cancel h.right]
  | base x y h => rw [div_eq, mod_eq, if_neg h, if_neg h, Nat.mul_zero, Nat.zero_add]

theorem mod_add_div (m k : Nat) : m % k + k * (m / k) = m := by rw [Nat.add_comm, div_add_mod]
theorem div_add_mod' (m k : Nat) : m / k * k + m % k = m := by rw [Nat.mul_comm, div_add_mod]
theorem mod_add_div' (m k : Nat) : m % k + m / k * k = m := by rw [Nat.mul_comm, mod_add_div]

theorem mod_lt (x : Nat) {y : Nat} (h : y > 0) : x % y < y := by
  induction x, y using mod.inductionOn with
  | ind x y h' ih => rw [mod_eq_sub_mod h'.right]; exact ih h
  | base x y h' =>
    have lt : x < y := Nat.lt_of_not_le (fun le => h' ⟨h, le⟩)
    rw [mod_eq_of_lt lt]
    exact lt

theorem mod_le (x y : Nat) : x % y ≤ x := le.intro (mod_add_div x y)
theorem mod_lt_of_lt {a b c : Nat} (h : a < c) : a % b < c := Nat.lt_of_le_of_lt (mod_le a b) h
@[simp] theorem zero_mod (b : Nat) : 0 % b = 0 := Nat.eq_zero_of_le_zero (mod_le 0 b)
@[simp] theorem mod_self (n : Nat) : n % n = 0 := by rw [mod_eq_sub_mod Nat.le.refl, Nat.sub_self, zero_mod]
@[simp] theorem mod_one (x : Nat) : x % 1 = 0 := lt_one_iff.mp (mod_lt x Nat.zero_lt_one)
theorem div_mul_le_self (m n : Nat) : m / n * n ≤ m := le.intro (div_add_mod' m n)
theorem mul_div_le (m n : Nat) : n * (m / n) ≤ m := le.intro (div_add_mod m n)
theorem mod_def (m k : Nat) : m % k = m - k * (m / k) := Nat.eq_sub_of_add_eq (mod_add_div m k)
theorem lt_mul_div_succ (a : Nat) {b : Nat} (h : 0 < b) : a < b * (a / b + 1) := by
  rw [mul_add_one]
  exact Nat.lt_of_le_of_lt (Nat.ge_of_eq (div_add_mod a b)) (Nat.add_lt_add_left (mod_lt a h) _)

theorem mod_two_eq_zero_or_one (n : Nat) : n % 2 = 0 ∨ n % 2 = 1 :=
  le_one_iff_eq_zero_or_eq_one.mp (le_of_lt_succ (mod_lt n Nat.zero_lt_two))
@[simp] theorem mod_two_ne_one {n : Nat} : ¬n % 2 = 1 ↔ n % 2 = 0 :=
  ⟨(mod_two_eq_zero_or_one n).resolve_right, fun h h' => Nat.zero_ne_one (h.symm.trans h')⟩
@[simp] theorem mod_two_ne_zero {n : Nat} : ¬n % 2 = 0 ↔ n % 2 = 1 :=
  ⟨(mod_two_eq_zero_or_one n).resolve_left, fun h h' => Nat.zero_ne_one (h'.symm.trans h)⟩

/-! ## Division and order -/

theorem le_div_iff_mul_le {k x y : Nat} (k0 : 0 < k) : x ≤ y / k ↔ x * k ≤ y := by
  constructor
  · exact fun h => Nat.le_trans (Nat.mul_le_mul_right k h) (div_mul_le_self y k)
  · intro h
    refine le_of_lt_succ (Nat.lt_of_mul_lt_mul_left (a := k) ?_)
    rw [Nat.mul_comm]
    exact Nat.lt_of_le_of_lt h (lt_mul_div_succ y k0)

protected theorem le_div_iff_mul_le' {x y k : Nat} (k0 : 0 < k) : x ≤ y / k ↔ x * k ≤ y := le_div_iff_mul_le k0
protected theorem div_lt_iff_lt_mul {k x y : Nat} (Hk : 0 < k) : x / k < y ↔ x < y * k := by
  rw [← Nat.not_le, le_div_iff_mul_le Hk, Nat.not_le]
theorem div_lt_of_lt_mul {m n k : Nat} (h : m < n * k) : m / n < k := by
  cases Nat.eq_zero_or_pos n with
  | inl e => rw [e, Nat.zero_mul] at h; exact absurd h (Nat.not_lt_zero m)
  | inr hn => rw [Nat.div_lt_iff_lt_mul hn, Nat.mul_comm]; exact h
theorem div_le_of_le_mul {m n k : Nat} (h : m ≤ k * n) : m / k ≤ n := by
  cases Nat.eq_zero_or_pos k with
  | inl e => rw [e, Nat.div_zero]; exact zero_le n
  | inr hk =>
    refine le_of_lt_succ (div_lt_of_lt_mul (Nat.lt_of_le_of_lt h ?_))
    exact Nat.mul_lt_mul_of_pos_left (lt_succ_self n) hk

@[simp] theorem div_le_self (n k : Nat) : n / k ≤ n := by
  cases Nat.eq_zero_or_pos k with
  | inl e => rw [e, Nat.div_zero]; exact zero_le n
  | inr hk => exact div_le_of_le_mul (Nat.le_mul_of_pos_left n hk)

theorem div_lt_self {n k : Nat} (hn : 0 < n) (hk : 1 < k) : n / k < n :=
  div_lt_of_lt_mul (Nat.lt_of_le_of_lt (Nat.ge_of_eq (Nat.one_mul n)) (Nat.mul_lt_mul_of_pos_right hk hn))

theorem div_le_div_right {a b c : Nat} (h : a ≤ b) : a / c ≤ b / c := by
  cases Nat.eq_zero_or_pos c with
  | inl e => rw [e, Nat.div_zero, Nat.div_zero]
  | inr hc => exact (le_div_iff_mul_le hc).mpr (Nat.le_trans (div_mul_le_self a c) h)

theorem div_le_div_left {a b c : Nat} (hcb : c ≤ b) (hc : 0 < c) : a / b ≤ a / c :=
  (le_div_iff_mul_le hc).mpr (Nat.le_trans (Nat.mul_le_mul_left _ hcb) (div_mul_le_self a b))

theorem div_pos {a b : Nat} (hba : b ≤ a) (hb : 0 < b) : 0 < a / b :=
  (le_div_iff_mul_le hb).mpr (Nat.le_trans (Nat.le_of_eq (Nat.one_mul b)) hba)

theorem div_eq_of_lt_le {k n m : Nat} (lo : k * n ≤ m) (hi : m < (k + 1) * n) : m / n = k := by
  have hn : 0 < n := Nat.pos_of_ne_zero (fun e => by rw [e, Nat.mul_zero] at hi; exact Nat.not_lt_zero m hi)
  exact Nat.le_antisymm (le_of_lt_succ ((Nat.div_lt_iff_lt_mul hn).mpr hi)) ((le_div_iff_mul_le hn).mpr lo)

theorem div_eq_zero_iff {a b : Nat} : a / b = 0 ↔ b = 0 ∨ a < b := by
  constructor
  · intro h
    cases Nat.eq_zero_or_pos b with
    | inl e => exact Or.inl e
    | inr hb => exact Or.inr (Nat.lt_of_not_le (fun le => Nat.ne_of_gt (div_pos le hb) h))
  · exact fun h => h.elim (fun e => e ▸ Nat.div_zero a) div_eq_of_lt
theorem div_ne_zero_iff {a b : Nat} : a / b ≠ 0 ↔ b ≠ 0 ∧ b ≤ a :=
  (not_congr div_eq_zero_iff).trans (not_or.trans (and_congr Iff.rfl Nat.not_lt))
theorem div_pos_iff {a b : Nat} : 0 < a / b ↔ 0 < b ∧ b ≤ a := by
  rw [Nat.pos_iff_ne_zero, div_ne_zero_iff, Nat.pos_iff_ne_zero]

/-! ## Quotients of sums and products -/

@[simp] theorem add_div_right (x : Nat) {z : Nat} (H : 0 < z) : (x + z) / z = x / z + 1 := by
  rw [div_eq_sub_div H (le_add_left z x), Nat.add_sub_cancel]

@[simp] theorem add_div_left (x : Nat) {z : Nat} (H : 0 < z) : (z + x) / z = x / z + 1 := by
  rw [Nat.add_comm, add_div_right x H]

theorem add_mul_div_left (x z : Nat) {y : Nat} (H : 0 < y) : (x + y * z) / y = x / y + z := by
  induction z with
  | zero => rfl
  | succ z ih => rw [mul_add_one, ← Nat.add_assoc, add_div_right _ H, ih, Nat.add_assoc]

theorem add_mul_div_right (x y : Nat) {z : Nat} (H : 0 < z) : (x + y * z) / z = x / z + y := by
  rw [Nat.mul_comm, add_mul_div_left x y H]

@[simp] protected theorem zero_div (b : Nat) : 0 / b = 0 := Nat.eq_zero_of_le_zero (div_le_self 0 b)
@[simp] theorem mul_div_right (n : Nat) {m : Nat} (H : 0 < m) : m * n / m = n := by
  have h := add_mul_div_left 0 n H
  rwa [Nat.zero_add, Nat.zero_div, Nat.zero_add] at h
@[simp] theorem mul_div_left (m : Nat) {n : Nat} (H : 0 < n) : m * n / n = m := by
  rw [Nat.mul_comm, mul_div_right m H]
protected theorem mul_div_cancel (m : Nat) {n : Nat} (H : 0 < n) : m * n / n = m := mul_div_left m H
protected theorem mul_div_cancel_left (m : Nat) {n : Nat} (H : 0 < n) : n * m / n = m := mul_div_right m H
@[simp] protected theorem div_self {n : Nat} (H : 0 < n) : n / n = 1 := by
  have h := mul_div_left 1 H
  rwa [Nat.one_mul] at h
@[simp] protected theorem div_one (n : Nat) : n / 1 = n := by
  have h := mul_div_left n Nat.zero_lt_one
  rwa [Nat.mul_one] at h
protected theorem div_eq_of_eq_mul_left {n m k : Nat} (H1 : 0 < n) (H2 : m = k * n) : m / n = k := by
  rw [H2, mul_div_left k H1]
protected theorem div_eq_of_eq_mul_right {n m k : Nat} (H1 : 0 < n) (H2 : m = n * k) : m / n = k := by
  rw [H2, mul_div_right k H1]

protected theorem div_div_eq_div_mul (m n k : Nat) : m / n / k = m / (n * k) := by
  cases Nat.eq_zero_or_pos n with
  | inl e => rw [e, Nat.div_zero, Nat.zero_div, Nat.zero_mul, Nat.div_zero]
  | inr hn =>
    cases Nat.eq_zero_or_pos k with
    | inl e => rw [e, Nat.div_zero, Nat.mul_zero, Nat.div_zero]
    | inr hk =>
      have key : ∀ x, x ≤ m / n / k ↔ x ≤ m / (n * k) := fun x => by
        rw [le_div_iff_mul_le hk, le_div_iff_mul_le hn, le_div_iff_mul_le (Nat.mul_pos hn hk), Nat.mul_assoc,
          Nat.mul_comm k]
      exact Nat.le_antisymm ((key _).mp Nat.le.refl) ((key _).mpr Nat.le.refl)

protected theorem mul_div_mul_left {m : Nat} (n k : Nat) (H : 0 < m) : m * n / (m * k) = n / k := by
  rw [← Nat.div_div_eq_div_mul, mul_div_right n H]
protected theorem mul_div_mul_right {m : Nat} (n k : Nat) (H : 0 < m) : n * m / (k * m) = n / k := by
  rw [Nat.mul_comm, Nat.mul_comm k, Nat.mul_div_mul_left n k H]

end Nat
