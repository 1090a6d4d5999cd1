"""What lies ready to be played: scenarios and saved games, read without the engine."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from pathlib import Path

from attrs import frozen

from simgame.authoring.translation import told_in
from simgame.card import Card
from simgame.daily import Daily, today
from simgame.errors import SimgameError
from simgame.figures import money, points_said
from simgame.measure import MEASURES
from simgame.places import saves_folder
from simgame.saves.document import read_save
from simgame.saves.files import SUFFIX, save_paths
from simgame.saves.own_scenarios import check_command, own_scenarios
from simgame.saves.recent import SaveSummary, recent_saves
from simgame.scenario import Scenario, shipped

MOST_UNFINISHED, MOST_FINISHED = 5, 10
"""Saves that are listed, the newest; all of them lie in the folder."""
CHAPTERS = {"beginner": "First steps", "intermediate": "On your own", "advanced": "With all that can happen"}
"""What the scenarios of a level are called together."""


@frozen(kw_only=True)
class Broken:
    """A file that should be here and cannot be read."""

    path: Path
    why: str


@frozen(kw_only=True)
class Own:
    """A scenario of the player's own."""

    path: Path
    scenario: Scenario


@frozen(kw_only=True)
class Offer:
    """What a card stands for: a game to begin, a save to go on with, or a file that cannot be read."""

    scenario: Scenario | None = None
    """To be played from its start."""
    seed: int | None = None
    """Its luck, where that is given."""
    path: Path | None = None
    """The file, where it is the player's own."""
    why: str = ""
    """Why it cannot be read, where it cannot."""


@frozen(kw_only=True)
class Shelf:
    """Everything the home screen offers."""

    scenarios: tuple[Scenario, ...] = ()
    """The tutorial first, then from easy to hard."""
    own: tuple[Own, ...] = ()
    saves: tuple[SaveSummary, ...] = ()
    """Newest first."""
    broken: tuple[Broken, ...] = ()
    today: Daily | None = None

    @property
    def unfinished(self) -> tuple[SaveSummary, ...]:
        return tuple(save for save in self.saves if not save.finished)

    @property
    def finished(self) -> tuple[SaveSummary, ...]:
        return tuple(save for save in self.saves if save.finished)

    def best(self, scenario_id: str, seed: int | None = None) -> SaveSummary | None:
        """
        The finished game of a scenario that did best: by points, where there are some, else by what counts.

        Args:
            scenario_id: Of all its games;
            seed: or of those with this luck.
        """
        of_it = [save for save in self.finished if save.scenario_id == scenario_id and seed in {None, save.seed}]
        return max(of_it, key=_standing, default=None)

    def offer(self, card: str) -> Offer:
        """What a card of this name stands for."""
        kind, _, rest = card.partition(":")
        if kind == "daily" and self.today:
            return Offer(scenario=self.today.scenario, seed=self.today.seed)
        if kind == "scenario":
            return Offer(scenario=next((each for each in self.scenarios if each.id == rest), None))
        path = Path(rest)
        if kind == "own":
            return Offer(scenario=next((each.scenario for each in self.own if each.path == path), None), path=path)
        why = next((file.why for file in self.broken if file.path == path), "") if kind == "broken" else ""
        return Offer(path=path, why=why)

    def cards(self) -> list[Card]:
        """All of it as cards under headings."""
        going = [_going(save) for save in self.unfinished[:MOST_UNFINISHED]]
        done = [_done(save) for save in self.finished[:MOST_FINISHED]]
        broken = [_broken(file) for file in self.broken]
        own = [_fresh(each.scenario, self)._replace(name=f"own:{each.path}") for each in self.own]
        headed = [
            (_counted("Continue", going, self.unfinished), going),
            (
                "Challenge of the day · everybody has the same luck",
                [_challenge(self.today, self)] if self.today and self.saves else [],
            ),
            ("Your scenarios", own),
            *self._chapters(),
            (_counted("Look back", done, self.finished), done),
            ("Cannot be read", broken),
        ]
        return [card for heading, group in headed if group for card in (Card(title=heading), *group)]

    def _chapters(self) -> Iterator[tuple[str, list[Card]]]:
        """The shipped scenarios by level, and how many of them were played to their end."""
        for level, name in CHAPTERS.items():
            of_it = [scenario for scenario in self.scenarios if scenario.level == level]
            played = sum(self.best(scenario.id) is not None for scenario in of_it)
            heading = f"{name} · {played} of {len(of_it)} played" if played else name
            yield heading, [_fresh(scenario, self) for scenario in of_it]


