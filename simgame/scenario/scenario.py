"""A world to play in, as its file states it."""

from collections.abc import Iterable, Iterator, Mapping

from attrs import NOTHING, Factory, evolve, field, frozen

from simgame.rules import Model
from simgame.scenario.coach import Hint
from simgame.scenario.decisions import ACTIVITIES
from simgame.scenario.diagnose import KeyPath
from simgame.scenario.difficulty import DIFFICULTIES, Difficulty
from simgame.scenario.events import Effect, Event
from simgame.scenario.fields import BRIEFING, NAME, SAY, choice, table, words
from simgame.scenario.firm import Firm, Unlock
from simgame.scenario.identity import Digest, digest
from simgame.scenario.plan import Plan
from simgame.scenario.plays import Play
from simgame.scenario.rivals import RivalsTable
from simgame.scenario.segments import Segment
from simgame.units import interval, number

FORMAT = 1
"""The format of scenario files that is read."""

LEVELS = ("beginner", "intermediate", "advanced")
"""From easy to hard."""

LEVERS = (*ACTIVITIES, "price", "target", "money")
"""What a player can move: hours of each activity, the list price, whom to aim at, money."""


@frozen(kw_only=True)
class Terms:
    """What a player may decide, and how much luck there is. TOML: ``[play]``."""

    noise: str = choice("counts", "off", "smooth", "counts")
    """How much luck: none, small swings, or whole people who come or do not."""
    price: str = choice("free", "free", "fixed")
    """Whether the player sets the list price."""
    targets: str = choice("one", "one", "each")
    """One target for all, or promotion, prospecting and product apart."""
    levers: tuple[str, ...] = choice(ACTIVITIES, *ACTIVITIES)
    """Activities of this game."""
    money: str = choice("on", "on", "never")
    """Whether money can be spent on promotion and research."""
    bankruptcy: str = choice("continue", "continue", "stop")
    """Whether the game ends when the bank lends no more."""
    offered: int = number(3, "plays", "[0, 60]")
    """Plays on the table at a strategy meeting, drawn by the seed."""
    picks: int = number(1, "plays", "[0, 60]")
    """How many of them may be chosen."""
    goals: str = choice("on", "on", "off")
    """Whether a strategy meeting sets a goal that results are measured against."""
    help: bool = field(default=True, metadata={})
    """Whether advisers and coach speak."""


@frozen(kw_only=True)
class Score:
    """What winning means. TOML: ``[score]``."""

    measure: str = choice("worth", "worth", "cash")
    """Cash and going concern, or cash alone."""
    caretaker_weeks: int = number(52, "weeks", "[0, 520]")
    """Weeks of an ordinary caretaker that make the going concern."""


@frozen(kw_only=True)
class Texts:
    """What is read before and after. TOML: ``[texts]``."""

    briefing: str = words(BRIEFING, "")
    """What is read before the first period."""
    debrief: tuple[str, ...] = words(SAY, ())
    """Questions to discuss."""


def _even(scenario: "Scenario") -> Plan:
    return Plan.even(scenario.firm.hours, scenario.play.levers)


