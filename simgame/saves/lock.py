"""One process per save: a lock the system lets go of when its holder dies, however it dies."""

import os
import sys
from contextlib import suppress
from glob import escape
from pathlib import Path
from types import TracebackType
from typing import Self

from simgame.errors import SaveInUse, SaveNotWritten

if sys.platform == "win32":  # pragma: no cover
    import msvcrt

    def _hold(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _hold(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


class SaveLock:
    """
    The right to write one save, held from construction until ``release``, or as a ``with`` block.

    It lies on a file beside the save, ``.NAME.lock``, since the save itself is replaced at every commit.
    """

    def __init__(self, path: Path) -> None:
        """
        Take the lock.

        Raises:
            SaveInUse: Another game holds it.
            SaveNotWritten: The folder cannot be written to.
        """
        self.path = path
        real = Path(os.path.realpath(path))
        self._side = real.with_name(f".{real.name}.lock")
        self._handle: int | None = self._take()
        for unfinished in real.parent.glob(f".{escape(real.name)}.*.tmp"):
            unfinished.unlink(missing_ok=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()

    def release(self) -> None:
        """Let go; a second time does nothing."""
        if self._handle is None:
            return
        if sys.platform != "win32":  # pragma: no branch  # Windows removes no open file
            self._side.unlink(missing_ok=True)
        os.close(self._handle)
        self._handle = None

    def _take(self) -> int:
        while True:
            handle = self._open()
            if self._is_there(handle):
                return handle
            os.close(handle)

    def _open(self) -> int:
        try:
            handle = os.open(self._side, os.O_RDWR | os.O_CREAT, 0o644)
        except OSError as fault:
            raise SaveNotWritten(self.path, (fault.strerror or str(fault)).lower(), "Name another folder.") from fault
        try:
            _hold(handle)
        except OSError as fault:
            os.close(handle)
            raise SaveInUse(self.path) from fault
        return handle

    def _is_there(self, handle: int) -> bool:
        """Whether the file locked is still the one others would open, and no former holder's."""
        with suppress(FileNotFoundError):
            return os.path.samestat(os.fstat(handle), self._side.stat())
        return False
