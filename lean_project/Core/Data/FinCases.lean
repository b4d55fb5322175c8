prelude
import Core.Data.Fin

/-! Moving between bounds: successor, embeddings, the last number; induction and cases. -/

universe u v

namespace Fin

variable {m n : Nat}

/-! ## Between bounds -/

def elim0 {α : Sort u} (x : Fin 0) : α := absurd x.isLt (Nat.not_lt_zero x.val)

def succ : Fin n → Fin (n + 1)
  | ⟨i, h⟩ => ⟨i + 1, Nat.succ_lt_succ h⟩

@[inline] def last (n : Nat) : Fin (n + 1) := ⟨n, Nat.lt_succ_self n⟩

@[inline] def castLT (i : Fin m) (h : i.val < n) : Fin n := ⟨i.val, h⟩

@[inline] def castLE (h : n ≤ m) (i : Fin n) : Fin m := ⟨i.val, Nat.lt_of_lt_of_le i.isLt h⟩

@[inline] protected def cast (eq : n = m) (i : Fin n) : Fin m := ⟨i.val, eq ▸ i.isLt⟩

@[inline] def castAdd (m : Nat) (i : Fin n) : Fin (n + m) := castLE (Nat.le_add_right n m) i

@[inline] def castSucc (i : Fin n) : Fin (n + 1) := castAdd 1 i

def addNat (i : Fin n) (m : Nat) : Fin (n + m) := ⟨i.val + m, Nat.add_lt_add_right i.isLt m⟩

def natAdd (n : Nat) {m : Nat} (i : Fin m) : Fin (n + m) := ⟨n + i.val, Nat.add_lt_add_left i.isLt n⟩

@[inline] def subNat {n : Nat} (m : Nat) (i : Fin (n + m)) (h : m ≤ i.val) : Fin n :=
  ⟨i.val - m, Nat.sub_lt_right_of_lt_add h i.isLt⟩

@[inline] def rev (i : Fin n) : Fin n := ⟨n - (i.val + 1), Nat.sub_lt i.pos (Nat.succ_pos i.val)⟩

@[inline] def pred {n : Nat} (i : Fin (n + 1)) (h : i ≠ 0) : Fin n :=
  subNat 1 i (Nat.pos_of_ne_zero fun e => h (Fin.ext e))

@[simp] theorem val_succ (j : Fin n) : j.succ.val = j.val + 1 := rfl
@[simp] theorem val_last (n : Nat) : (last n).val = n := rfl
@[simp] theorem val_castLT (i : Fin m) (h : i.val < n) : (castLT i h).val = i.val := rfl
@[simp] theorem val_castLE (h : n ≤ m) (i : Fin n) : (castLE h i).val = i.val := rfl
@[simp] theorem val_cast (h : n = m) (i : Fin n) : (i.cast h).val = i.val := rfl
@[simp] theorem val_castAdd (m : Nat) (i : Fin n) : (castAdd m i).val = i.val := rfl
@[simp] theorem val_castSucc (i : Fin n) : i.castSucc.val = i.val := rfl
@[simp] theorem val_addNat (m : Nat) (i : Fin n) : (addNat i m).val = i.val + m := rfl
@[simp] theorem val_natAdd (n : Nat) {m : Nat} (i : Fin m) : (natAdd n i).val = n + i.val := rfl
@[simp] theorem val_rev (i : Fin n) : i.rev.val = n - (i.val + 1) := rfl
@[simp] theorem val_pred (j : Fin (n + 1)) (h : j ≠ 0) : (j.pred h).val = j.val - 1 := rfl

@[simp] theorem succ_mk (n i : Nat) (h : i < n) : succ ⟨i, h⟩ = ⟨i + 1, Nat.succ_lt_succ h⟩ := rfl

@[simp] theorem succ_inj {a b : Fin n} : a.succ = b.succ ↔ a = b := by
  rw [← val_inj, ← val_inj, val_succ, val_succ, Nat.succ_inj]

theorem succ_ne_zero : (k : Fin n) → succ k ≠ 0 := fun k e => Nat.succ_ne_zero k.val (val_eq_of_eq e)

@[simp] theorem succ_pos (a : Fin n) : (0 : Fin (n + 1)) < a.succ := Nat.succ_pos a.val

@[simp] theorem succ_lt_succ_iff {a b : Fin n} : a.succ < b.succ ↔ a < b := Nat.succ_lt_succ_iff

@[simp] theorem succ_le_succ_iff {a b : Fin n} : a.succ ≤ b.succ ↔ a ≤ b := Nat.succ_le_succ_iff

@[simp] theorem castSucc_inj {a b : Fin n} : a.castSucc = b.castSucc ↔ a = b := by
  rw [← val_inj, ← val_inj, val_castSucc, val_castSucc]

theorem castSucc_lt_last (a : Fin n) : a.castSucc < last n := a.isLt

theorem castSucc_lt_succ (i : Fin n) : i.castSucc < i.succ := Nat.lt_succ_self i.val

theorem le_last (i : Fin (n + 1)) : i ≤ last n := Nat.le_of_lt_succ i.isLt

theorem last_pos : (0 : Fin (n + 2)) < last (n + 1) := Nat.succ_pos n

theorem eq_last_of_not_lt {i : Fin (n + 1)} (h : ¬i.val < n) : i = last n :=
  Fin.ext (Nat.le_antisymm (Nat.le_of_lt_succ i.isLt) (Nat.le_of_not_lt h))

