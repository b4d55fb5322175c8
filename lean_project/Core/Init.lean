prelude
import Core.Bindings.Unexpanders
import Core.Recursion
import Core.Nat.Functions
import Core.Nat.Gcd
import Core.Nat.MinMax
import Core.Nat.Simproc

/-! What a Lean file imports when it says nothing: the whole core library. -/
