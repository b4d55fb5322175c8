prelude
set_option bootstrap.inductiveCheckResultingUniverse false
set_option bootstrap.genMatcherCode false
set_option genSizeOf false
set_option checkBinderAnnotations false

/-!
The types, functions and classes that Lean's elaborator, compiler and tactics look up by name.
Names and types are Lean's interface and match it; there is no `Init` below this file.
Notation does not exist yet: `Core.Bindings` brings it.
-/

universe u v w u₁ u₂ u₃

/-! ## What the compiler erases to -/

unsafe axiom lcProof {α : Prop} : α
unsafe axiom lcAny : Type
unsafe axiom lcUnreachable {α : Sort u} : α
unsafe axiom lcErased : Type
unsafe axiom lcVoid : Type

/-! ## Functions and markers -/

@[inline] def id {α : Sort u} (a : α) : α := a

/-- The identity; tells the kernel to reduce this argument eagerly. -/
def eagerReduce {α : Sort u} (a : α) : α := a

@[inline] def Function.comp {α : Sort u} {β : Sort v} {δ : Sort w} (f : β → δ) (g : α → β) : α → δ :=
  fun x => f (g x)

@[inline] def Function.const {α : Sort u} (β : Sort v) (a : α) : β → α := fun _ => a

@[reducible] def inferInstance {α : Sort u} [i : α] : α := i

@[reducible] def outParam (α : Sort u) : Sort u := α
@[reducible] def semiOutParam (α : Sort u) : Sort u := α
@[reducible] def optParam (α : Sort u) (_default : α) : Sort u := α

/-! ## Truth values and equality -/

inductive PUnit : Sort u where
  | unit : PUnit

abbrev Unit : Type := PUnit
@[match_pattern] abbrev Unit.unit : Unit := PUnit.unit

inductive True : Prop where
  | intro : True

inductive False : Prop

inductive Empty : Type
inductive PEmpty : Sort u

def Not (a : Prop) : Prop := a → False

@[macro_inline] def False.elim {C : Sort u} (h : False) : C := h.rec
@[macro_inline] def absurd {a : Prop} {b : Sort v} (h₁ : a) (h₂ : Not a) : b := (h₂ h₁).rec

inductive Eq {α : Sort u} : α → α → Prop where
  | refl (a : α) : Eq a a

@[match_pattern] def rfl {α : Sort u} {a : α} : Eq a a := Eq.refl a

/-- What the pattern `x@h:p` elaborates to. -/
@[reducible] def namedPattern {α : Sort u} (x a : α) (_h : Eq x a) : α := a

@[simp] theorem id_eq {α : Sort u} (a : α) : Eq (id a) a := rfl

@[reducible] def Eq.ndrec.{u1, u2} {α : Sort u2} {a : α} {motive : α → Sort u1} (m : motive a)
    {b : α} (h : Eq a b) : motive b := h.rec m

theorem Eq.subst {α : Sort u} {motive : α → Prop} {a b : α} (h₁ : Eq a b) (h₂ : motive a) : motive b :=
  Eq.ndrec h₂ h₁

theorem Eq.symm {α : Sort u} {a b : α} (h : Eq a b) : Eq b a := h.rec (Eq.refl a)

theorem Eq.trans {α : Sort u} {a b c : α} (h₁ : Eq a b) (h₂ : Eq b c) : Eq a c := h₂.rec h₁

@[macro_inline] def cast {α β : Sort u} (h : Eq α β) (a : α) : β := h.rec a

theorem congrArg {α : Sort u} {β : Sort v} {a₁ a₂ : α} (f : α → β) (h : Eq a₁ a₂) : Eq (f a₁) (f a₂) :=
  h.rec (Eq.refl (f a₁))

theorem congrFun {α : Sort u} {β : α → Sort v} {f g : (x : α) → β x} (h : Eq f g) (a : α) : Eq (f a) (g a) :=
  h.rec (Eq.refl (f a))

theorem congr {α : Sort u} {β : Sort v} {f₁ f₂ : α → β} {a₁ a₂ : α} (h₁ : Eq f₁ f₂) (h₂ : Eq a₁ a₂) :
    Eq (f₁ a₁) (f₂ a₂) :=
  Eq.trans (congrFun h₁ a₁) (congrArg f₂ h₂)

