prelude
import Core.Omega.Coeffs
import Core.Nat.Termination
import Core.Omega.Int

/-! Linear combinations of atoms with a constant, and how `omega` evaluates them. -/

namespace Lean.Omega

structure LinearCombo where
  const : Int := 0
  coeffs : Coeffs := []
  deriving DecidableEq

namespace LinearCombo

def eval (lc : LinearCombo) (values : Coeffs) : Int := lc.const + lc.coeffs.dot values

def coordinate (i : Nat) : LinearCombo where
  const := 0
  coeffs := Coeffs.set [] i 1

def add (l₁ l₂ : LinearCombo) : LinearCombo where
  const := l₁.const + l₂.const
  coeffs := l₁.coeffs + l₂.coeffs

def sub (l₁ l₂ : LinearCombo) : LinearCombo where
  const := l₁.const - l₂.const
  coeffs := l₁.coeffs - l₂.coeffs

def neg (lc : LinearCombo) : LinearCombo where
  const := -lc.const
  coeffs := -lc.coeffs

def smul (lc : LinearCombo) (i : Int) : LinearCombo where
  const := i * lc.const
  coeffs := lc.coeffs.smul i

instance : Inhabited LinearCombo := ⟨{ const := 1 }⟩
instance : Add LinearCombo := ⟨add⟩
instance : Sub LinearCombo := ⟨sub⟩
instance : Neg LinearCombo := ⟨neg⟩
instance : HMul Int LinearCombo LinearCombo := ⟨fun i lc => lc.smul i⟩

/-- The product, if one of the two is constant. -/
def mul (l₁ l₂ : LinearCombo) : LinearCombo :=
  l₂.const * l₁ + l₁.const * l₂ - { const := l₁.const * l₂.const }

instance : Mul LinearCombo := ⟨mul⟩

/-! ## Evaluation -/

theorem add_eval (l₁ l₂ : LinearCombo) (v : Coeffs) : (l₁ + l₂).eval v = l₁.eval v + l₂.eval v := by
  show l₁.const + l₂.const + IntList.dot (IntList.add l₁.coeffs l₂.coeffs) v = _
  rw [IntList.dot_add_left, Int.add_add_add_comm]
  rfl

theorem sub_eval (l₁ l₂ : LinearCombo) (v : Coeffs) : (l₁ - l₂).eval v = l₁.eval v - l₂.eval v := by
  show l₁.const - l₂.const + IntList.dot (IntList.sub l₁.coeffs l₂.coeffs) v
    = (l₁.const + IntList.dot l₁.coeffs v) - (l₂.const + IntList.dot l₂.coeffs v)
  rw [IntList.dot_sub_left, Int.sub_eq_add_neg, Int.sub_eq_add_neg, Int.sub_eq_add_neg, Int.neg_add, Int.add_add_add_comm]

theorem neg_eval (lc : LinearCombo) (v : Coeffs) : (-lc).eval v = -lc.eval v := by
  show -lc.const + IntList.dot (IntList.neg lc.coeffs) v = -(lc.const + IntList.dot lc.coeffs v)
  rw [IntList.dot_neg_left, Int.neg_add]

theorem smul_eval (lc : LinearCombo) (i : Int) (v : Coeffs) : (lc.smul i).eval v = i * lc.eval v := by
  show i * lc.const + IntList.dot (IntList.smul lc.coeffs i) v = i * (lc.const + IntList.dot lc.coeffs v)
  rw [IntList.dot_smul_left, Int.mul_add]

theorem eval_of_isZero {lc : LinearCombo} (h : lc.coeffs.isZero) (v : Coeffs) : lc.eval v = lc.const := by
  show lc.const + Coeffs.dot lc.coeffs v = lc.const
  rw [Coeffs.dot_of_isZero _ _ h, Int.add_zero]

