"""Whether events and effects make sense, and whether every name that a scenario uses is the name of something."""

from collections.abc import Iterator

from attrs import fields

from simgame.characters import printable
from simgame.scenario.decisions import Target
from simgame.scenario.diagnose import Fault, KeyPath, did_you_mean, likely
from simgame.scenario.effects import CHANGEABLE, PARAMETERS
from simgame.scenario.events import Effect, Event
from simgame.scenario.limits import NAMED
from simgame.scenario.scenario import Scenario


def references(scenario: Scenario) -> Iterator[Fault]:
    """Faults of events and their effects, and names of nothing."""
    for name, event in scenario.events.items():
        yield from _event(scenario, event, ("events", name))
    yield from _segments_named(scenario)
    for path in scenario.uncertainty:
        if path not in PARAMETERS:
            where: KeyPath = ("uncertainty", path)
            yield _stranger(where, path, "a number of the model", did_you_mean(path, PARAMETERS), needs=(where,))


def _event(scenario: Scenario, event: Event, path: KeyPath) -> Iterator[Fault]:
    if event.at > scenario.weeks:
        message = f"week {event.at} is after the game, which has {scenario.weeks} weeks"
        yield Fault(
            path=(*path, "at"),
            code="range",
            message=message,
            needs=((*path, "at"), ("periods",), ("weeks_per_period",)),
        )
    answers, default = (*path, "answers"), (*path, "default")
    if len(event.answers) == 1:
        yield Fault(
            path=answers,
            code="count",
            message="a question has two or three answers, not one",
            at_key=True,
            needs=(answers,),
        )
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
        hint = did_you_mean(event.default, event.answers) or "write [" + ".".join(map(str, (*answers, "NAME"))) + "]"
        yield _stranger(default, event.default, "an answer to this event", hint, needs=(default, answers))
    for where, effect in _effects(event, path):
        yield from _effect(scenario, effect, where)


def _effects(event: Event, path: KeyPath) -> Iterator[tuple[KeyPath, Effect]]:
    """Effects of the event and of its answers, with their paths."""
    for at, effect in enumerate(event.effects):
        yield (*path, "effects", at), effect
    for name, answer in event.answers.items():
        for at, effect in enumerate(answer.effects):
            yield (*path, "answers", name, "effects", at), effect


def _effect(scenario: Scenario, effect: Effect, path: KeyPath) -> Iterator[Fault]:
    named = CHANGEABLE.get(effect.on)
    if named is None:
        yield _stranger(
            (*path, "on"),
            effect.on,
            "a number that can change",
            did_you_mean(effect.on, CHANGEABLE),
            needs=((*path, "on"),),
        )
        return
    if effect.segment is not None and not named.by_segment:
        message = f"`{effect.on}` is the same for all segments"
        yield Fault(
            path=(*path, "segment"),
            code="segment",
            message=message,
            hint="leave `segment` out",
            needs=((*path, "segment"),),
        )
    if named.is_stock:
        for name, unset in (("times", 1), ("weeks", None)):
            if getattr(effect, name) != unset:
                message = f"`{effect.on}` is a stock: it is added to once, with `plus`"
                yield Fault(
                    path=(*path, name),
                    code="stock",
                    message=message,
                    hint=f"leave `{name}` out",
                    needs=((*path, name),),
                )
    if effect.times == 1 and effect.plus == 0:
        hint = "give `plus`" if named.is_stock else "give `times` or `plus`"
        yield Fault(
            path=path, code="idle", message="this effect changes nothing", hint=hint, severity="warning", needs=(path,)
        )
    before = named.before(scenario)
    if before is not None and (after := before * effect.times + effect.plus) not in named.bounds:
        message = f"`{effect.on}` would be {after:g}; it is kept {named.bounds}"
        yield Fault(
            path=path,
            code="clipped",
            message=message,
            severity="warning",
            needs=(path, ("model", named.group), ("firm",)),
        )


def _segments_named(scenario: Scenario) -> Iterator[Fault]:
    """Names that no segment has; where several lines agree on one, the segment itself has the wrong name."""
    named = list(_mentions(scenario))
    unnamed = set(scenario.segments) - {name for _, name in named}
    for wrong in dict.fromkeys(name for _, name in named if name not in scenario.segments):
        paths = [path for path, name in named if name == wrong]
        meant = likely(wrong, unnamed)
        if meant and len(paths) > 1:
            message = f"`{meant}` is named nowhere, but `{printable(wrong, NAMED)}` {len(paths)} times"
            hint = "give both the same name"
            yield Fault(path=("segments", meant), code="reference", message=message, hint=hint, at_key=True)
            continue
        for path in paths:
            hint = did_you_mean(wrong, scenario.segments)
            yield _stranger(path, wrong, "a segment", hint, needs=(("segments",), path))


def _mentions(scenario: Scenario) -> Iterator[tuple[KeyPath, str]]:
    """Every place that names a segment."""
    for plan in ("habit", "reference"):
        for part in fields(Target):
            for name in getattr(getattr(scenario, plan).target, part.name):
                yield (plan, "target", part.name, name), name
    for key, event in scenario.events.items():
        for path, effect in _effects(event, ("events", key)):
            if effect.segment is not None:
                yield (*path, "segment"), effect.segment


def _stranger(path: KeyPath, name: str, what: str, hint: str, needs: tuple[KeyPath, ...] = ()) -> Fault:
    message = f"`{printable(name, NAMED)}` is not {what}"
    return Fault(path=path, code="reference", message=message, hint=hint, needs=needs)
