prelude
import Core.Data.Option
import Core.Nat.Functions

/-! Lists: the functions on them and the relations between them. -/

universe u v w

namespace List

variable {α : Type u} {β : Type v} {γ : Type w}

/-! ## Length, appending, reversing -/

def length : List α → Nat
  | nil => 0
  | cons _ as => as.length + 1

protected def append : (xs ys : List α) → List α
  | [], bs => bs
  | a :: as, bs => a :: List.append as bs

instance : Append (List α) := ⟨List.append⟩

def reverseAux : List α → List α → List α
  | [], r => r
  | a :: l, r => reverseAux l (a :: r)

def reverse (as : List α) : List α := reverseAux as []

@[inline] protected def singleton (a : α) : List α := [a]

instance : EmptyCollection (List α) := ⟨[]⟩

/-! ## Mapping, selecting, folding -/

@[specialize] def map (f : α → β) : (l : List α) → List β
  | [] => []
  | a :: as => f a :: map f as

def filter (p : α → Bool) : (l : List α) → List α
  | [] => []
  | a :: as =>
    match p a with
    | true => a :: filter p as
    | false => filter p as

@[specialize] def filterMap (f : α → Option β) : List α → List β
  | [] => []
  | a :: as =>
    match f a with
    | none => filterMap f as
    | some b => b :: filterMap f as

@[specialize] def foldr (f : α → β → β) (init : β) : (l : List α) → β
  | [] => init
  | a :: as => f a (foldr f init as)

@[specialize] def foldl {α : Type u} {β : Type v} (f : α → β → α) : (init : α) → List β → α
  | a, [] => a
  | a, b :: l => foldl f (f a b) l

def flatten : List (List α) → List α
  | [] => []
  | l :: L => l ++ flatten L

@[inline] def flatMap {α : Type u} {β : Type v} (b : α → List β) (as : List α) : List β := flatten (map b as)

def partition (p : α → Bool) (as : List α) : List α × List α := (as.filter p, as.filter (fun a => !p a))

def sum {α : Type u} [Add α] [Zero α] : List α → α := foldr (· + ·) 0

def prod {α : Type u} [Mul α] [One α] : List α → α := foldr (· * ·) 1

def replicate : (n : Nat) → (a : α) → List α
  | 0, _ => []
  | n + 1, a => a :: replicate n a

/-! ## First and last -/

def isEmpty : List α → Bool
  | [] => true
  | _ :: _ => false

def head : (as : List α) → as ≠ [] → α
  | a :: _, _ => a

def head? : List α → Option α
  | [] => none
  | a :: _ => some a

def headD (as : List α) (fallback : α) : α :=
  match as with
  | [] => fallback
  | a :: _ => a

def tail : List α → List α
  | [] => []
  | _ :: as => as

def tail? : List α → Option (List α)
  | [] => none
  | _ :: as => some as

def tailD (l fallback : List α) : List α :=
  match l with
  | [] => fallback
  | _ :: tl => tl

def getLast : (as : List α) → as ≠ [] → α
  | [], h => absurd rfl h
  | [a], _ => a
  | _ :: b :: as, _ => getLast (b :: as) nofun

def getLast? : List α → Option α
  | [] => none
  | a :: as => some (getLast (a :: as) nofun)

def getLastD (as : List α) (fallback : α) : α := as.getLast?.getD fallback

def dropLast : List α → List α
  | [] => []
  | [_] => []
  | a :: b :: as => a :: dropLast (b :: as)

/-! ## Access by index, parts -/

def get : (as : List α) → Fin as.length → α
  | a :: _, ⟨0, _⟩ => a
  | _ :: as, ⟨.succ i, h⟩ => get as ⟨i, Nat.le_of_succ_le_succ h⟩

instance instGetElemNatLtLength : GetElem (List α) Nat α fun as i => i < as.length where
  getElem xs i h := xs.get ⟨i, h⟩

def get?Internal : (as : List α) → (i : Nat) → Option α
  | a :: _, 0 => some a
  | _ :: as, n + 1 => get?Internal as n
  | _, _ => none