theorem mul_eval (l₁ l₂ : LinearCombo) (v : Coeffs) (w : l₁.coeffs.isZero ∨ l₂.coeffs.isZero) :
    (mul l₁ l₂).eval v = l₁.eval v * l₂.eval v := by
  have e : (mul l₁ l₂).eval v = l₂.const * l₁.eval v + l₁.const * l₂.eval v - l₁.const * l₂.const := by
    unfold mul
    rw [sub_eval, add_eval]
    show (l₁.smul l₂.const).eval v + (l₂.smul l₁.const).eval v - (l₁.const * l₂.const + 0) = _
    rw [smul_eval, smul_eval, Int.add_zero]
  rw [e]
  cases w with
  | inl h => rw [eval_of_isZero h v, Int.mul_comm l₂.const, Int.add_comm, Int.add_sub_cancel]
  | inr h => rw [eval_of_isZero h v, Int.add_sub_cancel, Int.mul_comm]

/-! ## Atoms: the first ten by position, the others by number -/

theorem coordinate_eval (i : Nat) (v : Coeffs) : (coordinate i).eval v = v.get i := by
  show 0 + IntList.dot (IntList.set [] i 1) v = IntList.get v i
  rw [IntList.dot_set_nil, Int.zero_add, Int.one_mul]

section
variable {a0 a1 a2 a3 a4 a5 a6 a7 a8 a9 : Int} {t : List Int}

theorem coordinate_eval_0 : (coordinate 0).eval (.ofList (a0 :: t)) = a0 := coordinate_eval 0 _
theorem coordinate_eval_1 : (coordinate 1).eval (.ofList (a0 :: a1 :: t)) = a1 := coordinate_eval 1 _
theorem coordinate_eval_2 : (coordinate 2).eval (.ofList (a0 :: a1 :: a2 :: t)) = a2 := coordinate_eval 2 _
theorem coordinate_eval_3 : (coordinate 3).eval (.ofList (a0 :: a1 :: a2 :: a3 :: t)) = a3 := coordinate_eval 3 _
theorem coordinate_eval_4 : (coordinate 4).eval (.ofList (a0 :: a1 :: a2 :: a3 :: a4 :: t)) = a4 :=
  coordinate_eval 4 _
theorem coordinate_eval_5 : (coordinate 5).eval (.ofList (a0 :: a1 :: a2 :: a3 :: a4 :: a5 :: t)) = a5 :=
  coordinate_eval 5 _
theorem coordinate_eval_6 : (coordinate 6).eval (.ofList (a0 :: a1 :: a2 :: a3 :: a4 :: a5 :: a6 :: t)) = a6 :=
  coordinate_eval 6 _
theorem coordinate_eval_7 :
    (coordinate 7).eval (.ofList (a0 :: a1 :: a2 :: a3 :: a4 :: a5 :: a6 :: a7 :: t)) = a7 := coordinate_eval 7 _
theorem coordinate_eval_8 :
    (coordinate 8).eval (.ofList (a0 :: a1 :: a2 :: a3 :: a4 :: a5 :: a6 :: a7 :: a8 :: t)) = a8 :=
  coordinate_eval 8 _
theorem coordinate_eval_9 :
    (coordinate 9).eval (.ofList (a0 :: a1 :: a2 :: a3 :: a4 :: a5 :: a6 :: a7 :: a8 :: a9 :: t)) = a9 :=
  coordinate_eval 9 _
end

end LinearCombo

end Lean.Omega

/-!
Bounds on a linear combination, and the steps from bounds to bounds that `omega` takes: combining,
dividing by the greatest common divisor, and eliminating an equation by remainders. A proof by `omega`
is a chain of these theorems, each applied to literals.
-/

namespace Lean.Omega

abbrev LowerBound : Type := Option Int
abbrev UpperBound : Type := Option Int

abbrev LowerBound.sat (b : LowerBound) (t : Int) : Bool :=
  match b with
  | none => true
  | some x => decide (x ≤ t)

abbrev UpperBound.sat (b : UpperBound) (t : Int) : Bool :=
  match b with
  | none => true
  | some y => decide (t ≤ y)

structure Constraint where
  lowerBound : LowerBound
  upperBound : UpperBound
  deriving DecidableEq

namespace Constraint

/-! ## The functions -/

def sat (c : Constraint) (t : Int) : Bool := LowerBound.sat c.lowerBound t && UpperBound.sat c.upperBound t

abbrev sat' (c : Constraint) (x y : Coeffs) : Bool := c.sat (Coeffs.dot x y)

