"""What a run measures, and what it says at its end: which tests did not run, and why."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

BUSY = [HealthCheck.too_slow]
"""A world takes longer to draw on a busy machine, which says nothing of the test."""
settings.register_profile("house", deadline=None, suppress_health_check=BUSY)
settings.register_profile("ci", deadline=None, suppress_health_check=BUSY, max_examples=200, derandomize=True)
settings.register_profile("long", deadline=None, suppress_health_check=BUSY, max_examples=10_000)
settings.load_profile("ci" if os.environ.get("CI") else "house")

NO_SKIPS = "SIMGAME_NO_SKIPS"
os.environ["LANGUAGE"] = "en"
"""Games are told in English here, whatever the machine speaks."""
ABOVE = [Path(__file__).parent / folder for folder in ("analysis", "sharing", "tui", "web")]
"""What is gated lies below these and is covered by tests of its own; watching it here would take minutes."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if any(folder in item.path.parents for folder in ABOVE):
            item.add_marker("no_cover")


def skipped(config: pytest.Config) -> list[tuple[str, str]]:
    """Node id and reason of every test that was skipped; empty where nobody reports, as in a worker."""
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    reports = reporter.stats.get("skipped", []) if reporter else []
    return sorted((report.nodeid, _reason(report)) for report in reports)


def _reason(report: pytest.TestReport | pytest.CollectReport) -> str:
    if isinstance(report.longrepr, tuple):
        return str(report.longrepr[2]).removeprefix("Skipped: ")
    return str(report.longrepr)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    missing = skipped(config)
    if not missing:
        return
    refused = bool(os.environ.get(NO_SKIPS))
    terminalreporter.section("skipped, which fails this run" if refused else "not run on this machine")
    for nodeid, reason in missing:
        terminalreporter.write_line(f"{nodeid}: {reason}")


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    if os.environ.get(NO_SKIPS) and skipped(session.config):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
