"""``rmax``: the command line. Whatever is slow to import is imported inside the commands."""

import errno
import sys
from io import TextIOWrapper

import click

from prover.lean.errors import LeanError
from prover.policy.model.base import ModelError
from search.cli.check import check
from search.cli.config import config
from search.cli.doctor import doctor
from search.cli.lean import lean
from search.cli.prove import INTERRUPTED, prove
from search.cli.replay import replay_command
from search.cli.report import CheckReport, ProofReport, note, print_json
from search.cli.train import train
from search.cli.view import view
from search.config import ConfigError
from search.record.log import LogError

CANNOT_WRITE = 74
"""``EX_IOERR`` of sysexits."""
_OUTPUT = {errno.ENOSPC, errno.EIO, errno.EFBIG, errno.EDQUOT, errno.EBADF}
"""What goes wrong with an output."""


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="""\b
First steps:
  rmax prove "theorem t (p q : Prop) : p ∧ q → q ∧ p"
  rmax prove Basics.lean       every sorry in the file
  rmax doctor                  what this machine has, and what is missing""",
)
def rmax() -> None:
    """Find proofs in Lean 4, and check them.

    Works at once with the Lean that comes with it; inside a Lake project it uses the project's own
    Lean and Mathlib.
    """


@rmax.command()
def version() -> None:
    """Print the version."""
    from importlib.metadata import version as installed_version

    click.echo(installed_version("rmax-prover"))


for command in (prove, check, replay_command, train, view, config, doctor, lean):
    rmax.add_command(command)


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and exit: 0, 1 and 130 as the commands say, 2 for bad input, 74 if the
    output can't be written."""
    arguments = sys.argv[1:] if arguments is None else arguments
    if sys.stdout is None:
        _complain(click.ClickException("can't write: standard output is closed"), arguments)
        sys.exit(CANNOT_WRITE)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # an argument may be no text
    try:
        code = rmax.main(arguments, prog_name="rmax", standalone_mode=False)
    except (click.ClickException, ConfigError, LeanError, LogError, ModelError) as error:
        _complain(error, arguments)
        code = error.exit_code if isinstance(error, click.ClickException) else 2
    except (KeyboardInterrupt, click.Abort):
        _complain(click.ClickException("interrupted"), arguments)
        code = INTERRUPTED
    except BrokenPipeError:
        sys.stderr.close()
        code = 1
    except OSError as error:
        if error.errno not in _OUTPUT:
            _complain(click.ClickException(f"{error.strerror or error}"), arguments)
            sys.exit(2)
        # What can't be written now can't be flushed at exit either.
        sys.stdout = None
        _complain(click.ClickException(f"can't write: {error.strerror or error}"), arguments)
        code = CANNOT_WRITE
    sys.exit(code)


def _complain(error: Exception, arguments: list[str]) -> None:
    """An error for people, or as the JSON object of the command."""
    message = error.format_message() if isinstance(error, click.ClickException) else str(error)
    if "--json" not in arguments or sys.stdout is None:
        note("red", message)
    elif arguments[0] == "prove":
        print_json(ProofReport(error=message))
    elif arguments[0] == "check":
        print_json(CheckReport(reason=message))
    else:
        print_json({"error": message})
