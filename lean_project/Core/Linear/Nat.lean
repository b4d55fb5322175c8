prelude
import Core.Linear.RArray
import Core.Nat.Sub
import Core.List.Basic

/-!
Linear arithmetic over the natural numbers for `simp +arith`. Lean turns both sides of a relation into
an `Expr`, and applies one of the theorems at the end with a check that evaluates to `true`. Here an
expression is checked by its coefficients: a list with the constant first, then one for each variable.
-/

namespace Nat.Internal.Linear

abbrev Var : Type := Nat
abbrev Context : Type := Lean.RArray Nat

def Var.denote (ctx : Context) (v : Var) : Nat := ctx.get v

inductive Expr : Type where
  | num (v : Nat)
  | var (i : Var)
  | add (a b : Expr)
  | mulL (k : Nat) (a : Expr)
  | mulR (a : Expr) (k : Nat)

def Expr.denote (ctx : Context) : Expr → Nat
  | .num k => k
  | .var v => v.denote ctx
  | .add a b => Nat.add (denote ctx a) (denote ctx b)
  | .mulL k e => Nat.mul k (denote ctx e)
  | .mulR e k => Nat.mul (denote ctx e) k

/-! ## Coefficients -/

abbrev Poly : Type := List Nat

namespace Poly

def add : Poly → Poly → Poly
  | [], q => q
  | a :: p, [] => a :: p
  | a :: p, b :: q => (a + b) :: add p q

def mul (k : Nat) : Poly → Poly
  | [] => []
  | a :: p => (k * a) :: mul k p

def var : Var → Poly
  | 0 => [1]
  | v + 1 => 0 :: var v

def isZero : Poly → Bool
  | [] => true
  | a :: p => Nat.beq a 0 && isZero p

def beq : Poly → Poly → Bool
  | [], q => isZero q
  | a :: p, [] => isZero (a :: p)
  | a :: p, b :: q => Nat.beq a b && beq p q

/-- Each coefficient is at most the other. -/
def ble : Poly → Poly → Bool
  | [], _ => true
  | a :: p, [] => isZero (a :: p)
  | a :: p, b :: q => Nat.ble a b && ble p q

/-- The value when the coefficients multiply `f 0`, `f 1`, …. -/
def denote (f : Nat → Nat) : Poly → Nat
  | [] => 0
  | a :: p => a * f 0 + denote (fun i => f (i + 1)) p

theorem denote_add : (f : Nat → Nat) → (p q : Poly) → denote f (add p q) = denote f p + denote f q
  | _, [], q => (Nat.zero_add _).symm
  | _, _ :: _, [] => rfl
  | f, a :: p, b :: q => by
    show (a + b) * f 0 + denote _ (add p q) = (a * f 0 + denote _ p) + (b * f 0 + denote _ q)
    rw [denote_add _ p q, Nat.add_mul, Nat.add_add_add_comm]

theorem denote_mul (k : Nat) : (f : Nat → Nat) → (p : Poly) → denote f (mul k p) = k * denote f p
  | _, [] => rfl
  | f, a :: p => by
    show k * a * f 0 + denote _ (mul k p) = k * (a * f 0 + denote _ p)
    rw [denote_mul k _ p, Nat.mul_add, Nat.mul_assoc]

theorem denote_var : (f : Nat → Nat) → (v : Var) → denote f (var v) = f v
  | f, 0 => Nat.one_mul (f 0)
  | f, v + 1 => by
    show 0 * f 0 + denote _ (var v) = f (v + 1)
    rw [denote_var _ v, Nat.zero_mul, Nat.zero_add]

theorem denote_of_isZero : (f : Nat → Nat) → {p : Poly} → isZero p = true → denote f p = 0
  | _, [], _ => rfl
  | f, a :: p, h => by
    have h := (Bool.and_eq_true _ _).mp h
    show a * f 0 + denote _ p = 0
    rw [denote_of_isZero _ h.right, Nat.eq_of_beq_eq_true h.left, Nat.zero_mul]

theorem denote_of_beq : (f : Nat → Nat) → {p q : Poly} → beq p q = true → denote f p = denote f q
  | f, [], _, h => (denote_of_isZero f h).symm
  | f, _ :: _, [], h => denote_of_isZero f h
  | f, a :: p, b :: q, h => by
    have h := (Bool.and_eq_true _ _).mp h
    show a * f 0 + denote _ p = b * f 0 + denote _ q
    rw [denote_of_beq _ h.right, Nat.eq_of_beq_eq_true h.left]

theorem denote_of_ble : (f : Nat → Nat) → {p q : Poly} → ble p q = true → denote f p ≤ denote f q
  | _, [], _, _ => Nat.zero_le _
  | f, _ :: _, [], h => Nat.le_of_eq (denote_of_isZero f h)
  | f, a :: p, b :: q, h =>
    have h := (Bool.and_eq_true _ _).mp h
    Nat.add_le_add (Nat.mul_le_mul_right (f 0) (Nat.le_of_ble_eq_true h.left)) (denote_of_ble _ h.right)

end Poly

def Expr.toPoly : Expr → Poly
  | .num k => [k]
  | .var v => 0 :: Poly.var v
  | .add a b => a.toPoly.add b.toPoly
  | .mulL k e => e.toPoly.mul k
  | .mulR e k => e.toPoly.mul k

/-- The constant counts as the value one. -/
def values (ctx : Context) : Nat → Nat
  | 0 => 1
  | i + 1 => Var.denote ctx i

