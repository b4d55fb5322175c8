"""Prompts: the texts that each family of models was trained on, and what they have in common."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prover.policy.base import Request
from prover.policy.model.base import Message, Prompt
from prover.policy.prompt import families, family, render, state_comment
from prover.state import TacticState
from prover.theorem import Theorem

THEOREM = Theorem(
    "double",
    "theorem double (x : ℕ) (h : 0 < x) : x < 2 * x := by",
    header="import Mathlib\n\nopen Nat\n\n",
    informal="/-- A positive number is less than its double. -/\n",
)
STATE = TacticState(("x : ℕ\nh : 0 < x\n⊢ x < x + x",))
ROOT = Request(THEOREM, "", TacticState(("x : ℕ\nh : 0 < x\n⊢ x < 2 * x",)))
DEEPER = Request(THEOREM, "\n  rw [two_mul]", STATE)

STATED = """import Mathlib

open Nat

/-- A positive number is less than its double. -/
theorem double (x : ℕ) (h : 0 < x) : x < 2 * x := by
"""
RESUMED = f"""{STATED}  rw [two_mul]
  /- tactic state:
    x : ℕ
    h : 0 < x
    ⊢ x < x + x
  -/
"""
PLAN = """

Before producing the Lean 4 code to formally prove the given theorem, provide a detailed proof \
plan outlining the main proof steps and strategies.
The plan should highlight key ideas, intermediate lemmas, and proof structures that will guide the \
construction of the final formal proof."""
CHAT = """Replace the last sorry by tactics that prove the theorem. Repeat the theorem as it \
stands, with what is proved already, and go on from there. A comment may show the goals that are \
left. Don't use sorry or axioms, and add no definitions.

"""


def rendered(name: str, mode: str, request: Request) -> Prompt:
    form = family(name)
    return render(form.modes[mode], request, comment=form.comment)


def texts(prompt: Prompt) -> Iterator[str]:
    if isinstance(prompt, str):
        yield prompt
    else:
        yield from (message.content for message in prompt)


@pytest.mark.parametrize(("request_", "document"), [(ROOT, STATED), (DEEPER, RESUMED)])
def test_deepseek_v1_5_completes_code_and_resumes_at_the_state(
    request_: Request, document: str
) -> None:
    assert rendered("deepseek-v1.5", "plain", request_) == (
        f"Complete the following Lean 4 code:\n\n```lean4\n{document}"
    )
    assert rendered("deepseek-v1.5", "cot", request_) == (
        "Complete the following Lean 4 code with explanatory comments preceding each line of "
        f"code:\n\n```lean4\n{document}"
    )
    assert family("deepseek-v1.5").stop == ("```",)


@pytest.mark.parametrize(("request_", "document"), [(ROOT, STATED), (DEEPER, RESUMED)])
def test_deepseek_v2_replaces_a_sorry(request_: Request, document: str) -> None:
    asked = f"Complete the following Lean 4 code:\n\n```lean4\n{document}  sorry\n```"
    assert rendered("deepseek-v2", "plain", request_) == (Message("user", asked),)
    assert rendered("deepseek-v2", "cot", request_) == (Message("user", asked + PLAN),)


def test_goedel_v2_is_asked_for_a_plan() -> None:
    asked = f"Complete the following Lean 4 code:\n\n```lean4\n{STATED}  sorry```{PLAN}"
    assert rendered("goedel-v2", "cot", ROOT) == (Message("user", asked),)


def test_kimina_gets_the_problem_in_words_too() -> None:
    assert rendered("kimina", "cot", ROOT) == (
        Message("system", "You are an expert in mathematics and Lean 4."),
        Message(
            "user",
            "Think about and solve the following problem step by step in Lean 4.\n"
            "# Problem:A positive number is less than its double.\n"
            f"# Formal statement:\n```lean4\n{STATED}```\n",
        ),
    )


def test_bfs_prover_gets_the_state_alone() -> None:
    assert rendered("bfs", "plain", DEEPER) == "x : ℕ\nh : 0 < x\n⊢ x < x + x:::"


def test_a_model_that_converses_is_told_what_to_answer() -> None:
    asked = f"{CHAT}```lean4\n{RESUMED}  sorry\n```"
    assert rendered("chat", "plain", DEEPER) == (
        Message(
            "system",
            "You prove theorems in Lean 4. You answer with Lean code alone, in one block that "
            "begins with ```lean4 and ends with ```.",
        ),
        Message("user", asked),
    )
    assert rendered("chat", "cot", DEEPER) == (
        Message(
            "system",
            "You prove theorems in Lean 4. You think the proof through in words first, then give "
            "all of it as Lean code in one block that begins with ```lean4 and ends with ```.",
        ),
        Message("user", asked),
    )


def test_the_small_prover_gets_the_document() -> None:
    assert rendered("tiny", "plain", DEEPER) == RESUMED


def test_a_state_comment_stands_where_the_next_tactic_will() -> None:
    state = TacticState(("a : Nat\n⊢ a = a", "⊢ True"))
    assert state_comment(state, 4) == (
        "    /- tactic state:\n      a : Nat\n      ⊢ a = a\n\n      ⊢ True\n    -/\n"
    )


def test_no_state_is_shown_at_the_root_or_to_a_policy_that_is_not_to_know_it() -> None:
    untold = Request(THEOREM, DEEPER.prefix, None)
    assert rendered("tiny", "plain", ROOT) == STATED
    assert rendered("tiny", "plain", untold) == f"{STATED}  rw [two_mul]\n"


def test_braces_in_lean_text_are_no_places_of_the_template() -> None:
    theorem = Theorem("t", "theorem t {p : Prop} : {x | x = {0}} = {state} := by")
    assert rendered("tiny", "plain", Request(theorem, "", None)) == f"{theorem.statement}\n"


lean = st.text("abh⊢:= {}\n-/", max_size=20)
modes = st.sampled_from([(name, mode) for name in families() for mode in family(name).modes])


@given(modes, lean, lean, st.integers(0, 50), st.integers(0, 50), st.integers(), st.integers())
def test_the_prompts_of_one_node_are_equal(
    mode: tuple[str, str], prefix: str, goal: str, one: int, other: int, seed: int, another: int
) -> None:
    state = TacticState((goal,))
    asked = Request(THEOREM, prefix, state, 2, one, seed)
    sibling = Request(THEOREM, prefix, state, 2, other, another)
    assert rendered(*mode, asked) == rendered(*mode, sibling)


@given(
    modes.filter(lambda mode: family(mode[0]).comment),
    st.lists(lean.map(lambda text: f"\n  {text}"), min_size=1, max_size=4),
    st.lists(lean.map(lambda text: f"\n  {text}"), min_size=1, max_size=4),
    lean,
)
def test_a_deeper_prompt_begins_with_all_of_its_parents_up_to_the_state(
    mode: tuple[str, str], steps: list[str], further: list[str], goal: str
) -> None:
    state = TacticState((goal,))
    above = Request(THEOREM, "".join(steps), state)
    below = Request(THEOREM, "".join(steps + further), state)
    comment = state_comment(state, 2)
    parent, child = rendered(*mode, above), rendered(*mode, below)
    for upper, lower in zip(texts(parent), texts(child), strict=True):
        before, _, _ = upper.rpartition(comment)
        assert lower.startswith(before)


def test_a_family_that_is_not_there_is_named() -> None:
    with pytest.raises(KeyError, match="gpt"):
        family("gpt")
