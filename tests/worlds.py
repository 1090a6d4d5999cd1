"""Small worlds with one thing in them, for tests of what happens on the way."""

from attrs import evolve

from simgame.game import Game
from simgame.scenario import Hours, PeriodDecisions, Scenario, check_text, summary

HARBOUR = """
format = 1
title  = "Harbour"
periods = 8

[play]
noise = "{noise}"

[firm]
price = 20.00
cash  = 50_000
unit_cost = 8.00
fixed = 100.00
capacity = 1_000

[segments.sailors]
name      = "Sailors"
prospects = 900
need      = 4
worth     = 22.00
start     = {{ awareness = 0.1, leads = 10, opportunities = 6, customers = 40 }}
belief    = {{ need = 5, worth = 20, worth_sd = 6 }}

[segments.fishers]
name      = "Fishers"
prospects = 600
need      = 6
worth     = 24.00
start     = {{ awareness = 0.1, leads = 5, opportunities = 3, customers = 20 }}
belief    = {{ need = 5, worth = 20, worth_sd = 6 }}
"""
HOURS = Hours(research=6, pricing=3, promotion=10, prospecting=9, closing=12)


def harbour(more: str = "", noise: str = "off", **changed: object) -> Scenario:
    """A harbour shop, with more tables in its file."""
    scenario, findings = check_text(HARBOUR.format(noise=noise) + more, "harbour.toml")
    assert scenario is not None, summary(findings)
    return evolve(scenario, **changed)  # type: ignore[arg-type]  # fields of Scenario


def months(game: Game, count: int, hours: Hours = HOURS, **decided: object) -> Game:
    """So many periods more of one plan; what is decided once is decided in the first."""
    for n in range(count):
        once = decided if n == 0 else {}
        game = game.play(PeriodDecisions(hours=hours, **once))  # type: ignore[arg-type]  # fields of PeriodDecisions
    return game


def play_harbour(more: str = "", count: int = 8, seed: int = 1, noise: str = "off") -> Game:
    """A game of the harbour shop."""
    return months(Game(scenario=harbour(more, noise), seed=seed), count)
