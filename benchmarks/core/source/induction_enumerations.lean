inductive Day where
  | mon | tue | wed | thu | fri | sat | sun

def Day.next : Day → Day
  | mon => tue
  | tue => wed
  | wed => thu
  | thu => fri
  | fri => sat
  | sat => sun
  | sun => mon

def Day.previous : Day → Day
  | mon => sun
  | tue => mon
  | wed => tue
  | thu => wed
  | fri => thu
  | sat => fri
  | sun => sat

inductive Hand where
  | rock | paper | scissors

inductive Beats : Hand → Hand → Prop where
  | rock : Beats .rock .scissors
  | paper : Beats .paper .rock
  | scissors : Beats .scissors .paper

-- train induction 1
/-- Two days after Saturday comes Monday. -/
theorem monday_after_saturday : Day.sat.next.next = Day.mon := by
  rfl

-- train induction 1
/-- Monday is not Sunday. -/
theorem monday_is_not_sunday : Day.mon ≠ Day.sun := by
  nofun

-- valid induction 2
/-- The day before the next day is the day itself. -/
theorem previous_next (d : Day) : d.next.previous = d := by
  cases d <;> rfl

-- train induction 2
/-- A week has seven days. -/
theorem seven_days (d : Day) : d.next.next.next.next.next.next.next = d := by
  cases d <;> rfl

-- test induction 3
/-- Different days have different successors. -/
theorem next_injective (d e : Day) (h : d.next = e.next) : d = e := by
  have back : ∀ d : Day, d.next.previous = d := by
    intro d
    cases d <;> rfl
  rw [← back d, h, back]

-- train induction 2
/-- Nothing beats itself. -/
theorem beats_irreflexive (h : Hand) : ¬Beats h h := by
  intro b
  cases b

-- train induction 2
/-- Everything is beaten by something. -/
theorem everything_is_beaten (h : Hand) : ∃ k, Beats k h := by
  cases h with
  | rock => exact ⟨_, Beats.paper⟩
  | paper => exact ⟨_, Beats.scissors⟩
  | scissors => exact ⟨_, Beats.rock⟩

-- train induction 3
/-- "Beats" is not transitive: on the contrary, what is beaten by a beaten hand beats back. -/
theorem beats_goes_around (h k l : Hand) (h₁ : Beats h k) (h₂ : Beats k l) : Beats l h := by
  cases h₁ <;> cases h₂
  · exact Beats.paper
  · exact Beats.scissors
  · exact Beats.rock