/-- The non-dependent form of `congrFun`; `simp` asks for it by name. -/
theorem congrFun' {α : Sort u} {β : Sort v} {f g : α → β} (h : Eq f g) (a : α) : Eq (f a) (g a) :=
  congrFun h a

init_quot

unsafe axiom Quot.lcInv {α : Sort u} {r : α → α → Prop} (q : Quot r) : α

inductive HEq : {α : Sort u} → α → {β : Sort u} → β → Prop where
  | refl {α : Sort u} (a : α) : HEq a a

@[match_pattern] protected def HEq.rfl {α : Sort u} {a : α} : HEq a a := HEq.refl a

theorem eq_of_heq {α : Sort u} {a a' : α} (h : HEq a a') : Eq a a' :=
  have key : (α β : Sort u) → (a : α) → (b : β) → HEq a b → (h : Eq α β) → Eq (cast h a) b :=
    fun _ _ _ _ h₁ => h₁.rec (fun _ => rfl)
  key α α a a' h rfl

theorem heq_of_eq {α : Sort u} {a a' : α} (h : Eq a a') : HEq a a' := h.rec (HEq.refl a)

structure And (a b : Prop) : Prop where
  intro ::
  left : a
  right : b

inductive Or (a b : Prop) : Prop where
  | inl (h : a) : Or a b
  | inr (h : b) : Or a b

theorem Or.intro_left {a : Prop} (b : Prop) (h : a) : Or a b := Or.inl h
theorem Or.intro_right {b : Prop} (a : Prop) (h : b) : Or a b := Or.inr h

theorem Or.elim {a b c : Prop} (h : Or a b) (left : a → c) (right : b → c) : c :=
  h.rec left right

structure Iff (a b : Prop) : Prop where
  intro ::
  mp : a → b
  mpr : b → a

axiom propext {a b : Prop} : Iff a b → Eq a b

@[reducible] def Ne {α : Sort u} (a b : α) : Prop := Not (Eq a b)

inductive Exists {α : Sort u} (p : α → Prop) : Prop where
  | intro (w : α) (h : p w) : Exists p

structure Prod (α : Type u) (β : Type v) where
  fst : α
  snd : β

structure PProd (α : Sort u) (β : Sort v) where
  fst : α
  snd : β

/-! ## Booleans and decidability -/

inductive Bool : Type where
  | false : Bool
  | true : Bool

export Bool (false true)

@[never_extract, extern "lean_sorry"]
axiom sorryAx (α : Sort u) (synthetic : Bool) : α

class Inhabited (α : Sort u) where
  default : α

export Inhabited (default)

class inductive Nonempty (α : Sort u) : Prop where
  | intro (val : α) : Nonempty α

axiom Classical.choice {α : Sort u} : Nonempty α → α

class inductive Decidable (p : Prop) where
  | isFalse (h : Not p) : Decidable p
  | isTrue (h : p) : Decidable p

@[inline_if_reduce, nospecialize] def Decidable.decide (p : Prop) [h : Decidable p] : Bool :=
  h.casesOn (fun _ => false) (fun _ => true)

export Decidable (isTrue isFalse decide)

abbrev DecidablePred {α : Sort u} (r : α → Prop) := (a : α) → Decidable (r a)
abbrev DecidableRel {α : Sort u} {β : Sort v} (r : α → β → Prop) := (a : α) → (b : β) → Decidable (r a b)
abbrev DecidableEq (α : Sort u) := (a b : α) → Decidable (Eq a b)

def decEq {α : Sort u} [inst : DecidableEq α] (a b : α) : Decidable (Eq a b) := inst a b

/-! ## Natural numbers: the kernel computes with these by name -/

set_option genCtorIdx false in
inductive Nat where
  | zero : Nat
  | succ (n : Nat) : Nat

class OfNat (α : Type u) (_ : Nat) where
  ofNat : α

@[default_instance 100] instance instOfNatNat (n : Nat) : OfNat Nat n where
  ofNat := n

