"""One-line slips of people who never wrote TOML: a sample; ``python -m benchmarks.slips`` runs them all."""

import time
from collections import Counter
from pathlib import Path

import pytest

from simgame.scenario import Finding, check_text
from simgame.scenario.headers import header
from simgame.scenario.limits import MENDED
from simgame.scenario.slip_table import SLIPS
from simgame.scenario.slips import find
from tests.slips.corpus import HARMLESS, KINDS, MEANT, OTHERWISE, SILENT, TOLD, outcomes

ROOT = Path(__file__).parents[2]
FILES = ("tests/corpus/valid/full.toml", "tests/corpus/valid/explained.toml", "scenarios/spoke-and-chain.toml")
SHARE = 0.92
MINIMAL = (ROOT / "tests/corpus/valid/minimal.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", FILES)
def test_nearly_every_slip_is_told_as_one_finding_on_its_line_and_mended_as_it_was_meant(name: str) -> None:
    found = [each for each in outcomes(ROOT / name, every=37) if each.said != HARMLESS]
    said, mends = Counter(each.said for each in found), Counter(each.mend for each in found)
    assert len(found) > 80
    assert said[TOLD] >= SHARE * len(found)
    assert said[SILENT] <= 1
    assert mends[OTHERWISE] <= 0.05 * mends[MEANT]


def test_no_two_kinds_of_slips_have_one_name() -> None:
    names = [kind.name for kind in KINDS]
    assert len(set(names)) == len(names) > 130


def finding(sound: str, slip: str) -> Finding:
    """The one finding of a slip in the least file."""
    assert MINIMAL.count(sound) >= 1
    [found] = check_text(MINIMAL.replace(sound, slip, 1), "harbour.toml")[1]
    return found


@pytest.mark.parametrize(
    ("sound", "slip", "told"),
    [
        ("20.00", "70 %", "`70 %` is no share, and needs no sign"),
        ("worth_sd = 6", "worth_sd = 60 %", "`60 %` is no share, and needs no sign"),
        ("[segments", "[model.prospecting]\nlead_hours = 30 %\n[segments", "`30 %` is written as a share"),
        ("20.00", "twenty", "`price` is the text `twenty`, not a number"),
        ("20.00", "15-20", "`15-20` is not a number"),
        ("20.00", "20.00 (my guess)", "a note stands behind the value"),
        ("price =", "1. price =", "`1` is not known here"),
        ("price =", "firm.price =", "`firm` is not known here"),
        ("[segments.sailors]", "[sailors]", "`sailors` is not known here"),
        ("[segments.sailors]", "[segments.sailors] as they are", "words stand behind the header"),
        ("[segments.sailors]", "[segments.Old Sailors]", "`[segments.Old Sailors]` has spaces"),
        ("[segments.sailors]", "[segments.old-sailors]", "`old-sailors` cannot be a name"),
        ("[segments.sailors]", "[segments-sailors]", "`segments-sailors` is not known here"),
        ("[segments.sailors]", "[segments > sailors]", "a table's name is made of words with dots between them"),
        ("[segments.sailors]", "**segments.sailors**", "a table's name stands in square brackets"),
        ("[firm]", "[firm] {", "a table's name stands in square brackets"),
        ("[firm]", "firm\n----", "a table's name stands in square brackets"),
        ("title  =", '"title":', "a colon stands for `=`"),
        ("20.00", "20k", "`20k` is not a number"),
    ],
)
def test_a_slip_is_told_in_words_of_its_own(sound: str, slip: str, told: str) -> None:
    assert finding(sound, slip).message == told


@pytest.mark.parametrize(
    ("sound", "slip"),
    [
        ("20.00", "twenty"),
        ("20.00", "15-20"),
        ("20.00", "20k"),
        ("20.00", "=2*10"),
        ("20.00", "?"),
        ("20.00", ""),
    ],
)
def test_what_may_be_meant_otherwise_is_left_to_the_author(sound: str, slip: str) -> None:
    assert finding(sound, slip).fix is None


@pytest.mark.parametrize(
    "unit", ["a", "9", " ", "-", ",", "=", '"', "[", "a ", "9-", "a,", "=[", "9/", "é", "a=", "\t;"]
)
def test_no_pattern_takes_long_on_a_line_of_one_thing_again_and_again(unit: str) -> None:
    line = "x = " + unit * (MENDED // len(unit)) + " !"
    start = time.process_time()
    for slip in SLIPS:
        find(slip, line)
    header(line[4:], {"firm"})
    assert time.process_time() - start < 0.5
