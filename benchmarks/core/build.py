"""Writes CoreBench from its Lean sources: ``python benchmarks/core/build.py``.

A file of ``source/`` is Lean text: definitions first, which become the header of every theorem in
it, then blocks of one line ``-- SPLIT AREA DIFFICULTY``, a docstring, and a theorem with its
proof. In the split ``false`` the theorem is left ``sorry`` and a second one, ``NAME_is_false``,
proves that its statement does not hold. The embedded Lean checks all proofs and prints the goals;
then ``corebench.jsonl``, ``false.jsonl`` and ``references.jsonl`` are written. Exits with 1 if
Lean rejects anything.
"""

import json
import re
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from prover.data.lines import Entry, read
from prover.lean.toolchain import Toolchain, find

HERE = Path(__file__).parent
AREAS = (
    "propositional",
    "quantifiers",
    "functions",
    "algebra",
    "order",
    "lists",
    "data",
    "induction",
    "integers",
    "inequalities",
    "counting",
)
SPLITS = ("train", "valid", "test")
AXIOMS = {"propext", "Classical.choice", "Quot.sound"}

MARKER = re.compile(r"^-- (\w+) (\w+) (\d)\n", re.MULTILINE)
BLOCK = re.compile(
    r"(?P<informal_prefix>/--.*?-/\n)"
    r"(?P<formal_statement>theorem (?P<name>\S+).*?:= by\n)"
    r"(?P<proof>.*)",
    re.DOTALL,
)
REFUTATION = "  sorry\n\ntheorem {0}_is_false : ¬type_of% @{0} := by\n"


@dataclass(frozen=True)
class Verdict:
    """What Lean says of a problem and its reference proof.

    Attributes:
        goal: the tactic state in which the proof starts; empty if there is none.
        axioms: what the proof, or the refutation of a false statement, depends on; ``None`` if
            there is no such theorem.
        errors: Lean's error messages.
    """

    goal: str
    axioms: frozenset[str] | None
    errors: tuple[str, ...]

    @property
    def accepted(self) -> bool:
        """Whether the proof is one, from the allowed axioms alone."""
        return not self.errors and self.axioms is not None and self.axioms <= AXIOMS


def read_source(text: str) -> Iterator[tuple[Entry, str]]:
    """The problems of a source file, goals still empty, each with its proof.

    Raises:
        ValueError: a block is not of the form described above.
    """
    header, *blocks = MARKER.split(text)
    for start in range(0, len(blocks), 4):
        split, area, difficulty, block = blocks[start : start + 4]
        match = BLOCK.match(block)
        if match is None:
            raise ValueError(f"no docstring, theorem and proof: {block[:200]}")
        name, proof = match["name"], match["proof"].rstrip()
        if split == "false":
            refutation = REFUTATION.format(name)
            if not proof.startswith(refutation):
                raise ValueError(f"{name} is not followed by its refutation")
            proof = proof.removeprefix(refutation)
        problem = Entry(
            name=name,
            split=split,
            informal_prefix=match["informal_prefix"],
            formal_statement=match["formal_statement"],
            goal="",
            header=header,
            area=area,
            difficulty=int(difficulty),
        )
        yield problem, proof


def read_sources() -> list[tuple[Entry, str]]:
    """All problems of ``source/``, in the order of the files' names."""
    files = sorted((HERE / "source").glob("*.lean"))
    return [pair for file in files for pair in read_source(file.read_text("utf-8"))]


def documents(problems: Iterable[tuple[Entry, str]]) -> list[tuple[str, dict[int, str]]]:
    """Lean texts that check the proofs, one for each header.

    Returns:
        Each text with the problem that a line of it, counted from 1, belongs to.
    """
    groups = defaultdict(list)
    for problem, proof in problems:
        groups[problem.header].append((problem, proof))
    texts = []
    for header, group in groups.items():
        text = header
        owners: dict[int, str] = {}
        for problem, proof in group:
            name, middle = problem.name, ""
            if problem.split == "false":
                middle, name = REFUTATION.format(name), f"{name}_is_false"
            first = text.count("\n") + 1
            text += f"{problem.formal_statement}  trace_state\n{middle}{proof}\n"
            text += f"#print axioms {name}\n"
            owners |= dict.fromkeys(range(first, text.count("\n") + 1), problem.name)
        texts.append((text, owners))
    return texts


def check(problems: Iterable[tuple[Entry, str]], lean: Toolchain) -> dict[str, Verdict]:
    """Have Lean check each proof; one process for each header.

    Raises:
        ValueError: Lean reports an error in a header.
    """
    with ThreadPoolExecutor(2) as threads:
        jobs = [threads.submit(_check, text, owners, lean) for text, owners in documents(problems)]
    return {name: verdict for job in jobs for name, verdict in job.result().items()}


def _check(text: str, owners: dict[int, str], lean: Toolchain) -> dict[str, Verdict]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "CoreBench.lean"
        file.write_text(text, "utf-8")
        output = subprocess.run(
            [*lean.command, "--json", str(file)],
            env=lean.full_environment(),
            capture_output=True,
            text=True,
            check=False,
        ).stdout
    verdicts = {name: Verdict("", None, ()) for name in owners.values()}
    for message in map(json.loads, output.splitlines()):
        owner, data = owners.get(message["pos"]["line"], ""), message["data"]
        if message["severity"] == "error":
            if not owner:
                raise ValueError(f"Lean rejects a header: {data}\n{text[:200]}")
            verdict = verdicts[owner]
            verdicts[owner] = replace(verdict, errors=(*verdict.errors, data))
        elif message["kind"] == "trace":
            verdicts[owner] = replace(verdicts[owner], goal=data)
        elif " axioms" in data:
            names = re.search(r"\[(.*)\]", data, re.DOTALL)
            axioms = frozenset(re.split(r",\s*", names[1])) if names else frozenset()
            verdicts[owner] = replace(verdicts[owner], axioms=axioms)
    return verdicts


def load(file: str) -> list[Entry]:
    """The problems of ``corebench.jsonl`` or ``false.jsonl``."""
    return read(HERE / file, distinct=True)


def references() -> dict[str, str]:
    """By problem, the text after ``:= by`` that proves it, or refutes it if it is false."""
    lines = (HERE / "references.jsonl").read_text("utf-8").splitlines()
    return {entry["name"]: entry["proof"] for entry in map(json.loads, lines)}


def _write(file: str, entries: Iterable[dict[str, object]]) -> None:
    lines = [json.dumps(entry, ensure_ascii=False) + "\n" for entry in entries]
    (HERE / file).write_text("".join(lines), "utf-8")


def main() -> int:
    """Check the sources and write the three files."""
    pairs = read_sources()
    verdicts = check(pairs, find())
    rejected = {name: verdict for name, verdict in verdicts.items() if not verdict.accepted}
    for name, verdict in rejected.items():
        print(f"{name}: {verdict.errors or verdict.axioms}", file=sys.stderr)
    if rejected:
        return 1
    problems = [replace(problem, goal=verdicts[problem.name].goal) for problem, _ in pairs]
    _write("corebench.jsonl", (asdict(p) for p in problems if p.split != "false"))
    _write("false.jsonl", (asdict(p) for p in problems if p.split == "false"))
    _write("references.jsonl", ({"name": p.name, "proof": proof} for p, proof in pairs))
    return 0


if __name__ == "__main__":
    sys.exit(main())
