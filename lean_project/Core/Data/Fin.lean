prelude
import Core.Data.Prod
import Core.Nat.Dvd

/-! Numbers below a bound: arithmetic modulo the bound, order, embeddings, induction. -/

universe u v

class NeZero {R : Type u} [Zero R] (n : R) : Prop where
  out : n ≠ 0

theorem NeZero.ne {R : Type u} [Zero R] (n : R) [h : NeZero n] : n ≠ 0 := h.out

theorem NeZero.ne' {R : Type u} [Zero R] (n : R) [h : NeZero n] : 0 ≠ n := h.out.symm

instance Nat.instNeZeroSucc {n : Nat} : NeZero (n + 1) := ⟨Nat.succ_ne_zero n⟩

theorem Nat.pos_of_neZero (n : Nat) [NeZero n] : 0 < n := Nat.pos_of_ne_zero (NeZero.ne n)

namespace Fin

variable {m n : Nat} {i j k : Fin n}

/-! ## Equality is that of the values -/

theorem eq_of_val_eq : {i j : Fin n} → i.val = j.val → i = j
  | ⟨_, _⟩, ⟨_, _⟩, rfl => rfl

theorem val_eq_of_eq (h : i = j) : i.val = j.val := congrArg val h

@[ext] protected theorem ext {a b : Fin n} (h : a.val = b.val) : a = b := eq_of_val_eq h

theorem val_inj {a b : Fin n} : a.val = b.val ↔ a = b := ⟨eq_of_val_eq, val_eq_of_eq⟩

theorem val_ne_of_ne (h : i ≠ j) : i.val ≠ j.val := fun e => h (eq_of_val_eq e)

theorem ne_of_val_ne (h : i.val ≠ j.val) : i ≠ j := fun e => h (val_eq_of_eq e)

theorem val_ne_iff {a b : Fin n} : a.val ≠ b.val ↔ a ≠ b := not_congr val_inj

theorem val_injective : Function.Injective (@val n) := fun _ _ => eq_of_val_eq

@[simp] protected theorem eta (a : Fin n) (h : a.val < n) : (⟨a.val, h⟩ : Fin n) = a := rfl

@[simp] theorem is_lt (a : Fin n) : a.val < n := a.isLt

theorem mk_eq_mk {a b : Nat} {ha : a < n} {hb : b < n} : (⟨a, ha⟩ : Fin n) = ⟨b, hb⟩ ↔ a = b := by simp

theorem mk_val (i : Fin n) : (⟨i.val, i.isLt⟩ : Fin n) = i := rfl

theorem exists_iff {p : Fin n → Prop} : (∃ i, p i) ↔ ∃ i, ∃ h : i < n, p ⟨i, h⟩ :=
  ⟨fun ⟨i, h⟩ => ⟨i.val, i.isLt, h⟩, fun ⟨i, hi, h⟩ => ⟨⟨i, hi⟩, h⟩⟩

theorem forall_iff {p : Fin n → Prop} : (∀ i, p i) ↔ ∀ i, ∀ h : i < n, p ⟨i, h⟩ :=
  ⟨fun h i hi => h ⟨i, hi⟩, fun h i => h i.val i.isLt⟩

end Fin

instance instDecidableEqFin (n : Nat) : DecidableEq (Fin n) := fun i j =>
  decidable_of_iff (i.val = j.val) Fin.val_inj

namespace Fin

variable {m n : Nat} {i j k : Fin n}

/-! ## Numerals and arithmetic -/

@[inline] protected def ofNat (n : Nat) [NeZero n] (a : Nat) : Fin n := ⟨a % n, Nat.mod_lt a (Nat.pos_of_neZero n)⟩

instance instOfNat {n : Nat} [NeZero n] {i : Nat} : OfNat (Fin n) i := ⟨Fin.ofNat n i⟩

instance instInhabited {n : Nat} [NeZero n] : Inhabited (Fin n) := ⟨0⟩

theorem pos (i : Fin n) : 0 < n := Nat.zero_lt_of_lt i.isLt

protected def add : Fin n → Fin n → Fin n
  | ⟨a, h⟩, ⟨b, _⟩ => ⟨(a + b) % n, Nat.mod_lt _ (Nat.zero_lt_of_lt h)⟩

protected def mul : Fin n → Fin n → Fin n
  | ⟨a, h⟩, ⟨b, _⟩ => ⟨(a * b) % n, Nat.mod_lt _ (Nat.zero_lt_of_lt h)⟩

