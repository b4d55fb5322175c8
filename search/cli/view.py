"""``rmax view``: a saved search as a page, a drawing, or a graph."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from search.cli.report import BadInput, announce

if TYPE_CHECKING:
    from search.view.picture import Picture

NAMES = {
    "html": "view.html",
    "graphml": "view.graphml",
    "json": "view.json",
    "svg": "view.svg",
    "plots": "plots.svg",
}
"""Format → the file it goes to, in the run's folder."""

EXAMPLES = """\b
Examples:
  rmax view run                   a page for each theorem of the run; prints the paths
  rmax view run --open            … and opens them in the browser
  rmax view run/001-foo --format svg      the tree as a drawing, for a paper
  rmax view run/001-foo --format plots    nodes, reward and depth over the rollouts
  rmax view run/001-foo --format graphml -o tree.graphml      for Gephi, yEd, networkx
  rmax view run/001-foo --format json -o - | jq '.nodes | length'

\b
The page is one file: it can be sent, and it asks nothing of the network. The first page fetches
d3 from the npm registry if it did not come with rmax, and keeps it.
Exit code: 0, 2 for bad input."""


@click.command(epilog=EXAMPLES)
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(tuple(NAMES)),
    default="html",
    show_default=True,
    help="What to make.",
)
@click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path, dir_okay=False, allow_dash=True),
    metavar="FILE",
    help="Where to; `-` is standard output. Into DIR if not given.",
)
@click.option("--open", "show", is_flag=True, help="Open what was written.")
def view(folder: Path, form: str, output: Path | None, show: bool) -> None:
    """Look at a search that was kept.

    DIR is the folder of a run (`rmax prove … --save DIR`), finished or not, or of one theorem in
    it; each theorem is made a file of its own. The page shows the tree of tactic states as it grew,
    rollout by rollout, with goals, texts, errors, visits and rewards; an accepted proof stands out.
    """
    from search.record.folder import runs
    from search.record.log import NeverBegunError

    if not folder.is_dir():
        raise BadInput(f"there is no folder {folder}")
    try:
        found = runs(folder)
    except (OSError, ValueError) as error:
        raise BadInput(str(error)) from error
    if output is not None and len(found) > 1:
        names = "\n".join(f"  {run}" for run in found)
        raise BadInput(
            f"{folder} holds {len(found)} runs, FILE can hold one: name its DIR\n{names}"
        )
    for run in found:
        try:
            text = _made(run, form)
        except NeverBegunError:
            announce(f"{run}: the search never began, there is nothing to see")
            continue
        if output is not None and str(output) == "-":
            click.echo(text.encode(), nl=False)
            continue
        path = output or run / NAMES[form]
        _save(path, text)
        click.echo(path)
        if show and click.launch(path.resolve().as_uri()):
            announce(f"no program opens {path} here")


def _made(run: Path, form: str) -> str:
    from search.record.log import NeverBegunError
    from search.view.load import load_picture
    from search.view.vendor import VendorError

    try:
        picture = load_picture(run)
    except NeverBegunError:
        raise
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise BadInput(f"can't read the run in {run}: {reason}") from error
    try:
        return _as(picture, form)
    except VendorError as error:
        raise BadInput(str(error)) from error


def _as(picture: "Picture", form: str) -> str:
    if form == "html":
        from search.view.page import page

        return page(picture)
    from search.view.graph import write

    return write(picture, form)


def _save(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise BadInput(f"can't write {path}: {error.strerror or error}") from error
