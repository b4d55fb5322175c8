prelude
import Core.Types

/-! Booleans: the laws of `&&`, `||`, `!`, `^^`, `==` and `cond`, and how they speak of propositions. -/

universe u v

namespace Bool

variable {a b c : Bool}

@[inline] def xor : Bool → Bool → Bool := bne

theorem of_not_eq_true : {b : Bool} → ¬b = true → b = false
  | true, h => absurd rfl h
  | false, _ => rfl

theorem of_not_eq_false : {b : Bool} → ¬b = false → b = true
  | true, _ => rfl
  | false, h => absurd rfl h

theorem eq_false_or_eq_true : (b : Bool) → b = true ∨ b = false
  | true => Or.inl rfl
  | false => Or.inr rfl

theorem eq_false_iff : {b : Bool} → b = false ↔ b ≠ true
  | true => ⟨nofun, fun h => absurd rfl h⟩
  | false => ⟨nofun, fun _ => rfl⟩

theorem ne_false_iff : {b : Bool} → b ≠ false ↔ b = true
  | true => ⟨fun _ => rfl, nofun⟩
  | false => ⟨fun h => absurd rfl h, nofun⟩

/-! ## Statements about Booleans -/

theorem eq_iff_iff {a b : Bool} : a = b ↔ (a ↔ b) := by
  cases a
  · cases b
    · exact iff_of_true rfl Iff.rfl
    · exact iff_of_false nofun (fun h => nomatch h.mpr rfl)
  · cases b
    · exact iff_of_false nofun (fun h => nomatch h.mp rfl)
    · exact iff_of_true rfl Iff.rfl

@[simp] theorem coe_iff_coe : (a ↔ b) ↔ a = b := eq_iff_iff.symm

@[simp] theorem not_eq_true (b : Bool) : (¬b = true) = (b = false) :=
  Eq.propIntro of_not_eq_true (fun h => eq_false_iff.mp h)

@[simp] theorem not_eq_false (b : Bool) : (¬b = false) = (b = true) :=
  Eq.propIntro of_not_eq_false (fun h => ne_false_iff.mpr h)

@[simp] theorem forall_bool {p : Bool → Prop} : (∀ b, p b) ↔ p false ∧ p true :=
  ⟨fun h => ⟨h false, h true⟩, fun h b => by cases b; exact h.left; exact h.right⟩

@[simp] theorem exists_bool {p : Bool → Prop} : (∃ b, p b) ↔ p false ∨ p true :=
  ⟨fun ⟨b, h⟩ => by cases b; exact Or.inl h; exact Or.inr h, fun h => h.elim (⟨_, ·⟩) (⟨_, ·⟩)⟩

instance (p : Bool → Prop) [DecidablePred p] : Decidable (∀ x, p x) :=
  decidable_of_iff _ forall_bool.symm

instance (p : Bool → Prop) [DecidablePred p] : Decidable (∃ x, p x) :=
  decidable_of_iff _ exists_bool.symm

/-! ## Negation -/

@[simp] theorem not_true : (!true) = false := rfl
@[simp] theorem not_false : (!false) = true := rfl
@[simp] theorem not_not : (b : Bool) → (!!b) = b := by decide
theorem not_eq_true' : (b : Bool) → ((!b) = true) = (b = false) := by decide
theorem not_eq_false' : (b : Bool) → ((!b) = false) = (b = true) := by decide
theorem not_inj : {x y : Bool} → (!x) = (!y) → x = y := by decide
theorem not_inj_iff : {x y : Bool} → (!x) = (!y) ↔ x = y := by decide
theorem eq_not : {a b : Bool} → (a = !b) ↔ (a ≠ b) := by decide
theorem not_eq : {a b : Bool} → ((!a) = b) ↔ (a ≠ b) := by decide
@[simp] theorem not_eq_eq_eq_not : {a b : Bool} → ((!a) = b) = (a = !b) := by decide
@[simp] theorem not_eq_not : {a b : Bool} → ¬a = !b ↔ a = b := by decide
theorem not_not_eq : {a b : Bool} → ¬(!a) = b ↔ a = b := by decide
@[simp] theorem not_eq_self : (b : Bool) → ¬(!b) = b := by decide
@[simp] theorem eq_not_self : (b : Bool) → ¬b = !b := by decide
@[simp] theorem eq_self_or_eq_not : (a b : Bool) → a = b ∨ a = !b := by decide

/-! ## Conjunction -/

