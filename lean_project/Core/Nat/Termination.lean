prelude
import Core.Nat.Div

/-!
What lets recursive definitions through without a termination proof of the user's own: conditions of
`if` become hypotheses, and Lean's `decreasing_trivial` learns the usual ways in which a number shrinks.
-/

universe u v w

/-- Keeps the name of a bound variable while a term is simplified. -/
def binderNameHint {α : Sort u} {β : Sort v} {γ : Sort w} (_v : α) (_binder : β) (e : γ) : γ := e

@[wf_preprocess] theorem ite_eq_dite {P : Prop} {α : Sort u} [Decidable P] (a b : α) :
    ite P a b = (dite P (fun h => binderNameHint h () a) (fun h => binderNameHint h () b)) := rfl

namespace Lean.Macro

/-! There are no quotations in this library: the two tactics are built as syntax trees. -/

private def array (done : Array Syntax) : List Syntax → Array Syntax
  | .nil => done
  | .cons a rest => array (done.push a) rest

private def node (kind : Name) (arguments : List Syntax) : Syntax :=
  .node .none kind (array (Array.mkEmpty 8) arguments)
private def group (arguments : List Syntax) : Syntax := node `null arguments
private def word (text : String) : Syntax := .atom .none text
private def named (name : Name) : Syntax := .ident .none ⟨"", 0, 0⟩ name (.cons (.decl name .nil) .nil)

private def separated : List Name → List Syntax
  | .nil => .nil
  | .cons name .nil => .cons (node `Lean.Parser.Tactic.SolveByElim.arg [named name]) .nil
  | .cons name names => .cons (node `Lean.Parser.Tactic.SolveByElim.arg [named name]) (.cons (word ",") (separated names))

@[macro tacticDecreasing_trivial] def decreasingByHypothesis : Macro := fun _ _ s =>
  .ok (node `tacticDecreasing_trivial_pre_omega [word "decreasing_trivial_pre_omega"]) s

@[macro tacticDecreasing_trivial] def decreasingByLemmas : Macro := fun _ _ s =>
  .ok (node `Lean.Parser.Tactic.solveByElim [word "solve_by_elim", group [],
    node `Lean.Parser.Tactic.optConfig [group []], group [],
    group [node `Lean.Parser.Tactic.SolveByElim.args [word "[", group (separated
      [`Nat.div_lt_self, `Nat.sub_lt, `Nat.mod_lt, `Nat.sub_lt_sub_left, `Nat.lt_add_one_of_le, `Nat.div_le_self,
        `Nat.sub_le, `Nat.mod_le, `Nat.pos_of_ne_zero, `Nat.zero_lt_of_lt, `Nat.lt_of_not_le, `Nat.le_of_not_lt,
        `Nat.lt_add_of_pos_right, `Nat.le_of_ble_eq_true, `rfl]), word "]"]], group []]) s

end Lean.Macro
