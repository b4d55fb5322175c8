prelude
import Core.Nat.Functions
import Core.Bindings.Unexpanders
set_option bootstrap.genMatcherCode false

/-!
Integers: the type, its functions, its order, and how numerals and naturals become integers. The
compiled functions behind `extern` are the runtime's own; each definition says what they compute.
-/

universe u

set_option genCtorIdx false in
inductive Int : Type where
  | ofNat : Nat → Int
  | negSucc : Nat → Int

attribute [extern "lean_nat_to_int"] Int.ofNat
attribute [extern "lean_int_neg_succ_of_nat"] Int.negSucc

/-! ## Casts -/

class NatCast (R : Type u) where
  protected natCast : Nat → R

class IntCast (R : Type u) where
  protected intCast : Int → R

instance instNatCastNat : NatCast Nat where
  natCast n := n
instance instNatCastInt : NatCast Int where
  natCast n := Int.ofNat n
instance instIntCastInt : IntCast Int where
  intCast n := n

@[coe, reducible, match_pattern] protected def Nat.cast {R : Type u} [NatCast R] : Nat → R := NatCast.natCast
@[coe, reducible, match_pattern] protected def Int.cast {R : Type u} [IntCast R] : Int → R := IntCast.intCast

instance instCoeTailNat {R : Type u} [NatCast R] : CoeTail Nat R where
  coe := Nat.cast
instance instCoeHTCTNat {R : Type u} [NatCast R] : CoeHTCT Nat R where
  coe := Nat.cast
instance instCoeTailInt {R : Type u} [IntCast R] : CoeTail Int R where
  coe := Int.cast
instance instCoeHTCTInt {R : Type u} [IntCast R] : CoeHTCT Int R where
  coe := Int.cast

instance instOfNat {n : Nat} : OfNat Int n where
  ofNat := Int.ofNat n

namespace Int

instance instInhabited : Inhabited Int where
  default := ofNat 0

/-! ## Ring operations -/

def negOfNat : Nat → Int
  | 0 => 0
  | .succ m => negSucc m

@[extern "lean_int_neg"]
protected def neg (n : @& Int) : Int :=
  match n with
  | ofNat n => negOfNat n
  | negSucc n => ofNat (Nat.succ n)

@[default_instance 500] instance instNegInt : Neg Int where
  neg := Int.neg

/-- The difference of two natural numbers. -/
def subNatNat (m n : Nat) : Int :=
  match (n - m : Nat) with
  | 0 => ofNat (m - n)
  | .succ k => negSucc k

@[extern "lean_int_add"]
protected def add (m n : @& Int) : Int :=
  match m, n with
  | ofNat m, ofNat n => ofNat (m + n)
  | ofNat m, negSucc n => subNatNat m (Nat.succ n)
  | negSucc m, ofNat n => subNatNat n (Nat.succ m)
  | negSucc m, negSucc n => negSucc (Nat.succ (m + n))

instance instAdd : Add Int where
  add := Int.add

@[extern "lean_int_mul"]
protected def mul (m n : @& Int) : Int :=
  match m, n with
  | ofNat m, ofNat n => ofNat (m * n)
  | ofNat m, negSucc n => negOfNat (m * Nat.succ n)
  | negSucc m, ofNat n => negOfNat (Nat.succ m * n)
  | negSucc m, negSucc n => ofNat (Nat.succ m * Nat.succ n)

instance instMul : Mul Int where
  mul := Int.mul

@[extern "lean_int_sub"]
protected def sub (m n : @& Int) : Int := m + -n

instance instSub : Sub Int where
  sub := Int.sub

protected def pow (m : Int) : Nat → Int
  | 0 => 1
  | .succ n => Int.pow m n * m

instance instNatPow : NatPow Int where
  pow := Int.pow

/-! ## Order -/

inductive NonNeg : Int → Prop where
  | mk (n : Nat) : NonNeg (ofNat n)

protected def le (a b : Int) : Prop := NonNeg (b - a)

instance instLEInt : LE Int where
  le := Int.le

protected def lt (a b : Int) : Prop := (a + 1) ≤ b

instance instLTInt : LT Int where
  lt := Int.lt

@[extern "lean_int_dec_eq"]
protected def decEq (a b : @& Int) : Decidable (a = b) :=
  match a, b with
  | ofNat a, ofNat b =>
    match decEq a b with
    | isTrue h => isTrue (h ▸ rfl)
    | isFalse h => isFalse (fun h' => Int.noConfusion h' (fun h' => absurd h' h))
  | ofNat _, negSucc _ => isFalse (fun h => Int.noConfusion h)
  | negSucc _, ofNat _ => isFalse (fun h => Int.noConfusion h)
  | negSucc a, negSucc b =>
    match decEq a b with
    | isTrue h => isTrue (h ▸ rfl)
    | isFalse h => isFalse (fun h' => Int.noConfusion h' (fun h' => absurd h' h))

instance instDecidableEq : DecidableEq Int := Int.decEq

@[extern "lean_int_dec_nonneg"]
def decNonneg (m : @& Int) : Decidable (NonNeg m) :=
  match m with
  | ofNat m => isTrue (NonNeg.mk m)
  | negSucc _ => isFalse (fun h =>
    h.rec (motive := fun m _ => Int.rec (motive := fun _ => Prop) (fun _ => True) (fun _ => False) m)
      (fun _ => trivial))

