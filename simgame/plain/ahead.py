"""What lies ahead, in sentences: the plan as it stands, what it should bring, advice, and what hours bring."""

from collections.abc import Iterator, Mapping

from simgame import story
from simgame.analysis.advisers import NAMES, Advice, advised
from simgame.analysis.beliefs import known as beliefs_of
from simgame.analysis.curves import curves
from simgame.analysis.forecast import Forecast, forecast
from simgame.analysis.knowing import hour_said, knowing
from simgame.analysis.next_hour import next_hour, shown
from simgame.analysis.outlook import SALES, Figure, outlook, warned
from simgame.diary import bare_table, hours_changed
from simgame.figures import about, between, hours, money, people, price
from simgame.game import Game
from simgame.plain.orders import PAID, left_said
from simgame.plain.typed import Unclear
from simgame.planning.goals import sets_goals
from simgame.planning.guesses import asks
from simgame.planning.levers import AIMS, aimed, mix, settled, shut, whom
from simgame.planning.plays import priced, takes
from simgame.planning.rivals import boards
from simgame.scenario import ACTIVITIES, SIDES, PeriodDecisions

DOES = {"marketing": "creates demand", "sales": "satisfies demand"}
HINTS = 2
"""Lines of the coach at once."""


def month_opens(game: Game, plan: PeriodDecisions) -> Iterator[str]:
    """What is worth hearing before planning: what is new, what is asked, and the plan in short."""
    scenario = game.scenario
    yield f"{scenario.period.capitalize()} {game.period} of {scenario.periods}."
    for lever, why in story.opened(scenario, game.period):
        yield f"New: {lever}. {why}"
    for event in game.news(game.period).values():
        if not event.answers:
            yield f"News: {event.headline}. {event.text}"
    yield from filter(None, (hours_changed(game), bare_table(game)))
    for hint in game.hints[:HINTS]:
        yield f"Coach: {hint}"
    yield from asked(game, plan)
    yield in_short(game, plan)


def in_short(game: Game, plan: PeriodDecisions) -> str:
    """Hours of a plan, and what else moves, in a line."""
    scenario = game.scenario
    levers = [name for name in ACTIVITIES if name in scenario.open_levers(game.period)]
    given = ", ".join(f"{name} {hours(getattr(plan.hours, name))}" for name in levers)
    moves = "price" in scenario.open_levers(game.period)
    asks_price = f" Price {price(plan.price or game.latest.price, scenario.currency)}." if moves else ""
    return f"The plan: {given}. {left_said(game, plan)}{asks_price}"


def plan_told(game: Game, plan: PeriodDecisions) -> Iterator[str]:
    """The whole plan, a name and what stands there in each line."""
    scenario, waits = game.scenario, shut(game.scenario, game.period)
    week = hours(game.left_beside(plan.plays))
    yield f"Plan for {scenario.period} {game.period} of {scenario.periods}: {week} a week. {left_said(game, plan)}"
    for side, names in SIDES.items():
        there = [name for name in names if name in scenario.play.levers]
        if there:
            yield f"{side.capitalize()}, which {DOES[side]}."
        for name in there:
            yield f"{name.capitalize()}: {waits.get(name) or hours(getattr(plan.hours, name))}."
    yield from _levers(game, plan)
    yield from _answered(game, plan)


def _levers(game: Game, plan: PeriodDecisions) -> Iterator[str]:
    scenario = game.scenario
    stays = {lever: f", {words}" for lever, words in settled(scenario, game.period).items()}
    if scenario.play.price == "free":
        others = f" Others ask: {asked_by}." if (asked_by := boards(game)) else ""
        yield f"Price: {price(plan.price or game.latest.price, scenario.currency)}{stays.get('price', '')}.{others}"
    if len(scenario.segments) > 1:
        names = whom(scenario)
        for part, label in (AIMS if scenario.play.targets == "each" else {"target": "For"}).items():
            who = names.get(aimed(plan.target, part) or "") or mix(plan.target, part, scenario)
            yield f"{label}: {who}{stays.get('target', '')}."
    if scenario.play.money == "on":
        for name in (each for each in PAID if each in scenario.play.levers):
            amount = money(getattr(plan.spend, name), scenario.currency)
            yield f"{name.capitalize()} money: {amount} a week{stays.get('money', '')}."


def asked(game: Game, plan: PeriodDecisions) -> Iterator[str]:
    """Questions, the table of plays, goal and guess, each with what the plan says to it."""
    yield from questions(game, plan)
    yield from table(game, plan)
    yield from _aims(game, plan)


def _answered(game: Game, plan: PeriodDecisions) -> Iterator[str]:
    """What the plan says to all that is asked, in short."""
    for name, event in game.questions.items():
        given = plan.answers.get(name)
        yield f"{event.headline}: {event.answers[given].say if given else 'no answer yet; type answer to hear it'}"
    if game.offered:
        taken = ", ".join(game.offered[name].name for name in plan.plays)
        yield f"Plays taken: {taken}." if taken else "No play is taken; type play to hear the table."
    yield from _aims(game, plan)


def _aims(game: Game, plan: PeriodDecisions) -> Iterator[str]:
    scenario = game.scenario
    if sets_goals(game):
        goal = ", ".join(story.goal_said(measure, size, scenario) for measure, size in plan.goals.items())
        none = "none yet; type goal and a number of sales, or leave it"
        yield f"Goal: {f'{goal} a {scenario.period}' if goal else none}."
    if asks(game):
        guess = plan.prediction.get("wins")
        yield f"Guess your sales: {between(*guess) if guess else 'type guess and a number, or leave it'}."


