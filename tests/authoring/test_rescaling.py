"""A rescaled scenario is the same game: every share, every elasticity and every result, in other units."""

import re
from functools import cache

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from simgame.analysis.evidence import measure
from simgame.authoring.own_firm import TEMPLATE
from simgame.authoring.rescaling import Scale, rescaled, unit_of, written
from simgame.authoring.setting import setting
from simgame.authoring.source import Source
from simgame.authoring.specs import Spec, spec, specs
from simgame.game import Game
from simgame.report import Report
from simgame.scenario import ACTIVITIES, Hours, PeriodDecisions, Scenario, Target, check_text, shipped

PRECISE = 1e-6
CENTS = 0.05
"""By which sums of some thousands may differ, since files hold eight digits."""
SIZELESS = {
    *("1", "log odds", "minutes", "odds", "period", "periods", "plays", "point", "points", "points of the scale"),
    *("segment", "sqrt(week)", "the number's own unit", "times", "week", "weeks", "year"),
}
PRIMES = Scale(money=2, hours=3, people=5)
SCALES = (Scale(money=0.21), Scale(hours=0.35), Scale(people=7.5), Scale(money=32.5, hours=1.5, people=0.6))

scales = st.builds(
    Scale,
    money=st.floats(0.02, 50),
    hours=st.integers(10, 240).map(lambda hours: hours / 40),
    people=st.floats(1, 50),
)


@cache
def base(name: str) -> str:
    """A tested text that states every number with a size, those it left to their defaults as well."""
    text = (TEMPLATE if name == "template" else shipped()[name]).read_text(encoding="utf-8")
    for each in sized():
        if Source(text).value(each.path) is None:
            text = setting(Source(text), each.path, f"{each.default:.10g}").applied(text)
    return text


def sized() -> list[Spec]:
    """Numbers with a default that is not the same in every size."""
    spreads = [spec(("model", "research", name)) for name in ("answer_sd", "worth_sd")]
    found = [
        each for each in specs() if each.is_number and each.path[0] in {"model", "firm"} and "ITEM" not in each.path
    ]
    return [each for each in found if each.default and (PRIMES.factor(each.unit) != 1 or each in spreads)]


BASES = ("template", "spoke-and-chain", "ladder-and-leather", "tutorial")


@cache
def loaded(text: str) -> Scenario:
    scenario, findings = check_text(text, "scenario.toml")
    assert scenario is not None, findings
    return scenario


def test_every_unit_is_made_of_sizes_and_of_what_has_none() -> None:
    words = {word for each in specs() for word in re.split(r"/| per ", each.unit or "1")}
    assert {word for word in words if PRIMES.factor(word) == 1} <= SIZELESS


@pytest.mark.parametrize(
    ("unit", "factor"),
    [("$", 2), ("$/order", 2 / 5), ("$/hour", 2 / 3), ("hours/opportunity per week", 3 / 5), ("answers/call", 3 / 5),
     ("opportunities/hour", 5 / 3), ("leads/week per prospect", 1), ("points/sqrt(week)", 1), ("1/week", 1)],
)  # fmt: skip
def test_a_unit_says_what_a_number_is_multiplied_by(unit: str, factor: float) -> None:
    assert PRIMES.factor(unit) == pytest.approx(factor)


def test_the_template_states_every_number_that_has_a_size() -> None:
    text = TEMPLATE.read_text(encoding="utf-8")
    assert [each.dotted for each in sized() if Source(text).value(each.path) is None] == []


@pytest.mark.parametrize("name", BASES)
def test_measured_effects_stay_as_they_are(name: str) -> None:
    before = measure(loaded(base(name)))
    scale = SCALES[BASES.index(name)]
    after = measure(loaded(rescaled(base(name), scale)))
    for old, new in zip(before, after, strict=True):
        assert new.measured == pytest.approx(old.measured, rel=PRECISE), old.claim


@st.composite
def logs(draw: st.DrawFn, scenario: Scenario) -> list[PeriodDecisions]:
    """Some periods of a game, each as a player might plan it."""
    levers = [name for name in scenario.play.levers if name not in scenario.unlock]
    entries = []
    for period in range(1, draw(st.integers(1, scenario.periods)) + 1):
        shares = draw(st.lists(st.floats(0.01, 1), min_size=len(levers), max_size=len(levers)))
        hours = {
            lever: 0.8 * scenario.firm.hours * share / sum(shares) for lever, share in zip(levers, shares, strict=True)
        }
        meets = scenario.is_strategy(period)
        moves = meets and "price" in scenario.open_levers(period)
        low, high = scenario.price_range_or_default
        asked = {key: event for key, event in scenario.may_ask(period).items() if event.at}
        entries.append(
            PeriodDecisions(
                hours=Hours(**hours),
                price=draw(st.floats(1.01 * low, 0.99 * high)) if moves else None,
                target=Target.of(draw(st.sampled_from(["all", *scenario.segments]))) if meets else Target(),
                answers={key: draw(st.sampled_from(list(event.answers))) for key, event in asked.items()},
            )
        )
    return entries


