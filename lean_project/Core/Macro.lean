prelude
import Core.List.Basic

/-!
What `notation`, `infixl`, `macro`, `macro_rules` and their kin elaborate to: monads, hygiene, and
taking syntax trees apart. What is `extern` here is the library's own compiled function of that name,
with the library's conventions for its arguments. Everything else is `inline`, a field of an instance, or
private: under a name that the library has, the interpreter would call the library's function and pass
the arguments by the conventions of the one here.
-/

universe u v w

/-! ## Monads -/

class Functor (f : Type u → Type v) : Type (max (u + 1) v) where
  map : {α β : Type u} → (α → β) → f α → f β
  mapConst : {α β : Type u} → α → f β → f α := Function.comp map (Function.const _)

class Pure (f : Type u → Type v) where
  pure {α : Type u} : α → f α

export Pure (pure)

class Seq (f : Type u → Type v) : Type (max (u + 1) v) where
  seq : {α β : Type u} → f (α → β) → (Unit → f α) → f β

class SeqLeft (f : Type u → Type v) : Type (max (u + 1) v) where
  seqLeft : {α β : Type u} → f α → (Unit → f β) → f α

class SeqRight (f : Type u → Type v) : Type (max (u + 1) v) where
  seqRight : {α β : Type u} → f α → (Unit → f β) → f β

class Applicative (f : Type u → Type v) extends Functor f, Pure f, Seq f, SeqLeft f, SeqRight f where
  map := fun x y => Seq.seq (pure x) fun _ => y
  seqLeft := fun a b => Seq.seq (Functor.map (Function.const _) a) b
  seqRight := fun a b => Seq.seq (Functor.map (Function.const _ id) a) b

class Bind (m : Type u → Type v) where
  bind : {α β : Type u} → m α → (α → m β) → m β

export Bind (bind)

class Monad (m : Type u → Type v) : Type (max (u + 1) v) extends Applicative m, Bind m where
  map f x := bind x (Function.comp pure f)
  seq f x := bind f fun y => Functor.map y (x ())
  seqLeft x y := bind x fun a => bind (y ()) (fun _ => pure a)
  seqRight x y := bind x fun _ => y ()

class MonadExceptOf (ε : semiOutParam (Type u)) (m : Type v → Type w) where
  throw {α : Type v} : ε → m α
  tryCatch {α : Type v} (body : m α) (handler : ε → m α) : m α

class MonadExcept (ε : outParam (Type u)) (m : Type v → Type w) where
  throw {α : Type v} : ε → m α
  tryCatch {α : Type v} : m α → (ε → m α) → m α

export MonadExcept (throw tryCatch)

instance (ε : Type u) (m : Type v → Type w) [MonadExceptOf ε m] : MonadExcept ε m where
  throw e := MonadExceptOf.throw e
  tryCatch x f := MonadExceptOf.tryCatch x f

namespace Lean

/-! ## Syntax trees -/

@[extern "l_Lean_Syntax_isOfKind"]
opaque Syntax.isOfKind (stx : @& Syntax) (k : @& SyntaxNodeKind) : Bool := false

@[extern "l_Lean_Syntax_matchesNull"]
opaque Syntax.matchesNull (stx : @& Syntax) (n : @& Nat) : Bool := false

@[extern "l_Lean_Syntax_matchesIdent"]
opaque Syntax.matchesIdent (stx : @& Syntax) (id : @& Name) : Bool := false

@[extern "l_Lean_Syntax_matchesLit"]
opaque Syntax.matchesLit (stx : @& Syntax) (k : @& SyntaxNodeKind) (val : @& String) : Bool := false

instance : Inhabited Syntax := ⟨.missing⟩
instance : Inhabited SourceInfo := ⟨.none⟩
instance : Inhabited Name := ⟨.anonymous⟩
instance {α : Type u} : Inhabited (Array α) := ⟨.mkEmpty 0⟩
instance {ks : SyntaxNodeKinds} : Inhabited (TSyntax ks) := ⟨⟨.missing⟩⟩

