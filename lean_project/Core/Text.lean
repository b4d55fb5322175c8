prelude
import Core.Prelude
set_option bootstrap.inductiveCheckResultingUniverse false
set_option bootstrap.genMatcherCode false

/-!
Characters, strings, names and syntax trees, as far as parsing and elaboration refer to them.
-/

universe u v w

/-! ## Bounded numbers and characters -/

@[pp_using_anonymous_constructor]
structure Fin (n : Nat) where
  mk ::
  val : Nat
  isLt : LT.lt val n

attribute [coe] Fin.val

structure BitVec (w : Nat) where
  ofFin ::
  toFin : Fin (HPow.hPow 2 w)

structure UInt8 where
  ofBitVec ::
  toBitVec : BitVec 8
structure UInt16 where
  ofBitVec ::
  toBitVec : BitVec 16
structure UInt32 where
  ofBitVec ::
  toBitVec : BitVec 32
structure UInt64 where
  ofBitVec ::
  toBitVec : BitVec 64

abbrev UInt32.size : Nat := 4294967296

@[extern "lean_uint32_to_nat"]
def UInt32.toNat (n : UInt32) : Nat := n.toBitVec.toFin.val

@[extern "lean_uint32_of_nat"]
def UInt32.ofNatLT (n : @& Nat) (h : LT.lt n UInt32.size) : UInt32 :=
  ⟨⟨⟨n, h⟩⟩⟩

abbrev Nat.isValidChar (n : Nat) : Prop :=
  Or (LT.lt n 0xd800) (And (LT.lt 0xdfff n) (LT.lt n 0x110000))

abbrev UInt32.isValidChar (n : UInt32) : Prop := n.toNat.isValidChar

structure Char where
  val : UInt32
  valid : val.isValidChar

instance instDecidableOr {p q : Prop} [dp : Decidable p] [dq : Decidable q] : Decidable (Or p q) :=
  match dp with
  | isTrue hp => isTrue (Or.inl hp)
  | isFalse hp =>
    match dq with
    | isTrue hq => isTrue (Or.inr hq)
    | isFalse hq => isFalse (fun h => h.elim hp hq)

instance instDecidableAnd {p q : Prop} [dp : Decidable p] [dq : Decidable q] : Decidable (And p q) :=
  match dp with
  | isFalse hp => isFalse (fun h => hp h.left)
  | isTrue hp =>
    match dq with
    | isTrue hq => isTrue ⟨hp, hq⟩
    | isFalse hq => isFalse (fun h => hq h.right)

instance instDecidableNot {p : Prop} [dp : Decidable p] : Decidable (Not p) :=
  match dp with
  | isTrue hp => isFalse (fun h => h hp)
  | isFalse hp => isTrue hp

protected theorem Nat.lt_trans {n m k : Nat} (h₁ : LT.lt n m) (h₂ : LT.lt m k) : LT.lt n k :=
  Nat.le.rec (motive := fun k _ => Nat.le (Nat.succ n) k) (Nat.le.step h₁) (fun _ ih => Nat.le.step ih) h₂

theorem Nat.isValidChar_lt {n : Nat} (h : n.isValidChar) : LT.lt n UInt32.size :=
  h.elim
    (fun h => Nat.lt_trans h (Nat.le_of_ble_eq_true rfl))
    (fun h => Nat.lt_trans h.right (Nat.le_of_ble_eq_true rfl))

@[extern "lean_uint32_of_nat"]
def Char.ofNatAux (n : @& Nat) (h : n.isValidChar) : Char :=
  ⟨⟨⟨⟨n, Nat.isValidChar_lt h⟩⟩⟩, h⟩

@[noinline, match_pattern] def Char.ofNat (n : Nat) : Char :=
  dite (n.isValidChar) (fun h => Char.ofNatAux n h)
    (fun _ => Char.ofNatAux 0 (Or.inl (Nat.le_of_ble_eq_true rfl)))

/-! ## Strings, arrays and names -/

structure String where
  ofList ::
  toList : List Char

attribute [extern "lean_string_mk"] String.ofList
attribute [extern "lean_string_data"] String.toList

structure Array (α : Type u) where
  mk ::
  toList : List α

@[extern "lean_mk_empty_array_with_capacity"]
def Array.mkEmpty {α : Type u} (_c : @& Nat) : Array α := ⟨List.nil⟩

@[inline] def Array.empty {α : Type u} : Array α := mkEmpty 0

def List.concat {α : Type u} : List α → α → List α
  | .nil, b => .cons b .nil
  | .cons a as, b => .cons a (concat as b)

@[extern "lean_array_push"]
def Array.push {α : Type u} (a : Array α) (v : α) : Array α := ⟨List.concat a.toList v⟩

structure Substring.Raw where
  str : String
  startPos : Nat
  stopPos : Nat

/-- Reinterpret a value; `lcProof` has no computational content. -/
@[inline] unsafe def unsafeCast {α : Sort u} {β : Sort v} (a : α) : β :=
  PULift.down.{max u v, v} (cast lcProof (PULift.up.{max u v, u} a))

abbrev UInt64.size : Nat := 18446744073709551616

@[extern "lean_uint64_of_nat"]
def UInt64.ofNatLT (n : @& Nat) (h : LT.lt n UInt64.size) : UInt64 := ⟨⟨⟨n, h⟩⟩⟩

instance instInhabitedUInt64 : Inhabited UInt64 where
  default := UInt64.ofNatLT 0 (Nat.le_of_ble_eq_true rfl)

@[extern "lean_uint64_mix_hash"]
opaque mixHash (u₁ u₂ : UInt64) : UInt64

@[extern "lean_string_hash"]
protected opaque String.hash (s : @& String) : UInt64

namespace Lean

