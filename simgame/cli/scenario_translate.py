"""Begin the translation of a scenario, or bring it up to the original: new texts are added, changed ones marked."""

import argparse
from pathlib import Path

from simgame.errors import SimgameError


class NotTranslated(SimgameError):
    """There is nothing to translate into, or from."""

    def __init__(self, what: str, hint: str) -> None:
        super().__init__(what)
        self.hint = hint


def configure(parser: argparse.ArgumentParser) -> None:
    """What the command line may say."""
    parser.add_argument("scenario", metavar="SCENARIO", help="a file, or a shipped scenario")
    parser.add_argument("language", metavar="LANGUAGE", help="a tag, de or pt-BR")


def run(options: argparse.Namespace) -> int:
    """Write the file beside the scenario, and print how far the translation is."""
    from simgame.authoring.texts import texts
    from simgame.authoring.translating import blank
    from simgame.cli.given import scenario_path
    from simgame.scenario import load
    from simgame.scenario.side_files import original_of, side_file

    path = scenario_path(options.scenario)
    if original := original_of(path):
        raise NotTranslated(f"{path} is a translation itself", f"Translate {original}.")
    scenario = load(path)
    place = side_file(path, _tag(options.language, scenario.language))
    if place.exists():
        print(_bring_up(place, path))
    else:
        _write(place, blank(scenario, path.name, options.language))
        print(f"{place}: {len(texts(scenario))} texts to translate")
    return 0


def _tag(language: str, original: str) -> str:
    from simgame.scenario.side_files import TAG

    if not TAG.fullmatch(language):
        raise NotTranslated(f"`{language}` is no language", "Write its tag: de, es, pt-BR.")
    if language.lower() == original.lower():
        raise NotTranslated(f"the scenario is in {original} already", "Name another language.")
    return language


def _bring_up(place: Path, path: Path) -> str:
    """Refresh a translation; what was done and what is left."""
    from simgame.authoring.source import Source
    from simgame.authoring.texts import texts
    from simgame.authoring.translating import refreshed
    from simgame.authoring.translation import check_translation
    from simgame.scenario import ScenarioFaults, load
    from simgame.untrusted import read_text

    scenario, text = load(path), read_text(place)
    if Source(text).reading.unreadable:
        raise ScenarioFaults(check_translation(place, scenario)[1])
    new = refreshed(text.replace("\r\n", "\n"), scenario)
    _write(place, new.text.replace("\n", "\r\n") if "\r\n" in text else new.text)
    wanted, told = texts(scenario), Source(new.text)
    done = sum(bool(any(told.value(each) or ())) for each in wanted)
    counts = {"new": new.new, "with another original": new.changed, "no longer there": new.gone}
    parts = [f"{len(paths)} {what}" for what, paths in counts.items() if paths]
    return f"{place}: {', '.join([*parts, f'{done} of {len(wanted)} translated'])}"


def _write(place: Path, text: str) -> None:
    from simgame.errors import SaveNotWritten
    from simgame.saves.files import write_whole

    try:
        write_whole(place, text)
    except SaveNotWritten as fault:
        raise NotTranslated(str(fault), "Copy the scenario into a folder of yours, and translate it there.") from fault