def get!Internal [Inhabited α] : (as : List α) → (i : Nat) → α
  | a :: _, 0 => a
  | _ :: as, n + 1 => get!Internal as n
  | _, _ => default

instance instGetElem?NatLtLength : GetElem? (List α) Nat α fun as i => i < as.length where
  getElem? as i := as.get?Internal i
  getElem! as i := as.get!Internal i

def getD (as : List α) (i : Nat) (fallback : α) : α := as[i]?.getD fallback

def set : (l : List α) → (n : Nat) → (a : α) → List α
  | _ :: as, 0, b => b :: as
  | a :: as, n + 1, b => a :: set as n b
  | [], _, _ => []

def take : (n : Nat) → (xs : List α) → List α
  | 0, _ => []
  | _ + 1, [] => []
  | n + 1, a :: as => a :: take n as

def drop : (n : Nat) → (xs : List α) → List α
  | 0, as => as
  | _ + 1, [] => []
  | n + 1, _ :: as => drop n as

def takeWhile (p : α → Bool) : (xs : List α) → List α
  | [] => []
  | a :: as =>
    match p a with
    | true => a :: takeWhile p as
    | false => []

def dropWhile (p : α → Bool) : List α → List α
  | [] => []
  | a :: as =>
    match p a with
    | true => dropWhile p as
    | false => a :: as

def eraseIdx : (l : List α) → (i : Nat) → List α
  | [], _ => []
  | _ :: as, 0 => as
  | a :: as, n + 1 => a :: eraseIdx as n

/-! ## Two lists, ranges -/

@[specialize] def zipWith (f : α → β → γ) : (xs : List α) → (ys : List β) → List γ
  | x :: xs, y :: ys => f x y :: zipWith f xs ys
  | _, _ => []

def zip : List α → List β → List (α × β) := zipWith Prod.mk

def unzip : (l : List (α × β)) → List α × List β
  | [] => ([], [])
  | (a, b) :: t => (a :: (unzip t).1, b :: (unzip t).2)

def zipIdx : (l : List α) → (n : Nat := 0) → List (α × Nat)
  | [], _ => []
  | x :: xs, n => (x, n) :: zipIdx xs (n + 1)

def range.loop : Nat → List Nat → List Nat
  | 0, ns => ns
  | n + 1, ns => loop n (n :: ns)

def range (n : Nat) : List Nat := range.loop n []

def range' : (start len : Nat) → (step : Nat := 1) → List Nat
  | _, 0, _ => []
  | s, n + 1, step => s :: range' (s + step) n step

/-! ## Membership and Boolean tests -/

inductive Mem (a : α) : List α → Prop where
  | head (as : List α) : Mem a (a :: as)
  | tail (b : α) {as : List α} : Mem a as → Mem a (b :: as)

instance : Membership α (List α) := ⟨fun l a => Mem a l⟩

def any : (l : List α) → (p : α → Bool) → Bool
  | [], _ => false
  | h :: t, p => p h || any t p

def all : List α → (α → Bool) → Bool
  | [], _ => true
  | h :: t, p => p h && all t p

def or (bs : List Bool) : Bool := bs.any id

def and (bs : List Bool) : Bool := bs.all id

def find? (p : α → Bool) : List α → Option α
  | [] => none
  | a :: as =>
    match p a with
    | true => some a
    | false => find? p as

def findSome? (f : α → Option β) : List α → Option β
  | [] => none
  | a :: as =>
    match f a with
    | some b => some b
    | none => findSome? f as

@[inline] def findIdx (p : α → Bool) (l : List α) : Nat := go l 0
where
  go : List α → Nat → Nat
  | [], n => n
  | a :: l, n => cond (p a) n (go l (n + 1))

@[inline] def countP (p : α → Bool) (l : List α) : Nat := go l 0
where
  go : List α → Nat → Nat
  | [], acc => acc
  | x :: xs, acc => cond (p x) (go xs (acc + 1)) (go xs acc)

