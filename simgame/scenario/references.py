"""Whether events, plays and hints make sense, and whether every name that a scenario uses is the name of something."""

from collections.abc import Collection, Iterator

from attrs import fields

from simgame.characters import printable
from simgame.scenario.codes import Code
from simgame.scenario.decisions import Target
from simgame.scenario.diagnose import Fault, KeyPath, did_you_mean, likely, surely
from simgame.scenario.effects import PARAMETERS, changeable
from simgame.scenario.events import Effect, Event
from simgame.scenario.limits import NAMED
from simgame.scenario.rule import Rule
from simgame.scenario.rule_parts import Named
from simgame.scenario.scenario import Scenario

AIMED = "target"
"""Stands for the segments a firm aims at where an effect names its segment."""


def references(scenario: Scenario) -> Iterator[Fault]:
    """Faults of events and their effects, and names of nothing."""
    for name, event in scenario.events.items():
        yield from _event(scenario, event, ("events", name))
    for path, effect in scenario.effects():
        yield from _effect(scenario, effect, path)
    yield from _segments_named(scenario)
    yield from _rivals_named(scenario)
    for uncertain in scenario.uncertainty:
        if uncertain not in PARAMETERS:
            where: KeyPath = ("uncertainty", uncertain)
            yield _stranger(where, uncertain, "a number of the model", PARAMETERS, (where,))


def _event(scenario: Scenario, event: Event, path: KeyPath) -> Iterator[Fault]:
    at, when, answers, default = ((*path, name) for name in ("at", "when", "answers", "default"))
    if (event.at is None) == (event.when is None):
        told = "`at` is missing" if event.at is None else "it has both `at` and `when`"
        hint = 'write the week, `at = 5`, or a rule, `when = "cash < 500"`' if event.at is None else "leave one out"
        code: Code = "missing" if event.at is None else "twice"
        place = path if event.at is None else when
        yield Fault(path=place, code=code, message=told, hint=hint, at_key=True, needs=(at, when))
    elif event.at is not None and event.at > scenario.weeks:
        message = f"week {event.at} is after the game, which has {scenario.weeks} weeks"
        yield Fault(path=at, code="range", message=message, needs=(at, ("periods",), ("weeks_per_period",)))
    if event.again_after is not None and event.when is None and event.at is not None:
        message, hint = "`again_after` needs a rule: a week comes once", "leave it out, or write `when`"
        again = (*path, "again_after")
        yield Fault(path=again, code="again", message=message, hint=hint, at_key=True, needs=(again, at, when))
    if len(event.answers) == 1:
        message = "a question has two or three answers, not one"
        yield Fault(path=answers, code="count", message=message, at_key=True, needs=(answers,))
    if event.answers and event.default is None:
        hint = "name the answer of who gives none"
        yield Fault(
            path=default,
            code="missing",
            message="`default` is missing",
            hint=hint,
            at_key=True,
            needs=(default, answers),
        )
    if event.default is not None and event.default not in event.answers:
        hint = "write [" + ".".join(map(str, (*answers, "NAME"))) + "]"
        yield _stranger(default, event.default, "an answer to this event", event.answers, (default, answers), hint)


def rules(scenario: Scenario) -> Iterator[tuple[KeyPath, Rule]]:
    """All conditions, with their paths."""
    for key, event in scenario.events.items():
        if event.when is not None:
            yield ("events", key, "when"), event.when
    for key, play in scenario.plays.items():
        if play.requires is not None:
            yield ("plays", key, "requires"), play.requires
    for key, hint in scenario.coach.items():
        yield ("coach", key, "when"), hint.when