@[extern "lean_int_dec_le"]
instance decLe (a b : @& Int) : Decidable (a ≤ b) := decNonneg _

@[extern "lean_int_dec_lt"]
instance decLt (a b : @& Int) : Decidable (a < b) := decNonneg _

@[extern "lean_nat_abs"]
def natAbs (m : @& Int) : Nat :=
  match m with
  | ofNat m => m
  | negSucc m => Nat.succ m

/-- By hand: the compiler tells integers apart with `decLt` and `natAbs`, which stand above. -/
def ctorIdx : Int → Nat
  | ofNat _ => 0
  | negSucc _ => 1

instance instMin : Min Int where
  min a b := if a ≤ b then a else b
instance instMax : Max Int where
  max a b := if a ≤ b then b else a

/-! ## Sign -/

def sign : Int → Int
  | ofNat (.succ _) => 1
  | ofNat 0 => 0
  | negSucc _ => -1

def toNat : Int → Nat
  | ofNat n => n
  | negSucc _ => 0

def toNat? : Int → Option Nat
  | ofNat n => some n
  | negSucc _ => none

/-! ## Division: towards zero, downwards, and with a remainder that is never negative -/

@[extern "lean_int_div"]
def tdiv : @& Int → @& Int → Int
  | ofNat m, ofNat n => ofNat (m / n)
  | ofNat m, negSucc n => -ofNat (m / Nat.succ n)
  | negSucc m, ofNat n => -ofNat (Nat.succ m / n)
  | negSucc m, negSucc n => ofNat (Nat.succ m / Nat.succ n)

@[extern "lean_int_mod"]
def tmod : @& Int → @& Int → Int
  | ofNat m, ofNat n => ofNat (m % n)
  | ofNat m, negSucc n => ofNat (m % Nat.succ n)
  | negSucc m, ofNat n => -ofNat (Nat.succ m % n)
  | negSucc m, negSucc n => -ofNat (Nat.succ m % Nat.succ n)

def fdiv : Int → Int → Int
  | 0, _ => 0
  | ofNat m, ofNat n => ofNat (m / n)
  | ofNat (.succ m), negSucc n => negSucc (m / Nat.succ n)
  | negSucc _, 0 => 0
  | negSucc m, ofNat (.succ n) => negSucc (m / Nat.succ n)
  | negSucc m, negSucc n => ofNat (Nat.succ m / Nat.succ n)

def fmod : Int → Int → Int
  | 0, _ => 0
  | ofNat m, ofNat n => ofNat (m % n)
  | ofNat (.succ m), negSucc n => subNatNat (m % Nat.succ n) n
  | negSucc m, ofNat n => subNatNat n (Nat.succ (m % n))
  | negSucc m, negSucc n => -ofNat (Nat.succ m % Nat.succ n)

@[extern "lean_int_ediv"]
def ediv : @& Int → @& Int → Int
  | ofNat m, ofNat n => ofNat (m / n)
  | ofNat m, negSucc n => -ofNat (m / Nat.succ n)
  | negSucc _, 0 => 0
  | negSucc m, ofNat (.succ n) => negSucc (m / Nat.succ n)
  | negSucc m, negSucc n => ofNat (Nat.succ (m / Nat.succ n))

@[extern "lean_int_emod"]
def emod : @& Int → @& Int → Int
  | ofNat m, n => ofNat (m % natAbs n)
  | negSucc m, n => subNatNat (natAbs n) (Nat.succ (m % natAbs n))

instance instDiv : Div Int where
  div := Int.ediv

instance instMod : Mod Int where
  mod := Int.emod

/-- The remainder that lies closest to zero. -/
def bmod (x : Int) (m : Nat) : Int :=
  let r := x % m
  if r < (m + 1) / 2 then r else r - m

/-- The quotient that belongs to `bmod`. -/
def bdiv (x : Int) (m : Nat) : Int :=
  if m = 0 then 0
  else
    let q := x / m
    let r := x % m
    if r < (m + 1) / 2 then q else q + 1

instance instDvd : Dvd Int where
  dvd a b := ∃ c, b = a * c

def gcd (m n : Int) : Nat := Nat.gcd m.natAbs n.natAbs

def lcm (m n : Int) : Nat := Nat.lcm m.natAbs n.natAbs

/-! ## Shifts -/

protected def shiftRight : Int → Nat → Int
  | ofNat n, s => ofNat (n >>> s)
  | negSucc n, s => negSucc (n >>> s)

instance instHShiftRightNat : HShiftRight Int Nat Int where
  hShiftRight := Int.shiftRight

end Int

/-! Closed terms compute, in the kernel and for `decide`. -/

example : -3 + 5 * (2 : Int) ^ 10 = 5117 := by decide
example : (-7 : Int) / 2 = -4 ∧ (-7 : Int) % 2 = 1 ∧ (7 : Int) / -2 = -3 ∧ (7 : Int) % -2 = 1 := by decide
example : (-7 : Int) / 0 = 0 ∧ (-7 : Int) % 0 = -7 := by decide
example : (-7 : Int) < -2 ∧ ¬(3 : Int) ≤ -3 := by decide
