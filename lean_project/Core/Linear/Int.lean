prelude
import Core.Linear.RArray
import Core.Int.Gcd

/-!
Linear arithmetic over the integers for `simp +arith`. Lean turns both sides of a relation into an
`Expr` and says what it becomes as a `Poly`; each theorem asks for a certificate that evaluates to
`true`. Here certificates compare polynomials by whether their difference vanishes.
-/

namespace Int

/-! Comparisons that evaluate fast. -/

def beq' (a b : Int) : Bool :=
  match a, b with
  | ofNat m, ofNat n => Nat.beq m n
  | negSucc m, negSucc n => Nat.beq m n
  | ofNat _, negSucc _ => false
  | negSucc _, ofNat _ => false

def ble' (a b : Int) : Bool :=
  match a, b with
  | ofNat m, ofNat n => Nat.ble m n
  | negSucc m, negSucc n => Nat.ble n m
  | ofNat _, negSucc _ => false
  | negSucc _, ofNat _ => true

def blt' (a b : Int) : Bool :=
  match a, b with
  | ofNat m, ofNat n => Nat.blt m n
  | negSucc m, negSucc n => Nat.blt n m
  | ofNat _, negSucc _ => false
  | negSucc _, ofNat _ => true

theorem eq_of_beq' {a b : Int} (h : beq' a b = true) : a = b := by
  cases a with
  | ofNat m =>
    cases b with
    | ofNat n => exact congrArg ofNat (Nat.eq_of_beq_eq_true h)
    | negSucc n => exact absurd h Bool.false_ne_true
  | negSucc m =>
    cases b with
    | ofNat n => exact absurd h Bool.false_ne_true
    | negSucc n => exact congrArg negSucc (Nat.eq_of_beq_eq_true h)

theorem negSucc_le_of_le {m n : Nat} (h : n ≤ m) : negSucc m ≤ negSucc n :=
  Int.neg_le_neg (ofNat_le.mpr (Nat.succ_le_succ h))

theorem negSucc_le_ofNat (m n : Nat) : negSucc m ≤ ofNat n :=
  Int.le_trans (Int.le_of_lt (negSucc_lt_zero m)) (ofNat_zero_le n)

theorem le_of_ble' {a b : Int} (h : ble' a b = true) : a ≤ b := by
  cases a with
  | ofNat m =>
    cases b with
    | ofNat n => exact ofNat_le.mpr (Nat.le_of_ble_eq_true h)
    | negSucc n => exact absurd h Bool.false_ne_true
  | negSucc m =>
    cases b with
    | ofNat n => exact negSucc_le_ofNat m n
    | negSucc n => exact negSucc_le_of_le (Nat.le_of_ble_eq_true h)

theorem lt_of_blt' {a b : Int} (h : blt' a b = true) : a < b := by
  cases a with
  | ofNat m =>
    cases b with
    | ofNat n => exact ofNat_lt.mpr (Nat.le_of_ble_eq_true h)
    | negSucc n => exact absurd h Bool.false_ne_true
  | negSucc m =>
    cases b with
    | ofNat n => exact Int.lt_of_lt_of_le (negSucc_lt_zero m) (ofNat_zero_le n)
    | negSucc n => exact Int.neg_lt_neg (ofNat_lt.mpr (Nat.succ_lt_succ (Nat.le_of_ble_eq_true h)))

end Int

namespace Int.Internal.Linear

abbrev Var : Type := Nat
abbrev Context : Type := Lean.RArray Int

def Var.denote (ctx : Context) (v : Var) : Int := ctx.get v

inductive Expr : Type where
  | num (v : Int)
  | var (i : Var)
  | add (a b : Expr)
  | sub (a b : Expr)
  | neg (a : Expr)
  | mulL (k : Int) (a : Expr)
  | mulR (a : Expr) (k : Int)

