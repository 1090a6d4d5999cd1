"""A game played line by line: a plan is changed, a period is run, and all of it is on disk before the next prompt."""

from collections.abc import Callable, Sequence

from attrs import evolve

from simgame.analysis.advisers import NAMES
from simgame.errors import DecisionsRefused, SimgameError
from simgame.game import Game
from simgame.plain import ahead, answers, behind, orders, pages
from simgame.plain.branch import branched
from simgame.plain.told import TELLS, Told
from simgame.plain.typed import Unclear, chosen, known, words
from simgame.plain.voice import Gone, Voice
from simgame.planning.doubts import doubts
from simgame.planning.draft import Draft
from simgame.proposed import proposed
from simgame.scenario import ACTIVITIES, PeriodDecisions
from simgame.session import Session

YES = ("yes", "y", "run", "ok")
NO = ("no", "n")
SAME = {
    "exit": "quit", "q": "quit", "bye": "quit", "home": "back", "for": "target", "plays": "play", "news": "plan",
    "spend": "money",
}  # fmt: skip
"""Other words for commands."""
STEPS = ("run", "take", "branch", "back", "quit")
"""What leads on, or away."""
NEW = 3
"""Periods in which what may be typed is told unasked."""
ABOUT = ("is", "are", "does", "do", "mean", "a", "an", "the")
"""Words of a question that are no word asked about."""

Order = Callable[[Game, PeriodDecisions, Sequence[str]], tuple[PeriodDecisions, str]]
ORDERS: dict[str, Order] = {
    "hours": orders.split,
    "price": orders.price_and_more,
    "money": orders.spend,
    "answer": answers.answer,
    "play": answers.play,
    "goal": answers.goal,
    "guess": answers.guess,
}
"""What changes the plan, by the word it begins with."""
COMMANDS = tuple(dict.fromkeys((*ORDERS, "target", "follow", "undo", "pin", *TELLS, *STEPS)))