def _effect(scenario: Scenario, effect: Effect, path: KeyPath) -> Iterator[Fault]:
    known = changeable(scenario)
    named = known.get(effect.on)
    if named is None:
        on: KeyPath = (*path, "on")
        yield _stranger(on, effect.on, "a number that can change", known, (on, ("rivals",)))
        return
    if effect.segment is not None and not named.by_segment:
        message, where = f"`{effect.on}` is the same for all segments", (*path, "segment")
        yield Fault(path=where, code="segment", message=message, hint="leave `segment` out", needs=(where,))
    if named.is_stock and effect.times != 1:
        message, where = f"`{effect.on}` is a stock: it is only added to, with `plus`", (*path, "times")
        yield Fault(path=where, code="stock", message=message, hint="leave `times` out", needs=(where,))
    if effect.times == 1 and effect.plus == 0:
        message, hint = "this effect changes nothing", "give `plus`" if named.is_stock else "give `times` or `plus`"
        yield Fault(path=path, code="idle", message=message, hint=hint, severity="warning", needs=(path,))
    before = named.before(scenario)
    if before is not None and (after := before * effect.times + effect.plus) not in named.bounds:
        message = f"`{effect.on}` would be {after:g}; it is kept {named.bounds}"
        needs: tuple[KeyPath, ...] = (path, ("model", named.group), ("firm",))
        yield Fault(path=path, code="clipped", message=message, severity="warning", needs=needs)


def _segments_named(scenario: Scenario) -> Iterator[Fault]:
    """Names that no segment has; where several lines agree on one, the segment itself has the wrong name."""
    named = list(_mentions(scenario))
    unnamed = set(scenario.segments) - {name for _, name, _ in named}
    for wrong in dict.fromkeys(name for _, name, _ in named if name not in scenario.segments):
        places = [(path, within) for path, name, within in named if name == wrong]
        meant = likely(wrong, unnamed)
        if meant and len(places) > 1:
            message = f"`{meant}` is named nowhere, but `{printable(wrong, NAMED)}` {len(places)} times"
            hint = "give both the same name"
            yield Fault(path=("segments", meant), code="reference", message=message, hint=hint, at_key=True)
            continue
        for path, within in places:
            yield _stranger(path, wrong, "a segment", scenario.segments, (("segments",), path), within=within)


def _mentions(scenario: Scenario) -> Iterator[tuple[KeyPath, str, tuple[int, int] | None]]:
    """Every place that names a segment, and the characters of a text that do."""
    for plan in ("habit", "reference"):
        for part in fields(Target):
            for name in getattr(getattr(scenario, plan).target, part.name):
                yield (plan, "target", part.name, name), name, None
    for path, effect in scenario.effects():
        if effect.segment not in {None, AIMED}:
            yield (*path, "segment"), str(effect.segment), None
    for key, each in scenario.rivals.faces.items():
        yield from ((("rivals", key, "fit", name), name, None) for name in each.fit)
    for path, rule in rules(scenario):
        for figure in rule.names():
            if figure.segment is not None:
                yield path, figure.segment, _segment_of(figure)


def _segment_of(figure: Named) -> tuple[int, int]:
    return figure.start + len(figure.name) + 1, figure.end


def _rivals_named(scenario: Scenario) -> Iterator[Fault]:
    faces = scenario.rivals.faces
    for key, play in scenario.plays.items():
        for at, name in enumerate(play.reveals):
            if name not in faces:
                path: KeyPath = ("plays", key, "reveals", at)
                hint = f"write [rivals.{printable(name, NAMED)}]"
                yield _stranger(path, name, "a rival", faces, (path, ("rivals",)), hint)


def _stranger(  # noqa: PLR0913  # a fault in all its parts
    path: KeyPath,
    name: str,
    what: str,
    known: Collection[str],
    needs: tuple[KeyPath, ...],
    hint: str = "",
    within: tuple[int, int] | None = None,
) -> Fault:
    """A name that is none of those that are known; ``hint`` is told where it is like none of them."""
    at_key, sure = path[-1] == name, surely(name, known)
    bare = within is not None or (at_key and "." not in sure)
    return Fault(
        path=path,
        code="reference",
        message=f"`{printable(name, NAMED)}` is not {what}",
        hint=did_you_mean(name, known) or hint,
        at_key=at_key,
        instead=sure if bare or not sure else f'"{sure}"',
        needs=needs,
        within=within,
    )