@frozen(kw_only=True)
class Scenario:
    """One world: whom one plays, who could buy, what happens, what is said."""

    id: str = field(metadata={"outside": True})
    """Stem of the file's name; no key of the file."""
    format: int = number(NOTHING, "1", "[1, 1000]")
    """Version of the format of scenario files."""
    title: str = words(NAME)
    """What the game is called."""
    language: str = words(NAME, "en")
    """Language of its texts, as a tag: en, de, pt-BR."""
    level: str = field(default=LEVELS[0], metadata={"options": LEVELS, "words": True})
    """How hard it is; lists go from easy to hard."""
    teaches: tuple[str, ...] = words(NAME, ())
    """What a player takes home, a few words each."""
    minutes: int = number(45, "minutes", "[1, 1000]")
    """How long a game takes."""
    currency: str = words(8, "$")
    """Sign that stands before amounts of money."""
    unit: str = words(NAME, "order")
    """What is sold, in the singular."""
    period: str = words(NAME, "month")
    """What a period is called."""
    weeks_per_period: int = number(4, "weeks", "[1, 52]", usual=(1, 13))
    """Weeks between two decisions."""
    periods: int = number(12, "periods", "[1, 200]")
    """Length of the game."""
    strategy_every: int = number(1, "periods", "[1, 200]")
    """Target, price, plays and goals are set in the first of every so many periods; 1 for always."""
    play: Terms = Factory(Terms)
    firm: Firm
    unlock: Mapping[str, Unlock] = table(*LEVERS, most=len(LEVERS))
    """Levers that open later."""
    segments: Mapping[str, Segment] = table(most=12)
    """Kinds of buyers, in the order screens list them."""
    habit: Plan = Factory(_even, takes_self=True)
    """How the owner ran it so far: 0 points. Equal hours where it is left out."""
    score: Score = Factory(Score)
    model: Model = Factory(Model)
    rivals: RivalsTable = Factory(RivalsTable)
    plays: Mapping[str, Play] = table(most=60)
    """What a strategy meeting may choose from."""
    events: Mapping[str, Event] = table(most=60)
    """What happens on the way."""
    coach: Mapping[str, Hint] = table(most=40)
    """What is said on the plan page while a rule holds."""
    difficulty: Mapping[str, Difficulty] = table("calm", "tight", most=2, chosen=True)
    """The same game with more or less cash, luck and help."""
    reference: Plan = Factory(_even, takes_self=True)
    """The plan evidence is measured on. Equal hours where it is left out."""
    uncertainty: Mapping[str, float] = field(
        factory=dict, metadata={"unit": "1", "bounds": interval("[0, 2]"), "most": 100}
    )
    """How unsure the owner is of a number of the model, by path: sd of its log."""
    texts: Texts = Factory(Texts)

    @property
    def weeks(self) -> int:
        """Length of a game in weeks."""
        return self.periods * self.weeks_per_period

    @property
    def price_range_or_default(self) -> tuple[float, float]:
        """Lowest and highest list price in $; half to double the first price where the file says nothing."""
        return self.firm.price_range or (self.firm.price / 2, self.firm.price * 2)

    def period_of(self, week: int) -> int:
        """The period a week belongs to; both count from 1."""
        return (week - 1) // self.weeks_per_period + 1

    def first_week(self, period: int) -> int:
        """The week a period begins with; both count from 1."""
        return (period - 1) * self.weeks_per_period + 1

    def hours_taken(self, plays: Iterable[str]) -> float:
        """Hours a week that plays take of their period; what is no play takes none."""
        return sum(self.plays[name].hours for name in plays if name in self.plays) / self.weeks_per_period

    def is_strategy(self, period: int) -> bool:
        """Whether target and price may change in this period."""
        return (period - 1) % self.strategy_every == 0

    @property
    def changes_hours(self) -> bool:
        """Whether anything can change the hours there are to plan."""
        return any(effect.on == "firm.hours" for _, effect in self.effects())

    def effects(self) -> Iterator[tuple[KeyPath, Effect]]:
        """Effects of all events, answers and plays, with their paths in the file."""
        for key, event in self.events.items():
            for at, effect in enumerate(event.effects):
                yield ("events", key, "effects", at), effect
            for name, answer in event.answers.items():
                for at, effect in enumerate(answer.effects):
                    yield ("events", key, "answers", name, "effects", at), effect
        for key, play in self.plays.items():
            for at, effect in enumerate(play.effects):
                yield ("plays", key, "effects", at), effect

    @property
    def difficulties(self) -> tuple[str, ...]:
        """All it is offered at, from calm to tight."""
        return tuple(name for name in DIFFICULTIES if name == "normal" or name in self.difficulty)

    def may_ask(self, period: int) -> dict[str, Event]:
        """Events that could ask something in the period, by id: those of its weeks, and all that come by rule."""
        return {
            name: event
            for name, event in self.events.items()
            if event.answers and (event.at is None or self.period_of(event.at) == period)
        }

    def at_difficulty(self, name: str) -> "Scenario":
        """The same game with the cash, luck and help of a difficulty; as the file stands for one it does not state."""
        told = self.difficulty.get(name)
        if told is None:
            return self
        firm = self.firm if told.cash is None else evolve(self.firm, cash=told.cash)
        world = self.model.world
        world = world if told.economy_sd is None else evolve(world, economy_sd=told.economy_sd)
        play = self.play if told.noise is None else evolve(self.play, noise=told.noise)
        play = play if told.help is None else evolve(play, help=told.help)
        title = f"{self.title}, {name}"[:NAME]
        return evolve(self, title=title, firm=firm, model=evolve(self.model, world=world), play=play, difficulty={})

    def digest(self) -> Digest:
        """What the scenario means, as two fingerprints."""
        return digest(self)

    @property
    def cares(self) -> bool:
        """Whether time for customers after the sale does them any good."""
        return self.model.customers.care_orders > 0 or self.model.customers.care_points > 0

    def open_levers(self, period: int) -> tuple[str, ...]:
        """Levers that can be moved in this period, in the order of ``LEVERS``."""
        shut = {lever for lever, unlock in self.unlock.items() if unlock.period > period}
        shut |= set(ACTIVITIES) - set(self.play.levers)
        shut |= {"price"} if self.play.price == "fixed" else set()
        shut |= {"money"} if self.play.money == "never" else set()
        return tuple(lever for lever in LEVERS if lever not in shut)
