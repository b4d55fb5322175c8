prelude
import Core.Decidable

/-! The basic types: sizes, injectivity, inhabitants, equality tests, coercions, membership. -/

universe u v w u₁ v₁ w₁

/-- Keeps a subterm from being unfolded while recursion is compiled. -/
opaque Lean.opaqueId {α : Sort u} (x : α) : α := x

/-! ## Sizes -/

class SizeOf (α : Sort u) where
  sizeOf : α → Nat

export SizeOf (sizeOf)

@[simp] protected def default.sizeOf (α : Sort u) : α → Nat
  | _ => 0

instance (priority := low) instSizeOfDefault (α : Sort u) : SizeOf α where
  sizeOf := default.sizeOf α

@[simp] theorem sizeOf_default {α : Sort u} (n : α) : sizeOf n = 0 := rfl

instance : SizeOf Nat where
  sizeOf n := n

@[simp] theorem sizeOf_nat (n : Nat) : sizeOf n = n := rfl

deriving instance SizeOf for PUnit
deriving instance SizeOf for Bool
deriving instance SizeOf for Option
deriving instance SizeOf for List
deriving instance SizeOf for Prod
deriving instance SizeOf for PProd
deriving instance SizeOf for Sum
deriving instance SizeOf for Sigma
deriving instance SizeOf for PSigma
deriving instance SizeOf for Subtype
deriving instance SizeOf for Fin
deriving instance SizeOf for Array
deriving instance SizeOf for Char
deriving instance SizeOf for String

instance (p : Prop) : SizeOf (Decidable p) where
  sizeOf _ := 1

/-! ## Constructors are injective -/

theorem Lean.injEq_helper {P Q R : Prop} (h : P → Q → R) : P ∧ Q → R := fun x => h x.left x.right

gen_injective_theorems% Nat
gen_injective_theorems% Prod
gen_injective_theorems% PProd
gen_injective_theorems% MProd
gen_injective_theorems% Subtype
gen_injective_theorems% ULift
gen_injective_theorems% PLift
gen_injective_theorems% Option
gen_injective_theorems% List
gen_injective_theorems% Sum
gen_injective_theorems% PSum
gen_injective_theorems% Sigma
gen_injective_theorems% PSigma
gen_injective_theorems% Fin
gen_injective_theorems% Array
gen_injective_theorems% Char
gen_injective_theorems% String

/-! ## Inhabitants -/

instance instInhabitedSort : Inhabited (Sort u) where
  default := PUnit

instance (α : Sort u) {β : α → Sort v} [(a : α) → Inhabited (β a)] : Inhabited ((a : α) → β a) where
  default _ := default

instance : Inhabited Prop where
  default := True
instance instInhabitedNat : Inhabited Nat where
  default := 0
instance : Inhabited Bool where
  default := false
instance : Inhabited PUnit where
  default := PUnit.unit
instance : Inhabited True where
  default := trivial
instance {α : Type u} : Inhabited (List α) where
  default := .nil
instance {α : Type u} : Inhabited (Option α) where
  default := none
instance {α : Type u} {β : Type v} [Inhabited α] [Inhabited β] : Inhabited (α × β) where
  default := (default, default)

instance instNonemptyOfInhabited {α : Sort u} [Inhabited α] : Nonempty α := ⟨default⟩

@[instance_reducible] protected noncomputable def Classical.inhabited_of_nonempty {α : Sort u} :
    Nonempty α → Inhabited α :=
  fun h => ⟨Classical.choice h⟩

noncomputable def arbitrary (α : Sort u) [Nonempty α] : α := Classical.ofNonempty

theorem nonempty_of_exists {α : Sort u} {p : α → Prop} (h : ∃ x, p x) : Nonempty α :=
  h.elim (fun x _ => ⟨x⟩)

instance instSubsingletonPUnit : Subsingleton PUnit := ⟨fun _ _ => rfl⟩

theorem PUnit.eq_punit (a : PUnit) : a = ⟨⟩ := rfl

/-! ## Coercions -/

instance {α : Sort u} {β : Sort v} {γ : Sort w} [Coe β γ] [CoeTC α β] : CoeTC α γ where
  coe a := Coe.coe (CoeTC.coe a : β)
instance {α : Sort u} {β : Sort v} [Coe α β] : CoeTC α β where
  coe a := Coe.coe a
instance {α : Sort u} : CoeTC α α where
  coe a := a
