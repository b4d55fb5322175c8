"""A file's own notation and macros in the embedded core, and Mathlib's words that come with it."""

from pathlib import Path

from tests.prover.lean.compiling import failures, targets

OWN_SYNTAX = {
    "infixl": 'infixl:65 " ⊞ " => fun (a b : Nat) => a + b + 1\nexample : 1 ⊞ 2 ⊞ 3 = 8 := rfl',
    "infix of a relation": 'infix:50 " ≡₃ " => fun (a b : Nat) => a % 3 = b % 3\n'
    'example : 4 ≡₃ 1 := rfl',
    "prefix": 'prefix:max "√" => Nat.log2\nexample : √9 = 3 := rfl',
    "postfix": 'postfix:max "⁺" => Nat.succ\nexample : 3⁺ = 4 := rfl',
    "notation for a constant": 'local notation "𝕫" => Int\nexample (x : 𝕫) : x = x := rfl',
    "notation with arguments": 'def pair (a b : Nat) := a * b\n'
    'notation "⟪" a ", " b "⟫" => pair a b\n'
    "example : ⟪2, 3⟫ = 6 := rfl",
    "notation that binds": 'notation "sum " x " in " s ", " f => List.map (fun x => f) s\n'
    "example : (sum x in [1, 2], x + 1) = [2, 3] := rfl",
    "a macro for terms": 'macro "twice " t:term:max : term => `($t + $t)\n'
    'example : twice 3 = 6 := rfl',
    "a macro for tactics": 'macro "easy" : tactic => `(tactic| first | simp | decide)\n'
    "example : 2 ^ 10 = 1024 := by easy",
    "a macro with an identifier": 'macro "split_on " h:ident : '
    'tactic => `(tactic| (cases $h:ident <;> simp))\n'
    ''
    "example (n : Nat) : n = 0 ∨ n ≠ 0 := by split_on n",
    "a macro for commands": 'macro "constant " n:ident v:term : command => `(def $n := $v)\n'
    "constant answer 42\nexample : answer = 42 := rfl",
    "syntax and rules": 'syntax "finish" ("[" term,* "]")? : tactic\nmacro_rules\n'
    "  | `(tactic| finish) => `(tactic| simp)\n"
    "  | `(tactic| finish [$ts,*]) => `(tactic| simp [$[$ts:term],*])\n"
    "example (a b c : Nat) (h : a = b) (h' : b = c) : a = c := by finish [h, h']\n"
    "example : 1 = 1 := by finish",
    "one more rule for a tactic": "macro_rules | `(tactic| rfl) => `(tactic| exact Nat.le_succ _)\n"
    "example (n : Nat) : n ≤ n.succ := by rfl\nexample : 2 = 2 := by rfl",
    "names that a macro introduces are its own": 'macro "keep " t:term : '
    'term => `(fun x => x + $t)\n'
    ''
    "example (x : Nat) : (keep x) 1 = 1 + x := rfl",
}  # fmt: skip

WORDS = {
    "types": "example (n : ℕ) (z : ℤ) (f : ℕ → ℤ) (h : f n = z) : ∃ m : ℕ, f m = (z : ℤ) := ⟨n, h⟩",
    "congruence": "example (n : ℕ) (h : n ≡ 3 [MOD 7]) : n ^ 2 ≡ 2 [MOD 7] := "
    "(h.pow 2).trans (by decide)",
    "congruence of integers": "example (a b : ℤ) (h : a ≡ b [ZMOD 5]) : a * a ≡ b * b [ZMOD 5] := "
    "h.mul h",
    "congruence and divisibility": "example (a b n : ℤ) : a ≡ b [ZMOD n] ↔ n ∣ b - a := "
    "Int.modEq_iff_dvd",
    "norm_num": "example : 2 ^ 2010 % 10 = 4 := by norm_num\n"
    "example : (29 * 79 + 31 * 81) % 10 = 2 ∧ (2 : ℤ) ^ 2010 % 10 = 4 := by norm_num\n"
    "example : ¬(7 : ℤ) ∣ 2 ^ 91 := by norm_num",
    "norm_num with facts": "example (a b : ℕ) (h : a = b) : b + 0 = a := by norm_num [h]",
    "norm_num at a hypothesis": "example (a b : ℕ) (h : a + 0 = b * 1) : b = a := "
    "by norm_num at h; exact h.symm",
}  # fmt: skip

PARITY = {
    "import": "import Core.Parity",
    "even and odd": "example : Odd 7 ∧ Even 10 ∧ ¬Even (7 : ℤ) ∧ Odd (-7 : ℤ) := by decide",
    "one or the other": "example (n : ℤ) (h : ¬Even n) : Odd n := Int.not_even_iff_odd.mp h",
    "witnesses": "example (n : ℕ) (h : Even n) : ∃ r, n = r + r := h",
}


def test_a_file_may_bring_its_own_syntax(tmp_path: Path) -> None:
    declarations = {
        name: f"section S{number}\n{text}\nend S{number}"
        for number, (name, text) in enumerate(OWN_SYNTAX.items())
    }
    assert failures(declarations, tmp_path) == {}


def test_a_macro_that_does_not_apply_is_an_error_and_not_a_crash(tmp_path: Path) -> None:
    declarations = {
        "no rule": 'syntax "never" : tactic\nmacro_rules | `(tactic| skip) => `(tactic| skip)\n'
        "example : 1 = 1 := by never",
        "ill typed": 'notation "⊛" => Nat.succ\nexample : ⊛ = 3 := rfl',
    }
    assert failures(declarations, tmp_path).keys() == declarations.keys()


def test_mathlibs_words_mean_what_they_mean_there(tmp_path: Path) -> None:
    assert failures(WORDS, tmp_path) == {}
    assert failures(PARITY, tmp_path) == {}


def test_goals_use_the_notation_of_the_file(tmp_path: Path) -> None:
    statements = ["a ≡ b [MOD 5]", "⟪a, b⟫ = ⟪b, a⟫", "↑a ≡ x [ZMOD ↑b]"]
    text = 'def pair (a b : Nat) := a * b\nnotation "⟪" a ", " b "⟫" => pair a b\n' + "".join(
        f"example (a b : Nat) (x : Int) : {s} := by\n  trace_state\n  sorry\n" for s in statements
    )
    assert targets(text, tmp_path) == statements
