prelude
import Core.Linear.RArray
import Core.Types
import Core.Data.Bool

/-!
Associative operations, for `grind`: terms as sequences of variables, equal up to order when the
operation is commutative, up to the neutral element, which is variable 0, when there is one, and up to
repetition when it is idempotent.
-/

universe u

namespace Lean.Grind.AC

abbrev Var : Type := Nat

structure Context (α : Sort u) where
  vars : RArray (PLift α)
  op : α → α → α

inductive Expr where
  | var (x : Var)
  | op (lhs rhs : Expr)

inductive Seq where
  | var (x : Var)
  | cons (x : Var) (s : Seq)

section
variable {α : Sort u} (ctx : Context α)

def Var.denote (x : Var) : α := (RArray.get ctx.vars x).down

def Expr.denote : Expr → α
  | .var x => Var.denote ctx x
  | .op l r => ctx.op (denote l) (denote r)

def Seq.denote : Seq → α
  | .var x => Var.denote ctx x
  | .cons x s => ctx.op (Var.denote ctx x) (denote s)
end

/-! ## Sequences -/

namespace Seq

def beq : Seq → Seq → Bool
  | .var x, .var y => Nat.beq x y
  | .cons x s, .cons y t => Nat.beq x y && beq s t
  | .var _, .cons _ _ => false
  | .cons _ _, .var _ => false

theorem eq_of_beq : {s t : Seq} → beq s t = true → s = t
  | .var _, .var _, h => congrArg _ (Nat.eq_of_beq_eq_true h)
  | .cons x s, .cons y t, h => by
    have h := (Bool.and_eq_true _ _).mp h
    rw [Nat.eq_of_beq_eq_true h.left, eq_of_beq h.right]
  | .var _, .cons _ _, h => absurd h Bool.false_ne_true
  | .cons _ _, .var _, h => absurd h Bool.false_ne_true

def append : Seq → Seq → Seq
  | .var x, t => .cons x t
  | .cons x s, t => .cons x (append s t)

def insert (x : Var) : Seq → Seq
  | .var y => bif Nat.ble x y then .cons x (.var y) else .cons y (.var x)
  | .cons y s => bif Nat.ble x y then .cons x (.cons y s) else .cons y (insert x s)

def sort : Seq → Seq
  | .var x => .var x
  | .cons x s => insert x (sort s)

/-- Drops variable 0, unless nothing else is there. -/
def erase0 : Seq → Seq
  | .var x => .var x
  | .cons x s =>
    bif Nat.beq x 0 then erase0 s
    else match erase0 s with
      | .var y => bif Nat.beq y 0 then .var x else .cons x (.var y)
      | .cons y t => .cons x (.cons y t)

/-- Drops a variable that is followed by itself. -/
def eraseDup : Seq → Seq
  | .var x => .var x
  | .cons x s =>
    match eraseDup s with
    | .var y => bif Nat.beq x y then .var y else .cons x (.var y)
    | .cons y t => bif Nat.beq x y then .cons y t else .cons x (.cons y t)

end Seq

def Expr.toSeq : Expr → Seq
  | .var x => .var x
  | .op l r => l.toSeq.append r.toSeq

section
variable {α : Sort u} (ctx : Context α)

theorem Seq.denote_append [a : Std.Associative ctx.op] : (s t : Seq) → (s.append t).denote ctx = ctx.op (s.denote ctx) (t.denote ctx)
  | .var _, _ => rfl
  | .cons x s, t => by
    show ctx.op (Var.denote ctx x) ((s.append t).denote ctx) = ctx.op (ctx.op (Var.denote ctx x) (s.denote ctx)) (t.denote ctx)
    rw [denote_append s t, a.assoc]

theorem Expr.denote_toSeq [Std.Associative ctx.op] : (e : Expr) → e.toSeq.denote ctx = e.denote ctx
  | .var _ => rfl
  | .op l r => by
    show (l.toSeq.append r.toSeq).denote ctx = ctx.op (l.denote ctx) (r.denote ctx)
    rw [Seq.denote_append, denote_toSeq l, denote_toSeq r]

