"""``rmax prove``: look for proofs, show them, put them into the file."""

from pathlib import Path

import click

from prover.lean.verdict import LEVELS
from search.cli.absent import caution
from search.cli.progress import display
from search.cli.report import BadInput, announce, note, print_json
from search.cli.run import Run
from search.cli.saved import Saved, saved
from search.cli.saved import save as begin
from search.cli.target import open_target, write_back

INTERRUPTED = 130

EXAMPLES = """\b
Examples:
  rmax prove "theorem t (p q : Prop) : p ∧ q → q ∧ p"
  rmax prove Basics.lean              every sorry in the file; prints a diff
  rmax prove Basics.lean --write      … and puts the proofs into the file
  rmax prove Basics.lean:12           the sorry at or after line 12
  cat Basics.lean | rmax prove -      prints the text with the proofs in it
  rmax prove Basics.lean --timeout 10 --search sampling
  rmax prove Basics.lean search.gamma=0.9 lean.workers=2
  rmax prove Basics.lean --save run   keeps all it does in a folder, and after Ctrl-C or a crash
  rmax prove --resume run             … goes on where it was; `--timeout` may be a longer one

\b
Exit code: 0 all proved, 1 not within the budget, 2 bad input, 130 interrupted.
`rmax config` lists the settings that can be given at the end."""


@click.command(epilog=EXAMPLES)
@click.argument("target", required=False)
@click.argument("settings", nargs=-1, metavar="[GROUP.KEY=VALUE]...")
@click.option("--timeout", type=float, metavar="SECONDS", help="Wall time for each theorem.")
@click.option("--rollouts", type=int, metavar="N", help="Completions for each theorem.")
@click.option("--workers", type=int, metavar="N", help="Lean processes at a time.")
@click.option("--seed", type=int, metavar="N", help="Seed of everything drawn at random.")
@click.option("--policy", metavar="NAME", help="Where completions come from.")
@click.option("--search", metavar="NAME", help="How the search is steered.")
@click.option(
    "--assurance", type=click.Choice(LEVELS), help="The least that has to stand behind a proof."
)
@click.option("--write", is_flag=True, help="Put the proofs into the file.")
@click.option(
    "--export",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Write a folder for each proof that anyone can check with Lean alone.",
)
@click.option(
    "--save",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Keep every search in a folder: for --resume, `rmax replay` and `rmax view`.",
)
@click.option(
    "--resume",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Go on with what a folder keeps; no TARGET then.",
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object, or a list of them.")
@click.option("--quiet", is_flag=True, help="Print only the proof.")
def prove(
    target: str | None,
    settings: tuple[str, ...],
    timeout: float | None,
    rollouts: int | None,
    workers: int | None,
    seed: int | None,
    policy: str | None,
    search: str | None,
    assurance: str | None,
    write: bool,
    folder: Path | None,
    save: Path | None,
    resume: Path | None,
    as_json: bool,
    quiet: bool,
) -> int:
    """Look for proofs.

    TARGET is a theorem, a Lean file with `sorry` in it, a file and a line (`Basics.lean:12`), or
    `-` for standard input. Definitions before a theorem are its context. Nothing is called proved
    unless a fresh Lean accepts it.
    """
    import asyncio

    from search.config import load
    from search.session import find_lean

    given = {
        "policy": policy,
        "search": search,
        "search.seconds": timeout,
        "search.rollouts": rollouts,
        "search.seed": seed,
        "lean.workers": workers,
        "lean.assurance": assurance,
    }
    options = [f"{key}={value}" for key, value in given.items() if value is not None]
    kept: Saved | None = None
    if resume is not None:
        if save is not None:
            raise BadInput("--resume goes on in the same folder: leave --save out")
        options = [*options, *([target] if target else []), *settings]
        if target is not None and "=" not in target:
            raise BadInput(f"--resume knows what is to be proved: leave {target!r} out")
        kept = saved(resume, options)
        what, config = kept.target, load(kept.settings)
    elif target is None:
        raise click.UsageError("what is to be proved? Give a TARGET, or --resume DIR")
    else:
        config = load([*options, *settings])
        what = open_target(target)
    if write and what.path is None:
        raise BadInput("--write needs a file to write to")
    if folder is not None:
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise BadInput(f"can't write {folder}: {error.strerror or error}") from error
    lean = find_lean(config, what.path or Path.cwd(), *([] if quiet else [announce]))
    if not quiet and lean.kind == "embedded" and (warning := caution(what.source.text)):
        note("yellow", warning)
    if save is not None and target is not None:
        kept = begin(save, target, what, [*options, *settings])
    run = Run(what, config, lean, kept)
    interrupted = False
    try:
        with display(quiet, config.search.name, config.search.seconds) as shown:
            asyncio.run(run.work(shown))
    except KeyboardInterrupt:
        interrupted = True
    run.settle()
    if as_json:
        print_json(run.reports if len(run.reports) > 1 else run.reports[0])
    elif not (write and run.target.path):
        run.show()
    if write and run.proofs:
        write_back(run.target, run.text)
    if folder is not None:
        run.export(folder)
    if not quiet:
        run.explain()
        if interrupted and kept is not None:
            announce(f"kept in {kept.folder}: `rmax prove --resume {kept.folder}` goes on")
    return INTERRUPTED if interrupted else run.exit_code
