"""Files beside a scenario: ``tutorial.de.toml``, the texts of ``tutorial.toml`` in German, and editors' settings."""

import re
from pathlib import Path

TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,2}")
"""A language as file names and settings call it: ``de``, ``pt-BR``."""
TOMBI_FILE = "tombi.toml"
"""Settings of the editor help that simgame recommends; no scenario."""


def side_file(original: Path, language: str) -> Path:
    """Where the texts of a scenario in another language belong."""
    return original.with_name(f"{original.stem}.{language}.toml")


def original_of(path: Path) -> Path | None:
    """The file that another one translates, by their names; None for a scenario of its own."""
    stem, _, tag = path.stem.rpartition(".")
    original = path.with_name(f"{stem}.toml")
    return original if stem and TAG.fullmatch(tag) and original.is_file() else None


def language_of(path: Path) -> str:
    """The language of a side file, by its name."""
    return path.stem.rpartition(".")[2]


def translations(original: Path) -> dict[str, Path]:
    """The side files of a scenario by language."""
    found = original.parent.glob(f"{original.stem}.*.toml")
    return {language_of(path): path for path in sorted(found) if original_of(path) == original}
