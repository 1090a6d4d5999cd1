"""``python -m simgame``."""

from simgame.cli import entry

entry()