@[extern "l_Lean_Syntax_getArg"]
opaque Syntax.getArg (stx : @& Syntax) (i : @& Nat) : Syntax

@[extern "l_Lean_Syntax_getArgs"]
opaque Syntax.getArgs (stx : @& Syntax) : Array Syntax

@[extern "l_Lean_Syntax_getNumArgs"]
opaque Syntax.getNumArgs (stx : @& Syntax) : Nat

@[extern "l_Lean_Syntax_getOptional_x3f"]
opaque Syntax.getOptional? (stx : @& Syntax) : Option Syntax

@[extern "l_Lean_Syntax_isNone"]
opaque Syntax.isNone (stx : @& Syntax) : Bool

@[extern "l_Lean_Syntax_getId"]
opaque Syntax.getId (stx : @& Syntax) : Name

@[extern "l_Lean_SourceInfo_fromRef"]
opaque SourceInfo.fromRef (ref : @& Syntax) (canonical : Bool := false) : SourceInfo

@[extern "l_Lean_replaceRef"]
opaque replaceRef (ref oldRef : @& Syntax) : Syntax

private def attach (a : Name) : Name → Name
  | .anonymous => a
  | .str p t => .str (attach a p) t
  | .num p i => .num (attach a p) i

private def addScope (mainModule n : Name) (scp : MacroScope) : Name :=
  match n with
  | .num p i => .num (.num p i) scp
  | n => .num (.str (attach (.str n "_@") mainModule) "_hyg") scp

@[inline] def addMacroScope (mainModule n : Name) (scp : MacroScope) : Name := addScope mainModule n scp

@[inline] def Syntax.node1 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ : Syntax) : Syntax :=
  .node info kind (.push (.mkEmpty 8) a₁)
@[inline] def Syntax.node2 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ : Syntax) : Syntax :=
  .node info kind (.push (.push (.mkEmpty 8) a₁) a₂)
@[inline] def Syntax.node3 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ a₃ : Syntax) : Syntax :=
  .node info kind (.push (.push (.push (.mkEmpty 8) a₁) a₂) a₃)
@[inline] def Syntax.node4 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ a₃ a₄ : Syntax) : Syntax :=
  .node info kind (.push (.push (.push (.push (.mkEmpty 8) a₁) a₂) a₃) a₄)
@[inline] def Syntax.node5 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ a₃ a₄ a₅ : Syntax) : Syntax :=
  .node info kind (.push (.push (.push (.push (.push (.mkEmpty 8) a₁) a₂) a₃) a₄) a₅)
@[inline] def Syntax.node6 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ a₃ a₄ a₅ a₆ : Syntax) : Syntax :=
  .node info kind (.push (.push (.push (.push (.push (.push (.mkEmpty 8) a₁) a₂) a₃) a₄) a₅) a₆)
@[inline] def Syntax.node7 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ a₃ a₄ a₅ a₆ a₇ : Syntax) : Syntax :=
  .node info kind (.push (.push (.push (.push (.push (.push (.push (.mkEmpty 8) a₁) a₂) a₃) a₄) a₅) a₆) a₇)
@[inline] def Syntax.node8 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ a₃ a₄ a₅ a₆ a₇ a₈ : Syntax) : Syntax :=
  .node info kind (.push (.push (.push (.push (.push (.push (.push (.push (.mkEmpty 8) a₁) a₂) a₃) a₄) a₅) a₆) a₇) a₈)


instance : CoeOut SyntaxNodeKind SyntaxNodeKinds where
  coe k := .cons k .nil

instance {ks : SyntaxNodeKinds} : CoeOut (TSyntax ks) Syntax where
  coe stx := stx.raw

abbrev Term := TSyntax `term
abbrev Ident := TSyntax `ident

abbrev NumLit := TSyntax `num
abbrev StrLit := TSyntax `str

instance {ks : SyntaxNodeKinds} {k : SyntaxNodeKind} : Coe (TSyntax ks) (TSyntax (.cons k ks)) where
  coe stx := ⟨stx.raw⟩
