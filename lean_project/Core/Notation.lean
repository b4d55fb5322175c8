prelude
import Core.Int.Defs

/-!
`ℕ` and `ℤ`, which Mathlib writes for `Nat` and `Int`. There are no quotations in this library: the
notations and what they stand for are built as descriptors and syntax trees.
-/

namespace Lean.Macro

private def constant (name : Name) (s : Syntax) : Syntax :=
  .ident (match s with | .node info _ _ => info | .atom info _ => info | _ => .none) ⟨"", 0, 0⟩ name
    (.cons (.decl name .nil) .nil)

@[term_parser] def _root_.termℕ : ParserDescr := .node `termℕ 1024 (.symbol "ℕ")
@[term_parser] def _root_.termℤ : ParserDescr := .node `termℤ 1024 (.symbol "ℤ")

@[macro termℕ] def expandℕ : Macro := fun x _ s => .ok (constant `Nat x) s
@[macro termℤ] def expandℤ : Macro := fun x _ s => .ok (constant `Int x) s

end Lean.Macro

example (n : ℕ) (z : ℤ) : ((n : ℤ) + z : Int) = (n : Int) + z := rfl
