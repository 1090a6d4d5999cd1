"""Names in a row, one of them chosen."""

from collections.abc import Iterable

from simgame.tui.charts.painter import Row, Span, Tone


def options(names: Iterable[tuple[str, str]], chosen: str) -> Row:
    """
    All names, the chosen one as a solid block, between the arrows that change it.

    Args:
        names: What a click on each does, and the name.
        chosen: What a click on the chosen one does.
    """
    spans = [Span(" ◂ ", Tone.KEY)]
    for action, name in names:
        here = action == chosen
        spans += [Span(f" {name} ", Tone.STRONG if here else Tone.QUIET, filled=here, action=action), Span(" ")]
    return (*spans, Span("▸", Tone.KEY))