@[simp] theorem rev_rev (i : Fin n) : rev (rev i) = i := Fin.ext (by
  rw [val_rev, val_rev, ← Nat.sub_sub n (n - (i.val + 1)) 1, Nat.sub_sub_self i.isLt, Nat.add_sub_cancel])

@[simp] theorem succ_pred : (j : Fin (n + 1)) → (h : j ≠ 0) → (j.pred h).succ = j := fun j h =>
  Fin.ext (Nat.sub_one_add_one fun e => h (Fin.ext e))

@[simp] theorem pred_succ (i : Fin n) {h : i.succ ≠ 0} : i.succ.pred h = i := rfl

theorem eq_zero : (i : Fin 1) → i = 0 := fun i => Fin.ext (Nat.lt_one_iff.mp i.isLt)

theorem fin_one_eq_zero (a : Fin 1) : a = 0 := eq_zero a

instance : Subsingleton (Fin 0) := ⟨fun a => a.elim0⟩

instance : Subsingleton (Fin 1) := ⟨fun a b => (eq_zero a).trans (eq_zero b).symm⟩

/-! ## Induction and cases -/

@[elab_as_elim] def cases {motive : Fin (n + 1) → Sort u} (zero : motive 0)
    (succ : (i : Fin n) → motive i.succ) : (i : Fin (n + 1)) → motive i
  | ⟨0, _⟩ => zero
  | ⟨i + 1, h⟩ => succ ⟨i, Nat.lt_of_succ_lt_succ h⟩

@[elab_as_elim] def induction {motive : Fin (n + 1) → Sort u} (zero : motive 0)
    (succ : (i : Fin n) → motive i.castSucc → motive i.succ) : (i : Fin (n + 1)) → motive i
  | ⟨i, h⟩ => go i h
where
  go : (i : Nat) → (h : i < n + 1) → motive ⟨i, h⟩
  | 0, _ => zero
  | i + 1, h => succ ⟨i, Nat.lt_of_succ_lt_succ h⟩ (go i (Nat.lt_of_succ_lt h))

@[elab_as_elim] def inductionOn (i : Fin (n + 1)) {motive : Fin (n + 1) → Sort u} (zero : motive 0)
    (succ : (i : Fin n) → motive i.castSucc → motive i.succ) : motive i := induction zero succ i

@[elab_as_elim] def lastCases {motive : Fin (n + 1) → Sort u} (last : motive (Fin.last n))
    (cast : (i : Fin n) → motive i.castSucc) (i : Fin (n + 1)) : motive i :=
  if h : i.val < n then cast ⟨i.val, h⟩ else (eq_last_of_not_lt h) ▸ last

@[simp] theorem cases_zero {motive : Fin (n + 1) → Sort u} {zero succ} : @Fin.cases n motive zero succ 0 = zero := rfl

@[simp] theorem cases_succ {motive : Fin (n + 1) → Sort u} {zero succ} (i : Fin n) :
    @Fin.cases n motive zero succ i.succ = succ i := rfl

@[simp] theorem induction_zero {motive : Fin (n + 1) → Sort u} (zero : motive 0) (hs) :
    induction (motive := motive) zero hs 0 = zero := rfl

@[simp] theorem induction_succ {motive : Fin (n + 1) → Sort u} (zero : motive 0) (succ) (i : Fin n) :
    induction (motive := motive) zero succ i.succ = succ i (induction zero succ i.castSucc) := rfl

theorem forall_fin_succ {P : Fin (n + 1) → Prop} : (∀ i, P i) ↔ P 0 ∧ ∀ i : Fin n, P i.succ :=
  ⟨fun h => ⟨h 0, fun i => h i.succ⟩, fun h i => Fin.cases h.left h.right i⟩

theorem exists_fin_succ {P : Fin (n + 1) → Prop} : (∃ i, P i) ↔ P 0 ∨ ∃ i : Fin n, P i.succ :=
  ⟨fun ⟨i, h⟩ => Fin.cases (motive := fun i => P i → _) Or.inl (fun i h => Or.inr ⟨i, h⟩) i h,
   fun h => h.elim (fun h => ⟨0, h⟩) (fun ⟨i, h⟩ => ⟨i.succ, h⟩)⟩

theorem forall_fin_zero {p : Fin 0 → Prop} : (∀ i, p i) ↔ True := iff_of_true (fun i => i.elim0) trivial
theorem exists_fin_zero {p : Fin 0 → Prop} : (∃ i, p i) ↔ False := iff_of_false (fun ⟨i, _⟩ => i.elim0) id

theorem forall_fin_one {p : Fin 1 → Prop} : (∀ i, p i) ↔ p 0 := ⟨fun h => h 0, fun h i => eq_zero i ▸ h⟩
theorem exists_fin_one {p : Fin 1 → Prop} : (∃ i, p i) ↔ p 0 := ⟨fun ⟨i, h⟩ => eq_zero i ▸ h, fun h => ⟨0, h⟩⟩

theorem forall_fin_two {p : Fin 2 → Prop} : (∀ i, p i) ↔ p 0 ∧ p 1 :=
  forall_fin_succ.trans (and_congr_right' forall_fin_one)
theorem exists_fin_two {p : Fin 2 → Prop} : (∃ i, p i) ↔ p 0 ∨ p 1 :=
  exists_fin_succ.trans (or_congr_right exists_fin_one)

end Fin
