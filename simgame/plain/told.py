"""What can be told of a game while it is played, by the word that asks for it; each is worked out once a period."""

from collections.abc import Callable, Iterable, Mapping

from simgame.analysis.advisers import Advice
from simgame.analysis.causes import Causes
from simgame.analysis.found import Found, found
from simgame.game import Game
from simgame.plain import ahead, behind, pages
from simgame.plain import help as helped
from simgame.plain.typed import Unclear, known
from simgame.planning.draft import Draft
from simgame.scenario import ACTIVITIES, PeriodDecisions

BEHIND = ("result", "why", "history")
"""What is told of periods that were played."""
LINKS = ("with", "the", "of")
"""Words before a figure that may be left out."""
TELLS = (*helped.TELLS, "help")

Telling = Callable[[], Iterable[str]]


class Told:
    """Of one game, before its next period."""

    def __init__(self, game: Game, causes: Causes | None = None) -> None:
        """
        Tell of a game.

        Args:
            game: As it stands.
            causes: Of the same game before; what both have in common is not worked out again.
        """
        self.game = game
        self.causes = causes.on(game) if causes else Causes(game)
        self._found: Found | None = None
        self._advised: tuple[Advice, ...] = ()
        self._seen: PeriodDecisions | None = None
        """The plan that the advisers looked at last."""

    @property
    def found(self) -> Found:
        """What explains the last period; some tenths of a second."""
        self._found = self._found or found(self.causes)
        return self._found

    def advised(self, plan: PeriodDecisions) -> tuple[Advice, ...]:
        """
        What the advisers say of a plan; who was obeyed rests, and both where all were.

        Raises:
            Unclear: Nobody advises in this game.
        """
        resting = {each.side: each for each in self._advised if each.followed(plan.hours)}
        if self._seen is None or (self._seen != plan and len(resting) < len(self._advised)):
            self._advised = tuple(resting.get(each.side, each) for each in ahead.advice(self.game, plan))
            self._seen = plan
        return self._advised

    def told(self, name: str, draft: Draft, typed: list[str]) -> Iterable[str]:
        """
        What one word asks for.

        Args:
            name: One of ``TELLS``.
            draft: The plan of the next period, as it stands.
            typed: The words after it.

        Raises:
            Unclear: There is nothing to tell, or the words mean nothing here.
        """
        game = self.game
        if name in helped.AHEAD and game.over:
            raise Unclear("The game is over: nothing lies ahead.", "Enter tells how it ended.")
        if name in BEHIND and not game.log:
            raise Unclear(f"No {game.scenario.period} is played yet.", "Type run to play the first.")
        return {**self._ahead(draft, typed), **self._behind(typed)}[name]()

    def _ahead(self, draft: Draft, typed: list[str]) -> Mapping[str, Telling]:
        game, plan, pin = self.game, draft.plan, draft.pin
        return {
            "plan": lambda: (*ahead.plan_told(game, plan), *ahead.foreseen(game, plan, pin)),
            "forecast": lambda: ahead.foreseen(game, plan, pin),
            "curve": lambda: ahead.hours_bring(game, plan, known(typed[0], ACTIVITIES) if typed else ""),
            "advice": lambda: ahead.advice_told(self.advised(plan), plan),
        }

    def _behind(self, typed: list[str]) -> Mapping[str, Telling]:
        game = self.game
        return {
            "result": lambda: (*behind.came(game), *behind.funnel(game)),
            "why": lambda: behind.why(self.found, [word for word in typed if word not in LINKS]),
            "history": lambda: behind.history(game),
            "market": lambda: pages.market(game),
            "money": lambda: pages.ledger(game),
            "words": lambda: pages.words(" ".join(typed)),
            "help": lambda: (helped.one(typed[0]),) if typed else helped.overview(game),
        }