theorem Seq.denote_insert [a : Std.Associative ctx.op] [c : Std.Commutative ctx.op] (x : Var) :
    (s : Seq) → (insert x s).denote ctx = ctx.op (Var.denote ctx x) (s.denote ctx)
  | .var y => by
    unfold insert
    cases Nat.ble x y with
    | true => rfl
    | false => exact c.comm _ _
  | .cons y s => by
    unfold insert
    cases Nat.ble x y with
    | true => rfl
    | false =>
      show ctx.op (Var.denote ctx y) ((insert x s).denote ctx) = ctx.op (Var.denote ctx x) (ctx.op (Var.denote ctx y) (s.denote ctx))
      rw [denote_insert x s, ← a.assoc, ← a.assoc, c.comm (Var.denote ctx y)]

theorem Seq.denote_sort [Std.Associative ctx.op] [Std.Commutative ctx.op] : (s : Seq) → s.sort.denote ctx = s.denote ctx
  | .var _ => rfl
  | .cons x s => by
    show (insert x s.sort).denote ctx = _
    rw [denote_insert, denote_sort s]
    rfl

theorem Seq.denote_erase0 [i : Std.LawfulIdentity ctx.op (Var.denote ctx 0)] : (s : Seq) → s.erase0.denote ctx = s.denote ctx
  | .var _ => rfl
  | .cons x s => by
    have ih := denote_erase0 s
    unfold erase0
    cases h : Nat.beq x 0 with
    | true =>
      show s.erase0.denote ctx = ctx.op (Var.denote ctx x) (s.denote ctx)
      rw [ih, Nat.eq_of_beq_eq_true h, i.left_id]
    | false =>
      show Seq.denote ctx (match erase0 s with
        | .var y => bif Nat.beq y 0 then .var x else .cons x (.var y)
        | .cons y t => .cons x (.cons y t)) = ctx.op (Var.denote ctx x) (s.denote ctx)
      rw [← ih]
      cases erase0 s with
      | var y =>
        cases h : Nat.beq y 0 with
        | true =>
          show Seq.denote ctx (bif Nat.beq y 0 then _ else _) = ctx.op (Var.denote ctx x) (Var.denote ctx y)
          rw [h, Nat.eq_of_beq_eq_true h, i.right_id]
          rfl
        | false =>
          show Seq.denote ctx (bif Nat.beq y 0 then _ else _) = _
          rw [h]
          rfl
      | cons y t => rfl

theorem Seq.denote_eraseDup [a : Std.Associative ctx.op] [i : Std.IdempotentOp ctx.op] :
    (s : Seq) → s.eraseDup.denote ctx = s.denote ctx
  | .var _ => rfl
  | .cons x s => by
    have ih := denote_eraseDup s
    show Seq.denote ctx (match eraseDup s with
      | .var y => bif Nat.beq x y then .var y else .cons x (.var y)
      | .cons y t => bif Nat.beq x y then .cons y t else .cons x (.cons y t)) = ctx.op (Var.denote ctx x) (s.denote ctx)
    rw [← ih]
    cases eraseDup s with
    | var y =>
      show Seq.denote ctx (bif Nat.beq x y then _ else _) = ctx.op (Var.denote ctx x) (Var.denote ctx y)
      cases h : Nat.beq x y with
      | true => rw [Nat.eq_of_beq_eq_true h, i.idempotent]; rfl
      | false => rfl
    | cons y t =>
      show Seq.denote ctx (bif Nat.beq x y then _ else _) = ctx.op (Var.denote ctx x) (ctx.op (Var.denote ctx y) (t.denote ctx))
      cases h : Nat.beq x y with
      | true => rw [Nat.eq_of_beq_eq_true h, ← a.assoc, i.idempotent]; rfl
      | false => rfl

/-! ## Normal forms -/

def sameA (s t : Seq) : Bool := s.beq t
def sameAC (s t : Seq) : Bool := s.sort.beq t.sort
def sameAI (s t : Seq) : Bool := s.erase0.beq t.erase0
def sameACI (s t : Seq) : Bool := s.sort.erase0.beq t.sort.erase0

section
variable {ctx : Context α} {s t : Seq}

theorem eq_of_sameA (h : sameA s t = true) : s.denote ctx = t.denote ctx := Seq.eq_of_beq h ▸ rfl
theorem eq_of_sameAC [Std.Associative ctx.op] [Std.Commutative ctx.op] (h : sameAC s t = true) : s.denote ctx = t.denote ctx := by
  rw [← Seq.denote_sort ctx s, ← Seq.denote_sort ctx t, Seq.eq_of_beq h]
