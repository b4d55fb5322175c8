prelude
import Core.Linear.Int
import Core.Linear.Grind
import Core.Int.NatAbs
import Core.Nat.Gcd
import Core.Omega.Coeffs

/-!
The steps of Lean's `lia`: from equations, inequalities, disequations and divisibilities over the
integers to others, down to a contradiction. Each step comes with a certificate, which says that the
new polynomial is the right combination of the old ones.
-/

namespace Int.Internal.Linear

/-! ## Certificates -/

namespace Poly

def coeff (x : Var) : Poly → Int
  | .num _ => 0
  | .add k v p => bif Nat.beq v x then k else coeff x p

def leadCoeff : Poly → Int
  | .num _ => 0
  | .add k _ _ => k

/-- All after the first term. -/
def rest : Poly → Poly
  | .num k => .num k
  | .add _ _ p => p

def combo (a : Int) (p : Poly) (b : Int) (q : Poly) : Poly := addMul a p (addMul b q (.num 0))

def isCombo (a : Int) (p : Poly) (b : Int) (q r : Poly) : Bool :=
  (addMul (-1) r (combo a p b q)).isZero

/-- As `isCombo`, but up to multiples of `k`. -/
def isComboMod (k a : Int) (p : Poly) (b : Int) (q r : Poly) : Bool :=
  let d := addMul (-1) r (combo a p b q)
  d.divides k && Int.beq' (d.const % k) 0

variable {ctx : Context} {a b k : Int} {p q r : Poly}

theorem denote_combo : (combo a p b q).denote ctx = a * p.denote ctx + b * q.denote ctx := by
  unfold combo
  rw [denote_addMul, denote_addMul]
  exact congrArg _ (Int.add_zero _)

theorem denote_of_isCombo (h : isCombo a p b q r = true) : r.denote ctx = a * p.denote ctx + b * q.denote ctx := by
  have h := denote_of_isZero ctx h
  rw [denote_addMul, denote_combo, Int.neg_one_mul, Int.add_comm, Int.add_neg_eq_sub, Int.sub_eq_zero] at h
  exact h.symm

