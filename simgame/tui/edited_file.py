"""A file with the text of somebody who edits it: both may change, and neither version is ever lost."""

from pathlib import Path

from simgame.errors import SimgameError
from simgame.tui.manuscript import Draft, Manuscript


class EditedFile:
    """Knows the file as it was last read or written, and the text that stands in the editor."""

    def __init__(self, path: Path) -> None:
        """
        Read the file and hold a draft for it.

        Raises:
            UnreadableFile: It cannot be opened, is no text, or too large.
        """
        self._manuscript = Manuscript.read(path)
        self.draft = Draft(path)
        self.theirs: Manuscript | None = None
        """What another program wrote while something here was not saved."""
        self.fault: SimgameError | None = None
        """Why the file cannot be read since it changed."""

    @property
    def path(self) -> Path:
        return self._manuscript.path

    @property
    def text(self) -> str:
        """As last read or saved, for an editor."""
        return self._manuscript.text

    def look(self, text: str) -> bool:
        """
        Whether another program changed the file and nothing stands in the way of reading it again.

        Args:
            text: What stands in the editor.

        Where something here is not saved, their version waits in ``theirs``.
        """
        known = self.theirs or self._manuscript
        if not known.is_stale():
            return False
        try:
            found = Manuscript.read(self.path)
        except SimgameError as fault:
            self.fault = fault
            return False
        self.fault = None
        if text not in {self.text, found.text}:
            self.theirs = None if found.text == self.text else found
            self._manuscript = found if self.theirs is None else self._manuscript
            return False
        reloads = found.text != text
        self._manuscript, self.theirs = found, None
        return reloads

    def remember(self, text: str) -> None:
        """Take note of what is not saved; ``draft.keep`` puts it on disk."""
        if text == self.text:
            self.draft.drop()
        else:
            self.draft.want(self._manuscript.kept.written(text))

    def recovered(self) -> str:
        """
        The text an editor left when it died; that of the file where it left none, or no other.

        Raises:
            UnreadableFile: What it left cannot be read.
        """
        left = self.draft.left
        return Manuscript.read(left).text if left else self.text

    def save(self, text: str) -> None:
        """
        Put the text into the file.

        Raises:
            NotSaved: It cannot be written.
        """
        self._manuscript = self._manuscript.saved(text)
        self.theirs = self.fault = None
        self.draft.drop()

    def keep_mine(self, text: str) -> Path:
        """
        Save over their version, which is kept beside the file; where is returned.

        Raises:
            NotSaved: One of the two cannot be written.
        """
        aside = (self.theirs or self._manuscript).set_aside((self.theirs or self._manuscript).text, "theirs")
        self.save(text)
        return aside

    def take_theirs(self, text: str) -> Path:
        """
        Go on with their version; the text of the editor is kept beside the file, and where is returned.

        Raises:
            NotSaved: It cannot be written.
        """
        aside = self._manuscript.set_aside(text, "mine")
        self._manuscript, self.theirs = self.theirs or self._manuscript, None
        self.draft.drop()
        return aside
