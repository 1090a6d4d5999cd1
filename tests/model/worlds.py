"""Worlds drawn at random: rules inside their usual ranges, any state a firm can be in, any plan it can make."""

from typing import Any

import numpy as np
from attrs import evolve, fields, frozen
from hypothesis import strategies as st

from simgame.model.luck import Draws, Luck
from simgame.model.simulate import Setting
from simgame.model.state import Decisions, State
from simgame.rules import Faces, Firm, Model, Rivals, Rules, Segments

MODEL = Model()
NOISES = ("off", "smooth", "counts")


@frozen(kw_only=True, eq=False)
class World:
    """A setting to play in, where its firms stand, and what they do."""

    setting: Setting
    state: State
    plan: Decisions

    @property
    def draws(self) -> Draws:
        """The luck of the first week."""
        return next(self.setting.luck.weeks(1, 1, self.state.leads.shape, len(self.state.rival_price)))


def worlds(firms: int = 4, segments: int = 12, noises: tuple[str, ...] = NOISES) -> st.SearchStrategy[World]:
    """Worlds of one week a period, up to so many firms and segments, of three different games each."""
    return st.builds(
        world, st.integers(0, 2**32 - 1), st.integers(1, firms), st.integers(1, segments), st.sampled_from(noises)
    )


def world(seed: int, firms: int = 1, segments: int = 3, noise: str = "counts", games: int = 3) -> World:
    dice = np.random.default_rng(seed)
    rules = random_rules(dice, segments)
    return World(
        setting=Setting(rules=rules, luck=Luck.of(seed, games, noise), weeks_per_period=1),
        state=random_state(dice, rules, (firms, segments, games)),
        plan=random_plan(dice, rules, (firms, segments, games)),
    )


def random_rules(dice: np.random.Generator, segments: int) -> Rules:
    parts = {group.name: _usual(dice, getattr(MODEL, group.name)) for group in fields(Model)}
    return Rules(
        **parts,
        firm=evolve(Firm(), capacity=float(dice.uniform(5, 200))),
        rivals=_usual(dice, Rivals()),
        faces=random_faces(dice, segments),
        segments=Segments(
            prospects=dice.uniform(20, 2_000, (segments, 1)), worth=dice.uniform(20, 150, (segments, 1)), need=0.0
        ),
    )


def _usual(dice: np.random.Generator, record: Any) -> Any:  # noqa: ANN401  # any record of the rules
    """The record with every number that has a usual range drawn from it."""
    ranges = {number.name: number.metadata["usual"] for number in fields(type(record))}
    return evolve(record, **{name: float(dice.uniform(*usual)) for name, usual in ranges.items() if usual})


def random_faces(dice: np.random.Generator, segments: int) -> Faces:
    """None, one or two rivals."""
    shape = (int(dice.integers(0, 3)), 1, 1)
    return Faces(
        awareness=dice.uniform(0, 1, shape),
        price=dice.uniform(20, 150, shape),
        appeal=dice.uniform(-4, 0, (shape[0], segments, 1)),
        awareness_appeal=np.full(shape, 0.5),
        price_appeal=np.full(shape, 2.0),
        reacts=dice.uniform(0, 1, shape),
        firmness=dice.uniform(0, 1, shape),
        drift=np.full(shape, 0.1),
        notices_price=np.full(shape, 0.05),
        notices_promotion=np.full(shape, 0.25),
    )


def random_state(dice: np.random.Generator, rules: Rules, shape: tuple[int, int, int]) -> State:
    firms, segments, games = shape
    one, rivals = (firms, 1, games), len(rules.faces.price)
    return State(
        awareness=dice.uniform(0, 1, shape),
        leads=dice.exponential(10, shape),
        opportunities=dice.exponential(5, shape),
        customers=np.floor(rules.segments.prospects * dice.uniform(0, 1 / firms, shape)),
        satisfaction=dice.uniform(0, 100, shape),
        referrals_due=dice.exponential(1, shape),
        believed_need=dice.uniform(0, 10, shape),
        need_variance=dice.uniform(0.1, 10, shape),
        stated_worth=dice.uniform(20, 150, shape),
        stated_worth_variance=dice.uniform(1, 900, shape),
        tested_worth=dice.uniform(20, 150, shape),
        tested_worth_variance=dice.uniform(1, 900, shape),
        position=dice.uniform(0, 10, one),
        skill=dice.uniform(0, 1, one),
        alignment=dice.uniform(0, 1, one),
        backlog=dice.exponential(5, one),
        cash=dice.uniform(-3_000, 20_000, one),
        rival_awareness=dice.uniform(0.5, 1, (rivals, 1, games)),
        rival_price=dice.uniform(0.5, 1, (rivals, 1, games)),
        past_prices=dice.uniform(20, 150, (firms, 4 * (rivals > 0), games)),
        past_efforts=dice.uniform(0, 40, (firms, 4 * (rivals > 0), games)),
        need=dice.uniform(0, 10, (1, segments, games)),
        economy=dice.normal(0, 0.05, (1, 1, games)),
    )


def random_plan(dice: np.random.Generator, rules: Rules, shape: tuple[int, int, int]) -> Decisions:
    firms, segments, games = shape
    one = (firms, 1, games)
    hours = rules.firm.hours * dice.uniform(0, 1, one) * np.moveaxis(dice.dirichlet(np.ones(5), one), -1, 0)

    def weights() -> Any:  # noqa: ANN401  # an array (F, S, G)
        return np.ascontiguousarray(np.moveaxis(dice.dirichlet(np.ones(segments), (firms, games)), -1, 1))

    return Decisions(
        research=hours[0],
        pricing=hours[1],
        promotion=hours[2],
        prospecting=hours[3],
        closing=hours[4],
        price=dice.uniform(20, 200, one),
        promotion_spend=dice.uniform(0, 500, one),
        research_spend=dice.uniform(0, 200, one),
        promotion_weights=weights(),
        prospecting_weights=weights(),
        product_weights=weights(),
        extras=dice.uniform(0, 300, one),
    )
