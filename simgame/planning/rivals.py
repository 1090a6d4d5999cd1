"""What the owner knows of rivals."""

from collections.abc import Iterator

from simgame.figures import price
from simgame.game import Game


def rivals_said(game: Game) -> Iterator[str]:
    """A line for each rival with a face: its price, which all can read, and its strength once it was looked into."""
    scenario, report = game.scenario, game.latest
    for name, face in scenario.rivals.faces.items():
        rival = report.rivals[name]
        asks = (
            f"{face.name} asks {price(rival.price, scenario.currency)}, you {price(report.price, scenario.currency)}."
        )
        if name not in game.revealed:
            found_out = any(name in play.reveals for play in scenario.plays.values())
            yield f"{asks} How strong it is, nobody has looked into." if found_out else asks
            continue
        best = max(scenario.segments, key=lambda key: face.fit.get(key, face.usual_fit))
        suits = f"; suits {scenario.segments[best].name} best" if len(scenario.segments) > 1 else ""
        yield f"{asks} {100 * rival.awareness:.0f} in 100 know it{suits}."
