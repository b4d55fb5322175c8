"""What is read from answers of models: proof text, and nothing else."""

import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prover.lean.tokens import Token, tokens
from prover.policy import answer as reading_of_answers
from prover.policy.answer import LONGEST, proof_text
from prover.policy.base import Finish, Request
from prover.policy.prompt import Reading
from prover.state import TacticState
from prover.theorem import Theorem

STATEMENT = "theorem t (p q : Prop) (h : p ∧ q) : q ∧ p := by"
THEOREM = Theorem("t", STATEMENT, header="import Mathlib\n\n")
ROOT = Request(THEOREM, "", None)
DEEPER = Request(THEOREM, "\n  obtain ⟨a, b⟩ := h", TacticState(("⊢ q ∧ p",)))
NESTED = Request(THEOREM, "\n  have k : q := by", None, 4)
PROOF = "\n  constructor\n  · exact h.2\n  · exact h.1"


def document(answer: str, request: Request = ROOT, finish: Finish = "stop") -> str:
    return proof_text(answer, finish, request, "document")


def continuation(answer: str, request: Request = ROOT, finish: Finish = "stop") -> str:
    return proof_text(answer, finish, request, "continuation")


def tactic(answer: str, request: Request = ROOT) -> str:
    return proof_text(answer, "stop", request, "tactic")


def fenced(code: str, language: str = "lean4") -> str:
    return f"```{language}\n{code}\n```"


WHOLE = STATEMENT + PROOF


