prelude
import Core.Bindings.Syntax

/-! What a Lean file imports when it says nothing: the whole core library. -/
