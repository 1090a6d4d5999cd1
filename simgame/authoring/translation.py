"""Scenarios in other languages: ``tutorial.de.toml`` beside ``tutorial.toml`` has its texts, and nothing else."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from attrs import Factory, define, evolve, frozen

from simgame.authoring.specs import Spec, spec
from simgame.authoring.texts import NO_TEXTS, Text, texts, with_texts
from simgame.authoring.translating import CHANGED
from simgame.characters import printable
from simgame.errors import SimgameError
from simgame.scenario import Finding, Scenario, ScenarioFaults, check_file, load
from simgame.scenario.check import Check, Checked
from simgame.scenario.codes import Code
from simgame.scenario.diagnose import Fault, KeyPath, did_you_mean
from simgame.scenario.limits import NAMED, text_fault
from simgame.scenario.load import checked, text_of, whole
from simgame.scenario.positions import Positions
from simgame.scenario.read import Reading
from simgame.scenario.records import Reader
from simgame.scenario.side_files import language_of, original_of, translations


class NoSuchLanguage(SimgameError):
    """A scenario is asked for in a language that it has no texts in."""

    def __init__(self, original: Path, language: str, known: Iterable[str]) -> None:
        super().__init__(f"{original}: no texts in {printable(language, NAMED)}")
        self.hint = f"It is told in {', '.join(known)}; `simgame scenario translate` begins another translation."


def translated(original: Path, language: str) -> Scenario:
    """
    A scenario with its texts in a language; ``de`` serves where ``de-AT`` is asked for.

    Raises:
        ScenarioFaults: The scenario or the translation has faults.
        NoSuchLanguage: There are no such texts.
    """
    return _translated(load(original), original, language)


def told_in(original: Path, languages: Iterable[str]) -> Scenario:
    """
    A scenario in the first of the languages in which it has sound texts, or else as its file is.

    Raises:
        ScenarioFaults: The scenario itself has faults.
    """
    scenario = load(original)
    for language in languages:
        with suppress(NoSuchLanguage, ScenarioFaults):
            return _translated(scenario, original, language)
    return scenario


def _translated(scenario: Scenario, original: Path, language: str) -> Scenario:
    """The same for a scenario that was read already."""
    known = {tag.lower(): path for tag, path in translations(original).items()}
    for tag in _serving(language):
        if tag in known:
            found, findings = check_translation(known[tag], scenario)
            if found is None:
                raise ScenarioFaults(findings)
            return found
        if tag in _serving(scenario.language):
            return scenario
    raise NoSuchLanguage(original, language, [scenario.language, *translations(original)])


def check_translation(path: Path, original: Scenario | None = None, text: str | None = None) -> Checked:
    """
    All that is wrong in a side file, and the translated scenario if nothing is in the way.

    Args:
        path: The side file.
        original: What it translates, where that was read already.
        text: What stands in it, where that is not on disk yet.
    """
    file, name = original_of(path) or path, str(path)
    scenario = original or check_file(file)[0]
    if scenario is None:
        hint = f"put it right first: simgame scenario check {file}"
        return None, [whole(name, "file", f"its original, {file.name}, has faults", hint)]
    found = text_of(path) if text is None else text
    if isinstance(found, Finding):
        return None, [found]
    return checked(found, name, lambda sound: _Check(name, sound, scenario.id, scenario, file.name).result())


def _serving(language: str) -> tuple[str, str]:
    """Tags whose texts serve a language: its own, and that without its region."""
    tag = language.lower()
    return tag, tag.partition("-")[0]


@frozen
class _Check(Check):
    """The check of one translation."""

    original: Scenario
    file: str
    """Name of the original."""

    def judge(self, reading: Reading, positions: Positions) -> tuple[Scenario, Iterator[Finding]]:
        found = _Found(wanted=texts(self.original), file=self.file)
        found.table(reading.data, ())
        faults = [fault for fault in found.faults if not any(fault.path[: len(lost)] == lost for lost in reading.lost)]
        placed = [self.placed(fault, positions) for fault in (*faults, *self.outdated(found.told, positions))]
        unreadable = [self.unreadable(each, (), Reader(), positions) for each in reading.unreadable]
        told = (each for each in placed if each.is_error or each.line not in positions.excused)
        scenario = evolve(with_texts(self.original, found.told), language=language_of(Path(self.name)))
        return scenario, iter([*unreadable, *told])

    def outdated(self, told: Iterable[KeyPath], positions: Positions) -> Iterator[Fault]:
        """Warnings where the original has changed since it was translated."""
        for path in told:
            at = positions.place(positions.spots[path].key[0])[0] - 1
            while at and self.lines[at - 1].startswith("#"):
                at -= 1
                if self.lines[at].startswith(CHANGED):
                    message = f"`{path[-1]}` has another original by now"
                    hint = f"mend it, then delete the lines with {CHANGED}"
                    yield Fault(path=path, code="outdated", message=message, hint=hint, severity="warning", at_key=True)
                    break


@define(kw_only=True)
class _Found:
    """The texts of a translation, and what else there is in it."""

    wanted: Mapping[KeyPath, Text]
    file: str
    told: dict[KeyPath, Text] = Factory(dict)
    faults: list[Fault] = Factory(list)

    def table(self, data: Mapping[str, Any], path: KeyPath) -> None:
        around = {known[: len(path) + 1] for known in self.wanted if known[: len(path)] == path}
        for key, value in data.items():
            inner = (*path, key)
            if inner in self.wanted:
                self.text(value, inner)
            elif inner not in around:
                self.stranger(inner, [str(known[-1]) for known in around])
            elif isinstance(value, dict):
                self.table(value, inner)
            else:
                self.fault(inner, "type", f"`{key}` is not a table", f"write [{'.'.join(map(str, inner))}]")

    def text(self, value: Any, path: KeyPath) -> None:  # noqa: ANN401  # TOML may hold anything
        original, known = self.wanted[path], spec(path)
        name, limit = path[-1], (known.entry or known).limit if known else NAMED
        several = isinstance(original, tuple)
        parts = value if several and isinstance(value, list) else [value]
        if several and not isinstance(value, list):
            self.fault(path, "type", f"`{name}` is not a list", "put it in square brackets")
        elif not all(isinstance(part, str) for part in parts):
            self.fault(path, "type", f"`{name}` is not a text", "put it in quotes")
        elif fault := next(filter(None, (text_fault(part, limit) for part in parts)), None):
            self.fault(path, "text", f"`{name}` {fault}")
        elif several and len(parts) > len(original):
            self.fault(path, "count", f"`{name}` has {len(parts)} texts, {self.file} {len(original)}")
        else:
            self.told[path] = tuple(parts) if several else value

    def stranger(self, path: KeyPath, around: Iterable[str]) -> None:
        """A key that is no text of the original: unknown, gone there, or a rule."""
        name, known = printable(str(path[-1]), NAMED), spec(path)
        hint = did_you_mean(name, around)
        if known is None:
            self.fault(path, "unknown", f"`{name}` is not known here", hint)
        elif _has_texts(known) and path not in NO_TEXTS:
            self.fault(path, "unknown", f"`{name}` is not in {self.file}", hint or "delete it, or translate anew")
        else:
            message = f"`{name}` is no text; a translation has texts alone"
            self.fault(path, "unknown", message, f"leave it out, it is read from {self.file}")

    def fault(self, path: KeyPath, code: Code, message: str, hint: str = "") -> None:
        at_key = code == "unknown"
        self.faults.append(Fault(path=path, code=code, message=message, hint=hint, at_key=at_key))


def _has_texts(known: Spec) -> bool:
    """Whether a key is a text, or has texts in it."""
    return (known.is_words and not known.options) or any(map(_has_texts, known.inner))
