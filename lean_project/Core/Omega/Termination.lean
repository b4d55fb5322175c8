prelude
import Core.Nat.Termination
import Core.Omega.Constraint
import Core.Omega.Int

/-!
`omega` is one of the ways in which Lean's `decreasing_trivial` shows that an argument shrinks. There
are no quotations in this library: the tactic is built as a syntax tree.
-/

namespace Lean.Macro

@[macro tacticDecreasing_trivial] def decreasingByOmega : Macro := fun _ _ s =>
  .ok (.node .none `Lean.Parser.Tactic.omega (.push (.push .empty (.atom .none "omega"))
    (.node .none `Lean.Parser.Tactic.optConfig (.push .empty (.node .none `null .empty))))) s

end Lean.Macro

example : Nat := go 10 where
  go (n : Nat) : Nat := if _h : n ≤ 2 then 0 else go (n - 3) + go (n / 2 - 1)
  termination_by n
