"""CoreBench holds what it says it holds: provable theorems, false statements, Lean's own goals."""

import json
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.core import build
from benchmarks.core.build import Verdict
from prover.data.lines import Entry
from prover.lean.toolchain import embedded

THEOREMS = build.load("corebench.jsonl")
FALSE = build.load("false.jsonl")
PROOFS = build.references()
PUBLIC = Path("/work/shared/data")
"""Where the public benchmarks' statements are, on machines that have them."""

_BINDERS = (
    r"(?:^|[({⦃])\s*([^\W\d][\w' ]*?)\s*:",
    r"(?:[∀∃λ]|\bfun\b)\s*\(?([^\W\d][\w' ]*?)\s*(?:[:,<>≤≥∈]|=>)",
)


def shape(text: str) -> str:
    """A statement or a goal without what its spaces and its bound names say."""
    text = re.sub(r"^theorem \S+", "", text).replace("ℕ", "Nat").replace("ℤ", "Int")
    found = [names for form in _BINDERS for names in re.findall(form, text, re.MULTILINE)]
    bound = {name for names in found for name in names.split()}
    numbers: dict[str, str] = {}
    tokens = re.findall(r"[\w']+|\S", text.split(":= by")[0].rstrip(":= \n"))
    for token in tokens:
        if token in bound:
            numbers.setdefault(token, f"${len(numbers)}")
    return " ".join(numbers.get(token, token) for token in tokens)


@pytest.fixture(scope="module")
def verdicts() -> dict[str, Verdict]:
    """What the embedded Lean says of the stored files."""
    return build.check([(one, PROOFS[one.name]) for one in THEOREMS + FALSE], embedded())


def test_the_files_are_what_the_sources_say() -> None:
    pairs = build.read_sources()
    theorems = [problem for problem, _ in pairs if problem.split != "false"]
    false = [problem for problem, _ in pairs if problem.split == "false"]
    assert [replace(problem, goal="") for problem in THEOREMS] == theorems
    assert [replace(problem, goal="") for problem in FALSE] == false
    assert {problem.name: proof for problem, proof in pairs} == PROOFS


def test_the_fields_of_a_line_begin_with_those_of_minif2f() -> None:
    for file in ("corebench.jsonl", "false.jsonl"):
        for line in (build.HERE / file).read_text("utf-8").splitlines():
            assert list(json.loads(line)) == [
                "name",
                "split",
                "informal_prefix",
                "formal_statement",
                "goal",
                "header",
                "area",
                "difficulty",
            ]


def test_names_and_statements_are_unique() -> None:
    problems = THEOREMS + FALSE
    assert len({problem.name for problem in problems}) == len(problems)
    shapes = Counter((one.header, shape(one.formal_statement)) for one in problems)
    assert shapes.most_common(1)[0][1] == 1


def test_statements_are_the_same_if_only_spaces_and_bound_names_differ() -> None:
    one = "theorem one (m n : ℕ) (h : m ∣ n) : ∃ k,\n  n = m * k := by\n"
    for same in (
        "theorem other (a b : Nat) (dvd : a ∣ b) : ∃ x, b = a * x := by\n",
        "theorem m (n m : ℕ)  (h₀ : n∣m) : ∃ h, m = n * h :=",
    ):
        assert shape(same) == shape(one), same
    for other in (
        "theorem one (m n : ℕ) (h : n ∣ m) : ∃ k, n = m * k := by\n",
        "theorem one (m n : ℤ) (h : m ∣ n) : ∃ k, n = m * k := by\n",
        "theorem one (m n : ℕ) (h : m ∣ n) : ∃ k, n = m + k := by\n",
    ):
        assert shape(other) != shape(one), other
    assert shape("a b : ℕ\n⊢ ∀ x < a, x < b") == shape("x y : Nat\n⊢ ∀ i < x, i < y")


@pytest.mark.skipif(not PUBLIC.is_dir(), reason=f"no public benchmarks in {PUBLIC}")
def test_no_statement_is_one_of_a_public_benchmark() -> None:
    files = sorted(PUBLIC.glob("*.jsonl"))
    assert files
    public = {}
    for line in (line for file in files for line in file.read_text("utf-8").splitlines()):
        entry = json.loads(line)
        for text in (entry["formal_statement"], entry["goal"]):
            public[shape(text)] = entry["name"]
    for problem in THEOREMS + FALSE:
        for text in (problem.formal_statement, problem.goal):
            assert shape(text) not in public, (problem.name, public[shape(text)])


def test_texts_have_the_form_that_loaders_expect() -> None:
    for problem in THEOREMS + FALSE:
        assert re.fullmatch(r"/-- .* -/\n", problem.informal_prefix, re.DOTALL), problem.name
        assert problem.formal_statement.startswith(f"theorem {problem.name} ")
        assert problem.formal_statement.endswith(":= by\n")
        assert problem.header == "" or problem.header.endswith("\n\n"), problem.name


def test_splits_are_large_and_hold_every_area_and_difficulty() -> None:
    assert {problem.split for problem in THEOREMS} == set(build.SPLITS)
    assert {problem.split for problem in FALSE} == {"false"}
    assert {problem.area for problem in FALSE} == set(build.AREAS)
    for split in build.SPLITS:
        own = [problem for problem in THEOREMS if problem.split == split]
        assert len(own) >= 100
        kinds = {(problem.area, problem.difficulty) for problem in own}
        assert kinds == {(area, level) for area in build.AREAS for level in range(1, 6)}


def test_no_proof_uses_another_theorem_of_the_file() -> None:
    for name, proof in PROOFS.items():
        assert not set(re.findall(r"[\w.']+", proof)) & PROOFS.keys(), name


def test_lean_accepts_every_proof_from_the_standard_axioms(verdicts: dict[str, Verdict]) -> None:
    assert {name: v for name, v in verdicts.items() if not v.accepted} == {}
    assert verdicts.keys() == PROOFS.keys()


def test_goals_are_as_lean_prints_them(verdicts: dict[str, Verdict]) -> None:
    assert {one.name: one.goal for one in THEOREMS + FALSE} == {
        name: verdict.goal for name, verdict in verdicts.items()
    }


def test_only_proofs_are_accepted() -> None:
    problem = Entry("t", "train", "", "theorem t (p : Prop) : p → p := by\n", "", "", "lists", 1)
    for proof in ("  sorry", "  exact nothing", "  skip", ""):
        assert not build.check([(problem, proof)], embedded())["t"].accepted, proof
    assert build.check([(problem, "  exact id")], embedded())["t"].accepted


def test_a_true_statement_cannot_be_filed_as_false() -> None:
    problem = Entry("t", "false", "", "theorem t : 1 = 1 := by\n", "", "", "algebra", 1)
    assert not build.check([(problem, "  exact fun h => t h")], embedded())["t"].accepted


def test_a_block_that_is_no_theorem_is_refused() -> None:
    with pytest.raises(ValueError, match="no docstring"):
        list(build.read_source("-- train lists 1\ntheorem t : True := by\n  trivial\n"))
    with pytest.raises(ValueError, match="refutation"):
        list(build.read_source("-- false lists 1\n/-- A -/\ntheorem t : False := by\n  sorry\n"))


def test_an_error_in_a_header_is_reported() -> None:
    problem = Entry("t", "train", "", "theorem t : True := by\n", "", "def\n\n", "lists", 1)
    with pytest.raises(ValueError, match="header"):
        build.check([(problem, "  trivial")], embedded())
