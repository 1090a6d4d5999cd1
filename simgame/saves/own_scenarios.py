"""Scenarios that a player made or copied: a folder of their own beside the saves."""

from itertools import count
from pathlib import Path
from shlex import quote

from simgame.authoring.new_files import NotWritten, example, make
from simgame.places import FOLDER_VARIABLE, own_folder
from simgame.scenario.shipped import ordered, shipped

_ELSEWHERE = f"Name another folder in {FOLDER_VARIABLE}."


def own_scenarios() -> dict[str, Path]:
    """Their files by name, from easy to hard, with those that have faults; empty where the folder cannot be read."""
    return ordered(own_folder().glob("*.toml"))


def called(own: Path) -> str:
    """How a command line names one of them: by its name, or by its path where a shipped one has that name."""
    return str(own) if own.stem in shipped() else own.stem


def check_command(own: Path) -> str:
    """What to type to see what is wrong in one of them."""
    return f"simgame scenario check {quote(called(own))}"


def copied(scenario_id: str) -> Path:
    """
    A copy of a shipped scenario in the player's folder, ``my-spoke-and-chain.toml``; one nobody changed serves again.

    Raises:
        NotWritten: The folder cannot be written to.
    """
    text = example(scenario_id)
    try:
        own_folder().mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise NotWritten(str(own_folder()), (fault.strerror or str(fault)).lower(), _ELSEWHERE) from fault
    places = (own_folder() / f"my-{scenario_id}{f'-{n}' if n > 1 else ''}.toml" for n in count(1))
    place = next(place for place in places if not place.exists() or _says(place, text))
    return place if place.exists() else make(place, text).scenario


def editable(path: Path) -> Path:
    """
    The file itself, or a copy of it where it is a shipped one: those are never written over.

    Raises:
        NotWritten: The folder of copies cannot be written to.
    """
    shipped_ids = {place.resolve(): name for name, place in shipped().items()}
    name = shipped_ids.get(path.resolve())
    return copied(name) if name else path


def _says(place: Path, text: str) -> bool:
    return place.is_file() and place.read_text("utf-8", "replace") == text