@settings(max_examples=15)
@given(st.sampled_from(BASES), scales, st.sampled_from(["off", "smooth"]), st.integers(0, 99), st.data())
def test_a_rescaled_game_comes_out_the_same_in_its_own_units(
    name: str, scale: Scale, noise: str, seed: int, data: st.DataObject
) -> None:
    before, after = (quiet(loaded(text), noise) for text in (base(name), rescaled(base(name), scale)))
    log = data.draw(logs(before))
    old = played(before, seed, log)
    new = played(after, seed, [in_units(entry, scale) for entry in log])
    for one, other in zip(old, new, strict=True):
        assert in_old_units(figures(other), scale) == pytest.approx(figures(one), rel=1e-5, abs=CENTS)


def quiet(scenario: Scenario, noise: str) -> Scenario:
    return evolve(scenario, play=evolve(scenario.play, noise=noise))


def played(scenario: Scenario, seed: int, log: list[PeriodDecisions]) -> tuple[Report, ...]:
    game = Game(scenario=scenario, seed=seed)
    for entry in log:
        game = game.play(
            evolve(entry, target=entry.target if scenario.is_strategy(game.period) else game.log[-1].target)
        )
    return game.reports


def in_units(entry: PeriodDecisions, scale: Scale) -> PeriodDecisions:
    hours = Hours(**{name: getattr(entry.hours, name) * scale.hours for name in ACTIVITIES})
    return evolve(entry, hours=hours, price=entry.price and entry.price * scale.factor("$/order"))


UNITS = {"revenue": "$", "profit": "$", "cash": "$", "value": "$", "pocket_price": "$/order"}
UNITS |= dict.fromkeys(("inbound", "outreach", "referrals", "worked", "wins", "customers", "orders"), "people")


def figures(report: Report) -> dict[str, float]:
    """What a period brought; how far beliefs have come is part of it."""
    found = {name: getattr(report, name) for name in UNITS}
    for key, segment in enumerate(report.segments.values()):
        found |= {f"need {key}": segment.need_sd, f"sure {key}": segment.tested_worth_sd / segment.tested_worth}
    return found


def in_old_units(found: dict[str, float], scale: Scale) -> dict[str, float]:
    return {name: value / scale.factor(UNITS.get(name, "1")) for name, value in found.items()}


@pytest.mark.parametrize(
    ("rule", "after"),
    [
        ("cash > 2_000", "cash > 4_000"),
        ("not cash > 2000 or period >= 4", "not cash > 4_000 or period >= 4"),
        ("waiting > 3 * worked", "waiting > 3 * worked"),
        ("customers.tourers - 10 > 2 * wins + 5", "customers.tourers - 50 > 2 * wins + 25"),
        ("price < 1.5 * 40 and awareness < 0.2", "price < 0.6 * 40 and awareness < 0.2"),
        ("hours.closing >= 8 and -100 > profit", "hours.closing >= 24 and -200 > profit"),
        ("price * customers > 500", "price * customers > 1_000"),
        ("(satisfaction < 60 or backlog > 20)", "(satisfaction < 60 or backlog > 100)"),
    ],
)
def test_rules_compare_with_money_hours_and_people_in_the_new_size(rule: str, after: str) -> None:
    text = base("spoke-and-chain") + f'\n[coach.hint]\nwhen = "{rule}"\nsay = "So it is."\n'
    assert f'when = "{after}"' in rescaled(text, PRIMES)


@pytest.mark.parametrize(
    ("on", "unit"),
    [("firm.fixed", "$/week"), ("stock.cash", "$"), ("stock.leads", "leads"), ("stock.referrals", "referrals"),
     ("stock.backlog", "orders"), ("segments.worth", "$/order"), ("rivals.palace.price", "$/order"),
     ("prospecting.lead_hours", "hours/lead"), ("closing.base_appeal", "log odds"), ("stock.skill", "1")],
)  # fmt: skip
def test_what_an_effect_adds_is_in_the_unit_of_what_it_adds_to(on: str, unit: str) -> None:
    assert PRIMES.factor(unit_of(on)) == PRIMES.factor(unit)


def test_everything_but_the_numbers_stays_as_it_is() -> None:
    text = TEMPLATE.read_text(encoding="utf-8")
    assert mask(rescaled(text, PRIMES)) == mask(text)
    assert rescaled(text, Scale()) == text


def mask(text: str) -> str:
    return re.sub(r" +#", " #", re.sub(r"\d[\d_]*(\.\d+)?", "0", text))


def test_comments_keep_their_column_where_there_is_room() -> None:
    before, after = TEMPLATE.read_text(encoding="utf-8"), rescaled(TEMPLATE.read_text(encoding="utf-8"), Scale(money=3))
    lines = [(a.find("#"), b.find("#")) for a, b in zip(before.splitlines(), after.splitlines(), strict=True) if a != b]
    assert lines
    assert all(old == new for old, new in lines)


@given(st.floats(1e-4, 1e8))
def test_a_number_is_written_so_that_it_reads_as_it_was(value: float) -> None:
    assert float(written(value)) == pytest.approx(value, rel=1e-7)


@pytest.mark.parametrize(
    ("value", "like", "text"),
    [(4.2, "20.00", "4.20"), (4200.0, "8_000.00", "4_200.00"), (22.05, "", "22.05"), (14.0, "16.0", "14"),
     (111.231, "9.00", "111.2310"), (-4.0, "-4", "-4"), (0.0, "0.00", "0.00"), (21000, "3_800", "21_000"),
     (0.007761194029, "0.05", "0.007761194")],
)  # fmt: skip
def test_numbers_are_written_as_authors_write_them(value: float, like: str, text: str) -> None:
    assert written(value, like) == text
