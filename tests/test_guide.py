"""What the guide for authors shows is true: whole files are sound, pieces are those of its example, words exist."""

import re
from functools import cache
from pathlib import Path

import pytest

from simgame.authoring.specs import specs
from simgame.cli.main import COMMANDS
from simgame.scenario import check_file, check_text

ROOT = Path(__file__).parents[1]
GUIDE = ROOT / "docs" / "write-a-scenario.md"
EXAMPLE = ROOT / "docs" / "examples" / "well-tempered.toml"
BRIEFING_WORDS = 120


@cache
def guide() -> str:
    return GUIDE.read_text(encoding="utf-8")


def blocks() -> list[str]:
    return re.findall(r"^```toml\n(.*?)^```$", guide(), re.DOTALL | re.MULTILINE)


def is_whole(block: str) -> bool:
    return block.startswith("format") and "[segments." in block


def test_the_example_is_sound() -> None:
    scenario, findings = check_file(EXAMPLE)
    assert findings == []
    assert scenario is not None
    assert len(scenario.texts.briefing.split()) < BRIEFING_WORDS


@pytest.mark.parametrize("block", [block for block in blocks() if is_whole(block)])
def test_every_whole_file_in_it_is_sound(block: str) -> None:
    assert check_text(block, "tuner.toml")[1] == []


@pytest.mark.parametrize("block", [block for block in blocks() if not is_whole(block)])
def test_every_piece_in_it_stands_in_the_example(block: str) -> None:
    assert block.strip() in EXAMPLE.read_text(encoding="utf-8")


def test_every_effect_in_it_can_stand_in_the_example() -> None:
    effects = re.findall(r"\| `(\{ on = .*?\})` \|", guide())
    assert len(effects) > 10
    news = "".join(
        f'\n[events.news_{n}]\nat = 5\nheadline = "News"\neffects = [{effect}]\n' for n, effect in enumerate(effects)
    )
    assert check_text(EXAMPLE.read_text(encoding="utf-8") + news, "tuner.toml")[1] == []


def test_every_command_in_it_is_one() -> None:
    named = set(re.findall(r"simgame ((?:scenario )?[a-z]+)", guide()))
    assert named <= set(COMMANDS)


def test_every_number_it_says_to_turn_is_a_key() -> None:
    keys = {each.path[-1] for each in specs() if each.path}
    tables = guide().split("### Evidence")[1].split("### Par")[0]
    turned = re.findall(r"`(?:[a-z]+\.)?([a-z_]+)`", tables)
    assert set(turned) <= keys | {"measured", "told"}
