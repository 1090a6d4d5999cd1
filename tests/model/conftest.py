"""The acceptance table at the end of a run that measured it."""

import pytest


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    reports = [*terminalreporter.getreports("passed"), *terminalreporter.getreports("failed")]
    lines = [line for report in reports for name, line in report.user_properties if name == "acceptance"]
    if lines:
        terminalreporter.section("measured effects and their bands")
        for line in dict.fromkeys(map(str, lines)):
            terminalreporter.write_line(line)
