"""Mends scenario files where the checker is sure how, or shows what that would change."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from simgame.authoring.fixes import Mended
    from simgame.scenario import Finding


def findings_of(path: Path, text: str | None = None) -> "list[Finding]":
    """What is wrong with a scenario, or with a translation of one; ``text`` is what it holds if not what is on disk."""
    from simgame.scenario import check_file, check_text
    from simgame.scenario.side_files import original_of

    if original_of(path) is None:
        return check_file(path)[1] if text is None else check_text(text, str(path))[1]
    from simgame.authoring.translation import check_translation

    return check_translation(path, text=text)[1]


def mend(path: Path) -> "Mended":
    """
    Write a file anew without what can be mended; one in which nothing can stays untouched.

    Raises:
        SaveNotWritten: It could not be written; the old file is as it was.
    """
    from simgame.saves.files import write_whole

    text, mended = _mended(path)
    if mended.text != text:
        write_whole(path, mended.text)
    return mended


def would_change(path: Path) -> str:
    """What ``mend`` would change, as unified lines; empty where nothing."""
    from simgame.cli.difference import difference

    text, mended = _mended(path)
    return difference(path, text, mended.text)


def told(done: "Iterable[Finding]") -> str:
    """What was mended, each with its line before and after."""
    return "\n".join(map(_told, done))


def _mended(path: Path) -> "tuple[str, Mended]":
    from simgame.authoring.fixes import Mended, fully_mended

    findings = findings_of(path)
    if not any(finding.fix for finding in findings):
        return "", Mended(text="", done=(), left=tuple(findings))
    text = path.read_bytes().decode("utf-8")
    return text, fully_mended(text, lambda text: findings_of(path, text))


def _told(finding: "Finding") -> str:
    from attrs import evolve

    from simgame.authoring.fixes import applied
    from simgame.characters import printable
    from simgame.scenario.limits import WIDEST

    line = finding.line
    fix = finding.fix
    shown = f"{printable(finding.file)}:{line}:{finding.column}: mended[{finding.code}]: {finding.message}"
    if fix is None or (fix.line, fix.end_line) != (line, line):
        return shown
    after = applied(finding.source, evolve(finding, fix=evolve(fix, line=1, end_line=1)))
    return f"{shown}\n{line:5} | {printable(finding.source, WIDEST)}\n      | {printable(after, WIDEST)}"
