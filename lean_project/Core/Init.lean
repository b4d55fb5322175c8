prelude
import Core.Bindings.Unexpanders
import Core.Recursion
import Core.Nat.Functions
import Core.Nat.Bitwise
import Core.Nat.Bounded
import Core.Nat.Gcd
import Core.Nat.MinMax
import Core.Nat.Sub
import Core.Nat.Termination
import Core.Data.AC
import Core.Data.Conditional
import Core.Data.FinCases
import Core.Data.LawfulBEq
import Core.Data.Quotient
import Core.Data.Text
import Core.Types
import Core.Macro
import Core.Int.Gcd
import Core.Notation
import Core.Linear.AC
import Core.Linear.Cutsat
import Core.Linear.Grind
import Core.Linear.Ring
import Core.Linear.Nat
import Core.Omega.Constraint
import Core.List.Attach
import Core.List.Perm
import Core.List.TakeDrop

/-! What a Lean file imports when it says nothing: the whole core library. -/
