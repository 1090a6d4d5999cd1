"""What the owner of a firm sees of a period: the records screens show and commands print."""

from collections.abc import Mapping
from math import inf

from attrs import Factory, frozen

from simgame.scenario.decisions import Hours, Spend


@frozen(kw_only=True)
class SegmentReport:
    """One segment as the owner knows it; stocks at the end of the period, flows summed over it."""

    awareness: float
    """Share that knows the firm, in [0, 1]."""
    believed_fit: float
    """Fit of the product if the believed need is right, in [0, 1]."""
    waiting: float
    """Leads nobody worked yet."""
    opportunities: float
    customers: float
    satisfaction: float
    """0 to 100."""
    believed_need: float
    """Points of the scale."""
    need_sd: float
    stated_worth: float
    """What they say an order is worth to them, $."""
    stated_worth_sd: float
    tested_worth: float
    """What price tests say, $."""
    tested_worth_sd: float
    order_rate: float
    """Orders a customer places in a week of usual demand, as the books show."""
    prospects: float
    inbound: float
    outreach: float
    referrals: float
    wins: float


@frozen(kw_only=True)
class SegmentTruth:
    """What the owner cannot see; shown in the debrief."""

    fit: float
    need: float
    worth: float


@frozen(kw_only=True)
class RivalReport:
    """A rival with a face as it stands."""

    price: float
    """Its list price, $: anybody can read it."""
    awareness: float
    """Share of people who know it; shown once it is revealed."""


@frozen(kw_only=True)
class Costs:
    """Everything the firm pays in the period, $."""

    delivery: float = 0.0
    fixed: float = 0.0
    wages: float = 0.0
    promotion: float = 0.0
    research: float = 0.0
    interest: float = 0.0
    extras: float = 0.0
    """Answers to questions and plays."""

    @property
    def total(self) -> float:
        return self.delivery + self.fixed + self.wages + self.promotion + self.research + self.interest + self.extras


@frozen(kw_only=True)
class Report:
    """One period (or one week, or the opening as period 0). Flows are sums, stocks stand at its end."""

    period: int
    week: int
    """The last week covered, counted from 1; 0 at the opening."""
    hours: Hours = Factory(Hours)
    """Decided, per week."""
    spend: Spend = Factory(Spend)
    price: float
    pocket_price: float
    """What the firm keeps of the price after discounts nobody had to give."""
    revenue: float = 0.0
    costs: Costs = Factory(Costs)
    cash: float
    inbound: float = 0.0
    """Leads that came by themselves."""
    outreach: float = 0.0
    """Opportunities won by calling strangers."""
    brought: float = 0.0
    """Leads that plays and events brought."""
    referrals: float = 0.0
    """Friends of customers; they become opportunities at once."""
    worked: float = 0.0
    """Leads that sales called back."""
    lost_leads: float = 0.0
    """Leads gone cold."""
    decided: float = 0.0
    """Opportunities whose buyers decided, for or against."""
    wins: float = 0.0
    neglected: float = 0.0
    """Opportunities lost because nobody had time for them."""
    customers_lost: float = 0.0
    customers_moved: float = 0.0
    """Customers that plays and events brought; below 0 where they took some."""
    orders: float = 0.0
    """Orders that came in."""
    first_orders: float = 0.0
    """Orders of new customers."""
    served: float = 0.0
    backlog: float
    plays: tuple[str, ...] = ()
    """Made at the start of the period."""
    budget: float = 0.0
    """Hours a week there were to plan, plays taken off."""
    unspent_hours: float = 0.0
    """Hours of the budget given to nothing, per week."""
    attention_share: float = 0.0
    """Share of opportunities that got the time they want, mean of the weeks, in [0, 1]."""
    cared_share: float = 0.0
    """Share of customers who got the time they want after the sale, mean of the weeks, in [0, 1]."""
    care_hours: float = 0.0
    """Hours of closing that found no opportunity and did customers good, in all weeks."""
    skill: float
    """Of selling, in [0, 1]."""
    alignment: float
    """Of marketing and sales, in [0, 1]."""
    position: float
    """What the product is like, points of the scale."""
    segments: Mapping[str, SegmentReport]
    rivals: Mapping[str, RivalReport] = Factory(dict)
    """Those with a face."""
    truth: Mapping[str, SegmentTruth]
    customer_value: float
    """Contribution expected in 52 weeks from customers held now, $ (for information)."""
    going_concern: float
    """Profit of the 52 weeks after under an ordinary caretaker, $."""

    @property
    def cost(self) -> float:
        return self.costs.total

    @property
    def profit(self) -> float:
        return self.revenue - self.cost

    @property
    def calls(self) -> float:
        """All who rang: leads that came by themselves, and those that plays and events brought."""
        return self.inbound + self.brought

    @property
    def leads(self) -> float:
        return self.inbound + self.outreach + self.referrals

    @property
    def asked(self) -> float:
        """People who rang or came through a friend: demand that nobody had to call for."""
        return self.calls + self.referrals

    @property
    def answered(self) -> float:
        """People somebody of the firm talked with: leads called back, strangers won over, friends of customers."""
        return self.worked + self.outreach + self.referrals

    @property
    def quotes(self) -> float:
        """Opportunities there were to work on: decided, lost for want of time, still open."""
        return self.decided + self.neglected + self.opportunities

    @property
    def rung(self) -> float:
        """Customers who got the time they want after the sale."""
        return self.cared_share * self.customers

    @property
    def given_away(self) -> float:
        """What discounts took of the price of one order, $."""
        return self.price - self.pocket_price

    @property
    def order_cost(self) -> float:
        """What one delivered order cost to make, $; 0 where none was."""
        return self.costs.delivery / self.served if self.served else 0.0

    @property
    def received(self) -> float:
        """What answers and plays paid, besides what orders did, $."""
        return max(0.0, -self.costs.extras)

    @property
    def spent(self) -> float:
        """What was decided to be paid: promotion, research, answers and plays, $; below 0 where answers paid more."""
        return self.costs.promotion + self.costs.research + self.costs.extras

    @property
    def reorders(self) -> float:
        """Orders of customers who came back."""
        return max(0.0, self.orders - self.first_orders)

    def runway(self, weeks: int) -> float:
        """
        Weeks the cash lasts at this period's loss; infinite at a profit, 0 once it is gone.

        Args:
            weeks: How many the report covers.
        """
        return inf if self.profit >= 0 else max(0.0, self.cash) * weeks / -self.profit

    @property
    def value(self) -> float:
        """Worth of the firm: cash and going concern, $."""
        return self.cash + self.going_concern

    @property
    def waiting(self) -> float:
        return sum(segment.waiting for segment in self.segments.values())

    @property
    def opportunities(self) -> float:
        return sum(segment.opportunities for segment in self.segments.values())

    @property
    def customers(self) -> float:
        return sum(segment.customers for segment in self.segments.values())

    @property
    def prospects(self) -> float:
        return sum(segment.prospects for segment in self.segments.values())

    @property
    def awareness(self) -> float:
        """Share of all prospects that know the firm."""
        return sum(segment.awareness * segment.prospects for segment in self.segments.values()) / self.prospects

    @property
    def satisfaction(self) -> float:
        """Mean over customers, 0 to 100."""
        customers = self.customers
        if customers <= 0:
            return sum(segment.satisfaction for segment in self.segments.values()) / len(self.segments)
        return sum(segment.satisfaction * segment.customers for segment in self.segments.values()) / customers