def map (c : Constraint) (f : Int → Int) : Constraint where
  lowerBound := c.lowerBound.map f
  upperBound := c.upperBound.map f

def translate (c : Constraint) (t : Int) : Constraint := c.map (· + t)

def flip (c : Constraint) : Constraint where
  lowerBound := c.upperBound
  upperBound := c.lowerBound

def neg (c : Constraint) : Constraint := c.flip.map (fun x => -x)

def trivial : Constraint := ⟨none, none⟩
def impossible : Constraint := ⟨some 1, some 0⟩
def exact (r : Int) : Constraint := ⟨some r, some r⟩

def isImpossible : Constraint → Bool
  | ⟨some x, some y⟩ => decide (y < x)
  | _ => false

def isExact : Constraint → Bool
  | ⟨some x, some y⟩ => decide (x = y)
  | _ => false

def scale (k : Int) (c : Constraint) : Constraint :=
  if k = 0 then
    if c.isImpossible then c else ⟨some 0, some 0⟩
  else if 0 < k then
    c.map (k * ·)
  else
    c.flip.map (k * ·)

def addBounds : Option Int → Option Int → Option Int
  | some a, some b => some (a + b)
  | _, _ => none

def add (x y : Constraint) : Constraint where
  lowerBound := addBounds x.lowerBound y.lowerBound
  upperBound := addBounds x.upperBound y.upperBound

def combo (a : Int) (x : Constraint) (b : Int) (y : Constraint) : Constraint := add (scale a x) (scale b y)

/-- The stronger of two bounds, where `none` is none. -/
def mergeBounds (f : Int → Int → Int) : Option Int → Option Int → Option Int
  | none, b => b
  | some a, none => some a
  | some a, some b => some (f a b)

def combine (x y : Constraint) : Constraint where
  lowerBound := mergeBounds max x.lowerBound y.lowerBound
  upperBound := mergeBounds min x.upperBound y.upperBound

def div (c : Constraint) (k : Nat) : Constraint where
  lowerBound := c.lowerBound.map fun x => -(-x / k)
  upperBound := c.upperBound.map fun y => y / k

/-! ## What satisfies them -/

section
variable {s t : Constraint} {x y : Int}

theorem sat_mk (l u : Option Int) : sat ⟨l, u⟩ x = true ↔ (∀ a, l = some a → a ≤ x) ∧ (∀ a, u = some a → x ≤ a) := by
  unfold sat
  rw [Bool.and_eq_true]
  refine and_congr ?_ ?_
  · cases l with
    | none => exact iff_of_true rfl (fun _ h => nomatch h)
    | some a => exact decide_eq_true_iff.trans ⟨fun h _ e => Option.some_inj.mp e ▸ h, fun h => h a rfl⟩
  · cases u with
    | none => exact iff_of_true rfl (fun _ h => nomatch h)
    | some a => exact decide_eq_true_iff.trans ⟨fun h _ e => Option.some_inj.mp e ▸ h, fun h => h a rfl⟩

theorem sat_iff : s.sat x = true ↔ (∀ a, s.lowerBound = some a → a ≤ x) ∧ (∀ a, s.upperBound = some a → x ≤ a) :=
  sat_mk s.lowerBound s.upperBound

theorem exact_sat {r : Int} : (exact r).sat x = true ↔ x = r :=
  sat_iff.trans ⟨fun h => Int.le_antisymm (h.right r rfl) (h.left r rfl),
    fun e => ⟨fun _ h => e ▸ Option.some_inj.mp h ▸ Int.le_refl r, fun _ h => e ▸ Option.some_inj.mp h ▸ Int.le_refl r⟩⟩

theorem exists_of_map {f : Int → Int} {b : Option Int} {c : Int} (h : b.map f = some c) : ∃ a, b = some a ∧ f a = c := by
  cases b with
  | none => exact nomatch h
  | some a => exact ⟨a, rfl, Option.some_inj.mp h⟩