theorem eq_of_sameAI [Std.LawfulIdentity ctx.op (Var.denote ctx 0)] (h : sameAI s t = true) : s.denote ctx = t.denote ctx := by
  rw [← Seq.denote_erase0 ctx s, ← Seq.denote_erase0 ctx t, Seq.eq_of_beq h]
theorem eq_of_sameACI [Std.Associative ctx.op] [Std.Commutative ctx.op] [Std.LawfulIdentity ctx.op (Var.denote ctx 0)]
    (h : sameACI s t = true) : s.denote ctx = t.denote ctx := by
  rw [← Seq.denote_sort ctx s, ← Seq.denote_sort ctx t, ← Seq.denote_erase0 ctx s.sort, ← Seq.denote_erase0 ctx t.sort,
    Seq.eq_of_beq h]
end

section
variable [Std.Associative ctx.op]

theorem norm_a (e : Expr) (s : Seq) (h : sameA e.toSeq s = true) : e.denote ctx = s.denote ctx :=
  (e.denote_toSeq ctx).symm.trans (eq_of_sameA h)
theorem norm_ac [Std.Commutative ctx.op] (e : Expr) (s : Seq) (h : sameAC e.toSeq s = true) : e.denote ctx = s.denote ctx :=
  (e.denote_toSeq ctx).symm.trans (eq_of_sameAC h)
theorem norm_ai [Std.LawfulIdentity ctx.op (Var.denote ctx 0)] (e : Expr) (s : Seq) (h : sameAI e.toSeq s = true) :
    e.denote ctx = s.denote ctx := (e.denote_toSeq ctx).symm.trans (eq_of_sameAI h)
theorem norm_aci [Std.Commutative ctx.op] [Std.LawfulIdentity ctx.op (Var.denote ctx 0)] (e : Expr) (s : Seq)
    (h : sameACI e.toSeq s = true) : e.denote ctx = s.denote ctx := (e.denote_toSeq ctx).symm.trans (eq_of_sameACI h)

theorem eq_norm_a (lhs rhs : Expr) (lhs' rhs' : Seq)
    (h : (sameA lhs.toSeq lhs' && sameA rhs.toSeq rhs') = true) :
    lhs.denote ctx = rhs.denote ctx → lhs'.denote ctx = rhs'.denote ctx := by
  have h := (Bool.and_eq_true _ _).mp h
  rw [norm_a ctx lhs lhs' h.left, norm_a ctx rhs rhs' h.right]
  exact id
theorem eq_norm_ac [Std.Commutative ctx.op] (lhs rhs : Expr) (lhs' rhs' : Seq)
    (h : (sameAC lhs.toSeq lhs' && sameAC rhs.toSeq rhs') = true) :
    lhs.denote ctx = rhs.denote ctx → lhs'.denote ctx = rhs'.denote ctx := by
  have h := (Bool.and_eq_true _ _).mp h
  rw [norm_ac ctx lhs lhs' h.left, norm_ac ctx rhs rhs' h.right]
  exact id
theorem eq_norm_ai [Std.LawfulIdentity ctx.op (Var.denote ctx 0)] (lhs rhs : Expr) (lhs' rhs' : Seq)
    (h : (sameAI lhs.toSeq lhs' && sameAI rhs.toSeq rhs') = true) :
    lhs.denote ctx = rhs.denote ctx → lhs'.denote ctx = rhs'.denote ctx := by
  have h := (Bool.and_eq_true _ _).mp h
  rw [norm_ai ctx lhs lhs' h.left, norm_ai ctx rhs rhs' h.right]
  exact id
theorem eq_norm_aci [Std.Commutative ctx.op] [Std.LawfulIdentity ctx.op (Var.denote ctx 0)] (lhs rhs : Expr) (lhs' rhs' : Seq)
    (h : (sameACI lhs.toSeq lhs' && sameACI rhs.toSeq rhs') = true) :
    lhs.denote ctx = rhs.denote ctx → lhs'.denote ctx = rhs'.denote ctx := by
  have h := (Bool.and_eq_true _ _).mp h
  rw [norm_aci ctx lhs lhs' h.left, norm_aci ctx rhs rhs' h.right]
  exact id
theorem diseq_norm_a (lhs rhs : Expr) (lhs' rhs' : Seq)
    (h : (sameA lhs.toSeq lhs' && sameA rhs.toSeq rhs') = true) :
    lhs.denote ctx ≠ rhs.denote ctx → lhs'.denote ctx ≠ rhs'.denote ctx := by
  have h := (Bool.and_eq_true _ _).mp h
  rw [norm_a ctx lhs lhs' h.left, norm_a ctx rhs rhs' h.right]
  exact id