class HAdd (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hAdd : α → β → γ
class HSub (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hSub : α → β → γ
class HMul (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hMul : α → β → γ
class HDiv (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hDiv : α → β → γ
class HMod (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hMod : α → β → γ
class HPow (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hPow : α → β → γ
class HSMul (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hSMul : α → β → γ
class HAppend (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hAppend : α → β → γ
class HAnd (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hAnd : α → β → γ
class HOr (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hOr : α → β → γ
class HXor (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hXor : α → β → γ
class HShiftLeft (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hShiftLeft : α → β → γ
class HShiftRight (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hShiftRight : α → β → γ

class Zero (α : Type u) where
  zero : α
class One (α : Type u) where
  one : α
class Add (α : Type u) where
  add : α → α → α
class Sub (α : Type u) where
  sub : α → α → α
class Mul (α : Type u) where
  mul : α → α → α
class Neg (α : Type u) where
  neg : α → α
class Inv (α : Type u) where
  inv : α → α
class Div (α : Type u) where
  div : α → α → α
class Mod (α : Type u) where
  mod : α → α → α
class Dvd (α : Type u) where
  dvd : α → α → Prop
class SMul (M : Type u) (α : Type v) where
  smul : M → α → α
class Pow (α : Type u) (β : Type v) where
  pow : α → β → α
class NatPow (α : Type u) where
  pow : α → Nat → α
class HomogeneousPow (α : Type u) where
  pow : α → α → α
class Append (α : Type u) where
  append : α → α → α
class AndOp (α : Type u) where
  and : α → α → α
class OrOp (α : Type u) where
  or : α → α → α
class XorOp (α : Type u) where
  xor : α → α → α
class ShiftLeft (α : Type u) where
  shiftLeft : α → α → α
class ShiftRight (α : Type u) where
  shiftRight : α → α → α
class Complement (α : Type u) where
  complement : α → α
class LE (α : Type u) where
  le : α → α → Prop
class LT (α : Type u) where
  lt : α → α → Prop
class Min (α : Type u) where
  min : α → α → α
class Max (α : Type u) where
  max : α → α → α
class BEq (α : Type u) where
  beq : α → α → Bool

export Min (min)
export Max (max)
export BEq (beq)

@[reducible] def GE.ge {α : Type u} [LE α] (a b : α) : Prop := LE.le b a
@[reducible] def GT.gt {α : Type u} [LT α] (a b : α) : Prop := LT.lt b a

abbrev DecidableLT (α : Type u) [LT α] := DecidableRel (LT.lt : α → α → Prop)
abbrev DecidableLE (α : Type u) [LE α] := DecidableRel (LE.le : α → α → Prop)

@[default_instance] instance instHAdd {α : Type u} [Add α] : HAdd α α α where
  hAdd a b := Add.add a b
@[default_instance] instance instHSub {α : Type u} [Sub α] : HSub α α α where
  hSub a b := Sub.sub a b
@[default_instance] instance instHMul {α : Type u} [Mul α] : HMul α α α where
  hMul a b := Mul.mul a b
@[default_instance] instance instHDiv {α : Type u} [Div α] : HDiv α α α where
  hDiv a b := Div.div a b
@[default_instance] instance instHMod {α : Type u} [Mod α] : HMod α α α where
  hMod a b := Mod.mod a b
@[default_instance] instance instHSMul {α : Type u} {β : Type v} [SMul α β] : HSMul α β β where
  hSMul := SMul.smul
@[default_instance] instance instHPow {α : Type u} {β : Type v} [Pow α β] : HPow α β α where
  hPow a b := Pow.pow a b
@[default_instance] instance instPowNat {α : Type u} [NatPow α] : Pow α Nat where
  pow x n := NatPow.pow x n
@[default_instance] instance instHAppendOfAppend {α : Type u} [Append α] : HAppend α α α where
  hAppend a b := Append.append a b
@[default_instance] instance instHAndOfAndOp {α : Type u} [AndOp α] : HAnd α α α where
  hAnd a b := AndOp.and a b
@[default_instance] instance instHOrOfOrOp {α : Type u} [OrOp α] : HOr α α α where
  hOr a b := OrOp.or a b
@[default_instance] instance instHXorOfXorOp {α : Type u} [XorOp α] : HXor α α α where
  hXor a b := XorOp.xor a b
@[default_instance] instance instHShiftLeftOfShiftLeft {α : Type u} [ShiftLeft α] : HShiftLeft α α α where
  hShiftLeft a b := ShiftLeft.shiftLeft a b
@[default_instance] instance instHShiftRightOfShiftRight {α : Type u} [ShiftRight α] : HShiftRight α α α where
  hShiftRight a b := ShiftRight.shiftRight a b

class Membership (α : outParam (Type u)) (γ : Type v) where
  mem : γ → α → Prop

/-! The functions below are the kernel's: their equations are the standard ones, exactly. -/

@[extern "lean_nat_add"]
protected def Nat.add : Nat → Nat → Nat
  | n, .zero => n
  | n, .succ m => .succ (Nat.add n m)

instance instAddNat : Add Nat where
  add := Nat.add

@[extern "lean_nat_mul"]
protected def Nat.mul : Nat → Nat → Nat
  | _, 0 => 0
  | n, .succ m => Nat.add (Nat.mul n m) n

instance instMulNat : Mul Nat where
  mul := Nat.mul

@[extern "lean_nat_pow"]
protected def Nat.pow (m : Nat) : Nat → Nat
  | 0 => 1
  | .succ n => Nat.mul (Nat.pow m n) m

instance instNatPowNat : NatPow Nat where
  pow := Nat.pow

attribute [match_pattern] Nat.add Add.add HAdd.hAdd Neg.neg

@[extern "lean_nat_pred"]
def Nat.pred : Nat → Nat
  | 0 => 0
  | .succ n => n

@[extern "lean_nat_sub"]
protected def Nat.sub : Nat → Nat → Nat
  | n, 0 => n
  | n, .succ m => Nat.pred (Nat.sub n m)

instance instSubNat : Sub Nat where
  sub := Nat.sub

@[extern "lean_nat_dec_eq"]
def Nat.beq : Nat → Nat → Bool
  | .zero, .zero => true
  | .zero, .succ _ => false
  | .succ _, .zero => false
  | .succ n, .succ m => Nat.beq n m

@[extern "lean_nat_dec_le"]
def Nat.ble : Nat → Nat → Bool
  | .zero, _ => true
  | .succ _, .zero => false
  | .succ n, .succ m => Nat.ble n m

protected inductive Nat.le (n : Nat) : Nat → Prop where
  | refl : Nat.le n n
  | step {m : Nat} : Nat.le n m → Nat.le n (.succ m)

instance instLENat : LE Nat where
  le := Nat.le

protected def Nat.lt (n m : Nat) : Prop := Nat.le (HAdd.hAdd n 1) m

instance instLTNat : LT Nat where
  lt := Nat.lt

theorem Nat.succ_ne_zero (n : Nat) : Ne (Nat.succ n) 0 := fun h =>
  cast (congrArg (Nat.rec (motive := fun _ => Prop) False (fun _ _ => True)) h) True.intro

theorem Bool.false_ne_true (h : Eq false true) : False :=
  cast (congrArg (Bool.rec (motive := fun _ => Prop) True False) h) True.intro

theorem Nat.not_succ_le_zero (n : Nat) (h : LE.le (Nat.succ n) 0) : False :=
  have key : (m : Nat) → LE.le (Nat.succ n) m → Eq m 0 → False := fun _ h =>
    Nat.le.rec (motive := fun m _ => Eq m 0 → False)
      (fun e => Nat.succ_ne_zero n e) (fun _ _ e => Nat.succ_ne_zero _ e) h
  key 0 h rfl

theorem Nat.not_lt_zero (n : Nat) : Not (LT.lt n 0) := Nat.not_succ_le_zero n

theorem Nat.zero_le : (n : Nat) → LE.le 0 n
  | .zero => Nat.le.refl
  | .succ n => Nat.le.step (Nat.zero_le n)

theorem Nat.succ_le_succ {n m : Nat} (h : LE.le n m) : LE.le (Nat.succ n) (Nat.succ m) :=
  h.rec Nat.le.refl (fun _ ih => Nat.le.step ih)

theorem Nat.pred_le_pred {n m : Nat} (h : LE.le n m) : LE.le (Nat.pred n) (Nat.pred m) :=
  h.rec Nat.le.refl (fun {m} _ ih =>
    Nat.rec (motive := fun m => Nat.le (Nat.pred n) (Nat.pred m) → Nat.le (Nat.pred n) m)
      (fun h => h) (fun _ _ h => Nat.le.step h) m ih)

theorem Nat.le_of_succ_le_succ {n m : Nat} (h : LE.le (Nat.succ n) (Nat.succ m)) : LE.le n m :=
  Nat.pred_le_pred h

theorem Nat.eq_of_beq_eq_true : {n m : Nat} → Eq (Nat.beq n m) true → Eq n m
  | .zero, .zero, _ => rfl
  | .zero, .succ _, h => (Bool.false_ne_true h).rec
  | .succ _, .zero, h => (Bool.false_ne_true h).rec
  | .succ _, .succ _, h => congrArg Nat.succ (Nat.eq_of_beq_eq_true h)

theorem Nat.beq_refl : (n : Nat) → Eq (Nat.beq n n) true
  | .zero => rfl
  | .succ n => Nat.beq_refl n

theorem Nat.ne_of_beq_eq_false {n m : Nat} (h : Eq (Nat.beq n m) false) : Not (Eq n m) := fun e =>
  Bool.false_ne_true (Eq.trans (Eq.symm h) (Eq.subst (motive := fun m => Eq (Nat.beq n m) true) e (Nat.beq_refl n)))

theorem Nat.le_of_ble_eq_true : {n m : Nat} → Eq (Nat.ble n m) true → LE.le n m
  | .zero, m, _ => Nat.zero_le m
  | .succ _, .zero, h => (Bool.false_ne_true h).rec
  | .succ _, .succ _, h => Nat.succ_le_succ (Nat.le_of_ble_eq_true h)

theorem Nat.ble_self_eq_true : (n : Nat) → Eq (Nat.ble n n) true
  | .zero => rfl
  | .succ n => Nat.ble_self_eq_true n

theorem Nat.ble_succ_eq_true : {n m : Nat} → Eq (Nat.ble n m) true → Eq (Nat.ble n (Nat.succ m)) true
  | .zero, _, _ => rfl
  | .succ _, .zero, h => (Bool.false_ne_true h).rec
  | .succ n, .succ m, h => Nat.ble_succ_eq_true (n := n) (m := m) h

theorem Nat.ble_eq_true_of_le {n m : Nat} (h : LE.le n m) : Eq (Nat.ble n m) true :=
  h.rec (Nat.ble_self_eq_true n) (fun _ ih => Nat.ble_succ_eq_true ih)

theorem Nat.not_le_of_not_ble_eq_true {n m : Nat} (h : Not (Eq (Nat.ble n m) true)) : Not (LE.le n m) :=
  fun h' => h (Nat.ble_eq_true_of_le h')

@[extern "lean_nat_dec_eq"]
def Nat.decEq (n m : Nat) : Decidable (Eq n m) :=
  match h : Nat.beq n m with
  | true => isTrue (Nat.eq_of_beq_eq_true h)
  | false => isFalse (Nat.ne_of_beq_eq_false h)

instance instDecidableEqNat : DecidableEq Nat := Nat.decEq

@[extern "lean_nat_dec_le"]
def Nat.decLe (n m : Nat) : Decidable (LE.le n m) :=
  match h : Nat.ble n m with
  | true => isTrue (Nat.le_of_ble_eq_true h)
  | false => isFalse (fun h' => Bool.false_ne_true (Eq.trans (Eq.symm h) (Nat.ble_eq_true_of_le h')))

@[extern "lean_nat_dec_lt"]
def Nat.decLt (n m : Nat) : Decidable (LT.lt n m) := Nat.decLe (Nat.succ n) m

instance Nat.instDecidableLE (n m : Nat) : Decidable (LE.le n m) := Nat.decLe n m
instance Nat.instDecidableLT (n m : Nat) : Decidable (LT.lt n m) := Nat.decLt n m

/-! Constructor indices, by hand for the types that stand before `Nat`. -/

theorem noConfusion_of_Nat {α : Sort u} (f : α → Nat) {a b : α} (h : Eq a b) :
    Bool.rec (motive := fun _ => Prop) False True (Nat.beq (f a) (f b)) :=
  Eq.subst (motive := fun b => Bool.rec (motive := fun _ => Prop) False True (Nat.beq (f a) (f b))) h
    (Eq.subst (motive := fun b => Bool.rec (motive := fun _ => Prop) False True b) (Eq.symm (Nat.beq_refl (f a))) True.intro)

def Bool.ctorIdx : Bool → Nat
  | .false => 0
  | .true => 1

def Decidable.ctorIdx {p : Prop} : Decidable p → Nat
  | .isFalse _ => 0
  | .isTrue _ => 1

def Nat.ctorIdx : Nat → Nat
  | .zero => 0
  | .succ _ => 1

structure MProd (α β : Type u) where
  fst : α
  snd : β

@[pp_using_anonymous_constructor]
structure Subtype {α : Sort u} (p : α → Prop) where
  val : α
  property : p val

structure PLift (α : Sort u) : Type u where
  up ::
  down : α

structure ULift.{r, s} (α : Type s) : Type (max s r) where
  up ::
  down : α

structure PULift.{r, s} (α : Sort s) : Sort (max s r 1) where
  up ::
  down : α

@[macro_inline] def cond {α : Sort u} (c : Bool) (x y : α) : α :=
  match c with
  | true => x
  | false => y

inductive Option (α : Type u) where
  | none : Option α
  | some (val : α) : Option α

export Option (none some)

inductive List (α : Type u) where
  | nil : List α
  | cons (head : α) (tail : List α) : List α

inductive Sum (α : Type u) (β : Type v) where
  | inl (val : α) : Sum α β
  | inr (val : β) : Sum α β

inductive PSum (α : Sort u) (β : Sort v) where
  | inl (val : α) : PSum α β
  | inr (val : β) : PSum α β

@[pp_using_anonymous_constructor]
structure Sigma {α : Type u} (β : α → Type v) where
  fst : α
  snd : β fst

@[pp_using_anonymous_constructor]
structure PSigma {α : Sort u} (β : α → Sort v) where
  fst : α
  snd : β fst

/-! ## Control by conditions -/

@[macro_inline] def ite {α : Sort u} (c : Prop) [h : Decidable c] (t e : α) : α :=
  match h with
  | isTrue _ => t
  | isFalse _ => e

@[macro_inline] def dite {α : Sort u} (c : Prop) [h : Decidable c] (t : c → α) (e : Not c → α) : α :=
  match h with
  | isTrue hc => t hc
  | isFalse hnc => e hnc

@[macro_inline] protected def Bool.dcond {α : Sort u} (c : Bool) (x : Eq c true → α) (y : Eq c false → α) : α :=
  match c with
  | true => x rfl
  | false => y rfl

@[macro_inline] def Bool.or (x y : Bool) : Bool :=
  match x with
  | true => true
  | false => y

@[macro_inline] def Bool.and (x y : Bool) : Bool :=
  match x with
  | false => false
  | true => y

@[inline] def Bool.not : Bool → Bool
  | true => false
  | false => true

export Bool (or and not)

def Bool.decEq (a b : Bool) : Decidable (Eq a b) :=
  match a, b with
  | false, false => isTrue rfl
  | false, true => isFalse (fun h => Bool.false_ne_true h)
  | true, false => isFalse (fun h => Bool.false_ne_true (Eq.symm h))
  | true, true => isTrue rfl

instance instDecidableEqBool : DecidableEq Bool := Bool.decEq

instance instBEqOfDecidableEq {α : Type u} [DecidableEq α] : BEq α where
  beq a b := decide (Eq a b)

class Coe (α : semiOutParam (Sort u)) (β : Sort v) where
  coe : α → β
class CoeOut (α : Sort u) (β : semiOutParam (Sort v)) where
  coe : α → β
class CoeHead (α : Sort u) (β : semiOutParam (Sort v)) where
  coe : α → β
class CoeTail (α : semiOutParam (Sort u)) (β : Sort v) where
  coe : α → β
class CoeTC (α : Sort u) (β : Sort v) where
  coe : α → β
class CoeOTC (α : Sort u) (β : Sort v) where
  coe : α → β
class CoeHTC (α : Sort u) (β : Sort v) where
  coe : α → β
class CoeHTCT (α : Sort u) (β : Sort v) where
  coe : α → β
class CoeDep (α : Sort u) (_ : α) (β : Sort v) where
  coe : β
class CoeT (α : Sort u) (_ : α) (β : Sort v) where
  coe : β
class CoeFun (α : Sort u) (γ : outParam (α → Sort v)) where
  coe : (f : α) → γ f
class CoeSort (α : Sort u) (β : outParam (Sort v)) where
  coe : α → β

attribute [coe_decl] CoeTC.coe CoeOTC.coe CoeHTC.coe CoeHTCT.coe CoeT.coe Coe.coe CoeOut.coe
  CoeHead.coe CoeTail.coe CoeDep.coe CoeFun.coe CoeSort.coe
