"""A figure three rows tall, for the one number a screen is about."""

from simgame.tui.charts.painter import Row, Span, Tone

_DIGITS = (
    "┏━┓ ╻ ╺━┓╺━┓╻ ╻┏━╸┏━╸╺━┓┏━┓┏━┓",
    "┃ ┃ ┃ ┏━┛ ━┫┗━┫┗━┓┣━┓  ┃┣━┫┗━┫",
    "┗━┛ ╹ ┗━╸╺━┛  ╹╺━┛┗━┛  ╹┗━┛╺━┛",
)
_CELLS = 3
_MIDDLE, _BOTTOM = 1, 2


def large(figure: str, tone: Tone) -> list[Row]:
    """Digits tall, everything else at its usual size: marks at the bottom, signs and letters in the middle."""
    return [(Span(" ".join(_piece(letter, y) for letter in figure), tone),) for y in range(_BOTTOM + 1)]


def _piece(letter: str, y: int) -> str:
    if letter in "0123456789":
        return _DIGITS[y][int(letter) * _CELLS :][:_CELLS]
    return letter if y == (_BOTTOM if letter in ",." else _MIDDLE) else " "
