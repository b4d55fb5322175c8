inductive Chain (α : Type) where
  | empty : Chain α
  | push (x : α) (s : Chain α) : Chain α

namespace Chain

variable {α β : Type}

def append : Chain α → Chain α → Chain α
  | empty, t => t
  | push x s, t => push x (append s t)

def reverse : Chain α → Chain α
  | empty => empty
  | push x s => append (reverse s) (push x empty)

def reverseOnto : Chain α → Chain α → Chain α
  | empty, t => t
  | push x s, t => reverseOnto s (push x t)

def map (f : α → β) : Chain α → Chain β
  | empty => empty
  | push x s => push (f x) (map f s)

def interleave : Chain α → Chain α → Chain α
  | empty, t => t
  | push x s, empty => push x s
  | push x s, push y t => push x (push y (interleave s t))

end Chain

-- train induction 1
/-- Reversing a sequence of two swaps its members. -/
theorem chain_reverse_two (α : Type) (x y : α) :
    (Chain.push x (.push y .empty)).reverse = .push y (.push x .empty) := by
  rfl

-- train induction 2
/-- What is put before a sequence with a first member does not make it empty. -/
theorem chain_append_push_ne_empty (α : Type) (s t : Chain α) (x : α) :
    s.append (.push x t) ≠ .empty := by
  cases s with
  | empty => intro h; cases h
  | push y s => intro h; cases h

-- test induction 3
/-- Appending sequences is associative. -/
theorem chain_append_assoc (α : Type) (s t u : Chain α) :
    (s.append t).append u = s.append (t.append u) := by
  induction s with
  | empty => rfl
  | push x s ih => exact congrArg (Chain.push x) ih

-- train induction 3
/-- Mapping a function over a sequence respects appending. -/
theorem chain_map_append (α β : Type) (f : α → β) (s t : Chain α) :
    (s.append t).map f = (s.map f).append (t.map f) := by
  induction s with
  | empty => rfl
  | push x s ih => exact congrArg (Chain.push (f x)) ih

-- train induction 3
/-- Two sequences with a common beginning are equal only if their ends are. -/
theorem chain_append_left_cancel (α : Type) (s t u : Chain α) (h : s.append t = s.append u) :
    t = u := by
  induction s with
  | empty => exact h
  | push x s ih => exact ih (Chain.push.inj h).2

-- test induction 4
/-- Reversal turns an appended pair around. -/
theorem chain_reverse_append (α : Type) (s t : Chain α) :
    (s.append t).reverse = t.reverse.append s.reverse := by
  have assoc : ∀ a b c : Chain α, (a.append b).append c = a.append (b.append c) := by
    intro a b c
    induction a with
    | empty => rfl
    | push x a ih => exact congrArg (Chain.push x) ih
  have nil : ∀ a : Chain α, a.append .empty = a := by
    intro a
    induction a with
    | empty => rfl
    | push x a ih => exact congrArg (Chain.push x) ih
  induction s with
  | empty => exact (nil _).symm
  | push x s ih =>
    show ((s.append t).reverse).append _ = t.reverse.append (s.reverse.append _)
    rw [ih, assoc]

-- train induction 4
/-- Reversing with an accumulator is reversing and appending. -/
theorem chain_reverseOnto (α : Type) (s t : Chain α) : s.reverseOnto t = s.reverse.append t := by
  have assoc : ∀ a b c : Chain α, (a.append b).append c = a.append (b.append c) := by
    intro a b c
    induction a with
    | empty => rfl
    | push x a ih => exact congrArg (Chain.push x) ih
  induction s generalizing t with
  | empty => rfl
  | push x s ih =>
    show s.reverseOnto (.push x t) = (s.reverse.append _).append t
    rw [ih, assoc]
    rfl

-- train induction 5
/-- Reversing twice with an accumulator gives the sequence back. -/
theorem chain_reverseOnto_twice (α : Type) (s : Chain α) :
    (s.reverseOnto .empty).reverseOnto .empty = s := by
  have general : ∀ s t u : Chain α, (s.reverseOnto t).reverseOnto u = t.reverseOnto (s.append u) := by
    intro s
    induction s with
    | empty => exact fun _ _ => rfl
    | push x s ih => exact fun t u => ih (.push x t) u
  have nil : ∀ a : Chain α, a.append .empty = a := by
    intro a
    induction a with
    | empty => rfl
    | push x a ih => exact congrArg (Chain.push x) ih
  rw [general]
  exact nil s

-- test induction 4
/-- Mapping commutes with interleaving. -/
theorem chain_map_interleave (α β : Type) (f : α → β) (s t : Chain α) :
    (s.interleave t).map f = (s.map f).interleave (t.map f) := by
  induction s generalizing t with
  | empty => rfl
  | push x s ih =>
    cases t with
    | empty => rfl
    | push y t => exact congrArg (fun u => Chain.push (f x) (.push (f y) u)) (ih t)
