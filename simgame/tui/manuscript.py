"""The file of a scenario that is being edited: as it was read, whether it changed since, and what is not saved yet."""

import codecs
import re
from contextlib import suppress
from itertools import chain, count
from pathlib import Path
from threading import Lock
from typing import Self

from attrs import evolve, frozen

from simgame.authoring.keeping import MARK, Kept
from simgame.authoring.stamp import Stamp, stamp
from simgame.errors import SaveInUse, SaveNotWritten, SimgameError, UnreadableFile
from simgame.saves.files import write_whole
from simgame.saves.lock import SaveLock
from simgame.untrusted import read_text


class NotSaved(SimgameError):
    """The file could not be written; it is as it was."""

    hint = "Your text stays here, and in the draft beside the file. Make room, then save again."


@frozen(kw_only=True)
class Manuscript:
    """One state of the file on disk."""

    path: Path
    kept: Kept
    stamp: Stamp | None

    @classmethod
    def read(cls, path: Path) -> Self:
        """
        The file as it is.

        Raises:
            UnreadableFile: It cannot be opened, is no text, too large, or uses characters the editor needs.
        """
        seen = stamp(path)
        text = read_text(path)
        try:
            with path.open("rb") as file:
                marked = file.read(len(codecs.BOM_UTF8)) == codecs.BOM_UTF8
        except OSError as fault:
            raise UnreadableFile(path, (fault.strerror or str(fault)).lower()) from fault
        return cls(path=path, kept=Kept.of(MARK * marked + text, path), stamp=seen)

    @property
    def text(self) -> str:
        """For an editor."""
        return self.kept.text

    def is_stale(self) -> bool:
        """Whether the file may hold something else by now."""
        return stamp(self.path) != self.stamp

    def saved(self, text: str) -> Self:
        """
        Put an editor's text into the file, whole or not at all.

        Raises:
            NotSaved: It cannot be written.
        """
        raw = self.kept.written(text)
        _write(self.path, raw)
        return evolve(self, kept=Kept.of(raw, self.path), stamp=stamp(self.path))

    def set_aside(self, text: str, whose: str) -> Path:
        """
        Keep a text beside the file under a name that is free, ``harbour.mine.toml``.

        Raises:
            NotSaved: It cannot be written.
        """
        names = (f"{self.path.stem}.{whose}{n if n > 1 else ''}{self.path.suffix}" for n in count(1))
        path = next(place for name in names if not (place := self.path.with_name(name)).exists())
        _write(path, self.kept.written(text))
        return path


class Draft:
    """
    What is not saved yet, on disk in case the program dies.

    It lies beside the scenario, ``.NAME.draft``. Each editor holds one of its own against others; one that lies there
    with nobody holding it was left by an editor that died.
    """

    def __init__(self, path: Path) -> None:
        """Hold a draft that was left, or else the next free one; none where the folder cannot be written to."""
        self._lock: SaveLock | None = None
        self._wanted: str | None = None
        self._writing = Lock()
        with suppress(SaveNotWritten, OSError):
            self._lock = _taken(path)

    @property
    def left(self) -> Path | None:
        """Where text lies that an editor left here when it died."""
        path = self._lock.path if self._lock else None
        return path if path and path.exists() else None

    def want(self, raw: str) -> None:
        """Remember what is to be kept; ``keep`` does it, in a thread."""
        self._wanted = raw

    def keep(self) -> None:
        """Put the latest text on disk; that the disk does not take it is not the author's concern now."""
        with self._writing, suppress(NotSaved):
            if self._lock and self._wanted is not None:
                _write(self._lock.path, self._wanted)

    def drop(self) -> None:
        """All is saved, or thrown away."""
        with self._writing, suppress(OSError):
            self._wanted = None
            if self._lock:
                self._lock.path.unlink(missing_ok=True)

    def release(self) -> None:
        """Let others hold it; what lies there stays."""
        if self._lock:
            self._lock.release()


def _taken(path: Path) -> SaveLock:
    names = (f".{path.name}{f'.{n}' if n > 1 else ''}.draft" for n in count(1))
    called = re.compile(rf"\.{re.escape(path.name)}(?:\.\d+)?\.draft")
    left = [place for place in path.parent.iterdir() if called.fullmatch(place.name)]
    for place in chain(sorted(left), map(path.with_name, names)):
        with suppress(SaveInUse):
            return SaveLock(place)
    raise AssertionError("numbers do not end")


def _write(path: Path, raw: str) -> None:
    try:
        write_whole(path, raw)
    except SaveNotWritten as fault:
        raise NotSaved(str(fault)) from fault