def read_shelf(tags: Sequence[str], folder: Path | None = None) -> Shelf:
    """
    Read all of it; what is broken is listed with its fault, never raised.

    Args:
        tags: Languages that texts are wanted in, first choice first.
        folder: Of the saves; None for the player's.
    """
    broken: list[Broken] = []
    scenarios = tuple(each.scenario for each in _loaded(shipped().values(), tags, broken))
    own = tuple(_loaded(own_scenarios().values(), tags, broken))
    saves = recent_saves(folder)
    sound = {save.path for save in saves}
    broken += [
        Broken(path=path, why=_fault(path)) for path in save_paths(folder or saves_folder()) if path not in sound
    ]
    return Shelf(scenarios=scenarios, own=own, saves=saves, broken=tuple(broken), today=today(scenarios))


def _loaded(paths: Iterable[Path], tags: Sequence[str], broken: list[Broken]) -> Iterator[Own]:
    """The scenarios of files; those with faults are added to the broken ones."""
    for path in paths:
        try:
            yield Own(path=path, scenario=told_in(path, tags))
        except SimgameError as fault:
            broken.append(Broken(path=path, why=_told(fault, path)))


def _fault(save: Path) -> str:
    try:
        read_save(save)
    except (SimgameError, OSError) as fault:
        return _told(fault, save)
    return "It was being written; come back to see it."


def _told(fault: Exception, path: Path) -> str:
    """Without the path, which stands beside it anyway."""
    return str(fault).removeprefix(f"{path}: ")


def _standing(save: SaveSummary) -> tuple[bool, float]:
    return save.points is not None, save.points if save.points is not None else save.value or save.cash


def _counted(heading: str, shown: Sequence[Card], there: Sequence[SaveSummary]) -> str:
    return heading if len(shown) == len(there) else f"{heading} · the last {len(shown)} of {len(there)}"


def _going(save: SaveSummary) -> Card:
    return Card(
        name=f"save:{save.path}",
        title=save.title,
        note=f"{save.period_name} {min(save.period + 1, save.periods)} of {save.periods}",
        under=(f"{money(save.cash, save.currency)} in the till, last played {_day(save.modified)}",),
    )


def _challenge(today: Daily, shelf: Shelf) -> Card:
    scenario = today.scenario
    best = shelf.best(scenario.id, today.seed)
    score = "" if best is None or best.points is None else f"{points_said(best.points)} points"
    return Card(
        name=f"daily:{scenario.id}",
        title=scenario.title,
        note=score or "not played yet",
        under=(f"{_date(today.day)} · {_about(scenario)}",),
    )


def _day(moment: datetime) -> str:
    """A day, and on the day itself the time: two games of one name are told apart."""
    now = datetime.now(moment.tzinfo)
    return f"today at {moment:%H:%M}" if moment.date() == now.date() else _date(moment)


def _date(day: date) -> str:
    return f"{day.day} {day:%B}"


def _done(save: SaveSummary) -> Card:
    ended = _day(save.modified)
    points = "" if save.points is None else f"{points_said(save.points)} points"
    value = money(save.cash if save.value is None else save.value, save.currency)
    under = f"{MEASURES[save.measure].name} {value}, ended {ended}"
    return Card(name=f"save:{save.path}", title=save.title, note=points, under=(under,))


def _fresh(scenario: Scenario, shelf: Shelf) -> Card:
    best = shelf.best(scenario.id)
    if best and best.points is not None:
        score = f"best {points_said(best.points)} points"
    elif best and best.value is not None:
        score = f"best {money(best.value, scenario.currency)}"
    else:
        score = "start here" if scenario in shelf.scenarios[:1] and not shelf.saves else ""
    return Card(name=f"scenario:{scenario.id}", title=scenario.title, note=score, under=(_about(scenario),))


def _about(scenario: Scenario) -> str:
    """How long it takes, and what it teaches."""
    return " · ".join(filter(None, (f"{scenario.minutes} minutes", ", ".join(scenario.teaches))))


def _broken(file: Broken) -> Card:
    told = file.why.splitlines()[0] if file.path.suffix == SUFFIX else f"has faults: {check_command(file.path)}"
    return Card(name=f"broken:{file.path}", title=file.path.name, under=(told,), faulty=True)
