"""The command line: ``entry`` is what the shell starts."""

from simgame.cli.main import entry, main

__all__ = ["entry", "main"]