@[simp] theorem and_true : (b : Bool) → (b && true) = b := by decide
@[simp] theorem true_and : (b : Bool) → (true && b) = b := by decide
@[simp] theorem and_false : (b : Bool) → (b && false) = false := by decide
@[simp] theorem false_and : (b : Bool) → (false && b) = false := by decide
@[simp] theorem and_self : (b : Bool) → (b && b) = b := by decide
@[simp] theorem and_not_self : (b : Bool) → (b && !b) = false := by decide
@[simp] theorem not_and_self : (b : Bool) → (!b && b) = false := by decide
@[simp] theorem and_self_left : (a b : Bool) → (a && (a && b)) = (a && b) := by decide
@[simp] theorem and_self_right : (a b : Bool) → ((a && b) && b) = (a && b) := by decide
theorem and_comm : (x y : Bool) → (x && y) = (y && x) := by decide
theorem and_assoc : (a b c : Bool) → (a && b && c) = (a && (b && c)) := by decide
theorem and_left_comm : (x y z : Bool) → (x && (y && z)) = (y && (x && z)) := by decide
theorem and_right_comm : (x y z : Bool) → ((x && y) && z) = ((x && z) && y) := by decide
@[simp] theorem and_eq_true : (a b : Bool) → ((a && b) = true) = (a = true ∧ b = true) := by decide
theorem and_eq_true_iff : {x y : Bool} → (x && y) = true ↔ x = true ∧ y = true := by decide
theorem and_eq_false_iff : {x y : Bool} → (x && y) = false ↔ x = false ∨ y = false := by decide
@[simp] theorem and_eq_false_imp : {x y : Bool} → (x && y) = false ↔ (x = true → y = false) := by decide
@[simp] theorem not_and : (x y : Bool) → (!(x && y)) = (!x || !y) := by decide
@[simp] theorem and_iff_left_iff_imp : {a b : Bool} → ((a && b) = a) ↔ (a → b) := by decide
@[simp] theorem and_iff_right_iff_imp : {a b : Bool} → ((a && b) = b) ↔ (b → a) := by decide
@[simp] theorem iff_self_and : {a b : Bool} → (a = (a && b)) ↔ (a → b) := by decide
@[simp] theorem iff_and_self : {a b : Bool} → (b = (a && b)) ↔ (b → a) := by decide
@[simp] theorem eq_true_and_eq_false_self : (b : Bool) → ¬(b = true ∧ b = false) := by decide
@[simp] theorem eq_false_and_eq_true_self : (b : Bool) → ¬(b = false ∧ b = true) := by decide

/-! ## Disjunction -/

@[simp] theorem or_true : (b : Bool) → (b || true) = true := by decide
@[simp] theorem true_or : (b : Bool) → (true || b) = true := by decide
@[simp] theorem or_false : (b : Bool) → (b || false) = b := by decide
@[simp] theorem false_or : (b : Bool) → (false || b) = b := by decide
@[simp] theorem or_self : (b : Bool) → (b || b) = b := by decide
@[simp] theorem or_not_self : (b : Bool) → (b || !b) = true := by decide
@[simp] theorem not_or_self : (b : Bool) → (!b || b) = true := by decide
@[simp] theorem or_self_left : (a b : Bool) → (a || (a || b)) = (a || b) := by decide
@[simp] theorem or_self_right : (a b : Bool) → ((a || b) || b) = (a || b) := by decide
theorem or_comm : (x y : Bool) → (x || y) = (y || x) := by decide
theorem or_assoc : (a b c : Bool) → (a || b || c) = (a || (b || c)) := by decide
theorem or_left_comm : (x y z : Bool) → (x || (y || z)) = (y || (x || z)) := by decide
theorem or_right_comm : (x y z : Bool) → ((x || y) || z) = ((x || z) || y) := by decide
@[simp] theorem or_eq_true : (a b : Bool) → ((a || b) = true) = (a = true ∨ b = true) := by decide
theorem or_eq_true_iff : {x y : Bool} → (x || y) = true ↔ x = true ∨ y = true := by decide
@[simp] theorem or_eq_false_iff : {x y : Bool} → (x || y) = false ↔ x = false ∧ y = false := by decide
@[simp] theorem not_or : (x y : Bool) → (!(x || y)) = (!x && !y) := by decide
@[simp] theorem or_iff_left_iff_imp : {a b : Bool} → ((a || b) = a) ↔ (b → a) := by decide
@[simp] theorem or_iff_right_iff_imp : {a b : Bool} → ((a || b) = b) ↔ (a → b) := by decide
@[simp] theorem iff_self_or : {a b : Bool} → (a = (a || b)) ↔ (b → a) := by decide
@[simp] theorem iff_or_self : {a b : Bool} → (b = (a || b)) ↔ (a → b) := by decide
@[simp] theorem eq_true_or_eq_false_self : (b : Bool) → b = true ∨ b = false := by decide
@[simp] theorem eq_false_or_eq_true_self : (b : Bool) → b = false ∨ b = true := by decide

theorem and_or_distrib_left : (x y z : Bool) → (x && (y || z)) = ((x && y) || (x && z)) := by decide
theorem and_or_distrib_right : (x y z : Bool) → ((x || y) && z) = ((x && z) || (y && z)) := by decide
theorem or_and_distrib_left : (x y z : Bool) → (x || (y && z)) = ((x || y) && (x || z)) := by decide
theorem or_and_distrib_right : (x y z : Bool) → ((x && y) || z) = ((x || z) && (y || z)) := by decide


/-! ## Exclusive disjunction -/

