"""Compiled modules are read as bytes that nobody vouches for."""

import asyncio
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prover.lean.acceptance import accept
from prover.lean.auditor import Auditor, Refused
from prover.lean.objects import NotAnObject
from prover.lean.olean import OBJECTS, Olean
from prover.lean.rebuild import DECLARATIONS, PARTS, QUOTIENT
from prover.lean.statement import proved
from prover.lean.toolchain import embedded

TEXT = """universe u v
structure Pair (α : Type u) (β : Type v) where
  left : α
  right : β
mutual
inductive Even : Nat → Prop
  | zero : Even 0
  | step (n : Nat) (h : Odd n) : Even (n + 1)
inductive Odd : Nat → Prop
  | step (n : Nat) (h : Even n) : Odd (n + 1)
end
inductive Rose (α : Type u) where
  | node (label : α) (children : List (Rose α))
def big : Nat → Nat
  | 0 => 123456789012345678901234567890123456789
  | n + 1 => let twice := 2 * big n; twice
theorem «name with 🌱 in it» : "añ∀🌱".length = 4 := rfl
instance : Inhabited (Pair Nat Bool) := ⟨⟨1, true⟩⟩
theorem t (α : Type u) (a : α) (p : Pair α Nat) :
    (Pair.mk a p.right).left = a ∧ big 1 = 2 * big 0 := by
  have helper : ∀ n : Nat, n ≤ n := fun n => Nat.le_refl n
  exact ⟨rfl, rfl⟩
"""


