"""What is wrong with scenario files, and where; exit status 1 where something has to be put right."""

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from simgame.cli.given import scenario_path

if TYPE_CHECKING:
    from simgame.scenario import Finding


def configure(parser: argparse.ArgumentParser) -> None:
    """What the command line may say."""
    parser.add_argument(
        "files", nargs="+", metavar="FILE", help="scenario files, their translations, or names of scenarios"
    )
    parser.add_argument(
        "--format", choices=FORMATS, default="text", help="how findings are printed (default: %(default)s)"
    )
    parser.add_argument("--strict", action="store_true", help="warnings have to be put right, too")
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--fix", action="store_true", help="mend in the file what has only one mend")
    how.add_argument("--diff", action="store_true", help="print what --fix would change, and write nothing")
    how.add_argument("--watch", action="store_true", help="check again each time a file changes, until Ctrl+C")


def run(options: argparse.Namespace) -> int:
    """Check every file and print all that was found."""
    paths = list(_scenarios(scenario_path(name) for name in options.files))
    if options.watch and paths:
        _watch(paths, options)
    if options.diff:
        return _diff(paths, options)
    return _fix(paths, options) if options.fix else _check(paths, options)


def _scenarios(paths: Iterable[Path]) -> Iterator[Path]:
    """Without the settings of editors, which a pattern such as ``*.toml`` finds too; stderr names them."""
    from simgame.characters import printable
    from simgame.scenario.side_files import TOMBI_FILE

    for path in paths:
        if path.name == TOMBI_FILE:
            print(f"{printable(str(path))}: settings of an editor, no scenario; passed over", file=sys.stderr)
        else:
            yield path


def _check(paths: Sequence[Path], options: argparse.Namespace) -> int:
    from simgame.cli.mending import findings_of

    findings = [finding for path in paths for finding in findings_of(path)]
    if text := FORMATS[options.format](findings, len(paths), None):
        print(text, flush=True)
    return _status(findings, options)


def _fix(paths: Sequence[Path], options: argparse.Namespace) -> int:
    from simgame.cli.mending import mend

    results = [mend(path) for path in paths]
    findings = [finding for result in results for finding in result.left]
    done = [finding for result in results for finding in result.done]
    if text := FORMATS[options.format](findings, len(paths), done):
        print(text)
    return _status(findings, options)


def _diff(paths: Sequence[Path], options: argparse.Namespace) -> int:
    from simgame.cli.mending import findings_of, would_change

    print(*filter(None, map(would_change, paths)), sep="\n")
    return _status([finding for path in paths for finding in findings_of(path)], options)


def _watch(paths: Sequence[Path], options: argparse.Namespace) -> None:
    import time

    from simgame.cli.watching import changes

    for _ in changes(paths):
        print(time.strftime("%H:%M:%S"))
        _check(paths, options)


def _status(findings: "Sequence[Finding]", options: argparse.Namespace) -> int:
    return int(any(finding.is_error or options.strict for finding in findings))


def _text(findings: "Sequence[Finding]", files: int, mended: "Sequence[Finding] | None") -> str:
    from simgame.cli.mending import told
    from simgame.scenario import summary

    nothing = f"{files} scenario{'' if files == 1 else 's'} checked, nothing found."
    parts = [told(mended), f"{len(mended)} mended."] if mended else []
    return "\n".join([*parts, summary(findings) if findings else nothing])


def _short(findings: "Sequence[Finding]", _: int, mended: "Sequence[Finding] | None") -> str:
    done = [each.headline.replace(f" {each.severity}[", " mended[", 1) for each in mended or ()]
    return "\n".join([*done, *(finding.headline for finding in findings)])


def _json(findings: "Sequence[Finding]", _: int, mended: "Sequence[Finding] | None") -> str:
    import json

    document = {"findings": [finding.as_json() for finding in findings]}
    if mended is not None:
        document["mended"] = [finding.as_json() for finding in mended]
    return json.dumps(document, indent=1)


def _github(findings: "Sequence[Finding]", _: int, mended: "Sequence[Finding] | None") -> str:
    notices = [("notice", each) for each in mended or ()]
    return "\n".join(
        f"::{severity} file={_property(each.file)},line={max(1, each.line)},col={max(1, each.column)},"
        f"title={_property(each.code)}::{_data(each.message)}"
        for severity, each in [*notices, *((each.severity, each) for each in findings)]
    )


def _data(text: str) -> str:
    """Text as workflow commands take it."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


FORMATS: dict[str, "Callable[[Sequence[Finding], int, Sequence[Finding] | None], str]"] = {
    "text": _text,
    "short": _short,
    "json": _json,
    "github": _github,
}
"""How findings, and what was mended, can be printed: for people, one a line, for programs, for GitHub's annotations."""