@[simp] theorem xor_true : (b : Bool) → (b ^^ true) = !b := by decide
@[simp] theorem true_xor : (b : Bool) → (true ^^ b) = !b := by decide
@[simp] theorem xor_false : (b : Bool) → (b ^^ false) = b := by decide
@[simp] theorem false_xor : (b : Bool) → (false ^^ b) = b := by decide
@[simp] theorem xor_self : (b : Bool) → (b ^^ b) = false := by decide
@[simp] theorem xor_not_self : (b : Bool) → (b ^^ (!b)) = true := by decide
@[simp] theorem not_xor_self : (b : Bool) → ((!b) ^^ b) = true := by decide
@[simp] theorem not_xor : (x y : Bool) → ((!x) ^^ y) = !(x ^^ y) := by decide
@[simp] theorem xor_not : (x y : Bool) → (x ^^ (!y)) = !(x ^^ y) := by decide
theorem not_xor_not : (x y : Bool) → ((!x) ^^ (!y)) = (x ^^ y) := by decide
@[simp] theorem xor_self_left : (a b : Bool) → (a ^^ (a ^^ b)) = b := by decide
@[simp] theorem xor_self_right : (a b : Bool) → ((a ^^ b) ^^ b) = a := by decide
theorem xor_comm : (x y : Bool) → (x ^^ y) = (y ^^ x) := by decide
theorem xor_assoc : (x y z : Bool) → ((x ^^ y) ^^ z) = (x ^^ (y ^^ z)) := by decide
theorem xor_left_comm : (x y z : Bool) → (x ^^ (y ^^ z)) = (y ^^ (x ^^ z)) := by decide
theorem xor_right_comm : (x y z : Bool) → ((x ^^ y) ^^ z) = ((x ^^ z) ^^ y) := by decide
theorem xor_right_inj : {x y z : Bool} → (x ^^ y) = (x ^^ z) ↔ y = z := by decide
theorem xor_left_inj : {x y z : Bool} → (x ^^ z) = (y ^^ z) ↔ x = y := by decide
theorem and_xor_distrib_left : (x y z : Bool) → (x && (y ^^ z)) = ((x && y) ^^ (x && z)) := by decide
theorem and_xor_distrib_right : (x y z : Bool) → ((x ^^ y) && z) = ((x && z) ^^ (y && z)) := by decide

/-! ## Order and numbers -/

instance : LE Bool := ⟨(· → ·)⟩
instance : LT Bool := ⟨(!· && ·)⟩

instance (x y : Bool) : Decidable (x ≤ y) := inferInstanceAs (Decidable (x → y))
instance (x y : Bool) : Decidable (x < y) := inferInstanceAs (Decidable (!x && y))

instance : Max Bool := ⟨or⟩
instance : Min Bool := ⟨and⟩

@[simp] protected theorem le_true : (x : Bool) → x ≤ true := by decide
@[simp] protected theorem false_le : (x : Bool) → false ≤ x := by decide
@[simp] protected theorem le_refl : (x : Bool) → x ≤ x := by decide
@[simp] protected theorem lt_irrefl : (x : Bool) → ¬x < x := by decide
protected theorem le_trans : {x y z : Bool} → x ≤ y → y ≤ z → x ≤ z := by decide
protected theorem le_antisymm : {x y : Bool} → x ≤ y → y ≤ x → x = y := by decide
protected theorem le_total : (x y : Bool) → x ≤ y ∨ y ≤ x := by decide
protected theorem lt_trans : {x y z : Bool} → x < y → y < z → x < z := by decide
protected theorem lt_iff_le_not_le : {x y : Bool} → x < y ↔ x ≤ y ∧ ¬y ≤ x := by decide
protected theorem le_of_lt : {x y : Bool} → x < y → x ≤ y := by decide
protected theorem max_eq_or : (max : Bool → Bool → Bool) = or := rfl
protected theorem min_eq_and : (min : Bool → Bool → Bool) = and := rfl

def toNat (b : Bool) : Nat := cond b 1 0

@[simp] theorem toNat_false : false.toNat = 0 := rfl
@[simp] theorem toNat_true : true.toNat = 1 := rfl
theorem toNat_le : (b : Bool) → b.toNat ≤ 1 := by decide
theorem toNat_lt : (b : Bool) → b.toNat < 2 := by decide
@[simp] theorem toNat_eq_zero : {b : Bool} → b.toNat = 0 ↔ b = false := by decide
@[simp] theorem toNat_eq_one : {b : Bool} → b.toNat = 1 ↔ b = true := by decide

end Bool

theorem ne_false_of_eq_true : {b : Bool} → b = true → b ≠ false := by decide
theorem ne_true_of_eq_false : {b : Bool} → b = false → b ≠ true := by decide
theorem eq_true_of_ne_false : {b : Bool} → ¬b = false → b = true := Bool.of_not_eq_false
theorem eq_false_of_ne_true : {b : Bool} → ¬b = true → b = false := Bool.of_not_eq_true

@[simp] theorem Bool.false_eq_true : (false = true) = False := by decide
@[simp] theorem Bool.true_eq_false : (true = false) = False := by decide
theorem Bool.true_eq_false_eq_False : ¬true = false := nofun
theorem Bool.false_eq_true_eq_False : ¬false = true := nofun