section
variable [BEq α]

protected def beq : List α → List α → Bool
  | [], [] => true
  | a :: as, b :: bs => a == b && List.beq as bs
  | _, _ => false

instance : BEq (List α) := ⟨List.beq⟩

def elem (a : α) : (l : List α) → Bool
  | [] => false
  | b :: bs =>
    match a == b with
    | true => true
    | false => elem a bs

abbrev contains (as : List α) (a : α) : Bool := elem a as

protected def erase : List α → α → List α
  | [], _ => []
  | a :: as, b =>
    match a == b with
    | true => as
    | false => a :: List.erase as b

@[inline] protected def insert (a : α) (l : List α) : List α := if l.elem a then l else a :: l

instance : Insert α (List α) := ⟨List.insert⟩

@[inline] def idxOf (a : α) : List α → Nat := findIdx (· == a)

@[inline] def count (a : α) : List α → Nat := countP (· == a)

def lookup : α → List (α × β) → Option β
  | _, [] => none
  | a, (k, b) :: as =>
    match a == k with
    | true => some b
    | false => lookup a as

def eraseDups (as : List α) : List α := reverse (foldl (fun seen a => if seen.elem a then seen else a :: seen) [] as)

def isPrefixOf : List α → List α → Bool
  | [], _ => true
  | _, [] => false
  | a :: as, b :: bs => a == b && isPrefixOf as bs

def isSuffixOf (l₁ l₂ : List α) : Bool := isPrefixOf l₁.reverse l₂.reverse
end

/-! ## Relations -/

protected def Subset (l₁ l₂ : List α) : Prop := ∀ ⦃a : α⦄, a ∈ l₁ → a ∈ l₂

instance : HasSubset (List α) := ⟨List.Subset⟩

protected inductive Sublist : List α → List α → Prop where
  | slnil : List.Sublist [] []
  | cons {l₁ l₂ : List α} (a : α) : List.Sublist l₁ l₂ → List.Sublist l₁ (a :: l₂)
  | cons₂ {l₁ l₂ : List α} (a : α) : List.Sublist l₁ l₂ → List.Sublist (a :: l₁) (a :: l₂)

def IsPrefix (l₁ l₂ : List α) : Prop := ∃ t, l₁ ++ t = l₂

def IsSuffix (l₁ l₂ : List α) : Prop := ∃ t, t ++ l₁ = l₂

def IsInfix (l₁ l₂ : List α) : Prop := ∃ s t, s ++ l₁ ++ t = l₂

inductive Pairwise (R : α → α → Prop) : List α → Prop where
  | nil : Pairwise R []
  | cons : {a : α} → {l : List α} → (∀ a', a' ∈ l → R a a') → Pairwise R l → Pairwise R (a :: l)

def Nodup : List α → Prop := Pairwise (· ≠ ·)

inductive Perm : List α → List α → Prop where
  | nil : Perm [] []
  | cons (x : α) {l₁ l₂ : List α} : Perm l₁ l₂ → Perm (x :: l₁) (x :: l₂)
  | swap (x y : α) (l : List α) : Perm (y :: x :: l) (x :: y :: l)
  | trans {l₁ l₂ l₃ : List α} : Perm l₁ l₂ → Perm l₂ l₃ → Perm l₁ l₃

end List

protected def List.hasDecEq {α : Type u} [DecidableEq α] : (a b : List α) → Decidable (a = b)
  | [], [] => isTrue rfl
  | [], _ :: _ => isFalse nofun
  | _ :: _, [] => isFalse nofun
  | a :: as, b :: bs =>
    match decEq a b with
    | isFalse h => isFalse (fun e => h (List.cons.inj e).left)
    | isTrue h =>
      match List.hasDecEq as bs with
      | isFalse hs => isFalse (fun e => hs (List.cons.inj e).right)
      | isTrue hs => isTrue (h ▸ hs ▸ rfl)

instance instDecidableEqList {α : Type u} [DecidableEq α] : DecidableEq (List α) := List.hasDecEq
