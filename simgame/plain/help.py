"""What may be typed, and what it does."""

from collections.abc import Iterator

from simgame.game import Game
from simgame.plain.typed import Unclear, known
from simgame.planning.goals import sets_goals
from simgame.planning.guesses import asks
from simgame.planning.levers import settled

TELLS = {
    "plan": "the plan and what it should bring; Enter alone does the same",
    "forecast": "what the plan should bring",
    "curve": "what the next hour of each activity brings; curve promotion for one",
    "advice": "what your two advisers would do; follow mara or follow sam does it",
    "result": "the last period, step by step, from calls to customers",
    "why": "where the sales came from; why all for every activity; why demand, or why money",
    "market": "what you believe buyers want and would pay, and what rivals ask",
    "money": "revenue, costs and the till",
    "history": "every period played so far",
    "words": "the words of the game; what is awareness explains one",
}
"""What only tells."""
AHEAD = ("plan", "forecast", "curve", "advice")
"""Of these, what is told of the next period."""
DOES = {
    "undo": "takes the last change back",
    "pin": "holds this plan, and the forecast compares with it; pin back returns to it",
    "run": "runs the period; run now does not ask first",
    "take": "take back undoes the last period that was run; its luck stays",
    "branch": "branch 2 plays on from period 2 with the same luck, as a new game",
    "back": "home; the game and your plan are kept",
    "quit": "ends; the game and your plan are kept",
}
MOVES = {
    "hours": "hours 6 3 10 9 12 gives all of them at once; promotion 10 closing 8 gives some; +2 and -2 work too",
    "price": "price 68 asks another price",
    "target": "target 2, or target and a name, aims at a group of buyers; target all at everybody",
    "spend": "promotion money 150 spends so much a week",
    "answer": "answer 2 gives the second answer to a question",
    "play": "play 1 takes a play from the table; play none takes none",
    "goal": "goal 6 aims at so many sales a period; goal none at nothing",
    "guess": "guess 5 guesses your sales; guess none guesses nothing",
    "follow": "follow mara, or follow sam, makes the move that is advised",
}
"""What changes the plan."""


def overview(game: Game) -> Iterator[str]:
    """All that may be typed now."""
    if not game.over:
        yield "To change the plan:"
        yield from (f"{name}: {MOVES[name]}." for name in _open(game))
    yield "To hear more:"
    nobody = () if game.scenario.play.help else ("advice",)
    untold = AHEAD if game.over else nobody
    yield from (f"{name}: {says}." for name, says in TELLS.items() if name not in untold)
    yield "And:"
    yield from (
        f"{name}: {says}."
        for name, says in DOES.items()
        if name not in ({"undo", "pin", "run"} if game.over else set())
    )
    yield "Words may be cut short: for prom, promotion is understood."


def one(word: str) -> str:
    """
    What one command does.

    Raises:
        Unclear: There is no such command.
    """
    says = MOVES | TELLS | DOES
    try:
        name = known(word, says)
    except Unclear as fault:
        raise Unclear(str(fault), "Type help for all there is.") from fault
    return f"{name}: {says[name]}."


def _open(game: Game) -> Iterator[str]:
    """Levers of the plan that move in this period."""
    scenario, open_now = game.scenario, game.scenario.open_levers(game.period)
    waits = settled(scenario, game.period)
    there = {
        "price": "price" in open_now and "price" not in waits,
        "target": "target" in open_now and "target" not in waits and len(scenario.segments) > 1,
        "spend": "money" in open_now,
        "answer": bool(game.questions),
        "play": bool(game.offered),
        "goal": sets_goals(game),
        "guess": asks(game),
        "follow": scenario.play.help,
    }
    yield from (name for name in MOVES if there.get(name, True))