instance {ks : SyntaxNodeKinds} {k : SyntaxNodeKind} : Coe (TSyntax (.cons k .nil)) (TSyntax (.cons k ks)) where
  coe stx := ⟨stx.raw⟩
instance : Coe Ident Term where
  coe stx := ⟨stx.raw⟩
instance : Coe NumLit Term where
  coe stx := ⟨stx.raw⟩
instance : Coe StrLit Term where
  coe stx := ⟨stx.raw⟩
instance : Coe Ident (TSyntax `Lean.Parser.Command.declId) where
  coe stx := ⟨stx.raw⟩

@[inline] def mkAtom (val : String) : Syntax := .atom .none val

end Lean

@[extern "lean_string_utf8_byte_size"]
opaque String.utf8ByteSize (s : @& String) : Nat

@[inline] def String.toRawSubstring' (s : String) : Substring.Raw := ⟨s, 0, s.utf8ByteSize⟩

namespace Array

variable {α : Type u}

@[inline] def mkArray0 : Array α := .mkEmpty 0
@[inline] def mkArray1 (a₁ : α) : Array α := .push (.mkEmpty 8) a₁
@[inline] def mkArray2 (a₁ a₂ : α) : Array α := .push (.push (.mkEmpty 8) a₁) a₂
@[inline] def mkArray3 (a₁ a₂ a₃ : α) : Array α := .push (.push (.push (.mkEmpty 8) a₁) a₂) a₃
@[inline] def mkArray4 (a₁ a₂ a₃ a₄ : α) : Array α := .push (.push (.push (.push (.mkEmpty 8) a₁) a₂) a₃) a₄
@[inline] def mkArray5 (a₁ a₂ a₃ a₄ a₅ : α) : Array α := .push (.push (.push (.push (.push (.mkEmpty 8) a₁) a₂) a₃) a₄) a₅
@[inline] def mkArray6 (a₁ a₂ a₃ a₄ a₅ a₆ : α) : Array α := .push (.push (.push (.push (.push (.push (.mkEmpty 8) a₁) a₂) a₃) a₄) a₅) a₆
@[inline] def mkArray7 (a₁ a₂ a₃ a₄ a₅ a₆ a₇ : α) : Array α := .push (.push (.push (.push (.push (.push (.push (.mkEmpty 8) a₁) a₂) a₃) a₄) a₅) a₆) a₇
@[inline] def mkArray8 (a₁ a₂ a₃ a₄ a₅ a₆ a₇ a₈ : α) : Array α := .push (.push (.push (.push (.push (.push (.push (.push (.mkEmpty 8) a₁) a₂) a₃) a₄) a₅) a₆) a₇) a₈

@[extern "lean_array_get_size"]
def size (a : @& Array α) : Nat := a.toList.length

@[extern "l_Array_getD"]
opaque getD (a : @& Array α) (i : @& Nat) (v₀ : α) : α := v₀

private unsafe def mapUnsafe {α : Type u} {β : Type v} (f : α → β) (as : Array α) : Array β :=
  let rec loop (i : Nat) (found : Array β) : Array β :=
    if i < as.size then loop (i + 1) (found.push (f (as.getD i (unsafeCast ())))) else found
  loop 0 (.mkEmpty 8)

@[implemented_by mapUnsafe]
opaque map {α : Type u} {β : Type v} (f : α → β) (as : Array α) : Array β

@[extern "l_Array_append"]
protected def append (as : Array α) (bs : @& Array α) : Array α := ⟨as.toList ++ bs.toList⟩

end Array

namespace Lean

/-! Arrays of syntax trees; separators stand between the elements. -/

abbrev TSyntaxArray (ks : SyntaxNodeKinds) : Type := Array (TSyntax ks)

structure Syntax.SepArray (sep : String) where
  elemsAndSeps : Array Syntax

structure Syntax.TSepArray (ks : SyntaxNodeKinds) (sep : String) where
  elemsAndSeps : Array Syntax

private unsafe def rawUnsafe {ks : SyntaxNodeKinds} (as : TSyntaxArray ks) : Array Syntax := unsafeCast as
private unsafe def mkUnsafe {ks : SyntaxNodeKinds} (as : Array Syntax) : TSyntaxArray ks := unsafeCast as

@[implemented_by rawUnsafe] opaque TSyntaxArray.raw {ks : SyntaxNodeKinds} (as : TSyntaxArray ks) : Array Syntax
@[implemented_by mkUnsafe] opaque TSyntaxArray.mk {ks : SyntaxNodeKinds} (as : Array Syntax) : TSyntaxArray ks

@[extern "l_Lean_mkSepArray"]
opaque mkSepArray (as : @& Array Syntax) (sep : @& Syntax) : Array Syntax

@[extern "l_Lean_Syntax_TSepArray_getElems"]
opaque Syntax.TSepArray.getElems {ks : SyntaxNodeKinds} {sep : String} (sa : @& TSepArray ks sep) : TSyntaxArray ks

instance {ks : SyntaxNodeKinds} {sep : String} : CoeOut (Syntax.TSepArray ks sep) (TSyntaxArray ks) where
  coe := Syntax.TSepArray.getElems
instance {ks : SyntaxNodeKinds} : CoeOut (TSyntaxArray ks) (Array Syntax) where
  coe := TSyntaxArray.raw

/-! ## Hygiene -/

class MonadRef (m : Type → Type) where
  getRef : m Syntax
  withRef {α : Type} : Syntax → m α → m α

export MonadRef (getRef)

class MonadQuotation (m : Type → Type) : Type 1 extends MonadRef m where
  getCurrMacroScope : m MacroScope
  getContext : m Name
  withFreshMacroScope {α : Type} : m α → m α

export MonadQuotation (getCurrMacroScope withFreshMacroScope)

@[inline] def MonadRef.mkInfoFromRefPos {m : Type → Type} [Monad m] [MonadRef m] : m SourceInfo :=
  bind getRef (fun ref => pure (SourceInfo.fromRef ref))

@[inline] def withRef {m : Type → Type} [Monad m] [MonadRef m] {α : Type} (ref : Syntax) (x : m α) : m α :=
  bind getRef (fun oldRef => MonadRef.withRef (replaceRef ref oldRef) x)

/-! ## Macros -/

namespace Macro

instance monad : Monad MacroM where
  pure a := fun _ s => .ok a s
  bind x f := fun c s => match x c s with
    | .ok a s => f a c s
    | .error e s => .error e s
    | .mk a b c => .mk a b c

instance monadExcept : MonadExceptOf Macro.Exception MacroM where
  throw e := fun _ s => .error e s
  tryCatch x f := fun c s => match x c s with
    | .error e s => f e c s
    | r => r

instance monadQuotation : MonadQuotation MacroM where
  getRef := fun c s => .ok c.ref s
  withRef ref x := fun c s => x { c with ref } s
  getCurrMacroScope := fun c s => .ok c.currMacroScope s
  getContext := fun c s => .ok c.quotContext s
  withFreshMacroScope x := x

end Macro

namespace PrettyPrinter

instance unexpandMonad : Monad UnexpandM where
  pure a := fun _ s => .ok a s
  bind x f := fun c s => match x c s with
    | .ok a s => f a c s
    | .error e s => .error e s
    | .mk a b c => .mk a b c

instance unexpandExcept : MonadExceptOf Unit UnexpandM where
  throw e := fun _ s => .error e s
  tryCatch x f := fun c s => match x c s with
    | .error e s => f e c s
    | r => r

instance unexpandQuotation : MonadQuotation UnexpandM where
  getRef := fun c s => .ok c s
  withRef ref x := fun _ s => x ref s
  getCurrMacroScope := pure 0
  getContext := pure `_fakeMod
  withFreshMacroScope x := x

end PrettyPrinter
end Lean
