prelude
import Core.Data.Bool

/-! Boolean tests: `decide`, `==`, `!=` and `cond`, and `if` between Booleans. -/

universe u v

instance decPropToBool (p : Prop) [Decidable p] : CoeDep Prop p Bool where
  coe := decide p

section
variable {p q : Prop}

/-! ## `decide` -/

@[simp] theorem decide_not [g : Decidable p] [h : Decidable (¬p)] : decide (¬p) = !decide p := by
  cases g with
  | isTrue hp => exact decide_eq_false (not_not_intro hp)
  | isFalse hp => exact decide_eq_true hp

theorem not_decide_eq_true [Decidable p] : ((!decide p) = true) = ¬p := by simp

theorem decide_eq_decide {_ : Decidable p} {_ : Decidable q} : decide p = decide q ↔ (p ↔ q) := by
  rw [Bool.eq_iff_iff, decide_eq_true_iff, decide_eq_true_iff]

attribute [simp] decide_eq_decide

theorem decide_congr (h : p ↔ q) [Decidable p] [Decidable q] : decide p = decide q := decide_eq_decide.mpr h

theorem decide_implies (u v : Prop) [duv : Decidable (u → v)] [du : Decidable u] {dv : u → Decidable v} :
    decide (u → v) = if h : u then @decide v (dv h) else true := by
  by_cases h : u
  · rw [dif_pos h, decide_eq_decide]
    exact imp_iff_right h
  · rw [dif_neg h]
    exact decide_eq_true (fun hu => absurd hu h)

theorem decide_ite (u : Prop) [du : Decidable u] (p q : Prop) [dpq : Decidable (ite u p q)]
    [dp : Decidable p] [dq : Decidable q] : decide (ite u p q) = ite u (decide p) (decide q) := by
  by_cases h : u
  · simp [h]
  · simp [h]

namespace Bool

@[simp] theorem decide_eq_true {b : Bool} [Decidable (b = true)] : decide (b = true) = b := by
  rw [eq_iff_iff, decide_eq_true_iff]

@[simp] theorem decide_eq_false {b : Bool} [Decidable (b = false)] : decide (b = false) = !b := by
  cases b
  · exact _root_.decide_eq_true rfl
  · exact _root_.decide_eq_false nofun

@[simp] theorem decide_coe (b : Bool) [Decidable (b = true)] : decide (b = true) = b := decide_eq_true

@[simp] theorem decide_and (p q : Prop) [dpq : Decidable (p ∧ q)] [dp : Decidable p] [dq : Decidable q] :
    decide (p ∧ q) = (decide p && decide q) := by
  rw [eq_iff_iff, decide_eq_true_iff, and_eq_true, decide_eq_true_iff, decide_eq_true_iff]

@[simp] theorem decide_or (p q : Prop) [dpq : Decidable (p ∨ q)] [dp : Decidable p] [dq : Decidable q] :
    decide (p ∨ q) = (decide p || decide q) := by
  rw [eq_iff_iff, decide_eq_true_iff, or_eq_true, decide_eq_true_iff, decide_eq_true_iff]

@[simp] theorem decide_iff_dist (p q : Prop) [dpq : Decidable (p ↔ q)] [dp : Decidable p]
    [dq : Decidable q] : decide (p ↔ q) = (decide p == decide q) := by
  rw [eq_iff_iff, decide_eq_true_iff, beq_iff_eq, decide_eq_decide]

theorem and_eq_decide (p q : Bool) : (p && q) = decide (p ∧ q) := by simp
theorem or_eq_decide (p q : Bool) : (p || q) = decide (p ∨ q) := by simp
theorem beq_eq_decide_eq {α : Type u} [BEq α] [LawfulBEq α] [DecidableEq α] (a b : α) :
    (a == b) = decide (a = b) := by
  rw [eq_iff_iff, beq_iff_eq, decide_eq_true_iff]

/-! ## `==` and `!=` between Booleans -/

@[simp] theorem beq_true : (b : Bool) → (b == true) = b := by decide
@[simp] theorem true_beq : (b : Bool) → (true == b) = b := by decide
@[simp] theorem beq_false : (b : Bool) → (b == false) = !b := by decide
@[simp] theorem false_beq : (b : Bool) → (false == b) = !b := by decide
@[simp] theorem bne_true : (b : Bool) → (b != true) = !b := by decide
@[simp] theorem true_bne : (b : Bool) → (true != b) = !b := by decide
@[simp] theorem bne_false : (b : Bool) → (b != false) = b := by decide
@[simp] theorem false_bne : (b : Bool) → (false != b) = b := by decide
@[simp] theorem not_beq_self : (x : Bool) → ((!x) == x) = false := by decide
@[simp] theorem beq_not_self : (x : Bool) → (x == !x) = false := by decide
@[simp] theorem not_bne_self : (x : Bool) → ((!x) != x) = true := by decide
@[simp] theorem bne_not_self : (x : Bool) → (x != !x) = true := by decide
@[simp] theorem beq_self_left : (a b : Bool) → (a == (a == b)) = b := by decide
@[simp] theorem beq_self_right : (a b : Bool) → ((a == b) == b) = a := by decide
@[simp] theorem bne_self_left : (a b : Bool) → (a != (a != b)) = b := by decide
@[simp] theorem bne_self_right : (a b : Bool) → ((a != b) != b) = a := by decide
theorem not_beq_not : (x y : Bool) → ((!x) == (!y)) = (x == y) := by decide
@[simp] theorem not_bne_not : (x y : Bool) → ((!x) != (!y)) = (x != y) := by decide
theorem not_bne : (x y : Bool) → ((!x) != y) = !(x != y) := by decide
@[simp] theorem bne_assoc : (x y z : Bool) → ((x != y) != z) = (x != (y != z)) := by decide
@[simp] theorem bne_right_inj : {x y z : Bool} → (x != y) = (x != z) ↔ y = z := by decide
@[simp] theorem bne_left_inj : {x y z : Bool} → (x != z) = (y != z) ↔ x = y := by decide
theorem eq_not_iff : {a b : Bool} → a = !b ↔ a ≠ b := by decide
theorem not_eq_iff : {a b : Bool} → !a = b ↔ a ≠ b := by decide
theorem bne_eq_xor : (bne : Bool → Bool → Bool) = xor := rfl