def Expr.denote (ctx : Context) : Expr → Int
  | .num k => k
  | .var v => v.denote ctx
  | .add a b => Int.add (denote ctx a) (denote ctx b)
  | .sub a b => Int.sub (denote ctx a) (denote ctx b)
  | .neg a => Int.neg (denote ctx a)
  | .mulL k e => Int.mul k (denote ctx e)
  | .mulR e k => Int.mul (denote ctx e) k

inductive Poly : Type where
  | num (k : Int)
  | add (k : Int) (v : Var) (p : Poly)
  deriving BEq

namespace Poly

def denote (ctx : Context) : Poly → Int
  | .num k => k
  | .add k v p => Int.add (Int.mul k (v.denote ctx)) (denote ctx p)

/-! As people would write it: no `1 *` and no `+ 0`. -/

def monomial (ctx : Context) (k : Int) (v : Var) : Int :=
  bif Int.beq' k 1 then v.denote ctx else Int.mul k (v.denote ctx)

def denoteFrom (ctx : Context) (r : Int) : Poly → Int
  | .num k => bif Int.beq' k 0 then r else Int.add r k
  | .add k v p => denoteFrom ctx (Int.add r (monomial ctx k v)) p

def denote' (ctx : Context) : Poly → Int
  | .num k => k
  | .add k v p => denoteFrom ctx (monomial ctx k v) p

