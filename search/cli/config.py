"""``rmax config``: what is in force."""

import click


@click.command(
    epilog="""\b
Examples:
  rmax config
  rmax config search=sampling lean.workers=2
  rmax config lean=project lean.path=~/my-project"""
)
@click.argument("settings", nargs=-1, metavar="[GROUP=OPTION | GROUP.KEY=VALUE]...")
def config(settings: tuple[str, ...]) -> None:
    """Print all settings, with what they mean.

    The same SETTINGS can be given at the end of `rmax prove` and `rmax check`.
    """
    from search.cli.report import print_code
    from search.config import describe, groups, load, options

    choices = (f"# {group}={'|'.join(options(group))}" for group in groups())
    print_code("\n".join((*choices, describe(load(settings)))), "yaml")
