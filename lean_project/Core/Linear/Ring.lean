prelude
import Core.Linear.Algebra
import Core.Linear.Int
import Core.Data.AC

/-!
Polynomials over commutative rings, for `grind`: from equations to equations by adding multiples, and
normal forms. A certificate says that a combination of polynomials vanishes; it is checked with a
normal form of our own, a sum of sorted monomials.
-/

universe u

namespace Lean.Grind

/-! ## What follows from the axioms of a commutative ring -/

section
variable {α : Type u} [CommRing α]

namespace CommRing

theorem zero_add (a : α) : 0 + a = a := (Semiring.add_comm 0 a).trans (Semiring.add_zero a)
theorem add_neg_cancel (a : α) : a + -a = 0 := (Semiring.add_comm a (-a)).trans (Ring.neg_add_cancel a)

theorem eq_neg_of_add {a b : α} (h : a + b = 0) : a = -b := by
  rw [← Semiring.add_zero a, ← add_neg_cancel b, ← Semiring.add_assoc, h, zero_add]

theorem add_left_comm (a b c : α) : a + (b + c) = b + (a + c) := by
  rw [← Semiring.add_assoc, Semiring.add_comm a, Semiring.add_assoc]
theorem mul_left_comm (a b c : α) : a * (b * c) = b * (a * c) := by
  rw [← Semiring.mul_assoc, CommSemiring.mul_comm a, Semiring.mul_assoc]
theorem add_add_add_comm (a b c d : α) : (a + b) + (c + d) = (a + c) + (b + d) := by
  rw [Semiring.add_assoc, add_left_comm b, ← Semiring.add_assoc]

theorem neg_add (a b : α) : -(a + b) = -a + -b := by
  refine (eq_neg_of_add ?_).symm
  rw [add_add_add_comm, Ring.neg_add_cancel, Ring.neg_add_cancel, Semiring.add_zero]
theorem neg_mul (a b : α) : -a * b = -(a * b) := by
  refine eq_neg_of_add ?_
  rw [← Semiring.right_distrib, Ring.neg_add_cancel, Semiring.zero_mul]
theorem mul_neg (a b : α) : a * -b = -(a * b) := by rw [CommSemiring.mul_comm, neg_mul, CommSemiring.mul_comm]
theorem neg_neg (a : α) : - -a = a := (eq_neg_of_add (add_neg_cancel a)).symm
theorem neg_zero : -(0 : α) = 0 := (eq_neg_of_add (Semiring.add_zero 0)).symm

theorem natCast_zero : (Nat.cast 0 : α) = 0 := (Semiring.ofNat_eq_natCast 0).symm
theorem natCast_one : (Nat.cast 1 : α) = 1 := (Semiring.ofNat_eq_natCast 1).symm
theorem natCast_succ (n : Nat) : (Nat.cast (n + 1) : α) = Nat.cast n + 1 := by
  rw [← Semiring.ofNat_eq_natCast, ← Semiring.ofNat_eq_natCast, Semiring.ofNat_succ]
theorem natCast_add (m n : Nat) : (Nat.cast (m + n) : α) = Nat.cast m + Nat.cast n := by
  induction n with
  | zero => rw [Nat.add_zero, natCast_zero, Semiring.add_zero]
  | succ n ih => rw [← Nat.add_assoc, natCast_succ, natCast_succ, ih, Semiring.add_assoc]
theorem natCast_mul (m n : Nat) : (Nat.cast (m * n) : α) = Nat.cast m * Nat.cast n := by
  induction n with
  | zero => rw [Nat.mul_zero, natCast_zero, Semiring.mul_zero]
  | succ n ih => rw [Nat.mul_add_one, natCast_add, natCast_succ, ih, Semiring.left_distrib, Semiring.mul_one]

theorem intCast_natCast (n : Nat) : (Int.cast (n : Int) : α) = Nat.cast n :=
  (Ring.intCast_ofNat n).trans (Semiring.ofNat_eq_natCast n)
theorem intCast_zero : (Int.cast 0 : α) = 0 := Ring.intCast_ofNat 0
theorem intCast_one : (Int.cast 1 : α) = 1 := Ring.intCast_ofNat 1
theorem intCast_negSucc (n : Nat) : (Int.cast (Int.negSucc n) : α) = -Nat.cast (n + 1) := by
  rw [← intCast_natCast, ← Ring.intCast_neg]
  rfl

theorem intCast_subNatNat (m n : Nat) : (Int.cast (Int.subNatNat m n) : α) = Nat.cast m + -Nat.cast n := by
  cases Nat.lt_or_ge m n with
  | inr h =>
    obtain ⟨k, rfl⟩ := Nat.exists_eq_add_of_le h
    rw [Int.subNatNat_add_left, natCast_add, Semiring.add_comm (Nat.cast n), Semiring.add_assoc, add_neg_cancel,
      Semiring.add_zero]
    exact intCast_natCast k
  | inl h =>
    obtain ⟨k, rfl⟩ := Nat.exists_eq_add_of_lt h
    rw [Int.subNatNat_add_right, intCast_negSucc, Nat.add_assoc, natCast_add m, neg_add, ← Semiring.add_assoc,
      add_neg_cancel, zero_add]