class TestADocument:
    @pytest.mark.parametrize(
        "answer",
        [
            WHOLE,
            fenced(WHOLE),
            fenced(WHOLE, ""),
            fenced(WHOLE, "lean"),
            fenced(f"import Mathlib\n\n{WHOLE}"),
            f"Here's a proof; it isn't hard.\n\n{fenced(WHOLE)}\n\nIt works because ∧ commutes.",
            f'A “quote" before code\n\n{WHOLE}\n\nThat is all.',
            f"```lean4\n{WHOLE}",
            fenced(WHOLE).replace("\n", "\r\n"),
            fenced(WHOLE.replace("\n  ", "\n\t")),
            fenced(WHOLE.replace("\n  ", "\n      ")),
            fenced(WHOLE.replace("\n  ", "\n")),
            fenced(WHOLE.replace("(p q : Prop)", "(p q:Prop)").replace("q ∧ p :=", "q∧p\n  :=")),
            f"<think>\nFirst {fenced('simp')} and then\n</think>\n{fenced(WHOLE)}",
            f"thoughts {fenced(STATEMENT + ' simp')} </think> {fenced(WHOLE)}",
            f"<think>\nPerhaps\n{fenced(WHOLE)}\nbut",
            f"{fenced(STATEMENT + ' sorry')}\n\nNow the proof:\n{fenced(WHOLE)}",
            f"{fenced(WHOLE)}\n\nIt is for the statement\n{fenced(STATEMENT + '  sorry')}",
            f"{fenced(WHOLE)}\n\nTo build it:\n{fenced('lake build', 'sh')}",
            fenced(
                f"lemma u : True := by\n  trivial\n\n{WHOLE}\n\ntheorem v : 1 = 2 := by\n  simp"
            ),
            fenced(f"{WHOLE}\n\n#print axioms t"),
            fenced(f"{WHOLE}\n\n@[simp] theorem v : 1 = 1 := rfl"),
            fenced(f"namespace A\n{WHOLE}\nend A"),
            fenced(f"{WHOLE}\n\n-- that was it\n"),
            fenced(WHOLE).replace("\n  constructor", "\n-- ∧ commutes\n  constructor"),
        ],
    )
    def test_holds_the_proof_of_the_theorem_and_nothing_else_is_used(self, answer: str) -> None:
        assert document(answer).removesuffix("\n\n  -- that was it") == PROOF

    def test_that_changes_the_statement_still_only_gives_its_tactics(self) -> None:
        easier = "theorem t : True := by\n  trivial"
        assert document(fenced(easier)) == "\n  trivial"
        easier = "theorem A.t (p : Prop := by exact True) : p := by\n  trivial"
        named = Request(Theorem("B.t", STATEMENT), "", None)
        assert document(fenced(easier.replace("A.t", "t")), named) == "\n  trivial"
        assert document(fenced(easier), named) == ""

    def test_with_only_another_theorem_holds_no_proof(self) -> None:
        assert document(fenced("theorem u : True := by\n  trivial")) == ""

    def test_with_a_proof_term_holds_no_tactics(self) -> None:
        assert document(fenced("theorem t (p q : Prop) (h : p ∧ q) : q ∧ p := h.symm")) == ""

    def test_of_tactics_alone_is_placed(self) -> None:
        assert document(fenced("constructor\n· exact h.2\n· exact h.1")) == PROOF
        assert document(fenced("exact k"), NESTED) == "\n    exact k"

    @pytest.mark.parametrize(
        ("behind", "found"),
        [
            (" simp", "\n  simp"),
            (" simp [\n    h]", "\n  simp [\n    h]"),
            (" rcases h with\n  ⟨a, b⟩", "\n  rcases h with\n    ⟨a, b⟩"),
        ],
    )
    def test_may_begin_its_tactics_on_the_line_of_by(self, behind: str, found: str) -> None:
        assert document(fenced(STATEMENT + behind)) == found

    def test_may_align_its_tactics_below_the_first_one_behind_by(self) -> None:
        column = " " * (len(STATEMENT) + 1)
        assert document(fenced(f"{STATEMENT} skip\n{column}simp")) == "\n  skip\n  simp"

    @pytest.mark.parametrize("between", ["", "  -- so", " -- so\n  -- and so", "\n"])
    def test_that_repeats_the_prefix_goes_on_behind_it(self, between: str) -> None:
        answer = fenced(f"{STATEMENT}\n  obtain ⟨a, b⟩ := h{between}\n  exact ⟨b, a⟩")
        found = document(answer, DEEPER)
        assert re.sub(r"\n( *--[^\n]*)?(?=\n)", "", found) == "\n  exact ⟨b, a⟩"

    def test_that_repeats_the_prefix_and_the_state_comment_goes_on_behind_them(self) -> None:
        comment = "  /- tactic state:\n    ⊢ q ∧ p\n  -/"
        answer = fenced(f"{STATEMENT}\n  obtain ⟨a, b⟩ := h\n{comment}\n  exact ⟨b, a⟩")
        assert document(answer, DEEPER) == "\n  exact ⟨b, a⟩"

    def test_that_does_not_repeat_the_prefix_goes_on_from_it(self) -> None:
        assert document(fenced(f"{STATEMENT}\n  exact ⟨b, a⟩"), DEEPER) == "\n  exact ⟨b, a⟩"
        assert document(fenced("exact ⟨b, a⟩"), DEEPER) == "\n  exact ⟨b, a⟩"

    def test_that_only_repeats_the_prefix_adds_nothing(self) -> None:
        assert document(fenced(f"{STATEMENT}{DEEPER.prefix}"), DEEPER) == ""
        assert document(fenced(f"{STATEMENT}{DEEPER.prefix}\n  sorry"), DEEPER) == ""

    def test_that_was_cut_off_loses_its_last_line(self) -> None:
        answer = f"```lean4\n{STATEMENT}\n  constructor\n  exact h.2\n  exa"
        assert document(answer, finish="length") == "\n  constructor\n  exact h.2"
        assert document("simp", finish="length") == "\n  simp"

    def test_with_a_comment_that_never_ends_is_left_to_lean(self) -> None:
        answer = fenced(f"{STATEMENT}\n  constructor\n  /- and\n  exact h.2")
        assert document(answer) == "\n  constructor\n  /- and\n  exact h.2"

    @pytest.mark.parametrize(
        "answer",
        [
            "",
            "```lean4\n```",
            fenced(f"{STATEMENT}\n  sorry"),
            "<think>\nI wonder",
            fenced("-- no"),
        ],
    )
    def test_without_a_tactic_is_empty(self, answer: str) -> None:
        assert document(answer) == ""


