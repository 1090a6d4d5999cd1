from attrs import evolve

from simgame.game import Game
from simgame.planning.rivals import boards, posted, rivals_said
from simgame.proposed import proposed
from simgame.scenario import Effect, Event
from tests.worlds import harbour, months

VOSS = """
[rivals.voss]
name = "Voss"
price = 20.00
"""
SALE = Event(at=6, headline="A sale", effects=(Effect(on="rivals.voss.price", times=0.8, weeks=8),))


def before_the_sale() -> Game:
    return months(Game(scenario=evolve(harbour(VOSS), events={"sale": SALE}), seed=1), 1)


def test_a_sale_in_the_news_stands_in_the_price_before_its_month_is_run() -> None:
    game = before_the_sale()
    assert game.latest.rivals["voss"].price == 20
    assert posted(game) == {"voss": 16}
    assert boards(game) == "Voss $16"
    assert posted(Game(scenario=game.scenario, seed=1)) == {"voss": 20}


def test_the_price_that_is_planned_stands_beside_it() -> None:
    game = before_the_sale()
    assert next(rivals_said(game, evolve(proposed(game), price=23.0))).startswith("Voss asks $16, you $23.")
