"""Acceptance against a plain Lean, on proofs and statements that nobody wrote.

Real Lean throughout. The time decides how many cases there are; their number is printed.
``RMAX_SOAK=SECONDS`` gives each test that long, on cases that differ from run to run.
"""

import asyncio
import json
import os
import random
import re
import subprocess
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

import pytest

from prover.lean.acceptance import accept, accept_restated
from prover.lean.errors import StatementError
from prover.lean.screening import screen
from prover.lean.statement import proved, restated, statement
from prover.lean.tokens import Kind, SourceError, tokens
from prover.lean.toolchain import embedded
from prover.lean.verdict import ALLOWED_AXIOMS, Verdict
from prover.theorem import Theorem

T = TypeVar("T")
R = TypeVar("R")

SOAK = float(os.environ.get("RMAX_SOAK", "0"))
SEED = random.SystemRandom().randrange(10**9) if SOAK else 0
TOGETHER = 2
"""How many verdicts are awaited at a time."""

CORE = Path(__file__).parents[3] / "benchmarks" / "core"
Show = Callable[[str], None]


def rows(name: str) -> list[dict[str, str]]:
    return [json.loads(line) for line in (CORE / name).read_text().splitlines()]


REFERENCES = {row["name"]: "\n" + row["proof"] for row in rows("references.jsonl")}
PROBLEMS = [row for row in rows("corebench.jsonl") if row["name"] in REFERENCES]
FALSE = rows("false.jsonl")


def theorem_of(row: dict[str, str]) -> Theorem:
    header = row["header"] and row["header"].rstrip("\n") + "\n\n"
    return Theorem(row["name"], row["formal_statement"].rstrip(), header)


@pytest.fixture
def show(capsys: pytest.CaptureFixture[str]) -> Show:
    def shown(text: str) -> None:
        with capsys.disabled():
            print(f"\n  {text}", end="")

    return shown


@pytest.fixture(scope="module")
def runner() -> Iterator[asyncio.Runner]:
    with asyncio.Runner() as runner:
        yield runner


class Clock:
    """Whether there is time for more."""

    def __init__(self, seconds: float) -> None:
        self.end = time.perf_counter() + max(seconds, SOAK)

    def __bool__(self) -> bool:
        return time.perf_counter() < self.end


async def each(
    cases: Sequence[T], work: Callable[[T], Awaitable[R]], clock: Clock
) -> list[tuple[T, R]]:
    """The results for as many of the cases as there is time for, a few at a time."""
    waiting = iter(cases)
    found: list[tuple[T, R]] = []

    async def serve() -> None:
        for case in waiting:
            if found and not clock:
                return
            found.append((case, await work(case)))

    async with asyncio.TaskGroup() as group:
        for _ in range(TOGETHER):
            group.create_task(serve())
    return found


@dataclass(frozen=True)
class Plain:
    """What a plain ``lean`` says of a document."""

    code: int
    messages: list[dict[str, object]]

    def errors(self) -> list[str]:
        return [str(one["data"]) for one in self.messages if one["severity"] == "error"]


