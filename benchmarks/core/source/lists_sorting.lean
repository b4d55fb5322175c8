def place (n : Nat) : List Nat → List Nat
  | [] => [n]
  | m :: ms => if n ≤ m then n :: m :: ms else m :: place n ms

def sort : List Nat → List Nat
  | [] => []
  | n :: ns => place n (sort ns)

def Sorted : List Nat → Prop
  | [] => True
  | n :: ns => (∀ m, m ∈ ns → n ≤ m) ∧ Sorted ns

-- test lists 1
/-- Insertion sort on an example. -/
theorem sort_example : sort [3, 1, 2] = [1, 2, 3] := by
  rfl

-- test lists 2
/-- A list of two numbers is sorted if they are in order. -/
theorem sorted_of_two (m n : Nat) (h : m ≤ n) : Sorted [m, n] := by
  simp [Sorted, h]

-- test lists 3
/-- Placing a number into a list makes it longer by one. -/
theorem length_of_place (n : Nat) (ns : List Nat) : (place n ns).length = ns.length + 1 := by
  induction ns with
  | nil => rfl
  | cons m ms ih =>
    by_cases h : n ≤ m
    · rw [place, if_pos h]; rfl
    · rw [place, if_neg h, List.length_cons, ih]; rfl

-- train lists 3
/-- Placing a number that is at most all others puts it in front. -/
theorem place_smallest (n : Nat) (ns : List Nat) (h : ∀ m, m ∈ ns → n ≤ m) :
    place n ns = n :: ns := by
  cases ns with
  | nil => rfl
  | cons m ms => rw [place, if_pos (h m (List.mem_cons_self ..))]

-- valid lists 4
/-- A sorted list is unchanged by sorting. -/
theorem sort_of_sorted (ns : List Nat) (h : Sorted ns) : sort ns = ns := by
  induction ns with
  | nil => rfl
  | cons n ns ih =>
    rw [sort, ih h.2]
    cases ns with
    | nil => rfl
    | cons m ms => rw [place, if_pos (h.1 m (List.mem_cons_self ..))]

-- test lists 4
/-- The members of a list with a number placed into it. -/
theorem mem_of_place (k n : Nat) (ns : List Nat) : k ∈ place n ns ↔ k = n ∨ k ∈ ns := by
  induction ns with
  | nil => simp [place]
  | cons m ms ih =>
    by_cases h : n ≤ m
    · simp [place, h]
    · simp [place, h, ih]
      exact or_left_comm

-- valid lists 4
/-- Sorting keeps the length. -/
theorem length_of_sort (ns : List Nat) : (sort ns).length = ns.length := by
  have one_more : ∀ n ms, (place n ms).length = ms.length + 1 := by
    intro n ms
    induction ms with
    | nil => rfl
    | cons m ms ih =>
      by_cases h : n ≤ m
      · rw [place, if_pos h]; rfl
      · rw [place, if_neg h, List.length_cons, ih]; rfl
  induction ns with
  | nil => rfl
  | cons n ns ih => rw [sort, one_more, ih]; rfl

-- valid lists 5
/-- Placing a number into a sorted list leaves it sorted. -/
theorem place_keeps_sorted (n : Nat) (ns : List Nat) (hs : Sorted ns) : Sorted (place n ns) := by
  have mem : ∀ k ms, k ∈ place n ms → k = n ∨ k ∈ ms := by
    intro k ms
    induction ms with
    | nil => intro h; simp [place] at h; exact Or.inl h
    | cons m ms ih =>
      intro h
      by_cases hm : n ≤ m
      · simp [place, hm] at h; simp [h]
      · simp [place, hm] at h
        rcases h with h | h
        · simp [h]
        · rcases ih h with h | h <;> simp [h]
  induction ns with
  | nil => simp [place, Sorted]
  | cons m ms ih =>
    by_cases h : n ≤ m
    · simp only [place, h, if_pos]
      exact ⟨fun k hk => by
        cases hk with
        | head => exact h
        | tail _ hk => exact Nat.le_trans h (hs.1 k hk), hs⟩
    · rw [place, if_neg h]
      exact ⟨fun k hk => (mem k ms hk).elim (fun e => e ▸ Nat.le_of_not_le h) (hs.1 k), ih hs.2⟩
