prelude
import Core.List.Relations
import Core.Nat.Termination

/-!
Lists whose members carry the proof that they are members. Recursion through `map`, `all` and the
like needs it: the preprocessing rules at the end let such definitions be written without it.
-/

universe u v w

namespace List

variable {α : Type u} {β : Type v} {γ : Type w} {P : α → Prop}

def pmap (f : (a : α) → P a → β) : (l : List α) → (H : ∀ a ∈ l, P a) → List β
  | [], _ => []
  | a :: l, H => f a (forall_mem_cons.mp H).left :: pmap f l (forall_mem_cons.mp H).right

def attachWith (l : List α) (P : α → Prop) (H : ∀ x ∈ l, P x) : List {x // P x} := pmap Subtype.mk l H

@[inline] def attach (l : List α) : List {x // x ∈ l} := attachWith l (· ∈ l) fun _ => id

def unattach (l : List {x // P x}) : List α := l.map (·.val)

@[simp] theorem pmap_nil (f : (a : α) → P a → β) : pmap f [] (forall_mem_nil P) = [] := rfl

@[simp] theorem pmap_cons (f : (a : α) → P a → β) (a : α) (l : List α) (h : ∀ b ∈ a :: l, P b) :
    pmap f (a :: l) h = f a (forall_mem_cons.mp h).left :: pmap f l (forall_mem_cons.mp h).right := rfl

@[simp] theorem length_pmap {f : (a : α) → P a → β} : {l : List α} → {H : ∀ a ∈ l, P a} → (pmap f l H).length = l.length
  | [], _ => rfl
  | _ :: _, _ => congrArg (· + 1) length_pmap

theorem map_pmap {g : β → γ} {f : (a : α) → P a → β} : {l : List α} → (H : ∀ a ∈ l, P a) →
    map g (pmap f l H) = pmap (fun a h => g (f a h)) l H
  | [], _ => rfl
  | _ :: _, H => congrArg (cons _) (map_pmap (forall_mem_cons.mp H).right)

@[simp] theorem pmap_eq_map {f : α → β} : {l : List α} → (H : ∀ a ∈ l, P a) → pmap (fun a _ => f a) l H = map f l
  | [], _ => rfl
  | _ :: _, H => congrArg (cons _) (pmap_eq_map (forall_mem_cons.mp H).right)

@[simp] theorem unattach_attachWith {l : List α} {H : ∀ x ∈ l, P x} : (l.attachWith P H).unattach = l :=
  (map_pmap H).trans ((pmap_eq_map (f := fun a => a) H).trans (map_id l))

@[simp] theorem unattach_attach {l : List α} : l.attach.unattach = l := unattach_attachWith

theorem attach_map_subtype_val (l : List α) : l.attach.map Subtype.val = l := unattach_attach

theorem attach_map_val {l : List α} {f : α → β} : l.attach.map (fun i => f i.val) = l.map f :=
  (map_pmap (g := fun i : {x // x ∈ l} => f i.val) (f := Subtype.mk) (l := l) fun _ => id).trans (pmap_eq_map _)

@[simp] theorem length_attach {l : List α} : l.attach.length = l.length := length_pmap

@[simp] theorem mem_attach (l : List α) (x : {x // x ∈ l}) : x ∈ l.attach := by
  have h : x.val ∈ l.attach.unattach := unattach_attach.symm ▸ x.property
  have ⟨y, hy, e⟩ := mem_map.mp h
  exact Subtype.ext e ▸ hy

/-! ## Functions that ignore the proof -/

section
variable {l : List {x // P x}}

@[simp] theorem unattach_nil : ([] : List {x // P x}).unattach = [] := rfl

@[simp] theorem unattach_cons {a : {x // P x}} : (a :: l).unattach = a.val :: l.unattach := rfl

@[simp] theorem length_unattach : l.unattach.length = l.length := length_map _

@[simp] theorem unattach_append {l₁ l₂ : List {x // P x}} : (l₁ ++ l₂).unattach = l₁.unattach ++ l₂.unattach := map_append

@[simp] theorem unattach_reverse : l.reverse.unattach = l.unattach.reverse := map_reverse

@[simp] theorem map_subtype {f : {x // P x} → β} {g : α → β} (hf : ∀ x h, f ⟨x, h⟩ = g x) :
    l.map f = l.unattach.map g := by
  rw [unattach, map_map]
  exact map_congr_left fun x _ => hf x.val x.property

@[simp] theorem unattach_filter {f : {x // P x} → Bool} {g : α → Bool} (hf : ∀ x h, f ⟨x, h⟩ = g x) :
    (l.filter f).unattach = l.unattach.filter g := by
  rw [unattach, unattach, filter_map, filter_congr (q := g ∘ Subtype.val) fun x _ => hf x.val x.property]

theorem foldl_subtype {f : β → {x // P x} → β} {g : β → α → β} {x : β} (hf : ∀ b x h, f b ⟨x, h⟩ = g b x) :
    l.foldl f x = l.unattach.foldl g x := by
  have e : f = fun b x => g b x.val := funext fun b => funext fun x => hf b x.val x.property
  rw [e, unattach, foldl_map]

theorem foldr_subtype {f : {x // P x} → β → β} {g : α → β → β} {x : β} (hf : ∀ x h b, f ⟨x, h⟩ b = g x b) :
    l.foldr f x = l.unattach.foldr g x := by
  have e : f = fun x b => g x.val b := funext fun x => funext fun b => hf x.val x.property b
  rw [e, unattach, foldr_map]

attribute [simp] foldl_subtype foldr_subtype
end

/-! ## Preprocessing of well-founded recursion -/

section
variable {xs : List α}

@[wf_preprocess] theorem map_wfParam {f : α → β} : (wfParam xs).map f = xs.attach.unattach.map f := by
  rw [unattach_attach, wfParam]

@[wf_preprocess] theorem map_unattach {xs : List (Subtype P)} {f : α → β} :
    xs.unattach.map f = xs.map fun ⟨x, h⟩ => binderNameHint x f <| binderNameHint h () <| f (wfParam x) := map_map

@[wf_preprocess] theorem all_wfParam {f : α → Bool} : (wfParam xs).all f = xs.attach.unattach.all f := by
  rw [unattach_attach, wfParam]

@[wf_preprocess] theorem all_unattach {xs : List (Subtype P)} {f : α → Bool} :
    xs.unattach.all f = xs.all fun ⟨x, h⟩ => binderNameHint x f <| binderNameHint h () <| f (wfParam x) := all_map

@[wf_preprocess] theorem any_wfParam {f : α → Bool} : (wfParam xs).any f = xs.attach.unattach.any f := by
  rw [unattach_attach, wfParam]

@[wf_preprocess] theorem any_unattach {xs : List (Subtype P)} {f : α → Bool} :
    xs.unattach.any f = xs.any fun ⟨x, h⟩ => binderNameHint x f <| binderNameHint h () <| f (wfParam x) := any_map

@[wf_preprocess] theorem foldl_wfParam {f : β → α → β} {init : β} :
    (wfParam xs).foldl f init = xs.attach.unattach.foldl f init := by
  rw [unattach_attach, wfParam]

@[wf_preprocess] theorem foldl_unattach {xs : List (Subtype P)} {f : β → α → β} {init : β} :
    xs.unattach.foldl f init = xs.foldl (fun s ⟨x, h⟩ => binderNameHint s f <| binderNameHint x (f s) <|
      binderNameHint h () <| f s (wfParam x)) init := foldl_map

@[wf_preprocess] theorem foldr_wfParam {f : α → β → β} {init : β} :
    (wfParam xs).foldr f init = xs.attach.unattach.foldr f init := by
  rw [unattach_attach, wfParam]

@[wf_preprocess] theorem foldr_unattach {xs : List (Subtype P)} {f : α → β → β} {init : β} :
    xs.unattach.foldr f init = xs.foldr (fun ⟨x, h⟩ s => binderNameHint x f <| binderNameHint s (f x) <|
      binderNameHint h () <| f (wfParam x) s) init := foldr_map

@[wf_preprocess] theorem flatMap_wfParam {f : α → List β} : (wfParam xs).flatMap f = xs.attach.unattach.flatMap f := by
  rw [unattach_attach, wfParam]

@[wf_preprocess] theorem flatMap_unattach {xs : List (Subtype P)} {f : α → List β} :
    xs.unattach.flatMap f
      = xs.flatMap fun ⟨x, h⟩ => binderNameHint x f <| binderNameHint h () <| f (wfParam x) := flatMap_map _ _ _
end

end List
