"""What compiled modules prove, said by processes that read no candidate text.

For a Lean whose memory layout is known the auditor does all of it (`prover.lean.auditor`). For any
other version a Lean that imports the modules states the user's statement again, proved by the
candidate's theorem, and lists the axioms; external checkers of the toolchain add to that where they
are found (`prover.lean.checkers`).
"""

import json
import re
from dataclasses import dataclass
from pathlib import Path

from prover.lean.auditor import SUPPORTED
from prover.lean.checkers import find_checkers
from prover.lean.oneshot import Limits, messages, run, run_python
from prover.lean.toolchain import Toolchain
from prover.lean.verdict import Assurance, Verdict, inconclusive, weigh

PACKAGE_ROOT = Path(__file__).parents[2]

_AXIOMS = re.compile(
    r"^'(?P<name>.+)' (?:depends on axioms: \[(?P<axioms>[^\]]*)\]|does not depend on any axioms)$"
)


@dataclass(frozen=True, slots=True)
class Modules:
    """What is to be judged.

    Attributes:
        candidate: the compiled candidate, without a suffix.
        trusted: the compiled text of the user, without a suffix.
        theorem: full name of the theorem in the candidate.
        given: full name of the statement in the trusted module if that is another text; empty if
            the trusted module is the candidate's text with a hole.
    """

    candidate: Path
    trusted: Path
    theorem: str
    given: str = ""


def assurance(toolchain: Toolchain) -> Assurance:
    """The most that can stand behind an acceptance by this Lean."""
    if _audited(toolchain):
        return "compared"
    checkers = find_checkers(toolchain)
    return checkers[-1].gives if checkers else "lean"


def _audited(toolchain: Toolchain) -> bool:
    """Whether the auditor knows its memory layout."""
    return toolchain.library is not None and toolchain.version in SUPPORTED


async def audit(modules: Modules, toolchain: Toolchain, limits: Limits, folder: Path) -> Verdict:
    """The verdict on two compiled modules.

    Args:
        modules: the modules.
        toolchain: the Lean that compiled them.
        limits: for each process.
        folder: for scratch files of ours; the candidate's processes never saw it.
    """
    if _audited(toolchain):
        return await _replay(modules, toolchain, limits)
    verdict = await _bridge(modules, toolchain, limits, folder)
    if verdict.accepted:
        for checker in find_checkers(toolchain):
            verdict = await checker.check(verdict, modules.candidate, modules.trusted, limits)
    return verdict


async def _replay(modules: Modules, toolchain: Toolchain, limits: Limits) -> Verdict:
    """Have the auditor replay and compare."""
    files = [module.with_suffix(".olean") for module in (modules.candidate, modules.trusted)]
    done = await run_python(
        toolchain,
        [
            *("-S", "-P", "-m", "prover.lean.auditor"),
            *(str(toolchain.library), modules.theorem, *map(str, files), modules.given),
        ],
        python_path=PACKAGE_ROOT,
        readable=[PACKAGE_ROOT / "prover", *files],
        limits=limits,
    )
    if done.exceeded or done.code != 0:
        reason = done.exceeded or f"exit code {done.code}: {done.output[-200:]}"
        return inconclusive(f"the audit did not finish: {reason}")
    try:
        answer = json.loads(done.output)
    except ValueError:
        return inconclusive(f"the audit said something else: {done.output[-200:]}")
    if answer["reason"]:
        return Verdict(False, answer["reason"])
    return weigh(answer["axioms"], "compared")


async def _bridge(modules: Modules, toolchain: Toolchain, limits: Limits, folder: Path) -> Verdict:
    """Have a Lean state the theorem again and list its axioms."""
    name = modules.theorem
    lines = ["import Candidate"]
    if modules.given:
        name = "bridge"
        lines += [
            "import Trusted",
            f"theorem bridge : type_of% @{modules.given} := @_root_.{modules.theorem}",
        ]
    lines.append(f"#print axioms {name}")
    (folder / "Bridge.lean").write_text("\n".join(lines) + "\n")
    done = await run(
        toolchain,
        ["--json", "Bridge.lean"],
        folder=folder,
        search_path=[modules.candidate.parent, modules.trusted.parent],
        limits=limits,
    )
    if done.exceeded:
        return inconclusive(f"the audit did not finish: {done.exceeded}")
    for message in messages(done.output):
        if message["severity"] == "error":
            if modules.given and message["pos"]["line"] > len(lines) - 2:
                return Verdict(False, "the document proves something else under that name")
            return Verdict(False, f"the theorem is not there: {message['data']}")
        if (found := _AXIOMS.match(" ".join(message["data"].split()))) is not None:
            return weigh(found["axioms"].split(", ") if found["axioms"] else [], "lean")
    return inconclusive(f"the audit said nothing (exit code {done.code})")
