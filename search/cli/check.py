"""``rmax check``: the verdict of acceptance on a proof that is already there."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from prover.lean.errors import StatementError
from prover.lean.verdict import LEVELS
from search.cli.absent import caution, remedied
from search.cli.report import (
    BadInput,
    CheckReport,
    announce,
    axioms,
    note,
    pointed,
    pointing_into,
    print_json,
)
from search.cli.target import read_text

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine
    from typing import Any

    from prover.lean.toolchain import Toolchain
    from prover.lean.verdict import Verdict
    from prover.theorem import Theorem
    from search.settings import Config

    Question = Callable[[Config, Toolchain], Coroutine[Any, Any, Verdict]]

EXAMPLES = """\b
Examples:
  rmax check Basics.lean                       its last theorem
  rmax check Basics.lean --theorem Nat.foo
  rmax check --statement "theorem t : 1 + 1 = 2" --proof-file proof.txt
  echo "  rfl" | rmax check --statement "theorem t : 1 + 1 = 2" --proof-file -
  rmax check Answer.lean --statement "theorem t : 1 + 1 = 2"
                                               does this document prove exactly that, as `t`?

\b
Exit code: 0 accepted, 1 rejected, 2 bad input, 3 inconclusive (a limit was broken, a process died,
or the assurance asked for is not to be had)."""

INCONCLUSIVE = 3


@click.command(epilog=EXAMPLES)
@click.argument("words", nargs=-1, metavar="[FILE] [GROUP.KEY=VALUE]...")
@click.option(
    "--theorem", "name", metavar="NAME", help="Which theorem of FILE; the last if not given."
)
@click.option(
    "--statement", "given", metavar="TEXT", help="The statement, as `theorem name … : …`."
)
@click.option(
    "--proof-file",
    type=click.Path(path_type=Path, allow_dash=True),
    metavar="PATH",
    help="The text after `:= by`; `-` is standard input.",
)
@click.option(
    "--assurance", type=click.Choice(LEVELS), help="The least that has to stand behind it."
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def check(
    words: tuple[str, ...],
    name: str | None,
    given: str | None,
    proof_file: Path | None,
    assurance: str | None,
    as_json: bool,
) -> int:
    """Check a proof.

    A fresh Lean compiles the statement with the proof, kernel on; the kernel checks what was
    compiled once more, in a process that the proof can't reach, against your statement compiled
    apart from it; the axioms must be among propext, Quot.sound and Classical.choice. `rmax prove`
    has every proof it finds judged in the same way.
    """
    import asyncio

    from search.config import load
    from search.session import assurance as least
    from search.session import find_lean

    file = Path(words[0]) if words and not _is_setting(words[0]) else None
    wanted = [f"lean.assurance={assurance}"] if assurance else []
    config = load([*wanted, *(words[1:] if file else words)])
    theorem, question = _question(file, name, given, proof_file)
    lean = find_lean(config, file or Path.cwd(), announce)
    if lean.kind == "embedded" and (warning := caution(theorem.header + theorem.statement)):
        note("yellow", warning)
    try:
        verdict = asyncio.run(question(config, lean)).demanding(least(config))
    except StatementError as error:
        if not error.line:
            raise
        label, text = ("statement", given) if given else (str(file), read_text(file or Path()))
        message = str(error)
        if lean.kind == "embedded":
            lines = text.split("\n")[error.line - 1 : error.line]
            message = remedied(message, "".join(lines)[error.column :])
        place = pointed(label, text, error.line, error.column + 1, message)
        raise BadInput(place) from error
    report = CheckReport(
        verdict=verdict.word,
        accepted=verdict.accepted,
        reason=verdict.reason,
        axioms=list(verdict.axioms),
        assurance=verdict.assurance if verdict.accepted else "",
        sandbox=lean.sandbox.level,
        seconds=verdict.seconds,
    )
    if as_json:
        print_json(report)
    elif verdict.accepted:
        note(
            "green",
            f"accepted by Lean {lean.version}: {verdict.assurance} ({axioms(verdict.axioms)})",
        )
    else:
        note("yellow" if verdict.inconclusive else "red", f"{verdict.word}: {verdict.reason}")
    return INCONCLUSIVE if verdict.inconclusive else int(not verdict.accepted)


def _question(
    file: Path | None, name: str | None, given: str | None, proof_file: Path | None
) -> "tuple[Theorem, Question]":
    """The theorem that the arguments name, and what they ask of acceptance."""
    from prover.lean.acceptance import accept, accept_restated
    from prover.lean.statement import block, proved, restated, statement
    from search.session import limits

    if file and given is not None and name is None and proof_file is None:
        text = read_text(file)
        with pointing_into("statement", given):
            statement(given)
        with pointing_into(str(file), text):
            asked, theorem, proof = restated(text, given)
        return theorem, lambda config, lean: accept_restated(
            asked, theorem, proof, lean, limits(config)
        )
    if file and given is None and proof_file is None:
        text = read_text(file)
        with pointing_into(str(file), text):
            theorem, proof = proved(text, name)
    elif given is not None and proof_file is not None and file is None and name is None:
        with pointing_into("statement", given):
            source = statement(given)
        if len(source.holes) > 1:
            raise BadInput("the statement has several `sorry`s: one proof can't fill them")
        theorem = source.theorem(source.holes[0])
        proof = block(read_text(proof_file), source.holes[0])
    else:
        raise click.UsageError(
            "give a FILE, with --theorem or --statement if you like, or --statement and "
            "--proof-file"
        )
    return theorem, lambda config, lean: accept(theorem, proof, lean, limits(config))


def _is_setting(word: str) -> bool:
    return "=" in word and not Path(word).exists()