@pytest.fixture(scope="module")
def module(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("module")
    (folder / "Candidate.lean").write_text(TEXT)
    lean = embedded()
    subprocess.run(
        [*lean.command, "-o", "Candidate.olean", "Candidate.lean"],
        cwd=folder,
        env=lean.full_environment(),
        check=True,
    )
    return folder / "Candidate.olean"


def test_whatever_lean_declares_is_read_and_replayed() -> None:
    verdict = asyncio.run(accept(*proved(TEXT), embedded()))
    assert (verdict.accepted, verdict.assurance, verdict.reason) == (True, "compared", "")


def mutants(path: str, library: str, count: int, kind: str) -> None:
    """Run in a process of its own: audit changed copies of a module, print what came of them."""
    from random import Random

    random = Random(0)
    original = Path(path).read_bytes()
    auditor = Auditor(Path(library))
    honest = auditor.read(Path(path))
    came: dict[str, int] = {"refused": 0, "accepted": 0}
    for number in range(count):
        data = bytearray(original)
        if kind == "cached":
            forget_cached_data(data)
        for _ in range(random.choice([1, 1, 1, 2, 8]) if kind == "bytes" else 0):
            data[random.randrange(OBJECTS, len(data))] = random.randrange(256)
        if kind == "references":
            at = random.randrange(OBJECTS, len(data) - 8, 8)
            other = random.randrange(OBJECTS, len(data) - 8, 8)
            data[at : at + 8] = data[other : other + 8]
        if kind == "cut":
            del data[random.randrange(len(data)) :]
        changed = Path(path).with_name(f"mutant-{number}.olean")
        changed.write_bytes(data)
        try:
            axioms = auditor.audit("t", auditor.read(changed), honest)
            assert set(axioms) <= {"propext"}, axioms
            came["accepted"] += 1
        except (Refused, NotAnObject):
            came["refused"] += 1
        changed.unlink()
    print(json.dumps(came))


def forget_cached_data(data: bytearray) -> None:
    """Overwrite the hashes and flags that Lean keeps in every expression."""
    base = int.from_bytes(data[80:88], "little")
    module = Olean(bytes(data))
    waiting = []
    for constant in module.items(module.field(module.root, 2)):
        common = module.field(module.field(constant, 0), 0)
        waiting.append(module.field(common, 2))
    seen = set()
    while waiting:
        one = waiting.pop()
        if one not in seen:
            seen.add(one)
            tag, count = module.shape(one)
            waiting += [module.field(one, index) for index in PARTS.get(tag, ())]
            start = one - base + 8 + 8 * count
            data[start : start + 8] = bytes(8)


def audited(module: Path, count: int, kind: str) -> dict[str, int]:
    root = Path(__file__).parents[3]
    path = os.pathsep.join((str(root), str(Path(__file__).parent)))
    call = f"from {Path(__file__).stem} import mutants; mutants({str(module)!r}, "
    lean = embedded()
    done = subprocess.run(
        [sys.executable, "-c", f"{call}{str(lean.library)!r}, {count}, {kind!r})"],
        env={**lean.full_environment(), "PYTHONPATH": path},
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, (done.returncode, done.stderr[-2000:])
    came: dict[str, int] = json.loads(done.stdout)
    assert sum(came.values()) == count
    return came


def compiled(folder: Path, text: str) -> bytearray:
    folder.mkdir()
    (folder / "Candidate.lean").write_text(text)
    lean = embedded()
    arguments = ["-o", "Candidate.olean", "Candidate.lean"]
    environment = lean.full_environment()
    subprocess.run([*lean.command, *arguments], cwd=folder, env=environment, check=True)
    return bytearray((folder / "Candidate.olean").read_bytes())


def judged(folder: Path, candidate: bytes, trusted: bytes) -> dict[str, object]:
    """What the auditor says of two modules about the theorem ``T``."""
    for name, data in (("candidate", candidate), ("trusted", trusted)):
        (folder / f"{name}.olean").write_bytes(data)
    lean = embedded()
    done = subprocess.run(
        [
            *(sys.executable, "-m", "prover.lean.auditor", str(lean.library), "T"),
            *(str(folder / "candidate.olean"), str(folder / "trusted.olean"), ""),
        ],
        env={**lean.full_environment(), "PYTHONPATH": str(Path(__file__).parents[3])},
        capture_output=True,
        text=True,
        check=True,
    )
    answer: dict[str, object] = json.loads(done.stdout)
    return answer


FALSE = "theorem T : 2 + 2 = 5 := "


@pytest.mark.parametrize("shadow", ["unsafe def sorryAy : Nat := 0", "axiom sorryAy : Nat"])
def test_a_module_cannot_hide_an_axiom_behind_a_declaration_of_its_own(
    tmp_path: Path, shadow: str
) -> None:
    """Found by a hostile reader: what a replay leaves out stood for the library's own."""
    text = f"{shadow}\n{FALSE}sorryAx _ false\n"
    forged = compiled(tmp_path / "forged", text).replace(b"sorryAy\0", b"sorryAx\0")
    module = Olean(bytes(forged))
    for one in module.items(module.field(module.root, 2)):
        common = module.field(module.field(one, 0), 0)
        if module.name(module.field(common, 0)) == ("sorryAx",) and shadow.startswith("axiom"):
            forged[one - module.base + 7] = QUOTIENT
    trusted = compiled(tmp_path / "trusted", f"{FALSE}by sorry\n")
    assert "the library's" in str(judged(tmp_path, forged, trusted)["reason"])


def test_a_definition_of_the_users_cannot_be_changed_by_calling_it_unsafe(tmp_path: Path) -> None:
    goal = "theorem T : Nonempty E := "
    mine = "inductive E : Type\n"
    theirs = "inductive E : Type\n  | e\n"
    forged = compiled(tmp_path / "forged", f"{theirs}{goal}⟨E.e⟩\n")
    trusted = compiled(tmp_path / "trusted", f"{mine}{goal}by sorry\n")
    assert "changes the definition" in str(judged(tmp_path, forged, trusted)["reason"])
    module = Olean(bytes(forged))
    for one in module.items(module.field(module.root, 2)):
        value = module.field(one, 0)
        name = module.name(module.field(module.field(value, 0), 0))
        kinds, flags = DECLARATIONS[module.shape(one)[0]]
        if name != ("T",) and name not in (("E",), ("E", "e")) and flags:
            at = value - module.base + 8 + 8 * (1 + len(kinds)) + flags - 1
            forged[at] = 1 - forged[at]
    answer = judged(tmp_path, forged, trusted)
    assert answer["reason"] != ""


def test_a_variable_that_lean_would_take_for_none_is_refused(tmp_path: Path) -> None:
    text = "theorem T (p : Prop) (h : p) : p := h\n"
    honest = compiled(tmp_path / "honest", text)
    module = Olean(bytes(honest))
    (constant,) = module.items(module.field(module.root, 2))
    common = module.field(module.field(constant, 0), 0)
    inner = module.field(module.field(common, 2), 2)  # (h : p) → p, below (p : Prop) →
    variable = module.field(inner, 1)
    assert module.shape(variable) == (0, 1)
    at = variable - module.base + 8
    for index, refused in ((0, False), (1 << 20, True), (1 << 40, True)):
        forged = bytearray(honest)
        forged[at : at + 8] = (2 * index + 1).to_bytes(8, "little")
        reason = str(judged(tmp_path, forged, honest)["reason"])
        assert ("no binder can bind" in reason) is refused, reason


SOAK = max(1, int(os.environ.get("RMAX_SOAK", "0")) // 30)


@pytest.mark.parametrize(("kind", "count"), [("bytes", 60), ("references", 60), ("cut", 15)])
def test_a_changed_module_neither_kills_the_auditor_nor_convinces_it_of_anything_else(
    module: Path, kind: str, count: int
) -> None:
    """What is still accepted is still a proof: the kernel saw it, and the trusted module."""
    came = audited(module, count * SOAK, kind)
    assert came["refused"] > 0


def test_what_lean_keeps_of_an_expression_beside_its_parts_is_not_believed(module: Path) -> None:
    assert audited(module, 1, "cached") == {"refused": 0, "accepted": 1}


@given(st.binary(max_size=400), st.booleans())
def test_any_bytes_are_a_module_or_none(data: bytes, headed: bool) -> None:
    if headed:
        data = b"olean\x02".ljust(OBJECTS - 8, b"\0") + bytes(8) + data
    try:
        module = Olean(data)
        for reference in module.items(module.field(module.root, 2)):
            module.name(reference)
    except NotAnObject:
        pass


def test_a_reference_forwards_is_refused() -> None:
    head = b"olean\x02".ljust(80, b"\0") + bytes(8)
    root = (OBJECTS + 8).to_bytes(8, "little")
    holder = bytes([0, 0, 0, 0, 16, 0, 1, 0])
    for target in (OBJECTS + 8, OBJECTS + 24, 0):
        module = Olean(head + root + holder + target.to_bytes(8, "little") + bytes(32))
        with pytest.raises(NotAnObject):
            module.field(module.root, 0)


def test_what_a_module_says_that_it_imports_is_never_followed(tmp_path: Path) -> None:
    """Found by a hostile reader: the name was the path of a file that it had forged for Lean."""
    text = "import Init\nimport Core.Types\ntheorem T : 2 + 2 = 4 := rfl\n"
    honest = compiled(tmp_path / "honest", text)
    other = honest.replace(b"Types\0", b"/tmp/\0")
    assert other != honest
    for candidate, trusted in ((other, honest), (honest, other)):
        assert "imports other modules" in str(judged(tmp_path, candidate, trusted)["reason"])
    assert "no name of a module" in str(judged(tmp_path, other, other)["reason"])


def test_a_module_that_lists_other_names_than_it_declares_is_refused(tmp_path: Path) -> None:
    honest = compiled(tmp_path / "honest", "theorem T : 2 + 2 = 4 := rfl\n")
    module = Olean(bytes(honest))
    names = module.field(module.root, 1)
    at = names - module.base + 24
    forged = bytearray(honest)
    (constant,) = module.items(module.field(module.root, 2))
    forged[at : at + 8] = (1).to_bytes(8, "little")
    assert module.items(names) != [] and constant
    assert "other names" in str(judged(tmp_path, forged, honest)["reason"])
