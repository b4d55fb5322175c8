inductive Expr where
  | num (n : Nat)
  | var (i : Nat)
  | plus (a b : Expr)
  | times (a b : Expr)

namespace Expr

def eval (env : Nat → Nat) : Expr → Nat
  | num n => n
  | var i => env i
  | plus a b => eval env a + eval env b
  | times a b => eval env a * eval env b

def flip : Expr → Expr
  | plus a b => plus (flip b) (flip a)
  | times a b => times (flip b) (flip a)
  | e => e

def subst (s : Nat → Expr) : Expr → Expr
  | num n => num n
  | var i => s i
  | plus a b => plus (subst s a) (subst s b)
  | times a b => times (subst s a) (subst s b)

end Expr

inductive Instr where
  | push (n : Nat)
  | load (i : Nat)
  | add
  | mul

def run (env : Nat → Nat) : List Instr → List Nat → List Nat
  | [], stack => stack
  | .push n :: is, stack => run env is (n :: stack)
  | .load i :: is, stack => run env is (env i :: stack)
  | .add :: is, y :: x :: stack => run env is ((x + y) :: stack)
  | .mul :: is, y :: x :: stack => run env is ((x * y) :: stack)
  | _ :: is, stack => run env is stack

def compile : Expr → List Instr
  | .num n => [.push n]
  | .var i => [.load i]
  | .plus a b => compile a ++ (compile b ++ [.add])
  | .times a b => compile a ++ (compile b ++ [.mul])

-- test induction 1
/-- The value of 2 + 3 · 4. -/
theorem eval_example (env : Nat → Nat) :
    Expr.eval env (.plus (.num 2) (.times (.num 3) (.num 4))) = 14 := by
  rfl

-- valid induction 1
/-- Adding the number zero does not change the value of an expression. -/
theorem eval_plus_zero (env : Nat → Nat) (e : Expr) :
    Expr.eval env (.plus e (.num 0)) = e.eval env := by
  show e.eval env + 0 = e.eval env
  rw [Nat.add_zero]

-- test induction 3
/-- Flipping all sums and products preserves the value. -/
theorem eval_flip (env : Nat → Nat) (e : Expr) : e.flip.eval env = e.eval env := by
  induction e with
  | num n => rfl
  | var i => rfl
  | plus a b iha ihb => simp only [Expr.flip, Expr.eval, iha, ihb, Nat.add_comm]
  | times a b iha ihb => simp only [Expr.flip, Expr.eval, iha, ihb, Nat.mul_comm]

-- train induction 3
/-- The value of an expression after substitution is its value in the environment of the
substituted expressions' values. -/
theorem eval_subst (env : Nat → Nat) (s : Nat → Expr) (e : Expr) :
    (e.subst s).eval env = e.eval (fun i => (s i).eval env) := by
  induction e with
  | num n => rfl
  | var i => rfl
  | plus a b iha ihb => simp only [Expr.subst, Expr.eval, iha, ihb]
  | times a b iha ihb => simp only [Expr.subst, Expr.eval, iha, ihb]

-- train induction 3
/-- Substituting each variable by itself changes nothing. -/
theorem subst_var (e : Expr) : e.subst .var = e := by
  induction e with
  | num n => rfl
  | var i => rfl
  | plus a b iha ihb => simp only [Expr.subst, iha, ihb]
  | times a b iha ihb => simp only [Expr.subst, iha, ihb]

-- train induction 4
/-- Running two programs in a row is running the program put together from them. -/
theorem run_append (env : Nat → Nat) (p q : List Instr) (stack : List Nat) :
    run env (p ++ q) stack = run env q (run env p stack) := by
  induction p generalizing stack with
  | nil => rfl
  | cons i p ih =>
    cases i with
    | push n => exact ih _
    | load i => exact ih _
    | add =>
      match stack with
      | [] => exact ih _
      | [x] => exact ih _
      | y :: x :: stack => exact ih _
    | mul =>
      match stack with
      | [] => exact ih _
      | [x] => exact ih _
      | y :: x :: stack => exact ih _

-- test induction 5
/-- The compiler is correct: the compiled program puts the expression's value onto the stack. -/
theorem compile_correct (env : Nat → Nat) (e : Expr) :
    run env (compile e) [] = [e.eval env] := by
  have general : ∀ (e : Expr) (p : List Instr) (stack : List Nat),
      run env (compile e ++ p) stack = run env p (e.eval env :: stack) := by
    intro e
    induction e with
    | num n => exact fun _ _ => rfl
    | var i => exact fun _ _ => rfl
    | plus a b iha ihb =>
      intro p stack
      simp only [compile, List.append_assoc]
      rw [iha, ihb]
      rfl
    | times a b iha ihb =>
      intro p stack
      simp only [compile, List.append_assoc]
      rw [iha, ihb]
      rfl
  have h := general e [] []
  rw [List.append_nil] at h
  exact h

-- valid induction 4
/-- Doubling every variable in an expression is doubling every value in an environment that agrees
with the given one. -/
theorem eval_congr_doubled (env env' : Nat → Nat) (h : ∀ i, env i = env' i) (e : Expr) :
    (e.subst fun i => .plus (.var i) (.var i)).eval env = e.eval fun i => env' i + env' i := by
  induction e with
  | num n => rfl
  | var i => simp only [Expr.subst, Expr.eval, h]
  | plus a b iha ihb => simp only [Expr.subst, Expr.eval, iha, ihb]
  | times a b iha ihb => simp only [Expr.subst, Expr.eval, iha, ihb]
