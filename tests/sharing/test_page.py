"""The page holds all it needs, asks for nothing, says everything, and takes texts for texts."""

import re
from importlib.metadata import PackageNotFoundError
from itertools import pairwise
from pathlib import Path

import pytest
from attrs import evolve
from textual.color import Color

from simgame.figures import money, people, short_money
from simgame.game import Game
from simgame.scenario import Event, Hours, PeriodDecisions, Play, Scenario, Target, Texts, load, shipped
from simgame.scenario.events import Answer
from simgame.sharing import page as pages
from simgame.sharing.handout import handout
from simgame.sharing.page import page
from simgame.tui.theme import READABLE, contrast
from tests.sharing.reader import Reader
from tests.tui.test_evil import halfway
from tests.worlds import harbour, months, play_harbour

LARGEST = 300_000
"""Bytes."""
FETCHED = {"src", "href", "srcset", "data", "action", "formaction", "poster", "background", "xlink:href", "ping"}
"""Attributes that make a browser fetch or go somewhere."""
SCRIPT = "<script src='https://x.example/a.js'>alert(1)</script>"


def evil(number: int) -> str:
    """A text that would be markup; no two are the same."""
    return f"</style></svg>{SCRIPT}\"'&amp;<!--{number}"


def read(game: Game) -> Reader:
    return Reader(page(handout(game)))


@pytest.fixture(scope="module")
def spokes(spoke: Game) -> Reader:
    """Its page."""
    return read(spoke)


@pytest.fixture(scope="module")
def spoke() -> Game:
    """A game with a par, events, a guess, a goal and a note."""
    scenario = load(shipped()["spoke-and-chain"])
    game = Game(scenario=scenario, seed=7)
    for number in range(scenario.periods):
        hours = Hours(research=4, pricing=2, promotion=12 - number % 3, prospecting=12, closing=8 + number % 3)
        met = scenario.is_strategy(game.period)
        game = game.play(
            PeriodDecisions(
                hours=hours,
                target=Target.of("racers"),
                prediction={"wins": (5.0, 25.0)} if met else {},
                goals={"wins": 30.0} if met else {},
                note="Fewer calls, more quotes" if met else "",
            )
        )
    return game


def evil_game() -> Game:
    """Every text that a page can show, as bad as it comes."""
    base = harbour(noise="counts")
    segments = {key: evolve(each, name=evil(n)) for n, (key, each) in enumerate(base.segments.items(), 1)}
    answers = {"yes": Answer(say=evil(13)), "no": Answer(say=evil(14))}
    scenario = evolve(
        base,
        title=evil(3),
        language='"><script>',
        teaches=(evil(4),),
        currency=evil(5),
        unit=evil(6),
        period=evil(7),
        periods=2,
        segments=segments,
        firm=evolve(base.firm, scale=(evil(8), evil(9))),
        plays={"fair": Play(name=evil(10))},
        events={"news": Event(at=1, headline=evil(11)), "ask": Event(at=5, headline=evil(12), answers=answers)},
        texts=Texts(briefing=evil(15), debrief=(evil(16), evil(17))),
    )
    game = Game(scenario=scenario, seed=3)
    game = game.play(PeriodDecisions(hours=Hours(promotion=20, closing=10), plays=("fair",), note=evil(18)))
    return game.play(PeriodDecisions(hours=Hours(promotion=20, closing=10), answers={"ask": "yes"}))


@pytest.mark.parametrize("game", [evil_game(), halfway(3), play_harbour()], ids=["evil", "markup", "harbour"])
def test_it_asks_no_other_machine_for_anything_and_runs_nothing(game: Game) -> None:
    written = page(handout(game))
    found = Reader(written)
    assert {tag for tag, _ in found.tags}.isdisjoint(
        {"script", "link", "img", "iframe", "object", "embed", "base", "use"}
    )
    assert not [told for _, told in found.tags if FETCHED & told.keys() or any(name.startswith("on") for name in told)]
    style = written[written.index("<style>") : written.index("</style>")]
    assert not re.search(r"https?:|url\(|@import|@font-face", style)
    values = [value for _, told in found.tags for name, value in told.items() if name not in {"content", "lang"}]
    assert not any(re.search(r"url\(|^\s*(https?|data|javascript):", value) for value in values)
    law = next(told for told in found.named("meta") if told.get("http-equiv") == "Content-Security-Policy")
    assert law["content"].startswith("default-src 'none'")


