"""Scenarios in other languages: files beside them with their texts alone."""

import shutil
from pathlib import Path

import pytest

from simgame.authoring.layout import passages
from simgame.authoring.source import Source
from simgame.authoring.specs import TEXT, spec, specs
from simgame.authoring.texts import texts, with_texts
from simgame.authoring.translating import blank, refreshed
from simgame.authoring.translation import NoSuchLanguage, check_translation, told_in, translated
from simgame.scenario import Scenario, ScenarioFaults, check_text, load, shipped, summary
from simgame.scenario.side_files import original_of, translations

CORPUS = Path(__file__).parents[1] / "corpus" / "valid"
FULL = CORPUS / "full.toml"
BASE = load(FULL)
GERMAN = """
title = "Kruste und Krume"
teaches = ["", "zuhören"]

[segments.homes]
name = "Nachbarn"

[events.fair]
headline = "Der Markt will Brot"

[events.fair.answers.yes]
say = "Backen"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a scenario in English and some German."""
    shutil.copy(FULL, tmp_path / "bakery.toml")
    (tmp_path / "bakery.de.toml").write_text(GERMAN, encoding="utf-8")
    return tmp_path


def findings(folder: Path, text: str) -> str:
    """What the checker says of a German file."""
    (folder / "bakery.de.toml").write_text(text, encoding="utf-8")
    return summary(check_translation(folder / "bakery.de.toml")[1])


@pytest.mark.parametrize("path", [place for path in shipped().values() for place in translations(path).values()])
def test_shipped_translations_are_sound_whole_and_up_to_date(path: Path) -> None:
    original = load(shipped()[path.name.partition(".")[0]])
    scenario, found = check_translation(path)
    assert scenario is not None
    assert found == []
    assert scenario.digest().rules == original.digest().rules
    text = path.read_text(encoding="utf-8")
    assert refreshed(text, original).text == text, f"bring it up: simgame scenario translate {original.id} …"
    left = {at for at in texts(original) if not any(Source(text).value(at) or ())}
    assert left <= {("currency",), ("unit",), ("period",)}


def test_every_text_that_the_records_know_can_be_translated() -> None:
    known = {each.dotted for each in specs() if each.is_words and each.kind == TEXT and each.name != "ITEM"}
    found = {spec(path).dotted for path in texts(BASE)}  # type: ignore[union-attr]  # every text has a spec
    assert found <= known | {"teaches", "firm.scale", "texts.debrief"}
    assert "language" not in found
    assert {"unlock.NAME.say", "events.NAME.answers.NAME.say", "segments.NAME.name"} <= found


def test_only_texts_are_others(folder: Path) -> None:
    german = translated(folder / "bakery.toml", "de")
    assert (german.title, german.language) == ("Kruste und Krume", "de")
    assert german.segments["homes"].name == "Nachbarn"
    assert german.events["fair"].answers["yes"].say == "Backen"
    assert german.digest().rules == BASE.digest().rules
    assert german.digest().all != BASE.digest().all


def test_what_is_empty_or_missing_stays_as_it_is_in_the_original(folder: Path) -> None:
    german = translated(folder / "bakery.toml", "de")
    assert german.teaches == ("pricing", "zuhören")
    assert german.segments["cafes"].name == "Cafés"
    assert german.texts.briefing == BASE.texts.briefing


@pytest.mark.parametrize("asked", ["de", "DE", "de-AT"])
def test_a_language_serves_its_regions(folder: Path, asked: str) -> None:
    assert translated(folder / "bakery.toml", asked).title == "Kruste und Krume"


def test_the_first_language_there_is_is_told(folder: Path) -> None:
    original = folder / "bakery.toml"
    assert told_in(original, ("fr", "de", "en")).language == "de"
    assert told_in(original, ("en-GB", "de")).language == "en"
    assert told_in(original, ("fr",)) == load(original)
    assert told_in(original, ()) == load(original)
    with pytest.raises(NoSuchLanguage) as told:
        translated(original, "fr")
    assert "en, de" in told.value.hint