class Desk:
    """Where one game is played until it is left or looked back on."""

    def __init__(self, voice: Voice, session: Session) -> None:
        self.session = session
        self._voice = voice
        self._told = Told(session.game)
        self._first = proposed(session.game)
        self._draft = Draft(self._first).changed(session.draft or self._first)
        self._next: Session | None = None
        self._left = False

    @property
    def _game(self) -> Game:
        return self.session.game

    @property
    def _plan(self) -> PeriodDecisions:
        return self._draft.plan

    def played(self) -> Session | None:
        """
        Play until it is left: None for home, or the game to go on with; this one, where it is over and looked back on.

        Raises:
            Gone: The player leaves for good.
        """
        self._open()
        while not self._left:
            try:
                self._do(self._voice.ask(self._prompt))
            except Unclear as fault:
                self._voice.fault(fault)
        return self._next

    @property
    def _prompt(self) -> str:
        if self._game.over:
            return "The game is over. Enter tells how it ended; help tells what else there is"
        name = self._game.scenario.period
        return f"{name.capitalize()} {self._game.period}. Type a change, run or help; Enter reads the plan"

    def _open(self) -> None:
        """What the next period begins with."""
        game = self._game
        self._voice.say("", *ahead.month_opens(game, self._plan))
        if game.scenario.play.help:
            self._voice.say(*ahead.advice_told(self._told.advised(self._plan), self._plan, new=game.period <= NEW))

    def _do(self, line: str) -> None:
        """What one line asks for."""
        typed = words(line) or (["help"] if line else [])
        if not typed:
            self._enter()
        elif typed[0] in ("what", "what's", "whats"):
            self._voice.say(*pages.words(" ".join(word for word in typed[1:] if word not in ABOUT)))
        else:
            self._obey(known(SAME.get(typed[0], typed[0]), (*COMMANDS, *ACTIVITIES)), typed[1:], line)

    def _enter(self) -> None:
        """Enter alone: the plan, or how it ended."""
        if self._game.over:
            self._leave(self.session)
        else:
            self._voice.say(*self._told.told("plan", self._draft, []))

    def _obey(self, name: str, typed: list[str], line: str) -> None:
        """
        A command.

        Args:
            name: What it is called.
            typed: The words after it.
            line: All of it as it was typed.
        """
        if name in ACTIVITIES and not typed:
            self._voice.say(*self._told.told("curve", self._draft, [name]))
        elif name in ACTIVITIES and typed[0] in ("money", "spend"):
            self._change("money", [name, *typed[1:]], line)
        elif name in ACTIVITIES:
            self._change("hours", [name, *typed], line)
        elif name in STEPS:
            self._step(name, typed)
        elif not typed and (told := self._asked(name)):
            self._voice.say(*told)
        elif name in TELLS and not (name == "money" and typed):
            self._voice.say(*self._told.told(name, self._draft, typed))
        else:
            self._change(name, typed, line)

    def _asked(self, name: str) -> tuple[str, ...]:
        """What ``play`` and ``answer`` alone tell: the table, or the questions."""
        tells = {"play": ahead.table, "answer": ahead.questions}
        return tuple(tells[name](self._game, self._plan)) if name in tells and not self._game.over else ()

    def _leave(self, follows: Session | None) -> None:
        self._next, self._left = follows, True

    def _change(self, name: str, typed: list[str], line: str) -> None:
        """Change the plan, say how it is now, and keep it."""
        if self._game.over:
            raise Unclear("The game is over: nothing can be planned.", "Enter tells how it ended.")
        before = self._plan
        match name:
            case "undo":
                told = self._undo()
            case "follow":
                told = self._follow(" ".join(typed))
            case "pin":
                told = self._pin(typed)
            case "target":
                changed, told = orders.aim(self._game, self._plan, line.strip().partition(" ")[2].strip())
                self._draft = self._draft.changed(changed)
            case _:
                changed, told = ORDERS[name](self._game, self._plan, typed)
                self._draft = self._draft.changed(changed)
        self._voice.say(told)
        self._keep()
        self._voice.say(*ahead.moved_said(self._game, before, self._plan))

    def _undo(self) -> str:
        before = self._draft.undone()
        if before is self._draft:
            raise Unclear("Nothing is changed yet.")
        self._draft = before
        return f"Taken back. {ahead.in_short(self._game, self._plan)}"

    def _pin(self, typed: list[str]) -> str:
        """Hold this plan to compare others with, let it go, or go back to it."""
        if typed[:1] == ["back"]:
            if self._draft.pin is None:
                raise Unclear("No plan is pinned.", "Type pin to hold this one.")
            self._draft = self._draft.changed(self._draft.pin)
            return f"Back at the pinned plan. {ahead.in_short(self._game, self._plan)}"
        self._draft = self._draft.pinned()
        if self._draft.pin is None:
            return "The pinned plan is let go."
        return "This plan is pinned: the forecast compares with it. Pin back returns to it, pin lets it go."

    def _follow(self, who: str) -> str:
        given = {each.side: each for each in self._told.advised(self._plan)}
        side = chosen(who, {side: NAMES[side] for side in given})
        move = given[side].move
        if move is None:
            raise Unclear(f"{NAMES[side]} is content. Nothing is changed.")
        made = move.made(self._plan.hours, self._game.left_beside(self._plan.plays))
        if given[side].followed(self._plan.hours) or made == self._plan.hours:
            raise Unclear(f"Your plan does what {NAMES[side]} says already. Nothing is changed.")
        self._draft = self._draft.changed(evolve(self._plan, hours=made))
        return ahead.in_short(self._game, self._plan)

    def _keep(self) -> None:
        """The plan goes to disk; where it cannot, that is told and the game goes on."""
        try:
            self.session = self.session.left(None if self._plan == self._first else self._plan)
        except SimgameError as fault:
            self._voice.say("Your plan was not kept.")
            self._voice.fault(fault)

    def _step(self, name: str, typed: list[str]) -> None:
        """What leads on, or away."""
        match name:
            case "quit":
                raise Gone
            case "back":
                self._leave(None)
            case "take":
                self._take_back()
            case "branch":
                self._leave(branched(self._voice, self.session, typed))
            case _ if self._game.over:
                raise Unclear("The game is over: no period is left to run.", "Enter tells how it ended.")
            case _:
                self._ask_and_run(at_once=typed[:1] == ["now"])

    def _ask_and_run(self, *, at_once: bool) -> None:
        """Run the period, once all that speaks against it is said and agreed to."""
        asked = () if at_once else self._doubts()
        if asked:
            self._voice.say(*asked)
            name = self._game.scenario.period
            line = self._voice.ask(f"Run {name} {self._game.period}? Type yes; Enter goes on planning")
            if words(line)[:1] not in [[word] for word in YES]:
                self._voice.say("Not run.")
                self._instead(line)
                return
        self._run()

    def _doubts(self) -> tuple[str, ...]:
        """What to agree to before the period is run; the last one is always asked about."""
        scenario = self._game.scenario
        last = self._game.period == scenario.periods
        return (*([f"This is the last {scenario.period}."] if last else []), *doubts(self._game, self._plan))

    def _instead(self, line: str) -> None:
        """What was typed to a question in place of yes is obeyed like any other line."""
        if line and words(line)[:1] not in [[word] for word in NO]:
            self._do(line)

    def _run(self) -> None:
        try:
            self.session = self._commit(self._plan)
        except DecisionsRefused as fault:
            self._voice.say("This plan breaks a rule, so it was not run.", *fault.faults)
            return
        except SimgameError as fault:
            self._voice.say("This period was not run.")
            self._voice.fault(fault)
            return
        self._begin(self.session)
        self._voice.say("", *behind.came(self._game))
        later, why = self._told.found.later, self._told.found.why
        self._voice.say(*([later.said] if later else []), f"Why: {why}")
        if self._game.period <= NEW:
            self._voice.say("Type result for every step, or why for the reasons.")
        self._goes_on()

    def _commit(self, plan: PeriodDecisions) -> Session:
        return self.session.committed(plan)

    def _goes_on(self) -> None:
        """After a result."""
        if not self._game.over:
            self._open()

    def _begin(self, session: Session) -> None:
        """Another period is to be planned."""
        self.session = session
        self._told = Told(session.game, self._told.causes)
        self._first = proposed(session.game)
        self._draft = Draft(self._first).changed(session.draft or self._first)

    def _take_back(self) -> None:
        """The last period, once that is agreed to; its plan is there again and its luck stays."""
        name, number = self._game.scenario.period, len(self._game.log)
        if not number:
            raise Unclear(f"No {name} is played yet.")
        self._voice.say(
            f"The plan of {name} {number} comes back, to be changed. Its luck stays.",
            "Your save counts what is taken back.",
        )
        line = self._voice.ask(f"Take {name} {number} back? Type yes; Enter leaves it")
        if words(line)[:1] not in [[word] for word in YES]:
            self._voice.say("It stays.")
            self._instead(line)
            return
        try:
            self._begin(self.session.one_back())
        except SimgameError as fault:
            raise Unclear(str(fault), fault.hint) from fault
        self._open()
