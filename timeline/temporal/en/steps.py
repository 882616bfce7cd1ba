"""English: dates in words, and the operators of the algebra in words a reader can follow."""

from __future__ import annotations

from ..algebra import (
    After,
    Ahead,
    Anchored,
    At,
    Before,
    Between,
    Cell,
    Counterpart,
    Date,
    Either,
    Expr,
    Head,
    Last,
    Mod,
    Nearest,
    Next,
    Nth,
    Often,
    Rest,
    This,
    Vague,
    Within,
)
from ..cells import DAY_SECONDS, Unit, cell, civil, floor, start, weekday
from ..interval import OPEN_END, OPEN_START, PART_LENGTH, Interval
from ..shifts import Clock, Every, Period, Yearly

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
PARTS = {
    "WE": "weekend", "SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter", "H1": "first half",
    "H2": "second half", "MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night",
    "DT": "daytime",
}
MODS = {
    "START": "early in", "MID": "in the middle of", "END": "late in", "APPROX": "around", "BEFORE": "before",
    "AFTER": "after", "ON_OR_BEFORE": "by", "ON_OR_AFTER": "since", "LESS_THAN": "less than", "MORE_THAN": "more than",
    "EQUAL_OR_LESS": "at most", "EQUAL_OR_MORE": "at least",
}
ON_DAY = {"START": "early on", "MID": "in the middle of", "END": "late on"}
VAGUE = {"PRESENT_REF": "the present", "PAST_REF": "some time in the past", "FUTURE_REF": "some time in the future"}
ANCHORS = {"published": "the publication date", "narrative": "the time told just before"}
ORDINALS = tuple("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split())
NAMES = {
    "phrase": "phrase", "rule": "rule", "anchor": "counted from", "reading": "reading", "result": "result",
    "other": "other reading", "unresolved": "not dated",
}


def display(x: Interval) -> str:
    """An interval in words, never finer than told.

    >>> display(Interval.of(2024, 3, 5)), display(Interval.of(-43)), display(Interval.of(2024)._replace(mod="START"))
    ('5 March 2024', '44 BCE', 'early in 2024')
    >>> display(Interval(start(0, Unit.DAY), None, Unit.DAY, "ON_OR_AFTER"))
    'since 1 January 1970'
    """
    if x.start is None and x.end is None:
        return "no known time"
    told = x.told()
    words = _closed(told)
    cut = x.mod in ("START", "END") and not told.part and told.unit > Unit.DAY
    if cut and x.start is not None:
        t = x.start if x.mod == "START" else (x.end or 0) - 1
        i = cell(t, told.unit)
        words = _closed(Interval(start(i, told.unit), start(i + 1, told.unit), told.unit))
    if x.mod == "ON_OR_BEFORE" and x.end is not None and floor(x.end, x.unit) != x.end:
        return f"up to {_day(x.end - 1)}"  # "in recent weeks": some of them, up to the anchor
    if x.mod == "ON_OR_AFTER" and x.start is not None and floor(x.start, x.unit) != x.start:
        return f"from {_day(x.start)} on"
    if x.unit <= Unit.DAY and not x.part and x.mod in ON_DAY:
        return f"{ON_DAY[x.mod]} {words}"
    return f"{MODS[x.mod]} {words}" if x.mod in MODS else words


def _closed(x: Interval) -> str:
    assert x.start is not None and x.end is not None
    unit, n = PART_LENGTH.get(x.part, (x.unit, 1))
    first, last = cell(x.start, unit), cell(x.end - 1, unit)
    if last - first + 1 > n:
        if x.unit is Unit.WEEK:
            return f"{_day(x.start)} to {_day(x.end - 1)}"
        end = x.end if x.unit < Unit.DAY else x.end - 1
        return f"{_one(start(first, unit), x)} to {_one(end, x)}"
    return _one(x.start, x)


def _nth(k: int) -> str:
    return f"{k}{'th' if k % 100 in (11, 12, 13) else {1: 'st', 2: 'nd', 3: 'rd'}.get(k % 10, 'th')}"


def _day(t: int) -> str:
    y, m, d = civil(t // DAY_SECONDS)
    return f"{d} {MONTHS[m - 1]} {_year(y)}"


def _year(y: int) -> str:
    return f"{1 - y} BCE" if y <= 0 else str(y) if y > 999 else f"{y} CE"


def _one(t: int, x: Interval) -> str:
    y, m, _ = civil(t // DAY_SECONDS)
    if x.part == "WE":
        return f"the weekend of {_day(t)}"
    if x.part in ("SP", "SU", "FA", "WI"):
        return f"{PARTS[x.part]} {_year(y)}"
    if x.part in ("H1", "H2"):
        return f"the {PARTS[x.part]} of {_year(y)}"
    if x.part:
        return f"the {PARTS[x.part]} of {_day(t)}"
    if x.unit < Unit.DAY:
        seconds = t % DAY_SECONDS
        return f"{_day(t)}, {seconds // 3600:02d}:{seconds // 60 % 60:02d}" + (f" {x.zone}" if x.zone else "")
    match x.unit:
        case Unit.DAY:
            return _day(t)
        case Unit.WEEK:
            return f"the week of {_day(t)}"
        case Unit.MONTH:
            return f"{MONTHS[m - 1]} {_year(y)}"
        case Unit.QUARTER:
            return f"the {ORDINALS[(m - 1) // 3]} quarter of {_year(y)}"
        case Unit.YEAR:
            return _year(y)
        case Unit.DECADE if y > 0:
            return f"the {y}s"
        case Unit.CENTURY:
            i = cell(t, Unit.CENTURY)
            return f"the {_nth(i + 1)} century" if i >= 0 else f"the {_nth(-i)} century BCE"
    return f"the {x.unit.name.lower()} from {_year(y)} on"


def day_in_words(x: Interval) -> str:
    """With its weekday when it is a day: "Thursday 23 February 2023"."""
    named = x.start is not None and x.unit <= Unit.DAY and not x.part
    return f"{DAYS[weekday(x.start or 0) - 1]} {display(x)}" if named else display(x)


def amount(p: Period) -> str:
    """three weeks → "3 weeks"; an unknown count → "some weeks"."""
    n = "some" if p.n is None else str(p.n)
    words = f"{n} {p.unit.name.lower()}{'' if p.n == 1 else 's'}".replace("centurys", "centuries")
    return f"{words} and {amount(p.plus)}" if p.plus else words


def shift_name(shift: Period | Every | Yearly) -> str:
    """What a step is called: Tuesday, June, week, summer, 25 December."""
    match shift:
        case Period():
            return amount(shift)
        case Yearly(month, day) if month and day:
            return f"{day} {MONTHS[month - 1]}"
        case Yearly(month, _, k) if k:
            which = "last" if k < 0 else ORDINALS[k - 1]
            named = f"{which} {DAYS[shift.dow - 1]} of {MONTHS[month - 1]}"
            return f"{amount(Period(shift.plus, Unit.DAY))} after the {named}" if shift.plus else named
        case Yearly():
            return "feast counted from Easter"
        case Every() if shift.part:
            return PARTS[shift.part]
        case Every(Unit.DAY, Unit.WEEK, value):
            return DAYS[value - 1]
        case Every(Unit.MONTH, Unit.YEAR, value):
            return MONTHS[value - 1]
        case Every(Unit.DAY, Unit.MONTH, value):
            return f"day {value} of the month"
        case Every(unit, Unit.YEAR, value):
            return f"{ORDINALS[value - 1]} {unit.name.lower()} of the year"
    return shift.unit.name.lower()


def step(expr: Expr) -> str:
    """One operator in words; "that" is what the step before gave."""
    match expr:
        case Anchored(name):
            return "that day" if name == "DCT" else "that time"
        case Counterpart():
            return "the same stretch of that year"
        case Date() | Cell():
            return "told in full"
        case Last(_, Period() as p):
            return f"the {amount(p)} before that"
        case Next(_, Period() as p):
            return f"the {amount(p)} after that"
        case Last(_, shift):
            return f"the {shift_name(shift)} before that"
        case Next(_, shift):
            return f"the {shift_name(shift)} after that"
        case This(_, shift):
            host = shift.within
            return f"the {shift_name(shift)} " + (f"of that {host.name.lower()}" if host else "that holds it")
        case Before(_, p):
            return f"{amount(p)} before that"
        case After(_, p):
            return f"{amount(p)} after that"
        case Ahead(p):
            return f"{amount(p)} after the publication date"
        case Within(p):
            return f"the {amount(p)} from the publication date on"
        case Nth(_, shift, k, from_end):
            nth = ORDINALS[k - 1] if k <= len(ORDINALS) else f"{k}th"
            return f"the {nth} {shift_name(shift)} in it" + (", counted from its end" if from_end else "")
        case Head(_, p, from_end):
            return f"the {'last' if from_end else 'first'} {amount(p)} of it"
        case Nearest(shift):
            return f"the {shift_name(shift)} the words point to"
        case Between():
            return "from the start of the first to the end of the second"
        case Mod(mod, _):
            return hedge(mod)
        case Rest(_, side):
            return "the part of it up to that day" if side == "past" else "the part of it from that day on"
        case At(_, clock):
            return f"at {clock_words(clock)} on that day"
        case Either(_, _, reason):
            return f"read one way; {reason} is the other"
        case Vague(name):
            return VAGUE[name]
        case Often(shift):
            return f"again and again: every {shift_name(shift)}"
        case Period():
            return f"an amount of time: {amount(expr)}"


def hedge(mod: str) -> str:
    """What a TIMEX3 mod does to the stretch."""
    if mod in OPEN_START:
        return "its end is the latest bound, the start is open"
    if mod in OPEN_END:
        return "its start is the earliest bound, the end is open"
    return {
        "START": "its first third, at most its first half", "MID": "its middle third",
        "END": "its last third, at most its last half",         "APPROX": "give or take our margin",
    }.get(mod, MODS[mod])


def clock_words(clock: Clock) -> str:
    return f"{clock.hour:02d}:{clock.minute or 0:02d}" + (f" {clock.zone}" if clock.zone else "")
