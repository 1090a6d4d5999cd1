"""What the page Plan says of levers that cannot move yet."""

from simgame.scenario import Scenario


def shut(scenario: Scenario, period: int) -> dict[str, str]:
    """Words for each lever that opens later: when it does."""
    return {
        lever: f"opens in {scenario.period} {unlock.period}"
        for lever, unlock in scenario.unlock.items()
        if unlock.period > period
    }


def settled(scenario: Scenario, period: int) -> dict[str, str]:
    """Words for each of ``price``, ``target`` and ``money`` that cannot move in this period."""
    waiting = {lever: words for lever, words in shut(scenario, period).items() if lever in ("price", "target", "money")}
    if scenario.is_strategy(period):
        return waiting
    ahead = next((n for n in range(period + 1, scenario.periods + 1) if scenario.is_strategy(n)), None)
    until = f"until {scenario.period} {ahead}" if ahead else "to the end"
    return {"price": until, "target": until, **waiting}
