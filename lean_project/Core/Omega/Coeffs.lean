prelude
import Core.Int.Gcd
import Core.List.Basic
import Core.Omega.Logic

/-!
Lists of integers as coefficients, for `omega`: what lies beyond the end counts as zero. Proofs by
`omega` are checked by evaluating these functions.
-/

namespace Lean.Omega

theorem Int.dvd_self_sub_bmod (x : Int) (m : Nat) : (m : Int) ∣ x - _root_.Int.bmod x m := by
  have h : (m : Int) ∣ x - x % m := by
    rw [_root_.Int.self_sub_emod]
    exact _root_.Int.dvd_mul_right (m : Int) (x / m)
  show (m : Int) ∣ x - (if x % m < (m + 1) / 2 then x % m else x % m - m)
  split
  · exact h
  · rw [_root_.Int.sub_eq_add_neg, _root_.Int.neg_sub, ← _root_.Int.add_sub_assoc, _root_.Int.add_comm x,
      _root_.Int.add_sub_assoc]
    exact _root_.Int.dvd_add (_root_.Int.dvd_refl (m : Int)) h

abbrev IntList : Type := List Int

namespace IntList

/-! ## The functions -/

def get : IntList → Nat → Int
  | [], _ => 0
  | x :: _, 0 => x
  | _ :: xs, i + 1 => get xs i

def set : IntList → Nat → Int → IntList
  | [], 0, y => [y]
  | [], i + 1, y => 0 :: set [] i y
  | _ :: xs, 0, y => y :: xs
  | x :: xs, i + 1, y => x :: set xs i y

def add : IntList → IntList → IntList
  | [], ys => ys
  | x :: xs, [] => x :: xs
  | x :: xs, y :: ys => (x + y) :: add xs ys

def smul : IntList → Int → IntList
  | [], _ => []
  | x :: xs, i => (i * x) :: smul xs i

def neg : IntList → IntList
  | [] => []
  | x :: xs => -x :: neg xs

def sub : IntList → IntList → IntList
  | [], ys => neg ys
  | x :: xs, [] => x :: xs
  | x :: xs, y :: ys => (x - y) :: sub xs ys

def combo (a : Int) (xs : IntList) (b : Int) (ys : IntList) : IntList :=
  match xs, ys with
  | [], ys => smul ys b
  | x :: xs, [] => smul (x :: xs) a
  | x :: xs, y :: ys => (a * x + b * y) :: combo a xs b ys

def dot : IntList → IntList → Int
  | [], _ => 0
  | _ :: _, [] => 0
  | x :: xs, y :: ys => x * y + dot xs ys

/-- Divides every coefficient; of use when `g` divides them all. -/
def sdiv : IntList → Int → IntList
  | [], _ => []
  | x :: xs, g => (x / g) :: sdiv xs g

def gcd : IntList → Nat
  | [] => 0
  | x :: xs => Nat.gcd x.natAbs (gcd xs)

/-- The first coefficient that is not zero, or zero. -/
def leading : IntList → Int
  | [] => 0
  | x :: xs => if x = 0 then leading xs else x

def bmod : IntList → Nat → IntList
  | [], _ => []
  | x :: xs, m => Int.bmod x m :: bmod xs m

def bmod_dot_sub_dot_bmod (m : Nat) (xs ys : IntList) : Int := Int.bmod (dot xs ys) m - dot (bmod xs m) ys

instance : Add IntList := ⟨add⟩
instance : Sub IntList := ⟨sub⟩
instance : Neg IntList := ⟨neg⟩
instance : HMul Int IntList IntList := ⟨fun i xs => smul xs i⟩

/-! ## The scalar product is linear in the first list -/

theorem dot_nil_right : (xs : IntList) → dot xs [] = 0
  | [] => rfl
  | _ :: _ => rfl

theorem dot_smul_left : (xs ys : IntList) → (i : Int) → dot (smul xs i) ys = i * dot xs ys
  | [], _, i => (Int.mul_zero i).symm
  | _ :: _, [], i => (Int.mul_zero i).symm
  | x :: xs, y :: ys, i => by
    show i * x * y + dot (smul xs i) ys = i * (x * y + dot xs ys)
    rw [dot_smul_left xs ys i, Int.mul_add, Int.mul_assoc]

theorem dot_neg_left : (xs ys : IntList) → dot (neg xs) ys = -dot xs ys
  | [], _ => rfl
  | _ :: _, [] => rfl
  | x :: xs, y :: ys => by
    show -x * y + dot (neg xs) ys = -(x * y + dot xs ys)
    rw [dot_neg_left xs ys, Int.neg_add, Int.neg_mul]