theorem map_sat {f : Int → Int} (mono : ∀ a b, a ≤ b → f a ≤ f b) (h : s.sat x = true) : (s.map f).sat (f x) = true := by
  have h := sat_iff.mp h
  refine sat_iff.mpr ⟨fun c e => ?_, fun c e => ?_⟩
  · obtain ⟨a, ha, rfl⟩ := exists_of_map e
    exact mono a x (h.left a ha)
  · obtain ⟨a, ha, rfl⟩ := exists_of_map e
    exact mono x a (h.right a ha)

theorem flip_map_sat {f : Int → Int} (anti : ∀ a b, a ≤ b → f b ≤ f a) (h : s.sat x = true) :
    (s.flip.map f).sat (f x) = true := by
  have h := sat_iff.mp h
  refine sat_iff.mpr ⟨fun c e => ?_, fun c e => ?_⟩
  · obtain ⟨a, ha, rfl⟩ := exists_of_map e
    exact anti x a (h.right a ha)
  · obtain ⟨a, ha, rfl⟩ := exists_of_map e
    exact anti a x (h.left a ha)

theorem neg_sat (h : s.sat x = true) : s.neg.sat (-x) = true := flip_map_sat (fun _ _ => Int.neg_le_neg) h

theorem not_sat_of_isImpossible (h : s.isImpossible = true) : ¬s.sat x = true := by
  intro hs
  have hs := sat_iff.mp hs
  match s with
  | ⟨some a, some b⟩ =>
    exact Int.not_le_of_gt (of_decide_eq_true h) (Int.le_trans (hs.left a rfl) (hs.right b rfl))
  | ⟨none, _⟩ => exact Bool.false_ne_true h
  | ⟨some _, none⟩ => exact Bool.false_ne_true h

theorem scale_sat (k : Int) (h : s.sat x = true) : (scale k s).sat (k * x) = true := by
  unfold scale
  by_cases hk : k = 0
  · rw [if_pos hk, hk, Int.zero_mul]
    by_cases hi : s.isImpossible = true
    · exact absurd h (not_sat_of_isImpossible hi)
    · rw [if_neg hi]; rfl
  · rw [if_neg hk]
    by_cases pos : 0 < k
    · rw [if_pos pos]
      exact map_sat (fun _ _ le => Int.mul_le_mul_of_nonneg_left le (Int.le_of_lt pos)) h
    · rw [if_neg pos]
      exact flip_map_sat (fun _ _ le => Int.mul_le_mul_of_nonpos_left (Int.not_lt.mp pos) le) h

theorem exists_of_addBounds {b d : Option Int} {c : Int} (h : addBounds b d = some c) :
    ∃ a a', b = some a ∧ d = some a' ∧ a + a' = c := by
  cases b with
  | none => exact nomatch h
  | some a =>
    cases d with
    | none => exact nomatch h
    | some a' => exact ⟨a, a', rfl, rfl, Option.some_inj.mp h⟩

theorem add_sat (hs : s.sat x = true) (ht : t.sat y = true) : (add s t).sat (x + y) = true := by
  have hs := sat_iff.mp hs
  have ht := sat_iff.mp ht
  refine sat_iff.mpr ⟨fun c e => ?_, fun c e => ?_⟩
  · obtain ⟨a, b, ha, hb, rfl⟩ := exists_of_addBounds e
    exact Int.add_le_add (hs.left a ha) (ht.left b hb)
  · obtain ⟨a, b, ha, hb, rfl⟩ := exists_of_addBounds e
    exact Int.add_le_add (hs.right a ha) (ht.right b hb)

theorem combo_sat (a : Int) (hs : s.sat x = true) (b : Int) (ht : t.sat y = true) :
    (combo a s b t).sat (a * x + b * y) = true := add_sat (scale_sat a hs) (scale_sat b ht)