def test_a_faulty_translation_is_passed_over_unless_it_is_asked_for(folder: Path) -> None:
    (folder / "bakery.de.toml").write_text("title = 5\n", encoding="utf-8")
    assert told_in(folder / "bakery.toml", ("de",)).language == "en"
    with pytest.raises(ScenarioFaults, match="`title` is not a text"):
        translated(folder / "bakery.toml", "de")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("title = 5", "1:9: error[type]: `title` is not a text"),
        ("teaches = 'a'", "1:11: error[type]: `teaches` is not a list"),
        ("teaches = ['a', 'b', 'c']", "error[count]: `teaches` has 3 texts, bakery.toml 2"),
        ("teaches = ['a', 5]", "error[type]: `teaches` is not a text"),
        (f"title = '{'a' * 41}'", "error[text]: `title` has 41 characters; 40 is the most"),
        ('title = "a\\nb"', "error[text]: `title` must stand on one line"),
        ('title = "a\\u001bb"', "error[text]: `title` contains U+001B"),
        ("title = 'a\u202eb'", "error[character]: U+202E RIGHT-TO-LEFT OVERRIDE is not allowed"),
        ("[firm]\ncash = 5", "2:1: error[unknown]: `cash` is no text; a translation has texts alone"),
        ("[model.world]\nseason = 0.2", "error[unknown]: `model` is no text"),
        ("language = 'de'", "error[unknown]: `language` is no text"),
        ("level = 'advanced'", "error[unknown]: `level` is no text"),
        ("titel = 'a'", "error[unknown]: `titel` is not known here"),
        ("[segments.home]\nname = 'a'", "error[unknown]: `home` is not in bakery.toml"),
        ("segments = 'a'", "error[type]: `segments` is not a table"),
        ("title = Brot", "error[unquoted]"),
        ("title = 'a'\ntitle = 'b'", "error[twice]"),
    ],
)
def test_what_is_wrong_in_a_translation_is_told(folder: Path, text: str, said: str) -> None:
    told = findings(folder, text)
    assert said in told
    assert "1 to put right, 0 to look at." in told


def test_a_near_name_is_proposed(folder: Path) -> None:
    assert "did you mean `homes`?" in findings(folder, "[segments.home]\nname = 'a'")


def test_a_translation_of_a_faulty_original_waits_for_it(folder: Path) -> None:
    (folder / "bakery.toml").write_text("format = 1\n", encoding="utf-8")
    assert "its original, bakery.toml, has faults" in findings(folder, GERMAN)


def test_a_file_that_cannot_be_opened_is_one_finding(folder: Path) -> None:
    _, [found] = check_translation(folder / "bakery.fr.toml")
    assert "cannot be read" in found.message


def test_a_new_translation_has_room_for_every_text_and_changes_nothing(folder: Path) -> None:
    assert findings(folder, blank(BASE, "bakery.toml", "de")) == "0 to put right, 0 to look at."
    assert translated(folder / "bakery.toml", "de").texts == BASE.texts
    source = Source(blank(BASE, "bakery.toml", "de"))
    assert [path for path in texts(BASE) if source.value(path) is None] == []


def changed(*changes: tuple[str, str]) -> Scenario:
    text = FULL.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    scenario, found = check_text(text, "bakery.toml")
    assert scenario is not None, found
    return scenario


TRANSLATED = (
    blank(BASE, "bakery.toml", "de")
    .replace('title = ""', '# Or Rinde?\ntitle = "Kruste"')
    .replace('[segments.homes]\n#> Neighbours\nname = ""', '[segments.homes]\n#> Neighbours\nname = "Nachbarn"')
)


def test_what_is_new_in_the_original_is_added_behind_its_like() -> None:
    event = '\n[events.rain]\nat = 3\nheadline = "Rain"\ntext = "It pours."\n'
    new = refreshed(TRANSLATED, changed(("\n[events.mill]", f"{event}\n[events.mill]")))
    assert new.new == (("events", "rain", "headline"), ("events", "rain", "text"))
    assert '\n\n[events.rain]\n#> Rain\nheadline = ""\n#> It pours.\ntext = ""\n\n[texts]' in new.text
    assert all(line in new.text.splitlines() for line in TRANSLATED.splitlines())


def test_a_text_that_is_new_in_a_table_is_added_to_it() -> None:
    bare = changed(('text     = "Nobody walks to the shop this week."\n', ""))
    new = refreshed(blank(bare, "bakery.toml", "de"), BASE)
    assert new.new == (("events", "frost", "text"),)
    assert 'headline = ""\n#> Nobody walks to the shop this week.\ntext = ""\n\n' in new.text