protected def sub : Fin n → Fin n → Fin n
  | ⟨a, h⟩, ⟨b, _⟩ => ⟨((n - b) + a) % n, Nat.mod_lt _ (Nat.zero_lt_of_lt h)⟩

protected def mod : Fin n → Fin n → Fin n
  | ⟨a, h⟩, ⟨b, _⟩ => ⟨a % b, Nat.lt_of_le_of_lt (Nat.mod_le a b) h⟩

protected def div : Fin n → Fin n → Fin n
  | ⟨a, h⟩, ⟨b, _⟩ => ⟨a / b, Nat.lt_of_le_of_lt (Nat.div_le_self a b) h⟩

instance instAdd : Add (Fin n) := ⟨Fin.add⟩
instance instSub : Sub (Fin n) := ⟨Fin.sub⟩
instance instMul : Mul (Fin n) := ⟨Fin.mul⟩
instance instMod : Mod (Fin n) := ⟨Fin.mod⟩
instance instDiv : Div (Fin n) := ⟨Fin.div⟩

protected def neg (a : Fin n) : Fin n := ⟨(n - a.val) % n, Nat.mod_lt _ a.pos⟩

instance instNeg : Neg (Fin n) := ⟨Fin.neg⟩

@[simp] theorem val_ofNat (n : Nat) [NeZero n] (a : Nat) : (Fin.ofNat n a).val = a % n := rfl

@[simp] theorem val_zero (n : Nat) [NeZero n] : (0 : Fin n).val = 0 := Nat.zero_mod n

@[simp] theorem val_one (n : Nat) : (1 : Fin (n + 2)).val = 1 := Nat.mod_eq_of_lt (Nat.succ_lt_succ (Nat.succ_pos n))

@[simp] theorem mk_zero : (⟨0, Nat.succ_pos n⟩ : Fin (n + 1)) = 0 := rfl

@[simp] theorem mk_one : (⟨1, Nat.succ_lt_succ (Nat.succ_pos n)⟩ : Fin (n + 2)) = 1 := Fin.ext (val_one n).symm

theorem val_add (a b : Fin n) : (a + b).val = (a.val + b.val) % n := rfl
theorem val_mul (a b : Fin n) : (a * b).val = (a.val * b.val) % n := rfl
theorem sub_def (a b : Fin n) : a - b = ⟨((n - b.val) + a.val) % n, Nat.mod_lt _ a.pos⟩ := rfl
theorem add_def (a b : Fin n) : a + b = ⟨(a.val + b.val) % n, Nat.mod_lt _ a.pos⟩ := rfl
theorem mul_def (a b : Fin n) : a * b = ⟨(a.val * b.val) % n, Nat.mod_lt _ a.pos⟩ := rfl

protected theorem add_comm (a b : Fin n) : a + b = b + a := Fin.ext (by rw [val_add, val_add, Nat.add_comm])

protected theorem add_assoc (a b c : Fin n) : a + b + c = a + (b + c) := Fin.ext (by
  rw [val_add, val_add, val_add, val_add, Nat.mod_add_mod, Nat.add_mod_mod, Nat.add_assoc])

protected theorem mul_comm (a b : Fin n) : a * b = b * a := Fin.ext (by rw [val_mul, val_mul, Nat.mul_comm])

protected theorem mul_assoc (a b c : Fin n) : a * b * c = a * (b * c) := Fin.ext (by
  rw [val_mul, val_mul, val_mul, val_mul, Nat.mul_comm (a.val * b.val % n), Nat.mul_mod_mod, Nat.mul_mod_mod,
    Nat.mul_comm c.val, Nat.mul_assoc])

@[simp] protected theorem add_zero [NeZero n] (k : Fin n) : k + 0 = k := Fin.ext (by
  rw [val_add, val_zero, Nat.add_zero, Nat.mod_eq_of_lt k.isLt])

@[simp] protected theorem zero_add [NeZero n] (k : Fin n) : 0 + k = k := (Fin.add_comm 0 k).trans (Fin.add_zero k)

/-! ## Order -/

instance : LT (Fin n) := ⟨fun a b => a.val < b.val⟩
instance : LE (Fin n) := ⟨fun a b => a.val ≤ b.val⟩

instance decLt (a b : Fin n) : Decidable (a < b) := Nat.decLt a.val b.val
instance decLe (a b : Fin n) : Decidable (a ≤ b) := Nat.decLe a.val b.val

