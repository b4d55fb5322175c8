"""``python -m search.cli`` is ``rmax``."""

from search.cli import main

main()
