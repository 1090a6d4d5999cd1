"""What a run says at its end: which tests did not run, and why."""

import os

import pytest
from hypothesis import settings

settings.register_profile("house", deadline=None)
settings.load_profile("ci" if os.environ.get("CI") else "house")

NO_SKIPS = "SIMGAME_NO_SKIPS"


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