def lean(text: str, folder: Path) -> Plain:
    """Run ``lean`` on a text, as anybody would."""
    toolchain = embedded()
    path = folder / "Plain.lean"
    path.write_text(text)
    done = subprocess.run(
        [*toolchain.command, "--json", "-DmaxErrors=0", path.name],
        cwd=folder,
        env=toolchain.full_environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    return Plain(
        done.returncode,
        [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")],
    )


def axioms_of(message: str) -> set[str] | None:
    """What ``#print axioms`` lists; ``None`` if the message is another."""
    text = " ".join(message.split())
    if text.endswith("does not depend on any axioms"):
        return set()
    _, said, axioms = text.partition("depends on axioms: [")
    return set(axioms.removesuffix("]").split(", ")) if said else None


def clean(plain: Plain, name: str) -> bool:
    """Whether Lean found nothing wrong with a document that ends with ``#print axioms NAME``."""
    last = str(plain.messages[-1]["data"]) if plain.messages else ""
    axioms = axioms_of(last) if last.startswith(f"'{name}' ") else None
    return plain.code == 0 and axioms is not None and axioms <= ALLOWED_AXIOMS


def directly(theorem: Theorem, proof: str, folder: Path) -> bool:
    """Whether a plain Lean, by itself, takes a proof."""
    text = f"{theorem.document(proof)}\n\n#print axioms {theorem.name}\n"
    return clean(lean(text, folder), theorem.name)


def directly_together(cases: Sequence[tuple[Theorem, str]], folder: Path) -> list[bool]:
    """What a plain Lean probably says of each case: all are in one document, with one header."""
    text = cases[0][0].header
    ends = []
    for number, (theorem, proof) in enumerate(cases):
        text += f"namespace Case{number}\n{theorem.statement}{proof}\n\n"
        text += f"#print axioms {theorem.name}\nend Case{number}\n\n"
        ends.append(text.count("\n"))
    taken = [False] * len(cases)
    spoilt = [False] * len(cases)
    for message in lean(text, folder).messages:
        line = message["pos"]["line"]  # type: ignore[index]
        number = next((i for i, end in enumerate(ends) if line <= end), len(cases) - 1)
        axioms = axioms_of(str(message["data"]))
        spoilt[number] |= message["severity"] == "error"
        taken[number] |= axioms is not None and axioms <= ALLOWED_AXIOMS
    return [good and not bad for good, bad in zip(taken, spoilt, strict=True)]


# Mutated proofs.

TACTICS = [
    *("simp", "simp_all", "omega", "decide", "rfl", "trivial", "assumption", "intro h", "intros"),
    *("constructor", "exact h", "cases h", "skip", "done", "contradiction", "exfalso", "ac_rfl"),
    *("grind", "exact?", "rename_i x", "subst h", "symm", "congr", "funext x", "by_cases h : p"),
    *(
        "stop",
        "repeat constructor",
        "all_goals simp",
        "try simp",
        "show _",
        "refine ?_",
        "next => rfl",
    ),
    *("exact _", "have h := h", "obtain ⟨a, b⟩ := h", "clear h", "revert h", "first | rfl | simp"),
]
LEMMAS = sorted(
    {
        token.text
        for proof in REFERENCES.values()
        for token in tokens(proof)
        if token.kind is Kind.WORD and "." in token.text
    }
)


def mutant(proof: str, chance: random.Random) -> str:
    """A proof that may be one no longer."""
    for _ in range(chance.choice([1, 1, 1, 2, 3])):
        proof = _mutated(proof, chance)
    return proof


def _mutated(proof: str, chance: random.Random) -> str:
    try:
        cut = [token.text for token in tokens(proof)]
        code = [index for index, token in enumerate(tokens(proof)) if token.significant]
    except SourceError:
        return proof
    lines = proof.split("\n")
    row = chance.randrange(len(lines))
    margin = lines[-1][: len(lines[-1]) - len(lines[-1].lstrip())]
    if not code:
        return f"\n  {chance.choice(TACTICS)}"
    one, other = chance.choice(code), chance.choice(code)
    how = chance.randrange(14)
    if how == 0:
        del cut[one]
    elif how == 1:
        cut.insert(one, cut[one] + " ")
    elif how == 2:
        cut[one], cut[other] = cut[other], cut[one]
    elif how == 3:
        return "\n".join(lines[:row] + lines[row + 1 :])
    elif how == 4:
        return "\n".join([*lines[: row + 1], *lines[row:]])
    elif how == 5:
        chance.shuffle(lines)
        return "\n" + "\n".join(lines)
    elif how == 6:
        named = [index for index in code if "." in cut[index] and len(cut[index]) > 1]
        cut[chance.choice(named or code)] = chance.choice(LEMMAS)
    elif how == 7:
        return proof[: chance.randrange(len(proof)) + 1]
    elif how == 8:
        lines[row] = margin + chance.choice(TACTICS)
    elif how == 9:
        return f"{proof}\n{margin}{chance.choice(TACTICS)}"
    elif how == 10:
        return f"{proof} <;> {chance.choice(TACTICS)}"
    elif how == 11:
        return f"\n  {chance.choice(TACTICS)}{proof}"
    elif how == 12:
        cut[one] = f"{cut[one]} /- {chance.choice(TACTICS)} -/"
    else:
        return f"\n  first\n  | {chance.choice(TACTICS)}\n  | skip{proof}"
    return "".join(cut)


@dataclass
class Count:
    """How many cases came out how."""

    cases: int = 0
    denied: int = 0
    judged: int = 0
    accepted: int = 0
    alone: int = 0


def test_a_mutated_proof_is_accepted_just_when_a_plain_lean_takes_it(
    tmp_path: Path, show: Show, runner: asyncio.Runner
) -> None:
    chance = random.Random(SEED)
    clock = Clock(22)
    count = Count()
    while clock or not count.accepted:
        header = chance.choice(PROBLEMS)["header"]
        problems = [row for row in PROBLEMS if row["header"] == header]
        cases = []
        for _ in range(40):
            row = chance.choice(problems)
            proof = mutant(REFERENCES[row["name"]], chance)
            if proof != REFERENCES[row["name"]]:
                cases.append((theorem_of(row), proof))
        read = [case for case in cases if screen(case[1]) is None]
        count.cases += len(cases)
        count.denied += len(cases) - len(read)
        if read:
            runner.run(_agree(read, tmp_path, chance, clock, count))
    show(
        f"seed {SEED}: {count.cases} mutants, {count.denied} denied, {count.judged} judged, "
        f"{count.accepted} accepted, {count.alone} settled by a Lean of their own"
    )


async def _agree(
    cases: list[tuple[Theorem, str]],
    folder: Path,
    chance: random.Random,
    clock: Clock,
    count: Count,
) -> None:
    """Check all cases that Lean probably takes, and some of the others."""
    likely = dict(zip(cases, directly_together(cases, folder), strict=True))
    worth = [case for case in likely if likely[case] or chance.random() < 0.2]
    verdicts = await each(worth, lambda case: accept(*case, embedded()), clock)
    for case, verdict in verdicts:
        count.judged += 1
        count.accepted += verdict.accepted
        if verdict.accepted != likely[case]:
            count.alone += 1
            alone = directly(*case, folder)
            assert verdict.accepted == alone or (verdict.inconclusive and not verdict.accepted), (
                f"{verdict} but a plain Lean says {alone}:\n{case[0].document(case[1])}"
            )


# Statements.

TYPES = ["Nat", "Prop", "Bool", "List Nat", "Nat → Nat", "Option Bool", "Nat × Nat", "Fin 3"]
SORTS = ["Type", "Type u", "Sort v", "Type (max u v)", "Sort (u + 1)", "Prop"]
CLASSES = ["Inhabited", "DecidableEq", "BEq", "Nonempty", "Add", "Mul", "LE", "Repr"]
GOALS = [
    *("{a} = {a}", "{a} = {b}", "∀ x : {T}, x = x", "∃ x : {T}, x = x", "¬ {a} = {b}", "0 < n + 1"),
    *("∀ ⦃x : {T}⦄ {{y : {T}}}, x = y → y = x", "{a} = {a} ∧ True", "let z := {a}; z = {a}"),
    *(
        "(fun x : {T} => x) {a} = {a}",
        "∀ m, m + n = n + m",
        "match n with | 0 => True | _ => n = n",
    ),
    *('"--" = "/-"', "'\"' = '-'", "2 * 3 = 6 ↔ True", "∀ (f : {T} → Prop), f {a} → f {b}"),
    *(
        "if n = 0 then True else n ≠ 0",
        "n = n → ∀ {{k}}, k ≤ n → n = k ∨ k < n",
        "({a}, n).1 = {b}",
    ),
    *(
        "∃ k, n = 2 * k ∨ n = 2 * k + 1",
        "(⟨{a}, rfl⟩ : ∃ x : {T}, x = x) = ⟨{b}, rfl⟩",
        "n - 1 ≤ n",
    ),
    *("have y := n; y = n", "show Prop from n = n", "(by exact n = n : Prop)", "n.succ.pred = n"),
]
NOISE = [
    *(
        " ",
        " ",
        " ",
        " ",
        "  ",
        "\n  ",
        "\n    ",
        " -- noise\n  ",
        " /- := by sorry -/ ",
        "\n\n   ",
    ),
    *(" /- a /- theorem x : p -/ b -/ ", " -- : Nat := 0\n   ", "\r\n  "),
]


@dataclass(frozen=True)
class Stated:
    """A statement on one line, and the same with other white space and comments."""

    name: str
    plain: str
    noisy: str
    levels: int


def stated(chance: random.Random, name: str) -> Stated:
    """A theorem whose last hypothesis is what it states."""
    binders, names = ["(n : Nat)"], []
    for index in range(chance.randrange(3)):
        sort = chance.choice(SORTS)
        kind = chance.choice(["({} : {})", "{{{} : {}}}", "⦃{} : {}⦄"])
        names.append(f"α{index}" if chance.random() < 0.5 else f"«T{index}»")
        binders.append(kind.format(names[-1], sort))
        if not sort.startswith(("Sort", "Prop")) and chance.random() < 0.5:
            instance = f"{chance.choice(CLASSES)} {names[-1]}"
            named = f"inst{index} : " if chance.random() < 0.3 else ""
            binders.append(f"[{named}{instance}]")
    carrier = chance.choice(names or TYPES) if chance.random() < 0.5 else chance.choice(TYPES)
    kind = chance.choice(["(a b : {})", "{{a b : {}}}", "⦃a b : {}⦄", "(a : {0}) (b : {0})"])
    binders.append(kind.format(carrier))
    if chance.random() < 0.3:
        binders.append(chance.choice(["(_ : a = b)", "(k : Fin (n + 1))", "(d : Nat := n)"]))
    goal = chance.choice(GOALS).replace("{T}", carrier).replace("{a}", "a").replace("{b}", "b")
    goal = goal.replace("{{", "{").replace("}}", "}")
    given = " ".join((*binders, f"(this_one : {goal}) : {goal}"))
    used = [level for level in chance.sample("uv", 2) if re.search(rf"\b{level}\b", given)]
    plain = f"theorem {name}{levels(used)} {given}"
    return Stated(name, plain, noisy(plain, chance), len(used))


def levels(names: Sequence[str]) -> str:
    """Universe levels after a name."""
    return f".{{{', '.join(names)}}}" if names else ""


def noisy(text: str, chance: random.Random) -> str:
    """The same code with other white space and comments where there was white space."""
    return "".join(
        chance.choice(NOISE) if token.kind is Kind.SPACE else token.text for token in tokens(text)
    )


def compiled_as_typed(text: str) -> str:
    """The document that a typed statement becomes, with a hole."""
    source = statement(text)
    (hole,) = source.holes
    return source.theorem(hole).document("\n  sorry")


_OWN_NAME = re.compile(r"(?:Plain|Typed)\d+\.t\d+")
"""Also part of the names of what Lean makes for a ``match``, which the second statement shares."""

FORMS = ["", " :=", " := by", " := sorry", " := by\n  sorry"]


def side_by_side(number: int, one: Stated, chance: random.Random) -> str:
    """A statement as it stands and as it is typed, then their types, then that these are equal."""
    plain, typed = f"Plain{number}", f"Typed{number}"
    both = [f"@{which}.{one.name}{levels('pq'[: one.levels])}" for which in (plain, typed)]
    return "\n".join(
        (
            *(f"namespace {plain}", f"{one.noisy}\n  := sorry", f"end {plain}"),
            *(f"namespace {typed}", compiled_as_typed(one.noisy + chance.choice(FORMS))),
            f"end {typed}",
            *(f"set_option pp.all true in #check {which}" for which in both),
            f"example : type_of% {both[0]} = type_of% {both[1]} := rfl\n",
        )
    )


def test_a_typed_statement_means_what_its_text_means(tmp_path: Path, show: Show) -> None:
    chance = random.Random(SEED + 1)
    clock = Clock(5)
    cases = taken = 0
    while clock or not taken:
        statements = [stated(chance, f"t{number}") for number in range(40)]
        text = "universe p q\n" + "".join(
            side_by_side(number, one, chance) for number, one in enumerate(statements)
        )
        text = text.replace("\r\n", "\n")  # as Lean does, so that lines are lines
        lines = text.split("\n")
        sections = [line.partition("namespace ")[2] for line in lines]
        types: dict[str, str] = {}
        faulty, unequal = set(), set()
        for message in lean(text, tmp_path).messages:
            number = message["pos"]["line"] - 1  # type: ignore[index]
            which = lines[number].partition("@")[2].partition(".")[0]
            if "#check" in lines[number] and message["severity"] == "information":
                types[which] = _OWN_NAME.sub("t", str(message["data"]))
            elif lines[number].startswith("example") and message["severity"] == "error":
                unequal.add(which)
            elif message["severity"] == "error":
                faulty.add(next(filter(None, sections[number::-1])))
        for number, one in enumerate(statements):
            plain, typed = f"Plain{number}", f"Typed{number}"
            if plain not in faulty:
                assert typed not in faulty | unequal, one.noisy
                assert types[plain] == types[typed], one.noisy
                taken += 1
        cases += len(statements)
    show(f"seed {SEED}: {cases} statements, {taken} of them sense to Lean")


def test_a_document_proves_a_given_statement_just_when_the_types_are_the_same(
    show: Show, runner: asyncio.Runner
) -> None:
    chance = random.Random(SEED + 2)
    clock = Clock(8)
    count: dict[str, int] = {}

    def case() -> tuple[Stated, Stated]:
        one = stated(chance, "t")
        if chance.random() < 0.5:
            return one, one
        other = stated(chance, "t")
        return one, chance.choice([other, _altered(one, chance)])

    async def judge(case: tuple[Stated, Stated]) -> Verdict | None:
        asked, theorem, proof = restated(f"{case[1].plain} := by exact this_one\n", case[0].noisy)
        try:
            return await accept_restated(asked, theorem, proof, embedded())
        except StatementError:
            return None

    while clock or not count.get("accepted"):
        cases = [case() for _ in range(8)]
        for (one, other), verdict in runner.run(each(cases, judge, clock)):
            word = "no statement" if verdict is None else verdict.word
            count[word] = count.get(word, 0) + 1
            if verdict is None:
                continue
            assert not verdict.inconclusive, verdict
            if one.plain == other.plain:
                # A quote is refused where it may open a string.
                strict = "read otherwise" in verdict.reason and "'\"'" in other.plain
                assert verdict.accepted or strict, f"{verdict}\n{one.noisy}\n{other.plain}"
            elif verdict.accepted:
                assert _same_type(one, other), f"{one.noisy}\n{other.plain}"
    show(f"seed {SEED}: {count}")


CHANGES = [
    *(("Nat", "Bool"), (" = ", " ≠ "), ("u, v", "v, u"), ("∀", "∃"), ("0", "1"), ("∧", "∨")),
    *(("(n : Nat)", "{n : Nat}"), ("a b", "b a"), ("≤", "<"), ("Type u", "Type v"), ("+", "*")),
]


def _altered(one: Stated, chance: random.Random) -> Stated:
    """The statement with a small difference."""
    for _ in range(20):
        old, new = chance.choice(CHANGES)
        if old in one.plain:
            return replace(one, plain=one.plain.replace(old, new, 1))
    return one


def _same_type(one: Stated, other: Stated) -> bool:
    """Whether a plain Lean takes one theorem as a proof of the other's statement."""
    text = "".join(
        f"namespace N{number}\n{two.plain} := sorry\nend N{number}\n"
        for number, two in enumerate((one, other))
    )
    given = levels("pq"[: one.levels])
    text += f"theorem same{given} : type_of% @N0.t{given} := @N1.t{given}\n"
    with tempfile.TemporaryDirectory() as scratch:
        return lean(text, Path(scratch)).code == 0


# False statements.

TRICKS = [
    *(
        "sorry",
        "admit",
        "stop",
        "skip",
        "done",
        "rfl",
        "decide",
        "simp",
        "simp_all",
        "omega",
        "grind",
    ),
    *(
        "native_decide",
        "decide +kernel",
        "decide +native",
        "trivial",
        "assumption",
        "contradiction",
    ),
    *("exact {name} ..", "apply {name}", "exact @{name}", "simp [{name}]", "rw [{name}]", "exact?"),
    *("intros; exact {name} ..", "intros; apply {name} <;> assumption", "simpa using {name}"),
    *(
        "exact lcProof",
        "exact unsafeCast ()",
        "exact (sorryAx _ true)",
        "exact (by sorry)",
        "exact _",
    ),
    *(
        "exfalso; decide",
        "exact of_decide_eq_true rfl",
        "exact of_decide_eq_true (by native_decide)",
    ),
    *("have h : False := by simp at *\n  exact h.elim", "intros; nomatch ‹False›", "exact nofun"),
    "letI : Decidable False := isTrue ‹_›\n  exact (of_decide_eq_true rfl : False).elim",
    *("first | done | skip", "all_goals skip", "any_goals trivial", "iterate 0 done", "try done"),
    *("let rec f : False := f\n  exact f.elim", "have rec : False := rec\n  exact rec.elim"),
    *("exact (fun h => h) (by intros; assumption)", "refine ?_", "refine ?a\n  case a => skip"),
    *(
        "rename_i h; exact absurd h h",
        "exact Classical.choice ⟨{name}⟩",
        "exact absurd rfl (by decide)",
    ),
    *("by_cases h : False\n  · exact h.elim\n  · skip", "classical\n  decide", "intro h; exact h"),
    *(
        "exact False.elim (by\n  first\n  | decide\n  | exact Nat.lt_irrefl 0 (by simp))",
        "conv => skip",
    ),
    *("exact (nofun : False → _) (by trivial)", "exact True.intro", "intros; constructor", "tauto"),
    *(
        "rfl\n\ntheorem more : True := by\n  trivial",
        "trivial\n#eval 1",
        "exact {name}\ntermination_by 0",
    ),
    *("intro h; cases h <;> first | assumption | trivial", "exact ⟨_, rfl⟩", "show True; trivial"),
    *("change True; trivial", "exact cast (by simp) trivial", "exact (Eq.mpr (by decide) trivial)"),
    *(
        "unhygienic exact {name}",
        "with_unfolding_all decide",
        "exact Eq.mp (propext ⟨fun _ => by trivial, fun _ => trivial⟩) trivial",
    ),
]


def test_no_trick_proves_a_false_statement(show: Show, runner: asyncio.Runner) -> None:
    chance = random.Random(SEED + 3)
    cases = [
        (theorem_of(row), "\n  " + trick.replace("{name}", row["name"]))
        for row in FALSE
        for trick in TRICKS
    ]
    cases += [
        (theorem_of(row), mutant(REFERENCES[f"{row['name']}_is_false"], chance))
        for row in FALSE
        if f"{row['name']}_is_false" in REFERENCES
    ]
    cases += [(theorem_of(chance.choice(FALSE)), proof) for proof in REFERENCES.values()]
    chance.shuffle(cases)
    read = [case for case in cases if screen(case[1]) is None]
    clock = Clock(8)
    verdicts = runner.run(each(read, lambda case: accept(*case, embedded()), clock))
    for (theorem, proof), verdict in verdicts:
        assert not verdict.accepted, f"{theorem.statement}{proof}"
    show(
        f"seed {SEED}: {len(cases)} tricks, {len(cases) - len(read)} denied, {len(verdicts)} judged"
    )


def test_the_references_are_taken_from_their_documents_whole() -> None:
    for row in PROBLEMS:
        theorem = theorem_of(row)
        text = theorem.document(REFERENCES[row["name"]])
        assert "".join((found := proved(text, row["name"]))[0].document(found[1])) == text