instance : Max (Fin n) := ⟨fun a b => if a ≤ b then b else a⟩
instance : Min (Fin n) := ⟨fun a b => if a ≤ b then a else b⟩

theorem le_def {a b : Fin n} : a ≤ b ↔ a.val ≤ b.val := Iff.rfl
theorem lt_def {a b : Fin n} : a < b ↔ a.val < b.val := Iff.rfl
theorem le_iff_val_le_val {a b : Fin n} : a ≤ b ↔ a.val ≤ b.val := Iff.rfl
theorem lt_iff_val_lt_val {a b : Fin n} : a < b ↔ a.val < b.val := Iff.rfl
@[simp] theorem mk_lt_mk {a b : Nat} {ha : a < n} {hb : b < n} : (⟨a, ha⟩ : Fin n) < ⟨b, hb⟩ ↔ a < b := Iff.rfl
@[simp] theorem mk_le_mk {a b : Nat} {ha : a < n} {hb : b < n} : (⟨a, ha⟩ : Fin n) ≤ ⟨b, hb⟩ ↔ a ≤ b := Iff.rfl

@[simp] protected theorem le_refl (a : Fin n) : a ≤ a := Nat.le_refl a.val
protected theorem le_rfl {a : Fin n} : a ≤ a := Nat.le_refl a.val
protected theorem le_trans {a b c : Fin n} : a ≤ b → b ≤ c → a ≤ c := Nat.le_trans
protected theorem lt_trans {a b c : Fin n} : a < b → b < c → a < c := Nat.lt_trans
protected theorem lt_of_lt_of_le {a b c : Fin n} : a < b → b ≤ c → a < c := Nat.lt_of_lt_of_le
protected theorem lt_of_le_of_lt {a b c : Fin n} : a ≤ b → b < c → a < c := Nat.lt_of_le_of_lt
protected theorem le_antisymm {a b : Fin n} (h₁ : a ≤ b) (h₂ : b ≤ a) : a = b := Fin.ext (Nat.le_antisymm h₁ h₂)
protected theorem le_total (a b : Fin n) : a ≤ b ∨ b ≤ a := Nat.le_total a.val b.val
@[simp] protected theorem lt_irrefl (a : Fin n) : ¬a < a := Nat.lt_irrefl a.val
protected theorem le_of_lt {a b : Fin n} (h : a < b) : a ≤ b := Nat.le_of_lt h
protected theorem lt_asymm {a b : Fin n} (h : a < b) : ¬b < a := Nat.lt_asymm h
protected theorem ne_of_lt {a b : Fin n} (h : a < b) : a ≠ b := ne_of_val_ne (Nat.ne_of_lt h)
protected theorem ne_of_gt {a b : Fin n} (h : a < b) : b ≠ a := (Fin.ne_of_lt h).symm
protected theorem lt_of_le_of_ne {a b : Fin n} (h₁ : a ≤ b) (h₂ : a ≠ b) : a < b :=
  Nat.lt_of_le_of_ne h₁ (val_ne_of_ne h₂)
@[simp] protected theorem not_le {a b : Fin n} : ¬a ≤ b ↔ b < a := Nat.not_le
@[simp] protected theorem not_lt {a b : Fin n} : ¬a < b ↔ b ≤ a := Nat.not_lt

theorem val_congr {a b : Fin n} (h : a = b) : a.val = b.val := congrArg val h
theorem val_le_of_le {a b : Fin n} (h : a ≤ b) : a.val ≤ b.val := h
theorem val_le_of_ge {a b : Fin n} (h : a ≥ b) : b.val ≤ a.val := h
theorem val_add_one_le_of_lt {a b : Fin n} (h : a < b) : a.val + 1 ≤ b.val := h
theorem val_add_one_le_of_gt {a b : Fin n} (h : a > b) : b.val + 1 ≤ a.val := h
theorem val_lt_of_le {b : Nat} (i : Fin b) (h : b ≤ n) : i.val < n := Nat.lt_of_lt_of_le i.isLt h

@[simp] theorem zero_le [NeZero n] (a : Fin n) : 0 ≤ a := by
  rw [le_def, val_zero]
  exact Nat.zero_le a.val

theorem pos_iff_ne_zero [NeZero n] {a : Fin n} : 0 < a ↔ a ≠ 0 := by
  rw [lt_def, val_zero, Nat.pos_iff_ne_zero, ← val_ne_iff, val_zero]

@[simp] theorem not_lt_zero [NeZero n] (a : Fin n) : ¬a < 0 := Fin.not_lt.mpr (zero_le a)

end Fin