theorem dot_combo (a b : Int) : (xs ys zs : IntList) → dot (combo a xs b ys) zs = a * dot xs zs + b * dot ys zs
  | [], ys, zs => by
    show dot (smul ys b) zs = a * 0 + b * dot ys zs
    rw [dot_smul_left, Int.mul_zero, Int.zero_add]
  | x :: xs, [], zs => by
    show dot (smul (x :: xs) a) zs = a * dot (x :: xs) zs + b * 0
    rw [dot_smul_left, Int.mul_zero, Int.add_zero]
  | x :: xs, y :: ys, [] => by
    show 0 = a * 0 + b * 0
    rw [Int.mul_zero, Int.mul_zero, Int.add_zero]
  | x :: xs, y :: ys, z :: zs => by
    show (a * x + b * y) * z + dot (combo a xs b ys) zs = a * (x * z + dot xs zs) + b * (y * z + dot ys zs)
    rw [dot_combo a b xs ys zs, Int.add_mul, Int.mul_add, Int.mul_add, Int.mul_assoc, Int.mul_assoc, Int.add_add_add_comm]

theorem dot_add_left : (xs ys zs : IntList) → dot (add xs ys) zs = dot xs zs + dot ys zs
  | [], ys, zs => (Int.zero_add (dot ys zs)).symm
  | x :: xs, [], zs => (Int.add_zero (dot (x :: xs) zs)).symm
  | x :: xs, y :: ys, [] => rfl
  | x :: xs, y :: ys, z :: zs => by
    show (x + y) * z + dot (add xs ys) zs = (x * z + dot xs zs) + (y * z + dot ys zs)
    rw [dot_add_left xs ys zs, Int.add_mul, Int.add_add_add_comm]

theorem dot_sub_left : (xs ys zs : IntList) → dot (sub xs ys) zs = dot xs zs - dot ys zs
  | [], ys, zs => by
    show dot (neg ys) zs = 0 - dot ys zs
    rw [dot_neg_left, Int.zero_sub]
  | x :: xs, [], zs => (Int.sub_zero (dot (x :: xs) zs)).symm
  | x :: xs, y :: ys, [] => rfl
  | x :: xs, y :: ys, z :: zs => by
    show (x - y) * z + dot (sub xs ys) zs = (x * z + dot xs zs) - (y * z + dot ys zs)
    rw [dot_sub_left xs ys zs, Int.sub_mul, Int.sub_eq_add_neg, Int.sub_eq_add_neg, Int.sub_eq_add_neg, Int.neg_add,
      Int.add_add_add_comm]

/-! ## One coordinate -/

theorem dot_set_nil (y : Int) : (i : Nat) → (v : IntList) → dot (set [] i y) v = y * get v i
  | 0, [] => (Int.mul_zero y).symm
  | i + 1, [] => (Int.mul_zero y).symm
  | 0, z :: _ => Int.add_zero (y * z)
  | i + 1, z :: zs => by
    show 0 * z + dot (set [] i y) zs = y * get zs i
    rw [Int.zero_mul, Int.zero_add, dot_set_nil y i zs]

/-- To set a coordinate beyond the end adds a term. -/
theorem dot_set_left (y : Int) : (xs v : IntList) → (i : Nat) → xs.length ≤ i → dot (set xs i y) v = dot xs v + y * get v i
  | [], v, i, _ => by rw [dot_set_nil]; exact (Int.zero_add (y * get v i)).symm
  | _ :: _, _, 0, h => absurd h (Nat.not_succ_le_zero _)
  | _ :: _, [], i + 1, _ => by rw [dot_nil_right, dot_nil_right]; show 0 = 0 + y * 0; rw [Int.mul_zero, Int.add_zero]
  | x :: xs, z :: zs, i + 1, h => by
    show x * z + dot (set xs i y) zs = x * z + dot xs zs + y * get zs i
    rw [dot_set_left y xs zs i (Nat.le_of_succ_le_succ h), Int.add_assoc]

/-! ## Divisors -/

theorem gcd_dvd : (xs : IntList) → {x : Int} → x ∈ xs → (gcd xs : Int) ∣ x
  | y :: xs, x, h => by
    cases h with
    | head => exact Int.natCast_dvd.mpr (Nat.gcd_dvd_left y.natAbs (gcd xs))
    | tail _ h => exact Int.dvd_trans (Int.natCast_dvd_natCast.mpr (Nat.gcd_dvd_right y.natAbs (gcd xs))) (gcd_dvd xs h)

