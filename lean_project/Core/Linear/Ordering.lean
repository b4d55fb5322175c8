prelude
import Core.Int.Defs

/-! The outcome of a comparison, which `grind` looks for when it meets a maximum or minimum. -/

universe u

inductive Ordering where
  | lt
  | eq
  | gt
  deriving DecidableEq

@[macro_inline] def Ordering.then : Ordering → Ordering → Ordering
  | .eq, o => o
  | o, _ => o

class Ord (α : Type u) where
  compare : α → α → Ordering

export Ord (compare)

@[inline] def compareOfLessAndEq {α : Type u} (x y : α) [LT α] [Decidable (x < y)] [DecidableEq α] : Ordering :=
  if x < y then .lt else if x = y then .eq else .gt

instance : Ord Nat where
  compare m n := compareOfLessAndEq m n
instance : Ord Int where
  compare m n := compareOfLessAndEq m n
