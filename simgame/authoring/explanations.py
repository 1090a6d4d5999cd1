"""What each kind of finding means, with an example written wrong and right."""

from collections.abc import Mapping

from attrs import frozen

from simgame.scenario.codes import Code


@frozen
class Explanation:
    """One kind of finding in plain words."""

    meaning: str
    right: str = ""
    """A line or two of a scenario; empty where no line is to blame."""
    wrong: str = ""
    """The same with the fault."""


EXPLANATIONS: Mapping[Code, Explanation] = {
    "again": Explanation(
        "Only an event with a rule can come again. A week comes once.",
        'when     = "customers > 300"\nagain_after = 6',
        "at       = 9\nagain_after = 6",
    ),
    "backslash": Explanation(
        r"In double quotes a backslash gives the next letter a meaning of its own. Write `\\` for one.",
        'say = "Stay at home"',
        r'say = "Stay\at home"',
    ),
    "blank": Explanation(
        "A blank from a word processor or a web page looks like a blank and is none. Type it again.",
        "price     = 4.20",
        "price\u00a0= 4.20",
    ),
    "braces": Explanation(
        "A table in braces stands on one line. For more lines, give it a header of its own.",
        "belief    = { need = 5.0, worth = 4.00, worth_sd = 1.20 }",
        "belief    = {\n    need = 5.0, worth = 4.00, worth_sd = 1.20 }",
    ),
    "bracket": Explanation(
        "A list stands in `[ ]`, a table on one line in `{ }`. Each is opened once and closed once.",
        'teaches = ["pricing", "timing"]',
        'teaches = ["pricing", "timing"',
    ),
    "bullet": Explanation(
        "Lines have no bullets and no numbers before them.", "price     = 4.20", "- price     = 4.20"
    ),
    "character": Explanation(
        "Some characters are invisible, and terminals obey some. None may stand in a file. They come with pasted text.",
        'name      = "Neighbours"',
        'name      = "Neigh\u200bbours"',
    ),
    "choice": Explanation("Some keys take one of a few words.", 'level   = "beginner"', 'level   = "begginer"'),
    "clipped": Explanation(
        "An effect would move a number further than it can go. In the game it goes as far as it can.",
        '{ on = "firm.hours", plus = -6, weeks = 2 }',
        '{ on = "firm.hours", plus = -60, weeks = 2 }',
    ),
    "colon": Explanation("A name and its value are joined by `=`.", "price     = 4.20", "price: 4.20"),
    "comma": Explanation(
        "Decimals have a point. Commas stand between the entries of a list or table, and nowhere else.",
        "price     = 4.20",
        "price     = 4,20",
    ),
    "comment": Explanation(
        "What is said to people begins with `#`.",
        'say = "Stay at home"',
        'say = "Stay at home"   // if it rains',
    ),
    "count": Explanation(
        "There are too many or too few of something: segments, answers, entries of a list.",
        "price_range = [2.50, 7.00]",
        "price_range = [2.50]",
    ),
    "curly": Explanation(
        "Word processors curl quotes. Here they are straight.",
        'say = "Stay at home"',
        "say = “Stay at home”",
    ),
    "currency": Explanation(
        "Money is a plain number. `currency` says once what it is counted in.", "price     = 4.20", "price     = $4.20"
    ),
    "depth": Explanation(
        "Brackets in brackets, or names with dots, go too deep to be meant.",
        'teaches = ["pricing", "timing"]',
        f"teaches = {'[' * 13}{']' * 13}",
    ),
    "empty": Explanation(
        "A name stands alone. Give it a value, or leave the line out.", "wage      = 12.50", "wage      ="
    ),
    "encoding": Explanation("The file holds characters that are not UTF-8. Save it again, as UTF-8."),
    "end": Explanation("A line ends without a sign.", "price     = 4.20", "price     = 4.20;"),
    "equals": Explanation("One `=` stands between a name and its value.", "price     = 4.20", "price     == 4.20"),
    "file": Explanation("The file cannot be opened. It may be gone, or not yours to read."),
    "format": Explanation(
        "The file is of another format than this version reads. A newer version may read it.",
        "format  = 1",
        "format  = 2",
    ),
    "header": Explanation(
        "The name of a table stands in square brackets, with dots between its parts. The table's keys stand below it.",
        "[events.frost]",
        "[events.frost",
    ),
    "id": Explanation(
        "The last part of a header is a name of your own: small letters, digits and `_`, a letter first.",
        "[coach.cold_leads]",
        "[coach.cold-leads]",
    ),
    "idle": Explanation(
        "An effect has neither `times` nor `plus`, so it changes nothing.",
        '{ on = "world.demand", times = 0.7, weeks = 3 }',
        '{ on = "world.demand", weeks = 3 }',
    ),
    "letters": Explanation(
        "Names have letters from a to z without marks. What players read may have any.",
        "[plays.fair]",
        "[plays.fête]",
    ),
    "locked": Explanation(
        "Something is used that the player cannot move: [play] leaves it out, or it opens later.",
        'levers = ["research", "pricing", "promotion", "prospecting", "closing"]',
        'levers = ["research", "pricing", "closing"]',
    ),
    "minus": Explanation(
        "A number below zero begins with `-`, from the keyboard and without a blank.",
        '{ on = "firm.hours", plus = -6, weeks = 2 }',
        '{ on = "firm.hours", plus = – 6, weeks = 2 }',
    ),
    "missing": Explanation(
        "A key is missing that has no value by itself, or its `=`.",
        'name      = "Cafés"\nprospects = 120',
        'name      = "Cafés"',
    ),
    "number": Explanation(
        "A number is one number: no range, no sum, no fraction.", "hours     = 40", "hours     = 35-40"
    ),
    "outdated": Explanation(
        "In a translation: the text was changed in the original since. Mend it, then delete the mark above it."
    ),
    "percent": Explanation(
        "Shares are written from 0 to 1: 0.4 for 40 %. Other numbers need no sign.",
        "skill     = 0.4",
        "skill     = 40 %",
    ),
    "point": Explanation("Digits stand on both sides of a decimal point.", "skill     = 0.4", "skill     = .4"),
    "quote": Explanation(
        'Text stands between two quotes of one kind, on one line. Long text stands between """ and """.',
        'say = "Stay at home"',
        'say = "Stay at home',
    ),
    "range": Explanation(
        "A number lies outside of what it can be, or does not go with another.", "need      = 6.5", "need      = 65"
    ),
    "reference": Explanation(
        "A name is used of something that is not there: a segment, an answer, a rival, a number that effects change.",
        'segment = "homes"',
        'segment = "houses"',
    ),
    "rule": Explanation(
        "A rule compares figures of the firm. It knows `and or not`, `< <= > >= == !=`, `+ - *` and brackets.",
        'when = "waiting > 3 * worked"',
        'when = "waiting is high"',
    ),
    "segment": Explanation(
        "An effect names a segment, but its number is the same for all segments.",
        '{ on = "firm.hours", plus = -6, weeks = 2 }',
        '{ on = "firm.hours", plus = -6, weeks = 2, segment = "homes" }',
    ),
    "size": Explanation("The file is far larger than a scenario can be."),
    "spaces": Explanation("Names have no blanks. Write `_` for one.", "unit_cost = 1.90", "unit cost = 1.90"),
    "stock": Explanation(
        "A stock, `stock.leads` for instance, is only added to: with `plus`, not with `times`.",
        '{ on = "stock.leads", plus = 30, segment = "homes" }',
        '{ on = "stock.leads", times = 2, segment = "homes" }',
    ),
    "sum": Explanation(
        "Hours add up to more than the firm has, or weights to nothing.",
        "hours = { promotion = 10, closing = 30 }",
        "hours = { promotion = 20, closing = 30 }",
    ),
    "syntax": Explanation(
        "A line is neither a [table] nor a `name = value` nor a note after `#`, or two lines cannot both be true.",
        'say = "Stay at home"',
        'say = "Stay at home"\nor bake at night!',
    ),
    "text": Explanation(
        "A text is too long, runs over the line where it may not, or has characters that terminals hide.",
        'headline = "A hard frost"',
        'headline = "A hard frost, the hardest that anybody in this town remembers"',
    ),
    "thousands": Explanation(
        "A point parts decimals: 8.400 is 8.4. For thousands write `_`, or nothing.",
        "cash      = 8_400.00",
        "cash      = 8.400",
    ),
    "truth": Explanation(
        "Yes and no are `true` and `false`.",
        '{ on = "world.demand", times = 0.7, weeks = 3 }',
        '{ on = "world.demand", times = 0.7, weeks = 3, market = yes }',
    ),
    "twice": Explanation(
        "A name is given twice in one table. Keep one. Perhaps a [table] is missing between the two.",
        "price     = 4.20",
        "price     = 4.20\nprice     = 4.40",
    ),
    "type": Explanation(
        "Something stands where another kind is wanted: a text for a number, a number for a list.",
        "hours     = 40",
        'hours     = "40"',
    ),
    "unit": Explanation(
        "A number has its unit behind it. The reference says what each is counted in.",
        "hours     = 40",
        "hours     = 40 a week",
    ),
    "unknown": Explanation(
        "A key or a table has a name that nobody knows: misspelt, or in the wrong table.",
        "capacity  = 1_200",
        "capacty   = 1_200",
    ),
    "unquoted": Explanation("Text stands in quotes.", 'say = "Stay at home"', "say = Stay at home"),
    "unusual": Explanation(
        "A number can be so, but hardly ever is. If it is meant, write `# fine:` and the reason behind it.",
        "forgetting = 0.035",
        "forgetting = 0.9",
    ),
    "zero": Explanation("A number does not begin with 0, and has no letter O.", "hours     = 40", "hours     = 040"),
}
"""By code, in the order of the alphabet."""
