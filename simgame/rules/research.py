"""The numbers of research. TOML: ``[model.research]``."""

from attrs import frozen

from simgame.units import number


@frozen(kw_only=True)
class Research:
    """Half the hours listen, half change the product; what is known ages."""

    tolerance: float = number(2.5, "points of the scale", "(0, 10]", usual=(1.5, 4), kind="S", source="f4")
    """How far the product may be from the need before fit falls by 40 % (w)."""
    answer_sd: float = number(3.0, "points of the scale", "(0, 10]", kind="D")
    """Spread of one customer's answer around the segment's need."""
    listening_share: float = number(0.5, "1", "[0, 1]", kind="D")
    """Share of research hours spent on interviews, one an hour; the rest adapts the product."""
    money_per_answer: float = number(30.0, "$/answer", "(0, inf)", kind="D")
    """What an interview costs when bought."""
    extra_answers: float = number(0.0, "answers/week per segment", "[0, inf)", kind="D")
    """Answers that somebody else collects, a market study for instance."""
    call_learning: float = number(0.15, "answers/call", "[0, 1]", kind="D")
    """What a sales conversation teaches of needs when the two functions are aligned."""
    need_drift: float = number(0.08, "points/sqrt(week)", "[0, 1]", usual=(0, 0.25), kind="D")
    """How fast needs wander (q_th)."""
    adapt_speed: float = number(0.25, "1/week", "[0, 1]", kind="D")
    """Share of the gap to the believed need that unlimited hours close in a week."""
    adapt_hours: float = number(24.0, "hours/week", "(0, inf)", kind="D")
    """Research hours at which adapting reaches 63 % of its speed."""
    worth_bias: float = number(0.21, "1", "[0, 1]", kind="A", source="b5")
    """By how much people overstate what they would pay when asked."""
    worth_sd: float = number(0.35, "1", "(0, 2]", kind="D")
    """Spread of one answer on willingness to pay, as a share of it."""
