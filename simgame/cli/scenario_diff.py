"""What differs between two scenarios in meaning, not in layout: rules apart from texts, and what that is to results."""

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from simgame.authoring.difference import Difference
    from simgame.scenario import Scenario


def configure(parser: argparse.ArgumentParser) -> None:
    """What the command line may say."""
    parser.add_argument("one", metavar="SCENARIO", help="a shipped scenario or a file")
    parser.add_argument("other", metavar="SCENARIO2", help="the other")


def run(options: argparse.Namespace) -> int:
    """Print every difference, and what they mean for games played."""
    from simgame.authoring.difference import differences
    from simgame.cli.given import scenario_of

    one, other = scenario_of(options.one), scenario_of(options.other)
    found = differences(one, other)
    rules, texts = ([each for each in found if each.is_words == are_words] for are_words in (False, True))
    print(*_section("Rules", rules), *_section("Texts", texts), _verdict(one, other), sep="\n")
    return 0


def _section(title: str, found: "Sequence[Difference]") -> list[str]:
    return [title, *(f"  {each}" for each in found), ""] if found else []


def _verdict(one: "Scenario", other: "Scenario") -> str:
    before, after = one.digest(), other.digest()
    if before == after:
        return f"Both mean the same (rules {before.rules}, all {before.all})."
    if before.rules == after.rules:
        return f"The rules are the same ({before.rules}): results, saves and points stay what they are."
    return (
        f"The rules differ ({before.rules}, {after.rules}): the same decisions have other results, and points need "
        "`simgame scenario par` anew.\nSaves hold the scenario they began with, so they replay as before."
    )
