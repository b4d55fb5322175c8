prelude
import Core.Types

/-!
The rest of the functions on `Nat` that the kernel computes by name with big integers. Every one of
them must be defined here: one left out could be defined otherwise in a user's file and prove
falsehoods. Division, `gcd` and the bit functions recurse on explicit fuel that always suffices, so
that they are plain structural recursions.
-/

namespace Nat

/-- `x / y` for positive `y`, by repeated subtraction; `x` steps are enough. -/
def divFuel (y : Nat) : Nat → Nat → Nat
  | 0, _ => 0
  | .succ fuel, x => if y ≤ x then .succ (divFuel y fuel (x - y)) else 0

@[extern "lean_nat_div"]
protected def div (x y : @& Nat) : Nat := if 0 < y then divFuel y x x else 0

instance instDiv : Div Nat where
  div := Nat.div

def modFuel (y : Nat) : Nat → Nat → Nat
  | 0, x => x
  | .succ fuel, x => if y ≤ x then modFuel y fuel (x - y) else x

@[extern "lean_nat_mod"]
protected def mod (x y : @& Nat) : Nat := if 0 < y then modFuel y x x else x

instance instMod : Mod Nat where
  mod := Nat.mod

instance instDvd : Dvd Nat where
  dvd a b := ∃ c, b = a * c

/-- Euclid's algorithm; the first argument shrinks with every step. -/
def gcdFuel : Nat → Nat → Nat → Nat
  | 0, _, n => n
  | .succ fuel, m, n => if m = 0 then n else gcdFuel fuel (n % m) m

@[extern "lean_nat_gcd"]
def gcd (m n : @& Nat) : Nat := gcdFuel (m + 1) m n

def lcm (m n : Nat) : Nat := m * n / gcd m n

/-- Combines the binary digits of two numbers; halving both `n + m` times reaches `0`. -/
def bitwiseFuel (f : Bool → Bool → Bool) : Nat → Nat → Nat → Nat
  | 0, _, _ => 0
  | .succ fuel, n, m =>
    if n = 0 then (if f false true then m else 0)
    else if m = 0 then (if f true false then n else 0)
    else
      let r := bitwiseFuel f fuel (n / 2) (m / 2)
      if f (decide (n % 2 = 1)) (decide (m % 2 = 1)) then r + r + 1 else r + r

def bitwise (f : Bool → Bool → Bool) (n m : Nat) : Nat := bitwiseFuel f (n + m + 1) n m

@[extern "lean_nat_land"]
def land : @& Nat → @& Nat → Nat := bitwise and

@[extern "lean_nat_lor"]
def lor : @& Nat → @& Nat → Nat := bitwise or

@[extern "lean_nat_lxor"]
def xor : @& Nat → @& Nat → Nat := bitwise bne

@[extern "lean_nat_shiftl"]
def shiftLeft : @& Nat → @& Nat → Nat
  | n, 0 => n
  | n, .succ m => shiftLeft (2 * n) m

@[extern "lean_nat_shiftr"]
def shiftRight : @& Nat → @& Nat → Nat
  | n, 0 => n
  | n, .succ m => shiftRight n m / 2

def log2Fuel : Nat → Nat → Nat
  | 0, _ => 0
  | .succ fuel, n => if 2 ≤ n then log2Fuel fuel (n / 2) + 1 else 0

@[extern "lean_nat_log2"]
def log2 (n : @& Nat) : Nat := log2Fuel n n

instance : AndOp Nat where
  and := land
instance : OrOp Nat where
  or := lor
instance : XorOp Nat where
  xor := xor
instance : ShiftLeft Nat where
  shiftLeft := shiftLeft
instance : ShiftRight Nat where
  shiftRight := shiftRight

protected abbrev min (n m : Nat) : Nat := if n ≤ m then n else m
protected abbrev max (n m : Nat) : Nat := if n ≤ m then m else n

instance instMin : Min Nat where
  min := Nat.min
instance instMax : Max Nat where
  max := Nat.max

end Nat

example : 17 / 5 = 3 := by decide
example : 100000000000000000000 / 3 = 33333333333333333333 := rfl
example : Nat.gcd 1071 462 = 21 := rfl
example : (12 &&& 10) = 8 ∧ (12 ||| 10) = 14 ∧ (12 ^^^ 10) = 6 := by decide
