prelude
import Core.Nat.Div
import Core.Nat.Pow

/-! Remainders of sums, products and powers; even and odd. -/

namespace Nat

@[simp] theorem add_mod_right (x z : Nat) : (x + z) % z = x % z := by
  rw [mod_eq_sub_mod (le_add_left z x), Nat.add_sub_cancel]

@[simp] theorem add_mod_left (x z : Nat) : (x + z) % x = z % x := by rw [Nat.add_comm, add_mod_right]

@[simp] theorem add_mul_mod_self_left (x y z : Nat) : (x + y * z) % y = x % y := by
  induction z with
  | zero => rfl
  | succ z ih => rw [mul_add_one, ← Nat.add_assoc, add_mod_right, ih]

@[simp] theorem add_mul_mod_self_right (x y z : Nat) : (x + y * z) % z = x % z := by
  rw [Nat.mul_comm, add_mul_mod_self_left]

@[simp] theorem mul_mod_right (m n : Nat) : m * n % m = 0 := by
  have h := add_mul_mod_self_left 0 m n
  rwa [Nat.zero_add, zero_mod] at h

@[simp] theorem mul_mod_left (m n : Nat) : m * n % n = 0 := by rw [Nat.mul_comm, mul_mod_right]

@[simp] theorem mod_mod (a n : Nat) : a % n % n = a % n := by
  cases Nat.eq_zero_or_pos n with
  | inl e => rw [e, mod_zero]
  | inr h => exact mod_eq_of_lt (mod_lt a h)

@[simp] theorem mod_add_mod (m n k : Nat) : (m % n + k) % n = (m + k) % n := by
  have h := add_mul_mod_self_left (m % n + k) n (m / n)
  rwa [Nat.add_right_comm, mod_add_div, eq_comm] at h

@[simp] theorem add_mod_mod (m n k : Nat) : (m + n % k) % k = (m + n) % k := by
  rw [Nat.add_comm, mod_add_mod, Nat.add_comm]

theorem add_mod (a b n : Nat) : (a + b) % n = (a % n + b % n) % n := by rw [add_mod_mod, mod_add_mod]

@[simp] theorem mod_mul_mod (a b c : Nat) : a % c * b % c = a * b % c := by
  have h := add_mul_mod_self_left (a % c * b) c (a / c * b)
  rwa [← Nat.mul_assoc, ← Nat.add_mul, mod_add_div, eq_comm] at h

@[simp] theorem mul_mod_mod (a b c : Nat) : a * (b % c) % c = a * b % c := by
  rw [Nat.mul_comm, mod_mul_mod, Nat.mul_comm]

theorem mul_mod (a b n : Nat) : a * b % n = a % n * (b % n) % n := by rw [mul_mod_mod, mod_mul_mod]

theorem pow_mod (a b n : Nat) : a ^ b % n = (a % n) ^ b % n := by
  induction b with
  | zero => rfl
  | succ b ih => rw [Nat.pow_succ, Nat.pow_succ, ← mod_mul_mod, ih, mod_mul_mod, mul_mod_mod]

theorem mul_mod_mul_left (z x y : Nat) : z * x % (z * y) = z * (x % y) := by
  cases Nat.eq_zero_or_pos z with
  | inl e => rw [e, Nat.zero_mul, Nat.zero_mul, Nat.zero_mul, zero_mod]
  | inr h => rw [mod_def, Nat.mul_div_mul_left x y h, mod_def, Nat.mul_sub, Nat.mul_assoc]

theorem mul_mod_mul_right (z x y : Nat) : x * z % (y * z) = x % y * z := by
  rw [Nat.mul_comm, Nat.mul_comm y, mul_mod_mul_left, Nat.mul_comm]

@[simp] theorem mul_add_mod_self_left (a b c : Nat) : (a * b + c) % a = c % a := by
  rw [Nat.add_comm, add_mul_mod_self_left]
@[simp] theorem mul_add_mod_self_right (a b c : Nat) : (a * b + c) % b = c % b := by
  rw [Nat.add_comm, add_mul_mod_self_right]
theorem mul_add_mod (a b c : Nat) : (a * b + c) % a = c % a := mul_add_mod_self_left a b c
theorem mul_add_mod' (a b c : Nat) : (a * b + c) % b = c % b := mul_add_mod_self_right a b c
theorem mul_add_div {m : Nat} (m_pos : 0 < m) (x y : Nat) : (m * x + y) / m = x + y / m := by
  rw [Nat.add_comm, add_mul_div_left y x m_pos, Nat.add_comm]

