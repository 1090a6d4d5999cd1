"""What a game would have in its diary besides hours and money: news, answers, plays and goals, in sentences."""

from collections.abc import Iterator, Sequence

from attrs import frozen

from simgame import story
from simgame.figures import counted
from simgame.game import Game
from simgame.scenario import Effect, Event

STOPS = ".?!…"
"""What a sentence ends with; nothing is no sentence."""
SEEN = 0.5
"""People, and hours, from which a change is worth a sentence."""


@frozen(kw_only=True)
class Day:
    """A played period with anything to tell."""

    period: int
    told: tuple[str, ...]
    """A sentence or two each."""


def diary(game: Game) -> tuple[Day, ...]:
    """All periods of a game with anything to tell, in order."""
    days = (Day(period=n, told=(*headlines(game, n), *_aims(game, n))) for n in range(1, game.period))
    return tuple(day for day in days if day.told)


def _aims(game: Game, period: int) -> Iterator[str]:
    """Goals that were set before a period."""
    for measure, goal in game.log[period - 1].goals.items():
        yield f"Goal: {story.goal_said(measure, goal, game.scenario)} a {game.scenario.period}."


def headlines(game: Game, period: int) -> tuple[str, ...]:
    """What a played period was in the news for: events and their answers, plays, calls they brought, and rivals."""
    before = game.reports[period - 2] if period > 1 else game.opening
    report = game.reports[period - 1]
    found = {event.headline: _event(game, period, name, event) for name, event in game.news(period).items()}
    found |= {game.scenario.plays[name].name: _play(game, period, name) for name in game.log[period - 1].plays}
    if report.brought >= SEEN:
        sources = tuple(_sources(game, period))
        name = ", ".join(sources)
        told = found.get(name) or (name if name[-1:] in STOPS else f"{name}:")
        found[name] = f"{told} {counted(report.brought, 'call')} more."
    moved = (story.rivals_moved, story.bills_moved)
    return (*found.values(), *(told for each in moved for told in each(report, before, game.scenario)))


def _play(game: Game, period: int, name: str) -> str:
    """A play, and how it came out where luck decides."""
    play = game.scenario.plays[name]
    return _ended(play.won if game.worked(name, period) else play.lost) or f"Your play: {play.name}."


def _event(game: Game, period: int, name: str, event: Event) -> str:
    """An event, and how its question was answered."""
    if not event.answers:
        return _ended(event.headline)
    given = game.log[period - 1].answers.get(name)
    answer = given or event.default
    if answer is None:
        return f"{_ended(event.headline)} You gave no answer."
    says = event.answers[answer].say
    return _ended(f"{_ended(event.headline)} {'You' if given else 'No answer, so'}: {says}")


def _sources(game: Game, period: int) -> Iterator[str]:
    """Plays and events that bring calls in a period, by name."""
    first, last = game.scenario.first_week(period), game.scenario.first_week(period + 1) - 1
    found = (name for name, week, effects in _began(game, period) if _bring(effects, week, first, last))
    yield from dict.fromkeys(found)


def _began(game: Game, until: int) -> Iterator[tuple[str, int, Sequence[Effect]]]:
    """What happened and what was made up to a period: its name, the week it began, and what it changes."""
    for period, entry in enumerate(game.log[:until], 1):
        week = game.scenario.first_week(period)
        for name, event in game.news(period).items():
            answer = entry.answers.get(name, event.default or "")
            more = event.answers[answer].effects if answer in event.answers else ()
            yield event.headline, event.at or week, (*event.effects, *more)
        for name in entry.plays:
            if game.worked(name, period):
                yield game.scenario.plays[name].name, week, game.scenario.plays[name].effects


def _bring(effects: Sequence[Effect], week: int, first: int, last: int) -> bool:
    """Whether any of the effects that began in a week adds calls from ``first`` to ``last``."""
    adding = [effect for effect in effects if effect.on == "stock.leads" and effect.plus > 0]
    spans = [(week + effect.delay, week + effect.delay + (effect.weeks or 1) - 1) for effect in adding]
    return any(begins <= last and ends >= first for begins, ends in spans)


def hours_changed(game: Game) -> str:
    """How the week of the period to plan differs from the one before, as a sentence; empty where it does not."""
    now, before = (game.budget_in(max(1, game.period - back)) for back in (0, 1))
    if game.over or abs(now - before) < SEEN:
        return ""
    more = f"{abs(now - before):.3g} {'more' if now > before else 'fewer'}"
    return f"Your week has {now:.3g} hours now, {more}."


def bare_table(game: Game) -> str:
    """Why a strategy meeting lays no play on the table, as a sentence; empty where it does, or where there is none."""
    scenario = game.scenario
    meets = scenario.plays and scenario.play.offered and scenario.is_strategy(game.period) and not game.over
    if not meets or game.offered:
        return ""
    return f"No play is on the table: {'the till can pay for none' if game.overdrawn else 'none is open now'}."


def goals_kept(game: Game) -> str:
    """In how many periods the goals were reached, as a sentence; empty where none was set."""
    aimed = [(report, game.goals(report.period)) for report in game.reports]
    tried = [story.reached(report, goals) for report, goals in aimed if goals]
    if not tried:
        return ""
    return f"You reached your goal in {sum(tried)} of {counted(len(tried), game.scenario.period)}."


def _ended(text: str) -> str:
    """A sentence with its stop; nothing stays nothing."""
    return text if text[-1:] in STOPS else f"{text}."
