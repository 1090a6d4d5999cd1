"""A small world, and the play screen alone on a stage of its own."""

from typing import ClassVar

from attrs import evolve
from textual.app import App
from textual.pilot import Pilot

from simgame.errors import DecisionsRefused
from simgame.game import Game
from simgame.report import Report, SegmentReport
from simgame.scenario import Answer, Effect, Event, Firm, Hours, Plan, Scenario, Score, Segment, Unlock
from simgame.scenario.segments import Belief, Start
from simgame.tui.screens.play import PlayScreen
from simgame.tui.theme import THEMES, hues

EVIL = "[@click=app.quit]x[/] [/b] [$3] [red]"
"""Text that would be markup if it were not drawn as it is."""


def segment(name: str, prospects: float, need: float, worth: float) -> Segment:
    return Segment(
        name=name,
        prospects=prospects,
        need=need,
        worth=worth,
        start=Start(awareness=0.08, leads=6, opportunities=2, customers=40, satisfaction=70),
        belief=Belief(need=4, need_sd=2, worth=60, worth_sd=20),
    )


SHOP = Scenario(
    id="shop",
    format=1,
    title="Spoke & Chain",
    unit="job",
    periods=6,
    strategy_every=3,
    firm=Firm(price=68, cash=12_100, position=4, scale=("quick", "careful")),
    habit=Plan(hours=Hours(pricing=1, promotion=3, prospecting=16, closing=20)),
    unlock={"research": Unlock(period=2, say="Three callers asked for something else.")},
    segments={"commuters": segment("Commuters", 900, 3, 55), "racers": segment("Racers", 500, 8, 90)},
    events={
        "frost": Event(at=9, headline="A hard frost", effects=(Effect(on="world.demand", times=0.7, weeks=3),)),
        "courier": Event(
            at=5,
            headline="A courier firm asks for 30 % off",
            default="no",
            answers={"yes": Answer(say="Take it"), "no": Answer(say="Decline")},
        ),
    },
)
TILL = evolve(SHOP, score=Score(measure="cash"))
"""Scored by its till."""
EVIL_SHOP = evolve(
    SHOP,
    title=EVIL,
    unit=EVIL,
    segments={"commuters": segment(EVIL, 900, 3, 55), "racers": segment("Racers", 500, 8, 90)},
    unlock={"research": Unlock(period=1, say=EVIL)},
    events={
        "bad": Event(at=1, headline=EVIL, text=EVIL),
        "ask": Event(at=1, headline=EVIL, default="a", answers={"a": Answer(say=EVIL), "b": Answer(say=EVIL)}),
    },
)


def played(periods: int, scenario: Scenario = SHOP) -> Game:
    """The owner's habit for so many periods."""
    game = Game(scenario=scenario, seed=7)
    for _ in range(periods):
        game = game.play(scenario.habit.decisions)
    return game


def month(**figures: object) -> Report:
    """A month of an ordinary shop, with some figures of one's own."""
    people = SegmentReport(
        awareness=0.1,
        believed_fit=0.8,
        waiting=4,
        opportunities=6,
        customers=120,
        satisfaction=72,
        believed_need=5,
        need_sd=1,
        stated_worth=70,
        stated_worth_sd=8,
        tested_worth=60,
        tested_worth_sd=5,
        order_rate=0.25,
        prospects=1000,
        inbound=22,
        outreach=3,
        referrals=2,
        wins=5,
    )
    ordinary = Report(
        period=3,
        week=12,
        price=68,
        pocket_price=64,
        revenue=9_000,
        cash=12_000,
        inbound=22,
        outreach=3,
        referrals=2,
        worked=12,
        lost_leads=6,
        decided=9,
        wins=5,
        orders=130,
        first_orders=15,
        served=130,
        backlog=0,
        attention_share=0.9,
        skill=0.3,
        alignment=0.8,
        position=4,
        segments={"commuters": people},
        truth={},
        customer_value=20_000,
        going_concern=30_000,
    )
    return evolve(ordinary, **figures)  # type: ignore[arg-type]  # figures by name


class Stage(App[None]):
    """Plays what the screen commits, as the program does."""

    CSS_PATH: ClassVar = []

    def __init__(self, game: Game, theme: str = "evening") -> None:
        super().__init__()
        for known in THEMES:
            self.register_theme(known)
        self.theme = theme
        self.game = game
        self.finished = False

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return dict(hues(self.current_theme))

    def on_mount(self) -> None:
        self.push_screen(PlayScreen(self.game))

    @property
    def play(self) -> PlayScreen:
        return next(screen for screen in self.screen_stack if isinstance(screen, PlayScreen))

    @property
    def rows(self) -> list[str]:
        """What the terminal shows."""
        return ["".join(segment.text for segment in strip) for strip in self.screen._compositor.render_strips()]

    @property
    def text(self) -> str:
        return "\n".join(self.rows)

    def on_play_screen_committed(self, event: PlayScreen.Committed) -> None:
        try:
            self.game = self.game.play(event.decisions)
        except DecisionsRefused as fault:
            self.play.refuse(fault.faults)
        else:
            self.play.show(self.game)

    def on_play_screen_finished(self) -> None:
        self.finished = True


async def settled(stage: Stage, pilot: Pilot[None]) -> None:
    """Until nothing is being worked out, one thing after another, and two looks in a row see the same."""
    seen = ""
    while stage.text != seen or stage.workers:
        seen = stage.text
        await stage.workers.wait_for_complete()
        await pilot.pause(0.05)