theorem dvd_of_isComboMod (h : isComboMod k a p b q r = true) :
    k ∣ a * p.denote ctx + b * q.denote ctx - r.denote ctx := by
  have h := (Bool.and_eq_true _ _).mp h
  have d := dvd_of_divides ctx h.left
  have c := Int.dvd_of_emod_eq_zero (Int.eq_of_beq' h.right)
  have d := Int.dvd_add d c
  rwa [Int.sub_add_cancel, denote_addMul, denote_combo, Int.neg_one_mul, Int.add_comm, Int.add_neg_eq_sub] at d

end Poly

variable (ctx : Context)

/-- What is checked about a polynomial: that it is `c` times another plus `k`. -/
def isAffine (c : Int) (p : Poly) (k : Int) (q : Poly) : Bool := Poly.isCombo c p k (.num 1) q

theorem denote_of_isAffine {ctx : Context} {c k : Int} {p q : Poly} (h : isAffine c p k q = true) :
    q.denote ctx = c * p.denote ctx + k := by
  rw [Poly.denote_of_isCombo h]
  exact congrArg _ (Int.mul_one k)

theorem dvd_congr {k a b : Int} (d : k ∣ a - b) (h : k ∣ a) : k ∣ b := by
  have h := Int.dvd_sub h d
  rwa [Int.sub_sub_self] at h

/-! ## Inequalities -/

theorem le_unsat (p : Poly) (h : (p.isConst && Int.blt' 0 p.const) = true) : p.denote' ctx ≤ 0 → False := by
  rw [Poly.denote'_eq]
  have h := (Bool.and_eq_true _ _).mp h
  rw [Poly.denote_of_isConst ctx h.left]
  exact Int.not_le_of_gt (Int.lt_of_blt' h.right)

theorem le_norm_expr (lhs rhs : Expr) (p : Poly) (h : (lhs.sub rhs).isPoly p = true) :
    lhs.denote ctx ≤ rhs.denote ctx → p.denote' ctx ≤ 0 := (norm_le ctx lhs rhs p h).mp

theorem le_norm (p₁ p₂ : Poly) (h : isAffine 1 p₁ 0 p₂ = true) : p₁.denote' ctx ≤ 0 → p₂.denote' ctx ≤ 0 := by
  rw [Poly.denote'_eq, Poly.denote'_eq, denote_of_isAffine h, Int.one_mul, Int.add_zero]
  exact id

theorem le_neg (p₁ p₂ : Poly) (h : isAffine (-1) p₁ 1 p₂ = true) : ¬p₁.denote' ctx ≤ 0 → p₂.denote' ctx ≤ 0 := by
  rw [Poly.denote'_eq, Poly.denote'_eq, denote_of_isAffine h, Int.neg_one_mul, Int.not_le]
  intro lt
  rw [Int.add_comm, Int.add_neg_eq_sub]
  exact Int.sub_nonpos_of_le lt

theorem le_coeff (p₁ p₂ : Poly) (k : Int) (h : isDivCeil p₁ p₂ k = true) : p₁.denote' ctx ≤ 0 → p₂.denote' ctx ≤ 0 := by
  rw [Poly.denote'_eq, Poly.denote'_eq]
  exact (le_zero_of_isDivCeil ctx h).mp

theorem combo_nonpos {a b x y : Int} (ha : 0 ≤ a) (hb : 0 ≤ b) (hx : x ≤ 0) (hy : y ≤ 0) : a * x + b * y ≤ 0 :=
  Int.add_nonpos (Int.mul_nonpos_of_nonneg_of_nonpos ha hx) (Int.mul_nonpos_of_nonneg_of_nonpos hb hy)

def weight (p : Poly) : Int := p.leadCoeff.natAbs

theorem weight_nonneg (p : Poly) : 0 ≤ weight p := Int.natCast_nonneg _

theorem le_combine (p₁ p₂ p₃ : Poly) (h : Poly.isCombo (weight p₂) p₁ (weight p₁) p₂ p₃ = true) :
    p₁.denote' ctx ≤ 0 → p₂.denote' ctx ≤ 0 → p₃.denote' ctx ≤ 0 := by
  rw [Poly.denote'_eq, Poly.denote'_eq, Poly.denote'_eq, Poly.denote_of_isCombo h]
  exact combo_nonpos (weight_nonneg p₂) (weight_nonneg p₁)

theorem le_combine_coeff (p₁ p₂ p₃ : Poly) (k : Int)
    (h : isDivCeil (Poly.combo (weight p₂) p₁ (weight p₁) p₂) p₃ k = true) :
    p₁.denote' ctx ≤ 0 → p₂.denote' ctx ≤ 0 → p₃.denote' ctx ≤ 0 := by
  intro h₁ h₂
  rw [Poly.denote'_eq] at h₁ h₂ ⊢
  refine (le_zero_of_isDivCeil ctx h).mp ?_
  rw [Poly.denote_combo]
  exact combo_nonpos (weight_nonneg p₂) (weight_nonneg p₁) h₁ h₂

theorem eq_le_subst_nonneg (x : Var) (p₁ p₂ p₃ : Poly)
    (h : (Int.ble' 0 (p₁.coeff x) && Poly.isCombo (-p₂.coeff x) p₁ (p₁.coeff x) p₂ p₃) = true) :
    p₁.denote' ctx = 0 → p₂.denote' ctx ≤ 0 → p₃.denote' ctx ≤ 0 := by
  have h := (Bool.and_eq_true _ _).mp h
  rw [Poly.denote'_eq, Poly.denote'_eq, Poly.denote'_eq, Poly.denote_of_isCombo h.right]
  intro h₁ h₂
  rw [h₁, Int.mul_zero, Int.zero_add]
  exact Int.mul_nonpos_of_nonneg_of_nonpos (Int.le_of_ble' h.left) h₂

theorem eq_le_subst_nonpos (x : Var) (p₁ p₂ p₃ : Poly)
    (h : (Int.ble' (p₁.coeff x) 0 && Poly.isCombo (p₂.coeff x) p₁ (-p₁.coeff x) p₂ p₃) = true) :
    p₁.denote' ctx = 0 → p₂.denote' ctx ≤ 0 → p₃.denote' ctx ≤ 0 := by
  have h := (Bool.and_eq_true _ _).mp h
  rw [Poly.denote'_eq, Poly.denote'_eq, Poly.denote'_eq, Poly.denote_of_isCombo h.right]
  intro h₁ h₂
  rw [h₁, Int.mul_zero, Int.zero_add]
  exact Int.mul_nonpos_of_nonneg_of_nonpos (Int.neg_nonneg.mpr (Int.le_of_ble' h.left)) h₂

theorem le_of_le_diseq (p₁ p₂ p₃ : Poly)
    (h : ((isAffine 1 p₁ 0 p₂ || isAffine (-1) p₁ 0 p₂) && isAffine 1 p₁ 1 p₃) = true) :
    p₁.denote' ctx ≤ 0 → ¬p₂.denote' ctx = 0 → p₃.denote' ctx ≤ 0 := by
  have h := (Bool.and_eq_true _ _).mp h
  rw [Poly.denote'_eq, Poly.denote'_eq, Poly.denote'_eq, denote_of_isAffine h.right, Int.one_mul]
  intro le ne
  refine Int.add_one_le_of_lt (Int.lt_of_le_of_ne le (fun e => ne ?_))
  cases (Bool.or_eq_true _ _).mp h.left with
  | inl h => rw [denote_of_isAffine h, e]; rfl
  | inr h => rw [denote_of_isAffine h, e]; rfl

theorem diseq_split_resolve (p₁ p₂ p₃ : Poly) (h : (isAffine 1 p₁ 1 p₂ && isAffine (-1) p₁ 1 p₃) = true) :
    ¬p₁.denote' ctx = 0 → ¬p₂.denote' ctx ≤ 0 → p₃.denote' ctx ≤ 0 := by
  have h := (Bool.and_eq_true _ _).mp h
  rw [Poly.denote'_eq, Poly.denote'_eq, Poly.denote'_eq, denote_of_isAffine h.left, denote_of_isAffine h.right,
    Int.one_mul, Int.neg_one_mul, Int.add_comm _ 1, Int.add_comm _ 1, Int.add_neg_eq_sub, Int.add_comm 1]
  intro ne gt
  refine Int.sub_nonpos_of_le (Int.add_one_le_of_lt (Int.lt_of_le_of_ne ?_ (Ne.symm ne)))
  exact Int.not_lt.mp (fun lt => gt (Int.add_one_le_of_lt lt))

/-! ## Equations -/

theorem eq_norm_expr (lhs rhs : Expr) (p : Poly) (h : (lhs.sub rhs).isPoly p = true) :
    lhs.denote ctx = rhs.denote ctx → p.denote' ctx = 0 := (norm_eq ctx lhs rhs p h).mp

theorem eq_norm (p₁ p₂ : Poly) (h : isAffine 1 p₁ 0 p₂ = true) : p₁.denote' ctx = 0 → p₂.denote' ctx = 0 := by
  rw [Poly.denote'_eq, Poly.denote'_eq, denote_of_isAffine h, Int.one_mul, Int.add_zero]
  exact id

theorem eq_coeff (p p' : Poly) (k : Int) (h : (!Int.beq' k 0 && isAffine k p' 0 p) = true) :
    p.denote' ctx = 0 → p'.denote' ctx = 0 := by
  have h := (Bool.and_eq_true _ _).mp h
  rw [Poly.denote'_eq, Poly.denote'_eq, denote_of_isAffine h.right, Int.add_zero]
  intro e
  refine (Int.mul_eq_zero.mp e).resolve_left (fun z => ?_)
  rw [z] at h
  exact Bool.false_ne_true h.left

theorem eq_unsat (p : Poly) (h : (p.isConst && !Int.beq' p.const 0) = true) : p.denote' ctx = 0 → False := by
  have h := (Bool.and_eq_true _ _).mp h
  rw [Poly.denote'_eq, Poly.denote_of_isConst ctx h.left]
  intro e
  rw [e] at h
  exact Bool.false_ne_true h.right

theorem eq_unsat_coeff (p : Poly) (k : Int) (h : indivisible p k = true) : p.denote' ctx = 0 → False := by
  rw [Poly.denote'_eq]
  exact fun e => not_dvd_of_indivisible ctx h (e ▸ Int.dvd_zero k)

theorem eq_of_core (p₁ p₂ p₃ : Poly) (h : Poly.isCombo 1 p₁ (-1) p₂ p₃ = true) :
    p₁.denote' ctx = p₂.denote' ctx → p₃.denote' ctx = 0 := by
  rw [Poly.denote'_eq, Poly.denote'_eq, Poly.denote'_eq, Poly.denote_of_isCombo h, Int.one_mul, Int.neg_one_mul,
    Int.add_neg_eq_sub]
  exact Int.sub_eq_zero_of_eq

theorem eq_of_le_ge (p₁ p₂ : Poly) (h : isAffine (-1) p₁ 0 p₂ = true) :
    p₁.denote' ctx ≤ 0 → p₂.denote' ctx ≤ 0 → p₁.denote' ctx = 0 := by
  rw [Poly.denote'_eq, Poly.denote'_eq, denote_of_isAffine h, Int.add_zero, Int.neg_one_mul]
  exact fun le ge => Int.le_antisymm le (Int.nonneg_of_neg_nonpos ge)

theorem eq_eq_subst' (a b : Int) (p₁ p₂ p₃ : Poly) (h : Poly.isCombo a p₁ b p₂ p₃ || Poly.isCombo b p₁ (-a) p₂ p₃) :
    p₁.denote' ctx = 0 → p₂.denote' ctx = 0 → p₃.denote' ctx = 0 := by
  rw [Poly.denote'_eq, Poly.denote'_eq, Poly.denote'_eq]
  intro h₁ h₂
  cases (Bool.or_eq_true _ _).mp h with
  | inl h => rw [Poly.denote_of_isCombo h, h₁, h₂, Int.mul_zero, Int.mul_zero]; rfl
  | inr h => rw [Poly.denote_of_isCombo h, h₁, h₂, Int.mul_zero, Int.mul_zero]; rfl

/-- A variable that stands for an expression. -/
theorem eq_def' (x : Var) (e : Expr) (p : Poly) (h : ((Expr.var x).sub e).isPoly p || (e.sub (.var x)).isPoly p) :
    x.denote ctx = e.denote ctx → p.denote' ctx = 0 := by
  intro eq
  cases (Bool.or_eq_true _ _).mp h with
  | inl h => exact eq_norm_expr ctx (.var x) e p h eq
  | inr h => exact eq_norm_expr ctx e (.var x) p h eq.symm

theorem eq_def_struct (x : Var) (e : Expr) (p : Poly) (h : ((Expr.var x).sub e).isPoly p || (e.sub (.var x)).isPoly p) :
    x.denote ctx = e.denote ctx → p.denote' ctx = 0 := eq_def' ctx x e p h

/-- As `eq_def'`, when the expression has another polynomial by other means. -/
theorem eq_def'_norm (x : Var) (e : Expr) (p₁ p₂ p₃ : Poly)
    (h : (e.isPoly p₁ && (Poly.isCombo 1 p₂ (-1) (.add 1 x (.num 0)) p₃ || Poly.isCombo (-1) p₂ 1 (.add 1 x (.num 0)) p₃)) = true) :
    x.denote ctx = e.denote ctx → p₁.denote' ctx = p₂.denote' ctx → p₃.denote' ctx = 0 := by
  have h := (Bool.and_eq_true _ _).mp h
  rw [Poly.denote'_eq, Poly.denote'_eq, Poly.denote'_eq, Expr.denote_of_isPoly ctx h.left]
  intro e₁ e₂
  have e₃ : (Poly.add 1 x (.num 0)).denote ctx = p₂.denote ctx := by
    rw [← e₂, ← e₁]
    exact (Int.add_zero _).trans (Int.one_mul _)
  cases (Bool.or_eq_true _ _).mp h.right with
  | inl h => rw [Poly.denote_of_isCombo h, e₃, Int.one_mul, Int.neg_one_mul, Int.add_right_neg]
  | inr h => rw [Poly.denote_of_isCombo h, e₃, Int.one_mul, Int.neg_one_mul, Int.add_left_neg]

theorem eq_def_struct_norm (x : Var) (e : Expr) (p₁ p₂ p₃ : Poly)
    (h : (e.isPoly p₁ && (Poly.isCombo 1 p₂ (-1) (.add 1 x (.num 0)) p₃ || Poly.isCombo (-1) p₂ 1 (.add 1 x (.num 0)) p₃)) = true) :
    x.denote ctx = e.denote ctx → p₁.denote' ctx = p₂.denote' ctx → p₃.denote' ctx = 0 := eq_def'_norm ctx x e p₁ p₂ p₃ h

theorem eq_of_zero_dvd (p : Poly) : 0 ∣ p.denote' ctx → p.denote' ctx = 0 := fun h => Int.zero_dvd.mp h

/-! ## Disequations -/

theorem not_eq_norm_expr (lhs rhs : Expr) (p : Poly) (h : (lhs.sub rhs).isPoly p = true) :
    ¬lhs.denote ctx = rhs.denote ctx → ¬p.denote' ctx = 0 := mt (norm_eq ctx lhs rhs p h).mpr

theorem diseq_norm (p₁ p₂ : Poly) (h : isAffine 1 p₁ 0 p₂ = true) : ¬p₁.denote' ctx = 0 → ¬p₂.denote' ctx = 0 := by
  rw [Poly.denote'_eq, Poly.denote'_eq, denote_of_isAffine h, Int.one_mul, Int.add_zero]
  exact id

theorem diseq_of_isMul {ctx : Context} {p p' : Poly} {k : Int} (h : isAffine k p' 0 p = true) :
    ¬p.denote' ctx = 0 → ¬p'.denote' ctx = 0 := by
  rw [Poly.denote'_eq, Poly.denote'_eq, denote_of_isAffine h, Int.add_zero]
  exact fun ne e => ne (by rw [e, Int.mul_zero])

theorem diseq_coeff (p p' : Poly) (k : Int) (h : isAffine k p' 0 p = true) : ¬p.denote' ctx = 0 → ¬p'.denote' ctx = 0 :=
  diseq_of_isMul h

theorem diseq_neg (p p' : Poly) (h : isAffine (-1) p' 0 p = true) : ¬p.denote' ctx = 0 → ¬p'.denote' ctx = 0 :=
  diseq_of_isMul h

theorem diseq_unsat (p : Poly) (h : p.isZero = true) : ¬p.denote' ctx = 0 → False := by
  rw [Poly.denote'_eq]
  exact fun ne => ne (Poly.denote_of_isZero ctx h)

theorem diseq_of_core (p₁ p₂ p₃ : Poly) (h : Poly.isCombo 1 p₁ (-1) p₂ p₃ = true) :
    ¬p₁.denote' ctx = p₂.denote' ctx → ¬p₃.denote' ctx = 0 := by
  rw [Poly.denote'_eq, Poly.denote'_eq, Poly.denote'_eq, Poly.denote_of_isCombo h, Int.one_mul, Int.neg_one_mul,
    Int.add_neg_eq_sub]
  exact mt Int.eq_of_sub_eq_zero

theorem eq_diseq_subst (x : Var) (p₁ p₂ p₃ : Poly)
    (h : (!Int.beq' (p₁.coeff x) 0 &&
      (Poly.isCombo (p₂.coeff x) p₁ (-p₁.coeff x) p₂ p₃ || Poly.isCombo (-p₂.coeff x) p₁ (p₁.coeff x) p₂ p₃)) = true) :
    p₁.denote' ctx = 0 → ¬p₂.denote' ctx = 0 → ¬p₃.denote' ctx = 0 := by
  have h := (Bool.and_eq_true _ _).mp h
  rw [Poly.denote'_eq, Poly.denote'_eq, Poly.denote'_eq]
  intro e ne
  have nz : p₁.coeff x ≠ 0 := fun z => by
    rw [z] at h
    exact Bool.false_ne_true h.left
  cases (Bool.or_eq_true _ _).mp h.right with
  | inl h =>
    rw [Poly.denote_of_isCombo h, e, Int.mul_zero, Int.zero_add]
    exact Int.mul_ne_zero (Int.neg_ne_zero.mpr nz) ne
  | inr h =>
    rw [Poly.denote_of_isCombo h, e, Int.mul_zero, Int.zero_add]
    exact Int.mul_ne_zero nz ne

/-! ## Divisibility -/

theorem dvd_norm_expr (k : Int) (e : Expr) (p : Poly) (h : e.isPoly p = true) : k ∣ e.denote ctx → k ∣ p.denote' ctx :=
  (norm_dvd ctx k e p h).mp

theorem dvd_norm (k : Int) (p₁ p₂ : Poly) (h : isAffine 1 p₁ 0 p₂ = true) : k ∣ p₁.denote' ctx → k ∣ p₂.denote' ctx := by
  rw [Poly.denote'_eq, Poly.denote'_eq, denote_of_isAffine h, Int.one_mul, Int.add_zero]
  exact id

theorem dvd_coeff (k₁ : Int) (p₁ : Poly) (k₂ : Int) (p₂ : Poly) (k : Int)
    (h : (!Int.beq' k 0 && (Int.beq' k₁ (k * k₂) && isAffine k p₂ 0 p₁)) = true) :
    k₁ ∣ p₁.denote' ctx → k₂ ∣ p₂.denote' ctx := by
  have h := (Bool.and_eq_true _ _).mp h
  have h' := (Bool.and_eq_true _ _).mp h.right
  rw [Poly.denote'_eq, Poly.denote'_eq, denote_of_isAffine h'.right, Int.eq_of_beq' h'.left, Int.add_zero]
  refine fun d => Int.dvd_of_mul_dvd_mul_left (fun z => ?_) d
  rw [z] at h
  exact Bool.false_ne_true h.left

theorem dvd_elim (k₁ : Int) (p₁ : Poly) (k₂ : Int) (p₂ : Poly)
    (h : (Int.beq' (k₁ % k₂) 0 && Poly.isComboMod k₂ 1 p₁ 0 (.num 0) p₂) = true) :
    k₁ ∣ p₁.denote' ctx → k₂ ∣ p₂.denote' ctx := by
  have h := (Bool.and_eq_true _ _).mp h
  rw [Poly.denote'_eq, Poly.denote'_eq]
  intro d
  refine dvd_congr (Poly.dvd_of_isComboMod h.right) ?_
  rw [Int.one_mul, Int.zero_mul, Int.add_zero]
  exact Int.dvd_trans (Int.dvd_of_emod_eq_zero (Int.eq_of_beq' h.left)) d

theorem dvd_solve_combine (d₁ : Int) (p₁ : Poly) (d₂ : Int) (p₂ : Poly) (d : Int) (p : Poly) (g α β : Int)
    (h : (Int.beq' (d₁ * d₂ % d) 0 && Poly.isComboMod d (α * d₂) p₁ (β * d₁) p₂ p) = true) :
    d₁ ∣ p₁.denote' ctx → d₂ ∣ p₂.denote' ctx → d ∣ p.denote' ctx := by
  have h := (Bool.and_eq_true _ _).mp h
  rw [Poly.denote'_eq, Poly.denote'_eq, Poly.denote'_eq]
  intro h₁ h₂
  refine dvd_congr (Poly.dvd_of_isComboMod h.right) ?_
  refine Int.dvd_trans (Int.dvd_of_emod_eq_zero (Int.eq_of_beq' h.left)) (Int.dvd_add ?_ ?_)
  · rw [Int.mul_assoc, Int.mul_comm d₁]
    exact Int.dvd_mul_left_of_dvd (Int.mul_dvd_mul_left d₂ h₁) α
  · rw [Int.mul_assoc]
    exact Int.dvd_mul_left_of_dvd (Int.mul_dvd_mul_left d₁ h₂) β

theorem dvd_solve_elim (d₁ : Int) (p₁ : Poly) (d₂ : Int) (p₂ : Poly) (d : Int) (p : Poly)
    (h : (Int.beq' (p₂.leadCoeff * d₁ % d) 0 && (Int.beq' (p₁.leadCoeff * d₂ % d) 0 &&
      (Poly.isComboMod d p₂.leadCoeff p₁ (-p₁.leadCoeff) p₂ p ||
        Poly.isComboMod d (-p₂.leadCoeff) p₁ p₁.leadCoeff p₂ p))) = true) :
    d₁ ∣ p₁.denote' ctx → d₂ ∣ p₂.denote' ctx → d ∣ p.denote' ctx := by
  have h := (Bool.and_eq_true _ _).mp h
  have h' := (Bool.and_eq_true _ _).mp h.right
  rw [Poly.denote'_eq, Poly.denote'_eq, Poly.denote'_eq]
  intro h₁ h₂
  have e₁ := Int.dvd_trans (Int.dvd_of_emod_eq_zero (Int.eq_of_beq' h.left)) (Int.mul_dvd_mul_left p₂.leadCoeff h₁)
  have e₂ := Int.dvd_trans (Int.dvd_of_emod_eq_zero (Int.eq_of_beq' h'.left)) (Int.mul_dvd_mul_left p₁.leadCoeff h₂)
  cases (Bool.or_eq_true _ _).mp h'.right with
  | inl h =>
    refine dvd_congr (Poly.dvd_of_isComboMod h) (Int.dvd_add e₁ ?_)
    rw [Int.neg_mul]
    exact Int.dvd_neg.mpr e₂
  | inr h =>
    refine dvd_congr (Poly.dvd_of_isComboMod h) (Int.dvd_add ?_ e₂)
    rw [Int.neg_mul]
    exact Int.dvd_neg.mpr e₁

theorem dvd_unsat (k : Int) (p : Poly) (h : neverDivisible p k = true) : k ∣ p.denote' ctx → False := by
  rw [Poly.denote'_eq]
  exact not_dvd_of_neverDivisible ctx h

theorem dvd_of_eq (x : Var) (p₁ : Poly) (d₂ : Int) (p₂ : Poly)
    (h : (Poly.isComboMod d₂ 1 p₁ 0 (.num 0) p₂ || Poly.isComboMod d₂ (-1) p₁ 0 (.num 0) p₂) = true) :
    p₁.denote' ctx = 0 → d₂ ∣ p₂.denote' ctx := by
  rw [Poly.denote'_eq, Poly.denote'_eq]
  intro e
  cases (Bool.or_eq_true _ _).mp h with
  | inl h =>
    refine dvd_congr (Poly.dvd_of_isComboMod (ctx := ctx) h) ?_
    rw [e, Int.mul_zero, Int.zero_mul]
    exact Int.dvd_zero d₂
  | inr h =>
    refine dvd_congr (Poly.dvd_of_isComboMod (ctx := ctx) h) ?_
    rw [e, Int.mul_zero, Int.zero_mul]
    exact Int.dvd_zero d₂

theorem eq_dvd_subst (x : Var) (p₁ : Poly) (d₂ : Int) (p₂ : Poly) (d₃ : Int) (p₃ : Poly)
    (h : (Int.beq' (p₁.coeff x * d₂ % d₃) 0 && Poly.isComboMod d₃ (-p₂.coeff x) p₁ (p₁.coeff x) p₂ p₃) = true) :
    p₁.denote' ctx = 0 → d₂ ∣ p₂.denote' ctx → d₃ ∣ p₃.denote' ctx := by
  have h := (Bool.and_eq_true _ _).mp h
  rw [Poly.denote'_eq, Poly.denote'_eq, Poly.denote'_eq]
  intro e d
  refine dvd_congr (Poly.dvd_of_isComboMod h.right) ?_
  rw [e, Int.mul_zero, Int.zero_add]
  exact Int.dvd_trans (Int.dvd_of_emod_eq_zero (Int.eq_of_beq' h.left)) (Int.mul_dvd_mul_left _ d)

/-- A multiple of `d` that is at most `c` is at most the last multiple before `c`. -/
theorem le_of_dvd_of_le {d x c : Int} (pos : 0 < d) (h : d ∣ x) (le : x ≤ c) : x ≤ d * (c / d) := by
  obtain ⟨q, rfl⟩ := h
  refine Int.mul_le_mul_of_nonneg_left (Int.le_ediv_of_mul_le pos ?_) (Int.le_of_lt pos)
  rwa [Int.mul_comm]

theorem dvd_le_tight (d : Int) (p₁ p₂ p₃ : Poly)
    (h : (Int.blt' 0 d && (isAffine 1 p₁ (p₂.const - p₁.const) p₂ &&
      isAffine 1 p₁ (-(d * ((p₁.const - p₂.const) / d))) p₃)) = true) :
    d ∣ p₁.denote' ctx → p₂.denote' ctx ≤ 0 → p₃.denote' ctx ≤ 0 := by
  have h := (Bool.and_eq_true _ _).mp h
  have h' := (Bool.and_eq_true _ _).mp h.right
  rw [Poly.denote'_eq, Poly.denote'_eq, Poly.denote'_eq, denote_of_isAffine h'.left, denote_of_isAffine h'.right,
    Int.one_mul, Int.add_neg_eq_sub, Int.sub_nonpos]
  intro dvd le
  refine le_of_dvd_of_le (Int.lt_of_blt' h.left) dvd ?_
  rwa [← Int.neg_sub p₁.const, Int.add_neg_eq_sub, Int.sub_nonpos] at le

theorem dvd_neg_le_tight (d : Int) (p₁ p₂ p₃ : Poly)
    (h : (Int.blt' 0 d && (isAffine (-1) p₁ (p₂.const + p₁.const) p₂ &&
      isAffine (-1) p₁ (-(d * (-(p₂.const + p₁.const) / d))) p₃)) = true) :
    d ∣ p₁.denote' ctx → p₂.denote' ctx ≤ 0 → p₃.denote' ctx ≤ 0 := by
  have h := (Bool.and_eq_true _ _).mp h
  have h' := (Bool.and_eq_true _ _).mp h.right
  rw [Poly.denote'_eq, Poly.denote'_eq, Poly.denote'_eq, denote_of_isAffine h'.left, denote_of_isAffine h'.right,
    Int.neg_one_mul, Int.add_neg_eq_sub, Int.sub_nonpos]
  intro dvd le
  refine le_of_dvd_of_le (Int.lt_of_blt' h.left) (Int.dvd_neg.mpr dvd) ?_
  have le : -p₁.denote ctx - -(p₂.const + p₁.const) ≤ 0 := by rwa [Int.sub_neg]
  exact Int.sub_nonpos.mp le

/-! ## From polynomials to polynomials by other means -/

theorem eq_norm_poly (p p' : Poly) : p.denote' ctx = p'.denote' ctx → p.denote' ctx = 0 → p'.denote' ctx = 0 :=
  fun e h => e ▸ h
theorem le_norm_poly (p p' : Poly) : p.denote' ctx = p'.denote' ctx → p.denote' ctx ≤ 0 → p'.denote' ctx ≤ 0 :=
  fun e h => e ▸ h
theorem diseq_norm_poly (p p' : Poly) : p.denote' ctx = p'.denote' ctx → ¬p.denote' ctx = 0 → ¬p'.denote' ctx = 0 :=
  fun e h => e ▸ h
theorem dvd_norm_poly (d : Int) (p p' : Poly) : p.denote' ctx = p'.denote' ctx → d ∣ p.denote' ctx → d ∣ p'.denote' ctx :=
  fun e h => e ▸ h

/-! ## Division, remainder, subtraction, products -/

theorem ediv_emod (x y : Int) : -1 * x + y * (x / y) + x % y = 0 := by
  rw [Int.neg_one_mul, Int.add_assoc, Int.add_comm (y * _), Int.emod_add_mul_ediv, Int.add_left_neg]

theorem ne_zero_of_beq' {y : Int} (h : (!Int.beq' y 0) = true) : y ≠ 0 := fun z => by
  rw [z] at h
  exact Bool.false_ne_true h

theorem emod_nonneg (x y : Int) (h : (!Int.beq' y 0) = true) : -1 * (x % y) ≤ 0 := by
  rw [Int.neg_one_mul]
  exact Int.neg_nonpos_of_nonneg (Int.emod_nonneg x (ne_zero_of_beq' h))

theorem emod_le (x y n : Int) (h : (!Int.beq' y 0 && Int.beq' n (1 - y.natAbs)) = true) : x % y + n ≤ 0 := by
  have h := (Bool.and_eq_true _ _).mp h
  rw [Int.eq_of_beq' h.right, ← Int.add_sub_assoc]
  exact Int.sub_nonpos_of_le (Int.emod_lt x (ne_zero_of_beq' h.left))

theorem natCast_sub (x y : Nat) : (NatCast.natCast (x - y) : Int) =
    if (NatCast.natCast y : Int) + -1 * NatCast.natCast x ≤ 0 then (NatCast.natCast x : Int) + -1 * NatCast.natCast y
    else (0 : Int) := by
  show ((x - y : Nat) : Int) = if (y : Int) + -1 * x ≤ 0 then (x : Int) + -1 * y else 0
  rw [Int.neg_one_mul, Int.neg_one_mul, Int.add_neg_eq_sub, Int.add_neg_eq_sub]
  by_cases h : y ≤ x
  · rw [if_pos (Int.sub_nonpos_of_le (Int.ofNat_le.mpr h)), Int.ofNat_sub h]
  · rw [if_neg (fun le => h (Int.ofNat_le.mp (Int.le_of_sub_nonpos le))), Nat.sub_eq_zero_of_le (Nat.le_of_not_le h)]
    rfl

theorem of_not_dvd (a b : Int) (h : (!Int.beq' a 0) = true) : ¬a ∣ b → b % a > 0 :=
  fun n => (Int.emod_pos_of_not_dvd n).resolve_left (ne_zero_of_beq' h)

def isVarEq (x : Var) (k : Int) (p : Poly) : Bool :=
  match p with
  | .add a y (.num c) => Nat.beq x y && (!Int.beq' a 0 && Int.beq' (a * k + c) 0)
  | _ => false

theorem var_eq (x : Var) (k : Int) (p : Poly) (h : isVarEq x k p = true) : p.denote' ctx = 0 → x.denote ctx = k := by
  rw [Poly.denote'_eq]
  match p with
  | .add a y (.num c) =>
    have h := (Bool.and_eq_true _ _).mp h
    have h' := (Bool.and_eq_true _ _).mp h.right
    rw [Nat.eq_of_beq_eq_true h.left]
    intro e
    have e : a * y.denote ctx + c = a * k + c := Eq.trans e (Int.eq_of_beq' h'.right).symm
    exact Int.eq_of_mul_eq_mul_left (ne_zero_of_beq' h'.left) (Int.add_right_cancel e)
  | .num _ => exact absurd h Bool.false_ne_true
  | .add _ _ (.add _ _ _) => exact absurd h Bool.false_ne_true

theorem of_var_eq (x : Var) (k : Int) (p : Poly) (h : (Expr.sub (.var x) (.num k)).isPoly p = true) :
    x.denote ctx = k → p.denote' ctx = 0 := eq_norm_expr ctx (.var x) (.num k) p h

theorem of_var_eq_mul (x : Var) (k : Int) (y : Var) (p : Poly) (h : (Expr.sub (.var x) (.mulL k (.var y))).isPoly p = true) :
    x.denote ctx = k * y.denote ctx → p.denote' ctx = 0 := eq_norm_expr ctx (.var x) (.mulL k (.var y)) p h

theorem eq_one_mul (a : Int) : a = 1 * a := (Int.one_mul a).symm
theorem mul_eq_zero_left (a b : Int) (h : a = 0) : a * b = 0 := by rw [h, Int.zero_mul]
theorem mul_eq_zero_right (a b : Int) (h : b = 0) : a * b = 0 := by rw [h, Int.mul_zero]
theorem mul_eq_kk (a b k₁ k₂ k : Int) (h₁ : a = k₁) (h₂ : b = k₂) (h : Int.beq' (k₁ * k₂) k = true) : a * b = k := by
  rw [h₁, h₂, Int.eq_of_beq' h]
theorem mul_eq_kkx (a b k₁ k₂ c k : Int) (h₁ : a = k₁) (h₂ : b = k₂ * c) (h : Int.beq' (k₁ * k₂) k = true) :
    a * b = k * c := by rw [h₁, h₂, ← Int.mul_assoc, Int.eq_of_beq' h]
theorem mul_eq_kxk (a b k₁ c k₂ k : Int) (h₁ : a = k₁ * c) (h₂ : b = k₂) (h : Int.beq' (k₁ * k₂) k = true) :
    a * b = k * c := by rw [h₁, h₂, Int.mul_right_comm, Int.eq_of_beq' h]

theorem pow_eq (a : Int) (b : Nat) (a' b' k : Int) (h₁ : a = a') (h₂ : (NatCast.natCast b : Int) = b')
    (h : Int.beq' (a' ^ b'.toNat) k = true) : a ^ b = k := by
  subst h₂
  rw [h₁, ← Int.eq_of_beq' h]
  rfl

/-! ## Eliminating a variable by cases on a remainder, after Cooper -/

def OrOver (n : Nat) (p : Nat → Prop) : Prop :=
  match n with
  | 0 => False
  | n + 1 => p n ∨ OrOver n p

def OrOverCases (n : Nat) (p : Nat → Prop) : Prop :=
  match n with
  | 0 => p 0
  | n + 1 => ¬p (n + 1) → OrOverCases n p

theorem orOver_of_exists {p : Nat → Prop} : (n : Nat) → (∃ i, i < n ∧ p i) → OrOver n p
  | 0, ⟨i, h, _⟩ => absurd h (Nat.not_lt_zero i)
  | n + 1, ⟨i, h, hp⟩ => by
    cases Nat.lt_or_ge i n with
    | inl lt => exact Or.inr (orOver_of_exists n ⟨i, lt, hp⟩)
    | inr ge => exact Or.inl (Nat.le_antisymm (Nat.le_of_lt_succ h) ge ▸ hp)

theorem orOver_cases (n : Nat) (p : Nat → Prop) (h : OrOver (n + 1) p) : OrOverCases n p := by
  induction n with
  | zero => exact h.elim id False.elim
  | succ n ih => exact fun not => ih (h.resolve_left not)

/-- There is a number below `n` that leaves the same remainder and is no larger. -/
theorem exists_remainder {n : Nat} (pos : 0 < n) {k : Int} (h : 0 ≤ k) :
    ∃ i : Nat, i < n ∧ (i : Int) ≤ k ∧ (n : Int) ∣ k - i := by
  obtain ⟨k, rfl⟩ := Int.eq_ofNat_of_zero_le h
  exact ⟨k % n, Nat.mod_lt k pos, Int.ofNat_le.mpr (Nat.mod_le k n), Int.dvd_self_sub_of_emod_eq rfl⟩

/-! Below, `p₁ = a * x + p` with `a < 0` bounds `x` from below, and `p₂ = b * x + q` with `0 < b` from above. -/

def splitDvdLeft (p₁ : Poly) (k : Nat) : Prop := p₁.leadCoeff ∣ p₁.rest.denote ctx + k

def splitLeLeft (p₁ p₂ : Poly) (k : Nat) : Prop :=
  p₂.leadCoeff * (p₁.rest.denote ctx + k) + -p₁.leadCoeff * p₂.rest.denote ctx ≤ 0

def splitDvdRight (p₂ : Poly) (k : Nat) : Prop := p₂.leadCoeff ∣ p₂.rest.denote ctx + k

def splitLeRight (p₁ p₂ : Poly) (k : Nat) : Prop :=
  p₂.leadCoeff * p₁.rest.denote ctx + -p₁.leadCoeff * (p₂.rest.denote ctx + k) ≤ 0

def cooper_left_split (p₁ p₂ : Poly) (k : Nat) : Prop := splitLeLeft ctx p₁ p₂ k ∧ splitDvdLeft ctx p₁ k
def cooper_right_split (p₁ p₂ : Poly) (k : Nat) : Prop := splitLeRight ctx p₁ p₂ k ∧ splitDvdRight ctx p₂ k

def opposed (p₁ p₂ : Poly) : Bool :=
  match p₁, p₂ with
  | .add a x _, .add b y _ => Nat.beq x y && (Int.blt' a 0 && Int.blt' 0 b)
  | _, _ => false

/-- The numbers that the arguments below are about. -/
theorem exists_of_opposed {ctx : Context} {p₁ p₂ : Poly} (h : opposed p₁ p₂ = true) :
    ∃ x : Int, p₁.leadCoeff < 0 ∧ 0 < p₂.leadCoeff ∧ p₁.denote ctx = p₁.leadCoeff * x + p₁.rest.denote ctx ∧
      p₂.denote ctx = p₂.leadCoeff * x + p₂.rest.denote ctx := by
  match p₁, p₂ with
  | .add a x p, .add b y q =>
    have h := (Bool.and_eq_true _ _).mp h
    have h' := (Bool.and_eq_true _ _).mp h.right
    have e : x = y := Nat.eq_of_beq_eq_true h.left
    subst e
    exact ⟨x.denote ctx, Int.lt_of_blt' h'.left, Int.lt_of_blt' h'.right, rfl, rfl⟩
  | .num _, _ => exact absurd h Bool.false_ne_true
  | .add _ _ _, .num _ => exact absurd h Bool.false_ne_true

theorem left_split {a b x p q k i : Int} (ha : a < 0) (hb : 0 < b) (e : k = -a * x - p) (h : b * x + q ≤ 0) (le : i ≤ k) :
    b * (p + i) + -a * q ≤ 0 := by
  have na : 0 ≤ -a := Int.le_of_lt (Int.neg_pos_of_neg ha)
  have le₁ : b * (p + i) ≤ b * (p + k) := Int.mul_le_mul_of_nonneg_left (Int.add_le_add_left le p) (Int.le_of_lt hb)
  have e₁ : b * (p + k) = -a * (b * x) := by
    rw [e, Int.add_comm p, Int.sub_add_cancel, Int.mul_left_comm]
  refine Int.le_trans (Int.add_le_add_right (e₁ ▸ le₁) _) ?_
  rw [← Int.mul_add]
  exact Int.mul_nonpos_of_nonneg_of_nonpos na h

theorem right_split {a b x p q k i : Int} (ha : a < 0) (hb : 0 < b) (e : k = -q - b * x) (h : a * x + p ≤ 0) (le : i ≤ k) :
    b * p + -a * (q + i) ≤ 0 := by
  have na : 0 ≤ -a := Int.le_of_lt (Int.neg_pos_of_neg ha)
  have le₁ : -a * (q + i) ≤ -a * (q + k) := Int.mul_le_mul_of_nonneg_left (Int.add_le_add_left le q) na
  have e₁ : -a * (q + k) = b * (a * x) := by
    rw [e, ← Int.add_sub_assoc, Int.add_right_neg, Int.zero_sub, Int.neg_mul_neg, Int.mul_left_comm]
  refine Int.le_trans (Int.add_le_add_left (e₁ ▸ le₁) _) ?_
  rw [← Int.mul_add, Int.add_comm]
  exact Int.mul_nonpos_of_nonneg_of_nonpos (Int.le_of_lt hb) h

theorem cooper_left (p₁ p₂ : Poly) (n : Nat)
    (h : (opposed p₁ p₂ && (Int.blt' 0 n && Int.beq' ((n : Int) % p₁.leadCoeff) 0)) = true) :
    p₁.denote' ctx ≤ 0 → p₂.denote' ctx ≤ 0 → OrOver n (cooper_left_split ctx p₁ p₂) := by
  rw [Poly.denote'_eq, Poly.denote'_eq]
  intro h₁ h₂
  have h := (Bool.and_eq_true _ _).mp h
  have h' := (Bool.and_eq_true _ _).mp h.right
  obtain ⟨x, ha, hb, e₁, e₂⟩ := exists_of_opposed (ctx := ctx) h.left
  rw [e₁] at h₁
  rw [e₂] at h₂
  have nonneg : 0 ≤ -p₁.leadCoeff * x - p₁.rest.denote ctx := by
    rw [← Int.neg_nonpos, Int.neg_sub, Int.neg_mul, Int.sub_neg, Int.add_comm]
    exact h₁
  obtain ⟨i, lt, le, dvd⟩ := exists_remainder (Int.ofNat_pos.mp (Int.lt_of_blt' h'.left)) nonneg
  refine orOver_of_exists n ⟨i, lt, left_split ha hb rfl h₂ le, ?_⟩
  have d := Int.dvd_trans (Int.dvd_of_emod_eq_zero (Int.eq_of_beq' h'.right)) dvd
  rw [Int.sub_sub] at d
  refine dvd_congr (a := -p₁.leadCoeff * x) d ?_
  rw [Int.neg_mul]
  exact Int.dvd_neg.mpr (Int.dvd_mul_right _ x)

theorem cooper_right (p₁ p₂ : Poly) (n : Nat)
    (h : (opposed p₁ p₂ && (Int.blt' 0 n && Int.beq' ((n : Int) % p₂.leadCoeff) 0)) = true) :
    p₁.denote' ctx ≤ 0 → p₂.denote' ctx ≤ 0 → OrOver n (cooper_right_split ctx p₁ p₂) := by
  rw [Poly.denote'_eq, Poly.denote'_eq]
  intro h₁ h₂
  have h := (Bool.and_eq_true _ _).mp h
  have h' := (Bool.and_eq_true _ _).mp h.right
  obtain ⟨x, ha, hb, e₁, e₂⟩ := exists_of_opposed (ctx := ctx) h.left
  rw [e₁] at h₁
  rw [e₂] at h₂
  have nonneg : 0 ≤ -p₂.rest.denote ctx - p₂.leadCoeff * x := by
    rw [← Int.neg_nonpos, Int.neg_sub, Int.sub_neg]
    exact h₂
  obtain ⟨i, lt, le, dvd⟩ := exists_remainder (Int.ofNat_pos.mp (Int.lt_of_blt' h'.left)) nonneg
  refine orOver_of_exists n ⟨i, lt, right_split ha hb rfl h₁ le, ?_⟩
  have d := Int.dvd_trans (Int.dvd_of_emod_eq_zero (Int.eq_of_beq' h'.right)) dvd
  have d : p₂.leadCoeff ∣ -(p₂.leadCoeff * x) - (p₂.rest.denote ctx + i) := by
    have e : -p₂.rest.denote ctx - p₂.leadCoeff * x - (i : Int) = -(p₂.leadCoeff * x) - (p₂.rest.denote ctx + i) := by
      simp only [Int.sub_eq_add_neg, Int.neg_add, Int.add_assoc, Int.add_left_comm]
    rwa [e] at d
  exact dvd_congr d (Int.dvd_neg.mpr (Int.dvd_mul_right _ x))

theorem cooper_left_split_ineq (p₁ p₂ : Poly) (k : Nat) (b : Int) (p' : Poly) (h : cooper_left_split ctx p₁ p₂ k)
    (c : isAffine 1 (Poly.combo p₂.leadCoeff p₁.rest (-p₁.leadCoeff) p₂.rest) (p₂.leadCoeff * k) p' = true) :
    p'.denote' ctx ≤ 0 := by
  rw [Poly.denote'_eq, denote_of_isAffine c, Poly.denote_combo, Int.one_mul, Int.add_right_comm, ← Int.mul_add]
  exact h.left

theorem cooper_left_split_dvd (p₁ p₂ : Poly) (k : Nat) (a : Int) (p' : Poly) (h : cooper_left_split ctx p₁ p₂ k)
    (c : (Int.beq' a p₁.leadCoeff && isAffine 1 p₁.rest k p') = true) : a ∣ p'.denote' ctx := by
  have c := (Bool.and_eq_true _ _).mp c
  rw [Poly.denote'_eq, Int.eq_of_beq' c.left, denote_of_isAffine c.right, Int.one_mul]
  exact h.right

theorem cooper_right_split_ineq (p₁ p₂ : Poly) (k : Nat) (a : Int) (p' : Poly) (h : cooper_right_split ctx p₁ p₂ k)
    (c : isAffine 1 (Poly.combo p₂.leadCoeff p₁.rest (-p₁.leadCoeff) p₂.rest) (-p₁.leadCoeff * k) p' = true) :
    p'.denote' ctx ≤ 0 := by
  rw [Poly.denote'_eq, denote_of_isAffine c, Poly.denote_combo, Int.one_mul, Int.add_assoc, ← Int.mul_add]
  exact h.left

theorem cooper_right_split_dvd (p₁ p₂ : Poly) (k : Nat) (b : Int) (p' : Poly) (h : cooper_right_split ctx p₁ p₂ k)
    (c : (Int.beq' b p₂.leadCoeff && isAffine 1 p₂.rest k p') = true) : b ∣ p'.denote' ctx := by
  have c := (Bool.and_eq_true _ _).mp c
  rw [Poly.denote'_eq, Int.eq_of_beq' c.left, denote_of_isAffine c.right, Int.one_mul]
  exact h.right

/-! The same when `p₃ = c * x + s` has to be a multiple of `d` too. -/

def cooper_dvd_left_split (p₁ p₂ p₃ : Poly) (d : Int) (k : Nat) : Prop :=
  cooper_left_split ctx p₁ p₂ k ∧
    p₁.leadCoeff * d ∣ p₃.leadCoeff * (p₁.rest.denote ctx + k) + -p₁.leadCoeff * p₃.rest.denote ctx

def cooper_dvd_right_split (p₁ p₂ p₃ : Poly) (d : Int) (k : Nat) : Prop :=
  cooper_right_split ctx p₁ p₂ k ∧
    p₂.leadCoeff * d ∣ -p₃.leadCoeff * (p₂.rest.denote ctx + k) + p₂.leadCoeff * p₃.rest.denote ctx

def opposedDvd (p₁ p₂ p₃ : Poly) : Bool :=
  match p₁, p₂, p₃ with
  | .add a x _, .add b y _, .add _ z _ => (Nat.beq x y && Nat.beq x z) && (Int.blt' a 0 && Int.blt' 0 b)
  | _, _, _ => false

theorem exists_of_opposedDvd {ctx : Context} {p₁ p₂ p₃ : Poly} (h : opposedDvd p₁ p₂ p₃ = true) :
    ∃ x : Int, p₁.leadCoeff < 0 ∧ 0 < p₂.leadCoeff ∧ p₁.denote ctx = p₁.leadCoeff * x + p₁.rest.denote ctx ∧
      p₂.denote ctx = p₂.leadCoeff * x + p₂.rest.denote ctx ∧ p₃.denote ctx = p₃.leadCoeff * x + p₃.rest.denote ctx := by
  match p₁, p₂, p₃ with
  | .add a x p, .add b y q, .add c z s =>
    have h := (Bool.and_eq_true _ _).mp h
    have hv := (Bool.and_eq_true _ _).mp h.left
    have h' := (Bool.and_eq_true _ _).mp h.right
    have e : x = y := Nat.eq_of_beq_eq_true hv.left
    have e' : x = z := Nat.eq_of_beq_eq_true hv.right
    subst e
    subst e'
    exact ⟨x.denote ctx, Int.lt_of_blt' h'.left, Int.lt_of_blt' h'.right, rfl, rfl, rfl⟩
  | .num _, _, _ => exact absurd h Bool.false_ne_true
  | .add _ _ _, .num _, _ => exact absurd h Bool.false_ne_true
  | .add _ _ _, .add _ _ _, .num _ => exact absurd h Bool.false_ne_true

theorem cooper_dvd_left (p₁ p₂ p₃ : Poly) (d : Int) (n : Nat)
    (h : (opposedDvd p₁ p₂ p₃ && (Int.blt' 0 n && (Int.beq' ((n : Int) % p₁.leadCoeff) 0 &&
      Int.beq' (p₃.leadCoeff * n % (p₁.leadCoeff * d)) 0))) = true) :
    p₁.denote' ctx ≤ 0 → p₂.denote' ctx ≤ 0 → d ∣ p₃.denote' ctx → OrOver n (cooper_dvd_left_split ctx p₁ p₂ p₃ d) := by
  rw [Poly.denote'_eq, Poly.denote'_eq, Poly.denote'_eq]
  intro h₁ h₂ h₃
  have h := (Bool.and_eq_true _ _).mp h
  have h' := (Bool.and_eq_true _ _).mp h.right
  have h'' := (Bool.and_eq_true _ _).mp h'.right
  obtain ⟨x, ha, hb, e₁, e₂, e₃⟩ := exists_of_opposedDvd (ctx := ctx) h.left
  rw [e₁] at h₁
  rw [e₂] at h₂
  rw [e₃] at h₃
  have nonneg : 0 ≤ -p₁.leadCoeff * x - p₁.rest.denote ctx := by
    rw [← Int.neg_nonpos, Int.neg_sub, Int.neg_mul, Int.sub_neg, Int.add_comm]
    exact h₁
  obtain ⟨i, lt, le, dvd⟩ := exists_remainder (Int.ofNat_pos.mp (Int.lt_of_blt' h'.left)) nonneg
  refine orOver_of_exists n ⟨i, lt, ⟨left_split ha hb rfl h₂ le, ?_⟩, ?_⟩
  · have d := Int.dvd_trans (Int.dvd_of_emod_eq_zero (Int.eq_of_beq' h''.left)) dvd
    rw [Int.sub_sub] at d
    refine dvd_congr (a := -p₁.leadCoeff * x) d ?_
    rw [Int.neg_mul]
    exact Int.dvd_neg.mpr (Int.dvd_mul_right _ x)
  · have m := Int.dvd_trans (Int.dvd_of_emod_eq_zero (Int.eq_of_beq' h''.right)) (Int.mul_dvd_mul_left p₃.leadCoeff dvd)
    have t : p₁.leadCoeff * d ∣ -p₁.leadCoeff * (p₃.leadCoeff * x + p₃.rest.denote ctx) := by
      rw [Int.neg_mul]
      exact Int.dvd_neg.mpr (Int.mul_dvd_mul_left _ h₃)
    refine dvd_congr (a := -p₁.leadCoeff * (p₃.leadCoeff * x + p₃.rest.denote ctx)) ?_ t
    have e : -p₁.leadCoeff * (p₃.leadCoeff * x + p₃.rest.denote ctx)
        - (p₃.leadCoeff * (p₁.rest.denote ctx + i) + -p₁.leadCoeff * p₃.rest.denote ctx)
        = p₃.leadCoeff * (-p₁.leadCoeff * x - p₁.rest.denote ctx - i) := by
      rw [Int.mul_add, Int.add_sub_add_right, Int.mul_left_comm, ← Int.mul_sub, Int.sub_sub]
    rw [e]
    exact m

theorem cooper_dvd_right (p₁ p₂ p₃ : Poly) (d : Int) (n : Nat)
    (h : (opposedDvd p₁ p₂ p₃ && (Int.blt' 0 n && (Int.beq' ((n : Int) % p₂.leadCoeff) 0 &&
      Int.beq' (p₃.leadCoeff * n % (p₂.leadCoeff * d)) 0))) = true) :
    p₁.denote' ctx ≤ 0 → p₂.denote' ctx ≤ 0 → d ∣ p₃.denote' ctx → OrOver n (cooper_dvd_right_split ctx p₁ p₂ p₃ d) := by
  rw [Poly.denote'_eq, Poly.denote'_eq, Poly.denote'_eq]
  intro h₁ h₂ h₃
  have h := (Bool.and_eq_true _ _).mp h
  have h' := (Bool.and_eq_true _ _).mp h.right
  have h'' := (Bool.and_eq_true _ _).mp h'.right
  obtain ⟨x, ha, hb, e₁, e₂, e₃⟩ := exists_of_opposedDvd (ctx := ctx) h.left
  rw [e₁] at h₁
  rw [e₂] at h₂
  rw [e₃] at h₃
  have nonneg : 0 ≤ -p₂.rest.denote ctx - p₂.leadCoeff * x := by
    rw [← Int.neg_nonpos, Int.neg_sub, Int.sub_neg]
    exact h₂
  have e : ∀ i : Int, -p₂.rest.denote ctx - p₂.leadCoeff * x - i = -(p₂.leadCoeff * x) - (p₂.rest.denote ctx + i) := by
    intro i
    simp only [Int.sub_eq_add_neg, Int.neg_add, Int.add_assoc, Int.add_left_comm]
  obtain ⟨i, lt, le, dvd⟩ := exists_remainder (Int.ofNat_pos.mp (Int.lt_of_blt' h'.left)) nonneg
  refine orOver_of_exists n ⟨i, lt, ⟨right_split ha hb rfl h₁ le, ?_⟩, ?_⟩
  · have d := Int.dvd_trans (Int.dvd_of_emod_eq_zero (Int.eq_of_beq' h''.left)) dvd
    rw [e] at d
    exact dvd_congr d (Int.dvd_neg.mpr (Int.dvd_mul_right _ x))
  · have m := Int.dvd_trans (Int.dvd_of_emod_eq_zero (Int.eq_of_beq' h''.right)) (Int.mul_dvd_mul_left p₃.leadCoeff dvd)
    have t : p₂.leadCoeff * d ∣ p₂.leadCoeff * (p₃.leadCoeff * x + p₃.rest.denote ctx) := Int.mul_dvd_mul_left _ h₃
    refine dvd_congr (a := p₂.leadCoeff * (p₃.leadCoeff * x + p₃.rest.denote ctx)) ?_ t
    have e' : p₂.leadCoeff * (p₃.leadCoeff * x + p₃.rest.denote ctx)
        - (-p₃.leadCoeff * (p₂.rest.denote ctx + i) + p₂.leadCoeff * p₃.rest.denote ctx)
        = -(p₃.leadCoeff * (-p₂.rest.denote ctx - p₂.leadCoeff * x - i)) := by
      rw [e, Int.mul_add, Int.add_sub_add_right, Int.neg_mul, Int.sub_neg, Int.mul_sub, Int.neg_sub, Int.mul_neg, Int.sub_neg,
        Int.mul_left_comm, Int.add_comm]
    rw [e']
    exact Int.dvd_neg.mpr m

theorem cooper_dvd_left_split_ineq (p₁ p₂ p₃ : Poly) (d : Int) (k : Nat) (b : Int) (p' : Poly)
    (h : cooper_dvd_left_split ctx p₁ p₂ p₃ d k)
    (c : isAffine 1 (Poly.combo p₂.leadCoeff p₁.rest (-p₁.leadCoeff) p₂.rest) (p₂.leadCoeff * k) p' = true) :
    p'.denote' ctx ≤ 0 := cooper_left_split_ineq ctx p₁ p₂ k b p' h.left c

theorem cooper_dvd_left_split_dvd1 (p₁ p₂ p₃ : Poly) (d : Int) (k : Nat) (a : Int) (p' : Poly)
    (h : cooper_dvd_left_split ctx p₁ p₂ p₃ d k) (c : (Int.beq' a p₁.leadCoeff && isAffine 1 p₁.rest k p') = true) :
    a ∣ p'.denote' ctx := cooper_left_split_dvd ctx p₁ p₂ k a p' h.left c

theorem cooper_dvd_left_split_dvd2 (p₁ p₂ p₃ : Poly) (d : Int) (k : Nat) (d' : Int) (p' : Poly)
    (h : cooper_dvd_left_split ctx p₁ p₂ p₃ d k)
    (c : (Int.beq' (p₁.leadCoeff * d % d') 0 &&
      isAffine 1 (Poly.combo p₃.leadCoeff p₁.rest (-p₁.leadCoeff) p₃.rest) (p₃.leadCoeff * k) p') = true) :
    d' ∣ p'.denote' ctx := by
  have c := (Bool.and_eq_true _ _).mp c
  rw [Poly.denote'_eq, denote_of_isAffine c.right, Poly.denote_combo, Int.one_mul, Int.add_right_comm, ← Int.mul_add]
  exact Int.dvd_trans (Int.dvd_of_emod_eq_zero (Int.eq_of_beq' c.left)) h.right

theorem cooper_dvd_right_split_ineq (p₁ p₂ p₃ : Poly) (d : Int) (k : Nat) (a : Int) (p' : Poly)
    (h : cooper_dvd_right_split ctx p₁ p₂ p₃ d k)
    (c : isAffine 1 (Poly.combo p₂.leadCoeff p₁.rest (-p₁.leadCoeff) p₂.rest) (-p₁.leadCoeff * k) p' = true) :
    p'.denote' ctx ≤ 0 := cooper_right_split_ineq ctx p₁ p₂ k a p' h.left c

theorem cooper_dvd_right_split_dvd1 (p₁ p₂ p₃ : Poly) (d : Int) (k : Nat) (b : Int) (p' : Poly)
    (h : cooper_dvd_right_split ctx p₁ p₂ p₃ d k) (c : (Int.beq' b p₂.leadCoeff && isAffine 1 p₂.rest k p') = true) :
    b ∣ p'.denote' ctx := cooper_right_split_dvd ctx p₁ p₂ k b p' h.left c

theorem cooper_dvd_right_split_dvd2 (p₁ p₂ p₃ : Poly) (d : Int) (k : Nat) (d' : Int) (p' : Poly)
    (h : cooper_dvd_right_split ctx p₁ p₂ p₃ d k)
    (c : (Int.beq' (p₂.leadCoeff * d % d') 0 &&
      isAffine 1 (Poly.combo (-p₃.leadCoeff) p₂.rest p₂.leadCoeff p₃.rest) (-p₃.leadCoeff * k) p') = true) :
    d' ∣ p'.denote' ctx := by
  have c := (Bool.and_eq_true _ _).mp c
  rw [Poly.denote'_eq, denote_of_isAffine c.right, Poly.denote_combo, Int.one_mul, Int.add_right_comm, ← Int.mul_add]
  exact Int.dvd_trans (Int.dvd_of_emod_eq_zero (Int.eq_of_beq' c.left)) h.right

/-- Bounds `c₁ ≤ x ≤ -c₂` with no number between them that solves the divisibility. -/
def cooperUnsat (p₁ p₂ p₃ : Poly) (d α β : Int) : Bool :=
  match p₁, p₂, p₃ with
  | .add a x (.num c₁), .add b y (.num c₂), .add c z (.num e) =>
    (Nat.beq x y && Nat.beq x z) && ((Int.beq' a (-1) && Int.beq' b 1) &&
      ((Int.beq' (α * c + β * d) 1 && Int.blt' 0 d) && Int.blt' (d * ((α * e - c₂) / d)) (c₁ + α * e)))
  | _, _, _ => false

theorem cooper_unsat (p₁ p₂ p₃ : Poly) (d α β : Int) (h : cooperUnsat p₁ p₂ p₃ d α β = true) :
    p₁.denote' ctx ≤ 0 → p₂.denote' ctx ≤ 0 → d ∣ p₃.denote' ctx → False := by
  rw [Poly.denote'_eq, Poly.denote'_eq, Poly.denote'_eq]
  match p₁, p₂, p₃ with
  | .add a x (.num c₁), .add b y (.num c₂), .add c z (.num e) =>
    have h := (Bool.and_eq_true _ _).mp h
    have hv := (Bool.and_eq_true _ _).mp h.left
    have h := (Bool.and_eq_true _ _).mp h.right
    have hc := (Bool.and_eq_true _ _).mp h.left
    have h := (Bool.and_eq_true _ _).mp h.right
    have hd := (Bool.and_eq_true _ _).mp h.left
    have one := Int.eq_of_beq' hd.left
    rw [← Nat.eq_of_beq_eq_true hv.left, ← Nat.eq_of_beq_eq_true hv.right, Int.eq_of_beq' hc.left, Int.eq_of_beq' hc.right]
    show -1 * x.denote ctx + c₁ ≤ 0 → 1 * x.denote ctx + c₂ ≤ 0 → d ∣ c * x.denote ctx + e → False
    rw [Int.neg_one_mul, Int.one_mul]
    intro h₁ h₂ h₃
    have low : c₁ ≤ x.denote ctx := by
      rw [Int.add_comm, Int.add_neg_eq_sub] at h₁
      exact Int.le_of_sub_nonpos h₁
    have high : x.denote ctx + α * e ≤ α * e - c₂ := by
      rw [Int.add_comm, Int.sub_eq_add_neg]
      refine Int.add_le_add_left (Int.le_of_sub_nonpos ?_) (α * e)
      rwa [Int.sub_neg]
    have dvd : d ∣ x.denote ctx + α * e := by
      have m := Int.dvd_mul_left_of_dvd h₃ α
      have e' : α * (c * x.denote ctx + e) = x.denote ctx + α * e - d * (β * x.denote ctx) := by
        have e₁ : α * c = 1 - β * d := by rw [← one, Int.add_sub_cancel]
        rw [Int.mul_add, ← Int.mul_assoc, e₁, Int.sub_mul, Int.one_mul, Int.mul_comm β d, Int.mul_assoc, ← Int.add_sub_right_comm]
      rw [e'] at m
      exact (Int.dvd_sub_left (Int.dvd_mul_right d _)).mp m
    have le := le_of_dvd_of_le (Int.lt_of_blt' hd.right) dvd high
    exact Int.not_le_of_gt (Int.lt_of_le_of_lt le (Int.lt_of_blt' h.right)) (Int.add_le_add_right low _)

end Int.Internal.Linear

/-! ## What is not negative -/

namespace Int.Nonneg

theorem num (a : Int) (h : Int.ble' 0 a = true) : 0 ≤ a := Int.le_of_ble' h
theorem natCast (a : Nat) : 0 ≤ (NatCast.natCast a : Int) := Int.ofNat_zero_le a
theorem add (a b : Int) (h₁ : 0 ≤ a) (h₂ : 0 ≤ b) : 0 ≤ a + b := Int.add_nonneg h₁ h₂
theorem mul (a b : Int) (h₁ : 0 ≤ a) (h₂ : 0 ≤ b) : 0 ≤ a * b := Int.mul_nonneg h₁ h₂
theorem div (a b : Int) (h₁ : 0 ≤ a) (h₂ : 0 ≤ b) : 0 ≤ a / b := Int.ediv_nonneg h₁ h₂
theorem mod (a b : Int) (h : 0 ≤ a) : 0 ≤ a % b := by
  obtain ⟨n, rfl⟩ := Int.eq_ofNat_of_zero_le h
  exact Int.ofNat_zero_le (n % b.natAbs)
theorem pow (a : Int) (k : Nat) (h : 0 ≤ a) : 0 ≤ a ^ k := Int.pow_nonneg h

theorem toPoly (e : Int) (h : 0 ≤ e) : -1 * e ≤ 0 := by
  rw [Int.neg_one_mul]
  exact Int.neg_nonpos_of_nonneg h

end Int.Nonneg

/-! ## Natural numbers as integers -/

namespace Nat.ToInt

variable {a b : Nat} {a' b' : Int}

theorem natCast_ofNat (n : Nat) : (NatCast.natCast (no_index (OfNat.ofNat n : Nat)) : Int) = OfNat.ofNat n := rfl

theorem toNat_nonneg (x : Nat) : (-1 : Int) * NatCast.natCast x ≤ 0 := by
  rw [Int.neg_one_mul]
  exact Int.neg_nonpos_of_nonneg (Int.ofNat_zero_le x)

theorem ofNat_toNat (a : Int) : (NatCast.natCast a.toNat : Int) = if a ≤ 0 then 0 else a := by
  show (a.toNat : Int) = _
  split
  · rename_i h
    rw [Int.toNat_of_nonpos h]
    rfl
  · rename_i h
    exact Int.toNat_of_nonneg (Int.le_of_lt (Int.not_le.mp h))

variable (a b a' b')

theorem add_congr (h₁ : NatCast.natCast a = a') (h₂ : NatCast.natCast b = b') : NatCast.natCast (a + b) = a' + b' :=
  h₁ ▸ h₂ ▸ rfl
theorem mul_congr (h₁ : NatCast.natCast a = a') (h₂ : NatCast.natCast b = b') : NatCast.natCast (a * b) = a' * b' :=
  h₁ ▸ h₂ ▸ rfl
theorem div_congr (h₁ : NatCast.natCast a = a') (h₂ : NatCast.natCast b = b') : NatCast.natCast (a / b) = a' / b' :=
  h₁ ▸ h₂ ▸ Int.natCast_ediv a b
theorem mod_congr (h₁ : NatCast.natCast a = a') (h₂ : NatCast.natCast b = b') : NatCast.natCast (a % b) = a' % b' :=
  h₁ ▸ h₂ ▸ Int.natCast_emod a b
theorem pow_congr (h₁ : NatCast.natCast a = a') : NatCast.natCast (a ^ b) = a' ^ b := h₁ ▸ Int.natCast_pow a b

theorem of_eq (h₁ : NatCast.natCast a = a') (h₂ : NatCast.natCast b = b') (h : a = b) : a' = b' := by
  rw [← h₁, ← h₂, h]
theorem of_diseq (h₁ : NatCast.natCast a = a') (h₂ : NatCast.natCast b = b') (h : ¬a = b) : ¬a' = b' := by
  rw [← h₁, ← h₂]
  exact fun e => h (Int.ofNat_inj.mp e)
theorem of_dvd (h₁ : NatCast.natCast a = a') (h₂ : NatCast.natCast b = b') (h : a ∣ b) : a' ∣ b' := by
  rw [← h₁, ← h₂]
  exact Int.ofNat_dvd.mpr h
theorem of_le (h₁ : NatCast.natCast a = a') (h₂ : NatCast.natCast b = b') (h : a ≤ b) : a' ≤ b' := by
  rw [← h₁, ← h₂]
  exact Int.ofNat_le.mpr h
theorem of_not_le (h₁ : NatCast.natCast a = a') (h₂ : NatCast.natCast b = b') (h : ¬a ≤ b) : b' + 1 ≤ a' := by
  rw [← h₁, ← h₂]
  exact Int.ofNat_lt.mpr (Nat.lt_of_not_le h)

end Nat.ToInt
