"""A game as one page to print, to hand out or to open in a browser: it holds all it needs and asks for nothing."""

from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from xml.etree.ElementTree import Element

from simgame import MODEL_VERSION
from simgame.figures import money
from simgame.planning.ending import length
from simgame.scenario import Scenario, load, shipped
from simgame.sharing import judgement_sections, results_sections
from simgame.sharing.handout import Handout
from simgame.sharing.markup import element, written
from simgame.sharing.parts import quoted, section
from simgame.sharing.record_section import record

STYLE = Path(__file__).with_name("page.css")
NOISE = {"off": "no luck", "smooth": "small swings", "counts": "whole people, by chance"}
"""How much luck there was."""
LAW = "default-src 'none'; style-src 'unsafe-inline'"
"""Browsers run no script of the page and fetch nothing for it, whatever is written in it."""


def page(told: Handout) -> str:
    """The page as a file holds it; the same game makes the same page."""
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=LAW),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", f"{told.scenario.title}: {length(told.game)}"),
        element("style", STYLE.read_text(encoding="utf-8")),
    )
    main = element("main", *_opening(told), *_sections(told))
    return written(element("html", head, element("body", main, _closing(told)), lang="en"))


def _opening(told: Handout) -> Iterator[Element]:
    scenario, game = told.scenario, told.game
    facts = {
        "Scenario": scenario.id,
        "Seed": str(game.seed),
        "Level": scenario.level,
        **_difficulty(scenario),
        "Luck": NOISE[scenario.play.noise],
        "Cash at first": money(round(game.opening.cash), scenario.currency),
    }
    yield element(
        "header",
        quoted(scenario, "h1", scenario.title),
        element("p", f"Debrief, {length(game)}", class_="lead"),
        element("dl", *(_fact(name, value) for name, value in facts.items()), class_="facts"),
    )
    story = [quoted(scenario, "p", part) for part in scenario.texts.briefing.split("\n\n") if part.strip()]
    goals = [quoted(scenario, "li", each) for each in scenario.teaches]
    if story or goals:
        teaches = [element("h3", "What it teaches"), element("ul", *goals)] if goals else []
        yield section("The firm", *story, *teaches)


def _difficulty(scenario: Scenario) -> dict[str, str]:
    """At which difficulty a shipped scenario was played; nothing where the file it comes from is not at hand."""
    if (source := shipped().get(scenario.id)) is None:
        return {}
    original = load(source)
    levels = {original.at_difficulty(name).digest().rules: name for name in original.difficulties}
    played = levels.get(scenario.digest().rules)
    return {"Difficulty": played} if played and len(levels) > 1 else {}


def _fact(name: str, value: str) -> Element:
    return element("div", element("dt", name), element("dd", value))


def _sections(told: Handout) -> Iterator[Element]:
    yield results_sections.verdict(told)
    yield results_sections.hours(told)
    yield results_sections.course(told)
    yield results_sections.demand(told)
    yield results_sections.causes(told)
    over = told.game.over
    parts = (
        judgement_sections.beliefs(told) if over else None,
        judgement_sections.others(told) if over else None,
        judgement_sections.plays(told),
        judgement_sections.answers(told),
        judgement_sections.foreseen(told) if over else None,
        judgement_sections.advisers(told),
        judgement_sections.guesses(told),
        judgement_sections.analyst(told) if over else None,
    )
    yield from (part for part in parts if part is not None)
    yield record(told)
    if asked := told.scenario.texts.debrief:
        yield section("To talk about", element("ol", *(quoted(told.scenario, "li", each) for each in asked)))


def _closing(told: Handout) -> Element:
    try:
        made = f"simgame {version('simgame')}"
    except PackageNotFoundError:
        made = "simgame"
    again = f"The same scenario, seed {told.game.seed} and decisions give the same game on any machine."
    return element("footer", element("p", f"Made by {made}, model {MODEL_VERSION}. {again}"))