theorem diseq_norm_ac [Std.Commutative ctx.op] (lhs rhs : Expr) (lhs' rhs' : Seq)
    (h : (sameAC lhs.toSeq lhs' && sameAC rhs.toSeq rhs') = true) :
    lhs.denote ctx ≠ rhs.denote ctx → lhs'.denote ctx ≠ rhs'.denote ctx := by
  have h := (Bool.and_eq_true _ _).mp h
  rw [norm_ac ctx lhs lhs' h.left, norm_ac ctx rhs rhs' h.right]
  exact id
theorem diseq_norm_ai [Std.LawfulIdentity ctx.op (Var.denote ctx 0)] (lhs rhs : Expr) (lhs' rhs' : Seq)
    (h : (sameAI lhs.toSeq lhs' && sameAI rhs.toSeq rhs') = true) :
    lhs.denote ctx ≠ rhs.denote ctx → lhs'.denote ctx ≠ rhs'.denote ctx := by
  have h := (Bool.and_eq_true _ _).mp h
  rw [norm_ai ctx lhs lhs' h.left, norm_ai ctx rhs rhs' h.right]
  exact id
theorem diseq_norm_aci [Std.Commutative ctx.op] [Std.LawfulIdentity ctx.op (Var.denote ctx 0)] (lhs rhs : Expr) (lhs' rhs' : Seq)
    (h : (sameACI lhs.toSeq lhs' && sameACI rhs.toSeq rhs') = true) :
    lhs.denote ctx ≠ rhs.denote ctx → lhs'.denote ctx ≠ rhs'.denote ctx := by
  have h := (Bool.and_eq_true _ _).mp h
  rw [norm_aci ctx lhs lhs' h.left, norm_aci ctx rhs rhs' h.right]
  exact id

theorem eq_erase0 [Std.LawfulIdentity ctx.op (Var.denote ctx 0)] (lhs rhs lhs' rhs' : Seq)
    (h : (sameAI lhs lhs' && sameAI rhs rhs') = true) :
    lhs.denote ctx = rhs.denote ctx → lhs'.denote ctx = rhs'.denote ctx := by
  have h := (Bool.and_eq_true _ _).mp h
  rw [eq_of_sameAI (s := lhs) h.left, eq_of_sameAI (s := rhs) h.right]
  exact id
theorem eq_erase_dup [Std.IdempotentOp ctx.op] (lhs rhs lhs' rhs' : Seq)
    (h : (lhs.eraseDup.beq lhs'.eraseDup && rhs.eraseDup.beq rhs'.eraseDup) = true) :
    lhs.denote ctx = rhs.denote ctx → lhs'.denote ctx = rhs'.denote ctx := by
  have h := (Bool.and_eq_true _ _).mp h
  rw [← Seq.denote_eraseDup ctx lhs, ← Seq.denote_eraseDup ctx rhs, Seq.eq_of_beq h.left, Seq.eq_of_beq h.right,
    Seq.denote_eraseDup, Seq.denote_eraseDup]
  exact id
theorem diseq_erase0 [Std.LawfulIdentity ctx.op (Var.denote ctx 0)] (lhs rhs lhs' rhs' : Seq)
    (h : (sameAI lhs lhs' && sameAI rhs rhs') = true) :
    lhs.denote ctx ≠ rhs.denote ctx → lhs'.denote ctx ≠ rhs'.denote ctx := by
  have h := (Bool.and_eq_true _ _).mp h
  rw [eq_of_sameAI (s := lhs) h.left, eq_of_sameAI (s := rhs) h.right]
  exact id
theorem diseq_erase_dup [Std.IdempotentOp ctx.op] (lhs rhs lhs' rhs' : Seq)
    (h : (lhs.eraseDup.beq lhs'.eraseDup && rhs.eraseDup.beq rhs'.eraseDup) = true) :
    lhs.denote ctx ≠ rhs.denote ctx → lhs'.denote ctx ≠ rhs'.denote ctx := by
  have h := (Bool.and_eq_true _ _).mp h
  rw [← Seq.denote_eraseDup ctx lhs, ← Seq.denote_eraseDup ctx rhs, Seq.eq_of_beq h.left, Seq.eq_of_beq h.right,
    Seq.denote_eraseDup, Seq.denote_eraseDup]
  exact id