def test_texts_of_a_scenario_are_texts_whatever_they_look_like() -> None:
    found = read(evil_game())
    for number in [*range(1, 6), *range(7, 14), *range(15, 19)]:
        assert " ".join(evil(number).split()) in found.text, number
    assert found.named("h1")[0]["lang"] == evil_game().scenario.language


def test_markup_of_another_program_is_shown_as_it_stands() -> None:
    game = halfway(3)
    found = read(game)
    scenario = game.scenario
    texts = [scenario.title, *scenario.teaches, *scenario.firm.scale, *scenario.texts.debrief]
    texts += [segment.name for segment in scenario.segments.values()]
    texts += [event.headline for event in scenario.events.values() if event.at != 5]
    assert "[@click=app.quit]briefing[/] [/b] [$3]" in found.text
    for text in texts:
        assert text in found.text


def test_letters_that_turn_or_hide_others_are_left_out() -> None:
    game = play_harbour(count=2)
    turned = evolve(game, scenario=evolve(game.scenario, title="Har\u202ebour\u2066\x07", periods=2))
    written = page(handout(turned))
    assert "<h1" in written
    assert "Harbour" in written
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x00-\x08]", written)


def test_it_is_small_however_long_the_game_is(spoke: Game) -> None:
    assert len(page(handout(spoke)).encode()) < LARGEST / 3
    price = PeriodDecisions(hours=Hours(promotion=9, prospecting=9, closing=9), price=20)
    game = Game(scenario=harbour(periods=200, weeks_per_period=1), seed=1, log=(price,) * 200)
    closer = handout(evolve(game, log=game.log[:2])).closer
    assert len(page(handout(game, closer)).encode()) < LARGEST


def test_every_period_stands_in_the_tables_with_what_was_decided_and_what_came(spoke: Game, spokes: Reader) -> None:
    found = spokes
    for report, entry in zip(spoke.reports, spoke.log, strict=True):
        rows = [row for row in found.rows if row[0] == str(report.period)]
        decided = next(row for row in rows if "Racers" in row)
        assert decided[1:6] == [f"{hours:.4g}" for hours in (4, 2, entry.hours.promotion, 12, entry.hours.closing)]
        came = next(row for row in rows if money(round(report.value)) in row)
        assert {people(report.calls), people(report.wins), money(round(report.revenue))} <= set(came)
    everything = next(row for row in found.rows if row[0] == "in all")
    assert people(sum(report.wins for report in spoke.reports)) in everything


def test_it_tells_result_plans_advisers_guesses_goals_and_questions(spoke: Game, spokes: Reader) -> None:
    told, found = handout(spoke), spokes
    assert told.par is not None
    assert told.score.points is not None
    assert f"you {told.score.points:.0f}" in found.text
    assert {"you", "par", "best"} == told.courses.keys()
    for name, course in told.courses.items():
        assert f"{name} {short_money(course[-1])}" in found.text
    for text in (*told.closer.advice, *told.closer.claims, *told.closer.meetings, *spoke.scenario.texts.debrief):
        assert " ".join(text.split()) in found.text
    assert "The guesses score" in found.text
    assert re.search(r"Month \d+ added most: \$", found.text)
    assert "Goal: 30 sales a month." in found.text
    assert "Your note: Fewer calls, more quotes" in found.text
    assert "Seed 7" in found.text
    assert "Difficulty normal" in found.text


