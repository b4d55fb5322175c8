prelude
import Core.List.Equality
import Core.Nat.MinMax

/-!
What `ac_rfl` proves with: two expressions in an associative operation are equal if their lists of
variables are, after neutral variables are dropped, and the lists sorted (if the operation commutes)
and rid of repetitions (if it is idempotent), as far as the operation allows it.
-/

namespace Lean.Data.AC

universe u

inductive Expr where
  | var (x : Nat)
  | op (lhs rhs : Expr)

structure Variable {α : Sort u} (op : α → α → α) : Type u where
  value : α
  neutral : Option (PLift (Std.LawfulIdentity op value))

structure Context (α : Sort u) where
  op : α → α → α
  assoc : Std.Associative op
  comm : Option (PLift (Std.Commutative op))
  idem : Option (PLift (Std.IdempotentOp op))
  vars : List (Variable op)
  arbitrary : α

namespace Context

variable {α : Sort u} (ctx : Context α)

def var (x : Nat) : Variable ctx.op :=
  match ctx.vars.get?Internal x with
  | some v => v
  | none => ⟨ctx.arbitrary, none⟩

def eval : Expr → α
  | .var x => (ctx.var x).value
  | .op l r => ctx.op (eval l) (eval r)

/-! ## Lists of variables, in the operation with a unit added -/

def times : Option (PLift α) → Option (PLift α) → Option (PLift α)
  | none, b => b
  | some a, none => some a
  | some a, some b => some ⟨ctx.op a.down b.down⟩

def value (x : Nat) : Option (PLift α) := some ⟨(ctx.var x).value⟩

def evalList : List Nat → Option (PLift α)
  | [] => none
  | x :: l => ctx.times (ctx.value x) (evalList l)

theorem times_assoc (a b c : Option (PLift α)) : ctx.times (ctx.times a b) c = ctx.times a (ctx.times b c) := by
  cases a with
  | none => rfl
  | some a =>
    cases b with
    | none => rfl
    | some b =>
      cases c with
      | none => rfl
      | some c => exact congrArg (fun x => some (PLift.up x)) (ctx.assoc.assoc a.down b.down c.down)

theorem times_left_comm (h : Std.Commutative ctx.op) (x y : Nat) (m : Option (PLift α)) :
    ctx.times (ctx.value x) (ctx.times (ctx.value y) m) = ctx.times (ctx.value y) (ctx.times (ctx.value x) m) := by
  rw [← times_assoc, ← times_assoc]
  exact congrArg (fun z => ctx.times (some ⟨z⟩) m) (h.comm _ _)

theorem times_self (h : Std.IdempotentOp ctx.op) (x : Nat) (m : Option (PLift α)) :
    ctx.times (ctx.value x) (ctx.times (ctx.value x) m) = ctx.times (ctx.value x) m := by
  rw [← times_assoc]
  exact congrArg (fun z => ctx.times (some ⟨z⟩) m) (h.idempotent _)

theorem neutral_times {x : Nat} (h : Std.LawfulIdentity ctx.op (ctx.var x).value) (y : Nat) (m : Option (PLift α)) :
    ctx.times (ctx.value x) (ctx.times (ctx.value y) m) = ctx.times (ctx.value y) m := by
  rw [← times_assoc]
  exact congrArg (fun z => ctx.times (some ⟨z⟩) m) (h.left_id _)

theorem times_neutral {x : Nat} (h : Std.LawfulIdentity ctx.op (ctx.var x).value) (y : Nat) (m : Option (PLift α)) :
    ctx.times (ctx.value y) (ctx.times (ctx.value x) m) = ctx.times (ctx.value y) m := by
  rw [← times_assoc]
  exact congrArg (fun z => ctx.times (some ⟨z⟩) m) (h.right_id _)

theorem evalList_append (l₁ l₂ : List Nat) :
    ctx.evalList (l₁ ++ l₂) = ctx.times (ctx.evalList l₁) (ctx.evalList l₂) := by
  induction l₁ with
  | nil => rfl
  | cons x l ih => exact (congrArg (ctx.times (ctx.value x)) ih).trans (times_assoc ctx _ _ _).symm

/-! ## Normal forms, each step with its correctness -/

def flatten : Expr → List Nat
  | .var x => [x]
  | .op l r => flatten l ++ flatten r

theorem evalList_flatten (e : Expr) : ctx.evalList (flatten e) = some ⟨ctx.eval e⟩ := by
  induction e with
  | var x => rfl
  | op l r ihl ihr => rw [flatten, evalList_append, ihl, ihr]; rfl

def removeNeutrals : List Nat → List Nat
  | [] => []
  | x :: l =>
    match removeNeutrals l with
    | [] => [x]
    | y :: l =>
      match (ctx.var x).neutral, (ctx.var y).neutral with
      | some _, _ => y :: l
      | none, some _ => x :: l
      | none, none => x :: y :: l

theorem evalList_removeNeutrals (l : List Nat) : ctx.evalList (ctx.removeNeutrals l) = ctx.evalList l := by
  induction l with
  | nil => rfl
  | cons x l ih =>
    show _ = ctx.times (ctx.value x) (ctx.evalList l)
    rw [← ih, removeNeutrals]
    split
    case h_1 h => rw [h]; rfl
    case h_2 y l h =>
      rw [h]
      split
      case h_1 hx _ => exact (neutral_times ctx hx.down y _).symm
      case h_2 hy _ _ => exact (times_neutral ctx hy.down x _).symm
      case h_3 => rfl

def insert (x : Nat) : List Nat → List Nat
  | [] => [x]
  | y :: l =>
    match Nat.ble x y with
    | true => x :: y :: l
    | false => y :: insert x l