theorem eq_erase0_rhs [Std.LawfulIdentity ctx.op (Var.denote ctx 0)] (lhs rhs rhs' : Seq) (h : sameAI rhs rhs' = true) :
    lhs.denote ctx = rhs.denote ctx → lhs.denote ctx = rhs'.denote ctx := fun e => e.trans (eq_of_sameAI h)
theorem eq_erase_dup_rhs [Std.IdempotentOp ctx.op] (lhs rhs rhs' : Seq) (h : rhs.eraseDup.beq rhs'.eraseDup = true) :
    lhs.denote ctx = rhs.denote ctx → lhs.denote ctx = rhs'.denote ctx := fun e => by
  rw [e, ← Seq.denote_eraseDup ctx rhs, Seq.eq_of_beq h, Seq.denote_eraseDup]
end

/-! ## Equations -/

theorem eq_orient (lhs rhs : Seq) : lhs.denote ctx = rhs.denote ctx → rhs.denote ctx = lhs.denote ctx := Eq.symm
theorem refl (s : Seq) : s.denote ctx = s.denote ctx := rfl
theorem eq_expr_seq_seq (e : Expr) (s₁ s₂ : Seq) :
    e.denote ctx = s₁.denote ctx → s₁.denote ctx = s₂.denote ctx → e.denote ctx = s₂.denote ctx := Eq.trans
theorem imp_eq (lhs rhs : Expr) (s : Seq) :
    lhs.denote ctx = s.denote ctx → rhs.denote ctx = s.denote ctx → lhs.denote ctx = rhs.denote ctx :=
  fun h₁ h₂ => h₁.trans h₂.symm
theorem diseq_unsat (lhs rhs : Seq) (h : sameA lhs rhs = true) : lhs.denote ctx ≠ rhs.denote ctx → False :=
  fun ne => ne (eq_of_sameA h)

theorem eq_simp_lhs_exact (lhs₁ rhs₁ rhs₂ : Seq) :
    lhs₁.denote ctx = rhs₁.denote ctx → lhs₁.denote ctx = rhs₂.denote ctx → rhs₁.denote ctx = rhs₂.denote ctx :=
  fun h₁ h₂ => h₁.symm.trans h₂
theorem eq_simp_rhs_exact (lhs₁ rhs₁ lhs₂ : Seq) :
    lhs₁.denote ctx = rhs₁.denote ctx → lhs₂.denote ctx = lhs₁.denote ctx → lhs₂.denote ctx = rhs₁.denote ctx :=
  fun h₁ h₂ => h₂.trans h₁
theorem diseq_simp_lhs_exact (lhs₁ rhs₁ rhs₂ : Seq) :
    lhs₁.denote ctx = rhs₁.denote ctx → lhs₁.denote ctx ≠ rhs₂.denote ctx → rhs₁.denote ctx ≠ rhs₂.denote ctx :=
  fun h₁ h₂ => h₁ ▸ h₂
theorem diseq_simp_rhs_exact (lhs₁ rhs₁ lhs₂ : Seq) :
    lhs₁.denote ctx = rhs₁.denote ctx → lhs₂.denote ctx ≠ lhs₁.denote ctx → lhs₂.denote ctx ≠ rhs₁.denote ctx :=
  fun h₁ h₂ => h₁ ▸ h₂

/-! ## Rewriting a part -/