instance {α : Sort u} {β : Sort v} {γ : Sort w} [CoeOut α β] [CoeOTC β γ] : CoeOTC α γ where
  coe a := CoeOTC.coe (CoeOut.coe a : β)
instance {α : Sort u} {β : Sort v} [CoeTC α β] : CoeOTC α β where
  coe a := CoeTC.coe a
instance {α : Sort u} : CoeOTC α α where
  coe a := a
instance {α : Sort u} {β : Sort v} {γ : Sort w} [CoeHead α β] [CoeOTC β γ] : CoeHTC α γ where
  coe a := CoeOTC.coe (CoeHead.coe a : β)
instance {α : Sort u} {β : Sort v} [CoeOTC α β] : CoeHTC α β where
  coe a := CoeOTC.coe a
instance {α : Sort u} : CoeHTC α α where
  coe a := a
instance {α : Sort u} {β : Sort v} {γ : Sort w} [CoeTail β γ] [CoeHTC α β] : CoeHTCT α γ where
  coe a := CoeTail.coe (CoeHTC.coe a : β)
instance {α : Sort u} {β : Sort v} [CoeHTC α β] : CoeHTCT α β where
  coe a := CoeHTC.coe a
instance {α : Sort u} : CoeHTCT α α where
  coe a := a
instance {α : Sort u} {β : Sort v} {a : α} [CoeDep α a β] : CoeT α a β where
  coe := CoeDep.coe a
instance {α : Sort u} {β : Sort v} {a : α} [CoeHTCT α β] : CoeT α a β where
  coe := CoeHTCT.coe a

instance boolToProp : Coe Bool Prop where
  coe b := b = true

instance boolToSort : CoeSort Bool Prop where
  coe b := b = true

instance optionCoe {α : Type u} : Coe α (Option α) where
  coe := some

instance subtypeCoe {α : Sort v} {p : α → Prop} : CoeOut (Subtype p) α where
  coe v := v.val

/-! ## Boolean equality -/

@[inline] def bne {α : Type u} [BEq α] (a b : α) : Bool := !(a == b)

class ReflBEq (α : Type u) [BEq α] : Prop where
  rfl {a : α} : a == a

class LawfulBEq (α : Type u) [BEq α] : Prop extends ReflBEq α where
  eq_of_beq : {a b : α} → a == b → a = b

export LawfulBEq (eq_of_beq)

/-- Not an instance: it would shadow the types' own. -/
@[reducible] def instDecidableEqOfLawfulBEq {α : Type u} [BEq α] [LawfulBEq α] : DecidableEq α := fun x y =>
  match h : x == y with
  | false => isFalse (fun e => Bool.false_ne_true (h.symm.trans (e ▸ ReflBEq.rfl)))
  | true => isTrue (eq_of_beq h)

instance {α : Type u} [DecidableEq α] : LawfulBEq α where
  eq_of_beq h := of_decide_eq_true h
  rfl := decide_eq_true rfl

@[simp] theorem beq_self_eq_true {α : Type u} [BEq α] [ReflBEq α] (a : α) : (a == a) = true := ReflBEq.rfl

theorem beq_of_eq {α : Type u} [BEq α] [ReflBEq α] {a b : α} (h : a = b) : a == b := h ▸ ReflBEq.rfl

@[simp] theorem beq_iff_eq {α : Type u} [BEq α] [LawfulBEq α] {a b : α} : a == b ↔ a = b :=
  ⟨eq_of_beq, beq_of_eq⟩

@[simp] theorem bne_self_eq_false {α : Type u} [BEq α] [ReflBEq α] (a : α) : (a != a) = false := by
  unfold bne
  rw [beq_self_eq_true]
  rfl

theorem beq_eq_decide {α : Type u} [DecidableEq α] (a b : α) : (a == b) = decide (a = b) := rfl

/-! Classes whose operators have notation but, so far, few instances: sets, subsets, functors. -/

class HasEquiv (α : Sort u) where
  Equiv : α → α → Sort v

class EmptyCollection (α : Type u) where
  emptyCollection : α
class HasSubset (α : Type u) where
  Subset : α → α → Prop
class HasSSubset (α : Type u) where
  SSubset : α → α → Prop
class Union (α : Type u) where
  union : α → α → α
class Inter (α : Type u) where
  inter : α → α → α
class SDiff (α : Type u) where
  sdiff : α → α → α
class Insert (α : outParam (Type u)) (γ : Type v) where
  insert : α → γ → γ
