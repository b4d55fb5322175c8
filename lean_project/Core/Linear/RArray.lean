prelude
import Core.Types

/-! Arrays as search trees: how proofs by reflection hold the values of their variables. -/

universe u

namespace Lean

inductive RArray (α : Type u) : Type u where
  | leaf : α → RArray α
  | branch : Nat → RArray α → RArray α → RArray α

def RArray.getImpl {α : Type u} : RArray α → Nat → α
  | .leaf x, _ => x
  | .branch p l r, n => match Nat.ble p n with
    | true => getImpl r n
    | false => getImpl l n

/-- By the recursor, which is what the kernel evaluates fastest. -/
@[implemented_by RArray.getImpl] def RArray.get {α : Type u} (a : RArray α) (n : Nat) : α :=
  a.rec (fun x => x) (fun p _ _ l r => (Nat.ble p n).rec l r)

end Lean