/-- Hierarchical names. The stored hash is part of the library's memory layout. -/
inductive Name where
  | anonymous : Name
  | str (pre : Name) (str : String)
  | num (pre : Name) (i : Nat)
with
  @[computed_field] hash : Name → UInt64
    | .anonymous => .ofNatLT 1723 (Nat.le_of_ble_eq_true rfl)
    | .str p s => mixHash p.hash s.hash
    | .num p v => mixHash p.hash
        (dite (LT.lt v UInt64.size) (fun h => UInt64.ofNatLT v h)
          (fun _ => UInt64.ofNatLT 17 (Nat.le_of_ble_eq_true rfl)))

abbrev Name.mkStr (p : Name) (s : String) : Name := .str p s
abbrev Name.mkNum (p : Name) (v : Nat) : Name := .num p v
abbrev Name.mkSimple (s : String) : Name := .str .anonymous s
abbrev Name.mkStr1 (a : String) : Name := .str .anonymous a
abbrev Name.mkStr2 (a b : String) : Name := .str (.mkStr1 a) b
abbrev Name.mkStr3 (a b c : String) : Name := .str (.mkStr2 a b) c
abbrev Name.mkStr4 (a b c d : String) : Name := .str (.mkStr3 a b c) d
abbrev Name.mkStr5 (a b c d e : String) : Name := .str (.mkStr4 a b c d) e
abbrev Name.mkStr6 (a b c d e f : String) : Name := .str (.mkStr5 a b c d e) f
abbrev Name.mkStr7 (a b c d e f g : String) : Name := .str (.mkStr6 a b c d e f) g
abbrev Name.mkStr8 (a b c d e f g h : String) : Name := .str (.mkStr7 a b c d e f g) h

/-! ## Syntax -/

inductive SourceInfo where
  | original (leading : Substring.Raw) (pos : Nat) (trailing : Substring.Raw) (endPos : Nat)
  | synthetic (pos : Nat) (endPos : Nat) (canonical : Bool)
  | none

abbrev SyntaxNodeKind := Name

inductive Syntax.Preresolved where
  | namespace (ns : Name)
  | decl (n : Name) (fields : List String)

inductive Syntax where
  | missing : Syntax
  | node (info : SourceInfo) (kind : SyntaxNodeKind) (args : Array Syntax) : Syntax
  | atom (info : SourceInfo) (val : String) : Syntax
  | ident (info : SourceInfo) (rawVal : Substring.Raw) (val : Name)
      (preresolved : List Syntax.Preresolved) : Syntax

abbrev SyntaxNodeKinds := List SyntaxNodeKind

structure TSyntax (ks : SyntaxNodeKinds) where
  raw : Syntax

inductive ParserDescr where
  | const (name : Name)
  | unary (name : Name) (p : ParserDescr)
  | binary (name : Name) (p₁ p₂ : ParserDescr)
  | node (kind : SyntaxNodeKind) (prec : Nat) (p : ParserDescr)
  | trailingNode (kind : SyntaxNodeKind) (prec lhsPrec : Nat) (p : ParserDescr)
  | symbol (val : String)
  | nonReservedSymbol (val : String) (includeIdent : Bool)
  | cat (catName : Name) (rbp : Nat)
  | parser (declName : Name)
  | nodeWithAntiquot (name : String) (kind : SyntaxNodeKind) (p : ParserDescr)
  | sepBy (p : ParserDescr) (sep : String) (psep : ParserDescr) (allowTrailingSep : Bool)
  | sepBy1 (p : ParserDescr) (sep : String) (psep : ParserDescr) (allowTrailingSep : Bool)
  | unicodeSymbol (val asciiVal : String) (preserveForPP : Bool)

abbrev TrailingParserDescr := ParserDescr

/-- A syntax category; one constant of this type per category. -/
structure Parser.Category

/-!
The library's own macros and unexpanders run as its native code, which finds them by name: a
declaration that binds one only has to have its name and the right number of object arguments, and
`mk` stands for what is never computed. Those of a user are interpreted: what they are given and what
they return has the library's layout. That of a macro's `Methods` is nobody's business here.
-/

abbrev MacroScope := Nat

inductive Macro.Exception where
  | error (ref : Syntax) (message : String)
  | unsupportedSyntax

inductive Macro.MethodsRef where
  | mk (a b : Name)

structure Macro.Context where
  methods : Macro.MethodsRef
  quotContext : Name
  currMacroScope : MacroScope
  currRecDepth : Nat
  maxRecDepth : Nat
  ref : Syntax

structure Macro.State where
  macroScope : MacroScope

inductive MacroResult (α : Type) where
  | ok (a : α) (s : Macro.State)
  | error (e : Macro.Exception) (s : Macro.State)
  | mk (a : Syntax) (b : Macro.Context) (c : Macro.State)

def MacroM (α : Type) : Type := Macro.Context → Macro.State → MacroResult α
abbrev Macro := Syntax → MacroM Syntax

namespace PrettyPrinter
inductive UnexpandResult (α : Type) where
  | ok (a : α) (s : Unit)
  | error (e s : Unit)
  | mk (a b : Syntax) (c : Unit)

def UnexpandM (α : Type) : Type := Syntax → Unit → UnexpandResult α
abbrev Unexpander := Syntax → UnexpandM Syntax
end PrettyPrinter

end Lean

/-! ## The syntax categories that Lean's own library declares -/

declare_syntax_cat rcasesPat
declare_syntax_cat rintroPat
declare_syntax_cat conv (behavior := both)
declare_syntax_cat binderPred
declare_syntax_cat rawStx
declare_syntax_cat grind_mod (behavior := both)
declare_syntax_cat grind (behavior := both)
declare_syntax_cat grind_filter
declare_syntax_cat grind_ref (behavior := both)