theorem mod_mul_left_mod (a b c : Nat) : a % (b * c) % c = a % c := by
  have h := add_mul_mod_self_right (a % (b * c)) (b * (a / (b * c))) c
  rwa [Nat.mul_right_comm, mod_add_div, eq_comm] at h

theorem mod_mul_right_mod (a b c : Nat) : a % (b * c) % b = a % b := by rw [Nat.mul_comm, mod_mul_left_mod]

theorem one_mod (n : Nat) : 1 % (n + 2) = 1 := mod_eq_of_lt (one_lt_succ_succ n)

/-! ## Parity -/

theorem succ_mod_two_eq_zero_iff {m : Nat} : (m + 1) % 2 = 0 ↔ m % 2 = 1 := by
  rw [add_mod]
  cases mod_two_eq_zero_or_one m with
  | inl h => rw [h]; decide
  | inr h => rw [h]; decide

theorem succ_mod_two_eq_one_iff {m : Nat} : (m + 1) % 2 = 1 ↔ m % 2 = 0 := by
  rw [add_mod]
  cases mod_two_eq_zero_or_one m with
  | inl h => rw [h]; decide
  | inr h => rw [h]; decide

end Nat

/-! ## Divisibility -/

namespace Nat

protected theorem dvd_refl (a : Nat) : a ∣ a := ⟨1, (Nat.mul_one a).symm⟩
attribute [simp, refl] Nat.dvd_refl
@[simp] protected theorem dvd_zero (a : Nat) : a ∣ 0 := ⟨0, rfl⟩
protected theorem dvd_mul_left (a b : Nat) : a ∣ b * a := ⟨b, Nat.mul_comm b a⟩
protected theorem dvd_mul_right (a b : Nat) : a ∣ a * b := ⟨b, rfl⟩
attribute [simp] Nat.dvd_mul_left Nat.dvd_mul_right
protected theorem one_dvd (n : Nat) : 1 ∣ n := ⟨n, (Nat.one_mul n).symm⟩
attribute [simp] Nat.one_dvd
protected theorem dvd_of_eq {a b : Nat} (h : a = b) : a ∣ b := h ▸ Nat.dvd_refl a

protected theorem dvd_trans {a b c : Nat} (h₁ : a ∣ b) (h₂ : b ∣ c) : a ∣ c := by
  obtain ⟨k, rfl⟩ := h₁
  obtain ⟨l, rfl⟩ := h₂
  exact ⟨k * l, Nat.mul_assoc a k l⟩

instance : Trans (· ∣ · : Nat → Nat → Prop) (· ∣ · : Nat → Nat → Prop) (· ∣ · : Nat → Nat → Prop) where
  trans := Nat.dvd_trans

protected theorem dvd_mul_left_of_dvd {a b : Nat} (h : a ∣ b) (c : Nat) : a ∣ c * b :=
  Nat.dvd_trans h (Nat.dvd_mul_left b c)
protected theorem dvd_mul_right_of_dvd {a b : Nat} (h : a ∣ b) (c : Nat) : a ∣ b * c :=
  Nat.dvd_trans h (Nat.dvd_mul_right b c)
protected theorem dvd_of_mul_right_dvd {a b c : Nat} (h : a * b ∣ c) : a ∣ c :=
  Nat.dvd_trans (Nat.dvd_mul_right a b) h
protected theorem dvd_of_mul_left_dvd {a b c : Nat} (h : a * b ∣ c) : b ∣ c :=
  Nat.dvd_trans (Nat.dvd_mul_left b a) h

protected theorem eq_zero_of_zero_dvd {a : Nat} (h : 0 ∣ a) : a = 0 := by
  obtain ⟨k, e⟩ := h
  rw [e, Nat.zero_mul]

@[simp] protected theorem zero_dvd {n : Nat} : 0 ∣ n ↔ n = 0 :=
  ⟨Nat.eq_zero_of_zero_dvd, fun e => e ▸ Nat.dvd_zero 0⟩