def isPrefix (l r tail s s' : Seq) : Bool := sameA s (l.append tail) && sameA s' (r.append tail)
def isSuffix (l r head s s' : Seq) : Bool := sameA s (head.append l) && sameA s' (head.append r)
def isMiddle (l r head tail s s' : Seq) : Bool :=
  sameA s (head.append (l.append tail)) && sameA s' (head.append (r.append tail))
def isPart (c l r s s' : Seq) : Bool := sameAC s (c.append l) && sameAC s' (c.append r)

section
variable {ctx : Context α} [Std.Associative ctx.op] {l r a b s s' : Seq}

theorem eq_of_isPrefix (h : isPrefix l r a s s' = true) (e : l.denote ctx = r.denote ctx) : s.denote ctx = s'.denote ctx := by
  have h := (Bool.and_eq_true _ _).mp h
  rw [eq_of_sameA h.left, eq_of_sameA h.right, Seq.denote_append, Seq.denote_append, e]
theorem eq_of_isSuffix (h : isSuffix l r a s s' = true) (e : l.denote ctx = r.denote ctx) : s.denote ctx = s'.denote ctx := by
  have h := (Bool.and_eq_true _ _).mp h
  rw [eq_of_sameA h.left, eq_of_sameA h.right, Seq.denote_append, Seq.denote_append, e]
theorem eq_of_isMiddle (h : isMiddle l r a b s s' = true) (e : l.denote ctx = r.denote ctx) : s.denote ctx = s'.denote ctx := by
  have h := (Bool.and_eq_true _ _).mp h
  rw [eq_of_sameA h.left, eq_of_sameA h.right, Seq.denote_append, Seq.denote_append, Seq.denote_append, Seq.denote_append, e]
theorem eq_of_isPart [Std.Commutative ctx.op] (h : isPart a l r s s' = true) (e : l.denote ctx = r.denote ctx) :
    s.denote ctx = s'.denote ctx := by
  have h := (Bool.and_eq_true _ _).mp h
  rw [eq_of_sameAC h.left, eq_of_sameAC h.right, Seq.denote_append, Seq.denote_append, e]
end

section
variable [Std.Associative ctx.op]

theorem eq_simp_lhs_prefix (lhs₁ rhs₁ tail lhs₂ rhs₂ lhs₂' : Seq) (h : isPrefix lhs₁ rhs₁ tail lhs₂ lhs₂' = true) :
    lhs₁.denote ctx = rhs₁.denote ctx → lhs₂.denote ctx = rhs₂.denote ctx → lhs₂'.denote ctx = rhs₂.denote ctx :=
  fun e => eq_of_isPrefix h e ▸ id
theorem eq_simp_lhs_suffix (lhs₁ rhs₁ head lhs₂ rhs₂ lhs₂' : Seq) (h : isSuffix lhs₁ rhs₁ head lhs₂ lhs₂' = true) :
    lhs₁.denote ctx = rhs₁.denote ctx → lhs₂.denote ctx = rhs₂.denote ctx → lhs₂'.denote ctx = rhs₂.denote ctx :=
  fun e => eq_of_isSuffix h e ▸ id
theorem eq_simp_lhs_middle (lhs₁ rhs₁ head tail lhs₂ rhs₂ lhs₂' : Seq) (h : isMiddle lhs₁ rhs₁ head tail lhs₂ lhs₂' = true) :
    lhs₁.denote ctx = rhs₁.denote ctx → lhs₂.denote ctx = rhs₂.denote ctx → lhs₂'.denote ctx = rhs₂.denote ctx :=
  fun e => eq_of_isMiddle h e ▸ id
theorem eq_simp_lhs_ac [Std.Commutative ctx.op] (c lhs₁ rhs₁ lhs₂ rhs₂ lhs₂' : Seq) (h : isPart c lhs₁ rhs₁ lhs₂ lhs₂' = true) :
    lhs₁.denote ctx = rhs₁.denote ctx → lhs₂.denote ctx = rhs₂.denote ctx → lhs₂'.denote ctx = rhs₂.denote ctx :=
  fun e => eq_of_isPart h e ▸ id
theorem eq_simp_rhs_prefix (lhs₁ rhs₁ tail lhs₂ rhs₂ rhs₂' : Seq) (h : isPrefix lhs₁ rhs₁ tail rhs₂ rhs₂' = true) :
    lhs₁.denote ctx = rhs₁.denote ctx → lhs₂.denote ctx = rhs₂.denote ctx → lhs₂.denote ctx = rhs₂'.denote ctx :=
  fun e => eq_of_isPrefix h e ▸ id
theorem eq_simp_rhs_suffix (lhs₁ rhs₁ head lhs₂ rhs₂ rhs₂' : Seq) (h : isSuffix lhs₁ rhs₁ head rhs₂ rhs₂' = true) :
    lhs₁.denote ctx = rhs₁.denote ctx → lhs₂.denote ctx = rhs₂.denote ctx → lhs₂.denote ctx = rhs₂'.denote ctx :=
  fun e => eq_of_isSuffix h e ▸ id
theorem eq_simp_rhs_middle (lhs₁ rhs₁ head tail lhs₂ rhs₂ rhs₂' : Seq) (h : isMiddle lhs₁ rhs₁ head tail rhs₂ rhs₂' = true) :
    lhs₁.denote ctx = rhs₁.denote ctx → lhs₂.denote ctx = rhs₂.denote ctx → lhs₂.denote ctx = rhs₂'.denote ctx :=
  fun e => eq_of_isMiddle h e ▸ id
theorem eq_simp_rhs_ac [Std.Commutative ctx.op] (c lhs₁ rhs₁ lhs₂ rhs₂ rhs₂' : Seq) (h : isPart c lhs₁ rhs₁ rhs₂ rhs₂' = true) :
    lhs₁.denote ctx = rhs₁.denote ctx → lhs₂.denote ctx = rhs₂.denote ctx → lhs₂.denote ctx = rhs₂'.denote ctx :=
  fun e => eq_of_isPart h e ▸ id
theorem diseq_simp_lhs_prefix (lhs₁ rhs₁ tail lhs₂ rhs₂ lhs₂' : Seq) (h : isPrefix lhs₁ rhs₁ tail lhs₂ lhs₂' = true) :
    lhs₁.denote ctx = rhs₁.denote ctx → lhs₂.denote ctx ≠ rhs₂.denote ctx → lhs₂'.denote ctx ≠ rhs₂.denote ctx :=
  fun e => eq_of_isPrefix h e ▸ id
theorem diseq_simp_lhs_suffix (lhs₁ rhs₁ head lhs₂ rhs₂ lhs₂' : Seq) (h : isSuffix lhs₁ rhs₁ head lhs₂ lhs₂' = true) :
    lhs₁.denote ctx = rhs₁.denote ctx → lhs₂.denote ctx ≠ rhs₂.denote ctx → lhs₂'.denote ctx ≠ rhs₂.denote ctx :=
  fun e => eq_of_isSuffix h e ▸ id
theorem diseq_simp_lhs_middle (lhs₁ rhs₁ head tail lhs₂ rhs₂ lhs₂' : Seq) (h : isMiddle lhs₁ rhs₁ head tail lhs₂ lhs₂' = true) :
    lhs₁.denote ctx = rhs₁.denote ctx → lhs₂.denote ctx ≠ rhs₂.denote ctx → lhs₂'.denote ctx ≠ rhs₂.denote ctx :=
  fun e => eq_of_isMiddle h e ▸ id
theorem diseq_simp_lhs_ac [Std.Commutative ctx.op] (c lhs₁ rhs₁ lhs₂ rhs₂ lhs₂' : Seq) (h : isPart c lhs₁ rhs₁ lhs₂ lhs₂' = true) :
    lhs₁.denote ctx = rhs₁.denote ctx → lhs₂.denote ctx ≠ rhs₂.denote ctx → lhs₂'.denote ctx ≠ rhs₂.denote ctx :=
  fun e => eq_of_isPart h e ▸ id
theorem diseq_simp_rhs_prefix (lhs₁ rhs₁ tail lhs₂ rhs₂ rhs₂' : Seq) (h : isPrefix lhs₁ rhs₁ tail rhs₂ rhs₂' = true) :
    lhs₁.denote ctx = rhs₁.denote ctx → lhs₂.denote ctx ≠ rhs₂.denote ctx → lhs₂.denote ctx ≠ rhs₂'.denote ctx :=
  fun e => eq_of_isPrefix h e ▸ id
theorem diseq_simp_rhs_suffix (lhs₁ rhs₁ head lhs₂ rhs₂ rhs₂' : Seq) (h : isSuffix lhs₁ rhs₁ head rhs₂ rhs₂' = true) :
    lhs₁.denote ctx = rhs₁.denote ctx → lhs₂.denote ctx ≠ rhs₂.denote ctx → lhs₂.denote ctx ≠ rhs₂'.denote ctx :=
  fun e => eq_of_isSuffix h e ▸ id
theorem diseq_simp_rhs_middle (lhs₁ rhs₁ head tail lhs₂ rhs₂ rhs₂' : Seq) (h : isMiddle lhs₁ rhs₁ head tail rhs₂ rhs₂' = true) :
    lhs₁.denote ctx = rhs₁.denote ctx → lhs₂.denote ctx ≠ rhs₂.denote ctx → lhs₂.denote ctx ≠ rhs₂'.denote ctx :=
  fun e => eq_of_isMiddle h e ▸ id
theorem diseq_simp_rhs_ac [Std.Commutative ctx.op] (c lhs₁ rhs₁ lhs₂ rhs₂ rhs₂' : Seq) (h : isPart c lhs₁ rhs₁ rhs₂ rhs₂' = true) :
    lhs₁.denote ctx = rhs₁.denote ctx → lhs₂.denote ctx ≠ rhs₂.denote ctx → lhs₂.denote ctx ≠ rhs₂'.denote ctx :=
  fun e => eq_of_isPart h e ▸ id

/-! ## Critical pairs -/

theorem superpose (p c s lhs₁ rhs₁ lhs₂ rhs₂ lhs rhs : Seq)
    (h : ((sameA lhs₁ (p.append c) && sameA lhs₂ (c.append s)) && (sameA lhs (rhs₁.append s) && sameA rhs (p.append rhs₂))) = true) :
    lhs₁.denote ctx = rhs₁.denote ctx → lhs₂.denote ctx = rhs₂.denote ctx → lhs.denote ctx = rhs.denote ctx := by
  intro e₁ e₂
  have h := (Bool.and_eq_true _ _).mp h
  have h₁ := (Bool.and_eq_true _ _).mp h.left
  have h₂ := (Bool.and_eq_true _ _).mp h.right
  rw [eq_of_sameA h₂.left, eq_of_sameA h₂.right, Seq.denote_append, Seq.denote_append, ← e₁, ← e₂, eq_of_sameA h₁.left,
    eq_of_sameA h₁.right, Seq.denote_append, Seq.denote_append, Std.Associative.assoc (op := ctx.op)]

theorem superpose_ac [Std.Commutative ctx.op] (r₁ c r₂ lhs₁ rhs₁ lhs₂ rhs₂ lhs rhs : Seq)
    (h : ((sameAC lhs₁ (c.append r₁) && sameAC lhs₂ (c.append r₂)) && (sameAC lhs (r₂.append rhs₁) && sameAC rhs (r₁.append rhs₂))) = true) :
    lhs₁.denote ctx = rhs₁.denote ctx → lhs₂.denote ctx = rhs₂.denote ctx → lhs.denote ctx = rhs.denote ctx := by
  intro e₁ e₂
  have h := (Bool.and_eq_true _ _).mp h
  have h₁ := (Bool.and_eq_true _ _).mp h.left
  have h₂ := (Bool.and_eq_true _ _).mp h.right
  have e : sameAC (r₂.append (c.append r₁)) (r₁.append (c.append r₂)) = true → lhs.denote ctx = rhs.denote ctx := by
    intro same
    rw [eq_of_sameAC h₂.left, eq_of_sameAC h₂.right, Seq.denote_append, Seq.denote_append, ← e₁, ← e₂, eq_of_sameAC h₁.left,
      eq_of_sameAC h₁.right, ← Seq.denote_append, ← Seq.denote_append]
    exact eq_of_sameAC same
  rw [eq_of_sameAC h₂.left, eq_of_sameAC h₂.right, Seq.denote_append, Seq.denote_append, ← e₁, ← e₂, eq_of_sameAC h₁.left,
    eq_of_sameAC h₁.right, Seq.denote_append, Seq.denote_append]
  have comm := Std.Commutative.comm (op := ctx.op)
  have assoc := Std.Associative.assoc (op := ctx.op)
  rw [comm (c.denote ctx), ← assoc, comm (r₂.denote ctx), assoc, comm (r₂.denote ctx)]

theorem superpose_ac_idempotent [Std.Commutative ctx.op] [Std.IdempotentOp ctx.op] (x : Var) (lhs₁ rhs₁ rhs : Seq)
    (h : ((lhs₁.insert x).sort.eraseDup.beq lhs₁.sort.eraseDup && sameAC rhs (.cons x rhs₁)) = true) :
    lhs₁.denote ctx = rhs₁.denote ctx → lhs₁.denote ctx = rhs.denote ctx := by
  intro e
  have h := (Bool.and_eq_true _ _).mp h
  rw [eq_of_sameAC h.right]
  show _ = ctx.op (Var.denote ctx x) (rhs₁.denote ctx)
  rw [← e, ← Seq.denote_insert, ← Seq.denote_sort ctx (lhs₁.insert x), ← Seq.denote_eraseDup ctx (lhs₁.insert x).sort,
    Seq.eq_of_beq h.left, Seq.denote_eraseDup, Seq.denote_sort]

end
end

end Lean.Grind.AC