def sort : List Nat → List Nat
  | [] => []
  | x :: l => insert x (sort l)

theorem evalList_insert (h : Std.Commutative ctx.op) (x : Nat) (l : List Nat) :
    ctx.evalList (insert x l) = ctx.evalList (x :: l) := by
  induction l with
  | nil => rfl
  | cons y l ih =>
    rw [insert]
    split
    · rfl
    · exact (congrArg (ctx.times (ctx.value y)) ih).trans (times_left_comm ctx h y x _)

theorem evalList_sort (h : Std.Commutative ctx.op) (l : List Nat) : ctx.evalList (sort l) = ctx.evalList l := by
  induction l with
  | nil => rfl
  | cons x l ih => exact (evalList_insert ctx h x (sort l)).trans (congrArg (ctx.times (ctx.value x)) ih)

def removeRepetitions : List Nat → List Nat
  | [] => []
  | x :: l =>
    match removeRepetitions l with
    | [] => [x]
    | y :: l =>
      match Nat.beq x y with
      | true => y :: l
      | false => x :: y :: l

theorem evalList_removeRepetitions (h : Std.IdempotentOp ctx.op) (l : List Nat) :
    ctx.evalList (removeRepetitions l) = ctx.evalList l := by
  induction l with
  | nil => rfl
  | cons x l ih =>
    show _ = ctx.times (ctx.value x) (ctx.evalList l)
    rw [← ih, removeRepetitions]
    split
    case h_1 e => rw [e]; rfl
    case h_2 y l e =>
      rw [e]
      split
      case h_1 e => cases Nat.eq_of_beq_eq_true e; exact (times_self ctx h x _).symm
      case h_2 => rfl

def norm (e : Expr) : List Nat :=
  let l := ctx.removeNeutrals (flatten e)
  let l := match ctx.comm with
    | some _ => sort l
    | none => l
  match ctx.idem with
  | some _ => removeRepetitions l
  | none => l

theorem evalList_norm (e : Expr) : ctx.evalList (ctx.norm e) = some ⟨ctx.eval e⟩ := by
  rw [norm, ← evalList_flatten, ← evalList_removeNeutrals ctx (flatten e)]
  cases ctx.idem with
  | none =>
    cases ctx.comm with
    | none => rfl
    | some hc => exact evalList_sort ctx hc.down _
  | some hi =>
    cases ctx.comm with
    | none => exact evalList_removeRepetitions ctx hi.down _
    | some hc => exact (evalList_removeRepetitions ctx hi.down _).trans (evalList_sort ctx hc.down _)

theorem eq_of_norm (ctx : Context α) (a b : Expr) (h : ctx.norm a == ctx.norm b) : ctx.eval a = ctx.eval b := by
  have e : ctx.evalList (ctx.norm a) = ctx.evalList (ctx.norm b) := congrArg _ (eq_of_beq h)
  rw [evalList_norm, evalList_norm] at e
  exact PLift.up.inj (Option.some.inj e)

end Context
end Lean.Data.AC

/-! ## The operations it knows, beside appending lists -/

instance : Std.Associative (α := Nat) (· + ·) := ⟨Nat.add_assoc⟩
instance : Std.Commutative (α := Nat) (· + ·) := ⟨Nat.add_comm⟩
instance : Std.LawfulIdentity (α := Nat) (· + ·) 0 where
  left_id := Nat.zero_add
  right_id := Nat.add_zero

instance : Std.Associative (α := Nat) (· * ·) := ⟨Nat.mul_assoc⟩
instance : Std.Commutative (α := Nat) (· * ·) := ⟨Nat.mul_comm⟩
instance : Std.LawfulIdentity (α := Nat) (· * ·) 1 where
  left_id := Nat.one_mul
  right_id := Nat.mul_one

instance : Std.Associative (α := Nat) min := ⟨Nat.min_assoc⟩
instance : Std.Commutative (α := Nat) min := ⟨Nat.min_comm⟩
instance : Std.IdempotentOp (α := Nat) min := ⟨Nat.min_self⟩

instance : Std.Associative (α := Nat) max := ⟨Nat.max_assoc⟩
instance : Std.Commutative (α := Nat) max := ⟨Nat.max_comm⟩
instance : Std.IdempotentOp (α := Nat) max := ⟨Nat.max_self⟩
instance : Std.LawfulIdentity (α := Nat) max 0 where
  left_id := Nat.zero_max
  right_id := Nat.max_zero

instance : Std.Associative and := ⟨Bool.and_assoc⟩
instance : Std.Commutative and := ⟨Bool.and_comm⟩
instance : Std.IdempotentOp and := ⟨Bool.and_self⟩
instance : Std.LawfulIdentity and true where
  left_id := Bool.true_and
  right_id := Bool.and_true

instance : Std.Associative or := ⟨Bool.or_assoc⟩
instance : Std.Commutative or := ⟨Bool.or_comm⟩
instance : Std.IdempotentOp or := ⟨Bool.or_self⟩
instance : Std.LawfulIdentity or false where
  left_id := Bool.false_or
  right_id := Bool.or_false

instance : Std.Associative And := ⟨fun _ _ _ => propext and_assoc⟩
instance : Std.Commutative And := ⟨fun _ _ => propext and_comm⟩
instance : Std.IdempotentOp And := ⟨and_self⟩
instance : Std.LawfulIdentity And True where
  left_id := true_and
  right_id := and_true

instance : Std.Associative Or := ⟨fun _ _ _ => propext or_assoc⟩
instance : Std.Commutative Or := ⟨fun _ _ => propext or_comm⟩
instance : Std.IdempotentOp Or := ⟨or_self⟩
instance : Std.LawfulIdentity Or False where
  left_id := false_or
  right_id := or_false
