prelude
import Core.Data.Fin
import Core.List.Equality

/-! Characters and strings: equality is decidable, strings append. -/

/-! ## Fixed-width numbers, on which characters stand -/

instance instDecidableEqBitVec {w : Nat} : DecidableEq (BitVec w)
  | ⟨i⟩, ⟨j⟩ => decidable_of_iff (i = j) ⟨congrArg BitVec.ofFin, congrArg BitVec.toFin⟩

@[extern "lean_uint32_dec_eq"]
def UInt32.decEq : (a b : UInt32) → Decidable (a = b)
  | ⟨i⟩, ⟨j⟩ => decidable_of_iff (i = j) ⟨congrArg UInt32.ofBitVec, congrArg UInt32.toBitVec⟩

instance : DecidableEq UInt32 := UInt32.decEq

/-! ## Characters -/

namespace Char

theorem eq_of_val_eq : {c d : Char} → c.val = d.val → c = d
  | ⟨_, _⟩, ⟨_, _⟩, rfl => rfl

@[ext] protected theorem ext {a b : Char} : a.val = b.val → a = b := eq_of_val_eq

theorem val_ne_of_ne {c d : Char} (h : ¬c = d) : ¬c.val = d.val := fun e => h (eq_of_val_eq e)

instance _root_.instDecidableEqChar : DecidableEq Char := fun c d =>
  decidable_of_iff (c.val = d.val) ⟨Char.eq_of_val_eq, congrArg Char.val⟩

@[inline] def toNat (c : Char) : Nat := c.val.toNat

instance instInhabited : Inhabited Char := ⟨Char.ofNat 65⟩

instance : LT Char := ⟨fun a b => a.toNat < b.toNat⟩
instance : LE Char := ⟨fun a b => a.toNat ≤ b.toNat⟩

instance (a b : Char) : Decidable (a < b) := inferInstanceAs (Decidable (a.toNat < b.toNat))
instance (a b : Char) : Decidable (a ≤ b) := inferInstanceAs (Decidable (a.toNat ≤ b.toNat))

def isUpper (c : Char) : Bool := 65 ≤ c.toNat && c.toNat ≤ 90
def isLower (c : Char) : Bool := 97 ≤ c.toNat && c.toNat ≤ 122
def isAlpha (c : Char) : Bool := c.isUpper || c.isLower
def isDigit (c : Char) : Bool := 48 ≤ c.toNat && c.toNat ≤ 57
def isAlphanum (c : Char) : Bool := c.isAlpha || c.isDigit
def isWhitespace (c : Char) : Bool := c = ' ' || c = '\t' || c = '\r' || c = '\n'

def toLower (c : Char) : Char := if c.isUpper then ofNat (c.toNat + 32) else c
def toUpper (c : Char) : Char := if c.isLower then ofNat (c.toNat - 32) else c

end Char

/-! ## Strings -/

namespace String

@[ext] protected theorem ext : {s t : String} → s.toList = t.toList → s = t
  | ⟨_⟩, ⟨_⟩, rfl => rfl

theorem toList_inj {s t : String} : s.toList = t.toList ↔ s = t := ⟨String.ext, congrArg toList⟩

theorem ofList_injective : Function.Injective String.ofList := fun _ _ h => congrArg toList h

@[simp] theorem ofList_toList {s : String} : ofList s.toList = s := rfl
@[simp] theorem toList_ofList {l : List Char} : (ofList l).toList = l := rfl

@[extern "lean_string_dec_eq"]
protected def decEq (s t : @& String) : Decidable (s = t) := decidable_of_iff (s.toList = t.toList) toList_inj

@[extern "lean_string_append"]
def append (s : String) (t : @& String) : String := ofList (s.toList ++ t.toList)

@[extern "lean_string_length"]
def length (s : @& String) : Nat := s.toList.length

@[extern "lean_string_push"]
def push (s : String) (c : Char) : String := ofList (s.toList ++ [c])

def singleton (c : Char) : String := "".push c

def isEmpty (s : String) : Bool := s.toList.isEmpty

def join (l : List String) : String := l.foldl append ""

instance : Inhabited String := ⟨""⟩
instance : Append String := ⟨append⟩

@[simp] theorem toList_append {s t : String} : (s ++ t).toList = s.toList ++ t.toList := rfl
@[simp] theorem toList_push {s : String} {c : Char} : (s.push c).toList = s.toList ++ [c] := rfl
@[simp] theorem toList_empty : "".toList = [] := rfl
@[simp] theorem length_toList {s : String} : s.toList.length = s.length := rfl
@[simp] theorem length_empty : "".length = 0 := rfl
@[simp] theorem length_append (s t : String) : (s ++ t).length = s.length + t.length := List.length_append
@[simp] theorem length_push {s : String} (c : Char) : (s.push c).length = s.length + 1 := List.length_append
@[simp] theorem length_singleton {c : Char} : (singleton c).length = 1 := rfl
@[simp] theorem length_ofList {l : List Char} : (ofList l).length = l.length := rfl
@[simp] theorem append_empty {s : String} : s ++ "" = s := String.ext (List.append_nil s.toList)
@[simp] theorem empty_append {s : String} : "" ++ s = s := rfl

theorem append_assoc {s t u : String} : s ++ t ++ u = s ++ (t ++ u) :=
  String.ext (List.append_assoc s.toList t.toList u.toList)

@[simp] theorem append_eq_empty_iff {s t : String} : s ++ t = "" ↔ s = "" ∧ t = "" := by
  simp only [← toList_inj, toList_append, toList_empty, List.append_eq_nil_iff]

@[simp] theorem length_eq_zero_iff {s : String} : s.length = 0 ↔ s = "" := by
  rw [← toList_inj, toList_empty, ← List.length_eq_zero_iff]
  exact Iff.rfl

end String

instance instDecidableEqString : DecidableEq String := String.decEq

