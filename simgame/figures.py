"""Numbers as people say them: money, people, shares and changes."""

import math

MINUS = "\u2212"


def money(amount: float, currency: str = "$") -> str:
    """Whole units with a thousands mark, ``$14,200``; cents only under 10 and only where there are some."""
    size = abs(amount)
    written = f"{size:,.2f}" if size < 10 and not _whole(size) else f"{size:,.0f}"
    return f"{MINUS if amount < 0 and float(written.replace(',', '')) else ''}{currency}{written}"


def price(amount: float, currency: str = "$") -> str:
    """What one order costs; cents where there are some."""
    return f"{currency}{amount:,.0f}" if _whole(amount) else f"{currency}{amount:,.2f}"


def short_money(amount: float, currency: str = "$") -> str:
    """At most four digits, ``$14.2k`` or ``$1.3m``, for places where every cell counts."""
    size = abs(amount)
    if size < 999.5:
        return money(round(amount), currency)
    power, letter = (1e6, "m") if size >= 999_500 else (1e3, "k")
    digits = f"{size / power:.1f}" if size / power < 99.95 else f"{size / power:.0f}"
    return f"{MINUS if amount < 0 else ''}{currency}{digits.removesuffix('.0')}{letter}"


def signed_money(amount: float, currency: str = "$") -> str:
    """With its sign, ``+$410``; nothing changed is ``$0``."""
    written = money(round(amount), currency)
    return f"+{written}" if round(amount) > 0 else written


def change(amount: float, currency: str = "$") -> str:
    """Direction as a shape and then the size, ``▲ $410``, so that it needs no colour."""
    if not round(amount):
        return "no change"
    return f"{'▲' if amount > 0 else '▼'} {short_money(abs(amount), currency)}"


def close_money(amount: float, currency: str = "$") -> str:
    """Three digits, ``$9.84k``, ``$28.5k``, ``$128k``, for guesses of plans that differ by little."""
    size = abs(amount)
    if size < 999.5 or size >= 999_500:
        return short_money(amount, currency)
    digits = f"{size / 1e3:.{2 - (size >= 9_995) - (size >= 99_950)}f}"
    whole = digits.rstrip("0").rstrip(".") if "." in digits else digits
    return f"{MINUS if amount < 0 else ''}{currency}{whole}k"


def about(amount: float, digits: int = 2) -> float:
    """Rounded to so many digits, for what nobody can know better."""
    size = 10.0 ** max(math.floor(math.log10(abs(amount))) + 1 - digits, 0) if amount else 1.0
    return round(amount / size) * size


def points_said(points: float) -> str:
    """Points of a game come whole, and below 0 with a true minus."""
    return str(round(points)).replace("-", MINUS)


def people(count: float) -> str:
    """People, calls and orders come whole."""
    return f"{max(0.0, count) + 1e-9:,.0f}"


def between(low: float, high: float) -> str:
    """People between two ends, ``8 to 13``; one number where that is both."""
    ends = people(low), people(high)
    return ends[0] if ends[0] == ends[1] else " to ".join(ends)


def hours(amount: float) -> str:
    """``6 h``, and ``6.5 h`` where someone typed it."""
    return f"{amount:.4g} h"


def percent(share: float) -> str:
    """A share in [0, 1] as ``14 %``; under one in ten it keeps a decimal where that says more."""
    hundredths = 100 * share
    return f"{hundredths:.1f} %" if 0 < hundredths < 2 else f"{hundredths:.0f} %"


def counted(count: float, one: str, many: str = "") -> str:
    """``1 call``, ``2 calls``."""
    written = people(count)
    return f"{written} {one if written == '1' else many or one + 's'}"


def weeks(count: float) -> str:
    """``11 weeks``; for ever where it is infinite."""
    return "for good" if math.isinf(count) else counted(math.floor(count), "week")


def _whole(size: float) -> bool:
    return abs(size - round(size)) < 0.005
