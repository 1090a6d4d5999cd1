"""What was thought and said in a game: beliefs, other plans, advisers, plays, guesses, and what data would claim."""

from collections.abc import Iterator
from functools import partial
from statistics import fmean
from xml.etree.ElementTree import Element

from simgame.analysis.calibration import calibration
from simgame.analysis.contrasts import told as told_apart
from simgame.figures import between, hours, money, people
from simgame.planning.ending import planners
from simgame.review import Guess
from simgame.sharing.handout import Handout
from simgame.sharing.markup import element
from simgame.sharing.parts import figure, paragraph, quoted, section, sentences, table
from simgame.sharing.points_chart import Axis, Point, points_chart

WANTS = Axis(low=0.0, high=10.0, before="want 0", after="10")
"""The scale that products and needs lie on."""


def beliefs(told: Handout) -> Element:
    """What each segment wanted and would pay, as it was thought and as it was."""
    low, high = told.scenario.firm.scale
    ends = element("p", "○ is what you thought, ● what was so. On the scale of wants, 0 is ", class_="quiet")
    for text, between_them in ((low, " and 10 is "), (high, ".")):
        part = quoted(told.scenario, "span", text)
        part.tail = between_them
        ends.append(part)
    dearest = max(max(guess.believed_worth, guess.worth) for guess in told.review.guesses) * 1.15
    parts = [part for guess in told.review.guesses for part in _segment(told, guess, dearest)]
    return section("What they wanted, and what they would pay", ends, *parts)


def _segment(told: Handout, guess: Guess, dearest: float) -> Iterator[Element]:
    say = partial(money, currency=told.scenario.currency)
    thought, so = say(guess.believed_worth), say(guess.worth)
    wanted = f"You thought they wanted {guess.believed_need:.1f}; they wanted {guess.need:.1f}."
    worth = f"You thought an order was worth {thought} to them; it was worth {so}."
    yield quoted(told.scenario, "h3", guess.name)
    need_before = Point(at=guess.believed_need, says=f"○ thought {guess.believed_need:.1f}", tone="plain", filled=False)
    need_after = Point(at=guess.need, says=f"● wanted {guess.need:.1f}", tone="key")
    yield figure(lambda width: points_chart(need_before, [need_after], WANTS, width, wanted), wanted)
    pays = Axis(low=0.0, high=dearest, before=f"pay {say(0)}", after=say(round(dearest)))
    worth_before = Point(at=guess.believed_worth, says=f"○ thought {thought}", tone="plain", filled=False)
    worth_after = Point(at=guess.worth, says=f"● worth {so}", tone="key")
    yield figure(lambda width: points_chart(worth_before, [worth_after], pays, width, worth), worth)


def others(told: Handout) -> Element | None:
    """Where the plan parts from par's; None where there is no plan to compare with."""
    if told.par is None or "par" not in told.plans:
        return None
    plans = {"you": [report.hours for report in told.game.reports]}
    plans |= {name: [step.hours for step in plan] for name, plan in told.plans.items()}
    rows = [
        (name.capitalize(), *(hours(round(fmean(getattr(each, name) for each in plan), 1)) for plan in plans.values()))
        for name in told.levers
    ]
    return section(
        "How others would have done it",
        paragraph(planners(told.par, told.scenario.currency), "quiet"),
        sentences(told_apart(told.scenario, told.game.reports, told.plans["par"])),
        table("Hours a week, mean of the game", ("Activity", *plans), rows),
    )


def plays(told: Handout) -> Element | None:
    """What plays brought and which goals were reached; None where there were none."""
    if not told.closer.meetings:
        return None
    beside = "Each play is set beside the same game without it."
    return section("Plays and goals", paragraph(beside, "quiet"), sentences(told.closer.meetings))


def answers(told: Handout) -> Element | None:
    """What answers brought; None where nothing was asked."""
    if not told.closer.answers:
        return None
    beside = "Each answer is set beside the same game with another one."
    return section("Your answers", paragraph(beside, "quiet"), sentences(told.closer.answers))


def foreseen(told: Handout) -> Element | None:
    """How well the forecast held; None where it foresees no worth."""
    if not told.closer.foreseen:
        return None
    return section("What the forecast said of Worth", sentences(told.closer.foreseen))


def advisers(told: Handout) -> Element:
    """Who of the two knew best."""
    how = "Each month's advice was tried on this game, with the same luck, and measured at its end."
    said = how.replace("month", told.scenario.period)
    return section("Who knew best", sentences(told.closer.advice), paragraph(said, "quiet"))


def guesses(told: Handout) -> Element | None:
    """The owner's guesses beside the program's; None where nobody guessed."""
    score = calibration(told.closer.guesses)
    if score is None:
        return None
    period = told.scenario.period.capitalize()
    rows = [
        (
            f"{guess.period}",
            between(guess.low, guess.high),
            between(guess.program_low, guess.program_high),
            people(guess.happened),
        )
        for guess in told.closer.guesses
    ]
    scored = f"The guesses score {people(score)}; 100 is as good as the forecast. Guesses move no money and no points."
    return section(
        "Your guesses", table("Sales, guessed and come", (period, "You", "Forecast", "Bought"), rows), paragraph(scored)
    )


def analyst(told: Handout) -> Element:
    """What data alone would claim, beside the truth."""
    return section("What an analyst would read from your weeks", sentences(told.closer.claims))