class TestAContinuation:
    def test_is_taken_as_it_stands(self) -> None:
        assert continuation("  constructor\n  · exact h.2\n  · exact h.1\n```\nSo it is") == PROOF

    def test_may_leave_the_block_it_stands_in(self) -> None:
        assert continuation("    exact h.2\n  simp", NESTED) == "\n    exact h.2\n  simp"

    @pytest.mark.parametrize("after", ["theorem u : 1 = 2 := by\n  simp", "end A", "So it is."])
    def test_ends_where_a_line_stands_further_left(self, after: str) -> None:
        assert continuation(f"  exact h.symm\n\n{after}") == "\n  exact h.symm"

    @pytest.mark.parametrize("answer", [WHOLE, "", "\n\n", "  -- hm", "  sorry", "exact h"])
    def test_without_a_tactic_in_place_is_empty(self, answer: str) -> None:
        assert continuation(answer) == ""

    def test_keeps_its_comments_and_loses_tabs_and_carriage_returns(self) -> None:
        assert continuation("  -- by symmetry\r\n\texact h.symm\r\n") == (
            "\n  -- by symmetry\n  exact h.symm"
        )

    def test_that_was_cut_off_loses_its_last_line(self) -> None:
        assert continuation("  constructor\n  exact h", finish="length") == "\n  constructor"

    def test_at_the_margin_ends_at_the_first_command(self) -> None:
        request = Request(Theorem("t", STATEMENT, indent=0), "", None, 0)
        assert continuation("intro h\nsimp\n\nopen Nat in\nsimp", request) == "\nintro h\nsimp"


class TestATactic:
    def test_is_placed_where_the_next_one_stands(self) -> None:
        assert tactic("simp [h]") == "\n  simp [h]"
        assert tactic("rcases h with\n  ⟨a, b⟩", NESTED) == "\n    rcases h with\n      ⟨a, b⟩"

    def test_may_follow_the_repeated_state(self) -> None:
        assert tactic("p : Prop\n⊢ p:::exact h") == "\n  exact h"

    def test_without_text_is_empty(self) -> None:
        assert tactic(" \n ") == ""


pieces = st.sampled_from(
    [
        *(
            "```",
            "```lean4\n",
            "<think>",
            "</think>",
            ":::",
            "/-",
            "-/",
            "--",
            '"',
            "'",
            "\n",
            "\t",
        ),
        *(STATEMENT, "theorem t", " := by", "by", "\n  ", "\n    ", " ", "sorry", "simp", 'r#"'),
        *(
            "obtain ⟨a, b⟩ := h",
            "/- tactic state:",
            "open Nat",
            "@[simp]",
            "#eval 1",
            "\u2003",
            "\r",
        ),
    ]
)
answers = st.lists(pieces | st.text(max_size=6), max_size=25).map("".join)
COMMAND = re.compile(r"^(theorem|lemma|open|def|end|import|example|@\[|#)", re.MULTILINE)


@given(
    answers,
    st.sampled_from(["stop", "length"]),
    st.sampled_from(["continuation", "document", "tactic"]),
    st.sampled_from([0, 2, 4]),
    st.sampled_from(["", DEEPER.prefix]),
)
def test_whatever_the_answer_the_text_is_empty_or_begins_in_its_place_and_holds_no_command(
    answer: str, finish: Finish, reading: Reading, column: int, prefix: str
) -> None:
    theorem = Theorem("t", STATEMENT, indent=column)
    request = Request(theorem, prefix, TacticState(("⊢ q ∧ p",)), column)
    text = proof_text(answer, finish, request, reading)
    if text:
        assert text.startswith("\n")
        first = next(line for line in text.split("\n") if line)
        assert len(first) - len(first.lstrip(" ")) >= column
        assert not COMMAND.search(text)


class TestALongAnswer:
    @pytest.mark.parametrize("reading", ["document", "continuation", "tactic"])
    @pytest.mark.parametrize(
        "piece", ["```\nx\n```\n", "(", "`", "```lean\n", '"', f"{STATEMENT}\n", "sorry\n"]
    )
    def test_is_cut_into_tokens_a_bounded_number_of_times(
        self, piece: str, reading: Reading, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        read = 0

        def counted(text: str) -> Iterator[Token]:
            nonlocal read
            for token in tokens(text):
                read += len(token.text)
                yield token

        monkeypatch.setattr(reading_of_answers, "tokens", counted)
        proof_text(piece * (489_000 // len(piece)), "stop", DEEPER, reading)
        assert read <= 3 * LONGEST

    def test_loses_the_line_that_the_limit_cuts(self) -> None:
        text = continuation("  simp\n" + "  rfl\n" * (LONGEST // 6 + 100))
        assert len(text) <= LONGEST
        assert text.startswith("\n  simp\n  rfl\n")
        assert text.endswith("\n  rfl")

    def test_may_think_long_before_its_proof(self) -> None:
        assert document(f"{'So it goes. ' * LONGEST}</think>\n{fenced(WHOLE)}"[-800_000:]) == PROOF