theorem Expr.denote_toPoly (ctx : Context) : (e : Expr) → e.toPoly.denote (values ctx) = e.denote ctx
  | .num k => by show k * 1 + 0 = k; rw [Nat.mul_one, Nat.add_zero]
  | .var v => by
    show 0 * 1 + Poly.denote _ (Poly.var v) = Var.denote ctx v
    rw [Poly.denote_var, Nat.zero_mul, Nat.zero_add]
    rfl
  | .add a b => by
    show Poly.denote _ (Poly.add _ _) = denote ctx a + denote ctx b
    rw [Poly.denote_add, denote_toPoly ctx a, denote_toPoly ctx b]
  | .mulL k e => by
    show Poly.denote _ (Poly.mul _ _) = k * denote ctx e
    rw [Poly.denote_mul, denote_toPoly ctx e]
  | .mulR e k => by
    show Poly.denote _ (Poly.mul _ _) = denote ctx e * k
    rw [Poly.denote_mul, denote_toPoly ctx e, Nat.mul_comm]

theorem Expr.eq_of_toNormPoly_eq (ctx : Context) (a b : Expr) (h : a.toPoly.beq b.toPoly = true) :
    a.denote ctx = b.denote ctx := by
  rw [← denote_toPoly, ← denote_toPoly]
  exact Poly.denote_of_beq _ h

theorem Expr.le_of_ble (ctx : Context) {a b : Expr} (h : a.toPoly.ble b.toPoly = true) :
    a.denote ctx ≤ b.denote ctx := by
  rw [← denote_toPoly, ← denote_toPoly]
  exact Poly.denote_of_ble _ h

/-! ## Equations and inequalities -/

structure ExprCnstr where
  eq : Bool
  lhs : Expr
  rhs : Expr

namespace ExprCnstr

def denote (ctx : Context) (c : ExprCnstr) : Prop :=
  bif c.eq then c.lhs.denote ctx = c.rhs.denote ctx else c.lhs.denote ctx ≤ c.rhs.denote ctx

/-- Both are of the same kind, and the differences of their sides are equal. -/
def same (c d : ExprCnstr) : Bool :=
  (c.eq == d.eq) && (c.lhs.add d.rhs).toPoly.beq (d.lhs.add c.rhs).toPoly

def isValid (c : ExprCnstr) : Bool :=
  bif c.eq then c.lhs.toPoly.beq c.rhs.toPoly else c.lhs.toPoly.ble c.rhs.toPoly

def isUnsat (c : ExprCnstr) : Bool :=
  (c.rhs.add (.num 1)).toPoly.ble c.lhs.toPoly || (c.eq && (c.lhs.add (.num 1)).toPoly.ble c.rhs.toPoly)

theorem le_of_sum {a a' d d' : Nat} (h : a + d' = d + a') (le : a ≤ a') : d ≤ d' := by
  apply Nat.le_of_add_le_add_left (a := a)
  rw [h, Nat.add_comm d]
  exact Nat.add_le_add_right le d

theorem eq_of_toNormPoly_eq (ctx : Context) (c d : ExprCnstr) (h : c.same d = true) : c.denote ctx = d.denote ctx := by
  obtain ⟨e, l, r⟩ := c
  obtain ⟨e', l', r'⟩ := d
  have h := (Bool.and_eq_true _ _).mp h
  have he : e = e' := eq_of_beq h.left
  subst he
  have sum : l.denote ctx + r'.denote ctx = l'.denote ctx + r.denote ctx :=
    Expr.eq_of_toNormPoly_eq ctx (.add l r') (.add l' r) h.right
  have le : l.denote ctx ≤ r.denote ctx ↔ l'.denote ctx ≤ r'.denote ctx := ⟨le_of_sum sum, le_of_sum sum.symm⟩
  have sum' : r.denote ctx + l'.denote ctx = r'.denote ctx + l.denote ctx := by
    rw [Nat.add_comm, ← sum, Nat.add_comm]
  have ge : r.denote ctx ≤ l.denote ctx ↔ r'.denote ctx ≤ l'.denote ctx := ⟨le_of_sum sum', le_of_sum sum'.symm⟩
  cases e with
  | false => exact propext le
  | true =>
    exact propext ⟨fun h => Nat.le_antisymm (le.mp (Nat.le_of_eq h)) (ge.mp (Nat.le_of_eq h.symm)),
      fun h => Nat.le_antisymm (le.mpr (Nat.le_of_eq h)) (ge.mpr (Nat.le_of_eq h.symm))⟩

theorem eq_true_of_isValid (ctx : Context) (c : ExprCnstr) (h : c.isValid = true) : c.denote ctx = True := by
  obtain ⟨e, l, r⟩ := c
  cases e with
  | true => exact eq_true (Expr.eq_of_toNormPoly_eq ctx l r h)
  | false => exact eq_true (Expr.le_of_ble ctx h)

theorem eq_false_of_isUnsat (ctx : Context) (c : ExprCnstr) (h : c.isUnsat = true) : c.denote ctx = False := by
  obtain ⟨e, l, r⟩ := c
  cases (Bool.or_eq_true _ _).mp h with
  | inl h =>
    have lt : r.denote ctx < l.denote ctx := Expr.le_of_ble ctx h
    cases e with
    | true => exact eq_false (fun h => Nat.ne_of_gt lt h)
    | false => exact eq_false (Nat.not_le_of_lt lt)
  | inr h =>
    have h := (Bool.and_eq_true _ _).mp h
    have he : e = true := h.left
    have lt : l.denote ctx < r.denote ctx := Expr.le_of_ble ctx h.right
    subst he
    exact eq_false (fun h => Nat.ne_of_lt lt h)

end ExprCnstr

end Nat.Internal.Linear
