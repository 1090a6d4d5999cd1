"""A value tried out in a file before it is put there: what the checker says against it stands in its way."""

from attrs import frozen

from simgame.authoring.change import Change
from simgame.authoring.checked import Checked
from simgame.authoring.setting import setting
from simgame.authoring.source import Source
from simgame.errors import SimgameError
from simgame.scenario.diagnose import Finding, KeyPath


class ValueRefused(SimgameError):
    """A value cannot stand where it was to be put, in the words of the checker."""

    def __init__(self, why: str, hint: str = "") -> None:
        super().__init__(why)
        self.hint = hint


@frozen
class Attempt:
    """A change that can be made, and what the file is after it."""

    change: Change
    after: Checked


def attempted(source: Source, path: KeyPath, written: str, name: str) -> Attempt:
    """
    The change that sets a key, where nothing is wrong with the value itself.

    Args:
        source: The file as it is; faults elsewhere in it do not matter.
        path: Of the key.
        written: The value as TOML writes it.
        name: Of the file.

    Raises:
        ValueRefused: The checker has something to put right at the value, or it is not one value.
        NotWhereItWas: The line cannot be read.
    """
    if not written.strip():
        raise ValueRefused("nothing is written", "write a number, or a text in quotes")
    change = setting(source, path, written)
    text = change.applied(source.text)
    start = change.start + change.text.rindex(written)
    line = text.count("\n", 0, start) + 1
    column = start - (text.rfind("\n", 0, start) + 1) + 1
    after = Checked.of(text, name)
    faults = [each for each in after.findings if each.is_error and each.line == line]
    at_value = [each for each in faults if column <= each.column < column + max(len(written), 1)]
    if at_value:
        raise ValueRefused(at_value[0].message, at_value[0].hint)
    if after.source.raw(path) != written:
        raise _unfit(faults)
    return Attempt(change, after)


def _unfit(faults: list[Finding]) -> ValueRefused:
    """Why something is no value: by the fault it makes on its line, if it makes one."""
    if faults:
        return ValueRefused(faults[0].message, faults[0].hint)
    return ValueRefused("this is not one value", "write a number, or a text in quotes")
