"""New files in an author's folder: a scenario, and beside it what lets editors help. Nothing is ever written over."""

import re
import unicodedata
from pathlib import Path

from attrs import frozen

from simgame.authoring.schema import FIRST_LINE, SCHEMA_FILE
from simgame.errors import SimgameError
from simgame.scenario.shipped import shipped
from simgame.scenario.side_files import TOMBI_FILE

HELPERS = (SCHEMA_FILE, TOMBI_FILE)
"""Files beside a scenario that editors read."""
_NAME = re.compile(r"[a-z][a-z0-9-]{0,63}")


class NotWritten(SimgameError):
    """A file could not be made; everything that was there is as it was."""

    def __init__(self, what: str, why: str, hint: str) -> None:
        super().__init__(f"{what}: {why}")
        self.hint = hint


@frozen(kw_only=True)
class Made:
    """What was done in the folder."""

    scenario: Path
    helpers: tuple[Path, ...]
    """Files for editors that are new."""
    kept: tuple[Path, ...]
    """Files for editors that were there already, and are as they were."""


def file_name(name: str) -> str:
    """
    The file of a scenario that its author calls so.

    Raises:
        NotWritten: It cannot be the name of a scenario, or is that of a shipped one.
    """
    stem = name.removesuffix(".toml")
    if not _NAME.fullmatch(stem):
        plain = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode().lower()
        proposed = re.sub(r"[^a-z0-9]+", "-", plain).strip("-0123456789")[:64] or "bakery"
        raise NotWritten(name, "a name has small letters, digits and hyphens", f"Call it {proposed}, for instance.")
    if stem in shipped():
        raise NotWritten(name, "a shipped scenario has this name", f"Call it my-{stem}, for instance.")
    return f"{stem}.toml"


def example(scenario_id: str) -> str:
    """
    The text of a shipped scenario, with the line by which editors find the schema.

    Raises:
        KeyError: None has this id.
    """
    text = shipped()[scenario_id].read_text(encoding="utf-8")
    return text if text.startswith(FIRST_LINE) else f"{FIRST_LINE}\n{text}"


def free(path: Path) -> Path:
    """
    A path at which nothing is yet.

    Raises:
        NotWritten: There is.
    """
    if path.exists():
        raise NotWritten(str(path), "is there already", "Choose another name; nothing was written over.")
    return path


def make(path: Path, text: str) -> Made:
    """
    Write a scenario, and beside it the files for editors where they are missing.

    Raises:
        NotWritten: The scenario's file is there already, or the folder cannot be written to.
    """
    _write(free(path), text)
    folder = path.parent
    sources = [source for helper in HELPERS if (source := shipped_folder() / helper).is_file()]
    new = [source for source in sources if not (folder / source.name).exists()]
    for source in new:
        _write(folder / source.name, source.read_text(encoding="utf-8"))
    kept = tuple(folder / source.name for source in sources if source not in new)
    return Made(scenario=path, helpers=tuple(folder / source.name for source in new), kept=kept)


def shipped_folder() -> Path:
    """Where the shipped scenarios lie."""
    return next(iter(shipped().values())).parent


def _write(path: Path, text: str) -> None:
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as fault:
        why = fault.strerror or "cannot be written"
        raise NotWritten(str(path), why, "Go to a folder where you may write.") from fault