class Singleton (α : outParam (Type u)) (β : Type v) where
  singleton : α → β

class OrElse (α : Type u) where
  orElse : α → (Unit → α) → α
class HOrElse (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hOrElse : α → (Unit → β) → γ

@[default_instance] instance instHOrElseOfOrElse {α : Type u} [OrElse α] : HOrElse α α α where
  hOrElse a b := OrElse.orElse a b

export EmptyCollection (emptyCollection)
export Insert (insert)
export Singleton (singleton)

@[reducible] def Superset {α : Type u} [HasSubset α] (a b : α) : Prop := HasSubset.Subset b a
@[reducible] def SSuperset {α : Type u} [HasSSubset α] (a b : α) : Prop := HasSSubset.SSubset b a

/-! ## Zero and one as numerals -/

instance (priority := 300) Zero.toOfNat0 {α : Type u} [Zero α] : OfNat α (nat_lit 0) where
  ofNat := Zero.zero

instance (priority := 200) Zero.ofOfNat0 {α : Type u} [OfNat α (nat_lit 0)] : Zero α where
  zero := 0

instance (priority := 300) One.toOfNat1 {α : Type u} [One α] : OfNat α (nat_lit 1) where
  ofNat := One.one

instance (priority := 200) One.ofOfNat1 {α : Type u} [OfNat α (nat_lit 1)] : One α where
  one := 1

/-! ## Laws of operators -/

namespace Std

class Associative {α : Sort u} (op : α → α → α) : Prop where
  assoc : (a b c : α) → op (op a b) c = op a (op b c)

class Commutative {α : Sort u} (op : α → α → α) : Prop where
  comm : (a b : α) → op a b = op b a

class IdempotentOp {α : Sort u} (op : α → α → α) : Prop where
  idempotent : (x : α) → op x x = x

class LeftIdentity {α : Sort u} {β : Sort v} (op : α → β → β) (o : outParam α) : Prop

class LawfulLeftIdentity {α : Sort u} {β : Sort v} (op : α → β → β) (o : outParam α) : Prop
    extends LeftIdentity op o where
  left_id : ∀ a, op o a = a

class RightIdentity {α : Sort u} {β : Sort v} (op : α → β → α) (o : outParam β) : Prop

class LawfulRightIdentity {α : Sort u} {β : Sort v} (op : α → β → α) (o : outParam β) : Prop
    extends RightIdentity op o where
  right_id : ∀ a, op a o = a

class Identity {α : Sort u} (op : α → α → α) (o : outParam α) : Prop
    extends LeftIdentity op o, RightIdentity op o

class LawfulIdentity {α : Sort u} (op : α → α → α) (o : outParam α) : Prop
    extends Identity op o, LawfulLeftIdentity op o, LawfulRightIdentity op o

end Std

/-! ## Chains of relations, for `calc`; it names the universes of `Trans` in this order -/

class Trans {α : Sort u₁} {β : Sort v₁} {γ : Sort w₁} (r : α → β → Sort u) (s : β → γ → Sort v)
    (t : outParam (α → γ → Sort w)) where
  trans : {a : α} → {b : β} → {c : γ} → r a b → s b c → t a c

export Trans (trans)

instance {α : Sort u} {γ : Sort v} (r : α → γ → Sort w) : Trans Eq r r where
  trans h r' := h ▸ r'

instance {α : Sort u} {β : Sort v} (r : α → β → Sort w) : Trans r Eq r where
  trans r' h := h ▸ r'

instance : Trans Iff Iff Iff where
  trans := Iff.trans

instance {α : Sort u} : Trans (α := α) (β := α) (γ := α) Eq Eq Eq where
  trans := Eq.trans

/-! ## The types with at most one member -/

@[macro_inline] protected abbrev Empty.elim {C : Sort u} : Empty → C := Empty.rec (motive := fun _ => C)

protected abbrev PEmpty.elim {C : Sort v} : PEmpty.{u} → C := fun e => nomatch e

instance : DecidableEq Empty := fun e => e.elim
instance : DecidableEq PEmpty := fun e => e.elim
instance : DecidableEq PUnit := fun _ _ => isTrue rfl

instance : Subsingleton Empty := ⟨fun e => e.elim⟩
instance : Subsingleton PEmpty := ⟨fun e => e.elim⟩

theorem PUnit.ext : (a b : PUnit) → a = b := fun _ _ => rfl