theorem mul_dot_sdiv {g : Int} : (xs ys : IntList) → (∀ x, x ∈ xs → g ∣ x) → g * dot (sdiv xs g) ys = dot xs ys
  | [], _, _ => Int.mul_zero g
  | _ :: _, [], _ => Int.mul_zero g
  | x :: xs, y :: ys, h => by
    show g * (x / g * y + dot (sdiv xs g) ys) = x * y + dot xs ys
    rw [Int.mul_add, mul_dot_sdiv xs ys (fun z hz => h z (List.Mem.tail x hz)), ← Int.mul_assoc,
      Int.mul_ediv_cancel' (h x (List.Mem.head xs))]

theorem mul_dot_sdiv_gcd (xs ys : IntList) : (gcd xs : Int) * dot (sdiv xs (gcd xs)) ys = dot xs ys :=
  mul_dot_sdiv xs ys (fun _ h => gcd_dvd xs h)

theorem dot_eq_zero_of_gcd (xs ys : IntList) (h : gcd xs = 0) : dot xs ys = 0 := by
  rw [← mul_dot_sdiv_gcd, h]
  exact Int.zero_mul _

theorem length_bmod (m : Nat) : (xs : IntList) → (bmod xs m).length = xs.length
  | [] => rfl
  | _ :: xs => congrArg (· + 1) (length_bmod m xs)

theorem dvd_dot_sub_dot_bmod (m : Nat) : (xs ys : IntList) → (m : Int) ∣ dot xs ys - dot (bmod xs m) ys
  | [], _ => Int.dvd_zero (m : Int)
  | _ :: _, [] => Int.dvd_zero (m : Int)
  | x :: xs, y :: ys => by
    show (m : Int) ∣ (x * y + dot xs ys) - (Int.bmod x m * y + dot (bmod xs m) ys)
    have e : (x * y + dot xs ys) - (Int.bmod x m * y + dot (bmod xs m) ys)
        = (x - Int.bmod x m) * y + (dot xs ys - dot (bmod xs m) ys) := by
      rw [Int.sub_mul, Int.sub_eq_add_neg, Int.sub_eq_add_neg, Int.sub_eq_add_neg, Int.neg_add, Int.add_add_add_comm]
    rw [e]
    exact Int.dvd_add (Int.dvd_mul_right_of_dvd (Omega.Int.dvd_self_sub_bmod x m) y) (dvd_dot_sub_dot_bmod m xs ys)

end IntList

/-! ## Coefficients: another name for these lists -/

abbrev Coeffs : Type := IntList

namespace Coeffs

abbrev toList (xs : Coeffs) : List Int := xs
abbrev ofList (xs : List Int) : Coeffs := xs
abbrev set (xs : Coeffs) (i : Nat) (y : Int) : Coeffs := IntList.set xs i y
abbrev get (xs : Coeffs) (i : Nat) : Int := IntList.get xs i
abbrev gcd (xs : Coeffs) : Nat := IntList.gcd xs
abbrev smul (xs : Coeffs) (g : Int) : Coeffs := IntList.smul xs g
abbrev sdiv (xs : Coeffs) (g : Int) : Coeffs := IntList.sdiv xs g
abbrev dot (xs ys : Coeffs) : Int := IntList.dot xs ys
abbrev add (xs ys : Coeffs) : Coeffs := IntList.add xs ys
abbrev sub (xs ys : Coeffs) : Coeffs := IntList.sub xs ys
abbrev neg (xs : Coeffs) : Coeffs := IntList.neg xs
abbrev combo (a : Int) (xs : Coeffs) (b : Int) (ys : Coeffs) : Coeffs := IntList.combo a xs b ys
abbrev length (xs : Coeffs) : Nat := List.length xs
abbrev leading (xs : Coeffs) : Int := IntList.leading xs
abbrev map (f : Int → Int) (xs : Coeffs) : Coeffs := List.map f xs
abbrev bmod (x : Coeffs) (m : Nat) : Coeffs := IntList.bmod x m
abbrev bmod_dot_sub_dot_bmod (m : Nat) (a b : Coeffs) : Int := IntList.bmod_dot_sub_dot_bmod m a b

def isZero (xs : Coeffs) : Prop := ∀ x, x ∈ xs → x = 0

def decideZero : (xs : Coeffs) → Decidable (isZero xs)
  | [] => isTrue (fun _ h => nomatch h)
  | x :: xs =>
    match decEq x 0, decideZero xs with
    | isTrue h, isTrue hs => isTrue (fun y hy => by
        cases hy with
        | head => exact h
        | tail _ hy => exact hs y hy)
    | isFalse h, _ => isFalse (fun all => h (all x (List.Mem.head xs)))
    | _, isFalse hs => isFalse (fun all => hs (fun y hy => all y (List.Mem.tail x hy)))

instance (xs : Coeffs) : Decidable (isZero xs) := decideZero xs

theorem dot_of_isZero : (xs ys : Coeffs) → isZero xs → dot xs ys = 0
  | [], _, _ => rfl
  | _ :: _, [], _ => rfl
  | x :: xs, y :: ys, h => by
    show x * y + dot xs ys = 0
    rw [h x (List.Mem.head xs), Int.zero_mul, Int.zero_add]
    exact dot_of_isZero xs ys (fun z hz => h z (List.Mem.tail x hz))

end Coeffs

end Lean.Omega
