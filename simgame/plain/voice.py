"""What is said and what is typed: lines out, and lines in within bounds."""

from typing import TextIO

from attrs import frozen

from simgame.errors import SimgameError
from simgame.plain.spoken import WIDTH, in_ascii, spoken, wrapped

LONGEST = 400
"""Letters of a line that is read."""


class Gone(Exception):
    """Nobody types any more: the input has ended, or the player leaves."""


@frozen
class Voice:
    """One player at two streams of text."""

    typed: TextIO
    out: TextIO
    echoes: bool = False
    """Whether what is typed is written as well, because no terminal shows it."""

    @classmethod
    def between(cls, typed: TextIO, out: TextIO) -> "Voice":
        """For these streams; what comes from a pipe is written too, so that what goes out can be read alone."""
        return cls(typed, out, echoes=not typed.isatty())

    def say(self, *told: str) -> None:
        """Each text on lines of its own; an empty one leaves a line blank."""
        for text in told:
            self.out.writelines(f"{line}\n" for line in self._lines(text))
        self.out.flush()

    def fault(self, fault: SimgameError) -> None:
        """What went wrong, and what to do about it."""
        self.say(*str(fault).splitlines(), *filter(None, (fault.hint,)))

    def ask(self, prompt: str) -> str:
        """
        One line of the player's, without blanks around it.

        Args:
            prompt: Says what may be typed and what Enter alone does.

        Raises:
            Gone: No line comes any more.
        """
        while True:
            *over, last = self._lines(prompt)
            self.out.write("".join(f"{line}\n" for line in over) + f"{last}: ")
            self.out.flush()
            line = self.typed.readline(LONGEST + 1)
            if self.echoes:
                self._echo(line[:LONGEST], len(last) + len(": "))
            if not line:
                raise Gone
            if line.endswith("\n") or len(line) <= LONGEST:
                return line.strip()
            self._skip()
            self.say(f"That line is too long: {LONGEST} letters are the most. Nothing is changed.")

    def _echo(self, line: str, column: int) -> None:
        """What was typed, behind its prompt where there is room."""
        told = self._lines(line)
        self.out.write("\n" if column + len(told[0]) > WIDTH else "")
        self.out.writelines(f"{said}\n" for said in told)

    def _skip(self) -> None:
        """To the end of a line."""
        while (rest := self.typed.readline(LONGEST)) and not rest.endswith("\n"):
            pass

    def _lines(self, text: str) -> list[str]:
        encoding = (self.out.encoding or "utf-8").lower().replace("-", "")
        told = spoken(text)
        return list(wrapped(told if encoding.startswith("utf") else in_ascii(told)))
