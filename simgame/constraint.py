"""What holds a firm back most: where along the way from a call to a delivered order it loses the most."""

LATE = 0.1
"""Late orders, as a share of the period's, from which capacity binds."""
LOST = 0.1
"""Share of callers or quotes lost for want of time from which time binds."""
REFUSED = 0.75
"""Share of decisions against the firm from which the offer binds."""


def constraint(  # noqa: PLR0913  # the stages of the way
    *, calls: float, lost_leads: float, decided: float, wins: float, neglected: float, orders: float, backlog: float
) -> str:
    """
    Name the stage that loses most.

    Args:
        calls: Leads to call back in the period, those left from before included.
        lost_leads: Of these gone cold.
        decided: Opportunities whose buyers decided.
        wins: Of these for the firm.
        neglected: Opportunities lost for want of time.
        orders: Orders that came in.
        backlog: Orders late at the end.

    Returns:
        ``capacity``, ``prospecting``, ``closing``, ``offer`` (its fit or price), or ``demand`` where nothing is lost.
    """
    if backlog > LATE * orders:
        return "capacity"
    hung_up = lost_leads / max(calls, 1)
    unattended = neglected / max(decided + neglected, 1)
    if max(hung_up, unattended) > LOST:
        return "prospecting" if hung_up >= unattended else "closing"
    return "offer" if decided - wins > REFUSED * decided else "demand"