theorem monomial_eq (ctx : Context) (k : Int) (v : Var) : monomial ctx k v = k * v.denote ctx := by
  unfold monomial
  cases h : Int.beq' k 1 with
  | true => rw [Int.eq_of_beq' h, Int.one_mul]; rfl
  | false => rfl

theorem denoteFrom_eq (ctx : Context) : (p : Poly) → (r : Int) → denoteFrom ctx r p = r + denote ctx p
  | .num k, r => by
    unfold denoteFrom
    cases h : Int.beq' k 0 with
    | true => rw [Int.eq_of_beq' h]; exact (Int.add_zero r).symm
    | false => rfl
  | .add k v p, r => by
    show denoteFrom ctx (r + monomial ctx k v) p = r + (k * v.denote ctx + denote ctx p)
    rw [denoteFrom_eq ctx p, monomial_eq, Int.add_assoc]

theorem denote'_eq (ctx : Context) : (p : Poly) → p.denote' ctx = p.denote ctx
  | .num _ => rfl
  | .add k v p => by
    show denoteFrom ctx (monomial ctx k v) p = k * v.denote ctx + denote ctx p
    rw [denoteFrom_eq, monomial_eq]

/-! ## Operations -/

/-- Adds a term where its variable stands, the later variables first. -/
def insert (k : Int) (v : Var) : Poly → Poly
  | .num c => .add k v (.num c)
  | .add k' v' p =>
    bif Nat.beq v v' then .add (k + k') v' p
    else bif Nat.ble v v' then .add k' v' (insert k v p)
    else .add k v (.add k' v' p)

def addConst (c : Int) : Poly → Poly
  | .num k => .num (c + k)
  | .add k v p => .add k v (addConst c p)

/-- Adds `c` times the first to the second. -/
def addMul (c : Int) : Poly → Poly → Poly
  | .num k, q => addConst (c * k) q
  | .add k v p, q => addMul c p (insert (c * k) v q)

def isZero : Poly → Bool
  | .num k => Int.beq' k 0
  | .add k _ p => Int.beq' k 0 && isZero p

/-- The constant, if every coefficient is zero. -/
def isConst : Poly → Bool
  | .num _ => true
  | .add k _ p => Int.beq' k 0 && isConst p

def const : Poly → Int
  | .num k => k
  | .add _ _ p => const p

/-- Whether `k` divides every coefficient, the constant aside. -/
def divides (k : Int) : Poly → Bool
  | .num _ => true
  | .add a _ p => Int.beq' (a % k) 0 && divides k p

/-- Divides every coefficient, and the constant with rounding up. -/
def divCeil (k : Int) : Poly → Poly
  | .num c => .num (-(-c / k))
  | .add a v p => .add (a / k) v (divCeil k p)

variable (ctx : Context)

theorem denote_insert (k : Int) (v : Var) : (p : Poly) → (insert k v p).denote ctx = k * v.denote ctx + p.denote ctx
  | .num _ => rfl
  | .add k' v' p => by
    unfold insert
    cases h : Nat.beq v v' with
    | true =>
      show (k + k') * v'.denote ctx + p.denote ctx = k * v.denote ctx + (k' * v'.denote ctx + p.denote ctx)
      rw [Nat.eq_of_beq_eq_true h, Int.add_mul, Int.add_assoc]
    | false =>
      cases Nat.ble v v' with
      | true =>
        show k' * v'.denote ctx + (insert k v p).denote ctx = k * v.denote ctx + (k' * v'.denote ctx + p.denote ctx)
        rw [denote_insert k v p, Int.add_left_comm]
      | false => rfl

theorem denote_addConst (c : Int) : (p : Poly) → (addConst c p).denote ctx = c + p.denote ctx
  | .num _ => rfl
  | .add k v p => by
    show k * v.denote ctx + (addConst c p).denote ctx = c + (k * v.denote ctx + p.denote ctx)
    rw [denote_addConst c p, Int.add_left_comm]

theorem denote_addMul (c : Int) : (p q : Poly) → (addMul c p q).denote ctx = c * p.denote ctx + q.denote ctx
  | .num _, q => denote_addConst ctx _ q
  | .add k v p, q => by
    show (addMul c p (insert (c * k) v q)).denote ctx = c * (k * v.denote ctx + p.denote ctx) + q.denote ctx
    rw [denote_addMul c p, denote_insert, Int.mul_add, Int.mul_assoc, Int.add_left_comm, Int.add_assoc]

theorem denote_of_isZero : {p : Poly} → p.isZero = true → p.denote ctx = 0
  | .num _, h => Int.eq_of_beq' h
  | .add k v p, h => by
    have h := (Bool.and_eq_true _ _).mp h
    show k * v.denote ctx + p.denote ctx = 0
    rw [Int.eq_of_beq' h.left, denote_of_isZero h.right, Int.zero_mul, Int.add_zero]

theorem denote_of_isConst : {p : Poly} → p.isConst = true → p.denote ctx = p.const
  | .num _, _ => rfl
  | .add k v p, h => by
    have h := (Bool.and_eq_true _ _).mp h
    show k * v.denote ctx + p.denote ctx = p.const
    rw [Int.eq_of_beq' h.left, denote_of_isConst h.right, Int.zero_mul, Int.zero_add]

theorem dvd_of_divides {k : Int} : {p : Poly} → p.divides k = true → k ∣ p.denote ctx - p.const
  | .num c, _ => by show k ∣ c - c; rw [Int.sub_self]; exact Int.dvd_zero k
  | .add a v p, h => by
    have h := (Bool.and_eq_true _ _).mp h
    show k ∣ a * v.denote ctx + p.denote ctx - p.const
    rw [Int.add_sub_assoc]
    exact Int.dvd_add (Int.dvd_mul_right_of_dvd (Int.dvd_of_emod_eq_zero (Int.eq_of_beq' h.left)) _) (dvd_of_divides h.right)

theorem le_zero_iff_divCeil {k : Int} (pos : 0 < k) {p : Poly} (h : p.divides k = true) :
    p.denote ctx ≤ 0 ↔ (p.divCeil k).denote ctx ≤ 0 := by
  have e : ∀ p : Poly, p.divides k = true → ∃ q : Int, p.denote ctx = k * q + p.const ∧ (p.divCeil k).denote ctx = q + -(-p.const / k) := by
    intro p
    induction p with
    | num c => exact fun _ => ⟨0, by rw [Int.mul_zero, Int.zero_add]; rfl, by rw [Int.zero_add]; rfl⟩
    | add a v p ih =>
      intro h
      have h := (Bool.and_eq_true _ _).mp h
      obtain ⟨q, e₁, e₂⟩ := ih h.right
      have d : k * (a / k) = a := Int.mul_ediv_cancel' (Int.dvd_of_emod_eq_zero (Int.eq_of_beq' h.left))
      refine ⟨a / k * v.denote ctx + q, ?_, ?_⟩
      · show a * v.denote ctx + p.denote ctx = k * (a / k * v.denote ctx + q) + p.const
        rw [e₁, Int.mul_add, ← Int.mul_assoc, d, Int.add_assoc]
      · show a / k * v.denote ctx + (p.divCeil k).denote ctx = a / k * v.denote ctx + q + -(-p.const / k)
        rw [e₂, Int.add_assoc]
  obtain ⟨q, e₁, e₂⟩ := e p h
  have le : q ≤ -p.const / k ↔ q * k ≤ -p.const := Int.le_ediv_iff_mul_le pos
  have move := Int.sub_nonpos (a := q * k) (b := -p.const)
  rw [Int.sub_neg] at move
  rw [e₁, e₂, Int.add_neg_eq_sub, Int.sub_nonpos, le, Int.mul_comm]
  exact move

end Poly

namespace Expr

/-- Adds `c` times the expression to a polynomial. -/
def addTo (c : Int) : Expr → Poly → Poly
  | .num k, q => q.addConst (c * k)
  | .var v, q => q.insert c v
  | .add a b, q => addTo c a (addTo c b q)
  | .sub a b, q => addTo c a (addTo (-c) b q)
  | .neg a, q => addTo (-c) a q
  | .mulL k e, q => addTo (c * k) e q
  | .mulR e k, q => addTo (c * k) e q

theorem denote_addTo (ctx : Context) : (e : Expr) → (c : Int) → (q : Poly) →
    (addTo c e q).denote ctx = c * e.denote ctx + q.denote ctx
  | .num k, c, q => Poly.denote_addConst ctx _ q
  | .var v, c, q => Poly.denote_insert ctx c v q
  | .add a b, c, q => by
    show (addTo c a (addTo c b q)).denote ctx = c * (denote ctx a + denote ctx b) + q.denote ctx
    rw [denote_addTo ctx a, denote_addTo ctx b, Int.mul_add, Int.add_assoc]
  | .sub a b, c, q => by
    show (addTo c a (addTo (-c) b q)).denote ctx = c * (denote ctx a - denote ctx b) + q.denote ctx
    rw [denote_addTo ctx a, denote_addTo ctx b, Int.mul_sub, Int.sub_eq_add_neg, Int.neg_mul, Int.add_assoc]
  | .neg a, c, q => by
    show (addTo (-c) a q).denote ctx = c * -denote ctx a + q.denote ctx
    rw [denote_addTo ctx a, Int.neg_mul, Int.mul_neg]
  | .mulL k e, c, q => by
    show (addTo (c * k) e q).denote ctx = c * (k * denote ctx e) + q.denote ctx
    rw [denote_addTo ctx e, Int.mul_assoc]
  | .mulR e k, c, q => by
    show (addTo (c * k) e q).denote ctx = c * (denote ctx e * k) + q.denote ctx
    rw [denote_addTo ctx e, Int.mul_assoc, Int.mul_comm k]

def norm (e : Expr) : Poly := addTo 1 e (.num 0)

theorem denote_norm (ctx : Context) (e : Expr) : e.norm.denote ctx = e.denote ctx :=
  (denote_addTo ctx e 1 (.num 0)).trans ((Int.add_zero _).trans (Int.one_mul _))

/-- Whether the expression is the polynomial. -/
def isPoly (e : Expr) (p : Poly) : Bool := (addTo 1 e (p.addMul (-1) (.num 0))).isZero

theorem denote_of_isPoly (ctx : Context) {e : Expr} {p : Poly} (h : e.isPoly p = true) : e.denote ctx = p.denote ctx := by
  have h := Poly.denote_of_isZero ctx h
  rw [denote_addTo, Poly.denote_addMul, Int.one_mul, Int.neg_one_mul] at h
  have h : e.denote ctx + (-p.denote ctx + 0) = 0 := h
  rwa [Int.add_zero, Int.add_neg_eq_sub, Int.sub_eq_zero] at h

/-- Whether the expression is `k` times the polynomial, `k` positive. -/
def isMulPoly (e : Expr) (k : Int) (p : Poly) : Bool :=
  Int.blt' 0 k && (addTo 1 e (p.addMul (-k) (.num 0))).isZero

theorem denote_of_isMulPoly (ctx : Context) {e : Expr} {k : Int} {p : Poly} (h : e.isMulPoly k p = true) :
    0 < k ∧ e.denote ctx = k * p.denote ctx := by
  have h := (Bool.and_eq_true _ _).mp h
  refine ⟨Int.lt_of_blt' h.left, ?_⟩
  have h := Poly.denote_of_isZero ctx h.right
  rw [denote_addTo, Poly.denote_addMul, Int.one_mul, Int.neg_mul] at h
  have h : e.denote ctx + (-(k * p.denote ctx) + 0) = 0 := h
  rwa [Int.add_zero, Int.add_neg_eq_sub, Int.sub_eq_zero] at h

end Expr

/-! ## Normal forms -/

variable (ctx : Context)

theorem Expr.eq_of_norm_eq (e : Expr) (p : Poly) (h : e.isPoly p = true) : e.denote ctx = p.denote' ctx := by
  rw [Poly.denote'_eq]
  exact denote_of_isPoly ctx h

theorem eq_iff_sub {l r : Expr} : l.denote ctx = r.denote ctx ↔ (l.sub r).denote ctx = 0 := Int.sub_eq_zero.symm
theorem le_iff_sub {l r : Expr} : l.denote ctx ≤ r.denote ctx ↔ (l.sub r).denote ctx ≤ 0 := Int.sub_nonpos.symm

theorem norm_eq (lhs rhs : Expr) (p : Poly) (h : (lhs.sub rhs).isPoly p = true) :
    (lhs.denote ctx = rhs.denote ctx) = (p.denote' ctx = 0) := by
  rw [Poly.denote'_eq, ← Expr.denote_of_isPoly ctx h]
  exact propext (eq_iff_sub ctx)

theorem norm_le (lhs rhs : Expr) (p : Poly) (h : (lhs.sub rhs).isPoly p = true) :
    (lhs.denote ctx ≤ rhs.denote ctx) = (p.denote' ctx ≤ 0) := by
  rw [Poly.denote'_eq, ← Expr.denote_of_isPoly ctx h]
  exact propext (le_iff_sub ctx)

theorem norm_eq_var (lhs rhs : Expr) (x y : Var) (h : (lhs.sub rhs).isPoly (.add 1 x (.add (-1) y (.num 0))) = true) :
    (lhs.denote ctx = rhs.denote ctx) = (x.denote ctx = y.denote ctx) := by
  refine propext ((eq_iff_sub ctx).trans ?_)
  rw [Expr.denote_of_isPoly ctx h]
  show 1 * x.denote ctx + (-1 * y.denote ctx + 0) = 0 ↔ _
  rw [Int.one_mul, Int.neg_one_mul, Int.add_zero, Int.add_neg_eq_sub, Int.sub_eq_zero]

theorem norm_eq_var_const (lhs rhs : Expr) (x : Var) (k : Int) (h : (lhs.sub rhs).isPoly (.add 1 x (.num (-k))) = true) :
    (lhs.denote ctx = rhs.denote ctx) = (x.denote ctx = k) := by
  refine propext ((eq_iff_sub ctx).trans ?_)
  rw [Expr.denote_of_isPoly ctx h]
  show 1 * x.denote ctx + -k = 0 ↔ _
  rw [Int.one_mul, Int.add_neg_eq_sub, Int.sub_eq_zero]

theorem norm_eq_coeff (lhs rhs : Expr) (p : Poly) (k : Int) (h : (lhs.sub rhs).isMulPoly k p = true) :
    (lhs.denote ctx = rhs.denote ctx) = (p.denote' ctx = 0) := by
  obtain ⟨pos, e⟩ := Expr.denote_of_isMulPoly ctx h
  rw [Poly.denote'_eq]
  refine propext ((eq_iff_sub ctx).trans ?_)
  rw [e]
  exact ⟨fun h => (Int.mul_eq_zero.mp h).resolve_left (Int.ne_of_gt pos), fun h => by rw [h, Int.mul_zero]⟩

theorem norm_le_coeff (lhs rhs : Expr) (p : Poly) (k : Int) (h : (lhs.sub rhs).isMulPoly k p = true) :
    (lhs.denote ctx ≤ rhs.denote ctx) = (p.denote' ctx ≤ 0) := by
  obtain ⟨pos, e⟩ := Expr.denote_of_isMulPoly ctx h
  rw [Poly.denote'_eq]
  refine propext ((le_iff_sub ctx).trans ?_)
  have m := Int.mul_le_mul_left (a := p.denote ctx) (b := 0) pos
  rwa [Int.mul_zero, ← e] at m

/-- Whether `k`, which is positive, divides the coefficients of `m`, and `p` is what division leaves, rounded up. -/
def isDivCeil (m p : Poly) (k : Int) : Bool :=
  Int.blt' 0 k && (m.divides k && (p.addMul (-1) (m.divCeil k)).isZero)

theorem le_zero_of_isDivCeil {m p : Poly} {k : Int} (h : isDivCeil m p k = true) :
    m.denote ctx ≤ 0 ↔ p.denote ctx ≤ 0 := by
  have h := (Bool.and_eq_true _ _).mp h
  have h' := (Bool.and_eq_true _ _).mp h.right
  have z := Poly.denote_of_isZero ctx h'.right
  rw [Poly.denote_addMul, Int.neg_one_mul, Int.add_comm, Int.add_neg_eq_sub, Int.sub_eq_zero] at z
  rw [← z]
  exact Poly.le_zero_iff_divCeil ctx (Int.lt_of_blt' h.left) h'.left

theorem norm_le_coeff_tight (lhs rhs : Expr) (p : Poly) (k : Int) (h : isDivCeil (lhs.sub rhs).norm p k = true) :
    (lhs.denote ctx ≤ rhs.denote ctx) = (p.denote' ctx ≤ 0) := by
  rw [Poly.denote'_eq, ← propext (le_zero_of_isDivCeil ctx h), Expr.denote_norm]
  exact propext (le_iff_sub ctx)

/-! ## Relations that always or never hold -/

theorem eq_eq_true (lhs rhs : Expr) (h : (lhs.sub rhs).isPoly (.num 0) = true) :
    (lhs.denote ctx = rhs.denote ctx) = True :=
  eq_true ((eq_iff_sub ctx).mpr (Expr.denote_of_isPoly ctx h))

def isConstWith (e : Expr) (f : Int → Bool) : Bool := e.norm.isConst && f e.norm.const

theorem denote_of_isConstWith {e : Expr} {f : Int → Bool} (h : isConstWith e f = true) : f (e.denote ctx) = true := by
  have h := (Bool.and_eq_true _ _).mp h
  rw [← Expr.denote_norm, Poly.denote_of_isConst ctx h.left]
  exact h.right

theorem le_eq_true (lhs rhs : Expr) (h : isConstWith (lhs.sub rhs) (fun k => Int.ble' k 0) = true) :
    (lhs.denote ctx ≤ rhs.denote ctx) = True :=
  eq_true ((le_iff_sub ctx).mpr (Int.le_of_ble' (denote_of_isConstWith ctx h)))

theorem le_eq_false (lhs rhs : Expr) (h : isConstWith (lhs.sub rhs) (fun k => Int.blt' 0 k) = true) :
    (lhs.denote ctx ≤ rhs.denote ctx) = False :=
  eq_false (fun le => Int.not_lt.mpr ((le_iff_sub ctx).mp le) (Int.lt_of_blt' (denote_of_isConstWith ctx h)))

theorem eq_eq_false (lhs rhs : Expr) (h : isConstWith (lhs.sub rhs) (fun k => !Int.beq' k 0) = true) :
    (lhs.denote ctx = rhs.denote ctx) = False :=
  eq_false (fun e => by
    have h := denote_of_isConstWith ctx h
    rw [(eq_iff_sub ctx).mp e] at h
    exact Bool.false_ne_true h)

/-- Whether `k` divides the coefficients but not the constant. -/
def indivisible (p : Poly) (k : Int) : Bool := p.divides k && !Int.beq' (p.const % k) 0

theorem not_dvd_of_indivisible {p : Poly} {k : Int} (h : indivisible p k = true) : ¬k ∣ p.denote ctx := by
  have h := (Bool.and_eq_true _ _).mp h
  intro d
  have d' : k ∣ p.const := (Int.dvd_sub_right d).mp (Poly.dvd_of_divides ctx h.left)
  have r := h.right
  rw [Int.emod_eq_zero_of_dvd d'] at r
  exact Bool.false_ne_true r

/-- The greatest common divisor of `k` and every coefficient, the constant aside. -/
def gcdCoeffs (k : Int) : Poly → Int
  | .num _ => k
  | .add a _ p => gcdCoeffs (Int.gcd k a) p

/-- Whether `k` can't divide the polynomial, because what it shares with the coefficients does not divide the constant. -/
def neverDivisible (p : Poly) (k : Int) : Bool :=
  Int.beq' (k % gcdCoeffs k p) 0 && indivisible p (gcdCoeffs k p)

theorem not_dvd_of_neverDivisible {p : Poly} {k : Int} (h : neverDivisible p k = true) : ¬k ∣ p.denote ctx := by
  have h := (Bool.and_eq_true _ _).mp h
  exact fun d => not_dvd_of_indivisible ctx h.right (Int.dvd_trans (Int.dvd_of_emod_eq_zero (Int.eq_of_beq' h.left)) d)

theorem eq_eq_false_of_divCoeff (lhs rhs : Expr) (k : Int) (h : indivisible (lhs.sub rhs).norm k = true) :
    (lhs.denote ctx = rhs.denote ctx) = False :=
  eq_false (fun e => by
    have n := not_dvd_of_indivisible ctx h
    rw [Expr.denote_norm, (eq_iff_sub ctx).mp e] at n
    exact n (Int.dvd_zero k))

/-! ## Divisibility -/

theorem norm_dvd (k : Int) (e : Expr) (p : Poly) (h : e.isPoly p = true) :
    (k ∣ e.denote ctx) = (k ∣ p.denote' ctx) := by
  rw [Poly.denote'_eq, Expr.denote_of_isPoly ctx h]

/-- Whether the divisor and the expression are `g`, which is positive, times the other divisor and polynomial. -/
def isMulDvd (k₁ : Int) (e₁ : Expr) (k₂ : Int) (p₂ : Poly) (g : Int) : Bool :=
  Int.beq' k₁ (g * k₂) && e₁.isMulPoly g p₂

theorem norm_dvd_gcd (k₁ : Int) (e₁ : Expr) (k₂ : Int) (p₂ : Poly) (g : Int) (h : isMulDvd k₁ e₁ k₂ p₂ g = true) :
    (k₁ ∣ e₁.denote ctx) = (k₂ ∣ p₂.denote' ctx) := by
  have h := (Bool.and_eq_true _ _).mp h
  obtain ⟨pos, e⟩ := Expr.denote_of_isMulPoly ctx h.right
  rw [Poly.denote'_eq, Int.eq_of_beq' h.left, e]
  exact propext ⟨fun d => Int.dvd_of_mul_dvd_mul_left (Int.ne_of_gt pos) d, fun d => Int.mul_dvd_mul_left g d⟩

theorem dvd_eq_false (k : Int) (e : Expr) (h : neverDivisible e.norm k = true) : (k ∣ e.denote ctx) = False :=
  eq_false (fun d => not_dvd_of_neverDivisible ctx h (Expr.denote_norm ctx e ▸ d))

end Int.Internal.Linear
