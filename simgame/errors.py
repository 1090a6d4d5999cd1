"""What can go wrong, named for the fault; every message says what, where and what to do next."""


class SimgameError(Exception):
    """A fault of the input, told to the user without a traceback."""

    hint: str = ""
    """What to do next, in one sentence; empty where the message says it."""


class DecisionsRefused(SimgameError):
    """A period's decisions break a rule of the scenario; every fault is listed."""

    def __init__(self, faults: tuple[str, ...]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


class UnreadableFile(SimgameError):
    """A file cannot be read, or is not what it should be; it stays as it is."""

    def __init__(self, path: object, why: str, hint: str = "") -> None:
        super().__init__(f"{path}: {why}")
        self.hint = hint


class SaveInUse(SimgameError):
    """Another process has this save open."""

    hint = "Close the other game first, or start a new one."

    def __init__(self, path: object) -> None:
        super().__init__(f"{path}: open in another window")


class SaveNotWritten(SimgameError):
    """A save could not be put on disk; what was there before is untouched."""

    def __init__(self, path: object, why: str, hint: str) -> None:
        super().__init__(f"{path}: not saved, {why}")
        self.hint = hint


class ReplayMismatch(SimgameError):
    """A save's recorded results differ from its replay."""

    hint = "The file was changed by hand. It stays as it is; play on from another save."

    def __init__(self, path: object, period: int, what: str, recorded: float, replayed: float) -> None:
        super().__init__(
            f"{path}: {what} in period {period} is recorded as {recorded:,.2f} but replays as {replayed:,.2f}"
        )