def test_every_drawing_is_told_in_words_and_drawn_for_sheets_and_telephones(spokes: Reader) -> None:
    found = spokes
    drawings = found.named("svg")
    assert len(drawings) >= 2 * 6
    assert all(told["role"] == "img" and told["aria-label"].endswith(".") for told in drawings)
    assert [told["class"] for told in drawings] == ["wide", "narrow"] * (len(drawings) // 2)
    assert len(found.named("figcaption")) == len(found.named("figure")) == len(drawings) // 2


def test_headings_go_down_one_step_at_a_time_and_the_languages_are_named(spokes: Reader) -> None:
    found = spokes
    levels = [int(tag[1]) for tag, _ in found.tags if re.fullmatch(r"h\d", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert found.named("html") == [{"lang": "en"}]
    german = evolve(play_harbour(count=2), scenario=harbour(language="de"))
    assert all(told["lang"] == "de" for told in read(german).named("h1"))


def test_nothing_the_owner_cannot_know_is_told_before_the_end() -> None:
    begun = read(months(Game(scenario=harbour(), seed=1), 2))
    assert "after 2 months of 8" in begun.text
    assert "what they would pay" not in begun.text
    assert "analyst" not in begun.text
    assert "what they would pay" in read(play_harbour()).text


def test_a_part_that_has_nothing_to_tell_is_left_out() -> None:
    found = read(play_harbour(count=8))
    assert "Your guesses" not in found.text
    assert "Plays and goals" not in found.text
    assert "To talk about" not in found.text
    assert "There are no points" in found.text


def test_a_firm_that_the_bank_closed_is_over() -> None:
    broke: Scenario = harbour(periods=8)
    broke = evolve(broke, play=evolve(broke.play, bankruptcy="stop"), firm=evolve(broke.firm, cash=-90_000, credit=0))
    game = Game(scenario=broke, seed=1).play(PeriodDecisions(hours=Hours(closing=1)))
    assert "closed by the bank in month 1" in read(game).text


def test_who_was_aimed_at_is_said_apart_where_it_differs() -> None:
    each = harbour()
    each = evolve(each, play=evolve(each.play, targets="each"), periods=1)
    aims = Target(promotion={"sailors": 1}, prospecting={"sailors": 1, "fishers": 3}, product={})
    game = Game(scenario=each, seed=1).play(PeriodDecisions(hours=Hours(closing=9), price=20, target=aims))
    assert "heard: Sailors, called: Sailors 25 % + Fishers 75 %, made for: everybody" in read(game).text


def colours(kind: str) -> dict[str, str]:
    """Of the stylesheet, by name: the first block is light, the second dark."""
    blocks = re.findall(r":root \{(.*?)\}", Path(pages.STYLE).read_text(encoding="utf-8"), re.DOTALL)
    return dict(re.findall(r"--(\w+): (#\w+);", blocks[{"light": 0, "dark": 1}[kind]]))


@pytest.mark.parametrize("kind", ["light", "dark"])
def test_every_letter_and_every_shape_can_be_read(kind: str) -> None:
    named = colours(kind)
    behind = [Color.parse(named.pop("paper")), Color.parse(named.pop("sheet"))]
    del named["line"], named["axis"]
    assert len(named) == 12
    for name, colour in named.items():
        assert min(contrast(Color.parse(colour), each) for each in behind) >= READABLE, name


def test_where_the_till_counts_the_page_says_what_does_not() -> None:
    till = harbour(periods=2)
    game = months(Game(scenario=evolve(till, score=evolve(till.score, measure="cash")), seed=1), 2)
    found = read(game)
    assert f"{money(round(game.latest.cash))} is in the till at the end" in found.text
    assert "it does not count." in found.text
    assert "Till, month by month" in found.text


def test_a_game_in_which_nobody_worked_has_a_page_too() -> None:
    lazy = Game(scenario=harbour(periods=2), seed=1)
    found = read(months(lazy, 2, Hours()))
    assert "No hour earned any sales." in found.text
    assert re.search(r"Month \d took least off: \$", found.text)
    assert "Marketing had 0 hours a week, sales 0; 40 went to nothing." in found.text


def test_a_program_that_was_never_installed_makes_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> str:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(pages, "version", missing)
    assert "Made by simgame, model" in read(play_harbour(count=1)).text