theorem intCast_add (a b : Int) : (Int.cast (a + b) : α) = Int.cast a + Int.cast b := by
  cases a with
  | ofNat m =>
    cases b with
    | ofNat n => exact (intCast_natCast (m + n)).trans ((natCast_add m n).trans (by rw [← intCast_natCast, ← intCast_natCast]; rfl))
    | negSucc n =>
      rw [intCast_negSucc]
      exact (intCast_subNatNat m (n + 1)).trans (by rw [← intCast_natCast m]; rfl)
  | negSucc m =>
    cases b with
    | ofNat n =>
      rw [intCast_negSucc, Semiring.add_comm]
      exact (intCast_subNatNat n (m + 1)).trans (by rw [← intCast_natCast n]; rfl)
    | negSucc n =>
      have e : Int.negSucc m + Int.negSucc n = Int.negSucc (m + n + 1) := rfl
      have e' : m + n + 1 + 1 = (m + 1) + (n + 1) := by rw [Nat.add_add_add_comm]
      rw [e, intCast_negSucc, intCast_negSucc, intCast_negSucc, e', natCast_add, neg_add]

theorem intCast_natCast_mul (m : Nat) (b : Int) : (Int.cast (m * b) : α) = Nat.cast m * Int.cast b := by
  cases b with
  | ofNat n => exact (intCast_natCast (m * n)).trans ((natCast_mul m n).trans (by rw [← intCast_natCast n]; rfl))
  | negSucc n =>
    have e : (m : Int) * Int.negSucc n = -((m * (n + 1) : Nat) : Int) := by
      rw [Int.natCast_mul, ← Int.mul_neg]
      rfl
    rw [e, Ring.intCast_neg, intCast_natCast, natCast_mul, intCast_negSucc, mul_neg]

theorem intCast_mul (a b : Int) : (Int.cast (a * b) : α) = Int.cast a * Int.cast b := by
  cases a with
  | ofNat m => exact (intCast_natCast_mul m b).trans (by rw [← intCast_natCast]; rfl)
  | negSucc m =>
    have e : Int.negSucc m * b = -(((m + 1 : Nat) : Int) * b) := by
      rw [← Int.neg_mul]
      rfl
    rw [e, Ring.intCast_neg, intCast_natCast_mul, intCast_negSucc, neg_mul]

theorem pow_add (a : α) (m n : Nat) : a ^ (m + n) = a ^ m * a ^ n := by
  induction n with
  | zero => rw [Nat.add_zero, Semiring.pow_zero, Semiring.mul_one]
  | succ n ih => rw [← Nat.add_assoc, Semiring.pow_succ, Semiring.pow_succ, ih, Semiring.mul_assoc]

theorem sub_eq_zero {a b : α} : a + -b = 0 ↔ a = b :=
  ⟨fun h => (eq_neg_of_add h).trans (neg_neg b), fun h => h ▸ add_neg_cancel a⟩

end CommRing
end

/-! ## Products and powers with a known part -/

namespace Semiring

variable {α : Type u} [Semiring α] {a b : α}

theorem one_mul_congr (h : a = 1) : a * b = b := by rw [h, Semiring.one_mul]
theorem zero_mul_congr (h : a = 0) : a * b = 0 := by rw [h, Semiring.zero_mul]
theorem mul_one_congr (h : b = 1) : a * b = a := by rw [h, Semiring.mul_one]
theorem mul_zero_congr (h : b = 0) : a * b = 0 := by rw [h, Semiring.mul_zero]

theorem natCast_eq_ofNat (n : Nat) : (Nat.cast n : α) = OfNat.ofNat n := (Semiring.ofNat_eq_natCast n).symm
theorem pow_one (a : α) : a ^ 1 = a := by rw [Semiring.pow_succ, Semiring.pow_zero, Semiring.one_mul]

theorem pow_add_congr (a r : α) (k k₁ k₂ : Nat) (h : k = k₁ + k₂) (h' : a ^ k₁ * a ^ k₂ = r) : a ^ k = r := by
  rw [h, ← h']
  clear h h'
  induction k₂ with
  | zero => rw [Nat.add_zero, Semiring.pow_zero, Semiring.mul_one]
  | succ n ih => rw [← Nat.add_assoc, Semiring.pow_succ, Semiring.pow_succ, ih, Semiring.mul_assoc]

end Semiring

namespace CommRing

/-! ## Monomials and polynomials -/

abbrev Var : Type := Nat
abbrev Context (α : Type u) : Type u := RArray α

structure Power where
  x : Var
  k : Nat

inductive Mon where
  | unit
  | mult (p : Power) (m : Mon)

inductive Poly where
  | num (k : Int)
  | add (k : Int) (v : Mon) (p : Poly)

inductive Expr where
  | num (v : Int)
  | natCast (k : Nat)
  | intCast (k : Int)
  | var (i : Var)
  | neg (a : Expr)
  | add (a b : Expr)
  | sub (a b : Expr)
  | mul (a b : Expr)
  | pow (a : Expr) (k : Nat)

namespace Mon

def beq : Mon → Mon → Bool
  | .unit, .unit => true
  | .mult ⟨x, k⟩ m, .mult ⟨y, l⟩ n => (Nat.beq x y && Nat.beq k l) && beq m n
  | .unit, .mult _ _ => false
  | .mult _ _, .unit => false

/-- Some total order; which one does not matter. -/
def blt : Mon → Mon → Bool
  | .unit, .unit => false
  | .unit, .mult _ _ => true
  | .mult _ _, .unit => false
  | .mult ⟨x, k⟩ m, .mult ⟨y, l⟩ n =>
    bif Nat.beq x y then (bif Nat.beq k l then blt m n else Nat.blt k l) else Nat.blt x y

def mulPow (x : Var) (k : Nat) : Mon → Mon
  | .unit => .mult ⟨x, k⟩ .unit
  | .mult ⟨y, l⟩ m =>
    bif Nat.beq x y then .mult ⟨y, k + l⟩ m
    else bif Nat.blt x y then .mult ⟨x, k⟩ (.mult ⟨y, l⟩ m)
    else .mult ⟨y, l⟩ (mulPow x k m)

def mul : Mon → Mon → Mon
  | .unit, n => n
  | .mult ⟨x, k⟩ m, n => mulPow x k (mul m n)

end Mon

namespace Poly

def addConst (c : Int) : Poly → Poly
  | .num k => .num (c + k)
  | .add k m p => .add k m (addConst c p)

def insert (k : Int) (m : Mon) : Poly → Poly
  | .num c => .add k m (.num c)
  | .add k' m' p =>
    bif Mon.beq m m' then (bif Int.beq' (k + k') 0 then p else .add (k + k') m' p)
    else bif Mon.blt m m' then .add k' m' (insert k m p)
    else .add k m (.add k' m' p)

def addTerm (k : Int) (m : Mon) (p : Poly) : Poly :=
  match m with
  | .unit => addConst k p
  | .mult w n => insert k (.mult w n) p

/-- Adds `k * m` times the first to the second. -/
def addMul (k : Int) (m : Mon) : Poly → Poly → Poly
  | .num c, q => addTerm (k * c) m q
  | .add k' m' p, q => addMul k m p (addTerm (k * k') (Mon.mul m m') q)

def mul : Poly → Poly → Poly
  | .num c, q => addMul c .unit q (.num 0)
  | .add k m p, q => addMul k m q (mul p q)

def pow (p : Poly) : Nat → Poly
  | 0 => .num 1
  | k + 1 => mul p (pow p k)

def isZero : Poly → Bool
  | .num k => Int.beq' k 0
  | .add k _ p => Int.beq' k 0 && isZero p

end Poly

def Expr.toPoly : Expr → Poly
  | .num k => .num k
  | .natCast k => .num k
  | .intCast k => .num k
  | .var x => .add 1 (.mult ⟨x, 1⟩ .unit) (.num 0)
  | .neg a => Poly.addMul (-1) .unit a.toPoly (.num 0)
  | .add a b => Poly.addMul 1 .unit a.toPoly b.toPoly
  | .sub a b => Poly.addMul (-1) .unit b.toPoly a.toPoly
  | .mul a b => a.toPoly.mul b.toPoly
  | .pow a k => a.toPoly.pow k

/-! ## Their values -/

section
variable {α : Type u} [CommRing α] (ctx : Context α)

def denoteInt (k : Int) : α :=
  match k with
  | .ofNat n => OfNat.ofNat n
  | .negSucc n => -OfNat.ofNat (n + 1)

def Var.denote (x : Var) : α := RArray.get ctx x

def Expr.denote : Expr → α
  | .num k => denoteInt k
  | .natCast k => Nat.cast k
  | .intCast k => Int.cast k
  | .var x => Var.denote ctx x
  | .neg a => -denote a
  | .add a b => denote a + denote b
  | .sub a b => denote a - denote b
  | .mul a b => denote a * denote b
  | .pow a k => denote a ^ k

def Mon.denote : Mon → α
  | .unit => 1
  | .mult ⟨x, k⟩ m => Var.denote ctx x ^ k * denote m

def Poly.denote : Poly → α
  | .num k => Int.cast k
  | .add k m p => Int.cast k * m.denote ctx + denote p

theorem denoteInt_eq (k : Int) : denoteInt k = (Int.cast k : α) := by
  cases k with
  | ofNat n => exact (Ring.intCast_ofNat n).symm
  | negSucc n => exact (congrArg _ (Semiring.ofNat_eq_natCast _)).trans (intCast_negSucc n).symm

theorem Mon.eq_of_beq : {m n : Mon} → beq m n = true → m = n
  | .unit, .unit, _ => rfl
  | .mult ⟨x, k⟩ m, .mult ⟨y, l⟩ n, h => by
    have h := (Bool.and_eq_true _ _).mp h
    have h' := (Bool.and_eq_true _ _).mp h.left
    rw [Nat.eq_of_beq_eq_true h'.left, Nat.eq_of_beq_eq_true h'.right, eq_of_beq h.right]
  | .unit, .mult _ _, h => absurd h Bool.false_ne_true
  | .mult _ _, .unit, h => absurd h Bool.false_ne_true

theorem Mon.denote_mulPow (x : Var) (k : Nat) : (m : Mon) → (mulPow x k m).denote ctx = Var.denote ctx x ^ k * m.denote ctx
  | .unit => rfl
  | .mult ⟨y, l⟩ m => by
    unfold mulPow
    cases h : Nat.beq x y with
    | true =>
      show Var.denote ctx y ^ (k + l) * m.denote ctx = Var.denote ctx x ^ k * (Var.denote ctx y ^ l * m.denote ctx)
      rw [Nat.eq_of_beq_eq_true h, pow_add, Semiring.mul_assoc]
    | false =>
      cases Nat.blt x y with
      | true => rfl
      | false =>
        show Var.denote ctx y ^ l * (mulPow x k m).denote ctx = Var.denote ctx x ^ k * (Var.denote ctx y ^ l * m.denote ctx)
        rw [denote_mulPow x k m, mul_left_comm]

theorem Mon.denote_mul : (m n : Mon) → (mul m n).denote ctx = m.denote ctx * n.denote ctx
  | .unit, n => (Semiring.one_mul (n.denote ctx)).symm
  | .mult ⟨x, k⟩ m, n => by
    show (mulPow x k (mul m n)).denote ctx = Var.denote ctx x ^ k * m.denote ctx * n.denote ctx
    rw [denote_mulPow, denote_mul m n, Semiring.mul_assoc]

namespace Poly

theorem denote_addConst (c : Int) : (p : Poly) → (addConst c p).denote ctx = Int.cast c + p.denote ctx
  | .num k => intCast_add c k
  | .add k m p => by
    show Int.cast k * m.denote ctx + (addConst c p).denote ctx = Int.cast c + (Int.cast k * m.denote ctx + p.denote ctx)
    rw [denote_addConst c p, add_left_comm]

theorem denote_insert (k : Int) (m : Mon) : (p : Poly) → (insert k m p).denote ctx = Int.cast k * m.denote ctx + p.denote ctx
  | .num _ => rfl
  | .add k' m' p => by
    unfold insert
    cases h : Mon.beq m m' with
    | true =>
      have e : m = m' := Mon.eq_of_beq h
      subst e
      have sum : (Int.cast (k + k') : α) * m.denote ctx + p.denote ctx
          = Int.cast k * m.denote ctx + (Int.cast k' * m.denote ctx + p.denote ctx) := by
        rw [intCast_add, Semiring.right_distrib, Semiring.add_assoc]
      cases z : Int.beq' (k + k') 0 with
      | true =>
        rw [Int.eq_of_beq' z, intCast_zero, Semiring.zero_mul, zero_add] at sum
        exact sum
      | false => exact sum
    | false =>
      cases Mon.blt m m' with
      | true =>
        show Int.cast k' * m'.denote ctx + (insert k m p).denote ctx = _
        rw [denote_insert k m p, add_left_comm]
        rfl
      | false => rfl

theorem denote_addTerm (k : Int) (m : Mon) (p : Poly) : (addTerm k m p).denote ctx = Int.cast k * m.denote ctx + p.denote ctx := by
  cases m with
  | unit =>
    show (addConst k p).denote ctx = Int.cast k * 1 + p.denote ctx
    rw [denote_addConst, Semiring.mul_one]
  | mult w n => exact denote_insert ctx k (.mult w n) p

theorem denote_addMul (k : Int) (m : Mon) : (p q : Poly) →
    (addMul k m p q).denote ctx = Int.cast k * m.denote ctx * p.denote ctx + q.denote ctx
  | .num c, q => by
    show (addTerm (k * c) m q).denote ctx = Int.cast k * m.denote ctx * Int.cast c + q.denote ctx
    rw [denote_addTerm, intCast_mul, Semiring.mul_assoc, Semiring.mul_assoc, CommSemiring.mul_comm (Int.cast c)]
  | .add k' m' p, q => by
    show (addMul k m p (addTerm (k * k') (Mon.mul m m') q)).denote ctx
      = Int.cast k * m.denote ctx * (Int.cast k' * m'.denote ctx + p.denote ctx) + q.denote ctx
    rw [denote_addMul k m p, denote_addTerm, Mon.denote_mul, intCast_mul, Semiring.left_distrib]
    have e : (Int.cast k * Int.cast k' : α) * (m.denote ctx * m'.denote ctx)
        = Int.cast k * m.denote ctx * (Int.cast k' * m'.denote ctx) := by
      rw [Semiring.mul_assoc, Semiring.mul_assoc, mul_left_comm (Int.cast k')]
    rw [e, add_left_comm, Semiring.add_assoc]

theorem denote_mul : (p q : Poly) → (mul p q).denote ctx = p.denote ctx * q.denote ctx
  | .num c, q => by
    show (addMul c .unit q (.num 0)).denote ctx = Int.cast c * q.denote ctx
    rw [denote_addMul]
    show Int.cast c * 1 * q.denote ctx + Int.cast 0 = _
    rw [Semiring.mul_one, intCast_zero, Semiring.add_zero]
  | .add k m p, q => by
    show (addMul k m q (mul p q)).denote ctx = (Int.cast k * m.denote ctx + p.denote ctx) * q.denote ctx
    rw [denote_addMul, denote_mul p q, Semiring.right_distrib]

theorem denote_pow (p : Poly) : (k : Nat) → (pow p k).denote ctx = p.denote ctx ^ k
  | 0 => by rw [Semiring.pow_zero]; exact intCast_one
  | k + 1 => by
    show (mul p (pow p k)).denote ctx = _
    rw [denote_mul, denote_pow p k, Semiring.pow_succ, CommSemiring.mul_comm]

theorem denote_of_isZero : {p : Poly} → p.isZero = true → p.denote ctx = 0
  | .num k, h => by
    show Int.cast k = (0 : α)
    rw [Int.eq_of_beq' h, intCast_zero]
  | .add k m p, h => by
    have h := (Bool.and_eq_true _ _).mp h
    show Int.cast k * m.denote ctx + p.denote ctx = 0
    rw [Int.eq_of_beq' h.left, denote_of_isZero h.right, intCast_zero, Semiring.zero_mul, Semiring.add_zero]

/-- Whether `r` is `k₁ * m₁ * p + k₂ * m₂ * q`. -/
def isCombo (k₁ : Int) (m₁ : Mon) (p : Poly) (k₂ : Int) (m₂ : Mon) (q r : Poly) : Bool :=
  (addMul k₁ m₁ p (addMul k₂ m₂ q (addMul (-1) .unit r (.num 0)))).isZero

theorem denote_of_isCombo {k₁ k₂ : Int} {m₁ m₂ : Mon} {p q r : Poly} (h : isCombo k₁ m₁ p k₂ m₂ q r = true) :
    r.denote ctx = Int.cast k₁ * m₁.denote ctx * p.denote ctx + Int.cast k₂ * m₂.denote ctx * q.denote ctx := by
  have h := denote_of_isZero ctx h
  rw [denote_addMul, denote_addMul, denote_addMul, ← Semiring.add_assoc] at h
  have h : Int.cast k₁ * m₁.denote ctx * p.denote ctx + Int.cast k₂ * m₂.denote ctx * q.denote ctx
    + (Int.cast (-1) * 1 * r.denote ctx + Int.cast 0) = 0 := h
  rw [intCast_zero, Semiring.add_zero, Semiring.mul_one, Ring.intCast_neg, intCast_one, neg_mul, Semiring.one_mul] at h
  exact (sub_eq_zero.mp h).symm

end Poly

theorem Expr.denote_toPoly : (e : Expr) → e.toPoly.denote ctx = e.denote ctx
  | .num k => (denoteInt_eq k).symm
  | .natCast k => intCast_natCast k
  | .intCast _ => rfl
  | .var x => by
    show Int.cast 1 * (Var.denote ctx x ^ 1 * 1) + Int.cast 0 = Var.denote ctx x
    rw [intCast_zero, intCast_one, Semiring.add_zero, Semiring.one_mul, Semiring.mul_one, Semiring.pow_succ, Semiring.pow_zero,
      Semiring.one_mul]
  | .neg a => by
    show (Poly.addMul (-1) .unit a.toPoly (.num 0)).denote ctx = -a.denote ctx
    rw [Poly.denote_addMul, denote_toPoly a]
    show Int.cast (-1) * 1 * a.denote ctx + Int.cast 0 = _
    rw [intCast_zero, Semiring.add_zero, Semiring.mul_one, Ring.intCast_neg, intCast_one, neg_mul, Semiring.one_mul]
  | .add a b => by
    show (Poly.addMul 1 .unit a.toPoly b.toPoly).denote ctx = a.denote ctx + b.denote ctx
    rw [Poly.denote_addMul, denote_toPoly a, denote_toPoly b]
    show Int.cast 1 * 1 * a.denote ctx + b.denote ctx = _
    rw [intCast_one, Semiring.mul_one, Semiring.one_mul]
  | .sub a b => by
    show (Poly.addMul (-1) .unit b.toPoly a.toPoly).denote ctx = a.denote ctx - b.denote ctx
    rw [Poly.denote_addMul, denote_toPoly a, denote_toPoly b, Ring.sub_eq_add_neg]
    show Int.cast (-1) * 1 * b.denote ctx + a.denote ctx = _
    rw [Semiring.mul_one, Ring.intCast_neg, intCast_one, neg_mul, Semiring.one_mul, Semiring.add_comm]
  | .mul a b => by
    show (Poly.mul a.toPoly b.toPoly).denote ctx = a.denote ctx * b.denote ctx
    rw [Poly.denote_mul, denote_toPoly a, denote_toPoly b]
  | .pow a k => by
    show (Poly.pow a.toPoly k).denote ctx = a.denote ctx ^ k
    rw [Poly.denote_pow, denote_toPoly a]

def Expr.isPoly (e : Expr) (p : Poly) : Bool := (Poly.addMul (-1) .unit p e.toPoly).isZero

theorem Expr.denote_of_isPoly {e : Expr} {p : Poly} (h : e.isPoly p = true) : e.denote ctx = p.denote ctx := by
  have h := Poly.denote_of_isZero ctx h
  rw [Poly.denote_addMul, denote_toPoly] at h
  have h : Int.cast (-1) * 1 * p.denote ctx + e.denote ctx = 0 := h
  rw [Semiring.mul_one, Ring.intCast_neg, intCast_one, neg_mul, Semiring.one_mul, Semiring.add_comm] at h
  exact sub_eq_zero.mp h

theorem sub_denote {lhs rhs : Expr} {p : Poly} (h : (lhs.sub rhs).isPoly p = true) :
    p.denote ctx = lhs.denote ctx + -rhs.denote ctx := by
  rw [← Expr.denote_of_isPoly ctx h]
  exact Ring.sub_eq_add_neg _ _

/-! ## The steps -/

namespace Stepwise

theorem core (lhs rhs : Expr) (p : Poly) (h : (lhs.sub rhs).isPoly p = true) :
    lhs.denote ctx = rhs.denote ctx → p.denote ctx = 0 := by
  rw [sub_denote ctx h]
  exact sub_eq_zero.mpr

theorem superpose (k₁ : Int) (m₁ : Mon) (p₁ : Poly) (k₂ : Int) (m₂ : Mon) (p₂ p : Poly)
    (h : Poly.isCombo k₁ m₁ p₁ k₂ m₂ p₂ p = true) : p₁.denote ctx = 0 → p₂.denote ctx = 0 → p.denote ctx = 0 := by
  intro h₁ h₂
  rw [Poly.denote_of_isCombo ctx h, h₁, h₂, Semiring.mul_zero, Semiring.mul_zero, Semiring.add_zero]

theorem simp (k₁ : Int) (p₁ : Poly) (k₂ : Int) (m₂ : Mon) (p₂ p : Poly)
    (h : Poly.isCombo k₁ .unit p₁ k₂ m₂ p₂ p = true) : p₁.denote ctx = 0 → p₂.denote ctx = 0 → p.denote ctx = 0 :=
  superpose ctx k₁ .unit p₁ k₂ m₂ p₂ p h

theorem mul (p₁ : Poly) (k : Int) (p : Poly) (h : Poly.isCombo k .unit p₁ 0 .unit (.num 0) p = true) :
    p₁.denote ctx = 0 → p.denote ctx = 0 := by
  intro h₁
  rw [Poly.denote_of_isCombo ctx h, h₁, Semiring.mul_zero, intCast_zero, Semiring.zero_mul, Semiring.zero_mul, Semiring.add_zero]

theorem d_init (p : Poly) : Int.cast 1 * p.denote ctx = p.denote ctx := by rw [intCast_one, Semiring.one_mul]

theorem d_stepk (k₁ k : Int) (init p₁ : Poly) (k₂ : Int) (m₂ : Mon) (p₂ p : Poly)
    (h : Poly.isCombo k₁ .unit p₁ k₂ m₂ p₂ p = true) :
    Int.cast k * init.denote ctx = p₁.denote ctx → p₂.denote ctx = 0 →
      Int.cast (k₁ * k) * init.denote ctx = p.denote ctx := by
  intro h₁ h₂
  rw [Poly.denote_of_isCombo ctx h, h₂, ← h₁, Semiring.mul_zero, Semiring.add_zero, intCast_mul]
  show _ = Int.cast k₁ * 1 * _
  rw [Semiring.mul_one, Semiring.mul_assoc]

theorem d_step1 (k : Int) (init p₁ : Poly) (k₂ : Int) (m₂ : Mon) (p₂ p : Poly)
    (h : Poly.isCombo 1 .unit p₁ k₂ m₂ p₂ p = true) :
    Int.cast k * init.denote ctx = p₁.denote ctx → p₂.denote ctx = 0 → Int.cast k * init.denote ctx = p.denote ctx := by
  intro h₁ h₂
  have e := d_stepk ctx 1 k init p₁ k₂ m₂ p₂ p h h₁ h₂
  rwa [Int.one_mul] at e

theorem imp_1eq (lhs rhs : Expr) (p₁ p₂ : Poly) (h : ((lhs.sub rhs).isPoly p₁ && p₂.isZero) = true) :
    Int.cast 1 * p₁.denote ctx = p₂.denote ctx → lhs.denote ctx = rhs.denote ctx := by
  have h := (Bool.and_eq_true _ _).mp h
  rw [intCast_one, Semiring.one_mul, sub_denote ctx h.left, Poly.denote_of_isZero ctx h.right]
  exact sub_eq_zero.mp

end Stepwise
end

end CommRing

theorem Ring.intCast_eq_ofNat_of_nonneg {α : Type u} [Ring α] (a : Int) (h : 0 ≤ a) :
    (Int.cast a : α) = OfNat.ofNat a.toNat := by
  obtain ⟨n, rfl⟩ := Int.eq_ofNat_of_zero_le h
  exact Ring.intCast_ofNat n

theorem Ring.intCast_eq_ofNat_of_nonpos {α : Type u} [Ring α] (a : Int) (h : a ≤ 0) :
    (Int.cast a : α) = -OfNat.ofNat a.natAbs := by
  have e : a = -(OfNat.ofNat (α := Int) a.natAbs) := (Int.neg_eq_comm.mp (Int.ofNat_natAbs_of_nonpos h).symm).symm
  exact (congrArg Int.cast e).trans ((Ring.intCast_neg _).trans (congrArg _ (Ring.intCast_ofNat a.natAbs)))

instance Semiring.toNatModule {α : Type u} [Semiring α] : NatModule α where
  add_zero := Semiring.add_zero
  add_comm := Semiring.add_comm
  add_assoc := Semiring.add_assoc
  zero_nsmul a := by
    rw [Semiring.nsmul_eq_natCast_mul, ← Semiring.ofNat_eq_natCast]
    exact Semiring.zero_mul a
  add_one_nsmul n a := by
    rw [Semiring.nsmul_eq_natCast_mul, Semiring.nsmul_eq_natCast_mul, ← Semiring.ofNat_eq_natCast, ← Semiring.ofNat_eq_natCast,
      Semiring.ofNat_succ, Semiring.right_distrib, Semiring.one_mul]

namespace CommRing

/-! ## Steps that need that no number but zero vanishes -/

section
variable {α : Type u} [CommRing α] (ctx : Context α) [NoNatZeroDivisors α]

theorem nsmul_eq (k : Nat) (a : α) : k • a = Nat.cast k * a := Semiring.nsmul_eq_natCast_mul k a

theorem eq_zero_of_natCast_mul {k : Nat} (hk : k ≠ 0) {a : α} (h : Nat.cast k * a = 0) : a = 0 := by
  refine NoNatZeroDivisors.no_nat_zero_divisors k a 0 hk ?_
  exact (nsmul_eq k a).trans (h.trans ((nsmul_eq k 0).trans (Semiring.mul_zero _)).symm)

theorem eq_zero_of_intCast_mul {k : Int} (hk : (!Int.beq' k 0) = true) {a : α} (h : Int.cast k * a = 0) : a = 0 := by
  cases k with
  | ofNat n =>
    refine eq_zero_of_natCast_mul (k := n) (fun z => ?_) ((congrArg (· * a) (intCast_natCast n).symm).trans h)
    rw [z] at hk
    exact Bool.false_ne_true hk
  | negSucc n =>
    rw [intCast_negSucc, neg_mul] at h
    refine eq_zero_of_natCast_mul (k := n + 1) (Nat.succ_ne_zero n) ?_
    rw [← neg_neg (Nat.cast (n + 1) * a), h, neg_zero]

namespace Stepwise

theorem div (p₁ : Poly) (k : Int) (p : Poly) (h : (!Int.beq' k 0 && Poly.isCombo k .unit p 0 .unit (.num 0) p₁) = true) :
    p₁.denote ctx = 0 → p.denote ctx = 0 := by
  have h := (Bool.and_eq_true _ _).mp h
  intro h₁
  refine eq_zero_of_intCast_mul (k := k) h.left ?_
  rw [Poly.denote_of_isCombo ctx h.right, intCast_zero, Semiring.zero_mul, Semiring.zero_mul, Semiring.add_zero] at h₁
  have h₁ : Int.cast k * 1 * p.denote ctx = 0 := h₁
  rwa [Semiring.mul_one] at h₁

theorem imp_keq (k : Int) (lhs rhs : Expr) (p₁ p₂ : Poly)
    (h : (!Int.beq' k 0 && ((lhs.sub rhs).isPoly p₁ && p₂.isZero)) = true) :
    Int.cast k * p₁.denote ctx = p₂.denote ctx → lhs.denote ctx = rhs.denote ctx := by
  have h := (Bool.and_eq_true _ _).mp h
  have h' := (Bool.and_eq_true _ _).mp h.right
  rw [Poly.denote_of_isZero ctx h'.right]
  intro e
  have e := eq_zero_of_intCast_mul (k := k) h.left e
  rw [sub_denote ctx h'.left] at e
  exact sub_eq_zero.mp e

end Stepwise
end

/-! ## A number that is not zero -/

section
variable {α : Type u} [CommRing α] (ctx : Context α) [IsCharP α 0]

theorem ne_zero_of_natCast {n : Nat} (h : (Nat.cast n : α) = 0) : n = 0 := by
  have e := (IsCharP.ofNat_ext_iff (α := α) 0 (x := n) (y := 0)).mp ((Semiring.ofNat_eq_natCast n).trans h)
  rwa [Nat.mod_zero, Nat.mod_zero] at e

theorem Stepwise.unsat_eq (p : Poly) (k : Int)
    (h : (!Int.beq' k 0 && Poly.isCombo 1 .unit (.num k) 0 .unit (.num 0) p) = true) : p.denote ctx = 0 → False := by
  have h := (Bool.and_eq_true _ _).mp h
  rw [Poly.denote_of_isCombo ctx h.right, intCast_zero, Semiring.zero_mul, Semiring.zero_mul, Semiring.add_zero, intCast_one]
  show 1 * 1 * Int.cast k = (0 : α) → False
  rw [Semiring.one_mul, Semiring.one_mul]
  intro e
  cases k with
  | ofNat n =>
    have z := ne_zero_of_natCast (α := α) (n := n) ((intCast_natCast n).symm.trans e)
    rw [z] at h
    exact Bool.false_ne_true h.left
  | negSucc n =>
    rw [intCast_negSucc] at e
    refine Nat.succ_ne_zero n (ne_zero_of_natCast (α := α) (n := n + 1) ?_)
    rw [← neg_neg (Nat.cast (n + 1)), e, neg_zero]

end

/-! ## Integers -/

instance : CommRing Int where
  nsmul := ⟨fun n a => (n : Int) * a⟩
  zsmul := ⟨fun n a => n * a⟩
  add_zero := Int.add_zero
  add_comm := Int.add_comm
  add_assoc := Int.add_assoc
  mul_assoc := Int.mul_assoc
  mul_comm := Int.mul_comm
  mul_one := Int.mul_one
  one_mul := Int.one_mul
  left_distrib := Int.mul_add
  right_distrib := Int.add_mul
  zero_mul := Int.zero_mul
  mul_zero := Int.mul_zero
  pow_zero _ := rfl
  pow_succ _ _ := rfl
  ofNat_succ _ := rfl
  ofNat_eq_natCast _ := rfl
  nsmul_eq_natCast_mul _ _ := rfl
  neg_add_cancel := Int.add_left_neg
  sub_eq_add_neg _ _ := rfl
  neg_zsmul := Int.neg_mul
  zsmul_natCast_eq_nsmul _ _ := rfl
  intCast_ofNat _ := rfl
  intCast_neg _ := rfl

end CommRing

namespace CommRing

instance : NoNatZeroDivisors Int where
  no_nat_zero_divisors k a b h e := Int.eq_of_mul_eq_mul_left (fun z => h (Int.ofNat_inj.mp z)) e

instance : IsCharP Int 0 where
  ofNat_ext_iff {x y} := by
    rw [Nat.mod_zero, Nat.mod_zero]
    exact Int.ofNat_inj

/-! Polynomials as people would write them, for the solver of linear integer arithmetic. -/

def Power.denote' (ctx : Context Int) (p : Power) : Int :=
  match p with
  | ⟨_, 0⟩ => 1
  | ⟨x, 1⟩ => Var.denote ctx x
  | ⟨x, k⟩ => Var.denote ctx x ^ k

def Mon.denoteFrom (ctx : Context Int) (acc : Int) : Mon → Int
  | .unit => acc
  | .mult p m => denoteFrom ctx (acc * p.denote' ctx) m

def Mon.denote' (ctx : Context Int) : Mon → Int
  | .unit => 1
  | .mult p m => denoteFrom ctx (p.denote' ctx) m

def term' (ctx : Context Int) (k : Int) (m : Mon) : Int :=
  bif Int.beq' k 1 then m.denote' ctx else k * m.denote' ctx

def Poly.denoteFrom (ctx : Context Int) (acc : Int) : Poly → Int
  | .num k => bif Int.beq' k 0 then acc else acc + k
  | .add k m p => denoteFrom ctx (acc + term' ctx k m) p

def Poly.denote' (ctx : Context Int) : Poly → Int
  | .num k => k
  | .add k m p => denoteFrom ctx (term' ctx k m) p

theorem Power.denote'_eq (ctx : Context Int) (p : Power) : p.denote' ctx = Var.denote ctx p.x ^ p.k := by
  match p with
  | ⟨_, 0⟩ => rfl
  | ⟨x, 1⟩ => exact (Int.one_mul _).symm
  | ⟨x, k + 2⟩ => rfl

theorem Mon.denoteFrom_eq (ctx : Context Int) : (m : Mon) → (acc : Int) → denoteFrom ctx acc m = acc * m.denote ctx
  | .unit, acc => (Int.mul_one acc).symm
  | .mult ⟨x, k⟩ m, acc => by
    show denoteFrom ctx (acc * Power.denote' ctx ⟨x, k⟩) m = acc * (Var.denote ctx x ^ k * m.denote ctx)
    rw [denoteFrom_eq ctx m, Power.denote'_eq, Int.mul_assoc]

theorem Mon.denote'_eq (ctx : Context Int) (m : Mon) : m.denote' ctx = m.denote ctx := by
  cases m with
  | unit => rfl
  | mult p m =>
    show denoteFrom ctx (Power.denote' ctx p) m = _
    rw [denoteFrom_eq, Power.denote'_eq]
    rfl

theorem term'_eq (ctx : Context Int) (k : Int) (m : Mon) : term' ctx k m = k * m.denote ctx := by
  unfold term'
  cases h : Int.beq' k 1 with
  | true =>
    rw [Int.eq_of_beq' h, ← Mon.denote'_eq]
    exact (Int.one_mul _).symm
  | false =>
    rw [← Mon.denote'_eq]
    rfl

theorem Poly.denoteFrom_eq (ctx : Context Int) : (p : Poly) → (acc : Int) → denoteFrom ctx acc p = acc + p.denote ctx
  | .num k, acc => by
    unfold denoteFrom
    cases h : Int.beq' k 0 with
    | true => rw [Int.eq_of_beq' h]; exact (Int.add_zero acc).symm
    | false => rfl
  | .add k m p, acc => by
    show denoteFrom ctx (acc + term' ctx k m) p = acc + (k * m.denote ctx + p.denote ctx)
    rw [denoteFrom_eq ctx p, term'_eq, Int.add_assoc]

theorem Poly.denote'_eq (ctx : Context Int) (p : Poly) : p.denote' ctx = p.denote ctx := by
  cases p with
  | num k => rfl
  | add k m p =>
    show denoteFrom ctx (term' ctx k m) p = _
    rw [denoteFrom_eq, term'_eq]
    rfl

theorem norm_int (ctx : Context Int) (e : Expr) (p : Poly) (h : e.isPoly p = true) : e.denote ctx = p.denote' ctx := by
  rw [Poly.denote'_eq]
  exact Expr.denote_of_isPoly ctx h

end CommRing

end Lean.Grind