end Bool
end

/-! ## `==` and `!=` in general -/

section
variable {α : Type u} [BEq α]

@[simp] theorem bne_iff_ne [LawfulBEq α] {a b : α} : a != b ↔ a ≠ b := by
  unfold bne
  rw [Bool.not_eq_true', ← Bool.not_eq_true, beq_iff_eq]

@[simp] theorem beq_eq_false_iff_ne [LawfulBEq α] {a b : α} : (a == b) = false ↔ a ≠ b := by
  rw [← Bool.not_eq_true, beq_iff_eq]

@[simp] theorem bne_eq_false_iff_eq [LawfulBEq α] {a b : α} : (a != b) = false ↔ a = b := by
  unfold bne
  rw [Bool.not_eq_false', beq_iff_eq]

theorem beq_false_of_ne [LawfulBEq α] {a b : α} (h : a ≠ b) : (a == b) = false := beq_eq_false_iff_ne.mpr h

theorem ne_of_beq_false [ReflBEq α] {a b : α} (h : (a == b) = false) : a ≠ b := fun e => by
  rw [beq_of_eq e] at h
  exact nomatch h

theorem not_eq_of_beq_eq_false [LawfulBEq α] {a b : α} (h : (a == b) = false) : ¬a = b := ne_of_beq_false h

theorem bne_comm [LawfulBEq α] {a b : α} : (a != b) = (b != a) := by
  rw [Bool.eq_iff_iff, bne_iff_ne, bne_iff_ne, ne_comm]

theorem beq_comm [LawfulBEq α] {a b : α} : (a == b) = (b == a) := by
  rw [Bool.eq_iff_iff, beq_iff_eq, beq_iff_eq, eq_comm]

protected theorem BEq.comm [LawfulBEq α] {a b : α} : (a == b) = (b == a) := beq_comm

end

/-! ## `cond` -/

namespace Bool

section
variable {α : Sort u} {β : Sort v}

theorem cond_pos {b : Bool} {a a' : α} (h : b = true) : cond b a a' = a := by
  cases h
  rfl

theorem cond_neg {b : Bool} {a a' : α} (h : b = false) : cond b a a' = a' := by
  cases h
  rfl

@[simp] theorem cond_self (c : Bool) (t : α) : cond c t t = t := by cases c <;> rfl

@[simp] theorem cond_not (b : Bool) (t e : α) : cond (!b) t e = cond b e t := by cases b <;> rfl

theorem apply_cond (f : α → β) {b : Bool} {a a' : α} : f (cond b a a') = cond b (f a) (f a') := by
  cases b <;> rfl

theorem cond_eq_ite (b : Bool) (t e : α) : cond b t e = if b then t else e := by cases b <;> rfl

@[simp] theorem cond_eq_if (b : Bool) (t e : α) : cond b t e = if b then t else e := cond_eq_ite b t e

@[simp] theorem cond_decide (p : Prop) [Decidable p] (t e : α) : cond (decide p) t e = if p then t else e := by
  by_cases h : p
  · rw [if_pos h, _root_.decide_eq_true h]; rfl
  · rw [if_neg h, _root_.decide_eq_false h]; rfl
end

theorem cond_true_left : (c f : Bool) → cond c true f = (c || f) := by decide
theorem cond_false_left : (c f : Bool) → cond c false f = (!c && f) := by decide
theorem cond_true_right : (c t : Bool) → cond c t true = (!c || t) := by decide
theorem cond_false_right : (c t : Bool) → cond c t false = (c && t) := by decide
@[simp] theorem cond_true_same : (c b : Bool) → cond c c b = (c || b) := by decide
@[simp] theorem cond_false_same : (c b : Bool) → cond c b c = (c && b) := by decide

/-! ## `if` between Booleans -/

variable (p : Prop) [h : Decidable p]

@[simp] theorem if_true_left (f : Bool) : (ite p true f) = (p || f) := by by_cases hp : p <;> simp [hp]
@[simp] theorem if_false_left (f : Bool) : (ite p false f) = (!p && f) := by by_cases hp : p <;> simp [hp]
@[simp] theorem if_true_right (t : Bool) : (ite p t true) = (!p || t) := by by_cases hp : p <;> simp [hp]
@[simp] theorem if_false_right (t : Bool) : (ite p t false) = (p && t) := by by_cases hp : p <;> simp [hp]

@[simp] theorem ite_eq_true_distrib (t f : Bool) : (ite p t f = true) = ite p (t = true) (f = true) := by
  by_cases hp : p <;> simp [hp]

@[simp] theorem ite_eq_false_distrib (t f : Bool) : (ite p t f = false) = ite p (t = false) (f = false) := by
  by_cases hp : p <;> simp [hp]

end Bool