protected theorem dvd_add {m n k : Nat} (h₁ : k ∣ m) (h₂ : k ∣ n) : k ∣ m + n := by
  obtain ⟨a, rfl⟩ := h₁
  obtain ⟨b, rfl⟩ := h₂
  exact ⟨a + b, (Nat.mul_add k a b).symm⟩

theorem dvd_sub {k m n : Nat} (h₁ : k ∣ m) (h₂ : k ∣ n) : k ∣ m - n := by
  obtain ⟨a, rfl⟩ := h₁
  obtain ⟨b, rfl⟩ := h₂
  exact ⟨a - b, (Nat.mul_sub k a b).symm⟩

protected theorem dvd_add_right {m k n : Nat} (h : k ∣ m) : k ∣ m + n ↔ k ∣ n :=
  ⟨fun h' => Nat.add_sub_cancel_left m n ▸ dvd_sub h' h, Nat.dvd_add h⟩
protected theorem dvd_add_left {m k n : Nat} (h : k ∣ n) : k ∣ m + n ↔ k ∣ m := by
  rw [Nat.add_comm, Nat.dvd_add_right h]
protected theorem dvd_add_iff_right {k m n : Nat} (h : k ∣ m) : k ∣ n ↔ k ∣ m + n := (Nat.dvd_add_right h).symm
protected theorem dvd_add_iff_left {k m n : Nat} (h : k ∣ n) : k ∣ m ↔ k ∣ m + n := (Nat.dvd_add_left h).symm
@[simp] protected theorem dvd_add_self_right {m n : Nat} : m ∣ n + m ↔ m ∣ n := Nat.dvd_add_left (Nat.dvd_refl m)
@[simp] protected theorem dvd_add_self_left {m n : Nat} : m ∣ m + n ↔ m ∣ n := Nat.dvd_add_right (Nat.dvd_refl m)

/-! ## Order -/

