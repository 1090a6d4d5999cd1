"""What a library of scenarios has to teach, as mechanisms that a player meets; and how a figure shows a point."""

from collections.abc import Callable

from attrs import frozen

PLAY_ON = "Debrief: play on; `simgame show SAVE --against SAVE2`"
"""Where two ways from one month are laid beside each other."""


@frozen
class Point:
    """Something to be learned about marketing and sales."""

    name: str
    meant: str
    """How a player meets it, in a few words."""


@frozen
class Shown:
    """A figure that shows a point in a scenario."""

    point: Point
    scenarios: tuple[str, ...]
    """Ids; the figure is measured in all of them."""
    how: str
    """What makes it happen: keys, events or plays."""
    where: str
    """The page of the game, or the command, on which a player sees it."""
    measure: Callable[[], str]
    """Plays the games it needs, and says what came."""


CREATES = Point("Marketing generates demand, sales satisfies it", "pull and push; before the phone rings and after")
LASTS = Point("Marketing is long-term, sales immediate", "what happens when promotion stops")
ORDER = Point("Marketing first, then sales; and after the sale again", "delight, follow-up, referrals, repeat orders")
CONCEPTS = Point("The selling concept against the marketing concept", "push what was made, or make what is wanted")
STEPS = Point(
    "The five steps", "discover what is wanted, make it right, price it right, spread the word, sell and deliver"
)
WHOM = Point("Whom to serve", "focus beats spreading")
KNOWING = Point("Research, competitor analysis, a strategic plan", "what knowing is worth")
PRICE = Point("Pricing", "the pocket price, what people would pay, price wars")
KINDS = Point(
    "Promotion in its kinds",
    "direct mail, public relations, trade shows, special events, brand building, alliances, affinity groups",
)
LEADS = Point("Prospecting, lead generation, time and territory", "leads go cold; territories")
CRAFT = Point("Presentation, product knowledge, knowing the competition, training", "plays and skill")
REVIEW = Point("Closing, follow-up, goals, review, changing the approach", "skill, and goals that a player sets")
CHASM = Point("The chasm between marketing and sales", "small firms run both as one, grown firms build the bridge")
FLOOD = Point("Demand outgrows capacity; floods of leads", "bottlenecks move")
TRADES = Point("Long cycles, subscriptions, retail", "three presets that differ in six numbers")
SHOCKS = Point("Recession, season, a rival's entry", "shocks")
NEITHER = Point("Neither approach is always right", "one opening, two lengths")
PEOPLE = Point("Different people for the two jobs", "a helper changes what an hour of each activity yields")
GROWTH = Point("A firm that grows", "founder, helper, second segment, rival, two departments")

POINTS = (
    CREATES, LASTS, ORDER, CONCEPTS, STEPS, WHOM, KNOWING, PRICE, KINDS, LEADS, CRAFT, REVIEW, CHASM, FLOOD, TRADES,
    SHOCKS, NEITHER, PEOPLE, GROWTH,
)  # fmt: skip
