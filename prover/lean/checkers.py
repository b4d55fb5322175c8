"""Checkers that come with a user's own toolchain or project, used where the auditor can't be.

- ``leanchecker`` (in a toolchain's ``bin``) or ``lean4checker`` (built in the project) replays a
  module through the kernel: ``leanchecker Candidate``.
- ``safe_verify`` (SafeVerify, built in the project) replays two modules and compares what they
  state: ``safe_verify trusted.olean candidate.olean``.

Each says yes with exit code 0. They are programs of the user's own project and as trusted as that.
"""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from prover.lean.oneshot import Limits, execute
from prover.lean.toolchain import Toolchain
from prover.lean.verdict import Assurance, Verdict, inconclusive

REPLAYERS = ("leanchecker", "lean4checker")
COMPARERS = ("safe_verify",)


@dataclass(frozen=True, slots=True)
class Checker:
    """A program that checks compiled modules.

    Attributes:
        name: as it is called.
        path: the executable.
        toolchain: the Lean whose modules it reads.
    """

    name: str
    path: Path
    toolchain: Toolchain

    @property
    def gives(self) -> Assurance:
        """What an acceptance is worth that it agrees with."""
        return "compared" if self.name in COMPARERS else "replayed"

    async def check(
        self, verdict: Verdict, candidate: Path, trusted: Path, limits: Limits
    ) -> Verdict:
        """An accepted verdict after this checker's word on it.

        Args:
            verdict: what is known so far.
            candidate: the compiled candidate, without a suffix.
            trusted: the compiled text of the user with a hole, without a suffix.
            limits: for the process.
        """
        modules = [str(module.with_suffix(".olean")) for module in (trusted, candidate)]
        if self.gives == "replayed":
            modules = [candidate.name]
        command = self.toolchain.confined(
            [str(self.path), *modules],
            folder=candidate.parent,
            readable=[self.path, trusted.parent],
            search_path=[candidate.parent],
            resources=limits.resources(),
        )
        done = await execute(command, folder=candidate.parent, limits=limits)
        if done.exceeded:
            return inconclusive(f"{self.name} did not finish: {done.exceeded}")
        if done.code != 0:
            return replace(
                verdict, accepted=False, reason=f"{self.name}: {done.output.strip()[-300:]}"
            )
        return replace(verdict, assurance=self.gives)


def find_checkers(toolchain: Toolchain) -> list[Checker]:
    """The checkers there are, the weakest first; at most one of each kind."""
    found = []
    for names in (REPLAYERS, COMPARERS):
        places = ((name, path) for name in names for path in _places(toolchain, name))
        first = next(((name, path) for name, path in places if path.is_file()), None)
        if first is not None:
            found.append(Checker(*first, toolchain))
    return found


def _places(toolchain: Toolchain, name: str) -> Iterator[Path]:
    """Where an executable of that name may be."""
    if toolchain.prefix is not None:
        yield toolchain.prefix / "bin" / name
    if toolchain.root is not None:
        builds = [toolchain.root, *sorted((toolchain.root / ".lake" / "packages").glob("*"))]
        yield from (build / ".lake" / "build" / "bin" / name for build in builds)
    if (installed := shutil.which(name)) is not None:
        yield Path(installed)