theorem le_of_dvd {m n : Nat} (h : 0 < n) (h' : m ∣ n) : m ≤ n := by
  obtain ⟨k, rfl⟩ := h'
  exact Nat.le_mul_of_pos_right m (pos_of_mul_pos_left h)

protected theorem dvd_antisymm {m n : Nat} (h₁ : m ∣ n) (h₂ : n ∣ m) : m = n := by
  cases Nat.eq_zero_or_pos m with
  | inl e => rw [e] at h₁ ⊢; exact (Nat.eq_zero_of_zero_dvd h₁).symm
  | inr hm =>
    cases Nat.eq_zero_or_pos n with
    | inl e => rw [e] at h₂ ⊢; exact Nat.eq_zero_of_zero_dvd h₂
    | inr hn => exact Nat.le_antisymm (le_of_dvd hn h₁) (le_of_dvd hm h₂)

theorem pos_of_dvd_of_pos {m n : Nat} (h₁ : m ∣ n) (h₂ : 0 < n) : 0 < m :=
  Nat.pos_of_ne_zero (fun e => Nat.ne_of_gt h₂ (Nat.eq_zero_of_zero_dvd (e ▸ h₁)))
theorem eq_one_of_dvd_one {n : Nat} (H : n ∣ 1) : n = 1 := Nat.dvd_antisymm H (Nat.one_dvd n)
@[simp] protected theorem dvd_one {n : Nat} : n ∣ 1 ↔ n = 1 := ⟨eq_one_of_dvd_one, Nat.dvd_of_eq⟩
theorem eq_zero_of_dvd_of_lt {a b : Nat} (w : a ∣ b) (h : b < a) : b = 0 :=
  (Nat.eq_zero_or_pos b).resolve_right (fun hb => Nat.not_le_of_lt h (le_of_dvd hb w))
theorem not_dvd_of_pos_of_lt {m n : Nat} (h1 : 0 < n) (h2 : n < m) : ¬m ∣ n :=
  fun h => Nat.not_le_of_lt h2 (le_of_dvd h1 h)

/-! ## Remainder -/

theorem mod_eq_zero_of_dvd {k n : Nat} (H : k ∣ n) : n % k = 0 := by
  obtain ⟨a, rfl⟩ := H
  exact mul_mod_right k a

theorem dvd_of_mod_eq_zero {k n : Nat} (H : n % k = 0) : k ∣ n := by
  have h := div_add_mod n k
  rw [H] at h
  exact ⟨n / k, h.symm⟩

theorem dvd_iff_mod_eq_zero {k n : Nat} : k ∣ n ↔ n % k = 0 := ⟨mod_eq_zero_of_dvd, dvd_of_mod_eq_zero⟩
theorem mod_eq_zero_iff_dvd {k n : Nat} : n % k = 0 ↔ k ∣ n := dvd_iff_mod_eq_zero.symm

instance decidable_dvd : DecidableRel (α := Nat) (· ∣ ·) := fun _ _ =>
  decidable_of_decidable_of_iff mod_eq_zero_iff_dvd

theorem emod_pos_of_not_dvd {a b : Nat} (h : ¬a ∣ b) : 0 < b % a :=
  Nat.pos_of_ne_zero (fun e => h (dvd_of_mod_eq_zero e))
theorem dvd_eq_true_of_mod_eq_zero {m n : Nat} (h : n % m == 0) : (m ∣ n) = True :=
  eq_true (dvd_of_mod_eq_zero (eq_of_beq h))
theorem dvd_eq_false_of_mod_ne_zero {m n : Nat} (h : n % m != 0) : (m ∣ n) = False := by
  refine eq_false (fun h' => ?_)
  rw [mod_eq_zero_of_dvd h'] at h
  exact absurd h (by decide)

theorem dvd_mod_iff {k m n : Nat} (h : k ∣ n) : k ∣ m % n ↔ k ∣ m := by
  have e : k ∣ m % n + n * (m / n) ↔ k ∣ m % n := Nat.dvd_add_left (Nat.dvd_mul_right_of_dvd h _)
  rw [← e, mod_add_div]
theorem mod_mod_of_dvd (a : Nat) {b c : Nat} (h : c ∣ b) : a % b % c = a % c := by
  obtain ⟨k, rfl⟩ := h
  exact mod_mul_right_mod a c k
theorem dvd_sub_mod {n : Nat} (k : Nat) : n ∣ k - k % n :=
  ⟨k / n, Nat.sub_eq_of_eq_add (div_add_mod k n).symm⟩

/-! ## Quotient -/

protected theorem mul_div_cancel' {n m : Nat} (H : n ∣ m) : n * (m / n) = m := by
  have h := div_add_mod m n
  rwa [mod_eq_zero_of_dvd H] at h

protected theorem div_mul_cancel {n m : Nat} (H : n ∣ m) : m / n * n = m := by
  rw [Nat.mul_comm, Nat.mul_div_cancel' H]

protected theorem mul_div_assoc {k n : Nat} (m : Nat) (H : k ∣ n) : m * n / k = m * (n / k) := by
  cases Nat.eq_zero_or_pos k with
  | inl e => rw [e, Nat.div_zero, Nat.div_zero, Nat.mul_zero]
  | inr hk =>
    obtain ⟨a, rfl⟩ := H
    rw [Nat.mul_left_comm, mul_div_right _ hk, mul_div_right _ hk]

protected theorem mul_div_right_comm {m k : Nat} (n : Nat) (H : k ∣ m) : m * n / k = m / k * n := by
  rw [Nat.mul_comm, Nat.mul_div_assoc n H, Nat.mul_comm]

protected theorem add_div_of_dvd_right {a b c : Nat} (hca : c ∣ a) : (a + b) / c = a / c + b / c := by
  cases Nat.eq_zero_or_pos c with
  | inl e => rw [e, Nat.div_zero, Nat.div_zero, Nat.div_zero]
  | inr hc =>
    obtain ⟨k, rfl⟩ := hca
    rw [Nat.add_comm, add_mul_div_left b k hc, mul_div_right k hc, Nat.add_comm]

protected theorem add_div_of_dvd_left {a b c : Nat} (hcb : c ∣ b) : (a + b) / c = a / c + b / c := by
  rw [Nat.add_comm, Nat.add_div_of_dvd_right hcb, Nat.add_comm]

protected theorem eq_mul_of_div_eq_right {a b c : Nat} (H1 : b ∣ a) (H2 : a / b = c) : a = b * c := by
  rw [← H2, Nat.mul_div_cancel' H1]
protected theorem eq_mul_of_div_eq_left {a b c : Nat} (H1 : b ∣ a) (H2 : a / b = c) : a = c * b := by
  rw [← H2, Nat.div_mul_cancel H1]
protected theorem div_eq_iff_eq_mul_right {a b c : Nat} (H : 0 < b) (H' : b ∣ a) : a / b = c ↔ a = b * c :=
  ⟨Nat.eq_mul_of_div_eq_right H', Nat.div_eq_of_eq_mul_right H⟩
protected theorem div_eq_iff_eq_mul_left {a b c : Nat} (H : 0 < b) (H' : b ∣ a) : a / b = c ↔ a = c * b :=
  ⟨Nat.eq_mul_of_div_eq_left H', Nat.div_eq_of_eq_mul_left H⟩

/-! ## Products and powers -/

protected theorem mul_dvd_mul {a b c d : Nat} (h₁ : a ∣ b) (h₂ : c ∣ d) : a * c ∣ b * d := by
  obtain ⟨k, rfl⟩ := h₁
  obtain ⟨l, rfl⟩ := h₂
  exact ⟨k * l, Nat.mul_mul_mul_comm a k c l⟩

protected theorem mul_dvd_mul_left {b c : Nat} (a : Nat) (h : b ∣ c) : a * b ∣ a * c :=
  Nat.mul_dvd_mul (Nat.dvd_refl a) h
protected theorem mul_dvd_mul_right {a b : Nat} (h : a ∣ b) (c : Nat) : a * c ∣ b * c :=
  Nat.mul_dvd_mul h (Nat.dvd_refl c)
protected theorem dvd_of_mul_dvd_mul_left {k m n : Nat} (kpos : 0 < k) (H : k * m ∣ k * n) : m ∣ n := by
  obtain ⟨l, e⟩ := H
  rw [Nat.mul_assoc] at e
  exact ⟨l, Nat.mul_left_cancel kpos e⟩
protected theorem dvd_of_mul_dvd_mul_right {k m n : Nat} (kpos : 0 < k) (H : m * k ∣ n * k) : m ∣ n := by
  rw [Nat.mul_comm m, Nat.mul_comm n] at H
  exact Nat.dvd_of_mul_dvd_mul_left kpos H
protected theorem mul_dvd_mul_iff_left {a b c : Nat} (h : 0 < a) : a * b ∣ a * c ↔ b ∣ c :=
  ⟨Nat.dvd_of_mul_dvd_mul_left h, Nat.mul_dvd_mul_left a⟩
protected theorem mul_dvd_mul_iff_right {a b c : Nat} (h : 0 < c) : a * c ∣ b * c ↔ a ∣ b :=
  ⟨Nat.dvd_of_mul_dvd_mul_right h, fun h' => Nat.mul_dvd_mul_right h' c⟩

protected theorem dvd_div_of_mul_dvd {a b c : Nat} (h : a * b ∣ c) : b ∣ c / a := by
  cases Nat.eq_zero_or_pos a with
  | inl e => rw [e, Nat.div_zero]; exact Nat.dvd_zero b
  | inr ha =>
    obtain ⟨k, rfl⟩ := h
    rw [Nat.mul_assoc, mul_div_right _ ha]
    exact Nat.dvd_mul_right b k

theorem div_dvd_of_dvd {m n : Nat} (h : n ∣ m) : m / n ∣ m := ⟨n, (Nat.div_mul_cancel h).symm⟩

theorem pow_dvd_pow {m n : Nat} (a : Nat) (h : m ≤ n) : a ^ m ∣ a ^ n := by
  obtain ⟨k, rfl⟩ := exists_eq_add_of_le h
  exact ⟨a ^ k, Nat.pow_add a m k⟩

protected theorem pow_dvd_pow_of_dvd {m n : Nat} (h : m ∣ n) (k : Nat) : m ^ k ∣ n ^ k := by
  obtain ⟨l, rfl⟩ := h
  exact ⟨l ^ k, Nat.mul_pow m l k⟩

protected theorem pow_div {x m n : Nat} (h : n ≤ m) (hx : 0 < x) : x ^ m / x ^ n = x ^ (m - n) :=
  Nat.div_eq_of_eq_mul_left (Nat.pow_pos hx) (Nat.pow_sub_mul_pow x h).symm

theorem dvd_self_pow {a n : Nat} (h : n ≠ 0) : a ∣ a ^ n := by
  cases n with
  | zero => exact absurd rfl h
  | succ n => exact Nat.dvd_mul_left a (a ^ n)

end Nat