def questions(game: Game, plan: PeriodDecisions) -> Iterator[str]:
    """What is asked, with its answers."""
    several = len(game.questions) > 1
    for at, (name, event) in enumerate(game.questions.items(), 1):
        yield f"Question{f' {at}' if several else ''}: {event.headline}. {event.text}".strip()
        given, which = plan.answers.get(name), f"{at} " if several else ""
        for number, (key, each) in enumerate(event.answers.items(), 1):
            yours = " (your answer)" if key == given else ""
            yield f"Answer {which}{number}: {priced(each, game.scenario, event, game.period)}{yours}"
        if given is None:
            yield f"Type answer {which}and a number."


def table(game: Game, plan: PeriodDecisions) -> Iterator[str]:
    """The plays on the table, with what they take."""
    scenario, offered = game.scenario, game.offered
    if not offered:
        return
    picks = scenario.play.picks
    yield f"Strategy meeting. On the table, {'one or none' if picks == 1 else f'up to {picks}'} to take:"
    for at, (key, play) in enumerate(offered.items(), 1):
        cost, weekly = takes(play, scenario)
        parts = ", ".join(filter(None, (f"for {play.function}", f"{cost} once" if cost else "", weekly)))
        taken = " Taken." if key in plan.plays else ""
        yield f"Play {at}: {play.name}; {parts}. {play.text}{taken}"
    if not plan.plays:
        yield "Type play and a number, or leave it."


def foreseen(game: Game, plan: PeriodDecisions, pin: PeriodDecisions | None = None) -> Iterator[str]:
    """What a plan should bring beside the last period, or beside a plan that is pinned, and what in it cannot work."""
    ahead, scenario = forecast(game, plan), game.scenario
    pinned, than = (forecast(game, pin), "pinned") if pin else (None, f"last {scenario.period}")
    keeps = asks(game)
    yield f"If you run this {scenario.period}, as far as you know (9 times in 10 it lies between the two):"
    for figure in outlook(ahead, game.latest, scenario, keeps_sales=keeps, pinned=pinned):
        yield _figure_said(figure, game, than)
    if keeps:
        yield f"{SALES}: this time you guess."
    yield from _goals_ahead(game, plan, ahead, keeps=keeps)
    for warning in story.warnings(game.latest, plan, ahead.mean, scenario)[: warned(scenario)]:
        yield f"Careful: {warning}"


def moved_said(game: Game, before: PeriodDecisions, now: PeriodDecisions) -> Iterator[str]:
    """What a change did to the forecast, ``Forecast: bought 24, was 22.``; nothing where it did nothing; some 40 ms."""
    if before == now:
        return
    keeps, pinned = asks(game), forecast(game, before)
    figures = outlook(forecast(game, now), game.latest, game.scenario, keeps_sales=keeps, pinned=pinned)
    said = {
        figure.name: (_size(figure, figure.range.p50, game), _size(figure, figure.before, game))
        for figure in figures
        if figure.before is not None
    }
    changed = [f"{name.lower()} {size}, was {then}" for name, (size, then) in said.items() if size != then]
    people_first = sorted(changed, key=lambda told: not told.startswith(SALES.lower()))
    told = "; ".join(dict.fromkeys([*people_first[:1], *changed[-1:]]))
    if told:
        yield f"Forecast: {told}."


def _size(figure: Figure, amount: float, game: Game) -> str:
    return people(about(amount)) if figure.say is people else money(round(about(amount)), game.scenario.currency)


def _figure_said(figure: Figure, game: Game, than: str) -> str:
    currency, name = game.scenario.currency, figure.name

    def say(amount: float) -> str:
        return people(amount) if figure.say is people else money(round(amount), currency)

    reach = figure.range
    before = (
        "" if figure.before is None else f"; {than} {say(about(figure.before) if than == 'pinned' else figure.before)}"
    )
    return f"{name}: {say(about(reach.p50))}, between {say(about(reach.p5))} and {say(about(reach.p95))}{before}."


def _goals_ahead(game: Game, plan: PeriodDecisions, ahead: Forecast, *, keeps: bool) -> Iterator[str]:
    goals: Mapping[str, float] = plan.goals or game.goals(game.period)
    for measure, goal in goals.items():
        if not (measure == "wins" and keeps):
            reached = ahead.measures[measure].p95 >= goal
            yield f"Goal {story.goal_said(measure, goal, game.scenario)}: {'in reach' if reached else 'unlikely'}."


def advice(game: Game, plan: PeriodDecisions) -> tuple[Advice, ...]:
    """
    What the advisers say of a plan for the next period.

    Raises:
        Unclear: Nobody advises in this game.
    """
    if not game.scenario.play.help:
        raise Unclear("Nobody advises in this game.")
    return advised(game, beliefs_of(game), plan)


def advice_told(given: tuple[Advice, ...], plan: PeriodDecisions, *, new: bool = True) -> Iterator[str]:
    """Both advisers, and to who is new how to do what they say."""
    for each in given:
        done = " You do." if each.followed(plan.hours) else ""
        yield f"{NAMES[each.side]}, {each.side}: {each.line}{done}"
    movers = [NAMES[each.side] for each in given if each.move and not each.followed(plan.hours)]
    if movers and new:
        yield f"Type follow {' or follow '.join(name.casefold() for name in movers)} to do it."


def hours_bring(game: Game, plan: PeriodDecisions, activity: str = "") -> Iterator[str]:
    """What the next hour of each open activity, or of one, brings."""
    found = curves(game, plan)
    for name, curve in found.items():
        if activity in ("", name):
            told = next_hour(curve, shown(name, found), game.scenario)
            yield f"{name.capitalize()}, {hours(curve.hours[curve.own])} now. {' '.join(told)}"
    if activity in ("", "research") and (hour := hour_said(knowing(game, plan), game.scenario, game.period)):
        yield hour
