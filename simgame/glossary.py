"""Every word on screen, explained in one line."""

from attrs import frozen


@frozen
class Term:
    """A word, what it means, and what books call it."""

    word: str
    meaning: str
    """One line, at most 90 characters."""
    also: str = ""
    """Its name in books and in the files of the game; empty where it is the same."""
    group: str = "the firm"


_MARKETING = "marketing"
_SALES = "sales"
_BUYERS = "buyers"
_MONEY = "money"
_PLAY = "the game"

GLOSSARY = (
    Term("marketing", "What happens before the phone rings: research, pricing and promotion.", group=_MARKETING),
    Term(
        "research", "Listening to buyers, and changing the offer to what they want. Slow and lasting.", group=_MARKETING
    ),
    Term("pricing", "Looking after the price you really get. Without it, discounts creep in.", group=_MARKETING),
    Term("promotion", "Making the firm known. It fades, so it pays later and for longer.", group=_MARKETING),
    Term("promotion money", "Money a week for advertising; it works together with promotion hours.", group=_MARKETING),
    Term(
        "research money", "Money a week for interviews; it buys answers you have no hours to ask for.", group=_MARKETING
    ),
    Term(
        "known", "Share of possible buyers who know the firm. It fades when nothing is done.", "awareness", _MARKETING
    ),
    Term("fit", "How well the offer meets what a segment wants, from 0 to 1.", group=_MARKETING),
    Term("given away", "Part of the price lost to discounts nobody had to give.", "leak", _MARKETING),
    Term("price", "What you ask for one order.", "list price", _MARKETING),
    Term("worth to them", "What an order is worth to a buyer; dearer than that, few buy.", "worth", _MARKETING),
    Term("sales", "What happens after the phone rings: prospecting and closing.", group=_SALES),
    Term(
        "prospecting",
        "Answering calls, then calling strangers. Works at once, and only while you do it.",
        group=_SALES,
    ),
    Term("closing", "Turning quotes into customers. Works at once; practice makes you better.", group=_SALES),
    Term("calls", "People who asked about the firm and wait for an answer.", "leads", _SALES),
    Term("waiting", "Calls nobody has answered yet. They hang up within days.", "leads waiting", _SALES),
    Term("hung up", "Calls that waited too long and gave up.", "lost leads", _SALES),
    Term("quotes", "Talks with people who may buy soon. Each wants some of your time.", "opportunities", _SALES),
    Term("bought", "Quotes that became customers.", "wins", _SALES),
    Term("no time", "Quotes lost because nobody had an hour for them.", "neglected", _SALES),
    Term("skill", "How well the firm sells, from 0 to 1. It grows with closing hours.", group=_SALES),
    Term("alignment", "How far marketing and sales aim at the same people, from 0 to 1.", group=_SALES),
    Term("brought", "Calls that plays and news bring, besides those who found you by themselves.", group=_SALES),
    Term("came to you", "Calls from people who found the firm by themselves.", "inbound", _SALES),
    Term("you went to them", "Quotes that came of calling strangers.", "outreach", _SALES),
    Term("sent by customers", "Friends of happy customers. They are quotes at once.", "referrals", _SALES),
    Term("segment", "A group of buyers who want the same thing.", group=_BUYERS),
    Term("for", "The segment your hours and your offer are aimed at.", "target", _BUYERS),
    Term("what they want", "The point on the scale where a segment is happiest. You only guess it.", "need", _BUYERS),
    Term("customers", "People who bought and may order again.", group=_BUYERS),
    Term("orders", "What customers ask for in the period, first orders and later ones.", group=_BUYERS),
    Term("first order", "What a new customer orders at once; it may be several orders in one.", group=_BUYERS),
    Term(
        "rung again",
        "Customers rung after the sale, in closing hours no quote took. They stay longer.",
        "care",
        _BUYERS,
    ),
    Term("late", "Orders you could not deliver yet.", "backlog", _BUYERS),
    Term("satisfaction", "What customers got against what they expected, 0 to 100; 70 is neutral.", group=_BUYERS),
    Term("reorders", "Orders of customers who came back.", group=_BUYERS),
    Term("left", "Customers who will not order again.", "customers lost", _BUYERS),
    Term("rival", "Another firm your buyers could choose.", group=_BUYERS),
    Term("revenue", "Money that orders bring in.", "sales in $", _MONEY),
    Term("costs", "All the firm pays: delivery, wages, rent, promotion, research, interest.", group=_MONEY),
    Term("to make it", "What one order costs you to make: paid only for orders you deliver.", "unit cost", _MONEY),
    Term("you get", "The price less discounts: what an order really pays you.", "pocket price", _MONEY),
    Term("spent", "Promotion, research, answers and plays: what you decided to pay.", group=_MONEY),
    Term("profit", "Revenue less costs.", group=_MONEY),
    Term("till", "Money in hand. Below 0 the bank lends, at interest.", "cash", _MONEY),
    Term("next year", "Profit of the year after you, run by an ordinary caretaker.", "going concern", _MONEY),
    Term("Worth", "What a buyer would pay for the firm: the till plus next year's profit.", "value", _MONEY),
    Term("at end", "What is in the till on the last day if each period is planned like this one.", group=_MONEY),
    Term("customer value", "What the customers you have should bring in a year. Next year counts it.", group=_MONEY),
    Term("hours", "The one thing you split. A week has only so many.", group=_PLAY),
    Term(
        "held back", "Where a few hours more, or another price, would bring most by what you know.", "constraint", _PLAY
    ),
    Term("unspent", "Hours given to nothing. They are gone.", "unspent hours", _PLAY),
    Term("period", "The stretch you plan at once, such as a month.", group=_PLAY),
    Term("forecast", "What your plan should bring, going by what you believe. Beliefs can be wrong.", group=_PLAY),
    Term(
        "guess", "Your own forecast of sales; no money hangs on it. A range should hold 8 in 10.", "prediction", _PLAY
    ),
    Term(
        "curve", "What each hour of an activity brings, going by what you believe: now, and within a year.", group=_PLAY
    ),
    Term("adviser", "Lines from the same curves. Sales looks at this month, marketing at the year.", group=_PLAY),
    Term("belief", "What you think buyers want and pay. Research makes it sharper.", group=_PLAY),
    Term("share", "What an activity earned: what it added, whichever came to work first.", "Shapley value", _PLAY),
    Term("earlier", "Work of the months before that still pays, or costs, today.", "carry-over", _PLAY),
    Term("alone", "What marketing, or sales, would have brought without the other.", group=_PLAY),
    Term("both together", "What neither marketing nor sales brings without the other.", "interaction", _PLAY),
    Term("anyway", "What would have come had nobody ever worked. Customers you had are part of it.", "base", _PLAY),
    Term(
        "passing", "What a period without hours does to Worth, or the till: rent, old customers, fading.", group=_PLAY
    ),
    Term("luck", "What chance added or took. The same seed brings the same luck.", group=_PLAY),
    Term("seed", "The number that fixes the luck of a game.", group=_PLAY),
    Term("points", "0 is the shop as it was run before you, 100 a planner who knows what you know.", group=_PLAY),
    Term("habit", "How the owner ran the firm before you. It scores 0 points.", group=_PLAY),
    Term("par", "A planner who knows only what you know. It scores 100 points.", group=_PLAY),
    Term("play", "Something out of the routine, done once: a fair, a training, a mailing.", group=_PLAY),
    Term("strategy meeting", "Every few periods price, target, a play and a goal are set.", "meeting", _PLAY),
    Term("goal", "Sales a period you aim at until the next meeting; no money hangs on it.", group=_PLAY),
    Term("coach", "A line on the plan while your own figures call for it.", group=_PLAY),
    Term("event", "News that changes something, and may ask you a question.", group=_PLAY),
)
"""In the order a reader meets them: by group, causes before effects."""


def term(word: str) -> Term | None:
    """The term that goes by this word, here or in books; capitals do not matter."""
    asked = word.strip().casefold()
    names = [(entry.word.casefold(), entry) for entry in GLOSSARY]
    other_names = [(entry.also.casefold(), entry) for entry in GLOSSARY if entry.also]
    return next((entry for name, entry in (*names, *other_names) if name == asked), None)


def matching(text: str) -> tuple[Term, ...]:
    """Terms that have this text in their word, other name or meaning; those with it in the word come first."""
    asked = text.strip().casefold()
    named = [entry for entry in GLOSSARY if asked in f"{entry.word} {entry.also}".casefold()]
    told = [entry for entry in GLOSSARY if entry not in named and asked in entry.meaning.casefold()]
    return (*named, *told)