def test_a_translation_whose_original_changed_is_marked_and_the_checker_warns(folder: Path) -> None:
    other = changed(("Crust & Crumb", "Bread"), ("Flour is dearer", "Flour is cheaper"))
    new = refreshed(TRANSLATED, other)
    assert new.changed == (("title",),)
    assert '#! Crust & Crumb\n#> Bread\n# Or Rinde?\ntitle = "Kruste"\n' in new.text
    assert "#! Flour" not in new.text, "nothing was translated there"
    assert "#> Flour is cheaper. The price is yours now.\n" in new.text
    (folder / "bakery.toml").write_text((folder / "bakery.toml").read_text().replace("Crust & Crumb", "Bread"))
    told = findings(folder, new.text)
    assert "warning[outdated]: `title` has another original by now" in told
    assert "0 to put right, 1 to look at." in told
    mended = "".join(line for line in new.text.splitlines(keepends=True) if not line.startswith("#!"))
    assert findings(folder, mended) == "0 to put right, 0 to look at."


def test_a_mark_tells_the_original_that_was_translated_and_goes_when_that_comes_back() -> None:
    twice = refreshed(
        refreshed(TRANSLATED, changed(("Crust & Crumb", "Bread"))).text, changed(("Crust & Crumb", "Rolls"))
    )
    assert '#! Crust & Crumb\n#> Rolls\n# Or Rinde?\ntitle = "Kruste"\n' in twice.text
    assert refreshed(twice.text, BASE).text == TRANSLATED


def test_what_the_original_has_no_longer_stays_as_a_comment(folder: Path) -> None:
    gone = changed(("homes", "flats"), ('title    = "Crust & Crumb"', 'title = "Crust & Crumb"'))
    new = refreshed(TRANSLATED, gone)
    assert new.gone == (("segments", "homes"),)
    assert '#- [segments.homes]\n#- #> Neighbours\n#- name = "Nachbarn"\n' in new.text
    (folder / "bakery.toml").write_text(FULL.read_text(encoding="utf-8").replace("homes", "flats"), encoding="utf-8")
    assert "0 to put right" in findings(folder, new.text)


ODD = ['firm = { scale = ["weich", "dicht"] }\n', "segments.homes.name = 'N'\n"]
"""Sound, but not as the command writes it."""


@pytest.mark.parametrize("text", [TRANSLATED, GERMAN, "", *ODD])
@pytest.mark.parametrize("other", [BASE, changed(("Crust & Crumb", "Bread")), changed(("homes", "flats"))])
def test_no_word_is_lost_and_doing_it_again_changes_nothing(other: Scenario, text: str) -> None:
    once = refreshed(text, other)
    kept = iter([line.removeprefix("#- ") for line in once.text.splitlines()])
    own = [line for line in text.splitlines() if line and not line.startswith("#>")]
    assert all(line in kept for line in own)
    again = refreshed(once.text, other)
    assert (again.text, again.new, again.gone) == (once.text, (), ())


def test_a_text_that_is_new_goes_into_the_braces_of_its_table() -> None:
    once = refreshed("events.frost = { headline = 'Frost' }\n", BASE)
    assert "events.frost = { headline = 'Frost', text = \"\" }\n" in once.text
    assert refreshed(once.text, BASE).text == once.text


def test_lines_are_told_by_what_they_say() -> None:
    text = 'a = 1\nfirm.scale = ["x",\n "y"]\n[t.u]\nb = { c = 1 }  # z\ne = """\nq\n"""\n'
    told = [(each.first, each.last, ".".join(map(str, each.path)), each.is_header) for each in passages(text)]
    assert told == [
        (0, 0, "a", False),
        (1, 2, "firm.scale", False),
        (3, 3, "t.u", True),
        (4, 4, "t.u.b", False),
        (5, 7, "t.u.e", False),
    ]


def test_texts_for_what_is_not_there_are_passed_over() -> None:
    assert with_texts(BASE, {("segments", "racers", "name"): "R", ("teaches",): "no list", ("title",): ("a",)}) == BASE


@pytest.mark.parametrize(
    ("name", "is_one"),
    [("bakery.de.toml", True), ("bakery.pt-BR.toml", True), ("cake.de.toml", False), ("bakery.toml", False)],
)
def test_a_side_file_is_known_by_its_name_and_its_original(folder: Path, name: str, is_one: bool) -> None:  # noqa: FBT001
    assert (original_of(folder / name) is not None) == is_one
