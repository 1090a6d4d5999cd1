"""What is wrong with scenario files, and where; exit status 1 where something has to be put right."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from simgame.cli.given import scenario_path

if TYPE_CHECKING:
    from simgame.scenario import Finding


def configure(parser: argparse.ArgumentParser) -> None:
    """What the command line may say."""
    parser.add_argument("files", nargs="+", metavar="FILE", help="scenario files, or names of shipped ones")
    parser.add_argument(
        "--format", choices=FORMATS, default="text", help="how findings are printed (default: %(default)s)"
    )
    parser.add_argument("--strict", action="store_true", help="warnings have to be put right, too")


def run(options: argparse.Namespace) -> int:
    """Check every file and print all that was found."""
    findings = [finding for name in options.files for finding in _checked(scenario_path(name))]
    if text := FORMATS[options.format](findings, len(options.files)):
        print(text)
    return int(any(finding.is_error or options.strict for finding in findings))


def _checked(path: Path) -> "list[Finding]":
    """What is wrong with a scenario, or with a translation of one."""
    from simgame.scenario import check_file
    from simgame.scenario.side_files import original_of

    if original_of(path) is None:
        return check_file(path)[1]
    from simgame.authoring.translation import check_translation

    return check_translation(path)[1]


def _text(findings: "list[Finding]", files: int) -> str:
    from simgame.scenario import summary

    return summary(findings) if findings else f"{files} scenario{'s' if files > 1 else ''} checked, nothing found."


def _short(findings: "list[Finding]", _: int) -> str:
    return "\n".join(finding.headline for finding in findings)


def _json(findings: "list[Finding]", _: int) -> str:
    import json

    return json.dumps({"findings": [finding.as_json() for finding in findings]}, indent=1)


def _github(findings: "list[Finding]", _: int) -> str:
    return "\n".join(
        f"::{each.severity} file={_property(each.file)},line={max(1, each.line)},col={max(1, each.column)},"
        f"title={_property(each.code)}::{_data(each.message)}"
        for each in findings
    )


def _data(text: str) -> str:
    """Text as workflow commands take it."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


FORMATS: dict[str, "Callable[[list[Finding], int], str]"] = {
    "text": _text,
    "short": _short,
    "json": _json,
    "github": _github,
}
"""How findings can be printed: for people, one a line, for programs, for GitHub's annotations."""