theorem mergeBounds_elim {p : Int → Prop} {f : Int → Int → Int} (hf : ∀ a b, p a → p b → p (f a b))
    {b d : Option Int} (hb : ∀ a, b = some a → p a) (hd : ∀ a, d = some a → p a) (c : Int)
    (h : mergeBounds f b d = some c) : p c := by
  cases b with
  | none => exact hd c h
  | some a =>
    cases d with
    | none => exact hb c h
    | some a' => exact Option.some_inj.mp h ▸ hf a a' (hb a rfl) (hd a' rfl)

theorem combine_sat (hs : s.sat x = true) (ht : t.sat x = true) : (combine s t).sat x = true := by
  have hs := sat_iff.mp hs
  have ht := sat_iff.mp ht
  exact sat_iff.mpr
    ⟨mergeBounds_elim (p := (· ≤ x)) (fun _ _ h₁ h₂ => Int.max_le.mpr ⟨h₁, h₂⟩) hs.left ht.left,
     mergeBounds_elim (p := (x ≤ ·)) (fun _ _ h₁ h₂ => Int.le_min.mpr ⟨h₁, h₂⟩) hs.right ht.right⟩

theorem div_sat {k : Nat} (hk : 0 < (k : Int)) (h : s.sat ((k : Int) * x) = true) : (s.div k).sat x = true := by
  have h := sat_iff.mp h
  refine sat_iff.mpr ⟨fun c e => ?_, fun c e => ?_⟩
  · obtain ⟨a, ha, rfl⟩ := exists_of_map e
    have le := Int.neg_le_neg (h.left a ha)
    rw [← Int.mul_neg, Int.mul_comm] at le
    exact Int.neg_le_of_neg_le (Int.le_ediv_of_mul_le hk le)
  · obtain ⟨a, ha, rfl⟩ := exists_of_map e
    have le := h.right a ha
    rw [Int.mul_comm] at le
    exact Int.le_ediv_of_mul_le hk le

end

/-! ## The steps -/

theorem combine_sat' {s t : Constraint} {x y : Coeffs} (ws : s.sat' x y) (wt : t.sat' x y) : (s.combine t).sat' x y :=
  combine_sat ws wt

theorem not_sat'_of_isImpossible {c : Constraint} (h : isImpossible c) {x y : Coeffs} : ¬c.sat' x y :=
  not_sat_of_isImpossible h

theorem addInequality_sat {c : Int} {x y : Coeffs} (w : c + Coeffs.dot x y ≥ 0) :
    ({ lowerBound := some (-c), upperBound := none } : Constraint).sat' x y := by
  refine sat_iff.mpr ⟨fun a h => ?_, fun a h => nomatch h⟩
  rw [← Option.some_inj.mp h, ← Int.sub_nonneg, Int.sub_neg, Int.add_comm]
  exact w

theorem addEquality_sat {c : Int} {x y : Coeffs} (w : c + Coeffs.dot x y = 0) :
    ({ lowerBound := some (-c), upperBound := some (-c) } : Constraint).sat' x y := by
  refine exact_sat.mpr (Int.eq_neg_of_add_eq_zero_left ?_)
  rw [Int.add_comm]
  exact w

end Constraint

theorem combo_sat' (s t : Constraint) (a : Int) (x : Coeffs) (b : Int) (y v : Coeffs) (wx : s.sat' x v) (wy : t.sat' y v) :
    (Constraint.combo a s b t).sat' (Coeffs.combo a x b y) v := by
  show Constraint.sat _ (IntList.dot (IntList.combo a x b y) v) = true
  rw [IntList.dot_combo]
  exact Constraint.combo_sat a wx b wy

/-! ## Normal form: no common divisor, and the first coefficient positive -/

def normalize (s : Constraint) (x : Coeffs) : Constraint × Coeffs :=
  if x.gcd = 0 then
    if s.sat 0 then (.trivial, x) else (.impossible, x)
  else if x.gcd = 1 then
    (s, x)
  else
    (s.div x.gcd, x.sdiv x.gcd)

def positivize (s : Constraint) (x : Coeffs) : Constraint × Coeffs :=
  if 0 ≤ x.leading then (s, x) else (s.neg, x.smul (-1))

def tidy (p : Constraint × Coeffs) : Constraint × Coeffs :=
  match positivize p.1 p.2 with
  | (s, x) => normalize s x

abbrev tidyConstraint (s : Constraint) (x : Coeffs) : Constraint := (tidy (s, x)).1
abbrev tidyCoeffs (s : Constraint) (x : Coeffs) : Coeffs := (tidy (s, x)).2

theorem normalize_sat {s : Constraint} {x v : Coeffs} (w : s.sat' x v) : (normalize s x).1.sat' (normalize s x).2 v := by
  unfold normalize
  by_cases h0 : x.gcd = 0
  · rw [if_pos h0]
    by_cases h : s.sat 0 = true
    · rw [if_pos h]; rfl
    · refine absurd ?_ h
      have w : s.sat (IntList.dot x v) = true := w
      rwa [IntList.dot_eq_zero_of_gcd x v h0] at w
  · rw [if_neg h0]
    by_cases h1 : x.gcd = 1
    · rw [if_pos h1]; exact w
    · rw [if_neg h1]
      refine Constraint.div_sat (Int.ofNat_pos.mpr (Nat.pos_of_ne_zero h0)) ?_
      show s.sat ((IntList.gcd x : Int) * IntList.dot (IntList.sdiv x (IntList.gcd x)) v) = true
      rw [IntList.mul_dot_sdiv_gcd]
      exact w

theorem positivize_sat {s : Constraint} {x v : Coeffs} (w : s.sat' x v) : (positivize s x).1.sat' (positivize s x).2 v := by
  unfold positivize
  by_cases h : 0 ≤ x.leading
  · rw [if_pos h]; exact w
  · rw [if_neg h]
    show s.neg.sat (IntList.dot (IntList.smul x (-1)) v) = true
    rw [IntList.dot_smul_left, Int.neg_one_mul]
    exact Constraint.neg_sat w

theorem tidy_sat {s : Constraint} {x v : Coeffs} (w : s.sat' x v) : (tidyConstraint s x).sat' (tidyCoeffs s x) v :=
  normalize_sat (positivize_sat w)

/-! ## Equations with no coefficient `±1` become one with smaller coefficients and a new atom -/

def bmod_div_term (m : Nat) (a b : Coeffs) : Int := Coeffs.bmod_dot_sub_dot_bmod m a b / m

def bmod_coeffs (m : Nat) (i : Nat) (x : Coeffs) : Coeffs := Coeffs.set (Coeffs.bmod x m) i m

theorem bmod_sat (m : Nat) (r : Int) (i : Nat) (x v : Coeffs) (h : x.length ≤ i)
    (p : Coeffs.get v i = bmod_div_term m x v) (w : (Constraint.exact r).sat' x v) :
    (Constraint.exact (Int.bmod r m)).sat' (bmod_coeffs m i x) v := by
  have e : IntList.dot x v = r := Constraint.exact_sat.mp w
  refine Constraint.exact_sat.mpr ?_
  show IntList.dot (IntList.set (IntList.bmod x m) i m) v = Int.bmod r m
  have p : IntList.get v i = IntList.bmod_dot_sub_dot_bmod m x v / m := p
  rw [IntList.dot_set_left _ _ _ _ (IntList.length_bmod m x ▸ h), p]
  unfold IntList.bmod_dot_sub_dot_bmod
  have d : (m : Int) ∣ Int.bmod (IntList.dot x v) m - IntList.dot (IntList.bmod x m) v := by
    have d := Int.dvd_sub (IntList.dvd_dot_sub_dot_bmod m x v) (Int.dvd_self_sub_bmod (IntList.dot x v) m)
    rwa [Int.sub_eq_add_neg, Int.neg_sub, Int.add_comm, Int.sub_add_sub_cancel] at d
  rw [Int.mul_ediv_cancel' d, Int.add_comm, Int.sub_add_cancel, e]

end Lean.Omega

/-!
`omega` is one of the ways in which Lean's `decreasing_trivial` shows that an argument shrinks. There
are no quotations in this library: the tactic is built as a syntax tree.
-/

namespace Lean.Macro

@[macro tacticDecreasing_trivial] def decreasingByOmega : Macro := fun _ _ s =>
  .ok (.node .none `Lean.Parser.Tactic.omega (.push (.push .empty (.atom .none "omega"))
    (.node .none `Lean.Parser.Tactic.optConfig (.push .empty (.node .none `null .empty))))) s

end Lean.Macro

example : Nat := go 10 where
  go (n : Nat) : Nat := if _h : n ≤ 2 then 0 else go (n - 3) + go (n / 2 - 1)
  termination_by n
